//! Interviews: the text asks, and one person answers.

use super::Resolver;
use crate::attribution::Kind;
use crate::lexicon::Tags;
use crate::zone::Zone;

/// How many questions with an answer make an interview.
const QUESTIONS: usize = 2;

/// How many answers make one from end to end.
const THROUGHOUT: usize = 4;

/// How many sentences a question of an interview may have.
const ASKED: usize = 4;

impl Resolver<'_, '_> {
    /// Whether the text asks several questions and quotes the answers.
    pub(super) fn is_interview(&mut self) -> bool {
        self.answers = (0..self.found.len()).filter(|&k| self.answers(k)).count();
        self.answers >= QUESTIONS
    }

    /// The person who speaks most; failing that, the one with whom the text says to have talked.
    pub(super) fn find_interviewee(&self) -> Option<usize> {
        let mut counts = vec![0_usize; self.registry.entities.len()];
        for logged in self.spoken.iter() {
            let outside = self.reading.quotation_around(logged.token()).is_none()
                && !self.is_in_question(logged.token());
            counts[logged.entity()] +=
                usize::from(outside && self.registry.entities[logged.entity()].is_someone());
        }
        // Of several the first one.
        let most = counts.iter().copied().max().filter(|&most| most > 0);
        most.and_then(|most| counts.iter().position(|&count| count == most)).or_else(|| self.talked_with())
    }

    /// `Minister Jansen zegt dat het mag. Bent u het daarmee eens?`: the words to whoever is asked tell of somebody else.
    pub(super) fn is_in_question(&self, i: usize) -> bool {
        let reading = self.reading;
        let sentence = reading.sentence(i);
        let paragraph = reading.sentences[sentence].paragraph;
        reading.quotation_around(i).is_none()
            && (sentence..reading.sentences.len())
                .take(ASKED)
                .take_while(|&s| {
                    let first = reading.sentences[s].first as usize;
                    reading.sentences[s].paragraph == paragraph && reading.opened_at(first).is_none()
                })
                .any(|s| self.asks(s))
    }

    /// The sentence is a question, or has `u` in it.
    fn asks(&self, s: usize) -> bool {
        let reading = self.reading;
        let range = reading.sentence_tokens(s);
        reading.quotation_around(range.end - 1).is_none()
            && (reading.reads(range.end - 1, "?")
                || range.clone().any(|i| ["u", "U", "uw", "Uw"].iter().any(|word| reading.reads(i, word))))
    }

    /// `een gesprek met directeur Jansen`, `we spraken met directeur Jansen`
    fn talked_with(&self) -> Option<usize> {
        let reading = self.reading;
        let talk = |i: usize| {
            let title = i > 0 && reading.is(i - 1, Tags::ROLE);
            let with = i.checked_sub(1 + usize::from(title)).filter(|&with| with > 0);
            with.is_some_and(|with| {
                reading.lexeme(with) == reading.known().met
                    && (reading.is(with - 1, Tags::DOCUMENT)
                        || reading.word(with - 1).ends_with("gesprek")
                        || reading.is(with - 1, Tags::REPORT) && reading.is(with - 1, Tags::FINITE))
            })
        };
        self.log
            .iter()
            .filter(|logged| talk(logged.token()))
            .map(|logged| logged.entity())
            .find(|&entity| self.registry.entities[entity].is_someone())
    }

    /// In an interview also one behind words to somebody who is asked: `U zegt dat het kan. Een commissie vond van niet. “…”`;
    /// in one from end to end any, for whoever is spoken of between two answers has no say.
    pub(super) fn replies(&self, k: usize) -> bool {
        let reading = self.reading;
        let start = self.found[k].content[0].start;
        let sentence = reading.sentence(start);
        let opens = reading.opened_at(reading.sentences[sentence].first as usize).is_some();
        let told = |s: usize| {
            matches!(reading.zones[s], Zone::Body | Zone::Question)
                && reading.quotation_around(reading.sentences[s].first as usize + 1).is_none()
                && reading.quotation_around(reading.sentences[s].last as usize - 1).is_none()
        };
        opens
            && self.found[k].source.is_none()
            && self.found[k].kind == Kind::Direct
            && (self.answers >= THROUGHOUT && sentence > 0 && told(sentence - 1)
                || (0..sentence).rev().take(ASKED).take_while(|&s| told(s)).any(|s| self.asks(s)))
    }

    /// A quotation without a source right behind a question of the text: `Hoe kwam u daarbij? “Per ongeluk.”`
    pub(super) fn answers(&self, k: usize) -> bool {
        let reading = self.reading;
        let found = &self.found[k];
        let start = found.content[0].start;
        let Some(before) = reading.sentence(start).checked_sub(1) else { return false };
        let range = reading.sentence_tokens(before);
        found.kind == Kind::Direct
            && found.source.is_none()
            && reading.opened_at(reading.sentences[before + 1].first as usize).is_some()
            && matches!(reading.zones[before], Zone::Body | Zone::Question)
            && reading.reads(range.end - 1, "?")
            && reading.quotation_around(range.start).is_none()
            && reading.quotation_around(range.end - 1).is_none()
    }
}
