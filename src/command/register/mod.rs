//! `register`: core tasks, and what they and the plans depend on.

mod task;

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{flag, given, group, needed, option, options, positional};
use super::export;
use super::failure::Failure;
use super::report::{Page, Report, Result, table};
use super::session::{Desk, Session};
use super::which;
use crate::domain::plan::Bracket;
use crate::domain::register::{Coverage, Dependent, Need, needs};
use crate::domain::{AnyRecord, CoreTask, Edit, Id, Library, RecordRef, Unit};
use crate::intake::{dependent_name, export_core_tasks, export_dependencies, need_name};
use crate::phrase::{self, Named};
use crate::text::Text;

pub fn command() -> Command {
    let task = || positional("task", "task");
    let table = |command: Command| {
        command
            .arg(option("unit", "unit"))
            .arg(option("to", "file"))
            .arg(flag("replace"))
    };
    let details = |command: Command| {
        command
            .arg(option("unit", "unit"))
            .arg(option("owner", "text"))
            .arg(option("tolerable", "duration"))
            .arg(option("target", "duration"))
            .arg(option("minimum", "text"))
            .arg(options("impact", "impact"))
            .arg(options("depends", "dependency"))
            .arg(option("note", "text"))
    };
    group(
        "register",
        [
            table(Command::new("tasks")),
            Command::new("show").arg(task()),
            details(Command::new("add").arg(positional("title", "text"))),
            details(Command::new("set").arg(task()).arg(option("title", "text"))),
            Command::new("remove").arg(task()),
            table(Command::new("dependencies")),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match arguments.subcommand() {
        Some(("show", arguments)) => show(arguments, session),
        Some(("add", arguments)) => add(arguments, session),
        Some(("set", arguments)) => set(arguments, session),
        Some(("remove", arguments)) => remove(arguments, session),
        Some(("dependencies", arguments)) => dependencies(arguments, session),
        Some((_, arguments)) => tasks(arguments, session),
        None => tasks(arguments, session),
    }
}

fn board(arguments: &ArgMatches, library: &Library) -> std::result::Result<Option<Id<Unit>>, Failure> {
    given(arguments, "unit")
        .map(|words| which::find::<Unit>(library, words).map(|unit| unit.id))
        .transpose()
}

fn tasks(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let unit = board(arguments, &library)?;
    if let Some(file) = given(arguments, "to") {
        let sheet = export_core_tasks(&library, unit, text);
        return export::write_sheet(session, &sheet, file, arguments.get_flag("replace"));
    }
    let mut tasks = library.sorted::<CoreTask>();
    tasks.retain(|task| unit.is_none() || task.unit == unit);
    let rows: Vec<Vec<String>> = tasks
        .iter()
        .map(|task| {
            let doubts = task.doubts().len();
            vec![
                which::short(task.id),
                task.title.clone(),
                match task.tolerable_outage_minutes {
                    Some(minutes) => phrase::minutes(text, minutes),
                    None => text.register_row_no_outage(),
                },
                if doubts == 0 {
                    String::new()
                } else {
                    text.register_row_doubts(doubts)
                },
            ]
        })
        .collect();
    let mut page = Page::default();
    if rows.is_empty() {
        page.line(text.register_empty_title());
    }
    page.line(table(&rows));
    let tasks: Vec<Value> = tasks.into_iter().map(|task| value(text, task)).collect();
    Ok(Report::new(page.finish(), json!(tasks)))
}

/// The task as it is kept, with what looks wrong in it.
fn value(text: &Text, task: &CoreTask) -> Value {
    let mut value = which::to_json(&AnyRecord::from(task.clone()));
    let doubts = task.doubts().into_iter();
    let doubts: Vec<_> = doubts.map(|doubt| phrase::doubt(text, task, doubt)).collect();
    value["doubts"] = json!(doubts);
    value
}

fn show(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let task = which::find::<CoreTask>(&library, needed(arguments, "task"))?;
    Ok(shown(&session.text, &library, task))
}

fn shown(text: &Text, library: &Library, task: &CoreTask) -> Report {
    let mut page = Page::default();
    page.line(format!("{}  [{}]", task.title, which::short(task.id)));
    let field = |key: &str| phrase::field_name(text, crate::domain::Kind::CoreTask, &[key]);
    let minutes = |minutes: Option<u32>| minutes.map_or_else(String::new, |one| phrase::minutes(text, one));
    let unit = task.unit.and_then(|unit| library.get(unit));
    let rows = [
        ("unit", unit.map_or_else(String::new, |unit| unit.name.clone())),
        ("owner", task.owner.clone()),
        ("tolerable_outage_minutes", minutes(task.tolerable_outage_minutes)),
        ("recovery_target_minutes", minutes(task.recovery_target_minutes)),
        ("minimum_level", task.minimum_level.clone()),
        ("note", task.note.replace('\n', "; ")),
    ];
    let rows: Vec<_> = rows
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| vec![field(key), value])
        .collect();
    page.indented(table(&rows));
    let impacts: Vec<String> = Bracket::ALL
        .into_iter()
        .filter_map(|bracket| task.impact(bracket))
        .map(|impact| {
            let weight = text.register_impact_of(impact.bracket.name(text), impact.weight.name(text));
            format!("{weight}. {}", impact.text)
        })
        .collect();
    page.section(field("impacts"), &impacts);
    let dependencies: Vec<String> = task
        .dependencies
        .iter()
        .map(|(_, needed)| match needed.on {
            Some(on) => format!("{} ({})", needed.name, on.name(text)),
            None => format!("{} ({})", needed.name, text.register_covered_unknown()),
        })
        .collect();
    page.section(field("dependencies"), &dependencies);
    let doubts = task.doubts().into_iter();
    let doubts: Vec<_> = doubts.map(|doubt| phrase::doubt(text, task, doubt)).collect();
    page.section(text.register_doubts(), &doubts);
    Report::new(page.finish(), value(text, task))
}

fn add(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let mut task = CoreTask::new(session.new_id(), needed(arguments, "title").trim());
    task.unit = desk.library.binder().and_then(|binder| binder.unit);
    write(&mut desk, task, arguments)
}

fn set(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let mut task = which::find::<CoreTask>(&desk.library, needed(arguments, "task"))?.clone();
    if let Some(title) = given(arguments, "title") {
        title.trim().clone_into(&mut task.title);
    }
    write(&mut desk, task, arguments)
}

fn write(desk: &mut Desk<'_>, mut task: CoreTask, arguments: &ArgMatches) -> Result {
    if let Some(unit) = board(arguments, &desk.library)? {
        task.unit = Some(unit);
    }
    task::fill(desk.session, &mut task, arguments)?;
    let id = task.id;
    desk.save(task)?;
    let task = which::find::<CoreTask>(&desk.library, &id.to_string())?;
    Ok(shown(&desk.session.text, &desk.library, task))
}

fn remove(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let task = which::find::<CoreTask>(&desk.library, needed(arguments, "task"))?;
    let (id, title) = (task.id, task.title.clone());
    desk.carry_out(&Edit::Delete(RecordRef::of(id)))?;
    Ok(Report::new(
        session.text.cli_removed(title),
        json!({ "removed": id }),
    ))
}

fn dependencies(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let unit = board(arguments, &library)?;
    if let Some(file) = given(arguments, "to") {
        let sheet = export_dependencies(&library, unit, text);
        return export::write_sheet(session, &sheet, file, arguments.get_flag("replace"));
    }
    let needs = needs(&library, unit);
    let without = needs.iter().filter(|need| need.coverage == Coverage::Missing);
    let mut page = Page::default();
    match (needs.len(), without.count()) {
        (0, _) => page.line(text.register_no_needs_title()),
        (_, 0) => &mut page,
        (_, without) => page.line(text.register_missing_title(without)),
    };
    let rows: Vec<Vec<String>> = needs
        .iter()
        .map(|need| {
            let by: Vec<_> = need
                .dependents
                .iter()
                .map(|one| dependent_name(&library, *one))
                .collect();
            vec![
                need.coverage.name(text),
                need_name(text, need),
                by.join(", "),
                titles(&library, need),
            ]
        })
        .collect();
    page.line(table(&rows));
    let values: Vec<Value> = needs.iter().map(|need| need_value(&library, need)).collect();
    Ok(Report::new(page.finish(), json!(values)))
}

fn titles(library: &Library, need: &Need) -> String {
    let plans = need.plans.iter().filter_map(|id| library.get(*id));
    let titles: Vec<_> = plans.map(|plan| plan.title.as_str()).collect();
    titles.join(", ")
}

fn need_value(library: &Library, need: &Need) -> Value {
    let one = |one: &Dependent| {
        let (kind, id) = match one {
            Dependent::CoreTask(id) => ("core_task", id.to_string()),
            Dependent::Plan(id) => ("plan", id.to_string()),
        };
        json!({ "kind": kind, "id": id, "title": dependent_name(library, *one) })
    };
    let coverage = match need.coverage {
        Coverage::Missing => "missing",
        Coverage::Unknown => "unknown",
        Coverage::Covered => "covered",
    };
    json!({
        "names": need.names,
        "on": need.on,
        "coverage": coverage,
        "dependents": need.dependents.iter().map(one).collect::<Vec<_>>(),
        "without": need.without.iter().map(one).collect::<Vec<_>>(),
        "plans": need.plans,
        "templates": need.templates,
    })
}
