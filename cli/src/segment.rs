//! `aldus tokens` and `aldus sentences`: the layers below extraction.

use std::io;
use std::process::ExitCode;

use aldus::{OffsetMap, Offsets, Span};
use serde::Serialize;

use crate::args::{SegmentArgs, SegmentFormat};
use crate::extract::line;
use crate::input::Article;
use crate::output::Frame;
use crate::run::run;

#[derive(Serialize)]
struct TokenDocument<'a> {
    id: &'a str,
    offsets: Offsets,
    tokens: Vec<TokenRecord<'a>>,
    sentences: Vec<BoundsRecord>,
}

#[derive(Serialize)]
struct SentenceDocument<'a> {
    id: &'a str,
    offsets: Offsets,
    sentences: Vec<SentenceRecord<'a>>,
}

#[derive(Serialize)]
struct TokenRecord<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    kind: &'static str,
}

#[derive(Serialize)]
struct SentenceRecord<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct BoundsRecord {
    start: usize,
    end: usize,
}

pub fn tokens(args: &SegmentArgs) -> io::Result<ExitCode> {
    segment(args, token_line, token_text)
}

pub fn sentences(args: &SegmentArgs) -> io::Result<ExitCode> {
    segment(args, sentence_line, sentence_text)
}

fn segment(
    args: &SegmentArgs,
    as_record: fn(&Article, Offsets) -> Vec<u8>,
    as_text: fn(&str) -> String,
) -> io::Result<ExitCode> {
    let (input, work) = (&args.input, &args.work);
    match args.format {
        SegmentFormat::Jsonl => {
            run(input, work, Frame::default(), |article| as_record(article, work.offsets))
        }
        SegmentFormat::Text => {
            let frame = Frame { between: "\n", ..Frame::default() };
            run(input, work, frame, |article| as_text(&article.text).into_bytes())
        }
    }
}

fn token_line(Article { id, text }: &Article, offsets: Offsets) -> Vec<u8> {
    let map = OffsetMap::new(text, offsets);
    let tokens = aldus::tokens(text).map(|token| {
        let (start, end) = bounds(&map, token.span());
        TokenRecord { start, end, text: token.text(), kind: token.kind().name() }
    });
    let sentences = aldus::sentences(text).map(|sentence| {
        let (start, end) = bounds(&map, sentence.span());
        BoundsRecord { start, end }
    });
    line(&TokenDocument { id, offsets, tokens: tokens.collect(), sentences: sentences.collect() })
}

fn sentence_line(Article { id, text }: &Article, offsets: Offsets) -> Vec<u8> {
    let map = OffsetMap::new(text, offsets);
    let sentences = aldus::sentences(text).map(|sentence| {
        let (start, end) = bounds(&map, sentence.span());
        SentenceRecord { start, end, text: sentence.text() }
    });
    line(&SentenceDocument { id, offsets, sentences: sentences.collect() })
}

fn bounds(map: &OffsetMap<'_>, span: Span) -> (usize, usize) {
    (map.from_byte(span.start()), map.from_byte(span.end()))
}

/// One sentence a line, a space between tokens.
fn token_text(text: &str) -> String {
    let mut tokens = aldus::tokens(text).peekable();
    let mut lines = String::new();
    for sentence in aldus::sentences(text) {
        let end = sentence.span().end();
        let inside = || tokens.next_if(|token| token.span().start() < end);
        let words: Vec<_> = std::iter::from_fn(inside).map(|token| token.text()).collect();
        lines.push_str(&words.join(" "));
        lines.push('\n');
    }
    lines
}

/// One sentence a line.
fn sentence_text(text: &str) -> String {
    aldus::sentences(text).map(|sentence| unbroken(sentence.text()) + "\n").collect()
}

/// A sentence whose line breaks have become spaces.
fn unbroken(sentence: &str) -> String {
    let lines: Vec<_> = sentence.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_breaks_become_spaces() {
        assert_eq!(unbroken("De brug \r\n  is  dicht.\n"), "De brug is  dicht.");
    }
}
