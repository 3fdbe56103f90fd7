//! Who says it, for a cue that is a verb: its subject, the agent of a passive clause, or what stands in the place of both.

use std::ops::Range;

use super::View;
use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{CueClass, CueFlags, Frames, Tags};
use crate::mention::{self, Mention, Referent};
use crate::token::Flags;

impl View<'_, '_> {
    /// Who says it, for a cue that is a verb: its subject, or what stands in the place of one.
    pub(crate) fn source_of(&self, cue: &CueMatch) -> Option<Mention> {
        let reading = self.reading;
        let entry = cue.of(reading);
        if entry.flags.has(CueFlags::IMPERSONAL) {
            return self.source_of_impersonal(cue);
        }
        let finite = cue.finite.unwrap_or(cue.verb);
        if cue.form.any(Tags::INF) && finite < cue.verb && reading.lexicon.hears(reading.lexeme(finite)) {
            return self.heard_speaker(cue, finite);
        }
        let single = entry.rest.is_empty() || entry.separable;
        let passive = reading.lexicon.is_passive(reading.lexeme(finite));
        // `is uitgeroepen tot “docent van het jaar”`
        let judged = entry.class == CueClass::Judgement;
        if cue.form.any(Tags::PART)
            && (single || passive || judged || self.is_done_by(cue))
            && reading.is(finite, Tags::AUX)
            && finite != cue.verb
            && !reading.lexicon.is_perfect(reading.lexeme(finite))
        {
            return self.agent(cue);
        }
        // `Waarmee X wil zeggen: …`
        let adverb = cue.start();
        if adverb + 1 < finite && reading.lexeme(adverb) == reading.known().waarmee {
            return self.source_after(adverb + 1);
        }
        // `is volgens X zeker`: a word of the cue is nobody.
        let subject = clause::subject(reading, finite)
            .filter(|mention| self.can_be_source(mention) && !cue.covers(mention.head));
        // `Volgens X is de brug mooi en noemt haar “onmisbaar”`: what is told of says nothing.
        if reading.lexeme(finite.saturating_sub(1)) == reading.known().en
            && subject.as_ref().is_some_and(|subject| !subject.can_speak() && subject.tokens.end < finite)
            && let Some(teller) = self.teller_of_sentence(finite)
        {
            return Some(teller);
        }
        // `een motie die de raad vraagt te bouwen`: the text asks, behind its pronoun stands who is asked.
        if entry.flags.has(CueFlags::OBJECT)
            && let clause::Opening::Relative(pronoun) = clause::start(reading, finite).1
            && subject.as_ref().is_some_and(|asked| asked.tokens.start == pronoun + 1)
            && let Some(text) = clause::mention_ending_at(reading, pronoun)
            && text.referent == Referent::Document
            && !text.plural
        {
            return Some(text);
        }
        // `De boodschap van X is duidelijk: …`
        if reading.is(finite, Tags::AUX) && cue.verb == finite {
            return subject.map(|subject| self.whose_words(&subject).unwrap_or(subject));
        }
        subject
    }

    /// `(hoort) in de stad een schipper (zeggen)`: the last noun phrase between the two verbs, and not the subject of the first.
    fn heard_speaker(&self, cue: &CueMatch, finite: usize) -> Option<Mention> {
        let reading = self.reading;
        let subject = clause::subject(reading, finite)?.tokens.start;
        let mut speaker = None;
        let mut i = finite + 1;
        while i < cue.start() {
            let phrase = reading.is(i, Tags::PREP) && !reading.is(i, Tags::ADV | Tags::DET);
            match mention::mention_at(reading, i + usize::from(phrase), cue.start()) {
                Some(found) => {
                    i = found.tokens.end.max(i + 1);
                    if !phrase && found.tokens.start != subject {
                        speaker = Some(found);
                    }
                }
                None => i += 1,
            }
        }
        speaker.filter(|speaker| speaker.can_speak() && self.can_be_source(speaker))
    }

    /// `Volgens X …`: who tells the sentence in which `i` stands.
    fn teller_of_sentence(&self, i: usize) -> Option<Mention> {
        let reading = self.reading;
        let start = reading.start_of_sentence(i);
        if reading.lexeme(start) != reading.known().volgens {
            return None;
        }
        self.source_after(start + 1).filter(Mention::can_speak)
    }

    /// `Door de club is duidelijk gemaakt dat …`
    fn is_done_by(&self, cue: &CueMatch) -> bool {
        let reading = self.reading;
        let start = reading.start_of_sentence(cue.verb);
        let first = start + usize::from(reading.is(start, Tags::ADV | Tags::CONJ_COORD));
        let finite = cue.finite.unwrap_or(cue.verb);
        [first, finite + 1].into_iter().any(|i| {
            reading.lexeme(i) == reading.known().door
                && i < cue.start()
                && self.source_after(i + 1).is_some_and(|agent| agent.can_speak())
        })
    }

    /// Who does it, in a passive clause: `door de politie bevestigd`; `in Russische media wordt gemeld`.
    fn agent(&self, cue: &CueMatch) -> Option<Mention> {
        let reading = self.reading;
        let known = reading.known();
        let start = reading.start_of_sentence(cue.verb);
        let end = reading.end_of_sentence(cue.verb);
        let by = (start..end)
            .filter(|&i| reading.lexeme(i) == known.door)
            .find_map(|i| self.source_after(i + 1).filter(Mention::can_speak));
        // `een motie waarin wordt gevraagd …`: the text asks.
        let finite = cue.finite.unwrap_or(cue.verb);
        if let Some(pronoun) = self.text_pronoun(finite, start) {
            return (pronoun.saturating_sub(3)..=pronoun)
                .rev()
                .find_map(|end| clause::mention_ending_at(reading, end))
                .filter(|mention| reading.is(mention.head, Tags::DOCUMENT | Tags::SPEECH_NOUN))
                // `een brief aan de Kamer waarin wordt gevraagd`
                .or_else(|| self.text_before(pronoun, start));
        }
        by.or_else(|| {
            let entry = cue.of(reading);
            let in_text = |i: usize| {
                if let Some(host) = self.host_of_occasion(i) {
                    return Some(host);
                }
                // `Binnen de partij wordt gevreesd dat …`, `Vanuit de raad wordt gewaarschuwd dat …`
                let around = [known.in_, known.op, known.bij, known.binnen, known.vanuit];
                let within = around.contains(&reading.lexeme(i));
                let side = self.past_side(i);
                if side.is_some_and(|side| i < finite && side < finite) {
                    return side.and_then(|side| self.source_after(side)).filter(Mention::can_speak);
                }
                within.then(|| self.source_after(i + 1)).flatten().filter(|mention| {
                    // `In de motie wordt gevraagd …`, `In het boek wordt beschreven hoe …`
                    let tells = entry.frames.has(Frames::OF)
                        || entry.class != CueClass::Opinion
                            && (entry.class != CueClass::Judgement || mention.definite);
                    let text = tells && reading.is(mention.head, Tags::DOCUMENT | Tags::SPEECH_NOUN);
                    let body = mention.referent == Referent::Organisation && reading.lexeme(i) != known.op;
                    // `Vanuit de ondernemers werd aangegeven …`
                    let people = reading.lexeme(i) == known.vanuit && mention.plural && mention.can_speak();
                    (body || people) && i < finite || text && reading.lexeme(i) != known.bij
                })
            };
            // `Ook in het rapport wordt gesteld …`, `Er wordt in het rapport gesteld …`
            let adverb = usize::from(reading.is(start, Tags::ADV | Tags::CONJ_COORD));
            // `In veel landen is het laat, dus verwacht wordt dat …`: a clause of its own.
            let main = |i: usize| matches!(clause::start(reading, i).1, clause::Opening::Main);
            let apart = (start..finite).any(|i| clause::is_finite(reading, i) && main(i));
            [start, start + adverb]
                .into_iter()
                .filter(|_| !apart)
                .find_map(in_text)
                .or_else(|| in_text(finite + 1).filter(|_| finite < cue.verb))
        })
    }

    /// `Van de kant van X (wordt gezegd …)`, `Van de zijde van X`: behind the words at `i`.
    fn past_side(&self, i: usize) -> Option<usize> {
        let reading = self.reading;
        let known = reading.known();
        let from = |k: usize| reading.lexeme(k) == known.van;
        let side = ["kant", "zijde"].iter().any(|word| reading.reads(i + 2, word));
        let opens = from(i) || reading.lexeme(i) == known.vanuit;
        (opens && side && reading.lexeme(i + 1) == known.de && from(i + 3)).then_some(i + 4)
    }

    /// `een motie waarin X wordt gevraagd`, `een motie ter stemming gekomen waarin …`: the pronoun of the clause around the verb.
    fn text_pronoun(&self, finite: usize, start: usize) -> Option<usize> {
        const REACH: usize = 8;
        let reading = self.reading;
        let known = reading.known();
        let stands_in = |i: usize| [known.waarin, known.waarop].contains(&reading.lexeme(i));
        match clause::start(reading, finite).1 {
            clause::Opening::Relative(pronoun) => Some(pronoun).filter(|&i| stands_in(i)),
            clause::Opening::Conjunction(_) => None,
            clause::Opening::Main => (start.max(finite.saturating_sub(REACH))..finite)
                .rev()
                .take_while(|&i| !reading.is_comma(i) && !clause::is_finite(reading, i))
                .find(|&i| stands_in(i) && i > start),
        }
    }

    /// `Tijdens een persconferentie van X (werd gezegd dat …)`: who holds it, behind the preposition at `i`.
    fn host_of_occasion(&self, i: usize) -> Option<Mention> {
        let reading = self.reading;
        let known = reading.known();
        if ![known.tijdens, known.op].contains(&reading.lexeme(i)) {
            return None;
        }
        let occasion = mention::mention_at(reading, i + 1, reading.end_of_sentence(i))?;
        let van = occasion.tokens.clone().find(|&k| reading.lexeme(k) == known.van)?;
        let held = !reading.is(van - 1, Tags::DOCUMENT | Tags::ORG_NOUN | Tags::TIME)
            && reading.is(van - 1, Tags::NOUN);
        self.source_after(van + 1).filter(|host| {
            held && (host.referent == Referent::Organisation || host.name.is_some()) && host.can_speak()
        })
    }

    /// `blijkt uit het onderzoek`, `klinkt het bij de vakbond`, `volgens`.
    fn source_of_impersonal(&self, cue: &CueMatch) -> Option<Mention> {
        let reading = self.reading;
        let end = reading.end_of_sentence(cue.verb);
        let known = reading.known();
        let after = |preposition: usize| self.object_of(preposition, end);
        // The preposition is a part of the cue.
        if let Some(preposition) =
            cue.parts.iter().flat_map(Range::clone).find(|&i| reading.lexeme(i) == known.uit)
        {
            return after(preposition);
        }
        if let Some(pronoun) = self.out_of_which(cue) {
            return self.text_before_pronoun(pronoun);
        }
        // `was de analyse van de trainer`
        if reading.lexeme(cue.end()) == known.van {
            return after(cue.end());
        }
        let beside = (cue.end()..end.min(cue.end() + 6))
            .take_while(|&i| !reading.is_comma(i) && !reading.is_mark(i) && !reading.reads(i, ":"))
            .take_while(|&i| !clause::is_subordinator(reading, i))
            .find(|&i| [known.bij, known.uit].contains(&reading.lexeme(i)) || self.is_heard_among(cue, i))
            .and_then(after);
        // `Er gaan bij de bond stemmen op`
        let rises = cue.of(reading).rest.last() == Some(&known.op) && self.is_sound(cue);
        let inside = || {
            let mut between = (cue.verb + 1..cue.end()).filter(|&i| !cue.covers(i) && rises);
            between.find(|&i| reading.lexeme(i) == known.bij || self.is_heard_among(cue, i)).and_then(after)
        };
        beside
            .or_else(inside)
            .or_else(|| self.heard_before(cue))
            .or_else(|| self.text_resumed(cue))
            .or_else(|| self.text_around(cue))
            .or_else(|| self.told_by(cue))
            .or_else(|| {
                let finite = cue.finite.unwrap_or(cue.verb);
                let text = clause::subject(reading, finite).filter(|text| text.tokens.end <= finite)?;
                // `het artikel, dat luidt: …`: no more than that sounds so.
                let sounds = clause::start(reading, finite).1 == clause::Opening::Relative(finite - 1);
                let thing = |text: &Mention| matches!(text.referent, Referent::Thing | Referent::Document);
                self.whose_words(&text).or_else(|| Some(text).filter(|text| thing(text) && sounds))
            })
            .or_else(|| {
                // `“…”, luiden de berichten`: a text by itself.
                let finite = cue.finite.unwrap_or(cue.verb);
                clause::subject_after(reading, finite)
                    .filter(|text| reading.is(text.head, Tags::DOCUMENT) && cue.end() == cue.start() + 1)
            })
    }

    /// `een onderzoek waaruit (blijkt)`: the pronoun, not far before the verb.
    fn out_of_which(&self, cue: &CueMatch) -> Option<usize> {
        let finite = cue.finite.unwrap_or(cue.verb);
        let waaruit = self.reading.known().waaruit;
        (finite.saturating_sub(3)..finite).find(|&i| self.reading.lexeme(i) == waaruit)
    }

    /// The text that ends before `waaruit`, or else one further back (`berichten naar buiten waaruit blijkt`, `een verklaring aflegde, waaruit
    /// blijkt`, `een brief aan de schutting, waaruit blijkt`), or else whatever ends there.
    fn text_before_pronoun(&self, pronoun: usize) -> Option<Mention> {
        let reading = self.reading;
        let end = (0..pronoun)
            .rev()
            .find(|&i| !reading.is_comma(i) && !reading.is(i, Tags::PART | Tags::AUX))
            .map_or(0, |i| i + 1);
        let beside = clause::mention_ending_at(reading, end);
        let is_text = |found: &Mention| reading.is(found.head, Tags::DOCUMENT | Tags::SPEECH_NOUN);
        let further = || self.text_before(pronoun, reading.start_of_sentence(pronoun));
        beside.clone().filter(is_text).or_else(further).or(beside)
    }

    /// `blijkt uit onder meer cijfers`, `uit eerder onderzoek`, `uit eigen onderzoek`: the text or the source behind a preposition.
    fn object_of(&self, preposition: usize, end: usize) -> Option<Mention> {
        let reading = self.reading;
        // `uit onder meer cijfers`
        let first = reading.past_focus(preposition + 1);
        mention::mention_at(reading, first, end)
            // `uit eerder onderzoek`
            .or_else(|| {
                if reading.is(first, Tags::ADV) { mention::mention_at(reading, first + 1, end) } else { None }
            })
            // `uit eigen onderzoek`
            .or_else(|| {
                if reading.lexeme(first) != reading.known().eigen {
                    return None;
                }
                let text = mention::mention_at(reading, first + 1, end)?;
                Some(Mention { tokens: first..text.tokens.end, ..text })
            })
            .filter(|mention| mention.referent != Referent::Time)
    }

    /// `klinkt het binnen de partij`, `onder de leden`, `in linkse kringen`, `in de buurt`; not `in een verklaring`, `in het Frans`.
    fn is_heard_among(&self, cue: &CueMatch, preposition: usize) -> bool {
        let reading = self.reading;
        let known = reading.known();
        // `In de wijk is te horen dat …`
        let audible = || reading.is(cue.verb, Tags::AUX) && cue.of(reading).rest.first() == Some(&known.te);
        if !self.is_sound(cue) && !audible() {
            return false;
        }
        let first = preposition + 1;
        if reading.lexeme(preposition) == known.onder {
            return self
                .source_after(first)
                .is_some_and(|among| among.plural || reading.is(among.head, Tags::GROUP));
        }
        if reading.lexeme(preposition) == known.binnen {
            return true;
        }
        let there = |place: &Mention| {
            let told = Tags::DOCUMENT | Tags::SPEECH_NOUN | Tags::TIME | Tags::DEMONYM_ADJ;
            let known_place =
                reading.is(place.head, Tags::PLACE | Tags::COUNTRY | Tags::ORG_NOUN | Tags::ORG);
            let some = place.plural || [known.de, known.het].contains(&reading.lexeme(first));
            place.referent != Referent::Time && !reading.is(place.head, told) && (known_place || some)
        };
        reading.lexeme(preposition) == known.in_
            && mention::mention_at(reading, first, reading.end_of_sentence(first))
                .is_some_and(|place| there(&place))
    }

    /// `klinkt het`, `luidt het`, `zo klinkt het`, not `kreeg te horen`.
    fn is_sound(&self, cue: &CueMatch) -> bool {
        let reading = self.reading;
        let entry = cue.of(reading);
        let known = reading.known();
        entry.class == CueClass::Speech
            && (entry.rest.first().is_none_or(|word| [known.het, known.zo].contains(word))
                // `gaan stemmen op`
                || entry.rest.last() == Some(&known.op))
    }

    /// `Bij de vakbond klinkt het: …`, `Binnen de partij luidt het dat …`, `Bij bewoners was te horen dat …`: those among whom the
    /// sentence begins.
    fn heard_before(&self, cue: &CueMatch) -> Option<Mention> {
        let reading = self.reading;
        let known = reading.known();
        let finite = cue.finite.unwrap_or(cue.verb);
        let heard = cue.of(reading).rest.first() == Some(&known.te);
        // `zoals dat bij schippers heet`: only the sentence.
        let first = if heard { clause::start(reading, finite).0 } else { reading.start_of_sentence(finite) };
        let sound = self.is_sound(cue);
        let among = reading.lexeme(first) == known.bij && (heard || sound) || self.is_heard_among(cue, first);
        if !among {
            return None;
        }
        self.source_after(first + 1).filter(|source| {
            let right_before = source.tokens.end == finite && source.referent != Referent::Time;
            if heard { source.can_speak() || right_before } else { right_before }
        })
    }

    /// `De leus van X (luidt: “…”)`, `Zijn advies`: whose the words are that a noun of speech names.
    fn whose_words(&self, text: &Mention) -> Option<Mention> {
        let reading = self.reading;
        let noun = text.tokens.clone().find(|&i| reading.is(i, Tags::SPEECH_NOUN))?;
        let first = text.tokens.start;
        if reading.is(first, Tags::POSS) {
            return Some(Mention::possessive(reading, first));
        }
        if reading.lexeme(noun + 1) != reading.known().van {
            return None;
        }
        self.source_after(noun + 2).filter(Mention::can_speak)
    }

    /// `kreeg van de dokter te horen dat …`, `hoorde van de dokter dat …`: whom those hear it from who are told.
    fn told_by(&self, cue: &CueMatch) -> Option<Mention> {
        let reading = self.reading;
        let known = reading.known();
        let rest = &cue.of(reading).rest;
        let named = |source: &Mention| {
            source.can_speak() && (source.definite || source.name.is_some() || source.plural)
        };
        // `hoorde van de dokter dat …`: the preposition is a part of the cue.
        if **rest == [known.van] {
            let van = cue.parts.iter().flat_map(Range::clone).find(|&i| reading.lexeme(i) == known.van)?;
            return self.source_after(van + 1).filter(named);
        }
        if rest.first() != Some(&known.te) {
            return None;
        }
        let finite = cue.finite.unwrap_or(cue.verb);
        let begin = clause::start(reading, finite).0;
        (begin..cue.end())
            .filter(|&i| reading.lexeme(i) == known.van)
            // `een lied van X te horen`
            .filter(|&i| {
                // `Van de dokter kreeg zij te horen`
                i == begin
                    || !reading.is(i - 1, Tags::NOUN)
                    || reading.is(i - 1, Tags::NAME | Tags::ROLE | Tags::PLURAL)
            })
            .find_map(|i| self.source_after(i + 1))
            .filter(named)
    }

    /// `De enquête is klaar. Daaruit blijkt dat …`, `een brief aan X waarin staat dat …`: the text before the adverb
    /// that stands for it.
    fn text_resumed(&self, cue: &CueMatch) -> Option<Mention> {
        let reading = self.reading;
        let known = reading.known();
        let finite = cue.finite.unwrap_or(cue.verb);
        let start = reading.start_of_sentence(finite);
        let adverb = (finite.saturating_sub(3).max(start)..finite).find(|&i| {
            [
                known.daaruit,
                known.hieruit,
                known.daarin,
                known.hierin,
                known.daarop,
                known.waarin,
                known.waarop,
            ]
            .contains(&reading.lexeme(i))
        });
        // `een bord waarop “…” staat`
        let adverb = adverb.or_else(|| self.parted_adverb(cue)).or_else(|| {
            let mark =
                reading.before(finite)?.checked_sub(1).filter(|_| reading.closed_at(finite - 1).is_some())?;
            [known.waarin, known.waarop].contains(&reading.lexeme(mark)).then_some(mark)
        })?;
        let relative = [known.waarin, known.waarop].contains(&reading.lexeme(adverb));
        let begin = if relative || adverb > start + 1 {
            start
        } else {
            reading.start_of_sentence(start.checked_sub(1)?)
        };
        self.text_before(adverb, begin).or_else(|| self.thing_before(adverb, cue).filter(|_| relative))
    }

    /// `Daar staat in dat …`, `Er stond ook in dat …`, `Dan staat daar vaak in dat …`, `Vaak staat erin dat …`: the adverb, in one word or
    /// in two.
    fn parted_adverb(&self, cue: &CueMatch) -> Option<usize> {
        const NEAR: usize = 4;
        let reading = self.reading;
        let known = reading.known();
        let finite = cue.finite.unwrap_or(cue.verb);
        let end = reading.end_of_sentence(finite).min(finite + 1 + NEAR);
        let start = reading.start_of_sentence(finite).max(finite.saturating_sub(2));
        if cue.of(reading).class != CueClass::Writing {
            return None;
        }
        let whole = |i: &usize| [known.erin, known.daarin, known.hierin].contains(&reading.lexeme(*i));
        let first = |i: &usize| [known.er, known.daar, known.hier].contains(&reading.lexeme(*i));
        // `Er staat in dat rapport …`: a preposition.
        let last = |i: &usize| {
            reading.lexeme(*i) == known.in_
                && (reading.lexeme(i + 1) == known.dat && clause::clause_follows(reading, i + 2)
                    || reading.is_colon(i + 1)
                    || reading.is_comma(i + 1))
        };
        let parted = || {
            // `Er staat nergens in dat …`
            let denied = |i: usize| reading.is(i, Tags::NEG) || reading.reads(i, "nergens");
            let last = (finite + 1..end).find(last).filter(|&last| !(finite..last).any(denied))?;
            (start..last).find(first)
        };
        (start..end).find(whole).or_else(parted)
    }

    /// `een houten boot waarop staat dat …`, `het recht, waarin staat dat …`: whatever has words on it or in it, right before the pronoun.
    fn thing_before(&self, pronoun: usize, cue: &CueMatch) -> Option<Mention> {
        let reading = self.reading;
        let end = pronoun - usize::from(reading.is_comma(pronoun.checked_sub(1)?));
        let stands = cue.of(reading).class == CueClass::Writing && cue.verb == pronoun + 1;
        clause::mention_ending_at(reading, end)
            .filter(|thing| stands && matches!(thing.referent, Referent::Thing | Referent::Organisation))
    }

    /// The nearest text before `adverb`, from `begin` on.
    fn text_before(&self, adverb: usize, begin: usize) -> Option<Mention> {
        const REACH: usize = 30;
        let reading = self.reading;
        let text = |i: &usize| reading.is(*i, Tags::DOCUMENT | Tags::SPEECH_NOUN);
        (begin.max(adverb.saturating_sub(REACH))..adverb)
            .rev()
            .filter(text)
            .find_map(|head| clause::mention_ending_at(reading, head + 1).filter(|text| text.head == head))
    }

    /// `In het rapport staat dat …`, `staat in het rapport`: the text that the words stand in.
    fn text_around(&self, cue: &CueMatch) -> Option<Mention> {
        let reading = self.reading;
        let finite = cue.finite.unwrap_or(cue.verb);
        let begin = clause::start(reading, finite).0;
        let end = reading.end_of_sentence(finite);
        let text_at = |i: usize| {
            // `in bijna alle rapporten`
            let from = i + 1 + usize::from(reading.is(i + 1, Tags::ADV) && !reading.is(i + 1, Tags::DET));
            mention::mention_at(reading, from, end)
                .filter(|text| {
                    // `stond in het Protocol, dat …`: behind the verb, more is told of it.
                    reading.is(text.head, Tags::DOCUMENT | Tags::SPEECH_NOUN)
                        || i < finite && self.is_titled_text(text)
                })
                .filter(|mention| !cue.covers(mention.head))
        };
        // `dicht bij een akkoord staat`: not in it.
        let known = reading.known();
        let preposition =
            |i: &usize| reading.is(*i, Tags::PREP) && ![known.bij, known.met].contains(&reading.lexeme(*i));
        let behind =
            || (finite + 1..end.min(finite + 6)).take_while(|&i| !reading.is_comma(i) && !reading.is_mark(i));
        (begin..finite)
            .filter(preposition)
            .find_map(text_at)
            .or_else(|| behind().filter(preposition).find_map(text_at))
            .or_else(|| (begin..finite).chain(behind()).find_map(|i| self.written_on(cue, i)))
    }

    /// `de Grondwet`, `het Verdrag van Gent`: a text with a capital, behind its article.
    fn is_titled_text(&self, text: &Mention) -> bool {
        let reading = self.reading;
        let first = text.tokens.start;
        let word = reading.lexicon.word(reading.lexeme(first + 1));
        reading.is(first, Tags::DET)
            && reading.is(first + 1, Tags::NAME)
            && word.is_some_and(|word| word.tags.any(Tags::DOCUMENT))
    }

    /// `“Weg ermee”, stond op een rode trui`, `Op de muur stond: “…”`: the thing with the words on it.
    fn written_on(&self, cue: &CueMatch, preposition: usize) -> Option<Mention> {
        let reading = self.reading;
        if reading.lexeme(preposition) != reading.known().op || cue.of(reading).class != CueClass::Writing {
            return None;
        }
        let start = reading.start_of_sentence(preposition);
        let end = reading.end_of_sentence(preposition);
        let words =
            |q: usize| reading.has_flag(reading.content(q).start, Flags::CAPITAL) && !reading.is_name(q);
        let spoken =
            (start..end).filter_map(|i| reading.opened_at(i)).any(|q| self.is_utterance(q) || words(q));
        mention::mention_at(reading, preposition + 1, end).filter(|thing| {
            spoken
                && (thing.referent == Referent::Thing
                    || thing.name.is_none() && reading.is(thing.head, Tags::MEDIA))
                && reading.is(thing.head, Tags::NOUN)
                && !reading.is(thing.head, Tags::TIME | Tags::NAME | Tags::ADJ | Tags::PART)
        })
    }
}
