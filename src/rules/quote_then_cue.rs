//! `“…”, zegt X.` — the cue follows the quotation and the source follows the cue.
//!
//! The commonest order in Dutch news. The comma may stand inside the marks (`“…,” zegt X`), and the quotation may go
//! on behind the source, in the same sentence or in the next one.

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{CueFlags, Tags};
use crate::mention::Referent;
use crate::rule::{Candidate, Rule, RuleInfo, View};

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "quote-then-cue",
        since: "0.1.0",
        summary: "A quotation, then a cue, then its source.",
        fires: &[
            "“<q>De brug blijft dicht</q>”, <v>zegt</v> <s>wethouder Anna Kramer</s>.",
            "‘<q>Nee</q>’, <v>liet</v> <s>hij</s> dinsdag <v>weten</v>.",
            "„<q>De brug</q>”, <v>zegt</v> <s>Kramer</s>, „<q>blijft voorlopig dicht.</q>”",
            "“<q>Dit is het einde</q>”, durft <s>hij</s> al te <v>voorspellen</v>.",
            "“<q>Dat wordt me wat</q>”, <v>gnuifde</v> <s>Anna Kramer</s>.",
            "'<q>We wachten af,</q>' <v>voegt</v> <s>ze</s> <v>eraan toe</v>. '<q>Meer kunnen we niet doen.</q>'",
        ],
        silent: &[
            ("“De Avonden” is een roman.", "a title, and no cue"),
            ("De zogenoemde ‘brugkoning’ hield zijn onschuld vol.", "a term"),
            ("“De Avonden” vindt plaats in de winter.", "a look-alike: the verb is no cue here"),
        ],
        gaps: &[],
    },
    apply,
};

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    for q in view.quotations() {
        let mut i = view.after_quotation(q);
        while reading.is_comma(i) || reading.reads(i, "-") || reading.reads(i, "–") {
            i += 1;
        }
        if i >= reading.len()
            || reading.paragraph(i) != reading.paragraph(reading.quotations[q].open as usize)
        {
            continue;
        }
        // `“…”, zo zegt X`
        if reading.lexeme(i) == reading.known().zo && reading.is(i + 1, Tags::FINITE) {
            i += 1;
        }
        let Some(cue) = view.cue_governed_at(i).or_else(|| dared(view, i)) else {
            out.extend(unknown_verb(view, q, i));
            continue;
        };
        if !view.takes_quotation(cue)
            || cue.form.is_empty()
            || reading.has_flag(i, crate::token::Flags::SENTENCE_START)
        {
            continue;
        }
        // `De zogenoemde ‘koning’ zei …`: a noun behind its article.
        let open = reading.quotations[q].open as usize;
        let noun = open > 0 && reading.is(open - 1, Tags::DET | Tags::ADJ_INFLECTED | Tags::TERM_MARKER);
        if view.ends_clause(q) || noun && !view.is_utterance(q) {
            continue;
        }
        let source = if cue.of(reading).flags.has(CueFlags::IMPERSONAL) {
            view.source_of(cue)
        } else {
            // The source must stand behind the verb, or the quotation is the subject: `“De Avonden” vertelt …`.
            let source = clause::subject_after(reading, i).filter(|mention| view.can_be_source(mention));
            if source.is_none() && !view.is_utterance(q) {
                continue;
            }
            source
        };
        let mut end = source.as_ref().map_or(cue.end(), |mention| mention.tokens.end).max(cue.end());
        // Adverbs and prepositional phrases stand between the source and the end of the sentence.
        let limit = reading.end_of_sentence(i);
        while end < limit && reading.opened_at(end).is_none() {
            end += 1;
        }
        let mut content = vec![reading.content(q)];
        content.extend(view.continuations(end));
        out.push(Candidate::new(content).with_cue(reading, cue).with_source(source));
    }
}

/// `“…”, durft hij te zeggen`: the cue is an infinitive of the verb behind the quotation.
fn dared<'r>(view: &View<'r, '_>, i: usize) -> Option<&'r CueMatch> {
    const REACH: usize = 8;
    let reading = view.reading;
    if !clause::is_finite(reading, i) {
        return None;
    }
    (i + 1..reading.end_of_sentence(i).min(i + REACH))
        .take_while(|&k| !reading.is_comma(k))
        .find_map(|k| view.cue_at(k).filter(|cue| cue.form.any(Tags::INF) && !cue.form.any(Tags::FINITE)))
}

/// `“…”, gnuifde Anna Kramer`: whatever verb stands between a quotation and a person reports it.
fn unknown_verb(view: &View<'_, '_>, q: usize, i: usize) -> Option<Candidate> {
    let reading = view.reading;
    let comma = i > 0 && reading.is_comma(i - 1) || reading.is_comma(reading.content(q).end - 1);
    let tags = reading.tags(i);
    let finite = tags.any(Tags::FINITE)
        || tags.any(Tags::GUESSED) && reading.lexicon.ends_like_a_verb(reading.word(i));
    if !comma
        || !finite
        || tags.any(Tags::AUX | Tags::MODAL | Tags::NAME)
        || view.ends_clause(q)
        || !view.is_utterance(q)
    {
        return None;
    }
    let source = view.source_after(i + 1).filter(|mention| {
        matches!(mention.referent, Referent::Person | Referent::Pronoun)
            && !reading.is(mention.head, Tags::DET)
    })?;
    let mut content = vec![reading.content(q)];
    content.extend(view.continuations(source.tokens.end));
    let mut candidate = Candidate::new(content).with_source(Some(source));
    candidate.cue = vec![i..i + 1];
    Some(candidate)
}
