//! Words within a clause of the author's, without a source: `De brug is “een bron van zorg”`, `Kok werd gevraagd te gaan`.

use super::{Resolver, Step};
use crate::attribution::Kind;
use crate::lexicon::Tags;

impl Resolver<'_, '_> {
    /// Who is named right before such words, or speaks right before or behind them; whoever spoke farther away hardly ever said them.
    pub(super) fn worded(&mut self, k: usize) -> Option<(usize, Step)> {
        if let Some(entity) = self.named_before(k) {
            return Some((entity, Step::OwnSentence));
        }
        let sounds = self.sounds(k);
        let near = |&(_, step): &(usize, Step)| {
            step == Step::SentenceBefore || step == Step::SameParagraph && sounds
        };
        let before = [true, false].into_iter().find_map(|choosy| self.before(k, choosy).filter(near));
        before.or_else(|| self.goes_on_behind(k))
    }

    /// `Er klonken leuzen als “weg met de brug”`, `“…”, luidt de oproep`, not `Het antwoord: “…”`: a text of somebody whom the author does
    /// not name, as its noun is all that introduces it.
    pub(super) fn is_text(&self, k: usize) -> bool {
        let reading = self.reading;
        let found = &self.found[k];
        let noun = |i: usize| reading.is(i, Tags::SPEECH_NOUN) && !reading.is(i, Tags::VERB);
        let start = found.content[0].start;
        let colon = start > 1 && (start - 2..start).any(|i| reading.is_colon(i));
        !colon && found.cue.iter().any(|part| part.clone().any(noun))
    }

    /// `De brug is dicht. Dat is niet anders, klinkt het.`: whoever has been speaking.
    fn sounds(&self, k: usize) -> bool {
        self.found[k].cue.first().is_some_and(|cue| {
            let word = self.reading.word(cue.start);
            word.starts_with("klink") || word.starts_with("klonk")
        })
    }

    /// `Dat gebeurde op bevel van Kok, “omdat het moest”`: whose word stands right before the quotation.
    fn named_before(&mut self, k: usize) -> Option<usize> {
        let reading = self.reading;
        let open = self.found[k].content[0].start;
        let comma =
            open.checked_sub(1).filter(|&i| reading.is_comma(i) && reading.opened_at(open).is_some())?;
        if self.found[k].cue.is_empty() { self.author_before(comma) } else { None }
    }

    /// `De brug is “een bron van zorg”. “We gaan door”, zegt Kok.`: the source of a quotation in the next sentence.
    fn goes_on_behind(&self, k: usize) -> Option<(usize, Step)> {
        let reading = self.reading;
        let words = self.found[k].content.last()?;
        let next = reading.sentence(words.end - 1) + 1;
        let same = reading.sentences.get(next)?.paragraph as usize == reading.paragraph(words.start);
        let quoted = self.by_sentence[next].iter().find(|&&other| {
            let found = &self.found[other];
            found.kind == Kind::Direct && found.source.is_some() && self.opens_its_sentence(other)
        });
        let (entity, _) = self.speakers[*quoted.filter(|_| same)?]?;
        Some((entity, Step::SpeaksNext))
    }
}
