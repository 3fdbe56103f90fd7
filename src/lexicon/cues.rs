//! What the tables say of cues: verbs, fixed phrases, nouns of speech, and their look-alikes.

use super::sets::set;
use super::table::Row;
use super::{LexiconError, Tags};
use crate::token::LexemeId;

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $table_name:literal,)*) => {
        /// What kind of act a cue reports. It decides which frames count as evidence, never the type of the attribution.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum CueClass { $($(#[$doc])* $name,)* }

        impl CueClass {
            /// Each at the place of its number.
            pub(super) const ALL: &[CueClass] = &[$(CueClass::$name,)*];

            fn parse(row: &Row<'_>, column: usize) -> Result<CueClass, LexiconError> {
                Ok(match row.cell(column) {
                    $($table_name => CueClass::$name,)*
                    other => return Err(row.error(format_args!("a class of cue expected, {other:?} found"))),
                })
            }
        }
    };
}

classes! {
    Speech = "speech",
    Writing = "writing",
    /// Sighs, jokes, shouts: a cue only beside quotation marks.
    Manner = "manner",
    Opinion = "opinion",
    Expectation = "expectation",
    Knowledge = "knowledge",
    Directive = "directive",
    Commissive = "commissive",
    /// The source is a document or a study: `blijkt uit`, `toont aan`.
    Evidence = "evidence",
    /// `noemt X "Y"`
    Judgement = "judgement",
    Accusation = "accusation",
    /// `…, ziet X`: said only when it stands beside what is said.
    Perception = "perception",
    /// `is blij dat …`: a report only of quoted words.
    Emotion = "emotion",
    /// `volgens`, `aldus`: the source follows.
    According = "according",
    /// `naar eigen zeggen`: the source is the subject.
    Own = "self",
    /// `X in een reactie: "…"`
    Setting = "setting",
}

set! {
    /// What a cue can govern.
    Frames {
        /// A quotation between marks.
        QUOTE = "quote",
        /// An unquoted main clause around, before or after it.
        BARE = "bare",
        /// A `dat` clause.
        DAT = "dat",
        /// An embedded question.
        OF = "of",
        /// An infinitive with `te`.
        TE = "te",
        /// A quoted noun phrase as its object.
        NP = "np",
        /// X (as) Y.
        ALS = "als",
        /// A `dat` clause behind `het` and a judgement: `acht het ondenkbaar dat`.
        HET_DAT = "het-dat",
    }
}

set! {
    /// What else a table says of a cue.
    CueFlags {
        /// The source denies the content.
        NEG = "neg",
        /// A cue only with a reflexive pronoun.
        REFL = "refl",
        /// Common in other senses: needs a frame of its own as evidence.
        AMBIGUOUS = "ambiguous",
        /// The addressee is its object.
        OBJECT = "object",
        /// No person as its subject.
        IMPERSONAL = "impersonal",
        /// No preposition: the source must follow at once (`, zo Kramer`).
        BARE_SOURCE = "bare-source",
        /// The source stands inside the phrase, where the table has a capital X.
        SOURCE_BETWEEN = "source-between",
        /// More often a plain adjunct: a cue only before a colon.
        ADJUNCT = "adjunct",
        /// Who must do it does it: `moet toegeven`.
        CONCEDED = "conceded",
        /// Who wishes or is able to do it does it: `wil benadrukken`, `kan bevestigen`.
        AVOWED = "avowed",
        /// What things do as well: of a thing that is no text, it is the author who infers.
        SIGN = "sign",
        /// A report of a court only: what others decide is a plan.
        VERDICT = "verdict",
    }
}

/// A reporting expression: a verb, with its particle or fixed words; a phrase; a noun.
#[derive(Clone, Debug)]
pub(crate) struct Cue {
    /// Its dictionary form: `toevoegen`, `laten weten`, `volgens`.
    pub(crate) lemma: Box<str>,
    pub(crate) class: CueClass,
    pub(crate) frames: Frames,
    pub(crate) flags: CueFlags,
    /// The particle (`toe`) or the fixed words (`weten`, `van mening`) beside the verb; for a phrase, the words
    /// after the first.
    pub(crate) rest: Box<[LexemeId]>,
    /// Whether `rest` is a particle that can also be joined to the verb.
    pub(crate) separable: bool,
}

/// Some words, as a filter: what is not in it is not among them, what is in it may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordBits(pub(super) u128);

impl WordBits {
    #[inline]
    pub(crate) fn add(&mut self, word: LexemeId) {
        // In halves: a shift of all bits takes as many steps as four others.
        let bit = u128::from(1_u64 << (word % 64));
        self.0 |= if word & 64 == 0 { bit } else { bit << 64 };
    }

    #[inline]
    pub(crate) fn may_hold(self, word: LexemeId) -> bool {
        let half = if word & 64 == 0 { self.0 } else { self.0 >> 64 };
        (half as u64) >> (word % 64) & 1 == 1
    }

    /// Whether all that `others` hold may be here.
    #[inline]
    pub(crate) fn may_hold_all(self, others: WordBits) -> bool {
        others.0 & !self.0 == 0
    }
}

/// One form of one reporting verb.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct VerbUse {
    /// The longest of the words that must stand near it, or `UNKNOWN`. The uses of a verb are sorted by it (so it is the first
    /// field, looked at alone): a verb such as `is` has a hundred uses, and hardly ever the words for one of them.
    pub(super) key: LexemeId,
    /// The words that must stand near it.
    pub(super) needs: WordBits,
    /// Index of the cue.
    pub(crate) cue: u16,
    /// `FIN_SG`, `FIN_PL`, `INF`, `PART`, with `PAST`.
    pub(crate) form: Tags,
    /// Joined to its particle, or without one: nothing more is looked for.
    pub(crate) complete: bool,
}

/// Where the words of a look-alike stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum VetoPosition {
    Next,
    Previous,
    /// Anywhere in the clause of the cue.
    Clause,
    /// The last words of the clause, or directly before a cue that ends it.
    End,
    /// The last of them heads the noun phrase directly behind the cue, which begins with the others.
    Head,
}

impl VetoPosition {
    /// Each at the place of its number.
    pub(super) const ALL: [VetoPosition; 5] = [
        VetoPosition::Next,
        VetoPosition::Previous,
        VetoPosition::Clause,
        VetoPosition::End,
        VetoPosition::Head,
    ];
}

/// Words beside which a cue is none.
#[derive(Clone, Debug)]
pub(crate) struct Veto {
    /// The words that must stand near the cue: a cue such as `volgens` has a hundred look-alikes.
    pub(crate) needs: WordBits,
    pub(crate) words: Box<[LexemeId]>,
    pub(crate) position: VetoPosition,
    pub(crate) reason: Box<str>,
}

pub(super) struct CueColumns {
    class: CueClass,
    frames: Frames,
    flags: CueFlags,
}

impl CueColumns {
    /// The cue of a row, with its other words.
    pub(super) fn cue(self, lemma: &str, rest: Box<[LexemeId]>) -> Cue {
        let CueColumns { class, frames, flags } = self;
        Cue { lemma: lemma.into(), class, frames, flags, rest, separable: false }
    }
}

/// Reads the three columns that all tables of cues share, the first of them at `column`.
pub(super) fn columns(row: &Row<'_>, column: usize, with_flags: bool) -> Result<CueColumns, LexiconError> {
    Ok(CueColumns {
        class: CueClass::parse(row, column)?,
        frames: Frames::parse(row, column + 1)?,
        flags: if with_flags { CueFlags::parse(row, column + 2)? } else { CueFlags::default() },
    })
}

pub(super) fn position(row: &Row<'_>, column: usize) -> Result<VetoPosition, LexiconError> {
    Ok(match row.cell(column) {
        "next" => VetoPosition::Next,
        "previous" => VetoPosition::Previous,
        "clause" => VetoPosition::Clause,
        "end" => VetoPosition::End,
        "head" => VetoPosition::Head,
        other => {
            return Err(
                row.error(format_args!("next, previous, clause, end or head expected, {other:?} found"))
            );
        }
    })
}
