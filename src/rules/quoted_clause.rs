//! `Hij stopt, omdat het “te zwaar werd”.` — quoted words that are a part of the author's clause, with no cue: the verb
//! of the clause stands between the marks, or the author marks hearsay with `zou`.

use std::ops::Range;

use super::quoted_part;
use crate::clause::{self, Opening};
use crate::lexicon::Tags;
use crate::mention::Mention;
use crate::reading::Reading;
use crate::rule::{Candidate, Rule, RuleInfo, View};
use crate::token::Flags;

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "quoted-clause",
        since: "0.1.0",
        summary: "A clause of the author's whose verb is quoted, or that reports hearsay with `zou`, without a cue.",
        fires: &[
            "<s>Kramer</s> stopt ermee, omdat <q>het werk ‘te zwaar is geworden’</q>.",
            "<q>De wethouder zou ‘zonder overleg’ hebben gehandeld</q>.",
            "<q>De fractie zal ‘eraan moeten wennen’</q>.",
            "<s>De provincie</s> <q>‘weet van niets’</q>, maar de gemeente wel.",
            "<s>Kramer</s> stapt op, maar <q>“blijft bij de brug betrokken”</q>.",
            "<s>De gemeente</s> onderzoekt <q>“hoe de brug kan worden gered”</q>.",
            "<s>De gemeente</s> gaat onderzoeken <q>“hoe de bruggen kunnen worden gered”</q>.",
            "<s>Hij</s> eist de macht op omdat <q>hij ‘de enige is die het land kan redden’</q>.",
            "<s>Kramer</s> wordt bespot omdat <q>hij ‘een spion’ zou zijn</q>.",
            "<s>Kramer</s> steunt het plan omdat <q>het ‘ongelukken voorkomt’</q>.",
            "“<q 1>Wij gaan door</q>”, <v 1>zegt</v> <s 1>Kramer</s>. Er komt een brug die <q 2>“heel lang meegaat”</q>.",
            "<s>Het ministerie</s> <q>‘verwacht niet dat de brug opengaat’</q>.",
        ],
        silent: &[
            ("Zij speelt in ‘De vrouw die bleef’.", "a title: its verb is in a relative clause"),
            ("Hij las het stuk ‘Wij willen de brug terug’.", "a title behind its noun"),
            ("De ‘brugwachters’ zijn boos.", "a term"),
            ("Zijn bijnaam zou ‘de man van de brug’ zijn.", "a name"),
            ("De brug zou in een ‘bevredigend tempo’ worden hersteld.", "a term behind its article"),
        ],
        gaps: &[],
    },
    apply,
};

/// A quoted clause is no term.
const CLAUSE_WORDS: usize = 3;

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    for q in view.quotations() {
        let quotation = &reading.quotations[q];
        let open = quotation.open as usize;
        // What ends like a sentence is an utterance by itself.
        let inside = reading.content(q);
        let whole = reading.is_terminator(inside.end - 1) && reading.has_flag(inside.start, Flags::CAPITAL);
        let nested = quotation.parent.is_some() || quotation.close.is_none();
        if nested || whole || view.is_term(q) || view.opens_sentence(q) {
            continue;
        }
        // `is “zeer geschrokken” van het nieuws`: for `quoted-part`.
        if quoted_part::feeling(view, q).is_some() {
            continue;
        }
        let Some((content, source)) = clause_around(view, q, open) else { continue };
        out.push(Candidate::new(content).with_source(source));
    }
}

/// The clause that the quoted words of `q` belong to, and its source if the sentence has one.
fn clause_around(view: &View<'_, '_>, q: usize, open: usize) -> Option<(Range<usize>, Option<Mention>)> {
    let reading = view.reading;
    let begin = reading.start_of_sentence(open);
    let limit = reading.end_of_sentence(open);
    let after = view.after_quotation(q);
    let inside = reading.content(q);
    let finite = (begin..open).rev().find(|&i| clause::is_finite(reading, i));
    // Under an auxiliary outside, a form that can be an infinitive is one.
    let governed = finite.is_some_and(|f| reading.is(f, Tags::AUX | Tags::MODAL));
    let subordinate = reading.is(inside.start, Tags::WH) || clause::is_subordinator(reading, inside.start);
    let verb = own_verb(reading, inside.clone())
        .filter(|&i| subordinate || !(governed && reading.tags(i).is_plural_form()));
    let words = reading.words_in(inside.clone());
    if let Some(found) = predicate_of(view, q, begin, open) {
        return Some(found);
    }
    // `onderzoeken “hoe de brug kan worden gered”`
    let question = reading.is(inside.start, Tags::WH)
        && !reading.is(open - 1, Tags::NOUN | Tags::NAME)
        && !clause::is_finite(reading, inside.start + 1);
    if question && words >= CLAUSE_WORDS && verb.is_some() {
        return finite.map(|f| (open..after, speaker(view, f)));
    }
    if clause::is_subordinator(reading, inside.start) && !is_comparison(reading, inside.start) {
        verb?;
        // `sluit zich aan ‘omdat het gezellig is’`
        return finite.map(|f| (open..after, speaker(view, f)));
    }
    if let Some(conjunction) = waiting_conjunction(reading, begin, open) {
        let from = conjunction + 1;
        // `veranderde dat in het neutrale “Ik weet het niet”`: a noun with its own words.
        let named =
            reading.is(open - 1, Tags::ADJ_INFLECTED) && reading.has_flag(inside.start, Flags::CAPITAL);
        // `omdat hij “een spion” zou zijn`
        let hearsay = reading.lexicon.is_hearsay(reading.lexeme(after))
            && clause::is_finite(reading, after)
            && reading.lexeme(conjunction) != reading.known().dat;
        // `omdat het “ongelukken voorkomt”`: a verb at the end makes a clause of two words.
        let closes = words + 1 >= CLAUSE_WORDS && verb == Some(inside.end - 1);
        let clause = verb.is_some() && words >= CLAUSE_WORDS || closes;
        return ((clause || hearsay) && !named).then(|| {
            let source =
                (begin..conjunction).find(|&i| clause::is_finite(reading, i)).and_then(|f| speaker(view, f));
            let verbs = (after..limit).take_while(|&i| hearsay && reading.is(i, Tags::VERB)).count();
            (from..rest_of_clause(reading, after + verbs, limit), source)
        });
    }
    // `een brug die “uitstekend werkt”`: the pronoun stays outside.
    // `wie zich “als kenner presenteert”`
    let pronoun = if reading.is(open - 1, Tags::REFL) { open - 2 } else { open - 1 };
    if open > 1 && clause::is_relative(reading, pronoun) {
        let last = inside.clone().rev().find(|&i| !reading.is_terminator(i))?;
        let ends = clause::is_finite(reading, last) || reading.is(last, Tags::INF | Tags::PART);
        return (verb.is_some() && ends && words > 1).then_some((open..after, None));
    }
    let finite = finite?;
    let (start, opening) = clause::start(reading, finite);
    // `zou in een “bevredigend tempo” gaan`: a term behind its article. A question of the author's is no hearsay.
    let noun = reading.is(open - 1, Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED);
    let titled = reading.has_flag(inside.start, Flags::CAPITAL);
    let asked = limit > 0 && reading.reads(limit - 1, "?");
    // `zijn bijnaam zou “de eik” zijn`
    let names = (start..finite).any(|i| reading.is(i, Tags::TERM_MARKER));
    let hearsay = !names
        && reading.lexicon.is_hearsay(reading.lexeme(finite))
        && words >= 2
        && !noun
        && !titled
        && !asked;
    // `zal “eraan moeten wennen”`: the quotation ends with what the auxiliary waits for.
    let last = inside.end - 1;
    let completes = reading.is(finite, Tags::AUX | Tags::MODAL)
        && reading.is(last, Tags::INF | Tags::PART)
        && !reading.is(last, Tags::NOUN | Tags::ADJ)
        && words >= 2
        && verb.is_none()
        && !reading.is(
            open - 1,
            Tags::PREP | Tags::CONJ_COORD | Tags::TE | Tags::DET | Tags::SPEECH_NOUN | Tags::DOCUMENT,
        )
        && !reading.is_comma(open - 1)
        && !asked
        && !(reading.opened_at(after + 1).is_some() && !reading.is_terminator(after))
        && (finite + 1..open)
            .all(|i| !reading.is(i, Tags::INF | Tags::PART) || reading.is(i, Tags::NOUN | Tags::ADJ));
    if opening != Opening::Main || !(hearsay || completes) {
        return None;
    }
    // `(zij is “nooit gegaan”) maar …`: the bracket ends the clause.
    let bracket = (start > 0 && reading.reads(start - 1, "("))
        .then(|| (after..limit).find(|&i| reading.reads(i, ")")))
        .flatten();
    let end = clause::end(reading, start, bracket.unwrap_or(limit));
    let end = clause::trimmed(reading, start..end).end.max(after);
    // `Nu de brug dicht is, zal men “eraan moeten wennen”`: the clause in the first place belongs to it.
    let fronted = start == finite && start > begin && reading.is_comma(start - 1);
    let begins = begin + usize::from(reading.is(begin, Tags::CONJ_COORD));
    let from = if fronted && clause::is_subordinator(reading, begins) { begins } else { start };
    Some((from..end, None))
}

/// `De provincie “weet van niets”`; `hij stopt, maar “blijft betrokken”`: the quotation begins with the verb of the clause,
/// its subject stands outside.
fn predicate_of(
    view: &View<'_, '_>,
    q: usize,
    begin: usize,
    open: usize,
) -> Option<(Range<usize>, Option<Mention>)> {
    let reading = view.reading;
    let inside = reading.content(q);
    let after = view.after_quotation(q);
    let limit = reading.end_of_sentence(open);
    // `Het ministerie “verwacht niet dat …”`: a participle elsewhere.
    let verb = clause::is_finite(reading, inside.start)
        || reading.is(inside.start, Tags::FIN_SG)
            && !reading.is(inside.start, Tags::PREP | Tags::ADV)
            && reading
                .is(inside.start + 1, Tags::NEG | Tags::DET | Tags::PRON_OBJ | Tags::REFL | Tags::CONJ_SUB);
    if !verb || reading.words_in(inside.clone()) < CLAUSE_WORDS || open == 0 {
        return None;
    }
    let earlier =
        (begin..open).rev().find(|&i| clause::is_finite(reading, i) && reading.quotation_around(i).is_none());
    let joined = reading.is(open - 1, Tags::CONJ_COORD);
    if joined {
        return earlier.map(|f| (open..after, speaker(view, f))).filter(|(_, source)| source.is_some());
    }
    let subject = clause::mention_ending_at(reading, open)?;
    let heads = subject.tokens.start == begin
        || matches!(reading.word(subject.tokens.start - 1), ":" | ";")
        || reading.is(subject.tokens.start - 1, Tags::CONJ_COORD)
            && reading.words_in(begin..subject.tokens.start) <= 1;
    if !heads || clause::is_finite(reading, after) {
        return None;
    }
    let end = rest_of_clause(reading, after, limit);
    if subject.can_speak() && view.can_be_source(&subject) {
        return Some((open..end, Some(subject)));
    }
    Some((subject.tokens.start..end, None))
}

/// The finite verb of `inside` that stands in no relative clause.
fn own_verb(reading: &Reading<'_>, inside: Range<usize>) -> Option<usize> {
    inside.clone().find(|&i| {
        clause::is_finite(reading, i)
            && !inside
                .clone()
                .take_while(|&k| k < i)
                .any(|k| k > inside.start && clause::is_relative(reading, k))
    })
}

/// The conjunction before the quotation whose clause has had no verb yet.
fn waiting_conjunction(reading: &Reading<'_>, begin: usize, open: usize) -> Option<usize> {
    let conjunction = (begin..open).rev().find(|&i| clause::is_subordinator(reading, i))?;
    let waits = !clause::has_finite(reading, conjunction + 1, open)
        && (conjunction..open).all(|i| !reading.is_comma(i));
    (waits && !is_comparison(reading, conjunction)).then_some(conjunction)
}

/// `als “bad boy”`, `of “niets doen”`, `toen …`: conjunctions that more often open an example or a title.
fn is_comparison(reading: &Reading<'_>, i: usize) -> bool {
    let known = reading.known();
    [known.als, known.of, known.zoals, known.toen].contains(&reading.lexeme(i))
}

fn speaker(view: &View<'_, '_>, finite: usize) -> Option<Mention> {
    clause::subject(view.reading, finite).filter(|mention| mention.can_speak() && view.can_be_source(mention))
}

/// What stands behind the quotation up to the end of its clause.
fn rest_of_clause(reading: &Reading<'_>, after: usize, limit: usize) -> usize {
    let end = (after..limit)
        .find(|&i| {
            reading.is_comma(i) || clause::is_finite(reading, i) || clause::is_subordinator(reading, i)
        })
        .unwrap_or(limit);
    clause::trimmed(reading, after..end).end.max(after)
}
