//! Sentences put together from parts: every kind of source with every verb, in every place where a report can stand. What a rule
//! sentence shows for one source must hold for all.

use aldus::{Attribution, Extractor};

/// Sources, and whether their verb is in the plural.
const SOURCES: &[(&str, bool)] = &[
    ("Anna Kramer", false),
    ("Aydin", false),
    ("minister Anna Kramer", false),
    ("minister Aydin van Landbouw", false),
    ("burgemeester Piet Groot (VVD)", false),
    ("hoogleraar economie Jan de Vries", false),
    ("onderzoeker Kim Lee van de TU Delft", false),
    ("CDA-Kamerlid Aydin", false),
    ("trainer Erik van den Berg", false),
    ("voorzitter Maria da Silva", false),
    ("Piet Groot, voorzitter van de club,", false),
    ("schepen van Mobiliteit Els Peeters", false),
    ("ze", false),
    ("hij", false),
    ("de politie", false),
    ("het bedrijf", false),
    ("de gemeente Kampen", false),
    ("het Openbaar Ministerie", false),
    ("de vakbond FNV", false),
    ("het ziekenhuis in Zwolle", false),
    ("actiegroep Groene Kade", false),
    ("het onderzoeksteam", false),
    ("een woordvoerder van de gemeente", false),
    ("de advocaat van de verdachte", false),
    ("de eerste minister", false),
    ("de 34-jarige vrouw", false),
    ("een van de bewoners", false),
    ("iemand van de bond", false),
    ("de vrouw (43)", false),
    ("de club uit Gent", false),
    ("de minister van Cultuur, Onderwijs en Wetenschap", false),
    ("café ’t Hoekje in Gent", false),
    ("het Fonds voor de Letteren", false),
    ("bureau Kramer en De Wit", false),
    ("mevrouw Jansen", false),
    ("Radio Kade-presentator Piet Groot", false),
    ("de La Brugge-voorman", false),
    ("Piet Groot, zelf een schipper,", false),
    ("Piet Groot, verbonden aan de universiteit,", false),
    ("directeur Piet Groot van basisschool De Linde uit Gent", false),
    ("de groep ouders", false),
    ("generaal b.d. Piet Groot", false),
    ("Piet Groot, een van de krachten achter de bond,", false),
    ("Piet Groot, chef losse onderdelen bij de bond,", false),
    ("de vakbond voor schippers, de SVB,", false),
    ("de commissie tegen Armoede", false),
    ("een aantal partijen", false),
    ("de 51-jarige coach", false),
    ("chef voetbal Piet Groot", false),
    ("Kim Ki-dok", false),
    ("Anna Kramer van het Noord Radio 1 Journaal", false),
    ("Piet Groot, hoogleraar bankwezen en financiering aan de universiteit,", false),
    ("Piet Groot van branchevereniging schippers", false),
    ("bewoners uit Gent en omgeving", true),
    ("de zieke president Piet Groot", false),
    ("de zwart-witte club", false),
    ("de zusjes De Wit", true),
    ("een politiek adviseur van de bond", false),
    ("Piet Groot, beter bekend als Pietje,", false),
    ("bijna iedereen", false),
    ("bijna de helft van de bewoners", false),
    ("Piet Groot, de griffier in de Eerste Kamer,", false),
    ("Piet Groot, docent talen aan een school in Gent,", false),
    ("Anna Kramer en Piet Groot", true),
    ("ministers Anna Kramer (D66) en Piet Groot (CU)", true),
    ("politiek analisten", true),
    ("de Belgische technische bureaus KBT en DSV", true),
    ("steeds meer bewoners", true),
    ("CDA en VVD", true),
    ("zowel de minister als de burgemeester", true),
    ("de stad en ook de provincie", true),
    ("de minister, de burgemeester en de raad", true),
    ("meer en meer chauffeurs", true),
    ("de ouders van het meisje", true),
    ("onderzoekers van de universiteit", true),
    ("zo’n dertig leraren", true),
];

const VERBS: &[(&str, &str)] = &[
    ("zegt", "zeggen"),
    ("meldt", "melden"),
    ("verklaarde", "verklaarden"),
    ("benadrukte", "benadrukten"),
    ("vindt", "vinden"),
    ("vertelde", "vertelden"),
    ("erkent", "erkennen"),
    ("stelt", "stellen"),
];

const ADVERBIALS: &[&str] =
    &["", " dinsdag", " in een verklaring", " tegen deze krant", " ook", " na afloop", " dan ook"];

const CLAUSES: &[&str] = &[
    "de brug dicht blijft",
    "er geen geld meer is",
    "het plan moet worden aangepast",
    "zij niets hebben gezien",
    "de weg die naar de haven leidt, te smal is",
];

const MAIN: &str = "De brug is niet meer te redden";

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A sentence, and what must be found as said.
fn sentences(source: &str, verb: &str, adverbial: &str, clause: &str) -> [(String, String); 7] {
    let said = |sentence: String, content: &str| (sentence, content.to_owned());
    [
        said(format!("{} {verb}{adverbial} dat {clause}.", capitalised(source)), clause),
        said(format!("Gisteren {verb} {source}{adverbial} dat {clause}."), clause),
        said(format!("Volgens {source} is de brug niet meer te redden."), "is de brug niet meer te redden"),
        said(format!("De brug is volgens {source} niet meer te redden."), "De brug is … niet meer te redden"),
        said(
            format!("De brug is, {verb} {}, niet meer te redden.", source.trim_end_matches(',')),
            "De brug is … niet meer te redden",
        ),
        said(format!("{MAIN}, aldus {}.", source.trim_end_matches(',')), MAIN),
        said(format!("“{MAIN}”, {verb} {source}{adverbial}."), MAIN),
    ]
}

fn is_right(found: &Attribution<'_>, source: &str, content: &str) -> bool {
    let said: Vec<_> = found.content().iter().map(|part| part.text()).collect();
    let named = found.source().map_or("", |source| source.text());
    said.join(" … ") == content && named.to_lowercase() == source.trim_end_matches(',').to_lowercase()
}

/// Fails with every sentence in which `source` is not found to say `content`.
fn all_are_right<'a>(cases: impl Iterator<Item = (String, &'a str, String)>) {
    // What is found, however likely it is.
    let extractor = Extractor::builder().min_confidence(0.0).build();
    let (mut all, mut wrong) = (0, Vec::new());
    for (sentence, source, content) in cases {
        all += 1;
        let document = extractor.extract(&sentence);
        if !document.attributions().iter().any(|found| is_right(found, source, &content)) {
            wrong.push(sentence);
        }
    }
    assert!(wrong.is_empty(), "{} of {all}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_source_reports_in_every_place() {
    all_are_right(SOURCES.iter().enumerate().flat_map(|(s, (source, plural))| {
        VERBS.iter().enumerate().flat_map(move |(v, (singular, many))| {
            let verb = if *plural { many } else { singular };
            let (adverbial, clause) =
                (ADVERBIALS[(s + v) % ADVERBIALS.len()], CLAUSES[(s + 2 * v) % CLAUSES.len()]);
            sentences(source, verb, adverbial, clause).map(|(sentence, content)| (sentence, *source, content))
        })
    }));
}

const SPEAKER: &str = "de minister";

/// What may stand between a verb of saying and its clause.
const BETWEEN: &[&str] = &[
    "gisteravond laat",
    "in een interview met de krant",
    "op een persconferentie in Brussel",
    "tegenover VRT NWS",
    "aan de NOS",
    "in het radioprogramma De Ochtend",
    "via Twitter",
    "naar aanleiding van het incident",
    "in een reactie op vragen van de oppositie",
    "met klem",
    "met tranen in de ogen",
    "in zijn brief van 12 maart",
    "meer dan eens",
    "in niet mis te verstane woorden",
    "aan het begin van het seizoen",
    "al in 2013",
    "een paar weken voor de verkiezingen",
    "mede namens zijn collega’s",
    "dan ook",
    "op haar website",
    "bij monde van zijn advocaat",
    "enkele uren na de ramp",
    "in een filmpje op Instagram",
    "ons",
    "zijn collega’s",
];

/// Clauses that may stand between a finite verb of saying and its clause.
const CLAUSES_BETWEEN: &[&str] = &[
    "nadat de tunnel was ingestort",
    "toen hem daarnaar werd gevraagd",
    "op de vraag waarom de tunnel leeg is",
    "na een onderzoek dat drie jaar duurde",
    "in een poging om de buurt gerust te stellen",
];

/// What may stand behind a report and its speaker, and belongs to neither.
const BEHIND: &[&str] = &[
    " op de radio",
    " gisteren in de Kamer",
    " toen hij wegliep",
    " nadat de tunnel was ingestort",
    ", terwijl hij zijn jas aantrekt",
    ", zelf inwoner van Gent",
    ", net als de burgemeester",
    ", bij wie de tunnel in de achtertuin ligt",
    ", die er gisteren was",
    " en hij lacht",
    "; de gemeente is het daarmee eens",
    ". Hij wil geen risico nemen",
];

#[test]
fn what_stands_between_does_not_part_cue_and_clause() {
    let clause = "de brug dicht blijft";
    let behind_finite = BETWEEN.iter().chain(CLAUSES_BETWEEN).flat_map(|between| {
        [
            format!("De minister zei {between} dat {clause}."),
            format!("Gisteren zei de minister {between} dat {clause}."),
        ]
    });
    let before_verb = BETWEEN.iter().flat_map(|between| {
        [
            format!("De minister heeft {between} gezegd dat {clause}."),
            format!("De weg is leeg, omdat de minister {between} zei dat {clause}."),
        ]
    });
    let sentences = behind_finite.chain(before_verb);
    all_are_right(sentences.map(|sentence| (sentence, SPEAKER, clause.to_owned())));
}

#[test]
fn what_stands_behind_the_speaker_is_not_said() {
    let sentences = BEHIND.iter().flat_map(|behind| {
        [
            format!("{MAIN}, zei de minister{behind}."),
            format!("{MAIN}, zo zei de minister{behind}."),
            format!("“{MAIN}”, zei de minister{behind}."),
        ]
    });
    all_are_right(sentences.map(|sentence| (sentence, SPEAKER, MAIN.to_owned())));
}
