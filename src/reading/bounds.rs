//! Where the sentence around each token begins and ends, as the rules mean it: looked up far more often than there
//! are tokens, so worked out once.

use super::{LONGEST_SENTENCE, Reading};
use crate::sentence::RawSentence;
use crate::token::Flags;

/// As many steps as no sentence can have; they are counted in a byte.
const TOO_MANY: u8 = LONGEST_SENTENCE as u8;

/// The bounds of sentences in which a quotation begins or ends, or that are too long; the rules mean all others as they are.
#[derive(Default)]
pub(super) struct Bounds {
    /// For each sentence the place of its first token in the lists, or `PLAIN`.
    places: Vec<u32>,
    /// How many tokens back the sentence begins, and how many on it ends; or `FAR`.
    starts: Vec<u16>,
    ends: Vec<u16>,
}

/// A sentence that is not in the lists.
const PLAIN: u32 = u32::MAX;

/// Too far for the lists, over a quotation of many pages: whoever asks must walk.
const FAR: u16 = u16::MAX;

fn distance(tokens: usize) -> u16 {
    tokens.min(FAR as usize) as u16
}

impl Bounds {
    pub(super) fn of(reading: &Reading<'_>) -> Bounds {
        let mut bounds = Bounds { places: vec![PLAIN; reading.sentences.len()], ..Bounds::default() };
        for quotation in &reading.quotations {
            let last = quotation.end().max(quotation.open as usize + 1) - 1;
            // A sentence between them lies in the quotation as a whole.
            for i in [quotation.open as usize, last] {
                bounds.places[reading.sentence(i)] = 0;
            }
        }
        let mut special = Vec::new();
        let mut length = 0;
        for (at, sentence) in reading.sentences.iter().enumerate() {
            let tokens = sentence.last - sentence.first;
            if bounds.places[at] != PLAIN || tokens as usize > LONGEST_SENTENCE {
                bounds.places[at] = length;
                length += tokens;
                special.push(at);
            }
        }
        bounds.starts = vec![0; length as usize];
        bounds.ends = vec![0; length as usize];
        let mut steps = vec![0; length as usize];
        // The plain case, without a question: no mark, and the next token stands in the same sentence and quotation.
        let plain = |i: usize| !reading.is_mark(i) && reading.inside.goes_on_behind(i);
        for at in special.iter().rev() {
            let (sentence, first) = (reading.sentence_tokens(*at), bounds.places[*at] as usize);
            let mut next = (0_u16, TOO_MANY);
            for (n, i) in sentence.enumerate().rev() {
                next = if next.1 < TOO_MANY && plain(i) {
                    (next.0.saturating_add(1), next.1 + 1)
                } else {
                    bounds.find_end(reading, i, &steps)
                };
                (bounds.ends[first + n], steps[first + n]) = next;
            }
        }
        for at in &special {
            let (sentence, first) = (reading.sentence_tokens(*at), bounds.places[*at] as usize);
            let mut previous = (0_u16, TOO_MANY);
            for (n, i) in sentence.enumerate() {
                previous = if previous.1 < TOO_MANY && plain(i - 1) {
                    (previous.0.saturating_add(1), previous.1 + 1)
                } else {
                    bounds.find_start(reading, i, &steps)
                };
                (bounds.starts[first + n], steps[first + n]) = previous;
            }
        }
        bounds
    }

    /// The sentence of token `i`, and the place of the token in the lists.
    #[inline]
    fn find<'r>(&self, reading: &'r Reading<'_>, i: usize) -> (&'r RawSentence, Option<usize>) {
        let at = reading.sentence_of.get(i);
        let (sentence, first) = (&reading.sentences[at], self.places[at]);
        (sentence, (first != PLAIN).then(|| first as usize + i - sentence.first as usize))
    }

    #[inline]
    pub(super) fn end(&self, reading: &Reading<'_>, i: usize) -> usize {
        match self.find(reading, i) {
            (sentence, None) => sentence.last as usize,
            (_, Some(place)) => match self.ends[place] {
                FAR => reading.walk_to_end(i),
                steps => i + steps as usize,
            },
        }
    }

    #[inline]
    pub(super) fn start(&self, reading: &Reading<'_>, i: usize) -> usize {
        match self.find(reading, i) {
            (sentence, None) => sentence.first as usize,
            (_, Some(place)) => match self.starts[place] {
                FAR => reading.walk_to_start(i),
                steps => i - steps as usize,
            },
        }
    }

    /// How far the end of the sentence is from token `i`, and in how many steps. A token has the end of the next one in the sentence,
    /// where it has one. Where that could be wrong (the next lies in another quotation, or the sentence is too long), the walk itself is made.
    fn find_end(&self, reading: &Reading<'_>, i: usize, steps: &[u8]) -> (u16, u8) {
        let next = reading.after(i);
        let limit = reading.limit_behind(i);
        if !reading.goes_on_at(i, next, limit) {
            return (distance(next.min(limit) - i), 1);
        }
        let neighbour = || {
            let there = self.find(reading, next).1?;
            let same =
                reading.inside.at(i) == reading.inside.at(next) && (1..TOO_MANY).contains(&steps[there]);
            same.then_some((self.ends[there].saturating_add(distance(next - i)), steps[there] + 1))
        };
        neighbour().unwrap_or_else(|| (distance(reading.walk_to_end(i) - i), TOO_MANY))
    }

    /// The same for its start. Behind what lies in another quotation the walk goes on from the start of that.
    fn find_start(&self, reading: &Reading<'_>, i: usize, steps: &[u8]) -> (u16, u8) {
        let limit = reading.limit_before(i);
        let Some(previous) = reading.goes_back_from(i, i, limit) else { return (0, 1) };
        let beside = |token: usize| reading.inside.at(i) == reading.inside.at(token);
        let neighbour = || {
            let (start, back) = self.known_start(reading, previous, steps)?;
            let before = if beside(previous) { None } else { reading.goes_back_from(i, start, limit) };
            let (start, farther) = match before {
                _ if start < limit => return None,
                None => (start, 0),
                Some(before) if beside(before) => self.known_start(reading, before, steps)?,
                Some(_) => return None,
            };
            let all = back.checked_add(farther).filter(|&all| all < TOO_MANY)?;
            Some((distance(i - start), all + 1))
        };
        neighbour().unwrap_or_else(|| (distance(i - reading.walk_to_start(i)), TOO_MANY))
    }

    /// Where the sentence around a token of the lists begins, and in how many steps, if that is known.
    fn known_start(&self, reading: &Reading<'_>, i: usize, steps: &[u8]) -> Option<(usize, u8)> {
        let place = self.find(reading, i).1?;
        let (start, steps) = (self.starts[place], steps[place]);
        (start < FAR && steps < TOO_MANY).then(|| (i - start as usize, steps))
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
        j < limit && !self.has_flag(j, Flags::SENTENCE_START) && self.is_same_paragraph(i, j)
    }

    fn is_same_paragraph(&self, i: usize, j: usize) -> bool {
        let (one, other) = (self.sentence(i), self.sentence(j));
        one == other || self.sentences[one].paragraph == self.sentences[other].paragraph
    }

    /// The token before `j` in the sentence around `i`.
    fn goes_back_from(&self, i: usize, j: usize, limit: usize) -> Option<usize> {
        if j <= limit || self.has_flag(j, Flags::SENTENCE_START) {
            return None;
        }
        self.before(j).filter(|&previous| previous >= limit && self.is_same_paragraph(i, previous))
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
