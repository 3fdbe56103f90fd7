//! The layers one by one: tokens, sentences, quotations, attributions, speakers, and why.
//!
//! `cargo run --example every_layer` prints
//! ```text
//! tokens      „|’t|Is|een|brug|te|ver|”|,|zei|J.P.|de|Boer|dinsdag|om|17.30|uur|.|Alles|verliep|volgens|plan|.
//! sentence    „’t Is een brug te ver”, zei J.P. de Boer dinsdag om 17.30 uur.
//! sentence    Alles verliep volgens plan.
//! quotation   ’t Is een brug te ver
//! attribution quote-then-cue: "zei"
//! speaker     J.P. de Boer (person)
//! +      3 quotation "’t Is een brug te ver": direct, by quote-then-cue; the speaker is J.P. de Boer, by full-name
//! +     31 cue "zei": direct, by quote-then-cue; the speaker is J.P. de Boer, by full-name
//! -     84 cue "volgens": volgens: manner, not a source
//! ```
#![allow(clippy::print_stdout)]

const TEXT: &str =
    "„’t Is een brug te ver”, zei J.P. de Boer dinsdag om 17.30 uur. Alles verliep volgens plan.";

fn main() {
    let tokens: Vec<&str> = aldus::tokens(TEXT).map(|token| token.text()).collect();
    println!("tokens      {}", tokens.join("|"));
    for sentence in aldus::sentences(TEXT) {
        println!("sentence    {}", sentence.text());
    }
    let extractor = aldus::Extractor::new();
    let document = extractor.extract(TEXT);
    for quotation in document.quotations() {
        println!("quotation   {}", quotation.text());
    }
    for attribution in document.attributions() {
        println!("attribution {}: {:?}", attribution.rule().id, attribution.cue()[0].text());
    }
    for speaker in document.speakers() {
        println!("speaker     {} ({})", speaker.name(), speaker.kind().name());
    }
    print!("{}", extractor.trace(TEXT));
}
