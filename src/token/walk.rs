//! The fast path: whole blocks of text, of which plain tokens are read off as bits (`Plan`) and written down in a loop without
//! branches. Whatever is unusual is left to the scanner, from its first byte; behind the token that it returns the block goes on.
//!
//! A block begins where a token can begin and is read up to its last space, so that no token runs out of it, and nothing need be
//! remembered from the block before it but what stood last.

use super::block::{Block, WIDTH};
use super::class::LOOK;
use super::plan::{Plan, below};
use super::scan::{Scanner, case};
use super::{Flags, TokenKind, Tokenized};

/// A block and a byte more: so many can be asked for when no bit is left.
const ROOM: usize = WIDTH + 1;

/// Reads at most `blocks` blocks of the text of `scanner`. Appends what is found; returns whether text is left.
#[inline(always)]
pub(super) fn walk(
    scanner: &mut Scanner<'_>,
    found: &mut Tokenized,
    blocks: usize,
    classify: impl Fn(&[u8; WIDTH]) -> Block,
) -> bool {
    let mut last;
    let (mut base, mut carried) = (scanner.at, scanner.carried);
    for _ in 0..blocks {
        let Some(rest) = scanner.bytes.get(base..).filter(|rest| !rest.is_empty()) else { break };
        let room = match rest.first_chunk::<ROOM>() {
            Some(room) => room,
            None => {
                last = [b' '; ROOM];
                last[..rest.len()].copy_from_slice(rest);
                &last
            }
        };
        let Some(bytes) = room.first_chunk() else { break };
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
        let mut plan = if block.beyond == 0 {
            Plan::of::<false>(bytes, &block, carried, scanner.single_open)
        } else {
            Plan::of::<true>(bytes, &block, carried, scanner.single_open)
        };
        plan.spot_abbreviations(scanner, bytes);
        loop {
            if plan.unusual == 0 {
                plan.write(base, room, u64::MAX, scanner.text, found);
                plan.tell(scanner, u64::MAX);
                base += end;
                carried = plan.behind;
                break;
            }
            let at = plan.first_unusual();
            plan.write(base, room, below(at), scanner.text, found);
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
    if let Some(token) = found.last() {
        scanner.end = token.end as usize;
        scanner.kind = token.kind;
    }
    base < scanner.bytes.len()
}

/// The token at `at`, by the scanner. Returns whether there is one.
#[inline(never)]
fn unusual(scanner: &mut Scanner<'_>, found: &mut Tokenized, at: usize, carried: Flags) -> bool {
    if let Some(token) = found.last() {
        scanner.end = token.end as usize;
        scanner.kind = token.kind;
    }
    scanner.at = at;
    scanner.carried = carried;
    let Some(token) = scanner.step() else { return false };
    let could_end = matches!(token.kind, TokenKind::Punctuation | TokenKind::Abbreviation);
    if could_end || token.flags.has(Flags::LINE_BEFORE) {
        found.seams.push(found.count as u32);
    }
    found.push(token);
    true
}

impl Plan {
    /// Writes the tokens down that begin at the bits of `before`.
    #[inline(always)]
    fn write(&mut self, base: usize, block: &[u8; ROOM], before: u64, text: &str, found: &mut Tokenized) {
        let page = found.page();
        let now = self.starts & before;
        let (mut starts, mut ends) = (now, self.ends);
        let count = now.count_ones() as usize;
        for four in page.chunks_exact_mut(4).take(count.div_ceil(4)) {
            for token in four {
                let (start, end) = (starts.trailing_zeros(), ends.trailing_zeros());
                starts &= starts.wrapping_sub(1);
                ends &= ends.wrapping_sub(1);
                let spaced = self.spaced.wrapping_shr(start) as usize & 1;
                let b = block[start as usize];
                token.start = base as u32 + start;
                token.end = base as u32 + end + 1;
                token.traits = LOOK[spaced << 8 | usize::from(b)];
            }
        }
        let index = |bit: u64| (now & (bit - 1)).count_ones() as usize;
        let mut rare = (self.cased | self.renamed | self.lined) & now;
        while rare != 0 {
            let bit = rare & rare.wrapping_neg();
            let token = &mut page[index(bit)];
            if self.lined & bit != 0 {
                token.flags.set(Flags::LINE_BEFORE);
            }
            if self.cased & bit != 0 {
                let case = case(token.text(text));
                token.flags.set(case);
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
            let index = index(at_seam & at_seam.wrapping_neg());
            found.seams.push((found.count + index) as u32);
            at_seam &= at_seam - 1;
        }
        found.count += count;
        self.starts &= !now;
    }
}
