//! Whether `dat`, `of` or a question word opens a reported clause, or one that tells more of a noun.

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, CueClass, CueFlags, Frames, Tags};
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;
use crate::token::Flags;

/// `vroeg de wethouder wat er mis was`, `vertelde haar moeder waarom …`: behind a person, a question and no relative clause.
pub(super) fn is_asked(reading: &Reading<'_>, i: usize) -> bool {
    let known = reading.known();
    let word = reading.lexeme(i);
    if reading.is_comma(i - 1) || reading.is_mark(i - 1) || [known.die, known.dat].contains(&word) {
        return false;
    }
    // Without a comma, `wat` and `waarom` tell more of few nouns.
    let asks = word == known.wat || reading.reads(i, "waarom");
    // `zegt Kok, voorzitter van een club waarbij …`: of a thing.
    let thing = reading.is(i, Tags::PRON_ADV)
        && reading.is(i - 1, Tags::NOUN)
        && !reading.is(i - 1, Tags::ROLE | Tags::NAME);
    !thing
        && clause::mention_ending_at(reading, i).is_some_and(|before| match before.referent {
            Referent::Person | Referent::Unnamed | Referent::Pronoun => true,
            Referent::Organisation => asks,
            _ => asks && is_place_of_asking(reading, &before),
        })
}

/// `vroeg in een brief (waarom …)`, `vertelde op Twitter (wat …)`: where it is said; not `vroeg naar de reden (waarom …)`.
fn is_place_of_asking(reading: &Reading<'_>, place: &Mention) -> bool {
    let known = reading.known();
    let about = [known.van, known.over, known.uit, known.om, known.voor];
    let noun = place.tokens.clone().rev().find(|&k| reading.is(k, Tags::NOUN)).unwrap_or(place.head);
    let asks = |k: usize| {
        let index = reading.lexicon.speech_noun(reading.lexeme(k));
        index.is_some_and(|index| reading.lexicon.cue(index).frames.has(Frames::OF))
    };
    place.tokens.start.checked_sub(1).is_some_and(|i| {
        reading.is(i, Tags::PREP) && !about.contains(&reading.lexeme(i)) && !reading.reads(i, "naar")
    }) && ![place.head, noun].into_iter().any(asks)
        && !reading.reads(place.head, "reden")
}

/// `vertelde een verhaal dat niemand kende`: an indefinite thing is told, the clause says which.
pub(super) fn tells_a_thing(reading: &Reading<'_>, dat: usize, finite: usize) -> bool {
    let known = reading.known();
    let noun = reading.is(dat - 1, Tags::NOUN)
        && !reading.is(
            dat - 1,
            Tags::ROLE
                | Tags::ORG_NOUN
                | Tags::TIME
                | Tags::NAME
                | Tags::SPEECH_NOUN
                | Tags::DOCUMENT
                | Tags::ADV
                | Tags::ADJ,
        );
    let article =
        (dat.saturating_sub(3)..dat.saturating_sub(1)).rev().find(|&i| reading.lexeme(i) == known.een);
    noun && article.is_some_and(|een| {
        een > finite
            && !reading.is(een - 1, Tags::PREP | Tags::ADV)
            && reading.lexeme(een - 1) != known.het
            && (een + 1..dat - 1).all(|i| reading.is(i, Tags::ADJ))
    })
}

/// `bruggen of wegen`: `of` between two nouns is no conjunction of clauses.
pub(super) fn joins_nouns(reading: &Reading<'_>, i: usize) -> bool {
    // `Proceedings of the National Academy of Sciences`
    const ENGLISH: usize = 4;
    if (i.saturating_sub(ENGLISH)..i + 2).any(|k| reading.reads(k, "the")) {
        return true;
    }
    // `al of niet`, but `of niemand dat wist`
    if reading.is(i + 1, Tags::NEG) && !reading.is(i + 1, Tags::PRON_SUBJ) {
        return true;
    }
    reading.is(i - 1, Tags::NOUN | Tags::NUM)
        && !reading.is(i - 1, Tags::ROLE | Tags::ORG_NOUN | Tags::VERB)
        && !reading.is(i + 1, Tags::DET | Tags::PRON_SUBJ | Tags::PRON_ADV)
}

/// `maakte het bedrag bekend dat …`: the clause tells which amount.
pub(super) fn names_its_object(reading: &Reading<'_>, cue: &CueMatch) -> bool {
    let [verb, rest] = cue.parts.as_slice() else { return false };
    let article = (verb.end..rest.start).rev().find(|&i| reading.lexeme(i) == reading.known().het);
    let body = Tags::ORG_NOUN | Tags::ROLE;
    verb.contains(&cue.verb)
        && article.is_some_and(|het| {
            het + 2 == rest.start
                && reading.is(het + 1, Tags::NOUN)
                && !reading.is(het + 1, body)
                // `wees er in het debat op dat …`
                && !reading.is(het - 1, Tags::PREP)
        })
}

/// `weersprak de bewering van de bond dat …`: the clause tells what the other one claims.
pub(super) fn names_what_another_says(reading: &Reading<'_>, cue: &CueMatch, dat: usize) -> bool {
    let known = reading.known();
    let Some(van) = (cue.verb + 2..dat).find(|&i| reading.lexeme(i) == known.van) else { return false };
    let noun = van - 1;
    let states = |index| reading.lexicon.cue(index).frames.has(Frames::DAT);
    let article = noun - 1 - usize::from(reading.is(noun - 1, Tags::ADJ_INFLECTED));
    // `zei de raad van bestuur dat …`: `raad` is a body as well.
    reading.is(noun, Tags::SPEECH_NOUN)
        && !reading.is(noun, Tags::ORG_NOUN)
        && !cue.covers(noun)
        && article > cue.verb
        && [known.de, known.het, known.die, known.deze].contains(&reading.lexeme(article))
        // `reageerde op de uitspraak van de bond dat …`
        && (!reading.is(article - 1, Tags::PREP)
            || reading.lexeme(article - 1) == known.op && cue.of(reading).frames.has(Frames::NP))
        && reading.lexicon.speech_noun(reading.lexeme(noun)).is_some_and(states)
        && mention::mention_at(reading, van + 1, dat)
            .is_some_and(|owner| owner.tokens.end == dat && owner.can_speak())
}

/// `geruchten kwamen naar buiten dat …`: nobody says it.
pub(super) fn spreads(entry: &Cue, source: &Mention) -> bool {
    entry.class == CueClass::Speech
        && entry.flags.has(CueFlags::AMBIGUOUS)
        && source.referent == Referent::Thing
        && source.name.is_none()
        && source.plural
}

/// `“dat de brug dicht blijft”`, and not `“Dat was mooi”` or `“dat mooie boek”`.
pub(in crate::rules) fn quotes_clause(reading: &Reading<'_>, q: usize) -> bool {
    let inside = reading.content(q);
    reading.lexeme(inside.start) == reading.known().dat
        && !reading.has_flag(inside.start, Flags::CAPITAL)
        && !clause::is_finite(reading, inside.start + 1)
        && clause::has_finite(reading, inside.start + 1, inside.end)
}
