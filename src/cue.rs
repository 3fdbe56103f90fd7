//! Cues: where a reporting expression stands, contiguous or split, with its lexeme.

mod adverbial;
mod around;
mod done;
mod governor;
mod heard;
mod near;
mod particle;
mod phrase;
mod verb;
mod veto;

use crate::lexicon::{Cue, CueClass, Frames, Tags, VerbUse, WordBits};
use crate::reading::{Parts, Reading};
use crate::token::{Flags, LexemeId};
use near::{Clause, Signs};
use phrase::word_behind;

/// A reporting expression in the text.
#[derive(Clone, Debug)]
pub(crate) struct CueMatch {
    /// Which one: an index into the cues of the lexicon.
    pub(crate) cue: u16,
    /// The token of the inflected verb, or the first word of a phrase.
    pub(crate) verb: usize,
    /// The tokens of the expression, as one or two runs, in text order.
    pub(crate) parts: Parts,
    /// The form of the verb (`FIN_SG`, `PART` …); empty for a phrase.
    pub(crate) form: Tags,
    /// The finite verb of its clause: the verb itself, or its auxiliary.
    pub(crate) finite: Option<usize>,
    /// Under a modal verb: planned, wished, possible.
    pub(crate) modal: bool,
    /// The `niet`, `nooit` … that denies it.
    pub(crate) negation: Option<usize>,
}

/// Why a word that could be a cue is none.
#[derive(Clone, Debug)]
pub(crate) struct Declined {
    pub(crate) verb: usize,
    pub(crate) lemma: Box<str>,
    pub(crate) reason: Box<str>,
}

impl CueMatch {
    pub(crate) fn of<'r>(&self, reading: &'r Reading<'_>) -> &'r Cue {
        reading.lexicon.cue(self.cue)
    }

    /// One past the last token of the expression.
    pub(crate) fn end(&self) -> usize {
        self.parts.last().map_or(self.verb + 1, |part| part.end)
    }

    /// The first token of the expression.
    pub(crate) fn start(&self) -> usize {
        self.parts.first().map_or(self.verb, |part| part.start)
    }

    pub(crate) fn covers(&self, token: usize) -> bool {
        self.parts.iter().any(|part| part.contains(&token))
    }
}

/// How far a particle or a fixed word may stand from its verb, in tokens.
const REACH: usize = 24;
/// How far its preposition may stand from `er`, at most and without more.
const FAR_ER: usize = 14;
const NEAR_ER: usize = 7;
/// How far before a verb-final verb its fixed words may stand.
const REACH_BACK: usize = 8;

/// All cues of the text, in text order, and those declined.
pub(crate) fn find(reading: &Reading<'_>) -> (Vec<CueMatch>, Vec<Declined>) {
    let (keys, signs) = near::index(reading);
    let found = Vec::with_capacity(reading.len() / 32);
    let mut finder = Finder { reading, keys, signs, uses: Vec::new(), found, declined: Vec::new() };
    for (i, tags) in reading.tagged.tags.iter().enumerate() {
        if !tags.any(Tags::CUE_WORD | Tags::REPORT) {
            continue;
        }
        let may_begin =
            |first| reading.lexicon.may_begin_phrase(first, word_behind(reading, i), reading.lexeme(i + 2));
        if tags.any(Tags::CUE_WORD) && may_begin(reading.lexeme(i)) {
            finder.phrase(i);
        }
        if tags.any(Tags::REPORT) && tags.any(Tags::VERB) {
            finder.verb(i);
        }
    }
    finder.drop_covered();
    (finder.found, finder.declined)
}

struct Finder<'r, 'a> {
    reading: &'r Reading<'a>,
    /// Where the words stand by which uses of verbs are found, in text order.
    keys: Vec<(u32, LexemeId)>,
    /// What each token is to the searches for the words of a cue.
    signs: Vec<Signs>,
    /// The uses of the verb that is looked at.
    uses: Vec<VerbUse>,
    found: Vec<CueMatch>,
    declined: Vec<Declined>,
}

impl Finder<'_, '_> {
    fn push(&mut self, found: CueMatch) {
        let cue = found.of(self.reading);
        // `(lacht)` in an interview is a stage direction.
        if found.start() > 0
            && self.reading.reads(found.start() - 1, "(")
            && self.reading.reads(found.end(), ")")
        {
            return;
        }
        match self.veto(&found, cue) {
            None => self.found.push(found),
            Some(reason) => {
                self.declined.push(Declined { verb: found.verb, lemma: cue.lemma.clone(), reason })
            }
        }
    }

    /// The parts of a cue whose particle or fixed words stand apart from its verb.
    fn with_rest(&self, i: usize, cue: &Cue, form: Tags, clause: &Clause) -> Option<Parts> {
        let reading = self.reading;
        if cue.rest.is_empty() {
            return Some(Parts::from(i..i + 1));
        }
        // `eraan toegevoegd`: the particle is joined to the verb.
        let rest = match cue.rest.split_last() {
            Some((_, words)) if form.any(Tags::JOINED) && !words.is_empty() => words,
            _ => &cue.rest,
        };
        let mut words = if cue.separable {
            // `toe te voegen`: the particle two tokens before the infinitive.
            if i >= 2 && reading.lexeme(i - 1) == reading.known().te && reading.lexeme(i - 2) == cue.rest[0] {
                return Some(Parts::from(i - 2..i + 1));
            }
            self.particle_after(i, cue)?
        } else {
            self.words_after(i, rest, clause)
                .or_else(|| {
                    let words = self.words_after(i, &particle_first(reading, rest)?, clause)?;
                    (words[0] + 1 == words[1]).then_some(words)
                })
                .or_else(|| self.words_before(i, rest, clause))
                .or_else(|| self.words_around(i, rest, clause))
                .or_else(|| self.words_parted(i, rest, clause))
                .or_else(|| self.teller_before(i, cue))?
        };
        // `omschrijft het plan als “…”`: `als` opens the predicate, which is content.
        if cue.class == CueClass::Judgement && cue.rest.last() == Some(&reading.known().als) {
            words.pop();
        }
        Some(merge(i, words))
    }

    /// A finite verb and nothing else.
    fn is_other_verb(&self, j: usize) -> bool {
        self.has(j, Signs::OTHER_VERB)
    }

    /// As `ends_search`, but a quotation that is built into the clause does not end it.
    fn ends_clause(&self, j: usize) -> bool {
        self.has(j, Signs::ENDS_CLAUSE)
    }

    /// A colon, a full stop, a quotation.
    fn ends_search(&self, j: usize) -> bool {
        self.has(j, Signs::ENDS_SEARCH)
    }

    /// A subordinating conjunction with its clause: what stands behind it belongs to another verb.
    fn is_new_clause(&self, j: usize) -> bool {
        self.has(j, Signs::NEW_CLAUSE)
    }

    #[inline]
    fn has(&self, j: usize, sign: Signs) -> bool {
        self.signs.get(j).is_some_and(|signs| signs.has(sign))
    }

    fn words_after(&self, i: usize, words: &[LexemeId], clause: &Clause) -> Option<Vec<usize>> {
        if !near::holds_all(self.reading, &clause.behind, words) {
            return None;
        }
        let end = self.reading.end_of_sentence(i).min(i + REACH);
        self.words_in(i, i + 1, end, words)
    }

    fn words_before(&self, i: usize, words: &[LexemeId], clause: &Clause) -> Option<Vec<usize>> {
        let reading = self.reading;
        // `Uit onderzoek van X blijkt`: the preposition heads the sentence, its noun phrase stands between.
        if words == [reading.known().uit]
            && reading.is(i, Tags::FINITE | Tags::PART)
            && let Some(k) =
                (reading.start_of_sentence(i)..i).find(|&k| reading.lexeme(k) == reading.known().uit)
            && !(k..i).any(|k| {
                // `Uit onderzoek is gebleken`
                let other = self.is_other_verb(k) && !reading.is(k, Tags::AUX);
                reading.is_comma(k) || self.is_new_clause(k) || other
            })
        {
            return Some(vec![k]);
        }
        if let Some(positions) = self.words_before_quotation(i, words) {
            return Some(positions);
        }
        if !near::holds_all(reading, &clause.before, words) {
            return None;
        }
        // `om eraan te herinneren`: the words stand behind the conjunction of the infinitive.
        let om = |k: &usize| reading.lexeme(*k) == reading.known().om && !words.contains(&reading.known().om);
        let from = clause.before.clone().rev().find(om).map_or(clause.before.start, |om| om + 1);
        let positions = self.words_in(i, from, i, words)?;
        let last = *positions.last()?;
        // Nothing but verbs between the words and their verb: `van mening is`, `bekend heeft gemaakt`.
        (last + 1..i).all(|k| reading.is(k, Tags::VERB | Tags::TE)).then_some(positions)
    }

    /// `words` in this order between `from` and `end`; `erop` also as `er … op`.
    fn words_in(&self, i: usize, from: usize, end: usize, words: &[LexemeId]) -> Option<Vec<usize>> {
        let reading = self.reading;
        let mut positions = Vec::new();
        let mut j = from;
        let mut comma = false;
        for &word in words {
            loop {
                if let Some(close) = self.relative_before(j, end, word) {
                    j = close + 1;
                    continue;
                }
                let other_clause = reading.is_comma(j)
                    && reading.is(j + 1, Tags::CONJ_COORD | Tags::REL | Tags::WH)
                    && !self.joins_subject(j + 1)
                    || reading.lexeme(j) == reading.known().om && word != reading.known().om;
                // `Rusland heeft, vermoeden zij, …`
                let other_clause =
                    other_clause || j == i + 1 && reading.is_comma(j) && reading.lexeme(j + 1) == word;
                // `Nu het is onderzocht, zijn zij ervan overtuigd`
                let other_clause = other_clause
                    || reading.is_comma(j)
                        && j > i
                        && reading.is(i, Tags::AUX)
                        && reading.is(j + 1, Tags::AUX)
                        && reading.is(j + 1, Tags::FINITE);
                comma |= reading.is_comma(j);
                // `staat achter X, maar lijkt er nu op`: the words of another verb.
                let other_clause = other_clause || comma && self.is_other_verb(j);
                if j >= end || self.ends_clause(j) || self.is_new_clause(j) || other_clause {
                    return None;
                }
                if reading.opened_at(j).is_some() {
                    j = reading.after(j);
                    continue;
                }
                if reading.lexeme(j) == word && !self.is_another_word(j, words, positions.len()) {
                    break;
                }
                if reading.lexeme(j) == reading.known().er
                    && let Some(preposition) = reading.lexicon.split_er(word)
                    && let Some(k) = (j + 1..end.min(j + FAR_ER)).find(|&k| {
                        // Far from `er` the clause or the rest of the verbs must follow: `heeft er in een brief op gewezen`.
                        let governs =
                            || reading.is(k + 1, Tags::VERB) || reading.lexeme(k + 1) == reading.known().dat;
                        reading.lexeme(k) == preposition
                            && (k < j + NEAR_ER || governs())
                            && !self.has_own_object(k, end)
                    })
                {
                    positions.push(j);
                    j = k;
                    break;
                }
                j += 1;
            }
            if self.is_past_parenthesis(i, j) {
                return None;
            }
            positions.push(j);
            j += 1;
        }
        Some(positions)
    }

    /// `De brug gaat, zegt X, morgen open`: the word at `j` belongs to the clause that the verb at `i` and its subject part; not in `…, geeft
    /// X, de wethouder, toe`, with two commas between.
    fn is_past_parenthesis(&self, i: usize, j: usize) -> bool {
        let reading = self.reading;
        let commas = |k: &usize| reading.is_comma(*k);
        let joins = |k: usize| reading.is(k, Tags::CONJ_COORD);
        let mut between = (i + 1..j).filter(commas);
        // `…, heeft X gewaarschuwd, …`: from the auxiliary on.
        let auxiliary = |k: &usize| reading.is(*k, Tags::AUX) && reading.is(*k, Tags::FINITE);
        let participle = reading.is(i, Tags::PART) && !reading.is(i, Tags::FINITE);
        let before = (reading.start_of_sentence(i)..i).rev().take(REACH_BACK);
        let i = before.filter(|_| participle).find(auxiliary).unwrap_or(i);
        let zo = usize::from(i > 1 && reading.lexeme(i - 1) == reading.known().zo);
        let comma = between.next().filter(|_| between.next().is_none());
        // `…, geeft X, toe.`
        let first_behind = |comma: usize| comma + 1 == j && reading.is_punctuation(j + 1);
        let comma = comma.filter(|&comma| !first_behind(comma) && !(comma..j).any(joins));
        i > zo + 1
            && reading.is_comma(i - zo - 1)
            && comma.is_some()
            && !self.is_new_clause(reading.start_of_sentence(i))
    }

    /// `liet X, die lachte, weten`, `liet X, die lachte, zich ontvallen`: of the relative clause that opens at the comma `open`, the comma
    /// that closes it, if `word` stands behind that.
    fn relative_before(&self, open: usize, end: usize, word: LexemeId) -> Option<usize> {
        let reading = self.reading;
        let close = self.relative_behind(open, end)?;
        let adverb = |k: &usize| reading.is(*k, Tags::ADV | Tags::TIME | Tags::REFL);
        let first = (close + 1..close + 4).find(|k| reading.lexeme(*k) == word || !adverb(k))?;
        let closed = (open + 2..close).any(|k| reading.is(k, Tags::FINITE));
        (closed && reading.lexeme(first) == word).then_some(close)
    }

    /// Of the relative clause that opens at the comma `open`, the comma that closes it.
    fn relative_behind(&self, open: usize, end: usize) -> Option<usize> {
        const LONGEST: usize = 24;
        let reading = self.reading;
        (reading.is_comma(open) && reading.is(open + 1, Tags::REL))
            .then(|| (open + 3..end.min(open + LONGEST)).find(|&k| reading.is_comma(k)))
            .flatten()
    }

    /// `stond er op een bord`: a preposition with its noun phrase, with no clause behind that: `er van overtuigd dat`, `er van haar te
    /// hebben bestolen`.
    fn has_own_object(&self, preposition: usize, end: usize) -> bool {
        let reading = self.reading;
        let clause = |k: usize| reading.lexeme(k) == reading.known().dat || reading.is_te_infinitive(k);
        let behind =
            || (preposition + 1..reading.len().min(end)).take_while(|&k| !self.ends_clause(k)).any(clause);
        self.governs_noun(preposition, end) && !behind()
    }

    /// The word at `j` is number `n` of `words` by its form alone.
    fn is_another_word(&self, j: usize, words: &[LexemeId], n: usize) -> bool {
        let reading = self.reading;
        let goes_on = words.get(n + 1).is_some_and(|&next| next == reading.lexeme(j + 1));
        // `spreekt Van Dam tegen`: no `spreken van`.
        let named = reading.is(j, Tags::NAME) && reading.has_flag(j, Flags::CAPITAL);
        // `maakte de eerste openbaar aanklager`: no `openbaar maken`.
        let describes = !goes_on
            && reading.is(j, Tags::ADJ)
            && reading.is(j + 1, Tags::NOUN)
            && !reading.is(j + 1, Tags::VERB)
            && reading.is(j.saturating_sub(1), Tags::DET | Tags::ADJ_INFLECTED);
        // `heeft het filmpje over de brug vervangen`: no `het hebben over`.
        let noun = reading.is(j + 1, Tags::NOUN)
            && !reading.is(j + 1, Tags::ADV | Tags::TIME | Tags::ADJ | Tags::VERB | Tags::PREP);
        let article =
            n == 0 && noun && words.len() > 1 && !goes_on && reading.lexeme(j) == reading.known().het;
        // `hopen twee op de drie artsen`: no `hopen op`.
        let rate = j + 1 + usize::from(reading.lexeme(j + 1) == reading.known().de);
        let counts = |k: usize| reading.is(k, Tags::NUM);
        let fraction = reading.lexeme(j) == reading.known().op && j > 0 && counts(j - 1) && counts(rate);
        named || describes || article || fraction || self.is_governed(j, words, n)
    }

    /// `geeft in een eerste reactie toe`: a preposition that is no word of the cue has the noun at `j`.
    fn is_governed(&self, j: usize, words: &[LexemeId], n: usize) -> bool {
        let reading = self.reading;
        self.preposition_of(j).is_some_and(|k| {
            let preposition = reading.lexeme(k);
            let own =
                |&word: &LexemeId| word == preposition || reading.lexicon.split_er(word) == Some(preposition);
            // `onder meer kritiek`
            !words[..n].iter().any(own) && preposition != reading.known().onder
        })
    }

    /// The preposition before the noun at `j` and its determiners.
    pub(super) fn preposition_of(&self, j: usize) -> Option<usize> {
        let reading = self.reading;
        let before = Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED | Tags::NUM;
        if !reading.is(j, Tags::NOUN) || reading.is(j, Tags::PART | Tags::ADJ) {
            return None;
        }
        let first = (1..j).rev().find(|&k| !reading.is(k, before))?;
        (reading.is(first, Tags::PREP) && !reading.is(first, Tags::VERB)).then_some(first)
    }

    /// Whether the verb at `i` by itself takes an infinitive: `hoopt op tijd te komen`.
    fn takes_infinitive(&self, i: usize) -> bool {
        let lexicon = &self.reading.lexicon;
        lexicon
            .verbs_near(self.reading.lexeme(i), WordBits::default())
            .any(|use_| use_.complete && lexicon.cue(use_.cue).frames.has(Frames::TE))
    }

    /// `…, en meerdere politici weten`: a noun phrase behind the conjunction.
    fn joins_subject(&self, conjunction: usize) -> bool {
        let reading = self.reading;
        let known = reading.known();
        // `en ook bewoners eisen`
        let first = conjunction + 1 + usize::from(reading.lexeme(conjunction + 1) == known.ook);
        let own = Tags::DET | Tags::NUM | Tags::ROLE | Tags::ORG_NOUN | Tags::NAME | Tags::ADJ_INFLECTED;
        reading.lexeme(conjunction) == known.en
            && reading.is(first, own)
            && !reading.is(first, Tags::FINITE | Tags::PRON_SUBJ)
    }

    fn reflexive_near(&self, i: usize) -> bool {
        let start = i.saturating_sub(REACH_BACK);
        (start..(i + REACH_BACK).min(self.reading.len())).any(|k| self.reading.is(k, Tags::REFL))
    }

    /// A cue inside the parts of a longer one is none: `weten` in `laat … weten`.
    fn drop_covered(&mut self) {
        let mut taken = vec![u32::MAX; self.reading.len()];
        for outer in self.found.iter().filter(|outer| outer.parts.len() > 1 || outer.parts[0].len() > 1) {
            for part in &outer.parts {
                taken[part.clone()].fill(outer.verb as u32);
            }
        }
        let covered: Vec<bool> = self
            .found
            .iter()
            .map(|inner| taken[inner.verb] != u32::MAX && taken[inner.verb] != inner.verb as u32)
            .collect();
        let mut covered = covered.into_iter();
        self.found.retain(|_| !covered.next().unwrap_or(false));
    }
}

/// How many words of `cue` stand beside its verb, for the choice between two.
fn words_of(cue: &Cue, parts: &Parts, form: Tags) -> usize {
    // `er op aangedrongen`: a joined particle is no word of its own.
    let joined = usize::from(form.any(Tags::JOINED) && cue.rest.len() > 1);
    let found = parts.iter().map(ExactSizeIterator::len).sum::<usize>() - 1;
    found.max(cue.rest.len() - joined)
}

/// The verb and the other words as runs of adjacent tokens, in text order.
fn merge(verb: usize, mut words: Vec<usize>) -> Parts {
    words.push(verb);
    words.sort_unstable();
    words.dedup();
    let mut parts = Parts::new();
    for word in words {
        match parts.last_mut() {
            Some(part) if part.end == word => part.end += 1,
            _ => parts.push(word..word + 1),
        }
    }
    parts
}

/// `dringt aan op`, beside `dringt op X aan`: the fixed preposition behind the particle of its verb.
fn particle_first(reading: &Reading<'_>, rest: &[LexemeId]) -> Option<[LexemeId; 2]> {
    let is = |word: LexemeId, tag: Tags| reading.lexicon.word(word).is_some_and(|word| word.tags.any(tag));
    match *rest {
        [preposition, particle]
            if preposition != reading.known().als
                && is(preposition, Tags::PREP)
                && is(particle, Tags::PARTICLE) =>
        {
            Some([particle, preposition])
        }
        _ => None,
    }
}
