//! Source to speaker: whom the document means. An ordered list of steps, each named in the result.
//!
//! The names of the whole document come first (full name, then surname, role, pronoun), so that a speaker can be
//! known by a name that stands later in the text.

mod entity;

use std::ops::Range;

use crate::attribution::{Found, SpeakerKind};
use crate::clause;
use crate::lexicon::{Number, Tags};
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;
use crate::token::Flags;
use crate::zone::Zone;

pub(crate) use entity::Entity;
use entity::Registry;

/// What found a speaker, in the order in which the steps are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// The source names the speaker in full.
    FullName,
    /// The source is a part of a name that the document gives in full elsewhere.
    PartOfName,
    /// The source is an organisation, by its name or its kind.
    Organisation,
    /// The source is a role, and the document tells who has it.
    Role,
    /// The source describes a speaker whom the document does not name.
    Description,
    /// A pronoun.
    Pronoun,
    /// No source: the speaker of the sentence before.
    SentenceBefore,
    /// No source: who was speaking in the paragraph.
    SameParagraph,
    /// No source: who was speaking in the paragraph before.
    ParagraphBefore,
    /// No source: who speaks next in the paragraph.
    SpeaksNext,
}

impl Step {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Step::FullName => "full-name",
            Step::PartOfName => "part-of-name",
            Step::Organisation => "organisation",
            Step::Role => "role",
            Step::Description => "description",
            Step::Pronoun => "pronoun",
            Step::SentenceBefore => "sentence-before",
            Step::SameParagraph => "same-paragraph",
            Step::ParagraphBefore => "paragraph-before",
            Step::SpeaksNext => "speaks-next",
        }
    }
}

/// The speakers of a document, and which of them each attribution has.
#[derive(Debug, Default)]
pub(crate) struct Resolved {
    pub(crate) entities: Vec<Entity>,
    /// For each attribution: an index into `entities`, and the step that found it.
    pub(crate) speakers: Vec<Option<(usize, Step)>>,
}

/// Finds the speaker of each of `found`.
pub(crate) fn resolve(reading: &Reading<'_>, found: &[Found]) -> Resolved {
    if found.is_empty() {
        return Resolved::default();
    }
    let mut resolver = Resolver {
        reading,
        found,
        registry: Registry::default(),
        log: Vec::new(),
        spoken: Vec::new(),
        speakers: vec![None; found.len()],
        by_sentence: by_sentence(reading, found),
    };
    resolver.register_names();
    resolver.with_sources();
    resolver.without_sources();
    Resolved { entities: resolver.registry.entities, speakers: resolver.speakers }
}

/// A person or organisation is mentioned here.
#[derive(Clone, Copy, Debug)]
struct Logged {
    token: usize,
    entity: usize,
    /// It opens its sentence, or follows its first finite verb.
    prominent: bool,
}

/// How many sentences back a quotation without a source is connected.
const FAR: usize = 16;
/// How many mentions back an antecedent is looked for.
const WIDE: usize = 200;

struct Resolver<'r, 'a> {
    reading: &'r Reading<'a>,
    found: &'r [Found],
    registry: Registry,
    /// Names and roles, in text order.
    log: Vec<Logged>,
    /// Sources whose speaker is known by now, in text order.
    spoken: Vec<Logged>,
    speakers: Vec<Option<(usize, Step)>>,
    /// The attributions with a part in each sentence, in text order.
    by_sentence: Vec<Vec<usize>>,
}

fn by_sentence(reading: &Reading<'_>, found: &[Found]) -> Vec<Vec<usize>> {
    let mut lists: Vec<Vec<usize>> = vec![Vec::new(); reading.sentences.len()];
    for (k, found) in found.iter().enumerate() {
        let source = found.source.as_ref().map(|source| source.tokens.start..source.tokens.start + 1);
        for part in found.content.iter().chain(&found.cue).cloned().chain(source) {
            for list in &mut lists[reading.sentence(part.start)..=reading.sentence(part.end - 1)] {
                if list.last() != Some(&k) {
                    list.push(k);
                }
            }
        }
    }
    lists
}

impl Resolver<'_, '_> {
    /// Reads the names of the whole text, full ones first, and the people known by a role only.
    fn register_names(&mut self) {
        let reading = self.reading;
        let mut mentions = Vec::new();
        let mut i = 0;
        while i < reading.len() {
            let found = mention::telling_mention_at(reading, i, reading.len().min(i + 40)).filter(|found| {
                found.name.is_some()
                    || found.referent == Referent::Unnamed && found.definite && !found.plural && !found.joint
            });
            match found {
                Some(found) => {
                    i = found.tokens.end.max(i + 1);
                    // The headline abbreviates; the body names in full.
                    if reading.zone(found.tokens.start) == Zone::Body {
                        mentions.push(found);
                    }
                }
                None => i += 1,
            }
        }
        for mention in mentions.iter().filter(|m| m.name.as_ref().is_some_and(|name| name.len() > 1)) {
            self.registry.add_name(reading, mention);
        }
        for mention in &mentions {
            let entity = if mention.name.is_some() {
                self.registry.add_name(reading, mention)
            } else {
                self.registry
                    .by_role(reading, mention, mention.tokens.start)
                    .or_else(|| self.registry.describe(reading, mention, SpeakerKind::Unnamed))
            };
            if let Some(entity) = entity {
                let prominent = self.is_prominent(mention.tokens.start);
                self.registry.entities[entity].notice(reading, mention, prominent);
                self.log.push(Logged { token: mention.tokens.start, entity, prominent });
            }
        }
    }

    /// It opens its sentence or follows its verb, with no preposition before it, and nobody else says it.
    fn is_prominent(&self, i: usize) -> bool {
        let reading = self.reading;
        if i > 0 && reading.is(i - 1, Tags::PREP) && !reading.has_flag(i, Flags::SENTENCE_START)
            || reading.quotation_around(i).is_some()
        {
            return false;
        }
        let start = reading.start_of_sentence(i);
        !clause::has_finite(reading, start, i) || i > 0 && clause::is_finite(reading, i - 1)
    }

    /// Attributions that name a source, in text order of the source.
    fn with_sources(&mut self) {
        let mut order: Vec<usize> =
            (0..self.found.len()).filter(|&k| self.found[k].source.is_some()).collect();
        order.sort_by_key(|&k| self.found[k].source.as_ref().map_or(0, |source| source.tokens.start));
        for k in order {
            let Some(source) = &self.found[k].source else { continue };
            self.speakers[k] = self.speaker_of(k, source);
            if let Some((entity, _)) = self.speakers[k] {
                let entry = Logged { token: source.tokens.start, entity, prominent: true };
                self.spoken.push(entry);
                self.registry.note_mention(self.reading, entity, source);
                self.registry.entities[entity].animate = true;
                self.registry.entities[entity].speaks = true;
            }
        }
    }

    fn speaker_of(&mut self, k: usize, source: &Mention) -> Option<(usize, Step)> {
        let reading = self.reading;
        if source.joint {
            return self
                .registry
                .describe(reading, source, kind_of(source))
                .map(|entity| (entity, Step::Description));
        }
        match source.referent {
            Referent::Pronoun => self.antecedent(k, source).map(|entity| (entity, Step::Pronoun)),
            Referent::Person => {
                let name = source.name.clone()?;
                let step = if name.len() > 1 { Step::FullName } else { Step::PartOfName };
                self.registry.add_name(reading, source).map(|entity| (entity, step))
            }
            Referent::Organisation => {
                let known = self.registry.organisation(reading, source);
                let entity =
                    known.or_else(|| self.registry.describe(reading, source, SpeakerKind::Organisation))?;
                Some((entity, Step::Organisation))
            }
            Referent::Unnamed | Referent::Thing => {
                if source.definite
                    && source.name.is_none()
                    && !source.plural
                    && let Some(entity) = self.registry.by_role(reading, source, source.tokens.start)
                {
                    return Some((entity, Step::Role));
                }
                self.registry
                    .describe(reading, source, SpeakerKind::Unnamed)
                    .map(|entity| (entity, Step::Description))
            }
            Referent::Document => self
                .registry
                .describe(reading, source, SpeakerKind::Document)
                .map(|entity| (entity, Step::Description)),
            Referent::Time => None,
        }
    }

    /// The mentions before token `i`, the nearest first; of two at one token the source.
    fn logged_before(&self, i: usize) -> impl Iterator<Item = &Logged> + Clone {
        let before = |list: &[Logged]| list.partition_point(|logged| logged.token < i);
        let (mut names, mut sources) = (before(&self.log), before(&self.spoken));
        std::iter::from_fn(move || {
            let name = names.checked_sub(1).map(|last| &self.log[last]);
            let source = sources.checked_sub(1).map(|last| &self.spoken[last]);
            match (name, source) {
                (Some(name), Some(source)) if name.token > source.token => {
                    names -= 1;
                    Some(name)
                }
                (_, Some(source)) => {
                    sources -= 1;
                    Some(source)
                }
                (Some(name), None) => {
                    names -= 1;
                    Some(name)
                }
                (None, None) => None,
            }
        })
    }

    /// Whom a pronoun means: the last one mentioned who fits, those who open a sentence first.
    fn antecedent(&self, k: usize, source: &Mention) -> Option<usize> {
        let reading = self.reading;
        let i = source.tokens.start;
        let pronoun = reading.lexicon.pronoun(reading.lexeme(i));
        let finite = self.found[k].cue.first().map(|part| part.start);
        let plural_verb = finite.is_some_and(|f| reading.is(f, Tags::FIN_PL) && !reading.is(f, Tags::FIN_SG));
        let plural = pronoun.is_some_and(|pronoun| match pronoun.number {
            Number::Singular => false,
            Number::Plural => true,
            Number::Either => pronoun.gender.is_some() && plural_verb,
        });
        let gender = pronoun.and_then(|pronoun| pronoun.gender).filter(|_| !plural);
        let fits = |logged: &&Logged| {
            let entity = &self.registry.entities[logged.entity];
            if plural {
                return entity.plural || entity.kind == SpeakerKind::Organisation;
            }
            if entity.plural || entity.kind == SpeakerKind::Document {
                return false;
            }
            match (gender, entity.gender) {
                (Some(wanted), Some(is)) => wanted == is,
                _ => true,
            }
        };
        let here = reading.quotation_around(i);
        let audible = |logged: &&Logged| here.is_some() || reading.quotation_around(logged.token).is_none();
        let before = || self.logged_before(i).take(WIDE).filter(audible).filter(fits);
        // Inside a quotation somebody else speaks: the words around it are no antecedent for `hij`.
        let sentence = reading.sentence(i);
        let same_sentence = before().take_while(|logged| reading.sentence(logged.token) == sentence);
        // Somebody with a name, or a spokesman without one who has just spoken.
        let person = |logged: &&Logged| {
            let entity = &self.registry.entities[logged.entity];
            entity.is_someone() || entity.kind == SpeakerKind::Unnamed && entity.speaks && !entity.plural
        };
        let recent = |logged: &&Logged| reading.paragraph(logged.token) + 2 >= reading.paragraph(i);
        let earlier = || before().filter(|logged| reading.sentence(logged.token) < sentence);
        let pick = earlier()
            .take_while(recent)
            .find(|logged| logged.prominent && person(logged))
            .or_else(|| earlier().take_while(recent).find(person))
            .or_else(|| same_sentence.clone().find(person))
            .or_else(|| earlier().find(|logged| logged.prominent))
            .or_else(|| earlier().next())
            .or_else(|| same_sentence.clone().next());
        pick.map(|logged| logged.entity)
    }

    /// Quotations without a source, in text order: each can stand on the one before it.
    fn without_sources(&mut self) {
        for k in 0..self.found.len() {
            if self.found[k].source.is_none() && self.speakers[k].is_none() {
                self.speakers[k] = self.implicit(k);
            }
        }
    }

    fn implicit(&self, k: usize) -> Option<(usize, Step)> {
        let reading = self.reading;
        let start = self.found[k].content[0].start;
        let paragraph = reading.paragraph(start);
        let sentence = reading.sentence(start);
        // Sentence by sentence back: who speaks in it, or whom it is about.
        for s in (0..sentence).rev().take(FAR) {
            let range = reading.sentences[s].first as usize..reading.sentences[s].last as usize;
            let same_paragraph = reading.sentences[s].paragraph as usize == paragraph;
            let step = match (same_paragraph, s + 1 == sentence) {
                (true, true) => Step::SentenceBefore,
                (true, false) => Step::SameParagraph,
                (false, _) => Step::ParagraphBefore,
            };
            if let Some((entity, _)) = self.speaker_in(s, k) {
                return Some((entity, step));
            }
            if reading.quotation_around(range.start).is_some() || reading.zone(range.start) != Zone::Body {
                continue;
            }
            // In an earlier paragraph only those who speak somewhere are taken to speak on.
            if let Some(entity) = self
                .topic_of(&range)
                .filter(|&entity| same_paragraph || self.registry.entities[entity].speaks)
            {
                return Some((entity, step));
            }
        }
        // Attributions stand in text order: the next ones follow in the list.
        let next = (k + 1..self.found.len())
            .take(FAR)
            .filter(|&other| self.found[other].source.is_some() && self.found[other].content[0].start > start)
            .filter(|&other| reading.paragraph(self.found[other].content[0].start) <= paragraph + 1)
            .filter_map(|other| {
                self.speakers[other].map(|(entity, _)| (self.found[other].content[0].start, entity))
            })
            .filter(|(_, entity)| self.registry.entities[*entity].kind != SpeakerKind::Document)
            .min();
        if let Some((_, entity)) = next {
            return Some((entity, Step::SpeaksNext));
        }
        let person = |logged: &&Logged| self.registry.entities[logged.entity].is_someone();
        self.logged_before(start).take(WIDE).find(person).map(|logged| (logged.entity, Step::ParagraphBefore))
    }

    /// The speaker of the last attribution with a part in the sentence.
    fn speaker_in(&self, sentence: usize, k: usize) -> Option<(usize, Step)> {
        let here = &self.by_sentence[sentence];
        // What is reported inside another report is not what goes on.
        let nested = |inner: usize| {
            let place = self.found[inner]
                .cue
                .first()
                .or(self.found[inner].content.first())
                .map_or(0, |part| part.start);
            let around = &self.by_sentence[self.reading.sentence(place)];
            around.iter().any(|&outer| {
                outer != inner && self.found[outer].content.iter().any(|fragment| fragment.contains(&place))
            })
        };
        here.iter()
            .rev()
            .filter(|&&other| other != k)
            .find_map(|&other| self.speakers[other].filter(|_| !nested(other)))
    }

    /// The person whom a sentence is about: the first prominent mention in it, or its pronoun.
    fn topic_of(&self, sentence: &Range<usize>) -> Option<usize> {
        let reading = self.reading;
        let within = |list: &'_ [Logged]| {
            let first = list.partition_point(|logged| logged.token < sentence.start);
            first..list.partition_point(|logged| logged.token < sentence.end)
        };
        let names = self.log[within(&self.log)].iter().chain(&self.spoken[within(&self.spoken)]);
        let named = names
            .filter(|logged| logged.prominent)
            .find(|logged| {
                let entity = &self.registry.entities[logged.entity];
                entity.is_someone() || entity.kind == SpeakerKind::Unnamed && entity.speaks
            })
            .map(|logged| logged.entity);
        if named.is_some() {
            return named;
        }
        let gender = sentence.clone().take(8).filter(|&i| reading.is(i, Tags::PRON_SUBJ)).find_map(|i| {
            reading.lexicon.pronoun(reading.lexeme(i)).filter(|pronoun| pronoun.can_speak)?.gender
        })?;
        let fits = |logged: &&Logged| {
            let entity = &self.registry.entities[logged.entity];
            entity.is_someone()
                && entity.gender.is_none_or(|is| is == gender)
                && reading.quotation_around(logged.token).is_none()
        };
        let before = || self.logged_before(sentence.start).take(WIDE).filter(fits);
        before().find(|logged| logged.prominent).or_else(|| before().next()).map(|logged| logged.entity)
    }
}

fn kind_of(mention: &Mention) -> SpeakerKind {
    match mention.referent {
        Referent::Person | Referent::Pronoun => SpeakerKind::Person,
        Referent::Organisation => SpeakerKind::Organisation,
        Referent::Document => SpeakerKind::Document,
        Referent::Unnamed | Referent::Thing | Referent::Time => SpeakerKind::Unnamed,
    }
}
