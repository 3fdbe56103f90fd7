//! `hoorde X zeggen dat …`: an infinitive whose subject is the object of the verb over it.

use super::Finder;
use crate::lexicon::Tags;

impl Finder<'_, '_> {
    /// The finite verb of whoever hears said what the infinitive at `i` says.
    pub(super) fn heard_before(&self, i: usize, start: usize) -> Option<usize> {
        const SPEAKER: usize = 8;
        let reading = self.reading;
        let within = |k: &usize| {
            !reading.is(*k, Tags::CONJ_COORD | Tags::TE | Tags::OM | Tags::NEG)
                && !reading.is_punctuation(*k)
                && !reading.is_mark(*k)
                && !self.is_new_clause(*k)
                && !self.opens_relative(*k)
        };
        // Behind the verb its speaker must stand.
        (start..i)
            .rev()
            .take(SPEAKER)
            .take_while(within)
            .find(|&k| reading.lexicon.hears(reading.lexeme(k)))
            .filter(|&k| k + 1 < i && !reading.is(i - 1, Tags::PREP))
            .filter(|&k| !self.is_governed_infinitive(k, reading.tags(k) & Tags::VERB))
    }
}
