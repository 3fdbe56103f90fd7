//! `Is de brug dicht? X denkt van niet.`: the question before is what is denied or held.

use std::ops::Range;

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{CueClass, Tags};
use crate::mention::Mention;
use crate::reading::Reading;
use crate::rule::View;
use crate::zone::Zone;

/// Who answers with `van niet` or `van wel`, and the question.
pub(super) fn answer(view: &View<'_, '_>, cue: &CueMatch, finite: usize) -> Option<(Mention, Range<usize>)> {
    let reading = view.reading;
    let known = reading.known();
    let van = cue.verb + 1;
    if cue.verb != finite
        || reading.lexeme(van) != known.van
        || !(reading.is(van + 1, Tags::NEG) || reading.lexeme(van + 1) == known.wel)
        || !matches!(cue.of(reading).class, CueClass::Opinion | CueClass::Speech | CueClass::Expectation)
    {
        return None;
    }
    let start = reading.start_of_sentence(finite);
    let source =
        view.source_of(cue).filter(|source| source.can_speak() && source.tokens.start <= start + 1)?;
    Some((source, question(reading, start)?))
}

/// The question that the sentence before `start` asks, or that it says is asked: `Of hij komt?`, `De vraag is of hij komt.`
fn question(reading: &Reading<'_>, start: usize) -> Option<Range<usize>> {
    let known = reading.known();
    let before = reading.sentence(start).checked_sub(1).filter(|&s| reading.zones[s] == Zone::Body)?;
    let sentence = reading.sentence_tokens(before);
    if reading.closed_at(start.checked_sub(1)?).is_some() {
        return None;
    }
    let asks = sentence.clone().rev().take(2).any(|i| reading.reads(i, "?"));
    let first = sentence.start + usize::from(reading.is(sentence.start, Tags::CONJ_COORD) && asks);
    let whether = if reading.lexeme(first) == known.of {
        Some(first)
    } else {
        sentence.clone().rev().find(|&i| reading.lexeme(i) == known.of && clause::is_subordinator(reading, i))
    };
    let from = match whether {
        Some(of) if of == first || !asks => of + 1,
        _ if asks => first,
        _ => return None,
    };
    let content = clause::trimmed(reading, from..sentence.end);
    (!content.is_empty()).then_some(content)
}
