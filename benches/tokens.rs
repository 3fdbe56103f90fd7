//! Tokens: `aldus::tokens` beside two that split words without knowing Dutch.
//!
//! * `unicode-segmentation`, `split_word_bound_indices`: the word boundaries of Unicode (UAX #29), white space left out.
//! * `str::split_whitespace`: the floor. It looks for white space and nothing else, and leaves every comma on its word.
//!
//! `aldus` should beat `unicode-segmentation`, which looks up every character in the tables of Unicode, where `aldus` reads
//! plain tokens off whole blocks of bytes; and it does more: it knows kinds of tokens, abbreviations and Dutch apostrophes.
//! `split_whitespace` has least to do, and is about as fast. All three only count; nobody copies. `ratios` has the `Segmenter`,
//! which is faster than the iterator measured here.

mod texts;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput};
use unicode_segmentation::UnicodeSegmentation;

/// How often a text is repeated: about 8 kB, which the cache holds, and about 1 MB.
const TIMES: [usize; 2] = [1, 128];

/// A tokeniser, as a number of tokens.
type Count = fn(&str) -> usize;

const SPLITTERS: [(&str, Count); 3] = [
    ("aldus", |text| aldus::tokens(text).count()),
    ("unicode-segmentation", |text| {
        text.split_word_bound_indices().filter(|(_, word)| !word.starts_with(char::is_whitespace)).count()
    }),
    ("split_whitespace", |text| text.split_whitespace().count()),
];

fn tokens(criterion: &mut Criterion) {
    for one in &texts::TEXTS {
        for times in TIMES {
            let text = texts::repeated(one.text, times);
            let mut group = criterion.benchmark_group(format!("tokens/{}", one.name));
            group.throughput(Throughput::Bytes(text.len() as u64));
            for (name, count) in SPLITTERS {
                // A copy of the text has as many tokens as the text: counted once, before the clock runs.
                let expected = count(one.text) * times;
                assert!(expected > one.text.len() / 8 * times, "{name} finds too little to do");
                group.bench_with_input(BenchmarkId::new(name, text.len()), &text, |bencher, text| {
                    bencher.iter(|| assert_eq!(count(black_box(text)), expected));
                });
            }
            group.finish();
        }
    }
}

fn main() {
    let seconds = Duration::from_secs;
    let mut criterion =
        Criterion::default().sample_size(30).warm_up_time(seconds(1)).measurement_time(seconds(2));
    criterion = criterion.configure_from_args();
    tokens(&mut criterion);
    criterion.final_summary();
}
