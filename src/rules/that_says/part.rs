//! Which part of the sentence before its pronoun stands for: what is denied, or what the same one has told with `volgens`.

use std::ops::Range;

use crate::clause::{self, Opening};
use crate::lexicon::Tags;
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;

/// `Kramer zit vast omdat hij de brug zou hebben beschadigd. Hij ontkent dat.`: the hearsay that ends the sentence.
pub(super) fn hearsay(reading: &Reading<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    const REASONS: [&str; 4] = ["omdat", "doordat", "aangezien", "nadat"];
    let known = reading.known();
    let alleges = |i: usize| [known.zou, known.zouden].contains(&reading.lexeme(i));
    let verb = sentence.clone().rev().find(|&i| alleges(i))?;
    // `zou hebben beschadigd`, `beschadigd zou hebben`
    let last = (verb + 1..sentence.end).all(|i| reading.is(i, Tags::VERB | Tags::TE));
    let (start, opening) = clause::start(reading, verb);
    let told = match opening {
        Opening::Conjunction(word) => REASONS.iter().any(|reason| reading.reads(word, reason)),
        Opening::Relative(word) => [known.die, known.dat].contains(&reading.lexeme(word)),
        Opening::Main => false,
    };
    let before = sentence.start..start;
    let alone = start > sentence.start
        && clause::has_finite(reading, before.start, before.end)
        && !before.clone().any(|i| alleges(i) || reading.is_mark(i));
    (last && told && alone).then_some(start..sentence.end)
}

/// `Volgens Kramer, de wethouder, is de brug oud. Dat zei hij dinsdag.`: what the same one tells in the sentence before.
pub(super) fn told_by(
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    source: &Mention,
) -> Option<Range<usize>> {
    let first = sentence.start;
    if reading.lexeme(first) != reading.known().volgens {
        return None;
    }
    let teller = mention::mention_at(reading, first + 1, sentence.end).filter(Mention::can_speak)?;
    let named = |i: usize| reading.is(i, Tags::NAME) && !reading.is(i, Tags::NAME_PARTICLE);
    let again = source.tokens.clone().any(|i| {
        named(i) && teller.tokens.clone().any(|k| named(k) && reading.lexeme(k) == reading.lexeme(i))
    });
    let pronoun = source.referent == Referent::Pronoun && !teller.plural && !teller.joint;
    if !again && !pronoun {
        return None;
    }
    let verb = (teller.tokens.end..sentence.end).find(|&i| clause::is_finite(reading, i))?;
    let next = verb == teller.tokens.end || reading.is_comma(verb - 1);
    next.then_some(verb..sentence.end)
}
