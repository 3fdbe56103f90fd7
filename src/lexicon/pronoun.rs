//! What `pronouns.tsv` says of a pronoun.

use super::LexiconError;
use super::table::Row;

/// Grammatical gender of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    Masculine,
    Feminine,
}

/// Singular, plural, or what the verb says (`ze`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Number {
    Singular,
    Plural,
    Either,
}

impl Gender {
    /// Each at the place of its number.
    pub(super) const ALL: [Gender; 2] = [Gender::Masculine, Gender::Feminine];
}

impl Number {
    /// Each at the place of its number.
    pub(super) const ALL: [Number; 3] = [Number::Singular, Number::Plural, Number::Either];
}

/// A pronoun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pronoun {
    pub(crate) number: Number,
    pub(crate) gender: Option<Gender>,
    /// `iemand`, `anderen`: somebody, but nobody in particular.
    pub(crate) indefinite: bool,
    pub(crate) first_person: bool,
    /// The third person, and neither a thing, nor nobody, nor a question.
    pub(crate) can_speak: bool,
}

impl Pronoun {
    /// `die`, `deze`: of either number and gender.
    pub(crate) fn is_demonstrative(&self) -> bool {
        self.number == Number::Either && self.gender.is_none() && self.can_speak
    }

    pub(super) fn parse(row: &Row<'_>) -> Result<Pronoun, LexiconError> {
        let person = match row.cell(1) {
            "1" => 1,
            "2" => 2,
            "3" => 3,
            other => return Err(row.error(format_args!("person 1, 2 or 3 expected, {other:?} found"))),
        };
        let number = match row.cell(2) {
            "sg" => Number::Singular,
            "pl" => Number::Plural,
            "both" => Number::Either,
            other => return Err(row.error(format_args!("sg, pl or both expected, {other:?} found"))),
        };
        let gender = match row.cell(3) {
            "m" => Some(Gender::Masculine),
            "f" => Some(Gender::Feminine),
            "" => None,
            other => return Err(row.error(format_args!("m, f or - expected, {other:?} found"))),
        };
        let (indefinite, somebody) = match row.cell(4) {
            "personal" | "possessive" | "demonstrative" => (false, true),
            "indefinite" => (true, true),
            "thing" | "impersonal" | "nobody" | "question" => (false, false),
            other => return Err(row.error(format_args!("a use of pronouns expected, {other:?} found"))),
        };
        Ok(Pronoun {
            number,
            gender,
            indefinite,
            first_person: person == 1,
            can_speak: person == 3 && somebody,
        })
    }
}
