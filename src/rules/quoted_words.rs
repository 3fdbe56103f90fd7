//! `X noemt het plan “te gek”.` — quoted words that are an object, a predicate or a phrase of a verb of saying.

use std::ops::Range;

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{CueClass, Frames, Tags};
use crate::reading::Reading;
use crate::rule::{Candidate, Rule, RuleInfo, View};

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "quoted-words",
        since: "0.1.0",
        summary: "Quoted words built into the clause of a verb of saying or judging.",
        fires: &[
            "<s>Kramer</s> <v>noemt</v> <q>het plan “te gek voor woorden”</q>.",
            "<s>De minister</s> <v>eist</v> <q>“harde maatregelen”</q>.",
        ],
        silent: &[
            ("De zogenoemde “brugwachters” zijn boos.", "a term, and no verb of saying"),
            ("Kramer noemt het plan onhaalbaar.", "no quoted words"),
        ],
        gaps: &[],
    },
    apply,
};

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    for (cue, entry) in view.cues() {
        let judgement = entry.class == CueClass::Judgement || entry.frames.has(Frames::ALS);
        if cue.form.is_empty()
            || !(judgement || entry.frames.has(Frames::NP) || entry.frames.has(Frames::QUOTE))
            || cue.finite.is_none()
        {
            continue;
        }
        let Some(q) = quotation_of(view, cue) else { continue };
        if !judgement && (!entry.frames.has(Frames::NP) || view.is_term(q)) {
            continue;
        }
        // `riep hem op “onmiddellijk” op te stappen`: the words belong to the infinitive.
        let after = view.after_quotation(q);
        let infinitive = entry.frames.has(Frames::TE)
            && (after..reading.end_of_sentence(cue.verb).min(after + 8))
                .take_while(|&i| !reading.is_comma(i))
                .any(|i| reading.lexeme(i) == reading.known().te);
        if infinitive && !judgement {
            continue;
        }
        let Some(source) = view.source_of(cue) else { continue };
        let passive = cue.form.any(Tags::PART) && source.tokens.start > cue.verb;
        if source.tokens.contains(&(reading.quotations[q].open as usize)) || passive && !judgement {
            continue;
        }
        let open = reading.quotations[q].open as usize;
        let after = view.after_quotation(q);
        let Some(content) = content(reading, cue, &source.tokens, open, after, judgement) else {
            continue;
        };
        out.push(Candidate::new(vec![content]).with_cue(reading, cue).with_source(Some(source)));
    }
}

/// The first quotation in the clause of the cue, behind its verb.
fn quotation_of(view: &View<'_, '_>, cue: &CueMatch) -> Option<usize> {
    const REACH: usize = 30;
    let reading = view.reading;
    let limit = reading.end_of_sentence(cue.verb);
    let from = cue.finite.unwrap_or(cue.verb).min(cue.verb) + 1;
    let mut i = from;
    while i < limit.min(from + REACH) {
        if let Some(past) = clause::past_relative(reading, i, limit) {
            i = past;
            continue;
        }
        if let Some(q) = reading.opened_at(i) {
            return Some(q);
        }
        let stop = reading.is_terminator(i)
            || matches!(reading.word(i), ":" | ";")
            || clause::is_subordinator(reading, i)
            || clause::is_relative(reading, i)
            || reading.is(i, Tags::CONJ_COORD) && reading.is(cue.verb + 1, Tags::CONJ_COORD)
            || reading.lexeme(i) == reading.known().en && reading.is(i + 1, Tags::FINITE)
            || clause::is_finite(reading, i) && !cue.covers(i) && Some(i) != cue.finite;
        if stop {
            return None;
        }
        i += 1;
    }
    None
}

/// A judgement takes in the thing that is judged; other verbs only the quoted phrase.
fn content(
    reading: &Reading<'_>,
    cue: &CueMatch,
    source: &Range<usize>,
    open: usize,
    after: usize,
    judgement: bool,
) -> Option<Range<usize>> {
    let finite = cue.finite.unwrap_or(cue.verb);
    let mut from = if judgement {
        let mut from = finite + 1;
        if source.start > finite && source.end <= open {
            from = clause::past_relative(reading, source.end, open).unwrap_or(source.end);
        }
        for part in &cue.parts {
            if part.start >= from && part.end <= open && part.start <= from + 1 {
                from = part.end;
            }
        }
        from
    } else {
        // `een “ramp”`: the determiner and adjectives belong to the phrase.
        let mut from = open;
        while from > finite + 1
            && reading.is(from - 1, Tags::DET | Tags::ADJ | Tags::POSS | Tags::NUM)
            && !reading.is(from - 1, Tags::PRON_SUBJ | Tags::VERB)
            && !source.contains(&(from - 1))
            && !cue.covers(from - 1)
        {
            from -= 1;
        }
        from
    };
    while from < open
        && (reading.is(from, Tags::TIME | Tags::REFL)
            || reading.is(from, Tags::ADV) && !reading.is(from, Tags::PREP | Tags::NEG | Tags::DET))
    {
        from += 1;
    }
    let limit = reading.end_of_sentence(cue.verb);
    let mut end = after;
    if judgement {
        end = clause::end_of_predicate(reading, from, limit);
        while end > after && (reading.is_comma(end - 1) || reading.is_terminator(end - 1)) {
            end -= 1;
        }
        // A comma behind the quotation ends the judgement.
        if let Some(comma) = (after..end).find(|&i| reading.is_comma(i)) {
            end = comma;
        }
    } else {
        // `“harde maatregelen” tegen de club`: the complement of the quoted noun.
        let mut i = after;
        while i < limit
            && !reading.is_comma(i)
            && !reading.is_terminator(i)
            && !clause::is_finite(reading, i)
            && !reading.is(i, Tags::CONJ_COORD | Tags::CONJ_SUB | Tags::VERB)
            && !cue.covers(i)
        {
            i = reading.after(i);
        }
        if i < limit && (reading.is_terminator(i)) {
            end = i;
        }
    }
    while end > after && cue.covers(end - 1) {
        end -= 1;
    }
    (from < end).then_some(from..end)
}
