//! Candidates to attributions, by one order; and what no construction decides: type, denial, nesting.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::chars;
use crate::clause;
use crate::lexicon::{CueClass, Tags};
use crate::mention::{Mention, Referent};
use crate::reading::{Parts, Reading};
use crate::rule::{Candidate, View};
use crate::rules;
use crate::token::{Flags, TokenKind};
use crate::token_set::TokenSet;

/// How the words are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// An utterance between quotation marks.
    Direct,
    /// A reported clause without quotation marks.
    Indirect,
    /// A reported clause of which a part stands between quotation marks.
    Mixed,
}

impl Kind {
    /// The name that records and markup use: `direct`, `indirect`, `mixed`.
    ///
    /// ```
    /// assert_eq!(aldus::Kind::Mixed.name(), "mixed");
    /// ```
    pub fn name(self) -> &'static str {
        match self {
            Kind::Direct => "direct",
            Kind::Indirect => "indirect",
            Kind::Mixed => "mixed",
        }
    }
}

/// What a speaker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum SpeakerKind {
    /// Someone with a name.
    Person,
    /// A person or people without a name: a spokesman, residents, experts.
    Unnamed,
    /// A company, party, ministry, country or capital as an actor, news medium.
    Organisation,
    /// A report, study, figures, law.
    Document,
}

impl SpeakerKind {
    /// The name that records use: `person`, `unnamed`, `organisation`, `document`.
    ///
    /// ```
    /// assert_eq!(aldus::SpeakerKind::Unnamed.name(), "unnamed");
    /// ```
    pub fn name(self) -> &'static str {
        match self {
            SpeakerKind::Person => "person",
            SpeakerKind::Unnamed => "unnamed",
            SpeakerKind::Organisation => "organisation",
            SpeakerKind::Document => "document",
        }
    }
}

/// An attribution in tokens, before its speaker is known.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) kind: Kind,
    pub(crate) content: Parts,
    pub(crate) cue: Parts,
    pub(crate) lexeme: Option<u16>,
    /// In a box: many have none, and it is large.
    pub(crate) source: Option<Box<Mention>>,
    pub(crate) negated: bool,
    pub(crate) rule: usize,
}

/// A candidate that lost, and why.
#[derive(Clone, Debug)]
pub(crate) struct Lost {
    pub(crate) rule: usize,
    pub(crate) content: Range<usize>,
    pub(crate) reason: &'static str,
}

/// The accepted content that covers each token: the last one accepted, where several do.
struct Cover {
    /// The number of the fragment over each token.
    fragments: Vec<u32>,
}

/// No fragment.
const BARE: u32 = u32::MAX;

impl Cover {
    fn with_room_for(tokens: usize) -> Cover {
        Cover { fragments: vec![BARE; tokens] }
    }

    /// Lays the fragment with this number over what is there.
    fn lay(&mut self, fragment: usize, tokens: &Range<usize>) {
        self.fragments[tokens.clone()].fill(fragment as u32);
    }

    /// The number of the fragment over token `i`.
    fn over(&self, i: usize) -> Option<usize> {
        let fragment = self.fragments[i];
        (fragment != BARE).then_some(fragment as usize)
    }
}

/// How many tokens before its content a bracket may open.
const LONGEST_BRACKET: usize = 40;

/// A reported clause without what closes the bracket that it began in, and without the commas and colons around it:
/// `(volgens X is de brug dicht)`, `hoopt dat, als het kan, …`.
fn bare(reading: &Reading<'_>, part: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = part;
    let bracket = |i: &usize| reading.reads(*i, "(") || reading.reads(*i, ")");
    if let Some(close) = (start..end).find(bracket).filter(|&i| reading.reads(i, ")")) {
        let first = reading.start_of_sentence(start).max(start.saturating_sub(LONGEST_BRACKET));
        if (first..start).rev().find(bracket).is_some_and(|i| reading.reads(i, "(")) {
            end = close;
        }
    }
    while start < end && (reading.is_comma(start) || reading.is_colon(start)) {
        start += 1;
    }
    while start < end && (reading.is_comma(end - 1) || reading.is_colon(end - 1)) {
        end -= 1;
    }
    start..end
}

/// Decides between candidates, which come in order of precedence. The result is in text order.
///
/// A candidate is taken unless its cue, or a quotation that it claims whole, is taken already, or unless it cuts
/// through the quotation of another one. Each construction is asked when those before it have been decided on: the candidates
/// of one only are held at a time, and what is taken need not be read again, unless that is to be `traced`.
pub(crate) fn decide(mut view: View<'_, '_>, traced: bool) -> (Vec<Found>, Vec<Lost>) {
    let reading = view.reading;
    let mut decision = Decision::new(reading);
    let mut candidates = Vec::new();
    for (index, rule) in rules::ALL.iter().enumerate() {
        let accepted = decision.introduced.len();
        (rule.apply)(&view, &mut candidates);
        for mut candidate in candidates.drain(..) {
            candidate.rule = index;
            if let Some(kind) = settle(reading, &mut candidate) {
                decision.judge(candidate, kind);
            }
        }
        if !traced && decision.introduced.len() > accepted {
            view.leave_out(|cue| decision.has_taken(&cue.parts), |q| decision.claimed[q]);
        }
    }
    let Decision { mut found, mut lost, .. } = decision;
    drop_doubled(reading, &mut found, &mut lost);
    // By keys that are kept: to move attributions about takes as much memory again as they have.
    found.sort_by_cached_key(|f| (f.content[0].start, std::cmp::Reverse(f.content[0].end)));
    (found, lost)
}

/// Leaves the words alone in the content of a candidate. Their kind, if there are any.
fn settle(reading: &Reading<'_>, candidate: &mut Candidate) -> Option<Kind> {
    let parted = |part: &Range<usize>| {
        part.is_empty() || candidate.cue.iter().any(|hole| hole.start < part.end && part.start < hole.end)
    };
    if candidate.content.iter().any(parted) {
        candidate.content = without(&candidate.content, &candidate.cue).into();
    }
    if candidate.content.is_empty() {
        return None;
    }
    let kind = kind(reading, &candidate.content);
    if kind != Kind::Direct {
        let parts = candidate.content.iter().map(|part| bare(reading, part.clone()));
        candidate.content = parts.filter(|part| !part.is_empty()).collect();
    }
    (!candidate.content.is_empty()).then_some(kind)
}

/// What has been decided so far.
struct Decision<'r, 'a> {
    reading: &'r Reading<'a>,
    found: Vec<Found>,
    lost: Vec<Lost>,
    /// Whether a quotation is the content, or a fragment of the content, of a direct attribution.
    claimed: Vec<bool>,
    cue_taken: TokenSet,
    covered: Cover,
    /// Of each accepted fragment the place in `found`, when what introduces it stands before it.
    introduced: Vec<Option<u32>>,
}

impl<'r, 'a> Decision<'r, 'a> {
    fn new(reading: &'r Reading<'a>) -> Decision<'r, 'a> {
        Decision {
            reading,
            found: Vec::new(),
            lost: Vec::new(),
            claimed: vec![false; reading.quotations.len()],
            cue_taken: TokenSet::with_room_for(reading.len()),
            covered: Cover::with_room_for(reading.len()),
            introduced: Vec::new(),
        }
    }

    /// Takes a candidate, or declines it.
    fn judge(&mut self, candidate: Candidate, kind: Kind) {
        let doubled = self.doubled(&candidate);
        // `schrijft in zijn brief dat …`; of one construction the nearer cue: `waar zij dit meldt, zeggen kiezers dat …`
        let repeated = || doubled.is_some_and(|place| self.found[place].rule != candidate.rule);
        let objection = self
            .objection(&candidate, kind)
            .or_else(|| repeated().then_some("the same words are reported already"));
        match objection {
            Some(reason) => {
                let content = candidate.content[0].clone();
                self.lost.push(Lost { rule: candidate.rule, content, reason });
            }
            None => self.accept(candidate, kind, doubled),
        }
    }

    /// The attribution in `found` of the same words, introduced as those of the candidate are.
    fn doubled(&self, candidate: &Candidate) -> Option<usize> {
        let first = &candidate.content[0];
        let place = self.introduced[self.covered.over(first.start)?]? as usize;
        (is_introduced(candidate) && self.found[place].content.contains(first)).then_some(place)
    }

    /// Makes an attribution of a candidate, in place of the `doubled` one.
    fn accept(&mut self, candidate: Candidate, kind: Kind, doubled: Option<usize>) {
        let before = kind != Kind::Direct && is_introduced(&candidate);
        let introduced = before.then_some(doubled.unwrap_or(self.found.len()) as u32);
        for fragment in &candidate.content {
            if let Some(q) = self.claims(fragment, kind) {
                self.claimed[q] = true;
            }
            self.covered.lay(self.introduced.len(), fragment);
            self.introduced.push(introduced);
        }
        candidate.cue.iter().for_each(|part| self.cue_taken.insert(part.clone()));
        let Candidate { rule, content, cue, lexeme, source, negated } = candidate;
        // `ontkent dat: “Wij waren het niet.”`: what stands behind a colon is what is said.
        let colon = content[0].start > 1 && self.reading.is_colon(content[0].start - 2);
        let negated = negated && !(kind == Kind::Direct && colon);
        let accepted = Found { kind, content, cue, lexeme, source, negated, rule };
        match doubled {
            Some(place) => {
                let Found { rule, content, .. } = std::mem::replace(&mut self.found[place], accepted);
                let content = content[0].clone();
                self.lost.push(Lost { rule, content, reason: "a cue stands nearer to the words" });
            }
            None => self.found.push(accepted),
        }
    }

    /// The quotation that a fragment claims whole: that of a direct attribution, or a clause built in.
    fn claims(&self, fragment: &Range<usize>, kind: Kind) -> Option<usize> {
        let whole = kind == Kind::Direct || is_built_in(self.reading, fragment);
        if whole { self.reading.quotation_around(fragment.start) } else { None }
    }

    /// A word of the cue belongs to one that is taken.
    fn has_taken(&self, cue: &[Range<usize>]) -> bool {
        cue.iter().any(|part| part.clone().any(|i| self.cue_taken.contains(i)))
    }

    /// Why a candidate cannot be taken beside what has been taken.
    fn objection(&self, candidate: &Candidate, kind: Kind) -> Option<&'static str> {
        let reading = self.reading;
        if self.has_taken(&candidate.cue) {
            return Some("the cue is taken");
        }
        let feels = |cue| reading.lexicon.cue(cue).class == CueClass::Emotion;
        let loose = candidate.cue.is_empty() || candidate.lexeme.is_some_and(feels);
        let around = |fragment: &Range<usize>| {
            let around = self.covered.over(fragment.start);
            around.is_some() && self.covered.over(fragment.end - 1) == around
        };
        let reported = |i: usize| reading.quotation_around(i).is_none() && self.covered.over(i).is_some();
        let taken = |i: usize| reading.opened_at(i).is_some_and(|q| self.claimed[q]);
        candidate.content.iter().find_map(|fragment| {
            if self.claims(fragment, kind).is_some_and(|q| self.claimed[q]) {
                Some("the quotation is taken")
            } else if loose && around(fragment) {
                Some("the quotation is part of a reported clause")
            } else if kind == Kind::Direct {
                None
            } else if candidate.cue.is_empty() && fragment.clone().any(reported) {
                Some("a reported clause lies in it")
            } else if fragment.clone().any(taken) {
                // A clause that swallows a quotation with a speaker of its own.
                Some("a quotation in it is taken")
            } else {
                None
            }
        })
    }
}

/// `X zei dat hij het jammer vindt dat …`: two cues of one source on one clause are one attribution, that of the outer.
fn drop_doubled(reading: &Reading<'_>, found: &mut Vec<Found>, lost: &mut Vec<Lost>) {
    let mut starts: Vec<usize> = found
        .iter()
        .filter(|outer| !outer.cue.is_empty() && outer.kind != Kind::Direct)
        .map(|outer| outer.content[0].start)
        .collect();
    starts.sort_unstable();
    // Of each the first token and the last, and the source.
    let mut wholes: Vec<(usize, usize, usize)> = found
        .iter()
        .filter(|outer| is_introduced_by(&outer.content, &outer.cue) && outer.kind != Kind::Direct)
        .filter_map(|outer| {
            let Range { start, end } = outer.content[0];
            Some((start, end, outer.source.as_ref()?.tokens.start))
        })
        .collect();
    wholes.sort_unstable();
    found.retain(|inner| {
        let thinks = inner.lexeme.is_some_and(|cue| {
            matches!(
                reading.lexicon.cue(cue).class,
                CueClass::Opinion | CueClass::Expectation | CueClass::Knowledge
            )
        });
        let pronoun = inner.source.as_ref().filter(|source| {
            source.referent == Referent::Pronoun && reading.is(source.head, Tags::PRON_SUBJ)
        });
        let doubled = thinks
            && pronoun.is_some_and(|source| {
                starts.binary_search(&source.tokens.start).is_ok()
                    && inner.content[0].start > source.tokens.start
            })
            || repeats(reading, inner, &wholes);
        if doubled {
            lost.push(Lost {
                rule: inner.rule,
                content: inner.content[0].clone(),
                reason: "a report of the same source lies around it",
            });
        }
        !doubled
    });
}

/// `X zegt dat het volgens hem te laat is`, `X zegt te hopen dat …`: a cue inside the words that a cue before them introduces, of the
/// same source and with no words beside them.
fn repeats(reading: &Reading<'_>, inner: &Found, wholes: &[(usize, usize, usize)]) -> bool {
    // How many tokens may stand before the verb of an infinitive: `zegt er niet aan te twijfelen dat …`.
    const LEAD: usize = 5;
    let Some(cue) = inner.cue.first() else { return false };
    let last = inner.content[inner.content.len() - 1].end;
    let first = inner.content[0].start.min(cue.start);
    let near = &wholes[wholes.partition_point(|&(start, ..)| start + LEAD < first)..];
    let Some(source) = &inner.source else {
        // `zei moe te zijn dat de brug “weer” dicht is`: the infinitive has no subject of its own.
        let te = |i: usize| reading.is(i, Tags::TE) || reading.is(i, Tags::AUX);
        let infinitive =
            inner.cue.iter().any(|part| part.start.checked_sub(1).is_some_and(te) && part.start > first)
                || cue.start.checked_sub(1).is_some_and(te);
        return infinitive
            && near
                .iter()
                .take_while(|&&(start, ..)| start <= first)
                .any(|&(start, end, _)| last == end && !(start..first).any(|i| reading.is_comma(i)));
    };
    let other = source.referent == Referent::Pronoun && !reading.is(source.head, Tags::PRON_SUBJ);
    near.iter().take_while(|&&(start, ..)| start <= first).any(|&(start, end, speaker)| {
        // `zei moe te zijn en vroeg of …`, `verklaart het door te zeggen dat …`: another report.
        let parts = |i: usize| reading.is(i, Tags::CONJ_COORD) || reading.lexeme(i) == reading.known().door;
        let lead = || (start..first).all(|i| !reading.is_comma(i) && !parts(i));
        last == end
            && (speaker == source.tokens.start && lead() || other && first == start && speaker < start)
    })
}

/// Whether the content is one clause behind its cue.
fn is_introduced(candidate: &Candidate) -> bool {
    is_introduced_by(&candidate.content, &candidate.cue)
}

fn is_introduced_by(content: &[Range<usize>], cue: &[Range<usize>]) -> bool {
    let from = content[0].start;
    content.len() == 1 && !cue.is_empty() && cue.iter().all(|part| part.end <= from)
}

/// The content without the tokens of the cue, which may stand in it (`schildert het af als`).
fn without(content: &[Range<usize>], cue: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = content.iter().filter(|part| !part.is_empty()).cloned().collect();
    for hole in cue {
        parts = parts
            .into_iter()
            .flat_map(|part| [part.start..part.end.min(hole.start), part.start.max(hole.end)..part.end])
            .filter(|part| part.start < part.end)
            .collect();
    }
    parts
}

/// Direct when every fragment lies inside a quotation, mixed when one holds quoted words, else indirect.
pub(crate) fn kind(reading: &Reading<'_>, content: &[Range<usize>]) -> Kind {
    let is_whole = |fragment: &Range<usize>| {
        reading.quotation_around(fragment.start).is_some_and(|q| {
            let inside = reading.content(q);
            // Where the closing mark is missing, the cue may stand behind the words.
            inside == *fragment || inside.start == fragment.start && reading.quotations[q].close.is_none()
        })
    };
    if content.iter().all(is_whole) {
        let built_in = content.len() == 1 && is_built_in(reading, &content[0]);
        return if built_in { Kind::Mixed } else { Kind::Direct };
    }
    // `‘ja’-stemmers`
    let cut = |q: usize| {
        let after = reading.quotations[q].close.map_or(0, |close| close as usize + 1);
        reading.word(after).starts_with(chars::is_hyphen) && reading.kind(after) == TokenKind::Word
    };
    let said = |q: usize| !reading.is_name(q) && !cut(q);
    let quotes = |fragment: &Range<usize>| {
        fragment
            .clone()
            .any(|i| reading.opened_at(i).is_some_and(said) || reading.closed_at(i).is_some_and(said))
    };
    if content.iter().any(quotes) { Kind::Mixed } else { Kind::Indirect }
}

/// `wil weten “of de brug dicht blijft”`, `zei “daar niets van te weten”`: a clause that the author has built in, and no utterance.
fn is_built_in(reading: &Reading<'_>, content: &Range<usize>) -> bool {
    let whole = || reading.opened_at(content.start - 1).is_some_and(|q| reading.content(q) == *content);
    // `vraagt “wat er gebeurt”`, but `vraagt “wat gebeurt er”`
    let asks = || {
        let finite = |i: usize| clause::is_finite(reading, i);
        whole()
            && reading.is(content.start, Tags::WH)
            && finite(content.end - 1)
            && !(content.start + 1..content.end - 1)
                .any(|i| finite(i) && !reading.is(i, Tags::INF | Tags::PART))
    };
    let question = || {
        reading.lexeme(content.start) == reading.known().of && reading.is(content.end - 1, Tags::VERB)
            || asks()
    };
    let infinitive = || {
        whole()
            && content.clone().any(|i| reading.is_te_infinitive(i))
            && content.clone().all(|i| {
                let verb = clause::is_finite(reading, i) && !reading.is(i, Tags::INF | Tags::PART);
                !verb && (i + 1 == content.end || !reading.is_terminator(i))
            })
    };
    !reading.has_flag(content.start, Flags::CAPITAL)
        && content.start > 1
        && reading.kind(content.start - 2) == TokenKind::Word
        && !reading.has_flag(content.start - 1, Flags::SENTENCE_START)
        && (question() || infinitive())
}

#[cfg(test)]
mod tests {
    use super::Cover;

    #[test]
    fn the_last_fragment_covers() {
        let mut cover = Cover::with_room_for(40);
        let mut tokens = [None; 40];
        for (number, fragment) in
            [3..9, 12..20, 5..6, 8..14, 0..40, 39..40, 0..1, 2..39].into_iter().enumerate()
        {
            cover.lay(number, &fragment);
            tokens[fragment].fill(Some(number));
            let over: Vec<_> = (0..40).map(|i| cover.over(i)).collect();
            assert_eq!(over, tokens);
        }
    }
}
