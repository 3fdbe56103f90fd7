//! The tokeniser: lossless and zero-copy. Every byte of the text is in one token, or is white space between two.

#[cfg(target_arch = "x86_64")]
mod avx2;
mod block;
mod class;
mod mark;
mod plan;
mod scan;
mod shape;
mod walk;
mod word;

use rust_stemmers::{Algorithm, Stemmer};

use crate::lexicon::abbreviations::{self, Abbreviations};
use crate::text::Span;
use scan::Scanner;

/// The tokens of a text, in order: words, numbers, marks. Lossless: what lies between two tokens is white space.
///
/// The iterator is lazy and copies nothing.
///
/// ```
/// let words: Vec<_> = aldus::tokens("'s Ochtends om 17u02, zegt zo'n PvdA'er.").map(|token| token.text()).collect();
/// assert_eq!(words, ["'s", "Ochtends", "om", "17u02", ",", "zegt", "zo'n", "PvdA'er", "."]);
/// ```
///
/// Quotation marks are tokens by themselves, of kind [`TokenKind::Mark`], in whatever style:
///
/// ```
/// use aldus::TokenKind;
/// let marks = aldus::tokens(",,Ik kom'', zei hij. „Nu!”").filter(|token| token.kind() == TokenKind::Mark);
/// assert_eq!(marks.map(|token| token.text()).collect::<Vec<_>>(), [",,", "''", "„", "”"]);
/// ```
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens {
        text,
        scanner: Scanner::new(text, &abbreviations::BUILT_IN),
        found: Tokenized::default(),
        next: 0,
        more: true,
    }
}

/// The iterator that [`tokens`] returns.
///
/// ```
/// let mut tokens = aldus::tokens("Hij zei: nee.");
/// assert_eq!(tokens.next().unwrap().text(), "Hij");
/// assert_eq!(tokens.clone().count(), 4);
/// ```
#[derive(Clone, Debug)]
pub struct Tokens<'t> {
    text: &'t str,
    scanner: Scanner<'t>,
    /// The tokens of the blocks that were read last, and how many of them were given out.
    found: Tokenized,
    next: usize,
    /// There may be text behind them.
    more: bool,
}

/// How many blocks are read at a time: a kilobyte, the length of a paragraph.
const AHEAD: usize = 16;

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        while self.next == self.found.count {
            if !self.more {
                return None;
            }
            self.next = 0;
            self.found.clear();
            self.more = advance(Path::Best, &mut self.scanner, &mut self.found, AHEAD);
        }
        let raw = self.found.tokens()[self.next];
        self.next += 1;
        Some(raw.token(self.text))
    }
}

impl std::iter::FusedIterator for Tokens<'_> {}

/// A token: a slice of the text, and what it is.
///
/// ```
/// let token = aldus::tokens("De wethouders").last().unwrap();
/// assert_eq!((token.text(), token.span(), token.kind()), ("wethouders", aldus::Span::new(3, 13), aldus::TokenKind::Word));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'t> {
    text: &'t str,
    start: u32,
    kind: TokenKind,
}

impl<'t> Token<'t> {
    /// The token as it stands in the text.
    ///
    /// ```
    /// assert_eq!(aldus::tokens(" Foto's! ").next().unwrap().text(), "Foto's");
    /// ```
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// Where it stands, in bytes.
    ///
    /// ```
    /// let text = "Eén brug";
    /// let span = aldus::tokens(text).last().unwrap().span();
    /// assert_eq!(&text[span.range()], "brug");
    /// ```
    pub fn span(&self) -> Span {
        Span::new(self.start as usize, self.start as usize + self.text.len())
    }

    /// What it is.
    ///
    /// ```
    /// use aldus::TokenKind;
    /// assert_eq!(aldus::tokens("o.a.").next().unwrap().kind(), TokenKind::Abbreviation);
    /// ```
    pub fn kind(&self) -> TokenKind {
        self.kind
    }

    /// The stem of the lower-cased word, by the Dutch stemmer of Snowball: for search and counting, where
    /// `wethouders` should find `wethouder`. Nothing in the library decides by it.
    ///
    /// ```
    /// let stems: Vec<_> = aldus::tokens("De Wethouders wethouder").map(|token| token.stem()).collect();
    /// assert_eq!(stems, ["de", "wethouder", "wethouder"]);
    /// ```
    pub fn stem(&self) -> String {
        Stemmer::create(Algorithm::Dutch).stem(&self.text.to_lowercase()).into_owned()
    }
}

/// Which code finds plain tokens: both find the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Path {
    /// The fastest that the processor allows.
    Best,
    /// The one that runs everywhere.
    Portable,
}

/// What the tokeniser finds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tokenized {
    /// The tokens, and behind them whatever: `walk` writes more than it finds, and memory that was written once need not be written
    /// again for the next text.
    rows: Vec<RawToken>,
    count: usize,
    /// The indices of tokens at which a sentence could end: all that begin a line, and all that `sentence` takes for a terminator.
    seams: Vec<u32>,
}

impl Tokenized {
    pub(crate) fn with_room_for(text: &str) -> Tokenized {
        // A token and the space behind it seldom have fewer than four bytes; a text with more seams is rarer.
        let rows = Vec::with_capacity(text.len() / 4 + block::WIDTH);
        Tokenized { rows, count: 0, seams: Vec::with_capacity(text.len() / 16) }
    }

    pub(crate) fn tokens(&self) -> &[RawToken] {
        self.rows.get(..self.count).unwrap_or_default()
    }

    pub(crate) fn tokens_and_seams(&mut self) -> (&mut [RawToken], &[u32]) {
        (self.rows.get_mut(..self.count).unwrap_or_default(), &self.seams)
    }

    pub(crate) fn into_tokens(mut self) -> Vec<RawToken> {
        self.rows.truncate(self.count);
        self.rows
    }

    fn clear(&mut self) {
        self.count = 0;
        self.seams.clear();
    }

    fn last(&self) -> Option<&RawToken> {
        self.tokens().last()
    }

    fn push(&mut self, token: RawToken) {
        if let Some(row) = self.page().first_mut() {
            *row = token;
            self.count += 1;
        }
    }

    /// Room for the tokens of a block.
    #[inline]
    fn page(&mut self) -> &mut [RawToken] {
        if self.rows.len() < self.count + block::WIDTH {
            self.grow();
        }
        &mut self.rows[self.count..][..block::WIDTH]
    }

    #[cold]
    fn grow(&mut self) {
        // A few kilobytes at a time, so that they are still in the cache when they are written on.
        self.rows.resize(self.count + 4 * block::WIDTH, NOTHING);
    }
}

/// What a row is before a token is written there.
const NOTHING: RawToken = RawToken {
    start: 0,
    end: 0,
    lexeme: UNKNOWN,
    traits: Traits { kind: TokenKind::Word, flags: Flags(0), sign: 0 },
};

/// Fills `found` with the tokens of `text`.
pub(crate) fn tokenize(path: Path, text: &str, abbreviations: &Abbreviations, found: &mut Tokenized) {
    found.clear();
    advance(path, &mut Scanner::new(text, abbreviations), found, usize::MAX);
}

/// Reads at most so many blocks of a text. Appends what is found; returns whether text is left.
fn advance(path: Path, scanner: &mut Scanner<'_>, found: &mut Tokenized, blocks: usize) -> bool {
    #[cfg(target_arch = "x86_64")]
    if path == Path::Best
        && let Some(more) = avx2::walked(scanner, found, blocks)
    {
        return more;
    }
    walk::walk(scanner, found, blocks, block::Block::of)
}

/// What a token is, by its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TokenKind {
    /// `brug`, `zo'n`, `'s-Hertogenbosch`, `D66'er`, `N-VA`
    Word,
    /// `12`, `3,5`, `1.000.000`, `90%`, `17.30`, `17u02`, `1955-1975`, `12-03-2024`, `2e`
    Number,
    /// `o.a.`, `dr.`, `bijv.`
    Abbreviation,
    /// `J.`, `J.P.`, `A.F.Th.`
    Initials,
    /// `.`, `,`, `;`, `:`, `!`, `?`, `…`, `...`, `(`, `)`, `-`, `–`
    Punctuation,
    /// A quotation mark of any style: `"`, `„`, `,,`, `''`, `‘`, `«`; also a lone apostrophe, which shape alone cannot tell from one
    Mark,
    /// `€`, `&`, `+`, `°`, and anything else
    Symbol,
    /// `https://www.example.nl/a?b`, `www.example.nl`
    Url,
    /// `redactie@example.nl`
    Email,
    /// `@handle`
    Handle,
    /// `#hashtag`
    Hashtag,
    /// An emoji with its modifiers
    Emoji,
}

impl TokenKind {
    /// The name that `aldus tokens` writes: `word`, `number`, `abbreviation` …
    ///
    /// ```
    /// assert_eq!(aldus::TokenKind::Hashtag.name(), "hashtag");
    /// ```
    pub fn name(self) -> &'static str {
        match self {
            TokenKind::Word => "word",
            TokenKind::Number => "number",
            TokenKind::Abbreviation => "abbreviation",
            TokenKind::Initials => "initials",
            TokenKind::Punctuation => "punctuation",
            TokenKind::Mark => "mark",
            TokenKind::Symbol => "symbol",
            TokenKind::Url => "url",
            TokenKind::Email => "email",
            TokenKind::Handle => "handle",
            TokenKind::Hashtag => "hashtag",
            TokenKind::Emoji => "emoji",
        }
    }
}

/// The number of a word in the lexicon; `UNKNOWN` for a word that no table has.
pub(crate) type LexemeId = u32;
pub(crate) const UNKNOWN: LexemeId = u32::MAX;

/// A token as the layers pass it on: 16 bytes, no lifetime.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RawToken {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) lexeme: LexemeId,
    traits: Traits,
}

/// What a token is: copied as one word from the table of first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C, align(4))]
pub(crate) struct Traits {
    pub(crate) kind: TokenKind,
    pub(crate) flags: Flags,
    /// The byte of a token that has only one; 0 for any other.
    pub(crate) sign: u8,
}

impl std::ops::Deref for RawToken {
    type Target = Traits;

    fn deref(&self) -> &Traits {
        &self.traits
    }
}

impl std::ops::DerefMut for RawToken {
    fn deref_mut(&mut self) -> &mut Traits {
        &mut self.traits
    }
}

/// What the tokeniser saw in passing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Flags(u8);

impl Flags {
    /// White space stands before the token, or the text begins with it.
    pub(crate) const SPACE_BEFORE: Flags = Flags(1);
    /// A line break stands before the token, or the text begins with it.
    pub(crate) const LINE_BEFORE: Flags = Flags(2);
    /// The first letter is a capital (`Kramer`, `'S`, `IJssel`).
    pub(crate) const CAPITAL: Flags = Flags(4);
    /// It has two letters or more and all are capitals (`NVWA`).
    pub(crate) const ALL_CAPS: Flags = Flags(8);
    /// The token begins a sentence; set by `sentence`.
    pub(crate) const SENTENCE_START: Flags = Flags(16);

    pub(crate) fn has(self, flag: Flags) -> bool {
        self.0 & flag.0 != 0
    }

    pub(crate) fn set(&mut self, flag: Flags) {
        self.0 |= flag.0;
    }
}

impl RawToken {
    #[inline]
    pub(crate) fn text<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start as usize..self.end as usize]
    }

    pub(crate) fn token<'t>(&self, text: &'t str) -> Token<'t> {
        Token { text: self.text(text), start: self.start, kind: self.kind }
    }
}

#[cfg(test)]
mod tests;
