//! The notation of examples: reading it fails with a sentence or gives text and tags that lie in the text.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    match aldus::markup::read(text) {
        Ok((plain, tags)) => {
            for tag in tags {
                assert!(plain.get(tag.span.range()).is_some(), "{tag:?} is no slice of {plain:?}");
            }
        }
        Err(message) => assert!(!message.is_empty()),
    }
    // What is written can be read, and has the same text, unless that has tags or a rule of its own.
    if !text.contains('<') && !text.contains("\n=====") {
        let written = aldus::extract(text).to_markup();
        if let Some((body, _)) = written.split_once("\n=====") {
            let (plain, _) = aldus::markup::read(body).unwrap_or_else(|error| panic!("{error}: {written:?}"));
            assert_eq!(plain.trim_end(), text.trim_end());
        }
    }
});
