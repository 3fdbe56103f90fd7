//! The field of a role, before the name of who has it: `lector Bestuurskunde Anna Kok`.

use super::Parser;
use crate::lexicon::Tags;
use crate::tag::NO_NAME;
use crate::token::{Flags, TokenKind, UNKNOWN};

impl Parser<'_, '_> {
    /// A common word, as in the name of a subject or a department.
    pub(super) fn is_field(&self, i: usize) -> bool {
        let reading = self.reading;
        let known = reading.lexicon.word(reading.lexeme(i)).map_or(Tags::NONE, |word| word.tags);
        !self.is(i, Tags::GIVEN)
            && reading.kind(i) == TokenKind::Word
            && known.any(Tags::NOUN | Tags::ADJ)
            && !known.any(Tags::NAME_PARTICLE)
    }

    /// `Netheid`, `Dierenwelzijn`: by its parts or its ending a noun, as in the name of a department.
    pub(super) fn is_field_by_form(&self, i: usize) -> bool {
        let word = self.reading.word(i);
        let lexicon = self.reading.lexicon;
        word.len() > 6
            && !self.is(i, Tags::GIVEN | Tags::ORG | Tags::PLACE | Tags::COUNTRY)
            && (lexicon.compound_of_two(word).any(Tags::NOUN) || lexicon.by_ending(word).any(Tags::NOUN))
    }

    /// `Bestuurskunde`, `Dierenwelzijn`: such a word with a capital, as names of departments and bodies have it.
    pub(super) fn is_field_name(&self, i: usize) -> bool {
        self.reading.has_flag(i, Flags::CAPITAL) && (self.is_field(i) || self.is_field_by_form(i))
    }

    /// Where the given name begins behind a role and its field with a capital: `lector Bestuurskunde Anna Kok`,
    /// `wethouder Publieke Gezondheid Anna Kok`.
    pub(super) fn behind_field(&self, head: Option<usize>, start: usize, end: usize) -> Option<usize> {
        const FIELDS: &[&str] =
            &["kunde", "recht", "eling", "ering", "ologie", "schap", "economie", "itie", "baarheid"];
        let reading = self.reading;
        if head.is_none_or(|head| head + 1 != start || !self.is(head, Tags::ROLE)) {
            return None;
        }
        let word = reading.word(start);
        if word.len() > 8
            && FIELDS.iter().any(|ending| word.ends_with(ending))
            && !self.is(start, Tags::GIVEN)
            && start + 1 < end
            && self.is(start + 1, Tags::NAME)
        {
            return Some(start + 1);
        }
        // `lector Netheid & Waterkunde Anna Kok`, `lector Netheid en Water Anna Kok`
        if let Some(joint) = self.behind_joint_field(start) {
            return Some(joint);
        }
        let field = |i: usize| i > start && reading.reads(i, "&") || self.is_field(i);
        let mut own = start;
        while own < end && own < start + 4 && field(own) {
            own += 1;
        }
        // `lector Duurzame Landbouw Kok`: two words for the field, and one that no table has.
        let unknown =
            own > start + 1 && reading.lexeme(own) == UNKNOWN && reading.tagged.names[own] == NO_NAME;
        (own > start && own < end && (self.is(own, Tags::GIVEN) || unknown)).then_some(own)
    }

    /// Where the given name begins behind two fields, joined, from `start` on.
    fn behind_joint_field(&self, start: usize) -> Option<usize> {
        let reading = self.reading;
        let field = |i: usize| self.is_field_name(i) && !reading.has_flag(i, Flags::SENTENCE_START);
        let and = start + 1;
        let joined = reading.reads(and, "&") || reading.lexeme(and) == reading.known().en;
        let given = start + 3;
        (joined
            && field(start)
            && field(start + 2)
            && self.is(given, Tags::GIVEN)
            && self.is(given + 1, Tags::NAME | Tags::NAME_PARTICLE)
            && !reading.has_flag(given, Flags::SENTENCE_START)
            && !reading.has_flag(given + 1, Flags::SENTENCE_START))
        .then_some(given)
    }
}
