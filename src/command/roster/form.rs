//! `roster set` and `roster balance`: what a roster says of itself, and what people had done before it.

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use crate::command::arguments::{flag, given, needed, number, option, positional};
use crate::command::failure::Failure;
use crate::command::report::{Report, Result, table};
use crate::command::session::Session;
use crate::command::which;
use crate::domain::roster::Balance;
use crate::domain::{Id, Library, Person, Roster, RuleSet, Unit};
use crate::text::Text;

pub fn command() -> Command {
    Command::new("set")
        .arg(positional("roster", "roster"))
        .arg(option("name", "name"))
        .arg(option("unit", "unit"))
        .arg(option("note", "text"))
        .arg(option("otherwise", "text"))
        .arg(option("approve-swaps", "yes-no").value_parser(["yes", "no"]))
        .arg(option("rules", "rules"))
}

pub fn balance_command() -> Command {
    Command::new("balance")
        .arg(positional("roster", "roster"))
        .arg(positional("person", "person").required(false))
        .arg(option("nights", "number"))
        .arg(option("weekend-days", "number"))
        .arg(option("holidays", "number"))
        .arg(option("hours", "number"))
        .arg(flag("remove"))
}

/// Changes what is given; an empty value empties it.
pub fn set(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let mut roster = which::find::<Roster>(&desk.library, needed(arguments, "roster"))?.clone();
    for (id, field) in [
        ("name", &mut roster.name),
        ("note", &mut roster.note),
        ("otherwise", &mut roster.otherwise),
    ] {
        if let Some(value) = given(arguments, id) {
            value.trim().clone_into(field);
        }
    }
    if let Some(words) = given(arguments, "unit") {
        roster.unit = which::named::<Unit>(&desk.library, words)?;
    }
    if let Some(words) = given(arguments, "rules") {
        roster.rule_set = which::named::<RuleSet>(&desk.library, words)?;
    }
    if let Some(answer) = given(arguments, "approve-swaps") {
        roster.approves_swaps = answer == "yes";
    }
    super::answer(session, roster, &mut desk)
}

/// Lists the balances, or changes one person's.
pub fn balance(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let words = needed(arguments, "roster");
    let Some(name) = given(arguments, "person") else {
        let (_, library) = session.read()?;
        return Ok(balances(text, &library, which::find::<Roster>(&library, words)?));
    };
    let mut desk = session.desk()?;
    let mut roster = which::find::<Roster>(&desk.library, words)?.clone();
    let person = which::find::<Person>(&desk.library, name)?.id;
    let kept = roster.balances.iter().find(|(_, one)| one.person == person);
    let kept: Option<(Id<Balance>, Balance)> = kept.map(|(id, one)| (id, one.clone()));
    if arguments.get_flag("remove") {
        let (id, _) =
            kept.ok_or_else(|| Failure::usage(text.cli_balance_none(name), text.cli_nothing_changed()))?;
        roster.balances.remove(id);
    } else {
        let (id, mut one) = kept.unwrap_or_else(|| {
            let none = Balance {
                person,
                nights: 0,
                weekend_days: 0,
                holidays: 0,
                hours: 0,
            };
            (session.new_id(), none)
        });
        for (id, figure) in [
            ("nights", &mut one.nights),
            ("weekend-days", &mut one.weekend_days),
            ("holidays", &mut one.holidays),
            ("hours", &mut one.hours),
        ] {
            *figure = number(arguments, id, text)?.unwrap_or(*figure);
        }
        roster.balances.push(id, one);
    }
    desk.save(roster.clone())?;
    Ok(balances(text, &desk.library, &roster))
}

fn balances(text: &Text, library: &Library, roster: &Roster) -> Report {
    let mut rows = vec![vec![
        text.planning_person(),
        text.planning_nights(),
        text.planning_weekend_days(),
        text.planning_holidays(),
        text.planning_hours(),
    ]];
    let figures = |one: &Balance| [one.nights, one.weekend_days, one.holidays, one.hours];
    rows.extend(roster.balances.iter().map(|(_, one)| {
        let name = library.person_name(one.person).to_owned();
        std::iter::once(name)
            .chain(figures(one).map(|figure| figure.to_string()))
            .collect()
    }));
    let words = if roster.balances.is_empty() {
        text.cli_balances_none()
    } else {
        table(&rows)
    };
    let json: Vec<Value> = roster
        .balances
        .iter()
        .map(|(_, one)| {
            json!({
                "person": { "id": one.person, "name": library.person_name(one.person) },
                "nights": one.nights,
                "weekend_days": one.weekend_days,
                "holidays": one.holidays,
                "hours": one.hours,
            })
        })
        .collect();
    Report::new(words, json!(json))
}
