//! When responsibility moves: as soon as it is accepted, or at a day and a time that are stated.

use chrono::{DateTime, Duration, Utc};
use iced::widget::{column, row};

use super::words;
use crate::app::context::Context;
use crate::app::names;
use crate::app::theme::{Tone, space};
use crate::app::widget::{Element, badge_with, body, date, field, icon, muted, time};
use crate::app::widget::{Icon, strong};
use crate::domain::{Handover, zone};
use crate::text::{Text, time as clock};

/// To the giver a time this recent is the one just spoken of, not tomorrow's.
const JUST_NOW: Duration = Duration::minutes(10);

/// The receiver may type what was agreed on hours ago.
const AGREED: Duration = Duration::hours(6);

/// What is typed; nothing stands for the moment of acceptance.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    day: String,
    time: String,
    /// When it was typed: a time without a day is the next one after that.
    since: DateTime<Utc>,
}

#[derive(Debug, Clone)]
pub enum Change {
    Day(String),
    Time(String),
    Cleared,
}

/// Why what is typed is no time to move at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    Day,
    Time,
    TimeMissing,
    Passed,
}

impl Wrong {
    fn words(self, text: &Text) -> String {
        match self {
            Self::Day => text.handover_moves_wrong_day(),
            Self::Time => text.handover_moves_wrong_time(),
            Self::TimeMissing => text.handover_moves_time_missing(),
            Self::Passed => text.handover_moves_passed(),
        }
    }
}

impl Typed {
    /// An instant that was stated before, as it would be typed.
    pub fn of(at: Option<DateTime<Utc>>) -> Self {
        let Some(at) = at else {
            return Self::default();
        };
        let local = zone::local(at);
        Self {
            day: date::iso(local.date()),
            time: time::hh_mm(local.time()),
            since: at,
        }
    }

    pub fn apply(&mut self, change: Change, now: DateTime<Utc>) {
        match change {
            Change::Day(typed) => self.day = typed,
            Change::Time(typed) => self.time = typed,
            Change::Cleared => *self = Self::default(),
        }
        self.since = now;
    }

    pub fn is_empty(&self) -> bool {
        self.day.trim().is_empty() && self.time.trim().is_empty()
    }

    /// What the giver means; none is the moment of acceptance.
    ///
    /// # Errors
    /// What cannot be read.
    pub fn stated(&self) -> Result<Option<DateTime<Utc>>, Wrong> {
        self.read(JUST_NOW)
    }

    /// What the receiver was told.
    ///
    /// # Errors
    /// What cannot be read.
    pub fn told(&self) -> Result<Option<DateTime<Utc>>, Wrong> {
        self.read(AGREED)
    }

    /// A time without a day is the first one that lies less than `back` before it was typed.
    fn read(&self, back: Duration) -> Result<Option<DateTime<Utc>>, Wrong> {
        if self.is_empty() {
            return Ok(None);
        }
        if self.time.trim().is_empty() {
            return Err(Wrong::TimeMissing);
        }
        let clock = time::parse(&self.time).ok_or(Wrong::Time)?;
        let today = zone::local(self.since).date();
        if !self.day.trim().is_empty() {
            let day = date::parse(&self.day, today).ok_or(Wrong::Day)?;
            return Ok(Some(zone::instant(day.and_time(clock))));
        }
        let earliest = self.since - back;
        let days = [today.pred_opt(), Some(today), today.succ_opt()];
        let instants = days.into_iter().flatten();
        Ok(instants
            .map(|day| zone::instant(day.and_time(clock)))
            .find(|at| *at > earliest))
    }

    /// As [`Typed::stated`], for an offer made now: a time that has passed can't be kept.
    ///
    /// # Errors
    /// What cannot be read, or that it has passed.
    pub fn ahead(&self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, Wrong> {
        match self.stated()? {
            Some(at) if at <= now - JUST_NOW => Err(Wrong::Passed),
            read => Ok(read),
        }
    }

    /// The two fields, and below them how they are `meant`. The field of the time bears `id`.
    pub fn fields<'a, M: Clone + 'a>(
        &self,
        meant: Result<Option<DateTime<Utc>>, Wrong>,
        (label, id): (String, &'static str),
        ctx: Context<'a>,
        say: impl Fn(Change) -> M + Copy + 'a,
    ) -> Element<'a, M> {
        let text = ctx.text;
        let wrong = meant.err();
        let of_day = wrong.filter(|wrong| *wrong == Wrong::Day);
        let of_time = wrong.filter(|wrong| *wrong != Wrong::Day);
        let day = field::date(
            text.handover_moves_day(),
            &self.day,
            move |typed| say(Change::Day(typed)),
            ctx.today(),
            names::calendar(text),
        )
        .error(of_day.map(|wrong| wrong.words(text)));
        // An empty field stands for the next such time, and says so.
        let day = if self.day.trim().is_empty() {
            day.hint(text.handover_moves_day_hint())
        } else {
            day
        };
        let clock = field::time(label, &self.time, move |typed| say(Change::Time(typed)))
            .id(id)
            .error(of_time.map(|wrong| wrong.words(text)));
        let fields = row![Element::from(clock), Element::from(day)].spacing(space::L);
        let read = meant.ok().flatten().map(|at| {
            let when = text.handover_moves_at(words::when(ctx, at));
            badge_with(Icon::Clock, Tone::Info, format!("{when}, {}", away(at, ctx)))
        });
        column![fields].push(read).spacing(space::S).into()
    }
}

/// "om 50 min".
fn away(at: DateTime<Utc>, ctx: Context<'_>) -> String {
    clock::until(ctx.text, ctx.now, at)
}

/// When responsibility moves by a handover, where a time was stated that lies after its acceptance, or else after now.
pub fn later(handover: &Handover, ctx: Context<'_>) -> Option<DateTime<Utc>> {
    let after = handover.closed_at.unwrap_or(ctx.now);
    let baton = ctx.library.get(handover.baton);
    let mut passes = baton.into_iter().flat_map(|baton| baton.passes.unordered());
    // What was carried out is what counts: it may be later than what was stated.
    let moved = passes.find(|(_, pass)| pass.handover == Some(handover.id));
    let at = moved.map_or(handover.moves_at, |(_, pass)| Some(pass.at));
    at.filter(|at| *at > after)
}

/// A line that says when it moves, or that the time has passed while nobody accepted; nothing where no time was stated.
pub fn line<'a, M: 'a>(handover: &Handover, letters: f32, ctx: Context<'a>) -> Option<Element<'a, M>> {
    let at = handover.moves_at?;
    let when = words::when(ctx, at);
    let (tone, said) = if at > ctx.now {
        let moves = ctx.text.handover_moves_at(when);
        (Tone::Info, format!("{moves}, {}", away(at, ctx)))
    } else {
        (Tone::Caution, ctx.text.handover_moves_late(when))
    };
    let line = row![icon(Icon::Clock, 20.0).tone(tone), strong(said).size(letters)].spacing(space::S);
    Some(line.into())
}

/// What it means, above the fields.
pub fn about<'a, M: 'a>(ctx: Context<'a>) -> Element<'a, M> {
    muted(ctx.text.handover_moves_text()).into()
}

/// That it moves when it is accepted.
pub fn on_acceptance<'a, M: 'a>(ctx: Context<'a>) -> Element<'a, M> {
    body(ctx.text.handover_moves_on_acceptance()).into()
}
