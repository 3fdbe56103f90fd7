//! `aldus extract`: the attributions of each document, in four forms.

use std::io;
use std::process::ExitCode;

use aldus::{Extractor, record};

use crate::args::{ExtractArgs, ExtractFormat, When};
use crate::input::Article;
use crate::output::{Frame, Looks};
use crate::run::run;
use crate::terminal;

pub fn extract(args: &ExtractArgs, color: When) -> io::Result<ExitCode> {
    let mut extractor = Extractor::builder();
    if let Some(least) = args.min_confidence {
        extractor = extractor.min_confidence(least);
    }
    let extractor = extractor.build();
    let record =
        |article: &Article| extractor.extract(&article.text).to_record(&article.id, args.work.offsets);
    let (input, work) = (&args.input, &args.work);
    match args.format {
        ExtractFormat::Jsonl => run(input, work, Frame::default(), |article| line(&record(article))),
        ExtractFormat::Json => {
            let frame = Frame { before: "[", between: ",", after: "\n]\n" };
            run(input, work, frame, |article| indented(&record(article)))
        }
        ExtractFormat::Text => {
            let frame = Frame { between: "\n", ..Frame::default() };
            let looks = Looks::of(color, work.output.as_deref());
            run(input, work, frame, |article| terminal::page(&record(article), looks).into_bytes())
        }
        ExtractFormat::Markup => {
            let frame = Frame { between: "\n", ..Frame::default() };
            let several = input.files.len() > 1 || input.files[0].has_lines(input.input_format);
            run(input, work, frame, |article| {
                let mut markup = extractor.extract(&article.text).to_markup();
                if several {
                    markup.insert_str(0, &format!("==> {} <==\n", article.id));
                }
                if !markup.ends_with('\n') {
                    markup.push('\n');
                }
                markup.into_bytes()
            })
        }
    }
}

/// A record as one line of JSON.
pub fn line(record: &impl serde::Serialize) -> Vec<u8> {
    let mut json = serde_json::to_vec(record).expect("a record has text for keys and cannot fail to be JSON");
    json.push(b'\n');
    json
}

/// A record on lines of its own, set in by two spaces. Within a JSON string no line begins.
fn indented(record: &record::Document) -> Vec<u8> {
    let json =
        serde_json::to_string_pretty(record).expect("a record has text for keys and cannot fail to be JSON");
    json.lines().flat_map(|line| ["\n  ", line]).collect::<String>().into_bytes()
}
