//! How likely an attribution is right as a whole: its words and its speaker.
//!
//! The construction, the step that found the speaker, and each question of `evidence` that is answered with yes have
//! points in `data/confidence.tsv`, counted on annotated articles. Their sum is the logarithm of the odds.

mod evidence;

use once_cell::sync::Lazy;

use crate::attribution::Found;
use crate::lexicon::{LexiconError, table};
use crate::reading::Reading;
use crate::resolution::Resolved;
use crate::rules;
use evidence::{Case, People, QUESTIONS};

/// The confidence in an attribution, and what it stands on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Confidence {
    /// Between 0 and 1.
    pub(crate) share: f32,
    /// The questions answered with yes, a bit each.
    yes: u32,
}

impl Confidence {
    /// The names of the questions answered with yes.
    pub(crate) fn evidence(self) -> impl Iterator<Item = &'static str> {
        QUESTIONS.iter().enumerate().filter(move |(n, _)| self.yes & 1 << n != 0).map(|(_, (name, _))| *name)
    }
}

/// The points of all that is counted.
#[derive(Debug)]
struct Points {
    base: f32,
    /// By place in `rules::ALL`.
    rules: Vec<f32>,
    /// By name; `""` without a speaker.
    steps: Vec<(Box<str>, f32)>,
    /// By place in `QUESTIONS`.
    questions: Vec<f32>,
}

/// Indirect and mixed speech less likely right than this is not told: F1 is greatest where the threshold is half of it, and it is about 0.9.
/// The words of direct speech are somebody's even so.
pub(crate) const LIKELY: f32 = 0.45;

/// The most that an attribution without a speaker is worth.
const NOBODY: f32 = 0.5;

static POINTS: Lazy<Points> = Lazy::new(|| {
    // A test reads the table; a row that cannot be read never leaves the repository.
    read(include_str!("../data/confidence.tsv")).expect("the built-in table can be read")
});

fn read(tsv: &str) -> Result<Points, LexiconError> {
    let mut points = Points {
        base: 0.0,
        rules: vec![0.0; rules::ALL.len()],
        steps: Vec::new(),
        questions: vec![0.0; QUESTIONS.len()],
    };
    for row in table::rows("confidence.tsv", tsv, 5) {
        let row = row?;
        let (kind, name, cell) = (row.cell(0), row.cell(1), row.cell(2));
        let value =
            cell.parse::<f32>().map_err(|_| row.error(format_args!("a number expected, {cell:?} found")))?;
        match kind {
            "all" => points.base = value,
            "step" => points.steps.push((name.into(), value)),
            // What is gone from the code since has no points to give.
            "construction" => {
                if let Some(at) = rules::ALL.iter().position(|rule| rule.info.id == name) {
                    points.rules[at] = value;
                }
            }
            "question" => {
                if let Some(at) = QUESTIONS.iter().position(|(question, _)| *question == name) {
                    points.questions[at] = value;
                }
            }
            _ => return Err(row.error(format_args!("all, construction, question or step expected"))),
        }
    }
    Ok(points)
}

/// The confidence in each of `found`.
pub(crate) fn of(reading: &Reading<'_>, found: &[Found], resolved: &Resolved) -> Vec<Confidence> {
    let people = People::of(resolved);
    let confidence = |at: usize| {
        let case = Case { reading, all: found, resolved, people: &people, at };
        let step = resolved.speakers[at].map_or("", |(_, step)| step.name());
        let step = POINTS.steps.iter().find(|(name, _)| **name == *step).map_or(0.0, |(_, points)| *points);
        let mut sum = POINTS.base + POINTS.rules[found[at].rule] + step;
        let mut yes = 0;
        for (n, (_, holds)) in QUESTIONS.iter().enumerate() {
            if holds(&case) {
                yes |= 1 << n;
                sum += POINTS.questions[n];
            }
        }
        let share = 1.0 / (1.0 + (-sum).exp());
        // Where nobody is named there is nobody to be right about: too seldom to be fitted.
        let share = if resolved.speakers[at].is_none() { share.min(NOBODY) } else { share };
        // Two decimals: the counts carry no more. Nothing is certain.
        Confidence { share: ((share * 100.0).round() / 100.0).clamp(0.01, 0.99), yes }
    };
    (0..found.len()).map(confidence).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_can_be_read_and_knows_what_it_counts() {
        let points = read(include_str!("../data/confidence.tsv")).unwrap();
        assert!(points.base.is_finite() && !points.steps.is_empty());
        assert!(points.rules.iter().any(|points| *points != 0.0));
        for ((question, _), points) in QUESTIONS.iter().zip(&points.questions) {
            assert!(*points != 0.0, "{question} is asked for nothing");
        }
        assert!(QUESTIONS.len() <= 32, "a bit each");
    }

    #[test]
    fn a_row_of_an_unknown_kind_is_refused() {
        let error = read("guess\tfull-name\t0.5\t1\t2").unwrap_err();
        assert_eq!(error.to_string(), "confidence.tsv:1: all, construction, question or step expected");
    }

    #[test]
    fn evidence_lowers_and_raises_confidence() {
        let share = |text: &str| crate::extract(text).attributions()[0].confidence();
        let named = share("„De brug blijft dicht”, zegt wethouder Anna Kramer.");
        let unnamed = share("Anna Kramer sprak met Piet Bos. Jan Smit kwam. „De brug blijft dicht.”");
        assert!(named > unnamed, "{named} {unnamed}");
    }
}
