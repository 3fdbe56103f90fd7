//! A second phrase behind `en`: somebody else, a second office of the same person, or the second part of a field.

use super::unite;
use crate::lexicon::Tags;
use crate::mention::{Depth, Mention, Parser, Place, Referent};
use crate::tag::NO_NAME;
use crate::token::Flags;

impl Parser<'_, '_> {
    /// `Jansen en De Vries`
    pub(in crate::mention) fn joined(&self, mention: &mut Mention) {
        let reading = self.reading;
        let known = reading.known();
        let end = mention.tokens.end;
        // `Jansen, directeur van X, en De Vries`
        let apart = reading.is_comma(end) && reading.lexeme(end + 1) == known.en && self.is_apposed(mention);
        let behind = |and: usize| if self.joins(and) { self.past_focus(and + 1) } else { and + 1 };
        // `bewoners, en ook de wethouder, vinden`
        let also = reading.is_comma(end) && behind(end + 1) > end + 2;
        let and = end + usize::from(apart || also);
        if and + 1 >= self.end || !self.joins(and) {
            return;
        }
        let unknown = self.is_unknown_person(mention, and);
        if !mention.can_speak() && !unknown {
            return;
        }
        let Some(mut second) = self.parse(behind(and), Depth::Complements) else { return };
        if unknown && second.referent != Referent::Person {
            return;
        }
        if self.is_second_field_of_name(mention, &second, and) {
            mention.tokens.end = second.tokens.end;
            return;
        }
        if !second.can_speak() && !has_same_noun(mention, &second) || second.referent == Referent::Pronoun {
            return;
        }
        // `Jansen (VVD) en De Vries (CDA)`
        self.parenthesis(&mut second);
        // `de gemeente en Waterschap Kok en Jansen vinden`: the second has two words of its own.
        let last = second.tokens.end;
        if self.joins(last)
            && let Some(third) = self.parse(last + 1, Depth::Complements)
            && self.has_two_words(&second, &third)
        {
            second.tokens.end = third.tokens.end;
        }
        if self.is_second_office(mention, &second) {
            unite(mention, second);
            return;
        }
        // `zegt Jansen, en ook De Vries is boos`: no comma closes it.
        if also && !reading.is_comma(second.tokens.end)
            || behind(and) > and + 1 && self.is_told_twice(mention, &second)
        {
            return;
        }
        if self.is_firm_of_two(mention, &second) {
            mention.name = mention.name.clone().map(|name| name.start..second.tokens.end);
            mention.tokens.end = second.tokens.end;
            return;
        }
        // `zegt Jansen en de brug blijft dicht`: a finite verb behind the second phrase makes it a subject of its own,
        // unless it agrees with both.
        // `Jansen, directeur van de bond en lid van de raad zegt`: nor does an office speak.
        let office = second.name.is_none() && self.is_office_alone(&second);
        let own = reading.lexeme(and) != known.noch && self.is_subject_of_its_own(mention, &second);
        if !(office && self.is_apposed(mention)) && own {
            if office && self.is_one_with_two_roles(mention, &second) {
                mention.tokens.end = second.tokens.end;
            }
            return;
        }
        mention.tokens.end = second.tokens.end;
        // `Jansen, hoogleraar in Gent en lid van de raad`: one person with two offices.
        if apart || !self.is_apposed(mention) {
            mention.joint = true;
            mention.plural = true;
        }
    }

    /// `De schipper en schilder zegt`
    fn is_one_with_two_roles(&self, mention: &Mention, second: &Mention) -> bool {
        mention.name.is_none()
            && !mention.plural
            && self.is(mention.head, Tags::ROLE)
            && mention.head + 1 == mention.tokens.end
            && second.tokens.start == mention.tokens.end + 1
            && second.tokens.len() == 1
            && !self.is(second.head, Tags::ORG_NOUN)
            && self.is(mention.tokens.start, Tags::DET)
    }

    /// `partijen als VVD en CDA`, `media zoals de NOS`: some of those whom the plural names.
    pub(in crate::mention) fn examples(&self, mention: &mut Mention) {
        let reading = self.reading;
        let known = reading.known();
        let als = mention.tokens.end;
        if !mention.plural
            || mention.joint
            || mention.name.is_some()
            || !mention.can_speak()
            || als + 1 >= self.end
            || ![known.als, known.zoals].contains(&reading.lexeme(als))
        {
            return;
        }
        let Some(mut example) = self.parse(als + 1, Depth::Core).filter(|example| example.name.is_some())
        else {
            return;
        };
        if !self.listed(&mut example) {
            self.joined(&mut example);
        }
        // `Dan gaan de schippers als Kramer roept`: a clause.
        let end = example.tokens.end;
        if !(reading.is(end, Tags::FINITE) && reading.tags(end).is_singular_only()) {
            mention.tokens.end = end;
            mention.descriptions = (self.without_determiner(mention.tokens.start)..end).into();
        }
    }

    /// A verb in the singular behind the second phrase agrees with it alone.
    fn is_subject_of_its_own(&self, mention: &Mention, second: &Mention) -> bool {
        let reading = self.reading;
        let known = reading.known();
        let end = second.tokens.end;
        // `is volgens Jansen en De Vries nodig`: no verb there.
        let other = Tags::NOUN | Tags::ADJ | Tags::PART | Tags::ADV | Tags::PREP;
        let no_verb = self.place == Place::BehindVolgens && reading.is(end, other);
        // `Door Jansen en De Vries werd gezegd`, `Wat Jansen en De Vries betreft`: nor is either the subject; but `de schipper en schilder`.
        let somebody_else = second.name.is_some()
            || second.plural
            || self.is(second.tokens.start, Tags::DET | Tags::POSS | Tags::NUM);
        let behind_opening = || {
            somebody_else
                && mention.tokens.start.checked_sub(1).is_some_and(|before| {
                    // `Ook door Jansen en De Vries`
                    let first = |i: usize| reading.has_flag(i, Flags::SENTENCE_START);
                    let focus = || before > 0 && first(before - 1) && reading.is(before - 1, Tags::ADV);
                    // `…, maar volgens Jansen en De Vries is de brug dicht`
                    let clause = || {
                        before > 0
                            && reading.lexeme(before) == known.volgens
                            && reading.is(before - 1, Tags::CONJ_COORD)
                    };
                    reading.is(before, Tags::PREP | Tags::WH) && (first(before) || focus() || clause())
                })
        };
        // `Daarom hebben Jansen en De Vries benadrukt`, `door Jansen en De Vries benadrukt`: a form that is a participle, too.
        let agrees = |k: usize| {
            reading.is(k, Tags::AUX) && reading.is(k, Tags::FIN_PL)
                || reading.lexeme(k) == known.door && reading.is(end, Tags::PART)
        };
        let of_both = || !mention.plural && mention.tokens.start.checked_sub(1).is_some_and(agrees);
        reading.tags(end).is_singular_only() && !no_verb && !behind_opening() && !of_both()
    }

    /// `en`, `én` or `noch` between two phrases.
    pub(super) fn joins(&self, i: usize) -> bool {
        let reading = self.reading;
        [reading.known().en, reading.known().noch].contains(&reading.lexeme(i))
            || self.is(i, Tags::CONJ_COORD) && reading.reads(i, "én")
    }

    /// Behind `ook`, `zelfs`, `later ook` before a second phrase.
    fn past_focus(&self, i: usize) -> usize {
        const ADVERBS: usize = 3;
        let other = Tags::NAME
            | Tags::NOUN
            | Tags::ADJ
            | Tags::DET
            | Tags::PREP
            | Tags::NEG
            | Tags::VERB
            | Tags::PRON_SUBJ;
        let adverb = |&k: &usize| self.is(k, Tags::ADV) && !self.is(k, other);
        (i..self.end.min(i + ADVERBS)).take_while(adverb).last().map_or(i, |last| last + 1)
    }

    /// `zegt Jansen en ook buren klagen`: a verb on both sides, so that the second phrase has one of its own.
    fn is_told_twice(&self, mention: &Mention, second: &Mention) -> bool {
        let before = mention.tokens.start.checked_sub(1);
        before.is_some_and(|before| self.reading.is(before, Tags::FINITE))
            && self.reading.is(second.tokens.end, Tags::FINITE)
    }

    /// `bureau Kok en Jansen vindt`: behind a noun for a body, two words are the name of one.
    fn is_firm_of_two(&self, mention: &Mention, second: &Mention) -> bool {
        let reading = self.reading;
        let before = mention.tokens.start.checked_sub(1);
        let singular = reading.tags(second.tokens.end).is_singular_only()
            || before.is_some_and(|before| reading.tags(before).is_singular_only());
        singular && self.has_two_words(mention, second)
    }

    /// `bureau Kok` `en` `Jansen`: a noun for a body with one word, and another word.
    fn has_two_words(&self, mention: &Mention, second: &Mention) -> bool {
        let reading = self.reading;
        mention.referent == Referent::Organisation
            && self.is(mention.head, Tags::ORG_NOUN)
            && !mention.plural
            && mention.name.as_ref().is_some_and(|name| {
                // `Bureau Kok en Jansen`: a noun with a capital is part of the name.
                name.end == mention.head + 2
                    && name.end == mention.tokens.end
                    && reading.tagged.names[name.end - 1] == NO_NAME
            })
            && is_name(second)
            && second.referent == Referent::Person
            && second.tokens.clone().all(|i| !self.is(i, Tags::GIVEN))
    }

    /// `zowel de minister als de burgemeester`
    pub(in crate::mention) fn both(&self, i: usize) -> Option<Mention> {
        const LONGEST: usize = 32;
        let reading = self.reading;
        let known = reading.known();
        // No pair within a pair, so that none is read again and again.
        let limit = self.end.min(i + LONGEST);
        let end = (i + 1..limit).find(|&k| reading.lexeme(k) == known.zowel).unwrap_or(limit);
        let inner = Parser { end, ..*self };
        let part = |i: usize| {
            let mut part = inner.parse(i, Depth::Complements)?;
            inner.parenthesis(&mut part);
            (part.referent != Referent::Pronoun || !self.is(part.head, Tags::DET)).then_some(part)
        };
        let past = |end: usize| end + 1 + usize::from(reading.lexeme(end + 1) == known.ook);
        let first = part(i + 1)?;
        let mut end = first.tokens.end;
        // `zowel A en B als C`
        if reading.lexeme(end) == known.en {
            end = part(past(end))?.tokens.end;
        } else if reading.lexeme(end) != known.als {
            return None;
        }
        if reading.lexeme(end) == known.als {
            end = part(past(end))?.tokens.end;
        }
        Some(Mention { tokens: i..end, plural: true, joint: true, ..first })
    }

    /// `de minister, de burgemeester en Jansen`: three or more, of which only the last has `en` before it.
    pub(in crate::mention) fn listed(&self, mention: &mut Mention) -> bool {
        const LONGEST: usize = 8;
        let reading = self.reading;
        if !reading.is_comma(mention.tokens.end) || !mention.can_speak() || self.is_apposed(mention) {
            return false;
        }
        // `zegt Philips, Shell en Unilever zwijgen`: the verb before it has one subject.
        let before = mention.tokens.start.checked_sub(1);
        if before.is_some_and(|before| reading.tags(before).is_singular_only()) {
            return false;
        }
        // `erkenden Jan Kok, de korpschef en de rechter`: the verb before it has more than one.
        let several = !mention.plural
            && before.is_some_and(|verb| {
                reading.is(verb, Tags::REPORT)
                    && reading.is(verb, Tags::FIN_PL)
                    && !reading.is(verb, Tags::FIN_SG | Tags::NOUN)
            });
        // `Firan-medewerkers, artsen en ouders`
        let is_named = |phrase: &Mention| {
            phrase.name.as_ref().is_some_and(|name| !(phrase.plural && name.contains(&phrase.head)))
        };
        let named = is_named(mention);
        let mut end = mention.tokens.end;
        let mut parts = 1;
        while parts < LONGEST && reading.is_comma(end) || parts > 1 && self.joins(end) {
            let last = !reading.is_comma(end);
            let Some(mut next) = self.parse(end + 1, Depth::Complements) else { return false };
            self.parenthesis(&mut next);
            // `Jan Kok, voorzitter en oprichter`, `de wethouder, Anna Kok en haar man`: who somebody is.
            let alike = last
                || several
                || is_named(&next) == named && (named || self.is_determined_alike(mention, &next));
            // `dat haar man Firan, Talpa en Philips mijdt`: two phrases.
            let object = mention.referent == Referent::Person
                && next.referent == Referent::Organisation
                && mention.name.as_ref().is_some_and(|name| mention.head < name.start);
            let relative =
                self.is(next.tokens.start, Tags::REL) && !self.is(next.tokens.start + 1, Tags::NAME);
            if !next.can_speak() || next.referent == Referent::Pronoun || !alike || object || relative {
                return false;
            }
            end = next.tokens.end;
            parts += 1;
            if last {
                mention.tokens.end = end;
                (mention.plural, mention.joint) = (true, true);
                return true;
            }
        }
        false
    }

    /// Both with an article, or both without one.
    fn is_determined_alike(&self, mention: &Mention, second: &Mention) -> bool {
        let determined = |phrase: &Mention| self.is(phrase.tokens.start, Tags::DET | Tags::POSS | Tags::NUM);
        determined(mention) == determined(second) && mention.plural == second.plural
    }

    /// `de illusionist en haar man Piet zeggen`: a noun that no table has.
    fn is_unknown_person(&self, mention: &Mention, and: usize) -> bool {
        mention.referent == Referent::Thing
            && self.is(mention.head, Tags::GUESSED)
            && mention.head + 1 == and
            && self.reading.is(mention.tokens.start, Tags::DET)
            && self.is(and + 1, Tags::POSS)
    }

    /// `minister Jan Kok van Landbouw en Visserij`, `Jan Kok van pensioenfonds Zorg en Welzijn`
    fn is_second_field_of_name(&self, mention: &Mention, second: &Mention, and: usize) -> bool {
        mention.name.as_ref().is_some_and(|name| name.end < and)
            && is_name(second)
            && second.tokens.clone().all(|i| self.is_field(i))
            && self.is_field(and - 1)
            && self.reading.has_flag(and - 1, Flags::CAPITAL)
    }

    /// `schrijver, columnist en presentator Jan Kok`: one person with several offices, who stands behind the last.
    pub(in crate::mention) fn offices(&self, mention: &mut Mention) {
        let reading = self.reading;
        let mut end = mention.tokens.end;
        if !reading.is_comma(end) || mention.name.is_some() {
            return;
        }
        while reading.is_comma(end) && self.is(end + 1, Tags::ROLE) && !self.is(end + 1, Tags::PLURAL) {
            end += 2;
        }
        if end == mention.tokens.end || !self.joins(end) {
            return;
        }
        let named = self.parse(end + 1, Depth::Complements);
        if let Some(named) = named.filter(|named| self.is_second_office(mention, named)) {
            unite(mention, named);
        }
    }

    /// `lid van de raad en oud-minister Jan Kok`: one person with two offices.
    fn is_second_office(&self, mention: &Mention, second: &Mention) -> bool {
        mention.name.is_none()
            && mention.referent == Referent::Unnamed
            && second.referent == Referent::Person
            && self.is_office_alone(mention)
            && self.is_office_alone(second)
    }

    /// `lid van de raad`, not `een lid` or `leden`
    fn is_office_alone(&self, phrase: &Mention) -> bool {
        self.reading.is(phrase.head, Tags::ROLE)
            && !phrase.plural
            && !self.reading.is(phrase.tokens.start, Tags::DET | Tags::POSS | Tags::NUM)
    }
}

/// `de afdelingen Gent en Brugge`: a noun for both.
fn has_same_noun(mention: &Mention, second: &Mention) -> bool {
    mention.plural && mention.name.is_some() && second.referent == Referent::Thing && is_name(second)
}

/// It is a name and nothing else.
fn is_name(mention: &Mention) -> bool {
    mention.name.as_ref().is_some_and(|name| *name == mention.tokens)
}
