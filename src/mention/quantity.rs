//! `64 procent van de bewoners`, `een op de drie kiezers`, `de helft (54 procent)`: a share of people, who speak.

use std::ops::Range;

use super::{Mention, Parser, Place, Referent};
use crate::lexicon::{Tags, WordLists};
use crate::token::Flags;

impl Parser<'_, '_> {
    /// `de eerste`, `de 21ste`: one of them; not `beide`.
    pub(super) fn is_ordinal(&self, i: usize) -> bool {
        let word = self.reading.word(i);
        let counted =
            word.strip_suffix('e').is_some_and(|number| number.ends_with(|c: char| c.is_ascii_digit()));
        (word.ends_with("ste") || word.ends_with("de") || counted) && !word.eq_ignore_ascii_case("beide")
    }

    /// Behind `ruim`, `meer dan`, `minder dan` before a number: `ruim honderd artsen`; and `zo'n beetje` before a determiner.
    #[inline]
    pub(super) fn past_degree(&self, start: usize) -> usize {
        let reading = self.reading;
        let known = reading.known();
        let (word, next) = (reading.lexeme(start), reading.lexeme(start + 1));
        let counts = |i: usize| self.is(i, Tags::NUM) && reading.lexeme(i) != known.een;
        if word == known.ruim && counts(start + 1) {
            return start + 1;
        }
        // `twee keer zoveel artsen`, `tien keer zo veel artsen`
        if self.is(start, Tags::NUM) && reading.reads(start + 1, "keer") {
            let so_many = if reading.reads(start + 2, "zo") { start + 3 } else { start + 2 };
            let many = ["zoveel", "veel", "meer"].iter().any(|word| reading.reads(so_many, word));
            return if many { so_many + 1 } else { start };
        }
        let behind = start + 2;
        let degree = next == known.dan && self.is_more_or_less(start) && counts(behind)
            // `meer en meer artsen`
            || next == known.en && reading.lexeme(behind) == known.meer && self.is_more_or_less(start)
            // `zo'n beetje alle artsen`
            || next == known.beetje && self.is(behind, Tags::DET);
        if degree { behind } else { start }
    }

    /// Behind an adverb before what is counted: `bijna iedereen`, `vrijwel alle artsen`, `veruit de meesten`, `steeds meer landen`.
    #[inline]
    pub(super) fn past_about(&self, i: usize) -> Option<usize> {
        let reading = self.reading;
        if !(self.is(i, Tags::ADV) && reading.is_listed(i, WordLists::ABOUT)) {
            return None;
        }
        let known = reading.known();
        let next = i + 1;
        let word = reading.lexeme(next);
        let each = [known.alle, known.elk, known.elke, known.ieder, known.iedere].contains(&word);
        let number = self.is(next, Tags::NUM) && word != known.een && !self.is_ordinal(next);
        let anybody = || {
            let pronoun = reading.lexicon.pronoun(word).is_some_and(|pronoun| pronoun.indefinite);
            pronoun && !self.is(next, Tags::DET | Tags::NEG)
        };
        let many = || self.is(next, Tags::DET) && self.is(next, Tags::ADV) && self.is(next + 1, Tags::PLURAL);
        let share = self.quantity(next).is_some();
        // `Dacht in mei nog een kwart van de schippers dat`: when it is.
        let when = share && reading.lexeme(i) == known.nog;
        (!when && (each || number || share || anybody() || many())).then_some(next)
    }

    fn is_more_or_less(&self, i: usize) -> bool {
        let known = self.reading.known();
        [known.meer, known.minder].contains(&self.reading.lexeme(i))
    }

    /// Whether a share of people can begin at `i`: with a number, a determiner, `meerderheid`, or `meer dan`.
    #[inline]
    fn may_count(&self, i: usize) -> bool {
        let known = self.reading.known();
        self.is(i, Tags::DET | Tags::NUM | Tags::ADJ | Tags::QUANTITY)
            || self.reading.lexeme(i + 1) == known.dan
            || self.reading.lexeme(i) == known.ruim
    }

    pub(super) fn quantity(&self, start: usize) -> Option<Mention> {
        if self.may_count(start) { self.share_of_people(start) } else { None }
    }

    fn share_of_people(&self, start: usize) -> Option<Mention> {
        let reading = self.reading;
        let known = reading.known();
        let share = self.share(start);
        // `ruim zes op de tien`
        let ruim = usize::from(reading.lexeme(start) == known.ruim);
        let (mut end, counted) = share.or_else(|| self.ratio(start + ruim).map(|end| (end, true)))?;
        let mut described = start..end;
        // `de helft (54 procent)`
        if reading.reads(end, "(") && self.is(end + 1, Tags::NUM) {
            end = self.short_bracket(end)? + 1;
        }
        let of = share.is_none() || reading.lexeme(end) == known.van;
        let from = if share.is_some() && of { end + 1 } else { end };
        // `de derde plek`: an ordinal.
        if !of && self.is(from, Tags::NOUN) && !self.is(from, Tags::FINITE) {
            return None;
        }
        let group = of.then(|| self.core(from)).flatten();
        // `volgens de helft van de ondervraagde bewoners`: no share of one, so that a phrase as any other goes on.
        let of_one = group.as_ref().is_some_and(|group| {
            !group.plural && self.is(group.head, Tags::ROLE) && self.is(group.tokens.end, Tags::PLURAL)
        });
        let apart = Parser { reading, end: self.end, place: Place::Apart };
        let group = if of_one { apart.core(from) } else { group };
        let people = group
            .as_ref()
            .is_some_and(|group| matches!(group.referent, Referent::Unnamed | Referent::Organisation));
        // `de helft van de brug` is no group of people; of a bare `deel` nothing is known.
        let body = group.is_none() && self.is(end - 1, Tags::ORG_NOUN);
        if body || !people && (share.is_some() && of || !counted) {
            return None;
        }
        let mut tokens = start..group.as_ref().map_or(end, |group| group.tokens.end);
        if group.is_some() {
            described.end = tokens.end;
        }
        // `een op de drie kiezers (37 procent)`
        if reading.reads(tokens.end, "(") && self.is(tokens.end + 1, Tags::NUM) {
            tokens.end = self.short_bracket(tokens.end)? + 1;
        }
        if let Some(second) = self.second_group(&tokens, group.as_ref()) {
            tokens.end = second;
        }
        let head = group.map_or(described.end - 1, |group| group.head);
        Some(Mention {
            tokens,
            head,
            name: None,
            descriptions: described.into(),
            referent: Referent::Unnamed,
            plural: true,
            definite: false,
            joint: true,
        })
    }

    /// The end of a second group before the verb: `twee derde van de artsen en psychologen`, `de helft van de artsen en een derde van de
    /// ouders`.
    fn second_group(&self, first: &Range<usize>, group: Option<&Mention>) -> Option<usize> {
        let reading = self.reading;
        let second = first.end + 1;
        if reading.lexeme(first.end) != reading.known().en || !group.is_some_and(|group| group.plural) {
            return None;
        }
        let share = || self.quantity(second).map(|share| share.tokens.end);
        let plural = self.is(second, Tags::ROLE) && self.is(second, Tags::PLURAL);
        let end = if plural { second + 1 } else { share()? };
        // `zegt de helft van de artsen en ouders klagen`
        let before = first.start.checked_sub(1);
        let told = before.is_some_and(|before| reading.is(before, Tags::FINITE));
        (!told && reading.is(end, Tags::FINITE)).then_some(end)
    }

    /// One past `twee derde`, `een ruime meerderheid`, `64 procent`, `64%`; and whether it says how many.
    fn share(&self, start: usize) -> Option<(usize, bool)> {
        let reading = self.reading;
        let known = reading.known();
        // `meer dan de helft`
        let more = reading.lexeme(start + 1) == known.dan && self.is_more_or_less(start);
        let start = if more { start + 2 } else { start };
        let mut i = start;
        while i < start + 3 && self.is(i, Tags::DET | Tags::NUM | Tags::ADJ) && !self.is(i, Tags::QUANTITY) {
            if self.is(i, Tags::NUM) && reading.word(i).ends_with('%') {
                return Some((i + 1, true));
            }
            i += 1;
        }
        let quantity = self.is(i, Tags::QUANTITY) && (i == start || !reading.has_flag(i, Flags::CAPITAL));
        if !quantity {
            return None;
        }
        let counted = self.is(i, Tags::NUM)
            || (start..i).any(|k| self.is(k, Tags::NUM) || reading.lexeme(k) == known.de)
            // `het gros`
            || reading.reads(i, "gros")
            || reading.reads(i, "merendeel");
        Some((i + 1, counted))
    }

    /// One past `een op de drie`, `zes van de tien`.
    fn ratio(&self, start: usize) -> Option<usize> {
        let reading = self.reading;
        let known = reading.known();
        let word = reading.lexeme(start + 1);
        if !self.is(start, Tags::NUM) || !(word == known.op || word == known.van) {
            return None;
        }
        let second = start + 2 + usize::from(reading.lexeme(start + 2) == known.de);
        self.is(second, Tags::NUM).then_some(second + 1)
    }

    /// `zegt de een, zegt de ander`: no noun follows.
    pub(super) fn the_one(&self, i: usize) -> Option<Mention> {
        let reading = self.reading;
        let known = reading.known();
        let next = i + 2;
        let alone = || {
            next >= self.end
                || reading.is_punctuation(next)
                || reading.is_mark(next)
                || self.is(next, Tags::FIN_SG) && !self.is(next, Tags::NOUN | Tags::ADJ)
        };
        let one = reading.lexeme(i) == known.de && reading.lexeme(i + 1) == known.een && i + 1 < self.end;
        (one && alone()).then(|| Mention::bare(i..next, i + 1, Referent::Unnamed))
    }

    /// `een van de organisatoren`, `een van hen`: one of them, whatever their number.
    pub(super) fn one_of(&self, i: usize) -> Option<Mention> {
        let reading = self.reading;
        let known = reading.known();
        // `sommige van de leden`, `elk van de leden`; not `geen van de leden`, `die van de leden`
        let no_share = Tags::NEG | Tags::REL | Tags::WH | Tags::PRON_OBJ | Tags::POSS;
        let some = || self.is(i, Tags::DET) && !self.is(i, no_share) && reading.lexeme(i) != known.de;
        if reading.lexeme(i + 1) != known.van
            || !(self.is(i, Tags::NUM) || some())
            || reading.has_flag(i + 1, Flags::SENTENCE_START)
        {
            return None;
        }
        // `een van hen`, `een van de weinigen`
        let few = i + 3 < self.end
            && self.is(i + 2, Tags::DET)
            && !self.is(i + 3, Tags::DET | Tags::NOUN)
            && reading.lexicon.pronoun(reading.lexeme(i + 3)).is_some_and(|few| few.indefinite);
        let whom = i + 2 + usize::from(few);
        let them =
            few || self.is(whom, Tags::PRON_OBJ) && !self.is(whom, Tags::PRON_SUBJ | Tags::DET | Tags::POSS);
        let group = if them {
            self.pronoun(whom, || self.core(whom).is_some())
                .map(|group| Mention { referent: Referent::Unnamed, ..group })
        } else {
            self.core(i + 2).filter(|_| self.is(i + 2, Tags::DET | Tags::POSS))
        };
        let group = group.filter(|group| group.plural && group.referent != Referent::Time)?;
        let tokens = i..group.tokens.end;
        let singular = [known.een, known.een_stressed, known.een_capital].contains(&reading.lexeme(i));
        Some(Mention {
            tokens: tokens.clone(),
            head: if them { i } else { group.head },
            descriptions: tokens.into(),
            plural: !singular,
            definite: false,
            ..group
        })
    }
}
