//! `premises`: where people can be met.

use clap::{ArgMatches, Command};
use serde_json::json;

use super::arguments::{given, group, needed, number, option, positional};
use super::failure::Failure;
use super::report::{Page, Report, Result};
use super::session::Session;
use super::which;
use crate::domain::support::premises::PremisesKind;
use crate::domain::{Premises, Unit};
use crate::phrase::Named;
use crate::text::{Text, time};

pub fn command() -> Command {
    group(
        "premises",
        [
            Command::new("list"),
            Command::new("add")
                .arg(positional("name", "name"))
                .arg(option("address", "text"))
                .arg(option("board", "unit"))
                .arg(option("kind", "kind"))
                .arg(option("key-holder", "text"))
                .arg(option("capacity", "number"))
                .arg(option("suitability", "text")),
            Command::new("verify").arg(positional("premises", "premises")),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match arguments.subcommand() {
        Some(("add", arguments)) => add(arguments, session),
        Some(("verify", arguments)) => verify(arguments, session),
        _ => list(session),
    }
}

fn line(text: &Text, one: &Premises, session: &Session<'_>) -> String {
    let places = one
        .capacity
        .map_or_else(|| text.unknown(), |count| count.to_string());
    let checked = match one.verified_on {
        Some(on) if one.is_fresh(session.today()) => {
            text.support_premises_verified(time::weekday_date(text, on))
        }
        _ => text.support_premises_stale(),
    };
    let line = text.support_premises_line(one.address.as_str(), places, one.key_holder.as_str());
    format!(
        "{}  [{}]  {}: {line}  {checked}",
        one.name,
        which::short(one.id),
        one.kind.name(text)
    )
}

fn list(session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let mut page = Page::default();
    let all = library.sorted::<Premises>();
    for one in &all {
        page.line(line(text, one, session));
    }
    if all.is_empty() {
        page.line(text.support_cli_premises_none());
    }
    let values: Vec<_> = all
        .into_iter()
        .map(|one| which::to_json(&one.clone().into()))
        .collect();
    Ok(Report::new(page.finish(), json!(values)))
}

fn add(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let kind = match given(arguments, "kind").unwrap_or("gathering") {
        "gathering" => PremisesKind::Gathering,
        "centre" => PremisesKind::Centre,
        "rest" => PremisesKind::Rest,
        typed => {
            return Err(Failure::usage(
                text.cli_value_unknown(typed, "--kind"),
                text.cli_possible_values("gathering, centre, rest"),
            ));
        }
    };
    let capacity = number(arguments, "capacity", text)?;
    let mut desk = session.desk()?;
    let unit = given(arguments, "board")
        .map(|words| which::find::<Unit>(&desk.library, words))
        .transpose()?
        .map(|unit| unit.id);
    let words = |name: &str| given(arguments, name).unwrap_or_default().trim().to_owned();
    let one = Premises {
        address: words("address"),
        unit,
        kind,
        key_holder: words("key-holder"),
        capacity,
        suitability: words("suitability"),
        ..Premises::new(session.new_id(), needed(arguments, "name").trim())
    };
    desk.save(one.clone())?;
    Ok(Report::new(
        line(text, &one, session),
        which::to_json(&one.into()),
    ))
}

fn verify(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let mut one = which::find::<Premises>(&desk.library, needed(arguments, "premises"))?.clone();
    one.verified_on = Some(session.today());
    desk.save(one.clone())?;
    Ok(Report::new(
        line(&session.text, &one, session),
        which::to_json(&one.into()),
    ))
}
