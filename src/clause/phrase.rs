//! Where the phrase ends that quoted words begin: their list, and the complement behind them; adjectives inside a noun phrase.

use std::ops::Range;

use super::{has_finite, is_finite, is_relative, is_subordinator};
use crate::lexicon::Tags;
use crate::mention;
use crate::reading::Reading;

/// `“chaos”, “onrust” en een “ramp”`: behind the last of the quoted words that are listed from `after` on.
pub(crate) fn past_quoted_list(reading: &Reading<'_>, after: usize) -> usize {
    let known = reading.known();
    let mut end = after;
    loop {
        let joined = reading.is_comma(end) || [known.en, known.of].contains(&reading.lexeme(end));
        let next = (end + 1..end + 3).find(|&i| !reading.is(i, Tags::DET | Tags::PREP | Tags::CONJ_COORD));
        let Some(q) = next.filter(|_| joined).and_then(|i| reading.opened_at(i)) else { return end };
        // `…, “en dat blijft zo”, zegt hij`: a sentence by itself.
        let behind = reading.quotations[q].end();
        let lists = reading.is_comma(behind)
            || reading.is_terminator(behind)
            || reading.is(behind, Tags::CONJ_COORD | Tags::PREP)
            // `heeft “mooi” en “hoog” genoteerd`
            || reading.is(behind, Tags::PART) && is_capped_by_verb(reading, behind);
        if !reading.is_built_in(q) || !lists {
            return end;
        }
        end = behind;
    }
}

/// A participle at the end of its sentence.
fn is_capped_by_verb(reading: &Reading<'_>, i: usize) -> bool {
    reading.is_terminator(i + 1) || reading.is_comma(i + 1) || i + 1 >= reading.len()
}

/// `“harde maatregelen” tegen de club`: the complement of the quoted noun belongs to it, up to the end of the sentence,
/// or of what `stops` it.
pub(crate) fn end_of_phrase(
    reading: &Reading<'_>,
    after: usize,
    limit: usize,
    stops: impl Fn(usize) -> bool,
) -> usize {
    // `“mensen” die “jongeren” hebben beïnvloed`
    if is_relative(reading, after) {
        return past_verb(reading, after + 1, limit).unwrap_or(after);
    }
    let mut i = after;
    // `het “droevige nieuws” van de brand in een brief aan X`: where it is said.
    let in_text = |i: usize| {
        reading.lexeme(i) == reading.known().in_
            && mention::simple_mention_at(reading, i + 1, limit)
                .is_some_and(|text| reading.is(text.head, Tags::DOCUMENT))
    };
    // `“wildgroei” aan coaches en cursussen`
    let joins_nouns = |i: usize| {
        // `een “hoge omzet” en een winst van een miljoen`
        let phrase = reading.is(i + 1, Tags::DET | Tags::NUM | Tags::POSS);
        (i > after || phrase) && reading.lexeme(i) == reading.known().en && !has_finite(reading, i + 1, limit)
    };
    // `“ellendig” door de brieven`, but `door te zwijgen`
    let agent = |i: usize| {
        reading.lexeme(i) == reading.known().door
            && mention::simple_mention_at(reading, i + 1, limit).is_some()
    };
    // `een “ramp” in plaats van een tegenslag`: what the author sets against it.
    let instead = |i: usize| reading.lexeme(i) == reading.known().in_ && reading.reads(i + 1, "plaats");
    while i < limit
        && !reading.is_comma(i)
        && !reading.is_terminator(i)
        && !is_finite(reading, i)
        && !(reading.is(i, Tags::CONJ_COORD) && !joins_nouns(i))
        && !(reading.is(i, Tags::CONJ_SUB)
            && (!reading.is(i, Tags::PREP) || is_subordinator(reading, i) && !agent(i)))
        && (!reading.is(i, Tags::VERB) || reading.is(i, Tags::NOUN))
        && !(i > after && is_relative(reading, i))
        && !instead(i)
        && !stops(i)
    {
        i = reading.after(i);
    }
    // `een “ramp” voor de buurt en vraagt …`
    let joined = reading.is(i, Tags::CONJ_COORD) && is_finite(reading, i + 1);
    let i = (after..i).find(|&k| in_text(k)).unwrap_or(i);
    // `een “ramp” voor de buurt omdat …`, `een “grote” ramp gesproken`, `een “ramp” voor de buurt; …`
    // `op “een rustige manier” zijn mening geuit`: another object.
    let own = || reading.is(after, Tags::DET | Tags::POSS);
    let next = |i: usize| reading.reads(i, ";") || is_subordinator(reading, i) || stops(i) && !own();
    let ends = in_text(i) || instead(i) || reading.is_terminator(i) || reading.is_comma(i) || next(i);
    if i < limit && (ends || joined) {
        i
    } else if i > after && i < limit && is_relative(reading, i) {
        // `“ellendig” door de brieven die zij kreeg`
        past_verb(reading, i + 1, limit).unwrap_or(after)
    } else {
        after
    }
}

/// The comma or the end of the sentence behind the verb of a clause that begins at `from`.
fn past_verb(reading: &Reading<'_>, from: usize, limit: usize) -> Option<usize> {
    let mut i = from;
    let mut finite = false;
    while i < limit && !reading.is_terminator(i) {
        if reading.is_comma(i) {
            return finite.then_some(i);
        }
        finite |= is_finite(reading, i);
        i = reading.after(i);
    }
    finite.then_some(i)
}

/// Whether an article stands before `from`: in `om het volgens haar groeiende verkeer te weren`, but not in `is het volgens
/// haar onzin`.
pub(crate) fn follows_article(reading: &Reading<'_>, from: usize) -> bool {
    from.checked_sub(1).is_some_and(|article| {
        let governed = article > 0 && reading.is(article - 1, Tags::PREP);
        reading.is(article, Tags::DET)
            && (!reading.is(article, Tags::PRON_SUBJ)
                || governed && reading.lexeme(article) == reading.known().het)
    })
}

/// The adjectives at `first` and their adverbs, up to the noun that they stand before.
pub(crate) fn attributes(reading: &Reading<'_>, first: usize) -> Option<Range<usize>> {
    let noun = (first..reading.end_of_sentence(first))
        .find(|&i| !reading.is(i, Tags::ADJ_INFLECTED | Tags::ADV | Tags::NEG))?;
    (noun > first && reading.is(noun, Tags::NOUN)).then_some(first..noun)
}
