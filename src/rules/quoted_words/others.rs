//! Quoted words that are those of another verb than the one they stand beside, or of nobody.

use crate::clause::{self, Opening};
use crate::lexicon::{CueClass, Frames, Tags};

use super::Words;
use super::place::Place;

impl Words<'_, '_, '_> {
    /// `laat niets na om zich te profileren als “…”`: the cue is a purpose. `laat weten het “jammer” te vinden`: for `te-infinitive`.
    pub(super) fn belong_to_purpose(&self) -> bool {
        let &Words { view, cue, .. } = self;
        let reading = view.reading;
        let finite = cue.finite.unwrap_or(cue.verb);
        let governed = || {
            (finite..cue.verb)
                .find_map(|i| view.cue_at(i))
                .is_some_and(|outer| outer.verb != cue.verb && outer.of(reading).frames.has(Frames::TE))
        };
        let te = |i: usize| i > 0 && reading.is(i - 1, Tags::TE);
        // `laat weten het te hebben beoordeeld als “…”`
        let perfect = cue.form.any(Tags::PART) && cue.verb > 0 && reading.is(cue.verb - 1, Tags::AUX);
        if te(cue.verb - usize::from(perfect)) && governed() {
            return true;
        }
        cue.verb > 0
            && reading.is(cue.verb - 1, Tags::TE)
            && (finite..cue.verb).any(|i| reading.lexeme(i) == reading.known().om)
    }

    /// `Volgens Kramer wil de bond “geen uitstel van het plan”`, `Hij wil “geen uitstel”, zegt zijn advocaat`: theirs.
    pub(super) fn are_told_by_another(&self) -> bool {
        let &Words { view, cue, .. } = self;
        let reading = view.reading;
        let finite = cue.finite.unwrap_or(cue.verb);
        let volgens = |i: usize| reading.lexeme(i) == reading.known().volgens;
        // `wil “een ander geluid” laten horen, aldus Kramer`
        let behind = || {
            let comma = (self.after..reading.end_of_sentence(self.after)).find(|&i| reading.is_comma(i));
            comma.is_some_and(|comma| {
                // Not `wilde “iets moois maken”, zo zei hij het zelf`.
                let zo = comma > self.after && reading.lexeme(comma + 1) == reading.known().zo;
                let verb = comma + 1 + usize::from(zo);
                view.cue_governed_at(verb).is_some_and(|cue| view.takes_quotation(cue))
            })
        };
        (reading.start_of_sentence(finite)..self.open).any(volgens) || behind()
    }

    /// `De brug is, vindt X, “een gevaar”`: of the clause around the cue, for `parenthetical`.
    pub(super) fn belong_to_host(&self) -> bool {
        let reading = self.view.reading;
        let finite = self.cue.finite.unwrap_or(self.cue.verb);
        self.open > finite
            && finite > 1
            && reading.is_comma(finite - 1)
            && reading.is_comma(self.open - 1)
            && clause::is_finite(reading, finite - 2)
    }

    /// `had boetes geëist, “maar die zijn geschrapt”`: the quoted clause goes on with another.
    pub(super) fn begin_another_clause(&self) -> bool {
        let reading = self.view.reading;
        self.open > 0
            && reading.is_comma(self.open - 1)
            && reading.is(reading.content(self.q).start, Tags::CONJ_COORD)
    }

    /// `Of X blij is met “…”, is de vraag`: whether anybody is stays open.
    pub(super) fn are_in_doubt(&self) -> bool {
        let reading = self.view.reading;
        let finite = self.cue.finite.unwrap_or(self.cue.verb);
        self.emotion
            && matches!(clause::start(reading, finite).1, Opening::Conjunction(of)
                if reading.lexeme(of) == reading.known().of && reading.start_of_sentence(of) == of)
    }

    /// `schrijft de drukte in “zijn stad” toe aan het weer`, `praten “als moeders” over de brug`: the preposition of the cue, and so what it
    /// governs, stands behind the quoted words.
    pub(super) fn stand_before_preposition(&self) -> bool {
        let &Words { view, cue, entry, after, place, .. } = self;
        let reading = view.reading;
        // `prijst “een plan” aan in de krant`: the particle.
        let particle = |i: usize| entry.separable && entry.rest.last() == Some(&reading.lexeme(i));
        let behind = |i: usize| i >= after && i != cue.verb && reading.is(i, Tags::PREP) && !particle(i);
        place == Place::Clause
            && cue.finite == Some(cue.verb)
            && cue.parts.iter().any(|part| part.clone().any(behind))
    }

    /// `die “hinder” ervaren`: a verb that judges with `als` only.
    pub(super) fn are_judged_without_als(&self) -> bool {
        let &Words { view, cue, entry, .. } = self;
        let reading = view.reading;
        let finite = cue.finite.unwrap_or(cue.verb);
        let first = clause::start(reading, finite).0.min(self.open);
        entry.class == CueClass::Judgement
            && entry.frames.has(Frames::ALS)
            && !entry.frames.has(Frames::NP)
            && !entry.frames.has(Frames::QUOTE)
            && !(first..self.after).any(|i| reading.lexeme(i) == reading.known().als)
    }

    /// `heeft dat gemeld, naar eigen zeggen omdat de brug “rammelt”`: of what they say themselves.
    pub(super) fn are_in_own_words(&self) -> bool {
        let &Words { view, cue, open, .. } = self;
        (cue.end() + 1..open).any(|i| {
            view.reading.is_comma(i - 1)
                && view.cue_at(i).is_some_and(|own| own.of(view.reading).class == CueClass::Own)
        })
    }

    /// `roept “de wet” in om …`: the particle of another verb.
    pub(super) fn belong_to_verb_behind(&self) -> bool {
        let &Words { view, cue, after, .. } = self;
        let reading = view.reading;
        let ends = |i: usize| reading.is(i, Tags::OM) || reading.is_comma(i) || reading.is_terminator(i);
        reading.is(after, Tags::PARTICLE) && !cue.covers(after) && ends(after + 1)
    }

    /// `riep hem op “onmiddellijk” op te stappen`: the words belong to the infinitive.
    pub(super) fn belong_to_infinitive(&self) -> bool {
        let &Words { view, cue, q, open, after, .. } = self;
        let reading = view.reading;
        let te = |i: usize| reading.is_te_infinitive(i);
        let behind = || {
            (after..reading.end_of_sentence(cue.verb).min(after + 8))
                .take_while(|&i| !reading.is_comma(i))
                .any(|i| reading.lexeme(i) == reading.known().te)
        };
        self.entry.frames.has(Frames::TE)
            && (self.place == Place::Clause && reading.content(q).any(te)
                || behind()
                // `raadt aan te praten “met wie je kent”`
                || (cue.verb + 1..open).any(|i| te(i) && !cue.covers(i)))
    }
}
