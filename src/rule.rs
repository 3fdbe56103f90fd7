//! The contract of a construction, and the questions that a construction may ask of the text.

use std::ops::Range;

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, CueClass, CueFlags, Frames, Tags};
use crate::mention::{self, Mention, Referent};
use crate::reading::{Parts, Reading};
use crate::token::Flags;
use crate::token_set::TokenSet;
use crate::zone::Zone;

/// What a construction is, for people: the same examples are its tests, its page in CONSTRUCTIONS.md, and what
/// `aldus rules ID` prints.
///
/// ```
/// let rule = aldus::rules().find(|rule| rule.id == "quote-then-cue").unwrap();
/// assert!(rule.summary.ends_with('.') && rule.fires.len() >= 2);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct RuleInfo {
    /// Kebab-case, the name of its file.
    pub id: &'static str,
    /// The version that brought it.
    pub since: &'static str,
    /// One sentence.
    pub summary: &'static str,
    /// Sentences in which it fires, in the markup of the gold data without ids for a single attribution.
    pub fires: &'static [&'static str],
    /// Sentences in which it must not fire, and why.
    pub silent: &'static [(&'static str, &'static str)],
    /// Sentences that are known to come out wrong, and what would be right.
    pub gaps: &'static [(&'static str, &'static str)],
}

/// A construction.
pub(crate) struct Rule {
    pub(crate) info: RuleInfo,
    pub(crate) apply: fn(&View<'_, '_>, &mut Vec<Candidate>),
}

/// What a construction found; `attribution` decides between candidates.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// The construction: its place in `rules::ALL`.
    pub(crate) rule: usize,
    /// Token ranges; a range inside a quotation leaves its marks out.
    pub(crate) content: Parts,
    /// Token ranges of the cue; empty without one.
    pub(crate) cue: Parts,
    /// The cue of the lexicon.
    pub(crate) lexeme: Option<u16>,
    pub(crate) source: Option<Box<Mention>>,
    pub(crate) negated: bool,
}

impl Candidate {
    pub(crate) fn new(content: impl Into<Parts>) -> Candidate {
        Candidate {
            rule: 0,
            content: content.into(),
            cue: Parts::new(),
            lexeme: None,
            source: None,
            negated: false,
        }
    }

    pub(crate) fn with_cue(mut self, reading: &Reading<'_>, cue: &CueMatch) -> Candidate {
        self.cue = cue.parts.clone();
        self.lexeme = Some(cue.cue);
        // `vindt het niet erg dat …`: what stands in the content is no denial of it.
        let denied = cue.negation.is_some_and(|i| !self.content.iter().any(|part| part.contains(&i)));
        self.negated = cue.of(reading).flags.has(CueFlags::NEG) != denied;
        self
    }

    pub(crate) fn with_source(mut self, source: Option<Mention>) -> Candidate {
        self.source = source.map(Box::new);
        self
    }
}

/// What a construction sees.
pub(crate) struct View<'r, 'a> {
    pub(crate) reading: &'r Reading<'a>,
    pub(crate) cues: &'r [CueMatch],
    /// The verbs or first words of the cues.
    verbs: TokenSet,
}

impl<'r, 'a> View<'r, 'a> {
    pub(crate) fn new(reading: &'r Reading<'a>, cues: &'r [CueMatch]) -> View<'r, 'a> {
        let mut verbs = TokenSet::with_room_for(reading.len());
        cues.iter().for_each(|cue| verbs.insert(cue.verb..cue.verb + 1));
        View { reading, cues, verbs }
    }

    /// Cues in running text, with what the lexicon says of them.
    pub(crate) fn cues(&self) -> impl Iterator<Item = (&'r CueMatch, &'r Cue)> + '_ {
        let reading = self.reading;
        self.cues
            .iter()
            .filter(|cue| reading.zone(cue.verb) == Zone::Body)
            .map(move |cue| (cue, cue.of(reading)))
    }

    /// The cue whose verb or first word is token `i`.
    pub(crate) fn cue_at(&self, i: usize) -> Option<&'r CueMatch> {
        if !self.verbs.contains(i) {
            return None;
        }
        // They stand in text order.
        let behind = self.cues.partition_point(|cue| cue.verb <= i);
        self.cues[..behind].last().filter(|cue| cue.verb == i)
    }

    /// The cue whose finite verb is token `i`: the verb itself or an auxiliary.
    pub(crate) fn cue_governed_at(&self, i: usize) -> Option<&'r CueMatch> {
        let sentence = self.reading.end_of_sentence(i.min(self.reading.len().saturating_sub(1)));
        self.cue_at(i)
            .filter(|cue| cue.finite == Some(i) || cue.finite.is_none() && cue.form.is_empty())
            .or_else(|| {
                // Cues stand in text order.
                let behind = self.cues.partition_point(|cue| cue.verb <= i);
                self.cues[behind..]
                    .iter()
                    .take_while(|cue| cue.verb < sentence)
                    .find(|cue| cue.finite == Some(i))
            })
    }

    /// Quotations in running text: their index.
    pub(crate) fn quotations(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.reading.quotations.len())
            .filter(|&q| self.reading.zone(self.reading.quotations[q].open as usize) == Zone::Body)
            .filter(|&q| !self.reading.content(q).is_empty())
    }

    /// Whether the quotation reads as an utterance: a clause, a sentence, an answer; not a name or a term.
    pub(crate) fn is_utterance(&self, q: usize) -> bool {
        let reading = self.reading;
        let content = reading.content(q);
        let words = reading.words_in(content.clone());
        let last = content.end - 1;
        let ends_sentence = reading.is_terminator(last) && !reading.reads(last, "...");
        let finite = content
            .clone()
            .any(|i| reading.is(i, Tags::FINITE) && (!reading.is(i, Tags::NOUN) || reading.is(i, Tags::AUX)));
        ends_sentence || words >= 7 || (finite && words >= 3)
    }

    /// Whether the words before the quotation announce a name, a term or a title.
    pub(crate) fn is_term(&self, q: usize) -> bool {
        let open = self.reading.quotations[q].open as usize;
        open > 0 && self.reading.is(open - 1, Tags::TERM_MARKER)
    }

    /// Whether the quotation opens its sentence or follows a colon.
    pub(crate) fn opens_sentence(&self, q: usize) -> bool {
        let reading = self.reading;
        let open = reading.quotations[q].open as usize;
        open == 0
            || reading.has_flag(open, Flags::SENTENCE_START)
            || reading.has_flag(open, Flags::LINE_BEFORE)
            || reading.reads(open - 1, ":")
            || reading.is_terminator(open - 1)
            || (open >= 2 && reading.closed_at(open - 1).is_some() && reading.is_terminator(open - 2))
    }

    /// Whether the quotation ends an unquoted clause that began before it: `De brug is “levensgevaarlijk”, aldus X`.
    pub(crate) fn ends_clause(&self, q: usize) -> bool {
        let reading = self.reading;
        let open = reading.quotations[q].open as usize;
        if self.opens_sentence(q) {
            return false;
        }
        let start = reading.start_of_sentence(open);
        // `De brug “is levensgevaarlijk”, aldus X`: its verb stands between the marks.
        let inside = reading.content(q).start;
        // A full stop is missing: `De brug is dicht “We gaan door”, zegt X`.
        let sentence = reading.has_flag(inside, Flags::CAPITAL)
            && !reading.is(inside, Tags::NAME)
            && clause::has_finite(reading, inside, reading.content(q).end)
            && self.is_utterance(q)
            && !reading.is(open - 1, Tags::PREP | Tags::DET | Tags::CONJ_SUB | Tags::SPEECH_NOUN);
        if sentence {
            return false;
        }
        clause::has_finite(reading, start, open) && reading.words_in(start..open) > 2
            || clause::is_finite(reading, inside) && !reading.has_flag(inside, Flags::CAPITAL)
    }

    /// One past the quotation, its closing mark included.
    pub(crate) fn after_quotation(&self, q: usize) -> usize {
        self.reading.quotations[q].end()
    }

    /// Who says it, for a cue that is a verb: its subject, or what stands in the place of one.
    pub(crate) fn source_of(&self, cue: &CueMatch) -> Option<Mention> {
        let reading = self.reading;
        let entry = cue.of(reading);
        if entry.flags.has(CueFlags::IMPERSONAL) {
            return self.source_of_impersonal(cue);
        }
        let finite = cue.finite.unwrap_or(cue.verb);
        let single = entry.rest.is_empty() || entry.separable;
        let passive = reading.lexicon.is_passive(reading.lexeme(finite));
        if cue.form.any(Tags::PART)
            && (single || passive)
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
        // `De boodschap van X is duidelijk: …`
        if reading.is(finite, Tags::AUX) && cue.verb == finite {
            return subject.map(|subject| self.whose_words(&subject).unwrap_or(subject));
        }
        subject
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
        if let clause::Opening::Relative(pronoun) = clause::start(reading, finite).1
            && reading.lexeme(pronoun) == known.waarin
        {
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
                within.then(|| self.source_after(i + 1)).flatten().filter(|mention| {
                    // `In de motie wordt gevraagd …`, `In het boek wordt beschreven hoe …`
                    let tells = entry.frames.has(Frames::OF)
                        || !matches!(entry.class, CueClass::Opinion | CueClass::Judgement);
                    let text = tells && reading.is(mention.head, Tags::DOCUMENT | Tags::SPEECH_NOUN);
                    let body = mention.referent == Referent::Organisation && reading.lexeme(i) != known.op;
                    body && i < finite || text && reading.lexeme(i) != known.bij
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
        let after = |i: usize| {
            // `uit onder meer cijfers`
            let i = i + if clause::is_focus(reading, i + 1) { 2 } else { 0 };
            mention::mention_at(reading, i + 1, end)
                // `uit eerder onderzoek`
                .or_else(|| mention::mention_at(reading, i + 2, end).filter(|_| reading.is(i + 1, Tags::ADV)))
                .filter(|mention| mention.referent != Referent::Time)
        };
        // The preposition is a part of the cue.
        if let Some(preposition) =
            cue.parts.iter().flat_map(Range::clone).find(|&i| reading.lexeme(i) == known.uit)
        {
            return after(preposition);
        }
        // `een onderzoek waaruit blijkt`: what stands before the pronoun.
        let finite = cue.finite.unwrap_or(cue.verb);
        if let Some(pronoun) =
            (finite.saturating_sub(3)..finite).find(|&i| reading.lexeme(i) == known.waaruit)
        {
            let end = (0..pronoun)
                .rev()
                .find(|&i| !reading.is_comma(i) && !reading.is(i, Tags::PART | Tags::AUX))
                .map_or(0, |i| i + 1);
            // `berichten naar buiten waaruit blijkt`, `een verklaring aflegde, waaruit blijkt`
            return clause::mention_ending_at(reading, end)
                .or_else(|| self.text_before(pronoun, reading.start_of_sentence(pronoun)));
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
        beside
            .or_else(|| self.heard_before(cue))
            .or_else(|| self.text_resumed(cue))
            .or_else(|| self.text_around(cue))
            .or_else(|| self.told_by(cue))
            .or_else(|| self.heard_among(cue))
            .or_else(|| {
                let finite = cue.finite.unwrap_or(cue.verb);
                let text = clause::subject(reading, finite).filter(|text| text.tokens.end <= finite)?;
                self.whose_words(&text)
            })
            .or_else(|| {
                // `“…”, luiden de berichten`: a text by itself.
                let finite = cue.finite.unwrap_or(cue.verb);
                clause::subject_after(reading, finite)
                    .filter(|text| reading.is(text.head, Tags::DOCUMENT) && cue.end() == cue.start() + 1)
            })
    }

    /// `klinkt het binnen de partij`, `onder de leden`, `in linkse kringen`, `in de buurt`; not `in een verklaring`, `in het Frans`.
    fn is_heard_among(&self, cue: &CueMatch, preposition: usize) -> bool {
        let reading = self.reading;
        let known = reading.known();
        if !self.is_sound(cue) {
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
            && entry.rest.first().is_none_or(|word| [known.het, known.zo].contains(word))
    }

    /// `Bij de vakbond klinkt het: …`, `Binnen de partij luidt het dat …`: those among whom the sentence begins.
    fn heard_before(&self, cue: &CueMatch) -> Option<Mention> {
        let reading = self.reading;
        let known = reading.known();
        let finite = cue.finite.unwrap_or(cue.verb);
        let first = reading.start_of_sentence(finite);
        let among = reading.lexeme(first) == known.bij || self.is_heard_among(cue, first);
        (among && self.is_sound(cue))
            .then(|| self.source_after(first + 1))
            .flatten()
            .filter(|source| source.tokens.end == finite && source.referent != Referent::Time)
    }

    /// `De leus van X (luidt: “…”)`, `Zijn advies`: whose the words are that a noun of speech names.
    fn whose_words(&self, text: &Mention) -> Option<Mention> {
        let reading = self.reading;
        let noun = text.tokens.clone().find(|&i| reading.is(i, Tags::SPEECH_NOUN))?;
        let first = text.tokens.start;
        if reading.is(first, Tags::POSS) {
            return Some(Mention::possessive(reading, first));
        }
        let van = reading.lexeme(noun + 1) == reading.known().van;
        self.source_after(noun + 2).filter(|source| van && source.can_speak())
    }

    /// `Bij bewoners was te horen dat …`: among whom it is said.
    fn heard_among(&self, cue: &CueMatch) -> Option<Mention> {
        let reading = self.reading;
        let heard = cue.of(reading).rest.first() == Some(&reading.known().te);
        let begin = clause::start(reading, cue.finite.unwrap_or(cue.verb)).0;
        let among = heard && reading.lexeme(begin) == reading.known().bij;
        self.source_after(begin + 1).filter(|source| among && source.can_speak())
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
        let adverb = adverb.or_else(|| {
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
        self.text_before(adverb, begin)
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
                .filter(|mention| reading.is(mention.head, Tags::DOCUMENT | Tags::SPEECH_NOUN))
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

    /// The source that follows the verb or preposition at `i` at once.
    pub(crate) fn source_after(&self, i: usize) -> Option<Mention> {
        let end = self.reading.end_of_sentence(i);
        mention::mention_at(self.reading, i, end).filter(|mention| self.can_be_source(mention))
    }

    /// People, organisations, documents; and what is unknown, for who speaks is often known to no table.
    pub(crate) fn can_be_source(&self, mention: &Mention) -> bool {
        let reading = self.reading;
        let pronoun = reading.lexicon.pronoun(reading.lexeme(mention.head));
        let somebody = mention.tokens.len() > 1 || pronoun.is_none_or(|pronoun| pronoun.can_speak);
        mention.referent != Referent::Time
            && somebody
            && !(mention.referent == Referent::Pronoun && reading.is(mention.head, Tags::WH))
    }

    /// `stoffen die aangeven dat …`, `de bouw wijst erop dat …`, `Dat blijkt uit de titel`: a thing shows it, and the author infers.
    pub(crate) fn is_sign(&self, entry: &Cue, source: &Mention) -> bool {
        entry.flags.has(CueFlags::SIGN)
            && source.referent == Referent::Thing
            && source.name.is_none()
            && !self.reading.is(source.head, Tags::DOCUMENT | Tags::SPEECH_NOUN | Tags::GUESSED)
    }

    /// Whether the cue may introduce or follow a quotation between marks.
    pub(crate) fn takes_quotation(&self, cue: &CueMatch) -> bool {
        let entry = cue.of(self.reading);
        entry.frames.has(Frames::QUOTE) && !matches!(entry.class, CueClass::Own | CueClass::Setting)
    }

    /// Whether the finite verb of the cue makes an assertion: no infinitive by itself, no plan.
    pub(crate) fn is_asserted(&self, cue: &CueMatch) -> bool {
        cue.finite.is_some_and(|finite| !cue.modal && !self.is_owed(finite))
    }

    /// `vindt dat X moet erkennen dat …`, `“X moet erkennen dat …”`: somebody else says that X should.
    fn is_owed(&self, finite: usize) -> bool {
        let reading = self.reading;
        reading.lexicon.is_duty(reading.lexeme(finite))
            && (reading.quotation_around(finite).is_some()
                // `Volgens de bond moet X erkennen dat …`
                || reading.lexeme(reading.start_of_sentence(finite)) == reading.known().volgens
                || !matches!(clause::start(reading, finite).1, clause::Opening::Main))
    }

    /// The quotations that go on directly behind token `end` of the sentence, with no cue of their own: `"A", zegt X. "B."`
    pub(crate) fn continuations(&self, end: usize) -> Vec<Range<usize>> {
        let reading = self.reading;
        let mut fragments = Vec::new();
        let mut i = end;
        while i > 0 && i < reading.len() {
            if reading.is_terminator(i) || reading.is_comma(i) {
                i += 1;
                continue;
            }
            let Some(q) = reading.opened_at(i) else { break };
            if reading.paragraph(i) != reading.paragraph(end - 1)
                || self.has_own_cue(q)
                || !self.is_utterance(q) && !self.is_answer(q)
            {
                break;
            }
            fragments.push(reading.content(q));
            i = self.after_quotation(q);
        }
        fragments
    }

    /// `zegt X in “De Ochtend”`, `schrijft hij in zijn boek “De brug”`: a title that tells where something is said or written, not what.
    pub(crate) fn is_place(&self, q: usize) -> bool {
        let reading = self.reading;
        let known = reading.known();
        let open = reading.quotations[q].open as usize;
        let inside = reading.content(q);
        let governs =
            |i: usize| reading.is(i, Tags::PREP) && ![known.met, known.om].contains(&reading.lexeme(i));
        let titled = reading.has_flag(inside.start, Flags::CAPITAL) && reading.is_built_in(q);
        titled
            && open.checked_sub(1).is_some_and(|before| {
                const LONGEST: usize = 4;
                let phrase = Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED | Tags::NOUN;
                (before.saturating_sub(LONGEST)..=before)
                    .rev()
                    .take_while(|&i| i == before || reading.is(i + 1, phrase))
                    .take_while(|&i| !reading.is(i, Tags::SPEECH_NOUN | Tags::CUE_WORD) || governs(i))
                    .any(governs)
            })
    }

    /// `“weg ermee” en “schande”`: what the quotations say that a conjunction or a comma joins to quotation `q` in its sentence.
    pub(crate) fn joined(&self, q: usize) -> Vec<Range<usize>> {
        let reading = self.reading;
        let mut fragments = Vec::new();
        let mut i = self.after_quotation(q);
        loop {
            let comma = usize::from(reading.is_comma(i));
            let mark = i + comma + usize::from(reading.is(i + comma, Tags::CONJ_COORD));
            let next = reading.opened_at(mark).filter(|_| mark > i);
            let Some(next) = next.filter(|&next| !self.has_own_cue(next) && !reading.is_name(next)) else {
                return fragments;
            };
            fragments.push(reading.content(next));
            i = self.after_quotation(next);
        }
    }

    /// A short sentence between marks: `"Nee."`
    fn is_answer(&self, q: usize) -> bool {
        let content = self.reading.content(q);
        self.reading.is_terminator(content.end - 1) || self.reading.is_terminator(self.after_quotation(q))
    }

    /// Whether a cue follows the quotation in its sentence.
    pub(crate) fn has_own_cue(&self, q: usize) -> bool {
        let mut i = self.after_quotation(q);
        while i < self.reading.len() && (self.reading.is_comma(i) || self.reading.reads(i, "-")) {
            i += 1;
        }
        if self.reading.has_flag(i, Flags::SENTENCE_START) {
            return false;
        }
        self.cue_governed_at(i).is_some_and(|cue| self.takes_quotation(cue))
            || self.reading.is(i, Tags::ADV)
                && self.cue_at(i + 1).is_some_and(|cue| self.takes_quotation(cue))
    }
}
