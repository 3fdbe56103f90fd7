//! Verbs of which what their infinitive says is done: `begon te roepen dat …`, `haastte zich te zeggen dat …`.

use super::{CueMatch, Finder};
use crate::lexicon::{CueClass, Tags};
use crate::token::LexemeId;

/// How far such a verb may stand before `te`, in tokens.
const REACH: usize = 10;

impl Finder<'_, '_> {
    /// A cue that is said or thought, not shown.
    pub(super) fn can_be_done(&self, found: &CueMatch) -> bool {
        let class = found.of(self.reading).class;
        !matches!(class, CueClass::Evidence | CueClass::Perception | CueClass::Emotion)
    }

    /// `laat niet na (te benadrukken)`: of the words beside such a verb, one that denies it, and not the cue.
    pub(super) fn denies(&self, beside: &[LexemeId]) -> bool {
        let lexicon = &self.reading.lexicon;
        beside.iter().any(|&word| lexicon.word(word).is_some_and(|word| word.tags.any(Tags::NEG)))
    }

    /// `durft te stellen dat …`, `begon X weer te klagen dat …`: the finite verb of whoever says what the infinitive at `i` says, and the
    /// words that must stand beside it.
    pub(super) fn done_before(&self, i: usize, start: usize) -> Option<(usize, &[LexemeId])> {
        let reading = self.reading;
        let te = self.te_before(i)?;
        (start..te).rev().take(REACH).take_while(|&k| self.goes_on_at(k)).find_map(|k| {
            let mut ways = reading.lexicon.done_with(reading.lexeme(k));
            let beside = ways.find(|beside| self.has_beside(beside, k, start, te))?;
            // `is begonnen te klagen`
            let participle = reading.is(k, Tags::PART) && !reading.is(k, Tags::FINITE);
            if participle {
                return self.auxiliary_of(k).map(|auxiliary| (auxiliary, beside));
            }
            let governed =
                !reading.is(k, Tags::FIN_SG | Tags::PAST) && self.is_governed_infinitive(k, Tags::INF);
            (!governed).then_some((k, beside))
        })
    }

    /// Neither a mark nor another clause.
    fn goes_on_at(&self, k: usize) -> bool {
        !self.reading.is_punctuation(k) && !self.reading.is_mark(k) && !self.is_new_clause(k)
    }

    /// Whether the words of `beside` stand around the verb at `k` before `te`, with no other negation and no `om` that opens another clause.
    fn has_beside(&self, beside: &[LexemeId], k: usize, start: usize, te: usize) -> bool {
        const BEFORE: usize = 8;
        let reading = self.reading;
        let mut from = (start..k).rev().take(BEFORE).take_while(|&k| self.goes_on_at(k)).last().unwrap_or(k);
        let all = beside.iter().all(|&word| {
            let found = (from..te).find(|&j| j != k && reading.lexeme(j) == word);
            from = found.map_or(from, |found| found + 1);
            found.is_some()
        });
        let other = |j: usize| {
            !beside.contains(&reading.lexeme(j))
                && (reading.is(j, Tags::NEG) || beside.is_empty() && reading.is(j, Tags::OM))
        };
        all && !(k + 1..te).any(other)
    }
}
