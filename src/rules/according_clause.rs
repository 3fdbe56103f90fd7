//! `Volgens X …` — a clause with `volgens`, or another preposition of source, at its head, in its middle or behind it.

mod host;

use std::ops::Range;

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, CueClass, CueFlags, Frames, Tags};
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;
use crate::rule::{Candidate, Rule, RuleInfo, View};
use crate::token::Flags;
pub(super) use host::{clause_end, clause_start, verb_last_end};
use host::{heads_sentence, host};

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
            "<v>Volgens</v> <s>drie partijen</s> (VVD, CDA en D66) <q>is de brug te oud</q>.",
            "<v>Volgens</v> <s>de grondwet uit 1954</s> <q>mag de brug dicht</q>.",
            "<v>Volgens</v> <s>de in Gent geboren wethouder</s> <q>mag de brug dicht</q>.",
            "Zoals <s>de inspectie</s> heeft <v>vastgesteld</v>, <q>trillen veel bruggen door gebrek aan onderhoud</q>.",
            "Zoals <s>de krant</s> al <v>meldde</v>, <q>gaat de brug dicht</q>.",
            "<q>De brug is</q>, zoals <s>Kramer</s> <v>zegt</v>, <q>‘een feest’</q>.",
            "<v>Volgens</v> <s>Kramer</s> <q>is de brug vorig jaar gekeurd</q>, maar het is niet duidelijk door wie.",
            "Zij belde een schipper die graag praat maar <v>volgens</v> <s>Kramer</s> <q>niets van bruggen weet</q>.",
        ],
        silent: &[
            ("Alles verloopt volgens plan.", "manner, not a source"),
            ("Alle schippers betalen volgens dezelfde regels.", "so is this"),
            ("De brug, gemeten volgens de nieuwe methode, is te laag.", "and this"),
            ("Zoals de krant, gaat ook de brug dicht.", "nobody says it"),
            ("Zoals zij het zei, klonk het mooi.", "how it was said"),
            ("De brug is groot, zoals Kramer zegt in zijn boek over bruggen.", "about a part of it, perhaps"),
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
        if let Some(found) = as_said(view, cue, entry) {
            out.push(found);
            continue;
        }
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
        name_at_end(reading, &mut source);
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
        let Some(content) = host(view, cue.start(), behind) else { continue };
        out.push(Candidate::new(content).with_cue(reading, cue).with_source(Some(source)));
    }
}

/// `De brug is, zoals X zegt, dicht`: a clause with `zoals` and a verb of saying at its end is such a phrase.
fn as_said(view: &View<'_, '_>, cue: &CueMatch, entry: &Cue) -> Option<Candidate> {
    let reading = view.reading;
    let tells = matches!(
        entry.class,
        CueClass::Speech | CueClass::Writing | CueClass::Knowledge | CueClass::Evidence
    ) && !entry.flags.has(CueFlags::IMPERSONAL)
        && view.is_asserted(cue)
        && cue.negation.is_none();
    let finite = cue.finite.filter(|_| tells)?;
    let clause::Opening::Conjunction(word) = clause::start(reading, finite).1 else { return None };
    let to = cue.end().max(finite + 1);
    // At the end, `zoals X zegt` can be about a part of what stands before it.
    let head = heads_sentence(reading, word);
    let between = reading.is_comma(to) && (head || word > 0 && reading.is_comma(word - 1));
    if reading.lexeme(word) != reading.known().zoals || !between {
        return None;
    }
    // `Zoals X het zei, klonk het mooi`: how it was said.
    let source = view.source_of(cue).filter(|source| {
        source.can_speak()
            && source.tokens.start > word
            && (!head || reading.lexeme(source.tokens.end) != reading.known().het)
    })?;
    let content = host(view, word, to)?;
    let words = content.first()?.start;
    // A whole quotation is for `quote-then-cue`.
    let spoken = content.iter().any(|part| clause::has_finite(reading, part.start, part.end));
    // `Had X bekend, zoals de krant zei, dan …`, `Is dat zo, zoals X zegt, of …?`
    let question = !head && clause::is_finite(reading, words);
    (spoken && !question && reading.opened_at(words).is_none_or(|q| view.after_quotation(q) < word))
        .then(|| Candidate::new(content).with_cue(reading, cue).with_source(Some(source)))
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
    if !clause::follows_article(reading, from) {
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
    let adjectives = clause::attributes(reading, source.tokens.end)?;
    Some((source, adjectives))
}
