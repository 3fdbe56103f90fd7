//! Headings inside a line: many archives keep an article in one line, in which its headline, its byline and its
//! cross-headings run into the sentence behind them. `Brug blijft dicht Brugge De brug …`, `… gaat dicht. Lange files De
//! wethouder zegt …`

mod subject;

use std::cell::OnceCell;

use crate::chars;
use crate::lexicon::{Lexicon, Tags};
use crate::sentence::RawSentence;
use crate::token::{Flags, RawToken, TokenKind};

use subject::Known;

/// A line that holds headings holds an article.
const SHORTEST_LINE: u32 = 1200;
/// An article in one line, with its headline.
const SHORTEST_ARTICLE: u32 = 300;
/// A heading has no more words than this.
const LONGEST: usize = 5;
/// Headlines often are two or three, one behind the other.
const LONGEST_HEADLINE: usize = 50;
/// `Van onze redacteur Piet van der Kramer Brugge`
const LONGEST_BYLINE: usize = 14;
/// Words in capitals before a sentence are a label, not the name that it begins with, from so many letters on.
const SHORTEST_LABEL: usize = 7;

/// Cuts the headings inside lines off the sentences that they run into: each becomes a sentence without a full stop.
pub(crate) fn cut_headings(
    text: &str,
    tokens: &mut [RawToken],
    sentences: &mut Vec<RawSentence>,
    lexicon: &Lexicon,
) {
    let mut cuts = Vec::new();
    let known = OnceCell::new();
    let one_line = sentences.last().is_some_and(|last| last.paragraph == sentences[0].paragraph);
    for line in sentences.chunk_by(|a, b| a.paragraph == b.paragraph) {
        let bounds = |sentence: &RawSentence| (sentence.first as usize, sentence.last as usize);
        let (Some((first, end)), Some((_, last))) = (line.first().map(bounds), line.last().map(bounds))
        else {
            continue;
        };
        let length = tokens.get(last.wrapping_sub(1)).map_or(0, |end| end.end - tokens[first].start);
        let words = Words { text, tokens, lexicon };
        let headed = one_line && line.len() > 1 && length >= SHORTEST_ARTICLE;
        let headline = if headed { words.headline(first, end) } else { None };
        let opening = headline.or_else(|| words.label(first, end, headed));
        cuts.extend(opening);
        if length >= SHORTEST_LINE {
            let rest = &line[usize::from(opening.is_some())..];
            // The place before a lead stands before the text behind it as well: `Brugge Bruggen gaan dicht.`
            let place = opening.and_then(|at| at.checked_sub(1)).filter(|&i| words.is_place(i));
            let again = |first: usize| {
                let place = place.filter(|&i| tokens[i].text(text) == tokens[first].text(text))?;
                let next = first + 1;
                (words.is_word(next) && words.has(next, Flags::CAPITAL) && place != first).then_some(next)
            };
            let known = || known.get_or_init(|| Known::new(&words));
            cuts.extend(rest.iter().map(bounds).filter_map(|(first, last)| {
                again(first)
                    .or_else(|| words.heading(first, last))
                    .or_else(|| words.behind_quoted(first, last))
                    .or_else(|| words.subject(known, first, last))
            }));
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

/// The tokens of a text, before anything is known of them but what the lexicon says.
struct Words<'a> {
    text: &'a str,
    tokens: &'a [RawToken],
    lexicon: &'a Lexicon,
}

impl Words<'_> {
    fn listed(&self, i: usize) -> Tags {
        let id = self.lexicon.id(self.tokens[i].text(self.text));
        self.lexicon.word(id).map_or(Tags::NONE, |word| word.tags)
    }

    /// Whether the word `i` is a name of one of these kinds, in whatever letters.
    fn is_named(&self, i: usize, tags: Tags) -> bool {
        let word = self.tokens[i].text(self.text);
        self.lexicon.is_name(word, tags, |form| form.eq_ignore_ascii_case(word))
    }

    fn is_place(&self, i: usize) -> bool {
        self.is_named(i, Tags::PLACE | Tags::COUNTRY)
    }

    fn is_word(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|token| token.kind == TokenKind::Word)
    }

    fn has(&self, i: usize, flag: Flags) -> bool {
        self.tokens.get(i).is_some_and(|token| token.flags.has(flag))
    }

    /// Where the sentence `first..last` really begins, behind the heading that it runs on from.
    fn heading(&self, first: usize, last: usize) -> Option<usize> {
        let from = self.past_quoted_word(first);
        if !self.is_word(from) || !self.has(from, Flags::CAPITAL) && from == first {
            return None;
        }
        if self.is_byline(first) {
            return self.headline(first, last.min(first + LONGEST_BYLINE));
        }
        // What opens a phrase opens the sentence as well: `Volgens De Vries`, `In Het Parool`.
        if self.listed(first).any(Tags::PREP | Tags::CONJ_COORD | Tags::CONJ_SUB) {
            return None;
        }
        let behind = (from + 1..last.min(from + 1 + LONGEST))
            .find(|&i| !self.is_word(i) || self.has(i, Flags::CAPITAL) && self.can_open(i))?;
        (behind + 2 < last && (self.begins(behind) || self.follows_capitals(first, behind))).then_some(behind)
    }

    /// Behind the first word of `'Groene' Kramer Vooral Kramer bouwt`, if it is quoted.
    fn past_quoted_word(&self, first: usize) -> usize {
        let mark = |i: usize| self.tokens.get(i).is_some_and(|token| token.kind == TokenKind::Mark);
        if mark(first) && self.is_word(first + 1) && mark(first + 2) { first + 3 } else { first }
    }

    /// `DE ZORG Werd Kramer boos`: all words before it are in capitals.
    fn follows_capitals(&self, first: usize, i: usize) -> bool {
        i > first + 1
            && (first..i).all(|k| self.is_capitals(k))
            && (first..i).any(|k| self.lengthy(k))
            && !self.has(i, Flags::ALL_CAPS)
    }

    /// Where the text begins, behind the headlines with which its first sentence begins: at its last word that opens a
    /// sentence, or behind a place, where the place is not part of a phrase.
    fn headline(&self, first: usize, last: usize) -> Option<usize> {
        let mut found = None;
        let mut dated = None;
        let byline = self.is_byline(first);
        let mut quoted = self.tokens[first].kind == TokenKind::Mark;
        for i in first + 1..last.saturating_sub(2).min(first + LONGEST_HEADLINE) {
            let before = &self.tokens[i - 1];
            if i > first + 1 && before.kind == TokenKind::Mark {
                quoted = before.flags.has(Flags::SPACE_BEFORE);
            }
            if quoted {
                continue;
            }
            let place = self.is_dateline(i - 1) || byline && self.is_place(i - 1);
            // `Brugge 'De brug is dicht'`
            if place && self.tokens[i].kind == TokenKind::Mark && self.has(i + 1, Flags::CAPITAL) {
                dated = Some(i);
            }
            let capital = self.is_word(i) && self.has(i, Flags::CAPITAL) && self.has(i, Flags::SPACE_BEFORE);
            if !capital || !self.follows_word(i) {
                continue;
            }
            let opens = self.can_open(i) && self.begins(i);
            // `YAOUNDE YAOUNDE Franse soldaten`
            let twice = i > first + 1 && self.is_capitals(i - 1) && self.is_same(i - 2, i - 1);
            if twice && !self.has(i, Flags::ALL_CAPS) {
                dated = Some(i);
            }
            if opens && (place || self.is_capitals(i - 1)) {
                dated = Some(i);
            }
            if opens || place && !self.has(i, Flags::ALL_CAPS) {
                found = Some(i);
            }
        }
        self.behind_repeated(first, last).or(dated).or(found)
    }

    /// Behind a headline that stands twice: `Man wil 'weg' Gent Man wil 'weg' Piet Kramer …`
    fn behind_repeated(&self, first: usize, last: usize) -> Option<usize> {
        const SHORTEST: usize = 4;
        let again = (first + SHORTEST..last.min(first + LONGEST_HEADLINE))
            .find(|&i| (0..SHORTEST).all(|k| i + k < last && self.is_same(first + k, i + k)))?;
        let length = (0..again - first)
            .take_while(|&k| again + k < last && self.is_same(first + k, again + k))
            .count();
        let behind = again + length;
        let quoted = behind + 1 < last && self.tokens[behind].kind == TokenKind::Mark;
        (behind + 2 < last && self.has(behind + usize::from(quoted), Flags::CAPITAL)).then_some(behind)
    }

    fn is_same(&self, i: usize, k: usize) -> bool {
        self.tokens[i].text(self.text).eq_ignore_ascii_case(self.tokens[k].text(self.text))
    }

    /// Behind a label in front of a line: `BRUGGE (ANP) - De brug …`, `BRIEVENRUBRIEK Piet Kramer …`, and at the head of an
    /// article `Bruggen - De brug …`.
    fn label(&self, first: usize, last: usize, headed: bool) -> Option<usize> {
        let label = (first..last).find(|&i| !self.is_word(i) || !self.is_capitals(i))?;
        let cut_off =
            |i: usize| self.reads(i, "(") || self.tokens.get(i).is_some_and(|token| self.is_dash(token));
        let noun = || headed && self.has(first, Flags::CAPITAL) && !self.is_named(first, Tags::NAME);
        let word =
            label == first && self.is_word(first) && cut_off(first + 1) && (self.is_place(first) || noun());
        let mut end = label + usize::from(word);
        // `(ANP)`
        if self.reads(end, "(") && self.reads(end + 2, ")") {
            end += 3;
        }
        let dash = end > first && self.tokens.get(end).is_some_and(|token| self.is_dash(token));
        if dash && self.has(end, Flags::SPACE_BEFORE) && self.has(end + 1, Flags::SPACE_BEFORE) {
            return (end + 2 < last && self.is_word(end + 1) && self.has(end + 1, Flags::CAPITAL))
                .then_some(end + 1);
        }
        let long = (first..label).any(|i| self.tokens[i].text(self.text).len() >= SHORTEST_LABEL);
        let place = label > first && self.is_place(label - 1);
        let opens = label > first && self.is_word(label) && self.has(label, Flags::CAPITAL);
        (opens
            && label + 2 < last
            && (long || place || self.can_open(label) && self.begins(label) && self.lengthy(first)))
        .then_some(label)
    }

    /// An abbreviation in capitals has few letters.
    fn lengthy(&self, i: usize) -> bool {
        const LETTERS: usize = 4;
        self.tokens[i].text(self.text).len() >= LETTERS
    }

    fn reads(&self, i: usize, word: &str) -> bool {
        self.tokens.get(i).is_some_and(|token| token.text(self.text) == word)
    }

    fn is_dash(&self, token: &RawToken) -> bool {
        let word = token.text(self.text);
        word == "-" || word.starts_with(chars::is_dash)
    }

    fn is_capitals(&self, i: usize) -> bool {
        self.has(i, Flags::ALL_CAPS) && self.tokens[i].text(self.text).len() > 1
    }

    /// `Van onze redacteur`
    fn is_byline(&self, first: usize) -> bool {
        ["van", "door"].iter().any(|word| self.tokens[first].text(self.text).eq_ignore_ascii_case(word))
            && self.reads(first + 1, "onze")
    }

    /// Whether a word, a number or what closes a phrase stands before `i`, and no punctuation.
    fn follows_word(&self, i: usize) -> bool {
        let before = &self.tokens[i - 1];
        match before.kind {
            TokenKind::Word | TokenKind::Number => true,
            TokenKind::Mark => !before.flags.has(Flags::SPACE_BEFORE),
            TokenKind::Punctuation => before.sign == b')',
            _ => false,
        }
    }

    /// Whether the word `i` tells where the article was written: a place that belongs to no phrase.
    fn is_dateline(&self, i: usize) -> bool {
        let phrase = Tags::PREP | Tags::DET | Tags::CONJ_COORD | Tags::NAME_PARTICLE | Tags::ADJ_INFLECTED;
        self.is_word(i)
            && self.has(i, Flags::CAPITAL)
            && self.is_place(i)
            && !(i > 0
                && self.is_word(i - 1)
                && (self.listed(i - 1).any(phrase)
                    || self.has(i - 1, Flags::CAPITAL)
                        && self.listed(i - 1).is_empty()
                        && !self.joins_places(i - 1)))
    }

    /// `(de trein) Gent-Brugge (Kortrijk De trein …)`
    fn joins_places(&self, i: usize) -> bool {
        let parts = self.tokens[i].text(self.text).split_once(chars::is_hyphen);
        parts.is_some_and(|(first, _)| self.lexicon.is_name(first, Tags::PLACE | Tags::COUNTRY, |_| true))
    }

    /// A word that sentences begin with: of the closed classes, or an adjective behind what can be no article or adjective of
    /// its noun (`algemene kennis Toekomstige leraren`).
    fn can_open(&self, i: usize) -> bool {
        let before = self.listed(i - 1);
        let tags = self.listed(i);
        let noun = before.is_empty() || before.any(Tags::NOUN);
        let adjective = tags.any(Tags::ADJ_INFLECTED) && !tags.any(Tags::NOUN) && noun;
        // `Principes Makkelijk was het niet`
        let predicate = tags.any(Tags::ADJ)
            && !tags.any(Tags::NOUN | Tags::NAME)
            && noun
            && self.is_word(i + 1)
            && self.listed(i + 1).any(Tags::AUX | Tags::MODAL);
        opens(tags) || adjective || predicate
    }

    /// `(Bij het) Brusselse (hotel)`
    fn is_origin(&self, i: usize) -> bool {
        self.is_named(i, Tags::DEMONYM_ADJ) && !self.has(i + 1, Flags::CAPITAL)
    }

    /// Whether the word `i` can begin a sentence: its capital belongs to no name. `Jan Van den Berg`, `Café De Zwaan`
    fn begins(&self, i: usize) -> bool {
        let next = i + 1;
        if !self.is_word(i) || self.has(i, Flags::ALL_CAPS) || next >= self.tokens.len() {
            return false;
        }
        // `De Britse politie`, `De Utrechter die …`
        let people = self.listed(i).any(Tags::DET)
            && self.is_named(next, Tags::DEMONYM | Tags::DEMONYM_ADJ)
            && !self.has(next + 1, Flags::CAPITAL);
        // `Volgens Kramer`, `Vooral Kramer`, `Toen Kramer`: no part of a name, whatever stands behind.
        let listed = self.listed(i);
        let function = self.reads(i, "Volgens")
            || self.reads(i, "Dat")
            || listed.any(Tags::CONJ_SUB | Tags::ADV)
                && !listed.any(Tags::PREP | Tags::DET | Tags::NAME_PARTICLE | Tags::NOUN | Tags::ADJ | Tags::NUM)
                && !self.is_named(i, Tags::NAME | Tags::GIVEN | Tags::ORG)
            || self.reads(i, "Maar")
            // `Pakistan 913 In Pakistan werden`
            || self.reads(i, "In") && self.is_place(next) && !self.has(next + 1, Flags::CAPITAL);
        let named = !function
            && (self.has(next, Flags::CAPITAL) && !people
                || self.listed(next).any(Tags::NAME_PARTICLE)
                    && self.has(next + 1, Flags::CAPITAL)
                    && !self.is_origin(next + 1));
        (self.is_word(next) || self.tokens[next].kind == TokenKind::Number) && !named
    }
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

#[cfg(test)]
mod tests {
    use crate::Extractor;
    use crate::zone::Zone;

    /// What goes on behind the first sentence, so that the line holds an article.
    const BODY: &str = " De gemeente wil eerst weten wat een nieuwe brug kost en vraagt de provincie om geld. Pas daarna \
        valt er een besluit over de bouw. Tot die tijd rijdt het verkeer om, over de oude weg langs het water. De winkeliers \
        in het dorp zijn daar niet blij mee, want zij zien hun klanten wegblijven. Ook de bus rijdt om.";

    /// The sentences of `text` and their zones.
    fn sentences(text: &str) -> Vec<(String, Zone)> {
        let extractor = Extractor::new();
        let reading = extractor.read(text);
        let tokens = reading.sentences.iter().map(|sentence| sentence.first as usize..sentence.last as usize);
        tokens.map(|tokens| (reading.slice(tokens.clone()).to_owned(), reading.zone(tokens.start))).collect()
    }

    #[track_caller]
    fn check(headline: &str, first: &str) {
        let text = [headline, first].join(" ").trim_start().to_owned() + BODY;
        let found = sentences(&text);
        let cut = found.iter().take_while(|(_, zone)| *zone != Zone::Body).count();
        let headings: Vec<&str> = found[..cut].iter().map(|(text, _)| text.as_str()).collect();
        assert_eq!(headings.join(" "), headline);
        assert_eq!(found[cut].0, first);
    }

    #[test]
    fn headlines_are_cut_off() {
        check("Brug blijft dicht in mei Kortrijk", "De brug is oud.");
        check("Kortrijk Bewoners zijn boos Kortrijk", "Bewoners vinden de brug te oud.");
        check("'Wij zijn boos' Brug blijft dicht", "Door de kou zakt de brug.");
        check("Brug dicht BRUSSEL", "België bouwt een brug.");
        check("Brug dicht", "De Britse minister komt.");
        check("BRUGGENBOUW", "Anna Kramer is boos.");
        check("RUTTEN (ANP) -", "De brug is oud.");
        check("Verkeer -", "Bewoners moeten omrijden.");
    }

    #[test]
    fn names_are_kept_whole() {
        check("", "De burgemeester van Brugge Jan De Kramer is boos.");
        check("", "Volgens De Standaard is de brug dicht.");
        check("", "In Kortrijk Noord is de brug dicht.");
        check("", "NATO Support bouwt een brug.");
        check("", "Kramer - hij is boos - loopt weg.");
    }

    #[test]
    fn places_and_bylines_in_mid_article_are_cut_off() {
        let text = format!(
            "Brug dicht Brussel De brug is oud.{} Brussel Wethouders zwijgen. Van onze redacteur Piet Kramer Brussel Het \
             is er stil.",
            BODY.repeat(4)
        );
        let found = sentences(&text);
        for wanted in ["Wethouders zwijgen.", "Het is er stil."] {
            assert!(found.iter().any(|(text, _)| text == wanted), "{wanted} in {found:?}");
        }
    }
}
