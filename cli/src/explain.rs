//! `aldus explain`: why each quotation and each cue was taken or declined; and how often, over many documents.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::Mutex;

use aldus::Extractor;

use crate::args::{ExplainArgs, When, WorkArgs};
use crate::input::Article;
use crate::output::Frame;
use crate::run::run;
use crate::stats::Stats;

pub fn explain(args: &ExplainArgs) -> io::Result<ExitCode> {
    let extractor = Extractor::new();
    let (input, work) = (&args.input, &WorkArgs::default_for_reading());
    if args.stats {
        let stats = Mutex::new(Stats::default());
        let ended = run(input, work, Frame::default(), |article| {
            let trace = extractor.trace(&article.text);
            stats.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).add(&trace);
            Vec::new()
        })?;
        let stats = stats.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner());
        let mut out = io::stdout().lock();
        write!(out, "{stats}")?;
        out.flush()?;
        return Ok(ended);
    }
    if args.evidence {
        let all = Extractor::builder().min_confidence(0.0).build();
        return run(input, work, Frame::default(), |article| evidence(&all, article).into_bytes());
    }
    let frame = Frame { between: "\n", ..Frame::default() };
    let several = input.files.len() > 1 || input.files[0].has_lines(input.input_format);
    run(input, work, frame, |article| {
        let trace = extractor.trace(&article.text);
        let mut page = if several { format!("==> {} <==\n", article.id) } else { String::new() };
        if args.words {
            for word in trace.words() {
                let _ = writeln!(page, "{}\t{}", &article.text[word.span.range()], word.classes.join(" "));
            }
        } else {
            let _ = write!(page, "{trace}");
            if !page.is_empty() && !page.ends_with('\n') {
                page.push('\n');
            }
        }
        page.into_bytes()
    })
}

/// A line an attribution: document, attribution, confidence, construction, step, evidence.
fn evidence(extractor: &Extractor, article: &Article) -> String {
    let mut lines = String::new();
    for (index, attribution) in extractor.extract(&article.text).attributions().iter().enumerate() {
        let _ = writeln!(
            lines,
            "{}\tq{}\t{:.2}\t{}\t{}\t{}",
            article.id,
            index + 1,
            attribution.confidence(),
            attribution.rule().id,
            attribution.resolved_by().unwrap_or("-"),
            attribution.evidence().collect::<Vec<_>>().join(" ")
        );
    }
    lines
}

impl WorkArgs {
    /// On all cores, to standard output.
    fn default_for_reading() -> WorkArgs {
        WorkArgs { output: None, offsets: aldus::Offsets::Byte, threads: 0, progress: When::Auto }
    }
}
