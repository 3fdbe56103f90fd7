//! Tries rows in carrier sentences, and compares what fails with the gaps that are known.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::{LazyLock, Mutex};

use aldus::{Attribution, Extractor, SpeakerKind};

// What is found, however likely it is.
static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(|| Extractor::builder().min_confidence(0.0).build());

/// Whether the files that a test compares with are to be rewritten.
pub fn update() -> bool {
    std::env::var_os("UPDATE").is_some()
}

/// What a carrier sentence must give.
#[derive(Clone, Copy, Default)]
pub struct Wanted<'a> {
    /// One of these; none = any cue.
    pub lemmas: &'a [&'a str],
    pub speaker: Option<&'a str>,
    /// One of these; none = any kind.
    pub kinds: &'a [SpeakerKind],
    pub source: Option<&'a str>,
    pub content: Option<&'a str>,
}

/// Why no attribution is what is wanted.
fn fault(found: &[Attribution<'_>], wanted: &Wanted<'_>) -> Option<String> {
    let by_cue = || found.iter().filter(|a| wanted.lemmas.is_empty() || wanted.lemmas.contains(&a.lemma()));
    let Some(first) = by_cue().next() else {
        let others: Vec<&str> = found.iter().map(|a| a.lemma()).collect();
        return Some(if others.is_empty() {
            "nothing found".to_owned()
        } else {
            format!("the cue is {others:?}")
        });
    };
    let faults = by_cue().map(|a| fault_of(a, wanted));
    if faults.clone().any(|fault| fault.is_none()) { None } else { fault_of(first, wanted) }
}

fn fault_of(found: &Attribution<'_>, wanted: &Wanted<'_>) -> Option<String> {
    let content: Vec<&str> = found.content().iter().map(|f| f.text()).collect();
    let content = content.join(" … ");
    let source = found.source().map(|source| source.text());
    if wanted.content.is_some_and(|wanted| wanted != content) {
        return Some("the content differs".to_owned());
    }
    if wanted.source.is_some() && wanted.source != source {
        return Some(format!("the source is {source:?}"));
    }
    let speaker = found.speaker();
    let name = wanted.speaker.is_none_or(|wanted| speaker.is_some_and(|speaker| speaker.name() == wanted));
    let kind =
        wanted.kinds.is_empty() || speaker.is_some_and(|speaker| wanted.kinds.contains(&speaker.kind()));
    match speaker {
        _ if name && kind => None,
        Some(speaker) => Some(format!("the speaker is {:?}, {}", speaker.name(), speaker.kind().name())),
        None => Some("no speaker".to_owned()),
    }
}

/// The rows of one table, tried in carrier sentences.
pub struct Check {
    table: &'static str,
    carriers: BTreeMap<String, Carrier>,
}

#[derive(Default)]
struct Carrier {
    tried: usize,
    /// Row, and what is wrong with it.
    failures: Vec<(String, String)>,
}

impl Check {
    pub fn new(table: &'static str) -> Check {
        Check { table, carriers: BTreeMap::new() }
    }

    /// Says that the sentence with this row in it must give what is wanted.
    pub fn row(&mut self, carrier: &str, row: &str, sentence: &str, wanted: &Wanted<'_>) {
        let document = EXTRACTOR.extract(sentence);
        self.note(carrier, row, &document, fault(document.attributions(), wanted));
    }

    /// Says that the cue must give no attribution in this sentence.
    pub fn none_by(&mut self, cue: &str, carrier: &str, row: &str, sentence: &str) {
        let document = EXTRACTOR.extract(sentence);
        let found = document.attributions().iter().any(|a| a.lemma() == cue);
        self.note(carrier, row, &document, found.then(|| format!("{cue} is no cue here")));
    }

    /// Says that the word of the row, which is the last but one token of the sentence, can have the class.
    pub fn class(&mut self, carrier: &str, row: &str, sentence: &str, class: &str) {
        let document = EXTRACTOR.extract(sentence);
        let trace = EXTRACTOR.trace(sentence);
        let place = trace.words().len().saturating_sub(2);
        let classes = trace.words().get(place).map_or(&[][..], |word| &word.classes);
        let fault = (!classes.contains(&class)).then(|| format!("{class} is not among {classes:?}"));
        self.note(carrier, row, &document, fault);
    }

    /// Says that the text is so many sentences.
    pub fn sentences(&mut self, carrier: &str, row: &str, text: &str, wanted: usize) {
        let document = EXTRACTOR.extract(text);
        let found = document.sentences().len();
        let fault = (found != wanted).then(|| format!("{wanted} sentences expected, {found} found"));
        self.note(carrier, row, &document, fault);
    }

    /// Says that nothing is attributed in the sentence.
    pub fn nothing(&mut self, carrier: &str, row: &str, sentence: &str) {
        let document = EXTRACTOR.extract(sentence);
        let fault = (!document.attributions().is_empty()).then(|| "nothing is said here".to_owned());
        self.note(carrier, row, &document, fault);
    }

    fn note(&mut self, carrier: &str, row: &str, document: &aldus::Document<'_>, fault: Option<String>) {
        let carrier = self.carriers.entry(format!("{} {carrier}", self.table)).or_default();
        carrier.tried += 1;
        if let Some(fault) = fault {
            let markup = document.to_markup();
            let body = markup.split_once("\n=====").map_or(markup.as_str(), |(body, _)| body);
            carrier.failures.push((row.to_owned(), format!("{fault}: {body}")));
        }
    }

    /// Compares the failures with the known ones; a known one that fails no longer is a failure as well.
    pub fn finish(self) {
        static GAPS: Mutex<()> = Mutex::new(());
        if let Some(path) = std::env::var_os("FAILURES") {
            let lines = self.carriers.iter().flat_map(|(carrier, Carrier { failures, .. })| {
                failures.iter().map(move |(row, fault)| format!("{carrier}\t{row}\t{fault}\n"))
            });
            std::fs::write(PathBuf::from(path).join(self.table), lines.collect::<String>()).unwrap();
        }
        let lock = GAPS.lock();
        if update() {
            self.take_out_what_is_mended();
        }
        let gaps = std::fs::read_to_string(gaps_file()).unwrap();
        drop(lock);
        let mut report = String::new();
        let known = gaps.lines().filter(|line| line.starts_with(self.table)).map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let [carrier, reason, rows] = cells[..] else { panic!("gaps.tsv: 3 columns expected: {line}") };
            assert!(!reason.is_empty(), "gaps.tsv: no reason: {line}");
            (carrier, rows.split(" | ").collect::<Vec<_>>())
        });
        let known: Vec<(&str, Vec<&str>)> = known.collect();
        for (carrier, Carrier { tried, failures }) in &self.carriers {
            let known = || known.iter().filter(|(of, _)| of == carrier).flat_map(|(_, rows)| rows);
            let is_known = |row: &str| known().any(|known| *known == row || *known == "*");
            let new: Vec<_> = failures.iter().filter(|(row, _)| !is_known(row)).collect();
            let fails = |row: &str| {
                if row == "*" {
                    failures.len() == *tried
                } else {
                    failures.iter().any(|(failed, _)| failed == row)
                }
            };
            let mended: Vec<_> = known().filter(|row| !fails(row)).collect();
            if !new.is_empty() {
                let _ = writeln!(
                    report,
                    "{carrier}: {} of {tried} fail, beside {} known",
                    new.len(),
                    failures.len() - new.len()
                );
                for (row, fault) in new.iter().take(20) {
                    let _ = writeln!(report, "    {row}: {fault}");
                }
            }
            if !mended.is_empty() {
                let _ = writeln!(report, "{carrier}: no gap any longer, UPDATE=1 takes it out: {mended:?}");
            }
        }
        for (carrier, _) in known.iter().filter(|(carrier, _)| !self.carriers.contains_key(*carrier)) {
            let _ = writeln!(report, "gaps.tsv: there is no carrier {carrier:?}");
        }
        assert!(report.is_empty(), "\n{report}");
    }

    fn take_out_what_is_mended(&self) {
        let gaps = std::fs::read_to_string(gaps_file()).unwrap();
        let mut kept = String::new();
        for line in gaps.lines() {
            let cells: Vec<&str> = line.split('\t').collect();
            let (Some(Carrier { tried, failures }), [carrier, reason, rows]) =
                (self.carriers.get(cells[0]), &cells[..])
            else {
                kept.extend([line, "\n"]);
                continue;
            };
            let all = *rows == "*";
            let rows: Vec<&str> = if all && failures.len() == *tried {
                vec!["*"]
            } else {
                failures
                    .iter()
                    .map(|(row, _)| row.as_str())
                    .filter(|row| all || rows.split(" | ").any(|known| known == *row))
                    .collect()
            };
            if !rows.is_empty() {
                let _ = writeln!(kept, "{carrier}\t{reason}\t{}", rows.join(" | "));
            }
        }
        std::fs::write(gaps_file(), kept).unwrap();
    }
}

fn gaps_file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/tables/gaps.tsv")
}
