//! `aldus`: who said what in Dutch news, on the command line.
//!
//! ```text
//! args ─ input ─ queue ─ run ─ output
//!                         └── extract (terminal), segment
//! ```
//! A thread fills the queue with jobs in input order; `run` takes what waits there, reads and works it out on all
//! cores, and writes it in the same order. `rules`, `explain` and `generate` need none of that.

mod args;
mod decode;
mod explain;
mod extract;
mod generate;
mod input;
mod output;
mod progress;
mod queue;
mod recognise;
mod rules;
mod run;
mod segment;
mod stats;
mod terminal;

use std::io;
use std::process::ExitCode;

use args::Command;

fn main() -> ExitCode {
    let args = args::parse();
    let ended = match &args.command {
        Command::Extract(extract) => extract::extract(extract, args.color),
        Command::Tokens(segment) => segment::tokens(segment),
        Command::Sentences(segment) => segment::sentences(segment),
        Command::Rules { rule: None } => rules::list(args.color),
        Command::Rules { rule: Some(rule) } => rules::show(rule, args.color),
        Command::Explain(explain) => explain::explain(explain),
        Command::Completions { shell } => generate::completions(*shell),
        Command::Man { page } => generate::man(page.as_deref()),
    };
    match ended {
        Ok(code) => code,
        // Whoever read our output has seen enough: `aldus … | head`, or `take` in Spark.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            output::say(format_args!("aldus: the output could not be written: {error}"));
            ExitCode::FAILURE
        }
    }
}
