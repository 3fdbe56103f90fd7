//! What lengthens a noun phrase behind its head or name: complements, parentheses, appositions, a second phrase.

mod apposition;
mod joined;
mod takes;

use std::ops::Range;

use super::{Depth, Mention, Parser, Referent};
use crate::chars;
use crate::lexicon::{Tags, WordLists};
use crate::tag::NO_NAME;
use crate::token::{Flags, UNKNOWN};

impl Parser<'_, '_> {
    /// `van`-phrases, and the prepositions that roles and documents take.
    pub(super) fn complements(&self, mention: &mut Mention) {
        while let Some(i) = self.complement_at(mention) {
            if let Some(end) = self.date_behind(mention, i) {
                mention.tokens.end = end;
                mention.descriptions = (self.without_determiner(mention.tokens.start)..end).into();
                break;
            }
            // `cijfers van onder meer de bond`, `een kenner op het gebied van sluizen`
            let known = self.reading.known();
            let field = self.names_field(i);
            let among = self.reading.is_focus(i + 1);
            let from = if field { i + 4 } else { self.reading.past_focus(i + 1) };
            let noun = || {
                let noun = field && self.is(from, Tags::NOUN) && self.is(from, Tags::PLURAL);
                noun.then(|| Mention::bare(from..from + 1, from, Referent::Thing))
            };
            let Some(object) = self.parse(from, Depth::Core).or_else(noun) else { break };
            let nothing = object.referent == Referent::Time || object.tokens.is_empty();
            if nothing || i == mention.tokens.end && self.is_where_it_is_said(mention, i, &object) {
                break;
            }
            let end = self.second_field(mention, self.place_of(&object));
            let end = self.second_of_kind(mention, &object, end);
            // `ondernemers uit Gent en omgeving`
            let around = self.is(end - 1, Tags::PLACE)
                && self.reading.lexeme(end) == known.en
                && self.reading.is_listed(end + 1, WordLists::AROUND);
            let end = if around { end + 2 } else { end };
            let end = if among { self.second_of_some(end) } else { end };
            let end = self.with_name_behind(mention, &object, end);
            mention.tokens.end = end;
            // `de minister van Defensie Jan Kok van het CDA`, but `moeder van vier Els Kok aan het begin van de dag`
            let van = self.reading.known().van;
            if mention.name.as_ref().is_some_and(|name| name.end == end)
                && mention.referent == Referent::Person
                && (self.reading.lexeme(i) != van || self.reading.lexeme(end) != van)
            {
                break;
            }
        }
    }

    /// The preposition of a complement right behind the phrase, or its `der`.
    fn complement_at(&self, mention: &Mention) -> Option<usize> {
        let reading = self.reading;
        let i = mention.tokens.end + usize::from(self.is_close_to(mention));
        // `commandant der strijdkrachten`
        let genitive = mention.name.is_none()
            && reading.lexeme(i) == reading.known().der
            && reading.is(mention.head, Tags::ROLE)
            && self.is(i + 1, Tags::NOUN);
        if i >= self.end
            || !genitive && !reading.is(i, Tags::PREP)
            || reading.has_flag(i, Flags::SENTENCE_START)
        {
            return None;
        }
        // `Anna (82), van wie …`
        let relative = reading.is(i + 1, Tags::WH) && !reading.is(i + 1, Tags::DET);
        let taken = genitive || i != mention.tokens.end || self.takes(mention, i);
        (!relative && taken).then_some(i)
    }

    /// `de winnaar van 2014`, `de grondwet uit 1991`: the end of a complement that tells of when it is.
    fn date_behind(&self, mention: &Mention, i: usize) -> Option<usize> {
        let reading = self.reading;
        let word = reading.lexeme(i);
        // `de cijfers over 2018`; in 2018 something may have happened.
        let text = mention.referent == Referent::Document
            && word != self.reading.known().in_
            && reading.lexicon.takes_complement(word, Tags::DOCUMENT)
            && !self.is(i + 2, Tags::NOUN);
        if !text && ![reading.known().van, reading.known().uit].contains(&word) {
            return None;
        }
        let year = mention.name.is_none() && self.is_year(i + 1);
        if year { Some(i + 2) } else { self.dated(mention, i) }
    }

    /// Names the phrase by what stands behind its complement, which ends at `end`. Gives the end of both.
    fn with_name_behind(&self, mention: &mut Mention, object: &Mention, end: usize) -> usize {
        let described = self.without_determiner(mention.tokens.start);
        // `de minister van Cultuur, Natuur en Visserij Anna Kok`
        if end > object.tokens.end
            && self.is(end, Tags::GIVEN)
            && let Some(last) = self.name_at(end)
        {
            mention.descriptions = (described..end).into();
            (mention.name, mention.referent) = (Some(end..last), Referent::Person);
            return last;
        }
        if mention.name.is_some() {
            return end;
        }
        // `de minister van Defensie Sergej Shoigu`: the name after the complement is that of the minister.
        let name = || self.name_after(object).or_else(|| self.surname_after(mention.head, object));
        let name = if self.reading.is(mention.head, Tags::ROLE) { name() } else { None };
        let Some(name) = name else {
            mention.descriptions = (described..end).into();
            return end;
        };
        mention.descriptions = (described..name.start).into();
        // `de minister van Financiën Anna van Kok`
        let name = name.start..self.name_at(name.start).unwrap_or(name.end).max(name.end);
        let end = name.end;
        (mention.name, mention.referent) = (Some(name), Referent::Person);
        end
    }

    /// `bronnen dicht bij de ploeg`: an adverb before the preposition.
    fn is_close_to(&self, mention: &Mention) -> bool {
        let reading = self.reading;
        let i = mention.tokens.end;
        mention.plural
            && mention.name.is_none()
            && mention.can_speak()
            && reading.reads(i, "dicht")
            && reading.lexeme(i + 1) == reading.known().bij
    }

    /// Behind the time of a text: `(uit onderzoek) van vorig jaar`, `(uit een studie) van enkele jaren geleden`.
    fn dated(&self, mention: &Mention, preposition: usize) -> Option<usize> {
        const LONGEST: usize = 4;
        // `van eind vorig jaar`
        let known = self.reading.known();
        let part = [known.eind, known.begin].contains(&self.reading.lexeme(preposition + 1));
        let first = preposition + 1 + usize::from(part);
        let behind_preposition =
            mention.tokens.start > 0 && self.reading.is(mention.tokens.start - 1, Tags::PREP);
        if mention.referent != Referent::Document || mention.name.is_some() || !behind_preposition {
            return None;
        }
        let limit = self.end.min(first + LONGEST);
        let ago = (first..limit).find(|&i| self.is(i, Tags::TIME) && self.reading.reads(i + 1, "geleden"));
        let last = (self.reading.reads(first, "vorig") || self.reading.reads(first, "vorige"))
            && self.is(first + 1, Tags::TIME);
        ago.filter(|_| !self.is(first, Tags::NAME)).or(last.then_some(first)).map(|time| time + 2)
    }

    /// The end of the object of a complement with its place: `(de arts van) het ziekenhuis in Utrecht`.
    fn place_of(&self, object: &Mention) -> usize {
        let reading = self.reading;
        let end = object.tokens.end;
        let known = reading.known();
        let word = reading.lexeme(end);
        // `(Jan Kok van) Kok Reizen uit Gent`, `(van) het Sint Jan Ziekenhuis in Gent`
        let somewhere = match &object.name {
            None => object.referent == Referent::Organisation && word == known.in_,
            Some(name) => {
                let body = || self.is(object.head, Tags::ORG_NOUN) || self.is(name.end - 1, Tags::ORG_NOUN);
                object.can_speak() && (word == known.uit || word == known.in_ && body())
            }
        };
        let placed =
            somewhere && self.is(end + 1, Tags::PLACE) && !reading.has_flag(end, Flags::SENTENCE_START);
        if placed { self.name_at(end + 1).unwrap_or(end) } else { end }
    }

    /// `(de manager van) Anna Kok en Piet Groot zegt`: the end of a second name where a verb in the singular tells that one speaks for both.
    fn second_of_one(&self, mention: &Mention, object: &Mention, end: usize) -> Option<usize> {
        let reading = self.reading;
        let person = |phrase: &Mention| {
            phrase.referent == Referent::Person
                && phrase.name.as_ref().is_some_and(|name| name.end == phrase.tokens.end)
        };
        let one = mention.name.is_none() && !mention.plural && mention.can_speak() && person(object);
        if !one || end != object.tokens.end || reading.lexeme(end) != reading.known().en {
            return None;
        }
        let second = self.parse(end + 1, Depth::Core).filter(person)?;
        let behind = second.tokens.end;
        // `zegt de manager van Anna Kok en Piet Groot knikt`: the second has a verb of its own.
        let inverted =
            mention.tokens.start.checked_sub(1).is_some_and(|before| reading.tags(before).is_singular_only());
        let closed = reading.is_punctuation(behind) || reading.lexeme(behind) == reading.known().dat;
        let told_of_one = if inverted { closed } else { reading.tags(behind).is_singular_only() };
        told_of_one.then_some(behind)
    }

    /// The end of a second name behind a noun for both: `(cijfers) van de bureaus Kok en Jansen`; or of a second noun, both without
    /// an article: `(het college) van burgemeester en wethouders`.
    fn second_of_kind(&self, mention: &Mention, object: &Mention, end: usize) -> usize {
        let reading = self.reading;
        if let Some(second) = self.second_of_one(mention, object, end) {
            return second;
        }
        let bare = |i: usize| self.is(i, Tags::ROLE | Tags::ORG_NOUN) && !self.is(i, Tags::NAME | Tags::VERB);
        if object.tokens.len() == 1
            && reading.lexeme(end) == reading.known().en
            && bare(object.head)
            && bare(end + 1)
        {
            return end + 2;
        }
        let named = object.plural
            && object.name.as_ref().is_some_and(|name| name.end == end && object.head < name.start)
            && reading.lexeme(end) == reading.known().en
            && self.is(end + 1, Tags::NAME);
        if named { self.name_at(end + 1).filter(|&last| last <= self.end).unwrap_or(end) } else { end }
    }

    /// The end of another of those who are named: `(cijfers van onder meer) Kok en Jansen`.
    fn second_of_some(&self, end: usize) -> usize {
        let reading = self.reading;
        let second = || self.parse(end + 1, Depth::Core).filter(|second| second.name.is_some());
        let joined = reading.lexeme(end) == reading.known().en && end + 1 < self.end;
        if joined { second().map_or(end, |second| second.tokens.end) } else { end }
    }

    /// The end of the last field of one office: `de minister van Landbouw en Visserij`, `van Landbouw, Natuur en Visserij`.
    fn second_field(&self, mention: &Mention, end: usize) -> usize {
        let reading = self.reading;
        let field =
            |i: usize| self.is_field(i) && self.is(i, Tags::NAME) && reading.has_flag(i, Flags::CAPITAL);
        if mention.plural || !self.is(mention.head, Tags::TITLE) || !field(end - 1) {
            return end;
        }
        // `Wetenschap Anna Kok`: before a name, a common word.
        let next = |i: usize| self.is_field(i) && reading.has_flag(i, Flags::CAPITAL);
        let mut last = end;
        while reading.is_comma(last) && next(last + 1) && last + 1 < self.end {
            last += 2;
        }
        let joined = reading.lexeme(last) == reading.known().en
            && next(last + 1)
            && (last > end || self.is(last + 2, Tags::GIVEN) || !self.is(last + 2, Tags::NAME));
        if joined { last + 2 } else { end }
    }

    /// The end of a department joined to the one that ends at `i`: `directeur strategie en innovatie`.
    pub(super) fn second_department(&self, i: usize) -> usize {
        let reading = self.reading;
        if reading.lexeme(i) != reading.known().en || i + 1 >= self.end {
            return i;
        }
        // `kinder- en jeugdpsychiatrie`
        if reading.word(i - 1).ends_with(chars::is_dash) && self.is(i + 1, Tags::NOUN) {
            return i + 2;
        }
        let joined = self.is(i + 1, Tags::NOUN)
            && !self.is(i + 1, Tags::SOURCE_NOUN | Tags::FINITE | Tags::PLURAL)
            && (i + 2 >= self.end
                || self.is(i + 2, Tags::PREP | Tags::NAME)
                || reading.is_comma(i + 2)
                || reading.is_terminator(i + 2));
        if joined { i + 2 } else { i }
    }

    /// The name of the role in front of a complement: a lower-case object with a given name behind it, or a run of
    /// names in which a given name begins a second one.
    fn name_after(&self, object: &Mention) -> Option<Range<usize>> {
        let name = object.name.clone()?;
        if name.end != object.tokens.end {
            return None;
        }
        // `de leider van de boeren Jan Jansen`; but `de moeder van de broers Jan en Piet Jansen`.
        let group = self.is(object.head, Tags::PLURAL)
            && self.is(object.tokens.start, Tags::DET)
            && self.reading.lexeme(name.end) != self.reading.known().en;
        let split = (name.start..name.end).find(|&i| {
            self.is(i, Tags::GIVEN)
                && (i > name.start
                    || object.head < name.start && (group || !self.is(object.head, Tags::ROLE)))
        });
        // `de lector van de hogeschool Utrecht Jeike Kok`: two words that no table has, behind the name of the body.
        let unknown = |i: usize| {
            self.reading.tagged.names[i] == NO_NAME
                && self.reading.lexeme(i) == UNKNOWN
                && !self.reading.has_flag(i, Flags::ALL_CAPS)
        };
        let behind_body = || {
            let last = name.end.checked_sub(2)?;
            let listed = self.reading.tagged.names[name.start];
            let body = self.is(name.start, Tags::ORG)
                || self.is(object.head, Tags::ORG_NOUN) && object.head < name.start;
            (body
                && listed != NO_NAME
                && last > name.start
                && (name.start..last).all(|i| self.reading.tagged.names[i] == listed)
                && unknown(last)
                && unknown(last + 1))
            .then_some(last)
        };
        let split = split.or_else(behind_body);
        // `de presentatrice van Nieuwsblok Teuntje van den Kok`: the surname goes on behind its particles.
        let in_full = |i: usize| i + 1 < name.end || self.name_at(i).is_some_and(|end| end > name.end);
        let second = split.filter(|&i| i > object.tokens.start && in_full(i));
        // `de burgemeester van Utrecht Sharon Dijksma`; but `woordvoerder van minister Jan Jansen` stays whole.
        // `de voorzitter van het Huis van Afgevaardigden Carla Kok`: but a role is not what ends the name of a body.
        let role = |i: usize| self.is(i, Tags::ROLE) && self.reading.tagged.names[i] == NO_NAME;
        let title = |i: usize| !group && role(i - 1) || self.is(i - 1, Tags::GIVEN);
        second.filter(|&i| !title(i)).map(|i| i..name.end)
    }

    /// The name behind the complement of a title that no given name begins: `de minister van Financiën De Wit`, `de president van
    /// Peru Solano`, `de schepen van Cultuur Nawal Aydin`.
    fn surname_after(&self, head: usize, object: &Mention) -> Option<Range<usize>> {
        let reading = self.reading;
        let names = &reading.tagged.names;
        let name = object.name.clone().filter(|name| name.end == object.tokens.end)?;
        // `officier van justitie Emi Kok`: the service has no name of its own.
        if self.is(head, Tags::TITLE)
            && reading.reads(object.head, "justitie")
            && object.head + 1 == name.start
        {
            return Some(name);
        }
        let listed = names[name.start];
        let field = |i: usize| {
            self.is_field(i) && (self.is(i, Tags::ORG) || listed == NO_NAME && !self.is(i, Tags::ORG_NOUN))
                || listed != NO_NAME && self.is(i, Tags::COUNTRY | Tags::PLACE)
                // `Netheid`, `Feestelijkheden`
                || i == name.start && name.len() == 3 && listed == NO_NAME && self.is_field_by_form(i)
        };
        let rest = (name.start..name.end).find(|&i| names[i] != listed || !field(i))?;
        // `minister van Justitie Kok`: a noun as well, behind the name of a department.
        let alone = listed != NO_NAME
            && self.is(name.start, Tags::ORG)
            && rest + 1 == name.end
            && names[rest] == NO_NAME
            && reading.lexeme(name.end) != reading.known().en
            && !reading.is_comma(name.end)
            && !self.is(rest, Tags::ORG_NOUN)
            && reading.has_flag(rest, Flags::CAPITAL);
        let surname = alone
            || (rest..name.end).all(|i| {
                // `De Wit`, `Van Dam`: whatever stands behind a particle.
                i > rest && i + 1 == name.end && self.is(i - 1, Tags::NAME_PARTICLE)
                    || (names[i] == NO_NAME || self.is(i, Tags::NAME_PARTICLE | Tags::GIVEN))
                        && !self.is_field(i)
                        && !self.is(i, Tags::ORG | Tags::PLACE | Tags::COUNTRY | Tags::ORG_NOUN)
            });
        (self.is(head, Tags::TITLE)
            && !self.is(head, Tags::PLURAL)
            && object.tokens.start == name.start
            && rest > name.start
            && surname
            && (listed != NO_NAME || rest + 1 < name.end))
            .then_some(rest..name.end)
    }

    /// `(43)`, `(CDA)`, `(Financiën)` behind a name, and behind somebody without one: `de vrouw (43)`.
    pub(super) fn parenthesis(&self, mention: &mut Mention) {
        let i = mention.tokens.end;
        if !self.reading.reads(i, "(") {
            return;
        }
        let close = self.bracket_behind(i);
        // `cijfers (pdf) van de politie`
        let text = mention.referent == Referent::Document
            && close.is_some_and(|close| self.reading.lexeme(close + 1) == self.reading.known().van);
        if !(text || self.is_named(mention) || self.tells_who(mention, i + 1)) {
            return;
        }
        // `Kok (terecht)`: what the author thinks of it.
        let remark = close == Some(i + 2)
            && self.is(i + 1, Tags::ADV | Tags::ADJ)
            && !self.reading.has_flag(i + 1, Flags::CAPITAL)
            && (self.is(i + 1, Tags::ADV) || !self.is(i + 1, Tags::NOUN))
            && !self.is(i + 1, Tags::NAME | Tags::NUM);
        let Some(close) = close.filter(|&close| close > i + 1 && !remark) else { return };
        mention.tokens.end = close + 1;
        // `een man (43) uit Gent`
        let descriptions = mention.descriptions.clone();
        self.complements(mention);
        mention.descriptions = descriptions;
    }

    /// Where the bracket at `i` closes: within a few words, or within some more without a verb, `(SP, VVD, CDA en Volt)`.
    fn bracket_behind(&self, i: usize) -> Option<usize> {
        const LONG: usize = 20;
        let reading = self.reading;
        let short = self.short_bracket(i);
        let close = short.or_else(|| (i + 1..self.end.min(i + LONG)).find(|&k| reading.reads(k, ")")))?;
        let other = |k: usize| {
            reading.is(k, Tags::FINITE) && !reading.is(k, Tags::NOUN | Tags::NAME | Tags::ADJ)
                || reading.has_flag(k, Flags::SENTENCE_START)
        };
        // `het KIC (Kenniscentrum Infrastructuur en Cultuur van Gent)`: another name of it, to be read by itself.
        let name = || self.core(i + 1).is_some_and(|inner| inner.name.is_some() && inner.tokens.end == close);
        (short.is_some() || !(i + 1..close).any(other) && !name()).then_some(close)
    }

    /// Where the bracket at `i` closes, within a few words.
    pub(super) fn short_bracket(&self, i: usize) -> Option<usize> {
        const WORDS: usize = 6;
        (i + 1..self.end.min(i + WORDS)).find(|&k| self.reading.reads(k, ")"))
    }

    fn is_named(&self, mention: &Mention) -> bool {
        matches!(mention.referent, Referent::Person | Referent::Organisation)
            || mention.tokens.end > 0 && self.is(mention.tokens.end - 1, Tags::NAME)
    }

    /// `(43)`, `(N-VA)`, `(Kramer)`: behind somebody without a name, an age, a party or a name begins at `i`.
    fn tells_who(&self, mention: &Mention, i: usize) -> bool {
        mention.referent == Referent::Unnamed
            && (self.is(i, Tags::NUM) || self.reading.has_flag(i, Flags::CAPITAL))
    }

    /// `de pastoor zelf`, not behind its verb: `dat zegt hij zelf`.
    pub(super) fn own_self(&self, mention: &mut Mention) {
        let reading = self.reading;
        let i = mention.tokens.end;
        let behind_verb = mention.tokens.start > 0 && reading.is(mention.tokens.start - 1, Tags::FINITE);
        if i < self.end && reading.lexeme(i) == reading.known().zelf && !behind_verb {
            mention.tokens.end = i + 1;
        }
    }
}

/// Makes one of two phrases for the same: it has the name of `second`, and its descriptions, too.
fn unite(mention: &mut Mention, second: Mention) {
    mention.descriptions.extend(second.descriptions.iter().cloned());
    mention.name = second.name;
    mention.referent = second.referent;
    mention.tokens.end = second.tokens.end;
}
