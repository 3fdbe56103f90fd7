//! The words: reads the tables of `data/` and answers one question a token, "what can this word be?".
//!
//! A table is text for people; its header says what each column means. Errors name the table, the line, what was
//! expected and what was found.

pub(crate) mod abbreviations;
mod cues;
mod hash;
mod pronoun;
mod read;
pub(crate) mod table;
mod tags;
pub(crate) mod zones;

pub(crate) use cues::{Cue, CueClass, CueFlags, Frames, VerbUse, Veto, VetoPosition};
pub(crate) use pronoun::{Gender, Number, Pronoun};
pub use table::LexiconError;
pub(crate) use tags::Tags;

use abbreviations::Abbreviations;
use hash::WordMap;
use once_cell::sync::Lazy;

use crate::chars;
use crate::token::{LexemeId, UNKNOWN};

/// The words that the rules know: the built-in Dutch tables, and what a user adds.
///
/// ```
/// let mut lexicon = aldus::Lexicon::new();
/// lexicon.add("organisations.tsv", "Stichting Brug\tDe Brug\tngo\tnl")?;
/// let extractor = aldus::Extractor::builder().lexicon(lexicon).build();
/// let document = extractor.extract("„Wij stoppen”, meldt Stichting Brug.");
/// assert_eq!(document.attributions()[0].speaker().unwrap().name(), "Stichting Brug");
/// # Ok::<(), aldus::LexiconError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Lexicon {
    ids: WordMap<LexemeId>,
    words: Vec<Word>,
    cues: Vec<Cue>,
    /// Vetoes by the lemma of the cue.
    vetoes: WordMap<Vec<Veto>>,
    names: Vec<Name>,
    /// How many groups of names for one organisation or country there are.
    groups: u32,
    endings: Vec<(Box<str>, Tags)>,
    /// The heads that each preposition can complement.
    complements: Vec<(LexemeId, Tags)>,
    /// `erop` → `op`: pronominal adverbs that the fixed words of a cue hold, and their preposition.
    split_er: Vec<(LexemeId, LexemeId)>,
    abbreviations: Abbreviations,
    /// Ids of the words that the code itself asks for.
    pub(crate) known: Known,
}

/// What the tables say of one lower-case word.
#[derive(Clone, Debug, Default)]
pub(crate) struct Word {
    pub(crate) tags: Tags,
    /// Its uses as a form of a reporting verb.
    pub(crate) verbs: Vec<VerbUse>,
    /// Cues other than verbs that begin with it: indices into the list of cues.
    pub(crate) phrases: Vec<u16>,
    pub(crate) pronoun: Option<Pronoun>,
    /// The cue that it is as a noun of speech.
    pub(crate) speech_noun: Option<u16>,
    /// The proper names that begin with it: indices into the list of names.
    pub(crate) names: Vec<u32>,
    /// Compounds that end in it belong to its class.
    suffix: bool,
    /// The singular, where a table gives it: `ministers` → `minister`.
    pub(crate) lemma: Option<LexemeId>,
}

/// A proper name of one or more words.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    /// As the table spells it.
    pub(crate) form: Box<str>,
    /// The lower-case words.
    pub(crate) words: Box<[LexemeId]>,
    pub(crate) tags: Tags,
    /// Which names mean the same: an index into the groups, or `NO_GROUP`.
    pub(crate) group: u32,
}

pub(crate) const NO_GROUP: u32 = u32::MAX;

macro_rules! known {
    ($($field:ident = $word:literal,)*) => {
        /// Ids of the function words on which a construction hinges.
        #[derive(Clone, Copy, Debug, Default)]
        pub(crate) struct Known { $(pub(crate) $field: LexemeId,)* }

        impl Known {
            fn intern(lexicon: &mut Lexicon) -> Known {
                Known { $($field: lexicon.intern($word),)* }
            }
        }
    };
}

known! {
    dat = "dat",
    dit = "dit",
    het = "het",
    of = "of",
    om = "om",
    te = "te",
    en = "en",
    maar = "maar",
    want = "want",
    dus = "dus",
    van = "van",
    uit = "uit",
    er = "er",
    zo = "zo",
    als = "als",
    die = "die",
    een = "een",
    heeft = "heeft",
    hebben = "hebben",
    had = "had",
    hadden = "hadden",
    heb = "heb",
    in_ = "in",
    aldus = "aldus",
    de = "de",
    bij = "bij",
    door = "door",
    ook = "ook",
    al = "al",
    toen = "toen",
    zou = "zou",
    zouden = "zouden",
    net = "net",
    wat = "wat",
    zoals = "zoals",
    moest = "moest",
    moesten = "moesten",
    zelf = "zelf",
    met = "met",
    binnen = "binnen",
    op = "op",
    durft = "durft",
    durven = "durven",
    durfde = "durfde",
    durfden = "durfden",
    dan = "dan",
    daar = "daar",
    waarin = "waarin",
    waaruit = "waaruit",
    manier = "manier",
    een_stressed = "één",
}

/// The tables, in the order in which they are read. The one list of them.
const TABLES: &[(&str, &str)] = &[
    ("function_words.tsv", include_str!("../data/function_words.tsv")),
    (abbreviations::TABLE, include_str!("../data/abbreviations.tsv")),
    ("endings.tsv", include_str!("../data/endings.tsv")),
    ("complements.tsv", include_str!("../data/complements.tsv")),
    ("pronouns.tsv", include_str!("../data/pronouns.tsv")),
    ("nouns.tsv", include_str!("../data/nouns.tsv")),
    ("adjectives.tsv", include_str!("../data/adjectives.tsv")),
    ("verb_forms.tsv", include_str!("../data/verb_forms.tsv")),
    ("time_words.tsv", include_str!("../data/time_words.tsv")),
    ("titles.tsv", include_str!("../data/titles.tsv")),
    ("org_nouns.tsv", include_str!("../data/org_nouns.tsv")),
    ("documents.tsv", include_str!("../data/documents.tsv")),
    ("given_names.tsv", include_str!("../data/given_names.tsv")),
    ("name_particles.tsv", include_str!("../data/name_particles.tsv")),
    ("places.tsv", include_str!("../data/places.tsv")),
    ("countries.tsv", include_str!("../data/countries.tsv")),
    ("organisations.tsv", include_str!("../data/organisations.tsv")),
    ("term_markers.tsv", include_str!("../data/term_markers.tsv")),
    ("verbs.tsv", include_str!("../data/verbs.tsv")),
    ("cue_phrases.tsv", include_str!("../data/cue_phrases.tsv")),
    ("cue_words.tsv", include_str!("../data/cue_words.tsv")),
    ("speech_nouns.tsv", include_str!("../data/speech_nouns.tsv")),
    ("not_cues.tsv", include_str!("../data/not_cues.tsv")),
];

static BUILT_IN: Lazy<Lexicon> = Lazy::new(|| {
    let mut lexicon = Lexicon::empty();
    for (name, tsv) in TABLES {
        // A test reads every table; a row that cannot be read never leaves the repository.
        lexicon.add(name, tsv).expect("the built-in tables can be read");
    }
    lexicon
});

impl Default for Lexicon {
    fn default() -> Lexicon {
        Lexicon::new()
    }
}

impl Lexicon {
    /// The built-in Dutch lexicon.
    pub fn new() -> Lexicon {
        Lexicon::built_in().clone()
    }

    pub(crate) fn built_in() -> &'static Lexicon {
        &BUILT_IN
    }

    fn empty() -> Lexicon {
        let mut lexicon = Lexicon {
            ids: WordMap::default(),
            words: Vec::new(),
            cues: Vec::new(),
            vetoes: WordMap::default(),
            names: Vec::new(),
            groups: 0,
            endings: Vec::new(),
            complements: Vec::new(),
            split_er: Vec::new(),
            abbreviations: Abbreviations::default(),
            known: Known::default(),
        };
        lexicon.known = Known::intern(&mut lexicon);
        lexicon
    }

    /// Adds the rows of `tsv`, which has the columns of the built-in table `table` (a file name in `data/`).
    ///
    /// # Errors
    /// The first row that cannot be read, as `verbs.tsv:14: 8 columns expected, 3 found`. The rows before it are
    /// in the lexicon.
    pub fn add(&mut self, table: &str, tsv: &str) -> Result<(), LexiconError> {
        read::table(self, table, tsv)
    }

    /// The names of the tables that [`Lexicon::add`] takes.
    ///
    /// ```
    /// assert!(aldus::Lexicon::tables().any(|name| name == "verbs.tsv"));
    /// ```
    pub fn tables() -> impl Iterator<Item = &'static str> {
        TABLES.iter().map(|(name, _)| *name)
    }

    /// The id of `word`, in any case and with any apostrophe, or `UNKNOWN`.
    pub(crate) fn id(&self, word: &str) -> LexemeId {
        with_lower_case(word, |lower| self.ids.get(lower).copied().unwrap_or(UNKNOWN))
    }

    /// The id of the longest word that `word` is a compound of (`legerwoordvoerder` → `woordvoerder`,
    /// `VN-gezant` → `gezant`), or `UNKNOWN`.
    pub(crate) fn compound(&self, word: &str) -> LexemeId {
        with_lower_case(word, |lower| {
            if let Some((_, last)) = lower.rsplit_once(chars::is_hyphen)
                && let Some(&id) = self.ids.get(last)
                && last.len() > 2
            {
                return id;
            }
            // The shortest first part of a compound has two letters, the shortest second part four.
            for start in 2..lower.len().saturating_sub(3) {
                if let Some(tail) = lower.get(start..)
                    && let Some(&id) = self.ids.get(tail)
                    && self.words[id as usize].suffix
                {
                    return id;
                }
            }
            UNKNOWN
        })
    }

    /// The class that the longest fitting ending gives `word`; a noun when none fits.
    pub(crate) fn by_ending(&self, word: &str) -> Tags {
        let fits = |ending: &str| word.len() > ending.len() + 1 && word.ends_with(ending);
        let best =
            self.endings.iter().filter(|(ending, _)| fits(ending)).max_by_key(|(ending, _)| ending.len());
        best.map_or(Tags::NOUN, |(_, tags)| *tags)
    }

    /// Whether a word that no table has ends like a finite verb: `gnuift`, `gnuifde`, `mompelden`.
    pub(crate) fn ends_like_a_verb(&self, word: &str) -> bool {
        ["t", "de", "te", "den", "ten"]
            .iter()
            .any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
    }

    /// Whether a phrase with the preposition `preposition` belongs to a head of class `head`.
    pub(crate) fn takes_complement(&self, preposition: LexemeId, head: Tags) -> bool {
        self.complements.iter().any(|(word, heads)| *word == preposition && heads.any(head))
    }

    /// The preposition of the pronominal adverb `word` (`erop` → `op`), which may stand apart from its `er`.
    pub(crate) fn split_er(&self, word: LexemeId) -> Option<LexemeId> {
        self.split_er.iter().find(|(whole, _)| *whole == word).map(|(_, preposition)| *preposition)
    }

    pub(crate) fn abbreviations(&self) -> &Abbreviations {
        &self.abbreviations
    }

    /// Whether `auxiliary` with a participle says what its subject did; the others say what was done.
    pub(crate) fn is_perfect(&self, auxiliary: LexemeId) -> bool {
        let known = &self.known;
        [known.heeft, known.hebben, known.had, known.hadden, known.heb].contains(&auxiliary)
    }

    /// Whether what stands under the modal verb was done nevertheless: `moest toegeven`.
    pub(crate) fn concedes(&self, modal: LexemeId) -> bool {
        let known = &self.known;
        [known.moest, known.moesten, known.durft, known.durven, known.durfde, known.durfden].contains(&modal)
    }

    /// `zou`: the author vouches for nothing.
    pub(crate) fn is_hearsay(&self, modal: LexemeId) -> bool {
        modal == self.known.zou || modal == self.known.zouden
    }

    pub(crate) fn pronoun(&self, id: LexemeId) -> Option<Pronoun> {
        self.word(id)?.pronoun
    }

    pub(crate) fn word(&self, id: LexemeId) -> Option<&Word> {
        self.words.get(id as usize)
    }

    pub(crate) fn cue(&self, index: u16) -> &Cue {
        &self.cues[index as usize]
    }

    pub(crate) fn name(&self, index: u32) -> &Name {
        &self.names[index as usize]
    }

    pub(crate) fn vetoes(&self, lemma: &str) -> &[Veto] {
        self.vetoes.get(lemma).map_or(&[], Vec::as_slice)
    }

    fn intern(&mut self, word: &str) -> LexemeId {
        let next = self.words.len() as LexemeId;
        let id = with_lower_case(word, |lower| *self.ids.entry(lower.into()).or_insert(next));
        if id == next {
            self.words.push(Word::default());
        }
        id
    }
}

/// Calls `use_it` with `word` in lower case and with straight apostrophes; short ASCII words need no allocation.
fn with_lower_case<R>(word: &str, use_it: impl FnOnce(&str) -> R) -> R {
    if word.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
        return use_it(word);
    }
    let lower: String = word
        .chars()
        .map(|c| if chars::is_apostrophe(c) { '\'' } else { c })
        .flat_map(char::to_lowercase)
        .collect();
    use_it(&lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_table_can_be_read() {
        let mut lexicon = Lexicon::empty();
        for (name, tsv) in TABLES {
            lexicon.add(name, tsv).unwrap();
        }
    }

    #[test]
    fn case_and_apostrophe_do_not_matter() {
        let lexicon = Lexicon::built_in();
        assert_ne!(lexicon.id("zegt"), UNKNOWN);
        assert_eq!(lexicon.id("ZEGT"), lexicon.id("zegt"));
        assert_eq!(lexicon.id("zo’n"), lexicon.id("zo'n"));
    }
}
