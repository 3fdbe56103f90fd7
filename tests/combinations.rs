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
    ("Anna Kramer en Piet Groot", true),
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

#[test]
fn every_source_reports_in_every_place() {
    let extractor = Extractor::new();
    let (mut all, mut wrong) = (0, Vec::new());
    for (s, (source, plural)) in SOURCES.iter().enumerate() {
        for (v, (singular, many)) in VERBS.iter().enumerate() {
            let verb = if *plural { many } else { singular };
            let (adverbial, clause) =
                (ADVERBIALS[(s + v) % ADVERBIALS.len()], CLAUSES[(s + 2 * v) % CLAUSES.len()]);
            for (sentence, content) in sentences(source, verb, adverbial, clause) {
                all += 1;
                let document = extractor.extract(&sentence);
                if !document.attributions().iter().any(|found| is_right(found, source, &content)) {
                    wrong.push(sentence);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {all}:\n{}", wrong.len(), wrong.join("\n"));
}
