//! Conjunctions that put the verb of their clause last, and the adverbs, prepositions and articles that look like them.

use super::{BUILT_IN_WORDS, clause_follows, is_finite, verb_last};
use crate::lexicon::Tags;
use crate::mention::{self, Referent};
use crate::reading::{Question, Reading};
use crate::token::Flags;

/// How many tokens stand between `zowel` and its `als`.
const PAIRED: usize = 10;

/// A conjunction that puts the verb of its clause last.
#[inline]
pub(crate) fn is_subordinator(reading: &Reading<'_>, i: usize) -> bool {
    reading.is(i, Tags::CONJ_SUB)
        && reading.memo.answer(i, Question::Subordinator, || subordinates(reading, i))
}

fn subordinates(reading: &Reading<'_>, i: usize) -> bool {
    let known = reading.known();
    let word = reading.lexeme(i);
    // `Al in 2019 zei X`: what concedes has its verb at once behind it.
    if word == known.al
        // `de toen 15-jarige Kok`
        || i > 0 && reading.lexeme(i - 1) == known.de
        || is_adverb(reading, i)
    {
        return false;
    }
    if word == known.dat {
        return dat_subordinates(reading, i);
    }
    if word == known.of {
        return of_subordinates(reading, i);
    }
    if word == known.als {
        return !compares(reading, i) && als_subordinates(reading, i);
    }
    if word == known.zoals {
        // `…, net zoals de bond beloofde`, `…, precies zoals de bond beloofde`
        let just = i > 1
            && is_just(reading, i - 1)
            && reading.is_comma(i - 2)
            && first_finite(reading, i + 1).is_some_and(|f| verb_last(reading, f));
        return (just || !compares(reading, i))
            && !gives_examples(reading, i)
            && !is_before_quoted_end(reading, i)
            && clause_follows(reading, i + 1);
    }
    // `sinds`, `voor`: conjunctions before a pronoun or a clause with its verb last, prepositions before a noun.
    !reading.is(i, Tags::PREP)
        || reading.is(i + 1, Tags::PRON_SUBJ) && !reading.is(i + 1, Tags::DET | Tags::REL)
        || word == known.tot && is_until(reading, i)
        || opens_part(reading, i)
            // `sprak van een “ramp” voor het land omdat niemand het wist`
            && !(i > 0 && reading.closed_at(i - 1).is_some_and(|q| reading.is_built_in(q)))
            && (is_since(reading, i) || first_finite(reading, i + 1).is_some_and(|f| verb_last(reading, f)))
}

/// A sentence begins with it, or a mark or a coordinating conjunction stands before it.
fn opens_part(reading: &Reading<'_>, i: usize) -> bool {
    i == 0
        || reading.has_flag(i, Flags::SENTENCE_START)
        || reading.is_punctuation(i - 1)
        || reading.is_mark(i - 1)
        || reading.is(i - 1, Tags::CONJ_COORD)
}

/// `al gauw`, `toen zei hij`: adverbs that are conjunctions elsewhere.
fn is_adverb(reading: &Reading<'_>, i: usize) -> bool {
    if !reading.is(i, Tags::ADV) {
        return false;
    }
    // `Toen al vermoedde X`: an adverb behind it, then the verb.
    let before_verb =
        reading.is(i + 1, Tags::FINITE) || reading.is(i + 1, Tags::ADV) && reading.is(i + 2, Tags::FINITE);
    // `zeker nu X zegt`
    let stressed = || {
        reading.lexeme(i) == reading.known().nu
            && i > 1
            && reading.is(i - 1, Tags::ADV)
            && reading.is_comma(i - 2)
            && first_finite(reading, i + 1).is_some_and(|f| verb_last(reading, f))
    };
    reading.is(i, Tags::DET)
        || before_verb
        || !opens_part(reading, i) && !toen_joins(reading, i) && !stressed()
}

/// `ophef toen hij dat zei`
fn toen_joins(reading: &Reading<'_>, i: usize) -> bool {
    // `Het was druk toen X zei`, `Het was feest toen …`: no verb, for the clause has its own.
    let predicate = || {
        let begin = reading.start_of_sentence(i);
        reading.is(i - 1, Tags::ADJ | Tags::PARTICLE | Tags::NOUN)
            && (begin..i - 1).any(|k| is_finite(reading, k))
    };
    reading.lexeme(i) == reading.known().toen
        && (!reading.is(i + 1, Tags::CONJ_SUB)
            && i > 0
            && (!reading.is(i - 1, Tags::FINITE | Tags::INF) || predicate())
            && first_finite(reading, i + 1)
                .is_some_and(|f| verb_last(reading, f) || closes_infinitive(reading, f) || says_infinitive(reading, f))
            // `hij schrok toen ze de zaal verliet met …`
            || reading.is(i + 1, Tags::PRON_SUBJ) && !reading.is(i + 1, Tags::DET | Tags::ADV | Tags::REL))
}

/// `toen de brug leek open te gaan`, `toen de brug leek te bezwijken`: the verb stands last, with its infinitive.
fn closes_infinitive(reading: &Reading<'_>, f: usize) -> bool {
    let te = f + 1 + usize::from(reading.is(f + 1, Tags::PARTICLE));
    reading.lexeme(te) == reading.known().te && reading.is(te + 1, Tags::INF) && verb_last(reading, te + 1)
}

/// `toen hij zei niets te weten`: the infinitive behind the verb that comes last.
fn says_infinitive(reading: &Reading<'_>, f: usize) -> bool {
    let goes_on = |k: &usize| !reading.is_punctuation(*k) && !reading.is_mark(*k) && !is_finite(reading, *k);
    reading.is(f, Tags::REPORT)
        && !reading.is(f, Tags::AUX | Tags::MODAL)
        && (f + 1..reading.end_of_sentence(f)).take_while(goes_on).any(|k| reading.is_te_infinitive(k))
}

/// `dat`, unless it is a pronoun or an article.
fn dat_subordinates(reading: &Reading<'_>, i: usize) -> bool {
    // `De stad wil dat, en ook de schippers vinden …`: nothing is left for it to open.
    let object =
        reading.is_terminator(i + 1) || reading.is_comma(i + 1) && reading.is(i + 2, Tags::CONJ_COORD);
    !(object
        || reading.has_flag(i, Flags::SENTENCE_START)
        || is_finite(reading, i + 1)
        || is_judged(reading, i)
        || is_object_in_fronted_clause(reading, i)
        || is_behind_modal(reading, i)
        || is_article_before_verb(reading, i)
        || reading.is_article_inside_verbs(i)
        || is_article_behind_preposition(reading, i))
}

/// `Toen Kok dat beweerde, zei Jansen …`, `Voordat Kok die geruchten bevestigde, zei …`: `dat` or `die` opens no clause where the one
/// around it would be left without a verb.
pub(super) fn is_object_in_fronted_clause(reading: &Reading<'_>, i: usize) -> bool {
    const NEAR: usize = 8;
    let known = reading.known();
    if ![known.dat, known.die].contains(&reading.lexeme(i))
        || !reading.is(i.saturating_sub(1), Tags::NAME | Tags::NOUN)
    {
        return false;
    }
    let first = reading.start_of_sentence(i);
    let before = (first..i)
        .rev()
        .take(NEAR)
        .take_while(|&k| !reading.is_punctuation(k) && !reading.is_mark(k) && !is_finite(reading, k))
        .find(|&k| reading.is(k, Tags::CONJ_SUB) && !reading.is(k, Tags::REL));
    let end = reading.end_of_sentence(i);
    let comma = || (i + 1..end).find(|&k| reading.is_punctuation(k) || reading.is_mark(k));
    before.is_some_and(|k| k == first || k == first + 1)
        && comma().is_some_and(|comma| {
            reading.is_comma(comma)
                && is_finite(reading, comma + 1)
                && (i + 1..comma).filter(|&k| is_finite(reading, k)).take(2).count() == 1
        })
}

/// `Als het regent, kan dat gevaarlijk zijn`, `al wil dat niet zeggen`: the subject behind a modal verb that takes no clause.
fn is_behind_modal(reading: &Reading<'_>, dat: usize) -> bool {
    let known = reading.known();
    let Some(verb) = dat.checked_sub(1).filter(|&verb| verb > 0 && reading.is(verb, Tags::MODAL)) else {
        return false;
    };
    reading.lexeme(verb - 1) == known.al
        || reading.is_comma(verb - 1)
            && [known.kan, known.kon, known.zou, known.moet].contains(&reading.lexeme(verb))
}

/// `In dat gesprek zei hij`: at the head of a sentence, an article behind its preposition.
fn is_article_before_verb(reading: &Reading<'_>, dat: usize) -> bool {
    let opens = |k: usize| reading.has_flag(k, Flags::SENTENCE_START);
    dat > 0
        && reading.is(dat - 1, Tags::PREP)
        && (opens(dat - 1) || dat > 1 && reading.is(dat - 2, Tags::ADV | Tags::CONJ_COORD) && opens(dat - 2))
        && mention::simple_mention_at(reading, dat, reading.len())
            .is_some_and(|noun| noun.tokens.len() > 1 && reading.is(noun.tokens.end, Tags::FINITE))
}

/// `of`, unless it joins two words.
fn of_subordinates(reading: &Reading<'_>, i: usize) -> bool {
    // `Bank of America`, which is listed, `Bank of the South`
    if reading.is(i, Tags::NAME) || reading.reads(i + 1, "the") {
        return false;
    }
    let known = reading.known();
    // `House of Cards en …`: nothing but a name stands on either side.
    let named = || {
        reading.is(i - 1, Tags::NAME)
            && reading.is(i + 1, Tags::NAME)
            && (reading.lexeme(i + 2) == known.en || reading.is_punctuation(i + 2))
    };
    // `die zij “mooi” of “leuk” vindt`: it joins what is quoted.
    let listed = || reading.closed_at(i - 1).is_some() && reading.opened_at(i + 1).is_some();
    // `op de een of andere manier`
    let one = || reading.lexeme(i - 1) == known.een && reading.word(i + 1).starts_with("ander");
    // `zwijgt over de bouw of de kosten, maar zegt`: it joins nouns.
    let nouns = || {
        let ends = |k: usize| reading.is_comma(k) || is_finite(reading, k);
        reading.is(i - 1, Tags::NOUN) && is_capped(reading, i, ends)
    };
    (i == 0 || !(named() || listed() || one())) && clause_follows(reading, i + 1) && (i == 0 || !nouns())
}

/// What `i` opens goes on to a comma with another verb of the same subject behind it, before anything that `ends` a phrase.
fn is_capped(reading: &Reading<'_>, i: usize, ends: impl Fn(usize) -> bool) -> bool {
    let known = reading.known();
    (i + 1..reading.end_of_sentence(i))
        .find(|&k| ends(k))
        .is_some_and(|k| reading.is_comma(k) && [known.en, known.maar].contains(&reading.lexeme(k + 1)))
}

/// `net als de minister vindt hij`, `zowel X als Y`
fn compares(reading: &Reading<'_>, i: usize) -> bool {
    let known = reading.known();
    i > 0 && reading.lexeme(i - 1) == known.net
        || (i.saturating_sub(PAIRED).max(reading.start_of_sentence(i))..i)
            .any(|k| reading.lexeme(k) == known.zowel)
}

/// `als ‘ramp’, en zegt`
fn is_before_quoted_end(reading: &Reading<'_>, i: usize) -> bool {
    reading.opened_at(i + 1).is_some() && closes(reading, reading.after(i + 1))
}

/// `net (zoals X zei)`, `precies (zoals X zei)`
pub(crate) fn is_just(reading: &Reading<'_>, i: usize) -> bool {
    reading.lexeme(i) == reading.known().net || reading.reads(i, "precies")
}

/// `partijen als VVD en CDA vinden dat …`, `(vinden) landen als Polen dat …`: names, and then no clause of theirs.
fn gives_examples(reading: &Reading<'_>, als: usize) -> bool {
    let known = reading.known();
    let article = usize::from(reading.is(als + 1, Tags::DET) && !reading.is(als + 1, Tags::NAME));
    if als == 0 || !reading.is(als - 1, Tags::PLURAL) || !reading.is(als + 1 + article, Tags::NAME) {
        return false;
    }
    mention::mention_at(reading, als + 1, reading.end_of_sentence(als)).is_some_and(|names| {
        let end = names.tokens.end;
        names.name.is_some()
            && (reading.is(end, Tags::FIN_PL) && is_finite(reading, end)
                || [known.dat, known.of].contains(&reading.lexeme(end)))
    })
}

/// `als`, unless it opens a phrase.
fn als_subordinates(reading: &Reading<'_>, i: usize) -> bool {
    // `ziet het als een fout, en zegt`
    let phrase = || {
        mention::simple_mention_at(reading, i + 1, reading.len())
            .is_some_and(|mention| reading.is_comma(mention.tokens.end))
    };
    // `Als gevolg daarvan zegt X`: a phrase before the verb.
    let result =
        reading.is(i + 1, Tags::NOUN) && reading.is(i + 2, Tags::PRON_ADV) && is_finite(reading, i + 3);
    // `zegt niet als eerste te komen`: an infinitive before any finite verb.
    let infinitive = || {
        (i + 1..reading.end_of_sentence(i))
            .take_while(|&k| !reading.is_comma(k) && !is_finite(reading, k))
            .any(|k| reading.is_te_infinitive(k))
    };
    // `opgericht, als teken van vrede, maar X zegt`; `noemt het als partij een ramp, en zegt`
    let ends = |k: usize| reading.is_comma(k) || reading.is(k, Tags::FINITE);
    // `zei als antwoord op een vraag dat …`
    let answer = reading.is(i + 1, Tags::SPEECH_NOUN) && reading.lexeme(i + 2) == reading.known().op;
    !result
        && !answer
        && !is_before_quoted_end(reading, i)
        && (opens_part(reading, i) || !is_quoted_predicate(reading, i + 1))
        && !tells_capacity(reading, i)
        && !opens_main_clause(reading, i)
        && !describes_role(reading, i)
        && !gives_examples(reading, i)
        && !tells_office(reading, i)
        && !is_capped(reading, i, ends)
        && !infinitive()
        && !phrase()
        && clause_follows(reading, i + 1)
}

/// `Als een van de weinigen zegt Jansen dat …`: the verb, and its subject behind it; not `Als de bond zegt de brug te mijden, komt er …`.
fn opens_main_clause(reading: &Reading<'_>, als: usize) -> bool {
    let end = reading.end_of_sentence(als);
    // `Als een van de weinige burgemeesters in Vlaanderen vindt Jansen dat …`
    let verb = mention::mention_at(reading, als + 1, end).map(|phrase| {
        let behind = phrase.tokens.end;
        let place =
            mention::simple_mention_at(reading, behind + 1, end).filter(|_| reading.is(behind, Tags::PREP));
        place.map_or(behind, |place| place.tokens.end)
    });
    let subject = Tags::DET | Tags::POSS | Tags::NAME | Tags::PRON_SUBJ;
    als == reading.start_of_sentence(als)
        && verb.is_some_and(|verb| {
            let host = (verb..end).any(|k| {
                reading.is_comma(k) && (reading.is(k + 1, Tags::FINITE) || reading.reads(k + 1, "dan"))
            });
            is_finite(reading, verb) && reading.is(verb + 1, subject) && !host
        })
}

/// `, als arts betrokken bij de ploeg, zegt`
fn describes_role(reading: &Reading<'_>, als: usize) -> bool {
    als > 0
        && reading.is_comma(als - 1)
        && reading.is(als + 1, Tags::ROLE)
        && (als + 1..reading.end_of_sentence(als))
            .find(|&k| reading.is_comma(k) || reading.is(k, Tags::FINITE) && !reading.is(k, Tags::PART))
            .is_some_and(|k| reading.is_comma(k))
}

/// `werd gekozen als president en beloofde …`: an office, and the next verb of the same subject.
fn tells_office(reading: &Reading<'_>, als: usize) -> bool {
    let known = reading.known();
    reading.is(als + 1, Tags::ROLE)
        && !reading.is(als + 1, Tags::PLURAL | Tags::NAME)
        && mention::simple_mention_at(reading, als + 1, reading.end_of_sentence(als)).is_some_and(|office| {
            let and = office.tokens.end;
            [known.en, known.maar].contains(&reading.lexeme(and)) && is_finite(reading, and + 1)
        })
}

/// `als uitvinder besefte zij`, `als een echte juf geeft ze`: in what capacity.
fn tells_capacity(reading: &Reading<'_>, als: usize) -> bool {
    let known = reading.known();
    let article = usize::from(reading.lexeme(als + 1) == known.een);
    let noun = als + 1 + article + usize::from(article > 0 && reading.is(als + 2, Tags::ADJ_INFLECTED));
    // `als uitvinder en vader besefte zij`
    let two = reading.lexeme(noun + 1) == known.en && reading.is(noun + 2, Tags::ROLE);
    let verb = if two { noun + 3 } else { noun + 1 };
    // `als reden noemde zij`
    let role =
        reading.is(noun, Tags::ROLE) || reading.is(noun, Tags::NOUN) && reading.is(noun + 1, Tags::REPORT);
    role && !reading.is(noun, Tags::PLURAL | Tags::NAME)
        && reading.is(verb, Tags::FIN_SG)
        && reading.is(verb + 1, Tags::PRON_SUBJ | Tags::NAME | Tags::DET)
}

/// `Sinds Jansen zei het te doen, …`: nobody is a time.
fn is_since(reading: &Reading<'_>, i: usize) -> bool {
    reading.lexeme(i) == reading.known().sinds
        && mention::simple_mention_at(reading, i + 1, reading.len()).is_some_and(|someone| {
            someone.referent == Referent::Person && reading.is(someone.tokens.end, Tags::REPORT)
        })
}

/// `bleef dicht tot de bond had bevestigd`, `wachtte tot Kramer zei`: behind a predicate, a clause with its verb last.
fn is_until(reading: &Reading<'_>, i: usize) -> bool {
    i > 0
        && reading.is(i - 1, Tags::VERB | Tags::ADJ | Tags::PARTICLE | Tags::ADV)
        && reading.is(i + 1, Tags::DET | Tags::NAME | Tags::POSS | Tags::PRON_SUBJ)
        && first_finite(reading, i + 1)
            .is_some_and(|f| f > i + 1 && !reading.is(f, Tags::INF) && verb_last(reading, f))
        // `dat hij snel tot de conclusie kwam`: the verb of the clause around.
        && (reading.start_of_sentence(i)..i)
            .rev()
            .find(|&k| reading.is(k, Tags::FINITE | Tags::CONJ_SUB | Tags::REL))
            .is_some_and(|k| reading.is(k, Tags::FINITE))
}

/// `vindt dat plan ‘ongehoord’`: an article, for no verb comes behind its noun and what is said of that.
pub(crate) fn judges_noun(reading: &Reading<'_>, dat: usize) -> bool {
    let names = Tags::PLURAL | Tags::NAME | Tags::GUESSED;
    let Some(noun) = mention::simple_mention_at(reading, dat, reading.len())
        .filter(|noun| noun.tokens.start == dat && noun.tokens.len() > 1 && !reading.is(noun.head, names))
    else {
        return false;
    };
    let adverb = |&i: &usize| reading.is(i, Tags::ADV | Tags::NEG | Tags::TIME);
    let open = noun.tokens.end + (noun.tokens.end..reading.len()).take_while(adverb).count();
    let built_in = reading.opened_at(open).is_some_and(|q| {
        let verb = |i: usize| reading.is(i, Tags::FINITE) && !reading.is(i, Tags::PART);
        reading.is_built_in(q) && !reading.content(q).any(verb)
    });
    built_in && closes(reading, reading.after(open))
}

/// `noemt dat slecht, en …`, `vindt dat ‘ongehoord’`: the pronoun with a judgement of it, and no verb.
fn is_judged(reading: &Reading<'_>, dat: usize) -> bool {
    if judges_noun(reading, dat) {
        return true;
    }
    let mut end = dat + 1;
    while reading.is(end, Tags::ADV | Tags::NEG | Tags::ADJ)
        && !reading.is(end, Tags::FINITE | Tags::PRON_ADV)
    {
        end += 1;
    }
    let quoted = reading.opened_at(end).is_some_and(|q| {
        let content = reading.content(q);
        let mut words = content.clone();
        // `“zwaar overdreven”`
        let verb = words.any(|k| reading.is(k, Tags::FINITE) && !reading.is(k, Tags::PART));
        content.len() <= BUILT_IN_WORDS && !verb
    });
    if quoted {
        end = reading.after(end);
    }
    // `gaf dat later toe en zei dat …`: another verb of the same subject, and none before it.
    let joins = |k: usize| [reading.known().en, reading.known().maar].contains(&reading.lexeme(k));
    let built_in = |k: usize| reading.opened_at(k).is_some_and(|q| reading.is_built_in(q));
    let stops = |k: usize| {
        reading.is(k, Tags::FINITE)
            || closes(reading, k) && !joins(k + 1)
            || reading.is_mark(k) && !built_in(k)
    };
    let limit = reading.end_of_sentence(dat);
    let next = || {
        std::iter::successors(Some(dat + 1), |&k| Some(reading.after(k)))
            .take_while(|&k| k < limit)
            .find(|&k| stops(k))
    };
    let object = dat > 0
        && is_finite(reading, dat - 1)
        && next().is_some_and(|next| next > dat + 1 && reading.is(next, Tags::REPORT) && joins(next - 1));
    if object {
        return true;
    }
    let judged = quoted || end > dat + 1 && reading.is(end - 1, Tags::ADJ | Tags::NEG);
    judged && closes(reading, end)
}

/// `(hem als) een ‘ramp’ (had bestempeld, …)`: quoted words from `from` on, and nothing but the verbs of the clause behind them.
fn is_quoted_predicate(reading: &Reading<'_>, from: usize) -> bool {
    const WORDS: usize = 3;
    let quoted = |k: usize| reading.opened_at(k).is_some_and(|q| reading.is_built_in(q));
    let Some(open) = (from..from + WORDS).find(|&k| !reading.is(k, Tags::DET | Tags::ADJ)) else {
        return false;
    };
    if !quoted(open) {
        return false;
    }
    let mut end = reading.after(open);
    // `als ‘echt’ en ‘mooi’`
    if reading.lexeme(end) == reading.known().en && quoted(end + 1) {
        end = reading.after(end + 1);
    }
    // `als een ‘laffe’ daad`
    let noun = Tags::NOUN | Tags::ADJ_INFLECTED;
    while open > from && reading.is(end, noun) && !reading.is(end, Tags::FINITE) {
        end += 1;
    }
    let verbs = Tags::VERB | Tags::AUX | Tags::MODAL | Tags::TE;
    let last = (end..reading.end_of_sentence(from)).find(|&k| !reading.is(k, verbs)).unwrap_or(end);
    // `als een “laffe” daad en eist excuses`
    let goes_on = reading.lexeme(last) == reading.known().en && is_finite(reading, last + 1);
    (last > end || open > from && (closes(reading, last) || goes_on))
        && (closes(reading, last) || reading.is(last, Tags::CONJ_COORD | Tags::CONJ_SUB))
}

/// Whether a clause ends before token `i`.
fn closes(reading: &Reading<'_>, i: usize) -> bool {
    reading.is_comma(i) || reading.is_terminator(i)
}

/// The first finite verb from `i` on, before a comma.
fn first_finite(reading: &Reading<'_>, i: usize) -> Option<usize> {
    const REACH: usize = 12;
    let mut k = i;
    while k < reading.len().min(i + REACH) && !reading.is_comma(k) && !reading.is_terminator(k) {
        // `Voor de zomer verwacht X dat …`: what can be a participle stands before a subject.
        let inverted = reading.is(k, Tags::REPORT)
            && reading.is(k, Tags::FIN_SG)
            && reading.is(k, Tags::PART)
            && reading.is(k + 1, Tags::NAME | Tags::PRON_SUBJ | Tags::DET);
        // `was`: laundry, seldom.
        let verb = inverted || reading.is(k, Tags::AUX) || !reading.is(k, Tags::NOUN | Tags::ADJ);
        if reading.is(k, Tags::FINITE) && verb {
            return Some(k);
        }
        k = reading.after(k);
    }
    None
}

/// `blij met dat plan, maar …`: an article, for a preposition stands before it and no verb behind its noun.
fn is_article_behind_preposition(reading: &Reading<'_>, dat: usize) -> bool {
    dat > 0
        && reading.is(dat - 1, Tags::PREP)
        && !reading.is(dat - 1, Tags::PARTICLE | Tags::CONJ_SUB)
        && mention::simple_mention_at(reading, dat, reading.len()).is_some_and(|noun| {
            // `dat soort plannen`
            let end = noun.tokens.end + usize::from(reading.is(noun.tokens.end, Tags::NOUN));
            noun.tokens.len() > 1
                && (closes(reading, end)
                    || [reading.known().en, reading.known().maar].contains(&reading.lexeme(end)))
        })
}
