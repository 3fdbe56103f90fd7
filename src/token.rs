//! The tokeniser: lossless and zero-copy. Every byte of the text is in one token, or is white space between two.

use crate::text::Span;

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

/// The number of a word in the lexicon; `UNKNOWN` for a word that no table has.
pub(crate) type LexemeId = u32;
pub(crate) const UNKNOWN: LexemeId = u32::MAX;

/// A token as the layers pass it on: 16 bytes, no lifetime.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RawToken {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) lexeme: LexemeId,
    pub(crate) kind: TokenKind,
    pub(crate) flags: Flags,
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
    pub(crate) fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    pub(crate) fn text<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start as usize..self.end as usize]
    }
}
