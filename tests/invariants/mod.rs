//! What holds of the analysis of every text. The properties and the fuzz targets (`fuzz/`) ask the same.

use aldus::{OffsetMap, Offsets, Segmenter, Span, record};

/// Everything that must hold of the analysis of any text.
pub fn check(text: &str) {
    tokens_are_lossless(text);
    one_pass_finds_the_same(text);
    let document = aldus::extract(text);
    for span in document.sentences().iter().chain(document.speakers().flat_map(|speaker| speaker.mentions()))
    {
        is_slice(text, *span, None);
    }
    for quotation in document.quotations() {
        is_slice(text, quotation.span(), Some(quotation.text()));
    }
    for attribution in document.attributions() {
        assert!(!attribution.content().is_empty());
        let source = attribution.source();
        for fragment in attribution.content().iter().chain(attribution.cue()).chain(&source) {
            is_slice(text, fragment.span(), Some(fragment.text()));
            assert!(!fragment.text().trim().is_empty(), "an empty fragment in {text:?}");
        }
        for fragments in [attribution.content(), attribution.cue()] {
            assert!(
                fragments.windows(2).all(|pair| pair[0].span().end() <= pair[1].span().start()),
                "out of order in {text:?}"
            );
        }
        for content in attribution.content() {
            for cue in attribution.cue() {
                assert!(
                    !content.span().overlaps(cue.span()),
                    "{:?} and its cue {:?} overlap in {text:?}",
                    content.text(),
                    cue.text()
                );
            }
        }
        assert!((0.0..=1.0).contains(&attribution.confidence()));
        assert_eq!(attribution.speaker().is_some(), attribution.resolved_by().is_some());
    }
    let starts: Vec<usize> =
        document.attributions().iter().map(|attribution| attribution.content()[0].span().start()).collect();
    assert!(starts.is_sorted(), "not in text order: {starts:?} in {text:?}");
    for offsets in [Offsets::Char, Offsets::Byte, Offsets::Utf16] {
        record_agrees(text, &document.to_record("x", offsets));
    }
}

fn is_slice(text: &str, span: Span, slice: Option<&str>) {
    let here = text.get(span.range());
    assert!(here.is_some(), "{span:?} is no slice of {text:?}");
    assert!(
        slice.is_none_or(|slice| here == Some(slice)),
        "{slice:?} is not what stands at {span:?} in {text:?}"
    );
}

fn tokens_are_lossless(text: &str) {
    let mut at = 0;
    for token in aldus::tokens(text) {
        let span = token.span();
        is_slice(text, span, Some(token.text()));
        assert!(at <= span.start() && !span.is_empty(), "tokens out of order at {span:?} in {text:?}");
        assert!(
            text[at..span.start()].chars().all(char::is_whitespace),
            "{:?} is in no token of {text:?}",
            &text[at..span.start()]
        );
        at = span.end();
    }
    assert!(text[at..].chars().all(char::is_whitespace), "{:?} is in no token of {text:?}", &text[at..]);
}

/// A segmenter finds what the iterators find, on either path, and remembers nothing of the text before.
fn one_pass_finds_the_same(text: &str) {
    for mut segmenter in [Segmenter::new(), Segmenter::portable()] {
        segmenter.segment("\"Ja, 'nee', zei ze. 'Zo.\n‘Nee");
        let segments = segmenter.segment(text);
        assert!(segments.tokens().eq(aldus::tokens(text)), "tokens of {text:?}");
        assert!(segments.sentences().eq(aldus::sentences(text)), "sentences of {text:?}");
    }
}

/// Offsets and slices of a record agree in its unit; it survives JSON.
fn record_agrees(text: &str, record: &record::Document) {
    let map = OffsetMap::new(text, record.offsets);
    let slice = |start: usize, end: usize| text.get(map.to_byte(start)?..map.to_byte(end)?);
    for attribution in &record.attributions {
        let cues = attribution.cue.iter().map(|cue| (cue.start, cue.end, &cue.text));
        let others = attribution.content.iter().chain(&attribution.source).map(|f| (f.start, f.end, &f.text));
        for (start, end, wanted) in others.chain(cues) {
            assert_eq!(slice(start, end), Some(wanted.as_str()), "{:?} of {:?}", record.offsets, text);
        }
        if let Some(speaker) = &attribution.speaker {
            assert!(record.speakers.iter().any(|other| other.id == speaker.id && other.name == speaker.name));
        }
    }
    let json = serde_json::to_string(record).unwrap();
    assert_eq!(&serde_json::from_str::<record::Document>(&json).unwrap(), record);
}
