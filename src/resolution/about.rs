//! Whom a sentence before a quotation is about: its subject, or the one whom it concerns.

use super::{FAR, Resolver};
use crate::attribution::SpeakerKind;
use crate::clause;
use crate::lexicon::Tags;
use crate::mention::{self, Mention, Referent};

impl Resolver<'_, '_> {
    /// Nothing but questions stands between sentence `s` and the quotation.
    fn follows(&self, s: usize, k: usize) -> bool {
        let reading = self.reading;
        let sentence = reading.sentence(self.found[k].content[0].start);
        (s + 1..sentence).all(|between| reading.reads(reading.sentences[between].last as usize - 1, "?"))
    }

    /// Whom a sentence is about: its subject, or the first one who is named in a prominent place. `next_to` a
    /// quotation anybody who can speak will do.
    pub(super) fn topic_of(&mut self, s: usize, next_to: Option<usize>) -> Option<usize> {
        let reading = self.reading;
        let can_go_on = |resolver: &Self, entity: usize| {
            let entity = &resolver.registry.entities[entity];
            entity.is_someone() || entity.kind == SpeakerKind::Unnamed && entity.speaks
        };
        if let Some(k) = next_to
            && reading.sentence(self.found[k].content[0].start) == s + 1
            && let Some(entity) = self.last_topic(s)
        {
            return Some(entity);
        }
        if next_to.is_some_and(|k| self.follows(s, k))
            && let Some(author) = self.reacts(s)
        {
            return Some(author);
        }
        if let Some(k) = next_to
            && self.follows(s, k)
            && let Some(entity) = self.touched(s, k)
        {
            return Some(entity);
        }
        let topic = self.topics.get(s).and_then(Option::as_deref);
        if let Some(topic) = topic.filter(|topic| !self.is_anyone(topic.mention.head)) {
            match topic.entity {
                Some(entity) if can_go_on(self, entity) => return Some(entity),
                _ => {}
            }
            let mention = &topic.mention;
            // Groups and bodies are spoken of more often than they go on to speak.
            let somebody = mention.referent == Referent::Unnamed
                && (reading.is(mention.head, Tags::ROLE | Tags::DEMONYM | Tags::NUM)
                    // `Het echtpaar Kok`
                    || reading.is(mention.head, Tags::GROUP) && mention.name.is_some()
                    || reading.reads(mention.head, "ander")
                    || reading.lexicon.pronoun(reading.lexeme(mention.head)).is_some())
                // `Voor het eerst won een Argentijn`: whoever it is.
                && (mention.definite
                    || !(reading.is(mention.head, Tags::DEMONYM) && mention.tokens.len() == 2)
                        && topic.is_introduced(reading)
                        && (!reading.is(topic.verb, Tags::MODAL) || self.reports(s)))
                && !mention.plural;
            if next_to.is_some() && somebody {
                let mention = mention.clone();
                return self.speaker_of(&mention, None, &[]).map(|(entity, _)| entity);
            }
        }
        if let Some(k) = next_to
            && self.follows(s, k)
            && let Some(body) = self.body_as_topic(s, k)
            && !self.says_i(k)
        {
            return Some(self.spokesman_of(body, s).unwrap_or(body));
        }
        let range = reading.sentence_tokens(s);
        let names = self.log.within(&range).chain(self.spoken.within(&range));
        let prominent = names.clone().filter(|logged| logged.prominent && !self.is_anyone(logged.token()));
        let prominent = prominent.clone().find(|logged| can_go_on(self, logged.entity()));
        if let Some(logged) = prominent {
            return Some(logged.entity());
        }
        next_to.and_then(|k| self.concerned(s, k))
    }

    /// `Dan volgt de reactie van Kramer. “Jammer”`, `Met name van Kramer, de voorzitter.`, `Tot verdriet van een buurman, die zweeg.`:
    /// whose it is.
    fn reacts(&mut self, s: usize) -> Option<usize> {
        let reading = self.reading;
        let range = reading.sentence_tokens(s);
        let end = range.end - 1;
        let Some(topic) = self.topics[s].as_ref() else {
            // `Een boek van Kramer.` is about the book, `Zoals Kramer, de trainer van Jansen.` about Kramer.
            let fragment = reading.is(range.start, Tags::PREP | Tags::ADV)
                && !reading.is(range.start, Tags::NEG | Tags::DET)
                && reading.lexeme(range.start) != reading.known().zoals;
            if !fragment {
                return None;
            }
            let relative = range.clone().find(|&i| reading.is_comma(i) && reading.is(i + 1, Tags::REL));
            let author = self.author_before(relative.unwrap_or(end))?;
            let unnamed = reading.reads(range.start, "Tot");
            return self.is_somebody(author, unnamed).then_some(author);
        };
        let mention = &topic.mention;
        let reaction = mention.tokens.end == end
            && reading.is(mention.head, Tags::SPEECH_NOUN)
            && reading.lexeme(mention.head + 1) == reading.known().van;
        let author = if reaction { self.author_before(end)? } else { return None };
        self.is_somebody(author, true).then_some(author)
    }

    /// A person, or somebody who has no name.
    fn is_somebody(&self, entity: usize, unnamed: bool) -> bool {
        match self.registry.entities[entity].kind {
            SpeakerKind::Person => true,
            SpeakerKind::Unnamed => unnamed,
            _ => false,
        }
    }

    /// `Ook dat plan is hem bijgebleven. “Ik mis iets”`: whom a pronoun means, in a sentence about a thing.
    fn touched(&mut self, s: usize, k: usize) -> Option<usize> {
        let reading = self.reading;
        let topic = self.topics[s].as_ref().filter(|topic| topic.mention.referent == Referent::Thing)?;
        let verb = topic.verb;
        let end = reading.sentences[s].last as usize;
        if !self.in_first_person(k) {
            return None;
        }
        let object = (verb + 1..end.min(verb + 3)).find(|&i| {
            reading.is(i, Tags::PRON_OBJ)
                && !reading.is(i, Tags::PRON_SUBJ | Tags::REFL)
                && !reading.is(i - 1, Tags::PREP)
        })?;
        let pronoun =
            mention::mention_at(reading, object, end).filter(|object| self.means_somebody(object))?;
        let entity = self.antecedent(&pronoun, None, &[])?;
        self.registry.entities[entity].is_someone().then_some(entity)
    }

    /// The person who spoke last, if that is one of this body: `Jansen, woordvoerder van Noordlijn`; not where it stands with others.
    fn spokesman_of(&self, body: usize, s: usize) -> Option<usize> {
        let reading = self.reading;
        let alone = self.topics[s].as_ref().is_some_and(|topic| {
            !topic.mention.joint
                && (reading.is(topic.verb, Tags::FIN_SG) || !reading.is(topic.verb, Tags::FIN_PL))
        });
        if !alone {
            return None;
        }
        let people =
            self.spoken.before(reading.sentence_tokens(s).start).take(FAR).map(|logged| logged.entity());
        let last = people.clone().find(|&entity| self.registry.entities[entity].is_someone())?;
        let name = &reading.text[self.registry.entities[body].name.range()];
        let aliases = &self.registry.entities[last].aliases;
        aliases.iter().any(|alias| reading.text[alias.range()].contains(name)).then_some(last)
    }

    /// `Het gaat beter met Kramer. “Ik eet weer”`, `voor Kramer kan het niet snel genoeg gaan`: the only person of a
    /// sentence that is about nobody.
    fn concerned(&self, s: usize, k: usize) -> Option<usize> {
        let reading = self.reading;
        let range = reading.sentence_tokens(s);
        let mut someone = self.log.within(&range).filter(|logged| {
            self.registry.entities[logged.entity()].is_someone()
                && reading.quotation_around(logged.token()).is_none()
        });
        let only = someone.next()?;
        let known = reading.known();
        let preposition = only.token().checked_sub(1)?;
        // `In het geval van Kramer dreigde een boete. “Mijn zoon …”`, `Bij Kramer ging het anders. “Ik …”`
        let case = (reading.lexeme(preposition) == known.bij && preposition == range.start
            || reading.lexeme(preposition) == known.van && reading.reads(preposition - 1, "geval"))
            && self.says_i(k)
            && self.opens_its_sentence(k);
        let opens = preposition == range.start && reading.lexeme(preposition) == known.voor || case;
        // `de ontmoeting met Kramer` is about the meeting.
        let alone = someone.next().is_none();
        let with = alone
            && reading.lexeme(preposition) == known.met
            && (!reading.is(preposition - 1, Tags::NOUN)
                || reading.is(preposition - 1, Tags::ADJ | Tags::ADV))
            && self.in_first_person(k);
        // `Dat zorgde voor blijdschap bij Kramer. “Ik ben trots”`, `dat werd bevestigd door Kramer`
        let ends = || {
            mention::simple_mention_at(reading, only.token(), range.end)
                .is_some_and(|person| person.tokens.end + 1 == range.end)
        };
        let confirmed = || range.clone().any(|i| reading.is(i, Tags::PART) && reading.is(i, Tags::REPORT));
        let at = || {
            reading.lexeme(preposition) == known.bij && self.in_first_person(k)
                || reading.lexeme(preposition) == known.door && confirmed()
        };
        // `Zo ook Kramer, die terug is. “Het gaat goed”`, `zoals Kramer`: a sentence without a verb of its own.
        let fragment = self.topics[s].is_none()
            && self.in_first_person(k)
            && !clause::has_finite(reading, range.start, only.token())
            && (!reading.is(preposition, Tags::PREP) || reading.lexeme(preposition) == known.zoals);
        // `De dienst riep nog Kramer op. “Ik kwam meteen”`
        let called = || {
            self.says_i(k)
                && !reading.is(only.token(), Tags::PREP)
                && !reading.is(preposition, Tags::PREP | Tags::CONJ_COORD | Tags::NAME | Tags::ROLE)
                && self.topics[s].as_ref().is_some_and(|topic| {
                    topic.verb < only.token()
                        && matches!(topic.mention.referent, Referent::Organisation | Referent::Thing)
                })
        };
        (opens || with || alone && called() || alone && (at() && ends() || fragment)).then_some(only.entity())
    }

    /// An infinitive of its clause tells of saying: `wil niets zeggen`.
    fn reports(&self, s: usize) -> bool {
        let reading = self.reading;
        let end = reading.sentences[s].last as usize;
        self.topics[s].as_ref().is_some_and(|topic| {
            (topic.verb + 1..end).any(|i| reading.is(i, Tags::REPORT) && reading.is(i, Tags::INF))
        })
    }

    /// Its subject is one person with a name.
    pub(super) fn is_about_one(&self, s: usize) -> bool {
        self.topics[s].as_ref().is_some_and(|topic| {
            !topic.mention.joint
                && matches!(topic.mention.referent, Referent::Person | Referent::Pronoun | Referent::Unnamed)
                && topic.entity.is_some_and(|entity| self.registry.entities[entity].is_someone())
        })
    }

    /// `Ook wil Firan een brug`: of a body that does not open its sentence the person goes on to tell who has spoken last, in this
    /// paragraph or the one before.
    fn tells_on(&self, s: usize, body: &Mention) -> bool {
        let reading = self.reading;
        let first = reading.sentence_tokens(s).start;
        let last = self.spoken.before(first).next();
        body.tokens.start > first
            && last.is_some_and(|last| {
                self.registry.entities[last.entity()].is_someone()
                    && reading.paragraph(last.token()) + 1 >= reading.paragraph(first)
            })
    }

    /// `Firan wil snel beginnen. “We staan klaar”`: the body that a sentence is about, if nobody spoke just before.
    fn body_as_topic(&self, s: usize, k: usize) -> Option<usize> {
        let topic = self.topics[s].as_ref()?;
        let entity = topic.entity.filter(|_| topic.mention.referent == Referent::Organisation)?;
        let reading = self.reading;
        let place = topic
            .mention
            .name
            .clone()
            .is_some_and(|name| name.into_iter().all(|i| reading.is(i, Tags::COUNTRY | Tags::PLACE)));
        let goes_on = s > 0
            && reading.sentences[s - 1].paragraph == reading.sentences[s].paragraph
            && self.speaker_in(s - 1, k).is_some_and(|(other, _)| self.registry.entities[other].is_someone());
        let goes_on = goes_on || self.tells_on(s, &topic.mention);
        (!place && !goes_on && self.registry.entities[entity].kind == SpeakerKind::Organisation)
            .then_some(entity)
    }
}
