//! The class of a word that no table has, by its parts and by its ending.

use super::{Tagger, settled};
use crate::chars;
use crate::lexicon::{Lexicon, PARTICIPLE_PREFIXES, Tags};
use crate::token::{Flags, TokenKind};

impl Tagger<'_> {
    /// Whether the word behind the adjective at `i` can be a noun.
    pub(super) fn noun_may_follow(&self, i: usize) -> bool {
        let Some(next) = self.tokens.get(i + 1) else { return false };
        let lower = matches!(next.kind, TokenKind::Word) && !next.flags.has(Flags::CAPITAL);
        let listed = self.lexicon.word(next.lexeme).map_or(Tags::NONE, |word| settled(word.tags));
        let head = || self.lexicon.word(self.lexicon.compound(next.text(self.text)));
        // `De Gentse bond hoopt`: behind an article, a body or somebody, whatever verb it is as well.
        let determined = i > 0 && self.tags[i - 1].any(Tags::DET) && listed.any(Tags::ORG_NOUN | Tags::ROLE);
        lower && determined
            || lower && !listed.any(Tags::VERB | Tags::PREP | Tags::ADV | Tags::CONJ_COORD | Tags::CONJ_SUB)
            || head().is_some_and(|word| word.tags.any(Tags::ROLE))
    }

    /// `Boskoopse`, `Haagse`: by its ending an adjective from a place.
    pub(super) fn is_from_place(&self, i: usize) -> bool {
        let word = self.word(i);
        word.len() > 5 && (word.ends_with("se") || word.ends_with("sche"))
    }

    /// `Turks-Nederlandse`, `Noord-Europese`: the part behind the hyphen is an adjective of a country.
    pub(super) fn ends_in_origin(&self, i: usize) -> bool {
        let parts = self.word(i).rsplit_once(chars::is_hyphen);
        parts.is_some_and(|(_, last)| self.lexicon.is_name(last, Tags::DEMONYM_ADJ, |form| form == last))
    }

    /// `het Asser raadslid Anna Kok`, `de Edese wethouder Anna Kok`: between an article and a role with a full name, an unknown word
    /// tells where that is.
    pub(super) fn is_origin_before_role(&self, i: usize) -> bool {
        let known = &self.lexicon.known;
        let article = i > 0 && [known.de, known.het, known.een].contains(&self.tokens[i - 1].lexeme);
        let word = self.word(i);
        let role = || {
            self.tokens.get(i + 1).is_some_and(|next| {
                let head = self.lexicon.word(next.lexeme);
                let head = head.or_else(|| self.lexicon.word(self.lexicon.compound(next.text(self.text))));
                !next.flags.has(Flags::CAPITAL) && head.is_some_and(|head| head.tags.any(Tags::ROLE))
            })
        };
        article
            && (word.ends_with("er") || word.ends_with("se"))
            && role()
            && self.has_own_capital(i + 2)
            && (self.named(i + 2).any(Tags::GIVEN)
                || self.named(i + 2).is_empty() && self.has_own_capital(i + 3))
    }

    /// A word with a small letter that the tables have as a noun and not as a verb.
    pub(super) fn is_noun(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|token| {
            let tags = self.lexicon.word(token.lexeme).map_or(Tags::NONE, |word| word.tags);
            !token.flags.has(Flags::CAPITAL) && tags.any(Tags::NOUN | Tags::ROLE) && !tags.any(Tags::VERB)
        })
    }

    /// `Gebruikmakend van`, by its ending and the preposition behind it; `Zingend loopt Kramer weg`, by its verb.
    pub(super) fn is_present_participle(&self, i: usize) -> bool {
        let word = self.word(i);
        let next = self.tokens.get(i + 1).and_then(|next| self.lexicon.word(next.lexeme));
        let Some(next) = next.filter(|_| word.ends_with("end")) else { return false };
        let of_verb = || self.known(&word[..word.len() - 1].to_lowercase()).any(Tags::INF);
        word.len() > 7 && next.tags.any(Tags::PREP) || next.tags.any(Tags::FINITE) && of_verb()
    }

    /// A role, organisation, document or noun of speech by the last part of a compound, or by an ending.
    pub(super) fn guess_source(&self, i: usize) -> Tags {
        let word = self.word(i);
        if member_of_a_party(word) {
            return Tags::NOUN | Tags::ROLE | Tags::GUESSED;
        }
        // A short name may end as a role does.
        let capital = self.tokens[i].flags.has(Flags::CAPITAL);
        if capital && word.len() < 9 && !chars::has_hyphen(word) {
            return Tags::NONE;
        }
        let head = self.lexicon.compound(word);
        let Some(head_word) = self.lexicon.word(head) else { return Tags::NONE };
        let tags = head_word.tags & !(Tags::VERB | Tags::REPORT | Tags::TITLE | Tags::CUE_WORD);
        if tags.any(Tags::SOURCE_NOUN | Tags::SPEECH_NOUN | Tags::TIME) {
            tags | Tags::GUESSED
        } else {
            Tags::NONE
        }
    }

    /// The class of a lower-case word that no table has.
    pub(super) fn guess(&self, i: usize) -> Tags {
        let word = self.word(i);
        // `al-Jamil`: a particle grown together with the surname.
        if chars::has_hyphen(word)
            && let Some((particle, surname)) = word.split_once(chars::is_hyphen)
            && surname.starts_with(char::is_uppercase)
            && self.known(particle).any(Tags::NAME_PARTICLE)
        {
            return Tags::NAME | Tags::GUESSED;
        }
        let (joined, particle) = self.joined_verb(word);
        // `opgepakte`, for all its `akte`
        if joined.any(Tags::PART | Tags::ADJ_INFLECTED) {
            return joined;
        }
        if is_separable_participle(word, self.lexicon) {
            return Tags::ADJ | Tags::ADJ_INFLECTED | Tags::GUESSED;
        }
        let source = self.guess_source(i);
        if !source.is_empty() {
            return source;
        }
        // `deelstaat` before `deel` + `staat`, but `afloop` from `af` + `loopt`.
        if !joined.is_empty() && (!particle.any(Tags::NOUN) || particle.any(Tags::ADJ)) {
            return joined;
        }
        let compound = self.lexicon.compound_of_two(word);
        if !compound.is_empty() {
            return compound;
        }
        if !joined.is_empty() {
            return joined;
        }
        // `heeft-ie`
        if let Some(verb) = word.strip_suffix("-ie")
            && self.known(verb).any(Tags::FINITE)
        {
            return self.known(verb) & (Tags::VERB | Tags::AUX | Tags::MODAL | Tags::PAST);
        }
        // `onvoorziene`
        if let Some(rest) = word.strip_prefix("on") {
            let inflected = rest.strip_suffix('e').is_some_and(|part| self.known(part).any(Tags::PART));
            if inflected {
                return Tags::ADJ | Tags::ADJ_INFLECTED;
            }
            if self.known(rest).any(Tags::ADJ | Tags::PART) {
                return Tags::ADJ | (self.known(rest) & Tags::ADJ_INFLECTED);
            }
        }
        // `herverdelen`
        if let Some(verb) = word.strip_prefix("her")
            && self.known(verb).any(Tags::VERB)
            && !self.known(verb).any(Tags::AUX | Tags::MODAL)
        {
            return self.known(verb) & (Tags::VERB | Tags::PAST);
        }
        let head = self.lexicon.ends_in_noun(word);
        if !head.is_empty() {
            return head | Tags::GUESSED;
        }
        let past = self.joined_past(word);
        if !past.is_empty() {
            return past | Tags::GUESSED;
        }
        by_ending(word, self.lexicon) | Tags::GUESSED
    }

    /// `opfleurde`, `aanwakkerden`: the past of a separable verb that no table has; its participle would have `ge`.
    fn joined_past(&self, word: &str) -> Tags {
        const LONGEST: usize = 5;
        let singular = ["erde", "elde", "kte", "pte", "tte"];
        let tense = match word.strip_suffix('n') {
            Some(stem) if singular.iter().any(|ending| stem.ends_with(ending)) => Tags::FIN_PL,
            None if singular.iter().any(|ending| word.ends_with(ending)) => Tags::FIN_SG,
            _ => return Tags::NONE,
        };
        let joins = |(particle, base): (&str, &str)| {
            let particle = settled(self.known(particle));
            base.len() > 5
                && base.starts_with(char::is_alphabetic)
                && !base.starts_with("ge")
                && !is_prefixed(base)
                && particle.any(Tags::PARTICLE)
                && !particle.any(Tags::ADJ)
        };
        let mut cuts = self.lexicon.particle_lengths(word).filter(|cut| (2..=LONGEST).contains(cut));
        let joined = cuts.any(|cut| word.split_at_checked(cut).is_some_and(joins));
        if joined { tense | Tags::PAST | Tags::JOINED } else { Tags::NONE }
    }

    /// What the lexicon says of a word.
    pub(super) fn known(&self, word: &str) -> Tags {
        self.lexicon.word(self.lexicon.id(word)).map_or(Tags::NONE, |word| word.tags)
    }

    /// A separable verb joined to its particle, `aanvalt`, `opgeblazen`, and the classes of the particle.
    fn joined_verb(&self, word: &str) -> (Tags, Tags) {
        for cut in self.lexicon.particle_lengths(word).filter(|cut| (2..=7).contains(cut)) {
            let Some((particle, base)) = word.split_at_checked(cut) else { continue };
            let particle = settled(self.known(particle));
            if base.len() < 3 || !particle.any(Tags::PARTICLE) {
                continue;
            }
            let form = self.known(base) & (Tags::VERB | Tags::PAST);
            // `ingevoerde`, `weggestuurde`
            if let (false, Some(participle)) = (form.any(Tags::VERB), base.strip_suffix('e'))
                && self.known(participle).any(Tags::PART)
            {
                return (Tags::ADJ | Tags::ADJ_INFLECTED, particle);
            }
            if form.any(Tags::VERB) {
                // `inzet`, `aanval`: the bare stem is as a rule a noun.
                // `buitenlucht` as well, whose base is one; no `gelijkstaat`, `overlaat`.
                let noun = self.known(base).any(Tags::NOUN)
                    && !self.known(base).any(Tags::ADV)
                    && !particle.any(Tags::ADJ);
                // `aankan`, `meewil` have no `-t` to tell them from one.
                let stem = form.any(Tags::FIN_SG)
                    && !self.known(base).any(Tags::MODAL)
                    && !form.any(Tags::PAST | Tags::PART)
                    && (!base.ends_with('t') || noun);
                return (form | Tags::JOINED | if stem { Tags::NOUN } else { Tags::NONE }, particle);
            }
        }
        (Tags::NONE, Tags::NONE)
    }
}

/// `VVD'er`, `D66’er`, `PvdA'ers`: someone of the party that the capitals name.
fn member_of_a_party(word: &str) -> bool {
    let base =
        word.strip_suffix("ers").or_else(|| word.strip_suffix("er")).or_else(|| word.strip_suffix("ster"));
    base.is_some_and(|base| {
        base.ends_with(chars::is_apostrophe) && base.chars().next().is_some_and(char::is_uppercase)
    })
}

/// An unknown capitalised word at the start of a sentence is rather a plural noun than a name.
pub(super) fn plural_looks(word: &str) -> bool {
    word.len() > 6 && (word.ends_with("en") || word.ends_with("ers"))
}

/// The class of a word by its ending, and by the prefix of a participle.
fn by_ending(word: &str, lexicon: &Lexicon) -> Tags {
    let participle_prefix = word.len() > 5
        && !word.ends_with("heid")
        && PARTICIPLE_PREFIXES.iter().any(|prefix| word.starts_with(prefix));
    if participle_prefix && (word.ends_with('d') || word.ends_with('t')) {
        return Tags::PART | Tags::ADJ;
    }
    if participle_prefix && (word.ends_with("de") || word.ends_with("te")) {
        return Tags::ADJ | Tags::ADJ_INFLECTED;
    }
    let tags = lexicon.by_ending(word);
    if word.starts_with("ge") && word.ends_with("en") { tags | Tags::PART } else { tags }
}

/// Whether a past form can be an adjective: `verdeelde`, `bestelde`; that of a verb without such a prefix has `ge`.
pub(super) fn is_prefixed(word: &str) -> bool {
    ["be", "ver", "ont", "her", "er", "ge", "mis", "over", "onder", "voor"]
        .iter()
        .any(|prefix| word.starts_with(prefix))
}

/// `ingevoerde`, `opgepakte`: the participle of a verb with a separable particle.
fn is_separable_participle(word: &str, lexicon: &Lexicon) -> bool {
    word.len() > 7
        && (word.ends_with("de") || word.ends_with("te"))
        && word.match_indices("ge").any(|(at, _)| {
            let particle = lexicon.word(lexicon.id(&word[..at]));
            at + 6 < word.len() && particle.is_some_and(|word| word.tags.any(Tags::PARTICLE))
        })
}
