//! Which words stand near a verb: most cues with fixed words are ruled out by one of them that is not there, without a look
//! at the tokens.

use std::cell::LazyCell;
use std::ops::Range;

use super::{Finder, REACH, REACH_BACK};
use crate::lexicon::{Tags, WordBits};
use crate::reading::Reading;
use crate::token::{LexemeId, UNKNOWN};

/// What a token is to the searches for the words of a cue, a bit each: asked once of each token, not by every search.
#[derive(Clone, Copy, Default)]
pub(super) struct Signs(u8);

impl Signs {
    /// See `Finder::ends_search`.
    pub(super) const ENDS_SEARCH: Signs = Signs(1);
    /// See `Finder::ends_clause`.
    pub(super) const ENDS_CLAUSE: Signs = Signs(2);
    /// See `Finder::is_new_clause`.
    pub(super) const NEW_CLAUSE: Signs = Signs(4);
    /// See `Finder::is_other_verb`.
    pub(super) const OTHER_VERB: Signs = Signs(8);

    #[inline]
    pub(super) fn has(self, sign: Signs) -> bool {
        self.0 & sign.0 != 0
    }

    /// The signs of a mark or of punctuation.
    fn of_mark(reading: &Reading<'_>, j: usize) -> Signs {
        if reading.is_comma(j) {
            return Signs(0);
        }
        let ends = Signs(Signs::ENDS_SEARCH.0 | Signs::ENDS_CLAUSE.0);
        match reading.opened_at(j) {
            Some(q) if reading.is_built_in(q) => Signs::ENDS_SEARCH,
            Some(_) => ends,
            None if reading.is_colon(j) || reading.is_terminator(j) => ends,
            None => Signs(0),
        }
    }

    fn of_word(reading: &Reading<'_>, j: usize, word: LexemeId, tags: Tags) -> Signs {
        let mut signs = Signs(0);
        let other = Tags::NOUN | Tags::ADJ | Tags::INF | Tags::ADV | Tags::PREP | Tags::NAME;
        if tags.any(Tags::FINITE) && !tags.any(other) {
            signs = Signs::OTHER_VERB;
        }
        let conjunction = tags.any(Tags::CONJ_SUB);
        // `zegt X, als er geld voor is`, but `kondigt X als eerste maatregelen aan`
        let condition = word == reading.known().als
            && (reading.lexeme(j + 1) == reading.known().er
                || reading.is(j + 1, Tags::PRON_SUBJ) && !reading.is(j + 1, Tags::DET));
        let object =
            word == reading.known().dat && (is_object(reading, j) || reading.is_article_inside_verbs(j));
        if conjunction
            && !object
            && (word == reading.known().dat || !tags.any(Tags::PREP | Tags::ADV | Tags::CONJ_COORD))
            || word == reading.known().of
                && (reading.is(j + 1, Tags::PRON_SUBJ | Tags::DET)
                    || reading.lexeme(j + 1) == reading.known().er)
            || condition
        {
            signs.0 |= Signs::NEW_CLAUSE.0;
        }
        signs
    }
}

/// `geven dat openlijk toe`, `laat dat weten`: behind a verb and before its particle, with no more than adverbs between, `dat` opens
/// nothing.
fn is_object(reading: &Reading<'_>, dat: usize) -> bool {
    const ADVERBS: usize = 4;
    if dat == 0 || !reading.is(dat - 1, Tags::FINITE) {
        return false;
    }
    let between = |k: usize| {
        reading.is(k, Tags::ADV | Tags::TIME | Tags::ADJ)
            && !reading.is(k, Tags::DET | Tags::PREP | Tags::NOUN)
    };
    let ends = |k: usize| {
        reading.is_terminator(k)
            || reading.is_comma(k)
            || reading.is(k, Tags::CONJ_COORD) && !reading.is(k, Tags::ADV)
    };
    if reading.lexicon.is_perfect(reading.lexeme(dat - 1)) && is_object_of_perfect(reading, dat, ends) {
        return true;
    }
    let preposition = |k: usize| reading.is(k, Tags::PREP) && !reading.is(k, Tags::ADV);
    let closes = |k: usize| {
        let stranded = reading.is(k, Tags::PARTICLE) && (ends(k + 1) || preposition(k + 1));
        ends(k) || preposition(k) && !stranded
    };
    // `maakte dat vandaag bekend`
    let last = |k: usize| {
        reading.is(k, Tags::PARTICLE) && !reading.is(k, Tags::FINITE)
            || reading.lexeme(k) == reading.known().weten
            || reading.is(k, Tags::PART)
    };
    (dat + 1..=dat + 1 + ADVERBS)
        .find(|&k| closes(k + 1) || !between(k))
        .is_some_and(|k| last(k) && closes(k + 1))
}

/// `heeft dat maandag gezegd (tegen de krant)`, `heeft dat in een gesprek met de krant bevestigd`, `had dat “onzin” genoemd`: no other verb
/// before the participle that ends the clause.
fn is_object_of_perfect(reading: &Reading<'_>, dat: usize, ends: impl Fn(usize) -> bool) -> bool {
    const FIELD: usize = 10;
    let behind = |k: usize| ends(k) || reading.is(k, Tags::PREP) && !reading.is(k, Tags::CONJ_SUB);
    let participle = |k: usize| reading.is(k, Tags::PART) && behind(k + 1);
    let other = |k: usize| reading.is(k, Tags::FINITE) && !reading.is(k, Tags::NOUN | Tags::ADJ | Tags::PREP);
    let quoted = |k: usize| reading.opened_at(k).is_some();
    std::iter::successors(Some(dat + 1), |&k| Some(if quoted(k) { reading.after(k) } else { k + 1 }))
        .take(FIELD)
        .find(|&k| participle(k) || ends(k) || reading.is_mark(k) && !quoted(k) || other(k))
        .is_some_and(participle)
}

/// Where the words stand by which uses of verbs are found, with these words, and the signs of all tokens.
pub(super) fn index(reading: &Reading<'_>) -> (Vec<(u32, LexemeId)>, Vec<Signs>) {
    let known = reading.known();
    let mut keys = Vec::with_capacity(reading.len() / 4);
    let mut signs = vec![Signs(0); reading.len()];
    for (j, (token, &tags)) in reading.tokens.iter().zip(&reading.tagged.tags).enumerate() {
        if tags.is_empty() {
            signs[j] = Signs::of_mark(reading, j);
        } else if tags.any(Tags::FINITE | Tags::CONJ_SUB) || token.lexeme == known.of {
            signs[j] = Signs::of_word(reading, j, token.lexeme, tags);
        }
        if reading.lexicon.is_key(token.lexeme) {
            keys.push((j as u32, token.lexeme));
            // `erop` is a use by `er`.
            let word = &reading.text.as_bytes()[token.start as usize..token.end as usize];
            if let [b'e' | b'E', b'r' | b'R', ..] = word {
                keys.push((j as u32, known.er));
            }
        }
    }
    (keys, signs)
}

/// The words of `tokens`.
pub(super) fn words(reading: &Reading<'_>, tokens: Range<usize>) -> WordBits {
    let mut words = WordBits::default();
    for token in &reading.tokens[tokens.start..tokens.end.min(reading.len())] {
        words.add(token.lexeme);
    }
    words
}

/// Whether all of `wanted` stand in `tokens`, in whatever order, `erop` also as `er … op`: a look that saves most searches.
pub(super) fn holds_all(reading: &Reading<'_>, tokens: &Range<usize>, wanted: &[LexemeId]) -> bool {
    let tokens = &reading.tokens[tokens.start..tokens.end.min(reading.len())];
    let holds = |word: LexemeId| tokens.iter().any(|token| token.lexeme == word);
    wanted
        .iter()
        .all(|&word| holds(word) || reading.lexicon.split_er(word).is_some() && holds(reading.known().er))
}

/// The tokens of the clause of a verb among which the words of a cue are looked for.
pub(super) struct Clause {
    pub(super) behind: Range<usize>,
    pub(super) before: Range<usize>,
}

impl Finder<'_, '_> {
    /// Gathers the uses of the verb at `i` whose words may stand near it, in the order of the tables.
    pub(super) fn find_uses(&mut self, i: usize) {
        let reading = self.reading;
        let lexicon = reading.lexicon;
        let verb = reading.lexeme(i);
        let from = || reading.start_of_sentence(i).min(i.saturating_sub(2));
        let to = || reading.end_of_sentence(i).min(i + REACH);
        self.uses.clear();
        let near = LazyCell::new(|| words(reading, from()..to()));
        let uses = LazyCell::new(|| lexicon.verbs(verb));
        let mut add = |key: LexemeId| {
            if lexicon.may_have_use(verb, key) {
                uses.with(key, || *near, &mut self.uses);
            }
        };
        add(UNKNOWN);
        let keys = lexicon.verb_keys(verb);
        if keys != WordBits::default() {
            let (from, to) = (from(), to());
            let first = self.keys.partition_point(|&(at, _)| (at as usize) < from);
            for &(_, key) in self.keys[first..].iter().take_while(|&&(at, _)| (at as usize) < to) {
                if keys.may_hold(key) {
                    add(key);
                }
            }
        }
        if self.uses.len() > 1 {
            self.uses.sort_by_key(|use_| use_.cue);
            self.uses.dedup();
        }
    }

    pub(super) fn clause(&self, i: usize) -> Clause {
        let end = self.reading.end_of_sentence(i).min(i + REACH);
        let mut stop = i + 1;
        while stop < end && !self.ends_clause(stop) && !self.is_new_clause(stop) {
            stop = self.relative_behind(stop, end).unwrap_or(stop) + 1;
        }
        Clause { behind: i + 1..stop, before: self.reach_back(i)..i }
    }

    /// How far before the verb at `i` its words may stand in its clause.
    fn reach_back(&self, i: usize) -> usize {
        let near = self.reading.start_of_sentence(i).max(i.saturating_sub(REACH_BACK));
        (near..i)
            .rev()
            .find(|&k| self.is_new_clause(k) || self.ends_search(k) || self.opens_relative(k))
            .map_or(near, |k| k + 1)
    }
}
