//! Word classes: looks every token up in the lexicon, guesses what no table has from its ending, and takes away
//! the classes that its neighbours rule out.
//!
//! This is no part-of-speech tagger: a token keeps every class that is still possible, and the rules ask for what
//! they need. What must come out right is what the rules stand on: finite verbs, names, and where a noun phrase ends.

mod clause;
mod context;
mod guess;
mod names;
mod surname;
#[cfg(test)]
mod tests;

use crate::chars;
use crate::lexicon::{Lexicon, Tags};
use crate::token::{Flags, RawToken, TokenKind, UNKNOWN};

use self::guess::plural_looks;

pub(crate) use self::names::{NO_NAME, Names};

/// What each token can be.
#[derive(Debug, Default)]
pub(crate) struct Tagged {
    /// Parallel to the tokens.
    pub(crate) tags: Vec<Tags>,
    pub(crate) names: Names,
}

/// Words of grammar: a name in capitals that is spelt like one (`OM`, `IS`) is not that word.
const GRAMMAR: Tags = Tags::PREP
    .or(Tags::AUX)
    .or(Tags::ADV)
    .or(Tags::NEG)
    .or(Tags::CONJ_SUB)
    .or(Tags::CONJ_COORD)
    .or(Tags::DET)
    .or(Tags::WH);

/// Looks up and tags `tokens`; sets their lexemes.
///
/// What a table says of a word in lower case is what it can be: only the others go on to the steps behind the look-up.
pub(crate) fn tag(text: &str, tokens: &mut [RawToken], lexicon: &Lexicon) -> Tagged {
    let mut tags = vec![Tags::NONE; tokens.len()];
    let room = || Vec::with_capacity(tokens.len() / 4);
    let mut lists = Lists { notable: room(), capitals: room(), open: room() };
    let mut before: Option<RawToken> = None;
    for (i, (token, tags)) in tokens.iter_mut().zip(&mut tags).enumerate() {
        let capital = token.flags.has(Flags::CAPITAL);
        if capital {
            lists.capitals.push(i as u32);
        }
        *tags = match token.kind {
            TokenKind::Word | TokenKind::Abbreviation => {
                token.lexeme = lexicon.id_at(text, token.start as usize, token.end as usize);
                let word = lexicon.word(token.lexeme);
                let initial = || begins_anew(text, before.as_ref(), token);
                if word.is_some_and(|word| word.begins_name(capital, initial)) {
                    lists.notable.push(i as u32);
                }
                let listed = word.map_or(Tags::NONE, |word| settled(word.tags));
                if capital || listed.is_empty() {
                    lists.open.push(i as u32);
                }
                listed
            }
            TokenKind::Number => Tags::NUM,
            // `volgens example.nl`
            TokenKind::Initials | TokenKind::Handle | TokenKind::Url => Tags::NAME,
            _ => Tags::NONE,
        };
        before = Some(*token);
    }
    let mut tagger = Tagger {
        text,
        tokens,
        lexicon,
        tags,
        names: Names::new(tokens.len()),
        surnames: Vec::new(),
        last_names: Vec::new(),
        behind_roles: Vec::new(),
        last_names_behind_particles: Vec::new(),
    };
    tagger.match_names(&lists.notable);
    tagger.find_surnames(&lists.capitals);
    for i in lists.open.iter().map(|&i| i as usize) {
        tagger.tags[i] = tagger.possible(i);
    }
    for i in 0..tokens.len() {
        if tagger.tags[i].any(Tags::VERB) {
            tagger.tags[i] = tagger.in_context(i);
        }
    }
    tagger.settle_clauses();
    let Tagger { tags, names, .. } = tagger;
    // `Het OM zegt`, `aanhangers van IS`: the name is not the word that is spelt like it.
    for i in lists.capitals.iter().map(|&i| i as usize).filter(|&i| names[i] != NO_NAME) {
        let token = &mut tokens[i];
        let capitals = || token.text(text).bytes().all(|byte| byte.is_ascii_uppercase());
        if token.end - token.start > 1
            && lexicon.word(token.lexeme).is_some_and(|word| word.tags.any(GRAMMAR))
            && capitals()
        {
            token.lexeme = UNKNOWN;
        }
    }
    // A compound takes the lexeme of its head, so that rules can ask for the head.
    for i in lists.open.iter().map(|&i| i as usize) {
        let token = &mut tokens[i];
        if token.lexeme == UNKNOWN && tags[i].any(Tags::GUESSED) && tags[i].any(Tags::SOURCE_NOUN) {
            token.lexeme = lexicon.compound(token.text(text));
        }
    }
    Tagged { tags, names }
}

/// The tokens at which something is left to do behind the look-up, in text order.
struct Lists {
    /// Words that can begin a name of the lexicon, among others.
    notable: Vec<u32>,
    /// Tokens with a capital.
    capitals: Vec<u32>,
    /// Words of which the look-up does not tell what they can be: with a capital, or in no table.
    open: Vec<u32>,
}

struct Tagger<'a> {
    text: &'a str,
    tokens: &'a [RawToken],
    lexicon: &'a Lexicon,
    /// What the lexicon says, then what is possible, then what the context leaves.
    tags: Vec<Tags>,
    names: Names,
    /// Where a capitalised particle stands before a name inside a sentence (`De Vries`): at the start of a sentence
    /// only these tell a name from an article or a preposition.
    surnames: Vec<(&'a str, &'a str)>,
    /// What stands behind a given name inside a sentence: a surname, though it may be a role as well (`Bakker`).
    last_names: Vec<&'a str>,
    /// What stands behind a role, whatever else it looks like: `Harders` of `minister Harders`.
    behind_roles: Vec<&'a str>,
    /// `Kemp` of `Jan van der Kemp`.
    last_names_behind_particles: Vec<&'a str>,
}

impl Tagger<'_> {
    fn word(&self, i: usize) -> &str {
        self.tokens[i].text(self.text)
    }

    fn is_initial(&self, i: usize) -> bool {
        begins_anew(self.text, i.checked_sub(1).map(|before| &self.tokens[before]), &self.tokens[i])
    }

    /// Marks the proper names of the lexicon that begin with one of the tokens `at`, the longest first.
    fn match_names(&mut self, at: &[u32]) {
        let mut free = 0;
        for i in at.iter().map(|&i| i as usize) {
            if i >= free
                && let Some((name, length)) = self.name_at(i)
            {
                self.names.push(i..i + length, name);
                free = i + length;
                let tags = self.lexicon.name(name).tags;
                for i in i..free {
                    let token = &self.tokens[i];
                    let word = matches!(token.kind, TokenKind::Word | TokenKind::Abbreviation);
                    if word && !token.flags.has(Flags::CAPITAL) {
                        self.tags[i] |= tags;
                    }
                }
            }
        }
    }

    fn name_at(&self, i: usize) -> Option<(u32, usize)> {
        let mut best: Option<(u32, usize)> = None;
        let next = match self.tokens.get(i + 1) {
            Some(next) if !matches!(next.kind, TokenKind::Word | TokenKind::Abbreviation) => None,
            next => Some(next.map_or(UNKNOWN, |next| next.lexeme)),
        };
        self.lexicon.names(self.tokens[i].lexeme, next, |index| {
            let name = self.lexicon.name(index);
            let length = name.words as usize;
            if best.is_some_and(|(_, longest)| longest >= length) || i + length > self.tokens.len() {
                return;
            }
            let same = |k: usize, word: &str| {
                let token = self.word(i + k);
                // The first letter of a name that is written small may be a capital.
                let capital = k == 0 && self.tokens[i].flags.has(Flags::CAPITAL) && self.is_initial(i);
                token == word || capital && same_but_for_first_capital(token, word)
            };
            let mut form = self.lexicon.form(name);
            let all_same = (0..length).all(|k| {
                let end = form.bytes().position(|byte| byte == b' ').unwrap_or(form.len());
                let word = &form[..end];
                form = form.get(end + 1..).unwrap_or_default();
                same(k, word)
            });
            if all_same {
                best = Some((index, length));
            }
        });
        best
    }

    /// What the lexicon says of the name that covers token `i`.
    fn named(&self, i: usize) -> Tags {
        let tags = match self.names[i] {
            NO_NAME => return Tags::NONE,
            name => self.lexicon.name(name).tags,
        };
        // `Frans Kramer`, but `een Frans bedrijf`
        let both = tags.any(Tags::GIVEN) && tags.any(Tags::DEMONYM_ADJ);
        if both && self.has_own_capital(i + 1) { tags & !Tags::DEMONYM_ADJ } else { tags }
    }

    /// Token `i` has a capital that no beginning of a sentence gives it.
    fn has_own_capital(&self, i: usize) -> bool {
        let token = self.tokens.get(i);
        token.is_some_and(|token| token.flags.has(Flags::CAPITAL) && !token.flags.has(Flags::SENTENCE_START))
    }

    /// Every class that the word itself can have, of which the look-up does not tell.
    fn possible(&self, i: usize) -> Tags {
        let token = &self.tokens[i];
        let capital = token.flags.has(Flags::CAPITAL);
        let listed = self.tags[i];
        let named = self.named(i);
        if !capital {
            return if listed.is_empty() { self.guess(i) } else { listed };
        }
        let next_is_name = self.has_own_capital(i + 1);
        if self.is_initial(i) {
            let only_given = named.any(Tags::GIVEN)
                && !next_is_name
                && !listed.is_empty()
                && !self.is_name_before_particles(i, listed);
            // `Dan`, `Nu`, `Wil` at the start of a sentence are words before they are names.
            let plain = named.any(Tags::PLACE | Tags::ORG)
                && listed.any(Tags::PRON_SUBJ | Tags::DET | Tags::ADV | Tags::PREP | Tags::VERB)
                && !token.flags.has(Flags::ALL_CAPS)
                && !next_is_name
                && !self.is_name_before_verb(i, named, listed);
            if !named.is_empty() && !only_given && !plain {
                return named | (listed & Tags::SOURCE_NOUN);
            }
            let noun = listed.any(Tags::ROLE | Tags::NOUN);
            if !next_is_name
                && (noun || listed.any(Tags::ADJ | Tags::VERB) && self.may_be_subject(i))
                && self.last_names.binary_search(&self.word(i)).is_ok()
            {
                return Tags::NAME;
            }
            // `Blok wil`, once `minister Blok` has been named.
            if !next_is_name
                && (noun || listed.any(Tags::ADJ | Tags::VERB))
                && self.may_be_subject(i)
                && self.behind_roles.binary_search(&self.word(i)).is_ok()
            {
                return Tags::NAME;
            }
            if !listed.is_empty() {
                let particle = listed.any(Tags::NAME_PARTICLE) && self.begins_surname(i);
                return if particle { listed | Tags::NAME } else { listed };
            }
            let guessed = self.guess_source(i);
            if !guessed.is_empty() {
                return guessed;
            }
            // `Jakobsen`, once `Piet Jakobsen` or `minister Jakobsen` has been named.
            let surname = self.last_names.binary_search(&self.word(i)).is_ok()
                || self.behind_roles.binary_search(&self.word(i)).is_ok();
            // `Koffiepot Jansen zegt`, behind a cross-heading: a compound before a name.
            let compound = || self.lexicon.compound_of_two(self.word(i)) & (Tags::NOUN | Tags::PLURAL);
            if next_is_name
                && !surname
                && self.tokens[i].end - self.tokens[i].start > 7
                && !self.word(i).chars().skip(1).any(char::is_uppercase)
                && compound().any(Tags::NOUN)
            {
                return compound() | Tags::GUESSED;
            }
            // `Boskoopse bewoners zeggen`
            if !surname && self.is_from_place(i) && self.is_noun(i + 1) {
                return Tags::NAME | Tags::DEMONYM_ADJ | Tags::GUESSED;
            }
            // `Gebruikmakend van zijn macht`, `Verwijzend naar het verslag`: a participle before its preposition.
            if !surname && !next_is_name && self.is_present_participle(i) {
                return Tags::ADJ | Tags::GUESSED;
            }
            if self.is_before_surname(i) {
                return Tags::NAME | Tags::GIVEN | Tags::GUESSED;
            }
            return if plural_looks(self.word(i)) && !next_is_name && !surname {
                Tags::NOUN | Tags::PLURAL | Tags::GUESSED
            } else {
                Tags::NAME | Tags::GUESSED
            };
        }
        if !named.is_empty() {
            return named | (listed & Tags::SOURCE_NOUN & !Tags::DOCUMENT);
        }
        let after_name = i > 0 && self.tags[i - 1].any(Tags::NAME);
        // `Jan Jager`: a surname, whatever else it means.
        // But `Radio Veronica-presentator` has a role.
        let role = || self.word(i).contains(chars::is_hyphen) && self.guess_source(i).any(Tags::ROLE);
        if i > 0 && self.tags[i - 1].any(Tags::GIVEN) && !role() {
            return Tags::NAME | (listed & Tags::NAME_PARTICLE);
        }
        if listed.any(Tags::ROLE | Tags::ORG_NOUN) && next_is_name && !after_name {
            return listed;
        }
        // `Kamerlid` is a role wherever it stands; `Bakker` is a surname.
        let guessed = self.guess_source(i);
        if !guessed.is_empty() {
            // `Katholieke Hogeschool`: a part of the name before it.
            return if after_name && !self.word(i).contains(chars::is_hyphen) {
                guessed | Tags::NAME
            } else {
                guessed
            };
        }
        // `Conservatieve senatoren`: an adjective of a party before people.
        let people = |k: usize| {
            self.tokens.get(k).is_some_and(|next| {
                let head = self.lexicon.word(next.lexeme);
                let head = head.or_else(|| self.lexicon.word(self.lexicon.compound(next.text(self.text))));
                !next.flags.has(Flags::CAPITAL)
                    && head.is_some_and(|head| {
                        head.tags.any(Tags::ROLE) && head.tags.any(Tags::PLURAL) && !head.tags.any(Tags::VERB)
                    })
            })
        };
        if listed.any(Tags::ADJ_INFLECTED) && !listed.any(Tags::NOUN) && people(i + 1) {
            return listed;
        }
        // `Boskoopse`, `Haagse`: an adjective from a place, when a noun follows.
        if self.is_from_place(i) && self.noun_may_follow(i) {
            return Tags::NAME | Tags::DEMONYM_ADJ | Tags::GUESSED;
        }
        // `Ajax-back`: what follows the hyphen is a common noun.
        if let Some((_, last)) = self.word(i).rsplit_once(chars::is_hyphen)
            && last.starts_with(char::is_lowercase)
            && last.len() > 2
        {
            let role = if next_is_name { Tags::ROLE } else { Tags::NONE };
            return Tags::NOUN | Tags::GUESSED | role | self.known(last) & Tags::PLURAL;
        }
        // `… Het Russische ministerie`: an article that begins a sentence which nothing else marks.
        let adjective_next = self.named(i + 1).any(Tags::DEMONYM_ADJ);
        // `Druk verkeer De wethouder …`: the same behind a cross-heading.
        let noun_next = self.tokens.get(i + 1).is_some_and(|next| {
            let tags = self.lexicon.word(next.lexeme).map_or(Tags::NONE, |word| word.tags);
            next.kind == TokenKind::Word
                && (after_name || tags.any(Tags::ROLE | Tags::ORG_NOUN))
                && !next.flags.has(Flags::CAPITAL)
                && !tags.any(Tags::NAME_PARTICLE)
        });
        if listed.any(Tags::DET) && (adjective_next || noun_next && !token.flags.has(Flags::ALL_CAPS)) {
            return listed;
        }
        if self.is_behind_particles(i) {
            // `Anna Van Op den Berg`
            let goes_on = self.tokens.get(i + 1).is_some_and(|next| {
                !next.flags.has(Flags::CAPITAL)
                    && next.lexeme != self.lexicon.known.van
                    && self.lexicon.word(next.lexeme).is_some_and(|word| word.tags.any(Tags::NAME_PARTICLE))
            });
            return Tags::NAME | if goes_on { listed & Tags::NAME_PARTICLE } else { Tags::NONE };
        }
        // `Oude wortels In zijn rede …`: so does a particle that no name follows.
        let alone = self.tokens.get(i + 1).is_some_and(|next| {
            let tags = self.lexicon.word(next.lexeme).map_or(Tags::NONE, |word| word.tags);
            next.kind == TokenKind::Word
                && !next.flags.has(Flags::CAPITAL)
                && !tags.is_empty()
                && !tags.any(Tags::NAME_PARTICLE)
        });
        if listed.any(Tags::NAME_PARTICLE) && alone && !token.flags.has(Flags::ALL_CAPS) {
            return listed;
        }
        // `inlichtingenbaas Dan Kok`, `Anna Kok en Dan Groot`: before a name an adverb is a given name.
        let joined = i > 1 && self.tokens[i - 1].lexeme == self.lexicon.known.en;
        if next_is_name
            && i > 0
            && (self.tags[i - 1].any(Tags::ROLE) && !self.tags[i - 1].any(Tags::PLURAL | Tags::NAME)
                || joined && self.tags[i - 2].any(Tags::NAME))
            && listed.any(Tags::ADV)
            && !listed.any(Tags::ADJ | Tags::NOUN | Tags::VERB | Tags::PREP | Tags::DET | Tags::PRON_SUBJ)
        {
            return Tags::NAME | Tags::GIVEN;
        }
        // A closed-class word with a capital inside a line begins a sentence that nothing else marks.
        let closed = Tags::PRON_SUBJ
            | Tags::PRON_OBJ
            | Tags::CONJ_SUB
            | Tags::CONJ_COORD
            | Tags::WH
            | Tags::AUX
            | Tags::CUE_WORD;
        if listed.any(closed) && !listed.any(Tags::NAME_PARTICLE) && !token.flags.has(Flags::ALL_CAPS) {
            return listed;
        }
        // `Anna Kok Voor het eerst …`: so does a preposition or an adverb behind a full name.
        let behind_full_name = after_name && i > 1 && self.tags[i - 2].any(Tags::GIVEN);
        let small = listed.any(Tags::ADV | Tags::PREP)
            && !listed.any(Tags::NAME_PARTICLE | Tags::NOUN | Tags::ADJ)
            && !token.flags.has(Flags::ALL_CAPS);
        if behind_full_name && small {
            return listed;
        }
        let given = if listed.is_empty() && self.is_before_surname(i) { Tags::GIVEN } else { Tags::NONE };
        Tags::NAME | given | (listed & (Tags::NAME_PARTICLE | Tags::ROLE | Tags::ORG_NOUN | Tags::TIME))
    }
}

/// Whether a capital of `token` says nothing: it begins a sentence, a quotation or a line.
fn begins_anew(text: &str, before: Option<&RawToken>, token: &RawToken) -> bool {
    token.flags.has(Flags::SENTENCE_START)
        || before.is_none_or(|before| match before.kind {
            TokenKind::Word | TokenKind::Number => false,
            TokenKind::Mark => true,
            _ => matches!(before.text(text), ":" | "(" | "•" | "..." | "…"),
        })
}

/// A function word is no form of a rare verb or noun that looks like it: `in` is not from `innen`.
fn settled(tags: Tags) -> Tags {
    if !tags.any(Tags::VERB | Tags::PAST | Tags::REPORT | Tags::ALSO_NOUN) {
        return tags;
    }
    let closed = Tags::PREP
        | Tags::CONJ_SUB
        | Tags::CONJ_COORD
        | Tags::DET
        | Tags::PRON_SUBJ
        | Tags::PRON_OBJ
        | Tags::PRON_ADV
        | Tags::REL
        | Tags::WH
        | Tags::NEG
        | Tags::ADV;
    if tags.any(closed) && !tags.any(Tags::AUX | Tags::MODAL) {
        // `vroeg` is an adverb as often as a verb of asking.
        if tags.any(Tags::REPORT) && !tags.any(closed & !Tags::ADV) {
            return tags;
        }
        let noun =
            if tags.any(Tags::ALSO_NOUN) && tags.any(closed & !Tags::ADV) { Tags::NOUN } else { Tags::NONE };
        tags & !(Tags::VERB | Tags::PAST | Tags::REPORT | Tags::ALSO_NOUN | noun)
    } else {
        tags
    }
}

fn same_but_for_first_capital(token: &str, word: &str) -> bool {
    let (Some(a), Some(b)) = (token.chars().next(), word.chars().next()) else { return false };
    a.to_lowercase().eq(b.to_lowercase()) && token[a.len_utf8()..] == word[b.len_utf8()..]
}
