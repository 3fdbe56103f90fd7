//! `X noemt het plan “te gek”.` — quoted words that are an object, a predicate or a phrase of a verb of saying.

mod attitude;
mod door;
mod extent;
mod object;
mod others;
mod place;
mod term;

use std::ops::Range;

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, CueClass, Frames, Tags};
use crate::mention::{self, Mention, Referent};
use crate::reading::{Parts, Reading};
use crate::rule::{Candidate, Rule, RuleInfo, View};

use attitude::attitude;
use door::{attribute, judged_by_means, judged_subject, means, participle, past_complements};
use extent::{end_of_judgement, past_condition, past_setting, without_setting};
pub(super) use object::addressee;
use object::{fronted_clause, fronted_object};
use place::Place;
use term::names_a_term;

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "quoted-words",
        since: "0.1.0",
        summary: "Quoted words built into the clause of a verb of saying or judging.",
        fires: &[
            "<s>De raad</s> had eerder al <v>zijn beklag gedaan over</v> <q>de “levensgevaarlijke” brug</q>.",
            "<s>Kramer</s> heeft <v>de nadruk gelegd op</v> <q>de “slechte staat” van de brug</q>.",
            "<s>Kramer</s> <v>noemt</v> <q>het plan “te gek voor woorden”</q>.",
            "<s>De minister</s> <v>eist</v> <q>“harde maatregelen”</q>.",
            "Er kwam kritiek omdat <s>hij</s> <q>het plan ‘onzin’</q> <v>noemde</v>.",
            "De brug is <q>‘een ramp’</q>, zoals <s>Kramer</s> het <v>noemt</v>.",
            "De brug is <q>‘een ramp’</q>, zoals <s>Kramer</s> dat gisteren <v>bestempelde</v>.",
            "In <s>de nota</s> <v>is sprake van</v> <q>“een menselijke fout”</q>.",
            "<s>De stakers</s> <v>eisen</v> <q>een cao waarin afspraken staan over ‘een eerlijk pensioen’</q>.",
            "<s>De wethouder</s> <v>kondigt</v> <q>‘harde maatregelen’</q> <v>aan</v>.",
            "<q>Het plan</q> <v>noemt</v> <s>Kramer</s> <q>“onzin”</q>.",
            "<q>Die brug</q> <v>noemt</v> <s>Kramer</s> <q>een “grote vergissing”</q>.",
            "<s>Kramer</s> <v>vindt</v> <q>dat plan ‘overdreven’</q>.",
            "<s>De minister</s>, die <q>het besluit van de rechter ‘laf’</q> <v>noemt</v>, stapt op.",
            "<q>De plannen</q> <v>noemt</v> <s>wethouder Kramer</s> <q>een “domme” fout</q>.",
            "<q>De brug in Gent</q> <v>noemde</v> <s>Kramer</s> na afloop <q>een “grote vergissing”</q>.",
            "<s>Kramer</s> <v>vindt</v> <q>‘het slopen van mooie bruggen’ geen oplossing</q>.",
            "<s>Kramer</s> <v>ziet</v> <q>de brug als een ‘kwestie van goed bestuur’</q>, meer niet.",
            "<s>Kramer</s> <v>wil</v> <q>dit ‘op een andere manier regelen’</q>.",
            "Dat <q>de brug dicht is</q> <v>noemt</v> <s>Kramer</s> <q>“een schande”</q>.",
            "<q>De brug</q> werd door <s>Kramer</s> <q>“een ramp”</q> <v>genoemd</v>.",
            "De brug, door <s>Kramer</s> <q>‘levensgevaarlijk’</q> <v>genoemd</v>, is dicht.",
            "<q>De wachttijden in de zorg</q> werden dinsdag door <s>de bond</s> <q>“onverantwoord”</q> <v>genoemd</v>.",
            "Gisteren werd <q>de brug</q> door <s>Kramer</s> <q>“een ramp”</q> <v>genoemd</v>.",
            "<s>Kramer</s> <v>is verrast</v> door <q>“het onverwachte nieuws”</q>.",
            "<s>Kramer</s> <v>sprak van</v> <q>een “juridisch moeras”, “chaos” en “slecht bestuur”</q>.",
            "<s>Kramer</s> <v>noemde</v> <q>de wethouder “een held”, burgemeester De Boer “een schurk” en “een leugenaar”</q>.",
            "<s>Kramer</s> <v>spreekt van</v> <q>“bouwers” die “niets van bruggen” weten</q>.",
            "<s>Kramer</s> <v>sprak van</v> <q>een “ramp” voor de stad</q>, die al jaren wacht.",
            "<s>Kramer</s> <v>noemt</v> in een brief <q>het plan “onzin”</q>.",
            "<s>Kramer</s> <v>noemt</v> <q>het plan</q> in een interview met de krant <q>een “domme” vergissing</q>.",
            "<s>Kramer</s> <v>noemde</v> <q>dat</q> maandag op Twitter <q>“overdreven”</q>.",
            "<s>Kramer</s> <v>noemde</v> <q>de brug</q> gisteren in De Standaard <q>“mooi”</q>.",
            "<s>Kramer</s> <v>noemt</v> <q>de berichten op Twitter “laf”</q>.",
            "<s>Kramer</s> <v>noemt</v> in een brief aan de raad <q>het plan “totaal mislukt”</q>.",
            "<s 1>Kramer</s> <v 1>noemt</v> <q 1><s 2>de schipper</s> die gisteren ‘<q 2>weg hier</q>’ <v 2>riep</v> een ‘boze man’</q>.",
            "De brug ging dicht nadat <s>de rechter</s> <q>haar als ‘gevaarlijk’</q> had <v>bestempeld</v>.",
            "<s>De media</s> <v>duiden</v> <q>haar</q> <v>aan</v> <q>als ‘de redder van de brug’</q>.",
            "<s>Kramer</s> <v>spreekt</v> al weken <v>van</v> <q>een “ramp”</q>.",
            "Er is kritiek omdat <s>Kramer</s> <q>de brug “niet meer van deze tijd”</q> <v>vindt</v>.",
            "Een brug die <s>Kramer</s> <q>“mooi” of “leuk”</q> <v>vindt</v>, blijft.",
            "<s>De bewoners</s> <v>voelen zich</v> <q>‘ellendig’ door de brieven die zij van de gemeente kregen</q>.",
            "<s>Kramer</s> <v>verwijt</v> de gemeente en de politie <q>een “verborgen agenda”</q>.",
            "<s>Kramer</s> <v>waarschuwt voor</v> <q>‘wildgroei’ van bruggen en tunnels</q>.",
            "<s>De krant</s> <v>omschreef</v> <q>haar</q> ooit <q>als “de redder van de brug”</q>.",
            "<s>Kramer</s>, die <v>van</v> <q>‘een ramp’</q> <v>spreekt</v>, stapt op.",
            "Er is steun van <s>Anna Kramer</s>, die <v>het over</v> <q>‘een brug zonder nut’</q> <v>heeft</v>.",
            "<s>De wethouder</s> had <q>dat ‘een ramp’</q> <v>genoemd</v>.",
            "Hij woont bij de <q>‘oude dame’</q>, zoals <s>Kramer</s> <q>de brug</q> graag <v>noemt</v>.",
            "<s>Bewoners</s> <v>vinden</v> <q>de brug ‘niet mooi genoeg’ omdat iemand die er woont, wakker ligt</q>.",
            "Zij kwam niet, omdat <s>Kramer</s> <q>haar de ‘vijand’ van de brug</q> had <v>genoemd</v>.",
            "Er is kritiek omdat <s>Kramer</s> <q>het plan een “laffe” daad</q> <v>noemde</v>.",
            "Er is kritiek omdat <s>Kramer</s> <q>het plan als een “laffe” daad</q> <v>omschreef</v>.",
            "<q>De brug</q> werd <q>een “grote” vergissing</q> <v>genoemd</v> door <s>Kramer</s>.",
            "Er is kritiek nadat <s>Kramer</s> gisteren <v>voor</v> <q>een “grote” ramp</q> had <v>gewaarschuwd</v>.",
            "Er is kritiek nadat <s>Kramer</s> <v>het</v> gisteren <v>over</v> <q>een “ramp”</q> <v>had</v>.",
            "<s>Kramer</s> <v>omschrijft</v> <q>het plan als een “domme” fout</q> en eist excuses.",
            "Er is kritiek nadat <s>de bond</s> <v>voor</v> <q>“chaos”</q> <v>waarschuwde</v>.",
            "<s>Kramer</s> ging verder door <q>hem een “schurk”</q> te <v>noemen</v>.",
            "<s>De bond</s> <v>dringt</v> daarom <v>aan op</v> <q>uitstel van het debat, “uit respect voor de kiezer”</q>.",
            "<s>Kramer</s> <v>is</v> al langer <v>kritisch op</v> <q>de “wildgroei aan bruggen”</q>.",
            "<s>Een man</s> <v>beklaagde</v> zich <v>over</v> <q>“de macht” van de burgemeester</q>.",
            "<s>Kramer</s> <v>rekende op</v> <q>een “hoge omzet” en een winst van een miljoen euro</q>.",
            "<v 1>Volgens</v> <s 1,2>Kramer</s> <q 1 indirect>is de brug mooi</q> en <v 2>noemt</v> <q 2 mixed>haar “een feest”</q>.",
            "De door <s>bewoners</s> <q>als ‘gevaarlijk’</q> <v>bestempelde</v> brug is dicht.",
            "De door <s>Kramer</s> <q>“een ramp”</q> <v>genoemde</v> brug is dicht.",
            "<s>Kramer</s> <v>belooft</v> de schippers <q>“harde maatregelen”</q>.",
            "<s>De krant</s> <v>kopte met</v> <q>“De brug staat open”</q>.",
            "<s>Kramer</s> <v>noemt</v> <q>de wethouder “NSB'er”</q>.",
            "<s>Kramer</s> <v>gebruikte het woord</v> <q>“ramp”</q>.",
            "<s>Kramer</s> <v>heeft</v> <q>“geen idee” hoe lang de brug dicht blijft</q>.",
            "<s>Kramer</s> <v>ziet</v> <q>“geen enkele reden” om de brug te sluiten</q>.",
            "<s>Kramer</s> <v>ziet</v> er <q>“geen heil” in om de brug te sluiten</q>.",
            "<s>Kramer</s> <v>heeft</v> <q>“geen aanwijzingen” dat de brug gevaarlijk is</q>.",
            "<s>Kramer</s> <v>is bezorgd</v> om <q>de “eenzaamheid” van de schippers</q>.",
            "<s>Kramer</s> <v>eist</v> van de bond <q>“volledige openheid” over de kosten</q>.",
            "<s>Kramer</s> zou <q>de schippers “tuig”</q> hebben <v>genoemd</v>.",
            "<q>De brug</q> <v>vindt</v> <s>ze</s> <q>“mooi”</q>.",
            "<q>Het plan, dat al oud is</q>, <v>vindt</v> <s>de gemeente</s> <q>“laf”</q>.",
            "<q>Het plan van de bond om de brug te sluiten</q> <v>noemt</v> <s>Kramer</s> <q>“laf”</q>.",
            "<s>Kramer</s> <v>riep</v> vanaf de brug “<q>weg met de bond</q>”.",
            "<s>Kramer</s> <v>noemde</v> <q>haar</q> tijdens het debat <q>“een leugenaar”</q>.",
            "<s>Kramer</s> <v>noemde</v> <q>de wethouder</q> tijdens het debat <q>“een leugenaar”</q>.",
            "<s>Kramer</s> <v>schrijft</v> <q>de drukte</q> <v>toe aan</v> <q>“domme pech”</q>.",
            "<s>Kramer</s> <v>wuift</v> <q>het plan</q> <v>weg</v> <q>als “onzin”</q>.",
            "<s>Kramer</s> had <q>“mooi ding” en “weg ermee”</q> <v>genoteerd</v>.",
            "<q>De brug</q> wordt door <s>schippers</s> <q>als “te mooi”</q> <v>gezien</v>.",
            "In <s>het rapport</s> wordt <q>de brug “levensgevaarlijk”</q> <v>genoemd</v>.",
            "<s>De bond</s> <v>dankt</v> de schippers <v>voor</v> <q>hun ‘mooie werk’</q>.",
            "<s>Kramer</s> brak zijn stilte door iets te posten en te <v>spreken over</v> <q>‘een vreselijk ongeval’</q>.",
        ],
        silent: &[
            ("De zogenoemde “brugwachters” zijn boos.", "a term, and no verb of saying"),
            ("In de haven is sprake van “een hoge stand”.", "no text"),
            (
                "Kramer straalt als hij het heeft over de brug: “Dat is de mooiste van het land.”",
                "said by itself",
            ),
            ("Kramer noemt het plan onhaalbaar.", "no quoted words"),
            ("De door Kramer gebouwde ‘brug’ is dicht.", "no judgement"),
            ("Kramer heeft “de weg naar huis” gevonden.", "what was found"),
            ("Kramer heeft “niets verkeerds” gegeten.", "what was done"),
            ("Kramer schrijft de drukte in “zijn stad” toe aan het weer.", "the object, and no reason"),
            ("De schippers praten “als moeders” over hun brug.", "how they talk"),
            ("Kramer is huiverig om de “kleine” schippers te helpen.", "a purpose"),
            ("Kramer noemt zijn brug ‘De Kat van Gent’.", "a name"),
            ("De gemeente wil met het ‘Plan Mooie Brug’ de stad redden.", "a name"),
            ("De stichting kondigt een ‘rode kaarten’-actie aan.", "the first part of a word"),
            ("Kramer wil een ‘gewone’ brug.", "a wish and a single quoted word"),
            ("De sluis wordt ook wel ‘de oude dame’ genoemd.", "a name"),
            ("Dat bevestigt zijn naam als ‘de bouwer’.", "a comparison that the verb does not ask for"),
            (
                "De bond zou de bakker die ‘echt brood’ op de markt bracht misleidend noemen.",
                "the words of another verb",
            ),
            (
                "De gemeente bevestigt met de brief, waarin de woorden “zonder haast” staan, niets.",
                "no object",
            ),
            ("Op een plek waar al zijn “schokkende” uitspraken staan, is het stil.", "a noun"),
            ("Kramer roept ‘de wet van de brug’ in om te winnen.", "the verb is `inroepen`"),
            (
                "De krant verwacht veel van de brug, die volgens haar “als geen andere” past.",
                "told by another cue",
            ),
            ("Kramer belooft hulp voor bouwers van ‘apps’.", "a term in a phrase of the author's"),
            ("Er is een gids die graag over ‘Anna en de brug’ spreekt.", "a topic"),
            ("Kramer zong ‘Amsterdam’ van Jacques Brel op de brug.", "a title"),
            ("Kramer zag geen reden om het plan “overhaast” te noemen.", "nobody has said it"),
            (
                "De gemeente signaleert in haar nieuwste “Beeld van de Brug” een gevaar.",
                "a title: where it is told",
            ),
            ("“Dit kan”, zei hij. Kramer wilde alleen “zijn brug redden”, zei zijn vrouw.", "her words"),
            ("De bond had boetes geëist, “maar die zijn geschrapt”.", "another clause"),
            ("Of Kramer blij is met zijn ‘mooie brug’, is de vraag.", "nobody knows"),
            ("Er zijn schippers die daar ‘ernstige hinder’ ervaren.", "no judgement without `als`"),
            ("De bouwers willen hun ‘oude trouwe brug’ terug.", "a wish, and a name of their own"),
        ],
        gaps: &[],
    },
    apply,
};

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    out.extend(view.quotations().filter_map(|q| attribute(view, q).or_else(|| attitude(view, q))));
    for (cue, entry) in view.cues() {
        let judgement = entry.class == CueClass::Judgement || entry.frames.has(Frames::ALS);
        let emotion = entry.class == CueClass::Emotion;
        if cue.form.is_empty() || !(judgement || emotion || entry.frames.has(Frames::NP)) {
            continue;
        }
        if judgement && let Some((q, door)) = means(view, cue) {
            out.extend(judged_by_means(view, cue, q, door));
        } else if cue.finite.is_none() {
            out.extend(participle(view, cue).filter(|_| judgement));
        } else if let Some((place, q)) = Place::of(view, cue) {
            let words = Words {
                view,
                cue,
                entry,
                judgement,
                emotion,
                wish: view.reading.is(cue.verb, Tags::MODAL) && entry.rest.is_empty(),
                place,
                q,
                open: view.reading.quotations[q].open as usize,
                after: view.after_quotation(q),
            };
            out.extend(words.candidate());
        }
    }
}

/// Fewer quoted words than these are a term.
const PHRASE_WORDS: usize = 3;

/// Quoted words that may belong to a cue.
struct Words<'v, 'r, 'a> {
    view: &'v View<'r, 'a>,
    cue: &'r CueMatch,
    entry: &'r Cue,
    /// The cue judges: `noemt`, `omschrijft als`.
    judgement: bool,
    /// The cue tells a feeling: `verrast door`.
    emotion: bool,
    /// The cue is a wish: `wil`.
    wish: bool,
    place: Place,
    /// Their quotation.
    q: usize,
    /// Its opening mark.
    open: usize,
    /// One past its closing mark.
    after: usize,
}

impl Words<'_, '_, '_> {
    fn candidate(&self) -> Option<Candidate> {
        let &Words { view, cue, judgement, open, .. } = self;
        let reading = view.reading;
        if self.are_none_of_the_cue() {
            return None;
        }
        let source = view.source_of(cue).map(|source| self.judge_behind(&source).unwrap_or(source));
        let passive = judgement && is_passive(reading, cue);
        if source.is_none() && !(passive && self.place == Place::Clause && !names_a_term(reading, self.q)) {
            return None;
        }
        let behind =
            cue.form.any(Tags::PART) && source.as_ref().is_some_and(|source| source.tokens.start > cue.verb);
        if source.as_ref().is_some_and(|source| source.tokens.contains(&open)) || behind && !judgement {
            return None;
        }
        let agent = source.as_ref().map_or(0..0, |source| source.tokens.clone());
        let from = self.object(&agent);
        // `De brug is oud, vindt X, maar “mooi”`, `reageert op een stuk, waarin “…” staat`: no object begins with a comma.
        if from.is_some_and(|from| reading.is_comma(from) && from + 1 < open) {
            return None;
        }
        let mut content = self.content(from)?;
        content.end = self.end_before_cue(&content);
        // `verwacht veel van de brug, die volgens haar “als geen andere” is`: the quoted words are told by another cue.
        if content.end <= open {
            return None;
        }
        // `noemde X na afloop “belachelijk”`
        let object = reading.is(content.start, Tags::DET | Tags::POSS | Tags::PRON_OBJ);
        if !object && let Some(end) = past_setting(view, content.start, open, true) {
            content.start = end;
        }
        let fronted = || {
            fronted_clause(reading, cue)
                .or_else(|| fronted_object(reading, cue, source.as_ref()?, open))
                .filter(|_| judgement && is_predicate(reading, content.start, open))
        };
        let judged = if passive { judged_subject(view, cue, content.start) } else { fronted() };
        if judged.is_none() && !passive && self.are_found(content.start) {
            return None;
        }
        if self.are_cried(content.start) {
            let words = reading.content(self.q);
            return Some(Candidate::new(words).with_cue(reading, cue).with_source(source));
        }
        let renamed = self.renamed(source.as_ref());
        let content = if judgement { without_setting(view, content, open) } else { vec![content] };
        let content: Parts = judged.into_iter().chain(content).chain(renamed).collect();
        Some(Candidate::new(content).with_cue(reading, cue).with_source(source))
    }

    /// A term, a wish, or the words of another verb or of nobody.
    fn are_none_of_the_cue(&self) -> bool {
        self.belong_to_purpose()
            || self.begin_another_clause()
            || self.are_in_doubt()
            || self.are_judged_without_als()
            || self.stand_before_preposition()
            || self.are_in_own_words()
            || self.wish && self.are_told_by_another()
            || self.are_a_term()
            || self.belong_to_verb_behind()
            || self.are_wished()
            || self.belong_to_host()
            || !self.judgement && (self.are_compared() || self.belong_to_infinitive())
            || self.emotion && !self.are_felt_about()
    }

    /// Where `content` ends before the verbs of the cue.
    fn end_before_cue(&self, content: &Range<usize>) -> usize {
        let &Words { view, cue, judgement, after, .. } = self;
        let reading = view.reading;
        let mut end = content.end;
        // `“…” genoemd hebben`
        if end > after + 1 && reading.is(end - 1, Tags::AUX) && cue.covers(end - 2) {
            end -= 1;
        }
        // `als “ramp” omschreven door X`
        if judgement
            && (after..end).contains(&cue.verb)
            && reading.lexeme(cue.verb + 1) == reading.known().door
        {
            end = cue.verb;
        }
        // `zou het “onzin” hebben genoemd`
        let auxiliary = |i: usize| reading.is(i, Tags::AUX) && cue.covers(i + 1);
        while end > after && (cue.covers(end - 1) || auxiliary(end - 1)) {
            end -= 1;
        }
        end
    }

    /// `De brug vindt ze “mooi”`, `Het plan, dat oud is, vindt de raad “laf”`: the thing before the verb is judged, whoever stands
    /// behind it judges.
    fn judge_behind(&self, thing: &Mention) -> Option<Mention> {
        let &Words { view, cue, judgement, open, .. } = self;
        let finite = cue.finite.filter(|_| judgement)?;
        let judged = thing.referent == Referent::Thing && thing.tokens.end <= finite && finite < open;
        mention::mention_at(view.reading, finite + 1, open)
            .filter(|judge| judged && judge.can_speak() && view.can_be_source(judge))
    }

    /// `riep vanaf de brug “weg hier”`: whole words, with nothing of the author's but where they were cried.
    fn are_cried(&self, from: usize) -> bool {
        let &Words { view, entry, open, .. } = self;
        let reading = view.reading;
        let cries = entry.rest.is_empty()
            && (entry.class == CueClass::Manner && entry.frames.has(Frames::NP) || &*entry.lemma == "roepen");
        let phrase = Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED | Tags::PREP;
        let setting = || past_complements(reading, from, open) == open;
        cries && (from == open || !reading.is(open - 1, phrase) && setting())
    }

    /// `heeft “de weg naar huis” gevonden`, `heeft naar eigen zeggen “de weg” gevonden`: an object alone, which nothing is said of.
    fn are_found(&self, from: usize) -> bool {
        let &Words { view, cue, entry, q, open, .. } = self;
        let reading = view.reading;
        let told = || (from..open).any(|i| view.cue_at(i).is_some_and(|cue| cue.form.is_empty()));
        entry.class == CueClass::Opinion
            && cue.form.any(Tags::PART)
            && reading.is(reading.content(q).start, Tags::DET)
            && (is_predicate(reading, from, open) || told())
    }

    /// `is verrast door “het nieuws”`: what is felt about, behind its preposition.
    fn are_felt_about(&self) -> bool {
        let &Words { view, cue, entry, .. } = self;
        let reading = view.reading;
        // `is bezorgd om de “eenzaamheid” van de schippers`, but `is huiverig om de “kleine” schippers te helpen`
        let limit = reading.end_of_sentence(self.open);
        let purpose = || (cue.end()..limit).any(|i| reading.is_te_infinitive(i));
        let preposition =
            reading.is(cue.end(), Tags::PREP) && !(reading.is(cue.end(), Tags::OM) && purpose());
        self.place == Place::Clause && (preposition || entry.frames.has(Frames::NP))
    }

    /// `bevestigt zijn naam als “tovenaar”`: a comparison, unless the cue asks for it.
    fn are_compared(&self) -> bool {
        let &Words { view, cue, open, .. } = self;
        open > 0 && view.reading.lexeme(open - 1) == view.reading.known().als && !cue.covers(open - 1)
    }

    /// A wish is no report: only a phrase between marks is somebody's words.
    fn are_wished(&self) -> bool {
        let reading = self.view.reading;
        // `wil zijn “oude dame” terug`: a name of his own.
        let own = self.open > 0 && reading.is(self.open - 1, Tags::POSS);
        let near = self.place == Place::Clause && !own;
        let least = if near { PHRASE_WORDS } else { 2 * PHRASE_WORDS + 1 };
        self.wish && !reading.has_words(least, reading.content(self.q))
    }

    /// `omdat hij haar de “held” van de brug noemde`: what stands between the quoted noun and the verb belongs to it.
    fn end_before_verb(&self) -> usize {
        let &Words { view, cue, open, after, .. } = self;
        let reading = view.reading;
        let verb = cue.finite.unwrap_or(cue.verb).min(cue.verb);
        let verb = if cue.start() >= after { cue.start().min(verb) } else { verb };
        let complement = reading.lexeme(after) == reading.known().van
            && reading.is(open - 1, Tags::DET)
            && mention::mention_at(reading, after + 1, verb).is_some_and(|of| of.tokens.end == verb);
        // `een “laffe” daad noemde`
        let noun = || {
            reading.is(open - 1, Tags::DET | Tags::ADJ_INFLECTED)
                && reading.is(verb - 1, Tags::NOUN)
                && (after..verb).all(|i| reading.is(i, Tags::NOUN | Tags::ADJ_INFLECTED))
        };
        if complement || after < verb && noun() { verb } else { after }
    }

    /// What is said, with what stands around the quoted words.
    fn content(&self, from: Option<usize>) -> Option<Range<usize>> {
        let &Words { view, cue, open, after, .. } = self;
        let reading = view.reading;
        let limit = reading.end_of_sentence(cue.verb);
        Some(match self.place {
            Place::Before => from.filter(|&from| from < open).unwrap_or(open)..self.end_before_verb(),
            // `wat hij omschrijft als “…” ging …`: the clause around it goes on.
            Place::Clause if self.judgement && !is_main(reading, cue) => from.unwrap_or(open)..after,
            // `wil dit “anders regelen” door …`: what is wished has a verb of its own.
            Place::Clause if self.judgement || self.wish => {
                from.unwrap_or(open)..end_of_judgement(reading, cue, open, after)
            }
            Place::Clause => {
                let end = clause::past_quoted_list(reading, after);
                let end = clause::end_of_phrase(reading, end, limit, |i| cue.covers(i));
                from.unwrap_or(open)..past_condition(reading, cue, end)
            }
            Place::Deep => {
                let from = from?;
                clause::trimmed(reading, from..clause::end_of_predicate(reading, from, limit))
            }
            Place::Named => open..after,
        })
    }
}

/// `“onzin”`, `een “grote ramp”`, `als “ramp”`: nothing of what is judged stands before the quoted words.
fn is_predicate(reading: &Reading<'_>, from: usize, open: usize) -> bool {
    (from..open).all(|i| {
        reading.is(i, Tags::DET | Tags::ADJ_INFLECTED) && !reading.is(i, Tags::PRON_SUBJ)
            || reading.lexeme(i) == reading.known().als
    })
}

/// `werd “naïef” genoemd`: it tells who is judged, and who judges at most with `door`.
fn is_passive(reading: &Reading<'_>, cue: &CueMatch) -> bool {
    cue.form.any(Tags::PART)
        && cue.finite.is_some_and(|finite| reading.lexicon.is_passive(reading.lexeme(finite)))
}

fn is_main(reading: &Reading<'_>, cue: &CueMatch) -> bool {
    clause::start(reading, cue.finite.unwrap_or(cue.verb)).1 == clause::Opening::Main
}
