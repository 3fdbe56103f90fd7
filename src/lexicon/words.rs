//! A set of words in which each has a number: the one look-up that every word of a text goes through.
//!
//! The words stand end to end, and a table of slots leads from a word to its number. So the built-in words
//! come out of the program as they lie in it.

use std::borrow::Cow;

use super::bytes::Table;

/// Words, numbered from 0 in the order in which they came.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    /// The words, end to end.
    pub(super) text: Cow<'static, [u8]>,
    /// Where each word ends in the text.
    pub(super) ends: Table<u32>,
    /// Open addressing: the number of a word plus one, or 0. As many as a power of two, at most half of them taken.
    pub(super) slots: Table<u32>,
}

impl Words {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The number of `word`.
    #[inline]
    pub(super) fn get(&self, word: &[u8]) -> Option<u32> {
        self.find(word).ok()
    }

    /// The number of `word`, which is a new one when it is not there yet.
    pub(super) fn insert(&mut self, word: &[u8]) -> u32 {
        if (self.len() + 1) * 2 > self.slots.len() {
            self.grow();
        }
        match self.find(word) {
            Ok(number) => number,
            Err(slot) => {
                self.text.to_mut().extend_from_slice(word);
                self.ends.push(self.text.len() as u32);
                let number = self.len() as u32;
                self.slots.set(slot, number);
                number - 1
            }
        }
    }

    /// The number of `word`, or the slot where it would be.
    #[inline]
    fn find(&self, word: &[u8]) -> Result<u32, usize> {
        let Some(mask) = self.slots.len().checked_sub(1) else { return Err(0) };
        let mut slot = hash(word) as usize & mask;
        loop {
            match self.slots.get(slot).unwrap_or(0).checked_sub(1) {
                None => return Err(slot),
                Some(number) if self.word(number) == word => return Ok(number),
                Some(_) => slot = (slot + 1) & mask,
            }
        }
    }

    #[inline]
    pub(super) fn word(&self, number: u32) -> &[u8] {
        let number = number as usize;
        let end = |number: usize| self.ends.get(number).unwrap_or(0) as usize;
        let start = number.checked_sub(1).map_or(0, end);
        self.text.get(start..end(number)).unwrap_or_default()
    }

    fn grow(&mut self) {
        self.slots = Table::zeros((self.slots.len() * 2).max(64));
        for number in 0..self.len() as u32 {
            if let Err(slot) = self.find(self.word(number)) {
                self.slots.set(slot, number + 1);
            }
        }
    }
}

/// Multiplies eight bytes at a time, as `rustc` hashes its symbols: the tables are ours, so nobody can choose words that
/// collide.
#[inline]
fn hash(word: &[u8]) -> u64 {
    const FACTOR: u64 = 0x51_7c_c1_b7_27_22_0a_95;
    let mut hash = word.len() as u64;
    let mut step = |eight: u64| hash = (hash.rotate_left(5) ^ eight).wrapping_mul(FACTOR);
    let (eights, rest) = word.as_chunks::<8>();
    for eight in eights {
        step(u64::from_le_bytes(*eight));
    }
    if !rest.is_empty() {
        step(tail(rest));
    }
    hash ^ (hash >> 29)
}

/// One to seven bytes as a number, with as few loads as can be.
#[inline]
fn tail(bytes: &[u8]) -> u64 {
    let length = bytes.len();
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        return u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << 32;
    }
    u64::from(bytes[0]) | u64::from(bytes[length / 2]) << 8 | u64::from(bytes[length - 1]) << 16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_numbers() {
        let mut words = Words::default();
        assert_eq!(words.get(b"brug"), None);
        let all: Vec<String> = (0..5000).map(|n| format!("{}woord{n}", "x".repeat(n % 20))).collect();
        for (number, word) in all.iter().enumerate() {
            assert_eq!(words.insert(word.as_bytes()), number as u32);
            assert_eq!(words.insert(word.as_bytes()), number as u32);
        }
        for (number, word) in all.iter().enumerate() {
            assert_eq!(words.get(word.as_bytes()), Some(number as u32));
        }
        assert_eq!(words.get(b"woord5000"), None);
        assert_eq!(words.len(), 5000);
    }

    #[test]
    fn short_words_differ() {
        let mut words = Words::default();
        for word in ["", "a", "b", "ab", "ba", "abc", "acb", "abcd", "abcdefg", "abcdefgh", "abcdefghi"] {
            assert_eq!(words.get(word.as_bytes()), None, "{word}");
            words.insert(word.as_bytes());
        }
        assert_eq!(words.len(), 11);
    }
}
