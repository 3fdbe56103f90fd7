//! What holds of every text: Dutch and nonsense. The same article set in other quotation marks: tests/typesetting.rs.
//!
//! The fixed texts are the articles of `tests/corpus/` and the sentences of the rules; proptest makes the rest.

mod invariants;
#[path = "invariants/pieces.rs"]
mod pieces;

use std::path::Path;
use std::sync::LazyLock;

use aldus::{Extractor, Offsets, record};
use invariants::check;
use pieces::PIECES;
use proptest::prelude::*;

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::new);

/// Name and text of each article.
fn articles() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    assert!(files.len() >= 6, "{files:?}");
    let name = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
    files.iter().map(|path| (name(path), std::fs::read_to_string(path).unwrap())).collect()
}

fn examples() -> Vec<String> {
    aldus::rules().flat_map(|rule| rule.fires).map(|markup| aldus::markup::read(markup).unwrap().0).collect()
}

fn fixed_texts() -> Vec<String> {
    articles().into_iter().map(|(_, text)| text).chain(examples()).collect()
}

// ------------------------------------------------------------------------------------------------------ invariants

#[test]
fn invariants_hold_of_the_fixed_texts() {
    for text in fixed_texts() {
        check(&text);
    }
}

/// A text may begin and end in the middle of a sentence: a rule that looks at what stands before its words finds nothing there.
#[test]
fn fragments_are_read() {
    const LENGTH: usize = 120;
    for text in fixed_texts() {
        let words = text.match_indices(' ').map(|(at, space)| at + space.len());
        for begin in words {
            let mut end = text.len().min(begin + LENGTH);
            while !text.is_char_boundary(end) {
                end -= 1;
            }
            EXTRACTOR.extract(&text[begin..end]);
        }
    }
}

/// The texts that once broke something.
#[test]
fn invariants_hold_of_odd_texts() {
    let odd = [
        "",
        " ",
        "\n\n\n",
        "\u{FEFF}",
        "„",
        "”",
        "\"",
        "''",
        ",,",
        "zegt",
        "„zegt”",
        "„”, zegt ”",
        "zegt: ",
        ": „",
        "volgens",
        "Volgens.",
        "dat dat dat",
        "„A”, zegt",
        "zegt zegt zegt",
        "aldus aldus",
        "Dat zegt.",
        "e\u{301}e\u{301}n „\u{301}” zegt X",
        "👩‍👩‍👧: „👍🏽”, zegt 👩.",
        "«»«»",
        "X: „",
        "X zegt te",
        "X zegt dat",
        "X vraagt of",
        "laat weten",
        "…",
        "“”“”“",
        "'s",
        "’s avonds zei hij: ’s",
        "\r\n„A”\r\nzegt X\r\n",
        "a\u{0}b",
        "\u{202E}„A”",
    ];
    for text in odd {
        check(text);
    }
}

#[test]
fn the_same_text_gives_the_same_bytes() {
    let json = |extractor: &Extractor, text: &str| {
        serde_json::to_string(&extractor.extract(text).to_record("x", Offsets::Char)).unwrap()
    };
    let other = Extractor::new();
    for text in fixed_texts() {
        assert_eq!(json(&EXTRACTOR, &text), json(&other, &text));
        assert_eq!(EXTRACTOR.extract(&text).to_markup(), other.extract(&text).to_markup());
        assert_eq!(EXTRACTOR.trace(&text).to_string(), other.trace(&text).to_string());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn invariants_hold_of_any_text(text in "\\PC*") {
        check(&text);
    }

    #[test]
    fn invariants_hold_of_mixtures(pieces in prop::collection::vec((prop::sample::select(PIECES), prop::bool::ANY), 0..60)) {
        let text: String = pieces.iter().flat_map(|(piece, gap)| [*piece, if *gap { " " } else { "" }]).collect();
        check(&text);
    }

    /// A sentence cut anywhere, and put behind another one.
    #[test]
    fn invariants_hold_of_torn_sentences(a in prop::sample::select(examples()), b in prop::sample::select(examples()), at in 0usize..200) {
        let cut = a.char_indices().map(|(i, _)| i).nth(at).unwrap_or(a.len());
        check(&format!("{}{b}", &a[..cut]));
        check(&format!("{b} {}", &a[cut..]));
    }
}

// ------------------------------------------------------------------------------------------- what must change nothing

/// What is said of whom, without offsets.
fn substance(document: &record::Document) -> Vec<String> {
    let cue = |attribution: &record::Attribution| {
        attribution.cue.iter().map(|cue| cue.text.clone()).collect::<Vec<_>>().join(" … ")
    };
    let source =
        |attribution: &record::Attribution| attribution.source.as_ref().map(|source| source.text.clone());
    let speaker = |attribution: &record::Attribution| {
        attribution.speaker.as_ref().map(|speaker| (speaker.name.clone(), speaker.kind))
    };
    document
        .attributions
        .iter()
        .map(|a| {
            format!("{:?} {:?} {:?} {:?} {:?} {}", a.kind, a.text, cue(a), source(a), speaker(a), a.negated)
        })
        .collect()
}

/// The first line in which two lists differ.
fn difference(expected: &[String], found: &[String]) -> Option<String> {
    let longest = expected.len().max(found.len());
    let at = (0..longest).find(|&i| expected.get(i) != found.get(i))?;
    let show = |list: &[String]| list.get(at).map_or("nothing".to_owned(), Clone::clone);
    Some(format!(
        "{} and {} attributions\n  expected {}\n  found    {}",
        expected.len(),
        found.len(),
        show(expected),
        show(found)
    ))
}

#[test]
fn an_unrelated_paragraph_in_front_only_shifts() {
    const FRONT: &str = "Het regende de hele dag. De straten stonden blank en de bussen reden om.\n\n";
    for text in examples() {
        let alone = EXTRACTOR.extract(&text);
        // A source in the sentence itself: nothing before the text can have a part in it.
        if alone.attributions().iter().any(|a| {
            a.source().is_none_or(|source| source.text().to_lowercase() == "zijn" || source.text().len() < 4)
        }) {
            continue;
        }
        let alone = alone.to_record("x", Offsets::Byte);
        let both = format!("{FRONT}{text}");
        let behind = EXTRACTOR.extract(&both).to_record("x", Offsets::Byte);
        assert_eq!(difference(&substance(&alone), &substance(&behind)), None, "{text}");
        for (a, b) in alone.attributions.iter().zip(&behind.attributions) {
            let starts = |a: &record::Attribution| {
                a.content.iter().map(|f| f.start).chain(a.cue.iter().map(|c| c.start)).collect::<Vec<_>>()
            };
            assert_eq!(
                starts(a).iter().map(|start| start + FRONT.len()).collect::<Vec<_>>(),
                starts(b),
                "{text}"
            );
        }
    }
}
