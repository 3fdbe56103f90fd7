//! What is read, under which name, and what is said of what cannot be read.

use std::io::Write;

use predicates::prelude::*;
use serde_json::json;

use crate::{Folder, SENTENCE, aldus, ids, records, stdout};

fn gzip(text: &str) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn standard_input_is_one_text() {
    for args in [&["extract"][..], &["extract", "-"], &["extract", "--input-format", "text", "-"]] {
        let output = stdout(aldus(args).write_stdin(SENTENCE));
        let record = &records(&output)[0];
        assert_eq!(ids(&output), ["stdin"]);
        assert_eq!(record["attributions"].as_array().unwrap().len(), 1);
        assert_eq!(record["attributions"][0]["type"], "direct");
        assert_eq!(record["attributions"][0]["text"], "De brug blijft dicht");
        assert_eq!(record["speakers"][0]["name"], "Anna Kramer");
    }
}

#[test]
fn a_text_file_is_one_document_named_after_it() {
    let folder = Folder::new();
    folder.file("brug.txt", format!("{SENTENCE}\n\nHet regent.\n"));
    folder.file("2024.05.brug.txt", SENTENCE);
    folder.file("zonder-extensie", SENTENCE);
    folder.file("ingepakt.txt.gz", gzip(SENTENCE));
    let output = stdout(&mut folder.aldus(&[
        "extract",
        "brug.txt",
        "2024.05.brug.txt",
        "zonder-extensie",
        "ingepakt.txt.gz",
    ]));
    assert_eq!(ids(&output), ["brug", "2024.05.brug", "zonder-extensie", "ingepakt"]);
}

#[test]
fn json_lines_are_known_by_their_name() {
    let folder = Folder::new();
    let lines = "{\"id\":\"a\",\"text\":\"Het regent.\"}\n";
    for name in ["nieuws.jsonl", "nieuws.ndjson", "NIEUWS.JSONL"] {
        folder.file(name, lines);
        assert_eq!(ids(&stdout(&mut folder.aldus(&["extract", name]))), ["a"], "{name}");
    }
    folder.file("nieuws.jsonl.gz", gzip(lines));
    assert_eq!(ids(&stdout(&mut folder.aldus(&["extract", "nieuws.jsonl.gz"]))), ["a"]);
    folder.file("nieuws.jsonl.zst", zstd::encode_all(lines.as_bytes(), 0).unwrap());
    assert_eq!(ids(&stdout(&mut folder.aldus(&["extract", "nieuws.jsonl.zst"]))), ["a"]);

    let as_text = stdout(&mut folder.aldus(&["extract", "--input-format", "text", "nieuws.jsonl"]));
    assert_eq!(ids(&as_text), ["nieuws"]);
    folder.file("nieuws.txt", lines);
    let as_lines = stdout(&mut folder.aldus(&["extract", "--input-format", "jsonl", "nieuws.txt"]));
    assert_eq!(ids(&as_lines), ["a"]);
}

#[test]
fn an_id_is_a_string_or_a_number_or_made_from_the_line() {
    let lines = [
        json!({"id": "a", "text": ""}),
        json!({"id": 17, "text": ""}),
        json!({"id": 18_446_744_073_709_551_615_u64, "text": ""}),
        json!({"text": ""}),
        json!({"id": null, "text": ""}),
    ];
    let input = lines.map(|line| line.to_string()).join("\r\n");
    let output = stdout(aldus(&["extract", "--input-format", "jsonl"]).write_stdin(input));
    assert_eq!(ids(&output), ["a", "17", "18446744073709551615", "line-4", "line-5"]);
}

#[test]
fn fields_can_be_named() {
    let args = ["extract", "--input-format", "jsonl", "--text-field", "body", "--id-field", "doc_id"];
    let line = json!({"doc_id": "d1", "id": "nee", "text": "nee", "body": SENTENCE, "extra": [1, {}]});
    let output = stdout(aldus(&args).write_stdin(line.to_string()));
    assert_eq!(ids(&output), ["d1"]);
    assert_eq!(records(&output)[0]["attributions"][0]["text"], "De brug blijft dicht");
}

#[test]
fn a_bad_line_is_told_and_the_rest_goes_on() {
    let folder = Folder::new();
    let lines = [
        "{\"id\":\"goed-1\",\"text\":\"Het regent.\"}",
        "{\"id\":\"a\",\"text\":",
        "",
        "{\"id\":\"b\",\"titel\":\"Weer\"}",
        "{\"id\":\"c\",\"text\":3}",
        "[\"Het regent.\"]",
        "{\"id\":[1],\"text\":\"Het regent.\"}",
        "{\"id\":\"goed-8\",\"text\":\"Het regent.\"}",
    ];
    folder.file("nieuws.jsonl", lines.join("\n"));
    let assert = folder.aldus(&["extract", "nieuws.jsonl"]).assert().code(1);
    let output = assert.get_output();
    assert_eq!(ids(std::str::from_utf8(&output.stdout).unwrap()), ["goed-1", "goed-8"]);
    let told: Vec<_> = std::str::from_utf8(&output.stderr).unwrap().lines().collect();
    assert_eq!(
        told,
        [
            "nieuws.jsonl:2: not JSON: the line ends before the object does; `jq -c .` makes a line of each object",
            "nieuws.jsonl:4: there is no field \"text\" beside \"titel\"; --text-field names another",
            "nieuws.jsonl:5: the field \"text\" holds a number, where a string is expected",
            "nieuws.jsonl:6: a JSON object is expected, and this is an array; `jq -c '.[]'` makes a line of each object in it",
            "nieuws.jsonl:7: the field \"id\" holds an array, where a string or a number is expected",
            "aldus: 2 documents done, 5 failed",
        ]
    );
}

#[test]
fn bytes_that_are_not_utf8_are_located() {
    let folder = Folder::new();
    folder.file("article.txt", b"Zij dronk een caf\xE9.");
    folder.file("goed.txt", SENTENCE);
    folder
        .aldus(&["extract", "article.txt", "goed.txt"])
        .assert()
        .code(1)
        .stdout(
            predicate::str::starts_with("{\"id\":\"goed\"").and(predicate::str::contains("article").not()),
        )
        .stderr(
            "article.txt: not UTF-8 at byte 17 (0xE9); try --encoding windows-1252 or auto\n\
             aldus: 1 document done, 1 failed\n",
        );
    folder.file("wijd.txt", b"\xFF\xFEa\0");
    let assert = folder.aldus(&["extract", "wijd.txt"]).assert().code(1);
    assert.stderr(predicate::str::starts_with("wijd.txt: UTF-16, not UTF-8; try --encoding auto\n"));
}

/// What would give wrong findings in silence: a document of another program, read as text.
#[test]
fn what_is_no_text_is_refused_with_what_to_do() {
    let folder = Folder::new();
    for (name, bytes, told) in [
        ("brief.docx", &b"PK\x03\x04\x14\0"[..], "a zip archive"),
        ("krant.pdf", b"%PDF-1.7\n", "a PDF"),
        ("nota.rtf", b"{\\rtf1 De brug}", "an RTF"),
        (
            "nieuws.json",
            b"[\n  {\"id\": \"a\", \"text\": \"Het regent.\"}\n]",
            "JSON, not text; say --input-format",
        ),
        ("pagina.html", b"\n<!DOCTYPE html>\n<p>Het regent.</p>", "HTML or XML"),
        ("nieuws.csv", b"id,text\na,Het regent.\n", "a table; make JSON Lines"),
    ] {
        folder.file(name, bytes);
        let assert = folder.aldus(&["extract", name]).assert().code(1).stdout("");
        assert.stderr(predicate::str::starts_with(format!("{name}: {told}")));
    }
    let lines = json!({"id": "a", "text": SENTENCE}).to_string();
    let assert = aldus(&["extract"]).write_stdin(lines).assert().code(1).stdout("");
    assert.stderr(predicate::str::starts_with("stdin: JSON, not text; say --input-format jsonl"));
    for name in ["nieuws.json", "pagina.html", "nieuws.csv"] {
        let as_told = stdout(&mut folder.aldus(&["extract", "--input-format", "text", name]));
        assert_eq!(records(&as_told).len(), 1, "{name}");
    }
}

#[test]
fn older_encodings_are_read_on_request() {
    let folder = Folder::new();
    folder.file("oud.txt", b"\x84Een caf\xE9 erbij\x94, zegt wethouder Anna Kramer.");
    folder.file("nieuw.txt", "„Een café erbij”, zegt wethouder Anna Kramer.");
    let wide: Vec<u8> = "\u{FEFF}„Een café erbij”, zegt wethouder Anna Kramer."
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    folder.file("wijd.txt", wide);
    let old = stdout(&mut folder.aldus(&["extract", "--encoding", "windows-1252", "oud.txt"]));
    let auto =
        stdout(&mut folder.aldus(&["extract", "--encoding", "auto", "oud.txt", "nieuw.txt", "wijd.txt"]));
    let alias = stdout(&mut folder.aldus(&["extract", "-E", "ISO-8859-1", "oud.txt"]));
    for record in records(&(old + &auto + &alias)) {
        assert_eq!(record["attributions"][0]["text"], "Een café erbij", "{}", record["id"]);
    }

    let line = b"{\"text\":\"caf\xE9\"}\n{\"text\":\"caf\xC3\xA9\"}\n";
    let args = ["tokens", "--input-format", "jsonl", "--encoding", "auto", "--format", "text"];
    assert_eq!(stdout(aldus(&args).write_stdin(&line[..])), "café\n\ncafé\n");
}

#[test]
fn a_byte_order_mark_is_not_part_of_the_text() {
    let marked = stdout(aldus(&["extract"]).write_stdin(format!("\u{FEFF}{SENTENCE}")));
    assert_eq!(marked, stdout(aldus(&["extract"]).write_stdin(SENTENCE)));
    let lines = "\u{FEFF}{\"id\":\"a\",\"text\":\"Het regent.\"}\n";
    assert_eq!(ids(&stdout(aldus(&["extract", "-i", "jsonl"]).write_stdin(lines))), ["a"]);
}

#[test]
fn compression_is_known_by_the_first_bytes() {
    let (first, second) = SENTENCE.split_at(10);
    let members = [gzip(first), gzip(second)].concat();
    let frames = [first, second].map(|part| zstd::encode_all(part.as_bytes(), 0).unwrap()).concat();
    let plain = stdout(aldus(&["extract"]).write_stdin(SENTENCE));
    assert_eq!(stdout(aldus(&["extract"]).write_stdin(members)), plain, "gzip");
    assert_eq!(stdout(aldus(&["extract"]).write_stdin(frames)), plain, "zstd");
}

#[test]
fn a_compressed_file_that_was_cut_is_told() {
    let folder = Folder::new();
    let long = "{\"text\":\"Het regent.\"}\n".repeat(1000);
    let (gz, zst) = (gzip(&long), zstd::encode_all(long.as_bytes(), 0).unwrap());
    folder.file("half.jsonl.gz", &gz[..gz.len() / 2]);
    folder.file("half.txt.zst", &zst[..zst.len() - 1]);
    for name in ["half.jsonl.gz", "half.txt.zst"] {
        let assert = folder.aldus(&["extract", name]).assert().code(1);
        assert.stderr(predicate::str::contains("the compressed file ends too early"));
    }
}

#[test]
fn a_file_that_is_not_there_is_told() {
    let folder = Folder::new();
    folder.file("goed.txt", SENTENCE);
    folder
        .aldus(&["extract", "weg.txt", "weg.jsonl", ".", "goed.txt"])
        .assert()
        .code(1)
        .stdout(predicate::str::starts_with("{\"id\":\"goed\""))
        .stderr(
            "weg.txt: there is no such file\nweg.jsonl: there is no such file\n\
             .: this is a directory; name the files in it\naldus: 1 document done, 3 failed\n",
        );
}

#[test]
fn nothing_in_is_no_error() {
    let empty = stdout(aldus(&["extract"]).write_stdin(""));
    assert_eq!(
        records(&empty),
        [json!({"id": "stdin", "offsets": "char", "attributions": [], "speakers": []})]
    );
    assert_eq!(stdout(aldus(&["extract", "-i", "jsonl"]).write_stdin("")), "");
    assert_eq!(stdout(aldus(&["extract", "-i", "jsonl", "-f", "json"]).write_stdin("\n\n")), "[\n]\n");
    assert_eq!(stdout(aldus(&["tokens", "-f", "text"]).write_stdin("")), "");
}
