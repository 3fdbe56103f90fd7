//! Cues that are phrases without a verb: those of `cue_words.tsv`.

use super::{CueMatch, Finder};
use crate::lexicon::{Cue, CueClass, CueFlags, Frames, Tags};
use crate::reading::Reading;
use crate::token::LexemeId;

impl Finder<'_, '_> {
    /// A phrase of `cue_words.tsv` that begins at `i`, the longest first.
    pub(super) fn phrase(&mut self, i: usize) {
        let reading = self.reading;
        let owner = is_owner(reading, i + 1);
        let phrases = reading.lexicon.phrases(reading.lexeme(i), word_behind(reading, i));
        let fits = |&index: &u16| {
            let Cue { rest, flags, class, .. } = reading.lexicon.cue(index);
            let name = |k: usize, word: LexemeId| {
                k == 0 && owner && *class == CueClass::Own && word == reading.known().zijn
            };
            !flags.has(CueFlags::SOURCE_BETWEEN)
                && rest
                    .iter()
                    .enumerate()
                    .all(|(k, &word)| reading.lexeme(i + 1 + k) == word || name(k, word))
        };
        let Some(cue) = phrases.filter(fits).max_by_key(|&index| reading.lexicon.cue(index).rest.len())
        else {
            if let Some(found) = self.phrase_around_source(i) {
                self.push(found);
            }
            return;
        };
        let end = i + 1 + reading.lexicon.cue(cue).rest.len();
        self.push(CueMatch {
            cue,
            verb: i,
            parts: (i..end).into(),
            form: Tags::NONE,
            finite: None,
            modal: false,
            negation: None,
        });
    }

    /// `wat X betreft`, `als het aan X ligt`: a phrase around its source.
    fn phrase_around_source(&self, i: usize) -> Option<CueMatch> {
        let reading = self.reading;
        let mut phrases = reading.lexicon.phrases(reading.lexeme(i), reading.lexeme(i + 1));
        phrases.find_map(|index| self.around_source(i, index))
    }

    fn around_source(&self, i: usize, index: u16) -> Option<CueMatch> {
        const SOURCE: usize = 9;
        let reading = self.reading;
        let Cue { rest, flags, frames, .. } = reading.lexicon.cue(index);
        if !flags.has(CueFlags::SOURCE_BETWEEN) || frames.has(Frames::QUOTE) {
            return None;
        }
        let x = rest.iter().position(|&word| word == reading.known().x)?;
        let stands = |at: usize, words: &[LexemeId]| {
            words.iter().enumerate().all(|(k, &word)| reading.lexeme(at + k) == word)
        };
        let from = i + 1 + x;
        let limit = reading.end_of_sentence(i).min(from + SOURCE);
        let to = (from + 1..limit)
            .take_while(|&k| !reading.is_comma(k - 1) && !reading.is_mark(k - 1))
            .find(|&k| stands(k, &rest[x + 1..]))?;
        stands(i + 1, &rest[..x]).then(|| CueMatch {
            cue: index,
            verb: i,
            parts: vec![i..from, to..to + rest.len() - x - 1].into(),
            form: Tags::NONE,
            finite: None,
            modal: false,
            negation: None,
        })
    }
}

/// `in Kramers ogen`: a name in place of the possessive.
fn is_owner(reading: &Reading<'_>, i: usize) -> bool {
    reading.is(i, Tags::NAME) && reading.word(i).ends_with('s')
}

/// The second word of a phrase that begins at `i`; for the name of an owner the possessive.
pub(super) fn word_behind(reading: &Reading<'_>, i: usize) -> LexemeId {
    if is_owner(reading, i + 1) { reading.known().zijn } else { reading.lexeme(i + 1) }
}
