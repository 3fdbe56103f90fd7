//! The tables that tell what is no running text: lines of fixed wording, and the function words of other languages.

use once_cell::sync::Lazy;

use super::table::{self, LexiconError};
use super::words::{self, Words};

/// A language, as far as its function words give it away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    Dutch,
    English,
    French,
    German,
}

/// A row of `zones.tsv`.
#[derive(Debug)]
pub(crate) struct ZonePattern {
    /// Of these one stands in the text; any text will do when there is none.
    holds: Vec<&'static str>,
    /// A regular expression.
    pub(crate) pattern: &'static str,
    /// It describes a whole line; a sentence otherwise.
    pub(crate) line: bool,
    /// The name of the zone.
    pub(crate) zone: &'static str,
}

impl ZonePattern {
    /// Whether its pattern can match a text that begins with a fitting token.
    pub(crate) fn may_match(&self, text: &str) -> bool {
        self.holds.is_empty() || self.holds.iter().any(|part| text.contains(part))
    }
}

/// What a line or sentence begins with, beside the very words that a row can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Beginning {
    Number,
    Capitals,
    Other,
}

/// The rows of `zones.tsv`, by what they begin with.
#[derive(Debug, Default)]
pub(crate) struct ZonePatterns {
    pub(crate) rows: Vec<ZonePattern>,
    /// The first words that rows name, and the rows of each.
    words: Words,
    of_word: Vec<Vec<usize>>,
    of_numbers: Vec<usize>,
    of_capitals: Vec<usize>,
    of_any: Vec<usize>,
    /// Those of them that describe a sentence.
    of_any_sentence: Vec<usize>,
}

impl ZonePatterns {
    fn parse(name: &'static str, tsv: &'static str) -> Result<ZonePatterns, LexiconError> {
        let mut patterns = ZonePatterns::default();
        for (at, row) in table::rows(name, tsv, 6).enumerate() {
            let row = row?;
            let line = match row.cell(3) {
                "line" => true,
                "sentence" => false,
                other => return Err(row.error(format_args!("line or sentence expected, {other:?} found"))),
            };
            for word in row.words(0) {
                patterns.rows_of(word).push(at);
            }
            if row.cell(0).is_empty() {
                patterns.of_any.push(at);
                patterns.of_any_sentence.extend((!line).then_some(at));
            }
            patterns.rows.push(ZonePattern {
                holds: row.cell(1).split(" | ").filter(|part| !part.is_empty()).collect(),
                pattern: row.cell(2),
                line,
                zone: row.cell(4),
            });
        }
        Ok(patterns)
    }

    fn rows_of(&mut self, beginning: &str) -> &mut Vec<usize> {
        match beginning {
            "{number}" => &mut self.of_numbers,
            "{capitals}" => &mut self.of_capitals,
            word => {
                let at = self.words.insert(word.as_bytes()) as usize;
                if at == self.of_word.len() {
                    self.of_word.push(Vec::new());
                }
                &mut self.of_word[at]
            }
        }
    }

    /// The rows that may describe a line or a sentence which begins with the token `first`, in the order of the table, but those
    /// that name no beginning last.
    pub(crate) fn rows_for(
        &self,
        first: &str,
        beginning: Beginning,
        line: bool,
    ) -> impl Iterator<Item = usize> {
        let named = self.words.get(first.as_bytes()).map_or(&[][..], |at| &self.of_word[at as usize]);
        let shaped = match beginning {
            Beginning::Number => &self.of_numbers[..],
            Beginning::Capitals => &self.of_capitals,
            Beginning::Other => &[],
        };
        let any = if line { &self.of_any } else { &self.of_any_sentence };
        named.iter().chain(shaped).chain(any).copied().filter(move |&at| line || !self.rows[at].line)
    }
}

/// The patterns the library comes with.
pub(crate) static PATTERNS: Lazy<ZonePatterns> = Lazy::new(|| {
    ZonePatterns::parse("zones.tsv", include_str!("../../data/zones.tsv"))
        .expect("a table of the library reads")
});

/// The function words the library comes with.
pub(crate) static FOREIGN: Lazy<ForeignWords> = Lazy::new(|| {
    ForeignWords::parse("foreign_words.tsv", include_str!("../../data/foreign_words.tsv"))
        .expect("a table of the library reads")
});

/// Function words, each of one language.
#[derive(Clone, Debug)]
pub(crate) struct ForeignWords {
    /// Open addressing by `key`, at most half full. An empty slot has key 0.
    slots: Box<[(u64, Language); SLOTS]>,
    /// How long those are that begin with each letter, a bit for each length: most words need not be looked up.
    lengths: [u8; 32],
}

/// A power of two, over twice the number of function words.
const SLOTS: usize = 512;

impl ForeignWords {
    fn parse(name: &str, tsv: &str) -> Result<ForeignWords, LexiconError> {
        let mut words = ForeignWords { slots: Box::new([(0, Language::Dutch); SLOTS]), lengths: [0; 32] };
        for (number, row) in table::rows(name, tsv, 2).enumerate() {
            let row = row?;
            let language = match row.cell(1) {
                "nl" => Language::Dutch,
                "en" => Language::English,
                "fr" => Language::French,
                "de" => Language::German,
                other => return Err(row.error(format_args!("en, fr, de or nl expected, {other:?} found"))),
            };
            let Some(key) = key(row.cell(0)).filter(|_| number < SLOTS / 2) else {
                return Err(row.error(format_args!("at most {} words of 1 to 8 bytes expected", SLOTS / 2)));
            };
            words.lengths[key as usize % 32] |= 1 << (row.cell(0).len() - 1);
            let slot = words.slot(key);
            words.slots[slot] = (key, language);
        }
        Ok(words)
    }

    /// The language of which the word at `start..end` of `text` is a function word, whatever the case of its first letter.
    #[inline]
    pub(crate) fn language_at(&self, text: &str, start: usize, end: usize) -> Option<Language> {
        let length = end - start;
        let first = *text.as_bytes().get(start)?;
        if !(1..=LONGEST).contains(&length) || self.lengths[usize::from(first % 32)] >> (length - 1) & 1 == 0
        {
            return None;
        }
        let key = match words::short_at(text.as_bytes(), start, length) {
            Some(word) => small(word),
            None => key(&text[start..end])?,
        };
        let (found, language) = self.slots[self.slot(key)];
        (found == key).then_some(language)
    }

    /// Where `key` is, or the empty slot where it would be.
    #[inline]
    fn slot(&self, key: u64) -> usize {
        let mut slot = (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as usize % SLOTS;
        while self.slots[slot].0 != 0 && self.slots[slot].0 != key {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }
}

/// As many bytes as the longest function word has.
const LONGEST: usize = 8;

/// The bytes of a word of at most eight as one number, its first letter in lower case; `None` for no word.
#[inline]
fn key(word: &str) -> Option<u64> {
    words::short(word.as_bytes()).map(small).filter(|&key| key != 0)
}

/// A word as a number, its first letter in lower case.
#[inline]
fn small(word: u64) -> u64 {
    let first = word as u8;
    word ^ u64::from(first ^ first.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_sorted_and_found() {
        let tsv = include_str!("../../data/foreign_words.tsv");
        let words: Vec<_> =
            table::rows("foreign_words.tsv", tsv, 2).map(|row| row.unwrap().cell(0)).collect();
        assert!(words.is_sorted_by(|a, b| a < b), "by word, unique");
        let language = |word: &str| FOREIGN.language_at(word, 0, word.len());
        assert!(words.iter().all(|word| language(word).is_some()));
        assert_eq!(language("The"), Some(Language::English));
        assert_eq!(language("brug"), None);
        assert_eq!(FOREIGN.language_at("Is the brug", 3, 6), Some(Language::English));
    }

    #[test]
    fn a_bad_row_says_where() {
        let error = ZonePatterns::parse("zones.tsv", "-\t-\t^x\tpage\tcaption\t-").unwrap_err();
        assert_eq!(error.to_string(), "zones.tsv:1: line or sentence expected, \"page\" found");
        let error = ForeignWords::parse("foreign_words.tsv", "el\tes").unwrap_err();
        assert_eq!(error.to_string(), "foreign_words.tsv:1: en, fr, de or nl expected, \"es\" found");
    }
}
