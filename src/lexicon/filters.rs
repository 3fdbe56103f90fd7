//! Filters: small sets of bits that rule most questions out before a table is searched.

use super::bytes::Table;
use crate::token::{LexemeId, UNKNOWN};

/// Words that stand together, as a filter: what is not in it is not among them. Most that are asked about are not, and a look
/// costs a tenth of a search.
#[derive(Clone, Debug)]
pub(super) struct Groups(pub(super) Table<u64>);

impl Groups {
    const BITS: u32 = 17;

    pub(super) fn add(&mut self, words: &[LexemeId]) {
        for bit in Groups::bits(words) {
            let bits = self.0.get(bit / 64).unwrap_or(0);
            self.0.set(bit / 64, bits | 1 << (bit % 64));
        }
    }

    #[inline]
    pub(super) fn may_hold(&self, words: &[LexemeId]) -> bool {
        let set = |bit: usize| self.0.get(bit / 64).is_some_and(|bits| bits & 1 << (bit % 64) != 0);
        let [first, second] = Groups::bits(words);
        set(first) && set(second)
    }

    /// Two bits for a group: one is set by chance too often.
    #[inline]
    fn bits(words: &[LexemeId]) -> [usize; 2] {
        let mix = |mixed: u64, &word: &LexemeId| {
            (mixed ^ u64::from(word)).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(32)
        };
        let mixed = words.iter().fold(0, mix);
        [mixed, mixed >> Groups::BITS].map(|bits| (bits % (1 << Groups::BITS)) as usize)
    }
}

impl Default for Groups {
    fn default() -> Groups {
        Groups(Table::zeros((1 << Groups::BITS) / 64))
    }
}

/// A set of words, a bit for each.
#[derive(Clone, Debug, Default)]
pub(super) struct Keys(pub(super) Vec<u64>);

impl Keys {
    pub(super) fn add(&mut self, word: LexemeId) {
        if word == UNKNOWN {
            return;
        }
        let place = word as usize / 64;
        self.0.resize(self.0.len().max(place + 1), 0);
        self.0[place] |= 1 << (word % 64);
    }

    #[inline]
    pub(super) fn hold(&self, word: LexemeId) -> bool {
        self.0.get(word as usize / 64).is_some_and(|bits| bits & 1 << (word % 64) != 0)
    }
}

/// How long the particles of verbs are that begin with each two letters, a bit for each length: most words are asked for no part,
/// `aanvalt` for one.
#[derive(Clone, Debug)]
pub(super) struct Starts(pub(super) Vec<u32>);

impl Starts {
    /// The lengths of the particles with which `word` may begin, longest first.
    #[inline]
    pub(super) fn lengths(&self, word: &str) -> impl Iterator<Item = usize> + use<> {
        bits(Starts::place(word).and_then(|place| self.0.get(place)).copied().unwrap_or(0))
    }

    pub(super) fn add(&mut self, word: &str) {
        if let Some(lengths) = Starts::place(word).and_then(|place| self.0.get_mut(place)) {
            *lengths |= 1 << word.len().min(31);
        }
    }

    fn place(word: &str) -> Option<usize> {
        let [first, second] = word.as_bytes().first_chunk()?;
        Some(usize::from(first % 32) * 32 + usize::from(second % 32))
    }
}

impl Default for Starts {
    fn default() -> Starts {
        Starts(vec![0; 32 * 32])
    }
}

/// The numbers of the bits of `set`, highest first.
fn bits(mut set: u32) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let highest = set.checked_ilog2()?;
        set &= !(1 << highest);
        Some(highest as usize)
    })
}

/// How the words end that can be the last part of a compound, and how long they are: most words end otherwise, and need not be
/// taken apart, and the others at one place or two.
#[derive(Clone, Debug)]
pub(super) struct Tails(pub(super) Table<u32>);

impl Tails {
    /// The bytes at the end that are looked at. Of a shorter word nothing is known.
    const LENGTH: usize = 4;
    const BITS: u32 = 15;
    const LONGEST: usize = 31;

    /// The places at which a compound may be cut, so that at least `first` bytes stand before them and four behind, from left
    /// to right.
    pub(super) fn cuts(&self, lower: &[u8], first: usize) -> impl Iterator<Item = usize> + use<> {
        let lengths = Tails::place(lower).and_then(|place| self.0.get(place)).unwrap_or(0);
        let all = lower.len();
        // A bit stands for one length, but the highest for all from there on.
        let longest = 1 << Tails::LONGEST;
        let longer =
            if lengths & longest == 0 { 0..0 } else { first..(all + 1).saturating_sub(Tails::LONGEST) };
        let cut = move |length: usize| all.checked_sub(length).filter(|&cut| cut >= first);
        longer.chain(bits(lengths & !longest).filter_map(cut))
    }

    pub(super) fn add(&mut self, lower: &[u8]) {
        if let Some(place) = Tails::place(lower) {
            let lengths = self.0.get(place).unwrap_or(0);
            self.0.set(place, lengths | 1 << lower.len().min(Tails::LONGEST));
        }
    }

    fn place(lower: &[u8]) -> Option<usize> {
        let last = lower.last_chunk::<{ Tails::LENGTH }>()?;
        Some((u32::from_le_bytes(*last).wrapping_mul(0x9E37_79B1) >> (32 - Tails::BITS)) as usize)
    }
}

impl Default for Tails {
    fn default() -> Tails {
        Tails(Table::zeros(1 << Tails::BITS))
    }
}
