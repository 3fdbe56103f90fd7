//! Clauses: where the clause of a verb begins, what its subject is, and where a reported clause ends.
//!
//! Dutch word order carries this: a main clause has its finite verb second, a subordinate clause has it last. The
//! functions here look at finite verbs, conjunctions, relative pronouns and punctuation; a quotation that is built
//! into a clause is passed over as one word.

mod edge;
mod end;
mod follows;
mod infinitive;
mod phrase;
mod plural;
mod relative;
mod subject;
mod subordinate;

use std::num::NonZeroU16;

use crate::lexicon::Tags;
use crate::reading::{Question, Reading};
use crate::token::Flags;

pub(crate) use edge::{continued, trimmed};
pub(crate) use end::{
    end, end_before_main_clause, end_in_host, end_of_predicate, is_question_as_subject, is_remark,
};
pub(crate) use follows::{clause_follows, passive_follows};
pub(crate) use infinitive::{before_subject, is_object_alone, is_object_of_infinitive};
pub(crate) use phrase::{attributes, end_of_phrase, follows_article, past_quoted_list};
use plural::{is_infinitive_here, joins_last_verb};
pub(crate) use relative::{
    describes_noun, has_antecedent, is_relative, past_aside, past_bare_relative, past_relative,
};
pub(crate) use subject::{is_focus, lacks_subject, mention_ending_at, subject, subject_after};
pub(crate) use subordinate::is_subordinator;

/// How a clause begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opening {
    /// A main clause, or the rest of one.
    Main,
    /// The conjunction at this token.
    Conjunction(usize),
    /// The relative pronoun at this token.
    Relative(usize),
}

/// Whether token `i` is a finite verb beyond reasonable doubt.
#[inline]
pub(crate) fn is_finite(reading: &Reading<'_>, i: usize) -> bool {
    reading.memo.answer(i, Question::Finite, || finite(reading, i))
}

fn finite(reading: &Reading<'_>, i: usize) -> bool {
    let tags = reading.tags(i);
    // `laat de zaak rusten`: an adverb elsewhere (`te laat`, `laat in de nacht`).
    if tags.any(Tags::FIN_SG)
        && tags.any(Tags::ADV)
        && tags.any(Tags::REPORT)
        && !tags.any(Tags::PREP | Tags::CONJ_SUB | Tags::CONJ_COORD)
    {
        let goes_on = Tags::DET
            | Tags::PRON_SUBJ
            | Tags::PRON_OBJ
            | Tags::NAME
            | Tags::POSS
            | Tags::REFL
            | Tags::CUE_WORD
            | Tags::INF;
        // `vroeg of hij kwam`, not `vroeg of laat`
        let asks = reading.lexeme(i + 1) == reading.known().of
            && reading.is(i + 2, Tags::DET | Tags::PRON_SUBJ | Tags::NAME | Tags::POSS);
        return (asks || reading.is(i + 1, goes_on))
            && !(i > 0
                && reading.is(i - 1, Tags::ADV | Tags::TE | Tags::DET)
                && !reading.has_flag(i - 1, Flags::SENTENCE_START));
    }
    // `week`, `vandaag`: a time before anything else; `naar eigen zeggen`.
    let own = || tags.any(Tags::INF) && i > 0 && reading.lexeme(i - 1) == reading.known().eigen;
    if !tags.any(Tags::FINITE) || tags.any(Tags::TIME) || own() {
        return false;
    }
    // `wilde`, `was`: an auxiliary, unless an article makes it an adjective or a noun.
    if tags.any(Tags::AUX | Tags::MODAL) && tags.any(Tags::NOUN | Tags::ADJ) && !tags.any(Tags::INF) {
        return i == 0
            || !reading.is(i - 1, Tags::DET | Tags::ADJ_INFLECTED)
            || reading.is(i - 1, Tags::PRON_SUBJ | Tags::NOUN);
    }
    // `en eisen dat`: a noun elsewhere.
    if tags.any(Tags::REPORT)
        && tags.any(Tags::FIN_PL)
        && tags.any(Tags::NOUN)
        && i > 0
        && reading.is(i - 1, Tags::CONJ_COORD | Tags::NOUN | Tags::NAME | Tags::PRON_SUBJ)
        && reading.lexeme(i + 1) == reading.known().dat
        && reading.is(i + 1, Tags::CONJ_SUB)
    {
        return true;
    }
    if tags.any(Tags::FIN_PL) && tags.any(Tags::NOUN) && joins_last_verb(reading, i) {
        return true;
    }
    // `staat`, `vecht`: where the neighbours leave a noun possible, a form in -t or of the past is rather a verb.
    // `op haar beurt`
    let owned = |i: usize| i > 1 && reading.is(i - 1, Tags::POSS) && reading.is(i - 2, Tags::PREP);
    let in_phrase = tags.any(Tags::NOUN)
        && i > 0
        && (reading.is(i - 1, Tags::PREP) || owned(i))
        && !ends_clause(reading, i);
    let likely = tags.any(Tags::FIN_SG)
        && !in_phrase
        && (tags.any(Tags::PAST) || reading.word(i).ends_with('t'))
        && !tags.any(Tags::ADJ | Tags::PREP | Tags::ADV | Tags::NAME | Tags::CONJ_SUB);
    likely
        || !tags.any(Tags::NOUN | Tags::ADJ | Tags::PREP | Tags::ADV | Tags::NAME | Tags::CONJ_SUB)
            && !(tags.is_plural_form() && is_infinitive_here(reading, i))
}

/// A dash that stands by itself, between spaces.
fn is_dash(reading: &Reading<'_>, i: usize) -> bool {
    reading.tags(i).is_empty() && matches!(reading.word(i), "-" | "–" | "—")
}

/// Whether the verb at `i` ends its clause.
fn verb_last(reading: &Reading<'_>, i: usize) -> bool {
    ends_clause(reading, i) || reading.is(i + 1, Tags::CONJ_SUB)
}

/// `hebben gezien`: a participle right behind its auxiliary.
fn closes_perfect(reading: &Reading<'_>, i: usize) -> bool {
    reading.is(i, Tags::PART) && reading.is(i - 1, Tags::AUX)
}

fn ends_clause(reading: &Reading<'_>, i: usize) -> bool {
    reading.is_comma(i + 1) || reading.is_terminator(i + 1) || reading.is(i + 1, Tags::VERB)
}

/// Whether a finite verb stands between `from` and `to`, outside quotations and subordinate clauses.
pub(crate) fn has_finite(reading: &Reading<'_>, from: usize, to: usize) -> bool {
    let mut j = from;
    while j < to {
        if is_finite(reading, j) {
            return true;
        }
        j = reading.after(j);
    }
    false
}

/// How many tokens stand between brackets.
const LONGEST_BRACKET: usize = 40;

/// A quotation that is built into a clause is short; a longer one is a content by itself.
const BUILT_IN_WORDS: usize = 3;

/// Where the clause of the finite verb at `f` begins, and how.
pub(crate) fn start(reading: &Reading<'_>, f: usize) -> (usize, Opening) {
    // What opens the clause is the token before it: how far back it begins and its kind make one number.
    let pack = |&(start, opening): &(usize, Opening)| {
        let kind = match opening {
            Opening::Main => 1,
            Opening::Conjunction(word) if word + 1 == start => 2,
            Opening::Relative(word) if word + 1 == start => 3,
            _ => return None,
        };
        let back = u16::try_from(f.checked_sub(start)?).ok().filter(|&back| back < 1 << 14)?;
        NonZeroU16::new(back << 2 | kind)
    };
    let unpack = |number: NonZeroU16| {
        let start = f - usize::from(number.get() >> 2);
        let opening = match number.get() & 3 {
            2 => Opening::Conjunction(start - 1),
            3 => Opening::Relative(start - 1),
            _ => Opening::Main,
        };
        (start, opening)
    };
    reading.memo.start(f, || find_start(reading, f), pack, unpack)
}

fn find_start(reading: &Reading<'_>, f: usize) -> (usize, Opening) {
    let limit = reading.start_of_sentence(f);
    // `Als zij niet overgaan tot actie, dreigt hij`: the verb before its pronoun, behind the comma.
    let pronoun = reading.is(f + 1, Tags::PRON_SUBJ)
        && !reading.is(f + 1, Tags::PRON_OBJ | Tags::DET | Tags::ADV | Tags::REL);
    if f > limit && reading.is_comma(f - 1) && pronoun {
        return (f, Opening::Main);
    }
    let mut j = f;
    while let Some(k) = reading.before(j) {
        if k < limit {
            break;
        }
        if k + 1 < j {
            // A quotation was passed over; `omdat hij het “te gek voor woorden” vindt`: one before a verb that comes last.
            let predicate = j == f
                && ends_clause(reading, f)
                && reading.opened_at(k).is_some_and(|q| reading.is_built_in(q))
                && !reading.has_flag(k + 1, Flags::CAPITAL);
            if !predicate && reading.words_in(k..j) > BUILT_IN_WORDS {
                return (j, Opening::Main);
            }
            j = k;
            continue;
        }
        // `X (54) zegt`: what stands in brackets is passed over.
        if reading.reads(k, ")")
            && let Some(open) = (limit..k).rev().take(LONGEST_BRACKET).find(|&b| reading.reads(b, "("))
        {
            j = open;
            continue;
        }
        // `X – die lacht – zegt`: an aside between dashes is passed over.
        if is_dash(reading, k) {
            match (limit..k).rev().find(|&d| is_dash(reading, d)) {
                Some(open) if open > limit && !has_finite(reading, limit, open) => {
                    j = open;
                    continue;
                }
                // `klimaat - De premier zegt …`: what the sentence is about.
                None if reading.has_flag(j, Flags::CAPITAL) && !reading.is(k - 1, Tags::NAME) => {
                    return (j, Opening::Main);
                }
                _ if reading.reads(k, "-") && !has_finite(reading, limit, k) => {}
                _ => return (j, Opening::Main),
            }
        }
        if matches!(reading.sign(k), b':' | b';' | b'(') || j < f && follows_heading(reading, j) {
            return (j, Opening::Main);
        }
        if is_relative(reading, k) {
            // `De brug die we kennen gaat dicht`: the relative clause has its verb already; so it has in `wie
            // werken zullen slapen`, but `die komen zullen` is one verb.
            let cluster = reading.is(f, Tags::INF)
                && (!reading.is(f, Tags::AUX | Tags::MODAL)
                    || reading.is_comma(f + 1)
                    || reading.is_terminator(f + 1));
            if !cluster && has_finite(reading, j, f) {
                j = k;
                continue;
            }
            return (j, Opening::Relative(k));
        }
        if is_subordinator(reading, k) {
            return (j, Opening::Conjunction(k));
        }
        // Commas and conjunctions inside a subordinate clause that still waits for its verb join phrases.
        let separator = reading.is_comma(k) || reading.is(k, Tags::CONJ_COORD);
        if separator && let Some(opening) = waiting_clause(reading, k, limit) {
            return opening;
        }
        if reading.is_comma(k) && has_finite(reading, limit, k) {
            match relative_closed_by(reading, k, limit) {
                Some(comma) => {
                    j = comma;
                    continue;
                }
                None => return (j, Opening::Main),
            }
        }
        // `niet alleen … maar ook …` joins phrases.
        let joins_phrases = reading.lexeme(k) == reading.known().maar
            && reading.lexeme(k + 1) == reading.known().ook
            && !is_finite(reading, k + 2);
        if reading.is(k, Tags::CONJ_COORD)
            && !joins_phrases
            && !subject::joins_two(reading, k, f)
            && has_finite(reading, limit, k)
            && !is_subordinator(reading, k)
            && relative_closed_by(reading, k, limit).is_none()
        {
            return (j, Opening::Main);
        }
        j = k;
    }
    (j, Opening::Main)
}

/// `Vrees voor vermisten De autoriteiten zeggen`: an article with a capital begins the text behind a heading.
fn follows_heading(reading: &Reading<'_>, i: usize) -> bool {
    let demonym = reading.is(i + 1, Tags::DEMONYM_ADJ) && !reading.has_flag(i + 2, Flags::CAPITAL);
    // `Naar de rechter Met dat besluit hoopt zij …`
    let preposition = reading.is(i, Tags::PREP)
        && !reading.is(i, Tags::NAME_PARTICLE)
        && reading.is(i + 1, Tags::DET)
        && !reading.has_flag(i + 1, Flags::CAPITAL)
        && reading.is(i.wrapping_sub(1), Tags::NOUN | Tags::NAME | Tags::ORG_NOUN);
    i > 0
        && reading.has_flag(i, Flags::CAPITAL)
        && (reading.is(i, Tags::DET) || preposition)
        && !reading.has_flag(i, Flags::SENTENCE_START)
        && !reading.is_punctuation(i - 1)
        && !reading.is_mark(i - 1)
        && (demonym
            || preposition
            // `De Amersfoorter die …`
            || reading.is(i + 1, Tags::DEMONYM) && reading.is(i + 2, Tags::REL)
            || !reading.has_flag(i + 1, Flags::CAPITAL)
                && reading.is(i + 1, Tags::NOUN | Tags::ADJ_INFLECTED | Tags::NUM))
}

/// The subordinate clause around `k` that has had no finite verb yet.
fn waiting_clause(reading: &Reading<'_>, k: usize, limit: usize) -> Option<(usize, Opening)> {
    let mut j = k;
    while let Some(m) = reading.before(j) {
        if m < limit || is_finite(reading, m) || matches!(reading.sign(m), b':' | b';') {
            return None;
        }
        if is_relative(reading, m) {
            return Some((m + 1, Opening::Relative(m)));
        }
        if is_subordinator(reading, m) {
            return Some((m + 1, Opening::Conjunction(m)));
        }
        j = m;
    }
    None
}

/// If a relative clause or an adverbial one ends before `k`, the comma that opened it: `Jansen, die lacht, zegt`.
fn relative_closed_by(reading: &Reading<'_>, k: usize, limit: usize) -> Option<usize> {
    let mut j = k;
    while let Some(previous) = reading.before(j) {
        if previous <= limit {
            return None;
        }
        if is_relative(reading, previous) {
            // `een vader die lacht, zegt`: without a comma the clause goes back to its pronoun.
            let comma = (previous.saturating_sub(2)..previous).rev().find(|&c| reading.is_comma(c));
            let opens = comma.unwrap_or(previous);
            // What stands before it must still be waiting for its verb.
            return (!has_finite(reading, limit, opens)).then_some(opens);
        }
        j = previous;
    }
    None
}
