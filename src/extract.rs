//! The pipeline: text in, [`Document`] out.

use std::sync::Arc;

use crate::attribution::{self, Found, Kind, Lost, SpeakerKind};
use crate::confidence::{self, Confidence};
use crate::cue::{self, CueMatch, Declined};
use crate::lexicon::Lexicon;
use crate::quotation;
use crate::reading::Reading;
use crate::resolution::{self, Resolved};
use crate::rule::{RuleInfo, View};
use crate::rules;
use crate::sentence;
use crate::tag;
use crate::text::Span;
use crate::token::{self, Path, Tokenized};
use crate::trace::{Likely, Made, Trace};
use crate::zone;

/// Finds who said what. Built once, cheap to clone, shared between threads.
///
/// ```
/// let extractor = aldus::Extractor::new();
/// let document = extractor.extract("Volgens de politie reed de auto te hard.");
/// let attribution = &document.attributions()[0];
/// assert_eq!(attribution.kind(), aldus::Kind::Indirect);
/// assert_eq!(attribution.content()[0].text(), "reed de auto te hard");
/// assert_eq!(attribution.speaker().unwrap().name(), "politie");
/// ```
#[derive(Clone, Debug)]
pub struct Extractor {
    words: Words,
    /// How likely an attribution must be.
    least: Option<f32>,
}

#[derive(Clone, Debug)]
enum Words {
    BuiltIn(&'static Lexicon),
    Own(Arc<Lexicon>),
}

impl Default for Extractor {
    fn default() -> Extractor {
        Extractor::new()
    }
}

/// Sets up an [`Extractor`].
#[derive(Clone, Debug, Default)]
pub struct ExtractorBuilder {
    lexicon: Option<Lexicon>,
    least: Option<f32>,
}

impl ExtractorBuilder {
    /// Uses this lexicon in place of the built-in one.
    pub fn lexicon(mut self, lexicon: Lexicon) -> ExtractorBuilder {
        self.lexicon = Some(lexicon);
        self
    }

    /// Leaves out attributions with a lower [confidence](Attribution::confidence) than this, a number between 0 and 1: 0 keeps all. Unless
    /// told, indirect and mixed speech below 0.45 is left out, since F1 is greatest so; direct speech never is.
    ///
    /// ```
    /// let text = "De brug is oud. De leiding zou “een nieuwe plek” zoeken.";
    /// let all = aldus::Extractor::builder().min_confidence(0.0).build();
    /// assert_eq!(all.extract(text).attributions().len(), 1);
    /// assert!(aldus::extract(text).attributions().is_empty());
    /// ```
    pub fn min_confidence(mut self, least: f32) -> ExtractorBuilder {
        self.least = Some(least);
        self
    }

    /// The extractor.
    pub fn build(self) -> Extractor {
        let words = match self.lexicon {
            Some(lexicon) => Words::Own(Arc::new(lexicon)),
            None => Words::BuiltIn(Lexicon::built_in()),
        };
        Extractor { words, least: self.least }
    }
}

impl Extractor {
    /// The extractor with the built-in Dutch lexicon.
    pub fn new() -> Extractor {
        Extractor::builder().build()
    }

    /// An extractor with words of your own: see [`Lexicon::add`].
    pub fn builder() -> ExtractorBuilder {
        ExtractorBuilder::default()
    }

    fn lexicon(&self) -> &Lexicon {
        match &self.words {
            Words::BuiltIn(lexicon) => lexicon,
            Words::Own(lexicon) => lexicon,
        }
    }

    /// Who said what in `text`. Never fails and never panics; linear in the length of the text. Of a text longer than 4 GiB only
    /// the first 4 GiB are read.
    pub fn extract<'t>(&self, text: &'t str) -> Document<'t> {
        let mut reading = self.read(text);
        let Findings { found, resolved, .. } = Findings::of(&reading, false);
        let confidence = confidence::of(&reading, &found, &resolved);
        reading.keep_places();
        let mut document = Document::new(text, &reading, &found, &resolved, confidence);
        let told = |attribution: &Attribution<'_>| self.tells(attribution.kind, attribution.confidence);
        if !document.attributions.iter().all(told) {
            document.retain(told);
        }
        document
    }

    /// Whether an attribution of this kind is likely enough.
    fn tells(&self, kind: Kind, confidence: Confidence) -> bool {
        match self.least {
            Some(least) => confidence.share >= least,
            None => kind == Kind::Direct || confidence.share >= confidence::LIKELY,
        }
    }

    /// Why: every quotation and every cue in `text`, with the construction that took it or the reason why none did.
    ///
    /// ```
    /// let trace = aldus::Extractor::new().trace("Alles verloopt volgens plan.");
    /// assert!(trace.to_string().contains("manner"));
    /// ```
    pub fn trace<'t>(&self, text: &'t str) -> Trace<'t> {
        let reading = self.read(text);
        let Findings { cues, declined, found, lost, resolved } = Findings::of(&reading, true);
        let confidence = confidence::of(&reading, &found, &resolved);
        let likely = |(found, confidence): (&Found, Confidence)| Likely {
            share: confidence.share,
            told: self.tells(found.kind, confidence),
        };
        let likely: Vec<Likely> = found.iter().zip(confidence).map(likely).collect();
        let made = Made {
            text,
            reading: &reading,
            found: &found,
            likely: &likely,
            lost: &lost,
            resolved: &resolved,
        };
        Trace::new(text, &made, &cues, &declined)
    }

    /// The layers below the cues.
    pub(crate) fn read<'a>(&'a self, text: &'a str) -> Reading<'a> {
        let text = within_limit(text);
        let lexicon = self.lexicon();
        let mut found = Tokenized::with_room_for(text);
        token::tokenize(Path::Best, text, lexicon.abbreviations(), &mut found);
        let mut sentences = Vec::with_capacity(text.len() / 64);
        sentence::split(text, &mut found, lexicon.abbreviations(), &mut sentences);
        let mut tokens = found.into_tokens();
        // What was too much of it counts in a long text.
        tokens.shrink_to_fit();
        zone::cut_headings(text, &mut tokens, &mut sentences, lexicon);
        let tagged = tag::tag(text, &mut tokens, lexicon);
        let mut zones = Vec::new();
        zone::classify(text, &tokens, &sentences, &mut zones);
        let mut quotations = Vec::new();
        quotation::pair(text, &tokens, &sentences, &mut quotations);
        Reading::new(text, lexicon, tokens, tagged, sentences, zones, quotations)
    }
}

/// What the layers from the cues on find in a reading.
struct Findings {
    cues: Vec<CueMatch>,
    declined: Vec<Declined>,
    found: Vec<Found>,
    lost: Vec<Lost>,
    resolved: Resolved,
}

impl Findings {
    /// What is found, with the cues if that is to be `traced`; else their memory is free for what comes after.
    fn of(reading: &Reading<'_>, traced: bool) -> Findings {
        let (mut cues, mut declined) = cue::find(reading);
        let (found, lost) = attribution::decide(View::new(reading, &cues), traced);
        if !traced {
            (cues, declined) = (Vec::new(), Vec::new());
        }
        let resolved = resolution::resolve(reading, &found);
        Findings { cues, declined, found, lost, resolved }
    }
}

/// Offsets are 32 bits wide: of a longer text only the first 4 GiB are read.
fn within_limit(text: &str) -> &str {
    let mut end = text.len().min(u32::MAX as usize);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// What was found in one text. All spans are slices of it.
#[derive(Clone, Debug)]
pub struct Document<'t> {
    text: &'t str,
    sentences: Vec<Span>,
    quotations: Vec<Fragment<'t>>,
    attributions: Vec<Attribution<'t>>,
    speakers: Vec<Arc<Speaker<'t>>>,
}

/// A slice of the text, with its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fragment<'t> {
    text: &'t str,
    span: Span,
}

/// Someone or something that speaks in the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Speaker<'t> {
    name: &'t str,
    kind: SpeakerKind,
    aliases: Vec<&'t str>,
    mentions: Vec<Span>,
}

/// Who said what, once.
#[derive(Clone, Debug)]
pub struct Attribution<'t> {
    kind: Kind,
    content: Vec<Fragment<'t>>,
    cue: Vec<Fragment<'t>>,
    lemma: Box<str>,
    source: Option<Fragment<'t>>,
    /// Shared with the document: a speaker may be mentioned as often as he speaks.
    speaker: Option<(usize, Arc<Speaker<'t>>)>,
    negated: bool,
    sentence: usize,
    paragraph: usize,
    rule: &'static RuleInfo,
    resolved_by: Option<&'static str>,
    confidence: Confidence,
}

impl<'t> Fragment<'t> {
    fn new(text: &'t str, span: Span) -> Fragment<'t> {
        Fragment { text: &text[span.range()], span }
    }

    /// The words.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// Where they stand, in bytes.
    pub fn span(&self) -> Span {
        self.span
    }
}

impl<'t> Speaker<'t> {
    /// The fullest name in the document, or the noun phrase of an unnamed source without its determiner.
    pub fn name(&self) -> &'t str {
        self.name
    }

    /// Person, unnamed, organisation or document.
    pub fn kind(&self) -> SpeakerKind {
        self.kind
    }

    /// The other names and descriptions that the document uses.
    pub fn aliases(&self) -> &[&'t str] {
        &self.aliases
    }

    /// Where the document mentions it, in text order.
    pub fn mentions(&self) -> &[Span] {
        &self.mentions
    }
}

impl<'t> Attribution<'t> {
    /// Direct, indirect or mixed.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The words attributed: one fragment, or more when the cue interrupts them. Quotation marks stay outside.
    pub fn content(&self) -> &[Fragment<'t>] {
        &self.content
    }

    /// The reporting expression: none, one fragment, or more when it is split (`laat … weten`).
    pub fn cue(&self) -> &[Fragment<'t>] {
        &self.cue
    }

    /// The dictionary form of the cue (`laten weten`); empty without one.
    pub fn lemma(&self) -> &str {
        &self.lemma
    }

    /// The noun phrase of the sentence that names the source.
    pub fn source(&self) -> Option<Fragment<'t>> {
        self.source
    }

    /// Whom the document means; `None` when it does not tell.
    pub fn speaker(&self) -> Option<&Speaker<'t>> {
        self.speaker.as_ref().map(|(_, speaker)| &**speaker)
    }

    /// The place of the speaker in [`Document::speakers`].
    pub fn speaker_index(&self) -> Option<usize> {
        self.speaker.as_ref().map(|(index, _)| *index)
    }

    /// Whether the source denies the content.
    pub fn is_negated(&self) -> bool {
        self.negated
    }

    /// The sentence in which the content begins: its place in [`Document::sentences`].
    pub fn sentence(&self) -> usize {
        self.sentence
    }

    /// The paragraph in which the content begins, counted from 0: a paragraph is a line that is not blank.
    pub fn paragraph(&self) -> usize {
        self.paragraph
    }

    /// The construction that found it.
    pub fn rule(&self) -> &'static RuleInfo {
        self.rule
    }

    /// The step that found the speaker, `None` without a speaker: `full-name`, `part-of-name`, `organisation`, `role`, `description`,
    /// `pronoun`, `own-sentence`, `sentence-before`, `same-paragraph`, `paragraph-before` or `speaks-next`.
    pub fn resolved_by(&self) -> Option<&'static str> {
        self.resolved_by
    }

    /// Between 0 and 1: how likely it is that the words and the speaker are both right, as counted on annotated articles.
    pub fn confidence(&self) -> f32 {
        self.confidence.share
    }

    /// What the confidence stands on besides the construction and the step: names of `data/confidence.tsv`.
    ///
    /// ```
    /// let document = aldus::extract("„Nee”, zegt Anna Kramer.");
    /// let evidence: Vec<_> = document.attributions()[0].evidence().collect();
    /// assert!(evidence.contains(&"source-beside-cue"));
    /// ```
    pub fn evidence(&self) -> impl Iterator<Item = &'static str> {
        self.confidence.evidence()
    }
}

impl<'t> Document<'t> {
    fn new(
        text: &'t str,
        reading: &Reading<'_>,
        found: &[Found],
        resolved: &Resolved,
        confidence: Vec<Confidence>,
    ) -> Document<'t> {
        let fragment = |tokens: &std::ops::Range<usize>| Fragment::new(text, reading.span(tokens.clone()));
        // Speakers are numbered by their first attribution.
        let mut order: Vec<usize> = Vec::new();
        let mut place: Vec<Option<usize>> = vec![None; resolved.entities.len()];
        for (entity, _) in resolved.speakers.iter().flatten() {
            place[*entity].get_or_insert_with(|| {
                order.push(*entity);
                order.len() - 1
            });
        }
        let speakers: Vec<Arc<Speaker<'t>>> = order
            .iter()
            .map(|&index| {
                let entity = &resolved.entities[index];
                Arc::new(Speaker {
                    name: &text[entity.name.range()],
                    kind: entity.kind,
                    aliases: entity.aliases.iter().map(|alias| &text[alias.range()]).collect(),
                    mentions: entity.mentions.clone(),
                })
            })
            .collect();
        let attributions = found
            .iter()
            .zip(&resolved.speakers)
            .zip(confidence)
            .map(|((found, speaker), confidence)| {
                let first = found.content[0].start;
                let rule = &rules::ALL[found.rule].info;
                let step = speaker.map(|(_, step)| step.name());
                Attribution {
                    kind: found.kind,
                    content: found.content.iter().map(fragment).collect(),
                    cue: found.cue.iter().map(fragment).collect(),
                    lemma: match (found.lexeme, found.cue.first()) {
                        (Some(cue), _) => reading.lexicon.cue(cue).lemma.clone(),
                        // A verb that no table has: its form must do.
                        (None, Some(cue)) => reading.slice(cue.clone()).into(),
                        (None, None) => Box::default(),
                    },
                    source: found.source.as_ref().map(|source| fragment(&source.tokens)),
                    speaker: speaker
                        .and_then(|(entity, _)| place[entity])
                        .map(|place| (place, Arc::clone(&speakers[place]))),
                    negated: found.negated,
                    sentence: reading.sentence(first),
                    paragraph: reading.paragraph(first),
                    rule,
                    resolved_by: step,
                    confidence,
                }
            })
            .collect();
        let sentences =
            reading.sentences.iter().map(|s| reading.span(s.first as usize..s.last as usize)).collect();
        let quotations = (0..reading.quotations.len()).map(|q| fragment(&reading.content(q))).collect();
        Document { text, sentences, quotations, attributions, speakers }
    }

    /// Keeps the attributions of which `keep` holds, and the speakers that they have.
    ///
    /// ```
    /// let mut document = aldus::extract("„Nee”, zegt Anna Kramer. „Ja.” Hij mompelt dat het regent.");
    /// document.retain(|attribution| attribution.source().is_some_and(|source| source.text() == "Anna Kramer"));
    /// assert_eq!((document.attributions().len(), document.speakers().len()), (1, 1));
    /// ```
    pub fn retain(&mut self, keep: impl FnMut(&Attribution<'t>) -> bool) {
        self.attributions.retain(keep);
        let mut order: Vec<usize> = Vec::new();
        for (place, _) in self.attributions.iter_mut().filter_map(|attribution| attribution.speaker.as_mut())
        {
            let known = order.iter().position(|known| known == place);
            *place = known.unwrap_or_else(|| {
                order.push(*place);
                order.len() - 1
            });
        }
        self.speakers = order.iter().map(|&place| Arc::clone(&self.speakers[place])).collect();
    }

    /// The text that was read.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The sentences, in text order.
    pub fn sentences(&self) -> &[Span] {
        &self.sentences
    }

    /// What stands between quotation marks, in text order, attributed or not.
    pub fn quotations(&self) -> &[Fragment<'t>] {
        &self.quotations
    }

    /// Who said what, in text order.
    pub fn attributions(&self) -> &[Attribution<'t>] {
        &self.attributions
    }

    /// The speakers, in the order of their first attribution.
    pub fn speakers(&self) -> impl ExactSizeIterator<Item = &Speaker<'t>> {
        self.speakers.iter().map(|speaker| &**speaker)
    }
}

/// Who said what in `text`, with the built-in Dutch extractor.
///
/// ```
/// let document = aldus::extract("“De brug blijft dicht”, zegt Anna Kramer.");
/// let attribution = &document.attributions()[0];
/// assert_eq!(attribution.content()[0].text(), "De brug blijft dicht");
/// assert_eq!(attribution.cue()[0].text(), "zegt");
/// assert_eq!(attribution.speaker().unwrap().name(), "Anna Kramer");
/// ```
pub fn extract(text: &str) -> Document<'_> {
    Extractor::new().extract(text)
}
