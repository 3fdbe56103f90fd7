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
    /// Bytes beyond ASCII.
    pub(super) beyond: u64,
    pub(super) wide: Wide,
}

/// Characters beyond ASCII, those that most Dutch news has: each by its first byte.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Wide {
    /// U+00C0 to U+017F without two signs: Latin letters, of two bytes.
    pub(super) latin: u64,
    /// U+2000 to U+203F, of three bytes: no letter is among them.
    pub(super) general: u64,
    /// Among these, double quotation marks that can be nothing else; single ones that can be apostrophes; dashes; and ellipses that
    /// no character of this range follows.
    pub(super) double: u64,
    pub(super) curl: u64,
    pub(super) dash: u64,
    pub(super) ellipsis: u64,
}

/// The bytes of which these characters are made, each group as a mask.
#[derive(Clone, Copy, Default)]
pub(super) struct Parts {
    /// 0xC3 to 0xC5: the first byte of Latin letters.
    pub(super) latin: u64,
    /// 0xE2 0x80: the first two of U+2000 to U+203F.
    pub(super) first: u64,
    pub(super) second: u64,
    /// The third byte of a double mark, and of a single one.
    pub(super) double: u64,
    pub(super) curl: u64,
    /// The third byte of dashes and the ellipsis, and perhaps of others.
    pub(super) rare: u64,
    /// The second byte of the multiplication and the division sign, and of others.
    pub(super) sign: u64,
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
        let (mut first, mut second) = ([0; 8], [0; 8]);
        for (at, eight) in bytes.chunks_exact(8).enumerate() {
            for (n, &b) in eight.iter().enumerate() {
                let row = &COLUMNS[usize::from(b)];
                first[at] |= row[0] << n;
                second[at] |= row[1] << n;
            }
        }
        let (first, second) = (transposed(first), transposed(second));
        let mask =
            |class: u8| if class < 8 { first[usize::from(class)] } else { second[usize::from(class) - 8] };
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
            beyond,
            wide: if beyond == 0 { Wide::default() } else { Wide::of(bytes, Parts::of(bytes, beyond)) },
        }
    }
}

/// Byte `n` of number `m` becomes byte `m` of number `n`.
#[inline]
fn transposed(mut rows: [u64; 8]) -> [u64; 8] {
    for (width, lower) in [(4, 0x0000_0000_FFFF_FFFF), (2, 0x0000_FFFF_0000_FFFF), (1, 0x00FF_00FF_00FF_00FF)]
    {
        for one in (0..8).filter(|one| one & width == 0) {
            let other = one + width;
            let swapped = (rows[one] >> (8 * width) ^ rows[other]) & lower;
            rows[other] ^= swapped;
            rows[one] ^= swapped << (8 * width);
        }
    }
    rows
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

impl Parts {
    fn of(bytes: &[u8; WIDTH], mut beyond: u64) -> Parts {
        let mut parts = Parts::default();
        while beyond != 0 {
            let at = beyond.trailing_zeros() as usize % WIDTH;
            let bit = 1 << at;
            match bytes[at] {
                0xC3..=0xC5 => parts.latin |= bit,
                0xE2 => parts.first |= bit,
                0x80 => parts.second |= bit,
                0x9C..=0x9E => parts.double |= bit,
                0x98 | 0x99 => parts.curl |= bit,
                0x93 | 0x94 | 0xA6 => parts.rare |= bit,
                0x97 | 0xB7 => parts.sign |= bit,
                _ => {}
            }
            beyond &= beyond - 1;
        }
        parts
    }
}

impl Wide {
    #[inline]
    pub(super) fn of(bytes: &[u8; WIDTH], parts: Parts) -> Wide {
        let general = parts.first & parts.second >> 1;
        let (double, curl) = (general & parts.double >> 2, general & parts.curl >> 2);
        let mut wide = Wide { latin: parts.latin, general, double, curl, dash: 0, ellipsis: 0 };
        let rare = parts.rare & general << 2 | parts.sign & parts.latin << 1;
        if rare != 0 {
            wide.sort_out(bytes, rare);
        }
        wide
    }

    #[cold]
    fn sort_out(&mut self, bytes: &[u8; WIDTH], mut rare: u64) {
        while rare != 0 {
            let at = rare.trailing_zeros() as usize % WIDTH;
            rare &= rare - 1;
            match bytes[at] {
                0x93 | 0x94 => self.dash |= self.general & 1 << at >> 2,
                0xA6 if bytes.get(at + 1).is_some_and(|&next| next != 0xE2) => {
                    self.ellipsis |= self.general & 1 << at >> 2;
                }
                // `×` and `÷`, and two letters that the scanner can as well read.
                0x97 | 0xB7 => self.latin &= !(1 << at >> 1),
                _ => {}
            }
        }
    }
}
