//! Tokens that begin with a mark: an apostrophe may begin a word or a year, a hyphen a word or a number.

use unicode_segmentation::UnicodeSegmentation;

use super::TokenKind;
use super::class::{Wide, wide};
use super::scan::Scanner;
use crate::chars::{self, Family, Side};

/// How far a look ahead goes, in bytes: enough for a quotation, too little to make the time quadratic.
const LOOK_AHEAD: usize = 240;

impl Scanner<'_> {
    /// A hyphen at the start of a token: `-ie`, `-5`, `--`, `-`.
    pub(super) fn hyphen(&self, start: usize, length: usize, repeated: usize) -> (usize, TokenKind) {
        let after = start + length;
        let spaced = self.end < start || start == 0;
        if repeated > 1 {
            return (start + repeated, TokenKind::Punctuation);
        }
        let opened = spaced || matches!(self.byte(start.wrapping_sub(1)), b'(');
        if self.digit_at(after) && opened && !(self.kind == TokenKind::Number && self.end > 0) {
            return self.word(start, after);
        }
        let follows_mark = !spaced && matches!(self.kind, TokenKind::Mark | TokenKind::Punctuation);
        if self.lower_at(after) && self.word_at(after) && (spaced || follows_mark) {
            return self.word(start, after);
        }
        (after, TokenKind::Punctuation)
    }

    /// An apostrophe at the start of a token: a clitic, a year, or a mark.
    pub(super) fn apostrophe(&mut self, start: usize) -> (usize, TokenKind) {
        let Some(c) = self.char_at(start) else { return (start + 1, TokenKind::Mark) };
        let length = c.len_utf8();
        let attached = self.end == start && start > 0 && self.kind != TokenKind::Mark;
        let attached_word = attached && self.is_word(self.kind);
        let repeated = self.text[start..].chars().take(4).take_while(|&other| other == c).count();
        let after = start + length;
        if repeated == 1 {
            if !attached_word && let Some(end) = self.clitic(after) {
                return self.clitic_word(start, end);
            }
            if !attached_word && self.year(start, after) {
                return self.word(start, after + 2);
            }
            let lost_space = attached_word && !self.single_open && self.letter_at(after);
            let opens = !attached_word && !self.space_at(after) && (!attached || self.opener_before(start));
            self.single_open = opens || lost_space;
            return (after, TokenKind::Mark);
        }
        // `''t Is mooi', zegt ze`: a mark and a clitic. `'''`: the pair is the outer one.
        let clitic = repeated == 2 && !attached && self.clitic(after + length).is_some();
        let inner_first = repeated == 3 && attached;
        if clitic || inner_first {
            self.single_open = clitic;
            return (after, TokenKind::Mark);
        }
        (start + 2 * length, TokenKind::Mark)
    }

    fn opener_before(&self, at: usize) -> bool {
        matches!(self.char_before(at), Some('(' | '[' | '/' | '-' | '.' | ':' | ',' | '\u{2013}'))
    }

    /// The end of the clitic whose letters begin at `at`, just after its apostrophe: `s` of `'s`.
    pub(super) fn clitic(&self, at: usize) -> Option<usize> {
        let end = self.run(at);
        let letters = self.bytes.get(at..end)?;
        let single = matches!(letters, [b's' | b't' | b'n' | b'k' | b'm' | b'r' | b'S' | b'T' | b'N']);
        let known = single || matches!(letters, b"ie" | b"ns");
        if !known {
            return None;
        }
        match self.byte(end) {
            // `rock 'n' roll`; not the letter `'s'`
            b'\'' => {
                (letters == b"n" && self.byte(end + 1) == b' ' && self.letter_at(end + 2)).then_some(end + 1)
            }
            b'.' if self.word_at(end + 1) => None,
            b if b >= 0x80 && self.char_at(end).is_some_and(chars::is_apostrophe) => None,
            _ => Some(end),
        }
    }

    /// A clitic, or the name it begins: `'s-Hertogenbosch`.
    fn clitic_word(&self, start: usize, end: usize) -> (usize, TokenKind) {
        if self.byte(end) == b'-' && self.letter_at(end + 1) {
            self.word(start, end + 1)
        } else {
            (end, TokenKind::Word)
        }
    }

    /// `'90`: a year without its century, and not a quotation that begins with a number.
    fn year(&self, start: usize, at: usize) -> bool {
        if !(self.digit_at(at) && self.digit_at(at + 1)) || self.digit_at(at + 2) {
            return false;
        }
        match self.byte(at + 2) {
            b'.' | b',' if self.digit_at(at + 3) => return false,
            b'%' | b':' => return false,
            _ => {}
        }
        let after_word = self.end > 0 && self.end < start && self.is_word(self.kind);
        after_word || !self.closes_later(at)
    }

    /// Whether a single quotation mark closes later in the line, not too far away.
    pub(super) fn closes_later(&self, from: usize) -> bool {
        let near = &self.bytes[from..self.bytes.len().min(from + LOOK_AHEAD + 1)];
        for (offset, &b) in near.iter().enumerate() {
            match b {
                b'\n' | b'\r' => return false,
                // Whatever else begins a character: few do that an apostrophe does not.
                b'\'' | b'`' | 0xC2..=0xF4 => {}
                _ => continue,
            }
            let at = from + offset;
            if let Some(c) = self.char_at(at)
                && chars::is_apostrophe(c)
                && offset > 0
                && !self.char_before(at).is_some_and(char::is_whitespace)
                && !self.word_at(at + c.len_utf8())
            {
                return true;
            }
        }
        false
    }

    /// A token that begins with a character beyond ASCII.
    #[cold]
    pub(super) fn wide_token(&mut self, start: usize) -> (usize, TokenKind) {
        let Some(c) = self.char_at(start) else { return (self.bytes.len(), TokenKind::Symbol) };
        let after = start + c.len_utf8();
        match wide(c) {
            Wide::Word => self.word(start, after),
            Wide::Unspaced => {
                let word = self.text[start..].split_word_bounds().next().map_or(c.len_utf8(), str::len);
                (start + word, TokenKind::Word)
            }
            Wide::Apostrophe => self.apostrophe(start),
            Wide::Mark => {
                let pair = after + c.len_utf8();
                self.single_open |=
                    chars::quotation_mark(&self.text[start..after]) == Some((Family::Single, Side::Open));
                let doubled =
                    self.text.get(start..pair).is_some_and(|pair| chars::quotation_mark(pair).is_some());
                (if doubled { pair } else { after }, TokenKind::Mark)
            }
            Wide::Hyphen => self.hyphen(start, c.len_utf8(), 1),
            Wide::Dash => {
                let more = self.text[after..].chars().take_while(|&other| other == c).count();
                (after + more * c.len_utf8(), TokenKind::Punctuation)
            }
            Wide::Emoji => {
                let cluster = self.text[start..].graphemes(true).next().map_or(c.len_utf8(), str::len);
                (start + cluster, TokenKind::Emoji)
            }
            Wide::Punctuation => {
                let more = if chars::is_ellipsis(c) {
                    self.text[after..].chars().take_while(|&other| other == c).count()
                } else {
                    0
                };
                (after + more * c.len_utf8(), TokenKind::Punctuation)
            }
            Wide::Symbol
                if chars::is_degree(c)
                    && matches!(self.byte(after), b'C' | b'F')
                    && !self.word_at(after + 1) =>
            {
                (after + 1, TokenKind::Symbol)
            }
            Wide::Symbol if chars::is_minus(c) && self.digit_at(after) && self.end < start => {
                self.word(start, after)
            }
            // `€ 5`: no cluster of characters
            Wide::Symbol if !chars::may_join(c) && self.byte(after) < 0x80 => (after, TokenKind::Symbol),
            _ => {
                let cluster = self.text[start..].graphemes(true).next().map_or(c.len_utf8(), str::len);
                let kind = if self.text[after..start + cluster].contains(chars::is_emoji_sign) {
                    TokenKind::Emoji
                } else {
                    TokenKind::Symbol
                };
                (start + cluster, kind)
            }
        }
    }
}
