//! Sixty-four bytes at once: which of them are letters, digits, spaces and so on, as bits.

/// How many bytes a block has.
pub(super) const WIDTH: usize = 64;

/// The classes of the bytes of a block. Bit `n` of a mask tells of byte `n`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Block {
    /// ASCII letters; `upper` has the capitals among them.
    pub(super) letter: u64,
    pub(super) upper: u64,
    pub(super) digit: u64,
    /// ASCII white space; `line` has the line breaks among it.
    pub(super) space: u64,
    pub(super) line: u64,
    /// Marks that are tokens by themselves wherever they stand: `)`, `;`, `"`; `loud` has `!` and `?` among them.
    pub(super) single: u64,
    pub(super) loud: u64,
    pub(super) dot: u64,
    pub(super) comma: u64,
    /// Colons but for those before a slash.
    pub(super) colon: u64,
    pub(super) hyphen: u64,
    /// The straight apostrophe.
    pub(super) tick: u64,
    pub(super) wide: Wide,
}

/// Bytes beyond ASCII, those that most Dutch news has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Wide {
    /// The first byte of U+00C0 to U+017F: Latin letters but for two signs.
    pub(super) latin: u64,
    /// The second byte of these two signs, and of other characters.
    pub(super) sign: u64,
    /// The first byte of U+2000 to U+2FFF.
    pub(super) general: u64,
    /// The byte that, second behind `general`, makes U+2000 to U+203F: no letter among them.
    pub(super) marks: u64,
    /// The bytes that, third behind these two, make a double quotation mark, a single one, a dash, and an ellipsis.
    pub(super) double: u64,
    pub(super) curl: u64,
    pub(super) dash: u64,
    pub(super) ellipsis: u64,
}

/// A column of `COLUMNS`: the class of a byte is one bit of it.
const LETTER: u8 = 0;
const UPPER: u8 = 1;
const DIGIT: u8 = 2;
const SPACE: u8 = 3;
const SINGLE: u8 = 4;
const DOT: u8 = 5;
const COMMA: u8 = 6;
const HYPHEN: u8 = 7;
const LINE: u8 = 8;
const COLON: u8 = 9;
const TICK: u8 = 10;
const BEYOND: u8 = 11;
const LOUD: u8 = 12;

/// A byte each for eight classes, so that eight rows, each shifted by its place, add up to eight masks.
static COLUMNS: [[u64; 2]; 256] = {
    let mut table = [[0; 2]; 256];
    let mut b = 0;
    while b < 256 {
        let classes: &[u8] = match b as u8 {
            b'a'..=b'z' => &[LETTER],
            b'A'..=b'Z' => &[LETTER, UPPER],
            b'0'..=b'9' => &[DIGIT],
            b' ' | b'\t' => &[SPACE],
            b'\n' | b'\r' | 0x0B | 0x0C => &[SPACE, LINE],
            b';' | b')' | b'[' | b']' | b'{' | b'}' | b'|' | b'\\' | b'~' | b'$' | b'"' => &[SINGLE],
            b'!' | b'?' => &[SINGLE, LOUD],
            b'.' => &[DOT],
            b',' => &[COMMA],
            b':' => &[COLON],
            b'-' => &[HYPHEN],
            b'\'' => &[TICK],
            0x80..=0xFF => &[BEYOND],
            _ => &[],
        };
        let mut n = 0;
        while n < classes.len() {
            table[b][classes[n] as usize / 8] |= 1 << (classes[n] % 8 * 8);
            n += 1;
        }
        b += 1;
    }
    table
};

impl Block {
    /// The masks of sixty-four bytes, on any machine.
    #[inline]
    pub(super) fn of(bytes: &[u8; WIDTH]) -> Block {
        let mut masks = [0u64; 16];
        for (at, eight) in bytes.chunks_exact(8).enumerate() {
            let (mut first, mut second) = (0, 0);
            for (n, &b) in eight.iter().enumerate() {
                let row = &COLUMNS[usize::from(b)];
                first |= row[0] << n;
                second |= row[1] << n;
            }
            for n in 0..8 {
                masks[n] |= (first >> (8 * n) & 0xFF) << (8 * at);
                masks[n + 8] |= (second >> (8 * n) & 0xFF) << (8 * at);
            }
        }
        let mask = |class: u8| masks[usize::from(class)];
        let beyond = mask(BEYOND);
        Block {
            letter: mask(LETTER),
            upper: mask(UPPER),
            digit: mask(DIGIT),
            space: mask(SPACE),
            line: mask(LINE),
            single: mask(SINGLE),
            loud: mask(LOUD),
            dot: mask(DOT),
            comma: mask(COMMA),
            colon: colons(bytes, mask(COLON)),
            hyphen: mask(HYPHEN),
            tick: mask(TICK),
            wide: if beyond == 0 { Wide::default() } else { Wide::of(bytes, beyond) },
        }
    }
}

/// Those of the colons at `colons` behind which no slash stands.
#[inline]
pub(super) fn colons(bytes: &[u8; WIDTH], colons: u64) -> u64 {
    let (mut plain, mut rest) = (0, colons);
    while rest != 0 {
        let at = rest.trailing_zeros() as usize % WIDTH;
        if bytes[(at + 1) % WIDTH] != b'/' {
            plain |= 1 << at;
        }
        rest &= rest - 1;
    }
    plain
}

impl Wide {
    fn of(bytes: &[u8; WIDTH], mut beyond: u64) -> Wide {
        let mut wide = Wide::default();
        while beyond != 0 {
            let at = beyond.trailing_zeros();
            let bit = 1 << at;
            match bytes[at as usize] {
                0xC3..=0xC5 => wide.latin |= bit,
                0x97 | 0xB7 => wide.sign |= bit,
                0xE2 => wide.general |= bit,
                0x80 => wide.marks |= bit,
                0x9C..=0x9E => wide.double |= bit,
                0x98 | 0x99 => wide.curl |= bit,
                0x93 | 0x94 => wide.dash |= bit,
                0xA6 => wide.ellipsis |= bit,
                _ => {}
            }
            beyond &= beyond - 1;
        }
        wide
    }
}
