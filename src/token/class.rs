//! What the tokeniser needs to know of one byte, and of one character beyond ASCII.

use once_cell::sync::Lazy;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::{Flags, TokenKind, Traits};
use crate::chars;

/// Bits of a byte's class. A byte can have several.
pub(super) const LOWER: u16 = 1;
pub(super) const UPPER: u16 = 2;
pub(super) const DIGIT: u16 = 4;
/// White space that is no line break.
pub(super) const SPACE: u16 = 8;
/// A line break.
pub(super) const LINE: u16 = 16;
/// May go on with a word that stands before it, so that the fast path has to let go.
pub(super) const JOINS: u16 = 32;
/// Part of a character beyond ASCII.
pub(super) const WIDE: u16 = 64;
/// A mark that is a token by itself wherever it stands: `;`, `)`, `[`, `"`, `?`.
pub(super) const SINGLE: u16 = 128;
/// A full stop or comma: most are tokens by themselves, and two of them are another one.
pub(super) const STOP: u16 = 256;

pub(super) const LETTER: u16 = LOWER | UPPER;

/// The class of each byte.
pub(super) static CLASS: [u16; 256] = {
    let mut table = [0; 256];
    let mut b = 0;
    while b < 256 {
        table[b] = match b as u8 {
            b'a'..=b'z' => LOWER,
            b'A'..=b'Z' => UPPER,
            b'0'..=b'9' => DIGIT | JOINS,
            b' ' | b'\t' => SPACE,
            b'\n' | b'\r' | 0x0B | 0x0C => LINE | SPACE,
            b'_' | b'\'' | b'`' | b'-' | b'/' | b'&' | b'@' | b'+' | b'=' | b'^' | b'(' => JOINS,
            b'.' => JOINS | STOP,
            b',' => STOP,
            b':' => JOINS | SINGLE,
            b';' | b')' | b'[' | b']' | b'{' | b'}' | b'|' | b'\\' | b'~' | b'$' | b'"' | b'?' | b'!' => {
                SINGLE
            }
            0x80..=0xFF => WIDE | JOINS,
            _ => 0,
        };
        b += 1;
    }
    table
};

/// The kind of a byte of class `SINGLE`.
#[inline]
pub(super) const fn single(b: u8) -> TokenKind {
    match b {
        b'"' => TokenKind::Mark,
        b'$' | b'~' => TokenKind::Symbol,
        _ => TokenKind::Punctuation,
    }
}

/// What the first byte of a plain token tells of it; the second half of the table is for tokens behind white space.
pub(super) static LOOK: [Traits; 512] = {
    let mut table = [Traits { kind: TokenKind::Word, flags: Flags(0), sign: 0 }; 512];
    let mut n = 0;
    while n < 512 {
        let look = &mut table[n];
        if n >= 256 {
            look.flags = Flags::SPACE_BEFORE;
        }
        match (n % 256) as u8 {
            b'A'..=b'Z' => look.flags.0 |= Flags::CAPITAL.0,
            b'0'..=b'9' => look.kind = TokenKind::Number,
            0xE2 => look.kind = TokenKind::Mark,
            b'a'..=b'z' | 0x80.. => {}
            mark => {
                look.kind = if mark == b'\'' { TokenKind::Mark } else { single(mark) };
                look.sign = mark;
            }
        }
        n += 1;
    }
    table
};

/// What a character beyond ASCII is to the tokeniser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wide {
    Space,
    Line,
    /// A letter or digit of a script that writes spaces between words.
    Word,
    /// A letter of a script that writes none (Han, kana, Thai): Unicode's word boundaries decide.
    Unspaced,
    /// Goes with the character before it: a combining mark, a soft hyphen, a joiner.
    Extend,
    Apostrophe,
    Hyphen,
    Dash,
    Mark,
    Punctuation,
    /// An emoji, or half a flag.
    Emoji,
    Symbol,
}

/// The blocks of which most characters beyond ASCII in Dutch news are: Latin letters with accents; dashes, quotation marks and
/// currencies.
const LATIN: Range<u32> = 0x80..0x250;
const MARKS: Range<u32> = 0x2000..0x20C0;

/// The classes of the characters in those blocks.
static COMMON: Lazy<Vec<Wide>> = Lazy::new(|| {
    let chars = LATIN.chain(MARKS).filter_map(char::from_u32);
    chars.map(looked_up).collect()
});

/// The class of a character beyond ASCII.
pub(super) fn wide(c: char) -> Wide {
    let n = u32::from(c);
    let place = if LATIN.contains(&n) {
        n - LATIN.start
    } else if MARKS.contains(&n) {
        n - MARKS.start + (LATIN.end - LATIN.start)
    } else {
        return looked_up(c);
    };
    COMMON[place as usize]
}

#[cold]
fn looked_up(c: char) -> Wide {
    if chars::is_latin_letter(c) {
        return Wide::Word;
    }
    if chars::is_soft_hyphen(c) {
        return Wide::Extend;
    }
    if chars::is_line_break(c) {
        return Wide::Line;
    }
    if c.is_whitespace() {
        return Wide::Space;
    }
    if chars::is_apostrophe(c) {
        return Wide::Apostrophe;
    }
    if chars::quotation_mark(c.encode_utf8(&mut [0; 4])).is_some() {
        return Wide::Mark;
    }
    if chars::is_hyphen(c) {
        return Wide::Hyphen;
    }
    if chars::is_dash(c) {
        return Wide::Dash;
    }
    if c.is_alphanumeric() {
        return if chars::is_unspaced(c) { Wide::Unspaced } else { Wide::Word };
    }
    if chars::is_emoji(c) {
        return Wide::Emoji;
    }
    if chars::is_punctuation(c) {
        return Wide::Punctuation;
    }
    let mut pair = [b'a'; 5];
    let length = 1 + c.encode_utf8(&mut pair[1..]).len();
    let extends =
        std::str::from_utf8(&pair[..length]).is_ok_and(|pair| pair.graphemes(true).nth(1).is_none());
    if extends { Wide::Extend } else { Wide::Symbol }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_characters_have_the_class_that_looking_up_gives() {
        for c in ('\u{80}'..'\u{3000}').chain('\u{FF00}'..'\u{FFFF}') {
            assert_eq!(wide(c), looked_up(c), "{c:?}");
        }
    }
}
