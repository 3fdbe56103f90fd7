//! Who is named or speaks behind a quotation without a source.

use crate::attribution::{Kind, SpeakerKind};
use crate::mention::Referent;
use crate::resolution::{FAR, Resolver, Step, WIDE};

impl Resolver<'_, '_> {
    /// `“Het was niet te houden.” Daar stond Kok voor de deur.`: whom the sentence behind the words is about.
    pub(super) fn told_behind(&mut self, k: usize) -> Option<(usize, Step)> {
        let reading = self.reading;
        let words = self.found[k].content.last()?.clone();
        let s = reading.sentence(words.end - 1) + 1;
        let behind = reading.sentences.get(s)?.paragraph as usize;
        let whole = self.found[k].kind == Kind::Direct && self.opens_its_sentence(k);
        let asked = self.interview && self.is_in_question(reading.sentences[s].first as usize);
        if !whole || asked || behind > reading.paragraph(words.start) + 1 || self.is_about_another(k) {
            return None;
        }
        self.topics_up_to(s + 1);
        // `“Heb je dat begrepen?” Met die woorden vertrokken Jan Kok en Anna Groot.`
        if let Some(both) = self.topics[s].as_ref().map(|topic| topic.mention.clone())
            && both.joint
            && both.referent == Referent::Person
            && !self.says_i(k)
        {
            let step = Step::SpeaksNext;
            return self.registry.describe(reading, &both, SpeakerKind::Person).map(|entity| (entity, step));
        }
        let topic = self.topics[s].as_ref();
        let nobody = topic.is_none_or(|topic| {
            topic.mention.referent == Referent::Pronoun && !self.means_somebody(&topic.mention)
        });
        if self.leaves_with_words(s) || self.is_role_behind(s, k) {
            let somebody = topic.map(|topic| topic.mention.clone())?;
            let known = topic.and_then(|topic| topic.entity);
            return known
                .or_else(|| self.entity_of(&somebody))
                .filter(|&entity| self.can_say(entity, k, false))
                .map(|entity| (entity, Step::SpeaksNext));
        }
        let topic = topic.and_then(|topic| topic.entity);
        let fits =
            |&entity: &usize| self.registry.entities[entity].is_someone() && self.can_say(entity, k, false);
        // `“Tot ziens!” Het is het einde van een gesprek met Kok.`: the first one whom the text names.
        let first = || {
            let named = self.logged_before(words.start).take(WIDE).any(|logged| fits(&logged.entity()));
            if named || !nobody { None } else { self.only_person_in(s).filter(fits) }
        };
        topic.filter(fits).or_else(first).map(|entity| (entity, Step::SpeaksNext))
    }

    /// `“Hier lig ik wakker van.” Burgemeester Jan Kok is ongerust.`: words that open a paragraph, and right behind them the subject of
    /// a sentence whom the text names here for the first time.
    pub(super) fn first_named_behind(&mut self, k: usize) -> Option<usize> {
        let reading = self.reading;
        let found = &self.found[k];
        let words = found.content.last()?.clone();
        let start = found.content[0].start;
        let s = reading.sentence(words.end - 1) + 1;
        let paragraph = reading.paragraph(start);
        let first = reading.sentence(start);
        let opens = first == 0 || reading.sentences[first - 1].paragraph as usize != paragraph;
        let told = reading.sentences.get(s)?.paragraph as usize == paragraph;
        if found.kind != Kind::Direct
            || !opens
            || !told
            || !self.opens_its_sentence(k)
            || self.interviewee.is_some()
            // `“Zijn vinger is gebroken.” Drummer Jan Kok …`
            || self.is_about_another(k)
        {
            return None;
        }
        self.topics_up_to(s + 1);
        let topic = self.topics[s].as_ref()?;
        let mention = &topic.mention;
        let full = mention.name.as_ref().is_some_and(|name| name.len() > 1);
        let entity =
            topic.entity.filter(|_| full && mention.referent == Referent::Person && !mention.joint)?;
        let new = self.logged_before(mention.tokens.start).take(WIDE).all(|logged| logged.entity() != entity);
        (new && self.registry.entities[entity].is_someone() && self.can_say(entity, k, false))
            .then_some(entity)
    }

    /// Who speaks next: in this paragraph or the one behind it.
    pub(super) fn behind(&self, k: usize, choosy: bool) -> Option<(usize, Step)> {
        let reading = self.reading;
        let start = self.found[k].content[0].start;
        let paragraph = reading.paragraph(start);
        // Attributions stand in text order: the next ones follow in the list.
        (k + 1..self.found.len())
            .take(FAR)
            .filter(|&other| self.found[other].source.is_some() && self.found[other].content[0].start > start)
            .filter(|&other| reading.paragraph(self.found[other].content[0].start) <= paragraph + 1)
            // `“Ja.” Minister Jansen zegt dat het mag. Vindt u dat ook?`
            .filter(|&other| {
                let source = self.found[other].source.as_ref().map(|source| source.tokens.start);
                !self.interview || source.is_some_and(|source| !self.is_in_question(source))
            })
            .filter_map(|other| {
                self.speakers[other].map(|(entity, _)| (self.found[other].content[0].start, entity))
            })
            .filter(|(_, entity)| self.registry.entities[*entity].kind != SpeakerKind::Document)
            .filter(|&(_, entity)| !choosy || self.can_say(entity, k, false))
            .min()
            .map(|(_, entity)| (entity, Step::SpeaksNext))
    }
}
