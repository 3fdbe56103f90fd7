//! Whether a conjunction before a reporting verb joins clauses, so that no auxiliary before it governs the verb.

use crate::cue::Finder;
use crate::lexicon::{CueFlags, Tags, WordBits};

impl Finder<'_, '_> {
    /// `(De brug gaat dicht,) maar schippers (hebben gezegd …)`, `(De brug moet weg) en de bonden (vinden …)`: behind a clause that is whole, a
    /// subject of its own; not `(wil) X en de bonden (vragen …)`.
    pub(super) fn joins_clause(&self, conjunction: usize) -> bool {
        let reading = self.reading;
        let known = reading.known();
        let subject = Tags::DET | Tags::NUM | Tags::ROLE | Tags::ORG_NOUN | Tags::NAME | Tags::PLURAL;
        let word = reading.lexeme(conjunction);
        let first = conjunction + 1 + usize::from(self.is_also(conjunction + 1));
        let whole = || {
            let last = conjunction - 1;
            let predicate = Tags::INF | Tags::PART | Tags::ADV | Tags::PARTICLE;
            let adjective = reading.is(last, Tags::ADJ) && !reading.is(last, Tags::ADJ_INFLECTED);
            reading.is_comma(last)
                || (adjective || reading.is(last, predicate))
                    && !reading.is(last, Tags::NAME | Tags::ROLE | Tags::ORG_NOUN)
        };
        conjunction > 0
            && reading.is(first, subject)
            && !reading.is(first, Tags::FINITE | Tags::ADV)
            && ([known.maar, known.want].contains(&word) || word == known.en && whole())
    }

    /// `(De gemeente wil de brug sluiten) en de schippers vrezen (dat …)`: a noun phrase between the conjunction and the verb at `i`, which asks
    /// nobody anything.
    pub(super) fn has_joined_subject(&self, conjunction: usize, i: usize) -> bool {
        let reading = self.reading;
        let phrase = Tags::DET | Tags::NUM | Tags::ADJ_INFLECTED | Tags::NOUN | Tags::NAME | Tags::PREP;
        let asks = reading
            .lexicon
            .verbs_near(reading.lexeme(i), WordBits::default())
            .any(|use_| use_.complete && reading.lexicon.cue(use_.cue).flags.has(CueFlags::OBJECT));
        !asks
            && self.joins_clause(conjunction)
            && (conjunction + 1..i).all(|k| {
                let and = reading.lexeme(k) == reading.known().en;
                and || k == conjunction + 1 && self.is_also(k)
                    || reading.is(k, phrase) && !reading.is(k, Tags::FIN_SG | Tags::TE)
            })
            && (self.is_before_clause(i) || reading.is_colon(i + 1))
    }

    /// `en ook de bonden`
    fn is_also(&self, i: usize) -> bool {
        self.reading.lexeme(i) == self.reading.known().ook
    }
}
