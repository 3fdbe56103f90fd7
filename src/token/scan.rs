//! The scanner: one token a step, forwards only.
//!
//! The fast path takes a run of ASCII letters that ends at white space or at a mark that cannot belong to a word.
//! Everything else (apostrophes, full stops, hyphens, digits, characters beyond ASCII) leaves it for a cold function.

use unicode_segmentation::UnicodeSegmentation;

use super::class::{self, CLASS, DIGIT, JOINS, LETTER, LINE, SINGLE, SPACE, UPPER, Wide, wide};
use super::{points, Flags, RawToken, TokenKind, UNKNOWN, shape};
use crate::chars;
use crate::lexicon::abbreviations::{AbbreviationClass, Abbreviations};

/// How far a look ahead goes, in bytes: enough for a quotation, too little to make the time quadratic.
const LOOK_AHEAD: usize = 240;

/// The longest part between brackets that belongs to a word: `gezondheids(zorg)beleid`.
const LONGEST_BRACKET: usize = 24;

#[derive(Clone, Debug)]
pub(super) struct Scanner<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    abbreviations: &'t Abbreviations,
    /// The last token: where it ended and what it was.
    end: usize,
    kind: TokenKind,
    /// A single quotation mark is open in this line, so that an apostrophe after a word may close it.
    single_open: bool,
}

impl<'t> Scanner<'t> {
    pub(super) fn new(text: &'t str, abbreviations: &'t Abbreviations) -> Scanner<'t> {
        // Offsets have 32 bits.
        let mut length = text.len().min(u32::MAX as usize);
        while !text.is_char_boundary(length) {
            length -= 1;
        }
        let text = &text[..length];
        let bytes = text.as_bytes();
        Scanner { text, bytes, at: 0, abbreviations, end: 0, kind: TokenKind::Punctuation, single_open: false }
    }

    /// The next token.
    #[inline]
    pub(super) fn step(&mut self) -> Option<RawToken> {
        let bytes = self.bytes;
        let mut at = self.at;
        let mut flags = Flags::default();
        let first = loop {
            let class = CLASS[usize::from(*bytes.get(at)?)];
            if class & SPACE != 0 {
                flags.set(Flags::SPACE_BEFORE);
                if class & LINE != 0 {
                    flags.set(Flags::LINE_BEFORE);
                    self.single_open = false;
                }
                at += 1;
            } else if class & class::WIDE != 0 {
                match self.wide_space(at) {
                    Some((after, line)) => {
                        flags.set(Flags::SPACE_BEFORE);
                        if line {
                            flags.set(Flags::LINE_BEFORE);
                            self.single_open = false;
                        }
                        at = after;
                    }
                    None => break class,
                }
            } else {
                break class;
            }
        };
        if self.at == 0 {
            flags.set(Flags::SPACE_BEFORE);
            flags.set(Flags::LINE_BEFORE);
        }

        let start = at;
        let (end, kind);
        if first & LETTER != 0 {
            let mut seen = first;
            let stop = loop {
                at += 1;
                let class = bytes.get(at).map_or(SPACE, |&b| CLASS[usize::from(b)]);
                if class & LETTER == 0 {
                    break class;
                }
                seen |= class;
            };
            if stop & JOINS == 0 {
                if first & UPPER != 0 {
                    flags.set(Flags::CAPITAL);
                    if seen == UPPER && at - start > 1 {
                        flags.set(Flags::ALL_CAPS);
                    }
                }
                (end, kind) = (at, TokenKind::Word);
            } else {
                (end, kind) = self.word(start, at);
                flags.set(case(&self.text[start..end]));
            }
        } else if first & SINGLE != 0 {
            let kind_of = if bytes[at] == b'$' || bytes[at] == b'~' { TokenKind::Symbol } else { TokenKind::Punctuation };
            (end, kind) = (at + 1, kind_of);
        } else {
            (end, kind) = self.other(start);
            flags.set(case(&self.text[start..end]));
        }
        debug_assert!(end > start);
        self.at = end;
        self.end = end;
        self.kind = kind;
        Some(RawToken { start: start as u32, end: end as u32, lexeme: UNKNOWN, kind, flags })
    }

    /// The white space beyond ASCII at `at`: the byte after it, and whether it is a line break.
    #[cold]
    fn wide_space(&self, at: usize) -> Option<(usize, bool)> {
        let c = self.char_at(at)?;
        match wide(c) {
            Wide::Space => Some((at + c.len_utf8(), false)),
            Wide::Line => Some((at + c.len_utf8(), true)),
            _ => None,
        }
    }

    #[inline]
    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(b' ')
    }

    fn class(&self, at: usize) -> u8 {
        CLASS[usize::from(self.byte(at))]
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    fn char_before(&self, at: usize) -> Option<char> {
        self.text.get(..at)?.chars().next_back()
    }

    /// Whether a letter, digit or underscore of a spaced script stands at `at`.
    fn word_at(&self, at: usize) -> bool {
        match self.byte(at) {
            b if b < 0x80 => CLASS[usize::from(b)] & (LETTER | DIGIT) != 0 || b == b'_',
            _ => self.char_at(at).is_some_and(|c| wide(c) == Wide::Word),
        }
    }

    fn letter_at(&self, at: usize) -> bool {
        self.char_at(at).is_some_and(char::is_alphabetic) && self.word_at(at)
    }

    fn digit_at(&self, at: usize) -> bool {
        self.byte(at).is_ascii_digit()
    }

    fn capital_at(&self, at: usize) -> bool {
        self.char_at(at).is_some_and(char::is_uppercase)
    }

    fn lower_at(&self, at: usize) -> bool {
        self.char_at(at).is_some_and(char::is_lowercase)
    }

    /// Whether white space or the end of the text is at `at`.
    fn space_at(&self, at: usize) -> bool {
        self.char_at(at).is_none_or(char::is_whitespace)
    }

    /// Past the letters, digits and what goes with them from `at` on.
    fn run(&self, mut at: usize) -> usize {
        loop {
            let b = self.byte(at);
            if CLASS[usize::from(b)] & (LETTER | DIGIT) != 0 || b == b'_' {
                at += 1;
                continue;
            }
            if b < 0x80 {
                return at;
            }
            match self.char_at(at) {
                Some(c) if matches!(wide(c), Wide::Word | Wide::Extend) => at += c.len_utf8(),
                _ => return at,
            }
        }
    }

    /// The word that begins at `start`, of which the bytes up to `at` are known.
    fn word(&self, start: usize, mut at: usize) -> (usize, TokenKind) {
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
            if !self.word_at(at) && self.byte(at) != b'/' && self.byte(at) != b'+' && self.byte(at) != b'=' {
                break;
            }
        }
        let token = &self.text[start..at];
        if token.contains('.') {
            if let Some(length) = shape::url(&self.text[start..]) {
                if length >= token.len() {
                    return (start + length, TokenKind::Url);
                }
            }
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
        let letter = |b: &u8| b.is_ascii_alphabetic();
        if let [initial] = word {
            if initial.is_ascii_uppercase() {
                // `J. Jansen`; not `vitamine C.` at the end of a line or a quotation.
                return if self.initial_ends(at + 1) { Stop::Ends } else { Stop::Last(TokenKind::Initials) };
            }
        }
        let shouts = word.len() > 1 && word.iter().all(u8::is_ascii_uppercase);
        if !shouts {
            match self.abbreviations.class(word) {
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
        // `J.P.`, `A.F.Th.`, `k.v.k.`
        let mut parts = word.split(|&b| b == b'.');
        if word.contains(&b'.') && parts.all(|part| matches!(part.len(), 1 | 2) && part.iter().all(letter)) {
            let lower = word.split(|&b| b == b'.').any(|part| part[0].is_ascii_lowercase());
            let short = word.split(|&b| b == b'.').all(|part| part.len() == 1);
            if lower && short {
                return Stop::Last(TokenKind::Abbreviation);
            }
            if !lower {
                return Stop::Last(TokenKind::Initials);
            }
        }
        Stop::Ends
    }

    /// Whether a sentence can end with the single capital before `after`: nothing follows that it could stand for.
    fn initial_ends(&self, after: usize) -> bool {
        let mut at = after;
        while let Some(c) = self.char_at(at) {
            if c.is_whitespace() && self.class(at) & LINE == 0 {
                at += c.len_utf8();
                continue;
            }
            return !(c.is_alphanumeric() || (c == '\'' && self.letter_at(at + 1)) || matches!(c, '-' | '&' | ',' | '(' | '/'));
        }
        true
    }

    /// `ontkend.De netwerken`: a full stop after which the space was lost.
    fn lost_space(&self, start: usize, at: usize) -> bool {
        let word = &self.text[start..at];
        let last = word.rsplit(['.', '-', '\'']).next().unwrap_or(word);
        let year = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
        let long = last.len() >= 3 && last.chars().rev().take(2).all(char::is_lowercase);
        if !(long || year) || !self.capital_at(at + 1) {
            return false;
        }
        let end = self.run(at + 1);
        let next = &self.text[at + 1..end];
        let word_like = next.chars().skip(1).all(char::is_lowercase);
        word_like
            && self.byte(end) != b'.'
            && (self.abbreviations.class(word.as_bytes()).is_none() || year)
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
        if self.word_at(after) {
            let prefix = at - start;
            let suffix = self.run(after) - after;
            // `'nee'zei` with a lost space
            let lost = self.single_open && suffix > 4 && prefix > 2;
            return (!lost).then_some(after);
        }
        // `Hans' fiets`
        let genitive = !self.single_open
            && self.space_at(after)
            && self.letter_at(self.skip_space(after))
            && matches!(self.byte(at.wrapping_sub(1)), b's' | b'x' | b'z' | b'S' | b'X' | b'Z');
        genitive.then_some(after)
    }

    fn skip_space(&self, mut at: usize) -> usize {
        while self.class(at) & (SPACE | LINE) == SPACE && at < self.bytes.len() {
            at += 1;
        }
        at
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
                (points::is_degree(c) || points::is_per_mille(c)).then_some(at + length)
            }
            _ => None,
        }
    }

    /// Past the bracket that opens at `open` and belongs to a word: `minister(s)`, `(oud-)minister`, `a(b+c)`.
    #[cold]
    fn bracket(&self, open: usize, formula: bool) -> Option<usize> {
        let mut depth = 0;
        let mut operators = formula;
        for (offset, &b) in self.bytes[open..].iter().take(LONGEST_BRACKET).enumerate() {
            match b {
                b'(' => depth += 1,
                b')' => {
                    depth -= 1;
                    if depth == 0 {
                        let inside = &self.bytes[open + 1..open + offset];
                        let number = inside.len() > 2 && inside.iter().all(u8::is_ascii_digit);
                        return (!inside.is_empty() && !number).then_some(open + offset + 1);
                    }
                }
                b'+' | b'=' | b'^' => operators = true,
                b'a'..=b'z' | b'-' => {}
                b'0'..=b'9' => {}
                0x80.. if !operators => {}
                _ => return None,
            }
        }
        None
    }

    /// A token that does not begin with an ASCII letter.
    fn other(&mut self, start: usize) -> (usize, TokenKind) {
        let b = self.bytes[start];
        let repeated = || self.bytes[start..].iter().take_while(|&&other| other == b).count();
        match b {
            b'0'..=b'9' | b'_' => self.word(start, start + 1),
            b'.' => (start + repeated(), TokenKind::Punctuation),
            b',' => {
                let after_word = self.end == start && self.is_word(self.kind) && self.space_at(start + 2);
                match repeated() {
                    2 if !after_word => (start + 2, TokenKind::Mark),
                    _ => (start + 1, TokenKind::Punctuation),
                }
            }
            b'\'' | b'`' => self.apostrophe(start),
            b'"' => (start + 1, TokenKind::Mark),
            b'<' | b'>' => match repeated() {
                2 => (start + 2, TokenKind::Mark),
                _ => (start + 1, TokenKind::Symbol),
            },
            b'-' => self.hyphen(start, 1, repeated()),
            b'(' => match self.bracket(start, false) {
                Some(after) if self.bracket_opens_word(start, after) => self.word(start, after),
                _ => (start + 1, TokenKind::Punctuation),
            },
            b'?' | b'!' | b':' => (start + 1, TokenKind::Punctuation),
            b'@' if self.word_at(start + 1) => (self.run(start + 1), TokenKind::Handle),
            b'#' if self.letter_at(start + 1) => (self.run(start + 1), TokenKind::Hashtag),
            b'&' => match shape::entity(&self.text[start..]) {
                Some(length) => (start + length, TokenKind::Symbol),
                None => (start + 1, TokenKind::Symbol),
            },
            b'/' => (start + repeated(), TokenKind::Punctuation),
            0x80.. => self.wide_token(start),
            _ => (start + repeated(), TokenKind::Symbol),
        }
    }

    fn is_word(&self, kind: TokenKind) -> bool {
        matches!(
            kind,
            TokenKind::Word | TokenKind::Number | TokenKind::Abbreviation | TokenKind::Initials | TokenKind::Url
        )
    }

    /// `(oud-)minister`, `(on)gewenst`, `(a+b)+c`; not `(CDA) zegt`.
    fn bracket_opens_word(&self, start: usize, after: usize) -> bool {
        let inside = &self.bytes[start + 1..after - 1];
        let letters = inside.iter().any(u8::is_ascii_alphabetic);
        let operator = matches!(self.byte(after), b'+' | b'=' | b'^') && self.word_at(after + 1);
        letters && (operator || self.lower_at(after) || inside.ends_with(b"-") && self.letter_at(after))
    }

    /// A hyphen at the start of a token: `-ie`, `-5`, `--`, `-`.
    fn hyphen(&self, start: usize, length: usize, repeated: usize) -> (usize, TokenKind) {
        let after = start + length;
        let spaced = self.end < start || start == 0;
        if repeated > 1 {
            return (start + repeated, TokenKind::Punctuation);
        }
        let opened = spaced || matches!(self.byte(start.wrapping_sub(1)), b'(');
        if self.digit_at(after) && opened && !(self.kind == TokenKind::Number && self.end > 0) {
            return self.word(start, after);
        }
        let follows_mark = !spaced && matches!(self.kind, TokenKind::Mark | TokenKind::Punctuation);
        if self.lower_at(after) && self.word_at(after) && (spaced || follows_mark) {
            return self.word(start, after);
        }
        (after, TokenKind::Punctuation)
    }

    /// An apostrophe at the start of a token: a clitic, a year, or a mark.
    fn apostrophe(&mut self, start: usize) -> (usize, TokenKind) {
        let Some(c) = self.char_at(start) else { return (start + 1, TokenKind::Mark) };
        let length = c.len_utf8();
        let attached = self.end == start && start > 0 && self.kind != TokenKind::Mark;
        let attached_word = attached && self.is_word(self.kind);
        let repeated = self.text[start..].chars().take(4).take_while(|&other| other == c).count();
        let after = start + length;
        if repeated == 1 {
            if !attached_word && let Some(end) = self.clitic(after) {
                return self.clitic_word(start, end);
            }
            if !attached_word && self.year(start, after) {
                return self.word(start, after + 2);
            }
            let opens = !attached_word && !self.space_at(after) && !(attached && !self.opener_before(start));
            self.single_open = opens;
            return (after, TokenKind::Mark);
        }
        // `''t Is mooi', zegt ze`: a mark and a clitic. `'''`: the pair is the outer one.
        let clitic = repeated == 2 && !attached && self.clitic(after + length).is_some();
        let inner_first = repeated == 3 && attached;
        if clitic || inner_first {
            self.single_open = clitic;
            return (after, TokenKind::Mark);
        }
        (start + 2 * length, TokenKind::Mark)
    }

    fn opener_before(&self, at: usize) -> bool {
        matches!(self.char_before(at), Some('(' | '[' | '/' | '-' | '.' | ':' | ',' | '\u{2013}'))
    }

    /// The end of the clitic whose letters begin at `at`, just after its apostrophe: `s` of `'s`.
    fn clitic(&self, at: usize) -> Option<usize> {
        let end = self.run(at);
        let letters = self.bytes.get(at..end)?;
        let known = match letters {
            [b's' | b't' | b'n' | b'k' | b'm' | b'r' | b'S' | b'T' | b'N'] => true,
            b"ie" | b"ns" => true,
            _ => false,
        };
        if !known {
            return None;
        }
        match self.byte(end) {
            // `rock 'n' roll`; not the letter `'s'`
            b'\'' => (letters == b"n" && self.byte(end + 1) == b' ' && self.letter_at(end + 2)).then_some(end + 1),
            b'.' if self.word_at(end + 1) => None,
            b if b >= 0x80 && self.char_at(end).is_some_and(chars::is_apostrophe) => None,
            _ => Some(end),
        }
    }

    /// A clitic, or the name it begins: `'s-Hertogenbosch`.
    fn clitic_word(&self, start: usize, end: usize) -> (usize, TokenKind) {
        if self.byte(end) == b'-' && self.letter_at(end + 1) { self.word(start, end + 1) } else { (end, TokenKind::Word) }
    }

    /// `'90`: a year without its century, and not a quotation that begins with a number.
    fn year(&self, start: usize, at: usize) -> bool {
        if !(self.digit_at(at) && self.digit_at(at + 1)) || self.digit_at(at + 2) {
            return false;
        }
        match self.byte(at + 2) {
            b'.' | b',' if self.digit_at(at + 3) => return false,
            b'%' | b':' => return false,
            _ => {}
        }
        let after_word = self.end > 0 && self.end < start && self.is_word(self.kind);
        after_word || !self.closes_later(at)
    }

    /// Whether a single quotation mark closes later in the line, not too far away.
    fn closes_later(&self, from: usize) -> bool {
        let mut previous = ' ';
        for (offset, c) in self.text[from..].char_indices() {
            if offset > LOOK_AHEAD || matches!(c, '\n' | '\r') {
                return false;
            }
            if chars::is_apostrophe(c) && !previous.is_whitespace() && !self.word_at(from + offset + c.len_utf8()) {
                return true;
            }
            previous = c;
        }
        false
    }

    /// A token that begins with a character beyond ASCII.
    #[cold]
    fn wide_token(&mut self, start: usize) -> (usize, TokenKind) {
        let Some(c) = self.char_at(start) else { return (self.bytes.len(), TokenKind::Symbol) };
        let after = start + c.len_utf8();
        match wide(c) {
            Wide::Word => self.word(start, after),
            Wide::Unspaced => {
                let word = self.text[start..].split_word_bounds().next().map_or(c.len_utf8(), str::len);
                (start + word, TokenKind::Word)
            }
            Wide::Apostrophe => self.apostrophe(start),
            Wide::Mark => {
                let pair = after + c.len_utf8();
                let doubled = self.text.get(start..pair).is_some_and(|pair| chars::quotation_mark(pair).is_some());
                (if doubled { pair } else { after }, TokenKind::Mark)
            }
            Wide::Hyphen => self.hyphen(start, c.len_utf8(), 1),
            Wide::Dash => {
                let more = self.text[after..].chars().take_while(|&other| other == c).count();
                (after + more * c.len_utf8(), TokenKind::Punctuation)
            }
            Wide::Emoji => {
                let cluster = self.text[start..].graphemes(true).next().map_or(c.len_utf8(), str::len);
                (start + cluster, TokenKind::Emoji)
            }
            Wide::Punctuation => {
                let more = if points::is_ellipsis(c) {
                    self.text[after..].chars().take_while(|&other| other == c).count()
                } else {
                    0
                };
                (after + more * c.len_utf8(), TokenKind::Punctuation)
            }
            Wide::Symbol if points::is_degree(c) && matches!(self.byte(after), b'C' | b'F') && !self.word_at(after + 1) => {
                (after + 1, TokenKind::Symbol)
            }
            Wide::Symbol if points::is_minus(c) && self.digit_at(after) && self.end < start => self.word(start, after),
            _ => {
                let cluster = self.text[start..].graphemes(true).next().map_or(c.len_utf8(), str::len);
                let kind = if self.text[after..start + cluster].contains(points::is_emoji_sign) {
                    TokenKind::Emoji
                } else {
                    TokenKind::Symbol
                };
                (start + cluster, kind)
            }
        }
    }
}

/// What a full stop after a word is.
enum Stop {
    /// A part of the word, which goes on.
    Joins,
    /// The last part of the word.
    Last(TokenKind),
    /// A token by itself.
    Ends,
}

/// The flags that tell of capitals.
fn case(token: &str) -> Flags {
    let mut flags = Flags::default();
    let mut letters = token.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else { return flags };
    if !first.is_uppercase() || token.starts_with(['@', '#']) || token.starts_with(|c: char| c.is_ascii_digit()) {
        return flags;
    }
    flags.set(Flags::CAPITAL);
    let mut rest = letters.peekable();
    if rest.peek().is_some() && rest.all(char::is_uppercase) {
        flags.set(Flags::ALL_CAPS);
    }
    flags
}
