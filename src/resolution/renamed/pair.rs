//! Two people under one name: `het stel`, `de twee` for those whom the text has named together.

use crate::lexicon::Tags;
use crate::mention::{Mention, Referent};
use crate::resolution::{Resolver, kind_of};

/// How many sentences back two people are still spoken of as a pair.
const SENTENCES: usize = 3;

impl Resolver<'_, '_> {
    /// `Anna Kok en Piet Groot trouwen. Het stel …`, `de twee`: the two whom a sentence before is about.
    pub(in crate::resolution) fn pair(&mut self, source: &Mention) -> Option<usize> {
        let reading = self.reading;
        let first = source.tokens.start;
        let noun = reading.is(source.head, Tags::GROUP) && reading.is(source.head, Tags::EPITHET);
        let plain = source.definite
            && !source.joint
            && source.tokens.len() <= 2
            && (noun && reading.is(first, Tags::DET)
                || ["twee", "beiden"].contains(&reading.word(source.head)));
        if !plain || reading.quotation_around(first).is_some() || noun && self.is_introduced(source) {
            return None;
        }
        let here = reading.sentence(first);
        self.topics_up_to(here);
        let own = self.subject_of(here).map(|topic| topic.mention).filter(|own| own.tokens.end <= first);
        let before = (here.saturating_sub(SENTENCES)..here).rev();
        let near =
            before.filter(|&s| reading.sentences[s].paragraph + 1 >= reading.sentences[here].paragraph);
        let told = near.filter_map(|s| self.topics[s].as_ref().map(|topic| topic.mention.clone()));
        let both = own.into_iter().chain(told).find(|mention| self.are_two(mention))?;
        self.registry.describe(reading, &both, kind_of(&both))
    }

    /// `Anna Kok en Piet Groot`, and no third.
    fn are_two(&self, mention: &Mention) -> bool {
        let people = || {
            let named = self.log.within(&mention.tokens).map(|logged| logged.entity());
            named.filter(|&entity| self.registry.entities[entity].is_someone())
        };
        let first = people().next();
        mention.joint
            && mention.referent == Referent::Person
            && people().any(|entity| Some(entity) != first)
            && !mention.tokens.clone().any(|i| self.reading.is_comma(i))
    }
}
