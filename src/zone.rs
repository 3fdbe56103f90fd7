//! What is no running text: headlines, cross-headings, captions, bylines, lists, foreign passages.
//!
//! Three things tell: the fixed wording of a line or a sentence (`data/zones.tsv`), the shape and place of a line (short,
//! without a full stop, between paragraphs), and the shape of a sentence (mostly numbers, mostly English). Whatever none
//! of them tells is [`Zone::Body`]: to lose a sentence that reports something is worse than to keep a heading.

mod glued;
#[cfg(test)]
mod tests;

use once_cell::sync::{Lazy, OnceCell};

use regex::Regex;

use crate::chars;
use crate::lexicon::zones::{Beginning, FOREIGN, Language, PATTERNS};
use crate::sentence::RawSentence;
use crate::token::{Flags, RawToken, TokenKind};

pub(crate) use glued::cut_headings;

/// What a sentence is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Zone {
    /// Running text.
    Body,
    Headline,
    CrossHeading,
    /// A caption or credit: `Foto: ANP`.
    Caption,
    /// Who wrote it: `Van onze verslaggever`, `(ANP)`.
    Byline,
    /// A place, a date or a time that stands alone: `17u02`.
    Dateline,
    /// What the page says about itself: `Lees ook: …`, `Deel artikel`.
    ReadAlso,
    /// The question of an interviewer, between two answers in quotation marks.
    Question,
    /// Results, line-ups, numbers.
    List,
    /// A passage in another language.
    Foreign,
}

/// A line longer than this many words is no heading, but above the first paragraph it may have more.
const LONGEST_HEADING: usize = 18;
const LONGEST_HEADLINE: usize = 30;
/// A line longer than this many bytes is not compared with fixed wordings.
const LONGEST_WORDING: u32 = 200;

/// Fills `out` with the zone of each sentence.
pub(crate) fn classify(text: &str, tokens: &[RawToken], sentences: &[RawSentence], out: &mut Vec<Zone>) {
    out.clear();
    out.reserve(sentences.len());
    let mut body_seen = false;
    let lines = sentences.chunk_by(|a, b| a.paragraph == b.paragraph);
    let headed = lines.map(|line| Line::new(text, tokens, line)).any(|line| line.is_paragraph());
    let double = |token: &RawToken| token.kind == TokenKind::Mark && !is_single(token.text(text));
    let double_marks = headed && tokens.iter().any(double);
    let mut rest = sentences;
    while let Some(sentence) = rest.first() {
        let length =
            rest.iter().position(|other| other.paragraph != sentence.paragraph).unwrap_or(rest.len());
        let (paragraph, later) = rest.split_at(length);
        let line = Line::new(text, tokens, paragraph);
        let place = Place {
            headed,
            double_marks,
            first: out.is_empty(),
            last: later.is_empty(),
            body_seen,
            answer_follows: later
                .first()
                .is_some_and(|next| tokens[next.first as usize].kind == TokenKind::Mark),
        };
        match line.zone(place) {
            Some(zone) => out.resize(out.len() + length, zone),
            None => {
                body_seen = true;
                line.sentences(out);
            }
        }
        rest = later;
    }
}

/// Where a line stands among the others.
#[derive(Clone, Copy)]
struct Place {
    /// The text has paragraphs, so that a line can be a heading of one.
    headed: bool,
    first: bool,
    last: bool,
    /// A line of running text came before.
    body_seen: bool,
    /// The next line begins with a quotation mark.
    answer_follows: bool,
    /// The text has double quotation marks.
    double_marks: bool,
}

/// One line of the text.
struct Line<'a> {
    text: &'a str,
    all: &'a [RawToken],
    sentences: &'a [RawSentence],
    tokens: &'a [RawToken],
}

/// How a line or a sentence ends, closing marks and brackets apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Stop,
    Question,
    Exclamation,
    /// A comma, a colon, a dash: something follows.
    GoesOn,
    None,
}

impl<'a> Line<'a> {
    fn new(text: &'a str, all: &'a [RawToken], sentences: &'a [RawSentence]) -> Line<'a> {
        let first = sentences.first().map_or(0, |sentence| sentence.first as usize);
        let last = sentences.last().map_or(first, |sentence| sentence.last as usize);
        Line { text, all, sentences, tokens: all.get(first..last).unwrap_or_default() }
    }

    /// The zone of the line as a whole, or `None` when it is running text, or may be.
    fn zone(&self, place: Place) -> Option<Zone> {
        let wording = by_wording(self.text, self.tokens, true);
        if wording.is_some() {
            return wording;
        }
        let ending = self.ending();
        // Running text, whatever else stands in it.
        if matches!(ending, Ending::Stop | Ending::GoesOn) {
            return None;
        }
        let words = self.words();
        match ending {
            _ if !place.headed || place.first && place.last => None,
            _ if self.is_item() || self.reports() => None,
            Ending::None if !place.body_seen && words <= LONGEST_HEADLINE => Some(Zone::Headline),
            Ending::None if place.last && words <= 5 => Some(Zone::Byline),
            Ending::None if words <= LONGEST_HEADING => Some(Zone::CrossHeading),
            Ending::Question | Ending::Exclamation
                if place.double_marks && !place.first && !place.last && self.is_in_single_marks() =>
            {
                Some(Zone::CrossHeading)
            }
            Ending::Question if place.first && words <= 14 => Some(Zone::Headline),
            Ending::Question if self.sentences.len() > 1 || self.has_mark() => None,
            Ending::Question if place.answer_follows && words <= LONGEST_HEADING => Some(Zone::Question),
            Ending::Question if words <= 8 && !place.first && !place.last => Some(Zone::CrossHeading),
            Ending::Exclamation if words <= 3 && !self.has_mark() => Some(Zone::CrossHeading),
            _ => None,
        }
    }

    /// The zones of the sentences of a line that is running text as a whole.
    fn sentences(&self, out: &mut Vec<Zone>) {
        for (at, sentence) in self.sentences.iter().enumerate() {
            let tokens = &self.all[sentence.first as usize..sentence.last as usize];
            let zone = if let Some(zone) = by_wording(self.text, tokens, false) {
                zone
            } else if self.is_glued(at) {
                Zone::CrossHeading
            } else if is_list(tokens) {
                Zone::List
            } else if self.is_question(at) {
                Zone::Question
            } else if is_foreign(self.text, tokens) {
                Zone::Foreign
            } else {
                Zone::Body
            };
            out.push(zone);
        }
    }

    /// Whether the line is running text by its shape: a full stop ends it, or it is long.
    fn is_paragraph(&self) -> bool {
        self.ending() == Ending::Stop || self.words() > LONGEST_HEADLINE
    }

    /// The number of words, as far as it matters; what is no word or number does not count.
    fn words(&self) -> usize {
        let counts = |token: &&RawToken| !matches!(token.kind, TokenKind::Punctuation | TokenKind::Mark);
        self.tokens.iter().filter(counts).take(LONGEST_HEADLINE + 1).count()
    }

    fn ending(&self) -> Ending {
        ending(self.text, self.tokens)
    }

    /// `'Bier! Bier!'`: in a text with double quotation marks, a heading.
    fn is_in_single_marks(&self) -> bool {
        let single = |token: &RawToken| token.kind == TokenKind::Mark && is_single(token.text(self.text));
        let [first, inside @ .., last] = self.tokens else { return false };
        single(first)
            && single(last)
            && self.words() <= LONGEST_HEADING
            && !inside.iter().any(|token| token.kind == TokenKind::Mark)
    }

    fn has_mark(&self) -> bool {
        self.tokens.iter().any(|token| token.kind == TokenKind::Mark)
    }

    /// An item of a list of statements: `- De brug blijft dicht`.
    fn is_item(&self) -> bool {
        let first = self.tokens.first().map_or("", |token| token.text(self.text));
        matches!(first, "-" | "*" | "•" | "·") || first.starts_with(chars::is_dash)
    }

    /// A cue may follow a quotation, though no full stop ends the line: `"De brug blijft dicht", zegt Kramer`.
    fn reports(&self) -> bool {
        reports(self.tokens)
    }

    /// Whether the sentence `at` is a heading that ran into the next one before `cut_headings`.
    fn is_glued(&self, at: usize) -> bool {
        let Some(sentence) = self.sentences.get(at).filter(|_| at + 1 < self.sentences.len()) else {
            return false;
        };
        let tokens = &self.all[sentence.first as usize..sentence.last as usize];
        // No other sentence ends in mid-line without its full stop.
        matches!(ending(self.text, tokens), Ending::None | Ending::GoesOn)
    }

    /// Whether the sentence `at` is a question between two answers in quotation marks.
    fn is_question(&self, at: usize) -> bool {
        let tokens = |at: usize| {
            let sentence = self.sentences.get(at)?;
            self.all.get(sentence.first as usize..sentence.last as usize)
        };
        let Some(question) = tokens(at) else { return false };
        let (Some(answer), Some(earlier)) = (tokens(at + 1), at.checked_sub(1).and_then(tokens)) else {
            return false;
        };
        answer.first().is_some_and(|token| token.kind == TokenKind::Mark)
            && earlier.last().is_some_and(|token| token.kind == TokenKind::Mark)
            && ending(self.text, question) == Ending::Question
            && !question.iter().any(|token| token.kind == TokenKind::Mark)
    }
}

fn is_single(mark: &str) -> bool {
    mark.chars().count() == 1 && mark.starts_with(chars::is_apostrophe)
}

fn slice<'t>(text: &'t str, tokens: &[RawToken]) -> &'t str {
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return "" };
    &text[first.start as usize..last.end as usize]
}

/// Whether a comma stands beside a quotation mark, as it does between a quotation and a cue.
fn reports(tokens: &[RawToken]) -> bool {
    let is_mark = |token: &RawToken| token.kind == TokenKind::Mark;
    let is_comma = |token: &RawToken| token.sign == b',';
    tokens
        .windows(2)
        .any(|pair| is_mark(&pair[0]) && is_comma(&pair[1]) || is_comma(&pair[0]) && is_mark(&pair[1]))
}

fn ending(text: &str, tokens: &[RawToken]) -> Ending {
    // `… weg. (jvd)`: who wrote it.
    if let [before @ .., open, _, close] = tokens
        && (open.sign, close.sign) == (b'(', b')')
        && before.iter().rfind(|token| token.kind != TokenKind::Mark).is_some_and(|token| token.sign == b'.')
    {
        return Ending::Stop;
    }
    let last = tokens
        .iter()
        .rev()
        .find(|token| token.kind != TokenKind::Mark && !matches!(token.text(text), ")" | "]"));
    let Some(last) = last else { return Ending::None };
    match last.text(text) {
        "?" | "?!" | "??" => Ending::Question,
        "!" | "!!" | "!!!" => Ending::Exclamation,
        "," | ":" | ";" | "-" => Ending::GoesOn,
        other if other.ends_with('.') || other.ends_with(chars::is_ellipsis) => Ending::Stop,
        other if other.starts_with(chars::is_dash) => Ending::GoesOn,
        _ => Ending::None,
    }
}

/// Whether a sentence is a list of results or of names: numbers and separators, or names and commas.
fn is_list(tokens: &[RawToken]) -> bool {
    let (mut numbers, mut separators, mut words, mut capitals) = (0, 0, 0, 0);
    let all = tokens.len();
    if all < 10 {
        return false;
    }
    for token in tokens {
        match token.kind {
            TokenKind::Number => numbers += 1,
            TokenKind::Word | TokenKind::Abbreviation | TokenKind::Initials => {
                words += 1;
                capitals += usize::from(token.flags.has(Flags::CAPITAL));
                if (words - capitals) * 10 > all * 3 {
                    return false;
                }
            }
            TokenKind::Punctuation
                if matches!(token.sign, b',' | b';' | b'(' | b')' | b':' | b'-' | b'/') =>
            {
                separators += 1;
            }
            _ => {}
        }
    }
    if capitals * 10 < words * 7 {
        return false;
    }
    numbers * 5 >= all && separators * 5 >= all || separators * 10 >= all * 3
}

/// Whether a sentence is in another language, by its function words.
fn is_foreign(text: &str, tokens: &[RawToken]) -> bool {
    let (mut words, mut dutch) = (0, 0);
    let mut foreign = [0; 3];
    let function_words = &*FOREIGN;
    for token in tokens.iter().filter(|token| token.kind == TokenKind::Word) {
        words += 1;
        match function_words.language_at(text, token.start as usize, token.end as usize) {
            None => {}
            Some(Language::Dutch) => dutch += 1,
            Some(Language::English) => foreign[0] += 1,
            Some(Language::French) => foreign[1] += 1,
            Some(Language::German) => foreign[2] += 1,
        }
        if dutch >= 2 && foreign == [0; 3] {
            return false;
        }
    }
    let most = foreign.into_iter().max().unwrap_or(0);
    most >= 2 && words >= 4 && most * 5 >= words && dutch * 3 <= most && !reports(tokens)
}

/// The zone that the wording of a line or a sentence shows.
fn by_wording(text: &str, tokens: &[RawToken], line: bool) -> Option<Zone> {
    let (first, last) = (tokens.first()?, tokens.last()?);
    if last.end - first.start > LONGEST_WORDING {
        return None;
    }
    let beginning = match first.kind {
        TokenKind::Number => Beginning::Number,
        _ if first.flags.has(Flags::ALL_CAPS) => Beginning::Capitals,
        _ => Beginning::Other,
    };
    let patterns = &*PATTERNS;
    let fits = |&at: &usize| {
        let wording = slice(text, tokens);
        patterns.rows[at].may_match(wording) && compiled(at).is_match(wording)
    };
    let row = patterns.rows_for(first.text(text), beginning, line).find(fits)?;
    named(patterns.rows[row].zone)
}

/// The pattern of a row. Most are never tried, and each takes as long to compile as a page to read.
fn compiled(row: usize) -> &'static Regex {
    static COMPILED: Lazy<Vec<OnceCell<Regex>>> =
        Lazy::new(|| PATTERNS.rows.iter().map(|_| OnceCell::new()).collect());
    COMPILED[row].get_or_init(|| pattern(PATTERNS.rows[row].pattern).expect("a test compiles every pattern"))
}

/// The compiled pattern. Its letters are the Latin ones, which say the same of Dutch news as all of Unicode's, whose tables
/// take most of the time that a short text takes in a new process.
fn pattern(written: &str) -> Result<Regex, regex::Error> {
    Regex::new(&written.replace(r"\p{Lu}", "[A-ZÀ-ÖØ-ÞĀ-ɏ]").replace(r"\p{L}", "[A-Za-zÀ-ÖØ-öø-ɏ]"))
}

/// The zone that `zones.tsv` calls by this name.
fn named(name: &str) -> Option<Zone> {
    Some(match name {
        "caption" => Zone::Caption,
        "byline" => Zone::Byline,
        "dateline" => Zone::Dateline,
        "read-also" => Zone::ReadAlso,
        "list" => Zone::List,
        _ => return None,
    })
}
