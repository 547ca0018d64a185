//! A part of a plan in a few words: which section, or whose step and when.

use super::{Named, minutes, quantity};
use crate::domain::adaptation::{Figures, Part};
use crate::domain::plan::{Section, Step};
use crate::domain::sum::Factor;
use crate::text::Text;

/// "Beroenden", or "Steg: Enhetschef, 0–1 h".
pub fn part_name(text: &Text, part: &Part) -> String {
    match part {
        Part::Section(section) if section.title.is_empty() => section.key.name(text),
        Part::Section(section) => section.title.clone(),
        Part::Step(step) => text.part_step(step.role.as_str(), step.bracket.name(text)),
        Part::Dependency(needed) => text.part_dependency(needed.name.as_str()),
        Part::Escalation(one) => text.part_escalation(one.to.as_str(), minutes(text, one.after_minutes)),
        Part::Sum(sum) => text.part_sum(sum.title.as_str()),
        Part::Return(one) => text.part_return(one.place.as_str()),
        Part::Figures(_) => text.part_figures(),
    }
}

/// Everything a part says beside its text: "Enhetschef, 0–1 h, 10 min, för att …".
pub fn part_about(text: &Text, part: &Part) -> String {
    let all = match part {
        Part::Section(section) => section_about(text, section),
        Part::Step(step) => step_about(text, step),
        Part::Dependency(needed) => vec![
            needed.name.clone(),
            needed.kind.name(text),
            needed.on.map(|on| on.name(text)).unwrap_or_default(),
        ],
        Part::Escalation(one) => vec![one.to.clone(), minutes(text, one.after_minutes)],
        Part::Sum(sum) => {
            let factors: Vec<_> = sum
                .factors
                .iter()
                .map(|factor| factor_words(text, factor))
                .collect();
            vec![sum.title.clone(), factors.join(" × "), sum.unit.clone()]
        }
        Part::Return(one) => vec![one.place.clone(), one.role.clone()],
        Part::Figures(figures) => figures_about(text, figures),
    };
    let said: Vec<_> = all.into_iter().filter(|one| !one.is_empty()).collect();
    said.join(", ")
}

fn section_about(text: &Text, section: &Section) -> Vec<String> {
    let annex = section.annex.then(|| text.plans_annex());
    let restricted = section.restricted.then(|| text.plans_restricted());
    let heading = part_name(text, &Part::Section(section.clone()));
    [Some(heading), annex, restricted].into_iter().flatten().collect()
}

fn step_about(text: &Text, step: &Step) -> Vec<String> {
    let takes = [step.best_minutes, step.minutes, step.worst_minutes]
        .into_iter()
        .flatten();
    let takes: Vec<_> = takes.map(|takes| minutes(text, takes)).collect();
    vec![
        step.role.clone(),
        step.bracket.name(text),
        takes.join("–"),
        step.reason.clone(),
    ]
}

fn figures_about(text: &Text, figures: &Figures) -> Vec<String> {
    let given = |name: String, given: Option<u32>| {
        given.map_or_else(String::new, |given| text.change_field(name, minutes(text, given)))
    };
    let mut all: Vec<_> = figures.failed.iter().map(|failed| failed.name(text)).collect();
    all.push(given(
        text.plans_tolerable_outage(),
        figures.tolerable_outage_minutes,
    ));
    all.push(given(
        text.plans_recovery_target(),
        figures.recovery_target_minutes,
    ));
    all
}

/// "Liter per person 3–5", or the name alone while nothing is filled in.
fn factor_words(text: &Text, factor: &Factor) -> String {
    let said = factor.value.map(|value| quantity(text, value, factor.upper));
    [Some(factor.name.clone()), said]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}
