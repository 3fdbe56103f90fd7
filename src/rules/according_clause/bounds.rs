//! Where the clause around `volgens X` begins, and where it ends.

use crate::clause;
use crate::lexicon::Tags;
use crate::mention;
use crate::reading::Reading;
use crate::token::UNKNOWN;

/// Where the clause around `from` begins, and whether it has its verb last.
pub(in crate::rules) fn clause_start(reading: &Reading<'_>, from: usize) -> (usize, bool) {
    let limit = reading.start_of_sentence(from);
    let mut j = from;
    while let Some(k) = reading.before(j).filter(|&k| k >= limit) {
        // Only a quotation is more than one token.
        if k + 1 == j {
            if puts_verb_last(reading, k, from, limit) || is_joined_verb_last(reading, k, from, limit) {
                return (j, true);
            }
            if is_before_main_clause(reading, k, from, limit) {
                return (j, false);
            }
        }
        j = k;
    }
    (j, false)
}

/// A conjunction, a relative pronoun or a question word at `k` that waits for a verb behind `from`.
fn puts_verb_last(reading: &Reading<'_>, k: usize, from: usize, limit: usize) -> bool {
    // `dan is dat volgens haar niet`: no verb is left for a clause of `dat`.
    let pronoun = || {
        let rest = from..reading.end_of_sentence(from);
        reading.lexeme(k) == reading.known().dat
            && k + 2 >= from
            && !clause::has_finite(reading, rest.start, rest.end)
            && !rest.clone().any(|i| reading.opened_at(i).is_some())
    };
    // `vertelt waarom volgens hem iedereen komt`
    let question = || {
        reading.is(k, Tags::WH)
            && k > limit
            && !reading.is(k - 1, Tags::PREP | Tags::CONJ_COORD)
            && !reading.is_punctuation(k - 1)
            && !clause::is_finite(reading, k + 1)
    };
    // `Zij is boos nu de brug volgens haar dicht is`
    let now = || {
        reading.reads(k, "nu")
            && k > limit
            && k + 1 < from
            && clause::has_finite(reading, limit, k)
            && reading.is(k + 1, Tags::DET | Tags::NAME | Tags::PRON_SUBJ)
            && (from..reading.end_of_sentence(from))
                .find(|&i| clause::is_finite(reading, i))
                .is_some_and(|verb| reading.is_comma(verb + 1) || reading.is_terminator(verb + 1))
    };
    // `Dat de brug volgens haar te duur is, steekt haar`: a clause for the subject of another.
    let fronted = || {
        k == limit
            && reading.lexeme(k) == reading.known().dat
            && (from..reading.end_of_sentence(from)).find(|&i| reading.is_comma(i)).is_some_and(|comma| {
                clause::is_finite(reading, comma - 1) && clause::is_finite(reading, comma + 1)
            })
    };
    // `omdat dat volgens haar te duur is`: the subject of the conjunction before it.
    let subject = || {
        k > limit
            && [reading.known().dat, reading.known().die].contains(&reading.lexeme(k))
            && reading.is(k - 1, Tags::CONJ_SUB)
            && !reading.is(k - 1, Tags::PREP | Tags::PRON_SUBJ | Tags::ADV)
            && clause::is_subordinator(reading, k - 1)
    };
    let opens = clause::is_relative(reading, k) || clause::is_subordinator(reading, k);
    if opens && subject() {
        return false;
    }
    (opens || question() || now() || fronted()) && !clause::has_finite(reading, k + 1, from) && !pronoun()
}

/// `die mooi is maar volgens X niet veilig was`: the clause goes on, and its verb stands last again.
fn is_joined_verb_last(reading: &Reading<'_>, k: usize, from: usize, limit: usize) -> bool {
    k + 1 == from
        && k > limit
        && joins(reading, k)
        && clause::is_finite(reading, k - 1)
        && clause::start(reading, k - 1).1 != clause::Opening::Main
}

/// `en`, `maar`
fn joins(reading: &Reading<'_>, i: usize) -> bool {
    [reading.known().en, reading.known().maar].contains(&reading.lexeme(i))
}

/// A main clause begins behind `k`: a mark, a conjunction or an open bracket.
fn is_before_main_clause(reading: &Reading<'_>, k: usize, from: usize, limit: usize) -> bool {
    let known = reading.known();
    let first = k + 1;
    // `ook al is hij volgens X …`, `…, al is hij volgens X …`
    let although = || {
        reading.lexeme(k) == known.al
            && k > limit
            && (reading.lexeme(k - 1) == known.ook
                || reading.is_comma(k - 1) && clause::is_finite(reading, first))
    };
    // `stamt uit 1920 en was volgens X …`: what is a noun as well must have been the verb before.
    let predicate = || {
        joins(reading, k)
            && clause::is_finite(reading, first)
            && reading.is(first, Tags::AUX | Tags::MODAL)
            && !reading.is(first, Tags::POSS)
            && first < from
            && !(first..from).any(|i| reading.is_comma(i))
    };
    let bracket = || reading.reads(k, "(") && !(k..from).any(|i| reading.reads(i, ")"));
    let conjunction = || {
        reading.is(k, Tags::CONJ_COORD)
            && reading.lexeme(k) != known.of
            && !(k > limit && reading.lexeme(k) == known.maar && reading.lexeme(k - 1) == known.alleen)
            && clause::has_finite(reading, limit, k)
            && joins_clause(reading, first, from)
    };
    // `De brug was een droom, in Gent paste die volgens X niet`: with a comma alone.
    let spliced = || {
        reading.is_comma(k)
            && clause::has_finite(reading, limit, k)
            // `…, de toekomst is volgens X zonnig`: the verb may stand right before the phrase.
            && clause::is_spliced(reading, first, from + 1)
            && !clause::is_parenthesis(reading, k, from)
    };
    matches!(reading.word(k), ":" | ";" | "–" | "—")
        || bracket()
        || spliced()
        || although()
        || predicate()
        || conjunction()
}

/// Whether a main clause begins at `j`, behind a conjunction: its verb stands before `from`, and no comma before it.
fn joins_clause(reading: &Reading<'_>, j: usize, from: usize) -> bool {
    // `X blijft en hoewel het lastig is, haalt hij …`
    let known = reading.known();
    let goes_on = [known.dat, known.of, known.om].contains(&reading.lexeme(j));
    if clause::is_subordinator(reading, j) && !goes_on {
        return true;
    }
    if joins_second_dat(reading, j) {
        return false;
    }
    let mut i = j;
    while i < from {
        if clause::is_finite(reading, i) {
            // `tussen lesgeven en onderzoek doen, raakt …`: before a comma it closes a phrase.
            return !reading.is_comma(i - 1) && !reading.is_comma(i + 1);
        }
        i = reading.after(i);
    }
    false
}

/// `Het argument dat de brug oud is en dat zij roest, is volgens X …`: the `dat` at `j` goes on with a clause of the subject, whose verb is
/// still to come.
fn joins_second_dat(reading: &Reading<'_>, j: usize) -> bool {
    let dat = reading.known().dat;
    let main =
        |i: usize| clause::is_finite(reading, i) && clause::start(reading, i).1 == clause::Opening::Main;
    let mut before = reading.start_of_sentence(j)..j;
    reading.lexeme(j) == dat
        && !clause::is_finite(reading, j + 1)
        && clause::is_subordinator(reading, j)
        && before.clone().any(|i| reading.lexeme(i) == dat && clause::is_subordinator(reading, i))
        && !before.any(main)
}

/// Where the clause ends: at the sentence's end, or where another main clause is joined to it.
///
/// A phrase at the head of the sentence holds for what is joined to its clause, too.
pub(in crate::rules) fn clause_end(reading: &Reading<'_>, from: usize, limit: usize, heads: bool) -> usize {
    let mut search = Search { reading, from, limit, heads, finite: false };
    let mut j = from;
    while j < limit && !search.ends_before(j) {
        search.finite |= clause::is_finite(reading, j);
        j = reading.after(j);
    }
    clause::trimmed(reading, from..j.min(limit)).end
}

/// The search for where the clause behind a phrase of source ends, a token at a time.
struct Search<'r, 'a> {
    reading: &'r Reading<'a>,
    /// Where the clause goes on behind the phrase.
    from: usize,
    /// Where the sentence ends.
    limit: usize,
    /// The phrase stands at the head of the clause.
    heads: bool,
    /// A finite verb stands before the token.
    finite: bool,
}

impl Search<'_, '_> {
    fn ends_before(&self, j: usize) -> bool {
        let &Search { reading, limit, heads, finite, .. } = self;
        // In the middle of its clause, a phrase has the verb before it.
        let seen = finite || !heads;
        // A colon introduces a quotation, which is one of its own.
        let introduces = || reading.reads(j, ":") && reading.opened_at(j + 1).is_some();
        let asks = || {
            reading.lexeme(j) == reading.known().maar && clause::is_question_as_subject(reading, j + 1, limit)
        };
        reading.reads(j, ";")
            || seen && (introduces() || self.is_said_again(j) || clause::is_remark(reading, j, limit))
            || finite && (asks() || heads && clause::is_contrast(reading, j, limit))
            || heads && finite && (self.is_told_by_other(j) || self.is_answered(j) || self.is_disputed(j))
            // `Het loopt volgens X goed en volgens Y loopt het slecht`
            || !heads && reading.is(j, Tags::CONJ_COORD) && self.is_told_by_other(j)
            || self.joins_another_verb(j)
    }

    /// `Volgens X was het te laat, zei hij`: the same source once more, with a cue of its own.
    fn is_said_again(&self, comma: usize) -> bool {
        let &Search { reading, limit, .. } = self;
        let verb = comma + 1 + usize::from(reading.lexeme(comma + 1) == reading.known().zo);
        let closed = |behind: usize| {
            behind >= limit
                || reading.is_terminator(behind)
                || reading.is(behind, Tags::PREP | Tags::PRON_ADV | Tags::ADV | Tags::TIME)
                    && !reading.is(behind, Tags::DET)
                // `zei hij half mei`
                || reading.is(behind + 1, Tags::TIME)
        };
        reading.is_comma(comma)
            && reports(reading, verb)
            && clause::subject_after(reading, verb).is_some_and(|subject| {
                subject.tokens.start == verb + 1 && subject.can_speak() && closed(subject.tokens.end)
            })
    }

    /// `(…, maar) volgens Y …`, `…, volgens Y juist niet`: what somebody else says.
    fn is_told_by_other(&self, j: usize) -> bool {
        let &Search { reading, limit, .. } = self;
        let comma = reading.is_comma(j);
        (reading.is(j, Tags::CONJ_COORD) || comma)
            && reading.lexeme(j + 1) == reading.known().volgens
            && mention::mention_at(reading, j + 2, limit).is_some_and(|source| {
                let end = source.tokens.end;
                let elliptical = || comma && source.can_speak() && reading.is(end, Tags::ADV | Tags::NEG);
                clause::is_finite(reading, end) || elliptical()
            })
    }

    /// `…, maar de gemeente zegt dat …`, `…, maar hij prees de ploeg`: somebody else, or he himself, is told of.
    fn is_answered(&self, conjunction: usize) -> bool {
        let &Search { reading, limit, .. } = self;
        if !reading.is(conjunction, Tags::CONJ_COORD) {
            return false;
        }
        let first = conjunction + 1;
        let speaks = || {
            let pronoun = reading.lexicon.pronoun(reading.lexeme(first));
            pronoun.is_some_and(|pronoun| pronoun.can_speak)
        };
        let dat =
            |verb: usize| (verb + 1..limit.min(verb + 4)).any(|i| reading.lexeme(i) == reading.known().dat);
        reading.is(first, Tags::PRON_SUBJ) && speaks() && reports(reading, first + 1)
            || mention::mention_at(reading, first, limit).is_some_and(|other| {
                let verb = other.tokens.end;
                other.can_speak() && reports(reading, verb) && dat(verb)
            })
    }

    /// `…, maar dat is onzin`: the author disagrees.
    fn is_disputed(&self, conjunction: usize) -> bool {
        let reading = self.reading;
        let known = reading.known();
        reading.lexeme(conjunction) == known.maar
            && conjunction > 0
            && reading.is_comma(conjunction - 1)
            && [known.dat, known.dit].contains(&reading.lexeme(conjunction + 1))
            && clause::is_finite(reading, conjunction + 2)
    }

    /// `… en zei dat`, `…, en stonden er`: a second verb reports something else, or opens a clause of its own.
    fn joins_another_verb(&self, and: usize) -> bool {
        let &Search { reading, from, heads, finite, .. } = self;
        let verb = and + 1;
        if reading.lexeme(and) != reading.known().en || !clause::is_finite(reading, verb) {
            return false;
        }
        // `schelden en slaan`, `bruggen die hier beginnen en eindigen`: two plurals are one verb of the same subject.
        let plural = |i: usize| reading.tags(i).is_plural_form();
        if and > 0 && plural(and - 1) && plural(verb) {
            return false;
        }
        finite && reports(reading, verb) && !self.has_own_subject(verb)
            || !heads && and > from && reading.is_comma(and - 1)
    }

    /// `Volgens X is de brug dicht en staat het water hoog`: with its subject behind the verb, this clause hangs on the phrase at
    /// the head as well; `en vroeg de politie om hulp` has the subject of the one before.
    fn has_own_subject(&self, verb: usize) -> bool {
        let &Search { reading, limit, heads, .. } = self;
        let known = reading.known();
        let pronoun = reading.lexeme(verb + 1) == known.er
            || reading.is(verb + 1, Tags::PRON_SUBJ)
                && !reading.is(verb + 1, Tags::PRON_OBJ | Tags::DET | Tags::ADV | Tags::REL);
        // `kwam`, `staat`: no report without more words.
        let plain = || {
            let word = reading.lexeme(verb);
            ([known.staat, known.stond].contains(&word) || !reading.lexicon.may_have_use(word, UNKNOWN))
                && reading.is(verb + 1, Tags::DET | Tags::POSS | Tags::NAME | Tags::NUM)
                && mention::simple_mention_at(reading, verb + 1, limit).is_some()
        };
        heads && (pronoun || plain())
    }
}

/// A finite verb of saying, and no auxiliary.
fn reports(reading: &Reading<'_>, verb: usize) -> bool {
    reading.tags(verb).reports() && clause::is_finite(reading, verb)
}

/// Where a clause with its verb last ends: at the comma behind its verb, or before the verb of the clause around it.
pub(in crate::rules) fn verb_last_end(reading: &Reading<'_>, from: usize, limit: usize) -> usize {
    let mut j = from;
    let mut finite = false;
    let mut first = None;
    while j < limit {
        let verb = clause::is_finite(reading, j);
        if verb && first.is_none() {
            first = Some(j);
        }
        // `…, alleen niet zo`: what has no verb goes on with the clause.
        // `…, een belofte uit het akkoord`, `…, zijn plannen voor de brug`: of the clause around.
        let phrase =
            reading.is(j + 1, Tags::DET | Tags::POSS) && !reading.is(j + 1, Tags::PRON_SUBJ | Tags::REL);
        let closes = reading.is_comma(j) && (phrase || clause::has_finite(reading, j, limit));
        // `goed bekeken moet worden`, `had moeten dichtgaan`, `zou hebben geveld`: the rest of its verbs.
        let cluster = reading.is(j, Tags::INF)
            && (reading.is(j - 1, Tags::MODAL) || reading.is(j, Tags::MODAL) && reading.is(j - 1, Tags::AUX));
        // `de regels overtreden heeft`, `vaak overtreden wordt`: a participle that looks like a plural, before its auxiliary.
        let participle = reading.is(j, Tags::AUX) && reading.is(j - 1, Tags::PART) && first == Some(j - 1);
        let host = verb && clause::is_finite(reading, j - 1) && !cluster && !participle;
        // A comma between brackets closes nothing; a remark in them is the author's.
        if reading.reads(j, "(")
            && let Some(close) = (j + 1..limit).find(|&k| reading.reads(k, ")"))
            && (j..close).any(|k| reading.is_comma(k))
            && finite
        {
            break;
        }
        if finite && (closes || host || is_verb_of_host_split(reading, from, j, limit))
            || reading.reads(j, ";")
        {
            break;
        }
        // `…: zij kon niet weten dat het laat was, dat …`: what the colon explains goes on to the end.
        if finite && reading.reads(j, ":") && reading.opened_at(j + 1).is_none() {
            return clause::trimmed(reading, from..limit).end;
        }
        let next = reading.after(j);
        // `die volgens X ‘de boel verdeelt’`: the verb stands between the marks.
        finite |= verb || next > j + 1 && clause::has_finite(reading, j + 1, next);
        j = next;
    }
    clause::trimmed(reading, from..j).end
}

/// `(werden mensen die zich) volgens X misdragen vaker opgepakt`: behind the verb that ends the clause, an adverb and the participle of
/// the clause around it.
fn is_verb_of_host_split(reading: &Reading<'_>, from: usize, j: usize, limit: usize) -> bool {
    const LONGEST: usize = 8;
    let adverb = |i: usize| {
        reading.is(i, Tags::ADV | Tags::NEG) && !reading.is(i, Tags::PREP | Tags::CONJ_SUB | Tags::VERB)
    };
    j > from
        && adverb(j)
        && clause::is_finite(reading, j - 1)
        && !reading.is(j - 1, Tags::NOUN | Tags::ADJ)
        && !(j..limit).any(|i| reading.is_comma(i) || clause::is_finite(reading, i))
        && (j + 1..limit.min(j + LONGEST))
            .find(|&i| reading.is_terminator(i))
            .is_some_and(|end| reading.is(end - 1, Tags::PART) && !reading.is(end - 1, Tags::NOUN))
}

/// `Volgens X is het laat, maar het is niet zeker`: before a clause with `maar` that begins with its subject; those that
/// go on behind the phrase begin with their verb.
pub(super) fn contrast(reading: &Reading<'_>, verb: usize, limit: usize) -> usize {
    let end = clause::end_of_predicate(reading, verb + 1, limit);
    let other = reading.is_comma(end)
        && reading.lexeme(end + 1) == reading.known().maar
        && mention::mention_at(reading, end + 2, limit)
            .is_some_and(|subject| clause::is_finite(reading, subject.tokens.end));
    if other { end } else { limit }
}
