//! Loading: what the first text of a process pays for, and what words of one's own cost.
//!
//! * `first-extract`: the first `aldus::extract` of a fresh process, which finds the lexicon compiled in the program. The process is
//!   this program again, and takes the time itself, so that starting it does not count.
//! * `second-extract`: the same text once more, in the same processes.
//! * `clone`: `Lexicon::new`, as made for words of one's own: the large tables stay in the program.
//! * `add-one`: `Lexicon::add` of one verb, which copies the tables that it changes.
//! * `add-all`: `Lexicon::add` of every built-in table to a copy. All its words are there already.
//!
//! `first-extract` should cost far less than `add-all`, which reads what `build.rs` has read before. `second-extract` should be
//! microseconds.

use std::hint::black_box;
use std::io::Write;
use std::process::Command;
use std::time::{Duration, Instant};

use aldus::Lexicon;
use criterion::{BatchSize, Criterion, Throughput};

const SENTENCE: &str = "„De brug blijft dicht”, zegt wethouder Anna Kramer.";
const VERB: &str = "brommelen\t-\tbrommel brommelt\tbrommelde brommelden\tgebrommeld\tmanner\tquote\t-";

/// Set in the environment of the processes that `in_a_new_process` starts.
const CHILD: &str = "ALDUS_BENCH_CHILD";

/// Extracts twice and writes how many nanoseconds that took.
fn child() -> std::io::Result<()> {
    let mut out = std::io::stdout();
    for _ in 0..2 {
        let start = Instant::now();
        let found = aldus::extract(black_box(SENTENCE)).attributions().len();
        let time = start.elapsed();
        assert_eq!(found, 1);
        writeln!(out, "{}", time.as_nanos())?;
    }
    Ok(())
}

/// The time of the first or the second extraction of a new process.
fn in_a_new_process(which: usize) -> Duration {
    let this = std::env::current_exe().expect("a running program has a file");
    let output = Command::new(this).env(CHILD, "1").output().expect("this program can be started again");
    let lines = String::from_utf8_lossy(&output.stdout).into_owned();
    Duration::from_nanos(lines.lines().nth(which).and_then(|line| line.parse().ok()).expect("two numbers"))
}

/// The built-in tables, as the repository has them.
fn tables() -> Vec<(&'static str, String)> {
    let read = |name| std::fs::read_to_string(format!("{}/data/{name}", env!("CARGO_MANIFEST_DIR")));
    Lexicon::tables().map(|name| (name, read(name).expect("a table is a file in data/"))).collect()
}

fn load(criterion: &mut Criterion) {
    let tables = tables();
    let size: usize = tables.iter().map(|(_, tsv)| tsv.len()).sum();
    assert!(size > 100_000, "the tables are cut short");

    let mut group = criterion.benchmark_group("load");
    for (which, name) in ["first-extract", "second-extract"].into_iter().enumerate() {
        group.bench_function(name, |bencher| {
            bencher.iter_custom(|times| (0..times).map(|_| in_a_new_process(which)).sum());
        });
    }
    group.bench_function("clone", |bencher| bencher.iter(Lexicon::new));
    group.bench_function("add-one", |bencher| {
        let add = |mut lexicon: Lexicon| {
            assert!(lexicon.add("verbs.tsv", black_box(VERB)).is_ok());
            lexicon
        };
        bencher.iter_batched(Lexicon::new, add, BatchSize::LargeInput);
    });
    group.throughput(Throughput::Bytes(size as u64));
    group.bench_function("add-all", |bencher| {
        let add = |mut lexicon: Lexicon| {
            for (name, tsv) in &tables {
                assert!(lexicon.add(name, black_box(tsv)).is_ok());
            }
            lexicon
        };
        bencher.iter_batched(Lexicon::new, add, BatchSize::LargeInput);
    });
    group.finish();
}

fn main() -> std::io::Result<()> {
    if std::env::var_os(CHILD).is_some() {
        return child();
    }
    let seconds = Duration::from_secs;
    let mut criterion =
        Criterion::default().sample_size(20).warm_up_time(seconds(1)).measurement_time(seconds(3));
    criterion = criterion.configure_from_args();
    load(&mut criterion);
    criterion.final_summary();
    Ok(())
}
