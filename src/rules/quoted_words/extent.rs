//! How far what is judged or said reaches around the quoted words.

use std::ops::Range;

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{CueClass, Tags};
use crate::mention::{self, Referent};
use crate::reading::Reading;
use crate::rule::View;

use super::door::past_complements;

/// `noemde de brug vorige week “een ramp”`, `noemt dat in een reactie “laf”`, `omschreef haar ooit als “…”`: when and where it was said
/// is no part of what was said.
pub(super) fn without_setting(view: &View<'_, '_>, content: Range<usize>, open: usize) -> Vec<Range<usize>> {
    let reading = view.reading;
    // `noemt de schipper die gisteren “weg” riep een “boze man”`: the time of another verb; `eerder “mooi” dan “lelijk”`: none.
    let own = |&i: &usize| !reading.is_comma(i) && !clause::is_relative(reading, i);
    let compared = reading.lexeme(reading.after(open)) == reading.known().dan;
    let first = content.start + 1;
    let setting = (first..open).take_while(own).filter(|_| !compared).find_map(|i| {
        let text = (content.start..i).any(|k| reading.is(k, Tags::SPEECH_NOUN | Tags::DOCUMENT));
        // `de prijzen van vorig jaar`
        let adjective = Tags::ADJ | Tags::ADJ_INFLECTED;
        let inside = reading.is(i - 1, Tags::PREP)
            || reading.is(i - 1, adjective) && !reading.is(i - 1, Tags::NOUN | Tags::ADV);
        let end = past_setting(view, i, open, !text)
            .or_else(|| past_scene(reading, content.start..i, open))
            .filter(|_| !inside)?;
        Some(i..end)
    });
    match setting {
        Some(setting) => vec![content.start..setting.start, setting.end..content.end],
        None => vec![content],
    }
}

/// Behind the words of time, and of place if `placed`, from `i` on, when nothing else stands before the quoted words there.
pub(super) fn past_setting(view: &View<'_, '_>, i: usize, open: usize, placed: bool) -> Option<usize> {
    let reading = view.reading;
    let like = |i: usize| reading.lexeme(i) == reading.known().als;
    let predicate = |i: usize| like(i) || (i..open).all(|k| reading.is(k, Tags::DET | Tags::ADV) || like(k));
    let part = |from: usize| {
        time_at(reading, from, open).or_else(|| setting_at(view, from, open).filter(|_| placed))
    };
    let end = std::iter::successors(part(i), |&end| part(end)).last()?;
    predicate(end).then_some(end)
}

/// `noemde haar op de markt “een held”`, `noemde de wethouder tijdens het debat “een held”`: behind where and when it was said, which
/// can be no complement of the pronoun or the person judged.
fn past_scene(reading: &Reading<'_>, judged: Range<usize>, open: usize) -> Option<usize> {
    let pronoun = judged.len() == 1 && reading.is(judged.start, Tags::PRON_OBJ | Tags::PRON_SUBJ);
    let person = || {
        reading.reads(judged.end, "tijdens")
            && mention::mention_at(reading, judged.start, open)
                .is_some_and(|whom| whom.can_speak() && whom.tokens == judged)
    };
    let end = past_complements(reading, judged.end, open);
    // `als een held`, `een “held”`
    let predicate =
        |i: usize| reading.is(i, Tags::DET | Tags::ADV) || reading.lexeme(i) == reading.known().als;
    let scene = end > judged.end && (end..open).all(predicate);
    (scene && (pronoun || person())).then_some(end)
}

/// Behind the words of time at `i`.
fn time_at(reading: &Reading<'_>, i: usize, open: usize) -> Option<usize> {
    let other = Tags::NEG | Tags::DET | Tags::PREP | Tags::CONJ_SUB;
    // `al jaren`
    let i = i + usize::from(reading.lexeme(i) == reading.known().al && reading.is(i + 1, Tags::TIME));
    let adverb = reading.is(i, Tags::ADV)
        && !reading.is(i, other | Tags::NOUN | Tags::ADJ)
        && reading.lexeme(i + 1) == reading.known().als;
    // `ooit`, `geregeld`, but `nu` opens a clause as well
    let often = reading.is(i, Tags::TIME) && reading.is(i, Tags::ADV) && !reading.is(i, other);
    mention::mention_at(reading, i, open)
        .filter(|found| found.referent == Referent::Time && found.tokens.start == i)
        .filter(|_| !clause::is_relative(reading, i))
        .map(|found| found.tokens.end)
        .or_else(|| (adverb || often).then_some(i + 1))
}

/// Behind `in een reactie`, `op Twitter`, `in een brief aan de Kamer`, `tegenover de krant` at `i`.
fn setting_at(view: &View<'_, '_>, i: usize, open: usize) -> Option<usize> {
    let reading = view.reading;
    let said_in = (i..open.min(i + 4))
        .filter_map(|k| view.cue_at(k))
        .find(|cue| cue.start() == i && cue.of(reading).class == CueClass::Setting);
    if let Some(cue) = said_in {
        return Some(past_complements(reading, cue.end(), open));
    }
    let object = reading.is(i, Tags::PREP).then(|| mention::simple_mention_at(reading, i + 1, open))??;
    let told = match reading.word(i) {
        "tegenover" => object.can_speak(),
        "tegen" => reading.is(object.head, Tags::MEDIA),
        // `in het AD`
        "in" => object.name.is_some() && reading.is(object.head, Tags::MEDIA),
        _ => false,
    };
    // `gisteren in de krant`, but `zijn deelname aan het programma`
    let text = reading.is(i - 1, Tags::TIME) && reading.is(object.head, Tags::DOCUMENT);
    (told || text).then_some(object.tokens.end)
}

/// `noemt in een brief het plan “…”`: behind where it is said, with what is judged behind it.
pub(super) fn end_of_setting(reading: &Reading<'_>, from: usize, open: usize) -> Option<usize> {
    let mut end = from;
    // `in een brief aan de raad`
    while reading.is(end, Tags::PREP) {
        end = mention::simple_mention_at(reading, end + 1, open)?.tokens.end;
    }
    let object = mention::mention_at(reading, end, open).filter(|_| end > from)?;
    (object.referent != Referent::Time).then_some(end)
}

/// A judgement goes on to the end of its predicate; a comma behind the quotation ends it.
pub(super) fn end_of_judgement(reading: &Reading<'_>, cue: &CueMatch, open: usize, after: usize) -> usize {
    let limit = reading.end_of_sentence(cue.verb);
    let end = clause::end_of_predicate(reading, open, limit);
    let end = clause::trimmed(reading, open..end).end.max(after);
    // `een “ramp”, een “schande”`, `de een “een held”, de ander “een schurk”`: the list goes on.
    let listed = |i: usize| {
        lists_names(reading, i, end)
            || (i + 1..i + 3).any(|k| reading.opened_at(k).is_some())
            || mention::mention_at(reading, i + 1, end)
                .is_some_and(|other| reading.opened_at(other.tokens.end).is_some())
    };
    // A comma inside another quotation ends nothing.
    let comma = std::iter::successors(Some(after), |&i| Some(reading.after(i)))
        .take_while(|&i| i < end)
        .find(|&i| reading.is_comma(i) && !listed(i))
        .unwrap_or(end);
    // `“niet goed” omdat zij, die er wonen, wakker liggen`: a comma inside the clause that gives the reason.
    let reason = (after..comma).any(|i| reading.lexeme(i) == reading.known().omdat);
    if reason { end } else { comma }
}

/// `“een alternatief” voor de bond, de partij en Kramer`: the comma stands in a list of nouns and names, up to `en` and the last.
fn lists_names(reading: &Reading<'_>, comma: usize, end: usize) -> bool {
    let item = Tags::NOUN | Tags::NAME | Tags::DET | Tags::ADJ_INFLECTED;
    let is_item = |i: usize| reading.is(i, item) && !clause::is_finite(reading, i);
    comma.checked_sub(1).is_some_and(|i| reading.is(i, Tags::NOUN | Tags::NAME))
        && (comma + 1..end).find(|&i| !is_item(i) && !reading.is_comma(i)).is_some_and(|i| {
            i > comma + 1 && reading.lexeme(i) == reading.known().en && (i + 1..end).all(is_item)
        })
}

/// `waarschuwt voor “chaos” als de brug dichtgaat`, `vreest “chaos” mocht de brug dichtgaan`: the case in which it will be so.
pub(super) fn past_condition(reading: &Reading<'_>, cue: &CueMatch, end: usize) -> usize {
    let known = reading.known();
    let entry = cue.of(reading);
    let foretells =
        matches!(entry.class, CueClass::Expectation | CueClass::Commissive) || *entry.rest == [known.voor];
    let condition = [known.als, known.indien, known.wanneer].contains(&reading.lexeme(end))
        && clause::is_subordinator(reading, end)
        || reading.reads(end, "mocht");
    // `waarschuwt voor “chaos” als hij over de brug praat`: when it is said.
    let teller = reading.is(end + 1, Tags::PRON_SUBJ) && !reading.is(end + 1, Tags::DET);
    if !(foretells && condition) || teller || reading.is(cue.verb, Tags::PAST) {
        return end;
    }
    let limit = reading.end_of_sentence(end);
    clause::trimmed(reading, end..clause::end(reading, end + 1, limit)).end
}
