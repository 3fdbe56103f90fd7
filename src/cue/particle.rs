//! The separable particle of a verb: `kondigt … aan`, and not the preposition in `aan de raad`.

use super::{Finder, REACH};
use crate::lexicon::{Cue, Frames, Tags};

impl Finder<'_, '_> {
    /// The separable particle behind a verb: the last word of its clause, or what a clause follows.
    pub(super) fn particle_after(&self, i: usize, cue: &Cue) -> Option<Vec<usize>> {
        let reading = self.reading;
        let end = reading.end_of_sentence(i).min(i + REACH);
        let mut j = i + 1;
        let mut comma = usize::MAX;
        while j < end {
            // `kondigt “harde maatregelen” aan`
            if self.ends_clause(j) {
                return None;
            }
            if reading.opened_at(j).is_some() {
                j = reading.after(j);
                continue;
            }
            if reading.lexeme(j) == cue.rest[0] && self.is_particle(i, j, end, cue) {
                if self.is_past_parenthesis(i, j) {
                    return None;
                }
                return Some(vec![self.later_particle(j, end, cue).unwrap_or(j)]);
            }
            // `zegt spijt te hebben en biedt zijn excuses aan`: the particle of another verb.
            if reading.is_comma(j) {
                comma = j;
            }
            let behind = |words: usize| j == comma.saturating_add(words);
            // `zegt Kok, en hij voegt eraan toe`
            let subject = || reading.is(j - 2, Tags::CONJ_COORD) && reading.is(j - 1, Tags::PRON_SUBJ);
            let near_comma =
                behind(1) || behind(2) && !reading.is(j - 1, Tags::REL) || behind(3) && subject();
            let joined = (near_comma || reading.is(j - 1, Tags::CONJ_COORD)) && self.is_other_verb(j);
            // `spreekt dat tegen`: an object.
            let object = reading.lexeme(j) == reading.known().dat
                && reading.lexeme(j + 1) == cue.rest[0]
                && self.is_particle(i, j + 1, end, cue);
            if self.is_new_clause(j) && !object || joined {
                return None;
            }
            j += 1;
        }
        None
    }

    /// `roepen op de brug bedrijven op niet te varen`: the particle before the infinitive, where the word at `j` stands before
    /// a noun phrase.
    fn later_particle(&self, j: usize, end: usize, cue: &Cue) -> Option<usize> {
        let reading = self.reading;
        let known = reading.known();
        let opens = |k: usize| reading.is(k, Tags::NEG | Tags::REFL) || reading.lexeme(k) == known.om;
        let in_clause = |k: &usize| !self.ends_clause(*k) && !self.is_new_clause(*k) && !reading.is_comma(*k);
        self.governs_noun(j, end)
            .then(|| {
                (j + 2..end).take_while(in_clause).find(|&k| reading.lexeme(k) == cue.rest[0] && opens(k + 1))
            })
            .flatten()
    }

    /// Whether the word at `j` is the particle of the verb at `i`, and not a preposition with its noun phrase or the
    /// particle of an infinitive (`door te geven`).
    fn is_particle(&self, i: usize, j: usize, end: usize, cue: &Cue) -> bool {
        let reading = self.reading;
        let infinitive = cue.frames.has(Frames::TE);
        if reading.lexeme(j + 1) == reading.known().te {
            // `zegt een reis toe te voegen`: rather the particle of the infinitive.
            let joined = [reading.word(j), reading.word(j + 2)].concat();
            let id = reading.lexicon.id(&joined);
            let own = reading.lexicon.word(id).is_some_and(|word| word.tags.any(Tags::INF));
            // `geeft de kans om de brug aan te pakken`: the clause that `om` opens has its own.
            let purpose = (i + 1..j).any(|k| reading.lexeme(k) == reading.known().om);
            return infinitive && (j == i + 1 || !own) && !purpose;
        }
        // `roept de kamer op zijn plannen te staken`: what stands behind the particle is the object of an infinitive.
        let known = reading.known();
        let in_clause =
            |k: &usize| !self.ends_clause(*k) && !reading.is_comma(*k) && reading.lexeme(*k) != known.om;
        // `geeft een draai aan het stuk door te …`: the means.
        let means = |k: usize| reading.lexeme(k) == known.door;
        let governs = infinitive
            && (j + 1..end).take_while(|k| in_clause(k) && !means(*k)).any(|k| reading.is_te_infinitive(k));
        // `biedt geld om zijn huis aan de stad te verkopen`: a preposition in the clause that `om` opens.
        let purpose = (i + 1..j).any(|k| reading.lexeme(k) == known.om);
        governs && !purpose || !self.governs_noun(j, end)
    }

    /// Whether the word at `j` is a preposition with its noun phrase.
    pub(super) fn governs_noun(&self, j: usize, end: usize) -> bool {
        let reading = self.reading;
        j + 1 < end
            && reading.is(j, Tags::PREP)
            && (reading.is(j + 1, Tags::DET | Tags::POSS | Tags::NAME | Tags::NUM | Tags::PRON_OBJ)
                || reading.is(j + 1, Tags::NOUN | Tags::ADJ_INFLECTED) && !reading.is(j + 1, Tags::ADV)
                // `na ingelast overleg`
                || reading.is(j + 1, Tags::ADJ | Tags::PART) && reading.is(j + 2, Tags::NOUN))
            && !reading.is(j + 1, Tags::CONJ_SUB | Tags::OM | Tags::TE | Tags::WH)
    }
}
