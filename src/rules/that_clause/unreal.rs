//! Whether a report is one that nobody has made: under a condition, in doubt, wished, supposed.

use super::report::Report;
use crate::clause::{self, Opening};
use crate::cue::CueMatch;
use crate::lexicon::{CueClass, CueFlags, Frames, Tags};
use crate::reading::Reading;
use crate::rule::View;
use crate::token::UNKNOWN;

impl Report<'_, '_, '_> {
    /// `als ze weten dat …`: nobody is said to know.
    pub(super) fn is_hypothetical(&self) -> bool {
        let &Report { reading, finite, .. } = self;
        let known = reading.known();
        let (start, opening) = clause::start(reading, finite);
        let (word, opener) = match opening {
            Opening::Conjunction(word) => (word, reading.lexeme(word)),
            // `is belangrijk voor X dat hij weet dat …`: behind a noun, `dat` looks like a relative pronoun.
            Opening::Relative(word) if reading.lexeme(word) == known.dat => (word, known.dat),
            _ => (start, UNKNOWN),
        };
        [known.als, known.alsof, known.indien, known.tenzij, known.mits].contains(&opener)
            || opener == known.dat && self.is_without(start)
            // `wanneer blijkt dat …`, `wanneer bewoners beseffen dat …`: whenever it may be.
            || [known.wanneer, known.zolang, known.zodra, known.totdat].contains(&opener)
                && !reading.is(finite, Tags::PAST)
            || opener == known.of && self.is_in_doubt(word)
            || self.is_condition()
            || self.is_second_condition()
            || opener != UNKNOWN && self.is_wished(word)
            || opener == known.dat && self.is_a_possibility(word)
            || self.is_supposed(start)
    }

    /// `zonder dat iemand zegt dat …`, `stel dat zij weten dat …`
    fn is_without(&self, start: usize) -> bool {
        let before = start.checked_sub(2).map_or("", |i| self.reading.word(i));
        ["zonder", "stel"].iter().any(|word| before.eq_ignore_ascii_case(word))
    }

    /// `wil niet zeggen of hij vindt dat …`, `Of hij vindt dat …?`: whether anybody does stays open.
    fn is_in_doubt(&self, of: usize) -> bool {
        let &Report { reading, cue, .. } = self;
        let begin = reading.start_of_sentence(of);
        // `De inkt was nog niet droog of zij zeiden dat …`: what came next.
        let nog = |i: usize| reading.lexeme(i) == reading.known().nog && reading.is(i + 1, Tags::NEG);
        let next = cue.form.any(Tags::PAST) && (begin..of).any(nog);
        // `Of ze vinden dat …`: or.
        let or = of == begin && !reading.reads(reading.end_of_sentence(of) - 1, "?");
        // `Succes of niet, ze betwijfelt of …`
        !next && !or && !reading.is(of + 1, Tags::NEG)
    }

    /// `Als hij wint, dan denkt hij dat …`, `Als ze hem zien, begrijpen ze dat …`, `Hadden zij geweten dat …`
    fn is_condition(&self) -> bool {
        let &Report { reading, cue, entry, finite, .. } = self;
        let known = reading.known();
        let begin = reading.start_of_sentence(cue.verb);
        let past = [known.had, known.hadden].contains(&reading.lexeme(finite)) && finite != cue.verb;
        finite > begin + 1
            && reading.lexeme(begin) == known.als
            && (reading.lexeme(finite - 1) == known.dan && reading.is_comma(finite - 2)
                || entry.class == CueClass::Knowledge && reading.is_comma(finite - 1))
            || finite == begin && past
    }

    /// `Als iemand belt en zegt dat …`: the second verb of a condition.
    fn is_second_condition(&self) -> bool {
        let &Report { reading, finite, .. } = self;
        let known = reading.known();
        let start = reading.start_of_sentence(finite);
        let begin = start + usize::from(reading.is_mark(start));
        let opens = reading.lexeme(begin) == known.als
            || reading.lexeme(begin) == known.wanneer && !reading.is(finite, Tags::PAST);
        opens
            && finite > begin + 2
            && reading.is(finite - 1, Tags::CONJ_COORD)
            && !(begin..finite).any(|i| reading.is_comma(i))
    }

    /// `zodat zij weten dat …`, `het is belangrijk dat zij weten dat …`, `ik wil dat zij begrijpen dat …`: they are to know it.
    fn is_wished(&self, opener: usize) -> bool {
        const REACH: usize = 6;
        let &Report { reading, cue, entry, .. } = self;
        let known = reading.known();
        if entry.class != CueClass::Knowledge {
            return false;
        }
        let wish = [
            known.belangrijk,
            known.ervoor,
            known.nodig,
            known.volstaat,
            known.wil,
            known.willen,
            known.zaak,
        ];
        let wishes = || {
            let from = reading.start_of_sentence(opener).max(opener.saturating_sub(REACH));
            (from..opener)
                .rev()
                .take_while(|&i| !reading.is_comma(i))
                .any(|i| wish.contains(&reading.lexeme(i)))
        };
        let word = reading.lexeme(opener);
        let purpose = word == known.opdat || word == known.zodat && !cue.form.any(Tags::PAST);
        purpose || word == known.dat && wishes()
    }

    /// `de kans bestaat dat zij zeggen dat …`, `het volstaat dat X bevestigt dat …`: they may or should.
    /// `hoopt dat X zegt dat …`, `wil niet dat X denkt dat …`: so here.
    fn is_a_possibility(&self, dat: usize) -> bool {
        const REACH: usize = 3;
        let &Report { view, reading, .. } = self;
        let known = reading.known();
        // `het kan dat …`, `wil niet dat …`
        let modal = [known.kan, known.kunnen, known.wil, known.willen];
        let before = dat.saturating_sub(1);
        let verb = before.saturating_sub(usize::from(reading.is(before, Tags::NEG)));
        // `hoopt dat zij beseffen dat …`
        let expected = |i: usize| {
            let outer = view.cue_at(i).map(|outer| outer.of(reading));
            outer.is_some_and(|outer| outer.class == CueClass::Expectation && !outer.frames.has(Frames::OF))
        };
        let may =
            [known.kans, known.risico, known.mogelijkheid, known.mogelijk, known.voorkomen, known.volstaat];
        let from = reading.start_of_sentence(dat).max(dat.saturating_sub(REACH));
        modal.contains(&reading.lexeme(verb))
            || (from..dat)
                .rev()
                .take_while(|&i| !reading.is_comma(i))
                .any(|i| may.contains(&reading.lexeme(i)) || expected(i))
    }

    /// `Misschien denkt hij dat …`: the author guesses.
    fn is_supposed(&self, start: usize) -> bool {
        let &Report { reading, cue, .. } = self;
        let known = reading.known();
        let guess =
            [known.misschien, known.wellicht, known.allicht, known.waarschijnlijk, known.vermoedelijk];
        let end = self.content.start.max(start);
        (start..end).any(|i| guess.contains(&reading.lexeme(i)) && !cue.covers(i))
    }

    /// `Bewoners zijn gevraagd of …`, `Hem wordt gevraagd waarom …`, `Hem wordt verweten dat …`: what somebody is asked or blamed for, by
    /// those that the context names.
    pub(super) fn is_put_to_somebody(&self) -> bool {
        let &Report { reading, cue, entry, finite, .. } = self;
        let asked = entry.class == CueClass::Directive && self.is_question();
        let blamed = entry.class == CueClass::Accusation && entry.flags.has(CueFlags::OBJECT);
        (asked || blamed)
            && cue.form.any(Tags::PART)
            && cue.finite.is_some_and(|auxiliary| {
                reading.is(auxiliary, Tags::AUX) && !reading.lexicon.is_perfect(reading.lexeme(auxiliary))
            })
            && cue.negation.is_none()
            && self.content.start > cue.verb
            && matches!(clause::start(reading, finite).1, clause::Opening::Main)
    }
}

/// `eist dat X belooft dat …`: X has not spoken.
pub(super) fn demanded(view: &View<'_, '_>, cue: &CueMatch) -> bool {
    let reading = view.reading;
    let finite = cue.finite.unwrap_or(cue.verb);
    // `eisen` is a noun as well, `dat` behind it a relative pronoun.
    let (clause::Opening::Conjunction(word) | clause::Opening::Relative(word)) =
        clause::start(reading, finite).1
    else {
        return false;
    };
    reading.lexeme(word) == reading.known().dat
        && word
            .checked_sub(1)
            .and_then(|i| view.cue_at(i))
            .is_some_and(|outer| outer.of(reading).class == CueClass::Directive)
}

/// `Weten zij dat …?`, `Hoeveel mensen vrezen dat …?`: nobody says that they do.
pub(in crate::rules) fn is_asked_by_author(reading: &Reading<'_>, cue: &CueMatch) -> bool {
    let begin = reading.start_of_sentence(cue.verb);
    // `En weten zij dat …?`
    let verb_first = begin + usize::from(reading.is(begin, Tags::CONJ_COORD));
    let question_word =
        || reading.is(begin, Tags::WH) && reading.is(begin + 1, Tags::NOUN | Tags::ADJ_INFLECTED);
    (cue.finite == Some(verb_first) || question_word())
        && reading.reads(reading.end_of_sentence(begin) - 1, "?")
}
