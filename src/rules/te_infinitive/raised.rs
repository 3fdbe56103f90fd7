//! `De brug blijkt uit onderzoek veilig te zijn`: what a text shows of the subject of its verb.

use super::te_may_follow;
use crate::clause::{self, Opening};
use crate::cue::CueMatch;
use crate::lexicon::{Cue, CueClass, CueFlags, Tags};
use crate::reading::{Parts, Reading};
use crate::rule::{Candidate, View};

/// The subject and the infinitive, without the phrase that names the text.
pub(super) fn turns_out(view: &View<'_, '_>, cue: &CueMatch, entry: &Cue) -> Option<Candidate> {
    let reading = view.reading;
    let known = reading.known();
    let shows = entry.class == CueClass::Evidence
        && entry.flags.has(CueFlags::IMPERSONAL)
        && reading.lexicon.turns_out(reading.lexeme(cue.verb));
    let finite = cue.finite.filter(|&finite| {
        shows && finite == cue.verb && cue.negation.is_none() && te_may_follow(reading, cue)
    })?;
    let (begin, opening) = clause::start(reading, finite);
    if opening != Opening::Main {
        return None;
    }
    let source = view.source_of(cue)?;
    let uit = source.tokens.start.checked_sub(1).filter(|&i| reading.lexeme(i) == known.uit)?;
    let limit = reading.end_of_sentence(finite);
    if uit < finite {
        let first = reading.start_of_sentence(finite);
        let heads = uit == first || uit == first + 1 && reading.is(first, Tags::ADV | Tags::CONJ_COORD);
        if !heads {
            return None;
        }
        // `Uit onderzoek blijkt de brug veilig te zijn`
        let rest = predicate(reading, finite + 1, limit)?;
        return Some(Candidate::new(rest).with_cue(reading, cue).with_source(Some(source)));
    }
    let rest = predicate(reading, source.tokens.end, limit)?;
    let subject = begin..finite;
    let pronoun = [known.dat, known.dit, known.er].contains(&reading.lexeme(begin)) && subject.len() == 1;
    if subject.is_empty() || pronoun || source.tokens.end == rest.end || uit != finite + 1 {
        return None;
    }
    let parts: Parts = [subject, rest].into_iter().collect();
    Some(Candidate::new(parts).with_cue(reading, cue).with_source(Some(source)))
}

/// From `from` on, the words up to an infinitive with `te`, where no other clause begins before it.
fn predicate(reading: &Reading<'_>, from: usize, limit: usize) -> Option<std::ops::Range<usize>> {
    let te = (from..limit).find(|&i| reading.is_te_infinitive(i))?;
    let apart = (from..te).any(|i| {
        reading.is_comma(i)
            || reading.is_mark(i)
            || reading.is(i, Tags::OM)
            || clause::is_subordinator(reading, i)
            || clause::is_relative(reading, i)
            || clause::is_finite(reading, i)
    });
    let end = clause::end_of_predicate(reading, te, limit);
    (!apart && te > from).then(|| clause::trimmed(reading, from..end))
}
