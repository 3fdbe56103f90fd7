//! `Volgens X …` — a clause with `volgens`, or another preposition of source, at its head, in its middle or behind it.

use std::ops::Range;

use crate::clause;
use crate::lexicon::{CueClass, CueFlags, Frames, Tags};
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;
use crate::rule::{Candidate, Rule, RuleInfo, View};
use crate::token::Flags;

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "according-clause",
        since: "0.1.0",
        summary: "A clause with `volgens` and its source at its head, in its middle or behind it.",
        fires: &[
            "<v>Volgens</v> <s>een woordvoerder van Dan Na Amassagou</s> <q>zitten opstandelingen achter de aanval</q>.",
            "<v>Volgens</v> <s>bruggen.nl</s> <q>is de brug dicht</q>.",
            "<v>Volgens</v> <s>de politie</s> <q>reed de auto te hard</q>.",
            "<q>De auto reed</q> <v>volgens</v> <s>de politie</s> <q>veel te hard</q>.",
            "<q>De brug is veilig</q>, <v>volgens</v> <s>het rapport</s>.",
            "De brug ging dicht omdat <q>het</q> <v>volgens</v> <s>de politie</s> <q>te gevaarlijk was</q>.",
            "De brug die <v>volgens</v> <s>de gemeente</s> <q>veilig is</q>, gaat open.",
            "<v>Volgens</v> <s>Kramer</s> <q>hoeven zij alleen bruggen te keuren die hier beginnen en eindigen in Gent</q>.",
            "Een plan waarin <v>volgens</v> <s>Kramer</s> <q>goed gekeken moet worden wie de brug gebruikt</q>.",
            "Er lag een dam waar <v>volgens</v> <s>Kramer</s> <q>een brug had moeten staan</q>.",
            "Het is een raadsel waarom <q>de brug</q> <v>volgens</v> <s>Kramer</s> <q>dicht blijft</q> (Brugkrant, 3 mei), nu zij is hersteld.",
            "Zij bestrijdt de <v>volgens</v> <s>haar</s> <q>onterechte</q> kritiek.",
            "De <v>volgens</v> <s>justitie</s> <q>zeer gevaarlijke</q> man is opgepakt.",
            "<v>Volgens</v> <s>Kramer</s> <q>wordt dat nog onderzocht</q>.",
            "<v>Volgens</v> <s>weer een andere bewoner</s> <q>had een brug veel geld gescheeld</q>.",
            "<v>Volgens</v> <s>Anna Kok en haar man</s> <q>is de brug veilig</q>.",
            "<q>De brug (uit 1920) is dat</q> <v>volgens</v> <s>de gemeente</s> <q>niet</q>.",
            "<q>Wel is</q> <v>volgens</v> <s>Kramer</s> <q>zeker dat de brug dichtgaat</q>.",
            "<v>Volgens</v> <s>Kramer</s> <q>was de brug te oud</q>, maar hij prees de bouwers.",
            "<v>Volgens</v> <s>Kramer</s> <q>is dat te duur</q>: “<q 2>Wij betalen het niet.</q>”",
            "<v>Volgens</v> <s>Kramer</s> <q>is de brug veilig</q>, maar <v 2>volgens</v> <s 2>bewoners</s> <q 2>valt zij om</q>.",
            "Het is de vraag waarom <q>de brug</q> <v>volgens</v> <s>Kramer</s> <q>veilig is</q>.",
            "De bewoners zijn boos, al <q>is de brug</q> <v>volgens</v> <s>Kramer</s> <q>veilig</q>.",
            "De bende, <v>volgens</v> <s>de politie</s> <q>zo'n tien man groot</q>, is gepakt.",
            "<v>Volgens</v> <s>de vrienden</s> met wie hij op de brug stond, <q>was het een ongeluk</q>.",
            "<q>De gemeente gaf</q> <v>volgens</v> <s>Kramer</s> <q>geen uitleg, maar beschuldigde de bewoners van overlast</q>.",
            "<q>De keus tussen lopen en bruggen bouwen, blijft</q> <v>volgens</v> <s>Kramer</s> <q>lastig</q>.",
            "<q>De brug is</q> <v>volgens</v> <s>Kramer</s> <q>veilig</q>, maar de gemeente wil dat hij dichtgaat.",
            "<q>De brug wordt</q> <v>volgens</v> <s>Kramer</s> <q>gesloopt</q> en daarmee verdwijnt een stuk geschiedenis.",
            "<v>In de ogen van</v> <s>de bewoners</s> <q>is de brug niet zo belangrijk</q> - vandaar dat niemand kwam.",
            "<v>Volgens</v> <s>Kramer</s> <q>is de brug veilig</q> (wij zijn daar niet zeker van).",
            "De bruggen stammen uit 1920 en <q>waren</q> <v>volgens</v> <s>schilders, bouwers en schippers</s> <q>aan vervanging toe</q>.",
            "<v>Volgens</v> <s>bewoners</s> die wakker werden van de knal <q>was de brug open</q>.",
            "<v>Volgens</v> <s>artikel 12 van de wet</s> <q>mag de brug niet open</q>.",
            "<v>Volgens</v> <s>schippers</s>, die bang zijn, <q>zijn er bruggen gesloten</q>.",
        ],
        silent: &[
            ("Alles verloopt volgens plan.", "manner, not a source"),
            ("Volgens mij regent het.", "the author's own opinion"),
            ("Volgens hardnekkige geruchten gaat de brug dicht.", "nobody's words"),
        ],
        gaps: &[],
    },
    apply,
};

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    for (cue, entry) in view.cues() {
        let bare = entry.class == CueClass::According
            && entry.frames.has(Frames::BARE)
            && !entry.flags.has(CueFlags::BARE_SOURCE)
            && !entry.flags.has(CueFlags::SOURCE_BETWEEN);
        if !bare || reading.lexeme(cue.verb) == reading.known().aldus && cue.end() == cue.verb + 1 {
            continue;
        }
        if let Some(found) = attributive(reading, cue.start(), cue.end()) {
            let (source, content) = found;
            out.push(Candidate::new(content).with_cue(reading, cue).with_source(Some(source)));
            continue;
        }
        let Some(mut source) =
            view.source_after(cue.end()).or_else(|| up_to_verb(reading, cue.start(), cue.end()))
        else {
            continue;
        };
        let doubtful = entry.flags.has(CueFlags::AMBIGUOUS);
        if source.referent == Referent::Thing && (doubtful || source.name.is_none() && !source.definite)
            || doubtful && !source.can_speak()
        {
            continue;
        }
        let described = source.plural || source.tokens.len() > 1 && source.head > source.tokens.start;
        if source.referent == Referent::Thing
            && source.name.is_none()
            && !described
            && !reading.is(source.head, Tags::SPEECH_NOUN | Tags::GUESSED)
        {
            continue;
        }
        let at_head = heads_sentence(reading, cue.start());
        // `Volgens Jan Peters, hoogleraar talen en cultuur in Leiden, is …`: what no table knows belongs to the source,
        // up to the comma before the verb.
        if at_head && let Some(comma) = comma_before_verb(reading, source.tokens.end) {
            source.tokens.end = comma;
        }
        if at_head && let Some(verb) = verb_behind_rest(reading, source.tokens.end) {
            source.tokens.end = verb;
        }
        source.tokens.end = past_list(reading, source.tokens.end, at_head);
        let second = second_before_verb(reading, source.tokens.end).filter(|_| at_head);
        // `de schipper en schilder`: one person with two offices.
        let office = second.as_ref().is_some_and(|second| {
            second.head == second.tokens.start && second.referent == Referent::Unnamed && !second.plural
        });
        let behind = second.map_or(source.tokens.end, |second| second.tokens.end);
        if behind > source.tokens.end && !office {
            (source.tokens.end, source.joint, source.plural) = (behind, true, true);
        }
        // `X meldt op gezag van Y dat …`: the clause is that of another cue.
        let other = cue
            .start()
            .checked_sub(1)
            .and_then(|verb| view.cue_at(verb))
            .is_some_and(|verb| verb.of(reading).frames.has(Frames::DAT) && !verb.form.is_empty());
        if other
            && reading.lexeme(behind) == reading.known().dat
            && clause::clause_follows(reading, behind + 1)
        {
            continue;
        }
        let Some(content) = host(reading, cue.start(), behind) else { continue };
        out.push(Candidate::new(content).with_cue(reading, cue).with_source(Some(source)));
    }
}

/// Whether nothing but a conjunction or an adverb stands before `from` in its sentence.
fn heads_sentence(reading: &Reading<'_>, from: usize) -> bool {
    (reading.start_of_sentence(from)..from)
        .all(|i| reading.is(i, Tags::CONJ_COORD | Tags::ADV) || reading.is_punctuation(i))
}

/// `Volgens weer een ander lid had …`: at the head of a sentence, all that stands before the verb.
fn up_to_verb(reading: &Reading<'_>, from: usize, to: usize) -> Option<Mention> {
    const LONGEST: usize = 12;
    if !heads_sentence(reading, from) {
        return None;
    }
    let limit = reading.end_of_sentence(from).min(to + LONGEST);
    let verb = (to..limit)
        .find(|&i| clause::is_finite(reading, i) || reading.is_punctuation(i) || reading.is_mark(i))?;
    let mut source = clause::mention_ending_at(reading, verb).filter(|source| {
        clause::is_finite(reading, verb) && source.tokens.start >= to && source.can_speak()
    })?;
    let first = reading.is(to, Tags::PRON_OBJ) && !reading.is(to, Tags::DET);
    (!first && !(to..verb).any(|i| clause::is_relative(reading, i))).then(|| {
        source.tokens.start = to;
        source
    })
}

/// The comma behind `from` that a finite verb follows at once, with neither a verb nor a clause before it.
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
    (reading.is_comma(comma) && clause::is_finite(reading, comma + 1)).then_some(comma)
}

/// `Volgens een lid van Dan Na Amassagou zitten …`, `Volgens de aanklager, Fatou Bensouda gaat …`: the verb behind the rest
/// of the source.
fn verb_behind_rest(reading: &Reading<'_>, from: usize) -> Option<usize> {
    const LONGEST: usize = 8;
    let known = reading.known();
    let rest = |i: usize| {
        reading.is(i, Tags::NAME | Tags::NAME_PARTICLE | Tags::ADJ_INFLECTED)
            || reading.has_flag(i, Flags::CAPITAL)
            || reading.is(i, Tags::NOUN) && !reading.is(i, Tags::VERB)
            || reading.is(i, Tags::DET) && reading.is(i - 1, Tags::PREP)
            || reading.lexeme(i) == known.aan
    };
    let named = reading.is_comma(from) && reading.is(from + 1, Tags::NAME);
    // `het Observatorium voor de Mensenrechten`
    let complement = reading.lexeme(from) == known.van && reading.has_flag(from + 1, Flags::CAPITAL)
        || reading.is(from, Tags::PREP) && !reading.is(from + 1, Tags::TIME | Tags::PRON_OBJ);
    let field =
        reading.is(from, Tags::ADJ_INFLECTED) && reading.is(from + 1, Tags::NOUN | Tags::ADJ_INFLECTED);
    let first = from + usize::from(named || complement);
    let limit = reading.end_of_sentence(from).min(from + LONGEST);
    let verb = (first..limit).find(|&i| !rest(i))?;
    ((named || complement || field) && verb > first && clause::is_finite(reading, verb)).then_some(verb)
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
        if let Some(last) = second_before_verb(reading, end).filter(|_| at_head) {
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
    let joins = reading.lexeme(end) == reading.known().en;
    let second = joins.then(|| mention::mention_at(reading, end + 1, reading.end_of_sentence(end)))??;
    Some(second).filter(|second| clause::is_finite(reading, second.tokens.end))
}

/// `de volgens haar juiste leer`: inside a noun phrase, the adjectives are what is said.
fn attributive(reading: &Reading<'_>, from: usize, to: usize) -> Option<(Mention, Range<usize>)> {
    let article = from.checked_sub(1).filter(|&i| reading.is(i, Tags::DET))?;
    if reading.is(article, Tags::PRON_SUBJ) {
        return None;
    }
    let source = if reading.is(to, Tags::POSS) {
        Mention::possessive(reading, to)
    } else if reading.is(to, Tags::PRON_OBJ) {
        mention::mention_at(reading, to, to + 1)?
    } else {
        // `de volgens justitie gevaarlijke man`
        mention::simple_mention_at(reading, to, reading.end_of_sentence(to))
            .filter(|source| source.can_speak() || source.name.is_some())?
    };
    let first = source.tokens.end;
    let noun = (first..reading.end_of_sentence(to))
        .find(|&i| !reading.is(i, Tags::ADJ_INFLECTED | Tags::ADV | Tags::NEG))?;
    (noun > first && reading.is(noun, Tags::NOUN)).then_some((source, first..noun))
}

/// The clause around the phrase `from..to`, without it.
fn host(reading: &Reading<'_>, from: usize, to: usize) -> Option<Vec<Range<usize>>> {
    let limit = reading.end_of_sentence(from);
    let begin = reading.start_of_sentence(from);
    let at_head = heads_sentence(reading, from);
    let mut after = to;
    while after < limit && reading.is_comma(after) {
        after += 1;
    }
    // `Volgens X zelf`
    while after < limit && reading.is(after, Tags::ADV) && reading.lexeme(after) == reading.known().zelf {
        after += 1;
    }
    // `Volgens X, die erbij was, …`
    if to < limit && reading.is_comma(to) && clause::is_relative(reading, after) {
        after = (after..limit).find(|&i| reading.is_comma(i)).map_or(limit, |comma| comma + 1);
    } else if after == to
        && (clause::is_relative(reading, after)
            // `Volgens de vrienden met wie X was, …`
            || at_head
                && reading.is(after, Tags::PREP)
                && reading.is(after + 1, Tags::WH)
                && !clause::is_finite(reading, after + 2))
    {
        after = past_own_clause(reading, after, limit);
    }
    // `…, volgens X ging hij` and `… en volgens X ging hij`: the phrase heads a clause of its own.
    // Behind the source, `zijn` is no possessive.
    let verb = clause::is_finite(reading, after)
        || (after == to || reading.lexeme(after + 1) == reading.known().er)
            && reading.lexeme(after) == reading.known().zijn;
    let heads_clause =
        from > begin && (reading.is_comma(from - 1) || reading.is(from - 1, Tags::CONJ_COORD)) && verb;
    let initial = at_head || heads_clause;
    // `Volgens het rapport blijkt dat …`
    if initial
        && reading.lexeme(after + 1) == reading.known().dat
        && clause::is_finite(reading, after)
        && !reading.is(after, Tags::AUX | Tags::MODAL)
        && clause::clause_follows(reading, after + 2)
    {
        after += 2;
    }
    if initial {
        let end = clause_end(reading, after, limit, true);
        return (after < end).then(|| std::iter::once(after..end).collect());
    }
    if let Some(phrase) = apposition(reading, begin, from, to, limit) {
        return Some(vec![phrase]);
    }
    let (start, verb_last) = clause_start(reading, from);
    let mut before = from;
    while before > start && (reading.is_comma(before - 1) || reading.reads(before - 1, "(")) {
        before -= 1;
    }
    let end = if verb_last {
        verb_last_end(reading, after, limit)
    } else {
        // `Het loopt volgens X goed en er is genoeg`: the author goes on.
        let other = clause::has_finite(reading, start, before)
            .then(|| clause::end_before_main_clause(reading, after, limit))
            .flatten();
        clause::trimmed(reading, after..clause_end(reading, after, limit, false).min(other.unwrap_or(limit)))
            .end
    };
    let mut content = Vec::new();
    if before > start {
        content.push(start..before);
    }
    let tail = reading.words_in(after..end);
    // A comma behind the source closes the parenthesis; what comes after a full clause is another clause.
    if tail > 0 {
        content.push(after..end);
    }
    let words: usize = content.iter().map(|part| reading.words_in(part.clone())).sum();
    (words > 1).then_some(content)
}

/// Behind the relative clause at `from`: its comma, or before the verb of the clause around it.
fn past_own_clause(reading: &Reading<'_>, from: usize, limit: usize) -> usize {
    // `bewoners die wakker werden van de knal was …`: behind the first verb and what is no clause, the second is that of
    // the clause around.
    let mut verbs = 0;
    for i in from + 1..limit {
        let nested =
            clause::is_relative(reading, i) || clause::is_subordinator(reading, i) || reading.is_mark(i);
        if reading.is_comma(i) || nested {
            break;
        }
        // `die acht jaar geleden kwam`
        let counts = reading.is(i, Tags::NUM) || reading.is(i + 1, Tags::TIME) && reading.is(i, Tags::ADJ);
        if !counts && clause::is_finite(reading, i) && (verbs == 0 || reading.is(i, Tags::FIN_SG)) {
            verbs += 1;
            if verbs == 2 {
                return i;
            }
        }
    }
    (from..limit)
        .find(|&i| reading.is_comma(i) || clause::is_finite(reading, i) && clause::is_finite(reading, i + 1))
        .map_or(limit, |comma| comma + 1)
}

/// `De bende, volgens X zo'n tien man groot, is …`: between commas, with the verb of its clause still to come, the source
/// tells no more than the phrase behind it.
fn apposition(
    reading: &Reading<'_>,
    begin: usize,
    from: usize,
    to: usize,
    limit: usize,
) -> Option<Range<usize>> {
    let comma = (to..limit).find(|&i| reading.is_comma(i) || clause::is_finite(reading, i))?;
    (from > begin
        && reading.is_comma(from - 1)
        && comma > to
        && reading.is_comma(comma)
        && clause::is_finite(reading, comma + 1)
        && !clause::has_finite(reading, begin, from))
    .then_some(to..comma)
}

/// Where the clause around `from` begins, and whether it has its verb last.
pub(super) fn clause_start(reading: &Reading<'_>, from: usize) -> (usize, bool) {
    let limit = reading.start_of_sentence(from);
    let known = reading.known();
    let mut j = from;
    while let Some(k) = reading.before(j) {
        if k < limit {
            break;
        }
        if k + 1 == j {
            // `dan is dat volgens haar niet`: no verb is left for a clause of `dat`.
            let rest = from..reading.end_of_sentence(from);
            let pronoun = reading.lexeme(k) == known.dat
                && k + 2 >= from
                && !clause::has_finite(reading, rest.start, rest.end)
                && !rest.clone().any(|i| reading.opened_at(i).is_some());
            let waits = !pronoun && !clause::has_finite(reading, j, from);
            // `vertelt waarom volgens hem iedereen komt`
            let question = reading.is(k, Tags::WH)
                && k > limit
                && !reading.is(k - 1, Tags::PREP | Tags::CONJ_COORD)
                && !reading.is_punctuation(k - 1)
                && !clause::is_finite(reading, k + 1);
            if waits && (clause::is_relative(reading, k) || clause::is_subordinator(reading, k) || question) {
                return (j, true);
            }
            // `ook al is hij volgens X …`, `…, al is hij volgens X …`
            let although = reading.lexeme(k) == known.al
                && k > limit
                && (reading.lexeme(k - 1) == known.ook
                    || reading.is_comma(k - 1) && clause::is_finite(reading, k + 1));
            let open_bracket = reading.reads(k, "(") && !(k..from).any(|i| reading.reads(i, ")"));
            // `stamt uit 1920 en was volgens X …`: what is a noun as well must have been the verb before.
            let predicate = [known.en, known.maar].contains(&reading.lexeme(k))
                && clause::is_finite(reading, j)
                && reading.is(j, Tags::AUX | Tags::MODAL)
                && !reading.is(j, Tags::POSS)
                && j < from
                && !(j..from).any(|i| reading.is_comma(i));
            let boundary = although
                || predicate
                || open_bracket
                || matches!(reading.word(k), ":" | ";" | "–" | "—")
                || (reading.is(k, Tags::CONJ_COORD)
                    && reading.lexeme(k) != known.of
                    && clause::has_finite(reading, limit, k)
                    && joins_clause(reading, j, from));
            if boundary {
                return (j, false);
            }
        }
        j = k;
    }
    (j, false)
}

/// Whether a main clause begins at `j`, behind a conjunction: its verb stands before `from`, and no comma before it.
fn joins_clause(reading: &Reading<'_>, j: usize, from: usize) -> bool {
    // `X blijft en hoewel het lastig is, haalt hij …`
    let known = reading.known();
    let goes_on = [known.dat, known.of, known.om].contains(&reading.lexeme(j));
    if clause::is_subordinator(reading, j) && !goes_on {
        return true;
    }
    let mut i = j;
    while i < from {
        if clause::is_finite(reading, i) {
            // `tussen lesgeven en onderzoek doen, raakt …`: before a comma it closes a phrase.
            return !reading.is_comma(i - 1) && !reading.is_comma(i + 1);
        }
        i = reading.after(i);
    }
    false
}

/// Where the clause ends: at the sentence's end, or where another main clause is joined to it.
///
/// A phrase at the head of the sentence holds for what is joined to its clause, too.
pub(super) fn clause_end(reading: &Reading<'_>, from: usize, limit: usize, heads: bool) -> usize {
    let mut j = from;
    let mut finite = false;
    let mut end = limit;
    while j < limit {
        // A colon introduces a quotation, which is one of its own; `maar volgens Y …`: somebody else's.
        // In the middle of its clause, a phrase has the verb before it.
        let seen = finite || !heads;
        let introduces = reading.reads(j, ":") && reading.opened_at(j + 1).is_some() && seen;
        let another = heads
            && finite
            && reading.is(j, Tags::CONJ_COORD)
            && reading.lexeme(j + 1) == reading.known().volgens
            && mention::mention_at(reading, j + 2, limit)
                .is_some_and(|source| clause::is_finite(reading, source.tokens.end));
        // `Volgens X was het te laat, zei hij`: the same source once more, with a cue of its own.
        let verb = j + 1 + usize::from(reading.lexeme(j + 1) == reading.known().zo);
        let said = seen
            && reading.is_comma(j)
            && reading.is(verb, Tags::REPORT)
            && !reading.is(verb, Tags::AUX | Tags::MODAL)
            && clause::is_finite(reading, verb)
            && clause::subject_after(reading, verb).is_some_and(|subject| {
                let behind = subject.tokens.end;
                subject.tokens.start == verb + 1
                    && subject.can_speak()
                    && (behind >= limit
                        || reading.is_terminator(behind)
                        || reading.is(behind, Tags::PREP | Tags::ADV | Tags::TIME)
                            && !reading.is(behind, Tags::DET)
                        // `zei hij half mei`
                        || reading.is(behind + 1, Tags::TIME))
            });
        let remark = seen && clause::is_remark(reading, j, limit);
        if reading.reads(j, ";") || introduces || another || said || remark {
            end = j;
            break;
        }
        // `… en zei dat`, `…, en stonden er`: a second verb reports something else, or opens a clause of its own.
        // `schelden en slaan`, `bruggen die hier beginnen en eindigen`: two plurals are one verb of the same subject.
        let plural = |i: usize| reading.tags(i).is_plural_form();
        let joined = reading.lexeme(j) == reading.known().en
            && clause::is_finite(reading, j + 1)
            && !(plural(j - 1) && plural(j + 1));
        let reports = reading.is(j + 1, Tags::REPORT) && !reading.is(j + 1, Tags::AUX | Tags::MODAL);
        // `Volgens hem was het te weinig, maar hij prees de ploeg`: somebody else, or he himself, is told of.
        let told = heads
            && finite
            && reading.is(j, Tags::CONJ_COORD)
            && reading.is(j + 1, Tags::PRON_SUBJ)
            && reading.lexicon.pronoun(reading.lexeme(j + 1)).is_some_and(|pronoun| pronoun.can_speak)
            && clause::is_finite(reading, j + 2)
            && reading.is(j + 2, Tags::REPORT)
            && !reading.is(j + 2, Tags::AUX | Tags::MODAL);
        // `…, maar de gemeente zegt dat …`
        let answered = heads
            && finite
            && reading.is(j, Tags::CONJ_COORD)
            && mention::mention_at(reading, j + 1, limit).is_some_and(|other| {
                let verb = other.tokens.end;
                other.can_speak()
                    && clause::is_finite(reading, verb)
                    && reading.is(verb, Tags::REPORT)
                    && !reading.is(verb, Tags::AUX | Tags::MODAL)
                    && (verb + 1..limit.min(verb + 4)).any(|i| reading.lexeme(i) == reading.known().dat)
            });
        // `…, maar dat is onzin`: the author disagrees.
        let disputed = heads
            && finite
            && reading.lexeme(j) == reading.known().maar
            && reading.is_comma(j - 1)
            && [reading.known().dat, reading.known().dit].contains(&reading.lexeme(j + 1))
            && clause::is_finite(reading, j + 2);
        if told || answered || disputed {
            end = j;
            break;
        }
        if joined && (reports && finite || !heads && j > from && reading.is_comma(j - 1)) {
            end = j;
            break;
        }
        finite |= clause::is_finite(reading, j);
        j = reading.after(j);
    }
    clause::trimmed(reading, from..end).end
}

/// Where a clause with its verb last ends: at the comma behind its verb, or before the verb of the clause around it.
pub(super) fn verb_last_end(reading: &Reading<'_>, from: usize, limit: usize) -> usize {
    let mut j = from;
    let mut finite = false;
    while j < limit {
        let verb = clause::is_finite(reading, j);
        // `…, alleen niet zo`: what has no verb goes on with the clause.
        let closes = reading.is_comma(j) && clause::has_finite(reading, j, limit);
        // `goed bekeken moet worden`, `had moeten dichtgaan`, `zou hebben geveld`: the rest of its verbs.
        let cluster = reading.is(j, Tags::INF)
            && (reading.is(j - 1, Tags::MODAL) || reading.is(j, Tags::MODAL) && reading.is(j - 1, Tags::AUX));
        let host = verb && clause::is_finite(reading, j - 1) && !cluster;
        // A comma between brackets closes nothing; a remark in them is the author's.
        if reading.reads(j, "(")
            && let Some(close) = (j + 1..limit).find(|&k| reading.reads(k, ")"))
            && (j..close).any(|k| reading.is_comma(k))
            && finite
        {
            break;
        }
        if finite && (closes || host) || reading.reads(j, ";") {
            break;
        }
        finite |= verb;
        j = reading.after(j);
    }
    clause::trimmed(reading, from..j).end
}
