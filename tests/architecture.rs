//! The order of the layers, and what the library must not do: checked in the text of `src/`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The layers, lowest first. A file uses only layers above its own line in this list; a part of a layer that stands here
/// by itself (`lexicon::abbreviations`) is a layer of its own.
const LAYERS: &[&str] = &[
    "text",
    "chars",
    "token_set",
    "random",
    "lexicon::abbreviations",
    "token",
    "lexicon",
    "built_in",
    "sentence",
    "segment",
    "zone",
    "quotation",
    "tag",
    "reading",
    "cue",
    "mention",
    "clause",
    "rule",
    "rules",
    "attribution",
    "resolution",
    "confidence",
    "trace",
    "extract",
    "record",
    "markup",
];

const LINES: usize = 600;

/// Files that name quotation marks or apostrophes beyond ASCII: the classes of code points.
const NAMES_CODE_POINTS: &[&str] = &["chars.rs"];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Path below `src/` and text of each file, tests left out.
fn files() -> BTreeMap<String, String> {
    fn walk(folder: &Path, out: &mut BTreeMap<String, String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, out);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(source()).unwrap().to_str().unwrap().replace('\\', "/");
                out.insert(name, std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut out = BTreeMap::new();
    walk(&source(), &mut out);
    out.retain(|name, _| !name.ends_with("tests.rs"));
    assert!(out.len() > 20, "{:?}", out.keys());
    out
}

/// The lines of code: neither comments nor what follows `#[cfg(test)] mod tests {`.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let end = text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len());
    text[..end]
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(n, line)| (n + 1, line))
}

/// The layer of a path of modules: the longest one in the list that it begins with.
fn layer(module: &str) -> Option<usize> {
    let fits = |layer: &&str| {
        module == *layer || module.strip_prefix(*layer).is_some_and(|rest| rest.starts_with("::"))
    };
    let longest = LAYERS.iter().filter(|layer| fits(layer)).max_by_key(|layer| layer.len())?;
    LAYERS.iter().position(|layer| layer == longest)
}

/// The paths that a line names after `crate::`: `crate::a::b`, `crate::{a::B, c}`.
fn paths<'a>(line: &'a str, start: &str) -> Vec<&'a str> {
    let mut found = Vec::new();
    for (at, _) in line.match_indices(start) {
        if line[..at].ends_with(|c: char| c.is_alphanumeric() || c == ':' || c == '_') {
            continue;
        }
        let rest = &line[at + start.len()..];
        let path = |text: &'a str| {
            let end = text.find(|c: char| !c.is_alphanumeric() && c != '_' && c != ':').unwrap_or(text.len());
            text[..end].trim_end_matches(':')
        };
        match rest.strip_prefix('{') {
            Some(group) => found.extend(
                group.split(['}', ';']).next().unwrap_or_default().split(", ").map(|item| path(item.trim())),
            ),
            None => found.push(path(rest)),
        }
    }
    found
}

/// Where a file uses a layer above its own.
fn reaches_up(name: &str, text: &str) -> Vec<String> {
    let module = name.trim_end_matches(".rs").replace('/', "::");
    let Some(own) = layer(&module) else { return vec![format!("{name}: not in LAYERS")] };
    let parent = module.rsplit_once("::").map_or("", |(parent, _)| parent);
    let mut problems = Vec::new();
    for (number, line) in code(text) {
        let through_super = paths(line, "super::")
            .into_iter()
            .filter(|_| !parent.is_empty())
            .map(|path| format!("{parent}::{path}"));
        for path in paths(line, "crate::").into_iter().map(str::to_owned).chain(through_super) {
            match layer(&path) {
                // A child may use what its parent module declares.
                Some(used) if used > own && !parent.starts_with(LAYERS[used]) => {
                    problems.push(format!("{name}:{number}: {} uses {path}, a layer above it", LAYERS[own]));
                }
                None if path.starts_with(|c: char| c.is_lowercase()) => {
                    problems.push(format!("{name}:{number}: {path} is not in LAYERS"))
                }
                _ => {}
            }
        }
    }
    problems
}

#[test]
fn no_layer_reaches_up() {
    let problems: Vec<String> = files()
        .iter()
        .filter(|(name, _)| *name != "lib.rs")
        .flat_map(|(name, text)| reaches_up(name, text))
        .collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn a_layer_that_reaches_up_is_reported() {
    let text = "use crate::text::Span;\nuse crate::{chars, rule::View};\n// crate::extract\nfn f(r: &crate::record::Document) {}\nuse crate::nothing::X;";
    let problems = reaches_up("cue.rs", text).join("\n");
    assert_eq!(
        problems,
        "cue.rs:2: cue uses rule::View, a layer above it\ncue.rs:4: cue uses record::Document, a layer above it\n\
         cue.rs:5: nothing::X is not in LAYERS"
    );
    assert_eq!(
        reaches_up(
            "token/scan.rs",
            "use crate::lexicon::abbreviations::Abbreviations;\nuse super::class::Class;"
        ),
        [""; 0]
    );
    assert_eq!(reaches_up("token/scan.rs", "use crate::lexicon::Tags;").len(), 1);
}

#[test]
fn each_layer_has_its_file() {
    let files = files();
    for layer in LAYERS {
        let file = format!("{}.rs", layer.replace("::", "/"));
        assert!(files.contains_key(&file), "LAYERS names {layer}, and src/{file} is not there");
    }
}

#[test]
fn the_library_prints_nothing() {
    for (name, text) in files() {
        for (number, line) in code(&text) {
            for word in [
                "println!",
                "eprintln!",
                "print!",
                "eprint!",
                "dbg!",
                "todo!",
                "std::fs",
                "std::io",
                "std::env",
            ] {
                let here = line
                    .match_indices(word)
                    .any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric()));
                assert!(!here, "{name}:{number}: {word} in the library");
            }
        }
    }
}

/// The one file that calls instructions that not every processor has.
const UNSAFE: &str = "token/avx2.rs";

#[test]
fn unsafe_stands_in_one_file_with_its_argument() {
    for (name, text) in files() {
        let lines: Vec<&str> = text.lines().collect();
        for (number, line) in code(&text) {
            let word = |word: &str| {
                line.match_indices(word).any(|(at, _)| {
                    let end = line[at + word.len()..].chars().next();
                    !end.is_some_and(|c| c.is_alphanumeric() || c == '_')
                })
            };
            if word("unsafe") {
                assert_eq!(name, UNSAFE, "{name}:{number}: unsafe");
                let above = &lines[number.saturating_sub(4)..number - 1];
                assert!(above.iter().any(|line| line.contains("// SAFETY: ")), "{name}:{number}: why?");
            }
        }
    }
}

#[test]
fn no_file_is_a_giant() {
    let lines = |text: &String| text.lines().count();
    let giants: Vec<(String, usize)> = files()
        .iter()
        .filter(|(_, text)| lines(text) > LINES)
        .map(|(name, text)| (name.clone(), lines(text)))
        .collect();
    assert!(giants.is_empty(), "a file of more than {LINES} lines is split: {giants:?}");
}

#[test]
fn code_points_are_named_in_one_place() {
    let is_mark = |c: char| matches!(c, '“'..='‟' | '‘'..='‛' | '«' | '»' | '‹' | '›' | '´' | '¨');
    let mut problems = Vec::new();
    for (name, text) in files() {
        // The sentences of a rule are Dutch text, and a rule asks `View` and `Reading`, never for a code point.
        let examples = name.starts_with("rules/");
        for (number, line) in code(&text) {
            let code = line.split(" // ").next().unwrap_or_default();
            let named = code.contains(is_mark)
                || code
                    .split("\\u{201")
                    .skip(1)
                    .any(|rest| rest.starts_with(['8', '9', 'A', 'B', 'C', 'D', 'E', 'F']));
            let example = examples && (code.trim_start().starts_with(['"', '(']) || code.contains("silent:"));
            if named && !example && !NAMES_CODE_POINTS.contains(&name.as_str()) {
                problems.push(format!("{name}:{number}: {}", line.trim()));
            }
        }
    }
    assert!(problems.is_empty(), "named outside {NAMES_CODE_POINTS:?}:\n{}", problems.join("\n"));
}
