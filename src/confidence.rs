//! How often a construction and a step of resolution are right together.

/// The share of attributions that `rule` found and `step` resolved whose words and speaker are right.
pub(crate) fn of(_rule: &str, step: Option<&str>) -> f32 {
    if step.is_some() { 0.8 } else { 0.5 }
}
