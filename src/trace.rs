//! Why: what happened to every quotation and every cue.

use std::fmt;

use crate::attribution::{Found, Lost};
use crate::confidence;
use crate::cue::{CueMatch, Declined};
use crate::lexicon::Tags;
use crate::reading::Reading;
use crate::resolution::Resolved;
use crate::rules;
use crate::text::Span;
use crate::zone::Zone;

/// The findings on one text, in text order. Its `Display` is a line a finding:
/// the byte offset, what stands there, and what became of it.
#[derive(Clone, Debug)]
pub struct Trace<'t> {
    text: &'t str,
    findings: Vec<Finding>,
    outcomes: Vec<Outcome>,
    words: Vec<TaggedWord>,
}

/// A token with the word classes that the rules saw in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaggedWord {
    /// Where it stands, in bytes.
    pub span: Span,
    /// The classes, by the names of `data/function_words.tsv` and its sisters: `fin-sg`, `role`, `given-name` …
    pub classes: Vec<&'static str>,
}

/// What became of one quotation or one cue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is about, in bytes.
    pub span: Span,
    /// `quotation` or `cue`.
    pub what: &'static str,
    /// Whether an attribution was made of it.
    pub taken: bool,
    /// Which construction took it and how the speaker was found, or why none took it.
    pub why: String,
}

/// What became of one candidate: words that a construction claims.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// The construction.
    pub rule: &'static str,
    /// Why it was declined; `None` for an attribution.
    pub declined: Option<&'static str>,
    /// The step that found the speaker; `None` without a speaker.
    pub step: Option<&'static str>,
    /// As in the attribution; 0 for what was declined.
    pub confidence: f32,
}

impl<'t> Trace<'t> {
    pub(crate) fn new(
        text: &'t str,
        reading: &Reading<'_>,
        cues: &[CueMatch],
        declined: &[Declined],
        found: &[Found],
        lost: &[Lost],
        resolved: &Resolved,
    ) -> Trace<'t> {
        let mut findings = Vec::new();
        let taken_by = |k: usize| {
            let rule = rules::ALL[found[k].rule].info.id;
            let kind = found[k].kind.name();
            match resolved.speakers[k] {
                Some((entity, step)) => {
                    let name = &text[resolved.entities[entity].name.range()];
                    format!("{kind}, by {rule}; the speaker is {name}, by {}", step.name())
                }
                None => format!("{kind}, by {rule}; the document does not tell who speaks"),
            }
        };
        for q in 0..reading.quotations.len() {
            let content = reading.content(q);
            let holder = found.iter().position(|f| f.content.contains(&content));
            let around = found
                .iter()
                .position(|f| f.content.iter().any(|c| c.start <= content.start && content.end <= c.end));
            let unclosed =
                if reading.quotations[q].close.is_none() { " (its closing mark is missing)" } else { "" };
            let (taken, why) = match (holder, around) {
                (Some(k), _) => (true, taken_by(k)),
                (None, Some(k)) => (true, format!("a part of: {}", taken_by(k))),
                (None, None) => {
                    let zone = reading.zone(reading.quotations[q].open as usize);
                    let why = if zone == Zone::Body {
                        lost.iter().find(|l| l.content == content).map_or_else(
                            || not_an_utterance(reading, q),
                            |l| format!("{} declined: {}", rules::ALL[l.rule].info.id, l.reason),
                        )
                    } else {
                        format!("it stands in a {zone:?}, not in running text").to_lowercase()
                    };
                    (false, why)
                }
            };
            findings.push(Finding {
                span: reading.span(content),
                what: "quotation",
                taken,
                why: why + unclosed,
            });
        }
        for cue in cues {
            let span = reading.span(cue.start()..cue.end());
            let holder = found.iter().position(|f| f.cue.iter().any(|part| part.contains(&cue.verb)));
            let (taken, why) = match holder {
                Some(k) => (true, taken_by(k)),
                None => (
                    false,
                    format!("{}: no content or no source in a construction with it", cue.of(reading).lemma),
                ),
            };
            findings.push(Finding { span, what: "cue", taken, why });
        }
        for cue in declined {
            let span = reading.span(cue.verb..cue.verb + 1);
            findings.push(Finding {
                span,
                what: "cue",
                taken: false,
                why: format!("{}: {}", cue.lemma, cue.reason),
            });
        }
        findings.sort_by_key(|finding| (finding.span.start(), finding.span.end(), finding.what));
        let taken =
            (0..found.len()).zip(confidence::of(reading, found, resolved)).map(|(k, confidence)| Outcome {
                rule: rules::ALL[found[k].rule].info.id,
                declined: None,
                step: resolved.speakers[k].map(|(_, step)| step.name()),
                confidence: confidence.share,
            });
        let declined = lost.iter().map(|lost| Outcome {
            rule: rules::ALL[lost.rule].info.id,
            declined: Some(lost.reason),
            step: None,
            confidence: 0.0,
        });
        let outcomes = taken.chain(declined).collect();
        let word = |(i, tags): (usize, &Tags)| TaggedWord {
            span: reading.span(i..i + 1),
            classes: tags.names().collect(),
        };
        let words = reading.tagged.tags.iter().enumerate().map(word).collect();
        Trace { text, findings, outcomes, words }
    }

    /// The tokens with their word classes, in text order.
    ///
    /// ```
    /// let trace = aldus::Extractor::new().trace("Kramer zegt niets.");
    /// assert!(trace.words()[1].classes.contains(&"fin-sg"));
    /// ```
    pub fn words(&self) -> &[TaggedWord] {
        &self.words
    }

    /// The findings, in text order.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// What became of each candidate: the attributions in text order, then what was declined, in order of precedence.
    ///
    /// ```
    /// let trace = aldus::Extractor::new().trace("„Nee”, zegt Anna Kramer.");
    /// let outcome = trace.outcomes()[0];
    /// assert_eq!((outcome.rule, outcome.step), ("quote-then-cue", Some("full-name")));
    /// ```
    pub fn outcomes(&self) -> &[Outcome] {
        &self.outcomes
    }
}

impl fmt::Display for Trace<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for finding in &self.findings {
            let sign = if finding.taken { '+' } else { '-' };
            let words = shortened(&self.text[finding.span.range()]);
            writeln!(f, "{sign} {:>6} {} {words:?}: {}", finding.span.start(), finding.what, finding.why)?;
        }
        Ok(())
    }
}

/// Why a quotation that no construction took is not taken for somebody's words.
fn not_an_utterance(reading: &Reading<'_>, q: usize) -> String {
    let open = reading.quotations[q].open as usize;
    let content = reading.content(q);
    if open > 0 && reading.is(open - 1, Tags::TERM_MARKER) {
        return format!("no utterance: {:?} announces a name, a term or a title", reading.word(open - 1));
    }
    if !content.is_empty() && content.clone().all(|i| reading.is(i, Tags::NAME) || reading.is_punctuation(i))
    {
        return "no utterance: a name or a title".to_owned();
    }
    if reading.words_in(content.clone()) <= 3 && !content.clone().any(|i| reading.is(i, Tags::FINITE)) {
        return "no utterance: a word or two that nobody in the sentence is reported to say (a term, or irony)".to_owned();
    }
    "no cue beside it, and it is no sentence by itself".to_owned()
}

/// The first words of a long text, cut between grapheme clusters.
fn shortened(text: &str) -> String {
    use unicode_segmentation::UnicodeSegmentation;
    const SHOWN: usize = 60;
    let mut graphemes = text.graphemes(true);
    let shown: String = graphemes.by_ref().take(SHOWN).collect();
    if graphemes.next().is_some() { shown + "…" } else { shown }
}
