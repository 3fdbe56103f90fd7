//! Headings inside a line: many archives keep an article in one line, in which a cross-heading runs into the sentence
//! behind it. `… gaat dicht. Lange files De wethouder zegt …`

use crate::lexicon::{Lexicon, Tags};
use crate::sentence::RawSentence;
use crate::token::{Flags, RawToken, TokenKind};

/// A line that holds headings holds an article.
const SHORTEST_LINE: u32 = 1200;
/// A heading has no more words than this.
pub(super) const LONGEST: usize = 5;

/// Cuts the headings inside lines off the sentences that they run into: each becomes a sentence without a full stop.
pub(crate) fn cut_headings(
    text: &str,
    tokens: &mut [RawToken],
    sentences: &mut Vec<RawSentence>,
    lexicon: &Lexicon,
) {
    let mut cuts = Vec::new();
    for line in sentences.chunk_by(|a, b| a.paragraph == b.paragraph) {
        let bounds = |sentence: &RawSentence| (sentence.first as usize, sentence.last as usize);
        let (Some((first, _)), Some((_, last))) = (line.first().map(bounds), line.last().map(bounds)) else {
            continue;
        };
        let length = tokens.get(last.wrapping_sub(1)).map_or(0, |end| end.end - tokens[first].start);
        if length >= SHORTEST_LINE {
            let heading = |(first, last)| heading(text, tokens, first, last, lexicon);
            cuts.extend(line.iter().map(bounds).filter_map(heading));
        }
    }
    if cuts.is_empty() {
        return;
    }
    let mut cut = cuts.into_iter().peekable();
    let whole = std::mem::take(sentences);
    for sentence in whole {
        match cut.next_if(|&place| place < sentence.last as usize) {
            Some(place) => {
                tokens[place].flags.set(Flags::SENTENCE_START);
                sentences.push(RawSentence { last: place as u32, ..sentence });
                sentences.push(RawSentence { first: place as u32, ..sentence });
            }
            None => sentences.push(sentence),
        }
    }
}

/// Where the sentence `first..last` really begins, behind the heading that it runs on from.
fn heading(text: &str, tokens: &[RawToken], first: usize, last: usize, lexicon: &Lexicon) -> Option<usize> {
    let listed =
        |i: usize| lexicon.word(lexicon.id(tokens[i].text(text))).map_or(Tags::NONE, |word| word.tags);
    let capital = |i: usize| tokens[i].flags.has(Flags::CAPITAL);
    let is_word = |i: usize| tokens[i].kind == TokenKind::Word;
    // What opens a phrase opens the sentence as well: `Volgens De Vries`, `In Het Parool`.
    if !is_word(first) || !capital(first) || listed(first).any(Tags::PREP | Tags::CONJ_COORD | Tags::CONJ_SUB)
    {
        return None;
    }
    // `algemene kennis Toekomstige leraren`: an adjective behind what can be no article or adjective of its noun.
    let adjective = |i: usize| {
        listed(i).any(Tags::ADJ_INFLECTED)
            && !listed(i).any(Tags::NOUN)
            && (listed(i - 1).is_empty() || listed(i - 1).any(Tags::NOUN))
    };
    let behind = (first + 1..last.min(first + 1 + LONGEST))
        .find(|&i| !is_word(i) || capital(i) && (opens(listed(i)) || adjective(i)))?;
    let next = behind + 1;
    if !is_word(behind) || next + 1 >= last || tokens[behind].flags.has(Flags::ALL_CAPS) {
        return None;
    }
    // `Jan Van den Berg`, `Café De Zwaan`: the capital belongs to a name.
    let named = capital(next) || listed(next).any(Tags::NAME_PARTICLE) && capital(next + 1);
    let lower = is_word(next) || tokens[next].kind == TokenKind::Number;
    (lower && !named).then_some(behind)
}

/// A word of the closed classes that sentences begin with.
fn opens(tags: Tags) -> bool {
    let closed = Tags::DET
        | Tags::PRON_SUBJ
        | Tags::POSS
        | Tags::PREP
        | Tags::CONJ_COORD
        | Tags::CONJ_SUB
        | Tags::WH
        | Tags::AUX
        | Tags::MODAL;
    tags.any(closed) || tags.any(Tags::ADV) && !tags.any(Tags::NOUN | Tags::ADJ | Tags::NUM | Tags::TIME)
}
