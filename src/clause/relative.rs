//! Relative clauses: which pronouns open one, and where one ends that stands between commas.

use super::adjunct::takes_clause;
use super::subordinate::is_object_in_fronted_clause;
use super::{has_finite, is_dash, is_finite, verb_last};
use crate::lexicon::{Tags, WordLists};
use crate::mention;
use crate::reading::{Question, Reading};
use crate::token::Flags;

/// A relative pronoun: after a comma or a noun, with its verb last.
#[inline]
pub(crate) fn is_relative(reading: &Reading<'_>, i: usize) -> bool {
    reading.is(i, Tags::REL) && reading.memo.answer(i, Question::Relative, || relates(reading, i))
}

fn relates(reading: &Reading<'_>, i: usize) -> bool {
    if i == 0 || reading.has_flag(i, Flags::SENTENCE_START) || picks_out(reading, i) {
        return false;
    }
    // `beelden van vorige week die …`
    let dated = reading.is(i - 1, Tags::TIME)
        && (2..4).any(|back| i >= back && reading.lexeme(i - back) == reading.known().van);
    // `een week waarin …`, `de dag waarop …`
    let during =
        reading.is(i, Tags::PRON_ADV) && i >= 2 && reading.is(i - 2, Tags::DET | Tags::ADJ_INFLECTED);
    let after_noun = reading.is(i - 1, Tags::NOUN | Tags::NAME)
        && (!reading.is(i - 1, Tags::TIME) || dated || during)
        || reading.is(i - 1, Tags::NUM)
            // `een peiling uit 2015 waarin …`, `een huis op nummer 12 die …`
            && (reading.is(i, Tags::PRON_ADV) || i >= 2 && reading.is(i - 2, Tags::NOUN))
        || reading.reads(i - 1, ")")
        || reading.closed_at(i - 1).is_some_and(|q| is_noun_phrase(reading, q))
        || reading.lexeme(i) == reading.known().wat && reading.is(i - 1, Tags::PREP);
    // `Zij stelt, dat …`: what is said.
    let said = i >= 2
        && reading.lexeme(i) == reading.known().dat
        && reading.is(i - 2, Tags::REPORT)
        && is_finite(reading, i - 2);
    let after_comma = reading.is_comma(i - 1) && i >= 2 && !said;
    // `, met wie Jansen sprak`, `de mensen met wie Jansen sprak`
    let after_preposition = i >= 2
        && reading.is(i - 1, Tags::PREP)
        && (reading.is_comma(i - 2)
            || reading.lexeme(i) == reading.known().wie
                && !reading.is(i - 1, Tags::PARTICLE)
                && reading.is(i - 2, Tags::NOUN | Tags::NAME)
                && !reading.is(i - 2, Tags::TIME));
    // `Er is een vrouw opgepakt die zegt …`: the verb of the main clause stands between.
    let after_verb = reading.is(i - 1, Tags::PART | Tags::PARTICLE)
        && !reading.is(i - 1, Tags::NOUN | Tags::REPORT)
        && reading.is(i + 1, Tags::REPORT)
        && is_finite(reading, i + 1)
        && reading.lexeme(i) == reading.known().die;
    let after_verb = after_verb || reading.is(i, Tags::PRON_ADV) && is_behind_verbs(reading, i);
    let object = after_noun && !after_comma && is_object_in_fronted_clause(reading, i);
    // `Het was de minister zelf die zei …`
    let after_self = i >= 2
        && reading.lexeme(i) == reading.known().die
        && reading.reads(i - 1, "zelf")
        && reading.is(i - 2, Tags::NOUN | Tags::NAME);
    // `degenen die vinden`, `sommigen die vinden`
    let after_pronoun = reading.lexeme(i) == reading.known().die
        && !reading.is(i - 1, Tags::DET)
        && reading.lexicon.pronoun(reading.lexeme(i - 1)).is_some_and(|pronoun| pronoun.indefinite);
    (after_noun && !object
        || after_pronoun
        || after_self
        || after_comma
        || after_preposition
        || after_verb
        || one_of_few(reading, i).is_some())
        && !(after_comma
            && is_finite(reading, i + 1)
            && !verb_last(reading, i + 1)
            && !parts_from_verb(reading, i)
            && !sounds(reading, i))
}

/// `het artikel, dat luidt: “…”`: the colon stands for what the verb last would close.
fn sounds(reading: &Reading<'_>, i: usize) -> bool {
    reading.lexeme(i) == reading.known().dat && reading.is(i + 1, Tags::REPORT) && reading.is_colon(i + 2)
}

/// `een brief gekregen waarin …`, `nam een motie aan waarin …`: the verb of the main clause stands between; not `heeft uitgelegd waarin …`,
/// `geeft aan waarin …`.
fn is_behind_verbs(reading: &Reading<'_>, pronoun: usize) -> bool {
    let last = pronoun - 1;
    if reading.is(last, Tags::NOUN) {
        return false;
    }
    let written = || last > 0 && reading.is(last - 1, Tags::DOCUMENT);
    let begin = reading.start_of_sentence(pronoun);
    reading.is(last, Tags::PART) && (!reading.is(last, Tags::REPORT) || written())
        || reading.is(last, Tags::PARTICLE)
            && (begin..last)
                .rev()
                .find(|&k| is_finite(reading, k))
                .is_some_and(|verb| !reading.is(verb, Tags::REPORT) || written())
}

/// `Veel artsen, onder wie Kok, vinden …`, `Partijen, waaronder de VVD, vinden …`: some of them, and no verb before the comma behind.
fn picks_out(reading: &Reading<'_>, pronoun: usize) -> bool {
    const LONGEST: usize = 24;
    let known = reading.known();
    let first = match reading.lexeme(pronoun) {
        word if word == known.waaronder => pronoun,
        word if word == known.wie && pronoun > 0 && reading.lexeme(pronoun - 1) == known.onder => pronoun - 1,
        _ => return false,
    };
    if first == 0 || !reading.is_comma(first - 1) {
        return false;
    }
    let end = reading.end_of_sentence(pronoun).min(pronoun + LONGEST);
    let verb = (pronoun + 1..end).find(|&i| is_finite(reading, i));
    verb.is_some_and(|verb| verb > pronoun + 2 && reading.is_comma(verb - 1))
}

/// `de enige die …`, `een van de weinigen geweest die …`, `een van degenen die …`: the last word of the phrase before the relative pronoun, one
/// with which somebody is singled out.
pub(super) fn one_of_few(reading: &Reading<'_>, pronoun: usize) -> Option<usize> {
    if reading.lexeme(pronoun) != reading.known().die {
        return None;
    }
    let last = pronoun.checked_sub(if reading.reads(pronoun.checked_sub(1)?, "geweest") { 2 } else { 1 })?;
    let article = last.checked_sub(1).is_some_and(|k| reading.lexeme(k) == reading.known().de);
    let among = || last > 1 && reading.reads(last, "degenen") && reading.reads(last - 1, "van");
    (article && reading.is_listed(last, WordLists::SINGLED) || among()).then_some(last)
}

/// `Jansen, die woont in Gent, zegt`: the clause that opens at `i` stands between a noun phrase and its verb.
fn parts_from_verb(reading: &Reading<'_>, i: usize) -> bool {
    const LONGEST: usize = 20;
    let begin = reading.start_of_sentence(i);
    let limit = reading.end_of_sentence(i).min(i + LONGEST);
    let close = (i + 2..limit).find(|&k| reading.is_comma(k) || is_dash(reading, k) || reading.is_mark(k));
    // `Jansen (27), die wist te ontkomen, zegt`
    (reading.is(i - 2, Tags::NAME | Tags::ROLE | Tags::ORG_NOUN) || reading.reads(i - 2, ")"))
        && i - begin <= LONGEST
        && close.is_some_and(|close| reading.is_comma(close) && is_finite(reading, close + 1))
        && !has_finite(reading, begin, i - 1)
}

/// Whether quotation `q` stands for a noun, with a determiner, an adjective or a preposition before it: `een “ramp”`.
fn is_noun_phrase(reading: &Reading<'_>, q: usize) -> bool {
    let open = reading.quotations[q].open as usize;
    let before = Tags::DET | Tags::ADJ_INFLECTED | Tags::NUM | Tags::PREP;
    open > 0 && reading.is(open - 1, before) && reading.is_built_in(q)
}

/// Behind the relative clause that the comma at `comma` opens, its closing comma included; `None` when none opens.
pub(crate) fn past_relative(reading: &Reading<'_>, comma: usize, limit: usize) -> Option<usize> {
    if !reading.is_comma(comma)
        || !(is_relative(reading, comma + 1)
            || is_relative(reading, comma + 2) && reading.is(comma + 1, Tags::PREP))
    {
        return None;
    }
    let mut j = comma + 2;
    while j < limit {
        if reading.is_comma(j) && has_finite(reading, comma + 2, j) {
            return Some(j + 1);
        }
        j = reading.after(j);
    }
    None
}

/// `zei X, toen nog wethouder, dat …`, `zei X, toen hij kwam, dat …`, `belooft klanten die wachten, dat …`: behind the
/// aside whose closing comma the conjunction follows.
pub(crate) fn past_aside(reading: &Reading<'_>, comma: usize, limit: usize) -> Option<usize> {
    const LONGEST: usize = 14;
    let known = reading.known();
    if let Some(close) = past_dashes(reading, comma, limit) {
        // `beschrijft in een boek – zijn eerste – hoe …`
        let asks = reading.is(close, Tags::WH) && !reading.is(close, Tags::REL);
        return (asks || [known.dat, known.of].contains(&reading.lexeme(close))).then_some(close);
    }
    // A clause about when it is said, or about who is told.
    let told = reading.lexeme(comma) != known.dat && is_relative(reading, comma);
    let clause = told
        || reading.is(comma + 1, Tags::CONJ_SUB) && reading.lexeme(comma + 1) != known.dat
        || reading.is(comma + 1, Tags::ADV) && reading.lexeme(comma + 2) == known.voordat;
    if !reading.is_comma(comma) && !told {
        return None;
    }
    let ends = |i: usize| {
        // `op aandringen van X`
        let nominal =
            reading.is(i, Tags::NOUN) || reading.tags(i).is_plural_form() && reading.is(i - 1, Tags::PREP);
        let finite = is_finite(reading, i) && !nominal;
        reading.is_comma(i) || reading.is_mark(i) || finite && !clause
    };
    let close = (comma + 2..limit.min(comma + LONGEST)).find(|&i| ends(i))?;
    // `…, toen hij wegging, al dat …`
    let remark = usize::from(reading.is(close + 1, Tags::REMARK) && reading.lexeme(close + 2) == known.dat);
    let goes_on = [known.dat, known.of].contains(&reading.lexeme(close + 1 + remark));
    let whole = !told || has_finite(reading, comma + 1, close);
    (reading.is_comma(close) && goes_on && whole).then_some(close + 1)
}

/// Behind what stands between the dashes or the brackets of which the first is at `open`: `zegt – en dat is nieuw – (dat …)`.
pub(crate) fn past_dashes(reading: &Reading<'_>, open: usize, limit: usize) -> Option<usize> {
    const LONGEST: usize = 20;
    let closes = match reading.word(open) {
        "(" => |reading: &Reading<'_>, i: usize| reading.reads(i, ")"),
        _ if is_dash(reading, open) => is_dash,
        _ => return None,
    };
    (open + 2..limit.min(open + LONGEST))
        .take_while(|&i| !reading.is_mark(i))
        .find(|&i| closes(reading, i))
        .map(|close| close + 1)
}

/// `zeiden schippers die de brug bouwden dat …`, `beloofden schippers die de brug bouwden te …`: behind the verbs of the relative
/// clause that opens at `i` without a comma, if what is said, which begins as `said` tells, can hang on none of them.
pub(crate) fn past_bare_relative(
    reading: &Reading<'_>,
    i: usize,
    limit: usize,
    said: impl Fn(usize) -> bool,
) -> Option<usize> {
    const LONGEST: usize = 14;
    const NEAR: usize = 6;
    let known = reading.known();
    if !is_relative(reading, i) || reading.is_comma(i - 1) || reading.lexeme(i) == known.dat {
        return None;
    }
    let stops = |k: usize| reading.is_comma(k) || reading.is_mark(k) || said(k);
    let verb = (i + 1..limit.min(i + LONGEST)).find(|&k| stops(k) || is_finite(reading, k))?;
    let rest = Tags::PART | Tags::INF | Tags::AUX | Tags::MODAL;
    let end = (verb + 1..limit).find(|&k| !reading.is(k, rest))?;
    // `waarin te zien is dat …`, `waarin duidelijk is dat …`
    // `die erbij was`: no word of a cue.
    let shown = reading.is(verb, Tags::AUX)
        && !reading.is(verb - 1, Tags::PRON_ADV)
        && (reading.is(verb - 1, Tags::INF) || reading.lexicon.is_key(reading.lexeme(verb - 1)));
    // `die ter plaatse kwam`, but `die tot de conclusie kwam (dat …)`
    let light = |k: usize| {
        let told = |m: usize| reading.is(m, Tags::SPEECH_NOUN) || reading.lexicon.is_key(reading.lexeme(m));
        reading.is(k, Tags::LIGHT) && !(i + 1..k).any(told)
    };
    let own = stops(verb)
        || shown
        || reading.lexeme(end) == known.te
        || (verb..end).any(|k| {
            reading.is(k, Tags::CUE_WORD)
                || !reading.is(k, Tags::AUX | Tags::MODAL)
                    && !light(k)
                    && takes_clause(reading, reading.lexeme(k))
        });
    let goes_on = (end..limit.min(end + NEAR))
        .take_while(|&k| said(k) || !reading.is_comma(k) && !reading.is_mark(k) && !is_finite(reading, k))
        .any(&said);
    (!own && goes_on).then_some(end)
}

/// `vindt het onzin dat …`: a noun that takes no `het`.
pub(crate) fn is_bare_judgement(reading: &Reading<'_>, i: usize) -> bool {
    reading.is_listed(i, WordLists::JUDGEMENT)
}

/// `van een filmpje dat …`: a relative clause.
pub(crate) fn describes_noun(reading: &Reading<'_>, dat: usize, judges: bool) -> bool {
    let known = reading.known();
    let article =
        (dat.saturating_sub(4)..dat.saturating_sub(1)).rev().find(|&i| reading.lexeme(i) == known.een);
    // `zei een vriend van een schipper gisteravond dat …`
    let noun = reading.is(dat - 1, Tags::NOUN) && !reading.is(dat - 1, Tags::TIME);
    // `vindt het onderzoek dat …`, but `vond het hof dat …`
    let neuter = noun
        // `vindt het tijd dat …`
        && !reading.is(dat - 1, Tags::ADJ | Tags::ORG_NOUN | Tags::ROLE | Tags::TIME)
        && !is_bare_judgement(reading, dat - 1)
        && dat > 1
        && reading.lexeme(dat - 2) == known.het;
    // `zo onrustbarend dat hij ingrijpt`: a consequence.
    let degree =
        (dat.saturating_sub(3)..dat - 1).any(|i| reading.lexeme(i) == known.zo && !is_finite(reading, i + 1));
    // `stelde een plan voor, met bewijzen dat het nodig is`: what the thing says that comes with it.
    let with = (2..dat - 1).rev().take(3).find(|&i| reading.lexeme(i) == known.met);
    let added = with.filter(|_| noun).is_some_and(|with| {
        let before = with - usize::from(reading.lexeme(with - 1) == known.en);
        let phrase = Tags::DET | Tags::ADJ | Tags::NUM | Tags::POSS;
        reading.is_comma(before - 1) && (with + 1..dat - 1).all(|i| reading.is(i, phrase))
    });
    degree
        || added
        || neuter && judges
        || noun
            && article.is_some_and(|i| {
                // `op basis van een onderzoek dat het veilig is`
                let ground = i > 1 && reading.reads(i - 2, "basis");
                // `zei een advocaat van een schipper dat de brug dicht is`: of somebody one says `die`.
                let somebody = reading.is(dat - 1, Tags::ROLE);
                i > 0
                    && reading.lexeme(i - 1) == known.van
                    // `een vriend van een schipper zei dinsdag dat …`
                    && !has_finite(reading, i, dat)
                    && !((ground || somebody) && !super::lacks_subject(reading, dat + 1))
            })
}

/// Whether something stands behind the verb that a relative `dat` can be about, and the clause is no passive, which may do without a subject:
/// `zei in een debat dat hier wordt gewerkt`.
pub(crate) fn has_antecedent(reading: &Reading<'_>, first: usize, dat: usize) -> bool {
    let known = reading.known();
    let passive = (dat + 1..reading.end_of_sentence(dat)).find(|&i| is_finite(reading, i)).is_none_or(|i| {
        reading.is(i, Tags::AUX) && [i - 1, i + 1].iter().any(|&k| reading.is(k, Tags::PART))
    });
    // `meldde het hof dat …`: who says it.
    let speaks = |i: usize| {
        mention::simple_mention_at(reading, i, dat).is_some_and(|found| found.definite && found.can_speak())
    };
    !passive && (first..dat).any(|i| [known.een, known.het].contains(&reading.lexeme(i)) && !speaks(i))
}
