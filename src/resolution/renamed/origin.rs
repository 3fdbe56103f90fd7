//! Where somebody comes from and how old she is, as what tells two people apart: `de Rus`, `de 34-jarige`.

use crate::chars;
use crate::lexicon::{NO_GROUP, Tags};
use crate::mention::Mention;
use crate::reading::Reading;
use crate::resolution::{FAR, Resolver};

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

    /// All words of the other names of somebody.
    fn words_for(&self, entity: usize) -> impl Iterator<Item = usize> + '_ {
        let aliases = self.registry.entities[entity].aliases.iter();
        aliases.flat_map(|alias| self.reading.tokens_in(*alias))
    }

    /// `De Belg` once more, `de Belg` for the Belgian minister Kok, `de 34-jarige` for the only one so old: who has been called so before, and
    /// was named last.
    pub(super) fn called_so(&self, mention: &Mention) -> Option<usize> {
        let reading = self.reading;
        let first = mention.tokens.start;
        let wanted = origin(reading, mention.head).filter(|_| reading.is(mention.head, Tags::DEMONYM));
        let age = (first..=mention.head).map(|i| reading.word(i)).find(|word| word.ends_with("-jarige"));
        let party = reading
            .word(mention.head)
            .rsplit_once(chars::is_apostrophe)
            .filter(|(party, end)| *end == "er" && party.starts_with(char::is_uppercase));
        let called = |entity: usize| match (age, party) {
            (Some(age), _) => self.is_aged(entity, age),
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
        let names = |i: usize| reading.is(i, Tags::PARTY) && reading.word(i) == party;
        self.registry.entities[entity].mentions.iter().any(|mention| {
            let sentence = reading.sentence(reading.token_from(mention.start()));
            reading.tokens_in(*mention).any(names)
                || self.only_person_in(sentence) == Some(entity)
                    && reading.sentence_tokens(sentence).any(names)
        })
    }

    /// `de 34-jarige Anna Kok`, `Anna Kok (34)`
    fn is_aged(&self, entity: usize, age: &str) -> bool {
        let reading = self.reading;
        let mut mentions = self.registry.entities[entity].mentions.iter();
        mentions.any(|mention| {
            let first = reading.token_from(mention.start());
            reading.tokens_in(*mention).chain(first.checked_sub(1)).any(|i| {
                let bracket = reading.reads(i + 1, ")") && i > 0 && reading.reads(i - 1, "(");
                reading.word(i) == age || bracket && age.strip_suffix("-jarige") == Some(reading.word(i))
            })
        })
    }

    /// `President Kok belde met zijn Russische ambtgenoot Bos. De Russische president …`: not the one who has the role, but whom the text
    /// calls one from there.
    pub(super) fn counterpart(&self, source: &Mention, holder: usize) -> Option<usize> {
        const NEAR: usize = 2;
        let reading = self.reading;
        let first = source.tokens.start;
        let wanted = (first..source.head).find_map(|i| origin(reading, i));
        if wanted.is_none() || self.comes_from(holder, wanted) {
            return None;
        }
        self.logged_before(first)
            .take_while(|logged| reading.sentence(logged.token()) + NEAR >= reading.sentence(first))
            .map(|logged| logged.entity())
            .find(|&entity| {
                self.registry.entities[entity].is_someone()
                    && entity != holder
                    && self.comes_from(entity, wanted)
                    && self.words_for(entity).any(|i| reading.is(i, Tags::RELATION))
            })
    }
}

/// The country of `Belg`, `Belgisch`.
fn origin(reading: &Reading<'_>, i: usize) -> Option<u32> {
    if !reading.is(i, Tags::DEMONYM | Tags::DEMONYM_ADJ) {
        return None;
    }
    match reading.tagged.names[i] {
        crate::tag::NO_NAME => None,
        name => Some(reading.lexicon.name(name).group).filter(|&group| group != NO_GROUP),
    }
}
