//! Quotations without a source: who goes on speaking, or whom the text is about.

use super::{FAR, Logged, Resolver, Step, WIDE};
use crate::attribution::{Kind, SpeakerKind};
use crate::clause;
use crate::lexicon::Tags;
use crate::mention::{self, Referent};
use crate::token::Flags;
use crate::zone::Zone;

/// How far before a colon the noun of speech may stand whose author it is.
const LONGEST: usize = 20;

impl Resolver<'_, '_> {
    /// Quotations without a source, in text order: each can stand on the one before it.
    pub(super) fn without_sources(&mut self) {
        for k in 0..self.found.len() {
            if self.found[k].source.is_none() && self.speakers[k].is_none() {
                self.speakers[k] = self.implicit(k).filter(|&(entity, step)| !self.is_asked(k, entity, step));
                // An interview whose answers have no cue: the first one tells who answers.
                if self.interview
                    && self.interviewee.is_none()
                    && let Some((entity, _)) = self.speakers[k]
                    && self.registry.entities[entity].is_someone()
                {
                    self.interviewee = Some(entity);
                }
            }
        }
        self.heads_said_again();
        // Who answers may be told behind the answers.
        if self.interview
            && let Some(entity) = self.interviewee
        {
            for k in 0..self.found.len() {
                if self.speakers[k].is_none() && self.found[k].cue.is_empty() && self.replies(k) {
                    self.speakers[k] = Some((entity, Step::SpeaksNext));
                }
            }
        }
    }

    /// `Kramer werd gevraagd of …`: of what is told without a source, the subject of its sentence is no speaker, nor is whoever
    /// speaks next.
    fn is_asked(&mut self, k: usize, entity: usize, step: Step) -> bool {
        let sentence = self.reading.sentence(self.found[k].content[0].start);
        let found = &self.found[k];
        let asked = found.cue.first().is_some_and(|cue| cue.start < found.content[0].start);
        if found.kind != Kind::Indirect || !asked {
            return false;
        }
        self.topics_up_to(sentence + 1);
        if step == Step::SpeaksNext && self.claimed(k).is_none() {
            return true;
        }
        let first = self.reading.sentences[sentence].first as usize;
        self.topics[sentence].as_ref().is_some_and(|topic| topic.entity == Some(entity))
            // `In een interview wordt Kramer gevraagd of …`
            || self
                .logged_before(self.found[k].content[0].start)
                .take_while(|logged| logged.token() >= first)
                .any(|logged| logged.entity() == entity)
    }

    /// First among those whom the words do not speak of, then among all.
    fn implicit(&mut self, k: usize) -> Option<(usize, Step)> {
        let reading = self.reading;
        let start = self.found[k].content[0].start;
        self.topics_up_to(reading.sentence(start));
        if let Some(entity) = self.author_beside(k).or_else(|| self.in_own_sentence(k)) {
            return Some((entity, Step::OwnSentence));
        }
        if let Some(entity) = self.author_behind(k).or_else(|| self.first_named_behind(k)) {
            return Some((entity, Step::SpeaksNext));
        }
        if let Some(entity) = self.resounds(k) {
            return Some((entity, Step::SentenceBefore));
        }
        let claimed = self.claimed(k);
        if self.found[k].kind != Kind::Direct || self.is_text(k) {
            return claimed.or_else(|| self.worded(k));
        }
        for choosy in [true, false] {
            let found = self.before(k, choosy);
            // `“De brug blijft dicht.” Dat denkt Kok.`, unless somebody is speaking: `Dat beaamt Kok`.
            if claimed.is_some() && !matches!(found, Some((_, Step::SentenceBefore | Step::SameParagraph))) {
                return claimed;
            }
            if let Some(found) = found.or_else(|| self.told_behind(k)) {
                return Some(found);
            }
            if let Some((next, step)) = self.behind(k, choosy) {
                return Some((self.first_person_behind(k, next).unwrap_or(next), step));
            }
        }
        let person = |logged: &&Logged| self.registry.entities[logged.entity()].is_someone();
        let before = self.logged_before(start).take(WIDE).find(person).map(|logged| logged.entity());
        if let Some(entity) = before {
            return Some((entity, Step::ParagraphBefore));
        }
        // `“Het was niet te houden.” De Rooij zuchtte.`, in a paragraph of its own too.
        let sentence = reading.sentence(start);
        let paragraph = reading.paragraph(start);
        let last = (sentence..reading.sentences.len())
            .take(FAR)
            .find(|&s| reading.sentences[s].paragraph as usize > paragraph + 1)
            .unwrap_or(reading.sentences.len().min(sentence + FAR));
        self.topics_up_to(last);
        (sentence..last).find_map(|s| {
            if self.interview && self.is_in_question(reading.sentences[s].first as usize) {
                return None;
            }
            let entity = self.topics[s].as_ref()?.entity?;
            self.registry.entities[entity].is_someone().then_some((entity, Step::SpeaksNext))
        })
    }

    /// Whoever is reported to have said the same words.
    fn claimed(&self, k: usize) -> Option<(usize, Step)> {
        let content = &self.found[k].content[0];
        self.by_sentence[self.reading.sentence(content.start)].iter().find_map(|&other| {
            let report = &self.found[other];
            let same = other != k
                && report.source.as_ref().is_some_and(|source| source.tokens.start > content.end)
                && report
                    .content
                    .iter()
                    .any(|part| part.start <= content.start && part.end + 1 >= content.end);
            self.speakers[other].filter(|_| same).map(|(entity, _)| (entity, Step::SpeaksNext))
        })
    }

    /// `Aydin sorteert voor op een zege als “de kiezer het begrijpt”`: the subject of the sentence around quoted words.
    fn in_own_sentence(&mut self, k: usize) -> Option<usize> {
        let kind = self.found[k].kind;
        let start = self.found[k].content[0].start;
        let sentence = self.reading.sentence(start);
        // `Kok, net terug, is er kort over: “…”`
        let colon = start > 1
            && self.reading.reads(start - 2, ":")
            && self.reading.opened_at(start - 1).is_some()
            && self.reading.sentence(start - 2) == sentence;
        // `Kok vertrekt niet graag, maar “het is tijd”`
        let joined = self.is_joined(start);
        if kind == Kind::Mixed
            && let Some(entity) = self.holder_of(k)
        {
            return Some(entity);
        }
        if kind != Kind::Mixed && !colon && !joined {
            return self.fronted(sentence, start);
        }
        if !colon
            && !joined
            && let Some(entity) = self.fronted(sentence, start)
        {
            return Some(entity);
        }
        if colon && let Some(entity) = self.author_before(start - 2) {
            return Some(entity);
        }
        if joined && let Some((entity, _)) = self.speaker_in(sentence, k) {
            return Some(entity);
        }
        self.topics_up_to(sentence + 1);
        if colon && let Some(entity) = self.joins(sentence, start - 2) {
            return Some(entity);
        }
        if colon
            && let Some(entity) =
                self.reported_before_colon(k, sentence).or_else(|| self.cue_before_colon(k, sentence))
        {
            return Some(entity);
        }
        self.topic_before(k, colon)
    }

    /// `De burgemeester had daar “geen moeite” mee`, `Kok is er “klaar mee”`: the content is the whole clause, and its subject has the
    /// view of it.
    fn holder_of(&mut self, k: usize) -> Option<usize> {
        let reading = self.reading;
        let known = reading.known();
        let start = self.found[k].content[0].start;
        let sentence = reading.sentence(start);
        self.topics_up_to(sentence + 1);
        let topic = self.topics[sentence].as_ref().filter(|topic| topic.mention.tokens.start == start)?;
        let verb = topic.verb;
        let mention = topic.mention.clone();
        let about = [known.er, known.daar].contains(&reading.lexeme(verb + 1));
        let open = (verb + 2..verb + 4).find(|&i| reading.opened_at(i).is_some())?;
        let holds = about
            && reading.is(verb, Tags::AUX)
            && mention.tokens.end == verb
            && open < self.found[k].content[0].end;
        let somebody = match mention.referent {
            Referent::Person => true,
            Referent::Unnamed => reading.is(mention.head, Tags::ROLE) && mention.definite,
            _ => false,
        };
        (holds && somebody).then(|| self.speaker_of(&mention, None, &[]))?.map(|(entity, _)| entity)
    }

    /// `Voor Kok was het “van begin tot eind afzien”`: whom the sentence concerns in which the words stand.
    fn fronted(&mut self, sentence: usize, start: usize) -> Option<usize> {
        let reading = self.reading;
        let first = reading.start_of_sentence(start);
        if reading.lexeme(first) != reading.known().voor || reading.sentence(first) != sentence {
            return None;
        }
        self.topics_up_to(sentence + 1);
        let topic = self.topics[sentence].as_deref();
        topic
            .is_none_or(|topic| topic.mention.tokens.end <= start || start == first)
            .then(|| self.for_whom(sentence, topic))?
    }

    /// `Volgens Kok is Jansen te laat: “…”`: who is reported before the colon goes on.
    fn reported_before_colon(&self, k: usize, sentence: usize) -> Option<usize> {
        let start = self.found[k].content[0].start;
        self.by_sentence[sentence]
            .iter()
            .rev()
            .filter(|&&other| other != k && !self.is_aside(other, sentence))
            .find_map(|&other| {
                let reported = &self.found[other];
                let before = reported.source.is_some()
                    && reported.content.iter().all(|part| part.end + 2 <= start)
                    && reported.content.last().is_some_and(|part| part.end + 3 >= start);
                self.speakers[other].filter(|_| before).map(|(entity, _)| entity)
            })
    }

    /// `De brug blijft dicht, zegt Kok: “…”`
    fn cue_before_colon(&self, k: usize, sentence: usize) -> Option<usize> {
        let start = self.found[k].content[0].start;
        let last = self.by_sentence[sentence].iter().rev().find(|&&other| {
            let found = &self.found[other];
            let source = found.source.as_ref().map(|source| &source.tokens);
            other != k
                && !self.is_aside(other, sentence)
                && found.cue.iter().chain(source).all(|part| part.end < start)
                && source.is_some_and(|source| source.end + 6 > start)
        })?;
        self.speakers[*last].map(|(entity, _)| entity)
    }

    /// Who is told of before the quoted words, in their sentence.
    fn topic_before(&mut self, k: usize, colon: bool) -> Option<usize> {
        let start = self.found[k].content[0].start;
        let sentence = self.reading.sentence(start);
        self.topics_up_to(sentence + 1);
        let topic = self.topics[sentence].as_ref().filter(|topic| topic.mention.tokens.end <= start);
        // `Een buurman die er genoeg van heeft: “…”`: no verb but that of a relative clause.
        let (mention, entity) = match topic {
            Some(topic) => (topic.mention.clone(), topic.entity),
            None if colon => {
                let first = self.reading.sentences[sentence].first as usize;
                (mention::mention_at(self.reading, first, start)?, None)
            }
            None => return None,
        };
        // `Kok loopt weg: “Hij was boos.”`
        if colon && entity.is_some_and(|entity| self.tells_of(k, entity, sentence)) {
            return None;
        }
        match (entity, mention.referent) {
            (_, Referent::Thing) if colon => None,
            (Some(entity), _) if self.registry.entities[entity].is_someone() => Some(entity),
            (_, Referent::Unnamed) if self.reading.is(mention.head, Tags::ROLE | Tags::DEMONYM) => {
                self.speaker_of(&mention, None, &[]).map(|(entity, _)| entity)
            }
            // `De gemeente weet het zeker: “…”`, but `Nederland staat stil: “…”`
            (_, Referent::Organisation)
                if colon
                    && !mention.plural
                    && mention.definite
                    && !self.reading.is(mention.head, Tags::PLACE | Tags::COUNTRY) =>
            {
                let body = self.speaker_of(&mention, None, &[]).map(|(entity, _)| entity);
                body.filter(|&body| self.can_say(body, k, true))
            }
            (_, Referent::Unnamed) if colon && !mention.plural => {
                self.speaker_of(&mention, None, &[]).map(|(entity, _)| entity)
            }
            _ => None,
        }
    }

    /// A conjunction joins the quotation whose words begin at `start` to the clause of the author before it.
    fn is_joined(&self, start: usize) -> bool {
        let reading = self.reading;
        let known = reading.known();
        let Some(before) = start.checked_sub(2) else { return false };
        reading.opened_at(start - 1).is_some()
            && [known.maar, known.want, known.en, known.dus].contains(&reading.lexeme(before))
            && !reading.has_flag(before, Flags::SENTENCE_START)
    }

    /// `een bericht van senator Kok: “…”`: whose words stand behind the colon.
    pub(super) fn author_before(&mut self, colon: usize) -> Option<usize> {
        let reading = self.reading;
        let start = reading.start_of_sentence(colon).max(colon.saturating_sub(LONGEST));
        // `Tot verdriet van Kok: “…”`: no verb that tells of somebody else.
        let told = clause::has_finite(reading, start, colon);
        // `een bericht van de voorzitter van de bond:`: the longest one.
        let author = (start + 1..colon)
            .filter(|&i| {
                reading.lexeme(i) == reading.known().van
                    && !reading.is(i - 1, Tags::NAME)
                    && (!told || reading.is(i - 1, Tags::SPEECH_NOUN | Tags::DOCUMENT))
            })
            .filter_map(|of| mention::mention_at(reading, of + 1, colon))
            .find(|author| author.tokens.end == colon && author.can_speak())?;
        self.speaker_of(&author, None, &[]).map(|(entity, _)| entity)
    }

    /// Sentence by sentence back: who speaks in it, or whom it is about.
    pub(super) fn before(&mut self, k: usize, choosy: bool) -> Option<(usize, Step)> {
        let reading = self.reading;
        let start = self.found[k].content[0].start;
        let paragraph = reading.paragraph(start);
        let sentence = reading.sentence(start);
        if let Some(entity) = self.interviewee.filter(|_| self.replies(k)) {
            return Some((entity, Step::ParagraphBefore));
        }
        // Questions that the text asks, and sentences that tell of nobody: what stands before them is still near.
        let mut questions = true;
        // Nobody else is spoken of between the paragraph before and the quotation, which opens its own.
        let mut alone = true;
        let direct = self.found[k].kind == Kind::Direct;
        for s in (0..sentence).rev().take(FAR) {
            let first = reading.sentences[s].first as usize;
            let same_paragraph = reading.sentences[s].paragraph as usize == paragraph;
            let step = step_at(same_paragraph, s + 1 == sentence);
            // `Volgens uw partner kan het niet.`, in an interview: not the one who answers.
            let asked = self.interview && self.is_in_question(first);
            let speaker = self.speaker_in(s, k).filter(|&(entity, _)| {
                let fits =
                    || self.can_say(entity, k, true) || s + 1 == sentence && self.quotes_on(s, entity, k);
                !asked && (!choosy || fits())
            });
            let label = if alone && s + 1 == sentence { self.labelled(s) } else { None };
            if let Some(entity) = speaker.map(|(entity, _)| entity).or(label) {
                return Some((entity, step));
            }
            if asked || reading.quotation_around(first).is_some() || reading.zone(first) != Zone::Body {
                continue;
            }
            // A question is put to somebody else: `Wat vindt u van Jansen? “Niets”`.
            let question = reading.reads(reading.sentences[s].last as usize - 1, "?");
            let near = same_paragraph && questions && !question;
            questions &= question || direct && self.tells_of_nobody(s);
            // `Kramer was na afloop opgelucht.`, and the quotation in a paragraph of its own.
            alone &= !same_paragraph;
            let leads = alone
                && reading.sentences[s].paragraph as usize + 1 == paragraph
                && !question
                && self.is_about_one(s);
            // `Tot verdriet van Kramer.`
            let fragment = alone && s + 1 == sentence && self.is_fragment(s);
            alone &= self.goes_on_about(s);
            let topic = self
                .topic_of(s, (near || fragment).then_some(k))
                .filter(|&entity| !choosy || self.can_say(entity, k, false) && !self.tells_of(k, entity, s))
                .filter(|&entity| !choosy || !self.is_possessed(s, entity, k))
                .filter(|_| s + 1 == sentence || !self.means_several(s))
                // Farther back only those who speak somewhere are taken to speak on.
                .filter(|&entity| {
                    (near || leads || fragment) && self.interviewee.is_none()
                        || !choosy
                        || self.registry.entities[entity].speaks
                });
            if let Some(entity) = topic {
                return Some((entity, step));
            }
        }
        None
    }

    /// `“…”, staat in het verslag. “…”`: a document whose very words stand right before these.
    fn quotes_on(&self, s: usize, document: usize, k: usize) -> bool {
        let reading = self.reading;
        self.registry.entities[document].kind == SpeakerKind::Document
            && reading.sentences[s].paragraph as usize == reading.paragraph(self.found[k].content[0].start)
            && !self.says_i(k)
            && self.by_sentence[s].iter().any(|&other| {
                let found = &self.found[other];
                let quoted = matches!(found.kind, Kind::Direct | Kind::Mixed);
                let written =
                    found.source.as_ref().is_some_and(|source| source.referent == Referent::Document);
                quoted && written && self.speakers[other].is_some_and(|(entity, _)| entity == document)
            })
    }

    /// `Anna Kok (34), bakker`: a line of its own with the name of whoever speaks below it.
    fn labelled(&mut self, s: usize) -> Option<usize> {
        let reading = self.reading;
        let range = reading.sentence_tokens(s);
        let alone = range.start == 0
            || reading.paragraph(range.start - 1) != reading.paragraph(range.start)
                && reading.paragraph(range.end - 1) == reading.paragraph(range.start);
        if !alone || !reading.is(range.start, Tags::GIVEN) || reading.is_terminator(range.end - 1) {
            return None;
        }
        let person = mention::simple_mention_at(reading, range.start, range.end)?;
        let name = person.name.clone().filter(|name| name.start == range.start && name.len() > 1)?;
        let label = name.end == range.end || reading.is_comma(name.end) || reading.reads(name.end, "(");
        (label && person.referent == Referent::Person && !clause::has_finite(reading, range.start, range.end))
            .then(|| self.speaker_of(&person, None, &[]))?
            .map(|(entity, _)| entity)
    }

    /// A sentence without a verb.
    fn is_fragment(&self, s: usize) -> bool {
        let range = self.reading.sentence_tokens(s);
        self.topics[s].is_none() && !clause::has_finite(self.reading, range.start, range.end)
    }

    /// `Hij vertelde over zijn jeugd.`: it may still be about whoever the sentence before it introduces.
    fn goes_on_about(&self, s: usize) -> bool {
        let pronoun = |topic: &super::Topic| {
            self.means_somebody(&topic.mention) || self.reading.is(topic.mention.tokens.start, Tags::POSS)
        };
        // `En dat het mooi was.`
        let range = self.reading.sentence_tokens(s);
        let rest = self.reading.is(range.start, Tags::CONJ_COORD)
            && clause::is_subordinator(self.reading, range.start + 1);
        rest || self.tells_of_nobody(s) || self.topics[s].as_deref().is_some_and(pronoun)
    }

    /// No person stands in the sentence, and its subject can be none.
    pub(super) fn tells_of_nobody(&self, s: usize) -> bool {
        let reading = self.reading;
        let range = reading.sentence_tokens(s);
        // `Al gaat dat moeilijk.`, `Het regende.`, `Over de oorzaak is niets bekend.`, `Het onderzoek duurde twee jaar.`
        let subject = self.topics[s].as_ref().is_some_and(|topic| match topic.mention.referent {
            Referent::Document => topic.entity.is_some(),
            // `Het is haar beurt.`, `Het was een waardering.`: about the one before.
            Referent::Pronoun if reading.lexeme(topic.mention.head) == reading.known().het => {
                reading.is(topic.verb, Tags::AUX)
            }
            Referent::Pronoun => self.means_somebody(&topic.mention),
            _ => topic.mention.can_speak(),
        });
        !subject && self.log.within(&range).next().is_none()
    }

    /// `“Het was niet te houden.” Daar stond Kok voor de deur.`: whom the sentence behind the words is about.
    fn told_behind(&mut self, k: usize) -> Option<(usize, Step)> {
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
                .or_else(|| self.speaker_of(&somebody, None, &[]).map(|(entity, _)| entity))
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
    fn first_named_behind(&mut self, k: usize) -> Option<usize> {
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
    fn behind(&self, k: usize, choosy: bool) -> Option<(usize, Step)> {
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

    /// Nothing but a mark stands before the words in their sentence, and no colon before that.
    pub(super) fn opens_its_sentence(&self, k: usize) -> bool {
        let start = self.found[k].content[0].start;
        self.reading.start_of_sentence(start) + 1 >= start
            && !start.checked_sub(2).is_some_and(|before| self.reading.is_colon(before))
    }

    /// The speaker of the last attribution with a part in the sentence.
    pub(super) fn speaker_in(&self, sentence: usize, k: usize) -> Option<(usize, Step)> {
        let here = &self.by_sentence[sentence];
        // What is reported inside another report is not what goes on.
        let nested = |inner: usize| {
            let place = self.found[inner]
                .cue
                .first()
                .or(self.found[inner].content.first())
                .map_or(0, |part| part.start);
            let around = &self.by_sentence[self.reading.sentence(place)];
            around.iter().any(|&outer| {
                outer != inner && self.found[outer].content.iter().any(|fragment| fragment.contains(&place))
            })
        };
        let anyone = |other: usize| {
            let source = self.found[other].source.as_ref();
            self.found[other].kind != Kind::Direct && source.is_some_and(|source| self.is_anyone(source.head))
        };
        here.iter()
            .rev()
            .filter(|&&other| other != k && !anyone(other) && !self.is_aside(other, sentence))
            .find_map(|&other| self.speakers[other].filter(|_| !nested(other)))
    }

    /// `men`, `iedereen`: nobody who goes on to speak, as `iemand` and `anderen` may.
    pub(super) fn is_anyone(&self, i: usize) -> bool {
        let word = self.reading.lexeme(i);
        let known = self.reading.known();
        ![known.iemand, known.anderen].contains(&word)
            && self.reading.lexicon.pronoun(word).is_some_and(|pronoun| pronoun.indefinite)
    }
}

/// Where a sentence stands that tells who speaks: in the paragraph of the quotation, and right before it.
fn step_at(same_paragraph: bool, next: bool) -> Step {
    match (same_paragraph, next) {
        (true, true) => Step::SentenceBefore,
        (true, false) => Step::SameParagraph,
        (false, _) => Step::ParagraphBefore,
    }
}
