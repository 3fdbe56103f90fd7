//! Adjuncts with a verb of their own that stand, without commas, between a cue and what is said.

use super::{clause_follows, is_finite, is_subordinator, lacks_subject};
use crate::lexicon::{CueClass, Frames, Tags, WordBits};
use crate::reading::Reading;
use crate::token::LexemeId;

/// How long such an adjunct may be.
const LONGEST: usize = 20;

/// `zei kort nadat zij brak dat …`, `zei op de vraag waarom zij brak dat …`, `zei na een debat dat een dag duurde dat …`: behind the clause
/// that opens at `i`, if what is said follows its verbs and can hang on none of them.
pub(crate) fn past_adjunct_clause(
    reading: &Reading<'_>,
    i: usize,
    limit: usize,
    said: impl Fn(usize) -> bool,
) -> Option<usize> {
    if !opens_adjunct(reading, i) {
        return None;
    }
    let end = (i + 2..limit.min(i + LONGEST))
        .take_while(|&k| !reading.is_comma(k) && !reading.is_mark(k) && !reading.is_colon(k))
        .find(|&k| said(k))?;
    let verb = |k: usize| {
        let noun = reading.is(k, Tags::NOUN | Tags::ADJ) && !reading.is(k, Tags::AUX);
        reading.is(k, if noun { Tags::PART } else { Tags::VERB })
            || k + 1 == end && reading.is(k, Tags::FINITE)
    };
    // `voordat de brug openging in een film (dat …)`: where it is said.
    let place = super::mention_ending_at(reading, end)
        .and_then(|place| place.tokens.start.checked_sub(1))
        .filter(|&k| k > i + 2 && reading.is(k, Tags::PREP) && reading.is(k - 1, Tags::FINITE));
    let verbs_end = place.unwrap_or(end);
    let first = (i + 1..verbs_end).rev().take_while(|&k| verb(k)).last()?;
    let closed = first > i + 1 && (first..verbs_end).any(|k| reading.is(k, Tags::FINITE));
    (closed && !may_govern(reading, i, first..verbs_end)).then_some(end)
}

/// A conjunction other than `dat`, what is asked, or a relative `dat` behind a noun.
fn opens_adjunct(reading: &Reading<'_>, i: usize) -> bool {
    let known = reading.known();
    let word = reading.lexeme(i);
    if i == 0 || reading.is_comma(i - 1) || !reading.is(i, Tags::CONJ_SUB | Tags::WH) {
        return false;
    }
    if word == known.dat {
        return reading.is(i - 1, Tags::NOUN) && lacks_subject(reading, i + 1);
    }
    if word == known.of || reading.is(i, Tags::WH) {
        return asks(reading, i);
    }
    // `zei nog voor zij openging dat …`: elsewhere an adverb, or a preposition.
    [known.toen, known.voor].contains(&word) || is_subordinator(reading, i)
}

/// `op de vraag waarom …`
fn asks(reading: &Reading<'_>, i: usize) -> bool {
    i > 0 && reading.reads(i - 1, "vraag")
}

/// `toen hij hoorde dat …`, `omdat duidelijk is dat …`, `wat ertoe leidde dat …`: what follows the verbs hangs on them.
fn may_govern(reading: &Reading<'_>, opener: usize, verbs: std::ops::Range<usize>) -> bool {
    let main = |k: usize| !reading.is(k, Tags::AUX | Tags::MODAL);
    let before = verbs.start - 1;
    let about = (opener + 1..verbs.start).find(|&k| reading.is(k, Tags::PRON_ADV));
    // `toen hem daarnaar werd gevraagd dat …`: the verb has what it is about.
    if let Some(about) = about {
        let word = reading.word(about);
        return !(word.ends_with("naar") || word.ends_with("over"));
    }
    if verbs.clone().any(main) {
        // `omdat hij wilde voorkomen dat …`
        return verbs
            .clone()
            .any(|k| main(k) && (reading.is(k, Tags::INF) || takes_clause(reading, reading.lexeme(k))));
    }
    // `nu duidelijk is dat …`, `omdat het mooi is dat …`, but `nu de brug open is dat …`
    let known = reading.known();
    let impersonal = [known.het, known.er].contains(&reading.lexeme(opener + 1));
    reading.is(before, Tags::ADJ | Tags::PART)
        && (impersonal || reading.lexicon.is_key(reading.lexeme(before)))
        && !asks(reading, opener)
}

/// `hoorde`, `zei`, but not `eindigde`, `terugkwam`: a verb with which a clause can go.
pub(super) fn takes_clause(reading: &Reading<'_>, verb: LexemeId) -> bool {
    let lexicon = reading.lexicon;
    let tags = lexicon.word(verb).map_or(Tags::NONE, |word| word.tags);
    if !tags.any(Tags::REPORT) {
        return false;
    }
    let mut alone = lexicon.verbs_near(verb, WordBits::default()).filter(|use_| use_.complete).peekable();
    if alone.peek().is_none() {
        return !tags.any(Tags::JOINED);
    }
    alone.any(|use_| {
        let cue = lexicon.cue(use_.cue);
        cue.frames.has(Frames::DAT) || cue.frames.has(Frames::OF) || cue.class == CueClass::Perception
    })
}

/// `zei zonder te aarzelen dat …`, `benadrukt in een poging om de raad gerust te stellen dat …`: behind the infinitive that opens at `i`, if
/// what is said follows it and cannot hang on it.
pub(crate) fn past_adjunct_infinitive(reading: &Reading<'_>, i: usize, limit: usize) -> Option<usize> {
    let known = reading.known();
    if !reading.is(i, Tags::OM) && !reading.reads(i, "zonder") {
        return None;
    }
    let te = (i + 1..limit.min(i + LONGEST))
        .take_while(|&k| !reading.is_comma(k) && !reading.is_mark(k) && !is_finite(reading, k))
        .find(|&k| reading.is_te_infinitive(k))?;
    let end = (te + 1..limit).find(|&k| !reading.is(k, Tags::INF | Tags::PART))?;
    let follows = reading.lexeme(end) == known.dat
        && reading.is(end, Tags::CONJ_SUB)
        && clause_follows(reading, end + 1);
    // `gerust te stellen`, `aan te tonen`: a verb with its particle.
    let joined = reading.lexicon.id(&[reading.word(te - 1), reading.word(te + 1)].concat());
    let verb = match reading.lexicon.word(joined) {
        Some(word) if word.tags.any(Tags::INF) => joined,
        _ => reading.lexeme(te + 1),
    };
    let clauses = |k: usize| takes_clause(reading, reading.lexeme(k));
    let governs = takes_clause(reading, verb) || (te + 2..end).any(clauses);
    // `in een poging om hem gerust te stellen dat …`: the phrase is no object, so that the cue still waits for one.
    let adjunct = i > 2
        && reading.is(i - 1, Tags::NOUN)
        && reading.is(i - 2, Tags::DET)
        && reading.is(i - 3, Tags::PREP);
    (follows && (adjunct || !governs)).then_some(end)
}
