//! Abbreviations that end in a full stop, and whether a sentence can end with them.

use once_cell::sync::Lazy;

use super::table::{self, LexiconError};

/// The name of the table.
pub(crate) const TABLE: &str = "abbreviations.tsv";

const OPENERS: &str = "openers.tsv";

/// The abbreviations the library comes with.
pub(crate) static BUILT_IN: Lazy<Abbreviations> = Lazy::new(|| {
    Abbreviations::parse(include_str!("../../data/abbreviations.tsv")).expect("a table of the library reads")
});

/// What an abbreviation tells about the end of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AbbreviationClass {
    /// `dr.`, `mevr.`, `St.`: a name follows.
    BeforeName,
    /// `o.a.`, `bijv.`: something follows.
    NeverEnds,
    /// `enz.`, `e.d.`, `B.V.`: the sentence ends here when a capital follows.
    MayEnd,
    /// `km.`, `jan.`, `art.`: an abbreviation only beside a number; a word and a full stop elsewhere.
    WithNumber,
}

/// A word that begins a sentence and is no surname, so that a single capital before it is no initial: `Ali M. Hij zwijgt`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opener {
    Always,
    /// Also part of a surname, with a capital behind it: `H. De rechter`, `J. De Vries`.
    BeforeLowerCase,
}

/// A row of the table.
#[derive(Clone, Copy, Debug)]
enum Entry {
    Abbreviation {
        class: AbbreviationClass,
        /// Written with a capital in mid-sentence too: `Inc.`
        capital: bool,
    },
    Opener(Opener),
}

/// The longest abbreviation, in bytes without its last full stop.
const LONGEST: usize = 12;

/// A look-up of abbreviations, by the word before the full stop and whatever its capitals.
#[derive(Clone, Debug)]
pub(crate) struct Abbreviations {
    /// Open addressing; a power of two, at most half full. An empty slot has key 0.
    slots: Vec<(u128, Entry)>,
    filled: usize,
    /// A bit for each hash of the last four bytes of an abbreviation and its length.
    ends: [u64; 64],
}

/// No abbreviations, but the words that begin a sentence: they are a closed class, which users do not add to.
impl Default for Abbreviations {
    fn default() -> Abbreviations {
        let mut abbreviations = Abbreviations { slots: vec![EMPTY; 2048], filled: 0, ends: [0; 64] };
        abbreviations
            .add_openers(OPENERS, include_str!("../../data/openers.tsv"))
            .expect("a table of the library reads");
        abbreviations
    }
}

impl Abbreviations {
    /// The abbreviations of a table.
    pub(crate) fn parse(tsv: &str) -> Result<Abbreviations, LexiconError> {
        let mut abbreviations = Abbreviations::default();
        abbreviations.add(TABLE, tsv)?;
        Ok(abbreviations)
    }

    /// Adds the rows of a table; a later row wins over an earlier one.
    pub(crate) fn add(&mut self, name: &str, tsv: &str) -> Result<(), LexiconError> {
        for row in table::rows(name, tsv, 3) {
            let row = row?;
            let Some(word) = row.cell(0).strip_suffix('.') else {
                return Err(row.error("an abbreviation ends in a full stop"));
            };
            let Some(key) = key(word.as_bytes()) else {
                return Err(
                    row.error(format_args!("1 to {LONGEST} ASCII letters expected before the full stop"))
                );
            };
            let class = match row.cell(1) {
                "before-name" => AbbreviationClass::BeforeName,
                "never-ends" => AbbreviationClass::NeverEnds,
                "may-end" => AbbreviationClass::MayEnd,
                "with-number" => AbbreviationClass::WithNumber,
                other => {
                    let classes = "before-name, never-ends, may-end or with-number expected";
                    return Err(row.error(format_args!("{classes}, {other:?} found")));
                }
            };
            let capital = word.starts_with(|c: char| c.is_ascii_uppercase());
            self.insert(key, Entry::Abbreviation { class, capital });
        }
        Ok(())
    }

    /// Adds the rows of a table of words that begin a sentence.
    fn add_openers(&mut self, name: &str, tsv: &str) -> Result<(), LexiconError> {
        for row in table::rows(name, tsv, 2) {
            let row = row?;
            let Some(key) = key(row.cell(0).as_bytes()) else {
                return Err(row.error(format_args!("1 to {LONGEST} ASCII letters expected")));
            };
            let opener = match row.cell(1) {
                "always" => Opener::Always,
                "before-lower-case" => Opener::BeforeLowerCase,
                other => {
                    return Err(
                        row.error(format_args!("always or before-lower-case expected, {other:?} found"))
                    );
                }
            };
            self.insert(key | OPENER, Entry::Opener(opener));
        }
        Ok(())
    }

    /// Whether `class` is worth asking for a word of so many bytes that ends in `last`, as far as it is as long as that.
    #[inline]
    pub(crate) fn may_end_in(&self, last: [u8; 4], length: usize) -> bool {
        let known = u32::MAX >> (8 * (4 - length.clamp(1, 4)));
        let hash = end_hash((u32::from_be_bytes(last) | 0x2020_2020) & known, length);
        length <= LONGEST && self.ends[hash / 64] >> (hash % 64) & 1 != 0
    }

    /// The class of the abbreviation that `word` and a full stop make.
    #[inline]
    pub(crate) fn class(&self, word: &[u8]) -> Option<AbbreviationClass> {
        match self.entry(key(word)?)? {
            Entry::Abbreviation { class, .. } => Some(class),
            Entry::Opener(_) => None,
        }
    }

    /// Whether the abbreviation that `word` and a full stop make is written with a capital wherever it stands.
    pub(crate) fn has_capital(&self, word: &[u8]) -> bool {
        let entry = key(word).and_then(|key| self.entry(key));
        match entry {
            Some(Entry::Abbreviation { class, capital }) => {
                capital || matches!(class, AbbreviationClass::BeforeName | AbbreviationClass::WithNumber)
            }
            _ => false,
        }
    }

    /// What `word` tells when it stands, capitalised, behind a single capital and a full stop.
    pub(crate) fn opener(&self, word: &[u8]) -> Option<Opener> {
        match self.entry(key(word)? | OPENER)? {
            Entry::Opener(opener) => Some(opener),
            Entry::Abbreviation { .. } => None,
        }
    }

    #[inline]
    fn entry(&self, key: u128) -> Option<Entry> {
        let (found, entry) = self.slots[self.slot(key)];
        (found == key).then_some(entry)
    }

    /// Where `key` is, or the empty slot where it would be.
    #[inline]
    fn slot(&self, key: u128) -> usize {
        let mask = self.slots.len() - 1;
        let folded = (key as u64) ^ ((key >> 64) as u64).rotate_left(29);
        let mut slot = (folded.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as usize & mask;
        while self.slots[slot].0 != 0 && self.slots[slot].0 != key {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn insert(&mut self, key: u128, entry: Entry) {
        if (self.filled + 1) * 2 > self.slots.len() {
            let larger = vec![EMPTY; self.slots.len() * 2];
            for (key, entry) in std::mem::replace(&mut self.slots, larger) {
                if key != 0 {
                    let slot = self.slot(key);
                    self.slots[slot] = (key, entry);
                }
            }
        }
        if matches!(entry, Entry::Abbreviation { .. }) {
            let length = (u128::BITS - key.leading_zeros()).div_ceil(8);
            let hash = end_hash(key as u32, length as usize);
            self.ends[hash / 64] |= 1 << (hash % 64);
        }
        let slot = self.slot(key);
        self.filled += usize::from(self.slots[slot].0 == 0);
        self.slots[slot] = (key, entry);
    }
}

const EMPTY: (u128, Entry) = (0, Entry::Opener(Opener::Always));

/// Set in the key of an opener: above the twelve bytes of a word.
const OPENER: u128 = 1 << 120;

/// A hash of the last four bytes of a word and its length: a bit of `ends`.
#[inline]
fn end_hash(last: u32, length: usize) -> usize {
    ((last ^ length as u32).wrapping_mul(0x9E37_79B1) >> 20) as usize
}

/// The bytes of an ASCII word, lower-cased, as one number.
#[inline]
fn key(word: &[u8]) -> Option<u128> {
    if word.is_empty() || word.len() > LONGEST || !word.is_ascii() {
        return None;
    }
    // 0x20 makes letters lower-case and leaves full stop, hyphen, slash and digits as they are.
    Some(word.iter().fold(0, |key, &b| key << 8 | u128::from(b | 0x20)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found_again() {
        let tsv = include_str!("../../data/abbreviations.tsv");
        let rows: Vec<_> = tsv.lines().filter(|line| !line.starts_with('#')).collect();
        assert!(rows.is_sorted(), "byte order");
        for row in rows {
            let word = row.split('\t').next().and_then(|cell| cell.strip_suffix('.')).unwrap_or_default();
            assert!(BUILT_IN.class(word.as_bytes()).is_some(), "{row}");
            for before in ["   ", " (x"] {
                let text = [before, word].concat();
                let last = text.as_bytes().last_chunk().expect("four bytes");
                assert!(BUILT_IN.may_end_in(*last, word.len()), "{row}");
            }
            assert!(BUILT_IN.class(word.to_uppercase().as_bytes()).is_some(), "{row}");
        }
        for word in ["", "dat", "hand", "top", "pers", "ben", "pas", "me", "al", "abcdefghijklm", "één"] {
            assert_eq!(BUILT_IN.class(word.as_bytes()), None, "{word}");
        }
    }

    #[test]
    fn openers_are_no_abbreviations() {
        assert_eq!(BUILT_IN.opener(b"Hij"), Some(Opener::Always));
        assert_eq!(BUILT_IN.opener(b"De"), Some(Opener::BeforeLowerCase));
        assert_eq!(BUILT_IN.opener(b"Dr"), None);
        assert_eq!(BUILT_IN.class(b"hij"), None);
    }

    #[test]
    fn a_bad_row_says_where() {
        let error = |tsv| Abbreviations::parse(tsv).unwrap_err().to_string();
        assert_eq!(error("dr.\tbefore-name"), "abbreviations.tsv:1: 3 columns expected, 2 found");
        assert_eq!(
            error("# x\ndr\tbefore-name\tdoctor"),
            "abbreviations.tsv:2: an abbreviation ends in a full stop"
        );
        assert!(error("dr.\tsometimes\tdoctor").ends_with("\"sometimes\" found"));
    }

    #[test]
    fn the_table_grows() {
        let tsv: String = (0..2000).map(|n| format!("w{n}.\tmay-end\tword\n")).collect();
        let many = Abbreviations::parse(&tsv).unwrap();
        assert!((0..2000).all(|n| many.class(format!("W{n}").as_bytes()) == Some(AbbreviationClass::MayEnd)));
    }
}
