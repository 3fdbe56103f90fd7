//! The infinitive clause behind a cue: where its `te` stands, where it begins and ends.

use std::ops::Range;

use super::past::{past_addressee, past_aside, past_phrase, past_remarks, past_setting};
use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, CueClass, CueFlags, Frames, Tags};
use crate::mention::{self, Referent};
use crate::reading::Reading;
use crate::rule::View;
use crate::rules::quoted_words;
use crate::rules::that_clause::sets_against;

/// An infinitive with `te` that a cue may govern.
pub(super) struct Infinitive<'v, 'r, 'a> {
    view: &'v View<'r, 'a>,
    reading: &'r Reading<'a>,
    cue: &'r CueMatch,
    entry: &'r Cue,
    /// The first token behind the cue.
    first: usize,
    /// The end of the sentence.
    limit: usize,
    /// Its `te`, once that is found.
    te: usize,
    /// The `om` before it.
    om: Option<usize>,
    /// Behind asides at its head.
    behind_aside: usize,
    /// Behind whoever is addressed, with a relative clause.
    addressed: usize,
}

impl<'v, 'r, 'a> Infinitive<'v, 'r, 'a> {
    /// The infinitive behind the cue, from the token `first` on; it comes before anything that opens another clause.
    pub(super) fn find(
        view: &'v View<'r, 'a>,
        cue: &'r CueMatch,
        entry: &'r Cue,
        first: usize,
    ) -> Option<Self> {
        let reading = view.reading;
        let limit = reading.end_of_sentence(cue.verb);
        // `roept de buren die er wonen op …`: the clause begins behind the particle.
        let particle = cue.parts.iter().filter(|part| part.start >= first).map(|part| part.end).max();
        let te_behind =
            |p: usize| (p..limit).any(|k| reading.lexeme(k) == reading.known().te && !cue.covers(k));
        let mut start = particle.filter(|&p| te_behind(p)).unwrap_or(first);
        // `gezegd hebben niets te weten`: the rest of the verbs.
        while cue.finite != Some(cue.verb) && reading.is(start, Tags::AUX | Tags::MODAL) {
            start += 1;
        }
        start = past_hour(reading, start);
        let first = first.max(start);
        let mut infinitive = Infinitive {
            view,
            reading,
            cue,
            entry,
            first,
            limit,
            te: limit,
            om: None,
            behind_aside: 0,
            addressed: 0,
        };
        infinitive.te = infinitive.search(start)?;
        // `hoeft niet gemeld te worden`: the rest of the verbs.
        let passive = cue.form.any(Tags::PART)
            && infinitive.te == cue.verb + 1
            && reading.is(infinitive.te + 1, Tags::AUX);
        (!passive).then_some(infinitive)
    }

    /// Its clause from the first word on, `om` left out.
    pub(super) fn clause(&self) -> Option<Range<usize>> {
        let from = self.begin();
        // `zei zonder te lachen`, `zei na te zijn gebeld`
        let manner = from + 1 == self.te && self.tells_how(from);
        // `sluit een pact om te winnen uit`: the infinitive belongs to a noun before the particle.
        let &Infinitive { cue, entry, te, .. } = self;
        let enclosed = entry.separable && cue.finite == Some(cue.verb) && cue.verb < te && te < cue.end();
        if manner || enclosed || self.is_compared(from) || self.is_complement() || self.is_purpose() {
            return None;
        }
        let end = self.end(from);
        let content = clause::trimmed(self.reading, from..clause::before_subject(self.reading, self.te, end));
        (!content.is_empty()).then_some(content)
    }

    /// `zonder te lachen`, `na te zijn gebeld`; but `na te denken`
    fn tells_how(&self, from: usize) -> bool {
        let reading = self.reading;
        matches!(reading.word(from), "zonder" | "alvorens")
            || reading.reads(from, "na") && reading.is(self.te + 1, Tags::AUX)
    }

    fn search(&mut self, start: usize) -> Option<usize> {
        let reading = self.reading;
        let mut relative = false;
        let mut i = start;
        while i < self.limit {
            if let Some(te) = self.te_at(i) {
                return Some(te);
            }
            if self.om.is_none()
                && reading.lexeme(i) == reading.known().om
                && !self.is_particle(i)
                && !self.is_what_is_asked(i)
            {
                self.om = Some(i);
            }
            // `om mensen die de brug gebruiken te helpen`
            relative = relative || self.om.is_some_and(|om| om < i) && clause::is_relative(reading, i);
            i = if relative {
                reading.after(i)
            } else if let Some(past) = self.past_insertion(i) {
                past
            } else if self.is_border(i) {
                return None;
            } else {
                reading.after(i)
            };
        }
        None
    }

    /// The `te` of an infinitive at `i`, or in the quotation that opens there: `denkt ‘de stad te redden’`.
    fn te_at(&self, i: usize) -> Option<usize> {
        let reading = self.reading;
        if reading.lexeme(i) == reading.known().te
            && (reading.is(i + 1, Tags::INF)
                || reading.is(i + 1, Tags::GUESSED) && reading.word(i + 1).ends_with('n'))
            && !self.cue.covers(i)
            && !self.is_attribute(i)
        {
            return Some(i);
        }
        reading.content(reading.opened_at(i)?).find(|&k| reading.is_te_infinitive(k))
    }

    /// `de te verwachten gevolgen`: the infinitive at `te` describes the noun behind it.
    fn is_attribute(&self, te: usize) -> bool {
        let &Infinitive { reading, .. } = self;
        let known = reading.known();
        let article = |i: usize| {
            reading.is(i, Tags::DET) && ![known.het, known.dat, known.dit].contains(&reading.lexeme(i))
        };
        te.checked_sub(1).is_some_and(article)
            && reading.is(te + 2, Tags::NOUN | Tags::ADJ_INFLECTED)
            && !reading.is(te + 2, Tags::VERB | Tags::PREP | Tags::ADV)
    }

    /// `hoopt de cijfers om te zetten`: the particle of the infinitive.
    fn is_particle(&self, i: usize) -> bool {
        let reading = self.reading;
        i > self.first && reading.lexeme(i + 1) == reading.known().te && {
            let joined = [reading.word(i), reading.word(i + 2)].concat();
            let word = reading.lexicon.word(reading.lexicon.id(&joined));
            // `omzetten` is a noun as well.
            word.is_some_and(|word| word.tags.any(Tags::INF | Tags::PLURAL))
        }
    }

    /// `zegt de bond om een reactie te hebben gevraagd`: the preposition of the participle behind the infinitive.
    fn is_what_is_asked(&self, om: usize) -> bool {
        let &Infinitive { reading, limit, .. } = self;
        (om + 2..limit).find(|&k| reading.is_te_infinitive(k)).is_some_and(|te| {
            reading.lexicon.is_perfect(reading.lexeme(te + 1))
                && ["gevraagd", "verzocht"].iter().any(|word| reading.reads(te + 2, word))
        })
    }

    /// Behind what stands at `i` between the cue and its infinitive, and may hold a verb of its own.
    fn past_insertion(&mut self, i: usize) -> Option<usize> {
        let &mut Infinitive { reading, limit, om, .. } = self;
        if om.is_none() {
            // `zegt, net als zijn vrouw, te komen`, `hoopt X, die wacht, te komen`, `belooft maandag, na de vergadering, te komen`
            if let Some(close) = past_aside(reading, i, limit) {
                if (self.first..i).all(|k| reading.is(k, Tags::ADV | Tags::TIME)) {
                    self.behind_aside = close;
                }
                return Some(close);
            }
            if self.entry.flags.has(CueFlags::OBJECT) {
                // `vraagt getuigen die iets zagen zich te melden`
                if let Some(close) = past_addressee(reading, i, limit) {
                    self.addressed = close;
                    return Some(close);
                }
                // `adviseert de bonden, clubs van schippers en scholen om te gaan`
                if let Some(om) = om_behind_list(reading, i, limit) {
                    return Some(om);
                }
                // `vraagt bewoners die op de kade wonen om te gaan`, `roept getuigen op die iets zagen om …`
                if let Some(om) = om_behind_relative(reading, i, limit) {
                    return Some(om);
                }
            }
        }
        // `zegt niet als eerste te komen`, `zegt de zorgen die zijn geuit te delen`
        past_phrase(reading, i, limit).or_else(|| self.is_pronoun_object(i).then_some(i + 1))
    }

    /// `zegt dat te begrijpen`: the object of the infinitive.
    fn is_pronoun_object(&self, i: usize) -> bool {
        /// How far behind its object an infinitive may stand.
        const OBJECT: usize = 4;
        let &Infinitive { reading, limit, .. } = self;
        let known = reading.known();
        let next = |k: &usize| reading.lexeme(*k) == known.te || !reading.is(*k, Tags::ADV | Tags::NEG);
        [known.dat, known.dit].contains(&reading.lexeme(i))
            && ((i + 1..limit.min(i + OBJECT)).find(next).is_some_and(|te| reading.is_te_infinitive(te))
                || clause::is_object_of_infinitive(reading, i, limit))
    }

    /// Another clause begins at `i`, or what can be no part of this one.
    fn is_border(&self, i: usize) -> bool {
        let reading = self.reading;
        let known = reading.known();
        // `erkende het, door te grappen`, `Dat meldt X, zonder te zeggen waarom`, `liet het blijken door op te roepen tot …`
        let by = self.is_by_saying(i)
            || reading.is_comma(i)
                && (reading.lexeme(i + 1) == known.door && reading.lexeme(i + 2) == known.te
                    || reading.reads(i + 1, "zonder"));
        // `vraagt om hulp, maar om daar geld voor te betalen …`
        let another = reading.lexeme(i) == known.om && i > self.first && reading.is(i - 1, Tags::CONJ_COORD);
        by || another
            || reading.is_terminator(i)
            || matches!(reading.word(i), ":" | ";")
            || clause::is_subordinator(reading, i)
            || clause::is_relative(reading, i)
            || is_other_verb(reading, i) && !self.cue.covers(i) && Some(i) != self.cue.finite
            || reading.is_comma(i) && self.om.is_none() && i > self.first + 1 && !reading.joins_adjectives(i)
            || self.entry.frames.has(Frames::NP) && self.are_means(i)
    }

    /// `door te zeggen dat …`, `door op te roepen`; not `door te geven`, whose verb has `door` as its particle.
    fn is_by_saying(&self, i: usize) -> bool {
        let reading = self.reading;
        if reading.lexeme(i) != reading.known().door {
            return false;
        }
        let te = i + 1 + usize::from(reading.is(i + 1, Tags::PARTICLE));
        let joined = || reading.lexicon.id(&["door", reading.word(te + 1)].concat());
        reading.is_te_infinitive(te)
            && reading.is(te + 1, Tags::REPORT)
            && (te > i + 1
                || reading.lexeme(te + 2) == reading.known().dat && reading.lexicon.word(joined()).is_none())
    }

    /// `bevestigde zijn faam door tweede te worden`: the means.
    fn are_means(&self, i: usize) -> bool {
        let &Infinitive { reading, limit, .. } = self;
        let known = reading.known();
        self.om.is_none()
            && i > self.first
            && reading.lexeme(i) == known.door
            && reading.lexeme(i + 1) != known.te
            && (i + 1..limit).find(|&k| reading.is_te_infinitive(k)).is_some_and(|te| {
                !(te + 2..limit.min(te + 4)).chain(te - 1..te).any(|k| reading.is(k, Tags::PART))
            })
    }

    /// The first token of its clause, behind `om`, or behind whoever is asked, where and when.
    fn begin(&self) -> usize {
        let &Infinitive { view, cue, entry, first, te, .. } = self;
        if let Some(om) = self.om {
            return self.behind_aside.max(om + 1);
        }
        let parts = cue.parts.iter().filter(|part| part.start >= first && part.end <= te);
        let from = parts.map(|part| part.end).max().unwrap_or(first).max(first).max(self.behind_aside);
        let from = self.past_bare_addressee(from).unwrap_or(from).max(self.addressed);
        // `zegt tegen de krant te hopen`, `zegt in een verklaring te hopen`
        let from = past_setting(view, entry, from, te);
        let from = past_remarks(view, cue, entry, from, te);
        past_setting(view, entry, from, te)
    }

    /// `vraagt reizigers te wachten`: the addressee is no part of what it is asked.
    fn past_bare_addressee(&self, from: usize) -> Option<usize> {
        let &Infinitive { view, reading, cue, te, .. } = self;
        // `heeft de buurt gevraagd de man te helpen`: who is asked stands before a participle, and no text is asked anything.
        let asked = self.entry.flags.has(CueFlags::OBJECT);
        let promised = !asked && self.entry.class == CueClass::Commissive;
        if !(asked || promised)
            || cue.finite != Some(cue.verb)
            || cue.parts.iter().map(ExactSizeIterator::len).sum::<usize>() != 1
            || !self.is_main()
        {
            return None;
        }
        let addressee = quoted_words::addressee(reading, from, te)?;
        if !addressee.can_speak() && !promised
            // `verzekert niets te weten`, `belooft het te doen`
            || reading.lexeme(addressee.head) == reading.known().het
            || reading.is(addressee.head, Tags::PRON_SUBJ) && !view.can_be_source(&addressee)
            || addressee.referent == Referent::Document
        {
            return None;
        }
        let end = addressee.tokens.end;
        // `belooft de buurt de brug te openen`, but `belooft de buurt te helpen`
        if promised {
            let object = mention::simple_mention_at(reading, end, te)?;
            let other = reading.is(end, Tags::DET | Tags::POSS)
                && !reading.is(end, Tags::REL)
                && object.referent != Referent::Time;
            if !other || !addressee.definite && addressee.referent != Referent::Pronoun {
                return None;
            }
        }
        // `adviseert mensen die vastzitten, te bellen`
        let comma =
            if clause::is_relative(reading, end) { (end..te).find(|&k| reading.is_comma(k)) } else { None };
        Some(comma.map_or(end, |comma| comma + 1))
    }

    /// The cue stands in a main clause.
    fn is_main(&self) -> bool {
        let finite = self.cue.finite.unwrap_or(self.cue.verb);
        matches!(clause::start(self.reading, finite).1, clause::Opening::Main)
    }

    /// The end of its clause, which begins at `from`.
    fn end(&self, from: usize) -> usize {
        let &Infinitive { reading, limit, te, .. } = self;
        let known = reading.known();
        let finite = self.cue.finite.unwrap_or(self.cue.verb);
        let end = if self.is_main() && !sets_against(reading, finite) {
            clause::end(reading, from, limit)
        } else {
            let end = clause::end_in_host(reading, from, limit);
            self.end_behind_verbs(from, end).unwrap_or(end)
        };
        // `vroeg hem te wachten toen hij kwam`, `beloofde te wachten nadat zij belde`: when he did so.
        let directs = matches!(self.entry.class, CueClass::Directive | CueClass::Commissive);
        let when = |i: usize| [known.toen, known.nadat].contains(&reading.lexeme(i));
        // `zegt te wachten: het duurt al jaren`: the author explains.
        let explains = |i: usize| reading.reads(i, ":") && !clause::is_subordinator(reading, i + 1);
        (te..end)
            .find(|&i| (explains(i) || directs && when(i)) && clause::has_finite(reading, i + 1, end))
            .unwrap_or(end)
    }

    /// `afspraken die zij dacht te hebben gemaakt weer …`, `een brief die vraagt te komen inmiddels …`: behind the verbs, the clause
    /// around it goes on.
    fn end_behind_verbs(&self, from: usize, end: usize) -> Option<usize> {
        let &Infinitive { reading, te, .. } = self;
        // `die zij zegt te kennen zijn boos`: an auxiliary only behind another one, or a participle.
        let starts = |i: usize| {
            reading.is(i, Tags::AUX) && i > te + 1 && !reading.is(i - 1, Tags::AUX | Tags::MODAL | Tags::PART)
        };
        let verbs =
            (te + 1..end).find(|&i| !reading.is(i, Tags::INF | Tags::PART) || starts(i)).unwrap_or(end);
        let adverb = reading.is(verbs, Tags::ADV) && !reading.is(verbs, Tags::PREP | Tags::CONJ_SUB);
        let closed = from == te
            && reading.is_comma(verbs)
            && !reading.is(verbs + 1, Tags::CONJ_SUB | Tags::CONJ_COORD | Tags::REL);
        // `de buren die zij zegt te kennen zijn boos`
        let another = reading.is(verbs, Tags::FINITE)
            && !reading.is(verbs, Tags::INF | Tags::NOUN | Tags::ADJ | Tags::PREP)
            || reading.is(verbs, Tags::AUX | Tags::MODAL)
                && reading.is(verbs, Tags::FINITE)
                && verbs > te + 1;
        // `schippers die zeggen lang te wachten, zijn boos`: the clause around it has its verb.
        let host = reading.is_comma(verbs)
            && reading.is(verbs + 1, Tags::FINITE)
            && !reading.is(verbs + 1, Tags::NOUN | Tags::PREP | Tags::CONJ_SUB);
        (adverb || closed || another || host).then_some(verbs)
    }

    /// `meer verlangd dan te wachten`
    fn is_compared(&self, from: usize) -> bool {
        self.reading.lexeme(from - 1) == self.reading.known().dan
    }

    /// `waarschuwt voor een plan om te graven`: what the infinitive says is the plan.
    fn is_complement(&self) -> bool {
        let &Infinitive { reading, first, .. } = self;
        self.om.is_some_and(|om| {
            om > first
                && clause::mention_ending_at(reading, om).is_some_and(|noun| {
                    noun.tokens.start > first - 1
                        && reading.lexeme(noun.tokens.start - 1) == reading.known().voor
                        && !self.cue.covers(noun.tokens.start - 1)
                })
        })
    }

    /// `stelt maatregelen voor om te sparen`: an object of its own leaves the infinitive a purpose.
    fn is_purpose(&self) -> bool {
        let &Infinitive { reading, cue, entry, .. } = self;
        // `vertelt een verhaal om te troosten`: so is one behind a verb that only states.
        let states = matches!(
            entry.class,
            CueClass::Speech | CueClass::Writing | CueClass::Opinion | CueClass::Knowledge
        ) && entry.frames.has(Frames::BARE)
            && !entry.separable;
        self.om.is_some_and(|om| {
            let object = entry.flags.has(CueFlags::OBJECT);
            self.has_bare_object(om) || !object && (states || has_object(reading, cue, entry))
        })
    }

    /// `vraagt een bureau advies om te …`: what is asked for stands before the purpose, with no article.
    fn has_bare_object(&self, om: usize) -> bool {
        let &Infinitive { reading, entry, first, .. } = self;
        let described = Tags::PREP | Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED;
        entry.class == CueClass::Directive
            && om > first + 1
            && reading.is(om - 1, Tags::SPEECH_NOUN | Tags::DOCUMENT)
            && !reading.is(om - 1, Tags::PLURAL | Tags::VERB)
            && !reading.is(om - 2, described)
    }
}

/// Whether a thing stands between a verb and its particle.
fn has_object(reading: &Reading<'_>, cue: &CueMatch, entry: &Cue) -> bool {
    // `heeft maatregelen aangekondigd om …`
    if cue.form.any(Tags::PART) && entry.separable {
        return clause::mention_ending_at(reading, cue.verb).is_some_and(|object| {
            object.referent == Referent::Thing
                && !reading.is(object.tokens.start - usize::from(object.tokens.start > 0), Tags::PREP)
        });
    }
    let [verb, particle] = cue.parts.as_slice() else { return false };
    let mut i = verb.end;
    while entry.separable && i < particle.start {
        // `op dreigende toon` is none.
        let governed = reading.is(i, Tags::PREP);
        match mention::simple_mention_at(reading, i + usize::from(governed), particle.start) {
            Some(object)
                if !governed && object.referent == Referent::Thing && object.tokens.end == particle.start =>
            {
                return true;
            }
            Some(other) => i = other.tokens.end,
            None => i += 1,
        }
    }
    false
}

/// `bekende hij zijn diploma te hebben vervalst`, `met zijn allen`: behind a verb and its singular subject, no verb.
fn is_possessive(reading: &Reading<'_>, i: usize) -> bool {
    let known = reading.known();
    let noun = Tags::NOUN | Tags::ADJ_INFLECTED | Tags::NUM;
    let before = reading.lexeme(i - 1);
    reading.lexeme(i) == known.zijn && (reading.is(i + 1, noun) && before != known.te || before == known.met)
}

/// A finite verb of another clause: between a cue and its infinitive, what can be a noun or a participle is that.
fn is_other_verb(reading: &Reading<'_>, i: usize) -> bool {
    let joined = i > 0 && reading.is(i - 1, Tags::CONJ_COORD);
    clause::is_finite(reading, i)
        && !is_possessive(reading, i)
        // `gevuld en verkocht te hebben`
        && (joined && !(reading.is(i, Tags::PART) && reading.lexeme(i + 1) == reading.known().te)
            || reading.is(i, Tags::AUX | Tags::MODAL)
            || !reading.is(i, Tags::NOUN | Tags::ALSO_NOUN | Tags::ADJ | Tags::PART | Tags::GUESSED)
                && reading.lexeme(i + 1) != reading.known().te)
}

/// The `om` that follows the verb of the relative clause at `i`.
fn om_behind_relative(reading: &Reading<'_>, i: usize, limit: usize) -> Option<usize> {
    const LONGEST: usize = 14;
    if !clause::is_relative(reading, i) {
        return None;
    }
    let om = (i + 2..limit.min(i + LONGEST))
        .find(|&k| reading.lexeme(k) == reading.known().om || reading.is_comma(k) || reading.is_mark(k))?;
    (reading.is(om, Tags::OM) && reading.is(om - 1, Tags::VERB)).then_some(om)
}

/// The `om` behind the rest of the list of those who are asked, which goes on at the comma `i`.
fn om_behind_list(reading: &Reading<'_>, i: usize, limit: usize) -> Option<usize> {
    let mut end = i;
    while end < limit && (reading.is_comma(end) || end > i && reading.lexeme(end) == reading.known().en) {
        end = mention::mention_at(reading, end + 1, limit)?.tokens.end;
    }
    (end > i && reading.is(end, Tags::OM)).then_some(end)
}

/// `meldt dinsdag om elf uur de dader te hebben gepakt`: behind the hour, if one stands at `start`; no `om … te`.
fn past_hour(reading: &Reading<'_>, start: usize) -> usize {
    let time = |&i: &usize| reading.is(i, Tags::ADV | Tags::TIME) && !reading.is(i, Tags::PREP | Tags::OM);
    let om = (start..).find(|i| !time(i)).unwrap_or(start);
    let hour = reading.lexeme(om) == reading.known().om && reading.is(om + 1, Tags::NUM);
    if hour && reading.reads(om + 2, "uur") { om + 3 } else { start }
}
