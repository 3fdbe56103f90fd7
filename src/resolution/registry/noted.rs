//! What a mention tells of the entity that it means: what else it is called, its roles, its gender.

use std::ops::Range;

use super::Registry;
use crate::attribution::SpeakerKind;
use crate::lexicon::{Gender, Tags};
use crate::mention::{Mention, Referent};
use crate::reading::Reading;
use crate::resolution::entity::{Entity, predicate, predicate_before};
use crate::token::TokenKind;

impl Registry {
    /// Adds what a mention tells of its entity, once: descriptions, gender, where it stands.
    pub(in crate::resolution) fn note_mention(
        &mut self,
        reading: &Reading<'_>,
        index: usize,
        mention: &Mention,
    ) {
        let entity = &mut self.entities[index];
        let whole = reading.span(mention.tokens.clone());
        let at = entity.mentions.partition_point(|other| *other < whole);
        if entity.mentions.get(at) == Some(&whole) {
            return;
        }
        entity.mentions.insert(at, whole);
        // `de politie en de gemeente` is not what the police are called.
        if mention.referent == Referent::Pronoun || mention.joint && mention.name.is_none() {
            return;
        }
        for description in &mention.descriptions {
            self.add_alias(reading, index, reading.span(description.clone()));
            self.note_roles(reading, index, description);
        }
        // `Voor Anna Kok is de burgemeester een held`: it is said of somebody else.
        let first = mention.tokens.start;
        let subject = !mention.joint && (first == 0 || !reading.is(first - 1, Tags::PREP));
        let name = mention.name.as_ref();
        let told = name.filter(|_| subject).and_then(|_| predicate(reading, mention.tokens.end));
        note_gender(reading, &mut self.entities[index], mention, told.as_ref());
        // `Kim Kok is burgemeester van Gent`: so she is the mayor.
        let inverted = || name.filter(|_| !mention.joint).and_then(|_| predicate_before(reading, mention));
        if let Some(told) = told.or_else(inverted) {
            self.note_told(reading, index, &told);
        }
    }

    /// What somebody is said to be, unless that is what she is to others.
    pub(in crate::resolution) fn note_told(&mut self, reading: &Reading<'_>, index: usize, told: &Mention) {
        if reading.is(told.head, Tags::RELATION) {
            return;
        }
        for description in &told.descriptions {
            self.add_alias(reading, index, reading.span(description.clone()));
            self.note_roles(reading, index, description);
        }
    }

    /// Notes the roles of a person in a description.
    fn note_roles(&mut self, reading: &Reading<'_>, index: usize, description: &Range<usize>) {
        if self.entities[index].kind != SpeakerKind::Person {
            return;
        }
        let before = description.end - 1;
        self.entities[index].has_title |=
            reading.is(before, Tags::TITLE) && reading.is(before + 1, Tags::NAME);
        let known = reading.known();
        // `woordvoerster van minister Kok`: the role behind a preposition is that of somebody else.
        let own = description.clone().find(|&i| reading.is(i, Tags::PREP)).unwrap_or(description.end);
        let second = |i: usize| i > own && reading.lexeme(i - 1) == known.en;
        // `voormalig trainer Kok` is not the trainer.
        let former = |i: usize| {
            (description.start..i)
                .rev()
                .take_while(|&k| reading.lexeme(k) != known.en)
                .any(|k| [known.voormalig, known.voormalige].contains(&reading.lexeme(k)))
        };
        let relation = description.clone().any(|i| i < own && reading.is(i, Tags::RELATION));
        self.entities[index].is_relative |= relation;
        for i in description.clone() {
            let role = reading.lexeme(i);
            if reading.is(i, Tags::ROLE)
                && (i < own || second(i))
                && !former(i)
                && !self.entities[index].roles.contains(&role)
            {
                self.entities[index].roles.push(role);
                self.by_role.add(role, index);
            }
        }
    }
}

/// Notes whether somebody is a woman or a man, and that it is somebody.
fn note_gender(reading: &Reading<'_>, entity: &mut Entity, mention: &Mention, told: Option<&Mention>) {
    let called = told.and_then(|told| reading.tags(told.head).gender());
    let person = entity.kind == SpeakerKind::Person;
    if person && !entity.plural && called.is_some() {
        entity.gender = called;
    }
    let all = mention.tokens.clone().fold(Tags::NONE, |all, i| all | reading.tags(i));
    entity.animate |= all.any(Tags::GIVEN | Tags::ROLE)
        || mention.tokens.clone().any(|i| reading.kind(i) == TokenKind::Initials);
    if !person || !all.any(Tags::FEMININE | Tags::MASCULINE) {
        return;
    }
    if is_woman_by_role(reading, mention) {
        entity.gender = Some(Gender::Feminine);
    } else if entity.gender.is_none() {
        entity.gender = gender_in(reading, mention);
    }
}

/// `Sam Kok, zangeres`: a woman, whatever the given name.
fn is_woman_by_role(reading: &Reading<'_>, mention: &Mention) -> bool {
    mention.descriptions.iter().any(|description| {
        let role = description.clone().find(|&i| reading.is(i, Tags::ROLE));
        let behind = mention.name.as_ref().is_some_and(|name| name.end < description.start);
        behind && role.is_some_and(|i| reading.tags(i).gender() == Some(Gender::Feminine))
    })
}

/// The gender of the given name, or of a role that only women have.
fn gender_in(reading: &Reading<'_>, mention: &Mention) -> Option<Gender> {
    mention.tokens.clone().find_map(|i| {
        // `Gentenaar Fred Westerhof`: the given name may follow a capital.
        let first_name = || {
            mention.name.as_ref().is_some_and(|name| {
                name.start == i || name.contains(&i) && i + 1 < name.end && reading.is(i, Tags::GIVEN)
            })
        };
        let role = || {
            reading.is(i, Tags::ROLE)
                && mention.descriptions.iter().any(|description| description.contains(&i))
        };
        let gender = reading.tags(i).gender()?;
        (first_name() || gender == Gender::Feminine && role()).then_some(gender)
    })
}
