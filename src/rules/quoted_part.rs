//! `De wethouder is “zwaar teleurgesteld”.` — quoted words without a cue: a feeling that its subject puts into words, or,
//! in a text that keeps one kind of marks for what people say, a part of the author's clause in these marks.

use std::ops::Range;

use super::according_clause::{clause_end, clause_start, verb_last_end};
use crate::chars::{self, Family};
use crate::clause::{self, Opening};
use crate::cue::CueMatch;
use crate::lexicon::{CueClass, Frames, Tags, WordBits};
use crate::mention;
use crate::reading::Reading;
use crate::rule::{Candidate, Rule, RuleInfo, View};
use crate::token::{Flags, TokenKind};

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "quoted-part",
        since: "0.1.0",
        summary: "Quoted words for a feeling of the subject, or in the marks that the text keeps for what people say.",
        fires: &[
            "<s>De wethouder</s> <v>is</v> <q>“zwaar teleurgesteld” over de brug</q>.",
            "<q 1>De brug gaat dicht</q>, <v 1>zegt</v> <s 1>Kramer</s>. <q 2>Zij is ‘niet meer veilig’</q>.",
            "Zij kwam niet, omdat <s>ze</s> <q>‘te verdrietig’</q> <v>was</v>.",
            "<s>De wethouder</s> <v>was</v> na de zitting <q>“zwaar teleurgesteld” over de brug</q>.",
            "<s>De bond</s> <v>plaatst</v> <q>“grote vraagtekens” bij de brug</q>.",
            "<s>De bond</s> <v>maakt</v> zich <q>“ernstige zorgen” over de brug</q>.",
            "‘Brugdag’ bevalt haar. “<q 1>We gaan door.</q>” <q 2>Het werd een “lange, natte” middag</q>.",
            "<q 1>De brug gaat dicht</q>, <v 1>zegt</v> <s 1>Kramer</s>. <q 2>Zij krijgt hulp ‘waar dat nodig en mogelijk is’</q>.",
            "<q 1>De brug gaat dicht</q>, <v 1>zegt</v> <s 1>Kramer</s>. Zij wonen in hutten, <q 2>‘vier wankele muren van hout’</q>.",
            "<q 1>De brug gaat dicht</q>, <v 1>zegt</v> <s 1>Kramer</s>. <q 2>Zij lijdt onder de ‘grote stroom van zware vrachtwagens’</q>.",
        ],
        silent: &[
            ("De brug is “nieuw”.", "no feeling"),
            ("De bond plaatst “nieuwe borden” bij de brug.", "no feeling"),
            (
                "“We gaan door”, zegt ze. Het werd een “lange, natte” middag.",
                "the text has only one kind of marks",
            ),
            ("‘Brugdag’ bevalt haar. “We gaan door.” Zij woont boven “De Zwaan”.", "a name"),
        ],
        gaps: &[],
    },
    apply,
};

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    let citing = citing_family(view);
    for q in view.quotations() {
        let quotation = &reading.quotations[q];
        if quotation.parent.is_some()
            || quotation.close.is_none()
            || view.is_term(q)
            || view.opens_sentence(q)
        {
            continue;
        }
        if let Some(feeling) = feeling(view, q) {
            out.push(feeling);
        } else if (citing == Some(quotation.family) || is_phrase(view, q))
            && is_cited(view, q)
            && is_in_report(view, q)
        {
            out.extend(clause_around(view, q));
        }
    }
}

/// `X is “zwaar teleurgesteld” over Y`, `X heeft “grote twijfels” over Y`: the adjective or noun of a cue stands between the marks,
/// its verb outside.
pub(super) fn feeling(view: &View<'_, '_>, q: usize) -> Option<Candidate> {
    let reading = view.reading;
    let open = reading.quotations[q].open as usize;
    let after = view.after_quotation(q);
    let begin = reading.start_of_sentence(open);
    // The verb before the quotation in its clause, or, in a clause with its verb last, behind it.
    let last = Some(after).filter(|&f| clause::is_finite(reading, f));
    let finite = last.or_else(|| (begin..open).rev().find(|&i| clause::is_finite(reading, i)))?;
    let lexeme = attitude_of(reading, finite, q, after)?;
    let (_, opening) = clause::start(reading, finite);
    if (last.is_some()) == (opening == Opening::Main) || !reading.is_built_in(q) {
        return None;
    }
    let source = clause::subject(reading, finite).filter(|mention| {
        mention.can_speak() && view.can_be_source(mention) && !mention.tokens.contains(&open)
    })?;
    if last.is_none() && !is_predicate(view, finite + 1..open, &source.tokens) {
        return None;
    }
    let end = if last.is_some() { after } else { end_of_predicate(reading, after) };
    let mut candidate = Candidate::new(open..end).with_source(Some(source));
    candidate.cue = std::iter::once(finite..finite + 1).collect();
    candidate.lexeme = Some(lexeme);
    Some(candidate)
}

/// The cue of the verb at `finite` whose other words stand between the marks, but for `zich` and a preposition behind them.
fn attitude_of(reading: &Reading<'_>, finite: usize, q: usize, after: usize) -> Option<u16> {
    let inside = reading.content(q);
    let outside = (finite.min(inside.start)..inside.start).filter(|&i| reading.is(i, Tags::REFL));
    let outside: Vec<usize> = outside.chain(Some(after).filter(|&i| reading.is(i, Tags::PREP))).collect();
    let mut words = WordBits::default();
    inside.clone().chain(outside.iter().copied()).for_each(|i| words.add(reading.lexeme(i)));
    let uses = reading.lexicon.verbs_near(reading.lexeme(finite), words).filter(|use_| {
        let cue = reading.lexicon.cue(use_.cue);
        // `heeft “in goed vertrouwen” gekocht`: behind a preposition it is no word of the cue; `was “onder de indruk”`.
        let first = reading.lexeme(inside.start);
        let governed = reading.is(inside.start, Tags::PREP)
            && !reading.is(inside.start, Tags::ADV)
            && cue.rest.first() != Some(&first);
        let quoted = |word| !governed && inside.clone().any(|i| reading.lexeme(i) == word);
        // `plaatst “grote vraagtekens” bij het plan`: a noun with its preposition.
        let noun = |word| inside.clone().any(|i| reading.lexeme(i) == word && reading.is(i, Tags::NOUN));
        let governs = cue.frames.has(Frames::NP) && cue.class != CueClass::Commissive;
        let rest = |&word: &_| quoted(word) || outside.iter().any(|&i| reading.lexeme(i) == word);
        cue.rest.iter().all(rest)
            && (cue.class == CueClass::Emotion && cue.rest.iter().any(|&word| quoted(word))
                || governs && cue.rest.len() > 1 && cue.rest.iter().any(|&word| noun(word)))
    });
    uses.min_by_key(|use_| use_.cue).map(|use_| use_.cue)
}

/// Nothing but adverbs, the subject, and when or where it was stands between the verb and its predicate.
fn is_predicate(view: &View<'_, '_>, between: Range<usize>, source: &Range<usize>) -> bool {
    let reading = view.reading;
    let mut i = between.start;
    while i < between.end {
        let cue = || view.cue_at(i).is_some_and(|cue| cue.of(reading).class == CueClass::According);
        if source.contains(&i) || reading.is(i, Tags::ADV | Tags::NEG | Tags::TIME | Tags::REFL) {
            i += 1;
        } else if reading.is(i, Tags::PREP)
            && !cue()
            && let Some(phrase) = mention::simple_mention_at(reading, i + 1, between.end)
        {
            // `was na de zitting “opgelucht”`
            i = phrase.tokens.end;
        } else {
            return false;
        }
    }
    true
}

/// What belongs to a quoted predicate behind it: up to a comma, a conjunction or the end of the sentence.
fn end_of_predicate(reading: &Reading<'_>, after: usize) -> usize {
    let limit = reading.end_of_sentence(after.saturating_sub(1)).max(after);
    let mut i = after;
    while i < limit && !reading.is_comma(i) && !reading.is_terminator(i) {
        let joins = reading.is(i, Tags::CONJ_COORD) && clause::has_finite(reading, i, limit);
        if joins || clause::is_subordinator(reading, i) && reading.lexeme(i) != reading.known().dat {
            break;
        }
        i = reading.after(i);
    }
    i
}

/// The marks in which the text sets what people say, when it has other marks for names and terms.
fn citing_family(view: &View<'_, '_>) -> Option<Family> {
    const FAMILIES: [Family; 3] = [Family::Double, Family::Single, Family::Guillemet];
    /// Of so many utterances one may stand in the other marks.
    const CLEAR: usize = 4;
    let reading = view.reading;
    let mut utterances = [0; FAMILIES.len()];
    let mut others = [0; FAMILIES.len()];
    for q in view.quotations().filter(|&q| reading.quotations[q].parent.is_none()) {
        let Some(at) = FAMILIES.iter().position(|&family| family == reading.quotations[q].family) else {
            continue;
        };
        let whole = view.opens_sentence(q) && view.is_utterance(q);
        *(if whole { &mut utterances[at] } else { &mut others[at] }) += 1;
    }
    let all: usize = utterances.iter().sum();
    let at = (0..FAMILIES.len())
        .find(|&at| utterances[at] > 0 && (all - utterances[at]) * CLEAR < utterances[at])?;
    let contrast = (0..FAMILIES.len()).any(|other| other != at && others[other] > 0);
    contrast.then_some(FAMILIES[at])
}

/// More than a term: several words of a sentence that an article or a noun of the author's does not make a name of.
fn is_phrase(view: &View<'_, '_>, q: usize) -> bool {
    const WORDS: usize = 4;
    let reading = view.reading;
    let open = reading.quotations[q].open as usize;
    let inside = reading.content(q);
    let known = reading.known();
    // `krijgt hulp “waar dat nodig en mogelijk is”`: no name begins so.
    let adverbial = reading.is(inside.start, Tags::PREP | Tags::WH | Tags::CONJ_SUB)
        && !reading.is(inside.start, Tags::DET | Tags::NAME);
    // `waarschuwt voor de “grote stroom van zware vrachtwagens”`: longer than a name, and it begins as no name does.
    let described = reading.is(inside.start, Tags::ADJ_INFLECTED)
        && reading.has_words(WORDS, inside.clone())
        && open > 0
        && reading.is(open - 1, Tags::DET | Tags::POSS);
    let named = !described
        && open > 0
        && (reading.is(open - 1, Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED | Tags::REFL)
            || reading.is(open - 1, Tags::NOUN) && !adverbial
            || reading.lexeme(open - 1) == known.als);
    let last = inside.end - 1;
    let sentences = (inside.start..last).any(|i| reading.is_terminator(i));
    // `is nog “niet af”`: all that the verb says of its subject.
    let verb = (open.saturating_sub(4)..open)
        .rev()
        .find(|&i| !reading.is(i, Tags::ADV | Tags::NEG) || reading.is(i, Tags::AUX));
    let predicate = verb.is_some_and(|i| reading.is(i, Tags::AUX) && reading.is(i, Tags::FINITE));
    let least = if predicate { WORDS / 2 } else { WORDS };
    !named && !sentences && reading.has_words(least, inside.clone()) && !reading.is_terminator(last)
}

/// Neither a name nor a title, nor a text that stands on something.
fn is_cited(view: &View<'_, '_>, q: usize) -> bool {
    let reading = view.reading;
    let open = reading.quotations[q].open as usize;
    let inside = reading.content(q);
    let listed = reading.is(inside.start, Tags::NAME) && !reading.is(inside.start, Tags::GUESSED);
    // `‘Piet Goes Back To The Brug’`
    let capitals = inside
        .clone()
        .filter(|&i| reading.kind(i) == TokenKind::Word)
        .all(|i| reading.has_flag(i, Flags::CAPITAL));
    let titled = reading.has_flag(inside.start, Flags::CAPITAL) && !listed || capitals;
    // `de leus “…”`, `het motto van “…”`
    let text = (open.saturating_sub(2)..open).any(|i| {
        reading.is(i, Tags::SPEECH_NOUN | Tags::DOCUMENT | Tags::TERM_MARKER) && !reading.is(i, Tags::VERB)
    });
    // `Wie is die “grote baas”?`: a question of the author's.
    let end = reading.end_of_sentence(open);
    let asked = end > 0 && reading.reads(end - 1, "?");
    // `een ‘rode kaarten’-actie`
    let after = view.after_quotation(q);
    let compound =
        reading.kind(after) == TokenKind::Word && reading.word(after).starts_with(chars::is_hyphen);
    !compound && !asked && !reading.is_name(q) && !titled && !text && !view.has_own_cue(q)
}

/// Whether somebody has just spoken: the sentence before, in the same paragraph, has a cue or a quotation.
fn is_in_report(view: &View<'_, '_>, q: usize) -> bool {
    let reading = view.reading;
    let open = reading.quotations[q].open as usize;
    let start = reading.start_of_sentence(open);
    let paragraph = reading.paragraph(open);
    let before = start.checked_sub(1).filter(|&i| reading.paragraph(i) == paragraph);
    // `De partij dringt aan op uitstel, “uit respect voor de kiezer”`: said in the sentence itself.
    let here = reading.is_comma(open.saturating_sub(1))
        && (start..open).any(|i| view.cue_at(i).is_some_and(|cue| reports(view, cue)));
    here || before.is_some_and(|last| {
        let first = reading.start_of_sentence(last);
        reading.closed_at(last).is_some()
            || (first..start).any(|i| {
                reading.opened_at(i).is_some() || view.cue_at(i).is_some_and(|cue| reports(view, cue))
            })
    })
}

/// Whether the cue reports what somebody says.
fn reports(view: &View<'_, '_>, cue: &CueMatch) -> bool {
    let told = matches!(
        cue.of(view.reading).class,
        CueClass::Speech | CueClass::Writing | CueClass::Opinion | CueClass::According | CueClass::Judgement
    );
    told && (cue.form.is_empty() || view.is_asserted(cue))
}

/// The clause of the author's that the quoted words are a part of.
fn clause_around(view: &View<'_, '_>, q: usize) -> Option<Candidate> {
    let reading = view.reading;
    let open = reading.quotations[q].open as usize;
    let after = view.after_quotation(q);
    let limit = reading.end_of_sentence(open);
    let (start, verb_last) = clause_start(reading, open);
    let end = if verb_last {
        verb_last_end(reading, after, limit)
    } else {
        clause_end(reading, after, limit, false)
    };
    let content: Range<usize> = start..end.max(after);
    // `…, want “gemaakt van lenige taal”`: the rest of the clause is left out.
    let joined = open > start + 1 && reading.is_comma(open - 2) && reading.is(open - 1, Tags::CONJ_COORD);
    if joined && !clause::is_finite(reading, after) {
        return Some(Candidate::new(open..after));
    }
    // `Zij wonen in hutten, “vier muren van hout”.`: what the author set before it is another phrase.
    let apposed = open > start + 1
        && reading.is_comma(open - 1)
        && clause::has_finite(reading, start, open - 1)
        && reading.is_terminator(after)
        && !reading.content(q).any(|i| clause::is_finite(reading, i));
    if apposed {
        return Some(Candidate::new(open..after));
    }
    // Words without a verb are a heading or an item; a clause with its verb last is somebody's when that is quoted.
    let inside = reading.content(q);
    let finite = |i: usize| clause::is_finite(reading, i);
    let spoken = if verb_last {
        inside.clone().any(finite)
    } else {
        content.clone().any(|i| !inside.contains(&i) && finite(i))
    };
    spoken.then(|| Candidate::new(content))
}
