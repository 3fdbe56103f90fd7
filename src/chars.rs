//! Classes of code points. The one file of the library that names a code point.

/// Which sides of a quotation a mark can stand on, when nothing but the mark itself is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Open,
    Close,
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
pub(crate) fn quotation_mark(token: &str) -> Option<(Family, Side)> {
    Some(match token {
        "\"" | "”" | "“" | "\u{FF02}" => {
            let side = if token == "“" { Side::Open } else { Side::Either };
            (Family::Double, side)
        }
        "„" | "‟" | ",," | "``" | "‚‚" => (Family::Double, Side::Open),
        "''" | "’’" | "´´" | "¨" => (Family::Double, Side::Either),
        "‘‘" => (Family::Double, Side::Open),
        "'" | "’" | "´" => (Family::Single, Side::Either),
        "‘" | "‛" | "`" => (Family::Single, Side::Either),
        "‚" => (Family::Single, Side::Open),
        "«" | "»" | "<<" | ">>" => (Family::Guillemet, Side::Either),
        "‹" | "›" => (Family::Guillemet, Side::Either),
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

/// A dash between clauses: `–`, `—`, `―`; a hyphen between spaces counts by its surroundings.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '–' | '—' | '―' | '\u{2012}')
}

/// An ellipsis written as one character.
pub(crate) fn is_ellipsis(c: char) -> bool {
    matches!(c, '…' | '‥')
}
