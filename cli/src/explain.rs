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
    let extractor = Extractor::new();
    let trace = extractor.trace(&article.text);
    let mut out = io::stdout().lock();
    if args.words {
        for word in trace.words() {
            writeln!(out, "{}\t{}", &article.text[word.span.range()], word.classes.join(" "))?;
        }
        out.flush()?;
        return Ok(ExitCode::SUCCESS);
    }
    let trace = trace.to_string();
    out.write_all(trace.as_bytes())?;
    if !trace.is_empty() && !trace.ends_with('\n') {
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
