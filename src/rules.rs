//! The constructions, in order of precedence. The one place that lists them.

mod according_clause;
mod colon_clause;
mod cue_then_quote;
mod own_words;
mod parenthetical;
mod quote_according;
mod quote_alone;
mod quote_then_cue;
mod quoted_clause;
mod quoted_part;
mod quoted_words;
mod source_colon;
mod speech_noun;
mod te_infinitive;
#[cfg(test)]
mod tests;
mod that_clause;
mod that_says;

use crate::rule::{Rule, RuleInfo};

/// All constructions. Where two claim the same words or the same cue, the earlier one wins.
pub(crate) const ALL: &[&Rule] = &[
    &quote_then_cue::RULE,
    &quote_according::RULE,
    &cue_then_quote::RULE,
    &source_colon::RULE,
    &that_clause::RULE,
    &quoted_words::RULE,
    &te_infinitive::RULE,
    &that_says::RULE,
    &parenthetical::RULE,
    &colon_clause::RULE,
    &according_clause::RULE,
    &own_words::RULE,
    &speech_noun::RULE,
    &quoted_clause::RULE,
    &quote_alone::RULE,
    &quoted_part::RULE,
];

/// The constructions that the extractor knows, in order of precedence.
pub fn rules() -> impl Iterator<Item = &'static RuleInfo> {
    ALL.iter().map(|rule| &rule.info)
}
