//! The people, organisations and documents of a text, and which names mean the same one.

mod by_name;
mod called;
mod described;
mod held;
mod noted;

use std::collections::HashMap;
use std::ops::Range;

use crate::attribution::SpeakerKind;
use crate::lexicon::{NO_GROUP, Spellings, Tags};
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;
use crate::tag::NO_NAME;
use crate::text::Span;
use crate::token::{Flags, LexemeId};

pub(super) use held::{Held, age_of, is_aged, is_former, is_same_party};

use super::entity::Entity;
use super::namesakes::{ByRole, ByWord, Mixing};

#[derive(Debug, Default)]
pub(super) struct Registry {
    pub(super) entities: Vec<Entity>,
    /// The entities by the first and by the last word of their names, in lower case.
    by_word: ByWord,
    spellings: Spellings,
    /// The words of names, end to end: the numbers of their spellings.
    spelled: Vec<u32>,
    by_group: HashMap<u32, usize, Mixing>,
    by_role: ByRole,
}

/// The words of a name: where they stand in `Registry::spelled`.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spelled {
    start: u32,
    end: u32,
}

impl Spelled {
    fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// What is known of a mention that has been added once: the words of its name, and whom it meant.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Added {
    words: Option<Spelled>,
    entity: Option<usize>,
}

impl Added {
    pub(super) fn is_known(&self) -> bool {
        self.entity.is_some()
    }
}

/// How many mentions of somebody are looked at.
pub(super) const MENTIONS: usize = 8;

/// The name of a mention.
struct Name {
    tokens: Range<usize>,
    /// What it is the name of.
    kind: SpeakerKind,
    words: Spelled,
    /// The lexicon's group of names.
    group: u32,
}

impl Registry {
    /// Room for the names of a text with so many mentions.
    pub(super) fn reserve(&mut self, mentions: usize) {
        self.entities.reserve(mentions / 2);
        self.by_word.reserve(mentions);
        self.spelled.reserve(2 * mentions);
    }

    /// The entity that a mention with a name means; a new one when none fits.
    pub(super) fn add_name(&mut self, reading: &Reading<'_>, mention: &Mention) -> Option<usize> {
        self.add_name_again(reading, mention, &mut Added::default())
    }

    /// The same for a mention that may have been `added`: it tells nothing new of whom it meant then.
    pub(super) fn add_name_again(
        &mut self,
        reading: &Reading<'_>,
        mention: &Mention,
        added: &mut Added,
    ) -> Option<usize> {
        let name = self.name_of(reading, mention, added)?;
        let known = self.with_name(reading, mention, &name).or_else(|| self.bearer(reading, &name));
        if known.is_some() && known == added.entity {
            return known;
        }
        let index = match known {
            Some(index) => {
                self.note_name(reading, index, &name);
                index
            }
            None => self.introduce(reading, mention, &name),
        };
        if name.kind == SpeakerKind::Person && name.tokens.len() > 1 {
            self.entities[index].with_full_name = true;
            self.halve(index, reading.word(name.tokens.end - 1));
        }
        if name.kind == SpeakerKind::Organisation {
            self.shorten(reading, index, mention, &name);
        }
        self.note_mention(reading, index, mention);
        added.entity = Some(index);
        Some(index)
    }

    /// The name of a mention that may have been `added`, and so has its words already.
    fn name_of(&mut self, reading: &Reading<'_>, mention: &Mention, added: &mut Added) -> Option<Name> {
        let tokens = mention.name.clone()?;
        let Range { start, .. } = mention.tokens;
        let kind = match mention.referent {
            Referent::Person => SpeakerKind::Person,
            Referent::Organisation if mention.head < tokens.end => SpeakerKind::Organisation,
            Referent::Unnamed if tokens.start == start => SpeakerKind::Unnamed,
            _ => return None,
        };
        let words = match added.words {
            Some(words) => words,
            None => {
                // `Jan Kok jr.` is called `Kok`.
                let generation = tokens.len() > 1 && mention::is_generation(reading, tokens.end - 1);
                let bare = tokens.start..tokens.end - usize::from(generation);
                // `Abe ‘de Beer’ Kok` is called `Abe Kok`.
                let around = reading.quotation_around(tokens.start);
                let own = bare.filter(|&i| !reading.is_mark(i) && reading.quotation_around(i) == around);
                self.spell(own.map(|i| without_stop(reading.word(i))))
            }
        };
        added.words = Some(words);
        // `Pauw` is a programme, but somebody's surname here.
        let surname = kind == SpeakerKind::Organisation
            // `de in Gent geboren Kok`; `de Wilde`, once Anna de Wilde has been named
            && (tokens.start == start
                || tokens.start > start + 2
                || self.is_particle_of_surname(reading, tokens.start - 1))
            && matches!(self.words(words), &[word] if self.is_surname(word));
        let kind = if surname { SpeakerKind::Person } else { kind };
        let group = if kind == SpeakerKind::Person { NO_GROUP } else { group_of(reading, &tokens) };
        Some(Name { tokens, kind, words, group })
    }

    /// Adds an entity with a name that nothing had yet.
    fn introduce(&mut self, reading: &Reading<'_>, mention: &Mention, name: &Name) -> usize {
        let &Name { ref tokens, kind, words, group } = name;
        // `de Coalitie Samenleving`: a noun with a capital of its own is a part of the name.
        let noun = mention.head;
        let named_by_noun = kind == SpeakerKind::Organisation
            && noun + 1 == tokens.start
            && reading.is(noun, Tags::ORG_NOUN)
            && reading.has_flag(noun, Flags::CAPITAL)
            && !reading.has_flag(noun, Flags::SENTENCE_START);
        let whole = tokens.start - usize::from(named_by_noun)..tokens.end;
        let led = kind == SpeakerKind::Person && self.is_led(reading, tokens);
        self.add(Entity {
            plural: kind == SpeakerKind::Unnamed,
            named: !tokens.clone().all(|i| reading.is(i, Tags::PLACE | Tags::COUNTRY)),
            led,
            group,
            // `TIME Person of the Year` is no magazine.
            sort: if group == NO_GROUP { Tags::NONE } else { sort_of(reading, tokens) },
            with_full_name: tokens.len() > 1,
            ..Entity::new(reading.span(whole), kind, words)
        })
    }

    /// The name of `body` is that of no person.
    pub(super) fn is_body(&mut self, reading: &Reading<'_>, body: &Mention) {
        let Some(name) = body.name.clone() else { return };
        if name.clone().any(|i| reading.is(i, Tags::GIVEN | Tags::ROLE)) {
            return;
        }
        let words = self.spell(name.map(|i| reading.word(i)));
        let last = self.words(words).last().copied();
        let same = last.into_iter().flat_map(|last| self.by_word.of(last)).find(|&index| {
            let entity = &self.entities[index];
            entity.kind == SpeakerKind::Person && self.words(entity.words) == self.words(words)
        });
        if let Some(index) = same.filter(|&index| self.entities[index].roles.is_empty()) {
            self.entities[index].kind = SpeakerKind::Organisation;
        }
    }

    /// The body that is named there, in a word: `VVD-Kamerlid`.
    pub(super) fn body_at(&mut self, reading: &Reading<'_>, name: Span, sort: Tags) -> usize {
        let words = self.spell(std::iter::once(slice(reading, name)));
        let last = self.words(words)[0];
        let known = self.by_word.of(last).find(|&index| {
            let entity = &self.entities[index];
            entity.kind == SpeakerKind::Organisation && self.words(entity.words) == [last]
        });
        known.unwrap_or_else(|| {
            let body = Entity::new(name, SpeakerKind::Organisation, words);
            self.add(Entity { named: true, sort, ..body })
        })
    }

    fn add(&mut self, entity: Entity) -> usize {
        let index = self.entities.len();
        self.index(index, entity.words);
        if entity.group != NO_GROUP {
            self.by_group.insert(entity.group, index);
        }
        for role in &entity.roles {
            self.by_role.add(*role, index);
        }
        self.entities.push(entity);
        index
    }

    /// Numbers the spellings of some words.
    fn spell<'w>(&mut self, words: impl Iterator<Item = &'w str>) -> Spelled {
        let start = self.spelled.len() as u32;
        self.spelled.extend(words.map(|word| self.spellings.number(word)));
        Spelled { start, end: self.spelled.len() as u32 }
    }

    fn words(&self, spelled: Spelled) -> &[u32] {
        &self.spelled[spelled.range()]
    }

    fn index(&mut self, index: usize, spelled: Spelled) {
        self.by_word.add_ends(self.spelled[spelled.range()].iter().copied(), index);
    }

    /// Whether the last name of a person or a body, or the given name of a person, stands in `tokens`.
    pub(super) fn is_named_in(&self, reading: &Reading<'_>, entity: usize, tokens: Range<usize>) -> bool {
        let entity = &self.entities[entity];
        let named =
            entity.is_someone() || entity.kind == SpeakerKind::Organisation && entity.roles.is_empty();
        let words = self.words(entity.words);
        let Some(last) = words.last().filter(|_| named) else { return false };
        // `Theo` is Theo Kok, but `Van` nobody.
        let first = words.first().filter(|_| words.len() > 1 && entity.is_someone());
        tokens.into_iter().any(|i| {
            reading.is(i, Tags::NAME)
                && self
                    .spellings
                    .find(reading.word(i))
                    .is_some_and(|word| word == *last || Some(&word) == first && reading.is(i, Tags::GIVEN))
        })
    }

    /// Somebody without a name has been described with the noun `head` before the byte `at`.
    pub(super) fn has_described(&self, head: LexemeId, at: usize) -> bool {
        let mut described = self.by_role.of(head).map(|index| &self.entities[index]);
        described.any(|entity| entity.kind == SpeakerKind::Unnamed && entity.name.start() < at)
    }
}

/// `V` of `Gerrit V.`
fn without_stop(word: &str) -> &str {
    word.strip_suffix('.').filter(|letter| letter.len() == 1).unwrap_or(word)
}

/// The group that all words of a name have: `Uber Nederland` is not `Uber`.
fn group_of(reading: &Reading<'_>, name: &Range<usize>) -> u32 {
    let first = group_at(reading, name.start);
    let whole = (name.start + 1..name.end).all(|i| group_at(reading, i) == first);
    if whole { first } else { NO_GROUP }
}

fn group_at(reading: &Reading<'_>, i: usize) -> u32 {
    let adjective = reading.is(i, Tags::DEMONYM_ADJ) && !reading.is(i, Tags::COUNTRY);
    if adjective { NO_GROUP } else { group_of_word(reading, i) }
}

/// The group of a word, also of an adjective: Belgium's for `Belg`, `Belgisch`.
pub(super) fn group_of_word(reading: &Reading<'_>, i: usize) -> u32 {
    match reading.tagged.names[i] {
        NO_NAME => NO_GROUP,
        name => reading.lexicon.name(name).group,
    }
}

/// What a body of the tables can be that has a noun of its own.
pub(super) const SORTS: Tags = Tags::MEDIA.or(Tags::PARTY).or(Tags::CLUB);

/// Whether a body of the tables is one of the media, a party or a club, or else no firm.
fn sort_of(reading: &Reading<'_>, name: &Range<usize>) -> Tags {
    name.clone().fold(Tags::NONE, |all, i| all | reading.tags(i)) & (SORTS | Tags::NO_FIRM)
}

fn slice<'a>(reading: &Reading<'a>, span: Span) -> &'a str {
    &reading.text[span.range()]
}
