//! The carrier sentences: a verb or phrase in each frame that its row names.

use aldus::SpeakerKind;

use crate::check::{Check, Wanted};

pub const SAID: &str = "Dat is de kern van de zaak";

/// The last form of a list (`zeg zegt`), or the only one.
pub fn third_person(forms: &str) -> &str {
    forms.rsplit(' ').next().unwrap_or(forms)
}

pub fn first(forms: &str) -> &str {
    forms.split(' ').next().unwrap_or(forms)
}

/// The words that are there, with a space between; a comma or full stop goes with the word before.
pub fn line(words: &[&str]) -> String {
    let words: Vec<&str> = words.iter().copied().filter(|word| !word.is_empty() && *word != "-").collect();
    words.join(" ").replace(" ,", ",").replace(" .", ".")
}

pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// A verb with its fixed words.
pub struct Verb<'a> {
    pub lemma: &'a str,
    pub rest: &'a str,
    pub participle: &'a str,
    pub class: &'a str,
    pub frames: &'a str,
    pub flags: &'a str,
}

pub const DRY: &str = "De brug blijft dicht";
pub const CLOSED: &str = "de brug dicht blijft";
/// An emotion is a report of quoted words only.
pub const QUOTED: &str = "de brug „levensgevaarlijk” blijft";
pub const INSIDE: &str = "binnen te blijven";
pub const SLAP: &str = "„een slag in het gezicht”";

impl Verb<'_> {
    fn flag(&self, flag: &str) -> bool {
        self.flags.split(' ').any(|word| word == flag)
    }

    fn clause(&self) -> &'static str {
        if self.class == "emotion" { QUOTED } else { CLOSED }
    }

    /// The cue in each frame that its row names.
    pub fn check(&self, check: &mut Check, tense: &str, verb: &str) {
        if self.flag("impersonal") {
            return self.check_impersonal(check, tense, verb);
        }
        let Verb { lemma, rest, .. } = *self;
        let who = if self.flag("verdict") { "Rechter Anna Kramer" } else { "Anna Kramer" };
        let reflexive = if self.flag("refl") { "zich" } else { "" };
        let addressee = if self.flag("object") { "de bewoners" } else { "" };
        let as_phrase = format!("{lemma} als");
        let wanted = Wanted { lemmas: &[lemma], speaker: Some("Anna Kramer"), ..Wanted::default() };
        for frame in self.frames.split(' ') {
            let with_particle = format!("het plan … als {SLAP}");
            let with_as = format!("het plan als {SLAP}");
            let (sentence, wanted) = match frame {
                "quote" => (
                    line(&["„Dat is de kern van de zaak”,", verb, who, reflexive, rest, "."]),
                    Wanted { content: Some(SAID), ..wanted },
                ),
                "bare" => (
                    line(&["De brug blijft dicht,", verb, who, reflexive, rest, "."]),
                    Wanted { content: Some(DRY), ..wanted },
                ),
                "dat" | "of" => {
                    let sentence = line(&[who, verb, reflexive, addressee, rest, frame, self.clause(), "."]);
                    (sentence, Wanted { content: Some(self.clause()), ..wanted })
                }
                "het-dat" => {
                    let content = "het jammer dat de brug dicht blijft";
                    (line(&[who, verb, content, "."]), Wanted { content: Some(content), ..wanted })
                }
                "te" => (
                    line(&[who, verb, reflexive, addressee, rest, INSIDE, "."]),
                    Wanted { content: Some(INSIDE), ..wanted },
                ),
                // The preposition of a phrase stands before the quoted words, the particle of a verb behind them.
                "np" if lemma.contains(' ') => {
                    (line(&[who, verb, reflexive, addressee, rest, SLAP, "."]), wanted)
                }
                "np" => (line(&[who, verb, reflexive, addressee, SLAP, rest, "."]), wanted),
                "als" => {
                    let content = if rest == "-" { &with_as } else { &with_particle };
                    let lemmas = &[lemma, as_phrase.as_str()];
                    let sentence = line(&[who, verb, "het plan", rest, "als", SLAP, "."]);
                    check.row(
                        &format!("{frame} {tense}"),
                        lemma,
                        &sentence,
                        &Wanted { content: Some(content), lemmas, ..wanted },
                    );
                    continue;
                }
                other => panic!("{lemma}: no carrier for the frame {other}"),
            };
            check.row(&format!("{frame} {tense}"), lemma, &sentence, &wanted);
        }
    }

    /// The source of these is a text, or nobody.
    fn check_impersonal(&self, check: &mut Check, tense: &str, verb: &str) {
        let Verb { lemma, rest, .. } = *self;
        if !lemma.contains(' ') {
            // `blijkt` and `luidt` by themselves; with `uit`, `het` and `zo` they are phrases.
            if self.frames.contains("quote") {
                let sentence = line(&["„Dat is de kern van de zaak”,", verb, "de reactie", rest, "."]);
                check.row(
                    &format!("quote {tense}"),
                    lemma,
                    &sentence,
                    &Wanted { lemmas: &[lemma], content: Some(SAID), ..Wanted::default() },
                );
            }
            return;
        }
        let wanted = Wanted { lemmas: &[lemma], ..Wanted::default() };
        if lemma.ends_with("krijgen") {
            // Who hears it is the subject; who says it, nobody tells.
            for frame in self.frames.split(' ').filter(|frame| matches!(*frame, "dat" | "of")) {
                let sentence = line(&["Anna Kramer", verb, rest, frame, "de brug dicht blijft."]);
                check.row(
                    &format!("{frame} {tense}"),
                    lemma,
                    &sentence,
                    &Wanted { content: Some(CLOSED), ..wanted },
                );
            }
            return;
        }
        let rest = rest.strip_suffix("uit").map_or(rest, str::trim);
        let text = if lemma.ends_with("uit")
            || lemma.ends_with("komen")
            || lemma.starts_with("op te")
            || lemma.starts_with("af te")
        {
            "uit het rapport"
        } else {
            "in het rapport"
        };
        // `stemmen opgaan`: among people.
        if lemma.starts_with("stemmen") {
            for (frame, content) in [("dat", CLOSED), ("om", INSIDE)] {
                let sentence = line(&["Bij de gemeente", verb, rest, frame, content, "."]);
                check.row(
                    &format!("{frame} {tense}"),
                    lemma,
                    &sentence,
                    &Wanted { content: Some(content), ..wanted },
                );
            }
            return;
        }
        let of_text = Wanted { kinds: &[SpeakerKind::Document], ..wanted };
        for frame in self.frames.split(' ') {
            let (sentence, wanted) = match frame {
                // `het klinken`, `zo luiden`, `de conclusie zijn`
                "quote" if lemma.starts_with("het ") => (
                    line(&["„Dat is de kern van de zaak”,", verb, rest, "."]),
                    Wanted { content: Some(SAID), ..wanted },
                ),
                "quote" if lemma.starts_with("zo ") => (
                    line(&["„Dat is de kern van de zaak”, zo", verb, "het ."]),
                    Wanted { content: Some(SAID), ..wanted },
                ),
                // `sprake zijn van`
                "np" => (line(&["In het rapport", verb, rest, SLAP, "."]), of_text),
                "quote" => (
                    line(&["„Dat is de kern van de zaak”,", verb, text, rest, "."]),
                    Wanted { content: Some(SAID), ..wanted },
                ),
                "bare" if lemma.starts_with("het ") => (
                    line(&["De brug blijft dicht,", verb, rest, "."]),
                    Wanted { content: Some(DRY), ..wanted },
                ),
                "bare" if lemma.starts_with("zo ") => (
                    line(&["De brug blijft dicht, zo", verb, "het ."]),
                    Wanted { content: Some(DRY), ..wanted },
                ),
                "bare" if lemma.starts_with("de ") => (
                    line(&["De brug blijft dicht,", verb, rest, "van Anna Kramer."]),
                    Wanted { content: Some(DRY), ..wanted },
                ),
                "bare" => (
                    line(&["De brug blijft dicht, zo", verb, text, rest, "."]),
                    Wanted { content: Some(DRY), ..of_text },
                ),
                "dat" | "of" if lemma.starts_with("het ") || lemma.starts_with("de ") => continue,
                "dat" | "of" if rest == "erin" => (
                    line(&["Daarin", verb, frame, "de brug dicht blijft."]),
                    Wanted { content: Some(CLOSED), ..wanted },
                ),
                "dat" | "of" => {
                    let text = capitalised(text);
                    (
                        line(&[&text, verb, rest, frame, "de brug dicht blijft."]),
                        Wanted { content: Some(CLOSED), ..of_text },
                    )
                }
                other => panic!("{lemma}: no carrier for the frame {other}"),
            };
            check.row(&format!("{frame} {tense}"), lemma, &sentence, &wanted);
        }
    }

    /// `heeft gezegd dat`, `heeft laten weten dat`
    pub fn check_perfect(&self, check: &mut Check) {
        let Verb { lemma, rest, participle, .. } = *self;
        let with_dat = self.frames.split(' ').any(|frame| frame == "dat");
        if !with_dat || self.flag("impersonal") || participle == "-" || !lemma.ends_with('n') {
            return;
        }
        let reflexive = if self.flag("refl") { "zich" } else { "" };
        let addressee = if self.flag("object") { "de bewoners" } else { "" };
        // The participle has the particle in it (`toegevoegd`); an infinitive in its place goes first (`laten weten`).
        let particle = if lemma.contains(' ') { rest.rsplit(' ').next().unwrap_or_default() } else { rest };
        let joined = !particle.is_empty() && participle.starts_with(particle);
        let rest = if joined { rest.strip_suffix(particle).unwrap_or_default().trim() } else { rest };
        let words = if participle == "laten" { [participle, rest] } else { [rest, participle] };
        let auxiliary = if matches!(participle, "geweest" | "gebleven" | "gekomen" | "uitgegaan") {
            "is"
        } else {
            "heeft"
        };
        let sentence = line(&[
            if self.flag("verdict") { "Rechter Anna Kramer" } else { "Anna Kramer" },
            auxiliary,
            reflexive,
            addressee,
            words[0],
            words[1],
            "dat",
            self.clause(),
            ".",
        ]);
        let wanted = Wanted {
            lemmas: &[lemma],
            speaker: Some("Anna Kramer"),
            content: Some(self.clause()),
            ..Wanted::default()
        };
        check.row("dat perfect", lemma, &sentence, &wanted);
    }
}
