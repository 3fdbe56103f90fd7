//! Who has a role: `de minister` for somebody whom the text calls a minister.

use super::{MENTIONS, Registry, group_of_word, slice};
use crate::attribution::SpeakerKind;
use crate::chars;
use crate::lexicon::{NO_GROUP, Tags};
use crate::mention::Mention;
use crate::reading::Reading;
use crate::resolution::entity::Entity;
use crate::text::Span;
use crate::token::UNKNOWN;

/// Somebody who has a role.
#[derive(Clone, Copy, Debug)]
pub(in crate::resolution) struct Held {
    pub(in crate::resolution) entity: usize,
    /// Where the text last spoke of the person before, in bytes; nowhere, if that comes later.
    pub(in crate::resolution) last: Option<usize>,
}

impl Registry {
    /// The person with the role that a definite noun phrase names, the last one spoken of before `i` first.
    pub(in crate::resolution) fn by_role(
        &self,
        reading: &Reading<'_>,
        mention: &Mention,
        i: usize,
    ) -> Option<Held> {
        self.by_role_but(reading, mention, i, None)
    }

    /// The same, and not whose relative it is: `haar moeder` is not Anna Kok, a mother herself.
    pub(in crate::resolution) fn by_role_but(
        &self,
        reading: &Reading<'_>,
        mention: &Mention,
        i: usize,
        owner: Option<usize>,
    ) -> Option<Held> {
        let head = reading.lexeme(mention.head);
        if head == UNKNOWN || !reading.is(mention.head, Tags::ROLE) {
            return None;
        }
        let at = reading.tokens[i].start as usize;
        // `de oud-minister` is not the minister.
        let word = reading.word(mention.head);
        let former = is_former(word);
        // `de 34-jarige` is not the 50-jarige, nor `de VVD'er` the D66'er.
        let exact = former || is_age(word) || word.contains(chars::is_apostrophe);
        let mut persons: Vec<usize> = (self.by_role.of(head))
            .filter(|&index| {
                let entity = &self.entities[index];
                let same = || entity.aliases.iter().any(|&alias| slice(reading, alias).contains(word));
                entity.kind == SpeakerKind::Person
                    && (Some(index) != owner || is_somebodys(reading, entity))
                    && (!exact || same())
                    && !is_elsewhere(reading, mention, entity)
                    && has_party_of(reading, mention, entity)
                    && may_come_from(reading, mention, entity)
            })
            .collect();
        // `minister Kok (Justitie) … de minister van Justitie`
        let rest = mention.head + 1..mention.tokens.end;
        let field = (rest.len() == 2 && reading.lexeme(rest.start) == reading.known().van)
            .then(|| reading.word(rest.end - 1));
        prefer(&mut persons, |index| {
            let mentions = self.entities[index].mentions.iter().take(MENTIONS);
            field.is_some_and(|field| {
                mentions.flat_map(|span| reading.tokens_in(*span)).any(|i| reading.word(i) == field)
            })
        });
        // `haar moeder Els … haar moeder`: rather than somebody who is a mother.
        let relative =
            reading.is(mention.tokens.start, Tags::POSS) && reading.is(mention.head, Tags::RELATION);
        prefer(&mut persons, |index| relative && is_somebodys(reading, &self.entities[index]));
        // `schipper Anna Kok (34), schipper Piet Groot (50) … de 34-jarige schipper`
        let age = age_of(reading, mention);
        prefer(&mut persons, |index| age.is_some_and(|age| is_aged(reading, &self.entities[index], age)));
        let last_before = |index: usize| {
            let mentions = &self.entities[index].mentions;
            let before = mentions.partition_point(|span| span.start() < at);
            before.checked_sub(1).map(|last| mentions[last].start())
        };
        (persons.iter())
            .filter_map(|&index| last_before(index).map(|place| (place, index)))
            .max()
            .map(|(place, entity)| Held { entity, last: Some(place) })
            .or_else(|| persons.last().map(|&entity| Held { entity, last: None }))
    }
}

/// Keeps those whom `wanted` holds for, if there are any.
fn prefer(persons: &mut Vec<usize>, wanted: impl Fn(usize) -> bool) {
    if persons.iter().any(|&index| wanted(index)) {
        persons.retain(|&index| wanted(index));
    }
}

/// `oud-speler`, `ex-minister`
pub(in crate::resolution) fn is_former(word: &str) -> bool {
    word.starts_with("oud-") || word.starts_with("ex-")
}

fn is_age(word: &str) -> bool {
    word.ends_with("-jarige")
}

/// The age in a description: `34-jarige` of `de 34-jarige schipper`.
pub(in crate::resolution) fn age_of<'a>(reading: &Reading<'a>, mention: &Mention) -> Option<&'a str> {
    (mention.tokens.start..=mention.head).map(|i| reading.word(i)).find(|word| is_age(word))
}

/// `de 34-jarige Anna Kok`, `Anna Kok (34)`
pub(in crate::resolution) fn is_aged(reading: &Reading<'_>, entity: &Entity, age: &str) -> bool {
    entity.mentions.iter().take(MENTIONS).any(|mention| {
        let first = reading.token_from(mention.start());
        reading.tokens_in(*mention).chain(first.checked_sub(1)).any(|i| {
            let bracket = reading.reads(i + 1, ")") && i > 0 && reading.reads(i - 1, "(");
            reading.word(i) == age || bracket && age.strip_suffix("-jarige") == Some(reading.word(i))
        })
    })
}

/// `haar moeder Els`, `Anna's moeder Els`: known by somebody else.
fn is_somebodys(reading: &Reading<'_>, entity: &Entity) -> bool {
    entity.mentions.iter().take(MENTIONS).any(|mention| {
        let first = reading.token_from(mention.start());
        reading.is(first, Tags::POSS)
            || reading.is(first, Tags::NAME) && reading.is(first + 1, Tags::RELATION)
    })
}

/// `de minister van Financiën` is not Kok, minister van Justitie, nor `de advocaat van de verdachte` that of the victims.
fn is_elsewhere(reading: &Reading<'_>, mention: &Mention, entity: &Entity) -> bool {
    let word = reading.word(mention.head);
    let rest = mention.head + 1..mention.tokens.end;
    let known = reading.known();
    if rest.is_empty() || ![known.van, known.voor].contains(&reading.lexeme(rest.start)) {
        return false;
    }
    let last = rest.end - 1;
    let office = reading.is(last, Tags::NAME);
    // `de directeur van het bedrijf` may be that of KLM, but those whom somebody stands for are told apart.
    let people = reading.is(last, Tags::ROLE);
    let texts = || entity.aliases.iter().map(|&alias| slice(reading, alias));
    let ends = |text: &str| text.ends_with(reading.word(last));
    // `gezondheidsminister Kok` is not the minister of Defence.
    let is = |text: &str, same: fn(&str, &str) -> bool| text.split(' ').any(|other| same(other, word));
    let compound = |text: &str| is(text, |other, word| other.len() > word.len() && other.ends_with(word));
    let plain = |text: &str| is(text, str::eq_ignore_ascii_case);
    let other = || texts().any(compound) && !texts().any(plain);
    let of = |&alias: &Span| complement(reading, alias, word);
    let fields = || entity.aliases.iter().filter_map(of);
    let field = |tags: Option<Tags>| {
        fields().any(|i| tags.is_none_or(|tags| reading.is(i, tags))) && !texts().any(ends)
    };
    office && (other() || field(None) || is_from_elsewhere(reading, entity, word, last))
        || people && field(Some(Tags::ROLE))
}

/// `minister van Justitie`, `advocaat van de slachtoffers`: the last token of what stands behind `word` and a preposition.
fn complement(reading: &Reading<'_>, alias: Span, word: &str) -> Option<usize> {
    let known = reading.known();
    let mut tokens = reading.tokens_in(alias);
    let role = tokens.find(|&i| reading.word(i).eq_ignore_ascii_case(word))?;
    let of = [known.van, known.voor].contains(&reading.lexeme(role + 1));
    tokens.last().filter(|_| of)
}

/// `burgemeester Kok van Gent` is not the mayor of another town.
fn is_from_elsewhere(reading: &Reading<'_>, entity: &Entity, word: &str, town: usize) -> bool {
    let surname = slice(reading, entity.name).rsplit(' ').next();
    let places = || {
        entity.mentions.iter().take(MENTIONS).filter_map(|&mention| {
            let mut tokens = reading.tokens_in(mention);
            tokens.find(|&i| reading.word(i).eq_ignore_ascii_case(word))?;
            let name = tokens.find(|&i| Some(reading.word(i)) == surname)?;
            let of = reading.lexeme(name + 1) == reading.known().van && reading.is(name + 2, Tags::NAME);
            of.then_some(name + 2)
        })
    };
    places().next().is_some() && !places().any(|place| reading.word(place) == reading.word(town))
}

/// `sp.a` and `SP.A` are one party.
pub(in crate::resolution) fn is_same_party(one: &str, other: &str) -> bool {
    letters(one) == letters(other)
}

fn letters(party: &str) -> String {
    party.replace('.', "").to_lowercase()
}

/// `de VVD-leider` is one of the VVD: `Kok van de VVD`, `VVD-leider Kok`, `Kok (VVD)`.
fn has_party_of(reading: &Reading<'_>, mention: &Mention, entity: &Entity) -> bool {
    let Some((party, _)) = reading.word(mention.head).split_once('-') else { return true };
    if party.len() < 2 || !party.starts_with(char::is_uppercase) {
        return true;
    }
    let party = letters(party);
    let names = |text: &str| letters(text).contains(&party);
    entity.aliases.iter().any(|&alias| names(slice(reading, alias)))
        || sentences(reading, entity).any(|tokens| names(reading.slice(tokens)))
}

/// `de Franse minister`, `de premier van Maleisië`: somebody whom the text does not connect with another country alone.
fn may_come_from(reading: &Reading<'_>, mention: &Mention, entity: &Entity) -> bool {
    let country = |i: &usize| reading.is(*i, Tags::COUNTRY | Tags::DEMONYM_ADJ);
    let adjective = (mention.tokens.start..mention.head).find(country);
    let complement = (mention.head + 1..mention.tokens.end).find(country);
    let Some(wanted) = adjective.or(complement) else { return true };
    let wanted = group_of_word(reading, wanted);
    if wanted == NO_GROUP {
        return true;
    }
    let near = || sentences(reading, entity).flatten();
    let same = || near().any(|i| !mention.tokens.contains(&i) && group_of_word(reading, i) == wanted);
    // An adjective tells what is known already; of an office abroad nobody is the holder of whom that is not said.
    let told = || {
        entity.aliases.iter().any(|alias| {
            reading.tokens_in(*alias).any(|i| country(&i) && group_of_word(reading, i) != wanted)
        })
    };
    if complement.is_some() && adjective.is_none() { same() } else { same() || !told() }
}

/// The tokens of the sentences in which somebody is mentioned.
fn sentences<'r>(
    reading: &'r Reading<'_>,
    entity: &'r Entity,
) -> impl Iterator<Item = std::ops::Range<usize>> + 'r {
    entity.mentions.iter().take(MENTIONS).map(|span| {
        let i = reading.token_from(span.start());
        reading.sentence_tokens(reading.sentence(i.min(reading.len() - 1)))
    })
}
