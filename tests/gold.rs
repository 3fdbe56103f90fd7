//! The ratchet: accuracy on annotated articles does not sink below the committed floors.
//!
//! The articles are their publishers' copyright and are not part of this repository. With `ALDUS_EVAL` set to a directory
//! that holds `texts/ID.txt`, `gold/dev.jsonl` and `score.py`, this test measures; without it, it says so and passes.
#![allow(clippy::print_stdout)]

use std::path::{Path, PathBuf};
use std::process::Command;

/// The committed floors: class of attribution, F1.
fn floors() -> Vec<(String, f64)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold.floor.tsv");
    let text = std::fs::read_to_string(path).unwrap();
    let rows = text.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let (class, f1) = line.split_once('\t').expect("gold.floor.tsv: two columns expected");
        (class.to_owned(), f1.parse().expect("gold.floor.tsv: a number expected"))
    });
    rows.collect()
}

fn predictions(texts: &Path) -> String {
    let extractor = aldus::Extractor::new();
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(texts).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut out = String::new();
    for file in files.iter().filter(|file| file.extension().is_some_and(|extension| extension == "txt")) {
        let text = std::fs::read_to_string(file).unwrap();
        let id = file.file_stem().unwrap().to_str().unwrap();
        let record = extractor.extract(&text).to_record(id, aldus::Offsets::Char);
        out += &serde_json::to_string(&record).unwrap();
        out.push('\n');
    }
    out
}

#[test]
fn floors_are_kept() {
    let Some(dir) = std::env::var_os("ALDUS_EVAL").map(PathBuf::from) else {
        println!("skipped: ALDUS_EVAL names no directory with annotated articles");
        return;
    };
    let written = std::env::temp_dir().join(format!("aldus-gold-{}.jsonl", std::process::id()));
    std::fs::write(&written, predictions(&dir.join("texts"))).unwrap();
    let output = Command::new("python3")
        .arg(dir.join("score.py"))
        .arg(dir.join("gold/dev.jsonl"))
        .arg(&written)
        .arg("--texts")
        .arg(dir.join("texts"))
        .arg("--json")
        .output()
        .expect("python3 runs");
    let _ = std::fs::remove_file(&written);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let scores: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut low = Vec::new();
    for (class, floor) in floors() {
        let f1 = f1(&scores, &class).unwrap_or_else(|| panic!("no e2e F1 of {class} in {scores}"));
        println!("{class}: {f1} (floor {floor})");
        if f1 + 1e-9 < floor {
            low.push(format!("{class}: {f1}, below its floor of {floor}"));
        }
    }
    assert!(low.is_empty(), "{}", low.join("\n"));
}

fn f1(scores: &serde_json::Value, class: &str) -> Option<f64> {
    scores.get(class)?.get("e2e")?.get("f1")?.as_f64()
}
