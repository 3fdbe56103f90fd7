//! `dat` as an object: of an infinitive with `te`, or of a verb that ends its clause; and where such an infinitive ends.

use super::end::is_nominative;
use super::{is_finite, is_relative, is_subordinator};
use crate::lexicon::Tags;
use crate::reading::Reading;

/// `belooft dat juist niet te doen`: the infinitive comes before any finite verb.
pub(crate) fn is_object_of_infinitive(reading: &Reading<'_>, dat: usize, limit: usize) -> bool {
    let known = reading.known();
    let verb = (dat + 1..limit).find(|&i| is_finite(reading, i) || reading.is_te_infinitive(i));
    verb.is_some_and(|te| {
        reading.lexeme(te) == known.te
            && (reading.is_comma(te + 2) || reading.is_terminator(te + 2))
            && !(dat..te).any(|i| reading.lexeme(i) == known.om || reading.is_comma(i))
    })
}

/// `bestrijdt dat niet`, `vindt dat te snel en vraagt …`: the pronoun is the object, an adverb or a judgement of it ends the
/// clause.
pub(crate) fn is_object_alone(reading: &Reading<'_>, dat: usize) -> bool {
    let known = reading.known();
    let predicate = Tags::NEG | Tags::ADV | Tags::ADJ | Tags::TE;
    let limit = reading.end_of_sentence(dat);
    let other = |i: usize| {
        !reading.is(i, predicate) && reading.lexeme(i) != known.te && !reading.is(i, Tags::ALSO_NOUN)
            || reading.is(i, Tags::PRON_ADV)
            || reading.is(i, Tags::FINITE) && !reading.is(i, Tags::ADJ | Tags::ALSO_NOUN)
    };
    // `bevestigt dat, maar …`, `ontkent dat en wijst …`
    let goes_on =
        [known.en, known.maar].contains(&reading.lexeme(dat + 1)) && reading.is(dat + 2, Tags::FIN_SG);
    if goes_on || reading.is_comma(dat + 1) && reading.is(dat + 2, Tags::CONJ_COORD) {
        return true;
    }
    let end = (dat + 1..limit).find(|&i| other(i)).unwrap_or(limit);
    let joined =
        || [known.en, known.maar].contains(&reading.lexeme(end)) && reading.is(end + 1, Tags::FINITE);
    // `dat netwerken meer onderhoud vragen`: the subject and the verb of a clause, which can be nouns as well.
    let clause = || {
        end > dat + 2
            && reading.is(dat + 1, Tags::NOUN)
            && reading.is(dat + 1, Tags::PLURAL)
            && reading.is(end - 1, Tags::FIN_PL)
    };
    end > dat + 1
        && !clause()
        && !reading.is(dat + 1, Tags::ADJ_INFLECTED)
        && (reading.is_comma(end) || reading.is_terminator(end) || joined())
}

/// `vroeg te komen en zij werd geholpen`, `zei te komen en ging weg`: no infinitive goes on with a subject or a finite verb.
pub(crate) fn before_subject(reading: &Reading<'_>, te: usize, end: usize) -> usize {
    let other_clause = |i: usize| is_subordinator(reading, i) || is_relative(reading, i);
    (te + 2..end)
        .take_while(|&i| !other_clause(i) && !reading.is(i, Tags::WH))
        .find(|&i| {
            let subject = is_nominative(reading, i + 1) && is_finite(reading, i + 2);
            let verb = is_finite(reading, i + 1)
                && reading.is(i + 1, Tags::FIN_SG)
                && !reading.is(i + 1, Tags::INF | Tags::NOUN | Tags::PART);
            reading.is(i, Tags::CONJ_COORD) && (subject || verb)
        })
        .unwrap_or(end)
}
