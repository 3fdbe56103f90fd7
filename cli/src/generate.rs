//! `aldus completions` and `aldus man`: for whoever packages the program.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::CommandFactory;
use clap::error::ErrorKind;

use crate::args::Cli;

pub fn completions(shell: clap_complete::Shell) -> io::Result<ExitCode> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "aldus", &mut script);
    print(&script)
}

/// The manual page of the program, or of its subcommand `page`.
pub fn man(page: Option<&str>) -> io::Result<ExitCode> {
    let mut program = Cli::command();
    program.build();
    let command = match page {
        None => program,
        Some(name) => match program.find_subcommand(name) {
            Some(command) => command.clone(),
            None => {
                let sentence = format!("there is no subcommand {name:?}");
                program.error(ErrorKind::InvalidSubcommand, sentence).exit()
            }
        },
    };
    let mut roff = Vec::new();
    clap_mangen::Man::new(command).render(&mut roff)?;
    print(&roff)
}

fn print(bytes: &[u8]) -> io::Result<ExitCode> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
