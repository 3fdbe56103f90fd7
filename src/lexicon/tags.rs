//! What a word can be, as one set of bits a token.

use std::ops::{BitAnd, BitOr, BitOrAssign, Not};

use super::pronoun::Gender;

/// A set of word classes. A word form carries every class it can have; `tag` takes away what the context rules out.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tags(pub(super) u64);

macro_rules! tags {
    ($($(#[$doc:meta])* $name:ident = $table_name:literal,)*) => {
        #[derive(Clone, Copy)]
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Bit { $($name,)* }

        impl Tags {
            $($(#[$doc])* pub(crate) const $name: Tags = Tags(1 << Bit::$name as u64);)*

            /// The tag that a table calls `name`.
            pub(super) fn named(name: &str) -> Option<Tags> {
                Some(match name { $($table_name => Tags::$name,)* _ => return None })
            }

            /// The names of the tags in the set, for messages and traces.
            pub(crate) fn names(self) -> impl Iterator<Item = &'static str> {
                [$((Tags::$name, $table_name),)*].into_iter().filter(move |(tag, _)| self.any(*tag)).map(|(_, name)| name)
            }
        }
    };
}

tags! {
    // Closed classes: `function_words.tsv`.
    DET = "det",
    POSS = "poss",
    PRON_SUBJ = "pron-subj",
    PRON_OBJ = "pron-obj",
    REFL = "refl",
    REL = "rel",
    WH = "wh",
    CONJ_SUB = "conj-sub",
    CONJ_COORD = "conj-coord",
    PREP = "prep",
    PARTICLE = "particle",
    PRON_ADV = "pron-adv",
    NEG = "neg",
    ADV = "adv",
    /// An adverb that between a cue and its infinitive is about the report: `zei toen te hopen`.
    REMARK = "remark",
    NUM = "num",
    INTERJ = "interj",
    TE = "te",
    OM = "om",
    AUX = "aux",
    MODAL = "modal",
    /// A verb that says no more than that its subject makes what its object names: `deed (een voorstel)`.
    LIGHT = "light",
    /// A verb whose subject gets what its object names: `kreeg (het advies)`.
    RECEIVE = "receive",
    /// A verb by which what its subject names is there: `leeft (de vrees)`.
    ARISE = "arise",
    /// A share of people: `helft`, `procent`.
    QUANTITY = "quantity",
    // Verb forms: `verb_forms.tsv`, `verbs.tsv`, `cue_phrases.tsv`, `function_words.tsv`.
    FIN_SG = "fin-sg",
    FIN_PL = "fin-pl",
    INF = "inf",
    PART = "part",
    // Open classes.
    ADJ = "adj",
    /// An adjective with its ending (`grote`): it cannot stand as an adverb.
    ADJ_INFLECTED = "adj-inflected",
    NOUN = "noun",
    PLURAL = "plural",
    /// A person by role, title or profession: `titles.tsv`.
    ROLE = "role",
    /// A role that stands before a name without an article.
    TITLE = "title",
    /// A role by which somebody already named is spoken of: `de zangeres`, `de Fries`.
    EPITHET = "epithet",
    /// A role that somebody has for others or in a case: `moeder`, `getuige`.
    RELATION = "relation",
    /// Heads an organisation: `org_nouns.tsv`.
    ORG_NOUN = "org-noun",
    /// Such a noun for people who are no body: `de familie`, `de menigte`.
    GROUP = "group",
    /// A paper, a broadcaster, a site, by name or by noun.
    MEDIA = "media",
    /// A political party, by name or by noun.
    PARTY = "party",
    /// A sports club, by name or by noun.
    CLUB = "club",
    /// A union, a ministry, a university by name: nobody calls it a firm.
    NO_FIRM = "no-firm",
    DOCUMENT = "document",
    SPEECH_NOUN = "speech-noun",
    TIME = "time",
    // Proper names: valid only for the spelling that the table has.
    NAME = "name",
    GIVEN = "given-name",
    ORG = "organisation",
    PLACE = "place",
    COUNTRY = "country",
    /// `Russisch`, `Russische`
    DEMONYM_ADJ = "demonym-adjective",
    /// `Rus`, `Russen`
    DEMONYM = "demonym",
    NAME_PARTICLE = "name-particle",
    // Cues.
    /// A form of a reporting verb.
    REPORT = "report",
    /// The first word of a phrase in `cue_words.tsv`.
    CUE_WORD = "cue-word",
    /// A form that is often a common noun as well.
    ALSO_NOUN = "also-noun",
    /// Joined to its separable particle: `toevoegt`, `aangekondigd`.
    JOINED = "joined",
    MASCULINE = "masculine",
    FEMININE = "feminine",
    /// Found by the end of the word, not by the word.
    GUESSED = "guessed",
    /// Before quotation marks it announces a name, a term or a title: `term_markers.tsv`.
    TERM_MARKER = "term-marker",
    /// A past form.
    PAST = "past",
    /// A form of a verb done in order to say something, `belde (om te melden)`: `errand_verbs.tsv`.
    ERRAND = "errand",
}

impl Tags {
    pub(crate) const NONE: Tags = Tags(0);
    /// A finite verb form.
    pub(crate) const FINITE: Tags = Tags(Tags::FIN_SG.0 | Tags::FIN_PL.0);
    /// Any verb form.
    pub(crate) const VERB: Tags = Tags(Tags::FINITE.0 | Tags::INF.0 | Tags::PART.0);
    /// A noun that can name a source by itself.
    pub(crate) const SOURCE_NOUN: Tags = Tags(Tags::ROLE.0 | Tags::ORG_NOUN.0 | Tags::DOCUMENT.0);

    /// `|`, for constants.
    pub(crate) const fn or(self, other: Tags) -> Tags {
        Tags(self.0 | other.0)
    }

    /// Whether the sets share a tag.
    pub(crate) fn any(self, tags: Tags) -> bool {
        self.0 & tags.0 != 0
    }

    /// A verb form that is no singular: plural, or an infinitive.
    pub(crate) fn is_plural_form(self) -> bool {
        self.any(Tags::INF) && !self.any(Tags::FIN_SG)
    }

    /// A form of a reporting verb, and of no auxiliary.
    pub(crate) fn reports(self) -> bool {
        self.any(Tags::REPORT) && !self.any(Tags::AUX | Tags::MODAL)
    }

    /// A finite verb in the singular, and in no other number.
    pub(crate) fn is_singular_only(self) -> bool {
        self.any(Tags::FIN_SG) && !self.any(Tags::FIN_PL)
    }

    /// A finite verb in the plural, and in no other number.
    pub(crate) fn is_plural_only(self) -> bool {
        self.any(Tags::FIN_PL) && !self.any(Tags::FIN_SG)
    }

    /// The gender of the people whom a noun or a given name can mean, when it is one.
    pub(crate) fn gender(self) -> Option<Gender> {
        match (self.any(Tags::FEMININE), self.any(Tags::MASCULINE)) {
            (true, false) => Some(Gender::Feminine),
            (false, true) => Some(Gender::Masculine),
            _ => None,
        }
    }

    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl BitOr for Tags {
    type Output = Tags;
    fn bitor(self, other: Tags) -> Tags {
        Tags(self.0 | other.0)
    }
}

impl BitOrAssign for Tags {
    fn bitor_assign(&mut self, other: Tags) {
        self.0 |= other.0;
    }
}

impl BitAnd for Tags {
    type Output = Tags;
    fn bitand(self, other: Tags) -> Tags {
        Tags(self.0 & other.0)
    }
}

impl Not for Tags {
    type Output = Tags;
    fn not(self) -> Tags {
        Tags(!self.0)
    }
}

impl std::fmt::Debug for Tags {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.names()).finish()
    }
}
