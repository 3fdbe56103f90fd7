//! What `aldus explain --stats` counts: each construction, each step, each quotation and each cue.

use std::collections::BTreeMap;
use std::fmt;

use aldus::{Finding, Outcome, Trace};

/// How often, and the sum of the confidences.
#[derive(Default)]
struct Count {
    taken: usize,
    confidence: f64,
    /// By reason.
    declined: BTreeMap<&'static str, usize>,
}

/// The counts over all documents, as a page.
#[derive(Default)]
pub struct Stats {
    documents: usize,
    constructions: BTreeMap<&'static str, Count>,
    steps: BTreeMap<&'static str, Count>,
    /// Taken, and all, of quotations and of cues.
    findings: BTreeMap<&'static str, (usize, usize)>,
}

impl Stats {
    pub fn add(&mut self, trace: &Trace<'_>) {
        self.documents += 1;
        for outcome in trace.outcomes() {
            let Outcome { rule, declined, step, confidence } = *outcome;
            let construction = self.constructions.entry(rule).or_default();
            if let Some(reason) = declined {
                *construction.declined.entry(reason).or_default() += 1;
                continue;
            }
            let step = self.steps.entry(step.unwrap_or("none")).or_default();
            for count in [construction, step] {
                count.taken += 1;
                count.confidence += f64::from(confidence);
            }
        }
        for Finding { what, taken, .. } in trace.findings() {
            let count = self.findings.entry(what).or_default();
            count.0 += usize::from(*taken);
            count.1 += 1;
        }
    }
}

impl fmt::Display for Stats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<18}{:>8}{:>8}{:>12}  declined", "construction", "tried", "taken", "confidence")?;
        // In order of precedence; what never fired too.
        for rule in aldus::rules() {
            let none = Count::default();
            let count = self.constructions.get(rule.id).unwrap_or(&none);
            let tried = count.taken + count.declined.values().sum::<usize>();
            let reasons: Vec<String> =
                count.declined.iter().map(|(reason, times)| format!("{times} {reason}")).collect();
            let line = format!(
                "{:<18}{tried:>8}{:>8}{:>12}  {}",
                rule.id,
                count.taken,
                mean(count),
                reasons.join("; ")
            );
            writeln!(f, "{}", line.trim_end())?;
        }
        writeln!(f, "\n{:<26}{:>8}{:>12}", "step", "taken", "confidence")?;
        for (step, count) in &self.steps {
            writeln!(f, "{step:<26}{:>8}{:>12}", count.taken, mean(count))?;
        }
        writeln!(f, "\n{:<18}{:>8}{:>8}", "", "found", "taken")?;
        for (what, (taken, all)) in &self.findings {
            writeln!(f, "{:<18}{all:>8}{taken:>8}", format!("{what}s"))?;
        }
        writeln!(f, "{:<18}{:>8}", "documents", self.documents)
    }
}

fn mean(count: &Count) -> String {
    if count.taken == 0 { "-".to_owned() } else { format!("{:.2}", count.confidence / count.taken as f64) }
}
