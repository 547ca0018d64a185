//! A month of a roster as the board prints it.

use chrono::{DateTime, Datelike, Months, NaiveDate, Utc};

use crate::domain::gaps::{gaps, needed, special_days};
use crate::domain::library::alphabet_key;
use crate::domain::publication::{Told, standing};
use crate::domain::roster::{DayKind, Shift};
use crate::domain::{Id, Library, Person, Role, Roster, zone};
use crate::format::export::ExportError;
use crate::format::month_sheet::{MonthSheet, SheetDay, write};
use crate::phrase::{self, phone};
use crate::text::{Text, time};

/// The month that holds `day`, as a workbook. None when the roster is gone.
///
/// # Errors
/// When a text is longer than a cell holds.
pub fn export_month(
    library: &Library,
    roster: Id<Roster>,
    day: NaiveDate,
    now: DateTime<Utc>,
    text: &Text,
) -> Option<Result<Vec<u8>, ExportError>> {
    let roster = library.get(roster)?;
    let sheet = sheet(library, roster, day, now, text);
    Some(write(&[sheet], zone::local(now)))
}

fn sheet(library: &Library, roster: &Roster, day: NaiveDate, now: DateTime<Utc>, text: &Text) -> MonthSheet {
    let first = day.with_day(1).unwrap_or(day);
    let next = first + Months::new(1);
    let mut shifts: Vec<&Shift> = standing(library, roster.id)
        .map(|(_, _, shift)| shift)
        .filter(|shift| (first..next).contains(&shift.start.date()))
        .collect();
    shifts.sort_by_key(|shift| (shift.start, shift.end, shift.person));
    let roles = roles(library, roster, &shifts);
    let missing = missing(library, roster, (first, next));
    let days = first
        .iter_days()
        .take_while(|day| *day < next)
        .map(|day| sheet_day(library, day, &roles, (&shifts, &missing), text))
        .collect();
    let told = Told::of(library, roster.id);
    let is_draft = told.is_used()
        && !first
            .iter_days()
            .take_while(|day| *day < next)
            .all(|day| told.covers(day));
    let printed = text.month_sheet_printed(time::date_time_iso(zone::local(now)));
    let mut legend = vec![text.month_sheet_legend(), text.month_sheet_missing_means()];
    if !roster.otherwise.is_empty() {
        legend.push(text.month_sheet_otherwise(roster.otherwise.as_str()));
    }
    let title = format!("{} {}", roster.name, time::month_year(text, first));
    MonthSheet {
        title: match phrase::mark(text, library) {
            Some(mark) => format!("{mark} {title}"),
            None => title,
        },
        under_title: if is_draft {
            text.month_sheet_draft(printed)
        } else {
            printed
        },
        week: text.month_sheet_week(),
        day: text.month_sheet_day(),
        roles: roles
            .iter()
            .map(|role| phrase::role(text, library, *role).to_owned())
            .collect(),
        days,
        legend,
        ring_title: text.month_sheet_ring(),
        ring: ring(library, &shifts),
    }
}

/// The roles needed, in their order, then those of other shifts.
fn roles(library: &Library, roster: &Roster, shifts: &[&Shift]) -> Vec<Id<Role>> {
    let mut others: Vec<_> = shifts.iter().map(|shift| shift.role).collect();
    others.sort_by_cached_key(|role| alphabet_key(library.role_name(*role)));
    let mut known: Vec<Id<Role>> = Vec::new();
    for role in roster.needs.iter().map(|(_, need)| need.role).chain(others) {
        if !known.contains(&role) {
            known.push(role);
        }
    }
    known
}

/// When too few are on call: the day it is needed, the role, from when to when.
type Missing = (NaiveDate, Id<Role>, String);

fn missing(library: &Library, roster: &Roster, (first, next): (NaiveDate, NaiveDate)) -> Vec<Missing> {
    let days = special_days(library, first, next);
    let mut found = Vec::new();
    let until = zone::midnight(next + chrono::Days::new(1));
    for (need, start, end) in needed(roster, &days, zone::midnight(first), until) {
        let day = zone::local(start).date();
        // Cut at the edges: the night before belongs to the month before.
        if day >= next || start == zone::midnight(first) && zone::local(end).date() == first {
            continue;
        }
        for gap in gaps(roster, library, start, end)
            .into_iter()
            .filter(|gap| gap.need == need)
        {
            let hours = hours(zone::local(gap.from), zone::local(gap.to));
            found.push((day, gap.role, hours));
        }
    }
    found
}

fn hours(from: chrono::NaiveDateTime, to: chrono::NaiveDateTime) -> String {
    format!("{}–{}", time::time(from), time::time(to))
}

fn sheet_day(
    library: &Library,
    date: NaiveDate,
    roles: &[Id<Role>],
    (shifts, missing): (&[&Shift], &[Missing]),
    text: &Text,
) -> SheetDay {
    let special = special_days(library, date, date);
    let name = phrase::special_day(text, library, date);
    let weekday = time::weekday_short(text, date.weekday());
    let label = match name {
        Some(name) => format!("{weekday} {} {name}", date.day()),
        None => format!("{weekday} {}", date.day()),
    };
    let of_role = |role: Id<Role>| {
        let here = shifts
            .iter()
            .filter(|shift| shift.role == role && shift.start.date() == date)
            .map(|shift| {
                let who = shift.person.map_or("", |person| library.person_name(person));
                let who = if who.is_empty() {
                    text.duty_line_nobody()
                } else {
                    who.to_owned()
                };
                format!("{} {who}", hours(shift.start, shift.end))
            });
        let gone = missing
            .iter()
            .filter(|(day, of, _)| *day == date && *of == role)
            .map(|(_, _, hours)| text.month_sheet_missing(hours.as_str()));
        here.chain(gone).collect::<Vec<_>>().join("\n")
    };
    SheetDay {
        date,
        label,
        is_free: DayKind::FREE_DAYS.contains(&DayKind::of(date, &special)),
        cells: roles.iter().map(|role| of_role(*role)).collect(),
        missing: roles
            .iter()
            .map(|role| missing.iter().any(|(day, of, _)| *day == date && of == role))
            .collect(),
    }
}

/// Everybody who has a shift, with the first number.
fn ring(library: &Library, shifts: &[&Shift]) -> Vec<(String, String)> {
    let mut people: Vec<_> = shifts.iter().filter_map(|shift| shift.person).collect();
    people.sort_unstable();
    people.dedup();
    let mut people: Vec<&Person> = people.into_iter().filter_map(|id| library.get(id)).collect();
    people.sort_by_cached_key(|person| alphabet_key(&person.name));
    people
        .into_iter()
        .map(|person| {
            let number = person.first_phone().map(|number| phone::group(&number.number));
            (person.name.clone(), number.unwrap_or_default())
        })
        .collect()
}
