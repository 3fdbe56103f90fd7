//! `X zegt dat …` — a reporting verb with a clause: `dat`, `of`, or a question word; and nouns of speech with one.

mod fronted;
mod judged;
mod opener;

use std::ops::Range;

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, CueClass, CueFlags, Frames, Tags};
use crate::mention::{Mention, Referent};
use crate::reading::Reading;
use crate::rule::{Candidate, Rule, RuleInfo, View};
use crate::token::{Flags, UNKNOWN};
use fronted::fronted_clause;
use judged::{judged, judged_infinitive, judges, predicate_behind};
use opener::{is_asked, joins_nouns, names_its_object, tells_a_thing};

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "that-clause",
        since: "0.1.0",
        summary: "A reporting verb with a clause that `dat`, `of` or a question word opens.",
        fires: &[
            "Vanuit <s>de gemeente</s> werd <v>gewaarschuwd</v> dat <q>de brug zou instorten</q>.",
            "<s>Kramer</s> heeft <v>er</v> bij de raad <v>op aangedrongen</v> dat <q>de brug dichtgaat</q>.",
            "De schipper <v>hoorde van</v> <s>de politie</s> dat <q>de brug dicht was</q>.",
            "De schipper heeft <v>van</v> <s>zijn buurman</s> <v>gehoord</v> dat <q>de brug dicht was</q>.",
            "Zo <v>klagen</v> <s>artsen</s> dat <q>de brug dicht is</q>.",
            "<s>Kramer</s> <v>zegt</v> dat <q>de brug nog maanden dicht blijft</q>, maar de omwonenden geloven er niets van.",
            "<s>De wethouder</s> <v>vroeg</v> of <q>de brug dicht kon</q>.",
            "<s>Bewoners</s> <v>wijzen erop</v> dat <q>het al jaren zo is</q>.",
            "<v>Uit</v> <s>onderzoek van de gemeente</s> <v>blijkt</v> dat <q>de brug veilig is</q>.",
            "In <s>het rapport</s> <v>staat</v> dat <q>de brug veilig is</q>.",
            "<s>Kramer</s> <v>vertelt</v> <q>hoe de brug is gebouwd</q>.",
            "<s>Kramer</s> <v>vindt</v> <q>het jammer dat de brug dicht is</q>.",
            "<s>Kramer</s> <v>is blij</v> dat <q>de brug ‘eindelijk open’ is</q>.",
            "<s>Kramer</s> <v>stelde</v> toen ‘dat <q>de brug te duur is’</q>.",
            "Dat <q>de brug te duur is</q>, <v>ontkent</v> <s>Kramer</s>.",
            "<s 1,2>Kramer</s> <v 1>benadrukt</v> dat <q 1>het niet om geld gaat</q>: “<q 2>We doen dit voor de brug.</q>”",
            "Er zijn <s>bewoners</s> die <v>vinden</v> dat <q>de brug lelijk is</q>.",
            "Er zijn <s>bewoners</s> die <v>vinden</v> dat <q>de brug open moet</q>.",
            "<s>Kramer</s> <v>acht</v> <q>het ondenkbaar dat de brug dichtgaat</q>.",
            "<s 1>Kramer</s> <v 1>legt uit</v> <q 1>waarom de brug zo duur is</q>: “<q 2>Alles is vernieuwd.</q>”",
            "Met name <s>wethouder Kramer</s> <v>vindt</v> dat <q>de brug te oud is</q>.",
            "<s>De wethouder</s> <v>zei</v>, toen nog in de oppositie, dat <q>de brug te duur was</q>.",
            "Hoewel niemand erover praat, <v>denkt</v> <s>de wethouder</s> dat <q>de brug dicht blijft</q>.",
            "<s>Kramer</s>, die <v>er</v> vaak <v>op wijst</v> dat <q>de brug oud is</q>, gaat met pensioen.",
            "<s>Kramer</s> heeft <v>uitgelegd</v> <q>waarom de brug niet open kan</q>.",
            "<s 1,2>Kramer</s> <v 1>vindt</v> dat <q 1 indirect>de brug te duur is</q> en <v 2>eist</v> dat <q 2 indirect>de bouw stopt</q>.",
            "<s>De gemeente</s> reageert door te <v>zeggen</v> dat <q>de brug veilig is</q>.",
            "<s>Bewoners</s> willen onderzoek en <v>eisen</v> dat <q>de brug dichtgaat</q>.",
            "<s>Jan Kramer</s>, als arts betrokken bij de brug, <v>zegt</v> dat <q>het veilig is</q>.",
            "Toch <v>vindt</v> <s>Kramer</s> <q>het te vroeg om te juichen</q>.",
            "<q>Dat de brug dicht is</q>, <v>noemt</v> <s>Kramer</s> <q>een slechte zaak</q>.",
            "<s>Kramer</s> <v>vindt</v> <q>het niet duidelijk wat de brug kost</q>.",
            "<s>De gemeente</s> blijft <v>benadrukken</v> dat <q>de brug veilig is</q>.",
            "<s>Kramer</s> <v>denkt</v> dat <q>de brug open blijft</q>, maar dat lijkt niet haalbaar.",
            "In dat gesprek <v>zei</v> <s>Kramer</s> dat <q>de brug open blijft</q>.",
            "Brug nog weken dicht <s>De gemeente</s> <v>zegt</v> dat <q>de bouw tegenvalt</q>.",
            "<s>Kramer</s> <v>dacht</v> dat <q>de brug openging</q>, maar na een uur wilde hij naar huis.",
            "<s>Kramer</s> <v>beweerde</v> dat <q>de brug dicht was</q>, maar dat bleek onjuist.",
            "<s>Kramer</s> <v>beloofde</v> dat <q>de brug openging</q>, waarna ook de gemeente toestemde.",
            "<s>Kramer</s> <v>hoopt</v> dat <q>de brug een voorbeeld is</q>, iets wat hij zelf miste.",
            "<s>Kramer</s> <v>vroeg</v> of <q>de brug open kon</q> - dat kon ze niet.",
            "Omdat hij loog – <s>Kramer</s> <v>zei</v> dat <q>de brug dicht was</q> – moet hij weg.",
            "<s>Kramer</s> <v>meent</v> dat <q>de brug oud is en onder meer kampt met roest</q>.",
            "De foto waarop <s>Kramer</s> <v>meldt</v> dat <q>de brug open is</q>, werd vaak gedeeld.",
            "<s>Een bewoner van een huis</s> op nummer 12 die erbij was, <v>zegt</v> dat <q>de brug dicht was</q>.",
            "Er is <s>een enquête</s> gehouden. Daaruit <v>blijkt</v> dat <q>de brug veilig is</q>.",
            "Bewoners kregen <s>een brief</s> van de gemeente, waarin <v>staat</v> dat <q>de brug dichtgaat</q>.",
            "<v>Uit</v> <s>recent onderzoek</s> <v>blijkt</v> dat <q>de brug veilig is</q>.",
            "<v>Uit</v> <s>de zitting</s> <v>bleek</v> dat <q>de brug al oud was</q>.",
            "Daarnaast <v>vond</v> <s>het hof</s> dat <q>de brug dicht kan</q>.",
            "<s>Een aantal bezorgde bewoners</s> <v>zegt</v> dat <q>de brug trilt</q>.",
            "Zowel <s>de gemeente</s> als bewoners <v>vinden</v> dat <q>de brug te oud is</q>.",
            "<s>Kramer</s> <v>wees er</v> in het debat <v>op</v> dat <q>de brug oud is</q>.",
            "<s>Kramer</s> <v>beweert</v> dat <q>de brug veilig is</q>, terwijl metingen het tegendeel zouden uitwijzen.",
            "<s>Kramer</s> <v>zei</v> dat <q>de brug dicht was</q>, maar bewoners die er kwamen spreken dat tegen.",
            "De brug gaat dicht, nu <v>uit</v> <s>onderzoek</s> <v>blijkt</v> dat <q>het verkeer de scheuren aanwakkerde</q>.",
            "<s>De krant</s> <v>ontdekte</v> dat <q>de brug nooit is gekeurd</q>.",
            "<s>Kramer</s> gaf dat later toe en <v>zei</v> dat <q>de brug dicht was</q>.",
            "<s>Kramer</s> <v>legt uit</v> <q>wat er mis is met de brug</q>.",
            "<s>Kramer</s> <v>zei</v>, toen hij op de brug stond, dat <q>zij open moest</q>.",
            "<s>De gemeente</s> <v>belooft</v> schippers die moeten wachten, dat <q>de brug snel opengaat</q>.",
            "<s>Kramer</s> <v>wil weten</v> <q>waarom de brug dicht is en welke gevolgen dat heeft voor de stad</q>.",
            "<s>De rechter</s> <v>oordeelde</v> dat <q>er geen schade was en er geen aanleiding was voor een boete</q>.",
            "<s>Kramer</s> <v>zegt</v> dat <q>de brug dicht is, wat dus betekent dat de boot wacht</q>.",
            "<s>Kramer</s> <v>zegt</v> dat <q>de schippers stoppen en overstappen op de trein</q>.",
            "<s>Schippers</s> <v>vinden</v> dat <q>zij buiten het conflict staan, maar toch de dupe worden van de staking</q>.",
            "<s>Kramer</s> <v>bepaalde</v> dat <q>de boot niet wacht, maar dan een boete moet betalen van drie euro</q>.",
            "<s>Kramer</s> <v>zegt</v> dat <q>de brug dicht is</q>, maar op een aantal drukke dagen blijft hij open.",
            "De raad is tegen, maar <s>een schipper uit Gent</s> <v>verwacht</v> dat <q>de brug opengaat</q>.",
            "Voor de zomer <v>verwacht</v> <s>Kramer</s> dat <q>de brug opengaat</q>.",
            "<s>Kramer</s> <v>vindt</v> <q>het tijd dat de brug opengaat</q>.",
            "<s>Kramer</s> <v>vindt</v> <q>het tijd om de brug te openen</q>.",
            "<s>Kramer</s> <v>vindt</v> <q>het een schande om de brug te slopen</q>.",
            "<s>Bewoners</s> <v>zijn bang</v> dat <q>de brug dichtgaat</q>.",
            "<s>Kramer</s> <v>weet</v> <q>in welke straat de brug begint</q>.",
            "<s>Kramer</s> <v>stelt</v>, dat <q>de brug dicht moet</q>, maar noemt geen reden.",
            "<s>Kramer</s> <v>vertelt</v> dat <q>er een hek staat, waarmee hij dieven wist te weren</q>.",
            "<s>Kramer</s> <v>zei</v> in een debat dat <q>op zondag wordt gewerkt</q>.",
            "<s>VVD, CDA en D66</s> <v>vinden</v> dat <q>de brug dicht moet</q>.",
            "Er kwamen brieven van <s>schippers</s> die <v>vinden</v> dat <q>de brug dicht moet</q>.",
            "Het wordt druk, want <s>Kramer</s> <v>verwacht</v> dat <q>de brug open zal gaan</q>.",
            "<s>Kramer</s> zwijgt over de bouw of de kosten, maar <v>zegt</v> dat <q>de brug opengaat</q>.",
            "<s>Bank of America</s> <v>zegt</v> dat <q>de brug te duur is</q>.",
            "De schipper <v>kreeg</v> van <s>de politie</s> <v>te horen</v> dat <q>de brug dicht was</q>.",
            "<s>De vorig jaar ontslagen schipper</s> <v>zegt</v> dat <q>de brug dicht is</q>.",
            "<s>Het door de stad ingehuurde bureau</s> <v>stelt</v> dat <q>de brug oud is</q>.",
            "<s>Ruim honderd schippers</s> <v>zeggen</v> dat <q>de brug dicht is</q>.",
            "Al in 2019 <v>zei</v> <s>Kramer</s> dat <q>de brug oud is</q>.",
            "<s>Kramer</s> <v>zegt</v> op haar beurt dat <q>de brug oud is</q>.",
            "<s>Kramer</s> <v>vroeg</v> de wethouder <q>wat er mis was met de brug</q>.",
            "<s>De wethouder</s> bleek al in mei te hebben <v>gezegd</v> dat <q>de brug oud is</q>.",
            "In <s>het rapport</s> wordt <v>beschreven</v> <q>hoe de brug is gebouwd</q>.",
            "<s>Kramer</s> <v>meldt</v> dat <q>wordt onderzocht of de brug open kan</q>.",
            "<s>De twee</s> <v>ontkennen</v> dat <q>de brug dicht was</q>.",
            "Niemand geloofde de schipper toen <s>ze</s> <v>zei</v> dat <q>de brug roest</q>.",
            "<v>Uit</v> onder meer <s>cijfers van de stad</s> <v>blijkt</v> dat <q>de brug oud is</q>.",
            "Dat <q>de brug te oud is</q>, <v>spreekt</v> <s>Van Dam</s> <v>tegen</v>.",
            "<s>De gemeente</s> heeft <v>er</v> in een brief aan alle schippers <v>op gewezen</v> dat <q>de brug oud is</q>.",
            "<s>Kramer</s> <v>noemt</v> <q>het geen ramp voor de schippers in Gent dat de brug dichtgaat</q>.",
            "“<q 1>De brug is open</q>”, <v 1>zegt</v> <s 1>Kramer</s>, en <s 2>hij</s> <v 2>voegt eraan toe</v> dat <q 2>de boot mag varen</q>.",
            "<s>De eind vorig jaar aangetreden schipper</s> <v>zegt</v> dat <q>de brug dicht is</q>.",
            "<s>De voor fraude veroordeelde schipper</s> <v>zegt</v> dat <q>de brug dicht is</q>.",
            "<s>De politie</s> kan niet <v>uitsluiten</v> dat <q>de brug is gesaboteerd</q>.",
            "Hoewel <s>de schipper</s> had <v>gewaarschuwd</v> dat <q>de brug dicht moest blijven</q>, ging zij open.",
            "Van <s>de politie</s> <v>kreeg</v> de schipper <v>te horen</v> dat <q>de brug dicht was</q>.",
            "<v>Als reden noemt</v> <s>Kramer</s> dat <q>de brug roest</q>.",
            "<s>Kramer</s> <v>zei</v> dat <q>de brug dicht is</q>. En dat <q>er meer geld nodig is voor schippers</q>.",
            "<s>Kramer</s> <v>legt uit</v> dat <q>de brug oud is</q>. Dat <q>zij elk jaar wordt gekeurd</q>. Dat zijn dingen waar niemand om vraagt.",
            "<s>Kramer</s> <v>vertelde</v> dat <q>de brug oud is</q> (AD 3 mei).",
            "<s 1>Kramer</s> <v 1>zei</v> dat <q 1>hij bang is voor de brug</q>, die <v 2>volgens</v> <s 2>schippers</s> <q 2>te oud is</q>.",
            "<s>De Gentse bond</s> <v>hoopt</v> dat <q>de brug opengaat</q>.",
            "In totaal <s>135 schippers</s> <v>zeggen</v> dat <q>de brug dicht is</q>.",
            "<s>Zo'n beetje alle schippers</s> <v>zeggen</v> dat <q>de brug dicht is</q>.",
            "Gisteren <v>zeiden</v> <s>schippers</s> die de brug bouwden dat <q>de bond liegt</q>.",
            "<s>Jan Kramer (27)</s>, die wist te ontkomen, <v>zegt</v> dat <q>de brug dicht is</q>.",
            "Kramer legde <s>een verklaring</s> af waaruit <v>blijkt</v> dat <q>de brug oud is</q>.",
            "Er is <s>een schipper</s> opgepakt die <v>zei</v> dat <q>de brug dicht was</q>.",
            "De krant sprak <s>schippers</s> die de brug kennen, maar <v>vinden</v> dat <q>hij oud is</q>.",
            "<s>De leden</s> zouden hebben <v>gezegd</v> dat <q>de brug dicht is</q>.",
            "<s>Kramer</s> <v>zegt</v> dat <q>hij de bouw aankan</q>.",
            "<s>Ruim zes op de tien schippers</s> <v>vinden</v> dat <q>de brug open moet</q>.",
            "Anders dan de bond <v>vindt</v> <s>Kramer</s> dat <q>de brug open moet</q>.",
            "De raad zweeg. Waarop <s>de schipper</s> <v>zei</v> dat <q>de brug open moest</q>.",
            "<s 1>Kramer</s> <v 1>hoopt</v> dat <q 1>de brug opengaat</q>.\"<q 2 direct>Het duurt al lang</q>\", <v 2>zegt</v> <s 2>hij</s>.",
        ],
        silent: &[
            ("De leden van de club hoorden dat de brug dicht was.", "nobody is said to tell it"),
            (
                "Wij eisten dat zij zich bekend moesten maken en dat de brug dichtging.",
                "both clauses are what is demanded",
            ),
            ("Zij wist de aandacht te trekken met het plan dat de brug dichtging.", "a success"),
            ("Het plan dat Kramer noemt, is duur.", "`dat` is a relative pronoun"),
            ("Kramer ziet dat de brug dicht is.", "perception is no report"),
            ("Kramer vindt dat te duur en vraagt om uitstel.", "the pronoun is the object"),
            ("Wanneer iemand vraagt waar de brug is, wijst hij die aan.", "whoever it may be"),
            ("Kramer noemt dat onzin, en dat weet de gemeente ook.", "a judgement of the pronoun"),
            ("Kramer is blij dat de brug open is.", "an emotion without quoted words"),
            ("Kramer betreurt dat de brug dicht is.", "so is this"),
            ("Kramer zei niet of de brug dicht gaat.", "the answer is not told"),
            ("Kramer vertelde bewoners tegen wie hij lacht niets.", "a relative clause"),
            ("Als ze weten waar de brug is, komen ze.", "a condition"),
            ("Kramer maakte het bedrag bekend dat de brug kost.", "a relative clause"),
            ("Kramer acht de kans dat de brug dichtgaat klein.", "a clause that says which chance"),
            ("Bewoners willen graag laten zien dat de brug oud is.", "a wish"),
            ("De vraag staat in het verslag van de raad, dat gisteren verscheen.", "a relative clause"),
            (
                "Zij riepen op tot een boycot van het bedrijf (dat hier ook winkels heeft).",
                "a relative clause",
            ),
            ("Dat de brug oud is, blijkt uit het feit dat zij roest.", "the author reasons"),
            ("De daders wisten hoe de brug werkt.", "knowledge of people without a name"),
            ("Hoe vaker bewoners klagen, hoe later de brug opengaat.", "a comparison"),
            ("Weten bewoners dat de brug dichtgaat?", "a question"),
            ("De wethouder is zeker een raadslid dat bewoners kennen.", "a certain thing"),
            ("Kramer zei wat, maar het lawaai van de brug was te groot.", "something"),
            ("Kramers houding illustreert dat de brug oud is.", "a thing of his, not he"),
            ("Als Kramer de brug haalt, dan denkt hij dat alles kan.", "nobody is said to think so yet"),
            ("Bewoners hebben geleerd hoe de brug open moet.", "what people learn"),
            ("Kramer had daarbij niet verteld dat de brug dicht was.", "it was not said"),
            ("Nooit heeft Kramer gezegd dat de brug dicht was.", "it was not said"),
            ("Kramer meldde een gevaar dat niemand kende.", "a relative clause"),
            ("Vorige week werd bekend dat de brug dicht was.", "nobody says it"),
            ("Kramer vertelde over de stad waar de brug staat.", "a relative clause behind a thing"),
            ("Zonder dat iemand zei dat de brug open was, voer hij door.", "nobody said it"),
            ("Geen enkele schipper zegt dat de brug open is.", "nobody says it"),
            ("Een man van eer. Iemand die beseft dat de brug oud is.", "whoever it may be"),
            ("Uit niets blijkt dat de brug open is.", "nor does anything show it"),
            ("Kramer vindt dat een prima plan.", "a judgement of the pronoun"),
            (
                "Gisteren zei een schipper die merkte dat de brug dicht was niets.",
                "what the other verb tells",
            ),
            ("De brug is oud, zo staat het in een rapport dat gisteren is verspreid.", "a relative clause"),
            ("Er kwamen geruchten naar buiten dat de brug dicht was.", "nobody says it"),
            ("En weten bewoners dat de brug dichtgaat?", "a question"),
            ("Als schippers de brug zien, begrijpen ze dat zij oud is.", "a condition"),
            ("Kramer schreef een werk bijeen dat nog altijd kan boeien.", "a relative clause"),
        ],
        gaps: &[],
    },
    apply,
};

/// The frames of this construction.
const CLAUSES: [Frames; 3] = [Frames::DAT, Frames::OF, Frames::HET_DAT];

/// How many tokens may stand between a cue and its clause.
const REACH: usize = 40;

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    for (cue, entry) in view.cues() {
        if cue.form.is_empty() || !CLAUSES.iter().any(|&frame| entry.frames.has(frame)) {
            continue;
        }
        // `“…” genoemd, een woord dat …`: what it is called stands before it.
        let named = entry.class == CueClass::Judgement
            && cue.form.any(Tags::PART)
            && cue.verb > 0
            && reading.closed_at(cue.verb - 1).is_some();
        // `Weten zij dat …?`: nobody says that they do.
        let begin = reading.start_of_sentence(cue.verb);
        // `Hoeveel mensen vrezen dat …?`: nor this.
        let first = |i| reading.is(i, Tags::WH) && reading.is(i + 1, Tags::NOUN | Tags::ADJ_INFLECTED);
        // `En weten zij dat …?`
        let verb_first = begin + usize::from(reading.is(begin, Tags::CONJ_COORD));
        let asked = cue.finite == Some(verb_first) || first(begin);
        if asked && reading.reads(reading.end_of_sentence(begin) - 1, "?") {
            continue;
        }
        let Some(content) = clause_of(reading, cue, entry)
            .or_else(|| judged_infinitive(reading, cue, entry))
            .or_else(|| fronted_clause(reading, cue, entry))
        else {
            continue;
        };
        if named || demanded(view, cue) || names_its_object(reading, cue) {
            continue;
        }
        // Planned, wished or refused reports are none, unless the words themselves are quoted.
        let quoted = content.clone().any(|i| reading.opened_at(i).is_some());
        if !quoted && (!view.is_asserted(cue) || entry.class == CueClass::Emotion) {
            continue;
        }
        // `als ze weten dat …`: nobody is said to know.
        let finite = cue.finite.unwrap_or(cue.verb);
        let known = reading.known();
        let opener = match clause::start(reading, finite).1 {
            clause::Opening::Conjunction(word) => reading.lexeme(word),
            _ => UNKNOWN,
        };
        // `zonder dat iemand zegt dat …`
        let without = clause::start(reading, finite).0.checked_sub(2).is_some_and(|i| {
            opener == known.dat
                && ["zonder", "stel"].iter().any(|word| reading.word(i).eq_ignore_ascii_case(word))
        });
        let hypothetical = without
            || opener == known.als
            || opener == known.alsof
            // `wanneer blijkt dat …`, `wanneer bewoners beseffen dat …`: whenever it may be.
            || opener == known.wanneer && !reading.is(finite, Tags::PAST);
        // `Als hij wint, dan denkt hij dat …`, `Als ze hem zien, begrijpen ze dat …`
        let knows = entry.class == CueClass::Knowledge;
        let unreal = finite > begin + 1
            && reading.lexeme(begin) == known.als
            && (reading.lexeme(finite - 1) == known.dan && reading.is_comma(finite - 2)
                || knows && reading.is_comma(finite - 1));
        if (hypothetical || unreal) && !quoted {
            continue;
        }
        // `zei niet of …`, `wist nog niet of …`: the answer is not told.
        let opener = content.start.saturating_sub(1);
        // `op welke brug …`
        let asks = content.start + usize::from(reading.is(content.start, Tags::PREP));
        let question = reading.lexeme(opener) == reading.known().of || reading.is(asks, Tags::WH);
        let denied = cue.negation.is_some() || reading.is(opener - usize::from(opener > 0), Tags::NEG);
        let untold = question && denied && entry.class != CueClass::Directive;
        let learnt = matches!(entry.class, CueClass::Knowledge | CueClass::Directive | CueClass::Evidence);
        if cue.negation.is_some() && learnt {
            continue;
        }
        // `had niet verteld dat …`: it was not said; `zei niet voor het eerst dat …`: it was.
        let denies = |i: usize| i > 0 && reading.is(i - 1, Tags::NEG);
        let unsaid = cue.negation.is_some()
            && matches!(entry.class, CueClass::Speech | CueClass::Writing)
            && !entry.flags.has(CueFlags::NEG)
            && (denies(opener) || denies(finite) || cue.parts.iter().any(|part| denies(part.start)));
        if (untold || unsaid) && !quoted {
            continue;
        }
        let source = view.source_of(cue).filter(|source| {
            // Before its cue, a clause could be the subject: only somebody speaks of it.
            content.start > cue.verb || source.can_speak() || entry.flags.has(CueFlags::IMPERSONAL)
        });
        // `Geen enkele partij zegt dat …`, `Iemand die beseft dat …`: nobody does, or whoever it may be.
        let relative = matches!(clause::start(reading, finite).1, clause::Opening::Relative(_));
        let nobody = |source: &Mention| {
            let whoever = relative || reading.lexeme(source.tokens.end) == known.die;
            reading.is(source.tokens.start, Tags::NEG)
                || whoever && reading.lexeme(source.head) == known.iemand
        };
        if !quoted && source.as_ref().is_some_and(nobody) {
            continue;
        }
        let has_subject = || clause::subject(reading, cue.finite.unwrap_or(cue.verb)).is_some();
        // `Eerst moet worden opgemerkt dat …`: the author's own.
        let nobodys = cue.modal || entry.flags.has(CueFlags::IMPERSONAL);
        if source.is_none() && (nobodys || !quoted || has_subject()) {
            continue;
        }
        // `een man die weet hoe het hoort`, `de daders wisten wat ze deden`: what somebody knows is told of one with a name.
        let told = source.as_ref().is_some_and(|mention| {
            (mention.name.is_some() || mention.referent == Referent::Pronoun)
                && !matches!(clause::start(reading, finite).1, clause::Opening::Relative(_))
        });
        let doubtful = knows && entry.flags.has(CueFlags::AMBIGUOUS);
        if question && doubtful && !told && !quoted {
            continue;
        }
        // `De zaak laat zien dat …`: the author's conclusion.
        let thing = source.as_ref().is_some_and(|mention| !mention.can_speak() && mention.name.is_none())
            // `uit de zitting bleek`, but not `bomen die uit de grond komen en bij controle blijkt`
            && (entry.separable
                || !entry.rest.contains(&reading.known().uit)
                || (cue.start()..cue.end())
                    .any(|i| clause::is_finite(reading, i) && !cue.covers(i) && Some(i) != cue.finite));
        // `Zij hebben geleerd hoe …`, `hij bewees dat …`, `X laat zien dat …`: what people learn, prove or show.
        let learns = entry.flags.has(CueFlags::AMBIGUOUS)
            && !entry.frames.has(Frames::QUOTE)
            && source.as_ref().is_some_and(|source| {
                let nameless = matches!(source.referent, Referent::Pronoun | Referent::Unnamed);
                let shows = source.can_speak() && source.referent != Referent::Document;
                if entry.rest.is_empty() { nameless && source.name.is_none() } else { shows && !quoted }
            });
        let inside = source.as_ref().is_some_and(|mention| content.contains(&mention.tokens.start));
        if entry.class == CueClass::Evidence && (thing || learns)
            || inside
            || source.as_ref().is_some_and(|it| spreads(entry, it))
        {
            continue;
        }
        let parts = match source
            .as_ref()
            .and_then(|source| predicate_behind(reading, cue, entry, &content, source))
        {
            Some(predicate) => vec![content.start - 1..content.end, predicate],
            // `noemde dat een ramp`: only what it is called tells that the clause is its object.
            None if content.start < finite && !CLAUSES[..2].iter().any(|&frame| entry.frames.has(frame)) => {
                continue;
            }
            None => {
                let end = content.end;
                std::iter::once(content).chain(clause::continued(reading, end)).collect()
            }
        };
        out.push(Candidate::new(parts).with_cue(reading, cue).with_source(source));
    }
}

/// `geruchten kwamen naar buiten dat …`: nobody says it.
fn spreads(entry: &Cue, source: &Mention) -> bool {
    entry.class == CueClass::Speech
        && entry.flags.has(CueFlags::AMBIGUOUS)
        && source.referent == Referent::Thing
        && source.name.is_none()
        && source.plural
}

/// The clause that the cue governs, without its conjunction.
fn clause_of(reading: &Reading<'_>, cue: &CueMatch, entry: &Cue) -> Option<Range<usize>> {
    let known = reading.known();
    let limit = reading.end_of_sentence(cue.verb);
    let finite = cue.finite.unwrap_or(cue.verb);
    // `Dat blijkt uit het besluit dat gisteren …`: what is said stands in the sentence before.
    let begin = reading.start_of_sentence(finite);
    if begin + 1 == finite && (reading.lexeme(begin) == known.dat || reading.lexeme(begin) == known.dit) {
        return None;
    }
    let mut first = cue.end().max(finite + 1);
    // `gezegd te hebben dat …`: the rest of the verbs.
    let verbs = Tags::AUX | Tags::MODAL | if cue.finite == Some(cue.verb) { Tags::NONE } else { Tags::TE };
    while reading.is(first, verbs) && !reading.is(first, Tags::CONJ_SUB) {
        first += 1;
    }
    let mut i = first;
    let mut in_relative = false;
    while i < limit.min(first + REACH) {
        let word = reading.lexeme(i);
        let conjunction = word == known.dat
            && reading.is(i, Tags::CONJ_SUB)
            // `een boycot van X (dat ook hier winkels heeft)`
            && !reading.reads(i - 1, "(")
            && !(reading.is_mark(i - 1) && clause::is_relative(reading, i))
            && !clause::describes_noun(reading, i, entry.frames.has(Frames::ALS))
            && !tells_a_thing(reading, i, finite);
        // `meent X in zijn rapport, dat nu verschijnt`: a relative clause.
        let text = i >= 2 && reading.is_comma(i - 1) && reading.is(i - 2, Tags::DOCUMENT) && i - 2 >= first;
        // `moesten maken en dat …`: the clause goes on with one that governs the cue.
        let joined = i > first
            && [known.en, known.maar, known.of].contains(&reading.lexeme(i - 1))
            // `bevestigt alleen maar dat …`
            && !(i >= 2 && reading.is(i - 2, Tags::ADV));
        if conjunction && (text || joined) {
            return None;
        }
        // `…, zegt X, dat …`: the clause goes on with what stands before the cue.
        let parenthesis = || {
            finite > 0
                && reading.is_comma(finite - 1)
                && clause::subject(reading, finite).is_none_or(|subject| subject.tokens.start > finite)
                // `Hoewel zij niets zegt, denkt X dat …`: what stands before cannot stand by itself.
                && !reading.is(begin, Tags::WH)
                && super::parenthetical::has_main_verb(reading, begin..finite - 1)
        };
        if conjunction
            && i > finite + 2
            && (reading.is_comma(i - 1) || clause::is_relative(reading, i))
            && parenthesis()
        {
            return None;
        }
        // `bestrijdt dat niet`: `dat` is the object.
        let object = clause::is_object_alone(reading, i);
        if conjunction
            && !object
            && (entry.frames.has(Frames::DAT) || entry.frames.has(Frames::HET_DAT))
            && !in_relative
            && (clause::clause_follows(reading, i + 1)
                || i == first && clause::passive_follows(reading, i + 1))
        {
            if clause::is_object_of_infinitive(reading, i, limit) {
                return None;
            }
            // `staat in een verslag dat gisteren is verspreid`: what stands there stands in a text.
            let text = entry.flags.has(CueFlags::IMPERSONAL) && reading.is(i - 1, Tags::DOCUMENT);
            // `staat in een verslag, dat gisteren verscheen`, `schreef een werk bijeen dat kan boeien`
            if (reading.is_comma(i - 1) || text || clause::has_antecedent(reading, first, i))
                && clause::lacks_subject(reading, i + 1)
            {
                return None;
            }
            // `is zeker een onderwerp dat …`: a certain thing.
            let adjective = entry.flags.has(CueFlags::AMBIGUOUS)
                && !entry.rest.is_empty()
                && reading.is(cue.verb, Tags::AUX);
            if adjective && i != cue.end() {
                return None;
            }
            // `acht het ondenkbaar dat …`, but `acht de kans dat …`
            let plain = entry.frames.has(Frames::DAT).then_some(i + 1);
            let from = judged(reading, cue, entry, i).or(plain)?;
            return Some(trimmed(reading, cue, from, limit));
        }
        if word == known.of
            && entry.frames.has(Frames::OF)
            && !in_relative
            && clause::clause_follows(reading, i + 1)
            && !joins_nouns(reading, i)
        {
            return Some(trimmed(reading, cue, i + 1, limit));
        }
        let particle = i == cue.end() && entry.separable && cue.verb + 1 < i;
        // `Hoe later het wordt, zegt X, hoe duurder`, `Hoe meer mensen het vertellen, hoe beter`
        if reading.is(i, Tags::WH)
            && reading.is_comma(i - 1)
            && (finite > 0 && reading.is_comma(finite - 1) || reading.lexeme(begin) == word)
        {
            return None;
        }
        if reading.is(i, Tags::WH)
            && entry.frames.has(Frames::OF)
            && !in_relative
            // `legt uit wat er gebeurt`: the preposition is a particle of the verb.
            && (!clause::is_relative(reading, i) || particle && word == known.wat || is_asked(reading, i))
            // `zei wat, maar niemand verstond het`: something.
            && !reading.is_comma(i + 1)
            && clause::clause_follows(reading, i + 1)
            && !clause::is_finite(reading, i + 1)
        {
            // `weet in welke straat …`, but `vertelt over welke straat …`, `mensen tegen wie niemand iets zegt`
            let preposition = i > first
                && reading.is(i - 1, Tags::PREP)
                && !reading.is(i - 1, Tags::NOUN)
                && !cue.covers(i - 1);
            if preposition
                && word == known.wie
                && (reading.is(i - 2, Tags::NOUN) || reading.reads(i - 2, ")"))
            {
                return None;
            }
            let preposition = preposition && reading.is(i, Tags::DET) && reading.lexeme(i - 1) != known.over;
            return Some(trimmed(reading, cue, i - usize::from(preposition), limit));
        }
        // `stelt “dat de brug dicht blijft”`: the conjunction stands between the marks.
        if let Some(q) = reading.opened_at(i)
            && entry.frames.has(Frames::DAT)
            && !in_relative
            && quotes_clause(reading, q)
        {
            return Some(i + 2..reading.quotations[q].end());
        }
        // `zegt te hopen dat …`, `zegt “niets te weten” dat …`: the infinitive is what is said.
        let quoted =
            reading.opened_at(i).is_some_and(|q| reading.content(q).any(|k| reading.is_te_infinitive(k)));
        let infinitive = (reading.is_te_infinitive(i) || quoted) && !cue.covers(i);
        // `verweert zich door te zeggen dat …`: so is it here.
        let means =
            infinitive && i > 0 && reading.lexeme(i - 1) == known.door && reading.is(i + 1, Tags::REPORT);
        // `wist aandacht te trekken met de mededeling dat …`: no knowledge.
        let managed = infinitive && entry.class == CueClass::Knowledge;
        if infinitive && entry.frames.has(Frames::TE) || means || managed {
            return None;
        }
        if reading.is_terminator(i)
            || reading.opened_at(i).is_some() && reading.words_in(i..reading.after(i)) > 6
            || matches!(reading.word(i), ":" | ";")
        {
            return None;
        }
        if let Some(past) = clause::past_aside(reading, i, limit)
            .or_else(|| clause::past_relative(reading, i, limit))
            .or_else(|| clause::past_bare_relative(reading, i, limit, |k| opens_content(reading, k)))
        {
            i = past;
            continue;
        }
        if reading.is_comma(i) {
            in_relative = clause::is_relative(reading, i + 1) && reading.lexeme(i + 1) != known.dat;
            let apposition = !clause::has_finite(reading, i + 1, (i + 4).min(limit));
            let dat = reading.lexeme(i + 1) == known.dat || reading.lexeme(i + 1) == known.of;
            if !in_relative && !apposition && !dat {
                return None;
            }
        } else {
            let other_verb = clause::is_finite(reading, i) && !cue.covers(i) && Some(i) != cue.finite;
            // `zei toen dat …`, `zei dan ook dat …`: an adverb.
            let next = i + 1 + usize::from(reading.lexeme(i + 1) == known.ook);
            let other_clause =
                clause::is_subordinator(reading, i) && ![word, reading.lexeme(next)].contains(&known.dat);
            if !in_relative && (other_verb || other_clause) {
                return None;
            }
        }
        i = reading.after(i);
    }
    None
}

/// The conjunction or the question word of a clause that is said.
fn opens_content(reading: &Reading<'_>, i: usize) -> bool {
    let known = reading.known();
    [known.dat, known.of].contains(&reading.lexeme(i)) && reading.is(i, Tags::CONJ_SUB)
}

/// `“dat de brug dicht blijft”`, and not `“Dat was mooi”` or `“dat mooie boek”`.
pub(super) fn quotes_clause(reading: &Reading<'_>, q: usize) -> bool {
    let inside = reading.content(q);
    reading.lexeme(inside.start) == reading.known().dat
        && !reading.has_flag(inside.start, Flags::CAPITAL)
        && !clause::is_finite(reading, inside.start + 1)
        && clause::has_finite(reading, inside.start + 1, inside.end)
}

/// `eist dat X belooft dat …`: X has not spoken.
fn demanded(view: &View<'_, '_>, cue: &CueMatch) -> bool {
    let reading = view.reading;
    let finite = cue.finite.unwrap_or(cue.verb);
    // `eisen` is a noun as well, `dat` behind it a relative pronoun.
    let (clause::Opening::Conjunction(word) | clause::Opening::Relative(word)) =
        clause::start(reading, finite).1
    else {
        return false;
    };
    reading.lexeme(word) == reading.known().dat
        && word
            .checked_sub(1)
            .and_then(|i| view.cue_at(i))
            .is_some_and(|outer| outer.of(reading).class == CueClass::Directive)
}

fn trimmed(reading: &Reading<'_>, cue: &CueMatch, from: usize, limit: usize) -> Range<usize> {
    let main = matches!(clause::start(reading, cue.finite.unwrap_or(cue.verb)).1, clause::Opening::Main);
    let end =
        if main { clause::end(reading, from, limit) } else { clause::end_in_host(reading, from, limit) };
    clause::trimmed(reading, from..end)
}
