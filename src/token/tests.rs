//! Both paths give the tokens that the scanner gives, one at a time, of every text.

use super::scan::Scanner;
use super::*;
use crate::lexicon::abbreviations::BUILT_IN;
use crate::random::Random;

/// The tokens of `text`, by the scanner alone.
fn slowly(text: &str) -> Vec<RawToken> {
    let mut scanner = Scanner::new(text, &BUILT_IN);
    std::iter::from_fn(|| scanner.step()).collect()
}

fn check(text: &str) {
    let expected = slowly(text);
    for path in [Path::Best, Path::Portable] {
        let mut found = Tokenized::default();
        tokenize(path, text, &BUILT_IN, &mut found);
        let tokens = found.tokens();
        let same = tokens.iter().zip(&expected).take_while(|(a, b)| a == b).count();
        let show = |token: Option<&RawToken>| token.map(|token| (token.text(text), *token));
        assert!(
            tokens == expected,
            "token {same} of {text:?}, {path:?}\nfound    {:?}\nexpected {:?}",
            show(tokens.get(same)),
            show(expected.get(same)),
        );
    }
    let lazily: Vec<_> = tokens(text).map(|token| (token.span(), token.kind())).collect();
    let expected: Vec<_> =
        expected.iter().map(|token| token.token(text)).map(|token| (token.span(), token.kind())).collect();
    assert!(lazily == expected, "the iterator, {text:?}");
}

/// Calls `check` with texts of random pieces: mostly plain words, so that tokens of every kind come to lie on every border of a block.
fn random_texts(check: impl Fn(&str)) {
    const QUOTED: &[&str] = &[
        " ‘", " '", "’ ", "' ", "’, ", "', ", ".’ ", "?' ", "’. ", " ‘We ", " 's ", "'s ", "’s ", "zo'n ",
        "Zo’n ", "auto's.", " ''", "'' ", "'',", " ,,", ",, ", " – ", "… ", "…", " - ", "\n", "'Ie", " 'ie ",
        "('", "‚", "„Ja", "” ", "\"", "D'66", "café. ", "Hans' ", "ik ",
    ];
    const PLAIN: &[&str] =
        &[" ", " ", " ", "de ", "brug", "Kramer", "tot ", ", ", ". ", " zegt ", "wethouders ", "1", "250"];
    const RARE: &[&str] = &[
        "Jan",
        "'",
        "’",
        "‘",
        ",,",
        "''",
        "..",
        "...",
        "\n",
        "\n\n",
        "\r\n",
        "\u{A0}",
        "\u{2028}",
        "\u{85}",
        "-",
        "--",
        "(",
        ")",
        "(s)",
        "1",
        "%",
        "é",
        "É",
        "É",
        "\u{301}",
        "👩‍👧",
        "中",
        "\u{FEFF}",
        "@",
        "J.",
        "dr.",
        "o.a.",
        "enz.",
        "km.",
        "www.",
        ".nl",
        "+",
        "„",
        "”",
        "“",
        "\"",
        "!",
        "?",
        "…",
        "–",
        "€",
        "×",
        "÷",
        "ş",
        "ſ",
        "ƀ",
        "ij",
        "‰",
        "°C",
        "N-VA",
        "D66",
        "NVWA",
        "://",
        "https://",
        "a@b.nl",
        "#",
        "&amp;",
        "&",
        "/",
        "_",
        "=",
        "^",
        "<<",
        ">",
        "`",
        "*",
        "´",
        "«",
        "‚",
        "¨",
        "\t",
        "'s ",
        "'90 ",
        "5,-",
        "17u02",
        "2e",
        ":",
        ";",
        "[",
        "]",
        "{",
        "|",
        "\\",
        "~",
        "$",
        ".",
        ",",
        "\u{203F}",
        "\u{207F}",
        "Ⅷ",
        "x",
        "A",
        "IJ",
        "Z.",
        "a.",
        "\u{AD}",
    ];
    let mut random = Random::new(11);
    let rounds = if cfg!(miri) { 1 } else { 20_000 };
    for _ in 0..rounds {
        let (pieces, rarely, quoted) = (random.below(60), 1 + random.below(12), random.below(3) == 0);
        let mut text = String::new();
        for _ in 0..pieces {
            let from = match random.below(2 * rarely) {
                0 => RARE,
                1 => QUOTED,
                n if quoted && n % 2 == 0 => QUOTED,
                _ => PLAIN,
            };
            text.push_str(random.of(from));
        }
        check(&text);
    }
}

#[test]
fn paths_give_what_the_scanner_gives() {
    random_texts(check);
}

#[test]
fn tokens_cover_the_text_whatever_it_holds() {
    random_texts(|text| {
        let mut at = 0;
        for token in slowly(text) {
            let (start, end) = (token.start as usize, token.end as usize);
            assert!(at <= start && start < end, "{text:?}");
            assert!(text[at..start].chars().all(char::is_whitespace), "{text:?}");
            assert!(!text[start..end].contains(char::is_whitespace), "{text:?}");
            at = end;
        }
        assert!(text[at..].chars().all(char::is_whitespace), "{text:?}");
    });
}

/// `ALDUS_CORPUS`: a file of JSON Lines with `text`.
#[test]
fn texts_of_a_corpus() {
    let Some(path) = std::env::var_os("ALDUS_CORPUS") else { return };
    for line in std::fs::read_to_string(path).expect("a file").lines() {
        let article: serde_json::Value = serde_json::from_str(line).expect("JSON");
        check(article["text"].as_str().expect("a text"));
    }
}

/// Short enough for Miri, which takes minutes for one pattern of `shape`.
#[test]
fn plain_texts() {
    let sentence = "Zo'n brug, zegt Kramer (24), kost in 2024 1.250 euro. 'Wij wachten', aldus dr. Bos; tv-kijkers niet!\n";
    for from in 0..40 {
        check(&sentence[from..].repeat(2));
    }
}
