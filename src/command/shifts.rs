//! `shifts`: who takes which hours, and which nobody has taken.

use chrono::{DateTime, Days, NaiveDate, Utc, Weekday};
use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{all, day, flag, given, group, needed, number, option, options, positional, words};
use super::failure::{Failure, code};
use super::report::{Page, Report, Result, table};
use super::session::Session;
use super::{now, roster, when, which};
use crate::domain::duty::Duty;
use crate::domain::edit::ShiftRef;
use crate::domain::gaps::{gaps, special_days};
use crate::domain::pattern::{MOST_SHIFTS, Pattern, Turn};
use crate::domain::roster::Shift;
use crate::domain::situation::DAYS_AHEAD;
use crate::domain::{Edit, Id, Library, Person, Role, Roster, RosterMonth, zone};
use crate::format::words::{fold, weekday};
use crate::phrase;
use crate::text::{Text, time};

pub fn command() -> Command {
    let period = |command: Command| command.arg(option("from", "date")).arg(option("to", "date"));
    let roster = || option("roster", "roster");
    group(
        "shifts",
        [
            period(Command::new("list").arg(roster())).arg(option("person", "person")),
            Command::new("add")
                .arg(roster())
                .arg(option("role", "role").required(true))
                .arg(option("start", "when").required(true))
                .arg(option("end", "when").required(true))
                .arg(option("form", "form").required(true))
                .arg(option("person", "person"))
                .arg(option("note", "text"))
                .arg(option("reason", "text"))
                .arg(flag("background")),
            Command::new("assign")
                .arg(positional("shift", "shift"))
                .arg(positional("person", "person"))
                .arg(option("reason", "text")),
            Command::new("swap")
                .arg(positional("one", "shift"))
                .arg(positional("other", "shift")),
            Command::new("remove").arg(words("shifts", "shift")),
            period(Command::new("gaps").arg(roster())),
            Command::new("repeat")
                .arg(roster())
                .arg(option("role", "role").required(true))
                .arg(option("form", "form").required(true))
                .arg(option("hours", "hours").required(true))
                .arg(option("from", "date").required(true))
                .arg(option("to", "date").required(true))
                .arg(option("days", "days"))
                .arg(options("person", "person"))
                .arg(option("weeks", "number"))
                .arg(option("changes-on", "weekday")),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match arguments.subcommand() {
        Some(("add", arguments)) => add(arguments, session),
        Some(("assign", arguments)) => assign(arguments, session),
        Some(("swap", arguments)) => swap(arguments, session),
        Some(("remove", arguments)) => remove(arguments, session),
        Some(("gaps", arguments)) => show_gaps(arguments, session),
        Some(("repeat", arguments)) => repeat(arguments, session),
        Some((_, arguments)) => list(arguments, session),
        None => list(arguments, session),
    }
}

/// The days asked about, both included; two weeks from today when none are named.
pub fn period(
    arguments: &ArgMatches,
    session: &Session<'_>,
) -> std::result::Result<(NaiveDate, NaiveDate), Failure> {
    let date = |id| day(arguments, id, &session.text);
    let from = date("from")?.unwrap_or_else(|| session.today());
    let ahead = u64::try_from(DAYS_AHEAD).unwrap_or(0);
    let to = date("to")?.unwrap_or_else(|| from + Days::new(ahead));
    Ok((from, to))
}

/// From midnight before the first day to midnight after the last.
pub fn instants((from, to): (NaiveDate, NaiveDate)) -> (DateTime<Utc>, DateTime<Utc>) {
    (zone::midnight(from), zone::midnight(to + Days::new(1)))
}

fn list(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (from, to) = instants(period(arguments, session)?);
    let (_, library) = session.read()?;
    let roster = given(arguments, "roster")
        .map(|words| which::find::<Roster>(&library, words).map(|roster| roster.id))
        .transpose()?;
    let person = given(arguments, "person")
        .map(|words| which::find::<Person>(&library, words).map(|person| person.id))
        .transpose()?;
    let mut duties = library.duties().between(from, to);
    duties.retain(|duty| {
        roster.is_none_or(|roster| duty.roster == roster)
            && person.is_none_or(|person| duty.person == Some(person))
    });
    let rows: Vec<Vec<String>> = duties.iter().map(|duty| row(text, &library, duty)).collect();
    let words = if rows.is_empty() {
        text.cli_shifts_none()
    } else {
        table(&rows)
    };
    let duties: Vec<Value> = duties
        .into_iter()
        .map(|duty| now::duty_json(&library, duty))
        .collect();
    Ok(Report::new(words, json!(duties)))
}

fn row(text: &Text, library: &Library, duty: &Duty) -> Vec<String> {
    let name = duty.person.map_or_else(
        || text.duty_line_nobody(),
        |id| library.person_name(id).to_owned(),
    );
    vec![
        which::short(duty.shift),
        time::week(text, zone::local(duty.start).date()),
        time::span(text, zone::local(duty.start), zone::local(duty.end)),
        phrase::role(text, library, duty.role).to_owned(),
        phrase::form(text, duty.form, duty.background),
        name,
    ]
}

/// The shift that is meant: by its id, or its beginning or end.
pub fn find(library: &Library, words: &str) -> std::result::Result<(Id<Roster>, ShiftRef, Shift), Failure> {
    let shifts: Vec<(Id<Roster>, ShiftRef, Shift)> = library
        .all::<RosterMonth>()
        .flat_map(|month| {
            let of = |(id, shift): (Id<Shift>, &Shift)| {
                let which = ShiftRef {
                    month: month.id,
                    shift: id,
                };
                (month.roster, which, shift.clone())
            };
            month.shifts.iter().map(of).collect::<Vec<_>>()
        })
        .collect();
    let candidates: Vec<_> = shifts
        .iter()
        .map(|(_, which, _)| (which.shift.uuid(), String::new()))
        .collect();
    which::choose(&candidates, words, None).map(|at| shifts[at].clone())
}

/// The shifts as they are now, after a change.
fn answer(text: &Text, library: &Library, ids: &[Id<Shift>]) -> Report {
    let shifts = library
        .all::<RosterMonth>()
        .flat_map(|month| month.shifts.unordered());
    let times: Vec<(DateTime<Utc>, DateTime<Utc>)> = shifts
        .filter(|(id, _)| ids.contains(id))
        .map(|(_, shift)| (zone::instant(shift.start), zone::instant(shift.end)))
        .collect();
    let first = times.iter().map(|(start, _)| *start).min().unwrap_or_default();
    let last = times.iter().map(|(_, end)| *end).max().unwrap_or_default();
    let mut duties = library.duties().between(first, last);
    duties.retain(|duty| ids.contains(&duty.shift));
    let rows: Vec<Vec<String>> = duties.iter().map(|duty| row(text, library, duty)).collect();
    let values: Vec<Value> = duties
        .into_iter()
        .map(|duty| now::duty_json(library, duty))
        .collect();
    Report::new(table(&rows), json!(values))
}

fn add(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let at = |id: &str| when::local(text, needed(arguments, id), session.now());
    let (start, end, form) = (
        at("start")?,
        at("end")?,
        roster::form(text, needed(arguments, "form"))?,
    );
    let mut desk = session.desk()?;
    let roster = roster::find(text, &desk.library, given(arguments, "roster"))?.id;
    let person = given(arguments, "person")
        .map(|words| which::find::<Person>(&desk.library, words).map(|person| person.id))
        .transpose()?;
    let shift = Shift {
        role: which::find::<Role>(&desk.library, needed(arguments, "role"))?.id,
        person,
        start,
        end,
        form,
        note: given(arguments, "note").unwrap_or_default().to_owned(),
        reason: given(arguments, "reason").unwrap_or_default().to_owned(),
        planned: false,
        background: arguments.get_flag("background"),
    };
    let id = session.new_id();
    desk.carry_out(&Edit::PutShifts {
        roster,
        shifts: vec![(id, shift)],
    })?;
    Ok(answer(text, &desk.library, &[id]))
}

fn assign(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let (roster, which, mut shift) = find(&desk.library, needed(arguments, "shift"))?;
    let words = needed(arguments, "person");
    shift.person = if crate::format::words::says_nobody(words) {
        None
    } else {
        Some(which::find::<Person>(&desk.library, words)?.id)
    };
    shift.reason = given(arguments, "reason").unwrap_or_default().to_owned();
    shift.planned = false;
    desk.carry_out(&Edit::PutShifts {
        roster,
        shifts: vec![(which.shift, shift)],
    })?;
    Ok(answer(&session.text, &desk.library, &[which.shift]))
}

fn swap(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let (_, one, _) = find(&desk.library, needed(arguments, "one"))?;
    let (_, other, _) = find(&desk.library, needed(arguments, "other"))?;
    desk.carry_out(&Edit::SwapShifts { one, other })?;
    Ok(answer(&session.text, &desk.library, &[one.shift, other.shift]))
}

fn remove(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let shifts: Vec<ShiftRef> = all(arguments, "shifts")
        .into_iter()
        .map(|words| find(&desk.library, words).map(|(_, which, _)| which))
        .collect::<std::result::Result<_, _>>()?;
    let ids: Vec<Id<Shift>> = shifts.iter().map(|which| which.shift).collect();
    desk.carry_out(&Edit::RemoveShifts { shifts })?;
    Ok(Report::new(
        session.text.cli_shifts_removed(ids.len()),
        json!({ "removed": ids }),
    ))
}

fn show_gaps(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (from, to) = instants(period(arguments, session)?);
    let (_, library) = session.read()?;
    let rosters: Vec<&Roster> = match given(arguments, "roster") {
        Some(words) => vec![which::find(&library, words)?],
        None => library.sorted::<Roster>(),
    };
    if rosters.iter().all(|roster| roster.needs.is_empty()) {
        let words = text.cli_shifts_no_needs();
        return Ok(Report::new(words, json!({ "needs": 0, "gaps": [] })).with_code(code::NOBODY));
    }
    let mut page = Page::default();
    let mut found = Vec::new();
    for roster in rosters {
        let gaps = gaps(roster, &library, from, to);
        let lines: Vec<String> = gaps.iter().map(|gap| phrase::gap(text, &library, gap)).collect();
        page.section(&roster.name, &lines);
        found.extend(gaps.iter().map(|gap| now::gap_json(&library, gap)));
    }
    let code = if found.is_empty() { code::DONE } else { code::SHORT };
    if found.is_empty() {
        page.line(text.cli_shifts_no_gaps());
    }
    Ok(Report::new(page.finish(), json!({ "gaps": found })).with_code(code))
}

fn repeat(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (from, to) = when::hours(text, needed(arguments, "hours"))?;
    let (first, last) = period(arguments, session)?;
    let (form, days) = (
        roster::form(text, needed(arguments, "form"))?,
        roster::days(text, given(arguments, "days"))?,
    );
    let turn = turn(arguments, text)?;
    let mut desk = session.desk()?;
    let roster = roster::find(text, &desk.library, given(arguments, "roster"))?.id;
    let people = all(arguments, "person")
        .into_iter()
        .map(|words| which::find::<Person>(&desk.library, words).map(|person| person.id))
        .collect::<std::result::Result<_, _>>()?;
    let pattern = Pattern {
        role: which::find::<Role>(&desk.library, needed(arguments, "role"))?.id,
        form,
        days,
        from,
        to,
        first,
        last,
        people,
        turn,
    };
    let shifts = pattern.shifts(&special_days(&desk.library, first, last));
    if shifts.len() >= MOST_SHIFTS {
        return Err(Failure::usage(
            text.cli_shifts_too_many(MOST_SHIFTS),
            text.cli_nothing_changed(),
        ));
    }
    let shifts: Vec<(Id<Shift>, Shift)> = shifts
        .into_iter()
        .map(|shift| (session.new_id(), shift))
        .collect();
    let ids: Vec<Id<Shift>> = shifts.iter().map(|(id, _)| *id).collect();
    desk.carry_out(&Edit::PutShifts { roster, shifts })?;
    let shown = answer(text, &desk.library, &ids);
    Ok(Report::new(
        format!("{}\n{}", text.cli_shifts_made(ids.len()), shown.text),
        shown.json,
    ))
}

/// How long each person keeps the duty: one shift, or so many weeks.
fn turn(arguments: &ArgMatches, text: &Text) -> std::result::Result<Turn, Failure> {
    let Some(weeks) = number(arguments, "weeks", text)? else {
        return Ok(Turn::EachShift);
    };
    let day = given(arguments, "changes-on").unwrap_or("monday");
    let changes_on = weekday(&fold(day))
        .and_then(|day| u8::try_from(day).ok())
        .and_then(|day| Weekday::try_from(day).ok())
        .ok_or_else(|| Failure::usage(text.cli_value_unknown(day, "--changes-on"), text.cli_days_do()))?;
    Ok(Turn::Weeks { weeks, changes_on })
}
