//! `X is naar eigen zeggen onschuldig.` — the subject reports of itself; `in zijn ogen`, `in haar visie`: the
//! possessive stands for the source.

use std::ops::Range;

use crate::clause;
use crate::lexicon::{CueClass, CueFlags, Frames, Tags};
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;
use crate::rule::{Candidate, Rule, RuleInfo, View};

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "own-words",
        since: "0.1.0",
        summary: "A clause that its subject, or the person of a possessive, vouches for: `naar eigen zeggen`, `in zijn ogen`.",
        fires: &[
            "<s>De verdachte</s> <q>was</q> <v>naar eigen zeggen</v> <q>die avond thuis</q>.",
            "<q>De brug is</q> <v>in <s>zijn</s> ogen</v> <q>levensgevaarlijk</q>.",
            "De brug is populair omdat <q>zij</q> <v>in <s>zijn</s> ogen</v> <q>mooi is</q>.",
            "Zij vertrok omdat <s>zij</s> <v>naar eigen zeggen</v> <q>moe was</q>.",
            "<q>De brug is</q> <v>in <s>Kramers</s> optiek</v> <q>te oud</q>.",
            "<q>De brug moet</q> <v>wat</v> <s>de gemeente</s> <v>betreft</v> <q>dicht</q>.",
            "<s>Kramer</s> <q>heeft de brug</q> <v>naar eigen zeggen</v> <q>nooit gezien</q>, maar heeft er wel over geschreven.",
            "<s>Bewoners</s> in Noord, West en Oost <q>moeten</q> <v>naar eigen zeggen</v> <q>over de brug</q>.",
        ],
        silent: &[
            ("Zij lacht naar hem en gaat naar huis.", "no cue"),
            ("Wat hem betreft gaat de brug dicht, zegt Kramer.", "what Kramer says"),
            ("Kramer rent met tranen in zijn ogen over de brug.", "what is seen in them"),
            ("Wat de kosten betreft is de brug een ramp.", "a thing has no view"),
        ],
        gaps: &[],
    },
    apply,
};

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    for (cue, entry) in view.cues() {
        let between = entry.flags.has(CueFlags::SOURCE_BETWEEN);
        if entry.class != CueClass::Own && !between || !cue.form.is_empty() {
            continue;
        }
        let begin = reading.start_of_sentence(cue.verb);
        let limit = reading.end_of_sentence(cue.verb);
        let possessive = (cue.start()..cue.end()).find(|&i| {
            // `wat hem betreft`
            let pronoun = reading.is(i, Tags::PRON_OBJ)
                && reading.lexicon.pronoun(reading.lexeme(i)).is_some_and(|pronoun| pronoun.can_speak);
            (reading.is(i, Tags::POSS) || pronoun) && reading.lexeme(i) != reading.known().een
        });
        // `de in hun ogen mooie brug`: inside a noun phrase, the adjectives are what they think.
        if let Some(i) = possessive.filter(|&i| reading.is(i, Tags::POSS))
            && clause::follows_article(reading, cue.start())
            && let Some(adjectives) = clause::attributes(reading, cue.end())
        {
            let source = Mention::possessive(reading, i);
            out.push(Candidate::new(adjectives).with_cue(reading, cue).with_source(Some(source)));
            continue;
        }
        // `met tranen in haar ogen`
        let seen = possessive.is_some_and(|i| reading.is(i, Tags::POSS))
            && clause::mention_ending_at(reading, cue.start())
                .and_then(|thing| thing.tokens.start.checked_sub(1))
                .is_some_and(|with| reading.lexeme(with) == reading.known().met);
        if seen {
            continue;
        }
        let named = (cue.start()..cue.end()).find(|&i| reading.is(i, Tags::NAME));
        // `omdat hij naar eigen zeggen ziek was`: the clause that waits for its verb.
        let opener = (begin..cue.start()).rev().find(|&i| {
            clause::is_subordinator(reading, i)
                || clause::is_relative(reading, i)
                || clause::is_finite(reading, i)
        });
        let waits = (cue.end()..limit)
            .take_while(|&i| !reading.is_comma(i) && !clause::is_subordinator(reading, i))
            .any(|i| reading.is(i, Tags::FINITE));
        let opener = opener.filter(|&i| waits && !clause::is_finite(reading, i));
        // The finite verb of the clause: the nearest one before the cue, else behind it.
        let finite = (begin..cue.start())
            .rev()
            .find(|&i| clause::is_finite(reading, i))
            .filter(|_| opener.is_none())
            .or_else(|| (cue.end()..limit).find(|&i| clause::is_finite(reading, i)));
        let Some(finite) = finite else { continue };
        let start = clause::start(reading, finite).0;
        let start = match opener {
            Some(opener) => opener + 1,
            None if finite > cue.start() => cue.end(),
            None => start,
        };
        let end = match opener {
            Some(_) => clause::end_in_host(reading, cue.end(), limit),
            None => clause::end_before_main_clause(reading, cue.end(), limit)
                .filter(|_| finite < cue.start())
                .unwrap_or_else(|| clause::end(reading, cue.end(), limit)),
        };
        let end = clause::trimmed(reading, cue.end()..end).end;
        // `Wat hem betreft gaat de brug dicht, zegt X`: X, who says it, is he.
        // `Kramer vreest naar eigen zeggen dat …`: what he fears.
        let reports = possessive.is_none()
            && (cue.end()..end)
                .any(|i| reading.lexeme(i) == reading.known().dat && clause::is_subordinator(reading, i))
            && view.cue_governed_at(finite).is_some_and(|verb| verb.of(reading).frames.has(Frames::DAT));
        let said = possessive.is_some_and(|i| reading.is(i, Tags::PRON_OBJ))
            && reading.is_comma(end)
            && reading.is(end + 1, Tags::REPORT)
            && clause::is_finite(reading, end + 1)
            && clause::subject_after(reading, end + 1)
                .is_some_and(|subject| subject.tokens.start == end + 2 && subject.can_speak());
        if said || reports {
            continue;
        }
        let (source, holes) = match possessive {
            // `wat de gemeente betreft`; `wat het geld betreft` is the topic.
            _ if between => {
                let [before, behind] = cue.parts.as_slice() else { continue };
                let source = mention::mention_at(reading, before.end, behind.start)
                    .filter(|source| source.can_speak() && source.tokens.end == behind.start)
                    .filter(|source| source.referent != Referent::Pronoun);
                (source, vec![cue.start()..cue.end()])
            }
            Some(i) => (Some(Mention::possessive(reading, i)), vec![cue.start()..cue.end()]),
            None if named.is_some() => {
                let source = named.and_then(|i| mention::mention_at(reading, i, i + 1));
                (source, vec![cue.start()..cue.end()])
            }
            None => {
                let source = clause::subject(reading, finite).filter(|mention| view.can_be_source(mention));
                let hole = source.as_ref().map(|source| {
                    // `De club, gevestigd in Utrecht, heeft naar eigen zeggen …`: what stands before the verb is one phrase.
                    let whole =
                        opener.is_none() && source.tokens.end <= finite && source.tokens.start == start;
                    source.tokens.start..if whole { finite } else { source.tokens.end }
                });
                (source, hole.into_iter().chain([cue.start()..cue.end()]).collect())
            }
        };
        let Some(source) = source else { continue };
        let content = without(reading, start..end, holes);
        if content.iter().map(|part| reading.words_in(part.clone())).sum::<usize>() < 2 {
            continue;
        }
        out.push(Candidate::new(content).with_cue(reading, cue).with_source(Some(source)));
    }
}

/// `range` without the token ranges of `holes`, each rest without the commas at its ends.
fn without(reading: &Reading<'_>, range: Range<usize>, mut holes: Vec<Range<usize>>) -> Vec<Range<usize>> {
    holes.sort_by_key(|hole| hole.start);
    let mut parts = Vec::new();
    let mut from = range.start;
    for hole in holes.into_iter().chain([range.end..range.end]) {
        let to = hole.start.clamp(from, range.end);
        let mut part = from..to;
        while part.start < part.end && reading.is_comma(part.start) {
            part.start += 1;
        }
        while part.end > part.start && reading.is_comma(part.end - 1) {
            part.end -= 1;
        }
        if !part.is_empty() {
            parts.push(part);
        }
        from = hole.end.clamp(from, range.end);
    }
    parts
}
