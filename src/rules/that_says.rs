//! `Dat zegt X.` — the sentence before is what is said; `dat` stands for it.

mod according;
mod adverb;
mod attitude;
mod before;
mod behind;
mod named;
mod part;
mod stated;
mod within;

use crate::lexicon::{CueClass, CueFlags, Frames, Tags};
use crate::rule::{Candidate, Rule, RuleInfo, View};

use before::source_before;
use behind::{draws_from, source_behind};
use stated::{sentence_before, stated, stated_before};

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "that-says",
        since: "0.1.0",
        summary: "A sentence whose `dat`, `dit` or `zo` stands for what the sentence before it states.",
        fires: &[
            "<q>De brug is dicht</q>. Dat <v>bevestigde</v> <s>vakbond FNV</s> dinsdag.",
            "<q>De brug blijft open</q>. Dat heeft <s>de rechtbank in Gent</s> <v>beslist</v>.",
            "<q>De brug blijft dicht</q>. Dat <v>zegt</v> <s>wethouder Kramer</s>.",
            "Kramer zit vast, omdat <q>hij de brug zou hebben vernield</q>. <s>Hij</s> <v>ontkent</v> dat.",
            "Kramer is de schipper die <q>de brug zou hebben vernield</q>. Dat <v>bestrijdt</v> <s>hij</s>.",
            "Kramer zit vast omdat <q>hij de brug zou hebben vernield</q>, maar <s>hij</s> <v>ontkent</v> dat.",
            "<q>Kramer zou de brug hebben vernield, omdat zij zou roesten</q>. <s>Hij</s> <v>ontkent</v> dat.",
            "<q>Kramer zit vast omdat hij de brug heeft vernield</q>. <s>Jansen</s> <v>ontkent</v> dat.",
            "<q 2><v 1>Volgens</v> <s 1>Kramer</s> <q 1>is de brug te oud</q></q>. Dat <v 2>meldt</v> <s 2>de krant</s>.",
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
            "<q>De brug moet dicht</q>, daarvan <v>is</v> <s>de bond</s> <v>overtuigd</v>.",
            "<q>De brug moet dicht</q>, en daarover <v>zijn</v> <s>alle partijen</s> <v>het</v> roerend <v>eens</v>.",
            "<q>De brug moet dicht</q>. Daarvoor <v>pleit</v> <s>de bond</s> in een brief aan de raad.",
            "<q>De brug moet dicht</q>. Daar <v>pleit</v> <s>de bond</s> <v>voor</v>.",
            "<q>De brug moet dicht</q>. Daarop <v>dringt</v> <s>de bond</s> <v>aan</v>.",
            "<q>De brug gaat dicht</q>. <v>Aldus</v> <s>wethouder Kramer</s>.",
            "<q>De brug gaat dicht</q>. <s>Kramer</s> heeft het zelf <v>gezegd</v>.",
            "<q>De brug gaat dicht</q>. <s>Kramer</s> heeft dat maandag in een gesprek met de krant <v>gezegd</v>.",
            "<q>De brug gaat dicht</q>. Dat <v>merkt</v> <s>de bond</s>, de koepel van schippers, <v>op</v> in een brief.",
            "<q>De brug gaat dicht</q>. Dat <v>maakte</v> <s>de stad</s>, die al jaren klaagt, gisteren <v>bekend</v>.",
            "<q>De brug is te oud</q>. <s>De bond</s> <v>vindt</v> dat al jaren.",
            "<q>De brug is te oud</q>. Tot die <v>conclusie</v> komt <s>de bond</s> in een rapport over bruggen.",
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
            (
                "Of de brug dichtgaat? Kramer denkt van niet.",
                "an answer, no report of what the question states",
            ),
            ("De brug is oud. Zo stond op een site een film van de gemeente.", "an example"),
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
            ("De brug is oud. Daarvoor vraagt Kramer geld.", "what he wants is another thing"),
            ("De brug viel om. Daarop riep Kramer op tot hulp.", "what came next"),
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
        if let Some((source, content)) = adverb::stated(view, cue, finite) {
            out.push(Candidate::new(content).with_cue(reading, cue).with_source(Some(source)));
            continue;
        }
        // `Dat is te lezen in een brief`
        let stands = entry.flags.has(CueFlags::IMPERSONAL) && entry.class == CueClass::Writing;
        if !states || reading.is(cue.verb, Tags::AUX) && !stands {
            continue;
        }
        if let Some((source, content)) = within::comment(view, cue, finite) {
            out.push(Candidate::new(content).with_cue(reading, cue).with_source(Some(source)));
            continue;
        }
        let Some(source) = source_behind(view, cue, finite).or_else(|| source_before(view, cue, finite))
        else {
            continue;
        };
        let drawn = draws_from(reading, cue);
        // `…, dat bewijst hij ook`, `…, dat weet X niet`, `…, dat verklaart het lawaai`
        let comma = finite >= 2 && reading.is_comma(finite - 2);
        let reports =
            source.can_speak() && cue.negation.is_none() && entry.class != CueClass::Evidence || drawn;
        if attitude::tells_nothing(view, entry, &source, drawn) || comma && !reports {
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
    according::sentences(view, out);
}
