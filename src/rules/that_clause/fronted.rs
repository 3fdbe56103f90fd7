//! `Dat de brug te duur is, zegt X`: the clause before its cue.

use std::ops::Range;

use super::judges;
use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, CueClass, Frames, Tags};
use crate::reading::Reading;

/// `Dat de brug te duur is, (daar) zegt X …`: the clause opens the sentence, its cue stands behind it.
pub(super) fn fronted_clause(reading: &Reading<'_>, cue: &CueMatch, entry: &Cue) -> Option<Range<usize>> {
    let known = reading.known();
    let finite = cue.finite.unwrap_or(cue.verb);
    let begin = reading.start_of_sentence(finite);
    let from =
        (begin..begin + 2).find(|&i| !reading.is(i, Tags::CONJ_COORD) || reading.lexeme(i) == known.of)?;
    let word = reading.lexeme(from);
    let conjunction = word == known.dat && (entry.frames.has(Frames::DAT) || judges(entry))
        || word == known.of && entry.frames.has(Frames::OF)
        || word == known.of && entry.frames.has(Frames::DAT) && entry.class == CueClass::Opinion;
    if !conjunction || clause::is_finite(reading, from + 1) || is_article(reading, from) {
        return None;
    }
    // The comma before the finite verb, with at most `daar` or `dat` between.
    let resumed = [known.daar, known.dat].contains(&reading.lexeme(finite - 1))
        || reading.is(finite - 1, Tags::PRON_ADV);
    let comma = finite.checked_sub(1 + usize::from(resumed))?;
    // `Dat de brug dicht is vindt X jammer`
    // `Dat de brug dicht is voor boten legt X uit`
    let apart = judges(entry) || cue.negation.is_none() && follows_clause(reading, from + 1, finite);
    let bare = apart && !reading.is_comma(comma) && cue.finite == Some(cue.verb);
    let content = from + 1..if bare { finite } else { comma };
    // `Of hij komt, hangt van X af, zegt Y`: the clause belongs to another verb.
    let other = content.clone().any(|i| reading.is_comma(i) && clause::is_finite(reading, i + 1));
    if other || entry.class == CueClass::Evidence {
        return None;
    }
    ((bare || reading.is_comma(comma)) && clause::has_finite(reading, content.start, content.end))
        .then_some(content)
}

/// Whether the verb at `finite`, right before its subject, stands behind a clause that begins at `from` and has a verb of its own.
fn follows_clause(reading: &Reading<'_>, from: usize, finite: usize) -> bool {
    let someone = || clause::subject_after(reading, finite);
    clause::has_finite(reading, from, finite)
        && !(from..finite)
            .any(|i| reading.is_comma(i) || reading.is_mark(i) || clause::is_relative(reading, i))
        && someone().is_some_and(|subject| subject.tokens.start == finite + 1 && subject.can_speak())
}

/// `Dat plan moet snel worden getoetst, vindt X`: an article, for the verb stands second.
fn is_article(reading: &Reading<'_>, dat: usize) -> bool {
    let noun = dat + 1;
    let verb = dat + 2;
    let goes_on = Tags::ADV | Tags::ADJ | Tags::DET | Tags::NEG | Tags::POSS;
    reading.lexeme(dat) == reading.known().dat
        && reading.is(noun, Tags::NOUN)
        && !reading.is(noun, Tags::PLURAL | Tags::NAME)
        && reading.is(verb, Tags::FIN_SG)
        && clause::is_finite(reading, verb)
        && reading.is(verb + 1, goes_on)
        && !reading.is(verb + 1, Tags::VERB)
}
