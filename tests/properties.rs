//! What holds of every text: Dutch and nonsense. The same article set in other quotation marks: tests/typesetting.rs.
//!
//! The fixed texts are the articles of `tests/corpus/` and the sentences of the rules; proptest makes the rest.

use std::path::Path;
use std::sync::LazyLock;

use aldus::{Extractor, OffsetMap, Offsets, Span, record};
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

/// Everything that must hold of the analysis of any text.
fn check(text: &str) -> Result<(), TestCaseError> {
    tokens_are_lossless(text)?;
    let document = EXTRACTOR.extract(text);
    for span in document.sentences().iter().chain(document.speakers().flat_map(|speaker| speaker.mentions()))
    {
        is_slice(text, *span, None)?;
    }
    for quotation in document.quotations() {
        is_slice(text, quotation.span(), Some(quotation.text()))?;
    }
    for attribution in document.attributions() {
        prop_assert!(!attribution.content().is_empty());
        let source = attribution.source();
        for fragment in attribution.content().iter().chain(attribution.cue()).chain(&source) {
            is_slice(text, fragment.span(), Some(fragment.text()))?;
            prop_assert!(!fragment.text().trim().is_empty(), "an empty fragment in {text:?}");
        }
        for fragments in [attribution.content(), attribution.cue()] {
            prop_assert!(
                fragments.windows(2).all(|pair| pair[0].span().end() <= pair[1].span().start()),
                "out of order in {text:?}"
            );
        }
        for content in attribution.content() {
            for cue in attribution.cue() {
                prop_assert!(
                    !content.span().overlaps(cue.span()),
                    "{:?} and its cue {:?} overlap in {text:?}",
                    content.text(),
                    cue.text()
                );
            }
        }
        prop_assert!((0.0..=1.0).contains(&attribution.confidence()));
        prop_assert_eq!(attribution.speaker().is_some(), attribution.resolved_by().is_some());
    }
    let starts: Vec<usize> =
        document.attributions().iter().map(|attribution| attribution.content()[0].span().start()).collect();
    prop_assert!(starts.is_sorted(), "not in text order: {starts:?} in {text:?}");
    for offsets in [Offsets::Char, Offsets::Byte, Offsets::Utf16] {
        record_agrees(text, &document.to_record("x", offsets))?;
    }
    Ok(())
}

fn is_slice(text: &str, span: Span, slice: Option<&str>) -> Result<(), TestCaseError> {
    let here = text.get(span.range());
    prop_assert!(here.is_some(), "{span:?} is no slice of {text:?}");
    prop_assert!(
        slice.is_none_or(|slice| here == Some(slice)),
        "{slice:?} is not what stands at {span:?} in {text:?}"
    );
    Ok(())
}

fn tokens_are_lossless(text: &str) -> Result<(), TestCaseError> {
    let mut at = 0;
    for token in aldus::tokens(text) {
        let span = token.span();
        is_slice(text, span, Some(token.text()))?;
        prop_assert!(at <= span.start() && !span.is_empty(), "tokens out of order at {span:?} in {text:?}");
        prop_assert!(
            text[at..span.start()].chars().all(char::is_whitespace),
            "{:?} is in no token of {text:?}",
            &text[at..span.start()]
        );
        at = span.end();
    }
    prop_assert!(text[at..].chars().all(char::is_whitespace), "{:?} is in no token of {text:?}", &text[at..]);
    Ok(())
}

/// Offsets and slices of a record agree in its unit; it survives JSON.
fn record_agrees(text: &str, record: &record::Document) -> Result<(), TestCaseError> {
    let map = OffsetMap::new(text, record.offsets);
    let slice = |start: usize, end: usize| text.get(map.to_byte(start)?..map.to_byte(end)?);
    for attribution in &record.attributions {
        let cues = attribution.cue.iter().map(|cue| (cue.start, cue.end, &cue.text));
        let others = attribution.content.iter().chain(&attribution.source).map(|f| (f.start, f.end, &f.text));
        for (start, end, wanted) in others.chain(cues) {
            prop_assert_eq!(slice(start, end), Some(wanted.as_str()), "{:?} of {:?}", record.offsets, text);
        }
        if let Some(speaker) = &attribution.speaker {
            prop_assert!(
                record.speakers.iter().any(|other| other.id == speaker.id && other.name == speaker.name)
            );
        }
    }
    let json = serde_json::to_string(record).unwrap();
    prop_assert_eq!(&serde_json::from_str::<record::Document>(&json).unwrap(), record);
    Ok(())
}

#[test]
fn invariants_hold_of_the_fixed_texts() {
    for text in fixed_texts() {
        check(&text).unwrap();
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
        check(text).unwrap();
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

/// Pieces of which reported speech is made, and of which it is not.
const PIECES: &[&str] = &[
    "„",
    "”",
    "“",
    "\"",
    "'",
    "‘",
    "’",
    ",,",
    "''",
    "«",
    "»",
    ",",
    ".",
    ":",
    ";",
    "?",
    "!",
    "…",
    "-",
    "–",
    "(",
    ")",
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    "\t",
    "\r\n",
    "zegt",
    "zei",
    "Zegt",
    "laat",
    "weten",
    "voegt",
    "eraan toe",
    "aldus",
    "Volgens",
    "volgens",
    "meldt",
    "vindt",
    "noemt",
    "als",
    "dat",
    "Dat",
    "of",
    "om",
    "te",
    "komen",
    "die",
    "niet",
    "en",
    "maar",
    "hij",
    "ze",
    "zijn",
    "het",
    "de",
    "De",
    "een",
    "brug",
    "Anna",
    "Kramer",
    "van der",
    "wethouder",
    "de politie",
    "het ANP",
    "onderzoek",
    "blijkt",
    "uit",
    "dinsdag",
    "17.30",
    "J.P.",
    "o.a.",
    "auto's",
    "’s avonds",
    "heeft",
    "gezegd",
    "is",
    "blijft dicht",
    "in een reactie",
    "belofte",
    "👍🏽",
    "é",
    "e\u{301}",
    "\u{200D}",
    "\u{00A0}",
    "ﬁ",
    "中文",
    "עברית",
    "x",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn invariants_hold_of_any_text(text in "\\PC*") {
        check(&text)?;
    }

    #[test]
    fn invariants_hold_of_mixtures(pieces in prop::collection::vec((prop::sample::select(PIECES), prop::bool::ANY), 0..60)) {
        let text: String = pieces.iter().flat_map(|(piece, gap)| [*piece, if *gap { " " } else { "" }]).collect();
        check(&text)?;
    }

    /// A sentence cut anywhere, and put behind another one.
    #[test]
    fn invariants_hold_of_torn_sentences(a in prop::sample::select(examples()), b in prop::sample::select(examples()), at in 0usize..200) {
        let cut = a.char_indices().map(|(i, _)| i).nth(at).unwrap_or(a.len());
        check(&format!("{}{b}", &a[..cut]))?;
        check(&format!("{b} {}", &a[cut..]))?;
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
