//! `Daarover zijn X en Y het eens.`, `Daar is X van overtuigd.`: an adverb stands for what the sentence before it states.

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{CueClass, Frames, Tags};
use crate::mention::Mention;
use crate::reading::Reading;
use crate::rule::View;

/// Who holds or says what the adverb at the head of the sentence stands for.
pub(super) fn source(view: &View<'_, '_>, cue: &CueMatch, finite: usize) -> Option<Mention> {
    let reading = view.reading;
    let entry = cue.of(reading);
    let start = reading.start_of_sentence(finite);
    let first = start + usize::from(reading.is(start, Tags::CONJ_COORD));
    let opens = first + 1 == finite || cue.covers(first) && first + 1 == cue.verb.min(finite);
    if !opens || !stands_for_sentence(reading, first) {
        return None;
    }
    let agrees =
        entry.class == CueClass::Opinion && reading.is(cue.verb, Tags::AUX) && entry.frames.has(Frames::DAT);
    let warns = entry.class == CueClass::Speech && entry.frames.has(Frames::NP) && entry.rest.len() == 1;
    let whole = reading.lexeme(first) != reading.known().daar;
    if !(agrees || warns && !whole) {
        return None;
    }
    let source = clause::subject_after(reading, finite)
        .filter(|source| source.can_speak() && source.tokens.start == finite + 1)?;
    let limit = reading.end_of_sentence(finite);
    let plain = |i: usize| {
        cue.covers(i)
            || reading.is(i, Tags::ADV | Tags::NEG | Tags::TIME | Tags::PREP | Tags::PARTICLE)
            || reading.lexeme(i) == reading.known().het
    };
    let end = (source.tokens.end..limit).find(|&i| !plain(i)).unwrap_or(limit);
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

/// `Daar`, `Daarover`, `Daarvan`, `Hierover`
fn stands_for_sentence(reading: &Reading<'_>, i: usize) -> bool {
    let word = reading.lexeme(i);
    word == reading.known().daar
        || reading.is(i, Tags::PRON_ADV)
            && ["daarover", "daarvan", "daarmee", "hierover", "hiervan", "hiermee"]
                .iter()
                .any(|adverb| reading.lexicon.id(adverb) == word)
}
