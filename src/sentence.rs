//! Sentence boundaries over tokens.
//!
//! A line break always ends a sentence. Inside a line, a boundary needs a terminator (`.`, `!`, `?`, an ellipsis, an
//! abbreviation that may end a sentence), takes the closing marks and brackets that follow it along, and then asks
//! whether the next token can begin a sentence. After a closing mark a lower-case word cannot: `"Ik kom!" riep ze.`

use std::iter::FusedIterator;

use crate::chars::{self, Family, Side};
use crate::lexicon::abbreviations::{self, AbbreviationClass, Abbreviations};
use crate::text::Span;
use crate::token::{self, Flags, Path, RawToken, TokenKind, Tokenized};

/// A sentence as the layers pass it on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RawSentence {
    /// The index of its first token.
    pub(crate) first: u32,
    /// One past the index of its last token.
    pub(crate) last: u32,
    /// The number of its paragraph: a line that is not blank.
    pub(crate) paragraph: u32,
}

impl RawSentence {
    pub(crate) fn sentence<'t>(&self, text: &'t str, tokens: &[RawToken]) -> Sentence<'t> {
        let (start, end) = (tokens[self.first as usize].start, tokens[self.last as usize - 1].end);
        Sentence { text: &text[start as usize..end as usize], start, paragraph: self.paragraph }
    }
}

/// The sentences of a text, in order.
///
/// A paragraph is a line; a line break always ends a sentence. Quotation marks are looked at: a quotation that ends in
/// `!` or `?` does not cut off the cue behind it.
///
/// ```
/// let text = "\"Ik kom!\" riep ze. Drs. J.P. Jansen zei o.a. dat hij om 17.30 uur komt. \"Nee.\" Dat was alles.";
/// let sentences: Vec<_> = aldus::sentences(text).map(|sentence| sentence.text()).collect();
/// assert_eq!(sentences[0], "\"Ik kom!\" riep ze.");
/// assert_eq!(sentences[1], "Drs. J.P. Jansen zei o.a. dat hij om 17.30 uur komt.");
/// assert_eq!(sentences[2..], ["\"Nee.\"", "Dat was alles."]);
/// ```
pub fn sentences(text: &str) -> Sentences<'_> {
    let abbreviations = &*abbreviations::BUILT_IN;
    let mut found = Tokenized::with_room_for(text);
    let mut sentences = Vec::new();
    token::tokenize(Path::Best, text, abbreviations, &mut found);
    split(text, &mut found, abbreviations, &mut sentences);
    let sentences: Vec<_> =
        sentences.iter().map(|sentence| sentence.sentence(text, found.tokens())).collect();
    Sentences { found: sentences.into_iter() }
}

/// The iterator that [`sentences`] returns.
///
/// ```
/// let mut sentences = aldus::sentences("Een. Twee. Drie.");
/// assert_eq!(sentences.len(), 3);
/// assert_eq!(sentences.nth(1).unwrap().text(), "Twee.");
/// ```
#[derive(Clone, Debug)]
pub struct Sentences<'t> {
    found: std::vec::IntoIter<Sentence<'t>>,
}

impl<'t> Iterator for Sentences<'t> {
    type Item = Sentence<'t>;

    fn next(&mut self) -> Option<Sentence<'t>> {
        self.found.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.found.size_hint()
    }
}

impl ExactSizeIterator for Sentences<'_> {}
impl FusedIterator for Sentences<'_> {}

/// A sentence: a slice of the text, from its first token to its last.
///
/// ```
/// let sentence = aldus::sentences("Kop\n\nDe brug is dicht. ").last().unwrap();
/// assert_eq!(sentence.text(), "De brug is dicht.");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence<'t> {
    text: &'t str,
    start: u32,
    paragraph: u32,
}

impl<'t> Sentence<'t> {
    /// The sentence as it stands in the text, without white space around it.
    ///
    /// ```
    /// assert_eq!(aldus::sentences(" Dat kan (nog net).  Ja. ").next().unwrap().text(), "Dat kan (nog net).");
    /// ```
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// Where it stands, in bytes.
    ///
    /// ```
    /// let sentence = aldus::sentences("Ja. Nee.").last().unwrap();
    /// assert_eq!(sentence.span(), aldus::Span::new(4, 8));
    /// ```
    pub fn span(&self) -> Span {
        Span::new(self.start as usize, self.start as usize + self.text.len())
    }

    /// The number of its paragraph, from 0: lines count, blank ones do not.
    ///
    /// ```
    /// let paragraphs: Vec<_> = aldus::sentences("Kop\n\nEen. Twee.").map(|sentence| sentence.paragraph()).collect();
    /// assert_eq!(paragraphs, [0, 1, 1]);
    /// ```
    pub fn paragraph(&self) -> usize {
        self.paragraph as usize
    }
}

/// Fills `out` with the sentences of `text`, and marks the token that each begins with.
pub(crate) fn split(
    text: &str,
    found: &mut Tokenized,
    abbreviations: &Abbreviations,
    out: &mut Vec<RawSentence>,
) {
    let (tokens, seams) = found.tokens_and_seams();
    out.clear();
    let mut splitter = Splitter { text, abbreviations, noted: 0, open: Open::default() };
    let (mut first, mut paragraph) = (0, 0);
    let mut end = |tokens: &mut [RawToken], first: &mut usize, after: usize, paragraph| {
        if *first < after {
            tokens[*first].flags.set(Flags::SENTENCE_START);
            out.push(RawSentence { first: *first as u32, last: after as u32, paragraph });
            *first = after;
        }
    };
    // What closes behind a terminator belongs to it and is not asked for itself.
    let mut next = 0;
    for &at in seams.iter() {
        let at = at as usize;
        let line_begins = tokens[at].flags.has(Flags::LINE_BEFORE);
        if line_begins && at > 0 {
            end(tokens, &mut first, at, paragraph);
            paragraph += 1;
            (splitter.noted, splitter.open) = (at, Open::default());
        }
        if at < next {
            continue;
        }
        let Some(terminator) = splitter.terminator(&tokens[at]) else { continue };
        let line_ends = tokens.get(at + 1).is_none_or(|next| next.flags.has(Flags::LINE_BEFORE));
        // `1. Wat er gebeurde`
        let numbered =
            terminator == Terminator::Stop && at == first + 1 && tokens[first].kind == TokenKind::Number;
        if line_ends || numbered {
            continue;
        }
        let (after, ends) = splitter.boundary(tokens, at, terminator);
        if ends {
            end(tokens, &mut first, after, paragraph);
        }
        next = after;
    }
    let last = tokens.len();
    end(tokens, &mut first, last, paragraph);
}

/// How deep quotations nest before the splitter stops counting.
const DEPTH: u32 = 4;

/// The quotations that are open, innermost last: a byte for each family, in which bit `n` says that level `n` is of this family.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Open {
    levels: u32,
    depth: u32,
}

impl Open {
    /// The innermost level of a family.
    #[inline]
    fn level(self, family: Family) -> Option<u32> {
        (self.levels >> (8 * family as u32) & 0xFF).checked_ilog2()
    }

    #[inline]
    fn push(&mut self, family: Family) {
        if self.depth < DEPTH {
            self.levels |= 1 << (8 * family as u32 + self.depth);
            self.depth += 1;
        }
    }

    /// Closes a level and all inside it.
    #[inline]
    fn close(&mut self, level: u32) {
        self.levels &= 0x0101_0101 * ((1 << level) - 1);
        self.depth = level;
    }
}

struct Splitter<'a> {
    text: &'a str,
    abbreviations: &'a Abbreviations,
    /// The quotations that are open, as far as was noted: up to this token. Few questions need to know.
    open: Open,
    noted: usize,
}

/// How strongly a token ends a sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Terminator {
    /// `.`
    Stop,
    /// `!`, `?`
    Exclaimed,
    /// `...`, `…`
    Ellipsis,
    /// `enz.`, `B.V.`
    Abbreviation,
}

impl<'a> Splitter<'a> {
    #[inline(always)]
    fn terminator(&self, token: &RawToken) -> Option<Terminator> {
        match (token.kind, token.sign) {
            (TokenKind::Punctuation, b'.') => Some(Terminator::Stop),
            (TokenKind::Punctuation, b'!' | b'?') => Some(Terminator::Exclaimed),
            (TokenKind::Punctuation, 0) => {
                let text = token.text(self.text);
                text.starts_with(|c| c == '.' || chars::is_ellipsis(c)).then_some(Terminator::Ellipsis)
            }
            (TokenKind::Abbreviation, _) => {
                let word = token.text(self.text).as_bytes();
                match self.abbreviations.class(&word[..word.len() - 1]) {
                    Some(AbbreviationClass::MayEnd | AbbreviationClass::WithNumber) | None => {
                        Some(Terminator::Abbreviation)
                    }
                    Some(_) => None,
                }
            }
            _ => None,
        }
    }

    /// Whether a sentence ends with the terminator `at` and what closes behind it, and the index of the token after these.
    fn boundary(&mut self, tokens: &[RawToken], at: usize, mut terminator: Terminator) -> (usize, bool) {
        let mut next = at + 1;
        let mut closed = false;
        while let Some(token) = tokens.get(next) {
            if token.flags.has(Flags::LINE_BEFORE) {
                return (next, true);
            }
            match token.kind {
                TokenKind::Mark if self.closes(tokens, next) => closed = true,
                TokenKind::Punctuation if matches!(token.sign, b')' | b']') => closed = true,
                // `?!`, `...?`, `”.`
                TokenKind::Punctuation if !token.flags.has(Flags::SPACE_BEFORE) => {
                    match self.terminator(token) {
                        Some(more) => terminator = more,
                        None => break,
                    }
                }
                _ => break,
            }
            next += 1;
        }
        // `… weg. (jvd) De burgemeester …`: who wrote it, behind the last sentence of an item.
        if terminator == Terminator::Stop && self.is_signed(tokens, next) {
            return (next + 3, true);
        }
        (next, next == tokens.len() || self.begins(tokens, next, terminator, closed))
    }

    /// Whether small initials in brackets stand at `at`, with a capital behind them.
    fn is_signed(&self, tokens: &[RawToken], at: usize) -> bool {
        const LONGEST: usize = 5;
        let [open, initials, close, next, ..] = &tokens[at.min(tokens.len())..] else { return false };
        let small = initials.text(self.text);
        open.sign == b'('
            && close.sign == b')'
            && open.flags.has(Flags::SPACE_BEFORE)
            && (2..=LONGEST).contains(&small.len())
            && small.chars().all(char::is_lowercase)
            && next.flags.has(Flags::CAPITAL)
            && !next.flags.has(Flags::LINE_BEFORE)
    }

    /// Whether the token `at` can begin a sentence after `terminator`.
    fn begins(&self, tokens: &[RawToken], at: usize, terminator: Terminator, closed: bool) -> bool {
        let token = &tokens[at];
        let spaced = token.flags.has(Flags::SPACE_BEFORE);
        match token.kind {
            TokenKind::Word | TokenKind::Abbreviation | TokenKind::Initials => {
                if token.flags.has(Flags::CAPITAL) {
                    return true;
                }
                let text = token.text(self.text);
                if text.starts_with(chars::is_apostrophe) {
                    // `'s Avonds`
                    let next = tokens.get(at + 1);
                    return next.is_some_and(|next| next.flags.has(Flags::CAPITAL))
                        || terminator == Terminator::Stop && !closed;
                }
                // `Ja! 24-jarige blij`
                let lower = text.starts_with(char::is_lowercase);
                let stop = terminator == Terminator::Stop || !lower && terminator == Terminator::Exclaimed;
                spaced && stop && !(closed && lower)
            }
            // `op nr. 24`, `mln. 24`
            TokenKind::Number => spaced && matches!(terminator, Terminator::Stop | Terminator::Exclaimed),
            // `zegt Jansen. ,,wij gaan door''` goes on; `. 's Avonds` begins.
            TokenKind::Mark => {
                let inside = tokens.get(at + 1);
                let goes_on = inside.is_some_and(|inside| {
                    inside.kind == TokenKind::Word
                        && !inside.flags.has(Flags::CAPITAL)
                        && inside.text(self.text).starts_with(char::is_lowercase)
                });
                (spaced || terminator == Terminator::Stop) && !goes_on
            }
            TokenKind::Punctuation => match token.text(self.text) {
                "(" | "[" => {
                    let inside = tokens.get(at + 1);
                    spaced && (closed || inside.is_some_and(|inside| inside.flags.has(Flags::CAPITAL)))
                }
                "..." | "…" => spaced && terminator == Terminator::Stop,
                text if text.starts_with(['-']) || text.starts_with(chars::is_dash) => {
                    let inside = tokens.get(at + 1);
                    spaced
                        && matches!(terminator, Terminator::Stop | Terminator::Exclaimed)
                        && inside.is_some_and(|inside| inside.flags.has(Flags::CAPITAL))
                }
                _ => false,
            },
            TokenKind::Symbol => spaced && terminator == Terminator::Stop,
            _ => spaced,
        }
    }

    /// Whether the mark `at`, which follows a terminator, closes a quotation.
    #[inline]
    fn closes(&mut self, tokens: &[RawToken], at: usize) -> bool {
        let token = &tokens[at];
        let space_before = token.flags.has(Flags::SPACE_BEFORE);
        if space_before && !space_after(tokens, at) {
            return false;
        }
        let bytes = self.text.as_bytes().get(token.start as usize..token.end as usize);
        let Some((family, side)) = bytes.and_then(chars::quotation_mark_of) else { return false };
        match (side, space_before) {
            (Side::Open, true) => false,
            // `… komt."Hij gaat"`: glued to both sides, it closes what is open.
            (Side::Either, false) if !glued_to_capital(tokens, at) => true,
            _ => self.level(tokens, at, family).is_some(),
        }
    }

    /// The innermost open quotation of a family, before the token `at`.
    fn level(&mut self, tokens: &[RawToken], at: usize, family: Family) -> Option<u32> {
        for earlier in self.noted..at {
            self.note(tokens, earlier);
        }
        self.noted = at;
        self.open.level(family)
    }

    /// Notes what the token `at` opens or closes, if it is a mark.
    fn note(&mut self, tokens: &[RawToken], at: usize) {
        if tokens[at].kind != TokenKind::Mark {
            return;
        }
        let Some((family, side)) = chars::quotation_mark(tokens[at].text(self.text)) else { return };
        let level = self.open.level(family);
        let opens = match (side, tokens[at].flags.has(Flags::SPACE_BEFORE), space_after(tokens, at)) {
            (Side::Open, space_before, _) => level.is_none() || space_before,
            (Side::Either, true, false) => true,
            (Side::Either, false, true) => false,
            _ => level.is_none(),
        };
        if opens {
            self.open.push(family);
        } else if let Some(level) = level {
            self.open.close(level);
        }
    }
}

/// Whether a word with a capital follows the mark `at` without a space.
fn glued_to_capital(tokens: &[RawToken], at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|next| {
        let apart = next.flags.has(Flags::SPACE_BEFORE) || next.flags.has(Flags::LINE_BEFORE);
        next.flags.has(Flags::CAPITAL) && !apart
    })
}

/// Whether white space follows the token `at`, or punctuation that belongs to what stands before.
fn space_after(tokens: &[RawToken], at: usize) -> bool {
    tokens.get(at + 1).is_none_or(|next| {
        next.flags.has(Flags::SPACE_BEFORE)
            || matches!(next.sign, b',' | b'.' | b';' | b':' | b'?' | b'!' | b')' | b']')
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::abbreviations::BUILT_IN;

    #[test]
    fn sentences_share_out_the_tokens() {
        let text = "Kop\n\n\"Ik kom!\" riep ze. En dr. Bos?\n'Nee.'";
        let (mut found, mut sentences) = (Tokenized::default(), Vec::new());
        token::tokenize(Path::Best, text, &BUILT_IN, &mut found);
        split(text, &mut found, &BUILT_IN, &mut sentences);
        assert_eq!(sentences.iter().map(|sentence| sentence.paragraph).collect::<Vec<_>>(), [0, 1, 1, 2]);
        let mut at = 0;
        for sentence in &sentences {
            assert_eq!(sentence.first, at);
            assert!(sentence.last > sentence.first);
            at = sentence.last;
        }
        assert_eq!(at as usize, found.tokens().len());
        for (index, token) in found.tokens().iter().enumerate() {
            let begins = sentences.iter().any(|sentence| sentence.first as usize == index);
            assert_eq!(token.flags.has(Flags::SENTENCE_START), begins, "{}", token.text(text));
        }
    }

    #[test]
    fn scratch_is_cleared() {
        let (mut found, mut sentences) = (Tokenized::default(), Vec::new());
        for text in ["Een. Twee.", "", " \n "] {
            token::tokenize(Path::Best, text, &BUILT_IN, &mut found);
            split(text, &mut found, &BUILT_IN, &mut sentences);
            assert_eq!(sentences.len(), text.matches('.').count());
        }
    }
}
