//! Which use of a reporting verb stands in the text: `zegt`, `zegt toe`, `zegt op`.

use std::cell::LazyCell;
use std::ops::Range;

use super::adverbial::takes_object_alone;
use super::{CueMatch, Finder, words_of};
use crate::lexicon::{Cue, CueClass, CueFlags, Frames, Tags};
use crate::reading::Parts;
use crate::token::Flags;

impl Finder<'_, '_> {
    /// The verb at `i`: of its uses, the one with the most words.
    pub(super) fn verb(&mut self, i: usize) {
        self.find_uses(i);
        if let Some(found) = self.best_use(i) {
            self.push(found);
        }
    }

    fn best_use(&self, i: usize) -> Option<CueMatch> {
        let reading = self.reading;
        if self.uses.is_empty() {
            return None;
        }
        // `heeft benadrukt`: a form that is finite and participle is what its clause lets it be.
        let forms = reading.lexicon.verb_forms(reading.lexeme(i));
        let ambiguous = forms.any(Tags::PART) && forms.any(Tags::FINITE);
        // `omdat er wordt gebouwd verwacht X`: the auxiliary has its participle.
        let taken = i >= 2 && reading.is(i - 1, Tags::PART) && reading.is(i - 2, Tags::AUX);
        // `mocht varen, al verzocht X …`: beside a modal verb alone stands no participle.
        let perfect = |k: usize| reading.is(k, Tags::AUX) || reading.lexicon.is_perfect(reading.lexeme(k));
        let carries = |k: usize| !reading.is(k, Tags::MODAL) || perfect(i + 1) || i > 0 && perfect(i - 1);
        let participle = ambiguous
            && !taken
            && self
                .auxiliary_of(i)
                .is_some_and(|k| (forms.any(Tags::INF) || carries(k)) && !self.goes_on_with(i, k));
        let clause = LazyCell::new(|| self.clause(i));
        let mut best: Option<((usize, std::cmp::Reverse<usize>), CueMatch)> = None;
        for use_ in &self.uses {
            if !reading.is(i, use_.form & Tags::VERB)
                || ambiguous && participle != use_.form.any(Tags::PART)
                || self.is_first_person(i, use_.form)
            {
                continue;
            }
            let cue = reading.lexicon.cue(use_.cue);
            let parts = if use_.complete {
                Some(Parts::from(i..i + 1))
            } else {
                self.with_rest(i, cue, use_.form, &clause)
            };
            let own = |parts: &Parts| {
                self.has_own_words(i, cue, parts)
                    && !(use_.form.any(Tags::FINITE) && self.is_auxiliary_of_another(i, parts))
            };
            let Some(parts) = parts.filter(own) else { continue };
            // The most words; of equals the closest together: `ervan beschuldigen` before `beschuldigen van`.
            let words = if use_.complete { 0 } else { words_of(cue, &parts, use_.form) };
            let spread = parts.last().map_or(0, |part: &Range<usize>| part.end).max(i)
                - parts.first().map_or(i, |part| part.start);
            let weight = (words, std::cmp::Reverse(spread));
            if best.as_ref().is_some_and(|(heaviest, _)| *heaviest >= weight) {
                continue;
            }
            let mut found = CueMatch {
                cue: use_.cue,
                verb: i,
                parts,
                form: use_.form,
                finite: None,
                modal: false,
                negation: None,
            };
            self.governing_verb(&mut found);
            if !self.is_adjective(&found, cue) {
                best = Some((weight, found));
            }
        }
        best.map(|(_, found)| found)
    }

    /// `is blij en benadrukt dat …`: behind the conjunction stands another verb of whoever is glad; not `er is gezegd en benadrukt dat …`.
    fn goes_on_with(&self, i: usize, auxiliary: usize) -> bool {
        let reading = self.reading;
        let known = reading.known();
        let start = reading.start_of_sentence(i);
        let joined = || auxiliary + 2 < i && [known.en, known.maar].contains(&reading.lexeme(i - 1));
        let passive = || {
            let nobody = |k: usize| [known.er, known.het].contains(&reading.lexeme(k));
            start + 1 == auxiliary && nobody(start)
                || nobody(auxiliary + 1)
                || (start..i).any(|k| reading.lexeme(k) == known.door)
                || reading.is(i - 2, Tags::PART) && reading.lexicon.is_passive(reading.lexeme(auxiliary))
        };
        reading.is(i, Tags::FIN_SG)
            && !reading.is(auxiliary, Tags::MODAL)
            && !reading.lexicon.is_perfect(reading.lexeme(auxiliary))
            && joined()
            && !passive()
            && self.is_before_clause(i)
    }

    /// Whether `dat` with its clause stands behind the verb at `i`, with no other verb between.
    pub(super) fn is_before_clause(&self, i: usize) -> bool {
        const FAR_CLAUSE: usize = 12;
        let reading = self.reading;
        (i + 1..reading.end_of_sentence(i).min(i + FAR_CLAUSE))
            .take_while(|&k| !self.ends_search(k) && !reading.is_comma(k) && !self.is_other_verb(k))
            .any(|k| reading.lexeme(k) == reading.known().dat && self.is_new_clause(k))
    }

    /// `zeg`, `hoop`, `jammer`: the first person and the imperative report nobody else's words.
    fn is_first_person(&self, i: usize, form: Tags) -> bool {
        let reading = self.reading;
        // `voor zover ik weet`
        let said = i > 0 && reading.lexeme(i - 1) == reading.known().ik;
        form.any(Tags::FIN_SG)
            && !form.any(Tags::PAST)
            && (!reading.word(i).ends_with('t') || said)
            && !reading.is(i, Tags::AUX | Tags::MODAL)
    }

    /// `had de indruk gewekt`, `heeft getwijfeld en het vermoeden was`, `had gelogen, al hoop ik`, `is geboren en ik weet zeker`: the
    /// auxiliary at `i` has a participle, or what stands behind it a verb of its own.
    fn is_auxiliary_of_another(&self, i: usize, parts: &Parts) -> bool {
        let reading = self.reading;
        let end = parts.last().map_or(i, |part: &Range<usize>| part.end);
        let participle = reading.is(end, Tags::PART) && !reading.is(end, Tags::AUX);
        let verb = reading.is(end, Tags::AUX) && reading.is(end, Tags::FINITE);
        let before = || (i + 2..end).any(|k| reading.is_comma(k) && reading.is(k - 1, Tags::PART));
        let apart = parts.iter().map(ExactSizeIterator::len).sum::<usize>() > 1;
        let perfect = reading.lexicon.is_perfect(reading.lexeme(i));
        let joined = || {
            let and = (i + 1..end).find(|&k| reading.is(k, Tags::CONJ_COORD));
            and.is_some_and(|and| (and + 1..end).any(|k| self.is_other_verb(k)))
        };
        // `was mislukt, was X het eens`, `oud is, is X bang`: behind its clause stands another verb, and that is no insertion.
        let closed = || {
            let another = |k: usize| reading.is_comma(k) && reading.is(k + 1, Tags::AUX);
            let comma = (i + 1..end).find(|&k| another(k));
            comma.is_some_and(|comma| !(comma + 1..end).any(|k| reading.is_comma(k)))
        };
        let mislaid = || {
            reading.is(i + 1, Tags::PART)
                && !parts.iter().any(|part| part.contains(&(i + 1)))
                && (i + 2..end).any(|k| reading.is(k, Tags::AUX) && reading.is(k, Tags::FINITE))
        };
        apart && perfect && (participle || end > i + 1 && (verb || before()))
            || apart && reading.is(i, Tags::AUX) && (joined() || closed() || mislaid())
    }

    /// The words found for a use of the verb at `i` are its own, and not those of an infinitive or of what is said.
    fn has_own_words(&self, i: usize, cue: &Cue, parts: &Parts) -> bool {
        let reading = self.reading;
        let end = parts.last().map_or(i, |part: &Range<usize>| part.end);
        let preposition = reading.is(end - 1, Tags::PREP);
        // `“…”, schrijft X over de brug`: the verb reports the words before it, whatever they are about.
        let about = cue.frames.has(Frames::NP) && !cue.frames.has(Frames::QUOTE) && !cue.rest.is_empty();
        // `hoopt keer op keer dat …`
        let repeated =
            end > i + 2 && reading.lexeme(end - 2) == reading.lexeme(end) && reading.is(end, Tags::NOUN);
        // `Dat hoopt X op Twitter`, `hoopt op Twitter dat …`: what is hoped is said elsewhere.
        let elsewhere = takes_object_alone(cue)
            && preposition
            && (self.tells_where(end - 1) || about && end > i + 2 && self.is_behind_object(i));
        if elsewhere
            || about && preposition && (repeated || self.is_behind_quotation(i))
            || preposition && cue.class == CueClass::Writing && self.is_behind_pronoun(i)
            || cue.flags.has(CueFlags::REFL) && !self.reflexive_near(i)
        {
            return false;
        }
        // `vraagt om … te`: the preposition opens the infinitive, it is no part of the verb.
        let known = reading.known();
        let governs = cue.rest.last() == Some(&known.om)
            || cue.frames.has(Frames::NP)
                && !cue.frames.has(Frames::DAT)
                && cue.rest.len() == 1
                && preposition
                && reading.opened_at(end).is_none()
                && self.takes_infinitive(i);
        let te_behind = || {
            (end..reading.end_of_sentence(i))
                .take_while(|&k| !reading.is_comma(k) || reading.joins_adjectives(k))
                .any(|k| reading.lexeme(k) == known.te)
        };
        // `schrijft op X blij te zijn over de brug`: nor of one that the infinitive takes.
        let te_before = || {
            (i + 1..end).any(|k| reading.is_te_infinitive(k))
                // `schreef om te vragen of …`
                || end == i + 1 && i > 0 && reading.lexeme(i - 1) == known.te
        };
        !(governs && (te_before() || te_behind()))
    }

    /// A quotation ends at the verb, or before the comma there.
    fn is_behind_quotation(&self, i: usize) -> bool {
        let comma = i > 0 && self.reading.is_comma(i - 1);
        i > usize::from(comma) && self.reading.closed_at(i - 1 - usize::from(comma)).is_some()
    }

    /// `Dat schrijft X in een stuk over de brug`: the pronoun at the head of the sentence is what is reported.
    pub(super) fn is_behind_pronoun(&self, i: usize) -> bool {
        let reading = self.reading;
        let known = reading.known();
        i.checked_sub(1).is_some_and(|pronoun| {
            [known.dat, known.dit].contains(&reading.lexeme(pronoun))
                && reading.has_flag(pronoun, Flags::SENTENCE_START)
        })
    }

    /// `is bekend`: an adjective that looks like a participle.
    fn is_adjective(&self, found: &CueMatch, cue: &Cue) -> bool {
        let reading = self.reading;
        let i = found.verb;
        let alone = found.parts.len() == 1 && found.parts[0].len() == 1;
        if !alone || !found.form.any(Tags::PART) || !reading.is(i, Tags::ADJ) {
            return false;
        }
        // `werd “naïef” genoemd`, `werd een “laffe” daad genoemd`
        let names = cue.class == CueClass::Judgement && self.quoted_before(i).is_some();
        // `door X is aangekondigd`
        let by = || {
            let door = |k: usize| reading.lexeme(k) == reading.known().door;
            (reading.start_of_sentence(i)..i).any(|k| door(k) && !self.is_other_verb(k + 1))
        };
        // `wordt aangekondigd`, but `is gezegd`, `wordt bekend`
        let passive = |f: usize| {
            (reading.lexicon.is_passive(reading.lexeme(f)) || by())
                && reading.lexeme(i) != reading.known().bekend
                && (cue.frames.has(Frames::DAT) || cue.frames.has(Frames::OF))
        };
        // `zouden hebben bekend`
        let perfect = |f: usize| reading.lexicon.is_perfect(reading.lexeme(f));
        let behind_perfect = i > 0 && found.finite.is_some() && perfect(i - 1);
        !names && !behind_perfect && !found.finite.is_some_and(|f| perfect(f) || passive(f))
    }
}
