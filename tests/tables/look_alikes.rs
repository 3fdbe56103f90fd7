//! What looks like a cue and is none: `not_cues.tsv`.

use std::collections::{BTreeMap, BTreeSet};

use super::carrier::{capitalised, first, line, third_person};
use super::check::Check;
use super::rows;

#[test]
fn each_look_alike_is_of_a_cue_that_exists() {
    let cues: BTreeSet<String> = ["verbs.tsv", "cue_phrases.tsv", "cue_words.tsv", "speech_nouns.tsv"]
        .iter()
        .flat_map(|name| rows(name))
        .map(|row| row[0].clone())
        .collect();
    let strangers: Vec<String> = rows("not_cues.tsv")
        .into_iter()
        .map(|row| row[0].clone())
        .filter(|cue| !cues.contains(cue))
        .collect();
    assert!(strangers.is_empty(), "not_cues.tsv names cues that no table has: {strangers:?}");
}

#[test]
fn no_look_alike() {
    let mut check = Check::new("not_cues.tsv");
    // The verb of a cue, all its forms first, and its other words.
    let mut forms: BTreeMap<String, (String, String, String)> = BTreeMap::new();
    for row in rows("verbs.tsv") {
        forms.insert(
            row[0].clone(),
            (format!("{} {} {}", row[0], row[2], row[3]), third_person(&row[2]).to_owned(), row[1].clone()),
        );
    }
    for row in rows("cue_phrases.tsv") {
        forms.insert(
            row[0].clone(),
            (format!("{} {}", row[2], row[3]), first(&row[2]).to_owned(), row[1].clone()),
        );
    }
    for row in rows("not_cues.tsv") {
        let (cue, words, position) = (row[0].as_str(), row[1].as_str(), row[2].as_str());
        let name = format!("{cue}: {words}");
        if position == "head" {
            let (first, head) = words.rsplit_once(' ').unwrap_or(("de", words));
            let phrase = line(&[first, "nieuwe", head]);
            let sentence = match forms.get(cue) {
                Some((_, verb, rest)) => line(&["De brug blijft dicht. Dat", verb, rest, &phrase, "."]),
                None => line(&[&capitalised(cue), &phrase, "blijft de brug dicht."]),
            };
            check.none_by(cue, "head", &name, &sentence);
            continue;
        }
        let Some((forms, verb, rest)) = forms.get(cue) else {
            // A phrase without a verb: `volgens plan`.
            if position == "next" {
                let sentence = line(&[&capitalised(cue), words, "blijft de brug dicht."]);
                check.none_by(cue, "next, at the head", &name, &sentence);
                check.none_by(
                    cue,
                    "next, in the middle",
                    &name,
                    &line(&["De brug blijft", cue, words, "dicht."]),
                );
            } else {
                check.none_by(
                    cue,
                    "previous, without a verb",
                    &name,
                    &line(&["De brug blijft", words, cue, "Anna Kramer dicht."]),
                );
            }
            continue;
        };
        let own_verb = words.split(' ').any(|word| forms.split(' ').any(|form| form == word));
        match position {
            // The words have the verb in them: `wie weet`, `zeg maar`.
            _ if own_verb => check.none_by(
                cue,
                "with its verb",
                &name,
                &line(&["De brug is", words, "dat de brug dicht blijft."]),
            ),
            "next" => {
                check.none_by(
                    cue,
                    "next, dat",
                    &name,
                    &line(&["Anna Kramer", verb, rest, words, "dat de brug dicht blijft."]),
                );
                let sentence = line(&["„Dat is de kern van de zaak”,", verb, rest, words, "Anna Kramer."]);
                check.none_by(cue, "next, quote", &name, &sentence);
            }
            "previous" => {
                check.none_by(
                    cue,
                    "previous",
                    &name,
                    &line(&["Anna Kramer", words, verb, rest, "dat de brug dicht blijft."]),
                );
            }
            "clause" => check.none_by(
                cue,
                "clause",
                &name,
                &line(&["Anna Kramer", verb, rest, words, "dat de brug dicht blijft."]),
            ),
            _ => {
                check.none_by(cue, "end", &name, &line(&["Anna Kramer", verb, rest, "de brug", words, "."]));
                check.none_by(
                    cue,
                    "end, quote",
                    &name,
                    &line(&["„De brug van morgen”", verb, rest, words, "."]),
                );
            }
        }
    }
    check.finish();
}
