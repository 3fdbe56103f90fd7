//! The contract of a construction, and the questions that a construction may ask of the text.

mod source;

use std::ops::Range;

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, CueClass, CueFlags, Frames, Tags, WordLists};
use crate::mention::{self, Mention, Referent};
use crate::reading::{Parts, Reading};
use crate::token::Flags;
use crate::token_set::TokenSet;
use crate::zone::Zone;

/// What a construction is, for people: the same examples are its tests, its page in CONSTRUCTIONS.md, and what
/// `aldus rules ID` prints.
///
/// ```
/// let rule = aldus::rules().find(|rule| rule.id == "quote-then-cue").unwrap();
/// assert!(rule.summary.ends_with('.') && rule.fires.len() >= 2);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct RuleInfo {
    /// Kebab-case, the name of its file.
    pub id: &'static str,
    /// The version that brought it.
    pub since: &'static str,
    /// One sentence.
    pub summary: &'static str,
    /// Sentences in which it fires, in the notation of [`markup`](crate::markup), without numbers where there is one attribution.
    pub fires: &'static [&'static str],
    /// Sentences in which it must not fire, and why.
    pub silent: &'static [(&'static str, &'static str)],
    /// Sentences that are known to come out wrong, and what would be right.
    pub gaps: &'static [(&'static str, &'static str)],
}

/// A construction.
pub(crate) struct Rule {
    pub(crate) info: RuleInfo,
    pub(crate) apply: fn(&View<'_, '_>, &mut Vec<Candidate>),
}

/// What a construction found; `attribution` decides between candidates.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// The construction: its place in `rules::ALL`.
    pub(crate) rule: usize,
    /// Token ranges; a range inside a quotation leaves its marks out.
    pub(crate) content: Parts,
    /// Token ranges of the cue; empty without one.
    pub(crate) cue: Parts,
    /// The cue of the lexicon.
    pub(crate) lexeme: Option<u16>,
    pub(crate) source: Option<Box<Mention>>,
    pub(crate) negated: bool,
}

impl Candidate {
    pub(crate) fn new(content: impl Into<Parts>) -> Candidate {
        Candidate {
            rule: 0,
            content: content.into(),
            cue: Parts::new(),
            lexeme: None,
            source: None,
            negated: false,
        }
    }

    pub(crate) fn with_cue(mut self, reading: &Reading<'_>, cue: &CueMatch) -> Candidate {
        self.cue = cue.parts.clone();
        self.lexeme = Some(cue.cue);
        // `vindt het niet erg dat …`: what stands in the content is no denial of it.
        let denied = cue.negation.is_some_and(|i| !self.content.iter().any(|part| part.contains(&i)));
        self.negated = cue.of(reading).flags.has(CueFlags::NEG) != denied;
        self
    }

    pub(crate) fn with_source(mut self, source: Option<Mention>) -> Candidate {
        self.source = source.map(Box::new);
        self
    }
}

/// What a construction sees.
pub(crate) struct View<'r, 'a> {
    pub(crate) reading: &'r Reading<'a>,
    pub(crate) cues: &'r [CueMatch],
    /// The verbs or first words of the cues.
    verbs: TokenSet,
    /// The cues in running text that are not left out.
    told: Vec<&'r CueMatch>,
    /// The quotations in running text that hold something, and those of them that are not left out.
    quotations: Vec<usize>,
    unclaimed: Vec<usize>,
}

impl<'r, 'a> View<'r, 'a> {
    pub(crate) fn new(reading: &'r Reading<'a>, cues: &'r [CueMatch]) -> View<'r, 'a> {
        let mut verbs = TokenSet::with_room_for(reading.len());
        cues.iter().for_each(|cue| verbs.insert(cue.verb..cue.verb + 1));
        let told = cues.iter().filter(|cue| reading.zone(cue.verb) == Zone::Body).collect();
        let quotations: Vec<usize> = (0..reading.quotations.len())
            .filter(|&q| reading.zone(reading.quotations[q].open as usize) == Zone::Body)
            .filter(|&q| !reading.content(q).is_empty())
            .collect();
        let unclaimed = quotations.clone();
        View { reading, cues, verbs, told, quotations, unclaimed }
    }

    /// Leaves out the cues and quotations that are taken: whatever else is made of them would be declined.
    pub(crate) fn leave_out(
        &mut self,
        is_taken: impl Fn(&CueMatch) -> bool,
        is_claimed: impl Fn(usize) -> bool,
    ) {
        self.told.retain(|cue| !is_taken(cue));
        self.unclaimed.retain(|&q| !is_claimed(q));
    }

    /// Cues in running text that are not taken yet, with what the lexicon says of them.
    pub(crate) fn cues(&self) -> impl Iterator<Item = (&'r CueMatch, &'r Cue)> + '_ {
        let reading = self.reading;
        self.told.iter().map(move |&cue| (cue, cue.of(reading)))
    }

    /// The cue whose verb or first word is token `i`.
    pub(crate) fn cue_at(&self, i: usize) -> Option<&'r CueMatch> {
        if !self.verbs.contains(i) {
            return None;
        }
        // They stand in text order.
        let behind = self.cues.partition_point(|cue| cue.verb <= i);
        self.cues[..behind].last().filter(|cue| cue.verb == i)
    }

    /// The cue whose finite verb is token `i`: the verb itself or an auxiliary.
    pub(crate) fn cue_governed_at(&self, i: usize) -> Option<&'r CueMatch> {
        self.cue_at(i)
            .filter(|cue| cue.finite == Some(i) || cue.finite.is_none() && cue.form.is_empty())
            .or_else(|| {
                // Cues stand in text order.
                let behind = self.cues.partition_point(|cue| cue.verb <= i);
                let sentence = self.reading.end_of_sentence(i.min(self.reading.len().saturating_sub(1)));
                self.cues[behind..]
                    .iter()
                    .take_while(|cue| cue.verb < sentence)
                    .find(|cue| cue.finite == Some(i))
            })
    }

    /// Quotations in running text: their index.
    pub(crate) fn quotations(&self) -> impl Iterator<Item = usize> + '_ {
        self.quotations.iter().copied()
    }

    /// Those of them that are not known yet as somebody's words.
    pub(crate) fn unclaimed(&self) -> impl Iterator<Item = usize> + '_ {
        self.unclaimed.iter().copied()
    }

    /// Whether the quotation reads as an utterance: a clause, a sentence, an answer; not a name or a term.
    pub(crate) fn is_utterance(&self, q: usize) -> bool {
        let reading = self.reading;
        let content = reading.content(q);
        let last = content.end - 1;
        if reading.is_terminator(last) && !reading.reads(last, "...") {
            return true;
        }
        let finite = |i: usize| {
            reading.is(i, Tags::FINITE) && (!reading.is(i, Tags::NOUN) || reading.is(i, Tags::AUX))
        };
        reading.has_words(7, content.clone())
            || reading.has_words(3, content.clone()) && content.into_iter().any(finite)
    }

    /// Whether the words before the quotation announce a name, a term or a title.
    pub(crate) fn is_term(&self, q: usize) -> bool {
        let open = self.reading.quotations[q].open as usize;
        open > 0 && self.reading.is(open - 1, Tags::TERM_MARKER)
    }

    /// Whether the quotation opens its sentence or follows a colon.
    pub(crate) fn opens_sentence(&self, q: usize) -> bool {
        let reading = self.reading;
        let open = reading.quotations[q].open as usize;
        open == 0
            || reading.has_flag(open, Flags::SENTENCE_START)
            || reading.has_flag(open, Flags::LINE_BEFORE)
            || reading.reads(open - 1, ":")
            || reading.is_terminator(open - 1)
            || (open >= 2 && reading.closed_at(open - 1).is_some() && reading.is_terminator(open - 2))
            || self.is_behind_gesture(open)
    }

    /// `(lacht) “Nee.”`: what somebody does in brackets, at the head of the sentence, before the mark at `open`.
    fn is_behind_gesture(&self, open: usize) -> bool {
        const LONGEST: usize = 4;
        let reading = self.reading;
        let bracket = reading.bracket_opens(open - 1, LONGEST);
        bracket.is_some_and(|i| reading.has_flag(i, Flags::SENTENCE_START))
    }

    /// Whether the quotation ends an unquoted clause that began before it: `De brug is “levensgevaarlijk”, aldus X`.
    pub(crate) fn ends_clause(&self, q: usize) -> bool {
        let reading = self.reading;
        let open = reading.quotations[q].open as usize;
        if self.opens_sentence(q) {
            return false;
        }
        let start = reading.start_of_sentence(open);
        // `De brug “is levensgevaarlijk”, aldus X`: its verb stands between the marks.
        let inside = reading.content(q).start;
        // A full stop is missing: `De brug is dicht “We gaan door”, zegt X`.
        let sentence = reading.has_flag(inside, Flags::CAPITAL)
            && !reading.is(inside, Tags::NAME)
            && clause::has_finite(reading, inside, reading.content(q).end)
            && self.is_utterance(q)
            && !reading.is(open - 1, Tags::PREP | Tags::DET | Tags::CONJ_SUB | Tags::SPEECH_NOUN);
        if sentence {
            return false;
        }
        // `Dat is “een ramp”, zegt X`: no more than a subject and its verb.
        let copula = open - start == 2 && reading.is(open - 1, Tags::AUX) && !reading.is(start, Tags::VERB);
        clause::has_finite(reading, start, open) && (copula || reading.has_words(3, start..open))
            || clause::is_finite(reading, inside) && !reading.has_flag(inside, Flags::CAPITAL)
    }

    /// One past the quotation, its closing mark included.
    pub(crate) fn after_quotation(&self, q: usize) -> usize {
        self.reading.quotations[q].end()
    }

    /// The source that follows the verb or preposition at `i` at once.
    pub(crate) fn source_after(&self, i: usize) -> Option<Mention> {
        let end = self.reading.end_of_sentence(i);
        mention::mention_at(self.reading, i, end).filter(|mention| self.can_be_source(mention))
    }

    /// People, organisations, documents; and what is unknown, for who speaks is often known to no table.
    pub(crate) fn can_be_source(&self, mention: &Mention) -> bool {
        let reading = self.reading;
        let pronoun = reading.lexicon.pronoun(reading.lexeme(mention.head));
        let somebody = mention.tokens.len() > 1 || pronoun.is_none_or(|pronoun| pronoun.can_speak);
        mention.referent != Referent::Time
            && somebody
            && !(mention.referent == Referent::Pronoun && reading.is(mention.head, Tags::WH))
    }

    /// Whether this cue is no report of this source: a sign, or a decision of others than a court.
    pub(crate) fn is_no_statement(&self, entry: &Cue, source: &Mention) -> bool {
        self.is_sign(entry, source) || entry.flags.has(CueFlags::VERDICT) && !self.is_court(source)
    }

    /// `de rechter`, `het gerechtshof`
    fn is_court(&self, source: &Mention) -> bool {
        source.tokens.clone().any(|i| {
            let word = self.reading.word(i).to_lowercase();
            self.reading.lexicon.ends_in_listed(&word, WordLists::COURT)
        })
    }

    /// `stoffen die aangeven dat …`, `de bouw wijst erop dat …`, `Dat blijkt uit de titel`: a thing shows it, and the author infers.
    fn is_sign(&self, entry: &Cue, source: &Mention) -> bool {
        entry.flags.has(CueFlags::SIGN)
            && source.referent == Referent::Thing
            && source.name.is_none()
            && !self.reading.is(source.head, Tags::DOCUMENT | Tags::SPEECH_NOUN | Tags::GUESSED)
    }

    /// Whether the cue may introduce or follow a quotation between marks.
    pub(crate) fn takes_quotation(&self, cue: &CueMatch) -> bool {
        let entry = cue.of(self.reading);
        entry.frames.has(Frames::QUOTE) && !matches!(entry.class, CueClass::Own | CueClass::Setting)
    }

    /// Whether the finite verb of the cue makes an assertion: no infinitive by itself, no plan.
    pub(crate) fn is_asserted(&self, cue: &CueMatch) -> bool {
        cue.finite.is_some_and(|finite| !cue.modal && !self.is_unreal(cue, finite))
    }

    /// Whether nobody says that it was said, though the verb is finite.
    fn is_unreal(&self, cue: &CueMatch, finite: usize) -> bool {
        self.is_owed(finite) || self.is_possible(cue, finite) || self.is_otherwise(finite)
    }

    /// `…, anders denken zij dat …`: they do not.
    fn is_otherwise(&self, finite: usize) -> bool {
        let reading = self.reading;
        let anders = |&i: &usize| reading.word(i).eq_ignore_ascii_case("anders");
        let Some(anders) = finite.checked_sub(1).filter(anders) else { return false };
        // `Iets anders zegt X`
        reading.has_flag(anders, Flags::SENTENCE_START)
            || anders > 0 && (reading.is_comma(anders - 1) || reading.is_mark(anders - 1))
    }

    /// `vindt dat X kon eisen dat …`, `X, die niet kon zeggen waar …`: whether X did is not told, or X did not.
    fn is_possible(&self, cue: &CueMatch, finite: usize) -> bool {
        const NEAR: usize = 4;
        let reading = self.reading;
        let known = reading.known();
        let could = finite != cue.verb && [known.kon, known.konden].contains(&reading.lexeme(finite));
        let reports =
            |i: usize| self.cue_at(i).is_some_and(|outer| outer.of(reading).frames.has(Frames::DAT));
        let told = || match clause::start(reading, finite).1 {
            clause::Opening::Conjunction(dat) | clause::Opening::Relative(dat) => {
                reading.lexeme(dat) == known.dat && (dat.saturating_sub(NEAR)..dat).any(reports)
            }
            clause::Opening::Main => false,
        };
        could
            && !cue.of(reading).flags.has(CueFlags::NEG)
            && (finite > 0 && reading.is(finite - 1, Tags::NEG) || told())
    }

    /// `vindt dat X moet erkennen dat …`, `“X moet erkennen dat …”`: somebody else says that X should.
    fn is_owed(&self, finite: usize) -> bool {
        let reading = self.reading;
        reading.lexicon.is_duty(reading.lexeme(finite))
            && (reading.quotation_around(finite).is_some()
                // `Volgens de bond moet X erkennen dat …`
                || reading.lexeme(reading.start_of_sentence(finite)) == reading.known().volgens
                || !matches!(clause::start(reading, finite).1, clause::Opening::Main))
    }

    /// The quotations that go on directly behind token `end` of the sentence, with no cue of their own: `"A", zegt X. "B."`
    pub(crate) fn continuations(&self, end: usize) -> impl Iterator<Item = Range<usize>> + '_ {
        let reading = self.reading;
        let mut i = end;
        std::iter::from_fn(move || {
            while i > 0 && (reading.is_terminator(i) || reading.is_comma(i)) {
                i += 1;
            }
            let q = reading.opened_at(i).filter(|_| i > 0)?;
            if reading.paragraph(i) != reading.paragraph(end - 1)
                || self.has_own_cue(q)
                || !self.is_utterance(q) && !self.is_answer(q)
            {
                return None;
            }
            i = self.after_quotation(q);
            Some(reading.content(q))
        })
    }

    /// `zegt X in “De Ochtend”`, `schrijft hij in zijn boek “De brug”`: a title that tells where something is said or written, not what.
    pub(crate) fn is_place(&self, q: usize) -> bool {
        let reading = self.reading;
        let known = reading.known();
        let open = reading.quotations[q].open as usize;
        let inside = reading.content(q);
        let governs =
            |i: usize| reading.is(i, Tags::PREP) && ![known.met, known.om].contains(&reading.lexeme(i));
        let titled = reading.has_flag(inside.start, Flags::CAPITAL) && reading.is_built_in(q);
        titled
            && open.checked_sub(1).is_some_and(|before| {
                const LONGEST: usize = 4;
                let phrase = Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED | Tags::NOUN;
                (reading.start_of_sentence(open).max(before.saturating_sub(LONGEST))..=before)
                    .rev()
                    .take_while(|&i| i == before || reading.is(i + 1, phrase))
                    .take_while(|&i| !reading.is(i, Tags::SPEECH_NOUN | Tags::CUE_WORD) || governs(i))
                    .any(governs)
            })
    }

    /// `“weg ermee” en “schande”`: what the quotations say that a conjunction or a comma joins to quotation `q` in its sentence.
    pub(crate) fn joined(&self, q: usize) -> impl Iterator<Item = Range<usize>> + '_ {
        let reading = self.reading;
        let mut i = self.after_quotation(q);
        std::iter::from_fn(move || {
            let comma = usize::from(reading.is_comma(i));
            let mark = i + comma + usize::from(reading.is(i + comma, Tags::CONJ_COORD));
            let next = reading.opened_at(mark).filter(|_| mark > i)?;
            if self.has_own_cue(next) || reading.is_name(next) {
                return None;
            }
            i = self.after_quotation(next);
            Some(reading.content(next))
        })
    }

    /// A short sentence between marks: `"Nee."`
    fn is_answer(&self, q: usize) -> bool {
        let content = self.reading.content(q);
        self.reading.is_terminator(content.end - 1) || self.reading.is_terminator(self.after_quotation(q))
    }

    /// Whether a cue follows the quotation in its sentence.
    pub(crate) fn has_own_cue(&self, q: usize) -> bool {
        let mut i = self.after_quotation(q);
        while i < self.reading.len() && (self.reading.is_comma(i) || self.reading.reads(i, "-")) {
            i += 1;
        }
        if self.reading.has_flag(i, Flags::SENTENCE_START) {
            return false;
        }
        self.cue_governed_at(i).is_some_and(|cue| self.takes_quotation(cue))
            || self.reading.is(i, Tags::ADV)
                && self.cue_at(i + 1).is_some_and(|cue| self.takes_quotation(cue))
    }
}
