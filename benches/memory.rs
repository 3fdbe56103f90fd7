//! Memory: how often extraction asks for some, and how much it holds at once.
//!
//! Both are counted, not timed, so they are the same in every run. An article should need some hundreds of allocations, most of
//! them for the attributions that it gives back; a long text may hold twelve times its own length at most.

mod texts;

use std::alloc::System;
use std::io::Write;

use aldus::Extractor;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// So many times its own length may a text of a megabyte take. The aim is 12; an unoptimised build takes more than what is
/// measured, and so may another allocator.
const MOST: f64 = 13.0;

/// By how many bytes the memory of this process grows at most while `work` runs; where the system tells.
fn peak(work: impl FnOnce()) -> std::io::Result<usize> {
    let status = |field: &str| -> std::io::Result<usize> {
        let status = std::fs::read_to_string("/proc/self/status")?;
        let line = status.lines().find_map(|line| line.strip_prefix(field)).unwrap_or_default();
        let kilobytes = line.trim_start_matches(':').trim().trim_end_matches(" kB").parse::<usize>();
        Ok(kilobytes.map_err(std::io::Error::other)? * 1024)
    };
    // Sets the peak back to what is held now.
    std::fs::write("/proc/self/clear_refs", "5")?;
    let before = status("VmRSS")?;
    work();
    Ok(status("VmHWM")?.saturating_sub(before))
}

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    let extractor = Extractor::new();
    for one in &texts::TEXTS {
        // What is made once for the process does not count.
        drop(extractor.extract(one.text));
        let region = Region::new(ALLOCATOR);
        let document = extractor.extract(one.text);
        let stats = region.change();
        let (times, found) = (stats.allocations + stats.reallocations, document.attributions().len());
        writeln!(out, "{:8} {} bytes, {found} attributions: {times} allocations", one.name, one.text.len())?;
        assert!(found > 0 && times < one.text.len(), "too many allocations");

        let text = texts::grown(one.text, 1_000_000);
        match peak(|| assert!(!extractor.extract(&text).attributions().is_empty())) {
            Ok(bytes) => {
                let times = bytes as f64 / text.len() as f64;
                writeln!(out, "{:8} {} bytes: peak {times:.1} times its length", one.name, text.len())?;
                assert!(times < MOST, "too much memory");
            }
            Err(error) => writeln!(out, "{:8} the peak is not measured: {error}", one.name)?,
        }
    }
    Ok(())
}
