//! The plan templates: `resources/plans/`, one file each.

use serde::Deserialize;

use super::file::{self, Broken, part_id};
use crate::domain::plan::{
    Bracket, Dependency, DependencyKind, Failure, Secrecy, Section, SectionKey, Standing, Step,
};
use crate::domain::{Id, Plan};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    slug: String,
    title: String,
    failed: Vec<Failure>,
    tolerable_outage_minutes: u32,
    recovery_target_minutes: u32,
    minimum_level: String,
    review_months: u32,
    secrecy: Secrecy,
    source: String,
    #[serde(default)]
    unverified: bool,
    section: Vec<SectionShape>,
    step: Vec<StepShape>,
    dependency: Vec<DependencyShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SectionShape {
    key: SectionKey,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StepShape {
    bracket: Bracket,
    role: String,
    text: String,
    reason: String,
    minutes: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DependencyShape {
    name: String,
    kind: DependencyKind,
    #[serde(default)]
    note: String,
    #[serde(default)]
    on: Option<Failure>,
}

pub fn read() -> Result<Vec<Plan>, Broken> {
    let files = file::all::<File>("plans")?;
    Ok(files.into_iter().map(|(_, file)| plan(file)).collect())
}

/// The id of the template with a slug.
pub fn id(slug: &str) -> Id<Plan> {
    Id::of_name("plan", slug)
}

fn plan(file: File) -> Plan {
    let slug = &file.slug;
    let sections = file.section.into_iter().map(|section| {
        let key = serde_json::to_value(section.key).unwrap_or_default();
        let id = part_id("section", slug, key.as_str().unwrap_or_default());
        let section = Section {
            text: section.text.trim().to_owned(),
            ..Section::new(section.key)
        };
        (id, section)
    });
    let steps = file.step.into_iter().enumerate().map(|(at, step)| {
        let step = Step {
            role: step.role,
            text: step.text,
            reason: step.reason,
            minutes: Some(step.minutes),
            ..Step::new(step.bracket)
        };
        (part_id("step", slug, at), step)
    });
    let dependencies = file.dependency.into_iter().enumerate().map(|(at, needed)| {
        let needed = Dependency {
            name: needed.name,
            kind: needed.kind,
            note: needed.note,
            on: needed.on,
            origin: None,
        };
        (part_id("dependency", slug, at), needed)
    });
    Plan {
        failed: file.failed,
        tolerable_outage_minutes: Some(file.tolerable_outage_minutes),
        recovery_target_minutes: Some(file.recovery_target_minutes),
        minimum_level: file.minimum_level,
        secrecy: file.secrecy,
        review_months: file.review_months,
        sections: sections.collect(),
        steps: steps.collect(),
        dependencies: dependencies.collect(),
        source: file.source,
        unverified: file.unverified,
        ..Plan::new(id(slug), Standing::Template, file.title)
    }
}
