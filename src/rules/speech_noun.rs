//! `de kritiek van X dat …` — a noun of speech with a stated source and a clause of its own.

use std::ops::Range;

use super::parenthetical::has_main_verb;
use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, CueClass, Frames, Tags};
use crate::mention::{self, Mention, Referent};
use crate::reading::{Parts, Reading};
use crate::rule::{Candidate, Rule, RuleInfo, View};
use crate::token::{Flags, TokenKind};
use crate::zone::Zone;

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "speech-noun",
        since: "0.1.0",
        summary: "A noun of speech with its source and a `dat` or `om te` clause.",
        fires: &[
            "De <v>belofte</v> van <s>Kramer</s> om <q>de brug te sluiten</q> wordt snel vergeten.",
            "De <v>kritiek</v> van <s>de bewoners</s> dat <q>de brug te laat opengaat</q>, is terecht.",
            "<s>Kramer</s> sloot af met de <v>mededeling</v> dat <q>de brug dicht blijft</q>.",
            "<s>Haar</s> <v>boodschap</v>: “<q>De brug blijft dicht.</q>”",
            "<s>Zijn</s> <v>conclusie</v> is dat <q>de brug te oud is</q>, maar de raad is het daarmee oneens.",
            "De <v>boodschap</v> van <s>de wethouder</s> was dan ook dat <q>de brug dicht moet</q>.",
            "Zij houdt hem aan <s>zijn</s> <v>belofte</v> om <q>de brug te sluiten</q>.",
            "<s>Ruslands</s> grootse <v>belofte</v> dat <q>de brug open blijft</q>, is vergeten.",
            "<s>Zijn</s> eerdere <v>voorstel</v> om <q>de brug te sluiten</q> haalde het niet.",
            "De <v>oproep</v> van <s>Kramer</s> van gisteren aan bewoners om <q>de brug te mijden</q>, hielp.",
            "<s>Haar</s> <v>verzoek</v> aan de gemeente om <q>de brug te sluiten</q>, is afgewezen.",
            "<s>Zijn</s> <v>conclusie</v>: <q>de brug is te oud</q>.",
            "De <v>boodschap</v> van <s>de wethouder</s>: <q>de brug gaat dicht</q>.",
            "Het werd stil toen <s>ze</s> de avond afsloot met de <v>mededeling</v> dat <q>de brug dicht blijft</q>.",
            "De <v>bewering</v> van <s>Kramer</s> dat <q>de brug dicht is</q>, bleek gelogen.",
            "De <v>bewering</v> van <s>Kramer</s> dat <q>de brug dicht is</q> klopt niet.",
            "<s>Haar</s> <v>advies</v> is om <q>de brug te mijden</q>.",
            "Met de <v>mededeling</v> dat <q>de brug dicht blijft</q>, sloot <s>Kramer</s> de avond.",
            "Zij wachten bij <s>een bord</s> met de <v>tekst</v> ‘<q>Duim omhoog</q>’.",
            "<s>Bewoners</s> riepen <v>leuzen</v> als ‘<q>Geen nieuwe brug</q>’.",
            "Zij droeg <s>een bord</s> met daarop de <v>tekst</v> “<q>weg met de brug</q>”.",
            "<s>Bewoners</s> riepen <v>kreten</v> als ‘<q>schande</q>’ en ‘<q>weg met de brug</q>’.",
            "<s>De partij</s> had de <v>leus</v> “<q>Stem tegen de brug</q>”.",
            "<s>Kramer</s> kwam met de <v>vraag</v> “<q>Waar is de brug?</q>”.",
            "De <v>oproep</v> van <s>Kramer</s> <q>de brug te mijden</q>, hielp niet.",
            "<s>De gemeente</s> stuurde bewoners een brief met het <v>verzoek</v> <q>de brug te mijden</q>.",
            "<s>Kramer</s> plaatste een foto van de brug, met het <v>advies</v> om <q>een andere weg te nemen</q>.",
            "De <v>angst</v> onder <s>bewoners</s> dat <q>de brug instort</q>, groeit.",
            "Bij <s>bewoners</s> leeft de <v>vrees</v> dat <q>de brug instort</q>.",
            "Vanuit <s>de gemeenteraad</s> klinkt het <v>verwijt</v> dat <q>de brug te duur is</q>.",
            "<s>Zijn</s> <v>belofte</v> om <q>‘de brug te sluiten’</q> was loos.",
        ],
        silent: &[
            ("Onder de slogan ‘Mooie brug’ hield Kramer een toespraak.", "the name of what is done"),
            ("Kramer moet weg om zijn kritiek ‘op de dure brug’.", "no sentence by itself"),
            ("De vraag of de brug veilig is, blijft open.", "no source is stated"),
            ("De verwachting is dat de brug open blijft.", "nobody is said to expect it"),
            ("Met zijn conclusie is de raad blij dat het duidelijk is.", "the noun is no subject"),
            ("Zijn conclusie: te laat, te duur en te veel.", "no clause"),
            ("Zij las de conclusies van een onderzoek dat de gemeente liet doen.", "a relative clause"),
            ("Het advies is om de brug te mijden.", "nobody is said to give it"),
            ("Met de mededeling dat de brug dichtgaat, was alles gezegd.", "nobody is said to make it"),
            ("Bij de politie kwam de melding binnen dat de brug dicht was.", "the police receive it"),
            ("Kramer hoopt met zijn voorstel de brug te redden.", "the noun is a part of the infinitive"),
            ("Kramer is van plan zijn belofte te houden.", "the infinitive is what is done with the noun"),
            ("De raad stemde in met het voorstel om de brug te sluiten.", "agreed to, not made"),
        ],
        gaps: &[],
    },
    apply,
};

/// How many tokens may stand between the source and a colon.
const ADJUNCTS: usize = 7;

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    out.extend(
        view.quotations()
            .filter(|&q| reading.quotations[q].parent.is_none() && reading.quotations[q].close.is_some())
            .filter_map(|q| quoted(view, q)),
    );
    out.extend(
        (0..reading.len())
            .filter(|&i| reading.is(i, Tags::SPEECH_NOUN) && reading.zone(i) == Zone::Body)
            .filter_map(|i| stated(view, i)),
    );
}

/// `de belofte van X om …`, `Haar conclusie is dat …`, `De reactie van X: “…”`: what the noun at `i` is said to be.
fn stated(view: &View<'_, '_>, i: usize) -> Option<Candidate> {
    let reading = view.reading;
    let index = reading.lexicon.speech_noun(reading.lexeme(i))?;
    let entry = reading.lexicon.cue(index);
    let limit = reading.end_of_sentence(i);
    let (source, after) = stated_source(view, i, entry, limit)?;
    let after = past_addressee(reading, after, limit);
    let after = after + usize::from(reading.is_comma(after));
    let content: Parts = if let Some(clause) = predicate_clause(reading, i, entry, after) {
        clause::trimmed(reading, clause..clause::end(reading, clause, limit)).into()
    } else if is_described(reading, &source, after) {
        return None;
    } else if let Some(words) = behind_colon(view, i, entry, after, limit) {
        words.into()
    } else {
        governed(reading, i, entry, after, limit)?.into()
    };
    Some(Candidate::new(content).with_cue(reading, &noun_cue(index, i)).with_source(Some(source)))
}

/// `de conclusies van een onderzoek dat lang duurde`: a relative clause.
fn is_described(reading: &Reading<'_>, source: &Mention, dat: usize) -> bool {
    let known = reading.known();
    reading.lexeme(dat) == known.dat
        && (reading.is(source.head, Tags::DOCUMENT) && reading.lexeme(source.tokens.start) == known.een
            || clause::lacks_subject(reading, dat + 1))
}

/// `(de belofte van X) dat …`, `om …`: the clause or the infinitive from `after` on that the noun at `i` governs.
fn governed(
    reading: &Reading<'_>,
    i: usize,
    entry: &Cue,
    after: usize,
    limit: usize,
) -> Option<Range<usize>> {
    let known = reading.known();
    let word = reading.lexeme(after);
    let purpose = word == known.om && entry.frames.has(Frames::TE);
    let conjunction = word == known.dat && entry.frames.has(Frames::DAT)
        || word == known.of && entry.frames.has(Frames::OF);
    let content = if purpose || conjunction && clause::clause_follows(reading, after + 1) {
        let from = after + 1;
        from..quoted_infinitive(reading, purpose, from)
            .unwrap_or_else(|| clause::end_in_host(reading, from, limit))
    } else if entry.frames.has(Frames::TE) && infinitive_follows(reading, i, after, limit) {
        after..clause::end_in_host(reading, after, limit)
    } else {
        return None;
    };
    Some(clause::trimmed(reading, content)).filter(|content| !content.is_empty())
}

/// Whose the noun at `i` is: `van X` behind it, a possessive or genitive before it, who makes or shares it; and where that ends.
fn stated_source(view: &View<'_, '_>, i: usize, entry: &Cue, limit: usize) -> Option<(Mention, usize)> {
    let reading = view.reading;
    let known = reading.known();
    let after = i + 1;
    let opens = [known.dat, known.om, known.of].contains(&reading.lexeme(after));
    let mut speaks = false;
    let source = if reading.lexeme(after) == known.van {
        mention::simple_mention_at(reading, after + 1, limit)?
    } else if let Some(owner) = owner(reading, i) {
        mention::mention_at(reading, owner, owner + 1)
            .or_else(|| reading.is(owner, Tags::POSS).then(|| Mention::possessive(reading, owner)))?
    } else if let Some(group) = group_behind(reading, after, entry, limit)
        .or_else(|| if opens { group_before(reading, i, entry) } else { None })
    {
        group
    } else if comes_with(reading, i, entry) {
        // `sloot af met de mededeling dat …`: the subject makes it, known to a table or not.
        speaks = tells(entry);
        maker(reading, i, limit)?
    } else {
        return None;
    };
    let told = view.can_be_source(&source) && (speaks || source.can_speak() || source.name.is_some());
    let end = if source.tokens.start > i && !speaks { source.tokens.end } else { after };
    told.then_some((source, end))
}

/// `(de angst) onder bewoners (dat …)`: those who share it, behind the preposition at `i`.
fn group_behind(reading: &Reading<'_>, i: usize, entry: &Cue, limit: usize) -> Option<Mention> {
    let known = reading.known();
    // `een klacht bij de politie`: the police receive it.
    let felt = matches!(entry.class, CueClass::Expectation | CueClass::Opinion | CueClass::Knowledge);
    let among = [known.onder, known.binnen, known.vanuit].contains(&reading.lexeme(i))
        || felt && reading.lexeme(i) == known.bij;
    let group = mention::simple_mention_at(reading, i + 1, limit).filter(|_| among)?;
    // `onder Kramer`: in his days.
    let many = group.plural || group.referent == Referent::Organisation;
    (many && group.can_speak()).then_some(group)
}

/// `Onder bewoners leeft de angst (dat …)`: those who share what the noun at `i`, the subject of its clause, is.
fn group_before(reading: &Reading<'_>, i: usize, entry: &Cue) -> Option<Mention> {
    let finite = (reading.start_of_sentence(i)..i).rev().find(|&k| clause::is_finite(reading, k))?;
    clause::subject(reading, finite).filter(|subject| subject.tokens.contains(&i))?;
    (clause::start(reading, finite).0..i).find_map(|k| group_behind(reading, k, entry, i))
}

/// `(sloot af) met de mededeling (dat …)`: whether who does something makes it with the noun at `i`.
fn comes_with(reading: &Reading<'_>, i: usize, entry: &Cue) -> bool {
    let met = i.checked_sub(2).filter(|&met| reading.lexeme(met) == reading.known().met);
    let Some(met) = met.filter(|_| reading.is(i - 1, Tags::DET)) else { return false };
    // Not `stemde in met het voorstel om`, which is agreed to; but `plaatste een foto, met de oproep om …`.
    tells(entry) || met > 0 && reading.is_comma(met - 1)
}

/// Whether who comes with the noun has made it: `een mededeling`, `een belofte`, `een verzoek`; rather than `een voorstel`.
fn tells(entry: &Cue) -> bool {
    matches!(entry.class, CueClass::Speech | CueClass::Writing | CueClass::Commissive)
        || entry.frames.has(Frames::OF)
}

/// Who does something with the noun of speech at `i`, that comes behind `met` and a determiner.
fn maker(reading: &Reading<'_>, i: usize, limit: usize) -> Option<Mention> {
    let begin = reading.start_of_sentence(i);
    if let Some(finite) = (begin..i - 2).rev().find(|&k| clause::is_finite(reading, k)) {
        return clause::subject(reading, finite);
    }
    // `Met de opmerking dat het laat was, sloot X de vergadering`
    if begin + 2 != i {
        return None;
    }
    let end = clause::end_in_host(reading, i + 2, limit);
    let verb = end + usize::from(reading.is_comma(end));
    clause::is_finite(reading, verb).then(|| clause::subject_after(reading, verb)).flatten()
}

/// `de oproep van X (de brug te mijden)`: whether an infinitive without `om` follows the noun at `i` and its source, from `from` on.
fn infinitive_follows(reading: &Reading<'_>, i: usize, from: usize, limit: usize) -> bool {
    /// How far behind its first word an infinitive may stand.
    const FAR: usize = 9;
    let known = reading.known();
    // `met zijn voorstel de vrede te bewaren`: the noun is a part of the infinitive.
    let begin = (reading.start_of_sentence(i)..i)
        .rev()
        .find(|&k| !reading.is(k, Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED | Tags::NAME));
    let inside = begin.is_some_and(|k| {
        let with = reading.lexeme(k) == known.met && k + 2 == i && !reading.is(k + 1, Tags::POSS);
        reading.is(k, Tags::PREP) && !with
    });
    // `om zijn belofte na te komen`: the infinitive has an object of its own.
    let object = Tags::DET | Tags::POSS | Tags::PRON_OBJ | Tags::REFL | Tags::NEG | Tags::NUM;
    if inside || !reading.is(from, object) || reading.is(from, Tags::PREP) {
        return false;
    }
    let te = (from + 1..limit.min(from + FAR)).find(|&k| reading.is_te_infinitive(k));
    te.is_some_and(|te| {
        !(from..te).any(|k| {
            reading.is_comma(k)
                || reading.is_mark(k)
                || clause::is_finite(reading, k)
                || clause::is_subordinator(reading, k)
                || clause::is_relative(reading, k)
                || reading.lexeme(k) == known.om
        })
    })
}

/// `zijn belofte om “de brug te sluiten” (was loos)`: where an infinitive ends that stands between marks as a whole.
fn quoted_infinitive(reading: &Reading<'_>, infinitive: bool, from: usize) -> Option<usize> {
    let q = reading.opened_at(from).filter(|_| infinitive)?;
    reading.content(q).any(|k| reading.is_te_infinitive(k)).then(|| reading.after(from))
}

/// `de leus “…”`, `teksten als “…”`, `de vraag van X “…”`: what the noun names stands between marks behind it.
fn quoted(view: &View<'_, '_>, q: usize) -> Option<Candidate> {
    const LONGEST: usize = 20;
    let reading = view.reading;
    let known = reading.known();
    let open = reading.quotations[q].open as usize;
    let content = reading.content(q);
    let mut noun = open.checked_sub(1)?;
    let listed = reading.lexeme(noun) == known.als;
    if listed {
        // `riepen leuzen als “…”`, `waar leuzen werden geroepen als “…”`
        noun = (noun.saturating_sub(3)..noun)
            .rev()
            .find(|&i| !reading.is(i, Tags::VERB) || reading.is(i, Tags::NOUN))?;
    }
    let mut by = None;
    if !reading.is(noun, Tags::SPEECH_NOUN) {
        let names = |&i: &usize| reading.lexeme(i) == known.van && reading.is(i - 1, Tags::SPEECH_NOUN);
        let van = (open.saturating_sub(LONGEST).max(1)..open).rev().find(names)?;
        by = mention::mention_at(reading, van + 1, open).filter(|by| by.tokens.end == open && by.can_speak());
        by.as_ref()?;
        noun = van - 1;
    }
    if !reading.is(noun, Tags::SPEECH_NOUN) || reading.is(noun, Tags::TERM_MARKER) {
        return None;
    }
    let index = reading.lexicon.speech_noun(reading.lexeme(noun))?;
    let entry = reading.lexicon.cue(index);
    // A text that is nothing but words, as a slogan is; of others, only a sentence.
    let words = ![Frames::DAT, Frames::OF, Frames::TE].iter().any(|&frame| entry.frames.has(frame));
    let says = if listed && entry.class == CueClass::Manner {
        true
    } else if words {
        reading.words_in(content.clone()) > 1
    } else {
        view.is_utterance(q)
            && reading.has_flag(content.start, Flags::CAPITAL)
            && clause::has_finite(reading, content.start, content.end)
    };
    // Words of which no table has one are those of another language.
    let foreign = !content
        .clone()
        .any(|i| reading.kind(i) == TokenKind::Word && !reading.is(i, Tags::GUESSED | Tags::NAME));
    // `onder de slogan “…”`: the name of what is done.
    let name = noun > 1 && reading.lexeme(noun - 2) == known.onder;
    if !entry.frames.has(Frames::QUOTE)
        || matches!(entry.class, CueClass::Opinion | CueClass::Expectation)
        || !says
        || name
        || foreign
        || view.has_own_cue(q)
    {
        return None;
    }
    let source = by.or_else(|| bearer(view, noun)).or_else(|| subject_around(view, noun, open));
    let content: Vec<Range<usize>> = std::iter::once(content).chain(view.joined(q)).collect();
    Some(Candidate::new(content).with_cue(reading, &noun_cue(index, noun)).with_source(source))
}

/// `een bord met de tekst “…”`, `zijn kreet “…”`: whose or on what the text at `noun` is.
fn bearer(view: &View<'_, '_>, noun: usize) -> Option<Mention> {
    let reading = view.reading;
    if let Some(owner) = owner(reading, noun) {
        return match reading.is(owner, Tags::POSS) {
            true => Some(Mention::possessive(reading, owner)),
            false => mention::mention_at(reading, owner, owner + 1),
        };
    }
    let known = reading.known();
    // `een bord met daarop de tekst “…”`
    let on_it =
        noun.checked_sub(2).is_some_and(|i| [known.daarop, known.daarin].contains(&reading.lexeme(i)));
    let met = noun.checked_sub(2 + usize::from(on_it)).filter(|&met| reading.lexeme(met) == known.met)?;
    clause::mention_ending_at(reading, met).filter(|bearer| reading.is(bearer.head, Tags::DOCUMENT))
}

/// `de leden scandeerden de leus “…”`: who does something with the text.
fn subject_around(view: &View<'_, '_>, noun: usize, open: usize) -> Option<Mention> {
    let reading = view.reading;
    let begin = reading.start_of_sentence(noun);
    let finite = |i: &usize| clause::is_finite(reading, *i);
    // `mensen die leuzen meedragen als “…”`, `toen zij de woorden “…” riep`
    let verb = (noun + 1..open)
        .find(finite)
        .or_else(|| (begin..noun).rev().find(finite))
        .or_else(|| Some(reading.after(open)).filter(finite))?;
    clause::subject(reading, verb).filter(|subject| {
        subject.can_speak() && view.can_be_source(subject) && !subject.tokens.contains(&noun)
    })
}

/// `Kramers (grootse) belofte`, `zijn (eerdere) voorstel`: whose the noun at `i` is.
fn owner(reading: &Reading<'_>, i: usize) -> Option<usize> {
    let adjective =
        i > 1 && reading.is(i - 1, Tags::ADJ_INFLECTED) && !reading.is(i - 1, Tags::DET | Tags::POSS);
    let owner = i.checked_sub(1 + usize::from(adjective))?;
    // Inside a sentence, `zijn` is more often the verb.
    let verb = reading.is(owner, Tags::VERB)
        && !reading.reads(i + 1, ":")
        && !(adjective && reading.has_flag(owner, Flags::SENTENCE_START));
    let possessive = reading.is(owner, Tags::POSS) && !verb;
    let genitive = reading.is(owner, Tags::NAME) && reading.word(owner).ends_with('s');
    (possessive || genitive).then_some(owner)
}

/// `(de oproep van X) van gisteren aan bewoners (om …)`: behind when it is made and to whom.
fn past_addressee(reading: &Reading<'_>, mut i: usize, limit: usize) -> usize {
    let known = reading.known();
    loop {
        let to = [known.aan, known.tegen].contains(&reading.lexeme(i));
        let dated = reading.lexeme(i) == known.van && reading.is(i + 1, Tags::TIME);
        let addressee =
            mention::simple_mention_at(reading, i + 1, limit).filter(|addressee| to && addressee.can_speak());
        i = match addressee {
            Some(addressee) => addressee.tokens.end,
            None if dated => i + 2,
            None if reading.is(i, Tags::TIME) && reading.is(i, Tags::ADV) => i + 1,
            None => return i,
        };
    }
}

/// `Haar boodschap: “…”`, `De reactie van X: “…”`: no verb, and behind a colon a quotation, with what goes on with it; or a clause
/// without marks, when the noun at `i` heads the sentence.
fn behind_colon(
    view: &View<'_, '_>,
    i: usize,
    entry: &Cue,
    after: usize,
    limit: usize,
) -> Option<Vec<Range<usize>>> {
    let reading = view.reading;
    let colon = (after..limit.min(after + ADJUNCTS)).find(|&k| reading.reads(k, ":"))?;
    if !entry.frames.has(Frames::QUOTE) || clause::has_finite(reading, reading.start_of_sentence(i), colon) {
        return None;
    }
    if let Some(q) = reading.opened_at(colon + 1) {
        let goes_on = view.continuations(view.after_quotation(q));
        return Some(std::iter::once(reading.content(q)).chain(goes_on).collect());
    }
    let rest = clause::trimmed(reading, colon + 1..limit);
    let stands =
        has_main_verb(reading, rest.clone()) && !rest.clone().any(|k| reading.opened_at(k).is_some());
    // `Op verzoek van X: de brug blijft open`, `Haar eis: de brug gaat dicht`: the author may tell what came of it.
    (stands && entry.class != CueClass::Directive && heads_sentence(reading, i)).then(|| vec![rest])
}

/// Nothing but what belongs to the noun at `i` stands before it in its sentence.
fn heads_sentence(reading: &Reading<'_>, i: usize) -> bool {
    let own = Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED | Tags::CONJ_COORD | Tags::NAME | Tags::NUM;
    (reading.start_of_sentence(i)..i).all(|k| reading.is(k, own))
}

/// `(Zijn conclusie) is (dan ook) dat …`: where the clause begins that the noun at `i` is said to be, its copula at `is`.
fn predicate_clause(reading: &Reading<'_>, i: usize, entry: &Cue, is: usize) -> Option<usize> {
    let known = reading.known();
    // The noun heads the sentence: `Met zijn conclusie is …` says something else.
    let copula = [known.is, known.was, known.luidt, known.luidde, known.blijft].contains(&reading.lexeme(is));
    if !copula || !heads_sentence(reading, i) {
        return None;
    }
    let opener = (is + 1..reading.end_of_sentence(i)).find(|&k| !reading.is(k, Tags::ADV | Tags::TIME))?;
    let opens = reading.lexeme(opener) == known.dat
        && entry.frames.has(Frames::DAT)
        && clause::clause_follows(reading, opener + 1);
    // `Haar advies is om klein te beginnen`
    let infinitive = reading.lexeme(opener) == known.om
        && entry.frames.has(Frames::TE)
        && (opener + 1..reading.end_of_sentence(i))
            .take_while(|&k| !reading.is_comma(k) && !reading.is_mark(k))
            .any(|k| reading.is_te_infinitive(k));
    (opens || infinitive).then_some(opener + 1)
}

/// The noun at `i` as a cue.
pub(super) fn noun_cue(index: u16, i: usize) -> CueMatch {
    CueMatch {
        cue: index,
        verb: i,
        parts: std::iter::once(i..i + 1).collect(),
        form: Tags::NONE,
        finite: None,
        modal: false,
        negation: None,
    }
}
