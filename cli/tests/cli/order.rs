//! Many documents, many threads, slow and broken pipes.

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::json;

use crate::{Folder, SENTENCE, aldus, ids, stdout};

/// Lines of very different length, so that threads get ready out of order.
fn lines(count: usize) -> String {
    (0..count).fold(String::new(), |mut lines, number| {
        let text = SENTENCE.repeat(if number % 37 == 0 { 200 } else { number % 5 });
        let _ = writeln!(lines, "{}", json!({"id": number, "text": text}));
        lines
    })
}

fn piped(args: &[&str]) -> (Child, ChildStdin, BufReader<ChildStdout>) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_aldus"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (input, output) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    (child, input, BufReader::new(output))
}

#[test]
fn threads_do_not_change_a_byte() {
    let input = lines(2000);
    let single = stdout(aldus(&["extract", "-i", "jsonl", "-j", "1"]).write_stdin(input.as_str()));
    let expected: Vec<_> = (0..2000).map(|number| number.to_string()).collect();
    assert_eq!(ids(&single), expected);
    for threads in ["0", "2", "7"] {
        let output =
            stdout(aldus(&["extract", "-i", "jsonl", "--threads", threads]).write_stdin(input.as_str()));
        assert!(output == single, "{threads} threads");
    }
}

#[test]
fn files_keep_their_order() {
    let folder = Folder::new();
    let mut args = vec!["extract".to_owned(), "-j".to_owned(), "4".to_owned()];
    let mut expected = Vec::new();
    for number in (0..600).rev() {
        folder.file(&format!("{number}.txt"), SENTENCE.repeat(number % 11));
        args.push(format!("{number}.txt"));
        expected.push(number.to_string());
        if number % 100 == 0 {
            folder.file(
                &format!("{number}.jsonl"),
                json!({"id": format!("regel {number}"), "text": ""}).to_string(),
            );
            args.push(format!("{number}.jsonl"));
            expected.push(format!("regel {number}"));
        }
    }
    let args: Vec<_> = args.iter().map(String::as_str).collect();
    assert_eq!(ids(&stdout(&mut folder.aldus(&args))), expected);
}

#[test]
fn one_line_in_is_one_line_out_before_the_next() {
    let (mut child, mut input, mut output) = piped(&["extract", "-i", "jsonl"]);
    for number in 0..20 {
        writeln!(input, "{}", json!({"id": number, "text": SENTENCE})).unwrap();
        let mut record = String::new();
        output.read_line(&mut record).unwrap();
        assert_eq!(ids(&record), [number.to_string()]);
    }
    write!(input, "{}", json!({"id": "laatste", "text": ""})).unwrap();
    drop(input);
    let mut record = String::new();
    output.read_to_string(&mut record).unwrap();
    assert_eq!(ids(&record), ["laatste"]);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_broken_pipe_ends_quietly() {
    for format in ["jsonl", "json", "text", "markup"] {
        let (mut child, mut input, mut output) = piped(&["extract", "-i", "jsonl", "-f", format]);
        let writer = std::thread::spawn(move || {
            // Until the program is gone; standard input is never closed before that.
            let batch = lines(100);
            while input.write_all(batch.as_bytes()).is_ok() {}
        });
        output.read_line(&mut String::new()).unwrap();
        drop(output);
        assert_eq!(child.wait().unwrap().code(), Some(0), "{format}");
        let mut told = String::new();
        child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
        assert_eq!(told, "", "{format}");
        writer.join().unwrap();
    }
}
