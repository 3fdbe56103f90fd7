//! `de leus “…”`, `een bord met de tekst “…”`: what a noun of speech names stands between marks behind it.

use std::ops::Range;

use super::aside::past_asides;
use super::source::owner;
use super::{governed, noun_cue};
use crate::clause;
use crate::lexicon::{CueClass, Frames, Tags};
use crate::mention::{self, Mention};
use crate::rule::{Candidate, View};
use crate::token::{Flags, TokenKind};

/// `de leus “…”`, `teksten als “…”`, `de vraag van X “…”`: what the noun names stands between marks behind it.
pub(super) fn quoted(view: &View<'_, '_>, q: usize) -> Option<Candidate> {
    const LONGEST: usize = 20;
    let reading = view.reading;
    let known = reading.known();
    let open = reading.quotations[q].open as usize;
    let content = reading.content(q);
    let mut noun = open.checked_sub(1)?;
    let listed = [known.als, known.zoals].contains(&reading.lexeme(noun));
    if listed {
        // `riepen leuzen als “…”`, `waar leuzen werden geroepen als “…”`, `waar leuzen te lezen zijn als “…”`
        noun = (noun.saturating_sub(4)..noun)
            .rev()
            .find(|&i| !reading.is(i, Tags::VERB | Tags::TE) || reading.is(i, Tags::NOUN))?;
    }
    let mut by = None;
    if !reading.is(noun, Tags::SPEECH_NOUN) {
        // What begins or goes on at the mark names nobody before it.
        if reading.is_comma(noun) || reading.is_colon(noun) || reading.is_terminator(noun) {
            return None;
        }
        let names = |&i: &usize| reading.lexeme(i) == known.van && reading.is(i - 1, Tags::SPEECH_NOUN);
        let van = (open.saturating_sub(LONGEST).max(1)..open).rev().find(names)?;
        by = mention::mention_at(reading, van + 1, open).filter(|by| by.tokens.end == open && by.can_speak());
        by.as_ref()?;
        noun = van - 1;
    }
    if !reading.is(noun, Tags::SPEECH_NOUN) || reading.is(noun, Tags::TERM_MARKER) {
        return None;
    }
    let index = reading.lexicon.speech_noun(reading.lexeme(noun))?;
    let entry = reading.lexicon.cue(index);
    // A text that is nothing but words, as a slogan is; of others, only a sentence.
    let words = ![Frames::DAT, Frames::OF, Frames::TE].iter().any(|&frame| entry.frames.has(frame));
    let says = if listed && entry.class == CueClass::Manner {
        true
    } else if words {
        reading.has_words(2, content.clone())
    } else {
        view.is_utterance(q)
            && reading.has_flag(content.start, Flags::CAPITAL)
            && clause::has_finite(reading, content.start, content.end)
    };
    // Words of which no table has one are those of another language.
    let foreign = !content
        .clone()
        .any(|i| reading.kind(i) == TokenKind::Word && !reading.is(i, Tags::GUESSED | Tags::NAME));
    // `onder de slogan “…”`: the name of what is done.
    let name = noun > 1 && reading.lexeme(noun - 2) == known.onder;
    if !entry.frames.has(Frames::QUOTE)
        || matches!(entry.class, CueClass::Opinion | CueClass::Expectation)
        || !says
        || name
        || foreign
        || view.has_own_cue(q)
    {
        return None;
    }
    let source = by
        .or_else(|| bearer(view, noun))
        .or_else(|| subject_around(view, noun, open))
        .or_else(|| bearer_before(view, noun));
    let content: Vec<Range<usize>> = std::iter::once(content).chain(view.joined(q)).collect();
    Some(Candidate::new(content).with_cue(reading, &noun_cue(index, noun)).with_source(source))
}

/// `een bord met de tekst “…”`, `zijn kreet “…”`: whose or on what the text at `noun` is.
fn bearer(view: &View<'_, '_>, noun: usize) -> Option<Mention> {
    let reading = view.reading;
    if let Some(owner) = owner(reading, noun) {
        return match reading.is(owner, Tags::POSS) {
            true => Some(Mention::possessive(reading, owner)),
            false => mention::mention_at(reading, owner, owner + 1),
        };
    }
    let known = reading.known();
    // `een bord met daarop de tekst “…”`
    let on_it =
        noun.checked_sub(2).is_some_and(|i| [known.daarop, known.daarin].contains(&reading.lexeme(i)));
    let met = noun.checked_sub(2 + usize::from(on_it)).filter(|&met| reading.lexeme(met) == known.met)?;
    clause::mention_ending_at(reading, met).filter(|bearer| reading.is(bearer.head, Tags::DOCUMENT))
}

/// `Op de borden stonden teksten als “…”`, `Op de borden zijn leuzen te lezen als “…”`: what the text at `noun` is on.
fn bearer_before(view: &View<'_, '_>, noun: usize) -> Option<Mention> {
    let reading = view.reading;
    let begin = reading.start_of_sentence(noun);
    let bearer = (reading.lexeme(begin) == reading.known().op)
        .then(|| mention::mention_at(reading, begin + 1, noun))
        .flatten()?;
    (clause::is_finite(reading, bearer.tokens.end) && reading.is(bearer.head, Tags::DOCUMENT))
        .then_some(bearer)
}

/// `de leden scandeerden de leus “…”`: who does something with the text.
fn subject_around(view: &View<'_, '_>, noun: usize, open: usize) -> Option<Mention> {
    let reading = view.reading;
    let begin = reading.start_of_sentence(noun);
    let finite = |i: &usize| clause::is_finite(reading, *i);
    // `mensen die leuzen meedragen als “…”`, `toen zij de woorden “…” riep`
    let verb = (noun + 1..open)
        .find(finite)
        .or_else(|| (begin..noun).rev().find(finite))
        .or_else(|| Some(reading.after(open)).filter(finite))?;
    clause::subject(reading, verb).filter(|subject| {
        subject.can_speak() && view.can_be_source(subject) && !subject.tokens.contains(&noun)
    })
}

/// `X deed een “dringende oproep” aan Y om …`: the noun stands between marks itself, as the object of a light verb.
pub(super) fn named_in_marks(view: &View<'_, '_>, q: usize) -> Option<Candidate> {
    const WORDS: usize = 3;
    let reading = view.reading;
    let open = reading.quotations[q].open as usize;
    let content = reading.content(q);
    let noun = content.end.checked_sub(1)?;
    if !reading.is(noun, Tags::SPEECH_NOUN) || reading.has_words(WORDS + 1, content.clone()) {
        return None;
    }
    let index = reading.lexicon.speech_noun(reading.lexeme(noun))?;
    // `begon met het ‘romantische idee’ om …`: no object.
    let first = if reading.is(content.start, Tags::DET) { open } else { open.checked_sub(1)? };
    let object = first.checked_sub(1).is_some_and(|k| !reading.is(k, Tags::PREP));
    let article = object && (first == open || reading.is(first, Tags::DET));
    let verb = (reading.start_of_sentence(open)..open).rev().find(|&k| clause::is_finite(reading, k))?;
    let made =
        article && reading.is(verb, Tags::LIGHT) && clause::start(reading, verb).1 == clause::Opening::Main;
    let source = clause::subject(reading, verb).filter(|source| made && source.can_speak())?;
    let after = past_asides(reading, view.after_quotation(q), reading.end_of_sentence(open));
    let said = governed(reading, open, reading.lexicon.cue(index), after, true)?;
    Some(Candidate::new(said).with_cue(reading, &noun_cue(index, noun)).with_source(Some(source)))
}
