//! Standard output or a file for records, standard error for sentences; and whether to colour.

use std::fmt;
use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;

use anstream::ColorChoice;
use anstyle::Style;
use console::Term;

use crate::args::When;

/// What stands around the documents.
#[derive(Clone, Copy, Default)]
pub struct Frame {
    pub before: &'static str,
    pub between: &'static str,
    pub after: &'static str,
}

/// Where the documents go, one by one.
pub struct Output {
    sink: BufWriter<Box<dyn Write>>,
    frame: Frame,
    empty: bool,
}

impl Output {
    /// Writes to `file`, or to standard output.
    pub fn open(file: Option<&Path>, frame: Frame) -> io::Result<Output> {
        let sink: Box<dyn Write> = match file {
            Some(path) => {
                let named =
                    |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
                Box::new(File::create(path).map_err(named)?)
            }
            None => Box::new(io::stdout().lock()),
        };
        let mut sink = BufWriter::with_capacity(1 << 16, sink);
        sink.write_all(frame.before.as_bytes())?;
        Ok(Output { sink, frame, empty: true })
    }

    pub fn write(&mut self, document: &[u8]) -> io::Result<()> {
        if !self.empty {
            self.sink.write_all(self.frame.between.as_bytes())?;
        }
        self.empty = false;
        self.sink.write_all(document)
    }

    pub fn flush(&mut self) -> io::Result<()> {
        self.sink.flush()
    }

    pub fn finish(mut self) -> io::Result<()> {
        self.sink.write_all(self.frame.after.as_bytes())?;
        self.sink.flush()
    }
}

/// A line on standard error. When nobody can read it, nobody misses it.
pub fn say(message: impl fmt::Display) {
    let _ = writeln!(io::stderr(), "{message}");
}

/// How text for reading looks: coloured or not, so many columns wide.
#[derive(Clone, Copy)]
pub struct Looks {
    colour: bool,
    pub width: usize,
}

impl Looks {
    /// For standard output, or for a file in place of it.
    pub fn of(color: When, file: Option<&Path>) -> Looks {
        let colour = match color {
            When::Always => true,
            When::Never => false,
            When::Auto => file.is_none() && anstream::AutoStream::choice(&io::stdout()) != ColorChoice::Never,
        };
        let terminal = file.is_none() && io::stdout().is_terminal();
        let columns =
            terminal.then(|| Term::stdout().size_checked()).flatten().map_or(80, |(_, columns)| columns);
        Looks { colour, width: usize::from(columns).clamp(40, 100) }
    }

    pub fn paint(self, style: Style, text: impl fmt::Display) -> String {
        if self.colour { format!("{style}{text}{style:#}") } else { text.to_string() }
    }
}
