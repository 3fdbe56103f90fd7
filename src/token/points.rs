//! Code points that only the tokeniser asks about; they belong at the end of `chars.rs`.

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

/// An ellipsis written as one character.
pub(crate) fn is_ellipsis(c: char) -> bool {
    matches!(c, '…' | '‥')
}

/// A degree sign.
pub(crate) fn is_degree(c: char) -> bool {
    matches!(c, '°' | 'º')
}

/// A sign before a number, beyond the hyphen.
pub(crate) fn is_minus(c: char) -> bool {
    c == '−'
}

/// The apostrophe that points the wrong way for one, as a word processor writes it before `‘s` and `‘90`.
pub(crate) fn is_wrong_way(c: char) -> bool {
    matches!(c, '‘' | '‛' | '`')
}

/// Follows a number as part of it: `‰`.
pub(crate) fn is_per_mille(c: char) -> bool {
    c == '‰'
}
