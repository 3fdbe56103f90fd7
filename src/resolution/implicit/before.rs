//! Sentence by sentence back from a quotation without a source: who speaks there, or whom it is about.

use crate::attribution::{Kind, SpeakerKind};
use crate::clause;
use crate::lexicon::Tags;
use crate::mention::{self, Referent};
use crate::resolution::{FAR, Resolver, Step, Topic};
use crate::zone::Zone;

impl Resolver<'_, '_> {
    /// Sentence by sentence back: who speaks in it, or whom it is about.
    pub(in crate::resolution) fn before(&mut self, k: usize, choosy: bool) -> Option<(usize, Step)> {
        let reading = self.reading;
        let start = self.found[k].content[0].start;
        let paragraph = reading.paragraph(start);
        let sentence = reading.sentence(start);
        if let Some(entity) = self.interviewee.filter(|_| self.replies(k)) {
            return Some((entity, Step::ParagraphBefore));
        }
        // Questions that the text asks, and sentences that tell of nobody: what stands before them is still near.
        let mut questions = true;
        // Nobody else is spoken of between the paragraph before and the quotation, which opens its own.
        let mut alone = true;
        let direct = self.found[k].kind == Kind::Direct;
        for s in (0..sentence).rev().take(FAR) {
            let first = reading.sentences[s].first as usize;
            let same_paragraph = reading.sentences[s].paragraph as usize == paragraph;
            let step = step_at(same_paragraph, s + 1 == sentence);
            // `Volgens uw partner kan het niet.`, in an interview: not the one who answers.
            let asked = self.interview && self.is_in_question(first);
            let speaker = self.speaker_in(s, k).filter(|&(entity, _)| {
                let fits =
                    || self.can_say(entity, k, true) || s + 1 == sentence && self.quotes_on(s, entity, k);
                !asked && (!choosy || fits())
            });
            let label = if alone && s + 1 == sentence { self.labelled(s) } else { None };
            if let Some(entity) = speaker.map(|(entity, _)| entity).or(label) {
                return Some((entity, step));
            }
            if asked || reading.quotation_around(first).is_some() || reading.zone(first) != Zone::Body {
                continue;
            }
            // A question is put to somebody else: `Wat vindt u van Jansen? “Niets”`.
            let question = reading.reads(reading.sentences[s].last as usize - 1, "?");
            let near = same_paragraph && questions && !question;
            questions &= question || direct && self.tells_of_nobody(s);
            // `Kramer was na afloop opgelucht.`, and the quotation in a paragraph of its own.
            alone &= !same_paragraph;
            let leads = alone
                && reading.sentences[s].paragraph as usize + 1 == paragraph
                && !question
                && self.is_about_one(s);
            // `Tot verdriet van Kramer.`
            let fragment = alone && s + 1 == sentence && self.is_fragment(s);
            alone &= self.goes_on_about(s);
            let topic = self
                .topic_of(s, (near || fragment).then_some(k))
                .filter(|&entity| !choosy || self.can_say(entity, k, false) && !self.tells_of(k, entity, s))
                .filter(|&entity| !choosy || !self.is_possessed(s, entity, k))
                .filter(|_| s + 1 == sentence || !self.means_several(s))
                // Farther back only those who speak somewhere are taken to speak on.
                .filter(|&entity| {
                    (near || leads || fragment) && self.interviewee.is_none()
                        || !choosy
                        || self.registry.entities[entity].speaks
                });
            if let Some(entity) = topic {
                return Some((entity, step));
            }
        }
        None
    }

    /// `“…”, staat in het verslag. “…”`: a document whose very words stand right before these.
    fn quotes_on(&self, s: usize, document: usize, k: usize) -> bool {
        let reading = self.reading;
        self.registry.entities[document].kind == SpeakerKind::Document
            && reading.sentences[s].paragraph as usize == reading.paragraph(self.found[k].content[0].start)
            && !self.says_i(k)
            && self.by_sentence[s].iter().any(|&other| {
                let found = &self.found[other];
                let quoted = matches!(found.kind, Kind::Direct | Kind::Mixed);
                let written =
                    found.source.as_ref().is_some_and(|source| source.referent == Referent::Document);
                quoted && written && self.speakers[other].is_some_and(|(entity, _)| entity == document)
            })
    }

    /// `Anna Kok (34), bakker`: a line of its own with the name of whoever speaks below it.
    fn labelled(&mut self, s: usize) -> Option<usize> {
        let reading = self.reading;
        let range = reading.sentence_tokens(s);
        let alone = range.start == 0
            || reading.paragraph(range.start - 1) != reading.paragraph(range.start)
                && reading.paragraph(range.end - 1) == reading.paragraph(range.start);
        if !alone || !reading.is(range.start, Tags::GIVEN) || reading.is_terminator(range.end - 1) {
            return None;
        }
        let person = mention::simple_mention_at(reading, range.start, range.end)?;
        let name = person.name.clone().filter(|name| name.start == range.start && name.len() > 1)?;
        let label = name.end == range.end || reading.is_comma(name.end) || reading.reads(name.end, "(");
        let bare = !clause::has_finite(reading, range.start, range.end);
        if label && bare && person.referent == Referent::Person { self.entity_of(&person) } else { None }
    }

    /// A sentence without a verb.
    fn is_fragment(&self, s: usize) -> bool {
        let range = self.reading.sentence_tokens(s);
        self.topics[s].is_none() && !clause::has_finite(self.reading, range.start, range.end)
    }

    /// `Hij vertelde over zijn jeugd.`: it may still be about whoever the sentence before it introduces.
    fn goes_on_about(&self, s: usize) -> bool {
        let pronoun = |topic: &Topic| {
            self.means_somebody(&topic.mention) || self.reading.is(topic.mention.tokens.start, Tags::POSS)
        };
        // `En dat het mooi was.`
        let range = self.reading.sentence_tokens(s);
        let rest = self.reading.is(range.start, Tags::CONJ_COORD)
            && clause::is_subordinator(self.reading, range.start + 1);
        rest || self.tells_of_nobody(s) || self.topics[s].as_deref().is_some_and(pronoun)
    }

    /// No person stands in the sentence, and its subject can be none.
    pub(in crate::resolution) fn tells_of_nobody(&self, s: usize) -> bool {
        let reading = self.reading;
        let range = reading.sentence_tokens(s);
        // `Al gaat dat moeilijk.`, `Het regende.`, `Over de oorzaak is niets bekend.`, `Het onderzoek duurde twee jaar.`
        let subject = self.topics[s].as_ref().is_some_and(|topic| match topic.mention.referent {
            Referent::Document => topic.entity.is_some(),
            // `Het is haar beurt.`, `Het was een waardering.`: about the one before.
            Referent::Pronoun if reading.lexeme(topic.mention.head) == reading.known().het => {
                reading.is(topic.verb, Tags::AUX)
            }
            Referent::Pronoun => self.means_somebody(&topic.mention),
            _ => topic.mention.can_speak(),
        });
        !subject && self.log.within(&range).next().is_none()
    }

    /// The speaker of the last attribution with a part in the sentence.
    pub(in crate::resolution) fn speaker_in(&self, sentence: usize, k: usize) -> Option<(usize, Step)> {
        let here = &self.by_sentence[sentence];
        // What is reported inside another report is not what goes on.
        let nested = |inner: usize| {
            let place = self.found[inner]
                .cue
                .first()
                .or(self.found[inner].content.first())
                .map_or(0, |part| part.start);
            let around = &self.by_sentence[self.reading.sentence(place)];
            around.iter().any(|&outer| {
                outer != inner && self.found[outer].content.iter().any(|fragment| fragment.contains(&place))
            })
        };
        let anyone = |other: usize| {
            let source = self.found[other].source.as_ref();
            self.found[other].kind != Kind::Direct && source.is_some_and(|source| self.is_anyone(source.head))
        };
        here.iter()
            .rev()
            .filter(|&&other| other != k && !anyone(other) && !self.is_aside(other, sentence))
            .find_map(|&other| self.speakers[other].filter(|_| !nested(other)))
    }
}

/// Where a sentence stands that tells who speaks: in the paragraph of the quotation, and right before it.
fn step_at(same_paragraph: bool, next: bool) -> Step {
    match (same_paragraph, next) {
        (true, true) => Step::SentenceBefore,
        (true, false) => Step::SameParagraph,
        (false, _) => Step::ParagraphBefore,
    }
}
