//! The fast path: whole blocks of text, of which plain tokens are read off as bits.
//!
//! A block begins where a token can begin, so nothing need be remembered from the block before it but whether white space came last.
//! Words of letters, hyphens between letters, numbers, marks that are always tokens by themselves, and full stops with a space
//! behind them are plain: bit operations find where each begins and ends, and a loop without branches writes them down. Whatever
//! holds a byte that could mean more (an apostrophe, an abbreviation's full stop, a letter beside a digit) is left to
//! `Scanner::token`, from its first byte; behind the token that it returns the block goes on. A token that runs out of the block
//! begins the next one.

use super::block::{Block, WIDTH};
use super::class::LOOK;
use super::scan::{Scanner, case};
use super::{Flags, RawToken, TokenKind, UNKNOWN};

/// What a page is made of before it is written on.
const NOTHING: RawToken =
    RawToken { start: 0, end: 0, lexeme: UNKNOWN, kind: TokenKind::Word, flags: Flags(0), sign: 0 };

/// Reads at most `blocks` blocks of the text of `scanner`. Appends their tokens to `tokens`, and to `seams` the indices of those at
/// which a sentence could end or a quotation begin. Returns whether text is left.
#[inline(always)]
pub(super) fn walk(
    scanner: &mut Scanner<'_>,
    tokens: &mut Vec<RawToken>,
    seams: &mut Vec<u32>,
    blocks: usize,
    classify: impl Fn(&[u8; WIDTH]) -> Block,
) -> bool {
    let bytes = scanner.bytes;
    let mut page = [NOTHING; WIDTH];
    for _ in 0..blocks {
        let base = scanner.at;
        let Some(rest) = bytes.get(base..).filter(|rest| !rest.is_empty()) else { return false };
        let mut last = [b' '; WIDTH];
        let block = match rest.first_chunk() {
            Some(block) => block,
            None => {
                last[..rest.len()].copy_from_slice(rest);
                &last
            }
        };
        let mut plan = Plan::of(&classify(block), scanner.carried);
        plan.spot_abbreviations(scanner, base, block);
        if plan.end == 0 {
            // A token longer than a block.
            if !unusual(scanner, tokens, seams, base, scanner.carried) {
                return false;
            }
            continue;
        }
        loop {
            let before = match plan.first_unusual() {
                Some(at) => below(at),
                None => u64::MAX,
            };
            plan.write(base, block, before, scanner.text, &mut page, tokens, seams);
            let Some(at) = plan.first_unusual() else {
                if plan.line & below(plan.end) != 0 {
                    scanner.single_open = false;
                }
                scanner.at = base + plan.end as usize;
                scanner.carried = plan.carried(plan.end);
                break;
            };
            if plan.line & before != 0 {
                scanner.single_open = false;
            }
            if !unusual(scanner, tokens, seams, base + at as usize, plan.carried(at)) {
                return false;
            }
            let after = scanner.at - base;
            if after >= plan.end as usize {
                break;
            }
            plan.resume(after as u32);
        }
    }
    if let Some(token) = tokens.last() {
        scanner.end = token.end as usize;
        scanner.kind = token.kind;
    }
    true
}

/// The token at `at`, by the scanner. Returns whether there is one.
#[inline(never)]
fn unusual(
    scanner: &mut Scanner<'_>,
    tokens: &mut Vec<RawToken>,
    seams: &mut Vec<u32>,
    at: usize,
    carried: Flags,
) -> bool {
    if let Some(token) = tokens.last() {
        scanner.end = token.end as usize;
        scanner.kind = token.kind;
    }
    scanner.at = at;
    scanner.carried = carried;
    let Some(token) = scanner.step() else { return false };
    if !matches!(token.kind, TokenKind::Word | TokenKind::Number) || token.flags.has(Flags::LINE_BEFORE) {
        seams.push(tokens.len() as u32);
    }
    tokens.push(token);
    true
}

/// The bits below bit `n`, which is at most 64.
#[inline(always)]
fn below(n: u32) -> u64 {
    1u64.checked_shl(n).map_or(u64::MAX, |bit| bit - 1)
}

/// The tokens of a block, as bits.
struct Plan {
    /// The first bytes of the tokens that are still to be written.
    starts: u64,
    /// The last bytes of the plain ones among them.
    ends: u64,
    /// Runs of bytes that could belong together, and those bytes in them that make them unusual.
    runs: u64,
    unusual: u64,
    /// First bytes of words and numbers as long as they are plain.
    heads: u64,
    /// Where white space, and a line break in it, stands before a byte.
    spaced: u64,
    lined: u64,
    /// The line breaks that the scanner has not been told of.
    line: u64,
    /// First bytes of words with capitals behind the first letter or beyond ASCII.
    rare: u64,
    /// First bytes of tokens at which a sentence could end or a quotation begin.
    seams: u64,
    /// Full stops right behind a word or a number.
    stops: u64,
    /// Where the next block begins.
    end: u32,
    /// What stands before it, if the block is read to its end.
    behind: Flags,
}

impl Plan {
    #[inline(always)]
    fn of(block: &Block, carried: Flags) -> Plan {
        let Block { letter, upper, digit, space, line, single, dot, comma, colon, hyphen, wide } =
            *block;
        // What a byte at the end of the block is depends on what follows.
        const LAST: u64 = 1 << (WIDTH - 1);

        let latin = wide.latin & !(wide.sign >> 1);
        let letters = letter | latin | latin << 1;
        let general = wide.general & wide.marks >> 1;
        let double = general & wide.double >> 2;
        let doubles = double | double << 1 | double << 2;

        // `1.250`, `3,5`, `17:30`, `2-1`; `tv-gids`, `voor- en`
        let in_number = (dot | comma | colon | hyphen) & digit << 1 & digit >> 1;
        let in_word = hyphen & letters << 1 & (letters | space) >> 1;
        let plain = letters | digit | in_number | in_word;
        let mixed = letters & digit << 1 | digit & letters << 1;

        let comma = comma & !((dot | comma) >> 1) & !in_number & !(digit << 1 & hyphen >> 1) & !LAST;
        let colon = colon & !in_number;
        let worded = letter << 1 & letter << 2 | digit << 1;
        let apart = (space | single | comma | colon | doubles) << 1 | 1;
        let stop = dot & (space | single | general) >> 1 & (worded | apart);
        let marks = single | comma | colon | stop;

        let runs = !(space | marks | doubles);
        let unusual = runs & !plain | mixed;
        let starts = runs & !(runs << 1) | marks | double;
        let ends = runs & !(runs >> 1) | marks | double << 2;
        let end = if runs & LAST == 0 { WIDTH as u32 } else { WIDTH as u32 - 1 - starts.leading_zeros() };

        let carry = |flag| u64::from(carried.has(flag));
        let spaced = space << 1 | carry(Flags::SPACE_BEFORE);
        let (lined, last_line) = if line == 0 && !carried.has(Flags::LINE_BEFORE) {
            (0, 0)
        } else {
            let mut flood = line | space & carry(Flags::LINE_BEFORE);
            loop {
                let more = flood | space & flood << 1;
                if more == flood {
                    break (flood << 1 | carry(Flags::LINE_BEFORE), flood >> 63);
                }
                flood = more;
            }
        };
        let within = below(end);
        let behind = Flags((space >> 63 | last_line << 1) as u8);
        Plan {
            behind,
            starts: starts & within,
            ends: ends & within,
            runs: runs & within,
            unusual: unusual & within,
            heads: plain & !(plain << 1),
            spaced,
            lined,
            line,
            rare: latin | upper & (upper | hyphen | latin) >> 1,
            seams: dot | single | double | lined,
            stops: stop & worded & within,
            end,
        }
    }

    /// Makes unusual whatever is an abbreviation with its full stop.
    #[inline(always)]
    fn spot_abbreviations(&mut self, scanner: &Scanner<'_>, base: usize, block: &[u8; WIDTH]) {
        let mut stops = self.stops;
        while stops != 0 {
            let stop = stops.trailing_zeros();
            stops &= stops - 1;
            let start = 63 - (self.heads & below(stop)).leading_zeros();
            let word = &block[(start & 63) as usize..(stop & 63) as usize];
            if scanner.abbreviations.class(word).is_some() {
                self.unusual |= 1 << (stop - 1);
            }
        }
        _ = base;
    }

    /// Where the first unusual token begins.
    #[inline(always)]
    fn first_unusual(&self) -> Option<u32> {
        if self.unusual == 0 {
            return None;
        }
        let lowest = self.unusual & self.unusual.wrapping_neg();
        Some(63 - (self.starts & (lowest | (lowest - 1))).leading_zeros())
    }

    /// What stands before the byte `at`, up to 64.
    #[inline(always)]
    fn carried(&self, at: u32) -> Flags {
        if at == WIDTH as u32 {
            return self.behind;
        }
        Flags((self.spaced >> at & 1 | (self.lined >> at & 1) << 1) as u8)
    }

    /// Goes on at byte `at`, where a token can begin.
    #[inline(always)]
    fn resume(&mut self, at: u32) {
        let (rest, here) = (!below(at), self.runs & 1 << at);
        self.starts = self.starts & rest | here;
        self.ends &= rest;
        // In the middle of what looked like a word, it is none.
        self.unusual = self.unusual & rest | here & !self.heads;
        self.line &= rest;
    }

    /// Writes the tokens down that begin at the bits of `before`.
    #[inline(always)]
    fn write(
        &mut self,
        base: usize,
        block: &[u8; WIDTH],
        before: u64,
        text: &str,
        page: &mut [RawToken; WIDTH],
        tokens: &mut Vec<RawToken>,
        seams: &mut Vec<u32>,
    ) {
        let first = tokens.len();
        let now = self.starts & before;
        let (mut starts, mut ends) = (now, self.ends);
        let count = now.count_ones() as usize;
        for four in page[..count.next_multiple_of(4) % (WIDTH + 1)].chunks_exact_mut(4) {
            for token in four {
                let (start, end) = (starts.trailing_zeros(), ends.trailing_zeros());
                starts &= starts.wrapping_sub(1);
                ends &= ends.wrapping_sub(1);
                let b = block[start as usize % WIDTH];
                let first = &LOOK[usize::from(b)];
                let spaced = (self.spaced >> (start % WIDTH as u32) & 1) as u8;
                *token = RawToken {
                    start: base as u32 + start,
                    end: base as u32 + end + 1,
                    lexeme: UNKNOWN,
                    kind: first.kind,
                    flags: Flags(first.flags.0 | spaced),
                    sign: if start == end { b } else { 0 },
                };
            }
        }
        tokens.extend_from_slice(&page[..count]);
        let index = |bit: u64| first + (now & (bit - 1)).count_ones() as usize;
        let mut rare = (self.rare | self.lined) & now;
        while rare != 0 {
            let bit = rare & rare.wrapping_neg();
            let token = &mut tokens[index(bit)];
            if self.lined & bit != 0 {
                token.flags.set(Flags::LINE_BEFORE);
            }
            if token.kind == TokenKind::Word {
                token.flags.set(case(token.text(text)));
            }
            rare &= rare - 1;
        }
        let mut at_seam = self.seams & now;
        while at_seam != 0 {
            seams.push(index(at_seam & at_seam.wrapping_neg()) as u32);
            at_seam &= at_seam - 1;
        }
        self.starts &= !now;
    }
}
