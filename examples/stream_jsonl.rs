//! JSON Lines in, JSON Lines out: one document a line, in constant memory.
//!
//! `echo '{"id":"a1","text":"„Nee”, zegt Anna Kramer."}' | cargo run --example stream_jsonl` prints
//! ```text
//! {"id":"a1","offsets":"char","attributions":[{"id":"q1","type":"direct","text":"Nee", …
//! ```
use std::io::{self, BufRead, Write};

#[derive(serde::Deserialize)]
struct Line {
    id: String,
    text: String,
}

fn main() -> io::Result<()> {
    let extractor = aldus::Extractor::new();
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let Line { id, text } = serde_json::from_str(&line?)?;
        let record = extractor.extract(&text).to_record(&id, aldus::Offsets::Char);
        serde_json::to_writer(&mut out, &record)?;
        writeln!(out)?;
    }
    out.flush()
}
