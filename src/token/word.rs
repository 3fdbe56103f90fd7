//! How far a word goes: what a full stop, an apostrophe, a hyphen, a slash or a bracket is to the letters beside it.

use super::class::{Wide, wide};
use super::scan::Scanner;
use super::{TokenKind, shape};
use crate::chars;
use crate::lexicon::abbreviations::{AbbreviationClass, Opener};

/// The longest part between brackets that belongs to a word: `gezondheids(zorg)beleid`.
const LONGEST_BRACKET: usize = 24;

/// The longest row of initials, in bytes without its last full stop.
const LONGEST_INITIALS: usize = 20;

/// What a full stop after a word is.
enum Stop {
    /// A part of the word, which goes on.
    Joins,
    /// The last part of the word.
    Last(TokenKind),
    /// A token by itself.
    Ends,
}

impl Scanner<'_> {
    /// The word that begins at `start`, of which the bytes up to `at` are known.
    pub(super) fn word(&self, start: usize, mut at: usize) -> (usize, TokenKind) {
        loop {
            at = self.run(at);
            let after = match self.byte(at) {
                b'.' => match self.after_stop(start, at) {
                    Stop::Joins => at + 1,
                    Stop::Ends => break,
                    Stop::Last(kind) => {
                        // `O.L.V.-college`, `St.-Janstraat`
                        if self.byte(at + 1) == b'-' && self.word_at(at + 2) {
                            at += 2;
                            continue;
                        }
                        // `verdachte H.'s advocaat`
                        if let Some(end) = self.genitive(at + 1) {
                            return (end, kind);
                        }
                        return (at + 1, kind);
                    }
                },
                b'-' => match self.after_hyphen(start, at, 1) {
                    Some(after) => after,
                    None => break,
                },
                b'\'' | b'`' => match self.after_apostrophe(start, at, 1) {
                    Some(after) => after,
                    None => break,
                },
                b'/' | b'&' | b'+' | b'=' | b'^' if self.word_at(at + 1) => at + 1,
                // `de 65+ van nu`, `65+'ers`
                b'+' if self.after_digit(start, at)
                    && self.byte(at + 1) != b'+'
                    && self.byte(at + 1) != b'(' =>
                {
                    at + 1
                }
                b'+' | b'=' | b'^' if self.byte(at + 1) == b'(' => match self.bracket(at + 1, true) {
                    Some(after) => after,
                    None => break,
                },
                b'(' => match self.bracket(at, false) {
                    Some(after) => after,
                    None => break,
                },
                b',' if self.after_digit(start, at) && self.digit_at(at + 1) => at + 1,
                // `€ 5,-`
                b',' if self.after_digit(start, at) && self.byte(at + 1) == b'-' => {
                    let hyphens = 1 + usize::from(self.byte(at + 2) == b'-');
                    if self.word_at(at + 1 + hyphens) {
                        break;
                    }
                    return (at + 1 + hyphens, TokenKind::Number);
                }
                b':' if self.after_digit(start, at) && self.digit_at(at + 1) => at + 1,
                b':' if self.byte(at + 1) == b'/' && self.byte(at + 2) == b'/' => {
                    match shape::url(&self.text[start..]) {
                        Some(length) => return (start + length, TokenKind::Url),
                        None => break,
                    }
                }
                b'%' if self.after_digit(start, at) => at + 1,
                b'@' if self.word_at(at + 1) => match shape::email(&self.text[start..]) {
                    Some(length) => return (start + length, TokenKind::Email),
                    None => break,
                },
                b if b >= 0x80 => match self.wide_joint(start, at) {
                    Some(after) => after,
                    None => break,
                },
                _ => break,
            };
            at = after;
            let goes_on = match self.byte(at) {
                b'/' | b'+' | b'=' => true,
                b'(' | b'^' => self.bytes[at - 1] == b')',
                b'\'' => self.bytes[at - 1] == b'+' && self.letter_at(at + 1),
                // `90%-norm`, `minister(s)-president`
                b'-' => self.word_at(at + 1),
                _ => self.word_at(at),
            };
            if !goes_on {
                break;
            }
        }
        let token = &self.text[start..at];
        if token.contains('.') && shape::is_domain(token) {
            let end =
                if matches!(self.byte(at), b'/' | b'?' | b'#' | b'=' | b'%' | b'~') || token.contains('/') {
                    start + shape::url_end(&self.text[start..], token.len())
                } else {
                    at
                };
            return (end, TokenKind::Url);
        }
        (at, shape::kind(token))
    }

    fn after_digit(&self, start: usize, at: usize) -> bool {
        at > start && self.bytes[at - 1].is_ascii_digit()
    }

    /// What the full stop at `at` is to the word from `start`.
    fn after_stop(&self, start: usize, at: usize) -> Stop {
        let word = &self.bytes[start..at];
        if self.byte(at + 1) == b'.' {
            return Stop::Ends;
        }
        if self.word_at(at + 1) {
            return if self.lost_space(start, at) { Stop::Ends } else { Stop::Joins };
        }
        if self.text[start..at].chars().map(char::is_uppercase).eq([true]) {
            // `J. Jansen`; not `vitamine C.` at the end of a line or a quotation.
            return if self.initial_ends(at + 1) { Stop::Ends } else { Stop::Last(TokenKind::Initials) };
        }
        let shouts = word.len() > 1 && word.iter().all(u8::is_ascii_uppercase);
        if !shouts {
            match self.abbreviations.class(word) {
                // `Max.`, `Event.` in a sentence are names; `Inc.` is none.
                Some(_) if word[0].is_ascii_uppercase() && self.name_rather(start, word) => {}
                Some(AbbreviationClass::WithNumber) => {
                    let before = self.kind == TokenKind::Number;
                    let after = self.byte(at + 1) == b' ' && self.digit_at(at + 2);
                    if before || after {
                        return Stop::Last(TokenKind::Abbreviation);
                    }
                }
                Some(_) => return Stop::Last(TokenKind::Abbreviation),
                None => {}
            }
        }
        // `J.P.`, `A.F.Th.`, `J.-M.`, `k.v.k.`
        let parts = || word.split(|&b| matches!(b, b'.' | b'-')).filter(|part| !part.is_empty());
        let short = word.len() <= LONGEST_INITIALS
            && word.contains(&b'.')
            && parts().all(|part| part.len() <= 2 && part.iter().all(u8::is_ascii_alphabetic));
        if short && parts().all(|part| part[0].is_ascii_uppercase()) {
            return Stop::Last(TokenKind::Initials);
        }
        if short && parts().all(|part| part.len() == 1) {
            return Stop::Last(TokenKind::Abbreviation);
        }
        Stop::Ends
    }

    /// Whether a capitalised word that looks like an abbreviation is a name: in mid-sentence, and not in the table
    /// with its capital.
    fn name_rather(&self, start: usize, word: &[u8]) -> bool {
        let capital = self.abbreviations.has_capital(word) || word.contains(&b'.');
        !capital && self.end > 0 && self.end < start && self.is_word(self.kind)
    }

    /// Whether a sentence can end with the single capital before `after`: nothing follows that it could stand for.
    fn initial_ends(&self, after: usize) -> bool {
        let at = self.skip_space(after);
        let Some(c) = self.char_at(at) else { return true };
        let inside = at + c.len_utf8();
        if chars::is_apostrophe(c) && self.clitic(inside).is_some() {
            // `J. 't Hoen`
            return false;
        }
        if chars::quotation_mark(&self.text[at..inside]).is_some() {
            // A mark that closes ends the sentence; one that opens may begin the next.
            return at == after || self.space_at(inside) || self.capital_at(inside);
        }
        if c.is_uppercase() {
            // `Ali M. Hij zwijgt`; `de zaak tegen H. De rechter zegt`, but `J. De Vries`
            let end = self.run(at);
            let follows = self.skip_space(end);
            return match self.abbreviations.opener(&self.bytes[at..end]) {
                Some(Opener::Always) => follows > end,
                Some(Opener::BeforeLowerCase) => follows > end && self.lower_at(follows),
                None => false,
            };
        }
        !(c.is_alphanumeric() || matches!(c, '-' | '&' | ',' | '(' | '/' | ')') || chars::is_dash(c))
    }

    /// `ontkend.De netwerken`: a full stop after which the space was lost.
    fn lost_space(&self, start: usize, at: usize) -> bool {
        let word = &self.text[start..at];
        let last = word.rsplit(['.', '-', '\'']).next().unwrap_or(word);
        let year = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
        let long = last.len() >= 3 && last.chars().rev().take(2).all(char::is_lowercase);
        let shouted = last.len() >= 3 && last.bytes().all(|b| b.is_ascii_uppercase());
        if !(long || year || shouted) || !self.capital_at(at + 1) {
            return false;
        }
        let end = self.run(at + 1);
        let next = &self.text[at + 1..end];
        let word_like = next.chars().skip(1).all(char::is_lowercase) && !(shouted && next.len() < 2);
        word_like && self.byte(end) != b'.' && (self.abbreviations.class(word.as_bytes()).is_none() || year)
    }

    /// Past the hyphen at `at`, when it belongs to the word.
    fn after_hyphen(&self, start: usize, at: usize, length: usize) -> Option<usize> {
        let after = at + length;
        match self.byte(after) {
            b'-' => None,
            // `rock-'n-roll`, `al-'Arabi`
            b'\'' => {
                let letters = self.run(after + 1);
                if letters == after + 1 {
                    return Some(after);
                }
                let clitic = letters == after + 2 && self.byte(letters) == b'-';
                let name = self.capital_at(after + 1) && !self.single_open && !self.closes_later(after + 1);
                let year = letters == after + 3 && self.digit_at(after + 1) && self.digit_at(after + 2);
                Some(if clitic || name || year { after + 1 } else { after })
            }
            // `2004-...`
            b'.' if self.after_digit(start, at) && self.text[after..].starts_with("...") => Some(after + 3),
            _ => Some(after),
        }
    }

    /// Past the apostrophe at `at`, when it belongs to the word before it.
    fn after_apostrophe(&self, start: usize, at: usize, length: usize) -> Option<usize> {
        let after = at + length;
        let digit = self.after_digit(start, at);
        if self.word_at(after) {
            let prefix = at - start;
            let suffix = self.run(after) - after;
            // A lost space: `'nee'zei`, `Brussel'De plannen zijn klaar'`.
            let closes = self.single_open && suffix > 4 && prefix > 2;
            let opens = suffix > 1
                && (prefix > 2 || digit)
                && self.capital_at(after)
                && self.lower_at(after + 1)
                && self.closes_later(after);
            return (!closes && !opens).then_some(after);
        }
        if self.single_open {
            return None;
        }
        // `in de 13' minuut`
        if digit {
            let short = at - start <= 3;
            return (short && self.byte(after) != self.byte(at)).then_some(after);
        }
        let spaced = self.space_at(after) && self.letter_at(self.skip_space(after));
        // `Route de l' Eau`
        if at - start == 1 && matches!(self.byte(start) | 0x20, b'd' | b'l') && spaced {
            return Some(after);
        }
        // `Hans' fiets`
        let genitive = self.capital_at(start)
            && matches!(self.byte(at - 1), b's' | b'x' | b'z' | b'S' | b'X' | b'Z')
            && spaced;
        genitive.then_some(after)
    }

    /// Past the `'s` at `at`.
    fn genitive(&self, at: usize) -> Option<usize> {
        let c = self.char_at(at).filter(|&c| chars::is_apostrophe(c))?;
        let after = at + c.len_utf8();
        (self.byte(after) == b's' && !self.word_at(after + 1) && !self.single_open).then_some(after + 1)
    }

    /// Past a joint beyond ASCII at `at`: an apostrophe, a hyphen, a degree sign, an en dash between numbers.
    #[cold]
    fn wide_joint(&self, start: usize, at: usize) -> Option<usize> {
        let c = self.char_at(at)?;
        let length = c.len_utf8();
        match wide(c) {
            Wide::Apostrophe => self.after_apostrophe(start, at, length),
            Wide::Hyphen => self.after_hyphen(start, at, length),
            Wide::Dash => {
                let after = at + length;
                let numbers = self.after_digit(start, at) && self.digit_at(after);
                let letter_before = self.char_before(at).is_some_and(char::is_alphabetic);
                (numbers || letter_before && self.capital_at(after)).then_some(after)
            }
            Wide::Symbol if self.after_digit(start, at) => {
                (chars::is_degree(c) || chars::is_per_mille(c)).then_some(at + length)
            }
            _ => None,
        }
    }

    /// Past the bracket that opens at `open` and belongs to a word: `minister(s)`, `(oud-)minister`, `a(b+c)`.
    #[cold]
    pub(super) fn bracket(&self, open: usize, formula: bool) -> Option<usize> {
        let mut depth = 0;
        let mut operators = formula;
        for (offset, c) in self.text[open..].char_indices().take(LONGEST_BRACKET) {
            match c {
                '(' => depth += 1,
                ')' => {
                    depth -= 1;
                    if depth == 0 {
                        let inside = &self.bytes[open + 1..open + offset];
                        let number = inside.len() > 2 && inside.iter().all(u8::is_ascii_digit);
                        return (!inside.is_empty() && !number).then_some(open + offset + 1);
                    }
                }
                '+' | '=' | '^' => operators = true,
                'a'..='z' | '0'..='9' | '-' => {}
                _ if !operators && c.is_lowercase() => {}
                _ => return None,
            }
        }
        None
    }

    /// `(oud-)minister`, `(on)gewenst`, `(a+b)+c`; not `(CDA) zegt`.
    pub(super) fn bracket_opens_word(&self, start: usize, after: usize) -> bool {
        let inside = &self.bytes[start + 1..after - 1];
        let letters = inside.iter().any(u8::is_ascii_alphabetic);
        let operator = matches!(self.byte(after), b'+' | b'=' | b'^') && self.word_at(after + 1);
        letters && (operator || self.lower_at(after) || inside.ends_with(b"-") && self.letter_at(after))
    }
}
