//! Which words stand near a verb.

use std::ops::Range;

use crate::reading::Reading;
use crate::token::LexemeId;

/// The words of a stretch of tokens, as a filter: most cues with fixed words are ruled out by one of them that is not
/// there, without a look at the tokens.
pub(super) struct Near(u128);

impl Near {
    pub(super) fn of(reading: &Reading<'_>, tokens: Range<usize>) -> Near {
        let tokens = tokens.start..tokens.end.min(reading.len());
        Near(reading.tokens[tokens].iter().fold(0, |words, token| words | Near::bit(token.lexeme)))
    }

    fn bit(word: LexemeId) -> u128 {
        1 << (word % 128)
    }

    pub(super) fn may_hold(&self, word: LexemeId) -> bool {
        self.0 & Near::bit(word) != 0
    }

    /// Whether all of `words` may be there, `erop` also as `er … op`.
    pub(super) fn may_hold_all(&self, words: &[LexemeId], reading: &Reading<'_>) -> bool {
        let split = self.may_hold(reading.known().er);
        words.iter().all(|&word| self.may_hold(word) || split && reading.lexicon.split_er(word).is_some())
    }
}

/// The words among which those of a cue are looked for.
pub(super) struct Around {
    /// On both sides, as far as a particle is looked for.
    pub(super) both: Near,
    /// Behind the verb, up to the end of its clause.
    pub(super) behind: Near,
    /// Before the verb, from the beginning of its clause.
    pub(super) before: Near,
}
