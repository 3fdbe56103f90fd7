//! A cue with the clause that it reports, if it does.

use std::ops::Range;

use super::CLAUSES;
use super::fronted::fronted_clause;
use super::governed::governed_clause;
use super::judged::{judged_infinitive, judgement_before, predicate_behind};
use super::opener::{names_its_object, names_what_another_says};
use super::unreal::demanded;
use super::wished::wished_clause;
use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, CueClass, CueFlags, Tags};
use crate::mention::Mention;
use crate::reading::Reading;
use crate::rule::{Candidate, View};

/// A cue with the clause that it may report.
pub(super) struct Report<'v, 'r, 'a> {
    pub(super) view: &'v View<'r, 'a>,
    pub(super) reading: &'r Reading<'a>,
    pub(super) cue: &'r CueMatch,
    pub(super) entry: &'r Cue,
    /// The finite verb of the cue, or the verb that it has.
    pub(super) finite: usize,
    /// The clause, without its conjunction.
    pub(super) content: Range<usize>,
    /// Some of its words are quoted: planned or refused, they are somebody's words even so.
    pub(super) quoted: bool,
}

impl<'v, 'r, 'a> Report<'v, 'r, 'a> {
    pub(super) fn of(view: &'v View<'r, 'a>, cue: &'r CueMatch, entry: &'r Cue) -> Option<Self> {
        let reading = view.reading;
        let content = governed_clause(reading, cue, entry)
            .or_else(|| judged_infinitive(reading, cue, entry))
            .or_else(|| wished_clause(view, cue, entry))
            .or_else(|| fronted_clause(reading, cue, entry))?;
        let quoted = content.clone().any(|i| reading.opened_at(i).is_some());
        let finite = cue.finite.unwrap_or(cue.verb);
        Some(Report { view, reading, cue, entry, finite, content, quoted })
    }

    pub(super) fn candidate(self) -> Option<Candidate> {
        let &Report { view, reading, cue, .. } = &self;
        let last = cue.end() - 1;
        // `kreeg zoveel vragen en berichten dat …`
        let degree =
            reading.is(last, Tags::NOUN) && crate::rules::speech_noun::comes_of_degree(reading, last);
        if degree
            || self.is_what_it_is_called()
            || demanded(view, cue)
            || names_its_object(reading, cue)
            || names_what_another_says(reading, cue, self.opener())
        {
            return None;
        }
        // Planned, wished or refused reports are none.
        if !self.quoted
            && (!view.is_asserted(cue)
                || self.entry.class == CueClass::Emotion
                || self.is_hypothetical()
                || self.is_unsaid())
            || self.is_untold()
            || self.is_not_learnt()
        {
            return None;
        }
        let source = self.source();
        if !self.may_be_from(source.as_ref()) {
            return None;
        }
        let parts = self.parts(source.as_ref())?;
        Some(Candidate::new(parts).with_cue(reading, cue).with_source(source))
    }

    /// `“…” genoemd, een woord dat …`: what it is called stands before it.
    fn is_what_it_is_called(&self) -> bool {
        let &Report { reading, cue, entry, .. } = self;
        entry.class == CueClass::Judgement
            && cue.form.any(Tags::PART)
            && cue.verb > 0
            && reading.closed_at(cue.verb - 1).is_some()
    }

    /// The conjunction, or what stands before the clause.
    pub(super) fn opener(&self) -> usize {
        self.content.start.saturating_sub(1)
    }

    /// What is said is a question.
    pub(super) fn is_question(&self) -> bool {
        let reading = self.reading;
        // `op welke brug …`
        let asks = self.content.start + usize::from(reading.is(self.content.start, Tags::PREP));
        reading.lexeme(self.opener()) == reading.known().of || reading.is(asks, Tags::WH)
    }

    /// `zei niet of …`, `wist nog niet of …`: the answer is not told.
    fn is_untold(&self) -> bool {
        let opener = self.opener();
        // `ziet niet in waarom`: a word of the cue.
        let before = opener.saturating_sub(1);
        let denied =
            self.cue.negation.is_some() || self.reading.is(before, Tags::NEG) && !self.cue.covers(before);
        // `moesten melden wie er betaalt`: what they told is not said.
        let known = self.reading.known();
        let owed = self.cue.finite.is_some_and(|finite| {
            [known.moet, known.moeten, known.moest, known.moesten].contains(&self.reading.lexeme(finite))
        });
        let speech = matches!(self.entry.class, CueClass::Speech | CueClass::Writing);
        (denied && self.entry.class != CueClass::Directive || owed && speech) && self.is_question()
    }

    /// `had niet verteld dat …`: it was not said; `zei niet voor het eerst dat …`: it was.
    fn is_unsaid(&self) -> bool {
        let &Report { reading, cue, entry, finite, .. } = self;
        let denies = |i: usize| i > 0 && reading.is(i - 1, Tags::NEG);
        cue.negation.is_some()
            && matches!(entry.class, CueClass::Speech | CueClass::Writing)
            && !entry.flags.has(CueFlags::NEG)
            && (denies(self.opener()) || denies(finite) || cue.parts.iter().any(|part| denies(part.start)))
    }

    /// `wist niet dat …`, `vroeg niet om …`
    fn is_not_learnt(&self) -> bool {
        let learnt = [CueClass::Knowledge, CueClass::Directive, CueClass::Evidence];
        self.cue.negation.is_some() && learnt.contains(&self.entry.class)
    }

    fn source(&self) -> Option<Mention> {
        self.view.source_of(self.cue).filter(|source| {
            // Before its cue, a clause could be the subject: only somebody speaks of it.
            self.content.start > self.cue.verb
                || source.can_speak()
                || self.entry.flags.has(CueFlags::IMPERSONAL)
        })
    }

    /// The clause, with the judgement behind it or the sentence that goes on with it.
    fn parts(&self, source: Option<&Mention>) -> Option<Vec<Range<usize>>> {
        let &Report { reading, cue, entry, finite, .. } = self;
        let content = &self.content;
        let predicate = source.and_then(|source| predicate_behind(reading, cue, entry, content, source));
        if let Some(predicate) = predicate {
            // The conjunction belongs to what is judged, but not where the judgement alone is quoted.
            let dat = usize::from(reading.opened_at(predicate.start).is_none());
            return Some(vec![content.start - dat..content.end, predicate]);
        }
        // `die het een schande vindt om …`
        if content.start == finite + 1
            && let Some(het) = judgement_before(reading, cue, entry)
        {
            return Some(vec![het..finite, content.clone()]);
        }
        // `noemde dat een ramp`: only what it is called tells that the clause is its object.
        let object = CLAUSES[..2].iter().any(|&frame| entry.frames.has(frame));
        (object || content.start >= finite).then(|| {
            std::iter::once(content.clone()).chain(clause::continued(reading, content.end)).collect()
        })
    }
}
