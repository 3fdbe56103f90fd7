//! What a noun phrase refers to: a person, an organisation, a document, or something that cannot speak.

use std::ops::Range;

use super::{Mention, Parser, Referent};
use crate::chars;
use crate::lexicon::{Lexicon, Tags};
use crate::reading::Reading;
use crate::tag::NO_NAME;
use crate::token::{Flags, TokenKind, UNKNOWN};

/// A town or a country has this name.
pub(super) fn is_place(lexicon: &Lexicon, name: &str) -> bool {
    lexicon.is_name(name, Tags::PLACE | Tags::COUNTRY, |form| form == name)
}

/// `de Nijmeegse`, `de Gouwenaar`, `de Tilburger`: somebody by where she or he comes from.
pub(crate) fn is_inhabitant(reading: &Reading<'_>, i: usize) -> bool {
    let word = reading.word(i);
    // `de 21-jarige Tilburger`, `de Friese YouTuber`
    let described = Tags::ADJ | Tags::DEMONYM_ADJ;
    let first =
        if i > 1 && reading.is(i - 1, described) && !reading.is(i - 1, Tags::DET) { i - 1 } else { i };
    let shape = first > 0
        && reading.is(first - 1, Tags::DET)
        && reading.is(i, Tags::NAME)
        && !reading.is(i, Tags::GIVEN | Tags::ORG | Tags::PLACE | Tags::COUNTRY)
        && !reading.has_flag(i, Flags::ALL_CAPS)
        && (!reading.has_flag(first - 1, Flags::CAPITAL)
            || reading.has_flag(first - 1, Flags::SENTENCE_START));
    // `Brabander`
    let hardened = |stem: &str| stem.strip_suffix('d').map(|stem| format!("{stem}t"));
    let from_place = |stem: &str| {
        is_place(reading.lexicon, stem) || hardened(stem).is_some_and(|stem| is_place(reading.lexicon, &stem))
    };
    let ending = || {
        ["se", "naar", "iër", "iaan"].iter().any(|ending| word.ends_with(ending))
            || word.strip_suffix("er").is_some_and(|stem| {
                let mut short = stem.chars();
                short.next_back();
                from_place(stem) || from_place(short.as_str())
            })
    };
    // `de Tukker`: a capital leaves of its classes the name.
    let listed = || {
        let word = reading.lexicon.word(reading.lexeme(i)).map_or(Tags::NONE, |word| word.tags);
        word.any(Tags::EPITHET) && word.any(Tags::ROLE) && !word.any(Tags::ORG_NOUN)
    };
    // `de Kok` is called so, `de Belg` and `de Brit` are not.
    let long = word.len() > 5;
    shape && (reading.is(i, Tags::DEMONYM) || long && (reading.is(i, Tags::EPITHET) || listed() || ending()))
}

/// `GasTerra`, `MeteoGroup`: a capital within the word is that of a firm, but for `McKinley` and `DiCaprio`.
fn is_camel(word: &str) -> bool {
    if word.bytes().skip(1).all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        return false;
    }
    const PREFIXES: &[&str] = &["Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Fitz", "Al", "Jo"];
    let inner = word
        .char_indices()
        .skip(1)
        .find(|&(at, letter)| letter.is_uppercase() && word[..at].ends_with(char::is_lowercase));
    inner.is_some_and(|(at, _)| !PREFIXES.contains(&&word[..at]))
}

impl Parser<'_, '_> {
    pub(super) fn referent(&self, mention: &Mention) -> Referent {
        let Some(name) = &mention.name else { return self.by_noun(mention.head) };
        self.by_head(name, mention.head)
            .or_else(|| self.by_listed_name(name))
            .or_else(|| self.by_last_word(name))
            .or_else(|| self.by_kind_of_name(name))
            .unwrap_or_else(|| {
                if self.has_article(mention, name) { Referent::Organisation } else { Referent::Person }
            })
    }

    /// By the noun that the name has beside it.
    fn by_head(&self, name: &Range<usize>, head: usize) -> Option<Referent> {
        let reading = self.reading;
        // `Jansens advocaat`
        if head >= name.end {
            return Some(self.by_noun(head));
        }
        if head >= name.start {
            return None;
        }
        if reading.is(head, Tags::ROLE) {
            // `producent Talpa` may be either, but a body has this name; people have more than a surname there.
            let body = reading.is(head, Tags::ORG_NOUN)
                && (reading.is(name.start, Tags::ORG) || name.len() == 1 && !reading.is(head, Tags::PLURAL))
                || self.is_name_of_body(name, head);
            let body = body && !self.has(name, Tags::GIVEN);
            return Some(if body { Referent::Organisation } else { Referent::Person });
        }
        // `de Argentijn Canas`, `de Belgen Kramer en Kok`
        if reading.is(head, Tags::DEMONYM) && head + 1 == name.start && !self.has(name, Tags::ORG) {
            return Some(Referent::Person);
        }
        reading.is(head, Tags::ORG_NOUN | Tags::DOCUMENT).then(|| self.by_noun(head))
    }

    /// `rivaal Ajax`, `initiatiefnemer Noordzee Federatie`, `organisator KRAM`: a role that a body has, by the name beside it.
    fn is_name_of_body(&self, name: &Range<usize>, role: usize) -> bool {
        let reading = self.reading;
        let last = name.end - 1;
        let listed = || name.clone().all(|i| reading.is(i, Tags::ORG));
        // `advocaat Van der Bank`
        let particle = |i: usize| reading.is(i, Tags::NAME_PARTICLE) && !reading.has_flag(i, Flags::ALL_CAPS);
        let noun = || name.len() > 1 && reading.is(last, Tags::ORG_NOUN) && !particle(last - 1);
        // `rapper KRAM` is somebody, and so is `advocaat JANSEN` in a heading.
        let capitals = || {
            name.len() == 1
                && reading.has_flag(last, Flags::ALL_CAPS)
                && (3..=5).contains(&reading.word(last).len())
                && !reading.is(role, Tags::EPITHET | Tags::RELATION)
        };
        !reading.is(role, Tags::TITLE | Tags::PLURAL) && (listed() || noun() || capitals())
    }

    /// By what the tables and its form tell of a whole name.
    fn by_listed_name(&self, name: &Range<usize>) -> Option<Referent> {
        let reading = self.reading;
        // `Pieter Pauw`, though `Pauw` alone is a programme.
        // `Margriet Kok`, though `Margriet` alone is a magazine.
        let names = &reading.tagged.names;
        let second = name.start + 1;
        let own_name = || {
            names[name.start] != names[second]
                && !reading
                    .is(second, Tags::ORG | Tags::ORG_NOUN | Tags::PLACE | Tags::COUNTRY | Tags::DEMONYM)
                && !reading.has_flag(second, Flags::ALL_CAPS)
        };
        let given_name = name.len() > 1
            && reading.is(name.start, Tags::GIVEN)
            && (!reading.is(name.start, Tags::ORG) || own_name());
        if self.has(name, Tags::ORG) && !given_name && !self.has_surname_of_body(name)
            || name.clone().any(|i| reading.reads(i, "&"))
        {
            return Some(Referent::Organisation);
        }
        // `example.nl`, `The Daily Bridge`
        let site = name.len() == 1 && reading.kind(name.start) == TokenKind::Url;
        let english = name.len() > 1 && reading.word(name.start) == "The" && !self.has(name, Tags::GIVEN);
        // `Het Dagblad`
        let neuter = name.len() > 1 && reading.word(name.start) == "Het";
        if site || english || neuter {
            return Some(Referent::Organisation);
        }
        // `het Anna Kok Fonds`
        let of_person = name.len() > 2
            && reading.is(name.start, Tags::GIVEN)
            && reading.is(name.end - 1, Tags::ORG_NOUN)
            && !reading.is(name.end - 1, Tags::ROLE)
            && !reading.is(name.end - 2, Tags::NAME_PARTICLE | Tags::GIVEN);
        if of_person {
            return Some(Referent::Organisation);
        }
        if self.has(name, Tags::GIVEN) || name.clone().any(|i| reading.kind(i) == TokenKind::Initials) {
            return Some(Referent::Person);
        }
        (name.len() == 1 && is_camel(reading.word(name.start))).then_some(Referent::Organisation)
    }

    /// `Shola Forbes`: behind a word that is nothing else, what a body is called too.
    fn has_surname_of_body(&self, name: &Range<usize>) -> bool {
        let reading = self.reading;
        let (first, last) = (name.start, name.end - 1);
        name.len() == 2
            && reading.lexeme(first) == UNKNOWN
            && reading.tagged.names[first] == NO_NAME
            && reading.kind(first) == TokenKind::Word
            && !reading.has_flag(first, Flags::SENTENCE_START)
            && !reading.has_flag(first, Flags::ALL_CAPS)
            && !reading.has_flag(last, Flags::ALL_CAPS)
            && !reading.is(last, Tags::CLUB | Tags::PLACE | Tags::COUNTRY)
    }

    /// By the second of two words.
    fn by_last_word(&self, name: &Range<usize>) -> Option<Referent> {
        if name.len() != 2 {
            return None;
        }
        if self.is_surname_of_origin(name) {
            return Some(Referent::Person);
        }
        (self.is_firm(name) || self.is_abbreviation_with_noun(name)).then_some(Referent::Organisation)
    }

    /// `Jorrin Fries`, `Van Friezen`: a surname behind a given name that no table has, or a particle.
    fn is_surname_of_origin(&self, name: &Range<usize>) -> bool {
        let reading = self.reading;
        let (first, last) = (name.start, name.end - 1);
        let origin = Tags::DEMONYM | Tags::DEMONYM_ADJ | Tags::PLACE | Tags::COUNTRY;
        reading.is(last, Tags::DEMONYM)
            && !reading.is(first, origin)
            && reading.tagged.names[first] == NO_NAME
            && !reading.has_flag(first, Flags::SENTENCE_START)
            && (!reading.is(last, Tags::PLURAL) || reading.is(first, Tags::NAME_PARTICLE))
    }

    /// `Detacheerder NOORD-IT`
    fn is_firm(&self, name: &Range<usize>) -> bool {
        let reading = self.reading;
        let (first, last) = (name.start, name.end - 1);
        reading.has_flag(last, Flags::ALL_CAPS)
            && reading.word(last).len() > 2
            && self.is_described(first)
            && !reading.has_flag(first, Flags::ALL_CAPS)
    }

    /// `RKW Nieuws`, `FSV Holm`: an abbreviation before another name.
    fn is_abbreviation_with_noun(&self, name: &Range<usize>) -> bool {
        let reading = self.reading;
        let (first, last) = (name.start, name.end - 1);
        reading.has_flag(first, Flags::ALL_CAPS)
            && (3..=5).contains(&reading.word(first).len())
            && reading.tagged.names[first] == NO_NAME
            && reading.kind(first) == TokenKind::Word
            && !reading.has_flag(last, Flags::ALL_CAPS)
            && reading.word(last).len() > 2
            && !reading.word(last).ends_with('.')
    }

    /// By the classes of the words of a name.
    fn by_kind_of_name(&self, name: &Range<usize>) -> Option<Referent> {
        let reading = self.reading;
        let single = name.len() == 1;
        // `de Wet Langdurige Zorg`, `het Jaarboek Armoede`
        if !single && reading.is(name.start, Tags::DOCUMENT) && !reading.is(name.start, Tags::ORG_NOUN) {
            Some(Referent::Document)
        } else if self.has(name, Tags::DEMONYM) {
            // `het Verbond Friese Belgen`
            let body = !single
                && reading.is(name.start, Tags::ORG_NOUN)
                && !reading.has_flag(name.start, Flags::SENTENCE_START);
            Some(if body { Referent::Organisation } else { Referent::Unnamed })
        } else if self.has(name, Tags::COUNTRY) {
            Some(Referent::Organisation)
        } else if single && reading.is(name.start, Tags::TIME) {
            Some(Referent::Time)
        } else if self.has(name, Tags::ORG_NOUN) || single && reading.has_flag(name.start, Flags::ALL_CAPS) {
            Some(Referent::Organisation)
        } else {
            (single && reading.is(name.start, Tags::PLACE)).then_some(Referent::Thing)
        }
    }

    /// `de Volkskrant`, `het Kremlin`: people have no article.
    fn has_article(&self, mention: &Mention, name: &Range<usize>) -> bool {
        let reading = self.reading;
        let article = mention.tokens.start;
        // `de in Gent geboren Kramer`
        let described = || {
            name.start > article + 1
                && reading.lexeme(article) == reading.known().de
                && reading.is(name.start - 1, Tags::ADJ | Tags::PART | Tags::DEMONYM_ADJ)
        };
        // `’t Hart`: a short form before one word is a part of a surname.
        let short = || name.len() == 1 && reading.word(article).starts_with(chars::is_apostrophe);
        // `Het Oeverbeheer zegt`: nobody is called so.
        let neuter = reading.lexeme(article) == reading.known().het && article < name.start;
        mention.definite
            && reading.is(article, Tags::DET)
            && (neuter || !reading.has_flag(article, Flags::CAPITAL))
            && !described()
            && !short()
    }

    /// A word of the name has one of `tags`.
    fn has(&self, name: &Range<usize>, tags: Tags) -> bool {
        name.clone().any(|i| self.reading.is(i, tags))
    }

    fn by_noun(&self, head: usize) -> Referent {
        let tags = self.reading.tags(head);
        let known = self.reading.known();
        // `eind oktober`, `begin 2019`
        let part = [known.eind, known.begin].contains(&self.reading.lexeme(head))
            && (self.is(head + 1, Tags::TIME)
                || self.is_year(head + 1)
                || self.is(head + 1, Tags::ADJ) && self.is(head + 2, Tags::TIME));
        // `de twee`: who they are stands elsewhere.
        let number = tags.any(Tags::NUM) && !tags.any(Tags::NOUN | Tags::ADJ);
        if part {
            Referent::Time
        } else if number {
            Referent::Pronoun
        } else if tags.any(Tags::ROLE) || self.is_ranked(head) {
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

    /// `de nummer 12 (van de wereld)`: somebody, while `het nummer 12` is a song or a house.
    pub(super) fn is_ranked(&self, i: usize) -> bool {
        let reading = self.reading;
        let article = || (i.saturating_sub(2)..i).any(|k| reading.lexeme(k) == reading.known().de);
        // `de nummer drie, Jansen, ziet hij …`: with its name behind a comma, it is told of rather than heard.
        let goes_on = || self.is(i + 2, Tags::PREP | Tags::REPORT);
        reading.reads(i, "nummer") && self.is(i + 1, Tags::NUM) && article() && goes_on()
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

    /// `de jongste vergelijking`, `een goed ingevoerde bron`, `een haast sprakeloze Kok`: what could be a noun is none
    /// before one.
    pub(super) fn is_before_noun(&self, i: usize) -> bool {
        let plain = Tags::VERB | Tags::PREP | Tags::ADV | Tags::PARTICLE | Tags::CONJ_COORD;
        if self.reading.has_flag(i + 1, Flags::SENTENCE_START) {
            return false;
        }
        // `de centrale ondernemingsraad`, `de gemiddelde raming`: a noun as well, before one in the singular.
        if self.is(i, Tags::SOURCE_NOUN) {
            // `de 51-jarige coach`: a verb as well.
            if self.reading.word(i).ends_with("jarige")
                && self.is(i + 1, Tags::ROLE)
                && !self.is(i + 1, Tags::NAME)
            {
                return true;
            }
            // `de zieke president`
            let somebody = self.reading.word(i).ends_with('e') && self.is(i + 1, Tags::ROLE);
            return self.is(i, Tags::ADJ_INFLECTED)
                && (!self.is(i, Tags::ROLE) || somebody)
                && self.is(i + 1, Tags::NOUN | Tags::SOURCE_NOUN)
                && !self.is(i + 1, plain | Tags::PLURAL | Tags::NAME | Tags::ADJ | Tags::TIME);
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
        // `een jonge en net benoemde wethouder`: `net` may be an adjective, but has no ending.
        let adverb = self.is(i + 1, Tags::ADV) && !self.is(i + 1, Tags::ADJ_INFLECTED);
        let next = if adverb { i + 2 } else { i + 1 };
        let fits = self.is(next, Tags::ADJ_INFLECTED | Tags::PART)
            && !self.is(next, Tags::FINITE)
            && !self.is(modifier, Tags::NOUN)
            && self.is(next + 1, Tags::NOUN | Tags::SOURCE_NOUN | Tags::NAME)
            && !self.is(next + 1, Tags::FINITE);
        fits.then_some(next)
    }

    /// `olie- en gasbedrijf`, `trein-, bus- en trambedrijf`: the first part of two compounds or more.
    pub(super) fn is_first_part(&self, i: usize) -> bool {
        let reading = self.reading;
        let cut = |i: usize| reading.word(i).ends_with(chars::is_hyphen);
        // `artsen-, boerenorganisaties en politici`
        let listed =
            || reading.is_comma(i + 1) && i + 2 < self.end && (cut(i + 2) || self.is(i + 2, Tags::PLURAL));
        (self.is(i + 1, Tags::CONJ_COORD) || listed()) && cut(i)
    }

    /// `olie - en gasbedrijf`: the same with a space before the hyphen.
    pub(super) fn is_loose_first_part(&self, i: usize) -> bool {
        i + 3 < self.end && self.reading.is_loose_hyphen(i + 1)
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

    /// `(de) Sri Lankaanse minister`, `(de) New Yorkse politie`: the last word of an adjective of origin that has two, at `i` the first.
    pub(super) fn origin_in_two_words(&self, i: usize) -> Option<usize> {
        let reading = self.reading;
        let known = reading.known();
        let unlisted = |k: usize| self.is(k, Tags::NAME) && reading.tagged.names[k] == NO_NAME;
        let body = Tags::SOURCE_NOUN | Tags::ROLE | Tags::ORG_NOUN;
        let last = i + 1;
        ([known.de, known.het, known.een].contains(&reading.lexeme(i - 1))
            && unlisted(i)
            && !self.is(i, Tags::GIVEN | Tags::DEMONYM_ADJ | Tags::ROLE)
            && reading.word(last).ends_with("se")
            && reading.has_flag(last, Flags::CAPITAL)
            && (self.is(last, Tags::DEMONYM_ADJ) || unlisted(last))
            && self.is(last + 1, body)
            && !reading.has_flag(last + 1, Flags::CAPITAL))
        .then_some(last)
    }

    /// `Artsen zonder Grenzen-directeur`, `House of Cards-acteur`: the role in which a name ends that begins at `i` and has small
    /// words in it. It is a listed name, or English.
    pub(super) fn role_of_long_name(&self, i: usize) -> Option<usize> {
        let reading = self.reading;
        let part =
            |k: usize| reading.has_flag(k, Flags::CAPITAL) && !reading.has_flag(k, Flags::SENTENCE_START);
        let small = |k: usize| k < self.end && reading.kind(k) == TokenKind::Word && !part(k);
        if !reading.has_flag(i, Flags::CAPITAL) {
            return None;
        }
        // `Bert & Ernie-kenner`
        let role = i + 2;
        if reading.reads(i + 1, "&") && part(role) && self.is(role, Tags::ROLE) {
            return reading.word(role).contains(chars::is_hyphen).then_some(role);
        }
        if !small(i + 1) || self.is(i + 1, Tags::VERB) {
            return None;
        }
        let role = (i + 2..self.end.min(i + 4)).find(|&k| !small(k))?;
        if !(part(role) && self.is(role, Tags::ROLE)) {
            return None;
        }
        let whole = reading.slice(i..role + 1);
        let name = &whole[..whole.rfind(chars::is_hyphen)?];
        let lexicon = reading.lexicon;
        let mut listed = reading.lexeme(i + 1) == reading.known().of && self.is(i, Tags::NAME);
        lexicon.names(reading.lexeme(i), reading.lexeme(i + 1), |index| {
            listed |= lexicon.form(lexicon.name(index)) == name;
        });
        listed.then_some(role)
    }

    /// `Rotterdammers`, `Londenaren`, `West-Vlamingen`, unless a verb in the singular tells that it is somebody's name, as
    /// `Zeelanders` may be.
    pub(super) fn are_inhabitants(&self, i: usize) -> bool {
        let reading = self.reading;
        let word = reading.word(i);
        let singular = |k: usize| reading.tags(k).is_singular_only();
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
}
