//! `hoopt op Twitter dat …`: what stands behind a verb is no object of it where a clause is.

use super::phrase::word_behind;
use super::{Finder, REACH};
use crate::lexicon::{Cue, CueClass, Frames, Tags};
use crate::reading::Reading;

impl Finder<'_, '_> {
    /// `hoopt op Twitter dat …`, `gelooft in een interview dat …`: the preposition at `preposition` tells when, where or to whom it is said,
    /// for what is said stands behind its noun phrase.
    pub(super) fn tells_where(&self, preposition: usize) -> bool {
        let reading = self.reading;
        let known = reading.known();
        if !reading.is(preposition, Tags::PREP) {
            return false;
        }
        let stops = |k: usize| self.ends_search(k) || reading.is_comma(k) || self.is_other_verb(k);
        let end = reading.end_of_sentence(preposition).min(preposition + REACH);
        let Some(dat) = (preposition + 2..end)
            .take_while(|&k| !stops(k - 1))
            .find(|&k| reading.lexeme(k) == known.dat && self.is_new_clause(k))
        else {
            return false;
        };
        // `hoopt op een akkoord dat de brug opent`, `pleit voor erkenning dat de brug oud is`: the clause belongs to the noun.
        let article = (preposition + 1..dat).any(|k| [known.een, known.het].contains(&reading.lexeme(k)));
        let described = article && !reading.is(dat - 1, Tags::TIME | Tags::ADV | Tags::PART | Tags::PRON_ADV)
            || (preposition + 1..dat).any(|k| self.states(k))
            // `denkt aan de tijd dat hij won`
            || reading.is(dat - 1, Tags::TIME) && preposition + 3 == dat;
        !described || opens_setting(reading, preposition)
    }

    /// `de belofte`, `de verklaring`, not `de vraag`: a noun that a clause with `dat` goes with.
    fn states(&self, noun: usize) -> bool {
        let reading = self.reading;
        let frames = |index| reading.lexicon.cue(index).frames;
        reading.is(noun, Tags::SPEECH_NOUN)
            && reading
                .lexicon
                .speech_noun(reading.lexeme(noun))
                .is_some_and(|index| frames(index).has(Frames::DAT) && !frames(index).has(Frames::OF))
    }

    /// `Dat hoopt X op Twitter.`, `…, hoopt X op Twitter`: the object stands before the verb at `i`.
    pub(super) fn is_behind_object(&self, i: usize) -> bool {
        let reading = self.reading;
        let start = reading.start_of_sentence(i);
        let subject = Tags::DET | Tags::NAME | Tags::PRON_SUBJ | Tags::ROLE;
        // `Het komt goed, hoopt X op Twitter`, `…, zo waarschuwt X tegen de krant`, but `Als het regent, hoopt X op zon`
        let inserted = || {
            let so = i > start + 1 && reading.lexeme(i - 1) == reading.known().zo;
            i > start + 1
                && reading.is_comma(i - 1 - usize::from(so))
                && !reading.is(start, Tags::CONJ_SUB | Tags::PREP)
                && reading.is(i + 1, subject)
                && !(start..i).any(|k| self.opens_relative(k))
                && (start..i).any(|k| reading.is(k, Tags::FINITE) && !reading.is(k, Tags::NOUN | Tags::ADJ))
        };
        self.is_behind_pronoun(i) || inserted()
    }
}

/// A verb with an object that a preposition opens, and with no clause: `hopen op`, beside `hopen dat`.
pub(super) fn takes_object_alone(cue: &Cue) -> bool {
    cue.frames.has(Frames::NP) && !cue.frames.has(Frames::DAT)
}

/// `in een interview`, `op X`: where or how something is said.
fn opens_setting(reading: &Reading<'_>, i: usize) -> bool {
    reading.lexicon.phrases(reading.lexeme(i), word_behind(reading, i)).any(|index| {
        let cue = reading.lexicon.cue(index);
        let stands = |(k, &word)| reading.lexeme(i + 1 + k) == word;
        cue.class == CueClass::Setting && cue.rest.iter().enumerate().all(stands)
    })
}
