//! The people, organisations and documents of a text, and which names mean the same one.

use std::ops::Range;

use crate::attribution::SpeakerKind;
use crate::lexicon::{NO_GROUP, Tags};
use crate::mention::{Mention, Referent};
use crate::reading::Reading;
use crate::tag::NO_NAME;
use crate::text::Span;
use crate::token::{LexemeId, TokenKind, UNKNOWN};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    Masculine,
    Feminine,
}

/// Someone or something that can speak.
#[derive(Clone, Debug)]
pub(crate) struct Entity {
    /// The fullest name.
    pub(crate) name: Span,
    pub(crate) kind: SpeakerKind,
    /// Other names and descriptions, in text order, each once.
    pub(crate) aliases: Vec<Span>,
    pub(crate) mentions: Vec<Span>,
    pub(super) gender: Option<Gender>,
    pub(super) plural: bool,
    /// A given name, a role or an utterance shows that it is a person, not an unknown thing with capitals.
    pub(super) animate: bool,
    /// An attribution names it as its source.
    pub(super) speaks: bool,
    /// An article stands before the name somewhere: `de Grand Slam` is nobody.
    with_article: bool,
    /// The words of the name, for comparison.
    words: Vec<String>,
    /// The head nouns of its descriptions, with where they were read.
    roles: Vec<(LexemeId, usize)>,
    /// The lexicon's group of names.
    group: u32,
}

impl Entity {
    /// A person, beyond the capital letters.
    pub(super) fn is_someone(&self) -> bool {
        self.kind == SpeakerKind::Person && self.animate
    }

    /// Takes a mention as evidence for or against a person: a subject of two names without an article, an age.
    pub(super) fn notice(&mut self, reading: &Reading<'_>, mention: &Mention, prominent: bool) {
        let Some(name) = &mention.name else { return };
        let article = name.start == mention.tokens.start + 1 && reading.is(mention.tokens.start, Tags::DET);
        self.with_article |= article;
        let age = reading.reads(name.end, "(") && reading.is(name.end + 1, Tags::NUM) && reading.reads(name.end + 2, ")");
        let place = name.clone().any(|i| reading.is(i, Tags::PLACE | Tags::COUNTRY | Tags::ORG | Tags::DEMONYM_ADJ));
        self.animate |= age || prominent && name.len() > 1 && !place && !self.with_article;
    }
}

#[derive(Debug, Default)]
pub(super) struct Registry {
    pub(super) entities: Vec<Entity>,
}

impl Registry {
    /// The entity that a mention with a name means; a new one when none fits.
    pub(super) fn add_name(&mut self, reading: &Reading<'_>, mention: &Mention) -> Option<usize> {
        let name = mention.name.clone()?;
        let kind = match mention.referent {
            Referent::Person => SpeakerKind::Person,
            Referent::Organisation => SpeakerKind::Organisation,
            Referent::Unnamed if name.start == mention.tokens.start => SpeakerKind::Unnamed,
            _ => return None,
        };
        let words: Vec<String> = name.clone().map(|i| reading.word(i).to_lowercase()).collect();
        let group = name.clone().map(|i| group_at(reading, i)).find(|&group| group != NO_GROUP && kind != SpeakerKind::Person).unwrap_or(NO_GROUP);
        let index = self.same(kind, &words, group).unwrap_or_else(|| {
            self.entities.push(Entity {
                name: reading.span(name.clone()),
                kind,
                aliases: Vec::new(),
                mentions: Vec::new(),
                gender: None,
                plural: kind == SpeakerKind::Unnamed,
                animate: false,
                speaks: false,
                with_article: false,
                words: words.clone(),
                roles: Vec::new(),
                group,
            });
            self.entities.len() - 1
        });
        let entity = &mut self.entities[index];
        if words.len() > entity.words.len() {
            let shorter = std::mem::replace(&mut entity.name, reading.span(name.clone()));
            entity.words = words;
            add_alias(reading, entity, shorter);
        } else if reading.span(name.clone()) != entity.name {
            add_alias(reading, entity, reading.span(name.clone()));
        }
        self.note_mention(reading, index, mention);
        Some(index)
    }

    /// Adds what a mention tells of its entity: descriptions, gender, where it stands.
    pub(super) fn note_mention(&mut self, reading: &Reading<'_>, index: usize, mention: &Mention) {
        let entity = &mut self.entities[index];
        let whole = reading.span(mention.tokens.clone());
        if !entity.mentions.contains(&whole) {
            let at = entity.mentions.partition_point(|other| other.start() < whole.start());
            entity.mentions.insert(at, whole);
        }
        if mention.referent == Referent::Pronoun {
            return;
        }
        for description in &mention.descriptions {
            add_alias(reading, entity, reading.span(description.clone()));
            for i in description.clone().filter(|&i| reading.is(i, Tags::ROLE)) {
                if entity.kind == SpeakerKind::Person && !entity.roles.iter().any(|(role, _)| *role == reading.lexeme(i)) {
                    entity.roles.push((reading.lexeme(i), i));
                }
            }
        }
        entity.animate |= mention.tokens.clone().any(|i| reading.is(i, Tags::GIVEN | Tags::ROLE) || reading.kind(i) == TokenKind::Initials);
        let gendered = mention.tokens.clone().find_map(|i| {
            let first_name = mention.name.as_ref().is_some_and(|name| name.start == i);
            let role = mention.descriptions.iter().any(|description| description.contains(&i)) && reading.is(i, Tags::ROLE);
            let tags = reading.tags(i);
            match (first_name || role, tags.any(Tags::FEMININE), tags.any(Tags::MASCULINE)) {
                (true, true, false) => Some(Gender::Feminine),
                (true, false, true) if first_name => Some(Gender::Masculine),
                _ => None,
            }
        });
        if entity.kind == SpeakerKind::Person && entity.gender.is_none() {
            entity.gender = gendered;
        }
    }

    fn same(&self, kind: SpeakerKind, words: &[String], group: u32) -> Option<usize> {
        let exact = self.entities.iter().rposition(|entity| entity.kind == kind && entity.words == words);
        if exact.is_some() {
            return exact;
        }
        if group != NO_GROUP
            && let Some(index) = self.entities.iter().rposition(|entity| entity.group == group)
        {
            return Some(index);
        }
        if kind != SpeakerKind::Person {
            return None;
        }
        self.entities.iter().rposition(|entity| entity.kind == kind && is_part(words, &entity.words))
            .or_else(|| self.entities.iter().rposition(|entity| entity.kind == kind && is_part(&entity.words, words)))
    }

    /// The organisation that a noun phrase means: by its name, or `het ministerie` for one of that kind.
    pub(super) fn organisation(&mut self, reading: &Reading<'_>, mention: &Mention) -> Option<usize> {
        if mention.name.is_some() && reading.is(mention.name.as_ref()?.start, Tags::NAME) && !reading.is(mention.head, Tags::ORG_NOUN) {
            return self.add_name(reading, mention);
        }
        let head = reading.lexeme(mention.head);
        if !mention.definite || head == UNKNOWN {
            return None;
        }
        let wanted = reading.slice(without_determiner(reading, &mention.tokens)).to_lowercase();
        let same_text = self.entities.iter().rposition(|entity| {
            entity.kind == SpeakerKind::Organisation
                && (slice(reading, entity.name).to_lowercase() == wanted || entity.aliases.iter().any(|alias| slice(reading, *alias).to_lowercase() == wanted))
        });
        if same_text.is_some() {
            return same_text;
        }
        let short = mention.tokens.len() <= 2;
        self.entities.iter().rposition(|entity| {
            short && entity.kind == SpeakerKind::Organisation && entity.roles.iter().any(|(role, _)| *role == head)
        })
    }

    /// The person with the role that a definite noun phrase names, the last one introduced before `i` first.
    pub(super) fn by_role(&self, reading: &Reading<'_>, mention: &Mention, i: usize) -> Option<usize> {
        let head = reading.lexeme(mention.head);
        if head == UNKNOWN || !reading.is(mention.head, Tags::ROLE) {
            return None;
        }
        let has = |entity: &&Entity| entity.kind == SpeakerKind::Person && entity.roles.iter().any(|(role, _)| *role == head);
        let last_before = |entity: &Entity| entity.mentions.iter().rev().find(|span| span.start() < reading.tokens[i].start as usize).map(|span| span.start());
        let candidates = || self.entities.iter().enumerate().filter(|(_, entity)| has(entity));
        candidates()
            .filter_map(|(index, entity)| last_before(entity).map(|at| (at, index)))
            .max()
            .map(|(_, index)| index)
            .or_else(|| candidates().next().map(|(index, _)| index))
    }

    /// The person known by a role only whom a definite noun phrase means; a new one when none fits.
    pub(super) fn described(&mut self, reading: &Reading<'_>, mention: &Mention) -> Option<usize> {
        self.describe(reading, mention, SpeakerKind::Unnamed)
    }

    /// An entity known by a description only; the same words mean the same one.
    pub(super) fn describe(&mut self, reading: &Reading<'_>, mention: &Mention, kind: SpeakerKind) -> Option<usize> {
        let tokens = without_determiner(reading, &mention.tokens);
        if tokens.is_empty() {
            return None;
        }
        let words: Vec<String> = tokens.clone().map(|i| reading.word(i).to_lowercase()).collect();
        let head = reading.lexeme(mention.head);
        let same = self.entities.iter().rposition(|entity| {
            entity.kind == kind && (entity.words == words || mention.definite && !mention.plural && words.len() == 1 && head != UNKNOWN && entity.roles.iter().any(|(role, _)| *role == head))
        });
        if let Some(index) = same {
            add_alias(reading, &mut self.entities[index], reading.span(tokens));
            return Some(index);
        }
        self.entities.push(Entity {
            name: reading.span(tokens),
            kind,
            aliases: Vec::new(),
            mentions: Vec::new(),
            gender: None,
            plural: mention.plural || mention.joint,
            animate: true,
            speaks: false,
            with_article: false,
            words,
            roles: std::iter::once((head, mention.head)).filter(|(head, _)| *head != UNKNOWN).collect(),
            group: NO_GROUP,
        });
        Some(self.entities.len() - 1)
    }
}

/// Whether `short` is the end (`De Vries`) or the beginning (`Jan`) of the full name `long`.
fn is_part(short: &[String], long: &[String]) -> bool {
    short.len() < long.len() && (long.ends_with(short) || (short.len() == 1 && long[0] == short[0]))
}

fn group_at(reading: &Reading<'_>, i: usize) -> u32 {
    match reading.tagged.names[i] {
        NO_NAME => NO_GROUP,
        name if reading.is(i, Tags::DEMONYM_ADJ) && !reading.is(i, Tags::COUNTRY) => {
            let _ = name;
            NO_GROUP
        }
        name => reading.lexicon.name(name).group,
    }
}

fn without_determiner(reading: &Reading<'_>, tokens: &Range<usize>) -> Range<usize> {
    let mut start = tokens.start;
    while start + 1 < tokens.end && reading.is(start, Tags::DET | Tags::POSS) && !reading.is(start, Tags::NAME) {
        start += 1;
    }
    start..tokens.end
}

fn slice<'a>(reading: &Reading<'a>, span: Span) -> &'a str {
    &reading.text[span.range()]
}

fn add_alias(reading: &Reading<'_>, entity: &mut Entity, alias: Span) {
    let text = slice(reading, alias);
    if text.is_empty() || text == slice(reading, entity.name) || entity.aliases.iter().any(|other| slice(reading, *other) == text) {
        return;
    }
    let at = entity.aliases.partition_point(|other| other.start() < alias.start());
    entity.aliases.insert(at, alias);
}
