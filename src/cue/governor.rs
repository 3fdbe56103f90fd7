//! What governs a reporting verb: its finite verb, whether that is a modal one, and negation.

use super::{CueMatch, Finder};
use crate::lexicon::{CueClass, CueFlags, Frames, Tags};
use crate::token::Flags;

impl Finder<'_, '_> {
    /// The finite verb over a participle or infinitive, whether it is a modal one, and negation.
    pub(super) fn governing_verb(&self, found: &mut CueMatch) {
        let reading = self.reading;
        let i = found.verb;
        let start = reading.start_of_sentence(i);
        let end = reading.end_of_sentence(i);
        if found.form.any(Tags::FINITE) && !self.is_governed_infinitive(i, found.form) {
            found.finite = Some(i);
            found.form = found.form & !Tags::INF;
            found.negation = self.negation_of(found, start, end);
        } else {
            let undeniable = self.find_governor(found, start);
            found.negation = if undeniable { None } else { self.negation_of(found, start, end) };
        }
        let denied = found.negation.is_some();
        // `kan niet uitsluiten dat …`
        let doubts = denied && found.of(reading).flags.has(CueFlags::NEG);
        found.modal &= !doubts;
        // `kon niet vermoeden`: nobody did; but `moest erkennen niets te weten`.
        found.modal |= found.negation.is_some_and(|k| k < i)
            && !doubts
            && found.form.any(Tags::INF)
            && found.finite.is_some_and(|k| reading.is(k, Tags::MODAL));
    }

    /// The finite verb over a cue that has none of its own, and whether what it governs has been said. Gives whether no word can deny
    /// that: `laat niet na te benadrukken dat …`.
    fn find_governor(&self, found: &mut CueMatch, start: usize) -> bool {
        let reading = self.reading;
        let i = found.verb;
        found.form = found.form & !Tags::FINITE;
        let done = if self.can_be_done(found) { self.done_before(i, start) } else { None };
        let done = done.filter(|&(verb, _)| !found.covers(verb));
        found.finite =
            done.map(|(verb, _)| verb).or_else(|| self.auxiliary_of(i)).filter(|&k| !found.covers(k));
        // `om te zeggen`: nobody says it.
        let bare = done.is_none()
            && i > 0
            && reading.lexeme(i - 1) == reading.known().te
            && found.finite.is_some_and(|k| {
                // `gingen de straat op om te eisen`
                reading.is(k, Tags::AUX)
                    || (k..i).any(|k| reading.is(k, Tags::OM))
                    // `Hoewel X laat weten dat …, valt niet uit te sluiten dat …`
                    || (k + 2..i).any(|k| reading.is_comma(k - 1) && self.is_other_verb(k))
            });
        // `wordt gevraagd te laten weten of …`: the form of `laten` behind `te` is an infinitive.
        if bare && (found.form.any(Tags::INF) || reading.is(i, Tags::INF)) {
            found.finite = None;
        }
        if found.form.any(Tags::INF) && found.finite.is_none() {
            found.finite = self.means_of(i, start);
        }
        if found.finite.is_none() && reading.is(i, Tags::INF) && self.is_told(found) {
            found.finite = self.comes_before(i, start);
            found.form = if found.finite.is_some() { Tags::INF } else { found.form };
        }
        let says = matches!(found.of(reading).class, CueClass::Speech | CueClass::Manner);
        if found.finite.is_none() && reading.is(i, Tags::INF) && says {
            found.finite = self.heard_before(i, start);
            found.form = if found.finite.is_some() { Tags::INF } else { found.form };
        }
        let errand = found.form.any(Tags::INF) && found.finite.is_none() && self.is_told(found);
        let errand = if errand { self.errand_of(i, start) } else { None };
        found.finite = found.finite.or(errand);
        // `blijft zeggen`, `moest erkennen`: a plural form under such a verb is its infinitive.
        let conceded =
            found.finite.is_some_and(|k| reading.lexicon.concedes(reading.lexeme(k), found.of(reading)))
                || done.is_some()
                || self.is_all_that_is_said(found);
        let governed = !conceded && found.finite.is_some_and(|k| reading.is(k, Tags::MODAL));
        let alleged = self.is_alleged(found);
        found.modal = errand.is_none() && done.is_none() && (governed && !alleged || self.is_purpose(found));
        if found.form.is_empty() && (conceded || alleged) {
            found.form = Tags::INF;
        }
        done.is_some_and(|(_, beside)| reading.is(i, Tags::INF) && self.denies(beside))
    }

    /// `wil (tegen de krant) alleen zeggen dat …`, `wil wel toegeven dat …`: and does so.
    fn is_all_that_is_said(&self, found: &CueMatch) -> bool {
        let reading = self.reading;
        let known = reading.known();
        let Some((adverb, finite)) = found.verb.checked_sub(1).zip(found.finite) else { return false };
        let wants = [known.wil, known.willen, known.wilde, known.wilden].contains(&reading.lexeme(finite));
        let can = [known.kan, known.kunnen].contains(&reading.lexeme(finite));
        let only = reading.lexeme(adverb) == known.alleen || reading.reads(adverb, "slechts");
        let concedes = wants && reading.lexeme(adverb) == known.wel;
        let denied = adverb > 0 && reading.is(adverb - 1, Tags::NEG);
        (wants || can)
            && (only || concedes)
            && !denied
            && finite < adverb
            && matches!(found.of(reading).class, CueClass::Speech | CueClass::Writing)
    }

    /// `kwam vertellen dat …`, `komen lezers hem zeggen dat …`: the verb of whoever comes in order to say it.
    fn comes_before(&self, i: usize, start: usize) -> Option<usize> {
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

    /// The `te` of the infinitive at `i`.
    pub(super) fn te_before(&self, i: usize) -> Option<usize> {
        i.checked_sub(1).filter(|&te| self.reading.lexeme(te) == self.reading.known().te)
    }

    /// `niet`, `geen`, `nooit` that denies the cue.
    fn negation_of(&self, found: &CueMatch, start: usize, end: usize) -> Option<usize> {
        let reading = self.reading;
        let i = found.verb;
        let from = found.finite.unwrap_or(i).min(i).saturating_sub(3).max(start);
        let to = found.finite.unwrap_or(i).max(found.end()).saturating_add(6).min(end);
        // Most clauses deny nothing.
        let last = (from..to).rev().find(|&k| reading.is(k, Tags::NEG))?;
        let asks = found.of(reading).frames.has(Frames::OF);
        (from..=last)
            .take_while(|&k| {
                // `heeft uitgelegd waarom het niet kan`
                // `vraagt of schippers niet varen`
                let whether = reading.lexeme(k) == reading.known().of && asks;
                let question = k >= found.end() && (reading.is(k, Tags::WH) || whether)
                    // `zegt de man die niet kwam`
                    || k > i && self.opens_relative(k);
                k <= i || !question && !self.is_new_clause(k) && !reading.is_comma(k) && !self.ends_search(k)
            })
            .find(|&k| reading.is(k, Tags::NEG) && !found.covers(k) && self.negates(k, found))
    }

    /// `moest reizen om duidelijk te maken dat …`: what it was for.
    fn is_purpose(&self, found: &CueMatch) -> bool {
        let reading = self.reading;
        let known = reading.known();
        let te = self.te_before(found.verb);
        te.zip(found.finite).is_some_and(|(te, finite)| {
            found.form.any(Tags::INF)
                && (finite + 1..te).any(|k| reading.lexeme(k) == known.om && !found.covers(k))
        })
    }

    /// `verweert zich door te stellen`: the verb whose subject says it.
    fn means_of(&self, i: usize, start: usize) -> Option<usize> {
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

    /// A cue that tells something to somebody, or wants it of somebody.
    fn is_told(&self, found: &CueMatch) -> bool {
        let class = found.of(self.reading).class;
        matches!(class, CueClass::Speech | CueClass::Writing | CueClass::Directive | CueClass::Commissive)
    }

    /// `belde om te melden`, `is de straat op gegaan om te eisen`: the finite verb of what was done in order to say it.
    fn errand_of(&self, i: usize, start: usize) -> Option<usize> {
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

    /// The auxiliary or modal verb over the verb at `i`: `gezegd heeft`, or `heeft … gezegd` with the middle field
    /// between.
    pub(super) fn auxiliary_of(&self, i: usize) -> Option<usize> {
        let reading = self.reading;
        let start = reading.start_of_sentence(i);
        let end = reading.end_of_sentence(i);
        // `gisteravond laat`: no verb.
        let time = |k: usize| reading.is(k, Tags::TIME) && k > 0 && reading.is(k - 1, Tags::TIME);
        let auxiliary =
            |k: usize| reading.is(k, Tags::AUX | Tags::MODAL) && reading.is(k, Tags::FINITE) && !time(k);
        // `zou gezegd hebben`: an infinitive under another verb is none.
        // `De brug moet dicht, (zo) hebben zij gezegd`: behind a comma and before its subject stands a clause of its own; not in `zou, naar
        // het schijnt, hebben gezegd`.
        let opens_clause = |k: usize| {
            let zo = usize::from(k > 1 && reading.lexeme(k - 1) == reading.known().zo);
            k > zo && reading.is_comma(k - 1 - zo) && !reading.is(k + 1, Tags::VERB)
        };
        let governed = |k: usize| {
            reading.tags(k).is_plural_form() && !opens_clause(k) && self.modal_before(i, start).is_some()
        };
        let behind = (i + 1..end.min(i + 4))
            .take_while(|&k| reading.is(k, Tags::VERB))
            .find(|&k| auxiliary(k) && !governed(k));
        // `…, benadrukt X`: the comma closes what went before.
        let zo = i > 0 && reading.lexeme(i - 1) == reading.known().zo;
        let clause_before = |k: usize| k > 0 && reading.is_comma(k - 1);
        let aside = if clause_before(i) { self.aside_before(i, start) } else { None };
        if behind.is_some() || aside.is_none() && clause_before(i) || zo && clause_before(i - 1) {
            return behind;
        }
        // `bleek te hebben gezegd`, `bleken niet te verwachten`; not `bleek lastig te zeggen`
        let perfect = i > 0 && reading.lexicon.is_perfect(reading.lexeme(i - 1));
        let te = self.te_before(if perfect { i - 1 } else { i });
        let hard = |k: usize| reading.is(k, Tags::ADJ) && !reading.is(k, Tags::ADJ_INFLECTED | Tags::ADV);
        let raised = |blijkt: usize| te.is_some_and(|te| perfect || !(blijkt + 1..te).any(hard));
        let mut k = aside.unwrap_or(i);
        let known = reading.known();
        // `verwacht desondanks dat …`
        let adverb = |&k: &usize| reading.is(k, Tags::ADV | Tags::TIME) && !reading.is(k, Tags::CONJ_SUB);
        let behind_adverbs = (i + 1..end.min(i + 4)).find(|k| !adverb(k)).unwrap_or(i + 1);
        // `laten donderdag weten dat …`
        let said = (i + 1..end.min(i + 6))
            .find(|&k| reading.is(i, Tags::MODAL) && reading.lexeme(k) == known.weten)
            .map_or(behind_adverbs, |weten| weten + 1);
        // `Er waren mensen die zeggen …`: until a verb has closed it, the relative clause is that of `i`.
        let mut closed = false;
        while k > start {
            let previous = reading.before(k)?;
            closed |= reading.is(previous, Tags::FINITE);
            if !closed && self.opens_relative(previous) {
                return None;
            }
            if previous < start
                || reading.is_colon(previous)
                || reading.closed_at(k - 1).is_some_and(|q| !reading.is_built_in(q))
            {
                return None;
            }
            if reading.lexicon.turns_out(reading.lexeme(previous)) && raised(previous) {
                return Some(previous);
            }
            if auxiliary(previous) {
                return if governed(previous) { self.modal_before(i, start) } else { Some(previous) };
            }
            // `zal komen en ik verwacht`: a clause of its own.
            let joined = reading.is(previous, Tags::CONJ_COORD)
                && reading.is(k, Tags::PRON_SUBJ)
                && !reading.is(k, Tags::DET | Tags::PRON_OBJ | Tags::ADV);
            // `werden ontruimd en de politie verzocht`: the auxiliary has its participle.
            let another = self.joins_subject(previous)
                && previous > start
                && reading.is(previous - 1, Tags::PART)
                && !reading.is(previous - 1, Tags::NOUN);
            // `is tegen, maar de bond verwacht dat …`: with a subject before it, and what is said behind it; `is boos en verwacht dat …`:
            // or with that of the auxiliary.
            let subject = Tags::DET
                | Tags::NAME
                | Tags::PRON_SUBJ
                | Tags::ROLE
                | Tags::ORG_NOUN
                | Tags::NUM
                | Tags::PLURAL;
            let answers = [known.en, known.maar, known.want].contains(&reading.lexeme(previous))
                && reading.is(i, Tags::FINITE)
                && reading.lexeme(said) == known.dat
                && if k < i { reading.is(k, subject) } else { !self.is_second_participle(start, previous) }
                && !self.joins_people(start, previous);
            if self.is_new_clause(previous) || joined || another || answers {
                return None;
            }
            k = previous;
        }
        None
    }

    /// `Daarom hebben Jansen en Kramer benadrukt dat …`, `Er is door Jansen en Kramer benadrukt dat …`: behind an auxiliary in the plural the
    /// conjunction joins its subjects, behind `door` those who do it.
    fn joins_people(&self, start: usize, conjunction: usize) -> bool {
        let reading = self.reading;
        let head = Tags::NAME | Tags::ROLE | Tags::ORG_NOUN | Tags::SOURCE_NOUN;
        let within = head | Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED | Tags::NUM | Tags::NOUN;
        let van = |k: usize| reading.lexeme(k) == reading.known().van;
        let first = (start..conjunction).rev().find(|&k| !reading.is(k, within) && !van(k));
        first.is_some_and(|k| {
            let subjects = reading.is(k, Tags::AUX | Tags::MODAL) && reading.is(k, Tags::FIN_PL);
            k + 1 < conjunction && (subjects || reading.lexeme(k) == reading.known().door)
        }) && reading.is(conjunction - 1, head)
    }

    /// `er is gezegd en benadrukt dat …`, `wordt gehoopt en verwacht dat …`: the conjunction joins two participles of one auxiliary; not `is
    /// geschrokken en verwacht dat …`.
    fn is_second_participle(&self, start: usize, conjunction: usize) -> bool {
        let reading = self.reading;
        let lexicon = &reading.lexicon;
        let governs = |k: usize| {
            let word = reading.lexeme(k);
            word == reading.known().er || lexicon.is_passive(word) || lexicon.is_perfect(word)
        };
        conjunction > start
            && reading.is(conjunction - 1, Tags::PART)
            && (start..conjunction - 1).any(governs)
    }

    /// `heeft X, de wethouder van Gent, gezegd`: the comma that opens what stands between an auxiliary and the participle at `i`.
    fn aside_before(&self, i: usize, start: usize) -> Option<usize> {
        const LONGEST: usize = 12;
        let reading = self.reading;
        let participle = reading.is(i, Tags::PART) && !reading.is(i, Tags::FINITE | Tags::ADJ | Tags::NOUN)
            // `heeft X, wethouder in Gent, laten weten`
            || reading.reads(i, "laten") && reading.lexeme(i + 1) == reading.known().weten;
        let first = start.max(i.saturating_sub(LONGEST));
        let comma = (first..i - 1).rev().find(|&k| reading.is_comma(k))?;
        let verb = (comma + 1..i - 1).any(|k| reading.is(k, Tags::FINITE) && !reading.is(k, Tags::NOUN));
        (participle && (!verb || self.opens_relative(comma + 1))).then_some(comma)
    }

    /// A relative pronoun behind its noun.
    pub(super) fn opens_relative(&self, k: usize) -> bool {
        let reading = self.reading;
        reading.is(k, Tags::REL)
            && k > 0
            && !reading.has_flag(k, Flags::SENTENCE_START)
            && (reading.is_comma(k - 1)
                || reading.is(k - 1, Tags::NOUN) && !reading.is(k - 1, Tags::VERB | Tags::TIME)
                // `schippers in Gent die …`, `Vlamingen die …`, but `de stad die dag`
                || reading.lexeme(k) == reading.known().die
                    && reading.is(k - 1, Tags::PLACE | Tags::COUNTRY | Tags::DEMONYM | Tags::ORG_NOUN)
                    && !reading.is(k + 1, Tags::NOUN | Tags::TIME))
    }

    /// The finite modal verb before `i` in its clause.
    fn modal_before(&self, i: usize, start: usize) -> Option<usize> {
        let reading = self.reading;
        let mut k = i;
        while let Some(previous) = reading.before(k).filter(|&previous| previous >= start) {
            // `zouden` is no infinitive either.
            let finite = reading.is(previous, Tags::FIN_SG | Tags::PAST)
                || reading.lexicon.is_hearsay(reading.lexeme(previous))
                // `…, moeten ze gedacht hebben`
                || previous > start && reading.is(previous, Tags::FIN_PL) && reading.is_comma(previous - 1);
            if reading.is(previous, Tags::MODAL) && finite {
                return Some(previous);
            }
            if self.is_new_clause(previous) || reading.is_colon(previous) || self.opens_relative(previous) {
                return None;
            }
            k = previous;
        }
        None
    }

    /// `zou hebben gezegd`: alleged, not planned; nor `willen laten weten`, whose infinitive looks like a participle. `Uit metingen zou
    /// blijken dat …`, `beelden zouden uitwijzen dat …`: so is what a text or a thing is said to show.
    fn is_alleged(&self, found: &CueMatch) -> bool {
        let reading = self.reading;
        let entry = found.of(reading);
        let shows = entry.class == CueClass::Evidence
            || entry.class == CueClass::Writing && entry.flags.has(CueFlags::IMPERSONAL);
        let alone = |finite: usize| !(finite + 1..found.verb).any(|k| reading.is(k, Tags::MODAL));
        let perfect = |k: usize| reading.lexicon.is_perfect(reading.lexeme(k));
        let hearsay = |k: usize| reading.lexicon.is_hearsay(reading.lexeme(k));
        // `…, moet X gedacht hebben`, `…, zullen ze hebben gedacht`: surmised of what stands before.
        let surmised = |k: usize| {
            let known = reading.known();
            entry.class == CueClass::Opinion
                && [known.moet, known.moeten, known.zal, known.zullen].contains(&reading.lexeme(k))
                && k > 0
                && reading.is_comma(k - 1)
                && (perfect(found.verb - 1) || perfect(found.end()))
        };
        let Some(finite) = found.finite.filter(|&k| hearsay(k) || surmised(k)) else { return false };
        let said = found.form.any(Tags::PART)
            && (!reading.is(found.verb, Tags::INF)
                || found.verb > 0 && perfect(found.verb - 1)
                || perfect(found.end()));
        said || shows && reading.is(found.verb, Tags::INF) && alone(finite)
    }

    /// The negation belongs to the verb, not to a noun phrase before it.
    fn negates(&self, k: usize, found: &CueMatch) -> bool {
        let reading = self.reading;
        let known = reading.known();
        let finite = found.finite.unwrap_or(found.verb);
        let knows = found.of(reading).class == CueClass::Knowledge;
        // `zegt niet alleen dat`, `zei het niet voor niets`, `zegt niet voor het eerst`, `niet zonder trots`
        let next = reading.lexeme(k + 1);
        let first = || reading.reads(k + 3, "eerst") || reading.reads(k + 3, "eerste");
        if next == known.alleen
            || next == known.voor && (reading.is(k + 2, Tags::NEG) || first())
            || reading.reads(k + 1, "zonder")
        {
            return false;
        }
        if k > 0 && reading.lexeme(k - 1) == known.voor {
            return false;
        }
        // `Nooit heeft hij gezegd dat …`
        let fronted = k + 1 == finite && [known.nooit, known.nergens].contains(&reading.lexeme(k));
        fronted
            || k > finite && (finite..k).all(|j| !reading.is_comma(j) && !reading.is_mark(j))
            || (k < found.verb
                && k + 4 > found.verb
                // `er niet van overtuigd is`, `niet goed weet wat`
                && (k..found.verb).all(|j| {
                    // `niet meteen hadden gevraagd`
                    let finite = Some(j) == found.finite && reading.is(j, Tags::AUX);
                    let known = knows && reading.is(j, Tags::ADJ) && !reading.is(j, Tags::ADJ_INFLECTED);
                    reading.is(j, Tags::ADV | Tags::NEG) || finite || found.covers(j) || known
                }))
    }

    /// Whether a form that is both plural and infinitive is an infinitive here: after `te`, or under a modal.
    pub(super) fn is_governed_infinitive(&self, i: usize, form: Tags) -> bool {
        let reading = self.reading;
        const BRACKET: usize = 40;
        const SUBJECT: usize = 8;
        if !form.any(Tags::INF) && !reading.is(i, Tags::INF) {
            return false;
        }
        if i > 0 && reading.lexeme(i - 1) == reading.known().te {
            return true;
        }
        if form.any(Tags::FIN_SG) {
            return false;
        }
        let start = reading.start_of_sentence(i);
        if reading.is(i, Tags::REPORT)
            && (self.comes_before(i, start).is_some() || self.heard_before(i, start).is_some())
        {
            return true;
        }
        // `worden ziek en zij menen`: the verb of its own subject.
        let subject = i > start + 1
            && reading.is(i - 1, Tags::PRON_SUBJ)
            && !reading.is(i - 1, Tags::DET | Tags::PRON_OBJ | Tags::ADV)
            && reading.is(i - 2, Tags::CONJ_COORD);
        // `is dicht en nu vrezen schippers dat …`: so is a verb before its subject.
        // `Nu het is afgerond vrezen schippers dat …`, `Op de vraag wat er gaat gebeuren zeggen schippers dat …`: and behind a clause.
        let behind_clause = || {
            (reading.is_on_question(start) || reading.is(start, Tags::CONJ_SUB))
                && (start + 1..i).all(|k| !reading.is_comma(k) && !reading.is(k, Tags::CONJ_COORD))
                && reading.is(i - 2, Tags::FINITE)
                && reading.is(i - 1, Tags::INF | Tags::PART)
                && !reading.is(i - 1, Tags::MODAL)
        };
        let inverted = || {
            i > start + 2
                && (reading.is(i - 1, Tags::ADV | Tags::TIME) && reading.is(i - 2, Tags::CONJ_COORD)
                    || behind_clause())
                && reading.is(i + 1, Tags::NOUN | Tags::NAME | Tags::DET | Tags::NUM | Tags::PRON_SUBJ)
                && (i + 2..reading.end_of_sentence(i).min(i + SUBJECT))
                    .find(|&k| reading.is(k, Tags::CONJ_SUB | Tags::FINITE) || reading.is_comma(k))
                    .is_some_and(|k| [reading.known().dat, reading.known().of].contains(&reading.lexeme(k)))
        };
        if subject || inverted() {
            return false;
        }
        // `willen onderzoek en eisen dat …`: joined to the finite verb, unless another infinitive stands before it.
        let joined = i > start
            && reading.is(i - 1, Tags::CONJ_COORD)
            && (!reading.is(i, Tags::NOUN) || self.is_before_clause(i) || reading.is(i + 1, Tags::WH));
        // `wil niet alleen de brug sluiten, maar ook schippers waarschuwen`
        let known = reading.known();
        let adds = |k: usize| reading.lexeme(k) == known.maar && reading.lexeme(k + 1) == known.ook;
        let mut infinitive = false;
        let mut joined_subject = false;
        let mut k = i;
        while k > start {
            let Some(previous) = reading.before(k) else { break };
            // `wordt bewaakt en schippers eisen`: the auxiliary has its participle, and the verb a subject of its own.
            // `is oud en de schippers vinden`: or a predicate.
            let complement = Tags::PART | Tags::ADJ | Tags::ADV | Tags::NOUN | Tags::NAME;
            joined_subject |= previous > start
                && !infinitive
                && reading.is(previous - 1, complement)
                && self.joins_subject(previous);
            // `De buren (er wordt gebouwd) eisen`: what stands in brackets is passed over.
            if let Some(open) = reading.bracket_opens(previous, BRACKET).filter(|&open| open >= start) {
                k = open;
                continue;
            }
            infinitive |= reading.is(previous, Tags::INF)
                && !reading.is(previous, Tags::AUX | Tags::MODAL | Tags::NOUN);
            if previous < start
                || reading.is_comma(previous) && !adds(k)
                || reading.is_colon(previous)
                || self.is_new_clause(previous)
                || self.opens_relative(previous)
                || reading.is_mark(previous)
            {
                break;
            }
            if reading.is(previous, Tags::MODAL | Tags::AUX) && reading.is(previous, Tags::FINITE) {
                return (!joined || infinitive) && !(joined_subject && !reading.is(previous, Tags::MODAL));
            }
            k = previous;
        }
        false
    }
}
