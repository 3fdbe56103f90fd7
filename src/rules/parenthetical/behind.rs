//! What follows a parenthetical cue and its source.

use std::ops::Range;

use super::host::{Host, has_main_verb};
use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{CueClass, CueFlags, Tags};
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;
use crate::rule::View;
use crate::token::Flags;

/// What stands behind the source, up to the end of the sentence.
pub(super) enum Behind {
    /// Nothing of what is said.
    Nothing,
    /// The second half of it.
    Content(Range<usize>),
    /// Something that the cue governs: it reports that, and not what stands before it.
    Object,
}

/// Reads what stands from `end` on, behind a cue and its source.
pub(super) fn behind(
    view: &View<'_, '_>,
    cue: &CueMatch,
    source: &Mention,
    end: usize,
    host: &Host,
) -> Behind {
    let reading = view.reading;
    let limit = reading.end_of_sentence(cue.verb);
    let mut i = end;
    while i < limit {
        // `De brug – zo zegt X – is dicht`
        let dash = clause::is_dash(reading, host.mark) && clause::is_dash(reading, i);
        if reading.is_comma(i) || dash {
            return behind_comma(view, i, limit, source, host);
        }
        if reading.reads(i, ":") {
            return behind_colon(reading, i, limit, host);
        }
        if let Some(q) = reading.opened_at(i) {
            // `schrijft X in het ‘jaarbeeld’ van mei`
            let title = || reading.is(i - 1, Tags::DET) || is_title(reading, end..i, host);
            // `blijkt uit haar boek ‘De brug’`
            let name = i == end
                && reading.is(source.head, Tags::DOCUMENT)
                && source.tokens.start > cue.verb
                && reading.has_flag(reading.content(q).start, Flags::CAPITAL);
            if reading.is_built_in(q) && (name || i > end && title()) {
                i = reading.after(i);
                continue;
            }
            return Behind::Object;
        }
        // `zegt X (hij is de oudste).`: the author explains.
        if reading.reads(i, "(")
            && let Some(close) = (i + 1..limit).find(|&k| reading.reads(k, ")"))
        {
            i = close + 1;
            continue;
        }
        // `De brug is dicht (aldus X) en …`
        let bracket = reading.reads(host.mark, "(") && reading.reads(i, ")");
        if reading.is_terminator(i)
            || bracket
            || reading.reads(i, ";")
            || describes_source(reading, i, source, host)
            || author_goes_on(reading, cue, source, end..i, host)
            || host.main
                && (opens_clause_of_author(reading, cue, end, i)
                    || i == end && is_what_he_claims(reading, i, limit))
        {
            return Behind::Nothing;
        }
        if is_governed(reading, i) {
            return Behind::Object;
        }
        i += 1;
    }
    Behind::Nothing
}

/// `…, zegt X die gisteren aankwam`, `…, zegt X in een brief die gisteren verscheen`
fn describes_source(reading: &Reading<'_>, i: usize, source: &Mention, host: &Host) -> bool {
    let dat = reading.lexeme(i) == reading.known().dat;
    // `Na een jaar waarin zij zweeg, zei de rechter dat …`: nobody is `dat`.
    let person = || matches!(source.referent, Referent::Person | Referent::Unnamed);
    clause::is_relative(reading, i) && (i == source.tokens.end && !(dat && person()) || host.main && !dat)
}

/// `schrijft X in een brief die uitlekte`, `meldt X op basis van een rapport dat uitlekte`, `zegt X over de man met wie hij werkt`,
/// `zegt X al weet hij het niet zeker`: behind the words `between`, the author goes on.
fn author_goes_on(
    reading: &Reading<'_>,
    cue: &CueMatch,
    source: &Mention,
    between: Range<usize>,
    host: &Host,
) -> bool {
    let i = between.end;
    if reading.lexeme(i) == reading.known().al && clause::is_finite(reading, i + 1) {
        return true;
    }
    let preposition = || between.clone().any(|k| reading.is(k, Tags::PREP));
    let object = || host.main && source.tokens.start > cue.verb && preposition();
    let relative =
        || clause::is_relative(reading, i) && (reading.lexeme(i) != reading.known().dat || object());
    !between.is_empty() && (reading.is(i, Tags::WH) && reading.is(i - 1, Tags::PREP) || relative())
}

/// `…, zei X toen hij wegliep`, `…, zegt X en hij lacht`, `…, zei X en liep weg`
fn opens_clause_of_author(reading: &Reading<'_>, cue: &CueMatch, end: usize, i: usize) -> bool {
    let known = reading.known();
    let word = reading.lexeme(i);
    let when = [known.toen, known.nadat, known.terwijl, known.voordat, known.als].contains(&word)
        && clause::is_subordinator(reading, i);
    let joined = word == known.en
        && (end..i).all(|k| reading.is(k, Tags::ADV | Tags::TIME))
        && (clause::is_finite(reading, i + 1)
            || reading.is(i + 1, Tags::PRON_SUBJ) && clause::is_finite(reading, i + 2));
    // `…, zei X zonder te lachen`, `…, zei X om hem te sussen`
    let manner = ["zonder", "alvorens"].contains(&reading.word(i)) && reading.is_te_infinitive(i + 1)
        || reading.reads(i, "na") && reading.is_te_infinitive(i + 1) && reading.is(i + 2, Tags::AUX);
    let purpose = || {
        matches!(cue.of(reading).class, CueClass::Speech | CueClass::Writing)
            && word == known.om
            && !cue.of(reading).flags.has(CueFlags::OBJECT)
    };
    when || joined || manner || purpose() || is_question_put(reading, i)
}

/// `…, zegt X op de vraag of dat klopt`
pub(in crate::rules) fn is_question_put(reading: &Reading<'_>, op: usize) -> bool {
    reading.is_on_question(op) && reading.lexeme(op + 1) == reading.known().de
}

/// `…, zegt X te weten.`, `…, zegt X te hebben gehoord.`: nothing but verbs behind the source.
fn is_what_he_claims(reading: &Reading<'_>, te: usize, limit: usize) -> bool {
    let last = (te..limit).find(|&i| !reading.is(i, Tags::TE | Tags::INF | Tags::PART)).unwrap_or(limit);
    reading.is_te_infinitive(te) && (last >= limit || reading.is_terminator(last))
}

/// `…, schreef X in het boek ‘De brug’`, `…, zei X in “De Ochtend”`: where it was said, in a phrase with a preposition that
/// stands in `before`.
fn is_title(reading: &Reading<'_>, before: Range<usize>, host: &Host) -> bool {
    host.main
        && reading.is(before.end - 1, Tags::PREP | Tags::NOUN)
        && before.clone().any(|i| reading.is(i, Tags::PREP))
        && before.into_iter().all(|i| !reading.is_comma(i) && !reading.reads(i, ":"))
}

/// A conjunction, an infinitive or another verb.
fn is_governed(reading: &Reading<'_>, i: usize) -> bool {
    reading.lexeme(i) == reading.known().dat && reading.is(i, Tags::CONJ_SUB)
        || reading.is(i, Tags::OM | Tags::TE) && reading.lexeme(i + 1) != reading.known().te
        || clause::is_finite(reading, i) && !is_attribute(reading, i)
}

/// `…, vindt X: de brug is dicht`; in `…, vindt X: “…”` the quotation is an attribution of its own.
fn behind_colon(reading: &Reading<'_>, colon: usize, limit: usize, host: &Host) -> Behind {
    if reading.opened_at(colon + 1).is_some() {
        return if host.main { Behind::Nothing } else { Behind::Object };
    }
    let rest = clause::trimmed(reading, colon + 1..limit);
    // `…, zegt X in Kies Nu: Het Debat`: a name goes on.
    let name = host.main
        && reading.is(colon - 1, Tags::NAME)
        && reading.has_flag(colon - 1, Flags::CAPITAL)
        && reading.has_flag(colon + 1, Flags::CAPITAL)
        && !clause::has_finite(reading, rest.start, rest.end);
    if name || rest.is_empty() { Behind::Nothing } else { Behind::Content(rest) }
}

/// What stands behind a comma: the second half of what is said, unless it is about the source or is said by the author.
fn behind_comma(view: &View<'_, '_>, comma: usize, limit: usize, source: &Mention, host: &Host) -> Behind {
    let reading = view.reading;
    let known = reading.known();
    let from = comma + 1;
    let word = reading.lexeme(from);
    // A relative clause behind the source is passed over.
    let whose = reading.is(from, Tags::PREP) && reading.lexeme(from + 1) == known.wie;
    let describes =
        whose || clause::is_relative(reading, from) && word != known.dat || is_his_clause(reading, from);
    // `Maar, zegt X, waarom?`
    let conjunction = host.words.clone().all(|i| reading.is(i, Tags::CONJ_COORD));
    let of_source =
        comma == source.tokens.end && describes && !conjunction && !waits_for_question(reading, from, host);
    // `…, zegt X aan de telefoon vanuit Gent, waar hij woont`: what the phrase behind the source ends in.
    let of_phrase = || {
        host.main
            && !host.open
            && comma > source.tokens.end + 1
            && describes
            && (source.tokens.end..comma).any(|i| reading.is(i, Tags::PREP))
            && reading.is(comma - 1, Tags::NOUN | Tags::NAME)
            && !reading.is(comma - 1, Tags::TIME)
            && !waits_for_question(reading, from, host)
    };
    // `…, zegt X, maar hij zegt niet wanneer`: what else he says, or does not, when the clause before is about a thing.
    let says_more = || {
        let about = |finite| clause::subject(reading, finite).is_none_or(|subject| !subject.can_speak());
        host.main
            && !host.open
            && [known.maar, known.en].contains(&word)
            && reading.is(from + 1, Tags::PRON_SUBJ)
            && reading.lexicon.pronoun(reading.lexeme(from + 1)).is_some_and(|pronoun| pronoun.can_speak)
            && view
                .cue_governed_at(from + 2)
                .is_some_and(|cue| !cue.of(reading).flags.has(CueFlags::AMBIGUOUS))
            && host.words.clone().find(|&i| clause::is_finite(reading, i)).is_some_and(about)
    };
    // `…, zei X, meldt Y`
    let reported_by_other = || host.main && !host.open && clause::is_parenthesis(reading, comma, limit);
    // `…, legde X uit, bij de opening van de brug`
    let at_event = || {
        comma > source.tokens.end
            && ["bij", "tijdens", "na"].contains(&reading.word(from))
            && !clause::has_finite(reading, from, limit)
    };
    // `…, zegt X, hoogleraar in Gent, op Radio 1`: behind who he is, where he said it.
    let on_air =
        || host.main && source.tokens.clone().any(|i| reading.is_comma(i)) && is_medium(view, from, limit);
    // `…, meldt X, op gezag van Y`
    let told_by = || {
        !host.open
            && view
                .cue_at(from)
                .is_some_and(|cue| cue.of(reading).class == CueClass::According && cue.end() > from + 1)
    };
    // `…, meent X in zijn rapport, dat nu verschijnt`: a relative clause.
    let of_document = || {
        word == known.dat
            && (reading.is(comma - 1, Tags::DOCUMENT) || clause::lacks_subject(reading, from + 1))
    };
    // `…, zegt X, al geeft hij toe dat …`: the author goes on; `…, zegt X, aldus Y`: so says another.
    let concedes = word == known.al && reading.is(from + 1, Tags::FINITE);
    if of_source
        || comma == source.tokens.end && describes_body(reading, from, source, host)
        || concedes
        || word == known.aldus
        || of_document()
        || told_by()
        || of_phrase()
        || says_more()
        || at_event()
        || host.main && is_question_put(reading, from)
        || on_air()
        || reported_by_other()
        || host.main && !host.open && is_contradicted(view, from..limit)
    {
        return Behind::Nothing;
    }
    let end = (from..limit).rev().find(|&i| !reading.is_terminator(i)).map_or(from, |last| last + 1);
    let rest = from..end;
    let content = if host.open {
        !are_names(reading, rest.clone())
    } else {
        // `De kelder, zegt X, stroomde`, `Maar, zegt X, waarom?`
        let short = !host.main && clause::is_finite(reading, from) || conjunction;
        // `Ach, zegt X, en lacht.`
        let deed = !host.main && word == known.en && clause::is_finite(reading, from + 1);
        (rest.len() > 2 || short)
            && !deed
            && !are_names(reading, rest.clone())
            && !tells_of_source(reading, rest.clone())
    };
    if content { Behind::Content(rest) } else { Behind::Nothing }
}

/// `…, zegt X, maar de bond spreekt dat tegen`, `…, maar de bond is het daar niet mee eens`: somebody else on what X says.
fn is_contradicted(view: &View<'_, '_>, rest: Range<usize>) -> bool {
    let reading = view.reading;
    let known = reading.known();
    if reading.lexeme(rest.start) != known.maar {
        return false;
    }
    let Some(finite) = rest.clone().find(|&i| clause::is_finite(reading, i)) else { return false };
    let other = clause::subject(reading, finite).is_some_and(|subject| {
        subject.tokens.start == rest.start + 1 && subject.can_speak() && subject.referent != Referent::Pronoun
    });
    let holds = |word: &str| (finite + 1..rest.end).any(|i| reading.reads(i, word));
    let reports =
        view.cue_governed_at(finite).is_some_and(|cue| !cue.of(reading).flags.has(CueFlags::AMBIGUOUS));
    other && (reports || holds("daar") && (holds("eens") || holds("anders")))
}

/// `Niemand wist, zegt X, wat er was`, `Het is de vraag, zegt X, waar het is`: what stands before has yet to say what is asked.
fn waits_for_question(reading: &Reading<'_>, from: usize, host: &Host) -> bool {
    let known = reading.known();
    let asks = reading.is(from, Tags::WH);
    let open = |i: usize| {
        reading.is(i, Tags::NEG)
            || reading.reads(i, "niemand")
            || reading.reads(i, "Niemand")
            || reading.reads(i, "vraag")
    };
    let first = host.words.start;
    asks && !clause::is_finite(reading, from + 1)
        && (host.open
            || host.main && host.words.clone().any(open)
            || reading.lexeme(first) == known.het
                && reading.is(first + 1, Tags::AUX)
                && reading.is(host.words.end - 1, Tags::ADJ))
}

/// `op Radio 1`, `in “De Ochtend” op Radio 1`, `in de krant`, `in een interview`: nothing but where something is said.
fn is_medium(view: &View<'_, '_>, from: usize, limit: usize) -> bool {
    let reading = view.reading;
    let known = reading.known();
    let there = [known.in_, known.op, known.aan, known.tegen, known.tegenover];
    if !there.contains(&reading.lexeme(from)) || clause::has_finite(reading, from, limit) {
        return false;
    }
    let first = from + 1;
    let title = || reading.opened_at(first).is_some_and(|q| view.is_place(q));
    let medium = Tags::MEDIA | Tags::DOCUMENT | Tags::SPEECH_NOUN;
    title()
        || mention::simple_mention_at(reading, first, limit)
            .is_some_and(|place| place.tokens.clone().any(|i| reading.is(i, medium)))
}

/// `…, aldus ABN AMRO, dat een rapport maakte`: behind a clause that waits for none, a relative one about a body without `de`.
fn describes_body(reading: &Reading<'_>, dat: usize, source: &Mention, host: &Host) -> bool {
    let known = reading.known();
    // `Het is laat, zegt X, dat …`, `De kans is klein, zegt X, dat …`: the clause itself goes on.
    let waits = || {
        let subordinate = host.words.clone().any(|i| reading.lexeme(i) == known.dat);
        let copula = |i: usize| reading.is(i, Tags::AUX) && reading.is(i, Tags::FINITE);
        !subordinate
            && host.words.clone().any(|i| copula(i) || [known.het, known.zo].contains(&reading.lexeme(i)))
    };
    reading.lexeme(dat) == known.dat
        && !clause::is_finite(reading, dat + 1)
        && matches!(source.referent, Referent::Organisation | Referent::Document)
        && reading.lexeme(source.tokens.start) != known.de
        && !source.plural
        && host.main
        && !host.open
        && !waits()
}

/// `…, zegt X, die reageert op de klacht`: behind a main clause, a relative one that begins with its verb; `…, zei X, terwijl hij
/// wegliep`: what he did.
fn is_his_clause(reading: &Reading<'_>, from: usize) -> bool {
    let known = reading.known();
    reading.lexeme(from) == known.die
        && clause::is_finite(reading, from + 1)
        && reading.is(from + 2, Tags::PREP)
        || reading.lexeme(from) == known.terwijl
            && reading.is(from + 1, Tags::PRON_SUBJ)
            && !reading.is(from + 1, Tags::DET | Tags::PRON_OBJ)
}

/// `…, melden onderzoekers uit Peru, Chili en Brazilië.`: the source goes on.
fn are_names(reading: &Reading<'_>, rest: Range<usize>) -> bool {
    let named = Tags::NAME | Tags::NAME_PARTICLE | Tags::CONJ_COORD;
    reading.is(rest.start, Tags::NAME)
        && (!clause::has_finite(reading, rest.start, rest.end)
            || rest.into_iter().all(|k| reading.is(k, named) || reading.is_comma(k)))
}

/// Words without a verb of their own that describe the source, or tell how and to whom it spoke.
fn tells_of_source(reading: &Reading<'_>, rest: Range<usize>) -> bool {
    let known = reading.known();
    let Range { start, end } = rest;
    // `…, zegt X op de brug, een plek waar hij graag komt.`: what has no verb of its own behind an article.
    let article = reading.is(start, Tags::DET) && !reading.is(start, Tags::PRON_SUBJ | Tags::POSS)
        || [known.de, known.het].contains(&reading.lexeme(start));
    // `heeft, zo schrijft X, een brug gebouwd`
    let completes = || {
        reading.is(end - 1, Tags::PART | Tags::INF) && !(start..end).any(|k| clause::is_relative(reading, k))
    };
    if article && !completes() && !has_main_verb(reading, start..end) {
        return true;
    }
    if clause::has_finite(reading, start, end) {
        return false;
    }
    // `…, zegt X, hoofd van de dienst.`
    let described = (start..end.min(start + 3)).any(|k| reading.is(k, Tags::ROLE))
        && !reading.is(start, Tags::PREP | Tags::CONJ_COORD | Tags::ADV);
    // `…, zei X, eerder tegen de krant.`; `…, zegt X, gehuld in oranje en zwart.`
    let said = (start..start + 2).any(|k| reading.lexeme(k) == known.tegen);
    described || said || reading.is(start, Tags::PART) || is_beside_source(reading, start)
}

/// `…, zegt X, zelf inwoner van Gent`, `…, net als de burgemeester`, `…, wijzend op de cijfers`, `…, gisteren in een interview`
fn is_beside_source(reading: &Reading<'_>, start: usize) -> bool {
    let known = reading.known();
    let word = reading.lexeme(start);
    let also = start + usize::from(word == known.ook);
    let gesture = reading.is(start, Tags::ADJ)
        && reading.word(start).ends_with("end")
        && reading.is(start + 1, Tags::PREP);
    let told = reading.is(start, Tags::TIME)
        && reading.is(start + 1, Tags::PREP)
        && reading.is(start + 2, Tags::DET)
        && reading.is(start + 3, Tags::SPEECH_NOUN | Tags::DOCUMENT);
    // `…, zegt X, net als zijn vrouw`, but not `…, net als de brug`
    let like = if word == known.evenals {
        Some(start + 1)
    } else {
        (word == known.net && reading.lexeme(start + 1) == known.als).then_some(start + 2)
    };
    let other = || like.and_then(|i| mention::mention_at(reading, i, reading.end_of_sentence(start)));
    // `…, zegt X, werkzaam in Gent`
    let employed = reading.is(start, Tags::ADJ)
        && !reading.is(start, Tags::ADJ_INFLECTED | Tags::ADV | Tags::FINITE)
        && reading.is(start + 1, Tags::PREP)
        && !reading.is(start + 1, Tags::CONJ_SUB | Tags::TE);
    [known.zelf, known.tevens].contains(&word)
        || employed
        || reading.lexeme(also) == known.namens
        || other().is_some_and(|other| other.can_speak())
        || gesture
        || told
}

/// `op haar inmiddels verwijderde pagina`: a past form in a noun phrase is an adjective.
fn is_attribute(reading: &Reading<'_>, i: usize) -> bool {
    const PHRASE: usize = 3;
    reading.is(i, Tags::PAST)
        && reading.is(i + 1, Tags::NOUN | Tags::NAME)
        && (i.saturating_sub(PHRASE)..i).any(|k| {
            reading.is(k, Tags::DET | Tags::POSS)
                && (k + 1..i).all(|k| reading.is(k, Tags::ADV | Tags::ADJ | Tags::TIME))
                && k > 0
                && reading.is(k - 1, Tags::PREP)
        })
}
