//! `Dat zegt X.` — the sentence before is what is said; `dat` stands for it.

use crate::clause;
use crate::lexicon::{CueClass, Frames, Tags};
use crate::rule::{Candidate, Rule, RuleInfo, View};
use crate::token::Flags;
use crate::zone::Zone;

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "that-says",
        since: "0.1.0",
        summary: "A sentence whose `dat`, `dit` or `zo` stands for what the sentence before it states.",
        fires: &[
            "<q>De brug blijft dicht</q>. Dat <v>zegt</v> <s>wethouder Kramer</s>.",
            "<q>De trein rijdt weer</q>. Dat <v>blijkt uit</v> <s>cijfers van de vervoerder</s>.",
            "<q>De club stopt ermee</q>. Dat heeft <s>het bestuur</s> <v>bekendgemaakt</v>.",
        ],
        silent: &[("De brug is dicht. Dat zegt genoeg over het beleid.", "a look-alike")],
        gaps: &[],
    },
    apply,
};

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    let known = reading.known();
    for (cue, entry) in view.cues() {
        if cue.form.is_empty()
            || matches!(entry.class, CueClass::Manner | CueClass::Judgement | CueClass::Directive)
            || !view.is_asserted(cue)
        {
            continue;
        }
        if !(entry.frames.has(Frames::DAT) || entry.frames.has(Frames::BARE)) {
            continue;
        }
        let Some(finite) = cue.finite else { continue };
        // The cue is the verb behind `dat`, not one of a clause further on; `het klinkt` stands for nothing.
        let far = (finite..cue.end()).any(|i| reading.is_comma(i))
            || cue.verb > finite && reading.is(finite, Tags::MODAL);
        if far || cue.covers(finite.saturating_sub(1)) || reading.is(cue.verb, Tags::AUX) {
            continue;
        }
        let start = reading.start_of_sentence(finite);
        let mut i = start;
        while reading.is(i, Tags::CONJ_COORD) {
            i += 1;
        }
        let word = reading.lexeme(i);
        if i + 1 != finite
            || !(word == known.dat || word == known.dit || word == known.zo || word == known.het)
            || !reading.has_flag(start, Flags::SENTENCE_START)
        {
            continue;
        }
        let end = reading.end_of_sentence(finite);
        // A clause of its own behind the cue is what is said.
        let own_clause = (finite + 1..end).any(|k| {
            clause::is_subordinator(reading, k) && reading.lexeme(k) == known.dat && k <= finite + 4
                || reading.reads(k, ":")
        });
        if own_clause || start == 0 {
            continue;
        }
        let source = if cue.parts.iter().any(|part| part.clone().any(|k| reading.lexeme(k) == known.uit)) {
            view.source_of(cue)
        } else {
            clause::subject_after(reading, finite).filter(|mention| view.can_be_source(mention))
        };
        let Some(source) = source else { continue };
        // The sentence before, in this paragraph or the one before.
        let sentence = reading.sentence(start);
        let Some(before) = (0..sentence).rev().find(|&s| reading.zones[s] == Zone::Body) else { continue };
        let range = reading.sentences[before].first as usize..reading.sentences[before].last as usize;
        let begin = reading.start_of_sentence(range.end - 1).min(range.start);
        let content = match reading.closed_at(start - 1) {
            // `“…” Dat zegt X.`
            Some(q) if reading.quotations[q].open as usize == begin => reading.content(q),
            _ => begin..range.end,
        };
        if reading.quotation_around(start) != reading.quotation_around(content.start)
            && reading.closed_at(start - 1).is_none()
        {
            continue;
        }
        let mut content_end = content.end;
        while content_end > content.start && reading.is_terminator(content_end - 1) {
            content_end -= 1;
        }
        out.push(
            Candidate::new(vec![content.start..content_end]).with_cue(reading, cue).with_source(Some(source)),
        );
    }
}
