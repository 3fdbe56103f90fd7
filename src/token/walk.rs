//! The fast path: whole blocks of text, of which plain tokens are read off as bits.
//!
//! A block begins where a token can begin, so nothing need be remembered from the block before it but whether white space came last.
//! Words of letters, hyphens between letters, numbers, marks that are always tokens by themselves, and full stops with a space
//! behind them are plain: bit operations find where each begins and ends, and a loop without branches writes them down. Whatever
//! holds a byte that could mean more (an apostrophe, an abbreviation's full stop, a letter beside a digit) is left to
//! `Scanner::token`, from its first byte; behind the token that it returns the block goes on. A token that runs out of the block
//! begins the next one.

use super::block::{Block, WIDTH, Wide};
use super::class::LOOK;
use super::scan::{Scanner, case};
use super::{Flags, RawToken, TokenKind, Tokenized, UNKNOWN};

/// What a page is made of before it is written on.
const NOTHING: RawToken =
    RawToken { start: 0, end: 0, lexeme: UNKNOWN, kind: TokenKind::Word, flags: Flags(0), sign: 0 };

/// Reads at most `blocks` blocks of the text of `scanner`. Appends what is found; returns whether text is left.
#[inline(always)]
pub(super) fn walk(
    scanner: &mut Scanner<'_>,
    found: &mut Tokenized,
    blocks: usize,
    classify: impl Fn(&[u8; WIDTH]) -> Block,
) -> bool {
    let mut last;
    let mut page = [NOTHING; WIDTH];
    let (mut base, mut carried) = (scanner.at, scanner.carried);
    for _ in 0..blocks {
        let Some(rest) = scanner.bytes.get(base..).filter(|rest| !rest.is_empty()) else { break };
        let bytes = match rest.first_chunk::<WIDTH>() {
            Some(block) => block,
            None => {
                last = [b' '; WIDTH];
                last[..rest.len()].copy_from_slice(rest);
                &last
            }
        };
        let block = classify(bytes);
        if block.space == 0 {
            // A token longer than a block, or a script without spaces.
            if !unusual(scanner, found, base, carried) {
                return false;
            }
            (base, carried) = (scanner.at, scanner.carried);
            continue;
        }
        let end = WIDTH - block.space.leading_zeros() as usize;
        let mut plan = if block.wide == Wide::default() {
            Plan::of::<false>(bytes, &block, carried, scanner.single_open)
        } else {
            Plan::of::<true>(bytes, &block, carried, scanner.single_open)
        };
        plan.spot_abbreviations(scanner, bytes);
        loop {
            if plan.unusual == 0 {
                plan.write(base, bytes, u64::MAX, scanner.text, &mut page, found);
                plan.tell(scanner, u64::MAX);
                base += end;
                carried = plan.behind;
                break;
            }
            let at = plan.first_unusual();
            plan.write(base, bytes, below(at), scanner.text, &mut page, found);
            plan.tell(scanner, below(at));
            if !unusual(scanner, found, base + at as usize, plan.before(at)) {
                return false;
            }
            let after = scanner.at - base;
            if after >= end {
                (base, carried) = (scanner.at, scanner.carried);
                break;
            }
            plan.resume(after as u32);
        }
    }
    scanner.at = base;
    scanner.carried = carried;
    if let Some(token) = found.tokens.last() {
        scanner.end = token.end as usize;
        scanner.kind = token.kind;
    }
    base < scanner.bytes.len()
}

/// The token at `at`, by the scanner. Returns whether there is one.
#[inline(never)]
fn unusual(scanner: &mut Scanner<'_>, found: &mut Tokenized, at: usize, carried: Flags) -> bool {
    if let Some(token) = found.tokens.last() {
        scanner.end = token.end as usize;
        scanner.kind = token.kind;
    }
    scanner.at = at;
    scanner.carried = carried;
    let Some(token) = scanner.step() else { return false };
    let could_end = matches!(token.kind, TokenKind::Punctuation | TokenKind::Abbreviation);
    if could_end || token.flags.has(Flags::LINE_BEFORE) {
        found.seams.push(found.tokens.len() as u32);
    }
    found.tokens.push(token);
    true
}

/// The bits below bit `n` of 64.
#[inline(always)]
fn below(n: u32) -> u64 {
    (1 << (n % WIDTH as u32)) - 1
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
    /// Line breaks and single quotation marks of which the scanner has not been told, and the marks among them that open.
    events: u64,
    opens: u64,
    /// First bytes of words with capitals behind the first letter or beyond ASCII.
    cased: u64,
    /// First bytes of tokens of which their first byte tells too little: words and numbers of one byte, marks of more.
    renamed: u64,
    /// First bytes of tokens at which a sentence could end or a line begins.
    seams: u64,
    /// Full stops right behind a word or a number.
    stops: u64,
    /// What stands behind the last token.
    behind: Flags,
}

impl Plan {
    #[inline(always)]
    fn of<const BEYOND: bool>(bytes: &[u8; WIDTH], block: &Block, carried: Flags, single_open: bool) -> Plan {
        let Block {
            letter, upper, digit, space, line, single, loud, dot, comma, colon, hyphen, tick, ..
        } = *block;
        let wide = if BEYOND { block.wide } else { Wide::default() };
        // What stands behind the last space belongs to the next block.
        let within = u64::MAX >> space.leading_zeros();
        let carry = |flag| u64::from(carried.has(flag));
        let spaced = space << 1 | carry(Flags::SPACE_BEFORE);

        let latin = wide.latin & !(wide.sign >> 1);
        let letters = letter | latin | latin << 1;
        // Characters of three bytes.
        let general = wide.general & wide.marks >> 1;
        let quote = general & wide.double >> 2;
        let curl = general & wide.curl >> 2;
        let dash = general & wide.dash >> 2 & spaced & space >> 3;
        let ellipsis = general & wide.ellipsis >> 2 & !(wide.general >> 3);
        let mut three = quote | dash | ellipsis;
        let mut one = hyphen & spaced & space >> 1 | single;

        // `zo'n`, `foto’s`: up to four letters
        let lower = letter & !upper;
        let long = letters & letters >> 1 & letters >> 2 & letters >> 3;
        let tick_in_word = tick & letters << 1 & lower >> 1 & !(long >> 2);
        let curl_in_word = curl & letters << 1 & lower >> 3 & !(long >> 4);
        let behind_tick = tick_in_word << 2 | curl_in_word << 4;

        // `1.250`, `3,5`, `17:30`, `2-1`; `tv-gids`, `voor- en`
        let in_number = (dot | comma | colon | hyphen) & digit << 1 & digit >> 1;
        let hyphen_in_word = hyphen & letters << 1 & (letters | space) >> 1;
        let in_word = hyphen_in_word | tick_in_word | curl_in_word | curl_in_word << 1 | curl_in_word << 2;
        let plain = letters | digit | in_number | in_word;
        let mixed = letters & digit << 1 | digit & letters << 1;

        // A comma may be one of two, or stand in a price; a full stop may belong to the word.
        let sole = comma & !((dot | comma) >> 1) & !in_number & !(digit << 1 & hyphen >> 1);
        let colon = colon & !in_number;
        let worded = letter << 1 & (letter << 2 | behind_tick) | digit << 1;
        let stop = dot & (space | single | tick | general) >> 1 & (worded | !(plain << 1));

        // `,,Ik kom''`
        let trio = letter & letter >> 1 & letter >> 2;
        let low = comma & comma >> 1 & !(comma >> 2) & spaced;
        let mut two = low;
        one |= sole & !(low << 1) | colon | stop;
        let (mut opens, mut closes) = (0, 0);
        let ticks = (tick | curl) & !in_word & within;
        if ticks != 0 {
            let closing = space | single | comma | dot | colon;
            let pair = tick & tick >> 1 & !(tick << 1) & !(tick >> 2) & (closing | trio & spaced << 2) >> 2;
            two |= pair;
            let wide_ticks = curl | curl << 1 | curl << 2;
            let taken = space | one | two | two << 1 | three | three << 1 | three << 2 | tick | wide_ticks;
            let odd =
                !taken & !plain | mixed | tick & !tick_in_word & (tick << 1 | tick >> 1) & !two & !(two << 1);
            let (mut open, mut from) = (Some(single_open), 0);
            let mut rest = ticks & !two & !(two << 1);
            while rest != 0 {
                let at = rest.trailing_zeros();
                let bit = 1u64 << at;
                rest &= rest - 1;
                let since = (bit - 1) & !from;
                let (odd, line) = (odd & since, line & since);
                if odd | line != 0 {
                    open = (line > odd).then_some(false);
                }
                from = bit | (bit - 1);
                let after = if tick & bit != 0 { bit << 1 } else { bit << 3 };
                let i = after.trailing_zeros() as usize % WIDTH;
                let two_letters = letter & letter >> 1 & after != 0;
                let clitic = matches!([bytes[i], bytes[(i + 1) % WIDTH]], [b'i', b'e'] | [b'n', b's']);
                if spaced & bit != 0 && two_letters && (!clitic || trio & after != 0) {
                    opens |= bit;
                    open = Some(true);
                } else if open == Some(true)
                    && spaced & bit == 0
                    && (space & after != 0 || plain << 1 & bit != 0 && closing & after != 0)
                {
                    closes |= bit;
                    open = Some(false);
                } else {
                    open = None;
                }
            }
            one |= tick & (opens | closes);
            three |= curl & (opens | closes);
        }

        let marks = (one | two | three) & within;
        let runs = within & !(space | marks | two << 1 | three << 1 | three << 2);
        let unusual = runs & (!plain | mixed);
        let starts = runs & !(runs << 1) | marks;
        let ends = runs & !(runs >> 1) | one | two << 1 | three << 2;

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
            events: line | opens | closes,
            opens,
            cased: latin | upper & (upper | hyphen | latin) >> 1,
            renamed: two | dash | ellipsis | starts & ends & plain,
            seams: dot | loud | ellipsis | lined,
            stops: stop & worded & marks,
            behind: Flags(1 | (last_line as u8) << 1),
        }
    }

    /// Tells the scanner whether a single quotation mark is open, as far as the bits of `before` say so.
    #[inline(always)]
    fn tell(&mut self, scanner: &mut Scanner<'_>, before: u64) {
        let events = self.events & before;
        if events != 0 {
            scanner.single_open = events & self.opens > events & !self.opens;
        }
    }

    /// Makes unusual whatever is an abbreviation with its full stop.
    #[inline(always)]
    fn spot_abbreviations(&mut self, scanner: &Scanner<'_>, block: &[u8; WIDTH]) {
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
    fn first_unusual(&self) -> u32 {
        let below_lowest = self.unusual ^ self.unusual.wrapping_sub(1);
        63 - (self.starts & below_lowest).leading_zeros()
    }

    /// What stands before the byte `at`.
    #[inline(always)]
    fn before(&self, at: u32) -> Flags {
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
        self.renamed |= here & self.ends;
        self.events &= rest;
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
        found: &mut Tokenized,
    ) {
        let first = found.tokens.len();
        let now = self.starts & before;
        let (mut starts, mut ends) = (now, self.ends);
        let count = now.count_ones() as usize;
        for four in page.chunks_exact_mut(4).take(count.div_ceil(4)) {
            for token in four {
                let (start, end) = (starts.trailing_zeros(), ends.trailing_zeros());
                starts &= starts.wrapping_sub(1);
                ends &= ends.wrapping_sub(1);
                let first = &LOOK[usize::from(block[start as usize % WIDTH])];
                let spaced = (self.spaced.wrapping_shr(start) & 1) as u8;
                token.start = base as u32 + start;
                token.end = base as u32 + end + 1;
                token.kind = first.kind;
                token.flags = Flags(first.flags.0 | spaced);
                token.sign = first.sign;
            }
        }
        found.tokens.extend_from_slice(&page[..count]);
        let index = |bit: u64| first + (now & (bit - 1)).count_ones() as usize;
        let mut rare = (self.cased | self.renamed | self.lined) & now;
        while rare != 0 {
            let bit = rare & rare.wrapping_neg();
            let token = &mut found.tokens[index(bit)];
            if self.lined & bit != 0 {
                token.flags.set(Flags::LINE_BEFORE);
            }
            if self.cased & bit != 0 {
                token.flags.set(case(token.text(text)));
            }
            if self.renamed & bit != 0 {
                let b = text.as_bytes()[token.start as usize];
                match (token.end - token.start, token.kind) {
                    (1, _) => token.sign = b,
                    (2, _) => (token.kind, token.sign) = (TokenKind::Mark, 0),
                    _ => token.kind = TokenKind::Punctuation,
                }
            }
            rare &= rare - 1;
        }
        let mut at_seam = self.seams & now;
        while at_seam != 0 {
            found.seams.push(index(at_seam & at_seam.wrapping_neg()) as u32);
            at_seam &= at_seam - 1;
        }
        self.starts &= !now;
    }
}
