//! `“…”, aldus X.` — `aldus`, `volgens` or `zo` with its source, beside a quotation.

use crate::cue::CueMatch;
use crate::lexicon::{CueClass, CueFlags, Frames};
use crate::reading::Parts;
use crate::rule::{Candidate, Rule, RuleInfo, View};
use crate::token::Flags;

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "quote-according",
        since: "0.1.0",
        summary: "A quotation beside `aldus`, `volgens` or `zo` with its source.",
        fires: &[
            "“<q>De brug blijft dicht</q>”, <v>aldus</v> <s>Kramer</s>.",
            "‘<q>Alle partijen zijn schuldig,</q>’ <v>aldus</v> <s>een woordvoerder van de gemeente</s>. ‘<q>Niemand deed iets.</q>’",
            "„<q>Dat was te verwachten</q>”, <v>volgens</v> <s>de politie</s>.",
            "“<q>De brug blijft dicht</q>”, <v>aldus</v> ‘Brugman’, die er woont.",
            "<v>Aldus</v> <s>de minister</s>: “<q>Wij komen erop terug.</q>”",
        ],
        silent: &[("“De Zwaan” is aldus gebouwd.", "`aldus` means thus")],
        gaps: &[],
    },
    apply,
};

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    for (cue, entry) in view.cues() {
        if entry.class != CueClass::According || !entry.frames.has(Frames::QUOTE) || !cue.form.is_empty() {
            continue;
        }
        let mut before = cue.verb;
        while before > 0 && reading.is_comma(before - 1) {
            before -= 1;
        }
        let quoted = before.checked_sub(1).and_then(|mark| reading.closed_at(mark));
        let colon = || (cue.end()..=reading.end_of_sentence(cue.end())).any(|i| reading.reads(i, ":"));
        if quoted.is_none() && !colon() {
            continue;
        }
        let Some(source) = view.source_after(cue.end()) else {
            out.extend(by_nickname(view, cue));
            continue;
        };
        if entry.flags.has(CueFlags::BARE_SOURCE) && !source.can_speak() {
            continue;
        }
        // After the quotation …
        let own_sentence = reading.has_flag(cue.verb, Flags::SENTENCE_START);
        if let Some(q) = quoted
            && reading.paragraph(cue.verb) == reading.paragraph(before - 1)
            && !view.ends_clause(q)
            && (!own_sentence || reading.is_terminator(source.tokens.end))
        {
            if entry.flags.has(CueFlags::BARE_SOURCE) && before == cue.verb {
                continue;
            }
            let mut end = source.tokens.end;
            let limit = reading.end_of_sentence(cue.verb);
            while end < limit && reading.opened_at(end).is_none_or(|q| view.is_place(q)) {
                end += 1;
            }
            let mut content = Parts::from(reading.content(q));
            content.extend(view.continuations(end));
            out.push(Candidate::new(content).with_cue(reading, cue).with_source(Some(source)));
            continue;
        }
        // … or before it: `Aldus X: “…”`.
        let colon = source.tokens.end;
        if reading.reads(colon, ":")
            && let Some(q) = reading.opened_at(colon + 1)
        {
            let mut content = Parts::from(reading.content(q));
            content.extend(view.continuations(view.after_quotation(q)));
            out.push(Candidate::new(content).with_cue(reading, cue).with_source(Some(source)));
        }
    }
}

/// `“…”, aldus ‘Matje’`: a quotation beside a comma and `aldus` is somebody's words, whatever name stands behind.
fn by_nickname(view: &View<'_, '_>, cue: &CueMatch) -> Option<Candidate> {
    let reading = view.reading;
    let comma = cue.verb.checked_sub(1).filter(|&i| reading.is_comma(i))?;
    let q = reading.closed_at(comma.checked_sub(1)?)?;
    let nickname = reading.opened_at(cue.end())?;
    let whole = view.opens_sentence(q) && view.is_utterance(q) && !view.is_utterance(nickname);
    whole.then(|| Candidate::new(reading.content(q)).with_cue(reading, cue))
}
