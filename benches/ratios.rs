//! Everybody in the same run: `aldus` beside those that split words without knowing Dutch, as a ratio to
//! `unicode-segmentation`.
//!
//! Absolute speeds on a shared machine move by a half between runs; ratios of neighbours in time do not. So each round lets
//! everybody read the same text, one after the other, each as often as takes it about a millisecond, so that nobody is measured with
//! the caches that somebody else left. What is printed is the median of the ratios of all rounds.
//!
//! * `memchr`, newlines, and `simdutf8`, validation: the speed of reading bytes at all. Nobody who decides anything gets near.
//! * `split_whitespace`: the floor of splitting. `stringzilla` (the boundaries of UAX #29, with SIMD), `logos` (a lexer with
//!   words as in Dutch), `icu4x` and `unicode-segmentation` (UAX #29): words, no kinds, no abbreviations.
//! * `aldus segments`: tokens with their kinds and sentence ends in one pass, by a `Segmenter`; `portable path` is the same without
//!   the instructions that only some processors have. `aldus tokens` and `aldus sentences`: the iterators.
//! * `aldus extract`: who said what; `aldus jsonl`: the same, as the line of JSON that the command line writes.
//!
//! `aldus segments` should be ahead of all that split words, and `extract`, which does all the rest as well, far behind.
//! Below the ratios stand the times of single articles of 5 kB: the median and the slowest of a hundred.

mod texts;

use std::cell::RefCell;
use std::hint::black_box;
use std::io::Write;
use std::time::{Duration, Instant};

use aldus::{Extractor, Offsets, Segmenter};
use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;
use logos::Logos;
use stringzilla::sz::StringZillableUnary;
use unicode_segmentation::UnicodeSegmentation;

/// Words as Dutch writes them, as far as a lexer can tell.
#[derive(Logos, Debug, PartialEq)]
#[logos(skip r"[ \t\r\n]+")]
enum Lexed {
    #[regex(r"['’]?[\p{L}\p{N}_]+(['’.&:/-][\p{L}\p{N}_]+)*")]
    Word,
    #[regex(r"[^\p{L}\p{N}_ \t\r\n]", priority = 1)]
    Mark,
}

/// A contender: how many things it finds in a text.
struct Contender {
    name: &'static str,
    count: Box<dyn Fn(&str) -> usize>,
    /// It finds at least one thing in so many bytes; none for those that only read.
    density: usize,
}

/// The first is the one that the others are compared with.
fn contenders() -> Vec<Contender> {
    let contender = |name, density, count: Box<dyn Fn(&str) -> usize>| Contender { name, count, density };
    let icu = WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default());
    let extractor = Extractor::new();
    let other = extractor.clone();
    let json = move |text: &str| {
        let record = other.extract(text).to_record("a1", Offsets::Char);
        serde_json::to_vec(&record).expect("a record can be JSON").len()
    };
    vec![
        contender("unicode-segmentation", 8, Box::new(|text| text.split_word_bound_indices().count())),
        contender(
            "simdutf8",
            usize::MAX,
            Box::new(|text| usize::from(simdutf8::basic::from_utf8(text.as_bytes()).is_ok())),
        ),
        contender("memchr", 1000, Box::new(|text| memchr::memchr_iter(b'\n', text.as_bytes()).count())),
        contender("split_whitespace", 8, Box::new(|text| text.split_whitespace().count())),
        contender("stringzilla", 8, Box::new(|text| text.as_bytes().sz_utf8_wordbreaks().count())),
        contender("logos", 8, Box::new(|text| Lexed::lexer(text).count())),
        contender("icu4x", 8, Box::new(move |text| icu.segment_str(text).count())),
        contender("aldus segments", 8, segments(Segmenter::new())),
        contender("  on the portable path", 8, segments(Segmenter::portable())),
        contender("  with lexemes", 8, lexemes(Segmenter::new())),
        contender("aldus tokens", 8, Box::new(|text| aldus::tokens(text).count())),
        contender("aldus sentences", 200, Box::new(|text| aldus::sentences(text).count())),
        contender("aldus extract", 2000, Box::new(move |text| extractor.extract(text).attributions().len())),
        contender("aldus jsonl", 10, Box::new(json)),
    ]
}

/// Tokens and sentences in one pass, with memory that is used again.
fn segments(segmenter: Segmenter) -> Box<dyn Fn(&str) -> usize> {
    let segmenter = RefCell::new(segmenter);
    Box::new(move |text| {
        let mut segmenter = segmenter.borrow_mut();
        let segments = segmenter.segment(text);
        segments.tokens().len() + segments.sentences().len()
    })
}

/// The same, and the lexeme of each word looked up.
fn lexemes(segmenter: Segmenter) -> Box<dyn Fn(&str) -> usize> {
    let segmenter = RefCell::new(segmenter);
    Box::new(move |text| segmenter.borrow_mut().segment(text).lexemes().flatten().count())
}

/// How long one reading takes, of `readings`.
fn timed(contender: &Contender, text: &str, expected: usize, readings: u32) -> Duration {
    let start = Instant::now();
    for _ in 0..readings {
        assert_eq!((contender.count)(black_box(text)), expected, "{}", contender.name);
    }
    start.elapsed() / readings
}

/// How many readings take a contender about a millisecond.
fn readings(contender: &Contender, text: &str, expected: usize) -> u32 {
    let once = timed(contender, text, expected, 1).max(Duration::from_micros(1));
    (Duration::from_millis(1).as_nanos() / once.as_nanos()).clamp(1, 1000) as u32
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn ratios(out: &mut impl Write, rounds: usize, copies: usize) -> std::io::Result<()> {
    let contenders = contenders();
    for one in &texts::TEXTS {
        let text = texts::grown(one.text, one.text.len() * copies);
        let expected: Vec<usize> = contenders.iter().map(|contender| (contender.count)(&text)).collect();
        for (contender, found) in contenders.iter().zip(&expected) {
            assert!(*found > text.len() / contender.density / 2, "{} finds too little", contender.name);
        }
        let of_each = |read: &dyn Fn(usize) -> f64| (0..contenders.len()).map(read).collect::<Vec<f64>>();
        let often: Vec<u32> =
            contenders.iter().zip(&expected).map(|(c, &found)| readings(c, &text, found)).collect();
        let times: Vec<Vec<f64>> = (0..rounds)
            .map(|_| of_each(&|at| timed(&contenders[at], &text, expected[at], often[at]).as_secs_f64()))
            .collect();
        writeln!(out, "\n{}, {} bytes, {rounds} rounds", one.name, text.len())?;
        for (at, contender) in contenders.iter().enumerate() {
            let ratio = median(times.iter().map(|round| round[0] / round[at]).collect());
            let speed = median(times.iter().map(|round| text.len() as f64 / round[at] / 1e6).collect());
            writeln!(out, "{:22} {speed:9.1} MB/s {ratio:8.2} ×", contender.name)?;
        }
    }
    Ok(())
}

/// How long one article takes: the median, and what one in a hundred exceeds.
fn latency(out: &mut impl Write, rounds: usize) -> std::io::Result<()> {
    let extractor = Extractor::new();
    for one in &texts::TEXTS {
        let article = texts::beginning(one.text, 5000);
        let mut times: Vec<Duration> = (0..rounds)
            .map(|_| {
                let start = Instant::now();
                assert!(!extractor.extract(black_box(article)).attributions().is_empty());
                start.elapsed()
            })
            .collect();
        times.sort_unstable();
        let of = |share: usize| times[times.len() * share / 100].as_micros();
        writeln!(out, "{:8} {} bytes: median {} µs, p99 {} µs", one.name, article.len(), of(50), of(99))?;
    }
    Ok(())
}

fn main() -> std::io::Result<()> {
    // `cargo bench` passes `--bench`, `cargo test --benches` does not: everybody once, for the assertions.
    let (rounds, copies, articles) =
        if std::env::args().any(|argument| argument == "--bench") { (101, 8, 4000) } else { (1, 1, 1) };
    let mut out = std::io::stdout().lock();
    ratios(&mut out, rounds, copies)?;
    writeln!(out)?;
    latency(&mut out, articles)
}
