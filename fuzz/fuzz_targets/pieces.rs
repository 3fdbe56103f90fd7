//! Texts of the pieces of which reported speech is made: gets deeper into the rules than letters do.
#![no_main]

#[path = "../../tests/invariants/mod.rs"]
mod invariants;
#[path = "../../tests/invariants/pieces.rs"]
mod pieces;

use pieces::PIECES;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    // A byte chooses a piece; above 127 no space follows.
    let text: String = bytes
        .iter()
        .flat_map(|byte| {
            let piece = PIECES[usize::from(byte % 128) % PIECES.len()];
            [piece, if *byte < 128 { " " } else { "" }]
        })
        .collect();
    invariants::check(&text);
});
