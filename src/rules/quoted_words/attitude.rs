//! `X heeft “geen idee” hoe lang het duurt` — quoted words that say what somebody does not know, have or see, with what belongs to them.

use crate::clause::{self, Opening};
use crate::lexicon::{Tags, WordLists};
use crate::mention::Referent;
use crate::reading::Reading;
use crate::rule::{Candidate, View};

/// `heeft “geen idee” waarom …`, `ziet “geen enkele reden” om te …`, `heeft “geen spijt” van …`: the words and their clause or phrase.
pub(super) fn attitude(view: &View<'_, '_>, q: usize) -> Option<Candidate> {
    let reading = view.reading;
    let open = reading.quotations[q].open as usize;
    let after = view.after_quotation(q);
    let limit = reading.end_of_sentence(open);
    let inside = reading.content(q);
    if !reading.is(inside.start, Tags::NEG) || !reading.has_words(2, inside.clone()) {
        return None;
    }
    let known = reading.known();
    let adverb = |&i: &usize| {
        (reading.is(i, Tags::ADV | Tags::TIME) || reading.lexeme(i) == known.er)
            && !clause::is_finite(reading, i)
    };
    let verb = (reading.start_of_sentence(open)..open).rev().find(|i| !adverb(i))?;
    let has = reading.lexicon.is_perfect(reading.lexeme(verb));
    let has_or_sees = clause::is_finite(reading, verb)
        && (has || reading.is_listed(verb, WordLists::SEES))
        && clause::start(reading, verb).1 == Opening::Main;
    // `ziet er “geen heil” in om …`
    let er = (verb + 1..open).any(|i| reading.lexeme(i) == known.er);
    let behind = after + usize::from(er && reading.is(after, Tags::PREP));
    if !has_or_sees || is_done(reading, after, limit) {
        return None;
    }
    let source = clause::subject(reading, verb)
        .filter(|source| source.can_speak() && source.referent != Referent::Document)?;
    let end = end(reading, behind, limit)?;
    let content = clause::trimmed(reading, open..end.max(after));
    let mut candidate = Candidate::new(content).with_source(Some(source));
    candidate.cue = (verb..verb + 1).into();
    Some(candidate)
}

/// `heeft “niets verkeerds” gedaan`, `zag “niemand” komen`: another verb says what was done.
fn is_done(reading: &Reading<'_>, after: usize, limit: usize) -> bool {
    let ends =
        |i: &usize| reading.is_comma(*i) || reading.is_terminator(*i) || clause::is_subordinator(reading, *i);
    (after..limit).take_while(|i| !ends(i)).any(|i| {
        reading.is(i, Tags::PART | Tags::INF)
            && !reading.is(i, Tags::NOUN | Tags::ADJ | Tags::ADJ_INFLECTED)
            && !reading.is_te_infinitive(i.saturating_sub(1))
    })
}

/// Where the clause or phrase ends that belongs to the quoted words and begins at `opener`.
fn end(reading: &Reading<'_>, opener: usize, limit: usize) -> Option<usize> {
    let known = reading.known();
    let asks = (reading.is(opener, Tags::WH) || reading.lexeme(opener) == known.of)
        && clause::clause_follows(reading, opener + 1);
    let says = reading.lexeme(opener) == known.dat && clause::is_subordinator(reading, opener);
    let purpose = reading.is(opener, Tags::OM) && (opener..limit).any(|i| reading.is_te_infinitive(i));
    if asks || says || purpose {
        return Some(clause::end(reading, opener + 1, limit));
    }
    let ends = opener >= limit || reading.is_terminator(opener) || reading.is_comma(opener);
    let phrase = reading.is(opener, Tags::PREP) && !reading.is(opener, Tags::OM);
    (ends || phrase).then(|| clause::end_of_phrase(reading, opener, limit, |_| false))
}
