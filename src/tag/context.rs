//! What the neighbours of a word leave of its classes.

use super::Tagger;
use super::guess::is_prefixed;
use crate::lexicon::Tags;
use crate::token::{Flags, LexemeId, TokenKind, UNKNOWN};

/// A word that can be a verb, and its neighbours.
struct Context {
    i: usize,
    /// What it can be by itself.
    tags: Tags,
    /// What the word before it in its sentence can be.
    before: Tags,
    after: Tags,
    /// The lexeme of the token before it.
    previous: LexemeId,
}

impl Tagger<'_> {
    /// What is left of the classes of token `i`, which can be a verb, beside its neighbours.
    pub(super) fn in_context(&self, i: usize) -> Tags {
        let tags = self.tags[i];
        let starts = i == 0 || self.tokens[i].flags.has(Flags::SENTENCE_START);
        let word = Context {
            i,
            tags,
            before: if starts { Tags::NONE } else { self.tags[i - 1] },
            after: self.tags.get(i + 1).copied().unwrap_or_default(),
            previous: if i > 0 { self.tokens[i - 1].lexeme } else { UNKNOWN },
        };
        let left = self.as_guessed_noun(&word).or_else(|| self.as_auxiliary(&word));
        let left = left.or_else(|| self.as_form_without_subject(&word));
        let left = left.or_else(|| self.as_attribute(&word)).or_else(|| self.behind_article(&word));
        let left = left.or_else(|| self.as_noun_or_verb(&word));
        left.unwrap_or_else(|| {
            if self.is_no_first_person(&word) { tags & !(Tags::FINITE | Tags::REPORT) } else { tags }
        })
    }

    /// `het gehucht ligt`: guessed by its prefix as a participle, but where a noun stands.
    fn as_guessed_noun(&self, word: &Context) -> Option<Tags> {
        let &Context { tags, before, after, previous, .. } = word;
        (tags.any(Tags::GUESSED)
            && tags.any(Tags::PART)
            && !tags.any(Tags::NOUN | Tags::JOINED | Tags::INF)
            && (before.any(Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED)
                || previous == self.lexicon.known.het)
            && !before.any(Tags::NOUN | Tags::REL)
            && !after.any(Tags::NOUN | Tags::ADJ | Tags::SOURCE_NOUN | Tags::NAME))
        .then_some(Tags::NOUN | Tags::GUESSED)
    }

    /// An auxiliary or a modal verb stays what it is; behind `te` stands an infinitive.
    fn as_auxiliary(&self, word: &Context) -> Option<Tags> {
        let &Context { i, tags, before, after, previous } = word;
        if tags.any(Tags::POSS) && tags.any(Tags::AUX) {
            // `zijn ‘muzikale’ taalgebruik`: the mark is no word.
            let quoted = self.tokens.get(i + 1).is_some_and(|next| next.kind == TokenKind::Mark);
            let after = if quoted { self.tags.get(i + 2).copied().unwrap_or_default() } else { after };
            return Some(self.possessive_or_verb(i, tags, before, after));
        }
        if previous == self.lexicon.known.te {
            return Some(tags & !(Tags::NOUN | Tags::FINITE | Tags::ADJ));
        }
        // `laat zien`; `te laat komen`
        if tags.any(Tags::MODAL)
            && tags.any(Tags::ADV)
            && after.any(Tags::INF)
            && !before.any(Tags::ADV | Tags::TE | Tags::WH | Tags::PREP)
        {
            return Some(tags & !(Tags::ADV | Tags::ADJ | Tags::NOUN | Tags::TIME));
        }
        tags.any(Tags::AUX | Tags::MODAL).then_some(tags)
    }

    /// An infinitive that is a noun, a participle or a number: no form that has a subject.
    fn as_form_without_subject(&self, word: &Context) -> Option<Tags> {
        let &Context { i, tags, before, after, previous } = word;
        let known = &self.lexicon.known;
        // `van het teruggeven van land`
        if previous == known.het
            && tags.any(Tags::INF)
            && !tags.any(Tags::NOUN)
            && (i > 1 && self.tags[i - 2].any(Tags::PREP)
                || self.tokens.get(i + 1).is_some_and(|next| next.lexeme == known.van))
        {
            return Some((tags & !(Tags::FINITE | Tags::REPORT)) | Tags::NOUN);
        }
        // `wordt als “mooi” gezien.`, `wordt gezien als …`: no conjunction, which a phrase follows.
        if tags.any(Tags::PART) && tags.any(Tags::PREP) && tags.any(Tags::CONJ_SUB) {
            let ends = self.tokens.get(i + 1).is_none_or(|next| {
                next.kind == TokenKind::Punctuation || [known.als, known.door].contains(&next.lexeme)
            });
            let participle = ends || after.any(Tags::AUX);
            let others = if participle { Tags::PREP | Tags::CONJ_SUB } else { Tags::VERB | Tags::REPORT };
            return Some(tags & !others);
        }
        if !tags.any(Tags::FIN_SG) {
            return None;
        }
        // `is de brug gebruikt`: no `zij gebruikt`.
        // `zegt verrast dat …`: how he says it.
        let manner = before.any(Tags::REPORT)
            && before.any(Tags::FINITE)
            && !before.any(Tags::NOUN | Tags::AUX)
            && self.tokens.get(i + 1).is_some_and(|next| next.lexeme == known.dat);
        if tags.any(Tags::PART) && !tags.any(Tags::PAST) && (manner || self.is_behind_auxiliary(i)) {
            return Some(tags & !(Tags::FINITE | Tags::NOUN));
        }
        // `al drie keer vierde`, `na vier maanden`: a number, unless the word reports.
        let subjects = Tags::PRON_SUBJ | Tags::NAME | Tags::ROLE | Tags::ORG_NOUN;
        let number = tags.any(Tags::NUM)
            && !tags.any(Tags::REPORT)
            && !before.any(subjects)
            && !after.any(Tags::PRON_SUBJ);
        number.then_some(tags & !(Tags::VERB | Tags::NOUN | Tags::PAST))
    }

    /// Before a noun a past form or a participle is an adjective.
    fn as_attribute(&self, word: &Context) -> Option<Tags> {
        let &Context { i, tags, before, after, previous } = word;
        let known = &self.lexicon.known;
        let noun_after = after.any(Tags::NOUN | Tags::ADJ | Tags::SOURCE_NOUN | Tags::NAME)
            && !after.any(Tags::DET | Tags::PREP | Tags::ADV);
        if !noun_after {
            return None;
        }
        // `minister X`, `vakbond X`
        let titled = || {
            after.any(Tags::ROLE | Tags::ORG_NOUN)
                && self.tags.get(i + 2).is_some_and(|name| name.any(Tags::NAME))
        };
        // `Dat meldde minister X`: the pronoun before its verb; `Dat vertelde X`: a verb that reports.
        let pronoun = || {
            (previous == known.dat || previous == known.dit)
                && (!is_prefixed(self.word(i))
                    || self.tokens[i - 1].flags.has(Flags::SENTENCE_START)
                        && (titled() || after.any(Tags::NAME) && tags.any(Tags::REPORT)))
        };
        // `Volgens haar speelde burgemeester X …`
        let according = || {
            i.checked_sub(2).is_some_and(|k| self.tokens[k].lexeme == known.volgens)
                && !is_prefixed(self.word(i))
                && (after.any(Tags::NAME) || titled())
        };
        let pronoun = || pronoun() || according();
        // `het verdeelde land`, `de geschrapte banen`
        let article = before.any(Tags::DET | Tags::POSS) && !before.any(Tags::NAME);
        if tags.any(Tags::PAST)
            && self.word(i).ends_with('e')
            && (article && !pronoun() || self.is_in_attribute(i))
        {
            return Some(Tags::ADJ | Tags::ADJ_INFLECTED);
        }
        // `een gelekt document`, `de gestolen auto`
        let participle = [known.de, known.een, known.het].contains(&previous)
            && tags.any(Tags::PART)
            && !after.any(Tags::VERB)
            && !tags.any(Tags::NOUN | Tags::FINITE | Tags::INF);
        participle.then_some(Tags::ADJ | Tags::PART)
    }

    /// Nothing but a noun phrase follows `de` and `een`.
    fn behind_article(&self, word: &Context) -> Option<Tags> {
        let &Context { i, tags, previous, .. } = word;
        let known = &self.lexicon.known;
        // `De een vindt dit, de ander dat`: a pronoun.
        if previous == known.een && i > 1 && self.tokens[i - 2].lexeme == known.de {
            return Some(tags & !(Tags::NOUN | Tags::ADJ));
        }
        ((previous == known.de || previous == known.een) && !tags.any(Tags::NOUN | Tags::ADJ))
            .then_some((tags & !(Tags::VERB | Tags::REPORT)) | Tags::NOUN)
    }

    /// What is a noun as often as a verb.
    fn as_noun_or_verb(&self, word: &Context) -> Option<Tags> {
        let &Context { i, tags, before, .. } = word;
        if !tags.any(Tags::NOUN) {
            return None;
        }
        // `In 2019 verwacht X`, `het plan uit 2015 staat vast`, `X die op Radio 1 verwacht`: years and names do not count.
        let year = || {
            self.word(i - 1).len() == 4
                && ["19", "20"].iter().any(|century| self.word(i - 1).starts_with(century))
        };
        let named = || i > 1 && self.tags[i - 2].any(Tags::NAME);
        // `omdat zij op Radio 1 schrijven dat …`, but `stelde Kramer drie vragen`
        let channel = || {
            named()
                && self.word(i - 1).starts_with(|c: char| c.is_ascii_digit())
                && word.after.any(Tags::CONJ_SUB | Tags::PRON_SUBJ)
        };
        let uncounted = || {
            before.any(Tags::NUM)
                && tags.any(Tags::REPORT)
                && (tags.any(Tags::FIN_SG) && (year() || named()) || tags.any(Tags::FIN_PL) && channel())
        };
        // `hebben getuigen verklaard`, `betogen getuigen dat …`: the subject, behind the verb.
        let subject = || {
            let perfect = self.lexicon.is_perfect(word.previous) && !tags.any(Tags::AUX | Tags::MODAL);
            let reports = || {
                before.any(Tags::REPORT) && before.any(Tags::FIN_PL) && !before.any(Tags::AUX | Tags::MODAL)
            };
            perfect && word.after.any(Tags::PART) || tags.any(Tags::ROLE) && (perfect || reports())
        };
        if self.noun_stands_there(word) && !uncounted() || subject() {
            return Some(tags & !(Tags::VERB | Tags::REPORT));
        }
        // `Die verzoeken worden gedaan`, `Deze vragen zijn oud`: the verb follows.
        let known = &self.lexicon.known;
        let subject = i > 0
            && [known.die, known.deze].contains(&word.previous)
            && self.tokens[i - 1].flags.has(Flags::SENTENCE_START)
            && word.after.any(Tags::AUX | Tags::MODAL)
            && word.after.any(Tags::FIN_PL);
        if subject {
            return Some(tags & !(Tags::VERB | Tags::REPORT));
        }
        if before.any(Tags::PRON_SUBJ) && !before.any(Tags::DET) {
            return Some(tags & !(Tags::NOUN | Tags::ADJ));
        }
        // `in het register staat`: a noun in the singular has a determiner.
        let bare = tags.any(Tags::FIN_SG)
            && tags.any(Tags::SOURCE_NOUN)
            && !tags.any(Tags::ROLE)
            && self.word(i).ends_with('t')
            && !before.any(Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED | Tags::PREP | Tags::GUESSED);
        bare.then_some(tags & !(Tags::NOUN | Tags::SOURCE_NOUN))
    }

    /// Behind a determiner, an adjective or a preposition.
    fn noun_stands_there(&self, word: &Context) -> bool {
        let &Context { i, tags, before, after, previous } = word;
        let known = &self.lexicon.known;
        // `niet meer proeven`: a quantifier that is an adverb, before the last word of a clause.
        let last = after.is_empty() && before.any(Tags::ADV);
        let determined = !last
            && before.any(Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED | Tags::NUM | Tags::DEMONYM_ADJ)
            && !before.any(Tags::PRON_SUBJ | Tags::NOUN | Tags::REL);
        let governed = before.any(Tags::PREP)
            && !before.any(Tags::ADV)
            && (!before.any(Tags::PARTICLE) || !tags.any(Tags::ADJ) && !self.is_stranded(i));
        let described = || {
            before.any(Tags::ADJ)
                && !before.any(Tags::ADV)
                && (!before.any(Tags::NOUN)
                    || before.any(Tags::ALSO_NOUN) && !before.any(Tags::ADJ_INFLECTED))
                && i > 1
                && self.tags[i - 2].any(Tags::DET | Tags::POSS)
        };
        // `acht maanden`
        let counted = before.any(Tags::NUM) && tags.any(Tags::TIME);
        determined || governed || counted || previous == known.het || previous == known.een || described()
    }

    /// `de door de raad benoemde (voorzitter)`, `de pas benoemde (voorzitter)`: a preposition at once behind an article, and no
    /// verb since, or nothing but adverbs.
    fn is_in_attribute(&self, i: usize) -> bool {
        const LONGEST: usize = 7;
        let known = &self.lexicon.known;
        let plain = |k: usize| {
            !self.tokens[k].flags.has(Flags::SENTENCE_START)
                && !self.tags[k].is_empty()
                && !self.tags[k].any(Tags::FINITE | Tags::PRON_SUBJ | Tags::CONJ_COORD | Tags::REL)
                || self.tags[k].any(Tags::DET | Tags::NOUN | Tags::PREP)
        };
        let opens = |k: usize| {
            let word = self.tokens[k].lexeme;
            let next = self.tokens[k + 1].lexeme;
            // `een van de bewoners noemde …`
            let one_of = word == known.een && [known.van, known.op].contains(&next);
            [known.de, known.het, known.een].contains(&word)
                && !one_of
                && self.tags[k + 1].any(Tags::PREP)
                && !self.tags[k + 1].any(Tags::NAME)
        };
        let adverb = |k: usize| {
            self.tags[k].any(Tags::ADV | Tags::NEG)
                && !self.tags[k].any(Tags::ADJ_INFLECTED | Tags::NAME | Tags::NUM)
        };
        // `de in Gent geboren schrijver vertelde …`: the noun behind the attribute has come.
        let noun_has_come = i > 3
            && self.tags[i - 1].any(Tags::ROLE)
            && self.tags[i - 2].any(Tags::PART | Tags::ADJ)
            && self.tags[i - 3].any(Tags::NAME | Tags::NOUN | Tags::ADV)
            && !self.tags[i - 3].any(Tags::PREP | Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED);
        if noun_has_come {
            return false;
        }
        let first = (i.saturating_sub(LONGEST)..i).rev().find(|&k| !adverb(k));
        first.is_some_and(|k| k + 1 < i && self.tokens[k].lexeme == known.de)
            || (i.saturating_sub(LONGEST)..i.saturating_sub(2))
                .rev()
                .find(|&k| opens(k))
                .is_some_and(|k| (k + 2..i).all(plain))
    }

    /// Whether an auxiliary earlier in the clause of token `i` still waits for its participle.
    fn is_behind_auxiliary(&self, i: usize) -> bool {
        const REACH: usize = 15;
        let clause = Tags::CONJ_SUB | Tags::CONJ_COORD;
        for k in (i.saturating_sub(REACH)..i).rev() {
            let tags = self.tags[k];
            if tags.any(Tags::AUX) && !tags.any(Tags::POSS | Tags::MODAL) {
                // `wie ziek is verwacht dat …`
                return k + 1 < i || !self.tags.get(i + 1).is_some_and(|next| next.any(Tags::CONJ_SUB));
            }
            let ends =
                !matches!(self.tokens[k].kind, TokenKind::Word | TokenKind::Number | TokenKind::Abbreviation);
            if ends || tags.any(Tags::PART) || tags.any(clause) && !tags.any(Tags::PREP | Tags::ADV) {
                return false;
            }
        }
        false
    }

    /// Whether the preposition before token `i` may belong to a word with `er` or `waar`: `waar hij op hoopt`.
    fn is_stranded(&self, i: usize) -> bool {
        const REACH: usize = 10;
        let known = &self.lexicon.known;
        (i.saturating_sub(REACH)..i.saturating_sub(1))
            .rev()
            .take_while(|&k| matches!(self.tokens[k].kind, TokenKind::Word | TokenKind::Number))
            .any(|k| {
                let lexeme = self.tokens[k].lexeme;
                lexeme == known.er
                    || lexeme == known.daar
                    || lexeme != UNKNOWN && self.tags[k].any(Tags::PRON_ADV | Tags::WH)
            })
    }

    /// `hoop`, `bezoek`: a noun that would be a verb only beside `ik` or `je`, or as a command.
    fn is_no_first_person(&self, word: &Context) -> bool {
        const REACH: usize = 8;
        let &Context { i, tags, before, after, .. } = word;
        let stem = tags.any(Tags::FIN_SG)
            && !tags.any(Tags::PAST | Tags::INF | Tags::FIN_PL)
            && tags.any(Tags::NOUN)
            && !tags.any(Tags::ADJ)
            && !self.word(i).ends_with('t');
        let begins = before.is_empty() || before.any(Tags::CONJ_COORD);
        // `de man begin juli`: no second noun of one phrase.
        // `een prima plan`: an adverb that is a noun as well.
        let noun = before.any(Tags::NOUN | Tags::NAME) && !(before.any(Tags::ADV) && before.any(Tags::ADJ));
        if !stem || begins || noun || after.any(Tags::PRON_SUBJ) {
            return false;
        }
        let ik = self.lexicon.known.ik;
        !(i.saturating_sub(REACH)..i).any(|k| self.tokens[k].lexeme == ik)
    }

    /// `In die stad zijn grote bruggen`: behind a phrase with a preposition at the head of a sentence that has no verb yet, and before a
    /// plural.
    fn is_verb_behind_place(&self, i: usize) -> bool {
        const LONGEST: usize = 6;
        let first = (i.saturating_sub(LONGEST)..i)
            .rev()
            .find(|&k| self.tokens[k].flags.has(Flags::SENTENCE_START) || self.tags[k].is_empty());
        let Some(first) = first else { return false };
        let tags = |k: usize| self.tags.get(k).copied().unwrap_or_default();
        let place = self.tokens[first].flags.has(Flags::SENTENCE_START)
            && tags(first).any(Tags::PREP)
            && !(first..i).any(|k| tags(k).any(Tags::FINITE | Tags::CONJ_COORD))
            && tags(i - 1).any(Tags::NOUN | Tags::PLACE | Tags::COUNTRY)
            && !tags(i - 1).any(Tags::PREP | Tags::ROLE | Tags::GIVEN);
        let noun =
            i + 1 + usize::from(tags(i + 1).any(Tags::ADJ_INFLECTED) && !tags(i + 1).any(Tags::PLURAL));
        place && tags(noun).any(Tags::PLURAL) && !tags(noun + 1).any(Tags::FINITE)
    }

    /// `Zoals X zegt, zijn bruggen duur`: behind the comma of a clause at the head of the sentence, and before a plural.
    fn is_verb_behind_clause(&self, i: usize) -> bool {
        const LONGEST: usize = 20;
        let tags = |k: usize| self.tags.get(k).copied().unwrap_or_default();
        let closed = i > 2
            && self.tokens[i - 1].kind == TokenKind::Punctuation
            && self.word(i - 1) == ","
            && tags(i - 2).any(Tags::FINITE | Tags::PART | Tags::INF);
        let word = |k: usize| self.tokens[k].kind == TokenKind::Word;
        let first = (i.saturating_sub(LONGEST)..i.saturating_sub(1))
            .rev()
            .find(|&k| self.tokens[k].flags.has(Flags::SENTENCE_START) || !word(k));
        let noun =
            i + 1 + usize::from(tags(i + 1).any(Tags::ADJ_INFLECTED) && !tags(i + 1).any(Tags::PLURAL));
        closed
            && first.is_some_and(|k| word(k) && tags(k).any(Tags::CONJ_SUB))
            && tags(noun).any(Tags::PLURAL)
    }

    /// `zijn` is a possessive before a noun and a verb elsewhere.
    fn possessive_or_verb(&self, i: usize, tags: Tags, before: Tags, after: Tags) -> Tags {
        let previous = if i > 0 { self.tokens[i - 1].lexeme } else { UNKNOWN };
        let known = &self.lexicon.known;
        // `zijn tiende zege`
        let ordinal = after.any(Tags::NUM) && ["de", "ste"].iter().any(|end| self.word(i + 1).ends_with(end));
        // `van zijn Braziliaanse collega`
        // `Kramer en zijn Franse collega`, but `en zijn Franse boeren boos`
        let one =
            || self.tags.get(i + 2).is_some_and(|t| t.any(Tags::NOUN | Tags::ROLE) && !t.any(Tags::PLURAL));
        let demonym = after.any(Tags::DEMONYM_ADJ)
            && (before.any(Tags::PREP | Tags::FINITE) || previous == known.en && one());
        let noun = after.any(Tags::NOUN | Tags::ADJ_INFLECTED | Tags::SOURCE_NOUN);
        let noun_follows =
            (ordinal || demonym || noun) && !after.any(Tags::PART | Tags::ADV | Tags::DET | Tags::PREP);
        let plural_subject = self.is_verb_behind_place(i)
            || self.is_verb_behind_clause(i)
            || previous == known.er
            || previous == known.die
            || before.any(Tags::PLURAL)
            || (before.any(Tags::PRON_SUBJ) && !before.any(Tags::DET));
        // `bekende hij zijn schuld`: the pronoun has its verb.
        let subject = before.any(Tags::PRON_SUBJ)
            && i > 1
            && self.tags[i - 2].any(Tags::REPORT)
            && self.tags[i - 2].any(Tags::FINITE)
            && after.any(Tags::NOUN | Tags::ADJ_INFLECTED | Tags::SOURCE_NOUN | Tags::NUM);
        if subject {
            return tags & !(Tags::VERB | Tags::AUX);
        }
        let idiom = after.any(Tags::NOUN)
            && (before.any(Tags::FINITE | Tags::PARTICLE | Tags::PREP) || previous == UNKNOWN)
            && !after.any(Tags::DET | Tags::PREP);
        // `op zijn Facebookpagina`
        let idiom = idiom || before.any(Tags::PREP) && after.any(Tags::NAME);
        if (noun_follows || idiom) && !plural_subject {
            tags & !(Tags::VERB | Tags::AUX)
        } else {
            tags & !(Tags::POSS | Tags::DET | Tags::PRON_OBJ)
        }
    }
}
