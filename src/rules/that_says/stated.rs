//! What the pronoun stands for: the clause, the quotation, the lead or the sentence before it.

use std::ops::Range;

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{CueClass, CueFlags, Frames, Tags};
use crate::mention::{self, Mention};
use crate::reading::Reading;
use crate::rule::View;
use crate::zone::Zone;

use super::part::{hearsay, told_by};
use super::within;

/// What the pronoun before or behind the verb at `finite` stands for.
pub(super) fn stated_before(
    view: &View<'_, '_>,
    cue: &CueMatch,
    finite: usize,
    source: &Mention,
) -> Option<Range<usize>> {
    let reading = view.reading;
    let entry = cue.of(reading);
    // `“…” Dat zegt X.`; but `Dat zegt ook X`, `Dat beaamt X`: of somebody else's words. Verbs that only agree take no infinitive.
    let says = matches!(entry.class, CueClass::Speech | CueClass::Writing)
        && entry.frames.has(Frames::TE)
        && !(finite..source.tokens.start.max(finite)).any(|i| reading.lexeme(i) == reading.known().ook);
    let quoted = says.then(|| quotation_before(view, reading.start_of_sentence(finite))).flatten();
    let commented = || {
        (source.tokens.end <= finite)
            .then(|| {
                within::comma_before(reading, source).and_then(|comma| within::said(reading, cue, comma))
            })
            .flatten()
    };
    let denies = entry.flags.has(CueFlags::NEG);
    let before = sentence_before(reading, reading.start_of_sentence(finite));
    clause_before(reading, finite, denies)
        .or_else(commented)
        .or(quoted)
        .or_else(|| hearsay(reading, before.as_ref().filter(|_| denies)?))
        .or_else(|| told_by(reading, before.as_ref()?, source))
        .or_else(|| lead(view, reading.start_of_sentence(finite)))
        .or_else(|| {
            let before = before.clone()?;
            Some(if source.tokens.end <= finite { told_last(reading, before) } else { before })
        })
}

/// `De brug blijft dicht, en dat zegt X`, `…, maar dat ontkent X`: the clause before the conjunction.
pub(super) fn clause_before(reading: &Reading<'_>, finite: usize, denies: bool) -> Option<Range<usize>> {
    let known = reading.known();
    let pronoun = finite.checked_sub(1).filter(|&i| reading.lexeme(i) == known.dat)?;
    // `De brug blijft dicht, dat zegt X`
    let conjunction = pronoun.checked_sub(1).filter(|&i| {
        reading.lexeme(i) == known.en
            || denies && reading.lexeme(i) == known.maar
            || reading.is_comma(i)
                && (clause::subject_after(reading, finite).is_some()
                    || reading.lexeme(finite + 1) == known.uit)
    })?;
    let start = reading.start_of_sentence(finite);
    let content = clause::trimmed(reading, start..conjunction);
    (start < conjunction && clause::has_finite(reading, content.start, content.end)).then_some(content)
}

/// The whole quotation before the sentence that begins at `start`, if nothing else tells whose words it holds.
fn quotation_before(view: &View<'_, '_>, start: usize) -> Option<Range<usize>> {
    let reading = view.reading;
    let q = reading.closed_at(start.checked_sub(1)?)?;
    let free = reading.quotation_around(start).is_none() && view.is_utterance(q) && !view.has_own_cue(q);
    free.then(|| reading.content(q))
}

/// `De brug gaat dicht. Hij is te oud. Dat meldt X.`: two sentences that are all of their paragraph, or all that stands in it
/// before, are one piece of news.
fn lead(view: &View<'_, '_>, start: usize) -> Option<Range<usize>> {
    let reading = view.reading;
    let content = sentence_before(reading, start)?;
    let second = reading.sentence(content.start);
    let from = reading.sentence_tokens(second.checked_sub(1)?).start;
    let same = |i: usize| reading.paragraph(i) == reading.paragraph(content.start);
    // Neither is a report or a quotation of its own.
    let reports = |cue: &CueMatch| {
        let main = cue.finite.is_some_and(|f| {
            clause::is_finite(reading, f) && clause::start(reading, f).1 == clause::Opening::Main
        });
        main && !cue.form.is_empty() && view.is_asserted(cue)
    };
    let told = (from..start).any(|i| {
        reading.opened_at(i).is_some_and(|q| view.opens_sentence(q) && view.is_utterance(q))
            || view.cue_at(i).is_some_and(reports)
    });
    let whole = same(from)
        // No heading before them: what stands under one is not the news of the article.
        && (from == 0 || !same(from - 1) && reading.zone(from - 1) == Zone::Body)
        && reading.zone(from) == Zone::Body
        && reading.sentence_tokens(second).end == start
        && reading.closed_at(start - 1).is_none()
        && reading.sentence_tokens(second).start == content.start
        && clause::has_finite(reading, from, content.start);
    (whole && !told && [reading.known().dat, reading.known().dit].contains(&reading.lexeme(start)))
        .then_some(from..content.end)
}

/// The sentence before the one that begins at `start`, in this paragraph or the one before; of a quotation its
/// content.
pub(super) fn sentence_before(reading: &Reading<'_>, start: usize) -> Option<Range<usize>> {
    let sentence = reading.sentence(start);
    let before = (0..sentence).rev().find(|&s| reading.zones[s] == Zone::Body)?;
    let range = reading.sentence_tokens(before);
    let begin = reading.start_of_sentence(range.end - 1).min(range.start);
    // `“De brug is dicht. Dat zegt X ook.”`: the mark before the first of both is no part of it.
    let opens = reading.opened_at(begin).filter(|_| reading.quotation_around(start).is_some());
    let begin = begin + usize::from(opens.is_some_and(|q| reading.quotation_around(start) == Some(q)));
    let closed = reading.closed_at(start.checked_sub(1)?);
    let content = match closed {
        Some(q) if reading.quotations[q].open as usize == begin => reading.content(q),
        // `18.27 uur: De brug gaat dicht.`: when it was reported.
        _ if reading.is(begin, Tags::NUM)
            && reading.reads(begin + 1, "uur")
            && reading.is_colon(begin + 2) =>
        {
            begin + 3..range.end
        }
        _ => begin..range.end,
    };
    if closed.is_none() && reading.quotation_around(start) != reading.quotation_around(content.start) {
        return None;
    }
    let content = clause::trimmed(reading, content);
    (!content.is_empty()).then_some(content)
}

/// Of a sentence that ends in what somebody tells, that clause: `De brug is oud, maar volgens de bond is zij veilig.`
fn told_last(reading: &Reading<'_>, sentence: Range<usize>) -> Range<usize> {
    let known = reading.known();
    let told = sentence.clone().find_map(|i| {
        let source = (reading.lexeme(i) == known.maar && reading.lexeme(i + 1) == known.volgens)
            .then(|| mention::mention_at(reading, i + 2, sentence.end))??;
        clause::is_finite(reading, source.tokens.end).then_some(source.tokens.end)
    });
    told.map_or(sentence.clone(), |from| from..sentence.end)
}

/// Of a sentence that reports a clause with `dat`, that clause: `De bond zegt dat de brug dicht is.`
pub(super) fn stated(reading: &Reading<'_>, sentence: Range<usize>) -> Range<usize> {
    const NEAR: usize = 8;
    let verb = sentence.clone().find(|&i| clause::is_finite(reading, i));
    let reports = verb.filter(|&verb| reading.tags(verb).reports());
    let dat = reports.and_then(|verb| {
        (verb + 1..sentence.end.min(verb + NEAR))
            .find(|&i| reading.lexeme(i) == reading.known().dat && clause::is_subordinator(reading, i))
    });
    dat.map_or(sentence.clone(), |dat| dat + 1..sentence.end)
}
