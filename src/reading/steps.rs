//! A number for each token that stays the same or grows by one from token to token, in little more than a byte a token.

/// So many tokens share a number to start from: within them it grows by less than a byte holds.
const BLOCK: usize = 256;

/// How many of a list of tokens lie at or before each token, its first one left out of the count.
#[derive(Default)]
pub(super) struct Steps {
    /// The number of the first token of each block.
    base: Vec<u32>,
    /// How much larger the number of each token is.
    above: Vec<u8>,
}

impl Steps {
    /// The number of the first of `tokens` is zero; it grows by one at each of `at`, which are in order, none of them zero or twice.
    pub(super) fn new(tokens: usize, at: impl Iterator<Item = u32>) -> Steps {
        let mut steps = Steps { base: vec![0; tokens.div_ceil(BLOCK)], above: vec![0; tokens] };
        let mut from = 0;
        for (number, end) in (0u32..).zip(at.map(|at| at as usize).chain([tokens])) {
            while from < end {
                let block = from / BLOCK;
                if from % BLOCK == 0 {
                    steps.base[block] = number;
                }
                let last = end.min((block + 1) * BLOCK);
                steps.above[from..last].fill((number - steps.base[block]) as u8);
                from = last;
            }
        }
        steps
    }

    #[inline]
    pub(super) fn len(&self) -> usize {
        self.above.len()
    }

    /// The number of token `i`.
    #[inline]
    pub(super) fn get(&self, i: usize) -> usize {
        self.base[i / BLOCK] as usize + self.above[i] as usize
    }

    /// Whether the token behind `i` has the same number.
    #[inline]
    pub(super) fn is_level(&self, i: usize) -> bool {
        if i % BLOCK == BLOCK - 1 {
            self.get(i) == self.get(i + 1)
        } else {
            self.above[i] == self.above[i + 1]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Steps};

    #[test]
    fn each_token_counts_what_lies_before_it() {
        let tokens = 3 * BLOCK + 5;
        let lists: [Vec<u32>; 4] = [
            vec![],
            (1..tokens as u32).collect(),
            vec![1, 255, 256, 257, 512],
            (1..tokens as u32).step_by(7).collect(),
        ];
        for at in lists {
            let steps = Steps::new(tokens, at.iter().copied());
            for i in 0..tokens {
                assert_eq!(steps.get(i), at.iter().filter(|&&at| at as usize <= i).count(), "{i} of {at:?}");
                let level = i + 1 < tokens && !at.contains(&(i as u32 + 1));
                assert!(i + 1 == tokens || steps.is_level(i) == level, "{i} of {at:?}");
            }
        }
        assert_eq!(Steps::new(0, [].into_iter()).len(), 0);
    }
}
