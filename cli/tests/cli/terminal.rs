//! What is meant for people: text, colours, the progress bar.

use std::fs;

use predicates::prelude::*;

use crate::{Folder, SENTENCE, aldus, stdout};

const ESCAPE: &str = "\u{1B}[";

#[test]
fn text_tells_who_how_and_what() {
    let text = stdout(aldus(&["extract", "--format", "text"]).write_stdin(SENTENCE));
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines[0], "stdin  1 attribution, 1 speaker");
    assert_eq!(lines[2], "  Anna Kramer · person · zegt · direct");
    assert_eq!(lines[3], "    “De brug blijft dicht”");
    assert!(lines[4].starts_with("    found by "), "{text}");
}

#[test]
fn text_without_attributions_says_so_and_documents_stand_apart() {
    let lines = "{\"id\":\"a\",\"text\":\"Het regent.\"}\n{\"id\":\"b\",\"text\":\"\"}\n";
    let text = stdout(aldus(&["extract", "-i", "jsonl", "-f", "text"]).write_stdin(lines));
    assert_eq!(text, "a  no attributions\n\nb  no attributions\n");
}

#[test]
fn long_words_of_a_speaker_are_wrapped() {
    let long = format!("„{}dicht”, zegt wethouder Anna Kramer.", "De brug één blijft dus ".repeat(20));
    let text = stdout(aldus(&["extract", "-f", "text"]).write_stdin(long));
    assert!(text.lines().count() > 8, "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
}

#[test]
fn an_article_cannot_steer_the_terminal() {
    let line = "{\"id\":\"rood\\u001b[31m\",\"text\":\"\"}";
    let text = stdout(aldus(&["extract", "-i", "jsonl", "-f", "text"]).write_stdin(line));
    assert!(!text.contains(ESCAPE), "{text:?}");
}

#[test]
fn colours_are_off_in_a_pipe_and_on_when_asked_for() {
    let coloured = |args: &[&str], variable: Option<&str>| {
        let mut command = aldus(&[&["extract", "--format", "text"], args].concat());
        variable.map(|name| command.env(name, "1"));
        stdout(command.write_stdin(SENTENCE)).contains(ESCAPE)
    };
    assert!(!coloured(&[], None));
    assert!(!coloured(&["--color", "auto"], None));
    assert!(!coloured(&["--color", "never"], Some("CLICOLOR_FORCE")));
    assert!(!coloured(&[], Some("NO_COLOR")));
    assert!(coloured(&[], Some("CLICOLOR_FORCE")));
    assert!(coloured(&["--color", "always"], None));
    assert!(coloured(&["--color", "always"], Some("NO_COLOR")), "an argument is asked for more clearly");
}

#[test]
fn records_are_never_coloured() {
    for format in ["jsonl", "json", "markup"] {
        let output = stdout(aldus(&["--color", "always", "extract", "-f", format]).write_stdin(SENTENCE));
        assert!(!output.contains(ESCAPE), "{format}");
    }
}

#[test]
fn a_file_is_not_coloured_unless_asked_for() {
    let folder = Folder::new();
    folder.file("brug.txt", SENTENCE);
    let args = ["extract", "-f", "text", "brug.txt", "-o", "uit.txt"];
    stdout(folder.aldus(&args).env("CLICOLOR_FORCE", "1"));
    assert!(!fs::read_to_string(folder.path().join("uit.txt")).unwrap().contains(ESCAPE));
    stdout(folder.aldus(&args).args(["--color", "always"]));
    assert!(fs::read_to_string(folder.path().join("uit.txt")).unwrap().contains(ESCAPE));
}

#[test]
fn progress_is_shown_on_a_terminal_or_on_request() {
    let lines = "{\"text\":\"Het regent.\"}\n".repeat(3);
    for silent in [&["extract", "-i", "jsonl"][..], &["extract", "-i", "jsonl", "--progress", "never"]] {
        stdout(aldus(silent).write_stdin(lines.as_str()));
    }
    let folder = Folder::new();
    folder.file("nieuws.jsonl", &lines);
    let quiet = stdout(&mut folder.aldus(&["extract", "nieuws.jsonl"]));
    folder
        .aldus(&["extract", "--progress", "always", "nieuws.jsonl"])
        .assert()
        .success()
        .stdout(quiet)
        .stderr(predicate::str::contains("3 documents"));
}
