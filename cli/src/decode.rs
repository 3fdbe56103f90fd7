//! From the bytes of a file to its text: decompression, then decoding. Nothing else touches the text.

use std::io::{self, BufRead, Read};
use std::string::FromUtf8Error;

use clap::ValueEnum;
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

const GZIP: &[u8] = &[0x1F, 0x8B];
const ZSTD: &[u8] = &[0x28, 0xB5, 0x2F, 0xFD];
const BYTE_ORDER_MARK: char = '\u{FEFF}';

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Encoding {
    /// Unicode; other bytes are an error
    #[value(name = "utf-8", alias = "utf8")]
    Utf8,
    /// Western European, as older archives have it
    #[value(name = "windows-1252", aliases = ["cp1252", "latin1", "latin-1", "iso-8859-1"])]
    Windows1252,
    /// What a byte order mark says; without one, UTF-16 where every other byte is zero, UTF-8 where the bytes allow it, and
    /// windows-1252 where not
    Auto,
}

/// `raw`, decompressed when its first bytes are those of gzip or zstd.
pub fn decompressed<'r>(mut raw: impl BufRead + Send + 'r) -> io::Result<Box<dyn Read + Send + 'r>> {
    // Byte by byte, and only as far as it may still be a magic number: a slow pipe is not waited for.
    let mut head = Vec::new();
    while [GZIP, ZSTD].iter().any(|magic| magic.len() > head.len() && magic.starts_with(&head)) {
        if raw.by_ref().take(1).read_to_end(&mut head)? == 0 {
            break;
        }
    }
    let (gzip, zstd) = (head == GZIP, head == ZSTD);
    let whole = io::Cursor::new(head).chain(raw);
    Ok(match (gzip, zstd) {
        (true, _) => Box::new(flate2::bufread::MultiGzDecoder::new(whole)),
        (_, true) => Box::new(zstd::Decoder::with_buffer(whole)?),
        _ => Box::new(whole),
    })
}

/// The text that `bytes` spell, without a byte order mark; or a sentence that says where they do not.
pub fn decode(bytes: Vec<u8>, encoding: Encoding) -> Result<String, String> {
    match encoding {
        Encoding::Utf8 if unmarked_utf16(&bytes).is_some() => Err(UTF_16.to_owned()),
        Encoding::Utf8 => utf8(bytes).map_err(|bytes| not_utf8(&bytes)),
        Encoding::Windows1252 => Ok(windows_1252(&bytes)),
        Encoding::Auto => match marked_utf16(&bytes).or_else(|| unmarked_utf16(&bytes)) {
            Some(utf16) => match utf16.decode(&bytes) {
                (_, _, true) => {
                    Err(format!("{} by its first bytes, but not decodable as such", utf16.name()))
                }
                (text, _, false) => Ok(text.into_owned()),
            },
            None => Ok(utf8(bytes).unwrap_or_else(|bytes| windows_1252(&bytes))),
        },
    }
}

const UTF_16: &str = "UTF-16, not UTF-8; try --encoding auto";

fn marked_utf16(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let (marked, _) = encoding_rs::Encoding::for_bom(bytes)?;
    (marked != encoding_rs::UTF_8).then_some(marked)
}

/// UTF-16 without a mark: of most pairs of bytes one is zero, and always the same one. As UTF-8 it would be letters with zeros between
/// them, in which no word is found.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    const LOOKED_AT: usize = 256;
    let (pairs, _) = bytes[..bytes.len().min(LOOKED_AT)].as_chunks::<2>();
    let zeros = |at: usize| pairs.iter().filter(|pair| pair[at] == 0).count();
    match (zeros(0), zeros(1)) {
        (0, low) if low > pairs.len() / 2 => Some(UTF_16LE),
        (high, 0) if high > pairs.len() / 2 => Some(UTF_16BE),
        _ => None,
    }
}

fn utf8(bytes: Vec<u8>) -> Result<String, Vec<u8>> {
    let mut text = String::from_utf8(bytes).map_err(FromUtf8Error::into_bytes)?;
    if text.starts_with(BYTE_ORDER_MARK) {
        text.drain(..BYTE_ORDER_MARK.len_utf8());
    }
    Ok(text)
}

fn windows_1252(bytes: &[u8]) -> String {
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    text.into_owned()
}

fn not_utf8(bytes: &[u8]) -> String {
    let at = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => UTF_16.to_owned(),
        _ => format!("not UTF-8 at byte {at} (0x{:02X}); try --encoding windows-1252 or auto", bytes[at]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_last_character_is_located() {
        assert!(decode(b"caf\xC3".to_vec(), Encoding::Utf8).unwrap_err().contains("byte 3 (0xC3)"));
    }

    #[test]
    fn a_mark_is_dropped_once_and_only_in_front() {
        assert_eq!(decode("\u{FEFF}a\u{FEFF}".into(), Encoding::Utf8).unwrap(), "a\u{FEFF}");
        assert_eq!(decode(b"\xFF\xFEa\0".to_vec(), Encoding::Auto).unwrap(), "a");
    }

    #[test]
    fn utf16_is_known_without_a_mark() {
        let text = "„De brug is dicht”, zegt José Kramer.";
        for (to_bytes, name) in [(u16::to_le_bytes as fn(u16) -> [u8; 2], "le"), (u16::to_be_bytes, "be")] {
            let bytes: Vec<u8> = text.encode_utf16().flat_map(to_bytes).collect();
            assert_eq!(decode(bytes.clone(), Encoding::Auto).unwrap(), text, "{name}");
            assert_eq!(decode(bytes, Encoding::Utf8).unwrap_err(), UTF_16, "{name}");
        }
        for bytes in [&b""[..], b"\0", b"a", b"De brug\0 is dicht.", b"\0\0\0\0"] {
            assert_eq!(decode(bytes.to_vec(), Encoding::Utf8).unwrap().as_bytes(), bytes);
        }
    }

    #[test]
    fn a_beginning_of_a_magic_number_is_text() {
        for bytes in [&b""[..], b"(", b"(\xB5/", b"\x1F", b"{}\n"] {
            let mut read = Vec::new();
            decompressed(bytes).unwrap().read_to_end(&mut read).unwrap();
            assert_eq!(read, bytes);
        }
    }
}
