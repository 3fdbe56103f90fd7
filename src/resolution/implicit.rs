//! Quotations without a source: who goes on speaking, or whom the text is about.

mod before;
mod next;
mod own_sentence;

use super::{FAR, Logged, Resolver, Step, WIDE};
use crate::attribution::Kind;

impl Resolver<'_, '_> {
    /// Quotations without a source, in text order: each can stand on the one before it.
    pub(super) fn without_sources(&mut self) {
        for k in 0..self.found.len() {
            if self.found[k].source.is_none() && self.speakers[k].is_none() {
                let claimed = self.claimed(k);
                self.speakers[k] = self
                    .implicit(k, claimed)
                    .filter(|&(entity, step)| !self.is_asked(k, entity, step, claimed.is_some()));
                // An interview whose answers have no cue: the first one tells who answers.
                if self.interview
                    && self.interviewee.is_none()
                    && let Some((entity, _)) = self.speakers[k]
                    && self.registry.entities[entity].is_someone()
                {
                    self.interviewee = Some(entity);
                }
            }
        }
        self.heads_said_again();
        // Who answers may be told behind the answers.
        if self.interview
            && let Some(entity) = self.interviewee
        {
            for k in 0..self.found.len() {
                if self.speakers[k].is_none() && self.found[k].cue.is_empty() && self.replies(k) {
                    self.speakers[k] = Some((entity, Step::SpeaksNext));
                }
            }
        }
    }

    /// `Kramer werd gevraagd of …`: of what is told without a source, the subject of its sentence is no speaker, nor is whoever
    /// speaks next, unless the words are `claimed`.
    fn is_asked(&mut self, k: usize, entity: usize, step: Step, claimed: bool) -> bool {
        let sentence = self.reading.sentence(self.found[k].content[0].start);
        let found = &self.found[k];
        let asked = found.cue.first().is_some_and(|cue| cue.start < found.content[0].start);
        if found.kind != Kind::Indirect || !asked {
            return false;
        }
        self.topics_up_to(sentence + 1);
        if step == Step::SpeaksNext && !claimed {
            return true;
        }
        let first = self.reading.sentences[sentence].first as usize;
        self.topics[sentence].as_ref().is_some_and(|topic| topic.entity == Some(entity))
            // `In een interview wordt Kramer gevraagd of …`
            || self
                .logged_before(self.found[k].content[0].start)
                .take_while(|logged| logged.token() >= first)
                .any(|logged| logged.entity() == entity)
    }

    /// First among those whom the words do not speak of, then among all; `claimed` is whoever is reported to have said the same words.
    fn implicit(&mut self, k: usize, claimed: Option<(usize, Step)>) -> Option<(usize, Step)> {
        let reading = self.reading;
        let start = self.found[k].content[0].start;
        self.topics_up_to(reading.sentence(start));
        if let Some(entity) = self.author_beside(k).or_else(|| self.in_own_sentence(k)) {
            return Some((entity, Step::OwnSentence));
        }
        if let Some(entity) = self.author_behind(k).or_else(|| self.first_named_behind(k)) {
            return Some((entity, Step::SpeaksNext));
        }
        if let Some(entity) = self.resounds(k) {
            return Some((entity, Step::SentenceBefore));
        }
        if self.found[k].kind != Kind::Direct || self.is_text(k) {
            return claimed.or_else(|| self.worded(k));
        }
        for choosy in [true, false] {
            let found = self.before(k, choosy);
            // `“De brug blijft dicht.” Dat denkt Kok.`, unless somebody is speaking: `Dat beaamt Kok`.
            if claimed.is_some() && !matches!(found, Some((_, Step::SentenceBefore | Step::SameParagraph))) {
                return claimed;
            }
            if let Some(found) = found.or_else(|| self.told_behind(k)) {
                return Some(found);
            }
            if let Some((next, step)) = self.behind(k, choosy) {
                return Some((self.first_person_behind(k, next).unwrap_or(next), step));
            }
        }
        self.somebody_near(k)
    }

    /// The person whom the text names last before the words, or else speaks of right behind them.
    fn somebody_near(&mut self, k: usize) -> Option<(usize, Step)> {
        let reading = self.reading;
        let start = self.found[k].content[0].start;
        let person = |logged: &&Logged| self.registry.entities[logged.entity()].is_someone();
        let before = self.logged_before(start).take(WIDE).find(person).map(|logged| logged.entity());
        if let Some(entity) = before {
            return Some((entity, Step::ParagraphBefore));
        }
        // `“Het was niet te houden.” De Rooij zuchtte.`, in a paragraph of its own too.
        let sentence = reading.sentence(start);
        let paragraph = reading.paragraph(start);
        let last = (sentence..reading.sentences.len())
            .take(FAR)
            .find(|&s| reading.sentences[s].paragraph as usize > paragraph + 1)
            .unwrap_or(reading.sentences.len().min(sentence + FAR));
        self.topics_up_to(last);
        (sentence..last).find_map(|s| {
            if self.interview && self.is_in_question(reading.sentences[s].first as usize) {
                return None;
            }
            let entity = self.topics[s].as_ref()?.entity?;
            self.registry.entities[entity].is_someone().then_some((entity, Step::SpeaksNext))
        })
    }

    /// Whoever is reported to have said the same words.
    fn claimed(&self, k: usize) -> Option<(usize, Step)> {
        let content = &self.found[k].content[0];
        self.by_sentence[self.reading.sentence(content.start)].iter().find_map(|&other| {
            let report = &self.found[other];
            let same = other != k
                && report.source.as_ref().is_some_and(|source| source.tokens.start > content.end)
                && report
                    .content
                    .iter()
                    .any(|part| part.start <= content.start && part.end + 1 >= content.end);
            self.speakers[other].filter(|_| same).map(|(entity, _)| (entity, Step::SpeaksNext))
        })
    }

    /// Nothing but a mark stands before the words in their sentence, and no colon before that.
    pub(super) fn opens_its_sentence(&self, k: usize) -> bool {
        let start = self.found[k].content[0].start;
        self.reading.start_of_sentence(start) + 1 >= start
            && !start.checked_sub(2).is_some_and(|before| self.reading.is_colon(before))
    }

    /// `men`, `iedereen`: nobody who goes on to speak, as `iemand` and `anderen` may.
    pub(super) fn is_anyone(&self, i: usize) -> bool {
        let word = self.reading.lexeme(i);
        let known = self.reading.known();
        ![known.iemand, known.anderen].contains(&word)
            && self.reading.lexicon.pronoun(word).is_some_and(|pronoun| pronoun.indefinite)
    }
}
