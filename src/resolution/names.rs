//! The names of the whole text, read before anybody is asked who speaks.

use std::ops::Range;

use super::Resolver;
use super::entity::{is_copula, is_left_open};
use super::log::Logged;
use super::registry::Added;
use crate::attribution::SpeakerKind;
use crate::clause;
use crate::lexicon::Tags;
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;
use crate::token::Flags;
use crate::zone::Zone;

/// How far a noun phrase is read.
const LONGEST: usize = 40;

/// A mention that tells of somebody or of a body.
struct Telling {
    mention: Mention,
    /// It stands inside another one: `Piet Groot` in `de opvolger van Piet Groot`.
    inner: bool,
    added: Added,
}

impl Telling {
    fn new(mention: Mention, inner: bool) -> Telling {
        Telling { mention, inner, added: Added::default() }
    }

    /// It has a full name, or that of a body.
    fn is_full(&self) -> bool {
        let name = self.mention.name.as_ref();
        name.is_some_and(|name| name.len() > 1 || self.mention.referent == Referent::Organisation)
    }
}

impl Resolver<'_, '_> {
    /// Reads the names of the whole text, full ones first, and the people known by a role only.
    pub(super) fn register_names(&mut self) {
        let reading = self.reading;
        let mut tellings = tellings(reading);
        self.registry.reserve(tellings.len());
        let employers: Vec<Mention> =
            tellings.iter().filter_map(|telling| employer(reading, &telling.mention)).collect();
        // Those to whom others belong come after all others: they are named for once.
        for inner in [false, true] {
            for telling in tellings.iter_mut().filter(|telling| telling.inner == inner && telling.is_full()) {
                if !inner || !self.registry.has_namesake(reading, &telling.mention) {
                    self.registry.add_name_again(reading, &telling.mention, &mut telling.added);
                }
            }
        }
        for Telling { mention, inner, mut added } in tellings {
            let entity = if inner && !added.is_known() && self.registry.has_namesake(reading, &mention) {
                None
            } else if mention.name.is_some() {
                self.registry.add_name_again(reading, &mention, &mut added)
            } else {
                // `Jan Kok woont in Gent. Hij is burgemeester.`
                if let Some(person) = self.told_as_pronoun(&mention) {
                    self.registry.note_told(reading, person, &mention);
                }
                self.registry
                    .by_role(reading, &mention, mention.tokens.start)
                    .map(|held| held.entity)
                    .or_else(|| self.registry.describe(reading, &mention, SpeakerKind::Unnamed))
            };
            // `de broer van Piet Groot belde`: he is spoken of, but for a pronoun he is there only at the end.
            let told =
                inner && mention.referent == Referent::Person && !reading.is_terminator(mention.tokens.end);
            if told && let Some(entity) = entity {
                self.spoken_of.add(Logged::new(mention.tokens.start, entity, false));
            } else if let Some(entity) = entity {
                let body = inner && mention.referent == Referent::Organisation;
                let prominent = !body && self.is_prominent(mention.tokens.start);
                self.registry.entities[entity].notice(reading, &mention, prominent);
                self.log.add(Logged::new(mention.tokens.start, entity, prominent));
            }
        }
        for employer in employers {
            self.registry.is_body(reading, &employer);
        }
    }

    /// `Jan Kok woont in Gent. Hij is er burgemeester.`: the only person of the sentence before, whom this is said of.
    fn told_as_pronoun(&self, told: &Mention) -> Option<usize> {
        const ADVERBS: usize = 3;
        let reading = self.reading;
        let sentence = reading.sentence(told.tokens.start);
        let first = reading.start_of_sentence(told.tokens.start);
        let gender = reading.lexicon.pronoun(reading.lexeme(first))?.gender?;
        let between = first + 2..told.tokens.start;
        let said = reading.is(first, Tags::PRON_SUBJ)
            && is_copula(reading, first + 1)
            && between.len() <= ADVERBS
            && between.into_iter().all(|i| reading.is(i, Tags::ADV | Tags::TIME))
            && !(first + 2..told.head).any(|i| is_left_open(reading, i));
        let before = sentence.checked_sub(1).filter(|_| said && reading.is(told.head, Tags::ROLE))?;
        let same = reading.sentences[before].paragraph == reading.sentences[sentence].paragraph;
        let person = self.only_person_in(before)?;
        let own = self.registry.entities[person].gender;
        let fits = own.is_none_or(|own| own == gender) && reading.quotation_around(first).is_none();
        (same && fits).then_some(person)
    }

    /// `dat hoeft niet van Kramer`, `dat mag van de minister`: whose wish it is.
    fn is_wish_of(&self, i: usize) -> bool {
        let reading = self.reading;
        if i < 3
            || reading.lexeme(i - 1) != reading.known().van
            || reading.is(i - 2, Tags::NOUN | Tags::NAME | Tags::SOURCE_NOUN)
        {
            return false;
        }
        let start = reading.start_of_sentence(i);
        if i < start + 3 || reading.quotation_around(i).is_some() {
            return false;
        }
        let verb = (start..i - 1)
            .rev()
            .take_while(|&k| !reading.is_comma(k) && !reading.is(k, Tags::CONJ_COORD))
            .find(|&k| clause::is_finite(reading, k));
        // `dat`, `dit`, `het`
        let thing = |k: usize| reading.is(k, Tags::DET) && reading.is(k, Tags::PRON_SUBJ);
        verb.is_some_and(|verb| {
            reading.is(verb, Tags::MODAL) && (start.max(verb.saturating_sub(2))..verb).any(thing)
        })
    }

    /// `Maar zoals Kramer terecht opmerkt: “…”`: whoever tells it.
    fn is_as_told_by(&self, i: usize) -> bool {
        const NEAR: usize = 8;
        let reading = self.reading;
        let first = reading.start_of_sentence(i);
        reading.lexeme(i - 1) == reading.known().zoals
            && (i - 1 == first || i - 2 == first)
            && (i + 1..reading.end_of_sentence(i))
                .take(NEAR)
                .find(|&k| clause::is_finite(reading, k))
                .is_some_and(|verb| reading.reads(verb + 1, ":"))
    }

    /// It opens its sentence or follows its verb, with no preposition before it, and nobody else says it.
    fn is_prominent(&self, i: usize) -> bool {
        let reading = self.reading;
        if self.is_wish_of(i) {
            return true;
        }
        if i > 0
            && reading.is(i - 1, Tags::PREP)
            && !reading.is(i - 1, Tags::TE)
            // `Als Kramer vertrekt, is zijn plaats vrij`: a conjunction, but `als Kramer hem vraagt` is about another.
            && !(reading.lexeme(i - 1) == reading.known().als
                && reading.is(i, Tags::NAME)
                && clause::is_subordinator(reading, i - 1)
                && !reading.is(i + 1, Tags::PRON_OBJ))
            && !reading.has_flag(i, Flags::SENTENCE_START)
            && !self.is_as_told_by(i)
            // `Anders dan Kramer belde Jansen`
            || i > 0
                && reading.lexeme(i - 1) == reading.known().dan
                && !reading.has_flag(i - 1, Flags::CAPITAL)
            || reading.quotation_around(i).is_some()
        {
            return false;
        }
        let start = reading.start_of_sentence(i);
        // `… stonden Kramer en Jansen`, `beelden van Kramer en Jansen`: the second as the first.
        let joined = i > 1 && reading.lexeme(i - 1) == reading.known().en;
        if joined
            && let Some(logged) = self.log.last().filter(|logged| logged.token() + 6 > i)
            && logged.token() >= start
            && (logged.token()..i - 1).all(|k| reading.is(k, Tags::NAME | Tags::ROLE | Tags::NAME_PARTICLE))
        {
            return logged.prominent;
        }
        if !clause::has_finite(reading, start, i) {
            // `Het bedrijf, waarin de staat zit, …`: somebody in a relative clause.
            let related = |k: usize| reading.is(k, Tags::REL) && reading.is_comma(k - 1);
            return !(start + 2..i).any(related);
        }
        if i < start + 2 || !reading.is(i - 1, Tags::FINITE) {
            return false;
        }
        // `Kramer belde Jansen`, `hij belde Jansen`: the place of the subject is taken.
        let clause = (start..i - 1)
            .rev()
            .take_while(|&k| !reading.is_comma(k) && !reading.is(k, Tags::CONJ_COORD))
            .last()
            .unwrap_or(i - 1);
        let named = self.log.last().is_some_and(|logged| {
            let entity = &self.registry.entities[logged.entity()];
            logged.prominent
                && logged.token() >= clause
                && (entity.is_someone() || entity.kind != SpeakerKind::Person)
        });
        let pronoun = reading.is(clause, Tags::PRON_SUBJ)
            && reading.lexicon.pronoun(reading.lexeme(clause)).is_some_and(|pronoun| pronoun.can_speak);
        !named && !pronoun
    }
}

/// The mentions in the running text that tell of somebody, each with the name inside it.
fn tellings(reading: &Reading<'_>) -> Vec<Telling> {
    let mut tellings = Vec::with_capacity(reading.len() / 16);
    let may_tell = mention::may_tell(reading);
    let mut i = 0;
    while i < reading.len() {
        let end = reading.len().min(i + LONGEST);
        let found = if may_tell[i] { mention::telling_mention_at(reading, i, end) } else { None };
        let Some(found) = found else {
            i += 1;
            continue;
        };
        if !tells(reading, &found) {
            i = if is_nobody(reading, &found) { found.head + 1 } else { i + 1 };
            continue;
        }
        // `Anna Kok en Piet Groot`: the second has a name as well.
        let first = found.name.as_ref().map_or(found.head + 1, |name| name.end);
        let next = (i + 1).max(if found.joint { first } else { found.tokens.end });
        // The headline abbreviates; the body names in full.
        if reading.zone(found.tokens.start) == Zone::Body && !is_byline(reading, &found) {
            let names = || (first..next).filter(|&k| may_tell[k] && reading.is(k, Tags::NAME));
            let inner = names()
                .find_map(|k| inner_name(reading, &found, k..next))
                .or_else(|| names().find_map(|k| body_of(reading, &found, k..next)));
            tellings.push(Telling::new(found, false));
            // `de opvolger van Piet Groot`: he may be called `Groot` later.
            tellings.extend(inner.map(|inner| Telling::new(inner, true)));
        }
        i = next;
    }
    tellings
}

/// It has a name, or is one person known by a role.
fn tells(reading: &Reading<'_>, found: &Mention) -> bool {
    // `iemand` is nobody to come back to.
    let somebody = || !reading.is(found.head, Tags::PRON_SUBJ | Tags::PRON_OBJ);
    let unnamed = || found.referent == Referent::Unnamed && found.definite && somebody();
    // `De cijfers zijn de slechtste in jaren.`
    let predicate = || {
        reading.word(found.head).ends_with("ste")
            && reading.is(found.head, Tags::ADJ)
            && !reading.is(found.head, Tags::ROLE)
            && found.tokens.start > 0
            && reading.is(found.tokens.start - 1, Tags::AUX)
    };
    found.name.is_some() || !found.plural && !found.joint && unnamed() && !predicate()
}

/// `de twaalf leden`, `het nieuwe bedrijf`: without its first words, too, it is several or a body.
fn is_nobody(reading: &Reading<'_>, found: &Mention) -> bool {
    let behind = found.tokens.start + 1;
    // `het door Jansen geleide bedrijf`
    let other = Tags::NAME | Tags::ROLE | Tags::DEMONYM | Tags::DET | Tags::PREP;
    found.name.is_none()
        && (reading.is(found.head, Tags::PLURAL) || found.referent == Referent::Organisation)
        && !(behind..found.head).any(|i| reading.is(i, other))
        // `de Britten Moreno`: may be read as a name.
        && !(behind..=found.head).any(|i| reading.has_flag(i, Flags::CAPITAL))
}

/// `Anna Kok Brussel Piet Groot heeft …`: the first one wrote it.
fn is_byline(reading: &Reading<'_>, found: &Mention) -> bool {
    let Some(name) = found.name.as_ref().filter(|name| name.len() > 1) else { return false };
    let place = name.end;
    let starts = |i: usize| reading.has_flag(i, Flags::SENTENCE_START);
    // `Anna Kok Piet Groot heeft …`
    let another = reading.is(place, Tags::GIVEN)
        && reading.is(place + 1, Tags::NAME)
        && !reading.is(found.tokens.start.max(1) - 1, Tags::PREP)
        && !starts(place);
    let before_place = || {
        reading.is(place, Tags::PLACE)
            && (reading.is(place + 1, Tags::NAME) || starts(place + 1))
            && !reading.is(place - 1, Tags::PLACE)
    };
    // `Anna Kok Toen de brug dicht ging …`
    let before_sentence = || starts(found.tokens.start) && mention::opens_sentence(reading, place);
    another || before_place() || before_sentence()
}

/// `Anna Kok van Groene Kade`: what somebody is of who has a full name is nobody.
fn employer(reading: &Reading<'_>, found: &Mention) -> Option<Mention> {
    let of = found.name.as_ref().filter(|name| name.len() > 1)?.end;
    let first = of + 1;
    let named = of < found.tokens.end
        && found.referent == Referent::Person
        && reading.lexeme(of) == reading.known().van
        && reading.is(first, Tags::NAME);
    if !named {
        return None;
    }
    let body = mention::simple_mention_at(reading, first, found.tokens.end)?;
    (body.referent == Referent::Person && body.tokens.start == body.name.as_ref()?.start).then_some(body)
}

/// `Jan Kok van de VVD`, `Jan Kok (VVD)`, `Jan Kok, directeur van KLM`: the body with a name in what is told of somebody.
fn body_of(reading: &Reading<'_>, found: &Mention, tokens: Range<usize>) -> Option<Mention> {
    let body = found.referent == Referent::Person && !found.joint && reading.is(tokens.start, Tags::ORG);
    let inner =
        if body { mention::simple_mention_at(reading, tokens.start, tokens.end)? } else { return None };
    (inner.referent == Referent::Organisation && inner.name.is_some()).then_some(inner)
}

/// The name that begins with the first of these tokens, inside a mention that is not of its bearer.
fn inner_name(reading: &Reading<'_>, found: &Mention, tokens: Range<usize>) -> Option<Mention> {
    let inner = mention::simple_mention_at(reading, tokens.start, tokens.end)?;
    let name = inner.name.clone()?;
    let given = |i: usize| reading.is(i, Tags::GIVEN);
    // `Defensie Piet Groot`: read together by mistake.
    let one = name.len() == 1
        || name.clone().any(given) == (inner.referent == Referent::Person && given(name.start));
    // `het CDA van Anna Kok`
    let body = found.referent == Referent::Organisation && name.len() > 1;
    (!found.joint && (found.name.is_none() || body) && one).then_some(inner)
}
