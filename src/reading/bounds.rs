//! Where the sentence around each token begins and ends, as the rules mean it: looked up far more often than there
//! are tokens, so worked out once for all of them.

use super::{LONGEST_SENTENCE, Reading};
use crate::token::Flags;

/// As many steps as no sentence can have; they are counted in a byte.
const TOO_MANY: u8 = LONGEST_SENTENCE as u8;

/// For each token the first of its sentence, and one past the last.
#[derive(Default)]
pub(super) struct Bounds {
    pub(super) start: Vec<u32>,
    pub(super) end: Vec<u32>,
}

impl Bounds {
    pub(super) fn of(reading: &Reading<'_>) -> Bounds {
        let length = reading.len();
        let mut bounds = Bounds { start: vec![0; length], end: vec![0; length] };
        // Most sentences hold no part of a quotation and are not too long: the rules mean them as they are.
        let mut quoted = vec![false; reading.sentences.len()];
        for quotation in &reading.quotations {
            let last = quotation.end().max(quotation.open as usize + 1) - 1;
            quoted[reading.sentence(quotation.open as usize)..=reading.sentence(last)].fill(true);
        }
        let mut steps = vec![0u8; length];
        for (at, sentence) in reading.sentences.iter().enumerate().rev() {
            let tokens = sentence.first as usize..sentence.last as usize;
            if quoted[at] || tokens.len() > LONGEST_SENTENCE {
                tokens.rev().for_each(|i| bounds.end[i] = bounds.end_of(reading, i, &mut steps));
            } else {
                bounds.start[tokens.clone()].fill(sentence.first);
                bounds.end[tokens].fill(sentence.last);
            }
        }
        for (at, sentence) in reading.sentences.iter().enumerate() {
            let tokens = sentence.first as usize..sentence.last as usize;
            if quoted[at] || tokens.len() > LONGEST_SENTENCE {
                tokens.for_each(|i| bounds.start[i] = bounds.start_of(reading, i, &mut steps));
            }
        }
        bounds
    }

    /// A token has the end of the next one in the sentence, where it has one. Where that could be wrong (the next lies in
    /// another quotation, or the sentence is too long), the walk itself is made.
    fn end_of(&self, reading: &Reading<'_>, i: usize, steps: &mut [u8]) -> u32 {
        let next = reading.after(i);
        let limit = reading.limit_behind(i);
        if !reading.goes_on_at(i, next, limit) {
            steps[i] = 1;
            next.min(limit) as u32
        } else if reading.inside[i] == reading.inside[next] && (1..TOO_MANY).contains(&steps[next]) {
            steps[i] = steps[next] + 1;
            self.end[next]
        } else {
            steps[i] = TOO_MANY;
            reading.walk_to_end(i) as u32
        }
    }

    fn start_of(&self, reading: &Reading<'_>, i: usize, steps: &mut [u8]) -> u32 {
        steps[i] = 1;
        match reading.goes_back_from(i, i, reading.limit_before(i)) {
            None => i as u32,
            Some(previous)
                if reading.inside[i] == reading.inside[previous]
                    && reading.sentence(i) == reading.sentence(previous)
                    && steps[previous] < TOO_MANY =>
            {
                steps[i] = steps[previous] + 1;
                self.start[previous]
            }
            Some(_) => {
                steps[i] = TOO_MANY;
                reading.walk_to_start(i) as u32
            }
        }
    }
}

impl Reading<'_> {
    /// The end of the sentence around `i`, step by step.
    pub(super) fn walk_to_end(&self, i: usize) -> usize {
        let limit = self.limit_behind(i);
        let mut j = self.after(i);
        let mut steps = 0..LONGEST_SENTENCE;
        while steps.next().is_some() && self.goes_on_at(i, j, limit) {
            // A closing mark of another quotation: the text is unbalanced, and the sentence ends with it.
            j = self.after(j);
        }
        j.min(limit)
    }

    /// The start of the sentence around `i`, step by step.
    pub(super) fn walk_to_start(&self, i: usize) -> usize {
        let limit = self.limit_before(i);
        let mut j = i;
        let mut steps = 0..LONGEST_SENTENCE;
        while steps.next().is_some()
            && let Some(previous) = self.goes_back_from(i, j, limit)
        {
            j = previous;
        }
        j
    }

    /// One past the last token that the sentence around `i` can have.
    fn limit_behind(&self, i: usize) -> usize {
        self.quotation_around(i).map_or(self.len(), |q| self.quotations[q].last as usize)
    }

    /// The first token that the sentence around `i` can have.
    fn limit_before(&self, i: usize) -> usize {
        self.quotation_around(i).map_or(0, |q| self.quotations[q].first as usize)
    }

    /// Whether the sentence around `i` has the token `j` behind it.
    fn goes_on_at(&self, i: usize, j: usize, limit: usize) -> bool {
        j < limit && !self.has_flag(j, Flags::SENTENCE_START) && self.paragraph(j) == self.paragraph(i)
    }

    /// The token before `j` in the sentence around `i`.
    fn goes_back_from(&self, i: usize, j: usize, limit: usize) -> Option<usize> {
        if j <= limit || self.has_flag(j, Flags::SENTENCE_START) {
            return None;
        }
        self.before(j).filter(|&previous| previous >= limit && self.paragraph(previous) == self.paragraph(i))
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_bounds_are_where_the_walks_end() {
        let long = "en nog wat, ".repeat(200);
        let texts = [
            "“De ‘brug’ blijft. Nog wel”, zegt ze. ‘Nooit!’ En dan\n\nEen kop\n“Open tot het einde. En verder.\nNieuw.",
            "Hij zegt: „ja’, en ‘nee”. (“Goed”) \"Los. ' en '' door elkaar. « Nee. ” Toch»",
            &format!("Hij zegt: “{long} klaar”. {long}"),
            "",
        ];
        let extractor = crate::Extractor::new();
        for text in texts {
            let reading = extractor.read(text);
            for i in 0..reading.len() {
                assert_eq!(reading.end_of_sentence(i), reading.walk_to_end(i), "{i} of {text}");
                assert_eq!(reading.start_of_sentence(i), reading.walk_to_start(i), "{i} of {text}");
            }
        }
    }
}
