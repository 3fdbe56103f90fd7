//! `Dat zegt X.`, `Dat blijkt uit X.`: the pronoun opens the sentence, and the source stands behind the verb.

use std::ops::Range;

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{CueClass, CueFlags, Frames, Tags};
use crate::mention::Mention;
use crate::reading::Reading;
use crate::rule::View;
use crate::token::Flags;

use super::attitude;
use super::stated::clause_before;

/// `Dat zegt X`, `Dat blijkt uit X`: the pronoun opens the sentence, the source stands behind the verb.
pub(super) fn source_behind(view: &View<'_, '_>, cue: &CueMatch, finite: usize) -> Option<Mention> {
    let reading = view.reading;
    let known = reading.known();
    if is_of_another_clause(reading, cue, finite) {
        return None;
    }
    let first = pronoun_before(reading, cue, finite)?;
    if has_own_clause(reading, finite) || attitude::is_no_statement(cue.of(reading), cue, false) {
        return None;
    }
    if draws_from(reading, cue) {
        return view.source_of(cue);
    }
    // `Dat blijkt nu anders te zijn`
    if cue.of(reading).flags.has(CueFlags::IMPERSONAL) {
        return told_or_written(view, cue, finite, first);
    }
    if attitude::is_said_behind(view, cue) {
        return None;
    }
    // `Dat werd bevestigd door X`: the one who does it.
    let passive = cue.form.any(Tags::PART) && !reading.lexicon.is_perfect(reading.lexeme(finite));
    let source = if passive {
        // `Dit is de hoogste brug ooit gebouwd`: what it is told of.
        view.source_of(cue)?
    } else {
        clause::subject_after(reading, finite).filter(|mention| view.can_be_source(mention))?
    };
    ends_behind(view, cue, &source, reading.lexeme(first) == known.zo).then_some(source)
}

/// `Dat blijkt uit X`: the cue has `uit` among its words.
pub(super) fn draws_from(reading: &Reading<'_>, cue: &CueMatch) -> bool {
    cue.parts.iter().flat_map(Range::clone).any(|k| reading.lexeme(k) == reading.known().uit)
}

/// The cue is not the verb behind the pronoun, but one of a clause further on; `het klinkt` stands for nothing.
fn is_of_another_clause(reading: &Reading<'_>, cue: &CueMatch, finite: usize) -> bool {
    // `Dat heeft de club, die gisteren won, bekendgemaakt`: the auxiliary and its participle hold it together.
    // `Dat maakte de club, die gisteren won, bekend`: so do the parts of the cue.
    let perfect = cue.form.any(Tags::PART) && reading.lexicon.is_perfect(reading.lexeme(finite));
    let held = perfect
        || cue.parts.len() > 1
            && (finite..cue.end())
                .find(|&i| reading.is_comma(i))
                .is_some_and(|comma| clause::is_relative(reading, comma + 1));
    // `Dat merkt de bank, de koepel van banken, op`
    let described = || {
        let mut commas = (finite..cue.end()).filter(|&i| reading.is_comma(i));
        let close = commas.nth(1);
        cue.parts.len() > 1 && commas.next().is_none() && close.is_some_and(|close| cue.covers(close + 1))
    };
    let held = held || described();
    let far = !held && (finite..cue.end()).any(|i| reading.is_comma(i))
        || cue.verb > finite && reading.is(finite, Tags::MODAL);
    far || cue.covers(finite.saturating_sub(1))
}

/// The `dat`, `dit` or `zo` before the verb at `finite` that opens the sentence, or its second clause.
fn pronoun_before(reading: &Reading<'_>, cue: &CueMatch, finite: usize) -> Option<usize> {
    let known = reading.known();
    let entry = cue.of(reading);
    let start = reading.start_of_sentence(finite);
    let joined = clause_before(reading, finite, entry.flags.has(CueFlags::NEG)).is_some();
    let first = if joined { finite - 1 } else { past_opening(reading, start, finite) };
    // `Daarvoor waarschuwt X`
    let warns = entry.class == CueClass::Speech && entry.flags.has(CueFlags::OBJECT);
    let pronoun = [known.dat, known.dit, known.zo].contains(&reading.lexeme(first))
        || warns && reading.lexeme(first) == known.daarvoor;
    let behind = past_pronoun(reading, first);
    // `“…” Dat laatste bevestigt X`: a part of somebody else's words.
    let part = behind > first + 1 && start > 0 && reading.closed_at(start - 1).is_some();
    let opens = joined || reading.has_flag(start, Flags::SENTENCE_START);
    (!part && behind == finite && pronoun && opens).then_some(first)
}

/// `Dat hoorde hij van X`, `Dat staat in een verklaring`: who told it, or the text in which it is written; the pronoun stands at `first`.
fn told_or_written(view: &View<'_, '_>, cue: &CueMatch, finite: usize, first: usize) -> Option<Mention> {
    let reading = view.reading;
    let known = reading.known();
    let entry = cue.of(reading);
    // `Dat hoorde hij van X`, `Dat kreeg hij van X te horen`
    let heard = entry.class == CueClass::Speech && entry.flags.has(CueFlags::AMBIGUOUS);
    if heard && reading.lexeme(first) == known.dat && cue.verb == finite {
        return view.source_of(cue).filter(|teller| {
            let van = teller.tokens.start.checked_sub(1);
            teller.can_speak() && van.is_some_and(|van| van > finite && reading.lexeme(van) == known.van)
        });
    }
    // `Zo luidt het oordeel van X`
    if reading.lexeme(first) == known.zo && cue.start() == finite && cue.end() > finite + 2 {
        return view.source_of(cue).filter(|source| source.can_speak() && source.tokens.start > cue.end());
    }
    // `Dat staat in een verklaring`
    view.source_of(cue).filter(|text| {
        // `Zo stond op de site een film`: an example.
        let subject = reading.lexeme(first) == known.zo
            && reading.is(text.tokens.end, Tags::DET | Tags::ADJ_INFLECTED | Tags::NOUN)
            && !reading.is(text.tokens.end, Tags::TIME | Tags::REL);
        // `Zo stond op de site een film van X`
        let stands = reading.lexeme(first) != known.zo || reading.is(text.tokens.start - 1, Tags::PREP);
        text.tokens.start > finite
            && !subject
            && stands
            && reading.is(text.head, Tags::DOCUMENT | Tags::SPEECH_NOUN)
    })
}

/// Behind what may open a sentence before its pronoun: `En dat zegt X`, `Althans, dat zegt X`, `Nou ja, dat zegt X`.
fn past_opening(reading: &Reading<'_>, start: usize, finite: usize) -> usize {
    const LONGEST: usize = 3;
    let word = |i: usize| reading.is(i, Tags::ADV | Tags::INTERJ | Tags::CONJ_COORD);
    let comma = (start + 1..finite.min(start + 1 + LONGEST)).find(|&i| reading.is_comma(i));
    let pronoun = |i: usize| [reading.known().dat, reading.known().dit].contains(&reading.lexeme(i));
    match comma.filter(|&comma| (start..comma).all(word) && pronoun(comma + 1)) {
        Some(comma) => comma + 1,
        None => (start..finite).find(|&i| !reading.is(i, Tags::CONJ_COORD)).unwrap_or(finite),
    }
}

/// Behind `dat`, `dat laatste`.
pub(super) fn past_pronoun(reading: &Reading<'_>, pronoun: usize) -> usize {
    pronoun + 1 + usize::from(reading.reads(pronoun + 1, "laatste"))
}

/// Whether a clause of its own stands behind the verb at `finite`: that is what is said.
fn has_own_clause(reading: &Reading<'_>, finite: usize) -> bool {
    const NEAR: usize = 4;
    let known = reading.known();
    (finite + 1..reading.end_of_sentence(finite)).any(|k| {
        // `Dat staat in een rapport dat vandaag verscheen`
        let text = reading.is(k - 1, Tags::DOCUMENT) && reading.is(k - 2, Tags::DET);
        // `Dat zegt het bureau dat de brug bouwt`
        let body = reading.is(k - 1, Tags::ORG_NOUN) && reading.lexeme(k - 2) == known.het;
        let describes = text || body && clause::is_relative(reading, k);
        clause::is_subordinator(reading, k)
            && reading.lexeme(k) == known.dat
            && k <= finite + NEAR
            && !describes
            || reading.reads(k, ":")
    })
}

/// Whether what stands behind the source leaves `dat` what is said; `zo` may also give an example.
fn ends_behind(view: &View<'_, '_>, cue: &CueMatch, source: &Mention, example: bool) -> bool {
    let reading = view.reading;
    let entry = cue.of(reading);
    let end = reading.end_of_sentence(cue.verb);
    // `Zo telt de brug duizend auto's`: an example.
    let ends = |i: usize| {
        i >= end || reading.is_terminator(i) || reading.is_comma(i) || reading.reads(i, "(") || cue.covers(i)
    };
    if example && entry.class == CueClass::Knowledge {
        return false;
    }
    // `Dat vindt X een goede zaak`: a judgement of it.
    let judges = example || entry.frames.has(Frames::ALS) || entry.class == CueClass::Directive;
    let plain = |i: usize| {
        reading.is(i, Tags::ADV | Tags::NEG | Tags::TIME) && !attitude::begins_judgement(reading, entry, i)
    };
    let rest = (source.tokens.end..end).find(|&i| !plain(i)).unwrap_or(end);
    // `Zo vertelt X in een interview met de krant.`, `Dat vindt X op Twitter.`: where it is said.
    let setting = || {
        view.cue_at(rest).filter(|cue| cue.of(reading).class == CueClass::Setting).is_some_and(|place| {
            let article = |i: usize| reading.is(i, Tags::DET) && !reading.is(i - 1, Tags::PREP | Tags::DET);
            !(place.end()..end)
                .any(|i| reading.is_comma(i) || clause::is_subordinator(reading, i) || !example && article(i))
        })
    };
    // `Dat vindt X donderdag in de Tweede Kamer.`, `Dat vindt X op Radio 1.`, `Dat vindt X aan het einde van de middag.`
    let place = || {
        let named = rest + 1 + usize::from(reading.is(rest + 1, Tags::DET));
        let last = end - usize::from(reading.is_terminator(end - 1));
        let name = |i: usize| reading.has_flag(i, Flags::CAPITAL) || i > named && reading.is(i, Tags::NUM);
        reading.is(rest, Tags::PREP)
            && named < last
            && ((named..last).all(name)
                || reading.is(last - 1, Tags::TIME)
                    && !(named..last).any(|i| reading.is_comma(i) || clause::is_finite(reading, i)))
    };
    // `Dat eist X in hoger beroep.`
    let demands = || {
        entry.class == CueClass::Directive
            && source.can_speak()
            && reading.is(rest, Tags::PREP)
            && !(rest..end).any(|i| reading.is_comma(i) || clause::is_finite(reading, i))
    };
    !judges || ends(rest) || setting() || place() || demands()
}
