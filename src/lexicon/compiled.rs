//! The lexicon as bytes: `build.rs` writes it from the tables, and a program begins with it. Reading the tables takes a
//! hundred times as long. Nobody keeps such bytes, so their form may change at will; the abbreviations are not among them, since
//! the tokeniser reads those by itself.
#![allow(dead_code, reason = "the build script writes, the library reads, tests do both")]

use std::borrow::Cow;

use super::abbreviations::{Abbreviations, BUILT_IN};
use super::by_word::ByWord;
use super::bytes::{Fixed, Table, append, fixed, fixed_enums, fixed_sets};
use super::words::Words;
use super::{
    Cue, CueClass, CueFlags, Frames, Gender, Groups, Keys, Known, Lexicon, LexiconError, List, More, Name,
    NameStart, Number, PhraseStart, Pool, Pronoun, Starts, TABLES, Tags, Tails, VerbUse, Veto, VetoPosition,
    Word, WordBits, WordLists,
};

impl Lexicon {
    fn empty() -> Lexicon {
        let empty = Lexicon::from_bytes(&[0; 140], Abbreviations::default());
        Lexicon {
            tails: Tails::default(),
            heads: Tails::default(),
            particles: Starts::default(),
            beside: Groups::default(),
            endings: vec![Vec::new(); 32],
            ..empty
        }
    }

    /// The lexicon of all tables; `read` gives the text of one.
    pub(crate) fn from_tables(read: impl Fn(&str) -> String) -> Result<Lexicon, LexiconError> {
        let mut lexicon = Lexicon::empty();
        for name in TABLES {
            lexicon.add(name, &read(name))?;
        }
        Ok(lexicon)
    }

    /// The lexicon, its abbreviations left out.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        for words in [&self.ids, &self.vetoed] {
            words.text.to_vec().write(&mut out);
            words.ends.write(&mut out);
            words.slots.write(&mut out);
        }
        self.words.write(&mut out);
        self.tails.0.write(&mut out);
        self.heads.0.write(&mut out);
        self.particles.0.write(&mut out);
        self.more.write(&mut out);
        self.verbs.items.write(&mut out);
        self.keys.0.write(&mut out);
        self.beside.0.write(&mut out);
        self.openers.0.write(&mut out);
        self.phrases.items.write(&mut out);
        self.names_of.items.write(&mut out);
        self.names.write(&mut out);
        self.forms.as_bytes().to_vec().write(&mut out);
        append(self.groups, &mut out);
        self.cues.write(&mut out);
        self.vetoes.write(&mut out);
        self.endings.write(&mut out);
        self.complements.0.write(&mut out);
        self.same_roles.0.write(&mut out);
        self.split_er.0.write(&mut out);
        self.done_verbs.0.write(&mut out);
        self.word_lists.0.write(&mut out);
        out
    }

    /// The lexicon that `to_bytes` wrote, with the built-in abbreviations.
    pub(crate) fn built_from(bytes: &'static [u8]) -> Lexicon {
        Lexicon::from_bytes(bytes, BUILT_IN.clone())
    }

    fn from_bytes(mut rest: &'static [u8], abbreviations: Abbreviations) -> Lexicon {
        let bytes = &mut rest;
        let mut lexicon = Lexicon {
            ids: words(bytes),
            vetoed: words(bytes),
            words: Bytes::read(bytes),
            tails: Tails(Bytes::read(bytes)),
            heads: Tails(Bytes::read(bytes)),
            particles: Starts(Bytes::read(bytes)),
            more: Bytes::read(bytes),
            verbs: Pool { items: Bytes::read(bytes) },
            keys: Keys(Bytes::read(bytes)),
            beside: Groups(Bytes::read(bytes)),
            openers: Keys(Bytes::read(bytes)),
            phrases: Pool { items: Bytes::read(bytes) },
            names_of: Pool { items: Bytes::read(bytes) },
            names: Bytes::read(bytes),
            forms: Cow::Borrowed(text(bytes)),
            groups: u32::get(bytes),
            cues: Bytes::read(bytes),
            vetoes: Bytes::read(bytes),
            endings: Bytes::read(bytes),
            complements: ByWord(Bytes::read(bytes)),
            same_roles: ByWord(Bytes::read(bytes)),
            split_er: ByWord(Bytes::read(bytes)),
            done_verbs: ByWord(Bytes::read(bytes)),
            word_lists: ByWord(Bytes::read(bytes)),
            abbreviations,
            known: Known::default(),
        };
        lexicon.known = Known::intern(&mut lexicon);
        lexicon
    }
}

fn words(bytes: &mut &'static [u8]) -> Words {
    Words { text: Cow::Borrowed(part(bytes)), ends: Bytes::read(bytes), slots: Bytes::read(bytes) }
}

fn text(bytes: &mut &'static [u8]) -> &'static str {
    std::str::from_utf8(part(bytes)).expect("the text was written as text")
}

/// A part that has its length in front.
fn part(bytes: &mut &'static [u8]) -> &'static [u8] {
    let length = u32::get(bytes) as usize;
    let (part, rest) = bytes.split_at(length);
    *bytes = rest;
    part
}

fixed_sets! { Tags: u64, Frames: u32, CueFlags: u32, WordLists: u32, WordBits: u128, }

fixed_enums! { CueClass VetoPosition Gender Number }

fixed! {
    Word { tags: Tags, lemma: u32, more: u32, suffix: bool, begins_name: bool, begins_small_name: bool, pronoun: bool, }
    More { verbs: List, keys: WordBits, forms: Tags, phrases: List, names: List, pronoun: Option<Pronoun>, speech_noun: Option<u16>, }
    List { start: u32, length: u32, }
    VerbUse { key: u32, needs: WordBits, cue: u16, form: Tags, complete: bool, }
    Name { tags: Tags, group: u32, start: u32, end: u32, words: u32, }
    NameStart { second: u32, index: u32, }
    PhraseStart { second: u32, cue: u16, }
    Pronoun { number: Number, gender: Option<Gender>, indefinite: bool, first_person: bool, can_speak: bool, }
}

/// What can be written and read back, at any length.
trait Bytes {
    fn write(&self, out: &mut Vec<u8>);
    fn read(bytes: &mut &'static [u8]) -> Self;
}

impl<T: Fixed> Bytes for T {
    fn write(&self, out: &mut Vec<u8>) {
        append(*self, out);
    }

    fn read(bytes: &mut &'static [u8]) -> T {
        T::get(bytes)
    }
}

impl<T: Fixed> Bytes for Table<T> {
    fn write(&self, out: &mut Vec<u8>) {
        append(self.bytes().len() as u32, out);
        out.extend_from_slice(self.bytes());
    }

    fn read(bytes: &mut &'static [u8]) -> Table<T> {
        Table::new(Cow::Borrowed(part(bytes)))
    }
}

impl<T: Bytes> Bytes for Vec<T> {
    fn write(&self, out: &mut Vec<u8>) {
        append(self.len() as u32, out);
        for item in self {
            item.write(out);
        }
    }

    fn read(bytes: &mut &'static [u8]) -> Vec<T> {
        let length = u32::get(bytes);
        (0..length).map(|_| T::read(bytes)).collect()
    }
}

impl Bytes for Box<str> {
    fn write(&self, out: &mut Vec<u8>) {
        self.as_bytes().to_vec().write(out);
    }

    fn read(bytes: &mut &'static [u8]) -> Box<str> {
        text(bytes).into()
    }
}

impl Bytes for Box<[u32]> {
    fn write(&self, out: &mut Vec<u8>) {
        self.to_vec().write(out);
    }

    fn read(bytes: &mut &'static [u8]) -> Box<[u32]> {
        Vec::read(bytes).into()
    }
}

impl<A: Bytes, B: Bytes> Bytes for (A, B) {
    fn write(&self, out: &mut Vec<u8>) {
        self.0.write(out);
        self.1.write(out);
    }

    fn read(bytes: &mut &'static [u8]) -> (A, B) {
        (A::read(bytes), B::read(bytes))
    }
}

impl Bytes for Cue {
    fn write(&self, out: &mut Vec<u8>) {
        self.lemma.write(out);
        self.rest.write(out);
        append(self.class, out);
        append(self.frames, out);
        append(self.flags, out);
        append(self.separable, out);
    }

    fn read(bytes: &mut &'static [u8]) -> Cue {
        let (lemma, rest) = Bytes::read(bytes);
        let (class, frames) = (Fixed::get(bytes), Fixed::get(bytes));
        let (flags, separable) = (Fixed::get(bytes), Fixed::get(bytes));
        Cue { lemma, class, frames, flags, rest, separable }
    }
}

impl Bytes for Veto {
    fn write(&self, out: &mut Vec<u8>) {
        append(self.needs, out);
        self.words.write(out);
        self.position.write(out);
        self.reason.write(out);
    }

    fn read(bytes: &mut &'static [u8]) -> Veto {
        let needs = Fixed::get(bytes);
        Veto { needs, words: Bytes::read(bytes), position: Bytes::read(bytes), reason: Bytes::read(bytes) }
    }
}
