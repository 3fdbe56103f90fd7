//! People without a name, as those whom a pronoun means: the text has them as a subject, or has just introduced them.

use std::ops::{ControlFlow, Range};

use super::antecedent::Wanted;
use super::{Resolver, kind_of};
use crate::attribution::SpeakerKind;
use crate::clause;
use crate::lexicon::{Gender, Tags};
use crate::mention::{self, Mention, Referent};
use crate::token::Flags;

impl Resolver<'_, '_> {
    /// Who says the words of the quotation around token `i`.
    pub(super) fn speaker_around(&self, i: usize) -> Option<usize> {
        let reading = self.reading;
        reading.quotation_around(i)?;
        self.by_sentence[reading.sentence(i)]
            .iter()
            .filter(|&&k| {
                let found = &self.found[k];
                let outside = found
                    .source
                    .as_ref()
                    .is_none_or(|source| reading.quotation_around(source.tokens.start).is_none());
                outside && found.content.iter().any(|part| part.contains(&i))
            })
            .find_map(|&k| self.speakers[k])
            .map(|(entity, _)| entity)
    }

    /// Whether a pronoun can mean the people that a noun phrase without a name speaks of.
    fn are_wanted(&self, mention: &Mention, wanted: Wanted) -> bool {
        let reading = self.reading;
        let gender = reading.tags(mention.head).gender();
        let fits = wanted.gender.is_none_or(|wanted| gender.is_none_or(|gender| gender == wanted));
        mention.referent == Referent::Unnamed
            && reading.is(mention.head, Tags::ROLE | Tags::DEMONYM)
            && (mention.plural || mention.joint) == wanted.plural
            && fits
    }

    /// `de kartels`, `de achterban`: bodies without a name act as people do.
    fn are_bodies(&self, mention: &Mention, wanted: Wanted) -> bool {
        wanted.plural
            && (mention.plural || mention.definite && self.reading.is(mention.head, Tags::GROUP))
            && !self.reading.is(mention.head, Tags::VERB)
            && mention.referent == Referent::Organisation
            && mention.name.is_none()
    }

    /// Determiners, adjectives and possessives before `k` belong to its noun phrase; `een` begins one: `beelden die een van hen tonen`.
    fn is_inside(&self, start: usize, k: usize) -> bool {
        let reading = self.reading;
        k > start
            && reading.is(k - 1, Tags::DET | Tags::POSS | Tags::ADJ | Tags::NUM)
            && reading.lexeme(k) != reading.known().een
    }

    /// `als een juf geeft ze een opdracht`: nobody but the one who is meant by something else.
    fn is_compared(&self, start: usize, k: usize) -> bool {
        let reading = self.reading;
        k > start && reading.lexeme(k - 1) == reading.known().als && !clause::is_subordinator(reading, k - 1)
    }

    fn describe_people(&mut self, mention: &Mention) -> Option<usize> {
        let reading = self.reading;
        let one = mention.definite && !mention.plural;
        // `de VVD-leider` is somebody whom the text has named.
        if one && reading.has_flag(mention.head, Flags::CAPITAL) {
            return None;
        }
        self.registry
            .by_role(reading, mention, mention.tokens.start)
            .map(|held| held.entity)
            .filter(|_| one)
            .or_else(|| if one { self.renamed(mention, None) } else { None })
            .or_else(|| self.registry.describe(reading, mention, kind_of(mention)))
    }

    /// `over een leraar die weg moet omdat hij …`, `aangevallen door boze buren omdat ze …`: the subject of a clause
    /// before the pronoun in its sentence; for a plural also who is spoken of last in it.
    pub(super) fn people_in_clause(
        &mut self,
        i: usize,
        content: &[Range<usize>],
        wanted: Wanted,
    ) -> Option<usize> {
        let reading = self.reading;
        let start = reading.start_of_sentence(i);
        let quotation = reading.quotation_around(i);
        let beside = |k: usize| {
            reading.quotation_around(k) == quotation && !content.iter().any(|part| part.contains(&k))
        };
        let subordinate = (start..i).any(|k| clause::is_finite(reading, k) && beside(k));
        if !subordinate {
            return None;
        }
        if let ControlFlow::Break(found) = self.subject_beside(start..i, &beside, wanted) {
            return found;
        }
        let last = self.last_people(start..i, &beside, wanted)?;
        self.describe_people(&last)
    }

    /// The subject of a clause among `tokens`, before a pronoun: whom it means, or that it means nobody of the sentence.
    fn subject_beside(
        &mut self,
        tokens: Range<usize>,
        beside: &impl Fn(usize) -> bool,
        wanted: Wanted,
    ) -> ControlFlow<Option<usize>> {
        let reading = self.reading;
        let Range { start, end: i } = tokens;
        // `Toen ze hoorde dat een kind ziek was, zei ze`: the same one, not the child.
        let again = wanted.gender.is_some()
            && (start..i).any(|k| {
                beside(k) && reading.lexeme(k) == reading.lexeme(i) && reading.is(k, Tags::PRON_SUBJ)
            });
        for k in (start..i).rev().filter(|&k| clause::is_finite(reading, k) && beside(k)) {
            let Some(subject) = clause::subject(reading, k).filter(|subject| {
                subject.tokens.start >= start && subject.tokens.end <= i && beside(subject.tokens.start)
            }) else {
                continue;
            };
            // `Jan en Piet komen niet, omdat ze …`
            let several = wanted.plural && subject.joint && subject.referent == Referent::Person;
            let known = !again || reading.tags(subject.head).gender() == wanted.gender;
            if several || known && self.are_wanted(&subject, wanted) || self.are_bodies(&subject, wanted) {
                return ControlFlow::Break(self.describe_people(&subject));
            }
            // `De cryptokoning hield vol: hij zei dat …`: what no table has, and says something, is somebody.
            if self.is_called_something(&subject, k, wanted) {
                return ControlFlow::Break(self.registry.describe(reading, &subject, SpeakerKind::Unnamed));
            }
            // `De partij kwam met een brief waarin ze …`
            let body = subject.referent == Referent::Organisation
                && subject.definite
                && !subject.joint
                && !reading.is(subject.head, Tags::COUNTRY)
                && (subject.name.is_some() || clause::start(reading, k).1 == clause::Opening::Main);
            if body && wanted.gender == Some(Gender::Feminine) && subject.plural == wanted.plural {
                let body = self.speaker_of(&subject, None, &[]);
                return ControlFlow::Break(body.map(|(entity, _)| entity));
            }
            // `dat de Verenigde Staten gelijk kregen in hun claim`: a name of several.
            let states = wanted.plural
                && reading.is(i, Tags::POSS)
                && subject.referent == Referent::Organisation
                && subject.name.is_some()
                && reading.tags(k).is_plural_only();
            if states {
                let body = self.speaker_of(&subject, None, &[]);
                return ControlFlow::Break(body.map(|(entity, _)| entity));
            }
            // Another pronoun for one of them, or a name: whom it means is found before this sentence, or named in it.
            let pronoun = reading.lexicon.pronoun(reading.lexeme(subject.head));
            let same = pronoun.is_some_and(|pronoun| {
                pronoun.can_speak && self.is_plural(&subject, Some(k)) == wanted.plural
            });
            match subject.referent {
                Referent::Pronoun if same && !wanted.plural => return ControlFlow::Break(None),
                Referent::Person if !wanted.plural && self.is_somebody_at(&subject) => {
                    return ControlFlow::Break(self.person_told_of(&subject, wanted));
                }
                _ => {}
            }
        }
        ControlFlow::Continue(())
    }

    /// The subject of verb `k`, a word that no table has, opens its sentence.
    fn is_called_something(&self, subject: &Mention, k: usize, wanted: Wanted) -> bool {
        let reading = self.reading;
        let head = subject.head;
        wanted.gender.is_some()
            && !wanted.quoted()
            && matches!(subject.referent, Referent::Thing | Referent::Unnamed)
            && subject.definite
            && !subject.plural
            && !subject.joint
            && subject.name.is_none()
            && subject.tokens.start == reading.start_of_sentence(k)
            && reading.lexeme(subject.tokens.start) == reading.known().de
            && reading.is(head, Tags::GUESSED)
            && !reading.is(head, Tags::ADJ | Tags::SPEECH_NOUN)
            && clause::start(reading, k).1 == clause::Opening::Main
    }

    /// The last of whom `tokens` tell by a role, before a pronoun.
    fn last_people(
        &self,
        tokens: Range<usize>,
        beside: &impl Fn(usize) -> bool,
        wanted: Wanted,
    ) -> Option<Mention> {
        let reading = self.reading;
        let Range { start, end: i } = tokens;
        let fits = |mention: &Mention| {
            let told =
                |gender: Gender, tags: Tags| wanted.gender == Some(gender) && reading.is(mention.head, tags);
            let article = reading.is(mention.tokens.start, Tags::DET | Tags::POSS);
            self.are_wanted(mention, wanted)
                && (wanted.plural
                    || wanted.quoted()
                    || reading.lexeme(mention.tokens.start) == reading.known().een
                        && (reading.lexeme(i) == reading.known().die
                            || (mention.tokens.end..i).any(|k| clause::is_subordinator(reading, k)))
                    || article && told(Gender::Feminine, Tags::FEMININE)
                    || article && told(Gender::Masculine, Tags::MASCULINE))
        };
        // `aan mijn vader, een aardige man, en hij zei`: what has been said of him already.
        let apposed = |k: usize| {
            let comma = k.saturating_sub(1 + usize::from(reading.is(k - 1, Tags::ADV)));
            reading.lexeme(k) == reading.known().een
                && comma > start
                && reading.is_comma(comma)
                && clause::mention_ending_at(reading, comma).is_some_and(|head| head.definite && fits(&head))
        };
        let head = (start..i).rev().find(|&k| reading.is(k, Tags::ROLE | Tags::DEMONYM))?;
        (start..=head)
            .rev()
            .filter(|&k| beside(k) && !self.is_inside(start, k) && !self.is_compared(start, k))
            .filter(|&k| k == start || !apposed(k))
            .filter_map(|k| mention::simple_mention_at(reading, k, i))
            .find(|mention| mention.tokens.end <= i && fits(mention))
    }

    /// The name in a noun phrase is that of somebody, not of a town that no table has.
    fn is_somebody_at(&self, mention: &Mention) -> bool {
        self.log.within(&mention.tokens).any(|logged| self.registry.entities[logged.entity()].is_someone())
    }

    /// `Ik sprak een lerares. Zij zei …`: somebody whom sentence `s` introduces.
    pub(super) fn introduced_in(&mut self, s: usize, wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        let range = reading.sentence_tokens(s);
        // `Zij sprak een lerares. Ze …`: the same one goes on.
        let topic = self.topics.get(s).and_then(Option::as_ref);
        let goes_on = topic.is_some_and(|topic| {
            let pronoun = reading.lexicon.pronoun(reading.lexeme(topic.mention.head));
            topic.mention.referent == Referent::Pronoun
                && topic.entity.is_some()
                && self.is_plural(&topic.mention, Some(topic.verb)) == wanted.plural
                && pronoun.is_some_and(|pronoun| pronoun.can_speak)
                || topic.mention.joint && wanted.plural
        });
        if goes_on || self.goes_on_quoted(s, wanted) {
            return None;
        }
        // `De aandelen zijn van Anna Kok en topman Piet Groot. Zij …`
        let end = range.end - 1;
        let told = wanted.plural && reading.quotation_around(end).is_none();
        let last = if told { clause::mention_ending_at(reading, end) } else { None };
        let joined = last.filter(|last| last.joint && last.can_speak() && last.tokens.start > range.start);
        if let Some(both) = joined {
            return self.registry.describe(reading, &both, kind_of(&both));
        }
        let found = range.clone().rev().find_map(|k| {
            // `van Jansen, een ondernemer`, `als een koningin`
            let apposed = || {
                k > range.start + 1 && reading.is_comma(k - 1) && reading.is(k - 2, Tags::NAME)
                    || self.is_compared(range.start, k)
            };
            let begins = reading.lexeme(k) == reading.known().een && !wanted.plural
                || wanted.plural
                    && !(k > range.start && reading.is(k - 1, Tags::DET | Tags::ADJ | Tags::NUM));
            let heard = || wanted.quoted() || reading.quotation_around(k).is_none();
            let mention = (begins && heard() && !apposed())
                .then(|| mention::simple_mention_at(reading, k, range.end))?
                .filter(|mention| {
                    // `Het is een zorg van kartels`, `nu willen kartels meer`
                    let told =
                        mention.tokens.end + 1 == range.end || k > 0 && reading.is(k - 1, Tags::FINITE);
                    self.are_wanted(mention, wanted) || self.are_bodies(mention, wanted) && told
                })?;
            Some(mention)
        })?;
        // `Een buurman is blij. “Hij is goed”`: not he who says so.
        self.describe_people(&found).filter(|&entity| wanted.speaker != Some(entity))
    }

    /// `Kramer bezocht zijn moeder. Ze …`, `de auto van haar man is weg. Hij …`: somebody's relative of the other sex, where nobody of
    /// her own has just spoken or been spoken of.
    pub(super) fn relative_in(&mut self, s: usize, wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        let gender = wanted.gender?;
        let range = reading.sentence_tokens(s);
        let owner = |k: usize| reading.lexicon.pronoun(reading.lexeme(k)).and_then(|owner| owner.gender);
        let opposite = |k: usize| {
            reading.is(k, Tags::POSS)
                && owner(k).is_some_and(|owner| owner != gender)
                && (wanted.quoted() || reading.quotation_around(k).is_none())
        };
        let told = |mention: &Mention| {
            reading.tags(mention.head).gender() == Some(gender)
                && mention.name.is_none()
                && self.are_wanted(mention, wanted)
        };
        let relative = range
            .clone()
            .rev()
            .filter(|&k| opposite(k))
            .filter_map(|k| mention::simple_mention_at(reading, k, range.end))
            .find(told)?;
        let topic = self.topics.get(s).and_then(Option::as_ref)?;
        // Hers is the subject, or she is part of it.
        let person = topic.entity.is_some_and(|entity| self.registry.entities[entity].is_someone())
            && topic.verb < relative.tokens.start;
        if !person && !topic.mention.tokens.contains(&relative.tokens.start) {
            return None;
        }
        // `zijn moeder bij elk bezoek`
        let relative = mention::simple_mention_at(reading, relative.tokens.start, relative.head + 1)?;
        let topic = topic.entity.filter(|_| person);
        let own = |entity: usize| self.registry.entities[entity].gender == Some(gender);
        let other = self
            .log
            .within(&range)
            .chain(self.spoken.within(&range))
            .filter(|logged| !relative.tokens.contains(&logged.token()))
            .map(|logged| logged.entity());
        if other.chain(topic).any(own) {
            return None;
        }
        self.describe_people(&relative)
    }

    /// `een derde`, `een ruime meerderheid (88 procent)`: a share that does not say of whom.
    pub(super) fn is_share(&self, mention: &Mention) -> bool {
        mention.joint && self.reading.is(mention.head, Tags::QUANTITY | Tags::NUM)
    }

    /// `Onder de leden vreest een derde …`, `Alle leden stemden. Twee derde …`: those of whom a share is one.
    pub(super) fn shared_by(&mut self, s: usize, share: &Mention) -> Option<usize> {
        let reading = self.reading;
        let known = reading.known();
        let range = reading.sentence_tokens(s);
        let people = |mention: &Mention| {
            mention.plural
                && !mention.joint
                && mention.referent == Referent::Unnamed
                && reading.is(mention.head, Tags::ROLE | Tags::DEMONYM)
        };
        let among = range.filter(|&k| [known.onder, known.van].contains(&reading.lexeme(k)));
        let here = among
            .filter(|k| !share.tokens.contains(k))
            .filter_map(|k| mention::simple_mention_at(reading, k + 1, reading.len()))
            .find(people);
        if let Some(group) = here {
            return self.describe_people(&group);
        }
        let before = self.topics.get(s.checked_sub(1)?)?.as_ref()?;
        let group = before.mention.clone();
        if self.is_share(&group) {
            return before.entity;
        }
        people(&group).then(|| self.describe_people(&group))?
    }

    /// `“Hij sprak een kunstenaar. ‘Mooi’, zei hij”`: the same one goes on in a quotation.
    fn goes_on_quoted(&self, s: usize, wanted: Wanted) -> bool {
        let reading = self.reading;
        if !wanted.quoted() || wanted.plural {
            return false;
        }
        self.subject_in_quotation(s).filter(|subject| self.means_somebody(subject)).is_some_and(|subject| {
            let pronoun = reading.lexicon.pronoun(reading.lexeme(subject.head));
            pronoun.is_some_and(|pronoun| pronoun.gender == wanted.gender)
        })
    }

    /// The subject of the first main clause of sentence `s` that stands in a quotation.
    fn subject_in_quotation(&self, s: usize) -> Option<Mention> {
        let reading = self.reading;
        let verb = reading.sentence_tokens(s).find(|&k| {
            reading.quotation_around(k).is_some()
                && clause::is_finite(reading, k)
                && clause::start(reading, k).1 == clause::Opening::Main
        })?;
        clause::subject(reading, verb)
    }

    /// `“Kok heeft Jansen geholpen. Hij …”`: the person with a name who is the subject of a sentence of the same quotation.
    pub(super) fn named_in_quotation(&mut self, s: usize, wanted: Wanted) -> Option<usize> {
        if !wanted.quoted() || wanted.plural {
            return None;
        }
        let subject = self.subject_in_quotation(s)?;
        self.person_told_of(&subject, wanted)
    }

    /// `“Ik ben door Defensie ingelicht. Zij zeiden …”`: the only body that a sentence of the same quotation names.
    pub(super) fn only_body_in_quotation(&self, s: usize, wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        wanted.quotation?;
        let range = reading.sentence_tokens(s);
        let mut named = self
            .log
            .within(&range)
            .filter(|logged| reading.quotation_around(logged.token()) == wanted.quotation);
        let only = named.next()?;
        let body = self.registry.entities[only.entity()].is_named_body()
            && !reading.is(only.token(), Tags::PLACE | Tags::COUNTRY);
        (body && named.all(|other| other.entity() == only.entity()) && self.fits(only.entity(), wanted))
            .then_some(only.entity())
    }

    /// The one person whom a noun phrase in a quotation names, if a pronoun there can mean him.
    fn person_told_of(&self, subject: &Mention, wanted: Wanted) -> Option<usize> {
        let one =
            wanted.quoted() && subject.referent == Referent::Person && !subject.joint && !subject.plural;
        let entity = if one { self.entity_at(subject)? } else { return None };
        (self.registry.entities[entity].is_someone() && self.fits(entity, wanted)).then_some(entity)
    }

    /// `“De ministers hebben een plan. Zij hebben gezegd dat …”`: the subject of a sentence of the same quotation.
    pub(super) fn quoted_subject(&mut self, s: usize, wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        wanted.quotation?;
        let subject = self.subject_in_quotation(s)?;
        if self.are_wanted(&subject, wanted) || self.are_bodies(&subject, wanted) {
            return self.describe_people(&subject);
        }
        (wanted.plural && subject.joint && subject.can_speak())
            .then(|| self.registry.describe(reading, &subject, kind_of(&subject)))?
    }
}
