//! Look-alikes: words beside a verb with which it does not report.

use std::cell::LazyCell;
use std::ops::Range;

use super::{CueMatch, Finder, REACH_BACK, near};
use crate::lexicon::{Cue, Tags, VetoPosition};
use crate::token::{LexemeId, UNKNOWN};

impl Finder<'_, '_> {
    /// Why the cue is none, if one of its look-alikes stands there.
    pub(super) fn veto(&self, found: &CueMatch, cue: &Cue) -> Option<Box<str>> {
        let reading = self.reading;
        let around = found.verb.saturating_sub(REACH_BACK)..found.verb + REACH_BACK * 2;
        let around = LazyCell::new(|| near::words(reading, around));
        let (start, end) = (found.start(), found.end());
        let next = reading.lexeme(end);
        for veto in reading.lexicon.vetoes(&cue.lemma) {
            let hit = match veto.position {
                VetoPosition::Next => {
                    veto.words.first() == Some(&next)
                        && veto.words.iter().enumerate().all(|(k, &word)| reading.lexeme(end + k) == word)
                        && !(veto.words.len() == 1 && self.tells_where(end))
                }
                VetoPosition::Previous => {
                    let length = veto.words.len();
                    start >= length
                        && veto
                            .words
                            .iter()
                            .enumerate()
                            .all(|(k, &word)| reading.lexeme(start - length + k) == word)
                }
                VetoPosition::Clause => {
                    around.may_hold_all(veto.needs) && self.beside(found, &veto.words, false)
                }
                VetoPosition::Head => self.is_headed_by(end, &veto.words),
                VetoPosition::End => around.may_hold_all(veto.needs) && self.beside(found, &veto.words, true),
            };
            if hit {
                return Some(veto.reason.clone());
            }
        }
        None
    }

    /// `volgens een (oud) patroon`: the last of the words heads the noun phrase at `i`, which begins with the others; not
    /// `volgens het patroon van X`.
    fn is_headed_by(&self, i: usize, words: &[LexemeId]) -> bool {
        const LONGEST: usize = 6;
        let reading = self.reading;
        let Some((&head, first)) = words.split_last() else { return false };
        let before = (Tags::DET | Tags::POSS | Tags::ADJ | Tags::PART | Tags::NUM | Tags::TIME | Tags::PREP)
            .or(Tags::DEMONYM_ADJ);
        let is_head = |k: usize| {
            let word = reading.lexeme(k);
            word == head || reading.is(k, Tags::NOUN) && reading.lexicon.ends_in(reading.word(k), head)
        };
        first.iter().enumerate().all(|(k, &word)| reading.lexeme(i + k) == word)
            && (i + first.len()..reading.end_of_sentence(i).min(i + LONGEST))
                .find(|&k| is_head(k) || !reading.is(k, before))
                .is_some_and(|k| is_head(k) && reading.lexeme(k + 1) != reading.known().van)
    }

    /// `words` in order behind the verb or before it, in its clause; with `last`, as the last words of the clause or
    /// directly before the verb.
    fn beside(&self, found: &CueMatch, words: &[LexemeId], last: bool) -> bool {
        let reading = self.reading;
        let alone = words.len() == 1;
        let in_order = |range: Range<usize>| {
            let mut words = words.iter();
            let mut wanted = words.next();
            let mut previous = None;
            for k in range {
                if self.ends_search(k) || self.is_new_clause(k) || reading.is_comma(k) {
                    break;
                }
                // `zegt niets te weten over X`: the words of the infinitive.
                // `vroeg hem om de zaak onder de aandacht te brengen`: so does `om`.
                let om = reading.known().om;
                let purpose = reading.lexeme(k) == om && !found.covers(k) && wanted != Some(&om);
                if reading.is_te_infinitive(k) && wanted != Some(&reading.known().te)
                    || purpose && k > found.verb
                {
                    break;
                }
                // `stelt in antwoord op vragen dat …`: a noun behind another preposition is no object.
                if wanted == Some(&reading.lexeme(k))
                    && reading.lexeme(k) != UNKNOWN
                    && !found.covers(k)
                    // `“ik breek de brug af” riep hij`
                    && reading.quotation_around(k) == reading.quotation_around(found.verb)
                    && !(alone && self.preposition_of(k).is_some_and(|k| !found.covers(k)))
                {
                    wanted = words.next();
                    previous = Some(k);
                }
            }
            // `stelt de bouw uit toen bleek dat …`, `vraagt advies om de bouw te redden`
            let opens = |k: usize| {
                reading.is(k, Tags::OM)
                    || reading.is(k, Tags::CONJ_SUB)
                        && !reading.is(k, Tags::PREP)
                        && ![reading.known().dat, reading.known().of].contains(&reading.lexeme(k))
            };
            let ends = |k: usize| {
                k + 1 == found.start()
                    || reading.is_punctuation(k + 1)
                    || reading.is_mark(k + 1)
                    // `klopt bij X aan om te melden`: before the verb, it belongs to another one.
                    || opens(k + 1) && k > found.verb
            };
            // `De raad vraagt of …`: somebody who asks, not what is asked for.
            let somebody = |k: usize| {
                k + 1 == found.start()
                    && alone
                    && k > 0
                    && reading.is(k - 1, Tags::DET)
                    && !reading.is(k - 1, Tags::NEG)
            };
            wanted.is_none() && (!last || previous.is_some_and(|k| ends(k) && !somebody(k)))
        };
        let i = found.verb;
        let end = reading.end_of_sentence(i).min(i + REACH_BACK * 2);
        let near = i.saturating_sub(REACH_BACK).max(reading.start_of_sentence(i));
        // Before the verb, what stands in its own clause.
        let start = (near..found.start())
            .rev()
            .find(|&k| reading.is_comma(k) || self.ends_search(k))
            .map_or(near, |k| k + 1);
        // `heeft zich beraden en meldt dat …`: what stands before the conjunction belongs to the verb there.
        let joined =
            found.start() == i && found.finite == Some(i) && i > start && reading.is(i - 1, Tags::CONJ_COORD);
        in_order(i + 1..end) || !joined && in_order(start..i)
    }
}
