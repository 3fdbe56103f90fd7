//! The clause around `volgens X`, and what of it is said.

use std::ops::Range;

use crate::clause;
use crate::lexicon::{Frames, Tags};
use crate::mention::{self, Referent};
use crate::reading::Reading;
use crate::rule::View;

use crate::rules::parenthetical;

use super::bounds::{clause_end, clause_start, contrast, verb_last_end};
use super::source;

/// Whether nothing but a conjunction or an adverb stands before `from` in its sentence.
pub(super) fn heads_sentence(reading: &Reading<'_>, from: usize) -> bool {
    (reading.start_of_sentence(from)..from)
        .all(|i| reading.is(i, Tags::CONJ_COORD | Tags::ADV) || reading.is_punctuation(i))
}

/// The clause around the phrase `from..to`, without it.
pub(super) fn host(view: &View<'_, '_>, from: usize, to: usize) -> Option<Vec<Range<usize>>> {
    let reading = view.reading;
    let limit = reading.end_of_sentence(from);
    let begin = reading.start_of_sentence(from);
    let at_head = heads_sentence(reading, from);
    let after = past_source(reading, to, limit, at_head);
    if at_head || from > begin && heads_clause(reading, from, to, after) {
        let after = past_cue(view, after);
        let end = clause_end(reading, after, limit, true).min(contrast(reading, after, limit));
        return alone(after..end);
    }
    if let Some(told) = told_in_between(reading, from).or_else(|| before_bracket(reading, from, to)) {
        return alone(told);
    }
    if let Some(cause) = cause(reading, begin, from, after, limit) {
        return alone(cause);
    }
    if let Some(aside) = aside(reading, from, after, limit) {
        return alone(aside);
    }
    if let Some(phrase) = apposition(reading, begin, from, to, limit) {
        return Some(vec![phrase]);
    }
    // `een schipper die graag praat maar volgens X niets weet`: the source tells what stands behind the conjunction.
    if from > begin && reading.is(from - 1, Tags::CONJ_COORD) && clause::has_finite(reading, begin, from) {
        return alone(after..clause_end(reading, after, limit, false));
    }
    spliced(view, from, after, limit).or_else(|| around(reading, from, after, limit))
}

/// `De brug is oud, een nieuwe kost geld, volgens X.`: behind two clauses with no more than a comma between them, the phrase holds for both,
/// as `aldus X` does.
fn spliced(view: &View<'_, '_>, from: usize, after: usize, limit: usize) -> Option<Vec<Range<usize>>> {
    let reading = view.reading;
    let begin = reading.start_of_sentence(from);
    let comma = from.checked_sub(1).filter(|&comma| reading.is_comma(comma))?;
    if after < limit && !reading.is_terminator(after) {
        return None;
    }
    let (start, verb_last) = clause_start(reading, from);
    let joined = !verb_last && start > begin && reading.is_comma(start - 1);
    // `X zegt dat het regent, de brug is dicht, volgens Y.`
    let told = |i: usize| view.cue_at(i).is_some_and(|cue| !cue.form.is_empty()) || reading.is_mark(i);
    if !joined || (begin..start).any(told) {
        return None;
    }
    parenthetical::host_clause(reading, comma)
        .filter(|host| host.start < start && parenthetical::has_main_verb(reading, host.start..start))
        .and_then(alone)
}

/// `De brug is dicht, meldt X, op gezag van Y.`: what stands before the other parenthesis.
fn told_in_between(reading: &Reading<'_>, from: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 15;
    let begin = reading.start_of_sentence(from);
    let close = from.checked_sub(1).filter(|&i| reading.is_comma(i) && i > begin)?;
    let comma = (begin.max(close.saturating_sub(LONGEST))..close).rev().find(|&i| reading.is_comma(i))?;
    clause::is_parenthesis(reading, comma, close)
        .then(|| parenthetical::host_clause(reading, comma))
        .flatten()
}

/// `De brug is dicht (volgens X).`: the clause before the bracket that ends the sentence.
fn before_bracket(reading: &Reading<'_>, from: usize, to: usize) -> Option<Range<usize>> {
    let open = from.checked_sub(1).filter(|&i| reading.reads(i, "(") && reading.reads(to, ")"))?;
    let last = reading.is_terminator(to + 1);
    parenthetical::host_clause(reading, open)
        .filter(|host| last && parenthetical::has_main_verb(reading, host.clone()))
}

/// `De brug ging dicht, volgens X omdat zij te smal was`: behind a whole clause, the source tells no more than why.
fn cause(
    reading: &Reading<'_>,
    begin: usize,
    from: usize,
    after: usize,
    limit: usize,
) -> Option<Range<usize>> {
    let parted = from > begin && (reading.is_comma(from - 1) || reading.is_colon(from - 1));
    let because = reading.lexeme(after) == reading.known().omdat || reading.reads(after, "doordat");
    if !parted || !because || !clause::has_finite(reading, begin, from) {
        return None;
    }
    // `volgens X omdat zij te smal was, volgens Y omdat …`
    let other = |i: usize| reading.is_comma(i) && reading.lexeme(i + 1) == reading.known().volgens;
    let end = (after..limit).find(|&i| other(i)).unwrap_or(limit);
    Some(clause::trimmed(reading, after..end))
}

/// `De brug – tien meter hoog volgens X – is dicht`: between dashes, what stands before the phrase, if it has no verb.
fn aside(reading: &Reading<'_>, from: usize, after: usize, limit: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 15;
    let begin = reading.start_of_sentence(from);
    let closes = clause::is_dash(reading, after) && after + 1 < limit;
    let open = (begin.max(from.saturating_sub(LONGEST))..from)
        .rev()
        .find(|&i| clause::is_dash(reading, i))
        .filter(|_| closes)?;
    // `– 100 volgens de politie, 120 volgens de bond –`
    let known = reading.known();
    let other = (open..from).rev().find(|&i| reading.lexeme(i) == known.volgens);
    let first = other.and_then(|other| (other..from).find(|&i| reading.is_comma(i))).unwrap_or(open);
    let words = clause::trimmed(reading, first + 1..from);
    (open > begin && !words.is_empty() && !clause::has_finite(reading, open, from)).then_some(words)
}

/// Nothing but this part of the clause, if there is any of it.
fn alone(part: Range<usize>) -> Option<Vec<Range<usize>>> {
    (!part.is_empty()).then(|| vec![part])
}

/// `Volgens X, zo vertelt Y, is …`, `Volgens het bureau - dat anders telt - is …`: the verb behind what two commas or dashes enclose.
fn past_aside(reading: &Reading<'_>, open: usize, limit: usize) -> Option<usize> {
    let closes: fn(&Reading<'_>, usize) -> bool = if clause::is_parenthesis(reading, open, limit) {
        |reading, i| reading.is_comma(i)
    } else if clause::is_dash(reading, open) {
        clause::is_dash
    } else {
        return None;
    };
    let close = (open + 1..limit).find(|&i| closes(reading, i))?;
    clause::is_finite(reading, close + 1).then_some(close + 1)
}

/// `Volgens X en volgens Y is …`: the verb behind the other source, which says the same.
fn past_other(reading: &Reading<'_>, and: usize, limit: usize) -> Option<usize> {
    let known = reading.known();
    let joined = reading.lexeme(and) == known.en && reading.lexeme(and + 1) == known.volgens;
    let other = joined.then(|| mention::mention_at(reading, and + 2, limit))??;
    Some(other.tokens.end).filter(|&verb| clause::is_finite(reading, verb))
}

/// Behind the source that ends at `to`, and what belongs to it.
fn past_source(reading: &Reading<'_>, to: usize, limit: usize, at_head: bool) -> usize {
    let mut after = to;
    if let Some(verb) = past_aside(reading, to, limit).filter(|_| at_head) {
        return verb;
    }
    if let Some(verb) = past_other(reading, to, limit).filter(|_| at_head) {
        return verb;
    }
    // `volgens X althans`
    let known = reading.known();
    after += usize::from([known.althans, known.tenminste].contains(&reading.lexeme(after)));
    let to = after;
    while after < limit && reading.is_comma(after) {
        after += 1;
    }
    // `Volgens X zelf`
    while after < limit && reading.is(after, Tags::ADV) && reading.lexeme(after) == reading.known().zelf {
        after += 1;
    }
    // `Volgens drie partijen (A, B en C) is …`
    if at_head && after == to && reading.reads(to, "(") {
        after = (to..limit).find(|&i| reading.reads(i, ")")).map_or(to, |close| close + 1);
    }
    if to < limit
        && reading.is_comma(to)
        && let Some(end) = past_description(reading, after, limit, at_head)
    {
        return end;
    }
    if after != to || !at_head && asks_behind(reading, after) {
        return after;
    }
    past_bare_clause(reading, after, limit, at_head).unwrap_or(after)
}

/// `Volgens X, die erbij was, …`, `Volgens onderzoek, betaald door X, …`: behind the clause or the participle at `i`, which a comma parts
/// from the source.
fn past_description(reading: &Reading<'_>, i: usize, limit: usize, at_head: bool) -> Option<usize> {
    let relative = clause::is_relative(reading, i);
    let described = at_head && reading.is(i, Tags::PART) && !clause::is_finite(reading, i);
    if !relative && !described {
        return None;
    }
    let comma = |i: &usize| reading.is_comma(*i);
    // `Volgens X, die bruggen bouwde in Gent, Brugge en Aalst, is …`, `Volgens onderzoek, betaald door X, de bond, is …`: the comma before
    // the verb closes it.
    let before_verb = |i: &usize| comma(i) && clause::is_finite(reading, i + 1);
    let close = (i..limit).find(before_verb).filter(|_| at_head);
    let close = close.or_else(|| (i..limit).find(comma).filter(|_| relative));
    Some(close.map_or(if relative { limit } else { i }, |close| close + 1))
}

/// `Volgens bewoners die wakker werden is …`: behind the clause at `i` that no comma parts from the source.
fn past_bare_clause(reading: &Reading<'_>, i: usize, limit: usize, at_head: bool) -> Option<usize> {
    // `Volgens de vrienden met wie X was, …`
    let with_whom = || {
        at_head
            && reading.is(i, Tags::PREP)
            && reading.is(i + 1, Tags::WH)
            && !clause::is_finite(reading, i + 2)
    };
    // `Volgens iedereen die er was, is …`
    let everybody = || at_head && source::is_everybody_who(reading, i);
    if !clause::is_relative(reading, i) && !everybody() && !with_whom() {
        return None;
    }
    let close = past_own_clause(reading, i, limit);
    if close < limit || at_head {
        return Some(close);
    }
    // `Er is volgens de man die belde niets mis`: nothing but its verb closes it.
    let verb = (i + 1..limit).find(|&i| clause::is_finite(reading, i));
    let behind =
        verb.and_then(|verb| (verb + 1..limit).find(|&i| !reading.is(i, Tags::INF | Tags::PART | Tags::AUX)));
    Some(behind.filter(|&i| !reading.is(i, Tags::CONJ_COORD)).unwrap_or(limit))
}

/// `De vraag is volgens X wie dat doet`, `Dat betekent volgens X dat de brug dichtgaat`: behind whoever is no thing, the clause that
/// the verb before takes.
fn asks_behind(reading: &Reading<'_>, i: usize) -> bool {
    let known = reading.known();
    if [known.wie, known.wat, known.hoe].contains(&reading.lexeme(i)) {
        return true;
    }
    // `volgens het onderzoek dat verscheen`
    let somebody = reading.is(i - 1, Tags::PLURAL | Tags::ROLE | Tags::GIVEN)
        || reading.is(i - 1, Tags::NAME) && !reading.is(i - 1, Tags::ORG | Tags::PLACE | Tags::COUNTRY)
        || (i.saturating_sub(4)..i).any(|k| reading.lexeme(k) == known.de);
    reading.lexeme(i) == known.dat && somebody && !clause::lacks_subject(reading, i + 1)
}

/// `…, volgens X ging hij` and `… en volgens X ging hij`: the phrase heads a clause of its own.
fn heads_clause(reading: &Reading<'_>, from: usize, to: usize, after: usize) -> bool {
    let known = reading.known();
    // Behind the source, `zijn` is no possessive.
    let are =
        || reading.lexeme(after) == known.zijn && (after == to || reading.lexeme(after + 1) == known.er);
    (reading.is_comma(from - 1) || reading.is(from - 1, Tags::CONJ_COORD))
        && (clause::is_finite(reading, after) || are())
}

/// `Volgens het rapport blijkt dat …`, but `Volgens X levert dat niets op`: behind the conjunction of a cue behind the source.
fn past_cue(view: &View<'_, '_>, after: usize) -> usize {
    let reading = view.reading;
    let told = || view.cue_at(after).is_some_and(|cue| cue.of(reading).frames.has(Frames::DAT));
    let follows = reading.lexeme(after + 1) == reading.known().dat
        && clause::is_finite(reading, after)
        && !reading.is(after, Tags::AUX | Tags::MODAL)
        && clause::clause_follows(reading, after + 2)
        && told();
    if follows { after + 2 } else { after }
}

/// What of the clause stands before the phrase, that begins at `from`, and behind it, from `after` on.
pub(super) fn around(
    reading: &Reading<'_>,
    from: usize,
    after: usize,
    limit: usize,
) -> Option<Vec<Range<usize>>> {
    let (start, verb_last) = clause_start(reading, from);
    let mut before = from;
    while before > start && (reading.is_comma(before - 1) || reading.reads(before - 1, "(")) {
        before -= 1;
    }
    let end = if verb_last {
        verb_last_end(reading, after, limit)
    } else {
        // `Het loopt volgens X goed en er is genoeg`: the author goes on.
        let other = clause::has_finite(reading, start, before)
            .then(|| clause::end_before_main_clause(reading, after, limit))
            .flatten();
        clause::trimmed(reading, after..clause_end(reading, after, limit, false).min(other.unwrap_or(limit)))
            .end
    };
    let mut content = Vec::new();
    if before > start {
        content.push(start..before);
    }
    // `Een stap vooruit, volgens X, maar hij blijft bezorgd`: a phrase, and what the author goes on with.
    let known = reading.known();
    let goes_on = reading.lexeme(after) == known.maar
        && reading.is_comma(after - 1)
        && reading.is(after + 1, Tags::PRON_SUBJ)
        && clause::is_finite(reading, after + 2);
    if goes_on && !clause::has_finite(reading, start, before) {
        return Some(content).filter(|content| !content.is_empty());
    }
    // A comma behind the source closes the parenthesis; what comes after a full clause is another clause.
    if reading.has_words(1, after..end) {
        content.push(after..end);
    }
    let words: usize = content.iter().map(|part| reading.words_in(part.clone())).sum();
    (words > 1).then_some(content)
}

/// Behind the relative clause at `from`: its comma, or before the verb of the clause around it.
fn past_own_clause(reading: &Reading<'_>, from: usize, limit: usize) -> usize {
    // `bewoners die wakker werden van de knal was …`: behind the first verb and what is no clause, the second is that of
    // the clause around.
    let mut verbs = 0;
    for i in from + 1..limit {
        let nested =
            clause::is_relative(reading, i) || clause::is_subordinator(reading, i) || reading.is_mark(i);
        if reading.is_comma(i) || nested {
            break;
        }
        // `die acht jaar geleden kwam`
        let counts = reading.is(i, Tags::NUM) || reading.is(i + 1, Tags::TIME) && reading.is(i, Tags::ADJ);
        if !counts && clause::is_finite(reading, i) && (verbs == 0 || reading.is(i, Tags::FIN_SG)) {
            verbs += 1;
            if verbs == 2 {
                return i;
            }
        }
    }
    (from..limit)
        .find(|&i| reading.is_comma(i) || clause::is_finite(reading, i) && clause::is_finite(reading, i + 1))
        .map_or(limit, |comma| comma + 1)
}

/// `met Anna Kramer, volgens X het brein`, `tot 300, volgens X het aantal bruggen`: behind a name or a number and its comma, a phrase with
/// its article.
fn describes_name(reading: &Reading<'_>, comma: usize, first: usize) -> bool {
    comma > 0
        && reading.is(comma - 1, Tags::NAME | Tags::NUM)
        && reading.is(first, Tags::DET)
        && mention::simple_mention_at(reading, first, reading.end_of_sentence(first))
            .is_some_and(|phrase| phrase.referent != Referent::Time)
}

/// `De bende, volgens X zo'n tien man groot, is …`: between commas, with the verb of its clause still to come, the source
/// tells no more than the phrase behind it.
fn apposition(
    reading: &Reading<'_>,
    begin: usize,
    from: usize,
    to: usize,
    limit: usize,
) -> Option<Range<usize>> {
    // `Het gaat om tien bruggen, volgens X allemaal verroest.`
    // `volgens X het grootste aantal dat ooit is geteld`: the verb of a relative clause is none of the phrase.
    let relative = (to..limit).find(|&i| clause::is_relative(reading, i)).unwrap_or(limit);
    let comma = (to..relative).find(|&i| reading.is_comma(i) || clause::is_finite(reading, i));
    let last = clause::trimmed(reading, to..limit);
    // `Zo deed de minister, Jan Jansen, volgens X een uitspraak`: the comma closes what describes the subject.
    let described = || {
        let before = (begin..from - 1).rev().find(|&i| reading.is_comma(i) || clause::is_finite(reading, i));
        before.is_none_or(|i| reading.is_comma(i))
    };
    if comma.is_none()
        && from > begin + 1
        && reading.is_comma(from - 1)
        && last.len() > 1
        && !clause::is_finite(reading, from - 2)
        && !described()
        && (last.clone().any(|i| reading.is(i, Tags::ADJ | Tags::PART | Tags::NUM))
            || describes_name(reading, from - 1, last.start))
    {
        return Some(last);
    }
    let comma = comma?;
    (from > begin
        && reading.is_comma(from - 1)
        && comma > to
        && reading.is_comma(comma)
        && clause::is_finite(reading, comma + 1)
        && !clause::has_finite(reading, begin, from))
    .then_some(to..comma)
}
