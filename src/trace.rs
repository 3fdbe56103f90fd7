//! Why: what happened to every quotation and every cue.

use std::fmt;

use crate::attribution::{Found, Lost};
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
        made: &Made<'_, '_>,
        cues: &[CueMatch],
        declined: &[Declined],
    ) -> Trace<'t> {
        let reading = made.reading;
        let quotations = (0..reading.quotations.len()).map(|q| made.of_quotation(q));
        let cues = cues.iter().map(|cue| made.of_cue(cue));
        let declined = declined.iter().map(|cue| of_declined(reading, cue));
        let mut findings: Vec<Finding> = quotations.chain(cues).chain(declined).collect();
        findings.sort_by_key(|finding| (finding.span.start(), finding.span.end(), finding.what));
        let word = |(i, tags): (usize, &Tags)| TaggedWord {
            span: reading.span(i..i + 1),
            classes: tags.names().collect(),
        };
        let words = reading.tagged.tags.iter().enumerate().map(word).collect();
        Trace { text, findings, outcomes: made.outcomes(), words }
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

/// How likely an attribution is, and whether that is enough.
pub(crate) struct Likely {
    pub(crate) share: f32,
    pub(crate) told: bool,
}

/// Why what a construction found is no attribution even so.
const UNLIKELY: &str = "not likely enough";

/// What was made of the candidates.
pub(crate) struct Made<'m, 'a> {
    pub(crate) text: &'m str,
    pub(crate) reading: &'m Reading<'a>,
    pub(crate) found: &'m [Found],
    /// For each of `found`.
    pub(crate) likely: &'m [Likely],
    pub(crate) lost: &'m [Lost],
    pub(crate) resolved: &'m Resolved,
}

impl Made<'_, '_> {
    /// What became of a quotation.
    fn of_quotation(&self, q: usize) -> Finding {
        let reading = self.reading;
        let content = reading.content(q);
        let whole = |f: &Found| f.content.contains(&content);
        let part = |f: &Found| f.content.iter().any(|c| c.start <= content.start && content.end <= c.end);
        let (taken, mut why) = if let Some(k) = self.found.iter().position(whole) {
            (self.likely[k].told, self.taken_by(k))
        } else if let Some(k) = self.found.iter().position(part) {
            (self.likely[k].told, format!("a part of: {}", self.taken_by(k)))
        } else {
            (false, self.why_not(q))
        };
        if reading.quotations[q].close.is_none() {
            why.push_str(" (its closing mark is missing)");
        }
        Finding { span: reading.span(content), what: "quotation", taken, why }
    }

    /// What became of a cue.
    fn of_cue(&self, cue: &CueMatch) -> Finding {
        let holder = self.found.iter().position(|f| f.cue.iter().any(|part| part.contains(&cue.verb)));
        let why = match holder {
            Some(k) => self.taken_by(k),
            None => {
                format!("{}: no content or no source in a construction with it", cue.of(self.reading).lemma)
            }
        };
        let span = self.reading.span(cue.start()..cue.end());
        Finding { span, what: "cue", taken: holder.is_some_and(|k| self.likely[k].told), why }
    }

    /// The kind of attribution `k`, its construction and how its speaker was found.
    fn taken_by(&self, k: usize) -> String {
        let rule = rules::ALL[self.found[k].rule].info.id;
        let kind = self.found[k].kind.name();
        let Likely { share, told } = self.likely[k];
        if !told {
            return format!("{kind}, by {rule}, but {UNLIKELY}: confidence {share:.2}");
        }
        match self.resolved.speakers[k] {
            Some((entity, step)) => {
                let name = &self.text[self.resolved.entities[entity].name.range()];
                format!("{kind}, by {rule}; the speaker is {name}, by {}", step.name())
            }
            None => format!("{kind}, by {rule}; the document does not tell who speaks"),
        }
    }

    /// Why nothing was made of a quotation.
    fn why_not(&self, q: usize) -> String {
        let reading = self.reading;
        let zone = reading.zone(reading.quotations[q].open as usize);
        if zone != Zone::Body {
            return format!("it stands in a {zone:?}, not in running text").to_lowercase();
        }
        match self.lost.iter().find(|lost| lost.content == reading.content(q)) {
            Some(lost) => format!("{} declined: {}", rules::ALL[lost.rule].info.id, lost.reason),
            None => not_an_utterance(reading, q),
        }
    }

    fn outcomes(&self) -> Vec<Outcome> {
        let taken = self.likely.iter().enumerate().map(|(k, &Likely { share, told })| Outcome {
            rule: rules::ALL[self.found[k].rule].info.id,
            declined: (!told).then_some(UNLIKELY),
            step: self.resolved.speakers[k].filter(|_| told).map(|(_, step)| step.name()),
            confidence: if told { share } else { 0.0 },
        });
        let declined = self.lost.iter().map(|lost| Outcome {
            rule: rules::ALL[lost.rule].info.id,
            declined: Some(lost.reason),
            step: None,
            confidence: 0.0,
        });
        taken.chain(declined).collect()
    }
}

/// A word that could be a cue and is none.
fn of_declined(reading: &Reading<'_>, cue: &Declined) -> Finding {
    let span = reading.span(cue.verb..cue.verb + 1);
    Finding { span, what: "cue", taken: false, why: format!("{}: {}", cue.lemma, cue.reason) }
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
