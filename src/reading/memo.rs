//! What the clauses have answered about a token. Each rule asks of the same verbs whether they are finite and where their clauses
//! begin; that is worked out when it is first asked.

use std::cell::Cell;
use std::num::NonZeroU16;

/// A question about a token that is answered with yes or no.
#[derive(Clone, Copy)]
pub(crate) enum Question {
    Finite = 0,
    Subordinator = 2,
    Relative = 4,
}

/// The answers so far, for each token.
#[derive(Default)]
pub(crate) struct Memo {
    /// Two bits for each question: answered, and answered with yes.
    answers: Vec<Cell<u8>>,
    /// A number other than zero, once it is known.
    starts: Vec<Cell<u16>>,
}

impl Memo {
    pub(super) fn new(tokens: usize) -> Memo {
        Memo { answers: vec![Cell::new(0); tokens], starts: vec![Cell::new(0); tokens] }
    }

    #[inline]
    pub(crate) fn answer(&self, i: usize, question: Question, find: impl FnOnce() -> bool) -> bool {
        let Some(cell) = self.answers.get(i) else { return find() };
        let shift = question as u8;
        match cell.get() >> shift & 3 {
            0 => {
                let yes = find();
                cell.set(cell.get() | (1 | u8::from(yes) << 1) << shift);
                yes
            }
            answer => answer == 3,
        }
    }

    /// What `find` finds for token `i`, kept as a number if it can be one.
    #[inline]
    pub(crate) fn start<T>(
        &self,
        i: usize,
        find: impl FnOnce() -> T,
        pack: impl FnOnce(&T) -> Option<NonZeroU16>,
        unpack: impl FnOnce(NonZeroU16) -> T,
    ) -> T {
        let Some(cell) = self.starts.get(i) else { return find() };
        if let Some(number) = NonZeroU16::new(cell.get()) {
            return unpack(number);
        }
        let found = find();
        cell.set(pack(&found).map_or(0, NonZeroU16::get));
        found
    }
}
