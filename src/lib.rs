//! Who said what in Dutch news.
#![cfg_attr(not(test), forbid(unsafe_code))]

mod chars;
mod lexicon;
mod text;

pub use lexicon::{Lexicon, LexiconError};
pub use text::{OffsetMap, Offsets, Span};
