//! Sentences: `aldus::sentences` beside the sentence boundaries of Unicode.
//!
//! * `unicode-segmentation`, `split_sentence_bound_indices`: UAX #29, with no word list. It ends a sentence after `dr.`.
//!
//! `aldus` tokenises first and looks every abbreviation up, so it does the work of the bench `tokens` and more; it should
//! still win, for the same reason as there, and because most tokens cannot end a sentence and cost one comparison.

mod texts;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput};
use unicode_segmentation::UnicodeSegmentation;

/// How often a text is repeated: about 8 kB, which the cache holds, and about 1 MB.
const TIMES: [usize; 2] = [1, 128];

/// A sentence splitter, as a number of sentences.
type Count = fn(&str) -> usize;

const SPLITTERS: [(&str, Count); 2] = [
    ("aldus", |text| aldus::sentences(text).count()),
    ("unicode-segmentation", |text| {
        text.split_sentence_bound_indices().filter(|(_, sentence)| !sentence.trim().is_empty()).count()
    }),
];

fn sentences(criterion: &mut Criterion) {
    for one in &texts::TEXTS {
        for times in TIMES {
            let text = texts::repeated(one.text, times);
            let mut group = criterion.benchmark_group(format!("sentences/{}", one.name));
            group.throughput(Throughput::Bytes(text.len() as u64));
            for (name, count) in SPLITTERS {
                // A line break ends a sentence for both, so a copy of the text has as many as the text.
                let expected = count(one.text) * times;
                assert!(expected > one.text.len() / 200 * times, "{name} finds too little to do");
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
    sentences(&mut criterion);
    criterion.final_summary();
}
