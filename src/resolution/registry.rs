//! The people, organisations and documents of a text, and which names mean the same one.

mod described;
mod held;
mod noted;

use std::collections::HashMap;
use std::ops::Range;

use crate::attribution::SpeakerKind;
use crate::chars;
use crate::lexicon::{Gender, NO_GROUP, Spellings, Tags};
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;
use crate::tag::NO_NAME;
use crate::text::Span;
use crate::token::{Flags, LexemeId};

pub(super) use held::Held;

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

/// Where somebody is called by a name, in bytes, and the gender that the words before it tell: `mevrouw Kok`.
type Called = (usize, Option<Gender>);

/// How many mentions of somebody are looked at.
const MENTIONS: usize = 8;

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

    /// Notes the abbreviation in brackets behind the name of a body, and the noun or adjective that it counts as a part of the name:
    /// `Autoriteit Wonen & Markt (AWM)`.
    fn shorten(&mut self, reading: &Reading<'_>, index: usize, mention: &Mention, name: &Name) {
        let (end, short) = (name.tokens.end, name.tokens.end + 1);
        let abbreviation = reading.reads(end, "(")
            && reading.reads(short + 1, ")")
            && reading.is(short, Tags::NAME)
            && reading.word(short).chars().filter(|letter| letter.is_uppercase()).count() > 1;
        let entity = &self.entities[index];
        if !abbreviation || entity.short.is_some() {
            return;
        }
        if entity.group != NO_GROUP && group_at(reading, short) != NO_GROUP {
            return;
        }
        let initial = reading.word(short).chars().next();
        let counted = (mention.tokens.start..name.tokens.start).find(|&i| {
            reading.has_flag(i, Flags::CAPITAL)
                && !reading.is(i, Tags::DET)
                && reading.word(i).chars().next() == initial
        });
        let start = counted.unwrap_or(name.tokens.start);
        let first = reading.word(start).chars().next().map(|letter| letter.to_uppercase().next());
        if end - start < 2 && reading.word(start).len() < 12 || first != Some(initial) {
            return;
        }
        let word = self.spellings.number(reading.word(short));
        let entity = &mut self.entities[index];
        if entity.name == reading.span(name.tokens.clone()) {
            entity.name = reading.span(start..end);
        }
        entity.short = Some(word);
        self.by_word.add(word, index);
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

    /// The entity that has this name.
    fn with_name(&self, reading: &Reading<'_>, mention: &Mention, name: &Name) -> Option<usize> {
        let words = self.words(name.words);
        let at = reading.tokens[mention.tokens.start].start as usize;
        let gender = mention
            .tokens
            .clone()
            .take_while(|&i| i < name.tokens.start)
            .find_map(|i| reading.tags(i).gender().filter(|_| reading.is(i, Tags::ROLE | Tags::TITLE)));
        self.same(reading, name.kind, words, name.group, (at, gender))
            .or_else(|| self.same_body(reading, mention, name.kind, words))
            .or_else(|| self.owner(reading, &name.tokens, name.kind, words, (at, gender)))
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

    /// Notes a name of a known entity: the fullest one is its name, the others are aliases.
    fn note_name(&mut self, reading: &Reading<'_>, index: usize, name: &Name) {
        let entity = &self.entities[index];
        let person = name.kind == SpeakerKind::Person;
        let (more, less) = (name.words.range().len(), entity.words.range().len());
        let led = more > less && self.is_led(reading, &name.tokens);
        let fuller = more > less && !(led && person && less > 1);
        // `Wereldtitel Anna Kok … Anna Kok`: what stood before the given name is cut off.
        let given = || more > 1 && reading.is(name.tokens.start, Tags::GIVEN);
        let cut = more < less && person && entity.led && given();
        let span = reading.span(name.tokens.clone());
        // `Gerrit V.` at the end of a sentence has lost its stop.
        let dotted =
            more == less && slice(reading, span).strip_suffix('.') == Some(slice(reading, entity.name));
        if !fuller && !cut && !dotted {
            self.add_alias(reading, index, span);
            return;
        }
        self.index(index, name.words);
        let entity = &mut self.entities[index];
        entity.led = led;
        entity.words = name.words;
        let before = std::mem::replace(&mut entity.name, span);
        self.add_alias(reading, index, before);
    }

    /// Notes the first part of a double surname: she may be called by it.
    fn halve(&mut self, index: usize, surname: &str) {
        let half = surname.split(chars::is_hyphen).next().filter(|half| half.len() < surname.len());
        if self.entities[index].half.is_none()
            && let Some(half) = half.filter(|half| half.len() > 2)
        {
            let half = self.spellings.number(half);
            self.entities[index].half = Some(half);
            self.by_word.add(half, index);
        }
    }

    /// `Wereldtitel Anna Kok`, `Jansen Anna Kok`: before a name stands the end of a cross-heading, a common word or the surname of
    /// somebody else.
    fn is_led(&self, reading: &Reading<'_>, name: &Range<usize>) -> bool {
        let first = name.start;
        if name.len() < 3 || reading.is(first, Tags::GIVEN) || !reading.is(first + 1, Tags::GIVEN) {
            return false;
        }
        let tags = reading.lexicon.word(reading.lexeme(first)).map_or(Tags::NONE, |word| word.tags);
        let word = self.spellings.find(reading.word(first));
        tags.any(Tags::NOUN | Tags::ADJ)
            || reading.is(first, Tags::DEMONYM_ADJ | Tags::PLACE | Tags::ORG)
            || reading.word(first).contains(|c: char| c.is_ascii_digit())
            || word.is_some_and(|word| self.with_surname(word).is_some())
    }

    /// The entity with this name, with the same group of names, or with a name of which one is a part of the other;
    /// the last one introduced first.
    fn same(
        &self,
        reading: &Reading<'_>,
        kind: SpeakerKind,
        words: &[u32],
        group: u32,
        called: Called,
    ) -> Option<usize> {
        let [mut exact, mut surname, mut longer, mut shorter] = [None; 4];
        let ends = [words.first(), words.last().filter(|_| words.len() > 1)];
        for index in ends.into_iter().flatten().flat_map(|&word| self.by_word.of(word)) {
            let entity = &self.entities[index];
            // `Linda en Leo` are not Linda.
            if entity.kind != kind || kind == SpeakerKind::Person && entity.plural {
                continue;
            }
            let known = self.words(entity.words);
            let mut surnames = false;
            let fits = if known == words || words.len() == 1 && entity.short == Some(words[0]) {
                &mut exact
            } else if known.len() > words.len() && known.ends_with(words) {
                // A surname before a first word: `Kok` is `Jan Kok`, not `Kok Advocaten`.
                surnames = kind == SpeakerKind::Person;
                &mut surname
            } else if is_part(words, known) || words.len() == 1 && entity.half == Some(words[0]) {
                &mut longer
            } else if is_part(known, words) {
                &mut shorter
            } else {
                continue;
            };
            *fits = match *fits {
                Some(other) if surnames && other != index => Some(self.nearer(reading, other, index, called)),
                other => other.max(Some(index)),
            };
        }
        let in_group = || self.by_group.get(&group).copied().filter(|_| group != NO_GROUP);
        let part = || surname.or(longer).or(shorter).filter(|_| kind == SpeakerKind::Person);
        exact.or_else(in_group).or_else(part)
    }

    /// Which of two with one surname is called by it at the byte `at`: `haar zoon Ad Kok` is not, whom others have introduced; of others
    /// the one mentioned last.
    fn nearer(&self, reading: &Reading<'_>, one: usize, other: usize, (at, gender): Called) -> usize {
        let key = |index: usize| {
            let entity = &self.entities[index];
            let before = entity.mentions.partition_point(|span| span.start() < at);
            // `het orkest van Kok` is not about Kok.
            let owner = |at: usize| reading.text[..at].ends_with("van ");
            let mut starts = entity.mentions[..before].iter().rev().take(MENTIONS).map(|span| span.start());
            let last = starts.find(|&at| !owner(at));
            let other_gender = gender.is_some() && entity.gender.is_some() && entity.gender != gender;
            (!other_gender, last.is_some() && !entity.is_relative, last, index)
        };
        if key(one) > key(other) { one } else { other }
    }

    /// `netbeheerder Firan … Firan`: a name without a sign of a person is that of the body with this name.
    fn same_body(
        &self,
        reading: &Reading<'_>,
        mention: &Mention,
        kind: SpeakerKind,
        words: &[u32],
    ) -> Option<usize> {
        let person = mention.tokens.clone().any(|i| reading.is(i, Tags::GIVEN | Tags::ROLE));
        if kind != SpeakerKind::Person || person {
            return None;
        }
        self.by_word.of(*words.last()?).find(|&index| {
            let entity = &self.entities[index];
            let known = self.words(entity.words);
            let short = || words.len() == 1 && known.len() > 1 && is_short_for(reading, words, known, entity);
            entity.kind == SpeakerKind::Organisation && (known == words || short())
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

    /// `Kims eis`, `Frans’ eis`: Kim, Frans, when the text has spoken of him.
    fn owner(
        &self,
        reading: &Reading<'_>,
        name: &Range<usize>,
        kind: SpeakerKind,
        words: &[u32],
        called: Called,
    ) -> Option<usize> {
        let word = reading.word(name.end - 1);
        let last = word
            .strip_suffix(chars::is_apostrophe)
            .or_else(|| Some(word.strip_suffix('s')?.trim_end_matches(chars::is_apostrophe)))?;
        let last = self.spellings.find(last)?;
        let words: Vec<u32> = words[..words.len() - 1].iter().copied().chain([last]).collect();
        self.same(reading, kind, &words, NO_GROUP, called)
    }

    /// `Max Kramers auto … Kramer`: somebody named in full as the owner of something only. The name ends before the `s`.
    fn bearer(&mut self, reading: &Reading<'_>, name: &Name) -> Option<usize> {
        let &[_] = self.words(name.words) else { return None };
        let i = name.tokens.start;
        if name.kind != SpeakerKind::Person || reading.is(i, Tags::GIVEN) || reading.word(i).len() < 4 {
            return None;
        }
        let owner = self.spellings.find(&format!("{}s", reading.word(i)))?;
        let index = self.with_surname(owner)?;
        let full = self.entities[index].name;
        let owned = reading.tokens_in(full).end;
        let noun = reading.is(owned, Tags::NOUN | Tags::SOURCE_NOUN | Tags::ADJ_INFLECTED | Tags::ADJ)
            && !reading.is(owned, Tags::FINITE | Tags::NAME | Tags::PREP | Tags::ADV);
        if !noun || !slice(reading, full).ends_with('s') {
            return None;
        }
        let entity = &mut self.entities[index];
        entity.name = Span::new(full.start(), full.end() - 1);
        let first = entity.words.start;
        let given = self.spelled[first as usize];
        let words = self.spell(std::iter::empty());
        self.spelled.extend([given, self.words(name.words)[0]]);
        self.entities[index].words = Spelled { end: words.end + 2, ..words };
        self.index(index, self.entities[index].words);
        Some(index)
    }

    /// A person with a given name has this surname.
    fn is_surname(&self, word: u32) -> bool {
        self.with_surname(word).is_some()
    }

    /// The article at `i` with a small letter stands before the next word in the name of a person, too.
    fn is_particle_of_surname(&self, reading: &Reading<'_>, i: usize) -> bool {
        let word = |i: usize| self.spellings.find(reading.word(i));
        let Some((particle, surname)) = word(i).zip(word(i + 1)) else { return false };
        reading.lexeme(i) == reading.known().de
            && !reading.has_flag(i + 1, Flags::ALL_CAPS)
            && self.with_surname(surname).is_some_and(|index| {
                matches!(self.words(self.entities[index].words), &[.., before, _] if before == particle)
            })
    }

    /// Somebody else of the text has the last word of this name.
    pub(super) fn has_namesake(&self, reading: &Reading<'_>, mention: &Mention) -> bool {
        let last = mention.name.as_ref().map(|name| reading.word(name.end - 1));
        mention.referent == Referent::Person
            && last
                .and_then(|word| self.spellings.find(word))
                .is_some_and(|word| self.by_word.of(word).next().is_some())
    }

    /// The person with a given name and this surname who was introduced last.
    fn with_surname(&self, word: u32) -> Option<usize> {
        self.by_word.of(word).find(|&index| {
            let entity = &self.entities[index];
            let words = self.words(entity.words);
            entity.is_someone() && words.len() > 1 && words.last().is_some_and(|&last| last == word)
        })
    }

    /// `schepen Holm … Holm`: a person with a title before this single name.
    fn with_title(&self, word: u32) -> Option<usize> {
        self.by_word.of(word).find(|&index| {
            let entity = &self.entities[index];
            entity.is_someone() && entity.has_title && self.words(entity.words) == [word]
        })
    }

    /// `merkt Kerk`: a common word with a capital, in the middle of a sentence or not, that is somebody's surname.
    pub(super) fn by_surname(&self, reading: &Reading<'_>, mention: &Mention) -> Option<usize> {
        let town = reading.is(mention.head, Tags::PLACE) && mention.referent == Referent::Thing;
        let body = reading.is(mention.head, Tags::ORG_NOUN) && mention.referent == Referent::Organisation;
        let bare = mention.tokens.len() == 1 && (mention.name.is_none() || town || body);
        let capital = reading.has_flag(mention.tokens.start, Flags::CAPITAL);
        (bare && capital)
            .then(|| self.spellings.find(reading.word(mention.tokens.start)))?
            .and_then(|word| self.with_surname(word).or_else(|| self.with_title(word).filter(|_| town)))
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
        let words = &self.spelled[spelled.range()];
        for word in [words.first(), words.last()].into_iter().flatten() {
            self.by_word.add(*word, index);
        }
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

    fn add_alias(&mut self, reading: &Reading<'_>, index: usize, alias: Span) {
        let entity = &mut self.entities[index];
        let text = slice(reading, alias);
        let same = |other: Span| other.len() == alias.len() && slice(reading, other) == text;
        let known = same(entity.name) || entity.aliases.iter().copied().any(same);
        if text.is_empty() || known {
            return;
        }
        let at = entity.aliases.partition_point(|other| other.start() < alias.start());
        entity.aliases.insert(at, alias);
        let mut words = text.split_whitespace();
        for word in [words.next(), words.next_back()].into_iter().flatten() {
            let word = self.spellings.number(word);
            self.by_word.add(word, index);
        }
    }
}

/// `V` of `Gerrit V.`
fn without_stop(word: &str) -> &str {
    word.strip_suffix('.').filter(|letter| letter.len() == 1).unwrap_or(word)
}

/// Whether `short` is the end (`De Vries`) or the beginning (`Jan`) of the full name `long`.
fn is_part(short: &[u32], long: &[u32]) -> bool {
    short.len() < long.len() && (long.ends_with(short) || (short.len() == 1 && long[0] == short[0]))
}

/// The group that all words of a name have: `Uber Nederland` is not `Uber`.
fn group_of(reading: &Reading<'_>, name: &Range<usize>) -> u32 {
    let first = group_at(reading, name.start);
    let whole = (name.start + 1..name.end).all(|i| group_at(reading, i) == first);
    if whole { first } else { NO_GROUP }
}

fn group_at(reading: &Reading<'_>, i: usize) -> u32 {
    let adjective = reading.is(i, Tags::DEMONYM_ADJ) && !reading.is(i, Tags::COUNTRY);
    match reading.tagged.names[i] {
        NO_NAME => NO_GROUP,
        _ if adjective => NO_GROUP,
        name => reading.lexicon.name(name).group,
    }
}

/// What a body of the tables can be that has a noun of its own.
pub(super) const SORTS: Tags = Tags::MEDIA.or(Tags::PARTY).or(Tags::CLUB);

/// Whether a body of the tables is one of the media, a party or a club.
fn sort_of(reading: &Reading<'_>, name: &Range<usize>) -> Tags {
    name.clone().fold(Tags::NONE, |all, i| all | reading.tags(i)) & SORTS
}

/// `FSV Holm … Holm`, `Holm Capital Securities … Holm`, `Holm County … Holm` of a listed club: what is left of the name of a body without
/// what tells that it is one.
fn is_short_for(reading: &Reading<'_>, short: &[u32], long: &[u32], entity: &Entity) -> bool {
    let name = reading.tokens_in(entity.name);
    long.len() == 2 && long.ends_with(short) && reading.has_flag(name.start, Flags::ALL_CAPS)
        || long.starts_with(short)
            && (reading.is(name.end - 1, Tags::ORG_NOUN) || entity.sort.any(Tags::CLUB))
}

fn slice<'a>(reading: &Reading<'a>, span: Span) -> &'a str {
    &reading.text[span.range()]
}
