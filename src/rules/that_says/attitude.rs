//! `X vindt dat prima`, `X begrijpt dat wel`, `X wist dat niet`: what somebody thinks of it, or does not know, is no report of it.

use crate::cue::CueMatch;
use crate::lexicon::{Cue, CueClass, CueFlags, Frames, Tags};
use crate::mention::{Mention, Referent};
use crate::reading::Reading;
use crate::rule::View;

/// `X snapt dat`, `Dat weet X niet`: behind a verb of knowledge, the pronoun is what somebody understands, or not.
pub(super) fn is_no_statement(entry: &Cue, cue: &CueMatch, object: bool) -> bool {
    // `X concludeert dat`: it states something.
    let knows = entry.frames.has(Frames::OF) && !entry.flags.has(CueFlags::CONCEDED);
    entry.class == CueClass::Knowledge && knows && (object || cue.negation.is_some())
}

/// `vindt dat prima`, `vond dat ook wel genoeg`, `Dat vindt X te weinig`: token `i` begins what is thought of it.
pub(super) fn begins_judgement(reading: &Reading<'_>, entry: &Cue, i: usize) -> bool {
    let amount = reading.is(i, Tags::DET) && reading.is(i, Tags::ADV);
    let quality = reading.is(i, Tags::ADJ) && !reading.is(i, Tags::REMARK);
    entry.frames.has(Frames::ALS) && (amount || quality || reading.lexeme(i) == reading.known().te)
}

/// `X gelooft dat niet`: the pronoun is denied.
pub(super) fn is_denied(reading: &Reading<'_>, finite: usize, source: &Mention) -> bool {
    source.tokens.end <= finite && reading.is(finite + 2, Tags::NEG)
}

/// `Dat hebben ze bedacht, denkt X.`: the sentence with the pronoun is what X says.
pub(super) fn is_said_behind(view: &View<'_, '_>, cue: &CueMatch) -> bool {
    let reading = view.reading;
    let comma = cue.end();
    cue.of(reading).flags.has(CueFlags::AMBIGUOUS)
        && cue.form.any(Tags::PART)
        && reading.is_comma(comma)
        && view.cue_governed_at(comma + 1).is_some_and(|outer| outer.of(reading).frames.has(Frames::BARE))
}

/// `Dat liet hij zien`, `…, en dat belooft vuurwerk`, `Dat verklaart de lading modder`: the source shows, promises or explains something by
/// it, and says nothing; `drawn` when the cue tells what it is drawn from: `Dat blijkt uit X`.
pub(super) fn tells_nothing(view: &View<'_, '_>, entry: &Cue, source: &Mention, drawn: bool) -> bool {
    let reading = view.reading;
    // `Dat liet hij zien`: what people show is no statement.
    let shows = entry.class == CueClass::Evidence
        && matches!(source.referent, Referent::Person | Referent::Pronoun)
        && !drawn;
    // `…, en dat belooft vuurwerk`: what is to be expected.
    let promises = entry.class == CueClass::Commissive && !source.can_speak() && source.name.is_none();
    // `Dat verklaart de lading modder`: what it explains.
    let known_thing = !reading.is(source.head, Tags::DOCUMENT | Tags::SPEECH_NOUN | Tags::GUESSED);
    let explains = entry.class == CueClass::Speech
        && entry.flags.has(CueFlags::AMBIGUOUS)
        && source.referent == Referent::Thing
        && source.name.is_none()
        && known_thing;
    shows || promises || explains || view.is_no_statement(entry, source)
}
