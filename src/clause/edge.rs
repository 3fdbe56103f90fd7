//! What belongs to a reported clause at its end: without punctuation and the newspaper's own brackets, and with the
//! sentences that go on with it.

use std::ops::Range;

use super::{has_finite, is_finite};
use crate::lexicon::Tags;
use crate::mention;
use crate::reading::Reading;
use crate::token::Flags;

/// `range` without the commas and full stops at its end, and without who wrote the article: `…. (jvd)`
pub(crate) fn trimmed(reading: &Reading<'_>, range: Range<usize>) -> Range<usize> {
    let mut end = range.end;
    while end > range.start {
        // `… en`, before the clause that it joins
        let joins = end > range.start + 1 && reading.lexeme(end - 1) == reading.known().en;
        if joins || reading.is_comma(end - 1) || reading.is_terminator(end - 1) {
            end -= 1;
        } else if range.start + 6 < end
            && let Some(open) = bracket(reading, end)
            && (signs(reading, open, end) || refers(reading, open, end))
        {
            end = open;
        } else {
            break;
        }
    }
    range.start..end
}

/// Where a short bracket opens that closes before `end`, with something in it.
fn bracket(reading: &Reading<'_>, end: usize) -> Option<usize> {
    const LONGEST: usize = 5;
    reading.bracket_opens(end - 1, LONGEST).filter(|open| open + 2 < end)
}

/// Whether the bracket has the initials of who wrote it, behind a full stop: `. (jvd)`, `. (jvd, mkm)`.
fn signs(reading: &Reading<'_>, open: usize, end: usize) -> bool {
    const LETTERS: usize = 6;
    let initials = |i: usize| {
        reading.is_comma(i)
            || reading.word(i).len() <= LETTERS && reading.word(i).chars().all(char::is_lowercase)
    };
    open > 0 && reading.is_terminator(open - 1) && (open + 1..end - 1).all(initials)
}

/// Whether in the bracket the newspaper says where to read more, or what happens: `(AD 3 mei)`, `(lacht)`.
fn refers(reading: &Reading<'_>, open: usize, end: usize) -> bool {
    let first = reading.word(open + 1);
    let number = |i: usize| reading.word(i).starts_with(|c: char| c.is_ascii_digit());
    let issue = first.len() > 1
        && first.chars().all(char::is_uppercase)
        && number(open + 2)
        && (open + 4 == end || open + 5 == end && reading.is(open + 3, Tags::TIME));
    let gesture = open + 3 == end && is_finite(reading, open + 1) && reading.is(open + 1, Tags::FIN_SG);
    issue || gesture
}

/// `Hij zei dat de brug dicht is. En dat zij open moet.`: the clauses that go on with what ends before the full stop at
/// `end`, each a sentence of the same paragraph.
pub(crate) fn continued(reading: &Reading<'_>, end: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut stop = end;
    while reading.is_terminator(stop)
        && stop + 1 < reading.len()
        && reading.paragraph(stop + 1) == reading.paragraph(stop)
        && let Some(clause) = bare_clause(reading, stop + 1)
    {
        stop = clause.end;
        found.push(clause);
    }
    found
}

/// The clause of a sentence that is nothing but `dat` or `en dat` and a clause with its verb last.
fn bare_clause(reading: &Reading<'_>, begin: usize) -> Option<Range<usize>> {
    let known = reading.known();
    let joined = reading.lexeme(begin) == known.en;
    let dat = begin + usize::from(joined);
    let opens = reading.has_flag(begin, Flags::SENTENCE_START)
        && reading.lexeme(dat) == known.dat
        && !reading.is(dat + 1, Tags::FINITE | Tags::CONJ_SUB | Tags::NEG);
    if !opens {
        return None;
    }
    let limit = reading.end_of_sentence(begin);
    let first = (dat + 1..limit).find(|&i| is_finite(reading, i) && !reading.is_mark(i))?;
    // `Dat zijn bruggen waar niemand om vroeg`
    let relative = (dat + 1..first).any(|i| reading.is(i, Tags::REL | Tags::WH) && !reading.is(i, Tags::DET));
    // `dat voorstel ging te ver`: the subject of a main clause.
    let subject = mention::mention_at(reading, dat, limit)
        .is_some_and(|it| it.tokens.start == dat && it.tokens.len() > 1 && it.tokens.end == first);
    let mut last = first;
    while last + 1 < limit && reading.is(last + 1, Tags::VERB | Tags::TE) {
        last += 1;
    }
    let phrase = joined && (reading.is_comma(last + 1) || reading.is(last + 1, Tags::PREP));
    let closed = reading.is_terminator(last + 1) || phrase && !has_finite(reading, last + 1, limit);
    let clause = trimmed(reading, dat + 1..limit);
    (closed && !subject && !relative && first > dat + 1 && reading.is_terminator(clause.end))
        .then_some(clause)
}
