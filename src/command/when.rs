//! Instants, days and hours as they are typed on the command line, in Stockholm's time.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use super::failure::Failure;
use crate::domain::zone;
use crate::format::when::span;
use crate::text::Text;

const LOCAL: [&str; 4] = [
    "%Y-%m-%d %H:%M",
    "%Y-%m-%dT%H:%M",
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%dT%H:%M:%S",
];

/// An instant: a day and a time in Stockholm, a time of today, or with its own zone as RFC 3339.
pub fn instant(text: &Text, typed: &str, now: DateTime<Utc>) -> Result<DateTime<Utc>, Failure> {
    if let Ok(at) = DateTime::parse_from_rfc3339(typed.trim()) {
        return Ok(at.to_utc());
    }
    local(text, typed, now).map(zone::instant)
}

/// A day and a time on the clock, or a time of today.
pub fn local(text: &Text, typed: &str, now: DateTime<Utc>) -> Result<NaiveDateTime, Failure> {
    let typed = typed.trim();
    if let Ok(time) = NaiveTime::parse_from_str(typed, "%H:%M") {
        return Ok(zone::local(now).date().and_time(time));
    }
    LOCAL
        .iter()
        .find_map(|shape| NaiveDateTime::parse_from_str(typed, shape).ok())
        .ok_or_else(|| Failure::usage(text.cli_not_an_instant(typed), text.cli_not_an_instant_do()))
}

/// A day as 2026-12-24.
pub fn date(text: &Text, typed: &str) -> Result<NaiveDate, Failure> {
    typed
        .trim()
        .parse()
        .map_err(|_| Failure::usage(text.cli_not_a_date(typed), text.cli_not_a_date_do()))
}

/// Hours as 17:00-08:00.
pub fn hours(text: &Text, typed: &str) -> Result<(NaiveTime, NaiveTime), Failure> {
    let hours =
        span(typed).ok_or_else(|| Failure::usage(text.cli_not_hours(typed), text.cli_not_hours_do()))?;
    Ok((hours.start.time, hours.end.time))
}
