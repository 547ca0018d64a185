//! Days, times of day and lengths of time as people read them: weekday beside the date, 24 hours, ISO weeks.
//! Every wall-clock value handed in is already local; no function here knows a zone or asks a clock.

use super::Text;
use chrono::{DateTime, Datelike, Months, NaiveDate, NaiveDateTime, Timelike, Utc, Weekday};

const MINUTES_PER_HOUR: i64 = 60;
const MINUTES_PER_DAY: i64 = 24 * MINUTES_PER_HOUR;

/// "torsdag" / "Thursday".
pub fn weekday(text: &Text, day: Weekday) -> String {
    match day {
        Weekday::Mon => text.weekday_monday(),
        Weekday::Tue => text.weekday_tuesday(),
        Weekday::Wed => text.weekday_wednesday(),
        Weekday::Thu => text.weekday_thursday(),
        Weekday::Fri => text.weekday_friday(),
        Weekday::Sat => text.weekday_saturday(),
        Weekday::Sun => text.weekday_sunday(),
    }
}

/// "tor" / "Thu".
pub fn weekday_short(text: &Text, day: Weekday) -> String {
    match day {
        Weekday::Mon => text.weekday_monday_short(),
        Weekday::Tue => text.weekday_tuesday_short(),
        Weekday::Wed => text.weekday_wednesday_short(),
        Weekday::Thu => text.weekday_thursday_short(),
        Weekday::Fri => text.weekday_friday_short(),
        Weekday::Sat => text.weekday_saturday_short(),
        Weekday::Sun => text.weekday_sunday_short(),
    }
}

/// "december" / "December", of the date's month.
pub fn month(text: &Text, date: NaiveDate) -> String {
    match date.month() {
        1 => text.month_january(),
        2 => text.month_february(),
        3 => text.month_march(),
        4 => text.month_april(),
        5 => text.month_may(),
        6 => text.month_june(),
        7 => text.month_july(),
        8 => text.month_august(),
        9 => text.month_september(),
        10 => text.month_october(),
        11 => text.month_november(),
        _ => text.month_december(),
    }
}

/// "dec" / "Dec", of the date's month.
pub fn month_short(text: &Text, date: NaiveDate) -> String {
    match date.month() {
        1 => text.month_january_short(),
        2 => text.month_february_short(),
        3 => text.month_march_short(),
        4 => text.month_april_short(),
        5 => text.month_may_short(),
        6 => text.month_june_short(),
        7 => text.month_july_short(),
        8 => text.month_august_short(),
        9 => text.month_september_short(),
        10 => text.month_october_short(),
        11 => text.month_november_short(),
        _ => text.month_december_short(),
    }
}

/// "december 2026" / "December 2026", the heading of a month.
pub fn month_year(text: &Text, date: NaiveDate) -> String {
    text.time_month_year(month(text, date), date.year())
}

/// "2026-12-24", in both languages; also how a date is typed.
pub fn date_iso(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}

/// "23:40", in both languages.
pub fn time(at: impl Timelike) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// "2026-12-24 23:40", in both languages; sorts as text.
pub fn date_time_iso(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%d %H:%M").to_string()
}

/// "tor 24 dec 2026" / "Thu 24 Dec 2026".
pub fn weekday_date(text: &Text, date: NaiveDate) -> String {
    text.time_date(
        weekday_short(text, date.weekday()),
        date.day(),
        month_short(text, date),
        date.year(),
    )
}

/// "tor 24 dec 23:40" / "Thu 24 Dec 23:40", where the year is plain from what stands around it.
pub fn weekday_time(text: &Text, at: NaiveDateTime) -> String {
    let date = at.date();
    text.time_weekday_clock(
        weekday_short(text, date.weekday()),
        date.day(),
        month_short(text, date),
        time(at),
    )
}

/// "tor 24 dec 17:00–08:00"; the end's day is named too when the span is longer than 24 hours.
pub fn span(text: &Text, from: NaiveDateTime, to: NaiveDateTime) -> String {
    let start = weekday_time(text, from);
    if to - from <= chrono::TimeDelta::hours(24) {
        text.time_span(start, time(to))
    } else {
        text.time_span_days(start, weekday_time(text, to))
    }
}

/// "v. 52" / "week 52": the ISO week the date lies in.
pub fn week(text: &Text, date: NaiveDate) -> String {
    text.time_week(date.iso_week().week())
}

/// The Mondays of every ISO week that touches the month the date lies in: the rows of a month view.
pub fn weeks_of_month(date: NaiveDate) -> Vec<NaiveDate> {
    let first = date.with_day(1).unwrap_or(date);
    let Some(end) = first.checked_add_months(Months::new(1)) else {
        return Vec::new();
    };
    first
        .week(Weekday::Mon)
        .first_day()
        .iter_weeks()
        .take_while(|monday| *monday < end)
        .collect()
}

/// How far away an instant is: "om 2 h 10 min", "för 5 min sedan", "nu" within the minute. Instants rather than
/// wall-clock, so that the two nights when the clock moves are right. Rounded towards now: a deadline is never shown
/// as later than it is.
pub fn until(text: &Text, now: DateTime<Utc>, then: DateTime<Utc>) -> String {
    match (then - now).num_minutes() {
        0 => text.time_now(),
        minutes @ 1.. => text.time_in(duration(text, minutes)),
        minutes => text.time_ago(duration(text, minutes)),
    }
}

/// A length in hours, never in days: hours are what is counted.
pub fn duration_in_hours(text: &Text, minutes: i64) -> String {
    match (minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR) {
        (0, rest) if rest > 0 => text.time_minutes(rest),
        (hours, 0) => text.time_hours(hours),
        (hours, rest) => text.time_hours_minutes(hours, rest),
    }
}

/// A length of time in minutes: "45 min", "2 h 10 min", and above 48 hours "3 dygn 4 h". A negative one reads as its
/// positive.
pub fn duration(text: &Text, minutes: i64) -> String {
    let minutes = minutes.saturating_abs();
    let (hours, rest) = (minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR);
    let (days, hours_of_day) = (minutes / MINUTES_PER_DAY, hours % 24);
    match () {
        () if minutes > 2 * MINUTES_PER_DAY && hours_of_day == 0 => text.time_days(days),
        () if minutes > 2 * MINUTES_PER_DAY => text.time_days_hours(days, hours_of_day),
        () if hours == 0 => text.time_minutes(rest),
        () if rest == 0 => text.time_hours(hours),
        () => text.time_hours_minutes(hours, rest),
    }
}
