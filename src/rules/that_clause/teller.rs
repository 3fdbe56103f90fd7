//! Whether the source of a reported clause can have said it: nobody, things that are seen and people who are told to have not.

use std::ops::Range;

use super::opener::spreads;
use super::report::Report;
use crate::clause;
use crate::lexicon::{CueClass, CueFlags, Frames, Tags};
use crate::mention::{Mention, Referent};
use crate::token::Flags;

impl Report<'_, '_, '_> {
    /// Whether this source, or nobody, can have said it.
    pub(super) fn may_be_from(&self, source: Option<&Mention>) -> bool {
        let &Report { view, reading, cue, entry, finite, quoted, .. } = self;
        let Some(source) = source else {
            // `Eerst moet worden opgemerkt dat …`: the author's own.
            return self.is_put_to_somebody()
                || quoted
                    && !cue.modal
                    // `Naar buiten kwam dat de brug “oud” is`: nobody says it.
                    && ![CueFlags::IMPERSONAL, CueFlags::AMBIGUOUS].iter().any(|&flag| entry.flags.has(flag))
                    // `Getuigen zijn ervan overtuigd dat …`
                    && !reading.is(finite, Tags::NOUN | Tags::ROLE)
                    && clause::subject(reading, finite).is_none();
        };
        if self.content.contains(&source.tokens.start) || spreads(entry, source) || self.is_addressed(source)
        {
            return false;
        }
        if entry.class == CueClass::Evidence
            && (self.is_conclusion_from(source) || self.is_shown_by(source) || self.is_seen(source))
        {
            return false;
        }
        quoted
            || !self.is_nobody(source)
                && !self.is_knowledge_of_no_one(source)
                && !view.is_no_statement(entry, source)
    }

    /// `Jan, weet dat …`, `Dus, Jan, laat horen dat …`: the one who is told to.
    fn is_addressed(&self, source: &Mention) -> bool {
        let &Report { reading, finite, .. } = self;
        let Range { start, end } = source.tokens;
        // A stem in `t` has no third person of its own: `weet`, `laat`.
        let imperative = self.entry.lemma.split(' ').any(|verb| verb.ends_with("ten"));
        let opens =
            reading.has_flag(start, Flags::SENTENCE_START) || reading.is_comma(start.saturating_sub(1));
        imperative
            && opens
            && end + 1 == finite
            && reading.is_comma(end)
            && !(start..end).any(|i| reading.is_comma(i) || reading.reads(i, ")"))
    }

    /// `iemand die beseft dat …`: the cue stands in a relative clause about its source.
    fn describes(&self, source: &Mention) -> bool {
        self.reading.lexeme(source.tokens.end) == self.reading.known().die || self.is_in_relative_clause()
    }

    fn is_in_relative_clause(&self) -> bool {
        matches!(clause::start(self.reading, self.finite).1, clause::Opening::Relative(_))
    }

    /// `Geen enkele partij zegt dat …`, `Iemand die beseft dat …`, `Men weet dat …`: nobody does, or whoever it may be.
    fn is_nobody(&self, source: &Mention) -> bool {
        let reading = self.reading;
        let known = reading.known();
        let anybody = [known.men, known.elk, known.elke, known.ieder, known.iedere];
        let first = reading.lexeme(source.tokens.start);
        // `Iedereen weet wat dat is`, but `Iedereen weet dat …`: what they are said to think.
        let everybody = first == known.iedereen && self.is_question();
        reading.is(source.tokens.start, Tags::NEG)
            || [known.iemand, known.iedereen].contains(&reading.lexeme(source.head)) && self.describes(source)
            || self.entry.class == CueClass::Knowledge && (everybody || anybody.contains(&first))
    }

    /// `een man die weet dat het hoort`, `de daders wisten wat ze deden`: what somebody knows is told of one with a name.
    fn is_knowledge_of_no_one(&self, source: &Mention) -> bool {
        let known = source.name.is_some()
            || source.referent == Referent::Pronoun
            // `Kok en Jansen weten wat …`
            || source.joint && self.reading.is(source.head, Tags::NAME);
        let told = known && !self.is_in_relative_clause();
        // `schippers die weten dat …`, `een schipper die weet dat …`
        let bare = source.plural && !self.reading.is(source.tokens.start, Tags::DET | Tags::POSS);
        let whoever = source.name.is_none()
            && (bare || !source.definite)
            && source.referent != Referent::Pronoun
            // `Toen wist een schipper dat …`: no relative clause behind him.
            && source.tokens.end < self.finite
            && self.reading.is(source.tokens.end, Tags::REL);
        self.entry.class == CueClass::Knowledge
            && (whoever || self.entry.flags.has(CueFlags::AMBIGUOUS) && !told && self.is_question())
    }

    /// `De zaak laat zien dat …`: the author's conclusion.
    fn is_conclusion_from(&self, source: &Mention) -> bool {
        let &Report { reading, cue, entry, .. } = self;
        let other_verb = |i: usize| clause::is_finite(reading, i) && !cue.covers(i) && Some(i) != cue.finite;
        !source.can_speak()
            && source.name.is_none()
            // `uit de zitting bleek`, but not `bomen die uit de grond komen en bij controle blijkt`
            && (entry.separable
                || !entry.rest.contains(&reading.known().uit)
                || (cue.start()..cue.end()).any(other_verb))
    }

    /// `De wedstrijd illustreert hoe …`, `de site toont wie er komt`: what is to be seen; only a text tells it.
    fn is_seen(&self, source: &Mention) -> bool {
        let &Report { reading, entry, .. } = self;
        entry.class == CueClass::Evidence
            && !entry.separable
            && !entry.flags.has(CueFlags::IMPERSONAL)
            && !self.quoted
            && self.is_question()
            && matches!(source.referent, Referent::Thing | Referent::Organisation)
            && !reading.is(source.head, Tags::DOCUMENT)
    }

    /// `Zij hebben geleerd hoe …`, `hij bewees dat …`, `X laat zien dat …`: what people learn, prove or show.
    fn is_shown_by(&self, source: &Mention) -> bool {
        let entry = self.entry;
        let nameless =
            source.name.is_none() && matches!(source.referent, Referent::Pronoun | Referent::Unnamed);
        let shows = source.can_speak() && source.referent != Referent::Document;
        entry.flags.has(CueFlags::AMBIGUOUS)
            && !entry.frames.has(Frames::QUOTE)
            && if entry.rest.is_empty() { nameless } else { shows && !self.quoted }
    }
}
