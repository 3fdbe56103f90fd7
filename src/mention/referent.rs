//! What a noun phrase refers to: a person, an organisation, a document, or something that cannot speak.

use std::ops::Range;

use super::{Mention, Parser, Referent};
use crate::chars;
use crate::lexicon::{Lexicon, Tags};
use crate::reading::Reading;
use crate::tag::NO_NAME;
use crate::token::{Flags, TokenKind, UNKNOWN};

/// A town or a country has this name.
fn is_place(lexicon: &Lexicon, name: &str) -> bool {
    let mut found = false;
    lexicon.names(lexicon.id(name), Some(UNKNOWN), |listed| {
        let listed = lexicon.name(listed);
        found |=
            listed.words == 1 && listed.tags.any(Tags::PLACE | Tags::COUNTRY) && lexicon.form(listed) == name;
    });
    found
}

/// `de Nijmeegse`, `de Gouwenaar`, `de Tilburger`: somebody by where she or he comes from.
pub(crate) fn is_inhabitant(reading: &Reading<'_>, i: usize) -> bool {
    let word = reading.word(i);
    // `de 21-jarige Tilburger`
    let first =
        if i > 1 && reading.is(i - 1, Tags::ADJ) && !reading.is(i - 1, Tags::DET) { i - 1 } else { i };
    let shape = first > 0
        && reading.is(first - 1, Tags::DET)
        && reading.is(i, Tags::NAME)
        && !reading.is(i, Tags::GIVEN | Tags::ORG | Tags::PLACE | Tags::COUNTRY)
        && !reading.has_flag(i, Flags::ALL_CAPS)
        && (!reading.has_flag(first - 1, Flags::CAPITAL)
            || reading.has_flag(first - 1, Flags::SENTENCE_START))
        && word.len() > 5;
    let from_place = |stem: &str| is_place(reading.lexicon, stem);
    let ending = || {
        ["se", "naar", "iër", "iaan"].iter().any(|ending| word.ends_with(ending))
            || word.strip_suffix("er").is_some_and(|stem| {
                let mut short = stem.chars();
                short.next_back();
                from_place(stem) || from_place(short.as_str())
            })
    };
    shape && (reading.is(i, Tags::EPITHET | Tags::DEMONYM) || ending())
}

/// `GasTerra`, `MeteoGroup`: a capital within the word is that of a firm, but for `McKinley` and `DiCaprio`.
fn is_camel(word: &str) -> bool {
    const PREFIXES: &[&str] = &["Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Fitz", "Al", "Jo"];
    let inner = word
        .char_indices()
        .skip(1)
        .find(|&(at, letter)| letter.is_uppercase() && word[..at].ends_with(char::is_lowercase));
    inner.is_some_and(|(at, _)| !PREFIXES.contains(&&word[..at]))
}

impl Parser<'_, '_> {
    pub(super) fn referent(&self, mention: &Mention) -> Referent {
        let reading = self.reading;
        let head = mention.head;
        if let Some(name) = &mention.name {
            let has = |tags: Tags| name.clone().any(|i| reading.is(i, tags));
            if head >= name.end {
                // `Jansens advocaat`
                return self.by_noun(head);
            }
            if reading.is(head, Tags::ROLE) && head < name.start {
                return Referent::Person;
            }
            // `de Argentijn Canas`
            let origin = reading.is(head, Tags::DEMONYM) && !reading.is(head, Tags::PLURAL);
            if origin && head + 1 == name.start && !has(Tags::ORG) {
                return Referent::Person;
            }
            if reading.is(head, Tags::ORG_NOUN | Tags::DOCUMENT) && head < name.start {
                return self.by_noun(head);
            }
            // `Pieter Pauw`, though `Pauw` alone is a programme.
            let given_name =
                name.len() > 1 && reading.is(name.start, Tags::GIVEN) && !reading.is(name.start, Tags::ORG);
            if has(Tags::ORG) && !given_name || name.clone().any(|i| reading.reads(i, "&")) {
                return Referent::Organisation;
            }
            if has(Tags::GIVEN) || name.clone().any(|i| reading.kind(i) == TokenKind::Initials) {
                return Referent::Person;
            }
            if name.len() == 1 && is_camel(reading.word(name.start)) {
                return Referent::Organisation;
            }
            // `Jorrin Fries`, `Van Friezen`: a surname behind a given name that no table has, or a particle.
            let last = name.end - 1;
            let surname = name.len() == 2
                && reading.is(last, Tags::DEMONYM)
                && !reading.is(name.start, Tags::DEMONYM | Tags::DEMONYM_ADJ | Tags::PLACE | Tags::COUNTRY)
                && reading.tagged.names[name.start] == NO_NAME
                && !reading.has_flag(name.start, Flags::SENTENCE_START)
                && (!reading.is(last, Tags::PLURAL) || reading.is(name.start, Tags::NAME_PARTICLE));
            if surname {
                return Referent::Person;
            }
            // `Detacheerder NOORD-IT`
            let firm = name.len() == 2
                && reading.has_flag(last, Flags::ALL_CAPS)
                && reading.word(last).len() > 2
                && self.is_described(name.start)
                && !reading.has_flag(name.start, Flags::ALL_CAPS);
            if firm {
                return Referent::Organisation;
            }
            if has(Tags::DEMONYM) {
                return Referent::Unnamed;
            }
            if has(Tags::COUNTRY) {
                return Referent::Organisation;
            }
            if name.len() == 1 && reading.is(name.start, Tags::TIME) {
                return Referent::Time;
            }
            if has(Tags::ORG_NOUN) || (name.len() == 1 && reading.has_flag(name.start, Flags::ALL_CAPS)) {
                return Referent::Organisation;
            }
            if name.len() == 1 && has(Tags::PLACE) {
                return Referent::Thing;
            }
            // `de toen tienjarige Kok`, `de in Gent geboren Kok`: people have an article with what tells more of them.
            let start = mention.tokens.start;
            let described = name.start > start
                && reading.lexeme(start) == reading.known().de
                && !name.clone().any(|i| reading.word(i).contains('-'))
                && (reading.word(name.start - 1).ends_with("jarige")
                    || self.behind_attribute(start + 1).is_some_and(|end| end + 1 == name.start));
            if mention.definite
                && !described
                && reading.is(mention.tokens.start, Tags::DET)
                && !reading.has_flag(mention.tokens.start, Flags::CAPITAL)
            {
                // `de Volkskrant`, `het Kremlin`: people have no article.
                return Referent::Organisation;
            }
            return Referent::Person;
        }
        self.by_noun(head)
    }

    fn by_noun(&self, head: usize) -> Referent {
        let tags = self.reading.tags(head);
        // `de twee`: who they are stands elsewhere.
        if tags.any(Tags::NUM) && !tags.any(Tags::NOUN | Tags::ADJ) {
            return Referent::Pronoun;
        }
        if tags.any(Tags::ROLE) {
            Referent::Unnamed
        } else if tags.any(Tags::ORG_NOUN) {
            Referent::Organisation
        } else if tags.any(Tags::DOCUMENT) {
            Referent::Document
        } else if tags.any(Tags::TIME) {
            Referent::Time
        } else if tags.any(Tags::DEMONYM)
            || (tags.any(Tags::ADJ) && !tags.any(Tags::NOUN))
            || is_inhabitant(self.reading, head)
        {
            // `de Britten`, `de gewonde`
            Referent::Unnamed
        } else if self.reading.reads(head, "ander") {
            // `een ander`
            Referent::Unnamed
        } else {
            Referent::Thing
        }
    }

    /// `de Friezen`, `de West-Vlamingen`, but `de Sloveen`
    pub(super) fn is_listed_plural(&self, i: usize) -> bool {
        let reading = self.reading;
        let word = reading.word(i);
        reading.lexicon.word(reading.lexeme(i)).is_some_and(|word| word.tags.any(Tags::PLURAL))
            || !word.ends_with("een") && ["en", "ers", "ërs"].iter().any(|ending| word.ends_with(ending))
    }

    /// `de net benoemde directeur`: what looks like a past tense is an adjective there.
    pub(super) fn is_past_before_role(&self, i: usize, determined: bool) -> bool {
        determined
            && self.is(i, Tags::PAST)
            && self.is(i, Tags::FIN_SG)
            && !self.is(i, Tags::AUX | Tags::MODAL)
            && self.is(i + 1, Tags::ROLE)
            && self.is(i - 1, Tags::ADV | Tags::DET)
            && !self.is(i - 1, Tags::PRON_SUBJ)
    }

    /// `(de) vorig jaar ontslagen (directeur)`, `(een) door de raad ingehuurd (bureau)`: where the participle or adjective
    /// stands that a time, an adverb or a phrase with a preposition at `i` belongs to.
    pub(super) fn behind_attribute(&self, i: usize) -> Option<usize> {
        const LONGEST: usize = 7;
        let reading = self.reading;
        let known = reading.known();
        let article = i.checked_sub(1).filter(|&k| {
            [known.de, known.het, known.een].contains(&reading.lexeme(k)) || self.is(k, Tags::POSS)
        })?;
        let phrase = |i: usize| {
            if self.is(i, Tags::PREP) && !self.is(i, Tags::NAME) {
                let mut k = i + 1;
                while self.is(k, Tags::DET | Tags::POSS | Tags::NUM) && !self.is(k, Tags::NAME) {
                    k += 1;
                }
                let from = k;
                while self.is(k, Tags::NAME) {
                    k += 1;
                }
                let noun = k == from && self.is(k, Tags::NOUN) && !self.is(k, Tags::ADJ_INFLECTED);
                let filled = noun || k > from || self.is(k - 1, Tags::NUM);
                return filled.then_some(k + usize::from(noun));
            }
            // `eind vorig jaar`
            let part = self.is(i, Tags::NOUN) && !self.is(i, Tags::SOURCE_NOUN | Tags::TIME | Tags::ADJ);
            let dated = |i: usize| self.is(i, Tags::ADJ) && self.is(i + 1, Tags::TIME);
            if part {
                return dated(i + 1).then_some(i + 3);
            }
            let dated = dated(i);
            let adverb =
                self.is(i, Tags::TIME) || self.is(i, Tags::ADV) && !self.is(i, Tags::NEG | Tags::DET);
            let verb = self.is(i, Tags::FINITE) && !self.is(i, Tags::NOUN);
            (dated || adverb && !verb).then_some(i + 1 + usize::from(dated))
        };
        let mut end = phrase(i)?;
        while end - article <= LONGEST && !self.is_attribute_before_noun(end) {
            end = phrase(end)?;
        }
        (end - article <= LONGEST).then_some(end)
    }

    /// A participle or an adjective like one, and a noun or a name behind it.
    fn is_attribute_before_noun(&self, i: usize) -> bool {
        let person = |k: usize| self.is(k, Tags::SOURCE_NOUN | Tags::NAME) && !self.is(k, Tags::PREP);
        let noun = |k: usize| person(k) || self.is(k, Tags::NOUN) && !self.is(k, Tags::PREP);
        let word = self.reading.word(i);
        let participle =
            ["d", "t", "en"].iter().any(|end| word.ends_with(end)) && self.is(i, Tags::PART | Tags::ADJ);
        let inflected = self.is(i, Tags::ADJ_INFLECTED) || word.ends_with("jarige");
        (participle || inflected)
            && !self.is(i, Tags::AUX | Tags::MODAL | Tags::TIME | Tags::ADV)
            && (!self.is(i, Tags::SOURCE_NOUN) || person(i + 1))
            && !self.reading.has_flag(i, Flags::CAPITAL)
            && (noun(i + 1) || self.is(i + 1, Tags::ADJ | Tags::DEMONYM_ADJ) && noun(i + 2))
    }

    /// `de jongste vergelijking`, `een goed ingevoerde bron`, `een haast sprakeloze Kok`: what could be a noun is none
    /// before one.
    pub(super) fn is_before_noun(&self, i: usize) -> bool {
        let plain = Tags::VERB | Tags::PREP | Tags::ADV | Tags::PARTICLE | Tags::CONJ_COORD;
        if self.reading.has_flag(i + 1, Flags::SENTENCE_START) || self.is(i, Tags::SOURCE_NOUN) {
            return false;
        }
        let noun = |k: usize| {
            self.is(k, Tags::SOURCE_NOUN) || self.is(k, Tags::NOUN | Tags::NAME) && !self.is(k, plain)
        };
        if self.is(i, Tags::ADJ | Tags::PART) && !self.is(i, Tags::FINITE) {
            return noun(i + 1) || self.is(i + 1, Tags::ADJ) && !self.is(i + 1, plain) && noun(i + 2);
        }
        self.is(i, Tags::ADV) && self.is(i + 1, Tags::ADJ_INFLECTED) && !self.is(i + 1, plain) && noun(i + 2)
    }

    /// The adjective that a comma or `en` at `i` joins to the one before: `een jonge, bevlogen wethouder`.
    pub(super) fn listed_adjective(&self, modifier: usize, i: usize) -> Option<usize> {
        let reading = self.reading;
        let joins = reading.is_comma(i) || reading.lexeme(i) == reading.known().en;
        if modifier + 1 != i || !joins || !self.is(modifier, Tags::ADJ_INFLECTED) {
            return None;
        }
        let next = if self.is(i + 1, Tags::ADV) && !self.is(i + 1, Tags::ADJ) { i + 2 } else { i + 1 };
        let fits = self.is(next, Tags::ADJ_INFLECTED | Tags::PART)
            && !self.is(next, Tags::FINITE)
            && !self.is(modifier, Tags::NOUN)
            && self.is(next + 1, Tags::NOUN | Tags::SOURCE_NOUN | Tags::NAME)
            && !self.is(next + 1, Tags::FINITE);
        fits.then_some(next)
    }

    /// `olie- en gasbedrijf`: the first part of two compounds.
    pub(super) fn is_first_part(&self, i: usize) -> bool {
        self.is(i + 1, Tags::CONJ_COORD) && self.reading.word(i).ends_with(chars::is_hyphen)
    }

    /// Two adjectives of origin, joined, before the noun of both.
    pub(super) fn are_two_origins(&self, i: usize) -> bool {
        let reading = self.reading;
        let noun = i + 3;
        self.is(i, Tags::DEMONYM_ADJ)
            && reading.lexeme(i + 1) == reading.known().en
            && self.is(i + 2, Tags::DEMONYM_ADJ)
            && self.is(noun, Tags::NOUN | Tags::SOURCE_NOUN)
            && !self.is(noun, Tags::NAME | Tags::FINITE)
    }

    /// `Rotterdammers`, `Londenaren`, `West-Vlamingen`, unless a verb in the singular tells that it is somebody's name, as
    /// `Zeelanders` may be.
    pub(super) fn are_inhabitants(&self, i: usize) -> bool {
        let reading = self.reading;
        let word = reading.word(i);
        let singular = |k: usize| reading.is(k, Tags::FIN_SG) && !reading.is(k, Tags::FIN_PL);
        if word.len() < 8
            || word.ends_with("landers")
            || reading.is(i, Tags::GIVEN | Tags::ORG | Tags::PLACE | Tags::COUNTRY)
            || reading.has_flag(i, Flags::ALL_CAPS)
            || singular(i + 1) && !(i > 0 && reading.is(i - 1, Tags::PREP))
            || i > 0 && (singular(i - 1) || reading.is(i - 1, Tags::NAME | Tags::ROLE))
        {
            return false;
        }
        let region = word.contains(chars::is_hyphen) && reading.is(i, Tags::ROLE) && self.is_listed_plural(i);
        let from_place = |ending: &str| {
            word.strip_suffix(ending).is_some_and(|stem| {
                let mut short = stem.chars();
                short.next_back();
                is_place(reading.lexicon, stem) || is_place(reading.lexicon, short.as_str())
            })
        };
        region || ["ers", "aren", "aars"].into_iter().any(from_place)
    }

    /// A common word, as in the name of a subject or a department.
    pub(super) fn is_field(&self, i: usize) -> bool {
        let reading = self.reading;
        let known = reading.lexicon.word(reading.lexeme(i)).map_or(Tags::NONE, |word| word.tags);
        !self.is(i, Tags::GIVEN)
            && reading.kind(i) == TokenKind::Word
            && known.any(Tags::NOUN | Tags::ADJ)
            && !known.any(Tags::NAME_PARTICLE)
    }

    /// `Eerste Kamerlid`: an ordinal and a role.
    pub(super) fn is_role_with_capitals(&self, name: &Range<usize>) -> bool {
        let reading = self.reading;
        let first = reading.lexicon.word(reading.lexeme(name.start)).map_or(Tags::NONE, |word| word.tags);
        let last = name.end - 1;
        name.len() == 2
            && first.any(Tags::NUM)
            && self.is(last, Tags::ROLE)
            && reading.tagged.names[last] == NO_NAME
    }

    /// Where the given name begins behind a role and its field with a capital: `lector Bestuurskunde Anna Kok`,
    /// `wethouder Publieke Gezondheid Anna Kok`.
    pub(super) fn behind_field(&self, head: Option<usize>, start: usize, end: usize) -> Option<usize> {
        const FIELDS: &[&str] =
            &["kunde", "recht", "eling", "ering", "ologie", "schap", "economie", "itie", "baarheid"];
        let reading = self.reading;
        if head.is_none_or(|head| head + 1 != start || !self.is(head, Tags::ROLE)) {
            return None;
        }
        let word = reading.word(start);
        if word.len() > 8
            && FIELDS.iter().any(|ending| word.ends_with(ending))
            && !self.is(start, Tags::GIVEN)
            && start + 1 < end
            && self.is(start + 1, Tags::NAME)
        {
            return Some(start + 1);
        }
        let field = |i: usize| i > start && reading.reads(i, "&") || self.is_field(i);
        let mut own = start;
        while own < end && own < start + 4 && field(own) {
            own += 1;
        }
        // `lector Duurzame Landbouw Kok`: two words for the field, and one that no table has.
        let unknown =
            own > start + 1 && reading.lexeme(own) == UNKNOWN && reading.tagged.names[own] == NO_NAME;
        (own > start && own < end && (self.is(own, Tags::GIVEN) || unknown)).then_some(own)
    }
}
