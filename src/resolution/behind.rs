//! Whose words the sentence behind a quotation says that they were: `“Jammer”. Dat was de reactie van Kok.`

use std::ops::Range;

use super::{FAR, Resolver, WIDE};
use crate::attribution::{Kind, SpeakerKind};
use crate::clause;
use crate::lexicon::Tags;
use crate::mention::{self, Referent};

/// How far behind its beginning a sentence names the author of the words.
const LONGEST: usize = 16;
/// How many quotations may stand in a list.
const LISTED: usize = 4;

impl Resolver<'_, '_> {
    /// The sentence behind a quotation that closes its own, in its paragraph or the next one.
    fn sentence_behind(&self, k: usize) -> Option<usize> {
        let reading = self.reading;
        let words = self.found[k].content.last()?;
        let s = reading.sentence(words.end - 1) + 1;
        let near = reading.sentences.get(s)?.paragraph as usize <= reading.paragraph(words.start) + 1;
        (near && self.found[k].kind == Kind::Direct).then_some(s)
    }

    /// `“Jammer”. Dat was de reactie van Kok.`, `Zo begint het boek “De brug” van Kok.`
    pub(super) fn author_behind(&mut self, k: usize) -> Option<usize> {
        let reading = self.reading;
        let known = reading.known();
        let s = self.sentence_behind(k)?;
        let range = reading.sentence_tokens(s);
        let (first, verb) = (range.start, range.start + 1);
        // `Zo was er de reactie van Kok.` is about another one.
        let so = reading.lexeme(first) == known.zo;
        let that = [known.dat, known.dit, known.het].contains(&reading.lexeme(first));
        let is = reading.is(verb, Tags::AUX);
        if !(so && !is || that && is)
            || !clause::is_finite(reading, verb)
            || reading.lexeme(verb + 1) == known.er
            || !self.opens_its_sentence(k)
        {
            return None;
        }
        self.author_in(verb + 1..range.end.min(first + LONGEST))
    }

    /// `“Jammer” en “te duur”, waren de reacties van bezoekers.`: the same, in the sentence of the words.
    pub(super) fn author_beside(&mut self, k: usize) -> Option<usize> {
        let reading = self.reading;
        let mut i = self.found[k].content.last()?.end;
        let comma = |i: usize| i + usize::from(reading.is_comma(i));
        // The other words of the list are passed over.
        for _ in 0..LISTED {
            i = comma(if reading.closed_at(i).is_some() { i + 1 } else { i });
            let next = i + usize::from(reading.is(i, Tags::CONJ_COORD));
            match reading.opened_at(next) {
                Some(other) => i = comma(reading.quotations[other].end()),
                None => break,
            }
        }
        let verb = reading.is(i, Tags::AUX) && clause::is_finite(reading, i);
        if !verb || self.found[k].kind != Kind::Direct || reading.quotation_around(i).is_some() {
            return None;
        }
        self.author_in(i + 1..reading.end_of_sentence(i).min(i + LONGEST))
    }

    /// Whose text or reaction is named among these tokens.
    fn author_in(&mut self, tokens: Range<usize>) -> Option<usize> {
        let reading = self.reading;
        // A title may stand between the text and whose it is.
        let text = |i: usize| match reading.closed_at(i) {
            Some(title) => (reading.quotations[title].open as usize).checked_sub(1),
            None => Some(i),
        };
        let of = tokens.clone().skip(1).find(|&i| {
            reading.lexeme(i) == reading.known().van
                && text(i - 1).is_some_and(|i| reading.is(i, Tags::SPEECH_NOUN | Tags::DOCUMENT))
        })?;
        let author = mention::mention_at(reading, of + 1, reading.end_of_sentence(of))?;
        let somebody = match author.referent {
            Referent::Person | Referent::Organisation => true,
            Referent::Unnamed => reading.is(author.head, Tags::ROLE),
            _ => false,
        };
        if somebody { self.entity_of(&author) } else { None }
    }

    /// `Met die boodschap eist Firan de aanslag op.`: whoever does that, be it a body, has said the words before it.
    pub(super) fn leaves_with_words(&self, s: usize) -> bool {
        let reading = self.reading;
        let known = reading.known();
        let first = reading.sentences[s].first as usize;
        reading.lexeme(first) == known.met
            && [known.die, known.deze, known.dat, known.dit].contains(&reading.lexeme(first + 1))
            && reading.is(first + 2, Tags::SPEECH_NOUN | Tags::DOCUMENT)
            && self.topics[s].as_ref().is_some_and(|topic| {
                matches!(
                    topic.mention.referent,
                    Referent::Person | Referent::Organisation | Referent::Unnamed
                )
            })
    }

    /// `“De rij is te lang.” De loketbediende hoort het vaak.`: a text begins with words, and then with somebody without a name.
    pub(super) fn is_role_behind(&self, s: usize, k: usize) -> bool {
        let reading = self.reading;
        let start = self.found[k].content[0].start;
        self.topics[s].as_ref().is_some_and(|topic| {
            let mention = &topic.mention;
            mention.referent == Referent::Unnamed
                && mention.definite
                && !mention.plural
                && !mention.joint
                && mention.tokens.start == reading.sentences[s].first as usize
                && reading.is(mention.head, Tags::ROLE)
        }) && self.is_head(start)
    }

    /// Nobody has been named before token `i`.
    fn is_head(&self, i: usize) -> bool {
        self.logged_before(i).take(WIDE).all(|logged| !self.registry.entities[logged.entity()].is_someone())
    }

    /// `“Dit ben jij niet!” Het klonk wanhopig. Daar stond Anna Kok. Kenners zeggen …`: a text begins with words, and the first one
    /// whom it is about then has a name, which whoever `speaks` next has not.
    pub(super) fn first_person_behind(&mut self, k: usize, speaks: usize) -> Option<usize> {
        let reading = self.reading;
        let words = &self.found[k].content;
        let (start, end) = (words[0].start, words[words.len() - 1].end);
        let unnamed = self.registry.entities[speaks].kind != SpeakerKind::Person;
        if !unnamed || !self.is_head(start) || !self.opens_its_sentence(k) {
            return None;
        }
        let source = self.spoken.within(&(end..reading.len())).next()?.token();
        let last = reading.sentence(source).min(reading.sentence(end) + FAR);
        self.topics_up_to(last + 1);
        (reading.sentence(end - 1) + 1..=last)
            .filter_map(|s| self.topics[s].as_ref())
            .filter(|topic| topic.mention.tokens.end <= source && topic.mention.referent == Referent::Person)
            .filter_map(|topic| topic.entity)
            .find(|&entity| self.registry.entities[entity].kind == SpeakerKind::Person)
            .filter(|&entity| self.can_say(entity, k, false))
    }
}
