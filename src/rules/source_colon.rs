//! `X: “…”` — a source and a colon, with no verb between; `X in een reactie: “…”`; `Zijn reactie: “…”`.

use crate::clause;
use crate::lexicon::{CueClass, Tags};
use crate::mention::{self, Referent};
use crate::reading::Parts;
use crate::rule::{Candidate, Rule, RuleInfo, View};

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "source-colon",
        since: "0.1.0",
        summary: "A source, a colon and a quotation, with no verb of saying.",
        fires: &[
            "<s>Wethouder Anna Kramer</s>: “<q>De brug blijft dicht.</q>”",
            "<s>Kramer</s>, die er jaren werkte: “<q>Het was een mooie brug.</q>”",
            "<s>Kramer</s> <v>in een reactie</v>: ‘<q>Onzin.</q>’",
        ],
        silent: &[("Zaterdag 18 februari: ‘De Zwaan’.", "a date is no source")],
        gaps: &[],
    },
    apply,
};

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    for q in view.quotations() {
        let open = reading.quotations[q].open as usize;
        if open < 2 || !reading.reads(open - 1, ":") {
            continue;
        }
        let colon = open - 1;
        let start = reading.start_of_sentence(colon);
        let from = (start..colon).find(|&i| {
            !reading.is(i, Tags::CONJ_COORD | Tags::ADV)
                || reading.is(i, Tags::NAME | Tags::DET | Tags::PRON_SUBJ)
                || reading.lexeme(i) == reading.known().zowel
        });
        let Some(from) = from else { continue };
        let Some(source) = mention::mention_at(reading, from, colon) else { continue };
        let setting = (source.tokens.end..colon)
            .filter_map(|i| view.cue_at(i))
            .find(|cue| cue.of(reading).class == CueClass::Setting);
        // `Kramer, die er jaren werkte: “…”`
        let end = source.tokens.end;
        let relative = reading.is_comma(end) && clause::is_relative(reading, end + 1);
        let cue_end = if relative { colon } else { setting.map_or(end, |cue| cue.end()) };
        let clause_end = if relative { end } else { colon };
        let adjuncts =
            (cue_end..colon).all(|i| !reading.is(i, Tags::FINITE) || reading.is(i, Tags::NOUN | Tags::PREP));
        if clause::has_finite(reading, start, clause_end) || !adjuncts || !view.can_be_source(&source) {
            continue;
        }
        let known_source = !matches!(source.referent, Referent::Thing | Referent::Document);
        if !known_source && setting.is_none() {
            continue;
        }
        let mut content = Parts::from(reading.content(q));
        content.extend(view.continuations(view.after_quotation(q)));
        let mut candidate = Candidate::new(content).with_source(Some(source));
        if let Some(cue) = setting {
            candidate = candidate.with_cue(reading, cue);
        }
        out.push(candidate);
    }
}
