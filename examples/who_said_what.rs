//! Who said what: each attribution of a short text on a line.
//!
//! `cargo run --example who_said_what` prints
//! ```text
//! direct    wethouder Anna Kramer => Anna Kramer (person): De brug blijft dicht
//! indirect  Ze => Anna Kramer (person): de reparatie in mei begint
//! mixed     Bakker Joop Kers => Joop Kers (person): het besluit „onbegrijpelijk”
//! direct    - => Joop Kers (person): Het is een ramp voor de winkels.
//! indirect  de politie => politie (organisation): bleef het rustig
//! ```
#![allow(clippy::print_stdout)]

const TEXT: &str = "\
„De brug blijft dicht”, zegt wethouder Anna Kramer. Ze hoopt dat de reparatie in mei begint.

Bakker Joop Kers noemt het besluit „onbegrijpelijk”. „Het is een ramp voor de winkels.” Volgens de politie bleef het rustig.
";

fn main() {
    let document = aldus::extract(TEXT);
    for attribution in document.attributions() {
        let content: Vec<&str> = attribution.content().iter().map(|fragment| fragment.text()).collect();
        let source = attribution.source().map_or("-", |source| source.text());
        let speaker = attribution.speaker().map_or("unknown".to_owned(), |speaker| {
            format!("{} ({})", speaker.name(), speaker.kind().name())
        });
        println!("{:9} {source} => {speaker}: {}", attribution.kind().name(), content.join(" … "));
    }
}
