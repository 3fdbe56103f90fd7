//! Where a phrase of source ends in the middle of a clause: what stands behind it belongs to the clause.

use super::Core;
use crate::chars;
use crate::lexicon::{Tags, WordLists};
use crate::mention::{Parser, Place};
use crate::token::Flags;

impl Parser<'_, '_> {
    /// `De boer krijgt volgens de minister subsidie`, `is volgens Jan Kok groot onderhoud nodig`, `Toen riep de premier grote bedrijven op`: a
    /// noun or an adjective behind the phrase belongs to the clause, unless it says what the source is.
    pub(super) fn goes_on_behind_source(&self, core: &Core) -> bool {
        let reading = self.reading;
        let i = core.next;
        let plural = |i: usize| self.is(i, Tags::PLURAL);
        if core.name.as_ref().is_some_and(|name| name.end == i) && self.ends_name_in_role(i) {
            return false;
        }
        // `Toen vroeg de rechter premier Jansen`, but `zijn collega premier Jansen`
        let somebody = core.name.is_none()
            && self.is(i, Tags::ROLE)
            && !plural(i)
            && !reading.has_flag(i, Flags::CAPITAL)
            && self.is(i + 1, Tags::NAME)
            && core.noun_before().is_some_and(|head| {
                self.is(head, Tags::ROLE)
                    && (plural(head) || core.determined && !self.is(head, Tags::RELATION))
            });
        if somebody && self.place != Place::Apart {
            return true;
        }
        // `Toen zei de directeur communicatie`: what is told of is a plural.
        let told = || plural(i) || self.is(i, Tags::ADJ_INFLECTED | Tags::DEMONYM_ADJ) && plural(i + 1);
        if self.place == Place::Apart || self.place == Place::BehindVerb && !told() {
            return false;
        }
        let Some(head) = core.noun_before().filter(|_| core.name.is_none()) else {
            return core.name.as_ref().is_some_and(|name| {
                // `Jans klanten`, but `waarschuwen volgens Nederlanders klanten`
                let owner = reading.word(i - 1).trim_end_matches(chars::is_apostrophe).ends_with('s')
                    && !self.is(i - 1, Tags::DEMONYM);
                name.end == i && !(owner && core.head.is_none())
            });
        };
        // `de 34-jarige vrouw`, `(de koepel van) centrale banken`, `de verdachte bankier`, but `de verdachte wapens`
        let somebody = self.is(head, Tags::ROLE) && !self.is(head, Tags::GUESSED);
        if self.is(head, Tags::ADJ_INFLECTED) && (!somebody || self.is(i, Tags::ROLE | Tags::SOURCE_NOUN)) {
            return false;
        }
        // `(van) branchevereniging boeren`, but `(de officier van) justitie klanten`: a noun without an article goes on.
        let bare = head == core.start && self.is(head, Tags::EPITHET) && !plural(head);
        if bare && plural(i) && self.is(i, Tags::ROLE) {
            return false;
        }
        // `managing director Jan Kok`: an unknown word and a role before a name.
        if core.start == head
            && self.is(head, Tags::GUESSED)
            && !self.is(head, Tags::SOURCE_NOUN | Tags::PLURAL)
            && self.is(i, Tags::ROLE)
            && self.is(i + 1, Tags::GIVEN)
        {
            return false;
        }
        // `een groep (bezorgde) ouders`
        // `een aantal partijen`, but `een krant partijen`
        let bodies =
            || self.is(i, Tags::SOURCE_NOUN) && (self.is_group(head) || !self.is(head, Tags::ORG_NOUN));
        let group = self.counts(core)
            && !self.is(head, Tags::DOCUMENT)
            && (plural(i) && (self.is(i, Tags::ROLE) || bodies())
                || plural(i + 1) && self.is(i + 1, Tags::ROLE));
        // `hoogleraar staatsrecht`, `de directeur strategie Jan Kok`, `de kampioen allround`
        let role = self.is(head, Tags::ROLE) && !plural(head);
        let named = || !plural(i) && self.is(i + 1, Tags::GIVEN) || self.is(i + 2, Tags::GIVEN);
        // But `reed volgens de agent stapvoets`.
        let last = || reading.is_terminator(i + 1) || self.is(i + 1, Tags::FINITE);
        let field =
            || self.is(i, Tags::GUESSED) && !self.is(i, Tags::PLURAL | Tags::ADJ_INFLECTED) && !last();
        !group && !(role && (!core.determined || named() || field()))
    }

    /// `loopt volgens de wethouder Nederland achter`, `heeft volgens een bewoner Jansen gelogen`: the name up to `end` is none of the source.
    pub(super) fn is_name_behind_source(&self, core: &Core, end: usize) -> bool {
        let reading = self.reading;
        let i = core.next;
        if self.is_somebody_else(core, end) {
            return true;
        }
        let Some(head) = core.noun_before().filter(|_| self.place != Place::Apart && core.name.is_none())
        else {
            return false;
        };
        let country = self.is(i, Tags::COUNTRY)
            && end == i + 1
            && (core.determined || self.is(head, Tags::PLURAL))
            && self.is(head, Tags::ROLE | Tags::DOCUMENT | Tags::ORG_NOUN);
        // `een bewoner`, `de bewoners`, but `de broers Jan en Piet`, `de ministers Jan Kok (D66) en Piet Jansen (CU)`
        let bracket = || self.short_bracket(end).map_or(end, |close| close + 1);
        let end = if reading.reads(end, "(") { bracket() } else { end };
        let listed = reading.lexeme(end) == reading.known().en || reading.is_comma(end);
        let unnamed = (reading.lexeme(core.start) == reading.known().een || self.is(head, Tags::PLURAL))
            && self.place == Place::BehindVolgens
            && core.modifier.is_none()
            && self.is(head, Tags::ROLE)
            && !listed
            && !reading.word(i).contains(chars::is_hyphen);
        // `de zusjes De Wit`
        let siblings = reading.is_listed(head, WordLists::SIBLINGS)
            && core.determined
            && !self.is(i, Tags::GIVEN)
            && (i..end).all(|k| k + 1 == end || self.is(k, Tags::NAME_PARTICLE));
        (country || unnamed) && !siblings
    }

    /// `Daarom wil de politie Anna Kok spreken`, but `zegt stichting Anna Kok`: behind a verb that does not report, with the body for its
    /// subject, the full name of a person is its object.
    fn is_somebody_else(&self, core: &Core, end: usize) -> bool {
        let reading = self.reading;
        let i = core.next;
        let body = core.noun_before().is_some_and(|head| {
            self.is(head, Tags::ORG_NOUN)
                && !self.is(head, Tags::EPITHET | Tags::PLURAL)
                && !reading.has_flag(head, Flags::CAPITAL)
        });
        let verb = |k: usize| {
            reading.is(k, Tags::FINITE)
                && (reading.is(k, Tags::AUX | Tags::MODAL) || !reading.is(k, Tags::REPORT))
                && !reading.is(k, Tags::NOUN | Tags::ADJ | Tags::PREP)
                && !reading.has_flag(k, Flags::SENTENCE_START)
        };
        body && core.name.is_none()
            && self.is(i, Tags::GIVEN)
            && end > i + 1
            && core.start.checked_sub(1).is_some_and(verb)
    }
}
