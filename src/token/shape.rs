//! Shapes that a candidate token may have. Asked only once something unusual was seen.

use once_cell::sync::Lazy;
use regex::Regex;

use super::TokenKind;
use super::points;

fn compile(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a pattern of the library compiles")
}

static URL: Lazy<Regex> = Lazy::new(|| {
    compile(concat!(
        r"^(?i:(?:https?|ftp)://[^\s<>„“”‘’«»\x22]+",
        r"|www\.[\w-]+(?:\.[\w-]+)+(?:[:/?#][^\s<>„“”‘’«»\x22]*)?",
        r"|[\w-]+(?:\.[\w-]+)*\.(?:nl|be|com|org|net|eu|info|gov|edu)\b(?:/[^\s<>„“”‘’«»\x22]*)?)",
    ))
});

static EMAIL: Lazy<Regex> = Lazy::new(|| compile(r"^[\w.+'-]+@[\w-]+(?:\.[\w-]+)+"));

static ENTITY: Lazy<Regex> = Lazy::new(|| compile(r"^&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}[0-9]{0,2});"));

static NUMBER: Lazy<Regex> = Lazy::new(|| {
    compile(concat!(
        r"^[-−'’‘`]?\d[\d.,:/–-]*(?:,-{1,2})?(?:\.\.\.)?",
        r"(?:[%‰]|°[CF]?|º[CF]?|u\d*|e|de|ste|s|cc|[ckm]?m[²³23]?|[cdm]?l|k?g|ha|k?W|GB|MB)?$",
    ))
});

/// The length of the URL that `rest` begins with, without the punctuation that follows it.
pub(super) fn url(rest: &str) -> Option<usize> {
    let found = URL.find(rest)?.as_str();
    let mut url = found.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '…', ']', '}', '*']);
    while url.ends_with(')') && url.matches(')').count() > url.matches('(').count() {
        url = url[..url.len() - 1].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
    }
    (!url.is_empty()).then_some(url.len())
}

/// The length of the e-mail address that `rest` begins with.
pub(super) fn email(rest: &str) -> Option<usize> {
    EMAIL.find(rest).map(|found| found.as_str().trim_end_matches(['-', '_']).len())
}

/// The length of the HTML entity that `rest` begins with.
pub(super) fn entity(rest: &str) -> Option<usize> {
    ENTITY.find(rest).map(|found| found.len())
}

/// The kind of a token that was read as a word.
pub(super) fn kind(token: &str) -> TokenKind {
    let digits = token.bytes().take(4).any(|b| b.is_ascii_digit());
    if digits && NUMBER.is_match(token) {
        TokenKind::Number
    } else if digits && token.contains(points::is_emoji_sign) {
        TokenKind::Emoji
    } else if !token.contains(|c: char| c.is_alphabetic() || c == '_') && token.contains(char::is_numeric) {
        TokenKind::Number
    } else {
        TokenKind::Word
    }
}
