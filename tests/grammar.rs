//! Sentences that a grammar makes: sources as newspapers name them, clauses of many shapes, verbs with their particles and adverbials, in
//! the frames of reports. `combinations.rs` asks whether each source goes with each verb; here each part meets many others, drawn by a
//! fixed row of numbers.

use aldus::Extractor;

/// What somebody says, in the three orders of a Dutch clause.
struct Clause {
    subject: &'static str,
    finite: &'static str,
    rest: &'static str,
    /// With the verb last.
    subordinate: &'static str,
}

impl Clause {
    fn main(&self) -> String {
        format!("{} {} {}", self.subject, self.finite, self.rest)
    }

    fn inverted(&self) -> String {
        format!("{} {} {}", self.finite, self.subject, self.rest)
    }
}

const fn clause(
    subject: &'static str,
    finite: &'static str,
    rest: &'static str,
    subordinate: &'static str,
) -> Clause {
    Clause { subject, finite, rest, subordinate }
}

const CLAUSES: &[Clause] = &[
    clause("de brug", "blijft", "voorlopig dicht", "de brug voorlopig dicht blijft"),
    clause("het plan", "is", "niet haalbaar", "het plan niet haalbaar is"),
    clause(
        "de werkgelegenheid",
        "zal",
        "volgend jaar verder afnemen",
        "de werkgelegenheid volgend jaar verder zal afnemen",
    ),
    clause("er", "komt", "geen extra geld bij", "er geen extra geld bij komt"),
    clause(
        "de regels",
        "worden",
        "in het najaar aangescherpt",
        "de regels in het najaar worden aangescherpt",
    ),
    clause(
        "het bedrijf",
        "heeft",
        "te weinig gedaan om het lek te dichten",
        "het bedrijf te weinig heeft gedaan om het lek te dichten",
    ),
    clause("de daders", "zijn", "nog altijd niet gevonden", "de daders nog altijd niet zijn gevonden"),
    clause(
        "de maatregel",
        "treft",
        "vooral mensen met een laag inkomen",
        "de maatregel vooral mensen met een laag inkomen treft",
    ),
    clause(
        "de prijzen",
        "kunnen",
        "de komende maanden flink stijgen",
        "de prijzen de komende maanden flink kunnen stijgen",
    ),
    clause("het ongeluk", "had", "voorkomen kunnen worden", "het ongeluk voorkomen had kunnen worden"),
    clause("de school", "moet", "in 2026 haar deuren sluiten", "de school in 2026 haar deuren moet sluiten"),
    clause(
        "de ploeg",
        "speelde",
        "in de tweede helft veel beter",
        "de ploeg in de tweede helft veel beter speelde",
    ),
    clause("Rusland", "heeft", "het akkoord geschonden", "Rusland het akkoord heeft geschonden"),
    clause("het aantal besmettingen", "neemt", "snel toe", "het aantal besmettingen snel toeneemt"),
    clause(
        "de huidige wet",
        "biedt",
        "onvoldoende bescherming aan slachtoffers die aangifte willen doen",
        "de huidige wet onvoldoende bescherming biedt aan slachtoffers die aangifte willen doen",
    ),
    clause(
        "inwoners",
        "mogen",
        "pas terug naar huis als de dijk is gerepareerd",
        "inwoners pas terug naar huis mogen als de dijk is gerepareerd",
    ),
    clause("er", "is", "geen sprake van fraude", "er geen sprake van fraude is"),
    clause("de kosten", "lopen", "op tot 3,5 miljoen euro", "de kosten oplopen tot 3,5 miljoen euro"),
    clause(
        "het museum",
        "trok",
        "vorig jaar meer dan een miljoen bezoekers",
        "het museum vorig jaar meer dan een miljoen bezoekers trok",
    ),
    clause(
        "kinderen",
        "brengen",
        "te veel tijd achter een scherm door",
        "kinderen te veel tijd achter een scherm doorbrengen",
    ),
    clause(
        "de uitstoot",
        "ligt",
        "20 procent hoger dan toegestaan",
        "de uitstoot 20 procent hoger ligt dan toegestaan",
    ),
    clause(
        "het kabinet",
        "wil",
        "de belasting op vlees verhogen",
        "het kabinet de belasting op vlees wil verhogen",
    ),
    clause("de man", "werd", "zonder reden aangehouden", "de man zonder reden werd aangehouden"),
    clause("de storing", "duurt", "zeker tot woensdagmiddag", "de storing zeker tot woensdagmiddag duurt"),
    clause(
        "de boeren",
        "krijgen",
        "onvoldoende compensatie voor hun verlies",
        "de boeren onvoldoende compensatie voor hun verlies krijgen",
    ),
    clause(
        "vrouwen",
        "verdienen",
        "nog altijd minder dan mannen",
        "vrouwen nog altijd minder verdienen dan mannen",
    ),
    clause("er", "moeten", "duizend woningen bij komen", "er duizend woningen bij moeten komen"),
    clause(
        "de bank",
        "had",
        "klanten eerder moeten waarschuwen",
        "de bank klanten eerder had moeten waarschuwen",
    ),
    clause("het contract", "loopt", "eind dit jaar af", "het contract eind dit jaar afloopt"),
    clause("de raad", "stemt", "morgen over het voorstel", "de raad morgen over het voorstel stemt"),
];

/// Who says it, and whether the verb is in the plural.
const SOURCES: &[(&str, bool)] = &[
    ("minister Van der Laan", false),
    ("premier Mark Hendriks", false),
    ("De Groot", false),
    ("wethouder Peters (GroenLinks)", false),
    ("Kamerlid Samira Bouali van D66", false),
    ("de Amerikaanse president", false),
    ("het Amerikaanse ministerie van Buitenlandse Zaken", false),
    ("de Nederlandse Vereniging van Banken", false),
    ("een groep van dertig wetenschappers", false),
    ("premier Hendriks en zijn Belgische collega Claes", true),
    ("een van de auteurs van het rapport", false),
    ("buurtbewoner Henk", false),
    ("bijna de helft van de bewoners", false),
    ("de raad van bestuur van het bedrijf", false),
    ("Radio Brug-presentator Jan Kok", false),
    ("een advocaat van een bewoner", false),
    ("vrijwel alle omwonenden", true),
    ("de 23-jarige Rotterdammer", false),
    ("de in Gent geboren schrijver", false),
    ("oud-minister Karel Smit", false),
    ("ex-bokser Tony Vermeer", false),
    ("directeur Els de Wit van het waterschap", false),
    ("hoogleraar staatsrecht Wim Bakker van de Universiteit Leiden", false),
    ("de Consumentenbond", false),
    ("de bonden", true),
    ("FNV en CNV", true),
    ("de Europese Commissie", false),
    ("Brussel", false),
    ("de rechtbank in Assen", false),
    ("het OM", false),
    ("zijn advocaat", false),
    ("een woordvoerster van de politie", false),
    ("Natuurmonumenten", false),
    ("het KNMI", false),
    ("ING-econoom Marieke Blom", false),
    ("de bondscoach", false),
    ("Ajax-trainer Ten Cate", false),
    ("burgemeester Femke Visser van Utrecht", false),
    ("een bron binnen het kabinet", false),
    ("veel ouders", true),
    ("twee op de drie artsen", true),
    ("de helft van de ondervraagden", false),
    ("Europarlementariër Sophie in ’t Veld", false),
    ("Vlaams minister van Onderwijs Hilde Claes (CD&V)", false),
    ("KLM-topman Pieter Elbers", false),
    ("bisschop Gerard de Korte", false),
    ("viroloog Marc van Dam", false),
    ("Marieke (34)", false),
    ("de Amsterdamse hoofdofficier van justitie", false),
    ("het Kremlin", false),
    ("de Turkse regering", false),
    ("regeringspartij D66", false),
    ("de SP", false),
    ("een van de grootste clubs", false),
    ("tientallen bewoners", true),
    ("de overige fracties", true),
    ("het college van burgemeester en wethouders", false),
    ("Unizo-topman Danny Van Assche", false),
    ("buren van het slachtoffer", true),
    ("getuigen", true),
    ("de vorig jaar afgetreden wethouder", false),
    ("een meerderheid van de Kamer", false),
    ("moeder Els Jacobs", false),
    ("de Utrechtse wethouder Anna Kok en haar collega Piet Bos", true),
    ("het echtpaar Jansen", false),
    ("professor Piet Kramer (KU Leuven)", false),
];

/// Singular, plural, and what stands behind the subject and the adverbials.
const VERBS: &[(&str, &str, &str)] = &[
    ("zegt", "zeggen", ""),
    ("zei", "zeiden", ""),
    ("stelt", "stellen", ""),
    ("verklaart", "verklaren", ""),
    ("meldt", "melden", ""),
    ("vindt", "vinden", ""),
    ("verwacht", "verwachten", ""),
    ("vreest", "vrezen", ""),
    ("benadrukt", "benadrukken", ""),
    ("erkent", "erkennen", ""),
    ("ontkent", "ontkennen", ""),
    ("bevestigt", "bevestigen", ""),
    ("waarschuwde", "waarschuwden", ""),
    ("beweert", "beweren", ""),
    ("concludeert", "concluderen", ""),
    ("vertelde", "vertelden", ""),
    ("schrijft", "schrijven", ""),
    ("betoogt", "betogen", ""),
    ("oordeelt", "oordelen", ""),
    ("voorspelt", "voorspellen", ""),
    ("klaagt", "klagen", ""),
    ("eist", "eisen", ""),
    ("vermoedt", "vermoeden", ""),
    ("geeft", "geven", "toe"),
    ("voegt", "voegen", "toe"),
    ("merkt", "merken", "op"),
    ("geeft", "geven", "aan"),
    ("kondigt", "kondigen", "aan"),
    ("houdt", "houden", "vol"),
    ("is", "zijn", "ervan overtuigd"),
    ("gaat", "gaan", "ervan uit"),
    ("laat", "laten", "weten"),
    ("maakt", "maken", "duidelijk"),
];

const PARTICIPLES: &[&str] = &[
    "gezegd",
    "verklaard",
    "gemeld",
    "benadrukt",
    "erkend",
    "bevestigd",
    "beweerd",
    "betoogd",
    "gewaarschuwd",
    "geconcludeerd",
    "toegegeven",
    "aangegeven",
    "bekendgemaakt",
    "laten weten",
];

/// What is judged, and what it is called.
const JUDGED: &[&str] =
    &["het plan", "de maatregel", "het vertrek van de directeur", "de nieuwe wet", "de situatie in de haven"];
const QUOTED: &[&str] =
    &["onacceptabel", "veel te duur", "een farce", "een historische fout", "te gek voor woorden"];

const ADVERBIALS: &[&str] = &[
    "",
    "dinsdag",
    "vrijdagochtend",
    "donderdag in de Tweede Kamer",
    "in een interview met Trouw",
    "tegen RTL Nieuws",
    "in een persbericht",
    "na afloop van de wedstrijd",
    "ook",
    "desgevraagd",
    "in een reactie",
    "telefonisch vanuit Madrid",
    "in dat geval",
    "wat dat betreft",
    "op zijn beurt",
    "voor het eerst",
    "op zijn Facebookpagina",
    "tijdens een persconferentie in Brussel",
    "aan het einde van de middag",
    "vanmorgen op Radio 1",
];

const OPENERS: &[&str] = &[
    "Gisteren",
    "Ook",
    "In Rotterdam",
    "Daarom",
    "Inmiddels",
    "In een brief aan de Kamer",
    "Tegen de NOS",
    "Op de persconferentie",
    "Tijdens het debat",
    "Bovendien",
    "Na de zitting",
    "Op de vraag wat er nu gaat gebeuren",
    "Omdat de tijd dringt,",
    "Hoewel het onderzoek nog loopt,",
    "In het AD",
    "Afgelopen weekend",
];

/// A row of numbers that looks like chance and is the same in each run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(0x5851_F42D_4C95_7F2D).wrapping_add(0x1405_7B7E_F767_814F);
        (self.0 >> 33) as usize % limit
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// The words, one space between them.
fn joined(words: &[&str]) -> String {
    words.iter().filter(|word| !word.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What is put together in one sentence.
struct Parts<'a> {
    source: &'a str,
    plural: bool,
    finite: &'a str,
    particle: &'a str,
    participle: &'a str,
    judged: &'a str,
    quoted: &'a str,
    adverbial: &'a str,
    opener: &'a str,
    said: &'a Clause,
}

impl Parts<'_> {
    fn has(&self) -> &'static str {
        if self.plural { "hebben" } else { "heeft" }
    }
}

/// The frames: a sentence, and what must be found as said; `None` where the verb does not go there.
type Frame = (&'static str, fn(&Parts<'_>) -> Option<(String, String)>);

const FRAMES: &[Frame] = &[
    ("S V dat C", |p| {
        let report = joined(&[&capitalised(p.source), p.finite, p.adverbial, p.particle]);
        Some((format!("{report} dat {}.", p.said.subordinate), p.said.subordinate.to_owned()))
    }),
    ("adverbial V S dat C", |p| {
        // Known to go wrong: `wat er gaat gebeuren betogen Jansen en Kok`, three verbs in a row.
        let plain = !((p.plural || p.finite.starts_with("ga")) && p.opener.ends_with("gebeuren"));
        let report = joined(&[p.opener, p.finite, p.source, p.adverbial, p.particle]);
        let said = p.said.subordinate;
        plain.then(|| (format!("{report} dat {said}."), said.to_owned()))
    }),
    ("maar S V dat C", |p| {
        let report = joined(&[p.source, p.finite, p.adverbial, p.particle]);
        let said = p.said.subordinate;
        Some((format!("Het onderzoek loopt nog, maar {report} dat {said}."), said.to_owned()))
    }),
    ("S is en V dat C", |p| {
        let be = if p.plural { "zijn" } else { "is" };
        let report = joined(&[&capitalised(p.source), be, "boos en", p.finite, p.adverbial, p.particle]);
        Some((format!("{report} dat {}.", p.said.subordinate), p.said.subordinate.to_owned()))
    }),
    ("omdat S V dat C", |p| {
        let report = joined(&[p.source, p.adverbial, p.finite]);
        let said = p.said.subordinate;
        p.particle
            .is_empty()
            .then(|| (format!("De stemming is uitgesteld, omdat {report} dat {said}."), said.to_owned()))
    }),
    ("volgens S C", |p| {
        let said = p.said.inverted();
        Some((format!("Volgens {} {said}.", p.source), said))
    }),
    ("C volgens S C", |p| {
        let (front, rest) = (format!("{} {}", p.said.subject, p.said.finite), p.said.rest);
        let front = capitalised(&front);
        Some((format!("{front} volgens {} {rest}.", p.source), format!("{front} … {rest}")))
    }),
    ("C, V S, C", |p| {
        let front = capitalised(&format!("{} {}", p.said.subject, p.said.finite));
        let rest = p.said.rest;
        let plain = p.particle.is_empty();
        plain.then(|| (format!("{front}, {} {}, {rest}.", p.finite, p.source), format!("{front} … {rest}")))
    }),
    ("C, aldus S", |p| {
        let said = capitalised(&p.said.main());
        Some((format!("{said}, aldus {}.", p.source), said))
    }),
    ("C, V S", |p| {
        let said = capitalised(&p.said.main());
        let report = joined(&[p.finite, p.source, p.adverbial]);
        p.particle.is_empty().then(|| (format!("{said}, {report}."), said.clone()))
    }),
    ("C, zo V S", |p| {
        let said = capitalised(&p.said.main());
        let report = joined(&[p.finite, p.source, p.adverbial]);
        p.particle.is_empty().then(|| (format!("{said}, zo {report}."), said.clone()))
    }),
    ("C. Dat V S", |p| {
        let said = capitalised(&p.said.main());
        // `Dat klaagt X` is not said.
        let takes_object = !["klaagt", "klagen", "waarschuwde", "waarschuwden"].contains(&p.finite);
        let report = joined(&[p.finite, p.source, p.adverbial]);
        (p.particle.is_empty() && takes_object).then(|| (format!("{said}. Dat {report}."), said.clone()))
    }),
    ("S heeft gezegd dat C", |p| {
        let report = joined(&[&capitalised(p.source), p.has(), p.adverbial, p.participle]);
        Some((format!("{report} dat {}.", p.said.subordinate), p.said.subordinate.to_owned()))
    }),
    ("adverbial heeft S gezegd dat C", |p| {
        // Behind `gaat gebeuren` a verb in the plural could be an infinitive.
        let plain = !(p.plural && p.opener.ends_with("gebeuren"));
        let report = joined(&[p.opener, p.has(), p.source, p.adverbial, p.participle]);
        let said = p.said.subordinate;
        plain.then(|| (format!("{report} dat {said}."), said.to_owned()))
    }),
    ("nadat S heeft gezegd dat C", |p| {
        let report = joined(&[p.source, p.adverbial, p.has(), p.participle]);
        let said = p.said.subordinate;
        Some((format!("Het bleef onrustig, nadat {report} dat {said}."), said.to_owned()))
    }),
    ("door S werd gezegd dat C", |p| {
        let report = joined(&["Door", p.source, "werd", p.adverbial, p.participle]);
        let said = p.said.subordinate;
        (p.participle != "laten weten").then(|| (format!("{report} dat {said}."), said.to_owned()))
    }),
    ("C, heeft S gezegd", |p| {
        let said = capitalised(&p.said.main());
        let report = joined(&[p.has(), p.source, p.adverbial, p.participle]);
        Some((format!("{said}, {report}."), said))
    }),
    ("C, zo heeft S gezegd, C", |p| {
        let (front, rest) = (capitalised(&format!("{} {}", p.said.subject, p.said.finite)), p.said.rest);
        let report = joined(&["zo", p.has(), p.source, p.participle]);
        Some((format!("{front}, {report}, {rest}."), format!("{front} … {rest}")))
    }),
    ("C. Dat heeft S gezegd", |p| {
        let said = capitalised(&p.said.main());
        let report = joined(&[p.has(), p.source, p.adverbial, p.participle]);
        let takes_object = p.participle != "gewaarschuwd";
        takes_object.then(|| (format!("{said}. Dat {report}."), said.clone()))
    }),
    ("S noemt O “Q”", |p| {
        let names = if p.plural { "noemen" } else { "noemt" };
        let judged = format!("{} “{}”", p.judged, p.quoted);
        Some((format!("{} {names} {judged}.", capitalised(p.source)), judged))
    }),
    ("adverbial vindt S O “Q”", |p| {
        let finds = if p.plural { "vinden" } else { "vindt" };
        let plain = !(p.plural && p.opener.ends_with("gebeuren"));
        let judged = format!("{} “{}”", p.judged, p.quoted);
        plain.then(|| (format!("{} {finds} {} {judged}.", p.opener, p.source), judged.clone()))
    }),
    ("volgens S is O “Q”", |p| {
        let judged = format!("is {} “{}”", p.judged, p.quoted);
        Some((format!("Volgens {} {judged}.", p.source), judged))
    }),
    ("S V dat O “Q” is", |p| {
        let report = joined(&[&capitalised(p.source), p.finite, p.adverbial, p.particle]);
        let said = format!("{} “{}” is", p.judged, p.quoted);
        Some((format!("{report} dat {said}."), said))
    }),
    ("“C”, V S", |p| {
        let said = capitalised(&p.said.main());
        let report = joined(&[p.finite, p.source, p.adverbial]);
        p.particle.is_empty().then(|| (format!("“{said}”, {report}."), said.clone()))
    }),
];

#[test]
fn every_part_goes_with_every_other() {
    const SENTENCES: usize = 8000;
    let extractor = Extractor::builder().min_confidence(0.0).build();
    let mut numbers = Numbers(2026);
    let (mut all, mut wrong) = (0, Vec::new());
    for _ in 0..SENTENCES {
        let (source, plural) = *numbers.one(SOURCES);
        let (singular, many, particle) = *numbers.one(VERBS);
        let parts = Parts {
            source,
            plural,
            finite: if plural { many } else { singular },
            particle,
            participle: numbers.one::<&str>(PARTICIPLES),
            judged: numbers.one::<&str>(JUDGED),
            quoted: numbers.one::<&str>(QUOTED),
            adverbial: numbers.one::<&str>(ADVERBIALS),
            opener: numbers.one::<&str>(OPENERS),
            said: numbers.one(CLAUSES),
        };
        let (name, frame) = numbers.one(FRAMES);
        let Some((sentence, said)) = frame(&parts) else { continue };
        all += 1;
        let document = extractor.extract(&sentence);
        let right = document.attributions().iter().any(|found| {
            let content: Vec<_> = found.content().iter().map(|part| part.text()).collect();
            let named = found.source().map_or("", |source| source.text());
            content.join(" … ") == said && named.to_lowercase() == source.to_lowercase()
        });
        if !right {
            wrong.push(format!("{name}: {sentence}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {all}:\n{}", wrong.len(), wrong.join("\n"));
}
