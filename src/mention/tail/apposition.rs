//! What stands behind a comma and is the same: `Jan Jansen, directeur van X` and `de directeur, Jan Jansen`.

use std::ops::Range;

use super::unite;
use crate::lexicon::{Tags, WordLists};
use crate::mention::{Depth, Mention, Parser, Referent};
use crate::token::Flags;

impl Parser<'_, '_> {
    /// `, directeur van X` and `, Jan Jansen` after a role.
    pub(in crate::mention) fn apposition(&self, mention: &mut Mention) {
        if !self.may_be_apposed(mention) {
            return;
        }
        let first = mention.tokens.end + 1;
        if let Some(end) = self.fields_behind(mention).or_else(|| self.attached(first, mention)) {
            mention.tokens.end = end;
            return;
        }
        // `Jan Kok, zelf schipper,`, `Jan Kok, inmiddels schipper,`
        let besides =
            || self.is(first, Tags::ADV) && !self.is(first, Tags::ROLE) && self.is_role_alone(first + 1);
        let own = usize::from(self.reading.lexeme(first) == self.reading.known().zelf || besides());
        let Some(mut second) = self.parse(first + own, Depth::Complements) else { return };
        self.parenthesis(&mut second);
        if mention.referent == Referent::Document {
            // `cijfers van Kanaalfonds, een netwerk van schippers,`: who has made the text.
            let body = second.name.is_none()
                && matches!(second.referent, Referent::Organisation | Referent::Unnamed)
                && self.reading.is(second.head, Tags::SOURCE_NOUN);
            if body && self.reach_end(&mut second) && self.describes_a_name(&second) {
                mention.tokens.end = second.tokens.end;
            }
            return;
        }
        if mention.name.is_some() && mention.referent != Referent::Unnamed {
            let closed = self.reach_end(&mut second);
            if self.describes_a_name(&second) && (closed || self.is_plain(&second)) {
                self.add_description(mention, &second);
            }
        } else if self.names(mention, &second) && self.is_closed(&second) {
            mention.descriptions = (self.without_determiner(mention.tokens.start)..mention.tokens.end).into();
            unite(mention, second);
        }
    }

    /// `Jan Kok, de griffier in de Eerste Kamer,`, `Jan Kok, docent waterkunde op een school,`: whatever phrases stand between a role
    /// and the mark that closes it are told of it. Whether one closes it, or what tells where it is said.
    fn reach_end(&self, second: &mut Mention) -> bool {
        const PHRASES: usize = 3;
        let reading = self.reading;
        let mut whole = second.clone();
        let mut said = false;
        // `Jan Kok, directeur van de bond in Gent.`: without an article, that may be where he says it.
        let mut bound = !self.is_bare(second);
        // `een van de krachten achter de bond`, `een verbond van schippers in de haven`, but `…, zegt Kok, een ramp voor de schippers.`
        let known = reading.known();
        let first = second.tokens.start;
        let of = || [first + 1, first + 2].iter().any(|&i| reading.lexeme(i) == known.van);
        let article = reading.lexeme(first) == known.de || reading.lexeme(first) == known.een && of();
        if !article && !reading.is(second.head, Tags::SOURCE_NOUN) {
            return self.is_closed(second);
        }
        for _ in 0..PHRASES {
            let end = whole.tokens.end;
            let preposition = self.is(end, Tags::PREP) && !self.is(end, Tags::TE | Tags::NAME);
            if !preposition || reading.has_flag(end, Flags::SENTENCE_START) {
                break;
            }
            let Some(object) = self.parse(end + 1, Depth::Complements) else { break };
            said = object.referent == Referent::Time
                || self.is_where_it_is_said(second, end, &object)
                || reading.lexeme(end) == known.in_
                    && (reading.lexeme(end + 1) == known.een || object.referent == Referent::Document);
            if said {
                break;
            }
            bound |= reading.lexicon.takes_complement(reading.lexeme(end), Tags::ROLE);
            whole.tokens.end = object.tokens.end;
        }
        // What ends where the phrase is read to may be the clause: `landen die, zoals België, de vraag om steun beantwoordden`.
        let end = whole.tokens.end;
        let comma = end < self.end && reading.is_comma(end);
        if comma || bound && (said || self.has_mark(end)) {
            *second = whole;
            return true;
        }
        self.is_closed(second)
    }

    /// Behind somebody or a body, a comma and what can be a noun phrase.
    fn may_be_apposed(&self, mention: &Mention) -> bool {
        let reading = self.reading;
        let comma = mention.tokens.end;
        // `…, zegt Kok, was een ramp`: a verb, though a noun as well.
        let verb = || {
            reading.is(comma + 1, Tags::PRON_SUBJ | Tags::REL | Tags::AUX)
                && !reading.is(comma + 1, Tags::DET | Tags::POSS)
        };
        // `cijfers van Kanaalfonds,`
        let made = || {
            mention.referent == Referent::Document
                && comma > mention.head + 2
                && reading.has_flag(comma - 1, Flags::CAPITAL)
                && reading.lexeme(mention.head + 1) == reading.known().van
        };
        comma < self.end
            && reading.is_comma(comma)
            && (matches!(mention.referent, Referent::Person | Referent::Unnamed | Referent::Organisation)
                || made())
            && !verb()
    }

    /// The end of the fields of `minister Kok van Landbouw, Natuur en Visserij`.
    fn fields_behind(&self, mention: &Mention) -> Option<usize> {
        let reading = self.reading;
        let known = reading.known();
        let comma = mention.tokens.end;
        let field = |i: usize| self.is_field(i) && reading.has_flag(i, Flags::CAPITAL);
        (mention.name.as_ref().is_some_and(|name| name.end < comma)
            && reading.lexeme(comma - 2) == known.van
            && field(comma - 1)
            && field(comma + 1)
            && reading.lexeme(comma + 2) == known.en
            && self.is(comma + 3, Tags::NAME)
            && !self.is(comma + 3, Tags::GIVEN))
        .then_some(comma + 4)
    }

    /// The end of `, verbonden aan de universiteit,`, `, beter bekend als X,`, `, onder leiding van X,` or `, van het ministerie,` behind who it is,
    /// or `, alias X,` behind a name.
    fn attached(&self, i: usize, mention: &Mention) -> Option<usize> {
        let reading = self.reading;
        let known = reading.known();
        let person = mention.referent == Referent::Person;
        // `beter bekend als`, `vooral bekend van`, `onder voorzitterschap van`
        let under = reading.lexeme(i) == known.onder;
        let led = |k: usize| reading.is_listed(k, WordLists::LED);
        let listed = |k: usize| led(k) || reading.is_listed(k, WordLists::ATTACHED);
        let word = if under || !listed(i) && self.is(i, Tags::ADV | Tags::ADJ) { i + 1 } else { i };
        let links = self.is(word + 1, Tags::PREP) || reading.lexeme(word + 1) == known.als;
        if links && listed(word) && under == led(word) && (person || under) {
            let object = self.parse(word + 2, Depth::Complements)?;
            return self.closed_behind(object.tokens.end).filter(|_| object.referent != Referent::Time);
        }
        if !person {
            return None;
        }
        if reading.lexeme(i) == known.alias {
            let second = self.parse(i + 1, Depth::Complements).filter(|second| second.name.is_some())?;
            return self.closed_behind(second.tokens.end);
        }
        let adjective =
            self.is(i, Tags::PART) || self.is(i, Tags::ADJ) && !self.is(i, Tags::ADJ_INFLECTED | Tags::NOUN);
        let preposition = if adjective { i + 1 } else { i };
        let word = reading.lexeme(preposition);
        let takes = self.is(preposition, Tags::PREP)
            && if adjective { reading.lexicon.takes_complement(word, Tags::ROLE) } else { word == known.van };
        let object = takes.then(|| self.parse(preposition + 1, Depth::Complements))??;
        self.closed_behind(object.tokens.end).filter(|_| object.referent == Referent::Organisation)
    }

    /// The mark, or the end, that closes an apposition, with no more than a few words of it from `i` on: `van bureau Water (en Wegen),`.
    fn closed_behind(&self, i: usize) -> Option<usize> {
        const LONGEST: usize = 10;
        let reading = self.reading;
        let closed = |k: usize| k >= self.end || reading.is_comma(k) || reading.is_terminator(k);
        let rest = Tags::NAME | Tags::NOUN | Tags::ADJ | Tags::PREP | Tags::DET | Tags::NUM | Tags::POSS;
        let word = |k: usize| {
            self.joins(k)
                || self.is(k, rest)
                    && !self.is(k, Tags::AUX | Tags::MODAL | Tags::TE | Tags::REL | Tags::PARTICLE)
                    && !(self.is(k, Tags::FINITE)
                        && !self.is(k, Tags::NAME | Tags::SOURCE_NOUN | Tags::PLURAL))
        };
        let end = (i..=self.end.min(i + LONGEST)).find(|&k| closed(k) || !word(k))?;
        closed(end).then_some(end)
    }

    /// `, directeur van X`, `, een dochter van X`: behind a name, who or what it is.
    fn describes_a_name(&self, second: &Mention) -> bool {
        let reading = self.reading;
        let known = reading.known();
        // `Kok, een Brabander,`
        let origin = |name: &Range<usize>| {
            let other = Tags::GIVEN | Tags::ORG | Tags::PLACE | Tags::COUNTRY;
            reading.lexeme(second.tokens.start) == known.een
                && name.start == second.tokens.start + 1
                && name.len() == 1
                && !reading.is(name.start, other)
        };
        second.name.as_ref().is_none_or(|name| name.start != second.head || origin(name))
            && (reading.is(second.head, Tags::SOURCE_NOUN)
                || [known.een, known.de].contains(&reading.lexeme(second.tokens.start)))
            && second.referent != Referent::Time
            && !second.plural
    }

    /// `haar opvolger, Jan Kok`, `haar opvolger, de Belg Jan Kok`: behind a role or a body, its name.
    fn names(&self, mention: &Mention, second: &Mention) -> bool {
        let reading = self.reading;
        let named = second.name.as_ref().is_some_and(|name| {
            name.start == second.tokens.start
                // `de voorzitter, ds. A. Kok (Gent),`
                || (name.end == second.tokens.end || reading.reads(name.end, "("))
                    && second.definite
                    && mention.name.is_none()
                    // `de vakbond voor schippers, de FNV,`
                    && (second.referent == Referent::Person
                        || second.referent == Referent::Organisation
                            && name.start == second.tokens.start + 1
                            && reading.has_flag(name.start, Flags::ALL_CAPS))
        });
        // `een van de bewoners, Jan Kok`
        let one_of = || {
            !mention.plural
                && reading.is(mention.tokens.start, Tags::NUM)
                && reading.lexeme(mention.tokens.start + 1) == reading.known().van
        };
        // `een lid van de raad, Jan Kok, zei`
        let introduced = || {
            let end = second.tokens.end;
            !mention.plural
                && reading.is(mention.head, Tags::ROLE)
                && second.referent == Referent::Person
                && second.name.as_ref().is_some_and(|name| name.len() > 1)
                && reading.is_comma(end)
                && reading.is(end + 1, Tags::FINITE | Tags::AUX)
        };
        let alike = match second.referent {
            Referent::Person => mention.referent != Referent::Organisation,
            // `het luchthavenbedrijf, AENA, meldt`
            Referent::Organisation => {
                mention.referent == Referent::Organisation
                    && (reading.is_comma(second.tokens.end) || reading.is_terminator(second.tokens.end))
                    && reading.is(mention.tokens.start, Tags::DET)
            }
            _ => false,
        };
        named && alike && (mention.definite || one_of() || introduced())
    }

    /// It is closed by a mark, or nothing comes after it.
    fn is_closed(&self, second: &Mention) -> bool {
        second.tokens.end >= self.end || self.has_mark(second.tokens.end)
    }

    /// A mark that closes a phrase.
    fn has_mark(&self, i: usize) -> bool {
        let reading = self.reading;
        reading.is_comma(i) || reading.is_terminator(i) || reading.is_mark(i) || reading.reads(i, ":")
    }

    /// Behind a name, it can be nothing else, though no mark closes it.
    fn is_plain(&self, second: &Mention) -> bool {
        let reading = self.reading;
        let end = second.tokens.end;
        // `Jansen, directeur van X over de brug`
        self.is_bare(second)
            // `Interpay, de onderneming die …`
            || reading.is(end, Tags::REL) && reading.is(second.head, Tags::SOURCE_NOUN)
            || reading.is(end, Tags::FINITE) && !second.definite
    }

    /// A role for one, and no verb.
    fn is_role_alone(&self, i: usize) -> bool {
        self.is(i, Tags::ROLE) && !self.is(i, Tags::PLURAL | Tags::VERB | Tags::NAME)
    }

    /// A role without an article.
    fn is_bare(&self, second: &Mention) -> bool {
        self.reading.is(second.tokens.start, Tags::ROLE)
            && second.head == second.tokens.start
            && !second.joint
    }

    fn add_description(&self, mention: &mut Mention, second: &Mention) {
        // `Firan, een dochter van het netbedrijf`: what it is called tells that it is nobody.
        let somebody = || mention.tokens.clone().any(|i| self.reading.is(i, Tags::GIVEN | Tags::ROLE));
        if second.referent == Referent::Organisation && !somebody() {
            mention.referent = Referent::Organisation;
        }
        let end = second.tokens.end;
        mention.descriptions.push(self.without_determiner(second.tokens.start)..end);
        mention.tokens.end = end;
    }

    /// A description stands behind the name.
    pub(super) fn is_apposed(&self, mention: &Mention) -> bool {
        mention.referent == Referent::Person
            && mention.name.as_ref().is_some_and(|name| {
                mention.descriptions.last().is_some_and(|description| description.start > name.end)
            })
    }
}
