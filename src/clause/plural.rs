//! Plural forms of verbs, which are infinitives as well, and some of them nouns.

use super::end::is_nominative;
use super::{closes_perfect, is_dash};
use crate::lexicon::Tags;
use crate::reading::Reading;

/// `dat de regels niet kloppen en stappen naar …`: behind a verb that comes last, what can be a noun is a verb, unless
/// another one follows.
pub(super) fn joins_last_verb(reading: &Reading<'_>, i: usize) -> bool {
    const REACH: usize = 15;
    let sure = |k: usize| {
        reading.is(k, Tags::FINITE) && !reading.is(k, Tags::NOUN | Tags::ADJ | Tags::ADV | Tags::PREP)
    };
    i > 1
        && reading.lexeme(i - 1) == reading.known().en
        && sure(i - 2)
        && !reading.is(i + 1, Tags::VERB | Tags::CONJ_COORD | Tags::CONJ_SUB)
        && !(i + 1..reading.end_of_sentence(i).min(i + REACH))
            .take_while(|&k| !reading.is_comma(k) && !reading.is_mark(k))
            .any(|k| sure(k) && reading.lexeme(k - 1) != reading.known().te)
}

/// A plural form that is an infinitive here: `te` before it, or a modal verb earlier in the clause.
pub(super) fn is_infinitive_here(reading: &Reading<'_>, i: usize) -> bool {
    if i > 0 && reading.lexeme(i - 1) == reading.known().te {
        return true;
    }
    // `die het hebben gezien spreken …`: the verbs before it are complete.
    let closed = i > 1
        && closes_perfect(reading, i - 1)
        && !reading.is(i - 1, Tags::INF)
        && reading.is(i - 2, Tags::FINITE);
    // `en daar sluiten wij ons bij aan`, `en verwijzen ze naar`: nobody stands behind an infinitive.
    let subject = is_nominative(reading, i + 1) || reading.lexeme(i + 1) == reading.known().ze;
    if reading.is(i, Tags::AUX | Tags::MODAL) || closed || subject {
        return false;
    }
    let start = reading.start_of_sentence(i);
    let mut k = i;
    while let Some(previous) = reading.before(k) {
        let opens_clause =
            reading.is(previous, Tags::CONJ_SUB) && !reading.is(previous, Tags::PREP | Tags::ADV);
        // `dat ze blij zijn - al groeien ze niet`
        let closed = reading.is_comma(previous) || reading.is_colon(previous) || is_dash(reading, previous);
        // `weten wat nodig is en geven het aan`: the clause before the conjunction has closed.
        // `wat ze willen en veel bewoners denken dat …`: so has it before the subject of another verb.
        let joins = if k == i {
            reading.is(previous, Tags::CONJ_COORD)
        } else {
            reading.lexeme(previous) == reading.known().en
        };
        let joined = joins
            && previous > start
            && reading.is(previous - 1, Tags::FINITE)
            && reading.is(previous - 1, Tags::AUX | Tags::MODAL);
        let relative = reading.is(previous, Tags::REL)
            && previous > 0
            && reading.is(previous - 1, Tags::NOUN | Tags::NAME);
        if previous < start || closed || opens_clause || relative || joined {
            return false;
        }
        if reading.is(previous, Tags::AUX | Tags::MODAL) && reading.is(previous, Tags::FINITE) {
            return true;
        }
        k = previous;
    }
    false
}
