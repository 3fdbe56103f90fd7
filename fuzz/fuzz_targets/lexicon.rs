//! Rows of a user: an error says where, and whatever is taken leaves extraction sound.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: (u8, &str)| {
    let (table, rows) = input;
    let tables: Vec<&str> = aldus::Lexicon::tables().collect();
    let table = tables[usize::from(table) % tables.len()];
    let mut lexicon = aldus::Lexicon::new();
    match lexicon.add(table, rows) {
        Ok(()) => {
            let extractor = aldus::Extractor::builder().lexicon(lexicon).build();
            extractor.extract(rows);
            extractor.extract("„Nee”, zegt Anna Kramer. Volgens haar is de brug dicht.");
        }
        Err(error) => assert!(error.to_string().starts_with(table), "{error}"),
    }
});
