//! `zegt, toen hij kwam, dat …`: the clause that a cue governs, behind it.

mod noun;

use std::ops::ControlFlow;
use std::ops::Range;

use super::end::trimmed;
use super::judged::{is_out_of_place, is_proven, judged};
use super::opener::quotes_clause;
use super::opener::{is_asked, joins_nouns, tells_a_thing};
use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, CueClass, CueFlags, Frames, Tags};
use crate::mention;
use crate::reading::Reading;
use crate::rules::parenthetical;
use crate::token::Flags;

/// How many tokens may stand between a cue and its clause.
const REACH: usize = 40;

/// The clause that the cue governs, without its conjunction.
pub(super) fn governed_clause(reading: &Reading<'_>, cue: &CueMatch, entry: &Cue) -> Option<Range<usize>> {
    let known = reading.known();
    let finite = cue.finite.unwrap_or(cue.verb);
    // `Dat blijkt uit het besluit dat gisteren …`: what is said stands in the sentence before.
    // `Dat erkende X, door te zeggen dat …`: but not what the infinitive says.
    let begin = reading.start_of_sentence(finite);
    let means = cue.form.any(Tags::INF) && finite + 1 < cue.start();
    if begin + 1 == finite && !means && [known.dat, known.dit].contains(&reading.lexeme(begin)) {
        return None;
    }
    // `Het leger heeft, zegt X, dorpen geraakt waar mensen wonen`
    if parenthetical::parts_main_clause(reading, finite) {
        return None;
    }
    // `Door te zeggen dat …, won hij stemmen`: the verb of whoever says it stands behind the clause.
    let means = cue.form.any(Tags::INF) && finite > cue.end() && reading.is_comma(finite - 1);
    let mut first = if means { cue.end() } else { cue.end().max(finite + 1) };
    // `gezegd te hebben dat …`: the rest of the verbs.
    let verbs = Tags::AUX | Tags::MODAL | if cue.finite == Some(cue.verb) { Tags::NONE } else { Tags::TE };
    // `gezegd te onderzoeken of …`: that infinitive is what is said.
    let other = |i: usize| reading.is(i, Tags::TE) && !reading.is(i + 1, Tags::AUX | Tags::MODAL);
    while reading.is(first, verbs) && !reading.is(first, Tags::CONJ_SUB) && !other(first) {
        first += 1;
    }
    let limit = if means { finite - 1 } else { reading.end_of_sentence(cue.verb) };
    Search { reading, cue, entry, finite, begin, first, limit, in_relative: false }.run()
}

/// What a look at a token tells: the clause, or that there is none; or the search goes on.
type Look = ControlFlow<Option<Range<usize>>>;

const GO_ON: Look = ControlFlow::Continue(());
const NONE: Look = ControlFlow::Break(None);

/// The search for the clause of a cue.
struct Search<'r, 'a> {
    reading: &'r Reading<'a>,
    cue: &'r CueMatch,
    entry: &'r Cue,
    /// The finite verb of the cue, or the verb that it has.
    finite: usize,
    /// The beginning and the end of the sentence.
    begin: usize,
    limit: usize,
    /// The first token behind the cue.
    first: usize,
    /// A relative clause behind a comma has begun.
    in_relative: bool,
}

impl Search<'_, '_> {
    fn run(mut self) -> Option<Range<usize>> {
        if !self.has_opener() || self.has_asked_for_thing() {
            return None;
        }
        let mut i = self.first;
        while i < self.limit.min(self.first + REACH) {
            if let Some(past) = self.past_adjunct(i) {
                i = past;
                continue;
            }
            let look = self.look_for_clause(i);
            match look {
                ControlFlow::Break(clause) => return clause,
                ControlFlow::Continue(()) => i = self.past(i)?,
            }
        }
        None
    }

    /// Whether a word or a mark that opens a clause of the cue stands behind it.
    fn has_opener(&self) -> bool {
        let &Search { reading, entry, first, limit, .. } = self;
        let known = reading.known();
        let dat = entry.frames.has(Frames::DAT);
        let states = dat || entry.frames.has(Frames::HET_DAT);
        let asks = entry.frames.has(Frames::OF);
        (first..limit.min(first + REACH)).any(|i| {
            let word = reading.lexeme(i);
            states && word == known.dat
                || asks && (word == known.of || reading.is(i, Tags::WH))
                || dat && reading.is_mark(i)
        })
    }

    fn look_for_clause(&self, i: usize) -> Look {
        // `heeft foto's gepubliceerd waarop te zien is dat …`: what the photos show.
        if i == self.first && self.reading.is(i, Tags::PRON_ADV) && clause::is_relative(self.reading, i) {
            return NONE;
        }
        self.dat_at(i)?;
        self.of_at(i)?;
        self.question_at(i)?;
        self.quoted_at(i)?;
        if self.is_said_otherwise(i) { NONE } else { GO_ON }
    }

    /// The clause from `from` on.
    fn clause(&self, from: usize) -> Look {
        ControlFlow::Break(Some(trimmed(self.reading, self.cue, from, self.limit)))
    }

    /// `dat`, where it opens what is said, a clause that is none, or one that the cue belongs to.
    fn dat_at(&self, i: usize) -> Look {
        let &Search { reading, entry, finite, first, limit, .. } = self;
        if !self.is_conjunction(i) {
            return GO_ON;
        }
        // `meent X in zijn rapport, dat nu verschijnt`: a relative clause.
        let text = i >= 2
            && reading.is_comma(i - 1)
            && i - 2 >= first
            && (reading.is(i - 2, Tags::DOCUMENT)
                // `stond in het Protocol van Gent, dat de strijd beëindigde`
                || entry.flags.has(CueFlags::IMPERSONAL)
                    && clause::mention_ending_at(reading, i - 1)
                        .is_some_and(|text| text.tokens.start >= first && reading.is(text.head, Tags::DOCUMENT)));
        let apart = || {
            i > finite + 2
                && (reading.is_comma(i - 1) || clause::is_relative(reading, i))
                && self.is_parenthesis()
        };
        // `…, zo blijkt uit een vonnis dat gisteren verscheen`
        let so = || {
            finite > self.begin + 1
                && reading.lexeme(finite - 1) == reading.known().zo
                && reading.is_comma(finite - 2)
                && clause::is_relative(reading, i)
        };
        if text || so() || self.is_joined(i) || self.hangs_on_participle(i) || apart() || self.determines(i) {
            return NONE;
        }
        let governs = (entry.frames.has(Frames::DAT) || entry.frames.has(Frames::HET_DAT))
            && !self.in_relative
            // `bestrijdt dat niet`: `dat` is the object.
            && !clause::is_object_alone(reading, i)
            && (clause::clause_follows(reading, i + 1)
                || i == first && clause::passive_follows(reading, i + 1));
        if !governs {
            return GO_ON;
        }
        if clause::is_object_of_infinitive(reading, i, limit)
            || self.tells_more_of_noun(i)
            || self.is_certain_thing(i)
            || self.is_what_is_answered(i)
        {
            return NONE;
        }
        // `acht het ondenkbaar dat …`, but `acht de kans dat …`
        let plain = entry.frames.has(Frames::DAT).then_some(i + 1);
        judged(reading, self.cue, entry, i).or(plain).map_or(NONE, |from| self.clause(from))
    }

    fn is_conjunction(&self, i: usize) -> bool {
        let &Search { reading, entry, finite, .. } = self;
        // `zegt op dat moment dat …`, `zei dat jaar dat …`: an article.
        let article = i > 0
            && (reading.is(i - 1, Tags::PREP) || reading.is(i + 1, Tags::TIME))
            && reading.is(i + 1, Tags::NOUN)
            && reading.lexeme(i + 2) == reading.lexeme(i);
        reading.lexeme(i) == reading.known().dat
            && reading.is(i, Tags::CONJ_SUB)
            && !article
            // `een boycot van X (dat ook hier winkels heeft)`
            && !reading.reads(i - 1, "(")
            && !(reading.is_mark(i - 1) && clause::is_relative(reading, i) && !follows_title(reading, i))
            && !clause::describes_noun(reading, i, entry.frames.has(Frames::ALS))
            && !tells_a_thing(reading, i, finite)
            // `vindt dat plan “overdreven”`: an article.
            && !clause::judges_noun(reading, i)
    }

    /// `had het gevraagd, wetende dat …`
    fn hangs_on_participle(&self, i: usize) -> bool {
        let &Search { reading, first, .. } = self;
        i >= first + 2
            && reading.word(i - 1).ends_with("ende")
            && (reading.is_comma(i - 2) || reading.is_comma(i - 3))
    }

    /// `moesten maken en dat …`: the clause goes on with one that governs the cue.
    fn is_joined(&self, i: usize) -> bool {
        let &Search { reading, first, .. } = self;
        let known = reading.known();
        i > first
            && [known.en, known.maar, known.of].contains(&reading.lexeme(i - 1))
            // `bevestigt alleen maar dat …`
            && !(i >= 2 && reading.is(i - 2, Tags::ADV))
    }

    /// `…, zegt X, dat …`: the clause goes on with what stands before the cue.
    fn is_parenthesis(&self) -> bool {
        let &Search { reading, finite, begin, .. } = self;
        finite > 0
            && reading.is_comma(finite - 1)
            && clause::subject(reading, finite).is_none_or(|subject| subject.tokens.start > finite)
            // `Hoewel zij niets zegt, denkt X dat …`: what stands before cannot stand by itself.
            && !reading.is(begin, Tags::WH)
            && parenthetical::has_main_verb(reading, begin..finite - 1)
    }

    /// `Nee, zegt X, dat plan komt er niet`: an article, and the verb comes second.
    fn determines(&self, i: usize) -> bool {
        let &Search { reading, finite, limit, .. } = self;
        let noun = || mention::simple_mention_at(reading, i, limit).filter(|noun| noun.tokens.len() > 1);
        finite > 0
            && reading.is_comma(finite - 1)
            && reading.is_comma(i - 1)
            && noun().is_some_and(|noun| {
                let verb = noun.tokens.end;
                clause::is_finite(reading, verb)
                    && !reading.is(verb + 1, Tags::VERB)
                    && !reading.is_comma(verb + 1)
                    && !reading.is_terminator(verb + 1)
            })
    }

    fn of_at(&self, i: usize) -> Look {
        let reading = self.reading;
        if reading.lexeme(i) == reading.known().of
            && self.entry.frames.has(Frames::OF)
            && !self.in_relative
            && clause::clause_follows(reading, i + 1)
            && !joins_nouns(reading, i)
            && !self.is_what_was_asked(i)
            // `Het is onduidelijk, zegt X, of dat lukt`
            && !(reading.is_comma(i - 1) && self.is_parenthesis())
        {
            return self.clause(i + 1);
        }
        GO_ON
    }

    /// `…, zegt X op de vraag of dat klopt`: what X answers.
    fn is_what_was_asked(&self, i: usize) -> bool {
        i.checked_sub(3).is_some_and(|op| parenthetical::is_question_put(self.reading, op))
    }

    /// A question word.
    fn question_at(&self, i: usize) -> Look {
        let &Search { reading, cue, entry, finite, begin, first, .. } = self;
        if !reading.is(i, Tags::WH) || self.is_what_was_asked(i) {
            return GO_ON;
        }
        let known = reading.known();
        let word = reading.lexeme(i);
        // `Hoe later het wordt, zegt X, hoe duurder`, `Hoe meer mensen het vertellen, hoe beter`
        if reading.is_comma(i - 1)
            && (finite > 0 && reading.is_comma(finite - 1) || reading.lexeme(begin) == word)
        {
            return NONE;
        }
        // `legt uit wat er gebeurt`: the preposition is a particle of the verb.
        let particle = i == cue.end() && entry.separable && cue.verb + 1 < i;
        // `en vragen welke brug opengaat`: `vragen` is a noun as well.
        let at_verb = i == cue.verb + 1 && cue.finite == Some(cue.verb);
        let asks = !clause::is_relative(reading, i)
            || self.asks_behind_comma(i)
            || at_verb
            || particle && word == known.wat
            || is_asked(reading, i);
        if !entry.frames.has(Frames::OF)
            || self.in_relative
            || !asks
            // `zei wat, maar niemand verstond het`: something.
            || reading.is_comma(i + 1)
            // `zegt alles wat er te zeggen is`, `die alles zegt wat …`: a relative clause.
            || word == known.wat && [i - 1, cue.verb.saturating_sub(1)].iter().any(|&k| reading.reads(k, "alles"))
            || word == known.wat && (reading.lexeme(i - 1) == known.iets || is_degree(reading, i))
            || self.has_thing_before(i)
            || word == known.waarna
            // `weet hoe of wat`: what to do.
            || reading.lexeme(i + 1) == known.of
            || !clause::clause_follows(reading, i + 1)
            || clause::is_finite(reading, i + 1)
        {
            return GO_ON;
        }
        // `weet in welke straat …`, but `vertelt over welke straat …`, `mensen tegen wie niemand iets zegt`
        let preposition = i > first
            && reading.is(i - 1, Tags::PREP)
            && !reading.is(i - 1, Tags::NOUN)
            && !cue.covers(i - 1);
        if preposition && word == known.wie && (reading.is(i - 2, Tags::NOUN) || reading.reads(i - 2, ")")) {
            return NONE;
        }
        let preposition = preposition && reading.is(i, Tags::DET) && reading.lexeme(i - 1) != known.over;
        self.clause(i - usize::from(preposition))
    }

    /// `vroeg zich af, wie de brug bouwde`: a comma before what is asked, as it was once written.
    fn asks_behind_comma(&self, i: usize) -> bool {
        let &Search { reading, cue, entry, .. } = self;
        i == cue.end() + 1
            && reading.is_comma(cue.end())
            && cue.parts.len() > 1
            && entry.frames.has(Frames::OF)
            && reading.is(i, Tags::WH)
            && !reading.is(i, Tags::PRON_ADV)
    }

    /// `stelt “dat de brug dicht blijft”`: the conjunction stands between the marks.
    fn quoted_at(&self, i: usize) -> Look {
        let reading = self.reading;
        let governs = self.entry.frames.has(Frames::DAT) && !self.in_relative;
        match reading.opened_at(i).filter(|&q| governs && quotes_clause(reading, q)) {
            Some(q) => ControlFlow::Break(Some(i + 2..reading.quotations[q].end())),
            None => GO_ON,
        }
    }

    /// An infinitive, a quotation or what stands behind a colon is what the cue reports, or the sentence ends.
    fn is_said_otherwise(&self, i: usize) -> bool {
        let &Search { reading, cue, entry, .. } = self;
        let opened = reading.opened_at(i);
        // `zegt te hopen dat …`, `zegt “niets te weten” dat …`: the infinitive is what is said.
        let quoted = || opened.is_some_and(|q| reading.content(q).any(|k| reading.is_te_infinitive(k)));
        let infinitive = !cue.covers(i) && (reading.is_te_infinitive(i) || quoted());
        // `verweert zich door te zeggen dat …`: so is it here.
        let means =
            || i > 0 && reading.lexeme(i - 1) == reading.known().door && reading.is(i + 1, Tags::REPORT);
        // `wist aandacht te trekken met de mededeling dat …`: no knowledge.
        // `houdt de mogelijkheid open om te zeggen dat …`: nor an expectation.
        let managed = matches!(entry.class, CueClass::Knowledge | CueClass::Expectation);
        infinitive && (entry.frames.has(Frames::TE) || managed || means())
            || self.asks_for_thing(i)
            || reading.is_terminator(i)
            || opened.is_some() && reading.has_words(7, i..reading.after(i))
            || matches!(reading.word(i), ":" | ";")
    }

    /// Behind a clause or an infinitive at `i` that tells when, why or how it is said.
    fn past_adjunct(&self, i: usize) -> Option<usize> {
        let &Search { reading, entry, limit, .. } = self;
        if self.in_relative || !reading.is(i, Tags::CONJ_SUB | Tags::WH | Tags::OM | Tags::PREP) {
            return None;
        }
        // `vroeg om te komen`, `belooft om te komen`: there the infinitive is what is said.
        let directs = matches!(entry.class, CueClass::Directive | CueClass::Commissive);
        let infinitive = || clause::past_adjunct_infinitive(reading, i, limit);
        // `stelt als voorzitter dat …`, `klaagt in steden als Gent dat …`
        if reading.lexeme(i) == reading.known().als {
            let example = reading.is(i - 1, Tags::PLURAL);
            let role = mention::simple_mention_at(reading, i + 1, limit).filter(|role| {
                (reading.is(role.head, Tags::ROLE) || example && role.name.is_some())
                    && opens_content(reading, role.tokens.end)
            });
            if let Some(role) = role {
                return Some(role.tokens.end);
            }
        }
        // `voordat de vergadering begon al dat …`
        let said = |k: usize| {
            let adverb =
                reading.is(k, Tags::ADV) && !reading.is(k, Tags::CONJ_COORD | Tags::DET | Tags::VERB);
            opens_content(reading, k + usize::from(adverb))
        };
        clause::past_adjunct_clause(reading, i, limit, said)
            .or_else(|| if directs { None } else { infinitive() })
    }

    /// `toen X om hulp vroeg, op grond van een verdrag dat …`
    fn has_asked_for_thing(&self) -> bool {
        const NEAR: usize = 4;
        let &Search { reading, cue, entry, first, .. } = self;
        entry.class == CueClass::Directive
            && cue.start() == cue.verb
            && reading.is_comma(first)
            && (cue.verb.saturating_sub(NEAR)..cue.verb).any(|k| reading.lexeme(k) == reading.known().om)
    }

    /// `vroeg om hulp op grond van een verdrag dat …`: what is asked stands behind the preposition.
    fn asks_for_thing(&self, i: usize) -> bool {
        let &Search { reading, cue, entry, limit, .. } = self;
        entry.class == CueClass::Directive
            && reading.lexeme(i) == reading.known().om
            && !cue.covers(i)
            && !(i..limit).take_while(|&k| !reading.is_comma(k)).any(|k| reading.is_te_infinitive(k))
    }

    /// Where the search goes on behind token `i`; `None` where another clause begins.
    fn past(&mut self, i: usize) -> Option<usize> {
        let &mut Search { reading, limit, .. } = self;
        let past = clause::past_aside(reading, i, limit)
            .or_else(|| clause::past_relative(reading, i, limit))
            .or_else(|| clause::past_bare_relative(reading, i, limit, |k| opens_content(reading, k)));
        if past.is_some() {
            return past;
        }
        let goes_on = if reading.is_comma(i) {
            let known = reading.known();
            let word = reading.lexeme(i + 1);
            // `de straf waarmee hij dreigt, valt onder …`: its clause is over.
            if i == self.first && reading.is(i + 1, Tags::FINITE) && self.is_subordinate() {
                return None;
            }
            let asks = self.asks_behind_comma(i + 1);
            self.in_relative = clause::is_relative(reading, i + 1) && word != known.dat && !asks;
            let apposition = || !clause::has_finite(reading, i + 1, (i + 4).min(limit));
            asks || self.in_relative || [known.dat, known.of].contains(&word) || apposition()
        } else {
            self.in_relative || !self.is_other_clause(i)
        };
        goes_on.then(|| reading.after(i))
    }

    fn is_subordinate(&self) -> bool {
        !matches!(clause::start(self.reading, self.finite).1, clause::Opening::Main)
    }

    /// Another verb, or a conjunction that does not open what is said.
    fn is_other_clause(&self, i: usize) -> bool {
        let &Search { reading, cue, entry, .. } = self;
        let known = reading.known();
        // `zei toen dat …`, `zei dan ook dat …`: an adverb.
        let next = i + 1 + usize::from(reading.lexeme(i + 1) == known.ook);
        clause::is_finite(reading, i)
            && !cue.covers(i)
            && Some(i) != cue.finite
            && !is_out_of_place(reading, i)
            && !is_proven(reading, entry, i)
            || clause::is_subordinator(reading, i)
                && ![reading.lexeme(i), reading.lexeme(next)].contains(&known.dat)
    }
}

/// `zei in “De Ochtend” dat …`: behind the name of a medium, unless the clause lacks a subject.
fn follows_title(reading: &Reading<'_>, dat: usize) -> bool {
    let title = dat.checked_sub(1).and_then(|mark| reading.closed_at(mark)).is_some_and(|q| {
        let open = reading.quotations[q].open as usize;
        open > 0
            && reading.is(open - 1, Tags::PREP)
            && reading.has_flag(reading.content(q).start, Flags::CAPITAL)
    });
    title && !clause::lacks_subject(reading, dat + 1)
}

/// The conjunction or the question word of a clause that is said.
fn opens_content(reading: &Reading<'_>, i: usize) -> bool {
    let known = reading.known();
    [known.dat, known.of].contains(&reading.lexeme(i)) && reading.is(i, Tags::CONJ_SUB)
}

/// `zegt ze wat traag.`: `wat` before a single word tells how.
fn is_degree(reading: &Reading<'_>, wat: usize) -> bool {
    reading.is_terminator(wat + 2) && !clause::is_finite(reading, wat + 1)
}
