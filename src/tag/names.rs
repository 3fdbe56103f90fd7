//! Which name of the lexicon covers a token.

use std::ops::{Index, Range};

use crate::token_set::TokenSet;

/// No proper name of the lexicon stands here.
pub(crate) const NO_NAME: u32 = u32::MAX;

/// The lexicon's name that covers each token, or `NO_NAME`. Few tokens have one: they are marked, and the names lie in a list.
#[derive(Debug, Default)]
pub(crate) struct Names {
    covered: TokenSet,
    /// The first token of each name, and the name, in text order.
    names: Vec<(u32, u32)>,
}

impl Names {
    pub(super) fn new(tokens: usize) -> Names {
        Names { covered: TokenSet::with_room_for(tokens), names: Vec::with_capacity(tokens / 32) }
    }

    /// Notes a name that covers `tokens`, behind all that have been noted.
    pub(super) fn push(&mut self, tokens: Range<usize>, name: u32) {
        self.names.push((tokens.start as u32, name));
        self.covered.insert(tokens);
    }
}

impl Index<usize> for Names {
    type Output = u32;

    #[inline]
    fn index(&self, i: usize) -> &u32 {
        if !self.covered.contains(i) {
            return &NO_NAME;
        }
        let behind = self.names.partition_point(|(first, _)| *first as usize <= i);
        self.names[..behind].last().map_or(&NO_NAME, |(_, name)| name)
    }
}

#[cfg(test)]
mod tests {
    use super::{NO_NAME, Names};

    #[test]
    fn a_token_has_the_name_that_covers_it() {
        let mut names = Names::new(130);
        names.push(2..4, 7);
        names.push(4..5, 7);
        names.push(63..66, 8);
        names.push(128..130, 9);
        let named: Vec<_> = (0..140).filter(|&i| names[i] != NO_NAME).map(|i| (i, names[i])).collect();
        assert_eq!(named, [(2, 7), (3, 7), (4, 7), (63, 8), (64, 8), (65, 8), (128, 9), (129, 9)]);
    }
}
