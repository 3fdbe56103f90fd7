//! Tokens and sentences of many texts, with memory that is used again.

use std::iter::FusedIterator;

use crate::lexicon::{Lexicon, abbreviations};
use crate::sentence::{self, RawSentence, Sentence};
use crate::token::{self, Path, RawToken, Token, TokenKind, Tokenized, UNKNOWN};

/// Finds the tokens and sentences of one text after the other, the fastest way there is.
///
/// What it finds is what [`tokens`](crate::tokens) and [`sentences`](crate::sentences) find, both at once; the memory for it is used
/// again for the next text.
///
/// ```
/// let mut segmenter = aldus::Segmenter::new();
/// for text in ["Hij komt om 17.30 uur. Zij niet.", "Dr. Bos zwijgt."] {
///     let segments = segmenter.segment(text);
///     let numbers = segments.tokens().filter(|token| token.kind() == aldus::TokenKind::Number).count();
///     println!("{} sentences, {} tokens, {numbers} numbers", segments.sentences().len(), segments.tokens().len());
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Segmenter {
    found: Tokenized,
    sentences: Vec<RawSentence>,
    path: Path,
}

impl Default for Segmenter {
    fn default() -> Segmenter {
        Segmenter { found: Tokenized::default(), sentences: Vec::new(), path: Path::Best }
    }
}

impl Segmenter {
    /// One that has no memory yet.
    ///
    /// ```
    /// assert_eq!(aldus::Segmenter::new().segment("Ja. Nee.").sentences().len(), 2);
    /// ```
    pub fn new() -> Segmenter {
        Segmenter::default()
    }

    /// One that uses no instructions which only some processors have. It finds the same, only slower: for benches and tests.
    #[doc(hidden)]
    pub fn portable() -> Segmenter {
        Segmenter { path: Path::Portable, ..Segmenter::default() }
    }

    /// The tokens and sentences of `text`.
    ///
    /// ```
    /// let mut segmenter = aldus::Segmenter::new();
    /// let segments = segmenter.segment("Kop\n\nDe brug is dicht. ");
    /// assert_eq!(segments.sentences().last().unwrap().text(), "De brug is dicht.");
    /// ```
    pub fn segment<'s, 't>(&'s mut self, text: &'t str) -> Segments<'s, 't> {
        let abbreviations = &*abbreviations::BUILT_IN;
        token::tokenize(self.path, text, abbreviations, &mut self.found);
        sentence::split(text, &mut self.found, abbreviations, &mut self.sentences);
        Segments { text, tokens: self.found.tokens(), sentences: &self.sentences }
    }
}

/// The tokens and sentences of a text, as a [`Segmenter`] found them.
#[derive(Clone, Copy, Debug)]
pub struct Segments<'s, 't> {
    text: &'t str,
    tokens: &'s [RawToken],
    sentences: &'s [RawSentence],
}

impl<'s, 't> Segments<'s, 't> {
    /// All tokens, in order.
    ///
    /// ```
    /// let mut segmenter = aldus::Segmenter::new();
    /// assert_eq!(segmenter.segment("zo'n brug").tokens().next().unwrap().text(), "zo'n");
    /// ```
    pub fn tokens(
        &self,
    ) -> impl ExactSizeIterator<Item = Token<'t>> + DoubleEndedIterator + FusedIterator + Clone + use<'s, 't>
    {
        let text = self.text;
        self.tokens.iter().map(move |token| token.token(text))
    }

    /// All sentences, in order.
    ///
    /// ```
    /// let mut segmenter = aldus::Segmenter::new();
    /// assert_eq!(segmenter.segment("Ja! Nee?").sentences().nth(1).unwrap().text(), "Nee?");
    /// ```
    pub fn sentences(
        &self,
    ) -> impl ExactSizeIterator<Item = Sentence<'t>> + DoubleEndedIterator + FusedIterator + Clone + use<'s, 't>
    {
        let (text, tokens) = (self.text, self.tokens);
        self.sentences.iter().map(move |sentence| sentence.sentence(text, tokens))
    }
    /// The number that the built-in lexicon has for each token, which is what the rules compare; `None` for a word that it does not
    /// have. For benches.
    #[doc(hidden)]
    pub fn lexemes(&self) -> impl Iterator<Item = Option<u32>> + use<'s, 't> {
        let (text, lexicon) = (self.text, Lexicon::built_in());
        self.tokens.iter().map(move |token| match token.kind {
            TokenKind::Word | TokenKind::Abbreviation => {
                Some(lexicon.id_at(text, token.start as usize, token.end as usize))
                    .filter(|&id| id != UNKNOWN)
            }
            _ => None,
        })
    }
}
