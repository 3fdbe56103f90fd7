//! Small texts and the contents that are found in them.
//!
//! A content is written as it stands in the text, in the order of the opening marks. `?` before it: the closing mark is
//! missing. `>` before it: it goes on with the one before. `(` before it: it stands inside the one before.

use std::cell::Cell;

use super::mark::Mark;
use super::{Quotation, pair, search};
use crate::lexicon::abbreviations::BUILT_IN;
use crate::random::Random;
use crate::sentence;
use crate::token::{self, Path, Tokenized};

fn quotations(text: &str) -> Vec<(Quotation, &str)> {
    let (mut tokenized, mut sentences, mut found) = (Tokenized::default(), Vec::new(), Vec::new());
    token::tokenize(Path::Best, text, &BUILT_IN, &mut tokenized);
    sentence::split(text, &mut tokenized, &BUILT_IN, &mut sentences);
    let tokens = tokenized.into_tokens();
    pair(text, &tokens, &sentences, &mut found);
    let content = |one: &Quotation| match tokens.get(one.first as usize..one.last as usize) {
        Some([first, .., last]) => &text[first.start as usize..last.end as usize],
        Some([only]) => only.text(text),
        _ => "",
    };
    found.into_iter().map(|one| (one, content(&one))).collect()
}

fn written(text: &str) -> Vec<String> {
    let found = quotations(text);
    found
        .iter()
        .map(|(one, content)| {
            let unclosed = if one.close.is_none() { "?" } else { "" };
            let continues = if one.continues.is_some() { ">" } else { "" };
            let inside = if one.parent.is_some() { "(" } else { "" };
            format!("{unclosed}{continues}{inside}{content}")
        })
        .collect()
}

#[track_caller]
fn check(cases: &[(&str, &[&str])]) {
    let wrong: Vec<_> = cases
        .iter()
        .map(|(text, expected)| (text, expected, written(text)))
        .filter(|(_, expected, found)| found != *expected)
        .map(|(text, expected, found)| format!("{text}\n    expected {expected:?}\n    found    {found:?}\n"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_house_style() {
    for (open, close) in [
        ("\"", "\""),
        ("'", "'"),
        ("“", "”"),
        ("‘", "’"),
        ("„", "”"),
        ("„", "\""),
        ("„", "“"),
        ("„", "„"),
        ("”", "”"),
        ("’", "’"),
        ("‚", "’"),
        ("‚", "‘"),
        (",,", "''"),
        (",,", "”"),
        (",,", "\""),
        ("''", "''"),
        ("``", "''"),
        ("`", "'"),
        ("´", "´"),
        ("«", "»"),
        ("»", "«"),
        ("‹", "›"),
        ("<<", ">>"),
    ] {
        let text = format!(
            "{open}De brug blijft dicht{close}, zegt Kramer. Hij noemt het plan {open}te duur{close}. \
             {open}Wij gaan door!{close} ({open}Nee{close}.)"
        );
        let expected: &[&str] = &["De brug blijft dicht", "te duur", "Wij gaan door!", "Nee"];
        check(&[(&text, expected)]);
    }
}

#[test]
fn styles_mixed_by_a_slip() {
    check(&[
        ("„De brug blijft dicht', zegt Kramer. „Echt.”", &["De brug blijft dicht", "Echt."]),
        ("‘De brug blijft dicht', zegt Kramer.", &["De brug blijft dicht"]),
        ("'De brug blijft dicht\", zegt Kramer.", &["De brug blijft dicht"]),
        (",,De brug blijft dicht', zegt Kramer. ,,Echt.''", &["De brug blijft dicht", "Echt."]),
        ("Hij noemt het \"te duur¨ voor de stad.", &["te duur"]),
        ("Vier sterren voor deze plaat: ¨¨¨¨", &[]),
        ("“Dicht”, zegt hij. \"Open\", zegt zij. ‘Half’, zeg ik.", &["Dicht", "Open", "Half"]),
    ]);
}

#[test]
fn where_the_closing_mark_stands() {
    check(&[
        ("\"De brug blijft dicht,\" zegt Kramer.", &["De brug blijft dicht,"]),
        ("\"Blijft de brug dicht?\", vraagt Kramer.", &["Blijft de brug dicht?"]),
        ("\"De brug ...\", begint hij, \"blijft dicht.\"", &["De brug ...", "blijft dicht."]),
        ("\"... en dus blijft de brug dicht\", aldus Kramer.", &["... en dus blijft de brug dicht"]),
        ("Kramer: \"De brug blijft dicht\".", &["De brug blijft dicht"]),
        ("Kramer (\"een brug te ver\") zwijgt.", &["een brug te ver"]),
        ("De \"brug\"-discussie en het 'nee'-kamp.", &["brug", "nee"]),
        ("De niet-\"echte\" brug.", &["echte"]),
        ("\"[De brug] blijft dicht\", zegt Kramer.", &["[De brug] blijft dicht"]),
        ("Op de brug/\"het viaduct\" staat een file.", &["het viaduct"]),
        ("\"80 procent is tegen\", zegt Kramer.", &["80 procent is tegen"]),
        ("\"Ik ben 17\", zegt Kramer.", &["Ik ben 17"]),
    ]);
}

#[test]
fn spaces_on_the_wrong_side() {
    check(&[
        (",, De brug blijft dicht '', zegt Kramer.", &["De brug blijft dicht"]),
        ("Kramer:,, De brug blijft dicht. ''", &["De brug blijft dicht."]),
        (
            "\" De brug blijft dicht \", zegt Kramer . \" Echt waar . \"",
            &["De brug blijft dicht", "Echt waar ."],
        ),
        ("Kramer zegt : ' De brug blijft dicht . '", &["De brug blijft dicht ."]),
        ("\"De brug blijft dicht \", zegt Kramer.", &["De brug blijft dicht"]),
        ("\"De brug blijft dicht\"zegt Kramer. \"Echt.\"", &["De brug blijft dicht", "Echt."]),
        ("Kramer zegt:\"De brug blijft dicht.\"Hij gaat.", &["De brug blijft dicht."]),
        ("Het is van' groot belang' voor de stad.", &["groot belang"]),
        (
            "'De brug is op. Kramer zegt altijd' nee 'tegen een plan', aldus Bo.",
            &["De brug is op. Kramer zegt altijd' nee 'tegen een plan", "(nee"],
        ),
        ("'Ja' of 'nee' zegt Kramer niet.", &["Ja", "nee"]),
        ("« De brug blijft dicht », zegt Kramer.", &["De brug blijft dicht"]),
    ]);
}

#[test]
fn apostrophes_are_no_marks() {
    check(&[
        ("Hans' fiets staat op het plein.", &[]),
        ("'Hans' fiets is weg', zegt Kramer.", &["Hans' fiets is weg"]),
        ("'Dat zijn de plannen van Hans', zegt Kramer.", &["Dat zijn de plannen van Hans"]),
        ("’s Avonds gaat de brug dicht, zegt Max’ moeder.", &[]),
        ("''t Is mooi', zegt ze.", &["'t Is mooi"]),
        ("'t Is mooi, zegt ze in 's-Hertogenbosch.", &[]),
        ("Zo'n foto's uit de jaren '90 en '80 zijn z'n lust.", &[]),
        ("'Zo'n brug past niet in de jaren '90', zegt hij.", &["Zo'n brug past niet in de jaren '90"]),
        ("Het duurde tot zes uur' s ochtends.", &[]),
        (
            "'Het duurde van zes uur' s ochtends tot nu', zegt hij.",
            &["Het duurde van zes uur' s ochtends tot nu"],
        ),
        ("Lil' Kramer zingt 'De brug' in het café.", &["De brug"]),
        ("Rock-'n-roll op de brug, zei-ie.", &[]),
        ("De 'taarters' zwijgen. Kris' advocaat ook.", &["taarters"]),
        ("De VS' rol in Perez' ogen is 'klein'.", &["klein"]),
    ]);
}

#[test]
fn feet_inches_and_minutes_are_no_marks() {
    check(&[
        ("Hij is 5'10\" lang en weegt 80 kilo.", &[]),
        ("Een scherm van 24\" naast een scherm van 27\".", &[]),
        ("Uitslag: 1. Kramer in 57'06”; 2. Vroom 17 ”; 3. De Boer 1'08”.", &[]),
        ("28' Kramer 1-0, 62' Vroom 2-0. 'Prima', zegt de coach.", &["Prima"]),
        ("28 'Kramer 1-0, 62' Vroom 2-0, 71 'De Boer.", &[]),
        ("\"Een scherm van 24\" is genoeg\", zegt hij.", &["Een scherm van 24\" is genoeg"]),
    ]);
}

#[test]
fn quotations_inside_quotations() {
    check(&[
        ("\"Hij riep 'stop' en rende weg\", zegt Bo.", &["Hij riep 'stop' en rende weg", "(stop"]),
        ("'Hij riep \"stop\" en rende weg', zegt Bo.", &["Hij riep \"stop\" en rende weg", "(stop"]),
        ("\"'Stop', riep hij\", zegt Bo.", &["'Stop', riep hij", "(Stop"]),
        ("\"Hij riep: 'Stop!'\", zegt Bo.", &["Hij riep: 'Stop!'", "(Stop!"]),
        ("'Hij riep 'stop'', zegt Bo.", &["Hij riep 'stop", "(stop"]),
        ("„Hij riep ’stop’ en rende weg”, zegt Bo.", &["Hij riep ’stop’ en rende weg", "(stop"]),
        ("'Hij riep 'stop' tegen ons', zegt Bo.", &["Hij riep 'stop' tegen ons", "(stop"]),
        (
            "\"Hij zei: \"Ik stop.\" Toen ging hij.\" Bo zwijgt.",
            &["Hij zei: \"Ik stop.\" Toen ging hij.", "(Ik stop."],
        ),
        (
            "“Hij las ‘het “echte” plan’ voor”, zegt Bo.",
            &["Hij las ‘het “echte” plan’ voor", "(het “echte” plan", "(echte"],
        ),
    ]);
}

#[test]
fn quotations_over_several_paragraphs() {
    check(&[
        ("\"De brug is oud.\n\n\"Hij moet weg\", zegt Bo.", &["?De brug is oud.", ">Hij moet weg"]),
        (
            "\"De brug is oud.\n\n\"Hij moet weg.\n\n\"En snel.\"",
            &["?De brug is oud.", "?>Hij moet weg.", ">En snel."],
        ),
        ("\"De brug is oud.\"\n\n\"Hij moet weg.\"", &["De brug is oud.", "Hij moet weg."]),
        ("\"De brug is oud.\n\nHij moet weg.\"\n\nBo gaat.", &["De brug is oud.\n\nHij moet weg."]),
        (
            "\"De brug is oud.\n\nZe noemen hem 'lelijk'.\n\nHij moet weg.\"",
            &["De brug is oud.\n\nZe noemen hem 'lelijk'.\n\nHij moet weg.", "(lelijk"],
        ),
        ("Bo zegt: \"De brug\nis oud.\"", &["De brug\nis oud."]),
        ("Bo zegt: \"De brug is oud.\n\nKees zegt: \"Nee.\"", &["?De brug is oud.", "Nee."]),
    ]);
}

#[test]
fn a_missing_closing_mark_does_no_harm_beyond_its_sentence() {
    check(&[
        ("\"De brug is oud. \"Hij moet weg\", zegt Bo.", &["?De brug is oud.", ">Hij moet weg"]),
        ("\"De brug is oud, zegt Bo. \"Hij moet weg.\"", &["?De brug is oud, zegt Bo.", ">Hij moet weg."]),
        ("Bo noemt de brug \"oud. Dat is waar. Kees zegt: \"Nee.\"", &["?oud.", "Nee."]),
        (
            "„De brug is oud. Bo gaat. Kees zegt: „Nee.” En Jan: „Ja.”",
            &["?De brug is oud. Bo gaat.", "Nee.", "Ja."],
        ),
        ("Bo zegt: \"De brug is oud. Hij moet weg.", &["?De brug is oud. Hij moet weg."]),
        ("Bo loopt weg. \"", &[]),
        ("Bo noemt de brug 'oud.", &[]),
    ]);
}

#[test]
fn a_stray_closing_mark_is_passed_over() {
    check(&[
        ("De brug is oud\", zegt Bo. \"Hij moet weg.\"", &["Hij moet weg."]),
        ("De brug is oud.” Bo gaat. „Nee”, zegt Kees.", &["Nee"]),
        ("\"De brug is oud\"\", zegt Bo. \"Nee\", zegt Kees.", &["De brug is oud", "Nee"]),
        ("Maar,, zegt Bo, de brug is ,,oud''.", &["oud"]),
    ]);
}

#[test]
fn one_long_line_is_recovered_where_it_breaks() {
    let filler = "Daarna gebeurde er een hele tijd niets op het plein bij de brug. ".repeat(40);
    let text = format!(
        "\"De brug is oud. {filler}\"Hij moet weg\", zegt Bo. {filler}\"Nee\", zegt Kees. Kees noemt hem 'oud'."
    );
    let found = written(&text);
    assert_eq!(found[1..], ["Hij moet weg", "Nee", "oud"]);
    assert!(found[0].starts_with("?De brug is oud.") && found[0].len() < 1600, "{}", found[0].len());
}

#[test]
fn marks_without_end_take_linear_time_and_do_not_panic() {
    for unit in ["\"", "'", "'a ", "\" a. ", "„", "\n\"a", "''", "(\"", "\"a\" 'b "] {
        let text = unit.repeat(3_000);
        let found = quotations(&text);
        assert!(found.windows(2).all(|two| two[0].0.open < two[1].0.open));
        assert!(found.iter().all(|(one, _)| one.first <= one.last));
    }
}

/// What the texts are made of at random.
const PIECES: &[&str] = &[
    "“",
    "”",
    "\"",
    "‘",
    "’",
    "'",
    "„",
    "«",
    "»",
    " “",
    "” ",
    " ‘",
    "’ ",
    " \"",
    "\" ",
    " „",
    "«",
    "'s ",
    "De brug",
    "dicht",
    "Hans",
    " ",
    " ",
    " ",
    ". ",
    ", ",
    ": ",
    "!",
    "?",
    ".",
    ",",
    "\n\n",
    "\n",
    "\n\n“",
    "”.\n\n",
    "”, zegt Anna. ",
    " 90 ",
    "(",
    ")",
    "“De brug blijft dicht.” ",
    "Zij zegt: “Nee, ‘nooit’ meer.”",
    "“Waarom?”\n\n",
    "\"Ja\", zegt ze. ",
    "‘Ja’, zegt ze. ",
    "‘Wie?’ ",
];

/// What plain paragraphs are made of.
const ORDERLY: &[&str] = &[
    "De brug blijft dicht. ",
    "“De brug blijft dicht”, zegt Anna. ",
    "Volgens Hans is zij ‘onmogelijk’. ",
    "“Hans zei: ‘Nooit.’ En ik ook niet.” ",
    "Zij zegt: \"Nee.\" ",
    "‘De brug blijft dicht’, zegt Anna. ",
    "Hans zei: ‘Nooit.’ ",
    "\n\n",
    "\n",
];

/// A paragraph that is read as it looks comes out as the search would have read it.
#[test]
fn plain_paragraphs_are_read_as_the_search_reads_them() {
    let mut random = Random::new(0x9E37_79B9_7F4A_7C15);
    let (mut quoted, plain) = (0, Cell::new(0));
    for _ in 0..ROUNDS {
        let length = 1 + random.below(40);
        // Pieces at random make few plain paragraphs.
        let orderly = random.below(2) == 0;
        let text: String = (0..length)
            .map(|_| if orderly && random.below(12) > 0 { random.of(ORDERLY) } else { random.of(PIECES) })
            .collect();
        let (mut tokenized, mut sentences, mut marks) = (Tokenized::default(), Vec::new(), Vec::new());
        token::tokenize(Path::Best, &text, &BUILT_IN, &mut tokenized);
        sentence::split(&text, &mut tokenized, &BUILT_IN, &mut sentences);
        let tokens = tokenized.into_tokens();
        super::mark::marks(&text, &tokens, &sentences, &mut marks);
        let border = |mark: &Mark| super::border(&text, &tokens, &sentences, mark);
        let all = search::search_with(&marks, border, |_, _, _| None);
        let counted = |marks: &[Mark], at, found: &mut Vec<search::Found>| {
            let behind = search::plain_paragraph(marks, at, found)?;
            plain.set(plain.get() + 1);
            Some(behind)
        };
        assert_eq!(search::search_with(&marks, border, counted), all, "{text:?}");
        assert_eq!(search::search(&marks, border), all, "{text:?}");
        quoted += usize::from(!all.is_empty());
    }
    assert!(quoted > ROUNDS / 4);
    assert!(plain.get() > ROUNDS / 4, "{}", plain.get());
}

const ROUNDS: usize = 3000;
