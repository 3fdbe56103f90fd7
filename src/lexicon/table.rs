//! Reads one table of `data/`: tab-separated columns below a header of `#` lines.

use std::fmt;

/// Why a table could not be read, as one sentence: `verbs.tsv:14: 8 columns expected, 3 found`.
///
/// ```
/// let mut lexicon = aldus::Lexicon::new();
/// let error = lexicon.add("verbs.tsv", "zeggen\tzegt").unwrap_err();
/// assert_eq!(error.to_string(), "verbs.tsv:1: 8 columns expected, 2 found");
/// let error = lexicon.add("verbs.tsv", "zeggen zegt").unwrap_err();
/// assert_eq!(error.to_string(), "verbs.tsv:1: 8 columns expected, 1 found; a tab stands between two columns");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct LexiconError(String);

impl LexiconError {
    pub(crate) fn new(table: &str, line: usize, message: impl fmt::Display) -> LexiconError {
        LexiconError(format!("{table}:{line}: {message}"))
    }

    pub(crate) fn unknown_table(table: &str, known: &[&str]) -> LexiconError {
        LexiconError(format!("{table}: no such table; the tables are {}", known.join(", ")))
    }
}

impl fmt::Display for LexiconError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

// `unwrap` and `expect` print this: a sentence reads better than a struct.
impl fmt::Debug for LexiconError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for LexiconError {}

/// One row: its cells, and where it stands, for messages.
pub(crate) struct Row<'a> {
    table: &'a str,
    line: usize,
    cells: Vec<&'a str>,
}

impl<'a> Row<'a> {
    /// The cell of column `column`; an empty cell (`-`) reads as `""`.
    pub(crate) fn cell(&self, column: usize) -> &'a str {
        match self.cells[column] {
            "-" => "",
            cell => cell,
        }
    }

    /// The words of a cell that holds a list.
    pub(crate) fn words(&self, column: usize) -> impl Iterator<Item = &'a str> + use<'a> {
        self.cell(column).split(' ').filter(|word| !word.is_empty())
    }

    /// `yes` or `no`.
    pub(crate) fn yes(&self, column: usize) -> Result<bool, LexiconError> {
        match self.cells[column] {
            "yes" => Ok(true),
            "no" | "-" => Ok(false),
            other => Err(self.error(format_args!("yes or no expected, {other:?} found"))),
        }
    }

    pub(crate) fn error(&self, message: impl fmt::Display) -> LexiconError {
        LexiconError::new(self.table, self.line, message)
    }
}

/// The rows of a table, each checked to have `columns` cells. Comments and empty lines are passed over.
pub(crate) fn rows<'a>(
    table: &'a str,
    tsv: &'a str,
    columns: usize,
) -> impl Iterator<Item = Result<Row<'a>, LexiconError>> {
    tsv.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')).map(
        move |(index, line)| {
            let cells: Vec<&str> = line.split('\t').collect();
            if cells.len() != columns {
                let found = cells.len();
                // Spaces look like tabs.
                let hint = if found == 1 { "; a tab stands between two columns" } else { "" };
                return Err(LexiconError::new(
                    table,
                    index + 1,
                    format_args!("{columns} columns expected, {found} found{hint}"),
                ));
            }
            Ok(Row { table, line: index + 1, cells })
        },
    )
}
