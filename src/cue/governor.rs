//! What governs a reporting verb: its finite verb, whether that is a modal one, and negation.

mod auxiliary;
mod errand;
mod infinitive;
mod joined;
mod negation;

use super::{CueMatch, Finder};
use crate::lexicon::{CueClass, CueFlags, Tags};

impl Finder<'_, '_> {
    /// The finite verb over a participle or infinitive, whether it is a modal one, and negation.
    pub(super) fn governing_verb(&self, found: &mut CueMatch) {
        let reading = self.reading;
        let i = found.verb;
        let start = reading.start_of_sentence(i);
        let end = reading.end_of_sentence(i);
        if found.form.any(Tags::FINITE) && !self.is_governed_infinitive(i, found.form) {
            found.finite = Some(i);
            found.form = found.form & !Tags::INF;
            found.negation = self.negation_of(found, start, end);
        } else {
            let undeniable = self.find_governor(found, start);
            found.negation = if undeniable { None } else { self.negation_of(found, start, end) };
        }
        let denied = found.negation.is_some();
        // `kan niet uitsluiten dat …`
        let doubts = denied && found.of(reading).flags.has(CueFlags::NEG);
        found.modal &= !doubts;
        // `kon niet vermoeden`: nobody did; but `moest erkennen niets te weten`.
        found.modal |= found.negation.is_some_and(|k| k < i)
            && !doubts
            && found.form.any(Tags::INF)
            && found.finite.is_some_and(|k| reading.is(k, Tags::MODAL));
    }

    /// The finite verb over a cue that has none of its own, and whether what it governs has been said. Gives whether no word can deny
    /// that: `laat niet na te benadrukken dat …`.
    fn find_governor(&self, found: &mut CueMatch, start: usize) -> bool {
        let reading = self.reading;
        let i = found.verb;
        found.form = found.form & !Tags::FINITE;
        let done = if self.can_be_done(found) { self.done_before(i, start) } else { None };
        let done = done.filter(|&(verb, _)| !found.covers(verb));
        found.finite =
            done.map(|(verb, _)| verb).or_else(|| self.auxiliary_of(i)).filter(|&k| !found.covers(k));
        // `om te zeggen`: nobody says it.
        let bare = done.is_none()
            && i > 0
            && reading.lexeme(i - 1) == reading.known().te
            && found.finite.is_some_and(|k| {
                // `gingen de straat op om te eisen`
                reading.is(k, Tags::AUX)
                    || (k..i).any(|k| reading.is(k, Tags::OM))
                    // `Hoewel X laat weten dat …, valt niet uit te sluiten dat …`
                    || (k + 2..i).any(|k| reading.is_comma(k - 1) && self.is_other_verb(k))
            });
        // `wordt gevraagd te laten weten of …`: the form of `laten` behind `te` is an infinitive.
        if bare && (found.form.any(Tags::INF) || reading.is(i, Tags::INF)) {
            found.finite = None;
        }
        if found.form.any(Tags::INF) && found.finite.is_none() {
            found.finite = self.means_of(i, start);
        }
        if found.finite.is_none() && reading.is(i, Tags::INF) && self.is_told(found) {
            found.finite = self.comes_before(i, start);
            found.form = if found.finite.is_some() { Tags::INF } else { found.form };
        }
        let says = matches!(found.of(reading).class, CueClass::Speech | CueClass::Manner);
        if found.finite.is_none() && reading.is(i, Tags::INF) && says {
            found.finite = self.heard_before(i, start);
            found.form = if found.finite.is_some() { Tags::INF } else { found.form };
        }
        let errand = found.form.any(Tags::INF) && found.finite.is_none() && self.is_told(found);
        let errand = if errand { self.errand_of(i, start) } else { None };
        found.finite = found.finite.or(errand);
        // `blijft zeggen`, `moest erkennen`: a plural form under such a verb is its infinitive.
        let conceded =
            found.finite.is_some_and(|k| reading.lexicon.concedes(reading.lexeme(k), found.of(reading)))
                || done.is_some()
                || self.is_all_that_is_said(found);
        let governed = !conceded && found.finite.is_some_and(|k| reading.is(k, Tags::MODAL));
        let alleged = self.is_alleged(found);
        found.modal = errand.is_none() && done.is_none() && (governed && !alleged || self.is_purpose(found));
        if found.form.is_empty() && (conceded || alleged) {
            found.form = Tags::INF;
        }
        done.is_some_and(|(_, beside)| reading.is(i, Tags::INF) && self.denies(beside))
    }

    /// `wil (tegen de krant) alleen zeggen dat …`, `wil wel toegeven dat …`: and does so.
    fn is_all_that_is_said(&self, found: &CueMatch) -> bool {
        let reading = self.reading;
        let known = reading.known();
        let Some((adverb, finite)) = found.verb.checked_sub(1).zip(found.finite) else { return false };
        let wants = [known.wil, known.willen, known.wilde, known.wilden].contains(&reading.lexeme(finite));
        let can = [known.kan, known.kunnen].contains(&reading.lexeme(finite));
        let only = reading.lexeme(adverb) == known.alleen || reading.reads(adverb, "slechts");
        let concedes = wants && reading.lexeme(adverb) == known.wel;
        let denied = adverb > 0 && reading.is(adverb - 1, Tags::NEG);
        (wants || can)
            && (only || concedes)
            && !denied
            && finite < adverb
            && matches!(found.of(reading).class, CueClass::Speech | CueClass::Writing)
    }

    /// A cue that tells something to somebody, or wants it of somebody.
    fn is_told(&self, found: &CueMatch) -> bool {
        let class = found.of(self.reading).class;
        matches!(class, CueClass::Speech | CueClass::Writing | CueClass::Directive | CueClass::Commissive)
    }

    /// The `te` of the infinitive at `i`.
    pub(super) fn te_before(&self, i: usize) -> Option<usize> {
        i.checked_sub(1).filter(|&te| self.reading.lexeme(te) == self.reading.known().te)
    }

    /// `moest reizen om duidelijk te maken dat …`: what it was for.
    fn is_purpose(&self, found: &CueMatch) -> bool {
        let reading = self.reading;
        let known = reading.known();
        let te = self.te_before(found.verb);
        te.zip(found.finite).is_some_and(|(te, finite)| {
            found.form.any(Tags::INF)
                && (finite + 1..te).any(|k| reading.lexeme(k) == known.om && !found.covers(k))
        })
    }

    /// `zou hebben gezegd`: alleged, not planned; nor `willen laten weten`, whose infinitive looks like a participle. `Uit metingen zou
    /// blijken dat …`, `beelden zouden uitwijzen dat …`: so is what a text or a thing is said to show.
    fn is_alleged(&self, found: &CueMatch) -> bool {
        let reading = self.reading;
        let entry = found.of(reading);
        let shows = entry.class == CueClass::Evidence
            || entry.class == CueClass::Writing && entry.flags.has(CueFlags::IMPERSONAL);
        let alone = |finite: usize| !(finite + 1..found.verb).any(|k| reading.is(k, Tags::MODAL));
        let perfect = |k: usize| reading.lexicon.is_perfect(reading.lexeme(k));
        let by_perfect = || found.verb > 0 && perfect(found.verb - 1) || perfect(found.end());
        let hearsay = |k: usize| reading.lexicon.is_hearsay(reading.lexeme(k));
        // `…, moet X gedacht hebben`, `…, zullen ze hebben gedacht`: surmised of what stands before.
        let surmised = |k: usize| {
            let known = reading.known();
            entry.class == CueClass::Opinion
                && [known.moet, known.moeten, known.zal, known.zullen].contains(&reading.lexeme(k))
                && k > 0
                && reading.is_comma(k - 1)
                && by_perfect()
        };
        let Some(finite) = found.finite.filter(|&k| hearsay(k) || surmised(k)) else { return false };
        let said = found.form.any(Tags::PART) && (!reading.is(found.verb, Tags::INF) || by_perfect());
        said || shows && reading.is(found.verb, Tags::INF) && alone(finite)
    }
}
