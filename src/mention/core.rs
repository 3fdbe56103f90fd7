//! The core of a noun phrase: determiner, adjectives, nouns and name, before what lengthens it.

mod behind;
mod step;

use std::ops::Range;

use super::referent::is_inhabitant;
use super::{Mention, Parser, Referent};
use crate::chars;
use crate::lexicon::{Tags, WordLists};
use crate::reading::Parts;
use crate::token::{Flags, TokenKind};

/// What of a core has been read.
#[derive(Debug, Default)]
struct Core {
    start: usize,
    /// One past what has been read.
    next: usize,
    /// Its first word behind a degree: `honderd` of `ruim honderd artsen`.
    first: usize,
    /// It begins with a determiner or a number.
    determined: bool,
    /// It begins with a definite determiner.
    definite: bool,
    /// It begins with a number that counts.
    numeral: bool,
    /// Its last noun.
    head: Option<usize>,
    /// Its proper name.
    name: Option<Range<usize>>,
    /// The last adjective before its noun.
    modifier: Option<usize>,
}

impl Core {
    /// Neither noun nor name has been read.
    fn is_open(&self) -> bool {
        self.head.is_none() && self.name.is_none()
    }

    /// The noun that has just been read.
    fn noun_before(&self) -> Option<usize> {
        self.head.filter(|head| head + 1 == self.next)
    }
}

impl Parser<'_, '_> {
    /// Determiner, adjectives, nouns, name.
    pub(super) fn core(&self, start: usize) -> Option<Mention> {
        let reading = self.reading;
        let mut core = self.determiners(start)?;
        while core.next < self.end
            && (core.next == start || !reading.has_flag(core.next, Flags::SENTENCE_START))
            && let Some(next) = self.step(&mut core)
        {
            core.next = next;
        }
        let inhabitants = self.describe_by_name(&mut core);
        self.lengthen(&mut core);
        if core.is_open() {
            core.head = Some(self.adjective_as_head(&core).or_else(|| self.number_as_head(&core))?);
        }
        let head = core.head.or_else(|| core.name.as_ref().map(|name| name.start))?;
        if self.is_no_phrase(&core, head) {
            return None;
        }
        let inhabitants =
            inhabitants || core.name.is_none() && self.is(head, Tags::NAME) && self.is_listed_plural(head);
        let counted = core.numeral && !self.is(head, Tags::TIME);
        let mut mention = Mention {
            tokens: start..core.next,
            head,
            name: core.name,
            descriptions: Parts::new(),
            referent: Referent::Thing,
            plural: self.is(head, Tags::PLURAL) || inhabitants || counted,
            definite: core.definite || !core.determined,
            joint: false,
        };
        self.describe(&mut mention, core.first, core.next);
        mention.referent = self.referent(&mention);
        Some(mention)
    }

    /// The determiners and numbers with which a phrase begins; `None` where it cannot begin so.
    fn determiners(&self, start: usize) -> Option<Core> {
        let reading = self.reading;
        let known = reading.known();
        let first = self.past_degree(start);
        let mut core = Core { start, next: first, first, ..Core::default() };
        while self.is_determiner(start, core.next) {
            let i = core.next;
            let one = [known.een, known.een_stressed, known.een_capital].contains(&reading.lexeme(i));
            // `vindt het een brug`, `sloot in 2019 een contract`
            // `Dat de brug dicht is`
            let article = one || [known.de, known.het].contains(&reading.lexeme(i));
            let twice = i > start
                && (one && (reading.lexeme(i - 1) == known.het || self.is_year(i - 1))
                    || article && [known.dat, known.dit].contains(&reading.lexeme(i - 1)));
            if twice || i - start == 3 {
                return None;
            }
            core.definite |= !one && self.is(i, Tags::DET | Tags::POSS);
            core.numeral |= !one && self.is(i, Tags::NUM) && !self.is_ordinal(i);
            core.next = i + 1;
        }
        core.determined = core.next > start;
        // `vindt dat Jansen moet gaan`: a conjunction, not an article.
        // `Wat Jansen zegt, is dat …`: nor is a question word one; but `wat Belgen`, `nogal wat Democraten`.
        let asks = |i: usize| {
            self.is(i, Tags::WH)
                && !self.is(i + 1, Tags::DEMONYM)
                && !(i > 0 && reading.is_listed(i - 1, WordLists::DEGREE))
        };
        let conjunction = core.determined
            && (self.is(core.next - 1, Tags::CONJ_SUB) || asks(core.next - 1))
            && self.is(core.next, Tags::NAME);
        (!conjunction).then_some(core)
    }

    fn is_determiner(&self, start: usize, i: usize) -> bool {
        // `het tweetal zegt`: a number that stands for people.
        let people = || {
            self.is(i, Tags::ORG_NOUN)
                && !self.is(i + 1, Tags::NOUN | Tags::SOURCE_NOUN | Tags::ADJ | Tags::DEMONYM_ADJ)
        };
        self.is(i, Tags::DET | Tags::POSS | Tags::NUM)
            && !self.is(i, Tags::NAME)
            && (i == start
                || !people() && (!self.is(i, Tags::CONJ_COORD | Tags::CONJ_SUB) || self.is(i, Tags::NUM)))
    }

    /// Reads names that only describe as what they are: where somebody comes from, a party, a field. Whether it is all people
    /// from there.
    fn describe_by_name(&self, core: &mut Core) -> bool {
        let reading = self.reading;
        let Some(name) = core.name.clone() else { return false };
        let noun_before = core.head.filter(|head| head + 1 == name.start);
        if name.len() > 1 {
            // `een Eerste Kamerlid`, `lector Internationale Handel, Jan Kok`: a role with capitals, the field of one.
            if core.head.is_none() && self.is_role_with_capitals(&name) {
                (core.head, core.name) = (Some(name.end - 1), None);
            } else if noun_before.is_some_and(|head| self.is(head, Tags::ROLE))
                && reading.is_comma(core.next)
                && name.clone().all(|i| self.is_field(i))
            {
                core.name = None;
            }
            return false;
        }
        let only = name.start;
        // `de Nijmeegse`: a description, as `de zangeres` is.
        let open = core.head.is_none() || noun_before.is_some_and(|head| self.is(head, Tags::ADJ));
        if open && is_inhabitant(reading, only) {
            (core.head, core.name) = (Some(only), None);
            return false;
        }
        let role = || {
            self.is(only, Tags::ROLE) && !self.is(only, Tags::GIVEN | Tags::ORG | Tags::PLACE | Tags::COUNTRY)
        };
        // `een Kamerlid`: the article of somebody who is not named.
        let one = core.start + 1 == only && reading.lexeme(core.start) == reading.known().een;
        if open && one && role() {
            (core.head, core.name) = (Some(only), None);
            return false;
        }
        // `de Republikeinen`, `sommige Republikeinen`, `(bepaalde) bezorgde Republikeinen`
        let party = || {
            let described = || {
                only > 0
                    && reading.is(only - 1, Tags::ADJ_INFLECTED)
                    && !reading.is(only - 1, Tags::NAME)
                    && !reading.has_flag(only, Flags::SENTENCE_START)
            };
            (core.determined && self.is(core.start, Tags::DET) || described())
                && role()
                && self.is_listed_plural(only)
        };
        // `de Rotterdammers`: so are all of them.
        let inhabitants = core.head.is_none() && (self.are_inhabitants(only) || party());
        if inhabitants {
            (core.head, core.name) = (Some(only), None);
        }
        inhabitants
    }

    /// Adds a year or a number.
    fn lengthen(&self, core: &mut Core) {
        let reading = self.reading;
        // `de Miljoenennota 2024`: a text of a year.
        let text = core.head.is_some_and(|head| self.is(head, Tags::DOCUMENT))
            || core.name.as_ref().is_some_and(|name| self.is(name.start, Tags::DOCUMENT));
        if text && self.is_year(core.next) {
            if let Some(name) = core.name.as_mut().filter(|name| name.end == core.next) {
                name.end += 1;
            }
            core.next += 1;
        }
        // `eind 2015`, `begin mei`
        let time_of = !core.determined
            && core.name.is_none()
            && core.head == Some(core.start)
            && core.next == core.start + 1
            && [reading.known().eind, reading.known().begin].contains(&reading.lexeme(core.start))
            && (self.is_year(core.next) || self.is(core.next, Tags::TIME));
        core.next += usize::from(time_of);
        self.second_theme(core);
        self.lengthen_name_of_body(core);
        // `(een bewoner van) nummer 58`
        core.next += usize::from(self.is_numbered(core.head, core.start, core.next));
    }

    /// `het Centrum Onderzoek en Documentatie Israël`: a second field in the name of a body.
    fn second_theme(&self, core: &mut Core) {
        let reading = self.reading;
        let i = core.next;
        if i >= self.end || reading.lexeme(i) != reading.known().en {
            return;
        }
        let Some(name) = core.name.as_mut().filter(|name| name.end == i) else { return };
        let noun = core.head.filter(|head| head + 1 == name.start).unwrap_or(name.start);
        let capital = |k: usize| reading.has_flag(k, Flags::CAPITAL);
        let field = |k: usize| self.is_field_name(k) && !self.is(k, Tags::ORG_NOUN | Tags::ORG | Tags::ROLE);
        let named =
            self.is(noun, Tags::ORG_NOUN) && !self.is(noun, Tags::PLURAL) && capital(noun) && noun + 1 < i;
        if named && field(i - 1) && field(i + 1) && !reading.has_flag(i + 1, Flags::SENTENCE_START) {
            name.end = self.name_at(i + 1).unwrap_or(i + 2).min(self.end);
            core.next = name.end;
        }
    }

    /// `het Fonds voor de Kunsten`, `het Centrum voor Jeugd en Gezin`, `het Orgaan opvang reizigers (OOR)`: what the name of a body goes
    /// on with.
    fn lengthen_name_of_body(&self, core: &mut Core) {
        let reading = self.reading;
        let known = reading.known();
        let i = core.next;
        let Some(name) = core.name.as_mut().filter(|name| {
            name.end == i && self.is(i - 1, Tags::ORG_NOUN) && reading.has_flag(i - 1, Flags::CAPITAL)
        }) else {
            return;
        };
        let word = |k: usize| {
            reading.has_flag(k, Flags::CAPITAL)
                && !reading.has_flag(k, Flags::SENTENCE_START)
                && self.is(k, Tags::NAME | Tags::NOUN)
                && !self.is(k, Tags::GIVEN | Tags::COUNTRY | Tags::PLACE | Tags::TIME | Tags::ORG)
        };
        let noun = if self.is(i + 1, Tags::DET) { i + 2 } else { i + 1 };
        if reading.lexeme(i) == known.voor && word(noun) {
            // `Bank voor Internationale Betalingen`, `Instituut voor Natuur- en Bosonderzoek`
            // `Instituut voor Onderzoek der Zee`
            let goes_on = |k: usize| word(k) || reading.lexeme(k) == known.der && word(k + 1);
            let past = |from: usize| (from..self.end).find(|&k| !goes_on(k)).unwrap_or(self.end);
            let end = past(noun);
            let joined = reading.lexeme(end) == known.en && end + 1 < self.end && word(end + 1);
            name.end = if joined { past(end + 1) } else { end };
        } else if let Some(bracket) = self.abbreviated(name.start, i) {
            name.end = bracket;
        }
        core.next = name.end;
    }

    /// Where the bracket stands behind the lower-case rest of a name, from `i` on, that holds the first letters of the whole:
    /// `(Orgaan) opvang reizigers (OOR)`.
    fn abbreviated(&self, start: usize, i: usize) -> Option<usize> {
        const LONGEST: usize = 4;
        let reading = self.reading;
        let small = |k: &usize| reading.kind(*k) == TokenKind::Word && !reading.has_flag(*k, Flags::CAPITAL);
        let bracket = (i..self.end.min(i + LONGEST)).take_while(small).last()? + 1;
        let short = reading.word(bracket + 1);
        let initial = short.chars().next()?;
        (reading.reads(bracket, "(")
            && reading.reads(bracket + 2, ")")
            && reading.has_flag(bracket + 1, Flags::ALL_CAPS)
            && (start..i).any(|k| reading.word(k).starts_with(initial)))
        .then_some(bracket)
    }

    /// `de 43-jarige`, `de gewonde`, `een ander`: the adjective is the head.
    fn adjective_as_head(&self, core: &Core) -> Option<usize> {
        let reading = self.reading;
        let adjective = core.modifier.filter(|m| core.determined && m + 1 == core.next)?;
        let inflected =
            self.is(adjective, Tags::ADJ_INFLECTED | Tags::GUESSED) && reading.word(adjective).ends_with('e');
        let alone = inflected || reading.reads(adjective, "ander");
        // `de zogenoemde “stille weg”`: the noun is quoted.
        let quoted = reading.opened_at(core.next).is_some() && !reading.word(adjective).ends_with("jarige");
        (alone && !quoted).then_some(adjective)
    }

    /// `de een vindt dit, de ander dat`, `de twee zeggen`: a number that stands for people.
    fn number_as_head(&self, core: &Core) -> Option<usize> {
        let reading = self.reading;
        let known = reading.known();
        let number = core.start + 1;
        if core.next != number + 1 || reading.lexeme(core.start) != known.de {
            return None;
        }
        let several = || {
            core.numeral
                && self.is(number, Tags::NUM)
                && !self.is_ordinal(number)
                && reading.word(number).starts_with(char::is_alphabetic)
                && (reading.is(core.next, Tags::FIN_PL)
                    || reading.is_comma(core.next) && reading.has_flag(core.start, Flags::SENTENCE_START))
        };
        (reading.lexeme(number) == known.een || several()).then_some(number)
    }

    /// What looks like a noun phrase and is none.
    fn is_no_phrase(&self, core: &Core, head: usize) -> bool {
        let reading = self.reading;
        // `dat bewoners klagen`: a conjunction, the article would be `die`.
        let conjunction = core.start + 1 == head
            && reading.lexeme(core.start) == reading.known().dat
            && self.is(head, Tags::PLURAL);
        // `roept hard`, `haast niemand`: an adjective without anything is an adverb, though it can be a noun.
        let adverb = !core.determined
            && core.modifier.is_none()
            && core.name.is_none()
            && core.start + 1 == core.next
            && self.is(head, Tags::ADJ | Tags::ADV)
            && !self.is(head, Tags::SOURCE_NOUN | Tags::PLURAL)
            && !reading.has_flag(head, Flags::CAPITAL);
        conjunction || adverb
    }

    /// The end of the name of a body that says what it is about: `de commissie Onderzoek naar Misstanden in de Zorg`.
    fn theme(&self, start: usize, end: usize) -> usize {
        let reading = self.reading;
        let word = |i: usize| self.is(i, Tags::NAME) && self.is_field_name(i);
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
            if self.ends_name_in_role(i) || head.is_none() && self.ends_name(i) && self.is(i, Tags::NOUN) {
                return true;
            }
            // `Jansens advocaat`, `Ruslands president`, `Israëls hoogste aanklager`.
            return head.is_none()
                && reading.word(name.end - 1).trim_end_matches(chars::is_apostrophe).ends_with('s')
                // `publiceerde Reuters brieven`
                && !(self.is(name.end - 1, Tags::ORG) && self.is(i, Tags::PLURAL))
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
                        && (!self.is_definite_before(head) || self.is_group(head)))
    }

    /// `(Russia) Today-hoofdredacteur`, `(Radio) 2-collega`: the end of a name, and a role.
    fn ends_name_in_role(&self, i: usize) -> bool {
        self.ends_name(i) && self.is(i, Tags::ROLE)
    }

    fn ends_name(&self, i: usize) -> bool {
        let word = self.reading.word(i);
        let joins =
            self.reading.has_flag(i, Flags::CAPITAL) || word.starts_with(|c: char| c.is_ascii_digit());
        joins && word.contains('-')
    }

    /// `de krant`, not `een krant` or `krant`.
    fn is_definite_before(&self, head: usize) -> bool {
        let reading = self.reading;
        head > 0 && reading.is(head - 1, Tags::DET) && reading.lexeme(head - 1) != reading.known().een
    }
}
