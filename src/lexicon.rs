//! The words: reads the tables of `data/` and answers one question a token, "what can this word be?".
//!
//! A table is text for people; its header says what each column means. Errors name the table, the line, what was
//! expected and what was found.

pub(crate) mod abbreviations;
mod by_word;
mod bytes;
mod compiled;
mod compound;
mod cues;
mod filters;
mod governing;
mod known;
mod pool;
mod pronoun;
mod read;
mod sets;
pub(crate) mod table;
mod tags;
mod words;
pub(crate) mod zones;

pub(crate) use compound::PARTICIPLE_PREFIXES;
pub(crate) use cues::{Cue, CueClass, CueFlags, Frames, VerbUse, Veto, VetoPosition, WordBits};
pub(crate) use known::Known;
pub(crate) use pronoun::{Gender, Number, Pronoun};
pub(crate) use read::ALONE;
pub(crate) use sets::WordLists;
pub use table::LexiconError;
pub(crate) use tags::Tags;

use std::borrow::Cow;

use abbreviations::Abbreviations;
use by_word::ByWord;
use bytes::{Sorted, Table};
use filters::{Groups, Keys, Starts, Tails};
use pool::{List, Pool};
pub(crate) use words::Spellings;
use words::{Words, with_lower_case};

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
    ids: Words,
    words: Table<Word>,
    /// The words of which compounds take the class.
    tails: Tails,
    /// All nouns, adjectives and participles.
    heads: Tails,
    particles: Starts,
    /// What few words have; that of a word is at its `more`.
    more: Table<More>,
    verbs: Pool<VerbUse>,
    /// The words that uses of verbs are sorted by.
    keys: Keys,
    /// Which verb has a use with which of these, and with which words a cue begins that is a phrase.
    beside: Groups,
    /// The words that are such a cue by themselves, or begin one that goes on with any word.
    openers: Keys,
    phrases: Pool<PhraseStart>,
    names_of: Pool<NameStart>,
    cues: Vec<Cue>,
    /// The lemmas of cues that have look-alikes, and these.
    vetoed: Words,
    vetoes: Vec<Vec<Veto>>,
    names: Table<Name>,
    /// The names as the tables spell them, end to end.
    forms: Cow<'static, str>,
    /// How many groups of names for one organisation or country there are.
    groups: u32,
    /// By their last letter, as `last_letter` numbers it.
    endings: Vec<Vec<(Box<str>, Tags)>>,
    /// The heads that each preposition can complement.
    complements: ByWord<Tags>,
    /// The roles for which a word stands.
    same_roles: ByWord<LexemeId>,
    /// `erop` → `op`: pronominal adverbs that the fixed words of a cue hold, and their preposition.
    split_er: ByWord<LexemeId>,
    /// Verbs of which what their infinitive says is done, with the words that must stand beside them.
    done_verbs: ByWord<Box<[LexemeId]>>,
    word_lists: ByWord<WordLists>,
    abbreviations: Abbreviations,
    /// Ids of the words that the code itself asks for.
    pub(crate) known: Known,
}

/// What the tables say of one lower-case word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Word {
    pub(crate) tags: Tags,
    /// The singular, where a table gives it (`ministers` → `minister`), or `UNKNOWN`.
    pub(crate) lemma: LexemeId,
    /// Its place in `Lexicon::more`, or `NO_MORE`.
    more: u32,
    /// Compounds that end in it belong to its class.
    suffix: bool,
    /// Proper names begin with it; with it written small.
    begins_name: bool,
    begins_small_name: bool,
    /// It is a pronoun.
    pronoun: bool,
}

const NO_MORE: u32 = u32::MAX;

impl Word {
    const NEW: Word = Word {
        tags: Tags::NONE,
        lemma: UNKNOWN,
        more: NO_MORE,
        suffix: false,
        begins_name: false,
        begins_small_name: false,
        pronoun: false,
    };

    /// Whether a proper name of the tables may begin with it, at the start of a sentence or elsewhere; `capital` when it has one.
    /// Most tokens are `de` and `in`, with which names begin that have a capital there.
    #[inline]
    pub(crate) fn begins_name(&self, capital: bool, initial: impl FnOnce() -> bool) -> bool {
        self.begins_name && (capital || self.begins_small_name || initial())
    }
}

/// What the tables say of a word that most words have not.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct More {
    /// Its uses as a form of a reporting verb.
    verbs: List,
    /// The keys of these.
    keys: WordBits,
    /// The forms that it has in these.
    forms: Tags,
    /// Cues other than verbs that begin with it: indices into the list of cues.
    phrases: List,
    /// The proper names and fixed adverbials that begin with it: indices into the list of names.
    names: List,
    pronoun: Option<Pronoun>,
    /// The cue that it is as a noun of speech.
    speech_noun: Option<u16>,
}

/// A proper name of one or more words, or a fixed adverbial.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Name {
    pub(crate) tags: Tags,
    /// Which names mean the same: an index into the groups, or `NO_GROUP`.
    pub(crate) group: u32,
    /// Where its spelling stands in `Lexicon::forms`.
    start: u32,
    end: u32,
    /// How many words it has.
    pub(crate) words: u32,
}

/// A name, as its first word finds it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct NameStart {
    /// Its second word, or `UNKNOWN`. The names that begin with a word are sorted by it: `de` begins a hundred.
    second: LexemeId,
    /// An index into the list of names.
    index: u32,
}

/// A cue other than a verb, as its first word finds it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct PhraseStart {
    /// Its second word, or `UNKNOWN`. The cues that begin with a word are sorted by it: `in` begins a hundred.
    second: LexemeId,
    /// An index into the list of cues.
    cue: u16,
}

impl Name {
    const NONE: Name = Name { tags: Tags::NONE, group: NO_GROUP, start: 0, end: 0, words: 0 };
}

pub(crate) const NO_GROUP: u32 = u32::MAX;

/// The tables of `data/` that users can add to, in the order in which they are read. The one list of them.
pub(crate) const TABLES: &[&str] = &[
    "function_words.tsv",
    "adverbials.tsv",
    abbreviations::TABLE,
    "endings.tsv",
    "complements.tsv",
    "pronouns.tsv",
    "nouns.tsv",
    "adjectives.tsv",
    "verb_forms.tsv",
    "time_words.tsv",
    "titles.tsv",
    "same_roles.tsv",
    "org_nouns.tsv",
    "documents.tsv",
    "given_names.tsv",
    "name_particles.tsv",
    "places.tsv",
    "countries.tsv",
    "organisations.tsv",
    "term_markers.tsv",
    "errand_verbs.tsv",
    "done_verbs.tsv",
    "word_lists.tsv",
    "verbs.tsv",
    "cue_phrases.tsv",
    "cue_words.tsv",
    "speech_nouns.tsv",
    "not_cues.tsv",
];

impl Lexicon {
    /// Adds the rows of `tsv`, which has the columns of the built-in table `table` (a file name in `data/`, whose first lines say
    /// what the columns are). Columns are separated by tabs, `-` is an empty cell; lines that are empty or begin with `#` are passed over.
    ///
    /// Rows are added to those that are there; none is taken away.
    ///
    /// ```
    /// let mut lexicon = aldus::Lexicon::new();
    /// // The name, its aliases, its kind, its country.
    /// lexicon.add("organisations.tsv", "Stichting Brugwacht\tBrugwacht | SBW\tngo\tnl\nDe Sluis\t-\tmedia\tbe")?;
    /// let error = lexicon.add("organisations.tsv", "Stichting Sluis\t-\tngo").unwrap_err();
    /// assert_eq!(error.to_string(), "organisations.tsv:1: 4 columns expected, 3 found");
    /// # Ok::<(), aldus::LexiconError>(())
    /// ```
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
        TABLES.iter().copied()
    }

    /// The id of `word`, in any case and with any apostrophe, or `UNKNOWN`.
    #[inline]
    pub(crate) fn id(&self, word: &str) -> LexemeId {
        self.ids.in_any_case(word).unwrap_or(UNKNOWN)
    }

    /// The id of the word at `start..end` of `text`: what `id` gives, faster.
    #[inline]
    pub(crate) fn id_at(&self, text: &str, start: usize, end: usize) -> LexemeId {
        let length = end - start;
        let found = match length {
            0..=8 => self.ids.get_short(text.as_bytes(), start, length),
            _ => self.ids.get_medium(text.as_bytes(), start, length),
        };
        found.map_or_else(|_| self.id(&text[start..end]), |id| id.unwrap_or(UNKNOWN))
    }

    #[inline]
    fn id_of_lower(&self, lower: &[u8]) -> LexemeId {
        self.ids.get(lower).unwrap_or(UNKNOWN)
    }

    /// The class that the longest fitting ending gives `word`; a noun when none fits.
    pub(crate) fn by_ending(&self, word: &str) -> Tags {
        let fits = |ending: &str| word.len() > ending.len() + 1 && word.ends_with(ending);
        let like = self.endings_like(word.as_bytes());
        let best = like.filter(|(ending, _)| fits(ending)).max_by_key(|(ending, _)| ending.len());
        best.map_or(Tags::NOUN, |(_, tags)| *tags)
    }

    /// The endings with the last letter of `word`, and their classes.
    fn endings_like(&self, word: &[u8]) -> impl Iterator<Item = &(Box<str>, Tags)> {
        self.endings.get(last_letter(word)).into_iter().flatten()
    }

    /// The lengths of the particles that `word` may begin with, longest first.
    pub(crate) fn particle_lengths(&self, word: &str) -> impl Iterator<Item = usize> + use<> {
        self.particles.lengths(word)
    }

    /// Whether a word that no table has ends like a finite verb: `gnuift`, `gnuifde`, `mompelden`.
    pub(crate) fn ends_like_a_verb(&self, word: &str) -> bool {
        ["t", "de", "te", "den", "ten"]
            .iter()
            .any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
            // `letterkunde`: a subject.
            && !word.ends_with("kunde")
    }

    /// Whether a phrase with the preposition `preposition` belongs to a head of class `head`.
    pub(crate) fn takes_complement(&self, preposition: LexemeId, head: Tags) -> bool {
        self.complements.of(preposition).any(|heads| heads.any(head))
    }

    /// The roles for which the word is another one: `raadsman` for `advocaat`.
    pub(crate) fn same_roles(&self, word: LexemeId) -> impl Iterator<Item = &[u8]> {
        self.same_roles.of(word).map(|role| self.ids.word(*role))
    }

    /// The preposition of the pronominal adverb `word` (`erop` → `op`), which may stand apart from its `er`.
    pub(crate) fn split_er(&self, word: LexemeId) -> Option<LexemeId> {
        self.split_er.of(word).next().copied()
    }

    pub(crate) fn abbreviations(&self) -> &Abbreviations {
        &self.abbreviations
    }

    /// Whether the word is in one of `lists`.
    pub(crate) fn is_listed(&self, word: LexemeId, lists: WordLists) -> bool {
        self.word_lists.of(word).any(|of| of.has(lists))
    }

    /// Whether `word`, in lower case, ends in a word of one of `lists`.
    pub(crate) fn ends_in_listed(&self, word: &str, lists: WordLists) -> bool {
        let ends = |end: LexemeId| word.as_bytes().ends_with(self.ids.word(end));
        self.word_lists.0.iter().any(|(end, of)| of.has(lists) && ends(*end))
    }

    #[inline]
    pub(crate) fn pronoun(&self, id: LexemeId) -> Option<Pronoun> {
        if self.word(id)?.pronoun { self.more(id).pronoun } else { None }
    }

    /// The cue that the word is as a noun of speech.
    pub(crate) fn speech_noun(&self, id: LexemeId) -> Option<u16> {
        self.more(id).speech_noun
    }

    /// Whether verbs have uses with the word as their `key`.
    #[inline]
    pub(crate) fn is_key(&self, id: LexemeId) -> bool {
        self.keys.hold(id)
    }

    /// Whether the verb may have a use with `key` for its longest word, or without one.
    #[inline]
    pub(crate) fn may_have_use(&self, verb: LexemeId, key: LexemeId) -> bool {
        self.beside.may_hold(&[verb, key])
    }

    /// The uses of a word as a form of a reporting verb for which the words may be among `near`.
    pub(crate) fn verbs_near(&self, id: LexemeId, near: WordBits) -> impl Iterator<Item = VerbUse> + '_ {
        self.verbs(id).0.all().filter(move |use_| near.may_hold_all(use_.needs))
    }

    /// The uses of a word as a form of a reporting verb.
    pub(crate) fn verbs(&self, id: LexemeId) -> VerbUses<'_> {
        VerbUses(self.verbs.items.sorted(self.more(id).verbs.range()))
    }

    /// The words that may be the `key` of a use of the verb.
    pub(crate) fn verb_keys(&self, id: LexemeId) -> WordBits {
        self.more(id).keys
    }

    /// The forms that a word has in its uses as a reporting verb.
    pub(crate) fn verb_forms(&self, id: LexemeId) -> Tags {
        self.more(id).forms
    }

    /// Whether a cue other than a verb may begin with these three words, with two of them, or be the first one.
    #[inline]
    pub(crate) fn may_begin_phrase(&self, first: LexemeId, second: LexemeId, third: LexemeId) -> bool {
        self.openers.hold(first)
            || self.beside.may_hold(&[first, second, third])
            || self.beside.may_hold(&[first, second, UNKNOWN])
    }

    /// The cues other than verbs that begin with a word, and go on with `next` or not at all.
    pub(crate) fn phrases(&self, id: LexemeId, next: LexemeId) -> impl Iterator<Item = u16> + '_ {
        let (longer, single) = self.phrases.items.sorted(self.more(id).phrases.range()).split_keyless();
        let longer = (next != UNKNOWN).then(|| longer.with(next)).into_iter().flatten();
        single.all().chain(longer).map(|row| row.cue)
    }

    /// Calls `look` with the proper names that a word is by itself, and those that it begins and that go on with `next`.
    pub(crate) fn names(&self, id: LexemeId, next: LexemeId, mut look: impl FnMut(u32)) {
        let (longer, single) = self.names_of.items.sorted(self.more(id).names.range()).split_keyless();
        single.all().for_each(|row| look(row.index));
        if next != UNKNOWN {
            longer.with(next).for_each(|row| look(row.index));
        }
    }

    /// Whether one word is by itself a name of one of these kinds, in a spelling that `spells` accepts.
    pub(crate) fn is_name(&self, word: &str, tags: Tags, spells: impl Fn(&str) -> bool) -> bool {
        let mut found = false;
        self.names(self.id(word), UNKNOWN, |index| {
            let name = self.name(index);
            found |= name.words == 1 && name.tags.any(tags) && spells(self.form(name));
        });
        found
    }

    #[inline(always)]
    fn more(&self, id: LexemeId) -> More {
        self.word(id).and_then(|word| self.more.get(word.more as usize)).unwrap_or_default()
    }

    fn change_more(&mut self, id: LexemeId, change: impl FnOnce(&mut More)) {
        let mut more = self.more(id);
        change(&mut more);
        match self.word(id).map(|word| word.more) {
            Some(NO_MORE) => {
                let at = self.more.len() as u32;
                self.more.push(more);
                self.change(id, |word| word.more = at);
            }
            Some(at) => self.more.set(at as usize, more),
            None => {}
        }
    }

    fn change(&mut self, id: LexemeId, change: impl FnOnce(&mut Word)) {
        if let Some(mut word) = self.word(id) {
            change(&mut word);
            self.words.set(id as usize, word);
        }
    }

    /// Compounds that end in the word belong to its class.
    fn make_suffix(&mut self, id: LexemeId) {
        self.change(id, |word| word.suffix = true);
        self.tails.add(self.ids.word(id));
    }

    #[inline]
    pub(crate) fn word(&self, id: LexemeId) -> Option<Word> {
        self.words.get(id as usize)
    }

    pub(crate) fn cue(&self, index: u16) -> &Cue {
        &self.cues[index as usize]
    }

    pub(crate) fn name(&self, index: u32) -> Name {
        self.names.get(index as usize).unwrap_or(Name::NONE)
    }

    /// A name as the table spells it.
    pub(crate) fn form(&self, name: Name) -> &str {
        &self.forms[name.start as usize..name.end as usize]
    }

    pub(crate) fn vetoes(&self, lemma: &str) -> &[Veto] {
        self.vetoed.get(lemma.as_bytes()).map_or(&[], |at| &self.vetoes[at as usize])
    }

    fn intern(&mut self, word: &str) -> LexemeId {
        let id = with_lower_case(word, |lower| self.ids.insert(lower));
        if id as usize == self.words.len() {
            self.words.push(Word::NEW);
        }
        id
    }
}

/// The uses of a verb.
pub(crate) struct VerbUses<'l>(Sorted<'l, VerbUse>);

impl VerbUses<'_> {
    /// Adds to `out` the uses that have `key` and for which the other words may be among `near`.
    pub(crate) fn with(&self, key: LexemeId, near: impl Fn() -> WordBits, out: &mut Vec<VerbUse>) {
        let mut only = WordBits::default();
        if key != UNKNOWN {
            only.add(key);
        }
        out.extend(self.0.with(key).filter(|row| row.needs == only || near().may_hold_all(row.needs)));
    }
}

/// A number below 32 for the last letter of a word.
fn last_letter(word: &[u8]) -> usize {
    word.last().map_or(0, |last| usize::from(last % 32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_lexicon_is_that_of_the_tables() {
        let lexicon = Lexicon::from_tables(|name| {
            std::fs::read_to_string(format!("{}/data/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
        });
        assert_eq!(lexicon.unwrap().to_bytes(), Lexicon::built_in().to_bytes());
    }

    #[test]
    fn case_and_apostrophe_do_not_matter() {
        let lexicon = Lexicon::built_in();
        assert_ne!(lexicon.id("zegt"), UNKNOWN);
        assert_eq!(lexicon.id("ZEGT"), lexicon.id("zegt"));
        assert_eq!(lexicon.id("zo’n"), lexicon.id("zo'n"));
    }
}
