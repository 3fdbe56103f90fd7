//! `De brug is dicht. Aldus X.`, `Althans, volgens X.`: a sentence that holds nothing but who says what stands before it.

use crate::clause;
use crate::lexicon::{CueClass, Tags};
use crate::reading::Reading;
use crate::rule::{Candidate, View};
use crate::token::Flags;

use super::stated::sentence_before;

/// `De brug is dicht. Aldus X.`: a sentence of its own.
pub(super) fn sentences(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    for (cue, entry) in view.cues() {
        let word = reading.lexeme(cue.verb);
        let start = reading.start_of_sentence(cue.verb);
        // `Althans, volgens X.`, `In elk geval volgens X.`
        let hedged = word == reading.known().volgens && hedges(reading, start, cue.verb);
        let aldus = word == reading.known().aldus && start == cue.verb;
        let alone = entry.class == CueClass::According
            && (aldus || hedged)
            && reading.has_flag(start, Flags::SENTENCE_START);
        let source = || {
            view.source_after(cue.end()).filter(|source| {
                let behind = source.tokens.end;
                source.can_speak()
                    && (reading.is_terminator(behind) || reading.is(behind, Tags::PREP | Tags::TIME))
                    && !clause::has_finite(reading, behind, reading.end_of_sentence(cue.verb))
            })
        };
        if alone
            && let Some(source) = source()
            && let Some(content) = sentence_before(reading, cue.verb)
        {
            out.push(Candidate::new(content).with_cue(reading, cue).with_source(Some(source)));
        }
    }
}

/// `Althans, (volgens X)`, `In elk geval (volgens X)`: the words from `start` to `end` only limit what has been said.
fn hedges(reading: &Reading<'_>, start: usize, end: usize) -> bool {
    let end = end - usize::from(end > start && reading.is_comma(end - 1));
    let case = ["elk", "ieder"].iter().any(|word| reading.reads(start + 1, word))
        && reading.reads(start + 2, "geval");
    start + 1 == end && ["Althans", "Tenminste"].iter().any(|word| reading.reads(start, word))
        || start + 3 == end && case
}
