//! Blocks on processors with AVX2.
//!
//! The one module of the library with `unsafe` in it, in two places: the call of a function that needs these instructions, behind the
//! question whether the processor has them, and one instruction that touches no memory. Loads are those of safe code.

use std::arch::asm;
use std::arch::x86_64::{
    __m256i, _mm256_and_si256, _mm256_cmpeq_epi8, _mm256_cmpgt_epi8, _mm256_or_si256, _mm256_set_epi64x,
    _mm256_set1_epi8, _mm256_setzero_si256, _mm256_shuffle_epi8, _mm256_slli_epi16, _mm256_srli_epi16,
};

use super::Tokenized;
use super::block::{Block, Parts, WIDTH, Wide, colons};
use super::scan::Scanner;
use super::walk::walk;

/// Reads blocks as `walk` does, if the processor has AVX2: then returns whether text is left.
pub(super) fn walked(scanner: &mut Scanner<'_>, found: &mut Tokenized, blocks: usize) -> Option<bool> {
    let present = is_x86_feature_detected!("avx2")
        && is_x86_feature_detected!("bmi1")
        && is_x86_feature_detected!("bmi2")
        && is_x86_feature_detected!("lzcnt")
        && is_x86_feature_detected!("popcnt");
    // SAFETY: `walk_blocks` is a safe function but for the instructions that it is compiled to, and the processor has these.
    #[allow(unsafe_code, reason = "a call of a function with target features")]
    present.then(|| unsafe { walk_blocks(scanner, found, blocks) })
}

#[target_feature(enable = "avx2,bmi1,bmi2,lzcnt,popcnt")]
fn walk_blocks(scanner: &mut Scanner<'_>, found: &mut Tokenized, blocks: usize) -> bool {
    walk(scanner, found, blocks, |block| classes(block))
}

/// Thirty-two bytes of a block.
#[target_feature(enable = "avx2")]
#[inline]
fn half(block: &[u8; WIDTH], at: usize) -> __m256i {
    let eight = |n: usize| {
        let mut bytes = [0; 8];
        bytes.copy_from_slice(&block[at + 8 * n..at + 8 * n + 8]);
        i64::from_le_bytes(bytes)
    };
    _mm256_set_epi64x(eight(3), eight(2), eight(1), eight(0))
}

/// The highest bit of each byte.
#[target_feature(enable = "avx2")]
#[inline]
fn mask([low, high]: [__m256i; 2]) -> u64 {
    u64::from(signs(low)) | u64::from(signs(high)) << 32
}

/// What `_mm256_movemask_epi8` gives. Of that the compiler knows too much: it goes on with the bits one by one, as a vector.
#[target_feature(enable = "avx2")]
#[inline]
fn signs(bytes: __m256i) -> u32 {
    let signs;
    // SAFETY: one instruction of AVX2, which reads one register and writes another.
    #[allow(unsafe_code, reason = "an instruction, written as one")]
    unsafe {
        asm!("vpmovmskb {:e}, {}", out(reg) signs, in(ymm_reg) bytes, options(pure, nomem, nostack, preserves_flags));
    }
    signs
}

/// Rows of sixteen bytes for `_mm256_shuffle_epi8`, the same in both halves.
#[target_feature(enable = "avx2")]
#[inline]
fn rows(row: [u8; 16]) -> __m256i {
    let row = u128::from_le_bytes(row);
    let (low, high) = (row as i64, (row >> 64) as i64);
    _mm256_set_epi64x(high, low, high, low)
}

/// Bits of a byte's class, the conjunction of what its low and its high half allow.
const SINGLES: u8 = 0x0F;

/// A bit for each group of bytes: by the low half of a byte, the groups that have such a one; `HIGH` has them by the high half.
const LOW: [u8; 16] = low(&[
    (b"!\"$)", 0x01),
    (b";?", 0x02),
    (b"[\\]{|}", 0x04),
    (b"~", 0x08),
    (b"\t\n\x0B\x0C\r", 0x10),
    // And `/` and `1`, which no group of single marks has.
    (b"!?", 0x20),
    (b"0123456789", 0x80),
]);
const HIGH: [u8; 16] = [0x10, 0, 0x21, 0xA2, 0, 0x04, 0, 0x0C, 0, 0, 0, 0, 0, 0, 0, 0];

/// The same for bytes beyond ASCII, in the order of `Parts`.
const WIDE_LOW: [u8; 16] = low(&[
    (&[0xC3, 0xC4, 0xC5], 0x80),
    (&[0xE2], 0x40),
    (&[0x80], 0x20),
    (&[0x9C, 0x9D, 0x9E], 0x10),
    (&[0x98, 0x99], 0x08),
    // With 0x96, 0xA3 and 0xA4.
    (&[0x93, 0x94, 0xA6], 0x04),
    (&[0x97, 0xB7], 0x02),
]);
const WIDE_HIGH: [u8; 16] = [0, 0, 0, 0, 0, 0, 0, 0, 0x20, 0x1E, 0x04, 0x02, 0x80, 0, 0x40, 0];

const fn low(groups: &[(&[u8], u8)]) -> [u8; 16] {
    let mut row = [0; 16];
    let mut group = 0;
    while group < groups.len() {
        let (members, bit) = groups[group];
        let mut n = 0;
        while n < members.len() {
            row[members[n] as usize & 15] |= bit;
            n += 1;
        }
        group += 1;
    }
    row
}

/// The masks of a block.
#[target_feature(enable = "avx2")]
#[inline]
fn classes(block: &[u8; WIDTH]) -> Block {
    let bytes = [half(block, 0), half(block, 32)];
    let splat = |b: u8| _mm256_set1_epi8(b as i8);
    let is = |b: u8| mask(bytes.map(|v| _mm256_cmpeq_epi8(v, splat(b))));
    let (low, high) = (rows(LOW), rows(HIGH));
    let class = bytes.map(|v| {
        let upper = _mm256_and_si256(_mm256_srli_epi16::<4>(v), splat(0x0F));
        // The row of a byte beyond ASCII is 0.
        _mm256_and_si256(_mm256_shuffle_epi8(low, v), _mm256_shuffle_epi8(high, upper))
    });
    let letter = mask(bytes.map(|v| between(_mm256_or_si256(v, splat(0x20)), b'a', b'z')));
    let controls = mask(class.map(|v| _mm256_slli_epi16::<3>(v)));
    let digit = mask(class);
    let single =
        !mask(class.map(|v| _mm256_cmpeq_epi8(_mm256_and_si256(v, splat(SINGLES)), _mm256_setzero_si256())));
    let beyond = mask(bytes);
    Block {
        letter,
        upper: letter & !mask(bytes.map(|v| _mm256_slli_epi16::<2>(v))),
        digit,
        space: is(b' ') | controls,
        line: if controls == 0 { 0 } else { controls & !is(b'\t') },
        single,
        loud: single & mask(class.map(|v| _mm256_slli_epi16::<2>(v))),
        dot: is(b'.'),
        comma: is(b','),
        colon: colons(block, is(b':')),
        hyphen: is(b'-'),
        tick: is(b'\''),
        beyond,
        wide: if beyond == 0 {
            Wide::default()
        } else {
            let (low, high) = (rows(WIDE_LOW), rows(WIDE_HIGH));
            let wide = bytes.map(|v| {
                let lower = _mm256_and_si256(v, splat(0x0F));
                let upper = _mm256_and_si256(_mm256_srli_epi16::<4>(v), splat(0x0F));
                _mm256_and_si256(_mm256_shuffle_epi8(low, lower), _mm256_shuffle_epi8(high, upper))
            });
            let parts = Parts {
                latin: mask(wide),
                first: mask(wide.map(|v| _mm256_slli_epi16::<1>(v))),
                second: mask(wide.map(|v| _mm256_slli_epi16::<2>(v))),
                double: mask(wide.map(|v| _mm256_slli_epi16::<3>(v))),
                curl: mask(wide.map(|v| _mm256_slli_epi16::<4>(v))),
                rare: mask(wide.map(|v| _mm256_slli_epi16::<5>(v))),
                sign: mask(wide.map(|v| _mm256_slli_epi16::<6>(v))),
            };
            Wide::of(block, parts)
        },
    }
}

/// Whether each byte lies between two of the same sign.
#[target_feature(enable = "avx2")]
#[inline]
fn between(v: __m256i, first: u8, last: u8) -> __m256i {
    let splat = |b: u8| _mm256_set1_epi8(b as i8);
    _mm256_and_si256(_mm256_cmpgt_epi8(v, splat(first - 1)), _mm256_cmpgt_epi8(splat(last + 1), v))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    #[test]
    fn instructions_and_tables_make_the_same_masks() {
        if !is_x86_feature_detected!("avx2") {
            return;
        }
        let mut random = Random::new(5);
        let mut next = || (random.bits() >> 23) as u8;
        for round in 0..40_000 {
            // All bytes; those of ASCII; and those of which this file makes groups.
            let mut block = [0; WIDTH];
            block.fill_with(|| match round % 3 {
                0 => next(),
                1 => next() & 0x7F,
                _ => {
                    b"ab Z9.,:'-/!?\")\t\n\xC3\xA9\x97\xE2\x80\x9C\x99\x93\xA6\xB7"[usize::from(next() % 26)]
                }
            });
            // SAFETY: the processor has AVX2.
            #[allow(unsafe_code, reason = "a call of a function with target features")]
            let found = unsafe { classes(&block) };
            assert_eq!(found, Block::of(&block), "{block:?}");
        }
    }
}
