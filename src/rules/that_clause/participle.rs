//! `X vertrok, wetende dat …`: a present participle with a clause, beside the verb of whoever says or thinks it.

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, CueClass, Frames};
use crate::mention::Mention;
use crate::rule::{Candidate, View};
use crate::token::Flags;

/// What the subject of the clause beside the participle says, thinks or knows.
pub(super) fn beside_verb(view: &View<'_, '_>, cue: &CueMatch, entry: &Cue) -> Option<Candidate> {
    let reading = view.reading;
    let dat = cue.end();
    let participle = entry.class == CueClass::Own
        && cue.form.is_empty()
        && entry.frames.has(Frames::DAT)
        && !entry.frames.has(Frames::BARE);
    if !participle || reading.lexeme(dat) != reading.known().dat || !clause::clause_follows(reading, dat + 1)
    {
        return None;
    }
    let (first, limit) = (cue.start(), reading.end_of_sentence(cue.verb));
    let (subject, end) = if reading.has_flag(first, Flags::SENTENCE_START) {
        // `Wetende dat de brug dicht was, vertrok X`
        let end = clause::end_in_host(reading, dat + 1, limit);
        let verb = end + usize::from(reading.is_comma(end));
        if !clause::is_finite(reading, verb) {
            return None;
        }
        (clause::subject_after(reading, verb)?, end)
    } else if reading.is_comma(first - 1) {
        let begin = reading.start_of_sentence(first);
        let verb = (begin..first).rev().find(|&i| clause::is_finite(reading, i))?;
        (clause::subject(reading, verb)?, clause::end(reading, dat + 1, limit))
    } else {
        return None;
    };
    let source =
        Some(subject).filter(|subject| Mention::can_speak(subject) && view.can_be_source(subject))?;
    let content = clause::trimmed(reading, dat + 1..end);
    (!content.is_empty()).then(|| Candidate::new(content).with_cue(reading, cue).with_source(Some(source)))
}
