//! The register of core tasks and that of dependencies as sheets.

use crate::domain::plan::Bracket;
use crate::domain::register::{Dependent, Need, needs};
use crate::domain::{CoreTask, Id, Kind, Library, Unit};
use crate::format::export::{Column, ColumnKind, Sheet, Value};
use crate::phrase::{self, Named};
use crate::text::Text;

fn words(title: impl Into<String>, width: f64) -> Column {
    Column::new(title, width, ColumnKind::Text)
}

/// The core tasks of a board, or of all.
pub fn export_core_tasks(library: &Library, board: Option<Id<Unit>>, text: &Text) -> Sheet {
    let field = |key: &str| phrase::field_name(text, Kind::CoreTask, &[key]);
    let mut columns = vec![
        words(text.title(), 36.0),
        words(field("unit"), 30.0),
        words(field("owner"), 24.0),
        words(field("tolerable_outage_minutes"), 16.0),
        words(field("recovery_target_minutes"), 16.0),
        words(field("minimum_level"), 36.0),
    ];
    columns.extend(Bracket::ALL.map(|bracket| words(bracket.name(text), 24.0)));
    columns.push(words(field("dependencies"), 40.0));
    columns.push(words(field("note"), 30.0));
    let tasks = library.sorted::<CoreTask>().into_iter();
    let rows = tasks
        .filter(|task| board.is_none() || task.unit == board)
        .map(|task| task_row(library, task, text))
        .collect();
    Sheet {
        title: text.register_title(),
        columns,
        rows,
    }
}

fn task_row(library: &Library, task: &CoreTask, text: &Text) -> Vec<Value> {
    let minutes =
        |minutes: Option<u32>| minutes.map_or(Value::Empty, |one| phrase::minutes(text, one).into());
    let unit = task.unit.and_then(|unit| library.get(unit));
    let mut row = vec![
        Value::from(task.title.as_str()),
        unit.map(|unit| unit.name.clone()).into(),
        Value::from(task.owner.as_str()),
        minutes(task.tolerable_outage_minutes),
        minutes(task.recovery_target_minutes),
        Value::from(task.minimum_level.as_str()),
    ];
    row.extend(Bracket::ALL.map(|bracket| match task.impact(bracket) {
        None => Value::Empty,
        Some(impact) if impact.text.trim().is_empty() => impact.weight.name(text).into(),
        Some(impact) => format!("{}: {}", impact.weight.name(text), impact.text.trim()).into(),
    }));
    let needed = task.dependencies.iter().map(|(_, needed)| match needed.on {
        Some(on) => format!("{} ({})", needed.name, on.name(text)),
        None => needed.name.clone(),
    });
    row.push(needed.collect::<Vec<_>>().join("\n").into());
    row.push(Value::from(task.note.as_str()));
    row
}

/// What the core tasks and plans of a board depend on, or of all; what has no plan first.
pub fn export_dependencies(library: &Library, board: Option<Id<Unit>>, text: &Text) -> Sheet {
    let rows = needs(library, board)
        .iter()
        .map(|need| need_row(library, need, text))
        .collect();
    Sheet {
        title: text.register_dependencies_title(),
        columns: vec![
            words(text.register_dependencies_title(), 30.0),
            words(text.register_coverage(), 26.0),
            words(text.register_needed_by(), 40.0),
            words(text.register_plans(), 40.0),
            words(text.register_without_column(), 40.0),
        ],
        rows,
    }
}

fn need_row(library: &Library, need: &Need, text: &Text) -> Vec<Value> {
    let names = |which: &[Dependent]| {
        let names: Vec<_> = which.iter().map(|one| dependent_name(library, *one)).collect();
        Value::from(names.join("\n"))
    };
    let plans = need.plans.iter().filter_map(|id| library.get(*id));
    let plans: Vec<_> = plans.map(|plan| plan.title.as_str()).collect();
    vec![
        need_name(text, need).into(),
        need.coverage.name(text).into(),
        names(&need.dependents),
        plans.join("\n").into(),
        names(&need.without),
    ]
}

/// "El: Elnätet, Reservkraften", or where it isn't said what must work, its name.
pub fn need_name(text: &Text, need: &Need) -> String {
    let names = need.names.join(", ");
    match need.on {
        Some(on) if names.is_empty() => on.name(text),
        Some(on) => format!("{}: {names}", on.name(text)),
        None => names,
    }
}

/// The title of a core task or a plan.
pub fn dependent_name(library: &Library, one: Dependent) -> String {
    let title = match one {
        Dependent::CoreTask(id) => library.get(id).map(|task| task.title.clone()),
        Dependent::Plan(id) => library.get(id).map(|plan| plan.title.clone()),
    };
    title.unwrap_or_default()
}
