//! Judgements with `door`: by whom (`door Kramer “een ramp” genoemd`), or by what means (`door hem een “schurk” te noemen`).

use std::ops::Range;

use crate::clause::{self, Opening};
use crate::cue::CueMatch;
use crate::lexicon::{CueClass, Frames, Tags, WordBits};
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;
use crate::rule::{Candidate, View};

/// How far before the quoted words `door` may stand.
const AGENT: usize = 10;

/// `de brug, door Kramer “een ramp” genoemd, …`; `het door Kramer als “rampzalig” omschreven plan`.
pub(super) fn participle(view: &View<'_, '_>, cue: &CueMatch) -> Option<Candidate> {
    let reading = view.reading;
    let known = reading.known();
    let q =
        cue.verb.checked_sub(1).filter(|_| cue.form.any(Tags::PART)).and_then(|i| reading.closed_at(i))?;
    let open = reading.quotations[q].open as usize;
    let begin = reading.start_of_sentence(open);
    let by = (begin..open).rev().take(AGENT).find(|&i| reading.lexeme(i) == known.door)?;
    let source =
        view.source_after(by + 1).filter(|source| source.can_speak() && source.tokens.end <= open)?;
    let between = |i: usize| reading.lexeme(i) == known.als || reading.is(i, Tags::DET | Tags::ADV);
    let from = source.tokens.end;
    (from..open)
        .all(between)
        .then(|| Candidate::new(from..cue.verb).with_cue(reading, cue).with_source(Some(source)))
}

/// `de door X als “gevaarlijk” bestempelde brug`: the participle before a noun.
pub(super) fn attribute(view: &View<'_, '_>, q: usize) -> Option<Candidate> {
    let reading = view.reading;
    let known = reading.known();
    let verb = view.after_quotation(q);
    let noun = Tags::NOUN | Tags::ADJ_INFLECTED | Tags::NAME;
    let inflected = || ["de", "te", "en"].iter().any(|ending| reading.word(verb).ends_with(ending));
    if !reading.is(verb + 1, noun) || !inflected() {
        return None;
    }
    let open = reading.quotations[q].open as usize;
    let begin = reading.start_of_sentence(open);
    let by = (begin..open).rev().take(AGENT).find(|&i| reading.lexeme(i) == known.door)?;
    // Who is behind an article, or names nobody else: `werd door X de “held” genoemd`.
    let article = by.checked_sub(1).is_some_and(|i| reading.is(i, Tags::DET | Tags::POSS));
    let source = view.source_after(by + 1).filter(|source| article && source.can_speak())?;
    let from = source.tokens.end;
    let between = |i: usize| reading.lexeme(i) == known.als || reading.is(i, Tags::DET | Tags::ADV);
    if from > open || !(from..open).all(between) || !is_judging_participle(reading, reading.word(verb)) {
        return None;
    }
    let mut candidate = Candidate::new(from..verb).with_source(Some(source));
    candidate.cue = (verb..verb + 1).into();
    Some(candidate)
}

/// `genoemde`, `weggezette`, `omschreven`: a participle of a verb that judges, as it stands before a noun.
fn is_judging_participle(reading: &Reading<'_>, word: &str) -> bool {
    let lexicon = reading.lexicon;
    let bare =
        [Some(word).filter(|word| word.ends_with("en")), word.strip_suffix('e'), word.strip_suffix("te")];
    bare.into_iter().flatten().any(|participle| {
        lexicon.verbs_near(lexicon.id(participle), WordBits::default()).any(|used| {
            let entry = lexicon.cue(used.cue);
            used.form.any(Tags::PART) && (entry.class == CueClass::Judgement || entry.frames.has(Frames::ALS))
        })
    })
}

/// `(ging verder) door hem een “schurk” te noemen`: the quoted words before `te`, and where the means begins.
pub(super) fn means(view: &View<'_, '_>, cue: &CueMatch) -> Option<(usize, usize)> {
    let reading = view.reading;
    let te = cue.verb.checked_sub(1).filter(|&te| reading.is(te, Tags::TE) && cue.form.any(Tags::INF))?;
    let q = reading.closed_at(te.checked_sub(1)?)?;
    let open = reading.quotations[q].open as usize;
    let begin = reading.start_of_sentence(open).max(open.saturating_sub(AGENT));
    let ends = |&i: &usize| clause::is_finite(reading, i) || reading.is_comma(i);
    let door =
        (begin..open).rev().take_while(|i| !ends(i)).find(|&i| reading.lexeme(i) == reading.known().door)?;
    Some((q, door))
}

/// Whoever uses such means says so.
pub(super) fn judged_by_means(
    view: &View<'_, '_>,
    cue: &CueMatch,
    q: usize,
    door: usize,
) -> Option<Candidate> {
    let source = view.source_of(cue).filter(|source| cue.finite.is_some() && source.can_speak())?;
    let content = door + 1..view.after_quotation(q);
    Some(Candidate::new(content).with_cue(view.reading, cue).with_source(Some(source)))
}

/// What a passive judges: `de brug in Gent` in `de brug in Gent werd “een ramp” genoemd`, `gisteren werd de brug in Gent …`.
pub(super) fn judged_subject(view: &View<'_, '_>, cue: &CueMatch, before: usize) -> Option<Range<usize>> {
    let reading = view.reading;
    let finite = cue.finite?;
    let (begin, opening) = clause::start(reading, finite);
    let begin = begin + usize::from(reading.is(begin, Tags::CONJ_COORD));
    let thing = |found: &Mention| found.referent != Referent::Time && found.tokens.end <= before;
    if opening == Opening::Main && begin < finite && finite < before {
        let first = mention::mention_at(reading, begin, finite).filter(thing);
        if let Some(end) = first.map(|first| past_complements(reading, first.tokens.end, finite))
            && end == finite
        {
            return Some(begin..finite);
        }
    }
    let subject = clause::subject(reading, finite).map(|subject| subject.tokens);
    if let Some(subject) = subject.filter(|subject| subject.end <= finite && subject.end <= before) {
        return Some(subject);
    }
    let behind = mention::mention_at(reading, finite + 1, before).filter(thing)?.tokens;
    (opening == Opening::Main).then(|| behind.start..past_complements(reading, behind.end, before))
}

/// Behind the prepositional phrases that begin at `i`, but for the agent of a passive.
pub(super) fn past_complements(reading: &Reading<'_>, mut i: usize, limit: usize) -> usize {
    while i < limit && reading.is(i, Tags::PREP) && reading.lexeme(i) != reading.known().door {
        match mention::simple_mention_at(reading, i + 1, limit) {
            Some(object) if object.referent != Referent::Time => i = object.tokens.end,
            _ => break,
        }
    }
    i
}
