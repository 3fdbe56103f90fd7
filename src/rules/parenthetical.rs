//! `De brug blijft dicht, zegt X.` — an unquoted main clause with its cue behind it or in it; `…, aldus X`; `X zegt: de brug …`.

mod behind;
mod host;

use crate::clause;
use crate::cue::CueMatch;
use crate::lexicon::{Cue, CueClass, CueFlags, Frames, Tags};
use crate::mention::{self, Mention, Referent};
use crate::rule::{Candidate, Rule, RuleInfo, View};
use crate::token::Flags;

use behind::Behind;
use host::{Host, stands_last};

pub(super) use behind::is_question_put;
pub(super) use host::{has_main_verb, host_clause, parts_main_clause};

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "parenthetical",
        since: "0.1.0",
        summary: "An unquoted main clause with the cue behind it or in the middle of it.",
        fires: &[
            "<q>De brug is dicht</q>, zo <v>waarschuwt</v> <s>de bond</s> tegen de krant.",
            "<q>Maar kijk ook naar wat je zelf kunt doen aan de brug</q>, <v>tipt</v> <s>Kramer</s>.",
            "<q>De brug heeft</q>, zo heeft <s>Kramer</s> <v>toegegeven</v>, <q>te weinig gekost om te blijven</q>.",
            "<q>De schippers krijgen</q>, heeft <s>Kramer</s> <v>gewaarschuwd</v>, <q>te weinig geld voor hun brug</q>.",
            "<q>De brug gaat dicht</q>, hebben <s>de bonden</s> <v>gezegd</v>.",
            "<q>De brug gaat dicht</q>, zo hebben <s>Jansen en Kramer</s> <v>laten weten</v>.",
            "<q>De brug is dicht</q>, <v>zegt</v> <s>Kramer</s>, maar de bond denkt daar anders over.",
            "<q 1>De brug is dicht</q>, <v 1>zegt</v> <s 1>Kramer</s>, maar <s 2>de bond</s> <v 2>zegt</v> dat <q 2>hij open is</q>.",
            "<q>De brug is dicht</q>, <v>zegt</v> <s>Kramer</s>, <q>maar schippers merken dat niet</q>.",
            "<q>De schippers varen niet meer</q>, zo <v>jammerde</v> <s>Kramer</s> in de krant.",
            "<q>De schippers varen niet meer</q>, <v>mopperde</v> <s>Kramer</s> zaterdag in de raad.",
            "<q>De brug is niet veilig</q>, <v>plaatst</v> <s>de bond</s> <v>als kanttekening</v>.",
            "<q>De brug blijft voorlopig dicht</q>, <v>zei</v> <s>Kramer</s> in “De Ochtend”.",
            "<q>De brug blijft dicht</q>, <v>zegt</v> <s>Kramer</s>.",
            "<q>Een mooie brug, dat wel, maar te duur</q>, <v>vindt</v> <s>Kramer</s>.",
            "<q>Te veel werk waarvoor schippers geen hulp krijgen</q>, <v>vindt</v> <s>Kramer</s>.",
            "<q>De brug gaat open</q>, <v>zegt</v> <s>Anna Kramer, hoogleraar in Gent</s>, op Radio 1.",
            "<q>De brug</q>, <v>zegt</v> <s>Kramer</s>, <q>trilde</q>.",
            "<q>De brug is</q>, <v>vindt</v> <s>Kramer</s>, <q>“een gevaar voor iedereen”</q>.",
            "<q>Ach</q>, <v>zegt</v> <s>Kramer</s>, en lacht.",
            "Er ligt een brug die, zo <v>zegt</v> <s>Kramer</s>, <q>veel te smal is</q>.",
            "De brug, die, zo <v>zegt</v> <s>Kramer</s>, <q>veel te smal is</q>, gaat dicht.",
            "De brug ging dicht omdat, <v>aldus</v> <s>Kramer</s>, <q>het staal begon te roesten</q>.",
            "<q>Dan is het</q>, <v>denkt</v> <s>Kramer</s>, <q>te laat</q>.",
            "<q>De schipper</q>, zo <v>zegt</v> <s>de bond</s>, <q>voer te hard</q>.",
            "<q>De bond</q>, zo <v>blijkt uit</v> <s>een brief</s>, <q>wist van de scheuren</q>.",
            "<q>De brug is te oud</q> (<v>aldus</v> <s>Kramer</s>).",
            "<q>De brug</q> – zo <v>zegt</v> <s>Kramer</s> – <q>is te oud</q>.",
            "<q>De brug is te smal</q>, <v>zegt</v> <s>Kramer</s> aan de telefoon vanuit Gent, waar hij woont.",
            "<q>De brug gaat dicht</q>, <v>zegt</v> <s>Kramer</s>, maar hij zegt niet wanneer.",
            "<q>Dat is ‘een flinke tegenvaller’</q>, <v>zegt</v> <s>Kramer</s>.",
            "Maar, <v>zegt</v> <s>Kramer</s>, <q>waar niet</q>?",
            "<q>De brug bleef leeg</q>, <v>zegt</v> <s>Kramer van Bouwbedrijf De Wit</s>, een werkplaats waarbij bewoners veel te zeggen krijgen.",
            "<q>Dat plan is niet goed</q>, <v>vindt</v> <s>Kramer</s>.",
            "<q>Dat plan is niet goed</q>, <v>zegt</v> <s>de gemeente</s> in het AD.",
            "<q>Dat plan is niet goed</q>, <v>zegt</v> <s>de rechtbank in Gent</s>.",
            "<q>Dat plan is niet goed</q>, <v>aldus</v> <s>de wethouder</s> bij de NOS.",
            "<q>Het was een ongeluk</q>, <v>zei</v> <s>haar advocaat</s> voor de rechtbank.",
            "<q>De omwonenden waren verbaasd</q>, <v>zegt</v> <s>Kramer</s>, <q>dat er niets gebeurde</q>.",
            "<q>Het besluit is genomen</q>, <v>aldus</v> <s>de gemeente</s>.",
            "<q>De trein rijdt weer</q>, zo <v>meldt</v> <s>de vervoerder</s>.",
            "<q>De brug gaat vaker open</q>, <v>denken</v> <s>bewoners</s>: <q>vier keer per dag</q>.",
            "<q>Het wordt een mooi jaar voor de brug</q> <v>denkt</v> <s>Kramer</s>.",
            "<q>Onbegrijpelijk</q> <v>vindt</v> <s>Kramer</s>.",
            "<q>De brug is een gemiste kans</q>, <v>ziet</v> <s>Kramer</s>.",
            "<q>Veel bewoners ervaren het lawaai van de brug als een ramp</q>, <v>meldt</v> <s>de gemeente</s> op basis van een enquête.",
            "<q>Een brug als die van Almen zou nu niet meer mogen</q>, <v>laat</v> <s>Kramer</s> dinsdag <v>weten</v>.",
            "<q>De brug is dicht</q>, <v>zegt</v> <s>Kramer</s>, al heeft hij er zelf geen last van.",
            "<q>Wie de brug sloot is niet bekend</q>, <v>schrijven</v> onder meer <s>buurtbewoners</s>.",
            "<q>De brug is veilig</q>, <v>staat</v> in <s>het rapport</s>.",
            "<q>De brug is veilig</q>, <v>is te lezen</v> in <s>het rapport</s>.",
            "<q>De brug is veilig</q>, <v>stelt</v> <s>de gemeente</s> in een verslag dat is uitgelekt.",
            "<q>Bewoners die stappen zetten zullen teleurgesteld zijn</q>, <v>verwacht</v> <s>Kramer</s>.",
            "Maar, <v>zegt</v> <s>Kramer</s>, <q>de brug blijft dicht</q>.",
            "<q>Het ging er hard aan toe</q>, <v>zegt</v> <s>Kramer</s> op de brug, een plek waar hij graag komt.",
            "<q>De brug was “het mooiste van het jaar”</q>, <v>zegt</v> <s>Kramer</s> in een verklaring die hij op de brug voorlas.",
            "<q>De politie</q>, <v>zegt</v> <s>Kramer</s>, <q>moet strenger worden</q>.",
            "<q>Als de brug dichtgaat</q>, <v>zegt</v> <s>Kramer</s>, <q>moeten we omrijden</q>.",
            "<q>De brug is te oud</q>, <v>schrijft</v> <s>de gemeente</s> in een brief die is uitgelekt.",
            "<q>De brug is te oud</q>, <v>zegt</v> <s>Kramer</s> (naast hem lacht zijn zoon).",
            "<q>Onbegrijpelijk dat de brug al die jaren dicht is gebleven</q>, <v>vindt</v> <s>Kramer</s>.",
            "<q>De brug gaat ooit dicht</q>, <v>zucht</v> <s>wethouder Kramer</s>.",
            "<q>De brug is dicht</q>, <v>zeggen</v> <s>de bewoners</s> die niet in de raad zitten.",
            "<q>De brug gaat</q>, zo <v>zegt</v> <s>Kramer</s>, <q>morgen dicht</q>.",
            "<q>Dat de brug dicht is, is geen ramp</q>, <v>leert</v> <s>een rondvraag</s>.",
            "<q>Hoe langer het duurt</q>, <v>zegt</v> <s>Kramer</s>, <q>hoe duurder de brug wordt</q>.",
            "<q>Toen zij kwam</q>, <v>zegt</v> <s>Kramer</s>, <q>was de brug dicht</q>.",
            "<q>Een oude brug</q>, zo <v>schrijft</v> <s>Kramer</s> in een brief, <q>is een vriend</q>.",
            "<q>De brug is dicht</q>, <v>verneemt</v> <s>de krant</s>.",
            "<q>De brug is te oud</q>, <v>stelt</v> <s>Kramer</s> in een donderdag verschenen rapport.",
            "<q>De brug heeft drie kleuren: rood, geel en groen</q>, <v>zegt</v> <s>Kramer</s>.",
            "<q>Hoe dat kan</q>, <v>legt</v> <s>Kramer</s> <v>uit</v>.",
            "<q>De brug is dicht</q>, moet <s>Kramer</s> <v>toegeven</v>.",
            "<q>De brug is dicht</q>, zal <s>Kramer</s> later <v>zeggen</v>.",
            "<q>De brug is dicht</q>, <v>zegt</v> <s>Kramer</s> te weten.",
            "<q>De brug blijft dicht</q>, <v>zei</v> <s>Kramer</s> toen hij wegliep.",
            "<q>De brug blijft dicht</q>, <v>zegt</v> <s>Kramer</s> en hij lacht.",
            "<q>De brug blijft dicht</q>, <v>schreef</v> <s>Kramer</s> in een artikel met de titel ‘Bruggen’.",
            "<q>De brug blijft dicht</q>, <v>zegt</v> <s>Kramer, zelf inwoner van Gent</s>.",
            "<q>De brug blijft dicht</q>, <v>zegt</v> <s>Kramer</s>, bij wie zij in de achtertuin ligt.",
            "<q>Een schipper</q>, <v>schrijft</v> <s>Kramer</s> in een brief, <q>was een vrij man</q>.",
            "<q>In die stad zijn grote bruggen</q>, <v>zegt</v> <s>Kramer</s>.",
            "<q>De brug gaat open</q>, durft <s>Kramer</s> wel te <v>voorspellen</v>.",
            "<q>De brug gaat open</q>, <v>is de prognose</v>.",
            "<q>De brug is oud</q>, <v>blijkt uit</v> <s>haar boek</s> ‘De brug’.",
            "<q>De brug blijft dicht</q>, <v>schrijft</v> <s>Kramer</s> deze week in een brief.",
            "<q>De film komt</q>, <v>concludeert</v> <s>Kramer</s>, <q>in mei uit</q>.",
            "<q>Niemand wist</q>, <v>zegt</v> <s>Kramer</s>, <q>wat er aan de hand was</q>.",
            "<q>Het is onduidelijk</q>, <v>zegt</v> <s>Kramer</s>, <q>of de brug opengaat</q>.",
            "<q>Nee</q>, <v>zegt</v> <s>de wethouder</s>, <q>dat plan komt er niet</q>.",
            "<q>De bond heeft</q>, <v>herhaalt</v> <s>Kramer</s>, <q>bruggen gebouwd waar nog niemand vaart</q>.",
            "<q>Het wordt</q>, zo <v>vreest</v> <s>Kramer</s>, <q>steeds moeilijker om de brug te sluiten</q>.",
            "<q>De brug is dicht</q>, <v>antwoordt</v> <s>Kramer</s> op de vraag of dat klopt.",
            "<q>De brug is dicht</q>, <v>zegt</v> <s>Kramer</s>, op de vraag waarom hij omvaart.",
            "<q>De brug is dicht</q>, <v>hopen</v> <s>twee op de drie schippers</s>.",
            "<q>Als de brug dichtgaat</q>, <v>zegt</v> <s>Kramer</s>, <q>houdt de raad vast aan het plan</q>.",
            "<q>Als de brug opengaat volgt de rest vanzelf wel</q>, <v>zegt</v> <s>Kramer</s>.",
            "<q>De brug kan nog wel een jaar mee</q>, moet <s>Kramer</s> hebben <v>gedacht</v>.",
            "<q>De brug kan dicht</q>, zullen <s>de schippers</s> <v>gedacht</v> hebben.",
            "<q>De brug is dicht</q>, zou <s>Kramer</s> <v>gezegd</v> hebben.",
            "<q>De brug kan dicht</q>, zouden <s>de schippers</s> <v>gedacht</v> hebben.",
            "<q>Wie een brug wil, moet betalen</q>, <v>luidt de</v> oude <v>wijsheid</v>.",
            "<q>De brug is veilig</q>, <v>is het standpunt</v> van <s>de gemeente</s>.",
            "<q>De brug is ‘lelijk’</q>, <v>dixit</v> <s>Kramer</s>.",
            "<q>De brug gaat dicht</q>, zo werd gisteren <v>aangekondigd</v>.",
            "<q>De sluiting had</q>, zo werd <v>benadrukt</v>, <q>niets met de storing te maken</q>.",
            "<q>De brug is te smal</q>, <v>aldus</v> <s>Jan Kok, beter bekend als Kramer</s>.",
            "<q>De brug is te smal</q>, <v>aldus</v> <s>Jan Kok, zelf schipper en oprichter van de bond</s>.",
            "<q>De brug is te smal</q>, <v>aldus</v> <s>bijna de helft van de schippers</s>.",
        ],
        silent: &[
            ("De brug – die ervoor zorgt dat het dorp bereikbaar is – verklaart dat verschil.", "an object"),
            ("De schippers grepen Jan, eisten geld en voeren weg.", "an object, not their subject"),
            ("Dat de brug een probleem is, merkt Kramer.", "perception"),
            ("Op de vraag of zij blijft, antwoordt Kramer ontwijkend.", "what she answers"),
            ("Toen de brug openging, zei Kramer niets.", "a subordinate clause before the verb is no report"),
            ("Toen de brug weer openging voor fietsers, gaf Kramer een zucht.", "the verb has an object"),
            (
                "Toen de brug dicht bleef, zuchtte Kramer diep en ging hij naar huis.",
                "the manner of no words",
            ),
            ("Volgens Jan Kramer is de brug dicht, zei hij.", "said once, by one"),
            ("Mocht de brug dichtgaan, dreigt een lange file.", "a condition, and a thing"),
            ("In zijn strijd tegen de krant, vervolgde Kramer journalisten.", "the verb has an object"),
            ("Hoeveel de brug kost, wil Kramer niet zeggen.", "it is not said"),
            ("Als de brug dicht is, zal Kramer dat zeggen.", "a condition"),
            ("Kramer vernam dat de brug dicht was.", "perception is no report"),
            ("Om de brug te redden, moet Kramer zijn fout erkennen.", "a duty, with an object"),
            ("Na drie jaar wachten, vindt Kramer het tijd voor een brug.", "a judgement of its own"),
            ("De brug is te duur, zo wordt gezegd.", "by whoever it may be"),
        ],
        gaps: &[],
    },
    apply,
};

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    for (cue, entry) in view.cues() {
        out.extend(Parenthesis::at(view, cue, entry).and_then(|parenthesis| parenthesis.candidate()));
    }
}

/// A cue that may stand behind or inside what it reports.
struct Parenthesis<'v, 'r, 'a> {
    view: &'v View<'r, 'a>,
    cue: &'r CueMatch,
    entry: &'r Cue,
    /// Its finite verb, or the verb that it has.
    verb: usize,
    /// Where what stands before it ends: at a comma, or at the cue.
    comma: usize,
    /// `aldus`, which has no subject.
    according: bool,
    /// `zucht`: a manner tells that words go before, when nothing stands behind it.
    manner: bool,
}

impl<'v, 'r, 'a> Parenthesis<'v, 'r, 'a> {
    fn at(view: &'v View<'r, 'a>, cue: &'r CueMatch, entry: &'r Cue) -> Option<Self> {
        let reading = view.reading;
        let manner = entry.class == CueClass::Manner
            && entry.frames.has(Frames::QUOTE)
            && !entry.flags.has(CueFlags::AMBIGUOUS);
        let takes = entry.frames.has(Frames::BARE) || manner;
        if !takes || matches!(entry.class, CueClass::Own | CueClass::Setting) {
            return None;
        }
        let according = entry.class == CueClass::According;
        if according
            && reading.lexeme(cue.verb) != reading.known().aldus
            && !entry.flags.has(CueFlags::BARE_SOURCE)
        {
            return None;
        }
        let verb = cue.finite.unwrap_or(cue.verb);
        let comma = comma_before(view, cue, verb)?;
        let parenthesis = Parenthesis { view, cue, entry, verb, comma, according, manner };
        (!parenthesis.tells_deed()).then_some(parenthesis)
    }

    fn candidate(&self) -> Option<Candidate> {
        let &Parenthesis { view, cue, .. } = self;
        let reading = view.reading;
        let Some(mut source) = self.source() else { return self.without_source() };
        if !self.may_say(&source) {
            return None;
        }
        let host = self.host(&source).filter(|host| host.main || !cue.modal)?;
        let mut end = source.tokens.end.max(cue.end());
        // `…, moeten ze gedacht hebben bij de bond`
        end += usize::from(self.is_surmised() && reading.lexeme(end) == reading.known().hebben);
        if self.is_said_by_source_of(&host, &source)
            || self.is_subject_with_clause(&host, &source)
            || !self.according && self.has_object(&source, end)
        {
            return None;
        }
        // `Het is, zegt X, een schande.`: what the clause still waits for describes nobody.
        if host.open
            && host.ends_with_auxiliary(reading)
            && reading.is_terminator(source.tokens.end)
            && let Some(comma) = source.tokens.clone().find(|&i| reading.is_comma(i))
            && let Some(bare) = mention::mention_at(reading, source.tokens.start, comma)
        {
            (source, end) = (bare, comma.max(cue.end()));
        }
        let rest = match behind::behind(view, cue, &source, end, &host) {
            Behind::Object => return None,
            Behind::Nothing => None,
            Behind::Content(rest) => Some(rest),
        };
        // `een brug die, zo zegt X, te smal is`: in a relative clause, what stands behind its pronoun.
        let rest = rest.map(|rest| if host.waits { host::within_relative(reading, rest) } else { rest });
        // `Maar, zegt X, de brug blijft dicht`
        let conjunction =
            rest.is_some() && (host.waits || host.words.clone().all(|i| reading.is(i, Tags::CONJ_COORD)));
        let first = Some(host.words).filter(|_| !conjunction);
        let content: Vec<_> = first.into_iter().chain(rest).collect();
        Some(Candidate::new(content).with_cue(reading, cue).with_source(Some(source)))
    }

    /// `Dat hij dat kan, had hij al bewezen`: a deed.
    fn tells_deed(&self) -> bool {
        let &Parenthesis { view, cue, entry, comma, .. } = self;
        let reading = view.reading;
        let opener = reading.start_of_sentence(comma);
        let shown = entry.class == CueClass::Evidence && cue.parts.len() == 1 && cue.parts[0].len() == 1;
        // `Dat X kwam, is geen ramp, leert onderzoek`: the clause is a part of another.
        let whole = || (opener + 1..=comma).any(|i| reading.is_comma(i - 1) && clause::is_finite(reading, i));
        // `Dat het een probleem is, merkt X`: so is what somebody notices.
        (shown || entry.class == CueClass::Perception)
            && reading.lexeme(opener) == reading.known().dat
            && !clause::is_finite(reading, opener + 1)
            && !whole()
    }

    /// `…, moeten ze gedacht hebben`, `…, zal hij hebben gezegd`: the author surmises that somebody did.
    fn is_surmised(&self) -> bool {
        let &Parenthesis { view, cue, verb, .. } = self;
        let reading = view.reading;
        let perfect = |i: usize| reading.lexeme(i) == reading.known().hebben;
        reading.is(verb, Tags::MODAL) && verb < cue.verb && (perfect(cue.verb + 1) || perfect(cue.verb - 1))
    }

    fn source(&self) -> Option<Mention> {
        let &Parenthesis { view, cue, entry, verb, .. } = self;
        let reading = view.reading;
        let bare = entry.flags.has(CueFlags::BARE_SOURCE);
        if self.according {
            // `zo staat in het rapport`: a verb, though a noun as well.
            return view.source_after(cue.end()).filter(|source| {
                !bare || source.can_speak() && !reading.is(source.tokens.start, Tags::REPORT)
            });
        }
        if entry.flags.has(CueFlags::IMPERSONAL)
            || cue.form.any(Tags::PART)
                && !reading.lexicon.is_perfect(reading.lexeme(verb))
                && !self.is_surmised()
        {
            return view.source_of(cue);
        }
        clause::subject_after(reading, verb)
            .filter(|source| view.can_be_source(source) && source.tokens.start <= verb + 3)
            .filter(|source| !cue.covers(source.head))
            // `…, is er een kans`: beside `zijn` somebody must follow at once.
            .filter(|source| {
                !reading.is(verb, Tags::AUX) || source.tokens.start == verb + 1 && source.can_speak()
            })
    }

    /// `…, klonk het`, `…, zo werd gisteren gemeld`: the context tells who.
    fn without_source(&self) -> Option<Candidate> {
        let reading = self.view.reading;
        // `luidt de oude wijsheid`
        let (start, end) = (self.cue.start(), self.cue.end());
        let between = |i: usize| self.cue.covers(i) || reading.is(i, Tags::ADJ_INFLECTED);
        let together = (start..end).all(between);
        let impersonal = self.entry.flags.has(CueFlags::IMPERSONAL) && end > start + 1 && together;
        let announced = || self.is_announced();
        let words = host_clause(reading, self.comma).filter(|_| impersonal || announced())?;
        // `De sluiting had, zo werd benadrukt, niets met de storing te maken`
        let rest = clause::trimmed(reading, end + 1..reading.end_of_sentence(self.comma).max(end + 1));
        let goes_on =
            reading.is_comma(end) && !rest.is_empty() && !clause::has_finite(reading, rest.start, rest.end);
        // `De brug, zo werd benadrukt, blijft open`
        if !impersonal && !goes_on && reading.is_comma(end) {
            return None;
        }
        let content: Vec<_> = std::iter::once(words).chain(Some(rest).filter(|_| goes_on)).collect();
        Some(Candidate::new(content).with_cue(reading, self.cue))
    }

    /// `zo werd gisteren gemeld`: nothing but when; not `zo wordt gezegd`, by whoever it may be.
    fn is_announced(&self) -> bool {
        let &Parenthesis { cue, entry, verb, .. } = self;
        let reading = self.view.reading;
        let told = matches!(entry.class, CueClass::Speech | CueClass::Writing) && &*entry.lemma != "zeggen";
        let ends = reading.is_terminator(cue.end()) || reading.is_comma(cue.end());
        told && ends
            && cue.form.any(Tags::PART)
            && cue.negation.is_none()
            && verb > 0
            && verb < cue.verb
            && reading.lexeme(verb - 1) == reading.known().zo
            && reading.lexicon.is_passive(reading.lexeme(verb))
            && (verb + 1..cue.verb).all(|i| reading.is(i, Tags::TIME | Tags::ADV))
    }

    /// Whether this source can say it with this cue.
    fn may_say(&self, source: &Mention) -> bool {
        let &Parenthesis { view, cue, entry, .. } = self;
        let reading = view.reading;
        // `In een eerder rapport, uit 2009, werd geraamd …`
        if cue.form.any(Tags::PART) && source.tokens.start < self.verb {
            return false;
        }
        // `Laag water - het is zomer - verklaart dat verschil`: an object.
        if source.referent == Referent::Thing && reading.lexeme(source.tokens.start) == reading.known().dat {
            return false;
        }
        let impersonal = entry.flags.has(CueFlags::IMPERSONAL);
        // `Mocht de brug dichtgaan, dreigt een file`: a thing says nothing, and only evidence shows.
        let thing = source.referent == Referent::Thing
            && !source.definite
            && !source.plural
            && !reading.has_flag(source.head, Flags::CAPITAL);
        // `De schoten die wij losten, beloven een mooi duel`, `Zij stalen, eisten geld en vluchtten`: no subject of a plural verb.
        let plain = !reading.is(source.head, Tags::ROLE | Tags::ORG_NOUN | Tags::NAME | Tags::GUESSED);
        let disagrees = reading.tags(self.verb).is_plural_only()
            && !(source.plural || source.joint || source.name.is_some())
            && plain
            && source.referent != Referent::Pronoun
            && source.head + 1 == source.tokens.end
            && !reading.is_comma(source.tokens.end);
        if (thing || disagrees) && !(self.according || impersonal || entry.class == CueClass::Evidence) {
            return false;
        }
        // `…, staat bij X alleen de naam`: what stands somewhere stands in a text.
        let in_text = reading.is(source.head, Tags::DOCUMENT | Tags::SPEECH_NOUN)
            // `…, kreeg X van Y te horen`
            || entry.rest.first() == Some(&reading.known().te);
        if impersonal && entry.flags.has(CueFlags::AMBIGUOUS) && !in_text {
            return false;
        }
        if view.is_no_statement(entry, source) {
            return false;
        }
        let aside = entry.class == CueClass::Perception || self.manner;
        if aside && !stands_last(reading, source) && !(self.manner && self.is_told_so(source)) {
            return false;
        }
        // `…, moet hij zijn fout erkennen`: a duty.
        let duty = view.reading.lexicon.is_duty(view.reading.lexeme(self.verb)) && !self.is_surmised();
        let told = view.is_asserted(cue) && !duty || self.is_told_by_modal(source);
        self.according || cue.negation.is_none() && told
    }

    /// `…, moet X toegeven`, `…, kan X melden`, `…, zal X later zeggen`: what stands before has been said, when nothing but this
    /// verb follows.
    fn is_told_by_modal(&self, source: &Mention) -> bool {
        let &Parenthesis { view, cue, entry, verb, comma, .. } = self;
        let reading = view.reading;
        let end = cue.end();
        let adverb = |i: usize| {
            cue.covers(i)
                // `durft X te stellen`
                || i + 1 == cue.verb && reading.lexeme(i) == reading.known().te
                || reading.is(i, Tags::ADV | Tags::TIME) && !reading.is(i, Tags::DET | Tags::PRON_OBJ)
        };
        reading.is(verb, Tags::MODAL)
            && matches!(entry.class, CueClass::Speech | CueClass::Writing | CueClass::Knowledge)
            && reading.is(cue.verb, Tags::INF)
            && reading.is_comma(comma)
            && source.can_speak()
            && source.tokens.start == verb + 1
            && source.tokens.end < end
            && (source.tokens.end..end).all(adverb)
            && (reading.is_terminator(end) || reading.is_comma(end) || end >= reading.end_of_sentence(verb))
    }

    /// `…, zo jammerde X in de krant`, `…, mopperde X in de raad.`: behind who says it stands only where or when.
    fn is_told_so(&self, source: &Mention) -> bool {
        let &Parenthesis { view, verb, .. } = self;
        let reading = view.reading;
        let end = source.tokens.end;
        let limit = reading.end_of_sentence(verb);
        let zo = verb > 0 && reading.lexeme(verb - 1) == reading.known().zo;
        let opens = (end..limit).find(|&i| !reading.is(i, Tags::ADV | Tags::TIME));
        let adjunct = opens.is_some_and(|i| {
            reading.is(i, Tags::PREP)
                && !reading.is(i, Tags::CONJ_SUB | Tags::OM)
                && !(i..limit)
                    .any(|k| reading.is_comma(k) || reading.is_mark(k) || clause::is_finite(reading, k))
        });
        source.can_speak() && source.referent != Referent::Document && (zo || adjunct)
    }

    /// What is reported before the cue.
    fn host(&self, source: &Mention) -> Option<Host> {
        let &Parenthesis { view, cue, entry, comma, .. } = self;
        let reading = view.reading;
        // `aldus` says it, whatever the verb of its clause is.
        let whole = || {
            let begin = reading.start_of_sentence(comma);
            let quoted = reading.opened_at(begin).is_some() && reading.after(begin) >= comma;
            let aldus = self.according && !entry.flags.has(CueFlags::BARE_SOURCE);
            (aldus && begin < comma && !quoted).then_some(begin..comma)
        };
        let words = host_clause(reading, comma)
            .or_else(|| host::interrupted(view, cue, comma, source))
            .or_else(|| host::loose_host(view, cue, comma, source))
            .or_else(|| host::question(view, cue, comma, source))
            .or_else(whole)?;
        Some(Host::new(reading, words, comma))
    }

    /// `Volgens X is de brug dicht, zei hij`: said once, by one.
    fn is_said_by_source_of(&self, host: &Host, source: &Mention) -> bool {
        let reading = self.view.reading;
        let opener = host.words.start + usize::from(reading.is(host.words.start, Tags::CONJ_COORD));
        source.referent == Referent::Pronoun
            && reading.lexeme(opener) == reading.known().volgens
            && mention::mention_at(reading, opener + 1, self.comma).is_some_and(|by| {
                matches!(by.referent, Referent::Person | Referent::Unnamed) && by.plural == source.plural
            })
    }

    /// `X, die zich verzet, herhaalde het belang van hulp`: what stands before the verb is the subject with its clause.
    fn is_subject_with_clause(&self, host: &Host, source: &Mention) -> bool {
        let reading = self.view.reading;
        !source.can_speak()
            && source.name.is_none()
            && mention::mention_at(reading, host.words.start, self.comma).is_some_and(|subject| {
                let end = subject.tokens.end;
                subject.can_speak() && reading.is_comma(end) && reading.is(end + 1, Tags::REL)
            })
    }

    /// `…, vervolgde X zijn tegenstanders`: a verb with an object of its own.
    fn has_object(&self, source: &Mention, end: usize) -> bool {
        let reading = self.view.reading;
        let known = reading.known();
        self.entry.flags.has(CueFlags::AMBIGUOUS)
            && source.tokens.start > self.verb
            && end == source.tokens.end
            && reading.is(end, Tags::DET | Tags::NOUN)
            && !(reading.is(end, Tags::DET) && reading.is_terminator(end + 1))
            && !reading.is(end, Tags::TIME | Tags::ADV | Tags::PREP | Tags::REL | Tags::FINITE)
            // `schrijft X deze week`
            && !([known.deze, known.dit].contains(&reading.lexeme(end)) && reading.is(end + 1, Tags::TIME))
    }
}

/// Where what stands before a cue ends: at a comma or a dash before it, at a closing mark, or at the cue that ends its sentence.
fn comma_before(view: &View<'_, '_>, cue: &CueMatch, verb: usize) -> Option<usize> {
    let reading = view.reading;
    let zo = verb > 0 && reading.lexeme(verb - 1) == reading.known().zo;
    let before = verb - usize::from(zo);
    let last = before.checked_sub(1)?;
    if reading.is_comma(last) || matches!(reading.word(last), "–" | "-" | "(") {
        return Some(last);
    }
    // The comma stands inside the marks: `… ‘levensgevaarlijk,’ aldus X`.
    let quoted = reading.closed_at(last).is_some_and(|q| view.ends_clause(q));
    (quoted || ends_without_comma(view, cue, verb)).then_some(before)
}

/// `Het wordt een mooi jaar denkt Kramer.`: the cue and its subject end the sentence; only the comma is missing.
fn ends_without_comma(view: &View<'_, '_>, cue: &CueMatch, verb: usize) -> bool {
    let reading = view.reading;
    let start = reading.start_of_sentence(verb);
    let begin = (start..verb).rev().find(|&i| reading.is_colon(i)).map_or(start, |mark| mark + 1);
    let subject = || clause::subject_after(reading, verb).filter(|subject| subject.tokens.start == verb + 1);
    // `Onbegrijpelijk vindt X.`
    let judged = cue.of(reading).class == CueClass::Opinion
        && begin + 1 == verb
        && reading.is(begin, Tags::ADJ)
        && !reading.is(begin, Tags::ADV);
    cue.finite == Some(cue.verb)
        && clause::is_finite(reading, verb)
        && (reading.has_words(4, begin..verb) || judged)
        && (begin..verb)
            .all(|i| !clause::is_subordinator(reading, i) && !reading.is(i, Tags::CONJ_COORD) || i == begin)
        && subject().is_some_and(|subject| stands_last(reading, &subject))
        // `Vroeg in de ronde wist X …`: a verb at the head states nothing.
        && (judged || !clause::is_finite(reading, begin) && has_main_verb(reading, begin..verb))
}
