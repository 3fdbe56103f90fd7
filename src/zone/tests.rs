//! Small articles, a line of which is looked at.

use super::{Zone, classify, named, pattern};
use crate::lexicon::abbreviations::BUILT_IN;
use crate::lexicon::zones::PATTERNS;
use crate::sentence;
use crate::token::{self, Path, Tokenized};

/// The sentences of `text` and their zones.
fn zones(text: &str) -> Vec<(&str, Zone)> {
    let (mut found, mut sentences, mut zones) = (Tokenized::default(), Vec::new(), Vec::new());
    token::tokenize(Path::Best, text, &BUILT_IN, &mut found);
    sentence::split(text, &mut found, &BUILT_IN, &mut sentences);
    let tokens = found.into_tokens();
    classify(text, &tokens, &sentences, &mut zones);
    assert_eq!(sentences.len(), zones.len());
    let slice = |first: u32, last: u32| {
        &text[tokens[first as usize].start as usize..tokens[last as usize - 1].end as usize]
    };
    sentences.iter().zip(zones).map(|(sentence, zone)| (slice(sentence.first, sentence.last), zone)).collect()
}

const LEAD: &str =
    "De brug over de Zwarte Vaart blijft nog tot het einde van het jaar dicht voor al het verkeer.";

/// The zone of `line`, or of its first sentence, when it stands between two paragraphs.
fn between(line: &str) -> Zone {
    let text = format!("{LEAD}\n\n{line}\n\n{LEAD}");
    zones(&text)[1].1
}

#[track_caller]
fn check(cases: &[(&str, Zone)]) {
    let wrong: Vec<_> = cases.iter().filter(|(line, zone)| between(line) != *zone).collect();
    assert!(
        wrong.is_empty(),
        "found {:?}\nwanted {wrong:#?}",
        wrong.iter().map(|(line, _)| between(line)).collect::<Vec<_>>()
    );
}

#[test]
fn lines_between_paragraphs() {
    check(&[
        ("Lange omweg", Zone::CrossHeading),
        ("'Te gek voor woorden'", Zone::CrossHeading),
        ("\"Een brug te ver\"", Zone::CrossHeading),
        ("Hoe lang duurt het nog?", Zone::CrossHeading),
        ("Kramer: 'Wij gaan door'", Zone::CrossHeading),
        ("Foto: Piet Kramer", Zone::Caption),
        ("Foto De brug bij avond. Daarachter de Vaart.", Zone::Caption),
        ("De brug bij avond - Foto: ANP", Zone::Caption),
        ("Wethouder Kramer wijst op de brug. — © ANP", Zone::Caption),
        ("Bron: Rijkswaterstaat", Zone::Caption),
        ("Video: Omroep Brug", Zone::Caption),
        ("Van onze verslaggever Piet Kramer", Zone::Byline),
        ("Door onze redactie economie", Zone::Byline),
        ("DOOR PIET VAN DER KRAMER", Zone::Byline),
        ("Door Piet Kramer", Zone::Byline),
        ("(ANP)", Zone::Byline),
        ("AMSTERDAM (ANP) -", Zone::Dateline),
        ("17u02", Zone::Dateline),
        ("gisteren, 08:00", Zone::Dateline),
        ("zaterdag 18 november 2023", Zone::Dateline),
        ("Lees ook: de brug blijft dicht", Zone::ReadAlso),
        ("Deel artikel:", Zone::ReadAlso),
        ("Advertentie via Ster.nl", Zone::ReadAlso),
        ("Tekst loopt door onder de foto.", Zone::ReadAlso),
        ("Meer nieuws over bruggen? Schrijf je in voor onze nieuwsbrief!", Zone::ReadAlso),
        ("Brugge - Sluis 2-1", Zone::List),
        (
            "Opstelling Brugge: Kramer; Vroom, De Boer, Jansen; De Wit, Bakker, Smit; Visser, Mulder.",
            Zone::List,
        ),
        ("Uitslag: 1. Kramer (Ned) 3.12,4; 2. Vroom (Bel) 3.13,0; 3. De Boer (Dui) 3.14,1.", Zone::List),
    ]);
}

#[test]
fn lines_that_are_running_text() {
    check(&[
        ("De brug is dicht.", Zone::Body),
        ("Kramer zucht.", Zone::Body),
        ("\"Nee.\"", Zone::Body),
        ("\"De brug blijft dicht\", zegt Kramer", Zone::Body),
        ("Wethouder Piet Kramer:", Zone::Body),
        ("- De brug blijft dicht, zegt Kramer", Zone::Body),
        ("\"Waarom blijft de brug dicht?\"", Zone::Body),
        ("Van onze brug is niets meer over, zegt Kramer.", Zone::Body),
        ("Door Kramers besluit blijft de brug dicht.", Zone::Body),
        ("Bekijk het zelf maar, zegt Kramer.", Zone::Body),
        ("Foto's van de brug tonen volgens Kramer aan dat die moet worden hersteld.", Zone::Body),
        ("Hij toonde zijn bewijs (foto's van de brug).", Zone::Body),
        ("Kijk ook naar de kosten, zegt Kramer.", Zone::Body),
        ("Stand van zaken: de brug blijft dicht.", Zone::Body),
        ("Volgens Kramer, Vroom, De Boer en Jansen blijft de brug dicht.", Zone::Body),
        ("In 2023 kostte de brug 3,5 miljoen euro, in 2024 4,1 miljoen en in 2025 5 miljoen.", Zone::Body),
    ]);
}

#[test]
fn what_stands_above_the_first_paragraph() {
    let found = |text: &str| zones(text).into_iter().map(|(_, zone)| zone).collect::<Vec<_>>();
    let with = |line: &str| format!("{line}\n\n{LEAD}\n\n{LEAD}");
    for headline in [
        "Brug blijft dicht",
        "Kramer: 'Brug blijft dicht'",
        "Brug dicht. Kramer is boos",
        "Blijft de brug dicht?",
    ] {
        let zones = found(&with(headline));
        let (last, rest) = zones.split_last().unwrap();
        assert!(rest[..rest.len() - 1].iter().all(|zone| *zone == Zone::Headline), "{headline}: {zones:?}");
        assert_eq!(*last, Zone::Body);
    }
    assert_eq!(found(&with("Brug blijft dicht\nKosten lopen op\nPiet Kramer"))[..3], [Zone::Headline; 3]);
    // A text that is one line, or has no paragraph at all, has no headline.
    assert_eq!(found("Brug blijft dicht, zegt Kramer"), [Zone::Body]);
    assert_eq!(found("De brug blijft dicht, zegt Kramer\nDe brug gaat open, zegt Vroom"), [Zone::Body; 2]);
    assert_eq!(
        found(&format!("{LEAD}\n\n{LEAD}\n\nPiet Kramer, Sluis")),
        [Zone::Body, Zone::Body, Zone::Byline]
    );
    assert_eq!(found(""), []);
}

#[test]
fn the_questions_of_an_interviewer() {
    let found = |text: &str| zones(text).into_iter().map(|(_, zone)| zone).collect::<Vec<_>>();
    let text = format!(
        "{LEAD} 'Hij is op.' Hoe lang duurt dat nog? 'Tot Kerst.' Kramer zucht. Wat nu? Niemand weet het."
    );
    let (body, question) = (Zone::Body, Zone::Question);
    assert_eq!(found(&text), [body, body, question, body, body, body, body]);
    let text = format!("{LEAD}\n\nHoe lang duurt dat nog?\n\n'Tot Kerst.'\n\nEn dan gaat hij open?\n\n'Ja.'");
    assert_eq!(found(&text), [body, question, body, question, body]);
}

#[test]
fn passages_in_another_language() {
    check(&[
        ("This is not the bridge that we have been waiting for.", Zone::Foreign),
        ("Ce pont est très vieux et nous ne voulons pas le garder.", Zone::Foreign),
        ("Die Brücke ist nicht mehr sicher und wir werden sie schließen.", Zone::Foreign),
        ("\"The bridge is too far\", zegt Kramer over het plan.", Zone::Body),
        ("Hij zingt The Bridge Over the River Kwai in het café.", Zone::Body),
        ("Je moet je altijd bewijzen als je met een brug begint.", Zone::Body),
    ]);
}

#[test]
fn every_wording_can_be_tried() {
    for row in &PATTERNS.rows {
        assert!(pattern(row.pattern).is_ok() && named(row.zone).is_some(), "{}", row.pattern);
    }
}

#[test]
fn headings_inside_a_line_are_sentences_of_their_own() {
    let filler = LEAD.repeat(14).replace(".De", ". De");
    let heads = |text: &str| {
        let extractor = crate::Extractor::new();
        let text = format!("{filler} {text} {LEAD}");
        let reading = extractor.read(&text);
        let zones =
            reading.sentences.iter().zip(&reading.zones).filter(|(_, zone)| **zone == Zone::CrossHeading);
        zones
            .map(|(sentence, _)| reading.slice(sentence.first as usize..sentence.last as usize).to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(heads("Lange omweg De wethouder vindt het jammer."), ["Lange omweg"]);
    assert_eq!(heads("Onvrede In de straat zegt niemand iets."), ["Onvrede"]);
    // A particle or an article of a name, a phrase with one, and a sentence that merely has a name in it.
    for sentence in [
        "Jan Van den Berg vindt het jammer.",
        "Volgens De Wit is het jammer.",
        "Café De Zwaan is dicht.",
        "Kramer vindt het jammer.",
    ] {
        assert!(heads(sentence).is_empty(), "{sentence}: {:?}", heads(sentence));
    }
    // In an article with paragraphs a heading has a line of its own.
    let extractor = crate::Extractor::new();
    assert!(extractor.read("Lange omweg De wethouder vindt het jammer.").sentences.len() == 1);
}

#[test]
fn a_line_in_single_marks_is_a_heading_where_others_are_double() {
    let text = format!("{LEAD}\n\n'Nog een brug! Nog een brug!'\n\n\"Hij is op\", zegt Kramer. {LEAD}");
    let found = zones(&text);
    assert!(
        found.iter().any(|(text, zone)| text.contains("Nog een brug") && *zone == Zone::CrossHeading),
        "{found:?}"
    );
    let single = text.replace('"', "'");
    let found = zones(&single);
    assert!(
        !found.iter().any(|(text, zone)| text.contains("Nog een brug") && *zone == Zone::CrossHeading),
        "{found:?}"
    );
}
