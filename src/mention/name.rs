//! Proper names: where one ends, with its particles and initials.

use super::Parser;
use super::referent::is_place;
use crate::chars;
use crate::lexicon::Tags;
use crate::reading::Reading;
use crate::tag::NO_NAME;
use crate::token::{Flags, TokenKind};

/// A function word with a capital that is no part of names: the sentence behind a byline begins.
pub(crate) fn opens_sentence(reading: &Reading<'_>, i: usize) -> bool {
    let written = i < reading.len()
        && reading.kind(i) == TokenKind::Word
        && reading.has_flag(i, Flags::CAPITAL)
        && !reading.has_flag(i, Flags::SENTENCE_START)
        && !reading.has_flag(i, Flags::ALL_CAPS)
        && reading.tagged.names[i] == NO_NAME;
    if !written {
        return false;
    }
    let function = Tags::PREP | Tags::DET | Tags::POSS | Tags::PRON_SUBJ | Tags::CONJ_SUB | Tags::ADV;
    let word = reading.lexicon.word(reading.lexeme(i)).map_or(Tags::NONE, |word| word.tags);
    // `Anna Kok Voor Oorlog verscheen`, but `Anna Voor den Dag`, `Anna Van Kok`
    let known = reading.known();
    // `Els van den Uit`
    let behind_particles = i > 1
        && reading.is(i - 1, Tags::NAME_PARTICLE)
        && reading.is(i - 1, Tags::DET)
        && !reading.has_flag(i - 1, Flags::CAPITAL);
    let prepositions = [known.voor, known.in_, known.op, known.onder, known.uit, known.bij];
    // `In de haven`, `In de Verenigde Staten`: nor is it one where no surname follows.
    let before_surname = || {
        let small = |k: &usize| reading.is(*k, Tags::NAME_PARTICLE | Tags::DET);
        let surname = i + 1 + (i + 1..reading.len().min(i + 4)).take_while(small).count();
        let somewhere = Tags::DEMONYM_ADJ | Tags::COUNTRY | Tags::PLACE | Tags::ORG;
        surname > i + 1
            && surname < reading.len()
            && reading.has_flag(surname, Flags::CAPITAL)
            && !reading.is(surname, somewhere)
    };
    let particle = word.any(Tags::NAME_PARTICLE)
        && (i + 1 >= reading.len() || !prepositions.contains(&reading.lexeme(i)) || before_surname());
    // `In`: hardly the noun `in` that the tables have of `innen`.
    let noun = word.any(Tags::NOUN) && !(word.any(Tags::ALSO_NOUN) && word.any(Tags::PREP));
    word.any(function) && !noun && !word.any(Tags::NAME | Tags::ADJ) && !particle && !behind_particles
}

/// `senior`, `jr.` behind a surname.
pub(crate) fn is_generation(reading: &Reading<'_>, i: usize) -> bool {
    ["senior", "junior", "sr.", "jr.", "Sr.", "Jr."].iter().any(|word| reading.reads(i, word))
}

impl Parser<'_, '_> {
    /// The end of the proper name that begins at `i`.
    pub(super) fn name_at(&self, i: usize) -> Option<usize> {
        let reading = self.reading;
        if !self.is(i, Tags::NAME) {
            return None;
        }
        // `de Stichting Vlaamse Schoolsport`: behind a noun with a capital the name goes on.
        let named_before = i > 0
            && self.is(i - 1, Tags::ORG_NOUN)
            && reading.has_flag(i - 1, Flags::CAPITAL)
            && !reading.has_flag(i - 1, Flags::SENTENCE_START)
            && !reading.has_flag(i, Flags::SENTENCE_START);
        if !self.begins_name(i, named_before) {
            return None;
        }
        let mut end = i + 1;
        while !reading.has_flag(end, Flags::SENTENCE_START) {
            let tags = reading.tags(end);
            let joins = tags.is_empty()
                || tags.any(Tags::NAME | Tags::NAME_PARTICLE | Tags::CONJ_COORD | Tags::NUM)
                || self.is_noun_of_body(end)
                || [reading.known().and, reading.known().the].contains(&reading.lexeme(end));
            if !joins {
                break;
            }
            let Some(next) = self.name_goes_on(i, end) else { break };
            if !named_before && (self.is_origin_before_name(i, end) || self.is_origin_of_others(end))
                || self.begins_other_name(i, end)
            {
                break;
            }
            end = next;
        }
        // `Jan Kok senior`
        let may_be = end < self.end
            && (reading.kind(end) == TokenKind::Abbreviation || self.is(end, Tags::NOUN | Tags::ADJ));
        end += usize::from(may_be && is_generation(reading, end));
        (end <= self.end).then_some(end)
    }

    /// `Bureau Waterverslag`: a noun with a capital in the name of a body.
    pub(super) fn is_noun_of_body(&self, i: usize) -> bool {
        let reading = self.reading;
        i > 0
            && reading.has_flag(i, Flags::CAPITAL)
            && !reading.has_flag(i, Flags::SENTENCE_START)
            && reading.has_flag(i - 1, Flags::CAPITAL)
            && self.is(i - 1, Tags::ORG_NOUN)
            && self.is(i, Tags::DOCUMENT)
            && !self.is(i, Tags::ROLE)
    }

    /// Whether the name at `i` begins there: no adjective before its noun, no preposition with a capital, no part of a compound.
    fn begins_name(&self, i: usize, named_before: bool) -> bool {
        let reading = self.reading;
        // `Bij Noordlijn`, behind a headline: the preposition has the capital of a sentence.
        let preposition =
            || reading.lexicon.word(reading.lexeme(i)).is_some_and(|word| word.tags.any(Tags::PREP));
        if opens_sentence(reading, i) && preposition() {
            return false;
        }
        let adjective = !named_before
            && self.is(i, Tags::DEMONYM_ADJ)
            && self.is(i + 1, Tags::NOUN | Tags::ADJ | Tags::NAME | Tags::SOURCE_NOUN)
            && !reading.has_flag(i + 1, Flags::SENTENCE_START);
        !adjective && (!self.is_first_part(i) || self.is(i + 2, Tags::NAME))
    }

    /// `de Oeigoer Dilmurat Abdulaziz`: a nationality, then a name; `Israëls` owns what follows.
    fn is_origin_before_name(&self, i: usize, end: usize) -> bool {
        end == i + 1
            && self.is(i, Tags::DEMONYM)
            && self.is(end, Tags::NAME)
            && !self.is(i, Tags::GIVEN)
            && !self.is(end, Tags::DEMONYM)
    }

    /// `verzekerde Kramer Europese landen`: an adjective before a common noun is no part of a name.
    fn is_origin_of_others(&self, end: usize) -> bool {
        self.is(end, Tags::DEMONYM_ADJ)
            && self.is(end + 1, Tags::NOUN)
            && !self.reading.has_flag(end + 1, Flags::CAPITAL)
    }

    /// Whether what stands at `end` is named by itself, and no part of the name from `i` on.
    fn begins_other_name(&self, i: usize, end: usize) -> bool {
        end == i + 1
            && (self.full_name_behind(i, end)
                || self.is_from_there(i, end)
                || self.is_in_place(i, end)
                || self.is_owner_by_place(i))
            || self.reading.tagged.second_surnames.contains(end)
            || self.body_before_person(i, end)
            || self.country_behind_role(i, end)
            || self.another_name(i, end)
            || self.is_role_before_name(i, end)
            || self.is_party(end)
    }

    /// `in Utrecht Jan zagen rijden`: somebody is in a place.
    fn is_in_place(&self, i: usize, end: usize) -> bool {
        let reading = self.reading;
        i > 0
            && self.is(i, Tags::PLACE | Tags::COUNTRY)
            && !self.is(i, Tags::GIVEN | Tags::ORG)
            && (self.is(i - 1, Tags::PREP) || reading.reads(i - 1, "heel"))
            && self.is(end, Tags::GIVEN)
            && reading.tagged.names[i] != reading.tagged.names[end]
    }

    /// `China's Xi`, `Malta’s Kok`: a place with the ending of an owner.
    pub(super) fn is_owner_by_place(&self, i: usize) -> bool {
        let stem =
            self.reading.word(i).strip_suffix('s').and_then(|stem| stem.strip_suffix(chars::is_apostrophe));
        stem.is_some_and(|stem| is_place(self.reading.lexicon, stem))
    }

    /// `toen Jansen D66 aanviel`: a party behind a surname is another one.
    fn is_party(&self, end: usize) -> bool {
        let reading = self.reading;
        self.is(end, Tags::ORG)
            && !reading.word(end).contains(char::is_lowercase)
            && reading.word(end - 1).contains(char::is_lowercase)
            && !self.is(end - 1, Tags::ORG | Tags::NOUN | Tags::PLACE | Tags::COUNTRY)
    }

    /// One past the next part of the name from `i` to `end`, or `None` where it ends.
    fn name_goes_on(&self, i: usize, end: usize) -> Option<usize> {
        let reading = self.reading;
        // `Jolanda Zondag`: days have no capital, surnames do.
        let surname = end == i + 1 && self.is(i, Tags::GIVEN);
        if self.is(end, Tags::NAME)
            && (surname || !reading.is(end, Tags::TIME) || self.is(end + 1, Tags::NAME))
        {
            // `in Brussel De Britse politie`: a particle before a demonym is an article.
            // `Druk verkeer De wethouder zegt`: nor does a name end with one.
            // But `Kofi Abu` does.
            let known = reading.lexicon.word(reading.lexeme(end)).map_or(Tags::NONE, |word| word.tags);
            let foreign = surname && !known.any(Tags::DET | Tags::PREP) && !reading.is(end + 1, Tags::NAME);
            let article = self.is(end, Tags::NAME_PARTICLE)
                && !foreign
                && (!self.is(end + 1, Tags::NAME | Tags::NAME_PARTICLE)
                    || self.is(end + 1, Tags::DEMONYM_ADJ));
            return (!article).then_some(end + 1);
        }
        // `het Noord Radio 1 Journaal`, `Stichting 5 Bruggen`: a number in the name of a body.
        let counted = self.is(end, Tags::NUM)
            && reading.word(end).len() < 3
            && reading.word(end).starts_with(|c: char| c.is_ascii_digit())
            && self.is(end - 1, Tags::ORG | Tags::ORG_NOUN)
            && self.is(end + 1, Tags::NAME)
            && !reading.has_flag(end + 1, Flags::SENTENCE_START);
        if counted {
            return Some(end + 2);
        }
        if self.is_noun_of_body(end) {
            return Some(end + 1);
        }
        // `het Onderzoek- en Documentatiecentrum`, `Jansen & Zonen`, `Center for Roads and Bridges`
        let and = || reading.reads(end, "&") || reading.lexeme(end) == reading.known().and;
        let joined = self.is(end + 1, Tags::NAME) && (self.is_first_part(end - 1) || and());
        if joined {
            return Some(end + 2);
        }
        if end == i + 1
            && let Some(surname) = self.behind_nickname(i, end)
        {
            return Some(surname + 1);
        }
        // `Save the Roads`, `Save the Roads of Ghent`
        let known = reading.known();
        let english = reading.lexeme(end) == known.the
            || reading.lexeme(end) == known.of && (i..end).any(|k| reading.lexeme(k) == known.the);
        if english && self.is(end + 1, Tags::NAME) {
            return Some(end + 2);
        }
        // `Journal of the Royal Society`
        if reading.lexeme(end) == reading.known().of
            && reading.reads(end + 1, "the")
            && self.is(end + 2, Tags::NAME)
        {
            return Some(end + 3);
        }
        if !self.is(end, Tags::NAME_PARTICLE) {
            return None;
        }
        if self.is(end + 1, Tags::NAME) && self.is_second_particle(end) {
            return Some(end + 2);
        }
        self.surname_with_particles(i, end).map(|surname| surname + 1)
    }

    /// `Jef Van den Bergh`, `Anna Kok-Van der Meer`: a small particle behind one with a capital.
    fn is_second_particle(&self, end: usize) -> bool {
        let reading = self.reading;
        let particle = |word: &str| {
            let known = reading.lexicon.word(reading.lexicon.id(word));
            known.is_some_and(|word| word.tags.any(Tags::NAME_PARTICLE))
        };
        let second =
            || reading.word(end - 1).rsplit_once(chars::is_hyphen).is_some_and(|(_, last)| particle(last));
        reading.has_flag(end - 1, Flags::CAPITAL) && (self.is(end - 1, Tags::NAME_PARTICLE) || second())
    }

    /// `Jan van den Berg`, `Ursula von der Leyen`: the surname behind the particles at `end`, unless these tell where the bearer of
    /// the name from `i` on works.
    fn surname_with_particles(&self, i: usize, end: usize) -> Option<usize> {
        let reading = self.reading;
        // `Els van den Uit`: a particle as well, with the capital of a surname.
        let own = |k: usize| k > end && self.is(k, Tags::NAME) && !self.is(k + 1, Tags::NAME);
        let after = (end..end + 3).find(|&k| !self.is(k, Tags::NAME_PARTICLE) || own(k)).unwrap_or(end + 3);
        let of = reading.lexeme(end) == reading.known().van;
        let several = after - end > 1;
        // `Jan op de Beeck`: a preposition begins a surname only before an article.
        let preposition =
            self.is(end, Tags::PREP) && !of && !self.is(end, Tags::TE) && self.is(end, Tags::PARTICLE);
        if preposition && !(several && self.is(end + 1, Tags::DET) && self.is(i, Tags::GIVEN)) {
            return None;
        }
        let surname = self.is(after, Tags::NAME)
            && !self.is(after, Tags::ORG | Tags::COUNTRY | Tags::DEMONYM_ADJ)
            && (!self.is(after, Tags::DEMONYM) || self.is(i, Tags::GIVEN))
            && !reading.has_flag(after, Flags::ALL_CAPS);
        let initials = |k: usize| reading.kind(k) == TokenKind::Initials;
        let given_before = (i..end).all(|k| initials(k) || self.is(k, Tags::GIVEN));
        let alone = end == i + 1
            && !self.is(i, Tags::ORG | Tags::COUNTRY | Tags::PLACE)
            && (self.is(i, Tags::GIVEN) || initials(i) || !of || several);
        // `(het nummer) Anna Maria van Bas Kramer`: a full name is no surname.
        let other = of
            && end > i + 1
            && self.is(after, Tags::GIVEN)
            && self.is(after + 1, Tags::NAME)
            && !self.is(after + 1, Tags::GIVEN)
            && !reading.has_flag(after + 1, Flags::SENTENCE_START);
        // `volgens Jansen de Kamer`: not his surname. Nor is it in `Jamal Ryan van de Beweging`.
        let body = self.is(after, Tags::ORG_NOUN) && (!given_before || of && end > i + 1);
        // `Anna Kok van Oeverland vzw`
        let firm = of
            && end > i + 1
            && self.is(after + 1, Tags::ORG_NOUN)
            && !reading.has_flag(after + 1, Flags::CAPITAL);
        let employer = firm
            || of && after == end + 2 && (self.is_employer(end) || !given_before && self.is_owner(i, end));
        (surname && !body && !employer && !other && (alone || given_before || self.is_second_surname(i, end)))
            .then_some(after)
    }

    /// `Anna Kramer ter Horst`, `Samir Kramer al Masri`, `Van Velden tot Velden`: a surname of two parts.
    fn is_second_surname(&self, i: usize, end: usize) -> bool {
        let reading = self.reading;
        end > i + 1
            && !self.is(end - 1, Tags::ORG | Tags::PLACE | Tags::COUNTRY)
            && (["ter", "ten", "al", "el", "bin", "ibn"].iter().any(|particle| reading.reads(end, particle))
                || reading.reads(end, "tot")
                    && reading.lexeme(end - 1) == reading.lexeme(end + 1)
                    && self.is(end - 2, Tags::NAME_PARTICLE))
    }

    /// `Kramer van het Nieuw Noordfonds`: a surname behind `van` and an article is one word.
    fn is_employer(&self, of: usize) -> bool {
        self.is(of + 1, Tags::DET)
            && self.is(of + 3, Tags::NAME)
            && !self.reading.has_flag(of + 3, Flags::SENTENCE_START)
            && !self.is(of + 3, Tags::GIVEN)
    }

    /// `Jansen van de Molenloterij`, but `Jan van de Molen`, `Jansen van der Molen`
    fn is_owner(&self, i: usize, of: usize) -> bool {
        let reading = self.reading;
        let owner = of + 2;
        reading.is(of + 1, Tags::DET)
            && self.is(owner, Tags::NAME)
            && !self.is_field(i)
            && (self.is_field(owner) || reading.lexicon.compound_of_two(reading.word(owner)).any(Tags::NOUN))
    }

    /// `Titelhoudster Anna Kok zegt`, `BRUSSEL Anna Kok, de burgemeester`: a word with the capital of a sentence, or the
    /// place of the news, before somebody's full name.
    fn full_name_behind(&self, i: usize, end: usize) -> bool {
        let reading = self.reading;
        let article = i > 0 && reading.lexeme(i - 1) == reading.known().de;
        if end >= self.end || !article && !self.is(end, Tags::GIVEN) {
            return false;
        }
        let listed = reading.tagged.names[i] != NO_NAME;
        let surname = end + 1;
        let goes_on = !reading.has_flag(surname, Flags::SENTENCE_START);
        let full = self.is(end, Tags::GIVEN)
            && goes_on
            && (self.is(surname, Tags::NAME) && !self.is(surname, Tags::GIVEN | Tags::ORG)
                || self.is(surname, Tags::NAME_PARTICLE) && self.is(surname + 1, Tags::NAME));
        // `BRUSSEL Anna Kok`, `Brussel Charles Michel`
        let capitals = |k: usize| reading.has_flag(k, Flags::ALL_CAPS);
        let dateline = capitals(i) && !capitals(end) && reading.word(i).len() > 4;
        let both_given = self.is(end, Tags::GIVEN) && self.is(surname, Tags::NAME) && goes_on;
        let place = listed
            && self.is(i, Tags::PLACE | Tags::COUNTRY)
            && !self.is(i, Tags::GIVEN | Tags::ORG)
            && reading.tagged.names[i] != reading.tagged.names[end];
        // `de Joodse Cate Kok`
        let adjective = article
            && reading.word(i).ends_with("se")
            && self.is(end, Tags::NAME)
            && !self.is(end, Tags::ORG_NOUN)
            && self.is(surname, Tags::NAME)
            && !self.is(surname, Tags::ORG_NOUN)
            && goes_on;
        both_given && (place || dateline)
            || (full || adjective) && self.is_described(i)
            || full && !listed && self.is_end_of_heading(i)
    }

    /// `(haar vijfde) Wereldtitel Anna Kok straalde`: a compound noun; behind a role or `van` it would tell what she is.
    fn is_end_of_heading(&self, i: usize) -> bool {
        let reading = self.reading;
        let word = reading.word(i);
        let bound = Tags::PREP | Tags::DET | Tags::POSS | Tags::ROLE | Tags::ORG_NOUN | Tags::NAME;
        word.len() > 9
            && i > 0
            && !reading.is(i - 1, bound)
            && reading.kind(i) == TokenKind::Word
            && !reading.has_flag(i, Flags::ALL_CAPS)
            && reading.lexicon.ends_in_noun(word).any(Tags::NOUN)
    }

    /// `de Wenumse Anna`, `Groesbekenaar Kok`: where somebody comes from stands before her or his name.
    fn is_from_there(&self, i: usize, end: usize) -> bool {
        let reading = self.reading;
        let article = i > 0 && reading.lexeme(i - 1) == reading.known().de;
        let word = reading.word(i);
        self.is_described(i)
            && (article && word.ends_with("se") && self.is(end, Tags::GIVEN)
                || word.ends_with("naar")
                    && self.is(end, Tags::NAME)
                    && !self.is(end, Tags::ORG | Tags::ORG_NOUN))
    }

    /// `zag de AIVD Anna K. als gevaar`: behind an abbreviation that has an article, somebody's given name.
    fn body_before_person(&self, i: usize, end: usize) -> bool {
        let reading = self.reading;
        end == i + 1
            && i > 0
            && self.is(i, Tags::ORG)
            && self.is(i - 1, Tags::DET)
            && !(i > 1 && reading.is(i - 2, Tags::PREP))
            && reading.has_flag(i, Flags::ALL_CAPS)
            && self.is(end, Tags::GIVEN)
            && reading.tagged.names[i] != reading.tagged.names[end]
    }

    /// `president Kok China noemde`: behind the surname of a person stands the name of a country.
    fn country_behind_role(&self, i: usize, end: usize) -> bool {
        let reading = self.reading;
        let names = &reading.tagged.names;
        i > 0
            && reading.is(i - 1, Tags::TITLE)
            && !reading.is(i - 1, Tags::PLURAL)
            && names[end - 1] == NO_NAME
            && !self.is(end - 1, Tags::NAME_PARTICLE)
            && self.is(end, Tags::COUNTRY)
            && !self.is(end, Tags::GIVEN | Tags::ORG | Tags::DEMONYM_ADJ)
    }

    /// `Tweede Kamerlid Anna Kok`: what ends with a role is what she is.
    pub(super) fn is_role_before_name(&self, i: usize, end: usize) -> bool {
        let reading = self.reading;
        if !self.is(end - 1, Tags::ROLE) || !self.is(end, Tags::NAME) {
            return false;
        }
        let surname = end + 1;
        let full = (self.is(surname, Tags::NAME)
            || self.is(surname, Tags::NAME_PARTICLE) && self.is(end, Tags::GIVEN))
            && !reading.has_flag(surname, Flags::SENTENCE_START);
        let names = &reading.tagged.names;
        // `Eerste Kamerlid Kok`, but `Manager Magazin`
        let chamber = reading.lexicon.word(reading.lexeme(i)).is_some_and(|word| word.tags.any(Tags::NUM));
        !self.is(end, Tags::ROLE | Tags::ORG)
            && !self.is(i, Tags::GIVEN)
            // `de Nationale ombudsman Anna Kok`, not `het Huis van Afgevaardigden Anna Kok`
            && (!self.is(i, Tags::ORG)
                || names[i] == names[end - 1] && self.is(end, Tags::GIVEN) && !self.is_listed_plural(end - 1))
            && reading.kind(i) != TokenKind::Initials
            && (names[end - 1] == NO_NAME || names[end - 1] != names[end])
            && (full || chamber)
    }

    /// A word that no table has as a name begins the sentence, or its ending tells that it is an adjective.
    pub(super) fn is_described(&self, i: usize) -> bool {
        let reading = self.reading;
        let word = reading.word(i);
        reading.tagged.names[i] == NO_NAME
            && reading.kind(i) == TokenKind::Word
            && word.len() > 3
            && (reading.has_flag(i, Flags::SENTENCE_START)
                || (word.ends_with("se") || word.ends_with("naar") || word.contains(chars::is_hyphen))
                    && word.len() > 6)
    }

    /// `over Anna Kok Piet Jansen`, `dat Anna Kok Ajax verlaat`: a full name ends where another name begins.
    fn another_name(&self, i: usize, end: usize) -> bool {
        let reading = self.reading;
        let names = &reading.tagged.names;
        if end < i + 2 {
            return false;
        }
        let full = self.is(i, Tags::GIVEN)
            && !self.is(end - 1, Tags::GIVEN | Tags::NAME_PARTICLE)
            && reading.kind(end - 1) != TokenKind::Initials
            && names[end] != NO_NAME
            && names[end] != names[end - 1];
        let surname = end + 1;
        // `Anna van der Kok James Frank`
        let with_particles = end > i + 3 && self.is(end - 2, Tags::NAME_PARTICLE);
        let person = self.is(end, Tags::GIVEN)
            && !reading.has_flag(surname, Flags::SENTENCE_START)
            && (self.is(surname, Tags::NAME) && (!self.is(surname, Tags::GIVEN) || with_particles)
                || self.is(surname, Tags::NAME_PARTICLE) && self.is(surname + 1, Tags::NAME));
        // `Anna Kok Brussel`: what follows is the name of nobody.
        let other = self.is(end, Tags::ORG | Tags::PLACE | Tags::COUNTRY) && !self.is(end, Tags::GIVEN);
        // `Anna Kok Voor de oorlog …`: nor is what begins a sentence there.
        // `Eerste Divisie Onder Piet Kok …`: nor is it before a full name.
        let written = (self.is(i, Tags::GIVEN)
            || reading.kind(i) == TokenKind::Initials
            || self.is(surname, Tags::GIVEN) && self.is(surname + 1, Tags::NAME))
            && !self.is(end - 1, Tags::GIVEN | Tags::NAME_PARTICLE)
            && self.opens_sentence(end);
        // `Finale Anna Kok Parijs Piet Jansen`
        let place = self.is(end, Tags::PLACE)
            && !self.is(end, Tags::GIVEN | Tags::ORG)
            && self.is(surname, Tags::GIVEN)
            && self.is(surname + 1, Tags::NAME)
            && !reading.has_flag(surname, Flags::SENTENCE_START)
            && !reading.has_flag(surname + 1, Flags::SENTENCE_START);
        // `Superprestige Gent Anna Kok`: nor is what stands before a place and a full name.
        let event = !(i..end).any(|k| self.is(k, Tags::GIVEN | Tags::ORG | Tags::NAME_PARTICLE))
            && self.is(end - 1, Tags::PLACE)
            && names[end - 1] != names[end - 2]
            && person
            && reading.kind(end) == TokenKind::Word;
        full && (person || other) || written || place || event
    }

    /// The surname behind `Piet ‘de Beul’ Kramer`.
    fn behind_nickname(&self, i: usize, end: usize) -> Option<usize> {
        let reading = self.reading;
        if !self.is(i, Tags::GIVEN) {
            return None;
        }
        let quotation = reading.opened_at(end)?;
        let content = reading.content(quotation);
        let surname = reading.quotations[quotation].close? as usize + 1;
        let nickname = (1..=3).contains(&content.len())
            && surname < self.end
            && content.clone().all(|k| reading.kind(k) == TokenKind::Word && !self.is(k, Tags::FINITE));
        (nickname
            && reading.has_flag(content.end - 1, Flags::CAPITAL)
            && self.is(surname, Tags::NAME)
            && !self.is(surname, Tags::ORG)
            && !reading.has_flag(surname, Flags::SENTENCE_START))
        .then_some(surname)
    }

    fn opens_sentence(&self, i: usize) -> bool {
        i < self.end && opens_sentence(self.reading, i)
    }

    /// A number behind a bare noun that is the object of `van`, or behind an article of a law.
    pub(super) fn is_numbered(&self, head: Option<usize>, start: usize, i: usize) -> bool {
        let reading = self.reading;
        let known = reading.known();
        // `artikel 12 van de wet`
        let text = self.is(start, Tags::DOCUMENT) && reading.lexeme(i + 1) == known.van;
        let digits = self.is(i, Tags::NUM) && reading.word(i).starts_with(|c: char| c.is_ascii_digit());
        // `volgens artikel 5 is …`, `het wetsartikel 44`
        let article = head.filter(|&head| head + 1 == i && self.is(head, Tags::DOCUMENT));
        if digits
            && article.is_some_and(|head| reading.word(head).ends_with("rtikel"))
            && !self.is(i + 1, Tags::NOUN | Tags::TIME | Tags::QUANTITY)
        {
            return true;
        }
        head == Some(start)
            && start + 1 == i
            && start > 0
            && (text || reading.lexeme(start - 1) == known.van)
            && !self.is(start, Tags::NAME)
            && digits
            // `van justitie 20 procent`
            && !self.is(i + 1, Tags::NOUN | Tags::TIME | Tags::QUANTITY)
    }
}
