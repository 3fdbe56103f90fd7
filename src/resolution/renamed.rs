//! People under another name: `de zangeres`, `de 36-jarige`, `de coach` for somebody whom the text has named.

use super::antecedent::{PARAGRAPHS, Wanted};
use super::{FAR, Resolver, WIDE};
use crate::attribution::SpeakerKind;
use crate::chars;
use crate::lexicon::{Gender, Tags};
use crate::mention::{Mention, Referent, is_inhabitant};
use crate::token::Flags;

impl Resolver<'_, '_> {
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
            let topic = self
                .told_before(sentence)
                .and_then(|before| self.topics[before].as_ref())
                .filter(|topic| !topic.mention.plural && !topic.mention.joint)
                .and_then(|topic| topic.entity);
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

    /// The person with a name who alone has spoken in the paragraphs before.
    fn spoke_last(&self, i: usize, wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        let sentence = reading.sentence(i);
        let people = || {
            let last = self.spoken.before(i).take(FAR);
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
        let mut people = self
            .log
            .within(&self.reading.sentence_tokens(s))
            .map(|logged| logged.entity())
            .filter(|&entity| self.registry.entities[entity].is_someone());
        let only = people.next()?;
        people.all(|entity| entity == only).then_some(only)
    }
}
