//! What quoted words tell of who can have said them: `ik`, a name, `hij`.

use std::ops::Range;

use super::Resolver;
use crate::attribution::{Kind, SpeakerKind};
use crate::clause;
use crate::lexicon::{Gender, Number, Tags};
use crate::mention::Referent;

impl Resolver<'_, '_> {
    /// Whether the words of `k` can be those of `entity`: nobody speaks of himself by name, and `ik` is no report.
    /// Who `spoke` just before may do so when the words say `ik` or `wij`.
    pub(super) fn can_say(&self, entity: usize, k: usize, spoke: bool) -> bool {
        let reading = self.reading;
        let content = &self.found[k].content;
        let document = self.registry.entities[entity].kind == SpeakerKind::Document;
        if self.found[k].kind != Kind::Direct {
            return true;
        }
        // A body and several people say `wij`, never `ik`.
        let speaker = &self.registry.entities[entity];
        let body = speaker.kind == SpeakerKind::Organisation || speaker.plural;
        !document
            && !(body && self.says_i(k))
            && (spoke && (self.in_first_person(k) || speaker.kind == SpeakerKind::Organisation)
                || !content.iter().any(|part| self.registry.is_named_in(reading, entity, part.clone())))
    }

    /// `ik`, `mijn`, `wij` stand in the words.
    pub(super) fn in_first_person(&self, k: usize) -> bool {
        let reading = self.reading;
        self.found[k].content.iter().any(|part| {
            part.clone().any(|i| {
                reading.lexicon.pronoun(reading.lexeme(i)).is_some_and(|pronoun| pronoun.first_person)
            })
        })
    }

    /// `ik`, `mij`, `mijn` stand in the words.
    pub(super) fn says_i(&self, k: usize) -> bool {
        let reading = self.reading;
        self.found[k].content.iter().flat_map(Range::clone).any(|i| {
            let pronoun = reading.lexicon.pronoun(reading.lexeme(i));
            pronoun.is_some_and(|pronoun| pronoun.first_person && pronoun.number == Number::Singular)
        })
    }

    /// `Craig baalt. “Hij had veel pijn”`: whom `hij` means is not who says it, unless sentence `s` names another.
    pub(super) fn tells_of(&self, k: usize, entity: usize, s: usize) -> bool {
        let reading = self.reading;
        if self.found[k].kind != Kind::Direct || self.joins_others(s) || self.has_others(k, entity, s) {
            return false;
        }
        let entity = &self.registry.entities[entity];
        let head = self.topics[s].as_ref().filter(|topic| topic.mention.name.is_none());
        // `De moeder huilt. “Hij durft”`: a woman, though nothing else has told.
        let gender = entity.gender.or_else(|| reading.tags(head?.mention.head).gender());
        let stands = entity.is_someone();
        let content = &self.found[k].content[0];
        let end = content.end.min(reading.end_of_sentence(content.start));
        // `Aan zijn vorm ligt het niet`
        let first = content.start + usize::from(reading.is(content.start, Tags::PREP));
        let told = (content.start..end).find_map(|i| self.means(i, i == first, gender));
        told == Some(true)
            // `Kramer is woest. “Hij heeft gelogen”`
            && !(stands && self.takes_a_stand(s))
            && matches!(entity.kind, SpeakerKind::Person | SpeakerKind::Unnamed)
            && !self.in_first_person(k)
    }

    /// Somebody else than `entity` is told of in sentence `s` as well, or by the one before.
    fn has_others(&self, k: usize, entity: usize, s: usize) -> bool {
        let reading = self.reading;
        let range = reading.sentence_tokens(s);
        let another = self
            .log
            .within(&range)
            .any(|logged| logged.entity() != entity && self.registry.entities[logged.entity()].is_someone());
        // `Aydin speelt weer. Kramer baalt. “Hij is sterk”`: the one of whom the sentence before tells.
        // `De lijst van Kok is lang. Aydin staat erop. “Hij is sterk”`: but not whose list it is, when he speaks.
        let owns = |topic: &super::Topic, owner: usize| {
            topic.mention.referent == Referent::Thing
                && self.registry.entities[owner].speaks
                && !self.registry.entities[entity].speaks
        };
        let before =
            s.checked_sub(1).filter(|&before| self.speaker_in(before, k).is_none()).and_then(|before| {
                let topic = self.topics[before].as_ref()?;
                topic.entity.filter(|&owner| !owns(topic, owner))
            });
        let another = another
            || before.is_some_and(|before| {
                let (one, other) = (&self.registry.entities[before], &self.registry.entities[entity]);
                before != entity
                    && one.is_someone()
                    && (one.gender.is_none() || other.gender.is_none() || one.gender == other.gender)
            });
        // `De aanvoerder gaf zijn coach gelijk`: somebody without a name.
        let subject = self.topics[s].as_ref().map_or(0..0, |topic| topic.mention.tokens.clone());
        let role = range.clone().any(|i| {
            reading.is(i, Tags::ROLE)
                && !reading.is(i, Tags::PLURAL | Tags::NAME | Tags::VERB)
                && !subject.contains(&i)
                && reading.is(i - usize::from(i > 0), Tags::POSS)
        });
        // `Anna Kok zucht. Haar zus is weg. “Ze belt nooit”`: the sister, and not whose she is.
        let relative = self.topics[s].as_ref().is_some_and(|topic| {
            topic.mention.referent == Referent::Unnamed
                && topic.mention.name.is_none()
                && !topic.mention.plural
                && topic.entity != Some(entity)
                && reading.is(topic.mention.head, Tags::ROLE)
        });
        another || role || relative
    }

    /// Whether token `i`, the `first` of the words or another, means somebody of this gender; `None` if it means nobody.
    fn means(&self, i: usize, first: bool, gender: Option<Gender>) -> Option<bool> {
        let reading = self.reading;
        if reading.is(i, Tags::NAME) {
            return Some(false);
        }
        // `Er is niemand die dat weet`
        if clause::is_relative(reading, i) {
            return None;
        }
        // `Zijn plan was groot`
        if first && self.is_possessive(i) {
            let owner = reading.lexicon.pronoun(reading.lexeme(i))?.gender?;
            return Some(gender.is_none_or(|is| is == owner));
        }
        // `Bij haar gaat het om meer`
        let object = reading.is(i, Tags::PRON_OBJ)
            && i > 0
            && reading.is(i - 1, Tags::PREP)
            && !reading.is(i + 1, Tags::NOUN | Tags::ADJ);
        let pronoun = reading
            .lexicon
            .pronoun(reading.lexeme(i))
            .filter(|_| reading.is(i, Tags::PRON_SUBJ) || object)?;
        let singular = pronoun.number == Number::Singular || self.has_verb_beside(i, Tags::is_singular_only);
        let meant = pronoun.gender.filter(|_| pronoun.can_speak && singular)?;
        Some(gender.is_none_or(|is| is == meant))
    }

    /// The words begin with `hij` or `ze` for one person, and nobody says `ik` in them.
    pub(super) fn tells_of_one(&self, k: usize, gender: Gender) -> bool {
        let reading = self.reading;
        let content = &self.found[k].content[0];
        let end = content.end.min(reading.end_of_sentence(content.start));
        // `Als dat niet meer mag, blijft hij thuis`: `dat` is nobody.
        let nobody =
            |i: usize| reading.lexicon.pronoun(reading.lexeme(i)).is_some_and(|pronoun| !pronoun.can_speak);
        let first = (content.start..end).find(|&i| reading.is(i, Tags::PRON_SUBJ | Tags::NAME) && !nobody(i));
        let one = first.is_some_and(|i| {
            let pronoun = reading.lexicon.pronoun(reading.lexeme(i));
            let singular = self.has_verb_beside(i, Tags::is_singular_only);
            pronoun.is_some_and(|pronoun| pronoun.gender == Some(gender)) && singular
        });
        one && !self.in_first_person(k)
    }

    /// A word beside the token `i` is such a verb.
    fn has_verb_beside(&self, i: usize, such: fn(Tags) -> bool) -> bool {
        [i.wrapping_sub(1), i + 1].iter().any(|&beside| such(self.reading.tags(beside)))
    }

    /// `zijn plan`, `haar nieuwe plan`, not `zijn we er al?`
    fn is_possessive(&self, i: usize) -> bool {
        let reading = self.reading;
        reading.is(i, Tags::POSS)
            && reading.is(i + 1, Tags::NOUN | Tags::ADJ)
            && !reading.is(i + 1, Tags::PRON_SUBJ | Tags::DET)
    }

    /// `Ook Kramer is onder de indruk. “Hij is sterk”`: one more who speaks of somebody else.
    fn joins_others(&self, s: usize) -> bool {
        let reading = self.reading;
        self.topics[s].as_ref().and_then(|topic| topic.mention.tokens.start.checked_sub(1)).is_some_and(
            |ook| {
                reading.lexeme(ook) == reading.known().ook
                    && ook == reading.sentences[s].first as usize
                    // `Ook hun dochter is terug. “Ze slaapt weer”`
                    && !reading.is(ook + 1, Tags::POSS)
            },
        )
    }

    /// `Haar vriendin Kok werd ziek. “Ik had het moeilijk”`: one who belongs to somebody else and never speaks.
    pub(super) fn is_possessed(&self, s: usize, entity: usize, k: usize) -> bool {
        let reading = self.reading;
        self.topics[s].as_ref().is_some_and(|topic| {
            let tokens = &topic.mention.tokens;
            // `Koks vriendin`
            let genitive = topic.mention.name.as_ref().is_some_and(|name| topic.mention.head >= name.end);
            let owned = reading.is(tokens.start, Tags::POSS) || genitive;
            let mut here = self.log.within(tokens);
            let name = self.registry.entities[entity].name;
            let described = tokens.clone().any(|i| reading.span(i..i + 1).start() == name.start());
            owned
                && (described || topic.entity == Some(entity) || here.any(|logged| logged.entity() == entity))
        }) && !self.registry.entities[entity].speaks
            && self.says_i(k)
    }

    /// `Zijn vinger is gebroken`: the words are about one person, and not about who says them.
    pub(super) fn is_about_another(&self, k: usize) -> bool {
        let reading = self.reading;
        // `Wij zijn er`, `ze vragen het`: a verb, and several people.
        let several = |i: usize| self.has_verb_beside(i, Tags::is_plural_only);
        let gendered = |i: usize| {
            reading.is(i, Tags::POSS | Tags::PRON_SUBJ | Tags::PRON_OBJ)
                && reading.lexicon.pronoun(reading.lexeme(i)).is_some_and(|pronoun| {
                    pronoun.gender.is_some() && !(pronoun.number == Number::Either && several(i))
                })
        };
        !self.in_first_person(k) && self.found[k].content.iter().flat_map(Range::clone).any(gendered)
    }
}
