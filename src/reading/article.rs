//! `dat` that is an article: `op dat moment`.

use super::Reading;
use crate::lexicon::Tags;

impl Reading<'_> {
    /// `heeft op dat moment gemeld dat …`, `had dat jaar laten weten dat …`: an article between an auxiliary and the verb that goes with it,
    /// behind which the sentence goes on.
    pub(crate) fn is_article_inside_verbs(&self, dat: usize) -> bool {
        const NEAR: usize = 8;
        let known = self.known();
        let first = dat + 1 + usize::from(self.is(dat + 1, Tags::ADJ_INFLECTED));
        let singular = self.is(first, Tags::NOUN) && !self.is(first, Tags::PLURAL | Tags::NAME);
        let when = self.is(first, Tags::TIME);
        if dat == 0 || self.lexeme(dat) != known.dat || !singular || !(when || self.is(dat - 1, Tags::PREP)) {
            return false;
        }
        let count = |from: usize, part: &dyn Fn(usize) -> bool| {
            (from..self.len()).take(NEAR).take_while(|&i| part(i)).count()
        };
        let verb =
            first + 1 + count(first + 1, &|i| self.is(i, Tags::ADV | Tags::NEG) && !self.is(i, Tags::VERB));
        let infinite = |i| self.is(i, Tags::PART | Tags::INF) && !self.is(i, Tags::AUX);
        let end = verb + count(verb, &infinite);
        let goes_on = [known.dat, known.of, known.om, known.te].contains(&self.lexeme(end))
            || self.is(end, Tags::WH)
            || self.is_comma(end)
            || self.is_terminator(end);
        end > verb
            && goes_on
            && (self.start_of_sentence(dat).max(dat.saturating_sub(NEAR))..dat)
                .rev()
                .take_while(|&i| !self.is_comma(i) && !self.is(i, Tags::CONJ_SUB))
                .any(|i| self.is(i, Tags::AUX | Tags::MODAL) && self.is(i, Tags::FINITE))
    }
}
