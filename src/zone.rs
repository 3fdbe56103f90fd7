//! stub
use crate::{sentence::RawSentence, token::RawToken};
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Zone { Body, Headline, CrossHeading, Caption, Byline, Dateline, ReadAlso, Question, List, Foreign }
pub(crate) fn classify(_text: &str, _tokens: &[RawToken], sentences: &[RawSentence], out: &mut Vec<Zone>) { out.clear(); out.resize(sentences.len(), Zone::Body); }
