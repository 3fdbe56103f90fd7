//! `De brug blijft dicht, zegt X.` — an unquoted main clause with its cue behind it or in it; `…, aldus X`; `X zegt: de brug …`.

use std::ops::Range;

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{CueClass, CueFlags, Frames, Tags};
use crate::mention::Mention;
use crate::reading::Reading;
use crate::rule::{Candidate, Rule, RuleInfo, View};

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "parenthetical",
        since: "0.1.0",
        summary: "An unquoted main clause with the cue behind it or in the middle of it.",
        fires: &[
            "<q>De brug blijft dicht</q>, <v>zegt</v> <s>Kramer</s>.",
            "<q>De omwonenden waren verbaasd</q>, <v>zegt</v> <s>Kramer</s>, <q>dat er niets gebeurde</q>.",
            "<q>Het besluit is genomen</q>, <v>aldus</v> <s>de gemeente</s>.",
            "<q>De trein rijdt weer</q>, zo <v>meldt</v> <s>de vervoerder</s>.",
        ],
        silent: &[(
            "Toen de brug openging, zei Kramer niets.",
            "a subordinate clause before the verb is no report",
        )],
        gaps: &[],
    },
    apply,
};

/// A content without a verb is short.
const FRAGMENT_WORDS: usize = 6;

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    for (cue, entry) in view.cues() {
        if !entry.frames.has(Frames::BARE) || matches!(entry.class, CueClass::Own | CueClass::Setting) {
            continue;
        }
        let verb = cue.finite.unwrap_or(cue.verb);
        let mut before = verb;
        let zo = before > 0 && reading.lexeme(before - 1) == reading.known().zo;
        if zo {
            before -= 1;
        }
        if before == 0 {
            continue;
        }
        let comma = if reading.is_comma(before - 1) || matches!(reading.word(before - 1), "–" | "-") {
            before - 1
        } else if reading.closed_at(before - 1).is_some_and(|q| view.ends_clause(q)) {
            // The comma stands inside the marks: `… ‘levensgevaarlijk,’ aldus X`.
            before
        } else {
            continue;
        };
        let according = entry.class == CueClass::According;
        if according
            && reading.lexeme(cue.verb) != reading.known().aldus
            && !entry.flags.has(CueFlags::BARE_SOURCE)
        {
            continue;
        }
        let source = if according {
            view.source_after(cue.end())
                .filter(|mention| !entry.flags.has(CueFlags::BARE_SOURCE) || mention.can_speak())
        } else if entry.flags.has(CueFlags::IMPERSONAL) {
            view.source_of(cue)
        } else {
            clause::subject_after(reading, verb)
                .filter(|mention| view.can_be_source(mention) && (mention.tokens.start <= verb + 3))
        };
        // `…, klonk het`: the context tells who.
        if source.is_none()
            && entry.flags.has(CueFlags::IMPERSONAL)
            && cue.parts.len() == 1
            && cue.parts[0].len() > 1
        {
            if let Some(first) = host_clause(reading, comma) {
                out.push(Candidate::new(std::iter::once(first).collect()).with_cue(reading, cue));
            }
            continue;
        }
        let Some(source) = source else { continue };
        if !according && (!view.is_asserted(cue) || cue.negated) {
            continue;
        }
        let Some(first) = host_clause(reading, comma) else { continue };
        let end = source.tokens.end.max(cue.end());
        let main = has_main_verb(reading, first.clone());
        let Some(rest) = after_parenthesis(view, cue, &source, end, main) else { continue };
        let mut content = vec![first];
        content.extend(rest);
        out.push(Candidate::new(content).with_cue(reading, cue).with_source(Some(source)));
    }
}

/// The main clause that ends before the comma, or a fragment that stands for one.
pub(super) fn host_clause(reading: &Reading<'_>, comma: usize) -> Option<Range<usize>> {
    let start = reading.start_of_sentence(comma);
    let mut from = start;
    // A colon or semicolon ends what went before; a quotation that fills the sentence is for other rules.
    let mut i = start;
    while i < comma {
        if matches!(reading.word(i), ";" | ":") {
            from = i + 1;
        }
        i = reading.after(i);
    }
    if from >= comma || reading.opened_at(from).is_some() && reading.after(from) >= comma {
        return None;
    }
    // `Toen hij kwam, zei X`: only a clause that can stand by itself is reported, or a word or two: `Onzin, zegt X`.
    let stands = has_main_verb(reading, from..comma);
    let fragment = reading.words_in(from..comma) <= FRAGMENT_WORDS && !clause::is_subordinator(reading, from);
    (stands || fragment).then_some(from..comma)
}

/// Whether the verb of a main clause stands in `range`.
pub(super) fn has_main_verb(reading: &Reading<'_>, range: Range<usize>) -> bool {
    let mut k = range.start;
    while k < range.end {
        if clause::is_finite(reading, k) && clause::start(reading, k).1 == clause::Opening::Main {
            return true;
        }
        k = reading.after(k);
    }
    false
}

/// What follows the source, behind a host that is a main clause or a fragment: nothing more of the content (`Some([])`), or its second half; `None` when the cue
/// governs something else.
fn after_parenthesis(
    view: &View<'_, '_>,
    cue: &CueMatch,
    source: &Mention,
    end: usize,
    main: bool,
) -> Option<Vec<Range<usize>>> {
    let reading = view.reading;
    let limit = reading.end_of_sentence(cue.verb);
    let mut i = end;
    while i < limit {
        if reading.is_terminator(i)
            || reading.reads(i, ";")
            || i == source.tokens.end && clause::is_relative(reading, i)
        {
            return Some(Vec::new());
        }
        if reading.reads(i, ":") {
            // `…, vindt X: “…”`: the quotation is an attribution of its own.
            let rest = clause::trimmed(reading, i + 1..limit);
            if reading.opened_at(i + 1).is_some() {
                return main.then(Vec::new);
            }
            return Some(if rest.is_empty() { Vec::new() } else { std::iter::once(rest).collect() });
        }
        if reading.opened_at(i).is_some() {
            return None;
        }
        if reading.is_comma(i) {
            // A relative clause or a phrase behind the source is passed over.
            let relative =
                clause::is_relative(reading, i + 1) && reading.lexeme(i + 1) != reading.known().dat;
            if relative && i == source.tokens.end {
                return Some(Vec::new());
            }
            let mut to = limit;
            while to > i + 1 && reading.is_terminator(to - 1) {
                to -= 1;
            }
            let is_clause = to - i > 3;
            return Some(if is_clause { std::iter::once(i + 1..to).collect() } else { Vec::new() });
        }
        let governs = reading.lexeme(i) == reading.known().dat && reading.is(i, Tags::CONJ_SUB)
            || reading.is(i, Tags::OM | Tags::TE) && reading.lexeme(i + 1) != reading.known().te
            || clause::is_finite(reading, i);
        if governs {
            return None;
        }
        i += 1;
    }
    Some(Vec::new())
}
