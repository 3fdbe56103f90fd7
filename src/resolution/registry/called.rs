//! What an entity is called: the fullest of its names, the others, and what they are shortened to.

use std::ops::Range;

use super::{Name, Registry, group_at, slice};
use crate::attribution::SpeakerKind;
use crate::chars;
use crate::lexicon::{NO_GROUP, Tags};
use crate::mention::Mention;
use crate::reading::Reading;
use crate::text::Span;
use crate::token::Flags;

impl Registry {
    /// Notes a name of a known entity: the fullest one is its name, the others are aliases.
    pub(super) fn note_name(&mut self, reading: &Reading<'_>, index: usize, name: &Name) {
        let entity = &self.entities[index];
        let person = name.kind == SpeakerKind::Person;
        let (more, less) = (name.words.range().len(), entity.words.range().len());
        let led = more > less && self.is_led(reading, &name.tokens);
        let fuller = more > less && !(led && person && less > 1);
        // `Wereldtitel Anna Kok … Anna Kok`: what stood before the given name is cut off.
        let given = || more > 1 && reading.is(name.tokens.start, Tags::GIVEN);
        let cut = more < less && person && entity.led && given();
        let span = reading.span(name.tokens.clone());
        // `Gerrit V.` at the end of a sentence has lost its stop.
        let dotted =
            more == less && slice(reading, span).strip_suffix('.') == Some(slice(reading, entity.name));
        if !fuller && !cut && !dotted {
            self.add_alias(reading, index, span);
            return;
        }
        self.index(index, name.words);
        let entity = &mut self.entities[index];
        entity.led = led;
        entity.words = name.words;
        let before = std::mem::replace(&mut entity.name, span);
        self.add_alias(reading, index, before);
    }

    /// Notes the abbreviation in brackets behind the name of a body, and the noun or adjective that it counts as a part of the name:
    /// `Autoriteit Wonen & Markt (AWM)`.
    pub(super) fn shorten(&mut self, reading: &Reading<'_>, index: usize, mention: &Mention, name: &Name) {
        let (end, short) = (name.tokens.end, name.tokens.end + 1);
        let abbreviation = reading.reads(end, "(")
            && reading.reads(short + 1, ")")
            && reading.is(short, Tags::NAME)
            && reading.word(short).chars().filter(|letter| letter.is_uppercase()).count() > 1;
        let entity = &self.entities[index];
        if !abbreviation || entity.short.is_some() {
            return;
        }
        if entity.group != NO_GROUP && group_at(reading, short) != NO_GROUP {
            return;
        }
        let initial = reading.word(short).chars().next();
        let counted = (mention.tokens.start..name.tokens.start).find(|&i| {
            reading.has_flag(i, Flags::CAPITAL)
                && !reading.is(i, Tags::DET)
                && reading.word(i).chars().next() == initial
        });
        let start = counted.unwrap_or(name.tokens.start);
        let first = reading.word(start).chars().next().map(|letter| letter.to_uppercase().next());
        if end - start < 2 && reading.word(start).len() < 12 || first != Some(initial) {
            return;
        }
        let word = self.spellings.number(reading.word(short));
        let entity = &mut self.entities[index];
        if entity.name == reading.span(name.tokens.clone()) {
            entity.name = reading.span(start..end);
        }
        entity.short = Some(word);
        self.by_word.add(word, index);
    }

    /// Notes the first part of a double surname: she may be called by it.
    pub(super) fn halve(&mut self, index: usize, surname: &str) {
        let half = surname.split(chars::is_hyphen).next().filter(|half| half.len() < surname.len());
        if self.entities[index].half.is_none()
            && let Some(half) = half.filter(|half| half.len() > 2)
        {
            let half = self.spellings.number(half);
            self.entities[index].half = Some(half);
            self.by_word.add(half, index);
        }
    }

    /// `Wereldtitel Anna Kok`, `Jansen Anna Kok`: before a name stands the end of a cross-heading, a common word or the surname of
    /// somebody else.
    pub(super) fn is_led(&self, reading: &Reading<'_>, name: &Range<usize>) -> bool {
        let first = name.start;
        if name.len() < 3 || reading.is(first, Tags::GIVEN) || !reading.is(first + 1, Tags::GIVEN) {
            return false;
        }
        let tags = reading.lexicon.word(reading.lexeme(first)).map_or(Tags::NONE, |word| word.tags);
        let word = self.spellings.find(reading.word(first));
        tags.any(Tags::NOUN | Tags::ADJ)
            || reading.is(first, Tags::DEMONYM_ADJ | Tags::PLACE | Tags::ORG)
            || reading.word(first).contains(|c: char| c.is_ascii_digit())
            || word.is_some_and(|word| self.with_surname(word).is_some())
    }

    /// Notes what else an entity is called.
    pub(super) fn add_alias(&mut self, reading: &Reading<'_>, index: usize, alias: Span) {
        let entity = &mut self.entities[index];
        let text = slice(reading, alias);
        let same = |other: Span| other.len() == alias.len() && slice(reading, other) == text;
        let known = same(entity.name) || entity.aliases.iter().copied().any(same);
        if text.is_empty() || known {
            return;
        }
        let at = entity.aliases.partition_point(|other| other.start() < alias.start());
        entity.aliases.insert(at, alias);
        let spellings = &mut self.spellings;
        self.by_word.add_ends(text.split_whitespace().map(|word| spellings.number(word)), index);
    }
}
