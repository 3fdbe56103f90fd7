//! Quoted words that are a term or a name, and so nobody's judgement.

use crate::chars;
use crate::clause;
use crate::lexicon::Tags;
use crate::reading::Reading;
use crate::token::{Flags, TokenKind};

use super::Words;

impl Words<'_, '_, '_> {
    /// A term or a name, or the first part of a word.
    pub(super) fn are_a_term(&self) -> bool {
        let &Words { view, q, after, .. } = self;
        let reading = view.reading;
        // `een ‘rode kaarten’-actie`
        let cut = reading.kind(after) == TokenKind::Word && reading.word(after).starts_with(chars::is_hyphen);
        // `maakt bezwaar tegen de naam “Oeverbrug”`, `zong “Bruxelles”`, but `spreekt van “Hotel Oeverbrug”`
        let first = (1..self.open).rev().find(|&i| !reading.is(i, Tags::DET | Tags::ADJ));
        let governed = first.is_some_and(|i| self.cue.covers(i) && reading.is(i, Tags::PREP));
        let named = (reading.is_name(q) || view.is_place(q)) && !self.judgement && !governed;
        // `gebruikte het woord “ramp”`: the noun is a word of the cue.
        let term = view.is_term(q) && !(self.open > 0 && self.cue.covers(self.open - 1));
        cut || named || self.are_a_given_name() || !self.judgement && (term || self.are_a_word_of_a_phrase())
    }

    /// `noemt haar hond “De Koning”`, `wil met het “Plan voor morgen” …`: what somebody or something is called from now on, with a capital.
    fn are_a_given_name(&self) -> bool {
        let &Words { view, q, open, entry, wish, .. } = self;
        let reading = view.reading;
        let inside = reading.content(q);
        let means = |i: usize| reading.lexeme(i) == reading.known().met;
        let with = || open > 1 && (means(open - 1) || means(open - 2) && reading.is(open - 1, Tags::DET));
        // `noemt hem “NSB'er”` judges.
        (&*entry.lemma == "noemen" && reading.is(inside.start, Tags::DET) || wish && with())
            && reading.has_flag(inside.start, Flags::CAPITAL)
            && names_a_term(reading, q)
            && !inside.clone().any(|i| clause::is_finite(reading, i))
    }

    /// `belooft hulp voor kleine “apps”`: one word, with a noun of the author's before it.
    fn are_a_word_of_a_phrase(&self) -> bool {
        let &Words { view, cue, q, open, .. } = self;
        let reading = view.reading;
        let from = cue.end().max(view.source_of(cue).map_or(0, |source| source.tokens.end));
        let noun = |i: usize| reading.is(i, Tags::NOUN) && !reading.is(i, Tags::TIME | Tags::ADV | Tags::DET);
        reading.words_in(reading.content(q)) == 1
            && !self.emotion
            && !self.are_compared()
            && (from..open)
                .find(|&i| noun(i))
                .is_some_and(|noun| (noun + 1..open).any(|i| reading.is(i, Tags::PREP)))
    }
}

/// `wordt ook wel “de brug der zuchten” genoemd`: a name. Whoever judges does it with an adjective, or with `een`.
pub(super) fn names_a_term(reading: &Reading<'_>, q: usize) -> bool {
    let open = reading.quotations[q].open as usize;
    let inside = reading.content(q);
    let known = reading.known();
    let article = [open.wrapping_sub(1), inside.start].iter().any(|&i| reading.lexeme(i) == known.een);
    let judges =
        reading.is(inside.start, Tags::ADJ | Tags::ADV | Tags::NEG) && !reading.is(inside.start, Tags::DET);
    let also = open > 0 && (reading.is(open - 1, Tags::ADV) && reading.word(open - 1) == "wel");
    also || !(article || judges)
}
