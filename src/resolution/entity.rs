//! Someone or something that can speak, as the mentions of a text tell of it.

use crate::attribution::SpeakerKind;
use crate::clause;
use crate::lexicon::{Gender, NO_GROUP, Tags, WordLists};
use crate::mention::{self, Mention};
use crate::reading::Reading;
use crate::text::Span;
use crate::token::{Flags, LexemeId, TokenKind};

use super::registry::Spelled;

/// Someone or something that can speak.
#[derive(Clone, Debug)]
pub(crate) struct Entity {
    /// The fullest name.
    pub(crate) name: Span,
    pub(crate) kind: SpeakerKind,
    /// Other names and descriptions, in text order, each once.
    pub(crate) aliases: Vec<Span>,
    pub(crate) mentions: Vec<Span>,
    pub(super) gender: Option<Gender>,
    pub(super) plural: bool,
    /// A given name, a role or an utterance shows that it is a person, not an unknown thing with capitals.
    pub(super) animate: bool,
    /// An attribution names it as its source.
    pub(super) speaks: bool,
    /// It has a name, and not that of a place or a country.
    pub(super) named: bool,
    /// An article stands before the name somewhere: `de Grand Slam` is nobody.
    pub(super) with_article: bool,
    /// How often the name is the subject of a sentence, and whether it has its capital within one.
    pub(super) subjects: u32,
    pub(super) inside: bool,
    /// What stands before the given name is no part of the name: it is cut off when the text has the name without it.
    pub(super) led: bool,
    /// The words of the name, for comparison.
    pub(super) words: Spelled,
    /// The first part of a double surname: `Kok` of `Anna Kok-Kramer`.
    pub(super) half: Option<u32>,
    /// The abbreviation of the name of a body that stands behind it in brackets.
    pub(super) short: Option<u32>,
    /// The head nouns of its descriptions.
    pub(super) roles: Vec<LexemeId>,
    /// The lexicon's group of names.
    pub(super) group: u32,
    /// Whether it is one of the media or a party.
    pub(super) sort: Tags,
    /// It has a name of several words.
    pub(super) with_full_name: bool,
    /// `schepen Kok`: a title stands before the name somewhere.
    pub(super) has_title: bool,
    /// `haar zoon Ad Kok`: known by somebody else of the text.
    pub(super) is_relative: bool,
}

impl Entity {
    /// One of whom nothing is known yet but what it is called.
    pub(super) fn new(name: Span, kind: SpeakerKind, words: Spelled) -> Entity {
        Entity {
            name,
            kind,
            aliases: Vec::new(),
            mentions: Vec::new(),
            gender: None,
            plural: false,
            animate: false,
            speaks: false,
            named: false,
            with_article: false,
            subjects: 0,
            inside: false,
            led: false,
            words,
            half: None,
            short: None,
            roles: Vec::new(),
            group: NO_GROUP,
            sort: Tags::NONE,
            with_full_name: false,
            has_title: false,
            is_relative: false,
        }
    }

    /// An organisation with a name.
    pub(super) fn is_named_body(&self) -> bool {
        self.kind == SpeakerKind::Organisation && self.named
    }

    /// No table has its name.
    pub(super) fn is_unlisted(&self) -> bool {
        self.group == NO_GROUP
    }

    /// `een vriendin`: the article tells that she is new, and so nobody who has been named.
    pub(super) fn is_introduced(&self, reading: &Reading<'_>) -> bool {
        let before = reading.text[..self.name.start()].trim_end();
        before.ends_with("een") || before.ends_with("Een")
    }

    /// A person, beyond the capital letters.
    pub(super) fn is_someone(&self) -> bool {
        self.kind == SpeakerKind::Person && self.animate
    }

    /// Takes a mention as evidence for or against a person: a subject of two names without an article, an age.
    pub(super) fn notice(&mut self, reading: &Reading<'_>, mention: &Mention, prominent: bool) {
        let Some(name) = &mention.name else { return };
        let article = name.start == mention.tokens.start + 1 && reading.is(mention.tokens.start, Tags::DET);
        self.with_article |= article;
        let age = reading.reads(name.end, "(")
            && reading.is(name.end + 1, Tags::NUM)
            && reading.reads(name.end + 2, ")");
        let place =
            name.clone().any(|i| reading.is(i, Tags::PLACE | Tags::COUNTRY | Tags::ORG | Tags::DEMONYM_ADJ));
        // `Zigzaggend Halverwege Peter …`: a cross-heading has capitals too.
        let common = |i: usize| {
            let known = reading.lexicon.word(reading.lexeme(i)).map_or(Tags::NONE, |word| word.tags);
            known.any(Tags::ADV | Tags::VERB | Tags::ADJ) && !known.any(Tags::NAME | Tags::NAME_PARTICLE)
        };
        let start = name.start;
        self.subjects += u32::from(prominent);
        self.inside |= !reading.has_flag(start, Flags::SENTENCE_START) && !reading.is_mark(start.max(1) - 1);
        // `Vandamme neemt vakantie`: a single name that is a subject again and again.
        let single = name.len() == 1
            && self.subjects > 1
            && self.inside
            && reading.kind(start) == TokenKind::Word
            && !reading.has_flag(start, Flags::ALL_CAPS)
            && !reading.is(start, Tags::DEMONYM | Tags::DEMONYM_ADJ | Tags::TIME)
            && !reading.word(start).ends_with("se")
            && reading.lexicon.word(reading.lexeme(start)).is_none_or(|word| {
                !word.tags.any(Tags::POSS | Tags::DET | Tags::PREP | Tags::NUM | Tags::PRON_SUBJ)
            });
        let subject = prominent && (name.len() > 1 || single);
        self.animate |= age || subject && !place && !self.with_article && !name.clone().any(common);
    }
}

/// The verb by which somebody is said to be something.
pub(super) fn is_copula(reading: &Reading<'_>, i: usize) -> bool {
    let known = reading.known();
    [known.is, known.was, known.werd, known.wordt, known.blijft].contains(&reading.lexeme(i))
}

/// `geen`, `misschien`, `bijna`: a word by which somebody is not said to be what follows.
pub(super) fn is_left_open(reading: &Reading<'_>, i: usize) -> bool {
    let known = reading.known();
    let open = [known.misschien, known.wellicht, known.mogelijk, known.vermoedelijk, known.waarschijnlijk];
    open.contains(&reading.lexeme(i)) || reading.is(i, Tags::NEG) || reading.is_listed(i, WordLists::ABOUT)
}

/// `Kim was de moeder van …`, `Kim is sinds 2010 burgemeester`: what the verb behind somebody's name says that she is.
pub(super) fn predicate(reading: &Reading<'_>, verb: usize) -> Option<Mention> {
    const NEAR: usize = 4;
    let known = reading.known();
    if !is_copula(reading, verb) {
        return None;
    }
    let end = reading.end_of_sentence(verb);
    let since =
        |i: usize| [known.sinds, known.in_].contains(&reading.lexeme(i)) && reading.is(i + 1, Tags::NUM);
    let mut first = verb + 1;
    while first < end.min(verb + 1 + NEAR) && !reading.is(first, Tags::DET | Tags::NEG) {
        // `Kim is benoemd tot burgemeester`, `Kim is gekozen als voorzitter`
        let made = |i: usize| {
            reading.is(i, Tags::PART)
                && [known.tot, known.als].contains(&reading.lexeme(i + 1))
                && reading.is(i + 2, Tags::ROLE)
        };
        first += match first {
            i if since(i) || made(i) => 2,
            i if reading.is(i, Tags::ADV | Tags::TIME) && !reading.is(i, Tags::NOUN | Tags::PREP) => 1,
            _ => break,
        };
    }
    mention::simple_mention_at(reading, first, end).filter(|told| {
        // `Kim is de trainer kwijt`, `Kim werd directeur genoemd`: more of the verb follows.
        let more = Tags::PART | Tags::INF | Tags::ADJ;
        told.name.is_none()
            && !told.plural
            && (told.definite || reading.lexeme(told.tokens.start) == known.een)
            && reading.is(told.head, Tags::ROLE)
            && !(verb + 1..told.head).any(|i| is_left_open(reading, i))
            && (!reading.is(told.tokens.end, more) || reading.is_punctuation(told.tokens.end))
    })
}

/// `De directeur van de school is Kim Kok.`: what the verb before somebody's name says that she is.
pub(super) fn predicate_before(reading: &Reading<'_>, name: &Mention) -> Option<Mention> {
    let verb = name.tokens.start.checked_sub(1)?;
    let known = reading.known();
    let copula = is_copula(reading, verb) || [known.heet, known.heette].contains(&reading.lexeme(verb));
    let behind = name.tokens.end;
    // `De directeur is Kim Kok dankbaar`
    let closed = reading.is_punctuation(behind) || reading.is(behind, Tags::PREP | Tags::CONJ_COORD);
    // `De directeur wordt misschien Kim Kok`
    let first = name.name.as_ref()?.start;
    let open = (verb + 1..first).any(|i| is_left_open(reading, i));
    if !copula || !closed || open || reading.has_flag(verb, Flags::SENTENCE_START) {
        return None;
    }
    clause::mention_ending_at(reading, verb).filter(|told| {
        told.tokens.start == reading.start_of_sentence(verb)
            && told.name.is_none()
            && told.definite
            && !told.plural
            && !told.joint
            && reading.is(told.head, Tags::ROLE)
            && !reading.is(told.tokens.start, Tags::POSS)
    })
}
