//! Words of your own: a verb and an organisation that the built-in tables do not have.
//!
//! `cargo run --example own_verbs` prints
//! ```text
//! built-in: 0 attributions by a verb
//! own:      blaten, by Wolharige Belangen (organisation)
//! ```
#![allow(clippy::print_stdout)]

const TEXT: &str = "„Wij willen gras”, blaatte Wolharige Belangen dinsdag.";

fn main() -> Result<(), aldus::LexiconError> {
    let built_in = aldus::extract(TEXT);
    let by_verb = built_in.attributions().iter().filter(|attribution| !attribution.cue().is_empty()).count();
    println!("built-in: {by_verb} attributions by a verb");

    let mut lexicon = aldus::Lexicon::new();
    // The columns are those of the table of that name in `data/`.
    lexicon.add("verbs.tsv", "blaten\t-\tblaat\tblaatte blaatten\tgeblaat\tmanner\tquote\t-")?;
    lexicon.add("organisations.tsv", "Wolharige Belangen\t-\tngo\tnl")?;
    let extractor = aldus::Extractor::builder().lexicon(lexicon).build();
    for attribution in extractor.extract(TEXT).attributions() {
        let speaker = attribution
            .speaker()
            .map_or("unknown".to_owned(), |s| format!("{} ({})", s.name(), s.kind().name()));
        println!("own:      {}, by {speaker}", attribution.lemma());
    }
    Ok(())
}
