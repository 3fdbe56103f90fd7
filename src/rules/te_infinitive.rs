//! `X zegt te …` — a reporting verb with an infinitive: statements, promises, requests, denials.

use std::ops::Range;

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, CueClass, CueFlags, Frames, Tags};
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;
use crate::rule::{Candidate, Rule, RuleInfo, View};

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "te-infinitive",
        since: "0.1.0",
        summary: "A reporting verb with a `te` infinitive.",
        fires: &[
            "<s>Kramer</s> <v>zegt</v> <q>niets van het plan te weten</q>.",
            "<s>De gemeente</s> <v>roept</v> bewoners <v>op</v> om <q>binnen te blijven</q>.",
            "<s>Het bedrijf</s> <v>belooft</v> <q>de schade te vergoeden</q>.",
            "<s>Het bedrijf</s> <v>belooft</v> <q>de brug niet te sluiten</q>.",
            "<q>Met dat besluit</q> <v>hoopt</v> <s>de gemeente</s> <q>geld te besparen</q>.",
            "<s>Kramer</s> zou hebben <v>gezegd</v> <q>niets te weten</q>.",
            "<s 1,2>Kramer</s> <v 1>belooft</v> <q 1>de brug te sluiten</q>: “<q 2>Het is te gevaarlijk.</q>”",
            "<s>Kramer</s> <v>zegt</v> in een reactie op het besluit <q>niets te begrijpen van de kritiek</q>.",
            "<s>De gemeente</s> <v>raadt</v> bewoners <v>aan</v> om <q>binnen te blijven</q>, maar dat weigeren ze.",
        ],
        silent: &[
            ("Kramer weet de brug te redden.", "`weten te` is no report"),
            ("Kramer besluit de brug te sluiten.", "a decision"),
            ("De gemeente kondigt maatregelen aan om te besparen.", "a purpose"),
        ],
        gaps: &[],
    },
    apply,
};

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    for (cue, entry) in view.cues() {
        if cue.form.is_empty() || !entry.frames.has(Frames::TE) || !view.is_asserted(cue) {
            continue;
        }
        let source = view.source_of(cue);
        let Some(source) = source.filter(|mention| {
            mention.can_speak()
                || mention.name.is_some()
                || reading.is(mention.head, Tags::GUESSED | Tags::DOCUMENT | Tags::SPEECH_NOUN)
        }) else {
            continue;
        };
        let first = if source.tokens.start > cue.verb {
            source.tokens.end
        } else {
            cue.parts.iter().find(|part| part.contains(&cue.verb)).map_or(cue.verb + 1, |part| part.end)
        };
        let Some(content) = infinitive_clause(view, cue, entry, first) else { continue };
        // `belooft niets te zeggen`: the negation inside the infinitive is not that of the cue.
        let mut cue = cue.clone();
        cue.negated &= (cue.finite.unwrap_or(cue.verb)..content.start).any(|i| reading.is(i, Tags::NEG));
        if cue.negated
            && matches!(entry.class, CueClass::Knowledge | CueClass::Directive | CueClass::Commissive)
        {
            continue;
        }
        let mut parts = vec![content];
        if let Some(adverbial) = fronted(reading, &cue, &source) {
            parts.insert(0, adverbial);
        }
        out.push(Candidate::new(parts).with_cue(reading, &cue).with_source(Some(source)));
    }
}

/// `Met dat besluit hoopt X te sparen`: means, manner or term before the finite verb belong to the infinitive.
fn fronted(reading: &Reading<'_>, cue: &CueMatch, source: &Mention) -> Option<Range<usize>> {
    let finite = cue.finite.unwrap_or(cue.verb);
    let (begin, opening) = clause::start(reading, finite);
    let known = reading.known();
    let preposition = [known.met, known.door, known.binnen].contains(&reading.lexeme(begin));
    let manner = reading.lexeme(begin) == known.op
        && reading.is(begin + 1, Tags::DET)
        && reading.lexeme(begin + 2) == known.manier;
    (opening == clause::Opening::Main && source.tokens.start > finite && (preposition || manner))
        .then_some(begin..finite)
}

/// Whether a thing stands between a verb and its particle.
fn has_object(reading: &Reading<'_>, cue: &CueMatch, entry: &Cue) -> bool {
    let [verb, particle] = cue.parts.as_slice() else { return false };
    let mut i = verb.end;
    while entry.separable && i < particle.start {
        // `op dreigende toon` is none.
        let governed = reading.is(i, Tags::PREP);
        match mention::simple_mention_at(reading, i + usize::from(governed), particle.start) {
            Some(object)
                if !governed && object.referent == Referent::Thing && object.tokens.end == particle.start =>
            {
                return true;
            }
            Some(other) => i = other.tokens.end,
            None => i += 1,
        }
    }
    false
}

/// `zegt in een reactie op het besluit niets te weten`: where and how something is said is no part of it.
fn past_setting(view: &View<'_, '_>, from: usize, te: usize) -> usize {
    let reading = view.reading;
    let setting =
        view.cue_at(from).filter(|cue| cue.of(reading).class == CueClass::Setting && cue.end() < te);
    let Some(setting) = setting else { return from };
    let end = setting.end();
    // `in een brief aan de Kamer`, `in een interview met X`
    let object = (reading.is(end, Tags::PREP) && !reading.is(end, Tags::TE))
        .then(|| mention::simple_mention_at(reading, end + 1, te))
        .flatten();
    object.map_or(end, |object| object.tokens.end)
}

/// The infinitive clause behind the cue, from its first word, `om` left out.
fn infinitive_clause(view: &View<'_, '_>, cue: &CueMatch, entry: &Cue, first: usize) -> Option<Range<usize>> {
    let reading = view.reading;
    let limit = reading.end_of_sentence(cue.verb);
    let known = reading.known();
    // The `te` with its infinitive must come before anything that opens another clause.
    let mut te = None;
    let mut om = None;
    let mut relative = false;
    // `roept de buren die er wonen op …`: the clause begins behind the particle.
    let particle = cue.parts.iter().filter(|part| part.start >= first).map(|part| part.end).max();
    let mut i = particle
        .filter(|&p| (p..limit).any(|k| reading.lexeme(k) == known.te && !cue.covers(k)))
        .unwrap_or(first);
    // `gezegd hebben niets te weten`: the rest of the verbs.
    while cue.finite != Some(cue.verb) && reading.is(i, Tags::AUX | Tags::MODAL) {
        i += 1;
    }
    let first = first.max(i);
    while i < limit {
        if reading.lexeme(i) == known.te
            && (reading.is(i + 1, Tags::INF)
                || reading.is(i + 1, Tags::GUESSED) && reading.word(i + 1).ends_with('n'))
            && !cue.covers(i)
        {
            te = Some(i);
            break;
        }
        // `denkt ‘de stad te redden’`
        if let Some(q) = reading.opened_at(i)
            && let Some(k) =
                reading.content(q).find(|&k| reading.lexeme(k) == known.te && reading.is(k + 1, Tags::INF))
        {
            te = Some(k);
            break;
        }
        if reading.lexeme(i) == known.om && om.is_none() {
            om = Some(i);
        }
        // `om mensen die de brug gebruiken te helpen`
        if om.is_some_and(|om| om < i) && clause::is_relative(reading, i) {
            relative = true;
        }
        if relative {
            i = reading.after(i);
            continue;
        }
        let stop = reading.is_terminator(i)
            || matches!(reading.word(i), ":" | ";")
            || clause::is_subordinator(reading, i)
            || clause::is_relative(reading, i)
            || clause::is_finite(reading, i) && !cue.covers(i) && Some(i) != cue.finite
            || (reading.is_comma(i) && om.is_none() && i > first + 1);
        if stop {
            return None;
        }
        i = reading.after(i);
    }
    let te = te?;
    let mut from = om.map_or(first, |om| om + 1);
    from = from.max(if om.is_some() {
        from
    } else {
        cue.parts
            .iter()
            .filter(|part| part.start >= first && part.end <= te)
            .map(|part| part.end)
            .max()
            .unwrap_or(first)
    });
    if om.is_none() {
        // The addressee is no part of what it is asked: `vraagt reizigers te wachten`.
        let verb_second =
            matches!(clause::start(reading, cue.finite.unwrap_or(cue.verb)).1, clause::Opening::Main);
        if entry.flags.has(CueFlags::OBJECT)
            && verb_second
            && cue.parts.iter().map(ExactSizeIterator::len).sum::<usize>() == 1
            && let Some(addressee) = mention::simple_mention_at(reading, from, te)
            && addressee.can_speak()
        {
            from = addressee.tokens.end;
        }
        while from < te
            && (reading.is(from, Tags::REFL) && entry.flags.has(CueFlags::REFL)
                || reading.is(from, Tags::ADV | Tags::TIME)
                    && !reading
                        .is(from, Tags::PREP | Tags::NEG | Tags::NOUN | Tags::PARTICLE | Tags::PRON_OBJ)
                || reading.is_comma(from))
        {
            from += 1;
        }
        from = past_setting(view, from, te);
    }
    let main = matches!(clause::start(reading, cue.finite.unwrap_or(cue.verb)).1, clause::Opening::Main);
    let end =
        if main { clause::end(reading, from, limit) } else { clause::end_in_host(reading, from, limit) };
    let content = clause::trimmed(reading, from..end);
    // `meer verlangd dan te wachten`
    let compared = reading.lexeme(from - 1) == known.dan;
    // `waar hij geen commentaar op wenst te geven`: what the infinitive says stands before its verb.
    let bare = content.len() <= 2 && !main;
    // `stelt maatregelen voor om te sparen`: an object of its own leaves the infinitive a purpose.
    let purpose = om.is_some() && !entry.flags.has(CueFlags::OBJECT) && has_object(reading, cue, entry);
    (!content.is_empty() && !compared && !bare && !purpose).then_some(content)
}
