//! Shapes that a candidate token may have. Asked only once something unusual was seen.

use crate::chars;
use once_cell::sync::Lazy;
use regex::Regex;

use super::TokenKind;

fn compile(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a pattern of the library compiles")
}

/// A URL that begins with its scheme.
static URL: Lazy<Regex> = Lazy::new(|| compile(&format!(r"^(?i:https?|ftp)://[^{}]+", chars::URL_STOPS)));

/// A domain, and whatever of its path a word can hold. Asked of one token, not of the rest of the text.
static DOMAIN: Lazy<Regex> = Lazy::new(|| {
    compile(concat!(
        r"^(?i:www\.[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.",
        r"(?:nl|be|com|org|net|eu|info|gov|edu|fr|uk|tv|nu|ru|io|ch|at|lu|pl|us|biz|sk))(?:/.*)?$",
    ))
});

/// What a URL does not run past.
static URL_STOP: Lazy<Regex> = Lazy::new(|| compile(&format!("[{}]", chars::URL_STOPS)));

static EMAIL: Lazy<Regex> = Lazy::new(|| compile(r"^[\w.+'-]+@[\w-]+(?:\.[\w-]+)+"));

static ENTITY: Lazy<Regex> =
    Lazy::new(|| compile(r"^&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}[0-9]{0,2});"));

/// What can be glued to a number as its unit.
const UNITS: &str = r"(?:[%‰]|°[CF]?|º[CF]?|e|de|ste|s|x|cc|[ckm]?m[²³23]?|[cdm]?l|k?g|ha|k?W|GB|MB)?";

static NUMBER: Lazy<Regex> = Lazy::new(|| {
    let (signs, dashes, marks) = (chars::NUMBER_SIGNS, chars::NUMBER_DASHES, chars::MINUTE_MARKS);
    compile(&format!(
        r"^[{signs}]?\d[\d.,:/{dashes}]*(?:,-{{1,2}})?(?:\.\.\.)?(?:u[\d:.,]*|[{marks}]\d*)*\+?{UNITS}$"
    ))
});

/// The length of the URL with a scheme that `rest` begins with, without the punctuation that follows it.
pub(super) fn url(rest: &str) -> Option<usize> {
    URL.find(rest).map(|found| trim(found.as_str(), 0))
}

/// Whether a token is a domain, with or without a path: `www.example.nl`, `nos.nl`, `example.be/nieuws`.
pub(super) fn is_domain(token: &str) -> bool {
    DOMAIN.is_match(token)
}

/// The length of the URL that `rest` begins with, of which `known` bytes are known.
pub(super) fn url_end(rest: &str, known: usize) -> usize {
    let end = URL_STOP.find_at(rest, known).map_or(rest.len(), |stop| stop.start());
    trim(&rest[..end], known)
}

/// The length of `url` without the punctuation at its end.
fn trim(url: &str, known: usize) -> usize {
    let marks = ['.', ',', ';', ':', '!', '?', '\'', '…', ']', '}', '*'];
    let mut url = url.trim_end_matches(marks);
    // `(zie www.example.nl/a)`, but `nl.example.org/wiki/Brug_(bouwwerk)`
    let mut unopened = url.matches(')').count().saturating_sub(url.matches('(').count());
    while let Some(shorter) = url.strip_suffix(')').filter(|_| unopened > 0) {
        url = shorter.trim_end_matches(marks);
        unopened -= 1;
    }
    url.len().max(known)
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
    let bytes = token.as_bytes();
    if bytes[0].is_ascii_digit()
        && bytes.iter().all(|b| matches!(b, b'0'..=b'9' | b'.' | b',' | b':' | b'-' | b'%'))
    {
        return TokenKind::Number;
    }
    let digits = bytes.iter().take(4).any(u8::is_ascii_digit);
    if digits && NUMBER.is_match(token) {
        TokenKind::Number
    } else if digits && token.contains(chars::is_emoji_sign) {
        TokenKind::Emoji
    } else if !token.contains(|c: char| c.is_alphabetic() || c == '_') && token.contains(char::is_numeric) {
        TokenKind::Number
    } else {
        TokenKind::Word
    }
}
