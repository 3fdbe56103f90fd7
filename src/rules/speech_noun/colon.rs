//! `Haar boodschap: …`, `De boodschap van X is duidelijk: …`, `De conclusie: …`: what a noun of speech names stands behind a colon.

use std::ops::Range;

use crate::clause;
use crate::lexicon::{Cue, CueClass, Frames, Tags};
use crate::reading::Reading;
use crate::rule::View;

use super::super::parenthetical::has_main_verb;
use super::aside::past_asides;
use super::source::phrase_start;

/// How many tokens may stand between the source and a colon.
const ADJUNCTS: usize = 7;

/// `Haar boodschap: “…”`, `De reactie van X: “…”`, `X heeft een boodschap: …`: behind a colon a quotation, with what goes on with it; or a
/// clause without marks. `bound` when a verb makes the noun at `i` what its subject says.
pub(super) fn behind_colon(
    view: &View<'_, '_>,
    i: usize,
    entry: &Cue,
    after: usize,
    bound: bool,
) -> Option<Vec<Range<usize>>> {
    let reading = view.reading;
    let limit = reading.end_of_sentence(i);
    let colon = if bound { colon_near(reading, after)? } else { colon_within(reading, after, ADJUNCTS)? };
    if !entry.frames.has(Frames::QUOTE) {
        return None;
    }
    let from = copula_near(reading, i, after).map(|copula| copula + 1);
    let plain = from.is_some_and(|from| is_predicate(reading, from..colon));
    let verb = clause::has_finite(reading, reading.start_of_sentence(i), colon);
    // `Het gaat om haar boodschap: …`: the colon follows the noun at once.
    let directive = entry.class == CueClass::Directive;
    let stands = plain || bound || after == colon && !directive;
    if verb && !stands || bound && reading.is(i, Tags::PLURAL) {
        return None;
    }
    // `Op verzoek van X: de brug blijft open`, `Een oproep van X: zij wil meer`: the author may tell what came of it.
    let indefinite = reading.lexeme(phrase_start(reading, i)) == reading.known().een;
    let bare = stands || heads_sentence(reading, i) && !(directive && indefinite);
    words_behind(view, colon, limit, bare, directive)
}

/// The colon within `reach` tokens from `from` on.
fn colon_within(reading: &Reading<'_>, from: usize, reach: usize) -> Option<usize> {
    (from..reading.end_of_sentence(from).min(from + reach)).find(|&k| reading.reads(k, ":"))
}

/// `(heeft een boodschap) voor de buurt:`: the colon at `from`, or behind those whom it is for; but in `doet uitspraak over een brug: …` it
/// tells of the bridge.
pub(super) fn colon_near(reading: &Reading<'_>, from: usize) -> Option<usize> {
    let known = reading.known();
    if reading.reads(from, ":") {
        return Some(from);
    }
    let to = [known.aan, known.voor, known.bij].contains(&reading.lexeme(from));
    // `een tip voor wie wil varen:`, `voor schippers die willen varen:`
    let whom = reading.lexeme(from + 1) == known.wie
        || (from + 1..from + ADJUNCTS)
            .any(|k| reading.lexeme(k) == known.die && clause::is_relative(reading, k));
    let reach = if to && whom { 3 * ADJUNCTS } else { ADJUNCTS };
    colon_within(reading, from, reach).filter(|&colon| {
        to && !(from..colon).any(|k| clause::is_finite(reading, k) && !whom || reading.is_comma(k))
    })
}

/// A quotation behind the colon, with what goes on with it, or a clause without marks if those are the noun's.
fn words_behind(
    view: &View<'_, '_>,
    colon: usize,
    limit: usize,
    bare: bool,
    directive: bool,
) -> Option<Vec<Range<usize>>> {
    let reading = view.reading;
    if let Some(q) = reading.opened_at(colon + 1) {
        let goes_on = view.continuations(view.after_quotation(q));
        return Some(std::iter::once(reading.content(q)).chain(goes_on).collect());
    }
    // `De conclusie die X trok: dat …`
    let dat = reading.lexeme(colon + 1) == reading.known().dat && clause::clause_follows(reading, colon + 2);
    let rest = clause::trimmed(reading, colon + 1 + usize::from(dat)..limit);
    // `Zijn advies: mijd de brug`
    let order = directive && reading.is(rest.start, Tags::VERB) && !reading.is(rest.start, Tags::NOUN);
    let stands = dat || order || has_main_verb(reading, rest.clone());
    (bare && stands && !rest.clone().any(|k| reading.opened_at(k).is_some())).then(|| vec![rest])
}

/// Behind the verb at `is` by which a noun of speech is said to be something.
pub(super) fn past_copula(reading: &Reading<'_>, is: usize) -> Option<usize> {
    let known = reading.known();
    let copula = [known.is, known.was, known.luidt, known.luidde, known.blijft, known.bleef];
    copula.contains(&reading.lexeme(is)).then_some(is + 1)
}

/// `(De kritiek van X) op de brug is`: the verb by which the noun at `i`, that heads the sentence, is said to be something, its first finite
/// one.
pub(super) fn copula_near(reading: &Reading<'_>, i: usize, after: usize) -> Option<usize> {
    let limit = reading.end_of_sentence(i).min(after + ADJUNCTS);
    let copula = (after..limit)
        .take_while(|&k| {
            (k == after || !reading.is_comma(k - 1)) && !reading.is_mark(k) && !reading.reads(k, ":")
        })
        .find(|&k| clause::is_finite(reading, k))?;
    past_copula(reading, copula)?;
    heads_sentence(reading, i).then_some(copula)
}

/// `(De boodschap is) (dan ook) duidelijk`, `(luidt) als volgt`, `een dubbele`: nothing but how it is.
fn is_predicate(reading: &Reading<'_>, words: Range<usize>) -> bool {
    const WORDS: Tags = Tags::ADV.or(Tags::ADJ).or(Tags::PART).or(Tags::TIME).or(Tags::CONJ_COORD);
    let known = reading.known();
    words.into_iter().all(|k| {
        reading.is(k, WORDS) && !clause::is_finite(reading, k)
            || [known.als, known.een, known.even].contains(&reading.lexeme(k))
            || ["volgt", "hetzelfde", "dezelfde"].iter().any(|word| reading.reads(k, word))
    })
}

/// Nothing but what belongs to the noun at `i` stands before it in its sentence.
pub(super) fn heads_sentence(reading: &Reading<'_>, i: usize) -> bool {
    let own =
        Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED | Tags::PART | Tags::CONJ_COORD | Tags::NAME | Tags::NUM;
    let begin = reading.start_of_sentence(i);
    // `Een van de argumenten`
    let of_many = |k: usize| {
        reading.lexeme(k) == reading.known().van && k == begin + 1 && reading.is(begin, Tags::NUM | Tags::DET)
    };
    (begin..i).all(|k| reading.is(k, own) || of_many(k))
}

/// `Conclusie: …`, `De centrale boodschap: …`: the context tells whose it is.
pub(super) fn without_source(view: &View<'_, '_>, i: usize, entry: &Cue) -> Option<Vec<Range<usize>>> {
    let reading = view.reading;
    let colon = i + 1;
    // `De vraag: …`, `Het idee: …`, `Tip: …` are rather the author's.
    let told = matches!(entry.class, CueClass::Knowledge | CueClass::Judgement | CueClass::Accusation)
        || entry.class == CueClass::Speech && entry.frames.has(Frames::DAT) && !entry.frames.has(Frames::OF);
    if !told || !reading.reads(colon, ":") || !entry.frames.has(Frames::QUOTE) {
        return None;
    }
    let begin = reading.start_of_sentence(i);
    let own =
        |k: usize| reading.is(k, Tags::DET | Tags::ADJ_INFLECTED) && !reading.is(k, Tags::POSS | Tags::NAME);
    if !(begin..i).all(own) {
        return None;
    }
    words_behind(view, colon, reading.end_of_sentence(i), true, false)
}

/// `…, is zijn conclusie`, `…, was het oordeel van X`: the comma behind what the noun at `i`, with whose it is up to `after`, is said to
/// be.
pub(super) fn comma_before(
    reading: &Reading<'_>,
    i: usize,
    owner: Option<usize>,
    after: usize,
) -> Option<usize> {
    let known = reading.known();
    let first = owner.unwrap_or_else(|| phrase_start(reading, i));
    let adverb = |k: usize| reading.is(k, Tags::ADV) && !reading.is(k, Tags::VERB);
    let copula = (first.saturating_sub(3)..first).rev().find(|&k| !adverb(k))?;
    past_copula(reading, copula)?;
    let zo = copula > 0 && reading.lexeme(copula - 1) == known.zo;
    let comma = copula.checked_sub(1 + usize::from(zo))?;
    // `was haar boodschap bij de opening.`
    let limit = reading.end_of_sentence(i);
    let adjunct = || {
        owner.is_some_and(|owner| reading.is(owner, Tags::POSS))
            && reading.is(after, Tags::PREP)
            && !(after..limit).any(|k| {
                reading.is_comma(k) || clause::is_finite(reading, k) || reading.is(k, Tags::TE | Tags::OM)
            })
    };
    let ends = reading.is_terminator(after) || reading.is_comma(after) || adjunct();
    (reading.is_comma(comma) && ends && past_asides(reading, after, after) == after).then_some(comma)
}
