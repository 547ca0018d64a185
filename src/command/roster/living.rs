//! `roster publish`, `changes`, `person`, `year`, `ics` and `xlsx`: what people are told, and what comes of it.

use std::path::Path;

use chrono::{Datelike, Months};
use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use crate::command::arguments::{day, flag, given, needed, option, positional};
use crate::command::export::write;
use crate::command::failure::{Failure, code};
use crate::command::report::{Page, Report, Result, table};
use crate::command::session::Session;
use crate::command::{now, when, which};
use crate::domain::duty::Duty;
use crate::domain::mine::{Mine, follows, mine};
use crate::domain::publication::{self, Change, short_notice};
use crate::domain::year::{Burden, Row, Week, Year};
use crate::domain::{Edit, Id, Library, Person, Publication, Roster, zone};
use crate::intake::{export_calendar, export_month};
use crate::phrase::{self, Named};
use crate::text::{Text, time};

pub fn commands() -> [Command; 6] {
    let roster = || positional("roster", "roster").required(false);
    [
        Command::new("publish")
            .arg(roster())
            .arg(option("from", "date"))
            .arg(option("to", "date")),
        Command::new("changes")
            .arg(roster())
            .arg(option("person", "person")),
        Command::new("person").arg(positional("person", "person")),
        Command::new("year").arg(roster()),
        Command::new("ics")
            .arg(positional("person", "person").required(false))
            .arg(flag("all"))
            .arg(option("out", "file"))
            .arg(option("folder", "folder"))
            .arg(flag("replace")),
        Command::new("xlsx")
            .arg(roster())
            .arg(option("month", "month"))
            .arg(option("out", "file").required(true))
            .arg(flag("replace")),
    ]
}

fn roster<'a>(
    arguments: &ArgMatches,
    session: &Session<'_>,
    library: &'a Library,
) -> std::result::Result<&'a Roster, Failure> {
    super::find(&session.text, library, given(arguments, "roster"))
}

pub fn publish(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let mut desk = session.desk()?;
    let roster = roster(arguments, session, &desk.library)?;
    let (name, roster) = (roster.name.clone(), roster.id);
    let next = publication::next_period(&desk.library, roster, session.today());
    let first = day(arguments, "from", text)?.unwrap_or(next.0);
    let last = day(arguments, "to", text)?.unwrap_or(next.1.max(first));
    let short = short_notice(&desk.library, roster, (first, last), session.today());
    let id: Id<Publication> = session.new_id();
    desk.carry_out(&Edit::Publish {
        id,
        roster,
        first,
        last,
    })?;
    let shifts = desk.library.get(id).map_or(0, |made| made.shifts.len());
    let mut page = Page::default();
    page.line(text.cli_published(name, time::date_iso(first), time::date_iso(last), shifts));
    if let Some(day) = short {
        page.line(text.living_short_notice(time::weekday_date(text, day)));
    }
    let json =
        json!({ "id": id, "first": first, "last": last, "shifts": shifts, "short_notice_from": short });
    Ok(Report::new(page.finish(), json))
}

pub fn changes(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let roster = roster(arguments, session, &library)?;
    let person = given(arguments, "person")
        .map(|words| which::find::<Person>(&library, words).map(|person| person.id))
        .transpose()?;
    let mut changes = publication::changes(&library, roster.id);
    changes.retain(|change| person.is_none_or(|person| change.concerns(person)));
    let mut page = Page::default();
    if publication::publications(&library, roster.id).is_empty() {
        page.line(text.living_never_published());
    } else if changes.is_empty() {
        page.line(text.living_no_changes());
    }
    for change in &changes {
        page.line(phrase::change_line(text, &library, change));
    }
    let changes: Vec<Value> = changes
        .iter()
        .map(|change| change_json(&library, change))
        .collect();
    Ok(Report::new(page.finish(), json!(changes)))
}

fn change_json(library: &Library, change: &Change) -> Value {
    let told = |shift: &Option<crate::domain::roster::Shift>| {
        shift.as_ref().map(|shift| {
            json!({
                "person": shift.person.map(|person| library.person_name(person)),
                "role": library.role_name(shift.role),
                "start": zone::instant(shift.start),
                "end": zone::instant(shift.end),
                "form": shift.form,
            })
        })
    };
    let kinds: Vec<String> = change
        .kinds()
        .iter()
        .map(|kind| format!("{kind:?}").to_lowercase())
        .collect();
    json!({ "shift": change.shift, "kinds": kinds, "before": told(&change.before), "after": told(&change.after) })
}

pub fn person(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let person = which::find::<Person>(&library, needed(arguments, "person"))?.id;
    let Some(mine) = mine(&library, person, session.now()) else {
        return Ok(Report::new("", json!({})));
    };
    let mut page = Page::default();
    page.line(&mine.person.name);
    page.line(standing(text, &library, &mine, session));
    let lines = |duties: &[&Duty]| -> Vec<String> {
        duties
            .iter()
            .map(|duty| duty_line(text, &library, duty))
            .collect()
    };
    page.section(text.living_week_ahead(), &lines(&mine.week));
    page.section(text.living_later(), &lines(&mine.later));
    let swaps = |swaps: &[&crate::domain::Swap]| -> Vec<String> {
        let line = |swap: &&crate::domain::Swap| phrase::swap_line(text, &library, swap);
        swaps.iter().map(line).collect()
    };
    page.section(text.living_asked_of(), &swaps(&mine.asked_of));
    page.section(text.living_asked_by(), &swaps(&mine.asked_by));
    let spent = text.living_year_hours(
        time::duration_in_hours(text, mine.year.on_site),
        time::duration_in_hours(text, mine.year.standby),
        mine.year.shifts,
    );
    page.section(text.living_year(session.today().year().to_string()), &[spent]);
    Ok(Report::new(page.finish(), person_json(&library, &mine)))
}

/// On until when and who follows; or the next shift and how far off it is.
fn standing(text: &Text, library: &Library, mine: &Mine<'_>, session: &Session<'_>) -> String {
    let mut page = Page::default();
    for duty in &mine.now {
        page.line(text.living_on_now(
            phrase::role(text, library, duty.role),
            phrase::moment(text, duty.end),
        ));
        page.line(phrase::follows_line(text, library, follows(library, duty)));
    }
    match mine.next {
        Some(next) => page.line(text.living_next(
            time::until(text, session.now(), next.start),
            duty_line(text, library, next),
        )),
        None => page.line(text.living_none_ahead()),
    };
    page.finish()
}

fn duty_line(text: &Text, library: &Library, duty: &Duty) -> String {
    text.living_shift(
        time::span(text, zone::local(duty.start), zone::local(duty.end)),
        phrase::role(text, library, duty.role),
        phrase::form(text, duty.form, duty.background),
    )
}

fn person_json(library: &Library, mine: &Mine<'_>) -> Value {
    let duties = |duties: &[&Duty]| -> Vec<Value> {
        duties.iter().map(|duty| now::duty_json(library, duty)).collect()
    };
    let swaps = |swaps: &[&crate::domain::Swap]| -> Vec<_> { swaps.iter().map(|swap| swap.id).collect() };
    let follows: Vec<Value> = mine
        .now
        .iter()
        .filter_map(|duty| follows(library, duty))
        .map(|duty| now::duty_json(library, duty))
        .collect();
    json!({
        "person": mine.person.id,
        "name": mine.person.name,
        "now": duties(&mine.now),
        "follows": follows,
        "next": mine.next.map(|duty| now::duty_json(library, duty)),
        "week": duties(&mine.week),
        "later": duties(&mine.later),
        "asked_of": swaps(&mine.asked_of),
        "asked_by": swaps(&mine.asked_by),
        "year": {
            "on_site_minutes": mine.year.on_site,
            "standby_minutes": mine.year.standby,
            "shifts": mine.year.shifts,
        },
    })
}

pub fn year(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let roster = roster(arguments, session, &library)?;
    let year = Year::of(roster, &library, session.today());
    let mut page = Page::default();
    let weeks: Vec<Vec<String>> = year.weeks.iter().map(|week| week_row(text, week)).collect();
    page.line(table(&weeks)).gap();
    let people: Vec<Vec<String>> = year
        .people
        .iter()
        .map(|row| {
            vec![
                library.person_name(row.person).to_owned(),
                text.living_shifts(row.shifts),
                time::duration_in_hours(text, i64::from(row.had.minutes)),
                phrase::part_of(text, year.of_part(row)),
                counted(text, &year, row),
            ]
        })
        .collect();
    page.line(table(&people));
    page.line(phrase::evenness(text, &year));
    let short = year.first_short().is_some();
    let report = Report::new(page.finish(), year_json(&library, &year));
    Ok(report.with_code(if short { code::SHORT } else { code::DONE }))
}

/// "nätter 12 (11), lör/sön 4 (5)": what somebody has, and what would be their part.
fn counted(text: &Text, year: &Year, row: &Row) -> String {
    let counted = [Burden::Nights, Burden::WeekendDays, Burden::Holidays];
    let each = counted.map(|burden| {
        let of = text.living_of_part(burden.of(&row.had), year.part(row, burden));
        format!("{} {of}", burden.name(text))
    });
    each.join(", ")
}

fn week_row(text: &Text, week: &Week) -> Vec<String> {
    vec![
        time::week(text, week.monday),
        time::date_iso(week.monday),
        phrase::covered(text, week.covered_percent()),
        if week.uncovered > 0 {
            text.living_uncovered(time::duration_in_hours(text, week.uncovered))
        } else if week.lacking > 0 {
            text.living_without_competence(time::duration_in_hours(text, week.lacking))
        } else {
            String::new()
        },
        week.first_gap.map_or_else(String::new, |(from, to)| {
            time::span(text, zone::local(from), zone::local(to))
        }),
    ]
}

fn year_json(library: &Library, year: &Year) -> Value {
    let weeks: Vec<Value> = year
        .weeks
        .iter()
        .map(|week| {
            json!({
                "monday": week.monday,
                "needed_minutes": week.needed,
                "uncovered_minutes": week.uncovered,
                "lacking_minutes": week.lacking,
                "covered_percent": week.covered_percent(),
                "first_gap": week.first_gap.map(|(from, to)| json!({ "from": from, "to": to })),
            })
        })
        .collect();
    let people: Vec<Value> = year
        .people
        .iter()
        .map(|row| {
            json!({
                "person": row.person,
                "name": library.person_name(row.person),
                "shifts": row.shifts,
                "minutes": row.had.minutes,
                "nights": row.had.nights,
                "weekend_days": row.had.weekend_days,
                "holidays": row.had.holidays,
                "part_minutes": year.part(row, Burden::Minutes),
                "part_nights": year.part(row, Burden::Nights),
                "part_weekend_days": year.part(row, Burden::WeekendDays),
                "part_holidays": year.part(row, Burden::Holidays),
                "percent_of_part": year.of_part(row),
                "weeks": row.weeks,
            })
        })
        .collect();
    json!({
        "weeks": weeks,
        "people": people,
        "evenness_percent": {
            "minutes": year.evenness(Burden::Minutes),
            "nights": year.evenness(Burden::Nights),
            "weekend_days": year.evenness(Burden::WeekendDays),
            "holidays": year.evenness(Burden::Holidays),
        },
    })
}

pub fn ics(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let replace = arguments.get_flag("replace");
    if let Some(folder) = given(arguments, "folder") {
        return each(session, &library, folder, replace);
    }
    let person = given(arguments, "person")
        .map(|words| which::find::<Person>(&library, words).map(|person| person.id))
        .transpose()?;
    if person.is_none() && !arguments.get_flag("all") {
        return Err(Failure::usage(text.cli_ics_whom(), text.cli_ics_whom_do()));
    }
    let Some(out) = given(arguments, "out") else {
        return Err(Failure::usage(text.cli_ics_where(), text.cli_ics_where_do()));
    };
    let file = export_calendar(&library, person, session.now(), text);
    write(session, out, file.as_bytes(), replace)
}

/// A file for each person who has or had a shift.
fn each(session: &Session<'_>, library: &Library, folder: &str, replace: bool) -> Result {
    let text = &session.text;
    let mut files = Vec::new();
    for person in library.sorted::<Person>() {
        let file = export_calendar(library, Some(person.id), session.now(), text);
        if !file.contains("BEGIN:VEVENT") {
            continue;
        }
        let name: String = person
            .name
            .chars()
            .map(|sign| if sign.is_alphanumeric() { sign } else { '-' })
            .collect();
        let path = Path::new(folder).join(format!("{name}-{}.ics", which::short(person.id)));
        let path = path.to_string_lossy().into_owned();
        write(session, &path, file.as_bytes(), replace)?;
        files.push(path);
    }
    Ok(Report::new(
        text.cli_ics_written(files.len(), folder),
        json!({ "files": files }),
    ))
}

pub fn xlsx(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let roster = roster(arguments, session, &library)?;
    let day = match given(arguments, "month") {
        Some(typed) => when::date(text, &format!("{typed}-01"))?,
        None => session.today() + Months::new(1),
    };
    match export_month(&library, roster.id, day, session.now(), text) {
        Some(Ok(bytes)) => write(
            session,
            needed(arguments, "out"),
            &bytes,
            arguments.get_flag("replace"),
        ),
        Some(Err(error)) => Err(Failure::said(error.to_string(), text.cli_nothing_changed())),
        None => Ok(Report::new("", json!({}))),
    }
}
