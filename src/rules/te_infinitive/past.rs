//! What stands between a cue and its infinitive and is no part of it: who is asked, where and when it is said, an aside.

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, CueClass, CueFlags, Tags, WordLists};
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;
use crate::rule::View;

/// Behind `als eerste`, or a relative clause that ends before the infinitive.
pub(super) fn past_phrase(reading: &Reading<'_>, i: usize, limit: usize) -> Option<usize> {
    const LONGEST: usize = 12;
    let known = reading.known();
    // `laat weten hoe dan ook te komen`
    let anyway = [known.hoe, known.dan, known.ook];
    if anyway.iter().enumerate().all(|(k, &word)| reading.lexeme(i + k) == word) {
        return Some(i + anyway.len());
    }
    let te = (i + 1..limit.min(i + LONGEST)).find(|&k| reading.is_te_infinitive(k));
    let finite = |to: usize| clause::has_finite(reading, i + 1, to);
    if reading.lexeme(i) == known.als || reading.lexeme(i) == known.zoals {
        return te.filter(|&te| !finite(te) && !(i..te).any(|k| reading.is_comma(k))).map(|_| i + 1);
    }
    // `belooft de storing die de stad trof, met spoed te onderzoeken`
    let comma = (i + 2..limit.min(i + LONGEST)).find(|&k| reading.is_comma(k));
    if clause::is_relative(reading, i)
        && let Some(comma) = comma.filter(|&comma| finite(comma) && !reading.is_comma(i - 1))
        && (comma + 1..limit.min(comma + LONGEST)).any(|k| reading.lexeme(k) == known.te)
    {
        return Some(comma + 1);
    }
    let te = te.filter(|_| clause::is_relative(reading, i))?;
    let closed = reading.is(te - 1, Tags::PART | Tags::AUX) && !reading.is(te - 1, Tags::MODAL);
    (closed && finite(te) && !(i..te).any(|k| reading.is_comma(k))).then_some(te)
}

/// Behind the relative clause at `i` that tells who is addressed: `(vraagt) getuigen die iets zagen (zich te melden)`.
pub(super) fn past_addressee(reading: &Reading<'_>, i: usize, limit: usize) -> Option<usize> {
    const LONGEST: usize = 12;
    // `iedereen die …`, `mensen die …`, but not `de man die …`
    let asked = i.checked_sub(1).filter(|&k| {
        reading.is(k, Tags::PRON_SUBJ | Tags::PRON_OBJ)
            || reading.is(k, Tags::PLURAL) && reading.is(k, Tags::ROLE)
    })?;
    if !clause::is_relative(reading, i) && !(reading.is(i, Tags::REL) && reading.is(asked, Tags::PRON_SUBJ)) {
        return None;
    }
    let verb = (i + 1..limit.min(i + LONGEST)).find(|&k| {
        let noun = reading.is(k, Tags::NOUN | Tags::PREP) && !reading.is(k, Tags::AUX);
        reading.is_comma(k) || clause::is_finite(reading, k) && !noun
    })?;
    // `hebben gezien`, `zijn ingeënt`: the rest of its verbs.
    let end = (verb + 1..limit).find(|&k| {
        !reading.is(k, Tags::PART | Tags::INF | Tags::AUX) && reading.lexeme(k) != reading.known().gezien
    })?;
    // `iedereen die het zag, zich te melden`
    let end = end + usize::from(reading.is_comma(end));
    let te = (end..limit.min(end + LONGEST)).find(|&k| reading.is_te_infinitive(k))?;
    (!reading.is_comma(verb) && !(end..te).any(|k| reading.is_comma(k))).then_some(end)
}

/// Behind an aside, or a relative clause, between the comma at `i` and the next one, or between dashes or brackets.
pub(super) fn past_aside(reading: &Reading<'_>, i: usize, limit: usize) -> Option<usize> {
    const LONGEST: usize = 14;
    if let Some(close) = clause::past_dashes(reading, i, limit) {
        let goes_on =
            |k: &usize| !reading.is_comma(*k) && !reading.is_mark(*k) && !clause::is_finite(reading, *k);
        let follows =
            (close..limit.min(close + LONGEST)).take_while(goes_on).any(|k| reading.is_te_infinitive(k));
        return follows.then_some(close);
    }
    if !reading.is_comma(i) || reading.joins_adjectives(i) {
        return None;
    }
    let close = (i + 2..limit.min(i + LONGEST)).find(|&k| {
        reading.is_comma(k)
            || reading.is_mark(k)
            || reading.lexeme(k) == reading.known().te && !reading.is(k + 1, Tags::INF)
    })?;
    // `zegt het, als het moet, “met tegenzin” te doen`: a word or two between marks are passed over.
    let built_in = |k: usize| reading.opened_at(k).is_some_and(|q| reading.is_built_in(q));
    let te = std::iter::successors(Some(close + 1), |&k| Some(reading.after(k)))
        .take_while(|&k| k < limit.min(close + LONGEST))
        .take_while(|&k| {
            !reading.is_comma(k)
                && (!reading.is_mark(k) || built_in(k))
                && !clause::is_subordinator(reading, k)
        })
        .find(|&k| reading.is_te_infinitive(k))?;
    let relative = clause::is_relative(reading, i + 1);
    let phrase = reading.is(i + 1, Tags::PREP | Tags::ADV | Tags::CONJ_SUB)
        && !reading.is(i + 1, Tags::CONJ_COORD)
        && !clause::has_finite(reading, i + 1, close);
    // `dreigt, als dat niet helpt, te stoppen`
    let condition = clause::is_subordinator(reading, i + 1) && clause::has_finite(reading, i + 2, close);
    (reading.is_comma(close)
        && !clause::has_finite(reading, close + 1, te)
        && (phrase || condition || relative && clause::has_finite(reading, i + 2, close)))
    .then_some(close + 1)
}

/// Behind whom it is said to, or where and how: `zegt in een reactie op het besluit niets te weten`.
pub(super) fn past_setting(view: &View<'_, '_>, entry: &Cue, from: usize, te: usize) -> usize {
    let reading = view.reading;
    let known = reading.known();
    let to = [known.tegen, known.tegenover, known.aan].contains(&reading.lexeme(from));
    // `eist van de club te betalen`
    let to = to || reading.lexeme(from) == known.van && entry.class == CueClass::Directive;
    let within = [known.in_, known.op].contains(&reading.lexeme(from));
    // `bij monde van zijn advocaat`
    let spokesman = reading.reads(from + 1, "monde") && reading.lexeme(from + 2) == known.van;
    let first = if spokesman { from + 3 } else { from + 1 };
    let object = mention::simple_mention_at(reading, first, te).filter(|object| {
        spokesman
            || to && object.can_speak()
            || within && reading.is(object.head, Tags::DOCUMENT | Tags::SPEECH_NOUN)
    });
    // `zei volgens de bond niets te weten`: who tells of it.
    if reading.lexeme(from) == known.volgens
        && let Some(teller) = mention::simple_mention_at(reading, from + 1, te).filter(Mention::can_speak)
    {
        return teller.tokens.end;
    }
    let setting =
        view.cue_at(from).filter(|cue| cue.of(reading).class == CueClass::Setting && cue.end() < te);
    let Some(setting) = setting else { return object.map_or(from, |object| object.tokens.end) };
    let end = setting.end();
    // `in een brief aan de Kamer`, `in een interview met X`
    let object = (reading.is(end, Tags::PREP) && !reading.is(end, Tags::TE))
        .then(|| mention::simple_mention_at(reading, end + 1, te))
        .flatten();
    object.map_or(end, |object| object.tokens.end)
}

/// Behind when it is said, and remarks on the report: `zei vorig jaar`, `zegt verder`. Of what is hoped or promised now, a
/// time tells when.
pub(super) fn past_remarks(
    view: &View<'_, '_>,
    cue: &CueMatch,
    entry: &Cue,
    from: usize,
    te: usize,
) -> usize {
    let reading = view.reading;
    let known = reading.known();
    let reflexive = |i: usize| reading.is(i, Tags::REFL) && entry.flags.has(CueFlags::REFL);
    let remark = |i: usize| {
        // `dan ook`, `wel degelijk`
        // `al het mogelijke`, `al jaren`: of the infinitive.
        let degree = reading.lexeme(i) == known.al
            && (reading.lexeme(i + 1) == known.het || reading.is(i + 1, Tags::TIME));
        reading.is(i, Tags::REMARK) && !degree
            || reading.lexeme(i) == known.ook && reading.lexeme(i - 1) == known.dan
    };
    // `belooft nu`, `zegt dinsdag`, but `denkt volgend jaar klaar te zijn`
    let present = cue.finite == Some(cue.verb) && !reading.is(cue.verb, Tags::PAST);
    let plans = present && matches!(entry.class, CueClass::Expectation | CueClass::Commissive);
    let mut from = from;
    while from < te {
        if reflexive(from) || reading.is_comma(from) {
            from += 1;
        } else if let Some(time) = time_at(reading, from, te) {
            if plans || present && time > from + 1 {
                break;
            }
            from = time;
        } else if let Some(event) = right_after(reading, from, te).filter(|_| !present) {
            // `meteen na de zitting`: no remark by itself.
            from = event;
        } else if remark(from) {
            from += 1;
        } else {
            break;
        }
    }
    from
}

/// Behind `kort na de zitting`, `direct na afloop`.
fn right_after(reading: &Reading<'_>, i: usize, te: usize) -> Option<usize> {
    if !reading.reads(i + 1, "na") || !reading.is_listed(i, WordLists::SOON) {
        return None;
    }
    mention::simple_mention_at(reading, i + 2, te).map(|event| event.tokens.end).filter(|&end| end < te)
}

/// Behind the expression of time at `i`: `vorig jaar`, `dinsdag`, but not `altijd`.
fn time_at(reading: &Reading<'_>, i: usize, te: usize) -> Option<usize> {
    // `vorige week`
    let past = reading.reads(i, "vorige") || reading.reads(i, "afgelopen");
    if past && reading.is(i + 1, Tags::TIME) {
        return Some(i + 2).filter(|&end| end <= te);
    }
    let time = mention::mention_at(reading, i, te).filter(|found| found.referent == Referent::Time)?.tokens;
    let adverb = time.len() == 1 && reading.is(i, Tags::ADV) && !reading.is(i, Tags::REMARK);
    // `kondigt aan komende week te vertrekken`
    let ahead = ["komend", "volgend"].iter().any(|stem| reading.word(i).starts_with(stem));
    // `een tien dagen oude waarschuwing`
    (time.start == i && !adverb && !ahead && !reading.is(time.end, Tags::ADJ_INFLECTED)).then_some(time.end)
}
