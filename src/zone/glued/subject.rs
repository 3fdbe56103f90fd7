//! A heading before a sentence that begins with its subject: `Wachtlijst Dokter Kramer wacht …`, `Lekke band Kramer viel …`. No function
//! word tells where the sentence begins, but a role with a capital does, or the name of somebody known from the rest of the text.

use super::{LONGEST, Words};
use crate::lexicon::Tags;
use crate::token::{Flags, TokenKind};

/// A name without a given name is known when it stands behind a small word so many times.
const OFTEN: usize = 3;

/// Who is named in a text.
#[derive(Debug, Default)]
pub(super) struct Known<'a> {
    /// What stands behind a given name.
    surnames: Vec<&'a str>,
    /// What has a capital behind a word without one, as often as it does.
    names: Vec<&'a str>,
}

impl<'a> Known<'a> {
    pub(super) fn new(words: &Words<'a>) -> Known<'a> {
        let mut known = Known::default();
        for i in 1..words.tokens.len() {
            if !words.is_word(i)
                || !words.has(i, Flags::CAPITAL)
                || words.has(i, Flags::SENTENCE_START)
                || !words.is_word(i - 1)
            {
                continue;
            }
            let word = words.tokens[i].text(words.text);
            if !words.has(i - 1, Flags::CAPITAL) {
                known.names.push(word);
            } else if words.is_named(i - 1, Tags::GIVEN) {
                known.surnames.push(word);
            }
        }
        known.surnames.sort_unstable();
        known.names.sort_unstable();
        known
    }

    fn is_surname(&self, word: &str) -> bool {
        self.surnames.binary_search(&word).is_ok()
    }

    fn is_frequent(&self, word: &str) -> bool {
        let first = self.names.partition_point(|name| *name < word);
        self.names[first..].iter().take(OFTEN).filter(|name| **name == word).count() == OFTEN
    }
}

impl Words<'_> {
    /// Where the subject begins with which the sentence `first..last` really begins, behind the heading that it runs on from.
    pub(super) fn subject<'k>(
        &self,
        known: impl Fn() -> &'k Known<'k>,
        first: usize,
        last: usize,
    ) -> Option<usize> {
        if !self.is_word(first) || !self.has(first, Flags::CAPITAL) {
            return None;
        }
        let words =
            (first + 1..last.saturating_sub(2).min(first + 1 + LONGEST)).take_while(|&i| self.is_word(i));
        let mut capitals =
            words.filter(|&i| self.has(i, Flags::CAPITAL) && !self.has(i, Flags::ALL_CAPS)).peekable();
        capitals.peek()?;
        let opening = self.listed(first);
        let function =
            Tags::CONJ_COORD | Tags::CONJ_SUB | Tags::DET | Tags::POSS | Tags::PRON_SUBJ | Tags::NUM;
        if opening.any(function)
            || opening.any(Tags::ADV) && !opening.any(Tags::NOUN | Tags::ADJ)
            || self.reads(first, "Volgens")
        {
            return None;
        }
        let prefield = opening.any(Tags::PREP);
        capitals.find(|&i| {
            let verb = self.is_verb(i + 1);
            if prefield {
                // `Op de lange baan Kramer vreest dat …`: a subject, or the verb would have one behind it.
                return verb
                    && self.opens_clause_behind(i + 1)
                    && self.ends_heading(i - 1)
                    && known().is_surname(self.word(i));
            }
            verb && self.is_known_name(&known, first, i)
                || self.is_role_before_name(&known, i)
                || verb && self.is_people(i) && self.listed(i + 1).any(Tags::FIN_PL)
                || self.is_body_with_article(first, i)
        })
    }

    /// The name of somebody known from the rest of the text, behind a heading.
    fn is_known_name<'k>(&self, known: impl Fn() -> &'k Known<'k>, first: usize, i: usize) -> bool {
        let heading = self.ends_heading(i - 1);
        let known = known();
        let surname = known.is_surname(self.word(i)) && (heading || self.ends_with_name(known, first, i));
        let name = surname || i > first + 1 && heading && known.is_frequent(self.word(i));
        name && !self.is_place(i)
    }

    fn word(&self, i: usize) -> &str {
        self.tokens[i].text(self.text)
    }

    /// What the lexicon says of the word `i`, or of the last part of it.
    fn noun(&self, i: usize) -> Tags {
        let listed = self.listed(i);
        if !listed.is_empty() {
            return listed;
        }
        let head =
            self.lexicon.word(self.lexicon.compound(self.word(i))).map_or(Tags::NONE, |word| word.tags);
        head | self.lexicon.compound_of_two(self.word(i))
    }

    /// A common noun that can have no name behind it: no role, no kind of body, no title of a book.
    fn ends_heading(&self, i: usize) -> bool {
        let tags = self.noun(i);
        let named = Tags::ROLE | Tags::SOURCE_NOUN | Tags::ORG_NOUN | Tags::DOCUMENT | Tags::SPEECH_NOUN;
        tags.any(Tags::NOUN)
            && !tags.any(named | Tags::ADJ | Tags::PREP | Tags::TIME)
            && !self.is_named(i, Tags::GIVEN | Tags::NAME)
    }

    /// `Strijd met Kramer Jansen won`: what stands before `i` is the name of another one.
    fn ends_with_name(&self, known: &Known<'_>, first: usize, i: usize) -> bool {
        i > first + 2
            && self.has(i - 1, Flags::CAPITAL)
            && self.listed(i - 2).any(Tags::PREP)
            && !self.has(i - 2, Flags::CAPITAL)
            && !self.is_named(i - 1, Tags::GIVEN)
            && (known.is_surname(self.word(i - 1)) || self.listed(i - 1).is_empty())
            && self.word(i - 1) != self.word(i)
    }

    fn is_verb(&self, i: usize) -> bool {
        let tags = self.tokens.get(i).map_or(Tags::NONE, |_| self.listed(i));
        self.is_word(i)
            && !self.has(i, Flags::CAPITAL)
            && tags.any(Tags::FINITE)
            && !tags.any(Tags::NOUN | Tags::ADJ | Tags::PREP | Tags::DET)
    }

    /// `vreest dat`, but not `blijkt dat`
    fn opens_clause_behind(&self, verb: usize) -> bool {
        (self.reads(verb + 1, "dat") || self.reads(verb + 1, "of"))
            && !self.lexicon.turns_out(self.lexicon.id(self.word(verb)))
    }

    /// `Lange wachtlijst Dokter Kramer wacht`: no role has a capital but at the beginning.
    fn is_role_before_name<'k>(&self, known: impl Fn() -> &'k Known<'k>, i: usize) -> bool {
        let described =
            Tags::ADJ | Tags::NUM | Tags::PREP | Tags::DET | Tags::POSS | Tags::CONJ_COORD | Tags::ROLE;
        let next = i + 1;
        let person = || self.is_named(next, Tags::GIVEN) || known().is_surname(self.word(next));
        self.is_word(next)
            && self.has(next, Flags::CAPITAL)
            && self.noun(i).any(Tags::ROLE)
            && !self.is_named(i, Tags::GIVEN | Tags::ORG | Tags::NAME)
            && !known().is_surname(self.word(i))
            && self.noun(i - 1).any(Tags::NOUN)
            && !self.noun(i - 1).any(described)
            && !self.is_named(i - 1, Tags::GIVEN | Tags::DEMONYM_ADJ | Tags::NAME)
            && person()
    }

    /// `Grote schade Bewoners (zeggen)`
    fn is_people(&self, i: usize) -> bool {
        let tags = self.noun(i);
        tags.any(Tags::ROLE)
            && tags.any(Tags::PLURAL)
            && !self.is_named(i, Tags::NAME)
            && self.noun(i - 1).any(Tags::NOUN)
            && !self.noun(i - 1).any(Tags::ROLE | Tags::ADJ | Tags::PREP | Tags::TIME)
    }

    /// `Karakter De Onderwijsinspectie constateert`: an article before a common noun for a body.
    fn is_body_with_article(&self, first: usize, i: usize) -> bool {
        let next = i + 1;
        let body = || {
            self.noun(next).any(Tags::ORG_NOUN)
                || self.is_named(next, Tags::ORG) && self.has(next, Flags::ALL_CAPS)
        };
        (self.reads(i, "De") || self.reads(i, "Het"))
            && self.is_word(next)
            && self.has(next, Flags::CAPITAL)
            && body()
            && (i > first + 1 || self.ends_heading(first))
            && self.ends_heading(i - 1)
            && self.is_verb(i + 2)
    }

    /// `'Amerika eerst' De slots zijn …`: where the sentence begins behind a heading in quotation marks, which nothing closes.
    pub(super) fn behind_quoted(&self, first: usize, last: usize) -> Option<usize> {
        if self.tokens[first].kind != TokenKind::Mark {
            return None;
        }
        let close = (first + 2..last.min(first + 2 + LONGEST)).find(|&i| !self.is_word(i))?;
        let opens = close + 1;
        (self.tokens[close].kind == TokenKind::Mark
            && opens + 2 < last
            && self.is_word(opens)
            && self.has(opens, Flags::CAPITAL)
            && self.has(opens, Flags::SPACE_BEFORE)
            && super::opens(self.listed(opens))
            // `'Wij bouwen' Elke Kramer (architect)`
            && !(self.is_named(opens, Tags::GIVEN) && self.has(opens + 1, Flags::CAPITAL)))
        .then_some(opens)
    }
}

#[cfg(test)]
mod tests {
    use crate::Extractor;
    use crate::zone::Zone;

    const BODY: &str = "Anna Kramer is boos over de brug. De gemeente wil eerst weten wat een nieuwe brug kost en vraagt de \
        provincie om geld. Pas daarna valt er een besluit over de bouw, weet Kramer. Tot die tijd rijdt het verkeer om, over de \
        oude weg langs het water. De winkeliers in het dorp zijn daar niet blij mee, want zij zien hun klanten wegblijven. ";

    /// The cross-headings of an article with `text` in it.
    fn headings(text: &str) -> Vec<String> {
        let text = [BODY.repeat(4).as_str(), text, " ", BODY].concat();
        let extractor = Extractor::new();
        let reading = extractor.read(&text);
        let headings =
            reading.sentences.iter().zip(&reading.zones).filter(|(_, zone)| **zone == Zone::CrossHeading);
        headings
            .map(|(sentence, _)| reading.slice(sentence.first as usize..sentence.last as usize).to_owned())
            .collect()
    }

    #[test]
    fn headings_before_a_subject_are_cut_off() {
        for (heading, sentence) in [
            ("Op de lange baan", "Kramer vreest dat de brug dicht blijft."),
            ("Lekke band", "Kramer heeft altijd ontkend dat hij dat wilde."),
            ("Lange wachtlijst", "Dokter Kramer zegt dat hij wacht."),
            ("Grote schade", "Bewoners zeggen dat de brug dicht blijft."),
            ("Karakter", "De Onderwijsinspectie constateert dat het niet past."),
            ("Vinyl", "Volgens Kramer overleven de winkels."),
            ("'Amerika eerst'", "De slots zijn ingetrokken."),
            ("DE ZORG", "Werd Kramer niet een beetje overmoedig?"),
        ] {
            assert_eq!(headings(&[heading, sentence].join(" ")), [heading]);
        }
    }

    #[test]
    fn roles_and_names_are_kept_whole() {
        for sentence in [
            "Burgemeester Kramer zegt dat de brug dicht is.",
            "Cafébaas Kramer zegt dat de brug dicht is.",
            "Boze klant Kramer zegt dat de brug dicht is.",
            "De jonge Kramer zegt dat de brug dicht is.",
            "In de zaak Kramer zegt de rechter dat de brug dicht is.",
            "Eerste Kamerlid Anna Kramer zegt dat de brug dicht is.",
            "Volgens Minister Kramer is de brug dicht.",
            "'Wij bouwen', zegt Kramer.",
        ] {
            assert!(headings(sentence).is_empty(), "{sentence}");
        }
    }
}
