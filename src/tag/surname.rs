//! Surnames: common words that are one in this text, and the particles before them.

use super::Tagger;
use crate::chars;
use crate::lexicon::Tags;
use crate::token::{Flags, TokenKind};
use crate::token_set::TokenSet;

impl Tagger<'_> {
    /// `capitals`: the words with a capital.
    pub(super) fn find_surnames(&mut self, capitals: &[u32]) {
        let text = self.text;
        for i in capitals.iter().map(|&i| i as usize) {
            if self.is_given(i)
                && (self.has_own_capital(i + 1) || self.is_name_before_particles(i, Tags::NONE))
            {
                self.first_names.push(self.tokens[i].text(text));
            }
            if i == 0 || self.is_initial(i) {
                continue;
            }
            let word = self.tokens[i].text(text);
            if self.is_given(i - 1) {
                self.last_names.push(word);
            }
            if self.tags[i - 1].any(Tags::ROLE) {
                self.behind_roles.push(word);
                if !self.has_own_capital(i + 1) {
                    self.alone_behind_roles.push(word);
                }
            }
            let particle = self.tags[i].any(Tags::NAME_PARTICLE);
            // `De Britse politie` behind a heading: an article before an adjective.
            let adjective = self.named(i + 1).any(Tags::DEMONYM_ADJ);
            // `Lange files In Jansens straat`: these begin a surname before an article only.
            let known = &self.lexicon.known;
            let preposition = [known.in_, known.op, known.onder, known.bij, known.uit, known.voor]
                .contains(&self.tokens[i].lexeme);
            if particle
                && !adjective
                && !preposition
                && let Some(next) = self.tokens.get(i + 1).filter(|next| next.flags.has(Flags::CAPITAL))
            {
                self.surnames.push((word, next.text(text)));
            }
            // `Jan van der Kemp`: the particles stand between a given name and the surname.
            // `Ad van Mierlo`: the given name is a particle elsewhere.
            let given = |k: usize| self.tokens[k].flags.has(Flags::CAPITAL) && self.is_given(k);
            let mut first = i;
            while first > 0
                && self.tags[first - 1].any(Tags::NAME_PARTICLE)
                && !self.is_initial(first)
                && !(first < i && given(first - 1))
            {
                first -= 1;
            }
            // `Asher van der Kemp`: so they do behind a name that no table has.
            let named = |k: usize| {
                self.is_given(k) || first + 1 < i && self.is_old_article(i - 1) && self.has_own_capital(k)
            };
            if first < i && first > 0 && named(first - 1) {
                self.last_names_behind_particles.push(word);
            }
        }
        self.surnames.sort_unstable();
        self.first_names.sort_unstable();
        self.last_names.sort_unstable();
        self.behind_roles.sort_unstable();
        self.alone_behind_roles.sort_unstable();
        self.last_names_behind_particles.sort_unstable();
    }

    /// `dat Kok Groot belt`, where the text has told of `Anna Kok` and `minister Groot`: a surname behind a surname is that of another one, and so
    /// is the full name in `achter Kok Piet Groot ziet`.
    pub(super) fn second_surnames(&self, capitals: &[u32]) -> TokenSet {
        let mut found = TokenSet::with_room_for(self.tokens.len());
        for pair in capitals.windows(2) {
            let (first, second) = (pair[0] as usize, pair[1] as usize);
            // `Anna Kok Groot` has two surnames, `Van der Kok` has one.
            let alone = first.checked_sub(1).is_none_or(|before| {
                !self.tokens[before].flags.has(Flags::CAPITAL) || self.tags[before].any(Tags::NAME_PARTICLE)
            });
            if second == first + 1
                && alone
                && !self.tokens[second].flags.has(Flags::SENTENCE_START)
                && self.word(first) != self.word(second)
                && self.is_surname_only(
                    first,
                    &[&self.last_names, &self.last_names_behind_particles, &self.alone_behind_roles],
                )
                && (self.is_surname_only(
                    second,
                    &[&self.last_names, &self.last_names_behind_particles, &self.behind_roles],
                ) || self.is_full_name(second))
            {
                found.insert(second..second + 1);
            }
        }
        found
    }

    /// A given name and a surname.
    pub(super) fn is_full_name(&self, i: usize) -> bool {
        self.has_own_capital(i)
            && self.is_given(i)
            && self.has_own_capital(i + 1)
            && !self.is_given(i + 1)
            && self.names[i] != self.names[i + 1]
    }

    /// What stands in `told` as a surname in this text, and is no name of anything else.
    fn is_surname_only(&self, i: usize, told: &[&Vec<&str>]) -> bool {
        let word = self.word(i);
        let other = Tags::GIVEN | Tags::ORG | Tags::PLACE | Tags::COUNTRY | Tags::DEMONYM | Tags::DEMONYM_ADJ;
        let listed = self.lexicon.word(self.tokens[i].lexeme).map_or(Tags::NONE, |word| word.tags);
        self.tags[i].any(Tags::NAME)
            && !self.tags[i].any(other | Tags::ROLE | Tags::NOUN)
            && !listed.any(Tags::NAME_PARTICLE)
            && !self.tokens[i].flags.has(Flags::ALL_CAPS)
            && told.iter().any(|list| list.binary_search(&word).is_ok())
    }

    /// Whether token `i` is part of a listed given name.
    fn is_given(&self, i: usize) -> bool {
        self.named(i).any(Tags::GIVEN)
    }

    /// `Facebook zegt`: an organisation that is a verb elsewhere, before the verb of its clause.
    pub(super) fn is_name_before_verb(&self, i: usize, named: Tags, listed: Tags) -> bool {
        let other = Tags::NOUN | Tags::ADJ | Tags::ADV | Tags::PREP | Tags::PRON_SUBJ | Tags::DET;
        named.any(Tags::ORG)
            && listed.any(Tags::VERB)
            && !listed.any(other)
            && self.tags.get(i + 1).is_some_and(|next| next.any(Tags::FINITE) && !next.any(other))
    }

    /// `Frank van der Velde`: a given name that is an adjective or a noun elsewhere, before a surname with particles.
    pub(super) fn is_name_before_particles(&self, i: usize, listed: Tags) -> bool {
        let function =
            Tags::ADV | Tags::PREP | Tags::PRON_SUBJ | Tags::DET | Tags::CONJ_SUB | Tags::CONJ_COORD;
        let particle = |k: &usize| {
            let tags = self.tags.get(*k).copied().unwrap_or_default();
            tags.any(Tags::NAME_PARTICLE) && !self.tokens[*k].flags.has(Flags::CAPITAL)
        };
        let last = (i + 1..self.tokens.len()).take_while(particle).take(3).last();
        !listed.any(function) && last.is_some_and(|k| self.has_own_capital(k + 1))
    }

    /// `Frank zegt`, once `Frank Jansen` has been named: an adjective, a noun or a verb that is somebody's given name.
    pub(super) fn is_first_name_elsewhere(&self, i: usize, listed: Tags) -> bool {
        let function = Tags::ADV
            | Tags::PREP
            | Tags::PRON_SUBJ
            | Tags::DET
            | Tags::CONJ_SUB
            | Tags::CONJ_COORD
            | Tags::AUX
            | Tags::MODAL
            | Tags::NUM;
        !listed.any(function)
            && self.first_names.binary_search(&self.word(i)).is_ok()
            && self.may_be_subject(i)
    }

    /// `Otwin van Dijk`, where the text has `Van Dijk` as well: a given name that no table has.
    pub(super) fn is_before_surname(&self, i: usize) -> bool {
        self.tokens.get(i + 2).is_some_and(|surname| {
            self.tokens[i + 1].lexeme == self.lexicon.known.van
                && !self.tokens[i + 1].flags.has(Flags::CAPITAL)
                && !self.tokens[i].flags.has(Flags::ALL_CAPS)
                && surname.flags.has(Flags::CAPITAL)
                && self.named(i + 2).is_empty()
                && self.surnames.binary_search(&("Van", surname.text(self.text))).is_ok()
        })
    }

    /// `der`, `den`, `’t` with a small letter.
    fn is_old_article(&self, i: usize) -> bool {
        let known = &self.lexicon.known;
        let short =
            || self.tags[i].any(Tags::NAME_PARTICLE) && self.word(i).starts_with(chars::is_apostrophe);
        ([known.der, known.den].contains(&self.tokens[i].lexeme) || short())
            && !self.tokens[i].flags.has(Flags::CAPITAL)
    }

    /// Whether the capitalised particle at `i` begins a name that also stands inside a sentence.
    pub(super) fn begins_surname(&self, i: usize) -> bool {
        const PARTICLES: usize = 3;
        if i + 1 >= self.tokens.len() {
            return false;
        }
        let mut last = i + 1;
        while last < i + PARTICLES
            && last + 1 < self.tokens.len()
            && self.tags[last].any(Tags::NAME_PARTICLE)
            && !self.tokens[last].flags.has(Flags::CAPITAL)
        {
            last += 1;
        }
        let capital = |k: usize| self.tokens[k].flags.has(Flags::CAPITAL);
        if !capital(i + 1) && !capital(last) {
            return false;
        }
        // `Van der Kemp zegt`: the articles of old stand in names.
        let old = last > i + 1 && self.is_old_article(last - 1) && capital(last);
        old || self.speaks_alone(i, last)
            || self.surnames.binary_search(&(self.word(i), self.word(i + 1))).is_ok()
            || self.last_names_behind_particles.binary_search(&self.word(last)).is_ok()
    }

    /// `Van Kampen: “…”`, `Van Kampen zegt`: between `Van` and a colon or a reporting verb stands nothing but a surname.
    fn speaks_alone(&self, van: usize, last: usize) -> bool {
        let nobody = Tags::PLACE | Tags::COUNTRY | Tags::ORG | Tags::GIVEN;
        self.tokens[van].lexeme == self.lexicon.known.van
            && self.has_own_capital(last)
            && !self.named(last).any(nobody)
            && (last == van + 1 && self.reports(last + 1)
                || self.tokens.get(last + 1).is_some_and(|colon| colon.text(self.text) == ":")
                    && self.tokens.get(last + 2).is_some_and(|mark| mark.kind == TokenKind::Mark))
    }

    /// A finite verb in the singular that reports, and nothing else; not `Van Malen weet je dat …`.
    fn reports(&self, i: usize) -> bool {
        let tags = |i: usize| {
            let word = self.tokens.get(i).and_then(|token| self.lexicon.word(token.lexeme));
            word.map_or(Tags::NONE, |word| word.tags)
        };
        let verb = tags(i);
        let known = &self.lexicon.known;
        // `Van Kampen laat weten`
        let lets_know = verb.any(Tags::MODAL | Tags::PAST)
            && self.tokens.get(i + 1).is_some_and(|next| next.lexeme == known.weten)
            && [known.laat, known.liet].contains(&self.tokens[i].lexeme);
        lets_know
            || verb.any(Tags::REPORT)
                && verb.any(Tags::FIN_SG | Tags::PAST)
                && !verb.any(Tags::NOUN | Tags::ADJ | Tags::PART | Tags::AUX)
                && !(tags(i + 1).any(Tags::PRON_SUBJ) && !tags(i + 1).any(Tags::CONJ_SUB | Tags::DET)
                    || tags(i + 1).any(Tags::POSS))
    }

    /// `zegt Van der Meer`, `Anna de Winter`: a common word is a surname behind particles that begin one.
    pub(super) fn is_behind_particles(&self, i: usize) -> bool {
        // `AM Productions`: an abbreviation is no particle of what is not all capitals.
        let capitals = |k: usize| self.tokens[k].flags.has(Flags::ALL_CAPS);
        let particle = |k: usize| {
            self.tags[k].any(Tags::NAME_PARTICLE) && !self.is_initial(k) && (!capitals(k) || capitals(i))
        };
        let mut first = i;
        while first > 0 && i - first < 3 && particle(first - 1) {
            first -= 1;
        }
        let capital = |k: usize| self.tokens[k].flags.has(Flags::CAPITAL);
        first < i && (capital(first) || first > 0 && self.is_given(first - 1))
            // `Van der Meer gelooft`: the capital of a sentence, but the text has told the name.
            || first > 0
                && self.is_initial(first - 1)
                && self.tags[first - 1].any(Tags::NAME_PARTICLE)
                && self.begins_surname(first - 1)
    }

    /// `Sam Jan van de Beweging`: behind two names `van` and an article stands what somebody is of.
    pub(super) fn is_employer(&self, i: usize) -> bool {
        let known = &self.lexicon.known;
        let name = |k: usize| self.tags[k].any(Tags::NAME) && !self.tags[k].any(Tags::NAME_PARTICLE);
        i > 3
            && [known.de, known.het].contains(&self.tokens[i - 1].lexeme)
            && self.tokens[i - 2].lexeme == known.van
            && !self.tokens[i - 2].flags.has(Flags::CAPITAL)
            && name(i - 3)
            && name(i - 4)
    }

    /// `Sander van Nieuwkerk`, `zegt Van Nieuwkerk`: behind a given name and `van`, or behind `Van`, stands a surname, whatever it
    /// ends with.
    pub(super) fn is_surname_behind_van(&self, i: usize) -> bool {
        let Some(van) = i.checked_sub(1) else { return false };
        self.tokens[van].lexeme == self.lexicon.known.van
            && (van > 0 && self.is_given(van - 1)
                || self.tokens[van].flags.has(Flags::CAPITAL) && !self.is_initial(van))
    }

    /// `Spitse zei`, `Spitse, die …`: no noun follows, so that an adjective is out of place.
    pub(super) fn may_be_subject(&self, i: usize) -> bool {
        let Some(next) = self.tokens.get(i + 1) else { return false };
        let tags = self.lexicon.word(next.lexeme).map_or(Tags::NONE, |word| word.tags);
        next.text(self.text) == "," || tags.any(Tags::FINITE) && !tags.any(Tags::NOUN | Tags::ADJ)
    }
}
