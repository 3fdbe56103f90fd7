//! Whether a main clause begins behind a reported one: joined by a conjunction, or by a comma alone.

use crate::clause::{
    clause_follows, closes_perfect, is_finite, is_object_alone, is_relative, is_subordinator,
};
use crate::lexicon::{Tags, WordLists};
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;

/// Whether a coordinated main clause begins at the conjunction `c`: `, maar de omwonenden geloven`, `en noemt`.
pub(super) fn is_new_main_clause(reading: &Reading<'_>, c: usize, limit: usize, after_comma: bool) -> bool {
    if c >= limit || !reading.is(c, Tags::CONJ_COORD) || is_subordinator(reading, c) {
        return false;
    }
    let known = reading.known();
    let word = reading.lexeme(c);
    // `de brug, wat dus meer kost`: an adverb.
    let strong = word == known.maar || word == known.want || word == known.dus && after_comma;
    Joined { reading, first: c + 1, limit, after_comma, strong, and: word == known.en }.is_main_clause()
}

/// What a conjunction joins, and may be a main clause.
struct Joined<'r, 'a> {
    reading: &'r Reading<'a>,
    /// Its first token, behind the conjunction.
    first: usize,
    limit: usize,
    /// A comma stands before the conjunction.
    after_comma: bool,
    /// The conjunction rather joins clauses than phrases: `maar`, `want`.
    strong: bool,
    /// The conjunction is `en`.
    and: bool,
}

impl Joined<'_, '_> {
    fn is_main_clause(&self) -> bool {
        let &Joined { reading, first, limit, after_comma, strong, and } = self;
        let known = reading.known();
        if and && self.is_more_of_the_same() {
            return false;
        }
        if after_comma && (self.turns_out() || is_disputed_by(reading, first, limit)) {
            return true;
        }
        // `maar door de stad wordt betaald`: a preposition.
        let opens = ![known.dan, known.door].contains(&reading.lexeme(first));
        if is_subordinator(reading, first) && opens {
            // `…, maar toen hij kwam, …`: another clause; `maar dat het …` goes on with what is reported.
            let goes_on = [known.dat, known.of, known.om].contains(&reading.lexeme(first));
            return strong && after_comma && !goes_on;
        }
        if reading.lexeme(first) == known.dat {
            return self.is_pronoun_before_verb();
        }
        if strong && after_comma && is_question_as_subject(reading, first, limit) {
            return true;
        }
        if !strong && !and {
            return false;
        }
        if reading.is(first, Tags::FIN_SG) && self.is_another_report() {
            return true;
        }
        if is_finite(reading, first) {
            return self.is_another_report() || self.goes_on_behind_verb();
        }
        // `(dat zij niet helpen,) maar hem juist vragen om te zwijgen`: no subject at the head, and none behind the verb.
        let object = reading.is(first, Tags::PRON_OBJ)
            && !reading.is(first, Tags::PRON_SUBJ | Tags::DET | Tags::POSS)
            && !is_inverted(reading, first, limit);
        if object && !has_subject_behind(reading, first, limit) {
            return false;
        }
        // `maar hij wil blijven`
        let straight = strong && is_nominative(reading, first) && is_finite(reading, first + 1);
        straight || is_inverted(reading, first, limit) || self.has_verb_second()
    }

    /// `en wat de brug kost`, `het bouwen en slopen van bruggen`
    fn is_more_of_the_same(&self) -> bool {
        let &Joined { reading, first, .. } = self;
        let nominal = |i: usize| reading.tags(i).is_plural_form();
        let question = reading.is(first, Tags::WH) && !is_finite(reading, first + 1);
        question
            || first >= 3
                && reading.lexeme(first - 3) == reading.known().het
                && nominal(first - 2)
                && nominal(first)
    }

    /// `maar dat bleek onjuist`: an adjective elsewhere.
    fn turns_out(&self) -> bool {
        let &Joined { reading, first, .. } = self;
        reading.lexeme(first) == reading.known().dat
            && reading.is(first + 1, Tags::FIN_SG)
            && reading.is(first + 1, Tags::REPORT)
            && reading.is(first + 2, Tags::NEG | Tags::ADV | Tags::ADJ)
            && !reading.is(first + 2, Tags::VERB | Tags::NOUN)
    }

    /// `…, maar dat weigeren ze`: a pronoun; `maar dat de brug …` goes on with what is reported.
    fn is_pronoun_before_verb(&self) -> bool {
        let &Joined { reading, first, limit, .. } = self;
        // `en dat doet ook zijn maat`, but `dat wordt onderzocht of …`
        let plain = self.after_comma || !reading.is(first + 1, Tags::AUX | Tags::MODAL);
        plain && is_finite(reading, first + 1) && !verb_ends_clause(reading, first, limit)
    }

    /// `en eisen dat …`, `en laat weten dat …`
    fn is_another_report(&self) -> bool {
        let &Joined { reading, first, .. } = self;
        let lets = reading.is(first, Tags::FIN_SG) && reading.lexeme(first + 1) == reading.known().weten;
        let dat = first + 1 + usize::from(lets);
        (lets || reading.is(first, Tags::REPORT))
            && reading.lexeme(dat) == reading.known().dat
            && reading.is(dat, Tags::CONJ_SUB)
    }

    /// `en noemt het plan …`: the verb at once, with more of its clause behind it.
    fn goes_on_behind_verb(&self) -> bool {
        let &Joined { reading, first, limit, .. } = self;
        let next = first + 1;
        next < limit
            && !reading.is_comma(next)
            && !reading.is_terminator(next)
            && (!reading.is(next, Tags::VERB) || is_object(reading, next) || self.governs_infinitive(next))
    }

    /// `en hoopt snel te komen`, `…, maar laat doorschemeren weinig te zien`: with its verb last, the clause would have them before
    /// the verb.
    fn governs_infinitive(&self, next: usize) -> bool {
        let &Joined { reading, first, limit, after_comma, strong, .. } = self;
        let singular = reading.is(first, Tags::FIN_SG) && !reading.is(first, Tags::FIN_PL | Tags::PART);
        let more = next + 1 < limit
            && !reading.is_comma(next + 1)
            && !reading.is_terminator(next + 1)
            && !reading.is(next + 1, Tags::VERB);
        let adverb = reading.is(first, Tags::REPORT) && reading.is(next, Tags::ADJ | Tags::ADV);
        let lets =
            strong && after_comma && reading.is(first, Tags::MODAL) && reading.is(next, Tags::INF) && more;
        singular && (adverb && (next + 1..limit).any(|i| reading.is_te_infinitive(i)) || lets)
    }

    /// `(dat zij de brug niet sluiten,) maar juist openen.`: an adverb, and the verb that ends the clause.
    fn ends_with_verb(&self) -> bool {
        let &Joined { reading, first, limit, .. } = self;
        let end = |verb: usize| reading.is_comma(verb + 1) || reading.is_terminator(verb + 1);
        reading.is(first, Tags::ADV)
            && mention::mention_at(reading, first, limit).is_none()
            && past_constituent(reading, first, limit).is_some_and(end)
    }

    /// One constituent, then the finite verb, then more.
    fn has_verb_second(&self) -> bool {
        let &Joined { reading, first, limit, after_comma, strong, .. } = self;
        if !constituent_then_finite(reading, first, limit) || self.ends_with_verb() {
            return false;
        }
        if !after_comma && !strong {
            return !verb_ends_clause(reading, first, limit) && has_subject(reading, first, limit);
        }
        // `, en ook niet kan houden`: what is only an adverb has its subject behind the verb, or goes on with the one before.
        strong || mention::mention_at(reading, first, limit).is_some() || has_subject(reading, first, limit)
    }
}

/// `Hij zegt dat zij gaan en blijven staan`: a plural verb at once behind the conjunction is none of a singular clause around;
/// `zij zeggen dat hij bestaat en wacht op steun`: nor a singular verb of a plural one.
pub(super) fn agrees_with_host(reading: &Reading<'_>, from: usize, verb: usize) -> bool {
    // `en zijn er op de foto …`, `en gaan zij`: with a subject of its own.
    let own = reading.is(verb + 1, Tags::PRON_SUBJ) || reading.lexeme(verb + 1) == reading.known().er;
    if !is_finite(reading, verb) || own {
        return true;
    }
    let host = || (reading.start_of_sentence(from)..from).rev().find(|&i| is_finite(reading, i));
    if reading.tags(verb).is_plural_form() {
        return host().is_none_or(|host| reading.is(host, Tags::INF) || !reading.is(host, Tags::FIN_SG));
    }
    // `en is de wet overbodig`: nor has it one behind it.
    !reading.tags(verb).is_singular_only()
        || reading.is(verb + 1, Tags::DET | Tags::POSS | Tags::NAME)
        || host().is_none_or(|host| !reading.tags(host).is_plural_only())
}

/// Whether a main clause begins at `i` with its subject or an adverbial, and its finite verb second.
pub(crate) fn is_spliced(reading: &Reading<'_>, i: usize, limit: usize) -> bool {
    // `dat de brug lawaai maakt, stof geeft en stinkt`: a list of what it does.
    // `dat hij komt, bloemen koopt en haar een brief geeft`: and the last verb ends it, too.
    let last = |from: usize| {
        let close = (from..limit).find(|&k| reading.is_comma(k) || reading.is_terminator(k)).unwrap_or(limit);
        !is_nominative(reading, from)
            && (from..close)
                .find(|&k| is_finite(reading, k))
                .is_some_and(|verb| verb > from && verb + 1 == close)
    };
    let lists = || {
        past_constituent(reading, i, limit).is_some_and(|verb| {
            reading.lexeme(verb + 1) == reading.known().en
                && (reading.is(verb + 2, Tags::FINITE) && !reading.is(verb + 2, Tags::NOUN) || last(verb + 2))
        })
    };
    // `…, ook al is het laat`: a concession.
    let concedes = reading.lexeme(i) == reading.known().ook && reading.lexeme(i + 1) == reading.known().al;
    !is_relative(reading, i)
        && !concedes
        && !is_subordinator(reading, i)
        && !reading.is(i, Tags::CONJ_COORD | Tags::WH)
        && constituent_then_finite(reading, i, limit)
        && !lists()
}

/// `(maar) dat land weerspreekt dat stellig`: an article, and somebody who speaks of what went before.
fn is_disputed_by(reading: &Reading<'_>, first: usize, limit: usize) -> bool {
    let known = reading.known();
    reading.lexeme(first) == known.dat
        && mention::simple_mention_at(reading, first, limit).is_some_and(|body| {
            let verb = body.tokens.end;
            body.tokens.len() > 1
                && reading.is(verb, Tags::REPORT)
                && [known.dat, known.dit].contains(&reading.lexeme(verb + 1))
                && (reading.is_terminator(verb + 2) || is_object_alone(reading, verb + 1))
        })
}

/// `(maar) wat het kost is niet bekend`: behind the verb of the question, that of a main clause.
pub(crate) fn is_question_as_subject(reading: &Reading<'_>, first: usize, limit: usize) -> bool {
    reading.is(first, Tags::WH)
        && !is_finite(reading, first + 1)
        && (first + 2..limit)
            .take_while(|&i| !reading.is_comma(i) && !reading.is_mark(i) && !reading.is_terminator(i))
            // What can be a noun elsewhere is the verb before another one.
            .any(|i| {
                let last = reading.is(i, Tags::FINITE) || closes_perfect(reading, i);
                last && is_finite(reading, i + 1) && !reading.is(i + 1, Tags::INF)
            })
}

/// `en maakt plannen`: behind a verb that takes no infinitive, a plural noun.
fn is_object(reading: &Reading<'_>, i: usize) -> bool {
    reading.is(i, Tags::NOUN)
        && reading.is(i, Tags::PLURAL)
        && reading.is(i - 1, Tags::FIN_SG)
        && !reading.is(i - 1, Tags::AUX | Tags::MODAL)
}

/// `maar na een jaar wilde hij weg`: the subject behind the first finite verb from `i` on.
fn is_inverted(reading: &Reading<'_>, i: usize, limit: usize) -> bool {
    const REACH: usize = 8;
    let stops = |k: usize| {
        reading.is_comma(k)
            || reading.is_terminator(k)
            || is_subordinator(reading, k)
            || is_relative(reading, k)
            || reading.is(k, Tags::WH | Tags::CONJ_COORD)
    };
    let mut k = i;
    while k < limit.min(i + REACH) && !stops(k) {
        if is_finite(reading, k) {
            // `maar in Gent snappen ze dat niet`: behind a verb that comes last, nobody stands.
            return k > i && (is_nominative(reading, k + 1) || reading.reads(k + 1, "ze"));
        }
        k = reading.after(k);
    }
    false
}

/// A pronoun that can be nothing but a subject: `hij`.
pub(in crate::clause) fn is_nominative(reading: &Reading<'_>, i: usize) -> bool {
    reading.is(i, Tags::PRON_SUBJ)
        && !reading.is(i, Tags::PRON_OBJ | Tags::DET | Tags::ADV | Tags::REL | Tags::CONJ_SUB)
}

/// Whether the clause at `i` has a subject beside its first verb: `en dan komt de brug`, but not `en onder meer kampt met …`.
fn has_subject(reading: &Reading<'_>, i: usize, limit: usize) -> bool {
    // `en ook de brug blijft dicht`
    let i = i + usize::from(reading.is(i, Tags::ADV) && !is_finite(reading, i + 1));
    let adverbial = reading.is(i, Tags::PREP) && !reading.is(i, Tags::PRON_SUBJ)
        || match mention::mention_at(reading, i, limit) {
            Some(found) => found.referent == Referent::Time,
            None => !reading.is(i, Tags::PRON_SUBJ),
        };
    let verb = (i..limit).find(|&k| is_finite(reading, k)).unwrap_or(limit);
    let behind = (verb + 1..limit).find(|&k| {
        !reading.is(k, Tags::ADV | Tags::NEG | Tags::REFL) || reading.is(k, Tags::PRON_SUBJ | Tags::DET)
    });
    !adverbial
        || behind.is_some_and(|k| {
            reading.is(k, Tags::PRON_SUBJ | Tags::DET) || mention::mention_at(reading, k, limit).is_some()
        })
}

/// Somebody or something at once behind the first verb from `i` on.
fn has_subject_behind(reading: &Reading<'_>, i: usize, limit: usize) -> bool {
    (i..limit)
        .find(|&k| is_finite(reading, k))
        .is_some_and(|verb| mention::mention_at(reading, verb + 1, limit).is_some())
}

/// A noun phrase, an adverb or a prepositional phrase at `i`, directly followed by a finite verb.
pub(super) fn constituent_then_finite(reading: &Reading<'_>, i: usize, limit: usize) -> bool {
    // `werd boos gereageerd`: a participle that is an adjective does not close the cluster.
    let closes = |k: usize| {
        reading.is(k, Tags::VERB) && !(reading.is(k, Tags::ADJ) && reading.is(k + 1, Tags::PART))
            || reading.is_comma(k)
    };
    // `en de kosten oplopen tot een miljoen`: a verb with its particle before it stands last.
    past_constituent(reading, i, limit).is_some_and(|verb| {
        verb + 1 < limit && is_finite(reading, verb) && !reading.is(verb, Tags::JOINED) && !closes(verb + 1)
    })
}

/// Where the verb behind the constituent at `i` would stand.
fn past_constituent(reading: &Reading<'_>, i: usize, limit: usize) -> Option<usize> {
    let first = past_degree(reading, i, limit)?;
    let mut subject = false;
    let mut j = if reading.is(first, Tags::PREP) && !reading.is(first, Tags::PRON_SUBJ) {
        past_prepositional(reading, first, limit)?
    } else if let Some(phrase) = mention::mention_at(reading, first, limit) {
        subject = phrase.referent != Referent::Time;
        past_noun_phrase(reading, &phrase, limit)?
    } else if reading.is(first, Tags::ADV | Tags::PRON_ADV | Tags::TIME | Tags::PRON_SUBJ) {
        // `al maanden`
        first
            + 1
            + usize::from(reading.lexeme(first) == reading.known().al && reading.is(first + 1, Tags::TIME))
    } else {
        return None;
    };
    // `en het volk tekort heeft aan geld`: what belongs to a verb that stands last is no adverb.
    // `en de trein vaker rijdt dan toen`: nor is what stands between a subject and its verb, but `de bond daarentegen zegt`.
    let apart = |j: usize| {
        !subject || reading.lexeme(j) == reading.known().zelf || reading.is_listed(j, WordLists::LINKING)
    };
    while j < limit && reading.is(j, Tags::ADV) && !reading.is(j, Tags::FINITE | Tags::PARTICLE) && apart(j) {
        j += 1;
    }
    if j > i && is_relative(reading, j) {
        j = past_verbs_of_relative(reading, j, limit)?;
    }
    Some(j + usize::from(is_noun_before_verb(reading, j)))
}

/// `bijna tien procent is`: behind an adverb that belongs to the noun phrase behind it; `None` if the two are not one.
fn past_degree(reading: &Reading<'_>, i: usize, limit: usize) -> Option<usize> {
    // `en er geen brug was`: behind `er`, the verb of a main clause follows at once.
    if !reading.is(i, Tags::ADV)
        || reading.is(i, Tags::PRON_ADV)
        || reading.lexeme(i) == reading.known().er
        || reading.is(i + 1, Tags::FINITE)
        || mention::mention_at(reading, i + 1, limit).is_none()
    {
        return Some(i);
    }
    // `vervelend vonden en voortdurend excuses maakten`: an adverb and an object are two.
    let two = reading.is(i, Tags::ADJ) && reading.is(i + 1, Tags::PLURAL) && is_finite(reading, i + 2);
    (!two).then_some(i + 1)
}

/// Behind the prepositional phrase at `i`.
fn past_prepositional(reading: &Reading<'_>, i: usize, limit: usize) -> Option<usize> {
    match mention::simple_mention_at(reading, i + 1, limit) {
        // `op een aantal drukke wegen blijft het stil`
        Some(object) if !is_finite(reading, object.tokens.end) => {
            let whole = mention::mention_at(reading, i + 1, limit);
            Some(whole.map_or(object.tokens.end, |whole| whole.tokens.end))
        }
        Some(object) => Some(object.tokens.end),
        // `in 2016 komt er meer`
        None => reading.is(i + 1, Tags::NUM).then_some(i + 2),
    }
}

/// Behind a noun phrase, and where it is; `None` if the verb behind it is not its verb.
fn past_noun_phrase(reading: &Reading<'_>, phrase: &Mention, limit: usize) -> Option<usize> {
    let j = phrase.tokens.end;
    let pronoun = phrase.referent == Referent::Pronoun && reading.lexeme(phrase.head) != reading.known().het;
    if pronoun {
        return Some(j);
    }
    // `het slopen ervan`, `toch de dupe worden van de bouw`: no subject of a plural verb, and none behind it.
    let plural = reading.tags(j).is_plural_form();
    let alone = reading.is(j + 1, Tags::PREP | Tags::PRON_ADV) && !reading.is(j + 1, Tags::DET);
    let single = !phrase.plural && !phrase.joint && phrase.referent != Referent::Time;
    if plural && alone && single {
        return None;
    }
    // `maar bewoners in de buurt van de brug worden wel gewekt`: with an adverb between them, no verbs stand last.
    let verb = past_places(reading, j, limit);
    let second = reading.is(verb, Tags::AUX | Tags::MODAL) && reading.is(verb + 1, Tags::ADV | Tags::NEG);
    Some(if second { verb } else { j })
}

/// Behind `in de buurt van de brug`, from its first preposition on.
fn past_places(reading: &Reading<'_>, from: usize, limit: usize) -> usize {
    let mut place = from;
    while reading.is(place, Tags::PREP)
        && !reading.is(place, Tags::PRON_ADV | Tags::CONJ_SUB)
        && let Some(object) = mention::simple_mention_at(reading, place + 1, limit)
    {
        place = object.tokens.end;
    }
    place
}

/// `maar mensen die er wonen zeggen iets anders`: the verb behind that of the relative clause at `i`.
fn past_verbs_of_relative(reading: &Reading<'_>, i: usize, limit: usize) -> Option<usize> {
    // `die er wonen zeggen`, `die het hebben gezien zeggen`
    let last = |&k: &usize| {
        (closes_perfect(reading, k) || is_finite(reading, k))
            && is_finite(reading, k + 1)
            && !closes_perfect(reading, k + 1)
    };
    (i + 1..limit)
        .take_while(|&k| !reading.is_comma(k) && !reading.is(k, Tags::CONJ_COORD))
        .find(last)
        .map(|last| last + 1)
}

/// `de Britse bond hoopt`: a noun that can be a verb; `de laatstgenoemde coach werd`: behind what no table knows.
fn is_noun_before_verb(reading: &Reading<'_>, i: usize) -> bool {
    i > 0
        && reading.is(i, Tags::NOUN)
        && reading.is(i - 1, Tags::ADJ_INFLECTED | Tags::GUESSED)
        && reading.word(i - 1).ends_with('e')
        && is_finite(reading, i + 1)
}

fn verb_ends_clause(reading: &Reading<'_>, i: usize, limit: usize) -> bool {
    let finite = (i..limit).find(|&k| is_finite(reading, k));
    finite.is_none_or(|f| {
        f + 1 >= limit
            || reading.is_comma(f + 1)
            || reading.is_terminator(f + 1)
            || reading.is(f + 1, Tags::OM)
            // `en zij baseert dat op een rapport`: no clause follows.
            || is_subordinator(reading, f + 1) && clause_follows(reading, f + 2)
    })
}

/// `(heeft erkend dat het misging) en zijn excuses aangeboden`: a participle of the auxiliary before the reported clause.
pub(super) fn joins_participle_of_host(
    reading: &Reading<'_>,
    from: usize,
    first: usize,
    limit: usize,
) -> bool {
    let Some(cue) = from.checked_sub(2) else { return false };
    if !reading.is(first, Tags::POSS) || !reading.is(cue, Tags::PART) || !is_subordinator(reading, from - 1) {
        return false;
    }
    mention::simple_mention_at(reading, first, limit).is_some_and(|object| {
        let participle = object.tokens.end;
        reading.is(participle, Tags::PART)
            && !is_finite(reading, participle)
            && (reading.is_terminator(participle + 1)
                || reading.is_comma(participle + 1)
                || participle + 1 >= limit)
    })
}
