//! What the benches read: invented Dutch news, at any size.

#![allow(dead_code, reason = "each bench uses its own part of this")]

/// A text with its name.
pub struct Text {
    /// For the name of the benchmark.
    pub name: &'static str,
    /// Whole articles.
    pub text: &'static str,
}

/// Ordinary news, in which few people speak; and interviews, in which hardly anything else happens.
pub const TEXTS: [Text; 2] = [
    Text { name: "news", text: include_str!("news.txt") },
    Text { name: "quotes", text: include_str!("quotes.txt") },
];

/// Surnames of `TEXTS`; `grown` makes new ones of them.
const SURNAMES: [&str; 12] = [
    "Veldhuis",
    "Aalbers",
    "Brouwer",
    "Oldenkamp",
    "Posthuma",
    "Demir",
    "Maassen",
    "Lankhorst",
    "Terwel",
    "Verstraete",
    "Nagtegaal",
    "Wiersma",
];

/// The first lines of `text` that have at least `size` bytes together, or all of it.
pub fn beginning(text: &str, size: usize) -> &str {
    let from =
        (size.min(text.len())..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
    text[from..].find('\n').map_or(text, |end| &text[..from + end + 1])
}

/// `text` as articles of whole lines, each of at least `size` bytes but for the last.
pub fn cut(text: &str, size: usize) -> Vec<&str> {
    let mut articles = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let article = beginning(rest, size);
        articles.push(article);
        rest = &rest[article.len()..];
    }
    articles
}

/// `text`, so many times.
pub fn repeated(text: &str, times: usize) -> String {
    format!("{}\n", text.trim_end()).repeat(times)
}

/// About `size` bytes of copies of `text`. Each copy has people of its own, as a collection of articles would: what costs
/// more with every new name shows here.
pub fn grown(text: &str, size: usize) -> String {
    let mut all = String::with_capacity(size + text.len());
    for copy in 0.. {
        if all.len() >= size {
            break;
        }
        let renamed = |one: String, name: &&str| one.replace(name, &format!("{name}{}", letters(copy)));
        all.push_str(&SURNAMES.iter().fold(text.to_owned(), renamed));
    }
    beginning(&all, size).to_owned()
}

/// A number as letters: 0 is `a`, 27 is `bb`.
fn letters(mut number: usize) -> String {
    let mut letters = String::new();
    loop {
        letters.push(char::from(b'a' + (number % 26) as u8));
        number /= 26;
        if number == 0 {
            return letters;
        }
    }
}
