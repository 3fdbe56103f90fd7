//! Pronouns: whom `hij`, `ze` and `die` mean.

mod earlier;

use std::ops::Range;

use super::{FAR, Logged, Resolver, WIDE, kind_of};
use crate::attribution::SpeakerKind;
use crate::clause;
use crate::lexicon::{Gender, Tags};
use crate::mention::{self, Mention, Referent};
use crate::token::Flags;

/// How many paragraphs back somebody is still spoken of.
pub(super) const PARAGRAPHS: usize = 2;

/// Whom a pronoun can mean.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    pub(super) plural: bool,
    pub(super) gender: Option<Gender>,
    /// The quotation in which the pronoun stands.
    pub(super) quotation: Option<usize>,
    /// `hij` and `hem` mean no body, `zijn` may.
    pub(super) person: bool,
    /// Who speaks around it, and so means somebody else.
    pub(super) speaker: Option<usize>,
    /// Words in which nobody names himself: what he says, or what is told of him behind the pronoun.
    pub(super) tells: Option<(usize, usize)>,
}

impl Wanted {
    /// The pronoun is in somebody's mouth.
    pub(super) fn quoted(self) -> bool {
        self.quotation.is_some()
    }
}

impl Resolver<'_, '_> {
    /// Whom a pronoun means: the subject of a clause before it in its sentence, then sentence by sentence back who
    /// speaks, whom it is about, and who else is named. `content` is what the pronoun is reported to say.
    pub(super) fn antecedent(
        &mut self,
        source: &Mention,
        verb: Option<usize>,
        content: &[Range<usize>],
    ) -> Option<usize> {
        let reading = self.reading;
        let i = source.tokens.start;
        let sentence = reading.sentence(i);
        self.topics_up_to(sentence);
        let plural = self.is_plural(source, verb);
        let pronoun = reading.lexicon.pronoun(reading.lexeme(i));
        let wanted = Wanted {
            plural,
            gender: pronoun.and_then(|pronoun| pronoun.gender).filter(|_| !plural),
            quotation: reading.quotation_around(i),
            person: !plural
                && pronoun.is_some_and(|pronoun| pronoun.gender == Some(Gender::Masculine))
                && !reading.is(i, Tags::POSS),
            speaker: self.speaker_around(i),
            tells: self.told_by_another(i, content),
        };
        // `Aydin noemde Kok. Die zweeg`: not the one whom the sentence is about, but the last one named.
        let pointing = pronoun.is_some_and(|pronoun| pronoun.is_demonstrative());
        let demonstrative = !plural && pointing;
        // `Die` and `Deze` at the head of a sentence.
        let opens = pointing && reading.has_flag(i, Flags::CAPITAL);
        // `Volgens de bond klagen de leden, omdat ze …`: several people before a body that is one.
        if let Some(person) = self.last_mentioned(i) {
            return Some(person);
        }
        if plural && self.is_anyone_at(i) {
            return None;
        }
        let clause = if plural {
            self.people_in_clause(i, content, wanted).or_else(|| self.earlier_clause(i, content, wanted))
        } else {
            self.earlier_clause(i, content, wanted).or_else(|| self.people_in_clause(i, content, wanted))
        };
        let object = if demonstrative {
            self.before_conjunction(i).or_else(|| self.object_before(i))
        } else if plural {
            self.those_at(i)
        } else {
            None
        };
        let found = object
            .or(clause)
            .or_else(|| self.told_of_himself(i, content, wanted))
            .or_else(|| self.only_one_beside(i, content, wanted))
            .or_else(|| if demonstrative { self.not_the_subject(i, wanted) } else { None })
            .or_else(|| if demonstrative { self.last_named(sentence, wanted) } else { None })
            .or_else(|| if opens { self.body_before(i, wanted) } else { None })
            .or_else(|| self.earlier_sentence(sentence, wanted))
            // `“Als ik bel, zeggen ze …”`: whoever that may be.
            .or_else(|| if plural && wanted.quoted() { None } else { self.anybody(i, wanted) })
            .or_else(
                || if wanted.gender == Some(Gender::Feminine) { self.body_before(i, wanted) } else { None },
            )
            .or_else(|| self.only_one_told(i, wanted))
            .or_else(|| self.body_in_words(i, content))?;
        // `Bertens … zij`: a woman, whoever else comes along.
        let entity = &mut self.registry.entities[found];
        let unnamed = entity.kind == SpeakerKind::Unnamed && !entity.plural;
        if (entity.is_someone() || unnamed) && entity.gender.is_none() {
            entity.gender = wanted.gender;
        }
        Some(found)
    }

    /// The last sentence before `sentence` that the text tells itself, behind the quotations between them.
    pub(super) fn told_before(&self, sentence: usize) -> Option<usize> {
        let reading = self.reading;
        let paragraph = reading.sentences[sentence].paragraph;
        let quoted = |s: usize| reading.quotation_around(reading.sentences[s].first as usize + 1).is_some();
        let last = (0..sentence).rev().take(FAR).find(|&s| !quoted(s))?;
        (reading.sentences[last].paragraph + 1 >= paragraph).then_some(last)
    }

    pub(super) fn fits(&self, entity: usize, wanted: Wanted) -> bool {
        wanted.speaker != Some(entity)
            && self.agrees_with(entity, wanted)
            && !wanted.tells.is_some_and(|words| self.is_told_of(entity, words))
    }

    /// Its number, kind and gender are those that a pronoun has.
    fn agrees_with(&self, entity: usize, wanted: Wanted) -> bool {
        let entity = &self.registry.entities[entity];
        if wanted.plural {
            return entity.plural || entity.kind == SpeakerKind::Organisation;
        }
        if entity.plural
            || entity.kind == SpeakerKind::Document
            || wanted.person && entity.kind == SpeakerKind::Organisation
        {
            return false;
        }
        match (wanted.gender, entity.gender) {
            (Some(wanted), Some(is)) => wanted == is,
            _ => true,
        }
    }

    /// Somebody with a name, or a spokesman without one who has just spoken; for a plural people or a body that speaks.
    fn is_likely(&self, entity: usize, wanted: Wanted) -> bool {
        let likely = &self.registry.entities[entity];
        if wanted.plural {
            return likely.plural || likely.speaks;
        }
        likely.is_someone() || likely.kind == SpeakerKind::Unnamed && likely.speaks && !likely.plural
    }

    /// The last person named in the sentence before, outside quotations.
    fn last_named(&self, sentence: usize, wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        let before = sentence.checked_sub(1)?;
        self.logged_before(reading.sentences[sentence].first as usize)
            .take_while(|logged| reading.sentence(logged.token()) == before)
            .filter(|logged| self.is_audible(logged, wanted) && self.fits(logged.entity(), wanted))
            .map(|logged| logged.entity())
            .find(|&entity| self.registry.entities[entity].is_someone())
    }

    /// `Kramer loopt weg wanneer hij zegt …`: the subject of a clause before the pronoun in the same sentence.
    /// Whoever stands in the content is spoken of, unless the content itself tells of an opinion.
    fn earlier_clause(&self, i: usize, content: &[Range<usize>], wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        let sentence = reading.sentence(i);
        let opinion = |at: usize| {
            let end = content.iter().find(|part| part.contains(&at)).map_or(i, |part| part.end.min(i));
            (at..end)
                .find(|&f| clause::is_finite(reading, f))
                // `Kok is in zijn ogen gek`, `Kok is volgens hem gek`: somebody else's view.
                .is_some_and(|f| {
                    reading.is(f, Tags::REPORT)
                        && (reading.is(i, Tags::PRON_SUBJ) || !reading.is(f, Tags::AUX | Tags::MODAL))
                })
        };
        if self.is_behind_fronted_dat(i) {
            return None;
        }
        self.logged_before(i)
            .take_while(|logged| reading.sentence(logged.token()) == sentence)
            .filter(|logged| logged.prominent && self.is_audible(logged, wanted))
            .filter(|logged| self.is_likely(logged.entity(), wanted) && self.fits(logged.entity(), wanted))
            .filter(|logged| wanted.plural || !self.are_several(logged))
            .filter(|logged| {
                !content.iter().any(|part| part.contains(&logged.token())) || opinion(logged.token())
            })
            .find(|logged| {
                // `bij Jansen en die zegt`, `daar zat Jansen en hij zegt`, not `Jansen en hij`.
                let alone = reading.tags(i + 1).is_singular_only();
                let joins = |k: usize| k + 1 == i && (reading.lexeme(i) == reading.known().die || alone);
                // `Jansen vrijpleiten deed hij niet`: of his own verb Jansen is the object.
                let own = |k: usize| {
                    k + 1 == i && reading.is(i, Tags::PRON_SUBJ) && !reading.is(k - 1, Tags::CONJ_COORD)
                };
                (logged.token()..i).any(|k| {
                    clause::is_finite(reading, k) && !own(k)
                        || reading.is_comma(k)
                        || clause::is_subordinator(reading, k)
                        || reading.is(k, Tags::CONJ_COORD) && joins(k)
                })
            })
            .map(|logged| logged.entity())
    }

    /// `Enkele Liberalen`: more than one, under a name.
    fn are_several(&self, logged: &Logged) -> bool {
        let reading = self.reading;
        mention::simple_mention_at(reading, logged.token(), reading.end_of_sentence(logged.token()))
            .is_some_and(|mention| mention.plural && mention.name.is_some())
    }

    /// `Joris Kok vliegt naar huis, vertelt hij`: whom the words before the pronoun are about, if nobody else has been
    /// speaking or spoken of.
    fn told_of_himself(&mut self, i: usize, content: &[Range<usize>], wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        let sentence = reading.sentence(i);
        let words = content.first().filter(|words| words.end <= i && !wanted.quoted())?;
        if reading.sentence(words.start) != sentence {
            return None;
        }
        if let Some(before) = sentence.checked_sub(1) {
            let fits = |entity: usize| self.fits(entity, wanted) && self.is_likely(entity, wanted);
            let spoken = self.spoken.within(&reading.sentence_tokens(before));
            let same = reading.sentences[before].paragraph == reading.sentences[sentence].paragraph;
            let topic = self.topics[before].as_ref().and_then(|topic| topic.entity).filter(|_| same);
            if spoken.map(|logged| logged.entity()).chain(topic).any(fits) {
                return None;
            }
        }
        let subject = self.subject_of(sentence)?.mention;
        if !words.contains(&subject.tokens.start) {
            return None;
        }
        // `De artsen weten niets, zeggen ze`, `De familie Kok is blij, zeggen ze`
        let group = wanted.plural
            && subject.definite
            && (subject.plural || subject.joint || reading.is(subject.head, Tags::GROUP))
            && matches!(subject.referent, Referent::Unnamed | Referent::Person | Referent::Organisation);
        if group {
            return self.registry.describe(reading, &subject, kind_of(&subject));
        }
        let somebody = subject.referent == Referent::Person
            || subject.referent == Referent::Unnamed
                && reading.is(subject.head, Tags::ROLE)
                && reading.is(subject.tokens.start, Tags::DET);
        if !somebody || !subject.definite || subject.plural || subject.joint || wanted.plural {
            return None;
        }
        let known = self.known_at(&subject)?;
        self.fits(known, wanted).then_some(known)
    }

    /// `een gesprek met Joris Kok over de brug, die hij mooi noemt`, `wat volgens hem beter is`: in a relative clause about something
    /// else, the only person named before it.
    fn only_one_beside(&self, i: usize, content: &[Range<usize>], wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        let range = reading.start_of_sentence(i)..i;
        let mut people = self.log.within(&range).filter(|logged| {
            self.registry.entities[logged.entity()].is_someone() && self.is_audible(logged, wanted)
        });
        let only = people.next()?;
        if people.any(|other| other.entity() != only.entity())
            || !self.fits(only.entity(), wanted)
            || content.iter().any(|part| part.contains(&only.token()))
        {
            return None;
        }
        let relates = |k: usize| reading.is_comma(k) && reading.is(k + 1, Tags::REL) && k + 1 < i;
        (only.token().max(i.saturating_sub(4))..i).any(relates).then_some(only.entity())
    }

    /// Inside a quotation somebody else speaks: the words around it are no antecedent for a pronoun outside.
    pub(super) fn is_audible(&self, logged: &Logged, wanted: Wanted) -> bool {
        wanted.quoted() || self.reading.quotation_around(logged.token()).is_none()
    }

    /// The person who spoke last, whatever the given name tells, unless a body has spoken since in this paragraph.
    fn last_speaker(&self, i: usize, wanted: Wanted) -> Option<&Logged> {
        let reading = self.reading;
        let here = |logged: &Logged| reading.paragraph(logged.token()) == reading.paragraph(i);
        let body = |logged: &Logged| {
            self.registry.entities[logged.entity()].kind == SpeakerKind::Organisation
                && !reading.is(logged.token(), Tags::COUNTRY | Tags::PLACE)
        };
        let mut spoken = self.spoken.before(i).take(FAR).take_while(|logged| !(here(logged) && body(logged)));
        spoken
            .find(|logged| self.registry.entities[logged.entity()].is_someone())
            .filter(|logged| wanted.speaker != Some(logged.entity()))
    }

    /// `Hij` is no town or country, several are no town.
    fn is_nobody(&self, logged: &Logged, wanted: Wanted) -> bool {
        let reading = self.reading;
        let place = reading.is(logged.token(), Tags::PLACE)
            && !reading.is(logged.token(), Tags::COUNTRY | Tags::DEMONYM);
        let country = reading.is(logged.token(), Tags::COUNTRY);
        wanted.plural && place || wanted.gender == Some(Gender::Masculine) && (place || country)
    }

    /// Failing that, the last one named.
    fn anybody(&self, i: usize, wanted: Wanted) -> Option<usize> {
        let reading = self.reading;
        let sentence = reading.sentence(i);
        let before = || {
            self.logged_before(i)
                .take(WIDE)
                .filter(|logged| self.is_audible(logged, wanted) && self.fits(logged.entity(), wanted))
        };
        let before = || before().filter(|logged| !self.is_nobody(logged, wanted));
        let earlier = || before().filter(|logged| reading.sentence(logged.token()) < sentence);
        let recent =
            |logged: &&Logged| reading.paragraph(logged.token()) + PARAGRAPHS >= reading.paragraph(i);
        let someone = |logged: &&Logged| self.is_likely(logged.entity(), wanted);
        earlier()
            .take_while(recent)
            .find(someone)
            .or_else(|| {
                before().take_while(|logged| reading.sentence(logged.token()) == sentence).find(someone)
            })
            .or_else(|| if wanted.gender.is_some() { self.last_speaker(i, wanted) } else { None })
            .or_else(|| earlier().find(|logged| logged.prominent))
            .or_else(|| earlier().next())
            .or_else(|| before().next())
            .map(|logged| logged.entity())
    }
}
