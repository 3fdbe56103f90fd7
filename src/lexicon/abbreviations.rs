//! Abbreviations that end in a full stop, and whether a sentence can end with them.

use once_cell::sync::Lazy;

use super::table::{self, LexiconError};

/// The name of the table.
pub(crate) const TABLE: &str = "abbreviations.tsv";

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

/// The longest abbreviation, in bytes without its last full stop.
const LONGEST: usize = 12;

/// A look-up of abbreviations, by the word before the full stop and whatever its capitals.
#[derive(Clone, Debug)]
pub(crate) struct Abbreviations {
    /// Open addressing; a power of two, at most half full. An empty slot has key 0.
    slots: Vec<(u128, AbbreviationClass)>,
    filled: usize,
}

impl Default for Abbreviations {
    fn default() -> Abbreviations {
        Abbreviations { slots: vec![EMPTY; 1024], filled: 0 }
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
                return Err(row.error(format_args!("1 to {LONGEST} ASCII letters expected before the full stop")));
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
            self.insert(key, class);
        }
        Ok(())
    }

    /// The class of the abbreviation that `word` and a full stop make.
    #[inline]
    pub(crate) fn class(&self, word: &[u8]) -> Option<AbbreviationClass> {
        let key = key(word)?;
        let (found, class) = self.slots[self.slot(key)];
        (found == key).then_some(class)
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

    fn insert(&mut self, key: u128, class: AbbreviationClass) {
        if (self.filled + 1) * 2 > self.slots.len() {
            let larger = vec![EMPTY; self.slots.len() * 2];
            for (key, class) in std::mem::replace(&mut self.slots, larger) {
                if key != 0 {
                    let slot = self.slot(key);
                    self.slots[slot] = (key, class);
                }
            }
        }
        let slot = self.slot(key);
        self.filled += usize::from(self.slots[slot].0 == 0);
        self.slots[slot] = (key, class);
    }
}

const EMPTY: (u128, AbbreviationClass) = (0, AbbreviationClass::NeverEnds);

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
            assert!(BUILT_IN.class(word.to_uppercase().as_bytes()).is_some(), "{row}");
        }
        for word in ["", "dat", "hand", "top", "pers", "ben", "pas", "me", "al", "abcdefghijklm", "één"] {
            assert_eq!(BUILT_IN.class(word.as_bytes()), None, "{word}");
        }
    }

    #[test]
    fn a_bad_row_says_where() {
        let error = |tsv| Abbreviations::parse(tsv).unwrap_err().to_string();
        assert_eq!(error("dr.\tbefore-name"), "abbreviations.tsv:1: 3 columns expected, 2 found");
        assert_eq!(error("# x\ndr\tbefore-name\tdoctor"), "abbreviations.tsv:2: an abbreviation ends in a full stop");
        assert!(error("dr.\tsometimes\tdoctor").ends_with("\"sometimes\" found"));
    }

    #[test]
    fn the_table_grows() {
        let tsv: String = (0..2000).map(|n| format!("w{n}.\tmay-end\tword\n")).collect();
        let many = Abbreviations::parse(&tsv).unwrap();
        assert!((0..2000).all(|n| many.class(format!("W{n}").as_bytes()) == Some(AbbreviationClass::MayEnd)));
    }
}
