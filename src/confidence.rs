//! How often a construction and a step of resolution are right together, as counted on annotated articles.

use std::sync::LazyLock;

use crate::lexicon::{LexiconError, table};

/// How many findings of the construction as a whole weigh as much as those with the step: few counts say little.
const WEIGHT: f32 = 8.0;

struct Count {
    rule: Box<str>,
    step: Box<str>,
    right: f32,
    found: f32,
}

static COUNTS: LazyLock<Vec<Count>> = LazyLock::new(|| {
    // A test reads the table; a row that cannot be read never leaves the repository.
    read(include_str!("../data/confidence.tsv")).expect("the built-in table can be read")
});

fn read(tsv: &str) -> Result<Vec<Count>, LexiconError> {
    let number = |row: &table::Row<'_>, column: usize| {
        let cell = row.cell(column);
        cell.parse::<f32>().map_err(|_| row.error(format_args!("a number expected, {cell:?} found")))
    };
    table::rows("confidence.tsv", tsv, 4)
        .map(|row| {
            let row = row?;
            let (right, found) = (number(&row, 2)?, number(&row, 3)?);
            Ok(Count { rule: row.cell(0).into(), step: row.cell(1).into(), right, found })
        })
        .collect()
}

/// The share of what `rule` found and `step` resolved whose words and speaker are right.
pub(crate) fn of(rule: &str, step: Option<&str>) -> f32 {
    let of_rule = || COUNTS.iter().filter(|count| *count.rule == *rule);
    let (right, found) =
        of_rule().fold((1.0, 2.0), |(right, found), count| (right + count.right, found + count.found));
    let share = right / found;
    let with_step = of_rule().find(|count| *count.step == *step.unwrap_or_default());
    let (right, found) = with_step.map_or((0.0, 0.0), |count| (count.right, count.found));
    // Two decimals: the counts carry no more.
    ((right + WEIGHT * share) / (found + WEIGHT) * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_can_be_read_and_gives_shares() {
        assert!(!COUNTS.is_empty());
        for rule in crate::rules::rules() {
            for step in [None, Some("full-name"), Some("pronoun")] {
                assert!((0.0..=1.0).contains(&of(rule.id, step)), "{} {step:?}", rule.id);
            }
        }
    }
}
