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
            "De <v>belofte</v> van <s>Kramer</s> om <q>de brug te sluiten</q> wordt snel vergeten.",
            "De <v>kritiek</v> van <s>de bewoners</s> dat <q>de brug te laat opengaat</q>, is terecht.",
            "<s>Kramer</s> sloot af met de <v>mededeling</v> dat <q>de brug dicht blijft</q>.",
            "<s>Haar</s> <v>boodschap</v>: “<q>De brug blijft dicht.</q>”",
            "<s>Zijn</s> <v>conclusie</v> is dat <q>de brug te oud is</q>, maar de raad is het daarmee oneens.",
            "De <v>boodschap</v> van <s>de wethouder</s> was dan ook dat <q>de brug dicht moet</q>.",
            "Zij houdt hem aan <s>zijn</s> <v>belofte</v> om <q>de brug te sluiten</q>.",
            "Het werd stil toen <s>ze</s> de avond afsloot met de <v>mededeling</v> dat <q>de brug dicht blijft</q>.",
        ],
        silent: &[
            ("De vraag of de brug veilig is, blijft open.", "no source is stated"),
            ("De verwachting is dat de brug open blijft.", "nobody is said to expect it"),
            ("Met zijn conclusie is de raad blij dat het duidelijk is.", "the noun is no subject"),
            ("Zij las de conclusies van een onderzoek dat de gemeente liet doen.", "a relative clause"),
        ],
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
        // `Zijn conclusie is dat …`, `De boodschap van X was dan ook dat …`
        if let Some(clause) = predicate_clause(view, i, after).filter(|_| entry.frames.has(Frames::DAT)) {
            let content = clause::trimmed(reading, clause..clause::end(reading, clause, limit));
            let cue = noun_cue(index, i);
            out.push(Candidate::new(vec![content]).with_cue(reading, &cue).with_source(Some(source)));
            continue;
        }
        let clause = clause::clause_follows(reading, after + 1);
        // `de conclusies van een onderzoek dat lang duurde`: a relative clause.
        let describes = word == known.dat
            && (reading.is(source.head, Tags::DOCUMENT) && reading.lexeme(source.tokens.start) == known.een
                || clause::lacks_subject(reading, after + 1));
        if describes {
            continue;
        }
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

/// `(zijn conclusie) is (dan ook) dat …`: where the clause begins that the noun at `i` is said to be, its copula at `is`.
fn predicate_clause(view: &View<'_, '_>, i: usize, is: usize) -> Option<usize> {
    let reading = view.reading;
    let known = reading.known();
    // The noun heads the sentence: `Met zijn conclusie is …` says something else.
    let start = reading.start_of_sentence(i);
    let heads = (start..i).all(|k| {
        reading
            .is(k, Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED | Tags::CONJ_COORD | Tags::NAME | Tags::NUM)
    });
    let copula = [known.is, known.was, known.luidt, known.luidde, known.blijft].contains(&reading.lexeme(is));
    if !heads || !copula {
        return None;
    }
    let opener = (is + 1..reading.end_of_sentence(i)).find(|&k| !reading.is(k, Tags::ADV | Tags::TIME))?;
    let opens = reading.lexeme(opener) == known.dat && clause::clause_follows(reading, opener + 1);
    opens.then_some(opener + 1)
}

/// The noun at `i` as a cue.
pub(super) fn noun_cue(index: u16, i: usize) -> CueMatch {
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
