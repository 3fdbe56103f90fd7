//! `aldus explain`: why each quotation and each cue was taken or declined.

use std::io::{self, Write};
use std::process::ExitCode;

use aldus::Extractor;

use crate::args::ExplainArgs;
use crate::output::say;
use crate::progress::Progress;

pub fn explain(args: &ExplainArgs) -> io::Result<ExitCode> {
    let article = match args.file.read(args.encoding, &Progress::none()) {
        Ok(article) => article,
        Err(problem) => {
            say(problem);
            return Ok(ExitCode::FAILURE);
        }
    };
    let trace = Extractor::new().trace(&article.text).to_string();
    let mut out = io::stdout().lock();
    out.write_all(trace.as_bytes())?;
    if !trace.is_empty() && !trace.ends_with('\n') {
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
