//! The tables of `tests/conformance/`: texts with their tokens, the kinds of tokens, and texts with their sentences.

use std::fmt::Write;

/// The lines of a table without comments: the number of the line, and what stands on it.
fn lines(table: &str) -> impl Iterator<Item = (usize, &str)> {
    table.lines().enumerate().filter_map(|(index, line)| {
        let case = line.split_once("  #").map_or(line, |(case, _)| case).trim_end();
        (!case.is_empty() && !line.starts_with("# ") && !line.starts_with("##") && line != "#")
            .then_some((index + 1, case))
    })
}

/// One failure: what was expected beside what was found, the first difference marked.
fn side_by_side(at: &str, expected: &[&str], actual: &[&str]) -> String {
    let mut report = format!("{at}\n    {:40} actual\n", "expected");
    for row in 0..expected.len().max(actual.len()) {
        let (left, right) = (expected.get(row).unwrap_or(&"-"), actual.get(row).unwrap_or(&"-"));
        let sign = if left == right { ' ' } else { '!' };
        writeln!(report, "  {sign} {left:40} {right}").unwrap();
    }
    report
}

fn verdict(cases: usize, least: usize, failures: &[String]) {
    assert!(cases >= least, "the table is cut short: {cases} cases");
    assert!(failures.is_empty(), "{} of {cases} cases fail\n\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn tokens() {
    let (mut cases, mut failures) = (0, Vec::new());
    for (line, case) in lines(include_str!("conformance/tokens.txt")) {
        cases += 1;
        let text = case.replace('|', "");
        let expected: Vec<&str> = case.split(['|', ' ']).filter(|token| !token.is_empty()).collect();
        let actual: Vec<&str> = aldus::tokens(&text).map(|token| token.text()).collect();
        if expected != actual {
            failures.push(side_by_side(&format!("tokens.txt:{line}: {text}"), &expected, &actual));
        }
    }
    verdict(cases, 150, &failures);
}

#[test]
fn kinds() {
    let (mut cases, mut failures) = (0, Vec::new());
    for (line, case) in lines(include_str!("conformance/kinds.txt")) {
        let (kind, examples) = case.split_once(": ").expect("a kind, a colon and examples");
        for example in examples.split(' ') {
            cases += 1;
            let actual: Vec<String> =
                aldus::tokens(example).map(|token| format!("{:?} {}", token.kind(), token.text())).collect();
            let actual: Vec<&str> = actual.iter().map(String::as_str).collect();
            let expected = format!("{kind} {example}");
            if actual != [&*expected] {
                failures.push(side_by_side(&format!("kinds.txt:{line}"), &[&expected], &actual));
            }
        }
    }
    verdict(cases, 60, &failures);
}

#[test]
fn sentences() {
    let (mut cases, mut failures) = (0, Vec::new());
    for (line, case) in lines(include_str!("conformance/sentences.txt")) {
        cases += 1;
        let text = case.replace(" || ", " ").replace("||", "").replace('¶', "\n");
        let expected: Vec<&str> = case
            .split("||")
            .flat_map(|part| part.split('¶'))
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect();
        let actual: Vec<&str> = aldus::sentences(&text).map(|sentence| sentence.text()).collect();
        if expected != actual {
            failures.push(side_by_side(&format!("sentences.txt:{line}"), &expected, &actual));
        }
    }
    verdict(cases, 60, &failures);
}
