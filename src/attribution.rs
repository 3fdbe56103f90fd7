//! Candidates to attributions, by one order; and what no construction decides: type, denial, nesting.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::lexicon::{CueClass, Tags};
use crate::mention::{Mention, Referent};
use crate::reading::{Parts, Reading};
use crate::rule::Candidate;
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
    /// Whatever any has covered.
    ever: TokenSet,
    /// By its first token each run of tokens that one fragment covers: one past its last token, and the number of the fragment.
    runs: BTreeMap<usize, (usize, usize)>,
}

impl Cover {
    fn with_room_for(tokens: usize) -> Cover {
        Cover { ever: TokenSet::with_room_for(tokens), runs: BTreeMap::new() }
    }

    /// Lays the fragment with this number over what is there.
    fn lay(&mut self, fragment: usize, tokens: &Range<usize>) {
        if let Some((&first, &(last, number))) = self.runs.range(..tokens.start).next_back()
            && last > tokens.start
        {
            self.runs.insert(first, (tokens.start, number));
            if last > tokens.end {
                self.runs.insert(tokens.end, (last, number));
            }
        }
        while let Some((&first, &(last, number))) = self.runs.range(tokens.clone()).next() {
            self.runs.remove(&first);
            if last > tokens.end {
                self.runs.insert(tokens.end, (last, number));
            }
        }
        self.runs.insert(tokens.start, (tokens.end, fragment));
        self.ever.insert(tokens.clone());
    }

    /// Whether a fragment lies over token `i`: whatever is laid over another covers it as well.
    fn is_over(&self, i: usize) -> bool {
        self.ever.contains(i)
    }

    /// The number of the fragment over token `i`.
    fn over(&self, i: usize) -> Option<usize> {
        if !self.ever.contains(i) {
            return None;
        }
        let (_, &(last, number)) = self.runs.range(..=i).next_back()?;
        (i < last).then_some(number)
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
/// through the quotation of another one.
pub(crate) fn decide(
    reading: &Reading<'_>,
    candidates: impl Iterator<Item = Candidate>,
) -> (Vec<Found>, Vec<Lost>) {
    let mut found: Vec<Found> = Vec::new();
    let mut lost = Vec::new();
    // Whether a quotation is the content, or a fragment of the content, of a direct attribution.
    let mut claimed = vec![false; reading.quotations.len()];
    let mut cue_taken = TokenSet::with_room_for(reading.len());
    let mut covered = Cover::with_room_for(reading.len());
    // Of each accepted fragment the place in `found`, when what introduces it stands before it.
    let mut introduced: Vec<Option<u32>> = Vec::new();
    for mut candidate in candidates {
        let parted = |part: &Range<usize>| {
            part.is_empty() || candidate.cue.iter().any(|hole| hole.start < part.end && part.start < hole.end)
        };
        if candidate.content.iter().any(parted) {
            candidate.content = without(&candidate.content, &candidate.cue).into();
        }
        if candidate.content.is_empty() {
            continue;
        }
        let kind = kind(reading, &candidate.content);
        if kind != Kind::Direct {
            let parts = candidate.content.iter().map(|part| bare(reading, part.clone()));
            candidate.content = parts.filter(|part| !part.is_empty()).collect();
            if candidate.content.is_empty() {
                continue;
            }
        }
        let doubled = covered
            .over(candidate.content[0].start)
            .and_then(|number| introduced[number])
            .map(|place| place as usize)
            .filter(|&place| {
                is_introduced(&candidate) && found[place].content.contains(&candidate.content[0])
            });
        let objection = objection(reading, &candidate, kind, &covered, &claimed, &cue_taken)
            // `schrijft in zijn brief dat …`; of one construction the nearer cue: `waar zij dit meldt, zeggen kiezers dat …`
            .or_else(|| {
                doubled
                    .filter(|&place| found[place].rule != candidate.rule)
                    .map(|_| "the same words are reported already")
            });
        match objection {
            Some(reason) => {
                lost.push(Lost { rule: candidate.rule, content: candidate.content[0].clone(), reason })
            }
            None => {
                if kind == Kind::Direct {
                    for fragment in &candidate.content {
                        if let Some(q) = reading.quotation_around(fragment.start) {
                            claimed[q] = true;
                        }
                    }
                }
                for fragment in &candidate.content {
                    covered.lay(introduced.len(), fragment);
                    let before = kind != Kind::Direct && is_introduced(&candidate);
                    introduced.push(before.then_some(doubled.unwrap_or(found.len()) as u32));
                }
                candidate.cue.iter().for_each(|part| cue_taken.insert(part.clone()));
                let Candidate { rule, content, cue, lexeme, source, negated } = candidate;
                let accepted = Found { kind, content, cue, lexeme, source, negated, rule };
                match doubled {
                    Some(place) => {
                        let Found { rule, content, .. } = std::mem::replace(&mut found[place], accepted);
                        let content = content[0].clone();
                        lost.push(Lost { rule, content, reason: "a cue stands nearer to the words" });
                    }
                    None => found.push(accepted),
                }
            }
        }
    }
    drop_doubled(reading, &mut found, &mut lost);
    // By keys that are kept: to move attributions about takes as much memory again as they have.
    found.sort_by_cached_key(|f| (f.content[0].start, std::cmp::Reverse(f.content[0].end)));
    (found, lost)
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
    let (Some(source), Some(cue)) = (&inner.source, inner.cue.first()) else { return false };
    let last = inner.content[inner.content.len() - 1].end;
    let first = inner.content[0].start.min(cue.start);
    let other = source.referent == Referent::Pronoun && !reading.is(source.head, Tags::PRON_SUBJ);
    let near = &wholes[wholes.partition_point(|&(start, ..)| start + LEAD < first)..];
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

fn objection(
    reading: &Reading<'_>,
    candidate: &Candidate,
    kind: Kind,
    covered: &Cover,
    claimed: &[bool],
    cue_taken: &TokenSet,
) -> Option<&'static str> {
    if candidate.cue.iter().any(|part| part.clone().any(|i| cue_taken.contains(i))) {
        return Some("the cue is taken");
    }
    let whole =
        |fragment: &Range<usize>| reading.quotation_around(fragment.start).filter(|_| kind == Kind::Direct);
    for fragment in &candidate.content {
        if whole(fragment).is_some_and(|q| claimed[q]) {
            return Some("the quotation is taken");
        }
        let feeling = candidate.lexeme.is_some_and(|cue| reading.lexicon.cue(cue).class == CueClass::Emotion);
        if (candidate.cue.is_empty() || feeling)
            && covered
                .over(fragment.start)
                .is_some_and(|around| covered.over(fragment.end - 1) == Some(around))
        {
            return Some("the quotation is part of a reported clause");
        }
        if candidate.cue.is_empty()
            && kind != Kind::Direct
            && fragment.clone().any(|i| reading.quotation_around(i).is_none() && covered.is_over(i))
        {
            return Some("a reported clause lies in it");
        }
        // A clause that swallows a quotation with a speaker of its own.
        let swallows = kind != Kind::Direct
            && fragment.clone().any(|i| reading.opened_at(i).is_some_and(|q| claimed[q]));
        if swallows {
            return Some("a quotation in it is taken");
        }
    }
    None
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
        return Kind::Direct;
    }
    let quotes = |fragment: &Range<usize>| {
        fragment.clone().any(|i| {
            reading.opened_at(i).is_some_and(|q| !reading.is_name(q))
                || reading.closed_at(i).is_some_and(|q| !reading.is_name(q))
        })
    };
    if content.iter().any(quotes) { Kind::Mixed } else { Kind::Indirect }
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
