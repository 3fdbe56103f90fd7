//! Whether a preposition behind a noun phrase belongs to it: `een woordvoerder van de bond`, but `zegt de burgemeester namens de raad`.

use std::ops::Range;

use crate::lexicon::{Tags, WordLists};
use crate::mention::{Depth, Mention, Parser, Place, Referent};
use crate::token::Flags;

impl Parser<'_, '_> {
    pub(super) fn takes(&self, mention: &Mention, preposition: usize) -> bool {
        let reading = self.reading;
        let known = reading.known();
        let word = reading.lexeme(preposition);
        // `zegt het ziekenhuis in de loop van de dag`
        if word == known.in_ && reading.reads(preposition + 2, "loop") {
            return false;
        }
        // `speelde volgens de bond in de tweede helft beter`, `volgens een bron binnen de bond in de tweede helft`, but `volgens de politie
        // in Gent`
        let described = || mention.referent == Referent::Unnamed && mention.head + 1 < mention.tokens.end;
        if word == known.in_
            && self.place == Place::BehindVolgens
            && (mention.referent == Referent::Organisation || described())
            && !self.is(preposition + 1, Tags::NAME)
        {
            return false;
        }
        // `heeft volgens de school te weinig gedaan`, but `de school te Gent`
        if word == known.te && !self.is(preposition + 1, Tags::NAME) {
            return false;
        }
        // `Jan Kok uit Gent`, `Jan Kok (43) uit Gent`
        let bracket = |end: usize| reading.reads(end, "(") && reading.reads(preposition - 1, ")");
        let after_name =
            mention.name.as_ref().is_some_and(|name| name.end == mention.tokens.end || bracket(name.end));
        if word == known.van {
            return self.takes_van(mention, preposition, after_name);
        }
        if after_name {
            // `boer Jan Jansen uit Utrecht`
            let from = word == known.uit
                && mention.referent == Referent::Person
                && self.is(preposition + 1, Tags::NAME)
                && !self.is(preposition + 1, Tags::TIME);
            return from || self.is_body_in_place(mention, preposition);
        }
        // `bij de gemeente`, `bij Ajax`, `bij modezaak Jansen`
        let object_is_name = self.is(preposition + 1, Tags::NAME | Tags::DET)
            && !self.is(preposition + 1, Tags::CONJ_SUB | Tags::WH)
            || self.is(preposition + 1, Tags::ORG_NOUN)
                && (word == known.bij || reading.lexicon.takes_complement(word, Tags::ORG_NOUN));
        match mention.referent {
            Referent::Unnamed => self.role_takes(mention, preposition, object_is_name),
            Referent::Document => reading.lexicon.takes_complement(word, Tags::DOCUMENT),
            // `de club uit Gent`
            Referent::Organisation if word == known.uit => {
                self.is(preposition + 1, Tags::PLACE | Tags::COUNTRY) && mention.name.is_none()
            }
            // `de commissie tegen Misstanden`
            Referent::Organisation if word == known.tegen => {
                mention.name.is_none()
                    && self.is_field_name(preposition + 1)
                    && !self.is(preposition + 1, Tags::ORG | Tags::PLACE | Tags::COUNTRY | Tags::TIME)
            }
            Referent::Organisation => {
                // `het centrum voor de statistiek`, but `een boete van de politie voor belediging`.
                mention.name.is_none()
                    && reading.lexicon.takes_complement(word, Tags::ORG_NOUN)
                    && (object_is_name || self.is(preposition + 1, Tags::PLURAL))
                    && !self.is_said_in(preposition + 1)
            }
            _ => false,
        }
    }

    /// Whether a preposition belongs to somebody without a name.
    fn role_takes(&self, mention: &Mention, preposition: usize, object_is_name: bool) -> bool {
        let reading = self.reading;
        let known = reading.known();
        let word = reading.lexeme(preposition);
        // `Jansen, wethouder in Utrecht`
        let apposed =
            mention.head == mention.tokens.start && mention.head > 0 && reading.is_comma(mention.head - 1);
        // `rapporteur voor oude zaken Anna Kok`
        let full = |name: Range<usize>| {
            name.start > preposition + 1 && name.len() > 1 && self.is(name.start, Tags::GIVEN)
        };
        let named =
            || self.parse(preposition + 1, Depth::Core).and_then(|object| object.name).is_some_and(full);
        // `zei de Nederlander voor de camera`: where it is said.
        let origin = self.is(mention.head, Tags::DEMONYM) && !mention.plural;
        // `minister voor Buitenlandse Handel`
        let office = word == known.voor
            && self.is(mention.head, Tags::TITLE)
            && reading.has_flag(preposition + 1, Flags::CAPITAL)
            && !self.is(preposition + 1, Tags::DET);
        // `bronnen in de regering`
        let within = || {
            word == known.in_ && ["bron", "bronnen"].iter().any(|source| reading.reads(mention.head, source))
        };
        // `expert op het gebied van de waterbouw`, `expert op dat gebied`
        let field = || {
            reading.lexeme(preposition) == known.op && reading.is_listed(preposition + 2, WordLists::FIELD)
        };
        office
            || within() && object_is_name
            || field()
            || reading.lexicon.takes_complement(word, Tags::ROLE)
                && !origin
                && (object_is_name || named())
                && (word != known.aan || self.has_no_article(mention))
                && (!reading.reads(preposition, "namens") || !self.is_told_before(mention))
            || apposed && word == known.in_ && self.is(preposition + 1, Tags::PLACE)
    }

    /// `op het gebied van`, `op het vlak van`: from `preposition` on, words that only lead to what somebody knows of.
    pub(super) fn names_field(&self, preposition: usize) -> bool {
        let reading = self.reading;
        let known = reading.known();
        reading.lexeme(preposition) == known.op
            && reading.lexeme(preposition + 1) == known.het
            && reading.is_listed(preposition + 2, WordLists::FIELD)
            && reading.lexeme(preposition + 3) == known.van
    }

    /// `ziekenhuis De Linde in Gent`, `café ’t Hoekje uit Gent`: a noun tells that it is a body, which is somewhere.
    fn is_body_in_place(&self, mention: &Mention, preposition: usize) -> bool {
        let known = self.reading.known();
        mention.referent == Referent::Organisation
            && [known.in_, known.uit].contains(&self.reading.lexeme(preposition))
            && self.is(preposition + 1, Tags::PLACE)
            && self.is(mention.head, Tags::ORG_NOUN)
            && mention.name.as_ref().is_some_and(|name| mention.head < name.start)
    }

    /// A phrase with `van` belongs to it, unless it belongs to the verb.
    fn takes_van(&self, mention: &Mention, preposition: usize, after_name: bool) -> bool {
        let reading = self.reading;
        let known = reading.known();
        // `is volgens X van plan om …`: a bare noun tells nothing of a name.
        let bare = self.is(preposition + 1, Tags::NOUN)
            && !self.is(preposition + 1, Tags::PLURAL | Tags::NAME | Tags::ADJ_INFLECTED)
            && [known.om, known.te, known.dat].contains(&reading.lexeme(preposition + 2));
        // `dat de rechter van mening is dat …`: what the verb behind it takes.
        let opinion = self.is(preposition + 1, Tags::SPEECH_NOUN)
            && !self.is(preposition + 1, Tags::PLURAL | Tags::NAME | Tags::SOURCE_NOUN)
            && reading.is(preposition + 2, Tags::AUX)
            && mention.can_speak();
        // `was de commissie van mening dat …`, `is de gemeente van plan om …`: what the verb before it takes.
        let of_verb = || {
            mention.can_speak()
                && mention.tokens.start.checked_sub(1).is_some_and(|verb| self.is(verb, Tags::AUX))
        };
        !(bare && (after_name || of_verb()) || opinion)
    }

    /// `hoogleraar rechten aan de universiteit`; `een woordvoerder aan de krant` tells it the paper.
    fn has_no_article(&self, mention: &Mention) -> bool {
        !self.is(mention.tokens.start, Tags::DET | Tags::POSS | Tags::NUM) && !mention.plural
    }

    /// `zegt de burgemeester namens de raad`; but `een woordvoerder namens de raad`
    fn is_told_before(&self, mention: &Mention) -> bool {
        self.is(mention.tokens.start, Tags::DET | Tags::POSS)
            && self.reading.lexeme(mention.tokens.start) != self.reading.known().een
    }

    /// `het bedrijf in een reactie`, `de commissie in haar voorstel`: that is where it says so.
    fn is_said_in(&self, object: usize) -> bool {
        let reading = self.reading;
        let word = reading.lexeme(object);
        word == reading.known().een
            || self.is(object, Tags::POSS) && !self.is(object, Tags::PRON_SUBJ)
            || self.parse(object, Depth::Core).is_some_and(|object| object.referent == Referent::Document)
    }

    /// `stelt de inspectie in een rapport`, `schrijft de actrice bij de foto`, and `bewijst de uitspraak in zijn ogen dat …`: no part
    /// of who says it.
    pub(super) fn is_where_it_is_said(
        &self,
        mention: &Mention,
        preposition: usize,
        object: &Mention,
    ) -> bool {
        let reading = self.reading;
        let known = reading.known();
        let word = reading.lexeme(preposition);
        if mention.referent == Referent::Document {
            // `laten de kaarten in ieder geval zien`
            return word == known.in_
                && (reading.is(preposition + 1, Tags::POSS) || reading.reads(preposition + 2, "geval"));
        }
        // `zegt de gemeente in het AD`, `in Trouw`
        let medium = reading.is(object.head, Tags::MEDIA)
            || object.name.as_ref().is_some_and(|name| reading.is(name.start, Tags::MEDIA));
        if medium && word == known.in_ {
            return true;
        }
        let told = || {
            mention.tokens.start.checked_sub(1).is_some_and(|verb| {
                self.is(verb, Tags::REPORT) && self.is(verb, Tags::FINITE) || reading.reads(verb, "aldus")
            })
        };
        // `zegt de zangeres voor de camera van de NOS`, `zei zijn advocaat voor de rechtbank`
        let court = || ["rechtbank", "rechter"].iter().any(|court| reading.reads(object.head, court));
        let filmed = word == known.voor && (reading.lexeme(object.head) == known.camera || court() && told());
        // `vraagt een journalist bij een vergadering`, but `de angst van kijkers bij een wedstrijd`
        let any = [known.een, known.elk, known.elke, known.ieder, known.iedere];
        let occasion = || {
            any.contains(&reading.lexeme(preposition + 1))
                && !(mention.tokens.start > 0 && reading.is(mention.tokens.start - 1, Tags::PREP))
                && object.referent == Referent::Thing
                && !reading.is(object.head, Tags::GUESSED)
        };
        // `besluit de trainer van Ajax bij FOX Sports`: the body where he works has been named.
        // `zegt de wethouder bij de NOS`, `zegt een agent uit Gent bij de NOS`
        let on_air = || {
            let described = mention.head + 1 < mention.tokens.end;
            medium && (mention.definite && (described || told()) || described && told())
        };
        filmed
            || [known.in_, known.bij].contains(&word)
                && reading.is(object.head, Tags::DOCUMENT | Tags::SPEECH_NOUN)
            || word == known.bij && (occasion() || on_air())
    }
}
