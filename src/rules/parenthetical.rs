//! `De brug blijft dicht, zegt X.` — an unquoted main clause with its cue behind it or in it; `…, aldus X`; `X zegt: de brug …`.

use std::ops::Range;

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{CueClass, CueFlags, Frames, Tags};
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;
use crate::rule::{Candidate, Rule, RuleInfo, View};
use crate::token::Flags;

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "parenthetical",
        since: "0.1.0",
        summary: "An unquoted main clause with the cue behind it or in the middle of it.",
        fires: &[
            "<q>De brug blijft dicht</q>, <v>zegt</v> <s>Kramer</s>.",
            "<q>De omwonenden waren verbaasd</q>, <v>zegt</v> <s>Kramer</s>, <q>dat er niets gebeurde</q>.",
            "<q>Het besluit is genomen</q>, <v>aldus</v> <s>de gemeente</s>.",
            "<q>De trein rijdt weer</q>, zo <v>meldt</v> <s>de vervoerder</s>.",
            "<q>De brug gaat vaker open</q>, <v>denken</v> <s>bewoners</s>: <q>vier keer per dag</q>.",
            "<q>Het wordt een mooi jaar voor de brug</q> <v>denkt</v> <s>Kramer</s>.",
            "<q>Onbegrijpelijk</q> <v>vindt</v> <s>Kramer</s>.",
            "<q>De brug is een gemiste kans</q>, <v>ziet</v> <s>Kramer</s>.",
            "<q>Veel bewoners ervaren het lawaai van de brug als een ramp</q>, <v>meldt</v> <s>de gemeente</s> op basis van een enquête.",
            "<q>Een brug als die van Almen zou nu niet meer mogen</q>, <v>laat</v> <s>Kramer</s> dinsdag <v>weten</v>.",
            "<q>De brug is dicht</q>, <v>zegt</v> <s>Kramer</s>, al heeft hij er zelf geen last van.",
            "<q>Wie de brug sloot is niet bekend</q>, <v>schrijven</v> onder meer <s>buurtbewoners</s>.",
            "<q>De brug is veilig</q>, <v>staat</v> in <s>het rapport</s>.",
            "<q>De brug is veilig</q>, <v>is te lezen</v> in <s>het rapport</s>.",
            "<q>De brug is veilig</q>, <v>stelt</v> <s>de gemeente</s> in een verslag dat is uitgelekt.",
            "<q>Bewoners die stappen zetten zullen teleurgesteld zijn</q>, <v>verwacht</v> <s>Kramer</s>.",
            "Maar, <v>zegt</v> <s>Kramer</s>, <q>de brug blijft dicht</q>.",
            "<q>Het ging er hard aan toe</q>, <v>zegt</v> <s>Kramer</s> op de brug, een plek waar hij graag komt.",
            "<q>De brug was “het mooiste van het jaar”</q>, <v>zegt</v> <s>Kramer</s> in een verklaring die hij op de brug voorlas.",
            "<q>De politie</q>, <v>zegt</v> <s>Kramer</s>, <q>moet strenger worden</q>.",
            "<q>Als de brug dichtgaat</q>, <v>zegt</v> <s>Kramer</s>, <q>moeten we omrijden</q>.",
            "<q>De brug is te oud</q>, <v>schrijft</v> <s>de gemeente</s> in een brief die is uitgelekt.",
            "<q>De brug is te oud</q>, <v>zegt</v> <s>Kramer</s> (naast hem lacht zijn zoon).",
            "<q>Onbegrijpelijk dat de brug al die jaren dicht is gebleven</q>, <v>vindt</v> <s>Kramer</s>.",
            "<q>De brug gaat ooit dicht</q>, <v>zucht</v> <s>wethouder Kramer</s>.",
            "<q>De brug is dicht</q>, <v>zeggen</v> <s>de bewoners</s> die niet in de raad zitten.",
            "<q>De brug gaat</q>, zo <v>zegt</v> <s>Kramer</s>, <q>morgen dicht</q>.",
            "<q>Dat de brug dicht is, is geen ramp</q>, <v>leert</v> <s>een rondvraag</s>.",
            "<q>Hoe langer het duurt</q>, <v>zegt</v> <s>Kramer</s>, <q>hoe duurder de brug wordt</q>.",
            "<q>Toen zij kwam</q>, <v>zegt</v> <s>Kramer</s>, <q>was de brug dicht</q>.",
            "<q>Een oude brug</q>, zo <v>schrijft</v> <s>Kramer</s> in een brief, <q>is een vriend</q>.",
            "<q>De brug is dicht</q>, <v>verneemt</v> <s>de krant</s>.",
            "<q>De brug is te oud</q>, <v>stelt</v> <s>Kramer</s> in een donderdag verschenen rapport.",
            "<q>Een schipper</q>, <v>schrijft</v> <s>Kramer</s> in een brief, <q>was een vrij man</q>.",
        ],
        silent: &[
            ("Op de vraag of zij blijft, antwoordt Kramer ontwijkend.", "what she answers"),
            ("Toen de brug openging, zei Kramer niets.", "a subordinate clause before the verb is no report"),
            ("Toen de brug weer openging voor fietsers, gaf Kramer een zucht.", "the verb has an object"),
            (
                "Toen de brug dicht bleef, zuchtte Kramer diep en ging hij naar huis.",
                "the manner of no words",
            ),
            ("Volgens Jan Kramer is de brug dicht, zei hij.", "said once, by one"),
            ("Mocht de brug dichtgaan, dreigt een lange file.", "a condition, and a thing"),
            ("In zijn strijd tegen de krant, vervolgde Kramer journalisten.", "the verb has an object"),
            ("Kramer vernam dat de brug dicht was.", "perception is no report"),
        ],
        gaps: &[],
    },
    apply,
};

/// A content without a verb is short.
const FRAGMENT_WORDS: usize = 6;

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    for (cue, entry) in view.cues() {
        // `…, zucht X.`: a manner tells that words go before when nothing stands behind it.
        let manner = entry.class == CueClass::Manner
            && entry.frames.has(Frames::QUOTE)
            && !entry.flags.has(CueFlags::AMBIGUOUS);
        let takes = entry.frames.has(Frames::BARE) || manner;
        if !takes || matches!(entry.class, CueClass::Own | CueClass::Setting) {
            continue;
        }
        let verb = cue.finite.unwrap_or(cue.verb);
        let mut before = verb;
        let zo = before > 0 && reading.lexeme(before - 1) == reading.known().zo;
        if zo {
            before -= 1;
        }
        if before == 0 {
            continue;
        }
        let comma = if reading.is_comma(before - 1) || matches!(reading.word(before - 1), "–" | "-") {
            before - 1
        } else if reading.closed_at(before - 1).is_some_and(|q| view.ends_clause(q)) {
            // The comma stands inside the marks: `… ‘levensgevaarlijk,’ aldus X`.
            before
        } else if ends_without_comma(view, cue, verb) {
            before
        } else {
            continue;
        };
        // `Dat hij dat kan, had hij al bewezen`: a deed.
        let opener = reading.start_of_sentence(before);
        let shown = entry.class == CueClass::Evidence && cue.parts.len() == 1 && cue.parts[0].len() == 1;
        // `Dat X kwam, is geen ramp, leert onderzoek`: the clause is a part of another.
        let whole = (opener + 1..before).any(|i| reading.is_comma(i - 1) && clause::is_finite(reading, i));
        if shown
            && reading.lexeme(opener) == reading.known().dat
            && !clause::is_finite(reading, opener + 1)
            && !whole
        {
            continue;
        }
        let according = entry.class == CueClass::According;
        if according
            && reading.lexeme(cue.verb) != reading.known().aldus
            && !entry.flags.has(CueFlags::BARE_SOURCE)
        {
            continue;
        }
        let source = if according {
            view.source_after(cue.end())
                // `zo staat in het rapport`: a verb, though a noun as well.
                .filter(|mention| {
                    !entry.flags.has(CueFlags::BARE_SOURCE)
                        || mention.can_speak() && !reading.is(mention.tokens.start, Tags::REPORT)
                })
        } else if entry.flags.has(CueFlags::IMPERSONAL)
            || cue.form.any(Tags::PART) && !reading.lexicon.is_perfect(reading.lexeme(verb))
        {
            view.source_of(cue)
        } else {
            clause::subject_after(reading, verb)
                .filter(|mention| view.can_be_source(mention) && mention.tokens.start <= verb + 3)
                .filter(|mention| !cue.covers(mention.head))
                // `…, is er een kans`: beside `zijn` somebody must follow at once.
                .filter(|mention| {
                    !reading.is(verb, Tags::AUX) || mention.tokens.start == verb + 1 && mention.can_speak()
                })
        };
        // `…, klonk het`: the context tells who.
        if source.is_none()
            && entry.flags.has(CueFlags::IMPERSONAL)
            && cue.parts.len() == 1
            && cue.parts[0].len() > 1
        {
            if let Some(first) = host_clause(reading, comma) {
                out.push(Candidate::new(first).with_cue(reading, cue));
            }
            continue;
        }
        let Some(mut source) = source else { continue };
        // `In een eerder rapport, uit 2009, werd geraamd …`
        if cue.form.any(Tags::PART) && source.tokens.start < verb {
            continue;
        }
        // `Mocht de brug dichtgaan, dreigt een file`: a thing says nothing, and only evidence shows.
        let thing = source.referent == Referent::Thing
            && !source.definite
            && !source.plural
            && !reading.has_flag(source.head, Flags::CAPITAL);
        let shows = according || entry.flags.has(CueFlags::IMPERSONAL) || entry.class == CueClass::Evidence;
        if thing && !shows {
            continue;
        }
        // `…, staat bij X alleen de naam`: what stands somewhere stands in a text.
        let in_text = reading.is(source.head, Tags::DOCUMENT | Tags::SPEECH_NOUN)
            // `…, kreeg X van Y te horen`
            || entry.rest.first() == Some(&reading.known().te);
        if entry.flags.has(CueFlags::IMPERSONAL) && entry.flags.has(CueFlags::AMBIGUOUS) && !in_text {
            continue;
        }
        if (entry.class == CueClass::Perception || manner) && !stands_last(reading, &source) {
            continue;
        }
        if !according && (!view.is_asserted(cue) || cue.negation.is_some()) {
            continue;
        }
        let aldus = according && !entry.flags.has(CueFlags::BARE_SOURCE);
        let Some(first) = host_clause(reading, comma)
            .or_else(|| interrupted(reading, comma, verb, &source))
            .or_else(|| loose_host(view, cue, comma, &source))
            .or_else(|| {
                // `aldus` says it, whatever the verb of its clause is.
                let begin = reading.start_of_sentence(comma);
                let quoted = reading.opened_at(begin).is_some() && reading.after(begin) >= comma;
                (aldus && begin < comma && !quoted).then_some(begin..comma)
            })
        else {
            continue;
        };
        // `Volgens X is de brug dicht, zei hij`: said once, by one.
        let opener = first.start + usize::from(reading.is(first.start, Tags::CONJ_COORD));
        if source.referent == Referent::Pronoun
            && reading.lexeme(opener) == reading.known().volgens
            && mention::mention_at(reading, opener + 1, comma).is_some_and(|by| {
                matches!(by.referent, Referent::Person | Referent::Unnamed) && by.plural == source.plural
            })
        {
            continue;
        }
        let mut end = source.tokens.end.max(cue.end());
        // `…, vervolgde X zijn tegenstanders`: a verb with an object of its own.
        let object = entry.flags.has(CueFlags::AMBIGUOUS)
            && source.tokens.start > verb
            && end == source.tokens.end
            && reading.is(end, Tags::DET | Tags::NOUN)
            && !(reading.is(end, Tags::DET) && reading.is_terminator(end + 1))
            && !reading.is(end, Tags::TIME | Tags::ADV | Tags::PREP | Tags::REL | Tags::FINITE);
        if object && !according {
            continue;
        }
        let main = has_main_verb(reading, first.clone());
        // `X, die zich verzet, herhaalde het belang van hulp`: the subject with its clause.
        let told = !source.can_speak()
            && source.name.is_none()
            && mention::mention_at(reading, first.start, comma).is_some_and(|subject| {
                let end = subject.tokens.end;
                subject.can_speak() && reading.is_comma(end) && reading.is(end + 1, Tags::REL)
            });
        if told {
            continue;
        }
        // `De brug gaat, zegt X, morgen dicht`: no clause ends at its verb.
        let last = first.end - 1;
        let auxiliary = reading.is(last, Tags::AUX | Tags::MODAL) && reading.is(last, Tags::FINITE);
        let open = reading.is_comma(comma)
            && (auxiliary
                || main && clause::is_finite(reading, last) && !reading.is(last, Tags::NOUN | Tags::ADJ))
            && clause::start(reading, last).1 == clause::Opening::Main;
        // `Het is, zegt X, een schande.`: what the clause still waits for describes nobody.
        if open
            && auxiliary
            && reading.is_terminator(source.tokens.end)
            && let Some(comma) = source.tokens.clone().find(|&i| reading.is_comma(i))
            && let Some(bare) = mention::mention_at(reading, source.tokens.start, comma)
        {
            (source, end) = (bare, comma.max(cue.end()));
        }
        let Some(rest) = after_parenthesis(view, cue, &source, end, Host { main, open }) else { continue };
        let mut content = vec![first];
        content.extend(rest);
        // `Maar, zegt X, de brug blijft dicht`
        if content.len() > 1 && content[0].clone().all(|i| reading.is(i, Tags::CONJ_COORD)) {
            content.remove(0);
        }
        out.push(Candidate::new(content).with_cue(reading, cue).with_source(Some(source)));
    }
}

/// `Het wordt een mooi jaar denkt Kramer.`: the cue and its subject end the sentence; only the comma is missing.
fn ends_without_comma(view: &View<'_, '_>, cue: &CueMatch, verb: usize) -> bool {
    let reading = view.reading;
    let start = reading.start_of_sentence(verb);
    let begin = (start..verb).rev().find(|&i| reading.is_colon(i)).map_or(start, |mark| mark + 1);
    let subject = || clause::subject_after(reading, verb).filter(|subject| subject.tokens.start == verb + 1);
    // `Onbegrijpelijk vindt X.`
    let judged = cue.of(reading).class == CueClass::Opinion
        && begin + 1 == verb
        && reading.is(begin, Tags::ADJ)
        && !reading.is(begin, Tags::ADV);
    cue.finite == Some(cue.verb)
        && clause::is_finite(reading, verb)
        && (reading.words_in(begin..verb) > 3 || judged)
        && (begin..verb)
            .all(|i| !clause::is_subordinator(reading, i) && !reading.is(i, Tags::CONJ_COORD) || i == begin)
        && subject().is_some_and(|subject| stands_last(reading, &subject))
        // `Vroeg in de ronde wist X …`: a verb at the head states nothing.
        && (judged || !clause::is_finite(reading, begin) && has_main_verb(reading, begin..verb))
}

/// The main clause that ends before the comma, or a fragment that stands for one.
pub(super) fn host_clause(reading: &Reading<'_>, comma: usize) -> Option<Range<usize>> {
    let start = reading.start_of_sentence(comma);
    let mut from = start;
    // A colon or semicolon ends what went before; a quotation that fills the sentence is for other rules.
    let mut i = start;
    while i < comma {
        if reading.is_colon(i) {
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
    let fragment = reading.words_in(from..comma) <= FRAGMENT_WORDS
        && !clause::is_subordinator(reading, from)
        && !question
        && (clause::has_finite(reading, from, comma) || !is_subject(reading, from, comma));
    (stands || fragment).then_some(from..comma)
}

/// `De politie, zegt X, moet strenger worden`, `Als het regent, zegt X, wordt het nat`: between commas the cue and its
/// subject part a clause from its verb.
fn interrupted(reading: &Reading<'_>, comma: usize, verb: usize, source: &Mention) -> Option<Range<usize>> {
    let begin = reading.start_of_sentence(comma);
    let close = past_adjunct(reading, source.tokens.end);
    // `Hoe later het wordt, zegt X, hoe duurder het is`
    let known = reading.known();
    let proportional = reading.is_comma(close)
        && reading.lexeme(begin) == known.hoe
        && reading.lexeme(close + 1) == known.hoe
        && reading.is(begin + 1, Tags::ADJ | Tags::ADV);
    let goes_on = proportional
        || reading.is_comma(close)
        && clause::is_finite(reading, close + 1)
        && (!reading.is(close + 1, Tags::NOUN) || reading.is(close + 1, Tags::AUX))
        // `…, zegt X, vindt Y`
        && !(reading.is(close + 1, Tags::REPORT)
            && !reading.is(close + 1, Tags::AUX)
            && clause::subject_after(reading, close + 1).is_some_and(|other| other.can_speak()));
    (source.tokens.start == verb + 1
        && goes_on
        && source.can_speak()
        && reading.is_comma(comma)
        && begin < comma
        && reading.opened_at(begin).is_none()
        && !(begin..comma).any(|i| reading.is_colon(i)))
    .then_some(begin..comma)
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
fn loose_host(view: &View<'_, '_>, cue: &CueMatch, comma: usize, source: &Mention) -> Option<Range<usize>> {
    let reading = view.reading;
    let entry = cue.of(reading);
    let verb = cue.finite.unwrap_or(cue.verb);
    let pronoun = reading.is(source.head, Tags::PRON_SUBJ) && !reading.is(source.head, Tags::PRON_OBJ);
    let tells = (entry.frames.has(Frames::DAT) || entry.frames.has(Frames::OF))
        && (pronoun || !entry.flags.has(CueFlags::OBJECT));
    let end = source.tokens.end.max(cue.end());
    let counts = |i: usize| reading.is(i, Tags::NUM) && reading.lexeme(i) != reading.known().een;
    let numeral = source.name.is_none() && !source.definite && source.tokens.clone().any(counts);
    let between = (source.tokens.end..end).all(|i| {
        cue.covers(i)
            || reading.is(i, Tags::TIME | Tags::REFL)
            || reading.is(i, Tags::ADV) && !reading.is(i, Tags::NOUN)
    });
    let ends =
        source.can_speak() && !numeral && between && (ends_at(reading, end) || is_adjunct(reading, end));
    let begin = reading.start_of_sentence(comma);
    let from = (begin..comma).rev().find(|&i| reading.is_colon(i)).map_or(begin, |i| i + 1);
    if !tells || !ends || source.tokens.start < verb || from + 1 >= comma || reading.opened_at(from).is_some()
    {
        return None;
    }
    let verb_second = |i: usize| reading.is(i, Tags::FINITE) && !reading.is(i, Tags::NOUN);
    let adverb = reading.is(from, Tags::ADV)
        && (verb_second(from + 1) || reading.is(from + 1, Tags::ADV) && verb_second(from + 2));
    let opens = reading.is(from, Tags::CONJ_SUB | Tags::WH) && !adverb;
    // `Dat zij het wisten, blijkt uit X`: without its conjunction.
    let from = from + usize::from(opens && reading.lexeme(from) == reading.known().dat);
    let mut waiting = usize::from(opens);
    // Behind a subordinate clause, what can be a noun is no verb.
    let mut sure = !opens;
    let doubtful = |i: usize| reading.is(i, Tags::NOUN | Tags::ADJ | Tags::ADV) && !reading.is(i, Tags::AUX);
    let mut finite = false;
    let mut k = from;
    while k < comma {
        let known = reading.known();
        // `een brug als die van Utrecht`, `maatregelen of het uitstel ervan`: a phrase.
        let phrase = reading.lexeme(k) == known.als && reading.is(k + 1, Tags::PREP | Tags::DET)
            || reading.lexeme(k) == known.of && reading.is(k - usize::from(k > 0), Tags::NOUN);
        let opens_clause = k > from
            && !phrase
            && !reading.is(k - 1, Tags::CONJ_SUB)
            && (clause::is_relative(reading, k) || clause::is_subordinator(reading, k));
        let governed = k > from
            && (reading.is(k - 1, Tags::TE)
                || reading.is(k - 1, Tags::DET) && !reading.is(k - 1, Tags::PRON_SUBJ)
                || reading.is(k - 1, Tags::VERB) && !reading.is(k, Tags::FIN_SG));
        // `Hoewel zij teruggaan, ontstonden er rassen`: the verb behind the comma is that of the main clause.
        if reading.is_comma(k) && reading.is(k + 1, Tags::FINITE) && !doubtful(k + 1) && k + 1 < comma {
            waiting = 0;
        }
        if opens_clause {
            waiting += 1;
            sure = false;
        } else if reading.is(k, Tags::FINITE) && !governed && (sure || !doubtful(k)) {
            if waiting == 0 {
                return Some(from..comma);
            }
            waiting -= 1;
            finite = true;
        }
        k = reading.after(k);
    }
    // `Te veel werk waarvoor zij te weinig hulp krijgen, vindt X`: a phrase with its clause.
    let judged = !opens
        && cue.finite == Some(cue.verb)
        && matches!(entry.class, CueClass::Opinion | CueClass::Speech | CueClass::Writing);
    let phrase = (!finite || judged) && waiting == 0 && !reading.is(from, Tags::PREP | Tags::NAME);
    (phrase && !is_subject(reading, from, comma)).then_some(from..comma)
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
fn stands_last(reading: &Reading<'_>, source: &Mention) -> bool {
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
pub(super) fn has_main_verb(reading: &Reading<'_>, range: Range<usize>) -> bool {
    let mut k = range.start;
    while k < range.end {
        if clause::is_finite(reading, k) && clause::start(reading, k).1 == clause::Opening::Main {
            return true;
        }
        // `De brug “is levensgevaarlijk”`
        if k > range.start && reading.opened_at(k).is_some() && clause::is_finite(reading, k + 1) {
            return true;
        }
        k = reading.after(k);
    }
    false
}

/// What stands before the cue.
#[derive(Clone, Copy)]
struct Host {
    /// It is a main clause.
    main: bool,
    /// Its finite verb is its last word: more must follow.
    open: bool,
}

/// What follows the source, behind a host that is a main clause or a fragment: nothing more of the content (`Some([])`), or its second half; `None` when the cue
/// governs something else.
fn after_parenthesis(
    view: &View<'_, '_>,
    cue: &CueMatch,
    source: &Mention,
    end: usize,
    host: Host,
) -> Option<Vec<Range<usize>>> {
    let reading = view.reading;
    let main = host.main;
    let limit = reading.end_of_sentence(cue.verb);
    let mut i = end;
    while i < limit {
        // `…, zegt X in een brief die gisteren verscheen`
        let describes = clause::is_relative(reading, i)
            && (i == source.tokens.end || main && reading.lexeme(i) != reading.known().dat);
        if reading.is_terminator(i) || reading.reads(i, ";") || describes {
            return Some(Vec::new());
        }
        if reading.reads(i, ":") {
            // `…, vindt X: “…”`: the quotation is an attribution of its own.
            let rest = clause::trimmed(reading, i + 1..limit);
            if reading.opened_at(i + 1).is_some() {
                return main.then(Vec::new);
            }
            return Some(if rest.is_empty() { Vec::new() } else { std::iter::once(rest).collect() });
        }
        if let Some(q) = reading.opened_at(i) {
            // `schrijft X in het ‘jaarbeeld’ van mei`
            if i > end && reading.is_built_in(q) && reading.is(i - 1, Tags::DET) {
                i = reading.after(i);
                continue;
            }
            return None;
        }
        // `zegt X (hij is de oudste).`: the author explains.
        if reading.reads(i, "(")
            && let Some(close) = (i + 1..limit).find(|&k| reading.reads(k, ")"))
        {
            i = close + 1;
            continue;
        }
        // `schrijft X in een brief die uitlekte`, `meldt X op basis van een rapport dat uitlekte`, `zegt X over de man met
        // wie hij werkt`, `zegt X al weet hij het niet zeker`: the author goes on.
        let object = || main && source.tokens.start > cue.verb && (end..i).any(|k| reading.is(k, Tags::PREP));
        let relative = clause::is_relative(reading, i)
            && (reading.lexeme(i) != reading.known().dat || object())
            || reading.is(i, Tags::WH) && reading.is(i - 1, Tags::PREP);
        let concedes = reading.lexeme(i) == reading.known().al && clause::is_finite(reading, i + 1);
        if i > end && relative || concedes {
            return Some(Vec::new());
        }
        if reading.is_comma(i) {
            // A relative clause or a phrase behind the source is passed over.
            let relative =
                clause::is_relative(reading, i + 1) && reading.lexeme(i + 1) != reading.known().dat;
            if relative && i == source.tokens.end {
                return Some(Vec::new());
            }
            // `…, meent X in zijn rapport, dat nu verschijnt`: a relative clause.
            if reading.lexeme(i + 1) == reading.known().dat
                && (reading.is(i - 1, Tags::DOCUMENT) || clause::lacks_subject(reading, i + 2))
            {
                return Some(Vec::new());
            }
            // `…, zegt X, al geeft hij toe dat …`: the author goes on; `…, zegt X, aldus Y`: so says another.
            let concedes = reading.lexeme(i + 1) == reading.known().al && reading.is(i + 2, Tags::FINITE);
            if concedes || reading.lexeme(i + 1) == reading.known().aldus {
                return Some(Vec::new());
            }
            let mut to = limit;
            while to > i + 1 && reading.is_terminator(to - 1) {
                to -= 1;
            }
            // `…, melden onderzoekers uit Peru, Chili en Brazilië.`: the source goes on.
            let named = Tags::NAME | Tags::NAME_PARTICLE | Tags::CONJ_COORD;
            let names = reading.is(i + 1, Tags::NAME)
                && (!clause::has_finite(reading, i + 1, to)
                    || (i + 1..to).all(|k| reading.is(k, named) || reading.is_comma(k)));
            // `…, zegt X, hoofd van de dienst.`: so does its description.
            let description = !clause::has_finite(reading, i + 1, to)
                && (i + 1..to.min(i + 4)).any(|k| reading.is(k, Tags::ROLE))
                && !reading.is(i + 1, Tags::PREP | Tags::CONJ_COORD | Tags::ADV);
            // `…, zegt X op de brug, een plek waar hij graag komt.`: what has no verb of its own behind an article; `…,
            // zei X, eerder tegen de krant.`
            let apposition = reading.is(i + 1, Tags::DET) && !reading.is(i + 1, Tags::PRON_SUBJ | Tags::POSS)
                || [reading.known().de, reading.known().het].contains(&reading.lexeme(i + 1));
            let said = (i + 1..i + 3).any(|k| reading.lexeme(k) == reading.known().tegen)
                && !clause::has_finite(reading, i + 1, to);
            // `heeft, zo schrijft X, een brug gebouwd`
            let completes = reading.is(to - 1, Tags::PART | Tags::INF)
                && !(i + 1..to).any(|k| clause::is_relative(reading, k));
            let apposition = apposition && !completes && !has_main_verb(reading, i + 1..to);
            // `…, zegt X, gehuld in oranje en zwart.`
            let dressed = reading.is(i + 1, Tags::PART) && !clause::has_finite(reading, i + 1, to);
            let is_clause = host.open && !names
                || to - i > 3 && !names && !description && !apposition && !said && !dressed;
            return Some(if is_clause { std::iter::once(i + 1..to).collect() } else { Vec::new() });
        }
        let governs = reading.lexeme(i) == reading.known().dat && reading.is(i, Tags::CONJ_SUB)
            || reading.is(i, Tags::OM | Tags::TE) && reading.lexeme(i + 1) != reading.known().te
            || clause::is_finite(reading, i) && !is_attribute(reading, i);
        if governs {
            return None;
        }
        i += 1;
    }
    Some(Vec::new())
}

/// `op haar inmiddels verwijderde pagina`: a past form in a noun phrase is an adjective.
fn is_attribute(reading: &Reading<'_>, i: usize) -> bool {
    const PHRASE: usize = 3;
    reading.is(i, Tags::PAST)
        && reading.is(i + 1, Tags::NOUN | Tags::NAME)
        && (i.saturating_sub(PHRASE)..i).any(|k| {
            reading.is(k, Tags::DET | Tags::POSS)
                && (k + 1..i).all(|k| reading.is(k, Tags::ADV | Tags::ADJ | Tags::TIME))
                && k > 0
                && reading.is(k - 1, Tags::PREP)
        })
}
