//! `Daarover zijn X en Y het eens.`, `Daar is X van overtuigd.`, `Daarvoor pleit X.`: an adverb stands for what the sentence or the
//! clause before it states.

use std::ops::Range;

use super::sentence_before;
use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, CueClass, Frames, Tags};
use crate::mention::Mention;
use crate::reading::Reading;
use crate::rule::View;
use crate::rules::according_clause::reported_before;

/// Who holds, says or wants what the adverb stands for, and that: the sentence before the one that the adverb opens, or the clause before
/// its comma (`De brug moet dicht, daarvan is X overtuigd`).
pub(super) fn stated(view: &View<'_, '_>, cue: &CueMatch, finite: usize) -> Option<(Mention, Range<usize>)> {
    let reading = view.reading;
    let start = reading.start_of_sentence(finite);
    let first = finite.checked_sub(1).filter(|&first| first >= start)?;
    let source = source(view, cue, finite, first)?;
    let conjunction = first > start && reading.is(first - 1, Tags::CONJ_COORD);
    let opener = first - usize::from(conjunction);
    if opener == start {
        return Some((source, super::stated(reading, sentence_before(reading, start)?)));
    }
    // `Hoe dat moet, daar zijn zij het niet over eens`: nothing is held.
    let denied = (finite..reading.end_of_sentence(finite)).any(|i| reading.is(i, Tags::NEG));
    let content = reported_before(reading, opener - 1).filter(|content| {
        reading.is_comma(opener - 1) && !denied && !reading.is(content.start, Tags::WH | Tags::CONJ_SUB)
    })?;
    Some((source, content))
}

/// Who holds, says or wants what the adverb `first` stands for.
fn source(view: &View<'_, '_>, cue: &CueMatch, finite: usize, first: usize) -> Option<Mention> {
    let reading = view.reading;
    let entry = cue.of(reading);
    let wanted = cue.verb == finite && is_wanted(reading, entry, first);
    if !wanted && !stands_for_sentence(reading, first) {
        return None;
    }
    let agrees =
        entry.class == CueClass::Opinion && reading.is(cue.verb, Tags::AUX) && entry.frames.has(Frames::DAT);
    let warns = entry.class == CueClass::Speech && entry.frames.has(Frames::NP) && entry.rest.len() == 1;
    let wants =
        entry.class == CueClass::Directive && entry.frames.has(Frames::NP) && entry.frames.has(Frames::QUOTE);
    let whole = reading.lexeme(first) != reading.known().daar;
    if !(agrees || (warns || wants) && !whole || wanted) {
        return None;
    }
    let source = clause::subject_after(reading, finite)
        .filter(|source| source.can_speak() && source.tokens.start == finite + 1)?;
    let limit = reading.end_of_sentence(finite);
    // `zijn X en Y het roerend eens`
    let manner = |i: usize| {
        i < cue.end() && reading.is(i, Tags::ADJ) && !reading.is(i, Tags::ADJ_INFLECTED | Tags::NOUN)
    };
    let plain = |i: usize| {
        cue.covers(i)
            || reading.is(i, Tags::ADV | Tags::NEG | Tags::TIME | Tags::PREP | Tags::PARTICLE)
            || reading.lexeme(i) == reading.known().het
            || manner(i)
    };
    let mut end = (source.tokens.end..limit).find(|&i| !plain(i)).unwrap_or(limit);
    // `Daarvoor pleit X in een brief aan de raad.`
    let place = (cue.end().max(source.tokens.end)..end).find(|&i| reading.is(i, Tags::PREP));
    if let Some(place) = place.filter(|_| !agrees)
        && !(place..limit).any(|i| {
            reading.is_comma(i) || reading.is_mark(i) || reading.is_colon(i) || clause::is_finite(reading, i)
        })
        && reading.is(end, Tags::DET | Tags::NAME | Tags::POSS)
    {
        end = limit;
    }
    // `Daar is X van overtuigd`: without its preposition, `daar` is a place.
    let preposition = whole
        || (source.tokens.end..end)
            .any(|i| reading.is(i, Tags::PREP | Tags::PARTICLE) && !reading.is(i, Tags::NEG));
    let closed = end >= cue.end()
        && (end >= limit
            || reading.is_terminator(end)
            || reading.is_comma(end)
            || reading.reads(end, ":")
            || reading.is(end, Tags::CONJ_COORD));
    (preposition && closed).then_some(source)
}

/// `Daarvoor pleit X`, `Daartoe roept X op`, `Daarop dringt X aan`: of a verb that wants something, the adverb stands for that.
fn is_wanted(reading: &Reading<'_>, entry: &Cue, first: usize) -> bool {
    let (word, known) = (reading.lexeme(first), reading.known());
    entry.class == CueClass::Directive
        && !entry.frames.has(Frames::OF)
        && ([known.daarvoor, known.hiervoor].contains(&word)
            && entry.frames.has(Frames::BARE)
            && entry.rest.is_empty()
            || [known.daartoe, known.hiertoe].contains(&word) && entry.frames.has(Frames::TE)
            || [known.daarop, known.hierop].contains(&word)
                && entry.frames.has(Frames::BARE)
                && !entry.frames.has(Frames::TE))
}

/// `Daar`, `Daarover`, `Daarvan`, `Hierover`
fn stands_for_sentence(reading: &Reading<'_>, i: usize) -> bool {
    let (word, known) = (reading.lexeme(i), reading.known());
    let adverbs =
        [known.daarover, known.daarvan, known.daarmee, known.hierover, known.hiervan, known.hiermee];
    word == known.daar || reading.is(i, Tags::PRON_ADV) && adverbs.contains(&word)
}
