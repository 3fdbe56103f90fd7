//! What is reported in passing, in a sentence about somebody else: `Kramer kent klanten die willen weten of het kan.`

use super::Resolver;
use crate::attribution::Kind;
use crate::clause::{self, Opening};
use crate::lexicon::Tags;
use crate::mention::{Mention, Referent};

impl Resolver<'_, '_> {
    /// `Kramer kent klanten die willen weten of het kan. “Het wordt druk”`: whose report stands deeper in sentence `s` than its
    /// subject, a person, does not go on to speak.
    pub(super) fn is_aside(&self, k: usize, s: usize) -> bool {
        let reading = self.reading;
        let found = &self.found[k];
        let (Some(source), Some((speaker, _))) = (&found.source, self.speakers[k]) else { return false };
        if self.is_example(s, source) {
            return true;
        }
        let Some(topic) = self.topics.get(s).and_then(Option::as_ref) else { return false };
        let about = topic.entity.filter(|&entity| {
            entity != speaker && !topic.mention.joint && self.registry.entities[entity].is_someone()
        });
        found.kind != Kind::Direct
            && about.is_some()
            && matches!(topic.mention.referent, Referent::Person | Referent::Pronoun | Referent::Unnamed)
            && topic.mention.tokens.end <= source.tokens.start
            && reading.sentence(source.tokens.start) == s
            && reading.quotation_around(source.tokens.start).is_none()
            && self.is_deeper(k)
    }

    /// `Zoals de schipper die “weg” riep. “Dat komt vaker voor”`: somebody without a name in an example, which is no sentence by itself.
    fn is_example(&self, s: usize, source: &Mention) -> bool {
        let reading = self.reading;
        let first = reading.sentence_tokens(s).start;
        self.topics.get(s).is_some_and(Option::is_none)
            && reading.lexeme(first) == reading.known().zoals
            && source.tokens.start == first + 1
            && source.referent == Referent::Unnamed
            && clause::is_relative(reading, source.tokens.end)
    }

    /// The cue of `k` is a noun, or stands in a relative clause or one with `dat`, `of` and `omdat`.
    fn is_deeper(&self, k: usize) -> bool {
        let reading = self.reading;
        let Some(cue) = self.found[k].cue.first().map(|part| part.start) else { return false };
        let Some(source) = self.found[k].source.as_ref().map(|source| source.tokens.start) else {
            return false;
        };
        if reading.is(cue, Tags::SPEECH_NOUN) && !reading.is(cue, Tags::VERB) {
            return true;
        }
        // `het volgens Kok rustige gesprek`
        if !clause::is_finite(reading, cue) && cue > 0 && reading.is(cue - 1, Tags::DET) {
            return true;
        }
        // `Hij belde Kok, die zei dat het kan`: somebody new.
        let named = self.speakers[k].is_some_and(|(entity, _)| self.registry.entities[entity].is_someone())
            && cue > source;
        let end = reading.end_of_sentence(cue);
        let verb = (cue.min(source)..end).find(|&i| clause::is_finite(reading, i));
        let known = reading.known();
        verb.is_some_and(|verb| match clause::start(reading, verb).1 {
            Opening::Main => false,
            // `een brief waarin de gemeente schrijft dat …`: the letter is quoted next.
            Opening::Relative(pronoun) => !named && !reading.reads(pronoun, "waarin"),
            Opening::Conjunction(word) => {
                [known.dat, known.of].contains(&reading.lexeme(word)) || reading.reads(word, "omdat")
            }
        })
    }
}
