//! Pairs quotation marks, in every Dutch house style and in mixtures of them.
//!
//! Marks are read by their surroundings (`mark`), and the cheapest consistent reading of all of them wins (`search`).
//! What is here turns that reading into quotations, and decides how far a quotation runs whose closing mark is missing.

mod mark;
mod search;
#[cfg(test)]
mod tests;

use crate::chars::Family;
use crate::sentence::RawSentence;
use crate::token::{Flags, RawToken, TokenKind};
use mark::Mark;
use search::{Border, End, Found};

/// A pair of quotation marks, or an opening mark whose closing mark is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Quotation {
    /// The token that opens it.
    pub(crate) open: u32,
    /// The token that closes it; `None` when it is never closed, and `last` is the best guess.
    pub(crate) close: Option<u32>,
    /// The first token of the content.
    pub(crate) first: u32,
    /// One past the last token of the content.
    pub(crate) last: u32,
    /// The quotation around it, an index into the quotations.
    pub(crate) parent: Option<u32>,
    /// The unclosed quotation of the paragraph before, or right before, with which this one goes on: an index into the
    /// quotations.
    pub(crate) continues: Option<u32>,
    pub(crate) family: Family,
}

/// An unclosed quotation runs no further than this many bytes, if a sentence ends before.
const LONGEST_UNCLOSED: u32 = 1500;

/// Fills `out` with the quotations of `text`, in the order of their opening marks.
pub(crate) fn pair(text: &str, tokens: &[RawToken], sentences: &[RawSentence], out: &mut Vec<Quotation>) {
    out.clear();
    let mut marks = Vec::new();
    mark::marks(text, tokens, sentences, &mut marks);
    if marks.is_empty() {
        return;
    }
    out.reserve(marks.len() / 2 + 1);
    let found = search::search(&marks, |mark| border(text, tokens, sentences, mark));
    // The mark that repeats the opening mark of an unclosed quotation, and that quotation.
    let mut repeated = None;
    for one in &found {
        let open = &marks[one.open as usize];
        let first = open.token + 1;
        let (close, last) = match one.end {
            End::Closed(close) => (Some(marks[close as usize].token), marks[close as usize].token),
            _ => (None, recovered_end(tokens, sentences, &marks, one).max(first)),
        };
        let continues = repeated.filter(|(mark, _)| *mark == open.token).map(|(_, earlier)| earlier);
        let at = out.len() as u32;
        match one.end {
            End::Continued(next) => repeated = Some((marks[next as usize].token, at)),
            End::Before(next)
                if last == marks[next as usize].token && open.shape == marks[next as usize].shape =>
            {
                repeated = Some((last, at));
            }
            _ => {}
        }
        out.push(Quotation {
            open: open.token,
            close,
            first,
            last,
            parent: None,
            continues,
            family: open.family,
        });
    }
    nest(out);
}

/// Notes in each quotation which one is around it.
fn nest(quotations: &mut [Quotation]) {
    let mut around: Vec<u32> = Vec::new();
    for at in 0..quotations.len() {
        let open = quotations[at].open;
        while around.last().is_some_and(|&outer| quotations[outer as usize].last <= open) {
            around.pop();
        }
        quotations[at].parent = around.last().copied();
        around.push(at as u32);
    }
}

/// What stands between the paragraph of `mark` and the one before.
fn border(text: &str, tokens: &[RawToken], sentences: &[RawSentence], mark: &Mark) -> Border {
    let mut first = mark.sentence as usize;
    while first > 0 && sentences[first - 1].paragraph == mark.paragraph {
        first -= 1;
    }
    let Some(start) = sentences.get(first).map(|sentence| sentence.first as usize) else {
        return Border::Paragraphs(1);
    };
    let (Some(previous), Some(next)) =
        (start.checked_sub(1).and_then(|at| tokens.get(at)), tokens.get(start))
    else {
        return Border::Paragraphs(1);
    };
    let blank = text[previous.end as usize..next.start as usize].matches('\n').count() > 1;
    let ends = previous.kind == TokenKind::Mark
        || text[..previous.end as usize].ends_with(['.', '!', '?', ':', '…']);
    if ends || blank || next.flags.has(Flags::CAPITAL) { Border::Paragraphs(1) } else { Border::Line }
}

/// Where the content of an unclosed quotation most likely ends: one past its last token.
fn recovered_end(tokens: &[RawToken], sentences: &[RawSentence], marks: &[Mark], found: &Found) -> u32 {
    let open = &marks[found.open as usize];
    let limit = match found.end {
        End::Before(mark) | End::Closed(mark) => marks[mark as usize].token,
        End::Paragraph | End::Continued(_) => u32::MAX,
    };
    let near = |end: u32| tokens[end as usize - 1].end - open.offset <= LONGEST_UNCLOSED;
    // The ends of sentences before the limit, and the end of the paragraph or the limit itself.
    let mut ends = sentences[open.sentence as usize..]
        .iter()
        .take_while(|sentence| sentence.paragraph == open.paragraph && sentence.last <= limit)
        .map(|sentence| sentence.last)
        .filter(|&end| end > open.token + 1);
    let Some(first) = ends.next() else {
        // The sentence goes on beyond the limit, or nothing follows the mark in its paragraph.
        let paragraph = sentences[open.sentence as usize].last;
        return paragraph.min(limit);
    };
    match found.end {
        End::Continued(_) => ends.last().unwrap_or(first),
        _ if !open.begins_utterance() => first,
        // The whole of a short paragraph, the first sentence of a long one.
        End::Paragraph => ends.try_fold(first, |_, end| near(end).then_some(end)).unwrap_or(first),
        End::Before(_) | End::Closed(_) => ends.take_while(|&end| near(end)).last().unwrap_or(first),
    }
}
