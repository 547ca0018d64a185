//! `roster hours`: each person's hours, as the record of arbetstidslagen 11 § asks for.

use chrono::NaiveDate;
use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use crate::command::arguments::{day, flag, given, needed, option, positional};
use crate::command::export::write_sheet;
use crate::command::failure::Failure;
use crate::command::report::{Report, Result, table};
use crate::command::session::Session;
use crate::command::which;
use crate::domain::working_time::{Hours, Span, hours};
use crate::domain::{Id, Library, Person};
use crate::format::words::fold;
use crate::phrase;
use crate::text::Text;

pub fn command() -> Command {
    Command::new("hours")
        .arg(positional("whose", "person"))
        .arg(option("from", "date"))
        .arg(option("to", "date"))
        .arg(option("xlsx", "file").conflicts_with("csv"))
        .arg(option("csv", "file"))
        .arg(flag("replace"))
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (first, last) = period(arguments, session)?;
    let (_, library) = session.read()?;
    let who = needed(arguments, "whose");
    let only = if matches!(fold(who).as_str(), "all" | "alla") {
        None
    } else {
        Some(which::find::<Person>(&library, who)?)
    };
    if let Some(file) = given(arguments, "xlsx").or(given(arguments, "csv")) {
        let mut sheet = phrase::hours_sheet(text, &library, (first, last), session.now());
        if let Some(person) = only {
            sheet
                .rows
                .retain(|row| row.first() == Some(&person.name.as_str().into()));
        }
        return write_sheet(session, &sheet, file, arguments.get_flag("replace"));
    }
    let spans = [Span::Whole, Span::Months, Span::FourWeeks];
    let parts: Vec<Vec<(NaiveDate, NaiveDate)>> = spans.map(|span| span.parts(first, last)).to_vec();
    let asked: Vec<_> = parts.iter().flatten().copied().collect();
    let mut people = hours(&library, (first, last), &asked, session.now());
    people.retain(|(id, _)| only.is_none_or(|person| person.id == *id));
    let words = if people.is_empty() {
        text.cli_hours_none()
    } else {
        table(&rows(text, &library, &asked, &people))
    };
    let values: Vec<Value> = people
        .iter()
        .map(|(id, hours)| {
            let all: Vec<Value> = asked.iter().zip(hours).map(value).collect();
            let months = parts[1].len();
            json!({
                "person": id,
                "name": library.person_name(*id),
                "whole": all[0],
                "months": all[1..=months],
                "four_weeks": all[months + 1..],
            })
        })
        .collect();
    Ok(Report::new(words, json!(values)))
}

/// The days asked about; this year until today when none are named.
fn period(
    arguments: &ArgMatches,
    session: &Session<'_>,
) -> std::result::Result<(NaiveDate, NaiveDate), Failure> {
    let date = |id| day(arguments, id, &session.text);
    let today = session.today();
    let year = chrono::Datelike::with_ordinal(&today, 1).unwrap_or(today);
    Ok((date("from")?.unwrap_or(year), date("to")?.unwrap_or(today)))
}

fn rows(
    text: &Text,
    library: &Library,
    asked: &[(NaiveDate, NaiveDate)],
    people: &[(Id<Person>, Vec<Hours>)],
) -> Vec<Vec<String>> {
    let mut rows = vec![vec![
        text.working_person(),
        text.working_from(),
        text.working_to(),
        text.working_on_site(),
        text.working_standby(),
        text.working_called_out(),
        text.working_ordinary(),
        text.working_shifts(),
        text.working_nights(),
        text.working_weekend_days(),
    ]];
    for (id, hours) in people {
        for ((first, last), hours) in asked.iter().zip(hours) {
            let long = |minutes: i64| format!("{}:{:02}", minutes / 60, minutes % 60);
            rows.push(vec![
                library.person_name(*id).to_owned(),
                first.to_string(),
                last.to_string(),
                long(hours.on_site),
                long(hours.standby),
                long(hours.called_out),
                long(hours.ordinary),
                hours.shifts.to_string(),
                hours.nights.to_string(),
                hours.weekend_days.to_string(),
            ]);
        }
    }
    rows
}

fn value(((first, last), hours): (&(NaiveDate, NaiveDate), &Hours)) -> Value {
    json!({
        "from": first,
        "to": last,
        "on_site_minutes": hours.on_site,
        "standby_minutes": hours.standby,
        "called_out_minutes": hours.called_out,
        "ordinary_minutes": hours.ordinary,
        "shifts": hours.shifts,
        "nights": hours.nights,
        "weekend_days": hours.weekend_days,
    })
}
