//! `“…”` — an utterance that no cue and no source of its own sentence claims; who speaks, `resolution` finds.

use std::cell::LazyCell;

use crate::chars;
use crate::clause;
use crate::lexicon::{CueClass, Tags};
use crate::mention::{Mention, Referent};
use crate::rule::{Candidate, Rule, RuleInfo, View};
use crate::token::Flags;

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "quote-alone",
        since: "0.1.0",
        summary: "An utterance between quotation marks without a cue.",
        fires: &[
            "Kramer is tevreden. “<q>We gaan gewoon door.</q>”",
            "Is de brug veilig? ‘<q>Ja, dat is hij.</q>’",
            "<s>Wethouder Kramer</s> wordt boos: “<q>De brug blijft dicht.</q>”",
            "“<q>De brug gaat niet open</q>”, is een vaste klacht.",
            "Bewoners zijn boos (“<q>dat kan niet langer</q>”) maar wachten af.",
            "“<q 1>Mooi</q>” en “<q 2>te hoog</q>”.",
            "“<q 1>De brug is mooi</q>”, “<q 2>te hoog gebouwd</q>” en “<q 3>ze is lelijk</q>”, <v 3>zeggen</v> <s 1,2,3>bewoners</s>.",
            "“<q 1>De brug is mooi.</q>” En: “<q 2>Een feest voor de stad.</q>”",
            "“<q 1>De brug is mooi</q>”. En ook “<q 2>te hoog gebouwd</q>”.",
            "(lacht) “<q>We gaan gewoon door.</q>”",
            "Zij loopt graag, “<q>dat houdt mijn hoofd fris</q>”.",
            "De brug is nieuw, “<q>maar als het regent, is zij glad.</q>”",
            "De brug is veilig “<q>en daar wordt op gelet. Wij meten alles.</q>”",
            "“<q>Is de brug dicht? Ik weet het niet</q>” Zij lacht.",
            "Op de brug loopt de wind hard: “<q>Houd je vast!</q>”",
            "De brug is dicht. Lange rijen ‘<q>Wij wachten al een uur. Niemand zegt iets.</q>’",
            "Kramer is oud. ‘<q 1>Wij wachten al een uur.</q>’ (lacht) ‘<q 2>Niemand zegt iets. Zo gaat dat.</q>’",
            "Zij droeg <s>een bord</s> met daarop “<q>weg met de brug</q>”.",
            "“<q 1>Een mijlpaal</q>” en “<q 2>een grote dag</q>”, <v 2>aldus</v> <s 1,2>de bewoners</s>.",
        ],
        silent: &[
            ("Zij speelt in ‘De vrouw die bleef’.", "a title, built into a clause"),
            ("Kramer zong ‘Wij wachten. Niemand zegt iets.’ op de brug", "what is sung, behind its verb"),
            ("En ook “De Avonden” is een roman.", "a title"),
            ("De zogenoemde ‘brug die nooit opengaat’ is dicht.", "a nickname"),
        ],
        gaps: &[],
    },
    apply,
};

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    for q in view.unclaimed() {
        let quotation = &reading.quotations[q];
        let open = quotation.open as usize;
        if let Some(text) = on_text(view, q) {
            out.push(Candidate::new(reading.content(q)).with_source(Some(text)));
            continue;
        }
        // Asked late, and once.
        let listed = LazyCell::new(|| listed(view, q));
        if quotation.parent.is_some()
            || !(view.opens_sentence(q)
                || is_joined(view, q)
                || listed.is_some()
                || is_set_off(view, q)
                || is_behind_heading(view, q)
                || is_behind_quotation(view, q)
                || runs_on(view, q)
                || is_added(view, q))
        {
            continue;
        }
        let content = reading.content(q);
        let last = content.end - 1;
        let after = view.after_quotation(q);
        // The quotation is the whole sentence: nothing goes on behind it.
        let alone = after >= reading.len()
            || reading.is_terminator(last)
            || reading.is_terminator(after)
            || reading.opened_at(after).is_some()
            || reading.paragraph(after) != reading.paragraph(open)
            || reading.has_flag(after, Flags::SENTENCE_START)
            // A full stop is missing: `“Is de brug dicht? Ik weet het niet” Zij lacht.`
            || reading.has_flag(after, Flags::CAPITAL) && has_sentences(view, q)
            || reading.word(after).chars().all(chars::is_dash);
        // `“Onzin” is zijn oordeel`: a subject, unless it ends like a sentence.
        let built_in = reading.is_terminator(last)
            && !reading.reads(last, ".")
            && reading.is(after, Tags::VERB | Tags::PREP | Tags::CONJ_COORD)
            && !view.is_utterance(q);
        // `Het heet: “duurzame inzetbaarheid”`: a term behind a colon.
        if open > 0 && reading.reads(open - 1, ":") && !view.is_utterance(q) && !is_added(view, q) {
            continue;
        }
        let answer = reading.is_terminator(last) || reading.is_terminator(after);
        if is_added(view, q) && answer {
            out.push(Candidate::new(content));
            continue;
        }
        if let Some(source) = LazyCell::force(&listed).clone() {
            out.push(Candidate::new(content).with_source(source));
            continue;
        }
        if is_set_off(view, q) && !view.opens_sentence(q) {
            out.push(Candidate::new(content));
            continue;
        }
        if !alone || built_in || !(view.is_utterance(q) || answer && quotation.close.is_some()) {
            continue;
        }
        out.push(Candidate::new(content).with_source(introduced_by(view, open)));
    }
}

/// `een bord met daarop “weg met de brug”`: the text that the words stand on.
fn on_text(view: &View<'_, '_>, q: usize) -> Option<Mention> {
    let reading = view.reading;
    let known = reading.known();
    let met = (reading.quotations[q].open as usize).checked_sub(2)?;
    let stands =
        reading.lexeme(met) == known.met && [known.daarop, known.daarin].contains(&reading.lexeme(met + 1));
    if !stands || reading.quotations[q].parent.is_some() {
        return None;
    }
    clause::mention_ending_at(reading, met).filter(|text| reading.is(text.head, Tags::DOCUMENT))
}

/// `“De brug is dicht.” En: “Ze blijft dicht.”`, `En ook “…”`: nothing but these words between two quotations.
fn is_added(view: &View<'_, '_>, q: usize) -> bool {
    const WORDS: usize = 3;
    let reading = view.reading;
    let open = reading.quotations[q].open as usize;
    let word = |i: usize| reading.is(i, Tags::CONJ_COORD | Tags::ADV) || reading.reads(i, ":");
    if !open.checked_sub(1).is_some_and(word) {
        return false;
    }
    let start = reading.start_of_sentence(open);
    let joins = (1..=WORDS).contains(&open.saturating_sub(start))
        && reading.is(start, Tags::CONJ_COORD)
        && (start + 1..open).all(|i| reading.is(i, Tags::ADV) || reading.reads(i, ":"));
    let closed = |back: usize| start.checked_sub(back).is_some_and(|i| reading.closed_at(i).is_some());
    joins
        && reading.paragraph(start.saturating_sub(1)) == reading.paragraph(open)
        && (closed(1) || closed(2) && reading.is_terminator(start - 1))
}

/// `“Onzin”, “kletskoek” of gewoon “dom”.`: nothing but quotations, and what joins them, in the sentence, or before
/// `…, waren de reacties`; and who says them all, where the last one has a cue.
fn listed(view: &View<'_, '_>, q: usize) -> Option<Option<Mention>> {
    let reading = view.reading;
    let open = reading.quotations[q].open as usize;
    let start = reading.start_of_sentence(open);
    let end = reading.end_of_sentence(open);
    reading.opened_at(start)?;
    let mut quotations = 0;
    let mut named = false;
    let mut last = start;
    let mut i = start;
    while i < end {
        match reading.opened_at(i) {
            // Titles have capitals, all of them.
            Some(other)
                if quotations == 0
                    || !reading.has_flag(i + 1, Flags::CAPITAL)
                    || view.is_utterance(other) =>
            {
                named |= reading.is_name(other) && quotations > 0;
                quotations += 1;
                last = reading.content(other).end - 1;
            }
            _ if reading.is_comma(i)
                || reading.is_terminator(i) && i + 1 == end
                || reading.is(i, Tags::CONJ_COORD)
                || i > start && reading.is(i, Tags::ADV) && reading.is(i - 1, Tags::CONJ_COORD) => {}
            _ => break,
        }
        i = reading.after(i);
    }
    // `…, is een veelgehoorde opmerking`
    let told = i < end
        && i > 0
        && reading.is_comma(i - 1)
        && reading.is(i, Tags::AUX)
        && reading.is(i, Tags::FINITE)
        && (i + 1..end.min(i + 1 + TOLD)).any(|k| reading.is(k, Tags::SPEECH_NOUN));
    // `“Mooi”, “te hoog” en “hij is laat”, zeggen bewoners`: the last of them has the cue.
    let listed = i < end && i > 0 && reading.is_comma(i - 1) && quotations > 1;
    let cue = || view.cue_governed_at(i).filter(|cue| view.takes_quotation(cue) && cue.finite == Some(i));
    let cued = if listed { cue() } else { None };
    // `“Mooi” en “te hoog”, aldus de buren`
    let according = || view.cue_at(i).filter(|cue| cue.of(reading).class == CueClass::According);
    let according = if listed { according() } else { None };
    let whole = i >= end && quotations > 1 && (reading.is_terminator(end - 1) || reading.is_terminator(last));
    (!named && (whole || told || cued.is_some() || according.is_some()))
        .then(|| cued.and_then(|cue| view.source_of(cue)).or_else(|| view.source_after(according?.end())))
}

/// How far behind its verb a noun of speech may stand.
const TOLD: usize = 4;

/// `de reacties (“Dat kan niet!”) …`, `– “wij gaan door” –`: a clause in brackets or between dashes.
fn is_set_off(view: &View<'_, '_>, q: usize) -> bool {
    let reading = view.reading;
    let open = reading.quotations[q].open as usize;
    let after = view.after_quotation(q);
    let inside = reading.content(q);
    let dash = |i: usize| reading.word(i).chars().all(chars::is_dash) && !reading.word(i).is_empty();
    let opens = open > 0 && (matches!(reading.word(open - 1), "(" | ";") || dash(open - 1));
    let closes = matches!(reading.word(after), ")" | ";") || dash(after);
    opens
        && closes
        && reading.has_words(3, inside.clone())
        && (clause::has_finite(reading, inside.start + 1, inside.end)
            || clause::is_finite(reading, inside.start) && reading.is_terminator(inside.end - 1))
        && !view.is_term(q)
}

/// `De brug is veilig “en daar wordt op gelet. Wij meten alles.”`: it begins in the author's sentence and goes on for another one.
fn runs_on(view: &View<'_, '_>, q: usize) -> bool {
    let reading = view.reading;
    let content = reading.content(q);
    !reading.has_flag(content.start, Flags::CAPITAL)
        // `schrijft “dat de brug dicht is. Zij opent morgen.”`: what another verb asks for.
        && !clause::is_subordinator(reading, content.start)
        && reading.is_terminator(content.end - 1)
        && !reading.reads(content.end - 1, "...")
        && has_sentences(view, q)
}

/// More than one sentence stands between the marks.
fn has_sentences(view: &View<'_, '_>, q: usize) -> bool {
    view.reading.content(q).skip(1).any(|i| view.reading.has_flag(i, Flags::SENTENCE_START))
}

/// `De brug is dicht. Lange rijen ‘Wij wachten al een uur. Niemand zegt iets.’`: several sentences behind a cross-heading of a few words
/// that stands on the same line.
fn is_behind_heading(view: &View<'_, '_>, q: usize) -> bool {
    const LONGEST: usize = 4;
    let reading = view.reading;
    let open = reading.quotations[q].open as usize;
    let content = reading.content(q);
    let start = reading.start_of_sentence(open);
    let heading = start < open && open - start <= LONGEST && reading.has_flag(start, Flags::CAPITAL);
    heading
        && reading.is(open - 1, Tags::NOUN | Tags::NAME | Tags::ADJ | Tags::PARTICLE)
        && reading.has_flag(content.start, Flags::CAPITAL)
        && reading.is_terminator(content.end - 1)
        && has_sentences(view, q)
        && !(start..open).any(|i| {
            reading.is(i, Tags::FINITE) && !reading.is(i, Tags::NOUN | Tags::NAME)
                || reading.is_punctuation(i)
                || reading.is(i, Tags::CUE_WORD | Tags::TERM_MARKER) && i > start
        })
}

/// `“Headline” “We gaan door. Dat moet.”`, `“We gaan door.” (lacht) “Dat moet.”`: whole sentences behind another quotation.
fn is_behind_quotation(view: &View<'_, '_>, q: usize) -> bool {
    const DIRECTION: usize = 4;
    let reading = view.reading;
    let content = reading.content(q);
    let whole = reading.has_flag(content.start, Flags::CAPITAL)
        && reading.is_terminator(content.end - 1)
        && view.is_utterance(q);
    let Some(before) = (reading.quotations[q].open as usize).checked_sub(1).filter(|_| whole) else {
        return false;
    };
    let direction = || {
        let bracket = reading.bracket_opens(before, DIRECTION);
        bracket.and_then(|open| open.checked_sub(1)).is_some_and(|close| reading.closed_at(close).is_some())
    };
    reading.closed_at(before).is_some() || direction()
}

/// `…, maar “de brug blijft dicht”.`: a whole clause behind a conjunction of the author's.
fn is_joined(view: &View<'_, '_>, q: usize) -> bool {
    let reading = view.reading;
    let known = reading.known();
    let open = reading.quotations[q].open as usize;
    let conjunction = open.checked_sub(1).map(|i| reading.lexeme(i));
    // `Zij loopt graag, “dat houdt mijn hoofd fris”.`: a comma alone, up to the end of the sentence.
    let spliced = open > 1
        && reading.is_comma(open - 1)
        && reading.closed_at(open - 2).is_none()
        && (reading.is_terminator(view.after_quotation(q))
            || reading.is_terminator(reading.content(q).end - 1))
        && clause::has_finite(reading, reading.start_of_sentence(open), open);
    let joins = spliced
        || conjunction.is_some_and(|word| [known.maar, known.want, known.en, known.dus].contains(&word));
    let content = reading.content(q);
    let main = |i: usize| clause::start(reading, i).1 == clause::Opening::Main;
    let mut finite = content.clone().filter(|&i| clause::is_finite(reading, i));
    // `…, “maar als het regent, is de brug glad.”`: a clause may stand before the verb.
    let coordinated = spliced && reading.is(content.start, Tags::CONJ_COORD);
    let states = if coordinated { finite.any(main) } else { finite.next().is_some_and(main) };
    joins && view.is_utterance(q) && states && !clause::is_subordinator(reading, content.start)
}

/// `Kramer is verbaasd: “…”`: the subject of the main clause that ends in a colon before the quotation.
fn introduced_by(view: &View<'_, '_>, open: usize) -> Option<Mention> {
    let reading = view.reading;
    let colon = open.checked_sub(1).filter(|&i| reading.reads(i, ":"))?;
    let start = reading.start_of_sentence(colon);
    // `Volgens Kramer was de brug dicht: “…”`
    if (start..colon).any(|i| view.cue_at(i).is_some_and(|cue| cue.of(reading).class == CueClass::According))
    {
        return None;
    }
    let verb = (start..colon).find(|&i| {
        reading.quotation_around(i).is_none()
            && clause::is_finite(reading, i)
            && clause::start(reading, i).1 == clause::Opening::Main
    })?;
    clause::subject(reading, verb).filter(|mention| {
        let somebody = match mention.referent {
            Referent::Person | Referent::Pronoun => true,
            Referent::Unnamed => reading.is(mention.head, Tags::ROLE | Tags::DEMONYM),
            _ => false,
        };
        somebody && mention.tokens.end <= colon && view.can_be_source(mention)
    })
}
