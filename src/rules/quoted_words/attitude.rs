//! `X heeft “geen idee” hoe lang het duurt` — quoted words that say what somebody does not know or see, with the clause behind them.

use crate::clause::{self, Opening};
use crate::lexicon::Tags;
use crate::mention::Referent;
use crate::rule::{Candidate, View};

/// `heeft “geen idee” waarom …`, `had “geen enkele reden” om te …`: the words and their clause.
pub(super) fn attitude(view: &View<'_, '_>, q: usize) -> Option<Candidate> {
    let reading = view.reading;
    let open = reading.quotations[q].open as usize;
    let opener = view.after_quotation(q);
    let limit = reading.end_of_sentence(open);
    let inside = reading.content(q);
    if !reading.is(inside.start, Tags::NEG) || !reading.has_words(2, inside) || opener >= limit {
        return None;
    }
    let known = reading.known();
    let adverb = |&i: &usize| reading.is(i, Tags::ADV) && !clause::is_finite(reading, i);
    let verb = (reading.start_of_sentence(open)..open).rev().find(|i| !adverb(i))?;
    let has = clause::is_finite(reading, verb)
        && reading.lexicon.is_perfect(reading.lexeme(verb))
        && clause::start(reading, verb).1 == Opening::Main;
    let asks = (reading.is(opener, Tags::WH) || reading.lexeme(opener) == known.of)
        && clause::clause_follows(reading, opener + 1);
    let purpose = reading.is(opener, Tags::OM) && (opener..limit).any(|i| reading.is_te_infinitive(i));
    if !has || !(asks || purpose) {
        return None;
    }
    let source = clause::subject(reading, verb)
        .filter(|source| source.can_speak() && source.referent != Referent::Document)?;
    let end = clause::end(reading, opener + 1, limit);
    let mut candidate = Candidate::new(clause::trimmed(reading, open..end)).with_source(Some(source));
    candidate.cue = (verb..verb + 1).into();
    Some(candidate)
}
