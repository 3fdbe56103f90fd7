//! What speaks for and against an attribution: questions about its form, its source, and who else is near.

use std::ops::Range;

use crate::attribution::{Found, Kind, SpeakerKind};
use crate::lexicon::{CueFlags, Tags};
use crate::mention::Referent;
use crate::reading::Reading;
use crate::resolution::{Resolved, Step};

/// A question, and the name under which `data/confidence.tsv` has its points.
type Question = (&'static str, fn(&Case<'_, '_>) -> bool);

/// The questions, at most 32. What the answer yes is worth is for the table.
pub(super) const QUESTIONS: &[Question] = &[
    // The words.
    ("brief", |case| case.words() < 4),
    ("question-word", |case| case.found().kind != Kind::Direct && case.begins_with_question_word()),
    ("stops-short", |case| case.stops_short()),
    ("nested", |case| case.is_nested()),
    ("in-parts", |case| case.found().content.len() > 1),
    ("after-that", |case| case.follows_that()),
    ("first-person", |case| case.found().kind == Kind::Direct && case.speaks_of_himself()),
    // The cue.
    ("ambiguous-cue", |case| case.has_ambiguous_cue()),
    // The source.
    ("source-beside-cue", |case| case.source_is_beside_cue()),
    ("source-a-thing", |case| case.found().source.as_ref().is_some_and(|s| s.referent == Referent::Thing)),
    // The speaker.
    ("person", |case| case.speaker_kind() == Some(SpeakerKind::Person)),
    ("one-word-name", |case| case.has_name_of_one_word()),
    ("only-speaker-near", |case| case.is_only_speaker_near()),
    ("pronoun-far", |case| case.is_by(Step::Pronoun) && case.distance() > 1),
    ("pronoun-rivals", |case| case.is_by(Step::Pronoun) && case.has_rivals()),
    ("silent-rivals", |case| case.has_no_source() && case.has_rivals()),
    ("silent-after-silent", |case| case.has_no_source() && case.follows_unnamed()),
];

/// How many attributions before and after are near.
const NEAR: usize = 8;
/// How many mentions back rivals are looked for.
const MENTIONS: usize = 30;

/// An attribution with its surroundings.
pub(super) struct Case<'c, 'a> {
    pub(super) reading: &'c Reading<'a>,
    pub(super) all: &'c [Found],
    pub(super) resolved: &'c Resolved,
    pub(super) people: &'c People,
    /// Its place in `all`.
    pub(super) at: usize,
}

/// Where persons are mentioned, in text order: the first byte, and who.
pub(super) struct People(Vec<(usize, usize)>);

impl People {
    pub(super) fn of(resolved: &Resolved) -> People {
        let persons = resolved.entities.iter().enumerate().filter(|(_, e)| e.kind == SpeakerKind::Person);
        let mut list: Vec<(usize, usize)> =
            persons.flat_map(|(who, e)| e.mentions.iter().map(move |span| (span.start(), who))).collect();
        list.sort_unstable();
        People(list)
    }
}

impl Case<'_, '_> {
    fn found(&self) -> &Found {
        &self.all[self.at]
    }

    fn start(&self) -> usize {
        self.found().content[0].start
    }

    /// The attributions near, this one included.
    fn near(&self) -> Range<usize> {
        self.at.saturating_sub(NEAR)..self.all.len().min(self.at + NEAR + 1)
    }

    fn words(&self) -> usize {
        self.found().content.iter().map(|part| self.reading.words_in(part.clone())).sum()
    }

    /// `wie er komt`, `met wie hij komt`: often something known or asked, not said.
    fn begins_with_question_word(&self) -> bool {
        let first = self.start();
        self.reading.is(first, Tags::WH)
            || self.reading.is(first, Tags::PREP) && self.reading.is(first + 1, Tags::WH)
    }

    /// The words end in the midst of a sentence, with neither a mark nor the cue behind them.
    fn stops_short(&self) -> bool {
        let reading = self.reading;
        self.found().content.iter().any(|part| {
            let next = part.end;
            next < reading.len()
                && !reading.is_punctuation(next)
                && !reading.is_mark(next)
                && reading.sentence(next) == reading.sentence(part.end - 1)
                && !self.found().cue.iter().any(|cue| cue.start == next)
        })
    }

    /// `dat` introduces the words.
    fn follows_that(&self) -> bool {
        let before = self.start().checked_sub(1);
        before.is_some_and(|before| self.reading.lexeme(before) == self.reading.known().dat)
    }

    /// `ik`, `wij`: a person speaks, and it is no name or title between marks.
    fn speaks_of_himself(&self) -> bool {
        let reading = self.reading;
        let first =
            |i| reading.lexicon.pronoun(reading.lexeme(i)).is_some_and(|pronoun| pronoun.first_person);
        self.found().content.iter().any(|part| part.clone().any(first))
    }

    /// It lies in the words of another attribution.
    fn is_nested(&self) -> bool {
        let (start, near) = (self.start(), self.near());
        let holds = |other: &Found| other.content.iter().any(|part| part.contains(&start));
        self.all[near.start..self.at].iter().any(holds) || self.all[self.at + 1..near.end].iter().any(holds)
    }

    fn has_ambiguous_cue(&self) -> bool {
        self.found().lexeme.is_some_and(|cue| self.reading.lexicon.cue(cue).flags.has(CueFlags::AMBIGUOUS))
    }

    fn source_is_beside_cue(&self) -> bool {
        let found = self.found();
        found.source.as_ref().is_some_and(|source| {
            let source = &source.tokens;
            found.cue.iter().any(|cue| cue.end == source.start || source.end == cue.start)
        })
    }

    fn speaker(&self) -> Option<usize> {
        self.resolved.speakers[self.at].map(|(entity, _)| entity)
    }

    fn speaker_kind(&self) -> Option<SpeakerKind> {
        self.speaker().map(|entity| self.resolved.entities[entity].kind)
    }

    fn is_by(&self, wanted: Step) -> bool {
        self.resolved.speakers[self.at].is_some_and(|(_, step)| step == wanted)
    }

    fn has_no_source(&self) -> bool {
        self.found().source.is_none()
    }

    fn has_name_of_one_word(&self) -> bool {
        let name = |entity: usize| &self.reading.text[self.resolved.entities[entity].name.range()];
        self.speaker().is_some_and(|entity| !name(entity).contains(' '))
    }

    /// Nobody else speaks in the attributions near, and there are some.
    fn is_only_speaker_near(&self) -> bool {
        let speaker = |at: usize| self.resolved.speakers[at].map(|(entity, _)| entity);
        self.near().len() > 1 && self.near().all(|other| speaker(other) == self.speaker())
    }

    /// Where the source stands, or the words when there is none.
    fn place(&self) -> usize {
        self.found().source.as_ref().map_or(self.start(), |source| source.tokens.start)
    }

    /// How many sentences back the speaker was mentioned last; 0 when this is the first time.
    fn distance(&self) -> usize {
        let Some(speaker) = self.speaker() else { return 0 };
        let tokens = &self.reading.tokens;
        let place = self.place();
        let mentions = &self.resolved.entities[speaker].mentions;
        let before = mentions.partition_point(|span| span.start() < tokens[place].start as usize);
        let Some(last) = mentions[..before].last() else { return 0 };
        let token = self.reading.token_from(last.start());
        self.reading.sentence(place).saturating_sub(self.reading.sentence(token))
    }

    /// Another person is mentioned in the sentence, or in the one before.
    fn has_rivals(&self) -> bool {
        let place = self.place();
        let sentence = self.reading.sentence(place).saturating_sub(1);
        let byte = |token: usize| self.reading.tokens[token].start as usize;
        let from = byte(self.reading.sentences[sentence].first as usize);
        let people = &self.people.0;
        let before = people.partition_point(|&(start, _)| start < byte(place));
        let mut last = people[..before].iter().rev().take(MENTIONS).take_while(|&&(start, _)| start >= from);
        last.any(|&(_, who)| Some(who) != self.speaker())
    }

    /// The attribution before does not name its source either.
    fn follows_unnamed(&self) -> bool {
        let before = self.at.checked_sub(1).map(|before| self.resolved.speakers[before]);
        before.is_some_and(|speaker| speaker.is_none_or(|(_, step)| !step.is_by_name()))
    }
}

impl Step {
    /// The source itself tells who it is.
    fn is_by_name(self) -> bool {
        use Step::{Description, FullName, Organisation, PartOfName, Role};
        matches!(self, FullName | PartOfName | Organisation | Role | Description)
    }
}
