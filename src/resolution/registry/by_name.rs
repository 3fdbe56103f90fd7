//! The entity that a name means: the one that has it, or of whose name it is a part.

use std::ops::Range;

use super::{MENTIONS, Name, Registry, Spelled, slice};
use crate::attribution::SpeakerKind;
use crate::chars;
use crate::lexicon::{Gender, NO_GROUP, Tags};
use crate::mention::{Mention, Referent};
use crate::reading::Reading;
use crate::resolution::entity::Entity;
use crate::text::Span;
use crate::token::Flags;

/// Where somebody is called by a name, in bytes, and the gender that the words before it tell: `mevrouw Kok`.
type Called = (usize, Option<Gender>);

impl Registry {
    /// The entity that has this name.
    pub(super) fn with_name(&self, reading: &Reading<'_>, mention: &Mention, name: &Name) -> Option<usize> {
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
    pub(super) fn bearer(&mut self, reading: &Reading<'_>, name: &Name) -> Option<usize> {
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
    pub(super) fn is_surname(&self, word: u32) -> bool {
        self.with_surname(word).is_some()
    }

    /// The article at `i` with a small letter stands before the next word in the name of a person, too.
    pub(super) fn is_particle_of_surname(&self, reading: &Reading<'_>, i: usize) -> bool {
        let word = |i: usize| self.spellings.find(reading.word(i));
        let Some((particle, surname)) = word(i).zip(word(i + 1)) else { return false };
        reading.lexeme(i) == reading.known().de
            && !reading.has_flag(i + 1, Flags::ALL_CAPS)
            && self.with_surname(surname).is_some_and(|index| {
                matches!(self.words(self.entities[index].words), &[.., before, _] if before == particle)
            })
    }

    /// Somebody else of the text has the last word of this name.
    pub(in crate::resolution) fn has_namesake(&self, reading: &Reading<'_>, mention: &Mention) -> bool {
        let last = mention.name.as_ref().map(|name| reading.word(name.end - 1));
        mention.referent == Referent::Person
            && last
                .and_then(|word| self.spellings.find(word))
                .is_some_and(|word| self.by_word.of(word).next().is_some())
    }

    /// The person with a given name and this surname who was introduced last.
    pub(super) fn with_surname(&self, word: u32) -> Option<usize> {
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
    pub(in crate::resolution) fn by_surname(
        &self,
        reading: &Reading<'_>,
        mention: &Mention,
    ) -> Option<usize> {
        let town = reading.is(mention.head, Tags::PLACE) && mention.referent == Referent::Thing;
        let body = reading.is(mention.head, Tags::ORG_NOUN) && mention.referent == Referent::Organisation;
        let bare = mention.tokens.len() == 1 && (mention.name.is_none() || town || body);
        let capital = reading.has_flag(mention.tokens.start, Flags::CAPITAL);
        (bare && capital)
            .then(|| self.spellings.find(reading.word(mention.tokens.start)))?
            .and_then(|word| self.with_surname(word).or_else(|| self.with_title(word).filter(|_| town)))
    }
}

/// Whether `short` is the end (`De Vries`) or the beginning (`Jan`) of the full name `long`.
fn is_part(short: &[u32], long: &[u32]) -> bool {
    short.len() < long.len() && (long.ends_with(short) || (short.len() == 1 && long[0] == short[0]))
}

/// `FSV Holm … Holm`, `Holm Capital Securities … Holm`, `Holm County … Holm` of a listed club: what is left of the name of a body without
/// what tells that it is one.
fn is_short_for(reading: &Reading<'_>, short: &[u32], long: &[u32], entity: &Entity) -> bool {
    let name = reading.tokens_in(entity.name);
    long.len() == 2 && long.ends_with(short) && reading.has_flag(name.start, Flags::ALL_CAPS)
        || long.starts_with(short)
            && (reading.is(name.end - 1, Tags::ORG_NOUN) || entity.sort.any(Tags::CLUB))
}
