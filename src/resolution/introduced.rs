//! Whom the sentence before a quotation introduces in another place than that of its subject: `Dan volgt de reactie van Kramer.`

use super::Resolver;
use crate::attribution::{Kind, SpeakerKind};
use crate::clause;
use crate::lexicon::{CueClass, Frames, Number, Tags, WordBits, WordLists};
use crate::mention::{self, Referent};
use crate::token::LexemeId;

impl Resolver<'_, '_> {
    /// Whom sentence `s`, right before the quotation `k`, introduces as its speaker.
    pub(super) fn introduced(&mut self, s: usize, k: usize) -> Option<usize> {
        let next = self.reading.sentence(self.found[k].content[0].start) == s + 1;
        let last = if next { self.last_topic(s) } else { None };
        if last.is_some() || !self.follows(s, k) {
            return last;
        }
        self.reacts(s)
            .or_else(|| if next { self.author_in_relative(s, k) } else { None })
            .or_else(|| self.joins(s, self.reading.sentence_tokens(s).end - 1))
            .or_else(|| if next { self.in_short(s) } else { None })
            .or_else(|| self.agent(s, k))
            .or_else(|| self.touched(s, k))
            .or_else(|| self.interviewed(s, k))
            .or_else(|| self.states(s, k))
            .or_else(|| self.relative_of(s, k))
            .or_else(|| self.owner_of(s, k))
            .or_else(|| if next { self.last_role(s) } else { None })
    }

    /// `Zo ook een buurman.`, `Dat geldt ook voor Kramer:`, `Ook voor Kramer is het wennen.`: one more, in the words up to `end`.
    pub(super) fn joins(&mut self, s: usize, end: usize) -> Option<usize> {
        let reading = self.reading;
        let known = reading.known();
        let range = reading.sentence_tokens(s).start..end;
        let first = range.start;
        let also = range.clone().find(|&i| reading.lexeme(i) == known.ook)?;
        let so = also == first + 1 && reading.lexeme(first) == known.zo && self.topics[s].is_none();
        let concerned = reading.lexeme(also + 1) == known.voor;
        let start = also + 1 + usize::from(concerned);
        let one = mention::mention_at(reading, start, range.end)?;
        let ends = one.tokens.end == range.end || reading.is_comma(one.tokens.end);
        let whole = so && ends || concerned && (also == first || ends && self.is_about_that(s));
        let somebody = match one.referent {
            Referent::Person | Referent::Organisation => true,
            Referent::Unnamed => reading.is(one.head, Tags::ROLE | Tags::DEMONYM),
            _ => false,
        };
        if whole && somebody { self.entity_of(&one) } else { None }
    }

    /// `Kramer zwijgt. Zijn buurvrouw niet.`: one more, with an adverb in the place of the verb.
    fn in_short(&mut self, s: usize) -> Option<usize> {
        const ADVERBS: usize = 2;
        let reading = self.reading;
        let range = reading.sentence_tokens(s);
        let end = range.end - 1;
        let one = mention::mention_at(reading, range.start, end).filter(|one| !one.plural && !one.joint)?;
        let rest = one.tokens.end..end;
        let short = (1..=ADVERBS).contains(&rest.len())
            && rest.into_iter().all(|i| reading.is(i, Tags::ADV | Tags::NEG) && !reading.is(i, Tags::TIME));
        let somebody = match one.referent {
            Referent::Person | Referent::Organisation => one.definite,
            Referent::Unnamed => one.definite && reading.is(one.head, Tags::ROLE),
            _ => false,
        };
        if short && somebody && !clause::has_finite(reading, range.start, end) {
            self.entity_of(&one)
        } else {
            None
        }
    }

    /// `Dat is de eis die Kramer stelt. “Het moet”`, `er is een brief die Kramer schreef. “Ik …”`: whose words the sentence ends with.
    fn author_in_relative(&mut self, s: usize, k: usize) -> Option<usize> {
        let reading = self.reading;
        let range = reading.sentence_tokens(s);
        let known = reading.known();
        let relative = range.clone().rev().find(|&i| {
            // `er is een brief voorgelezen die …`
            let noun = if reading.is(i.saturating_sub(1), Tags::PART) { 2 } else { 1 };
            reading.lexeme(i) == known.die
                && i >= range.start + noun
                && reading.is(i - noun, Tags::SPEECH_NOUN | Tags::DOCUMENT)
                && reading.quotation_around(i).is_none()
        })?;
        let verb = (relative + 1..range.end).find(|&i| clause::is_finite(reading, i))?;
        let last = !(verb + 1..range.end).any(|i| clause::is_finite(reading, i) || reading.is_comma(i));
        let author = clause::subject(reading, verb).filter(|author| author.tokens.start > relative)?;
        let one = author.referent == Referent::Person && !author.joint;
        let whole = self.found[k].kind == Kind::Direct && self.opens_its_sentence(k);
        if last && one && whole { self.entity_of(&author) } else { None }
    }

    /// Its subject is `dat`, `dit` or `het`.
    fn is_about_that(&self, s: usize) -> bool {
        self.topics[s].as_ref().is_none_or(|topic| {
            topic.mention.referent == Referent::Pronoun && !self.means_somebody(&topic.mention)
        })
    }

    /// `De brug is open, maar de directeur is boos.`: the role of whom the last clause is about, where the first is about nobody.
    fn last_role(&mut self, s: usize) -> Option<usize> {
        let reading = self.reading;
        if self.is_about_one(s) {
            return None;
        }
        let last = self.last_subject(s)?;
        // `Sommigen lachen erom, maar anderen zijn boos.`
        let others = reading.lexeme(last.head) == reading.known().anderen && last.tokens.len() == 1;
        // `Een busje stopt, een agent stapt uit.`
        let appears = || {
            clause::is_finite(reading, last.tokens.end)
                && self.topics[s].as_ref().is_some_and(|topic| topic.mention.referent == Referent::Thing)
        };
        let role = others
            || last.referent == Referent::Unnamed
                && (last.definite || appears())
                && !last.plural
                && !last.joint
                && reading.is(last.head, Tags::ROLE)
                // `al weken komt er geen klant meer`
                && !reading.is(last.tokens.start, Tags::POSS | Tags::NEG);
        if role { self.entity_of(&last) } else { None }
    }

    /// `De buren zijn blij. “Wij slapen weer”`, `Jan en Piet zijn blij. “Wij …”`: several people, where nobody has
    /// spoken before in the paragraph.
    pub(super) fn several(&mut self, s: usize, k: usize) -> Option<usize> {
        let reading = self.reading;
        let topic = self.topics[s].as_ref()?;
        let mention = topic.mention.clone();
        // `Anderen zijn kritisch. “Waarom niet?”`, whoever has spoken before.
        let others = reading.lexeme(mention.head) == reading.known().anderen && mention.tokens.len() == 1;
        let people = match mention.referent {
            Referent::Unnamed => {
                others
                    || mention.plural
                        && reading.is(mention.head, Tags::ROLE)
                        && !reading.is(mention.head, Tags::DEMONYM | Tags::NUM)
            }
            Referent::Person if mention.joint => self.in_first_person(k) || self.takes_a_stand(s),
            Referent::Organisation if mention.joint => self.takes_a_stand(s),
            _ => others,
        };
        let paragraph = reading.sentences[s].paragraph;
        if !people
            || !self.follows(s, k)
            || self.says_i(k)
            || self.tells_of_several(k)
            || self.found[k].kind != Kind::Direct
            || !self.found[k].cue.is_empty()
            || !self.opens_its_sentence(k)
            || !(mention.definite || topic.is_introduced(reading))
        {
            return None;
        }
        let spoken = (0..s)
            .rev()
            .take_while(|&before| reading.sentences[before].paragraph == paragraph)
            .take(super::FAR)
            .any(|before| self.speaker_in(before, k).is_some());
        if others || !spoken || self.takes_a_stand(s) { self.entity_of(&mention) } else { None }
    }

    /// `De buren zijn het ermee eens`, `zijn boos`, `noemen het een schande`: how its subject takes something is told, without the words.
    pub(super) fn takes_a_stand(&self, s: usize) -> bool {
        let reading = self.reading;
        let Some(verb) = self.topics[s].as_ref().map(|topic| topic.verb) else { return false };
        if !reading.is(verb, Tags::REPORT) {
            return false;
        }
        let range = reading.sentence_tokens(s);
        let mut words = WordBits::default();
        range.clone().for_each(|i| words.add(reading.lexeme(i)));
        reading.lexicon.verbs_near(reading.lexeme(verb), words).any(|use_| {
            let cue = reading.lexicon.cue(use_.cue);
            let said = |word: &LexemeId| {
                range.clone().any(|i| reading.lexeme(i) == *word && reading.quotation_around(i).is_none())
            };
            let fixed = !cue.rest.is_empty() && !cue.separable;
            match cue.class {
                // `Kramer baalt van zijn knie. “Hij had veel pijn”`: what happened to him, not what he thinks of it.
                CueClass::Emotion => fixed && cue.frames.has(Frames::DAT) && cue.rest.iter().all(said),
                CueClass::Opinion | CueClass::Expectation => {
                    fixed && cue.rest.iter().all(said)
                        || cue.rest.is_empty() && !reading.is(verb, Tags::AUX | Tags::MODAL)
                }
                // `De bond trekt aan de bel.`
                CueClass::Speech => fixed && cue.rest.iter().all(said),
                CueClass::Judgement | CueClass::Accusation => cue.rest.iter().all(said),
                _ => false,
            }
        })
    }

    /// `Die zijn sterker`, `ze weten het al`: the words are about several others.
    fn tells_of_several(&self, k: usize) -> bool {
        let reading = self.reading;
        let content = &self.found[k].content[0];
        let end = content.end.min(reading.end_of_sentence(content.start));
        (content.start..end).any(|i| {
            let pronoun = reading.lexicon.pronoun(reading.lexeme(i));
            // `Er is niemand die dat weet`: a relative clause tells of its own noun.
            reading.is(i, Tags::PRON_SUBJ)
                && !clause::is_relative(reading, i)
                && pronoun.is_some_and(|pronoun| {
                    pronoun.can_speak && !pronoun.first_person && pronoun.number != Number::Singular
                })
        }) || reading.lexeme(content.start) == reading.known().die
    }

    /// `ook`, `vooral` or `zelfs` stands before the token, and opens its sentence.
    pub(super) fn is_focus(&self, i: usize) -> bool {
        let reading = self.reading;
        i.checked_sub(1).is_some_and(|focus| {
            focus == reading.start_of_sentence(i)
                && (reading.lexeme(focus) == reading.known().ook
                    || reading.reads(focus, "Vooral")
                    || reading.reads(focus, "Zelfs"))
        })
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
            let aside = range
                .clone()
                .find(|&i| reading.is_comma(i) && reading.is(i + 1, Tags::REL | Tags::DET | Tags::POSS));
            let author = self.author_before(aside.unwrap_or(end))?;
            let unnamed = reading.reads(range.start, "Tot");
            return self.is_somebody(author, unnamed).then_some(author);
        };
        let mention = &topic.mention;
        // `de reactie via de woordvoerder van Kramer`
        let through = reading.reads(mention.head + 1, "via");
        let reaction = reading.is(mention.head, Tags::SPEECH_NOUN)
            && (through || reading.lexeme(mention.head + 1) == reading.known().van);
        // `De reactie van Kramer is kort.`
        let judged = reading.is(mention.head, Tags::SPEECH_NOUN)
            && reading.lexeme(mention.head + 1) == reading.known().van
            && mention.head + 2 < topic.verb
            && reading.is(topic.verb, Tags::AUX);
        if judged {
            let author = self.author_before(topic.verb)?;
            let body = self.registry.entities[author].kind == SpeakerKind::Organisation;
            return (!body && self.is_somebody(author, true)).then_some(author);
        }
        if reaction && through {
            return self.only_person_in(s);
        }
        let author = if reaction { self.author_before(end)? } else { return None };
        self.is_somebody(author, true).then_some(author)
    }

    /// `Dat wordt niet uitgesloten door Kramer. “Het kan”`: who does what the sentence tells in the passive of a thing.
    fn agent(&mut self, s: usize, k: usize) -> Option<usize> {
        let reading = self.reading;
        let range = reading.sentence_tokens(s);
        let door = range
            .clone()
            .rev()
            .find(|&i| reading.lexeme(i) == reading.known().door && reading.quotation_around(i).is_none())?;
        let clause = || matches!(reading.lexeme(range.start), word if word == reading.known().dat || word == reading.known().of);
        let about_person = self.topics[s].as_ref().is_some_and(|topic| {
            !matches!(topic.mention.referent, Referent::Organisation | Referent::Thing | Referent::Document)
                && topic.mention.can_speak()
        });
        if about_person && !clause() || !self.opens_its_sentence(k) {
            return None;
        }
        let passive = |tags: Tags| {
            range.clone().any(|i| reading.is(i, Tags::PART) && reading.is(i, tags))
                && range.clone().any(|i| reading.is(i, Tags::AUX) && clause::is_finite(reading, i))
        };
        let told = passive(Tags::REPORT) || self.in_first_person(k) && !self.says_i(k) && passive(Tags::PART);
        let agent = mention::mention_at(reading, door + 1, range.end)?;
        let after = agent.tokens.end;
        let ends = after + 1 == range.end || reading.is_comma(after) || reading.is(after, Tags::REL);
        let one = !agent.plural && !agent.joint;
        let somebody = match agent.referent {
            Referent::Person => one,
            Referent::Unnamed => {
                reading.is(agent.head, Tags::ROLE) && (passive(Tags::REPORT) || one && agent.definite)
            }
            Referent::Organisation => passive(Tags::REPORT) && !self.says_i(k),
            _ => false,
        };
        if told && ends && somebody { self.entity_of(&agent) } else { None }
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

    /// `Het Parool sprak met Anna Kok.`, `Onze verslaggever liep mee met Kok, die er woont.`: whom a medium has met.
    fn interviewed(&mut self, s: usize, k: usize) -> Option<usize> {
        let reading = self.reading;
        let topic = self.topics[s].as_ref()?;
        let (head, verb) = (topic.mention.head, topic.verb);
        let medium = match topic.mention.referent {
            Referent::Organisation => reading.is(head, Tags::MEDIA) || self.is_medium(topic.entity),
            Referent::Person | Referent::Unnamed => {
                topic.mention.tokens.clone().any(|i| reading.is_listed(i, WordLists::REPORTER))
            }
            _ => false,
        };
        if !medium || self.found[k].kind != Kind::Direct || !self.opens_its_sentence(k) {
            return None;
        }
        let known = reading.known();
        let end = reading.sentences[s].last as usize;
        let with = (verb + 1..end).find(|&i| {
            [known.met, known.bij].contains(&reading.lexeme(i)) && reading.quotation_around(i).is_none()
        })?;
        let met = mention::simple_mention_at(reading, with + 1, end)?;
        let somebody = match met.referent {
            Referent::Person => true,
            Referent::Unnamed => reading.is(met.head, Tags::ROLE),
            _ => false,
        };
        let one = somebody && !met.plural && !met.joint && !reading.is(met.tokens.start, Tags::POSS);
        if one { self.entity_of(&met) } else { None }
    }

    /// The tables have it as one of the media.
    fn is_medium(&self, entity: Option<usize>) -> bool {
        entity.is_some_and(|entity| self.registry.entities[entity].sort.any(Tags::MEDIA))
    }

    /// `In een persbericht legt de familie Kok het verband. “…”`, `In een verklaring van Kok nam de bond afstand. “…”`: whose text it is.
    fn states(&mut self, s: usize, k: usize) -> Option<usize> {
        let reading = self.reading;
        let known = reading.known();
        let topic = self.topics[s].as_ref()?;
        let range = reading.sentence_tokens(s);
        let head = (range.start + 1..topic.verb).find(|&i| reading.is(i, Tags::NOUN))?;
        let text = reading.lexeme(range.start) == known.in_
            && reading.is(head, Tags::SPEECH_NOUN)
            && reading.is(range.start + 1, Tags::DET | Tags::POSS);
        if !text || self.found[k].kind != Kind::Direct || !self.opens_its_sentence(k) || self.says_i(k) {
            return None;
        }
        let (subject, verb) = (topic.mention.clone(), topic.verb);
        let author = if reading.lexeme(head + 1) == known.van {
            mention::mention_at(reading, head + 2, verb).filter(|author| author.tokens.end == verb)?
        } else if head + 1 == verb && subject.tokens.start > verb {
            subject
        } else {
            return None;
        };
        if author.referent == Referent::Organisation && !author.joint {
            self.entity_of(&author)
        } else {
            None
        }
    }

    /// `De moeder van Anna Kok is ziek. “Ze kan niet meer lopen”`: the one with a name tells of the other.
    fn relative_of(&mut self, s: usize, k: usize) -> Option<usize> {
        let reading = self.reading;
        let mention = &self.topics[s].as_ref()?.mention;
        let (head, tokens) = (mention.head, mention.tokens.clone());
        let related = mention.referent == Referent::Unnamed
            && mention.name.is_none()
            && reading.is(head, Tags::ROLE)
            && reading.lexeme(head + 1) == reading.known().van;
        // `De dochters van Anna Kok zijn ziek. “Ze slapen veel”`, `“Ik ben trots op ze”`
        let told = if mention.plural {
            reading.is(head, Tags::RELATION)
                && (self.says_i(k) || self.tells_of_several(k))
                && !self.takes_a_stand(s)
        } else {
            reading.tags(head).gender().is_some_and(|gender| self.tells_of_one(k, gender))
        };
        if !related || !told || !self.opens_its_sentence(k) {
            return None;
        }
        let named = mention::simple_mention_at(reading, head + 2, tokens.end)?;
        if named.referent == Referent::Person && !named.joint { self.entity_of(&named) } else { None }
    }

    /// `Anna Kok zucht. Haar man werkt. “Hij is nooit thuis”`: whose husband he is.
    fn owner_of(&mut self, s: usize, k: usize) -> Option<usize> {
        let reading = self.reading;
        let mention = &self.topics[s].as_ref()?.mention;
        let (head, owner) = (mention.head, mention.tokens.start);
        let related = mention.referent == Referent::Unnamed
            && mention.name.is_none()
            && !mention.plural
            && !mention.joint
            && reading.is(owner, Tags::POSS)
            && reading.is(head, Tags::ROLE);
        let gender = reading.tags(head).gender().filter(|_| related)?;
        if !self.tells_of_one(k, gender) || !self.opens_its_sentence(k) {
            return None;
        }
        let entity = self.antecedent(&mention::Mention::possessive(reading, owner), None, &[])?;
        self.registry.entities[entity].is_someone().then_some(entity)
    }

    /// A person, or somebody or a body without a name, where that will do.
    fn is_somebody(&self, entity: usize, unnamed: bool) -> bool {
        match self.registry.entities[entity].kind {
            SpeakerKind::Person => true,
            SpeakerKind::Unnamed | SpeakerKind::Organisation => unnamed,
            _ => false,
        }
    }
}
