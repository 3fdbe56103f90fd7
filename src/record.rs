//! The record: owned, serialisable, exactly the JSON that `aldus extract` writes, one document a line.
//!
//! Field names and their order are a promise; see "The record" in the README.

use serde::{Deserialize, Serialize};

use crate::attribution::{Kind, SpeakerKind};
use crate::text::{OffsetMap, Offsets};

/// All attributions and speakers of one document.
///
/// ```
/// let text = "„De brug blijft dicht”, zegt wethouder Anna Kramer.";
/// let record = aldus::extract(text).to_record("a1", aldus::Offsets::Char);
/// assert_eq!(record.attributions[0].text, "De brug blijft dicht");
/// assert_eq!(record.attributions[0].content[0].start, 1);
/// assert_eq!(record.attributions[0].speaker.as_ref().unwrap().name, "Anna Kramer");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// The caller's name for the document.
    pub id: String,
    /// The unit of every offset in this record.
    pub offsets: Offsets,
    /// In text order.
    pub attributions: Vec<Attribution>,
    /// In the order of their first attribution.
    pub speakers: Vec<Speaker>,
}

/// Who said what, once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attribution {
    /// `q1`, `q2` … in text order.
    pub id: String,
    /// Direct, indirect or mixed speech.
    #[serde(rename = "type")]
    pub kind: Kind,
    /// The content fragments, joined by ` … ` when the cue interrupts them.
    pub text: String,
    /// The words attributed; at least one fragment.
    pub content: Vec<Fragment>,
    /// The reporting expression: none, one part, or more when it is split (`laat … weten`).
    pub cue: Vec<Cue>,
    /// The noun phrase in the sentence that names the source.
    pub source: Option<Fragment>,
    /// Whom the document means by it; `null` when it does not tell.
    pub speaker: Option<SpeakerRef>,
    /// Whether the source denies the content.
    pub negated: bool,
    /// The sentence in which the content begins, counted from 0.
    pub sentence: usize,
    /// The paragraph in which the content begins, counted from 0: a paragraph is a line that is not blank.
    pub paragraph: usize,
    /// The construction that found it: a name in CONSTRUCTIONS.md.
    pub rule: String,
    /// The step that found the speaker; `null` without a speaker.
    pub resolved_by: Option<String>,
    /// Between 0 and 1: how likely it is that the words and the speaker are both right.
    pub confidence: f32,
}

/// A slice of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fragment {
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// The slice itself.
    pub text: String,
}

/// One part of the reporting expression.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cue {
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// The slice itself.
    pub text: String,
    /// The dictionary form of the whole expression: `zeggen`, `laten weten`, `volgens`.
    pub lemma: String,
}

/// The speaker, as an attribution names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpeakerRef {
    /// `e1`, `e2` …: the same id in [`Document::speakers`].
    pub id: String,
    /// The fullest name in the document.
    pub name: String,
    /// Person, unnamed, organisation or document.
    pub kind: SpeakerKind,
    /// The other names and descriptions that the document uses.
    pub aliases: Vec<String>,
}

/// A speaker of the document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// `e1`, `e2` … in the order of their first attribution.
    pub id: String,
    /// The fullest name in the document.
    pub name: String,
    /// Person, unnamed, organisation or document.
    pub kind: SpeakerKind,
    /// The other names and descriptions that the document uses.
    pub aliases: Vec<String>,
    /// Where the document mentions it, in text order.
    pub mentions: Vec<Mention>,
}

/// Where a speaker is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
}

impl crate::extract::Document<'_> {
    /// The document as a record, its offsets counted in `offsets`.
    pub fn to_record(&self, id: &str, offsets: Offsets) -> Document {
        let map = OffsetMap::new(self.text(), offsets);
        let fragment = |f: &crate::extract::Fragment<'_>| Fragment {
            start: map.from_byte(f.span().start()),
            end: map.from_byte(f.span().end()),
            text: f.text().to_owned(),
        };
        let owned = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        let attributions = self
            .attributions()
            .iter()
            .enumerate()
            .map(|(index, attribution)| Attribution {
                id: format!("q{}", index + 1),
                kind: attribution.kind(),
                text: attribution.content().iter().map(|f| f.text()).collect::<Vec<_>>().join(" … "),
                content: attribution.content().iter().map(fragment).collect(),
                cue: attribution
                    .cue()
                    .iter()
                    .map(fragment)
                    .map(|Fragment { start, end, text }| Cue {
                        start,
                        end,
                        text,
                        lemma: attribution.lemma().to_owned(),
                    })
                    .collect(),
                source: attribution.source().as_ref().map(fragment),
                speaker: attribution.speaker_index().zip(attribution.speaker()).map(|(place, speaker)| {
                    SpeakerRef {
                        id: format!("e{}", place + 1),
                        name: speaker.name().to_owned(),
                        kind: speaker.kind(),
                        aliases: owned(speaker.aliases()),
                    }
                }),
                negated: attribution.is_negated(),
                sentence: attribution.sentence(),
                paragraph: attribution.paragraph(),
                rule: attribution.rule().id.to_owned(),
                resolved_by: attribution.resolved_by().map(str::to_owned),
                confidence: attribution.confidence(),
            })
            .collect();
        let speakers = self
            .speakers()
            .enumerate()
            .map(|(place, speaker)| Speaker {
                id: format!("e{}", place + 1),
                name: speaker.name().to_owned(),
                kind: speaker.kind(),
                aliases: owned(speaker.aliases()),
                mentions: speaker
                    .mentions()
                    .iter()
                    .map(|span| Mention {
                        start: map.from_byte(span.start()),
                        end: map.from_byte(span.end()),
                    })
                    .collect(),
            })
            .collect();
        Document { id: id.to_owned(), offsets, attributions, speakers }
    }
}
