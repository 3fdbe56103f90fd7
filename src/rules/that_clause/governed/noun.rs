//! Whether a clause behind a cue tells more of a noun between them: `staat in een verslag dat gisteren verscheen`.

use super::Search;
use crate::clause;
use crate::lexicon::{CueFlags, Frames, Tags};
use crate::mention::{self, Referent};

impl Search<'_, '_> {
    /// `staat in een verslag, dat gisteren verscheen`, `schreef een werk bijeen dat kan boeien`
    pub(super) fn tells_more_of_noun(&self, i: usize) -> bool {
        let &Search { reading, entry, first, .. } = self;
        // `staat in een verslag dat gisteren is verspreid`: what stands there stands in a text.
        let text = entry.flags.has(CueFlags::IMPERSONAL) && reading.is(i - 1, Tags::DOCUMENT);
        // `zei ‘nee’ op een feest dat werd uitgezonden`: what is said stands there.
        let said = || (first..i).any(|k| reading.opened_at(k).is_some());
        (reading.is_comma(i - 1) || text || clause::has_antecedent(reading, first, i) || said())
            && clause::lacks_subject(reading, i + 1)
            || self.has_object(i)
            || self.shows_thing(i)
            || self.is_time_told_of(i)
    }

    /// `vertelt over het (mooie) moment dat …`
    fn is_time_told_of(&self, i: usize) -> bool {
        const LONGEST: usize = 4;
        let &Search { reading, first, .. } = self;
        let phrase = Tags::DET | Tags::ADJ_INFLECTED | Tags::NUM;
        reading.is(i - 1, Tags::TIME | Tags::NOUN)
            && (reading.is(i - 1, Tags::TIME) || reading.reads(i - 1, "moment"))
            && (first.max(i.saturating_sub(LONGEST))..i - 1)
                .rev()
                .find(|&k| !reading.is(k, phrase))
                .is_some_and(|k| reading.lexeme(k) == reading.known().over)
    }

    /// `kaartte de problemen aan waar …`, `heeft een plan uitgelegd waarbij …`: the clause tells which.
    pub(super) fn has_thing_before(&self, i: usize) -> bool {
        let &Search { reading, cue, entry, finite, .. } = self;
        let (from, to) = match cue.parts.as_slice() {
            [verb, particle] if entry.separable && i == particle.end => (verb.end, particle.start),
            _ if cue.form.any(Tags::PART) && finite < cue.verb && i == cue.verb + 1 => {
                (finite + 1, cue.start())
            }
            _ => return false,
        };
        // `waarin`, `waarbij`, which ask nothing here
        let about = reading.is(i, Tags::PRON_ADV) && !reading.reads(i, "waarom");
        (about || reading.reads(i, "waar"))
            && clause::mention_ending_at(reading, to).is_some_and(|thing| {
                (thing.referent == Referent::Thing && (about || thing.definite)
                    || about && thing.referent == Referent::Organisation && !thing.definite)
                    && thing.tokens.start >= from
            })
    }

    /// `vreest spionage door het bedrijf, dat …`: what is feared stands behind the verb, and the comma before a relative clause.
    fn has_object(&self, i: usize) -> bool {
        let &Search { reading, entry, first, .. } = self;
        reading.is_comma(i - 1)
            && entry.frames.has(Frames::NP)
            && mention::simple_mention_at(reading, first, i)
                .is_some_and(|object| object.referent == Referent::Thing && object.tokens.end < i)
    }

    /// `stelt een (geel) huis voor dat door bomen is omringd`: a thing between the verb and its particle.
    fn shows_thing(&self, i: usize) -> bool {
        let &Search { reading, cue, entry, .. } = self;
        let [verb, particle] = cue.parts.as_slice() else { return false };
        let person = Tags::ROLE | Tags::ORG_NOUN | Tags::TIME | Tags::NAME;
        let noun = particle.start - 1;
        let describes = |k: usize| reading.is(k, Tags::ADJ | Tags::ADJ_INFLECTED) || reading.is_comma(k);
        let article = (verb.end..noun).rev().find(|&k| !describes(k));
        entry.separable
            && i == cue.end()
            && reading.is(noun, Tags::NOUN)
            && !reading.is(noun, person)
            && article.is_some_and(|een| {
                reading.lexeme(een) == reading.known().een && !reading.is(een - 1, Tags::PREP)
            })
            && (clause::lacks_subject(reading, i + 1)
                || reading.lexeme(i + 1) == reading.known().door
                || reading.is(i + 1, Tags::PART) && clause::is_finite(reading, i + 2))
    }

    /// `is zeker een onderwerp dat …`: a certain thing.
    pub(super) fn is_certain_thing(&self, i: usize) -> bool {
        self.entry.flags.has(CueFlags::AMBIGUOUS)
            && !self.entry.rest.is_empty()
            && self.reading.is(self.cue.verb, Tags::AUX)
            && i != self.cue.end()
    }

    /// `reageerde op (kritiek) dat …`: what the noun behind `op` tells; verbs that state as well take an infinitive.
    pub(super) fn is_what_is_answered(&self, i: usize) -> bool {
        let &Search { reading, entry, first, .. } = self;
        let told = || reading.is(i - 1, Tags::SPEECH_NOUN) || reading.reads(i - 1, "nieuws");
        entry.frames.has(Frames::NP)
            && !entry.frames.has(Frames::TE)
            && (first..i)
                .find(|&k| reading.lexeme(k) == reading.known().op)
                .is_some_and(|op| told() || (op..i).any(|k| reading.is_comma(k)))
    }
}
