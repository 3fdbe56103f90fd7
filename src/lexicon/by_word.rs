//! What few words have, looked up by the word.

use crate::token::LexemeId;

/// Items, each with the word that it belongs to, sorted by it; a word can have several.
#[derive(Clone, Debug, Default)]
pub(super) struct ByWord<T>(pub(super) Vec<(LexemeId, T)>);

impl<T> ByWord<T> {
    pub(super) fn add(&mut self, word: LexemeId, item: T) {
        let place = self.0.partition_point(|(other, _)| *other <= word);
        self.0.insert(place, (word, item));
    }

    /// The items of `word`, in the order in which they were added.
    pub(super) fn of(&self, word: LexemeId) -> impl Iterator<Item = &T> {
        let start = self.0.partition_point(|(other, _)| *other < word);
        self.0[start..].iter().take_while(move |(other, _)| *other == word).map(|(_, item)| item)
    }
}
