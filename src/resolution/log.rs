//! Where people and bodies are mentioned, in text order.

use std::ops::Range;

/// A person or organisation is mentioned here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Logged {
    token: u32,
    entity: u32,
    /// It opens its sentence, or follows its first finite verb.
    pub(super) prominent: bool,
}

impl Logged {
    pub(super) fn new(token: usize, entity: usize, prominent: bool) -> Logged {
        Logged { token: token as u32, entity: entity as u32, prominent }
    }

    pub(super) fn token(&self) -> usize {
        self.token as usize
    }

    pub(super) fn entity(&self) -> usize {
        self.entity as usize
    }
}

/// How many tokens of the text share a list.
const BLOCK: usize = 512;

/// Mentions in text order, in a list for each stretch of the text: people are named all over it, so that adding one or finding
/// those of a sentence must cost the same in a long text as in a short one.
#[derive(Debug, Default)]
pub(super) struct Log {
    blocks: Vec<Vec<Logged>>,
}

impl Log {
    /// Adds a mention, behind others at its token.
    pub(super) fn add(&mut self, logged: Logged) {
        let block = logged.token() / BLOCK;
        if self.blocks.len() <= block {
            self.blocks.resize_with(block + 1, Vec::new);
        }
        let block = &mut self.blocks[block];
        if block.last().is_none_or(|last| last.token <= logged.token) {
            return block.push(logged);
        }
        let at = block.partition_point(|other| other.token <= logged.token);
        block.insert(at, logged);
    }

    /// The mentions among these tokens.
    pub(super) fn within(
        &self,
        tokens: &Range<usize>,
    ) -> impl DoubleEndedIterator<Item = &Logged> + Clone + use<'_> {
        let (start, end) = (tokens.start, tokens.end);
        let last = self.blocks.len().min(end.div_ceil(BLOCK));
        let blocks = self.blocks.get(start / BLOCK..last).unwrap_or_default();
        blocks.iter().flat_map(move |block| {
            let block = &block[block.partition_point(|logged| logged.token() < start)..];
            block[..block.iter().take_while(|logged| logged.token() < end).count()].iter()
        })
    }

    /// The mentions before a token, the nearest first.
    pub(super) fn before(&self, token: usize) -> impl Iterator<Item = &Logged> + Clone + use<'_> {
        let (earlier, block) = match self.blocks.get(token / BLOCK) {
            Some(block) => (&self.blocks[..token / BLOCK], &block[..]),
            None => (&self.blocks[..], &[][..]),
        };
        let block = &block[..block.partition_point(|logged| logged.token() < token)];
        block.iter().rev().chain(earlier.iter().rev().flat_map(|block| block.iter().rev()))
    }

    /// The mention farthest on in the text.
    pub(super) fn last(&self) -> Option<&Logged> {
        self.blocks.last()?.last()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Logged> {
        self.blocks.iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Log, Logged};
    use crate::random::Random;

    #[test]
    fn it_answers_as_one_sorted_list_would() {
        let mut random = Random::new(7);
        for _ in 0..300 {
            let end = 1 + random.below(4 * BLOCK);
            let mut log = Log::default();
            let mut list = Vec::new();
            for entity in 0..random.below(60) {
                let logged = Logged::new(random.below(end), entity, false);
                log.add(logged);
                list.push(logged);
            }
            list.sort_by_key(Logged::token);
            assert!(log.iter().eq(&list));
            assert_eq!(log.last(), list.last());
            for _ in 0..60 {
                let from = random.below(end + BLOCK);
                let tokens = from..from + random.below(BLOCK);
                let within = |logged: &&Logged| tokens.contains(&logged.token());
                assert!(log.within(&tokens).eq(list.iter().filter(within)), "{tokens:?}");
                assert!(log.within(&tokens).rev().eq(list.iter().rev().filter(within)), "{tokens:?}");
                let before = list.iter().rev().filter(|logged| logged.token() < from);
                assert!(log.before(from).eq(before), "before {from}");
            }
        }
    }
}
