//! Sets of what tables name by words, in one number.

use super::LexiconError;
use super::table::Row;

/// A set, its items, and what the tables call them.
macro_rules! set {
    ($(#[$doc:meta])* $name:ident { $($(#[$item_doc:meta])* $item:ident = $table_name:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub(crate) struct $name(pub(super) u32);

        impl $name {
            set!(@items 0u32; $($(#[$item_doc])* $item,)*);

            pub(crate) fn has(self, other: $name) -> bool {
                self.0 & other.0 != 0
            }

            pub(super) fn parse(row: &Row<'_>, column: usize) -> Result<$name, LexiconError> {
                let mut set = $name(0);
                for word in row.words(column) {
                    set.0 |= match word {
                        $($table_name => $name::$item.0,)*
                        other => {
                            let known = [$($table_name),*].join(", ");
                            return Err(row.error(format_args!("one of {known} expected, {other:?} found")));
                        }
                    };
                }
                Ok(set)
            }
        }
    };
    (@items $n:expr; $(#[$doc:meta])* $item:ident, $($rest:tt)*) => {
        $(#[$doc])* pub(crate) const $item: Self = Self(1 << $n);
        set!(@items $n + 1; $($rest)*);
    };
    (@items $n:expr;) => {};
}

pub(super) use set;

set! {
    /// The closed lists of `word_lists.tsv`.
    WordLists {
        /// Before what is counted.
        ABOUT = "about",
        /// Before `wat`, which is a number then.
        DEGREE = "degree",
        /// Before the plural of those who are in it.
        GROUP = "group",
        /// With a preposition, behind a name: who somebody is.
        ATTACHED = "attached",
        /// Tells why, how or when, not who.
        CIRCUMSTANCE = "circumstance",
        /// Between the subject of a main clause and its verb.
        LINKING = "linking",
        /// A noun by which `vindt het … dat` judges.
        JUDGEMENT = "judgement",
        /// Before `na` and an event.
        SOON = "soon",
        /// The end of a court's or a judge's name.
        COURT = "court",
        /// Behind `de`, one with whom somebody is singled out.
        SINGLED = "singled",
        /// One who asks for a medium.
        REPORTER = "reporter",
        /// Before the surname that all of them have.
        SIBLINGS = "siblings",
        /// A form of `zien`, which with `geen` tells a view.
        SEES = "sees",
        /// One of those with which `onder … van` tells who leads.
        LED = "led",
        /// With `op het … van`, of what somebody knows.
        FIELD = "field",
        /// Behind a place and `en`.
        AROUND = "around",
        /// The end of a noun for a firm.
        FIRM = "firm",
        /// The end of a noun for a body that is no firm.
        NO_FIRM = "no-firm",
    }
}
