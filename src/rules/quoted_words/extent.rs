//! How far what is judged or said reaches around the quoted words.

use std::ops::Range;

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::Tags;
use crate::mention::{self, Referent};
use crate::reading::Reading;

/// `noemde de brug vorige week “een ramp”`, `omschreef haar ooit als “…”`: when it was said is no part of what was said.
pub(super) fn without_time(reading: &Reading<'_>, content: Range<usize>, open: usize) -> Vec<Range<usize>> {
    let time = (content.start + 1..open).find_map(|i| {
        mention::mention_at(reading, i, open)
            .filter(|found| found.referent == Referent::Time && found.tokens.start == i)
            .filter(|_| !clause::is_relative(reading, i))
            .map(|found| found.tokens)
            .or_else(|| {
                let adverb = reading.is(i, Tags::ADV)
                    && !reading.is(i, Tags::NEG | Tags::DET | Tags::PREP | Tags::NOUN | Tags::ADJ)
                    && reading.lexeme(i + 1) == reading.known().als;
                adverb.then_some(i..i + 1)
            })
    });
    // `gisteren in de krant`
    let setting = |time: Range<usize>| {
        let text =
            reading.is(time.end, Tags::PREP).then(|| mention::simple_mention_at(reading, time.end + 1, open));
        match text.flatten().filter(|text| reading.is(text.head, Tags::DOCUMENT)) {
            Some(text) => time.start..text.tokens.end,
            None => time,
        }
    };
    match time.map(setting) {
        Some(time)
            if !reading.is(time.start - 1, Tags::PREP)
                && (reading.lexeme(time.end) == reading.known().als
                    || (time.end..open).all(|i| {
                        reading.is(i, Tags::DET | Tags::ADV) || reading.lexeme(i) == reading.known().als
                    })) =>
        {
            vec![content.start..time.start, time.end..content.end]
        }
        _ => vec![content],
    }
}

/// `noemt in een brief het plan “…”`: behind where it is said, with what is judged behind it.
pub(super) fn end_of_setting(reading: &Reading<'_>, from: usize, open: usize) -> Option<usize> {
    let mut end = from;
    // `in een brief aan de raad`
    while reading.is(end, Tags::PREP) {
        end = mention::simple_mention_at(reading, end + 1, open)?.tokens.end;
    }
    let object = mention::mention_at(reading, end, open).filter(|_| end > from)?;
    (object.referent != Referent::Time).then_some(end)
}

/// A judgement goes on to the end of its predicate; a comma behind the quotation ends it.
pub(super) fn end_of_judgement(reading: &Reading<'_>, cue: &CueMatch, open: usize, after: usize) -> usize {
    let limit = reading.end_of_sentence(cue.verb);
    let end = clause::end_of_predicate(reading, open, limit);
    let end = clause::trimmed(reading, open..end).end.max(after);
    // `een “ramp”, een “schande”`, `de een “een held”, de ander “een schurk”`: the list goes on.
    let listed = |i: usize| {
        lists_names(reading, i, end)
            || (i + 1..i + 3).any(|k| reading.opened_at(k).is_some())
            || mention::mention_at(reading, i + 1, end)
                .is_some_and(|other| reading.opened_at(other.tokens.end).is_some())
    };
    // A comma inside another quotation ends nothing.
    let comma = std::iter::successors(Some(after), |&i| Some(reading.after(i)))
        .take_while(|&i| i < end)
        .find(|&i| reading.is_comma(i) && !listed(i))
        .unwrap_or(end);
    // `“niet goed” omdat zij, die er wonen, wakker liggen`: a comma inside the clause that gives the reason.
    let reason = (after..comma).any(|i| reading.lexeme(i) == reading.known().omdat);
    if reason { end } else { comma }
}

/// `“een alternatief” voor de bond, de partij en Kramer`: the comma stands in a list of nouns and names, up to `en` and the last.
fn lists_names(reading: &Reading<'_>, comma: usize, end: usize) -> bool {
    let item = Tags::NOUN | Tags::NAME | Tags::DET | Tags::ADJ_INFLECTED;
    let is_item = |i: usize| reading.is(i, item) && !clause::is_finite(reading, i);
    comma.checked_sub(1).is_some_and(|i| reading.is(i, Tags::NOUN | Tags::NAME))
        && (comma + 1..end).find(|&i| !is_item(i) && !reading.is_comma(i)).is_some_and(|i| {
            i > comma + 1 && reading.lexeme(i) == reading.known().en && (i + 1..end).all(is_item)
        })
}
