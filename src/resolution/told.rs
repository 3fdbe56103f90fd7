//! Whom reported words tell of: nobody speaks of himself by his name or his role.

use std::ops::Range;

use super::Resolver;
use crate::lexicon::Tags;
use crate::mention;

/// How many words are searched for a name.
const NAMED: usize = 100;

/// How long a mention with a name may be.
const NAME: usize = 6;

impl Resolver<'_, '_> {
    /// `“Kok is gek”, zegt hij`, `hij zegt dat Kok gek is`: words that name Kok, and so are another's; not those with `ik`, nor
    /// what stands before the pronoun without quotation marks.
    pub(super) fn told_by_another(&self, i: usize, content: &[Range<usize>]) -> Option<(usize, usize)> {
        let reading = self.reading;
        let words = content.first()?;
        let quoted = words.start > 0 && reading.opened_at(words.start - 1).is_some();
        let first_person = |k: usize| {
            let pronoun = reading.lexicon.pronoun(reading.lexeme(k));
            pronoun.is_some_and(|pronoun| pronoun.first_person)
        };
        let named = quoted && !words.clone().any(first_person) || !quoted && words.start > i;
        named.then_some((words.start, words.end))
    }

    /// The words speak of `entity`, by a name or by a role.
    pub(super) fn is_told_of(&self, entity: usize, words: (usize, usize)) -> bool {
        self.is_named_by(entity, words) || self.is_told_of_by_role(entity, words.0..words.1)
    }

    /// The words name `entity`: by a full name, or by a surname alone.
    pub(super) fn is_named_by(&self, entity: usize, (start, end): (usize, usize)) -> bool {
        let mut words = start..end.min(start + NAMED);
        let bare = |i: usize| {
            self.reading.is(i, Tags::NAME)
                && !self.reading.is(i - usize::from(i > start), Tags::GIVEN)
                && self.registry.is_named_in(self.reading, entity, i..i + 1)
        };
        self.registry.entities[entity].is_someone()
            && (self.log.within(&words).any(|logged| {
                let name = logged.token()..end.min(logged.token() + NAME);
                logged.entity() == entity && self.registry.is_named_in(self.reading, entity, name)
            }) || words.any(bare))
    }

    /// `Hij zegt dat de minister hem niet helpt`, `de bewindsman` for a minister: the words speak of `entity` by the role.
    fn is_told_of_by_role(&self, entity: usize, words: Range<usize>) -> bool {
        let reading = self.reading;
        let article = [reading.known().de, reading.known().het];
        let role = |&i: &usize| {
            reading.is(i + 1, Tags::ROLE)
                && !reading.is(i + 1, Tags::PLURAL | Tags::RELATION)
                && article.contains(&reading.lexeme(i))
        };
        let person = self.registry.entities[entity].is_someone();
        person
            && words.take(NAMED).filter(role).any(|i| {
                mention::simple_mention_at(reading, i, reading.end_of_sentence(i))
                    .is_some_and(|mention| mention.tokens.len() == 2 && self.has_role(entity, &mention))
            })
    }
}
