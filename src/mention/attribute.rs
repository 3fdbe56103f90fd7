//! `de in Gent geboren schrijver`: an attribute between an article and its noun that holds a noun phrase of its own.

use super::Parser;
use crate::lexicon::Tags;
use crate::token::Flags;

/// How many tokens may stand between the article and the participle.
const LONGEST: usize = 7;

impl Parser<'_, '_> {
    /// The adjective or participle that ends the attribute behind the article before `i`.
    pub(super) fn phrase_before_adjective(&self, i: usize) -> Option<usize> {
        let reading = self.reading;
        let known = reading.known();
        let article = i.checked_sub(1).map(|article| reading.lexeme(article))?;
        if !self.is(i, Tags::PREP) || self.is(i, Tags::NAME | Tags::PRON_SUBJ) {
            return None;
        }
        // `een van de betrokken bewoners`, `een op de drie oudere kiezers`
        let counts = article == known.een && [known.van, known.op].contains(&reading.lexeme(i));
        if counts || ![known.de, known.het, known.een].contains(&article) {
            return None;
        }
        let first = i + 1;
        (first + 1..self.end.min(first + LONGEST))
            .take_while(|&k| !reading.is_mark(k) && !reading.is_comma(k) && !reading.is_terminator(k))
            .find(|&k| self.is_attribute(k) && self.is_object(first, k))
            // `dat het in Gent gevestigde bedrijven raakt`: no article of theirs.
            .filter(|&k| !(article == known.het && self.is(k + 1, Tags::PLURAL)))
    }

    /// An adjective or participle before its noun.
    fn is_attribute(&self, k: usize) -> bool {
        let noun = |i: usize| {
            self.is(i, Tags::NOUN | Tags::SOURCE_NOUN | Tags::NAME)
                && !self.is(i, Tags::PREP | Tags::ADV | Tags::AUX | Tags::MODAL)
                && !self.reading.has_flag(i, Flags::SENTENCE_START)
        };
        let adjective = Tags::ADJ | Tags::PART | Tags::DEMONYM_ADJ;
        self.is(k, adjective)
            && !self.is(k, Tags::SOURCE_NOUN | Tags::ADV | Tags::PREP)
            && (noun(k + 1) || self.is(k + 1, adjective) && noun(k + 2))
    }

    /// A noun phrase or a year, and nothing else, from `first` to `end`.
    fn is_object(&self, first: usize, end: usize) -> bool {
        if self.is_year(first) {
            return first + 1 == end;
        }
        // No attribute inside it, so that none is read over and over.
        !self.is(first + 1, Tags::PREP)
            && Parser { reading: self.reading, end }
                .core(first)
                .is_some_and(|object| object.tokens.end == end)
    }
}
