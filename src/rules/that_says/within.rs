//! `…, maar X ontkent dat`, `…, wat X bevestigt`: what is said stands in the same sentence, before a comma.

use std::ops::Range;

use crate::clause::{self, Opening};
use crate::cue::CueMatch;
use crate::lexicon::{CueClass, CueFlags, Tags};
use crate::mention::{self, Mention};
use crate::reading::Reading;
use crate::rule::View;
use crate::rules::according_clause::reported_before;
use crate::token::Flags;

use super::part::hearsay;
use super::stated::sentence_before;

/// Who comments on the clause before, and that clause.
pub(super) fn comment(view: &View<'_, '_>, cue: &CueMatch, finite: usize) -> Option<(Mention, Range<usize>)> {
    let reading = view.reading;
    let speech = matches!(cue.of(reading).class, CueClass::Speech | CueClass::Writing);
    if !speech
        || !ends(reading, cue.end().max(finite + 1))
            && !ends_with_pronoun(reading, cue, finite)
            && !ends_with_agent(reading, cue, finite)
    {
        return None;
    }
    if let Some(found) = although_alone(view, cue, finite) {
        return Some(found);
    }
    let (source, comma) = although(view, cue, finite).or_else(|| subordinate(view, cue, finite))?;
    Some((source, said(reading, cue, comma)?))
}

/// What the clause behind the comma comments on: of a denial the hearsay before it, if that is a part.
pub(super) fn said(reading: &Reading<'_>, cue: &CueMatch, comma: usize) -> Option<Range<usize>> {
    let before = reading.start_of_sentence(comma)..comma;
    let denied = if cue.of(reading).flags.has(CueFlags::NEG) { hearsay(reading, &before) } else { None };
    denied.or_else(|| reported_before(reading, comma))
}

/// The comma before `maar` or `en` and the source behind it: `…, maar onder meer de bond ontkent dat`.
pub(super) fn comma_before(reading: &Reading<'_>, source: &Mention) -> Option<usize> {
    let known = reading.known();
    let mut first = source.tokens.start;
    if first >= 2 && reading.is_focus(first - 2) {
        first -= 2;
    } else if first >= 1 && reading.is(first - 1, Tags::ADV) && !reading.is(first - 1, Tags::CONJ_COORD) {
        first -= 1;
    }
    let conjunction = first.checked_sub(1)?;
    let joins = [known.maar, known.en].contains(&reading.lexeme(conjunction));
    conjunction.checked_sub(1).filter(|&comma| joins && reading.is_comma(comma))
}

/// `…, al ontkent X dat.`: the comma before it.
fn although(view: &View<'_, '_>, cue: &CueMatch, finite: usize) -> Option<(Mention, usize)> {
    let reading = view.reading;
    let known = reading.known();
    let comma = finite.checked_sub(2).filter(|&comma| {
        reading.lexeme(comma + 1) == known.al && reading.is_comma(comma) && cue.verb == finite
    })?;
    let source = view.source_after(finite + 1).filter(Mention::can_speak)?;
    let stands = [known.dat, known.dit].contains(&reading.lexeme(source.tokens.end));
    stands.then_some((source, comma))
}

/// `De brug gaat dicht. Al ontkent X dat.`: what the sentence before states.
fn although_alone(view: &View<'_, '_>, cue: &CueMatch, finite: usize) -> Option<(Mention, Range<usize>)> {
    let reading = view.reading;
    let known = reading.known();
    let al = finite.checked_sub(1).filter(|&al| {
        reading.lexeme(al) == known.al && reading.has_flag(al, Flags::SENTENCE_START) && cue.verb == finite
    })?;
    let source = view.source_after(finite + 1).filter(Mention::can_speak)?;
    let stands = [known.dat, known.dit].contains(&reading.lexeme(source.tokens.end));
    Some((source, sentence_before(reading, al)?)).filter(|_| stands)
}

/// `…, hoewel X dat ontkent.`, `…, wat X bevestigt.`: the comma before it.
fn subordinate(view: &View<'_, '_>, cue: &CueMatch, finite: usize) -> Option<(Mention, usize)> {
    let reading = view.reading;
    let known = reading.known();
    let (word, relative) = match clause::start(reading, finite).1 {
        // `…, iets wat X ontkent`
        Opening::Main => {
            let (from, _) = clause::start(reading, finite);
            let first = (from.saturating_sub(1)..=from).find(|&i| reading.lexeme(i) == known.iets)?;
            (first + 1, true)
        }
        // `…, iets dat werd bevestigd door X`
        Opening::Conjunction(dat)
            if reading.lexeme(dat) == known.dat && dat > 0 && reading.lexeme(dat - 1) == known.iets =>
        {
            (dat, true)
        }
        Opening::Conjunction(word) => (word, false),
        // `hoewel de gemeente dat ontkent`
        Opening::Relative(dat) if reading.lexeme(dat) == known.dat => {
            let source = clause::mention_ending_at(reading, dat).filter(Mention::can_speak)?;
            let word = source.tokens.start.checked_sub(1).filter(|&word| reading.is(word, Tags::CONJ_SUB))?;
            let comma = word.checked_sub(1).filter(|&comma| reading.is_comma(comma))?;
            let plain = (dat + 1..finite).all(|i| reading.is(i, Tags::ADV | Tags::NEG));
            return plain.then_some((source, comma));
        }
        Opening::Relative(word) => (word, true),
    };
    // `…, iets wat X ontkent`
    let something = relative && word > 0 && reading.lexeme(word - 1) == known.iets;
    let first = word - usize::from(something);
    let comma = first.checked_sub(1).filter(|&comma| reading.is_comma(comma))?;
    let pronoun = reading.lexeme(word) == known.wat || something && reading.lexeme(word) == known.dat;
    if relative != pronoun {
        return None;
    }
    // `…, wat werd bevestigd door X.`
    let by = |source: &Mention| {
        let by = source.tokens.start.checked_sub(1).is_some_and(|by| reading.lexeme(by) == known.door);
        relative && by && cue.form.any(Tags::PART)
    };
    let source = view.source_of(cue).filter(Mention::can_speak)?;
    if by(&source) {
        return Some((source, comma));
    }
    let source = Some(source).filter(|source| source.tokens.start == word + 1)?;
    let mut next = source.tokens.end;
    if !relative {
        if ![known.dat, known.dit].contains(&reading.lexeme(next)) {
            return None;
        }
        next += 1;
    }
    let end = cue.end().max(finite + 1);
    let plain = |i: usize| {
        cue.covers(i) || i == finite || reading.is(i, Tags::ADV | Tags::NEG | Tags::TIME | Tags::VERB)
    };
    (next < end && (next..end).all(plain)).then_some((source, comma))
}

/// `ontkent X dat.`: the pronoun ends the clause.
fn ends_with_pronoun(reading: &Reading<'_>, cue: &CueMatch, finite: usize) -> bool {
    let known = reading.known();
    cue.verb == finite
        && (finite + 1..reading.end_of_sentence(finite))
            .find(|&i| [known.dat, known.dit].contains(&reading.lexeme(i)))
            .map(|dat| {
                // `ontkent X dat nog altijd`
                let adverb =
                    |&i: &usize| reading.is(i, Tags::ADV | Tags::TIME) && !reading.is(i, Tags::CONJ_SUB);
                (dat..reading.end_of_sentence(dat))
                    .take_while(|i| *i == dat || adverb(i))
                    .last()
                    .unwrap_or(dat)
            })
            .is_some_and(|dat| ends(reading, dat + 1) || cue.covers(dat + 1) && ends(reading, dat + 2))
}

/// `bevestigd werd door X.`: the one who says it ends the clause.
fn ends_with_agent(reading: &Reading<'_>, cue: &CueMatch, finite: usize) -> bool {
    let by = cue.end().max(finite + 1);
    let agent = |by: usize| mention::mention_at(reading, by + 1, reading.end_of_sentence(finite));
    cue.form.any(Tags::PART)
        && reading.lexicon.is_passive(reading.lexeme(finite))
        && reading.lexeme(by) == reading.known().door
        && agent(by).is_some_and(|agent| ends(reading, agent.tokens.end))
}

fn ends(reading: &Reading<'_>, i: usize) -> bool {
    i >= reading.len() || reading.is_terminator(i) || i >= reading.end_of_sentence(i - 1)
}
