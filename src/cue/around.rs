//! The words of a cue that stand before its verb, where the usual search does not find them.

use super::near::Clause;
use super::{Finder, REACH_BACK};
use crate::lexicon::{Cue, CueFlags, Tags};
use crate::token::LexemeId;

impl Finder<'_, '_> {
    /// `heeft de nadruk gelegd op`, `die kritiek uitte op`: all words before the verb at `i` but its preposition.
    pub(super) fn words_around(&self, i: usize, words: &[LexemeId], clause: &Clause) -> Option<Vec<usize>> {
        let reading = self.reading;
        let (&last, words) = words.split_last().filter(|(_, words)| !words.is_empty())?;
        // `gemaakt heeft over`: the auxiliary may stand between.
        let behind = i + 1 + usize::from(reading.is(i + 1, Tags::AUX));
        if reading.lexeme(behind) != last || !reading.is(behind, Tags::PREP) {
            return None;
        }
        let mut positions = self.words_before(i, words, clause)?;
        positions.push(behind);
        Some(positions)
    }

    /// `Daarmee wil zij zeggen dat …`: the adverb opens the clause, the other words stand behind the verb at `i`.
    pub(super) fn words_parted(&self, i: usize, words: &[LexemeId], clause: &Clause) -> Option<Vec<usize>> {
        let reading = self.reading;
        let (&first, rest) = words.split_first().filter(|(_, rest)| !rest.is_empty())?;
        let begin = reading.start_of_sentence(i).max(i.saturating_sub(REACH_BACK));
        let adverb = |&k: &usize| reading.lexeme(k) == first && reading.is(k, Tags::PRON_ADV);
        let adverb = (begin..i).find(adverb)?;
        let mut positions = self.words_after(i, rest, clause)?;
        positions.insert(0, adverb);
        Some(positions)
    }

    /// `heeft van de dokter gehoord`, `van de dokter verneemt`: the preposition whose noun phrase ends before the verb at `i`.
    pub(super) fn teller_before(&self, i: usize, cue: &Cue) -> Option<Vec<usize>> {
        let reading = self.reading;
        let known = reading.known();
        if !cue.flags.has(CueFlags::IMPERSONAL) || *cue.rest != [known.van] {
            return None;
        }
        let begin = reading.start_of_sentence(i).max(i.saturating_sub(REACH_BACK));
        let from =
            (begin..i).rev().find(|&k| reading.is_comma(k) || self.ends_clause(k)).map_or(begin, |k| k + 1);
        // Not `de leden van de club hoorden dat …`.
        let free = |k: usize| k == from || !reading.is(k - 1, Tags::NOUN | Tags::NAME);
        (from..i).find(|&k| reading.lexeme(k) == known.van && free(k)).map(|k| vec![k])
    }

    /// `die van “een schande” spreekt`, `die zich “bedrogen” voelt`, `voor een “grote” ramp gewaarschuwd`: the words of the cue,
    /// a preposition or `zich` the last of them, before the quotation that ends before the verb at `i`.
    pub(super) fn words_before_quotation(&self, i: usize, words: &[LexemeId]) -> Option<Vec<usize>> {
        const SETTING: usize = 8;
        let reading = self.reading;
        let mut open = self.quoted_before(i)?;
        let article = open > 0 && reading.is(open - 1, Tags::DET);
        open -= usize::from(article);
        // `over “De Avonden” spreekt`: a topic.
        if !article && words == [reading.known().over] {
            return None;
        }
        let preposition = open.checked_sub(1).filter(|&k| reading.is(k, Tags::PREP | Tags::REFL))?;
        let (&last, words) = words.split_last()?;
        if reading.lexeme(preposition) != last {
            return None;
        }
        let begin = reading.start_of_sentence(i).max(preposition.saturating_sub(SETTING));
        let mut positions = vec![preposition];
        let mut k = preposition;
        for &word in words.iter().rev() {
            k = (begin..k)
                .rev()
                .take_while(|&k| !reading.is_punctuation(k) && !reading.is_mark(k) && !self.is_other_verb(k))
                .find(|&k| reading.lexeme(k) == word)?;
            positions.insert(0, k);
        }
        Some(positions)
    }

    /// The mark that opens the quotation before the verb at `i`, with at most other verbs and the noun of the author's between, to which the
    /// quoted words belong: `een “laffe” daad te hebben genoemd`.
    pub(super) fn quoted_before(&self, i: usize) -> Option<usize> {
        const NOUN: usize = 3;
        let reading = self.reading;
        let mut k = i;
        while k > 0 && reading.is(k - 1, Tags::AUX | Tags::TE) {
            k -= 1;
        }
        let word = |&k: &usize| reading.is(k, Tags::NOUN | Tags::ADJ_INFLECTED) && !self.is_other_verb(k);
        let noun = k > 0 && reading.is(k - 1, Tags::NOUN);
        let between = (0..k).rev().take(NOUN).take_while(|k| noun && word(k)).count();
        let q = reading.closed_at((k - between).checked_sub(1)?)?;
        let open = reading.quotations[q].open as usize;
        let described = || open > 0 && reading.is(open - 1, Tags::DET | Tags::ADJ_INFLECTED);
        (between == 0 || described() && reading.is_built_in(q)).then_some(open)
    }
}
