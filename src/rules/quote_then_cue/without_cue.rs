//! A quotation that no cue of the lexicon follows: another verb, a noun of speech or a feeling stands beside it with who says it.

use crate::clause::{self, Opening};
use crate::lexicon::Tags;
use crate::mention::{self, Mention, Referent};
use crate::rule::{Candidate, View};
use crate::token::Flags;

use super::{next_words, spoken};

/// `“…”, gnuifde Anna Kramer`: whatever verb stands between a quotation and a person reports it.
pub(super) fn unknown_verb(view: &View<'_, '_>, q: usize, i: usize) -> Option<Candidate> {
    /// Fewer words may be a title or a term.
    const WORDS: usize = 3;
    let reading = view.reading;
    let comma = i > 0 && reading.is_comma(i - 1) || reading.is_comma(reading.content(q).end - 1);
    let tags = reading.tags(i);
    let finite = tags.any(Tags::FINITE)
        || tags.any(Tags::GUESSED) && reading.lexicon.ends_like_a_verb(reading.word(i));
    if !comma || !finite || tags.any(Tags::AUX | Tags::MODAL | Tags::NAME) || view.ends_clause(q) {
        return None;
    }
    let inside = reading.content(q);
    // `“Zo leuk om te zien,” sneerde Anna Kramer`: words without a verb, when a person is named.
    let utterance = view.is_utterance(q);
    // `“Kijk eens”, filmden omstanders`: a command.
    let command = || reading.is(inside.start, Tags::FINITE) && !reading.is(inside.start, Tags::DET);
    let phrase = || {
        view.opens_sentence(q) && (reading.has_words(3, inside.clone()) || command()) && !capitals(view, q)
    };
    let subject = mention::mention_at(reading, i + 1, reading.end_of_sentence(i));
    let person = subject.clone().filter(|mention| {
        (utterance || mention.referent == Referent::Person && phrase())
            && matches!(mention.referent, Referent::Person | Referent::Pronoun)
            && view.can_be_source(mention)
            && !reading.is(mention.head, Tags::DET)
    });
    let several = || reading.has_words(WORDS + 1, inside.clone());
    let whole = || (utterance || several()) && is_sentence(view, q);
    // `“De sluizen lek en vol”, tekent de bond`: who can speak, and stands at once behind the verb.
    let speaks = |mention: &Mention| {
        whole() || mention.can_speak() && phrase() && mention.tokens.start == i + 1 && !title(view, q)
    };
    let source = match person.or_else(|| subject.filter(speaks)) {
        Some(source) if view.can_be_source(&source) && source.can_speak() => Some(source),
        // `“Wij willen rust”, breekt haar stem`
        Some(thing) if reading.is(thing.tokens.start, Tags::POSS) => {
            Some(Mention::possessive(reading, thing.tokens.start))
        }
        // `“Zwijg over de brug”, pikte een microfoon op`, `“Dank u wel”, zeg ik`: somebody who is not told.
        Some(_) => None,
        None => return None,
    };
    // `hield X de boot af. “…”`, but not `…, schamperde X: “…”`
    let end = source.as_ref().map_or(i + 1, |source| source.tokens.end);
    let limit = reading.end_of_sentence(i).max(end);
    let colon = (end..limit).any(|k| reading.is_colon(k));
    let content = spoken(view, q, if colon { end } else { next_words(view, end, limit) });
    let mut candidate = Candidate::new(content).with_source(source);
    candidate.cue = (i..i + 1).into();
    Some(candidate)
}

/// Words that stand on their own: a clause with its verb, at the head of a sentence.
fn is_sentence(view: &View<'_, '_>, q: usize) -> bool {
    let reading = view.reading;
    let inside = reading.content(q);
    let main = |i: usize| clause::is_finite(reading, i) && clause::start(reading, i).1 == Opening::Main;
    // `“De brug kost geld”`: a noun as well.
    let verb = |i: usize| reading.is(i, Tags::FINITE) && i > inside.start;
    // `“De vrouw die bleef”`: a title.
    let subordinate = |i: usize| clause::is_subordinator(reading, i) || clause::is_relative(reading, i);
    view.opens_sentence(q)
        && (inside.clone().any(main)
            || inside.clone().any(verb) && !inside.clone().any(subordinate) && !capitals(view, q))
}

/// `“De man zonder hoed”`, `“De vrouw die bleef”`: an article and no verb of a main clause, as in a title.
fn title(view: &View<'_, '_>, q: usize) -> bool {
    let reading = view.reading;
    let inside = reading.content(q);
    let subordinate = |i: usize| clause::is_subordinator(reading, i) || clause::is_relative(reading, i);
    reading.is(inside.start, Tags::DET) && !inside.clone().any(|i| reading.is(i, Tags::POSS))
        || inside.clone().any(subordinate)
}

/// `“De Brug van Gent”`: more than the first of its words has a capital, as in a title.
fn capitals(view: &View<'_, '_>, q: usize) -> bool {
    let reading = view.reading;
    reading.content(q).skip(1).any(|i| reading.has_flag(i, Flags::CAPITAL))
}

/// `“…”, is Kramer pessimistisch`: how somebody feels stands for what he says.
pub(super) fn mood(view: &View<'_, '_>, q: usize, i: usize) -> Option<Candidate> {
    let reading = view.reading;
    let known = reading.known();
    let comma = i > 0 && reading.is_comma(i - 1) || reading.is_comma(reading.content(q).end - 1);
    // `“…”, blijft Kramer nuchter`
    let stays = [known.blijft, known.bleef].contains(&reading.lexeme(i));
    if !comma
        || !view.opens_sentence(q)
        || !view.is_utterance(q)
        || !(reading.is(i, Tags::AUX) && reading.is(i, Tags::FIN_SG) || stays)
    {
        return None;
    }
    let source = view.source_after(i + 1).filter(|mention| {
        matches!(mention.referent, Referent::Person | Referent::Pronoun)
            || mention.can_speak() && reading.is(mention.head, Tags::ROLE)
    })?;
    let mut predicate = source.tokens.end;
    let adverb = |i: usize| reading.is(i, Tags::ADV | Tags::NEG) && !reading.is(i, Tags::ADJ | Tags::PREP);
    while adverb(predicate) {
        predicate += 1;
    }
    // `is Kramer gekomen` does not report; `is Kramer vol goede moed`, `is Kramer niet onder de indruk` do.
    let phrase = reading.reads(predicate, "vol")
        || reading.is(predicate, Tags::PREP)
            && reading.is(predicate + 1, Tags::DET | Tags::POSS)
            && reading.is(predicate + 2, Tags::NOUN)
            && !reading.is(predicate + 2, Tags::TIME);
    if !phrase && (!reading.is(predicate, Tags::ADJ) || reading.is(predicate, Tags::PART | Tags::NOUN)) {
        return None;
    }
    let content = spoken(view, q, reading.end_of_sentence(i));
    let mut candidate = Candidate::new(content).with_source(Some(source));
    candidate.cue = (i..i + 1).into();
    Some(candidate)
}

/// `“…”, was zijn commentaar`; `“…”, waren haar eerste woorden`: the possessive of a noun of speech tells who.
pub(super) fn own_noun(view: &View<'_, '_>, q: usize, i: usize) -> Option<Candidate> {
    let reading = view.reading;
    let possessive = i + 1 + usize::from(reading.is(i + 1, Tags::ADV) && !reading.is(i + 1, Tags::POSS));
    if !reading.is(i, Tags::AUX)
        || !reading.is(i, Tags::FINITE)
        || !reading.is(possessive, Tags::POSS)
        || !view.opens_sentence(q)
    {
        return None;
    }
    let noun = (possessive + 1..possessive + 4)
        .take_while(|&k| reading.is(k, Tags::ADJ | Tags::NUM | Tags::NOUN))
        .find(|&k| reading.is(k, Tags::SPEECH_NOUN))?;
    let content = spoken(view, q, reading.end_of_sentence(i));
    let mut candidate = Candidate::new(content).with_source(Some(Mention::possessive(reading, possessive)));
    candidate.cue = [i..i + 1, noun..noun + 1].into_iter().collect();
    Some(candidate)
}

/// `“…”, is alles wat Kramer kwijt wil`, `“…”, was het enige wat zij zei`: the quotation is what is said, in a clause with `wat`.
pub(super) fn all_that_is_said(view: &View<'_, '_>, q: usize, i: usize) -> Option<Candidate> {
    const REACH: usize = 4;
    let reading = view.reading;
    let copula = reading.is(i, Tags::AUX) && reading.is(i, Tags::FINITE);
    // `“…” Is dat wat de partij vindt?`: a question of the author's.
    let beside = i > 0 && reading.is_comma(i - 1) && !reading.has_flag(i, Flags::SENTENCE_START);
    if !copula || !beside || !view.opens_sentence(q) || !view.is_utterance(q) {
        return None;
    }
    let limit = reading.end_of_sentence(i);
    let what = (i + 1..limit.min(i + 1 + REACH)).find(|&k| reading.lexeme(k) == reading.known().wat)?;
    let source = view.source_after(what + 1).filter(Mention::can_speak)?;
    let verb = (source.tokens.end..limit).find(|&k| clause::is_finite(reading, k))?;
    let content = spoken(view, q, limit);
    let mut candidate = Candidate::new(content).with_source(Some(source));
    candidate.cue = (verb..verb + 1).into();
    Some(candidate)
}
