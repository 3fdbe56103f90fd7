//! The tables that tell what is no running text: lines of fixed wording, and the function words of other languages.

use once_cell::sync::Lazy;

use super::hash::WordMap;
use super::table::{self, LexiconError};

/// A language, as far as its function words give it away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    Dutch,
    English,
    French,
    German,
}

/// A row of `zones.tsv`.
#[derive(Clone, Debug)]
pub(crate) struct ZonePattern {
    /// The tokens with which it begins; any, when there is none.
    pub(crate) begins: Vec<String>,
    /// A regular expression.
    pub(crate) pattern: String,
    /// It describes a whole line; a sentence otherwise.
    pub(crate) line: bool,
    /// The name of the zone.
    pub(crate) zone: String,
}

/// The patterns the library comes with.
pub(crate) static PATTERNS: Lazy<Vec<ZonePattern>> = Lazy::new(|| {
    parse_patterns("zones.tsv", include_str!("../../data/zones.tsv")).expect("a table of the library reads")
});

/// The function words the library comes with.
pub(crate) static FOREIGN: Lazy<ForeignWords> = Lazy::new(|| {
    ForeignWords::parse("foreign_words.tsv", include_str!("../../data/foreign_words.tsv"))
        .expect("a table of the library reads")
});

fn parse_patterns(name: &str, tsv: &str) -> Result<Vec<ZonePattern>, LexiconError> {
    table::rows(name, tsv, 5)
        .map(|row| {
            let row = row?;
            let line = match row.cell(2) {
                "line" => true,
                "sentence" => false,
                other => return Err(row.error(format_args!("line or sentence expected, {other:?} found"))),
            };
            let begins = row.words(0).map(str::to_owned).collect();
            Ok(ZonePattern { begins, pattern: row.cell(1).to_owned(), line, zone: row.cell(3).to_owned() })
        })
        .collect()
}

/// Function words, each of one language.
#[derive(Clone, Debug)]
pub(crate) struct ForeignWords(WordMap<Language>);

/// The longest function word, in bytes.
const LONGEST: usize = 8;

impl ForeignWords {
    fn parse(name: &str, tsv: &str) -> Result<ForeignWords, LexiconError> {
        let mut words = WordMap::default();
        for row in table::rows(name, tsv, 2) {
            let row = row?;
            let language = match row.cell(1) {
                "nl" => Language::Dutch,
                "en" => Language::English,
                "fr" => Language::French,
                "de" => Language::German,
                other => return Err(row.error(format_args!("en, fr, de or nl expected, {other:?} found"))),
            };
            words.insert(row.cell(0).into(), language);
        }
        Ok(ForeignWords(words))
    }

    /// The language of which `word` is a function word, whatever the case of its first letter.
    pub(crate) fn language(&self, word: &str) -> Option<Language> {
        if word.is_empty() || word.len() > LONGEST {
            return None;
        }
        let mut lower = [0; LONGEST];
        lower[..word.len()].copy_from_slice(word.as_bytes());
        lower[0] = lower[0].to_ascii_lowercase();
        let lower = std::str::from_utf8(&lower[..word.len()]).ok()?;
        self.0.get(lower).copied()
    }
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
        assert!(words.iter().all(|word| FOREIGN.language(word).is_some()));
        assert_eq!(FOREIGN.language("The"), Some(Language::English));
        assert_eq!(FOREIGN.language("brug"), None);
    }

    #[test]
    fn a_bad_row_says_where() {
        let error = parse_patterns("zones.tsv", "-\t^x\tpage\tcaption\t-").unwrap_err();
        assert_eq!(error.to_string(), "zones.tsv:1: line or sentence expected, \"page\" found");
        let error = ForeignWords::parse("foreign_words.tsv", "el\tes").unwrap_err();
        assert_eq!(error.to_string(), "foreign_words.tsv:1: en, fr, de or nl expected, \"es\" found");
    }
}
