//! Who is the source behind `volgens`: all that stands before the verb, or up to where a list or a description goes.

use std::ops::Range;

use crate::clause;
use crate::lexicon::{Cue, CueFlags, Tags, WordLists};
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;
use crate::token::Flags;

use super::bounds;
use super::host::heads_sentence;

/// `Volgens weer een ander lid had …`: at the head of a sentence, all that stands before the verb.
pub(super) fn up_to_verb(reading: &Reading<'_>, from: usize, to: usize) -> Option<Mention> {
    const LONGEST: usize = 12;
    if !heads_sentence(reading, from) {
        return None;
    }
    let limit = reading.end_of_sentence(from).min(to + LONGEST);
    let ends = |i: usize| is_everybody_who(reading, i);
    let verb = (to..limit).find(|&i| {
        ends(i) || clause::is_finite(reading, i) || reading.is_punctuation(i) || reading.is_mark(i)
    })?;
    let mut source = clause::mention_ending_at(reading, verb).filter(|source| {
        (ends(verb) || clause::is_finite(reading, verb)) && source.tokens.start >= to && source.can_speak()
    })?;
    let first = reading.is(to, Tags::PRON_OBJ) && !reading.is(to, Tags::DET);
    (!first && !(to..verb).any(|i| clause::is_relative(reading, i))).then(|| {
        source.tokens.start = to;
        source
    })
}

/// `iedereen die er was`: behind a pronoun, a relative clause.
pub(super) fn is_everybody_who(reading: &Reading<'_>, i: usize) -> bool {
    let known = reading.known();
    i > 0 && reading.lexeme(i) == known.die && reading.lexeme(i - 1) == known.iedereen
}

/// Whether the source can tell something. A thing without a name can, if it is definite, and described, a noun of speech or known to
/// no table.
pub(super) fn can_tell(reading: &Reading<'_>, source: &Mention, entry: &Cue) -> bool {
    if entry.flags.has(CueFlags::AMBIGUOUS) && !source.can_speak() {
        return false;
    }
    let described = || source.plural || source.tokens.len() > 1 && source.head > source.tokens.start;
    source.referent != Referent::Thing
        || source.name.is_some()
        || source.definite && (described() || reading.is(source.head, Tags::SPEECH_NOUN | Tags::GUESSED))
}

/// `Het geld is volgens de wethouder van de bond`, `De schuld ligt volgens hem bij de bond`: right behind a verb that needs more than its
/// subject, the last phrase with a preposition is what it needs, when nothing else is left.
pub(super) fn without_predicate(reading: &Reading<'_>, from: usize, source: &Mention) -> Option<Mention> {
    let verb = from.checked_sub(1)?;
    let end = source.tokens.end;
    let known = reading.known();
    if !clause::is_finite(reading, verb)
        || reading.is(verb, Tags::MODAL)
        || !reading.is_terminator(end)
        || verb == reading.start_of_sentence(from)
        || bounds::clause_start(reading, from).1
    {
        return None;
    }
    let first = (source.head + 1..end).rev().find(|&i| reading.is(i, Tags::PREP))?;
    // `is van de bond`, but `Dat klopt volgens de burgemeester van Gent`
    let owned = reading.lexeme(first) == known.van;
    let named = reading.is(first + 1, Tags::NAME);
    let needed = if reading.is(verb, Tags::AUX | Tags::LIGHT) { !(owned && named) } else { !owned && !named };
    needed.then(|| mention::mention_at(reading, source.tokens.start, first)).flatten()
}

/// Lengthens the source by what stands behind it, one kind after the other: what the grammar of noun phrases has not read, but what can only
/// be the source's where the verb, or the end of the sentence, follows. Where the whole ends, with what is told of the source though it
/// is no part of it.
pub(super) fn complete(reading: &Reading<'_>, from: usize, source: &mut Mention, at_head: bool) -> usize {
    if at_head && let Some(comma) = comma_before_verb(reading, source.tokens.end) {
        if is_added_by_author(reading, source.tokens.end) {
            return comma;
        }
        source.tokens.end = comma;
    }
    let fixed = if at_head { None } else { before_next_phrase(reading, source) };
    if let Some(end) = fixed.or_else(|| past_title(reading, source)) {
        source.tokens.end = end;
        return end;
    }
    if at_head {
        up_to_verb_behind(reading, source);
    }
    name_at_end(reading, source);
    if let Some(end) = past_phrases(reading, source, from, at_head) {
        return end;
    }
    source.tokens.end = past_list(reading, source.tokens.end, at_head);
    if let Some(end) = up_to_end_of_sentence(reading, source, from) {
        return end;
    }
    let second = if at_head { second_before_verb(reading, source.tokens.end) } else { None };
    second.map_or(source.tokens.end, |second| with_second(source, &second))
}

/// `Volgens de bond, met tien leden in Gent, is …`: behind the comma at `comma`, what the author adds; but `Jan Kok, van de bond,`
fn is_added_by_author(reading: &Reading<'_>, comma: usize) -> bool {
    let first = comma + 1;
    let known = reading.known();
    reading.is_comma(comma)
        && reading.is(first, Tags::PREP)
        && ![known.van, known.namens].contains(&reading.lexeme(first))
}

/// Up to a verb not far behind the source, when all between can be a part of it.
fn up_to_verb_behind(reading: &Reading<'_>, source: &mut Mention) {
    if let Some(verb) = verb_behind_odd_name(reading, source) {
        source.tokens.end = verb;
    }
    if let Some(verb) = verb_behind_rest(reading, source.tokens.end) {
        source.tokens.end = verb;
    }
}

/// Where a second source behind `en` ends: somebody else, unless it is an office only (`de schipper en schilder`).
fn with_second(source: &mut Mention, second: &Mention) -> usize {
    let office = second.head == second.tokens.start && second.referent == Referent::Unnamed && !second.plural;
    if !office {
        (source.tokens.end, source.joint, source.plural) = (second.tokens.end, true, true);
    }
    second.tokens.end
}

/// `er zijn volgens Anna Kok grote bruggen`, `er liggen volgens de Stichting Kok 300 bruggen`: behind a name, what the clause tells of.
fn before_next_phrase(reading: &Reading<'_>, source: &Mention) -> Option<usize> {
    // `volgens de Amerikaanse grote banken`: no name.
    let origin = |i: usize| {
        reading.is(i, Tags::DEMONYM_ADJ) && !source.name.as_ref().is_some_and(|name| name.contains(&i))
    };
    let next = |i: usize| {
        reading.is(i - 1, Tags::NAME)
            && !origin(i - 1)
            && reading.is(i, Tags::ADJ_INFLECTED | Tags::NUM | Tags::ADJ)
            && !reading.has_flag(i, Flags::CAPITAL)
            && !reading.is(i, Tags::NAME | Tags::ROLE | Tags::NAME_PARTICLE)
            && reading.is(i + 1, Tags::PLURAL)
            && !reading.is(i + 1, Tags::ROLE | Tags::NAME)
    };
    (source.tokens.start + 1..source.tokens.end).find(|&i| next(i))
}

/// Behind `(volgens het rapport) ‘Bruggen in nood’`: the title of a text.
fn past_title(reading: &Reading<'_>, source: &Mention) -> Option<usize> {
    let open = source.tokens.end;
    let title = reading.opened_at(open).filter(|_| reading.is(open - 1, Tags::DOCUMENT))?;
    let end = reading.after(open);
    let closed = clause::is_finite(reading, end) || reading.is_comma(end) || reading.is_terminator(end);
    (closed && reading.has_flag(reading.content(title).start, Flags::CAPITAL)).then_some(end)
}

/// `Volgens Jan Peters, hoogleraar talen en cultuur in Leiden, is …`: the comma behind `from` that a finite verb follows at once, with neither
/// a verb nor a clause before it. Up to there, what no table knows belongs to the source.
fn comma_before_verb(reading: &Reading<'_>, from: usize) -> Option<usize> {
    let limit = reading.end_of_sentence(from);
    // `hoogleraar talen aan de universiteit, Jan Peters, is …`
    let named = |comma: usize| {
        reading.is(comma + 1, Tags::NAME)
            && (comma + 2..limit)
                .find(|&i| !reading.is(i, Tags::NAME | Tags::NAME_PARTICLE))
                .is_some_and(|i| reading.is_comma(i))
    };
    let comma = (from..limit).find(|&i| {
        reading.is_comma(i) && i > from && !named(i)
            || clause::is_finite(reading, i)
            || reading.is_mark(i)
            || clause::is_relative(reading, i)
    })?;
    // `…, met tien leden, zijn problemen zeldzaam`: nothing is owned there.
    let verb = clause::is_finite(reading, comma + 1) || reading.lexeme(comma + 1) == reading.known().zijn;
    (reading.is_comma(comma) && verb).then_some(comma)
}

/// `Volgens het bureau iVox is …`, `Volgens Stichting KijkOnderzoek had …`: the verb behind one word with a capital or a mark inside it.
fn verb_behind_odd_name(reading: &Reading<'_>, source: &Mention) -> Option<usize> {
    let end = source.tokens.end;
    let inside = reading.word(end).chars().skip(1);
    let odd = inside.clone().any(|c| c.is_uppercase() || matches!(c, '.' | '&'))
        && inside.last().is_some_and(char::is_alphanumeric);
    (odd && source.name.is_none() && source.can_speak() && clause::is_finite(reading, end + 1))
        .then_some(end + 1)
}

/// `Volgens een lid van Dan Na Amassagou zitten …`, `Volgens de aanklager, Fatou Bensouda gaat …`: the verb behind the rest
/// of the source.
fn verb_behind_rest(reading: &Reading<'_>, from: usize) -> Option<usize> {
    const LONGEST: usize = 12;
    let named = reading.is_comma(from) && reading.is(from + 1, Tags::NAME);
    // `het Observatorium voor de Mensenrechten`
    let complement = reading.lexeme(from) == reading.known().van
        && reading.has_flag(from + 1, Flags::CAPITAL)
        || reading.is(from, Tags::PREP) && !reading.is(from + 1, Tags::TIME | Tags::PRON_OBJ);
    let field =
        reading.is(from, Tags::ADJ_INFLECTED) && reading.is(from + 1, Tags::NOUN | Tags::ADJ_INFLECTED);
    if !(named || complement || field) {
        return None;
    }
    // The comma or the preposition itself.
    let first = from + usize::from(named || complement);
    let limit = reading.end_of_sentence(from).min(from + LONGEST);
    let verb = (first..limit).find(|&i| !is_rest_of_source(reading, i, from))?;
    (verb > first && clause::is_finite(reading, verb)).then_some(verb)
}

/// Whether the token can stand inside the rest of a source that is read up to `from`: a name or a part of a phrase, but no verb.
fn is_rest_of_source(reading: &Reading<'_>, i: usize, from: usize) -> bool {
    let known = reading.known();
    // `het Centrum voor Gelijke Kansen en voor Vrede`
    let joins_part = reading.lexeme(i) == known.en && reading.is(i + 1, Tags::PREP)
        || i > from && reading.is(i, Tags::PREP) && reading.lexeme(i - 1) == known.en;
    reading.is(i, Tags::NAME | Tags::NAME_PARTICLE | Tags::ADJ_INFLECTED)
        || reading.has_flag(i, Flags::CAPITAL)
        || reading.is(i, Tags::NOUN) && !reading.is(i, Tags::VERB)
        || reading.is(i, Tags::DET) && reading.is(i - 1, Tags::PREP)
        || reading.lexeme(i) == known.aan
        || joins_part
        || matches!(reading.sign(i), b'(' | b')')
}

/// `Volgens schippers op de kade is …`, `…, volgens de sluiswachter in de haven.`: before the verb of a main clause, and behind a whole one up
/// to the end of the sentence, phrases with a preposition belong to the source. Gives where they end.
fn past_phrases(reading: &Reading<'_>, source: &mut Mention, from: usize, at_head: bool) -> Option<usize> {
    let limit = reading.end_of_sentence(from);
    let first = source.tokens.end;
    let mut end = first;
    // `…, volgens de wethouder in een brief`, `…, volgens Jan Kok in de krant`: where it is said.
    let mut told =
        source.name.as_ref().is_some_and(|name| name.end == first) || source.referent == Referent::Pronoun;
    while let Some(object) =
        phrase_at(reading, end, limit).filter(|object| at_head || is_determined(reading, object))
    {
        told |= reading.is(object.head, Tags::DOCUMENT | Tags::SPEECH_NOUN | Tags::MEDIA)
            && source.referent != Referent::Document;
        end = object.tokens.end;
    }
    let closed =
        if at_head { clause::is_finite(reading, end) } else { end == limit || reading.is_terminator(end) };
    if end == first || !closed || !at_head && !stands_behind_clause(reading, from) {
        return None;
    }
    if at_head || !told {
        source.tokens.end = end;
    }
    Some(end)
}

/// Behind a whole clause, what follows the source up to the end of the sentence is told of it, if it looks so. Where that ends; the source
/// takes it in, but not `…, volgens bewoners, onder wie Jan Kok.`, who is one of them, nor `…, volgens Jan Kok in 2018.`, which is when.
fn up_to_end_of_sentence(reading: &Reading<'_>, source: &mut Mention, from: usize) -> Option<usize> {
    if !stands_behind_clause(reading, from) {
        return None;
    }
    let comma = reading.is_comma(source.tokens.end);
    let first = source.tokens.end + usize::from(comma);
    let end = clause::trimmed(reading, first..reading.end_of_sentence(from)).end;
    let told = first < end
        && if comma { describes(reading, source, first..end) } else { goes_on(reading, first..end) };
    if !told {
        return None;
    }
    let when = |i: usize| reading.is(i, Tags::NUM | Tags::TIME);
    let apart = if comma {
        is_among(reading, first)
    } else {
        reading.is(first, Tags::PREP) && (first + 1..end).any(when)
    };
    if !apart {
        source.tokens.end = end;
    }
    Some(end)
}

/// `…, volgens Jan Kok, bouwmeester waterkunde in Brugge.`: whether what stands behind a comma tells who the source is, for it begins with
/// somebody and is no clause.
fn describes(reading: &Reading<'_>, source: &Mention, rest: Range<usize>) -> bool {
    let clause = |i: usize| {
        clause::is_finite(reading, i)
            || reading.is_mark(i)
            || reading.is_colon(i)
            || clause::is_dash(reading, i)
    };
    let somebody = |phrase: &Mention| phrase.can_speak() && phrase.referent != Referent::Pronoun;
    somebody(source)
        && !rest.clone().any(clause)
        && (is_among(reading, rest.start)
            || mention::simple_mention_at(reading, rest.start, reading.end_of_sentence(rest.start))
                .is_some_and(|second| somebody(&second)))
}

/// `…, volgens Jan Kok, schilder van bruggen en bouwer van boten.`, `…, volgens onderzoek van de bond over 120 jaar scheepvaart.`: whether a second
/// office, the rest of a name or a phrase that has not been read goes on with the source, without a clause in it.
fn goes_on(reading: &Reading<'_>, rest: Range<usize>) -> bool {
    const LONGEST: usize = 15;
    let breaks = |i: usize| {
        reading.is_punctuation(i) && !reading.is_comma(i)
            || reading.is_mark(i)
            || clause::is_finite(reading, i) && !reading.has_flag(i, Flags::CAPITAL)
            || clause::is_subordinator(reading, i)
            || reading.is(i, Tags::PRON_SUBJ | Tags::TE | Tags::NEG)
                && !reading.is(i, Tags::DET | Tags::NAME_PARTICLE)
    };
    let (first, next) = (rest.start, rest.start + 1);
    let office = reading.lexeme(first) == reading.known().en
        && reading.is(next, Tags::ROLE | Tags::ORG_NOUN | Tags::NAME | Tags::DET)
        && !reading.is(next, Tags::TE | Tags::ADV);
    let named = reading.has_flag(first, Flags::CAPITAL) && reading.is(first, Tags::NAME);
    let phrase = rest.len() > 1 && is_phrase_of_source(reading, first);
    (office || named || phrase) && rest.len() < LONGEST && !rest.clone().any(breaks)
}

/// Whether the preposition opens a phrase that can tell of a source: with `van`, with a number, with something determined.
fn is_phrase_of_source(reading: &Reading<'_>, preposition: usize) -> bool {
    let object = preposition + 1;
    reading.is(preposition, Tags::PREP)
        && !reading.is(preposition, Tags::TE)
        && !reading.is_listed(preposition, WordLists::CIRCUMSTANCE)
        // `…, volgens Kramer met name over de sluis.`: a part of what is said.
        && !reading.is_focus(preposition)
        && (reading.lexeme(preposition) == reading.known().van
            || reading.is(object, Tags::NUM | Tags::TIME)
            || mention::simple_mention_at(reading, object, reading.end_of_sentence(preposition))
                .is_some_and(|object| is_determined(reading, &object)))
}

/// `onder wie`
fn is_among(reading: &Reading<'_>, i: usize) -> bool {
    reading.lexeme(i) == reading.known().onder && reading.lexeme(i + 1) == reading.known().wie
}

/// What stands behind the preposition at `i`, unless it tells why, how or when.
fn phrase_at(reading: &Reading<'_>, i: usize, limit: usize) -> Option<Mention> {
    let opens = reading.is(i, Tags::PREP)
        && !reading.is_listed(i, WordLists::CIRCUMSTANCE)
        && !reading.is(i, Tags::CONJ_SUB | Tags::OM)
        && !reading.is(i + 1, Tags::WH | Tags::INF)
        && !(reading.is(i, Tags::TE) && !reading.is(i + 1, Tags::NAME));
    let phrase = opens.then(|| mention::simple_mention_at(reading, i + 1, limit))??;
    (phrase.referent != Referent::Time && phrase.referent != Referent::Pronoun).then_some(phrase)
}

/// `(de sluiswachter) in de haven`, `aan een Gentse school`, `in een reactie`, but `(de gemeente) uit voorzorg`, `met opzet`, `aan een
/// ziekte`: which tell how it is, not who says so.
fn is_determined(reading: &Reading<'_>, object: &Mention) -> bool {
    let told = Tags::DOCUMENT | Tags::SPEECH_NOUN | Tags::MEDIA;
    object.definite && reading.is(object.tokens.start, Tags::DET | Tags::POSS)
        || object.name.is_some()
        || object.can_speak()
        || reading.is(object.head, told | Tags::PLACE)
}

/// `De brug is te smal, (volgens X)`: behind a comma, and a main clause that waits for nothing.
fn stands_behind_clause(reading: &Reading<'_>, from: usize) -> bool {
    from >= 2
        && reading.is_comma(from - 1)
        && !clause::is_finite(reading, from - 2)
        && super::reported_before(reading, from - 1).is_some()
}

/// `hoogleraar talen aan de universiteit, Jan Peters`: the full name behind the comma is that of the source.
fn name_at_end(reading: &Reading<'_>, source: &mut Mention) {
    if source.name.is_some() || source.referent != Referent::Unnamed || source.plural {
        return;
    }
    let end = source.tokens.end;
    let Some(comma) = (source.head..end).rev().find(|&i| reading.is_comma(i)) else { return };
    let part = |i: usize| reading.is(i, Tags::NAME | Tags::NAME_PARTICLE);
    if reading.is(comma + 1, Tags::GIVEN) && comma + 2 < end && (comma + 1..end).all(part) {
        source.name = Some(comma + 1..end);
        source.referent = Referent::Person;
    }
}

/// Behind `volgens muzikanten, bouwers en schilders`: the rest of a list of sources.
fn past_list(reading: &Reading<'_>, from: usize, at_head: bool) -> usize {
    let limit = reading.end_of_sentence(from);
    let mut end = from;
    while reading.is_comma(end)
        // `volgens X, een schilder en schipper`: who he is.
        && reading.lexeme(end + 1) != reading.known().een
        && let Some(next) = mention::mention_at(reading, end + 1, limit)
            .filter(|next| (next.can_speak() || next.plural) && next.referent != Referent::Pronoun)
    {
        end = next.tokens.end;
        if at_head && let Some(last) = second_before_verb(reading, end) {
            return last.tokens.end;
        }
        // Only `en` tells a list from what describes the source.
        let last = next.joint && next.tokens.clone().any(|i| reading.lexeme(i) == reading.known().en);
        if last && !reading.is_comma(end) {
            // `…, B en C (VVD)`
            let bracket = reading.reads(end, "(") && reading.reads(end + 2, ")");
            return if bracket { end + 3 } else { end };
        }
    }
    from
}

/// `Volgens Kok en haar man is …`: behind `en` another source before the verb, which agrees with neither.
fn second_before_verb(reading: &Reading<'_>, end: usize) -> Option<Mention> {
    let joins = reading.lexeme(end) == reading.known().en || reading.reads(end, "én");
    // `en ook haar man`
    let plain = Tags::NOUN | Tags::NAME | Tags::ADJ | Tags::DET | Tags::PREP | Tags::NEG;
    let focus = reading.is(end + 1, Tags::ADV) && !reading.is(end + 1, plain);
    let from = end + 1 + usize::from(focus);
    let second = joins.then(|| mention::mention_at(reading, from, reading.end_of_sentence(end)))??;
    Some(second).filter(|second| clause::is_finite(reading, second.tokens.end))
}
