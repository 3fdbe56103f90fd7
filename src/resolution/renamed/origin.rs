//! Where somebody comes from and how old she is, as what tells two people apart: `de Rus`, `de 34-jarige`.

use crate::chars;
use crate::lexicon::{NO_GROUP, Tags};
use crate::mention::Mention;
use crate::reading::Reading;
use crate::resolution::registry::{MENTIONS, age_of, group_of_word, is_aged, is_same_party};
use crate::resolution::{FAR, Resolver};
use crate::text::Span;

impl Resolver<'_, '_> {
    /// `De Italiaan` is nobody whom the text has called a Belgian.
    pub(super) fn comes_from_elsewhere(&self, entity: usize, mention: &Mention) -> bool {
        let reading = self.reading;
        let wanted = origin(reading, mention.head);
        let other = |i: usize| {
            let told = origin(reading, i);
            told.is_some() && told != wanted
        };
        wanted.is_some()
            && reading.is(mention.head, Tags::DEMONYM)
            && !self.comes_from(entity, wanted)
            && self.words_for(entity).any(other)
    }

    /// The text calls somebody `Belg` or `Belgisch`.
    fn comes_from(&self, entity: usize, wanted: Option<u32>) -> bool {
        self.words_for(entity).any(|i| origin(self.reading, i) == wanted)
    }

    /// The words of the other names of somebody, without what is told of others in them.
    fn words_for(&self, entity: usize) -> impl Iterator<Item = usize> + '_ {
        self.registry.entities[entity].aliases.iter().flat_map(|&alias| self.own_words(alias))
    }

    /// `trainer` of `trainer van de Duitse club`: no German he.
    fn own_words(&self, alias: Span) -> impl Iterator<Item = usize> + Clone + '_ {
        let reading = self.reading;
        let tokens = reading.tokens_in(alias);
        let first = tokens.start;
        // `van oorsprong Duits trainer` begins with one.
        tokens.take_while(move |&i| {
            !reading.is(i, Tags::PREP) || !(first..i).any(|k| reading.is(k, Tags::ROLE | Tags::DEMONYM))
        })
    }

    /// `De Belg` once more, `de Belg` for the Belgian minister Kok, `de 34-jarige` for one so old: who has been called so before,
    /// and was named last.
    pub(super) fn called_so(&self, mention: &Mention) -> Option<usize> {
        let reading = self.reading;
        let first = mention.tokens.start;
        let wanted = origin(reading, mention.head).filter(|_| reading.is(mention.head, Tags::DEMONYM));
        let age = age_of(reading, mention);
        let party = reading
            .word(mention.head)
            .rsplit_once(chars::is_apostrophe)
            .filter(|(party, end)| *end == "er" && party.starts_with(char::is_uppercase));
        let called = |entity: usize| match (age, party) {
            (Some(age), _) => is_aged(reading, &self.registry.entities[entity], age),
            (None, Some((party, _))) => self.is_in_party(entity, party),
            _ => wanted.is_some() && self.comes_from(entity, wanted),
        };
        self.logged_before(first)
            .take(FAR)
            .take_while(|logged| reading.paragraph(logged.token()) + 1 >= reading.paragraph(first))
            .map(|logged| logged.entity())
            .find(|&entity| {
                self.registry.entities[entity].is_someone()
                    && called(entity)
                    && !self.comes_from_elsewhere(entity, mention)
            })
    }

    /// `Anna Kok (VVD)`, `Anna Kok is lid van de VVD`
    fn is_in_party(&self, entity: usize, party: &str) -> bool {
        let reading = self.reading;
        let names = |i: usize| reading.is(i, Tags::PARTY) && is_same_party(reading.word(i), party);
        self.registry.entities[entity].mentions.iter().take(MENTIONS).any(|mention| {
            let sentence = reading.sentence(reading.token_from(mention.start()));
            reading.tokens_in(*mention).any(names)
                || self.only_person_in(sentence) == Some(entity)
                    && reading.sentence_tokens(sentence).any(names)
        })
    }

    /// `President Kok belde met zijn Russische ambtgenoot Bos. De Russische president …`: not the one who has the role, but whom the text
    /// calls his like from there.
    pub(super) fn counterpart(&self, source: &Mention, holder: usize) -> Option<usize> {
        const NEAR: usize = 2;
        let reading = self.reading;
        let first = source.tokens.start;
        let wanted = (first..source.head).find_map(|i| origin(reading, i));
        if wanted.is_none() || self.comes_from(holder, wanted) {
            return None;
        }
        let known = reading.known();
        let like = |i: usize| [known.ambtgenoot, known.collega].contains(&reading.lexeme(i));
        let from_there = |&alias: &Span| {
            let mut words = self.own_words(alias);
            words.clone().any(like) && words.any(|i| origin(reading, i) == wanted)
        };
        self.logged_before(first)
            .take_while(|logged| reading.sentence(logged.token()) + NEAR >= reading.sentence(first))
            .map(|logged| logged.entity())
            .find(|&entity| {
                let other = &self.registry.entities[entity];
                other.is_someone() && entity != holder && other.aliases.iter().any(from_there)
            })
    }
}

/// The country of `Belg`, `Belgisch`.
fn origin(reading: &Reading<'_>, i: usize) -> Option<u32> {
    if !reading.is(i, Tags::DEMONYM | Tags::DEMONYM_ADJ) {
        return None;
    }
    Some(group_of_word(reading, i)).filter(|&group| group != NO_GROUP)
}
