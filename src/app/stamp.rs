//! A day and a time that somebody reads off paper and types in.

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::context::Context;
use super::names;
use super::widget::{Element, date, field, time};
use crate::domain::logbook::AHEAD_MINUTES;
use crate::domain::zone;

/// What is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stamp {
    day: String,
    time: String,
}

#[derive(Debug, Clone)]
pub enum Change {
    Day(String),
    Time(String),
}

/// Why what is typed is no instant that paper tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    Unread,
    Ahead,
}

impl Stamp {
    /// The day is there already; the time is typed.
    pub fn on(day: NaiveDate) -> Self {
        Self {
            day: date::iso(day),
            time: String::new(),
        }
    }

    /// The day of another, with the time still to be typed.
    pub fn same_day(&self) -> Self {
        Self {
            time: String::new(),
            ..self.clone()
        }
    }

    pub fn apply(&mut self, change: Change) {
        match change {
            Change::Day(typed) => self.day = typed,
            Change::Time(typed) => self.time = typed,
        }
    }

    /// Whether no time is typed: the day alone says nothing.
    pub fn is_empty(&self) -> bool {
        self.time.trim().is_empty()
    }

    /// The instant that is meant.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(&self, ctx: Context<'_>) -> Result<DateTime<Utc>, Wrong> {
        let day = date::parse(&self.day, ctx.today()).ok_or(Wrong::Unread)?;
        let clock = time::parse(&self.time).ok_or(Wrong::Unread)?;
        let at = zone::instant(day.and_time(clock));
        if at > ctx.now + Duration::minutes(AHEAD_MINUTES) {
            return Err(Wrong::Ahead);
        }
        Ok(at)
    }

    /// The two fields: the time, which bears `id`, and the day. What is wrong is said once somebody has `tried`.
    pub fn fields<'a, M: Clone + 'a>(
        &self,
        (day_label, time_label): (String, String),
        id: &'static str,
        tried: bool,
        ctx: Context<'a>,
        say: impl Fn(Change) -> M + Copy + 'a,
    ) -> [Element<'a, M>; 2] {
        let wrong = self.read(ctx).err().map(|wrong| match wrong {
            Wrong::Unread => ctx.text.from_paper_time_needed(),
            Wrong::Ahead => ctx.text.from_paper_ahead(),
        });
        let clock = field::time(time_label, &self.time, move |typed| say(Change::Time(typed)))
            .id(id)
            .error(wrong.filter(|_| tried));
        let day = field::date(
            day_label,
            &self.day,
            move |typed| say(Change::Day(typed)),
            ctx.today(),
            names::calendar(ctx.text),
        );
        [clock.into(), day.into()]
    }
}
