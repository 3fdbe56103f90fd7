//! `de kritiek van X dat …` — a noun of speech with a stated source and a clause of its own.

mod aside;
mod colon;
mod quoted;
mod source;

use std::ops::Range;

use super::parenthetical::host_clause;
use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, Frames, Tags};
use crate::mention::Mention;
use crate::reading::{Parts, Reading};
use crate::rule::{Candidate, Rule, RuleInfo, View};
use crate::zone::Zone;

use aside::past_asides;
use source::Stated;

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "speech-noun",
        since: "0.1.0",
        summary: "A noun of speech with its source and a `dat` or `om te` clause.",
        fires: &[
            "De <v>belofte</v> van <s>Kramer</s> dat <q>de brug opengaat</q> is gebroken.",
            "De <v>waarschuwing</v> van <s>de bond</s> dat <q>de brug zal instorten</q> werd genegeerd.",
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
            "Zij droeg <s>een bord</s> met daarop de <v>tekst</v> “<q>weg met de brug</q>”.",
            "Bewoners kregen een brief van <s>de gemeente</s> met het <v>verzoek</v> <q>de brug ‘niet meer te gebruiken’</q>.",
            "Er was een advertentie van <s>de bond</s> met het <v>advies</v> <q>zich in een ‘grondig onderzoek’ te verdiepen</q>.",
            "<s>Bewoners</s> riepen <v>kreten</v> als ‘<q>schande</q>’ en ‘<q>weg met de brug</q>’.",
            "Op <s>de borden</s> waren <v>leuzen</v> te lezen als “<q>weg met de brug</q>”.",
            "<s>De partij</s> had de <v>leus</v> “<q>Stem tegen de brug</q>”.",
            "<s>Kramer</s> kwam met de <v>vraag</v> “<q>Waar is de brug?</q>”.",
            "De <v>oproep</v> van <s>Kramer</s> <q>de brug te mijden</q>, hielp niet.",
            "<s>De gemeente</s> stuurde bewoners een brief met het <v>verzoek</v> <q>de brug te mijden</q>.",
            "<s>Kramer</s> plaatste een foto van de brug, met het <v>advies</v> om <q>een andere weg te nemen</q>.",
            "De <v>angst</v> onder <s>bewoners</s> dat <q>de brug instort</q>, groeit.",
            "Bij <s>bewoners</s> leeft de <v>vrees</v> dat <q>de brug instort</q>.",
            "Vanuit <s>de gemeenteraad</s> klinkt het <v>verwijt</v> dat <q>de brug te duur is</q>.",
            "<s>Zijn</s> <v>belofte</v> om <q>‘de brug te sluiten’</q> was loos.",
            // Between the source and its clause.
            "De <v>opmerking</v> van <s>Kramer</s> (VVD) dat <q>de brug te duur is</q>, viel slecht.",
            "De <v>uitspraak</v> van <s>Kramer</s> in deze krant dat <q>de brug te duur is</q>, viel slecht.",
            "De <v>belofte</v> van <s>Kramer</s> eerder deze week om <q>de brug te sluiten</q>, was loos.",
            "De <v>kritiek</v> van <s>de partij</s> op het plan is dat <q>de brug te duur is</q>.",
            "Op de <v>vraag</v> van <s>Kramer</s> <q>waarom de brug dicht is</q>, zweeg men.",
            // Who makes it.
            "<s>Kramer</s> deed de <v>voorspelling</v> dat <q>de brug instort</q>.",
            "<s>De partij</s> plaatste een <v>bericht</v> op Facebook dat <q>de brug dicht is</q>.",
            "<s>Kramer</s> deed een ‘dringende <v>oproep</v>’ aan de buurt om <q>de brug te mijden</q>.",
            "<s>Kramer</s> durft de <v>stelling</v> aan dat <q>de brug te oud is</q>.",
            "<s>De gemeente</s> verraste iedereen met het <v>voorstel</v> om <q>de brug te sluiten</q>.",
            "<s>De rechter</s> wees het verzoek af, met als <v>argument</v> dat <q>de brug te oud is</q>.",
            "Wij zagen een advertentie van <s>de stichting</s> met het <v>advies</v> <q>de brug te mijden</q>.",
            "Er hing <s>een briefje</s> met de <v>mededeling</v> dat <q>de brug dicht is</q>.",
            "Het <v>voorstel</v> om <q>de brug te sluiten</q>, komt van <s>de wethouder</s>.",
            "De <v>conclusie</v> die <s>Kramer</s> trekt, is dat <q>de brug te oud is</q>.",
            "De raad schrok van de <v>conclusie</v> die <s>Kramer</s> trok, dat <q>de brug te oud is</q>.",
            "De raad lachte om <s>Frans’</s> <v>bewering</v> dat <q>de brug veilig is</q>.",
            "<s>De schippers</s> hebben een <v>tip</v> voor wie over de brug wil: <q>neem de fiets</q>.",
            "Er kwam <s>een brief</s> met als <v>kern</v> dat <q>de brug te duur is</q>.",
            // Who is told, and by whom.
            "<s>De schippers</s> kregen het <v>vermoeden</v> dat <q>de brug te oud was</q>.",
            "Bewoners kregen van <s>de gemeente</s> het <v>advies</v> <q>binnen te blijven</q>.",
            "Bewoners hebben een <v>oproep</v> gekregen van <s>de gemeente</s> om <q>de brug te mijden</q>.",
            "In <s>het rapport</s> staat het <v>advies</v> om <q>de brug te sluiten</q>.",
            "<s>Zijn</s> <v>verkiezingsbelofte</v> om <q>de brug te sluiten</q> was loos.",
            "<s>Kramer</s> vertrok in de <v>overtuiging</v> dat <q>de brug veilig was</q>.",
            "<s>Zijn</s> <v>conclusie</v> komt erop neer dat <q>de brug te oud is</q>.",
            "Bij <s>de oppositie</s> rijst de <v>vraag</v> of <q>de brug veilig is</q>.",
            // Colons, and clauses before the noun.
            "De <v>boodschap</v> van <s>de wethouder</s> is hard: <q>de brug gaat dicht</q>.",
            "De <v>conclusie</v> van <s>de commissie</s> luidt als volgt: <q>de brug is te oud</q>.",
            "<s>De wethouder</s> had een <v>boodschap</v> voor de buurt: <q>de brug gaat dicht</q>.",
            "Kramer onderzocht de brug. <v>Conclusie</v>: <q>de brug is te oud</q>.",
            "<q>De brug is te oud</q>, is <s>zijn</s> stellige <v>overtuiging</v>.",
            "<q>De brug moet dicht</q>, was <s>haar</s> <v>motto</v> bij de opening.",
            "Dat <q>de brug te oud is</q>, is <s>zijn</s> <v>conclusie</v>.",
            "De <v>raad</v> van <s>Kramer</s> om <q>de brug te sluiten</q>, is opgevolgd.",
            "Zo klonk de <v>kritiek</v> van <s>Kramer</s> dat <q>de brug te duur is</q>.",
            "Dankzij de <v>belofte</v> vorige week van <s>de gemeente</s> dat <q>de brug opengaat</q>, is iedereen blij.",
            "Kramer weersprak de <v>bewering</v> van <s>de raad</s> dat <q>de brug te oud is</q>.",
            "Kramer reageerde op de <v>uitspraak</v> van <s>de raad</s> dat <q>de brug te oud is</q>.",
            "Kramer gelooft in de <v>belofte</v> van <s>de raad</s> dat <q>de brug opengaat</q>.",
            "Bij <s>de schippers</s> is de <v>consensus</v> dat <q>de brug open moet</q>.",
            "De schipper kreeg een <v>telefoontje</v> van <s>de bond</s> dat <q>de brug dicht was</q>.",
            "Dat geeft <s>bewoners</s> de <v>hoop</v> dat <q>de brug opengaat</q>.",
            "<s>Kramer</s> gaf de <v>belofte</v> dat <q>de brug open blijft</q>.",
            "<s>Kramer</s> ging weg onder het <v>voorwendsel</v> dat <q>de brug dicht was</q>.",
            "In <s>de gemeenteraad</s> klinkt de <v>vrees</v> dat <q>de brug dichtgaat</q>.",
            "De <v>boodschap</v> van <s>de bond</s> is steeds dezelfde: <q>de brug gaat niet open</q>.",
            "Nu hij van <s>de bond</s> de <v>verzekering</v> kreeg dat <q>de brug opengaat</q>, is hij blij.",
        ],
        silent: &[
            ("Kramer heeft het gevoel dat de brug te oud is.", "a feeling"),
            ("Bewoners krijgen steeds meer de indruk dat de brug te oud is.", "an impression"),
            ("Onder de slogan ‘Mooie brug’ hield Kramer een toespraak.", "the name of what is done"),
            ("Kramer moet weg om zijn kritiek ‘op de dure brug’.", "no sentence by itself"),
            ("De vraag of de brug veilig is, blijft open.", "no source is stated"),
            ("De verwachting is dat de brug open blijft.", "nobody is said to expect it"),
            ("Met zijn conclusie is de raad blij dat het duidelijk is.", "the noun is no subject"),
            ("Zijn conclusie: te laat, te duur en te veel.", "no clause"),
            ("Zij las de conclusies van een onderzoek dat de gemeente liet doen.", "a relative clause"),
            ("Het advies is om de brug te mijden.", "nobody is said to give it"),
            ("Met de mededeling dat de brug dichtgaat, was alles gezegd.", "nobody is said to make it"),
            ("Bij de politie kwam de melding binnen dat de brug dicht was.", "the police receive it"),
            ("Kramer hoopt met zijn voorstel de brug te redden.", "the noun is a part of the infinitive"),
            ("Kramer is van plan zijn belofte te houden.", "the infinitive is what is done with the noun"),
            ("De raad stemde in met het voorstel om de brug te sluiten.", "agreed to, not made"),
            ("Bewoners kregen het advies de brug te mijden.", "nobody is said to give it"),
            ("De uitslag doet vermoeden dat de brug dicht blijft.", "an infinitive"),
            ("De gids geeft adviezen om de brug te sparen.", "for which purpose"),
            ("Op verzoek van de buurt: de brug blijft open.", "what came of it"),
            ("De rechter doet een uitspraak over de brug: zij was te duur.", "what the ruling is about"),
            ("De vraag: waarom is de brug dicht?", "the author asks"),
            (
                "De raad kwam bijeen om aan het Duitse verzoek om hulp te voldoen.",
                "the infinitive of another `om`",
            ),
            ("Kramer vertrok in de hoop dat de brug open was.", "for what he left"),
            ("Er kwamen zoveel klachten van bewoners dat de brug dichtging.", "what came of it"),
            ("Er kwam zo vaak kritiek van bewoners dat de brug dichtging.", "so here"),
            ("Toen sloot de raad van bestuur zich aan om de brug te sluiten.", "a body"),
            ("Het verwijt dat Kramer kreeg, was dat de brug te duur was.", "he is blamed"),
            ("In Nederland klinkt de vrees dat de brug dichtgaat.", "nobody in particular"),
        ],
        gaps: &[],
    },
    apply,
};

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    out.extend(
        view.quotations()
            .filter(|&q| reading.quotations[q].parent.is_none() && reading.quotations[q].close.is_some())
            .filter_map(|q| quoted::quoted(view, q).or_else(|| quoted::named_in_marks(view, q))),
    );
    out.extend(
        reading
            .tokens_with(Tags::SPEECH_NOUN)
            .filter(|&i| reading.zone(i) == Zone::Body)
            .filter_map(|i| stated(view, i)),
    );
}

/// `de belofte van X om …`, `Haar conclusie is dat …`, `De reactie van X: “…”`: what the noun at `i` is said to be.
fn stated(view: &View<'_, '_>, i: usize) -> Option<Candidate> {
    let reading = view.reading;
    let index = reading.lexicon.speech_noun(reading.lexeme(i))?;
    let entry = reading.lexicon.cue(index);
    let limit = reading.end_of_sentence(i);
    let cue = noun_cue(index, i);
    if let Some(words) = colon::without_source(view, i, entry) {
        return Some(Candidate::new(words).with_cue(reading, &cue));
    }
    let Some(Stated { source, after, bound }) = source::stated(view, i, entry, limit) else {
        let (source, content) = comes_from(view, i, entry, limit)?;
        return Some(Candidate::new(content).with_cue(reading, &cue).with_source(Some(source)));
    };
    let content: Parts = if let Some(words) = is_said_to_be(reading, i, entry, after) {
        words.into()
    } else {
        let after = past_asides(reading, after, limit);
        let after = after + usize::from(reading.is_comma(after));
        if let Some(clause) = predicate_clause(reading, i, entry, after) {
            clause::trimmed(reading, clause..clause::end(reading, clause, limit)).into()
        } else if is_described(reading, &source, after) {
            return None;
        } else if let Some(words) = colon::behind_colon(view, i, entry, after, bound) {
            words.into()
        } else {
            governed(reading, i, entry, after, bound)?.into()
        }
    };
    Some(Candidate::new(content).with_cue(reading, &cue).with_source(Some(source)))
}

/// `De brug is te oud, is zijn conclusie`: the clause before the verb that makes it what the noun at `i` names.
fn is_said_to_be(reading: &Reading<'_>, i: usize, entry: &Cue, after: usize) -> Option<Range<usize>> {
    let states = entry.frames.has(Frames::DAT);
    let comma = colon::comma_before(reading, i, source::owner(reading, i), after).filter(|_| states)?;
    // `Dat de brug te oud is, is zijn conclusie`
    let start = reading.start_of_sentence(i);
    if reading.lexeme(start) == reading.known().dat {
        return Some(start + 1..comma).filter(|_| clause::clause_follows(reading, start + 1));
    }
    host_clause(reading, comma)
}

/// `Het voorstel om de brug te sluiten, komt van X`: who is told of behind the infinitive of the noun at `i`.
fn comes_from(view: &View<'_, '_>, i: usize, entry: &Cue, limit: usize) -> Option<(Mention, Range<usize>)> {
    let reading = view.reading;
    let known = reading.known();
    if reading.lexeme(i + 1) != known.om || !colon::heads_sentence(reading, i) {
        return None;
    }
    let content = governed(reading, i, entry, i + 1, false)?;
    let verb = content.end + usize::from(reading.is_comma(content.end));
    let van = (verb + 1..limit.min(verb + 4)).find(|&k| reading.lexeme(k) == known.van)?;
    let comes = (reading.is(verb, Tags::LIGHT) || reading.reads(verb + 1, "afkomstig"))
        && clause::is_finite(reading, verb);
    let source = view.source_after(van + 1).filter(|source| comes && source.can_speak())?;
    Some((source, content))
}

/// `de conclusies van een onderzoek dat lang duurde`: a relative clause.
fn is_described(reading: &Reading<'_>, source: &Mention, dat: usize) -> bool {
    let known = reading.known();
    reading.lexeme(dat) == known.dat
        && (source.tokens.end == dat
            && reading.is(source.head, Tags::DOCUMENT)
            && reading.lexeme(source.tokens.start) == known.een
            || clause::lacks_subject(reading, dat + 1))
}

/// `(de belofte van X) dat …`, `om …`: the clause or the infinitive from `after` on that the noun at `i` governs.
fn governed(reading: &Reading<'_>, i: usize, entry: &Cue, after: usize, bound: bool) -> Option<Range<usize>> {
    let known = reading.known();
    let limit = reading.end_of_sentence(i);
    let word = reading.lexeme(after);
    let purpose = word == known.om
        && entry.frames.has(Frames::TE)
        && has_infinitive(reading, after + 1, limit)
        && !awaits_infinitive(reading, i);
    let conjunction = word == known.dat && entry.frames.has(Frames::DAT)
        || word == known.of && entry.frames.has(Frames::OF);
    // `de vraag van X waarom …`
    let asks = reading.is(after, Tags::WH)
        && entry.frames.has(Frames::OF)
        && after > i + 1
        && !reading.is_comma(after - 1);
    let content = if asks && clause::clause_follows(reading, after + 1) {
        after..clause::end_in_host(reading, after, limit)
    } else if purpose || conjunction && clause::clause_follows(reading, after + 1) {
        let from = after + 1;
        if conjunction && comes_of_degree(reading, i) {
            return None;
        }
        let end = quoted_infinitive(reading, purpose, from)
            .unwrap_or_else(|| clause::end_in_host(reading, from, limit));
        from..if conjunction { before_host_verb(reading, i, after..end) } else { end }
    } else if entry.frames.has(Frames::TE) && infinitive_follows(reading, i, after, bound) {
        after..clause::end_in_host(reading, after, limit)
    } else {
        return None;
    };
    Some(clause::trimmed(reading, content)).filter(|content| !content.is_empty())
}

/// `De belofte van X dat de brug opengaat is gebroken`: the noun at `i` stands before the verb of its clause, and that behind the verbs of the
/// clause with `dat`.
fn before_host_verb(reading: &Reading<'_>, i: usize, clause: Range<usize>) -> usize {
    let Range { start: dat, end } = clause;
    if clause::has_finite(reading, reading.start_of_sentence(i), i) {
        return end;
    }
    let closes = |verb: usize| {
        // The conjunction behind a noun looks like a relative pronoun.
        let opened_by_dat = match clause::start(reading, verb).1 {
            clause::Opening::Conjunction(k) | clause::Opening::Relative(k) => {
                k >= dat && reading.lexeme(k) == reading.known().dat
            }
            clause::Opening::Main => false,
        };
        clause::is_finite(reading, verb) && opened_by_dat
    };
    let host = |&j: &usize| {
        clause::is_finite(reading, j)
            && !reading.is(j, Tags::INF | Tags::NOUN | Tags::ADJ)
            && (closes(j - 1) || reading.is(j - 1, Tags::INF | Tags::PART) && closes(j - 2))
    };
    (dat + 3..end).find(host).unwrap_or(end)
}

/// `zoveel klachten van bewoners dat …`, `zo vaak kritiek dat …`: the clause tells what comes of the degree before the noun at `i`.
pub(super) fn comes_of_degree(reading: &Reading<'_>, i: usize) -> bool {
    let known = reading.known();
    let begin = reading.start_of_sentence(i);
    let degree = |k: usize| {
        let word = reading.lexeme(k);
        [known.zoveel, known.zulke, known.dermate].contains(&word)
            // `Zo` at the head of a sentence is `thus`.
            || word == known.zo && k > begin && reading.is(k + 1, Tags::ADJ | Tags::ADV)
    };
    (begin..i).rev().take_while(|&k| !clause::is_finite(reading, k) && !reading.is_comma(k)).any(degree)
}

/// `(het verzoek) om de brug te sluiten`, not `om hulp`: whether an infinitive stands in the clause that begins at `from`.
fn has_infinitive(reading: &Reading<'_>, from: usize, limit: usize) -> bool {
    (from..limit).any(|k| reading.is_te_infinitive(k))
}

/// `om aan het verzoek om hulp te voldoen`: whether an `om` before the noun at `i` still waits for its infinitive.
fn awaits_infinitive(reading: &Reading<'_>, i: usize) -> bool {
    let om = reading.known().om;
    (reading.start_of_sentence(i)..i)
        .rev()
        .take_while(|&k| {
            !reading.is_te_infinitive(k) && !reading.is_comma(k) && !clause::is_finite(reading, k)
        })
        .any(|k| reading.lexeme(k) == om)
}

/// `de oproep van X (de brug te mijden)`: whether an infinitive without `om` follows the noun at `i` and its source, from `from` on; it
/// need not begin with its object when a verb holds both together (`bound`).
fn infinitive_follows(reading: &Reading<'_>, i: usize, from: usize, bound: bool) -> bool {
    /// How far behind its first word an infinitive may stand.
    const FAR: usize = 9;
    let known = reading.known();
    let limit = reading.end_of_sentence(i);
    // `met zijn voorstel de vrede te bewaren`: the noun is a part of the infinitive.
    let begin = (reading.start_of_sentence(i)..i)
        .rev()
        .find(|&k| !reading.is(k, Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED | Tags::NAME));
    let inside = !bound
        && begin.is_some_and(|k| {
            let with = reading.lexeme(k) == known.met && !reading.is(k + 1, Tags::POSS)
                // `onder het voorwendsel de brug te sluiten`
                || reading.lexeme(k) == known.onder;
            reading.is(k, Tags::PREP) && !with
        });
    // `om zijn belofte na te komen`: the infinitive has an object of its own.
    let object = Tags::DET | Tags::POSS | Tags::PRON_OBJ | Tags::REFL | Tags::NEG | Tags::NUM;
    let particle = reading.lexeme(from + 1) == known.te;
    let begins = reading.is(from, object) && !reading.is(from, Tags::PREP)
        || bound && (particle || reading.is(from, Tags::NOUN | Tags::ADV) && !reading.is(from, Tags::PREP));
    if inside || !begins {
        return false;
    }
    let ends = |k: usize| {
        reading.is_comma(k)
            || reading.is_mark(k)
            || clause::is_finite(reading, k)
            || clause::is_subordinator(reading, k)
            || clause::is_relative(reading, k)
            || reading.lexeme(k) == known.om
    };
    let mut k = from;
    for _ in 0..FAR {
        // `(het verzoek) zich in het “boze dossier” te verdiepen`, `(het advies) de brug “voorlopig te mijden”`
        let quoted = reading.opened_at(k).filter(|&q| k > from && reading.is_built_in(q));
        let inside = || quoted.is_some_and(|q| reading.content(q).any(|k| reading.is_te_infinitive(k)));
        if k >= limit || quoted.is_none() && k > from && reading.is_te_infinitive(k) || inside() {
            return k < limit;
        }
        if quoted.is_none() && ends(k) {
            return false;
        }
        k = reading.after(k);
    }
    false
}

/// `zijn belofte om “de brug te sluiten” (was loos)`: where an infinitive ends that stands between marks as a whole.
fn quoted_infinitive(reading: &Reading<'_>, infinitive: bool, from: usize) -> Option<usize> {
    let q = reading.opened_at(from).filter(|_| infinitive)?;
    reading.content(q).any(|k| reading.is_te_infinitive(k)).then(|| reading.after(from))
}

/// `(Zijn conclusie) is (dan ook) dat …`: where the clause begins that the noun at `i` is said to be, its copula at `is`.
fn predicate_clause(reading: &Reading<'_>, i: usize, entry: &Cue, is: usize) -> Option<usize> {
    let known = reading.known();
    // The noun heads the sentence: `Met zijn conclusie is …` says something else.
    // `Zijn conclusie komt erop neer dat …`
    let amounts =
        reading.is(is, Tags::LIGHT) && reading.reads(is + 1, "erop") && reading.reads(is + 2, "neer");
    let is = if amounts && colon::heads_sentence(reading, i) {
        is + 2
    } else {
        colon::copula_near(reading, i, is)?
    };
    let opener = (is + 1..reading.end_of_sentence(i)).find(|&k| !reading.is(k, Tags::ADV | Tags::TIME))?;
    let conjunction = reading.lexeme(opener) == known.dat && entry.frames.has(Frames::DAT)
        || reading.lexeme(opener) == known.of && entry.frames.has(Frames::OF);
    let opens = conjunction && clause::clause_follows(reading, opener + 1);
    // `Haar advies is om klein te beginnen`
    let infinitive = reading.lexeme(opener) == known.om
        && entry.frames.has(Frames::TE)
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
