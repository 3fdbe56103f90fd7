//! Runs the examples in `tests/literate/*.md`: what crosses constructions, told in prose, from basic to special.
//!
//! A block of the language `aldus` is a text in the markup of the gold data, each `<q>` with its number and type; below
//! `=====` stands, where it matters, a JSON line an attribution: `{"id":1,"speaker":"…","kind":"…","neg":true}`. The
//! extractor must find just that. A block `aldus gap` says what would be right, and is asserted to come out wrong today.
#![allow(clippy::print_stdout)]

use std::path::{Path, PathBuf};

use aldus::{Attribution, Document, Extractor, Kind, Span};

/// A fenced block.
struct Block {
    /// File and line.
    place: String,
    gap: bool,
    markup: String,
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/literate");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    files.sort();
    files
}

fn blocks(name: &str, text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines = text.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        let Some(language) = line.strip_prefix("```") else { continue };
        let gap = match language {
            "aldus" => false,
            "aldus gap" => true,
            other => panic!("{name}:{}: a block of {other:?}; expected aldus or aldus gap", number + 1),
        };
        let body: Vec<&str> =
            lines.by_ref().map(|(_, line)| line).take_while(|line| *line != "```").collect();
        blocks.push(Block { place: format!("{name}:{}", number + 2), gap, markup: body.join("\n") });
    }
    blocks
}

/// The attribution that a block describes; `None` where it says nothing.
#[derive(Debug, Default)]
struct Expected {
    id: usize,
    kind: Option<Kind>,
    content: Vec<Span>,
    cue: Vec<Span>,
    source: Option<Span>,
    speaker: Option<serde_json::Value>,
}

fn expected(markup: &str) -> Result<(String, Vec<Expected>), String> {
    let (text, tags) = aldus::markup::read(markup)?;
    let mut all: Vec<Expected> = Vec::new();
    for tag in tags.iter().filter(|tag| matches!(tag.letter, 'q' | 'v' | 's')) {
        if tag.ids.is_empty() {
            return Err(format!("<{}> has no number", tag.letter));
        }
        for &id in &tag.ids {
            let place = all.iter().position(|expected| expected.id == id).unwrap_or_else(|| {
                all.push(Expected { id, ..Expected::default() });
                all.len() - 1
            });
            let expected = &mut all[place];
            match tag.letter {
                'q' => {
                    expected.kind = Some(tag.kind.ok_or("<q> has no type")?);
                    expected.content.push(tag.span);
                }
                'v' => expected.cue.push(tag.span),
                _ => expected.source = Some(tag.span),
            }
        }
    }
    let json = markup.split_once("\n=====\n").map_or("", |(_, json)| json);
    for line in json.lines().filter(|line| !line.is_empty()) {
        let value: serde_json::Value =
            serde_json::from_str(line).map_err(|error| format!("{line}: {error}"))?;
        let id = value["id"].as_u64().ok_or_else(|| format!("{line}: no id"))?;
        let expected = all
            .iter_mut()
            .find(|expected| expected.id as u64 == id)
            .ok_or_else(|| format!("{line}: no <q {id}>"))?;
        expected.speaker = Some(value);
    }
    if let Some(expected) = all.iter().find(|expected| expected.content.is_empty()) {
        return Err(format!("attribution {} has no <q>", expected.id));
    }
    // Two on the same words come in the order of their numbers.
    all.sort_by_key(|expected| {
        let words = expected.content[0];
        (words.start(), std::cmp::Reverse(words.end()), expected.id)
    });
    Ok((text, all))
}

/// What differs, or `None`.
fn difference(document: &Document<'_>, expected: &[Expected]) -> Option<String> {
    let found = document.attributions();
    if found.len() != expected.len() {
        return Some(format!("{} attributions expected, {} found", expected.len(), found.len()));
    }
    found.iter().zip(expected).find_map(|(found, expected)| {
        differs(found, expected).map(|what| format!("{what} of {}", expected.id))
    })
}

fn differs(found: &Attribution<'_>, expected: &Expected) -> Option<&'static str> {
    let spans = |fragments: &[aldus::Fragment<'_>]| {
        fragments.iter().map(|fragment| fragment.span()).collect::<Vec<_>>()
    };
    if spans(found.content()) != expected.content {
        return Some("the content");
    }
    if Some(found.kind()) != expected.kind {
        return Some("the type");
    }
    if spans(found.cue()) != expected.cue {
        return Some("the cue");
    }
    if found.source().map(|source| source.span()) != expected.source {
        return Some("the source");
    }
    let wanted = expected.speaker.as_ref()?;
    let speaker = found.speaker();
    if wanted.get("speaker").is_some_and(|name| name.as_str() != speaker.map(|speaker| speaker.name())) {
        return Some("the speaker");
    }
    if wanted.get("kind").is_some_and(|kind| kind.as_str() != speaker.map(|speaker| speaker.kind().name())) {
        return Some("the kind of the speaker");
    }
    (wanted.get("neg").is_some_and(|neg| neg.as_bool() != Some(found.is_negated()))).then_some("the denial")
}

#[test]
fn the_examples_are_right() {
    // What is found, however likely it is.
    let extractor = Extractor::builder().min_confidence(0.0).build();
    let mut problems = Vec::new();
    let (mut cases, mut gaps) = (0, 0);
    for path in files() {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        for block in blocks(&name, &std::fs::read_to_string(&path).unwrap()) {
            let (text, expected) =
                expected(&block.markup).unwrap_or_else(|message| panic!("{}: {message}", block.place));
            let document = extractor.extract(&text);
            cases += 1;
            gaps += usize::from(block.gap);
            match difference(&document, &expected) {
                Some(what) if !block.gap => {
                    problems.push(format!(
                        "{}: {what}\n  expected {}\n  found    {}",
                        block.place,
                        block.markup,
                        document.to_markup().trim_end()
                    ));
                }
                None if block.gap => {
                    problems.push(format!("{}: no gap any longer: write ```aldus", block.place))
                }
                _ => {}
            }
        }
    }
    println!("{cases} cases, of which {gaps} gaps");
    assert!(cases >= 40, "{cases} cases");
    assert!(problems.is_empty(), "{} of {cases}\n\n{}\n", problems.len(), problems.join("\n\n"));
}

#[test]
fn a_wrong_example_is_reported() {
    let document = aldus::extract("“Nee”, zegt Anna Kramer.");
    let said = |markup: &str| difference(&document, &expected(markup).unwrap().1);
    assert_eq!(said("“<q 1 direct>Nee</q>”, <v 1>zegt</v> <s 1>Anna Kramer</s>."), None);
    assert_eq!(
        said("“<q 1 direct>Nee</q>”, <v 1>zegt</v> <s 1>Anna</s> Kramer.").unwrap(),
        "the source of 1"
    );
    assert_eq!(said("“<q 1 direct>Nee</q>”, zegt <s 1>Anna Kramer</s>.").unwrap(), "the cue of 1");
    assert_eq!(said("“Nee”, zegt Anna Kramer.").unwrap(), "0 attributions expected, 1 found");
    let speaker = "“<q 1 direct>Nee</q>”, <v 1>zegt</v> <s 1>Anna Kramer</s>.\n=====\n{\"id\":1,\"speaker\":\"Kramer\"}";
    assert_eq!(said(speaker).unwrap(), "the speaker of 1");
}
