//! Topics: whom each sentence is about. Its subject, when that is a speaker or a pronoun that means one.

use super::{Log, Logged, Resolver};
use crate::attribution::SpeakerKind;
use crate::clause;
use crate::lexicon::{Number, Tags};
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;
use crate::token::Flags;
use crate::zone::Zone;

/// The subject of a sentence.
#[derive(Clone, Debug)]
pub(super) struct Topic {
    pub(super) mention: Mention,
    /// Whom it means, if the text has told.
    pub(super) entity: Option<usize>,
    /// Its finite verb.
    pub(super) verb: usize,
}

impl Topic {
    /// `Een buurman haalt zijn schouders op`, `daar denkt een buurman anders over`; not `er is een buurman` or
    /// `een van hen is Jansen`.
    pub(super) fn is_introduced(&self, reading: &Reading<'_>) -> bool {
        let start = self.mention.tokens.start;
        let first = reading.start_of_sentence(self.verb);
        let one_of = reading.lexeme(start + 1) == reading.known().van;
        start <= self.verb + 2
            && !(one_of && reading.is(self.verb, Tags::AUX))
            && !reading.word(first).eq_ignore_ascii_case("er")
            // `Een opvolger is er niet.`, but `een buurman heeft er genoeg van`, `een buurman stond er vlakbij`
            && !(reading.lexeme(self.verb + 1) == reading.known().er
                && [reading.known().is, reading.known().was].contains(&reading.lexeme(self.verb)))
    }
}

impl Resolver<'_, '_> {
    /// Finds the topics of all sentences before `sentence`. A pronoun stands on the topics before it.
    pub(super) fn topics_up_to(&mut self, sentence: usize) {
        for s in self.topics.len()..sentence {
            let mut topic = self.subject_of(s);
            if let Some(topic) = &mut topic {
                topic.entity = if self.is_share(&topic.mention) {
                    self.shared_by(s, &topic.mention)
                } else {
                    self.known_at(&topic.mention)
                };
                if let Some(person) = self.for_whom(s, Some(topic)) {
                    topic.entity = Some(person);
                }
                // `Zijn bedrijf is groot`: about him whose it is.
                if self.is_somebodys_body(&topic.mention) {
                    let owner = Mention::possessive(self.reading, topic.mention.tokens.start);
                    topic.entity = self.antecedent(&owner, None, &[]).or(topic.entity);
                }
                if topic.entity.is_none() && self.means_somebody(&topic.mention) {
                    topic.entity = self.antecedent(&topic.mention, Some(topic.verb), &[]);
                }
            }
            self.topics.push(topic.map(Box::new));
        }
    }

    /// `Voor Kramer bevat het voorstel niets nieuws`, `Als het aan Kramer ligt, blijft Groot`: the person whom a sentence about a thing
    /// concerns, or whose view it tells.
    pub(super) fn for_whom(&self, s: usize, topic: Option<&Topic>) -> Option<usize> {
        let reading = self.reading;
        let known = reading.known();
        let range = reading.sentence_tokens(s);
        let first = reading.lexeme(range.start);
        let start = if first == known.voor {
            let thing = |topic: &Topic| match topic.mention.referent {
                Referent::Thing | Referent::Document => true,
                Referent::Pronoun => reading.lexeme(topic.mention.head) == known.het,
                Referent::Person => self.is_judged(topic.verb),
                _ => false,
            };
            topic.is_none_or(thing).then_some(range.start + 1)?
        } else if first == known.als {
            let wish =
                reading.lexeme(range.start + 1) == known.het && reading.lexeme(range.start + 2) == known.aan;
            wish.then_some(range.start + 3)?
        } else {
            return None;
        };
        // `voor truidrager Kramer`
        let person = (start..start + 2)
            .filter_map(|i| mention::simple_mention_at(reading, i, range.end))
            .find(|person| person.referent == Referent::Person)?;
        let wishes = || reading.reads(person.tokens.end, "ligt") || reading.reads(person.tokens.end, "lag");
        if first == known.als && !wishes() {
            return None;
        }
        let entity = self.entity_at(&person).filter(|_| person.referent == Referent::Person)?;
        self.registry.entities[entity].is_someone().then_some(entity)
    }

    /// `Voor Kramer is Groot de beste speler`, `was Groot altijd een held`: what somebody is, behind the copula and the subject.
    fn is_judged(&self, verb: usize) -> bool {
        let reading = self.reading;
        let known = reading.known();
        let end = reading.end_of_sentence(verb);
        [known.is, known.was].contains(&reading.lexeme(verb))
            && reading.is(verb + 1, Tags::NAME)
            && (verb + 2..end).any(|i| reading.is(i, Tags::DET | Tags::ADJ) || reading.lexeme(i) == known.een)
            && !(verb + 2..end).any(|i| reading.is(i, Tags::PART))
    }

    /// `zijn bedrijf`, `haar club`
    fn is_somebodys_body(&self, mention: &Mention) -> bool {
        let reading = self.reading;
        let owner = mention.tokens.start;
        // `Zijn coalitiepartner Vooruit is boos`: a party is nobody's own.
        mention.referent == Referent::Organisation
            && !mention.name.clone().is_some_and(|name| name.into_iter().any(|i| reading.is(i, Tags::PARTY)))
            && !mention.joint
            && reading.is(owner, Tags::POSS)
            && reading.lexicon.pronoun(reading.lexeme(owner)).is_some_and(|pronoun| pronoun.gender.is_some())
    }

    /// Whom a noun phrase means that has been read before, under another name if need be.
    pub(super) fn known_at(&mut self, mention: &Mention) -> Option<usize> {
        let surname = self.registry.by_surname(self.reading, mention);
        let known = surname.or_else(|| self.entity_at(mention));
        let unnamed = known.is_none_or(|entity| self.registry.entities[entity].kind == SpeakerKind::Unnamed);
        let person = if unnamed { self.renamed(mention, None) } else { None };
        person.or(known)
    }

    /// `hij`, `ze`, `die`; not `dat` or `ik`.
    pub(super) fn means_somebody(&self, mention: &Mention) -> bool {
        let reading = self.reading;
        let pronoun = reading.lexicon.pronoun(reading.lexeme(mention.head));
        mention.referent == Referent::Pronoun && pronoun.is_some_and(|pronoun| pronoun.can_speak)
    }

    /// The subject of the first main clause of a sentence of running text, outside quotations.
    pub(super) fn subject_of(&self, sentence: usize) -> Option<Topic> {
        let reading = self.reading;
        let range = reading.sentence_tokens(sentence);
        if reading.zones[sentence] != Zone::Body {
            return None;
        }
        let known = reading.known();
        let mut i = range.start;
        while i < range.end {
            if reading.quotation_around(i).is_none()
                && clause::is_finite(reading, i)
                && clause::start(reading, i).1 == clause::Opening::Main
                && !self.is_in_fronted_question(i)
            {
                let mut mention = clause::subject(reading, i)?;
                // `Anders dan Kramer lacht Jansen`: the one behind the verb.
                // `Als een van de weinigen is Jansen blij`
                let compared = mention.tokens.start > range.start
                    && mention.tokens.end <= i
                    && ([known.dan, known.als].contains(&reading.lexeme(mention.tokens.start - 1))
                        || reading.lexeme(range.start) == known.als && mention.tokens.end == i);
                // `Brief Waarom Jansen vertrekt, kon Kramer niet zeggen`: behind the question, the subject stands behind the verb.
                let asked = mention.tokens.end < i
                    && reading.is_comma(i - 1)
                    && (range.start..i)
                        .any(|verb| clause::is_finite(reading, verb) && self.is_in_fronted_question(verb));
                if (compared || asked)
                    && let Some(behind) = mention::mention_at(reading, i + 1, range.end)
                {
                    mention = behind;
                }
                if let Some(person) = self.cleft(i, &mention) {
                    mention = person;
                }
                return range.contains(&mention.tokens.start).then_some(Topic {
                    mention,
                    entity: None,
                    verb: i,
                });
            }
            i = reading.after(i);
        }
        None
    }

    /// `Het was wethouder Kramer die de vraag stelde.`: the sentence is about the one behind its verb.
    fn cleft(&self, verb: usize, subject: &Mention) -> Option<Mention> {
        let reading = self.reading;
        let known = reading.known();
        if reading.lexeme(subject.head) != known.het || ![known.is, known.was].contains(&reading.lexeme(verb))
        {
            return None;
        }
        let person = mention::simple_mention_at(reading, verb + 1, reading.end_of_sentence(verb))?;
        let one = person.referent == Referent::Person && !person.joint;
        (one && reading.lexeme(person.tokens.end) == known.die).then_some(person)
    }

    /// `Waarom Jansen dat wil, kan Kramer niet zeggen.`: the question comes first, with its verb last.
    fn is_in_fronted_question(&self, verb: usize) -> bool {
        let reading = self.reading;
        let begin = reading.start_of_sentence(verb);
        let end = reading.end_of_sentence(verb);
        // `Brief Waarom Jansen dat wil, …`: behind a heading of a word or two.
        let asks =
            |&i: &usize| reading.is(i, Tags::WH) && (i == begin || reading.has_flag(i, Flags::CAPITAL));
        let Some(first) = (begin..verb.min(begin + 3)).find(asks) else { return false };
        verb > first + 1
            && (verb + 1..end).any(|i| {
                reading.is_comma(i)
                    && clause::is_finite(reading, i + 1)
                    && reading.is(i - 1, Tags::VERB)
                    && !reading.reads(end - 1, "?")
            })
    }

    /// `Aydin praatte door, en dat amuseerde Kramer`: the person whom the last main clause of a sentence is about, if it is not the
    /// first one.
    pub(super) fn last_topic(&self, sentence: usize) -> Option<usize> {
        let subject = self.last_subject(sentence)?;
        if subject.referent != Referent::Person
            || subject.joint
            || subject.name.is_none()
            || self.is_listed(subject.tokens.start)
        {
            return None;
        }
        self.entity_at(&subject).filter(|&entity| self.registry.entities[entity].is_someone())
    }

    /// The subject of the last main clause of a sentence, if it is not the first one.
    pub(super) fn last_subject(&self, sentence: usize) -> Option<Mention> {
        let reading = self.reading;
        let first = self.topics.get(sentence)?.as_ref()?.verb;
        let end = reading.sentences[sentence].last as usize;
        let verb = (first + 1..end).rev().find(|&i| {
            reading.quotation_around(i).is_none()
                && clause::is_finite(reading, i)
                && clause::start(reading, i).1 == clause::Opening::Main
        })?;
        let subject = clause::subject(reading, verb)?;
        // What stands behind a colon is told by the one before it.
        let told = (first..verb).any(|i| reading.reads(i, ":"));
        (!told && subject.tokens.start > first).then_some(subject)
    }

    /// Whom a mention means that has been read before: as a source, or as a name or a role.
    pub(super) fn entity_at(&self, mention: &Mention) -> Option<usize> {
        // `de bewoners van de Dijkstraat` is not the street; but `de knie van Davenport` is about Davenport.
        let last = match (&mention.name, mention.referent) {
            (_, Referent::Thing) => mention.tokens.end,
            (Some(name), _) => name.start.max(mention.head),
            (None, _) => mention.head,
        };
        let tokens = mention.tokens.start..last + 1;
        let within = |log: &Log| log.within(&tokens).next().map(Logged::entity);
        within(&self.spoken).or_else(|| within(&self.log))
    }

    /// `Nu hoeven ze dat niet.`: those whom the sentence before has told of, who are often nobody that the text names.
    pub(super) fn means_several(&self, s: usize) -> bool {
        self.topics[s].as_ref().is_some_and(|topic| {
            topic.mention.referent == Referent::Pronoun && self.is_plural(&topic.mention, Some(topic.verb))
        })
    }

    /// Whether a pronoun, with its verb, means more than one.
    pub(super) fn is_plural(&self, pronoun: &Mention, verb: Option<usize>) -> bool {
        let reading = self.reading;
        // `Zij hebben gezegd`, `daarna hebben ze gezegd`: the verb of the cue is a participle, the one beside the pronoun is finite.
        let at = pronoun.tokens.start;
        let beside = || [at + 1, at.wrapping_sub(1)].into_iter().find(|f| clause::is_finite(reading, *f));
        let participle =
            verb.is_some_and(|f| reading.is(f, Tags::PART) && !reading.is(f, Tags::FIN_SG | Tags::FIN_PL));
        // `kon ze uitleggen`
        let infinitive = verb.is_some_and(|f| reading.is(f, Tags::INF) && f != at + 1 && f + 1 != at);
        // `omdat ze dat hebben gezegd`, `… gezegd hebben`
        let auxiliary = || {
            let beside_verb = |f: usize| [f + 1, f.wrapping_sub(1)];
            verb.map(beside_verb)?
                .into_iter()
                .find(|&f| clause::is_finite(reading, f) && reading.is(f, Tags::AUX | Tags::MODAL))
        };
        let verb = if participle || infinitive { beside().or_else(auxiliary).or(verb) } else { verb };
        // `gaan` stands among the forms of the singular too, where a cue has it as its infinitive.
        let plural_verb = verb.is_some_and(|f| {
            reading.is(f, Tags::FIN_PL) && (!reading.is(f, Tags::FIN_SG) || reading.is(f, Tags::INF))
        });
        match reading.lexicon.pronoun(reading.lexeme(pronoun.tokens.start)) {
            Some(pronoun) => match pronoun.number {
                Number::Singular => false,
                Number::Plural => true,
                Number::Either => plural_verb,
            },
            None => false,
        }
    }
}
