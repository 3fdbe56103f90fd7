//! Whether a word denies a cue: `zegt niet dat …`, but `zegt niet alleen dat …`.

use crate::cue::{CueMatch, Finder};
use crate::lexicon::{CueClass, Frames, Tags};

impl Finder<'_, '_> {
    /// `niet`, `geen`, `nooit` that denies the cue.
    pub(super) fn negation_of(&self, found: &CueMatch, start: usize, end: usize) -> Option<usize> {
        let reading = self.reading;
        let i = found.verb;
        let from = found.finite.unwrap_or(i).min(i).saturating_sub(3).max(start);
        let to = found.finite.unwrap_or(i).max(found.end()).saturating_add(6).min(end);
        // Most clauses deny nothing.
        let last = (from..to).rev().find(|&k| reading.is(k, Tags::NEG))?;
        let asks = found.of(reading).frames.has(Frames::OF);
        (from..=last)
            .take_while(|&k| {
                // `heeft uitgelegd waarom het niet kan`
                // `vraagt of schippers niet varen`
                let whether = reading.lexeme(k) == reading.known().of && asks;
                let question = k >= found.end() && (reading.is(k, Tags::WH) || whether)
                    // `zegt de man die niet kwam`
                    || k > i && self.opens_relative(k);
                k <= i || !question && !self.is_new_clause(k) && !reading.is_comma(k) && !self.ends_search(k)
            })
            .find(|&k| reading.is(k, Tags::NEG) && !found.covers(k) && self.negates(k, found))
    }

    /// The negation belongs to the verb, not to a noun phrase before it.
    fn negates(&self, k: usize, found: &CueMatch) -> bool {
        let reading = self.reading;
        let known = reading.known();
        let finite = found.finite.unwrap_or(found.verb);
        let knows = found.of(reading).class == CueClass::Knowledge;
        // `zegt niet alleen dat`, `zei het niet voor niets`, `zegt niet voor de eerste keer`, `niet zonder trots`
        let next = reading.lexeme(k + 1);
        let first = || reading.reads(k + 3, "eerste");
        if next == known.alleen
            || next == known.voor && (reading.is(k + 2, Tags::NEG) || first())
            || reading.reads(k + 1, "zonder")
        {
            return false;
        }
        if k > 0 && reading.lexeme(k - 1) == known.voor {
            return false;
        }
        // `Nooit heeft hij gezegd dat …`
        let fronted = k + 1 == finite && [known.nooit, known.nergens].contains(&reading.lexeme(k));
        fronted
            || k > finite && (finite..k).all(|j| !reading.is_comma(j) && !reading.is_mark(j))
            || (k < found.verb
                && k + 4 > found.verb
                // `er niet van overtuigd is`, `niet goed weet wat`
                && (k..found.verb).all(|j| {
                    // `niet meteen hadden gevraagd`
                    let finite = Some(j) == found.finite && reading.is(j, Tags::AUX);
                    let known = knows && reading.is(j, Tags::ADJ) && !reading.is(j, Tags::ADJ_INFLECTED);
                    reading.is(j, Tags::ADV | Tags::NEG) || finite || found.covers(j) || known
                }))
    }
}
