//! Whom a pronoun means of the sentences before its own: who speaks there, whom it is about, who else is named.

use std::ops::Range;

use super::{PARAGRAPHS, Wanted};
use crate::attribution::SpeakerKind;
use crate::lexicon::{Gender, Tags};
use crate::mention::{self, Referent};
use crate::resolution::{FAR, Logged, Resolver, kind_of};

impl Resolver<'_, '_> {
    /// Whom a pronoun in `sentence` means of the sentences before it, the nearest first.
    pub(in crate::resolution) fn earlier_sentence(
        &mut self,
        sentence: usize,
        wanted: Wanted,
    ) -> Option<usize> {
        let reading = self.reading;
        let paragraph = reading.sentences[sentence].paragraph as usize;
        let told = self.told_before(sentence);
        (0..sentence)
            .rev()
            .take(2 * FAR)
            .take_while(|&s| reading.sentences[s].paragraph as usize + PARAGRAPHS >= paragraph)
            .find_map(|s| self.meant_in(s, s + 1 == sentence, Some(s) == told, wanted))
    }

    /// Whom a pronoun means of sentence `s`, which stands right before its own (`next_to`), or is the last one that the text tells
    /// itself (`told`): who speaks there, whom it is about, who else is named, and who is only introduced.
    fn meant_in(&mut self, s: usize, next_to: bool, told: bool, wanted: Wanted) -> Option<usize> {
        let range = self.reading.sentence_tokens(s);
        let outside = self.reading.quotation_around(range.start).is_none();
        // `“De bewoners hebben een plan. Het is klaar. Ze …”`: whoever speaks goes on about them.
        let same = next_to
            || wanted.quoted()
                && self.reading.quotation_around(range.end.saturating_sub(2)) == wanted.quotation;
        let object = if next_to { self.goes_on_as_object(s, wanted) } else { None };
        let relative = |resolver: &mut Self| if next_to { resolver.relative_in(s, wanted) } else { None };
        object
            .or_else(|| relative(self))
            .or_else(|| if same { self.named_in_quotation(s, wanted) } else { None })
            .or_else(|| self.who_spoke_in(s, wanted))
            .or_else(|| if next_to && wanted.plural { self.last_clause(s) } else { None })
            .or_else(|| if outside { self.topic_as(s, next_to, told, wanted) } else { None })
            .or_else(|| if next_to || same && wanted.plural { self.quoted_subject(s, wanted) } else { None })
            .or_else(|| if next_to && wanted.plural { self.only_body_in_quotation(s, wanted) } else { None })
            .or_else(|| self.who_is_named_in(s, next_to, wanted))
            // Inside a quotation, whoever has just been introduced comes before the only one named.
            .or_else(|| if next_to && wanted.quoted() { self.introduced_in(s, wanted) } else { None })
            .or_else(|| {
                let nobody_else = wanted.quoted() || !self.is_about_somebody(s);
                if told && nobody_else { self.only_one_in(range, wanted) } else { None }
            })
            .or_else(|| if next_to && !wanted.quoted() { self.introduced_in(s, wanted) } else { None })
    }

    /// `De vader van Anna Kok kreeg een boete. Zij …`: the only one of her sex whom the two sentences before name at all.
    pub(in crate::resolution) fn only_one_told(&self, i: usize, wanted: Wanted) -> Option<usize> {
        const NEAR: usize = 2;
        let reading = self.reading;
        let gender = wanted.gender.filter(|_| !wanted.quoted())?;
        let sentence = reading.sentence(i);
        let near = reading.sentences[sentence.saturating_sub(NEAR)].first as usize..i;
        let named = [&self.log, &self.spoken_of, &self.spoken].into_iter().flat_map(|log| log.within(&near));
        let mut found = named.map(Logged::entity).filter(|&entity| {
            let near = &self.registry.entities[entity];
            near.is_someone() && near.gender == Some(gender) && self.fits(entity, wanted)
        });
        let only = found.next()?;
        found.all(|entity| entity == only).then_some(only)
    }

    /// Who speaks in sentence `s`.
    fn who_spoke_in(&self, s: usize, wanted: Wanted) -> Option<usize> {
        let range = self.reading.sentence_tokens(s);
        let mut spoken = self.spoken.within(&range).rev();
        let aside = |logged: &&Logged| {
            self.by_sentence[s].iter().any(|&k| {
                let source = self.found[k].source.as_ref();
                source.is_some_and(|source| source.tokens.start == logged.token()) && self.is_aside(k, s)
            })
        };
        let speaker = spoken.find(|logged| self.may_be_meant(logged, wanted) && !aside(logged))?.entity();
        // `Volgens de bond stonden de leden buiten. Ze …`: several before a body.
        let several = || {
            let topic = self.topics[s].as_ref().map(|topic| &topic.mention);
            wanted.plural && topic.is_some_and(|topic| topic.plural && topic.referent == Referent::Unnamed)
        };
        (self.registry.entities[speaker].plural || !several()).then_some(speaker)
    }

    /// Who is named in sentence `s`: at its head or behind its first verb, or else at its end.
    fn who_is_named_in(&self, s: usize, next_to: bool, wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        let range = reading.sentence_tokens(s);
        let meant = |logged: &&Logged| self.may_be_meant(logged, wanted);
        let mut named = self.log.within(&range).rev();
        let prominent = named.clone().filter(|logged| logged.prominent).find(meant);
        // `De regie is in handen van Theu Boermans. Hij …`: at the end of a sentence somebody is introduced.
        let introduced = || {
            let last = named.find(meant).filter(|_| next_to && wanted.gender.is_some())?;
            let verb = |i: usize| reading.is(i, Tags::VERB) && !reading.is(i, Tags::NOUN | Tags::NAME);
            // `staan bij Kramer op 26 zetels, Firan op 23`: it goes on.
            let name = mention::simple_mention_at(reading, last.token(), range.end)?;
            let end = name.tokens.end;
            let ends = end + 1 >= range.end || !reading.is(end, Tags::PREP);
            (ends && !(last.token()..range.end).any(verb)).then_some(last)
        };
        prominent.or_else(introduced).map(Logged::entity)
    }

    /// Somebody, and not anyone, who can be meant and be heard.
    fn may_be_meant(&self, logged: &Logged, wanted: Wanted) -> bool {
        self.is_likely(logged.entity(), wanted)
            && self.is_audible(logged, wanted)
            && self.fits(logged.entity(), wanted)
            && (wanted.plural || !self.is_anyone(logged.token()))
    }

    /// `Firan aarzelt, maar Kramer en Groot willen wel. Zij …`: several whom the last clause of sentence `s` is about.
    fn last_clause(&mut self, s: usize) -> Option<usize> {
        let subject = self.last_subject(s)?;
        let several = subject.can_speak()
            && (subject.joint || subject.plural && subject.referent != Referent::Pronoun)
            && self.reading.quotation_around(subject.tokens.start).is_none();
        several.then(|| self.registry.describe(self.reading, &subject, kind_of(&subject)))?
    }

    /// Its subject is one person, with a name or without.
    fn is_about_somebody(&self, s: usize) -> bool {
        self.topics[s].as_ref().is_some_and(|topic| match topic.mention.referent {
            Referent::Person | Referent::Unnamed => !topic.mention.plural,
            Referent::Pronoun => self.means_somebody(&topic.mention),
            _ => false,
        })
    }

    /// `In de hoek stond Anna Kok bij Piet Groot. Zij …`: the only person named there who is known to be a woman;
    /// `de aanhang van Groot is trots. Hij …`: the only person, to whom they belong.
    fn only_one_in(&self, range: Range<usize>, wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        let gender = wanted.gender?;
        let people = || {
            self.log.within(&range).filter(|logged| {
                self.is_audible(logged, wanted)
                    && wanted.speaker != Some(logged.entity())
                    && self.registry.entities[logged.entity()].is_someone()
            })
        };
        let of = |token: usize| {
            let before = token - 1 - usize::from(reading.is(token - 1, Tags::TITLE));
            before > range.start && reading.lexeme(before) == reading.known().van
        };
        let mut known =
            people().filter(|logged| self.registry.entities[logged.entity()].gender == Some(gender));
        let only = match known.next() {
            Some(only) => known.all(|logged| logged.entity() == only.entity()).then_some(only)?,
            None => people().next().filter(|only| {
                only.token() > range.start + 1
                    && of(only.token())
                    && people().all(|logged| logged.entity() == only.entity())
            })?,
        };
        self.fits(only.entity(), wanted).then_some(only.entity())
    }

    /// The topic of sentence `s`, if a pronoun can mean it. Several people are known by their description.
    /// Somebody without a name stands right before it, or, only just introduced, before quotations.
    fn topic_as(&mut self, s: usize, next_to: bool, told: bool, wanted: Wanted) -> Option<usize> {
        // `men` is nobody to come back to, `sommigen` are.
        let reading = self.reading;
        let someone = |i: usize| wanted.plural || !self.is_anyone(i);
        let topic = self.topics[s].as_ref().filter(|topic| someone(topic.mention.head))?;
        let mention = &topic.mention;
        // `De man kwam binnen. Hij zei …`
        let is = |tags: Tags| reading.is(mention.head, tags);
        // `De agent weet het niet. “Niets”, zegt hij. “Nee”, zegt hij weer.`
        let range = reading.sentence_tokens(s);
        let here = !reading.is(mention.tokens.start, Tags::POSS)
            && reading
                .sentences
                .get(s + 1)
                .is_some_and(|next| next.paragraph == reading.sentences[s].paragraph)
            && !self.log.within(&range).any(|logged| self.registry.entities[logged.entity()].is_someone());
        let somebody = (next_to || told && (wanted.quoted() || !mention.definite || here))
            && !wanted.plural
            && !mention.plural
            && (mention.definite || topic.is_introduced(reading))
            && (is(Tags::ROLE) || reading.reads(mention.head, "ander"))
            // `De burgemeester kwam. “Het is klaar.” Ze …`: nobody else is told of.
            && (wanted.gender != Some(Gender::Feminine)
                || is(Tags::FEMININE)
                || told && !next_to && here && !is(Tags::MASCULINE));
        // `Anna Kok en Piet Groot kwamen. Ze …`: both.
        if !wanted.plural && mention.plural && topic.entity.is_some() && mention.referent != Referent::Pronoun
        {
            return None;
        }
        let share = topic.entity.is_some() && self.is_share(mention);
        let several = wanted.plural && mention.joint && mention.can_speak() && !share;
        if let Some(entity) = topic.entity.filter(|_| !several) {
            let unnamed = self.registry.entities[entity].kind == SpeakerKind::Unnamed;
            // `Plotseling is zijn ex weg. … zei hij`: whoever has her.
            let owner = reading.lexicon.pronoun(reading.lexeme(mention.tokens.start));
            let possessed = unnamed
                && wanted.gender.is_some()
                && reading.is(mention.tokens.start, Tags::POSS)
                && owner.is_some_and(|owner| owner.gender == wanted.gender)
                && reading.tags(mention.head).gender().is_none();
            if possessed {
                return None;
            }
            // `Een vriendin wacht. Ze is moe. Ze zegt …`: she goes on.
            let goes_on = next_to
                && !wanted.plural
                && self.means_somebody(mention)
                && self.registry.entities[entity].is_introduced(reading);
            let likely = self.is_likely(entity, wanted) || (somebody || goes_on) && unnamed;
            return (self.fits(entity, wanted) && likely).then_some(entity);
        }
        let people = somebody && !mention.definite && mention.referent == Referent::Unnamed
            || wanted.plural
                && (several
                    || (mention.plural || is(Tags::GROUP))
                        && matches!(mention.referent, Referent::Unnamed | Referent::Organisation));
        if !people {
            return None;
        }
        let entity = self.registry.describe(reading, mention, kind_of(mention));
        if let Some(topic) = self.topics[s].as_mut().filter(|_| !several) {
            topic.entity = entity;
        }
        entity
    }

    /// `Anna Kok noemde haar een kei. Ze …`: the one who is a pronoun already in a sentence about somebody else.
    fn goes_on_as_object(&mut self, s: usize, wanted: Wanted) -> Option<usize> {
        const NEAR: usize = 3;
        let reading = self.reading;
        let gender = wanted.gender.filter(|_| wanted.speaker.is_none() && !wanted.quoted())?;
        let topic = self.topics[s].as_ref().filter(|topic| topic.mention.referent == Referent::Person)?;
        let (verb, subject) = (topic.verb, topic.entity?);
        let end = reading.sentences[s].last as usize;
        let object = |i: usize| {
            let pronoun = reading.lexicon.pronoun(reading.lexeme(i));
            pronoun.is_some_and(|pronoun| pronoun.gender == Some(gender))
                && reading.is(i, Tags::PRON_OBJ)
                && !reading.is(i, Tags::PRON_SUBJ | Tags::REFL)
                && !reading.is(i + 1, Tags::NOUN | Tags::ADJ)
                && reading.quotation_around(i).is_none()
        };
        if !(verb + 1..end.min(verb + 1 + NEAR)).any(object) {
            return None;
        }
        self.earlier_sentence(s, Wanted { speaker: Some(subject), ..wanted })
    }
}
