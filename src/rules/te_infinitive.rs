//! `X zegt te …` — a reporting verb with an infinitive: statements, promises, requests, denials.

mod past;

use std::ops::Range;

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, CueClass, CueFlags, Frames, Tags};
use crate::mention::{self, Mention, Referent};
use crate::reading::{Parts, Reading};
use crate::rule::{Candidate, Rule, RuleInfo, View};
use crate::token::Flags;
use past::{past_addressee, past_aside, past_phrase, past_remarks, past_setting};

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "te-infinitive",
        since: "0.1.0",
        summary: "A reporting verb with a `te` infinitive.",
        fires: &[
            "<s>Kramer</s> <v>zegt</v> <q>zich te verzetten tegen het bouwen van bruggen en het onderhouden ervan</q>.",
            "Later <v>riepen</v> <s>talloze mensen</s> op de brug bedrijven <v>op</v> <q>niet meer te bouwen</q>.",
            "<s>Kramer</s> <v>zegt</v> <q>niets van het plan te weten</q>.",
            "<s>De gemeente</s> <v>roept</v> bewoners <v>op</v> om <q>binnen te blijven</q>.",
            "<s>Het bedrijf</s> <v>belooft</v> <q>de schade te vergoeden</q>.",
            "<s>Het bedrijf</s> <v>belooft</v> <q>de brug niet te sluiten</q>.",
            "<q>Met dat besluit</q> <v>hoopt</v> <s>de gemeente</s> <q>geld te besparen</q>.",
            "<s>Kramer</s> zou hebben <v>gezegd</v> <q>niets te weten</q>.",
            "In een gesprek <v>zegt</v> <s>zij</s> <q>spijt te hebben van de brug</q>.",
            "<s>De gemeente</s> <v>zegt</v> in een verklaring <q>verrast te zijn</q>.",
            "<s>Kramer</s> <v>zegt</v> <q>niet als eerste te zijn gekomen</q>.",
            "<s>Kramer</s> <v>hoopt</v> <q>op tijd klaar te zijn</q>.",
            "<q>De aannemer</q> <v>zegt</v> <s>hij</s> <q>niet te kennen</q>.",
            "Dat is <s>de wethouder</s> die <q>met een brug de buurt</q> <v>hoopt</v> <q>te redden van files</q>.",
            "<s>De gemeente</s> <v>dreigt</v> <q>de brug te sluiten</q>.",
            "<s>De gemeente</s> <v>zegt</v> <q>nog geen plan te hebben</q>.",
            "<s 1,2>Kramer</s> <v 1>belooft</v> <q 1>de brug te sluiten</q>: “<q 2>Het is te gevaarlijk.</q>”",
            "<s>Kramer</s> <v>zegt</v> in een reactie op het besluit <q>niets te begrijpen van de kritiek</q>.",
            "<s>De gemeente</s> <v>raadt</v> bewoners <v>aan</v> om <q>binnen te blijven</q>, maar dat weigeren ze.",
            "<s>Kramer</s> <v>zei</v> vorig jaar <q>altijd voor de brug te zijn geweest</q>.",
            "<s>De gemeente</s> <v>zegt</v> nu <q>toch geld te hebben voor de brug</q>.",
            "<s>Kramer</s> <v>denkt</v> <q>volgend jaar klaar te zijn</q>.",
            "<q>In mei</q> <v>hoopt</v> <s>de gemeente</s> <q>de brug te openen</q>.",
            "<s>Kramer</s> <v>hoopt</v> <q>in 2025 klaar te zijn</q>, in 2026 volgt de tweede brug.",
            "<s>Kramer</s> <v>zegt</v> <q>‘geen idee te hebben’ dat de brug dicht is</q>.",
            "<s>Kramer</s> <v>vroeg</v> de gemeente om <q>met de buurt ‘te overleggen’ of de brug open kon</q>.",
            "<s>Kramer</s> <v>zegt</v> <q>dat te begrijpen</q>.",
            "Ook <v>bekende</v> <s>hij</s> <q>zijn akte te hebben vervalst</q>.",
            "Het bestuur is door <s>de wethouder</s> <v>verzocht</v> om <q>op te stappen</q>.",
            "In <s>de motie</s> wordt <v>gevraagd</v> <q>de brug te sluiten</q>.",
            "De man werkt tot <s>hij</s> <q>voor de winter zijn diploma</q> <v>hoopt</v> <q>te halen</q>.",
            "<s>De gemeente</s> <v>zegt</v> <q>al het mogelijke te doen</q>.",
            "<s>De gemeente</s> <v>zegt</v> <q>de brug geregeld te schilderen</q>: dit jaar was dat al twee keer nodig.",
            "<s>De politie</s> <v>vraagt</v> getuigen die iets hebben gezien <q>zich te melden</q>.",
            "<s>Het OM</s> heeft een <v>verzoek ingediend</v> om <q>de man op te sluiten</q>.",
            "<s>De politie</s> <v>vraagt</v> iedereen die meer weet <q>contact op te nemen</q>.",
            "<s>De gemeente</s> heeft bewoners <v>gevraagd</v> om <q>de brug onder de aandacht te brengen</q>.",
            "<s>De gemeente</s> <v>belooft</v> <q mixed>de brug te sluiten “voor het te laat is”</q>.",
            "<s>Kramer</s> <v>zegt</v> <q mixed>het morgen, tijdens zijn eerste debat, “met plezier” te verdedigen</q>.",
            "<s>De bond</s> <v>verzekert</v> <q>niets met de schipper te hebben besproken</q>.",
            "<s>Kramer</s> <v>zegt</v> <q>te weten hoe de brug werkt</q>.",
            "<s>Kramer</s> <v>belooft</v> <q>het nooit meer te doen</q>.",
            "<s>De politie</s> <v>vraagt</v> iedereen die erbij was, <q>zich te melden</q>.",
            "<s>De politie</s> <v>vraagt</v> bewoners die op de kade wonen om <q>binnen te blijven</q>.",
            "<s>De bond</s> <v>eist</v> van de gemeente <q>de brug te openen</q>.",
            "<s 1,2>Kramer</s> <v 1>zei</v> <q 1 indirect>moe te zijn</q> en <v 2>vroeg</v> of <q 2 indirect>de brug open kon</q>.",
            "<s>Kramer</s> <v>zei</v> vorige week <q>de brug te willen openen</q>.",
            "<s>Kramer</s> heeft <v>aangekondigd</v> <q>komende week te vertrekken</q>.",
            "Na de klacht <v>beloofden</v> <s>de schippers</s> die de brug bouwden <q>mee te werken</q>.",
            "<s>De bond</s> <v>dreigt</v>, als dat niet helpt, <q>de brug te bezetten</q>.",
            "<s>De scholen</s> zouden hun studenten <v>verteld</v> hebben <q>niet te varen</q>.",
        ],
        silent: &[
            ("Kramer weet de brug te redden.", "`weten te` is no report"),
            ("Kramer besluit de brug te sluiten.", "a decision"),
            ("De brug dreigt de buurt te verdelen.", "a thing threatens nobody"),
            ("De wethouder dreigt zijn baan te verliezen.", "a danger"),
            ("De gemeente kondigt maatregelen aan om te besparen.", "a purpose"),
            ("De gemeente heeft maatregelen aangekondigd om geld te besparen.", "a purpose"),
            ("De gemeente waarschuwt voor een poging om de brug te openen.", "what the attempt is"),
            ("De film vertelt het verhaal om jongeren te troosten.", "a purpose"),
            ("Een jaar later bevestigde Kramer zijn faam door tweede te worden.", "the means"),
        ],
        gaps: &[],
    },
    apply,
};

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    for (cue, entry) in view.cues() {
        if cue.form.is_empty()
            || !entry.frames.has(Frames::TE)
            || !view.is_asserted(cue)
            || !te_may_follow(reading, cue)
        {
            continue;
        }
        let source = view.source_of(cue);
        let Some(source) = source.filter(|mention| {
            // `het tweetal zegt`: nothing but people say.
            mention.can_speak()
                || entry.class == CueClass::Speech && !entry.flags.has(CueFlags::AMBIGUOUS)
                || !(entry.class == CueClass::Commissive && entry.flags.has(CueFlags::AMBIGUOUS))
                    && (mention.name.is_some()
                        || reading.is(mention.head, Tags::GUESSED | Tags::DOCUMENT | Tags::SPEECH_NOUN))
        }) else {
            continue;
        };
        let first = if source.tokens.start > cue.verb {
            let end = source.tokens.end;
            let te = |k: usize| reading.is_te_infinitive(k);
            clause::past_bare_relative(reading, end, reading.end_of_sentence(end), te).unwrap_or(end)
        } else {
            cue.parts.iter().find(|part| part.contains(&cue.verb)).map_or(cue.verb + 1, |part| part.end)
        };
        // `De brug is, zegt X, niet meer te redden`: between commas the cue parts another clause.
        let opener = cue.finite.unwrap_or(cue.verb).checked_sub(1);
        let parts_clause = source.tokens.start > cue.verb
            && reading.is_comma(source.tokens.end)
            && opener.is_some_and(|comma| {
                reading.is_comma(comma)
                    && clause::has_finite(reading, reading.start_of_sentence(comma), comma)
            });
        if parts_clause {
            continue;
        }
        let Some(content) = infinitive_clause(view, cue, entry, first) else { continue };
        // `belooft niets te zeggen`: the negation inside the infinitive is not that of the cue.
        let mut cue = cue.clone();
        cue.negation = cue.negation.filter(|&i| i < content.start);
        if cue.negation.is_some()
            && matches!(entry.class, CueClass::Knowledge | CueClass::Directive | CueClass::Commissive)
        {
            continue;
        }
        let before = fronted(reading, &cue, &source).or_else(|| middle_field(reading, &cue, &source));
        // `waar hij geen commentaar op wenst te geven`: what the infinitive says stands before its verb.
        let finite = cue.finite.unwrap_or(cue.verb);
        let main = matches!(clause::start(reading, finite).1, clause::Opening::Main);
        let refused = |field: &Range<usize>| field.clone().any(|i| reading.is(i, Tags::NEG));
        if content.len() <= 2 && !main && before.as_ref().is_none_or(refused) {
            continue;
        }
        let end = content.end;
        let parts: Parts =
            before.into_iter().chain([content]).chain(clause::continued(reading, end)).collect();
        out.push(Candidate::new(parts).with_cue(reading, &cue).with_source(Some(source)));
    }
}

/// Whether `te` stands behind the verb, or in a quotation there: a look that saves most questions.
fn te_may_follow(reading: &Reading<'_>, cue: &CueMatch) -> bool {
    let mut behind = cue.verb + 1..reading.end_of_sentence(cue.verb);
    behind.any(|k| reading.lexeme(k) == reading.known().te || reading.opened_at(k).is_some())
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
    // `De daders zegt hij niet te kennen`: the object of the infinitive.
    // `Het bestuur is door X gevraagd om te gaan`: the one who is asked.
    let passive = cue.form.any(Tags::PART) && !reading.lexicon.is_perfect(reading.lexeme(finite))
        || cue.form.any(Tags::PART)
            && source.tokens.start.checked_sub(1).is_some_and(|by| reading.lexeme(by) == known.door);
    let object = || {
        !passive
            && reading.has_flag(begin, Flags::SENTENCE_START)
            && mention::mention_at(reading, begin, finite)
                .is_some_and(|object| object.tokens.end == finite && object.referent != Referent::Time)
            && !reading.is(begin, Tags::ADV)
            && source.can_speak()
    };
    // `In mei hoopt X klaar te zijn`: of what is hoped, any phrase tells more.
    let hoped = cue.of(reading).class == CueClass::Expectation && !reading.is(finite, Tags::PAST) && {
        let first = begin + usize::from(reading.lexeme(begin) == known.ook);
        let time = mention::mention_at(reading, first, finite);
        reading.is(first, Tags::PREP)
            || time.is_some_and(|time| {
                time.referent == Referent::Time && time.tokens.len() > 1 && time.tokens.end == finite
            })
    };
    (opening == clause::Opening::Main
        && source.tokens.start > finite
        && (preposition
            || hoped && !(begin..finite).any(|i| reading.is_comma(i))
            || manner
            || begin < finite && object()))
    .then_some(begin..finite)
}

/// `die er een eind aan hoopt te maken`: in a clause with its verb last, what stands between the subject and the verb.
fn middle_field(reading: &Reading<'_>, cue: &CueMatch, source: &Mention) -> Option<Range<usize>> {
    let finite = cue.finite.unwrap_or(cue.verb);
    let from = match clause::start(reading, finite).1 {
        clause::Opening::Main => return None,
        clause::Opening::Relative(word) => {
            let object = !(source.tokens.end <= word);
            // `waar hij op hoopt`: what is hoped stands before.
            if object {
                return None;
            }
            word + 1
        }
        clause::Opening::Conjunction(_) => source.tokens.end,
    };
    let begin = (from..finite)
        .find(|&i| !reading.is(i, Tags::ADV | Tags::TIME) || reading.is(i, Tags::PREP | Tags::PRON_ADV))
        .filter(|&i| !reading.is(i, Tags::CONJ_COORD))
        .unwrap_or(finite);
    // What is said may stand in the middle field; it is hoped or expected things that surely do.
    let raises = matches!(
        cue.of(reading).class,
        CueClass::Expectation | CueClass::Opinion | CueClass::Commissive | CueClass::Knowledge
    );
    let plain = raises
        && (begin..finite)
            .all(|i| !reading.is_comma(i) && !reading.is_mark(i) && !clause::is_finite(reading, i));
    (begin < finite && source.tokens.end <= finite && plain && cue.verb == finite).then_some(begin..finite)
}

/// Whether a thing stands between a verb and its particle.
fn has_object(reading: &Reading<'_>, cue: &CueMatch, entry: &Cue) -> bool {
    // `heeft maatregelen aangekondigd om …`
    if cue.form.any(Tags::PART) && entry.separable {
        return clause::mention_ending_at(reading, cue.verb).is_some_and(|object| {
            object.referent == Referent::Thing
                && !reading.is(object.tokens.start - usize::from(object.tokens.start > 0), Tags::PREP)
        });
    }
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

/// `bekende hij zijn diploma te hebben vervalst`: behind a verb and its singular subject, no verb.
fn is_possessive(reading: &Reading<'_>, i: usize) -> bool {
    let known = reading.known();
    let noun = Tags::NOUN | Tags::ADJ_INFLECTED | Tags::NUM;
    reading.lexeme(i) == known.zijn && reading.is(i + 1, noun) && reading.lexeme(i - 1) != known.te
}

/// A finite verb of another clause: between a cue and its infinitive, what can be a noun or a participle is that.
fn is_other_verb(reading: &Reading<'_>, i: usize) -> bool {
    let joined = i > 0 && reading.is(i - 1, Tags::CONJ_COORD);
    clause::is_finite(reading, i)
        // `gevuld en verkocht te hebben`
        && (joined && !(reading.is(i, Tags::PART) && reading.lexeme(i + 1) == reading.known().te)
            || reading.is(i, Tags::AUX | Tags::MODAL) && !is_possessive(reading, i)
            || !reading.is(i, Tags::NOUN | Tags::ALSO_NOUN | Tags::ADJ | Tags::PART | Tags::GUESSED)
                && reading.lexeme(i + 1) != reading.known().te)
}

/// The infinitive clause behind the cue, from its first word, `om` left out.
fn infinitive_clause(view: &View<'_, '_>, cue: &CueMatch, entry: &Cue, first: usize) -> Option<Range<usize>> {
    /// How far behind its object an infinitive may stand.
    const OBJECT: usize = 4;
    let reading = view.reading;
    let limit = reading.end_of_sentence(cue.verb);
    let known = reading.known();
    // The `te` with its infinitive must come before anything that opens another clause.
    let mut te = None;
    let mut om = None;
    let mut relative = false;
    let mut behind_aside = 0;
    let mut addressed = 0;
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
            && let Some(k) = reading.content(q).find(|&k| reading.is_te_infinitive(k))
        {
            te = Some(k);
            break;
        }
        // `hoopt de cijfers om te zetten`: the particle of the infinitive.
        let particle = i > first && reading.lexeme(i + 1) == known.te && {
            let joined = [reading.word(i), reading.word(i + 2)].concat();
            let id = reading.lexicon.id(&joined);
            // `omzetten` is a noun as well.
            reading.lexicon.word(id).is_some_and(|word| word.tags.any(Tags::INF | Tags::PLURAL))
        };
        if reading.lexeme(i) == known.om && om.is_none() && !particle {
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
        // `zegt, net als zijn vrouw, te komen`, `hoopt X, die wacht, te komen`, `belooft maandag, na de vergadering, te komen`
        if om.is_none()
            && let Some(close) = past_aside(reading, i, limit)
        {
            if (first..i).all(|k| reading.is(k, Tags::ADV | Tags::TIME)) {
                behind_aside = close;
            }
            i = close;
            continue;
        }
        // `vraagt getuigen die iets zagen zich te melden`
        if om.is_none()
            && entry.flags.has(CueFlags::OBJECT)
            && let Some(close) = past_addressee(reading, i, limit)
        {
            addressed = close;
            i = close;
            continue;
        }
        // `vraagt bewoners die op de kade wonen om te gaan`, `roept getuigen op die iets zagen om …`
        if om.is_none()
            && entry.flags.has(CueFlags::OBJECT)
            && let Some(k) = om_behind_relative(reading, i, limit)
        {
            i = k;
            continue;
        }
        // `zegt niet als eerste te komen`, `zegt de zorgen die zijn geuit te delen`
        if let Some(past) = past_phrase(reading, i, limit) {
            i = past;
            continue;
        }
        // `zegt dat te begrijpen`: the object of the infinitive.
        if [known.dat, known.dit].contains(&reading.lexeme(i))
            && ((i + 1..limit.min(i + OBJECT))
                .find(|&k| reading.lexeme(k) == known.te || !reading.is(k, Tags::ADV | Tags::NEG))
                .is_some_and(|te| reading.is_te_infinitive(te))
                || clause::is_object_of_infinitive(reading, i, limit))
        {
            i += 1;
            continue;
        }
        // `bevestigde zijn faam door tweede te worden`: the means.
        let means = om.is_none()
            && i > first
            && reading.lexeme(i) == known.door
            && reading.lexeme(i + 1) != known.te
            && {
                let te = (i + 1..limit).find(|&k| reading.is_te_infinitive(k));
                te.is_some_and(|te| {
                    !(te + 2..limit.min(te + 4)).chain(te - 1..te).any(|k| reading.is(k, Tags::PART))
                })
            };
        // `erkende het, door te grappen`, `Dat meldt X, zonder te zeggen waarom`
        let by = reading.is_comma(i)
            && (reading.lexeme(i + 1) == known.door && reading.lexeme(i + 2) == known.te
                || reading.reads(i + 1, "zonder"));
        if means && entry.frames.has(Frames::NP) || by {
            return None;
        }
        let stop = reading.is_terminator(i)
            || matches!(reading.word(i), ":" | ";")
            || clause::is_subordinator(reading, i)
            || clause::is_relative(reading, i)
            || is_other_verb(reading, i) && !cue.covers(i) && Some(i) != cue.finite
            || (reading.is_comma(i) && om.is_none() && i > first + 1 && !reading.joins_adjectives(i));
        if stop {
            return None;
        }
        i = reading.after(i);
    }
    // `hoeft niet gemeld te worden`: the rest of the verbs.
    let te =
        te.filter(|&te| !(cue.form.any(Tags::PART) && te == cue.verb + 1 && reading.is(te + 1, Tags::AUX)))?;
    let mut from = om.map_or(first, |om| om + 1).max(behind_aside);
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
        // `heeft de buurt gevraagd de man te helpen`: who is asked stands before a participle, and no text is asked anything.
        if entry.flags.has(CueFlags::OBJECT)
            && verb_second
            && cue.finite == Some(cue.verb)
            && cue.parts.iter().map(ExactSizeIterator::len).sum::<usize>() == 1
            && let Some(addressee) = super::quoted_words::addressee(reading, from, te)
            && addressee.can_speak()
            // `verzekert niets te weten`, `belooft het te doen`
            && reading.lexeme(addressee.head) != known.het
            && !(reading.is(addressee.head, Tags::PRON_SUBJ) && !view.can_be_source(&addressee))
            && addressee.referent != Referent::Document
        {
            from = addressee.tokens.end;
            // `adviseert mensen die vastzitten, te bellen`
            if clause::is_relative(reading, from)
                && let Some(comma) = (from..te).find(|&k| reading.is_comma(k))
            {
                from = comma + 1;
            }
        }
        from = from.max(addressed);
        // `zegt tegen de krant te hopen`, `zegt in een verklaring te hopen`
        from = past_setting(view, entry, from, te);
        from = past_remarks(view, cue, entry, from, te);
        from = past_setting(view, entry, from, te);
    }
    let main = matches!(clause::start(reading, cue.finite.unwrap_or(cue.verb)).1, clause::Opening::Main);
    let end =
        if main { clause::end(reading, from, limit) } else { clause::end_in_host(reading, from, limit) };
    // `afspraken die zij dacht te hebben gemaakt weer …`, `een brief die vraagt te komen inmiddels …`: behind the verbs, the
    // clause around it goes on.
    let verbs = (te + 1..end).find(|&i| !reading.is(i, Tags::INF | Tags::PART)).unwrap_or(end);
    let adverb = reading.is(verbs, Tags::ADV) && !reading.is(verbs, Tags::PREP | Tags::CONJ_SUB);
    let closed = from == te
        && reading.is_comma(verbs)
        && !reading.is(verbs + 1, Tags::CONJ_SUB | Tags::CONJ_COORD | Tags::REL);
    let end = if !main && (adverb || closed) { verbs } else { end };
    // `vroeg hem te wachten toen hij kwam`, `beloofde te wachten nadat zij belde`: when he did so.
    let directs = matches!(entry.class, CueClass::Directive | CueClass::Commissive);
    let when = |i: usize| [known.toen, known.nadat].contains(&reading.lexeme(i));
    // `zegt te wachten: het duurt al jaren`: the author explains.
    let end = (te..end)
        .find(|&i| {
            let explains = reading.reads(i, ":") && !clause::is_subordinator(reading, i + 1);
            (explains || directs && when(i)) && clause::has_finite(reading, i + 1, end)
        })
        .unwrap_or(end);
    let content = clause::trimmed(reading, from..clause::before_subject(reading, te, end));
    // `meer verlangd dan te wachten`
    let compared = reading.lexeme(from - 1) == known.dan;
    // `waarschuwt voor een plan om te graven`: what the infinitive says is the plan.
    let complement = om.is_some_and(|om| {
        om > first
            && clause::mention_ending_at(reading, om).is_some_and(|noun| {
                noun.tokens.start > first - 1
                    && reading.lexeme(noun.tokens.start - 1) == known.voor
                    && !cue.covers(noun.tokens.start - 1)
            })
    });
    // `stelt maatregelen voor om te sparen`: an object of its own leaves the infinitive a purpose.
    // `vertelt een verhaal om te troosten`: so is one behind a verb that only states.
    let states =
        matches!(entry.class, CueClass::Speech | CueClass::Writing | CueClass::Opinion | CueClass::Knowledge)
            && entry.frames.has(Frames::BARE)
            && !entry.separable;
    let purpose =
        om.is_some() && !entry.flags.has(CueFlags::OBJECT) && (states || has_object(reading, cue, entry));
    (!content.is_empty() && !compared && !purpose && !complement).then_some(content)
}

/// The `om` that follows the verb of the relative clause at `i`.
fn om_behind_relative(reading: &Reading<'_>, i: usize, limit: usize) -> Option<usize> {
    const LONGEST: usize = 14;
    if !clause::is_relative(reading, i) {
        return None;
    }
    let om = (i + 2..limit.min(i + LONGEST))
        .find(|&k| reading.lexeme(k) == reading.known().om || reading.is_comma(k) || reading.is_mark(k))?;
    (reading.is(om, Tags::OM) && reading.is(om - 1, Tags::VERB)).then_some(om)
}
