//! What is written, in which form, and where.

use std::fs;

use predicates::prelude::*;
use serde_json::{Value, json};

use crate::{Folder, SENTENCE, aldus, records, stdout};

fn two_lines() -> String {
    format!("{}\n{}\n", json!({"id": "a", "text": SENTENCE}), json!({"id": "b", "text": "Het regent."}))
}

#[test]
fn a_record_has_the_promised_fields_in_order() {
    let output = stdout(aldus(&["extract"]).write_stdin(SENTENCE));
    let fields = [
        "\"id\"",
        "\"offsets\"",
        "\"attributions\"",
        "\"id\"",
        "\"type\"",
        "\"text\"",
        "\"content\"",
        "\"cue\"",
        "\"lemma\"",
        "\"source\"",
        "\"speaker\"",
        "\"negated\"",
        "\"sentence\"",
        "\"paragraph\"",
        "\"rule\"",
        "\"resolved_by\"",
        "\"confidence\"",
        "\"speakers\"",
        "\"mentions\"",
    ];
    let mut rest = output.as_str();
    for field in fields {
        let at = rest.find(field).unwrap_or_else(|| panic!("{field} in {rest}"));
        rest = &rest[at + field.len()..];
    }
    let cue = &records(&output)[0]["attributions"][0]["cue"][0];
    assert_eq!(*cue, json!({"start": 24, "end": 28, "text": "zegt", "lemma": "zeggen"}));
}

#[test]
fn json_is_an_array_of_the_same_records() {
    let lines = stdout(aldus(&["extract", "-i", "jsonl"]).write_stdin(two_lines()));
    let array = stdout(aldus(&["extract", "-i", "jsonl", "--format", "json"]).write_stdin(two_lines()));
    assert_eq!(serde_json::from_str::<Vec<Value>>(&array).unwrap(), records(&lines));
    assert!(array.starts_with("[\n  {\n    \"id\": \"a\",\n"));
    assert!(array.ends_with("\n  }\n]\n"));
}

#[test]
fn markup_is_the_text_with_tags() {
    let markup = stdout(aldus(&["extract", "-f", "markup"]).write_stdin(SENTENCE));
    assert!(markup.starts_with("„<q 1 direct>De brug blijft dicht</q>”, <v 1>zegt</v> <s 1>"), "{markup}");
    let several = stdout(aldus(&["extract", "-i", "jsonl", "-f", "markup"]).write_stdin(two_lines()));
    assert_eq!(several, format!("==> a <==\n{markup}\n==> b <==\nHet regent.\n=====\n"));
}

#[test]
fn output_can_go_to_a_file() {
    let folder = Folder::new();
    folder.file("brug.txt", SENTENCE);
    let direct = stdout(&mut folder.aldus(&["extract", "brug.txt"]));
    for option in ["-o", "--output"] {
        assert_eq!(stdout(&mut folder.aldus(&["extract", "brug.txt", option, "uit.jsonl"])), "");
        assert_eq!(fs::read_to_string(folder.path().join("uit.jsonl")).unwrap(), direct);
    }
}

#[test]
fn an_output_that_cannot_be_written_is_told() {
    let folder = Folder::new();
    folder.file("brug.txt", SENTENCE);
    folder
        .aldus(&["extract", "brug.txt", "-o", "weg/uit.jsonl"])
        .assert()
        .code(1)
        .stdout("")
        .stderr(predicate::str::starts_with("aldus: the output could not be written: weg/uit.jsonl: "));
}

#[test]
fn the_input_is_never_overwritten() {
    let folder = Folder::new();
    let path = folder.file("brug.txt", SENTENCE);
    let assert = folder.aldus(&["extract", "brug.txt", "-o", "./brug.txt"]).assert().code(2);
    assert.stderr(predicate::str::contains("./brug.txt is the input as well as the output"));
    assert_eq!(fs::read_to_string(path).unwrap(), SENTENCE);
}

#[test]
fn tokens_have_bounds_text_and_kind() {
    let output = stdout(aldus(&["tokens"]).write_stdin("Het regent."));
    assert_eq!(
        records(&output),
        [json!({
            "id": "stdin",
            "offsets": "char",
            "tokens": [
                {"start": 0, "end": 3, "text": "Het", "kind": "word"},
                {"start": 4, "end": 10, "text": "regent", "kind": "word"},
                {"start": 10, "end": 11, "text": ".", "kind": "punctuation"},
            ],
            "sentences": [{"start": 0, "end": 11}],
        })]
    );
}

#[test]
fn sentences_have_bounds_and_text() {
    let output = stdout(aldus(&["sentences"]).write_stdin("Het regent. De brug is dicht."));
    assert_eq!(
        records(&output),
        [json!({
            "id": "stdin",
            "offsets": "char",
            "sentences": [
                {"start": 0, "end": 11, "text": "Het regent."},
                {"start": 12, "end": 29, "text": "De brug is dicht."},
            ],
        })]
    );
}

#[test]
fn segments_as_text_are_one_sentence_a_line() {
    let folder = Folder::new();
    folder.file("een.txt", "Het regent. De brug is dicht.");
    folder.file("twee.txt", "Dat klopt.\n");
    let tokens = stdout(&mut folder.aldus(&["tokens", "--format", "text", "een.txt", "twee.txt"]));
    assert_eq!(tokens, "Het regent .\nDe brug is dicht .\n\nDat klopt .\n");
    let sentences = stdout(&mut folder.aldus(&["sentences", "--format", "text", "een.txt", "twee.txt"]));
    assert_eq!(sentences, "Het regent.\nDe brug is dicht.\n\nDat klopt.\n");
}

#[test]
fn no_token_is_lost_in_text() {
    let text =
        "„De brug blijft dicht”, zegt wethouder Anna Kramer. Om 17.30 uur o.a. de A'damse brug…\n\nEinde";
    let letters = |text: &str| text.split_whitespace().collect::<String>();
    for command in ["tokens", "sentences"] {
        assert_eq!(
            letters(&stdout(aldus(&[command, "-f", "text"]).write_stdin(text))),
            letters(text),
            "{command}"
        );
    }
}
