//! Times as they are typed, and what they mean: an end before the start is the next day.

use chrono::{Days, Duration, NaiveDate, NaiveDateTime, NaiveTime};

use super::board;
use crate::app::widget::{date, time};
use crate::domain::duty::LONGEST_SHIFT_DAYS;

/// When a shift begins and ends, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    pub start_date: String,
    pub start_time: String,
    pub end_time: String,
    /// Typed by hand; none follows the start.
    pub end_date: Option<String>,
}

/// What is wrong with a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    StartDate,
    StartTime,
    EndDate,
    EndTime,
    EndsBefore,
    TooLong,
}

impl Span {
    pub fn of(start: NaiveDateTime, end: NaiveDateTime) -> Self {
        let mut span = Self {
            start_date: date::iso(start.date()),
            start_time: time::hh_mm(start.time()),
            end_time: time::hh_mm(end.time()),
            end_date: None,
        };
        if span.read(start.date()) != Ok((start, end)) {
            span.end_date = Some(date::iso(end.date()));
        }
        span
    }

    /// The end's day as it stands in its field: as typed, or as it follows from the rest.
    pub fn shown_end_date(&self, today: NaiveDate) -> String {
        let follows = || {
            let start = date::parse(&self.start_date, today)?;
            let (from, to) = (time::parse(&self.start_time)?, time::parse(&self.end_time)?);
            Some(date::iso(next(start, from, to)))
        };
        self.end_date.clone().or_else(follows).unwrap_or_default()
    }

    /// The wall-clock times meant.
    ///
    /// # Errors
    /// The first thing that is [`Wrong`].
    pub fn read(&self, today: NaiveDate) -> Result<(NaiveDateTime, NaiveDateTime), Wrong> {
        let first = date::parse(&self.start_date, today).ok_or(Wrong::StartDate)?;
        let from = time::parse(&self.start_time).ok_or(Wrong::StartTime)?;
        let to = time::parse(&self.end_time).ok_or(Wrong::EndTime)?;
        let last = match &self.end_date {
            Some(typed) => date::parse(typed, today).ok_or(Wrong::EndDate)?,
            None => next(first, from, to),
        };
        let (start, end) = (first.and_time(from), last.and_time(to));
        if end <= start || board::length(start, end) <= 0 {
            Err(Wrong::EndsBefore)
        } else if end - start > Duration::days(LONGEST_SHIFT_DAYS) {
            Err(Wrong::TooLong)
        } else {
            Ok((start, end))
        }
    }
}

fn next(start: NaiveDate, from: NaiveTime, to: NaiveTime) -> NaiveDate {
    if to <= from {
        start.checked_add_days(Days::new(1)).unwrap_or(start)
    } else {
        start
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: &str, end: &str) -> Span {
        Span::of(start.parse().unwrap(), end.parse().unwrap())
    }

    #[test]
    fn an_end_before_the_start_is_the_next_day() {
        let today = "2026-11-20".parse().unwrap();
        let mut night = span("2026-12-24T17:00:00", "2026-12-24T18:00:00");
        night.end_time = "8".into();
        let (_, end) = night.read(today).unwrap();
        assert_eq!(end.to_string(), "2026-12-25 08:00:00");
        assert_eq!(night.shown_end_date(today), "2026-12-25");
    }

    #[test]
    fn a_shift_of_a_week_keeps_its_last_day_and_one_too_long_is_told() {
        let today = "2026-11-20".parse().unwrap();
        let week = span("2026-12-18T17:00:00", "2026-12-25T17:00:00");
        assert_eq!(week.end_date.as_deref(), Some("2026-12-25"));
        let long = span("2026-12-01T17:00:00", "2027-12-25T17:00:00");
        assert_eq!(long.read(today), Err(Wrong::TooLong));
        let back = Span {
            end_date: Some("2026-12-17".into()),
            ..week
        };
        assert_eq!(back.read(today), Err(Wrong::EndsBefore));
    }

    #[test]
    fn a_shift_within_the_hour_that_is_skipped_in_march_is_not_taken() {
        let today = "2027-03-01".parse().unwrap();
        let skipped = span("2027-03-28T02:30:00", "2027-03-28T03:00:00");
        assert_eq!(skipped.read(today), Err(Wrong::EndsBefore));
    }
}
