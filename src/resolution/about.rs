//! Whom a sentence before a quotation is about: its subject, or the one whom it concerns.

use super::{FAR, Resolver, Topic};
use crate::attribution::SpeakerKind;
use crate::clause;
use crate::lexicon::Tags;
use crate::mention::{self, Mention, Referent};

impl Resolver<'_, '_> {
    /// Nothing but questions stands between sentence `s` and the quotation.
    pub(super) fn follows(&self, s: usize, k: usize) -> bool {
        let reading = self.reading;
        let sentence = reading.sentence(self.found[k].content[0].start);
        (s + 1..sentence).all(|between| reading.reads(reading.sentences[between].last as usize - 1, "?"))
    }

    /// `De bond is boos. Het regent. “Dit gaat te ver”`: nobody is told of behind a sentence that tells how somebody takes something, and
    /// nobody speaks before it in its paragraph.
    fn takes_a_stand_alone(&self, s: usize, k: usize) -> bool {
        let reading = self.reading;
        let start = self.found[k].content[0].start;
        let paragraph = reading.paragraph(start);
        let here = |s: usize| reading.sentences[s].paragraph as usize == paragraph;
        here(s)
            && self.takes_a_stand(s)
            && (s + 1..reading.sentence(start)).all(|between| self.tells_of_nobody(between))
            && !(0..s)
                .rev()
                .take_while(|&before| here(before))
                .take(FAR)
                .any(|before| self.speaker_in(before, k).is_some())
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
            && let Some(entity) = self.introduced(s, k)
        {
            return Some(entity);
        }
        let topic = self.topics.get(s).and_then(Option::as_ref);
        // `Anna Kok, Jan Groot en Piet Kramer`, but `Anna Kok en Jan Groot` are a pair.
        let listed = |mention: &Mention| {
            let pair = || mention.joint && !mention.tokens.clone().any(|i| reading.is_comma(i));
            mention.referent == Referent::Person && self.is_listed(mention.tokens.start) && !pair()
        };
        if let Some(topic) =
            topic.filter(|topic| !self.is_anyone(topic.mention.head) && !listed(&topic.mention))
        {
            // `Jan Kok en de bond noemen het een schande.`
            if let Some(k) = next_to.filter(|_| topic.mention.joint && topic.entity.is_some()) {
                let pair = self.several(s, k);
                if pair.is_some() {
                    return pair;
                }
            }
            let topic = self.topics[s].as_ref()?;
            match topic.entity {
                Some(entity) if can_go_on(self, entity) => return Some(entity),
                _ => {}
            }
            if next_to.is_some() && self.is_about_somebody_new(s, topic) {
                let mention = topic.mention.clone();
                return self.entity_of(&mention);
            }
        }
        if let Some(k) = next_to
            && let Some(group) = self.several(s, k)
        {
            return Some(group);
        }
        if let Some(k) = next_to
            && (self.follows(s, k) || self.takes_a_stand_alone(s, k))
            && let Some(body) = self.body_as_topic(s, k)
            && !self.says_i(k)
        {
            return Some(self.spokesman_of(body, s).unwrap_or(body));
        }
        let range = reading.sentence_tokens(s);
        let names = self.log.within(&range).chain(self.spoken.within(&range));
        let prominent = names.clone().filter(|logged| {
            logged.prominent && !self.is_anyone(logged.token()) && !self.is_listed(logged.token())
        });
        let prominent = prominent.clone().find(|logged| can_go_on(self, logged.entity()));
        if let Some(logged) = prominent {
            return Some(logged.entity());
        }
        next_to.and_then(|k| self.concerned(s, k))
    }

    /// `Anna Kok, Jan Groot en Piet Kramer gingen voor.`: one of several, named at token `i`.
    pub(super) fn is_listed(&self, i: usize) -> bool {
        let reading = self.reading;
        let joined = i > 1 && reading.lexeme(i - 1) == reading.known().en && reading.is(i - 2, Tags::NAME);
        let next = || {
            let name = mention::mention_at(reading, i, reading.end_of_sentence(i))?;
            let comma = name.tokens.end;
            (name.joint || reading.is_comma(comma) && reading.is(comma + 1, Tags::GIVEN)).then_some(())
        };
        joined || next().is_some()
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
        // `zegt een woordvoerder van de politie. De politie zoekt nog.`
        let last =
            self.spoken.before(reading.sentence_tokens(s).start).next().map(|logged| logged.entity())?;
        let noun = self.topics[s].as_ref().map(|topic| reading.word(topic.mention.head));
        let described = self.registry.entities[last].kind == SpeakerKind::Unnamed
            && noun.is_some_and(|noun| {
                let name = &reading.text[self.registry.entities[last].name.range()];
                name.split(' ').skip(1).any(|word| word == noun)
            });
        if described {
            return Some(last);
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
            || reading.lexeme(preposition) == known.van
                && preposition > 0
                && reading.reads(preposition - 1, "geval"))
            && self.says_i(k)
            && self.opens_its_sentence(k);
        // `Het woord is aan Kramer.`
        let turn = preposition > range.start + 1
            && [known.aan, known.voor].contains(&reading.lexeme(preposition))
            && self.topics[s].as_ref().is_some_and(|topic| {
                let word = reading.word(topic.mention.head);
                topic.verb + 1 == preposition && (word.ends_with("woord") || word == "beurt")
            });
        let opens = preposition == range.start && reading.lexeme(preposition) == known.voor || case || turn;
        // `de ontmoeting met Kramer` is about the meeting.
        let alone = someone.next().is_none();
        let of_noun = preposition
            .checked_sub(1)
            .is_some_and(|i| reading.is(i, Tags::NOUN) && !reading.is(i, Tags::ADJ | Tags::ADV));
        let with = alone && reading.lexeme(preposition) == known.met && !of_noun && self.in_first_person(k);
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
        let called = || self.is_object_of_topic(s, only.token(), k);
        let goes_to = || self.goes_to(s, preposition, k);
        (opens || with || alone && called() || alone && ((at() || goes_to()) && ends() || fragment))
            .then_some(only.entity())
    }

    /// `De dienst riep nog Kramer op. “Ik kwam meteen”`: the person at `i` is the object of sentence `s`.
    fn is_object_of_topic(&self, s: usize, i: usize, k: usize) -> bool {
        let reading = self.reading;
        self.says_i(k)
            && !reading.is(i, Tags::PREP)
            && !reading.is(i - 1, Tags::PREP | Tags::CONJ_COORD | Tags::NAME | Tags::ROLE)
            && self.topics[s].as_ref().is_some_and(|topic| {
                topic.verb < i && matches!(topic.mention.referent, Referent::Organisation | Referent::Thing)
            })
    }

    /// `Het eerste exemplaar was voor Kramer. “Ik ben trots”`, `De prijs werd gewonnen door Kramer. “Wij zijn blij”`: what sentence `s` is
    /// about goes to whoever stands behind the preposition.
    fn goes_to(&self, s: usize, preposition: usize, k: usize) -> bool {
        let reading = self.reading;
        let known = reading.known();
        [known.voor, known.door, known.naar, known.aan].contains(&reading.lexeme(preposition))
            && self.in_first_person(k)
            // Whoever speaks in the paragraph goes on.
            && (s == 0
                || reading.sentences[s - 1].paragraph != reading.sentences[s].paragraph
                || self.speaker_in(s - 1, k).is_none())
            && self.topics[s].as_ref().is_some_and(|topic| {
                matches!(topic.mention.referent, Referent::Thing | Referent::Document)
                    || reading.lexeme(topic.mention.head) == known.dat
            })
    }

    /// `De trainer is blij.`, `Een buurman is blij.`: somebody without a name.
    fn is_about_somebody_new(&self, s: usize, topic: &Topic) -> bool {
        let reading = self.reading;
        let known = reading.known();
        let mention = &topic.mention;
        // Groups and bodies are spoken of more often than they go on to speak.
        mention.referent == Referent::Unnamed
            && (reading.is(mention.head, Tags::ROLE | Tags::DEMONYM | Tags::NUM)
                // `Het echtpaar Kok`
                || reading.is(mention.head, Tags::GROUP) && mention.name.is_some()
                || reading.reads(mention.head, "ander")
                || reading.lexicon.pronoun(reading.lexeme(mention.head)).is_some())
            // `Voor het eerst won een Argentijn`: whoever it is.
            && (mention.definite
                || !(reading.is(mention.head, Tags::DEMONYM) && mention.tokens.len() == 2)
                    && topic.is_introduced(reading)
                    && (!reading.is(topic.verb, Tags::MODAL)
                        // `Een kok moet koken`, but `een kok kon nog net wegkomen`: what has happened.
                        || [known.kon, known.moest, known.wilde].contains(&reading.lexeme(topic.verb))
                        || self.reports(s)))
            && !mention.plural
            // `Er komt geen klant meer.`
            && !reading.is(mention.tokens.start, Tags::NEG)
            // `Zo'n honderd man staan binnen.`
            && (mention.definite || !reading.is(topic.verb, Tags::FIN_PL) || reading.is(topic.verb, Tags::FIN_SG))
    }

    /// An infinitive of its clause tells of saying: `wil niets zeggen`, `wil niets kwijt`.
    fn reports(&self, s: usize) -> bool {
        let reading = self.reading;
        let end = reading.sentences[s].last as usize;
        self.topics[s].as_ref().is_some_and(|topic| {
            (topic.verb + 1..end)
                .any(|i| reading.is(i, Tags::REPORT) && reading.is(i, Tags::INF) || reading.reads(i, "kwijt"))
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
            && !(self.is_focus(body.tokens.start) && reading.is(body.head, Tags::ORG_NOUN))
            && last.is_some_and(|last| {
                self.registry.entities[last.entity()].is_someone()
                    && reading.paragraph(last.token()) + 1 >= reading.paragraph(first)
            })
    }

    /// `Firan kwam terug. “We speelden goed”`: a sports club that does something is spoken of by a person, where one speaks.
    fn plays(&self, s: usize) -> bool {
        let reading = self.reading;
        self.topics[s].as_ref().is_some_and(|topic| {
            let sort = topic.entity.map_or(Tags::NONE, |entity| self.registry.entities[entity].sort);
            (reading.is(topic.mention.head, Tags::CLUB) || sort.any(Tags::CLUB))
                && !reading.is(topic.verb, Tags::REPORT)
                && self
                    .spoken
                    .iter()
                    .take(FAR)
                    .any(|logged| self.registry.entities[logged.entity()].is_someone())
        })
    }

    /// `Firan wil snel beginnen. “We staan klaar”`: the body that a sentence is about, if nobody spoke just before.
    fn body_as_topic(&mut self, s: usize, k: usize) -> Option<usize> {
        let reading = self.reading;
        let topic =
            self.topics[s].as_ref().filter(|topic| topic.mention.referent == Referent::Organisation)?;
        // `De politie wil niets kwijt. “Wij zijn bezig”`: one without a name is new here, and says `wij`, or is told to take a stand.
        if topic.entity.is_none() {
            let mention = topic.mention.clone();
            let told = mention.definite
                && !mention.plural
                && !mention.joint
                && mention.name.is_none()
                && !reading.is(mention.head, Tags::PLACE | Tags::COUNTRY | Tags::GROUP)
                && (self.in_first_person(k) || self.takes_a_stand(s))
                && !self.says_i(k)
                && self.found[k].cue.is_empty()
                && self.opens_its_sentence(k);
            let body = told.then(|| self.entity_of(&mention))?;
            if let Some(topic) = self.topics[s].as_mut() {
                topic.entity = body;
            }
        }
        let topic = self.topics[s].as_ref()?;
        let entity = topic.entity?;
        let place = topic
            .mention
            .name
            .clone()
            .is_some_and(|name| name.into_iter().all(|i| reading.is(i, Tags::COUNTRY | Tags::PLACE)));
        let goes_on = s > 0
            && reading.sentences[s - 1].paragraph == reading.sentences[s].paragraph
            && self.speaker_in(s - 1, k).is_some_and(|(other, _)| self.registry.entities[other].is_someone());
        let start = topic.mention.tokens.start;
        // `Ook de bond is boos.`
        let opens = start == reading.sentences[s].first as usize || self.is_focus(start);
        let stand = opens && self.takes_a_stand(s);
        let goes_on = !stand && (goes_on || self.tells_on(s, &topic.mention) || self.plays(s));
        (!place && !goes_on && self.registry.entities[entity].kind == SpeakerKind::Organisation)
            .then_some(entity)
    }
}
