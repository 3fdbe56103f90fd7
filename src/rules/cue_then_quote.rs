//! `X zegt: “…”` — the cue and its source come before the quotation.

use super::{parenthetical, that_clause};
use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{CueClass, CueFlags, Frames, Tags};
use crate::reading::{Parts, Reading};
use crate::rule::{Candidate, Rule, RuleInfo, View};
use crate::token::Flags;

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "cue-then-quote",
        since: "0.1.0",
        summary: "A source and its cue, then a quotation.",
        fires: &[
            "In een toespraak <v>zei</v> <s>Kramer</s> “<q mixed>daarvoor te zullen boeten</q>”.",
            "<s>Kramer</s> <v>zegt</v>: “<q>De brug blijft dicht.</q>”",
            "Tegen de omroep <v>zei</v> <s>zij</s>: ‘<q>Daar is geen discussie over.</q>’",
            "<s>De menigte</s> <v>antwoordde</v> “<q>minder, minder</q>” en klapte.",
            "Bij het verlaten van de zaal <v>riep</v> <s>hij</s> \"<q>dit is een schande.</q>\"",
            "In “De Ochtend” <v>zei</v> <s>Kramer</s>: “<q>De brug blijft dicht.</q>”",
            "<s>De schipper</s> <v>riep</v> “<q>Weg hier!</q>” en “<q>Schande!</q>”",
            "Drie keer <v>zei</v> <s>Kramer</s> “<q>sorry</q>” tijdens het debat.",
            "<s>Kramer</s> <v>zei</v> gewoon “<q>nee</q>”.",
            "Er <v>klonk</v> “<q>weg met de brug</q>”.",
            "<s>De menigte</s> <v>scandeerde</v> luid “<q>weg ermee</q>”.",
            "Op <s>een bord</s> <v>staat</v> “<q>verboden toegang</q>”.",
            "Kramer is blij dat <s>de schipper</s> hem <v>waarschuwde</v>: “<q>Blijf van de brug.</q>”",
            "Kramer is boos dat <s>de schipper</s> die <v>vraag stelde</v>: “<q>Wie betaalt dat?</q>”",
        ],
        silent: &[
            ("Kramer noemde drie bruggen: “De Zwaan” en twee andere.", "a list of names"),
            ("In “De Ochtend” vertelde Kramer over de brug.", "a title: where it is told"),
            ("“Ik keek op en zei: ‘Nee, dank je’, en hij lachte”, zegt Kramer.", "Kramer said so, once more"),
            ("Kramer is blij dat de gemeente het probleem erkent: “Het werd tijd.”", "what he is glad of"),
        ],
        gaps: &[],
    },
    apply,
};

/// How many tokens may stand between the cue and a quotation without a colon.
const NEAR: usize = 12;

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    for q in view.quotations() {
        let open = reading.quotations[q].open as usize;
        if open > 0 && reading.closed_at(open - 1).is_none() {
            out.extend(introduced(view, q, open));
        }
    }
}

/// What stands before the quotation that opens at `open` tells who says it.
fn introduced(view: &View<'_, '_>, q: usize, open: usize) -> Option<Candidate> {
    let reading = view.reading;
    let colon = reading.reads(open - 1, ":");
    let spoken = if colon { !is_first_item(view, q) } else { is_object(view, q, open) };
    if !spoken {
        return None;
    }
    let cue = cue_before(view, open, colon)?;
    let taken = if colon {
        belongs_to_clause_before(reading, cue)
            || governs_clause(reading, cue, open - 1)
            || is_told_of(reading, cue)
    } else {
        is_built_in(view, q, cue)
    };
    if taken {
        return None;
    }
    let source = view.source_of(cue);
    if source.as_ref().is_some_and(|mention| mention.tokens.end > open) {
        return None;
    }
    // `“Ik keek op en zei: ‘Nee’, en zij lachte”, zegt X`: the words of X himself, once more.
    let finite = cue.finite.unwrap_or(cue.verb);
    let own = || clause::subject(reading, finite).is_some_and(|subject| !view.can_be_source(&subject));
    if reading.quotations[q].parent.is_some() && source.is_none() && own() {
        return None;
    }
    let mut content = Parts::from(reading.content(q));
    // `die riep ‘Weg hier!’. “Dat gebeurt vaak.”`: in other marks somebody else speaks.
    let after = view.after_quotation(q);
    let next = (after..reading.len()).find(|&i| !reading.is_terminator(i)).and_then(|i| reading.opened_at(i));
    let same = |next: usize| reading.quotations[next].family == reading.quotations[q].family;
    if next.is_none_or(same) {
        content.extend(view.continuations(after));
    }
    if content.len() == 1 {
        content.extend(view.joined(q));
    }
    Some(Candidate::new(content).with_cue(reading, cue).with_source(source))
}

/// After a colon a name or a term is the first item of a list.
fn is_first_item(view: &View<'_, '_>, q: usize) -> bool {
    let reading = view.reading;
    let after = view.after_quotation(q);
    reading.is(after, Tags::CONJ_COORD)
        && !reading.has_flag(after, Flags::SENTENCE_START)
        && !view.is_utterance(q)
        && !view.has_own_cue(q)
}

/// An utterance within a sentence, without a colon, that nothing before it or behind it has.
fn is_object(view: &View<'_, '_>, q: usize, open: usize) -> bool {
    let reading = view.reading;
    !reading.has_flag(open, Flags::SENTENCE_START)
        && (!reading.is(open - 1, Tags::PREP | Tags::CONJ_SUB | Tags::DET | Tags::CONJ_COORD)
            // `zeggen dan “…”`, `riepen toen “…”`
            || reading.is(open - 1, Tags::ADV) && !reading.is(open - 1, Tags::PREP | Tags::DET))
        && !view.is_place(q)
        && !view.has_own_cue(q)
        && (view.is_utterance(q) || is_cried(view, q))
}

/// The quoted words are a part of the clause of the cue.
fn is_built_in(view: &View<'_, '_>, q: usize, cue: &CueMatch) -> bool {
    let reading = view.reading;
    let entry = cue.of(reading);
    let after = view.after_quotation(q);
    // `vindt “het bouwen van bruggen” geen oplossing`: an object.
    let judged = || {
        entry.frames.has(Frames::ALS)
            && reading.is(after, Tags::DET | Tags::ADJ | Tags::NEG)
            && !reading.is(after, Tags::FINITE)
            && reading.is_built_in(q)
    };
    // `zei “dat de brug dicht blijft”`: for `that-clause`.
    let clause = || entry.frames.has(Frames::DAT) && that_clause::quotes_clause(reading, q);
    // `zegt “blij te zijn” met de brug`: for `te-infinitive`.
    let infinitive = || {
        let inside = reading.content(q);
        let last = inside.end - 1;
        entry.frames.has(Frames::TE)
            && reading.is_built_in(q)
            && reading.is_te_infinitive(last - 1)
            && (inside.start..last).all(|i| !clause::is_finite(reading, i) || reading.is(i, Tags::PART))
    };
    // `roept op tot acties “die …”`: what its preposition governs.
    let governed = || {
        entry.frames.has(Frames::NP)
            && !entry.separable
            && cue.end().checked_sub(1).is_some_and(|last| last != cue.verb && reading.is(last, Tags::PREP))
    };
    // `verwijt de raad “draaien en liegen”`, `bedankt “iedereen die hielp”`, `voelt zich “bedrogen en misleid”`
    let phrase = || {
        let spoken = matches!(entry.class, CueClass::Speech | CueClass::Writing | CueClass::Manner);
        entry.frames.has(Frames::NP)
            && (!spoken || entry.flags.has(CueFlags::OBJECT))
            && ends_there(reading, after)
            && reading.is_built_in(q)
            && is_phrase(reading, q)
    };
    // `noemt het plan “…”`: a predicate.
    entry.class == CueClass::Judgement || governed() || judged() || clause() || infinitive() || phrase()
}

/// No utterance: each finite verb stands in a relative clause, or is a participle or an infinitive as well.
fn is_phrase(reading: &Reading<'_>, q: usize) -> bool {
    let content = reading.content(q);
    let mut relative = false;
    !reading.has_flag(content.start, Flags::CAPITAL)
        // `iedereen die hielp`
        && (!reading.is(content.start, Tags::PRON_SUBJ | Tags::ADV | Tags::WH | Tags::CONJ_SUB)
            || clause::is_relative(reading, content.start + 1))
        && content.enumerate().all(|(at, i)| {
            relative |= at > 0 && clause::is_relative(reading, i);
            !clause::is_finite(reading, i) || relative || reading.is(i, Tags::INF | Tags::PART)
        })
}

/// `De brug blijft dicht, vindt X: “…”`: the cue belongs to the clause before it.
fn belongs_to_clause_before(reading: &Reading<'_>, cue: &CueMatch) -> bool {
    let Some(before) = cue.finite.unwrap_or(cue.verb).checked_sub(1) else { return false };
    cue.of(reading).frames.has(Frames::BARE)
        && reading.is_comma(before)
        && parenthetical::host_clause(reading, before)
            .is_some_and(|host| parenthetical::has_main_verb(reading, host))
}

/// `riep “…”`, `zei drie keer “…”`, `zei X gewoon “…”`: the cue with nothing but adverbs and its source between.
fn cue_beside<'r>(view: &View<'r, '_>, open: usize) -> Option<&'r CueMatch> {
    const ADVERBS: usize = 3;
    let reading = view.reading;
    let adverb = |i: usize| {
        let word = reading.is(i, Tags::ADV | Tags::TIME) && !reading.is(i, Tags::NEG | Tags::PREP);
        // `riep luid`
        let manner = reading.is(i, Tags::ADJ) && !reading.is(i, Tags::ADJ_INFLECTED | Tags::PREP | Tags::NEG);
        word || manner || reading.is(i, Tags::NUM) && reading.is(i + 1, Tags::TIME)
    };
    let mut i = open.checked_sub(1)?;
    let first = i.saturating_sub(ADVERBS);
    while i > first && adverb(i) && view.cue_at(i).is_none() {
        i -= 1;
    }
    view.cue_at(i).or_else(|| {
        let source = clause::mention_ending_at(reading, i + 1)?;
        let verb = source.tokens.start.checked_sub(1)?;
        let subject =
            |cue: &CueMatch| view.source_of(cue).is_some_and(|subject| subject.tokens == source.tokens);
        let speaks = source.can_speak() && !reading.is(source.head, Tags::DOCUMENT);
        view.cue_at(verb).filter(|cue| speaks && cue.finite == Some(verb) && subject(cue))
    })
}

/// `riep “minder, minder”`: a word or two directly behind a verb of which nothing but words can be the object.
fn is_cried(view: &View<'_, '_>, q: usize) -> bool {
    let reading = view.reading;
    let open = reading.quotations[q].open as usize;
    let after = view.after_quotation(q);
    let reports = |cue: &CueMatch| {
        // `als hij “pak op” zegt`: nobody has said it.
        let hypothetical = matches!(
            clause::start(reading, cue.verb).1,
            clause::Opening::Conjunction(word) if reading.lexeme(word) == reading.known().als
        );
        let entry = cue.of(reading);
        let words = entry.class == CueClass::Manner
            || matches!(entry.class, CueClass::Speech | CueClass::Writing) && !entry.frames.has(Frames::NP);
        words
            && !hypothetical
            // `op een bord staat “verboden toegang”`
            && (!entry.flags.has(CueFlags::IMPERSONAL) || stands_on_text(view, cue) || is_heard(reading, cue))
            && cue.form.any(Tags::FINITE)
            && entry.rest.is_empty()
    };
    let ends = ends_there(reading, after)
        || reading.is(after, Tags::PREP) && !reading.is(after, Tags::TE | Tags::PARTICLE);
    // `zegt “geen keus” te hebben`, `zegt “door te gaan”`: for `te-infinitive`.
    let infinitive = || {
        (open..reading.end_of_sentence(open))
            .take_while(|&i| !reading.is_comma(i))
            .any(|i| reading.is_te_infinitive(i))
    };
    ends && reading.is_built_in(q)
        && !reading.is_name(q)
        && cue_beside(view, open).is_some_and(reports)
        && !infinitive()
}

/// The clause ends at `after`, or another one is joined to it there.
fn ends_there(reading: &Reading<'_>, after: usize) -> bool {
    reading.is_terminator(after)
        || reading.is_comma(after)
        || reading.is(after, Tags::CONJ_COORD)
        || after >= reading.len()
}

/// `Er klonk “weg ermee”`, `Toen klonk er “weg ermee”`: nobody is named.
fn is_heard(reading: &Reading<'_>, cue: &CueMatch) -> bool {
    let known = reading.known();
    [cue.verb.saturating_sub(1), cue.verb + 1].iter().any(|&i| reading.lexeme(i) == known.er)
}

/// `X zegt dat de brug dicht blijft: “…”`, `X belooft te komen: “…”`: the clause is what the cue reports, the quotation
/// goes on.
fn governs_clause(reading: &Reading<'_>, cue: &CueMatch, colon: usize) -> bool {
    let frames = cue.of(reading).frames;
    let known = reading.known();
    let finite = cue.finite.unwrap_or(cue.verb);
    if clause::start(reading, finite).1 != clause::Opening::Main {
        return false;
    }
    let from = finite.min(cue.verb) + 1;
    let clause = (from..colon).find(|&i| {
        clause::is_subordinator(reading, i)
            || clause::is_relative(reading, i)
            || reading.is(i, Tags::WH) && !cue.covers(i)
            || reading.is_te_infinitive(i) && !cue.covers(i)
    });
    clause.is_some_and(|i| match reading.lexeme(i) {
        word if word == known.dat => frames.has(Frames::DAT) && clause::has_finite(reading, i + 1, colon),
        word if word == known.te => frames.has(Frames::TE),
        // `legt uit waarom de brug dicht is: “…”`
        _ if reading.is(i, Tags::WH) && !clause::is_relative(reading, i) => {
            frames.has(Frames::OF) && i <= cue.end() + 2 && clause::has_finite(reading, i + 2, colon)
        }
        _ => false,
    })
}

/// `X is blij dat de gemeente het probleem erkent: “…”`: the cue has its object, and its clause is what somebody else tells of.
fn is_told_of(reading: &Reading<'_>, cue: &CueMatch) -> bool {
    let finite = cue.finite.unwrap_or(cue.verb);
    // `vindt het goed dat …`: after a noun it looks like a pronoun.
    let (clause::Opening::Conjunction(dat) | clause::Opening::Relative(dat)) =
        clause::start(reading, finite).1
    else {
        return false;
    };
    let first = reading.start_of_sentence(finite);
    let told = reading.lexeme(dat) == reading.known().dat
        && (first + 1..dat).any(|i| {
            clause::is_finite(reading, i)
                && clause::start(reading, i).1 == clause::Opening::Main
                && clause::subject(reading, i).is_some_and(|subject| subject.can_speak())
        });
    let Some(subject) = clause::subject(reading, finite).filter(|_| told) else { return false };
    // What is said can be a question or a text, and to whom it is said is a person.
    let other = Tags::TIME | Tags::SPEECH_NOUN | Tags::DOCUMENT | Tags::NAME | Tags::ROLE | Tags::VERB;
    (subject.tokens.end..cue.verb).any(|i| {
        let object = reading.is(i, Tags::NOUN) && !reading.is(i, other) && !cue.covers(i);
        let mut before = i;
        while before > subject.tokens.end
            && reading.is(before - 1, Tags::DET | Tags::POSS | Tags::ADJ | Tags::NUM)
        {
            before -= 1;
        }
        object && !reading.is(before - 1, Tags::PREP)
    })
}

/// The last cue of the sentence before the opening mark that can introduce a quotation.
fn cue_before<'r>(view: &View<'r, '_>, open: usize, colon: bool) -> Option<&'r CueMatch> {
    let reading = view.reading;
    let start = reading.start_of_sentence(open - 1);
    let end = if colon { open - 1 } else { open };
    let first = if colon { start } else { start.max(open.saturating_sub(NEAR)) };
    // `verhalen`, `vragen`: a noun as often as a verb.
    let verb = |i: usize| colon || !reading.is(i, Tags::NOUN) || clause::is_finite(reading, i);
    let cue = (first..end).rev().filter_map(|i| view.cue_at(i)).find(|cue| {
        cue.finite.is_some()
            && !cue.form.is_empty()
            && cue.end() <= end
            && view.takes_quotation(cue)
            && verb(cue.verb)
    })?;
    let far = || cue.of(reading).flags.has(CueFlags::IMPERSONAL) && cue.end() + 4 < open;
    let reaches = colon || !cue.modal && !far() && !is_cut_off(reading, cue, open);
    (reaches && !ends_before(reading, cue, end)).then_some(cue)
}

/// What the cue governs ends before the quotation.
fn ends_before(reading: &Reading<'_>, cue: &CueMatch, end: usize) -> bool {
    (behind(cue)..end).any(|i| {
        reading.is_terminator(i)
            || reading.opened_at(i).is_some()
            || reading.is(i, Tags::CONJ_COORD) && clause::is_finite(reading, i + 1)
    })
}

/// A comma or a clause stands between the cue and a quotation without a colon.
fn is_cut_off(reading: &Reading<'_>, cue: &CueMatch, open: usize) -> bool {
    let known = reading.known();
    // `belooft te komen “als het kan”`: the infinitive is what is said.
    let infinitive = |i: usize| reading.lexeme(i) == known.te && reading.is(i + 1, Tags::INF);
    let dat = |i: usize| reading.lexeme(i) == known.dat && reading.is(i, Tags::CONJ_SUB);
    let takes_infinitive = cue.of(reading).frames.has(Frames::TE);
    (behind(cue)..open).any(|i| {
        reading.is_comma(i) && i + 1 != open
            || takes_infinitive && infinitive(i)
            || clause::is_subordinator(reading, i)
            || dat(i)
    })
}

/// One past the cue and its verb.
fn behind(cue: &CueMatch) -> usize {
    cue.end().max(cue.verb + 1)
}

/// `op een bord staat`, `een bord waarop staat`: the source of an impersonal cue is a text.
pub(super) fn stands_on_text(view: &View<'_, '_>, cue: &CueMatch) -> bool {
    view.source_of(cue).is_some_and(|text| view.reading.is(text.head, Tags::DOCUMENT))
}
