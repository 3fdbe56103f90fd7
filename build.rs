//! Compiles the tables of `data/` with the code that reads them in the library, so that a program need not read them again
//! at every start. A row that cannot be read fails the build, with its place.

use std::path::Path;

/// The part of the library that reads tables.
#[allow(dead_code, unused_imports, reason = "what the other layers use")]
#[path = "src"]
mod aldus {
    pub(crate) mod chars;
    pub(crate) mod lexicon;
}

use aldus::{chars, lexicon};

/// What the lexicon asks of the layer above it.
mod token {
    pub(crate) type LexemeId = u32;
    pub(crate) const UNKNOWN: LexemeId = u32::MAX;
}

fn main() {
    for input in ["data", "src/lexicon.rs", "src/lexicon", "src/chars.rs"] {
        println!("cargo::rerun-if-changed={input}");
    }
    let read = |name: &str| {
        let path = Path::new("data").join(name);
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let lexicon = lexicon::Lexicon::from_tables(read).unwrap_or_else(|error| panic!("data/{error}"));
    let folder = std::env::var("OUT_DIR").expect("cargo names a folder for the output");
    let file = Path::new(&folder).join("lexicon.bin");
    std::fs::write(&file, lexicon.to_bytes()).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
}
