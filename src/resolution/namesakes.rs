//! Whose names share a word and whose descriptions share a noun: lists of entities, the last one first.

use std::collections::HashMap;

use crate::token::LexemeId;

/// How many that share a word or a role are looked at, the last ones: no article has more, and a collection of articles in one
/// text stays linear.
const NAMESAKES: usize = 64;

/// Lists of entities, the last one first. All lie in one, so that a list costs no memory of its own.
#[derive(Debug, Default)]
struct Lists {
    /// An entity, and the place of the one before it in its list plus one.
    all: Vec<(u32, u32)>,
}

impl Lists {
    /// The entities of the list whose last one is at the place `last`, less one.
    fn of(&self, last: Option<&u32>) -> impl Iterator<Item = usize> + '_ {
        let mut at = last.copied().unwrap_or(0);
        let all = std::iter::from_fn(move || {
            let &(entity, before) = self.all.get(at.checked_sub(1)? as usize)?;
            at = before;
            Some(entity as usize)
        });
        all.take(NAMESAKES)
    }

    fn add(&mut self, last: &mut u32, entity: usize) {
        if self.of(Some(last)).next() != Some(entity) {
            self.all.push((entity as u32, *last));
            *last = self.all.len() as u32;
        }
    }
}

/// The entities of each word.
#[derive(Debug, Default)]
pub(super) struct ByWord {
    last: Vec<u32>,
    lists: Lists,
}

impl ByWord {
    /// Room for the names of a text with so many mentions.
    pub(super) fn reserve(&mut self, mentions: usize) {
        self.last.reserve(2 * mentions);
        self.lists.all.reserve(mentions);
    }

    pub(super) fn of(&self, word: u32) -> impl Iterator<Item = usize> + '_ {
        self.lists.of(self.last.get(word as usize))
    }

    pub(super) fn add(&mut self, word: u32, entity: usize) {
        let word = word as usize;
        self.last.resize(self.last.len().max(word + 1), 0);
        self.lists.add(&mut self.last[word], entity);
    }

    /// The first and the last of the words of a name find the entity.
    pub(super) fn add_ends(&mut self, mut words: impl DoubleEndedIterator<Item = u32>, entity: usize) {
        for word in [words.next(), words.next_back()].into_iter().flatten() {
            self.add(word, entity);
        }
    }
}

/// The entities of each head noun of a description.
#[derive(Debug, Default)]
pub(super) struct ByRole {
    last: HashMap<LexemeId, u32, Mixing>,
    lists: Lists,
}

impl ByRole {
    pub(super) fn of(&self, role: LexemeId) -> impl Iterator<Item = usize> + '_ {
        self.lists.of(self.last.get(&role))
    }

    pub(super) fn add(&mut self, role: LexemeId, entity: usize) {
        self.lists.add(self.last.entry(role).or_default(), entity);
    }
}

/// Hashes the numbers of words and groups, which are ours: nobody can choose them so that they collide.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Mixing;

impl std::hash::BuildHasher for Mixing {
    type Hasher = Mixed;

    fn build_hasher(&self) -> Mixed {
        Mixed(0)
    }
}

pub(super) struct Mixed(u64);

impl std::hash::Hasher for Mixed {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|&byte| self.write_u32(byte.into()));
    }

    fn write_u32(&mut self, number: u32) {
        self.0 = (self.0 ^ u64::from(number)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}
