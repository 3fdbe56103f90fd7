//! `de kritiek van X dat …` — a noun of speech with a stated source and a clause of its own.

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{CueClass, Frames, Tags};
use crate::mention;
use crate::rule::{Candidate, Rule, RuleInfo, View};

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "speech-noun",
        since: "0.1.0",
        summary: "A noun of speech with its source and a `dat` or `om te` clause.",
        fires: &[
            "De <v>kritiek</v> van <s>de bewoners</s> dat <q>de brug te laat opengaat</q>, is terecht.",
            "<s>Kramer</s> sloot af met de <v>mededeling</v> dat <q>de brug dicht blijft</q>.",
            "<s>Haar</s> <v>boodschap</v>: “<q>De brug blijft dicht.</q>”",
            "Zij houdt hem aan <s>zijn</s> <v>belofte</v> om <q>de brug te sluiten</q>.",
        ],
        silent: &[("De vraag of de brug veilig is, blijft open.", "no source is stated")],
        gaps: &[],
    },
    apply,
};

/// How many tokens may stand between the source and a colon.
const ADJUNCTS: usize = 7;

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    let known = reading.known();
    for i in 0..reading.len() {
        if !reading.is(i, Tags::SPEECH_NOUN) || reading.zone(i) != crate::zone::Zone::Body {
            continue;
        }
        let Some(index) = reading.lexicon.speech_noun(reading.lexeme(i)) else {
            continue;
        };
        let entry = reading.lexicon.cue(index);
        let limit = reading.end_of_sentence(i);
        // The source: `van X` behind the noun, or a possessive or genitive before it.
        let mut after = i + 1;
        let mut speaks = false;
        let source = if reading.lexeme(after) == known.van {
            let source = mention::simple_mention_at(reading, after + 1, limit);
            after = source.as_ref().map_or(after, |source| source.tokens.end);
            source
        } else if i > 0
            && (reading.is(i - 1, Tags::POSS)
                && (!reading.is(i - 1, Tags::VERB) || reading.reads(after, ":"))
                || reading.is(i - 1, Tags::NAME) && reading.word(i - 1).ends_with('s'))
        {
            mention::mention_at(reading, i - 1, i).or_else(|| {
                reading.is(i - 1, Tags::POSS).then(|| mention::Mention::possessive(reading, i - 1))
            })
        } else if i >= 2 && reading.lexeme(i - 2) == known.met && reading.is(i - 1, Tags::DET) {
            // Not `met het voorstel om`, which is agreed to.
            let told = matches!(entry.class, CueClass::Speech | CueClass::Writing | CueClass::Commissive);
            // `sloot af met de mededeling dat …`: the subject makes it, known to a table or not.
            speaks = told;
            let begin = reading.start_of_sentence(i);
            (begin..i - 2)
                .rev()
                .find(|&k| told && clause::is_finite(reading, k))
                .and_then(|f| clause::subject(reading, f))
        } else {
            None
        };
        let Some(source) = source.filter(|source| {
            view.can_be_source(source) && (speaks || source.can_speak() || source.name.is_some())
        }) else {
            continue;
        };
        if reading.is_comma(after) {
            after += 1;
        }
        let word = reading.lexeme(after);
        let clause = clause::clause_follows(reading, after + 1);
        let opens = word == known.dat && entry.frames.has(Frames::DAT) && clause
            || word == known.of && entry.frames.has(Frames::OF) && clause
            || word == known.om && entry.frames.has(Frames::TE);
        // `Haar boodschap: “…”`, `De reactie van X: “…”`: no verb, a colon, a quotation.
        let colon = (after..limit.min(after + ADJUNCTS)).find(|&k| reading.reads(k, ":"));
        if let Some(colon) = colon.filter(|_| entry.frames.has(Frames::QUOTE))
            && let Some(q) = reading.opened_at(colon + 1)
            && !clause::has_finite(reading, reading.start_of_sentence(i), colon)
        {
            let mut content = vec![reading.content(q)];
            content.extend(view.continuations(view.after_quotation(q)));
            let cue = noun_cue(index, i);
            out.push(Candidate::new(content).with_cue(reading, &cue).with_source(Some(source)));
            continue;
        }
        let content = opens.then_some(after + 1);
        let Some(from) = content else { continue };
        let content = clause::trimmed(reading, from..clause::end_in_host(reading, from, limit));
        let cue = noun_cue(index, i);
        if !content.is_empty() {
            out.push(
                Candidate::new(std::iter::once(content).collect())
                    .with_cue(reading, &cue)
                    .with_source(Some(source)),
            );
        }
    }
}

/// The noun at `i` as a cue.
fn noun_cue(index: u16, i: usize) -> CueMatch {
    CueMatch {
        cue: index,
        verb: i,
        parts: std::iter::once(i..i + 1).collect(),
        form: Tags::NONE,
        finite: None,
        modal: false,
        negated: false,
    }
}
