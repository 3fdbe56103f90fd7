//! Ordinary words by their class, abbreviations, pronouns, places, and the small tables around sources.

use aldus::SpeakerKind;

use super::carrier::{CLOSED, DRY, SAID, capitalised};
use super::check::{Check, Wanted};
use super::{group, named, rows};

#[test]
fn each_ordinary_word_has_its_class() {
    let mut nouns = Check::new("nouns.tsv");
    for row in rows("nouns.tsv") {
        nouns.class("noun", &row[0], &format!("Het gaat om de {}.", row[0]), "noun");
    }
    nouns.finish();
    let mut adjectives = Check::new("adjectives.tsv");
    for row in rows("adjectives.tsv") {
        adjectives.class("base", &row[0], &format!("De brug is {}.", row[0]), "adj");
    }
    adjectives.finish();
    let mut verbs = Check::new("verb_forms.tsv");
    for row in rows("verb_forms.tsv") {
        let forms = |column: usize| row[column].split(' ').filter(|form| *form != "-");
        verbs.class("infinitive", &row[0], &format!("Zij zal dat graag {}.", row[0]), "inf");
        for form in forms(1).filter(|form| form.ends_with('t')) {
            verbs.class("present", &row[0], &format!("Omdat zij dat graag {form}."), "fin-sg");
        }
        for form in forms(2).filter(|form| !form.ends_with('n')) {
            verbs.class("past", &row[0], &format!("Omdat zij dat graag {form}."), "fin-sg");
        }
        for form in forms(3) {
            verbs.class("participle", &row[0], &format!("Zij heeft dat graag {form}."), "part");
        }
    }
    verbs.finish();
    let mut functions = Check::new("function_words.tsv");
    for row in rows("function_words.tsv") {
        let class = row[1].split(' ').next().unwrap();
        functions.class("first class", &row[0], &format!("Zij zei dat, {}.", row[0]), class);
    }
    functions.finish();
    let mut endings = Check::new("endings.tsv");
    for row in rows("endings.tsv") {
        let class = row[1].split(' ').next().unwrap();
        endings.class("made-up word", &row[0], &format!("Zij zei het zwurf{}.", row[0]), class);
    }
    endings.finish();
}

#[test]
fn each_abbreviation() {
    let mut check = Check::new("abbreviations.tsv");
    for row in rows("abbreviations.tsv") {
        let (word, class) = (row[0].as_str(), row[1].as_str());
        let (text, sentences) = match class {
            "before-name" => (format!("Daar kwam {word} Kramer aan."), 1),
            "never-ends" => (format!("Zij noemde {word} Kramer en De Wit."), 1),
            "may-end" => (format!("Zij kocht brood, melk {word} Daarna ging zij naar huis."), 2),
            _ => (format!("Het was 10 {word} breed."), 1),
        };
        check.sentences(class, word, &text, sentences);
    }
    check.finish();
}

#[test]
fn each_pronoun() {
    let mut check = Check::new("pronouns.tsv");
    for row in rows("pronouns.tsv") {
        let (word, speaks) = (row[0].as_str(), row[1] == "3");
        let subject = ["hij", "zij", "ze", "die", "deze"].contains(&word) || row[4] == "indefinite";
        if subject && speaks {
            let wanted = Wanted { source: Some(word), content: Some(CLOSED), ..Wanted::default() };
            let verb = if row[2] == "pl" { "zeggen" } else { "zegt" };
            check.row("subject", word, &format!("Gisteren {verb} {word} dat {CLOSED}."), &wanted);
        } else if !speaks || ["thing", "impersonal", "nobody", "question"].contains(&row[4].as_str()) {
            check.nothing("no source", word, &format!("Gisteren zei {word} dat {CLOSED}."));
        }
    }
    check.finish();
}

#[test]
fn each_place_is_no_source() {
    let mut check = Check::new("places.tsv");
    for row in rows("places.tsv") {
        let wanted = Wanted { speaker: Some("Anna Kramer"), content: Some(CLOSED), ..Wanted::default() };
        check.row("before", &row[0], &format!("In {} zei Anna Kramer dat {CLOSED}.", row[0]), &wanted);
    }
    check.finish();
}

#[test]
fn each_term_marker() {
    let mut check = Check::new("term_markers.tsv");
    for row in rows("term_markers.tsv") {
        check.nothing(
            "before a term",
            &row[0],
            &format!("Zij spreekt van {} ‘brug die nooit opengaat’.", row[0]),
        );
    }
    check.finish();
}

#[test]
fn each_complement() {
    let mut check = Check::new("complements.tsv");
    for row in rows("complements.tsv") {
        for head in row[1].split(' ') {
            let noun = match head {
                "role" if row[0] == "aan" => "hoogleraar",
                "role" => "een woordvoerder",
                "org-noun" => "de rechtbank",
                _ => "een onderzoek",
            };
            let source = format!("{noun} {} Utrecht", row[0]);
            let wanted = Wanted { source: Some(&source), ..Wanted::default() };
            let sentence = if head == "document" {
                format!("Uit {source} blijkt dat {CLOSED}.")
            } else {
                format!("Gisteren zei {source} dat {CLOSED}.")
            };
            check.row(head, &row[0], &sentence, &wanted);
        }
    }
    check.finish();
}

#[test]
fn each_style_of_quotation_marks() {
    let mut check = Check::new("quotation_marks.tsv");
    for row in rows("quotation_marks.tsv") {
        let (open, close) = (row[0].as_str(), row[1].as_str());
        let said = "De brug blijft dicht, foto's of niet";
        let wanted = Wanted { speaker: Some("Anna Kramer"), content: Some(said), ..Wanted::default() };
        let style = format!("{open} {close}");
        check.row("before the cue", &style, &format!("{open}{said}{close}, zegt Anna Kramer."), &wanted);
        let sentence = format!("{said}.");
        let wanted = Wanted { content: Some(&sentence), ..wanted };
        check.row("behind a colon", &style, &format!("Anna Kramer zegt: {open}{sentence}{close}"), &wanted);
    }
    check.finish();
}

#[test]
fn no_word_of_time_is_a_source() {
    let mut check = Check::new("time_words.tsv");
    for row in rows("time_words.tsv") {
        let word = row[0].as_str();
        let wanted = named("Anna Kramer", SpeakerKind::Person);
        check.row("behind the source", word, &format!("„{SAID}”, zei Anna Kramer {word}."), &wanted);
        if !word.ends_with('.') {
            let wanted = group("een woordvoerder", "woordvoerder");
            check.row("before the source", word, &format!("„{SAID}”, zei {word} een woordvoerder."), &wanted);
        }
    }
    check.finish();
}

#[test]
fn each_other_word_for_a_role() {
    let mut check = Check::new("same_roles.tsv");
    for row in rows("same_roles.tsv") {
        let word = &row[0];
        for role in row[1].split(' ') {
            let wanted = Wanted { speaker: Some("Kok"), content: Some(CLOSED), ..Wanted::default() };
            let article = if word == "staatshoofd" || word == "parlementslid" { "het" } else { "de" };
            let text = format!(
                "„{SAID}”, zegt {role} Kok. De brug is van aannemer De Boer, zegt die. Gisteren zei {article} {word} dat {CLOSED}."
            );
            check.row("again", word, &text, &wanted);
        }
    }
    check.finish();
}

#[test]
fn each_errand_verb() {
    let mut check = Check::new("errand_verbs.tsv");
    for row in rows("errand_verbs.tsv") {
        let past = row[1].split(' ').nth(2).expect("a past form");
        let verb =
            if past.ends_with("en") { row[1].split(' ').next().expect("a present form") } else { past };
        let wanted = Wanted { source: Some("Anna Kramer"), content: Some(CLOSED), ..Wanted::default() };
        let text = format!("Gisteren {verb} Anna Kramer om te melden dat {CLOSED}.");
        check.row("purpose", &row[0], &text, &wanted);
    }
    check.finish();
}

#[test]
fn each_done_verb() {
    let mut check = Check::new("done_verbs.tsv");
    for row in rows("done_verbs.tsv") {
        let past = row[1].split(' ').nth(2).expect("a past form");
        let verb =
            if past.ends_with("en") { row[1].split(' ').next().expect("a present form") } else { past };
        let beside = if row[2] == "-" { "" } else { &row[2] };
        let wanted = Wanted { source: Some("Anna Kramer"), content: Some(CLOSED), ..Wanted::default() };
        let text = format!("Anna Kramer {verb} {beside} te zeggen dat {CLOSED}.");
        check.row("infinitive", &row[0], &text, &wanted);
    }
    check.finish();
}

#[test]
fn each_adverbial() {
    let mut check = Check::new("adverbials.tsv");
    for row in rows("adverbials.tsv") {
        let words = row[0].as_str();
        let from = |content| Wanted { source: Some("de bond"), content: Some(content), ..Wanted::default() };
        check.row("behind", words, &format!("{DRY}, zei de bond {words}."), &from(DRY));
        check.row("last", words, &format!("{DRY}. Dat zei de bond {words}."), &from(DRY));
        let kramer = Wanted { source: Some("Anna Kramer"), content: Some(CLOSED), ..Wanted::default() };
        check.row("inside", words, &format!("Anna Kramer zei {words} dat {CLOSED}."), &kramer);
        let opener = capitalised(words);
        check.row("opener", words, &format!("{opener} zei Anna Kramer dat {CLOSED}."), &kramer);
    }
    check.finish();
}

#[test]
fn each_listed_word() {
    let mut check = Check::new("word_lists.tsv");
    for row in rows("word_lists.tsv") {
        let word = row[0].as_str();
        for list in row[1].split(' ') {
            let kramer = Wanted { speaker: Some("Anna Kramer"), content: Some(CLOSED), ..Wanted::default() };
            let many = ["steeds", "heel", "zeer"].contains(&word);
            let counted = format!("{word} {} artsen", if many { "veel" } else { "honderd" });
            let grouped = format!("de {word} artsen");
            let wits = format!("de {word} De Wit");
            let judged = format!("het {word} dat {CLOSED}");
            let said = format!("{SAID}.");
            let attached = format!("Anna Kramer, {word} bij de bond");
            let led = format!("de fanfare, onder {word} van Jan Kok");
            let field = format!("een kenner op het {word} van boten");
            let around = format!("schippers uit Gent en {word}");
            let (text, wanted) = match list {
                "circumstance" => {
                    let wanted = Wanted { source: Some("een bewoner"), ..Wanted::default() };
                    (format!("De brug is dicht, volgens een bewoner {word} de storm."), wanted)
                }
                "attached" => {
                    let wanted = Wanted { source: Some(&attached), ..Wanted::default() };
                    (format!("„{SAID}”, zegt {attached}."), wanted)
                }
                "led" => {
                    let wanted = Wanted { source: Some(&led), ..Wanted::default() };
                    (format!("„{SAID}”, zegt {led}."), wanted)
                }
                "field" => {
                    let wanted = Wanted { source: Some(&field), ..Wanted::default() };
                    (format!("Volgens {field} is de brug dicht."), wanted)
                }
                "around" => {
                    let wanted = Wanted { source: Some(&around), ..Wanted::default() };
                    (format!("De brug is volgens {around} te smal."), wanted)
                }
                "degree" => {
                    let wanted = Wanted { source: Some("wat Democraten"), ..Wanted::default() };
                    (format!("„{SAID}”, zeggen {word} wat Democraten."), wanted)
                }
                "about" => {
                    let wanted = Wanted { source: Some(&counted), ..Wanted::default() };
                    (format!("„{SAID}”, zeggen {counted}."), wanted)
                }
                "group" => {
                    let wanted = Wanted { source: Some(&grouped), ..Wanted::default() };
                    let verb =
                        if word.starts_with("groepe") || word.ends_with("jes") { "zeggen" } else { "zegt" };
                    (format!("„{SAID}”, {verb} {grouped}."), wanted)
                }
                "siblings" => (
                    format!("De brug is volgens {wits} te smal."),
                    Wanted { source: Some(&wits), ..Wanted::default() },
                ),
                "linking" => {
                    (format!("Anna Kramer zegt dat {CLOSED} en de bond {word} wil een pont."), kramer)
                }
                "judgement" => (
                    format!("Anna Kramer vindt het {word} dat {CLOSED}."),
                    Wanted { content: Some(&judged), ..kramer },
                ),
                "soon" => {
                    let content = "de gemeente te zullen aanklagen";
                    let wanted =
                        Wanted { source: Some("De buren"), content: Some(content), ..Wanted::default() };
                    (format!("De buren zeiden {word} na de zitting {content}."), wanted)
                }
                "court" => {
                    let wanted = Wanted { content: Some(CLOSED), ..Wanted::default() };
                    let verb = if word.ends_with('s') { "beslisten" } else { "besliste" };
                    (format!("Gisteren {verb} de {word} dat {CLOSED}."), wanted)
                }
                "singled" => {
                    let among = if word.ends_with("en") { "een van de" } else { "de" };
                    (format!("Anna Kramer is {among} {word} die zegt dat {CLOSED}."), kramer)
                }
                "reporter" => (
                    format!("Een {word} sprak met Anna Kramer in haar tuin. „{SAID}.”"),
                    Wanted { content: Some(&said), ..kramer },
                ),
                "sees" => {
                    let plural = word.starts_with("zie") && word.ends_with('n') || word.ends_with("gen");
                    let source = if plural { "De buren" } else { "Anna Kramer" };
                    let content = "„geen enkele reden” om de brug te sluiten";
                    let wanted = Wanted { source: Some(source), content: Some(content), ..Wanted::default() };
                    (format!("{source} {word} {content}."), wanted)
                }
                "firm" => {
                    let article = if ["bedrijf", "concern"].contains(&word) { "Het" } else { "De" };
                    let shell = Wanted { speaker: Some("Shell"), ..kramer };
                    (format!("De gemeente klaagt over Shell. {article} {word} zegt dat {CLOSED}."), shell)
                }
                "no-firm" => {
                    let shell = Wanted { speaker: Some("Shell"), ..kramer };
                    (format!("De {word} klaagt over Shell. Het bedrijf zegt dat {CLOSED}."), shell)
                }
                other => panic!("word_lists.tsv: a carrier for {other} expected"),
            };
            check.row(list, word, &text, &wanted);
        }
    }
    check.finish();
}
