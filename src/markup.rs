//! A text with its attributions marked: `<q 1 direct>…</q> <v 1>…</v> <s 1>…</s>`. `<q>` is content, `<v>` cue (a verb, mostly), `<s>`
//! source; the number is that of the attribution, and a source of two is `<s 1,2>`. The annotated articles, the examples of the
//! constructions, the snapshots and the command line have this one notation. It is written by
//! [`Document::to_markup`] and read by [`read`].
//!
//! It is for people and for tests: a `<` of the text stands as it is and would be read as a tag. For programs there is the
//! [`record`](crate::record).

use std::fmt::Write as _;

use crate::attribution::Kind;
use crate::extract::Document;
use crate::text::Span;

impl Document<'_> {
    /// The text with its attributions marked: `<q ID TYPE>` around content, `<v ID>` around the cue, `<s ID>` around
    /// the source, then `=====` and a JSON line an attribution with its speaker. Attributions count from 1.
    ///
    /// ```
    /// let document = aldus::extract("“Nee”, zegt Anna Kramer.");
    /// assert!(document.to_markup().starts_with("“<q 1 direct>Nee</q>”, <v 1>zegt</v> <s 1>Anna Kramer</s>."));
    /// ```
    pub fn to_markup(&self) -> String {
        let mut spans: Vec<(Span, String, char)> = Vec::new();
        for (index, attribution) in self.attributions().iter().enumerate() {
            let id = index + 1;
            for fragment in attribution.content() {
                spans.push((fragment.span(), format!("<q {id} {}>", attribution.kind().name()), 'q'));
            }
            for fragment in attribution.cue() {
                spans.push((fragment.span(), format!("<v {id}>"), 'v'));
            }
            if let Some(source) = attribution.source() {
                match spans.iter_mut().find(|(span, _, tag)| *span == source.span() && *tag == 's') {
                    Some((_, open, _)) => open.insert_str(open.len() - 1, &format!(",{id}")),
                    None => spans.push((source.span(), format!("<s {id}>"), 's')),
                }
            }
        }
        let mut out = write_tags(self.text(), spans);
        if !out.ends_with('\n') {
            out.push('\n');
        }
        out.push_str("=====\n");
        for (index, attribution) in self.attributions().iter().enumerate() {
            let _ = write!(out, "{{\"id\": {}, \"speaker\": ", index + 1);
            match attribution.speaker() {
                Some(speaker) => {
                    write_json_string(&mut out, speaker.name());
                    out.push_str(", \"aliases\": [");
                    for (place, alias) in speaker.aliases().iter().enumerate() {
                        if place > 0 {
                            out.push_str(", ");
                        }
                        write_json_string(&mut out, alias);
                    }
                    let _ = write!(out, "], \"kind\": \"{}\"", speaker.kind().name());
                }
                None => out.push_str("null"),
            }
            if attribution.is_negated() {
                out.push_str(", \"neg\": true");
            }
            out.push_str("}\n");
        }
        out
    }
}

/// Puts the tags into the text, outer ones around inner ones; a span that crosses another is closed and opened again.
fn write_tags(text: &str, mut spans: Vec<(Span, String, char)>) -> String {
    spans.retain(|(span, _, _)| !span.is_empty());
    spans.sort_by_key(|(span, _, tag)| (span.start(), std::cmp::Reverse(span.end()), *tag));
    let mut out = String::with_capacity(text.len() + spans.len() * 16);
    // The open spans, outermost first: where each ends, its opening tag, its letter.
    let mut open: Vec<(usize, String, char)> = Vec::new();
    let mut at = 0;
    let close_until =
        |out: &mut String, open: &mut Vec<(usize, String, char)>, at: &mut usize, limit: usize| {
            while let Some(end) = open.iter().map(|(end, _, _)| *end).min().filter(|&end| end <= limit) {
                out.push_str(&text[*at..end]);
                *at = end;
                // Close inner spans that go on past `end`, and open them again behind it.
                let outermost = open.iter().position(|(e, _, _)| *e == end).unwrap_or_default();
                let tail = open.split_off(outermost);
                for (_, _, tag) in tail.iter().rev() {
                    let _ = write!(out, "</{tag}>");
                }
                for (e, tag, letter) in tail.into_iter().filter(|(e, _, _)| *e > end) {
                    out.push_str(&tag);
                    open.push((e, tag, letter));
                }
            }
        };
    for (span, tag, letter) in spans {
        close_until(&mut out, &mut open, &mut at, span.start());
        out.push_str(&text[at..span.start()]);
        at = span.start();
        out.push_str(&tag);
        open.push((span.end(), tag, letter));
    }
    close_until(&mut out, &mut open, &mut at, text.len());
    out.push_str(&text[at..]);
    out
}

fn write_json_string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if (c as u32) < 0x20 => {
                let _ = write!(out, "\\u{:04x}", c as u32);
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// A tag read from markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// `q`, `v` or `s`; in annotated articles also `x`, around what is left out, and `n`, around a quotation that is nobody's words.
    pub letter: char,
    /// The attributions it belongs to; empty when the markup gives no number.
    pub ids: Vec<usize>,
    /// The type, of a `q`.
    pub kind: Option<Kind>,
    /// What it covers, in bytes of the text without tags.
    pub span: Span,
}

/// Reads markup: the text without its tags, and the tags in the order in which they open. What follows a line
/// `=====` is left out.
///
/// # Errors
/// A sentence that says which tag is wrong, and at which byte.
///
/// ```
/// let (text, tags) = aldus::markup::read("“<q 1 direct>Nee</q>”, <v 1>zegt</v> <s 1>ze</s>.").unwrap();
/// assert_eq!(text, "“Nee”, zegt ze.");
/// assert_eq!(&text[tags[0].span.range()], "Nee");
/// ```
pub fn read(markup: &str) -> Result<(String, Vec<Tag>), String> {
    let body = markup.split_once("\n=====").map_or(markup, |(body, _)| body);
    let mut text = String::with_capacity(body.len());
    let mut tags: Vec<Tag> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut rest = body;
    while let Some(start) = rest.find('<') {
        text.push_str(&rest[..start]);
        let at = body.len() - rest.len() + start;
        let Some(end) = rest[start..].find('>') else {
            return Err(format!("byte {at}: a tag begins here and is not closed by >"));
        };
        let tag = &rest[start + 1..start + end];
        rest = &rest[start + end + 1..];
        if let Some(letter) = tag.strip_prefix('/') {
            let Some(index) = open.pop() else {
                return Err(format!("byte {at}: </{letter}> closes nothing"));
            };
            if tags[index].letter.to_string() != letter {
                return Err(format!("byte {at}: </{letter}> closes <{}>", tags[index].letter));
            }
            tags[index].span = Span::new(tags[index].span.start(), text.len());
            continue;
        }
        let mut words = tag.split(' ');
        let letter = words.next().filter(|letter| matches!(*letter, "q" | "v" | "s" | "x" | "n"));
        let Some(letter) = letter.and_then(|letter| letter.chars().next()) else {
            return Err(format!("byte {at}: <{tag}> is no tag; expected q, v, s, x or n"));
        };
        let mut parsed = Tag { letter, ids: Vec::new(), kind: None, span: Span::new(text.len(), text.len()) };
        for word in words {
            match word {
                "direct" => parsed.kind = Some(Kind::Direct),
                "indirect" => parsed.kind = Some(Kind::Indirect),
                "mixed" => parsed.kind = Some(Kind::Mixed),
                ids => {
                    for id in ids.split(',') {
                        let id =
                            id.parse().map_err(|_| format!("byte {at}: {id:?} in <{tag}> is no number"))?;
                        parsed.ids.push(id);
                    }
                }
            }
        }
        open.push(tags.len());
        tags.push(parsed);
    }
    text.push_str(rest);
    match open.last() {
        Some(&index) => Err(format!(
            "<{}> at byte {} of the text is never closed",
            tags[index].letter,
            tags[index].span.start()
        )),
        None => Ok((text, tags)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crossing_spans_nest_properly() {
        let spans =
            vec![(Span::new(0, 5), "<q 1 direct>".into(), 'q'), (Span::new(3, 8), "<s 2>".into(), 's')];
        assert_eq!(write_tags("abcdefghij", spans), "<q 1 direct>abc<s 2>de</s></q><s 2>fgh</s>ij");
    }

    #[test]
    fn wrong_markup_is_told() {
        assert_eq!(read("a </q> b").unwrap_err(), "byte 2: </q> closes nothing");
        assert_eq!(read("a <q 1 direct> b").unwrap_err(), "<q> at byte 2 of the text is never closed");
        assert_eq!(read("a <z> b").unwrap_err(), "byte 2: <z> is no tag; expected q, v, s, x or n");
    }
}
