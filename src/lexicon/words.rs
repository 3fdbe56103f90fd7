//! A set of words in which each has a number: the one look-up that every word of a text goes through.
//!
//! The words stand end to end, and a table of slots leads from a word to its number. So the built-in words
//! come out of the program as they lie in it.

use std::borrow::Cow;

use super::bytes::{Fixed, Table, fixed};
use crate::chars;

/// Words, numbered from 0 in the order in which they came.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    /// The words, end to end.
    pub(super) text: Cow<'static, [u8]>,
    /// Where each word ends in the text.
    pub(super) ends: Table<u32>,
    /// Open addressing. As many as a power of two, at most half of them taken.
    pub(super) slots: Table<Slot>,
}

/// A place for a word. What tells it from others lies beside its number: one line of the cache answers for a short word, and
/// for a long one that is not there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    key: u64,
    length: u32,
    /// The number of the word plus one, or 0 where there is none.
    number: u32,
}

fixed! {
    Slot { key: u64, length: u32, number: u32, }
}

impl Words {
    /// Room for so many words, a power of two.
    fn with_room_for(words: usize) -> Words {
        Words {
            text: Cow::Owned(Vec::with_capacity(8 * words)),
            ends: Table::with_room_for(words),
            slots: Table::zeros(2 * words),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The number of `word`.
    #[inline]
    pub(super) fn get(&self, word: &[u8]) -> Option<u32> {
        self.find(key(word), word.len(), |number| self.is(number, word, |eight| eight)).ok()
    }

    /// The number of `word` in lower case; `Err` when it is not of ASCII, and so has to be lower-cased by others.
    #[inline]
    pub(super) fn get_in_lower_case(&self, word: &[u8]) -> Result<Option<u32>, NotAscii> {
        let key = key_in_lower_case(word)?;
        Ok(self.find(key, word.len(), |number| self.is(number, word, lower)).ok())
    }

    /// The number of a word in any case and with any apostrophe.
    #[inline]
    pub(super) fn in_any_case(&self, word: &str) -> Option<u32> {
        if word.len() <= SHORT
            && let Ok(number) = self.get_in_lower_case(word.as_bytes())
        {
            return number;
        }
        lower_case_of_any(word, |lower| self.get(lower))
    }

    /// The number of the word of `text` that begins at `start` and has at most eight bytes, in lower case. What is behind it in
    /// the text is loaded with it, in one step.
    #[inline]
    pub(super) fn get_short(
        &self,
        text: &[u8],
        start: usize,
        length: usize,
    ) -> Result<Option<u32>, NotAscii> {
        let Some(bytes) = short_at(text, start, length).filter(|bytes| bytes & BEYOND_ASCII == 0) else {
            return Err(NotAscii);
        };
        Ok(self.find(lower(bytes), length, |_| true).ok())
    }

    /// The same of a word of nine to sixteen bytes, which its first and its last eight hold.
    #[inline]
    pub(super) fn get_medium(
        &self,
        text: &[u8],
        start: usize,
        length: usize,
    ) -> Result<Option<u32>, NotAscii> {
        let word = text.get(start..start + length).filter(|_| (9..=16).contains(&length)).ok_or(NotAscii)?;
        let ends = word.first_chunk().zip(word.last_chunk()).ok_or(NotAscii)?;
        let (first, last) = (u64::from_le_bytes(*ends.0), u64::from_le_bytes(*ends.1));
        if (first | last) & BEYOND_ASCII != 0 {
            return Err(NotAscii);
        }
        let (first, last) = (lower(first), lower(last));
        let is = |number: u32| {
            let known = self.word(number);
            known.first_chunk() == Some(&first.to_le_bytes())
                && known.last_chunk() == Some(&last.to_le_bytes())
        };
        Ok(self.find(mix(mix(0, first), last), length, is).ok())
    }

    /// The number of `word`, which is a new one when it is not there yet.
    pub(super) fn insert(&mut self, word: &[u8]) -> u32 {
        if (self.len() + 1) * 2 > self.slots.len() {
            self.grow();
        }
        let key = key(word);
        match self.find(key, word.len(), |number| self.is(number, word, |eight| eight)) {
            Ok(number) => number,
            Err(slot) => {
                self.text.to_mut().extend_from_slice(word);
                self.ends.push(self.text.len() as u32);
                let number = self.len() as u32;
                self.slots.set(slot, Slot { key, length: word.len() as u32, number });
                number - 1
            }
        }
    }

    /// The number of the word with this key and length, if it `is` the one that is looked for, or the slot where that would be.
    #[inline]
    fn find(&self, key: u64, length: usize, is: impl Fn(u32) -> bool) -> Result<u32, usize> {
        let Some(mask) = self.slots.len().checked_sub(1) else { return Err(0) };
        let length = length as u32;
        let hash = (key ^ u64::from(length)).wrapping_mul(FACTOR);
        let mut at = (hash ^ (hash >> 32)) as usize & mask;
        loop {
            let Some(slot) = self.slots.get(at) else { return Err(at) };
            let Some(number) = slot.number.checked_sub(1) else { return Err(at) };
            if slot.key == key && slot.length == length && is(number) {
                return Ok(number);
            }
            at = (at + 1) & mask;
        }
    }

    /// Whether the word `number`, which has the key and the length of `word`, is that, each eight bytes of it changed by `fold`.
    #[inline]
    fn is(&self, number: u32, word: &[u8], fold: impl Fn(u64) -> u64) -> bool {
        word.len() <= 8 || same(word, self.word(number), fold)
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
            let (word, key) = (self.word(number), key(self.word(number)));
            let length = word.len() as u32;
            if let Err(slot) = self.find(key, word.len(), |_| false) {
                self.slots.set(slot, Slot { key, length, number: number + 1 });
            }
        }
    }
}

/// The tables are ours, so nobody can choose words that collide.
const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;

/// A word with a byte beyond ASCII.
#[derive(Clone, Copy, Debug)]
pub(super) struct NotAscii;

/// What tells a word from others of its length: its bytes, or a digest of more than eight.
#[inline]
fn key(word: &[u8]) -> u64 {
    match word.len() {
        0..=8 => up_to_eight(word),
        _ => digest(word, |eight| eight),
    }
}

#[inline]
fn key_in_lower_case(word: &[u8]) -> Result<u64, NotAscii> {
    let mut bytes = 0;
    let mut lowered = |eight| {
        bytes |= eight;
        lower(eight)
    };
    let key = match word.len() {
        0..=8 => lowered(up_to_eight(word)),
        _ => digest(word, lowered),
    };
    if bytes & BEYOND_ASCII == 0 { Ok(key) } else { Err(NotAscii) }
}

/// More than eight bytes as one number: eight by eight, each changed by `fold`; the last ones are those at the end.
#[inline]
fn digest(word: &[u8], mut fold: impl FnMut(u64) -> u64) -> u64 {
    let [first, last] = [word.first_chunk(), word.last_chunk()].map(|eight| eight.unwrap_or(&[0; 8]));
    let mut key = mix(0, fold(u64::from_le_bytes(*first)));
    if word.len() > 16 {
        let (between, _) = word[8..].as_chunks::<8>();
        for eight in between {
            key = mix(key, fold(u64::from_le_bytes(*eight)));
        }
    }
    mix(key, fold(u64::from_le_bytes(*last)))
}

#[inline]
fn mix(key: u64, eight: u64) -> u64 {
    (key.rotate_left(5) ^ eight).wrapping_mul(0x51_7c_c1_b7_27_22_0a_95)
}

/// Whether `word`, each eight bytes of it changed by `fold`, is `known`, which is as long, and longer than eight bytes.
#[inline]
fn same(word: &[u8], known: &[u8], fold: impl Fn(u64) -> u64) -> bool {
    let same = |(a, b): (&[u8; 8], &[u8; 8])| fold(u64::from_le_bytes(*a)) == u64::from_le_bytes(*b);
    let ends = [word.first_chunk().zip(known.first_chunk()), word.last_chunk().zip(known.last_chunk())];
    let ((eights, _), (others, _)) = (word.as_chunks(), known.as_chunks());
    ends.into_iter().all(|pair| pair.is_some_and(same))
        && (word.len() <= 16 || eights.iter().zip(others).all(same))
}

/// At most eight bytes as a number; `None` for more.
#[inline]
pub(super) fn short(word: &[u8]) -> Option<u64> {
    (word.len() <= 8).then(|| up_to_eight(word))
}

/// The same for the bytes of `text` from `start` on; `None` for more, and at the end of the text. What is behind them is loaded
/// with them, in one step.
#[inline]
pub(super) fn short_at(text: &[u8], start: usize, length: usize) -> Option<u64> {
    let eight = text.get(start..).and_then(<[u8]>::first_chunk).filter(|_| length <= 8)?;
    Some(u64::from_le_bytes(*eight) & u64::MAX.checked_shr(64 - 8 * length as u32).unwrap_or(0))
}

/// At most eight bytes as a number, with as few loads as can be.
#[inline]
fn up_to_eight(word: &[u8]) -> u64 {
    let length = word.len();
    if let Some(eight) = word.first_chunk::<8>() {
        return u64::from_le_bytes(*eight);
    }
    if let (Some(first), Some(last)) = (word.first_chunk::<4>(), word.last_chunk::<4>()) {
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        return u64::from(first) | u64::from(last) << (8 * (length - 4));
    }
    match *word {
        [] => 0,
        [a] => u64::from(a),
        [a, b] => u64::from(a) | u64::from(b) << 8,
        [a, b, c, ..] => u64::from(a) | u64::from(b) << 8 | u64::from(c) << 16,
    }
}

const BEYOND_ASCII: u64 = 0x8080_8080_8080_8080;

/// Eight bytes of ASCII in lower case: all at once, with a bit of each byte for "at least A" and "beyond Z".
#[inline]
fn lower(eight: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let low = eight & !BEYOND_ASCII;
    let from_a = low + ONES * (0x80 - b'A' as u64);
    let beyond_z = low + ONES * (0x7F - b'Z' as u64);
    eight | ((from_a & !beyond_z & !eight & BEYOND_ASCII) >> 2)
}

/// The longest word for which no memory is allocated.
const SHORT: usize = 32;

/// Calls `use_it` with the bytes of `word` in lower case and with straight apostrophes.
#[inline]
pub(super) fn with_lower_case<R>(word: &str, use_it: impl FnOnce(&[u8]) -> R) -> R {
    if word.bytes().all(|b| b.is_ascii_lowercase()) {
        return use_it(word.as_bytes());
    }
    if word.len() <= SHORT && word.is_ascii() {
        let mut lower = [0; SHORT];
        lower[..word.len()].copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        return use_it(&lower[..word.len()]);
    }
    lower_case_of_any(word, use_it)
}

#[cold]
fn lower_case_of_any<R>(word: &str, use_it: impl FnOnce(&[u8]) -> R) -> R {
    let mut lower = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            _ if c.is_ascii() && c != '`' => lower.push(c.to_ascii_lowercase()),
            _ if chars::is_apostrophe(c) => lower.push('\''),
            _ => lower.extend(c.to_lowercase()),
        }
    }
    use_it(lower.as_bytes())
}

/// Words of one document, in any case, each with a number.
#[derive(Debug)]
pub(crate) struct Spellings(Words);

impl Default for Spellings {
    fn default() -> Spellings {
        // As many as a short article has.
        Spellings(Words::with_room_for(32))
    }
}

impl Spellings {
    /// The number of `word`, which is the next one when it is new.
    pub(crate) fn number(&mut self, word: &str) -> u32 {
        self.find(word).unwrap_or_else(|| with_lower_case(word, |lower| self.0.insert(lower)))
    }

    pub(crate) fn find(&self, word: &str) -> Option<u32> {
        self.0.in_any_case(word)
    }
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

    #[test]
    fn case_does_not_matter_where_it_must_not() {
        let mut words = Words::default();
        for word in ["a", "ab@[`{", "abcdefgh", "abcdefghijklmnopqrstuvwxyz-'0"] {
            let number = words.insert(word.as_bytes());
            for form in [word.to_owned(), word.to_ascii_uppercase()] {
                assert_eq!(words.get_in_lower_case(form.as_bytes()).unwrap(), Some(number), "{form}");
            }
        }
        assert!(words.get_in_lower_case("één".as_bytes()).is_err());
        assert!(words.get_in_lower_case("bijvoorbééld".as_bytes()).is_err());
        let all: String = (0..128).map(char::from).collect();
        assert!(same(all.as_bytes(), all.to_ascii_lowercase().as_bytes(), lower));
    }
}
