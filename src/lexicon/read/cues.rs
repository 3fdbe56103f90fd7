//! The tables of cues: verbs, phrases, nouns of speech, and what only looks like a cue.

use super::past;
use crate::lexicon::cues::{self, Cue, VerbUse, Veto};
use crate::lexicon::table::Row;
use crate::lexicon::{Lexicon, LexiconError, PhraseStart, Tags, WordBits};
use crate::token::{LexemeId, UNKNOWN};

/// A word of so many letters is seldom the rarest of a cue.
const SHORT_KEY: usize = 4;

impl Lexicon {
    fn add_cue(&mut self, row: &Row<'_>, cue: Cue) -> Result<u16, LexiconError> {
        let index = u16::try_from(self.cues.len()).map_err(|_| row.error("more than 65,536 cues"))?;
        self.cues.push(cue);
        Ok(index)
    }

    fn add_verb_form(&mut self, form: &str, cue: u16, tags: Tags, complete: bool) {
        let id = self.tag(form, tags | Tags::REPORT);
        let mut needs = WordBits::default();
        let (mut key, mut split) = (UNKNOWN, false);
        let rest = &self.cues[usize::from(cue)].rest;
        // `eraan toevoegt`: the particle is no word of its own.
        let words = if tags.any(Tags::JOINED) && rest.len() > 1 { rest.len() - 1 } else { rest.len() };
        for &word in rest[..words].iter().filter(|_| !complete) {
            // `erop` may stand there as `er … op`.
            if self.split_er(word).is_some() {
                split = true;
                self.keys.add(word);
                continue;
            }
            needs.add(word);
            if key == UNKNOWN || self.ids.word(word).len() > self.ids.word(key).len() {
                key = word;
            }
        }
        if split && (key == UNKNOWN || self.ids.word(key).len() <= SHORT_KEY) {
            key = self.known.er;
        }
        self.keys.add(key);
        self.beside.add(&[id, key]);
        let mut list = self.more(id).verbs;
        self.verbs.push(&mut list, VerbUse { key, needs, cue, form: tags, complete });
        self.verbs.settle(list, |other, last| other.key <= last.key);
        self.change_more(id, |more| {
            more.verbs = list;
            if key != UNKNOWN {
                more.keys.add(key);
            }
            more.forms |= tags;
        });
    }
}

pub(super) fn verb(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    let lemma = row.cell(0);
    let particle = row.cell(1);
    let Some(base) = lemma.strip_prefix(particle) else {
        return Err(row.error(format_args!("{lemma:?} does not begin with its particle {particle:?}")));
    };
    let columns = cues::columns(row, 5, true)?;
    let rest = lexicon.intern_all(particle);
    let separable = !rest.is_empty();
    let cue = lexicon.add_cue(row, Cue { separable, ..columns.cue(lemma, rest) })?;
    let mut finite = vec![(base, Tags::FIN_PL)];
    finite.extend(row.words(2).map(|form| (form, Tags::FIN_SG)));
    finite.extend(row.words(3).map(|form| (form, past(form))));
    for (form, tags) in finite {
        lexicon.add_verb_form(form, cue, tags, !separable);
        // `omroep`, `aanvraag`: joined, the first person is rather a noun.
        let first_person = tags.any(Tags::FIN_SG) && !tags.any(Tags::PAST) && !form.ends_with('t');
        if separable && !first_person {
            lexicon.add_verb_form(&format!("{particle}{form}"), cue, tags | Tags::JOINED, true);
        }
    }
    lexicon.add_verb_form(lemma, cue, Tags::INF, true);
    if separable {
        // `toe te voegen`
        lexicon.add_verb_form(base, cue, Tags::INF, false);
    }
    for form in row.words(4) {
        lexicon.add_verb_form(form, cue, Tags::PART, true);
    }
    Ok(())
}

pub(super) fn cue_phrase(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    let columns = cues::columns(row, 5, true)?;
    let rest = lexicon.intern_all(row.cell(1));
    for word in row.words(1) {
        if let Some(preposition) = word.strip_prefix("er").filter(|preposition| preposition.len() > 1) {
            let (word, preposition) = (lexicon.intern(word), lexicon.intern(preposition));
            lexicon.split_er.add(word, preposition);
        }
    }
    let cue = lexicon.add_cue(row, columns.cue(row.cell(0), rest))?;
    // `eraan toevoegen`: the last fixed word is a particle, which some forms are joined to.
    let last = row.words(1).last().unwrap_or_default();
    let particle = !last.is_empty()
        && row.words(2).any(|form| row.words(0).any(|word| word.strip_prefix(last) == Some(form)));
    let present = row.words(2).map(|form| {
        let plural = form.ends_with("en") || form == "zijn";
        (form, if plural { Tags::FIN_PL | Tags::INF } else { Tags::FIN_SG })
    });
    for (form, tags) in present.chain(row.words(3).map(|form| (form, past(form)))) {
        lexicon.add_verb_form(form, cue, tags, false);
        if particle {
            lexicon.add_verb_form(&format!("{last}{form}"), cue, tags | Tags::JOINED, false);
        }
    }
    for form in row.words(4) {
        let joined = if particle && form.starts_with(last) { Tags::JOINED } else { Tags::NONE };
        lexicon.add_verb_form(form, cue, Tags::PART | joined, false);
    }
    Ok(())
}

pub(super) fn cue_word(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    let columns = cues::columns(row, 1, true)?;
    let words = lexicon.intern_all(row.cell(0));
    let Some((&first, rest)) = words.split_first() else { return Err(row.error("a phrase expected")) };
    let cue = lexicon.add_cue(row, columns.cue(row.cell(0), rest.into()))?;
    lexicon.change(first, |word| word.tags |= Tags::CUE_WORD);
    let mut list = lexicon.more(first).phrases;
    // `wat X betreft`: any word may stand for the X.
    let listed =
        |word: Option<&LexemeId>| word.copied().filter(|&word| word != lexicon.known.x).unwrap_or(UNKNOWN);
    let (second, third) = (listed(rest.first()), listed(rest.get(1)));
    if second == UNKNOWN {
        lexicon.openers.add(first);
    } else {
        lexicon.beside.add(&[first, second, third]);
    }
    lexicon.phrases.push(&mut list, PhraseStart { second, cue });
    lexicon.phrases.settle(list, |other, last| other.second <= last.second);
    lexicon.change_more(first, |more| more.phrases = list);
    Ok(())
}

pub(super) fn speech_noun(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    let columns = cues::columns(row, 3, false)?;
    let suffix = row.yes(5)?;
    let cue = lexicon.add_cue(row, columns.cue(row.cell(0), Box::default()))?;
    for form in row.words(0).chain(row.words(1)) {
        let plural = if form == row.cell(0) { Tags::NONE } else { Tags::PLURAL };
        let id = lexicon.tag(form, Tags::NOUN | Tags::SPEECH_NOUN | plural);
        lexicon.change_more(id, |more| more.speech_noun = Some(cue));
        if suffix {
            lexicon.make_suffix(id);
        }
    }
    Ok(())
}

pub(super) fn not_cue(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    let position = cues::position(row, 2)?;
    let words = lexicon.intern_all(row.cell(1));
    if words.is_empty() {
        return Err(row.error("the words of the look-alike expected, none found"));
    }
    let mut needs = WordBits::default();
    words.iter().filter(|word| lexicon.split_er(**word).is_none()).for_each(|word| needs.add(*word));
    let veto = Veto { needs, words, position, reason: row.cell(3).into() };
    let cue = lexicon.vetoed.insert(row.cell(0).as_bytes()) as usize;
    if cue == lexicon.vetoes.len() {
        lexicon.vetoes.push(Vec::new());
    }
    lexicon.vetoes[cue].push(veto);
    Ok(())
}
