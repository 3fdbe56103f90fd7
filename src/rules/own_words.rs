//! `X is naar eigen zeggen onschuldig.` — the subject reports of itself; `in zijn ogen`, `in haar visie`: the
//! possessive stands for the source.

use std::ops::Range;

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{CueClass, CueFlags, Frames, Tags};
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;
use crate::rule::{Candidate, Rule, RuleInfo, View};
use crate::token::Flags;

use super::according_clause::clause_end;

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "own-words",
        since: "0.1.0",
        summary: "A clause that its subject, or the person of a possessive, vouches for: `naar eigen zeggen`, `in zijn ogen`.",
        fires: &[
            "<s>De verdachte</s> <q>was</q> <v>naar eigen zeggen</v> <q>die avond thuis</q>.",
            "<v>Volgens</v> <s>eigen cijfers van de gemeente</s> <q>is de brug veilig</q>.",
            "<q>De brug is</q> <v>in <s>zijn</s> ogen</v> <q>levensgevaarlijk</q>.",
            "De brug is populair omdat <q>zij</q> <v>in <s>zijn</s> ogen</v> <q>mooi is</q>.",
            "Zij vertrok omdat <s>zij</s> <v>naar eigen zeggen</v> <q>moe was</q>.",
            "<q>De brug is</q> <v>in <s>Kramers</s> optiek</v> <q>te oud</q>.",
            "<v>Wat</v> <s>VVD en CDA</s> <v>betreft</v> <q>blijft de brug dicht</q>.",
            "<q>De brug moet</q> <v>wat</v> <s>de gemeente</s> <v>betreft</v> <q>dicht</q>.",
            "<s>Kramer</s> <q>heeft de brug</q> <v>naar eigen zeggen</v> <q>nooit gezien</q>, maar heeft er wel over geschreven.",
            "<v>Naar eigen zeggen</v> <q>was</q> <s>Kramer</s> <q>ziek en kwam hij te laat</q>.",
            "<s>Kramer</s> verliet de brug, <v>naar eigen zeggen</v> <q>zonder iets te hebben gezien</q>.",
            "<s>Hij</s> heeft dat bekendgemaakt op de kade, <v>naar eigen zeggen</v> <q mixed>omdat de brug “altijd rammelt”</q>.",
            "<s>Bewoners</s> in Noord, West en Oost <q>moeten</q> <v>naar eigen zeggen</v> <q>over de brug</q>.",
        ],
        silent: &[
            ("Zij lacht naar hem en gaat naar huis.", "no cue"),
            ("Wat hem betreft gaat de brug dicht, zegt Kramer.", "what Kramer says"),
            ("Kramer rent met tranen in zijn ogen over de brug.", "what is seen in them"),
            ("Wat de kosten betreft is de brug een ramp.", "a thing has no view"),
            ("Wat Kramer betreft, van een wethouder verwacht je meer.", "the topic"),
            ("“De brug is dicht”, stelt Kramer naar eigen zeggen vast.", "how it is said"),
            ("Met zijn woorden raakte Kramer de schippers.", "what he did with them"),
            ("Op de brug werd pepperspray in zijn ogen gewreven.", "what comes into them"),
        ],
        gaps: &[],
    },
    apply,
};

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    for (cue, entry) in view.cues() {
        let between = entry.flags.has(CueFlags::SOURCE_BETWEEN);
        // `wetende dat …`: a participle with a clause of its own.
        let participle = !entry.frames.has(Frames::BARE) && entry.frames.has(Frames::DAT);
        if (entry.class == CueClass::Own && !participle || between) && cue.form.is_empty() {
            out.extend(OwnWords::of(view, cue, between).candidate());
        }
    }
}

/// A cue that stands in the clause that it reports.
struct OwnWords<'v, 'r, 'a> {
    view: &'v View<'r, 'a>,
    cue: &'r CueMatch,
    /// Its source stands between its words: `wat de gemeente betreft`.
    between: bool,
    /// The pronoun in it: `in zijn ogen`, `wat hem betreft`.
    pronoun: Option<usize>,
    /// The pronoun is a possessive.
    possessive: bool,
    /// The name in it: `in Kramers optiek`.
    name: Option<usize>,
}

impl<'v, 'r, 'a> OwnWords<'v, 'r, 'a> {
    fn of(view: &'v View<'r, 'a>, cue: &'r CueMatch, between: bool) -> OwnWords<'v, 'r, 'a> {
        let reading = view.reading;
        let speaks = |i: usize| {
            reading.is(i, Tags::PRON_OBJ)
                && reading.lexicon.pronoun(reading.lexeme(i)).is_some_and(|pronoun| pronoun.can_speak)
        };
        let mut tokens = cue.start()..cue.end();
        let name = tokens.clone().find(|&i| reading.is(i, Tags::NAME));
        let pronoun = tokens
            .find(|&i| (reading.is(i, Tags::POSS) || speaks(i)) && reading.lexeme(i) != reading.known().een);
        let possessive = pronoun.is_some_and(|i| reading.is(i, Tags::POSS));
        OwnWords { view, cue, between, pronoun, possessive, name }
    }

    fn candidate(&self) -> Option<Candidate> {
        let &OwnWords { view, cue, .. } = self;
        let reading = view.reading;
        if let Some(adjectives) = self.adjectives() {
            let source = self.pronoun.map(|i| Mention::possessive(reading, i));
            return Some(Candidate::new(adjectives).with_cue(reading, cue).with_source(source));
        }
        if self.are_seen() || self.is_topic() {
            return None;
        }
        let clause = Clause::around(reading, cue)?;
        if self.are_of_speaker_behind(clause.end)
            || self.are_of_verb(&clause)
            || self.are_of_quotation(&clause)
        {
            return None;
        }
        let tokens = cue.start()..cue.end();
        let told = if self.tell_more(&clause) { cue.end() } else { clause.start };
        if let Some(owner) = self.owner() {
            let phrase = cue.start()..owner.tokens.end;
            let content = without(reading, clause.start..clause.end, vec![phrase]);
            let mut candidate = Candidate::new(content).with_source(Some(owner));
            candidate.cue = (cue.start()..cue.start() + 1).into();
            return Some(candidate);
        }
        let (source, holes) = if self.between || self.pronoun.is_some() || self.name.is_some() {
            (self.source_inside()?, vec![tokens])
        } else {
            let source =
                clause::subject(reading, clause.finite).filter(|mention| view.can_be_source(mention))?;
            let subject = clause.place_of(&source);
            (source, vec![subject, tokens])
        };
        let content = without(reading, told..clause.end, holes);
        let words: usize = content.iter().map(|part| reading.words_in(part.clone())).sum();
        (words > 1).then(|| Candidate::new(content).with_cue(reading, cue).with_source(Some(source)))
    }

    /// `De brug ging dicht, naar eigen zeggen omdat zij te oud was`: behind a comma, what they say is no more than what follows.
    fn tell_more(&self, clause: &Clause) -> bool {
        let &OwnWords { view, cue, between, pronoun, name, .. } = self;
        let reading = view.reading;
        let other = between || pronoun.is_some() || name.is_some();
        !other
            && clause.finite < cue.start()
            && reading.is_comma(cue.start() - 1)
            && !reading.is_comma(cue.end())
    }

    /// `de in hun ogen mooie brug`: inside a noun phrase, the adjectives are what they think.
    fn adjectives(&self) -> Option<Range<usize>> {
        let reading = self.view.reading;
        (self.possessive && clause::follows_article(reading, self.cue.start()))
            .then(|| clause::attributes(reading, self.cue.end()))?
    }

    /// `met tranen in haar ogen`
    fn are_seen(&self) -> bool {
        let reading = self.view.reading;
        self.possessive
            && clause::mention_ending_at(reading, self.cue.start())
                .and_then(|thing| thing.tokens.start.checked_sub(1))
                .is_some_and(|with| reading.lexeme(with) == reading.known().met)
    }

    /// `Wat Kramer betreft, van een wethouder verwacht je meer`: what it is about; behind a view comes the verb.
    fn is_topic(&self) -> bool {
        let reading = self.view.reading;
        let end = self.cue.end();
        self.between
            && reading.has_flag(self.cue.start(), Flags::SENTENCE_START)
            && reading.is_comma(end)
            && !reading.is(end + 1, Tags::FINITE)
    }

    /// `“De brug is dicht”, stelt Kramer naar eigen zeggen vast`: how the quotation is said.
    fn are_of_quotation(&self, clause: &Clause) -> bool {
        let &OwnWords { view, .. } = self;
        let reading = view.reading;
        let Some(before) = clause.finite.checked_sub(1) else { return false };
        let close = before.saturating_sub(usize::from(reading.is_comma(before)));
        reading.closed_at(close).is_some_and(|q| view.is_utterance(q))
            && view.cue_governed_at(clause.finite).is_some_and(|verb| view.takes_quotation(verb))
    }

    /// `Wat hem betreft gaat de brug dicht, zegt X`: X, who says it, is he.
    fn are_of_speaker_behind(&self, end: usize) -> bool {
        let reading = self.view.reading;
        let verb = end + 1;
        self.pronoun.is_some_and(|i| reading.is(i, Tags::PRON_OBJ))
            && reading.is_comma(end)
            && reading.is(verb, Tags::REPORT)
            && clause::is_finite(reading, verb)
            && clause::subject_after(reading, verb)
                .is_some_and(|subject| subject.tokens.start == verb + 1 && subject.can_speak())
    }

    /// `Kramer vreest naar eigen zeggen dat …`: what he fears.
    fn are_of_verb(&self, clause: &Clause) -> bool {
        let &OwnWords { view, cue, .. } = self;
        let reading = view.reading;
        self.pronoun.is_none()
            && !self.tell_more(clause)
            && (cue.end()..clause.end)
                .any(|i| reading.lexeme(i) == reading.known().dat && clause::is_subordinator(reading, i))
            && view
                .cue_governed_at(clause.finite)
                .is_some_and(|verb| verb.of(reading).frames.has(Frames::DAT))
    }

    /// `Volgens eigen cijfers van de bank is …`: the figures are those of the bank, which tells whose they are.
    fn owner(&self) -> Option<Mention> {
        let &OwnWords { view, cue, .. } = self;
        let reading = view.reading;
        let known = reading.known();
        if reading.lexeme(cue.start()) != known.volgens || reading.lexeme(cue.end()) != known.van {
            return None;
        }
        let limit = reading.end_of_sentence(cue.verb);
        mention::mention_at(reading, cue.start() + 1, limit).filter(|text| text.tokens.end > cue.end() + 1)
    }

    /// The source that stands in the cue.
    fn source_inside(&self) -> Option<Mention> {
        let reading = self.view.reading;
        if self.between {
            // `wat de gemeente betreft`; `wat het geld betreft` is the topic.
            let [before, behind] = self.cue.parts.as_slice() else { return None };
            return mention::mention_at(reading, before.end, behind.start)
                .filter(|source| source.can_speak() && source.tokens.end == behind.start)
                .filter(|source| source.referent != Referent::Pronoun);
        }
        match self.pronoun {
            Some(i) => Some(Mention::possessive(reading, i)),
            None => self.name.and_then(|i| mention::mention_at(reading, i, i + 1)),
        }
    }
}

/// The clause around a cue.
struct Clause {
    /// It begins with a conjunction or a relative pronoun, and has its verb last.
    verb_last: bool,
    finite: usize,
    start: usize,
    end: usize,
}

impl Clause {
    fn around(reading: &Reading<'_>, cue: &CueMatch) -> Option<Clause> {
        let begin = reading.start_of_sentence(cue.verb);
        let limit = reading.end_of_sentence(cue.verb);
        let opener = waiting_opener(reading, cue, begin, limit);
        // The nearest verb before the cue, else behind it.
        let is_finite = |&i: &usize| clause::is_finite(reading, i);
        let before = || (begin..cue.start()).rev().find(is_finite).filter(|_| opener.is_none());
        let finite = before().or_else(|| (cue.end()..limit).find(is_finite))?;
        let start = match opener {
            Some(opener) => opener + 1,
            // `Als het aan X ligt, dan gaat de brug dicht`
            None if finite > cue.start() => {
                let comma = cue.end() + usize::from(reading.is_comma(cue.end()));
                if reading.lexeme(comma) == reading.known().dan && finite == comma + 1 {
                    finite
                } else {
                    cue.end()
                }
            }
            None => clause::start(reading, finite).0,
        };
        let end = match opener {
            Some(_) => clause::end_in_host(reading, cue.end(), limit),
            // `Naar eigen zeggen was hij ziek en kon hij niet komen`
            None if finite > cue.start() => clause_end(reading, finite, limit, true),
            None => clause::end_before_main_clause(reading, cue.end(), limit)
                .filter(|_| finite < cue.start())
                .unwrap_or_else(|| clause::end(reading, cue.end(), limit)),
        };
        let end = clause::trimmed(reading, cue.end()..end).end;
        Some(Clause { verb_last: opener.is_some(), finite, start, end })
    }

    /// The subject, with what stands between it and its verb: `De club, gevestigd in Utrecht, heeft naar eigen zeggen …`
    fn place_of(&self, subject: &Mention) -> Range<usize> {
        let Range { start, end } = subject.tokens;
        let first = !self.verb_last && end <= self.finite && start == self.start;
        start..if first { self.finite } else { end }
    }
}

/// `omdat hij naar eigen zeggen ziek was`: what opens a clause that waits for its verb.
fn waiting_opener(reading: &Reading<'_>, cue: &CueMatch, begin: usize, limit: usize) -> Option<usize> {
    let is_finite = |i: usize| clause::is_finite(reading, i);
    let opens = |i: usize| clause::is_subordinator(reading, i) || clause::is_relative(reading, i);
    let opener = (begin..cue.start()).rev().find(|&i| is_finite(i) || opens(i)).filter(|&i| !is_finite(i))?;
    let waits = (cue.end()..limit)
        .take_while(|&i| !reading.is_comma(i) && !clause::is_subordinator(reading, i))
        .any(|i| reading.is(i, Tags::FINITE));
    waits.then_some(opener)
}

/// `range` without the token ranges of `holes`, each rest without the commas at its ends.
fn without(reading: &Reading<'_>, range: Range<usize>, mut holes: Vec<Range<usize>>) -> Vec<Range<usize>> {
    holes.sort_by_key(|hole| hole.start);
    let mut parts = Vec::new();
    let mut from = range.start;
    for hole in holes.into_iter().chain([range.end..range.end]) {
        let to = hole.start.clamp(from, range.end);
        let mut part = from..to;
        while part.start < part.end && reading.is_comma(part.start) {
            part.start += 1;
        }
        while part.end > part.start && reading.is_comma(part.end - 1) {
            part.end -= 1;
        }
        if !part.is_empty() {
            parts.push(part);
        }
        from = hole.end.clamp(from, range.end);
    }
    parts
}
