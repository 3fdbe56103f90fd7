//! Clauses: where the clause of a verb begins, what its subject is, and where a reported clause ends.
//!
//! Dutch word order carries this: a main clause has its finite verb second, a subordinate clause has it last. The
//! functions here look at finite verbs, conjunctions, relative pronouns and punctuation; a quotation that is built
//! into a clause is passed over as one word.

mod adjunct;
mod edge;
mod end;
mod follows;
mod infinitive;
mod phrase;
mod plural;
mod relative;
mod start;
mod subject;
mod subordinate;

use crate::lexicon::Tags;
use crate::reading::{Question, Reading};
use crate::token::{Flags, TokenKind};

pub(crate) use adjunct::{past_adjunct_clause, past_adjunct_infinitive};
pub(crate) use edge::{continued, trimmed};
pub(crate) use end::{
    end, end_before_main_clause, end_in_host, end_of_predicate, is_contrast, is_parenthesis,
    is_question_as_subject, is_remark, is_spliced,
};
pub(crate) use follows::{clause_follows, passive_follows};
pub(crate) use infinitive::{before_subject, is_object_alone, is_object_of_infinitive};
pub(crate) use phrase::{attributes, end_of_phrase, follows_article, past_quoted_list};
use plural::{is_infinitive_here, joins_last_verb};
pub(crate) use relative::{
    describes_noun, has_antecedent, is_bare_judgement, is_relative, past_aside, past_bare_relative,
    past_dashes, past_relative,
};
pub(crate) use start::{Opening, start};
pub(crate) use subject::{lacks_subject, mention_ending_at, subject, subject_after};
pub(crate) use subordinate::{is_just, is_subordinator, judges_noun};

/// Whether token `i` is a finite verb beyond reasonable doubt.
#[inline]
pub(crate) fn is_finite(reading: &Reading<'_>, i: usize) -> bool {
    reading.is(i, Tags::FINITE) && reading.memo.answer(i, Question::Finite, || finite(reading, i))
}

/// The same of a form that can be finite.
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
    // `week`, `vandaag`: a time before anything else; `naar eigen zeggen`; `na lang aandringen`.
    let own = || tags.any(Tags::INF) && i > 0 && reading.lexeme(i - 1) == reading.known().eigen;
    let urged = || {
        tags.any(Tags::INF)
            && !tags.any(Tags::AUX | Tags::MODAL)
            && i > 1
            && reading.is(i - 1, Tags::ADJ)
            && reading.reads(i - 2, "na")
    };
    if tags.any(Tags::TIME) || own() || urged() {
        return false;
    }
    // `wilde`, `was`: an auxiliary, unless an article makes it an adjective or a noun.
    if tags.any(Tags::AUX | Tags::MODAL) && tags.any(Tags::NOUN | Tags::ADJ) && !tags.any(Tags::INF) {
        return i == 0
            || !reading.is(i - 1, Tags::DET | Tags::ADJ_INFLECTED)
            // `dat het voldoende was`: no article before the adjective.
            || i > 1
                && reading.is(i - 1, Tags::ADJ_INFLECTED)
                && !reading.is(i - 2, Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED)
                && ends_clause(reading, i)
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
#[inline]
pub(crate) fn is_dash(reading: &Reading<'_>, i: usize) -> bool {
    reading.tags(i).is_empty() && matches!(reading.word(i), "-" | "–" | "—") && !reading.is_loose_hyphen(i)
}

/// A word that neither opens a clause nor joins one.
#[inline]
fn is_plain(reading: &Reading<'_>, i: usize) -> bool {
    let known = reading.known();
    reading.kind(i) == TokenKind::Word
        && !reading.is(i, Tags::CONJ_COORD | Tags::CONJ_SUB | Tags::REL)
        && ![known.en, known.of].contains(&reading.lexeme(i))
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

/// A quotation that is built into a clause is short; a longer one is a content by itself.
const BUILT_IN_WORDS: usize = 3;
