//! Runs each construction on its own sentences, through the whole pipeline: spans are compared, not counts.

use std::collections::BTreeSet;
use std::path::Path;

use super::{ALL, rules};
use crate::attribution::Kind;
use crate::extract::{Document, Extractor};
use crate::markup;
use crate::rule::RuleInfo;
use crate::text::Span;

/// The spans of one attribution; its type where the markup gives one.
#[derive(Debug, Default, PartialEq)]
struct Spans {
    kind: Option<Kind>,
    content: Vec<Span>,
    cue: Vec<Span>,
    source: Option<Span>,
}

/// The text of some markup, and its attributions by number; tags without a number are one attribution.
fn expected(markup: &str) -> Result<(String, Vec<Spans>), String> {
    let (text, tags) = markup::read(markup)?;
    let mut all: Vec<(usize, Spans)> = Vec::new();
    for tag in tags {
        let ids = if tag.ids.is_empty() { vec![1] } else { tag.ids };
        for id in ids {
            let place = all.iter().position(|(other, _)| *other == id).unwrap_or_else(|| {
                all.push((id, Spans::default()));
                all.len() - 1
            });
            let spans = &mut all[place].1;
            match tag.letter {
                'q' => {
                    spans.kind = spans.kind.or(tag.kind);
                    spans.content.push(tag.span);
                }
                'v' => spans.cue.push(tag.span),
                's' => spans.source = Some(tag.span),
                other => return Err(format!("<{other}> has no place in an example")),
            }
        }
    }
    all.sort_by_key(|(_, spans)| spans.content.first().copied());
    Ok((text, all.into_iter().map(|(_, spans)| spans).collect()))
}

/// Whether a document holds these attributions and no others.
fn agrees(document: &Document<'_>, expected: &[Spans]) -> bool {
    let found = document.attributions();
    found.len() == expected.len()
        && found.iter().zip(expected).all(|(found, expected)| {
            let spans = |fragments: &[crate::extract::Fragment<'_>]| {
                fragments.iter().map(|f| f.span()).collect::<Vec<_>>()
            };
            spans(found.content()) == expected.content
                && spans(found.cue()) == expected.cue
                && found.source().map(|source| source.span()) == expected.source
                && expected.kind.is_none_or(|kind| kind == found.kind())
        })
}

/// The text with what was found in it, and the constructions that found it.
fn shown(document: &Document<'_>) -> String {
    let markup = document.to_markup();
    let body = markup.split_once("\n=====").map_or(markup.as_str(), |(body, _)| body);
    let by: Vec<&str> = document.attributions().iter().map(|attribution| attribution.rule().id).collect();
    format!("{body}   [{}]", by.join(", "))
}

/// Everything that is wrong with a construction's description of itself.
fn problems(rule: &RuleInfo, extractor: &Extractor) -> Vec<String> {
    let mut problems = Vec::new();
    let mut complain = |problem: String| problems.push(format!("{}: {problem}", rule.id));
    if rule.fires.len() < 2 {
        complain("fewer than two sentences in `fires`".to_owned());
    }
    if rule.silent.is_empty() || rule.silent.iter().any(|(_, reason)| reason.is_empty()) {
        complain("`silent` needs a sentence, and each sentence a reason".to_owned());
    }
    if !rule.summary.ends_with('.')
        || rule.summary.contains(". ")
        || !rule.summary.starts_with(|c: char| c.is_uppercase() || c == '`')
    {
        complain(format!("the summary is not one sentence: {:?}", rule.summary));
    }
    if !is_version(rule.since) {
        complain(format!("`since` is no version: {:?}", rule.since));
    }
    if rule.id.is_empty()
        || !rule.id.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase()))
    {
        complain("the id is not kebab-case".to_owned());
    }
    for sentence in rule.fires {
        match expected(sentence) {
            Err(message) => complain(format!("{sentence}\n  {message}")),
            Ok((text, spans)) => {
                let document = extractor.extract(&text);
                let mine = document.attributions().iter().any(|attribution| attribution.rule().id == rule.id);
                if !agrees(&document, &spans) || !mine {
                    complain(format!(
                        "does not fire as it says\n  expected {sentence}\n  found    {}",
                        shown(&document)
                    ));
                }
            }
        }
    }
    for (sentence, reason) in rule.silent {
        let document = extractor.extract(sentence);
        if document.attributions().iter().any(|attribution| attribution.rule().id == rule.id) {
            complain(format!("is not silent ({reason})\n  found    {}", shown(&document)));
        }
    }
    for (sentence, right) in rule.gaps {
        match expected(right) {
            Err(message) => complain(format!("{right}\n  {message}")),
            Ok((text, _)) if text != *sentence => {
                complain(format!("a gap and its markup differ\n  {sentence}\n  {right}"))
            }
            Ok((text, spans)) => {
                if agrees(&extractor.extract(&text), &spans) {
                    complain(format!("a gap is closed: move it to `fires` or `silent`\n  {right}"));
                }
            }
        }
    }
    problems
}

fn is_version(version: &str) -> bool {
    version.split('.').count() == 3 && version.split('.').all(|part| part.parse::<u32>().is_ok())
}

#[test]
fn each_construction_finds_what_its_sentences_say() {
    // What a construction finds, however likely it is.
    let extractor = Extractor::builder().min_confidence(0.0).build();
    let problems: Vec<String> = rules().flat_map(|rule| problems(rule, &extractor)).collect();
    assert!(problems.is_empty(), "{} problems\n\n{}\n", problems.len(), problems.join("\n"));
}

#[test]
fn each_file_is_a_construction_of_its_name() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != "tests.rs")
        .map(|name| name.trim_end_matches(".rs").replace('_', "-"))
        .collect();
    let listed: BTreeSet<String> = rules().map(|rule| rule.id.to_owned()).collect();
    assert_eq!(listed, files, "the ids in ALL (left) and the files (right)");
    assert_eq!(listed.len(), ALL.len(), "an id is given twice");
}

/// A description with every fault that the harness knows.
const BROKEN: RuleInfo = RuleInfo {
    id: "Broken_rule",
    since: "soon",
    summary: "No full stop",
    fires: &["“<q>De brug blijft</q> dicht”, <v>zegt</v> <s>Anna Kramer</s>."],
    silent: &[],
    gaps: &[
        (
            "“De brug blijft dicht”, zegt Anna Kramer.",
            "“<q>De brug blijft dicht</q>”, <v>zegt</v> <s>Anna Kramer</s>.",
        ),
        ("De brug is dicht.", "De brug is open."),
    ],
};

#[test]
fn a_broken_construction_is_reported() {
    let problems = problems(&BROKEN, &Extractor::new());
    let wanted = [
        "fewer than two",
        "`silent` needs",
        "not one sentence",
        "no version",
        "not kebab-case",
        "does not fire",
        "a gap is closed",
        "a gap and its markup differ",
    ];
    for wanted in wanted {
        assert!(
            problems.iter().any(|problem| problem.contains(wanted)),
            "{wanted:?} is not among\n{}",
            problems.join("\n")
        );
    }
    let moved = problems.iter().find(|problem| problem.contains("does not fire")).unwrap();
    assert!(
        moved.contains("expected “<q>De brug blijft</q> dicht”")
            && moved.contains("<q 1 direct>De brug blijft dicht</q>"),
        "{moved}"
    );
}

#[test]
fn a_construction_that_speaks_where_it_should_be_silent_is_reported() {
    let rule =
        RuleInfo {
            id: "quote-then-cue", silent: &[("“Nee”, zegt Anna Kramer.", "a pretence")], ..BROKEN
        };
    assert!(
        problems(&rule, &Extractor::new())
            .iter()
            .any(|problem| problem.contains("is not silent (a pretence)"))
    );
}
