//! Clauses without a verb: a main clause has one, so the only word that can be it is it.

use super::Tagger;
use crate::lexicon::Tags;
use crate::token::{Flags, TokenKind};

/// What makes a finite form one of several readings.
const OTHERWISE: Tags =
    Tags::NOUN.or(Tags::ADJ).or(Tags::PREP).or(Tags::ADV).or(Tags::NAME).or(Tags::CONJ_SUB);

impl Tagger<'_> {
    /// Takes the noun and the adjective from the one form that can be the verb of its clause: `De kosten bedragen een miljoen`.
    pub(super) fn settle_clauses(&mut self) {
        let mut start = 0;
        let mut finite = Vec::new();
        for i in 0..self.tokens.len() {
            if i > start && self.begins_part(i) {
                self.settle_clause(start, i, &finite);
                finite.clear();
                start = i;
            }
            if self.tags[i].any(Tags::FINITE) {
                finite.push(i);
            }
        }
        self.settle_clause(start, self.tokens.len(), &finite);
    }

    /// A part ends where the next sentence, a mark or a subordinate clause begins.
    #[inline]
    fn begins_part(&self, i: usize) -> bool {
        self.tokens[i].flags.has(Flags::SENTENCE_START) || self.is_mark(i) || self.joins_clause(i)
    }

    fn is_mark(&self, i: usize) -> bool {
        matches!(self.tokens[i].kind, TokenKind::Punctuation | TokenKind::Mark)
    }

    /// `dat`, `omdat`; not `van dat soort`.
    fn joins_clause(&self, i: usize) -> bool {
        let tags = self.tags[i];
        tags.any(Tags::CONJ_SUB)
            && !tags.any(Tags::PREP | Tags::ADV)
            && !(i > 0 && self.tags[i - 1].any(Tags::PREP) && !self.tags[i - 1].any(Tags::PARTICLE))
    }

    /// `finite`: its finite forms, and what only looks like one.
    fn settle_clause(&mut self, start: usize, end: usize, finite: &[usize]) {
        if finite.is_empty() {
            return;
        }
        let subordinate = self.joins_clause(start) && !self.tokens[start].flags.has(Flags::SENTENCE_START);
        // `…, maar vaak bleek dat onzin`
        let opens = self.tokens[start].flags.has(Flags::SENTENCE_START)
            || self.is_mark(start) && start + 1 < end && self.tags[start + 1].any(Tags::CONJ_COORD);
        let mut verb = None;
        for &i in finite {
            let tags = self.tags[i];
            let plural_noun = tags.any(Tags::FIN_PL) && tags.any(Tags::NOUN);
            // `Gisteren bekende de minister dat`
            let past_adjective = tags.any(Tags::PAST) && tags.any(Tags::ADJ);
            // `Kramer verwacht dat`: right before what is said, no participle without an auxiliary.
            let reports = tags.any(Tags::PART)
                && tags.any(Tags::REPORT)
                && i + 1 == end
                && end < self.tokens.len()
                && self.tokens[end].lexeme == self.lexicon.known.dat;
            let open = (plural_noun || past_adjective || reports) && !tags.any(Tags::AUX | Tags::MODAL);
            // `dat de regels gelden en weigeren …`: it closes the clause before the verb behind `en`.
            let joined = subordinate
                && i > start + 3
                && self.tokens[i - 1].lexeme == self.lexicon.known.en
                && verb == Some(i - 2);
            if joined && !open && !tags.any(OTHERWISE) {
                break;
            }
            if !open {
                // Another verb; `snel` and the like are none.
                if !tags.any(OTHERWISE)
                    || tags.any(Tags::PAST | Tags::AUX | Tags::MODAL)
                    || self.word(i).ends_with('t')
                {
                    return;
                }
                continue;
            }
            // Two that can be the verb: neither is sure.
            if verb.replace(i).is_some() {
                return;
            }
        }
        let Some(verb) = verb.filter(|&verb| verb == start || !self.is_in_phrase(verb)) else { return };
        let first = Tags::NOUN | Tags::NAME | Tags::PRON_SUBJ | Tags::TIME | Tags::PRON_ADV;
        // `Zij eisen dat …`, but no heading: `Grote zorgen`.
        let goes_on = verb + 2 < end || end < self.tokens.len() && self.joins_clause(end);
        let main = opens && goes_on && self.tags[start..verb].iter().any(|tags| tags.any(first));
        // The verb of a subordinate clause stands last.
        let joined = self.tokens.get(verb + 1).is_some_and(|next| next.lexeme == self.lexicon.known.en)
            && self.tags.get(verb + 2).is_some_and(|next| next.any(Tags::FINITE) && !next.any(OTHERWISE));
        let last = subordinate && verb > start + 1 && (verb + 1 == end || joined);
        if main || last {
            self.tags[verb] = self.tags[verb]
                & !(Tags::NOUN
                    | Tags::ADJ
                    | Tags::ADJ_INFLECTED
                    | Tags::SOURCE_NOUN
                    | Tags::SPEECH_NOUN
                    | Tags::TIME);
        }
    }

    /// `in rijke landen`, `vijf doden`: what looks like the verb at `i` belongs to the word before it.
    fn is_in_phrase(&self, i: usize) -> bool {
        let phrase = Tags::PREP | Tags::ADJ | Tags::DEMONYM_ADJ | Tags::NUM | Tags::POSS | Tags::CONJ_COORD;
        let before = self.tags[i - 1];
        let in_phrase = before.any(phrase) && !before.any(Tags::PART | Tags::NOUN)
            || before.any(Tags::ADJ_INFLECTED | Tags::DET);
        in_phrase && !before.any(Tags::PRON_SUBJ)
    }
}
