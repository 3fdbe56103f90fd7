//! The progress bar, and messages that do not tear it.

use std::fmt;
use std::io::{self, IsTerminal, Read};

use console::Term;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::args::{When, WorkArgs};
use crate::input::Source;
use crate::output::say;

/// Counts bytes read and documents done. Cheap to clone; all clones move the same bar.
#[derive(Clone)]
pub struct Progress {
    bar: ProgressBar,
    /// Whether the bar waits for a second document before it shows.
    in_waiting: bool,
}

impl Progress {
    pub fn new(work: &WorkArgs, sources: &[Source]) -> Progress {
        // On a terminal that shows the records, a bar would stand between them.
        let apart = work.output.is_some() || !io::stdout().is_terminal();
        let in_waiting = work.progress == When::Auto && io::stderr().is_terminal() && apart;
        let target = match work.progress {
            When::Always => ProgressDrawTarget::term_like(Box::new(Term::stderr())),
            When::Auto | When::Never => ProgressDrawTarget::hidden(),
        };
        let bytes = sources.iter().map(Source::size).sum::<Option<u64>>();
        let template = match bytes {
            Some(_) => "{bar:40} {bytes} of {total_bytes}, {msg}{eta} to go",
            None => "{spinner} {bytes}, {msg}{elapsed}",
        };
        let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
        let bar = ProgressBar::with_draw_target(bytes, target).with_style(style);
        Progress { bar, in_waiting }
    }

    /// `raw`, whose bytes are counted.
    pub fn watch<R: Read>(&self, raw: R) -> impl Read + use<R> {
        self.bar.wrap_read(raw)
    }

    /// So many documents are done by now.
    pub fn documents(&mut self, done: usize) {
        if self.in_waiting && done > 1 {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            self.in_waiting = false;
        }
        self.bar.set_message(format!("{done} documents, "));
    }

    /// A line on standard error, above the bar.
    pub fn say(&self, message: impl fmt::Display) {
        self.bar.suspend(|| say(message));
    }

    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
