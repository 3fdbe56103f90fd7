//! Source to speaker: whom the document means. An ordered list of steps, each named in the result.
//!
//! The names of the whole document come first (full name, then surname, role, pronoun), so that a speaker can be
//! known by a name that stands later in the text.

mod entity;

use std::ops::Range;

use crate::attribution::{Found, SpeakerKind};
use crate::clause;
use crate::lexicon::Tags;
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;
use crate::token::Flags;
use crate::zone::Zone;

pub(crate) use entity::Entity;
use entity::{Gender, Registry};

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
    let mut resolver = Resolver { reading, found, registry: Registry::default(), log: Vec::new(), speakers: vec![None; found.len()] };
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

struct Resolver<'r, 'a> {
    reading: &'r Reading<'a>,
    found: &'r [Found],
    registry: Registry,
    log: Vec<Logged>,
    speakers: Vec<Option<(usize, Step)>>,
}

impl Resolver<'_, '_> {
    /// Reads the names of the whole text, full ones first.
    fn register_names(&mut self) {
        let reading = self.reading;
        let mut mentions = Vec::new();
        let mut i = 0;
        while i < reading.len() {
            match mention::mention_at(reading, i, reading.len().min(i + 40)) {
                Some(found) if found.name.is_some() => {
                    i = found.tokens.end.max(i + 1);
                    mentions.push(found);
                }
                _ => i += 1,
            }
        }
        // The headline abbreviates; the body names in full.
        let body = |mention: &&Mention| reading.zone(mention.tokens.start) == Zone::Body;
        for mention in mentions.iter().filter(body).filter(|m| m.name.as_ref().is_some_and(|name| name.len() > 1)) {
            self.registry.add_name(reading, mention);
        }
        for mention in mentions.iter().filter(body) {
            let entity = self.registry.add_name(reading, mention);
            if let Some(entity) = entity {
                self.log.push(Logged { token: mention.tokens.start, entity, prominent: self.is_prominent(mention.tokens.start) });
            }
        }
    }

    fn is_prominent(&self, i: usize) -> bool {
        let reading = self.reading;
        let start = reading.start_of_sentence(i);
        !clause::has_finite(reading, start, i) || i > 0 && clause::is_finite(reading, i - 1)
    }

    /// Attributions that name a source, in text order of the source.
    fn with_sources(&mut self) {
        let mut order: Vec<usize> = (0..self.found.len()).filter(|&k| self.found[k].source.is_some()).collect();
        order.sort_by_key(|&k| self.found[k].source.as_ref().map_or(0, |source| source.tokens.start));
        for k in order {
            let Some(source) = &self.found[k].source else { continue };
            self.speakers[k] = self.speaker_of(k, source);
            if let Some((entity, _)) = self.speakers[k] {
                let entry = Logged { token: source.tokens.start, entity, prominent: true };
                let at = self.log.partition_point(|logged| logged.token < entry.token);
                self.log.insert(at, entry);
                self.registry.note_mention(self.reading, entity, source);
                self.registry.entities[entity].animate = true;
            }
        }
    }

    fn speaker_of(&mut self, k: usize, source: &Mention) -> Option<(usize, Step)> {
        let reading = self.reading;
        if source.joint {
            return self.registry.describe(reading, source, kind_of(source)).map(|entity| (entity, Step::Description));
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
                let entity = known.or_else(|| self.registry.describe(reading, source, SpeakerKind::Organisation))?;
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
                self.registry.describe(reading, source, SpeakerKind::Unnamed).map(|entity| (entity, Step::Description))
            }
            Referent::Document => {
                self.registry.describe(reading, source, SpeakerKind::Document).map(|entity| (entity, Step::Description))
            }
            Referent::Time => None,
        }
    }

    /// Whom a pronoun means: the last one mentioned who fits, those who open a sentence first.
    fn antecedent(&self, k: usize, source: &Mention) -> Option<usize> {
        let reading = self.reading;
        let i = source.tokens.start;
        let known = reading.known();
        let word = reading.lexeme(i);
        let finite = self.found[k].cue.first().map(|part| part.start);
        let plural_verb = finite.is_some_and(|f| reading.is(f, Tags::FIN_PL) && !reading.is(f, Tags::FIN_SG));
        let plural = source.plural || (word == known.ze || word == known.zij) && plural_verb;
        let gender = if word == known.hij || word == known.hem || word == known.ie {
            Some(Gender::Masculine)
        } else if !plural && (word == known.ze || word == known.zij || word == known.haar) {
            Some(Gender::Feminine)
        } else if word == known.zijn {
            Some(Gender::Masculine)
        } else {
            None
        };
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
        let before = || self.log.iter().rev().filter(|logged| logged.token < i).filter(fits);
        // Inside a quotation somebody else speaks: the words around it are no antecedent for `hij`.
        let sentence = reading.sentence(i);
        let same_sentence = before().take_while(|logged| reading.sentence(logged.token) == sentence);
        let person = |logged: &&Logged| self.registry.entities[logged.entity].is_someone();
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
        // The sentence right before, in this paragraph: who speaks in it, or whom it is about.
        let first_of_paragraph = (0..sentence).rev().take_while(|&s| reading.sentences[s].paragraph as usize == paragraph).last().unwrap_or(sentence);
        for s in (first_of_paragraph..sentence).rev() {
            let range = reading.sentences[s].first as usize..reading.sentences[s].last as usize;
            if let Some((entity, _)) = self.speaker_in(&range, k) {
                return Some((entity, if s + 1 == sentence { Step::SentenceBefore } else { Step::SameParagraph }));
            }
            if reading.quotation_around(range.start).is_some() {
                continue;
            }
            if let Some(entity) = self.topic_of(&range) {
                return Some((entity, Step::SentenceBefore));
            }
        }
        // The paragraph opens with the quotation: whoever was speaking goes on.
        let before = (0..self.found.len())
            .filter(|&other| other != k && self.last_token(other) < start)
            .filter(|&other| reading.paragraph(self.found[other].content[0].start) < paragraph)
            .max_by_key(|&other| self.last_token(other))
            .and_then(|other| self.speakers[other]);
        let next = (0..self.found.len())
            .filter(|&other| other != k && self.found[other].source.is_some())
            .filter(|&other| self.found[other].content[0].start > start && reading.paragraph(self.found[other].content[0].start) == paragraph)
            .min_by_key(|&other| self.found[other].content[0].start)
            .and_then(|other| self.speakers[other]);
        if let Some((entity, _)) = before {
            return Some((entity, Step::ParagraphBefore));
        }
        if let Some((entity, _)) = next {
            return Some((entity, Step::SpeaksNext));
        }
        let person = |logged: &&Logged| logged.token < start && self.registry.entities[logged.entity].is_someone();
        self.log.iter().rev().find(person).map(|logged| (logged.entity, Step::ParagraphBefore))
    }

    fn last_token(&self, k: usize) -> usize {
        let found = &self.found[k];
        let content = found.content.iter().map(|fragment| fragment.end).max().unwrap_or(0);
        content.max(found.source.as_ref().map_or(0, |source| source.tokens.end))
    }

    /// The speaker of the last attribution with a part in the sentence.
    fn speaker_in(&self, sentence: &Range<usize>, k: usize) -> Option<(usize, Step)> {
        let touches = |found: &Found| {
            let cue = found.cue.iter().any(|part| sentence.contains(&part.start));
            let source = found.source.as_ref().is_some_and(|source| sentence.contains(&source.tokens.start));
            cue || source || found.content.iter().any(|fragment| fragment.start < sentence.end && fragment.end > sentence.start)
        };
        (0..self.found.len()).rev().filter(|&other| other != k && touches(&self.found[other])).find_map(|other| self.speakers[other])
    }

    /// The person whom a sentence is about: the first prominent mention in it, or its pronoun.
    fn topic_of(&self, sentence: &Range<usize>) -> Option<usize> {
        let reading = self.reading;
        let known = reading.known();
        let named = self
            .log
            .iter()
            .filter(|logged| sentence.contains(&logged.token) && logged.prominent)
            .find(|logged| self.registry.entities[logged.entity].is_someone())
            .map(|logged| logged.entity);
        if named.is_some() {
            return named;
        }
        let pronoun = sentence.clone().take(8).find(|&i| {
            let word = reading.lexeme(i);
            word == known.hij || word == known.zij || word == known.ze
        })?;
        if reading.has_flag(pronoun, Flags::LINE_BEFORE) && pronoun == 0 {
            return None;
        }
        let masculine = reading.lexeme(pronoun) == known.hij;
        let gender = if masculine { Gender::Masculine } else { Gender::Feminine };
        self.log
            .iter()
            .rev()
            .filter(|logged| logged.token < sentence.start)
            .find(|logged| {
                let entity = &self.registry.entities[logged.entity];
                entity.is_someone() && entity.gender.is_none_or(|is| is == gender)
            })
            .map(|logged| logged.entity)
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
