//! Who said what in Dutch news.
//!
//! [`extract`] reads a text and gives back its attributions: the words that somebody said, the expression that reports
//! them, the source that the sentence names, and the speaker whom the text means by it.
//!
//! ```
//! let text = "„De trein rijdt maandag weer”, zegt directeur Ilse Venema. Volgens haar is de bovenleiding hersteld.";
//! let document = aldus::extract(text);
//! let [direct, indirect] = document.attributions() else { panic!("two are expected") };
//!
//! assert_eq!(direct.kind(), aldus::Kind::Direct);
//! assert_eq!(direct.content()[0].text(), "De trein rijdt maandag weer");
//! assert_eq!(direct.cue()[0].text(), "zegt");
//! assert_eq!(direct.source().unwrap().text(), "directeur Ilse Venema");
//!
//! assert_eq!(indirect.kind(), aldus::Kind::Indirect);
//! assert_eq!(indirect.source().unwrap().text(), "haar");
//! assert_eq!(indirect.speaker().unwrap().name(), "Ilse Venema");
//! assert_eq!(indirect.resolved_by(), Some("pronoun"));
//! ```
//!
//! # What there is
//!
//! * [`extract`] for one text, an [`Extractor`] for many, or for a [`Lexicon`] with words of your own. Both give a
//!   [`Document`], which has [`Attribution`]s and [`Speaker`]s.
//! * [`tokens`] and [`sentences`], by themselves; a [`Segmenter`] for both at once, of many texts.
//! * [`Document::to_record`]: owned data for JSON, its offsets in code points, bytes or UTF-16 code units ([`Offsets`]).
//! * [`Extractor::trace`]: why each quotation and each cue was taken or declined.
//! * [`rules`]: the constructions, with their example sentences.
//!
//! # What always holds
//!
//! Extraction never fails and never panics. Every span lies on character boundaries of the text, and what it covers is a
//! slice of the text. The same text gives the same result. The library does no input or output and starts no threads.
//!
//! The lifetime `'t` is that of the text, everywhere. Borrowed types have getters; the types in [`record`] are owned and
//! have public fields.
#![deny(unsafe_code)]

mod attribution;
mod built_in;
mod chars;
mod clause;
mod confidence;
mod cue;
mod extract;
mod lexicon;
pub mod markup;
mod mention;
mod quotation;
#[cfg(test)]
mod random;
mod reading;
pub mod record;
mod resolution;
mod rule;
mod rules;
mod segment;
mod sentence;
mod tag;
mod text;
mod token;
mod token_set;
mod trace;
mod zone;

pub use attribution::{Kind, SpeakerKind};
pub use extract::{Attribution, Document, Extractor, ExtractorBuilder, Fragment, Speaker, extract};
pub use lexicon::{Lexicon, LexiconError};
pub use rule::RuleInfo;
pub use rules::rules;
pub use segment::{Segmenter, Segments};
pub use sentence::{Sentence, Sentences, sentences};
pub use text::{OffsetMap, Offsets, Span};
pub use token::{Token, TokenKind, Tokens, tokens};
pub use trace::{Finding, Outcome, TaggedWord, Trace};

/// The examples of the README are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
