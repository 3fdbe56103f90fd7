//! `“…”, zegt X.` — the cue follows the quotation and the source follows the cue.
//!
//! The commonest order in Dutch news. The comma may stand inside the marks (`“…,” zegt X`), and the quotation may go
//! on behind the source, in the same sentence or in the next one.

mod without_cue;

use std::ops::Range;

use super::cue_then_quote::stands_on_text;
use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{CueClass, CueFlags, Frames, Tags};
use crate::mention::{self, Mention, Referent};
use crate::reading::Parts;
use crate::rule::{Candidate, Rule, RuleInfo, View};
use crate::token::Flags;

use without_cue::{all_that_is_said, mood, own_noun, unknown_verb};

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "quote-then-cue",
        since: "0.1.0",
        summary: "A quotation, then a cue, then its source.",
        fires: &[
            "“<q 1>De brug is dicht</q>”, <v 1>zegt</v> <s 1>Kramer</s>, waarop <s 2>de wethouder</s> <v 2>vraagt</v>: “<q 2>En de sluis?</q>”",
            "“<q>De brug blijft dicht</q>”, <v>zegt</v> <s>wethouder Anna Kramer</s>.",
            "“<q>De brug blijft dicht</q>”, <v>zegt</v> <s>de in Gent geboren Kramer</s>.",
            "<s>De supporter</s> die gisteren “<q>Ik breek de brug af</q>” <v>riep</v>, is weg.",
            "<s>De supporter</s> die maandag “<q>wij breken de brug af!</q>” <v>riep</v>, is weg.",
            "‘<q>Nee</q>’, <v>liet</v> <s>hij</s> dinsdag <v>weten</v>.",
            "„<q>De brug</q>”, <v>zegt</v> <s>Kramer</s>, „<q>blijft voorlopig dicht.</q>”",
            "“<q>Wij bouwen een brug</q>”, <v>hield</v> <s>Anna Kramer</s> de boot af. “<q>Meer zeg ik er niet over.</q>”",
            "“<q>Wij bouwen een brug</q>”, <v>stelt</v> <s>Anna Kramer</s> in “Nieuws”. “<q>Meer zeg ik er niet over.</q>”",
            "“<q>Dit is het einde</q>”, durft <s>hij</s> al te <v>voorspellen</v>.",
            "“<q>De brug is een feest voor ons</q>”, zoals <s>Kramer</s> steeds <v>zegt</v>.",
            "Het is druk. “<q>De brug blijft dicht</q>, <v>zegt</v> <s>Kramer</s>.",
            "<q>“Een ramp”</q>, <v>noemt</v> <s>Kramer</s> <q>de brug</q>.",
            "<q>“Erg mooi”</q>, <v>vindt</v> <s>Kramer</s> <q>de nieuwe brug</q>.",
            "“<q>We wisten het niet</q>”, <v>is</v> <s>Kramer</s> oprecht.",
            "“<q>Geen tijd</q>”, <v>was</v> <s>zijn</s> <v>reactie</v>.",
            "“<q>Dat wordt me wat</q>”, <v>gnuifde</v> <s>Anna Kramer</s>.",
            "'<q>We wachten af,</q>' <v>voegt</v> <s>ze</s> <v>eraan toe</v>. '<q>Meer kunnen we niet doen.</q>'",
            "<q>Een ‘ramp’</q> <v>vond</v> <s>Kramer</s>.",
            "“<q>Nooit</q>”, <v>zegt</v> <s>de een</s>.",
            "Werk in de stad\n\n“<q>We gaan door,</q>” <v>zegt</v> <s>Kramer</s>.",
            "“<q>Nooit</q>”, <v>schrijft</v> <s>Kramer</s> <v>over</v> de brug.",
            "<q>Een “ramp”</q> <v>noemde</v> <s>Kramer</s> <q>de sluiting</q>, maar hij blijft.",
            "“<q>De brug blijft dicht</q>”, <v>zei</v> <s>Kramer</s> in “De Ochtend”. “<q>Helaas.</q>”",
            "“<q>De brug blijft dicht</q>”, <v>zegt</v> <s>Kramer</s> over de “ramp”.",
            "“<q>De brug blijft dicht</q>”, <v>schrijft</v> <s>Kramer</s> in zijn boek “De brug van Gent”.",
            "“<q>De brug blijft dicht</q>”, kan <s>Kramer</s> <v>melden</v>.",
            "“<q>De brug blijft dicht</q>”, wil <s>Kramer</s> <v>benadrukken</v>.",
            "“<q>De brug blijft dicht</q>”, <v>bleef</v> <s>Kramer</s> nuchter.",
            "“<q>De brug blijft dicht</q>”, <v>is</v> <s>Kramer</s> vol goede moed.",
            "“<q>De brug blijft dicht</q>”, <v>is</v> <s>Kramer</s> niet onder de indruk.",
            "<q>De brug is dicht. Ze blijft dicht</q>”, <v>zegt</v> <s>Kramer</s>.",
            "“<q>De brug blijft dicht</q>”, dat <v>was de boodschap</v> van <s>Kramer</s>.",
            "<s>De schipper</s> bedreigde hem door “<q>weg hier</q>” te <v>roepen</v>.",
            "De beer vluchtte, terwijl <s>een agent</s> hem “<q>stoute beer</q>” <v>naroept</v>.",
            "Zij droeg <s>een bord</s> waarop “<q>weg met de brug</q>” <v>staat</v>.",
            "“<q>De brug blijft dicht</q>”, is alles wat <s>Kramer</s> erover kwijt <v>wil</v>.",
            "“<q>We bouwen een brug</q>”, <v>toont</v> <s>Kramer</s> de plannen.",
            "“<q>De brug kost zes miljoen</q>”, <v>schat</v> <s>de gemeente</s>.",
            "“<q>De brug blijft dicht</q>”, <v>brengt</v> <s>de organisatie</s> het er koeltjes vanaf.",
            "“<q>Kijk eens</q>”, <v>fotograferen</v> <s>omstanders</s>.",
            "“<q>De sluizen lek en vol</q>”, <v>wijst</v> <s>de bond</s> naar de cijfers.",
            "“<q>De sluizen zijn vol</q>”, <v>concludeert</v> <s>de koepel</s> uit de cijfers.",
            "“<q>De brug gaat niet open</q>”, <v>pikte</v> een microfoon op.",
            "Zij bouwt <q>“voor de stad en niet voor de boot”</q>, zoals <s>Kramer</s> het <v>zegt</v>.",
            "<q>“Een ramp”</q>, <v>noemt</v> <s>Kramer</s> <q>de brug die gisteren openging</q>.",
        ],
        silent: &[
            ("“De Avonden” is een roman.", "a title, and no cue"),
            ("De schippers’ boot, zegt men, is oud.", "an apostrophe, and nobody"),
            ("De zogenoemde ‘brugkoning’ hield zijn onschuld vol.", "a term"),
            ("“De Avonden” vindt plaats in de winter.", "a look-alike: the verb is no cue here"),
            (
                "In een schuur van een schipper en “kok” vond de politie een brug.",
                "a noun of the author's phrase",
            ),
            ("“De Oude” spreekt zijn dank uit aan de schippers.", "a nickname, and what is said"),
            ("De gemeente helpt door een “gids” te publiceren.", "a thing that is published"),
            ("Zij schrikt als iemand “weg hier” zegt.", "nobody has said it"),
            ("“We gaan door” wil Kramer niet zeggen.", "unsaid"),
            ("“De vrouw die bleef”, kreeg een prijs.", "a title"),
            ("“De man zonder hoed”, maakte zij in Gent.", "a title"),
        ],
        gaps: &[],
    },
    apply,
};

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    for q in view.quotations() {
        out.extend(unclosed(view, q).or_else(|| reported_behind(view, q)));
    }
    out.extend(view.cues().filter_map(|(cue, _)| unopened(view, cue)));
}

/// `De brug blijft dicht”, zegt Kramer.` with no mark before it: the words from the head of the paragraph on.
fn unopened(view: &View<'_, '_>, cue: &CueMatch) -> Option<Candidate> {
    /// How many sentences such words are at most.
    const SENTENCES: usize = 4;
    let reading = view.reading;
    let verb = cue.finite.filter(|&verb| verb == cue.verb && verb >= 2)?;
    if !reading.is_comma(verb - 1) && !reading.is_comma(verb - 2) {
        return None;
    }
    let stray =
        |i: usize| reading.is_mark(i) && reading.opened_at(i).is_none() && reading.closed_at(i).is_none();
    let mark = match (stray(verb - 2), stray(verb - 1)) {
        (true, _) if reading.is_comma(verb - 1) => verb - 2,
        (_, true) if reading.is_comma(verb - 2) => verb - 1,
        _ => return None,
    };
    if !view.takes_quotation(cue) || reading.quotation_around(mark).is_some() {
        return None;
    }
    let source = clause::subject_after(reading, verb)
        .filter(|source| source.can_speak() && source.tokens.start == verb + 1)?;
    let last = reading.sentence(mark);
    let same = |&s: &usize| reading.sentences[s].paragraph == reading.sentences[last].paragraph;
    let first = (0..last).rev().take_while(same).take(SENTENCES).last().unwrap_or(last);
    let whole = first.checked_sub(1).is_none_or(|before| !same(&before));
    let head = reading.sentence_tokens(first).start;
    let own = (head..mark).any(|i| reading.is_mark(i));
    // `ze` has been told of there.
    let all = whole && !own && source.referent != Referent::Pronoun;
    let start = if all { head } else { reading.start_of_sentence(mark) };
    let content = clause::trimmed(reading, start..mark);
    let states = clause::has_finite(reading, content.start, content.end);
    states.then(|| Candidate::new(content).with_cue(reading, cue).with_source(Some(source)))
}

/// What stands behind the quotation tells who says it.
fn reported_behind(view: &View<'_, '_>, q: usize) -> Option<Candidate> {
    let reading = view.reading;
    let i = first_word_behind(view, q)?;
    let found = own_noun(view, q, i).or_else(|| all_that_is_said(view, q, i)).or_else(|| as_said(view, q, i));
    if found.is_some() {
        return found;
    }
    // `“…”, wil X benadrukken`: the wish is no cue of the quotation, what is wished is one.
    let wish = |cue: &CueMatch| reading.is(cue.verb, Tags::MODAL) && !view.takes_quotation(cue);
    let governed = view.cue_governed_at(i).filter(|cue| !wish(cue));
    match governed.or_else(|| dared(view, i)) {
        Some(cue) if is_verb_last(view, q, i, cue) => cried_by(view, q, cue),
        // `“…”, schat Kramer`: a verb of which a quotation is no object elsewhere.
        Some(cue) if !view.takes_quotation(cue) => unknown_verb(view, q, i),
        Some(cue) => with_cue(view, q, i, cue),
        None if reading.is(i, Tags::TE) => by_means(view, q, i),
        None => unknown_verb(view, q, i).or_else(|| mood(view, q, i)).or_else(|| said_to(view, q, i)),
    }
}

/// The first word behind the quotation and its marks, in the same paragraph.
fn first_word_behind(view: &View<'_, '_>, q: usize) -> Option<usize> {
    let reading = view.reading;
    let mut i = view.after_quotation(q);
    // A mark too many: `“…”', zegt X`.
    let stray = |i: usize| reading.is_mark(i) && reading.is_comma(i + 1) && reading.opened_at(i).is_none();
    while reading.is_comma(i) || reading.reads(i, "-") || reading.reads(i, "–") || stray(i) {
        i += 1;
    }
    let open = reading.quotations[q].open as usize;
    if i >= reading.len() || reading.paragraph(i) != reading.paragraph(open) {
        return None;
    }
    // `“…”, zo zegt X`
    let so = reading.lexeme(i) == reading.known().zo && reading.is(i + 1, Tags::FINITE);
    // `“…”, dat is de boodschap van X`
    let impersonal = |cue: &CueMatch| cue.of(reading).flags.has(CueFlags::IMPERSONAL);
    let resumed = reading.lexeme(i) == reading.known().dat
        && reading.is(i + 1, Tags::AUX)
        && view.cue_governed_at(i + 1).is_some_and(impersonal);
    Some(i + usize::from(so || resumed))
}

/// `“…”, zegt X`: the verb at `i` is that of a cue.
fn with_cue(view: &View<'_, '_>, q: usize, i: usize, cue: &CueMatch) -> Option<Candidate> {
    let reading = view.reading;
    let entry = cue.of(reading);
    // A plural form under a modal verb, `kan X melden`, has no form of its own.
    let verbless = cue.form.is_empty() && cue.finite.is_none();
    // `“We gaan door” wil X niet zeggen`: unsaid.
    let unsaid = cue.modal && cue.negation.is_some();
    if !view.takes_quotation(cue) || verbless || unsaid || reading.has_flag(i, Flags::SENTENCE_START) {
        return None;
    }
    // `Een “ramp” noemt Kramer het`: a phrase that begins the sentence, for it is judged.
    let article = entry.frames.has(Frames::ALS) && has_article_alone(view, q);
    // `“Huize Kramer”, noemt zij het`
    let name = entry.class == CueClass::Judgement && reading.is_name(q);
    if name || !article && is_part_of_clause(view, q) {
        return None;
    }
    let impersonal = entry.flags.has(CueFlags::IMPERSONAL);
    let source = if impersonal {
        view.source_of(cue)
    } else {
        clause::subject_after(reading, i).filter(|mention| view.can_be_source(mention))
    };
    // The source must stand behind the verb, or the quotation is the subject: `“De Avonden” vertelt …`.
    if source.is_none() && !impersonal && !view.is_utterance(q) {
        return None;
    }
    // `“De Oude” spreekt zijn dank uit`: a nickname, and what is said.
    let thing = |source: &Mention| reading.is(source.tokens.start, Tags::POSS) && !source.can_speak();
    if !view.is_utterance(q) && i == view.after_quotation(q) && source.as_ref().is_some_and(thing) {
        return None;
    }
    let phrase = reading.quotations[q].open as usize - usize::from(article)..view.after_quotation(q);
    let content: Parts = match judged(view, cue, q, source.as_ref()) {
        Some(object) => [phrase, object].into_iter().collect(),
        None if article => phrase.into(),
        None => {
            let end = source.as_ref().map_or(0, |source| source.tokens.end).max(cue.end());
            // Adverbs and prepositional phrases stand between the source and the end of the sentence.
            let limit = reading.end_of_sentence(i).max(end);
            spoken(view, q, next_words(view, end, limit))
        }
    };
    Some(Candidate::new(content).with_cue(reading, cue).with_source(source))
}

/// Where, from `end` on, somebody says more; else `limit`.
fn next_words(view: &View<'_, '_>, end: usize, limit: usize) -> usize {
    let reading = view.reading;
    // `zegt X in “De Ochtend”`, `zegt X over de “ramp”`: quoted words of another kind.
    let noun = Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED | Tags::TERM_MARKER;
    let built_in = |i: usize, q: usize| i > end && reading.is(i - 1, noun) && !view.is_utterance(q);
    let says = |i: usize| reading.opened_at(i).is_some_and(|q| !view.is_place(q) && !built_in(i, q));
    // `zegt X, waarop Y vraagt: “…”`: told by another cue.
    let told = |i: usize| {
        i > end
            && reading.reads(i - 1, ":")
            && (end..i - 1)
                .any(|k| view.cue_at(k).is_some_and(|cue| cue.finite.is_some() && view.takes_quotation(cue)))
    };
    (end..limit).find(|&i| says(i)).filter(|&i| !told(i)).unwrap_or(limit)
}

/// Nothing but an article stands before the quotation in its sentence.
fn has_article_alone(view: &View<'_, '_>, q: usize) -> bool {
    let reading = view.reading;
    let open = reading.quotations[q].open as usize;
    open > 0 && reading.is(open - 1, Tags::DET) && reading.start_of_sentence(open) + 1 == open
}

/// The quotation belongs to what the author says before it.
fn is_part_of_clause(view: &View<'_, '_>, q: usize) -> bool {
    let reading = view.reading;
    let Some(before) = (reading.quotations[q].open as usize).checked_sub(1) else { return false };
    let begin = reading.start_of_sentence(before + 1);
    // `naast kritiek op zijn “…”, uitte X`: a part of the author's phrase.
    let phrase = || {
        let inside = reading.content(q);
        begin < before
            && reading.is(before, Tags::DET | Tags::POSS | Tags::PREP | Tags::CONJ_COORD)
            && reading.before(before).is_none_or(|other| reading.opened_at(other).is_none())
            && !view.opens_sentence(q)
            && !clause::has_finite(reading, inside.start, inside.end)
    };
    // `De zogenoemde ‘koning’ zei …`: a noun behind its article.
    let noun =
        || reading.is(before, Tags::DET | Tags::ADJ_INFLECTED | Tags::TERM_MARKER) && !view.is_utterance(q);
    // `“Prachtig”, zegt de een, “echt goed”, zegt de ander`
    let another = || reading.is_comma(before) && reading.opened_at(begin).is_some_and(|first| first != q);
    let place = || view.is_place(q) && !reading.is_comma(view.after_quotation(q));
    phrase() || noun() || place() || view.ends_clause(q) && !another()
}

/// The words of the quotation, and those of the next ones from `end` on when it goes on there.
fn spoken(view: &View<'_, '_>, q: usize, end: usize) -> Parts {
    std::iter::once(view.reading.content(q)).chain(view.continuations(end)).collect()
}

/// `“De brug is een feest”, zoals Kramer steeds zegt`: the cue ends a clause with `zoals`.
fn as_said(view: &View<'_, '_>, q: usize, i: usize) -> Option<Candidate> {
    const REACH: usize = 16;
    let reading = view.reading;
    if reading.lexeme(i) != reading.known().zoals {
        return None;
    }
    // `(bouwt) “voor de stad en niet voor de boot”, zoals Kramer het zegt`: a part of the author's sentence.
    let part = !view.opens_sentence(q) && !view.is_term(q) && !reading.is_name(q);
    if !part && !(view.opens_sentence(q) && view.is_utterance(q)) {
        return None;
    }
    let limit = reading.end_of_sentence(i).min(i + REACH);
    let cue = (i + 1..limit)
        .filter_map(|k| view.cue_at(k))
        .find(|cue| view.takes_quotation(cue) && !cue.form.is_empty() && cue.finite.is_some())?;
    let source = view.source_of(cue).filter(|source| source.can_speak() && source.tokens.start > i)?;
    let object = |k: usize| [reading.known().het, reading.known().dat].contains(&reading.lexeme(k));
    let entry = cue.of(reading);
    // `“een ramp”, zoals Kramer het noemt`: for `quoted-words`.
    let predicate = entry.class == CueClass::Judgement || entry.frames.has(Frames::NP);
    if part && (predicate || !(reading.is_comma(i - 1) && (source.tokens.end..cue.verb).any(object))) {
        return None;
    }
    let content =
        if part { reading.quotations[q].open as usize..view.after_quotation(q) } else { reading.content(q) };
    Some(Candidate::new(content).with_cue(reading, cue).with_source(Some(source)))
}

/// `“De brug blijft dicht, zegt Kramer.` with no mark before the comma: the cue ends the words.
fn unclosed(view: &View<'_, '_>, q: usize) -> Option<Candidate> {
    let reading = view.reading;
    if reading.quotations[q].close.is_some() || reading.quotations[q].parent.is_some() {
        return None;
    }
    let inside = reading.content(q);
    let limit = reading.end_of_sentence(inside.start).min(inside.end);
    let comma = (inside.start + 2..limit).rev().find(|&i| reading.is_comma(i))?;
    let cue =
        view.cue_governed_at(comma + 1).filter(|cue| view.takes_quotation(cue) && !cue.form.is_empty())?;
    let source = clause::subject_after(reading, comma + 1)
        .filter(|source| source.can_speak() && source.tokens.start == comma + 2)?;
    // Nothing but where and when it was said stands behind the source.
    let behind = source.tokens.end;
    if behind < limit && !reading.is_terminator(behind) && !reading.is(behind, Tags::PREP | Tags::TIME) {
        return None;
    }
    let content = inside.start..comma;
    Some(Candidate::new(content).with_cue(reading, cue).with_source(Some(source)))
}

/// `“Een ramp”, noemt Kramer de brug`: what is called by a phrase, which is no utterance.
fn judged(view: &View<'_, '_>, cue: &CueMatch, q: usize, source: Option<&Mention>) -> Option<Range<usize>> {
    let reading = view.reading;
    let inside = reading.content(q);
    let phrase = || {
        reading.is_built_in(q)
            && !reading.is_name(q)
            && !clause::has_finite(reading, inside.start, inside.end)
    };
    let entry = cue.of(reading);
    let judges = entry.class == CueClass::Judgement
        || entry.class == CueClass::Opinion && entry.frames.has(Frames::ALS);
    let from = source.filter(|_| judges && phrase())?.tokens.end;
    let limit = reading.end_of_sentence(from);
    let object = mention::mention_at(reading, from, limit)?;
    // `vindt Kramer de regels die morgen gelden`
    let ends = |&i: &usize| reading.is_comma(i) || reading.is_terminator(i) || reading.is_mark(i);
    let told = clause::is_relative(reading, object.tokens.end) && !reading.is_comma(object.tokens.end);
    let end = if told { (object.tokens.end..limit).find(ends).unwrap_or(limit) } else { object.tokens.end };
    (object.referent != Referent::Time).then_some(object.tokens.start..end)
}

/// `“…”, durft hij te zeggen`, `“…”, wil hij benadrukken`: the cue is an infinitive of the verb behind the quotation.
fn dared<'r>(view: &View<'r, '_>, i: usize) -> Option<&'r CueMatch> {
    const REACH: usize = 8;
    let reading = view.reading;
    if !clause::is_finite(reading, i) {
        return None;
    }
    (i + 1..reading.end_of_sentence(i).min(i + REACH))
        .take_while(|&k| !reading.is_comma(k))
        .find_map(|k| view.cue_at(k))
        .filter(|cue| cue.form.any(Tags::INF) && !cue.form.any(Tags::FINITE) || cue.finite == Some(i))
        .filter(|cue| view.takes_quotation(cue))
}

/// `(bedreigde hem) door “…” te roepen`: the words are the means, and whoever uses it says them.
fn by_means(view: &View<'_, '_>, q: usize, te: usize) -> Option<Candidate> {
    let reading = view.reading;
    let cue = view.cue_at(te + 1).filter(|cue| cue.form.any(Tags::INF) && view.takes_quotation(cue))?;
    let entry = cue.of(reading);
    let known = reading.known();
    let open = reading.quotations[q].open as usize;
    let door =
        (0..open).rev().find(|&i| !reading.is(i, Tags::ADV)).is_some_and(|i| reading.lexeme(i) == known.door);
    // `(de man) die Kramer bedreigde door …`: either of them may do it.
    let relative = |f: usize| matches!(clause::start(reading, f).1, clause::Opening::Relative(_));
    if !door || cue.finite.is_some_and(relative) {
        return None;
    }
    // `door een “gids” te publiceren`: a thing; `door hem een “schurk” te noemen`: a predicate.
    let words = matches!(entry.class, CueClass::Manner | CueClass::Speech) || view.is_utterance(q);
    let thing = !words && (entry.frames.has(Frames::NP) || entry.class == CueClass::Writing);
    if thing || entry.class == CueClass::Judgement {
        return None;
    }
    let source = view.source_of(cue).filter(|source| cue.finite.is_some() && source.can_speak())?;
    Some(Candidate::new(reading.content(q)).with_cue(reading, cue).with_source(Some(source)))
}

/// `(de man) die “weg hier” riep`: the cue ends a clause that began before the quotation, as its object.
fn is_verb_last(view: &View<'_, '_>, q: usize, i: usize, cue: &CueMatch) -> bool {
    let reading = view.reading;
    let known = reading.known();
    let open = reading.quotations[q].open as usize;
    let behind = view.after_quotation(q);
    let near = i == behind || reading.lexeme(behind) == known.tegen;
    if !near || !cue.form.any(Tags::FINITE | Tags::PART) {
        return false;
    }
    let (begin, opening) = clause::start(reading, i);
    let opener = match opening {
        clause::Opening::Main => return false,
        // `als hij “weg hier” zegt`: nobody has said it.
        clause::Opening::Conjunction(word) if [known.als, known.of].contains(&reading.lexeme(word)) => {
            return false;
        }
        clause::Opening::Conjunction(word) | clause::Opening::Relative(word) => word,
    };
    opener < open && begin <= open
}

/// `(het meisje) dat “dag meneer” tegen me zei`: an addressee stands before the verb.
fn said_to(view: &View<'_, '_>, q: usize, i: usize) -> Option<Candidate> {
    let reading = view.reading;
    if reading.lexeme(i) != reading.known().tegen {
        return None;
    }
    let verb = mention::mention_at(reading, i + 1, reading.end_of_sentence(i))?.tokens.end;
    let cue = view.cue_governed_at(verb).filter(|cue| is_verb_last(view, q, verb, cue))?;
    cried_by(view, q, cue)
}

/// The words of whoever cries them, in a clause with its verb last.
fn cried_by(view: &View<'_, '_>, q: usize, cue: &CueMatch) -> Option<Candidate> {
    let reading = view.reading;
    let entry = cue.of(reading);
    let before = reading.quotations[q].open as usize - 1;
    let object = !reading
        .is(before, Tags::PREP | Tags::TERM_MARKER | Tags::SPEECH_NOUN | Tags::ADJ_INFLECTED)
        && !(reading.is(before, Tags::DET | Tags::POSS) && !reading.is(before, Tags::REL))
        && !view.is_place(q)
        && !reading.is_name(q);
    let says = matches!(entry.class, CueClass::Speech | CueClass::Manner | CueClass::Writing)
        && view.takes_quotation(cue)
        // `die “het grote plan” meldde`: an object, but `die “ik ga” riep` is no phrase.
        && (!entry.frames.has(Frames::NP) || view.is_utterance(q))
        && cue.negation.is_none();
    // `een bord waarop “verboden toegang” staat`
    let text = entry.flags.has(CueFlags::IMPERSONAL);
    if text && !stands_on_text(view, cue) {
        return None;
    }
    // `die “lekken” meldde`: a thing that somebody tells of.
    let inside = reading.content(q);
    let words = entry.class == CueClass::Manner
        || view.is_utterance(q)
        || reading.is(inside.start, Tags::INTERJ)
        || reading.has_words(2, inside);
    let source =
        view.source_of(cue).filter(|source| object && says && words && (text || source.can_speak()))?;
    Some(Candidate::new(reading.content(q)).with_cue(reading, cue).with_source(Some(source)))
}
