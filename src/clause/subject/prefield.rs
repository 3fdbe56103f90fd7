//! The subject before the verb of a main clause.

use super::{small_particle, subject_after};
use crate::clause::{has_finite, is_dash, is_finite, is_relative};
use crate::lexicon::Tags;
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;
use crate::token::Flags;

/// The subject before the verb of a main clause: the whole first constituent.
pub(super) fn prefield_subject(reading: &Reading<'_>, from: usize, f: usize) -> Option<Mention> {
    if from >= f {
        return None;
    }
    let i = first_constituent(reading, from, f).filter(|&i| i < f)?;
    // `… ik zeg`: a personal pronoun right before the verb.
    if reading.is(f - 1, Tags::PRON_SUBJ) && !reading.is(f - 1, Tags::DET | Tags::PRON_OBJ | Tags::ADV) {
        return mention::mention_at(reading, f - 1, f);
    }
    // `Ook van Boxtel zegt: “…”`
    if i > from
        && let Some(found) = small_particle(reading, i, f)
        && found.tokens.end == f
        && reading.is_colon(f + 1)
    {
        return Some(found);
    }
    if reading.is(i, Tags::PREP) && !reading.is(i, Tags::NAME) {
        return behind_place(reading, i, f);
    }
    if let Some(text) = earlier_text(reading, i, f) {
        return Some(text);
    }
    let found = mention::mention_at(reading, i, f).filter(|found| found.referent != Referent::Time)?;
    if let Some(list) = listed(reading, &found, f) {
        return Some(list);
    }
    let found = behind_heading(reading, &found, f).unwrap_or(found);
    if owns_a_thing(reading, &found, f) {
        let head = found.tokens.end;
        return Some(Mention { tokens: i..f, head, name: None, referent: Referent::Thing, ..found });
    }
    speaker_instead(reading, &found, f)
        .or_else(|| reaches_verb(reading, &found, f).then(|| with_places(reading, found, f)))
}

/// Where the first constituent of the clause from `from` to its verb at `f` begins, behind conjunctions and adverbs.
fn first_constituent(reading: &Reading<'_>, from: usize, f: usize) -> Option<usize> {
    let mut i = from;
    while i < f
        && (reading.is(i, Tags::CONJ_COORD | Tags::INTERJ) && reading.lexeme(i) != reading.known().zowel
            || reading.is_comma(i)
            || reading.is_mark(i) && reading.opened_at(i).is_none())
    {
        i += 1;
    }
    // `Ook de minister zegt`, `Volgens mij zegt hij`: adverbs may stand before, prepositions may not.
    while i < f
        && reading.is(i, Tags::ADV)
        && reading.lexeme(i) != reading.known().zowel
        && !reading.is(i, Tags::PREP | Tags::DET | Tags::PRON_SUBJ | Tags::NOUN | Tags::PRON_ADV)
        && !mention::begins_with_adverb(reading, i)
    {
        i += 1;
    }
    // `Jammer, want de krant wist`
    if reading.is(i, Tags::ADJ) && reading.is_comma(i + 1) && reading.lexeme(i + 2) == reading.known().want {
        i += 1;
    }
    // `Opnieuw, want de krant wist`, `Kortom, de krant wist`
    if reading.is_comma(i) && i > from {
        i += 1 + usize::from(reading.is(i + 1, Tags::CONJ_COORD));
    }
    // `Anders dan Jansen vindt Kramer …`: with whom the subject is compared.
    if i > from + 1 && reading.lexeme(i - 1) == reading.known().dan {
        return None;
    }
    i = reading.past_focus(i);
    // `Waarop de schipper vroeg: …`: what goes on with the sentence before.
    // `Waar de schipper zegt dat …, vindt de raad …`, `Dat de schipper nu zegt dat …, verbaast niemand`: a clause before the verb.
    let linked = reading.is(i, Tags::PRON_ADV) || reading.reads(i, "Waar") || is_conjunction_dat(reading, i);
    let opens = linked && (reading.has_flag(i, Flags::SENTENCE_START) || i > 0 && reading.is_mark(i - 1));
    let adverb = |k: usize| reading.is(k, Tags::ADV | Tags::PRON_ADV) && !reading.is(k, Tags::NOUN);
    let behind = || mention::mention_at(reading, i + 1, f).filter(|found| (found.tokens.end..f).all(adverb));
    if opens && behind().is_some() {
        i += 1;
    }
    // `In totaal 135 mensen zeggen`
    if reading.lexeme(i) == reading.known().in_ && reading.reads(i + 1, "totaal") {
        i += 2;
    }
    // `Zowel bij X als bij Y …`
    let both = reading.lexeme(i) == reading.known().zowel && mention::mention_at(reading, i, f).is_none();
    i += usize::from(both);
    Some(i)
}

/// `Eerder onderzoek (toont aan)`: before a text without an article, what could be an adverb is an adjective.
fn earlier_text(reading: &Reading<'_>, i: usize, f: usize) -> Option<Mention> {
    if !reading.is(i, Tags::ADJ)
        || !reading.is(i, Tags::ADV | Tags::TIME)
        || !reading.is(i + 1, Tags::DOCUMENT)
    {
        return None;
    }
    let text = mention::mention_at(reading, i + 1, f)?;
    (text.referent == Referent::Document && text.tokens.end == f).then_some(Mention { tokens: i..f, ..text })
}

/// `Dat de schipper zegt`, `Dat schippers zeggen`: no article of a noun in the singular.
fn is_conjunction_dat(reading: &Reading<'_>, i: usize) -> bool {
    let known = reading.known();
    let next = i + 1;
    reading.lexeme(i) == known.dat
        && ([known.de, known.het, known.een].contains(&reading.lexeme(next))
            || reading.lexicon.pronoun(reading.lexeme(next)).is_some_and(|pronoun| pronoun.indefinite)
            || reading.is(next, Tags::NAME | Tags::PRON_SUBJ | Tags::PLURAL))
}

/// `In Gent 135 mensen zeggen`: two phrases before the verb are one constituent, and the second is several.
fn behind_place(reading: &Reading<'_>, preposition: usize, f: usize) -> Option<Mention> {
    let place = mention::simple_mention_at(reading, preposition + 1, f)?;
    let second = mention::mention_at(reading, place.tokens.end, f)?;
    let several = second.plural || reading.is(second.head, Tags::QUANTITY) || second.joint;
    (second.tokens.end == f && second.can_speak() && several).then_some(second)
}

/// `VVD, CDA en D66 (vinden)`: the list of speakers that `first` begins, right before a verb in the plural.
fn listed(reading: &Reading<'_>, first: &Mention, f: usize) -> Option<Mention> {
    let plural = reading.tags(f).is_plural_only();
    let speaks = |phrase: &Mention| {
        phrase.can_speak() && phrase.referent != Referent::Pronoun
            || phrase.name.is_some() && reading.is(phrase.head, Tags::PLACE)
    };
    if !plural || !reading.is_comma(first.tokens.end) || !speaks(first) {
        return None;
    }
    let known = reading.known();
    let mut end = first.tokens.end;
    while reading.is_comma(end) || reading.lexeme(end) == known.en {
        let last = reading.lexeme(end) == known.en;
        let next = mention::mention_at(reading, end + 1, f).filter(speaks)?;
        end = next.tokens.end;
        if end == f && (last || next.joint) {
            let tokens = first.tokens.start..f;
            return Some(Mention { tokens, name: None, plural: true, joint: true, ..first.clone() });
        }
    }
    None
}

/// `Druk verkeer De wethouder zegt`: an article with a capital begins the sentence behind a cross-heading.
fn behind_heading(reading: &Reading<'_>, heading: &Mention, f: usize) -> Option<Mention> {
    let article = heading.tokens.end;
    if !reading.has_flag(article, Flags::CAPITAL) || !reading.is(article, Tags::NAME_PARTICLE) {
        return None;
    }
    mention::mention_at(reading, article, f).filter(Mention::can_speak)
}

/// `Kramers houding toont dat …`: the subject is a thing of somebody's, for a noun stands behind the genitive.
fn owns_a_thing(reading: &Reading<'_>, owner: &Mention, f: usize) -> bool {
    let noun = owner.tokens.end;
    let other = Tags::ADV | Tags::TIME | Tags::SOURCE_NOUN | Tags::ADJ | Tags::GUESSED | Tags::NAME;
    noun + 1 == f
        && reading.is(noun, Tags::NOUN)
        && !reading.is(noun, other)
        && owner.name.as_ref().is_some_and(|name| {
            name.end == noun
                && reading.word(noun - 1).ends_with('s')
                && !reading.is(noun - 1, Tags::ORG | Tags::COUNTRY)
        })
}

/// `Dat plan noemt de minister …`: a thing before the verb leaves its place to a speaker behind it.
fn speaker_instead(reading: &Reading<'_>, thing: &Mention, f: usize) -> Option<Mention> {
    let known = reading.known();
    let neuter = || [known.dat, known.dit, known.het].contains(&reading.lexeme(thing.head));
    if thing.referent != Referent::Thing && !neuter() {
        return None;
    }
    subject_after(reading, f).filter(|speaker| {
        speaker.can_speak()
            && speaker.tokens.start <= f + 2
            && (speaker.referent != Referent::Pronoun || reading.is(speaker.head, Tags::PRON_SUBJ))
    })
}

/// `Een bewoner met een hond op de arm zegt`: before its verb, the subject is all that stands there.
fn with_places(reading: &Reading<'_>, subject: Mention, f: usize) -> Mention {
    let whole = subject.can_speak()
        && subject.referent != Referent::Pronoun
        && past_places(reading, subject.tokens.end, f) == f;
    let end = if whole { f } else { subject.tokens.end };
    Mention { tokens: subject.tokens.start..end, ..subject }
}

/// What stands between the subject and the verb at `f` belongs to it, or may stand there beside it.
fn reaches_verb(reading: &Reading<'_>, subject: &Mention, f: usize) -> bool {
    let rest = subject.tokens.end;
    let adverb = |i: usize| {
        reading.is(i, Tags::ADV | Tags::TIME | Tags::REFL | Tags::NEG) && !reading.is(i, Tags::NOUN)
    };
    (rest..f).all(adverb)
        // `De man uit Utrecht zegt`: whatever stands between belongs to the phrase, if it holds no verb of its own.
        || subject.can_speak() && !has_finite(reading, rest, f)
        // `De buren (er wordt gekeken naar Gent) beloven`
        || rest + 1 < f && reading.reads(rest, "(") && reading.reads(f - 1, ")")
        || rest < f && (is_set_off(reading, rest, f) || is_relative_clause(reading, rest, f))
}

/// `X uit Lommel – die erbij was – vreest`: a comma or a dash before the verb closes what stands from `rest` on.
fn is_set_off(reading: &Reading<'_>, rest: usize, f: usize) -> bool {
    let aside = || (rest..f).find(|&k| is_dash(reading, k) || is_finite(reading, k) || reading.is_mark(k));
    reading.is_comma(rest) && reading.is_comma(f - 1)
        || is_dash(reading, f - 1) && aside().is_some_and(|dash| is_dash(reading, dash))
}

/// A relative clause begins at `rest`, or behind what describes where the subject is.
fn is_relative_clause(reading: &Reading<'_>, rest: usize, f: usize) -> bool {
    // `de vrouw met wie ik spreek, ziet`
    let with_whom = || reading.is(rest, Tags::PREP) && reading.is(rest + 1, Tags::WH) && rest + 1 < f;
    // `een huis in de straat op nummer 12 die …, staat`
    let placed = || {
        let behind = past_places(reading, rest, f);
        behind > rest && behind < f && is_relative(reading, behind)
    };
    is_relative(reading, rest)
        || is_relative(reading, rest + 1)
        || with_whom()
        || reading.is_comma(f - 1) && placed()
}

/// Behind `in de straat op nummer 12`, from its first preposition on.
fn past_places(reading: &Reading<'_>, from: usize, f: usize) -> usize {
    let mut behind = from;
    while behind < f
        && reading.is(behind, Tags::PREP)
        && let Some(object) = mention::simple_mention_at(reading, behind + 1, f)
    {
        behind = object.tokens.end + usize::from(reading.is(object.tokens.end, Tags::NUM));
    }
    behind
}
