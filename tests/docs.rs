//! The documents that are made from the code, or that point into it. `UPDATE=1 cargo test --test docs` rewrites
//! CONSTRUCTIONS.md.
#![allow(clippy::print_stdout)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A sentence as inline code, whatever marks it holds.
fn inline(sentence: &str) -> String {
    let fence = if sentence.contains('`') { "``" } else { "`" };
    let gap = if sentence.starts_with('`') || sentence.ends_with('`') { " " } else { "" };
    format!("{fence}{gap}{sentence}{gap}{fence}")
}

fn constructions() -> String {
    let mut page = String::from(
        "# Constructions\n\n\
         The constructions of Dutch reporting that aldus knows, in order of precedence: where two claim the same words or the\n\
         same cue, the earlier one wins. `<q>` is what is said, `<v>` the cue, `<s>` the source; tags without a number are one\n\
         attribution. Each sentence is a test.\n\n\
         This page is generated from `src/rules/`: `UPDATE=1 cargo test --test docs`.\n",
    );
    for rule in aldus::rules() {
        let _ = write!(page, "\n## {}\n\n{} Since {}.\n\nFinds:\n\n", rule.id, rule.summary, rule.since);
        for sentence in rule.fires {
            let _ = writeln!(page, "- {}", inline(sentence));
        }
        page.push_str("\nIs silent in:\n\n");
        for (sentence, reason) in rule.silent {
            let _ = writeln!(page, "- {} ({reason})", inline(sentence));
        }
        if !rule.gaps.is_empty() {
            page.push_str("\nGets wrong, and should give:\n\n");
            for (_, right) in rule.gaps {
                let _ = writeln!(page, "- {}", inline(right));
            }
        }
    }
    page
}

#[test]
fn the_page_of_constructions_is_fresh() {
    let path = root().join("CONSTRUCTIONS.md");
    let page = constructions();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = page.lines().zip(written.lines()).position(|(new, old)| new != old);
    let line = differs.unwrap_or_else(|| page.lines().count().min(written.lines().count()));
    assert!(
        page == written,
        "CONSTRUCTIONS.md is stale from line {}; UPDATE=1 cargo test --test docs\n  expected {:?}\n  found    {:?}",
        line + 1,
        page.lines().nth(line),
        written.lines().nth(line)
    );
}

/// The targets of `[text](target)` that are files of the repository.
fn links(text: &str) -> Vec<&str> {
    let targets = text.match_indices("](").filter_map(|(at, _)| text[at + 2..].split(')').next());
    targets
        .filter(|target| !target.contains("://") && !target.starts_with(['#', '<']))
        .map(|target| target.split('#').next().unwrap_or(target))
        .collect()
}

#[test]
fn what_a_document_links_to_is_there() {
    for name in ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "CONSTRUCTIONS.md", "CHANGELOG.md"] {
        let Ok(text) = std::fs::read_to_string(root().join(name)) else {
            println!("{name} is not there: its links are not checked");
            continue;
        };
        for target in links(&text) {
            assert!(root().join(Path::new(target)).exists(), "{name} links to {target}, which is not there");
        }
    }
}

#[test]
fn links_are_found() {
    assert_eq!(
        links("[a](data/x.tsv) [b](https://x.nl/) [c](#d) [e](README.md#f)"),
        ["data/x.tsv", "README.md"]
    );
}
