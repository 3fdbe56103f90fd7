//! Another word for a role: `de coach` for the trainer, `de D66-lijsttrekker` for whom the text has named with the party, `de zegsman` for a
//! spokesman without a name.

use crate::attribution::SpeakerKind;
use crate::lexicon::Tags;
use crate::mention::{Mention, Referent};
use crate::resolution::antecedent::PARAGRAPHS;
use crate::resolution::log::Logged;
use crate::resolution::{FAR, Resolver, WIDE};
use crate::text::Span;

impl Resolver<'_, '_> {
    /// `Jan Kramer (D66) … de D66-lijsttrekker`: the person near who is named with this party.
    pub(super) fn by_party(&self, source: &Mention) -> Option<usize> {
        let reading = self.reading;
        let (first, head) = (source.tokens.start, source.head);
        let (party, _) = reading.word(head).rsplit_once('-')?;
        let one = source.definite && source.name.is_none() && !source.plural && !source.joint;
        let held = reading.is(head, Tags::ROLE) && !reading.is(head, Tags::RELATION);
        if !one || !held || party.len() < 2 || !party.starts_with(char::is_uppercase) {
            return None;
        }
        self.near(self.logged_before(first).take(WIDE), first).find(|&entity| {
            let person = &self.registry.entities[entity];
            let mut mentions = person.mentions.iter().rev().take(FAR);
            person.is_someone() && mentions.any(|span| self.names_party(*span, party))
        })
    }

    /// The party stands in the span: `Jan Kramer (D66)`.
    fn names_party(&self, span: Span, party: &str) -> bool {
        let reading = self.reading;
        reading.tokens_in(span).any(|i| reading.is(i, Tags::PARTY) && reading.word(i) == party)
    }

    /// `bondscoach Kok … de coach`: the person near whose role is a longer word for the same.
    pub(in crate::resolution) fn by_longer_role(&mut self, mention: &Mention) -> Option<usize> {
        let reading = self.reading;
        let (first, head) = (mention.tokens.start, mention.head);
        let plain = self.is_one_role(mention)
            && (first + 1..head).all(|i| reading.is(i, Tags::ADJ | Tags::DEMONYM_ADJ))
            && self.ends_with_head(mention);
        if !plain {
            return None;
        }
        let person = self.near(self.logged_before(first).take(WIDE), first).find(|&entity| {
            self.registry.entities[entity].is_someone() && self.is_called_again(entity, head)
        })?;
        self.registry.note_mention(reading, person, mention);
        Some(person)
    }

    /// One of the roles of a person is a longer word for that at `head`, or another one.
    fn is_called_again(&self, person: usize, head: usize) -> bool {
        let mut known = self.registry.entities[person].aliases.iter().rev().take(FAR);
        self.agrees(head, person)
            && known.any(|alias| {
                self.reading.text[alias.range()].split(' ').any(|role| self.is_role_again(head, role))
            })
    }

    /// `de minister`, `de bewindsman` is this person, if anybody.
    pub(in crate::resolution) fn has_role(&self, person: usize, mention: &Mention) -> bool {
        let held = self.registry.by_role(self.reading, mention, mention.tokens.start);
        held.map_or_else(|| self.is_called_again(person, mention.head), |held| held.entity == person)
    }

    /// `de coach`: one role behind an article, without a name.
    fn is_one_role(&self, mention: &Mention) -> bool {
        let (first, head) = (mention.tokens.start, mention.head);
        mention.referent == Referent::Unnamed
            && mention.definite
            && !mention.plural
            && !mention.joint
            && mention.name.is_none()
            && head > first
            && self.reading.is(first, Tags::DET)
            && self.reading.is(head, Tags::ROLE)
    }

    /// Those of the log who are not too many paragraphs before token `i`.
    fn near<'s>(&self, log: impl Iterator<Item = &'s Logged>, i: usize) -> impl Iterator<Item = usize> {
        let reading = self.reading;
        log.take_while(move |logged| reading.paragraph(logged.token()) + PARAGRAPHS >= reading.paragraph(i))
            .map(Logged::entity)
    }

    /// The noun at `head` does not tell another gender than that of the person.
    fn agrees(&self, head: usize, entity: usize) -> bool {
        let own = self.registry.entities[entity].gender;
        self.reading.tags(head).gender().zip(own).is_none_or(|(noun, own)| noun == own)
    }

    /// Whether the noun at `head` can speak of somebody with this role: a shorter word for it, or another one.
    fn is_role_again(&self, head: usize, role: &str) -> bool {
        let reading = self.reading;
        let word = reading.word(head);
        let begins = |start: &str| role.get(..start.len()).is_some_and(|s| s.eq_ignore_ascii_case(start));
        let ends = |end: &[u8]| {
            let at = role.len().checked_sub(end.len());
            at.is_some_and(|at| role.as_bytes()[at..].eq_ignore_ascii_case(end))
        };
        // `de oud-minister` is not the minister.
        let now = !begins("oud-") && !begins("ex-");
        let shorter = role.len() > word.len() && ends(word.as_bytes());
        // `advocaat Kok … de topadvocaat`
        let top = word.strip_prefix("top").filter(|rest| rest.len() > 3);
        now && (shorter || reading.lexicon.same_roles(reading.lexeme(head)).any(ends))
            || top.is_some_and(|rest| rest.eq_ignore_ascii_case(role))
    }

    /// `een woordvoerder van Noordlijn … de zegsman`: who has spoken without a name, by another word for the same role.
    pub(super) fn by_other_word(&self, source: &Mention) -> Option<usize> {
        let reading = self.reading;
        let (first, head) = (source.tokens.start, source.head);
        if !self.is_one_role(source) || source.tokens.len() != 2 || self.has_described(source) {
            return None;
        }
        self.near(self.spoken.before(first).take(FAR), first).find(|&entity| {
            let person = &self.registry.entities[entity];
            let role = || reading.tokens_in(person.name).find(|&i| reading.is(i, Tags::ROLE));
            person.kind == SpeakerKind::Unnamed
                && !person.plural
                && self.agrees(head, entity)
                && role().is_some_and(|role| self.is_role_again(head, reading.word(role)))
        })
    }

    /// `De man …, zegt de man`: the same two words in one paragraph mean the same one.
    pub(super) fn said_again(&self, source: &Mention) -> Option<usize> {
        let reading = self.reading;
        let (first, head) = (source.tokens.start, source.head);
        let same = |at: usize| {
            reading.lexeme(at) == reading.lexeme(first)
                && reading.word(at + 1).eq_ignore_ascii_case(reading.word(head))
        };
        let one = reading.is(head, Tags::ROLE) && source.definite && !source.plural;
        if source.tokens.len() != 2 || head != first + 1 || !one || !reading.is(first, Tags::DET) {
            return None;
        }
        let spoken = self.spoken.before(first).take(FAR);
        let mut near =
            spoken.take_while(|logged| reading.paragraph(logged.token()) == reading.paragraph(first));
        near.find(|logged| same(logged.token())).map(Logged::entity)
    }
}
