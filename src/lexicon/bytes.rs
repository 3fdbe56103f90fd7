//! Tables that lie in the program as bytes and are read where they lie: nothing is unpacked, and only what a user adds to is
//! copied.

use std::borrow::Cow;
use std::marker::PhantomData;

/// What takes the same number of bytes whatever its value.
pub(super) trait Fixed: Copy {
    const SIZE: usize;

    /// Writes it to the front of `out`, and leaves the rest.
    fn put(self, out: &mut &mut [u8]);

    /// Reads it off the front of `bytes`.
    fn get(bytes: &mut &[u8]) -> Self;
}

macro_rules! numbers {
    ($($number:ty)*) => {
        $(impl Fixed for $number {
            const SIZE: usize = size_of::<$number>();

            #[inline]
            fn put(self, out: &mut &mut [u8]) {
                if let Some((number, rest)) = std::mem::take(out).split_first_chunk_mut() {
                    *number = self.to_le_bytes();
                    *out = rest;
                }
            }

            #[inline]
            fn get(bytes: &mut &[u8]) -> $number {
                let Some((number, rest)) = bytes.split_first_chunk() else { return 0 };
                *bytes = rest;
                <$number>::from_le_bytes(*number)
            }
        })*
    };
}

numbers! { u8 u16 u32 u64 u128 }

impl Fixed for bool {
    const SIZE: usize = 1;

    fn put(self, out: &mut &mut [u8]) {
        u8::from(self).put(out);
    }

    #[inline]
    fn get(bytes: &mut &[u8]) -> bool {
        u8::get(bytes) != 0
    }
}

impl<T: Fixed> Fixed for Option<T> {
    const SIZE: usize = 1 + T::SIZE;

    fn put(self, out: &mut &mut [u8]) {
        self.is_some().put(out);
        match self {
            Some(item) => item.put(out),
            None => (0..T::SIZE).for_each(|_| 0u8.put(out)),
        }
    }

    #[inline]
    fn get(bytes: &mut &[u8]) -> Option<T> {
        let some = bool::get(bytes);
        let item = T::get(bytes);
        some.then_some(item)
    }
}

/// A struct as its fields.
macro_rules! fixed {
    ($($name:ident { $($field:ident: $kind:ty,)* })*) => {
        $(impl Fixed for $name {
            const SIZE: usize = 0 $(+ <$kind>::SIZE)*;

            fn put(self, out: &mut &mut [u8]) {
                $(self.$field.put(out);)*
            }

            #[inline]
            fn get(bytes: &mut &[u8]) -> $name {
                $(let $field = <$kind>::get(bytes);)*
                $name { $($field,)* }
            }
        })*
    };
}

/// A set of bits, as its number.
macro_rules! fixed_sets {
    ($($name:ident: $number:ty,)*) => {
        $(impl Fixed for $name {
            const SIZE: usize = <$number>::SIZE;

            fn put(self, out: &mut &mut [u8]) {
                self.0.put(out);
            }

            #[inline]
            fn get(bytes: &mut &[u8]) -> $name {
                $name(<$number>::get(bytes))
            }
        })*
    };
}

/// An enum that lists its variants in `ALL`, as the place in it.
macro_rules! fixed_enums {
    ($($name:ident)*) => {
        $(impl Fixed for $name {
            const SIZE: usize = 1;

            fn put(self, out: &mut &mut [u8]) {
                (self as u8).put(out);
            }

            #[inline]
            fn get(bytes: &mut &[u8]) -> $name {
                $name::ALL[usize::from(u8::get(bytes))]
            }
        })*
    };
}

pub(super) use {fixed, fixed_enums, fixed_sets};

/// Writes `item` to the end of `out`.
pub(super) fn append<T: Fixed>(item: T, out: &mut Vec<u8>) {
    let start = out.len();
    out.resize(start + T::SIZE, 0);
    item.put(&mut &mut out[start..]);
}

/// A list that can lie in the program.
#[derive(Clone, Debug)]
pub(super) struct Table<T> {
    bytes: Cow<'static, [u8]>,
    of: PhantomData<T>,
}

impl<T> Default for Table<T> {
    fn default() -> Table<T> {
        Table::new(Cow::default())
    }
}

impl<T> Table<T> {
    pub(super) fn new(bytes: Cow<'static, [u8]>) -> Table<T> {
        Table { bytes, of: PhantomData }
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

impl<T: Fixed> Table<T> {
    #[inline]
    pub(super) fn len(&self) -> usize {
        self.bytes.len() / T::SIZE
    }

    #[inline]
    pub(super) fn get(&self, at: usize) -> Option<T> {
        let mut rest = self.bytes.get(at.checked_mul(T::SIZE)?..)?;
        (rest.len() >= T::SIZE).then(|| T::get(&mut rest))
    }

    /// The bytes of some rows.
    pub(super) fn rows(&self, range: std::ops::Range<usize>) -> impl Iterator<Item = &[u8]> + Clone {
        self.bytes[range.start * T::SIZE..range.end * T::SIZE].chunks_exact(T::SIZE)
    }

    pub(super) fn range(&self, range: std::ops::Range<usize>) -> impl Iterator<Item = T> + Clone + '_ {
        self.rows(range).map(|mut row| T::get(&mut row))
    }

    /// Some rows, which are sorted.
    pub(super) fn sorted(&self, range: std::ops::Range<usize>) -> Sorted<'_, T> {
        Sorted { bytes: &self.bytes[range.start * T::SIZE..range.end * T::SIZE], of: PhantomData }
    }

    /// A table of so many rows whose bytes are all 0.
    pub(super) fn zeros(length: usize) -> Table<T> {
        Table::new(Cow::Owned(vec![0; length * T::SIZE]))
    }

    pub(super) fn with_room_for(length: usize) -> Table<T> {
        Table::new(Cow::Owned(Vec::with_capacity(length * T::SIZE)))
    }

    pub(super) fn push(&mut self, item: T) {
        append(item, self.bytes.to_mut());
    }

    /// Puts another item in the place of the one at `at`.
    pub(super) fn set(&mut self, at: usize, item: T) {
        item.put(&mut &mut self.bytes.to_mut()[at * T::SIZE..(at + 1) * T::SIZE]);
    }
}

/// Rows of a table that are sorted by their first field, a number: a word has a hundred of them, and the word beside it leads to
/// one or none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sorted<'l, T> {
    bytes: &'l [u8],
    of: PhantomData<T>,
}

impl<'l, T: Fixed> Sorted<'l, T> {
    #[inline]
    fn len(&self) -> usize {
        self.bytes.len() / T::SIZE
    }

    #[inline]
    fn key(&self, at: usize) -> u32 {
        let first = self.bytes.get(at * T::SIZE..).and_then(|row| row.first_chunk());
        first.map_or(u32::MAX, |first| u32::from_le_bytes(*first))
    }

    /// The rows with `key`.
    #[inline]
    pub(super) fn with(self, key: u32) -> impl Iterator<Item = T> + 'l {
        let (mut first, mut end) = (0, self.len());
        while first < end {
            let middle = first.midpoint(end);
            if self.key(middle) < key { first = middle + 1 } else { end = middle }
        }
        let all = self.bytes.get(first * T::SIZE..).unwrap_or_default();
        let same =
            move |row: &&[u8]| row.first_chunk().is_some_and(|first| u32::from_le_bytes(*first) == key);
        all.chunks_exact(T::SIZE).take_while(same).map(|mut row| T::get(&mut row))
    }

    /// The rows without a key, which has the highest number, behind the others.
    #[inline]
    pub(super) fn split_keyless(self) -> (Sorted<'l, T>, Sorted<'l, T>) {
        let mut end = self.len();
        while end > 0 && self.key(end - 1) == u32::MAX {
            end -= 1;
        }
        let (keyed, keyless) = self.bytes.split_at(end * T::SIZE);
        (Sorted { bytes: keyed, of: PhantomData }, Sorted { bytes: keyless, of: PhantomData })
    }

    pub(super) fn all(self) -> impl Iterator<Item = T> + 'l {
        self.bytes.chunks_exact(T::SIZE).map(|mut row| T::get(&mut row))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    struct Pair {
        a: Option<u16>,
        b: bool,
    }

    fixed! {
        Pair { a: Option<u16>, b: bool, }
    }

    #[test]
    fn a_table_gives_back_what_was_put_in() {
        let mut table = Table::default();
        let pairs = [Pair { a: None, b: true }, Pair { a: Some(500), b: false }];
        pairs.into_iter().for_each(|pair| table.push(pair));
        assert_eq!((table.len(), Pair::SIZE), (2, 4));
        assert_eq!(table.range(0..2).collect::<Vec<_>>(), pairs);
        table.set(0, pairs[1]);
        assert_eq!((table.get(0), table.get(2)), (Some(pairs[1]), None));
    }
}
