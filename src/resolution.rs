//! Source to speaker: whom the document means. An ordered list of steps, each named in the result.
//!
//! The names of the whole document come first (full name, then surname, role, pronoun), so that a speaker can be
//! known by a name that stands later in the text.

mod about;
mod again;
mod antecedent;
mod aside;
mod behind;
mod beside;
mod bodies;
mod demonstrative;
mod entity;
mod implicit;
mod interview;
mod introduced;
mod log;
mod names;
mod namesakes;
mod people;
mod registry;
mod renamed;
mod told;
mod topic;
mod worded;
mod words;

use std::ops::Range;

use crate::attribution::{Found, SpeakerKind};
use crate::lexicon::Tags;
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;

pub(crate) use entity::Entity;
use log::{Log, Logged};
use registry::Registry;
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
        spoken_of: Log::default(),
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
    /// People who are named within what is told of others, `de broer van Piet Groot`, in text order.
    spoken_of: Log,
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
                for sentence in reading.sentence(part.start)..=reading.sentence(part.end - 1) {
                    // The parts of most attributions share one sentence.
                    if parts.last() != Some(&(sentence, k)) {
                        parts.push((sentence, k));
                    }
                }
            }
        }
        // Most stand in order already.
        parts.sort();
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
            // `ervan uitgingen`: its verb tells the number; `naar eigen zeggen` has none.
            let first = cue.first().map(|part| part.start);
            let verb = first
                .filter(|&i| !reading.is(i, Tags::PRON_ADV))
                .or_else(|| cue.iter().flat_map(Clone::clone).find(|&i| reading.is(i, Tags::VERB)).or(first));
            self.speakers[k] = self.speaker_of(source, verb, content);
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
        if source.joint
            && let Some(entity) = self.goes_on_speaking(source)
        {
            return Some((entity, Step::Role));
        }
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
            // `de twee`: who else than two named together is a guess.
            Referent::Pronoun if reading.is(source.head, Tags::NUM) => {
                self.pair(source).map(|entity| (entity, Step::Description))
            }
            Referent::Pronoun => self.antecedent(source, verb, content).map(|entity| (entity, Step::Pronoun)),
            Referent::Person => {
                let name = source.name.clone()?;
                let step = if name.len() > 1 { Step::FullName } else { Step::PartOfName };
                self.registry.add_name(reading, source).map(|entity| (entity, step))
            }
            Referent::Organisation if source.name.is_none() && reading.is(source.head, Tags::GROUP) => self
                .pair(source)
                .or_else(|| self.registry.describe(reading, source, SpeakerKind::Unnamed))
                .map(|entity| (entity, Step::Description)),
            Referent::Organisation => self.body_of(source).map(|entity| (entity, Step::Organisation)),
            Referent::Unnamed | Referent::Thing => self.described_by(source, content),
            Referent::Document => self.author_of(source, verb).or_else(|| {
                let text = self.registry.describe(reading, source, SpeakerKind::Document);
                text.map(|entity| (entity, Step::Description))
            }),
            Referent::Time => None,
        }
    }

    /// Whom a mention means, whatever tells it.
    fn entity_of(&mut self, mention: &Mention) -> Option<usize> {
        self.speaker_of(mention, None, &[]).map(|(entity, _)| entity)
    }

    /// The body that an organisation as a source means.
    fn body_of(&mut self, source: &Mention) -> Option<usize> {
        let reading = self.reading;
        // `Jansens fractie`: the name is that of somebody else.
        let owned = source.name.as_ref().is_some_and(|name| source.head >= name.end);
        let again = if self.is_body_again(source) { self.named_body(source) } else { None };
        again
            .or_else(|| self.both_bodies(source))
            .or_else(|| if owned { None } else { self.registry.organisation(reading, source) })
            .or_else(|| self.named_body(source))
            .or_else(|| self.registry.describe(reading, source, SpeakerKind::Organisation))
    }

    /// Whom a description means: who has the role, the body that is of the kind, or somebody whom the text does not name.
    fn described_by(&mut self, source: &Mention, content: &[Range<usize>]) -> Option<(usize, Step)> {
        let reading = self.reading;
        // `de producent`: a person or a body.
        let body = reading.is(source.head, Tags::ORG_NOUN);
        // `Samsung meldt dat. Wethouder Jansen zwijgt. De fabrikant …`: nobody is known by this role.
        let nobody = body && self.registry.by_role(reading, source, source.tokens.start).is_none();
        if nobody && let Some(entity) = self.named_body(source) {
            return Some((entity, Step::Organisation));
        }
        if let Some(entity) = self.by_role(source, content) {
            return Some((entity, Step::Role));
        }
        if body && let Some(entity) = self.named_body(source) {
            return Some((entity, Step::Organisation));
        }
        self.registry
            .describe(reading, source, self.kind_of_other(source))
            .map(|entity| (entity, Step::Description))
    }

    /// `“…”, luidt zijn oproep`, `luidde de reactie van Kok`: whose words they are.
    fn author_of(&mut self, text: &Mention, verb: Option<usize>) -> Option<(usize, Step)> {
        let reading = self.reading;
        let sounds = verb.is_some_and(|verb| self.tells_how_it_sounds(verb));
        if !sounds || !reading.is(text.head, Tags::SPEECH_NOUN) {
            return None;
        }
        if reading.is(text.tokens.start, Tags::POSS) {
            return self.speaker_of(&Mention::possessive(reading, text.tokens.start), verb, &[]);
        }
        let of = reading.lexeme(text.head + 1) == reading.known().van;
        if !of && let Some(body) = self.issued_by(text) {
            return Some((body, Step::Organisation));
        }
        let author = mention::mention_at(reading, text.head + 2, reading.end_of_sentence(text.head))
            .filter(|author| of && matches!(author.referent, Referent::Person | Referent::Unnamed))?;
        self.speaker_of(&author, None, &[])
    }

    /// `De gemeente wil niet reageren. “…”, luidt het in een mededeling`: the text of the body that the sentence before is about.
    fn issued_by(&mut self, text: &Mention) -> Option<usize> {
        let reading = self.reading;
        let sentence = reading.sentence(text.tokens.start);
        let before = sentence.checked_sub(1)?;
        let same = reading.sentences[before].paragraph == reading.sentences[sentence].paragraph;
        if !same || text.definite || reading.lexeme(text.tokens.start) != reading.known().een {
            return None;
        }
        self.topics_up_to(sentence);
        let topic = self.topics[before].as_ref()?;
        let (body, known) = (topic.mention.clone(), topic.entity);
        if body.referent != Referent::Organisation || body.joint || body.plural {
            return None;
        }
        known.or_else(|| self.entity_of(&body))
    }

    /// What a source is that names no person, body or document: a town that acts, or a thing that tells something, unless
    /// the tables do not know it.
    fn kind_of_other(&self, source: &Mention) -> SpeakerKind {
        let head = self.reading.tags(source.head);
        match source.referent {
            Referent::Thing if head.any(Tags::PLACE) => SpeakerKind::Organisation,
            // `40 procent van de sportvissers`: a share of something that says so is people.
            Referent::Thing if head.any(Tags::QUANTITY) => SpeakerKind::Unnamed,
            Referent::Thing
                if head.any(Tags::NOUN) && !head.any(Tags::ADJ) && self.is_known_thing(source) =>
            {
                SpeakerKind::Document
            }
            _ => SpeakerKind::Unnamed,
        }
    }

    /// A noun of the tables, or one that only looks like a noun and may be a person, but not where something stands in it:
    /// `de NRC-onthullingen`, `blijkt uit hun WhatsApp-gesprekken`.
    fn is_known_thing(&self, source: &Mention) -> bool {
        let reading = self.reading;
        let before = source.tokens.start.checked_sub(1);
        !reading.is(source.head, Tags::GUESSED)
            || reading.is(source.head, Tags::SPEECH_NOUN)
            || before.is_some_and(|before| reading.lexeme(before) == reading.known().uit)
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
