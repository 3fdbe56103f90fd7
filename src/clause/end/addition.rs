//! What the author adds behind a reported clause, or what stands around it: that is no part of it.

use super::main_clause::{constituent_then_finite, is_nominative};
use crate::clause::{has_finite, is_dash, is_finite, is_relative};
use crate::lexicon::Tags;
use crate::mention;
use crate::reading::Reading;
use crate::token::Flags;

/// `…, verwijzend naar X`
pub(super) fn is_participle_phrase(reading: &Reading<'_>, comma: usize) -> bool {
    reading.is_comma(comma)
        && reading.is(comma + 1, Tags::ADJ)
        && reading.is(comma + 2, Tags::PREP)
        && reading.word(comma + 1).ends_with("end")
}

/// `…, waarbij hij verwees naar X`: the author goes on about the speaker.
pub(super) fn is_aside(reading: &Reading<'_>, comma: usize) -> bool {
    reading.is_comma(comma)
        && reading.is(comma + 1, Tags::REL)
        && reading.is(comma + 1, Tags::PRON_ADV)
        && reading.is(comma + 2, Tags::PRON_SUBJ)
        && !reading.is(comma + 2, Tags::DET | Tags::ADV)
        // `…, waarmee ze dieven verjaagt`: what he says of himself.
        && (comma + 3..reading.end_of_sentence(comma))
            .find(|&i| is_finite(reading, i))
            .is_some_and(|verb| {
                // `…, waarmee hij dieven wist te vangen`: he managed to.
                let manages = reading.is_te_infinitive(verb + 1);
                reading.tags(verb).reports() && !manages
            })
}

/// `…, die volgens X oud is`: what another source tells, of what stands before it.
pub(super) fn is_told_by_other(reading: &Reading<'_>, comma: usize) -> bool {
    reading.is_comma(comma)
        && is_relative(reading, comma + 1)
        && reading.lexeme(comma + 2) == reading.known().volgens
        && mention::mention_at(reading, comma + 3, reading.end_of_sentence(comma))
            .is_some_and(|source| source.can_speak())
}

/// `…, terwijl onderzoek iets anders uitwijst`, `…, terwijl het volgens Y anders is`: the author sets another report against what is said;
/// `terwijl de prijzen stegen` tells more of it.
pub(crate) fn is_contrast(reading: &Reading<'_>, comma: usize, limit: usize) -> bool {
    let known = reading.known();
    let other =
        |i: usize| reading.tags(i).reports() || [known.zou, known.zouden].contains(&reading.lexeme(i));
    // `het kabinet`, `veel ouders`: no pronoun.
    let is_pronoun = || {
        reading.is(comma + 2, Tags::PRON_SUBJ)
            && mention::simple_mention_at(reading, comma + 2, limit).is_none_or(|one| one.tokens.len() == 1)
    };
    reading.is_comma(comma)
        && reading.lexeme(comma + 1) == known.terwijl
        && (!is_pronoun()
            && (comma + 2..limit).any(|i| {
                // `terwijl Y verwacht dat …`: an adjective elsewhere.
                let states = reading.is(i, Tags::REPORT) && reading.lexeme(i + 1) == known.dat;
                reading.is(i, Tags::FINITE) && other(i) && (states || is_finite(reading, i))
            })
            || (comma + 2..limit)
                .take_while(|&i| !reading.is_comma(i))
                .any(|i| reading.lexeme(i) == known.volgens)
            || mention::mention_at(reading, comma + 2, limit)
                .is_some_and(|text| text.referent == mention::Referent::Document))
}

/// `(Veel spelers zeggen) dat ze stoppen, onder wie Jansen`, `(de wethouder erkent) dat het te laat is, net als de burgemeester`: behind a
/// clause about nobody else, more of those who say it.
pub(super) fn adds_to_source(reading: &Reading<'_>, from: usize, comma: usize, limit: usize) -> bool {
    let known = reading.known();
    if !reading.is_comma(comma) || !reading.is(comma - 1, Tags::VERB) {
        return false;
    }
    let word = reading.lexeme(comma + 1);
    let among = word == known.onder && reading.lexeme(comma + 2) == known.wie
        || reading.reads(comma + 1, "waaronder");
    let like = word == known.net && reading.lexeme(comma + 2) == known.als;
    if !among && !like && word != known.evenals {
        return false;
    }
    let behind = comma + if like || word == known.onder { 3 } else { 2 };
    let pronoun = ["ze", "zij"].contains(&reading.word(from));
    let person = |i: usize| {
        reading.is(i, Tags::ROLE | Tags::GIVEN | Tags::PRON_SUBJ) || among && reading.is(i, Tags::PLURAL)
    };
    let nobody = (from + usize::from(among && pronoun)..comma).all(|i| !person(i));
    nobody
        && (!among || pronoun)
        && !has_finite(reading, behind, limit)
        && mention::mention_at(reading, behind, limit).is_some_and(|other| other.can_speak())
}

/// `omdat hij loog – hij zei dat de brug dicht was – moet hij weg`: the second dash of an aside that the clause stands in.
pub(super) fn closes_aside(reading: &Reading<'_>, from: usize, j: usize) -> bool {
    let dashes = |tokens: std::ops::Range<usize>| tokens.filter(|&i| is_dash(reading, i)).count();
    is_dash(reading, j)
        && reading.has_flag(j + 1, Flags::SPACE_BEFORE)
        && dashes(reading.start_of_sentence(j)..from) % 2 == 1
        && dashes(from..j) == 0
}

/// `…, waarna de brug dichtging`, `…, iets wat niet meevalt`, `… - dat is gelukt`: the author goes on.
pub(crate) fn is_remark(reading: &Reading<'_>, j: usize, limit: usize) -> bool {
    let known = reading.known();
    let next = reading.lexeme(j + 1);
    // `… - vandaar dat de brug dicht bleef`
    let hence = next == known.vandaar && reading.lexeme(j + 2) == known.dat;
    if hence && (reading.is_comma(j) || is_dash(reading, j)) || brackets_a_clause(reading, j, limit) {
        return true;
    }
    if reading.is_comma(j) {
        return is_reported_elsewhere(reading, j, limit)
            || next == known.waarna
            || next == known.iets && reading.is(j + 2, Tags::REL | Tags::WH) && !is_finite(reading, j + 2);
    }
    // One dash, with a main clause behind it; what stands between two is passed over by who reads on.
    is_dash(reading, j)
        && reading.has_flag(j + 1, Flags::SPACE_BEFORE)
        && !(reading.start_of_sentence(j)..limit).any(|i| i != j && is_dash(reading, i))
        && (is_finite(reading, j + 1) || constituent_then_finite(reading, j + 1, limit))
}

/// `…, zoals de krant schreef.`, `…, wat hij tegenspreekt.`: what somebody says of the clause before it.
fn is_reported_elsewhere(reading: &Reading<'_>, comma: usize, limit: usize) -> bool {
    let known = reading.known();
    let word = comma + 1 + usize::from(reading.lexeme(comma + 1) == known.net);
    if ![known.zoals, known.wat].contains(&reading.lexeme(word)) {
        return false;
    }
    let close = (word + 1..limit).find(|&i| reading.is_comma(i) || reading.is_terminator(i)).unwrap_or(limit);
    // `liet weten`, `wenste te benadrukken`, `had gezegd`
    let reports = |i: usize| {
        reading.tags(i).reports() && !reading.is(i, Tags::LIGHT) || reading.lexeme(i) == known.weten
    };
    // `of hij kwam, wat hij deed`: one question more; `wat ik vind` is his own.
    let asks_more = reading.lexeme(word) == known.wat && !reading.is(comma - 1, Tags::VERB);
    !reading.is_comma(close)
        && !asks_more
        && reading.lexeme(word + 1) != known.ik
        && close > word + 2
        && reading.is(close - 1, Tags::VERB)
        && (close - 2..close).any(reports)
        && mention::mention_at(reading, word + 1, close)
            .is_some_and(|other| other.can_speak() && other.tokens.end < close)
}

/// `…, werden gesloten`: the verb of the clause around the reported one, which its comma closes.
pub(super) fn verb_of_host(reading: &Reading<'_>, comma: usize, limit: usize) -> bool {
    let verb = comma + 1;
    let goes_on = |i: usize| {
        i < limit && !reading.is_comma(i) && !reading.is_terminator(i) && !reading.is(i, Tags::CONJ_COORD)
    };
    let sure = is_finite(reading, verb)
        && !reading.is(verb, Tags::NOUN | Tags::ADJ | Tags::PART)
        && (reading.is(verb, Tags::FIN_SG) || !reading.is(verb, Tags::INF));
    reading.is_comma(comma) && (sure && goes_on(verb + 1) || opens_with_verb(reading, verb))
}

/// `…, schoten de prijzen omhoog`, `…, stemmen zij`: behind a comma, a form that can be a noun with a subject at once behind it.
pub(super) fn opens_with_verb(reading: &Reading<'_>, i: usize) -> bool {
    let article = reading.is(i + 1, Tags::DET) && !reading.is(i + 1, Tags::PRON_SUBJ | Tags::REL);
    // `…, bleek gelogen`: an adjective elsewhere.
    if reading.lexicon.turns_out(reading.lexeme(i)) {
        return true;
    }
    let reports = || reading.is(i, Tags::PAST) || reading.is(i, Tags::REPORT) && reading.is(i, Tags::FIN_PL);
    // `…, wijzen (deze) onderzoekers erop`
    let people = || {
        let noun = i + 1 + usize::from(reading.is(i + 1, Tags::DET));
        reading.is(i, Tags::REPORT)
            && reading.is(i, Tags::FIN_PL)
            && reading.is(noun, Tags::ROLE)
            && reading.is(noun, Tags::PLURAL)
    };
    reading.is(i, Tags::FINITE)
        && !reading.is(i, Tags::PREP | Tags::ADV | Tags::CONJ_SUB | Tags::DET | Tags::ADJ)
        && (is_nominative(reading, i + 1) || article && reports() || people())
}

/// `, zegt X`, `, zo meldt X`, `, aldus X` behind a clause: a verb of saying and somebody at once behind it.
pub(crate) fn is_parenthesis(reading: &Reading<'_>, comma: usize, limit: usize) -> bool {
    if reading.is_comma(comma) && reading.lexeme(comma + 1) == reading.known().aldus {
        return true;
    }
    let verb = comma + 1 + usize::from(reading.lexeme(comma + 1) == reading.known().zo);
    let reports = reading.tags(verb).reports()
        // `…, stellen de partijen`: a noun elsewhere.
        && (if reading.is(verb, Tags::NOUN) { opens_with_verb(reading, verb) } else { is_finite(reading, verb) });
    // `…, laat X weten`: the last word tells.
    let lets =
        || reading.is(verb, Tags::MODAL) && reading.is(verb, Tags::FINITE) && !reading.is(verb, Tags::AUX);
    let known = |source: &mention::Mention| {
        let last = (source.tokens.end..limit).rev().find(|&i| !reading.is_terminator(i));
        reports || last.is_some_and(|i| reading.reads(i, "weten"))
    };
    reading.is_comma(comma)
        && (reports || lets())
        && mention::mention_at(reading, verb + 1, limit)
            .is_some_and(|source| source.can_speak() && known(&source))
}

/// `… (al is dat niet zeker)`: a remark of the author's that ends the sentence.
pub(super) fn brackets_a_clause(reading: &Reading<'_>, open: usize, limit: usize) -> bool {
    reading.reads(open, "(")
        && has_finite(reading, open + 1, limit)
        && (open + 1..limit)
            .find(|&i| reading.reads(i, ")"))
            .is_some_and(|close| (close + 1..limit).all(|i| reading.is_terminator(i) || reading.is_comma(i)))
}
