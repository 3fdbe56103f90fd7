//! Where a reported clause ends.

use std::ops::Range;

use crate::clause;
use crate::cue::CueMatch;
use crate::reading::Reading;

/// `Waar X zegt dat …, wijst Y erop dat …`: a question word that puts the verb of its clause last.
pub(in crate::rules) fn sets_against(reading: &Reading<'_>, finite: usize) -> bool {
    let begin = reading.start_of_sentence(finite);
    reading.reads(begin, "Waar") && finite > begin + 1 && !clause::has_finite(reading, begin + 1, finite)
}

/// The clause from `from` on, without the marks around it.
pub(super) fn trimmed(reading: &Reading<'_>, cue: &CueMatch, from: usize, limit: usize) -> Range<usize> {
    let finite = cue.finite.unwrap_or(cue.verb);
    let main =
        matches!(clause::start(reading, finite).1, clause::Opening::Main) && !sets_against(reading, finite);
    let end =
        if main { clause::end(reading, from, limit) } else { clause::end_in_host(reading, from, limit) };
    clause::trimmed(reading, from..end)
}
