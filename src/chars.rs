//! Classes of code points. The one file of the library that names a code point.

/// Which sides of a quotation a mark can stand on, when nothing but the mark itself is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Open,
    /// Both: straight marks, and marks that some house styles use the other way round (`’…’`, `”…”`, `»…«`).
    Either,
}

/// A quotation mark seen as a token: its family decides what it can pair with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    /// `"`, `“`, `”`, `„`, `,,`, `''`, ` `` `, and `¨` by a slip of the finger
    Double,
    /// `'`, `‘`, `’`, `‚`, `` ` ``, `´`
    Single,
    /// `«`, `»`, `<<`, `>>`
    Guillemet,
}

/// The family and side of a quotation mark, or `None` for any other token text.
#[inline]
pub(crate) fn quotation_mark(token: &str) -> Option<(Family, Side)> {
    quotation_mark_of(token.as_bytes())
}

/// The same of the bytes of a token.
#[inline]
pub(crate) fn quotation_mark_of(token: &[u8]) -> Option<(Family, Side)> {
    match *token {
        [b'"'] => Some((Family::Double, Side::Either)),
        [0xE2, 0x80, last] => GENERAL[usize::from(last & 0x3F)],
        _ => std::str::from_utf8(token).ok().and_then(rarer_mark),
    }
}

fn rarer_mark(token: &str) -> Option<(Family, Side)> {
    let mut chars = token.chars();
    let first = chars.next()?;
    match chars.next() {
        None => one_mark(first),
        Some(second) if second == first && chars.next().is_none() => two_marks(first),
        Some(_) => None,
    }
}

/// The marks among U+2000 to U+203F, which most are.
static GENERAL: [Option<(Family, Side)>; 64] = {
    let mut table = [None; 64];
    let mut n = 0;
    while n < 64 {
        if let Some(c) = char::from_u32(0x2000 + n) {
            table[n as usize] = one_mark(c);
        }
        n += 1;
    }
    table
};

const fn one_mark(c: char) -> Option<(Family, Side)> {
    Some(match c {
        '"' | '”' | '\u{FF02}' | '¨' => (Family::Double, Side::Either),
        '“' | '„' | '‟' => (Family::Double, Side::Open),
        '\'' | '’' | '´' | '‘' | '‛' | '`' => (Family::Single, Side::Either),
        '‚' => (Family::Single, Side::Open),
        '«' | '»' | '‹' | '›' => (Family::Guillemet, Side::Either),
        _ => return None,
    })
}

/// The same of a mark that is made of two: `,,`, `''`.
fn two_marks(c: char) -> Option<(Family, Side)> {
    Some(match c {
        ',' | '`' | '‚' | '‘' => (Family::Double, Side::Open),
        '\'' | '’' | '´' => (Family::Double, Side::Either),
        '<' | '>' => (Family::Guillemet, Side::Either),
        _ => return None,
    })
}

/// How a quotation mark looks: decides which marks make a usual pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `"`, `'`
    Straight,
    /// Like a 6: `“`, `‘`, ` `` `, `` ` ``
    Turned,
    /// Like a 9, above: `”`, `’`, `''`, `´`
    Raised,
    /// Like a 9, below: `„`, `‚`, `,,`
    Low,
    /// `«`, `‹`, `<<`
    Left,
    /// `»`, `›`, `>>`
    Right,
}

/// The shape of a quotation mark; `Straight` for any other token text.
pub(crate) fn mark_shape(token: &str) -> Shape {
    match token.chars().next() {
        Some('“' | '‘' | '‟' | '‛' | '`') => Shape::Turned,
        Some('”' | '’' | '´' | '¨') => Shape::Raised,
        Some('\'') if token.len() == 2 => Shape::Raised,
        Some('„' | '‚' | ',') => Shape::Low,
        Some('«' | '‹' | '<') => Shape::Left,
        Some('»' | '›' | '>') => Shape::Right,
        _ => Shape::Straight,
    }
}

/// A double mark that can be two single ones that close at the same place: `'Hij riep 'stop''`.
pub(crate) fn is_two_single_marks(token: &str) -> bool {
    matches!(token, "''" | "’’" | "´´")
}

/// A sign that stands for a quotation mark only by a slip of the finger.
pub(crate) fn is_loose_mark(token: &str) -> bool {
    token == "¨"
}

/// An apostrophe inside or before a word: `'`, `’`, and `‘`, `` ` ``, `´` where a keyboard put them instead.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '‛' | '`' | '´' | '\u{02BC}' | '\u{FF07}')
}

/// A hyphen that joins parts of a word.
pub(crate) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{00AD}')
}

/// Whether a word has a hyphen that joins its parts. Most have none, and their bytes tell.
pub(crate) fn has_hyphen(word: &str) -> bool {
    word.bytes().any(|byte| byte == b'-' || !byte.is_ascii()) && word.contains(is_hyphen)
}

/// A dash between clauses: `–`, `—`, `―`; a hyphen between spaces counts by its surroundings.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '–' | '—' | '―' | '\u{2012}')
}

/// An ellipsis written as one character.
pub(crate) fn is_ellipsis(c: char) -> bool {
    matches!(c, '…' | '‥')
}

/// A letter of the Latin alphabet beyond ASCII, precomposed: `é`, `IJ` as one character, `ş`.
pub(crate) fn is_latin_letter(c: char) -> bool {
    matches!(c, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ')
}

/// A hyphen that shows only where a line is broken.
pub(crate) fn is_soft_hyphen(c: char) -> bool {
    c == '\u{00AD}'
}

/// A line break beyond ASCII.
pub(crate) fn is_line_break(c: char) -> bool {
    matches!(c, '\u{0085}' | '\u{2028}' | '\u{2029}')
}

/// A letter of a script that puts no space between words.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{2E80}'..='\u{31FF}'
        | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF66}'..='\u{FF9F}'
        | '\u{20000}'..='\u{3FFFF}')
}

/// A pictograph, or half a flag.
pub(crate) fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2300}'..='\u{23FF}' | '\u{2600}'..='\u{27BF}' | '\u{2B05}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}

/// Makes an emoji of the character before it: `❤️`, `1️⃣`.
pub(crate) fn is_emoji_sign(c: char) -> bool {
    matches!(c, '\u{FE0F}' | '\u{20E3}')
}

/// Punctuation beyond ASCII that is no quotation mark, apostrophe, hyphen or dash.
pub(crate) fn is_punctuation(c: char) -> bool {
    matches!(c, '…' | '‥' | '¿' | '¡' | '‼' | '⁇'..='⁉' | '、' | '。' | '《'..='】' | '！' | '（' | '）' | '，' | '：' | '；' | '？')
}

/// Whether a character may make one sign with an ASCII character behind it; some of other scripts do.
pub(crate) fn may_join(c: char) -> bool {
    !matches!(c, '\u{80}'..='\u{2FF}' | '\u{2000}'..='\u{2BFF}')
}

/// A degree sign.
pub(crate) fn is_degree(c: char) -> bool {
    matches!(c, '°' | 'º')
}

/// A sign before a number, beyond the hyphen.
pub(crate) fn is_minus(c: char) -> bool {
    c == '−'
}

/// Follows a number as part of it: `‰`.
pub(crate) fn is_per_mille(c: char) -> bool {
    c == '‰'
}

/// Ends a URL that runs into a quotation, in a character class of a regex.
pub(crate) const URL_STOPS: &str = r"\s<>„“”‘’«»\x22";

/// What may stand before a number as its sign or its apostrophe, in a character class of a regex.
pub(crate) const NUMBER_SIGNS: &str = "-−'’‘`";

/// Dashes and apostrophes inside a number, in character classes of a regex.
pub(crate) const NUMBER_DASHES: &str = "–-";
pub(crate) const MINUTE_MARKS: &str = "'’";
