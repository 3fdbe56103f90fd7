//! `de in Gent geboren schrijver`, `de vorig jaar ontslagen directeur`: an attribute between an article and its noun that has
//! words of its own.

use super::Parser;
use crate::lexicon::Tags;
use crate::token::Flags;

/// How far the participle may stand from the article.
const LONGEST: usize = 7;

impl Parser<'_, '_> {
    /// `(de) ruim 2 meter lange (spits)`, `(het) 43 jaar oude (bedrijf)`: the adjective behind a number of something. The number may
    /// have been read.
    pub(super) fn behind_measure(&self, i: usize) -> Option<usize> {
        let degree = !self.is(i, Tags::NUM) && self.is(i + 1, Tags::NUM) && self.is(i, Tags::ADV | Tags::ADJ);
        let unit = if self.is(i, Tags::NUM) {
            i + 1
        } else if degree {
            i + 2
        } else {
            i
        };
        let measure = self.is(unit - 1, Tags::NUM)
            && self.is(unit, Tags::NOUN)
            && (self.is(unit, Tags::TIME) || !self.is(unit, Tags::PLURAL))
            && !self.is(unit, Tags::SOURCE_NOUN | Tags::ADJ_INFLECTED);
        (measure
            && self.is(unit + 1, Tags::ADJ_INFLECTED)
            && !self.is(unit + 1, Tags::FINITE | Tags::TIME)
            && self.is(unit + 2, Tags::NOUN | Tags::SOURCE_NOUN | Tags::NAME)
            && !self.is(unit + 2, Tags::PREP))
        .then_some(unit + 1)
    }

    /// `(de) vorig jaar ontslagen (directeur)`, `(een) door de raad ingehuurd (bureau)`: where the participle or adjective
    /// stands that the times, adverbs and phrases with a preposition from `i` on belong to.
    pub(super) fn behind_attribute(&self, i: usize) -> Option<usize> {
        let known = self.reading.known();
        let word = |k: usize| self.reading.lexeme(k);
        let article = i
            .checked_sub(1)
            .filter(|&k| [known.de, known.het, known.een].contains(&word(k)) || self.is(k, Tags::POSS))?;
        let mut end = self.past_part(i)?;
        while end - article <= LONGEST && !self.is_attribute(end) {
            end = self.past_part(end)?;
        }
        // `dat het in Gent gevestigde bedrijven raakt`: no article of theirs.
        let pronoun = word(article) == known.het && self.is(end + 1, Tags::PLURAL);
        (end - article <= LONGEST && !pronoun).then_some(end)
    }

    /// Behind a part of an attribute: a time, an adverb, or a phrase with a preposition.
    fn past_part(&self, i: usize) -> Option<usize> {
        if self.is(i, Tags::PREP) && !self.is(i, Tags::NAME) {
            return self.past_object(i + 1);
        }
        let dated = |i: usize| self.is(i, Tags::ADJ) && self.is(i + 1, Tags::TIME);
        // `eind vorig jaar`
        if self.is(i, Tags::NOUN) && !self.is(i, Tags::SOURCE_NOUN | Tags::TIME | Tags::ADJ) {
            return dated(i + 1).then_some(i + 3);
        }
        if dated(i) {
            return Some(i + 2);
        }
        // `nog niet benoemde`
        let denied = self.is(i, Tags::NEG) && self.is(i - 1, Tags::ADV);
        let adverb = self.is(i, Tags::ADV) && !self.is(i, Tags::NEG | Tags::DET);
        let verb = self.is(i, Tags::FINITE) && !self.is(i, Tags::NOUN);
        ((denied || adverb || self.is(i, Tags::TIME)) && !verb).then_some(i + 1)
    }

    /// Behind the noun phrase, the names or the number at `i` that a preposition governs inside an attribute.
    fn past_object(&self, i: usize) -> Option<usize> {
        let reading = self.reading;
        let mut k = i;
        while self.is(k, Tags::DET | Tags::POSS | Tags::NUM) && !self.is(k, Tags::NAME) {
            k += 1;
        }
        // `met een Gentse vrouw getrouwde`, but `in 2019 benoemde`
        let described = self.is(k - 1, Tags::DET | Tags::POSS)
            && self.is(k, Tags::ADJ_INFLECTED | Tags::DEMONYM_ADJ)
            && self.is(k + 1, Tags::NOUN);
        let first = k + usize::from(described);
        // `in Gent en Brugge bekende`
        let joined = |k: usize| reading.lexeme(k) == reading.known().en && self.is(k + 1, Tags::NAME);
        k = first;
        while self.is(k, Tags::NAME) || k > first && joined(k) {
            k += 1;
        }
        let noun = k == first && self.is(k, Tags::NOUN) && !self.is(k, Tags::ADJ_INFLECTED);
        (noun || k > first || self.is(k - 1, Tags::NUM)).then_some(k + usize::from(noun))
    }

    /// A participle or an adjective like one, and a noun or a name behind it.
    fn is_attribute(&self, i: usize) -> bool {
        let person = |k: usize| self.is(k, Tags::SOURCE_NOUN | Tags::NAME) && !self.is(k, Tags::PREP);
        let noun = |k: usize| person(k) || self.is(k, Tags::NOUN) && !self.is(k, Tags::PREP);
        let word = self.reading.word(i);
        let participle =
            ["d", "t", "en"].iter().any(|end| word.ends_with(end)) && self.is(i, Tags::PART | Tags::ADJ);
        let inflected = self.is(i, Tags::ADJ_INFLECTED) || word.ends_with("jarige");
        // `van oorsprong Gentse`
        let origin = self.is(i, Tags::DEMONYM_ADJ);
        (participle || inflected || origin)
            && !self.is(i, Tags::AUX | Tags::MODAL | Tags::TIME | Tags::ADV)
            && (!self.is(i, Tags::SOURCE_NOUN) || person(i + 1))
            && (origin || !self.reading.has_flag(i, Flags::CAPITAL))
            && (noun(i + 1) || self.is(i + 1, Tags::ADJ | Tags::DEMONYM_ADJ) && noun(i + 2))
    }
}
