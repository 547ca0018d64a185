//! What the roster is made of, in words: roles, people, forms, kinds of day, hours.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use super::board::{Hole, Kept};
use crate::app::context::Context;
use crate::app::theme::Tone;
use crate::domain::calendar::{DayClass, DayRule};
use crate::domain::roster::DutyForm;
use crate::domain::{Id, Person, Role, Roster};
use crate::phrase::{self, Named};
use crate::text::{Language, Text, time};

/// A role in the language of the screen.
pub fn role(ctx: Context<'_>, id: Id<Role>) -> String {
    match phrase::role(ctx.text, ctx.library, id) {
        "" => ctx.text.duty_role_gone(),
        name => name.to_owned(),
    }
}

/// A person, or that nobody has taken it.
pub fn person(ctx: Context<'_>, id: Option<Id<Person>>) -> String {
    match id.map(|id| ctx.library.get(id)) {
        Some(Some(person)) => person.name.clone(),
        Some(None) => ctx.text.duty_person_gone(),
        None => ctx.text.duty_unassigned(),
    }
}

/// What a shift that breaks a strict rule is marked with.
pub fn kept(text: &Text, kept: Kept) -> Option<(Tone, String)> {
    match kept {
        Kept::Yes => None,
        Kept::Excused => Some((Tone::Caution, text.rules_mark_excused())),
        Kept::No => Some((Tone::Danger, text.rules_mark_broken())),
    }
}

/// Jour or beredskap.
pub fn form(text: &Text, form: DutyForm) -> String {
    form.name(text)
}

/// The competence that a gap is about; none when people are missing.
pub fn lacking<'a>(ctx: Context<'a>, hole: &Hole) -> Option<&'a str> {
    let mut rosters = ctx.library.all::<Roster>();
    hole.competence?;
    rosters
        .find_map(|roster| roster.needs.get(hole.need))?
        .competence(hole.competence)
}

/// What is asked of whoever has the form.
pub fn form_meaning(text: &Text, form: DutyForm) -> String {
    match form {
        DutyForm::OnSite => text.duty_form_on_site_means(),
        DutyForm::Standby => text.duty_form_standby_means(),
    }
}

/// A length in hours, never in days: hours are what is counted.
pub fn hours(text: &Text, minutes: i64) -> String {
    time::duration_in_hours(text, minutes)
}

/// The clock times of a span: "08:00–17:00", "17:00 → 08:00" into the next day, the day named when it is longer.
pub fn clock(text: &Text, from: NaiveDateTime, to: NaiveDateTime) -> String {
    match (to.date() - from.date()).num_days() {
        0 => format!("{}–{}", time::time(from), time::time(to)),
        1 => format!("{} → {}", time::time(from), time::time(to)),
        _ => format!("{} → {}", time::time(from), time::weekday_time(text, to)),
    }
}

/// The clock times of a span as short as can be, as they stand on a day: "17–08", "17:30–08", and "→ 08" for what began
/// before. An end beyond the next day is named.
pub fn short_clock(text: &Text, from: NaiveDateTime, to: NaiveDateTime, on: NaiveDate) -> String {
    let short = |at: NaiveDateTime| match at.minute() {
        0 => format!("{:02}", at.hour()),
        _ => time::time(at),
    };
    if from.date() < on {
        format!("→ {}", short(to))
    } else if (to.date() - from.date()).num_days() > 1 {
        clock(text, from, to)
    } else {
        format!("{}–{}", short(from), short(to))
    }
}

/// What a special day is called; local shortened days are days like others but bear their name.
pub fn holiday(ctx: Context<'_>, special: Option<(DayClass, Id<DayRule>)>) -> Option<String> {
    let (_, id) = special?;
    let day = ctx.library.calendar()?.days.get(id)?;
    let english = ctx.text.language() == Language::English && !day.name_en.is_empty();
    Some(if english { &day.name_en } else { &day.name }.clone())
}

/// "v. 48 · 23–29 november 2026".
pub fn period(text: &Text, first: NaiveDate, last: NaiveDate) -> String {
    let (from, to) = (time::month(text, first), time::month(text, last));
    let days = if first.year() != last.year() {
        format!(
            "{} {from} {} – {} {to} {}",
            first.day(),
            first.year(),
            last.day(),
            last.year()
        )
    } else if first.month() != last.month() {
        format!("{} {from} – {} {to} {}", first.day(), last.day(), last.year())
    } else {
        format!("{}–{} {to} {}", first.day(), last.day(), last.year())
    };
    format!("{} · {days}", time::week(text, first))
}
