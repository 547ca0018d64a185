//! The plan templates: `resources/plans/`, one file each.

use serde::Deserialize;

use super::file::{self, Broken, part_id};
use crate::domain::plan::{
    Bracket, Dependency, DependencyKind, Escalation, Failure, Return, Secrecy, Section, SectionKey, Standing,
    Step,
};
use crate::domain::sum::{Factor, Sum};
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
    #[serde(default)]
    escalation: Vec<EscalationShape>,
    #[serde(default)]
    sum: Vec<SumShape>,
    /// What must be written back, or put back, when it is over.
    r#return: Vec<ReturnShape>,
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EscalationShape {
    after_minutes: u32,
    to: String,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SumShape {
    title: String,
    unit: String,
    source: String,
    factor: Vec<FactorShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactorShape {
    name: String,
    #[serde(default)]
    unit: String,
    value: Option<f64>,
    upper: Option<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReturnShape {
    what: String,
    place: String,
    role: String,
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
    let escalations = file.escalation.into_iter().enumerate().map(|(at, one)| {
        let one = Escalation {
            after_minutes: one.after_minutes,
            to: one.to,
            text: one.text,
            origin: None,
        };
        (part_id("escalation", slug, at), one)
    });
    let sums = file.sum.into_iter().enumerate();
    let sums = sums.map(|(at, one)| (part_id("sum", slug, at), sum(one)));
    let returns = file.r#return.into_iter().enumerate().map(|(at, one)| {
        let one = Return {
            what: one.what,
            place: one.place,
            role: one.role,
            origin: None,
        };
        (part_id("return", slug, at), one)
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
        escalations: escalations.collect(),
        sums: sums.collect(),
        returns: returns.collect(),
        source: file.source,
        unverified: file.unverified,
        ..Plan::new(id(slug), Standing::Template, file.title)
    }
}

fn sum(shape: SumShape) -> Sum {
    let factors = shape.factor.into_iter().map(|factor| Factor {
        name: factor.name,
        unit: factor.unit,
        value: factor.value,
        upper: factor.upper,
    });
    Sum {
        title: shape.title,
        unit: shape.unit,
        factors: factors.collect(),
        source: shape.source,
        origin: None,
    }
}
