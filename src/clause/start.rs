//! Where the clause of a finite verb begins: read back from the verb, a token at a time.

use std::num::NonZeroU16;

use super::subject::{has_pronoun_behind, joins_two};
use super::{
    BUILT_IN_WORDS, ends_clause, has_finite, is_dash, is_finite, is_plain, is_relative, is_subordinator,
};
use crate::lexicon::Tags;
use crate::mention::{self, Referent};
use crate::reading::Reading;
use crate::token::Flags;

/// How many tokens stand between marks before a verb that comes last.
const LONGEST_CRY: usize = 12;

/// How many tokens stand between brackets.
const LONGEST_BRACKET: usize = 40;

/// How near its verb the `en` of a list stands.
const LISTED: usize = 6;

/// How a clause begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opening {
    /// A main clause, or the rest of one.
    Main,
    /// The conjunction at this token.
    Conjunction(usize),
    /// The relative pronoun at this token.
    Relative(usize),
}

/// Where the clause of the finite verb at `f` begins, and how.
pub(crate) fn start(reading: &Reading<'_>, f: usize) -> (usize, Opening) {
    // What opens the clause is the token before it: how far back it begins and its kind make one number.
    let pack = |&(start, opening): &(usize, Opening)| {
        let kind = match opening {
            Opening::Main => 1,
            Opening::Conjunction(word) if word + 1 == start => 2,
            Opening::Relative(word) if word + 1 == start => 3,
            _ => return None,
        };
        let back = u16::try_from(f.checked_sub(start)?).ok().filter(|&back| back < 1 << 14)?;
        NonZeroU16::new(back << 2 | kind)
    };
    let unpack = |number: NonZeroU16| {
        let start = f - usize::from(number.get() >> 2);
        let opening = match number.get() & 3 {
            2 => Opening::Conjunction(start - 1),
            3 => Opening::Relative(start - 1),
            _ => Opening::Main,
        };
        (start, opening)
    };
    reading.memo.start(f, || find_start(reading, f), pack, unpack)
}

fn find_start(reading: &Reading<'_>, f: usize) -> (usize, Opening) {
    let search = Search { reading, verb: f, limit: reading.start_of_sentence(f) };
    // `Als zij niet overgaan tot actie, dreigt hij`: the verb before its pronoun, behind the comma.
    if f > search.limit && reading.is_comma(f - 1) && has_pronoun_behind(reading, f) {
        return (f, Opening::Main);
    }
    if search.follows_fronted_clause() {
        return (f, Opening::Main);
    }
    if let Some(subject) = search.joined_subject() {
        return (subject, Opening::Main);
    }
    let mut j = f;
    while let Some(k) = reading.before(j).filter(|&k| k >= search.limit) {
        match search.step(j, k) {
            Step::BackTo(earlier) => j = earlier,
            Step::Begins(start, opening) => return (start, opening),
        }
    }
    (j, Opening::Main)
}

/// What a token before the verb tells of where its clause begins.
enum Step {
    /// The clause goes back to here at least.
    BackTo(usize),
    /// The clause begins here.
    Begins(usize, Opening),
}

/// The search for where a clause begins. It asks of token `k` whether the clause begins at `j`, right behind it.
struct Search<'r, 'a> {
    reading: &'r Reading<'a>,
    /// The finite verb of the clause.
    verb: usize,
    /// Where its sentence begins.
    limit: usize,
}

impl Search<'_, '_> {
    /// `De brug is dicht, maar X, voorzitter van de bond, zegt …`, `…, want X, Y en Z zeggen …`, `…, maar de raad van A en B zegt …`: commas and
    /// `en` inside the first constituent of a clause that a conjunction joins to another one, where that constituent begins.
    fn joined_subject(&self) -> Option<usize> {
        const LONGEST: usize = 30;
        let &Search { reading, verb, limit } = self;
        let known = reading.known();
        let set_off = verb > limit && reading.is_comma(verb - 1);
        let listed = (limit.max(verb.saturating_sub(LISTED))..verb).any(|i| reading.lexeme(i) == known.en);
        if !set_off && !listed {
            return None;
        }
        let joins = [known.maar, known.want, known.en, known.dus];
        let from = limit.max(verb.saturating_sub(LONGEST));
        let first = |and: usize| {
            let first = and + 1;
            let found = (joins.contains(&reading.lexeme(and)) || reading.sign(and) == b';')
                && self.has_finite_before(and)
                && waiting_clause(reading, and, limit).is_none()
                && (listed && self.lists_up_to_verb(first) || set_off && self.is_set_off(first));
            found.then_some(first)
        };
        (from..verb).filter(|&k| reading.is(k, Tags::CONJ_COORD) || reading.sign(k) == b';').find_map(first)
    }

    /// `X, Y en Z (zeggen)`: nothing but speakers from `first` to the verb.
    fn lists_up_to_verb(&self, first: usize) -> bool {
        let &Search { reading, verb, .. } = self;
        let mut i = first;
        while let Some(one) = mention::mention_at(reading, i, verb)
            && one.can_speak()
            && one.referent != Referent::Pronoun
        {
            let end = one.tokens.end;
            if end == verb {
                return i > first || (i..end).any(|k| reading.lexeme(k) == reading.known().en);
            }
            if !reading.is_comma(end) && reading.lexeme(end) != reading.known().en {
                return false;
            }
            i = end + 1;
        }
        false
    }

    /// `X, voorzitter van de bond, (zegt)`, `X, die er woont, (zegt)`: a speaker at `first`, and what two commas set off from the verb.
    fn is_set_off(&self, first: usize) -> bool {
        let &Search { reading, verb, .. } = self;
        let last = verb - 1;
        let Some(speaker) = mention::mention_at(reading, first, last) else { return false };
        let end = speaker.tokens.end;
        let tail = if end == last { first } else { end };
        let comma = (tail..last).find(|&i| reading.is_comma(i));
        let alone = || {
            let inner = (end + 1..last).filter(|&i| is_finite(reading, i)).count();
            reading.is_comma(end) && (inner == 0 || inner == 1 && is_relative(reading, end + 1))
        };
        speaker.can_speak()
            && speaker.referent != Referent::Pronoun
            && comma.is_some()
            && (end == last || alone())
            && !has_pronoun_behind(reading, verb)
            && !reading.is(verb, Tags::INF)
    }

    fn step(&self, j: usize, k: usize) -> Step {
        // Only a quotation is more than one token.
        if k + 1 < j {
            return self.quotation(j, k);
        }
        if is_plain(self.reading, k) {
            return self.boundary(j, k).unwrap_or(Step::BackTo(k));
        }
        self.bracket(k)
            .or_else(|| self.dash(j, k))
            .or_else(|| self.boundary(j, k))
            .or_else(|| self.subordinating_word(j, k))
            .or_else(|| self.separator_inside(k))
            .or_else(|| self.comma(j, k))
            .or_else(|| self.conjunction(j, k))
            .unwrap_or(Step::BackTo(k))
    }

    /// `Nu de tijd dringt heeft X beloofd …`, `Op de vraag of hij blijft zegt X dat …`: the verb of a clause at the head of the sentence, and
    /// then the verb of the main clause.
    fn follows_fronted_clause(&self) -> bool {
        let &Search { reading, verb, limit } = self;
        let before = verb.saturating_sub(1);
        // `Nadat de brug was ingestort heeft …`, `wat er gaat gebeuren zeggen …`
        let cluster =
            reading.is(before, Tags::PART | Tags::INF) && is_finite(reading, verb.saturating_sub(2));
        let Some(last) = verb.checked_sub(if cluster { 2 } else { 1 }) else { return false };
        if last <= limit + 1 || !is_finite(reading, last) {
            return false;
        }
        // `kan vinden`, `heeft laten weten`, `gaat vragen`, `zou willen zeggen`: one verb with the one before it.
        let auxiliary = reading.is(last, Tags::AUX) && !reading.is(last, Tags::MODAL);
        let takes_infinitive = if cluster {
            !auxiliary && !reading.is(before, Tags::INF) || reading.is(before, Tags::MODAL | Tags::LIGHT)
        } else {
            reading.is(last, Tags::MODAL | Tags::LIGHT) || auxiliary && !reading.is(verb, Tags::AUX)
        };
        let own = reading.is(verb, Tags::FIN_SG | Tags::PAST) && !reading.is(verb, Tags::PART | Tags::INF)
            || reading.is(verb, Tags::FIN_PL) && !takes_infinitive;
        let asked = reading.is_on_question(limit);
        reading.is(last, Tags::FIN_SG | Tags::PAST)
            && (auxiliary || !reading.is(last, Tags::NOUN | Tags::ADJ | Tags::PART))
            && own
            && (reading.is(limit, Tags::CONJ_SUB) || asked)
            && match start(reading, last).1 {
                Opening::Main => false,
                Opening::Conjunction(i) => asked || i == limit,
                _ => asked,
            }
    }

    /// Few quoted words are built into the clause; more of them are a content by themselves.
    fn quotation(&self, j: usize, k: usize) -> Step {
        let reading = self.reading;
        // `omdat hij het “te gek voor woorden” vindt`: one before a verb that comes last.
        let predicate = j == self.verb
            && ends_clause(reading, self.verb)
            && reading.opened_at(k).is_some_and(|q| {
                let plain = reading.is_built_in(q) && !reading.has_flag(k + 1, Flags::CAPITAL);
                plain || reading.content(q).len() <= LONGEST_CRY && self.opens_clause_before(k)
            });
        if predicate || !reading.has_words(BUILT_IN_WORDS + 1, k..j) {
            Step::BackTo(k)
        } else {
            Step::Begins(j, Opening::Main)
        }
    }

    /// `(de man) die gisteren “Weg met de brug” (riep)`: nothing but a time stands between the word that opens the clause and the mark at `k`.
    fn opens_clause_before(&self, k: usize) -> bool {
        let reading = self.reading;
        let when = |i: usize| reading.is(i, Tags::TIME | Tags::ADV) && !is_relative(reading, i);
        (self.limit..k)
            .rev()
            .find(|&i| !when(i))
            .is_some_and(|i| is_relative(reading, i) || is_subordinator(reading, i))
    }

    /// `X (54) zegt`: what stands in brackets is passed over.
    fn bracket(&self, k: usize) -> Option<Step> {
        let open = self.reading.bracket_opens(k, LONGEST_BRACKET);
        open.filter(|&open| open >= self.limit).map(Step::BackTo)
    }

    /// `X – die lacht – zegt`: an aside between dashes is passed over.
    fn dash(&self, j: usize, k: usize) -> Option<Step> {
        let reading = self.reading;
        if !is_dash(reading, k) {
            return None;
        }
        let begins = Some(Step::Begins(j, Opening::Main));
        // `…, maar X – zelf schipper – zegt`: right before the verb, no verb in it, and somebody before it.
        let describes = |open: usize| {
            j == self.verb
                && !has_finite(reading, open, k)
                && reading.is(open - 1, Tags::NAME | Tags::ROLE | Tags::ORG_NOUN)
        };
        match (self.limit..k).rev().find(|&open| is_dash(reading, open)) {
            Some(open) if open > self.limit && describes(open) => return Some(Step::BackTo(open)),
            Some(open)
                if open > self.limit
                    && (!self.has_finite_before(open)
                        // `een peiling die – o wonder – uitwees dat …`: its clause has only begun.
                        || is_relative(reading, open - 1)
                        || is_subordinator(reading, open - 1)) =>
            {
                return Some(Step::BackTo(open));
            }
            // `klimaat - De premier zegt …`: what the sentence is about.
            None if reading.has_flag(j, Flags::CAPITAL) && !(k > 0 && reading.is(k - 1, Tags::NAME)) => {
                return begins;
            }
            _ => {}
        }
        let hyphen = reading.reads(k, "-") && !self.has_finite_before(k);
        if hyphen { None } else { begins }
    }

    /// A mark or a heading before the clause.
    fn boundary(&self, j: usize, k: usize) -> Option<Step> {
        let mark = matches!(self.reading.sign(k), b':' | b';' | b'(');
        (mark || j < self.verb && follows_heading(self.reading, j)).then_some(Step::Begins(j, Opening::Main))
    }

    /// A relative pronoun or a conjunction that puts the verb of its clause last.
    fn subordinating_word(&self, j: usize, k: usize) -> Option<Step> {
        let reading = self.reading;
        if is_relative(reading, k) {
            // `De brug die we kennen gaat dicht`: the relative clause has its verb already.
            let had_verb = !self.is_cluster() && has_finite(reading, j, self.verb);
            return Some(if had_verb { Step::BackTo(k) } else { Step::Begins(j, Opening::Relative(k)) });
        }
        (is_subordinator(reading, k) && !self.joins_verb(k))
            .then_some(Step::Begins(j, Opening::Conjunction(k)))
    }

    /// `Bewoners wijzen op de kosten of vermoeden dat …`: `of` right before the verb joins it to the one before.
    fn joins_verb(&self, of: usize) -> bool {
        let &Search { reading, verb, .. } = self;
        of + 1 == verb
            && reading.lexeme(of) == reading.known().of
            && reading.tags(verb).reports()
            // `als bewoners merken of beseffen dat …`: the clause of that one.
            && (self.limit..of)
                .rev()
                .find(|&k| is_finite(reading, k))
                .is_some_and(|k| start(reading, k).1 == Opening::Main)
    }

    /// `die komen zullen`: one verb with the one before it, but `wie werken zullen slapen` has two.
    fn is_cluster(&self) -> bool {
        let &Search { reading, verb, .. } = self;
        reading.is(verb, Tags::INF)
            && (!reading.is(verb, Tags::AUX | Tags::MODAL)
                || reading.is_comma(verb + 1)
                || reading.is_terminator(verb + 1))
    }

    /// Commas and conjunctions inside a subordinate clause that still waits for its verb join phrases.
    fn separator_inside(&self, k: usize) -> Option<Step> {
        if !self.reading.is_comma(k) && !self.reading.is(k, Tags::CONJ_COORD) {
            return None;
        }
        let (start, opening) = waiting_clause(self.reading, k, self.limit)?;
        Some(Step::Begins(start, opening))
    }

    /// A comma behind a clause closes it, or the relative clause in it.
    fn comma(&self, j: usize, k: usize) -> Option<Step> {
        if !self.reading.is_comma(k) || !self.has_finite_before(k) {
            return None;
        }
        let opens = relative_closed_by(self.reading, k, self.limit);
        Some(opens.map_or(Step::Begins(j, Opening::Main), Step::BackTo))
    }

    /// A conjunction behind a clause joins another one to it.
    fn conjunction(&self, j: usize, k: usize) -> Option<Step> {
        let reading = self.reading;
        // `niet alleen … maar ook …` joins phrases.
        let joins_phrases = reading.lexeme(k) == reading.known().maar
            && reading.lexeme(k + 1) == reading.known().ook
            && !is_finite(reading, k + 2);
        ((reading.is(k, Tags::CONJ_COORD) || self.joins_verb(k))
            && reading.lexeme(k) != reading.known().zowel
            && !joins_phrases
            && !joins_two(reading, k, self.verb)
            && self.has_finite_before(k)
            && relative_closed_by(reading, k, self.limit).is_none())
        .then_some(Step::Begins(j, Opening::Main))
    }

    /// Whether the sentence has a finite verb before token `k`.
    fn has_finite_before(&self, k: usize) -> bool {
        has_finite(self.reading, self.limit, k)
    }
}

/// `Vrees voor vermisten De autoriteiten zeggen`: an article with a capital begins the text behind a heading.
fn follows_heading(reading: &Reading<'_>, i: usize) -> bool {
    let demonym = reading.is(i + 1, Tags::DEMONYM_ADJ) && !reading.has_flag(i + 2, Flags::CAPITAL);
    // `Naar de rechter Met dat besluit hoopt zij …`
    let preposition = reading.is(i, Tags::PREP)
        && !reading.is(i, Tags::NAME_PARTICLE)
        && reading.is(i + 1, Tags::DET)
        && !reading.has_flag(i + 1, Flags::CAPITAL)
        && reading.is(i.wrapping_sub(1), Tags::NOUN | Tags::NAME | Tags::ORG_NOUN);
    i > 0
        && reading.has_flag(i, Flags::CAPITAL)
        && (reading.is(i, Tags::DET) || preposition)
        && !reading.has_flag(i, Flags::SENTENCE_START)
        && !reading.is_punctuation(i - 1)
        && !reading.is_mark(i - 1)
        && (demonym
            || preposition
            // `De Amersfoorter die …`
            || reading.is(i + 1, Tags::DEMONYM) && reading.is(i + 2, Tags::REL)
            || !reading.has_flag(i + 1, Flags::CAPITAL)
                && reading.is(i + 1, Tags::NOUN | Tags::ADJ_INFLECTED | Tags::NUM))
}

/// The subordinate clause around `k` that has had no finite verb yet.
pub(super) fn waiting_clause(reading: &Reading<'_>, k: usize, limit: usize) -> Option<(usize, Opening)> {
    let mut j = k;
    while let Some(m) = reading.before(j) {
        if m < limit || is_finite(reading, m) || matches!(reading.sign(m), b':' | b';') {
            return None;
        }
        if is_relative(reading, m) {
            return Some((m + 1, Opening::Relative(m)));
        }
        if is_subordinator(reading, m) {
            return Some((m + 1, Opening::Conjunction(m)));
        }
        j = m;
    }
    None
}

/// If a relative clause or an adverbial one ends before `k`, the comma that opened it: `Jansen, die lacht, zegt`.
fn relative_closed_by(reading: &Reading<'_>, k: usize, limit: usize) -> Option<usize> {
    let mut j = k;
    while let Some(previous) = reading.before(j) {
        if previous <= limit {
            return None;
        }
        if is_relative(reading, previous) {
            // `een vader die lacht, zegt`: without a comma the clause goes back to its pronoun.
            let comma = (previous.saturating_sub(2)..previous).rev().find(|&c| reading.is_comma(c));
            let opens = comma.unwrap_or(previous);
            // What stands before it must still be waiting for its verb: `Het is druk omdat de bond, die lacht, zegt`
            let between_commas = comma.is_some_and(|comma| comma + 1 == previous) && reading.is_comma(k);
            let conjunction = (limit..opens).rev().find(|&i| between_commas && is_subordinator(reading, i));
            let begin = conjunction.unwrap_or(limit);
            return (!has_finite(reading, begin, opens)).then_some(opens);
        }
        j = previous;
    }
    None
}
