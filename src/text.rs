//! Spans, paragraphs, and the one conversion between bytes, code points and UTF-16 code units.
//!
//! Everything inside the library counts bytes. Whoever needs another unit converts on the way out, with
//! [`OffsetMap`]; nobody else counts characters.

use std::fmt;
use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A half-open range of bytes of the text. Both ends lie on character boundaries.
///
/// ```
/// let span = aldus::Span::new(4, 8);
/// assert_eq!(&"Zij zegt"[span.range()], "zegt");
/// assert_eq!(span.len(), 4);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The span from byte `start` up to byte `end`. Ends past 4 GiB are cut down to it; an end before the
    /// start gives an empty span.
    pub fn new(start: usize, end: usize) -> Span {
        let cut = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let (start, end) = (cut(start), cut(end));
        Span { start, end: end.max(start) }
    }

    /// The first byte.
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// One past the last byte.
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// The length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether the span holds no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The span as a range, to slice the text with.
    pub fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// Whether the two spans share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside this span.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

/// The unit in which a record counts.
///
/// ```
/// use aldus::Offsets;
/// assert_eq!("utf16".parse(), Ok(Offsets::Utf16));
/// assert!("lines".parse::<Offsets>().is_err());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Offsets {
    /// Unicode code points: what Python, R and SQL slice with.
    #[default]
    Char,
    /// Bytes of UTF-8: what Rust slices with.
    Byte,
    /// UTF-16 code units: what JavaScript, Java and UIMA slice with.
    Utf16,
}

impl std::str::FromStr for Offsets {
    type Err = String;

    fn from_str(name: &str) -> Result<Offsets, String> {
        match name {
            "char" => Ok(Offsets::Char),
            "byte" => Ok(Offsets::Byte),
            "utf16" => Ok(Offsets::Utf16),
            _ => Err(format!("offsets are counted in char, byte or utf16, not in {name:?}")),
        }
    }
}

/// How many bytes one step of an [`OffsetMap`] covers: small enough to count through, large enough to keep
/// the table at a sixteenth of the text.
const STEP: usize = 64;

/// Converts byte offsets of one text into another unit. Built in one pass; a look-up counts at most 64 bytes.
///
/// ```
/// use aldus::{OffsetMap, Offsets};
/// let map = OffsetMap::new("één 😀!", Offsets::Char);
/// assert_eq!(map.from_byte(6), 4);
/// assert_eq!(map.to_byte(4), Some(6));
/// assert_eq!(map.to_byte(99), None);
/// ```
#[derive(Clone, Debug)]
pub struct OffsetMap<'t> {
    text: &'t str,
    unit: Offsets,
    /// Units before each block of `STEP` bytes; empty when the text is ASCII or the unit is the byte.
    before: Vec<u32>,
}

impl<'t> OffsetMap<'t> {
    /// A map of `text` into `unit`.
    pub fn new(text: &'t str, unit: Offsets) -> OffsetMap<'t> {
        let mut before = Vec::new();
        if unit != Offsets::Byte && !text.is_ascii() {
            let mut total = 0;
            for block in text.as_bytes().chunks(STEP) {
                before.push(total);
                total += units(block, unit);
            }
            before.push(total);
        }
        OffsetMap { text, unit, before }
    }

    /// The offset, in this map's unit, of byte `byte`. A byte past the end counts as the end; a byte inside a
    /// character counts as the byte after it.
    pub fn from_byte(&self, byte: usize) -> usize {
        let mut byte = byte.min(self.text.len());
        if self.before.is_empty() {
            return byte;
        }
        while !self.text.is_char_boundary(byte) {
            byte += 1;
        }
        let block = byte / STEP;
        (self.before[block] + units(&self.text.as_bytes()[block * STEP..byte], self.unit)) as usize
    }

    /// The byte at offset `offset` of this map's unit, or `None` when it lies past the end or inside a character.
    pub fn to_byte(&self, offset: usize) -> Option<usize> {
        if self.before.is_empty() {
            return (self.text.is_char_boundary(offset)).then_some(offset);
        }
        let wanted = u32::try_from(offset).ok()?;
        let block = self.before.partition_point(|&n| n <= wanted).checked_sub(1)?;
        let mut byte = (block * STEP).min(self.text.len());
        let mut count = self.before[block];
        while count < wanted && byte < self.text.len() {
            count += units(&self.text.as_bytes()[byte..=byte], self.unit);
            byte += 1;
        }
        while byte < self.text.len() && !self.text.is_char_boundary(byte) {
            byte += 1;
        }
        (count == wanted && self.from_byte(byte) == offset).then_some(byte)
    }
}

/// How many units begin in `bytes`: a code point at its lead byte, and a second UTF-16 unit for four-byte ones.
fn units(bytes: &[u8], unit: Offsets) -> u32 {
    bytes.iter().map(|&b| u32::from(b & 0xC0 != 0x80) + u32::from(unit == Offsets::Utf16 && b >= 0xF0)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_map_agrees_with_counting() {
        let text = "a é – 😀 „ñ” ".repeat(40);
        for unit in [Offsets::Char, Offsets::Utf16, Offsets::Byte] {
            let map = OffsetMap::new(&text, unit);
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                let counted = match unit {
                    Offsets::Byte => byte,
                    Offsets::Char => text[..byte].chars().count(),
                    Offsets::Utf16 => text[..byte].encode_utf16().count(),
                };
                assert_eq!(map.from_byte(byte), counted, "byte {byte} in {unit:?}");
                assert_eq!(map.to_byte(counted), Some(byte), "{unit:?} {counted}");
            }
        }
    }
}
