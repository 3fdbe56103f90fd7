//! Where a reported clause ends.

mod addition;
mod host;
mod main_clause;

use super::{has_finite, is_finite, is_plain, is_relative, is_subordinator};
use crate::lexicon::Tags;
use crate::reading::Reading;
use crate::token::Flags;

use addition::{
    adds_to_source, brackets_a_clause, closes_aside, is_aside, is_participle_phrase, is_told_by_other,
    verb_of_host,
};
use main_clause::{agrees_with_host, is_new_main_clause, joins_participle_of_host};

pub(crate) use addition::{is_contrast, is_parenthesis, is_remark};
pub(crate) use host::end_in_host;
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
    // `dat wie de brug oversteekt, moet betalen`: so here.
    let whoever = || [known.wie, known.wat].contains(&reading.lexeme(from)) && !is_finite(reading, from + 1);
    let condition = from > 0
        && [known.dat, known.of].contains(&reading.lexeme(from - 1))
        && (is_subordinator(reading, from) || whoever())
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
