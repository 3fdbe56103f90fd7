//! `X zegt te …` — a reporting verb with an infinitive: statements, promises, requests, denials.

mod infinitive;
mod past;
mod raised;

use std::ops::Range;

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, CueClass, CueFlags, Frames, Tags};
use crate::mention::{self, Mention, Referent};
use crate::reading::{Parts, Reading};
use crate::rule::{Candidate, Rule, RuleInfo, View};
use crate::token::Flags;

use super::parenthetical;
use super::that_clause::is_asked_by_author;
use infinitive::Infinitive;

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "te-infinitive",
        since: "0.1.0",
        summary: "A reporting verb with a `te` infinitive.",
        fires: &[
            "<s>De raad</s> <v>adviseert</v> de bonden, clubs van schippers en scholen om <q>de brug te mijden</q>.",
            "<s>Kramer</s> <v>zegt</v> <q>zich te verzetten tegen het bouwen van bruggen en het onderhouden ervan</q>.",
            "Gisteren <v>riep</v> <s>de wethouder</s> grote bedrijven <v>op</v> <q>niet meer te bouwen</q>.",
            "Gisteren <v>riep</v> <s>haar advocaat</s> Nederland <v>op</v> <q>niet meer te bouwen</q>.",
            "Gisteren <v>riep</v> <s>een groep bezorgde ouders</s> de gemeente <v>op</v> <q>niet meer te bouwen</q>.",
            "Later <v>riepen</v> <s>talloze mensen</s> op de brug bedrijven <v>op</v> <q>niet meer te bouwen</q>.",
            "<s>Kramer</s> <v>zegt</v> <q>niets van het plan te weten</q>.",
            "<q>Bang voor de brug</q> <v>zegt</v> <s>Kramer</s> <q>niet te zijn</q>.",
            "<q>Zorgen over de brug</q> <v>zegt</v> <s>Kramer</s> <q>zich niet te maken</q>.",
            "<s>Kramer</s> <v>zegt</v> <q>“blij te zijn” met de brug</q>.",
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
            "Waar <s>wethouders</s> <v>ervoor pleiten</v> om <q>schippers te betalen</q>, wijzen deze bewoners op de kosten.",
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
            "<s>De stad</s> <v>meldt</v> maandag om elf uur <q>de brug te hebben gesloten</q>.",
            "<s>Kramer</s> <v>vroeg</v> de gemeente om <q>met de buurt ‘te overleggen’ of de brug open kon</q>.",
            "<s>Kramer</s> <v>zegt</v> <q>dat te begrijpen</q>.",
            "Ook <v>bekende</v> <s>hij</s> <q>zijn akte te hebben vervalst</q>.",
            "Het bestuur is door <s>de wethouder</s> <v>verzocht</v> om <q>op te stappen</q>.",
            "De stad is vaak <v>verzocht</v> om <q>opheldering te geven</q> door <s>de bond</s>.",
            "<s>Kramer</s> <v>beloofde</v> – voor het eerst – <q>de brug te openen</q>.",
            "<q 2><s 1>Kramer</s> <v 1>zei</v></q> <v 2>volgens</v> <s 2>de bond</s> <q 1,2>niets te weten</q>.",
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
            "<s>Kramer</s> <v>dacht</v> <q>gewonnen te hebben</q>.",
            "<s>De gemeente</s> <v>vraagt</v> de raad <q>advies te geven over de brug</q>.",
            "<s>De scholen</s> zouden hun studenten <v>verteld</v> hebben <q>niet te varen</q>.",
            "<s>Kramer</s> <v>belooft</v> de buurt <q>de brug te openen</q>.",
            "<s>Kramer</s> <v>belooft</v> <q>de buurt te helpen</q>.",
            "De raad was verbaasd toen <s>Kramer</s> <v>zei</v> <q>niets van de brug te weten</q>.",
            "De raad sprong op toen <s>de wethouder</s> <v>aankondigde</v> <q>de brug te sluiten</q>.",
            "Ook <v>zegt</v> <s>de bond</s> <q>de schipper om een reactie te hebben gevraagd</q>.",
            "De schippers die <s>de bond</s> <v>zegt</v> <q>te vertegenwoordigen</q> zijn boos.",
            "<s>Kramer</s> moet <v>erkennen</v> <q>de brug niet te kennen</q>.",
            "De politie zoekt de daders. Getuigen worden <v>opgeroepen</v> <q>zich bij haar te melden</q>.",
            "Er is <s>een motie</s> ingediend waarin de raad wordt <v>gevraagd</v> <q>de brug te sluiten</q>.",
            "De brug wordt bewaakt en <s>ziekenhuizen</s> <v>roepen</v> schippers <v>op</v> om <q>bloed te geven</q>.",
            "<s>Schippers</s> die <v>zeggen</v> <q>lang te wachten</q>, zijn boos.",
            "<s>Kramer</s> <v>zegt</v> <q>de te verwachten gevolgen te kennen</q>.",
            "<s>Schippers</s> <v>laten weten</v> <q>hoe dan ook te varen</q>.",
            "<s>De wethouder</s> heeft <v>uitgesloten</v> <q>de brug te sluiten</q>.",
            "<s>Kramer</s> <v>zegt</v> <q mixed>moe te zijn dat de brug “alweer” dicht is</q>.",
            "<s>Kramer</s> <v>laat weten</v> <q mixed>het “heel jammer” te vinden dat de brug dicht is</q>.",
            "Er werd een motie aangenomen waarin <s>de raad</s> <v>oproept</v> <q>de brug te slopen</q>.",
            "<s>Kramer</s> <v>stelde voor</v> om <q>met zijn allen op de brug te gaan staan</q>.",
            "De schippers zijn <v>verzocht</v> om <q>de brug te mijden</q> door <s>de politie</s>.",
            "Er ligt <s>een motie</s> die het college <v>vraagt</v> <q>de brug te sparen</q>.",
            "De bond verspreidt <s>een folder</s> die schippers <v>oproept</v> om <q>de brug te mijden</q>.",
            "<v>Uit</v> <s>onderzoek</s> <v>bleek</v> <q>80 procent van de bruggen veilig te zijn</q>.",
            "<q>De brug</q> <v>blijkt uit</v> <s>onderzoek</s> <q>veilig te zijn</q>.",
            "Bij <s>de bond</s> <v>gaan stemmen op</v> om <q>de brug te sluiten</q>.",
            "<s>Kramer</s> heeft <v>gezegd</v> <q>te onderzoeken of de brug open kan</q>.",
        ],
        silent: &[
            ("Kramer schreef een rapport over de te verwachten gevolgen.", "the infinitive describes a noun"),
            ("Kramer weet de brug te redden.", "`weten te` is no report"),
            ("Kramer besluit de brug te sluiten.", "a decision"),
            ("De brug dreigt de buurt te verdelen.", "a thing threatens nobody"),
            ("De wethouder dreigt zijn baan te verliezen.", "a danger"),
            ("De gemeente kondigt maatregelen aan om te besparen.", "a purpose"),
            ("De gemeente heeft maatregelen aangekondigd om geld te besparen.", "a purpose"),
            ("De gemeente waarschuwt voor een poging om de brug te openen.", "what the attempt is"),
            ("De film vertelt het verhaal om jongeren te troosten.", "a purpose"),
            ("Een jaar later bevestigde Kramer zijn faam door tweede te worden.", "the means"),
            ("Kramer wenst daar geen antwoord op te geven.", "what he does not want to do"),
            ("De spits dacht op voorsprong te komen, maar werd gestuit.", "an attempt"),
            ("Nu is de vraag hoe de gemeente de brug denkt te betalen.", "a plan"),
            ("Wat hoopt Kramer daarmee te bereiken?", "the author asks"),
            ("Heeft ze je gevraagd om de brug te openen?", "so here"),
            ("Kramer geeft een eigen draai aan het stuk door de brug weg te laten.", "the means"),
            ("Schippers bieden geld om hun boot aan de stad te verkopen.", "no `aanbieden`"),
            ("De raad vraagt een commissie advies om de brug te redden.", "a purpose"),
            (
                "De raad vraagt een commissie, onder leiding van Kramer, advies om de brug te redden.",
                "so here",
            ),
            ("Schippers moeten worden opgeroepen om de brug te mijden.", "a duty of nobody"),
            ("De bond sluit een pact om de brug te redden niet uit.", "the infinitive of the pact"),
            ("De raad wordt de kans geboden om de brug te sluiten.", "a chance"),
            (
                "Het is goed dat je om hulp vraagt, maar om daar geld voor te geven is te veel.",
                "another infinitive",
            ),
            ("Kramer uit Gent bleek een brug te bezitten.", "where he is from"),
        ],
        gaps: &[],
    },
    apply,
};

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    for (cue, entry) in view.cues() {
        out.extend(raised::turns_out(view, cue, entry));
        let may = !cue.form.is_empty()
            && entry.frames.has(Frames::TE)
            && view.is_asserted(cue)
            && te_may_follow(reading, cue)
            && !is_no_report(reading, cue, entry);
        if may {
            out.extend(report(view, cue, entry).or_else(|| directed(view, cue, entry)));
        }
    }
}

/// The infinitive that `cue` reports, and who says it.
fn report(view: &View<'_, '_>, cue: &CueMatch, entry: &Cue) -> Option<Candidate> {
    let reading = view.reading;
    let source = view.source_of(cue).filter(|source| may_claim(reading, entry, source))?;
    let opener = cue.finite.unwrap_or(cue.verb).checked_sub(1);
    if parts_clause(reading, cue, &source, opener) {
        return None;
    }
    let first = first_behind(reading, cue, &source);
    let mut content = Infinitive::find(view, cue, entry, first)?.clause()?;
    // `zijn verzocht de brug te sluiten door de bond`: by whom.
    let by = source.tokens.start.wrapping_sub(1);
    if content.contains(&by) && reading.lexeme(by) == reading.known().door && cue.form.any(Tags::PART) {
        content.end = by;
    }
    if is_told_before(reading, opener, &content) && source.tokens.start > cue.verb {
        return None;
    }
    // `belooft niets te zeggen`: the negation inside the infinitive is not that of the cue.
    let mut cue = cue.clone();
    cue.negation = cue.negation.filter(|&i| i < content.start);
    if cue.negation.is_some()
        && matches!(entry.class, CueClass::Knowledge | CueClass::Directive | CueClass::Commissive)
    {
        return None;
    }
    // `Met een toespraak riep zij op “de brug te sluiten”`: how she spoke; but `Met dat besluit hoopt zij “de brug te sluiten”`.
    let quoted = entry.class == CueClass::Directive
        && (reading.opened_at(content.start).is_some()
            || content.start.checked_sub(1).is_some_and(|mark| reading.opened_at(mark).is_some()));
    let before = fronted(reading, &cue, &source)
        .filter(|_| !quoted)
        .or_else(|| fronted_question(reading, &cue, &source))
        .or_else(|| middle_field(reading, &cue, &source));
    let refused = |field: &Range<usize>| field.clone().any(|i| reading.is(i, Tags::NEG));
    if content.len() <= 2 && !stands_alone(reading, &cue, &source) && before.as_ref().is_none_or(refused) {
        return None;
    }
    let end = content.end;
    let parts: Parts = before.into_iter().chain([content]).chain(clause::continued(reading, end)).collect();
    Some(Candidate::new(parts).with_cue(reading, &cue).with_source(Some(source)))
}

/// `Getuigen worden opgeroepen zich te melden`: what somebody is asked to do, by those that the context names.
fn directed(view: &View<'_, '_>, cue: &CueMatch, entry: &Cue) -> Option<Candidate> {
    let reading = view.reading;
    let finite = cue.finite.filter(|&finite| {
        entry.class == CueClass::Directive
            && cue.form.any(Tags::PART)
            && reading.lexicon.is_passive(reading.lexeme(finite))
    })?;
    let known = reading.known();
    let begin = reading.start_of_sentence(finite);
    let (from, opening) = clause::start(reading, finite);
    let by = (begin..cue.end()).any(|i| reading.lexeme(i) == known.door);
    // `moeten uitgedaagd worden`: a plan; `de kans wordt geboden`: no `gebieden`.
    let modal = (from..finite).any(|i| reading.is(i, Tags::MODAL) && reading.is(i, Tags::FINITE));
    let other = modal || reading.reads(cue.verb, "geboden");
    let asserted = cue.negation.is_none() && opening == clause::Opening::Main;
    if by || other || !asserted || view.source_of(cue).is_some() {
        return None;
    }
    let content = Infinitive::find(view, cue, entry, cue.verb + 1)?.clause()?;
    (content.len() > 2).then(|| Candidate::new(content).with_cue(reading, cue))
}

/// `het tweetal zegt`: nothing but people say.
fn may_claim(reading: &Reading<'_>, entry: &Cue, source: &Mention) -> bool {
    let ambiguous = entry.flags.has(CueFlags::AMBIGUOUS);
    let known = || {
        source.name.is_some() || reading.is(source.head, Tags::GUESSED | Tags::DOCUMENT | Tags::SPEECH_NOUN)
    };
    source.can_speak()
        || entry.class == CueClass::Speech && !ambiguous
        || !(entry.class == CueClass::Commissive && ambiguous) && known()
}

/// Where to look for the infinitive: behind the verb, or behind a source that follows it.
fn first_behind(reading: &Reading<'_>, cue: &CueMatch, source: &Mention) -> usize {
    if source.tokens.start < cue.verb {
        return cue.parts.iter().find(|part| part.contains(&cue.verb)).map_or(cue.verb + 1, |part| part.end);
    }
    let end = source.tokens.end;
    // `zijn verzocht de brug te sluiten door de bond`: the agent stands behind the infinitive.
    let agent = reading.lexeme(source.tokens.start - 1) == reading.known().door;
    if agent && (cue.verb + 1..source.tokens.start).any(|k| reading.is_te_infinitive(k)) {
        return cue.verb + 1;
    }
    let te = |k: usize| reading.is_te_infinitive(k);
    clause::past_bare_relative(reading, end, reading.end_of_sentence(end), te).unwrap_or(end)
}

/// `De brug is, zegt X, niet meer te redden`: between commas the cue parts another clause.
fn parts_clause(reading: &Reading<'_>, cue: &CueMatch, source: &Mention, opener: Option<usize>) -> bool {
    parenthetical::parts_main_clause(reading, cue.finite.unwrap_or(cue.verb))
        || source.tokens.start > cue.verb
            && reading.is_comma(source.tokens.end)
            && opener.is_some_and(|comma| {
                reading.is_comma(comma)
                    && clause::has_finite(reading, reading.start_of_sentence(comma), comma)
            })
}

/// Whether two words can be all that is said: `die hij zegt te kennen`, where the relative pronoun is its object, but not
/// `waar hij geen commentaar op wenst te geven`, where what is said stands before the verb.
fn stands_alone(reading: &Reading<'_>, cue: &CueMatch, source: &Mention) -> bool {
    let known = reading.known();
    match clause::start(reading, cue.finite.unwrap_or(cue.verb)).1 {
        clause::Opening::Main => true,
        clause::Opening::Relative(word) => {
            [known.die, known.dat].contains(&reading.lexeme(word)) && source.tokens.start == word + 1
        }
        clause::Opening::Conjunction(_) => false,
    }
}

/// `De brug is dicht, zegt X te weten.`: what he knows stands before the comma.
fn is_told_before(reading: &Reading<'_>, comma: Option<usize>, content: &Range<usize>) -> bool {
    content.clone().all(|i| reading.is(i, Tags::TE | Tags::INF | Tags::PART))
        && comma.is_some_and(|comma| {
            reading.is_comma(comma)
                && parenthetical::has_main_verb(reading, reading.start_of_sentence(comma)..comma)
        })
}

/// A question of the author, or what somebody means to do.
fn is_no_report(reading: &Reading<'_>, cue: &CueMatch, entry: &Cue) -> bool {
    is_asked_by_author(reading, cue) || is_asked_what(reading, cue) || is_plan(reading, cue, entry)
}

/// `Wat hoopt X te bereiken?`: the author asks.
fn is_asked_what(reading: &Reading<'_>, cue: &CueMatch) -> bool {
    let begin = reading.start_of_sentence(cue.verb);
    reading.is(begin, Tags::WH)
        && cue.finite == Some(begin + 1)
        && reading.reads(reading.end_of_sentence(begin) - 1, "?")
}

/// `hoe X denkt te winnen`, `X dacht te scoren`: of what one does, a plan or an attempt; not `dacht gewonnen te hebben`.
fn is_plan(reading: &Reading<'_>, cue: &CueMatch, entry: &Cue) -> bool {
    if entry.class != CueClass::Opinion || !entry.flags.has(CueFlags::AMBIGUOUS) {
        return false;
    }
    let finite = cue.finite.unwrap_or(cue.verb);
    let opening = clause::start(reading, finite).1;
    let asked =
        matches!(opening, clause::Opening::Conjunction(word) if reading.lexeme(word) == reading.known().hoe);
    let known = reading.known();
    let deed = |te: usize| {
        let can = reading.lexeme(te + 1) == known.kunnen;
        reading.is_te_infinitive(te) && (can || !reading.is(te + 1, Tags::AUX | Tags::MODAL))
    };
    let past = reading.is(cue.verb, Tags::PAST) && cue.finite == Some(cue.verb);
    let behind = cue.verb + 1..reading.end_of_sentence(cue.verb);
    asked
        || past
            && cue.negation.is_none()
            && behind.clone().find(|&k| reading.lexeme(k) == known.te).is_some_and(deed)
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
    // `Bang voor de brug zegt hij niet te zijn`, `Zorgen over de brug zegt hij zich niet te maken`
    let predicate = || {
        let phrase = Tags::NOUN | Tags::ADJ;
        !passive
            && reading.has_flag(begin, Flags::SENTENCE_START)
            && reading.is(begin, phrase)
            && !reading.is(begin, Tags::ADV | Tags::TIME | Tags::PART | Tags::NAME | Tags::PREP)
            && reading.is(begin + 1, Tags::PREP)
            && !(begin..finite).any(|i| reading.is_comma(i) || reading.is_mark(i))
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
            || begin < finite && (object() || predicate())))
    .then_some(begin..finite)
}

/// `Wie de brug sloot, zegt X niet te weten`: the object of the infinitive is a question, or a clause with `of`.
fn fronted_question(reading: &Reading<'_>, cue: &CueMatch, source: &Mention) -> Option<Range<usize>> {
    let finite = cue.finite.unwrap_or(cue.verb);
    let begin = reading.start_of_sentence(finite);
    let comma = finite.checked_sub(1).filter(|&i| i > begin && reading.is_comma(i))?;
    let known = reading.known();
    let asks = [known.of, known.wie, known.wat, known.hoe].contains(&reading.lexeme(begin))
        || reading.reads(begin, "Waarom")
        || reading.reads(begin, "Welke");
    let speech = matches!(cue.of(reading).class, CueClass::Speech | CueClass::Knowledge | CueClass::Opinion);
    (asks
        && speech
        && source.tokens.start > finite
        && !clause::is_finite(reading, begin + 1)
        && clause::has_finite(reading, begin + 1, comma)
        && !(begin..comma).any(|i| reading.is_comma(i)))
    .then_some(begin..comma)
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
