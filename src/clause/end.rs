//! Where a reported clause ends.

mod addition;
mod main_clause;

use super::start::waiting_clause;
use super::{Opening, has_finite, is_finite, is_plain, is_relative, is_subordinator, start};
use crate::lexicon::Tags;
use crate::mention;
use crate::reading::Reading;
use crate::token::Flags;

use addition::{
    adds_to_source, brackets_a_clause, closes_aside, is_aside, is_participle_phrase, is_told_by_other,
    opens_with_verb, verb_of_host,
};
use main_clause::{agrees_with_host, is_new_main_clause, joins_participle_of_host};

pub(crate) use addition::{is_contrast, is_parenthesis, is_remark};
pub(super) use main_clause::is_nominative;
pub(crate) use main_clause::{is_question_as_subject, is_spliced};

/// Where a reported clause that begins at `from` ends (exclusive), and never past `limit`: where a main clause
/// follows it.
pub(crate) fn end(reading: &Reading<'_>, from: usize, limit: usize) -> usize {
    end_behind_verb(reading, from, limit, false)
}

/// Where a predicate ends, whose finite verb stands before `from`.
pub(crate) fn end_of_predicate(reading: &Reading<'_>, from: usize, limit: usize) -> usize {
    end_behind_verb(reading, from, limit, true)
}

/// Where a clause ends that holds a phrase of source, read from `from` on, behind its finite verb: before the clause that
/// the author sets against it, puts beside it or reports it with. What only goes on with the verb is no such clause.
pub(crate) fn end_before_main_clause(reading: &Reading<'_>, from: usize, limit: usize) -> Option<usize> {
    let known = reading.known();
    let end = end_of_predicate(reading, from, limit);
    let next = end + usize::from(reading.is_comma(end));
    let word = reading.lexeme(next);
    let opens = if reading.is_comma(end) && is_parenthesis(reading, end, limit) {
        true
    } else if word == known.maar {
        !is_finite(reading, next + 1)
            || reading.is_comma(end) && !reading.is(next + 1, Tags::NOUN | Tags::ADJ | Tags::PART)
    } else {
        word == known.en
            && ((reading.lexeme(next + 1) == known.er || reading.is(next + 1, Tags::PRON_ADV))
                && is_finite(reading, next + 2)
                || reports_more(reading, next + 1))
    };
    (end < limit && opens).then_some(end)
}

/// `… en merkte op dat …`, `… en zegt te …`: another report of the same subject.
fn reports_more(reading: &Reading<'_>, verb: usize) -> bool {
    const NEAR: usize = 4;
    let known = reading.known();
    reading.tags(verb).reports()
        && is_finite(reading, verb)
        && (verb + 1..verb + NEAR).any(|i| [known.dat, known.of, known.te].contains(&reading.lexeme(i)))
}

fn end_behind_verb(reading: &Reading<'_>, from: usize, limit: usize, finite_seen: bool) -> usize {
    let waits = !finite_seen && !is_judgement(reading, from, limit);
    // `dat als het regent, de brug sluit`: both clauses wait for their verb.
    let known = reading.known();
    let condition = from > 0
        && [known.dat, known.of].contains(&reading.lexeme(from - 1))
        && is_subordinator(reading, from)
        && ![known.dat, known.of].contains(&reading.lexeme(from));
    let mut search = Search {
        reading,
        from,
        limit,
        whole: !finite_seen,
        finite_seen,
        waiting: usize::from(waits) + usize::from(waits && condition),
        explained: false,
        purposes: 0,
    };
    let mut j = from;
    while j < limit {
        search.explained |= reading.reads(j, ":");
        if search.ends_before(j) {
            return j;
        }
        j = search.read(j);
    }
    limit
}

/// `vraagt zich af of de brug dicht is, “Wij weten het niet”, zegt X`: a sentence in marks.
fn opens_utterance(reading: &Reading<'_>, i: usize) -> bool {
    const WORDS: usize = 3;
    reading.opened_at(i).is_some_and(|q| {
        let inside = reading.content(q);
        reading.has_flag(inside.start, Flags::CAPITAL)
            && reading.has_words(WORDS, inside.clone())
            && has_finite(reading, inside.start, inside.end)
    })
}

/// `(vindt) het slecht dat de brug dicht is`: what is judged has no verb of its own before its clause.
fn is_judgement(reading: &Reading<'_>, from: usize, limit: usize) -> bool {
    let known = reading.known();
    reading.lexeme(from) == known.het
        && (from..limit)
            .find(|&i| is_finite(reading, i) || reading.is_comma(i) || is_subordinator(reading, i))
            .is_some_and(|i| reading.lexeme(i) == known.dat)
}

/// The search for where a reported clause ends, a token at a time.
struct Search<'r, 'a> {
    reading: &'r Reading<'a>,
    /// Where the clause begins.
    from: usize,
    /// Where it ends at the latest.
    limit: usize,
    /// It is read from its beginning, and not from behind its verb.
    whole: bool,
    /// A finite verb stands before the token.
    finite_seen: bool,
    /// How many clauses, the one itself and those inside it, still wait for their verb.
    waiting: usize,
    /// `…: A en B`: what a colon explains goes on to the end.
    explained: bool,
    /// How many clauses with `om` wait for their infinitive.
    purposes: usize,
}

impl Search<'_, '_> {
    /// Whether the clause ends before token `j`.
    fn ends_before(&self, j: usize) -> bool {
        let &Search { reading, limit, finite_seen, explained, .. } = self;
        let complete = self.waiting == 0;
        if is_plain(reading, j) {
            return false;
        }
        self.is_closed_by(j)
            || is_participle_phrase(reading, j)
            || finite_seen && (self.is_followed_by_addition(j) || self.is_joined_at(j))
            // `…, zegt hij tegen de krant`: the cue of what lies around it.
            || finite_seen && complete && is_parenthesis(reading, j, limit)
            || complete && reading.is_comma(j) && opens_utterance(reading, j + 1)
            // `…, zij vrezen het ergste`: a main clause joined by a comma alone.
            || complete && !explained && reading.is_comma(j) && is_spliced(reading, j + 1, limit)
    }

    /// A semicolon, or a colon with something of its own behind it.
    fn is_closed_by(&self, j: usize) -> bool {
        let reading = self.reading;
        // `dat zij overstappen: Zo’n overstap kost …`: a sentence of its own.
        let sentence = || {
            reading.has_flag(j + 1, Flags::CAPITAL)
                && reading.is(j + 1, Tags::DET | Tags::PRON_SUBJ | Tags::ADV)
                && !reading.is(j + 1, Tags::NAME)
        };
        // A colon before a quotation introduces it: that is no part of the clause.
        let introduces = || reading.opened_at(j + 1).is_some();
        // `“Zij beloofde dat ze komt: nu wachten we”`: whoever tells it goes on.
        let teller = || {
            reading.quotation_around(j).is_some()
                && (j + 1..j + 5).any(|i| matches!(reading.word(i), "ik" | "we" | "wij"))
        };
        match reading.sign(j) {
            b';' => true,
            b':' => self.finite_seen && (sentence() || introduces() || teller()),
            _ => false,
        }
    }

    /// What begins at `j` is of the author, of another source, or of the clause around.
    fn is_followed_by_addition(&self, j: usize) -> bool {
        let &Search { reading, limit, .. } = self;
        is_aside(reading, j)
            || is_told_by_other(reading, j)
            || self.whole && self.waiting == 0 && adds_to_source(reading, self.from, j, limit)
            || brackets_a_clause(reading, j, limit)
            || self.whole && is_contrast(reading, j, limit)
            || closes_aside(reading, self.from, j)
            || self.waiting == 0 && (is_remark(reading, j, limit) || verb_of_host(reading, j, limit))
    }

    /// A conjunction at `j`, or behind a comma there, joins a main clause.
    fn is_joined_at(&self, j: usize) -> bool {
        let &Search { reading, from, limit, .. } = self;
        let comma = reading.is_comma(j);
        let conjunction = j + usize::from(comma);
        let and = reading.lexeme(conjunction) == reading.known().en;
        // `wie de brug kende en de weg wist`: what still waits for its verb goes on.
        // `maar dat er water en vocht in de kelder staat`: a noun as well as a verb.
        let waits = || {
            self.waiting > 0
                && !comma
                && (!is_finite(reading, j + 1)
                    || reading.is(j + 1, Tags::NOUN)
                    || self.is_nominal(j - 1) && reading.is(j + 1, Tags::INF))
        };
        if and && !comma && joins_participle_of_host(reading, from, j + 1, limit) {
            return true;
        }
        !(and && (self.explained || waits()))
            && is_new_main_clause(reading, conjunction, limit, comma)
            && agrees_with_host(reading, from, conjunction + 1)
    }

    /// `dat lopen en fietsen gezond is`: a clause with its verb last does not begin with it.
    fn is_nominal(&self, j: usize) -> bool {
        let reading = self.reading;
        j == self.from && j > 0 && is_subordinator(reading, j - 1) && reading.is(j, Tags::INF)
    }

    /// Reads token `j`, or the quotation that it opens: one past it.
    fn read(&mut self, j: usize) -> usize {
        let &mut Search { reading, from, .. } = self;
        let next = reading.after(j);
        let nominal = self.is_nominal(j)
            || j == from + 2 && reading.lexeme(j - 1) == reading.known().en && self.is_nominal(from);
        // The infinitive of a `te` clause stands for its finite verb, but not that which hangs on another one: `weigert te komen`.
        let infinitive = reading.is_te_infinitive(j);
        let hangs = infinitive && self.finite_seen && self.purposes == 0;
        let verb = is_finite(reading, j) && !nominal
            || infinitive && !hangs
            || next > j + 1 && (j + 1..next).any(|k| is_finite(reading, k));
        self.purposes = self.purposes.saturating_sub(usize::from(infinitive));
        let purpose = self.finite_seen
            && reading.lexeme(j) == reading.known().om
            && (j + 1..self.limit)
                .take_while(|&k| !reading.is_comma(k) && !is_finite(reading, k))
                .any(|k| reading.is_te_infinitive(k));
        self.purposes += usize::from(purpose);
        // `als niemand weet wat er is, …`
        let asks = j > from && reading.is(j, Tags::WH) && reading.is(j - 1, Tags::VERB);
        if j > from && (is_relative(reading, j) || is_subordinator(reading, j) || purpose || asks) {
            self.waiting += 1;
        } else if verb && !(j > from && is_finite(reading, j - 1)) {
            self.waiting = self.waiting.saturating_sub(1);
        }
        self.finite_seen |= verb;
        next
    }
}

/// Where a reported clause ends that a cue in a subordinate clause, or a noun, governs: before the verb of the main
/// clause around it. `Hoewel X zegt dat …, ging hij`.
pub(crate) fn end_in_host(reading: &Reading<'_>, from: usize, limit: usize) -> usize {
    let end = end(reading, from, limit);
    let mut j = from;
    // `de belofte om de brug te sluiten wordt vergeten`: behind the infinitive, a finite verb is that of the clause around it.
    let purpose = from > 0 && reading.lexeme(from - 1) == reading.known().om;
    let mut infinitive = false;
    let mut nested = false;
    // `(bewoners, die vinden) dat de brug open moet, stappen naar de rechter`: behind people and `die`, a form that can be a plural verb.
    let people = opens_relative_of_many(reading, from);
    // `dat X, die zei dat de brug dicht was, omkeerde`: the clause around the cue's still waits for its verb.
    let waits = is_inside_waiting_clause(reading, from);
    while j + 1 < end {
        if waits
            && reading.is_comma(j)
            && is_finite(reading, j - 1)
            && !reading.is(j + 1, Tags::CONJ_COORD)
            && !is_relative(reading, j + 1)
            && !is_subordinator(reading, j + 1)
        {
            return j;
        }
        if infinitive && is_finite(reading, j) && reading.is(j, Tags::FIN_SG) {
            return j;
        }
        let opens = reading.is_comma(j)
            || reading.is(j, Tags::CONJ_COORD | Tags::WH)
            || is_relative(reading, j)
            || is_subordinator(reading, j);
        infinitive = purpose && !opens && (infinitive || reading.is_te_infinitive(j));
        let verb = is_finite(reading, j + 1) || opens_with_verb(reading, j + 1);
        let plural = people
            && reading.tags(j + 1).is_plural_form()
            && !reading.is_comma(j + 2)
            && !is_relative(reading, j + 2)
            && !reading.is(j + 2, Tags::CONJ_COORD | Tags::VERB);
        if reading.is_comma(j) && (verb || plural) && has_finite_or_infinitive(reading, from, j) {
            return j;
        }
        // `(mensen die vinden) dat de brug dicht moet en die …`: more of who finds it.
        if !nested && reading.is(j, Tags::CONJ_COORD) && joins_relative_of_host(reading, from, j) {
            return j;
        }
        // `de bewering dat de brug dicht is klopt niet`: of two finite verbs the second is that of the clause around.
        nested |= opens && j > from;
        // `die zei dat ze last had`: a noun elsewhere, though a verb may stand behind a pronoun.
        let listed_noun = |i: usize| {
            !reading.is(i, Tags::AUX | Tags::MODAL)
                && reading.lexicon.word(reading.lexeme(i)).is_some_and(|word| word.tags.any(Tags::NOUN))
        };
        let two = !nested
            && is_finite(reading, j)
            && is_finite(reading, j + 1)
            && !(reading.is(j + 1, Tags::AUX) && listed_noun(j))
            // `dat hij rust moest houden`
            && !reading.is(j + 2, Tags::INF | Tags::PART)
            && [j, j + 1].iter().all(|&i| {
                reading.is(i, Tags::FIN_SG)
                    && !reading.is(i, Tags::INF | Tags::PART | Tags::NOUN | Tags::ADJ | Tags::JOINED)
                    || reading.is(i, Tags::FIN_SG) && reading.is(i, Tags::AUX)
            });
        if two {
            return j + 1;
        }
        // `haar belofte dat de bruggen worden gesloten was goed nieuws`: behind a participle, too.
        let perfect = !nested
            && reading.is(j, Tags::AUX)
            && is_finite(reading, j)
            && reading.is(j + 1, Tags::PART)
            && reading.is(j + 2, Tags::AUX)
            && reading.tags(j + 2).is_singular_only()
            && reading.is(j + 3, Tags::ADJ | Tags::ADV | Tags::DET | Tags::NEG | Tags::PREP);
        if perfect {
            return j + 2;
        }
        if !nested && let Some(verb) = verb_behind_phrases(reading, j, end) {
            return verb;
        }
        j = reading.after(j);
    }
    end
}

/// The clause that governs the one at `from` stands behind a comma in another one that has had no verb yet.
fn is_inside_waiting_clause(reading: &Reading<'_>, from: usize) -> bool {
    let begin = reading.start_of_sentence(from.saturating_sub(1));
    let Some(verb) = (begin..from).rev().find(|&i| is_finite(reading, i)) else { return false };
    let (Opening::Relative(word) | Opening::Conjunction(word)) = start(reading, verb).1 else { return false };
    word > begin && reading.is_comma(word - 1) && waiting_clause(reading, word - 1, begin).is_some()
}

/// A relative clause with `die` and a plural verb governs the clause that begins at `from`.
fn opens_relative_of_many(reading: &Reading<'_>, from: usize) -> bool {
    const NEAR: usize = 6;
    let die = |&i: &usize| reading.lexeme(i) == reading.known().die && is_relative(reading, i);
    (from.saturating_sub(NEAR)..from)
        .rev()
        .find(die)
        .is_some_and(|die| (die + 1..from).any(|i| reading.tags(i).is_plural_form() && is_finite(reading, i)))
}

/// The conjunction at `and` joins a second relative clause with `die` to the one that the cue stands in.
fn joins_relative_of_host(reading: &Reading<'_>, from: usize, and: usize) -> bool {
    const NEAR: usize = 6;
    let known = reading.known();
    reading.lexeme(and + 1) == known.die
        && (!is_finite(reading, and + 2) || reports_more(reading, and + 2))
        && (from.saturating_sub(NEAR)..from)
            .any(|i| reading.lexeme(i) == known.die && is_relative(reading, i))
}

/// `(die zei) dat ze pijn had van de griep bleek zwanger`: behind the verb at `j` and phrases with a preposition, that of the clause
/// around.
fn verb_behind_phrases(reading: &Reading<'_>, j: usize, end: usize) -> Option<usize> {
    let sure = |i: usize| {
        reading.is(i, Tags::FIN_SG)
            && !reading.is(i, Tags::NOUN | Tags::ADJ | Tags::PART | Tags::INF | Tags::ADV | Tags::PREP)
            && is_finite(reading, i)
    };
    if !reading.is(j + 1, Tags::PREP) || !sure(j) {
        return None;
    }
    let mut verb = j + 1;
    while reading.is(verb, Tags::PREP)
        && let Some(object) = mention::simple_mention_at(reading, verb + 1, end)
    {
        verb = object.tokens.end;
    }
    let host = sure(verb) || reading.lexicon.turns_out(reading.lexeme(verb));
    (verb > j + 1 && verb < end && host).then_some(verb)
}

fn has_finite_or_infinitive(reading: &Reading<'_>, from: usize, to: usize) -> bool {
    has_finite(reading, from, to) || (from..to).any(|i| reading.is_te_infinitive(i))
}
