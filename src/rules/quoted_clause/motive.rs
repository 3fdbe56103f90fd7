//! `De raad sloot de brug omdat er “te veel ernstige gebreken” waren`, `… wegens “ernstige gebreken aan het dek”`: whoever acts gives the reason.

use super::speaker;
use crate::clause;
use crate::lexicon::Tags;
use crate::mention::Mention;
use crate::reading::Reading;
use crate::rule::{Candidate, View};
use crate::rules::according_clause::verb_last_end;
use crate::token::Flags;

/// Fewer quoted words than these are a term.
const WORDS: usize = 3;

/// The reason that quotation `q` is a part of, with who acts for it.
pub(super) fn motive(view: &View<'_, '_>, q: usize) -> Option<Candidate> {
    let reading = view.reading;
    let known = reading.known();
    let open = reading.quotations[q].open as usize;
    let inside = reading.content(q);
    if reading.is_name(q) || reading.has_flag(inside.start, Flags::CAPITAL) {
        return None;
    }
    let begin = reading.start_of_sentence(open);
    let opener = (begin..open).rev().take_while(|&i| !reading.is_comma(i)).find(|&i| {
        [known.omdat, known.aangezien, known.wegens, known.vanwege].contains(&reading.lexeme(i))
    })?;
    let after = view.after_quotation(q);
    let limit = reading.end_of_sentence(open);
    let content = if reading.is(opener, Tags::PREP) {
        let near = (opener + 1..open).all(|i| reading.is(i, Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED));
        let phrase = near && reading.has_words(WORDS, inside);
        phrase.then(|| opener + 1..clause::end_of_phrase(reading, after, limit, |_| false))
    } else {
        is_phrase(view, q).then(|| opener + 1..end_of_reason(reading, opener, open, after, limit))
    }?;
    let source = actor(view, begin, opener, content.end, limit)?;
    Some(Candidate::new(content).with_source(Some(source)))
}

/// Several words that no article makes a name of.
fn is_phrase(view: &View<'_, '_>, q: usize) -> bool {
    let reading = view.reading;
    let inside = reading.content(q);
    let words = reading.words_in(inside.clone());
    let before = reading.quotations[q].open as usize - 1;
    // `omdat die “niet meer veilig” is`: a pronoun.
    let adverbial = reading.is(inside.start, Tags::NEG | Tags::DET | Tags::PREP | Tags::ADV);
    let pronoun = adverbial && reading.is(before, Tags::PRON_SUBJ);
    let article = reading.is(before, Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED) && !pronoun;
    let described = reading.is(inside.start, Tags::ADJ_INFLECTED) && words > WORDS;
    // `omdat zij “sinds jaar en dag” bestaat`: a set phrase of time.
    let says = |i: usize| {
        reading.is(i, Tags::NOUN | Tags::ADJ | Tags::PART | Tags::INF | Tags::NEG)
            && !reading.is(i, Tags::TIME)
    };
    inside.clone().any(says)
        && words >= WORDS
        && (!article || described)
        && !reading.is_terminator(inside.end - 1)
}

/// Where the clause of the reason ends: behind its verb, which stands behind the quotation, or before it.
fn end_of_reason(reading: &Reading<'_>, opener: usize, open: usize, after: usize, limit: usize) -> usize {
    if clause::has_finite(reading, opener + 1, open) {
        clause::end_of_phrase(reading, after, limit, |_| false)
    } else {
        verb_last_end(reading, after, limit).max(after)
    }
}

/// Who acts for the reason that `opener` opens: the subject of the main clause before it, or behind the comma at `end`.
fn actor(view: &View<'_, '_>, begin: usize, opener: usize, end: usize, limit: usize) -> Option<Mention> {
    let reading = view.reading;
    let main =
        |i: &usize| clause::is_finite(reading, *i) && clause::start(reading, *i).1 == clause::Opening::Main;
    let finite = if opener == begin {
        (end..limit).find(main).filter(|_| reading.is_comma(end))
    } else {
        (begin..opener).rev().find(main)
    }?;
    // `kreeg straf omdat …`, `werd gestraft omdat …`: others say why; `moet stoppen omdat …`: nobody does.
    let word = reading.lexeme(finite);
    let done = reading.is(finite, Tags::AUX) && !reading.lexicon.is_perfect(word);
    let acts = !reading.is(finite, Tags::MODAL)
        && !reading.lexicon.is_passive(word)
        && !(done && (finite + 1..opener.max(finite + 1)).any(|i| reading.is(i, Tags::PART)));
    speaker(view, finite).filter(|_| acts)
}
