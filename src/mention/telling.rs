//! Where a noun phrase may begin that tells of people. Most phrases tell of none, and the classes of their words show it: to
//! read them all took a fifth of the whole extraction (measured), to look at the classes takes next to nothing.

use super::BEGINS;
use crate::chars;
use crate::lexicon::Tags;
use crate::reading::Reading;
use crate::token::Flags;

/// What makes a phrase one of people, whatever else stands in it.
const TELLS: Tags = Tags::NAME.or(Tags::ROLE).or(Tags::DEMONYM);

/// What does so when a name follows: several people, a body, a share of people.
const TELLS_BEFORE_NAME: Tags = Tags::ROLE.or(Tags::ORG_NOUN).or(Tags::QUANTITY);

/// What makes it one of people beside certain other words.
const MAY_TELL: Tags = Tags::ADJ.or(Tags::NUM).or(Tags::PRON_SUBJ).or(Tags::PRON_OBJ);

/// What a phrase can go on with until its head or its name comes.
const GOES_ON: Tags = Tags::DET
    .or(Tags::POSS)
    .or(Tags::NUM)
    .or(Tags::NOUN)
    .or(Tags::SOURCE_NOUN)
    .or(Tags::ADJ)
    .or(Tags::ADJ_INFLECTED)
    .or(Tags::DEMONYM_ADJ)
    .or(Tags::PART)
    .or(Tags::TIME);

/// How many tokens stand between an article and the last word of what a participle governs.
const ATTRIBUTE: usize = 5;

/// For each token whether `telling_mention_at` may find somebody there: a phrase with a name, or one person or body.
pub(crate) fn may_tell(reading: &Reading<'_>) -> Vec<bool> {
    let all = reading.len();
    let mut may = vec![false; all];
    // Of the token behind: whether a phrase that has come so far may tell, its classes, and whether it begins a sentence.
    let mut goes_on = false;
    let mut next = Tags::NONE;
    let mut border = true;
    // A name stands in the rest of the sentence.
    let mut name_follows = false;
    // How many tokens farther before a participle what it governs may still begin.
    let mut governed = 0;
    let (tokens, classes) = (&reading.tokens[..all], &reading.tagged.tags[..all]);
    for i in (0..all).rev() {
        let tags = classes[i];
        name_follows = !border & name_follows | tags.any(Tags::NAME);
        governed = if border {
            0
        } else if tags.any(Tags::PART | Tags::ADJ | Tags::DEMONYM_ADJ) {
            ATTRIBUTE + 1
        } else {
            usize::saturating_sub(governed, 1)
        };
        goes_on = goes_on && !border && passes(reading, i, tags, next, governed > 0)
            || tells(reading, i, tags, next, border, name_follows);
        may[i] = goes_on && tags.any(BEGINS);
        next = tags;
        border = tokens[i].flags.has(Flags::SENTENCE_START);
    }
    may
}

/// Whether token `i` tells of somebody by itself, beside the token behind it, or before a name.
#[inline]
fn tells(reading: &Reading<'_>, i: usize, tags: Tags, next: Tags, border: bool, name_follows: bool) -> bool {
    if !tags.any(TELLS.or(TELLS_BEFORE_NAME).or(MAY_TELL)) {
        return tags.is_empty() && tells_as_mark(reading, i, next);
    }
    tags.any(TELLS) && !(tags.any(Tags::PLURAL) && !tags.any(Tags::NAME | Tags::DEMONYM))
        || name_follows && tags.any(TELLS_BEFORE_NAME)
        || tags.any(MAY_TELL) && tells_beside(reading, i, tags, next, border)
}

/// Whether token `i` tells of somebody beside the token behind it, whose classes are `next`.
fn tells_beside(reading: &Reading<'_>, i: usize, tags: Tags, next: Tags, border: bool) -> bool {
    // `de gewonde`, but `de gewonde hond`.
    let head = tags.any(Tags::ADJ)
        && tags.any(Tags::ADJ_INFLECTED | Tags::GUESSED)
        && !tags.any(Tags::NOUN)
        && (border || !next.any(Tags::NOUN));
    // `een van hen`, `een op de drie`
    let counted = tags.any(Tags::NUM) && next.any(Tags::PREP);
    // `iemand`
    let somebody = || {
        tags.any(Tags::PRON_SUBJ | Tags::PRON_OBJ)
            && reading.lexicon.pronoun(reading.lexeme(i)).is_some_and(|pronoun| pronoun.indefinite)
    };
    head || counted || reading.lexeme(i) == reading.known().ander || somebody()
}

/// `nieuwszender ‘CNN’`
fn tells_as_mark(reading: &Reading<'_>, i: usize, next: Tags) -> bool {
    next.any(Tags::NAME | Tags::DET | Tags::PREP) && reading.is_mark(i)
}

/// Whether a phrase can go on over token `i`, which may be `governed` by a participle behind it.
fn passes(reading: &Reading<'_>, i: usize, tags: Tags, next: Tags, governed: bool) -> bool {
    let first_part = |i: usize| reading.word(i).ends_with(chars::is_hyphen);
    tags.any(GOES_ON)
        || tags.any(Tags::ADV) && next.any(Tags::ADJ | Tags::PART)
        || tags.any(Tags::PAST) && next.any(Tags::ROLE | Tags::NAME)
        // `de al jaren in Gent wonende Kok`: what stands between an article and a participle.
        || governed
            && tags.any(Tags::PREP | Tags::ADV)
            && (i.saturating_sub(ATTRIBUTE)..i).any(|k| reading.is(k, Tags::DET | Tags::POSS))
        // `Artsen zonder Grenzen-directeur`
        || tags.any(Tags::PREP) && next.any(Tags::ROLE) && reading.has_flag(i + 1, Flags::CAPITAL)
        // `olie- en gasbedrijf`
        || next.any(Tags::CONJ_COORD) && first_part(i)
        || tags.any(Tags::CONJ_COORD) && i > 0 && (first_part(i - 1) || reading.is_loose_hyphen(i - 1))
        || tags.is_empty() && reading.is_loose_hyphen(i)
}

#[cfg(test)]
mod tests {
    use super::super::{Referent, telling_mention_at};
    use super::may_tell;

    #[test]
    fn nobody_is_overlooked() {
        let texts = [
            include_str!("../../benches/texts/news.txt"),
            include_str!("../../benches/texts/quotes.txt"),
            include_str!("../../CONSTRUCTIONS.md"),
            "Een ander kwam. De gewonde, iemand en een van hen. Nieuwszender ‘CNN’ meldt. De olie- en gasreus Jansen.",
            "De in het Friese Bergen geboren schrijver. De nog altijd boze Kok, de toen 15-jarige Kok, de pas benoemde minister.",
            "De van oorsprong Gentse wethouder, de vorige week benoemde minister. De Sri Lankaanse minister kwam.",
            "Artsen zonder Grenzen-directeur Jan Kok, House of Cards-acteur Jan Kok en Forum voor Democratie-leider Jan Kok.",
            "De in Gent geboren Kok en de al jaren in het dorp wonende Jansen zagen de voor fraude veroordeelde schipper.",
            "De in Gent geboren Kramer, het in 2002 door de gemeente gestarte bedrijf.",
        ];
        let extractor = crate::Extractor::new();
        for text in texts {
            let reading = extractor.read(text);
            let may = may_tell(&reading);
            for i in (0..reading.len()).filter(|&i| !may[i]) {
                let found = telling_mention_at(&reading, i, i + 40).filter(|found| {
                    found.name.is_some()
                        || found.referent == Referent::Unnamed
                            && found.definite
                            && !found.plural
                            && !found.joint
                });
                assert!(found.is_none(), "{:?} in {:?}", found, reading.slice(i..(i + 9).min(reading.len())));
            }
        }
    }
}
