//! The tables of `data/`: their form, and each row in a carrier sentence.
//!
//! A row that a carrier sentence shows to be without effect is a fault of the row or of the code. The faults that are
//! known stand in `tables/gaps.tsv` with their reason, and are asserted to be faults still.
//!
//! `UPDATE=1 cargo test --test tables` puts the rows of each table in order, and takes out of the gaps what is mended; it
//! never adds one. `FAILURES=dir` writes all failures to `dir`, one a line.

use std::collections::BTreeSet;
use std::path::PathBuf;

use aldus::SpeakerKind;

#[path = "tables/carrier.rs"]
mod carrier;
#[path = "tables/check.rs"]
mod check;
#[path = "tables/look_alikes.rs"]
mod look_alikes;
#[path = "tables/words.rs"]
mod words;

use carrier::{CLOSED, DRY, INSIDE, SAID, Verb, capitalised, first, third_person};
use check::{Check, Wanted, update};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data")
}

fn names() -> Vec<String> {
    let files =
        std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = files.filter(|name| name.ends_with(".tsv")).collect();
    names.sort();
    assert!(names.len() > 10, "{names:?}");
    names
}

fn read(name: &str) -> String {
    std::fs::read_to_string(folder().join(name)).unwrap()
}

/// The cells of each row.
fn rows(name: &str) -> Vec<Vec<String>> {
    let text = read(name);
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split('\t').map(str::to_owned).collect())
        .collect()
}

// ---------------------------------------------------------------------------------------------------------- form

/// The names of the columns in `# columns: a, b (x, y), c`.
fn columns(header: &str) -> usize {
    let mut depth = 0;
    1 + header
        .chars()
        .filter(|c| {
            depth += i32::from(*c == '(') - i32::from(*c == ')');
            depth == 0 && *c == ','
        })
        .count()
}

/// What is wrong with the form of a table.
fn faults(name: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let header: Vec<&str> = text.lines().take_while(|line| line.starts_with('#')).collect();
    let field = |key: &str| header.iter().find_map(|line| line.strip_prefix(&format!("# {key}: ")));
    if !header
        .first()
        .is_some_and(|line| line.len() > name.len() + 10 && line.starts_with(&format!("# {name} — ")))
    {
        faults.push(format!("{name}:1: `# {name} — what it holds` expected"));
    }
    for key in ["columns", "order", "source"] {
        if field(key).is_none() {
            faults.push(format!("{name}: no line `# {key}: …` in the header"));
        }
    }
    if !text.ends_with('\n') || text.ends_with("\n\n") {
        faults.push(format!("{name}: one line break expected at the end"));
    }
    let wanted = columns(field("columns").unwrap_or_default());
    let keys = key_columns(text);
    let as_tried = is_as_tried(text);
    let mut last = String::new();
    for (number, line) in text.lines().enumerate().skip(header.len()) {
        let mut fault = |message: String| faults.push(format!("{name}:{}: {message}", number + 1));
        let cells: Vec<&str> = line.split('\t').collect();
        if line.starts_with('#') {
            fault("a comment below the header".to_owned());
        }
        if cells.len() != wanted {
            fault(format!("{wanted} columns expected, {} found", cells.len()));
        }
        let loose = |cell: &&str| !as_tried && (cell.trim() != *cell || cell.contains("  "));
        if cells.iter().any(|cell| cell.is_empty() || loose(cell)) {
            fault("an empty cell (write -), or a space too many".to_owned());
        }
        // Dutch needs no combining mark in its composed form.
        if line.chars().any(|c| {
            ('\u{300}'..'\u{370}').contains(&c)
                || matches!(c, '\u{212A}' | '\u{212B}' | '\u{200B}' | '\u{FEFF}')
        }) {
            fault("not in composed form (NFC)".to_owned());
        }
        if as_tried {
            continue;
        }
        let key = cells[..keys.min(cells.len())].join("\t");
        if key == last {
            fault(format!("{key:?} is there twice"));
        } else if key.as_bytes() < last.as_bytes() {
            fault(format!("{key:?} comes before {last:?}: UPDATE=1 puts them in order"));
        }
        last = key;
    }
    faults
}

/// How many columns are the key: two where the header says so.
fn key_columns(text: &str) -> usize {
    1 + usize::from(text.lines().any(|line| line.starts_with("# order:") && line.contains("then second")))
}

/// A table of patterns, of which the first that fits decides: the order of its rows means something.
fn is_as_tried(text: &str) -> bool {
    text.lines().any(|line| line.starts_with("# order: as tried"))
}

#[test]
fn each_table_is_in_form() {
    let mut faults = Vec::new();
    for name in names() {
        let text = read(&name);
        if update() && !is_as_tried(&text) {
            let (header, mut rows): (Vec<&str>, Vec<&str>) =
                text.lines().partition(|line| line.starts_with('#'));
            let keys = key_columns(&text);
            rows.sort_by_key(|row| row.split('\t').take(keys).map(str::as_bytes).collect::<Vec<_>>());
            rows.dedup();
            std::fs::write(folder().join(&name), [header, rows].concat().join("\n") + "\n").unwrap();
        }
        faults.extend(self::faults(&name, &read(&name)));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_table_that_is_out_of_form_is_reported() {
    let broken = "# x.tsv — words of no use to anyone\n# columns: word, note (a, b)\n# order: by first column\nb\tx\na\tx\na\tx\nc\nd\t\ne\te\u{301}";
    let faults = faults("x.tsv", broken).join("\n");
    for wanted in [
        "no line `# source",
        "one line break",
        "x.tsv:5: \"a\" comes before \"b\"",
        "x.tsv:6: \"a\" is there twice",
        "x.tsv:7: 2 columns expected, 1 found",
        "x.tsv:8: an empty cell",
        "x.tsv:9: not in composed form",
    ] {
        assert!(faults.contains(wanted), "{wanted:?} is not among\n{faults}");
    }
}

// ------------------------------------------------------------------------------------------------ carrier sentences

#[test]
fn each_verb_in_each_frame() {
    let mut check = Check::new("verbs.tsv");
    for row in rows("verbs.tsv") {
        let [lemma, particle, present, past, participle, class, frames, flags] = row.each_ref_8();
        let verb = Verb { lemma, rest: particle, participle, class, frames, flags };
        verb.check(&mut check, "present", third_person(present));
        verb.check(&mut check, "past", first(past));
        verb.check_perfect(&mut check);
    }
    check.finish();
}

#[test]
fn each_phrase_in_each_frame() {
    let mut check = Check::new("cue_phrases.tsv");
    for row in rows("cue_phrases.tsv") {
        let [lemma, rest, present, past, participle, class, frames, flags] = row.each_ref_8();
        let verb = Verb { lemma, rest, participle, class, frames, flags };
        verb.check(&mut check, "present", first(present));
        if past != "-" {
            verb.check(&mut check, "past", first(past));
        }
        verb.check_perfect(&mut check);
    }
    check.finish();
}

/// The cells of a table of eight columns.
trait Cells {
    fn each_ref_8(&self) -> [&str; 8];
}

impl Cells for Vec<String> {
    fn each_ref_8(&self) -> [&str; 8] {
        std::array::from_fn(|column| self[column].as_str())
    }
}

#[test]
fn each_cue_word() {
    let mut check = Check::new("cue_words.tsv");
    for row in rows("cue_words.tsv") {
        let (phrase, class, frames, flags) =
            (row[0].as_str(), row[1].as_str(), row[2].as_str(), row[3].as_str());
        let between = flags.contains("source-between");
        let around =
            if between { phrase.replace(" X", " Anna Kramer") } else { format!("{phrase} Anna Kramer") };
        let wanted = Wanted { lemmas: &[phrase], speaker: Some("Anna Kramer"), ..Wanted::default() };
        match class {
            "according" => {
                if frames.contains("quote") {
                    check.row(
                        "quote",
                        phrase,
                        &format!("„{SAID}”, {around}."),
                        &Wanted { content: Some(SAID), ..wanted },
                    );
                }
                if frames.contains("bare") && (between || flags.contains("bare-source") || phrase == "aldus")
                {
                    check.row(
                        "bare",
                        phrase,
                        &format!("{DRY}, {around}."),
                        &Wanted { content: Some(DRY), ..wanted },
                    );
                } else if frames.contains("bare") {
                    let sentence = format!("{} blijft de brug dicht.", capitalised(&around));
                    check.row(
                        "bare",
                        phrase,
                        &sentence,
                        &Wanted { content: Some("blijft de brug dicht"), ..wanted },
                    );
                }
            }
            // `wetende dat …`
            "self" if frames == "dat" => {
                let sentence = format!("Anna Kramer vertrok, {phrase} dat de brug dicht blijft.");
                let content = Some("de brug dicht blijft");
                check.row(
                    "dat",
                    phrase,
                    &sentence,
                    &Wanted { content, speaker: Some("Anna Kramer"), ..wanted },
                );
            }
            "self" => {
                let name = if phrase.contains("haar") { "Anna Kramer" } else { "Pieter Kramer" };
                let sentence = format!("{name} is {phrase} tevreden over de brug.");
                check.row("self", phrase, &sentence, &Wanted { speaker: Some(name), ..wanted });
            }
            "setting" => check.row("setting", phrase, &format!("Anna Kramer {phrase}: „{SAID}.”"), &wanted),
            other => panic!("{phrase}: no carrier for the class {other}"),
        }
    }
    check.finish();
}

#[test]
fn each_noun_of_speech() {
    let mut check = Check::new("speech_nouns.tsv");
    for row in rows("speech_nouns.tsv") {
        let (noun, article, frames) = (row[0].as_str(), capitalised(&row[2]), row[4].as_str());
        for frame in frames.split(' ') {
            let (sentence, content) = match frame {
                "quote" => (
                    format!("Wethouder Anna Kramer schudt het hoofd. Haar {noun}: „{SAID}.”"),
                    format!("{SAID}."),
                ),
                "dat" | "of" => {
                    (format!("{article} {noun} van Anna Kramer {frame} {CLOSED}, is oud."), CLOSED.to_owned())
                }
                "te" => (format!("{article} {noun} van Anna Kramer om {INSIDE}, is oud."), INSIDE.to_owned()),
                other => panic!("{noun}: no carrier for the frame {other}"),
            };
            let wanted = Wanted {
                lemmas: &[noun],
                speaker: Some("Anna Kramer"),
                content: Some(&content),
                ..Wanted::default()
            };
            check.row(frame, noun, &sentence, &wanted);
        }
    }
    check.finish();
}

#[test]
fn each_title_and_role() {
    let mut check = Check::new("titles.tsv");
    for row in rows("titles.tsv") {
        let (noun, plural) = (row[0].as_str(), row[1].as_str());
        let source = format!("{noun} Anna Kramer");
        let wanted = Wanted {
            source: Some(&source),
            speaker: Some("Anna Kramer"),
            kinds: &[SpeakerKind::Person],
            ..Wanted::default()
        };
        check.row("name", noun, &format!("„{SAID}”, zegt {source}."), &wanted);
        if !noun.ends_with('.') {
            check.row(
                "singular",
                noun,
                &format!("„{SAID}”, aldus een {noun}."),
                &group(&format!("een {noun}"), noun),
            );
        }
        for plural in plural.split(' ').filter(|plural| *plural != "-") {
            check.row(
                "plural",
                plural,
                &format!("„{SAID}”, zeggen de {plural}."),
                &group(&format!("de {plural}"), plural),
            );
        }
    }
    check.finish();
}

/// A source without a name.
fn group<'a>(source: &'a str, speaker: &'a str) -> Wanted<'a> {
    Wanted {
        source: Some(source),
        speaker: Some(speaker),
        kinds: &[SpeakerKind::Unnamed],
        ..Wanted::default()
    }
}

#[test]
fn each_noun_for_an_organisation() {
    let mut check = Check::new("org_nouns.tsv");
    let people: BTreeSet<String> = rows("titles.tsv").into_iter().map(|row| row[0].clone()).collect();
    for row in rows("org_nouns.tsv") {
        let (noun, plural, article) = (row[0].as_str(), row[1].as_str(), row[2].as_str());
        // `de exploitant` can be either.
        let kinds: &[SpeakerKind] = &[SpeakerKind::Organisation, SpeakerKind::Unnamed];
        let kinds = match row[4].as_str() {
            "group" | "pair" => &kinds[1..],
            _ if people.contains(noun) => kinds,
            _ => &kinds[..1],
        };
        let forms = plural
            .split(' ')
            .filter(|plural| *plural != "-")
            .map(|plural| ("plural", "melden", "de", plural));
        for (number, verb, article, noun) in [("singular", "meldt", article, noun)].into_iter().chain(forms) {
            let source = format!("{article} {noun}");
            let wanted = Wanted { source: Some(&source), speaker: Some(noun), kinds, ..Wanted::default() };
            check.row(number, noun, &format!("„{SAID}”, {verb} {source}."), &wanted);
        }
    }
    check.finish();
}

#[test]
fn each_organisation_by_each_name() {
    let mut check = Check::new("organisations.tsv");
    for row in rows("organisations.tsv") {
        for name in [row[0].as_str()].into_iter().chain(row[1].split(" | ")).filter(|name| *name != "-") {
            check.row(
                "name",
                name,
                &format!("„{SAID}”, meldt {name} vandaag."),
                &named(name, SpeakerKind::Organisation),
            );
        }
    }
    check.finish();
}

/// A source that is a name.
fn named(name: &str, kind: SpeakerKind) -> Wanted<'_> {
    let kinds: &[SpeakerKind] = match kind {
        SpeakerKind::Organisation => &[SpeakerKind::Organisation],
        _ => &[SpeakerKind::Person],
    };
    Wanted { source: Some(name), speaker: Some(name), kinds, ..Wanted::default() }
}

#[test]
fn each_document() {
    let mut check = Check::new("documents.tsv");
    let organisations: BTreeSet<String> =
        rows("org_nouns.tsv").into_iter().map(|row| row[0].clone()).collect();
    let manner: BTreeSet<String> = rows("not_cues.tsv")
        .into_iter()
        .filter(|row| row[0] == "volgens")
        .map(|row| row[1].clone())
        .collect();
    for row in rows("documents.tsv") {
        let (noun, plural, article) = (row[0].as_str(), row[1].as_str(), row[2].as_str());
        // `de website` can be either.
        let kinds: &[SpeakerKind] = &[SpeakerKind::Document, SpeakerKind::Organisation];
        let kinds = if organisations.contains(noun) { kinds } else { &kinds[..1] };
        let plurals =
            plural.split(' ').filter(|plural| *plural != "-").map(|plural| ("plural", "de", plural));
        for (number, article, noun) in [("singular", article, noun)].into_iter().chain(plurals) {
            let source = format!("{article} {noun}");
            let wanted = Wanted { source: Some(&source), speaker: Some(noun), kinds, ..Wanted::default() };
            check.row(
                &format!("uit, {number}"),
                noun,
                &format!("Uit {source} blijkt dat {CLOSED}."),
                &wanted,
            );
            if !manner.contains(&source) {
                check.row(
                    &format!("volgens, {number}"),
                    noun,
                    &format!("Volgens {source} blijft de brug dicht."),
                    &wanted,
                );
            }
        }
    }
    check.finish();
}

#[test]
fn each_given_name() {
    let mut check = Check::new("given_names.tsv");
    for row in rows("given_names.tsv") {
        let name = format!("{} Kramer", row[0]);
        check.row("name", &row[0], &format!("„{SAID}”, zegt {name}."), &named(&name, SpeakerKind::Person));
    }
    check.finish();
}

#[test]
fn each_particle_of_a_name() {
    let mut check = Check::new("name_particles.tsv");
    for row in rows("name_particles.tsv") {
        let gap = if row[0].ends_with(['\'', '’']) { "" } else { " " };
        let name = format!("Anna {}{gap}Kramer", row[0]);
        check.row("name", &row[0], &format!("„{SAID}”, zegt {name}."), &named(&name, SpeakerKind::Person));
    }
    check.finish();
}

#[test]
fn each_country_with_its_people() {
    let mut check = Check::new("countries.tsv");
    for row in rows("countries.tsv") {
        for (column, carrier) in [(0, "country"), (4, "capital")] {
            let name = row[column].as_str();
            if name != "-" {
                let sentence = format!("Volgens {name} blijft de grens dicht.");
                check.row(carrier, name, &sentence, &named(name, SpeakerKind::Organisation));
            }
        }
        for people in row[3].split(' ').filter(|people| *people != "-") {
            check.row(
                "people",
                people,
                &format!("„{SAID}”, zeggen de {people}."),
                &group(&format!("de {people}"), people),
            );
        }
        for adjective in row[1].split(' ').filter(|adjective| *adjective != "-").skip(1) {
            let source = format!("de {adjective} minister Anna Kramer");
            let wanted = Wanted {
                source: Some(&source),
                speaker: Some("Anna Kramer"),
                kinds: &[SpeakerKind::Person],
                ..Wanted::default()
            };
            check.row("adjective", adjective, &format!("„{SAID}”, zegt {source}."), &wanted);
        }
    }
    check.finish();
}

#[test]
fn each_preposition_of_a_source() {
    let mut check = Check::new("complements.tsv");
    for row in rows("complements.tsv") {
        for head in row[1].split(' ') {
            let preposition = row[0].as_str();
            let (source, kinds): (_, &[SpeakerKind]) = match head {
                // `een woordvoerder aan de krant`: with an article that is whom it is told.
                "role" if preposition == "aan" => {
                    ("hoogleraar aan de gemeente".into(), &[SpeakerKind::Unnamed])
                }
                "role" => (format!("een directeur {preposition} de gemeente"), &[SpeakerKind::Unnamed]),
                "org-noun" => (format!("de rechtbank {preposition} Utrecht"), &[SpeakerKind::Organisation]),
                "document" => (format!("het onderzoek {preposition} de brug"), &[SpeakerKind::Document]),
                other => panic!("no carrier for the head {other}"),
            };
            let wanted = Wanted { source: Some(&source), kinds, ..Wanted::default() };
            check.row(head, preposition, &format!("„{SAID}”, volgens {source}."), &wanted);
        }
    }
    check.finish();
}
