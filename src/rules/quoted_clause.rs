//! `Hij stopt, omdat het “te zwaar werd”.` — quoted words that are a part of the author's clause, with no cue: the verb
//! of the clause stands between the marks, or the author marks hearsay with `zou`.

mod motive;

use std::ops::Range;

use super::quoted_part;
use crate::clause::{self, Opening};
use crate::lexicon::Tags;
use crate::mention::{self, Mention};
use crate::reading::Reading;
use crate::rule::{Candidate, Rule, RuleInfo, View};
use crate::token::Flags;

pub(super) const RULE: Rule = Rule {
    info: RuleInfo {
        id: "quoted-clause",
        since: "0.1.0",
        summary: "A clause of the author's whose verb is quoted, or that reports hearsay with `zou`, without a cue.",
        fires: &[
            "<s>Kramer</s> stopt ermee, omdat <q>het werk ‘te zwaar is geworden’</q>.",
            "<q>De wethouder zou ‘zonder overleg’ hebben gehandeld</q>.",
            "<q>De fractie zal ‘eraan moeten wennen’</q>.",
            "<s>De provincie</s> <q>‘weet van niets’</q>, maar de gemeente wel.",
            "<s>Kramer</s> stapt op, maar <q>“blijft bij de brug betrokken”</q>.",
            "<s>De gemeente</s> onderzoekt <q>“hoe de brug kan worden gered”</q>.",
            "<s>De gemeente</s> gaat onderzoeken <q>“hoe de bruggen kunnen worden gered”</q>.",
            "<s>Hij</s> eist de macht op omdat <q>hij ‘de enige is die het land kan redden’</q>.",
            "<s>Kramer</s> wordt bespot omdat <q>hij ‘een spion’ zou zijn</q>.",
            "<s>Kramer</s> steunt het plan omdat <q>het ‘ongelukken voorkomt’</q>.",
            "“<q 1>Wij gaan door</q>”, <v 1>zegt</v> <s 1>Kramer</s>. Er komt een brug die <q 2>“heel lang meegaat”</q>.",
            "<s>Het ministerie</s> <q>‘verwacht niet dat de brug opengaat’</q>.",
            "Handelaren moeten de uitspraak van <s>Jan Kok</s> nog verwerken, dat <q>hij ‘nog niet klaar is met de brug’</q>.",
            "Gisteren leerde ik van <s>Jan Kok</s> dat <q>‘de brug niet ons probleem is’</q>.",
            "<s>De gemeente</s> sloot de brug omdat <q>er “veel te veel ernstige gebreken” waren</q>.",
            "<s>De gemeente</s> sloot de brug, omdat <q>die “niet meer veilig” was</q>.",
            "<s>De burgemeester</s> besloot daartoe omdat <q>de branden hadden geleid tot “grote onrust onder alle bewoners”</q>.",
            "<s>De gemeente</s> sloot de brug wegens <q>“ernstige gebreken aan het dek”</q>.",
            "<s>De gemeente</s> sloot de brug <q>“om de veiligheid van iedereen te beschermen”</q>.",
        ],
        silent: &[
            ("Zij speelt in ‘De vrouw die bleef’.", "a title: its verb is in a relative clause"),
            ("Hij las het stuk ‘Wij willen de brug terug’.", "a title behind its noun"),
            ("De ‘brugwachters’ zijn boos.", "a term"),
            ("Stoort het u dat de brug “altijd kraakt en piept”?", "a question of the author's"),
            ("Als het mag, waarom zou Kramer dan niet “snel en hard varen”.", "so here"),
            ("De gemeente sloot de brug vanwege “technische redenen”.", "a term"),
            ("Zijn bijnaam zou ‘de man van de brug’ zijn.", "a name"),
            ("Kramer moet stoppen omdat hij volgens de regels “veel te oud” is.", "nobody acts"),
            ("De schipper werd beboet omdat er “veel te veel lading” was.", "others give the reason"),
            (
                "De gemeente sluit de brug omdat er “sinds jaar en dag” een file staat.",
                "a set phrase of time",
            ),
            ("De gemeente sloot de brug omdat de “oude dame” roest.", "a name behind its article"),
            ("Het is niet louter ‘sterren kijken’ op de brug.", "an infinitive without a modal verb"),
            ("De brug zou in een ‘bevredigend tempo’ worden hersteld.", "a term behind its article"),
        ],
        gaps: &[],
    },
    apply,
};

/// A quoted clause is no term.
const CLAUSE_WORDS: usize = 3;

fn apply(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    for q in view.quotations() {
        let quotation = &reading.quotations[q];
        // What ends like a sentence is an utterance by itself.
        let inside = reading.content(q);
        let whole = reading.is_terminator(inside.end - 1) && reading.has_flag(inside.start, Flags::CAPITAL);
        let nested = quotation.parent.is_some() || quotation.close.is_none();
        if nested || whole || view.is_term(q) || view.opens_sentence(q) {
            continue;
        }
        // `is “zeer geschrokken” van het nieuws`: for `quoted-part`.
        if quoted_part::feeling(view, q).is_none() {
            out.extend(Quoted::of(view, q).candidate().or_else(|| motive::motive(view, q)));
        }
    }
}

/// Quoted words within a sentence of the author's.
struct Quoted<'v, 'r, 'a> {
    view: &'v View<'r, 'a>,
    reading: &'r Reading<'a>,
    /// The words between the marks.
    inside: Range<usize>,
    /// How many they are.
    words: usize,
    /// The finite verb among them.
    verb: Option<usize>,
    /// The opening mark.
    open: usize,
    /// One past the closing mark.
    after: usize,
    /// The sentence around them.
    sentence: Range<usize>,
    /// The finite verb of the author's before them.
    finite: Option<usize>,
}

impl<'v, 'r, 'a> Quoted<'v, 'r, 'a> {
    fn of(view: &'v View<'r, 'a>, q: usize) -> Quoted<'v, 'r, 'a> {
        let reading = view.reading;
        let open = reading.quotations[q].open as usize;
        let inside = reading.content(q);
        let sentence = reading.start_of_sentence(open)..reading.end_of_sentence(open);
        let finite = (sentence.start..open).rev().find(|&i| clause::is_finite(reading, i));
        // Under an auxiliary outside, a form that can be an infinitive is one.
        let governed = finite.is_some_and(|f| reading.is(f, Tags::AUX | Tags::MODAL));
        let subordinate =
            reading.is(inside.start, Tags::WH) || clause::is_subordinator(reading, inside.start);
        let verb = own_verb(reading, inside.clone())
            .filter(|&i| subordinate || !(governed && reading.tags(i).is_plural_form()));
        let words = reading.words_in(inside.clone());
        Quoted { view, reading, inside, words, verb, open, after: view.after_quotation(q), sentence, finite }
    }

    /// The clause that the quoted words belong to, and its source if the sentence has one.
    fn candidate(&self) -> Option<Candidate> {
        let predicate = self.predicate();
        if predicate.is_some() {
            return predicate;
        }
        let purpose = self.finite.filter(|_| self.are_a_purpose()).map(|f| self.words_alone(f));
        let acts = |source: &Mention| !self.reading.is(source.head, Tags::DOCUMENT);
        if let Some(purpose) = purpose.filter(|purpose| purpose.source.as_deref().is_some_and(acts)) {
            return Some(purpose);
        }
        if self.are_a_question() || self.begin_with_conjunction() {
            return self.finite.filter(|_| self.verb.is_some()).map(|f| self.words_alone(f));
        }
        if let Some(conjunction) = waiting_conjunction(self.reading, self.sentence.start, self.open) {
            return self.behind_conjunction(conjunction);
        }
        if self.follow_relative() { self.in_relative_clause() } else { self.in_main_clause() }
    }

    /// The quoted words and nothing else, said by the subject of the verb `finite`.
    fn words_alone(&self, finite: usize) -> Candidate {
        Candidate::new(self.open..self.after).with_source(speaker(self.view, finite))
    }

    /// `De provincie “weet van niets”`; `hij stopt, maar “blijft betrokken”`: the quotation begins with the verb of the clause,
    /// its subject stands outside.
    fn predicate(&self) -> Option<Candidate> {
        let &Quoted { view, reading, open, after, .. } = self;
        if self.words < CLAUSE_WORDS || !self.begin_with_verb() {
            return None;
        }
        if reading.is(open - 1, Tags::CONJ_COORD) {
            let earlier = (self.sentence.start..open)
                .rev()
                .find(|&i| clause::is_finite(reading, i) && reading.quotation_around(i).is_none());
            return earlier.map(|f| self.words_alone(f)).filter(|candidate| candidate.source.is_some());
        }
        let subject = clause::mention_ending_at(reading, open)?;
        if !self.is_first(&subject) || clause::is_finite(reading, after) {
            return None;
        }
        let end = rest_of_clause(reading, after, self.sentence.end);
        Some(if subject.can_speak() && view.can_be_source(&subject) {
            Candidate::new(open..end).with_source(Some(subject))
        } else {
            Candidate::new(subject.tokens.start..end)
        })
    }

    fn begin_with_verb(&self) -> bool {
        let reading = self.reading;
        let first = self.inside.start;
        // `Het ministerie “verwacht niet dat …”`: a participle elsewhere.
        let object = Tags::NEG | Tags::DET | Tags::PRON_OBJ | Tags::REFL | Tags::CONJ_SUB;
        clause::is_finite(reading, first)
            || reading.is(first, Tags::FIN_SG)
                && !reading.is(first, Tags::PREP | Tags::ADV)
                && reading.is(first + 1, object)
    }

    /// Nothing but a conjunction stands before the subject in its clause.
    fn is_first(&self, subject: &Mention) -> bool {
        let reading = self.reading;
        let Range { start, .. } = subject.tokens;
        let begin = self.sentence.start;
        start == begin
            || matches!(reading.word(start - 1), ":" | ";")
            || reading.is(start - 1, Tags::CONJ_COORD) && reading.words_in(begin..start) <= 1
    }

    /// `onderzoeken “hoe de brug kan worden gered”`
    fn are_a_question(&self) -> bool {
        let reading = self.reading;
        let first = self.inside.start;
        reading.is(first, Tags::WH)
            && !reading.is(self.open - 1, Tags::NOUN | Tags::NAME)
            && !clause::is_finite(reading, first + 1)
            && self.words >= CLAUSE_WORDS
            && self.verb.is_some()
    }

    /// `sluit zich aan ‘omdat het gezellig is’`
    fn begin_with_conjunction(&self) -> bool {
        let first = self.inside.start;
        clause::is_subordinator(self.reading, first) && !is_comparison(self.reading, first)
    }

    /// `sluit de brug ‘om ongelukken te voorkomen’`
    fn are_a_purpose(&self) -> bool {
        let reading = self.reading;
        let first = self.inside.start;
        reading.is(first, Tags::OM)
            && self.words > CLAUSE_WORDS
            && self.inside.clone().any(|i| reading.is_te_infinitive(i))
    }

    /// The clause of a conjunction that has had no verb before the quoted words.
    fn behind_conjunction(&self, conjunction: usize) -> Option<Candidate> {
        let &Quoted { view, reading, open, after, .. } = self;
        let limit = self.sentence.end;
        // `veranderde dat in het neutrale “Ik weet het niet”`: a noun with its own words.
        let named =
            reading.is(open - 1, Tags::ADJ_INFLECTED) && reading.has_flag(self.inside.start, Flags::CAPITAL);
        // `omdat hij “een spion” zou zijn`
        let hearsay = reading.lexicon.is_hearsay(reading.lexeme(after))
            && clause::is_finite(reading, after)
            && reading.lexeme(conjunction) != reading.known().dat;
        if named || self.are_asked_by_author(conjunction) || !(hearsay || self.are_a_clause()) {
            return None;
        }
        let finite = (self.sentence.start..conjunction).find(|&i| clause::is_finite(reading, i));
        let source = self
            .author(conjunction, true)
            .or_else(|| finite.and_then(|f| speaker(view, f)))
            .or_else(|| self.author(conjunction, false));
        let verbs = (after..limit).take_while(|&i| hearsay && reading.is(i, Tags::VERB)).count();
        let end = rest_of_clause(reading, after + verbs, limit);
        Some(Candidate::new(conjunction + 1..end).with_source(source))
    }

    /// `Wij moeten de opmerking van Kok verwerken, dat “de brug werkt”`, `ik leer van Kok dat …`: who stands
    /// behind `van`, and a `noun` of speech before that.
    fn author(&self, conjunction: usize, noun: bool) -> Option<Mention> {
        let &Quoted { view, reading, .. } = self;
        let known = reading.known();
        let comma = conjunction > 0 && reading.is_comma(conjunction - 1);
        let end = conjunction - usize::from(comma);
        if reading.lexeme(conjunction) != known.dat {
            return None;
        }
        (self.sentence.start + 1..end)
            .filter(|&i| {
                let speech = reading.is(i - 1, Tags::SPEECH_NOUN);
                reading.lexeme(i) == known.van && speech == noun && (noun || !reading.is(i - 1, Tags::NOUN))
            })
            .filter_map(|of| mention::mention_at(reading, of + 1, end))
            .find(|author| {
                let ends = author.tokens.end == end
                    || noun && comma && !clause::has_finite(reading, author.tokens.end, end);
                ends && author.can_speak() && view.can_be_source(author)
            })
    }

    /// `Stoort het dat de brug “kraakt en piept”?`, `(Als dat zo is,) waarom zou zij niet “eeuwig meegaan”`: a question of the author's
    /// is no hearsay.
    fn are_asked_by_author(&self, start: usize) -> bool {
        let reading = self.reading;
        reading.reads(self.sentence.end - 1, "?")
            || reading.is(start, Tags::WH) && clause::is_finite(reading, start + 1)
    }

    fn are_a_clause(&self) -> bool {
        // `omdat het “ongelukken voorkomt”`: a verb at the end makes a clause of two words.
        let closes = self.verb == Some(self.inside.end - 1);
        self.verb.is_some() && self.words + usize::from(closes) >= CLAUSE_WORDS
    }

    /// A relative pronoun stands right before the quotation.
    fn follow_relative(&self) -> bool {
        let &Quoted { reading, open, .. } = self;
        // `wie zich “als kenner presenteert”`
        let pronoun = || if reading.is(open - 1, Tags::REFL) { open - 2 } else { open - 1 };
        open > 1 && clause::is_relative(reading, pronoun())
    }

    /// `een brug die “uitstekend werkt”`: the pronoun stays outside.
    fn in_relative_clause(&self) -> Option<Candidate> {
        let &Quoted { reading, open, after, .. } = self;
        let last = self.inside.clone().rev().find(|&i| !reading.is_terminator(i))?;
        let ends = clause::is_finite(reading, last) || reading.is(last, Tags::INF | Tags::PART);
        (self.verb.is_some() && ends && self.words > 1).then(|| Candidate::new(open..after))
    }

    /// A main clause of the author's, of hearsay or with its verbs between the marks.
    fn in_main_clause(&self) -> Option<Candidate> {
        let &Quoted { reading, after, .. } = self;
        let limit = self.sentence.end;
        let finite = self.finite?;
        let (start, opening) = clause::start(reading, finite);
        let asked = self.are_asked_by_author(start);
        if opening != Opening::Main || asked || !(self.are_hearsay(start, finite) || self.complete(finite)) {
            return None;
        }
        // `(zij is “nooit gegaan”) maar …`: the bracket ends the clause.
        let bracket = (start > 0 && reading.reads(start - 1, "("))
            .then(|| (after..limit).find(|&i| reading.reads(i, ")")))
            .flatten();
        let end = clause::end(reading, start, bracket.unwrap_or(limit));
        let end = clause::trimmed(reading, start..end).end.max(after);
        Some(Candidate::new(self.fronted_clause(start, finite).unwrap_or(start)..end))
    }

    /// `De wethouder zou “zonder overleg” hebben gehandeld`
    fn are_hearsay(&self, start: usize, finite: usize) -> bool {
        let &Quoted { reading, open, .. } = self;
        // `zou in een “bevredigend tempo” gaan`: a term behind its article.
        let noun = || reading.is(open - 1, Tags::DET | Tags::POSS | Tags::ADJ_INFLECTED);
        let titled = || reading.has_flag(self.inside.start, Flags::CAPITAL);
        // `zijn bijnaam zou “de eik” zijn`
        let names = || (start..finite).any(|i| reading.is(i, Tags::TERM_MARKER));
        self.words > 1
            && reading.lexicon.is_hearsay(reading.lexeme(finite))
            && !noun()
            && !titled()
            && !names()
    }

    /// `zal “eraan moeten wennen”`: the quotation ends with what the auxiliary waits for.
    fn complete(&self, finite: usize) -> bool {
        let &Quoted { reading, open, after, .. } = self;
        let no_verb =
            Tags::PREP | Tags::CONJ_COORD | Tags::TE | Tags::DET | Tags::SPEECH_NOUN | Tags::DOCUMENT;
        let waited_for =
            |i: usize| reading.is(i, Tags::INF | Tags::PART) && !reading.is(i, Tags::NOUN | Tags::ADJ);
        let listed = || reading.opened_at(after + 1).is_some() && !reading.is_terminator(after);
        // `is “sterren kijken”`: an infinitive waits for a modal verb.
        let infinitive = self.words <= CLAUSE_WORDS && !reading.is(self.inside.end - 1, Tags::PART);
        self.words > 1
            && self.verb.is_none()
            && reading.is(finite, if infinitive { Tags::MODAL } else { Tags::AUX | Tags::MODAL })
            && waited_for(self.inside.end - 1)
            && !reading.is(open - 1, no_verb)
            && !reading.is_comma(open - 1)
            && !listed()
            && !(finite + 1..open).any(waited_for)
    }

    /// `Nu de brug dicht is, zal men “eraan moeten wennen”`: where the clause in the first place begins, which belongs to it.
    fn fronted_clause(&self, start: usize, finite: usize) -> Option<usize> {
        let reading = self.reading;
        let begin = self.sentence.start;
        let first = begin + usize::from(reading.is(begin, Tags::CONJ_COORD));
        let fronted = start == finite && start > begin && reading.is_comma(start - 1);
        (fronted && clause::is_subordinator(reading, first)).then_some(first)
    }
}

/// The finite verb of `inside` that stands in no relative clause.
fn own_verb(reading: &Reading<'_>, inside: Range<usize>) -> Option<usize> {
    inside.clone().find(|&i| {
        clause::is_finite(reading, i)
            && !inside
                .clone()
                .take_while(|&k| k < i)
                .any(|k| k > inside.start && clause::is_relative(reading, k))
    })
}

/// The conjunction before the quotation whose clause has had no verb yet.
fn waiting_conjunction(reading: &Reading<'_>, begin: usize, open: usize) -> Option<usize> {
    let conjunction = (begin..open).rev().find(|&i| clause::is_subordinator(reading, i))?;
    let waits = !clause::has_finite(reading, conjunction + 1, open)
        && (conjunction..open).all(|i| !reading.is_comma(i));
    (waits && !is_comparison(reading, conjunction)).then_some(conjunction)
}

/// `als “bad boy”`, `of “niets doen”`, `toen …`: conjunctions that more often open an example or a title.
fn is_comparison(reading: &Reading<'_>, i: usize) -> bool {
    let known = reading.known();
    [known.als, known.of, known.zoals, known.toen].contains(&reading.lexeme(i))
}

fn speaker(view: &View<'_, '_>, finite: usize) -> Option<Mention> {
    clause::subject(view.reading, finite).filter(|mention| mention.can_speak() && view.can_be_source(mention))
}

/// What stands behind the quotation up to the end of its clause.
fn rest_of_clause(reading: &Reading<'_>, after: usize, limit: usize) -> usize {
    let end = (after..limit)
        .find(|&i| {
            reading.is_comma(i) || clause::is_finite(reading, i) || clause::is_subordinator(reading, i)
        })
        .unwrap_or(limit);
    clause::trimmed(reading, after..end).end.max(after)
}
