//! Two people under one name: `het stel`, `de twee` for those whom the text has named together.

use crate::lexicon::Tags;
use crate::mention::{self, Mention, Referent};
use crate::resolution::entity::Entity;
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

    /// `een ruzie tussen de VS en Noordlijn. Beide partijen …`, `de twee bedrijven`: the two bodies named together last.
    pub(in crate::resolution) fn both_bodies(&mut self, source: &Mention) -> Option<usize> {
        let reading = self.reading;
        let (first, head) = (source.tokens.start, source.head);
        let count = head.checked_sub(1)?;
        let both = reading.reads(count, "twee") && count == first + 1
            || count == first && reading.word(count).eq_ignore_ascii_case("beide");
        let plain =
            both && reading.is(head, Tags::ORG_NOUN) && source.plural && source.tokens.end == head + 1;
        if !plain || reading.quotation_around(first).is_some() {
            return None;
        }
        let here = reading.sentence(first);
        let bodies = |two: &Mention| two.joint && self.names_two(two, |entity| !entity.is_someone());
        let two = (here.saturating_sub(SENTENCES)..here).rev().find_map(|s| {
            let range = reading.sentence_tokens(s);
            let named = self.log.within(&range).rev().filter_map(|logged| {
                let before = logged.token().checked_sub(1).filter(|&k| reading.is(k, Tags::DET));
                let start = before.unwrap_or(logged.token());
                mention::mention_at(reading, start, range.end).filter(bodies)
            });
            // `tussen de VS en de EU over Airbus en Boeing`
            let between =
                |two: &Mention| two.tokens.start.checked_sub(1).is_some_and(|k| reading.reads(k, "tussen"));
            let named: Vec<Mention> = named.collect();
            named.iter().find(|two| between(two)).or(named.first()).cloned()
        })?;
        self.registry.describe(reading, &two, kind_of(&two))
    }

    /// `Anna Kok en Piet Groot`, and no third.
    fn are_two(&self, mention: &Mention) -> bool {
        mention.joint && mention.referent == Referent::Person && self.names_two(mention, Entity::is_someone)
    }

    /// Two of the kind are named in a mention, and no third behind a comma.
    fn names_two(&self, mention: &Mention, is: impl Fn(&Entity) -> bool) -> bool {
        let mut named = self
            .log
            .within(&mention.tokens)
            .map(|logged| logged.entity())
            .filter(|&entity| is(&self.registry.entities[entity]));
        let first = named.next();
        named.any(|entity| Some(entity) != first) && !mention.tokens.clone().any(|i| self.reading.is_comma(i))
    }
}
