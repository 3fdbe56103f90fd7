//! The innermost quotation around each token.

use super::steps::Steps;
use crate::quotation::Quotation;

/// No quotation.
const NONE: u32 = u32::MAX;

/// The innermost quotation that each token lies in; a mark lies outside its own quotation.
#[derive(Default)]
pub(super) struct Inside {
    /// Which of `innermost` it is.
    steps: Steps,
    innermost: Vec<u32>,
}

impl Inside {
    /// `quotations` come in text order, so that an inner one comes behind the one around it.
    pub(super) fn new(tokens: usize, quotations: &[Quotation]) -> Inside {
        let mut changes = Changes { quotations, around: Vec::new(), list: vec![(0, NONE)] };
        for (index, quotation) in quotations.iter().enumerate().filter(|(_, q)| q.first < q.last) {
            changes.leave_up_to(quotation.first);
            changes.around.push(index as u32);
            changes.note(quotation.first);
        }
        changes.leave_up_to(u32::MAX);
        let list = changes.list;
        let within = list.iter().skip(1).map(|(at, _)| *at).filter(|&at| (at as usize) < tokens);
        Inside { steps: Steps::new(tokens, within), innermost: list.iter().map(|(_, q)| *q).collect() }
    }

    #[inline]
    pub(super) fn at(&self, i: usize) -> Option<usize> {
        let innermost = if i < self.steps.len() { self.innermost[self.steps.get(i)] } else { NONE };
        (innermost != NONE).then_some(innermost as usize)
    }

    /// Whether nothing begins or ends between token `i` and the next one, so that the innermost quotation is the same.
    #[inline]
    pub(super) fn goes_on_behind(&self, i: usize) -> bool {
        self.steps.is_level(i)
    }
}

/// Where the innermost quotation becomes another one, from left to right.
struct Changes<'q> {
    quotations: &'q [Quotation],
    /// The quotations that are not left yet, the innermost last.
    around: Vec<u32>,
    /// Tokens, and the innermost quotation from there on.
    list: Vec<(u32, u32)>,
}

impl Changes<'_> {
    /// The end of the innermost quotation.
    fn end(&self) -> Option<u32> {
        self.around.last().map(|&innermost| self.quotations[innermost as usize].last)
    }

    /// Leaves the quotations that end at `limit` or before.
    fn leave_up_to(&mut self, limit: u32) {
        while let Some(end) = self.end().filter(|&end| end <= limit) {
            // One around it may end with it, or where marks cross even before.
            while self.end().is_some_and(|other| other <= end) {
                self.around.pop();
            }
            self.note(end);
        }
    }

    fn note(&mut self, at: u32) {
        let innermost = self.around.last().copied().unwrap_or(NONE);
        match self.list.last_mut() {
            Some(last) if last.0 == at => last.1 = innermost,
            _ => self.list.push((at, innermost)),
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_last_quotation_that_holds_a_token_is_the_innermost() {
        let texts = [
            "“De ‘brug’ blijft. Nog ‘wel’”, zegt ze. ‘Nooit!’ En dan\n\nEen kop\n“Open tot het einde. En verder.\nNieuw.",
            "Hij zegt: „ja’, en ‘nee”. (“Goed”) \"Los. ' en '' door elkaar. « Nee. ” Toch» “” ‘’",
            "“Eén. ‘Twee. «Drie. „Vier.\n\n“Weer. ‘En”. En’.",
            "",
        ];
        let extractor = crate::Extractor::new();
        for text in texts {
            let reading = extractor.read(text);
            for i in 0..reading.len() + 1 {
                let around = |&q: &usize| reading.content(q).contains(&i);
                let last = (0..reading.quotations.len()).rev().find(around);
                assert_eq!(reading.quotation_around(i), last, "{i} of {text}");
            }
        }
    }
}
