//! Whole articles, of our own invention and in different house styles, with what is found in them: `NAME.txt` and
//! `NAME.snap` in `tests/corpus/`. `UPDATE=1 cargo test --test corpus` rewrites the snapshots; read the difference.
//!
//! A snapshot shows what happens today, right or wrong. What is right or wrong is said in `tests/literate/`.

use std::path::{Path, PathBuf};

const LINES: usize = 60;
const WORDS: usize = 150;

fn articles() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    files
}

#[test]
fn articles_read_as_their_snapshots() {
    let extractor = aldus::Extractor::new();
    let articles = articles();
    assert!(articles.len() >= 6, "{articles:?}");
    let mut problems = String::new();
    for path in articles {
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        assert!(text.split_whitespace().count() >= WORDS, "{name}: an article has at least {WORDS} words");
        let found = extractor.extract(&text).to_markup();
        let lines = found.lines().count();
        assert!(
            lines <= LINES,
            "{name}: {lines} lines; a snapshot has at most {LINES}, or nobody reads its difference"
        );
        let snapshot = path.with_extension("snap");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&snapshot, &found).unwrap();
        }
        let expected = std::fs::read_to_string(&snapshot).unwrap_or_default();
        for (number, (expected, found)) in
            pairs(&expected, &found).enumerate().filter(|(_, (expected, found))| expected != found)
        {
            problems += &format!("{name}.snap:{}\n  expected {expected}\n  found    {found}\n", number + 1);
        }
    }
    assert!(problems.is_empty(), "UPDATE=1 rewrites the snapshots\n{problems}");
}

/// The lines of two texts side by side, to the end of the longer one.
fn pairs<'a>(left: &'a str, right: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let (left, right): (Vec<&str>, Vec<&str>) = (left.lines().collect(), right.lines().collect());
    let longest = left.len().max(right.len());
    (0..longest).map(move |i| {
        (left.get(i).copied().unwrap_or("(nothing)"), right.get(i).copied().unwrap_or("(nothing)"))
    })
}

#[test]
fn each_snapshot_has_its_article() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        assert!(path.with_extension("txt").exists(), "{} has no article", path.display());
    }
}
