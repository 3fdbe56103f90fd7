//! What is judged with a clause of its own: `vindt het jammer dat …`, `vindt het te vroeg om …`.

use std::ops::Range;

use super::end::trimmed;
use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, Frames, Tags};
use crate::mention::{self, Mention};
use crate::reading::Reading;

/// Whether the verb gives a judgement of a clause.
pub(super) fn judges(entry: &Cue) -> bool {
    entry.frames.has(Frames::ALS) && entry.frames.has(Frames::DAT) || entry.frames.has(Frames::HET_DAT)
}

/// `Dat de brug dicht is, vindt X jammer`: the judgement behind the clause that opens the sentence.
pub(super) fn predicate_behind(
    reading: &Reading<'_>,
    cue: &CueMatch,
    entry: &Cue,
    content: &Range<usize>,
    source: &Mention,
) -> Option<Range<usize>> {
    let finite = cue.finite.unwrap_or(cue.verb);
    if content.start > finite || source.tokens.start != finite + 1 || !judges(entry) {
        return None;
    }
    let limit = reading.end_of_sentence(finite);
    let colon = (source.tokens.end..limit).find(|&i| reading.word(i) == ":");
    let predicate = trimmed(reading, cue, source.tokens.end, colon.unwrap_or(limit));
    // `…, vindt X ‘een wonder’`
    let quoted = reading.is_comma(finite - 1)
        && reading.opened_at(source.tokens.end).is_some_and(|q| reading.is_built_in(q));
    (!predicate.is_empty()
        && (quoted
            || reading.is(predicate.start, Tags::ADJ | Tags::ADV | Tags::DET | Tags::PART | Tags::NEG)))
    .then_some(predicate)
}

/// `vindt het niet kunnen dat …`: the infinitive is the judgement.
pub(super) fn is_out_of_place(reading: &Reading<'_>, i: usize) -> bool {
    let known = reading.known();
    i > 1
        && (reading.lexeme(i) == known.kunnen || reading.reads(i, "horen"))
        && reading.is(i - 1, Tags::NEG)
        && reading.lexeme(i - 2) == known.het
        && reading.lexeme(i + 1) == known.dat
}

/// `acht het bewezen dat …`: the participle before the clause is the judgement, whatever verb it is a form of.
pub(super) fn is_proven(reading: &Reading<'_>, entry: &Cue, i: usize) -> bool {
    judges(entry)
        && reading.is(i, Tags::PART)
        && !reading.is(i, Tags::NOUN)
        && reading.lexeme(i + 1) == reading.known().dat
}

/// `vindt het jammer dat …`: where the judgement with its `het` begins.
pub(super) fn judged(reading: &Reading<'_>, cue: &CueMatch, entry: &Cue, dat: usize) -> Option<usize> {
    let known = reading.known();
    let finite = cue.finite.unwrap_or(cue.verb);
    // `vindt het destijds “geen goed idee” dat …`
    let quoted = (finite + 1..dat).any(|i| reading.opened_at(i).is_some());
    let predicate = |i: usize| {
        reading.is(i, Tags::ADJ | Tags::ADV | Tags::NOUN | Tags::DET | Tags::PREP | Tags::PART | Tags::NUM)
            // `geen ramp voor de haven in Gent`
            || reading.is(i, Tags::NAME) && reading.is(i - 1, Tags::PREP)
            // `vindt het niet kunnen dat …`
            || is_out_of_place(reading, i)
            // `het wettig en overtuigend bewezen dat …`
            || reading.lexeme(i) == known.en && reading.is(i - 1, Tags::ADJ) && reading.is(i + 1, Tags::ADJ)
            || quoted && (reading.is(i, Tags::TIME | Tags::NEG) || reading.is_mark(i))
    };
    (finite + 1..dat)
        .find(|&i| reading.lexeme(i) == known.het)
        .filter(|&het| entry.frames.has(Frames::ALS) && (het + 1..dat).all(predicate))
        .filter(|&het| {
            let noun = reading.is(het + 1, Tags::NOUN)
                && !reading.is(het + 1, Tags::ADJ | Tags::TIME)
                && !clause::is_bare_judgement(reading, dat - 1);
            het + 1 < dat && !noun || quoted
        })
        .or_else(|| judged_bare(reading, cue, entry, dat))
}

/// `acht bewezen dat …`: a judgement without `het`; denied (`acht niet bewezen dat …`), or before a verb that comes last, it is no part of
/// the clause.
fn judged_bare(reading: &Reading<'_>, cue: &CueMatch, entry: &Cue, dat: usize) -> Option<usize> {
    let finite = cue.finite.unwrap_or(cue.verb);
    let last = dat.checked_sub(1)?;
    if last > finite {
        let denied = reading.is(last - 1, Tags::NEG);
        let adjective = entry.frames.has(Frames::HET_DAT)
            && reading.is(last, Tags::ADJ)
            && !reading.is(last, Tags::ADV | Tags::ADJ_INFLECTED | Tags::NOUN);
        let proven = !cue.covers(last) && (adjective || is_proven(reading, entry, last));
        // `acht wettig en overtuigend bewezen dat …`
        let proof = |&i: &usize| {
            reading.is(i, Tags::ADJ) && !reading.is(i, Tags::ADJ_INFLECTED | Tags::REPORT | Tags::TIME)
                || reading.lexeme(i) == reading.known().en
        };
        let first = (finite + 1..last).rev().take_while(proof).last().unwrap_or(last);
        return proven.then_some(if denied { dat + 1 } else { first });
    }
    // `de rechters die bewezen achten dat …`
    let proven = judges(entry) && last > 0 && reading.is(last - 1, Tags::PART);
    (proven && last == finite).then_some(dat + 1)
}

/// `(die) het een schande vindt (om …)`: where the judgement begins that stands before a verb that comes last.
pub(super) fn judgement_before(reading: &Reading<'_>, cue: &CueMatch, entry: &Cue) -> Option<usize> {
    const LONGEST: usize = 6;
    let known = reading.known();
    let verb = cue.verb;
    let last = cue.finite == Some(verb) && reading.lexeme(verb + 1) == known.om && judges(entry);
    if !last || clause::start(reading, verb).1 == clause::Opening::Main {
        return None;
    }
    let het = (verb.saturating_sub(LONGEST)..verb).rev().find(|&i| reading.lexeme(i) == known.het)?;
    let words = het + 1..verb;
    let predicate = Tags::ADJ | Tags::ADV | Tags::NEG | Tags::DET | Tags::NOUN | Tags::PART;
    let noun = reading.is(het + 1, Tags::DET | Tags::NEG) && reading.is(verb - 1, Tags::NOUN);
    let adjective =
        reading.is(verb - 1, Tags::ADJ | Tags::PART) && !reading.is(verb - 1, Tags::ADJ_INFLECTED);
    (!words.is_empty() && words.clone().all(|i| reading.is(i, predicate)) && (noun || adjective))
        .then_some(het)
}

/// `vindt het te vroeg om te juichen`, `vindt het niet duidelijk wat er gebeurt`: a judgement with an infinitive or a
/// question of its own.
pub(super) fn judged_infinitive(reading: &Reading<'_>, cue: &CueMatch, entry: &Cue) -> Option<Range<usize>> {
    const PREDICATE: usize = 7;
    if !judges(entry) {
        return None;
    }
    let known = reading.known();
    let finite = cue.finite.unwrap_or(cue.verb);
    let limit = reading.end_of_sentence(finite);
    if let Some(het) = judgement_before(reading, cue, entry) {
        let infinitive = (finite + 2..limit)
            .take_while(|&i| !reading.is_comma(i) && !reading.is_mark(i))
            .any(|i| reading.is_te_infinitive(i));
        return (het < finite && infinitive).then(|| trimmed(reading, cue, finite + 1, limit));
    }
    let het = (finite + 1..limit.min(finite + PREDICATE)).find(|&i| reading.lexeme(i) == known.het)?;
    let predicate = Tags::ADJ | Tags::ADV | Tags::NEG | Tags::DET | Tags::NOUN | Tags::PART | Tags::TE;
    // `te vroeg`: whatever stands behind `te` is a part of the judgement.
    let degree = |i: usize| reading.lexeme(i - 1) == known.te;
    let end = (het + 1..limit.min(het + 1 + PREDICATE)).find(|&i| {
        reading.lexeme(i) == known.om || reading.is(i, Tags::WH) || !reading.is(i, predicate) && !degree(i)
    })?;
    // `het geen probleem om`, `het een schande om`
    let noun = reading.is(het + 1, Tags::DET | Tags::NEG) && reading.is(end - 1, Tags::NOUN);
    let adjective = (het + 1..end).any(|i| reading.is(i, Tags::ADJ) || degree(i))
        && (!reading.is(het + 1, Tags::NOUN) || reading.is(het + 1, Tags::ADJ))
        || reading.is(het + 1, Tags::TIME) && het + 2 == end
        || clause::is_bare_judgement(reading, end - 1)
        || noun;
    // `een mooi plan van de stad om …`
    let owner = || mention::mention_at(reading, end + 1, limit).map(|owner| owner.tokens.end);
    let behind = if reading.lexeme(end) == known.van { owner() } else { None };
    let end = behind.unwrap_or(end);
    let infinitive = reading.lexeme(end) == known.om
        && (end + 1..limit)
            .take_while(|&i| !reading.is_comma(i) && !reading.is_mark(i))
            .any(|i| reading.is_te_infinitive(i));
    // `een mooie dag om te varen`, `een moment om bij te blijven`: what the noun is for.
    let bare = [end + 1, end + 2].into_iter().any(|i| reading.is_te_infinitive(i));
    let infinitive = infinitive && !(bare && noun && reading.lexeme(het + 1) == known.een);
    let question = reading.is(end, Tags::WH)
        && !reading.is_comma(end - 1)
        && !clause::is_relative(reading, end)
        && !clause::is_finite(reading, end + 1)
        && clause::clause_follows(reading, end + 1);
    (adjective && (infinitive || question)).then(|| trimmed(reading, cue, het, limit))
}
