//! Pronouns whose own sentence tells whom they mean: `…, maar die …`, `bij de bond denken ze …`.

use std::ops::Range;

use super::{Logged, Resolver};
use crate::clause;
use crate::lexicon::Tags;
use crate::mention::{self, Mention, Referent};

impl Resolver<'_, '_> {
    /// `Kok klaagt over de minister omdat die …`, `je hebt de scepticus, die zegt: …`: who stands right before the conjunction or the comma.
    pub(super) fn before_conjunction(&mut self, i: usize) -> Option<usize> {
        let reading = self.reading;
        let conjunction = i.checked_sub(1)?;
        let relative = reading.is_comma(conjunction) && clause::is_finite(reading, i + 1);
        if reading.lexeme(i) != reading.known().die
            || !relative && !clause::is_subordinator(reading, conjunction)
        {
            return None;
        }
        let behind = !relative && conjunction > 0 && reading.is_comma(conjunction - 1);
        let end = conjunction - usize::from(behind);
        let last = clause::mention_ending_at(reading, end)?;
        let one =
            !last.plural && !last.joint && last.definite && last.tokens.start > reading.start_of_sentence(i);
        let told = match last.referent {
            Referent::Person | Referent::Organisation => true,
            Referent::Unnamed => relative || reading.is(last.head, Tags::ROLE),
            Referent::Thing => relative,
            _ => false,
        };
        if one && told { self.entity_of(&last) } else { None }
    }

    /// `De rechter sprak de verdachte toe, maar die …`: the last one of the clause before but its subject.
    pub(super) fn object_before(&mut self, i: usize) -> Option<usize> {
        let reading = self.reading;
        let conjunction = i.checked_sub(1)?;
        if reading.lexeme(i) != reading.known().die || !reading.is(conjunction, Tags::CONJ_COORD) {
            return None;
        }
        let first = reading.start_of_sentence(i);
        let heard = |k: usize| reading.quotation_around(k) == reading.quotation_around(i);
        let verb = (first..conjunction).find(|&k| {
            heard(k) && clause::is_finite(reading, k) && clause::start(reading, k).1 == clause::Opening::Main
        })?;
        let subject = clause::subject(reading, verb)?.tokens;
        let known = reading.known();
        // `zat bij de NOS en die …`, `een woordvoerder van de bond, en die …`
        let beside = |mention: &Mention| {
            let before = reading.lexeme(mention.tokens.start - 1);
            let addressed = [known.aan, known.met, known.tegen].contains(&before);
            before == known.van
                || mention.referent == Referent::Organisation
                    && !addressed
                    && reading.is(mention.tokens.start - 1, Tags::PREP)
        };
        let told = |mention: &Mention| {
            let somebody = match mention.referent {
                Referent::Person => true,
                Referent::Organisation => {
                    mention.definite && !reading.is(mention.head, Tags::PLACE | Tags::COUNTRY)
                }
                Referent::Unnamed => reading.is(mention.head, Tags::ROLE),
                _ => false,
            };
            // `noemde Kok een held`
            let predicate = !mention.definite
                && !(reading.is(mention.tokens.start - 1, Tags::PREP)
                    || clause::is_finite(reading, mention.tokens.start - 1));
            somebody && !predicate && !mention.plural && !mention.joint && !beside(mention)
        };
        let object = (verb + 1..conjunction)
            .rev()
            .filter(|&k| heard(k) && !subject.contains(&k))
            .filter(|&k| !reading.is(k, Tags::NAME) || !reading.is(k - 1, Tags::DET | Tags::POSS | Tags::ADJ))
            .filter(|&k| reading.is(k, Tags::DET | Tags::POSS | Tags::NAME) || reading.lexeme(k) == known.een)
            .filter_map(|k| mention::simple_mention_at(reading, k, conjunction))
            .find(told)?;
        self.entity_of(&object)
    }

    /// `De gemeente werkt eraan, laat ze weten`: the body that the words are about, where the text has nobody else.
    pub(super) fn body_in_words(&mut self, i: usize, content: &[Range<usize>]) -> Option<usize> {
        let reading = self.reading;
        let words = content.first().filter(|words| words.end <= i)?;
        if reading.lexeme(i) != reading.known().ze || reading.sentence(words.start) != reading.sentence(i) {
            return None;
        }
        let subject = self.subject_of(reading.sentence(i))?.mention;
        let body = subject.referent == Referent::Organisation
            && words.contains(&subject.tokens.start)
            && subject.definite
            && !subject.plural
            && !subject.joint
            && !reading.is(subject.head, Tags::PLACE | Tags::COUNTRY | Tags::GROUP);
        if body { self.entity_of(&subject) } else { None }
    }

    /// `Dat de minister Kok niets vroeg, noemt hij …`: whoever stands in the clause is spoken of.
    pub(super) fn is_behind_fronted_dat(&self, i: usize) -> bool {
        let reading = self.reading;
        let first = reading.start_of_sentence(i);
        i > first + 2
            && reading.lexeme(first) == reading.known().dat
            && clause::is_finite(reading, i - 1)
            && reading.is_comma(i - 2)
            && !clause::is_finite(reading, first + 1)
    }

    /// `Bij de bond denken ze dat …`, `“…”, zeggen ze bij de bond`: those who are there.
    pub(super) fn those_at(&mut self, i: usize) -> Option<usize> {
        let reading = self.reading;
        let first = reading.start_of_sentence(i);
        let bij = reading.known().bij;
        if reading.lexeme(i) != reading.known().ze {
            return None;
        }
        let verb = i.checked_sub(1).filter(|&verb| clause::is_finite(reading, verb))?;
        let fronted = reading.lexeme(first) == bij;
        let (start, end) = match (fronted, reading.lexeme(i + 1) == bij) {
            (true, _) => (first + 1, verb),
            (_, true) => (i + 2, reading.end_of_sentence(i)),
            _ => return None,
        };
        let body = mention::simple_mention_at(reading, start, end)?;
        // `zeggen ze bij Firan TV`: where they say it.
        let heard = !fronted && reading.is(body.head, Tags::MEDIA);
        let whole = body.referent == Referent::Organisation
            && (!fronted || body.tokens.end == verb)
            && !body.joint
            && !heard
            && (!fronted || !body.plural);
        if whole { self.entity_of(&body) } else { None }
    }

    /// `“Nooit meer”, denken ze in Gent`, `dat ze in Gent zeggen`: people of a place, whom the text does not name.
    pub(super) fn is_anyone_at(&self, i: usize) -> bool {
        let reading = self.reading;
        let known = reading.known();
        if reading.lexeme(i) != known.ze || !reading.is(i + 1, Tags::PREP) {
            return false;
        }
        let at = [known.in_, known.op, known.bij, known.over].contains(&reading.lexeme(i + 1));
        let place = mention::simple_mention_at(reading, i + 2, reading.end_of_sentence(i));
        at && place.is_some_and(|place| {
            reading.is(place.head, Tags::PLACE | Tags::COUNTRY)
                // `denken ze op het stadhuis`, `in het ziekenhuis`
                || [known.op, known.in_].contains(&reading.lexeme(i + 1))
                    && reading.is(place.head, Tags::ORG_NOUN)
                    && !reading.is(place.head, Tags::MEDIA)
        })
    }

    /// `Jansen belde Kok, maar laatstgenoemde …`: the last one named.
    pub(super) fn last_mentioned(&self, i: usize) -> Option<usize> {
        let reading = self.reading;
        if !reading.word(i).eq_ignore_ascii_case("laatstgenoemde") {
            return None;
        }
        let from = reading.sentence(i).saturating_sub(1);
        self.logged_before(i)
            .take_while(|logged| reading.sentence(logged.token()) >= from)
            .map(Logged::entity)
            .find(|&entity| self.registry.entities[entity].is_someone())
    }
}
