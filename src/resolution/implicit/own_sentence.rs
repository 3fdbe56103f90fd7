//! Quoted words in a sentence of the author's: whom it is about, or who is named before its colon.

use crate::attribution::Kind;
use crate::clause;
use crate::lexicon::Tags;
use crate::mention::{self, Referent};
use crate::resolution::Resolver;
use crate::token::Flags;

/// How far before a colon the noun of speech may stand whose author it is.
const LONGEST: usize = 20;

impl Resolver<'_, '_> {
    /// `Aydin sorteert voor op een zege als “de kiezer het begrijpt”`: the subject of the sentence around quoted words.
    pub(super) fn in_own_sentence(&mut self, k: usize) -> Option<usize> {
        let kind = self.found[k].kind;
        let start = self.found[k].content[0].start;
        let sentence = self.reading.sentence(start);
        // `Kok, net terug, is er kort over: “…”`
        let colon = start > 1
            && self.reading.reads(start - 2, ":")
            && self.reading.opened_at(start - 1).is_some()
            && self.reading.sentence(start - 2) == sentence;
        // `Kok vertrekt niet graag, maar “het is tijd”`
        let joined = self.is_joined(start);
        if kind == Kind::Mixed
            && let Some(entity) = self.holder_of(k)
        {
            return Some(entity);
        }
        if kind != Kind::Mixed && !colon && !joined {
            return self.fronted(sentence, start);
        }
        if !colon
            && !joined
            && let Some(entity) = self.fronted(sentence, start)
        {
            return Some(entity);
        }
        if colon && let Some(entity) = self.author_before(start - 2) {
            return Some(entity);
        }
        if joined && let Some((entity, _)) = self.speaker_in(sentence, k) {
            return Some(entity);
        }
        self.topics_up_to(sentence + 1);
        if colon && let Some(entity) = self.joins(sentence, start - 2) {
            return Some(entity);
        }
        if colon
            && let Some(entity) =
                self.reported_before_colon(k, sentence).or_else(|| self.cue_before_colon(k, sentence))
        {
            return Some(entity);
        }
        self.topic_before(k, colon)
    }

    /// `De burgemeester had daar “geen moeite” mee`, `Kok is er “klaar mee”`: the content is the whole clause, and its subject has the
    /// view of it.
    fn holder_of(&mut self, k: usize) -> Option<usize> {
        let reading = self.reading;
        let known = reading.known();
        let start = self.found[k].content[0].start;
        let sentence = reading.sentence(start);
        self.topics_up_to(sentence + 1);
        let topic = self.topics[sentence].as_ref().filter(|topic| topic.mention.tokens.start == start)?;
        let verb = topic.verb;
        let mention = topic.mention.clone();
        let about = [known.er, known.daar].contains(&reading.lexeme(verb + 1));
        let open = (verb + 2..verb + 4).find(|&i| reading.opened_at(i).is_some())?;
        let holds = about
            && reading.is(verb, Tags::AUX)
            && mention.tokens.end == verb
            && open < self.found[k].content[0].end;
        let somebody = match mention.referent {
            Referent::Person => true,
            Referent::Unnamed => reading.is(mention.head, Tags::ROLE) && mention.definite,
            _ => false,
        };
        if holds && somebody { self.entity_of(&mention) } else { None }
    }

    /// `Voor Kok was het “van begin tot eind afzien”`: whom the sentence concerns in which the words stand.
    fn fronted(&mut self, sentence: usize, start: usize) -> Option<usize> {
        let reading = self.reading;
        let first = reading.start_of_sentence(start);
        if reading.lexeme(first) != reading.known().voor || reading.sentence(first) != sentence {
            return None;
        }
        self.topics_up_to(sentence + 1);
        let topic = self.topics[sentence].as_deref();
        topic
            .is_none_or(|topic| topic.mention.tokens.end <= start || start == first)
            .then(|| self.for_whom(sentence, topic))?
    }

    /// `Volgens Kok is Jansen te laat: “…”`: who is reported before the colon goes on.
    fn reported_before_colon(&self, k: usize, sentence: usize) -> Option<usize> {
        let start = self.found[k].content[0].start;
        self.by_sentence[sentence]
            .iter()
            .rev()
            .filter(|&&other| other != k && !self.is_aside(other, sentence))
            .find_map(|&other| {
                let reported = &self.found[other];
                let before = reported.source.is_some()
                    && reported.content.iter().all(|part| part.end + 2 <= start)
                    && reported.content.last().is_some_and(|part| part.end + 3 >= start);
                self.speakers[other].filter(|_| before).map(|(entity, _)| entity)
            })
    }

    /// `De brug blijft dicht, zegt Kok: “…”`
    fn cue_before_colon(&self, k: usize, sentence: usize) -> Option<usize> {
        let start = self.found[k].content[0].start;
        let last = self.by_sentence[sentence].iter().rev().find(|&&other| {
            let found = &self.found[other];
            let source = found.source.as_ref().map(|source| &source.tokens);
            other != k
                && !self.is_aside(other, sentence)
                && found.cue.iter().chain(source).all(|part| part.end < start)
                && source.is_some_and(|source| source.end + 6 > start)
        })?;
        self.speakers[*last].map(|(entity, _)| entity)
    }

    /// Who is told of before the quoted words, in their sentence.
    fn topic_before(&mut self, k: usize, colon: bool) -> Option<usize> {
        let start = self.found[k].content[0].start;
        let sentence = self.reading.sentence(start);
        self.topics_up_to(sentence + 1);
        let topic = self.topics[sentence].as_ref().filter(|topic| topic.mention.tokens.end <= start);
        // `Een buurman die er genoeg van heeft: “…”`: no verb but that of a relative clause.
        let (mention, entity) = match topic {
            Some(topic) => (topic.mention.clone(), topic.entity),
            None if colon => {
                let first = self.reading.sentences[sentence].first as usize;
                (mention::mention_at(self.reading, first, start)?, None)
            }
            None => return None,
        };
        // `Kok loopt weg: “Hij was boos.”`
        if colon && entity.is_some_and(|entity| self.tells_of(k, entity, sentence)) {
            return None;
        }
        match (entity, mention.referent) {
            (_, Referent::Thing) if colon => None,
            (Some(entity), _) if self.registry.entities[entity].is_someone() => Some(entity),
            (_, Referent::Unnamed) if self.reading.is(mention.head, Tags::ROLE | Tags::DEMONYM) => {
                self.entity_of(&mention)
            }
            // `De gemeente weet het zeker: “…”`, but `Nederland staat stil: “…”`
            (_, Referent::Organisation)
                if colon
                    && !mention.plural
                    && mention.definite
                    && !self.reading.is(mention.head, Tags::PLACE | Tags::COUNTRY) =>
            {
                let body = self.entity_of(&mention);
                body.filter(|&body| self.can_say(body, k, true))
            }
            (_, Referent::Unnamed) if colon && !mention.plural => self.entity_of(&mention),
            _ => None,
        }
    }

    /// A conjunction joins the quotation whose words begin at `start` to the clause of the author before it.
    fn is_joined(&self, start: usize) -> bool {
        let reading = self.reading;
        let known = reading.known();
        let Some(before) = start.checked_sub(2) else { return false };
        reading.opened_at(start - 1).is_some()
            && [known.maar, known.want, known.en, known.dus].contains(&reading.lexeme(before))
            && !reading.has_flag(before, Flags::SENTENCE_START)
    }

    /// `een bericht van senator Kok: “…”`: whose words stand behind the colon.
    pub(in crate::resolution) fn author_before(&mut self, colon: usize) -> Option<usize> {
        let reading = self.reading;
        let start = reading.start_of_sentence(colon).max(colon.saturating_sub(LONGEST));
        // `Tot verdriet van Kok: “…”`: no verb that tells of somebody else.
        let told = clause::has_finite(reading, start, colon);
        // `een bericht van de voorzitter van de bond:`: the longest one.
        let author = (start + 1..colon)
            .filter(|&i| {
                reading.lexeme(i) == reading.known().van
                    && !reading.is(i - 1, Tags::NAME)
                    && (!told || reading.is(i - 1, Tags::SPEECH_NOUN | Tags::DOCUMENT))
            })
            .filter_map(|of| mention::mention_at(reading, of + 1, colon))
            .find(|author| author.tokens.end == colon && author.can_speak())?;
        self.entity_of(&author)
    }
}
