//! Which words stand near a verb: most cues with fixed words are ruled out by one of them that is not there, without a look
//! at the tokens.

use std::ops::Range;

use crate::lexicon::WordBits;
use crate::reading::Reading;
use crate::token::LexemeId;

/// The words of `tokens`.
pub(super) fn words(reading: &Reading<'_>, tokens: Range<usize>) -> WordBits {
    let mut words = WordBits::default();
    for token in &reading.tokens[tokens.start..tokens.end.min(reading.len())] {
        words.add(token.lexeme);
    }
    words
}

/// Whether all of `wanted` may be there, `erop` also as `er … op`.
pub(super) fn may_hold_all(reading: &Reading<'_>, words: WordBits, wanted: &[LexemeId]) -> bool {
    let split = words.may_hold(reading.known().er);
    wanted.iter().all(|&word| words.may_hold(word) || split && reading.lexicon.split_er(word).is_some())
}

/// The words of the clause of a verb, among which those of a cue are looked for.
pub(super) struct Clause {
    pub(super) behind: WordBits,
    pub(super) before: WordBits,
}
