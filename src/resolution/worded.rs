//! Words within a clause of the author's, without a source: `De brug is “een bron van zorg”`, `Kok werd gevraagd te gaan`.

use super::{Resolver, Step};
use crate::attribution::Kind;
use crate::lexicon::Tags;
use crate::mention::{self, Referent};

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
        self.found[k].cue.first().is_some_and(|cue| self.is_sound(cue.start))
    }

    /// `klinkt`, `klonken`
    fn is_sound(&self, i: usize) -> bool {
        let word = self.reading.word(i);
        word.starts_with("klink") || word.starts_with("klonk")
    }

    /// `klinkt`, `luidt`: a verb that has the words for its subject.
    pub(super) fn tells_how_it_sounds(&self, i: usize) -> bool {
        self.is_sound(i) || self.reading.word(i).starts_with("luid")
    }

    /// `De bond is boos. “Te duur”, klinkt het.`, `Bij de bond is men boos. “Te duur”, luidt het daar.`: the body or the people whom the
    /// sentence before is about; of a single person the text would say who says it.
    pub(super) fn resounds(&mut self, k: usize) -> Option<usize> {
        let reading = self.reading;
        let known = reading.known();
        let found = &self.found[k];
        let cue = found.cue.first()?;
        let heard = found.source.is_none()
            && self.tells_how_it_sounds(cue.start)
            && found.cue.iter().any(|part| part.clone().any(|i| reading.lexeme(i) == known.het));
        let start = found.content[0].start;
        let s = reading.sentence(start).checked_sub(1).filter(|_| heard)?;
        let range = reading.sentence_tokens(s);
        if reading.paragraph(range.start) != reading.paragraph(start)
            || reading.quotation_around(range.end - 1).is_some()
            || reading.opened_at(range.start).is_some()
            || self.says_i(k)
            || !self.opens_its_sentence(k)
            || self.speaker_in(s, k).is_some()
        {
            return None;
        }
        let at = reading.lexeme(range.start) == known.bij;
        let one = if at {
            mention::mention_at(reading, range.start + 1, range.end)?
        } else {
            // `De bond bevestigt dat`, but `het kabinet heeft een plan`: it must tell how they take something.
            let topic = self.topics[s].as_ref()?;
            let verb = topic.verb;
            let one = topic.mention.clone();
            let tells = one.referent == Referent::Organisation
                && reading.is(verb, Tags::REPORT)
                && !reading.is(verb, Tags::AUX | Tags::MODAL);
            (tells || self.takes_a_stand(s)).then_some(one)?
        };
        let speaks = match one.referent {
            Referent::Organisation => !reading.is(one.head, Tags::PLACE | Tags::COUNTRY),
            Referent::Unnamed => one.plural && reading.is(one.head, Tags::ROLE),
            _ => false,
        };
        if speaks && one.definite { self.entity_of(&one) } else { None }
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
