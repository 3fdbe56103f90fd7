//! Interviews: the text asks, and one person answers.

use super::Resolver;
use crate::attribution::Kind;
use crate::zone::Zone;

/// How many questions with an answer make an interview.
const QUESTIONS: usize = 2;

impl Resolver<'_, '_> {
    /// Whether the text asks several questions and quotes the answers.
    pub(super) fn is_interview(&self) -> bool {
        (0..self.found.len()).filter(|&k| self.answers(k)).take(QUESTIONS).count() == QUESTIONS
    }

    /// The person who speaks most.
    pub(super) fn find_interviewee(&self) -> Option<usize> {
        let mut counts = vec![0_usize; self.registry.entities.len()];
        for logged in &self.spoken {
            let outside = self.reading.quotation_around(logged.token).is_none();
            counts[logged.entity] +=
                usize::from(outside && self.registry.entities[logged.entity].is_someone());
        }
        // Of several the first one.
        let most = counts.iter().copied().max().filter(|&most| most > 0)?;
        counts.iter().position(|&count| count == most)
    }

    /// A quotation without a source right behind a question of the text: `Hoe kwam u daarbij? “Per ongeluk.”`
    pub(super) fn answers(&self, k: usize) -> bool {
        let reading = self.reading;
        let found = &self.found[k];
        let start = found.content[0].start;
        let Some(before) = reading.sentence(start).checked_sub(1) else { return false };
        let range = reading.sentences[before].first as usize..reading.sentences[before].last as usize;
        found.kind == Kind::Direct
            && found.source.is_none()
            && reading.opened_at(reading.sentences[before + 1].first as usize).is_some()
            && reading.zones[before] == Zone::Body
            && reading.reads(range.end - 1, "?")
            && reading.quotation_around(range.start).is_none()
            && reading.quotation_around(range.end - 1).is_none()
    }
}
