//! People under another name: `de zangeres`, `de 36-jarige`, `de coach` for somebody whom the text has named.

use super::antecedent::{PARAGRAPHS, Wanted};
use super::log::Logged;
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
        if !self.may_rename(mention) {
            return None;
        }
        let first = mention.tokens.start;
        let sentence = reading.sentence(first);
        self.topics_up_to(sentence);
        let wanted = Wanted {
            plural: false,
            gender: self.gender_of_epithet(mention.head),
            quoted: reading.quotation_around(first).is_some(),
            speaker: None,
            tells: None,
        };
        let opener = self.opener_across_quotation(first, wanted);
        let earlier = opener.or_else(|| self.earlier_sentence(sentence, wanted));
        let likely = |&entity: &usize| {
            self.registry.entities[entity].is_someone()
                && (opener == Some(entity) || self.is_spoken_of(entity, first))
        };
        let person = earlier
            .filter(likely)
            .or_else(|| self.spoke_last(first, wanted))
            .or_else(|| self.alone_in_sentence_before(first, wanted))?;
        // `de ploegleider van Kramer` is not Kramer.
        if self.is_beside(person, first) || self.registry.is_named_in(reading, person, mention.tokens.clone())
        {
            return None;
        }
        self.registry.note_mention(reading, person, mention);
        Some(person)
    }

    /// Whether the words can stand for one person who has been named: an epithet, an age, where somebody comes from.
    fn may_rename(&self, mention: &Mention) -> bool {
        let reading = self.reading;
        let (first, head) = (mention.tokens.start, mention.head);
        if mention.referent != Referent::Unnamed
            || !mention.definite
            || mention.plural
            || mention.joint
            || mention.name.is_some()
            || !reading.is(first, Tags::DET)
            || head <= first
            || !self.ends_with_head(mention)
        {
            return false;
        }
        let age = |i: usize| {
            let word = reading.word(i);
            reading.is(i, Tags::ADJ) && word.starts_with(|c: char| c.is_ascii_digit())
                || word.ends_with("jarige") && word.len() > "jarige".len()
        };
        // Inhabitants and members of parties have capitals.
        let origin = is_inhabitant(reading, head)
            || self.is_woman_from_there(head)
            || reading.is(head, Tags::DEMONYM)
            || reading.is(head, Tags::ROLE | Tags::NOUN)
                && reading.has_flag(head, Flags::CAPITAL)
                && !reading.word(head).contains(chars::is_hyphen);
        // `deze ingenieur`
        let pointing = reading.lexeme(first) == reading.known().deze
            && reading.is(head, Tags::ROLE)
            && !self.registry.has_role(reading.lexeme(head), SpeakerKind::Unnamed);
        reading.is(head, Tags::EPITHET)
            || origin
            || pointing
            || self.is_former(head)
            || (first..=head).any(age)
    }

    /// `de Spaanse`
    fn is_woman_from_there(&self, head: usize) -> bool {
        self.reading.is(head, Tags::DEMONYM_ADJ) && self.reading.word(head).ends_with("se")
    }

    fn gender_of_epithet(&self, head: usize) -> Option<Gender> {
        let reading = self.reading;
        let woman = self.is_woman_from_there(head)
            || is_inhabitant(reading, head) && reading.word(head).ends_with("se");
        reading.tags(head).gender().or(woman.then_some(Gender::Feminine))
    }

    /// The mentions before token `first` in its sentence, the nearest first.
    fn logged_here(&self, first: usize) -> impl Iterator<Item = &Logged> {
        let sentence = self.reading.sentence(first);
        self.logged_before(first).take_while(move |logged| self.reading.sentence(logged.token()) == sentence)
    }

    /// A quotation opens between the two tokens.
    fn is_across_quotation(&self, from: usize, to: usize) -> bool {
        (from..to).any(|i| self.reading.opened_at(i).is_some())
    }

    /// `Kok wist het wel: “…”, zei de zangeres`: who opens the sentence.
    fn opener_across_quotation(&self, first: usize, wanted: Wanted) -> Option<usize> {
        self.logged_here(first)
            .filter(|logged| logged.prominent && self.is_across_quotation(logged.token(), first))
            .filter(|logged| self.is_audible(logged, wanted))
            .map(Logged::entity)
            .find(|&entity| self.registry.entities[entity].is_someone() && self.fits(entity, wanted))
    }

    /// Whom the text before token `first` is about: whoever speaks in it, is the topic of it, or is alone in it.
    fn is_spoken_of(&self, entity: usize, first: usize) -> bool {
        let sentence = self.reading.sentence(first);
        let topic = || {
            self.told_before(sentence)
                .and_then(|before| self.topics[before].as_ref())
                .filter(|topic| !topic.mention.plural && !topic.mention.joint)
                .and_then(|topic| topic.entity)
        };
        self.registry.entities[entity].speaks
            || topic() == Some(entity)
            || self.is_alone(entity, first)
            // `De hoofdrol is voor Anna Kok. De Gentse …`
            || sentence > 0 && self.only_person_in(sentence - 1) == Some(entity)
    }

    /// `Hamilton passeerde de Nederlander`: two people.
    fn is_beside(&self, person: usize, first: usize) -> bool {
        self.logged_here(first)
            .any(|logged| logged.entity() == person && !self.is_across_quotation(logged.token(), first))
    }

    /// `Voor Anna Kok was het niets. De zangeres …`
    fn alone_in_sentence_before(&self, first: usize, wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        let sentence = reading.sentence(first);
        let before = sentence.checked_sub(1)?;
        let same = reading.sentences[before].paragraph == reading.sentences[sentence].paragraph;
        let told = reading.quotation_around(reading.sentences[before].first as usize + 1).is_none();
        let alone =
            || !self.logged_here(first).any(|logged| self.registry.entities[logged.entity()].is_someone());
        let person = if same && told && alone() { self.only_person_in(before) } else { None };
        person.filter(|&entity| self.fits(entity, wanted))
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
    pub(super) fn only_person_in(&self, s: usize) -> Option<usize> {
        let mut people = self
            .log
            .within(&self.reading.sentence_tokens(s))
            .map(|logged| logged.entity())
            .filter(|&entity| self.registry.entities[entity].is_someone());
        let only = people.next()?;
        people.all(|entity| entity == only).then_some(only)
    }
}
