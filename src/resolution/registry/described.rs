//! Who is known by a description: a body, somebody in an office, whoever has no name.

use std::ops::Range;

use super::{Entity, Registry, slice};
use crate::attribution::SpeakerKind;
use crate::lexicon::Tags;
use crate::mention::{Mention, Referent};
use crate::reading::Reading;
use crate::text::Span;
use crate::token::{Flags, UNKNOWN};

impl Registry {
    /// The organisation that a noun phrase means: by its name, or `het ministerie` for one of that kind.
    pub(in crate::resolution) fn organisation(
        &mut self,
        reading: &Reading<'_>,
        mention: &Mention,
    ) -> Option<usize> {
        if mention.name.is_some()
            && reading.is(mention.name.as_ref()?.start, Tags::NAME)
            // `producent Talpa` may be a person too: the noun is a title, no part of a name.
            && (!reading.is(mention.head, Tags::ORG_NOUN)
                || reading.is(mention.head, Tags::ROLE)
                || has_name_of_its_own(reading, mention))
        {
            return self.add_name(reading, mention);
        }
        if let Some(body) = self.by_abbreviation(reading, mention) {
            return Some(body);
        }
        let head = reading.lexeme(mention.head);
        if !mention.definite || head == UNKNOWN {
            return None;
        }
        if let Some(named) = self.by_noun_of_name(reading, mention) {
            return Some(named);
        }
        let tokens = without_determiner(reading, &mention.tokens);
        let wanted = reading.slice(tokens.clone()).to_lowercase();
        let is_named = |span: &Span| slice(reading, *span).to_lowercase() == wanted;
        let ends = [tokens.start, tokens.end - 1].map(|i| self.spellings.find(reading.word(i)));
        let same_text = ends
            .iter()
            .filter_map(|word| *word)
            .flat_map(|word| self.by_word.of(word))
            .filter(|&index| self.entities[index].kind == SpeakerKind::Organisation)
            .filter(|&index| {
                is_named(&self.entities[index].name) || self.entities[index].aliases.iter().any(is_named)
            });
        let at = reading.tokens[mention.tokens.start].start as usize;
        let same_text = self.last_before(same_text, at);
        if same_text.is_some() {
            return same_text;
        }
        let short = mention.tokens.len() <= 2;
        let alike = |index: usize| {
            let entity = &self.entities[index];
            entity.kind == SpeakerKind::Organisation && entity.plural == mention.plural
        };
        self.by_role.of(head).find(|&index| short && alike(index))
    }

    /// `de Vereniging voor Oude Bruggen (VOB)`: the body that the text calls by this abbreviation, and now by its name.
    fn by_abbreviation(&mut self, reading: &Reading<'_>, mention: &Mention) -> Option<usize> {
        let end = mention.tokens.end;
        let start = without_determiner(reading, &mention.tokens).start;
        if end < start + 4 || !reading.reads(end - 1, ")") || !reading.reads(end - 3, "(") {
            return None;
        }
        let short = end - 2;
        // `de ploeg van Anna Kok (VOB)`: hers.
        let somebody = |i: usize| {
            reading.is(i, Tags::GIVEN)
                || i + 4 == end && i > start && reading.is(i, Tags::NAME) && reading.is(i - 1, Tags::ROLE)
        };
        if !reading.is(short, Tags::NAME)
            || !reading.has_flag(short, Flags::ALL_CAPS)
            || (start..end - 3).any(somebody)
        {
            return None;
        }
        let word = self.spellings.find(reading.word(short))?;
        let index = self.by_word.of(word).find(|&index| {
            let entity = &self.entities[index];
            entity.kind == SpeakerKind::Organisation && self.words(entity.words) == [word]
        })?;
        // `actiegroep voor oude bruggen (VOB)` tells what it is, not what it is called.
        let written = reading.has_flag(start, Flags::CAPITAL)
            && reading.word(start).chars().next() == reading.word(short).chars().next();
        if written {
            let name = reading.span(start..end - 3);
            let abbreviation = std::mem::replace(&mut self.entities[index].name, name);
            self.add_alias(reading, index, abbreviation);
        }
        Some(index)
    }

    /// `de Commissie`, once the Europese Commissie has been named: the body whose name ends with the noun.
    fn by_noun_of_name(&self, reading: &Reading<'_>, mention: &Mention) -> Option<usize> {
        let noun = mention.head;
        let short = noun + 1 == mention.tokens.end
            && noun == mention.tokens.start + 1
            && reading.has_flag(noun, Flags::CAPITAL)
            && !reading.has_flag(noun, Flags::ALL_CAPS)
            && !reading.has_flag(noun, Flags::SENTENCE_START);
        if !short {
            return None;
        }
        let word = self.spellings.find(reading.word(noun))?;
        let at = reading.tokens[noun].start as usize;
        let mut longer = self.by_word.of(word).filter(|&index| {
            let entity = &self.entities[index];
            let words = self.words(entity.words);
            entity.kind == SpeakerKind::Organisation
                && entity.named
                && words.len() > 1
                && words.last() == Some(&word)
                && !["De ", "Het "].iter().any(|article| slice(reading, entity.name).starts_with(article))
                && entity.mentions.first().is_some_and(|first| first.start() < at)
        });
        longer.next().filter(|_| longer.next().is_none())
    }

    /// Of some entities the one mentioned last before the byte `at`, or else first behind it.
    fn last_before(&self, entities: impl Iterator<Item = usize>, at: usize) -> Option<usize> {
        let place = |index: usize| {
            let mentions = &self.entities[index].mentions;
            let before = mentions.partition_point(|span| span.start() < at);
            let last = before.checked_sub(1).map(|last| mentions[last].start());
            let next = mentions.get(before).map(|next| std::cmp::Reverse(next.start()));
            (last, next, index)
        };
        entities.map(place).max().map(|(_, _, index)| index)
    }

    /// An entity known by a description only; the same words mean the same one.
    pub(in crate::resolution) fn describe(
        &mut self,
        reading: &Reading<'_>,
        mention: &Mention,
        kind: SpeakerKind,
    ) -> Option<usize> {
        let tokens = words_of_description(reading, mention, kind);
        if tokens.is_empty() {
            return None;
        }
        let spelled = self.spell(tokens.clone().map(|i| reading.word(i)));
        let words = self.words(spelled);
        let head = reading.lexeme(mention.head);
        let one_word = mention.definite && !mention.plural && words.len() == 1 && head != UNKNOWN;
        let by_words = self
            .by_word
            .of(words[0])
            .filter(|&index| {
                self.entities[index].kind == kind && self.words(self.entities[index].words) == words
            })
            .max();
        let by_head = if one_word {
            let at = reading.tokens[mention.tokens.start].start as usize;
            let mut alike = self.by_role.of(head).filter(|&index| self.entities[index].kind == kind);
            // `de moeder`: hers of whom the text is about, whoever else has one.
            let relative = reading.is(mention.head, Tags::RELATION);
            if relative { alike.next() } else { self.last_before(alike, at) }
        } else {
            None
        };
        if let Some(index) = by_words.max(by_head) {
            self.add_alias(reading, index, reading.span(tokens));
            return Some(index);
        }
        // `een vrouw`: never `hij`.
        let several = mention.plural || mention.joint;
        let gender = reading.tags(mention.head).gender().filter(|_| !several);
        Some(self.add(Entity {
            gender,
            plural: several || reading.is(mention.head, Tags::GROUP),
            animate: true,
            // `de politie en de gemeente` are not the police.
            roles: std::iter::once(head).filter(|head| *head != UNKNOWN && !mention.joint).collect(),
            ..Entity::new(reading.span(tokens), kind, spelled)
        }))
    }
}

/// `denktank Belvaro`, `de milieuorganisatie Groene Kade`, `onderzoeksbureau Firan`: a noun that tells what the body is, before its
/// name. `de gemeente Gent`, `stichting De Linde` and `de dienst Wonen` need theirs.
fn has_name_of_its_own(reading: &Reading<'_>, mention: &Mention) -> bool {
    let Some(name) = mention.name.clone() else { return false };
    // `de vakbond voor schippers, de SVB`
    let apposed = name.start > mention.head + 1
        && (reading.is_comma(name.start - 1)
            || reading.is_comma(name.start - 2) && reading.is(name.start - 1, Tags::DET));
    if apposed || name.start != mention.head + 1 {
        return apposed && !mention.plural;
    }
    let common = |i: usize| {
        let tags = reading.lexicon.word(reading.lexeme(i)).map_or(Tags::NONE, |word| word.tags);
        tags.any(Tags::NOUN | Tags::ADJ | Tags::DET | Tags::ORG_NOUN)
    };
    let somewhere = Tags::PLACE | Tags::COUNTRY | Tags::DEMONYM | Tags::DEMONYM_ADJ;
    let listed = || name.clone().all(|i| reading.is(i, Tags::ORG));
    (!reading.has_flag(mention.head, Flags::CAPITAL) || reading.has_flag(mention.head, Flags::SENTENCE_START))
        && !mention.plural
        // `Reizigersclub Spoorslag`
        && !reading.is(mention.head, Tags::CLUB)
        && !reading.is(name.start, somewhere)
        && (listed() || reading.is(mention.head, Tags::EPITHET) && !name.clone().all(common))
}

/// The words by which somebody without a name is known, without what is told of them besides.
fn words_of_description(reading: &Reading<'_>, mention: &Mention, kind: SpeakerKind) -> Range<usize> {
    let mut tokens = without_determiner(reading, &mention.tokens);
    // `een ruime meerderheid (88 procent)`, `de burgemeester (N-VA)`, `de Bond Friese Vissers (BFV)`
    let counted = |&i: &usize| {
        reading.reads(i, "(")
            && (mention.name.is_none()
                && (reading.is(i + 1, Tags::NUM)
                    || i == mention.head + 1 && reading.has_flag(i + 1, Flags::CAPITAL))
                || kind == SpeakerKind::Organisation
                    && i + 3 == tokens.end
                    && reading.has_flag(i + 1, Flags::ALL_CAPS))
    };
    if reading.reads(tokens.end - 1, ")")
        && let Some(open) = tokens.clone().skip(1).find(counted)
    {
        tokens.end = open;
    }
    let known = reading.known();
    // `de Raad van State, het hoogste orgaan van het land`: what describes it is no part of its name.
    let named = !mention.joint && mention.name.is_some();
    let described = mention.descriptions.last().filter(|_| named).map(|described| described.start);
    let before_description =
        |i: usize| described.is_some_and(|described| mention.head < i && i < described && i + 2 >= described);
    // `cijfers van Kanaalfonds, een netwerk van schippers`: nor is what describes its maker.
    let written = mention.referent == Referent::Document && !mention.joint;
    let before_maker = |i: usize| {
        written
            && i > mention.head
            && ([known.een, known.de].contains(&reading.lexeme(i + 1)) || reading.is(i + 1, Tags::ROLE))
    };
    // `de jury, onder leiding van Jan Kok`: nor is who leads it.
    let before_leader = |i: usize| mention.name.is_none() && reading.lexeme(i + 1) == known.onder;
    let ends =
        |&i: &usize| reading.is_comma(i) && (before_description(i) || before_maker(i) || before_leader(i));
    if let Some(comma) = tokens.clone().find(ends) {
        tokens.end = comma;
    }
    tokens
}

/// `pastoor` of `de pastoor zelf`.
fn without_determiner(reading: &Reading<'_>, tokens: &Range<usize>) -> Range<usize> {
    let known = reading.known();
    let mut start = tokens.start;
    // `zo’n beetje alle artsen`
    if start + 2 < tokens.end && reading.lexeme(start + 1) == known.beetje && reading.is(start + 2, Tags::DET)
    {
        start += 2;
    }
    // `een van hen`, `een op de drie` stay whole; `de van oorsprong Friese trainer` does not.
    while start + 1 < tokens.end
        && (reading.lexeme(start) == known.de
            || ![known.van, known.dan, known.op].contains(&reading.lexeme(start + 1)))
        // `meer en meer artsen`
        && (reading.is(start, Tags::DET | Tags::POSS) || start > tokens.start && reading.lexeme(start) == known.en)
        && !reading.is(start, Tags::NAME)
    {
        start += 1;
    }
    let own_self = reading.lexeme(tokens.end - 1) == reading.known().zelf;
    start..if own_self && start + 1 < tokens.end { tokens.end - 1 } else { tokens.end }
}
