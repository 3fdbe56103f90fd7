//! What the quoted words are said of: the object of the verb before them, in the first place, or behind `zoals`.

use std::ops::Range;

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, CueClass, CueFlags, Tags};
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;

use super::Words;
use super::door::past_complements;
use super::extent::end_of_setting;
use super::place::Place;

impl Words<'_, '_, '_> {
    /// Where what the quoted words belong to begins, behind a preposition that the cue governs.
    pub(super) fn object(&self, agent: &Range<usize>) -> Option<usize> {
        let reading = self.view.reading;
        let from = object(reading, self.cue, self.entry, agent, self.open)?;
        if self.emotion {
            return Some((from + usize::from(reading.is(from, Tags::PREP))).min(self.open));
        }
        // `spreekt al weken van “chaos”`: its fixed preposition belongs to the cue.
        let fixed = !self.judgement && !self.wish && governs_words(reading, from, self.open);
        Some(from + usize::from(fixed))
    }

    /// `de “oude dame”, zoals hij de brug noemt`: what is called so, between who calls it and the verb.
    pub(super) fn renamed(&self, source: Option<&Mention>) -> Option<Range<usize>> {
        let &Words { view, cue, .. } = self;
        let from = source.filter(|_| self.place == Place::Named)?.tokens.end;
        let object = mention::mention_at(view.reading, from, cue.verb)?;
        let between = |i: usize| view.reading.is(i, Tags::ADV | Tags::TIME);
        (object.referent != Referent::Pronoun
            && object.referent != Referent::Time
            && (object.tokens.end..cue.verb).all(between))
        .then_some(object.tokens)
    }
}

/// Where the object or predicate begins: behind the verb, its subject, adverbs and an addressee.
fn object(
    reading: &Reading<'_>,
    cue: &CueMatch,
    entry: &Cue,
    source: &Range<usize>,
    open: usize,
) -> Option<usize> {
    let finite = cue.finite.unwrap_or(cue.verb);
    let mut from = behind_cue(reading, cue, entry, source, open);
    while from < open
        && let Some(end) = past_adjunct(reading, entry, from, open)
    {
        from = end;
    }
    // `liet zich in de krant zien als “…”`: nobody else is judged.
    let reflexive =
        entry.class == CueClass::Judgement && (finite + 1..from).any(|i| reading.is(i, Tags::REFL));
    if reflexive && let Some(like) = (from..open).rev().find(|&i| reading.lexeme(i) == reading.known().als) {
        from = like - usize::from(reading.is(like - 1, Tags::NEG));
    }
    (from <= open).then_some(from)
}

/// Behind the finite verb, the subject and the fixed words of the cue that stand before the quoted words.
fn behind_cue(
    reading: &Reading<'_>,
    cue: &CueMatch,
    entry: &Cue,
    source: &Range<usize>,
    open: usize,
) -> usize {
    let finite = cue.finite.unwrap_or(cue.verb);
    let mut from = finite + 1;
    if finite > open {
        from = clause::start(reading, finite).0;
    }
    if source.start >= from && source.end <= open {
        from = clause::past_relative(reading, source.end, open).unwrap_or(source.end);
    }
    for part in &cue.parts {
        // `duidt het plan aan als`: a particle stands behind what is judged.
        let behind = (entry.separable || entry.class == CueClass::Judgement)
            && (part.start > from + 1 || part.start > from && reading.is(from, Tags::PRON_OBJ | Tags::NAME));
        if (part.start >= from || part.contains(&finite)) && (from..=open).contains(&part.end) && !behind {
            from = part.end;
        }
    }
    from
}

/// Behind what stands at `i` and is no part of the object: an adverb, where it is said, or to whom.
fn past_adjunct(reading: &Reading<'_>, entry: &Cue, i: usize, open: usize) -> Option<usize> {
    // `riep luid “…”`
    let manner = i + 1 == open
        && matches!(entry.class, CueClass::Speech | CueClass::Manner)
        && reading.is(i, Tags::ADJ)
        && !reading.is(i, Tags::ADJ_INFLECTED | Tags::NEG);
    // `noemt al jaren`
    let since = reading.lexeme(i) == reading.known().al && reading.is(i + 1, Tags::TIME);
    let adverb = manner
        || since
        || reading.is(i, Tags::TIME | Tags::REFL)
        || reading.is(i, Tags::ADV) && !reading.is(i, Tags::PREP | Tags::NEG | Tags::DET | Tags::CONJ_SUB);
    if adverb {
        return Some(i + 1);
    }
    if entry.class == CueClass::Judgement {
        return end_of_setting(reading, i, open);
    }
    // `eist van de minister “harde maatregelen”`
    let governed = reading.is(i, Tags::PREP);
    if !governed && !entry.flags.has(CueFlags::OBJECT) && entry.class != CueClass::Commissive {
        return None;
    }
    let other = addressee(reading, i + usize::from(governed), open)?;
    let end = other.tokens.end;
    // `eist van X “volledige openheid”`
    let asked = end == open
        && reading.lexeme(i) == reading.known().van
        && entry.class == CueClass::Directive
        && other.can_speak();
    let before = end < open + usize::from(!governed) || asked;
    ((governed || other.can_speak()) && before && !reading.is(end, Tags::PREP)).then_some(end)
}

/// `verwijt de gemeente en het land “chaos”`: one that is addressed, or two.
pub(in crate::rules) fn addressee(reading: &Reading<'_>, from: usize, open: usize) -> Option<Mention> {
    mention::mention_at(reading, from, open)
        .filter(|both| both.joint && both.can_speak() && both.tokens.end < open)
        .or_else(|| mention::simple_mention_at(reading, from, open))
}

/// A preposition before the quoted words, or before their article.
fn governs_words(reading: &Reading<'_>, i: usize, open: usize) -> bool {
    reading.is(i, Tags::PREP)
        && !reading.is(i, Tags::OM | Tags::TE | Tags::NAME)
        && (i + 1 == open || i + 2 == open && reading.is(i + 1, Tags::DET))
}

/// `Het plan noemt hij “onzin”`: what is judged stands before the verb.
pub(super) fn fronted_object(
    reading: &Reading<'_>,
    cue: &CueMatch,
    source: &Mention,
    open: usize,
) -> Option<Range<usize>> {
    let finite = cue.finite.unwrap_or(cue.verb);
    let (begin, opening) = clause::start(reading, finite);
    let begin = begin + usize::from(reading.is(begin, Tags::CONJ_COORD));
    // `Het plan, dat oud is, noemt X “laf”`
    let begin = if begin == finite { reading.start_of_sentence(finite) } else { begin };
    let object = mention::mention_at(reading, begin, finite)?;
    let whole = opening == clause::Opening::Main
        && (finite..open).contains(&source.tokens.start)
        && reaches_verb(reading, object.tokens.end, finite)
        && object.tokens.start == begin
        && object.referent != Referent::Time
        && !reading.is(object.head, Tags::WH);
    whole.then_some(begin..finite)
}

/// Nothing but an infinitive or a relative clause stands between the object that ends at `object` and the verb: `het besluit om de brug te
/// sluiten noemt X …`, `het plan, dat oud is, noemt X …`.
fn reaches_verb(reading: &Reading<'_>, object: usize, finite: usize) -> bool {
    let end = past_complements(reading, object, finite);
    let om = || (object..finite).any(|i| reading.is(i, Tags::OM));
    let infinitive = || reading.is_te_infinitive(finite - 2) && om();
    let relative = || {
        reading.is_comma(end)
            && clause::is_relative(reading, end + 1)
            && reading.is_comma(finite - 1)
            && (end + 1..finite - 1).all(|i| !reading.is_comma(i))
    };
    end == finite || infinitive() || relative()
}

/// `Dat de brug dicht is, noemt Kramer “een schande”`: the clause in the first place is what is judged.
pub(super) fn fronted_clause(reading: &Reading<'_>, cue: &CueMatch) -> Option<Range<usize>> {
    let finite = cue.finite?;
    let begin = reading.start_of_sentence(finite);
    if reading.lexeme(begin) != reading.known().dat || !reading.is(begin, Tags::CONJ_SUB) {
        return None;
    }
    let clause = clause::trimmed(reading, begin + 1..finite);
    let verb =
        reading.is(clause.end - 1, Tags::FINITE) || clause::has_finite(reading, clause.start, clause.end);
    (clause.len() > 2 && verb && !clause::is_finite(reading, clause.start)).then_some(clause)
}
