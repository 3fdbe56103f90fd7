//! Where a reported clause ends.

use super::{closes_perfect, has_finite, is_dash, is_finite, is_relative, is_subordinator};
use crate::lexicon::Tags;
use crate::mention;
use crate::reading::Reading;
use crate::token::Flags;

/// Where a reported clause that begins at `from` ends (exclusive), and never past `limit`: where a main clause
/// follows it.
pub(crate) fn end(reading: &Reading<'_>, from: usize, limit: usize) -> usize {
    end_behind_verb(reading, from, limit, false)
}

/// Where a predicate ends, whose finite verb stands before `from`.
pub(crate) fn end_of_predicate(reading: &Reading<'_>, from: usize, limit: usize) -> usize {
    end_behind_verb(reading, from, limit, true)
}

/// Where a clause ends that holds a phrase of source, read from `from` on, behind its finite verb: before the clause that
/// the author sets against it, puts beside it or reports it with. What only goes on with the verb is no such clause.
pub(crate) fn end_before_main_clause(reading: &Reading<'_>, from: usize, limit: usize) -> Option<usize> {
    let known = reading.known();
    let end = end_of_predicate(reading, from, limit);
    let next = end + usize::from(reading.is_comma(end));
    let word = reading.lexeme(next);
    let opens = if reading.is_comma(end) && is_parenthesis(reading, end, limit) {
        true
    } else if word == known.maar {
        !is_finite(reading, next + 1)
            || reading.is_comma(end) && !reading.is(next + 1, Tags::NOUN | Tags::ADJ | Tags::PART)
    } else {
        word == known.en
            && (reading.lexeme(next + 1) == known.er || reading.is(next + 1, Tags::PRON_ADV))
            && is_finite(reading, next + 2)
    };
    (end < limit && opens).then_some(end)
}

fn end_behind_verb(reading: &Reading<'_>, from: usize, limit: usize, finite_seen: bool) -> usize {
    // How many clauses, the one itself and those inside it, still wait for their verb.
    // `vindt het slecht dat de brug dicht is`: what is judged has no verb of its own before its clause.
    let judged = reading.lexeme(from) == reading.known().het
        && (from..limit)
            .find(|&i| is_finite(reading, i) || reading.is_comma(i) || is_subordinator(reading, i))
            .is_some_and(|i| reading.lexeme(i) == reading.known().dat);
    let mut waiting = usize::from(!finite_seen && !judged);
    let from_start = !finite_seen;
    let mut finite_seen = finite_seen;
    // `…: A en B`: what a colon explains goes on to the end.
    let mut explained = false;
    let mut j = from;
    while j < limit {
        explained |= reading.reads(j, ":");
        // `dat zij overstappen: Zo’n overstap kost …`: a sentence of its own.
        let sentence = reading.has_flag(j + 1, Flags::CAPITAL)
            && reading.is(j + 1, Tags::DET | Tags::PRON_SUBJ | Tags::ADV)
            && !reading.is(j + 1, Tags::NAME);
        if finite_seen && reading.reads(j, ":") && sentence {
            return j;
        }
        // A colon before a quotation introduces it: that is no part of the clause.
        let introduces = reading.reads(j, ":") && reading.opened_at(j + 1).is_some() && finite_seen;
        if reading.reads(j, ";") || introduces {
            return j;
        }
        let conjunction = if reading.is_comma(j) { j + 1 } else { j };
        // `…, verwijzend naar X`: the author's addition.
        let participle = reading.is_comma(j)
            && reading.word(j + 1).ends_with("end")
            && reading.is(j + 1, Tags::ADJ)
            && reading.is(j + 2, Tags::PREP);
        if participle {
            return j;
        }
        if finite_seen
            && (is_aside(reading, j)
                || is_told_by_other(reading, j)
                || brackets_a_clause(reading, j, limit)
                || from_start && is_contrast(reading, j, limit)
                || closes_aside(reading, from, j)
                || waiting == 0 && (is_remark(reading, j, limit) || verb_of_host(reading, j, limit)))
        {
            return j;
        }
        let goes_on = explained && reading.lexeme(conjunction) == reading.known().en;
        // `wie de brug kende en de weg wist`: what still waits for its verb goes on.
        let waits = waiting > 0
            && j == conjunction
            && reading.lexeme(j) == reading.known().en
            && !is_finite(reading, j + 1);
        if finite_seen
            && !goes_on
            && !waits
            && is_new_main_clause(reading, conjunction, limit, j != conjunction)
            && agrees_with_host(reading, from, conjunction + 1)
        {
            return j;
        }
        // `…, zegt hij tegen de krant`: the cue of what lies around it.
        if waiting == 0 && finite_seen && is_parenthesis(reading, j, limit) {
            return j;
        }
        // `…, zij vrezen het ergste`: a main clause joined by a comma alone.
        if waiting == 0 && !explained && reading.is_comma(j) && is_spliced(reading, j + 1, limit) {
            return j;
        }
        // The infinitive of a `te` clause stands for its finite verb.
        let next = reading.after(j);
        // `dat lopen en fietsen gezond is`: a clause with its verb last does not begin with it.
        let nominal = j == from && j > 0 && is_subordinator(reading, j - 1) && reading.is(j, Tags::INF);
        let verb = is_finite(reading, j) && !nominal
            || reading.is_te_infinitive(j)
            || next > j + 1 && (j + 1..next).any(|k| is_finite(reading, k));
        if j > from && (is_relative(reading, j) || is_subordinator(reading, j)) {
            waiting += 1;
        } else if verb && !(j > from && is_finite(reading, j - 1)) {
            waiting = waiting.saturating_sub(1);
        }
        finite_seen |= verb;
        j = next;
    }
    limit
}

/// `…, waarbij hij verwees naar X`: the author goes on about the speaker.
fn is_aside(reading: &Reading<'_>, comma: usize) -> bool {
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
                reading.is(verb, Tags::REPORT) && !reading.is(verb, Tags::AUX | Tags::MODAL) && !manages
            })
}

/// `…, die volgens X oud is`: what another source tells, of what stands before it.
fn is_told_by_other(reading: &Reading<'_>, comma: usize) -> bool {
    reading.is_comma(comma)
        && is_relative(reading, comma + 1)
        && reading.lexeme(comma + 2) == reading.known().volgens
        && mention::mention_at(reading, comma + 3, reading.end_of_sentence(comma))
            .is_some_and(|source| source.can_speak())
}

/// `…, terwijl onderzoek iets anders uitwijst`: the author sets another report against what is said; `terwijl de prijzen
/// stegen` tells more of it.
fn is_contrast(reading: &Reading<'_>, comma: usize, limit: usize) -> bool {
    let known = reading.known();
    let other = |i: usize| {
        reading.is(i, Tags::REPORT) && !reading.is(i, Tags::AUX | Tags::MODAL)
            || [known.zou, known.zouden].contains(&reading.lexeme(i))
    };
    reading.is_comma(comma)
        && reading.lexeme(comma + 1) == known.terwijl
        && !reading.is(comma + 2, Tags::PRON_SUBJ)
        && (comma + 2..limit).any(|i| is_finite(reading, i) && other(i))
}

/// `omdat hij loog – hij zei dat de brug dicht was – moet hij weg`: the second dash of an aside that the clause stands in.
fn closes_aside(reading: &Reading<'_>, from: usize, j: usize) -> bool {
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
        return next == known.waarna
            || next == known.iets && reading.is(j + 2, Tags::REL | Tags::WH) && !is_finite(reading, j + 2);
    }
    // One dash, with a main clause behind it; what stands between two is passed over by who reads on.
    is_dash(reading, j)
        && reading.has_flag(j + 1, Flags::SPACE_BEFORE)
        && !(reading.start_of_sentence(j)..limit).any(|i| i != j && is_dash(reading, i))
        && (is_finite(reading, j + 1) || constituent_then_finite(reading, j + 1, limit))
}

/// `…, werden gesloten`: the verb of the clause around the reported one, which its comma closes.
fn verb_of_host(reading: &Reading<'_>, comma: usize, limit: usize) -> bool {
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
fn opens_with_verb(reading: &Reading<'_>, i: usize) -> bool {
    let article = reading.is(i + 1, Tags::DET) && !reading.is(i + 1, Tags::PRON_SUBJ | Tags::REL);
    // `…, bleek gelogen`: an adjective elsewhere.
    if reading.lexicon.turns_out(reading.lexeme(i)) {
        return true;
    }
    let reports = || reading.is(i, Tags::PAST) || reading.is(i, Tags::REPORT) && reading.is(i, Tags::FIN_PL);
    reading.is(i, Tags::FINITE)
        && !reading.is(i, Tags::PREP | Tags::ADV | Tags::CONJ_SUB | Tags::DET | Tags::ADJ)
        && (is_nominative(reading, i + 1) || article && reports())
}

/// `, zegt X`, `, zo meldt X`, `, aldus X` behind a clause: a verb of saying and somebody at once behind it.
fn is_parenthesis(reading: &Reading<'_>, comma: usize, limit: usize) -> bool {
    if reading.is_comma(comma) && reading.lexeme(comma + 1) == reading.known().aldus {
        return true;
    }
    let verb = comma + 1 + usize::from(reading.lexeme(comma + 1) == reading.known().zo);
    let reports = reading.is(verb, Tags::REPORT)
        && !reading.is(verb, Tags::AUX | Tags::MODAL)
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
fn brackets_a_clause(reading: &Reading<'_>, open: usize, limit: usize) -> bool {
    reading.reads(open, "(")
        && has_finite(reading, open + 1, limit)
        && (open + 1..limit)
            .find(|&i| reading.reads(i, ")"))
            .is_some_and(|close| (close + 1..limit).all(|i| reading.is_terminator(i) || reading.is_comma(i)))
}

/// Whether a main clause begins at `i` with its subject or an adverbial, and its finite verb second.
fn is_spliced(reading: &Reading<'_>, i: usize, limit: usize) -> bool {
    // `…, ook al is het laat`: a concession.
    let concedes = reading.lexeme(i) == reading.known().ook && reading.lexeme(i + 1) == reading.known().al;
    !is_relative(reading, i)
        && !concedes
        && !is_subordinator(reading, i)
        && !reading.is(i, Tags::CONJ_COORD | Tags::WH)
        && constituent_then_finite(reading, i, limit)
}

/// Where a reported clause ends that a cue in a subordinate clause, or a noun, governs: before the verb of the main
/// clause around it. `Hoewel X zegt dat …, ging hij`.
pub(crate) fn end_in_host(reading: &Reading<'_>, from: usize, limit: usize) -> usize {
    let end = end(reading, from, limit);
    let mut j = from;
    // `de belofte om de brug te sluiten wordt vergeten`: behind the infinitive, a finite verb is that of the clause around it.
    let purpose = from > 0 && reading.lexeme(from - 1) == reading.known().om;
    let mut infinitive = false;
    let mut nested = false;
    while j + 1 < end {
        if infinitive && is_finite(reading, j) && reading.is(j, Tags::FIN_SG) {
            return j;
        }
        let opens = reading.is_comma(j)
            || reading.is(j, Tags::CONJ_COORD | Tags::WH)
            || is_relative(reading, j)
            || is_subordinator(reading, j);
        infinitive = purpose && !opens && (infinitive || reading.is_te_infinitive(j));
        let verb = is_finite(reading, j + 1) || opens_with_verb(reading, j + 1);
        if reading.is_comma(j) && verb && has_finite_or_infinitive(reading, from, j) {
            return j;
        }
        // `de bewering dat de brug dicht is klopt niet`: of two finite verbs the second is that of the clause around.
        nested |= opens && j > from;
        let two = !nested
            && is_finite(reading, j)
            && is_finite(reading, j + 1)
            // `dat hij rust moest houden`
            && !reading.is(j + 2, Tags::INF | Tags::PART)
            && [j, j + 1].iter().all(|&i| {
                reading.is(i, Tags::FIN_SG)
                    && !reading.is(i, Tags::INF | Tags::PART | Tags::NOUN | Tags::ADJ | Tags::JOINED)
                    || reading.is(i, Tags::FIN_SG) && reading.is(i, Tags::AUX)
            });
        if two {
            return j + 1;
        }
        j = reading.after(j);
    }
    end
}

fn has_finite_or_infinitive(reading: &Reading<'_>, from: usize, to: usize) -> bool {
    has_finite(reading, from, to) || (from..to).any(|i| reading.is_te_infinitive(i))
}

/// `Hij zegt dat zij gaan en blijven staan`: a plural verb at once behind the conjunction is none of a singular clause around.
fn agrees_with_host(reading: &Reading<'_>, from: usize, verb: usize) -> bool {
    // `en zijn er op de foto …`, `en gaan zij`: with a subject of its own.
    let own = reading.is(verb + 1, Tags::PRON_SUBJ) || reading.lexeme(verb + 1) == reading.known().er;
    !(is_finite(reading, verb) && reading.tags(verb).is_plural_form() && !own)
        || (reading.start_of_sentence(from)..from)
            .rev()
            .find(|&i| is_finite(reading, i))
            .is_none_or(|host| reading.is(host, Tags::INF) || !reading.is(host, Tags::FIN_SG))
}

/// Whether a coordinated main clause begins at the conjunction `c`: `, maar de omwonenden geloven`, `en noemt`.
fn is_new_main_clause(reading: &Reading<'_>, c: usize, limit: usize, after_comma: bool) -> bool {
    if c >= limit || !reading.is(c, Tags::CONJ_COORD) || is_subordinator(reading, c) {
        return false;
    }
    let known = reading.known();
    let word = reading.lexeme(c);
    let first = c + 1;
    // `de brug, wat dus meer kost`: an adverb.
    let strong = word == known.maar || word == known.want || word == known.dus && after_comma;
    // `en wat de brug kost`, `het bouwen en slopen van bruggen`: more of the same.
    let nominal = |i: usize| reading.tags(i).is_plural_form();
    let question = reading.is(first, Tags::WH) && !is_finite(reading, first + 1);
    let listed = c >= 2 && nominal(c - 1) && reading.lexeme(c - 2) == known.het && nominal(first);
    if word == known.en && (question || listed) {
        return false;
    }
    // `maar dat bleek onjuist`: an adjective elsewhere.
    let turns_out = reading.lexeme(first) == known.dat
        && reading.is(first + 1, Tags::FIN_SG)
        && reading.is(first + 1, Tags::REPORT)
        && reading.is(first + 2, Tags::NEG | Tags::ADV | Tags::ADJ)
        && !reading.is(first + 2, Tags::VERB | Tags::NOUN);
    if after_comma && (turns_out || is_disputed_by(reading, first, limit)) {
        return true;
    }
    if is_subordinator(reading, first) && reading.lexeme(first) != known.dan {
        // `…, maar toen hij kwam, …`: another clause; `maar dat het …` goes on with what is reported.
        let goes_on = [known.dat, known.of, known.om].contains(&reading.lexeme(first));
        return strong && after_comma && !goes_on;
    }
    // `…, maar dat weigeren ze`: a pronoun; `maar dat de brug …` goes on with what is reported.
    if reading.lexeme(first) == known.dat {
        // `en dat doet ook zijn maat`, but `dat wordt onderzocht of …`
        let plain = after_comma || !reading.is(first + 1, Tags::AUX | Tags::MODAL);
        return plain && is_finite(reading, first + 1) && !verb_ends_clause(reading, first, limit);
    }
    if strong && after_comma && is_question_as_subject(reading, first, limit) {
        return true;
    }
    if !strong && word != known.en {
        return false;
    }
    // `en eisen dat …`: another report.
    if reading.is(first, Tags::REPORT)
        && is_finite(reading, first)
        && reading.lexeme(first + 1) == known.dat
        && reading.is(first + 1, Tags::CONJ_SUB)
    {
        return true;
    }
    // `en noemt het plan …`: the verb at once, with more of its clause behind it.
    if is_finite(reading, first) {
        let ends = first + 1 >= limit
            || reading.is_comma(first + 1)
            || reading.is_terminator(first + 1)
            || reading.is(first + 1, Tags::VERB) && !is_object(reading, first + 1);
        return !ends;
    }
    // `maar hij wil blijven`
    let straight = strong && is_nominative(reading, first) && is_finite(reading, first + 1);
    if straight || is_inverted(reading, first, limit) {
        return true;
    }
    // Verb second: one constituent, then the finite verb, then more.
    if !after_comma && !strong {
        return constituent_then_finite(reading, first, limit)
            && !verb_ends_clause(reading, first, limit)
            && has_subject(reading, first, limit);
    }
    // `, en ook niet kan houden`: what is only an adverb has its subject behind the verb, or goes on with the one before.
    let subject =
        strong || mention::mention_at(reading, first, limit).is_some() || has_subject(reading, first, limit);
    constituent_then_finite(reading, first, limit) && subject
}

/// `(maar) dat land weerspreekt dat stellig`: an article, and somebody who speaks of what went before.
fn is_disputed_by(reading: &Reading<'_>, first: usize, limit: usize) -> bool {
    let known = reading.known();
    reading.lexeme(first) == known.dat
        && mention::simple_mention_at(reading, first, limit).is_some_and(|body| {
            let verb = body.tokens.end;
            body.tokens.len() > 1
                && reading.is(verb, Tags::REPORT)
                && [known.dat, known.dit].contains(&reading.lexeme(verb + 1))
                && (reading.is_terminator(verb + 2) || super::is_object_alone(reading, verb + 1))
        })
}

/// `(maar) wat het kost is niet bekend`: behind the verb of the question, that of a main clause.
pub(crate) fn is_question_as_subject(reading: &Reading<'_>, first: usize, limit: usize) -> bool {
    reading.is(first, Tags::WH)
        && !is_finite(reading, first + 1)
        && (first + 2..limit)
            .take_while(|&i| !reading.is_comma(i) && !reading.is_mark(i) && !reading.is_terminator(i))
            // What can be a noun elsewhere is the verb before another one.
            .any(|i| {
                let last = reading.is(i, Tags::FINITE) || closes_perfect(reading, i);
                last && is_finite(reading, i + 1) && !reading.is(i + 1, Tags::INF)
            })
}

/// `en maakt plannen`: behind a verb that takes no infinitive, a plural noun.
fn is_object(reading: &Reading<'_>, i: usize) -> bool {
    reading.is(i, Tags::NOUN)
        && reading.is(i, Tags::PLURAL)
        && reading.is(i - 1, Tags::FIN_SG)
        && !reading.is(i - 1, Tags::AUX | Tags::MODAL)
}

/// `maar na een jaar wilde hij weg`: the subject behind the first finite verb from `i` on.
fn is_inverted(reading: &Reading<'_>, i: usize, limit: usize) -> bool {
    const REACH: usize = 8;
    let stops = |k: usize| {
        reading.is_comma(k)
            || reading.is_terminator(k)
            || is_subordinator(reading, k)
            || is_relative(reading, k)
            || reading.is(k, Tags::WH | Tags::CONJ_COORD)
    };
    let mut k = i;
    while k < limit.min(i + REACH) && !stops(k) {
        if is_finite(reading, k) {
            // `maar in Gent snappen ze dat niet`: behind a verb that comes last, nobody stands.
            return k > i && (is_nominative(reading, k + 1) || reading.reads(k + 1, "ze"));
        }
        k = reading.after(k);
    }
    false
}

/// A pronoun that can be nothing but a subject: `hij`.
pub(super) fn is_nominative(reading: &Reading<'_>, i: usize) -> bool {
    reading.is(i, Tags::PRON_SUBJ)
        && !reading.is(i, Tags::PRON_OBJ | Tags::DET | Tags::ADV | Tags::REL | Tags::CONJ_SUB)
}

/// Whether the clause at `i` has a subject beside its first verb: `en dan komt de brug`, but not `en onder meer kampt met …`.
fn has_subject(reading: &Reading<'_>, i: usize, limit: usize) -> bool {
    // `en ook de brug blijft dicht`
    let i = i + usize::from(reading.is(i, Tags::ADV) && !is_finite(reading, i + 1));
    let adverbial = reading.is(i, Tags::PREP) && !reading.is(i, Tags::PRON_SUBJ)
        || match mention::mention_at(reading, i, limit) {
            Some(found) => found.referent == mention::Referent::Time,
            None => !reading.is(i, Tags::PRON_SUBJ),
        };
    let verb = (i..limit).find(|&k| is_finite(reading, k)).unwrap_or(limit);
    let behind = (verb + 1..limit).find(|&k| {
        !reading.is(k, Tags::ADV | Tags::NEG | Tags::REFL) || reading.is(k, Tags::PRON_SUBJ | Tags::DET)
    });
    !adverbial
        || behind.is_some_and(|k| {
            reading.is(k, Tags::PRON_SUBJ | Tags::DET) || mention::mention_at(reading, k, limit).is_some()
        })
}

/// A noun phrase, an adverb or a prepositional phrase at `i`, directly followed by a finite verb.
fn constituent_then_finite(reading: &Reading<'_>, i: usize, limit: usize) -> bool {
    let mut j = i;
    // `bijna tien procent is`
    // `en er geen brug was`: behind `er`, the verb of a main clause follows at once.
    if reading.is(j, Tags::ADV)
        && !reading.is(j, Tags::PRON_ADV)
        && reading.lexeme(j) != reading.known().er
        && mention::mention_at(reading, j + 1, limit).is_some()
        && !reading.is(j + 1, Tags::FINITE)
    {
        // `vervelend vonden en voortdurend excuses maakten`: an adverb and an object are two.
        if reading.is(j, Tags::ADJ) && reading.is(j + 1, Tags::PLURAL) && is_finite(reading, j + 2) {
            return false;
        }
        j += 1;
    }
    if reading.is(j, Tags::PREP) && !reading.is(j, Tags::PRON_SUBJ) {
        j = match mention::simple_mention_at(reading, j + 1, limit) {
            // `op een aantal drukke wegen blijft het stil`
            Some(object) if !is_finite(reading, object.tokens.end) => {
                mention::mention_at(reading, j + 1, limit).map_or(object.tokens.end, |whole| whole.tokens.end)
            }
            Some(object) => object.tokens.end,
            // `in 2016 komt er meer`
            None if reading.is(j + 1, Tags::NUM) => j + 2,
            None => return false,
        };
    } else if let Some(found) = mention::mention_at(reading, j, limit) {
        j = found.tokens.end;
        // `het slopen ervan`, `toch de dupe worden van de bouw`: no subject of a plural verb, and none behind it.
        let plural = reading.tags(j).is_plural_form();
        let alone = reading.is(j + 1, Tags::PREP | Tags::PRON_ADV) && !reading.is(j + 1, Tags::DET);
        let single = !found.plural && !found.joint && found.referent != mention::Referent::Time;
        let pronoun =
            found.referent == mention::Referent::Pronoun && reading.lexeme(found.head) != reading.known().het;
        if plural && alone && single && !pronoun {
            return false;
        }
        // `maar bewoners in de buurt van de brug worden wel gewekt`: with an adverb between them, no verbs stand last.
        let mut place = j;
        while !pronoun
            && reading.is(place, Tags::PREP)
            && !reading.is(place, Tags::PRON_ADV | Tags::CONJ_SUB)
            && let Some(object) = mention::simple_mention_at(reading, place + 1, limit)
        {
            place = object.tokens.end;
        }
        if reading.is(place, Tags::AUX | Tags::MODAL) && reading.is(place + 1, Tags::ADV | Tags::NEG) {
            j = place;
        }
    } else if reading.is(j, Tags::ADV | Tags::PRON_ADV | Tags::TIME | Tags::PRON_SUBJ) {
        j += 1;
    } else {
        return false;
    }
    // `en het volk tekort heeft aan geld`: what belongs to a verb that stands last is no adverb.
    while j < limit && reading.is(j, Tags::ADV) && !reading.is(j, Tags::FINITE | Tags::PARTICLE) {
        j += 1;
    }
    // `maar mensen die er wonen zeggen iets anders`: the verb behind that of the relative clause.
    if is_relative(reading, j) && j > i {
        j = match (j + 1..limit)
            .take_while(|&k| !reading.is_comma(k) && !reading.is(k, Tags::CONJ_COORD))
            // `die er wonen zeggen`, `die het hebben gezien zeggen`
            .find(|&k| {
                (closes_perfect(reading, k) || is_finite(reading, k))
                    && is_finite(reading, k + 1)
                    && !closes_perfect(reading, k + 1)
            }) {
            Some(last) => last + 1,
            None => return false,
        };
    }
    // `de Britse bond hoopt`: a noun that can be a verb.
    // `de laatstgenoemde coach werd`: behind what no table knows.
    let described =
        reading.is(j - 1, Tags::ADJ_INFLECTED | Tags::GUESSED) && reading.word(j - 1).ends_with('e');
    if reading.is(j, Tags::NOUN) && described && is_finite(reading, j + 1) {
        j += 1;
    }
    // `werd boos gereageerd`: a participle that is an adjective does not close the cluster.
    let verb =
        |i: usize| reading.is(i, Tags::VERB) && !(reading.is(i, Tags::ADJ) && reading.is(i + 1, Tags::PART));
    j < limit && is_finite(reading, j) && j + 1 < limit && !verb(j + 1) && !reading.is_comma(j + 1)
}

fn verb_ends_clause(reading: &Reading<'_>, i: usize, limit: usize) -> bool {
    let finite = (i..limit).find(|&k| is_finite(reading, k));
    finite.is_none_or(|f| {
        f + 1 >= limit
            || reading.is_comma(f + 1)
            || reading.is_terminator(f + 1)
            || reading.is(f + 1, Tags::OM)
            || is_subordinator(reading, f + 1)
    })
}
