//! Who said what in Dutch news.
#![cfg_attr(not(test), forbid(unsafe_code))]

mod attribution;
mod chars;
mod clause;
mod confidence;
mod cue;
mod extract;
mod lexicon;
pub mod markup;
mod mention;
mod quotation;
mod reading;
pub mod record;
mod resolution;
mod rule;
mod rules;
mod sentence;
mod tag;
mod text;
mod token;
mod trace;
mod zone;

pub use attribution::{Kind, SpeakerKind};
pub use extract::{Attribution, Document, Extractor, ExtractorBuilder, Fragment, Speaker, extract};
pub use lexicon::{Lexicon, LexiconError};
pub use rule::RuleInfo;
pub use rules::rules;
pub use sentence::{Sentence, Sentences, sentences};
pub use text::{OffsetMap, Offsets, Span};
pub use token::{Token, TokenKind, Tokens, tokens};
pub use trace::{Finding, TaggedWord, Trace};
