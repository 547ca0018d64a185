//! `handover task`: what is left to do of a responsibility, followed until it is closed.

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::only_baton;
use crate::command::arguments::{given, group, joined, needed, option, positional, words};
use crate::command::report::{Page, Report, Result};
use crate::command::session::{Desk, Session, party};
use crate::command::{when, which};
use crate::domain::edit::handing::Act;
use crate::domain::handover::{Ending, Party, task};
use crate::domain::{AnyRecord, Baton, Edit, Id, Task};
use crate::phrase;

pub fn command() -> Command {
    let one = || positional("open-task", "open-task");
    group(
        "task",
        [
            Command::new("list").arg(option("baton", "baton")),
            Command::new("add")
                .arg(words("what", "text"))
                .arg(option("baton", "baton"))
                .arg(option("owner", "party"))
                .arg(option("due", "when")),
            Command::new("assign")
                .arg(one())
                .arg(option("owner", "party").required(true)),
            Command::new("done").arg(one()).arg(option("reason", "text")),
            Command::new("drop")
                .arg(one())
                .arg(option("reason", "text").required(true)),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match arguments.subcommand() {
        Some(("add", arguments)) => add(arguments, session),
        Some(("list", arguments)) => {
            let (_, library) = session.read()?;
            let baton = given(arguments, "baton")
                .map(|words| which::find::<Baton>(&library, words).map(|baton| baton.id))
                .transpose()?;
            Ok(listed(session, &task::open(&library, baton)))
        }
        Some((name, arguments)) => change(name, arguments, session),
        None => {
            let (_, library) = session.read()?;
            Ok(listed(session, &task::open(&library, None)))
        }
    }
}

/// One task in a line: what, who, by when.
pub fn line(session: &Session<'_>, task: &Task) -> String {
    let text = &session.text;
    let mut line = task.what.clone();
    if !task.owner.name.is_empty() {
        line.push_str(&format!(" · {}", task.owner.name));
    }
    if let Some(due) = task.due {
        let moment = phrase::moment(text, due);
        line.push_str(" · ");
        line.push_str(&if task.is_overdue(session.now()) {
            text.handover_task_overdue(moment)
        } else {
            text.handover_task_due(moment)
        });
    }
    line
}

fn listed(session: &Session<'_>, tasks: &[&Task]) -> Report {
    let mut page = Page::default();
    for task in tasks {
        page.line(format!("{}  {}", which::short(task.id), line(session, task)));
    }
    if tasks.is_empty() {
        page.line(session.text.handover_task_none());
    }
    let values: Vec<Value> = tasks.iter().map(|task| to_json(task)).collect();
    Report::new(page.finish(), json!(values))
}

fn to_json(task: &Task) -> Value {
    which::to_json(&AnyRecord::from(task.clone()))
}

fn shown(desk: &Desk<'_>, id: Id<Task>) -> Result {
    let task = which::find::<Task>(&desk.library, &id.to_string())?;
    Ok(Report::new(line(desk.session, task), to_json(task)))
}

fn add(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let mut desk = session.desk()?;
    let baton = match given(arguments, "baton") {
        Some(words) => which::find::<Baton>(&desk.library, words)?.id,
        None => only_baton(text, &desk.library)?.id,
    };
    let task = Task {
        id: session.new_id(),
        baton,
        what: joined(arguments, "what"),
        owner: given(arguments, "owner").map_or_else(Party::nobody, |typed| party(&desk.library, typed)),
        due: given(arguments, "due")
            .map(|typed| when::instant(text, typed, session.now()))
            .transpose()?,
        origin: None,
        made_at: session.now(),
        made_by: desk.by.clone(),
        ended: None,
    };
    let id = task.id;
    desk.carry_out(&Edit::Hand(Act::AddTask(Box::new(task))))?;
    shown(&desk, id)
}

fn change(name: &str, arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let task = which::find::<Task>(&desk.library, needed(arguments, "open-task"))?.id;
    let act = match name {
        "assign" => Act::AssignTask {
            task,
            owner: party(&desk.library, needed(arguments, "owner")),
        },
        name => Act::CloseTask {
            task,
            how: if name == "drop" {
                Ending::Dropped
            } else {
                Ending::Done
            },
            reason: given(arguments, "reason").unwrap_or_default().to_owned(),
        },
    };
    desk.carry_out(&Edit::Hand(act))?;
    shown(&desk, task)
}
