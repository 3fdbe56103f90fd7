//! What the verbs over another say of it: whether it was done, by whom, and who vouches for it.

use super::{Cue, CueFlags, Lexicon};
use crate::token::LexemeId;

impl Lexicon {
    /// Whether `auxiliary` with a participle says what its subject did; the others say what was done.
    pub(crate) fn is_perfect(&self, auxiliary: LexemeId) -> bool {
        let known = &self.known;
        [known.heeft, known.hebben, known.had, known.hadden, known.heb].contains(&auxiliary)
    }

    /// Whether `auxiliary` with a participle says what was done, and cannot say anything else.
    pub(crate) fn is_passive(&self, auxiliary: LexemeId) -> bool {
        let known = &self.known;
        [known.wordt, known.worden, known.werd, known.werden].contains(&auxiliary)
    }

    /// `blijkt (te hebben gezegd)`
    pub(crate) fn turns_out(&self, verb: LexemeId) -> bool {
        let known = &self.known;
        [known.blijkt, known.blijken, known.bleek, known.bleken].contains(&verb)
    }

    /// Whether what stands under the modal verb was done nevertheless: `moest toegeven`; of some verbs also `moet toegeven`,
    /// `wil benadrukken`.
    pub(crate) fn concedes(&self, modal: LexemeId, cue: &Cue) -> bool {
        let known = &self.known;
        let always = [
            known.blijft,
            known.blijven,
            known.bleef,
            known.bleven,
            known.kon,
            known.konden,
            known.moest,
            known.moesten,
        ];
        let avows = [known.wil, known.willen, known.wilde, known.wilden, known.kan, known.kunnen];
        always.contains(&modal)
            || self.done_with(modal).any(<[_]>::is_empty)
            || cue.flags.has(CueFlags::CONCEDED) && self.is_duty(modal)
            || cue.flags.has(CueFlags::AVOWED) && avows.contains(&modal)
    }

    /// `durft (te voorspellen)`, `haast zich (te zeggen)`: for each way in which what its infinitive says is done, the words that must
    /// stand beside the verb.
    pub(crate) fn done_with(&self, verb: LexemeId) -> impl Iterator<Item = &[LexemeId]> {
        self.done_verbs.of(verb).map(|beside| &**beside)
    }

    /// `moet`: owed, if nothing tells that it is done.
    pub(crate) fn is_duty(&self, modal: LexemeId) -> bool {
        modal == self.known.moet || modal == self.known.moeten
    }

    /// `hoort (X zeggen)`
    pub(crate) fn hears(&self, verb: LexemeId) -> bool {
        let known = &self.known;
        [known.hoor, known.hoort, known.horen, known.hoorde, known.hoorden].contains(&verb)
    }

    /// `zou`: the author vouches for nothing.
    pub(crate) fn is_hearsay(&self, modal: LexemeId) -> bool {
        modal == self.known.zou || modal == self.known.zouden
    }
}
