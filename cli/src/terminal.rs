//! A record for reading: who, with which words, what.

use std::fmt::Write;

use aldus::Kind;
use aldus::record::{Attribution, Document};
use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use crate::output::Looks;
use crate::run::plural;

const TITLE: Style = Style::new().bold().underline();
const SPEAKER: Style = Style::new().bold();
const UNKNOWN: Style = Style::new().italic();
const CUE: Style = AnsiColor::Cyan.on_default();
const DENIED: Style = AnsiColor::Red.on_default();
const ASIDE: Style = Style::new().dimmed();

/// All attributions of one document under its name.
pub fn page(document: &Document, looks: Looks) -> String {
    let mut page = looks.paint(TITLE, tidy(&document.id));
    let (said, by) = (document.attributions.len(), document.speakers.len());
    let counts = match said {
        0 => "no attributions".to_owned(),
        _ => format!("{said} {}, {by} {}", plural(said, "attribution"), plural(by, "speaker")),
    };
    let _ = writeln!(page, "  {}", looks.paint(ASIDE, counts));
    for attribution in &document.attributions {
        let _ = write!(page, "\n  {}\n", heading(attribution, looks));
        for line in wrap(&content(attribution), looks.width - 4) {
            let _ = writeln!(page, "    {line}");
        }
        for line in wrap(&provenance(attribution), looks.width - 4) {
            let _ = writeln!(page, "    {}", looks.paint(ASIDE, line));
        }
    }
    page
}

/// `Anna Kramer · person · zegt · direct`
fn heading(attribution: &Attribution, looks: Looks) -> String {
    let mut parts = Vec::new();
    match (&attribution.speaker, &attribution.source) {
        (Some(speaker), _) => {
            parts.push(looks.paint(SPEAKER, tidy(&speaker.name)));
            parts.push(speaker.kind.name().to_owned());
        }
        (None, Some(source)) => {
            parts.push(looks.paint(SPEAKER, tidy(&source.text)));
            parts.push(looks.paint(UNKNOWN, "not identified"));
        }
        (None, None) => parts.push(looks.paint(UNKNOWN, "no source")),
    }
    if !attribution.cue.is_empty() {
        let cue: Vec<_> = attribution.cue.iter().map(|part| tidy(&part.text)).collect();
        parts.push(looks.paint(CUE, cue.join(" … ")));
    }
    parts.push(attribution.kind.name().to_owned());
    if attribution.negated {
        parts.push(looks.paint(DENIED, "denied"));
    }
    parts.join(" · ")
}

/// The words; between quotation marks when they are the speaker's own from first to last.
fn content(attribution: &Attribution) -> String {
    match attribution.kind {
        Kind::Direct => format!("“{}”", attribution.text),
        _ => attribution.text.clone(),
    }
}

/// `found by quote-then-cue; “zij” is Anna Kramer by pronoun; confidence 0.80`
fn provenance(attribution: &Attribution) -> String {
    let mut parts = vec![format!("found by {}", attribution.rule)];
    if let (Some(speaker), Some(step)) = (&attribution.speaker, &attribution.resolved_by) {
        parts.push(match &attribution.source {
            Some(source) if source.text != speaker.name => {
                format!("“{}” is {} by {step}", source.text, speaker.name)
            }
            _ => format!("speaker by {step}"),
        });
    }
    parts.push(format!("confidence {:.2}", attribution.confidence));
    parts.join("; ")
}

/// Lines of at most `width` columns, broken at white space.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in tidy(text).split(' ') {
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if line.width() + 1 + word.width() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// On one line, and without control characters: what an article holds must not steer the terminal.
fn tidy(text: &str) -> String {
    let visible = text.replace(|c: char| c.is_control() && !c.is_whitespace(), "\u{FFFD}");
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_white_space_and_long_words_stay_whole() {
        assert_eq!(wrap("een twee\n drie", 8), ["een twee", "drie"]);
        assert_eq!(wrap("langewoorden a", 4), ["langewoorden", "a"]);
        assert_eq!(wrap("één twée", 8), ["één twée"], "columns, not bytes");
        assert_eq!(wrap("", 8), [""]);
    }

    #[test]
    fn control_characters_are_shown_not_obeyed() {
        assert_eq!(tidy("rood\u{1B}[31m\tgroen"), "rood\u{FFFD}[31m groen");
    }
}
