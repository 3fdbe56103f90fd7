//! `aldus rules`: the constructions, by name and with their sentences.

use std::io::{self, Write};
use std::process::ExitCode;

use aldus::RuleInfo;
use anstyle::Style;

use crate::args::When;
use crate::output::Looks;

const ID: Style = Style::new().bold();
const HEADING: Style = Style::new().bold().underline();
const ASIDE: Style = Style::new().dimmed();

/// The rule called `id`, or a sentence with the names most like it.
pub fn named(id: &str) -> Result<&'static RuleInfo, String> {
    if let Some(rule) = aldus::rules().find(|rule| rule.id == id) {
        return Ok(rule);
    }
    let mut near: Vec<_> = aldus::rules().map(|rule| rule.id).collect();
    near.sort_by(|a, b| strsim::jaro_winkler(b, id).total_cmp(&strsim::jaro_winkler(a, id)));
    near.truncate(3);
    Err(format!("there is no such rule; the nearest are {}, and `aldus rules` lists all", near.join(", ")))
}

/// All rules, in their order of precedence.
pub fn list(color: When) -> io::Result<ExitCode> {
    let looks = Looks::of(color, None);
    let widest = aldus::rules().map(|rule| rule.id.len()).max().unwrap_or(0);
    let mut out = io::stdout().lock();
    for rule in aldus::rules() {
        let gap = " ".repeat(widest - rule.id.len());
        writeln!(out, "{}{gap}  {}", looks.paint(ID, rule.id), rule.summary)?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// One rule, with what it finds, what it leaves alone, and what it is known to get wrong.
pub fn show(rule: &RuleInfo, color: When) -> io::Result<ExitCode> {
    let looks = Looks::of(color, None);
    let mut out = io::stdout().lock();
    writeln!(
        out,
        "{}  {}",
        looks.paint(ID, rule.id),
        looks.paint(ASIDE, format_args!("since {}", rule.since))
    )?;
    writeln!(out, "{}", rule.summary)?;

    let fires: Vec<_> = rule.fires.iter().map(|&sentence| (sentence, "")).collect();
    for (heading, sentences) in
        [("Fires", &fires[..]), ("Stays silent", rule.silent), ("Known gaps", rule.gaps)]
    {
        if sentences.is_empty() {
            continue;
        }
        writeln!(out, "\n{}", looks.paint(HEADING, heading))?;
        for (sentence, reason) in sentences {
            writeln!(out, "  {}", sentence.replace('\n', "\n  "))?;
            if !reason.is_empty() {
                writeln!(out, "    {}", looks.paint(ASIDE, reason))?;
            }
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
