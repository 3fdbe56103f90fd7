//! `X zegt dat …` — a reporting verb with a clause: `dat`, `of`, or a question word; and nouns of speech with one.

mod fronted;
mod governed;
mod judged;
mod opener;
mod teller;
mod unreal;
mod wished;

use std::ops::Range;

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, CueClass, CueFlags, Frames, Tags};
use crate::mention::Mention;
use crate::reading::Reading;
use crate::rule::{Candidate, Rule, RuleInfo, View};
use crate::token::Flags;
use fronted::fronted_clause;
use governed::governed_clause;
use judged::{judged_infinitive, judges, predicate_behind};
use opener::{names_its_object, names_what_another_says};
use unreal::demanded;
use wished::{is_wish, wished_clause};

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "that-clause",
        since: "0.1.0",
        summary: "A reporting verb with a clause that `dat`, `of` or a question word opens.",
        fires: &[
            "Er werd door <s>de politie</s> <v>gezegd</v> dat <q>de brug dicht is</q>.",
            "Toen <v>verzekerden</v> <s>nabestaanden</s> minister De Wit dat <q>de brug veilig was</q>.",
            "Daarom <v>concluderen</v> <s>schippers</s> dat <q>de brug dicht blijft</q>.",
            "Toen <v>constateerde</v> <s>een van de auteurs van het rapport</s> dat <q>de brug dicht bleef</q>.",
            "<s>De in Gent geboren schrijver</s> <v>vertelde</v> dinsdag dat <q>de brug dichtgaat</q>.",
            "Toen <v>verzekerde</v> <s>Kramer</s> Vlaamse schippers dat <q>de brug openging</q>.",
            "Toen <v>waarschuwde</v> <s>de politie</s> bewoners dat <q>de brug dichtging</q>.",
            "Toen <v>verzekerde</v> <s>de rechter</s> premier Jansen dat <q>de brug openging</q>.",
            "<s>De rechter</s> <v>acht</v> <q>het bewezen dat de brug te oud is</q>.",
            "<s>De rechter</s> <v>acht</v> <q>bewezen dat de brug te oud is</q>.",
            "<s>De rechter</s> <v>acht</v> niet bewezen dat <q>de brug te oud is</q>.",
            "<s>Kramer</s> <v>gelooft</v> dat <q>de brug blijft</q> en hij baseert dat op een rapport.",
            "Vanuit <s>de gemeente</s> werd <v>gewaarschuwd</v> dat <q>de brug zou instorten</q>.",
            "<s>Kramer</s> heeft <v>er</v> bij de raad <v>op aangedrongen</v> dat <q>de brug dichtgaat</q>.",
            "De schipper <v>hoorde van</v> <s>de politie</s> dat <q>de brug dicht was</q>.",
            "De schipper heeft <v>van</v> <s>zijn buurman</s> <v>gehoord</v> dat <q>de brug dicht was</q>.",
            "Zo <v>klagen</v> <s>artsen</s> dat <q>de brug dicht is</q>.",
            "<s>Kramer</s> <v>zegt</v> dat <q>de brug nog maanden dicht blijft</q>, maar de omwonenden geloven er niets van.",
            "<s>De wethouder</s> <v>vroeg</v> of <q>de brug dicht kon</q>.",
            "<s>De directie</s> heeft zich beraden en <v>meldt</v> dat <q>de brug dichtgaat</q>.",
            "<s>Bewoners</s> <v>wijzen erop</v> dat <q>het al jaren zo is</q>.",
            "<v>Uit</v> <s>onderzoek van de gemeente</s> <v>blijkt</v> dat <q>de brug veilig is</q>.",
            "In <s>het rapport</s> <v>staat</v> dat <q>de brug veilig is</q>.",
            "In <s>de Grondwet</s> <v>staat</v> dat <q>de brug vrij is</q>.",
            "<s>De bond</s> <v>wil</v> dat <q>de brug “zo snel mogelijk” opengaat</q>.",
            "<s>Een schipper</s> <v>ziet niet in</v> <q>waarom de brug “veilig” is</q>.",
            "<s>Kramer</s> <v>vertelt</v> <q>hoe de brug is gebouwd</q>.",
            "<s>Kramer</s> <v>vindt</v> <q>het jammer dat de brug dicht is</q>.",
            "<s>Kramer</s> <v>is blij</v> dat <q>de brug ‘eindelijk open’ is</q>.",
            "<s>Kramer</s> <v>stelde</v> toen ‘dat <q>de brug te duur is’</q>.",
            "Dat <q>de brug te duur is</q>, <v>ontkent</v> <s>Kramer</s>.",
            "Dat <q>de brug open is</q>, <v>vindt</v> <s>Kramer</s> <q>‘een wonder’</q>.",
            "<s 1>Kramer</s> <v 1>zegt</v> dat <q 1,2>de brug dichtgaat</q>, zoals <s 2>de krant</s> <v 2>schreef</v>.",
            "<s 1>Kramer</s> <v 1>zegt</v> dat <q 1,2>de brug dichtging</q>, wat <s 2>de bond</s> <v 2>ontkent</v>.",
            "<s>Kramer</s> <v>zegt</v> dat <q>de schipper remt, de brug raakt en haar een deuk geeft</q>.",
            "<v>Uit</v> <s>cijfers van de bureaus Kramer en Jansen</s> <v>blijkt</v> dat <q>de brug veilig is</q>.",
            "<s 1,2>Kramer</s> <v 1>benadrukt</v> dat <q 1>het niet om geld gaat</q>: “<q 2>We doen dit voor de brug.</q>”",
            "Er zijn <s>bewoners</s> die <v>vinden</v> dat <q>de brug lelijk is</q>.",
            "Er zijn <s>bewoners</s> die <v>vinden</v> dat <q>de brug lelijk is</q> en die graag verhuizen.",
            "<s>Kramer</s> <v>vreest</v> dat <q>als het regent, de brug dichtgaat</q>.",
            "<s>Kramer</s> <v>zegt</v> dat <q>de brug elk jaar wordt gekeurd</q>, maar al maanden weigert de bond dat.",
            "Er zijn <s>bewoners</s> die <v>vinden</v> dat <q>de brug open moet</q>.",
            "<s>Kramer</s> <v>acht</v> <q>het ondenkbaar dat de brug dichtgaat</q>.",
            "<s 1>Kramer</s> <v 1>legt uit</v> <q 1>waarom de brug zo duur is</q>: “<q 2>Alles is vernieuwd.</q>”",
            "Met name <s>wethouder Kramer</s> <v>vindt</v> dat <q>de brug te oud is</q>.",
            "<s>Kramer</s> <v>zei</v> gisteren in “De Ochtend” dat <q>de brug dicht blijft</q>.",
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
            "<s>Zowel de gemeente als bewoners</s> <v>vinden</v> dat <q>de brug te oud is</q>.",
            "<s>Kramer</s> <v>wees er</v> in het debat <v>op</v> dat <q>de brug oud is</q>.",
            "<s>Kramer</s> <v>beweert</v> dat <q>de brug veilig is</q>, terwijl metingen het tegendeel zouden uitwijzen.",
            "<s 1>Kramer</s> <v 1>zei</v> dat <q 1><q 2>de brug dicht was</q></q>, maar <s 2>bewoners</s> die er kwamen <v 2>spreken</v> dat <v 2>tegen</v>.",
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
            "<s>De voorzitter</s> <v>denkt</v> dat <q>de brug misschien dicht is</q>.",
            "De verf was nog niet droog of <s>Kramer</s> <v>zei</v> dat <q>de brug dichtging</q>.",
            "Succes of niet, <s>ze</s> <v>betwijfelt</v> of <q>de brug open kan</q>.",
            "<s>De wethouder</s> zou hebben <v>gedacht</v> dat <q>de brug open was</q>.",
            "Omdat <s>de raad</s> <v>weet</v> dat <q>de brug oud is</q>, komt er een nieuwe.",
            "<s>De cijfers</s> <v>geven aan</v> dat <q>de brug oud is</q>.",
            "<s>Kramer</s> <v>stelt</v> in een brief <v>voor</v> dat <q>de brug dichtgaat</q>.",
            "<s>Kramer</s> <v>neemt aan</v> dat <q>het voorstel wordt verworpen</q>.",
            "<s>Hij</s> <v>heeft</v> altijd de <v>indruk</v> gehad dat <q>de brug dicht was</q>.",
            "<s 1>Kramer</s> <v 1>hoopt</v> dat <q 1>de brug opengaat</q>.\"<q 2 direct>Het duurt al lang</q>\", <v 2>zegt</v> <s 2>hij</s>.",
            "<s>De wethouder</s> <v>zei</v> kort nadat de brug was ingestort dat <q>hij niets wist</q>.",
            "<s>De wethouder</s> <v>zei</v> toen hem daarnaar werd gevraagd dat <q>hij niets wist</q>.",
            "<s>De wethouder</s> <v>zei</v> op de vraag waarom de brug dicht is dat <q>hij niets weet</q>.",
            "<s>Kramer</s> <v>zei</v> in een interview dat gisteren verscheen dat <q>de brug oud is</q>.",
            "<s>Kramer</s> <v>benadrukt</v> in een poging om de raad gerust te stellen dat <q>de brug veilig is</q>.",
            "<s>Kramer</s> <v>zei</v> zonder te aarzelen dat <q>de brug oud is</q>.",
            "<s>Kramer</s> <v>zei</v> in “De Ochtend” dat <q>de brug oud is</q>.",
            "<s>Kramer</s> <v>stelt</v> als oud-schipper dat <q>de brug oud is</q>.",
            "<s>Kramer</s> heeft gisteravond laat <v>gezegd</v> dat <q>de brug oud is</q>.",
            "<s>Kramer</s> moet <v>toegeven</v> dat <q>de brug oud is</q>.",
            "<s>De politie</s> wil <v>benadrukken</v> dat <q>de brug veilig is</q>.",
            "<s>Kramer</s> belde de krant om te <v>melden</v> dat <q>de brug dicht is</q>.",
            "<s>Schippers</s> gingen de straat op om te <v>eisen</v> dat <q>de brug opengaat</q>.",
            "<s>Kramer</s> is de enige die <v>vindt</v> dat <q>de brug te oud is</q>.",
            "<s>Kramer</s> is een van de weinigen geweest die <v>zei</v> dat <q>de brug te oud is</q>.",
            "Er zijn <s>schippers in Gent</s> die <v>zeggen</v> dat <q>de brug dicht moet</q>.",
            "<s>Een getuige</s> die gisteren <v>zei</v> dat <q>hij niets zag</q>, is weg.",
            "<s>Eerder onderzoek</s> <v>toonde aan</v> dat <q>de brug oud is</q>.",
            "<s>Eén schipper</s> <v>zegt</v> dat <q>de brug oud is</q>.",
            "Zo <v>klaagden</v> <s>sommige van de tien schippers</s> dat <q>de brug dicht was</q>.",
            "<s>De schippers</s> hebben zich verenigd en <v>vragen</v> <q>welke brug dichtgaat</q>.",
            "<s>De schippers</s> (er wordt gekeken naar Gent) <v>eisen</v> dat <q>de brug opengaat</q>.",
            "De krant sprak <s>schippers</s> die niet konden varen en maar <v>beweerden</v> dat <q>de brug dicht was</q>.",
            "Dat <s>de wethouder</s> <v>vreest</v> dat <q>de brug instort</q>, verbaast niemand.",
            "Dat <s>sommigen</s> twijfelden en <v>vreesden</v> dat <q>de brug instort</q>, verbaast niemand.",
            "<s>Kramer</s> <v>zei</v> in een toespraak die live werd uitgezonden dat <q>de brug oud is</q>.",
            "De schipper kreeg <s>een houten boot</s>, waarop <v>staat</v> dat <q>de brug open moet</q>.",
            "In <s>de Kieswet</s> <v>staat</v> dat <q>elke stem telt</q>.",
            "<s>Kramer</s> <v>vindt</v> <q>het niet kunnen dat de brug dichtgaat</q>.",
            "Toch <v>vindt</v> <s>de gemeente</s> <q>het nodig om de brug te sluiten</q>.",
            "<s>Het merendeel</s> <v>vindt</v> dat <q>de brug open moet</q>.",
            "De brug wordt bewaakt en <s>schippers</s> <v>eisen</v> dat <q>de bouw stopt</q>.",
            "<s>Bewoners</s> mijden de brug of <v>vermoeden</v> dat <q>hij instort</q>.",
            "Gisteren <v>liet</v> <s>Kramer</s>, die de brug bouwde, <v>weten</v> dat <q>hij vertrekt</q>.",
            "<s>De buurman</s> kwam <v>vertellen</v> dat <q>de brug open was</q>.",
            "Vaak komen <s>schippers</s> hem <v>zeggen</v> dat <q>de brug te laag is</q>.",
            "<s>Een woordvoerder</s> wil tegen de krant alleen <v>zeggen</v> dat <q>de brug oud is</q>.",
            "<s>Kramer</s> wil wel <v>toegeven</v> dat <q>de brug oud is</q>.",
            "<s>Kramer</s> durft te <v>stellen</v> dat <q>de brug oud is</q>.",
            "Het is druk omdat <s>de bond</s>, die staakt, <v>zegt</v> dat <q>de brug dicht blijft</q>.",
            "<s>Kramer</s> <v>zei</v> voordat het debat begon al dat <q>de brug oud was</q>.",
            "<s>Een schipper</s> <v>vroeg</v> aan een collega <q>wie de brug had gebouwd</q>.",
            "<s>De leden</s> zouden hebben <v>bekend</v> dat <q>de brug is gesloopt</q>.",
            "De bewoners zijn per brief <v>gevraagd</v> of <q>de brug dicht mag</q>.",
            "<s>Schippers</s> <v>vroegen</v> in een brief <q>waarom de brug dicht is</q>.",
            "<s>Kramer</s> <v>vertelt</v> na afloop van de bouw <q>wat er op de brug gebeurde</q>.",
            "Het duurde lang voordat <s>Kramer</s> zweeg en <v>zei</v> dat <q>de brug dicht was</q>.",
            "<s>De raad</s> <v>vraagt</v> of <q>de brug dicht kan</q>.",
            "<s>De bond</s> <v>hoopt</v> keer op keer dat <q>de brug opengaat</q>.",
            "De brug is dicht en nu <v>twijfelen</v> <s>schippers</s> of <q>ze willen varen</q>.",
            "<v>Uit</v> <s>eigen onderzoek van de stad</s> <v>bleek</v> dat <q>de brug oud is</q>.",
            "Vanuit <s>de schippers</s> werd <v>aangegeven</v> dat <q>de brug dicht moet</q>.",
            "<s>Kramer</s> <v>vroeg</v> zich <v>af</v>, <q>wie de brug heeft gebouwd</q>.",
            "<s>De stad</s> <v>verwacht</v> dat <q>netwerken minder onderhoud vragen</q>.",
            "<s>Kramer</s> <v>reageerde</v> dat <q>de brug dicht was</q>.",
            "<s 1>Kramer</s> <v 1>twijfelt</v> of <q 1>de brug opengaat</q>, “<q 2>Wij weten dat nog niet</q>”, <v 2>zegt</v> <s 2>Jansen</s>.",
            "<s>Kramer</s> zorgde voor ophef door schippers in een brief te <v>vertellen</v> dat <q>de brug oud is</q>.",
            "<s>Kramer</s> zorgde voor ophef door <v>aan te kondigen</v> dat <q>de brug dichtgaat</q>.",
            "De brug is oud en <s>de schippers</s> <v>zeggen</v> dat <q>zij dichtgaat</q>.",
            "De brug is oud en ook <s>de schippers</s> <v>verwachten</v> dat <q>zij dichtgaat</q>.",
            "<s>De schipper</s> klopte bij de stad aan om te <v>melden</v> dat <q>hij de brug wil kopen</q>.",
            "Kramer las een brief voor waarin <s>de bond</s> <v>zegt</v> dat <q>de brug oud is</q>.",
            "Hoewel de bond boos is en de raad zwijgt, <v>zegt</v> <s>de schipper</s> dat <q>de brug dichtgaat</q>.",
            "Het was druk toen <s>Kramer</s> <v>zei</v> dat <q>de brug dichtging</q>.",
            "Kortom, <s>de gemeente</s> <v>zegt</v> dat <q>de brug dichtgaat</q>.",
            "Jammer, want <s>de gemeente</s> <v>zegt</v> dat <q>de brug dichtgaat</q>.",
            "<s>Kramer</s> <v>hoopt</v> op Twitter dat <q>de brug opengaat</q>.",
            "<s>Kramer</s> <v>gelooft</v> in een interview met de krant dat <q>de brug opengaat</q>.",
            "<s>Kramer</s> <v>wijst</v> op een bijeenkomst in Gent <v>erop</v> dat <q>de brug oud is</q>.",
            "<s>Kramer</s> <v>gaf</v> in een eerste reactie <v>toe</v> dat <q>de brug oud is</q>.",
            "Nadat de brug was ingestort heeft <s>de bond</s> <v>laten weten</v> dat <q>er meer volgt</q>.",
            "Omdat de tijd dringt <v>ontkennen</v> <s>schippers</s> dat <q>de brug dichtgaat</q>.",
            "<s>Kramer</s> is blij met het plan en <v>benadrukt</v> dat <q>de brug veilig is</q>.",
            "Door <s>de stad</s> is <v>duidelijk gemaakt</v> dat <q>de brug dichtgaat</q>.",
            "Door <s>de stad</s> is gisteren <v>aangekondigd</v> dat <q>de brug dichtgaat</q>.",
            "<s>Kramer</s> <v>stelt</v> in antwoord op vragen dat <q>de brug veilig is</q>.",
            "<s>Kramer</s> <v>vraagt</v> zich <v>af</v> of <q>schippers niet beter kunnen wachten</q>.",
            "Gisteren <v>kwam</v> <s>de raad</s>, die wist of de brug veilig was, <v>tot de conclusie</v> dat <q>zij dicht moest</q>.",
            "<s>Schippers</s> zijn boos en <v>eisen</v> in een brief dat <q>de brug opengaat</q>.",
            "Nadat het overleg was mislukt, <v>was</v> <s>Kramer</s> <v>bang</v> dat <q>de brug dichtging</q>.",
            "<s>Kramer</s> is boos en <v>benadrukt</v> dat <q>de brug dicht blijft</q>.",
            "De brug is dicht, maar <s>econoom Anna Kramer</s> <v>verwacht</v> dat <q>zij opengaat</q>.",
            "Hoewel het onderzoek nog loopt <v>is</v> <s>de schipper</s> <v>ervan overtuigd</v> dat <q>de brug dicht blijft</q>.",
            "<s>Kramer</s> <v>denkt</v> dat <q>de brug dichtgaat en de schippers vaker vastlopen dan toen</q>.",
            "Nu het onderzoek is afgerond, <v>zijn</v> <s>de schippers</s> <v>ervan overtuigd</v> dat <q>de brug dicht blijft</q>.",
            "Omdat de tijd dringt <v>zeggen</v> <s>de bonden</s> dat <q>de brug dicht blijft</q>.",
            "Op de vraag wat er gaat gebeuren <v>constateren</v> <s>veel schippers</s> dat <q>de brug dicht blijft</q>.",
            "<s 1>De bond</s> <v 1>verwacht</v> dat <q 1>de brug dicht is</q>, en <s 2>Kramer</s> <v 2>klaagt</v> dat <q 2>hij omvaart</q>.",
            "<s 1,2>Kramer</s> <v 1>zei</v> dat <q 1>de brug beter is dan toen</q>, maar <v 2>laat weten</v> dat <q 2>hij vertrekt</q>.",
            "De brug is dicht, maar <s>de bonden</s> <v>laten</v> vandaag <v>weten</v> dat <q>hij opengaat</q>.",
            "<s>Kramer</s> <v>zegt</v> op dat moment dat <q>de brug dicht is</q>.",
            "Eerder <v>oordeelde</v> <s>een rechter</s> dat <q>de brug open moet</q>.",
            "Gisteren <v>zei</v> <s>een schipper</s> dat <q>het tijd is om te gaan</q>.",
            "<s>Schippers</s> die <v>vinden</v> dat <q>de brug open moet</q>, stappen naar de rechter.",
            "<s>Kramer</s> <v>denkt</v> dat <q>omdat er te weinig geld is, de kosten oplopen tot een miljoen</q>.",
        ],
        silent: &[
            ("De directie meldt zich en heeft dat al vaker gedaan.", "she presents herself"),
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
            ("Er werd gezegd dat de brug door de gemeente was gesloten.", "nobody is said to say it"),
            ("Zij zoekt schippers die weten dat de brug dicht is.", "whoever they are"),
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
            ("Kramer werd boos toen hij hoorde dat de brug dicht was.", "what he heard"),
            ("Kramer zei niets omdat hij wilde voorkomen dat de brug dichtging.", "what he wanted"),
            ("Kramer moet bewijzen dat de brug dicht is.", "a duty"),
            ("Kramer twitterde een film waarin te zien is dat de brug opengaat.", "what the film shows"),
            ("Kramer wil bellen om te zeggen dat de brug dicht is.", "a plan"),
            ("Kramer belde niet om te zeggen dat de brug dicht is.", "nor was that said"),
            ("Kramer kreeg de kans om te zeggen dat de brug dicht is.", "whether he did is not told"),
            ("Kramer wil niet zeggen of hij vindt dat de brug open moet.", "whether he thinks so stays open"),
            ("Misschien denkt Kramer dat de brug open is.", "the author guesses"),
            ("Hadden zij geweten dat de brug dicht was, dan was het anders gegaan.", "a condition"),
            ("Het is belangrijk dat schippers weten dat de brug dicht is.", "they are to know"),
            ("Kramer zal niet hebben gedacht dat de brug open was.", "the author guesses"),
            ("De leiding kan bang zijn geweest dat de brug dichtging.", "so here"),
            ("Men weet dat de brug dicht is.", "nobody by name"),
            ("Elke schipper weet dat de brug dicht is.", "so is this"),
            ("Ook schippers die al weten dat de brug dicht is, komen.", "some or other"),
            ("Omdat de gemeente niet goed weet wat er nodig is, gebeurt er niets.", "ignorance"),
            ("De schipper wist precies hoe of wat.", "what to do"),
            ("Deze dieven weten hoe het moet.", "so is this"),
            ("Het zijn stoffen die aangeven dat er gevaar is.", "a thing shows it, the author infers"),
            ("De wedstrijd geeft aan waar de club staat.", "so does this"),
            ("De laatste wedstrijd illustreert hoe de club speelt.", "what is to be seen"),
            ("Het doek stelt een geel huis voor dat door bomen is omringd.", "`dat` is a relative pronoun"),
            ("De raad heeft een voorstel aangenomen dat de bouw verbiedt.", "so it is here"),
            ("Het land vreest spionage door het bedrijf, dat sterk is in Europa.", "and here"),
            (
                "Toen Kramer de stad om hulp vroeg, op grond van het verdrag dat hulp belooft, kwam er niets.",
                "and here",
            ),
            (
                "De straf waarmee de rechter dreigt, valt onder een artikel dat boetes mogelijk maakt.",
                "and here",
            ),
            ("De raad had erom gevraagd, wetende dat het niet kon.", "the clause of the participle"),
            ("Ze stelden de bouw uit toen bleek dat de brug dicht was.", "`stellen … uit` is another verb"),
            ("Hij had de indruk gewekt dat de brug dicht was.", "no impression of his own"),
            (
                "Ze hebben lang gepraat en het vermoeden was dat de brug dicht bleef.",
                "the suspicion of nobody",
            ),
            ("De nieuwe brug is geopend en ik weet zeker dat het helpt.", "the author's own"),
            ("Hij moest reizen om duidelijk te maken dat de brug dicht was.", "what it was for"),
            ("Dus, Kramer, laat ons eens horen dat de brug open is.", "he is told to"),
            ("De bewoners kregen zoveel brieven en berichten dat ze niets lazen.", "what came of it"),
            ("De gids legt niet uit wat ‘bruggenpijn’ is.", "unsaid"),
            ("Hij vond het een mooie dag om te varen.", "what the day is for"),
            ("De raad is er niet gerust op dat de brug opengaat.", "a feeling"),
            ("Schippers vonden geen bewijs dat de brug dicht was.", "what was not found"),
            (
                "Hoewel Kramer laat zien wat er is, valt niet uit te sluiten dat de brug dichtgaat.",
                "nobody does",
            ),
            ("Die verzoeken worden gedaan op een dag dat de brug dicht is.", "a noun"),
            ("Kramer wil dat de brug opengaat.", "a wish"),
            ("Dit is voor iedereen die zich afvraagt waarom de brug dicht is.", "whoever it may be"),
            ("Toen bleek de brug niet open te gaan, waarna de schippers vertrokken.", "what came next"),
            ("De gids zegt alles wat er te zeggen is over de brug.", "a relative clause"),
            ("Als schippers merken of beseffen dat de brug dicht is, keren ze om.", "a condition"),
            ("Als schippers komen vertellen dat de brug open is, lacht hij.", "a condition"),
            ("Kramer wil komen vertellen dat de brug open is.", "a wish"),
            ("Kramer durft niet te zeggen dat de brug oud is.", "he does not"),
            ("Als Kramer wordt gevraagd of de brug open kan, lacht hij.", "whenever it may be"),
            ("Die regel stond in het Protocol van Gent, dat de strijd beëindigde.", "a relative clause"),
            ("Kramer reageerde verbaasd op het nieuws dat de brug oud is.", "what the news tells"),
            ("Kramer vroeg de raad naar de reden waarom de brug dicht is.", "a relative clause"),
            ("Als iemand belt en zegt dat de brug dicht is, lacht hij.", "the second verb of a condition"),
            ("Tenzij de rechter oordeelt dat de brug open mag, blijft zij dicht.", "a condition"),
            ("Het blijft zo totdat de rechter bepaalt dat de brug open mag.", "it has yet to come"),
            ("De kans bestaat dat schippers zeggen dat de brug oud is.", "whether they will is open"),
            ("Het is belangrijk voor Kramer dat hij weet dat we er zijn.", "he is to know"),
            ("Het kan dat schippers denken dat de brug dicht is.", "perhaps they do"),
            ("“Ik kom al, anders denken ze dat de brug dicht is.”", "they do not"),
            ("Hij had schippers die niet konden zeggen wat er mis was.", "it stays unsaid"),
            ("De gids vertelt over het eerste moment dat de brug openging.", "a noun"),
            ("De raad kaartte de problemen aan waar schippers mee kampen.", "a relative clause"),
            ("Hij herinnert zich iets wat de brugwachter in de kroeg riep.", "so is this"),
            ("De gids zegt het wat traag.", "how it is said"),
            ("De raad houdt de mogelijkheid open om te zeggen dat de brug oud is.", "it has not said so"),
            (
                "Kramer waakt ervoor onrust te zaaien door schippers te vertellen dat de brug oud is.",
                "what he avoids",
            ),
            (
                "Kramer heeft een brief gekregen waarin om een nieuwe brug wordt gevraagd.",
                "a relative clause",
            ),
            ("Er is herhaald en benadrukt dat de brug oud is.", "two participles of nobody"),
            ("De bond heeft foto's gepubliceerd waarop te zien is dat de brug oud is.", "what they show"),
            ("Kramer hoopt op een akkoord dat de brug opent.", "what is hoped for"),
            ("Kramer denkt aan de tijd dat de brug nog open was.", "what is thought of"),
            ("Het is druk en verwacht wordt dat de brug dichtgaat.", "nobody by name"),
        ],
        gaps: &[],
    },
    apply,
};

/// The frames of this construction.
const CLAUSES: [Frames; 3] = [Frames::DAT, Frames::OF, Frames::HET_DAT];

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    for (cue, entry) in view.cues() {
        let takes = CLAUSES.iter().any(|&frame| entry.frames.has(frame));
        if (takes || is_wish(view.reading, cue, entry))
            && !cue.form.is_empty()
            && !is_asked_by_author(view.reading, cue)
        {
            out.extend(Report::of(view, cue, entry).and_then(Report::candidate));
        }
    }
}

/// `Weten zij dat …?`, `Hoeveel mensen vrezen dat …?`: nobody says that they do.
pub(super) fn is_asked_by_author(reading: &Reading<'_>, cue: &CueMatch) -> bool {
    let begin = reading.start_of_sentence(cue.verb);
    // `En weten zij dat …?`
    let verb_first = begin + usize::from(reading.is(begin, Tags::CONJ_COORD));
    let question_word =
        || reading.is(begin, Tags::WH) && reading.is(begin + 1, Tags::NOUN | Tags::ADJ_INFLECTED);
    (cue.finite == Some(verb_first) || question_word())
        && reading.reads(reading.end_of_sentence(begin) - 1, "?")
}

/// A cue with the clause that it may report.
struct Report<'v, 'r, 'a> {
    view: &'v View<'r, 'a>,
    reading: &'r Reading<'a>,
    cue: &'r CueMatch,
    entry: &'r Cue,
    /// The finite verb of the cue, or the verb that it has.
    finite: usize,
    /// The clause, without its conjunction.
    content: Range<usize>,
    /// Some of its words are quoted: planned or refused, they are somebody's words even so.
    quoted: bool,
}

impl<'v, 'r, 'a> Report<'v, 'r, 'a> {
    fn of(view: &'v View<'r, 'a>, cue: &'r CueMatch, entry: &'r Cue) -> Option<Self> {
        let reading = view.reading;
        let content = governed_clause(reading, cue, entry)
            .or_else(|| judged_infinitive(reading, cue, entry))
            .or_else(|| wished_clause(view, cue, entry))
            .or_else(|| fronted_clause(reading, cue, entry))?;
        let quoted = content.clone().any(|i| reading.opened_at(i).is_some());
        let finite = cue.finite.unwrap_or(cue.verb);
        Some(Report { view, reading, cue, entry, finite, content, quoted })
    }

    fn candidate(self) -> Option<Candidate> {
        let &Report { view, reading, cue, .. } = &self;
        let last = cue.end() - 1;
        // `kreeg zoveel vragen en berichten dat …`
        let degree = reading.is(last, Tags::NOUN) && super::speech_noun::comes_of_degree(reading, last);
        if degree
            || self.is_what_it_is_called()
            || demanded(view, cue)
            || names_its_object(reading, cue)
            || names_what_another_says(reading, cue, self.opener())
        {
            return None;
        }
        // Planned, wished or refused reports are none.
        if !self.quoted
            && (!view.is_asserted(cue)
                || self.entry.class == CueClass::Emotion
                || self.is_hypothetical()
                || self.is_unsaid())
            || self.is_untold()
            || self.is_not_learnt()
        {
            return None;
        }
        let source = self.source();
        if !self.may_be_from(source.as_ref()) {
            return None;
        }
        let parts = self.parts(source.as_ref())?;
        Some(Candidate::new(parts).with_cue(reading, cue).with_source(source))
    }

    /// `“…” genoemd, een woord dat …`: what it is called stands before it.
    fn is_what_it_is_called(&self) -> bool {
        let &Report { reading, cue, entry, .. } = self;
        entry.class == CueClass::Judgement
            && cue.form.any(Tags::PART)
            && cue.verb > 0
            && reading.closed_at(cue.verb - 1).is_some()
    }

    /// The conjunction, or what stands before the clause.
    fn opener(&self) -> usize {
        self.content.start.saturating_sub(1)
    }

    /// What is said is a question.
    fn is_question(&self) -> bool {
        let reading = self.reading;
        // `op welke brug …`
        let asks = self.content.start + usize::from(reading.is(self.content.start, Tags::PREP));
        reading.lexeme(self.opener()) == reading.known().of || reading.is(asks, Tags::WH)
    }

    /// `zei niet of …`, `wist nog niet of …`: the answer is not told.
    fn is_untold(&self) -> bool {
        let opener = self.opener();
        // `ziet niet in waarom`: a word of the cue.
        let before = opener.saturating_sub(1);
        let denied =
            self.cue.negation.is_some() || self.reading.is(before, Tags::NEG) && !self.cue.covers(before);
        denied && self.entry.class != CueClass::Directive && self.is_question()
    }

    /// `had niet verteld dat …`: it was not said; `zei niet voor het eerst dat …`: it was.
    fn is_unsaid(&self) -> bool {
        let &Report { reading, cue, entry, finite, .. } = self;
        let denies = |i: usize| i > 0 && reading.is(i - 1, Tags::NEG);
        cue.negation.is_some()
            && matches!(entry.class, CueClass::Speech | CueClass::Writing)
            && !entry.flags.has(CueFlags::NEG)
            && (denies(self.opener()) || denies(finite) || cue.parts.iter().any(|part| denies(part.start)))
    }

    /// `wist niet dat …`, `vroeg niet om …`
    fn is_not_learnt(&self) -> bool {
        let learnt = [CueClass::Knowledge, CueClass::Directive, CueClass::Evidence];
        self.cue.negation.is_some() && learnt.contains(&self.entry.class)
    }

    fn source(&self) -> Option<Mention> {
        self.view.source_of(self.cue).filter(|source| {
            // Before its cue, a clause could be the subject: only somebody speaks of it.
            self.content.start > self.cue.verb
                || source.can_speak()
                || self.entry.flags.has(CueFlags::IMPERSONAL)
        })
    }

    /// The clause, with the judgement behind it or the sentence that goes on with it.
    fn parts(&self, source: Option<&Mention>) -> Option<Vec<Range<usize>>> {
        let &Report { reading, cue, entry, finite, .. } = self;
        let content = &self.content;
        let predicate = source.and_then(|source| predicate_behind(reading, cue, entry, content, source));
        if let Some(predicate) = predicate {
            // The conjunction belongs to what is judged, but not where the judgement alone is quoted.
            let dat = usize::from(reading.opened_at(predicate.start).is_none());
            return Some(vec![content.start - dat..content.end, predicate]);
        }
        // `noemde dat een ramp`: only what it is called tells that the clause is its object.
        let object = CLAUSES[..2].iter().any(|&frame| entry.frames.has(frame));
        (object || content.start >= finite).then(|| {
            std::iter::once(content.clone()).chain(clause::continued(reading, content.end)).collect()
        })
    }
}

/// `“dat de brug dicht blijft”`, and not `“Dat was mooi”` or `“dat mooie boek”`.
pub(super) fn quotes_clause(reading: &Reading<'_>, q: usize) -> bool {
    let inside = reading.content(q);
    reading.lexeme(inside.start) == reading.known().dat
        && !reading.has_flag(inside.start, Flags::CAPITAL)
        && !clause::is_finite(reading, inside.start + 1)
        && clause::has_finite(reading, inside.start + 1, inside.end)
}

/// `Waar X zegt dat …, wijst Y erop dat …`: a question word that puts the verb of its clause last.
pub(super) fn sets_against(reading: &Reading<'_>, finite: usize) -> bool {
    let begin = reading.start_of_sentence(finite);
    reading.reads(begin, "Waar") && finite > begin + 1 && !clause::has_finite(reading, begin + 1, finite)
}

fn trimmed(reading: &Reading<'_>, cue: &CueMatch, from: usize, limit: usize) -> Range<usize> {
    let finite = cue.finite.unwrap_or(cue.verb);
    let main =
        matches!(clause::start(reading, finite).1, clause::Opening::Main) && !sets_against(reading, finite);
    let end =
        if main { clause::end(reading, from, limit) } else { clause::end_in_host(reading, from, limit) };
    clause::trimmed(reading, from..end)
}
