//! Noun phrases that can be a source: names with particles, titles and roles, appositions, organisations, unnamed
//! people, documents and pronouns.
//!
//! A mention is read forwards from its first token. What cannot be a noun phrase gives `None`; whether a phrase is
//! a sensible source is for the rules to ask.

mod attribute;
mod core;
mod field;
mod name;
mod quantity;
mod referent;
mod tail;
mod telling;

pub(crate) use name::{is_generation, opens_sentence};
pub(crate) use referent::is_inhabitant;

use std::cell::OnceCell;
use std::ops::Range;

use crate::lexicon::{Number, Tags};
use crate::reading::{Parts, Reading};
use crate::token::Flags;

pub(crate) use telling::may_tell;

/// What a noun phrase refers to, as far as the phrase itself tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Referent {
    Pronoun,
    /// Someone with a name.
    Person,
    /// Someone by role only.
    Unnamed,
    Organisation,
    Document,
    /// A day, a date, an hour: never a source.
    Time,
    /// Anything else.
    Thing,
}

/// A noun phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    /// All its tokens: determiner, titles, name, complements, apposition.
    pub(crate) tokens: Range<usize>,
    /// The head noun, or the first token of the name when there is none.
    pub(crate) head: usize,
    /// The proper name in it.
    pub(crate) name: Option<Range<usize>>,
    /// The description in it without the name: `minister van Defensie`, the apposition.
    pub(crate) descriptions: Parts,
    pub(crate) referent: Referent,
    pub(crate) plural: bool,
    /// Begins with a definite determiner, or is a name.
    pub(crate) definite: bool,
    /// Two noun phrases joined by `en`.
    pub(crate) joint: bool,
}

/// How far a noun phrase is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    /// With complements, apposition and `en`.
    Full,
    /// The same, if its core has a name or can speak.
    Telling,
    /// With complements.
    Complements,
    /// Determiner to head.
    Core,
}

/// The longest noun phrase that begins at token `i` and ends before `end`.
pub(crate) fn mention_at(reading: &Reading<'_>, i: usize, end: usize) -> Option<Mention> {
    Parser::at(reading, i, end).parse(i, Depth::Full)
}

/// The noun phrase at `i`, unless it names nobody and nothing that can speak, and so tells nothing of the people of a text.
pub(crate) fn telling_mention_at(reading: &Reading<'_>, i: usize, end: usize) -> Option<Mention> {
    Parser::at(reading, i, end).parse(i, Depth::Telling)
}

/// The noun phrase at `i` without apposition and without a second one joined to it.
pub(crate) fn simple_mention_at(reading: &Reading<'_>, i: usize, end: usize) -> Option<Mention> {
    Parser::at(reading, i, end).parse(i, Depth::Complements)
}

/// `bijna iedereen`, `vrijwel alle artsen`: an adverb with which a noun phrase begins.
pub(crate) fn begins_with_adverb(reading: &Reading<'_>, i: usize) -> bool {
    Parser::at(reading, i, reading.len()).past_about(i).is_some()
}

impl Mention {
    /// The possessive at `i` as the pronoun that it stands for: `zijn belofte`, `in haar ogen`.
    pub(crate) fn possessive(reading: &Reading<'_>, i: usize) -> Mention {
        let pronoun = reading.lexicon.pronoun(reading.lexeme(i));
        let plural = pronoun.is_some_and(|pronoun| pronoun.number == Number::Plural);
        Mention { plural, ..Mention::bare(i..i + 1, i, Referent::Pronoun) }
    }

    /// One in the singular who is told by the words alone: `hij`, `iemand anders`, `de een`.
    fn bare(tokens: Range<usize>, head: usize, referent: Referent) -> Mention {
        Mention {
            tokens,
            head,
            name: None,
            descriptions: Parts::new(),
            referent,
            plural: false,
            definite: true,
            joint: false,
        }
    }

    /// Whether it can be the source of what it is the subject of.
    pub(crate) fn can_speak(&self) -> bool {
        !matches!(self.referent, Referent::Time | Referent::Thing)
    }
}

/// What a noun phrase can begin with.
const BEGINS: Tags = Tags::DET
    .or(Tags::POSS)
    .or(Tags::NUM)
    .or(Tags::NAME)
    .or(Tags::NOUN)
    .or(Tags::SOURCE_NOUN)
    .or(Tags::ADJ)
    .or(Tags::DEMONYM_ADJ)
    .or(Tags::PART)
    .or(Tags::PRON_SUBJ)
    .or(Tags::PRON_OBJ);

struct Parser<'r, 'a> {
    reading: &'r Reading<'a>,
    end: usize,
    place: Place,
}

/// Where a phrase stands in its clause.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// `De boer krijgt volgens de minister`: in the middle of a clause, which goes on behind it.
    BehindVolgens,
    /// `Toen riep de minister`: as the subject behind a verb that may have an object, too.
    BehindVerb,
    /// Anywhere else.
    Apart,
}

/// `(De boer krijgt) volgens de minister`: not at the head of a clause, nor behind a comma.
pub(crate) fn is_source_within_clause(reading: &Reading<'_>, start: usize) -> bool {
    let Some(before) = start.checked_sub(2) else { return false };
    reading.lexeme(start - 1) == reading.known().volgens
        && !reading.has_flag(start - 1, Flags::SENTENCE_START)
        && !reading.is_punctuation(before)
        && !reading.is_mark(before)
        && !reading.is(before, Tags::CONJ_COORD)
}

/// `Toen riep de minister`, not `…, zei de minister`.
fn is_inverted_subject(reading: &Reading<'_>, start: usize) -> bool {
    let Some(verb) = start.checked_sub(1).filter(|&verb| reading.is(verb, Tags::REPORT)) else {
        return false;
    };
    reading.is(verb, Tags::FINITE)
        && !reading.has_flag(verb, Flags::SENTENCE_START)
        && verb > 0
        && !reading.is_punctuation(verb - 1)
        && !reading.is_mark(verb - 1)
        && !(verb > 1 && reading.is_punctuation(verb - 2) && reading.lexeme(verb - 1) == reading.known().zo)
}

impl<'r, 'a> Parser<'r, 'a> {
    fn at(reading: &'r Reading<'a>, i: usize, end: usize) -> Parser<'r, 'a> {
        let place = if is_source_within_clause(reading, i) {
            Place::BehindVolgens
        } else if is_inverted_subject(reading, i) {
            Place::BehindVerb
        } else {
            Place::Apart
        };
        Parser { reading, end: end.min(reading.len()), place }
    }
}

impl Parser<'_, '_> {
    fn is(&self, i: usize, tags: Tags) -> bool {
        i < self.end && self.reading.is(i, tags)
    }

    fn parse(&self, i: usize, depth: Depth) -> Option<Mention> {
        // `met name jongeren`: no noun.
        let known = self.reading.known();
        if self.reading.lexeme(i) == known.name && i > 0 && self.reading.lexeme(i - 1) == known.met {
            return None;
        }
        // Who is told of is found behind the adverb.
        if depth != Depth::Telling
            && let Some(counted) = self.past_about(i)
        {
            let counted = self.parse(counted, depth).filter(Mention::can_speak)?;
            return Some(Mention { tokens: i..counted.tokens.end, ..counted });
        }
        if !self.is(i, BEGINS) {
            return if self.reading.lexeme(i) == known.zowel { self.both(i) } else { None };
        }
        let core = OnceCell::new();
        let special = self
            .quantity(i)
            .or_else(|| self.one_of(i))
            .or_else(|| self.pronoun(i, || core.get_or_init(|| self.core(i)).is_some()))
            .or_else(|| self.the_one(i));
        let mut mention = match special {
            Some(special) => special,
            None => core.into_inner().unwrap_or_else(|| self.core(i))?,
        };
        if depth == Depth::Telling && mention.name.is_none() && !mention.can_speak() {
            return None;
        }
        if depth == Depth::Core || mention.referent == Referent::Time {
            return Some(mention);
        }
        // `iemand van de bond`
        let of_body = self.reading.lexeme(mention.head) == self.reading.known().iemand
            && self.reading.lexeme(mention.tokens.end) == self.reading.known().van;
        if mention.referent == Referent::Pronoun
            || self.is(mention.head, Tags::PRON_SUBJ) && mention.tokens.len() == 1 && !of_body
        {
            return Some(mention);
        }
        self.complements(&mut mention);
        self.offices(&mut mention);
        self.examples(&mut mention);
        if depth != Depth::Complements {
            self.parenthesis(&mut mention);
            self.apposition(&mut mention);
            if depth == Depth::Telling || !self.listed(&mut mention) {
                self.joined(&mut mention);
            }
            self.own_self(&mut mention);
        }
        Some(mention)
    }

    /// The pronoun at `i`; `goes_on` tells whether a noun phrase begins there.
    fn pronoun(&self, i: usize, goes_on: impl FnOnce() -> bool) -> Option<Mention> {
        let reading = self.reading;
        if !self.is(i, Tags::PRON_SUBJ | Tags::PRON_OBJ) || self.is(i, Tags::REFL) {
            return None;
        }
        // `haar moeder`, `die man`, `het plan`: a determiner when a noun phrase goes on.
        if self.is(i, Tags::DET | Tags::POSS) && !self.stands_alone(i) && goes_on() {
            return None;
        }
        // `dat de brug dicht is`: a conjunction.
        let known = reading.known();
        let article = [known.de, known.het, known.een].contains(&reading.lexeme(i + 1));
        if reading.lexeme(i) == known.dat && article && !reading.has_flag(i + 1, Flags::SENTENCE_START) {
            return None;
        }
        let word = reading.lexeme(i);
        let pronoun = reading.lexicon.pronoun(word);
        let indefinite = pronoun.is_some_and(|pronoun| pronoun.indefinite);
        // `iemand anders`
        let other = indefinite && i + 1 < self.end && reading.reads(i + 1, "anders");
        let tokens = i..i + 1 + usize::from(other);
        let plural = pronoun.is_some_and(|pronoun| pronoun.number == Number::Plural);
        let referent = if indefinite { Referent::Unnamed } else { Referent::Pronoun };
        Some(Mention { plural, ..Mention::bare(tokens, i, referent) })
    }

    /// `volgens haar een plan`, `volgens haar snel een plan`, `volgens haar komt er een plan`: no phrase goes on behind the pronoun.
    fn stands_alone(&self, i: usize) -> bool {
        let according = i > 0 && self.reading.lexeme(i - 1) == self.reading.known().volgens;
        let noun = Tags::NOUN | Tags::SOURCE_NOUN | Tags::NAME | Tags::ADJ_INFLECTED;
        let bare = |k: usize| !self.is(k, noun) && !self.reading.reads(k, "eigen");
        let article = self.is(i + 1, Tags::DET) && !self.is(i + 1, Tags::NAME);
        // `haar snel een`: whatever else `snel` can be.
        let article_next = self.is(i + 2, Tags::DET)
            && !self.is(i + 1, Tags::SOURCE_NOUN | Tags::NAME | Tags::ADJ_INFLECTED);
        let adverb = self.is(i + 1, Tags::ADV | Tags::ADJ) && (bare(i + 1) && bare(i + 2) || article_next);
        let verb = self.is(i + 1, Tags::FINITE) && bare(i + 1);
        according && self.is(i, Tags::PRON_OBJ) && (article || adverb || verb)
    }

    fn without_determiner(&self, i: usize) -> usize {
        // `een van de buren` stays whole.
        let known = self.reading.known();
        let share = self.reading.lexeme(i + 1) == known.van && self.reading.lexeme(i) != known.de;
        let determiner = self.reading.is(i, Tags::DET | Tags::POSS) && !self.reading.is(i, Tags::NAME);
        if determiner && !share { i + 1 } else { i }
    }

    /// Notes the words before a name as a description of it.
    fn describe(&self, mention: &mut Mention, start: usize, end: usize) {
        let from = self.without_determiner(start);
        let described = match &mention.name {
            Some(name) if name.start > from => from..name.start,
            Some(name) if name.end < end => from..end,
            Some(_) => return,
            None => from..end,
        };
        if !described.is_empty() {
            mention.descriptions.push(described);
        }
    }
}
