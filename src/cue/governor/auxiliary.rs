//! The auxiliary or modal verb over a verb, behind it or before it in its clause.

use crate::cue::Finder;
use crate::lexicon::Tags;
use crate::token::Flags;

impl Finder<'_, '_> {
    /// The auxiliary or modal verb over the verb at `i`: `gezegd heeft`, or `heeft … gezegd` with the middle field
    /// between.
    pub(in crate::cue) fn auxiliary_of(&self, i: usize) -> Option<usize> {
        let reading = self.reading;
        let start = reading.start_of_sentence(i);
        let behind = self.auxiliary_behind(i, start);
        // `…, benadrukt X`: the comma closes what went before.
        let zo = i > 0 && reading.lexeme(i - 1) == reading.known().zo;
        let clause_before = |k: usize| k > 0 && reading.is_comma(k - 1);
        let aside = if clause_before(i) { self.aside_before(i, start) } else { None };
        if behind.is_some() || aside.is_none() && clause_before(i) || zo && clause_before(i - 1) {
            return behind;
        }
        self.auxiliary_before(i, start, aside.unwrap_or(i))
    }

    /// `gezegd (zou) hebben`, `gezegd heeft`
    fn auxiliary_behind(&self, i: usize, start: usize) -> Option<usize> {
        const VERBS: usize = 4;
        let reading = self.reading;
        (i + 1..reading.end_of_sentence(i).min(i + VERBS))
            .take_while(|&k| reading.is(k, Tags::VERB))
            .find(|&k| self.is_auxiliary(k) && !self.is_under_modal(k, i, start))
    }

    /// `heeft … gezegd`: the auxiliary before `from`, in the clause of the verb at `i`.
    fn auxiliary_before(&self, i: usize, start: usize, from: usize) -> Option<usize> {
        let reading = self.reading;
        let mut k = from;
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
            if reading.lexicon.turns_out(reading.lexeme(previous)) && self.is_raised(i, previous) {
                return Some(previous);
            }
            if self.is_auxiliary(previous) {
                let governed = self.is_under_modal(previous, i, start);
                return if governed { self.modal_before(i, start) } else { Some(previous) };
            }
            if self.is_new_clause(previous) || self.joins_own_clause(i, start, previous, k) {
                return None;
            }
            k = previous;
        }
        None
    }

    /// A finite auxiliary or modal verb; not in `gisteravond laat`.
    fn is_auxiliary(&self, k: usize) -> bool {
        let reading = self.reading;
        let time = || reading.is(k, Tags::TIME) && k > 0 && reading.is(k - 1, Tags::TIME);
        reading.is(k, Tags::AUX | Tags::MODAL) && reading.is(k, Tags::FINITE) && !time()
    }

    /// `zou gezegd hebben`: the form at `k`, which looks like a finite auxiliary of the verb at `i`, is an infinitive under another verb.
    fn is_under_modal(&self, k: usize, i: usize, start: usize) -> bool {
        let reading = self.reading;
        // `De brug moet dicht, (zo) hebben zij gezegd`: behind a comma and before its subject stands a clause of its own; not in `zou, naar
        // het schijnt, hebben gezegd`.
        let zo = usize::from(k > 1 && reading.lexeme(k - 1) == reading.known().zo);
        let opens_clause = k > zo && reading.is_comma(k - 1 - zo) && !reading.is(k + 1, Tags::VERB);
        reading.tags(k).is_plural_form() && !opens_clause && self.modal_before(i, start).is_some()
    }

    /// `bleek te hebben gezegd`, `bleken niet te verwachten`: the form of `blijken` governs the verb at `i`; not in `bleek lastig te zeggen`.
    fn is_raised(&self, i: usize, blijkt: usize) -> bool {
        let reading = self.reading;
        let perfect = i > 0 && reading.lexicon.is_perfect(reading.lexeme(i - 1));
        let te = self.te_before(if perfect { i - 1 } else { i });
        let hard = |k: usize| reading.is(k, Tags::ADJ) && !reading.is(k, Tags::ADJ_INFLECTED | Tags::ADV);
        te.is_some_and(|te| perfect || !(blijkt + 1..te).any(hard))
    }

    /// The conjunction before the word at `k` joins the clause of the verb at `i`, in which no auxiliary stands, to the one before.
    fn joins_own_clause(&self, i: usize, start: usize, conjunction: usize, k: usize) -> bool {
        let reading = self.reading;
        let known = reading.known();
        // `zal komen en ik verwacht`
        let pronoun = reading.is(conjunction, Tags::CONJ_COORD)
            && reading.is(k, Tags::PRON_SUBJ)
            && !reading.is(k, Tags::DET | Tags::PRON_OBJ | Tags::ADV);
        // `werden ontruimd en de politie verzocht`: the auxiliary has its participle.
        let another = self.joins_subject(conjunction)
            && conjunction > start
            && reading.is(conjunction - 1, Tags::PART)
            && !reading.is(conjunction - 1, Tags::NOUN);
        // `is tegen, maar de bond verwacht dat …`: with a subject before it, and what is said behind it; `is boos en verwacht dat …`:
        // or with that of the auxiliary.
        let subject =
            Tags::DET | Tags::NAME | Tags::PRON_SUBJ | Tags::ROLE | Tags::ORG_NOUN | Tags::NUM | Tags::PLURAL;
        let answers = || {
            [known.en, known.maar, known.want].contains(&reading.lexeme(conjunction))
                && reading.is(i, Tags::FINITE)
                && self.has_dat_behind(i)
                && if k < i { reading.is(k, subject) } else { !self.is_second_participle(start, conjunction) }
                && !self.joins_people(start, conjunction)
                && !self.stands_in_one_subject(start, conjunction)
        };
        pronoun || another || answers()
    }

    /// `verwacht desondanks dat …`, `laten donderdag weten dat …`
    fn has_dat_behind(&self, i: usize) -> bool {
        const ADVERBS: usize = 4;
        const WETEN: usize = 6;
        let reading = self.reading;
        let known = reading.known();
        let end = reading.end_of_sentence(i);
        let adverb = |&k: &usize| reading.is(k, Tags::ADV | Tags::TIME) && !reading.is(k, Tags::CONJ_SUB);
        let behind_adverbs = (i + 1..end.min(i + ADVERBS)).find(|k| !adverb(k)).unwrap_or(i + 1);
        let said = (i + 1..end.min(i + WETEN))
            .find(|&k| reading.is(i, Tags::MODAL) && reading.lexeme(k) == known.weten)
            .map_or(behind_adverbs, |weten| weten + 1);
        reading.lexeme(said) == known.dat
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

    /// `heeft het college van burgemeester en wethouders benadrukt dat …`, `heeft schrijver, acteur en zanger Jan Kok benadrukt dat …`: bare nouns
    /// on both sides, so that the conjunction is a part of the subject behind the auxiliary.
    fn stands_in_one_subject(&self, start: usize, conjunction: usize) -> bool {
        let reading = self.reading;
        let noun = Tags::ROLE | Tags::ORG_NOUN | Tags::NOUN;
        let bare = |k: usize| reading.is(k, noun) && !reading.is(k, Tags::NAME | Tags::DET | Tags::PRON_SUBJ);
        let opens = |k: usize| reading.is(k, Tags::PREP) || reading.is_comma(k);
        conjunction > start + 2
            && bare(conjunction - 1)
            && bare(conjunction + 1)
            && opens(conjunction - 2)
            && (start..conjunction).any(|k| reading.lexicon.is_perfect(reading.lexeme(k)))
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
    pub(in crate::cue) fn opens_relative(&self, k: usize) -> bool {
        let reading = self.reading;
        reading.is(k, Tags::REL)
            && k > 0
            && !reading.has_flag(k, Flags::SENTENCE_START)
            && (reading.is_comma(k - 1)
                || reading.is(k - 1, Tags::NOUN) && !reading.is(k - 1, Tags::VERB | Tags::TIME)
                // `sommigen die …`, `degenen die …`, `de enigen die …`
                || reading.lexeme(k) == reading.known().die
                    && (reading.lexicon.pronoun(reading.lexeme(k - 1)).is_some_and(|one| one.indefinite)
                        || reading.reads(k - 1, "degenen")
                        || k > 1
                            && reading.lexeme(k - 2) == reading.known().de
                            && reading.is(k - 1, Tags::PRON_SUBJ))
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
            if self.is_new_clause(previous)
                || reading.is_colon(previous)
                || self.opens_relative(previous)
                || self.joins_clause(previous)
            {
                return None;
            }
            k = previous;
        }
        None
    }
}
