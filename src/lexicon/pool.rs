//! Many short lists of one kind in one table.

use super::bytes::{Fixed, Table};

/// Many short lists of one kind, end to end. A list that grows moves to the end, unless it is there already.
#[derive(Clone, Debug)]
pub(super) struct Pool<T> {
    pub(super) items: Table<T>,
}

/// A list in a pool.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct List {
    pub(super) start: u32,
    pub(super) length: u32,
}

impl List {
    pub(super) fn range(self) -> std::ops::Range<usize> {
        self.start as usize..(self.start + self.length) as usize
    }
}

impl<T: Fixed> Pool<T> {
    pub(super) fn get(&self, list: List) -> impl Iterator<Item = T> + Clone + '_ {
        self.items.range(list.range())
    }

    pub(super) fn push(&mut self, list: &mut List, item: T) {
        if list.range().end != self.items.len() {
            let moved: Vec<T> = self.get(*list).collect();
            list.start = self.items.len() as u32;
            moved.into_iter().for_each(|item| self.items.push(item));
        }
        self.items.push(item);
        list.length += 1;
    }

    /// Moves the last item of a list to the front as far as the ones before it do not `precede` it.
    pub(super) fn settle(&mut self, list: List, precede: impl Fn(&T, &T) -> bool) {
        let mut at = list.range().end - 1;
        let Some(last) = self.items.get(at) else { return };
        while at > list.range().start
            && let Some(other) = self.items.get(at - 1).filter(|other| !precede(other, &last))
        {
            self.items.set(at, other);
            at -= 1;
        }
        self.items.set(at, last);
    }
}
