//! `X wil dat …`: a wish, of which only quoted words are a report.

use std::ops::Range;

use super::end::trimmed;
use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, Frames, Tags};
use crate::reading::Reading;
use crate::rule::View;

/// `wil`, by itself.
pub(super) fn is_wish(reading: &Reading<'_>, cue: &CueMatch, entry: &Cue) -> bool {
    reading.is(cue.verb, Tags::MODAL) && entry.rest.is_empty() && entry.frames.has(Frames::NP)
}

/// `wil dat de brug “zo snel mogelijk” opengaat`: a wish is no report, but its quoted words are.
pub(super) fn wished_clause(view: &View<'_, '_>, cue: &CueMatch, entry: &Cue) -> Option<Range<usize>> {
    let reading = view.reading;
    let dat = cue.verb + 1;
    let opens = is_wish(reading, cue, entry)
        && cue.finite == Some(cue.verb)
        && reading.lexeme(dat) == reading.known().dat
        && clause::clause_follows(reading, dat + 1);
    let content = opens.then(|| trimmed(reading, cue, dat + 1, reading.end_of_sentence(dat)))?;
    let words = |i: usize| {
        reading.opened_at(i).is_some_and(|q| !reading.is_name(q) && !view.is_place(q) && !view.is_term(q))
    };
    content.clone().any(words).then_some(content)
}
