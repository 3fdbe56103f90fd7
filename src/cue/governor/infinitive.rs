//! Whether a form that is both plural and infinitive is an infinitive: `willen eisen dat …`, but `is dicht en schippers eisen dat …`.

use crate::cue::Finder;
use crate::lexicon::Tags;

impl Finder<'_, '_> {
    /// Whether a form that is both plural and infinitive is an infinitive here: after `te`, or under a modal.
    pub(in crate::cue) fn is_governed_infinitive(&self, i: usize, form: Tags) -> bool {
        let reading = self.reading;
        if !form.any(Tags::INF) && !reading.is(i, Tags::INF) {
            return false;
        }
        if i > 0 && reading.lexeme(i - 1) == reading.known().te {
            return true;
        }
        if form.any(Tags::FIN_SG) {
            return false;
        }
        let start = reading.start_of_sentence(i);
        if reading.is(i, Tags::REPORT)
            && (self.comes_before(i, start).is_some() || self.heard_before(i, start).is_some())
        {
            return true;
        }
        // `worden ziek en zij menen`: the verb of its own subject.
        let subject = i > start + 1
            && reading.is(i - 1, Tags::PRON_SUBJ)
            && !reading.is(i - 1, Tags::DET | Tags::PRON_OBJ | Tags::ADV)
            && reading.is(i - 2, Tags::CONJ_COORD);
        !subject && !self.is_before_its_subject(i, start) && self.is_under_auxiliary(i, start)
    }

    /// `is dicht en nu vrezen schippers dat …`: a verb before its subject and what is said.
    fn is_before_its_subject(&self, i: usize, start: usize) -> bool {
        const SUBJECT: usize = 8;
        let reading = self.reading;
        let known = reading.known();
        i > start + 2
            && (reading.is(i - 1, Tags::ADV | Tags::TIME) && reading.is(i - 2, Tags::CONJ_COORD)
                || self.is_behind_clause(i, start))
            && reading.is(i + 1, Tags::NOUN | Tags::NAME | Tags::DET | Tags::NUM | Tags::PRON_SUBJ)
            && (i + 2..reading.end_of_sentence(i).min(i + SUBJECT))
                .find(|&k| reading.is(k, Tags::CONJ_SUB | Tags::FINITE) || reading.is_comma(k))
                .is_some_and(|k| [known.dat, known.of].contains(&reading.lexeme(k)))
    }

    /// `Nu het is afgerond vrezen schippers dat …`, `Op de vraag wat er gaat gebeuren zeggen schippers dat …`: right behind a clause that
    /// opens the sentence.
    fn is_behind_clause(&self, i: usize, start: usize) -> bool {
        let reading = self.reading;
        (reading.is_on_question(start) || reading.is(start, Tags::CONJ_SUB))
            && (start + 1..i).all(|k| !reading.is_comma(k) && !reading.is(k, Tags::CONJ_COORD))
            && reading.is(i - 2, Tags::FINITE)
            && reading.is(i - 1, Tags::INF | Tags::PART)
            && !reading.is(i - 1, Tags::MODAL)
    }

    /// Whether the verb before it in its clause is a modal verb or an auxiliary that governs it.
    fn is_under_auxiliary(&self, i: usize, start: usize) -> bool {
        const BRACKET: usize = 40;
        let reading = self.reading;
        let known = reading.known();
        // `willen onderzoek en eisen dat …`: joined to the finite verb, unless another infinitive stands before it.
        let joined = i > start
            && reading.is(i - 1, Tags::CONJ_COORD)
            && (!reading.is(i, Tags::NOUN) || self.is_before_clause(i) || reading.is(i + 1, Tags::WH));
        // `wil niet alleen de brug sluiten, maar ook schippers waarschuwen`
        let adds = |k: usize| reading.lexeme(k) == known.maar && reading.lexeme(k + 1) == known.ook;
        let mut infinitive = false;
        let mut joined_subject = false;
        let mut own_subject = false;
        let mut k = i;
        while k > start {
            let Some(previous) = reading.before(k) else { break };
            // `wordt bewaakt en schippers eisen`: the auxiliary has its participle, and the verb a subject of its own.
            // `is oud en de schippers vinden`: or a predicate.
            let complement = Tags::PART | Tags::ADJ | Tags::ADV | Tags::NOUN | Tags::NAME;
            joined_subject |= previous > start
                && !infinitive
                && reading.is(previous - 1, complement)
                && self.joins_subject(previous);
            own_subject |=
                !infinitive && reading.is(previous, Tags::CONJ_COORD) && self.has_joined_subject(previous, i);
            // `De buren (er wordt gebouwd) eisen`: what stands in brackets is passed over.
            if let Some(open) = reading.bracket_opens(previous, BRACKET).filter(|&open| open >= start) {
                k = open;
                continue;
            }
            infinitive |= reading.is(previous, Tags::INF)
                && !reading.is(previous, Tags::AUX | Tags::MODAL | Tags::NOUN);
            if previous < start
                || reading.is_comma(previous) && !adds(k)
                || reading.is_colon(previous)
                || self.is_new_clause(previous)
                || self.opens_relative(previous)
                || reading.is_mark(previous)
            {
                break;
            }
            if reading.is(previous, Tags::MODAL | Tags::AUX) && reading.is(previous, Tags::FINITE) {
                return (!joined || infinitive)
                    && !own_subject
                    && !(joined_subject && !reading.is(previous, Tags::MODAL));
            }
            k = previous;
        }
        false
    }
}
