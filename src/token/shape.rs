//! Shapes that a candidate token may have. Asked only once something unusual was seen.

use once_cell::sync::Lazy;

use crate::chars;
use regex::Regex;

use super::TokenKind;

fn compile(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a pattern of the library compiles")
}

/// A URL that begins with its scheme.
static URL: Lazy<Regex> = Lazy::new(|| compile(&format!(r"^(?i:https?|ftp)://[^{}]+", chars::URL_STOPS)));

/// A domain, and whatever of its path a word can hold. Asked of one token, not of the rest of the text.
static DOMAIN: Lazy<Regex> = Lazy::new(|| {
    compile(&format!(
        r"^(?i:www\.[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.(?:{}))(?:/.*)?$",
        TOP_LEVEL.join("|")
    ))
});

/// The ends of a domain that need no `www.` at its beginning.
const TOP_LEVEL: [&str; 22] = [
    "nl", "be", "com", "org", "net", "eu", "info", "gov", "edu", "fr", "uk", "tv", "nu", "ru", "io", "ch",
    "at", "lu", "pl", "us", "biz", "sk",
];

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
    if token.is_ascii() { is_ascii_domain(token) } else { DOMAIN.is_match(token) }
}

/// What `DOMAIN` matches, for most tokens with a full stop in them: none of these is worth a regular expression.
fn is_ascii_domain(token: &str) -> bool {
    let host = token.split('/').next().unwrap_or(token);
    let label = |label: &str| {
        !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'))
    };
    let Some((names, last)) = host.rsplit_once('.') else { return false };
    let www = names.len() > 4 && names.as_bytes()[..4].eq_ignore_ascii_case(b"www.") && label(last);
    (www || TOP_LEVEL.iter().any(|known| last.eq_ignore_ascii_case(known))) && names.split('.').all(label)
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

fn is_number(token: &str) -> bool {
    if token.is_ascii() {
        return is_ascii_number(token);
    }
    // `’80`
    match token.strip_prefix(|c| chars::NUMBER_SIGNS.contains(c)) {
        Some(rest) if rest.is_ascii() => {
            rest.starts_with(|c: char| c.is_ascii_digit()) && is_ascii_number(rest)
        }
        _ => NUMBER.is_match(token),
    }
}

/// What `NUMBER` matches, part by part.
fn is_ascii_number(token: &str) -> bool {
    let unsigned = token.strip_prefix(['-', '\'', '`']).unwrap_or(token);
    if !unsigned.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let mut rest =
        unsigned.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ':' | '/' | '-'));
    // `17u02`, `13'`
    loop {
        let digits = |c: char| c.is_ascii_digit();
        rest = if let Some(minutes) = rest.strip_prefix('u') {
            minutes.trim_start_matches(|c| digits(c) || matches!(c, ':' | '.' | ','))
        } else if let Some(seconds) = rest.strip_prefix('\'') {
            seconds.trim_start_matches(digits)
        } else {
            break;
        };
    }
    is_unit(rest.strip_prefix('+').unwrap_or(rest))
}

/// What `UNITS` matches.
fn is_unit(rest: &str) -> bool {
    matches!(
        rest,
        "" | "%"
            | "e"
            | "de"
            | "ste"
            | "s"
            | "x"
            | "cc"
            | "l"
            | "cl"
            | "dl"
            | "ml"
            | "g"
            | "kg"
            | "ha"
            | "W"
            | "kW"
            | "GB"
            | "MB"
    ) || matches!(rest.strip_suffix(['2', '3']).unwrap_or(rest), "m" | "cm" | "km" | "mm")
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
    if digits && is_number(token) {
        TokenKind::Number
    } else if digits && token.contains(chars::is_emoji_sign) {
        TokenKind::Emoji
    } else if !token.contains(|c: char| c.is_alphabetic() || c == '_') && token.contains(char::is_numeric) {
        TokenKind::Number
    } else {
        TokenKind::Word
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every text of up to `length` of these parts.
    fn texts(parts: &[&str], length: usize) -> Vec<String> {
        let mut all = vec![String::new()];
        let mut from = 0;
        for _ in 0..length {
            let to = all.len();
            for at in from..to {
                all.extend(parts.iter().map(|part| format!("{}{part}", all[at])).collect::<Vec<_>>());
            }
            from = to;
        }
        all
    }

    #[test]
    fn ascii_numbers_are_those_of_the_pattern() {
        let parts =
            ["1", "23", "-", "'", ".", ",", "u", "+", "m", "2", "c", "k", "e", "de", "%", "W", "g", "l", "x"];
        for text in texts(&parts, 4) {
            assert_eq!(is_ascii_number(&text), NUMBER.is_match(&text), "{text}");
            let signed = format!("\u{2212}{text}");
            assert_eq!(is_number(&signed), NUMBER.is_match(&signed), "{signed}");
        }
    }

    #[test]
    fn ascii_domains_are_those_of_the_pattern() {
        let parts = ["www", "WWW.", ".", "nl", "Com", "nos", "-", "_", "/", "a/b", "'", "1"];
        for text in texts(&parts, 5) {
            assert_eq!(is_ascii_domain(&text), DOMAIN.is_match(&text), "{text}");
        }
    }
}
