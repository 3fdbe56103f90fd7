//! Where a reported clause ends that stands in another clause: before the verb for which that one still waits.

use super::addition::opens_with_verb;
use super::{end, reports_more};
use crate::clause::start::waiting_clause;
use crate::clause::{Opening, has_finite, is_finite, is_relative, is_subordinator, start};
use crate::lexicon::Tags;
use crate::mention;
use crate::reading::Reading;

/// Where a reported clause ends that a cue in a subordinate clause, or a noun, governs: before the verb of the main
/// clause around it. `Hoewel X zegt dat …, ging hij`.
pub(crate) fn end_in_host(reading: &Reading<'_>, from: usize, limit: usize) -> usize {
    let end = end(reading, from, limit);
    let mut j = from;
    // `de belofte om de brug te sluiten wordt vergeten`: behind the infinitive, a finite verb is that of the clause around it.
    let purpose = from > 0 && reading.lexeme(from - 1) == reading.known().om;
    let mut infinitive = false;
    let mut nested = false;
    // `(bewoners, die vinden) dat de brug open moet, stappen naar de rechter`: behind people and `die`, a form that can be a plural verb.
    let people = opens_relative_of_many(reading, from);
    // `dat X, die zei dat de brug dicht was, omkeerde`: the clause around the cue's still waits for its verb.
    let waits = is_inside_waiting_clause(reading, from);
    while j + 1 < end {
        if waits && is_comma_before_verb_last(reading, j) {
            return j;
        }
        if infinitive && is_finite(reading, j) && reading.is(j, Tags::FIN_SG) {
            return j;
        }
        let opens = reading.is_comma(j)
            || reading.is(j, Tags::CONJ_COORD | Tags::WH)
            || is_relative(reading, j)
            || is_subordinator(reading, j);
        infinitive = purpose && !opens && (infinitive || reading.is_te_infinitive(j));
        let verb = is_finite(reading, j + 1)
            || opens_with_verb(reading, j + 1)
            || people && is_plural_verb(reading, j + 1)
            || reading.is_comma(j) && is_awaited_verb(reading, from, j, limit);
        if reading.is_comma(j) && verb && has_finite_or_infinitive(reading, from, j) {
            return j;
        }
        // `(mensen die vinden) dat de brug dicht moet en die …`: more of who finds it.
        if !nested && reading.is(j, Tags::CONJ_COORD) && joins_relative_of_host(reading, from, j) {
            return j;
        }
        // `de bewering dat de brug dicht is klopt niet`: of two finite verbs the second is that of the clause around.
        nested |= opens && j > from;
        if !nested && let Some(verb) = verb_around(reading, j, end) {
            return verb;
        }
        j = reading.after(j);
    }
    end
}

/// The comma at `j` closes a clause, and no other one opens behind it.
fn is_comma_before_verb_last(reading: &Reading<'_>, j: usize) -> bool {
    reading.is_comma(j)
        && is_finite(reading, j - 1)
        && !reading.is(j + 1, Tags::CONJ_COORD)
        && !is_relative(reading, j + 1)
        && !is_subordinator(reading, j + 1)
}

/// A form that can be a plural verb, and behind which nothing tells that it is none.
fn is_plural_verb(reading: &Reading<'_>, i: usize) -> bool {
    reading.tags(i).is_plural_form()
        && !reading.is_comma(i + 1)
        && !is_relative(reading, i + 1)
        && !reading.is(i + 1, Tags::CONJ_COORD | Tags::VERB)
}

/// The verb of the clause around, where the verb at `j` closes the one inside.
fn verb_around(reading: &Reading<'_>, j: usize, end: usize) -> Option<usize> {
    if are_two_verbs(reading, j) {
        return Some(j + 1);
    }
    // `haar belofte dat de bruggen worden gesloten was goed nieuws`: behind a participle, too.
    let perfect = reading.is(j, Tags::AUX)
        && is_finite(reading, j)
        && reading.is(j + 1, Tags::PART)
        && reading.is(j + 2, Tags::AUX)
        && reading.tags(j + 2).is_singular_only()
        && reading.is(j + 3, Tags::ADJ | Tags::ADV | Tags::DET | Tags::NEG | Tags::PREP);
    if perfect { Some(j + 2) } else { verb_behind_phrases(reading, j, end) }
}

/// Two finite verbs side by side, at `j` the first.
fn are_two_verbs(reading: &Reading<'_>, j: usize) -> bool {
    // `die zei dat ze last had`: a noun elsewhere, though a verb may stand behind a pronoun.
    let listed_noun = |i: usize| {
        !reading.is(i, Tags::AUX | Tags::MODAL)
            && reading.lexicon.word(reading.lexeme(i)).is_some_and(|word| word.tags.any(Tags::NOUN))
    };
    is_finite(reading, j)
        && is_finite(reading, j + 1)
        && !(reading.is(j + 1, Tags::AUX) && listed_noun(j))
        // `dat hij rust moest houden`
        && !reading.is(j + 2, Tags::INF | Tags::PART)
        // `dat hij open mocht`
        && !reading.is(j, Tags::PARTICLE)
        && [j, j + 1].iter().all(|&i| {
            reading.is(i, Tags::FIN_SG)
                && !reading.is(i, Tags::INF | Tags::PART | Tags::NOUN | Tags::ADJ | Tags::JOINED)
                || reading.is(i, Tags::FIN_SG) && reading.is(i, Tags::AUX)
        })
}

/// `Nadat hij zei dat de brug dicht moest, brak paniek uit`: behind the comma, what can be a noun or an adjective is the verb of the sentence,
/// which has had none yet, nor has one later.
fn is_awaited_verb(reading: &Reading<'_>, from: usize, comma: usize, limit: usize) -> bool {
    let verb = comma + 1;
    let other =
        Tags::PREP | Tags::ADV | Tags::TIME | Tags::CONJ_SUB | Tags::CONJ_COORD | Tags::DET | Tags::PART;
    // `tonen metingen`, `klonk boegeroep`, but `lichte schepen`
    let many = reading.is(verb, Tags::FIN_PL) && reading.is(verb + 1, Tags::PLURAL | Tags::DET | Tags::NAME);
    let past = reading.is(verb, Tags::PAST)
        && !(reading.is(verb, Tags::ADJ_INFLECTED) && reading.is(verb + 1, Tags::NOUN | Tags::ADJ));
    if !reading.is(verb, Tags::FINITE) || reading.is(verb, other) || !(many || past) || verb + 1 >= limit {
        return false;
    }
    let begin = reading.start_of_sentence(from);
    let first = begin + usize::from(reading.is(begin, Tags::CONJ_COORD));
    let waits = match (begin..from).rev().find(|&i| is_finite(reading, i)) {
        // `De bewering dat hij de brug sloot, overtuigde niemand`
        None => true,
        Some(cue) => matches!(start(reading, cue).1, Opening::Conjunction(word) if word == first),
    };
    let lists = (verb + 1..limit).any(|i| {
        reading.is_comma(i) && is_finite(reading, i + 1)
            || reading.is(i, Tags::CONJ_COORD) && reading.is_comma(i - 1)
    });
    waits && !lists && !reading.is(verb + 1, Tags::CONJ_COORD)
}

/// The clause that governs the one at `from` stands behind a comma in another one that has had no verb yet.
fn is_inside_waiting_clause(reading: &Reading<'_>, from: usize) -> bool {
    let begin = reading.start_of_sentence(from.saturating_sub(1));
    let Some(verb) = (begin..from).rev().find(|&i| is_finite(reading, i)) else { return false };
    let (Opening::Relative(word) | Opening::Conjunction(word)) = start(reading, verb).1 else { return false };
    word > begin && reading.is_comma(word - 1) && waiting_clause(reading, word - 1, begin).is_some()
}

/// A relative clause with `die` and a plural verb governs the clause that begins at `from`.
fn opens_relative_of_many(reading: &Reading<'_>, from: usize) -> bool {
    const NEAR: usize = 6;
    let die = |&i: &usize| reading.lexeme(i) == reading.known().die && is_relative(reading, i);
    (from.saturating_sub(NEAR)..from)
        .rev()
        .find(die)
        .is_some_and(|die| (die + 1..from).any(|i| reading.tags(i).is_plural_form() && is_finite(reading, i)))
}

/// The conjunction at `and` joins a second relative clause with `die` to the one that the cue stands in.
fn joins_relative_of_host(reading: &Reading<'_>, from: usize, and: usize) -> bool {
    const NEAR: usize = 6;
    let known = reading.known();
    reading.lexeme(and + 1) == known.die
        && (!is_finite(reading, and + 2) || reports_more(reading, and + 2))
        && (from.saturating_sub(NEAR)..from)
            .any(|i| reading.lexeme(i) == known.die && is_relative(reading, i))
}

/// `(die zei) dat ze pijn had van de griep bleek zwanger`: behind the verb at `j` and phrases with a preposition, that of the clause
/// around.
fn verb_behind_phrases(reading: &Reading<'_>, j: usize, end: usize) -> Option<usize> {
    let sure = |i: usize| {
        reading.is(i, Tags::FIN_SG)
            && !reading.is(i, Tags::NOUN | Tags::ADJ | Tags::PART | Tags::INF | Tags::ADV | Tags::PREP)
            && is_finite(reading, i)
    };
    if !reading.is(j + 1, Tags::PREP) || !sure(j) {
        return None;
    }
    let mut verb = j + 1;
    while reading.is(verb, Tags::PREP)
        && let Some(object) = mention::simple_mention_at(reading, verb + 1, end)
    {
        verb = object.tokens.end;
    }
    let host = sure(verb) || reading.lexicon.turns_out(reading.lexeme(verb));
    (verb > j + 1 && verb < end && host).then_some(verb)
}

fn has_finite_or_infinitive(reading: &Reading<'_>, from: usize, to: usize) -> bool {
    has_finite(reading, from, to) || (from..to).any(|i| reading.is_te_infinitive(i))
}
