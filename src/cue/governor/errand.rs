//! What somebody did in order to say it: `kwam vertellen dat …`, `belde om te melden dat …`, `verweert zich door te stellen dat …`.

use crate::cue::Finder;
use crate::lexicon::Tags;

impl Finder<'_, '_> {
    /// `kwam vertellen dat …`, `komen lezers hem zeggen dat …`: the verb of whoever comes in order to say it.
    pub(super) fn comes_before(&self, i: usize, start: usize) -> Option<usize> {
        const OBJECT: usize = 5;
        let reading = self.reading;
        let known = reading.known();
        let comes = [known.komt, known.komen, known.kwam, known.kwamen];
        let within = |k: usize| {
            !reading.is(k, Tags::CONJ_COORD | Tags::TE)
                && !reading.is_punctuation(k)
                && !reading.is_mark(k)
                && !self.is_new_clause(k)
                && !self.opens_relative(k)
        };
        let pronoun = reading.is(i + 1, Tags::PRON_SUBJ) && !reading.is(i + 1, Tags::PRON_OBJ);
        (start..i)
            .rev()
            .take(OBJECT)
            .find(|&k| comes.contains(&reading.lexeme(k)))
            .filter(|&k| (k..i).all(within))
            // `bewoners die er kwamen spreken dat tegen`: the relative clause ends at its verb.
            .filter(|&k| {
                let plural = [known.komen, known.kwamen].contains(&reading.lexeme(k));
                let first = start.max(k.saturating_sub(OBJECT));
                !(plural && (first..k).any(|k| self.opens_relative(k)))
            })
            .filter(|&k| !pronoun && !self.is_governed_infinitive(k, reading.tags(k) & Tags::VERB))
    }

    /// `belde om te melden`, `is de straat op gegaan om te eisen`: the finite verb of what was done in order to say it.
    pub(super) fn errand_of(&self, i: usize, start: usize) -> Option<usize> {
        const OBJECT: usize = 6;
        let reading = self.reading;
        let te = self.te_before(i)?;
        let stops = |k: usize| reading.is_punctuation(k) || reading.is_mark(k) || self.is_new_clause(k);
        let within = |k: &usize| !stops(*k) && !self.is_other_verb(*k);
        let om = (start..te).rev().take(OBJECT).take_while(within).find(|&k| reading.is(k, Tags::OM))?;
        let verb = (start..om)
            .rev()
            .take_while(|&k| !stops(k) && !reading.is(k, Tags::NEG))
            .find(|&k| reading.is(k, Tags::ERRAND) && reading.is(k, Tags::VERB) || self.is_other_verb(k))?;
        // `maakt van de dag gebruik om te melden`
        let used = reading.reads(om - 1, "gebruik") && reading.word(verb).starts_with("maak");
        if used {
            return Some(verb);
        }
        if !reading.is(verb, Tags::ERRAND)
            || self.is_governed_infinitive(verb, reading.tags(verb) & Tags::VERB)
        {
            return None;
        }
        match self.auxiliary_of(verb) {
            _ if !reading.is(verb, Tags::PART) => Some(verb),
            None => Some(verb).filter(|&verb| reading.is(verb, Tags::FINITE)),
            Some(auxiliary) => {
                let word = reading.lexeme(auxiliary);
                Some(auxiliary).filter(|&k| !reading.is(k, Tags::MODAL) && !reading.lexicon.is_passive(word))
            }
        }
    }

    /// `verweert zich door te stellen`: the verb whose subject says it.
    pub(super) fn means_of(&self, i: usize, start: usize) -> Option<usize> {
        let reading = self.reading;
        // `door steeds opnieuw te zeggen`
        let te = self.te_before(i)?;
        let door =
            self.door_before(te, start).or_else(|| self.door_before(self.joined_te(te, start)?, start))?;
        let other = Tags::NOUN | Tags::ADJ | Tags::ADV | Tags::PREP | Tags::NAME;
        // `Door “…” te roepen, bedreigde zij hem`, `Door te zeggen dat het veilig is, stelde zij hem gerust`
        if door == start {
            let comma = (i + 1..reading.end_of_sentence(i)).find(|&k| reading.is_comma(k))?;
            let clause = comma == i + 1 || self.is_other_verb(comma - 1);
            return Some(comma + 1).filter(|&k| clause && reading.is(k, Tags::FINITE));
        }
        let verb =
            (start..door).rev().take_while(|&k| !reading.is_mark(k) && !reading.is_colon(k)).find(|&k| {
                reading.is(k, Tags::FIN_SG | Tags::FIN_PL)
                    && (!reading.is(k, other) || reading.is(k, Tags::REPORT) && reading.is(k, Tags::PAST))
                    // `liet dat blijken door te zeggen`
                    && !self.is_governed_infinitive(k, reading.tags(k) & Tags::VERB)
            });
        // `waakt ervoor onrust te zaaien door te zeggen`: what is avoided.
        verb.filter(|&verb| reading.lexeme(verb + 1) != reading.known().ervoor)
    }

    /// `(door) te lachen en (hem) te zeggen`: the `te` of the infinitive to which the one behind `te` is joined.
    fn joined_te(&self, te: usize, start: usize) -> Option<usize> {
        const LONGEST: usize = 6;
        let reading = self.reading;
        let joins = |&k: &usize| reading.lexeme(k) == reading.known().en && reading.is(k - 1, Tags::INF);
        let en = (start.max(te.saturating_sub(LONGEST)) + 2..te).rev().find(joins)?;
        self.te_before(en - 1).filter(|&first| first > start)
    }

    /// `door (steeds opnieuw) te zeggen`, `door (aan) te kondigen`, `door (hem in een brief) te vertellen`, `door (hem een “…”) te noemen`:
    /// the preposition of the means, with no verb and no clause between.
    fn door_before(&self, te: usize, start: usize) -> Option<usize> {
        const LONGEST: usize = 12;
        let reading = self.reading;
        let phrase = Tags::DET | Tags::POSS | Tags::NOUN | Tags::NAME | Tags::ADJ | Tags::ADV;
        let between = phrase | Tags::PRON_OBJ | Tags::PREP | Tags::TIME | Tags::NUM;
        let mut k = te;
        for _ in 0..LONGEST {
            let previous = reading.before(k)?;
            if reading.lexeme(previous) == reading.known().door {
                return Some(previous);
            }
            let words = reading.opened_at(previous).is_some();
            let thing = reading.lexeme(previous) == reading.known().iets;
            if previous < start || !(words || thing || reading.is(previous, between)) {
                return None;
            }
            k = previous;
        }
        None
    }
}
