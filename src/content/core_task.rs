//! The core tasks of the example: `resources/example/core_tasks.toml`.

use serde::Deserialize;

use super::file::{self, Broken, part_id};
use super::unit::unit_id;
use crate::domain::core_task::Weight;
use crate::domain::plan::{Bracket, Dependency, DependencyKind, Failure};
use crate::domain::{CoreTask, Id};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    task: Vec<Shape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shape {
    slug: String,
    unit: String,
    title: String,
    owner: String,
    tolerable_outage_minutes: u32,
    recovery_target_minutes: u32,
    minimum_level: String,
    note: String,
    impact: Vec<ImpactShape>,
    dependency: Vec<DependencyShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ImpactShape {
    bracket: Bracket,
    weight: Weight,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DependencyShape {
    name: String,
    kind: DependencyKind,
    note: String,
    on: Option<Failure>,
}

pub fn core_tasks(place: &str) -> Result<Vec<CoreTask>, Broken> {
    let files = file::all::<File>(place)?;
    let shapes = files.into_iter().flat_map(|(_, file)| file.task);
    Ok(shapes.map(core_task).collect())
}

fn core_task(shape: Shape) -> CoreTask {
    let slug = &shape.slug;
    let dependencies = shape.dependency.into_iter().enumerate().map(|(at, needed)| {
        let needed = Dependency {
            name: needed.name,
            kind: needed.kind,
            note: needed.note,
            on: needed.on,
            origin: None,
        };
        (part_id("needed", slug, at), needed)
    });
    let mut task = CoreTask {
        unit: Some(unit_id(&shape.unit)),
        owner: shape.owner,
        tolerable_outage_minutes: Some(shape.tolerable_outage_minutes),
        recovery_target_minutes: Some(shape.recovery_target_minutes),
        minimum_level: shape.minimum_level,
        dependencies: dependencies.collect(),
        note: shape.note,
        ..CoreTask::new(Id::of_name("core_task", slug), shape.title)
    };
    for impact in shape.impact {
        task.set_impact(impact.bracket, Some((impact.weight, impact.text)));
    }
    task
}
