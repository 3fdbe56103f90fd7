//! How much is asked of a text, so that a test can tell whether the work grows as the text does.

use std::cell::Cell;

thread_local! {
    static ASKED: Cell<u64> = const { Cell::new(0) };
}

/// Notes that a token was looked at.
pub(super) fn note() {
    ASKED.set(ASKED.get() + 1);
}

/// How often a token is looked at while `run` runs.
fn during(run: impl FnOnce()) -> u64 {
    let before = ASKED.get();
    run();
    ASKED.get() - before
}

/// About `size` bytes of `text`, each copy with people of its own.
fn grown(text: &str, size: usize) -> String {
    let surnames =
        ["Veldhuis", "Aalbers", "Brouwer", "Oldenkamp", "Posthuma", "Demir", "Maassen", "Lankhorst"];
    let copy = |number: usize| {
        let letters =
            number.to_string().replace(|c: char| c.is_ascii_digit(), "aa") + &"b".repeat(number % 7);
        surnames.iter().fold(text.to_owned(), |text, name| text.replace(name, &format!("{name}{letters}")))
    };
    (0..size.div_ceil(text.len())).map(copy).collect()
}

#[test]
fn work_grows_as_the_text() {
    let extractor = crate::Extractor::new();
    for text in [include_str!("../../benches/texts/news.txt"), include_str!("../../benches/texts/quotes.txt")]
    {
        let share = |copies: usize| {
            let text = grown(text, text.len() * copies);
            during(|| assert!(!extractor.extract(&text).attributions().is_empty())) as f64 / text.len() as f64
        };
        // How far back somebody is looked for has a limit, which one copy does not reach.
        let (some, many) = (share(5), share(50));
        assert!(
            many < 1.2 * some,
            "a byte of a long text costs {many:.2} looks, one of a short text {some:.2}"
        );
    }
}

#[test]
fn work_is_bounded_where_sentences_do_not_end() {
    let extractor = crate::Extractor::new();
    for text in ["Hij zegt dat ", "\"Nee\", zegt Jan, ", "Volgens haar is ", "dat hij noemt, en "] {
        let share = |copies: usize| {
            let text = text.repeat(copies);
            during(|| drop(extractor.extract(&text))) as f64 / text.len() as f64
        };
        let (some, many) = (share(250), share(2500));
        assert!(many < 1.3 * some, "{text:?}: {some:.1} looks a byte, then {many:.1}");
    }
}
