//! What a word is, by its parts, its ending and its neighbours.

use crate::Extractor;

/// Sentences with the word in square brackets, and its classes: `!` before those that it must not have.
const CASES: &[(&str, &str)] = &[
    // Compounds: the last part decides, when the first part is a word.
    ("De Duitse [deelstaat] zwijgt.", "noun !fin-sg"),
    ("Wie kent die [lidstaten] nog?", "noun plural !inf"),
    ("Het is een [verjaardagsfeest] van niets.", "noun !part !adj"),
    ("Zij kochten [zandsteen] en marmer.", "noun !inf !plural"),
    ("De [woonlasten] stijgen.", "noun plural !inf"),
    ("Zij zag [zonneboten] varen.", "noun plural !inf"),
    ("Het gaat om [fietsbelbeleid] alleen.", "noun !adj"),
    ("Een [zuurstofarme] vijver stinkt.", "adj adj-inflected !noun"),
    ("Het is een [dolgezellige] straat.", "adj adj-inflected !noun"),
    ("Een [laaggelegen] weiland liep onder.", "adj !noun"),
    ("De kar was [feestgekleurd].", "part !noun"),
    // A known last part, whatever stands before it.
    ("Dat is een [zwurkenlijst] van niets.", "noun !adj !part"),
    // Verbs joined to their particle.
    ("Zij wil [wegwandelen] van hem.", "inf joined !noun"),
    ("De dief is gisteren [opgepakt].", "part joined !noun"),
    ("De gisteren [opgepakte] dief lacht.", "adj adj-inflected !noun"),
    ("Omdat zij de deur [openzet].", "fin-sg joined"),
    ("De kist wordt [hergebruikt].", "part !noun"),
    ("Dat heeft een [ongezouten] smaak.", "adj"),
    ("Een [onvermelde] prijs telt niet.", "adj adj-inflected !noun"),
    ("Zij zucht in de [buitenlucht].", "noun !fin-sg"),
    // Guessed by its ending, but a noun behind an article.
    ("Het [gezwurgd] ligt ver weg.", "noun !part"),
    ("De weg is [gezwurgd].", "part !noun"),
    ("De [gezwurgheid] zelf telt.", "noun !part"),
    // `het` with an infinitive.
    ("Bij het [sluiten] van de brug riep zij.", "noun !fin-pl"),
    ("Zij zegt dat zij het [sluiten].", "fin-pl"),
    // Nouns behind a preposition, unless it belongs to `waar` or `er`.
    ("Zij lag na [afloop] op de bank.", "noun !fin-sg"),
    ("Het ligt in [plaats] van hier daar.", "noun !fin-sg"),
    ("Dat is de baan waar zij op [hoopt].", "fin-sg"),
    // A bare stem is a verb beside `ik`, and as a command.
    ("Zij vond daar [steun] voor het plan.", "noun !fin-sg"),
    ("Ik [steun] het plan.", "fin-sg"),
    ("[Steun] ons plan!", "fin-sg"),
    // Numbers.
    ("Zij was al drie keer [vierde] bij de mannen.", "num !fin-sg"),
    ("Zij [vierde] haar feest.", "fin-sg"),
    // `staat` without a determiner is no state.
    ("In het boek [staat] dat zij komt.", "fin-sg !org-noun"),
    ("De [staat] betaalt.", "org-noun !fin-sg"),
    ("De regering [laat] weten dat zij komt.", "modal !adv"),
    ("Zij wil niet te [laat] komen.", "adv"),
    ("De brug is vaak [gebruikt] door vee.", "part !fin-sg"),
    ("Zij is ziek en [gebruikt] pillen.", "fin-sg"),
    // A clause has a verb.
    ("De kosten voor de brug [bedragen] een miljoen.", "fin-pl !noun"),
    ("De grote [bedragen] verbazen de bakker.", "noun !fin-pl"),
    ("Gisteren [bekende] de bakker dat hij rijk was.", "fin-sg !adj"),
    ("In veel rijke [landen] met een kust.", "noun"),
    ("Zij zag hoe zij over [vragen] heen las.", "noun"),
    // Behind a mark, a word written small is no name of the lexicon.
    ("Met deze ‘buurt’ [wil] zij verder.", "modal !name"),
];

#[test]
fn words_have_the_classes_that_their_parts_and_neighbours_leave() {
    let extractor = Extractor::new();
    let mut faults = Vec::new();
    for (marked, wanted) in CASES {
        let start = marked.find('[').unwrap();
        let text = marked.replace(['[', ']'], "");
        let trace = extractor.trace(&text);
        let word = trace.words().iter().find(|word| word.span.start() == start).unwrap();
        for class in wanted.split(' ') {
            let fault = match class.strip_prefix('!') {
                Some(class) => word.classes.contains(&class),
                None => !word.classes.contains(&class),
            };
            if fault {
                faults.push(format!("{marked}: {wanted} expected, {:?} found", word.classes));
                break;
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}
