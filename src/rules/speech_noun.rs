//! `de kritiek van X dat …` — a noun of speech with a stated source and a clause of its own.

use std::ops::Range;

use super::parenthetical::has_main_verb;
use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{CueClass, Frames, Tags};
use crate::mention::{self, Mention};
use crate::reading::Reading;
use crate::rule::{Candidate, Rule, RuleInfo, View};
use crate::token::{Flags, TokenKind};

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "speech-noun",
        since: "0.1.0",
        summary: "A noun of speech with its source and a `dat` or `om te` clause.",
        fires: &[
            "De <v>belofte</v> van <s>Kramer</s> om <q>de brug te sluiten</q> wordt snel vergeten.",
            "De <v>kritiek</v> van <s>de bewoners</s> dat <q>de brug te laat opengaat</q>, is terecht.",
            "<s>Kramer</s> sloot af met de <v>mededeling</v> dat <q>de brug dicht blijft</q>.",
            "<s>Haar</s> <v>boodschap</v>: “<q>De brug blijft dicht.</q>”",
            "<s>Zijn</s> <v>conclusie</v> is dat <q>de brug te oud is</q>, maar de raad is het daarmee oneens.",
            "De <v>boodschap</v> van <s>de wethouder</s> was dan ook dat <q>de brug dicht moet</q>.",
            "Zij houdt hem aan <s>zijn</s> <v>belofte</v> om <q>de brug te sluiten</q>.",
            "<s>Ruslands</s> grootse <v>belofte</v> dat <q>de brug open blijft</q>, is vergeten.",
            "<s>Zijn</s> eerdere <v>voorstel</v> om <q>de brug te sluiten</q> haalde het niet.",
            "De <v>oproep</v> van <s>Kramer</s> van gisteren aan bewoners om <q>de brug te mijden</q>, hielp.",
            "<s>Haar</s> <v>verzoek</v> aan de gemeente om <q>de brug te sluiten</q>, is afgewezen.",
            "<s>Zijn</s> <v>conclusie</v>: <q>de brug is te oud</q>.",
            "De <v>boodschap</v> van <s>de wethouder</s>: <q>de brug gaat dicht</q>.",
            "Het werd stil toen <s>ze</s> de avond afsloot met de <v>mededeling</v> dat <q>de brug dicht blijft</q>.",
            "De <v>bewering</v> van <s>Kramer</s> dat <q>de brug dicht is</q>, bleek gelogen.",
            "De <v>bewering</v> van <s>Kramer</s> dat <q>de brug dicht is</q> klopt niet.",
            "<s>Haar</s> <v>advies</v> is om <q>de brug te mijden</q>.",
            "Met de <v>mededeling</v> dat <q>de brug dicht blijft</q>, sloot <s>Kramer</s> de avond.",
            "Zij wachten bij <s>een bord</s> met de <v>tekst</v> ‘<q>Duim omhoog</q>’.",
            "<s>Bewoners</s> riepen <v>leuzen</v> als ‘<q>Geen nieuwe brug</q>’.",
            "<s>De partij</s> had de <v>leus</v> “<q>Stem tegen de brug</q>”.",
            "<s>Kramer</s> kwam met de <v>vraag</v> “<q>Waar is de brug?</q>”.",
        ],
        silent: &[
            ("Onder de slogan ‘Mooie brug’ hield Kramer een toespraak.", "the name of what is done"),
            ("Kramer moet weg om zijn kritiek ‘op de dure brug’.", "no sentence by itself"),
            ("De vraag of de brug veilig is, blijft open.", "no source is stated"),
            ("De verwachting is dat de brug open blijft.", "nobody is said to expect it"),
            ("Met zijn conclusie is de raad blij dat het duidelijk is.", "the noun is no subject"),
            ("Zijn conclusie: te laat, te duur en te veel.", "no clause"),
            ("Zij las de conclusies van een onderzoek dat de gemeente liet doen.", "a relative clause"),
            ("Het advies is om de brug te mijden.", "nobody is said to give it"),
            ("Met de mededeling dat de brug dichtgaat, was alles gezegd.", "nobody is said to make it"),
        ],
        gaps: &[],
    },
    apply,
};

/// How many tokens may stand between the source and a colon.
const ADJUNCTS: usize = 7;

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    let known = reading.known();
    out.extend(
        view.quotations()
            .filter(|&q| reading.quotations[q].parent.is_none() && reading.quotations[q].close.is_some())
            .filter_map(|q| quoted(view, q)),
    );
    for i in 0..reading.len() {
        if !reading.is(i, Tags::SPEECH_NOUN) || reading.zone(i) != crate::zone::Zone::Body {
            continue;
        }
        let Some(index) = reading.lexicon.speech_noun(reading.lexeme(i)) else {
            continue;
        };
        let entry = reading.lexicon.cue(index);
        let limit = reading.end_of_sentence(i);
        // The source: `van X` behind the noun, or a possessive or genitive before it.
        let mut after = i + 1;
        let mut speaks = false;
        let source = if reading.lexeme(after) == known.van {
            let source = mention::simple_mention_at(reading, after + 1, limit);
            after = source.as_ref().map_or(after, |source| source.tokens.end);
            source
        } else if let Some(owner) = owner(reading, i) {
            mention::mention_at(reading, owner, owner + 1)
                .or_else(|| reading.is(owner, Tags::POSS).then(|| Mention::possessive(reading, owner)))
        } else if i >= 2 && reading.lexeme(i - 2) == known.met && reading.is(i - 1, Tags::DET) {
            // Not `met het voorstel om`, which is agreed to.
            let told = matches!(entry.class, CueClass::Speech | CueClass::Writing | CueClass::Commissive)
                // `sloot af met het verzoek om …`
                || entry.frames.has(Frames::OF);
            // `sloot af met de mededeling dat …`: the subject makes it, known to a table or not.
            speaks = told;
            let begin = reading.start_of_sentence(i);
            match (begin..i - 2).rev().find(|&k| clause::is_finite(reading, k)).filter(|_| told) {
                Some(f) => clause::subject(reading, f),
                // `Met de opmerking dat het laat was, sloot X de vergadering`
                None if told && begin + 2 == i => {
                    let end = clause::end_in_host(reading, i + 2, limit);
                    let verb = end + usize::from(reading.is_comma(end));
                    clause::is_finite(reading, verb).then(|| clause::subject_after(reading, verb)).flatten()
                }
                None => None,
            }
        } else {
            None
        };
        let Some(source) = source.filter(|source| {
            view.can_be_source(source) && (speaks || source.can_speak() || source.name.is_some())
        }) else {
            continue;
        };
        after = past_addressee(reading, after, limit);
        if reading.is_comma(after) {
            after += 1;
        }
        let word = reading.lexeme(after);
        // `Zijn conclusie is dat …`, `De boodschap van X was dan ook dat …`
        let predicate = predicate_clause(view, i, after).filter(|&clause| {
            let infinitive = reading.lexeme(clause - 1) == known.om;
            entry.frames.has(if infinitive { Frames::TE } else { Frames::DAT })
        });
        if let Some(clause) = predicate {
            let content = clause::trimmed(reading, clause..clause::end(reading, clause, limit));
            let cue = noun_cue(index, i);
            out.push(Candidate::new(content).with_cue(reading, &cue).with_source(Some(source)));
            continue;
        }
        let clause = clause::clause_follows(reading, after + 1);
        // `de conclusies van een onderzoek dat lang duurde`: a relative clause.
        let describes = word == known.dat
            && (reading.is(source.head, Tags::DOCUMENT) && reading.lexeme(source.tokens.start) == known.een
                || clause::lacks_subject(reading, after + 1));
        if describes {
            continue;
        }
        let opens = word == known.dat && entry.frames.has(Frames::DAT) && clause
            || word == known.of && entry.frames.has(Frames::OF) && clause
            || word == known.om && entry.frames.has(Frames::TE);
        // `Haar boodschap: “…”`, `De reactie van X: “…”`: no verb, a colon, a quotation.
        let colon = (after..limit.min(after + ADJUNCTS)).find(|&k| reading.reads(k, ":"));
        if let Some(colon) = colon.filter(|_| entry.frames.has(Frames::QUOTE))
            && let Some(content) = behind_colon(view, i, colon, entry.class)
            && !clause::has_finite(reading, reading.start_of_sentence(i), colon)
        {
            let cue = noun_cue(index, i);
            out.push(Candidate::new(content).with_cue(reading, &cue).with_source(Some(source)));
            continue;
        }
        let content = opens.then_some(after + 1);
        let Some(from) = content else { continue };
        let content = clause::trimmed(reading, from..clause::end_in_host(reading, from, limit));
        let cue = noun_cue(index, i);
        if !content.is_empty() {
            out.push(Candidate::new(content).with_cue(reading, &cue).with_source(Some(source)));
        }
    }
}

/// `de leus “…”`, `teksten als “…”`, `de vraag van X “…”`: what the noun names stands between marks behind it.
fn quoted(view: &View<'_, '_>, q: usize) -> Option<Candidate> {
    const LONGEST: usize = 20;
    let reading = view.reading;
    let known = reading.known();
    let open = reading.quotations[q].open as usize;
    let content = reading.content(q);
    let mut noun = open.checked_sub(1)?;
    if reading.lexeme(noun) == known.als {
        // `riepen leuzen als “…”`, `waar leuzen werden geroepen als “…”`
        noun = (noun.saturating_sub(3)..noun)
            .rev()
            .find(|&i| !reading.is(i, Tags::VERB) || reading.is(i, Tags::NOUN))?;
    }
    let mut by = None;
    if !reading.is(noun, Tags::SPEECH_NOUN) {
        let names = |&i: &usize| reading.lexeme(i) == known.van && reading.is(i - 1, Tags::SPEECH_NOUN);
        let van = (open.saturating_sub(LONGEST).max(1)..open).rev().find(names)?;
        by = mention::mention_at(reading, van + 1, open).filter(|by| by.tokens.end == open && by.can_speak());
        by.as_ref()?;
        noun = van - 1;
    }
    if !reading.is(noun, Tags::SPEECH_NOUN) || reading.is(noun, Tags::TERM_MARKER) {
        return None;
    }
    let index = reading.lexicon.speech_noun(reading.lexeme(noun))?;
    let entry = reading.lexicon.cue(index);
    // A text that is nothing but words, as a slogan is; of others, only a sentence.
    let words = ![Frames::DAT, Frames::OF, Frames::TE].iter().any(|&frame| entry.frames.has(frame));
    let says = if words {
        reading.words_in(content.clone()) > 1
    } else {
        view.is_utterance(q)
            && reading.has_flag(content.start, Flags::CAPITAL)
            && clause::has_finite(reading, content.start, content.end)
    };
    // Words of which no table has one are those of another language.
    let foreign = !content
        .clone()
        .any(|i| reading.kind(i) == TokenKind::Word && !reading.is(i, Tags::GUESSED | Tags::NAME));
    // `onder de slogan “…”`: the name of what is done.
    let name = noun > 1 && reading.lexeme(noun - 2) == known.onder;
    if !entry.frames.has(Frames::QUOTE)
        || matches!(entry.class, CueClass::Opinion | CueClass::Expectation)
        || !says
        || name
        || foreign
        || view.has_own_cue(q)
    {
        return None;
    }
    let source = by.or_else(|| bearer(view, noun)).or_else(|| subject_around(view, noun, open));
    Some(Candidate::new(content).with_cue(reading, &noun_cue(index, noun)).with_source(source))
}

/// `een bord met de tekst “…”`, `zijn kreet “…”`: whose or on what the text at `noun` is.
fn bearer(view: &View<'_, '_>, noun: usize) -> Option<Mention> {
    let reading = view.reading;
    if let Some(owner) = owner(reading, noun) {
        return match reading.is(owner, Tags::POSS) {
            true => Some(Mention::possessive(reading, owner)),
            false => mention::mention_at(reading, owner, owner + 1),
        };
    }
    let met = noun.checked_sub(2).filter(|&met| reading.lexeme(met) == reading.known().met)?;
    clause::mention_ending_at(reading, met).filter(|bearer| reading.is(bearer.head, Tags::DOCUMENT))
}

/// `de leden scandeerden de leus “…”`: who does something with the text.
fn subject_around(view: &View<'_, '_>, noun: usize, open: usize) -> Option<Mention> {
    let reading = view.reading;
    let begin = reading.start_of_sentence(noun);
    let finite = |i: &usize| clause::is_finite(reading, *i);
    // `mensen die leuzen meedragen als “…”`, `toen zij de woorden “…” riep`
    let verb = (noun + 1..open)
        .find(finite)
        .or_else(|| (begin..noun).rev().find(finite))
        .or_else(|| Some(reading.after(open)).filter(finite))?;
    clause::subject(reading, verb).filter(|subject| {
        subject.can_speak() && view.can_be_source(subject) && !subject.tokens.contains(&noun)
    })
}

/// `Kramers (grootse) belofte`, `zijn (eerdere) voorstel`: whose the noun at `i` is.
fn owner(reading: &Reading<'_>, i: usize) -> Option<usize> {
    let adjective =
        i > 1 && reading.is(i - 1, Tags::ADJ_INFLECTED) && !reading.is(i - 1, Tags::DET | Tags::POSS);
    let owner = i.checked_sub(1 + usize::from(adjective))?;
    // Inside a sentence, `zijn` is more often the verb.
    let verb = reading.is(owner, Tags::VERB)
        && !reading.reads(i + 1, ":")
        && !(adjective && reading.has_flag(owner, Flags::SENTENCE_START));
    let possessive = reading.is(owner, Tags::POSS) && !verb;
    let genitive = reading.is(owner, Tags::NAME) && reading.word(owner).ends_with('s');
    (possessive || genitive).then_some(owner)
}

/// `(de oproep van X) van gisteren aan bewoners (om …)`: behind when it is made and to whom.
fn past_addressee(reading: &Reading<'_>, mut i: usize, limit: usize) -> usize {
    let known = reading.known();
    loop {
        let to = [known.aan, known.tegen].contains(&reading.lexeme(i));
        let dated = reading.lexeme(i) == known.van && reading.is(i + 1, Tags::TIME);
        let addressee =
            mention::simple_mention_at(reading, i + 1, limit).filter(|addressee| to && addressee.can_speak());
        i = match addressee {
            Some(addressee) => addressee.tokens.end,
            None if dated => i + 2,
            None if reading.is(i, Tags::TIME) && reading.is(i, Tags::ADV) => i + 1,
            None => return i,
        };
    }
}

/// What stands behind the colon: a quotation, with what goes on with it; or a clause without marks, when the noun at `i` heads the sentence.
fn behind_colon(view: &View<'_, '_>, i: usize, colon: usize, class: CueClass) -> Option<Vec<Range<usize>>> {
    let reading = view.reading;
    if let Some(q) = reading.opened_at(colon + 1) {
        let goes_on = view.continuations(view.after_quotation(q));
        return Some(std::iter::once(reading.content(q)).chain(goes_on).collect());
    }
    let rest = clause::trimmed(reading, colon + 1..reading.end_of_sentence(i));
    let stands =
        has_main_verb(reading, rest.clone()) && !rest.clone().any(|k| reading.opened_at(k).is_some());
    // `Op verzoek van X: de brug blijft open`, `Haar eis: de brug gaat dicht`: the author may tell what came of it.
    (stands && class != CueClass::Directive && heads_sentence(reading, i)).then(|| vec![rest])
}

/// Nothing but what belongs to the noun at `i` stands before it in its sentence.
fn heads_sentence(reading: &Reading<'_>, i: usize) -> bool {
    let own = Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED | Tags::CONJ_COORD | Tags::NAME | Tags::NUM;
    (reading.start_of_sentence(i)..i).all(|k| reading.is(k, own))
}

/// `(zijn conclusie) is (dan ook) dat …`: where the clause begins that the noun at `i` is said to be, its copula at `is`.
fn predicate_clause(view: &View<'_, '_>, i: usize, is: usize) -> Option<usize> {
    let reading = view.reading;
    let known = reading.known();
    // The noun heads the sentence: `Met zijn conclusie is …` says something else.
    let heads = heads_sentence(reading, i);
    let copula = [known.is, known.was, known.luidt, known.luidde, known.blijft].contains(&reading.lexeme(is));
    if !heads || !copula {
        return None;
    }
    let opener = (is + 1..reading.end_of_sentence(i)).find(|&k| !reading.is(k, Tags::ADV | Tags::TIME))?;
    let opens = reading.lexeme(opener) == known.dat && clause::clause_follows(reading, opener + 1);
    // `Haar advies is om klein te beginnen`
    let infinitive = reading.lexeme(opener) == known.om
        && reading.is(i, Tags::SPEECH_NOUN)
        && (opener + 1..reading.end_of_sentence(i))
            .take_while(|&k| !reading.is_comma(k) && !reading.is_mark(k))
            .any(|k| reading.is_te_infinitive(k));
    (opens || infinitive).then_some(opener + 1)
}

/// The noun at `i` as a cue.
pub(super) fn noun_cue(index: u16, i: usize) -> CueMatch {
    CueMatch {
        cue: index,
        verb: i,
        parts: std::iter::once(i..i + 1).collect(),
        form: Tags::NONE,
        finite: None,
        modal: false,
        negation: None,
    }
}
