//! Source to speaker: whom the document means. An ordered list of steps, each named in the result.
//!
//! The names of the whole document come first (full name, then surname, role, pronoun), so that a speaker can be
//! known by a name that stands later in the text.

mod about;
mod antecedent;
mod entity;
mod implicit;
mod interview;
mod log;
mod namesakes;
mod people;
mod registry;
mod renamed;
mod topic;

use std::ops::Range;

use crate::attribution::{Found, SpeakerKind};
use crate::clause;
use crate::lexicon::Tags;
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;
use crate::text::Span;
use crate::token::Flags;
use crate::zone::Zone;

pub(crate) use entity::Entity;
use log::{Log, Logged};
use registry::{Added, Registry};
use topic::Topic;

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
    /// No source: the subject of the sentence around quoted words.
    OwnSentence,
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
            Step::OwnSentence => "own-sentence",
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
        log: Log::default(),
        spoken: Log::default(),
        speakers: vec![None; found.len()],
        by_sentence: BySentence::of(reading, found),
        topics: Vec::new(),
        interview: false,
        answers: 0,
        interviewee: None,
    };
    resolver.register_names();
    resolver.with_sources(false);
    resolver.interview = resolver.is_interview();
    resolver.interviewee = if resolver.interview { resolver.find_interviewee() } else { None };
    resolver.without_sources();
    resolver.with_sources(true);
    Resolved { entities: resolver.registry.entities, speakers: resolver.speakers }
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
    log: Log,
    /// Sources whose speaker is known by now, in text order.
    spoken: Log,
    speakers: Vec<Option<(usize, Step)>>,
    by_sentence: BySentence,
    /// Whom each sentence is about, as far as that has been asked.
    topics: Vec<Option<Box<Topic>>>,
    /// The text asks questions and quotes the answers.
    interview: bool,
    /// How many quotations answer a question.
    answers: usize,
    /// Who answers them.
    interviewee: Option<usize>,
}

/// The attributions with a part in each sentence, in text order. All lists lie in one.
struct BySentence {
    /// Where the list of each sentence begins; the one behind the last tells where that ends.
    starts: Vec<u32>,
    all: Vec<usize>,
}

impl BySentence {
    fn of(reading: &Reading<'_>, found: &[Found]) -> BySentence {
        let mut parts = Vec::with_capacity(4 * found.len());
        for (k, found) in found.iter().enumerate() {
            let source = found.source.as_ref().map(|source| source.tokens.start..source.tokens.start + 1);
            for part in found.content.iter().chain(&found.cue).cloned().chain(source) {
                let sentences = reading.sentence(part.start)..=reading.sentence(part.end - 1);
                parts.extend(sentences.map(|sentence| (sentence, k)));
            }
        }
        parts.sort_unstable();
        parts.dedup();
        let mut starts = Vec::with_capacity(reading.sentences.len() + 1);
        for (at, &(sentence, _)) in parts.iter().enumerate() {
            starts.resize((sentence + 1).max(starts.len()), at as u32);
        }
        starts.resize(reading.sentences.len() + 1, parts.len() as u32);
        BySentence { starts, all: parts.into_iter().map(|(_, k)| k).collect() }
    }
}

impl std::ops::Index<usize> for BySentence {
    type Output = [usize];

    fn index(&self, sentence: usize) -> &[usize] {
        &self.all[self.starts[sentence] as usize..self.starts[sentence + 1] as usize]
    }
}

impl Resolver<'_, '_> {
    /// Reads the names of the whole text, full ones first, and the people known by a role only.
    fn register_names(&mut self) {
        let reading = self.reading;
        let mut mentions = Vec::with_capacity(reading.len() / 16);
        let may_tell = mention::may_tell(reading);
        let mut i = 0;
        while i < reading.len() {
            if !may_tell[i] {
                i += 1;
                continue;
            }
            let found = mention::telling_mention_at(reading, i, reading.len().min(i + 40)).filter(|found| {
                // `iemand` is nobody to come back to.
                let somebody = !reading.is(found.head, Tags::PRON_SUBJ | Tags::PRON_OBJ);
                let unnamed = found.referent == Referent::Unnamed && found.definite && somebody;
                found.name.is_some() || unnamed && !found.plural && !found.joint
            });
            match found {
                Some(found) => {
                    // `Anna Kok en Piet Groot`: the second has a name as well.
                    let first = found.name.as_ref().map_or(found.head + 1, |name| name.end);
                    i = if found.joint { first.max(i + 1) } else { found.tokens.end.max(i + 1) };
                    // `Anna Kok Brussel Piet Groot heeft …`: the first one wrote it.
                    let byline = found.name.as_ref().is_some_and(|name| {
                        let place = name.end;
                        // `Anna Kok Piet Groot heeft …`
                        let another = reading.is(place, Tags::GIVEN)
                            && reading.is(place + 1, Tags::NAME)
                            && !reading.is(found.tokens.start.max(1) - 1, Tags::PREP)
                            && !reading.has_flag(place, Flags::SENTENCE_START);
                        name.len() > 1
                            && (another
                                || reading.is(place, Tags::PLACE)
                                && (reading.is(place + 1, Tags::NAME)
                                    || reading.has_flag(place + 1, Flags::SENTENCE_START))
                                && !reading.is(place - 1, Tags::PLACE)
                                // `Anna Kok Toen de brug dicht ging …`
                                || reading.has_flag(found.tokens.start, Flags::SENTENCE_START)
                                    && mention::opens_sentence(reading, place))
                    });
                    // The headline abbreviates; the body names in full.
                    if reading.zone(found.tokens.start) == Zone::Body && !byline {
                        let inner =
                            (first..i).filter(|&k| may_tell[k] && reading.is(k, Tags::NAME)).find_map(|k| {
                                let inner = mention::simple_mention_at(reading, k, i)?;
                                let name = inner.name.clone()?;
                                let person = inner.referent == Referent::Person;
                                // `Defensie Piet Groot`: read together by mistake.
                                let one = name.len() == 1
                                    || name.clone().any(|i| reading.is(i, Tags::GIVEN))
                                        == (person && reading.is(name.start, Tags::GIVEN));
                                // `het CDA van Anna Kok`
                                let body = found.referent == Referent::Organisation && name.len() > 1;
                                (!found.joint && (found.name.is_none() || body) && one).then_some(inner)
                            });
                        mentions.push((found, false));
                        // `de opvolger van Piet Groot`: he may be called `Groot` later.
                        mentions.extend(inner.map(|inner| (inner, true)));
                    }
                }
                None => i += 1,
            }
        }
        let tells = |mention: &Mention| {
            mention.name.as_ref().is_some_and(|name| name.len() > 1)
                || mention.referent == Referent::Organisation && mention.name.is_some()
        };
        self.registry.reserve(mentions.len());
        let mut added = vec![Added::default(); mentions.len()];
        // Those to whom others belong come after all others: they are named for once.
        for inner in [false, true] {
            for ((mention, _), added) in
                mentions.iter().zip(&mut added).filter(|((mention, is), _)| *is == inner && tells(mention))
            {
                if !inner || !self.registry.has_namesake(reading, mention) {
                    self.registry.add_name_again(reading, mention, added);
                }
            }
        }
        for ((mention, inner), mut added) in mentions.iter().zip(added) {
            let entity = if *inner && !added.is_known() && self.registry.has_namesake(reading, mention) {
                None
            } else if mention.name.is_some() {
                self.registry.add_name_again(reading, mention, &mut added)
            } else {
                self.registry
                    .by_role(reading, mention, mention.tokens.start)
                    .or_else(|| self.registry.describe(reading, mention, SpeakerKind::Unnamed))
            };
            // `de broer van Piet Groot belde`: he is spoken of, but for a pronoun he is there only at the end.
            let told =
                *inner && mention.referent == Referent::Person && !reading.is_terminator(mention.tokens.end);
            if let Some(entity) = entity.filter(|_| !told) {
                let prominent = self.is_prominent(mention.tokens.start);
                self.registry.entities[entity].notice(reading, mention, prominent);
                self.log.add(Logged::new(mention.tokens.start, entity, prominent));
            }
        }
    }

    /// It opens its sentence or follows its verb, with no preposition before it, and nobody else says it.
    fn is_prominent(&self, i: usize) -> bool {
        let reading = self.reading;
        if i > 0
            && reading.is(i - 1, Tags::PREP)
            && !reading.is(i - 1, Tags::TE)
            // `Als Kramer vertrekt, is zijn plaats vrij`: a conjunction, but `als Kramer hem vraagt` is about another.
            && !(reading.lexeme(i - 1) == reading.known().als
                && reading.is(i, Tags::NAME)
                && clause::is_subordinator(reading, i - 1)
                && !reading.is(i + 1, Tags::PRON_OBJ))
            && !reading.has_flag(i, Flags::SENTENCE_START)
            // `Anders dan Kramer belde Jansen`
            || i > 0
                && reading.lexeme(i - 1) == reading.known().dan
                && !reading.has_flag(i - 1, Flags::CAPITAL)
            || reading.quotation_around(i).is_some()
        {
            return false;
        }
        let start = reading.start_of_sentence(i);
        // `… stonden Kramer en Jansen`, `beelden van Kramer en Jansen`: the second as the first.
        let joined = i > 1 && reading.lexeme(i - 1) == reading.known().en;
        if joined
            && let Some(logged) = self.log.last().filter(|logged| logged.token() + 6 > i)
            && logged.token() >= start
            && (logged.token()..i - 1).all(|k| reading.is(k, Tags::NAME | Tags::ROLE | Tags::NAME_PARTICLE))
        {
            return logged.prominent;
        }
        if !clause::has_finite(reading, start, i) {
            // `Het bedrijf, waarin de staat zit, …`: somebody in a relative clause.
            let related = |k: usize| reading.is(k, Tags::REL) && reading.is_comma(k - 1);
            return !(start + 2..i).any(related);
        }
        if i < start + 2 || !reading.is(i - 1, Tags::FINITE) {
            return false;
        }
        // `Kramer belde Jansen`, `hij belde Jansen`: the place of the subject is taken.
        let clause = (start..i - 1)
            .rev()
            .take_while(|&k| !reading.is_comma(k) && !reading.is(k, Tags::CONJ_COORD))
            .last()
            .unwrap_or(i - 1);
        let named = self.log.last().is_some_and(|logged| {
            let entity = &self.registry.entities[logged.entity()];
            logged.prominent
                && logged.token() >= clause
                && (entity.is_someone() || entity.kind != SpeakerKind::Person)
        });
        let pronoun = reading.is(clause, Tags::PRON_SUBJ)
            && reading.lexicon.pronoun(reading.lexeme(clause)).is_some_and(|pronoun| pronoun.can_speak);
        !named && !pronoun
    }

    /// Attributions that name a source, in text order of the source: outside quotations, or inside them.
    fn with_sources(&mut self, quoted: bool) {
        let reading = self.reading;
        let inside = |k: usize| {
            self.found[k]
                .source
                .as_ref()
                .map(|source| reading.quotation_around(source.tokens.start).is_some())
        };
        let mut order: Vec<usize> = (0..self.found.len()).filter(|&k| inside(k) == Some(quoted)).collect();
        order.sort_by_key(|&k| self.found[k].source.as_ref().map_or(0, |source| source.tokens.start));
        for k in order {
            let Found { source: Some(source), cue, content, .. } = &self.found[k] else { continue };
            self.speakers[k] = self.speaker_of(source, cue.first().map(|part| part.start), content);
            if let Some((entity, _)) = self.speakers[k] {
                self.spoken.add(Logged::new(source.tokens.start, entity, true));
                self.registry.note_mention(self.reading, entity, source);
                self.registry.entities[entity].animate = true;
                self.registry.entities[entity].speaks = true;
            }
        }
    }

    /// Whom a source means; `content` is what it says, if that is reported.
    fn speaker_of(
        &mut self,
        source: &Mention,
        verb: Option<usize>,
        content: &[Range<usize>],
    ) -> Option<(usize, Step)> {
        let reading = self.reading;
        if source.joint {
            return self
                .registry
                .describe(reading, source, kind_of(source))
                .map(|entity| (entity, Step::Description));
        }
        if let Some(entity) = self.registry.by_surname(reading, source) {
            return Some((entity, Step::PartOfName));
        }
        match source.referent {
            // `de twee`: which two is a guess.
            Referent::Pronoun if reading.is(source.head, Tags::NUM) => None,
            Referent::Pronoun => self.antecedent(source, verb, content).map(|entity| (entity, Step::Pronoun)),
            Referent::Person => {
                let name = source.name.clone()?;
                let step = if name.len() > 1 { Step::FullName } else { Step::PartOfName };
                self.registry.add_name(reading, source).map(|entity| (entity, step))
            }
            Referent::Organisation if source.name.is_none() && reading.is(source.head, Tags::GROUP) => self
                .registry
                .describe(reading, source, SpeakerKind::Unnamed)
                .map(|entity| (entity, Step::Description)),
            Referent::Organisation => {
                // `Jansens fractie`: the name is that of somebody else.
                let owned = source.name.as_ref().is_some_and(|name| source.head >= name.end);
                let known = if owned { None } else { self.registry.organisation(reading, source) };
                let known = known.or_else(|| self.named_body(source));
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
                if let Some(entity) = self.renamed(source).or_else(|| self.by_longer_role(source)) {
                    return Some((entity, Step::Role));
                }
                self.registry
                    .describe(reading, source, self.kind_of_other(source))
                    .map(|entity| (entity, Step::Description))
            }
            Referent::Document => self
                .registry
                .describe(reading, source, SpeakerKind::Document)
                .map(|entity| (entity, Step::Description)),
            Referent::Time => None,
        }
    }

    /// What a source is that names no person, body or document: a town that acts, or a thing that tells something, unless
    /// the tables do not know it.
    fn kind_of_other(&self, source: &Mention) -> SpeakerKind {
        let head = self.reading.tags(source.head);
        match source.referent {
            Referent::Thing if head.any(Tags::PLACE) => SpeakerKind::Organisation,
            Referent::Thing if head.any(Tags::NOUN) && !head.any(Tags::GUESSED | Tags::ADJ) => {
                SpeakerKind::Document
            }
            _ => SpeakerKind::Unnamed,
        }
    }

    /// `KLM … het bedrijf`, `de VVD … die partij`: the organisation that was named before it, as the subject of its sentence.
    fn named_body(&self, source: &Mention) -> Option<usize> {
        const SENTENCES: usize = 4;
        let reading = self.reading;
        let i = source.tokens.start;
        if source.name.is_some()
            || source.plural
            || source.tokens.len() != 2
            || !source.definite
            || reading.has_flag(source.head, Flags::CAPITAL)
            || reading.is(i, Tags::POSS)
        {
            return None;
        }
        let sentence = reading.sentence(i);
        let near = self
            .logged_before(i)
            .take_while(|logged| reading.sentence(logged.token()) + SENTENCES >= sentence);
        let mut named = near
            .filter(|logged| self.registry.entities[logged.entity()].is_named_body())
            .map(|logged| (logged.prominent, logged.entity()));
        if reading.is(source.head, Tags::EPITHET) {
            return named.find(|(prominent, _)| *prominent).map(|(_, entity)| entity);
        }
        // `Actiegroep Groene Kade … de groep`: a longer word for the same is part of the name, or stands before it.
        let word = reading.word(source.head);
        let longer = |name: &Span| {
            let mut words = reading.text[name.range()].split(' ');
            words.any(|other| other.len() > word.len() && other.ends_with(word))
        };
        let entities = &self.registry.entities;
        // But another one that is spoken of in between has a word of its own.
        let fits =
            |entity: usize| longer(&entities[entity].name) || entities[entity].aliases.iter().any(longer);
        named
            .find(|&(prominent, entity)| prominent || fits(entity))
            .map(|(_, entity)| entity)
            .filter(|&entity| fits(entity))
    }

    /// The mentions before token `i`, the nearest first; of two at one token the source.
    fn logged_before(&self, i: usize) -> impl Iterator<Item = &Logged> + Clone {
        let mut names = self.log.before(i).peekable();
        let mut sources = self.spoken.before(i).peekable();
        std::iter::from_fn(move || match (names.peek(), sources.peek()) {
            (Some(name), Some(source)) if name.token() <= source.token() => sources.next(),
            (None, _) => sources.next(),
            _ => names.next(),
        })
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
