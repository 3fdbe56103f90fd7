//! What a word with a capital can be: a name, or a common word where a capital says nothing.

use super::Tagger;
use super::guess::plural_looks;
use crate::chars;
use crate::lexicon::Tags;
use crate::token::{Flags, RawToken, TokenKind};

/// Classes of a word that has a capital only because a sentence begins with it, whether or not a mark tells so.
const FUNCTION: Tags = Tags::PRON_SUBJ
    .or(Tags::PRON_OBJ)
    .or(Tags::CONJ_SUB)
    .or(Tags::CONJ_COORD)
    .or(Tags::WH)
    .or(Tags::AUX)
    .or(Tags::CUE_WORD);

/// A word with a capital.
struct Capital {
    i: usize,
    /// What it is in lower case.
    listed: Tags,
    /// What it is as a part of a name of the lexicon.
    named: Tags,
    /// A capital of its own stands behind it.
    next_is_name: bool,
}

impl Tagger<'_> {
    /// Every class that token `i`, which has a capital, can have.
    pub(super) fn with_capital(&self, i: usize) -> Tags {
        let next_is_name = self.has_own_capital(i + 1);
        let word = Capital { i, listed: self.tags[i], named: self.named(i), next_is_name };
        if self.is_initial(i) { self.at_beginning(&word) } else { self.inside(&word) }
    }

    /// At the beginning of a sentence, a quotation or a line.
    fn at_beginning(&self, word: &Capital) -> Tags {
        let &Capital { i, listed, named, .. } = word;
        if !named.is_empty() && self.is_name_at_beginning(word) {
            return named | (listed & Tags::SOURCE_NOUN);
        }
        if self.is_surname_at_beginning(word) {
            return Tags::NAME;
        }
        if !listed.is_empty() {
            let particle = listed.any(Tags::NAME_PARTICLE) && self.begins_surname(i);
            return if particle { listed | Tags::NAME } else { listed };
        }
        let guessed = self.guess_source(i);
        if guessed.is_empty() { self.unknown_at_beginning(word) } else { guessed }
    }

    /// A name of the lexicon, unless it is a common word that only begins the sentence.
    fn is_name_at_beginning(&self, word: &Capital) -> bool {
        let &Capital { i, listed, named, next_is_name } = word;
        if next_is_name {
            return true;
        }
        let only_given = named.any(Tags::GIVEN)
            && !listed.is_empty()
            && !self.is_name_before_particles(i, listed)
            && !self.is_first_name_elsewhere(i, listed);
        // `Dan`, `Nu`, `Wil` at the start of a sentence are words before they are names.
        let plain = named.any(Tags::PLACE | Tags::ORG)
            && listed.any(Tags::PRON_SUBJ | Tags::DET | Tags::ADV | Tags::PREP | Tags::VERB)
            && !self.tokens[i].flags.has(Flags::ALL_CAPS)
            && !self.is_name_before_verb(i, named, listed);
        !only_given && !plain
    }

    /// A common word that elsewhere in the text is somebody's surname: `Blok wil`, once `minister Blok` has been named.
    fn is_surname_at_beginning(&self, word: &Capital) -> bool {
        let &Capital { i, listed, next_is_name, .. } = word;
        let noun = listed.any(Tags::ROLE | Tags::NOUN);
        if next_is_name || !noun && !listed.any(Tags::ADJ | Tags::VERB) {
            return false;
        }
        self.is_last_name(i) && (noun || self.may_be_subject(i))
            || self.is_behind_role_elsewhere(i) && self.may_be_subject(i)
    }

    fn is_last_name(&self, i: usize) -> bool {
        self.last_names.binary_search(&self.word(i)).is_ok()
    }

    fn is_behind_role_elsewhere(&self, i: usize) -> bool {
        self.behind_roles.binary_search(&self.word(i)).is_ok()
    }

    /// A word that no table has at the beginning of a sentence.
    fn unknown_at_beginning(&self, word: &Capital) -> Tags {
        let &Capital { i, next_is_name, .. } = word;
        // `Jakobsen`, once `Piet Jakobsen` or `minister Jakobsen` has been named.
        let surname = self.is_last_name(i) || self.is_behind_role_elsewhere(i);
        // `Koffiepot Jansen zegt`, behind a cross-heading: a compound before a name.
        if next_is_name
            && !surname
            && self.word(i).len() > 7
            && !self.word(i).chars().skip(1).any(char::is_uppercase)
        {
            let compound = self.lexicon.compound_of_two(self.word(i)) & (Tags::NOUN | Tags::PLURAL);
            if compound.any(Tags::NOUN) {
                return compound | Tags::GUESSED;
            }
        }
        // `Bryoloog Anna Kok zegt`: by its ending a profession.
        if next_is_name && !surname && self.word(i).len() > 7 {
            let role = self.lexicon.by_ending(self.word(i));
            if role.any(Tags::ROLE) && !role.any(Tags::PLURAL) && !self.word(i).contains(chars::is_apostrophe)
            {
                return role | Tags::GUESSED;
            }
        }
        // `Boskoopse bewoners zeggen`
        if !surname && self.is_from_place(i) && (self.is_noun(i + 1) || self.ends_in_origin(i)) {
            return Tags::NAME | Tags::DEMONYM_ADJ | Tags::GUESSED;
        }
        // `Gebruikmakend van zijn macht`, `Verwijzend naar het verslag`: a participle before its preposition.
        if !surname && !next_is_name && self.is_present_participle(i) {
            return Tags::ADJ | Tags::GUESSED;
        }
        // `Bliksemende ogen: “…”`
        if !surname
            && !next_is_name
            && self.word(i).len() > 7
            && self.word(i).ends_with("ende")
            && self.is_noun(i + 1)
        {
            return Tags::ADJ | Tags::ADJ_INFLECTED | Tags::GUESSED;
        }
        if self.is_before_surname(i) {
            return Tags::NAME | Tags::GIVEN | Tags::GUESSED;
        }
        if plural_looks(self.word(i)) && !next_is_name && !surname {
            Tags::NOUN | Tags::PLURAL | Tags::GUESSED
        } else {
            Tags::NAME | Tags::GUESSED
        }
    }

    /// Inside a sentence: a name, unless something tells that it is none.
    fn inside(&self, word: &Capital) -> Tags {
        let &Capital { i, listed, named, next_is_name } = word;
        if !named.is_empty() {
            return named | (listed & Tags::SOURCE_NOUN & !Tags::DOCUMENT);
        }
        let before = if i > 0 { self.tags[i - 1] } else { Tags::NONE };
        // `Jan Jager`: a surname, whatever else it means. But `Radio Veronica-presentator` has a role.
        let role = || chars::has_hyphen(self.word(i)) && self.guess_source(i).any(Tags::ROLE);
        if before.any(Tags::GIVEN) && !role() {
            return Tags::NAME | (listed & Tags::NAME_PARTICLE);
        }
        // `Anna Kok President Groot belooft …`: behind a byline the sentence begins with a title.
        let behind_full_name = i > 1 && self.tags[i - 2].any(Tags::GIVEN);
        if listed.any(Tags::ROLE | Tags::ORG_NOUN)
            && next_is_name
            && (!before.any(Tags::NAME) || listed.any(Tags::TITLE) && behind_full_name)
        {
            return listed;
        }
        // `de Kieswet`: people have no article.
        let known = &self.lexicon.known;
        let article = i > 0 && [known.de, known.het].contains(&self.tokens[i - 1].lexeme);
        if listed.any(Tags::DOCUMENT) && article && !next_is_name {
            return listed;
        }
        // `Kamerlid` is a role wherever it stands; `Bakker` is a surname.
        let guessed = self.guess_source(i);
        if !guessed.is_empty() {
            if listed.is_empty() && self.is_surname_behind_van(i) {
                return Tags::NAME;
            }
            // `Katholieke Hogeschool`: a part of the name before it.
            let part = before.any(Tags::NAME) && !chars::has_hyphen(self.word(i));
            return if part { guessed | Tags::NAME } else { guessed };
        }
        // `Conservatieve senatoren`: an adjective of a party before people.
        // But `Gerard de Korte klanten`.
        let surname = i > 1 && article && self.tags[i - 2].any(Tags::GIVEN);
        if listed.any(Tags::ADJ_INFLECTED) && !listed.any(Tags::NOUN) && !surname && self.are_people(i + 1) {
            return listed;
        }
        // `Boskoopse`, `Haagse`: an adjective from a place, when a noun follows.
        // `de Joodse Anna Kok`: or a full name.
        let full_name = || article && self.is_full_name(i + 1);
        // `Jan Van Assche dinsdag`: a surname.
        let behind_particle = i > 1
            && before.any(Tags::NAME_PARTICLE)
            && self.tokens[i - 1].flags.has(Flags::CAPITAL)
            && self.tags[i - 2].any(Tags::GIVEN);
        let origin = || self.noun_may_follow(i) || self.ends_in_origin(i) || full_name();
        // `Verlinse`, once `Otto Verlinse` has been named: a surname.
        if self.is_from_place(i) && !behind_particle && !self.is_last_name(i) && origin() {
            return Tags::NAME | Tags::DEMONYM_ADJ | Tags::GUESSED;
        }
        // `het Asser raadslid Anna Kok`
        if self.is_origin_before_role(i) {
            return Tags::NAME | Tags::DEMONYM_ADJ | Tags::GUESSED;
        }
        self.behind_hyphen(word).unwrap_or_else(|| self.among_small_words(word))
    }

    /// `Ajax-back`: what follows the hyphen is a common noun.
    fn behind_hyphen(&self, word: &Capital) -> Option<Tags> {
        let &Capital { i, next_is_name, .. } = word;
        let (_, last) = self.word(i).rsplit_once(chars::is_hyphen)?;
        if !last.starts_with(char::is_lowercase) || last.len() < 3 {
            return None;
        }
        // `Kim Ki-dok`: behind a name, unless it ends in a word.
        let unknown = || {
            !self.known(last).any(Tags::NOUN | Tags::SOURCE_NOUN | Tags::ADJ)
                && self.lexicon.compound_of_two(last).is_empty()
        };
        if !next_is_name && i > 0 && self.tags[i - 1].any(Tags::NAME) && unknown() {
            return Some(Tags::NAME | Tags::GUESSED);
        }
        let role = if next_is_name { Tags::ROLE } else { Tags::NONE };
        Some(Tags::NOUN | Tags::GUESSED | role | self.known(last) & Tags::PLURAL)
    }

    /// People by a plural with a small letter, as a word or as the end of one.
    fn are_people(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|token| {
            let head = self.lexicon.word(token.lexeme);
            let head = head.or_else(|| self.lexicon.word(self.lexicon.compound(token.text(self.text))));
            !token.flags.has(Flags::CAPITAL)
                && head.is_some_and(|head| {
                    head.tags.any(Tags::ROLE) && head.tags.any(Tags::PLURAL) && !head.tags.any(Tags::VERB)
                })
        })
    }

    /// A name inside a sentence, or a small word that begins a sentence which nothing else marks.
    fn among_small_words(&self, word: &Capital) -> Tags {
        let &Capital { i, listed, next_is_name, .. } = word;
        let all_caps = self.tokens[i].flags.has(Flags::ALL_CAPS);
        let after_name = i > 0 && self.tags[i - 1].any(Tags::NAME);
        if listed.any(Tags::DET) && self.begins_noun_phrase(i, after_name, all_caps) {
            return listed;
        }
        if self.is_behind_particles(i) {
            // `Anna Van Op den Berg`
            let goes_on = self.next_small_word(i).is_some_and(|(next, tags)| {
                next.lexeme != self.lexicon.known.van && tags.any(Tags::NAME_PARTICLE)
            });
            // `schreef Het Dagblad`: nobody is called so.
            let body = self.tokens[i - 1].lexeme == self.lexicon.known.het;
            let body = body || self.is_employer(i);
            let kept = if goes_on { Tags::NAME_PARTICLE } else { Tags::NONE };
            return Tags::NAME | listed & if body { kept | Tags::ORG_NOUN | Tags::MEDIA } else { kept };
        }
        // `Oude wortels In zijn rede …`: a particle that no name follows.
        let alone = || {
            self.next_small_word(i).is_some_and(|(next, tags)| {
                next.kind == TokenKind::Word && !tags.is_empty() && !tags.any(Tags::NAME_PARTICLE)
            })
        };
        if listed.any(Tags::NAME_PARTICLE) && !all_caps && alone() {
            return listed;
        }
        if next_is_name && self.is_given_name_like_adverb(i, listed) {
            return Tags::NAME | Tags::GIVEN;
        }
        if listed.any(FUNCTION) && !listed.any(Tags::NAME_PARTICLE) && !all_caps {
            return listed;
        }
        // `Anna Kok Sorry voor het wachten`: behind a byline an exclamation begins a sentence.
        if after_name && listed.any(Tags::INTERJ) && !next_is_name {
            return listed;
        }
        // `Anna Kok Voor het eerst …`: so does a preposition or an adverb behind a full name.
        let behind_full_name = after_name && i > 1 && self.tags[i - 2].any(Tags::GIVEN);
        let small = listed.any(Tags::ADV | Tags::PREP)
            && !listed.any(Tags::NAME_PARTICLE | Tags::NOUN | Tags::ADJ)
            && !all_caps;
        if behind_full_name && small {
            return listed;
        }
        let given = if listed.is_empty() && self.is_before_surname(i) { Tags::GIVEN } else { Tags::NONE };
        // `de Wet Langdurige Zorg`
        let article =
            i > 0 && [self.lexicon.known.de, self.lexicon.known.het].contains(&self.tokens[i - 1].lexeme);
        let text = if article && next_is_name { listed & Tags::DOCUMENT } else { Tags::NONE };
        Tags::NAME
            | given
            | text
            | (listed & (Tags::NAME_PARTICLE | Tags::ROLE | Tags::ORG_NOUN | Tags::TIME))
    }

    /// The token behind `i`, if it has no capital, and what the tables say of it.
    fn next_small_word(&self, i: usize) -> Option<(&RawToken, Tags)> {
        let next = self.tokens.get(i + 1).filter(|next| !next.flags.has(Flags::CAPITAL))?;
        Some((next, self.lexicon.word(next.lexeme).map_or(Tags::NONE, |word| word.tags)))
    }

    /// `… Het Russische ministerie`, `Druk verkeer De wethouder …`: an article at `i` that begins a sentence, behind a line that ends
    /// without a stop.
    fn begins_noun_phrase(&self, i: usize, after_name: bool, all_caps: bool) -> bool {
        let noun_next = || {
            self.next_small_word(i).is_some_and(|(next, tags)| {
                next.kind == TokenKind::Word
                    && (after_name || tags.any(Tags::ROLE | Tags::ORG_NOUN))
                    && !tags.any(Tags::NAME_PARTICLE)
            })
        };
        self.named(i + 1).any(Tags::DEMONYM_ADJ) || !all_caps && noun_next()
    }

    /// `inlichtingenbaas Dan Kok`, `Anna Kok en Dan Groot`: before a name an adverb is a given name.
    fn is_given_name_like_adverb(&self, i: usize, listed: Tags) -> bool {
        if i == 0
            || !listed.any(Tags::ADV)
            || listed.any(Tags::ADJ | Tags::NOUN | Tags::VERB | Tags::PREP | Tags::DET | Tags::PRON_SUBJ)
        {
            return false;
        }
        let before = self.tags[i - 1];
        let joined = i > 1 && self.tokens[i - 1].lexeme == self.lexicon.known.en;
        before.any(Tags::ROLE) && !before.any(Tags::PLURAL | Tags::NAME)
            || joined && self.tags[i - 2].any(Tags::NAME)
    }
}
