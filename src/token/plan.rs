//! What is plain in a block of text: bit operations find where each plain token begins and ends.
//!
//! Plain are words of letters, with hyphens and short endings behind an apostrophe; numbers; marks that are tokens by themselves;
//! quotation marks whose neighbours leave no doubt; full stops behind words that are no abbreviations. A byte that could mean more (an
//! initial's full stop, a letter beside a digit, a bracket) makes all bytes unusual that touch it.
//!
//! In all masks bit `n` tells of byte `n`; `mask << 1` tells of the byte before, `mask >> 1` of the byte behind.

use super::Flags;
use super::block::{Block, WIDTH, Wide};
use super::scan::Scanner;

/// The bits below bit `n` of 64.
#[inline(always)]
pub(super) fn below(n: u32) -> u64 {
    (1 << (n % WIDTH as u32)) - 1
}

/// The tokens of a block, as bits.
pub(super) struct Plan {
    /// The first bytes of the tokens that are still to be written.
    pub(super) starts: u64,
    /// The last bytes of the plain ones among them.
    pub(super) ends: u64,
    /// Runs of bytes that could belong together, and those bytes in them that make them unusual.
    pub(super) runs: u64,
    pub(super) unusual: u64,
    /// First bytes of words and numbers as long as they are plain.
    pub(super) heads: u64,
    /// Where white space, and a line break in it, stands before a byte.
    pub(super) spaced: u64,
    pub(super) lined: u64,
    /// Line breaks and single quotation marks of which the scanner has not been told, and the marks among them that open.
    pub(super) events: u64,
    pub(super) opens: u64,
    /// First bytes of words with capitals behind the first letter or beyond ASCII.
    pub(super) cased: u64,
    /// First bytes of tokens of which their first byte tells too little: words and numbers of one byte, marks of more.
    pub(super) renamed: u64,
    /// First bytes of tokens at which a sentence could end or a line begins.
    pub(super) seams: u64,
    /// Full stops right behind a word or a number.
    pub(super) stops: u64,
    /// What stands behind the last token.
    pub(super) behind: Flags,
}

impl Plan {
    #[inline(always)]
    pub(super) fn of<const BEYOND: bool>(
        bytes: &[u8; WIDTH],
        block: &Block,
        carried: Flags,
        single_open: bool,
    ) -> Plan {
        let Block {
            letter, upper, digit, space, line, single, loud, dot, comma, colon, hyphen, tick, ..
        } = *block;
        let wide = if BEYOND { block.wide } else { Wide::default() };
        // What stands behind the last space belongs to the next block.
        let within = u64::MAX >> space.leading_zeros();
        let carry = |flag| u64::from(carried.has(flag));
        let spaced = space << 1 | carry(Flags::SPACE_BEFORE);

        let latin = wide.latin;
        let letters = letter | latin | latin << 1;
        // Characters of three bytes.
        let Wide { general, curl, double, dash, ellipsis, .. } = wide;
        // Marks that are tokens by their bytes; those of two bytes; those whose kind the first byte does not tell.
        let (mut three, mut two, mut renamed) = (double, 0, 0);
        if dash | ellipsis != 0 {
            renamed = dash & spaced & space >> 3 | ellipsis;
            three |= renamed;
        }
        let mut one = hyphen & spaced & space >> 1 | single;

        // `zo'n`, `foto’s`: up to four letters
        let (mut tick_in_word, mut behind_tick) = (0, 0);
        if tick | curl != 0 {
            let lower = letter & !upper;
            let long = letters & letters >> 1 & letters >> 2 & letters >> 3;
            let straight = tick & letters << 1 & lower >> 1 & !(long >> 2);
            let curly = curl & letters << 1 & lower >> 3 & !(long >> 4);
            behind_tick = straight << 2 | curly << 4;
            tick_in_word = straight | curly | curly << 1 | curly << 2;
        }

        // `1.250`, `3,5`, `17:30`, `2-1`; `tv-gids`, `voor- en`
        let (mut in_number, mut mixed, mut price) = (0, 0, 0);
        if digit != 0 {
            in_number = (dot | comma | colon | hyphen) & digit << 1 & digit >> 1;
            mixed = letters & digit << 1 | digit & letters << 1;
            price = comma & digit << 1 & hyphen >> 1;
        }
        let hyphen_in_word = hyphen & letters << 1 & (letters | space) >> 1;
        let plain = letters | digit | in_number | hyphen_in_word | tick_in_word;

        // A comma may be one of two, or stand in a price; a full stop may belong to the word.
        let sole = comma & !((dot | comma) >> 1 | in_number | price);
        let colon = colon & !in_number;
        let worded = letter << 1 & (letter << 2 | behind_tick) | digit << 1;
        let stop = dot & (space | single | tick | general) >> 1 & (worded | !(plain << 1));

        one |= sole | colon | stop;

        // `,,Ik kom''`
        let low = comma & comma >> 1;
        if low != 0 {
            two = low & !(comma >> 2) & spaced;
            one &= !(two << 1);
        }
        let mut turns = Turns::default();
        let ticks = (tick | curl) & !tick_in_word & within;
        if ticks != 0 {
            two |= raised_pairs(block, spaced);
            let singles = ticks & !(two | two << 1);
            let curls = curl | curl << 1 | curl << 2;
            let known =
                space | plain | one | two | two << 1 | three | three << 1 | three << 2 | singles | curls;
            turns = Turns::of(bytes, block, spaced, plain, singles, !known | mixed, single_open);
            one |= tick & turns.all();
            three |= curl & turns.all();
        }

        let (mut marks, mut tails, mut lasts) = (one | three, three << 1 | three << 2, one | three << 2);
        if two != 0 {
            renamed |= two;
            marks |= two;
            tails |= two << 1;
            lasts |= two << 1;
        }
        marks &= within;
        let runs = within & !(space | marks | tails);
        let unusual = runs & (!plain | mixed);
        let starts = runs & !(runs << 1) | marks;
        let ends = runs & !(runs >> 1) | lasts;

        let (lined, last_line) = if line == 0 && !carried.has(Flags::LINE_BEFORE) {
            (0, false)
        } else {
            let mut flood = line | space & carry(Flags::LINE_BEFORE);
            loop {
                let more = flood | space & flood << 1;
                if more == flood {
                    break (flood << 1 | carry(Flags::LINE_BEFORE), flood & (within ^ within >> 1) != 0);
                }
                flood = more;
            }
        };
        Plan {
            starts,
            ends,
            runs,
            unusual,
            heads: plain & !(plain << 1),
            spaced,
            lined,
            events: line | turns.all(),
            opens: turns.opens,
            cased: latin | upper & (upper | hyphen | latin) >> 1,
            renamed: renamed | starts & ends & plain,
            seams: dot | loud | ellipsis | lined,
            stops: stop & worded & marks,
            behind: Flags(1 | (last_line as u8) << 1),
        }
    }

    /// Tells the scanner whether a single quotation mark is open, as far as the bits of `before` say so.
    #[inline(always)]
    pub(super) fn tell(&mut self, scanner: &mut Scanner<'_>, before: u64) {
        let events = self.events & before;
        if events != 0 {
            scanner.single_open = events & self.opens > events & !self.opens;
        }
    }

    /// Makes unusual whatever is an abbreviation with its full stop.
    #[inline(always)]
    pub(super) fn spot_abbreviations(&mut self, scanner: &Scanner<'_>, block: &[u8; WIDTH]) {
        let mut stops = self.stops;
        while stops != 0 {
            let stop = stops.trailing_zeros();
            stops &= stops - 1;
            let start = 63 - (self.heads & below(stop)).leading_zeros();
            let (start, stop) = (start as usize % WIDTH, stop as usize % WIDTH);
            let may_be = match block[..stop].last_chunk() {
                Some(last) => scanner.abbreviations.may_end_in(*last, stop.saturating_sub(start)),
                None => true,
            };
            if may_be && scanner.abbreviations.class(&block[start..stop]).is_some() {
                self.unusual |= 1 << (stop - 1);
            }
        }
    }

    /// Where the first unusual token begins.
    #[inline(always)]
    pub(super) fn first_unusual(&self) -> u32 {
        let below_lowest = self.unusual ^ self.unusual.wrapping_sub(1);
        63 - (self.starts & below_lowest).leading_zeros()
    }

    /// What stands before the byte `at`.
    #[inline(always)]
    pub(super) fn before(&self, at: u32) -> Flags {
        Flags((self.spaced >> at & 1 | (self.lined >> at & 1) << 1) as u8)
    }

    /// Goes on at byte `at`, where a token can begin.
    #[inline(always)]
    pub(super) fn resume(&mut self, at: u32) {
        let (rest, here) = (!below(at), self.runs & 1 << at);
        self.starts = self.starts & rest | here;
        self.ends &= rest;
        // In the middle of what looked like a word, it is none.
        self.unusual = self.unusual & rest | here & !self.heads;
        self.renamed |= here & self.ends;
        self.events &= rest;
    }
}

/// `''` that is one mark, before or behind what is quoted.
fn raised_pairs(block: &Block, spaced: u64) -> u64 {
    let Block { letter, space, single, dot, comma, colon, tick, .. } = *block;
    let closing = space | single | comma | dot | colon;
    let trio = letter & letter >> 1 & letter >> 2;
    tick & tick >> 1 & !(tick << 1) & !(tick >> 2) & (closing | trio & spaced << 2) >> 2
}

/// Single quotation marks that open or close without a doubt.
#[derive(Clone, Copy, Default)]
struct Turns {
    opens: u64,
    closes: u64,
}

impl Turns {
    fn all(self) -> u64 {
        self.opens | self.closes
    }

    /// Looks at each of `singles` in turn. A mark closes only while one is known to be open, and whatever is `odd` makes that unknown
    /// until the line ends.
    #[inline(always)]
    fn of(
        bytes: &[u8; WIDTH],
        block: &Block,
        spaced: u64,
        plain: u64,
        singles: u64,
        odd: u64,
        single_open: bool,
    ) -> Turns {
        let Block { letter, space, single, dot, comma, colon, line, tick, .. } = *block;
        let closing = space | single | comma | dot | colon;
        let (two_letters, trio) = (letter & letter >> 1, letter & letter >> 1 & letter >> 2);
        let mut turns = Turns::default();
        let (mut open, mut from) = (Some(single_open), 0);
        let mut rest = singles;
        while rest != 0 {
            let bit = rest & rest.wrapping_neg();
            rest &= rest - 1;
            let since = (bit - 1) & !from;
            let (odd, line) = (odd & since, line & since);
            if odd | line != 0 {
                open = (line > odd).then_some(false);
            }
            from = bit | (bit - 1);
            let after = if tick & bit != 0 { bit << 1 } else { bit << 3 };
            let i = after.trailing_zeros() as usize % WIDTH;
            // `'s`, `'ie`: perhaps no quotation
            let clitic = matches!([bytes[i], bytes[(i + 1) % WIDTH]], [b'i', b'e'] | [b'n', b's']);
            if spaced & bit != 0 && two_letters & after != 0 && (!clitic || trio & after != 0) {
                turns.opens |= bit;
                open = Some(true);
            } else if open == Some(true)
                && spaced & bit == 0
                && (space & after != 0 || plain << 1 & bit != 0 && closing & after != 0)
            {
                turns.closes |= bit;
                open = Some(false);
            } else {
                open = None;
            }
        }
        turns
    }
}
