//! A set of tokens, in one bit a token.

use std::ops::Range;

/// The places of some tokens of a text.
#[derive(Clone, Debug, Default)]
pub(crate) struct TokenSet {
    bits: Vec<u64>,
}

const WORD: usize = u64::BITS as usize;

impl TokenSet {
    /// None of as many tokens.
    pub(crate) fn with_room_for(tokens: usize) -> TokenSet {
        TokenSet { bits: vec![0; tokens.div_ceil(WORD)] }
    }

    /// Adds `tokens`; there must be room for them.
    pub(crate) fn insert(&mut self, tokens: Range<usize>) {
        for i in tokens {
            self.bits[i / WORD] |= 1 << (i % WORD);
        }
    }

    /// Whether token `i` is one of them; a token beyond the text is none.
    #[inline]
    pub(crate) fn contains(&self, i: usize) -> bool {
        self.bits.get(i / WORD).is_some_and(|word| word >> (i % WORD) & 1 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::TokenSet;

    #[test]
    fn what_is_added_is_in_it_and_nothing_else() {
        let mut set = TokenSet::with_room_for(130);
        set.insert(62..66);
        set.insert(128..130);
        let all: Vec<_> = (0..200).filter(|&i| set.contains(i)).collect();
        assert_eq!(all, [62, 63, 64, 65, 128, 129]);
        assert!(!TokenSet::default().contains(0));
    }
}
