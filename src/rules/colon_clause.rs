//! `X zegt: de brug blijft dicht.` — a reporting verb, a colon, and a sentence without quotation marks.

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, CueClass, CueFlags, Frames, Tags};
use crate::mention::{Mention, Referent};
use crate::reading::Reading;
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
            "Dat komt omdat <s>schippers</s> <v>zeggen</v>: <q>de brug is te oud</q>.",
            "Ik weet nog dat <s>Kramer</s> <v>zei</v>: <q>de brug blijft dicht</q>.",
            "Bewoners <v>kregen</v> van <s>de gemeente</s> <v>te horen</v>: <q>de brug gaat dicht</q>.",
            "<v>Waarmee</v> <s>Kramer</s> maar <v>wil zeggen</v>: <q>de brug is te oud</q>.",
            "In <s>het rapport</s> <v>staat</v>: <q>de brug is te oud</q>.",
            "<s>Kramer</s> <v>zei</v> gisteren nog: <q>hoe meer bruggen, hoe beter</q>.",
            "De cijfers bevestigen wat <s>Kramer</s> al <v>vreesde</v>: <q>de brug is te oud</q>.",
        ],
        silent: &[
            ("Kramer noemt drie bruggen: de Zwaan, de Reiger en de Kraai.", "a list"),
            ("Ik zei: dat is te laat.", "the author speaks"),
            ("De brug blijft open totdat schippers zeggen: nu is het genoeg.", "nobody says it yet"),
            ("Ik kan me voorstellen dat Kramer denkt: wat kost die brug?", "imagined"),
            (
                "Schippers weten dat Kramer een gebrek vaststelde: het dek dat niet opengaat.",
                "an object, and what it is",
            ),
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
        // A sentence, not a list: it has a finite verb.
        let end = clause::trimmed(reading, colon + 1..limit).end;
        if !between
            || quoted
            || is_imagined(view, cue)
            || colon + 1 >= end
            || !clause::has_finite(reading, colon + 1, end) && !is_proportion(reading, colon + 1, end)
            || reading.is(colon + 1, Tags::NUM)
        {
            continue;
        }
        let Some(source) = source_behind_what(view, cue)
            .or_else(|| view.source_of(cue))
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
        if colon - source.tokens.end.max(cue.end()) > ADJUNCTS && source.tokens.start > cue.verb
            || is_complete(reading, cue, entry, &source)
        {
            continue;
        }
        out.push(Candidate::new(colon + 1..end).with_cue(reading, cue).with_source(Some(source)));
    }
}

/// `hoe meer bruggen hoe beter`: a statement without a verb.
fn is_proportion(reading: &Reading<'_>, from: usize, end: usize) -> bool {
    let hoe = |i: usize| reading.lexeme(i) == reading.known().hoe;
    hoe(from) && (from + 2..end).any(hoe)
}

/// `(bevestigt) wat hij al vreesde: …`: who does, behind `wat`.
fn source_behind_what(view: &View<'_, '_>, cue: &CueMatch) -> Option<Mention> {
    const NEAR: usize = 6;
    let reading = view.reading;
    let finite = cue.finite?;
    let wat = (finite.saturating_sub(NEAR)..finite)
        .find(|&i| i > 0 && reading.lexeme(i) == reading.known().wat && reading.is(i - 1, Tags::VERB))?;
    view.source_after(wat + 1).filter(|source| source.can_speak() && source.tokens.end <= finite)
}

/// `… dat zij zeggen: de brug is lelijk`, `totdat zij zeggen: …`: in the present tense, what they may say or think; but `ziet dat zij
/// zich afvragen: …`, where somebody tells that they do.
fn is_imagined(view: &View<'_, '_>, cue: &CueMatch) -> bool {
    let reading = view.reading;
    let known = reading.known();
    let present = cue.finite.filter(|&finite| {
        finite == cue.verb && !reading.is(finite, Tags::PAST) && finite > 0 && !reading.is_comma(finite - 1)
    });
    let Some((_, opening)) = present.map(|finite| clause::start(reading, finite)) else { return false };
    let opener = match opening {
        clause::Opening::Conjunction(word) if reading.lexeme(word) != known.omdat => word,
        // Behind a noun or a comma, `dat` looks like a relative pronoun.
        clause::Opening::Relative(word)
            if reading.lexeme(word) == known.dat && !clause::is_finite(reading, word + 1) =>
        {
            word
        }
        _ => return false,
    };
    let told = |outer: &CueMatch| view.is_asserted(outer) && outer.of(reading).class != CueClass::Expectation;
    !opener.checked_sub(1).and_then(|verb| view.cue_at(verb)).is_some_and(told)
}

/// `omdat zij de brug een ramp vinden: hij is lelijk`, `dat zij een gebrek vaststelden: de brug kraakt`: what is judged or said
/// stands before a verb that comes last.
fn is_complete(reading: &Reading<'_>, cue: &CueMatch, entry: &Cue, source: &Mention) -> bool {
    let finite = cue.finite.unwrap_or(cue.verb);
    let object = || {
        clause::mention_ending_at(reading, finite).is_some_and(|object| {
            let before = object.tokens.start.saturating_sub(1);
            object.referent == Referent::Thing
                && object.tokens.start >= source.tokens.end
                && !cue.covers(object.head)
                && !reading.is(before, Tags::PREP)
        })
    };
    !matches!(clause::start(reading, finite).1, clause::Opening::Main)
        && (entry.frames.has(Frames::ALS) || object())
}
