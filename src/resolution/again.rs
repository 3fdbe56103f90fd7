//! Words at the head of a text that are said again further down, where the text tells who says them: `“De brug is af.” Gisteren … “De
//! brug is echt af”, zegt Kok.`

use std::cmp::Reverse;

use super::{Resolver, Step, WIDE};
use crate::attribution::Kind;
use crate::lexicon::Tags;
use crate::token::UNKNOWN;

/// How many quotations at the head of a text are looked for.
const HEADS: usize = 8;
/// How many words of one are compared.
const WORDS: usize = 32;

/// Words that any two sentences may share.
const COMMON: Tags = Tags::DET
    .or(Tags::POSS)
    .or(Tags::PRON_SUBJ)
    .or(Tags::PRON_OBJ)
    .or(Tags::REFL)
    .or(Tags::REL)
    .or(Tags::WH)
    .or(Tags::CONJ_SUB)
    .or(Tags::CONJ_COORD)
    .or(Tags::PREP)
    .or(Tags::PARTICLE)
    .or(Tags::PRON_ADV)
    .or(Tags::NEG)
    .or(Tags::NUM)
    .or(Tags::TE)
    .or(Tags::AUX)
    .or(Tags::MODAL)
    .or(Tags::NAME);

impl Resolver<'_, '_> {
    /// The quotations before the first source of a text: nobody has been named for them, or only whoever speaks next.
    pub(super) fn heads_said_again(&mut self) {
        let Some(first) = self.spoken.iter().next().map(|logged| logged.token()) else { return };
        for k in 0..self.found.len().min(HEADS) {
            let found = &self.found[k];
            if found.content[0].start > first {
                return;
            }
            let open = found.source.is_none()
                && found.kind != Kind::Indirect
                && matches!(self.speakers[k], None | Some((_, Step::SpeaksNext)));
            if open && let Some(entity) = self.says_again(k) {
                self.speakers[k] = Some((entity, Step::SpeaksNext));
            }
        }
    }

    /// Who says further down what the quotation `k` says: three words of it that tell something, and half of all these.
    fn says_again(&self, k: usize) -> Option<usize> {
        let words = self.telling_words(k);
        if words.len() < 2 {
            return None;
        }
        let end = self.found[k].content.last()?.end;
        let report = |&other: &usize| {
            let found = &self.found[other];
            let next = matches!(self.speakers[other], Some((_, Step::SpeaksNext)));
            found.content[0].start > end && (found.source.is_some() || !next)
        };
        (k + 1..self.found.len())
            .take(WIDE)
            .filter(report)
            .filter_map(|other| self.speakers[other].map(|(entity, _)| (other, entity)))
            .map(|(other, entity)| (self.shared(&words, other), Reverse(other), entity))
            .max()
            .filter(|&(shared, _, _)| shared == words.len() || shared > 2 && 2 * shared >= words.len())
            .map(|(.., entity)| entity)
            .filter(|&entity| self.can_say(entity, k, false))
    }

    /// The different words of `k` that tell something, by their tokens.
    fn telling_words(&self, k: usize) -> Vec<usize> {
        let reading = self.reading;
        let mut words = Vec::new();
        for i in self.found[k].content.iter().flat_map(Clone::clone) {
            let adverb = reading.is(i, Tags::ADV) && !reading.is(i, Tags::NOUN | Tags::ADJ | Tags::VERB);
            let telling = !reading.is_punctuation(i)
                && !reading.is_mark(i)
                && !reading.is(i, COMMON)
                && !adverb
                && !words.iter().any(|&word| self.is_same_word(word, i));
            if telling && words.len() < WORDS {
                words.push(i);
            }
        }
        words
    }

    /// How many of `words` are said in `other`.
    fn shared(&self, words: &[usize], other: usize) -> usize {
        let mut said = 0_u32;
        // Most words are ruled out by the last bits of their number.
        let bit_of = |i: usize| 1_u64 << (self.reading.lexeme(i) % u64::BITS);
        let bits = words.iter().fold(0, |bits, &word| bits | bit_of(word));
        for i in self.found[other].content.iter().flat_map(Clone::clone).filter(|&i| bits & bit_of(i) != 0) {
            for (bit, &word) in words.iter().enumerate() {
                said |= u32::from(self.is_same_word(word, i)) << bit;
            }
        }
        said.count_ones() as usize
    }

    fn is_same_word(&self, i: usize, j: usize) -> bool {
        let reading = self.reading;
        let (one, other) = (reading.lexeme(i), reading.lexeme(j));
        one == other && (one != UNKNOWN || reading.word(i).eq_ignore_ascii_case(reading.word(j)))
    }
}
