//! `Dat zegt X.` — the sentence before is what is said; `dat` stands for it.

mod adverb;
mod answer;
mod attitude;
mod named;
mod within;

use std::ops::Range;

use super::according_clause::reported_before;
use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{CueClass, CueFlags, Frames, Tags};
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;
use crate::rule::{Candidate, Rule, RuleInfo, View};
use crate::token::Flags;
use crate::zone::Zone;

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "that-says",
        since: "0.1.0",
        summary: "A sentence whose `dat`, `dit` or `zo` stands for what the sentence before it states.",
        fires: &[
            "<q>De brug blijft open</q>. Dat heeft <s>de rechtbank in Gent</s> <v>beslist</v>.",
            "<q>De brug blijft dicht</q>. Dat <v>zegt</v> <s>wethouder Kramer</s>.",
            "<q>De brug blijft dicht</q>. Althans, dat <v>vindt</v> <s>wethouder Kramer</s>.",
            "<q>De brug blijft dicht</q>. Nou ja, dat <v>zegt</v> <s>de gemeente</s>.",
            "<q>De brug blijft dicht</q>. Dat <v>hoorde</v> hij <v>van</v> <s>de gemeente</s>.",
            "<q>De brug is te oud</q>. Althans, <v>volgens</v> <s>de schippers</s>.",
            "<q>De brug is te oud</q>. In elk geval <v>volgens</v> <s>de schippers</s>.",
            "<q>De trein rijdt weer</q>. Dat <v>blijkt uit</v> <s>cijfers van de vervoerder</s>.",
            "<q>De brug wordt dit jaar nog vervangen</q>. <s>De gemeente</s> <v>bevestigt</v> dat.",
            "<q>De brug blijft dicht</q>, en dat <v>bevestigt</v> <s>de gemeente</s>.",
            "<q>De brug blijft dicht</q>, maar dat <v>ontkent</v> <s>de gemeente</s>.",
            "<q>De brug blijft dicht</q>. Dat wordt <v>bevestigd</v> door <s>de gemeente</s>.",
            "<q>De brug blijft dicht</q>. Dat is de <v>conclusie</v> van <s>de inspectie</s>.",
            "<q>De club stopt ermee</q>. Dat heeft <s>het bestuur</s> <v>bekendgemaakt</v>.",
            "<q>De brug gaat morgen open</q>. <s>Wethouder Kramer</s> <v>bevestigt</v> dat tegen de krant.",
            "<q>Hij was die dag thuis</q>. <s>Zijn moeder</s> <v>bevestigt</v> dat, maar de rechter gelooft haar niet.",
            "<q>De brug blijft dicht</q>. Dat <v>staat</v> in <s>een brief van de gemeente</s>.",
            "<q>De club stopt ermee</q>. Dat heeft <s>de club</s>, waar honderd mensen werken, gisteren <v>bekendgemaakt</v>.",
            "<q>De brug blijft dicht</q>. Dat <v>meldde</v> <s>wethouder Kramer</s> na lang overleg.",
            "<q>De brug blijft dicht</q>. Dat is althans de gemiddelde <v>verwachting</v> van <s>ambtenaren</s>.",
            "<q>De brug blijft dicht</q>, dat <v>bevestigt</v> <s>de gemeente</s>.",
            "<q>De brug blijft dicht. Hij is te oud</q>. Dat <v>meldt</v> <s>de gemeente</s>.",
            "De brug is oud. Het waait. <q>De brug blijft dicht</q>. Dat <v>meldt</v> <s>de gemeente</s>.",
            "<q>De brug kan omvallen</q>. Daarvoor <v>waarschuwt</v> <s>de inspectie</s> in een brief.",
            "<q>De brug gaat morgen open</q>. <s>Wethouder Kramer</s> <v>zei</v> dat dinsdag bij de bouwplaats.",
            "“<q>De brug moet open. Het kan niet anders.</q>” Dat <v>zegt</v> <s>wethouder Kramer</s>.",
            "<q>De brug gaat dicht</q>. Dat <v>meldt</v> <s>de krant</s>, zonder te zeggen wanneer.",
            "<q>De brug gaat dicht</q>. Dat <v>zegt</v> <s>het bureau</s> dat de brug keurt.",
            "<q>De brug gaat dicht</q>. Dat <v>eist</v> <s>de bond</s> in hoger beroep.",
            "<q>De brug gaat dicht</q>. Dit laatste wordt <v>bevestigd</v> door <s>wethouder Kramer</s>.",
            "<q>De brug gaat dicht</q>. <s>Kramer</s> <v>bevestigde</v> dat laatste gisteren.",
            "<q>De brug gaat dicht</q>. <s>Een woordvoerder</s> heeft dat <v>gezegd</v> tegen de krant.",
            "<q>De brug gaat dicht</q>. <s>Kramer</s> heeft dat zondag <v>gezegd</v> tegen de krant.",
            "<q>De brug gaat dicht</q>. <s>Kramer</s> <v>spreekt</v> dat <v>tegen</v>.",
            "<q>De brug gaat dicht</q>. <s>De gemeente</s> <v>geeft</v> dat eerlijk <v>toe</v>.",
            "<q>De brug gaat dicht</q>. <s>Kramer</s> <v>laat</v> dat <v>weten</v> via zijn woordvoerder.",
            "<q>De brug gaat dicht</q>, maar <s>de bond</s> <v>betwijfelt</v> dat.",
            "<s 1>Kramer</s> <v 1>zegt</v> dat <q 1><q 2>de brug dichtgaat</q></q>, maar onder meer <s 2>de bond</s> <v 2>ontkent</v> dat.",
            "<q>De brug gaat dicht</q>, wat <s>de gemeente</s> <v>bevestigt</v>.",
            "<q>De brug gaat dicht</q>, hoewel <s>de gemeente</s> dat <v>ontkent</v>.",
            "<q>De brug gaat dicht</q>, al <v>ontkent</v> <s>de gemeente</s> dat.",
            "<q>De brug moet dicht</q>. Daarover <v>zijn</v> <s>alle partijen</s> <v>het eens</v>.",
            "<q>De brug moet dicht</q>. Daar <v>is</v> <s>de bond</s> van <v>overtuigd</v>.",
            "Of <q>de brug dichtgaat</q>? <s>Kramer</s> <v>denkt</v> van niet.",
            "<q>De brug gaat dicht</q>. <v>Aldus</v> <s>wethouder Kramer</s>.",
            "<q>De brug gaat dicht</q>. <s>Kramer</s> heeft het zelf <v>gezegd</v>.",
            "<q>De brug gaat dicht</q>. <s>Kramer</s> heeft dat maandag in een gesprek met de krant <v>gezegd</v>.",
            "<q>De brug gaat dicht</q>. Dat <v>merkt</v> <s>de bond</s>, de koepel van schippers, <v>op</v> in een brief.",
            "<q>De brug gaat dicht</q>. Dat <v>maakte</v> <s>de stad</s>, die al jaren klaagt, gisteren <v>bekend</v>.",
            "<q>De brug is te oud</q>. <s>De bond</s> <v>vindt</v> dat al jaren.",
            "<q>De brug is te oud</q>. Tot die <v>conclusie</v> komt <s>de bond</s>.",
            "<q>De brug is te oud</q>. Die <v>conclusie</v> trekt <s>de bond</s> in een rapport.",
            "<q>De brug moet dicht</q>. Die dringende <v>oproep</v> doet <s>Kramer</s> maandag.",
            "<q>De brug kan omvallen</q>. Die <v>waarschuwing</v> komt van <s>de bond</s>.",
            "<q>De brug is te oud</q>. Dat is de <v>conclusie</v> van <s>de bond</s> in een brief aan de raad.",
            "<q>De brug is te oud</q>. Dat is het <v>oordeel</v> van <s>de commissie-Kramer</s>, die haar keurde.",
            "<q>De brug is te oud</q>. Dat <v>is te lezen</v> in <s>een brief van de stad</s>.",
            "<q>De brug gaat dicht</q>. Al <v>ontkent</v> <s>Kramer</s> dat nog altijd.",
            "<q>De brug is te oud</q>. <s>Kramer</s> <v>zei</v> dat bij het afscheid van zijn collega in 1995.",
            "<q>De brug is te oud</q>. Dat <v>schrijft</v> <s>Kramer</s> in een reactie op het nieuws over de bouw.",
            "<q>De brug is te oud</q>. Dat <v>vertelde</v> <s>Kramer</s> aan de raad.",
            "<q>De brug is te oud</q>. Dat <v>onthulde</v> <s>Anna Kramer</s>.",
            "<q>De brug is te oud</q>, iets dat werd <v>bevestigd</v> door <s>Kramer</s>.",
            "<q>De brug moet dicht</q>. Dat <v>vindt</v> <s>Kramer</s> vrijdag in een interview met de krant.",
            "<q>De brug moet dicht</q>. Dat <v>vindt</v> <s>Kramer</s> donderdag in de Tweede Kamer.",
            "<q>De brug moet dicht</q>. Dat <v>vindt</v> <s>Kramer</s> aan het einde van de middag.",
            "<q>De brug gaat open</q>. Dat <v>hoopt</v> <s>Kramer</s> op Twitter.",
            "<q>De brug gaat dicht</q>. Ook dat laatste is een <v>uitspraak</v> van <s>Kramer</s> en maakt schippers boos.",
        ],
        silent: &[
            ("De brug gaat dicht. Dat heeft de gemeente beslist.", "a decision, of no court"),
            ("De brug is dicht. Die conclusie raakt Kramer.", "he does not draw it"),
            ("De brug is dicht. Dat advies krijgt de bond van de raad.", "nor does the bond give it"),
            ("De brug is dicht. Dat advies geeft Kramer door.", "he passes it on"),
            ("De brug is dicht. Die conclusie trekt Kramer door.", "he takes it further"),
            ("De brug is dicht. Die uitspraak komt Kramer goed uit.", "it suits him"),
            ("De brug is dicht. Dat verdeelde Gent zucht.", "an adjective"),
            ("De brug is dicht. Het stelt bewoners voor een raadsel.", "`het` at the head is the subject"),
            ("De brug is dicht. Dat zegt genoeg over het beleid.", "a look-alike"),
            ("De brug is dicht. Kramer heeft dat aan de bond gevraagd.", "a question"),
            ("De brug is dicht. Zo stond op een site een film van een boot.", "an example"),
            ("De brug is druk. Zo telt de gemeente duizend auto's.", "an example"),
            ("De brug is dicht. Dat vindt Kramer een goede zaak.", "a judgement of it"),
            ("De wethouder is streng. Dat liet hij vorig jaar zien.", "what people show"),
            ("De brug is sterk, dat bewijst het vele verkeer.", "the author reasons"),
            ("De brug is open, en dat belooft weer vuurwerk.", "what is to be expected"),
            (
                "De brug is dicht. Schippers varen te hard en geven dat toe.",
                "it stands for the clause before it",
            ),
            ("De brug is oud. Daar is Kramer blij mee.", "a feeling"),
            ("De brug is oud. Daar is Kramer het vaakst.", "a place"),
            ("De brug kost geld, wat Kramer heeft.", "a thing"),
            ("De brug is dicht. De rechter acht dat niet bewezen.", "it is not said"),
            ("De brug is dicht. Dat verklaart de lange rij.", "what it explains"),
            ("De brug is dicht. De bond vindt dat prima.", "what it thinks of it"),
            ("De brug kost geld. De bond vond dat niet genoeg.", "so here"),
            ("De brug is dicht. Kramer begrijpt dat wel.", "an attitude"),
            ("De brug is dicht. Dat weet Kramer niet.", "ignorance"),
            ("De bouwers komen. Dat hebben ze vast bedacht, denkt ze.", "what the other verb tells"),
            ("De brug is dicht. Dat blijkt uit de poging om haar te openen.", "the author infers"),
            ("De brug is dicht. Dat vindt Kramer op Twitter een schande.", "a judgement of it"),
        ],
        gaps: &[],
    },
    apply,
};

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    for (cue, entry) in view.cues() {
        let states = !matches!(entry.class, CueClass::Manner | CueClass::Judgement | CueClass::Perception)
            && (entry.frames.has(Frames::DAT) || entry.frames.has(Frames::BARE));
        if cue.form.is_empty() || !view.is_asserted(cue) {
            continue;
        }
        let Some(finite) = cue.finite else { continue };
        if let Some(source) = adverb::source(view, cue, finite)
            && let Some(content) = sentence_before(reading, reading.start_of_sentence(finite))
        {
            let content = stated(reading, content);
            out.push(Candidate::new(content).with_cue(reading, cue).with_source(Some(source)));
            continue;
        }
        // `Dat is te lezen in een brief`
        let stands = entry.flags.has(CueFlags::IMPERSONAL) && entry.class == CueClass::Writing;
        if !states || reading.is(cue.verb, Tags::AUX) && !stands {
            continue;
        }
        if let Some((source, content)) =
            within::comment(view, cue, finite).or_else(|| answer::answer(view, cue, finite))
        {
            out.push(Candidate::new(content).with_cue(reading, cue).with_source(Some(source)));
            continue;
        }
        let Some(source) = source_behind(view, cue, finite).or_else(|| source_before(view, cue, finite))
        else {
            continue;
        };
        // `Dat liet hij zien`: what people show is no statement.
        let shows = entry.class == CueClass::Evidence
            && matches!(source.referent, Referent::Person | Referent::Pronoun)
            && cue.parts.iter().flat_map(Range::clone).all(|k| reading.lexeme(k) != reading.known().uit);
        // `…, en dat belooft vuurwerk`: what is to be expected.
        let promises = entry.class == CueClass::Commissive && !source.can_speak() && source.name.is_none();
        // `Dat verklaart de lading modder`: what it explains.
        let known_thing = !reading.is(source.head, Tags::DOCUMENT | Tags::SPEECH_NOUN | Tags::GUESSED);
        let explains = entry.class == CueClass::Speech
            && entry.flags.has(CueFlags::AMBIGUOUS)
            && source.referent == Referent::Thing
            && source.name.is_none()
            && known_thing;
        if shows || promises || explains || view.is_no_statement(entry, &source) {
            continue;
        }
        // `…, dat bewijst hij ook`, `…, dat weet X niet`, `…, dat verklaart het lawaai`
        let comma = finite >= 2 && reading.is_comma(finite - 2);
        let reports = source.can_speak() && !(cue.negation.is_some() || entry.class == CueClass::Evidence)
            || cue.parts.iter().flat_map(Range::clone).any(|k| reading.lexeme(k) == reading.known().uit);
        if comma && !reports {
            continue;
        }
        let Some(content) = stated_before(view, cue, finite, &source) else { continue };
        let mut candidate = Candidate::new(content).with_cue(reading, cue);
        candidate.negated |= attitude::is_denied(reading, finite, &source);
        out.push(candidate.with_source(Some(source)));
    }
    named::nouns(view, out);
    named::conclusions(view, out);
    named::fronted(view, out);
    according(view, out);
}

/// `De brug is dicht. Aldus X.`: a sentence of its own.
fn according(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    for (cue, entry) in view.cues() {
        let word = reading.lexeme(cue.verb);
        let start = reading.start_of_sentence(cue.verb);
        // `Althans, volgens X.`, `In elk geval volgens X.`
        let hedged = word == reading.known().volgens && hedges(reading, start, cue.verb);
        let aldus = word == reading.known().aldus && start == cue.verb;
        let alone = entry.class == CueClass::According
            && (aldus || hedged)
            && reading.has_flag(start, Flags::SENTENCE_START);
        let source = || {
            view.source_after(cue.end()).filter(|source| {
                let behind = source.tokens.end;
                source.can_speak()
                    && (reading.is_terminator(behind) || reading.is(behind, Tags::PREP | Tags::TIME))
                    && !clause::has_finite(reading, behind, reading.end_of_sentence(cue.verb))
            })
        };
        if alone
            && let Some(source) = source()
            && let Some(content) = sentence_before(reading, cue.verb)
        {
            out.push(Candidate::new(content).with_cue(reading, cue).with_source(Some(source)));
        }
    }
}

/// `Althans, (volgens X)`, `In elk geval (volgens X)`: the words from `start` to `end` only limit what has been said.
fn hedges(reading: &Reading<'_>, start: usize, end: usize) -> bool {
    let end = end - usize::from(end > start && reading.is_comma(end - 1));
    let case = ["elk", "ieder"].iter().any(|word| reading.reads(start + 1, word))
        && reading.reads(start + 2, "geval");
    start + 1 == end && ["Althans", "Tenminste"].iter().any(|word| reading.reads(start, word))
        || start + 3 == end && case
}

/// Of a sentence that ends in what somebody tells, that clause: `De brug is oud, maar volgens de bond is zij veilig.`
fn told_last(reading: &Reading<'_>, sentence: Range<usize>) -> Range<usize> {
    let known = reading.known();
    let told = sentence.clone().find_map(|i| {
        let source = (reading.lexeme(i) == known.maar && reading.lexeme(i + 1) == known.volgens)
            .then(|| mention::mention_at(reading, i + 2, sentence.end))??;
        clause::is_finite(reading, source.tokens.end).then_some(source.tokens.end)
    });
    told.map_or(sentence.clone(), |from| from..sentence.end)
}

/// Of a sentence that reports a clause with `dat`, that clause: `De bond zegt dat de brug dicht is.`
fn stated(reading: &Reading<'_>, sentence: Range<usize>) -> Range<usize> {
    const NEAR: usize = 8;
    let verb = sentence.clone().find(|&i| clause::is_finite(reading, i));
    let reports = verb.filter(|&verb| reading.tags(verb).reports());
    let dat = reports.and_then(|verb| {
        (verb + 1..sentence.end.min(verb + NEAR))
            .find(|&i| reading.lexeme(i) == reading.known().dat && clause::is_subordinator(reading, i))
    });
    dat.map_or(sentence.clone(), |dat| dat + 1..sentence.end)
}

/// What the pronoun before or behind the verb at `finite` stands for.
fn stated_before(
    view: &View<'_, '_>,
    cue: &CueMatch,
    finite: usize,
    source: &Mention,
) -> Option<Range<usize>> {
    let reading = view.reading;
    let entry = cue.of(reading);
    // `“…” Dat zegt X.`; but `Dat zegt ook X`, `Dat beaamt X`: of somebody else's words. Verbs that only agree take no infinitive.
    let says = matches!(entry.class, CueClass::Speech | CueClass::Writing)
        && entry.frames.has(Frames::TE)
        && !(finite..source.tokens.start.max(finite)).any(|i| reading.lexeme(i) == reading.known().ook);
    let quoted = says.then(|| quotation_before(view, reading.start_of_sentence(finite))).flatten();
    let commented = || {
        (source.tokens.end <= finite)
            .then(|| within::comma_before(reading, source).and_then(|comma| reported_before(reading, comma)))
            .flatten()
    };
    clause_before(reading, finite, entry.flags.has(CueFlags::NEG))
        .or_else(commented)
        .or(quoted)
        .or_else(|| lead(view, reading.start_of_sentence(finite)))
        .or_else(|| {
            let before = sentence_before(reading, reading.start_of_sentence(finite))?;
            Some(if source.tokens.end <= finite { told_last(reading, before) } else { before })
        })
}

/// `Dat zegt X`, `Dat blijkt uit X`: the pronoun opens the sentence, the source stands behind the verb.
fn source_behind(view: &View<'_, '_>, cue: &CueMatch, finite: usize) -> Option<Mention> {
    let reading = view.reading;
    let known = reading.known();
    // The cue is the verb behind `dat`, not one of a clause further on; `het klinkt` stands for nothing.
    // `Dat heeft de club, die gisteren won, bekendgemaakt`: the auxiliary and its participle hold it together.
    // `Dat maakte de club, die gisteren won, bekend`: so do the parts of the cue.
    let perfect = cue.form.any(Tags::PART) && reading.lexicon.is_perfect(reading.lexeme(finite));
    let held = perfect
        || cue.parts.len() > 1
            && (finite..cue.end())
                .find(|&i| reading.is_comma(i))
                .is_some_and(|comma| clause::is_relative(reading, comma + 1));
    // `Dat merkt de bank, de koepel van banken, op`
    let described = || {
        let mut commas = (finite..cue.end()).filter(|&i| reading.is_comma(i));
        let close = commas.nth(1);
        cue.parts.len() > 1 && commas.next().is_none() && close.is_some_and(|close| cue.covers(close + 1))
    };
    let held = held || described();
    let far = !held && (finite..cue.end()).any(|i| reading.is_comma(i))
        || cue.verb > finite && reading.is(finite, Tags::MODAL);
    if far || cue.covers(finite.saturating_sub(1)) {
        return None;
    }
    let start = reading.start_of_sentence(finite);
    let denies = cue.of(reading).flags.has(CueFlags::NEG);
    let joined = clause_before(reading, finite, denies).is_some();
    let first = if joined { finite - 1 } else { past_opening(reading, start, finite) };
    // `Daarvoor waarschuwt X`
    let warns = cue.of(reading).class == CueClass::Speech && cue.of(reading).flags.has(CueFlags::OBJECT);
    let pronoun = [known.dat, known.dit, known.zo].contains(&reading.lexeme(first))
        || warns && reading.lexeme(first) == known.daarvoor;
    // `“…” Dat laatste bevestigt X`: a part of somebody else's words.
    let behind = past_pronoun(reading, first);
    if behind > first + 1 && start > 0 && reading.closed_at(start - 1).is_some() {
        return None;
    }
    if behind != finite || !pronoun || !joined && !reading.has_flag(start, Flags::SENTENCE_START) {
        return None;
    }
    if has_own_clause(reading, finite) || attitude::is_no_statement(cue.of(reading), cue, false) {
        return None;
    }
    if cue.parts.iter().flat_map(Range::clone).any(|k| reading.lexeme(k) == known.uit) {
        return view.source_of(cue);
    }
    // `Dat blijkt nu anders te zijn`
    if cue.of(reading).flags.has(CueFlags::IMPERSONAL) {
        // `Dat hoorde hij van X`, `Dat kreeg hij van X te horen`
        let heard =
            cue.of(reading).class == CueClass::Speech && cue.of(reading).flags.has(CueFlags::AMBIGUOUS);
        if heard && reading.lexeme(first) == known.dat && cue.verb == finite {
            return view.source_of(cue).filter(|teller| {
                let van = teller.tokens.start.checked_sub(1);
                teller.can_speak() && van.is_some_and(|van| van > finite && reading.lexeme(van) == known.van)
            });
        }
        // `Dat staat in een verklaring`
        return view.source_of(cue).filter(|text| {
            // `Zo stond op de site een film`: an example.
            let subject = reading.lexeme(first) == known.zo
                && reading.is(text.tokens.end, Tags::DET | Tags::ADJ_INFLECTED | Tags::NOUN)
                && !reading.is(text.tokens.end, Tags::TIME | Tags::REL);
            text.tokens.start > finite
                && !subject
                && reading.is(text.head, Tags::DOCUMENT | Tags::SPEECH_NOUN)
        });
    }
    if attitude::is_said_behind(view, cue) {
        return None;
    }
    // `Dat werd bevestigd door X`: the one who does it.
    let passive = cue.form.any(Tags::PART) && !reading.lexicon.is_perfect(reading.lexeme(finite));
    let source = if passive {
        // `Dit is de hoogste brug ooit gebouwd`: what it is told of.
        view.source_of(cue)?
    } else {
        clause::subject_after(reading, finite).filter(|mention| view.can_be_source(mention))?
    };
    ends_behind(view, cue, &source, reading.lexeme(first) == known.zo).then_some(source)
}

/// Behind what may open a sentence before its pronoun: `En dat zegt X`, `Althans, dat zegt X`, `Nou ja, dat zegt X`.
fn past_opening(reading: &Reading<'_>, start: usize, finite: usize) -> usize {
    const LONGEST: usize = 3;
    let word = |i: usize| reading.is(i, Tags::ADV | Tags::INTERJ | Tags::CONJ_COORD);
    let comma = (start + 1..finite.min(start + 1 + LONGEST)).find(|&i| reading.is_comma(i));
    let pronoun = |i: usize| [reading.known().dat, reading.known().dit].contains(&reading.lexeme(i));
    match comma.filter(|&comma| (start..comma).all(word) && pronoun(comma + 1)) {
        Some(comma) => comma + 1,
        None => (start..finite).find(|&i| !reading.is(i, Tags::CONJ_COORD)).unwrap_or(finite),
    }
}

/// Whether a clause of its own stands behind the verb at `finite`: that is what is said.
fn has_own_clause(reading: &Reading<'_>, finite: usize) -> bool {
    const NEAR: usize = 4;
    let known = reading.known();
    (finite + 1..reading.end_of_sentence(finite)).any(|k| {
        // `Dat staat in een rapport dat vandaag verscheen`
        let text = reading.is(k - 1, Tags::DOCUMENT) && reading.is(k - 2, Tags::DET);
        // `Dat zegt het bureau dat de brug bouwt`
        let body = reading.is(k - 1, Tags::ORG_NOUN) && reading.lexeme(k - 2) == known.het;
        let describes = text || body && clause::is_relative(reading, k);
        clause::is_subordinator(reading, k)
            && reading.lexeme(k) == known.dat
            && k <= finite + NEAR
            && !describes
            || reading.reads(k, ":")
    })
}

/// Whether what stands behind the source leaves `dat` what is said; `zo` may also give an example.
fn ends_behind(view: &View<'_, '_>, cue: &CueMatch, source: &Mention, example: bool) -> bool {
    let reading = view.reading;
    let entry = cue.of(reading);
    let end = reading.end_of_sentence(cue.verb);
    // `Zo telt de brug duizend auto's`: an example.
    let ends = |i: usize| {
        i >= end || reading.is_terminator(i) || reading.is_comma(i) || reading.reads(i, "(") || cue.covers(i)
    };
    if example && entry.class == CueClass::Knowledge {
        return false;
    }
    // `Dat vindt X een goede zaak`: a judgement of it.
    let judges = example || entry.frames.has(Frames::ALS) || entry.class == CueClass::Directive;
    let plain = |i: usize| {
        reading.is(i, Tags::ADV | Tags::NEG | Tags::TIME) && !attitude::begins_judgement(reading, entry, i)
    };
    let rest = (source.tokens.end..end).find(|&i| !plain(i)).unwrap_or(end);
    // `Zo vertelt X in een interview met de krant.`, `Dat vindt X op Twitter.`: where it is said.
    let setting = || {
        view.cue_at(rest).filter(|cue| cue.of(reading).class == CueClass::Setting).is_some_and(|place| {
            let article = |i: usize| reading.is(i, Tags::DET) && !reading.is(i - 1, Tags::PREP | Tags::DET);
            !(place.end()..end)
                .any(|i| reading.is_comma(i) || clause::is_subordinator(reading, i) || !example && article(i))
        })
    };
    // `Dat vindt X donderdag in de Tweede Kamer.`, `Dat vindt X op Radio 1.`, `Dat vindt X aan het einde van de middag.`
    let place = || {
        let named = rest + 1 + usize::from(reading.is(rest + 1, Tags::DET));
        let last = end - usize::from(reading.is_terminator(end - 1));
        let name = |i: usize| reading.has_flag(i, Flags::CAPITAL) || i > named && reading.is(i, Tags::NUM);
        reading.is(rest, Tags::PREP)
            && named < last
            && ((named..last).all(name)
                || reading.is(last - 1, Tags::TIME)
                    && !(named..last).any(|i| reading.is_comma(i) || clause::is_finite(reading, i)))
    };
    // `Dat eist X in hoger beroep.`
    let demands = || {
        entry.class == CueClass::Directive
            && source.can_speak()
            && reading.is(rest, Tags::PREP)
            && !(rest..end).any(|i| reading.is_comma(i) || clause::is_finite(reading, i))
    };
    !judges || ends(rest) || setting() || place() || demands()
}

/// `X bevestigt dat`, `X bestrijdt dat niet, maar …`: the pronoun is the object at the end of the clause.
fn source_before(view: &View<'_, '_>, cue: &CueMatch, finite: usize) -> Option<Mention> {
    let reading = view.reading;
    let known = reading.known();
    let object = finite + 1;
    // `heeft dat ontkend`
    let perfect = || reading.lexicon.is_perfect(reading.lexeme(finite)) && cue.form.any(Tags::PART);
    // `heeft het zelf gezegd`
    let itself = reading.lexeme(object) == known.het && reading.lexeme(object + 1) == known.zelf;
    if !(itself || [known.dat, known.dit].contains(&reading.lexeme(object)))
        || finite != cue.verb && !perfect()
    {
        return None;
    }
    // `heeft dat gevraagd`: nothing has been stated.
    let entry = cue.of(reading);
    if entry.class == CueClass::Directive && entry.frames.has(Frames::OF)
        || attitude::is_no_statement(entry, cue, true)
    {
        return None;
    }
    // `De schippers varen te hard en geven dat toe`: it stands for what the clause before it says. `acht dat niet bewezen`
    let joined = finite > 0 && reading.is(finite - 1, Tags::CONJ_COORD);
    if joined || cue.negation.is_some() && !cue.of(reading).flags.has(CueFlags::NEG) {
        return None;
    }
    let source = view.source_of(cue).filter(|source| source.can_speak() && source.tokens.end <= finite)?;
    let limit = reading.end_of_sentence(finite);
    let mut rest = past_pronoun(reading, object);
    while rest < limit {
        // `bevestigt dat tegen de krant`
        let adjunct = reading.is(rest, Tags::PREP) && !reading.is(rest, Tags::CONJ_SUB);
        match mention::mention_at(reading, rest + 1, limit) {
            Some(object) if adjunct => rest = object.tokens.end,
            // `in 1995`
            _ if adjunct && reading.is(rest + 1, Tags::NUM) => rest += 2,
            _ if attitude::begins_judgement(reading, entry, rest) => return None,
            _ if reading.is(rest, Tags::NEG | Tags::ADV | Tags::TIME) || cue.covers(rest) => rest += 1,
            // `gaf dat eerlijk toe`
            _ if reading.is(rest, Tags::ADJ)
                && !reading.is(rest, Tags::ADJ_INFLECTED)
                && rest < cue.end() =>
            {
                rest += 1;
            }
            _ => break,
        }
    }
    let ends =
        rest >= limit || reading.is_comma(rest) || reading.is_terminator(rest) || reading.reads(rest, ":");
    let opens = source.tokens.start <= reading.start_of_sentence(finite) + 1
        || within::comma_before(reading, &source).is_some();
    (ends && opens).then_some(source)
}

/// Behind `dat`, `dat laatste`.
fn past_pronoun(reading: &Reading<'_>, pronoun: usize) -> usize {
    pronoun + 1 + usize::from(reading.reads(pronoun + 1, "laatste"))
}

/// `De brug blijft dicht, en dat zegt X`, `…, maar dat ontkent X`: the clause before the conjunction.
fn clause_before(reading: &Reading<'_>, finite: usize, denies: bool) -> Option<Range<usize>> {
    let known = reading.known();
    let pronoun = finite.checked_sub(1).filter(|&i| reading.lexeme(i) == known.dat)?;
    // `De brug blijft dicht, dat zegt X`
    let conjunction = pronoun.checked_sub(1).filter(|&i| {
        reading.lexeme(i) == known.en
            || denies && reading.lexeme(i) == known.maar
            || reading.is_comma(i)
                && (clause::subject_after(reading, finite).is_some()
                    || reading.lexeme(finite + 1) == known.uit)
    })?;
    let start = reading.start_of_sentence(finite);
    let content = clause::trimmed(reading, start..conjunction);
    (start < conjunction && clause::has_finite(reading, content.start, content.end)).then_some(content)
}

/// The whole quotation before the sentence that begins at `start`, if nothing else tells whose words it holds.
fn quotation_before(view: &View<'_, '_>, start: usize) -> Option<Range<usize>> {
    let reading = view.reading;
    let q = reading.closed_at(start.checked_sub(1)?)?;
    let free = reading.quotation_around(start).is_none() && view.is_utterance(q) && !view.has_own_cue(q);
    free.then(|| reading.content(q))
}

/// `De brug gaat dicht. Hij is te oud. Dat meldt X.`: two sentences that are all of their paragraph, or all that stands in it
/// before, are one piece of news.
fn lead(view: &View<'_, '_>, start: usize) -> Option<Range<usize>> {
    let reading = view.reading;
    let content = sentence_before(reading, start)?;
    let second = reading.sentence(content.start);
    let from = reading.sentence_tokens(second.checked_sub(1)?).start;
    let same = |i: usize| reading.paragraph(i) == reading.paragraph(content.start);
    // Neither is a report or a quotation of its own.
    let reports = |cue: &CueMatch| {
        let main = cue.finite.is_some_and(|f| {
            clause::is_finite(reading, f) && clause::start(reading, f).1 == clause::Opening::Main
        });
        main && !cue.form.is_empty() && view.is_asserted(cue)
    };
    let told = (from..start).any(|i| {
        reading.opened_at(i).is_some_and(|q| view.opens_sentence(q) && view.is_utterance(q))
            || view.cue_at(i).is_some_and(reports)
    });
    let whole = same(from)
        // No heading before them: what stands under one is not the news of the article.
        && (from == 0 || !same(from - 1) && reading.zone(from - 1) == Zone::Body)
        && reading.zone(from) == Zone::Body
        && reading.sentence_tokens(second).end == start
        && reading.closed_at(start - 1).is_none()
        && reading.sentence_tokens(second).start == content.start
        && clause::has_finite(reading, from, content.start);
    (whole && !told && [reading.known().dat, reading.known().dit].contains(&reading.lexeme(start)))
        .then_some(from..content.end)
}

/// The sentence before the one that begins at `start`, in this paragraph or the one before; of a quotation its
/// content.
fn sentence_before(reading: &Reading<'_>, start: usize) -> Option<Range<usize>> {
    let sentence = reading.sentence(start);
    let before = (0..sentence).rev().find(|&s| reading.zones[s] == Zone::Body)?;
    let range = reading.sentence_tokens(before);
    let begin = reading.start_of_sentence(range.end - 1).min(range.start);
    // `“De brug is dicht. Dat zegt X ook.”`: the mark before the first of both is no part of it.
    let opens = reading.opened_at(begin).filter(|_| reading.quotation_around(start).is_some());
    let begin = begin + usize::from(opens.is_some_and(|q| reading.quotation_around(start) == Some(q)));
    let closed = reading.closed_at(start.checked_sub(1)?);
    let content = match closed {
        Some(q) if reading.quotations[q].open as usize == begin => reading.content(q),
        // `18.27 uur: De brug gaat dicht.`: when it was reported.
        _ if reading.is(begin, Tags::NUM)
            && reading.reads(begin + 1, "uur")
            && reading.is_colon(begin + 2) =>
        {
            begin + 3..range.end
        }
        _ => begin..range.end,
    };
    if closed.is_none() && reading.quotation_around(start) != reading.quotation_around(content.start) {
        return None;
    }
    let content = clause::trimmed(reading, content);
    (!content.is_empty()).then_some(content)
}
