//! `X bevestigt dat.`, `X heeft dat gezegd tegen de krant.`: the pronoun is the object, and the source stands before the verb.

use crate::cue::CueMatch;
use crate::lexicon::{CueClass, CueFlags, Frames, Tags};
use crate::mention::{self, Mention};
use crate::rule::View;

use super::behind::past_pronoun;
use super::{attitude, within};

/// `X bevestigt dat`, `X bestrijdt dat niet, maar …`: the pronoun is the object at the end of the clause.
pub(super) fn source_before(view: &View<'_, '_>, cue: &CueMatch, finite: usize) -> Option<Mention> {
    let reading = view.reading;
    let known = reading.known();
    let object = finite + 1;
    // `heeft dat ontkend`
    let perfect = || reading.lexicon.is_perfect(reading.lexeme(finite)) && cue.form.any(Tags::PART);
    // `heeft het zelf gezegd`
    let itself = reading.lexeme(object) == known.het && reading.lexeme(object + 1) == known.zelf;
    if !(itself || [known.dat, known.dit].contains(&reading.lexeme(object)))
        || finite != cue.verb && !perfect()
    {
        return None;
    }
    // `heeft dat gevraagd`: nothing has been stated.
    let entry = cue.of(reading);
    if entry.class == CueClass::Directive && entry.frames.has(Frames::OF)
        || attitude::is_no_statement(entry, cue, true)
    {
        return None;
    }
    // `De schippers varen te hard en geven dat toe`: it stands for what the clause before it says. `acht dat niet bewezen`
    let joined = finite > 0 && reading.is(finite - 1, Tags::CONJ_COORD);
    if joined || cue.negation.is_some() && !cue.of(reading).flags.has(CueFlags::NEG) {
        return None;
    }
    let source = view.source_of(cue).filter(|source| source.can_speak() && source.tokens.end <= finite)?;
    let limit = reading.end_of_sentence(finite);
    let mut rest = past_pronoun(reading, object);
    while rest < limit {
        // `bevestigt dat tegen de krant`
        let adjunct = reading.is(rest, Tags::PREP) && !reading.is(rest, Tags::CONJ_SUB);
        match mention::mention_at(reading, rest + 1, limit) {
            Some(object) if adjunct => rest = object.tokens.end,
            // `in 1995`
            _ if adjunct && reading.is(rest + 1, Tags::NUM) => rest += 2,
            _ if attitude::begins_judgement(reading, entry, rest) => return None,
            _ if reading.is(rest, Tags::NEG | Tags::ADV | Tags::TIME) || cue.covers(rest) => rest += 1,
            // `gaf dat eerlijk toe`
            _ if reading.is(rest, Tags::ADJ)
                && !reading.is(rest, Tags::ADJ_INFLECTED)
                && rest < cue.end() =>
            {
                rest += 1;
            }
            _ => break,
        }
    }
    let ends =
        rest >= limit || reading.is_comma(rest) || reading.is_terminator(rest) || reading.reads(rest, ":");
    let opens = source.tokens.start <= reading.start_of_sentence(finite) + 1
        || within::comma_before(reading, &source).is_some();
    (ends && opens).then_some(source)
}
