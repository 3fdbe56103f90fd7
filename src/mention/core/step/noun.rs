//! The first noun of a core with the adjectives before it, and the nouns and adjectives behind that.

use super::Step;
use crate::lexicon::{Tags, WordLists};
use crate::mention::Parser;
use crate::mention::core::Core;
use crate::token::Flags;

impl Parser<'_, '_> {
    /// The first noun.
    pub(super) fn noun(&self, core: &mut Core) -> Option<Step> {
        let reading = self.reading;
        let i = core.next;
        let tags = reading.tags(i);
        if !tags.any(Tags::NOUN | Tags::SOURCE_NOUN) || self.is_adjective_before_noun(core) {
            return None;
        }
        let finite = tags.any(Tags::FINITE) && !tags.any(Tags::SOURCE_NOUN);
        // `gnuifde Anna Kramer`: an unknown verb before a name is no description of it.
        let unknown_verb = || {
            tags.any(Tags::GUESSED)
                && !tags.any(Tags::SOURCE_NOUN | Tags::PLURAL)
                && self.is(i + 1, Tags::NAME)
                && reading.lexicon.ends_like_a_verb(reading.word(i))
        };
        // `de winnaar van 2014 was tevreden`, `als eerste was Kok er`
        let ordinal =
            || self.is(i - 1, Tags::NUM) && !self.is(i - 1, Tags::DET) && self.is(i + 1, Tags::NAME);
        let verb_of_year = || tags.any(Tags::AUX) && i > core.start && (self.is_year(i - 1) || ordinal());
        let bare = !core.determined && core.modifier.is_none();
        if bare && (finite || unknown_verb()) || verb_of_year() {
            return Some(Step::End);
        }
        core.head = Some(i);
        Some(Step::To(i + 1))
    }

    /// What could be a noun is an adjective before one.
    fn is_adjective_before_noun(&self, core: &Core) -> bool {
        let i = core.next;
        let tags = self.reading.tags(i);
        // `een betrokken Brusselse diplomaat`
        core.determined
            && tags.any(Tags::ADJ_INFLECTED)
            && self.is(i + 1, Tags::DEMONYM_ADJ)
            && self.is(i + 2, Tags::NOUN)
            // `politiek leider Jan Jansen`, `een politiek adviseur`: an adjective that is a noun as well, before a role.
            || tags.any(Tags::ADJ)
                && !tags.any(Tags::ROLE)
                && self.is(i + 1, Tags::ROLE)
                && (self.is(i + 2, Tags::NAME) || !tags.any(Tags::ADJ_INFLECTED) && !self.is(i + 1, Tags::FINITE))
            || self.is_unknown_adjective(core)
            // `(een kenner van) collectief grondbezit`, `(volgens) eerder onderzoek`
            || self.is_bare_adjective(core)
            // `de jongste vergelijking`, `een goed ingevoerde bron`, `een haast sprakeloze Kok`
            || core.determined && self.is_before_noun(i)
            // `de 30-jarige Bert & Ernie-kenner`
            || core.determined
                && tags.any(Tags::ADJ_INFLECTED)
                && self.is(i + 1, Tags::NAME)
                && self.role_of_long_name(i + 1).is_some()
    }

    /// `de seculiere partij`: an unknown word with the ending of one.
    fn is_unknown_adjective(&self, core: &Core) -> bool {
        let i = core.next;
        core.determined
            && self.is(i, Tags::GUESSED)
            && !self.is(i, Tags::SOURCE_NOUN | Tags::PLURAL)
            && self.reading.word(i).ends_with('e')
            && self.is(i + 1, Tags::ROLE | Tags::ORG_NOUN)
            && !self.is(i + 1, Tags::VERB | Tags::NAME | Tags::ADJ)
    }

    /// Behind a preposition, an adjective without an ending that is a noun as well, before a noun in the singular; before a text also what
    /// can be an adverb.
    fn is_bare_adjective(&self, core: &Core) -> bool {
        let reading = self.reading;
        let i = core.next;
        let other = Tags::VERB | Tags::ADV | Tags::PREP | Tags::PLURAL | Tags::NAME | Tags::ADJ | Tags::TIME;
        let own = if reading.is(i, Tags::ADV) { Tags::DOCUMENT } else { Tags::NOUN };
        i == core.start
            && i > 0
            && reading.is(i - 1, Tags::PREP)
            && self.is(i, Tags::ADJ)
            && !self.is(i, Tags::ADJ_INFLECTED | Tags::SOURCE_NOUN | Tags::FINITE)
            && self.is(i + 1, own)
            && !self.is(i + 1, other)
    }

    /// An adjective before the first noun, or an adverb before it.
    pub(super) fn adjective(&self, core: &mut Core) -> Option<Step> {
        let i = core.next;
        let tags = self.reading.tags(i);
        // `Waar burgers zeggen dat …`: no adjective.
        if tags.any(Tags::WH) && i == core.start && self.reading.has_flag(i, Flags::CAPITAL) {
            return None;
        }
        // `(die) naar eigen zeggen`, `(zoekt) naar brieven`: no adjective.
        let known = self.reading.known();
        let to = !core.determined
            && i == core.start
            && self.reading.lexeme(i) == known.naar
            && !self.reading.has_flag(i + 1, Flags::CAPITAL);
        if to || tags.any(Tags::PREP) && self.reading.lexeme(i + 1) == known.eigen {
            return None;
        }
        // `is de Gentse duidelijk: …`
        let predicate = core.modifier.is_some_and(|m| m + 1 == i && self.is(m, Tags::DEMONYM_ADJ))
            && !tags.any(Tags::ADJ_INFLECTED | Tags::DEMONYM_ADJ | Tags::NUM)
            && !self.is(i + 1, Tags::NOUN | Tags::SOURCE_NOUN | Tags::NAME);
        if predicate {
            return Some(Step::End);
        }
        if tags.any(Tags::ADJ | Tags::DEMONYM_ADJ | Tags::NUM)
            || tags.any(Tags::PART) && (core.determined || self.is(i + 1, Tags::ROLE))
            || self.is_past_before_role(i, core.determined)
            || self.is_unknown_adjective(core)
        {
            core.modifier = Some(i);
            return Some(Step::To(i + 1));
        }
        // `de nu ontslagen directeur`, `de zeer bekende zanger`
        let adverb = core.determined
            && tags.any(Tags::ADV)
            && !tags.any(Tags::FINITE | Tags::PREP | Tags::NEG)
            && self.is(i + 1, Tags::ADJ | Tags::PART)
            && !self.is(i + 1, Tags::FINITE)
            && self.is(i + 2, Tags::NOUN | Tags::NAME | Tags::ADJ);
        adverb.then_some(Step::To(i + 1))
    }

    /// A second noun behind the head, or a noun behind a name.
    pub(super) fn noun_behind(&self, core: &mut Core) -> Option<Step> {
        let reading = self.reading;
        let i = core.next;
        let tags = reading.tags(i);
        if !tags.any(Tags::NOUN | Tags::SOURCE_NOUN) || tags.any(Tags::ADV | Tags::PREP | Tags::PARTICLE) {
            return None;
        }
        if self.goes_on_behind_source(core) {
            return None;
        }
        // `de minister eind vorig jaar`
        let when = [reading.known().eind, reading.known().begin].contains(&reading.lexeme(i))
            && (self.is(i + 1, Tags::TIME) || self.is_year(i + 1) || self.is(i + 2, Tags::TIME));
        if when {
            return None;
        }
        // `de jongeman gemiddeld (drie keer)`
        let adverb = tags.any(Tags::ADJ) && !tags.any(Tags::ADJ_INFLECTED | Tags::SOURCE_NOUN);
        // `een aantal boeren`: a plural that is a verb as well.
        let counted = || tags.any(Tags::ROLE) && tags.any(Tags::PLURAL) && self.counts(core);
        if adverb
            || tags.any(Tags::FINITE) && !counted() && !self.is_field_like_verb(core)
            || !self.noun_may_follow(core.head, core.name.as_ref(), i)
        {
            return None;
        }
        let role = core.head.is_some_and(|head| self.is(head, Tags::ROLE));
        if role && self.is_field_of_two_words(core) {
            return Some(Step::To(i + 2));
        }
        // `directeur communicatie en voorlichting`: a director, whatever the department.
        // `docent talen aan de universiteit`, `docent bankwezen en financiering aan de universiteit`
        let subject = tags.any(Tags::PLURAL | Tags::ORG_NOUN)
            && !core.determined
            && core.noun_before().is_some_and(|head| !self.is(head, Tags::PLURAL | Tags::ADJ_INFLECTED))
            && (self.is(i + 1, Tags::PREP)
                || tags.any(Tags::PLURAL) && self.is(i + 1, Tags::NAME)
                || reading.lexeme(i + 1) == reading.known().en && self.is(i + 3, Tags::PREP));
        // `docent mediastudies aan de universiteit`: no text.
        let source = tags.any(Tags::SOURCE_NOUN)
            && !(subject && tags.any(Tags::GUESSED | Tags::ORG_NOUN) && !tags.any(Tags::ROLE));
        let department = role
            && (!tags.any(Tags::PLURAL) || subject)
            && !source
            && (core.start > 0 && reading.is_comma(core.start - 1)
                || !tags.any(Tags::GUESSED)
                || !reading.lexicon.ends_like_a_verb(reading.word(i)));
        if core.name.is_none() && !core.determined && self.are_two_fields(core) {
            return Some(Step::To(i + 3));
        }
        if core.name.is_none() && !department || source {
            core.head = Some(i);
        }
        // `Formule 1-coureur`, `Russia Today-hoofdredacteur`: the name is a part of the role.
        if core.name.is_some() && tags.any(Tags::ROLE) && reading.word(i).contains('-') {
            core.name = None;
        }
        Some(Step::To(if department { self.second_department(i + 1) } else { i + 1 }))
    }

    /// `chef voetbal Jan Kok`: nor is a field the stem of a verb, before a name; nor `sport` in `zegt chef sport Jan Kok`, but in `als
    /// trainer zet Jan Kok` that is one.
    fn is_field_like_verb(&self, core: &Core) -> bool {
        let reading = self.reading;
        let i = core.next;
        let told = || {
            core.start.checked_sub(1).is_some_and(|before| {
                reading.lexeme(before) == reading.known().volgens || self.is(before, Tags::REPORT)
            })
        };
        core.noun_before().is_some_and(|head| self.is(head, Tags::ROLE))
            && !core.determined
            && self.is(i + 1, Tags::NAME)
            && !self.is(i, Tags::REPORT | Tags::PAST | Tags::PLURAL)
            && (!reading.word(i).ends_with('t') || told())
    }

    /// `chef losse onderdelen bij de werf`
    fn is_field_of_two_words(&self, core: &Core) -> bool {
        let reading = self.reading;
        let i = core.next;
        !core.determined
            && core.name.is_none()
            && core.noun_before().is_some_and(|head| !self.is(head, Tags::PLURAL))
            && self.is(i, Tags::ADJ_INFLECTED)
            && !self.is(i, Tags::ROLE)
            && self.is(i + 1, Tags::PLURAL)
            && (self.is(i + 2, Tags::PREP) || reading.is_comma(i + 2))
    }

    /// `de groep ouders`, `groepen ouders`
    pub(in crate::mention::core) fn is_group(&self, head: usize) -> bool {
        self.reading.is_listed(head, WordLists::GROUP)
    }

    /// `een aantal`, `een groep`: it has just told how many there are of what follows.
    pub(in crate::mention::core) fn counts(&self, core: &Core) -> bool {
        let one = self.reading.lexeme(core.start) == self.reading.known().een;
        core.noun_before()
            .is_some_and(|head| self.is_group(head) || one && !self.is(head, Tags::ROLE | Tags::PLURAL))
    }

    /// `lector schulden en armoede Jan Kok`
    fn are_two_fields(&self, core: &Core) -> bool {
        let reading = self.reading;
        let i = core.next;
        core.noun_before().is_some_and(|head| self.is(head, Tags::ROLE))
            && reading.is(i, Tags::PLURAL)
            && !reading.is(i, Tags::SOURCE_NOUN)
            && reading.lexeme(i + 1) == reading.known().en
            && self.is(i + 2, Tags::NOUN)
            && !self.is(i + 2, Tags::SOURCE_NOUN)
            && self.is(i + 3, Tags::NAME)
            && !self.is(i + 3, Tags::ORG | Tags::PLACE | Tags::COUNTRY)
            && !reading.has_flag(i + 3, Flags::SENTENCE_START)
    }

    /// An adjective behind the head or a name, before another noun or name.
    pub(super) fn adjective_behind(&self, core: &Core) -> Option<Step> {
        let reading = self.reading;
        let i = core.next;
        let tags = reading.tags(i);
        if !tags.any(Tags::ADJ_INFLECTED | Tags::DEMONYM_ADJ) || self.goes_on_behind_source(core) {
            return None;
        }
        let inflected = tags.any(Tags::ADJ_INFLECTED);
        // `Israëls hoogste aanklager`
        let owned = || {
            core.head.is_none()
                && self.is(i + 1, Tags::SOURCE_NOUN)
                && core.name.as_ref().is_some_and(|name| reading.word(name.end - 1).ends_with('s'))
        };
        let role = core.head.is_some_and(|head| self.is(head, Tags::ROLE));
        // `hoogleraar bestuurskunde Jan Kok`: an unknown word between a role and a name.
        let field = || {
            tags.any(Tags::GUESSED)
                && core.name.is_none()
                && core.head.is_some_and(|head| role && !self.is(head, Tags::PLURAL))
                && self.is(i + 1, Tags::GIVEN)
                && !reading.has_flag(i + 1, Flags::SENTENCE_START)
        };
        // `een aantal bezorgde bewoners`, `een groep Syrische vluchtelingen`
        let counted = || {
            core.name.is_none()
                && self.counts(core)
                && self.is(i + 1, Tags::PLURAL)
                && !self.is(i + 1, Tags::VERB)
                && self.noun_may_follow(core.head, None, i + 1)
        };
        if inflected && (owned() || field()) || counted() {
            return Some(Step::To(i + 1));
        }
        (role && self.is(i + 1, Tags::NOUN) && !self.is(i + 1, Tags::VERB)).then_some(Step::To(i + 2))
    }
}
