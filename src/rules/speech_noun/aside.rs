//! What may stand between a noun of speech with its source and the clause that it governs.

use crate::lexicon::Tags;
use crate::mention::{self, Referent};
use crate::reading::Reading;

/// How many tokens stand between brackets.
const BRACKETED: usize = 12;

/// `(de oproep van X) (D66) van gisteren in de krant aan bewoners (om …)`: behind whose party it is, when and where it is made and to
/// whom.
pub(super) fn past_asides(reading: &Reading<'_>, mut i: usize, limit: usize) -> usize {
    loop {
        let next = past_bracket(reading, i, limit)
            .or_else(|| past_addressee(reading, i, limit))
            .or_else(|| past_time(reading, i))
            .or_else(|| past_place(reading, i, limit))
            .or_else(|| past_rest_of_verb(reading, i));
        match next {
            Some(next) => i = next,
            None => return i,
        }
    }
}

/// `(VVD)`, `(de krant, 9 april)`
fn past_bracket(reading: &Reading<'_>, i: usize, limit: usize) -> Option<usize> {
    let close = || (i + 1..limit.min(i + BRACKETED)).find(|&k| reading.reads(k, ")"));
    if reading.reads(i, "(") { close().map(|close| close + 1) } else { None }
}

/// `aan bewoners`
fn past_addressee(reading: &Reading<'_>, i: usize, limit: usize) -> Option<usize> {
    let known = reading.known();
    let to = [known.aan, known.tegen, known.tegenover].contains(&reading.lexeme(i));
    // `durft de stelling aan dat …`: the rest of the verb.
    if !to || reading.lexeme(i + 1) == known.dat {
        return None;
    }
    mention::simple_mention_at(reading, i + 1, limit)
        .filter(|addressee| addressee.referent != Referent::Time)
        .map(|addressee| addressee.tokens.end)
}

/// `van gisteren`, `gisteren`, `eerder deze week`
pub(super) fn past_time(reading: &Reading<'_>, i: usize) -> Option<usize> {
    if reading.lexeme(i) == reading.known().van && reading.is(i + 1, Tags::TIME) {
        return Some(i + 2);
    }
    if reading.is(i, Tags::TIME) && reading.is(i, Tags::ADV) {
        return Some(i + 1);
    }
    // `deze week`, `eerder deze week`, `vorige week`
    let first = i + usize::from(reading.is(i, Tags::ADV) && !reading.is(i, Tags::CONJ_SUB | Tags::DET));
    let dated = reading.is(first, Tags::DET | Tags::ADJ_INFLECTED) && reading.is(first + 1, Tags::TIME);
    dated.then_some(first + 2)
}

/// `in deze krant`, `op Twitter`, `tijdens het debat`: a medium, a body or an occasion, with the clause or another such phrase behind
/// it.
fn past_place(reading: &Reading<'_>, i: usize, limit: usize) -> Option<usize> {
    let known = reading.known();
    if !reading.is(i, Tags::PREP)
        || [known.van, known.met, known.door, known.over, known.om, known.te, known.tegen, known.voor]
            .contains(&reading.lexeme(i))
    {
        return None;
    }
    let place = mention::simple_mention_at(reading, i + 1, limit)?;
    let medium = Tags::DOCUMENT | Tags::SPEECH_NOUN | Tags::ORG_NOUN | Tags::NAME | Tags::ORG;
    let end = place.tokens.end;
    (reading.is(place.head, medium) && end < limit).then_some(end)
}

/// `(sprak de hoop) uit`, `(heeft een oproep) gedaan`: the rest of the verb, right before the clause.
fn past_rest_of_verb(reading: &Reading<'_>, i: usize) -> Option<usize> {
    let known = reading.known();
    let participle = reading.is(i, Tags::PART) && reading.is(i, Tags::LIGHT | Tags::RECEIVE);
    let rest = participle || reading.is(i, Tags::PARTICLE) && !reading.is(i, Tags::DET);
    (rest && [known.dat, known.om, known.of].contains(&reading.lexeme(i + 1))).then_some(i + 1)
}
