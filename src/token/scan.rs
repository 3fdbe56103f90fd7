//! The scanner: one token a step, forwards only.
//!
//! The fast path takes a run of ASCII letters that ends at white space or at a mark that cannot belong to a word.
//! Everything else (apostrophes, full stops, hyphens, digits, characters beyond ASCII) leaves it for a cold function.

use super::class::{self, CLASS, DIGIT, JOINS, LETTER, LINE, SINGLE, SPACE, STOP, UPPER, WIDE, Wide, wide};
use super::{Flags, RawToken, TokenKind, Traits, UNKNOWN, shape};
use crate::lexicon::abbreviations::Abbreviations;

#[derive(Clone, Debug)]
pub(super) struct Scanner<'t> {
    pub(super) text: &'t str,
    pub(super) bytes: &'t [u8],
    /// Where the next token is looked for, and what stands before it.
    pub(super) at: usize,
    pub(super) carried: Flags,
    pub(super) abbreviations: &'t Abbreviations,
    /// The last token: where it ended and what it was.
    pub(super) end: usize,
    pub(super) kind: TokenKind,
    /// A single quotation mark is open in this line, so that an apostrophe after a word may close it.
    pub(super) single_open: bool,
}

impl<'t> Scanner<'t> {
    pub(super) fn new(text: &'t str, abbreviations: &'t Abbreviations) -> Scanner<'t> {
        // Offsets have 32 bits.
        let mut length = text.len().min(u32::MAX as usize);
        while !text.is_char_boundary(length) {
            length -= 1;
        }
        let text = &text[..length];
        let bytes = text.as_bytes();
        Scanner {
            text,
            bytes,
            at: 0,
            carried: Flags(Flags::SPACE_BEFORE.0 | Flags::LINE_BEFORE.0),
            abbreviations,
            end: 0,
            kind: TokenKind::Punctuation,
            single_open: false,
        }
    }

    /// The next token.
    #[inline]
    pub(super) fn step(&mut self) -> Option<RawToken> {
        let bytes = self.bytes;
        let mut at = self.at;
        let mut flags = self.carried;
        let first = loop {
            let class = CLASS[usize::from(*bytes.get(at)?)];
            if class & (SPACE | WIDE) == 0 {
                break class;
            }
            if class & SPACE != 0 {
                flags.set(Flags::SPACE_BEFORE);
                if class & LINE != 0 {
                    flags.set(Flags::LINE_BEFORE);
                    self.single_open = false;
                }
                at += 1;
            } else {
                match self.wide_space(at) {
                    Some((after, line)) => {
                        flags.set(Flags::SPACE_BEFORE);
                        if line {
                            flags.set(Flags::LINE_BEFORE);
                            self.single_open = false;
                        }
                        at = after;
                    }
                    None => break class,
                }
            }
        };
        let start = at;
        let (end, kind);
        if first & LETTER != 0 {
            at = letters(bytes, at + 1);
            let stop = bytes.get(at).map_or(SPACE, |&b| CLASS[usize::from(b)]);
            if stop & JOINS == 0 || self.plain(start, at) {
                if first & UPPER != 0 {
                    flags.set(Flags::CAPITAL);
                    if self.class(start + 1) & UPPER != 0
                        && bytes[start..at].iter().all(u8::is_ascii_uppercase)
                    {
                        flags.set(Flags::ALL_CAPS);
                    }
                }
                (end, kind) = (at, TokenKind::Word);
            } else {
                (end, kind) = self.word(start, at);
                flags.set(case(&self.text[start..end]));
            }
        } else if first & SINGLE != 0 {
            (end, kind) = (at + 1, class::single(bytes[at]));
        } else if first & STOP != 0 && self.class(at + 1) & STOP == 0 {
            (end, kind) = (at + 1, TokenKind::Punctuation);
        } else {
            (end, kind) = self.other(start);
            if matches!(
                kind,
                TokenKind::Word | TokenKind::Number | TokenKind::Abbreviation | TokenKind::Initials
            ) {
                flags.set(case(&self.text[start..end]));
            }
        }
        debug_assert!(end > start);
        self.at = end;
        self.carried = Flags::default();
        self.end = end;
        self.kind = kind;
        let sign = if end - start == 1 { bytes[start] } else { 0 };
        let traits = Traits { kind, flags, sign };
        Some(RawToken { start: start as u32, end: end as u32, lexeme: UNKNOWN, traits })
    }

    /// Whether the run of letters from `start` ends at `at` although something stands there that could join.
    #[inline]
    fn plain(&self, start: usize, at: usize) -> bool {
        match self.bytes[at] {
            b'.' => {
                let spaced = self.bytes.get(at + 1).is_none_or(|&b| CLASS[usize::from(b)] & SPACE != 0);
                spaced && at - start > 1 && self.abbreviations.class(&self.bytes[start..at]).is_none()
            }
            b':' => self.byte(at + 1) != b'/',
            _ => false,
        }
    }

    /// The white space beyond ASCII at `at`: the byte after it, and whether it is a line break.
    #[cold]
    fn wide_space(&self, at: usize) -> Option<(usize, bool)> {
        let c = self.char_at(at)?;
        match wide(c) {
            Wide::Space => Some((at + c.len_utf8(), false)),
            Wide::Line => Some((at + c.len_utf8(), true)),
            _ => None,
        }
    }

    #[inline]
    pub(super) fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(b' ')
    }

    pub(super) fn class(&self, at: usize) -> u16 {
        CLASS[usize::from(self.byte(at))]
    }

    pub(super) fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    pub(super) fn char_before(&self, at: usize) -> Option<char> {
        self.text.get(..at)?.chars().next_back()
    }

    /// Whether a letter, digit or underscore of a spaced script stands at `at`.
    pub(super) fn word_at(&self, at: usize) -> bool {
        match self.byte(at) {
            b if b < 0x80 => CLASS[usize::from(b)] & (LETTER | DIGIT) != 0 || b == b'_',
            _ => self.char_at(at).is_some_and(|c| wide(c) == Wide::Word),
        }
    }

    pub(super) fn letter_at(&self, at: usize) -> bool {
        self.char_at(at).is_some_and(char::is_alphabetic) && self.word_at(at)
    }

    pub(super) fn digit_at(&self, at: usize) -> bool {
        self.byte(at).is_ascii_digit()
    }

    pub(super) fn capital_at(&self, at: usize) -> bool {
        self.char_at(at).is_some_and(char::is_uppercase)
    }

    pub(super) fn lower_at(&self, at: usize) -> bool {
        self.char_at(at).is_some_and(char::is_lowercase)
    }

    /// Whether white space or the end of the text is at `at`.
    pub(super) fn space_at(&self, at: usize) -> bool {
        self.char_at(at).is_none_or(char::is_whitespace)
    }

    /// Past the letters, digits and what goes with them from `at` on.
    pub(super) fn run(&self, mut at: usize) -> usize {
        loop {
            let b = self.byte(at);
            if CLASS[usize::from(b)] & (LETTER | DIGIT) != 0 || b == b'_' {
                at += 1;
                continue;
            }
            if b < 0x80 {
                return at;
            }
            match self.char_at(at) {
                Some(c) if matches!(wide(c), Wide::Word | Wide::Extend) => at += c.len_utf8(),
                _ => return at,
            }
        }
    }

    pub(super) fn skip_space(&self, mut at: usize) -> usize {
        while self.class(at) & (SPACE | LINE) == SPACE && at < self.bytes.len() {
            at += 1;
        }
        at
    }

    /// A token that does not begin with an ASCII letter.
    fn other(&mut self, start: usize) -> (usize, TokenKind) {
        let b = self.bytes[start];
        let run = |most| self.bytes[start..].iter().take(most).take_while(|&&other| other == b).count();
        let repeated = || run(usize::MAX);
        match b {
            b'0'..=b'9' | b'_' => self.word(start, start + 1),
            b'.' => (start + repeated(), TokenKind::Punctuation),
            b',' => {
                let after_word = self.end == start && self.is_word(self.kind) && self.space_at(start + 2);
                match run(3) {
                    2 if !after_word => (start + 2, TokenKind::Mark),
                    _ => (start + 1, TokenKind::Punctuation),
                }
            }
            b'\'' | b'`' => self.apostrophe(start),
            b'<' | b'>' => match run(3) {
                2 => (start + 2, TokenKind::Mark),
                _ => (start + 1, TokenKind::Symbol),
            },
            b'-' => self.hyphen(start, 1, repeated()),
            b'(' => match self.bracket(start, false) {
                Some(after) if self.bracket_opens_word(start, after) => self.word(start, after),
                _ => (start + 1, TokenKind::Punctuation),
            },
            b'@' if self.word_at(start + 1) => (self.run(start + 1), TokenKind::Handle),
            b'#' if self.letter_at(start + 1) => (self.run(start + 1), TokenKind::Hashtag),
            b'&' => match shape::entity(&self.text[start..]) {
                Some(length) => (start + length, TokenKind::Symbol),
                None => (start + 1, TokenKind::Symbol),
            },
            b'/' => (start + repeated(), TokenKind::Punctuation),
            0x80.. => self.wide_token(start),
            _ => (start + repeated(), TokenKind::Symbol),
        }
    }

    pub(super) fn is_word(&self, kind: TokenKind) -> bool {
        matches!(
            kind,
            TokenKind::Word
                | TokenKind::Number
                | TokenKind::Abbreviation
                | TokenKind::Initials
                | TokenKind::Url
        )
    }
}

/// Past the ASCII letters from `at` on, eight at a time.
#[inline]
fn letters(bytes: &[u8], mut at: usize) -> usize {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    const ONES: u64 = 0x0101_0101_0101_0101;
    while let Some(eight) = bytes.get(at..at + 8).and_then(|eight| <[u8; 8]>::try_from(eight).ok()) {
        let eight = u64::from_le_bytes(eight);
        // Each byte on its own: lower-cased without its high bit, is it `a` or more, and not more than `z`?
        let lower = (eight | (ONES * 0x20)) & !HIGH;
        let letter = (lower + ONES * (0x80 - 0x61)) & !(lower + ONES * (0x80 - 0x7B)) & !eight & HIGH;
        if letter != HIGH {
            return at + (letter ^ HIGH).trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    while bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
        at += 1;
    }
    at
}

/// The flags that tell of capitals.
pub(super) fn case(token: &str) -> Flags {
    let mut flags = Flags::default();
    if token.as_bytes()[0].is_ascii_lowercase() || token.bytes().all(|b| !b.is_ascii_alphabetic() && b < 0x80)
    {
        return flags;
    }
    let mut letters = token.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else { return flags };
    if !first.is_uppercase()
        || token.starts_with(['@', '#'])
        || token.starts_with(|c: char| c.is_ascii_digit())
    {
        return flags;
    }
    flags.set(Flags::CAPITAL);
    let mut rest = letters.peekable();
    if rest.peek().is_some() && rest.all(char::is_uppercase) {
        flags.set(Flags::ALL_CAPS);
    }
    flags
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::abbreviations::BUILT_IN;

    #[test]
    fn eight_at_a_time_is_one_at_a_time() {
        for b in 0..=255u8 {
            for length in 0..20 {
                let mut bytes = vec![b'k'; length];
                bytes.push(b);
                bytes.extend(b"Zz9 [@`{");
                let slowly = bytes.iter().take_while(|b| b.is_ascii_alphabetic()).count();
                assert_eq!(letters(&bytes, 0), slowly, "{length} letters and {b:#04x}");
            }
        }
    }

    #[test]
    fn flags_tell_of_space_and_capitals() {
        let flags = |text: &str| {
            let mut scanner = Scanner::new(text, &BUILT_IN);
            let last = std::iter::from_fn(|| scanner.step()).last().expect("a token");
            let all = [Flags::SPACE_BEFORE, Flags::LINE_BEFORE, Flags::CAPITAL, Flags::ALL_CAPS];
            all.map(|flag| last.flags.has(flag))
        };
        assert_eq!(flags("a"), [true, true, false, false]);
        assert_eq!(flags("a b"), [true, false, false, false]);
        assert_eq!(flags("a\u{A0}b"), [true, false, false, false]);
        assert_eq!(flags("a\r\nb"), [true, true, false, false]);
        assert_eq!(flags("a\u{2028}b"), [true, true, false, false]);
        assert_eq!(flags("a,b"), [false; 4]);
        assert_eq!(flags("a Kramer"), [true, false, true, false]);
        assert_eq!(flags("a Élise"), [true, false, true, false]);
        assert_eq!(flags("a 'S"), [true, false, true, false]);
        assert_eq!(flags("a NVWA"), [true, false, true, true]);
        assert_eq!(flags("a N-VA"), [true, false, true, true]);
        assert_eq!(flags("a ÉÉN"), [true, false, true, true]);
        assert_eq!(flags("a N"), [true, false, true, false]);
        assert_eq!(flags("a D66'er"), [true, false, true, false]);
        assert_eq!(flags("a 5MCompany"), [true, false, false, false]);
        assert_eq!(flags("a @Jan"), [true, false, false, false]);
        assert_eq!(flags("a iPhone"), [true, false, false, false]);
    }
}
