//! The lexicon that the library comes with, as `build.rs` compiled it from `data/`.

use once_cell::sync::Lazy;

use crate::lexicon::Lexicon;

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));

static BUILT_IN: Lazy<Lexicon> = Lazy::new(|| Lexicon::built_from(BYTES));

impl Lexicon {
    /// The built-in Dutch lexicon.
    pub fn new() -> Lexicon {
        Lexicon::built_in().clone()
    }

    pub(crate) fn built_in() -> &'static Lexicon {
        &BUILT_IN
    }
}

impl Default for Lexicon {
    fn default() -> Lexicon {
        Lexicon::new()
    }
}
