//! `Volgens X …` — a clause with `volgens`, or another preposition of source, at its head, in its middle or behind it.

mod bounds;
mod host;
mod source;

use std::ops::Range;

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, CueClass, CueFlags, Frames, Tags};
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;
use crate::rule::{Candidate, Rule, RuleInfo, View};
use crate::token::Flags;

use super::parenthetical;
use host::{around, heads_sentence, host};
use source::{can_tell, complete, up_to_verb, without_predicate};

pub(super) use bounds::{clause_end, clause_start, verb_last_end};

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "according-clause",
        since: "0.1.0",
        summary: "A clause with `volgens` and its source at its head, in its middle or behind it.",
        fires: &[
            "De brug is open, maar <v>volgens</v> <s>Jansen en Kramer</s> <q>deugt hij niet</q>.",
            "<v>Volgens</v> <s>een woordvoerder van Dan Na Amassagou</s> <q>zitten opstandelingen achter de aanval</q>.",
            "<v>Volgens</v> <s>bruggen.nl</s> <q>is de brug dicht</q>.",
            "<v>Volgens</v> <s>de politie</s> <q>reed de auto te hard</q>.",
            "<q>De auto reed</q> <v>volgens</v> <s>de politie</s> <q>veel te hard</q>.",
            "<q>De brug is veilig</q>, <v>volgens</v> <s>het rapport</s>.",
            "De brug ging dicht omdat <q>het</q> <v>volgens</v> <s>de politie</s> <q>te gevaarlijk was</q>.",
            "De brug die <v>volgens</v> <s>de gemeente</s> <q>veilig is</q>, gaat open.",
            "<v>Volgens</v> <s>Kramer</s> <q>hoeven zij alleen bruggen te keuren die hier beginnen en eindigen in Gent</q>.",
            "<q>Het argument dat de brug oud is en dat de sluis lekt, is</q> <v>volgens</v> <s>Kramer</s> <q>onjuist</q>.",
            "<q>De brug is oud, een nieuwe brug kost te veel</q>, <v>volgens</v> <s>de wethouder</s>.",
            "De bond kwam met een <v>volgens</v> <s>Kramer</s> <q>volstrekt onhaalbaar</q> plan.",
            "De bond won de stemming met <v>volgens</v> <s>peilingen</s> <q>onverwacht veel stemmen</q>.",
            "De brug bestaat uit <v>volgens</v> <s>de gemeente</s> <q>honderden losse onderdelen</q>.",
            "<q>De brug stortte in</q> <v>volgens</v> <s>Kramer</s> <q>door slecht onderhoud</q>.",
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
            "<v>Volgens</v> <s>drie partijen (VVD, CDA en D66)</s> <q>is de brug te oud</q>.",
            "<v>Volgens</v> <s>de grondwet uit 1954</s> <q>mag de brug dicht</q>.",
            "<v>Volgens</v> <s>de in Gent geboren wethouder</s> <q>mag de brug dicht</q>.",
            "Zoals <s>de inspectie</s> heeft <v>vastgesteld</v>, <q>trillen veel bruggen door gebrek aan onderhoud</q>.",
            "Zoals <s>de krant</s> al <v>meldde</v>, <q>gaat de brug dicht</q>.",
            "Zoals <s>Kramer</s> <v>zegt</v>: <q>de brug blijft open</q>.",
            "Zoals <v>uit</v> <s>cijfers van de bond</s> <v>blijkt</v>, <q>is de brug te smal</q>.",
            "<q>De brug is te smal</q>, zoals <v>uit</v> <s>cijfers van de bond</s> <v>blijkt</v>.",
            "<q>De brug</q>, zoals <s>Kramer</s> terecht <v>opmerkt</v>, <q>was nooit veilig</q>.",
            "<q>De brug is te smal</q>, <v>volgens</v> <s>Kramer</s> althans.",
            "<q>De brug is</q>, <v>volgens</v> <s>Kramer</s> althans, <q>te smal</q>.",
            "De brug ging dicht, <v>volgens</v> <s>Kramer</s> <q>omdat zij te smal was</q>.",
            "De brug ging dicht: <v>volgens</v> <s>Kramer</s> <q>omdat zij te smal was</q>, <v 2>volgens</v> <s 2>de bond</s> <q 2>omdat het geld op was</q>.",
            "<q>De brug is te smal</q> (<v>volgens</v> <s>Kramer</s>).",
            "<q>De brug is</q>, zoals <s>Kramer</s> <v>zegt</v>, <q>‘een feest’</q>.",
            "<q>De brug moet</q>, precies zoals <s>Kramer</s> <v>eiste</v>, <q>eerst worden gekeurd</q>.",
            "<v>Volgens</v> <s>partijen als VVD en CDA</s> <q>moet de brug dicht</q>.",
            "<v>Volgens</v> <s>Kramer</s> <q>is de brug vorig jaar gekeurd</q>, maar het is niet duidelijk door wie.",
            "<q>De brug gaat dit jaar dicht</q>, zoals <s>Kramer</s> had <v>beloofd</v>.",
            "<q>De brug gaat dit jaar dicht</q>, zoals <s>de gemeente</s> vorige week al <v>meldde</v>.",
            "De rechter beslist of <q>de brug onveilig is</q>, zoals <s>de bond</s> <v>stelt</v>.",
            "<v>Volgens</v> <s>Kramer</s> <q>is de brug dicht en kwam hij te laat</q>.",
            "<v>Volgens</v> <s>Kramer</s> <q>moet de brug dicht</q>, <v 2>volgens</v> <s 2>de bond</s> <q 2>juist niet</q>.",
            "<v>Volgens</v> <s>onderzoek</s>, besteld door de bond, door de school van Gent, <q>is de brug te oud</q>.",
            "De brug – <q>tien meter hoog</q>, <v>volgens</v> <s>Kramer</s> – is dicht.",
            "Het gaat om de, <v>volgens</v> <s>haar</s>, <q>oude</q> brug.",
            "<v>Volgens</v> <s>de bond</s>, die scholen heeft in Gent, Brugge en Aalst, <q>is de brug dicht</q>.",
            "<q>Het is</q> <v>volgens</v> <s>haar</s> <q>hard werken</q>.",
            "<v>Volgens</v> <s>een nieuw model van de universiteit</s> <q>is de brug te oud</q>.",
            "Zij belde een schipper die graag praat maar <v>volgens</v> <s>Kramer</s> <q>niets van bruggen weet</q>.",
            "<q>De schipper kan</q> <v>volgens</v> <s>hemzelf</s> <q>gewoon varen</q>.",
            "<v>Volgens</v> <s>informatie van de politie</s> <q>is de brug open</q>.",
            "<v>Volgens</v> <s>het rapport ‘Bruggen in nood’</s> <q>is de brug te oud</q>.",
            "De brug, die <v>volgens</v> <s>Kramer</s> <q>‘de haven afsluit’</q>, gaat zelden open.",
            "Zij tekende een brug die <v>volgens</v> <s>Kramer</s> <q>veilig is</q>, een wonder van staal.",
            "<q>De vraag is</q> <v>volgens</v> <s>Kramer</s> <q>wie de brug betaalt</q>.",
            "<q>Dat betekent</q> <v>volgens</v> <s>Kramer</s> <q>dat de brug dichtgaat</q>.",
            "<v>Volgens</v> <s>iedereen</s> die erbij was, <q>is de brug veilig</q>.",
            "De teller staat op 300, <v>volgens</v> <s>Kramer</s> <q>het grootste aantal bruggen dat ooit is geteld</q>.",
            "<v>Volgens</v> <s>schippers dicht bij de brug</s> <q>is het te laat</q>.",
            "<v>Volgens</v> <s>haar</s> <q>was er geen brug</q>.",
            "<q>Er is</q> <v>volgens</v> <s>de schipper</s> die belde <q>niets aan de hand</q>.",
            "<q>De brug is</q> <v>volgens</v> <s>Kramer</s> <q>goed</q> en <v 2>volgens</v> <s 2>de bond</s> <q 2>is zij te oud</q>.",
            "<q>Er liggen</q> <v>volgens</v> <s>Anna Kramer</s> <q>grote bruggen</q>.",
            "Dat <q>de brug</q> <v>volgens</v> <s>haar</s> <q>te duur is</q>, steekt de gemeente.",
            "<q>De schipper krijgt</q> <v>volgens</v> <s>de wethouder</s> <q>grote bedragen</q>.",
            "<q>De schippers missen</q> <v>volgens</v> <s>de burgemeester</s> <q>steun van het Rijk</q>.",
            "<q>De stad heeft</q> <v>volgens</v> <s>haar advocaat</s> <q>klanten opgelicht</q>.",
            "<q>Er zijn</q> <v>volgens</v> <s>een schipper uit Gent</s> <q>gebreken gevonden</q>.",
            "<q>De school levert</q> <v>volgens</v> <s>schilder Jan Kok</s> <q>goede schippers</q>.",
            "<q>De brug heeft</q> <v>volgens</v> <s>de gemeente</s> <q>te weinig licht</q>.",
            "<q>De brug is</q> <v>volgens</v> <s>een groep bezorgde ouders</s> <q>te smal</q>.",
            "<q>De brug is</q> <v>volgens</v> <s>hoogleraar waterbouw Jan Kok</s> <q>te smal</q>.",
            "<q>De schippers zijn</q> <v>volgens</v> <s>FNV en CNV</s> <q>klaar voor de winter</q>.",
            "<q>De brug is</q> <v>volgens</v> <s>de wethouder en zijn collega</s> <q>gesloten</q>.",
            "De rust keerde terug toen <q>de brug</q> <v>volgens</v> <s>de meting</s> <q>weer open was</q>.",
            "Het was feest toen <q>de bond</q> <v>volgens</v> <s>de meting</s> <q>de grootste leek te blijven</q>.",
            "De brug blijft dicht, omdat <q>dat</q> <v>volgens</v> <s>Kramer</s> <q>tijd scheelt</q>.",
            "<q>De man had</q> <v>volgens</v> <s>de rechter</s> <q>wapens bij zich</q>.",
            "<q>De auto reed</q> <v>volgens</v> <s>de agent</s> <q>stapvoets</q>.",
            "<q>De schuld ligt</q> <v>volgens</v> <s>de wethouder</s> <q>bij de bond</q>.",
            "<q>Het geld is</q> <v>volgens</v> <s>Kramer</s> <q>van de gemeente</q>.",
            "<q>Dat klopt</q> <v>volgens</v> <s>een woordvoerder van de gemeente</s>.",
            "<q>De brug lag</q> <v>volgens</v> <s>de bond</s> <q>in de tweede week dicht</q>.",
            "<q>De school krijgt</q> <v>volgens</v> <s>haar</s> <q>subsidie van het Rijk</q>.",
            "<q>De bouw duurde</q> <v>volgens</v> <s>haar</s> <q>negen maanden</q>.",
            "<q>De brug is</q> <v>volgens</v> <s>haar advocaat</s> <q>veilig</q>.",
            "De brug is dicht, omdat <q>de schipper</q> <v>volgens</v> <s>Kramer</s> <q>de regels overtreden heeft</q>.",
            "<q>Daardoor loopt</q> <v>volgens</v> <s>de wethouder</s> <q>Nederland achter</q>.",
            "<q>De bank heeft</q> <v>volgens</v> <s>een bewoner</s> <q>Kramer bedrogen</q>.",
            "<q>De brug is</q> <v>volgens</v> <s>bronnen in de regering</s> <q>te duur</q>.",
            "<v>Volgens</v> <s>de bond</s> - die anders telt - <q>was er een kleine stijging</q>.",
            "<q>In <s 2>de brief</s> <v 2>staat</v></q> <v>volgens</v> <s>Kramer</s> <q>dat <q 2>de brug dicht moet</q></q>.",
            "Zoals <s>Kramer</s> heeft <v>aangetoond</v>, <q>zijn bruggen duur</q>.",
            "<q>Een les is</q> <v>volgens</v> <s>Kramer</s> <q>dat de brug dicht moet</q>.",
            "<q>De brug ging open</q>, zoals <s>de bond</s> had <v>geëist</v>.",
            "<q>De brug ging dicht</q>, zoals <s>Kramer</s> al <v>vreesde</v>.",
            "<q>De brug is</q>, <v>in de woorden van</v> <s>Kramer</s>, <q>“een wonder”</q>.",
            "<q>De brug is te smal</q>, <v>volgens</v> <s>de sluiswachter in de haven</s>.",
            "<q>De brug is te smal</q>, <v>volgens</v> <s>een schilder aan een Gentse school</s>.",
            "<q>De brug is te smal</q>, <v>volgens</v> <s>de wethouder</s> in een reactie.",
            "<v>Volgens</v> <s>schippers op de kade</s> <q>is de brug te smal</q>.",
            "<q>De brug is</q> <v>volgens</v> <s>bijna iedereen</s> <q>te smal</q>.",
            "<q>De brug is</q> <v>volgens</v> <s>steeds meer landen</s> <q>te smal</q>.",
            "<q>De brug is</q> <v>volgens</v> <s>heel veel Belgen</s> <q>te smal</q>.",
            "<q>De brug is</q> <v>volgens</v> <s>nog twee schippers</s> <q>te smal</q>.",
            "<q>De brug is</q> <v>volgens</v> <s>60 procent van de ondervraagde schippers</s> <q>te smal</q>.",
            "<q>De brug is te smal</q>, <v>volgens</v> <s>Jan Kok, bouwmeester waterkunde op een school in Brugge</s>.",
            "<q>De brug is te smal</q>, <v>volgens</v> <s>een rapport van de bond, eigenaar van de sluis</s>.",
            "<q>De brug is te smal</q>, <v>volgens</v> <s>de jury, onder leiding van Jan Kok</s>.",
            "<q>De brug is te smal</q>, <v>volgens</v> <s>bewoners</s>, onder wie Jan Kok.",
            "<q>De brug is te smal</q>, <v>volgens</v> <s>Jan Kok</s> in 2018.",
            "<q>De brug is te smal</q>, <v>volgens</v> <s>Jan Kok, schilder van bruggen en bouwer van boten</s>.",
            "<q>De brug gaat dit jaar</q>, <v>volgens</v> <s>Jan Kok</s>, <q>een maand dicht</q>.",
            "De brug stortte in, <v>volgens</v> <s>de politie</s> <q>door slecht onderhoud</q>.",
            "<q>De brug is gesloten</q>, <v>volgens</v> <s>de gemeente</s> <q>uit voorzorg</q>.",
            "<q>De kabel is doorgesneden</q>, <v>volgens</v> <s>de schipper</s> <q>met opzet</q>.",
            "<q>De veerboot verdwijnt</q>, <v>volgens</v> <s>de stad</s> <q>op termijn</q>.",
            "<q>De schipper overleed</q>, <v>volgens</v> <s>de politie</s> <q>aan een ziekte</q>.",
            "<q>De brug is gesloten</q>, <v>volgens</v> <s>Jan Kok</s>, <q>het gevolg van slecht onderhoud</q>.",
            "<q>De brug is gesloten</q>, <v>volgens</v> <s>Jan Kok</s>, <q>een ramp voor de schippers</q>.",
            "<q>Er is veel kritiek</q>, <v>volgens</v> <s>Kramer</s> <q>met name over de sluis</q>.",
        ],
        silent: &[
            ("Alles verloopt volgens plan.", "manner, not a source"),
            ("Alle schippers betalen volgens dezelfde regels.", "so is this"),
            ("De brug, gemeten volgens de nieuwe methode, is te laag.", "and this"),
            ("Zoals de krant, gaat ook de brug dicht.", "nobody says it"),
            ("Zoals zij het zei, klonk het mooi.", "how it was said"),
            ("De brug is groot, zoals Kramer zegt in zijn boek over bruggen.", "about a part of it, perhaps"),
            ("De brug is groot, zoals Kramer het plan noemt.", "a name for it"),
            ("Volgens mij regent het.", "the author's own opinion"),
            ("Volgens hardnekkige geruchten gaat de brug dicht.", "nobody's words"),
            ("Volgens een oud rotatieschema was de brug aan de beurt.", "manner, whatever describes it"),
            ("De brug is volgens de laatste inzichten gebouwd.", "so is this"),
            ("De brug is dicht, meldt de krant op gezag van de bond.", "the newspaper reports it"),
            ("Wat is er volgens de wethouder nodig?", "nobody has said it yet"),
            ("De brug ging open, zoals de bond wil.", "a wish"),
            ("In de woorden van Kramer klinkt iets van hoop door.", "nothing quoted: where one hears it"),
            ("Een brug, zoals Kramer voorstelde, gaat de raad te ver.", "the thing that he proposed"),
        ],
        gaps: &[],
    },
    apply,
};

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    for (cue, entry) in view.cues() {
        out.extend(
            as_said(view, cue, entry)
                .or_else(|| as_shown(view, cue, entry))
                .or_else(|| according(view, cue, entry)),
        );
    }
}

/// `Volgens X is de brug dicht`
fn according(view: &View<'_, '_>, cue: &CueMatch, entry: &Cue) -> Option<Candidate> {
    let reading = view.reading;
    if !is_preposition(reading, cue, entry) {
        return None;
    }
    let (from, to) = (cue.start(), cue.end());
    if is_asked(reading, from) {
        return None;
    }
    if let Some((source, content)) = attributive(reading, from, to) {
        return Some(Candidate::new(content).with_cue(reading, cue).with_source(Some(source)));
    }
    if let Some((source, content)) = governed(view, from, to) {
        return Some(Candidate::new(content).with_cue(reading, cue).with_source(Some(source)));
    }
    let at_head = heads_sentence(reading, from);
    // `volgens onder meer de bond`
    let to = reading.past_focus(to);
    let mut source = pronoun_alone(reading, to)
        .or_else(|| view.source_after(to))
        .or_else(|| up_to_verb(reading, from, to))?;
    if !can_tell(reading, &source, entry) || is_basis_of_another(view, entry, &source) {
        return None;
    }
    let mut behind = complete(reading, from, &mut source, at_head);
    if let Some(shorter) = without_predicate(reading, from, &source).filter(|_| behind == source.tokens.end) {
        (behind, source) = (shorter.tokens.end, shorter);
    }
    // `De brug is, in de woorden van X, “een wonder”`: what else stands there is where one reads it.
    let quoted = || {
        let next = behind + usize::from(reading.is_comma(behind));
        reading.opened_at(next).is_some_and(|q| reading.is_built_in(q))
    };
    if is_before_clause_of_other(view, cue, behind)
        || is_ground_of_other(view, cue)
        || !entry.frames.has(Frames::BARE) && !quoted()
    {
        return None;
    }
    let mut content = host(view, from, behind)?;
    // `Een les is volgens X dat …`, `Uit het rapport blijkt volgens X dat …`: the clause is the larger part of what is said.
    let told = content.last().is_some_and(|part| part.end > from);
    if reading.lexeme(behind) == reading.known().dat && !told && clause::clause_follows(reading, behind + 1) {
        let end = clause::end(reading, behind + 1, reading.end_of_sentence(from));
        content.push(clause::trimmed(reading, behind..end));
    }
    Some(Candidate::new(content).with_cue(reading, cue).with_source(Some(source)))
}

/// `volgens haar hard werken`, `volgens haar gewoon mooi`: behind a possessive an adjective would be inflected; `volgens haar was er`.
fn pronoun_alone(reading: &Reading<'_>, i: usize) -> Option<Mention> {
    let next = i + 1;
    let other = Tags::ADJ_INFLECTED | Tags::ROLE | Tags::ORG_NOUN | Tags::DOCUMENT | Tags::NAME;
    let own = reading.is(i, Tags::POSS) && reading.is(i, Tags::PRON_OBJ);
    // `krijgt volgens haar subsidie`, `duurde volgens haar negen maanden`: what is no text tells nothing.
    let thing = || {
        mention::mention_at(reading, i, reading.end_of_sentence(i)).is_none_or(|thing| {
            matches!(thing.referent, Referent::Thing | Referent::Time)
                && thing.tokens.len() > 1
                && !reading.is(thing.head, Tags::SPEECH_NOUN | Tags::GUESSED)
        })
    };
    if own
        && mention::is_source_within_clause(reading, i)
        && reading.lexeme(next) != reading.known().eigen
        && thing()
    {
        return mention::mention_at(reading, i, next);
    }
    (own && (reading.is(next, Tags::ADJ) || reading.is(next, Tags::AUX) && reading.is(next, Tags::FIN_SG))
        && !reading.is(next, other)
        && reading.lexeme(next) != reading.known().eigen
        && !["er", "en"].iter().any(|ending| reading.word(next).ends_with(ending)))
    .then(|| mention::mention_at(reading, i, next))
    .flatten()
}

/// `Wat is er volgens X nodig?`: nobody has said it yet.
fn is_asked(reading: &Reading<'_>, from: usize) -> bool {
    let begin = reading.start_of_sentence(from);
    let subordinate = |i: usize| {
        reading.is_comma(i) || clause::is_subordinator(reading, i) || clause::is_relative(reading, i)
    };
    reading.is(begin, Tags::WH)
        && reading.reads(reading.end_of_sentence(from) - 1, "?")
        && !(begin + 1..from).any(subordinate)
}

/// `Afgaande op de cijfers concludeert X dat …`: what X goes by.
fn is_basis_of_another(view: &View<'_, '_>, entry: &Cue, source: &Mention) -> bool {
    let reading = view.reading;
    let mut behind = source.tokens.end..reading.end_of_sentence(source.tokens.start);
    entry.flags.has(CueFlags::AMBIGUOUS)
        && behind
            .find(|&i| clause::is_finite(reading, i))
            .and_then(|verb| view.cue_at(verb).filter(|cue| cue.finite == Some(verb)))
            .is_some_and(|cue| cue.of(reading).frames.has(Frames::DAT))
}

/// A preposition of source before a clause without `dat`; `aldus X` alone is that of other constructions.
fn is_preposition(reading: &Reading<'_>, cue: &CueMatch, entry: &Cue) -> bool {
    entry.class == CueClass::According
        && (entry.frames.has(Frames::BARE)
            // `in de woorden van X`
            || entry.frames.has(Frames::NP) && reading.lexeme(cue.start()) == reading.known().in_)
        && !entry.flags.has(CueFlags::BARE_SOURCE)
        && !entry.flags.has(CueFlags::SOURCE_BETWEEN)
        && !(reading.lexeme(cue.verb) == reading.known().aldus && cue.end() == cue.verb + 1)
}

/// `X meldt op gezag van Y dat …`: the clause is that of another cue.
fn is_before_clause_of_other(view: &View<'_, '_>, cue: &CueMatch, behind: usize) -> bool {
    let reading = view.reading;
    reading.lexeme(behind) == reading.known().dat
        && cue.start().checked_sub(1).and_then(|verb| view.cue_at(verb)).is_some_and(|verb| {
            let entry = verb.of(reading);
            // `In het rapport staat volgens X dat …`: X tells what stands there.
            entry.frames.has(Frames::DAT) && !entry.flags.has(CueFlags::IMPERSONAL) && !verb.form.is_empty()
        })
        && clause::clause_follows(reading, behind + 1)
}

/// `…, meldt X, op gezag van Y.`: X reports it; `volgens` instead would be in the words of X.
fn is_ground_of_other(view: &View<'_, '_>, cue: &CueMatch) -> bool {
    const NEAR: usize = 12;
    let reading = view.reading;
    let first = cue.start();
    let begin = reading.start_of_sentence(first).max(first.saturating_sub(NEAR));
    cue.end() > first + 1
        && reading.lexeme(first) == reading.known().op
        && (begin + 2..first).any(|i| {
            let zo = usize::from(reading.lexeme(i - 1) == reading.known().zo);
            reading.is_comma(i - 1 - zo)
                && view
                    .cue_at(i)
                    .is_some_and(|verb| verb.finite == Some(i) && verb.of(reading).frames.has(Frames::BARE))
        })
}

/// `De brug is, zoals X zegt, dicht`: a clause with `zoals` and a verb of saying at its end is such a phrase.
fn as_said(view: &View<'_, '_>, cue: &CueMatch, entry: &Cue) -> Option<Candidate> {
    let reading = view.reading;
    let tells = matches!(
        entry.class,
        CueClass::Speech
            | CueClass::Writing
            | CueClass::Knowledge
            | CueClass::Evidence
            | CueClass::Commissive
            | CueClass::Directive
            | CueClass::Opinion
            | CueClass::Expectation
    ) && !entry.flags.has(CueFlags::IMPERSONAL)
        // `zoals X wil`
        && (entry.class != CueClass::Directive || entry.frames.has(Frames::DAT))
        && view.is_asserted(cue)
        && cue.negation.is_none();
    let finite = cue.finite.filter(|_| tells)?;
    let clause::Opening::Conjunction(word) = clause::start(reading, finite).1 else { return None };
    if reading.lexeme(word) != reading.known().zoals {
        return None;
    }
    let to = cue.end().max(finite + 1);
    if let Some(candidate) = said_behind(view, cue, word, to) {
        return Some(candidate);
    }
    // At the end, `zoals X zegt` can be about a part of what stands before it.
    let head = heads_sentence(reading, word);
    // `De brug moet, precies zoals X eiste, dicht`
    let from = word - usize::from(word > 0 && reading.reads(word - 1, "precies"));
    let between = reading.is_comma(to) && (head || from > 0 && reading.is_comma(from - 1))
        || head && reading.reads(to, ":");
    if !between {
        return None;
    }
    // `Zoals X het zei, klonk het mooi`: how it was said.
    let source = view.source_of(cue).filter(|source| {
        source.can_speak()
            && source.tokens.start > word
            && (!head || reading.lexeme(source.tokens.end) != reading.known().het)
    })?;
    // `Zoals X zegt: de brug is dicht`
    if head && reading.reads(to, ":") {
        let content = clause::trimmed(reading, to + 1..reading.end_of_sentence(to));
        let spoken = clause::has_finite(reading, content.start, content.end);
        let unquoted = reading.opened_at(to + 1).is_none();
        return (spoken && unquoted)
            .then(|| Candidate::new(vec![content]).with_cue(reading, cue).with_source(Some(source)));
    }
    // `De brug, zoals X zegt, is dicht`: between the subject and its verb; but `Een brug, zoals X voorstelt, is te duur`
    let parted = !head
        && matches!(entry.class, CueClass::Speech | CueClass::Writing | CueClass::Knowledge)
        && clause::is_finite(reading, to + 1)
        && mention::mention_at(reading, reading.start_of_sentence(from), from)
            .is_some_and(|subject| subject.tokens.end + 1 == from && (subject.definite || subject.plural));
    let content = if parted {
        around(reading, from, to + 1, reading.end_of_sentence(from))
    } else {
        host(view, from, to)
    }?;
    let words = content.first()?.start;
    // A whole quotation is for `quote-then-cue`.
    let spoken = content.iter().any(|part| clause::has_finite(reading, part.start, part.end));
    // `Had X bekend, zoals de krant zei, dan …`, `Is dat zo, zoals X zegt, of …?`
    let question = !head && clause::is_finite(reading, words);
    (spoken && !question && reading.opened_at(words).is_none_or(|q| view.after_quotation(q) < word))
        .then(|| Candidate::new(content).with_cue(reading, cue).with_source(Some(source)))
}

/// `De brug is dicht, (net) zoals X zegt.`: the cue ends the sentence, and what it reports stands before the comma.
fn said_behind(view: &View<'_, '_>, cue: &CueMatch, word: usize, to: usize) -> Option<Candidate> {
    let reading = view.reading;
    let just = word > 0 && clause::is_just(reading, word - 1);
    let comma = word.checked_sub(1 + usize::from(just))?;
    if !reading.is_comma(comma) || !(reading.is_terminator(to) || to >= reading.end_of_sentence(word)) {
        return None;
    }
    let source = view.source_of(cue).filter(|source| source.can_speak() && source.tokens.start > word)?;
    // `zoals Kramer vorig jaar al zei`, `zoals Kramer deze week zei`
    let time = |i: usize| reading.is(i, Tags::ADJ | Tags::DET) && reading.is(i + 1, Tags::TIME);
    // `zoals Kramer met veel woorden zei`, but not `zoals Kramer het plan toelichtte`
    let plain = |i: usize| {
        cue.covers(i)
            || reading.is(i, Tags::ADV | Tags::TIME | Tags::VERB | Tags::PREP)
            || reading.is(i - 1, Tags::PREP | Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED)
            || time(i)
    };
    let first = source.tokens.end;
    let object = reading.is(first, Tags::DET | Tags::PRON_OBJ | Tags::NAME)
        && !reading.is(first, Tags::ADV | Tags::PREP)
        && !time(first);
    if object || !(first..to).all(plain) {
        return None;
    }
    let content = reported_before(reading, comma)?;
    Some(Candidate::new(content).with_cue(reading, cue).with_source(Some(source)))
}

/// `De brug is dicht, zoals blijkt uit X.`, `Zoals uit X blijkt, is de brug dicht.`: the text that shows it, at either end of the sentence.
fn as_shown(view: &View<'_, '_>, cue: &CueMatch, entry: &Cue) -> Option<Candidate> {
    let reading = view.reading;
    if entry.class != CueClass::Evidence || !entry.flags.has(CueFlags::IMPERSONAL) || cue.negation.is_some() {
        return None;
    }
    let finite = cue.finite.filter(|_| view.is_asserted(cue))?;
    let word =
        cue.start().min(finite).checked_sub(1).filter(|&i| reading.lexeme(i) == reading.known().zoals)?;
    let source = view.source_of(cue).filter(|source| source.tokens.start > word)?;
    let end = source.tokens.end.max(cue.end());
    let content = if heads_sentence(reading, word) {
        let comma = reading.is_comma(end) && clause::is_finite(reading, end + 1);
        host(view, word, end).filter(|_| comma)?
    } else {
        let comma = word.checked_sub(1).filter(|&comma| reading.is_comma(comma))?;
        let closed =
            reading.is_terminator(end) || clause::is_relative(reading, end) || reading.is(end, Tags::PREP);
        vec![reported_before(reading, comma).filter(|_| closed)?]
    };
    Some(Candidate::new(content).with_cue(reading, cue).with_source(Some(source)))
}

/// What a clause behind the comma reports: the main clause before it, or the clause with `dat` or `of` that ends there.
pub(in crate::rules) fn reported_before(reading: &Reading<'_>, comma: usize) -> Option<Range<usize>> {
    let known = reading.known();
    let begin = reading.start_of_sentence(comma);
    let finite = (begin..comma).rev().find(|&i| clause::is_finite(reading, i))?;
    match clause::start(reading, finite) {
        (start, clause::Opening::Conjunction(word))
            if [known.dat, known.of].contains(&reading.lexeme(word)) =>
        {
            Some(start..comma)
        }
        (_, clause::Opening::Relative(_)) => None,
        // `Is de brug dicht, zoals X zegt?`
        _ if clause::is_finite(reading, begin) => None,
        _ => parenthetical::host_clause(reading, comma)
            .filter(|host| parenthetical::has_main_verb(reading, host.clone())),
    }
}

/// `de volgens haar juiste leer`: inside a noun phrase, the adjectives are what is said.
fn attributive(reading: &Reading<'_>, from: usize, to: usize) -> Option<(Mention, Range<usize>)> {
    // `de, volgens haar, juiste leer`
    let comma = from > 0 && reading.is_comma(from - 1);
    if !clause::follows_article(reading, from - usize::from(comma)) {
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
    let end = source.tokens.end;
    if comma != reading.is_comma(end) {
        return None;
    }
    let first = end + usize::from(comma);
    let adjectives = clause::attributes(reading, first).or_else(|| bare_attributes(reading, from, first))?;
    Some((source, adjectives))
}

/// `een volgens de bond onhaalbaar plan`: before a neuter noun, behind `een`, the adjective has no ending.
fn bare_attributes(reading: &Reading<'_>, from: usize, first: usize) -> Option<Range<usize>> {
    let article = from.checked_sub(1).filter(|&i| reading.lexeme(i) == reading.known().een)?;
    let word = |i: usize| {
        reading.is(i, Tags::ADJ | Tags::PART | Tags::ADV | Tags::NEG) && !clause::is_finite(reading, i)
    };
    let noun = (first..reading.end_of_sentence(article)).find(|&i| !word(i) || !word(i + 1))? + 1;
    let describes = reading.is(noun - 1, Tags::ADJ | Tags::PART) && reading.is(noun, Tags::NOUN);
    describes.then_some(first..noun)
}

/// `kwam binnen met volgens peilingen veel steun`: of what stands behind a preposition, the noun phrase is what is said.
fn governed(view: &View<'_, '_>, from: usize, to: usize) -> Option<(Mention, Range<usize>)> {
    const LONGEST: usize = 6;
    let reading = view.reading;
    let preposition = from.checked_sub(1)?;
    let governs = reading.is(preposition, Tags::PREP)
        && !reading.is(preposition, Tags::NOUN | Tags::CONJ_SUB | Tags::VERB)
        && !reading.has_flag(preposition, Flags::SENTENCE_START);
    if !governs {
        return None;
    }
    let limit = reading.end_of_sentence(from);
    let source = mention::simple_mention_at(reading, to, limit)
        .filter(|source| source.can_speak() || source.referent == Referent::Document)?;
    let first = source.tokens.end;
    let before = |i: usize| {
        reading.is(i, Tags::ADV | Tags::ADJ | Tags::NUM | Tags::DET | Tags::QUANTITY)
            && !reading.is(i, Tags::PREP | Tags::CONJ_SUB)
            && !clause::is_finite(reading, i)
    };
    let noun = (first..limit.min(first + LONGEST)).find(|&i| reading.is(i, Tags::NOUN) && !before(i))?;
    if noun == first || !(first..noun).all(before) || clause::is_finite(reading, noun) {
        return None;
    }
    // `veel steun: 16 procent`: what follows says it once more.
    let end = if reading.is_colon(noun + 1) { clause::trimmed(reading, first..limit).end } else { noun + 1 };
    Some((source, first..end))
}
