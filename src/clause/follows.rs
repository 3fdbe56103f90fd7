//! What may be a clause, from what follows.

use super::ends_clause;
use crate::lexicon::Tags;
use crate::reading::Reading;

/// Whether a clause with its verb last may begin at `i`: something that is no verb, and a finite verb later on in
/// the sentence.
pub(crate) fn clause_follows(reading: &Reading<'_>, i: usize) -> bool {
    if i >= reading.len() || reading.is(i, Tags::FINITE) && !reading.is(i, Tags::NOUN | Tags::ADJ | Tags::INF)
    {
        return false;
    }
    let end = reading.end_of_sentence(i);
    let mut j = reading.after(i);
    // A quotation inside the clause may hold its verb.
    if j > i + 1 && has_verb(reading, i + 1..j) {
        return true;
    }
    while j < end {
        if reading.is_colon(j) {
            return false;
        }
        if reading.is(j, Tags::FINITE) {
            return true;
        }
        let next = reading.after(j);
        if next > j + 1 && has_verb(reading, j + 1..next) {
            return true;
        }
        j = next;
    }
    false
}

/// `(meldt dat) wordt onderzocht hoe …`: a clause without a subject begins at `i`, and so with its verbs.
pub(crate) fn passive_follows(reading: &Reading<'_>, i: usize) -> bool {
    const VERBS: usize = 4;
    let verb = |k: usize| reading.is(k, Tags::AUX | Tags::MODAL | Tags::PART);
    let end = (i..i + VERBS).find(|&k| !verb(k)).unwrap_or(i + VERBS);
    reading.is(i, Tags::FIN_SG)
        && reading.is(i, Tags::AUX | Tags::MODAL)
        && (i + 1..end).any(|k| reading.is(k, Tags::PART))
        && (ends_clause(reading, end - 1)
            || reading.is(end, Tags::OM | Tags::CONJ_SUB | Tags::WH | Tags::PREP))
}

fn has_verb(reading: &Reading<'_>, mut tokens: std::ops::Range<usize>) -> bool {
    tokens.any(|k| reading.is(k, Tags::FINITE))
}
