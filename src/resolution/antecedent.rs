//! Pronouns: whom `hij`, `ze` and `die` mean.

use std::ops::Range;

use super::{FAR, Logged, Resolver, WIDE, kind_of, logged_in};
use crate::attribution::SpeakerKind;
use crate::chars;
use crate::clause;
use crate::lexicon::{Gender, Tags};
use crate::mention::{self, Mention, Referent, is_inhabitant};
use crate::token::Flags;

/// How many paragraphs back somebody is still spoken of.
const PARAGRAPHS: usize = 2;

/// How long the phrase may be with which a sentence ends.
const WORDS: usize = 8;

/// Whom a pronoun can mean.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    pub(super) plural: bool,
    pub(super) gender: Option<Gender>,
    /// The pronoun stands inside a quotation.
    pub(super) quoted: bool,
    /// Who speaks around it, and so means somebody else.
    speaker: Option<usize>,
}

impl Resolver<'_, '_> {
    /// Whom a pronoun means: the subject of a clause before it in its sentence, then sentence by sentence back who
    /// speaks, whom it is about, and who else is named. `content` is what the pronoun is reported to say.
    pub(super) fn antecedent(
        &mut self,
        source: &Mention,
        verb: Option<usize>,
        content: &[Range<usize>],
    ) -> Option<usize> {
        let reading = self.reading;
        let i = source.tokens.start;
        let sentence = reading.sentence(i);
        self.topics_up_to(sentence);
        let plural = self.is_plural(source, verb);
        let pronoun = reading.lexicon.pronoun(reading.lexeme(i));
        let wanted = Wanted {
            plural,
            gender: pronoun.and_then(|pronoun| pronoun.gender).filter(|_| !plural),
            quoted: reading.quotation_around(i).is_some(),
            speaker: self.speaker_around(i),
        };
        // `Aydin noemde Kok. Die zweeg`: not the one whom the sentence is about, but the last one named.
        let demonstrative = !plural && pronoun.is_some_and(|pronoun| pronoun.is_demonstrative());
        // `Volgens Firan stoort dat de bewoners, omdat ze …`: several before a body that is one.
        let people = if plural { self.people_in_clause(i, content, wanted) } else { None };
        let found = people
            .or_else(|| self.earlier_clause(i, content, wanted))
            .or_else(|| self.people_in_clause(i, content, wanted))
            .or_else(|| if demonstrative { self.last_named(sentence, wanted) } else { None })
            .or_else(|| if reading.reads(i, "Die") { self.last_object(sentence, wanted) } else { None })
            .or_else(|| self.earlier_sentence(sentence, wanted))
            .or_else(|| self.anybody(i, wanted))?;
        // `Bertens … zij`: a woman, whoever else comes along.
        let entity = &mut self.registry.entities[found];
        if entity.is_someone() && entity.gender.is_none() {
            entity.gender = wanted.gender;
        }
        Some(found)
    }

    /// `Anna Kramer … de zangeres`, `de Fries`, `de 36-jarige`: the person last spoken of, under another name.
    pub(super) fn renamed(&mut self, mention: &Mention) -> Option<usize> {
        let reading = self.reading;
        let (first, head) = (mention.tokens.start, mention.head);
        let age = |i: usize| {
            let word = reading.word(i);
            reading.is(i, Tags::ADJ) && word.starts_with(|c: char| c.is_ascii_digit())
                || word.ends_with("jarige") && word.len() > "jarige".len()
        };
        // Inhabitants and members of parties have capitals.
        let inhabitant = is_inhabitant(reading, head);
        // `de Spaanse`
        let woman = reading.is(head, Tags::DEMONYM_ADJ) && reading.word(head).ends_with("se");
        let origin = inhabitant
            || woman
            || reading.is(head, Tags::DEMONYM)
            || reading.is(head, Tags::ROLE | Tags::NOUN)
                && reading.has_flag(head, Flags::CAPITAL)
                && !reading.word(head).contains(chars::is_hyphen);
        // `deze ingenieur`
        let pointing = reading.lexeme(first) == reading.known().deze
            && reading.is(head, Tags::ROLE)
            && !self.registry.has_role(reading.lexeme(head), SpeakerKind::Unnamed);
        let former = self.is_former(head);
        let again = mention.referent == Referent::Unnamed
            && mention.definite
            && !mention.plural
            && !mention.joint
            && mention.name.is_none()
            && reading.is(first, Tags::DET)
            && head > first
            && self.ends_with_head(mention)
            && (reading.is(head, Tags::EPITHET) || origin || former || pointing || (first..=head).any(age));
        if !again {
            return None;
        }
        let woman = woman || inhabitant && reading.word(head).ends_with("se");
        let gender = reading.tags(head).gender().or(woman.then_some(Gender::Feminine));
        let sentence = reading.sentence(first);
        self.topics_up_to(sentence);
        let wanted = Wanted {
            plural: false,
            gender,
            quoted: reading.quotation_around(first).is_some(),
            speaker: None,
        };
        // `Kok wist het wel: “…”, zei de zangeres`
        let across = |from: usize| (from..first).any(|i| reading.opened_at(i).is_some());
        let here =
            self.logged_before(first).take_while(|logged| reading.sentence(logged.token()) == sentence);
        let opener = here
            .filter(|logged| logged.prominent && across(logged.token()) && self.is_audible(logged, wanted))
            .map(|logged| logged.entity())
            .find(|&entity| self.registry.entities[entity].is_someone() && self.fits(entity, wanted));
        let earlier = opener.or_else(|| self.earlier_sentence(sentence, wanted));
        let person = earlier.filter(|&entity| {
            let person = &self.registry.entities[entity];
            let topic = self.told_before(sentence).and_then(|before| self.topics[before].as_ref()?.entity);
            person.is_someone()
                && (opener == Some(entity)
                    || person.speaks
                    || topic == Some(entity)
                    || self.is_alone(entity, first)
                    // `De hoofdrol is voor Anna Kok. De Gentse …`
                    || sentence > 0 && self.only_person_in(sentence - 1) == Some(entity))
        });
        // `Hamilton passeerde de Nederlander`: two people.
        let beside = |person: usize| {
            self.logged_before(first)
                .take_while(|logged| reading.sentence(logged.token()) == sentence)
                .any(|logged| logged.entity() == person && !across(logged.token()))
        };
        // `Voor Anna Kok was het niets. De zangeres …`
        let only = || -> Option<usize> {
            let before = sentence.checked_sub(1)?;
            let same = reading.sentences[before].paragraph == reading.sentences[sentence].paragraph;
            let told = reading.quotation_around(reading.sentences[before].first as usize + 1).is_none();
            let mut here =
                self.logged_before(first).take_while(|logged| reading.sentence(logged.token()) == sentence);
            let alone = here.all(|logged| !self.registry.entities[logged.entity()].is_someone());
            self.only_person_in(before).filter(|&entity| same && told && alone && self.fits(entity, wanted))
        };
        let person = person
            .or_else(|| self.spoke_last(first, wanted))
            .or_else(only)
            // `de ploegleider van Kramer` is not Kramer.
            .filter(|&person| {
                !beside(person) && !self.registry.is_named_in(reading, person, mention.tokens.clone())
            })?;
        self.registry.note_mention(reading, person, mention);
        Some(person)
    }

    /// `bondscoach Kok … de coach`: the person near whose role is a longer word for the same.
    pub(super) fn by_longer_role(&mut self, mention: &Mention) -> Option<usize> {
        let reading = self.reading;
        let (first, head) = (mention.tokens.start, mention.head);
        let plain = mention.referent == Referent::Unnamed
            && mention.definite
            && !mention.plural
            && !mention.joint
            && mention.name.is_none()
            && head == first + 1
            && reading.is(first, Tags::DET)
            && reading.is(head, Tags::ROLE)
            && self.ends_with_head(mention);
        if !plain {
            return None;
        }
        let word = reading.word(head);
        // `de oud-minister` is not the minister.
        let former = |role: &str, prefix: &str| {
            role.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
        };
        let longer = |role: &str| {
            role.len() > word.len() && role.ends_with(word) && !former(role, "oud-") && !former(role, "ex-")
        };
        let person = self
            .logged_before(first)
            .take(WIDE)
            .take_while(|logged| reading.paragraph(logged.token()) + PARAGRAPHS >= reading.paragraph(first))
            .map(|logged| logged.entity())
            .find(|&entity| {
                let person = &self.registry.entities[entity];
                let mut known = person.aliases.iter().rev().take(FAR);
                person.is_someone() && known.any(|alias| reading.text[alias.range()].split(' ').any(longer))
            })?;
        self.registry.note_mention(reading, person, mention);
        Some(person)
    }

    /// The last sentence before `sentence` that the text tells itself, behind the quotations between them.
    fn told_before(&self, sentence: usize) -> Option<usize> {
        let reading = self.reading;
        let paragraph = reading.sentences[sentence].paragraph;
        let quoted = |s: usize| reading.quotation_around(reading.sentences[s].first as usize + 1).is_some();
        let last = (0..sentence).rev().take(FAR).find(|&s| !quoted(s))?;
        (reading.sentences[last].paragraph + 1 >= paragraph).then_some(last)
    }

    /// The person with a name who alone has spoken in the paragraphs before.
    fn spoke_last(&self, i: usize, wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        let sentence = reading.sentence(i);
        let before = self.spoken.partition_point(|logged| logged.token() < i);
        let people = || {
            let last = self.spoken[..before].iter().rev().take(FAR);
            last.filter(|logged| self.registry.entities[logged.entity()].is_someone())
        };
        let last = people().next()?;
        let near = reading.paragraph(last.token()) + PARAGRAPHS >= reading.paragraph(i);
        let alone = people().all(|logged| logged.entity() == last.entity());
        (near && alone && reading.sentence(last.token()) < sentence && self.fits(last.entity(), wanted))
            .then_some(last.entity())
    }

    /// `oud-speler`, `ex-minister`
    fn is_former(&self, i: usize) -> bool {
        let word = self.reading.word(i);
        self.reading.is(i, Tags::ROLE) && (word.starts_with("oud-") || word.starts_with("ex-"))
    }

    /// `de lector`, `de lector staatsrecht`, `de lector zelf`, not `de lector van Jansen`.
    fn ends_with_head(&self, mention: &Mention) -> bool {
        let reading = self.reading;
        let rest = mention.head + 1..mention.tokens.end;
        // `de 28-jarige Belg van Noordlijn`, `de ex-trainer van Genk`: whose name it is that follows; `de winnaar van 2014`.
        let short = reading.is(mention.head, Tags::DEMONYM | Tags::NAME | Tags::EPITHET)
            || self.is_former(mention.head);
        let year = |i: usize| reading.is(i, Tags::NUM) && reading.word(i).len() == 4;
        let of = reading.lexeme(rest.start) == reading.known().van
            && short
            && (rest.start + 1..rest.end)
                .all(|i| reading.is(i, Tags::NAME) && !reading.is(i, Tags::GIVEN) || year(i));
        of || !rest.into_iter().any(|i| reading.is(i, Tags::PREP) || reading.is_punctuation(i))
    }

    /// Nobody else has been named before token `i`.
    fn is_alone(&self, entity: usize, i: usize) -> bool {
        self.logged_before(i)
            .take(WIDE)
            .all(|logged| logged.entity() == entity || !self.registry.entities[logged.entity()].is_someone())
    }

    /// The only person with a name in sentence `s`.
    fn only_person_in(&self, s: usize) -> Option<usize> {
        let mut people = logged_in(&self.log, &self.reading.sentence_tokens(s))
            .iter()
            .map(|logged| logged.entity())
            .filter(|&entity| self.registry.entities[entity].is_someone());
        let only = people.next()?;
        people.all(|entity| entity == only).then_some(only)
    }

    fn fits(&self, entity: usize, wanted: Wanted) -> bool {
        if wanted.speaker == Some(entity) {
            return false;
        }
        let entity = &self.registry.entities[entity];
        if wanted.plural {
            return entity.plural || entity.kind == SpeakerKind::Organisation;
        }
        if entity.plural || entity.kind == SpeakerKind::Document {
            return false;
        }
        match (wanted.gender, entity.gender) {
            (Some(wanted), Some(is)) => wanted == is,
            _ => true,
        }
    }

    /// Somebody with a name, or a spokesman without one who has just spoken; for a plural people or a body that speaks.
    fn is_likely(&self, entity: usize, wanted: Wanted) -> bool {
        let likely = &self.registry.entities[entity];
        if wanted.plural {
            return likely.plural || likely.speaks;
        }
        likely.is_someone() || likely.kind == SpeakerKind::Unnamed && likely.speaks && !likely.plural
    }

    /// The last person named in the sentence before, outside quotations.
    fn last_named(&self, sentence: usize, wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        let before = sentence.checked_sub(1)?;
        self.logged_before(reading.sentences[sentence].first as usize)
            .take_while(|logged| reading.sentence(logged.token()) == before)
            .filter(|logged| self.is_audible(logged, wanted) && self.fits(logged.entity(), wanted))
            .map(|logged| logged.entity())
            .find(|&entity| self.registry.entities[entity].is_someone())
    }

    /// `Kok gaf de brief aan de politie. Die …`: who or what the sentence before ends with.
    fn last_object(&mut self, sentence: usize, wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        let range = reading.sentence_tokens(sentence.checked_sub(1)?);
        let end = range.end - 1;
        let object = (range.start + 1..end)
            .rev()
            .take(WORDS)
            .filter(|&k| reading.lexeme(k) == reading.known().de && reading.quotation_around(k).is_none())
            .filter_map(|k| mention::simple_mention_at(reading, k, end))
            .find(|object| object.tokens.end == end)?;
        let told = matches!(object.referent, Referent::Organisation | Referent::Unnamed)
            && object.name.is_none()
            && object.plural == wanted.plural
            && reading.is(object.tokens.start - 1, Tags::PREP)
            && reading.lexeme(object.tokens.start - 1) != reading.known().van;
        told.then(|| self.speaker_of(&object, None, &[]))?.map(|(entity, _)| entity)
    }

    /// `Kramer loopt weg wanneer hij zegt …`: the subject of a clause before the pronoun in the same sentence.
    /// Whoever stands in the content is spoken of, unless the content itself tells of an opinion.
    fn earlier_clause(&self, i: usize, content: &[Range<usize>], wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        let sentence = reading.sentence(i);
        let opinion = |at: usize| {
            (at..i)
                .find(|&f| clause::is_finite(reading, f))
                // `Kok is in zijn ogen gek`, `Kok is volgens hem gek`: somebody else's view.
                .is_some_and(|f| {
                    reading.is(f, Tags::REPORT)
                        && (reading.is(i, Tags::PRON_SUBJ) || !reading.is(f, Tags::AUX | Tags::MODAL))
                })
        };
        self.logged_before(i)
            .take_while(|logged| reading.sentence(logged.token()) == sentence)
            .filter(|logged| logged.prominent && self.fits(logged.entity(), wanted))
            .filter(|logged| self.is_likely(logged.entity(), wanted) && self.is_audible(logged, wanted))
            .filter(|logged| {
                !content.iter().any(|part| part.contains(&logged.token())) || opinion(logged.token())
            })
            .find(|logged| {
                // `bij Jansen en die zegt`, not `Jansen en hij`.
                let joins = |k: usize| k + 1 == i && reading.lexeme(i) == reading.known().die;
                (logged.token()..i).any(|k| {
                    clause::is_finite(reading, k)
                        || reading.is_comma(k)
                        || clause::is_subordinator(reading, k)
                        || reading.is(k, Tags::CONJ_COORD) && joins(k)
                })
            })
            .map(|logged| logged.entity())
    }

    /// Inside a quotation somebody else speaks: the words around it are no antecedent for a pronoun outside.
    fn is_audible(&self, logged: &Logged, wanted: Wanted) -> bool {
        wanted.quoted || self.reading.quotation_around(logged.token()).is_none()
    }

    fn earlier_sentence(&mut self, sentence: usize, wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        let paragraph = reading.sentences[sentence].paragraph as usize;
        let told = self.told_before(sentence);
        for s in (0..sentence).rev().take(2 * FAR) {
            if reading.sentences[s].paragraph as usize + PARAGRAPHS < paragraph {
                break;
            }
            let range = reading.sentence_tokens(s);
            let likely = |logged: &&Logged| {
                self.fits(logged.entity(), wanted)
                    && self.is_likely(logged.entity(), wanted)
                    && self.is_audible(logged, wanted)
            };
            let mut spoken = logged_in(&self.spoken, &range).iter().rev();
            let spoken =
                spoken.find(|logged| likely(logged) && (wanted.plural || !self.is_anyone(logged.token())));
            let log = logged_in(&self.log, &range).iter().rev();
            let mut named = log.clone().filter(|logged| logged.prominent);
            let named = named.find(likely).map(|logged| logged.entity());
            // `De regie is in handen van Theu Boermans. Hij …`: at the end of a sentence somebody is introduced.
            let introduced = |logged: &&Logged| {
                s + 1 == sentence
                    && wanted.gender.is_some()
                    && !(logged.token()..range.end)
                        .any(|i| reading.is(i, Tags::VERB) && !reading.is(i, Tags::NOUN | Tags::NAME))
            };
            let last = log.clone().find(likely).filter(introduced);
            let named = named.or(last.map(|logged| logged.entity()));
            if let Some(logged) = spoken {
                return Some(logged.entity());
            }
            if s + 1 == sentence
                && wanted.plural
                && let Some(entity) = self.last_clause(s)
            {
                return Some(entity);
            }
            if reading.quotation_around(range.start).is_none()
                && let Some(entity) = self.topic_as(s, s + 1 == sentence, Some(s) == told, wanted)
            {
                return Some(entity);
            }
            if s + 1 == sentence
                && let Some(entity) = self.quoted_subject(s, wanted)
            {
                return Some(entity);
            }
            if named.is_some() {
                return named;
            }
            if wanted.quoted
                && s + 1 == sentence
                && let Some(entity) = self.introduced_in(s, wanted)
            {
                return Some(entity);
            }
            if Some(s) == told
                && (wanted.quoted || !self.is_about_somebody(s))
                && let Some(entity) = self.only_one_in(range, wanted)
            {
                return Some(entity);
            }
            if s + 1 == sentence
                && let Some(entity) = self.introduced_in(s, wanted)
            {
                return Some(entity);
            }
        }
        None
    }

    /// `Firan aarzelt, maar Kramer en Groot willen wel. Zij …`: several whom the last clause of sentence `s` is about.
    fn last_clause(&mut self, s: usize) -> Option<usize> {
        let subject = self.last_subject(s)?;
        let several = subject.can_speak()
            && (subject.joint || subject.plural && subject.referent != Referent::Pronoun)
            && self.reading.quotation_around(subject.tokens.start).is_none();
        several.then(|| self.registry.describe(self.reading, &subject, kind_of(&subject)))?
    }

    /// Its subject is one person, with a name or without.
    fn is_about_somebody(&self, s: usize) -> bool {
        self.topics[s].as_ref().is_some_and(|topic| match topic.mention.referent {
            Referent::Person | Referent::Unnamed => !topic.mention.plural,
            Referent::Pronoun => self.means_somebody(&topic.mention),
            _ => false,
        })
    }

    /// `In de hoek stond Anna Kok bij Piet Groot. Zij …`: the only person named there who is known to be a woman.
    fn only_one_in(&self, range: Range<usize>, wanted: Wanted) -> Option<usize> {
        let mut people = logged_in(&self.log, &range)
            .iter()
            .filter(|logged| self.is_audible(logged, wanted) && wanted.speaker != Some(logged.entity()))
            .map(|logged| logged.entity())
            .filter(|&entity| {
                let person = &self.registry.entities[entity];
                person.is_someone() && wanted.gender.is_some() && person.gender == wanted.gender
            });
        let only = people.next()?;
        people.all(|entity| entity == only).then_some(only)
    }

    /// The topic of sentence `s`, if a pronoun can mean it. Several people are known by their description.
    /// Somebody without a name stands right before it, or, only just introduced, before quotations.
    fn topic_as(&mut self, s: usize, next_to: bool, told: bool, wanted: Wanted) -> Option<usize> {
        // `men` is nobody to come back to, `sommigen` are.
        let someone = |i: usize| wanted.plural || !self.is_anyone(i);
        let topic = self.topics[s].as_ref().filter(|topic| someone(topic.mention.head))?;
        let mention = &topic.mention;
        // `De man kwam binnen. Hij zei …`
        let is = |tags: Tags| self.reading.is(mention.head, tags);
        let somebody = (next_to || told && (wanted.quoted || !mention.definite))
            && !wanted.plural
            && !mention.plural
            && (mention.definite || topic.is_introduced(self.reading))
            && (is(Tags::ROLE) || self.reading.reads(mention.head, "ander"))
            && (wanted.gender != Some(Gender::Feminine) || is(Tags::FEMININE));
        // `Anna Kok en Piet Groot kwamen. Ze …`: both.
        let several = wanted.plural && mention.joint && mention.can_speak();
        if let Some(entity) = topic.entity.filter(|_| !several) {
            let unnamed = self.registry.entities[entity].kind == SpeakerKind::Unnamed;
            // `Een vriendin wacht. Ze is moe. Ze zegt …`: she goes on.
            let goes_on = next_to
                && !wanted.plural
                && self.means_somebody(mention)
                && self.registry.entities[entity].is_introduced(self.reading);
            let likely = self.is_likely(entity, wanted) || (somebody || goes_on) && unnamed;
            return (self.fits(entity, wanted) && likely).then_some(entity);
        }
        let people = somebody && !mention.definite && mention.referent == Referent::Unnamed
            || wanted.plural
                && (several
                    || mention.plural
                        && matches!(mention.referent, Referent::Unnamed | Referent::Organisation));
        if !people {
            return None;
        }
        let entity = self.registry.describe(self.reading, mention, kind_of(mention));
        if let Some(topic) = self.topics[s].as_mut().filter(|_| !several) {
            topic.entity = entity;
        }
        entity
    }

    /// The person who spoke last, whatever the given name tells.
    fn last_speaker(&self, i: usize) -> Option<&Logged> {
        let before = self.spoken.partition_point(|logged| logged.token() < i);
        let last = self.spoken[..before].last()?;
        self.registry.entities[last.entity()].is_someone().then_some(last)
    }

    /// Failing that, the last one named.
    fn anybody(&self, i: usize, wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        let sentence = reading.sentence(i);
        let before = || {
            self.logged_before(i)
                .take(WIDE)
                .filter(|logged| self.is_audible(logged, wanted) && self.fits(logged.entity(), wanted))
        };
        let earlier = || before().filter(|logged| reading.sentence(logged.token()) < sentence);
        let recent =
            |logged: &&Logged| reading.paragraph(logged.token()) + PARAGRAPHS >= reading.paragraph(i);
        let someone = |logged: &&Logged| self.is_likely(logged.entity(), wanted);
        earlier()
            .take_while(recent)
            .find(someone)
            .or_else(|| {
                before().take_while(|logged| reading.sentence(logged.token()) == sentence).find(someone)
            })
            .or_else(|| if wanted.gender.is_some() { self.last_speaker(i) } else { None })
            .or_else(|| earlier().find(|logged| logged.prominent))
            .or_else(|| earlier().next())
            .or_else(|| before().next())
            .map(|logged| logged.entity())
    }
}
