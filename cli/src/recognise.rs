//! What is taken for text and is none: archives, PDF, HTML, JSON, tables. Read as text they would give findings that are wrong, with no word of it.

use std::path::Path;

use crate::input::ends_in;

/// The first bytes of files that hold text only for another program, what they are, and what to do.
const BINARY: &[(&[u8], &str)] = &[
    (b"PK\x03\x04", "a zip archive, as .docx and .odt are too; take the text out of it first"),
    (b"%PDF-", "a PDF; take the text out of it first, with pdftotext for instance"),
    (b"\xD0\xCF\x11\xE0", "an old .doc or .xls; save it as text first"),
    (b"{\\rtf", "an RTF file; save it as text first"),
    (b"\xFD7zXZ\0", "compressed with xz; unpack it first, or use gzip or zstd"),
    (b"BZh91AY&SY", "compressed with bzip2; unpack it first, or use gzip or zstd"),
];

/// Why these bytes are no text in any encoding, if that is plain.
pub fn binary(bytes: &[u8]) -> Option<&'static str> {
    BINARY.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|&(_, sentence)| sentence)
}

/// Why this text is no article, if its name or its first characters say so and nobody has said that it is one.
pub fn structured(path: Option<&Path>, text: &str) -> Option<&'static str> {
    let head = text.trim_start();
    let begins = |words: &str| head.get(..words.len()).is_some_and(|start| start.eq_ignore_ascii_case(words));
    // Behind the bracket: `{"id": …`, `[{"id": …`
    let inside = |bracket: char| head.strip_prefix(bracket).map(str::trim_start);
    if inside('{').is_some_and(|rest| rest.starts_with('"'))
        || inside('[').is_some_and(|rest| rest.starts_with('{'))
    {
        Some(
            "JSON, not text; say --input-format jsonl if each line is an object, or text to read it as it stands",
        )
    } else if ["<!doctype html", "<html", "<?xml"].into_iter().any(begins) {
        Some("HTML or XML; take the text out of it first, or say --input-format text to read it as it stands")
    } else if path.is_some_and(|path| ends_in(path, &["csv", "tsv"])) {
        Some("a table; make JSON Lines of it first, or say --input-format text to read it as it stands")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_is_text() {
        for text in
            ["", "{", "[…] De brug", "{De brug}", "<b>De brug</b>", "[\"Nee\", zegt Kramer]", "<é", "é"]
        {
            assert_eq!(structured(Some(Path::new("csv.txt")), text), None, "{text}");
        }
    }
}
