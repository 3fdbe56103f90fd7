//! What the lower layers read, as one value that nobody changes any more: tokens with their classes, sentences,
//! zones and quotations, and the few questions about neighbours that all later layers ask.

mod article;
mod bounds;
mod inside;
mod memo;
mod parts;
mod steps;
#[cfg(test)]
mod work;

use std::ops::Range;

use crate::lexicon::{Known, Lexicon, Tags, WordLists};
use crate::quotation::Quotation;
use crate::sentence::RawSentence;
use crate::tag::Tagged;
use crate::text::Span;
use crate::token::{Flags, LexemeId, RawToken, TokenKind};
use crate::zone::Zone;
use bounds::Bounds;
use inside::Inside;
pub(crate) use memo::{Memo, Question};
pub(crate) use parts::Parts;
use steps::Steps;

impl Quotation {
    /// One past the quotation, its closing mark included.
    pub(crate) fn end(&self) -> usize {
        self.close.map_or(self.last, |close| close + 1) as usize
    }
}

/// How many tokens a sentence is looked along: longer ones are lists and runaway text, and the time must stay linear.
const LONGEST_SENTENCE: usize = 250;

/// One text, read up to the quotations.
pub(crate) struct Reading<'a> {
    pub(crate) text: &'a str,
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) tokens: Vec<RawToken>,
    pub(crate) tagged: Tagged,
    pub(crate) sentences: Vec<RawSentence>,
    pub(crate) zones: Vec<Zone>,
    pub(crate) quotations: Vec<Quotation>,
    /// The sentence of each token.
    sentence_of: Steps,
    /// The innermost quotation that each token lies in.
    inside: Inside,
    /// The marks, in text order, whose quotation the tokens beside them do not lie in (it is empty, or crosses another one), and
    /// that quotation.
    odd_marks: Vec<(u32, u32)>,
    bounds: Bounds,
    pub(crate) memo: Memo,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(
        text: &'a str,
        lexicon: &'a Lexicon,
        tokens: Vec<RawToken>,
        tagged: Tagged,
        sentences: Vec<RawSentence>,
        zones: Vec<Zone>,
        quotations: Vec<Quotation>,
    ) -> Reading<'a> {
        let sentence_of = Steps::new(tokens.len(), sentences.iter().skip(1).map(|sentence| sentence.first));
        let inside = Inside::new(tokens.len(), &quotations);
        let mut odd_marks = Vec::new();
        for (index, quotation) in quotations.iter().enumerate() {
            if inside.at(quotation.open as usize + 1) != Some(index) {
                odd_marks.push((quotation.open, index as u32));
            }
            if let Some(close) = quotation.close
                && inside.at(close as usize - 1) != Some(index)
            {
                odd_marks.push((close, index as u32));
            }
        }
        odd_marks.sort_unstable();
        let bounds = Bounds::default();
        let memo = Memo::new(tokens.len());
        let mut reading = Reading {
            text,
            lexicon,
            tokens,
            tagged,
            sentences,
            zones,
            quotations,
            sentence_of,
            inside,
            odd_marks,
            bounds,
            memo,
        };
        reading.bounds = Bounds::of(&reading);
        reading
    }

    /// Lets go of all but the places of tokens, sentences and quotations: a third of what a long text holds at most.
    pub(crate) fn keep_places(&mut self) {
        self.tagged = Tagged::default();
        self.inside = Inside::default();
        self.bounds = Bounds::default();
        self.memo = Memo::default();
    }

    pub(crate) fn known(&self) -> &Known {
        &self.lexicon.known
    }

    #[inline]
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    #[inline]
    pub(crate) fn word(&self, i: usize) -> &'a str {
        self.tokens.get(i).map_or("", |token| token.text(self.text))
    }

    #[inline]
    pub(crate) fn lexeme(&self, i: usize) -> LexemeId {
        self.tokens.get(i).map_or(crate::token::UNKNOWN, |token| token.lexeme)
    }

    #[inline]
    pub(crate) fn kind(&self, i: usize) -> TokenKind {
        self.tokens.get(i).map_or(TokenKind::Symbol, |token| token.kind)
    }

    #[inline]
    pub(crate) fn tags(&self, i: usize) -> Tags {
        #[cfg(test)]
        work::note();
        self.tagged.tags.get(i).copied().unwrap_or_default()
    }

    /// Whether token `i` has one of `tags`.
    #[inline]
    pub(crate) fn is(&self, i: usize, tags: Tags) -> bool {
        self.tags(i).any(tags)
    }

    /// The tokens with one of `tags`, in text order.
    pub(crate) fn tokens_with(&self, tags: Tags) -> impl Iterator<Item = usize> + '_ {
        let all = self.tagged.tags.iter().enumerate();
        all.filter(move |(_, of_token)| of_token.any(tags)).map(|(i, _)| i)
    }

    #[inline]
    pub(crate) fn has_flag(&self, i: usize, flag: Flags) -> bool {
        self.tokens.get(i).is_some_and(|token| token.flags.has(flag))
    }

    /// Whether token `i` reads `word` to the letter (punctuation, mostly).
    #[inline]
    pub(crate) fn reads(&self, i: usize, word: &str) -> bool {
        match word.as_bytes() {
            [byte] => self.sign(i) == *byte,
            _ => self.word(i) == word,
        }
    }

    /// Whether token `i` is in one of the lists of `word_lists.tsv`.
    pub(crate) fn is_listed(&self, i: usize, lists: WordLists) -> bool {
        self.lexicon.is_listed(self.lexeme(i), lists)
    }

    /// `brug - en sluiswachters`: behind the first part of two compounds, a hyphen that has come loose. It stands alone; a dash that
    /// closes or opens an aside has another one.
    pub(crate) fn is_loose_hyphen(&self, i: usize) -> bool {
        const REACH: usize = 20;
        let other = Tags::DET | Tags::ADV | Tags::PREP | Tags::PRON_SUBJ | Tags::NAME;
        let noun = |k: usize| self.is(k, Tags::NOUN) && !self.is(k, other);
        i > 0
            && self.reads(i, "-")
            && self.is(i + 1, Tags::CONJ_COORD)
            && self.lexeme(i + 1) != self.known().maar
            && noun(i - 1)
            && noun(i + 2)
            && self.has_flag(i, Flags::SPACE_BEFORE)
            && !(self.start_of_sentence(i).max(i.saturating_sub(REACH))
                ..self.end_of_sentence(i).min(i + REACH))
                .any(|k| k != i && self.reads(k, "-"))
    }

    /// `op de vraag`, `op een vraag`: what somebody answers begins behind it.
    pub(crate) fn is_on_question(&self, op: usize) -> bool {
        self.lexeme(op) == self.known().op && self.reads(op + 2, "vraag")
    }

    /// Where the bracket opens that closes at token `close`, among the `longest` tokens before it.
    pub(crate) fn bracket_opens(&self, close: usize, longest: usize) -> Option<usize> {
        if !self.reads(close, ")") {
            return None;
        }
        (close.saturating_sub(longest)..close).rev().find(|&open| self.reads(open, "("))
    }

    /// The first token that begins at this byte of the text or behind it.
    pub(crate) fn token_from(&self, byte: usize) -> usize {
        self.tokens.partition_point(|token| (token.start as usize) < byte)
    }

    /// The tokens that begin in the span.
    pub(crate) fn tokens_in(&self, span: Span) -> Range<usize> {
        self.token_from(span.start())..self.token_from(span.end())
    }

    /// The byte of a token that has only one; 0 for any other.
    #[inline]
    pub(crate) fn sign(&self, i: usize) -> u8 {
        self.tokens.get(i).map_or(0, |token| token.sign)
    }

    #[inline]
    pub(crate) fn is_comma(&self, i: usize) -> bool {
        self.reads(i, ",")
    }

    /// `:`, `;`
    #[inline]
    pub(crate) fn is_colon(&self, i: usize) -> bool {
        matches!(self.sign(i), b':' | b';')
    }

    /// `met name`, `onder meer`, `onder anderen`: two words that are an adverb before a noun phrase.
    pub(crate) fn is_focus(&self, i: usize) -> bool {
        let known = self.known();
        let (word, next) = (self.lexeme(i), self.lexeme(i + 1));
        word == known.met && next == known.name
            || word == known.onder && [known.andere, known.anderen, known.meer].contains(&next)
    }

    /// Behind such an adverb at `i`, or `i` itself.
    pub(crate) fn past_focus(&self, i: usize) -> usize {
        if self.is_focus(i) { i + 2 } else { i }
    }

    /// `te` before its infinitive.
    #[inline]
    pub(crate) fn is_te_infinitive(&self, i: usize) -> bool {
        self.lexeme(i) == self.known().te && self.is(i + 1, Tags::INF)
    }

    /// `de korte, steile weg`: the comma at `i` stands between two adjectives of one noun.
    pub(crate) fn joins_adjectives(&self, i: usize) -> bool {
        self.is_comma(i)
            && i > 0
            && self.is(i - 1, Tags::ADJ_INFLECTED)
            && self.is(i + 1, Tags::ADJ_INFLECTED)
            && !self.is(i + 1, Tags::FINITE)
    }

    /// `.`, `!`, `?`, `…`
    #[inline]
    pub(crate) fn is_terminator(&self, i: usize) -> bool {
        match self.sign(i) {
            b'.' | b'!' | b'?' => true,
            0 => self.is_punctuation(i) && matches!(self.word(i), "…" | "..." | "?!" | "!!" | "??"),
            _ => false,
        }
    }

    #[inline]
    pub(crate) fn is_punctuation(&self, i: usize) -> bool {
        matches!(self.kind(i), TokenKind::Punctuation)
    }

    #[inline]
    pub(crate) fn is_mark(&self, i: usize) -> bool {
        matches!(self.kind(i), TokenKind::Mark)
    }

    pub(crate) fn sentence(&self, i: usize) -> usize {
        // One past the last token counts as the last: limits are asked about like tokens.
        self.sentence_of.get(i.min(self.sentence_of.len() - 1))
    }

    pub(crate) fn paragraph(&self, i: usize) -> usize {
        self.sentences[self.sentence(i)].paragraph as usize
    }

    pub(crate) fn zone(&self, i: usize) -> Zone {
        self.zones[self.sentence(i)]
    }

    /// The innermost quotation around token `i`.
    pub(crate) fn quotation_around(&self, i: usize) -> Option<usize> {
        self.inside.at(i)
    }

    /// The quotation that the mark at `i` opens.
    #[inline]
    pub(crate) fn opened_at(&self, i: usize) -> Option<usize> {
        if self.is_mark(i) { self.opened_by_mark(i) } else { None }
    }

    fn opened_by_mark(&self, i: usize) -> Option<usize> {
        let opened = |&q: &usize| self.quotations[q].open as usize == i;
        self.inside.at(i + 1).filter(opened).or_else(|| self.odd_mark(i).filter(opened))
    }

    /// The quotation that the mark at `i` closes; of two the inner one.
    #[inline]
    pub(crate) fn closed_at(&self, i: usize) -> Option<usize> {
        if self.is_mark(i) && i > 0 { self.closed_by_mark(i) } else { None }
    }

    fn closed_by_mark(&self, i: usize) -> Option<usize> {
        let closed = |&q: &usize| self.quotations[q].close == Some(i as u32);
        self.inside.at(i - 1).filter(closed).or_else(|| self.odd_mark(i).filter(closed))
    }

    fn odd_mark(&self, i: usize) -> Option<usize> {
        let behind = self.odd_marks.partition_point(|(mark, _)| *mark as usize <= i);
        let (mark, quotation) = self.odd_marks[behind.checked_sub(1)?];
        (mark as usize == i).then_some(quotation as usize)
    }

    /// The token after `i`, with a quotation that opens at `i` passed over as one.
    #[inline]
    pub(crate) fn after(&self, i: usize) -> usize {
        match self.opened_at(i) {
            Some(quotation) => self.quotations[quotation].end(),
            None => i + 1,
        }
    }

    /// The token before `i`, with a quotation that closes there passed over as one; `None` at the start.
    pub(crate) fn before(&self, i: usize) -> Option<usize> {
        let previous = i.checked_sub(1)?;
        Some(self.closed_at(previous).map_or(previous, |quotation| self.quotations[quotation].open as usize))
    }

    /// Where the sentence around `i` ends (exclusive), a quotation inside it passed over, its own not left.
    pub(crate) fn end_of_sentence(&self, i: usize) -> usize {
        if i < self.len() { self.bounds.end(self, i) } else { self.walk_to_end(i) }
    }

    /// Where the sentence around `i` begins, a quotation inside it passed over, its own not left.
    pub(crate) fn start_of_sentence(&self, i: usize) -> usize {
        if i < self.len() { self.bounds.start(self, i) } else { self.walk_to_start(i) }
    }

    /// The bytes from token `first` up to the end of token `last - 1`.
    pub(crate) fn span(&self, tokens: Range<usize>) -> Span {
        match (
            self.tokens.get(tokens.start),
            tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last)),
        ) {
            (Some(first), Some(last)) if tokens.start < tokens.end => {
                Span::new(first.start as usize, last.end as usize)
            }
            _ => Span::new(0, 0),
        }
    }

    pub(crate) fn slice(&self, tokens: Range<usize>) -> &'a str {
        &self.text[self.span(tokens).range()]
    }

    /// The tokens of sentence `s`.
    pub(crate) fn sentence_tokens(&self, s: usize) -> Range<usize> {
        self.sentences[s].first as usize..self.sentences[s].last as usize
    }

    /// The content tokens of quotation `q`.
    pub(crate) fn content(&self, q: usize) -> Range<usize> {
        self.quotations[q].first as usize..self.quotations[q].last as usize
    }

    /// Whether quotation `q` is short and no sentence by itself, so that a clause can go on behind it.
    pub(crate) fn is_built_in(&self, q: usize) -> bool {
        const LONGEST: usize = 10;
        let content = self.content(q);
        content.len() <= LONGEST && !content.is_empty() && !self.is_terminator(content.end - 1)
    }

    /// Whether quotation `q` holds nothing but a name.
    pub(crate) fn is_name(&self, q: usize) -> bool {
        const LONGEST: usize = 5;
        let content = self.content(q);
        content.len() <= LONGEST
            && !content.is_empty()
            && content.clone().all(|i| self.is(i, Tags::NAME | Tags::NUM) || self.is_punctuation(i))
    }

    /// How many words stand in `tokens`.
    pub(crate) fn words_in(&self, tokens: Range<usize>) -> usize {
        self.words_of(tokens).count()
    }

    /// Whether at least so many words stand in `tokens`.
    pub(crate) fn has_words(&self, least: usize, tokens: Range<usize>) -> bool {
        self.words_of(tokens).take(least).count() == least
    }

    fn words_of(&self, tokens: Range<usize>) -> impl Iterator<Item = usize> + '_ {
        tokens.filter(|&i| !self.is_punctuation(i) && !self.is_mark(i))
    }
}
