//! The same article set in other quotation marks says the same, and no apostrophe is taken for a mark.
//!
//! The articles are those of `tests/corpus/`. With `ALDUS_CORPUS` set to a file of JSON Lines with `id` and `text`, the
//! articles in it whose marks are balanced are tested too, a sample of them when there are many.
#![allow(clippy::print_stdout)]

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use aldus::{Document, Extractor, Offsets, Span, TokenKind, record};

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::new);

/// House styles: the marks of a quotation, and of one inside it, or of terms and titles in a text that tells them apart.
const STYLES: &[[&str; 4]] = &[
    ["“", "”", "‘", "’"],
    ["\"", "\"", "'", "'"],
    ["„", "”", "‘", "’"],
    ["'", "'", "\"", "\""],
    ["‘", "’", "“", "”"],
    ["’", "’", "\"", "\""],
    [",,", "''", "'", "'"],
    ["«", "»", "‘", "’"],
    ["„", "\"", "'", "'"],
    ["``", "''", "‘", "’"],
];

/// No more articles than this of an external corpus, evenly spread: the test runs unoptimised.
const SAMPLE: usize = 250;
/// The shares that must be the same: articles in a style, and apostrophes and marks told apart.
const SAME: f64 = 0.995;
const TOLD_APART: f64 = 0.999;

/// A text, and where its quotation marks stand.
struct Typeset {
    text: String,
    /// In text order.
    marks: Vec<Mark>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Mark {
    span: Span,
    opens: bool,
    inner: bool,
}

impl Typeset {
    /// The marks of the text as aldus reads them, if it is balanced: each opens or closes a quotation.
    fn read(text: String) -> Option<Typeset> {
        let document = EXTRACTOR.extract(&text);
        let quotations: Vec<Span> = document.quotations().iter().map(|quotation| quotation.span()).collect();
        let all = all_marks(&text);
        // A text that has two kinds of marks beside each other, as many papers do for words said and for terms, keeps two.
        let single =
            |span: Span| beside(&text, &all, span).0.is_some_and(|mark| is_apostrophe(&text[mark.range()]));
        let around = |at: usize| quotations[..at].iter().rposition(|outer| outer.contains(quotations[at]));
        let outermost: Vec<usize> = (0..quotations.len()).filter(|&at| around(at).is_none()).collect();
        let two = outermost.iter().any(|&at| single(quotations[at]))
            && outermost.iter().any(|&at| !single(quotations[at]));
        let mut marks = Vec::new();
        let mut inner: Vec<bool> = Vec::new();
        for (at, &span) in quotations.iter().enumerate() {
            inner.push(around(at).map_or_else(|| two && single(span), |outer| !inner[outer]));
            let (before, after) = beside(&text, &all, span);
            marks.push(Mark { span: before?, opens: true, inner: inner[at] });
            marks.push(Mark { span: after?, opens: false, inner: inner[at] });
        }
        marks.sort_unstable();
        let apart = marks.windows(2).all(|pair| pair[0].span.end() <= pair[1].span.start());
        let used =
            |mark: &Span| is_apostrophe(&text[mark.range()]) || marks.iter().any(|used| used.span == *mark);
        let balanced = apart && !marks.is_empty() && all.iter().all(used);
        balanced.then_some(Typeset { text, marks })
    }

    /// The same text in the marks of `style`.
    fn set(&self, style: &[&str; 4]) -> Typeset {
        let (mut text, mut marks, mut at) = (String::new(), Vec::new(), 0);
        for mark in &self.marks {
            text += &self.text[at..mark.span.start()];
            let start = text.len();
            text += style[usize::from(!mark.opens) + 2 * usize::from(mark.inner)];
            marks.push(Mark { span: Span::new(start, text.len()), ..*mark });
            at = mark.span.end();
        }
        text += &self.text[at..];
        Typeset { text, marks }
    }

    /// The offset `at` in the text without its marks.
    fn without_marks(&self, at: usize) -> usize {
        let before = self.marks.iter().take_while(|mark| mark.span.start() < at);
        at - before.map(|mark| mark.span.end().min(at) - mark.span.start()).sum::<usize>()
    }

    /// What is said of whom, offsets without marks: a line an attribution.
    fn said(&self, document: &Document<'_>) -> Vec<String> {
        let document = document.to_record("x", Offsets::Byte);
        let span = |start: usize, end: usize| (self.without_marks(start), self.without_marks(end));
        let spans = |list: &[record::Fragment]| list.iter().map(|f| span(f.start, f.end)).collect::<Vec<_>>();
        let line = |a: &record::Attribution| {
            let speaker = a.speaker.as_ref().map(|speaker| (name_without_marks(&speaker.name), speaker.kind));
            let cue: Vec<_> = a.cue.iter().map(|cue| span(cue.start, cue.end)).collect();
            let source = a.source.as_ref().map(|f| span(f.start, f.end));
            format!(
                "{:?} {:?} {cue:?} {source:?} {speaker:?} {} {}",
                a.kind,
                spans(&a.content),
                a.negated,
                a.rule
            )
        };
        document.attributions.iter().map(line).collect()
    }

    /// How many apostrophes and marks there are, and how many of them are taken for the other.
    fn confused(&self, document: &Document<'_>) -> (usize, usize) {
        let all = all_marks(&self.text);
        let taken: Vec<Span> = document
            .quotations()
            .iter()
            .map(|quotation| beside(&self.text, &all, quotation.span()))
            .flat_map(|(before, after)| before.into_iter().chain(after))
            .collect();
        let is_mark = |at: usize| self.marks.iter().any(|mark| mark.span.range().contains(&at));
        let apostrophes: Vec<usize> = self
            .text
            .char_indices()
            .filter(|&(at, c)| is_apostrophe(c.encode_utf8(&mut [0; 4])) && !is_mark(at))
            .map(|(at, _)| at)
            .collect();
        let taken_for_marks =
            apostrophes.iter().filter(|at| taken.iter().any(|span| span.range().contains(at))).count();
        let passed_over = self.marks.iter().filter(|mark| !taken.contains(&mark.span)).count();
        (apostrophes.len() + self.marks.len(), taken_for_marks + passed_over)
    }
}

/// The quotation marks of the text, and lone apostrophes, in text order.
fn all_marks(text: &str) -> Vec<Span> {
    aldus::tokens(text).filter(|token| token.kind() == TokenKind::Mark).map(|token| token.span()).collect()
}

/// Those of `marks` that touch `quotation`, spaces between them left aside.
fn beside(text: &str, marks: &[Span], quotation: Span) -> (Option<Span>, Option<Span>) {
    let gap = |from: usize, to: usize| text[from..to].trim().is_empty();
    let next = marks.partition_point(|mark| mark.start() < quotation.start());
    let before = next.checked_sub(1).map(|last| marks[last]);
    let after = marks[next..].iter().find(|mark| mark.start() >= quotation.end());
    (
        before.filter(|mark| gap(mark.end(), quotation.start())),
        after.copied().filter(|mark| gap(quotation.end(), mark.start())),
    )
}

fn is_apostrophe(mark: &str) -> bool {
    matches!(mark, "'" | "’" | "‘" | "`" | "´")
}

fn name_without_marks(name: &str) -> String {
    name.replace(",,", "").chars().filter(|c| !"\"“”„'‘’`«»".contains(*c)).collect()
}

/// What became of the articles in all styles.
#[derive(Default)]
struct Outcome {
    articles: usize,
    cases: usize,
    lines: usize,
    different: Vec<String>,
    different_lines: usize,
    characters: usize,
    confused: usize,
}

impl Outcome {
    fn of(articles: Vec<(String, String)>) -> Outcome {
        let mut outcome = Outcome::default();
        for (name, text) in articles {
            let Some(article) = Typeset::read(text) else { continue };
            outcome.articles += 1;
            let expected = article.said(&EXTRACTOR.extract(&article.text));
            for style in STYLES {
                let other = article.set(style);
                let document = EXTRACTOR.extract(&other.text);
                let found = other.said(&document);
                let lost = expected.iter().filter(|line| !found.contains(line)).count();
                let new = found.iter().filter(|line| !expected.contains(line)).count();
                outcome.cases += 1;
                outcome.lines += expected.len();
                outcome.different_lines += lost.max(new);
                if lost + new > 0 {
                    outcome
                        .different
                        .push(format!("{name} in {}…{}: {lost} lost, {new} new", style[0], style[1]));
                }
                let (characters, confused) = other.confused(&document);
                outcome.characters += characters;
                outcome.confused += confused;
            }
        }
        outcome
    }

    fn same(&self) -> f64 {
        1.0 - self.different.len() as f64 / self.cases.max(1) as f64
    }

    fn told_apart(&self) -> f64 {
        1.0 - self.confused as f64 / self.characters.max(1) as f64
    }

    fn print(&self) {
        println!(
            "{} articles in {} styles: {:.2} % say the same ({:.2} % of the attributions); \
             {:.3} % of {} apostrophes and marks are told apart",
            self.articles,
            STYLES.len(),
            100.0 * self.same(),
            100.0 * (1.0 - self.different_lines as f64 / self.lines.max(1) as f64),
            100.0 * self.told_apart(),
            self.characters,
        );
    }
}

/// Name and text of each article of the repository.
fn articles() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    let name = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
    files.iter().map(|path| (name(path), std::fs::read_to_string(path).unwrap())).collect()
}

#[test]
fn an_article_in_other_marks_says_the_same() {
    let outcome = Outcome::of(articles());
    outcome.print();
    assert!(outcome.articles >= 5, "only {} articles are balanced", outcome.articles);
    assert!(outcome.different.is_empty(), "\n{}", outcome.different.join("\n"));
    assert_eq!(outcome.confused, 0, "apostrophes taken for marks, or marks for apostrophes");
}

#[test]
fn articles_of_a_corpus_in_other_marks_say_the_same() {
    let Some(path) = std::env::var_os("ALDUS_CORPUS") else {
        println!("skipped: ALDUS_CORPUS names no file of articles");
        return;
    };
    let lines = std::fs::read_to_string(path).unwrap();
    let all: Vec<&str> = lines.lines().collect();
    let sample = all.iter().step_by(all.len().div_ceil(SAMPLE).max(1)).map(|line| {
        let article: serde_json::Value = serde_json::from_str(line).unwrap();
        (article["id"].as_str().unwrap().to_owned(), article["text"].as_str().unwrap().to_owned())
    });
    let outcome = Outcome::of(sample.collect());
    outcome.print();
    for different in &outcome.different {
        println!("  {different}");
    }
    assert!(outcome.same() >= SAME, "{} of {} differ", outcome.different.len(), outcome.cases);
    assert!(outcome.told_apart() >= TOLD_APART, "{} of {}", outcome.confused, outcome.characters);
}
