//! Bodies under another name: `het bedrijf`, `de Zuid-Koreaanse chipmaker`, `de krant` for one that the text has named.

use super::entity::Entity;
use super::log::Logged;
use super::registry::SORTS;
use super::{Resolver, WIDE};
use crate::attribution::SpeakerKind;
use crate::chars;
use crate::clause;
use crate::lexicon::{Tags, WordLists};
use crate::mention::{self, Mention, Referent};
use crate::text::Span;
use crate::token::Flags;

/// How many sentences back a body is still spoken of by another name.
const SENTENCES: usize = 4;

/// How many tokens before `het bedrijf` an `een bedrijf` is looked for.
const TOKENS: usize = 120;

/// A body named before a noun phrase that may mean it.
struct Named {
    entity: usize,
    sentence: usize,
    /// Its sentence is about it.
    prominent: bool,
    /// It has been called so: `Actiegroep Groene Kade … de groep`.
    called: bool,
    /// The noun is a word of its name: `de Europese Commissie … de commissie`.
    by_name: bool,
    /// It is what the noun says: a paper for `de krant`.
    suits: bool,
    /// It is named by whoever speaks of the noun phrase.
    heard: bool,
    /// `van` stands before it.
    possessed: bool,
}

impl Resolver<'_, '_> {
    /// `KLM … het bedrijf`, `de VVD … die partij`: the organisation that was named before it, as the subject of its sentence.
    pub(super) fn named_body(&mut self, source: &Mention) -> Option<usize> {
        if !self.may_mean_body(source) {
            return None;
        }
        let entity = self
            .body_of_this_noun(source)
            .or_else(|| self.last_body(source))
            .or_else(|| self.topic_again(source))
            .or_else(|| self.body_in_compound(source))?;
        // `Nortek … het bedrijf`: so it is no person.
        self.registry.entities[entity].kind = SpeakerKind::Organisation;
        Some(entity)
    }

    /// `De gemeente Gent en Noordlijn … de gemeente`: the only body that the text has named with this very noun before its name.
    fn body_of_this_noun(&mut self, source: &Mention) -> Option<usize> {
        const FAR_TOKENS: usize = 400;
        let reading = self.reading;
        let i = source.tokens.start;
        // `Partij van de Arbeid … de partij`: any party.
        if reading.is(source.head, SORTS) || reading.lexeme(i) != reading.known().de {
            return None;
        }
        let noun = reading.lexeme(source.head);
        let mut named = (i.saturating_sub(FAR_TOKENS)..i.saturating_sub(1)).filter(|&k| {
            reading.lexeme(k) == noun
                && reading.is(k + 1, Tags::NAME)
                && reading.has_flag(k + 1, Flags::CAPITAL)
                && k > 0
                && reading.is(k - 1, Tags::DET)
        });
        let first = named.next()?;
        if named.any(|k| reading.lexeme(k + 1) != reading.lexeme(first + 1)) || self.is_introduced(source) {
            return None;
        }
        let body = mention::simple_mention_at(reading, first - 1, reading.end_of_sentence(first))?;
        self.entity_at(&body).filter(|_| body.referent == Referent::Organisation && !body.joint)
    }

    /// An article, adjectives, a noun: `het beursgenoteerde bedrijf`.
    fn may_mean_body(&self, source: &Mention) -> bool {
        let reading = self.reading;
        let (first, head) = (source.tokens.start, source.head);
        let own_self = usize::from(reading.lexeme(source.tokens.end - 1) == reading.known().zelf);
        let adjectives = || {
            (first + 1..head).all(|i| reading.is(i, Tags::ADJ | Tags::DEMONYM_ADJ | Tags::PART))
                && reading.is(head, Tags::EPITHET)
        };
        source.name.is_none()
            && !source.plural
            && !source.joint
            && source.definite
            && head > first
            && (head + 1 + own_self == source.tokens.end || self.is_meant_for(source))
            && (head == first + 1 || adjectives())
            && !reading.has_flag(head, Flags::CAPITAL)
            && !reading.is(first, Tags::POSS)
    }

    /// `de site voor dierenvrienden`: readers, members or customers without a name.
    fn is_meant_for(&self, source: &Mention) -> bool {
        let reading = self.reading;
        let rest = source.head + 1..source.tokens.end;
        let named = Tags::NAME | Tags::DET | Tags::POSS;
        reading.lexeme(rest.start) == reading.known().voor
            && reading.is(source.head, Tags::EPITHET)
            && (rest.start + 1..rest.end).all(|i| !reading.is(i, named) && !reading.is_punctuation(i))
    }

    /// The body named last that a noun phrase can mean; in one sentence the one that it is about first.
    fn last_body(&self, source: &Mention) -> Option<usize> {
        let reading = self.reading;
        let i = source.tokens.start;
        let pointing = reading.lexeme(i) == reading.known().die || reading.lexeme(i) == reading.known().deze;
        let typed = reading.is(source.head, Tags::MEDIA | Tags::PARTY);
        let again = reading.is(source.head, Tags::EPITHET);
        let meant = |named: &Named| {
            if again {
                named.called || named.suits && (named.prominent || pointing || typed)
            } else {
                named.prominent || named.called
            }
        };
        let mut near = self.bodies_before(source).filter(meant);
        let Some(last) = near.next() else { return self.only_body(source).filter(|_| again) };
        // But another one that is spoken of in between has a word of its own, unless the noun is a word of its name.
        if !again {
            let called = if last.called { Some(last) } else { near.find(|named| named.by_name) };
            return called.map(|named| named.entity);
        }
        if !last.called && self.is_introduced(source) {
            return None;
        }
        let before = near.take_while(|named| named.sentence == last.sentence);
        let about = before.filter(|named| named.prominent).last();
        Some(about.filter(|_| !last.prominent && !pointing).unwrap_or(last).entity)
    }

    /// `De komst van KLM is zeker. Het bedrijf …`: the only body of the sentence before, which is about no other one.
    fn only_body(&self, source: &Mention) -> Option<usize> {
        let reading = self.reading;
        let before = reading.sentence(source.tokens.start).checked_sub(1)?;
        // `De bond klaagt over KLM. Het bedrijf …`: one that is no firm is no other.
        let firm = self.is_firm(source.head);
        let certain = |named: &Named| {
            self.registry.entities[named.entity].kind == SpeakerKind::Organisation && (named.suits || !firm)
        };
        let mut named =
            self.bodies_before(source).take_while(|named| named.sentence >= before).filter(certain);
        let only = named.next().filter(|only| only.suits && only.heard && only.sentence == before)?;
        // `de voormalige speler van Noordlijn … de club`, `hij vluchtte uit het noorden van Peru … het land`
        let apart =
            reading.is(source.head, Tags::CLUB) || reading.lexeme(source.head) == reading.known().land;
        if apart && only.possessed {
            return None;
        }
        let other = named.any(|other| other.entity != only.entity) || self.tells_of_body(before, firm);
        (!other && !self.is_introduced(source)).then_some(only.entity)
    }

    /// `Het Rotterdamse havenbedrijf groeit. Het bedrijf …`, `De Fokkersvereniging is blij. De organisatie …`: the body without a name that
    /// a sentence before is about.
    fn topic_again(&mut self, source: &Mention) -> Option<usize> {
        let reading = self.reading;
        let here = reading.sentence(source.tokens.start);
        self.topics_up_to(here);
        let before = (here.saturating_sub(SENTENCES)..here).rev();
        let mut topics = before.filter_map(|s| Some((s, &self.topics[s].as_ref()?.mention)));
        let (_, body) = topics.find(|(s, body)| self.is_said_of(source, body, s + 1 == here))?;
        let body = body.clone();
        if self.is_introduced(source) {
            return None;
        }
        self.entity_of(&body)
    }

    /// `VVD-Kamerlid Kok wil een brug. De partij …`: the only body of this sort that a role in the sentence before is of.
    fn body_in_compound(&mut self, source: &Mention) -> Option<usize> {
        let reading = self.reading;
        let sort = reading.tags(source.head) & SORTS;
        let before = reading.sentence(source.tokens.start).checked_sub(1)?;
        let of = |i: usize| {
            let (body, _) = reading.word(i).rsplit_once(chars::is_hyphen)?;
            let listed = reading.lexicon.is_name(body, sort, |form| form == body);
            (listed && reading.is(i, Tags::ROLE)).then(|| {
                let start = reading.tokens[i].start as usize;
                Span::new(start, start + body.len())
            })
        };
        let mut bodies = reading.sentence_tokens(before).filter_map(of);
        let only = bodies.next().filter(|_| !sort.is_empty() && !self.is_introduced(source))?;
        let other = bodies.any(|other| reading.text[other.range()] != reading.text[only.range()]);
        if other { None } else { Some(self.registry.body_at(reading, only, sort)) }
    }

    /// A body without a name is called by a part of its noun; right `before`, by a noun of the same sort too.
    fn is_said_of(&self, source: &Mention, body: &Mention, before: bool) -> bool {
        let reading = self.reading;
        let (noun, longer) = (reading.word(source.head), reading.word(body.head));
        // `De zorgautoriteit …`: also a noun that means other bodies by itself, `de autoriteit`.
        let part = longer.len() > noun.len() && longer.ends_with(noun);
        let sort = (reading.tags(source.head) & reading.tags(body.head)).any(Tags::MEDIA)
            || noun == "organisatie" && reading.has_flag(body.head, Flags::CAPITAL);
        body.referent == Referent::Organisation
            && body.name.is_none()
            && body.definite
            && !body.plural
            && !body.joint
            && !reading.is(body.tokens.start, Tags::POSS)
            && (part || before && sort && reading.is(source.head, Tags::EPITHET))
    }

    /// `De vakbond schreef aan KLM.`, `KLM kocht een startup.`: a body without a name, and maybe a `firm`.
    fn tells_of_body(&self, s: usize, firm: bool) -> bool {
        let reading = self.reading;
        reading.sentence_tokens(s).any(|i| {
            reading.is(i, Tags::ORG_NOUN)
                && !reading.is(i, Tags::NAME | Tags::VERB)
                && !(firm && self.is_no_firm(reading.word(i)))
        })
    }

    /// `het bedrijf`, `het staalconcern`
    fn is_firm(&self, head: usize) -> bool {
        let reading = self.reading;
        reading.lexicon.ends_in_listed(reading.word(head), WordLists::FIRM)
    }

    /// `vakbond`, `Gemeente`
    fn is_no_firm(&self, word: &str) -> bool {
        self.reading.lexicon.ends_in_listed(&word.to_lowercase(), WordLists::NO_FIRM)
    }

    /// The bodies named in the sentences before a noun phrase, the nearest first.
    fn bodies_before(&self, source: &Mention) -> impl Iterator<Item = Named> {
        let reading = self.reading;
        let i = source.tokens.start;
        let sentence = reading.sentence(i);
        let media = reading.is(source.head, Tags::MEDIA);
        self.logged_before(i)
            .take(WIDE)
            .take_while(move |logged| {
                reading.sentence(logged.token()) + SENTENCES >= sentence
                    // `Het AD is blij. “…”, „…“. De krant …`: papers are quoted at length.
                    || media && reading.paragraph(logged.token()) + 2 >= reading.paragraph(i)
            })
            .filter(move |logged| self.may_be_body(logged, source) && !self.is_in_clause_of(logged, i))
            .map(move |logged| {
                let entity = &self.registry.entities[logged.entity()];
                let suits = self.suits(entity, source.head);
                let several = (logged.prominent || suits) && self.is_one_of_several(logged);
                let heard = reading.quotation_around(logged.token()) == reading.quotation_around(i);
                Named {
                    entity: logged.entity(),
                    sentence: reading.sentence(logged.token()),
                    prominent: logged.prominent && !several,
                    called: self.is_called(entity, source.head),
                    by_name: self.is_named_so(entity, source.head),
                    suits: suits && !several,
                    heard,
                    possessed: logged
                        .token()
                        .checked_sub(1)
                        .is_some_and(|of| reading.lexeme(of) == reading.known().van),
                }
            })
    }

    /// `Samsung zou volgens de chipmaker …`: two bodies of one clause.
    fn is_in_clause_of(&self, logged: &Logged, i: usize) -> bool {
        let reading = self.reading;
        reading.sentence(logged.token()) == reading.sentence(i)
            && !(logged.token()..i).any(|k| {
                reading.is_punctuation(k)
                    || reading.is_mark(k)
                    || reading.is(k, Tags::REL)
                    || clause::is_subordinator(reading, k)
            })
    }

    /// An organisation with a name; or a name alone of which nobody knows yet what has it.
    fn may_be_body(&self, logged: &Logged, source: &Mention) -> bool {
        let reading = self.reading;
        let entity = &self.registry.entities[logged.entity()];
        // `Zuid-Korea … het Aziatische land`
        if reading.lexeme(source.head) == reading.known().land {
            return reading.is(logged.token(), Tags::COUNTRY) && entity.kind != SpeakerKind::Person;
        }
        let unknown = || {
            let person = Tags::GIVEN | Tags::NAME_PARTICLE | Tags::ROLE | Tags::DEMONYM;
            entity.kind == SpeakerKind::Person
                && entity.named
                && entity.inside
                && !entity.with_full_name
                && entity.gender.is_none()
                && entity.roles.is_empty()
                && reading.is(source.head, Tags::EPITHET)
                && !reading.is(logged.token(), person)
                && reading.is(logged.token(), Tags::NAME)
        };
        entity.is_named_body() || unknown()
    }

    /// `Actiegroep Groene Kade … de groep`: a longer word for the same is part of the name, or stands before it.
    fn is_called(&self, entity: &Entity, head: usize) -> bool {
        let reading = self.reading;
        let word = reading.word(head);
        let again = reading.is(head, Tags::EPITHET);
        let longer = |name: &Span| {
            let mut words = reading.text[name.range()].split(' ');
            words.any(|other| {
                (other.len() > word.len() && other.ends_with(word))
                    || again && other.eq_ignore_ascii_case(word)
            })
        };
        self.is_named_so(entity, head) || longer(&entity.name) || entity.aliases.iter().any(longer)
    }

    /// `de Universiteit Gent … de universiteit`
    fn is_named_so(&self, entity: &Entity, head: usize) -> bool {
        let reading = self.reading;
        let word = reading.word(head);
        reading.text[entity.name.range()].split(' ').any(|other| other.eq_ignore_ascii_case(word))
    }

    /// `de krant` is a paper and `de partij` a party; `het bedrijf` is neither.
    fn suits(&self, entity: &Entity, head: usize) -> bool {
        let noun = self.reading.tags(head) & SORTS;
        let unlisted = || entity.is_unlisted() && (!noun.any(Tags::MEDIA) || entity.speaks);
        // `vakbond FNV`, `de Vereniging Groene Kade`, but `uitgeverij Nieuwe Beweging`: the first noun tells.
        let no_firm = |name: &Span| {
            let reading = self.reading;
            let name = reading.tokens_in(*name);
            let noun = |&i: &usize| reading.is(i, Tags::ORG_NOUN) || self.is_no_firm(reading.word(i));
            let first = (name.start.saturating_sub(1)..name.end).find(noun);
            first.is_some_and(|i| self.is_no_firm(reading.word(i)))
        };
        let other =
            || entity.sort.any(Tags::NO_FIRM) || no_firm(&entity.name) || entity.aliases.iter().any(no_firm);
        if self.is_firm(head) && other() {
            return false;
        }
        if noun.is_empty() { !entity.sort.any(SORTS) } else { entity.sort.any(noun) || unlisted() }
    }

    /// `Zij sprak een krant. De krant …`: another one has been introduced.
    pub(super) fn is_introduced(&self, source: &Mention) -> bool {
        let reading = self.reading;
        let i = source.tokens.start;
        let head = reading.lexeme(source.head);
        let from = reading.start_of_sentence(i.saturating_sub(TOKENS));
        (from..i)
            .rev()
            .filter(|&k| reading.lexeme(k) == head)
            .any(|k| (k.saturating_sub(3)..k).any(|k| reading.lexeme(k) == reading.known().een))
    }

    /// `KLM en Transavia`: neither of them is what the sentence is about.
    fn is_one_of_several(&self, logged: &Logged) -> bool {
        let reading = self.reading;
        let i = logged.token();
        i > 0 && reading.lexeme(i - 1) == reading.known().en
            || mention::mention_at(reading, i, reading.end_of_sentence(i)).is_some_and(|all| all.joint)
    }

    /// Whether a noun phrase without a name may be that of a body named before it rather than of one known by this noun.
    pub(super) fn is_body_again(&self, source: &Mention) -> bool {
        source.name.is_none()
            && source.referent == Referent::Organisation
            && self.reading.is(source.head, Tags::EPITHET)
    }
}
