//! A few ranges of tokens.

use std::ops::{Deref, DerefMut, Range};

/// Ranges of tokens, mostly one: it takes no memory of its own, which saves four in ten allocations of an article.
#[derive(Clone, Debug, Default)]
pub(crate) enum Parts {
    #[default]
    None,
    One(Range<usize>),
    Many(Vec<Range<usize>>),
}

impl Parts {
    pub(crate) const fn new() -> Parts {
        Parts::None
    }

    pub(crate) fn push(&mut self, part: Range<usize>) {
        match self {
            Parts::None => *self = Parts::One(part),
            Parts::One(first) => *self = Parts::Many(vec![first.clone(), part]),
            Parts::Many(many) => many.push(part),
        }
    }

    pub(crate) fn as_slice(&self) -> &[Range<usize>] {
        self
    }
}

impl Deref for Parts {
    type Target = [Range<usize>];

    #[inline]
    fn deref(&self) -> &[Range<usize>] {
        match self {
            Parts::None => &[],
            Parts::One(part) => std::slice::from_ref(part),
            Parts::Many(many) => many,
        }
    }
}

impl DerefMut for Parts {
    fn deref_mut(&mut self) -> &mut [Range<usize>] {
        match self {
            Parts::None => &mut [],
            Parts::One(part) => std::slice::from_mut(part),
            Parts::Many(many) => many,
        }
    }
}

impl PartialEq for Parts {
    fn eq(&self, other: &Parts) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl Eq for Parts {}

impl From<Range<usize>> for Parts {
    fn from(part: Range<usize>) -> Parts {
        Parts::One(part)
    }
}

impl From<Vec<Range<usize>>> for Parts {
    fn from(parts: Vec<Range<usize>>) -> Parts {
        parts.into_iter().collect()
    }
}

impl Extend<Range<usize>> for Parts {
    fn extend<I: IntoIterator<Item = Range<usize>>>(&mut self, parts: I) {
        parts.into_iter().for_each(|part| self.push(part));
    }
}

impl FromIterator<Range<usize>> for Parts {
    fn from_iter<I: IntoIterator<Item = Range<usize>>>(parts: I) -> Parts {
        let mut all = Parts::new();
        all.extend(parts);
        all
    }
}

impl<'p> IntoIterator for &'p Parts {
    type Item = &'p Range<usize>;
    type IntoIter = std::slice::Iter<'p, Range<usize>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::Parts;

    #[test]
    fn few_and_many_are_alike() {
        let mut parts = Parts::new();
        let mut list = Vec::new();
        for n in 0..5 {
            assert_eq!(parts.as_slice(), list);
            assert_eq!(parts, Parts::from(list.clone()));
            parts.push(n..n + 1);
            list.push(n..n + 1);
        }
        parts[4].end = 9;
        assert_eq!(parts.last(), Some(&(4..9)));
    }
}
