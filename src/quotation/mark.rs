//! A quotation mark and what stands around it, and how likely that makes it an opening mark, a closing mark, or none.

use crate::chars::{self, Family, Shape};
use crate::sentence::RawSentence;
use crate::token::{Flags, RawToken, TokenKind};

/// How surprising it is to take a mark for this or that: 0 as expected, 20 unusual, 50 a slip, 80 hardly ever. The search
/// adds them up; only sums are compared.
pub(super) type Cost = i32;

/// What stands beside a mark, seen past other marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Neighbour {
    /// The paragraph ends here.
    Edge,
    Word,
    Number,
    /// `.`, `!`, `?`
    Terminal,
    Ellipsis,
    /// `,`, `;`
    Comma,
    Colon,
    /// `(`, `[`
    Opening,
    /// `)`, `]`
    Closing,
    /// A hyphen, a dash or a slash.
    Dash,
    Other,
}

/// A quotation mark of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub(super) token: u32,
    /// The offset of its first byte.
    pub(super) offset: u32,
    pub(super) family: Family,
    pub(super) shape: Shape,
    /// `''`, which can close two single quotations.
    pub(super) twofold: bool,
    /// `¨`, which is rarely a quotation mark.
    loose: bool,
    pub(super) sentence: u32,
    pub(super) paragraph: u32,
    pub(super) before: Neighbour,
    pub(super) after: Neighbour,
    /// White space, or the edge of the paragraph, stands before it; after it.
    gap_before: bool,
    gap_after: bool,
    /// The next token begins with a capital; with a small letter.
    capital_after: bool,
    small_after: bool,
    /// A mere `s` or `t` follows, or a number of two digits: `' s ochtends`, `jaren' 90`.
    clitic_after: bool,
    /// A number of at most three digits stands before a single mark: `68' Vormer`, and by a slip `68 'Vormer`.
    minute: bool,
    /// The word before ends in a sound after which the genitive is a mere apostrophe: `Hans'`, `Max'`.
    sibilant_before: bool,
}

/// How many neighbouring marks are looked past.
const ADJACENT: usize = 4;

/// The quotation marks of the text, in order.
pub(super) fn marks(text: &str, tokens: &[RawToken], sentences: &[RawSentence], out: &mut Vec<Mark>) {
    let mut sentence = 0;
    for (at, token) in tokens.iter().enumerate() {
        if token.kind != TokenKind::Mark {
            continue;
        }
        let Some((family, _)) = chars::quotation_mark(token.text(text)) else { continue };
        while sentences.get(sentence).is_some_and(|s| s.last as usize <= at) {
            sentence += 1;
        }
        let (before, gap_before) = before(tokens, at);
        let (after, gap_after) = after(tokens, at);
        let next = after.and_then(|next| next.text(text).chars().find(|c| c.is_alphabetic()));
        let after_word = before.is_some_and(|previous| last_of(previous.text(text)) == Neighbour::Word);
        let clitic_after = gap_after && after_word && after.is_some_and(|next| is_clitic(next.text(text)));
        let after = after.map_or(Neighbour::Edge, |next| first_of(next.text(text)));
        let word = before.map_or("", |previous| previous.text(text));
        out.push(Mark {
            token: at as u32,
            offset: token.start,
            family,
            shape: chars::mark_shape(token.text(text)),
            twofold: chars::is_two_single_marks(token.text(text)),
            clitic_after,
            minute: family == Family::Single
                && word.len() <= 3
                && word.bytes().all(|b| b.is_ascii_digit())
                && !word.is_empty(),
            loose: chars::is_loose_mark(token.text(text)),
            sentence: sentence as u32,
            paragraph: sentences.get(sentence).map_or(0, |s| s.paragraph),
            before: before.map_or(Neighbour::Edge, |previous| last_of(previous.text(text))),
            after,
            gap_before,
            gap_after,
            capital_after: after == Neighbour::Word && next.is_some_and(char::is_uppercase),
            small_after: after == Neighbour::Word && next.is_some_and(char::is_lowercase),
            sibilant_before: word.ends_with(['s', 'x', 'z', 'S', 'X', 'Z', 'ş']),
        });
    }
}

/// The token before the mark `at` and any marks that touch it, and whether white space lies between.
fn before(tokens: &[RawToken], at: usize) -> (Option<&RawToken>, bool) {
    let mut first = at;
    for _ in 0..ADJACENT {
        if first == 0
            || tokens[first].flags.has(Flags::SPACE_BEFORE)
            || tokens[first - 1].kind != TokenKind::Mark
        {
            break;
        }
        first -= 1;
    }
    if first == 0 || tokens[first].flags.has(Flags::LINE_BEFORE) {
        return (None, true);
    }
    (tokens.get(first - 1), tokens[first].flags.has(Flags::SPACE_BEFORE))
}

/// The token after the mark `at` and any marks that touch it, and whether white space lies between.
fn after(tokens: &[RawToken], at: usize) -> (Option<&RawToken>, bool) {
    let mut next = at + 1;
    for _ in 0..ADJACENT {
        match tokens.get(next) {
            Some(token) if token.kind == TokenKind::Mark && !token.flags.has(Flags::SPACE_BEFORE) => {
                next += 1
            }
            _ => break,
        }
    }
    match tokens.get(next) {
        Some(token) if !token.flags.has(Flags::LINE_BEFORE) => {
            (Some(token), token.flags.has(Flags::SPACE_BEFORE))
        }
        _ => (None, true),
    }
}

/// What is left of `'s`, `'t` and `'90` when the apostrophe stands apart.
fn is_clitic(token: &str) -> bool {
    matches!(token, "s" | "t" | "n") || token.len() == 2 && token.bytes().all(|b| b.is_ascii_digit())
}

fn first_of(token: &str) -> Neighbour {
    if token.starts_with("..") {
        return Neighbour::Ellipsis;
    }
    token.chars().next().map_or(Neighbour::Other, class)
}

fn last_of(token: &str) -> Neighbour {
    if token.ends_with("..") {
        return Neighbour::Ellipsis;
    }
    token.chars().next_back().map_or(Neighbour::Other, class)
}

fn class(c: char) -> Neighbour {
    match c {
        '.' | '!' | '?' => Neighbour::Terminal,
        ',' | ';' => Neighbour::Comma,
        ':' => Neighbour::Colon,
        '(' | '[' | '{' => Neighbour::Opening,
        ')' | ']' | '}' => Neighbour::Closing,
        '/' => Neighbour::Dash,
        _ if c.is_numeric() => Neighbour::Number,
        _ if c.is_alphabetic() || chars::is_apostrophe(c) => Neighbour::Word,
        _ if chars::is_hyphen(c) || chars::is_dash(c) => Neighbour::Dash,
        _ if chars::is_ellipsis(c) => Neighbour::Ellipsis,
        _ => Neighbour::Other,
    }
}

impl Neighbour {
    /// Whether a clause can end here.
    fn ends_clause(self) -> bool {
        matches!(self, Neighbour::Terminal | Neighbour::Ellipsis | Neighbour::Comma | Neighbour::Colon)
    }
}

impl Mark {
    /// What it costs to take the mark as an opening one, by its surroundings and shape.
    pub(super) fn open(&self) -> Cost {
        let around = match (self.gap_before, self.gap_after) {
            _ if self.after == Neighbour::Edge => 90,
            (true, false) => match self.after {
                Neighbour::Terminal | Neighbour::Comma | Neighbour::Colon | Neighbour::Closing => 50,
                _ if self.minute => 30,
                _ => 0,
            },
            (true, true) => 20 - self.lean(),
            (false, true) if self.before == Neighbour::Opening || self.shape == Shape::Low => 30,
            (false, true) if self.swapped_open() => 45,
            (false, true) => 80,
            (false, false) => match (self.before, self.after) {
                (_, Neighbour::Terminal | Neighbour::Comma | Neighbour::Colon | Neighbour::Closing) => 80,
                (Neighbour::Opening | Neighbour::Dash, _) => 0,
                (Neighbour::Colon, _) => 5,
                (Neighbour::Terminal | Neighbour::Comma | Neighbour::Ellipsis, _) => 15,
                _ => 30,
            },
        };
        let shape = match (self.family, self.shape) {
            (Family::Double, Shape::Raised) => 10,
            (Family::Guillemet, Shape::Right) => 5,
            _ => 0,
        };
        around + shape
    }

    /// What it costs to take the mark as a closing one, by its surroundings and shape.
    pub(super) fn close(&self) -> Cost {
        let around =
            match (self.gap_before, self.gap_after) {
                _ if self.before == Neighbour::Edge => 90,
                (false, true) if self.clitic_after && self.family == Family::Single => 40,
                (false, _) if self.minute => 15,
                (false, true) => 0,
                (false, false) => match (self.before, self.after) {
                    (_, Neighbour::Word | Neighbour::Number | Neighbour::Other) => {
                        if self.before.ends_clause() { 15 } else { 30 }
                    }
                    (_, Neighbour::Opening) => 10,
                    _ => 0,
                },
                (true, true) => 20 + self.lean(),
                (true, false) if self.after.ends_clause() || self.after == Neighbour::Closing => 10,
                (true, false) => 60,
            };
        let shape = match self.shape {
            Shape::Low => 40,
            Shape::Left => 5,
            _ => 0,
        };
        around + shape
    }

    /// Whether the mark would be an opening one had the space not slipped to its wrong side: `van' groot belang'`.
    fn swapped_open(&self) -> bool {
        self.family == Family::Single
            && (self.gap_before, self.gap_after) == (false, true)
            && (self.before, self.after) == (Neighbour::Word, Neighbour::Word)
            && !self.sibilant_before
    }

    /// Whether the mark would be a closing one had the space not slipped to its wrong side: `het 'wonder 'won`.
    fn swapped_close(&self) -> bool {
        self.family == Family::Single
            && (self.gap_before, self.gap_after) == (true, false)
            && (self.before, self.after) == (Neighbour::Word, Neighbour::Word)
    }

    /// For a mark between two spaces: above zero when it looks like an opening one, below zero like a closing one.
    fn lean(&self) -> Cost {
        match self.before {
            Neighbour::Edge | Neighbour::Colon | Neighbour::Opening => 15,
            _ if self.after == Neighbour::Edge => -15,
            Neighbour::Terminal if self.capital_after => 5,
            Neighbour::Terminal | Neighbour::Comma if self.small_after => -15,
            _ if self.after.ends_clause() => -15,
            _ => 0,
        }
    }

    /// What it costs to take the mark as no quotation mark: an apostrophe, a foot or inch, a slip.
    pub(super) fn none(&self) -> Cost {
        let before_word = self.gap_before && !self.gap_after;
        if self.before == Neighbour::Number && !before_word || self.clitic_after || self.minute {
            return 10;
        }
        if self.family == Family::Single && self.shape != Shape::Low {
            return match (self.before, self.after) {
                (_, Neighbour::Number) if before_word => 20,
                _ if before_word && (self.capital_after || self.begins_utterance()) => 50,
                _ if before_word => 40,
                (Neighbour::Word, Neighbour::Word) if self.sibilant_before && self.gap_after => 10,
                (Neighbour::Word, _) if self.sibilant_before => 20,
                (Neighbour::Word, Neighbour::Word) => 30,
                _ => 50,
            };
        }
        if self.loose {
            return 10;
        }
        match self.shape {
            // `,,` by a slip of the finger: `maar,, zei hij`
            Shape::Low if self.gap_after && !self.gap_before => 20,
            _ => 60,
        }
    }

    /// What it costs to take the mark as an opening one whose closing mark is missing.
    pub(super) fn unclosed(&self) -> Cost {
        match self.family {
            Family::Single if !self.begins_utterance() => 60,
            _ if self.begins_utterance() => 45,
            _ => 50,
        }
    }

    /// Whether an utterance of its own can begin after the mark: at the edge, after a sentence, a colon or a comma.
    pub(super) fn begins_utterance(&self) -> bool {
        match self.before {
            Neighbour::Edge | Neighbour::Colon | Neighbour::Terminal | Neighbour::Ellipsis => true,
            Neighbour::Comma => self.capital_after,
            _ => false,
        }
    }

    /// Whether the mark stands right after the end of a sentence.
    pub(super) fn follows_sentence(&self) -> bool {
        matches!(self.before, Neighbour::Edge | Neighbour::Terminal | Neighbour::Ellipsis)
    }

    /// What it costs to open `self` directly inside the quotation that `outer` opens.
    pub(super) fn inside(&self, outer: &Mark) -> Cost {
        if self.family != outer.family {
            0
        } else if self.swapped_open() {
            5
        } else if self.shape != outer.shape {
            30
        } else if self.begins_utterance() {
            70
        } else {
            35
        }
    }

    /// Whether the paragraph that begins with `next` repeats this opening mark.
    pub(super) fn goes_on_with(&self, next: &Mark) -> bool {
        next.before == Neighbour::Edge
            && next.paragraph == self.paragraph + 1
            && next.family == self.family
            && next.shape == self.shape
    }

    /// What it costs that `self` opens and `close` closes one quotation, by their shapes, and by what lies between.
    pub(super) fn pair(&self, close: &Mark) -> Cost {
        let mut cost = if self.family == close.family {
            usual(self.shape, close.shape)
        } else if self.family == Family::Guillemet || close.family == Family::Guillemet {
            200
        } else {
            50
        };
        if close.token == self.token + 1 {
            cost += 60;
        }
        // Over several paragraphs, it should begin one and end another.
        if self.paragraph != close.paragraph {
            cost += if self.begins_utterance() { 0 } else { 30 };
            cost += if close.before.ends_clause() && close.after == Neighbour::Edge { 0 } else { 30 };
        }
        cost += match close.offset - self.offset {
            0..=1500 => 0,
            1501..=4000 if self.paragraph != close.paragraph => 0,
            1501..=3000 => 40,
            _ => 60,
        };
        if self.swapped_open() && close.swapped_close() && self.sentence == close.sentence {
            cost -= 60;
        }
        if self.sentence != close.sentence {
            if !self.begins_utterance() && !self.capital_after {
                cost += 40;
            }
            if !close.before.ends_clause() && !close.after.ends_clause() && close.after != Neighbour::Edge {
                cost += if close.small_after { 60 } else { 20 };
            }
        }
        cost
    }
}

/// How unusual it is that these two shapes of one family make a pair.
fn usual(open: Shape, close: Shape) -> Cost {
    match (open, close) {
        (Shape::Straight, Shape::Straight)
        | (Shape::Turned | Shape::Raised | Shape::Low, Shape::Raised)
        | (Shape::Low, Shape::Straight | Shape::Turned | Shape::Low)
        | (Shape::Left, Shape::Right)
        | (Shape::Right, Shape::Left) => 0,
        (Shape::Turned, Shape::Straight) => 10,
        (Shape::Straight, Shape::Raised)
        | (Shape::Raised, Shape::Straight)
        | (Shape::Right, Shape::Right) => 20,
        (Shape::Turned, Shape::Turned) => 30,
        _ => 40,
    }
}
