//! `roster period`: times of their own, in which only the needs that name them apply.

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use crate::command::arguments::{day, flag, needed, option, positional};
use crate::command::failure::Failure;
use crate::command::report::{Report, Result, table};
use crate::command::session::Session;
use crate::command::which;
use crate::domain::roster::SpecialPeriod;
use crate::domain::{Id, Roster};
use crate::phrase;
use crate::text::Text;

pub fn command() -> Command {
    Command::new("period")
        .arg(positional("roster", "roster"))
        .arg(positional("name", "name"))
        .arg(option("first", "date"))
        .arg(option("last", "date"))
        .arg(flag("remove"))
        .subcommand_negates_reqs(true)
        .subcommand(Command::new("list").arg(positional("roster", "roster")))
}

/// The periods of a roster, and how many needs apply in each only.
fn list(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let roster = which::find::<Roster>(&library, needed(arguments, "roster"))?;
    let own = |period| {
        roster
            .needs
            .unordered()
            .filter(|(_, need)| need.period == Some(period))
            .count()
    };
    let rows: Vec<Vec<String>> = roster
        .periods
        .iter()
        .map(|(id, period)| {
            let days = phrase::span(text, period.first, period.last);
            vec![period.name.clone(), text.people_period_about(days, own(id))]
        })
        .collect();
    let words = if rows.is_empty() {
        text.cli_periods_none()
    } else {
        table(&rows)
    };
    let json: Vec<Value> = roster
        .periods
        .iter()
        .map(|(id, period)| {
            json!({ "id": id, "name": period.name, "first": period.first, "last": period.last, "needs": own(id) })
        })
        .collect();
    Ok(Report::new(words, json!(json)))
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    if let Some(("list", arguments)) = arguments.subcommand() {
        return list(arguments, session);
    }
    let text = &session.text;
    let mut desk = session.desk()?;
    let mut roster = which::find::<Roster>(&desk.library, needed(arguments, "roster"))?.clone();
    let name = needed(arguments, "name").trim();
    if arguments.get_flag("remove") {
        let period = find(text, &roster, name)?;
        let own: Vec<_> = roster
            .needs
            .iter()
            .filter(|(_, need)| need.period == Some(period))
            .map(|(id, _)| id)
            .collect();
        for need in own {
            roster.needs.remove(need);
        }
        roster.periods.remove(period);
        return super::answer(session, roster, &mut desk);
    }
    let (Some(first), Some(last)) = (day(arguments, "first", text)?, day(arguments, "last", text)?) else {
        return Err(Failure::usage(
            text.cli_period_dates(),
            text.cli_nothing_changed(),
        ));
    };
    if last < first {
        return Err(Failure::usage(
            text.refusal_period_title(),
            text.refusal_period_do(),
        ));
    }
    let period = SpecialPeriod {
        name: name.to_owned(),
        first,
        last,
    };
    let known = find(text, &roster, name).unwrap_or_else(|_| session.new_id());
    roster.periods.push(known, period);
    super::answer(session, roster, &mut desk)
}

/// The period of a roster with a name.
pub fn find(text: &Text, roster: &Roster, name: &str) -> std::result::Result<Id<SpecialPeriod>, Failure> {
    let wanted = name.trim().to_lowercase();
    let mut periods = roster.periods.iter();
    let found = periods.find(|(_, period)| period.name.trim().to_lowercase() == wanted);
    found.map(|(id, _)| id).ok_or_else(|| {
        let names: Vec<_> = roster
            .periods
            .iter()
            .map(|(_, period)| period.name.clone())
            .collect();
        Failure::usage(
            text.cli_value_unknown(name, "--period"),
            text.cli_possible_values(names.join(", ")),
        )
    })
}
