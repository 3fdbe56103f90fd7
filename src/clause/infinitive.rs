//! Infinitives with `te`, and what belongs to them.

use super::is_finite;
use crate::reading::Reading;

/// `belooft dat juist niet te doen`: the infinitive comes before any finite verb.
pub(crate) fn is_object_of_infinitive(reading: &Reading<'_>, dat: usize, limit: usize) -> bool {
    let known = reading.known();
    let verb = (dat + 1..limit).find(|&i| is_finite(reading, i) || reading.is_te_infinitive(i));
    verb.is_some_and(|te| {
        reading.lexeme(te) == known.te
            && (reading.is_comma(te + 2) || reading.is_terminator(te + 2))
            && !(dat..te).any(|i| reading.lexeme(i) == known.om || reading.is_comma(i))
    })
}
