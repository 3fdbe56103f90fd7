//! People under another name: `de zangeres`, `de 36-jarige`, `de coach` for somebody whom the text has named.

mod description;
mod origin;
mod pair;
mod role;

use std::ops::Range;

use super::antecedent::{PARAGRAPHS, Wanted};
use super::entity::Entity;
use super::log::Logged;
use super::registry::Held;
use super::{FAR, Resolver, WIDE};
use crate::attribution::SpeakerKind;
use crate::clause;
use crate::lexicon::Tags;
use crate::mention::{Mention, Referent};
use crate::token::Flags;

impl Resolver<'_, '_> {
    /// `de coach`: the person near who has this role, who is spoken of under another name, or whom the text names elsewhere.
    /// `content` is what the source is reported to say.
    pub(super) fn by_role(&mut self, source: &Mention, content: &[Range<usize>]) -> Option<usize> {
        let reading = self.reading;
        let first = source.tokens.start;
        if let Some(entity) = self.said_again(source) {
            return Some(entity);
        }
        let one = source.definite && source.name.is_none() && !source.plural;
        let relative = one && reading.is(first, Tags::POSS) && reading.is(source.head, Tags::RELATION);
        let owner =
            if relative { self.antecedent(&Mention::possessive(reading, first), None, &[]) } else { None };
        let held = if one { self.registry.by_role_but(reading, source, first, owner) } else { None };
        let tells = self.told_by_another(first, content);
        let another = |entity: usize| tells.is_some_and(|words| self.is_named_by(entity, words));
        let held = held.filter(|held| !self.is_argument_beside(held.entity, source) && !another(held.entity));
        if let Some(entity) = held.and_then(|held| self.counterpart(source, held.entity)) {
            return Some(entity);
        }
        let near = held.filter(|held| held.last.is_some_and(|at| self.is_near(*held, at, source)));
        let known = held.filter(|held| held.last.is_some()).map(|held| held.entity);
        near.map(|held| held.entity)
            // `De tennisser` is the one who has just spoken rather than one far back.
            .or_else(|| {
                if known.is_none() || self.has_just_spoken(source) {
                    self.renamed(source, tells)
                } else {
                    None
                }
            })
            .or_else(|| self.by_longer_role(source))
            .or(known)
            .or_else(|| self.by_party(source))
            .or_else(|| self.goes_on_speaking(source))
            .or_else(|| held.map(|held| held.entity))
            .or_else(|| self.by_other_word(source))
    }

    /// Somebody speaks in the two sentences before.
    fn has_just_spoken(&self, source: &Mention) -> bool {
        let reading = self.reading;
        let first = source.tokens.start;
        let last = self.spoken.before(first).next();
        last.is_some_and(|last| reading.sentence(last.token()) + 2 >= reading.sentence(first))
    }

    /// Whether somebody last spoken of at this byte is still there: an office is, however far back; `de tennisser` is whoever has
    /// spoken since.
    fn is_near(&self, held: Held, at: usize, source: &Mention) -> bool {
        let reading = self.reading;
        let first = source.tokens.start;
        if !reading.is(source.head, Tags::EPITHET) {
            return true;
        }
        // `de VVD-voorman` tells who it is.
        let party = reading.has_flag(source.head, Flags::CAPITAL);
        let mut spoken = self.spoken.before(first).take(FAR);
        let last = spoken.find(|logged| self.registry.entities[logged.entity()].is_someone());
        party
            || last.is_none_or(|last| {
                last.entity() == held.entity
                    || (reading.tokens[last.token()].start as usize) < at
                    || self.is_nearer_than(at, last.entity(), source)
            })
    }

    /// `“Ja”, zegt zanger Kok. Bioloog Jansen knikt: “Ja.” De zanger …`: who was called so right before, where the one who has spoken since
    /// is called something else; or in the very paragraph.
    fn is_nearer_than(&self, at: usize, speaker: usize, source: &Mention) -> bool {
        let reading = self.reading;
        let paragraph = reading.paragraph(source.tokens.start);
        let before = reading.paragraph(reading.token_from(at));
        let other = !self.registry.entities[speaker].roles.is_empty();
        before == paragraph || other && before + PARAGRAPHS >= paragraph
    }

    /// `De Franse minister beschuldigde minister Kok`: two people of one clause.
    fn is_argument_beside(&self, entity: usize, source: &Mention) -> bool {
        let reading = self.reading;
        let sentence = reading.sentence_tokens(reading.sentence(source.tokens.start));
        let stops = |k: usize| {
            reading.is_punctuation(k)
                || reading.is_mark(k)
                || reading.is(k, Tags::REL)
                || clause::is_subordinator(reading, k)
        };
        let apart = |token: usize| {
            let between = if token < source.tokens.start {
                token..source.tokens.start
            } else {
                source.tokens.end..token
            };
            between.into_iter().any(stops)
        };
        self.log
            .within(&sentence)
            .filter(|logged| logged.entity() == entity && !source.tokens.contains(&logged.token()))
            .any(|logged| reading.is(logged.token(), Tags::NAME | Tags::ROLE) && !apart(logged.token()))
    }

    /// Whom a description can mean: one person, of its gender.
    fn wanted_by(&self, mention: &Mention, tells: Option<(usize, usize)>) -> Wanted {
        Wanted {
            plural: false,
            gender: self.gender_of_epithet(mention.head),
            quotation: self.reading.quotation_around(mention.tokens.start),
            person: false,
            speaker: None,
            tells,
        }
    }

    /// `“Ja”, zegt Anna Kok. “Nee”, zegt de huiseigenaar`: whoever alone was speaking or spoken of right before.
    pub(super) fn goes_on_speaking(&mut self, source: &Mention) -> Option<usize> {
        let reading = self.reading;
        let first = source.tokens.start;
        if !self.may_go_on(source) {
            return None;
        }
        let wanted = self.wanted_by(source, None);
        let before = reading.sentence(first).checked_sub(1)?;
        self.topics_up_to(before + 1);
        let tokens = reading.sentence_tokens(before);
        let spoke = self.spoken.within(&tokens).last().map(Logged::entity);
        let topic = || {
            let topic =
                self.topics[before].as_ref().filter(|topic| !topic.mention.plural && !topic.mention.joint);
            topic.and_then(|topic| topic.entity)
        };
        let person = spoke.or_else(topic)?;
        let someone = |entity: usize| self.registry.entities[entity].is_someone();
        // `“Kok vocht goed”, aldus het jurylid`: whom the words tell of is not who says them.
        let said = |logged: &Logged| {
            reading.sentence(logged.token()) == reading.sentence(first)
                && reading.quotation_around(logged.token()).is_some()
        };
        // `Anna Kok zat bij de chauffeur van Groot. De vrouw …`
        let gender = reading.tags(source.head).gender();
        let told = gender.is_some() && gender == self.registry.entities[person].gender;
        let possessor = |token: usize| told && token > 0 && reading.lexeme(token - 1) == reading.known().van;
        let alone = self
            .log
            .within(&(tokens.start..reading.end_of_sentence(first)))
            .filter(|logged| !source.tokens.contains(&logged.token()))
            .all(|logged| match logged.token() < first {
                true if said(logged) => logged.entity() != person,
                true => logged.entity() == person || !someone(logged.entity()) || possessor(logged.token()),
                // `De legerleider wil dat Kok …`: what somebody says of another.
                false => logged.entity() != person,
            });
        // `de ploegleider van Kramer` is not Kramer.
        let himself = !self.registry.is_named_in(reading, person, source.tokens.clone());
        let known = someone(person) || self.is_plain(source) && self.is_one_without_name(person, first);
        let goes_on = known && alone && himself && self.fits(person, wanted);
        if !goes_on || reading.paragraph(tokens.start) != reading.paragraph(first) {
            return None;
        }
        self.registry.note_mention(reading, person, source);
        Some(person)
    }

    /// `de man`, `de vrouw`, where the text has not introduced one.
    fn is_plain(&self, source: &Mention) -> bool {
        source.tokens.len() == 2
            && self.reading.tags(source.head).gender().is_some()
            && !self.reading.is(source.head, Tags::EPITHET)
            && !self.is_introduced(source)
    }

    /// A single speaker whom the text does not name, and the only one before token `first` but for those in an office.
    fn is_one_without_name(&self, person: usize, first: usize) -> bool {
        let reading = self.reading;
        let at = reading.tokens[first].start as usize;
        let office = |entity: &Entity| {
            let word = |role| reading.lexicon.word(role);
            entity.roles.iter().any(|&role| word(role).is_some_and(|word| word.tags.any(Tags::TITLE)))
        };
        let one = |entity: &Entity| entity.kind == SpeakerKind::Unnamed && !entity.plural && !office(entity);
        let speaker = &self.registry.entities[person];
        let mut before =
            self.registry.entities.iter().filter(|entity| entity.name.start() < at && one(entity));
        speaker.speaks && one(speaker) && before.nth(1).is_none()
    }

    /// Whether a description can be that of somebody named: of a profession, not of what others are to her or him.
    fn may_go_on(&self, source: &Mention) -> bool {
        let reading = self.reading;
        let (first, head) = (source.tokens.start, source.head);
        // `de advocaat en columnist`: one person.
        let twice = source.joint
            && reading.is(head, Tags::ROLE)
            && reading.lexeme(head + 1) == reading.known().en
            && reading.is(head + 2, Tags::ROLE)
            && head + 3 == source.tokens.end;
        let from = (first..head).any(|i| reading.is(i, Tags::DEMONYM_ADJ));
        (source.referent == Referent::Unnamed || twice)
            && source.definite
            && !reading.is(head, Tags::PLURAL)
            && (!source.joint && !source.plural || twice)
            && source.name.is_none()
            && [reading.known().de, reading.known().het].contains(&reading.lexeme(first))
            && reading.quotation_around(first).is_none()
            && reading.is(head, Tags::ROLE)
            && !reading.is(head, Tags::RELATION)
            // `de minister`, `de advocaat` may be anybody, `de advocaat en columnist` is somebody.
            && (twice || !reading.is(head, Tags::TITLE))
            && head > first
            && !from
            && (twice || self.ends_with_head(source))
            && !self.has_described(source)
    }

    /// `Anna Kramer … de zangeres`, `de Fries`, `de 36-jarige`: the person last spoken of, under another name.
    /// `tells` are the words that the description is reported to say, if they may be about somebody else.
    pub(super) fn renamed(&mut self, mention: &Mention, tells: Option<(usize, usize)>) -> Option<usize> {
        let reading = self.reading;
        if !self.may_rename(mention) {
            return None;
        }
        let first = mention.tokens.start;
        let sentence = reading.sentence(first);
        self.topics_up_to(sentence);
        let wanted = self.wanted_by(mention, tells);
        let opener = self.opener_across_quotation(first, wanted);
        let earlier = opener.or_else(|| self.earlier_sentence(sentence, wanted));
        let likely = |&entity: &usize| {
            self.registry.entities[entity].is_someone()
                && (opener == Some(entity) || self.is_spoken_of(entity, first))
        };
        let person = self
            .called_so(mention)
            .or(earlier.filter(likely))
            .filter(|&entity| !self.comes_from_elsewhere(entity, mention))
            .or_else(|| self.spoke_last(first, wanted))
            .or_else(|| self.alone_in_sentence_before(first, wanted))
            .or_else(|| self.other_countryman(mention, wanted))
            .or_else(|| self.only_one_so_far(mention, wanted))?;
        // `de ploegleider van Kramer` is not Kramer.
        if self.is_beside(person, first) || self.registry.is_named_in(reading, person, mention.tokens.clone())
        {
            return None;
        }
        self.registry.note_mention(reading, person, mention);
        Some(person)
    }

    /// `Kramer versloeg Vivaldi. De Italiaan …`: the other one of two, if the text has called the first one something else.
    fn other_countryman(&self, mention: &Mention, wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        if !reading.is(mention.head, Tags::DEMONYM) {
            return None;
        }
        let before = reading.sentence(mention.tokens.start).checked_sub(1)?;
        let mut people =
            self.log.within(&reading.sentence_tokens(before)).map(Logged::entity).filter(|&entity| {
                self.registry.entities[entity].is_someone()
                    && self.fits(entity, wanted)
                    && !self.comes_from_elsewhere(entity, mention)
            });
        let only = people.next()?;
        people.all(|entity| entity == only).then_some(only)
    }

    /// The mentions before token `first` in its sentence, the nearest first.
    fn logged_here(&self, first: usize) -> impl Iterator<Item = &Logged> {
        let sentence = self.reading.sentence(first);
        self.logged_before(first).take_while(move |logged| self.reading.sentence(logged.token()) == sentence)
    }

    /// A quotation opens between the two tokens.
    fn is_across_quotation(&self, from: usize, to: usize) -> bool {
        (from..to).any(|i| self.reading.opened_at(i).is_some())
    }

    /// `Kok wist het wel: “…”, zei de zangeres`: who opens the sentence.
    fn opener_across_quotation(&self, first: usize, wanted: Wanted) -> Option<usize> {
        self.logged_here(first)
            .filter(|logged| logged.prominent && self.is_across_quotation(logged.token(), first))
            .filter(|logged| self.is_audible(logged, wanted))
            .map(Logged::entity)
            .find(|&entity| self.registry.entities[entity].is_someone() && self.fits(entity, wanted))
    }

    /// Whom the text before token `first` is about: whoever speaks in it, is the topic of it, or is alone in it.
    fn is_spoken_of(&self, entity: usize, first: usize) -> bool {
        let sentence = self.reading.sentence(first);
        let topic = || {
            self.told_before(sentence)
                .and_then(|before| self.topics[before].as_ref())
                .filter(|topic| !topic.mention.plural && !topic.mention.joint)
                .and_then(|topic| topic.entity)
        };
        self.registry.entities[entity].speaks
            || topic() == Some(entity)
            || self.is_alone(entity, first)
            // `De hoofdrol is voor Anna Kok. De Gentse …`
            || sentence > 0 && self.only_person_in(sentence - 1) == Some(entity)
    }

    /// `Hamilton passeerde de Nederlander`: two people.
    fn is_beside(&self, person: usize, first: usize) -> bool {
        self.logged_here(first)
            .any(|logged| logged.entity() == person && !self.is_across_quotation(logged.token(), first))
    }

    /// `Voor Anna Kok was het niets. De zangeres …`
    fn alone_in_sentence_before(&self, first: usize, wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        let sentence = reading.sentence(first);
        let before = sentence.checked_sub(1)?;
        let same = reading.sentences[before].paragraph == reading.sentences[sentence].paragraph;
        let told = reading.quotation_around(reading.sentences[before].first as usize + 1).is_none();
        let alone =
            || !self.logged_here(first).any(|logged| self.registry.entities[logged.entity()].is_someone());
        let person = if same && told && alone() { self.only_person_in(before) } else { None };
        person.filter(|&entity| self.fits(entity, wanted))
    }

    /// The person with a name who alone has spoken in the paragraphs before.
    fn spoke_last(&self, i: usize, wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        let sentence = reading.sentence(i);
        let people = || {
            let last = self.spoken.before(i).take(FAR);
            last.filter(|logged| self.registry.entities[logged.entity()].is_someone())
        };
        let last = people().next()?;
        let near = reading.paragraph(last.token()) + PARAGRAPHS >= reading.paragraph(i);
        let alone = people().all(|logged| logged.entity() == last.entity());
        (near && alone && reading.sentence(last.token()) < sentence && self.fits(last.entity(), wanted))
            .then_some(last.entity())
    }

    /// Nobody else has been named before token `i`.
    fn is_alone(&self, entity: usize, i: usize) -> bool {
        self.logged_before(i)
            .take(WIDE)
            .all(|logged| logged.entity() == entity || !self.registry.entities[logged.entity()].is_someone())
    }

    /// `Het wordt het toernooi van Anna Kok. “Mooi”, reageert de 27-jarige spits`: the only person whom the text has named so far.
    fn only_one_so_far(&self, mention: &Mention, wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        let first = mention.tokens.start;
        let someone = |logged: &&Logged| self.registry.entities[logged.entity()].is_someone();
        let last = self.logged_before(first).take(WIDE).find(someone)?;
        let near = reading.paragraph(last.token()) + 1 >= reading.paragraph(first);
        let apart = reading.sentence(last.token()) < reading.sentence(first) && !self.is_introduced(mention);
        let named = self.registry.entities[last.entity()].name.start() < reading.tokens[first].start as usize;
        (near && apart && named && self.is_alone(last.entity(), first) && self.fits(last.entity(), wanted))
            .then_some(last.entity())
    }

    /// The only person with a name in sentence `s`.
    pub(super) fn only_person_in(&self, s: usize) -> Option<usize> {
        let mut people = self
            .log
            .within(&self.reading.sentence_tokens(s))
            .map(|logged| logged.entity())
            .filter(|&entity| self.registry.entities[entity].is_someone());
        let only = people.next()?;
        people.all(|entity| entity == only).then_some(only)
    }
}
