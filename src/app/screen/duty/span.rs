//! Times as they are typed, and what they mean: an end before the start is the next day.

use chrono::{Days, Duration, NaiveDate, NaiveDateTime, NaiveTime};

use iced::Length;
use iced::widget::{column, container, row};

use super::{Message as Screen, board};
use crate::app::context::Context;
use crate::app::theme::space;
use crate::app::widget::{Element, Names, date, field, time};
use crate::domain::duty::LONGEST_SHIFT_DAYS;

/// When a shift begins and ends, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Span {
    pub start_date: String,
    pub start_time: String,
    pub end_time: String,
    /// Typed by hand; none follows the start.
    pub end_date: Option<String>,
}

#[derive(Debug, Clone)]
pub enum Message {
    StartDate(String),
    StartTime(String),
    EndDate(String),
    EndTime(String),
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

    pub fn update(&mut self, message: &Message) {
        match message {
            Message::StartDate(typed) => self.start_date.clone_from(typed),
            Message::StartTime(typed) => self.start_time.clone_from(typed),
            Message::EndTime(typed) => self.end_time.clone_from(typed),
            Message::EndDate(typed) => {
                self.end_date = Some(typed.clone()).filter(|typed| !typed.trim().is_empty());
            }
        }
    }

    /// The fields of start and end, with what is wrong under them.
    pub fn view<'a>(
        &'a self,
        ctx: Context<'a>,
        names: &'a Names,
        say: impl Fn(Message) -> Screen + Copy + 'a,
    ) -> Element<'a, Screen> {
        column![self.start(ctx, names, say), self.end(ctx, names, say)]
            .spacing(space::M)
            .into()
    }

    pub fn start<'a>(
        &'a self,
        ctx: Context<'a>,
        names: &'a Names,
        say: impl Fn(Message) -> Screen + Copy + 'a,
    ) -> Element<'a, Screen> {
        let text = ctx.text;
        let typed = move |typed| say(Message::StartDate(typed));
        let day = field::date(
            text.duty_start_date(),
            &self.start_date,
            typed,
            ctx.today(),
            names,
        )
        .error(self.wrong(Wrong::StartDate, text.duty_date_wrong(), ctx));
        let typed = move |typed| say(Message::StartTime(typed));
        let time = field::time(text.start_time(), &self.start_time, typed).error(self.wrong(
            Wrong::StartTime,
            text.duty_time_wrong(),
            ctx,
        ));
        beside(day.into(), time.into())
    }

    pub fn end<'a>(
        &'a self,
        ctx: Context<'a>,
        names: &'a Names,
        say: impl Fn(Message) -> Screen + Copy + 'a,
    ) -> Element<'a, Screen> {
        let (text, today) = (ctx.text, ctx.today());
        let wrong = self
            .wrong(Wrong::EndDate, text.duty_date_wrong(), ctx)
            .or_else(|| self.wrong(Wrong::EndsBefore, text.duty_ends_before(), ctx))
            .or_else(|| self.wrong(Wrong::TooLong, text.duty_too_long(LONGEST_SHIFT_DAYS), ctx));
        let shown = self.shown_end_date(today);
        let typed = move |typed| say(Message::EndDate(typed));
        let day = field::date(text.duty_end_date(), &shown, typed, today, names).error(wrong);
        let typed = move |typed| say(Message::EndTime(typed));
        let time = field::time(text.end_time(), &self.end_time, typed).error(self.wrong(
            Wrong::EndTime,
            text.duty_time_wrong(),
            ctx,
        ));
        beside(day.into(), time.into())
    }

    fn wrong(&self, kind: Wrong, words: String, ctx: Context<'_>) -> Option<String> {
        (self.read(ctx.today()) == Err(kind)).then_some(words)
    }
}

fn beside<'a>(day: Element<'a, Screen>, time: Element<'a, Screen>) -> Element<'a, Screen> {
    row![
        container(day).width(Length::FillPortion(3)),
        container(time).width(Length::FillPortion(2))
    ]
    .spacing(space::M)
    .into()
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
