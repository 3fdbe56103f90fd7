//! `Die`, `Deze` as a subject of its own: not the one whom the sentence before is about, but the last one in it.

use super::Resolver;
use super::antecedent::Wanted;
use crate::attribution::SpeakerKind;
use crate::clause;
use crate::lexicon::Tags;
use crate::mention::{self, Mention, Referent};

impl Resolver<'_, '_> {
    /// `Kok belde de politie. Die …`, `…, zegt haar woordvoerder. Wel denkt die dat …`: somebody without a name, or a body, of the
    /// sentence before.
    pub(super) fn not_the_subject(&mut self, i: usize, wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        let sentence = reading.sentence(i);
        if reading.reads(i, "Die") || reading.reads(i, "Deze") {
            return self.last_object(sentence, wanted);
        }
        let inverted = reading.lexeme(i) == reading.known().die
            && i > reading.start_of_sentence(i)
            && clause::is_finite(reading, i - 1)
            && !wanted.quoted();
        if !inverted {
            return None;
        }
        let before = reading.sentence_tokens(sentence.checked_sub(1)?);
        let spoke = self.spoken.within(&before).next_back().map(|logged| logged.entity()).filter(|&entity| {
            let speaker = &self.registry.entities[entity];
            speaker.kind == SpeakerKind::Unnamed && !speaker.plural
        });
        spoke.or_else(|| self.last_object(sentence, wanted))
    }

    /// `Kok gaf de brief aan de politie. Die …`: the last one behind the verb.
    fn last_object(&mut self, sentence: usize, wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        let before = sentence.checked_sub(1)?;
        let range = reading.sentence_tokens(before);
        let end = range.end - 1;
        let topic = self.topics.get(before)?.as_ref();
        let verb = topic.map(|topic| topic.verb);
        let start = topic.map_or(range.start + 1, |topic| topic.verb.max(topic.mention.tokens.end - 1)) + 1;
        let object = (start..end)
            .rev()
            .filter(|&k| {
                (reading.is(k, Tags::DET | Tags::POSS) || reading.lexeme(k) == reading.known().een)
                    && reading.quotation_around(k).is_none()
            })
            .filter_map(|k| mention::mention_at(reading, k, end))
            .find(|object| object.plural == wanted.plural && self.is_one(object))
            .filter(|object| self.is_object(object, verb, end))?;
        let named = self
            .log
            .within(&(object.tokens.end..end))
            .any(|logged| self.registry.entities[logged.entity()].is_someone());
        if named { None } else { self.entity_of(&object) }
    }

    /// A body, or somebody without a name, and no part of another phrase: `de directeur van de school`.
    fn is_one(&self, object: &Mention) -> bool {
        let reading = self.reading;
        let start = object.tokens.start;
        let somebody = match object.referent {
            Referent::Organisation => {
                object.definite && !reading.is(object.head, Tags::PLACE | Tags::COUNTRY)
            }
            Referent::Unnamed => object.name.is_none() && reading.is(object.head, Tags::ROLE),
            _ => false,
        };
        let of_somebody = reading.lexeme(start - 1) == reading.known().van
            && reading.is(start - 2, Tags::ROLE | Tags::NAME);
        somebody && !of_somebody
    }

    /// It stands at the end of a sentence or right behind its verb, not beside another one, and is no predicate.
    fn is_object(&self, object: &Mention, verb: Option<usize>, end: usize) -> bool {
        let reading = self.reading;
        let known = reading.known();
        let start = object.tokens.start;
        let before = reading.lexeme(start - 1);
        let preposition = reading.is(start - 1, Tags::PREP) && !clause::is_finite(reading, start - 1);
        let joined = object.joint || reading.is(start - 1, Tags::CONJ_COORD) || before == known.dan;
        // `is de buurman`, but `heeft de buurman gebeld`
        let predicate = !preposition
            && verb.is_none_or(|verb| {
                reading.is(verb, Tags::AUX) && !(object.tokens.end..end).any(|i| reading.is(i, Tags::PART))
            });
        let verbs = |i: usize| {
            reading.is(i, Tags::VERB) && !reading.is(i, Tags::NOUN | Tags::ADJ)
                || reading.is(i, Tags::INF | Tags::PART)
                || reading.lexeme(i) == known.te
        };
        let last = (object.tokens.end..end).all(verbs);
        // `bood de familie zijn excuses aan`
        let addressed = verb == Some(start - 1)
            || object.referent == Referent::Unnamed && [known.aan, known.met, known.tegen].contains(&before);
        !joined && !predicate && (last || addressed)
    }

    /// `De rechtbank ging verder. Die …`, `De gemeente bouwt. Ze …`: the body, or the several, whom the sentence before is about, or
    /// whom its last clause is.
    pub(super) fn body_before(&mut self, i: usize, wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        let s = reading.sentence(i).checked_sub(1)?;
        let last = reading.sentence_tokens(s);
        if reading.quotation_around(last.end - 1) != reading.quotation_around(i) {
            return None;
        }
        let topic = self.topics.get(s)?.as_ref()?;
        let subject = topic.mention.clone();
        // `De gemeente bouwt. Ze wil weg. Ze …`
        let again = topic.entity.filter(|&body| {
            subject.referent == Referent::Pronoun
                && self.registry.entities[body].kind == SpeakerKind::Organisation
                && self.fits(body, wanted)
        });
        if again.is_some() {
            return again;
        }
        // `het akkoord dat de partijen sloten. Die …`
        let verb = last.rev().find(|&k| clause::is_finite(reading, k));
        let inner = verb.and_then(|verb| clause::subject(reading, verb)).filter(|_| wanted.plural);
        let told = |mention: &Mention| {
            let kind = match mention.referent {
                Referent::Organisation => !reading.is(mention.head, Tags::PLACE | Tags::COUNTRY),
                Referent::Unnamed => wanted.plural,
                _ => false,
            };
            // `Het kabinet wacht. Zij …`: somebody else.
            let neuter =
                || wanted.gender.is_some() && reading.lexeme(mention.tokens.start) == reading.known().het;
            kind && mention.definite && !mention.joint && mention.plural == wanted.plural && !neuter()
        };
        let body = inner.filter(told).or(Some(subject).filter(told))?;
        self.entity_of(&body)
    }
}
