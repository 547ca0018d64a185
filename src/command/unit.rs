//! `unit`: the boards and partners, and who may decide what in a crisis.

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{given, group, needed, option, positional};
use super::failure::Failure;
use super::report::{Page, Report, Result, table};
use super::session::Session;
use super::which;
use crate::domain::unit::Authority;
use crate::domain::{AnyRecord, Id, Unit};
use crate::phrase::Named;
use crate::text::Text;

pub fn command() -> Command {
    let unit = || positional("unit", "unit");
    let number = || positional("number", "number");
    group(
        "unit",
        [
            Command::new("list"),
            super::decision::command(),
            group(
                "authority",
                [
                    Command::new("list").arg(unit()),
                    Command::new("add")
                        .arg(unit())
                        .arg(positional("who", "text"))
                        .arg(positional("what", "text"))
                        .arg(option("source", "text")),
                    Command::new("set")
                        .arg(unit())
                        .arg(number())
                        .arg(option("who", "text"))
                        .arg(option("what", "text"))
                        .arg(option("source", "text"))
                        .arg(option("place", "number")),
                    Command::new("remove").arg(unit()).arg(number()),
                ],
            ),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match arguments.subcommand() {
        Some(("decision", arguments)) => super::decision::run(arguments, session),
        Some(("authority", arguments)) => match arguments.subcommand() {
            Some(("add", arguments)) => add(arguments, session),
            Some(("set", arguments)) => set(arguments, session),
            Some(("remove", arguments)) => remove(arguments, session),
            Some((_, arguments)) => authorities(arguments, session),
            None => list(session),
        },
        _ => list(session),
    }
}

fn list(session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let units = library.sorted::<Unit>();
    let rows: Vec<Vec<String>> = units
        .iter()
        .map(|unit| {
            vec![
                which::short(unit.id),
                unit.name.clone(),
                unit.kind.name(&session.text),
            ]
        })
        .collect();
    let values: Vec<Value> = units
        .into_iter()
        .map(|unit| which::to_json(&AnyRecord::from(unit.clone())))
        .collect();
    Ok(Report::new(table(&rows), json!(values)))
}

fn authorities(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let unit = which::find::<Unit>(&library, needed(arguments, "unit"))?;
    Ok(shown(&session.text, unit))
}

fn shown(text: &Text, unit: &Unit) -> Report {
    let mut page = Page::default();
    page.line(&unit.name);
    if unit.authorities.is_empty() {
        page.line(text.contacts_authorities_none());
    }
    let rows: Vec<Vec<String>> = (1..)
        .zip(unit.authorities.iter())
        .map(|(number, (_, one))| {
            vec![
                format!("{number}."),
                one.who.clone(),
                one.what.clone(),
                one.source.clone(),
            ]
        })
        .collect();
    page.indented(table(&rows));
    let values: Vec<Value> = unit
        .authorities
        .iter()
        .map(|(id, one)| json!({ "id": id, "who": one.who, "what": one.what, "source": one.source }))
        .collect();
    Report::new(
        page.finish(),
        json!({ "unit": unit.id, "name": unit.name, "authorities": values }),
    )
}

/// Changes a unit's authorities, and shows them as they then are.
fn change(
    arguments: &ArgMatches,
    session: &Session<'_>,
    change: impl FnOnce(&mut Unit) -> std::result::Result<(), Failure>,
) -> Result {
    let mut desk = session.desk()?;
    let mut unit = which::find::<Unit>(&desk.library, needed(arguments, "unit"))?.clone();
    change(&mut unit)?;
    let id = unit.id;
    desk.save(unit)?;
    let unit = which::find::<Unit>(&desk.library, &id.to_string())?;
    Ok(shown(&session.text, unit))
}

/// The authority of a number in the list.
fn numbered(text: &Text, unit: &Unit, typed: &str) -> std::result::Result<Id<Authority>, Failure> {
    let place = typed
        .parse::<usize>()
        .ok()
        .and_then(|number| number.checked_sub(1));
    let found = place.and_then(|at| unit.authorities.iter().nth(at));
    found
        .map(|(id, _)| id)
        .ok_or_else(|| Failure::usage(text.cli_not_a_number(typed), text.cli_see_help()))
}

fn add(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    change(arguments, session, |unit| {
        let authority = Authority {
            who: needed(arguments, "who").trim().to_owned(),
            what: needed(arguments, "what").trim().to_owned(),
            source: given(arguments, "source").unwrap_or_default().trim().to_owned(),
        };
        unit.authorities.push(session.new_id(), authority);
        Ok(())
    })
}

fn set(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    change(arguments, session, |unit| {
        let id = numbered(text, unit, needed(arguments, "number"))?;
        if let Some(typed) = given(arguments, "place") {
            let there = numbered(text, unit, typed)?;
            let order: Vec<_> = unit.authorities.iter().map(|(id, _)| id).collect();
            let at = |wanted: Id<Authority>| order.iter().position(|id| *id == wanted);
            let (from, to) = (at(id), at(there));
            let after = if from < to {
                Some(there)
            } else {
                to.and_then(|to| to.checked_sub(1)).map(|before| order[before])
            };
            unit.authorities.move_after(id, after);
        }
        if let Some(one) = unit.authorities.get_mut(id) {
            for (name, field) in [
                ("who", &mut one.who),
                ("what", &mut one.what),
                ("source", &mut one.source),
            ] {
                if let Some(value) = given(arguments, name) {
                    value.trim().clone_into(field);
                }
            }
        }
        Ok(())
    })
}

fn remove(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    change(arguments, session, |unit| {
        let id = numbered(text, unit, needed(arguments, "number"))?;
        unit.authorities.remove(id);
        Ok(())
    })
}
