//! A part of a plan in a few words: which section, or whose step and when.

use super::{Named, minutes};
use crate::domain::adaptation::Part;
use crate::text::Text;

/// "Beroenden", or "Steg: Enhetschef, 0–1 h".
pub fn part_name(text: &Text, part: &Part) -> String {
    match part {
        Part::Section { key, title, .. } if title.is_empty() => key.name(text),
        Part::Section { title, .. } => title.clone(),
        Part::Step { role, bracket, .. } => text.part_step(role.as_str(), bracket.name(text)),
    }
}

/// Everything a part says beside its text: "Enhetschef, 0–1 h, 10 min, för att …".
pub fn part_about(text: &Text, part: &Part) -> String {
    match part {
        Part::Section { .. } => part_name(text, part),
        Part::Step {
            bracket,
            role,
            reason,
            minutes: takes,
            ..
        } => {
            let takes = takes.map(|takes| minutes(text, takes)).unwrap_or_default();
            let all = [role.clone(), bracket.name(text), takes, reason.clone()];
            let said: Vec<_> = all.into_iter().filter(|one| !one.is_empty()).collect();
            said.join(", ")
        }
    }
}
