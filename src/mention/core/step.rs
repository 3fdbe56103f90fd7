//! What the next word of a noun phrase is in it: an adjective, a noun, a name, or none of it any more.

mod noun;

use super::Core;
use crate::chars;
use crate::lexicon::Tags;
use crate::mention::Parser;
use crate::tag::NO_NAME;
use crate::token::{Flags, TokenKind};

/// What a kind of word makes of the next one.
enum Step {
    /// It is read, and what follows it up to here.
    To(usize),
    /// The core ends before it.
    End,
}

impl Parser<'_, '_> {
    /// Reads the next part of a core: one past it, or `None` where the core ends. Each kind of part is asked in turn.
    pub(super) fn step(&self, core: &mut Core) -> Option<usize> {
        let reading = self.reading;
        let i = core.next;
        let tags = reading.tags(i);
        if self.ends_core(core, tags) {
            return None;
        }
        let step = self.words_before_head(core).or_else(|| self.named_field(core));
        let step = step.or_else(|| self.proper_name(core));
        let step = step.or_else(|| if tags.is_empty() { self.quoted_name(core) } else { None });
        let step = step.or_else(|| self.name_with_short_article(core));
        let step = step.or_else(|| self.listed_word(core)).or_else(|| {
            let apart = reading.kind(i) == TokenKind::Punctuation || reading.is_mark(i) || tags.is_empty();
            apart.then_some(Step::End)
        });
        let step = step.or_else(|| self.behind_role(core)).or_else(|| self.capitals_before_role(core));
        let step = step.or_else(|| self.number_before_role(core));
        let step = step.or_else(|| self.time(core)).or_else(|| {
            if core.is_open() {
                self.noun(core).or_else(|| self.adjective(core))
            } else {
                self.noun_behind(core).or_else(|| self.adjective_behind(core))
            }
        });
        match step {
            Some(Step::To(next)) => Some(next),
            Some(Step::End) | None => None,
        }
    }

    /// Whether the next word, which can be `tags`, tells by itself that no kind of part follows the noun or the name that has been
    /// read. Most cores end so.
    fn ends_core(&self, core: &Core, tags: Tags) -> bool {
        let part = Tags::NAME
            .or(Tags::NAME_PARTICLE)
            .or(Tags::NOUN)
            .or(Tags::SOURCE_NOUN)
            .or(Tags::ADJ_INFLECTED)
            .or(Tags::DEMONYM_ADJ);
        let reading = self.reading;
        let i = core.next;
        let number = || reading.word(i).starts_with(|c: char| c.is_ascii_digit());
        !core.is_open()
            && !tags.any(part)
            && !reading.has_flag(i, Flags::CAPITAL)
            && (if tags.is_empty() {
                !reading.is_mark(i)
            } else {
                core.head.is_some_and(|head| !self.is(head, Tags::ROLE)) || core.head.is_none() && !number()
            })
            && core.modifier.is_none_or(|modifier| modifier + 1 != i)
    }

    /// Several words that stand together before the head, or are it.
    fn words_before_head(&self, core: &mut Core) -> Option<Step> {
        if !core.is_open() {
            return None;
        }
        let i = core.next;
        // `D66- raadslid Jan Kok`: a compound torn apart.
        let torn = self.is(i + 1, Tags::ROLE)
            && self.reading.word(i).ends_with(chars::is_hyphen)
            && !self.is(i, Tags::GIVEN);
        if torn {
            core.modifier = Some(i);
            return Some(Step::To(i + 1));
        }
        // `de Sri Lankaanse minister`, `de vorig jaar ontslagen directeur`, `de in Gent geboren kok`
        if core.determined
            && core.modifier.is_none()
            && let Some(adjective) = self
                .origin_in_two_words(i)
                .or_else(|| self.behind_measure(i))
                .or_else(|| self.behind_attribute(i))
        {
            core.modifier = Some(adjective);
            return Some(Step::To(adjective + 1));
        }
        // `de nummer 12 van de wereld`
        if core.determined && self.is_ranked(i) {
            core.head = Some(i);
            return Some(Step::To(i + 2));
        }
        // `Britse en Franse onderzoekers`: two nationalities of one group.
        if self.are_two_origins(i) {
            core.modifier = Some(i + 2);
            return Some(Step::To(i + 3));
        }
        // `House of Cards-acteur Jan Kok`
        let role = self.role_of_long_name(i)?;
        core.head = Some(role);
        Some(Step::To(role + 1))
    }

    /// `hoogleraar Inwendige geneeskunde in Gent`: an adjective with a capital, in the field of a role.
    fn named_field(&self, core: &Core) -> Option<Step> {
        let reading = self.reading;
        let i = core.next;
        let head =
            core.noun_before().filter(|_| core.name.is_none() && reading.has_flag(i, Flags::CAPITAL))?;
        (self.is(head, Tags::ROLE)
            && !self.is(head, Tags::PLURAL)
            && !reading.has_flag(i, Flags::SENTENCE_START)
            && reading.tagged.names[i] == NO_NAME
            && reading.word(i).ends_with('e')
            && self.is(i + 1, Tags::NOUN)
            && !reading.has_flag(i + 1, Flags::CAPITAL)
            && !self.is(i + 1, Tags::SOURCE_NOUN | Tags::VERB | Tags::TIME | Tags::ADV)
            && (self.is(i + 2, Tags::PREP) || reading.is_comma(i + 2)))
        .then_some(Step::To(i + 2))
    }

    /// A proper name, beside what has been read.
    fn proper_name(&self, core: &mut Core) -> Option<Step> {
        let reading = self.reading;
        let i = core.next;
        if core.name.is_none() && core.noun_before().is_some() && self.is_noun_of_body(i) {
            core.name = Some(i..i + 1);
            return Some(Step::To(i + 1));
        }
        if !reading.is(i, Tags::NAME) || self.is_office(core) {
            return None;
        }
        let end = self.name_at(i)?;
        if self.is_name_behind_source(core, end) {
            return Some(Step::End);
        }
        // `Jansens advocaat Piet Kok`: the first name is part of the role.
        if core.name.as_ref().is_some_and(|name| name.end < i)
            && core.noun_before().is_some_and(|head| self.is(head, Tags::ROLE))
        {
            core.name = None;
        }
        if let Some(before) = core.name.clone() {
            let role = before.end == i && self.is_role_before_name(before.start, i);
            // `zouden de Britten Kramer beloofd hebben`, but `de Belgen Kramer en Kok`
            let apart = core.determined
                && reading.is(before.start, Tags::DEMONYM)
                && reading.is(before.start, Tags::PLURAL)
                && !reading.is_comma(end)
                && reading.lexeme(end) != reading.known().en;
            let origin = before.end == i && before.len() == 1 && self.is_origin(core, before.start) && !apart;
            if !role && !origin {
                return Some(Step::End);
            }
            core.head.get_or_insert(if role { i - 1 } else { before.start });
            core.name = None;
        }
        // `trainer Utrecht Jan Kok`: the place or the club belongs to the role.
        let place = core.head.is_some_and(|head| self.is(head, Tags::ROLE))
            && self.is(i, Tags::PLACE | Tags::ORG | Tags::COUNTRY)
            && !self.is(i, Tags::GIVEN);
        let own = (i + 1..end).find(|&k| place && self.is(k, Tags::GIVEN) && k + 1 < end);
        // `hoogleraar Ruimtekunde Jan de Fries`: so does the field.
        let own = own.or_else(|| self.behind_field(core.head, i, end));
        let body = core.noun_before().is_some_and(|head| self.is(head, Tags::ORG_NOUN));
        let end = match own {
            Some(own) => self.name_at(own).unwrap_or(end),
            None if body => self.theme(i, end),
            None => end,
        };
        core.name = Some(own.unwrap_or(i)..end);
        Some(Step::To(end))
    }

    /// `de Minister van Defensie`, `de Friese Commissaris van de Koning`: an office with a capital.
    fn is_office(&self, core: &Core) -> bool {
        let reading = self.reading;
        let i = core.next;
        core.determined
            && core.is_open()
            && reading.is(i, Tags::ROLE)
            && !reading.is(i, Tags::GIVEN)
            && reading.tagged.names[i] == NO_NAME
            && (core.modifier == Some(i - 1)
                || self.is(i - 1, Tags::DET)
                    && (!reading.has_flag(i - 1, Flags::CAPITAL)
                        || reading.has_flag(i - 1, Flags::SENTENCE_START)))
            && reading.lexeme(i + 1) == reading.known().van
    }

    /// The name at `before` tells where the one behind it comes from.
    fn is_origin(&self, core: &Core, before: usize) -> bool {
        // `burgemeester Utrecht Jan Kok`
        let of_role = || {
            self.is(before, Tags::PLACE | Tags::COUNTRY)
                && self.is(before + 1, Tags::GIVEN)
                && core.head.is_some_and(|head| head + 1 == before)
        };
        self.is(before, Tags::DEMONYM)
            || of_role()
            || self.is_described(before)
            || self.is_owner_by_place(before)
    }

    /// `café ’t Hoekje`, `minister ’t Kok`: a short article in the name of a body, or in a surname.
    fn name_with_short_article(&self, core: &mut Core) -> Option<Step> {
        let reading = self.reading;
        let i = core.next;
        let short = self.is(i, Tags::NAME_PARTICLE) && reading.word(i).starts_with(chars::is_apostrophe);
        let body = || {
            core.name.is_none()
                && core.noun_before().is_some_and(|head| {
                    let other = Tags::DEMONYM_ADJ | Tags::COUNTRY | Tags::PLACE | Tags::ORG;
                    self.is(head, Tags::ORG_NOUN | Tags::GUESSED)
                        || self.is(head, Tags::TITLE) && !self.is(i + 1, other)
                })
        };
        if !short || !body() || reading.has_flag(i + 1, Flags::SENTENCE_START) {
            return None;
        }
        let end = self.name_at(i + 1)?;
        core.name = Some(i..end);
        Some(Step::To(end))
    }

    /// `de Radio 1 presentator`: the number of a name, before a role.
    fn number_before_role(&self, core: &mut Core) -> Option<Step> {
        let i = core.next;
        let behind_name = core.determined && core.name.as_ref().is_some_and(|name| name.end == i);
        let role = behind_name
            && core.head.is_none()
            && self.reading.word(i).starts_with(|c: char| c.is_ascii_digit())
            && self.is(i + 1, Tags::ROLE);
        if !role {
            return None;
        }
        (core.head, core.name) = (Some(i + 1), None);
        Some(Step::To(i + 2))
    }

    /// A quoted name: `nieuwszender ‘CNN’`.
    fn quoted_name(&self, core: &mut Core) -> Option<Step> {
        let reading = self.reading;
        let quotation = reading.opened_at(core.next)?;
        let content = reading.content(quotation);
        let name = (1..=4).contains(&content.len())
            && content.clone().all(|k| self.is(k, Tags::NAME | Tags::DET | Tags::PREP));
        let close = reading.quotations[quotation].close.map(|close| close as usize);
        match close.filter(|&close| name && close < self.end) {
            Some(close) if core.head.is_some() && core.name.is_none() => {
                core.name = Some(content);
                Some(Step::To(close + 1))
            }
            _ => Some(Step::End),
        }
    }

    /// What a conjunction joins to a word before or behind it.
    fn listed_word(&self, core: &mut Core) -> Option<Step> {
        let i = core.next;
        // `olie- en gasbedrijf`
        if core.is_open() && self.is_first_part(i) {
            return Some(Step::To(i + 2));
        }
        if core.is_open() && self.is_loose_first_part(i) {
            return Some(Step::To(i + 3));
        }
        let next = self.listed_adjective(core.modifier?, i)?;
        core.modifier = Some(next);
        Some(Step::To(next + 1))
    }

    /// What only stands behind a role, and before its name.
    fn behind_role(&self, core: &Core) -> Option<Step> {
        let reading = self.reading;
        let i = core.next;
        let head = core.head.filter(|&head| core.name.is_none() && self.is(head, Tags::ROLE))?;
        // `lector straf- en procesrecht Jan Kok`
        if head + 1 == i && self.is_first_part(i) && i + 2 < self.end {
            return Some(Step::To(i + 3));
        }
        // `directeur Zorg Jan Kok`
        if head + 1 == i
            && self.is_field(i)
            && reading.has_flag(i, Flags::CAPITAL)
            && self.is(i + 1, Tags::GIVEN)
            && self.is(i + 2, Tags::NAME | Tags::NAME_PARTICLE)
            && !reading.has_flag(i + 1, Flags::SENTENCE_START)
        {
            return Some(Step::To(i + 1));
        }
        // `ondernemer en schrijver Jan Kok`: one person with two roles.
        if reading.lexeme(i) == reading.known().en
            && !core.determined
            && !self.is(head, Tags::PLURAL)
            && self.is(i + 1, Tags::ROLE)
            && !self.is(i + 1, Tags::PLURAL)
            && self.is(i + 2, Tags::NAME)
            && !self.is(i + 2, Tags::ORG | Tags::COUNTRY)
        {
            return Some(Step::To(i + 2));
        }
        // `generaal b.d. Jansen`
        (reading.kind(i) == TokenKind::Abbreviation && self.is(i + 1, Tags::NAME)).then_some(Step::To(i + 1))
    }

    /// `Tour de France-directeur Jan Kok`: the end of a name is the beginning of a role.
    fn capitals_before_role(&self, core: &mut Core) -> Option<Step> {
        let reading = self.reading;
        let i = core.next;
        let name = core.name.as_ref().filter(|name| name.end == i)?;
        let role = core.head.is_none()
            && !self.is(name.start, Tags::GIVEN)
            && reading.is(i, Tags::NAME_PARTICLE)
            && !reading.is(i, Tags::PREP)
            && self.is(i + 1, Tags::ROLE)
            && reading.has_flag(i + 1, Flags::CAPITAL)
            && reading.word(i + 1).contains(chars::is_hyphen);
        if !role {
            return None;
        }
        (core.head, core.name) = (Some(i + 1), None);
        Some(Step::To(i + 2))
    }

    /// A time ends a core: it is its head, or no part of it.
    fn time(&self, core: &mut Core) -> Option<Step> {
        let reading = self.reading;
        let i = core.next;
        let tags = reading.tags(i);
        if !tags.any(Tags::TIME) {
            return None;
        }
        let noun = tags.any(Tags::NOUN | Tags::SOURCE_NOUN);
        // `recent onderzoek`
        let described = tags.any(Tags::ADJ)
            && self.is(i + 1, Tags::DOCUMENT | Tags::SPEECH_NOUN | Tags::SOURCE_NOUN)
            && !self.is(i + 1, Tags::TIME | Tags::VERB)
            // `vorige week`
            || tags.any(Tags::ADJ_INFLECTED) && self.is(i + 1, Tags::TIME);
        if core.head.is_none() && (described || noun && !core.determined) {
            return None;
        }
        // `(belooft) het nooit (te doen)`: no time, but something and when.
        let apart = core.determined
            && core.modifier.is_none()
            && !noun
            && tags.any(Tags::ADV)
            && reading.lexeme(i - 1) == reading.known().het;
        if core.is_open() && (core.determined || core.modifier.is_some()) && !apart {
            core.head = Some(i);
            core.next = i + 1;
        }
        Some(Step::End)
    }
}
