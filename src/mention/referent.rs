//! What a noun phrase refers to: a person, an organisation, a document, or something that cannot speak.

use super::{Mention, Parser, Referent};
use crate::chars;
use crate::lexicon::Tags;
use crate::token::{Flags, TokenKind};

impl Parser<'_, '_> {
    pub(super) fn referent(&self, mention: &Mention) -> Referent {
        let reading = self.reading;
        let head = mention.head;
        if let Some(name) = &mention.name {
            let has = |tags: Tags| name.clone().any(|i| reading.is(i, tags));
            if head >= name.end {
                // `Jansens advocaat`
                return self.by_noun(head);
            }
            if reading.is(head, Tags::ROLE) && head < name.start {
                return Referent::Person;
            }
            if reading.is(head, Tags::ORG_NOUN | Tags::DOCUMENT) && head < name.start {
                return self.by_noun(head);
            }
            // `Pieter Pauw`, though `Pauw` alone is a programme.
            let given_name =
                name.len() > 1 && reading.is(name.start, Tags::GIVEN) && !reading.is(name.start, Tags::ORG);
            if has(Tags::ORG) && !given_name || name.clone().any(|i| reading.reads(i, "&")) {
                return Referent::Organisation;
            }
            if has(Tags::GIVEN) || name.clone().any(|i| reading.kind(i) == TokenKind::Initials) {
                return Referent::Person;
            }
            if has(Tags::DEMONYM) {
                return Referent::Unnamed;
            }
            if has(Tags::COUNTRY) {
                return Referent::Organisation;
            }
            if name.len() == 1 && reading.is(name.start, Tags::TIME) {
                return Referent::Time;
            }
            if has(Tags::ORG_NOUN) || (name.len() == 1 && reading.has_flag(name.start, Flags::ALL_CAPS)) {
                return Referent::Organisation;
            }
            if name.len() == 1 && has(Tags::PLACE) {
                return Referent::Thing;
            }
            if mention.definite
                && reading.is(mention.tokens.start, Tags::DET)
                && !reading.has_flag(mention.tokens.start, Flags::CAPITAL)
            {
                // `de Volkskrant`, `het Kremlin`: people have no article.
                return Referent::Organisation;
            }
            return Referent::Person;
        }
        self.by_noun(head)
    }

    fn by_noun(&self, head: usize) -> Referent {
        let tags = self.reading.tags(head);
        if tags.any(Tags::ROLE) {
            Referent::Unnamed
        } else if tags.any(Tags::ORG_NOUN) {
            Referent::Organisation
        } else if tags.any(Tags::DOCUMENT) {
            Referent::Document
        } else if tags.any(Tags::TIME) {
            Referent::Time
        } else if tags.any(Tags::DEMONYM) || (tags.any(Tags::ADJ) && !tags.any(Tags::NOUN)) {
            // `de Britten`, `de gewonde`
            Referent::Unnamed
        } else if self.reading.reads(head, "ander") {
            // `een ander`
            Referent::Unnamed
        } else {
            Referent::Thing
        }
    }

    /// `de net benoemde directeur`: what looks like a past tense is an adjective there.
    pub(super) fn is_past_before_role(&self, i: usize, determined: bool) -> bool {
        determined
            && self.is(i, Tags::PAST)
            && self.is(i, Tags::FIN_SG)
            && !self.is(i, Tags::AUX | Tags::MODAL)
            && self.is(i + 1, Tags::ROLE)
            && self.is(i - 1, Tags::ADV | Tags::DET)
            && !self.is(i - 1, Tags::PRON_SUBJ)
    }

    /// `olie- en gasbedrijf`: the first part of two compounds.
    pub(super) fn is_first_part(&self, i: usize) -> bool {
        self.is(i + 1, Tags::CONJ_COORD) && self.reading.word(i).ends_with(chars::is_hyphen)
    }

    /// Where the given name begins behind a role and its field with a capital: `lector Bestuurskunde Anna Kok`.
    pub(super) fn behind_field(&self, head: Option<usize>, start: usize, end: usize) -> Option<usize> {
        const FIELDS: &[&str] = &["kunde", "recht", "eling", "ering", "ologie", "schap", "economie"];
        let field = self.reading.word(start);
        let own = start + 1;
        let fits = head.is_some_and(|head| head + 1 == start && self.is(head, Tags::ROLE))
            && own < end
            && self.is(own, Tags::NAME)
            && !self.is(start, Tags::GIVEN)
            && field.len() > 8
            && FIELDS.iter().any(|ending| field.ends_with(ending));
        fits.then_some(own)
    }
}
