//! What stands before a parenthetical cue: a main clause, a fragment that stands for one, or the first half of one.

use std::ops::Range;

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{CueClass, CueFlags, Frames, Tags};
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;
use crate::rule::View;
use crate::rules::according_clause::verb_last_end;

/// A content without a verb is short.
const FRAGMENT_WORDS: usize = 6;

/// What is reported before the cue.
pub(super) struct Host {
    pub(super) words: Range<usize>,
    /// It is a main clause.
    pub(super) main: bool,
    /// Its finite verb is its last word: more must follow.
    pub(super) open: bool,
    /// Its last word is a relative pronoun or `omdat`, and the clause of that must follow.
    pub(super) waits: bool,
    /// What parts it from the cue: a comma, a dash, an open bracket.
    pub(super) mark: usize,
}

impl Host {
    pub(super) fn new(reading: &Reading<'_>, words: Range<usize>, comma: usize) -> Host {
        let main = has_main_verb(reading, words.clone());
        let mut host = Host { words, main, open: false, waits: false, mark: comma };
        // `De brug gaat, zegt X, morgen dicht`: no clause ends at its verb.
        let last = host.words.end - 1;
        let verb = || main && clause::is_finite(reading, last) && !reading.is(last, Tags::NOUN | Tags::ADJ);
        let parted = reading.is_comma(comma) || clause::is_dash(reading, comma);
        let begun = (host.ends_with_auxiliary(reading) || verb())
            && clause::start(reading, last).1 == clause::Opening::Main;
        host.open = parted && (begun || host.ends_with_subject(reading));
        host.waits = parted
            && host.words.len() > 1
            && !clause::is_finite(reading, last - 1)
            && (clause::is_relative(reading, last) || reading.lexeme(last) == reading.known().omdat);
        host
    }

    /// `Dan is het, zegt X, te laat`: a copula and its pronoun, and what is told of that has yet to follow; but `Dat is het, zegt X`.
    fn ends_with_subject(&self, reading: &Reading<'_>) -> bool {
        let known = reading.known();
        let Range { start, end } = self.words;
        let pronoun = [known.het, known.dat, known.dit].contains(&reading.lexeme(end - 1));
        self.main
            && pronoun
            && end - start == 3
            && [known.is, known.was, known.wordt, known.werd].contains(&reading.lexeme(end - 2))
            && reading.is(start, Tags::ADV)
            && ![known.dat, known.dit, known.zo].contains(&reading.lexeme(start))
    }

    pub(super) fn ends_with_auxiliary(&self, reading: &Reading<'_>) -> bool {
        let last = self.words.end - 1;
        reading.is(last, Tags::AUX | Tags::MODAL) && reading.is(last, Tags::FINITE)
    }
}

/// Of what stands behind a relative pronoun and its parenthesis, what is still in that clause.
pub(super) fn within_relative(reading: &Reading<'_>, rest: Range<usize>) -> Range<usize> {
    rest.start..verb_last_end(reading, rest.start, reading.end_of_sentence(rest.start)).min(rest.end)
}

/// The main clause that ends before the comma, or a fragment that stands for one.
pub(in crate::rules) fn host_clause(reading: &Reading<'_>, comma: usize) -> Option<Range<usize>> {
    let start = reading.start_of_sentence(comma);
    let mut from = start;
    // A colon or semicolon ends what went before; a quotation that fills the sentence is for other rules.
    let mut i = start;
    while i < comma {
        if reading.is_colon(i) && !lists(reading, from, i, comma) {
            from = i + 1;
        }
        i = reading.after(i);
    }
    if from >= comma || reading.opened_at(from).is_some() && reading.after(from) >= comma {
        return None;
    }
    // `Toen hij kwam, zei X`: only a clause that can stand by itself is reported, or a word or two: `Onzin, zegt X`.
    let stands = has_main_verb(reading, from..comma);
    // `Op de vraag of hij blijft, zegt X …`: what he answers.
    let question = reading.is(from, Tags::PREP) && (from..comma).any(|i| clause::is_subordinator(reading, i));
    let fragment = !reading.has_words(FRAGMENT_WORDS + 1, from..comma)
        && !clause::is_subordinator(reading, from)
        && !question
        && (clause::has_finite(reading, from, comma) || !is_subject(reading, from, comma));
    (stands || fragment).then_some(from..comma)
}

/// `Er zijn drie bruggen: de Oude, de Nieuwe en de Korte`: what stands behind the colon names what the clause before it counts.
fn lists(reading: &Reading<'_>, from: usize, colon: usize, comma: usize) -> bool {
    let joins = |i: usize| reading.lexeme(i) == reading.known().en || reading.is_comma(i);
    reading.reads(colon, ":")
        && has_main_verb(reading, from..colon)
        && !reading.is(from, Tags::REPORT)
        && (colon + 1..comma).any(joins)
        && (colon + 1..comma)
            .all(|i| !reading.is(i, Tags::FINITE) || reading.is(i, Tags::NOUN | Tags::ADJ | Tags::NUM))
        && (colon + 1..comma).all(|i| !reading.is_mark(i))
}

/// `De politie, zegt X, moet strenger worden`, `Als het regent, zegt X, wordt het nat`: between commas the cue and its
/// subject part a clause from its verb.
pub(super) fn interrupted(
    view: &View<'_, '_>,
    cue: &CueMatch,
    comma: usize,
    source: &Mention,
) -> Option<Range<usize>> {
    let reading = view.reading;
    let verb = cue.finite.unwrap_or(cue.verb);
    let begin = reading.start_of_sentence(comma);
    let close = past_adjunct(reading, source.tokens.end.max(cue.end()));
    // `Hoe later het wordt, zegt X, hoe duurder het is`
    let known = reading.known();
    let proportional = reading.is_comma(close)
        && reading.lexeme(begin) == known.hoe
        && reading.lexeme(close + 1) == known.hoe
        && reading.is(begin + 1, Tags::ADJ | Tags::ADV);
    // `De schipper, zegt X, voer te hard`: what can be a noun is the only verb.
    let limit = reading.end_of_sentence(comma);
    let alone = |i: usize| !(begin..comma).chain(i + 1..limit).any(|k| clause::is_finite(reading, k));
    // `De bond, zo blijkt uit de brief, wist het`: the text stands behind the cue.
    let text = cue.of(reading).flags.has(CueFlags::IMPERSONAL)
        && verb > 0
        && reading.lexeme(verb - 1) == known.zo
        && source.tokens.start == cue.end();
    // `De brug – zo zegt X – is dicht`
    let dashes = clause::is_dash(reading, comma) && clause::is_dash(reading, close);
    let goes_on = proportional
        || (reading.is_comma(close) || dashes)
        && clause::is_finite(reading, close + 1)
        && (!reading.is(close + 1, Tags::NOUN) || reading.is(close + 1, Tags::AUX) || alone(close + 1))
        // `…, zegt X, vindt Y`; but `…, zegt X, houdt het kabinet eraan vast`
        && !(view.cue_at(close + 1).is_some()
            && !reading.is(close + 1, Tags::AUX | Tags::MODAL)
            && clause::subject_after(reading, close + 1).is_some_and(|other| other.can_speak()));
    ((source.tokens.start == verb + 1 && source.can_speak() || text)
        && goes_on
        && (reading.is_comma(comma) || dashes)
        && begin < comma
        && reading.opened_at(begin).is_none()
        && !(begin..comma).any(|i| reading.is_colon(i)))
    .then_some(begin..comma)
}

/// `Het wordt, vreest X, steeds moeilijker om …`: with its subject the verb parts a main clause behind the verb of that, and nothing
/// behind the second comma is its own.
pub(in crate::rules) fn parts_main_clause(reading: &Reading<'_>, verb: usize) -> bool {
    const FAR_PARTICIPLE: usize = 8;
    let zo = usize::from(verb > 0 && reading.lexeme(verb - 1) == reading.known().zo);
    let Some(last) = verb.checked_sub(zo + 2) else { return false };
    reading.is_comma(last + 1)
        && clause::is_finite(reading, last)
        && clause::start(reading, last).1 == clause::Opening::Main
        && clause::subject_after(reading, verb).is_some_and(|subject| {
            // `…, heeft X toegegeven, …`
            let rest =
                subject.tokens.end..reading.end_of_sentence(verb).min(subject.tokens.end + FAR_PARTICIPLE);
            let participle = rest.clone().find(|&i| reading.is_comma(i)).filter(|&comma| {
                reading.is(verb, Tags::AUX) && comma > rest.start && reading.is(comma - 1, Tags::PART)
            });
            let end = participle.unwrap_or(rest.start);
            subject.tokens.start == verb + 1 && reading.is_comma(end) && !reading.is(end + 1, Tags::REL)
        })
}

/// Behind `altijd`, `in zijn memoires`, where a comma follows.
fn past_adjunct(reading: &Reading<'_>, i: usize) -> usize {
    let adverb = reading.is(i, Tags::ADV | Tags::TIME) && !reading.is(i, Tags::NOUN | Tags::CONJ_SUB);
    let k = i + usize::from(adverb && !reading.is(i, Tags::PREP));
    let object = (reading.is(k, Tags::PREP) && !reading.is(k, Tags::TE))
        .then(|| mention::simple_mention_at(reading, k + 1, reading.end_of_sentence(i)))
        .flatten();
    let end = object.map_or(k, |object| object.tokens.end);
    if reading.is_comma(end) { end } else { i }
}

/// What stands before a cue that ends the sentence with its subject: that is a report whatever its words can be, if it
/// is no more than a subordinate clause and not the subject. `Veel mensen ervaren dat zo, meldt X`
pub(super) fn loose_host(
    view: &View<'_, '_>,
    cue: &CueMatch,
    comma: usize,
    source: &Mention,
) -> Option<Range<usize>> {
    let reading = view.reading;
    let verb = cue.finite.unwrap_or(cue.verb);
    if source.tokens.start < verb || !tells(reading, cue, source) || !ends_sentence(reading, cue, source) {
        return None;
    }
    let begin = reading.start_of_sentence(comma);
    let from = (begin..comma).rev().find(|&i| reading.is_colon(i)).map_or(begin, |i| i + 1);
    if from + 1 >= comma || reading.opened_at(from).is_some() {
        return None;
    }
    let verb_second = |i: usize| reading.is(i, Tags::FINITE) && !reading.is(i, Tags::NOUN);
    let adverb = reading.is(from, Tags::ADV)
        && (verb_second(from + 1) || reading.is(from + 1, Tags::ADV) && verb_second(from + 2));
    let opens = reading.is(from, Tags::CONJ_SUB | Tags::WH) && !adverb;
    // `Dat zij het wisten, blijkt uit X`: without its conjunction.
    let from = from + usize::from(opens && reading.lexeme(from) == reading.known().dat);
    let verbs = verbs_of(reading, from..comma, opens);
    if verbs == Verbs::Main {
        return Some(from..comma);
    }
    // `Te veel werk waarvoor zij te weinig hulp krijgen, vindt X`: a phrase with its clause.
    let judged = !opens
        && cue.finite == Some(cue.verb)
        && matches!(cue.of(reading).class, CueClass::Opinion | CueClass::Speech | CueClass::Writing);
    let phrase = verbs == Verbs::None || judged && verbs == Verbs::Subordinate;
    // `Te veel werk`: no preposition.
    let degree = reading.lexeme(from) == reading.known().te && !reading.is(from + 1, Tags::INF);
    (phrase && (degree || !reading.is(from, Tags::PREP | Tags::NAME)) && !is_subject(reading, from, comma))
        .then_some(from..comma)
}

/// `Hoe dat kan, legt X uit.`: the question that opens the sentence is what is told, when nothing else follows.
pub(super) fn question(
    view: &View<'_, '_>,
    cue: &CueMatch,
    comma: usize,
    source: &Mention,
) -> Option<Range<usize>> {
    let reading = view.reading;
    let entry = cue.of(reading);
    let begin = reading.start_of_sentence(comma);
    let told = entry.frames.has(Frames::OF) && matches!(entry.class, CueClass::Speech | CueClass::Writing);
    let asks = reading.is(begin, Tags::WH) && !clause::is_finite(reading, begin + 1);
    let closed = reading.is_comma(comma) && comma > begin && reading.is(comma - 1, Tags::VERB);
    (told && asks && closed && ends_sentence(reading, cue, source)).then_some(begin..comma)
}

/// The cue reports a clause, with nobody as its object.
fn tells(reading: &Reading<'_>, cue: &CueMatch, source: &Mention) -> bool {
    let entry = cue.of(reading);
    let pronoun = reading.is(source.head, Tags::PRON_SUBJ) && !reading.is(source.head, Tags::PRON_OBJ);
    (entry.frames.has(Frames::DAT) || entry.frames.has(Frames::OF))
        && (pronoun || !entry.flags.has(CueFlags::OBJECT))
}

/// Nothing but an adverb, a time or a phrase with a preposition stands behind the cue and its source.
fn ends_sentence(reading: &Reading<'_>, cue: &CueMatch, source: &Mention) -> bool {
    let counts = |i: usize| reading.is(i, Tags::NUM) && reading.lexeme(i) != reading.known().een;
    let numeral = source.name.is_none() && !source.definite && source.tokens.clone().any(counts);
    let end = source.tokens.end.max(cue.end());
    let between = |i: usize| {
        cue.covers(i)
            || reading.is(i, Tags::TIME | Tags::REFL)
            || reading.is(i, Tags::ADV) && !reading.is(i, Tags::NOUN)
    };
    source.can_speak()
        && !numeral
        && (source.tokens.end..end).all(between)
        && (ends_at(reading, end) || is_adjunct(reading, end))
}

/// Which finite verbs some words have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verbs {
    None,
    /// That of each subordinate clause.
    Subordinate,
    /// That of a main clause as well.
    Main,
    /// A subordinate clause still waits for its verb.
    Waiting,
}

/// The finite verbs of `words`, which a conjunction may open.
fn verbs_of(reading: &Reading<'_>, words: Range<usize>, opens: bool) -> Verbs {
    let known = reading.known();
    let mut waiting = usize::from(opens);
    // Behind a subordinate clause, what can be a noun is no verb.
    let mut sure = !opens;
    let doubtful = |i: usize| reading.is(i, Tags::NOUN | Tags::ADJ | Tags::ADV) && !reading.is(i, Tags::AUX);
    let mut finite = false;
    let mut k = words.start;
    while k < words.end {
        let inside = k > words.start;
        // `een brug als die van Utrecht`, `maatregelen of het uitstel ervan`: a phrase.
        let phrase = || {
            reading.lexeme(k) == known.als && reading.is(k + 1, Tags::PREP | Tags::DET)
                || reading.lexeme(k) == known.of && reading.is(k - 1, Tags::NOUN)
                // `een brug, dat wel, maar te duur`
                || reading.lexeme(k) == known.dat && reading.is_comma(k + 2)
        };
        let opens_clause = inside
            && (clause::is_relative(reading, k) || clause::is_subordinator(reading, k))
            && !reading.is(k - 1, Tags::CONJ_SUB)
            && !phrase();
        let governed = || {
            inside
                && (reading.is(k - 1, Tags::TE)
                    || reading.is(k - 1, Tags::DET) && !reading.is(k - 1, Tags::PRON_SUBJ)
                    || reading.is(k - 1, Tags::VERB) && !reading.is(k, Tags::FIN_SG))
        };
        // `Hoewel zij teruggaan, ontstonden er rassen`: the verb behind the comma is that of the main clause.
        if reading.is_comma(k) && k + 1 < words.end && reading.is(k + 1, Tags::FINITE) && !doubtful(k + 1) {
            waiting = 0;
        }
        if opens_clause {
            waiting += 1;
            sure = false;
        } else if reading.is(k, Tags::FINITE) && (sure || !doubtful(k)) && !governed() {
            if waiting == 0 {
                return Verbs::Main;
            }
            waiting -= 1;
            finite = true;
        }
        k = reading.after(k);
    }
    match (waiting, finite) {
        (0, false) => Verbs::None,
        (0, true) => Verbs::Subordinate,
        _ => Verbs::Waiting,
    }
}

/// `…, meldt X op basis van Y.`: nothing but a phrase with a preposition stands behind the source.
fn is_adjunct(reading: &Reading<'_>, i: usize) -> bool {
    let limit = reading.end_of_sentence(i);
    reading.is(i, Tags::PREP)
        && !reading.is(i, Tags::CONJ_SUB)
        && mention::mention_at(reading, i + 1, limit).is_some()
        && (i..limit).all(|k| {
            !clause::is_finite(reading, k)
                && !reading.is_comma(k)
                && !reading.is_mark(k)
                && !reading.is(k, Tags::TE | Tags::OM)
        })
}

/// `Ook Anna Kramer, de wethouder, vindt …`: a speaker before the verb is its subject, no fragment that is reported.
fn is_subject(reading: &Reading<'_>, from: usize, comma: usize) -> bool {
    clause::subject(reading, comma + 1)
        .is_some_and(|subject| subject.can_speak() && (from..comma).contains(&subject.tokens.start))
}

/// Whether nothing of the clause follows the source.
pub(super) fn stands_last(reading: &Reading<'_>, source: &Mention) -> bool {
    source.can_speak() && source.referent != Referent::Document && ends_at(reading, source.tokens.end)
}

/// Whether nothing of the clause follows from `i` on, but an adverb or a time.
fn ends_at(reading: &Reading<'_>, i: usize) -> bool {
    let limit = reading.end_of_sentence(i.saturating_sub(1));
    let end = (i..limit)
        .find(|&k| !reading.is(k, Tags::ADV | Tags::TIME) || clause::is_relative(reading, k))
        .unwrap_or(limit);
    end >= limit
        || clause::is_relative(reading, end)
        || reading.is_terminator(end)
        || reading.is_comma(end)
        || reading.reads(end, ":")
}

/// Whether the verb of a main clause stands in `range`.
pub(in crate::rules) fn has_main_verb(reading: &Reading<'_>, range: Range<usize>) -> bool {
    let mut k = range.start;
    // `Hoewel de brug oud is en de raad zwijgt(, zegt X dat …)`: without a comma, the clause behind `en` hangs as well; not
    // `Als de brug opengaat volgt de rest`, where the verb of the main clause stands behind that of the other.
    let hangs = clause::is_subordinator(reading, k) && !range.clone().any(|i| reading.is_comma(i));
    let behind = |k: usize| clause::start(reading, k).0 == k && !reading.is(k - 1, Tags::CONJ_COORD);
    while k < range.end {
        if clause::is_finite(reading, k)
            && clause::start(reading, k).1 == clause::Opening::Main
            && (!hangs || behind(k))
        {
            return true;
        }
        // `De brug “is levensgevaarlijk”`
        if !hangs && k > range.start && reading.opened_at(k).is_some() && clause::is_finite(reading, k + 1) {
            return true;
        }
        k = reading.after(k);
    }
    false
}
