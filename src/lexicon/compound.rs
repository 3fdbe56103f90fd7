//! Compounds: what a word that no table has is, by the words that it is made of.

use super::words::with_lower_case;
use super::{Lexicon, Tags};
use crate::chars;
use crate::token::{LexemeId, UNKNOWN};

/// A word of these classes is no part of a compound.
const CLOSED: Tags = Tags::DET
    .or(Tags::PRON_SUBJ)
    .or(Tags::PRON_OBJ)
    .or(Tags::PREP)
    .or(Tags::PRON_ADV)
    .or(Tags::CONJ_SUB)
    .or(Tags::CONJ_COORD)
    .or(Tags::REL)
    .or(Tags::WH)
    .or(Tags::NEG)
    .or(Tags::ADV)
    .or(Tags::AUX)
    .or(Tags::MODAL);

/// What the last part of a compound of two known words is.
pub(super) const HEAD: Tags = Tags::NOUN.or(Tags::ADJ).or(Tags::PART);

impl Lexicon {
    /// The id of the longest word that `word` is a compound of (`legerwoordvoerder` → `woordvoerder`,
    /// `VN-gezant` → `gezant`), or `UNKNOWN`.
    pub(crate) fn compound(&self, word: &str) -> LexemeId {
        with_lower_case(word, |lower| {
            if let Some(last) = behind_hyphen(lower)
                && last.len() > 1
                && let Some(id) = self.ids.get(last)
            {
                return id;
            }
            let suffix = |start: usize| {
                let id = self.id_of_lower(&lower[start..]);
                self.word(id).is_some_and(|word| word.suffix).then_some(id)
            };
            // The shortest first part of a compound has two letters.
            let found = self.tails.cuts(lower, 2).find_map(suffix);
            found.unwrap_or(UNKNOWN)
        })
    }

    /// Whether `word` ends as the word `last` does: `rotatieschema` in `schema`.
    pub(crate) fn ends_in(&self, word: &str, last: LexemeId) -> bool {
        word.as_bytes().ends_with(self.ids.word(last))
    }

    /// The classes of `word` as a compound of two known words (`deelstaat`, `verjaardagsfeest`, `calorie-arme`): those of the
    /// last one as a noun or an adjective.
    pub(crate) fn compound_of_two(&self, word: &str) -> Tags {
        with_lower_case(word, |lower| self.parted(lower, true))
    }

    /// The longest listed noun that `word` ends in, whatever stands before it: `bestsellerlijst`.
    pub(crate) fn ends_in_noun(&self, word: &str) -> Tags {
        with_lower_case(word, |lower| {
            let participle = lower.starts_with(b"ge") && (lower.ends_with(b"de") || lower.ends_with(b"te"));
            if lower.ends_with(b"eren") || participle {
                return Tags::NONE;
            }
            self.heads
                .cuts(lower, UNKNOWN_FIRST)
                .map(|start| lower.split_at(start))
                .map(|(first, last)| (first, last, self.tags_of(last)))
                .filter(|(_, _, tags)| tags.any(Tags::NOUN) && !tags.any(CLOSED | Tags::ADJ))
                .find(|(first, last, _)| !ends_in_prefix(first) && !self.is_ending(last))
                .map(|(_, _, tags)| tags)
                .filter(|tags| tags.any(Tags::PLURAL) || !tags.any(Tags::INF))
                .map_or(Tags::NONE, |tags| tags & (Tags::NOUN | Tags::PLURAL))
        })
    }

    /// Whether a word is an ending as well: `lijk`, `dom`.
    fn is_ending(&self, word: &[u8]) -> bool {
        self.endings_like(word).any(|(ending, _)| ending.as_bytes() == word)
    }

    fn tags_of(&self, lower: &[u8]) -> Tags {
        self.word(self.id_of_lower(lower)).map_or(Tags::NONE, |word| word.tags)
    }

    fn parted(&self, lower: &[u8], deep: bool) -> Tags {
        let shortest = lower.len().checked_sub(SHORTEST).filter(|&start| start >= SHORTEST);
        for start in self.heads.cuts(lower, SHORTEST).chain(shortest) {
            let (first, last) = lower.split_at(start);
            let tags = self.tags_of(last);
            if !tags.any(HEAD) || tags.any(CLOSED) || self.is_ending(last) {
                continue;
            }
            // `zuurstofarm`, and what is a noun only by itself: `arme`.
            let adjective = tags.any(Tags::ADJ_INFLECTED) && !tags.any(Tags::PLURAL);
            if tags.any(Tags::NOUN) && !adjective {
                match self.first_part(first, deep) {
                    First::None => {}
                    // `wegzet` is a verb as well, and `weglopen` nothing else.
                    First::Particle if tags.any(Tags::VERB) => {
                        let both = !tags.any(Tags::INF | Tags::PART | Tags::PAST);
                        let joined = (tags & (Tags::NOUN | Tags::VERB)) | Tags::JOINED;
                        return if both { joined } else { Tags::NONE };
                    }
                    // `hardlopen`
                    First::Adjective if tags.any(Tags::INF) => {}
                    First::Stem if tags.any(Tags::PLURAL) && start == SHORTEST => {}
                    _ => return tags & (Tags::NOUN | Tags::PLURAL),
                }
            } else if tags.any(Tags::ADJ) && !tags.any(Tags::VERB) && !last.ends_with(b"er") {
                if self.first_part(first, deep) != First::None {
                    return tags & (Tags::ADJ | Tags::ADJ_INFLECTED);
                }
            } else if tags.any(Tags::PART)
                && last.starts_with(b"ge")
                && !matches!(self.first_part(first, deep), First::None | First::Particle)
            {
                // `laaggelegen`
                return Tags::PART | Tags::ADJ;
            }
        }
        Tags::NONE
    }

    /// What `first` can be as the first part of a compound, with `-s-`, `-e-` or a hyphen behind it.
    fn first_part(&self, first: &[u8], deep: bool) -> First {
        let whole = first.strip_suffix(b"-").unwrap_or(first);
        let tags = self.tags_of(whole);
        if tags.any(Tags::PARTICLE) {
            let noun = tags.any(Tags::NOUN) && !tags.any(Tags::ADJ | CLOSED);
            return if noun { First::Particle } else { First::None };
        }
        if tags.any(CLOSED) {
            return First::None;
        }
        if tags.any(Tags::ADJ) && !tags.any(Tags::ADJ_INFLECTED) {
            return First::Adjective;
        }
        if tags.any(Tags::NOUN) {
            return First::Noun;
        }
        if tags.any(Tags::FIN_SG) && !tags.any(Tags::PAST) {
            return First::Stem;
        }
        let without_s = whole.strip_suffix(b"s").filter(|rest| rest.len() >= SHORTEST);
        let noun = |word: &[u8]| {
            let tags = self.tags_of(word);
            tags.any(Tags::NOUN) && !tags.any(CLOSED) || deep && self.parted(word, false).any(Tags::NOUN)
        };
        if without_s.is_some_and(noun) || deep && noun(whole) {
            return First::Noun;
        }
        // `zonnebril`: a plural without its `-n`.
        let mut plural = [0; LONGEST_FIRST];
        if let (Some(b'e'), true) = (whole.last(), whole.len() < LONGEST_FIRST) {
            plural[..whole.len()].copy_from_slice(whole);
            plural[whole.len()] = b'n';
            if self.tags_of(&plural[..=whole.len()]).any(Tags::NOUN) {
                return First::Noun;
            }
        }
        First::None
    }
}

/// What participles begin with: `gereden`, `verkocht`.
pub(crate) const PARTICIPLE_PREFIXES: [&str; 4] = ["ge", "be", "ver", "ont"];

/// `klemge` of `klemgereden`
fn ends_in_prefix(first: &[u8]) -> bool {
    PARTICIPLE_PREFIXES.iter().any(|prefix| first.ends_with(prefix.as_bytes()))
}

/// The letters of the shortest part of a compound of two known words. `Lexicon::heads` knows those of one more.
const SHORTEST: usize = 3;
/// The letters of the first part of one that is not known.
const UNKNOWN_FIRST: usize = 4;
/// The letters of the longest plural without its `-n`.
const LONGEST_FIRST: usize = 24;

/// The first part of a compound.
#[derive(Clone, Copy, PartialEq, Eq)]
enum First {
    None,
    Noun,
    /// `zwem` of `zwemles`
    Stem,
    Adjective,
    /// A noun that verbs are joined to as well: `deel`, `plaats`.
    Particle,
}

/// What stands behind the last hyphen.
fn behind_hyphen(lower: &[u8]) -> Option<&[u8]> {
    if lower.is_ascii() {
        let hyphen = lower.iter().rposition(|&byte| byte == b'-')?;
        return lower.get(hyphen + 1..);
    }
    let (_, last) = std::str::from_utf8(lower).ok()?.rsplit_once(chars::is_hyphen)?;
    Some(last.as_bytes())
}
