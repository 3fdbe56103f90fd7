//! Candidates to attributions, by one order; and what no construction decides: type, denial, nesting.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::lexicon::{CueClass, Tags};
use crate::mention::{Mention, Referent};
use crate::reading::{Parts, Reading};
use crate::rule::Candidate;

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
    pub(crate) content: Vec<Range<usize>>,
    pub(crate) cue: Parts,
    pub(crate) lexeme: Option<u16>,
    pub(crate) source: Option<Mention>,
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

/// No accepted content covers the token.
const NOT_COVERED: u32 = u32::MAX;

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
    let mut cue_taken = vec![false; reading.len()];
    // The fragment of an accepted content that covers each token, the last one accepted.
    let mut covered = vec![NOT_COVERED; reading.len()];
    // The accepted fragments, with their place in `found` when what introduces them stands before them.
    let mut fragments: Vec<(Range<usize>, Option<usize>)> = Vec::new();
    for mut candidate in candidates {
        let parted = |part: &Range<usize>| {
            part.is_empty() || candidate.cue.iter().any(|hole| hole.start < part.end && part.start < hole.end)
        };
        if candidate.content.iter().any(parted) {
            candidate.content = without(&candidate.content, &candidate.cue);
        }
        if candidate.content.is_empty() {
            continue;
        }
        let kind = kind(reading, &candidate.content);
        let doubled = fragments
            .get(covered[candidate.content[0].start] as usize)
            .filter(|(fragment, _)| is_introduced(&candidate) && *fragment == candidate.content[0])
            .and_then(|(_, place)| *place);
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
                    covered[fragment.clone()].fill(fragments.len() as u32);
                    let introduced = kind != Kind::Direct && is_introduced(&candidate);
                    fragments.push((fragment.clone(), introduced.then_some(doubled.unwrap_or(found.len()))));
                }
                for part in &candidate.cue {
                    cue_taken[part.clone()].fill(true);
                }
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
            });
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

/// Whether the content is one clause behind its cue.
fn is_introduced(candidate: &Candidate) -> bool {
    let from = candidate.content[0].start;
    candidate.content.len() == 1
        && !candidate.cue.is_empty()
        && candidate.cue.iter().all(|part| part.end <= from)
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
    covered: &[u32],
    claimed: &[bool],
    cue_taken: &[bool],
) -> Option<&'static str> {
    if candidate.cue.iter().any(|part| part.clone().any(|i| cue_taken[i])) {
        return Some("the cue is taken");
    }
    let whole =
        |fragment: &Range<usize>| reading.quotation_around(fragment.start).filter(|_| kind == Kind::Direct);
    for fragment in &candidate.content {
        if whole(fragment).is_some_and(|q| claimed[q]) {
            return Some("the quotation is taken");
        }
        let around = covered[fragment.start];
        let feeling = candidate.lexeme.is_some_and(|cue| reading.lexicon.cue(cue).class == CueClass::Emotion);
        if (candidate.cue.is_empty() || feeling)
            && around != NOT_COVERED
            && around == covered[fragment.end - 1]
        {
            return Some("the quotation is part of a reported clause");
        }
        if candidate.cue.is_empty()
            && kind != Kind::Direct
            && fragment.clone().any(|i| covered[i] != NOT_COVERED && reading.quotation_around(i).is_none())
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
