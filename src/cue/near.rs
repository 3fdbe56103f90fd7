//! Which words stand near a verb: most cues with fixed words are ruled out by one of them that is not there, without a look
//! at the tokens.

use std::ops::Range;

use super::{Finder, REACH, REACH_BACK};
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

impl Finder<'_, '_> {
    /// The words among which those of a cue with the verb at `i` are looked for.
    pub(super) fn near(&self, i: usize) -> WordBits {
        let start = self.reading.start_of_sentence(i).min(i.saturating_sub(2));
        words(self.reading, start..self.reading.end_of_sentence(i).min(i + REACH))
    }

    pub(super) fn clause(&self, i: usize) -> Clause {
        let end = self.reading.end_of_sentence(i).min(i + REACH);
        let stop = (i + 1..end).find(|&k| self.ends_clause(k) || self.is_new_clause(k)).unwrap_or(end);
        Clause {
            behind: words(self.reading, i + 1..stop),
            before: words(self.reading, self.reach_back(i)..i),
        }
    }

    /// How far before the verb at `i` its words may stand in its clause.
    pub(super) fn reach_back(&self, i: usize) -> usize {
        let near = self.reading.start_of_sentence(i).max(i.saturating_sub(REACH_BACK));
        (near..i)
            .rev()
            .find(|&k| self.is_new_clause(k) || self.ends_search(k) || self.opens_relative(k))
            .map_or(near, |k| k + 1)
    }
}
