//! `X zegt: de brug blijft dicht.` — a reporting verb, a colon, and a sentence without quotation marks.

use crate::clause;
use crate::lexicon::{CueClass, CueFlags, Frames, Tags};
use crate::rule::{Candidate, Rule, RuleInfo, View};

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "colon-clause",
        since: "0.1.0",
        summary: "A reporting verb and a colon before a sentence without quotation marks.",
        fires: &[
            "<s>Kramer</s> <v>zegt</v>: <q>de brug blijft gewoon open</q>.",
            "<s>De directeur</s> <v>antwoordde</v>: <q>daar beginnen we niet aan</q>.",
            "<s>Kramer</s> <v>is</v> daarover <v>duidelijk</v>: <q>de brug blijft dicht</q>.",
            "De boodschap van <s>Kramer</s> <v>is duidelijk</v>: <q>de brug blijft dicht</q>.",
            "<s>Kramer</s> <v>schudt het hoofd</v>: <q>de brug is te oud</q>.",
            "<s>Kramer</s> <v>zucht</v>: <q>de brug is te oud</q>.",
            "Bewoners <v>kregen</v> van <s>de gemeente</s> <v>te horen</v>: <q>de brug gaat dicht</q>.",
            "<v>Waarmee</v> <s>Kramer</s> maar <v>wil zeggen</v>: <q>de brug is te oud</q>.",
            "In <s>het rapport</s> <v>staat</v>: <q>de brug is te oud</q>.",
        ],
        silent: &[
            ("Kramer noemt drie bruggen: de Zwaan, de Reiger en de Kraai.", "a list"),
            ("Ik zei: dat is te laat.", "the author speaks"),
            ("Dat is een duidelijk bericht: de brug blijft dicht.", "an adjective of the noun"),
        ],
        gaps: &[],
    },
    apply,
};

/// How many tokens of adjuncts may stand between the cue and the colon.
const NEAR: usize = 8;
/// How many of them when the source stands between.
const ADJUNCTS: usize = 4;

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    for (cue, entry) in view.cues() {
        let speaks = !matches!(
            entry.class,
            CueClass::Judgement | CueClass::Accusation | CueClass::Evidence | CueClass::Perception
        );
        // `X zucht: de brug is te oud`
        let manner = entry.class == CueClass::Manner
            && entry.frames.has(Frames::QUOTE)
            && !entry.flags.has(CueFlags::AMBIGUOUS);
        if cue.form.is_empty()
            || !speaks
            || !(entry.frames.has(Frames::BARE) || manner)
            || !view.is_asserted(cue)
            || cue.negation.is_some()
            || entry.frames.has(Frames::NP) && !entry.frames.has(Frames::QUOTE)
        {
            continue;
        }
        let limit = reading.end_of_sentence(cue.verb);
        let from = cue.end();
        let Some(colon) = (from..limit.min(from + NEAR)).find(|&i| reading.reads(i, ":")) else { continue };
        let between = (from..colon).all(|i| {
            !clause::is_finite(reading, i) && !reading.is_comma(i) && reading.opened_at(i).is_none()
        });
        let quoted = reading.opened_at(colon + 1).is_some();
        // `omdat zij de brug een ramp vinden: hij is lelijk`: what is judged stands before a verb that comes last.
        let complete = entry.frames.has(Frames::ALS)
            && !matches!(clause::start(reading, cue.finite.unwrap_or(cue.verb)).1, clause::Opening::Main);
        // A sentence, not a list: it has a finite verb.
        let end = clause::trimmed(reading, colon + 1..limit).end;
        if !between
            || quoted
            || complete
            || colon + 1 >= end
            || !clause::has_finite(reading, colon + 1, end)
            || reading.is(colon + 1, Tags::NUM)
        {
            continue;
        }
        let Some(source) = view
            .source_of(cue)
            .filter(|source| source.tokens.end <= colon && (source.can_speak() || source.name.is_some()))
        else {
            continue;
        };
        // `Dat is een duidelijk bericht: …`: an attribute. `Zijn boodschap is duidelijk: …`: what he says.
        if reading.is(source.head, Tags::SPEECH_NOUN)
            || cue.parts.iter().any(|part| source.tokens.contains(&part.start))
        {
            continue;
        }
        if colon - source.tokens.end.max(cue.end()) > ADJUNCTS && source.tokens.start > cue.verb {
            continue;
        }
        out.push(Candidate::new(colon + 1..end).with_cue(reading, cue).with_source(Some(source)));
    }
}
