//! Which words stand near a verb.

use std::ops::Range;

use crate::reading::Reading;
use crate::token::LexemeId;

/// Which words stand in a stretch of tokens, as a filter: most cues with fixed words are ruled out by one of them that
/// is not there, without a look at the tokens.
pub(super) struct Near(u128);

impl Near {
    pub(super) fn of(reading: &Reading<'_>, tokens: Range<usize>) -> Near {
        let tokens = tokens.start..tokens.end.min(reading.len());
        Near(reading.tokens[tokens].iter().fold(0, |words, token| words | Near::bit(token.lexeme)))
    }

    fn bit(word: LexemeId) -> u128 {
        1 << (word % 128)
    }

    fn has(&self, word: LexemeId) -> bool {
        self.0 & Near::bit(word) != 0
    }

    /// Whether all of `words` may be there, `erop` also as `er … op`.
    pub(super) fn may_hold(&self, words: &[LexemeId], reading: &Reading<'_>) -> bool {
        let split = self.has(reading.known().er);
        words.iter().all(|&word| self.has(word) || split && reading.lexicon.split_er(word).is_some())
    }
}
