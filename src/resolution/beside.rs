//! Pronouns whose own sentence tells whom they mean: `…, maar die …`, `bij de bond denken ze …`.

use super::{Logged, Resolver};
use crate::clause;
use crate::lexicon::Tags;
use crate::mention::{self, Mention, Referent};

impl Resolver<'_, '_> {
    /// `Kok klaagt over de minister omdat die …`: who stands right before the conjunction.
    pub(super) fn before_conjunction(&mut self, i: usize) -> Option<usize> {
        let reading = self.reading;
        let conjunction = i.checked_sub(1)?;
        if reading.lexeme(i) != reading.known().die || !clause::is_subordinator(reading, conjunction) {
            return None;
        }
        let end = conjunction - usize::from(conjunction > 0 && reading.is_comma(conjunction - 1));
        let last = clause::mention_ending_at(reading, end)?;
        let one =
            !last.plural && !last.joint && last.definite && last.tokens.start > reading.start_of_sentence(i);
        let told = match last.referent {
            Referent::Person | Referent::Organisation => true,
            Referent::Unnamed => reading.is(last.head, Tags::ROLE),
            _ => false,
        };
        (one && told).then(|| self.speaker_of(&last, None, &[]))?.map(|(entity, _)| entity)
    }

    /// `De rechter sprak de verdachte toe, maar die …`: the last one of the clause before but its subject.
    pub(super) fn object_before(&mut self, i: usize) -> Option<usize> {
        let reading = self.reading;
        let conjunction = i.checked_sub(1)?;
        if reading.lexeme(i) != reading.known().die || !reading.is(conjunction, Tags::CONJ_COORD) {
            return None;
        }
        let first = reading.start_of_sentence(i);
        let heard = |k: usize| reading.quotation_around(k) == reading.quotation_around(i);
        let verb = (first..conjunction).find(|&k| {
            heard(k) && clause::is_finite(reading, k) && clause::start(reading, k).1 == clause::Opening::Main
        })?;
        let subject = clause::subject(reading, verb)?.tokens;
        let known = reading.known();
        // `zat bij de NOS en die …`, `een woordvoerder van de bond, en die …`
        let beside = |mention: &Mention| {
            let before = reading.lexeme(mention.tokens.start - 1);
            let addressed = [known.aan, known.met, known.tegen].contains(&before);
            before == known.van
                || mention.referent == Referent::Organisation
                    && !addressed
                    && reading.is(mention.tokens.start - 1, Tags::PREP)
        };
        let told = |mention: &Mention| {
            let somebody = match mention.referent {
                Referent::Person => true,
                Referent::Organisation => {
                    mention.definite && !reading.is(mention.head, Tags::PLACE | Tags::COUNTRY)
                }
                Referent::Unnamed => reading.is(mention.head, Tags::ROLE),
                _ => false,
            };
            // `noemde Kok een held`
            let predicate = !mention.definite
                && !(reading.is(mention.tokens.start - 1, Tags::PREP)
                    || clause::is_finite(reading, mention.tokens.start - 1));
            somebody && !predicate && !mention.plural && !mention.joint && !beside(mention)
        };
        let object = (verb + 1..conjunction)
            .rev()
            .filter(|&k| heard(k) && !subject.contains(&k))
            .filter(|&k| !reading.is(k, Tags::NAME) || !reading.is(k - 1, Tags::DET | Tags::POSS | Tags::ADJ))
            .filter(|&k| reading.is(k, Tags::DET | Tags::POSS | Tags::NAME) || reading.lexeme(k) == known.een)
            .filter_map(|k| mention::simple_mention_at(reading, k, conjunction))
            .find(told)?;
        self.speaker_of(&object, None, &[]).map(|(entity, _)| entity)
    }

    /// `Bij de bond denken ze dat …`: those who are there.
    pub(super) fn those_at(&mut self, i: usize) -> Option<usize> {
        let reading = self.reading;
        let first = reading.start_of_sentence(i);
        let verb = i.checked_sub(1).filter(|&verb| clause::is_finite(reading, verb))?;
        if reading.lexeme(first) != reading.known().bij || !reading.reads(i, "ze") {
            return None;
        }
        let body = mention::simple_mention_at(reading, first + 1, verb)?;
        let whole =
            body.referent == Referent::Organisation && body.tokens.end == verb && !body.joint && !body.plural;
        whole.then(|| self.speaker_of(&body, None, &[]))?.map(|(entity, _)| entity)
    }

    /// `Jansen belde Kok, maar laatstgenoemde …`: the last one named.
    pub(super) fn last_mentioned(&self, i: usize) -> Option<usize> {
        let reading = self.reading;
        if !reading.word(i).eq_ignore_ascii_case("laatstgenoemde") {
            return None;
        }
        let from = reading.sentence(i).saturating_sub(1);
        self.logged_before(i)
            .take_while(|logged| reading.sentence(logged.token()) >= from)
            .map(Logged::entity)
            .find(|&entity| self.registry.entities[entity].is_someone())
    }
}
