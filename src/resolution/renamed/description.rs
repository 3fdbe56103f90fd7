//! Which descriptions can stand for one person who has been named: `de zangeres`, `de 36-jarige`, `de Belg`.

use crate::chars;
use crate::lexicon::{Gender, Tags};
use crate::mention::{Mention, Referent, is_inhabitant};
use crate::resolution::Resolver;
use crate::resolution::registry::is_former;
use crate::token::Flags;

impl Resolver<'_, '_> {
    /// Whether the words can stand for one person who has been named: an epithet, an age, where somebody comes from.
    pub(super) fn may_rename(&self, mention: &Mention) -> bool {
        let reading = self.reading;
        let (first, head) = (mention.tokens.start, mention.head);
        if mention.referent != Referent::Unnamed
            || !mention.definite
            || mention.plural
            || mention.joint
            || mention.name.is_some()
            || !reading.is(first, Tags::DET)
            || head <= first
            || !self.ends_with_head(mention)
        {
            return false;
        }
        let age = |i: usize| {
            let word = reading.word(i);
            reading.is(i, Tags::ADJ) && word.starts_with(|c: char| c.is_ascii_digit())
                || word.ends_with("jarige") && word.len() > "jarige".len()
        };
        // Inhabitants and members of parties have capitals.
        let origin = is_inhabitant(reading, head)
            || self.is_woman_from_there(head)
            || reading.is(head, Tags::DEMONYM)
            || reading.is(head, Tags::ROLE | Tags::NOUN)
                && reading.has_flag(head, Flags::CAPITAL)
                && !reading.word(head).contains(chars::is_hyphen);
        // `deze ingenieur`
        let pointing = reading.lexeme(first) == reading.known().deze
            && reading.is(head, Tags::ROLE)
            && !self.has_described(mention);
        // `de techgigant` is a body, whatever else a giant is.
        reading.is(head, Tags::EPITHET) && !reading.is(head, Tags::ORG_NOUN)
            || origin
            || pointing
            || self.is_former(head)
            || self.is_described_only(mention)
            || self.is_parent(mention)
            || (first..=head).any(age)
    }

    /// `de tengere man`, `de Oekraïense vrouw`: what somebody looks like or where she comes from; `een vrouw` has not come along.
    fn is_described_only(&self, mention: &Mention) -> bool {
        let reading = self.reading;
        let (first, head) = (mention.tokens.start, mention.head);
        let adjective = |i: usize| reading.is(i, Tags::ADJ | Tags::DEMONYM_ADJ);
        reading.is(head, Tags::ROLE)
            && reading.tags(head).gender().is_some()
            && !reading.is(head, Tags::TITLE | Tags::RELATION)
            && !reading.is(first, Tags::POSS)
            && head > first + 1
            && (first + 1..head).all(adjective)
            && !self.has_described(mention)
            && !self.is_introduced(mention)
    }

    /// `de moeder van drie kinderen`
    fn is_parent(&self, mention: &Mention) -> bool {
        let reading = self.reading;
        let of = mention.head + 1;
        reading.is(mention.head, Tags::RELATION)
            && reading.lexeme(of) == reading.known().van
            && reading.is(of + 1, Tags::NUM)
            && of + 1 < mention.tokens.end
            && (of + 1..mention.tokens.end).all(|i| !reading.is(i, Tags::NAME))
    }

    /// Somebody without a name has had this description before.
    pub(super) fn has_described(&self, mention: &Mention) -> bool {
        let at = self.reading.tokens[mention.tokens.start].start as usize;
        self.registry.has_described(self.reading.lexeme(mention.head), at)
    }

    /// `de Spaanse`
    fn is_woman_from_there(&self, head: usize) -> bool {
        self.reading.is(head, Tags::DEMONYM_ADJ) && self.reading.word(head).ends_with("se")
    }

    pub(super) fn gender_of_epithet(&self, head: usize) -> Option<Gender> {
        let reading = self.reading;
        let woman = self.is_woman_from_there(head)
            || is_inhabitant(reading, head) && reading.word(head).ends_with("se");
        reading.tags(head).gender().or(woman.then_some(Gender::Feminine))
    }

    /// `oud-speler`, `ex-minister`
    fn is_former(&self, i: usize) -> bool {
        self.reading.is(i, Tags::ROLE) && is_former(self.reading.word(i))
    }

    /// `de lector`, `de lector staatsrecht`, `de lector zelf`, not `de lector van Jansen`.
    pub(super) fn ends_with_head(&self, mention: &Mention) -> bool {
        let reading = self.reading;
        let rest = mention.head + 1..mention.tokens.end;
        // `de 28-jarige Belg van Noordlijn`, `de ex-trainer van Genk`: whose name it is that follows; `de winnaar van 2014`.
        let short = reading.is(mention.head, Tags::DEMONYM | Tags::NAME | Tags::EPITHET)
            || self.is_former(mention.head);
        let year = |i: usize| reading.is(i, Tags::NUM) && reading.word(i).len() == 4;
        // `de oud-trainer van onder meer Genk en Gent`
        let known = reading.known();
        let among = reading.is_focus(rest.start + 1);
        let names = reading.past_focus(rest.start + 1);
        let of = reading.lexeme(rest.start) == known.van
            && short
            && (names..rest.end).all(|i| {
                reading.is(i, Tags::NAME) && !reading.is(i, Tags::GIVEN)
                    || year(i)
                    || among && reading.lexeme(i) == known.en
            });
        // `de winnaar van de grote prijs`, `de oud-columnist van deze krant`: no one's name, nor that of a body.
        let told = Tags::GIVEN | Tags::ORG | Tags::PLACE | Tags::COUNTRY | Tags::ROLE;
        let of_thing = reading.lexeme(rest.start) == reading.known().van
            && (reading.is(mention.head, Tags::EPITHET) || self.is_former(mention.head))
            && reading.is(rest.start + 1, Tags::DET)
            && rest.clone().all(|i| !reading.is(i, told) && !reading.is_punctuation(i))
            && (!reading.is(rest.end - 1, Tags::ORG_NOUN)
                || [reading.known().deze, reading.known().die].contains(&reading.lexeme(rest.start + 1)));
        // `de analyticus van de NOS`
        let of_body = reading.lexeme(rest.start) == reading.known().van
            && reading.is(mention.head, Tags::EPITHET)
            && reading.is(rest.start + 1, Tags::DET)
            && rest.start + 2 < rest.end
            && (rest.start + 2..rest.end).all(|i| reading.is(i, Tags::ORG) && !reading.is(i, Tags::PARTY));
        // `de renner van team Noordlijn`, `de man van Team Noordlijn`
        let of_team = reading.lexeme(rest.start) == reading.known().van
            && (short
                || reading.tags(mention.head).gender().is_some()
                    && !reading.is(mention.head, Tags::RELATION))
            && reading.is(rest.start + 1, Tags::ORG_NOUN)
            && rest.start + 2 < rest.end
            && (rest.start + 2..rest.end).all(|i| reading.has_flag(i, Flags::CAPITAL));
        of || of_thing
            || of_body
            || of_team
            || self.is_parent(mention)
            || !rest.into_iter().any(|i| reading.is(i, Tags::PREP) || reading.is_punctuation(i))
    }
}
