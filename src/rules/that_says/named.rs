//! `Dat is de conclusie van X.`, `Tot die conclusie komt X.`, `Die conclusie trekt X.`: a noun of speech names what the sentence before states.

use super::behind::past_pronoun;
use super::stated::sentence_before;
use crate::clause;
use crate::lexicon::{Frames, Tags};
use crate::mention::{self, Mention};
use crate::reading::Reading;
use crate::rule::{Candidate, View};
use crate::rules::speech_noun;
use crate::zone::Zone;

/// `Dat is de conclusie van X.`: the noun names what the sentence before it states.
pub(super) fn nouns(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    let known = reading.known();
    for sentence in reading.sentences.iter().filter(|sentence| sentence.last - sentence.first > 5) {
        let (start, limit) = (sentence.first as usize, sentence.last as usize);
        // `Ook dat is …`, `Dat laatste is …`
        let dat = start + usize::from(reading.lexeme(start) == known.ook);
        let pronoun = [known.dat, known.dit].contains(&reading.lexeme(dat));
        let is = past_pronoun(reading, dat);
        if !pronoun || ![known.is, known.was].contains(&reading.lexeme(is)) {
            continue;
        }
        // `Dat is (althans) de (gemiddelde) verwachting van X`
        let adverb = |i: usize| reading.is(i, Tags::ADV) && !reading.is(i, Tags::DET | Tags::PREP);
        let article = (is + 1..limit).find(|&i| !adverb(i)).unwrap_or(limit);
        let noun = article + 1 + usize::from(reading.is(article + 1, Tags::ADJ_INFLECTED));
        if !(reading.is(article, Tags::DET) && reading.is(noun, Tags::SPEECH_NOUN)) {
            continue;
        }
        let Some(index) = reading.lexicon.speech_noun(reading.lexeme(noun)) else { continue };
        let source = (reading.lexeme(noun + 1) == known.van)
            .then(|| mention::mention_at(reading, noun + 2, limit))
            .flatten()
            .filter(|source| {
                let end = source.tokens.end;
                let after = end + usize::from(reading.is_comma(end));
                // `van de commissie-Kramer`
                let named = source.definite
                    && reading.is(source.head, Tags::GUESSED)
                    && reading.word(source.head).contains('-');
                (source.can_speak() || named)
                    && (reading.is_terminator(end)
                        || clause::is_relative(reading, after)
                        // `van X en maakt bewoners boos`
                        || reading.lexeme(end) == known.en && clause::is_finite(reading, end + 1)
                        // `van X in een brief aan Y.`
                        || reading.is(end, Tags::PREP) && !clause::has_finite(reading, end, limit))
            });
        let states = reading.lexicon.cue(index).frames.has(Frames::DAT);
        if let Some(source) = source.filter(|_| states && reading.zone(noun) == Zone::Body) {
            out.extend(stated(reading, start, index, noun, source));
        }
    }
}

/// `Tot die conclusie komt X.`, `Tot die slotsom is X gekomen.`: who comes to what the sentence before it states.
pub(super) fn conclusions(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    let known = reading.known();
    for sentence in &reading.sentences {
        let (start, limit) = (sentence.first as usize, sentence.last as usize);
        let noun = start + 2;
        let opens = reading.is(start, Tags::PREP)
            && noun + 2 < limit
            && [known.die, known.deze].contains(&reading.lexeme(start + 1))
            && reading.word(start).eq_ignore_ascii_case("tot")
            && reading.is(noun, Tags::SPEECH_NOUN)
            && clause::is_finite(reading, noun + 1);
        let source = || {
            view.source_after(noun + 2).filter(|source| {
                let end = source.tokens.end;
                // `komt X in een rapport over bruggen.`
                let place = || reading.is(end, Tags::PREP) && !clause::has_finite(reading, end, limit);
                source.can_speak()
                    && (reading.is_terminator(end)
                        || reading.is_comma(end)
                        || reading.is(end, Tags::PART)
                        || place())
            })
        };
        if opens
            && reading.zone(noun) == Zone::Body
            && let Some(index) = reading.lexicon.speech_noun(reading.lexeme(noun))
            && let Some(source) = source()
        {
            out.extend(stated(reading, start, index, noun, source));
        }
    }
}

/// `Die conclusie trekt X.`, `Die oproep doet X.`, `Die waarschuwing komt van X.`: who makes what the noun at the head of the sentence names.
pub(super) fn fronted(view: &View<'_, '_>, out: &mut Vec<Candidate>) {
    let reading = view.reading;
    let known = reading.known();
    for sentence in reading.sentences.iter().filter(|sentence| sentence.last - sentence.first > 4) {
        let (start, limit) = (sentence.first as usize, sentence.last as usize);
        if ![known.die, known.deze, known.dat, known.dit].contains(&reading.lexeme(start)) {
            continue;
        }
        let noun = start + 1 + usize::from(reading.is(start + 1, Tags::ADJ_INFLECTED));
        if !reading.is(noun, Tags::SPEECH_NOUN) || reading.zone(noun) != Zone::Body {
            continue;
        }
        let Some(index) = reading.lexicon.speech_noun(reading.lexeme(noun)) else { continue };
        let frames = reading.lexicon.cue(index).frames;
        let states = frames.has(Frames::DAT) && !frames.has(Frames::OF);
        if let Some(source) = maker(view, noun + 1, limit).filter(|_| states) {
            out.extend(stated(reading, start, index, noun, source));
        }
    }
}

/// What the sentence before the one at `start` states, with the noun for its cue.
fn stated(
    reading: &Reading<'_>,
    start: usize,
    index: u16,
    noun: usize,
    source: Mention,
) -> Option<Candidate> {
    let content = sentence_before(reading, start)?;
    let cue = speech_noun::noun_cue(index, noun);
    Some(Candidate::new(content).with_cue(reading, &cue).with_source(Some(source)))
}

/// Who draws, makes or gives it, with the verb at `verb`, and nothing but where and when behind.
fn maker(view: &View<'_, '_>, verb: usize, limit: usize) -> Option<Mention> {
    let reading = view.reading;
    let known = reading.known();
    let comes = [known.komt, known.komen, known.kwam, known.kwamen].contains(&reading.lexeme(verb));
    let from = comes && reading.lexeme(verb + 1) == known.van;
    if comes != from || !reading.is(verb, Tags::LIGHT) {
        return None;
    }
    let source = view.source_after(verb + 1 + usize::from(from)).filter(Mention::can_speak)?;
    let end = source.tokens.end;
    // `geeft X door`, `zette X er toe aan`: the rest of another verb.
    let adjunct = reading.is(end, Tags::PREP) && !reading.is_terminator(end + 1)
        || reading.is(end, Tags::TIME | Tags::ADV) && reading.lexeme(end) != known.er;
    let closed = reading.is_terminator(end) || reading.is_comma(end) || adjunct;
    let plain = !(end..limit).any(|k| reading.is(k, Tags::PARTICLE) && reading.is_terminator(k + 1));
    (closed && plain).then_some(source)
}
