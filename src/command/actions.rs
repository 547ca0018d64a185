//! `actions`: what evaluations led to, by whom and when.

use chrono::NaiveDate;
use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{flag, given, group, needed, option, positional};
use super::failure::Failure;
use super::report::{Page, Report, Result};
use super::session::{Desk, Session};
use super::{plan, when, which};
use crate::domain::edit::Use;
use crate::domain::improvement::actions;
use crate::domain::{AnyRecord, Edit, Id, Improvement};
use crate::text::{Text, time};

pub fn command() -> Command {
    let action = || positional("action", "action");
    group(
        "actions",
        [
            Command::new("list").arg(flag("all")),
            Command::new("add")
                .arg(positional("title", "text"))
                .arg(option("owner", "text"))
                .arg(option("due", "date"))
                .arg(option("activation", "activation"))
                .arg(option("finding", "text")),
            Command::new("change")
                .arg(action())
                .arg(option("title", "text"))
                .arg(option("owner", "text"))
                .arg(option("due", "date")),
            Command::new("done").arg(action()).arg(option("note", "text")),
            Command::new("reopen").arg(action()),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let Some((name, arguments)) = arguments.subcommand() else {
        return list(false, session);
    };
    match name {
        "list" => list(arguments.get_flag("all"), session),
        "add" => add(arguments, session),
        "change" => change(arguments, session),
        name => settle(arguments, session, name == "done"),
    }
}

/// The action that is meant; one to do before one that is done.
fn find<'a>(desk: &'a Desk<'_>, words: &str) -> std::result::Result<&'a Improvement, Failure> {
    let open = desk
        .library
        .all::<Improvement>()
        .filter(|action| action.done.is_none());
    match which::among(open, words) {
        Err(Failure::NoSuchRecord { .. }) => which::find(&desk.library, words),
        found => found,
    }
}

fn line(text: &Text, action: &Improvement, today: NaiveDate) -> String {
    let state = match (&action.done, action.due_on) {
        (Some(_), _) => text.use_actions_done(),
        (None, None) => text.use_action_no_date(),
        (None, Some(due)) => {
            let on = time::weekday_date(text, due);
            if action.is_overdue(today) {
                text.use_action_overdue(on)
            } else {
                text.use_action_due_on(on)
            }
        }
    };
    let owner = if action.owner.is_empty() {
        text.use_action_no_owner()
    } else {
        action.owner.clone()
    };
    format!("{}  {}  {owner}  {state}", which::short(action.id), action.title)
}

fn to_json(action: &Improvement, today: NaiveDate) -> Value {
    let mut value = which::to_json(&AnyRecord::from(action.clone()));
    value["overdue"] = Value::from(action.is_overdue(today));
    value
}

fn list(done_too: bool, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let mut found = actions(&library);
    found.retain(|action| done_too || action.done.is_none());
    let mut page = Page::default();
    if found.is_empty() {
        page.line(text.use_actions_none_title());
    }
    for action in &found {
        page.line(line(text, action, session.today()));
        if let Some(done) = &action.done {
            page.indented(format!("{} {}", done.by.name, done.note));
        }
    }
    let values: Vec<_> = found
        .into_iter()
        .map(|action| to_json(action, session.today()))
        .collect();
    Ok(Report::new(page.finish(), json!(values)))
}

fn due(arguments: &ArgMatches, session: &Session<'_>) -> std::result::Result<Option<NaiveDate>, Failure> {
    given(arguments, "due")
        .map(|typed| when::date(&session.text, typed))
        .transpose()
}

fn add(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let due_on = due(arguments, session)?;
    let mut desk = session.desk()?;
    let words = |name: &str| given(arguments, name).unwrap_or_default().trim().to_owned();
    let used = given(arguments, "activation")
        .map(|words| plan::find_activation(&desk.library, words))
        .transpose()?;
    let action = Improvement {
        id: session.new_id(),
        title: needed(arguments, "title").trim().to_owned(),
        finding: words("finding"),
        plan: used.map(|one| one.plan),
        activation: used.map(|one| one.id),
        owner: words("owner"),
        due_on,
        created_at: session.now(),
        by: desk.by.clone(),
        done: None,
    };
    let id = action.id;
    desk.save(action)?;
    answer(&desk, id)
}

fn change(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let due_on = due(arguments, session)?;
    let mut desk = session.desk()?;
    let known = find(&desk, needed(arguments, "action"))?;
    let words = |name: &str, known: &str| given(arguments, name).unwrap_or(known).trim().to_owned();
    let action = Improvement {
        title: words("title", &known.title),
        owner: words("owner", &known.owner),
        due_on: due_on.or(known.due_on),
        ..known.clone()
    };
    let id = action.id;
    desk.save(action)?;
    answer(&desk, id)
}

fn settle(arguments: &ArgMatches, session: &Session<'_>, done: bool) -> Result {
    let mut desk = session.desk()?;
    let action = find(&desk, needed(arguments, "action"))?.id;
    let note = if done { given(arguments, "note") } else { None };
    desk.carry_out(&Edit::Use(Use::SettleAction {
        action,
        done,
        note: note.unwrap_or_default().to_owned(),
    }))?;
    answer(&desk, action)
}

/// The action as it is after a change.
fn answer(desk: &Desk<'_>, id: Id<Improvement>) -> Result {
    let action = which::find::<Improvement>(&desk.library, &id.to_string())?;
    let today = desk.session.today();
    Ok(Report::new(
        line(&desk.session.text, action, today),
        to_json(action, today),
    ))
}
