//! `handover routine`: the questions a handover follows, changed as data.

use clap::{ArgMatches, Command};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::command::arguments::{
    all, given, group, joined, needed, number, option, options, positional, words,
};
use crate::command::failure::Failure;
use crate::command::report::{Page, Report, Result};
use crate::command::session::{Desk, Session};
use crate::command::which;
use crate::domain::handover::{FieldKind, RoutineField, Section};
use crate::domain::{AnyRecord, Id, Routine};
use crate::phrase::Named;

const KINDS: [&str; 5] = ["text", "count", "list", "choice", "tasks"];
const SECTIONS: [&str; 10] = [
    "severity",
    "situation",
    "background",
    "done",
    "tasks",
    "if_then",
    "agreements",
    "said",
    "withheld",
    "next_contact",
];
const ANSWERS: [&str; 2] = ["yes", "no"];

pub fn command() -> Command {
    let routine = || positional("routine", "routine");
    let field = || positional("field", "field");
    let about = |command: Command| {
        command
            .arg(option("section", "section").value_parser(SECTIONS))
            .arg(option("required", "yes-no").value_parser(ANSWERS))
            .arg(option("warn", "yes-no").value_parser(ANSWERS))
            .arg(option("hint", "text"))
            .arg(options("choice", "text"))
    };
    group(
        "routine",
        [
            Command::new("show").arg(routine()),
            about(
                Command::new("add")
                    .arg(routine())
                    .arg(words("title", "text"))
                    .arg(option("kind", "field-kind").value_parser(KINDS)),
            ),
            about(
                Command::new("set")
                    .arg(routine())
                    .arg(field())
                    .arg(option("title", "text"))
                    .arg(option("kind", "field-kind").value_parser(KINDS)),
            ),
            Command::new("new")
                .arg(words("title", "text"))
                .arg(option("copy", "routine")),
            Command::new("describe")
                .arg(routine())
                .arg(option("title", "text"))
                .arg(option("from", "text"))
                .arg(option("to", "text"))
                .arg(option("responsibility", "text"))
                .arg(option("when", "text"))
                .arg(option("source", "text"))
                .arg(option("verified", "yes-no").value_parser(ANSWERS)),
            Command::new("retire").arg(routine()),
            Command::new("revive").arg(routine()),
            Command::new("move")
                .arg(routine())
                .arg(field())
                .arg(option("after", "field")),
            Command::new("remove").arg(routine()).arg(field()),
            Command::new("overdue")
                .arg(routine())
                .arg(positional("minutes", "minutes")),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let Some((name, arguments)) = arguments.subcommand() else {
        return super::routines(session);
    };
    if name == "show" {
        let (_, library) = session.read()?;
        let routine = which::find::<Routine>(&library, needed(arguments, "routine"))?;
        return Ok(shown(session, routine));
    }
    let mut desk = session.desk()?;
    if name == "new" {
        let title = joined(arguments, "title").trim().to_owned();
        let of = given(arguments, "copy").map(|words| which::find::<Routine>(&desk.library, words));
        let made = match of.transpose()? {
            Some(of) => of.copied(session.new_id(), title),
            None => Routine::blank(session.new_id(), title),
        };
        return kept(&mut desk, made);
    }
    let mut routine = which::find::<Routine>(&desk.library, needed(arguments, "routine"))?.clone();
    match name {
        "add" => {
            let mut field = RoutineField::asking(joined(arguments, "title").trim());
            field.kind = code(given(arguments, "kind")).unwrap_or(FieldKind::Text);
            describe(arguments, &mut field);
            routine.fields.push(session.new_id(), field);
        }
        "set" => {
            let id = field_of(&routine, needed(arguments, "field"))?;
            if let Some(field) = routine.fields.get_mut(id) {
                if let Some(title) = given(arguments, "title") {
                    title.trim().clone_into(&mut field.title);
                }
                if let Some(kind) = code(given(arguments, "kind")) {
                    field.kind = kind;
                }
                describe(arguments, field);
            }
        }
        "describe" => describe_whole(arguments, &mut routine),
        "retire" | "revive" => routine.retired = name == "retire",
        "move" => {
            let id = field_of(&routine, needed(arguments, "field"))?;
            let after = given(arguments, "after")
                .map(|words| field_of(&routine, words))
                .transpose()?;
            routine.fields.move_after(id, after);
        }
        "remove" => {
            let id = field_of(&routine, needed(arguments, "field"))?;
            routine.fields.remove(id);
        }
        _ => {
            if let Some(minutes) = number(arguments, "minutes", &session.text)? {
                routine.overdue_minutes = minutes;
            }
        }
    }
    kept(&mut desk, routine)
}

/// A word of the file as what it stands for.
fn code<T: DeserializeOwned>(word: Option<&str>) -> Option<T> {
    serde_json::from_value(Value::String(word?.to_owned())).ok()
}

fn describe(arguments: &ArgMatches, field: &mut RoutineField) {
    if let Some(section) = code::<Section>(given(arguments, "section")) {
        field.section = Some(section);
    }
    if let Some(answer) = given(arguments, "required") {
        field.required = answer == "yes";
    }
    if let Some(answer) = given(arguments, "warn") {
        field.warn_personal_data = answer == "yes";
    }
    if let Some(hint) = given(arguments, "hint") {
        hint.trim().clone_into(&mut field.help);
    }
    let choices = all(arguments, "choice");
    if !choices.is_empty() {
        field.choices = choices.into_iter().map(str::to_owned).collect();
        field.kind = FieldKind::Choice;
    }
}

fn describe_whole(arguments: &ArgMatches, routine: &mut Routine) {
    let places = [
        ("title", &mut routine.title),
        ("from", &mut routine.from_role),
        ("to", &mut routine.to_role),
        ("responsibility", &mut routine.responsibility),
        ("when", &mut routine.used_when),
        ("source", &mut routine.source),
    ];
    for (name, place) in places {
        if let Some(typed) = given(arguments, name) {
            typed.trim().clone_into(place);
        }
    }
    if let Some(answer) = given(arguments, "verified") {
        routine.unverified = answer == "no";
    }
}

/// The field that is meant: its number in the list, or its title.
fn field_of(routine: &Routine, words: &str) -> std::result::Result<Id<RoutineField>, Failure> {
    let fields: Vec<_> = routine.fields.iter().collect();
    let place = words
        .trim()
        .parse::<usize>()
        .ok()
        .and_then(|at| at.checked_sub(1));
    if let Some((id, _)) = place.and_then(|at| fields.get(at)) {
        return Ok(*id);
    }
    let candidates: Vec<_> = fields
        .iter()
        .map(|(id, field)| (id.uuid(), field.title.clone()))
        .collect();
    Ok(fields[which::choose(&candidates, words, None)?].0)
}

fn kept(desk: &mut Desk<'_>, routine: Routine) -> Result {
    let id = routine.id;
    desk.save(routine)?;
    let routine = which::find::<Routine>(&desk.library, &id.to_string())?;
    Ok(shown(desk.session, routine))
}

fn shown(session: &Session<'_>, routine: &Routine) -> Report {
    let text = &session.text;
    let mut page = Page::default();
    page.line(format!(
        "{}: {} → {}",
        routine.title, routine.from_role, routine.to_role
    ));
    if routine.retired {
        page.line(text.routine_is_retired());
    }
    page.line(text.handover_routine_overdue(routine.overdue_minutes));
    for (number, (_, field)) in (1..).zip(routine.fields.iter()) {
        let section = field.section.map_or_else(String::new, |one| one.name(text));
        let mark = if field.required {
            text.cli_handover_required()
        } else {
            String::new()
        };
        page.line(format!(
            "{number}. {} [{section} · {}] {mark}",
            field.title,
            field.kind.name(text)
        ));
    }
    Report::new(page.finish(), which::to_json(&AnyRecord::from(routine.clone())))
}
