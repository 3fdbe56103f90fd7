//! Extraction: the whole way from text to attributions, beside its own lowest layers, and its growth with the text.
//!
//! * `extract`: `Extractor::extract`, on texts as long as a short item, an article and a newspaper page.
//! * `record`: the same, made into the owned record and into JSON, as the command line does it.
//! * `sentences`: `aldus::sentences`, the part below the words. What lies between it and `extract` is the lexicon and the
//!   rules.
//!
//! No other crate finds who said what in Dutch, so there is no rival to beat; `sentences` should win by a wide margin.
//! `news` should be faster than `quotes`, which has ten times as many attributions.
//!
//! Afterwards the cost of a byte is printed for texts from 1 kB to 10 MB. The time is meant to be linear in the text: a
//! column that grows is a fault, and the last line fails the run when the largest text costs over twice as much.

mod texts;

use std::hint::black_box;
use std::io::Write;
use std::time::{Duration, Instant};

use aldus::{Extractor, Offsets};
use criterion::{BenchmarkId, Criterion, Throughput};

fn extract(criterion: &mut Criterion) {
    let extractor = Extractor::new();
    for one in &texts::TEXTS {
        let page = texts::repeated(one.text, 8);
        let mut group = criterion.benchmark_group(format!("extract/{}", one.name));
        for text in [texts::beginning(one.text, 1000), one.text, &page] {
            group.throughput(Throughput::Bytes(text.len() as u64));

            let expected = extractor.extract(text).attributions().len();
            assert!(expected > text.len() / 2000, "{} finds too little to do", one.name);
            group.bench_with_input(BenchmarkId::new("extract", text.len()), text, |bencher, text| {
                bencher
                    .iter(|| assert_eq!(extractor.extract(black_box(text)).attributions().len(), expected));
            });

            let json = |text: &str| {
                serde_json::to_string(&extractor.extract(text).to_record("a1", Offsets::Char)).unwrap()
            };
            let length = json(text).len();
            assert!(length > text.len() / 10, "{} writes too little", one.name);
            group.bench_with_input(BenchmarkId::new("record", text.len()), text, |bencher, text| {
                bencher.iter(|| assert_eq!(json(black_box(text)).len(), length));
            });

            let sentences = aldus::sentences(text).count();
            group.bench_with_input(BenchmarkId::new("sentences", text.len()), text, |bencher, text| {
                bencher.iter(|| assert_eq!(aldus::sentences(black_box(text)).count(), sentences));
            });
        }
        group.finish();
    }
}

/// The least time out of `runs` that extraction from all of `articles` took, in nanoseconds a byte.
fn cost(extractor: &Extractor, articles: &[&str], runs: usize) -> f64 {
    let times = (0..runs).map(|_| {
        let start = Instant::now();
        let found = articles.iter().map(|text| extractor.extract(black_box(text)).attributions().len());
        assert!(found.sum::<usize>() > 0);
        start.elapsed()
    });
    let bytes: usize = articles.iter().map(|text| text.len()).sum();
    times.min().unwrap_or_default().as_nanos() as f64 / bytes as f64
}

/// Prints the cost of a byte as the articles grow, and fails if it grows along.
///
/// Up to 100 kB they are the same text, cut into articles: a single short one would be learnt by heart.
fn growth(out: &mut impl Write) -> std::io::Result<()> {
    let extractor = Extractor::new();
    let mut factors = Vec::new();
    writeln!(out, "\ngrowth: nanoseconds a byte, the least of several runs")?;
    for one in &texts::TEXTS {
        let mut costs = Vec::new();
        for (size, runs) in [(1_000, 20), (10_000, 20), (100_000, 20), (1_000_000, 5), (10_000_000, 3)] {
            let text = texts::grown(one.text, size.max(100_000));
            let articles = texts::cut(&text, size);
            let cost = cost(&extractor, &articles, runs);
            let length = text.len() / articles.len();
            writeln!(out, "{:8} {length:>9} bytes  {cost:8.1} ns/byte", one.name)?;
            costs.push(cost);
        }
        factors.push((one.name, costs[4] / costs[1]));
    }
    for (name, factor) in factors {
        writeln!(out, "{name:8} 10 MB cost {factor:.2} times as much a byte as 10 kB")?;
        assert!(factor < 2.0, "the time is not linear in the text");
    }
    Ok(())
}

fn main() -> std::io::Result<()> {
    let seconds = Duration::from_secs;
    let mut criterion =
        Criterion::default().sample_size(30).warm_up_time(seconds(1)).measurement_time(seconds(2));
    criterion = criterion.configure_from_args();
    extract(&mut criterion);
    criterion.final_summary();
    // `cargo bench` passes `--bench`, `cargo test --benches` does not: a time without optimisation says nothing.
    if std::env::args().any(|argument| argument == "--bench") {
        growth(&mut std::io::stdout().lock())
    } else {
        Ok(())
    }
}
