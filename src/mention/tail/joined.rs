//! A second phrase behind `en`: somebody else, a second office of the same person, or the second part of a field.

use super::unite;
use crate::lexicon::Tags;
use crate::mention::{Depth, Mention, Parser, Referent};
use crate::token::Flags;

impl Parser<'_, '_> {
    /// `Jansen en De Vries`
    pub(in crate::mention) fn joined(&self, mention: &mut Mention) {
        let reading = self.reading;
        let known = reading.known();
        let end = mention.tokens.end;
        // `Jansen, directeur van X, en De Vries`
        let apart = reading.is_comma(end) && reading.lexeme(end + 1) == known.en && self.is_apposed(mention);
        let and = end + usize::from(apart);
        if and + 1 >= self.end || reading.lexeme(and) != known.en {
            return;
        }
        let unknown = self.is_unknown_person(mention, and);
        if !mention.can_speak() && !unknown {
            return;
        }
        let Some(mut second) = self.parse(and + 1, Depth::Complements) else { return };
        if unknown && second.referent != Referent::Person {
            return;
        }
        if self.is_second_field_of_name(mention, &second, and) {
            mention.tokens.end = second.tokens.end;
            return;
        }
        if !second.can_speak() && !has_same_noun(mention, &second) || second.referent == Referent::Pronoun {
            return;
        }
        // `Jansen (VVD) en De Vries (CDA)`
        self.parenthesis(&mut second);
        if self.is_second_office(mention, &second) {
            unite(mention, second);
            return;
        }
        // `zegt Jansen en de brug blijft dicht`: a finite verb behind the second phrase makes it a subject of its own,
        // unless it agrees with both.
        if reading.tags(second.tokens.end).is_singular_only() {
            return;
        }
        mention.tokens.end = second.tokens.end;
        // `Jansen, hoogleraar in Gent en lid van de raad`: one person with two offices.
        if apart || !self.is_apposed(mention) {
            mention.joint = true;
            mention.plural = true;
        }
    }

    /// `de illusionist en haar man Piet zeggen`: a noun that no table has.
    fn is_unknown_person(&self, mention: &Mention, and: usize) -> bool {
        mention.referent == Referent::Thing
            && self.is(mention.head, Tags::GUESSED)
            && mention.head + 1 == and
            && self.reading.is(mention.tokens.start, Tags::DET)
            && self.is(and + 1, Tags::POSS)
    }

    /// `minister Jan Kok van Landbouw en Visserij`, `Jan Kok van pensioenfonds Zorg en Welzijn`
    fn is_second_field_of_name(&self, mention: &Mention, second: &Mention, and: usize) -> bool {
        mention.name.as_ref().is_some_and(|name| name.end < and)
            && is_name(second)
            && second.tokens.clone().all(|i| self.is_field(i))
            && self.is_field(and - 1)
            && self.reading.has_flag(and - 1, Flags::CAPITAL)
    }

    /// `lid van de raad en oud-minister Jan Kok`: one person with two offices.
    fn is_second_office(&self, mention: &Mention, second: &Mention) -> bool {
        let reading = self.reading;
        let office = |phrase: &Mention| {
            reading.is(phrase.head, Tags::ROLE)
                && !phrase.plural
                && !reading.is(phrase.tokens.start, Tags::DET | Tags::POSS | Tags::NUM)
        };
        mention.name.is_none()
            && mention.referent == Referent::Unnamed
            && second.referent == Referent::Person
            && office(mention)
            && office(second)
    }
}

/// `de afdelingen Gent en Brugge`: a noun for both.
fn has_same_noun(mention: &Mention, second: &Mention) -> bool {
    mention.plural && mention.name.is_some() && second.referent == Referent::Thing && is_name(second)
}

/// It is a name and nothing else.
fn is_name(mention: &Mention) -> bool {
    mention.name.as_ref().is_some_and(|name| *name == mention.tokens)
}
