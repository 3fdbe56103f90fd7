//! Word classes: looks every token up in the lexicon, guesses what no table has from its ending, and takes away
//! the classes that its neighbours rule out.
//!
//! This is no part-of-speech tagger: a token keeps every class that is still possible, and the rules ask for what
//! they need. What must come out right is what the rules stand on: finite verbs, names, and where a noun phrase ends.

mod capital;
mod clause;
mod context;
mod guess;
mod names;
mod surname;
#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::lexicon::{ALONE, Lexicon, Tags};
use crate::token::{Flags, RawToken, TokenKind, UNKNOWN};
use crate::token_set::TokenSet;

pub(crate) use self::names::{NO_NAME, Names};

/// What each token can be.
#[derive(Debug, Default)]
pub(crate) struct Tagged {
    /// Parallel to the tokens.
    pub(crate) tags: Vec<Tags>,
    pub(crate) names: Names,
    /// Where somebody's surname stands behind that of another one: `dat Kok Groot belt`.
    pub(crate) second_surnames: TokenSet,
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
    let (tags, lists) = look_up(text, tokens, lexicon);
    let mut tagger = Tagger {
        text,
        tokens,
        lexicon,
        tags,
        names: Names::new(tokens.len()),
        adverbials: Vec::new(),
        surnames: Vec::new(),
        first_names: Vec::new(),
        last_names: Vec::new(),
        behind_roles: Vec::new(),
        alone_behind_roles: Vec::new(),
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
    let adverbials = tagger.settle_adverbials();
    tagger.settle_clauses();
    let second_surnames = tagger.second_surnames(&lists.capitals);
    let Tagger { tags, names, .. } = tagger;
    // `in dat geval`: nothing asks for its words.
    for i in adverbials.into_iter().flatten() {
        tokens[i].lexeme = UNKNOWN;
    }
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
        let kind = Tags::SOURCE_NOUN | Tags::SPEECH_NOUN;
        if token.lexeme == UNKNOWN && tags[i].any(Tags::GUESSED) && tags[i].any(kind) {
            token.lexeme = lexicon.compound(token.text(text));
        }
    }
    Tagged { tags, names, second_surnames }
}

/// Sets the lexemes of `tokens`; gives what the tables say of each, and where something is left to do.
fn look_up(text: &str, tokens: &mut [RawToken], lexicon: &Lexicon) -> (Vec<Tags>, Lists) {
    let mut tags = vec![Tags::NONE; tokens.len()];
    let room = || Vec::with_capacity(tokens.len() / 4);
    let mut lists = Lists { notable: room(), capitals: room(), open: room() };
    for i in 0..tokens.len() {
        let token = &mut tokens[i];
        let capital = token.flags.has(Flags::CAPITAL);
        if capital {
            lists.capitals.push(i as u32);
        }
        tags[i] = match token.kind {
            TokenKind::Word | TokenKind::Abbreviation => {
                token.lexeme = lexicon.id_at(text, token.start as usize, token.end as usize);
                let word = lexicon.word(token.lexeme);
                let initial =
                    || begins_anew(text, i.checked_sub(1).map(|before| &tokens[before]), &tokens[i]);
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
    }
    (tags, lists)
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
    /// Fixed adverbials: their first token, the one behind the last, and which one it is.
    adverbials: Vec<(usize, usize, u32)>,
    /// Where a capitalised particle stands before a name inside a sentence (`De Vries`): at the start of a sentence
    /// only these tell a name from an article or a preposition.
    surnames: Vec<(&'a str, &'a str)>,
    /// Given names that stand before a surname: `Frank Jansen`, so that `Frank zegt` is no adjective.
    first_names: Vec<&'a str>,
    /// What stands behind a given name inside a sentence: a surname, though it may be a role as well (`Bakker`).
    last_names: Vec<&'a str>,
    /// What stands behind a role, whatever else it looks like: `Harders` of `minister Harders`.
    behind_roles: Vec<&'a str>,
    /// What stands there with no other name behind it.
    alone_behind_roles: Vec<&'a str>,
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

    /// Marks the proper names of the lexicon that begin with one of the tokens `at`, the longest first, and notes the fixed adverbials.
    fn match_names(&mut self, at: &[u32]) {
        let mut free = 0;
        for i in at.iter().map(|&i| i as usize) {
            if i >= free
                && let Some((name, length)) = self.name_at(i)
            {
                if !self.lexicon.name(name).tags.any(Tags::NAME) {
                    self.adverbials.push((i, i + length, name));
                    free = i + length;
                    continue;
                }
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

    /// `wat dat betreft`: one adverb, whatever its words are. Gives where they stand.
    fn settle_adverbials(&mut self) -> Vec<Range<usize>> {
        let mut settled = Vec::new();
        for (start, end, form) in std::mem::take(&mut self.adverbials) {
            let alone = self.lexicon.name(form).tags.any(ALONE);
            let next = self.tags.get(end).copied().unwrap_or_default();
            // `als eerste minister`
            if alone && next.any(Tags::NOUN | Tags::ADJ | Tags::SOURCE_NOUN | Tags::NAME) {
                continue;
            }
            self.tags[start..end].fill(Tags::ADV);
            settled.push(start..end);
        }
        settled
    }

    fn name_at(&self, i: usize) -> Option<(u32, usize)> {
        let mut best: Option<(u32, usize)> = None;
        // A second word that is a number or a sign has not been looked up; only a name with a capital has one: `Radio 1`.
        let capital = self.tokens[i].flags.has(Flags::CAPITAL);
        let next = self.tokens.get(i + 1).map_or(UNKNOWN, |next| match next.kind {
            TokenKind::Word | TokenKind::Abbreviation => next.lexeme,
            _ if capital => self.lexicon.id(next.text(self.text)),
            _ => UNKNOWN,
        });
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
        if self.tokens[i].flags.has(Flags::CAPITAL) {
            return self.with_capital(i);
        }
        let listed = self.tags[i];
        // Listed by now as a part of a name without a capital: `volgens de fod Financiën`.
        if listed.is_empty() { self.guess(i) } else { listed }
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
        // `gezien`: its neighbours tell.
        if tags.any(Tags::PART) && tags.any(Tags::PREP) && tags.any(Tags::CONJ_SUB) {
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
