//! The clause around `volgens X`: where it begins, where it ends, and what of it is said.

use std::ops::Range;

use crate::clause;
use crate::lexicon::{Frames, Tags};
use crate::mention;
use crate::reading::Reading;
use crate::rule::View;

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
    let mut after = to;
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
    // `Volgens X, die erbij was, …`
    if to < limit && reading.is_comma(to) && clause::is_relative(reading, after) {
        after = (after..limit).find(|&i| reading.is_comma(i)).map_or(limit, |comma| comma + 1);
    } else if after == to
        && (clause::is_relative(reading, after)
            // `Volgens de vrienden met wie X was, …`
            || at_head
                && reading.is(after, Tags::PREP)
                && reading.is(after + 1, Tags::WH)
                && !clause::is_finite(reading, after + 2))
    {
        after = past_own_clause(reading, after, limit);
    }
    // `…, volgens X ging hij` and `… en volgens X ging hij`: the phrase heads a clause of its own.
    // Behind the source, `zijn` is no possessive.
    let verb = clause::is_finite(reading, after)
        || (after == to || reading.lexeme(after + 1) == reading.known().er)
            && reading.lexeme(after) == reading.known().zijn;
    let heads_clause =
        from > begin && (reading.is_comma(from - 1) || reading.is(from - 1, Tags::CONJ_COORD)) && verb;
    let initial = at_head || heads_clause;
    // `Volgens het rapport blijkt dat …`, but `Volgens X levert dat niets op`
    let told = || view.cue_at(after).is_some_and(|cue| cue.of(reading).frames.has(Frames::DAT));
    if initial
        && reading.lexeme(after + 1) == reading.known().dat
        && clause::is_finite(reading, after)
        && !reading.is(after, Tags::AUX | Tags::MODAL)
        && clause::clause_follows(reading, after + 2)
        && told()
    {
        after += 2;
    }
    if initial {
        let end = clause_end(reading, after, limit, true).min(contrast(reading, after, limit));
        return (after < end).then(|| std::iter::once(after..end).collect());
    }
    if let Some(phrase) = apposition(reading, begin, from, to, limit) {
        return Some(vec![phrase]);
    }
    // `een schipper die graag praat maar volgens X niets weet`: the source tells what stands behind the conjunction.
    if from > begin && reading.is(from - 1, Tags::CONJ_COORD) && clause::has_finite(reading, begin, from) {
        let end = clause_end(reading, after, limit, false);
        return (after < end).then(|| std::iter::once(after..end).collect());
    }
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
    let tail = reading.words_in(after..end);
    // A comma behind the source closes the parenthesis; what comes after a full clause is another clause.
    if tail > 0 {
        content.push(after..end);
    }
    let words: usize = content.iter().map(|part| reading.words_in(part.clone())).sum();
    (words > 1).then_some(content)
}

/// `Volgens X is het laat, maar het is niet zeker`: before a clause with `maar` that begins with its subject; those that
/// go on behind the phrase begin with their verb.
fn contrast(reading: &Reading<'_>, verb: usize, limit: usize) -> usize {
    let end = clause::end_of_predicate(reading, verb + 1, limit);
    let other = reading.is_comma(end)
        && reading.lexeme(end + 1) == reading.known().maar
        && mention::mention_at(reading, end + 2, limit)
            .is_some_and(|subject| clause::is_finite(reading, subject.tokens.end));
    if other { end } else { limit }
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
    let comma = (to..limit).find(|&i| reading.is_comma(i) || clause::is_finite(reading, i));
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
        && last.clone().any(|i| reading.is(i, Tags::ADJ | Tags::PART | Tags::NUM))
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

/// Where the clause around `from` begins, and whether it has its verb last.
pub(in crate::rules) fn clause_start(reading: &Reading<'_>, from: usize) -> (usize, bool) {
    let limit = reading.start_of_sentence(from);
    let known = reading.known();
    let mut j = from;
    while let Some(k) = reading.before(j) {
        if k < limit {
            break;
        }
        if k + 1 == j {
            // `dan is dat volgens haar niet`: no verb is left for a clause of `dat`.
            let rest = from..reading.end_of_sentence(from);
            let pronoun = reading.lexeme(k) == known.dat
                && k + 2 >= from
                && !clause::has_finite(reading, rest.start, rest.end)
                && !rest.clone().any(|i| reading.opened_at(i).is_some());
            let waits = !pronoun && !clause::has_finite(reading, j, from);
            // `vertelt waarom volgens hem iedereen komt`
            let question = reading.is(k, Tags::WH)
                && k > limit
                && !reading.is(k - 1, Tags::PREP | Tags::CONJ_COORD)
                && !reading.is_punctuation(k - 1)
                && !clause::is_finite(reading, k + 1);
            if waits && (clause::is_relative(reading, k) || clause::is_subordinator(reading, k) || question) {
                return (j, true);
            }
            // `die mooi is maar volgens X niet veilig was`: the clause goes on, and its verb stands last again.
            let goes_on = j == from
                && k > limit
                && [known.en, known.maar].contains(&reading.lexeme(k))
                && clause::is_finite(reading, k - 1)
                && !matches!(clause::start(reading, k - 1).1, clause::Opening::Main);
            if goes_on {
                return (j, true);
            }
            // `ook al is hij volgens X …`, `…, al is hij volgens X …`
            let although = reading.lexeme(k) == known.al
                && k > limit
                && (reading.lexeme(k - 1) == known.ook
                    || reading.is_comma(k - 1) && clause::is_finite(reading, k + 1));
            let open_bracket = reading.reads(k, "(") && !(k..from).any(|i| reading.reads(i, ")"));
            // `stamt uit 1920 en was volgens X …`: what is a noun as well must have been the verb before.
            let predicate = [known.en, known.maar].contains(&reading.lexeme(k))
                && clause::is_finite(reading, j)
                && reading.is(j, Tags::AUX | Tags::MODAL)
                && !reading.is(j, Tags::POSS)
                && j < from
                && !(j..from).any(|i| reading.is_comma(i));
            let boundary = although
                || predicate
                || open_bracket
                || matches!(reading.word(k), ":" | ";" | "–" | "—")
                || (reading.is(k, Tags::CONJ_COORD)
                    && reading.lexeme(k) != known.of
                    && clause::has_finite(reading, limit, k)
                    && joins_clause(reading, j, from));
            if boundary {
                return (j, false);
            }
        }
        j = k;
    }
    (j, false)
}

/// Whether a main clause begins at `j`, behind a conjunction: its verb stands before `from`, and no comma before it.
fn joins_clause(reading: &Reading<'_>, j: usize, from: usize) -> bool {
    // `X blijft en hoewel het lastig is, haalt hij …`
    let known = reading.known();
    let goes_on = [known.dat, known.of, known.om].contains(&reading.lexeme(j));
    if clause::is_subordinator(reading, j) && !goes_on {
        return true;
    }
    let mut i = j;
    while i < from {
        if clause::is_finite(reading, i) {
            // `tussen lesgeven en onderzoek doen, raakt …`: before a comma it closes a phrase.
            return !reading.is_comma(i - 1) && !reading.is_comma(i + 1);
        }
        i = reading.after(i);
    }
    false
}

/// Where the clause ends: at the sentence's end, or where another main clause is joined to it.
///
/// A phrase at the head of the sentence holds for what is joined to its clause, too.
pub(in crate::rules) fn clause_end(reading: &Reading<'_>, from: usize, limit: usize, heads: bool) -> usize {
    let mut j = from;
    let mut finite = false;
    let mut end = limit;
    while j < limit {
        // A colon introduces a quotation, which is one of its own; `maar volgens Y …`: somebody else's.
        // In the middle of its clause, a phrase has the verb before it.
        let seen = finite || !heads;
        let introduces = reading.reads(j, ":") && reading.opened_at(j + 1).is_some() && seen;
        let another = heads
            && finite
            && (reading.is(j, Tags::CONJ_COORD) || reading.is_comma(j))
            && reading.lexeme(j + 1) == reading.known().volgens
            && mention::mention_at(reading, j + 2, limit)
                .is_some_and(|source| clause::is_finite(reading, source.tokens.end));
        // `Volgens X was het te laat, zei hij`: the same source once more, with a cue of its own.
        let verb = j + 1 + usize::from(reading.lexeme(j + 1) == reading.known().zo);
        let said = seen
            && reading.is_comma(j)
            && reading.is(verb, Tags::REPORT)
            && !reading.is(verb, Tags::AUX | Tags::MODAL)
            && clause::is_finite(reading, verb)
            && clause::subject_after(reading, verb).is_some_and(|subject| {
                let behind = subject.tokens.end;
                subject.tokens.start == verb + 1
                    && subject.can_speak()
                    && (behind >= limit
                        || reading.is_terminator(behind)
                        || reading.is(behind, Tags::PREP | Tags::ADV | Tags::TIME)
                            && !reading.is(behind, Tags::DET)
                        // `zei hij half mei`
                        || reading.is(behind + 1, Tags::TIME))
            });
        let remark = seen && clause::is_remark(reading, j, limit);
        if reading.reads(j, ";") || introduces || another || said || remark {
            end = j;
            break;
        }
        // `… en zei dat`, `…, en stonden er`: a second verb reports something else, or opens a clause of its own.
        // `schelden en slaan`, `bruggen die hier beginnen en eindigen`: two plurals are one verb of the same subject.
        let plural = |i: usize| reading.tags(i).is_plural_form();
        let joined = reading.lexeme(j) == reading.known().en
            && clause::is_finite(reading, j + 1)
            && !(plural(j - 1) && plural(j + 1));
        let reports = reading.is(j + 1, Tags::REPORT) && !reading.is(j + 1, Tags::AUX | Tags::MODAL);
        // `Volgens hem was het te weinig, maar hij prees de ploeg`: somebody else, or he himself, is told of.
        let told = heads
            && finite
            && reading.is(j, Tags::CONJ_COORD)
            && reading.is(j + 1, Tags::PRON_SUBJ)
            && reading.lexicon.pronoun(reading.lexeme(j + 1)).is_some_and(|pronoun| pronoun.can_speak)
            && clause::is_finite(reading, j + 2)
            && reading.is(j + 2, Tags::REPORT)
            && !reading.is(j + 2, Tags::AUX | Tags::MODAL);
        // `…, maar de gemeente zegt dat …`
        let answered = heads
            && finite
            && reading.is(j, Tags::CONJ_COORD)
            && mention::mention_at(reading, j + 1, limit).is_some_and(|other| {
                let verb = other.tokens.end;
                other.can_speak()
                    && clause::is_finite(reading, verb)
                    && reading.is(verb, Tags::REPORT)
                    && !reading.is(verb, Tags::AUX | Tags::MODAL)
                    && (verb + 1..limit.min(verb + 4)).any(|i| reading.lexeme(i) == reading.known().dat)
            });
        // `…, maar dat is onzin`: the author disagrees.
        let disputed = heads
            && finite
            && reading.lexeme(j) == reading.known().maar
            && reading.is_comma(j - 1)
            && [reading.known().dat, reading.known().dit].contains(&reading.lexeme(j + 1))
            && clause::is_finite(reading, j + 2)
            || finite
                && reading.lexeme(j) == reading.known().maar
                && clause::is_question_as_subject(reading, j + 1, limit);
        if told || answered || disputed {
            end = j;
            break;
        }
        if joined && (reports && finite || !heads && j > from && reading.is_comma(j - 1)) {
            end = j;
            break;
        }
        finite |= clause::is_finite(reading, j);
        j = reading.after(j);
    }
    clause::trimmed(reading, from..end).end
}

/// Where a clause with its verb last ends: at the comma behind its verb, or before the verb of the clause around it.
pub(in crate::rules) fn verb_last_end(reading: &Reading<'_>, from: usize, limit: usize) -> usize {
    let mut j = from;
    let mut finite = false;
    while j < limit {
        let verb = clause::is_finite(reading, j);
        // `…, alleen niet zo`: what has no verb goes on with the clause.
        let closes = reading.is_comma(j) && clause::has_finite(reading, j, limit);
        // `goed bekeken moet worden`, `had moeten dichtgaan`, `zou hebben geveld`: the rest of its verbs.
        let cluster = reading.is(j, Tags::INF)
            && (reading.is(j - 1, Tags::MODAL) || reading.is(j, Tags::MODAL) && reading.is(j - 1, Tags::AUX));
        let host = verb && clause::is_finite(reading, j - 1) && !cluster;
        // A comma between brackets closes nothing; a remark in them is the author's.
        if reading.reads(j, "(")
            && let Some(close) = (j + 1..limit).find(|&k| reading.reads(k, ")"))
            && (j..close).any(|k| reading.is_comma(k))
            && finite
        {
            break;
        }
        if finite && (closes || host) || reading.reads(j, ";") {
            break;
        }
        finite |= verb;
        j = reading.after(j);
    }
    clause::trimmed(reading, from..j).end
}
