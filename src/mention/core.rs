//! The core of a noun phrase: determiner, adjectives, nouns and name, before what lengthens it.

use std::ops::Range;

use super::referent::is_inhabitant;
use super::{Mention, Parser, Referent};
use crate::chars;
use crate::lexicon::Tags;
use crate::reading::Parts;
use crate::tag::NO_NAME;
use crate::token::{Flags, TokenKind};

impl Parser<'_, '_> {
    /// Determiner, adjectives, nouns, name.
    pub(super) fn core(&self, start: usize) -> Option<Mention> {
        let reading = self.reading;
        let mut i = self.past_degree(start);
        let mut definite = false;
        let mut numeral = false;
        // `het tweetal zegt`: a number that stands for people.
        let people = |i: usize| {
            self.is(i, Tags::ORG_NOUN)
                && !self.is(i + 1, Tags::NOUN | Tags::SOURCE_NOUN | Tags::ADJ | Tags::DEMONYM_ADJ)
        };
        while self.is(i, Tags::DET | Tags::POSS | Tags::NUM)
            && !(i > start && people(i))
            && !self.is(i, Tags::NAME)
            && (i == start || !self.is(i, Tags::CONJ_COORD | Tags::CONJ_SUB) || self.is(i, Tags::NUM))
        {
            let known = reading.known();
            definite |= self.is(i, Tags::DET | Tags::POSS) && reading.lexeme(i) != known.een;
            numeral |= self.is(i, Tags::NUM) && reading.lexeme(i) != known.een && !self.is_ordinal(i);
            if i > start
                && reading.lexeme(i) == known.een
                && [known.het, known.dat, known.dit].contains(&reading.lexeme(i - 1))
            {
                return None;
            }
            i += 1;
            if i - start > 3 {
                return None;
            }
        }
        let determined = i > start;
        // `vindt dat Jansen moet gaan`: a conjunction, not an article.
        if determined && self.is(i - 1, Tags::CONJ_SUB) && self.is(i, Tags::NAME) {
            return None;
        }
        let mut head = None;
        let mut name: Option<Range<usize>> = None;
        let mut modifier = None;
        while i < self.end {
            if i > start && reading.has_flag(i, Flags::SENTENCE_START) {
                break;
            }
            let tags = reading.tags(i);
            // `D66- raadslid Jan Kok`: a compound torn apart.
            let torn = self.is(i + 1, Tags::ROLE)
                && head.is_none()
                && name.is_none()
                && reading.word(i).ends_with(chars::is_hyphen)
                && !self.is(i, Tags::GIVEN);
            if torn {
                modifier = Some(i);
                i += 1;
                continue;
            }
            // `de Sri Lankaanse minister`, `de vorig jaar ontslagen directeur`, `de in Gent geboren kok`
            let first = determined && head.is_none() && name.is_none() && modifier.is_none();
            let adjective = || self.origin_in_two_words(i).or_else(|| self.behind_attribute(i));
            if let Some(adjective) = first.then(adjective).flatten() {
                modifier = Some(adjective);
                i = adjective + 1;
                continue;
            }
            // `Britse en Franse onderzoekers`: two nationalities of one group.
            if head.is_none() && name.is_none() && self.are_two_origins(i) {
                modifier = Some(i + 2);
                i += 3;
                continue;
            }
            // `House of Cards-acteur Jan Kok`
            if let (None, None, Some(role)) = (head, &name, self.role_of_long_name(i)) {
                head = Some(role);
                i = role + 1;
                continue;
            }
            // `de Minister van Defensie`
            let office = determined
                && tags.any(Tags::ROLE)
                && !tags.any(Tags::GIVEN)
                && head.is_none()
                && name.is_none()
                && reading.tagged.names[i] == NO_NAME
                && self.is(i - 1, Tags::DET)
                && (!reading.has_flag(i - 1, Flags::CAPITAL)
                    || reading.has_flag(i - 1, Flags::SENTENCE_START))
                && reading.lexeme(i + 1) == reading.known().van;
            if tags.any(Tags::NAME)
                && !office
                && let Some(end) = self.name_at(i)
            {
                // `Jansens advocaat Piet Kok`: the first name is part of the role.
                if name.as_ref().is_some_and(|name| name.end < i)
                    && head.is_some_and(|head| head + 1 == i && self.is(head, Tags::ROLE))
                {
                    name = None;
                }
                if let Some(before) = &name {
                    // A nationality before a name is its description.
                    let of_role = self.is(before.start, Tags::PLACE | Tags::COUNTRY)
                        && self.is(i, Tags::GIVEN)
                        && head.is_some_and(|head| head + 1 == before.start);
                    let demonym = before.len() == 1
                        && before.end == i
                        && (of_role
                            || self.is(before.start, Tags::DEMONYM)
                            || self.is_described(before.start));
                    let role = before.end == i && self.is_role_before_name(before.start, i);
                    if !demonym && !role {
                        break;
                    }
                    head.get_or_insert(if role { i - 1 } else { before.start });
                    name = None;
                }
                let start = name.map_or(i, |name| name.start);
                // `trainer Utrecht Jan Kok`: the place or the club belongs to the role.
                let place = head.is_some_and(|head| self.is(head, Tags::ROLE))
                    && self.is(start, Tags::PLACE | Tags::ORG | Tags::COUNTRY)
                    && !self.is(start, Tags::GIVEN);
                let own = (start + 1..end).find(|&k| place && self.is(k, Tags::GIVEN) && k + 1 < end);
                // `hoogleraar Ruimtekunde Jan de Fries`: so does the field.
                let own = own.or_else(|| self.behind_field(head, start, end));
                let end = own.and_then(|own| self.name_at(own)).unwrap_or(end);
                let body = head.is_some_and(|head| head + 1 == start && self.is(head, Tags::ORG_NOUN));
                let end = if body && own.is_none() { self.theme(start, end) } else { end };
                name = Some(own.unwrap_or(start)..end);
                i = end;
                continue;
            }
            if tags.is_empty()
                && let Some(quotation) = reading.opened_at(i)
            {
                // A quoted name: `nieuwszender ‘CNN’`.
                let content = reading.content(quotation);
                let close = reading.quotations[quotation].close;
                let short = content.len() <= 4
                    && !content.is_empty()
                    && content.clone().all(|k| self.is(k, Tags::NAME | Tags::DET | Tags::PREP));
                match close {
                    Some(close)
                        if head.is_some() && short && name.is_none() && (close as usize) < self.end =>
                    {
                        name = Some(content);
                        i = close as usize + 1;
                        continue;
                    }
                    _ => break,
                }
            }
            // `olie- en gasbedrijf`
            if head.is_none() && name.is_none() && self.is_first_part(i) {
                i += 2;
                continue;
            }
            if let Some(next) = modifier.and_then(|modifier| self.listed_adjective(modifier, i)) {
                modifier = Some(next);
                i = next + 1;
                continue;
            }
            if reading.kind(i) == TokenKind::Punctuation || reading.is_mark(i) || tags.is_empty() {
                break;
            }
            // `lector straf- en procesrecht Jan Kok`
            let field = head.is_some_and(|head| head + 1 == i && self.is(head, Tags::ROLE));
            if field && name.is_none() && self.is_first_part(i) && i + 2 < self.end {
                i += 3;
                continue;
            }
            // `ondernemer en schrijver Jan Kok`: one person with two roles.
            if reading.lexeme(i) == reading.known().en
                && name.is_none()
                && !determined
                && head.is_some_and(|head| self.is(head, Tags::ROLE) && !self.is(head, Tags::PLURAL))
                && self.is(i + 1, Tags::ROLE)
                && !self.is(i + 1, Tags::PLURAL)
                && self.is(i + 2, Tags::NAME)
                && !self.is(i + 2, Tags::ORG | Tags::COUNTRY)
            {
                i += 2;
                continue;
            }
            // `generaal b.d. Jansen`
            if head.is_some_and(|head| self.is(head, Tags::ROLE))
                && name.is_none()
                && reading.kind(i) == TokenKind::Abbreviation
                && self.is(i + 1, Tags::NAME)
            {
                i += 1;
                continue;
            }
            // `Tour de France-directeur Jan Kok`
            let particle =
                name.as_ref().is_some_and(|name| name.end == i && !self.is(name.start, Tags::GIVEN))
                    && tags.any(Tags::NAME_PARTICLE)
                    && !tags.any(Tags::PREP);
            if particle
                && head.is_none()
                && self.is(i + 1, Tags::ROLE)
                && reading.has_flag(i + 1, Flags::CAPITAL)
                && reading.word(i + 1).contains(chars::is_hyphen)
            {
                (head, name) = (Some(i + 1), None);
                i += 2;
                continue;
            }
            let noun = tags.any(Tags::NOUN | Tags::SOURCE_NOUN);
            // `recent onderzoek`
            let described = tags.any(Tags::ADJ)
                && head.is_none()
                && self.is(i + 1, Tags::DOCUMENT | Tags::SPEECH_NOUN | Tags::SOURCE_NOUN)
                && !self.is(i + 1, Tags::TIME | Tags::VERB)
                // `vorige week`
                || tags.any(Tags::ADJ_INFLECTED) && head.is_none() && self.is(i + 1, Tags::TIME);
            if tags.any(Tags::TIME) && !described && !(noun && !determined && head.is_none()) {
                // `(belooft) het nooit (te doen)`: no time, but something and when.
                let apart = determined
                    && modifier.is_none()
                    && !noun
                    && tags.any(Tags::ADV)
                    && reading.lexeme(i - 1) == reading.known().het;
                if head.is_none() && name.is_none() && (determined || modifier.is_some()) && !apart {
                    head = Some(i);
                    i += 1;
                }
                break;
            }
            if head.is_some() || name.is_some() {
                // After the head come only a second noun of the same phrase, or a name.
                // `de jongeman gemiddeld (drie keer)`
                let adverb = tags.any(Tags::ADJ) && !tags.any(Tags::ADJ_INFLECTED | Tags::SOURCE_NOUN);
                // `een aantal boeren`: a plural that is a verb as well.
                let counted = tags.any(Tags::ROLE)
                    && tags.any(Tags::PLURAL)
                    && reading.lexeme(start) == reading.known().een
                    && head.is_some_and(|head| head + 1 == i && !self.is(head, Tags::ROLE | Tags::PLURAL));
                if noun
                    && !adverb
                    && (counted || !tags.any(Tags::FINITE))
                    && !tags.any(Tags::ADV | Tags::PREP | Tags::PARTICLE)
                    && self.noun_may_follow(head, name.as_ref(), i)
                {
                    // `directeur communicatie en voorlichting`: a director, whatever the department.
                    let department = head.is_some_and(|head| self.is(head, Tags::ROLE))
                        && !tags.any(Tags::SOURCE_NOUN | Tags::PLURAL)
                        && (start > 0 && reading.is_comma(start - 1)
                            || !tags.any(Tags::GUESSED)
                            || !reading.lexicon.ends_like_a_verb(reading.word(i)));
                    // `lector schulden en armoede Jan Kok`
                    let field = || {
                        head.is_some_and(|head| head + 1 == i && self.is(head, Tags::ROLE))
                            && tags.any(Tags::PLURAL)
                            && !tags.any(Tags::SOURCE_NOUN)
                            && reading.lexeme(i + 1) == reading.known().en
                            && self.is(i + 2, Tags::NOUN)
                            && !self.is(i + 2, Tags::SOURCE_NOUN)
                            && self.is(i + 3, Tags::NAME)
                            && !self.is(i + 3, Tags::ORG | Tags::PLACE | Tags::COUNTRY)
                            && !reading.has_flag(i + 3, Flags::SENTENCE_START)
                    };
                    if name.is_none() && !determined && field() {
                        i += 3;
                        continue;
                    }
                    if (name.is_none() && !department) || tags.any(Tags::SOURCE_NOUN) {
                        head = Some(i);
                    }
                    // `Formule 1-coureur`, `Russia Today-hoofdredacteur`: the name is a part of the role.
                    if name.is_some() && tags.any(Tags::ROLE) && reading.word(i).contains('-') {
                        name = None;
                    }
                    i += 1;
                    if department {
                        i = self.second_department(i);
                    }
                    continue;
                }
                // `Israëls hoogste aanklager`
                if tags.any(Tags::ADJ_INFLECTED)
                    && head.is_none()
                    && self.is(i + 1, Tags::SOURCE_NOUN)
                    && name.as_ref().is_some_and(|name| reading.word(name.end - 1).ends_with('s'))
                {
                    i += 1;
                    continue;
                }
                // `hoogleraar bestuurskunde Jan Kok`: an unknown word between a role and a name.
                if tags.any(Tags::ADJ_INFLECTED)
                    && tags.any(Tags::GUESSED)
                    && name.is_none()
                    && head.is_some_and(|head| self.is(head, Tags::ROLE) && !self.is(head, Tags::PLURAL))
                    && self.is(i + 1, Tags::GIVEN)
                    && !reading.has_flag(i + 1, Flags::SENTENCE_START)
                {
                    i += 1;
                    continue;
                }
                // `een aantal bezorgde bewoners`, `een groep Syrische vluchtelingen`
                if tags.any(Tags::ADJ_INFLECTED | Tags::DEMONYM_ADJ)
                    && name.is_none()
                    && reading.lexeme(start) == reading.known().een
                    && head.is_some_and(|head| head + 1 == i && !self.is(head, Tags::ROLE | Tags::PLURAL))
                    && self.is(i + 1, Tags::PLURAL)
                    && !self.is(i + 1, Tags::VERB)
                    && self.noun_may_follow(head, None, i + 1)
                {
                    i += 1;
                    continue;
                }
                if tags.any(Tags::ADJ_INFLECTED | Tags::DEMONYM_ADJ)
                    && head.is_some_and(|head| self.is(head, Tags::ROLE))
                    && self.is(i + 1, Tags::NOUN)
                    && !self.is(i + 1, Tags::VERB)
                {
                    i += 2;
                    continue;
                }
                break;
            }
            // `een betrokken Brusselse diplomaat`
            let adjective = tags.any(Tags::ADJ_INFLECTED)
                && determined
                && self.is(i + 1, Tags::DEMONYM_ADJ)
                && self.is(i + 2, Tags::NOUN);
            // `politiek leider Jan Jansen`: an adjective that is a noun as well, before a role with its name.
            let adjective = adjective
                || tags.any(Tags::ADJ)
                    && !tags.any(Tags::ROLE)
                    && self.is(i + 1, Tags::ROLE)
                    && self.is(i + 2, Tags::NAME);
            // `de jongste vergelijking`, `een goed ingevoerde bron`, `een haast sprakeloze Kok`
            let adjective = adjective || determined && self.is_before_noun(i);
            if noun && !adjective {
                let finite = tags.any(Tags::FINITE) && !tags.any(Tags::SOURCE_NOUN);
                // `gnuifde Anna Kramer`: an unknown verb before a name is no description of it.
                let unknown_verb = tags.any(Tags::GUESSED)
                    && !tags.any(Tags::SOURCE_NOUN | Tags::PLURAL)
                    && self.is(i + 1, Tags::NAME)
                    && reading.lexicon.ends_like_a_verb(reading.word(i));
                // `de winnaar van 2014 was tevreden`, `als eerste was Kok er`
                let ordinal =
                    || self.is(i - 1, Tags::NUM) && !self.is(i - 1, Tags::DET) && self.is(i + 1, Tags::NAME);
                let verb_of_year = tags.any(Tags::AUX) && i > start && (self.is_year(i - 1) || ordinal());
                let verb_instead =
                    (finite || unknown_verb) && !determined && modifier.is_none() || verb_of_year;
                if verb_instead {
                    break;
                }
                head = Some(i);
                i += 1;
                continue;
            }
            // `is de Gentse duidelijk: …`
            let predicate = modifier.is_some_and(|m| m + 1 == i && self.is(m, Tags::DEMONYM_ADJ))
                && !tags.any(Tags::ADJ_INFLECTED | Tags::DEMONYM_ADJ | Tags::NUM)
                && !self.is(i + 1, Tags::NOUN | Tags::SOURCE_NOUN | Tags::NAME);
            if predicate {
                break;
            }
            if tags.any(Tags::ADJ | Tags::DEMONYM_ADJ | Tags::NUM)
                || (tags.any(Tags::PART) && (determined || self.is(i + 1, Tags::ROLE)))
                || self.is_past_before_role(i, determined)
            {
                modifier = Some(i);
                i += 1;
                continue;
            }
            // `de nu ontslagen directeur`, `de zeer bekende zanger`
            let adverb =
                tags.any(Tags::ADV) && determined && !tags.any(Tags::FINITE | Tags::PREP | Tags::NEG);
            if adverb
                && self.is(i + 1, Tags::ADJ | Tags::PART)
                && !self.is(i + 1, Tags::FINITE)
                && self.is(i + 2, Tags::NOUN | Tags::NAME | Tags::ADJ)
            {
                i += 1;
                continue;
            }
            break;
        }
        // `de Nijmeegse`: a description, as `de zangeres` is.
        if let Some(only) = name.clone().filter(|name| name.len() == 1)
            && head.is_none_or(|head| head + 1 == only.start && self.is(head, Tags::ADJ))
            && is_inhabitant(reading, only.start)
        {
            (head, name) = (Some(only.start), None);
        }
        // `de Rotterdammers`: so are all of them.
        let mut inhabitants = false;
        // `de Republikeinen`
        let party = |i: usize| {
            determined
                && self.is(i, Tags::ROLE)
                && !self.is(i, Tags::GIVEN | Tags::ORG | Tags::PLACE | Tags::COUNTRY)
                && reading.lexeme(start) == reading.known().de
                && self.is_listed_plural(i)
        };
        if let Some(only) = name.clone().filter(|name| name.len() == 1 && head.is_none())
            && (self.are_inhabitants(only.start) || party(only.start))
        {
            (head, name, inhabitants) = (Some(only.start), None, true);
        }
        // `een Eerste Kamerlid`, `lector Internationale Handel, Jan Kok`: a role with capitals, the field of one.
        if let Some(only) = name.clone().filter(|name| name.len() > 1) {
            let last = only.end - 1;
            let chamber = head.is_none() && self.is_role_with_capitals(&only);
            let field = head.is_some_and(|head| head + 1 == only.start && self.is(head, Tags::ROLE))
                && reading.is_comma(i)
                && only.clone().all(|i| self.is_field(i));
            if chamber || field {
                (head, name) = (Some(if chamber { last } else { only.start - 1 }), None);
            }
        }
        // `de Miljoenennota 2024`: a text of a year.
        let text = head.is_some_and(|head| self.is(head, Tags::DOCUMENT))
            || name.as_ref().is_some_and(|name| self.is(name.start, Tags::DOCUMENT));
        if text && self.is_year(i) {
            name = name.map(|name| name.start..if name.end == i { i + 1 } else { name.end });
            i += 1;
        }
        // `eind 2015`, `begin mei`
        let time_of = !determined
            && name.is_none()
            && head == Some(start)
            && i == start + 1
            && [reading.known().eind, reading.known().begin].contains(&reading.lexeme(start))
            && (self.is_year(i) || self.is(i, Tags::TIME));
        i += usize::from(time_of);
        // `(een bewoner van) nummer 58`
        if self.is_numbered(head, start, i) {
            i += 1;
        }
        if head.is_none() && name.is_none() {
            // `de 43-jarige`, `de gewonde`, `een ander`: the adjective is the head.
            let adjective = modifier.filter(|&m| {
                let inflected =
                    self.is(m, Tags::ADJ_INFLECTED | Tags::GUESSED) && reading.word(m).ends_with('e');
                let alone = inflected || reading.reads(m, "ander");
                // `de zogenoemde “stille weg”`: the noun is quoted.
                let quoted = reading.opened_at(i).is_some() && !reading.word(m).ends_with("jarige");
                determined && m + 1 == i && alone && !quoted
            });
            // `de een vindt dit, de ander dat`, `de twee zeggen`: a number that stands for people.
            let known = reading.known();
            let number = i.checked_sub(1).filter(|&k| {
                let one = reading.lexeme(k) == known.een;
                let several = || {
                    numeral
                        && self.is(k, Tags::NUM)
                        && !self.is_ordinal(k)
                        && reading.word(k).starts_with(char::is_alphabetic)
                        && (reading.is(i, Tags::FIN_PL)
                            || reading.is_comma(i) && reading.has_flag(start, Flags::SENTENCE_START))
                };
                k == start + 1 && reading.lexeme(start) == known.de && (one || several())
            });
            head = Some(adjective.or(number)?);
        }
        let head = head.or_else(|| name.as_ref().map(|name| name.start))?;
        // `dat bewoners klagen`: a conjunction, the article would be `die`.
        if start + 1 == head && reading.lexeme(start) == reading.known().dat && self.is(head, Tags::PLURAL) {
            return None;
        }
        // `roept hard`: an adjective without anything is an adverb, though it can be a noun.
        if !determined
            && modifier.is_none()
            && name.is_none()
            && start + 1 == i
            && self.is(head, Tags::ADJ)
            && !self.is(head, Tags::SOURCE_NOUN | Tags::PLURAL)
            && !reading.has_flag(head, Flags::CAPITAL)
        {
            return None;
        }
        let inhabitants =
            inhabitants || name.is_none() && self.is(head, Tags::NAME) && self.is_listed_plural(head);
        let mut mention = Mention {
            tokens: start..i,
            head,
            name,
            descriptions: Parts::new(),
            referent: Referent::Thing,
            plural: self.is(head, Tags::PLURAL) || inhabitants || (numeral && !self.is(head, Tags::TIME)),
            definite: definite || !determined,
            joint: false,
        };
        self.describe(&mut mention, start, i);
        mention.referent = self.referent(&mention);
        Some(mention)
    }

    /// The end of the name of a body that says what it is about: `de commissie Onderzoek naar Misstanden in de Zorg`.
    fn theme(&self, start: usize, end: usize) -> usize {
        let reading = self.reading;
        let word =
            |i: usize| self.is(i, Tags::NAME) && self.is_field(i) && reading.has_flag(i, Flags::CAPITAL);
        let mut end = end;
        while (start..end).all(|i| !reading.has_flag(i, Flags::CAPITAL) || word(i))
            && self.is(end, Tags::PREP)
            && reading.lexeme(end) != reading.known().van
        {
            let noun = if self.is(end + 1, Tags::DET) { end + 2 } else { end + 1 };
            if !word(noun) || reading.has_flag(noun, Flags::SENTENCE_START) {
                break;
            }
            end = self.name_at(noun).unwrap_or(noun + 1);
        }
        end
    }

    pub(super) fn is_year(&self, i: usize) -> bool {
        let word = self.reading.word(i);
        self.is(i, Tags::NUM) && word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
    }

    /// Whether a noun may follow the head: `directeur communicatie`, `een groep jongeren`, `minister-president`.
    fn noun_may_follow(&self, head: Option<usize>, name: Option<&Range<usize>>, i: usize) -> bool {
        let reading = self.reading;
        if let Some(name) = name {
            // `Russia Today-hoofdredacteur`, `Radio 2-collega`
            let word = reading.word(i);
            let joins = reading.has_flag(i, Flags::CAPITAL) || word.starts_with(|c: char| c.is_ascii_digit());
            if word.contains('-') && self.is(i, Tags::ROLE) && joins {
                return true;
            }
            // `Jansens advocaat`, `Ruslands president`, `Israëls hoogste aanklager`.
            return head.is_none()
                && reading.word(name.end - 1).trim_end_matches(chars::is_apostrophe).ends_with('s')
                && self.is(i, Tags::SOURCE_NOUN);
        }
        let Some(head) = head else { return true };
        // `droeg de rechter ziekenhuis Jansen op …`: two phrases.
        if self.is(head, Tags::ROLE)
            && self.is_definite_before(head)
            && self.is(i, Tags::ORG_NOUN)
            && self.is(i + 1, Tags::NAME)
        {
            return false;
        }
        // `roepen de docenten leerlingen op`: so are these.
        if self.is(head, Tags::ROLE)
            && self.is(head, Tags::PLURAL)
            && self.is(i, Tags::PLURAL)
            && !reading.has_flag(i, Flags::CAPITAL)
        {
            return false;
        }
        // `riep Veer-Magazine leerlingen op`
        let named = self.is(head, Tags::ORG_NOUN | Tags::DOCUMENT)
            && reading.has_flag(head, Flags::CAPITAL)
            && !reading.has_flag(head, Flags::SENTENCE_START)
            && self.is(i, Tags::PLURAL)
            && !reading.has_flag(i, Flags::CAPITAL);
        if named {
            return false;
        }
        // `de dienst spoed van het ziekenhuis`
        let unit = self.is(head, Tags::ORG_NOUN)
            && !self.is(i, Tags::ROLE | Tags::VERB | Tags::ADV | Tags::TIME | Tags::ADJ)
            && (reading.lexeme(i + 1) == reading.known().van
                || reading.is_comma(i + 1)
                || reading.is_terminator(i + 1));
        unit || (self.is(head, Tags::ROLE) && !self.is(head, Tags::PLURAL) && !self.is(i, Tags::DET))
            || self.is(i, Tags::TITLE | Tags::ROLE) && !self.is(head, Tags::ORG_NOUN)
            // `een groep jongeren`; but `citeert de krant experts`.
            || self.is(i, Tags::PLURAL)
                && (!self.is(head, Tags::ORG_NOUN | Tags::DOCUMENT)
                    || !self.is(i, Tags::ROLE)
                    || (!reading.has_flag(head, Flags::CAPITAL)
                        || reading.has_flag(head, Flags::SENTENCE_START) && !reading.has_flag(i, Flags::CAPITAL))
                        && !self.is_definite_before(head))
    }

    /// `de krant`, not `een krant` or `krant`.
    fn is_definite_before(&self, head: usize) -> bool {
        let reading = self.reading;
        head > 0 && reading.is(head - 1, Tags::DET) && reading.lexeme(head - 1) != reading.known().een
    }
}
