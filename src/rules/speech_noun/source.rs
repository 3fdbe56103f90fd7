//! Whose a noun of speech is: what stands behind it or before it, or who does something with it.

use crate::chars;
use crate::clause;
use crate::lexicon::{Cue, CueClass, Frames, Tags};
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;
use crate::rule::View;
use crate::token::Flags;

use super::aside::{past_asides, past_time};
use super::colon::{colon_near, past_copula};

/// Who says what a noun of speech names.
pub(super) struct Stated {
    pub(super) source: Mention,
    /// Where what tells so ends, the noun included.
    pub(super) after: usize,
    /// A verb holds the noun and its clause together: `kreeg van X het advies te wachten`.
    pub(super) bound: bool,
}

/// Whose the noun at `i` is: `van X` behind it, a possessive or genitive before it, who makes, gets or shares it.
pub(super) fn stated(view: &View<'_, '_>, i: usize, entry: &Cue, limit: usize) -> Option<Stated> {
    let reading = view.reading;
    let after = i + 1;
    let beside = |source: Mention| Stated { source, after, bound: false };
    let mut speaks = false;
    let found = if is_body(reading, i) {
        return None;
    } else if let Some(of) = of_whom(reading, after) {
        let source = mention::simple_mention_at(reading, of + 1, limit)?;
        Stated { after: source.tokens.end, source, bound: false }
    } else if let Some(owner) = owner(reading, i) {
        let possessive = || reading.is(owner, Tags::POSS).then(|| Mention::possessive(reading, owner));
        beside(mention::mention_at(reading, owner, owner + 1).or_else(possessive)?)
    } else if let Some(told) = in_relative(reading, i) {
        told
    } else if let Some(group) = group_behind(reading, after, entry, false, limit) {
        Stated { after: group.tokens.end, source: group, bound: false }
    } else if let Some(verb) = verb_of(reading, i, Tags::RECEIVE) {
        got(view, i, verb, entry, limit)?
    } else if opens(reading, past_asides(reading, after, limit))
        && let Some(group) = group_before(reading, i, entry)
    {
        beside(group)
    } else if is_in_mind(reading, i, entry) {
        Stated {
            source: acting(reading, i, phrase_start(reading, i).saturating_sub(1), limit)?,
            after,
            bound: true,
        }
    } else if let Some(met) = met_before(reading, i) {
        speaks = tells(entry);
        beside(comes_with(reading, i, met, entry, limit)?)
    } else if let Some(held) = held(reading, i) {
        held
    } else if let Some(verb) = verb_of(reading, i, Tags::LIGHT) {
        made(reading, i, verb, entry)?
    } else {
        return None;
    };
    let source = &found.source;
    let told = view.can_be_source(source) && (speaks || source.can_speak() || source.name.is_some());
    told.then_some(found)
}

/// `(de oproep) van X`, `(de oproep) gisteren van X`: the preposition before whose it is, behind the noun that ends at `after`.
fn of_whom(reading: &Reading<'_>, after: usize) -> Option<usize> {
    let of = |i: usize| reading.lexeme(i) == reading.known().van && !reading.is(i + 1, Tags::TIME);
    if of(after) { Some(after) } else { past_time(reading, after).filter(|&i| of(i)) }
}

/// `raad van bestuur`, `raad van toezicht`: the noun at `i` is a body, with a bare noun behind `van`.
fn is_body(reading: &Reading<'_>, i: usize) -> bool {
    reading.reads(i, "raad")
        && reading.lexeme(i + 1) == reading.known().van
        && reading.is(i + 2, Tags::NOUN)
        && !reading.has_flag(i + 2, Flags::CAPITAL)
}

/// `dat`, `om`, `of`
fn opens(reading: &Reading<'_>, i: usize) -> bool {
    let known = reading.known();
    [known.dat, known.om, known.of].contains(&reading.lexeme(i))
}

/// `(de angst) onder bewoners (dat …)`: those who share it, behind the preposition at `i`.
fn group_behind(reading: &Reading<'_>, i: usize, entry: &Cue, arises: bool, limit: usize) -> Option<Mention> {
    let known = reading.known();
    // `een klacht bij de politie`: the police receive it.
    let felt = arises || is_felt(entry);
    let inside = arises && reading.lexeme(i) == known.in_;
    let among = [known.onder, known.binnen, known.vanuit].contains(&reading.lexeme(i))
        || felt && reading.lexeme(i) == known.bij
        || inside;
    let group = if among { mention::simple_mention_at(reading, i + 1, limit)? } else { return None };
    // `onder Kramer`: in his days.
    // `In de raad klinkt de vrees`, but not `in die jaren`.
    let body = group.referent == Referent::Organisation;
    let many = if inside { body && !reading.is(group.head, Tags::COUNTRY) } else { body || group.plural };
    (many && group.can_speak()).then_some(group)
}

/// What somebody has in mind, rather than says: `de angst`, `het gevoel`.
fn is_felt(entry: &Cue) -> bool {
    matches!(entry.class, CueClass::Expectation | CueClass::Opinion | CueClass::Knowledge)
}

/// `Onder bewoners leeft de angst (dat …)`: those who share what the noun at `i`, the subject of its clause, is.
fn group_before(reading: &Reading<'_>, i: usize, entry: &Cue) -> Option<Mention> {
    let finite = (reading.start_of_sentence(i)..i).rev().find(|&k| clause::is_finite(reading, k))?;
    clause::subject(reading, finite).filter(|subject| subject.tokens.contains(&i))?;
    let arises = reading.is(finite, Tags::ARISE);
    // `In het rapport staat het advies om …`, `In de wet is de eis opgenomen dat …`
    let stands = reading.is(finite, Tags::REPORT | Tags::AUX);
    let text = |k: usize| {
        let inside = stands && reading.lexeme(k) == reading.known().in_;
        let text = inside.then(|| mention::simple_mention_at(reading, k + 1, i)).flatten();
        text.filter(|text| reading.is(text.head, Tags::DOCUMENT))
    };
    (clause::start(reading, finite).0..i)
        .find_map(|k| group_behind(reading, k, entry, arises, i).or_else(|| text(k)))
}

/// The first word of the noun phrase of the noun at `i`: `de (dringende) oproep`.
pub(super) fn phrase_start(reading: &Reading<'_>, i: usize) -> usize {
    let own = Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED | Tags::NUM;
    let begin = reading.start_of_sentence(i);
    (begin..i)
        .rev()
        .take_while(|&k| {
            (reading.is(k, own) || reading.is_mark(k))
                && !reading.is(k, Tags::PREP)
                && !clause::is_finite(reading, k)
        })
        .last()
        .unwrap_or(i)
}

/// A verb that does something with the noun at `i`, and the token behind the noun and the verb.
struct Verb {
    /// The finite verb.
    finite: usize,
    after: usize,
}

/// The verb with the tag `kind` that has the noun at `i` as its object: `kreeg het advies`, `heeft het advies gekregen`, `(toen zij) het
/// advies kreeg`.
fn verb_of(reading: &Reading<'_>, i: usize, kind: Tags) -> Option<Verb> {
    let start = phrase_start(reading, i);
    let begin = reading.start_of_sentence(i);
    // `spreekt over het voorstel`: no object.
    if start > begin && reading.is(start - 1, Tags::PREP) && kind.any(Tags::LIGHT) {
        return None;
    }
    // `doet vermoeden`: an infinitive.
    if start == i && reading.is(i, Tags::INF) {
        return None;
    }
    let unsaid = |from: usize| (from..i).any(|k| reading.is(k, Tags::NEG) || reading.is(k, Tags::WH));
    if reading.is(i + 1, kind) && clause::is_finite(reading, i + 1) && !reading.is(i + 1, Tags::NOUN) {
        return Some(Verb { finite: i + 1, after: i + 2 });
    }
    // `omdat zij de voorspelling had gedaan`
    let perfect = |k: usize| reading.lexicon.is_perfect(reading.lexeme(k));
    if perfect(i + 1) && reading.is(i + 2, Tags::PART) && reading.is(i + 2, kind) {
        return Some(Verb { finite: i + 1, after: i + 3 });
    }
    let finite = (begin..start).rev().find(|&k| clause::is_finite(reading, k) || reading.is_comma(k))?;
    let main = |f: usize| matches!(clause::start(reading, f).1, clause::Opening::Main);
    if !clause::is_finite(reading, finite) || unsaid(finite) || !main(finite) {
        return None;
    }
    if reading.is(finite, kind) {
        return Some(Verb { finite, after: i + 1 });
    }
    (perfect(finite) && reading.is(i + 1, Tags::PART) && reading.is(i + 1, kind))
        .then_some(Verb { finite, after: i + 2 })
}

/// `kregen van X het advies (te …)`, `hebben het advies gekregen van X (om …)`: who gives what others get; for an expectation, who gets it.
fn got(view: &View<'_, '_>, i: usize, verb: Verb, entry: &Cue, limit: usize) -> Option<Stated> {
    let reading = view.reading;
    let known = reading.known();
    let speaks = |source: &Mention| source.can_speak() && !reading.is(source.head, Tags::DOCUMENT);
    if reading.lexeme(verb.after) == known.van
        && let Some(source) = mention::simple_mention_at(reading, verb.after + 1, limit).filter(speaks)
    {
        return Some(Stated { after: source.tokens.end, source, bound: true });
    }
    let begin = clause::start(reading, verb.finite).0;
    let giver = (begin..i)
        .filter(|&k| reading.lexeme(k) == known.van)
        // `een brief van X met het advies`, `mensen zoals die van X krijgen het verwijt`: whose something else is.
        // `omdat zij van X de verzekering kreeg`: the verb comes last.
        .filter(|&k| k == begin || k > verb.finite || verb.finite > i)
        .filter(|&k| {
            k == begin
                || !reading.is(k - 1, Tags::NOUN)
                || verb.finite < i && reading.is(k - 1, Tags::ROLE | Tags::PLURAL)
        })
        .find_map(|k| view.source_after(k + 1).filter(speaks));
    if let Some(source) = giver {
        return Some(Stated { source, after: verb.after, bound: true });
    }
    if let Some(met) = met_before(reading, i) {
        let source = text_before(reading, met)?;
        return Some(Stated { source, after: verb.after, bound: true });
    }
    // `kreeg het vermoeden dat …`, but `kreeg het gevoel dat …`, which is an impression.
    let expects = entry.class == CueClass::Expectation && opens(reading, verb.after);
    let source = clause::subject(reading, verb.finite).filter(|_| expects)?;
    Some(Stated { source, after: verb.after, bound: false })
}

/// `X deed de voorspelling (dat …)`: who makes it, where the noun at `i` is the object of a light verb.
fn made(reading: &Reading<'_>, i: usize, verb: Verb, entry: &Cue) -> Option<Stated> {
    let subject = clause::subject(reading, verb.finite);
    if is_felt(entry) && gives(reading, &verb) {
        let source = given(reading, i, &verb, entry, subject.as_ref())?;
        return Some(Stated { source, after: verb.after, bound: true });
    }
    let source = subject?;
    let apart = !source.tokens.contains(&i) && source.can_speak() && !is_author(reading, &source);
    // `geeft adviezen om de brug te sparen`: for which purpose. `stuurt een voorstel dat de brug redt`: a relative clause.
    let om = reading.lexeme(verb.after) == reading.known().om;
    let many = reading.is(i, Tags::PLURAL) && (om || !reading.is(verb.after, Tags::CONJ_SUB));
    let text = is_felt(entry) && reading.is(source.head, Tags::DOCUMENT);
    (apart && !many && !text).then_some(Stated { source, after: verb.after, bound: true })
}

/// `geeft de hoop`, `heeft de hoop gegeven`
fn gives(reading: &Reading<'_>, verb: &Verb) -> bool {
    let known = reading.known();
    let forms = [known.geeft, known.geven, known.gaf, known.gaven, known.gegeven];
    [verb.finite, verb.after - 1].iter().any(|&i| forms.contains(&reading.lexeme(i)))
}

/// `Dat geeft bewoners de hoop (dat …)`: who is given what the noun at `i` names.
fn given(
    reading: &Reading<'_>,
    i: usize,
    verb: &Verb,
    entry: &Cue,
    giver: Option<&Mention>,
) -> Option<Mention> {
    let known = reading.known();
    // `Dat geeft bewoners`: the pronoun is the subject.
    let fronted =
        verb.finite.checked_sub(1).is_some_and(|i| [known.dat, known.dit].contains(&reading.lexeme(i)));
    let taker = clause::mention_ending_at(reading, phrase_start(reading, i))?;
    let apart = fronted || giver.is_some_and(|giver| giver.tokens.end <= taker.tokens.start);
    (entry.class == CueClass::Expectation
        && taker.tokens.start > verb.finite
        && apart
        && taker.can_speak()
        && !is_author(reading, &taker))
    .then_some(taker)
}

/// `X had een boodschap (voor Y): …`: who has what the noun at `i` names; `het gevoel dat …` is no report.
fn held(reading: &Reading<'_>, i: usize) -> Option<Stated> {
    let start = phrase_start(reading, i);
    let perfect = |&k: &usize| reading.lexicon.is_perfect(reading.lexeme(k));
    let has = (start.saturating_sub(3)..start).rev().find(perfect)?;
    let between =
        (has + 1..start).all(|k| reading.is(k, Tags::ADV | Tags::TIME) && !reading.is(k, Tags::NEG));
    let noun = start < i && !reading.is(start, Tags::NEG | Tags::POSS);
    if !between || !noun || colon_near(reading, i + 1).is_none() {
        return None;
    }
    let source = clause::subject(reading, has)
        .filter(|source| !is_author(reading, source) && source.can_speak() && !source.tokens.contains(&i))?;
    Some(Stated { source, after: i + 1, bound: true })
}

/// `ik`, `wij`, `je`: who writes, or reads.
fn is_author(reading: &Reading<'_>, source: &Mention) -> bool {
    let pronoun = reading.lexicon.pronoun(reading.lexeme(source.head));
    source.referent == Referent::Pronoun && pronoun.is_some_and(|pronoun| !pronoun.can_speak)
}

/// The `met` before the noun at `i`: `met het (dringende) advies`, `met als argument`; `onder het voorwendsel`.
fn met_before(reading: &Reading<'_>, i: usize) -> Option<usize> {
    let known = reading.known();
    let start = phrase_start(reading, i);
    let als = start == i && i > 0 && reading.lexeme(i - 1) == known.als;
    let met = start.checked_sub(1 + usize::from(als))?;
    let under = reading.lexeme(met) == known.onder && reading.lexeme(start) == known.het && start + 1 == i;
    (reading.lexeme(met) == known.met && (als || start < i) || under).then_some(met)
}

/// `(sloot af) met de mededeling dat …`, `een brief met het verzoek om …`: who does something with the noun at `i`, or the text that
/// it stands in.
fn comes_with(reading: &Reading<'_>, i: usize, met: usize, entry: &Cue, limit: usize) -> Option<Mention> {
    let begin = reading.start_of_sentence(i);
    let finite = (begin..met).rev().find(|&k| clause::is_finite(reading, k));
    let brings = finite.is_some_and(|f| reading.is(f, Tags::LIGHT));
    if let Some(text) = text_before(reading, met) {
        let maker = finite
            .filter(|&f| reading.is(f, Tags::LIGHT | Tags::REPORT) && reading.is(text.head, Tags::DOCUMENT))
            .and_then(|f| clause::subject(reading, f))
            .filter(|maker| {
                maker.can_speak() && !maker.tokens.contains(&text.head) && !is_author(reading, maker)
            });
        return maker.or(Some(text));
    }
    // Not `stemde in met het voorstel om`, which is agreed to; but `plaatste een foto, met de oproep om …`.
    let apart = met > begin && reading.is_comma(met - 1);
    if !tells(entry) && !apart && !brings {
        return None;
    }
    acting(reading, i, met, limit)
}

/// Who does what goes with the phrase of the noun at `i`, that its preposition opens: the subject of the verb before it, or behind it.
fn acting(reading: &Reading<'_>, i: usize, preposition: usize, limit: usize) -> Option<Mention> {
    let begin = reading.start_of_sentence(i);
    if let Some(finite) = (begin..preposition).rev().find(|&k| clause::is_finite(reading, k)) {
        return clause::subject(reading, finite);
    }
    // `Met de opmerking dat het laat was, sloot X de vergadering`
    if begin != preposition {
        return None;
    }
    let end = clause::end_in_host(reading, i + 2, limit);
    let verb = end + usize::from(reading.is_comma(end));
    clause::is_finite(reading, verb).then(|| clause::subject_after(reading, verb)).flatten()
}

/// `(vertrok) in de overtuiging dat …`: what is thought at what is done; not `in de hoop dat …`, which is for what.
fn is_in_mind(reading: &Reading<'_>, i: usize, entry: &Cue) -> bool {
    let known = reading.known();
    let start = phrase_start(reading, i);
    let inside = start < i && start.checked_sub(1).is_some_and(|k| reading.lexeme(k) == known.in_);
    let thought = matches!(entry.class, CueClass::Opinion | CueClass::Knowledge);
    inside && thought && reading.lexeme(i + 1) == known.dat
}

/// `een brief van X (met …)`, `een bord (met …)`: who wrote the text before `met`, or the text.
fn text_before(reading: &Reading<'_>, met: usize) -> Option<Mention> {
    let known = reading.known();
    let text = clause::mention_ending_at(reading, met)?;
    let van = text.tokens.clone().find(|&k| reading.lexeme(k) == known.van);
    let head = van.map_or(text.head, |van| van.saturating_sub(1));
    if !reading.is(head, Tags::DOCUMENT) {
        return None;
    }
    let author = van
        .and_then(|van| mention::simple_mention_at(reading, van + 1, met))
        .filter(|author| author.can_speak() && !reading.is(author.head, Tags::DOCUMENT));
    author.or(Some(text))
}

/// Whether who comes with the noun has made it: `een mededeling`, `een belofte`, `een verzoek`; rather than `een voorstel`.
fn tells(entry: &Cue) -> bool {
    matches!(entry.class, CueClass::Speech | CueClass::Writing | CueClass::Commissive)
        || entry.frames.has(Frames::OF)
}

/// `de conclusie die X trekt (is dat …)`: who, in a relative clause, makes what the noun at `i` names.
fn in_relative(reading: &Reading<'_>, i: usize) -> Option<Stated> {
    const LONGEST: usize = 14;
    let pronoun = i + 1;
    if !reading.is(pronoun, Tags::REL) || !clause::is_relative(reading, pronoun) {
        return None;
    }
    let limit = reading.end_of_sentence(i).min(pronoun + LONGEST);
    let first = (pronoun + 1..limit)
        .take_while(|&k| !reading.is_comma(k) && !reading.is_mark(k))
        .find(|&k| clause::is_finite(reading, k))?;
    let after = (first..limit)
        .find(|&k| !reading.is(k, Tags::VERB) || k > first && past_copula(reading, k).is_some())?;
    // `met een verklaring dat X spijt heeft betuigd en …`: what is said.
    let next = after + usize::from(reading.is_comma(after));
    // `over de conclusie die X trok, dat …`: the clause behind the comma tells which.
    let dat = next > after && reading.lexeme(next) == reading.known().dat;
    let told = reading.reads(next, ":") || dat || past_copula(reading, next).is_some();
    if phrase_start(reading, i) == i || !told {
        return None;
    }
    let tells = (first..after)
        .any(|k| reading.is(k, Tags::LIGHT | Tags::REPORT) && !reading.is(k, Tags::AUX | Tags::MODAL))
        && !(first..after).any(|k| reading.is(k, Tags::RECEIVE | Tags::MODAL));
    let source = clause::subject(reading, first).filter(|source| {
        tells && source.can_speak() && source.tokens.start > pronoun && !is_author(reading, source)
    })?;
    Some(Stated { source, after, bound: false })
}

/// `Kramers (grootse) belofte`, `zijn (eerdere) voorstel`: whose the noun at `i` is.
pub(super) fn owner(reading: &Reading<'_>, i: usize) -> Option<usize> {
    let adjective =
        i > 1 && reading.is(i - 1, Tags::ADJ_INFLECTED) && !reading.is(i - 1, Tags::DET | Tags::POSS);
    let owner = i.checked_sub(1 + usize::from(adjective))?;
    // Inside a sentence, `zijn` is more often the verb.
    let verb = reading.is(owner, Tags::VERB)
        && !reading.reads(i + 1, ":")
        && !(adjective && reading.has_flag(owner, Flags::SENTENCE_START));
    let possessive = reading.is(owner, Tags::POSS) && !verb;
    // `Kramers bewering`, `Jones’ bewering`
    let ends = |s: char| s == 's' || chars::is_apostrophe(s);
    let genitive = reading.is(owner, Tags::NAME) && reading.word(owner).ends_with(ends);
    (possessive || genitive).then_some(owner)
}
