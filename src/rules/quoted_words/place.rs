//! Where the quoted words stand that a cue may report.

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{CueClass, Tags};
use crate::reading::Reading;
use crate::rule::View;

/// Where the quoted words of a cue stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In its clause, behind the finite verb: `noemt het “onzin”`.
    Clause,
    /// In a clause or phrase of its object: `eist een wet waarin “alles” staat`.
    Deep,
    /// In a clause with its verb last, before it: `omdat hij het “onzin” noemt`.
    Before,
    /// Before a clause that tells whose words they are: `“onzin”, zoals hij het noemt`.
    Named,
}

impl Place {
    /// Where the quotation of a cue with a finite verb stands, if it has one, and which it is.
    pub(super) fn of(view: &View<'_, '_>, cue: &CueMatch) -> Option<(Place, usize)> {
        let reading = view.reading;
        let finite = cue.finite.unwrap_or(cue.verb);
        if !has_marks_near(reading, finite.min(cue.verb), cue.verb) {
            return None;
        }
        let (begin, opening) = clause::start(reading, finite);
        // `…, vindt X`: a comma before the verb closes the clause.
        let parenthesis = finite > 0 && reading.is_comma(finite - 1);
        let verb_last = !matches!(opening, clause::Opening::Main) && !parenthesis;
        if !verb_last {
            return behind_verb(reading, cue, false);
        }
        // `zijn “schokkende” uitspraken`: a noun.
        match before_verb(reading, cue, begin) {
            Some(open) if is_noun_behind(reading, cue, open) => return None,
            Some(open) => return reading.opened_at(open).map(|q| (Place::Before, q)),
            None => {}
        }
        if let Some(q) = phrase_behind(reading, cue) {
            return Some((Place::Clause, q));
        }
        if let Some(word) = as_it_is_called(reading, opening) {
            let before = word.checked_sub(1)?;
            let close = before.checked_sub(usize::from(reading.is_comma(before)))?;
            return reading.closed_at(close).map(|q| (Place::Named, q));
        }
        behind_verb(reading, cue, true)
    }
}

/// Whether a quotation may stand in the sentence that holds the tokens `first` and `last`, or right before the `zoals` of its clause.
fn has_marks_near(reading: &Reading<'_>, first: usize, last: usize) -> bool {
    const ZOALS: usize = SUBJECT + 2;
    let from = reading.start_of_sentence(first).saturating_sub(ZOALS);
    (from..reading.end_of_sentence(last)).any(|i| reading.is_mark(i))
}

/// How far the `zoals` may stand before the `dat` of its clause.
const SUBJECT: usize = 6;

/// The `zoals` that opens the clause: `“…”, zoals hij het noemt`, `“…”, zoals Kramer dat maandag noemde`.
fn as_it_is_called(reading: &Reading<'_>, opening: clause::Opening) -> Option<usize> {
    let known = reading.known();
    let word = match opening {
        clause::Opening::Conjunction(word) | clause::Opening::Relative(word) => word,
        clause::Opening::Main => return None,
    };
    // `dat` is the object, behind the subject.
    let object = reading.lexeme(word) == known.dat;
    let first = word.saturating_sub(if object { SUBJECT } else { 0 });
    (first..=word).rev().take_while(|&i| !reading.is_comma(i)).find(|&i| reading.lexeme(i) == known.zoals)
}

/// How many tokens behind a verb that ends its clause.
const NEAR: usize = 8;

/// How many tokens away the quoted words may stand.
const REACH: usize = 30;

/// The mark that opens quoted words before the verb of a clause that begins at `begin` and has its verb last.
fn before_verb(reading: &Reading<'_>, cue: &CueMatch, begin: usize) -> Option<usize> {
    let verb = cue.verb.min(cue.finite.unwrap_or(cue.verb));
    // `die van “chaos” spreekt`: the preposition of the cue stands before the words.
    let around = (cue.start()..verb).any(|i| reading.opened_at(i).is_some());
    let mut i = if around { verb } else { cue.start().min(verb) };
    while let Some(previous) = reading.before(i).filter(|&previous| previous >= begin) {
        if reading.opened_at(previous).is_some() {
            return Some(previous);
        }
        // `die “plantenmelk” op de markt bracht misleidend noemen`: the words belong to another verb.
        if clause::is_finite(reading, previous) && !cue.covers(previous) {
            return None;
        }
        i = previous;
    }
    None
}

/// `zijn “schokkende” uitspraken`: what looks like the verb is the noun that the words describe.
fn is_noun_behind(reading: &Reading<'_>, cue: &CueMatch, open: usize) -> bool {
    reading.is(cue.verb, Tags::NOUN)
        && reading.after(open) == cue.verb
        && open > 0
        && reading.is(open - 1, Tags::DET | Tags::POSS)
}

/// `dat X sprak over “chaos” …`: the phrase stands behind its verb, though that is last.
fn phrase_behind(reading: &Reading<'_>, cue: &CueMatch) -> Option<usize> {
    let finite = cue.finite.unwrap_or(cue.verb);
    let end = cue.end();
    if end <= finite {
        return None;
    }
    // A fixed preposition has an object of several words.
    let several = end > finite + 1;
    let limit = reading.end_of_sentence(cue.verb).min(end + if several { NEAR } else { 2 });
    let behind = (end..limit).find(|&i| {
        reading.opened_at(i).is_some()
            || reading.is_comma(i)
            || reading.is_terminator(i)
            || reading.reads(i, ":")
            || !several && !reading.is(i, Tags::DET)
            || reading.is(i, Tags::VERB | Tags::CONJ_SUB) && !reading.is(i, Tags::NOUN | Tags::ADJ)
    });
    reading.opened_at(behind?)
}

/// Quoted words behind the verb, in its clause or, unless that has its verb last, in a clause of its object.
fn behind_verb(reading: &Reading<'_>, cue: &CueMatch, verb_last: bool) -> Option<(Place, usize)> {
    let limit = reading.end_of_sentence(cue.verb);
    let finite = cue.finite.unwrap_or(cue.verb);
    let mut i = finite.min(cue.verb) + 1;
    let mut deep = false;
    while i < limit.min(finite + REACH) {
        if let Some(q) = reading.opened_at(i) {
            return Some((if deep { Place::Deep } else { Place::Clause }, q));
        }
        if !deep && let Some(past) = clause::past_relative(reading, i, limit) {
            i = past;
            continue;
        }
        let other_clause = begins_clause(reading, cue, i, limit);
        // `eist de macht op omdat hij “de enige” is`: the author tells why, for `quoted-clause`.
        let adverbial = other_clause && reading.lexeme(i) == reading.known().omdat;
        if is_border(reading, cue, i)
            || !deep && (adverbial || is_other_verb(reading, cue, i))
            || other_clause && verb_last
        {
            return None;
        }
        deep |= other_clause;
        i += 1;
    }
    None
}

/// A stop, a colon, or a conjunction that joins another predicate.
fn is_border(reading: &Reading<'_>, cue: &CueMatch, i: usize) -> bool {
    reading.is_terminator(i)
        || matches!(reading.word(i), ":" | ";")
        || reading.is(i, Tags::CONJ_COORD) && reading.is(cue.verb + 1, Tags::CONJ_COORD)
        || reading.lexeme(i) == reading.known().en && reading.is(i + 1, Tags::FINITE)
}

/// Another finite verb than that of the cue.
fn is_other_verb(reading: &Reading<'_>, cue: &CueMatch, i: usize) -> bool {
    // `het eventuele uitsluiten van X`: an infinitive as a noun.
    let nominal = reading.is(i, Tags::INF)
        && !reading.is(i, Tags::FIN_SG)
        && reading.is(i - 1, Tags::DET | Tags::ADJ_INFLECTED)
        && !reading.is(i - 1, Tags::PRON_SUBJ);
    clause::is_finite(reading, i) && !nominal && !cue.covers(i) && Some(i) != cue.finite
}

/// A subordinate or relative clause begins at `i`.
fn begins_clause(reading: &Reading<'_>, cue: &CueMatch, i: usize, limit: usize) -> bool {
    let known = reading.known();
    let judgement = cue.of(reading).class == CueClass::Judgement;
    // `omschrijft als “…”`, `ziet de brug als een “…”`: no conjunction.
    let as_predicate = || {
        reading.lexeme(i) == known.als
            && (i == cue.verb + 1 || judgement && (i + 1..i + 4).any(|k| reading.opened_at(k).is_some()))
    };
    // `noemt dat in een reactie “overdreven”`: a pronoun, with no verb before the quoted words.
    let pronoun = || {
        let ends =
            |k: usize| reading.opened_at(k).is_some() || clause::is_finite(reading, k) || reading.is_comma(k);
        judgement
            && reading.lexeme(i) == known.dat
            && (i..limit).find(|&k| ends(k)).is_some_and(|k| {
                reading.opened_at(k).is_some() && !clause::is_finite(reading, reading.after(k))
            })
    };
    (clause::is_subordinator(reading, i) || clause::is_relative(reading, i)) && !as_predicate() && !pronoun()
}
