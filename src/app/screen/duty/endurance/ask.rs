//! What is asked: from when, for how long, how many of whom, and what is set aside for it.

use chrono::{NaiveDateTime, NaiveTime};
use iced::widget::{Column, Container, column, container, row};
use iced::{Alignment, Length};

use super::Message as PageMessage;
use crate::app::context::Context;
use crate::app::screen::duty::{Message as Screen, words};
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    Element, Icon, Names, banner, body, button, date, field, h3, muted, parts, time as clock,
};
use crate::domain::endurance::{Demand, LONGEST_DAYS, PASS_HOURS, Row, next_hour};
use crate::domain::{Id, Role, Roster};
use crate::format::when::span;
use crate::text::time;

#[derive(Debug, Clone)]
pub enum Message {
    Date(String),
    Time(String),
    Days(String),
    Pass(usize),
    RosterRests,
    WorkGoesOn,
    RowAdded,
    RowRemoved(usize),
    Count(usize, String),
    Role(usize, usize),
    Able(usize, String),
    Hours(usize, String),
    Standby(usize),
}

/// A row as it is typed.
#[derive(Debug, Clone, Default)]
struct Line {
    count: String,
    role: Option<Id<Role>>,
    able: String,
    /// Empty means round the clock.
    hours: String,
    standby: bool,
}

pub struct Form {
    roster: Option<Id<Roster>>,
    date: String,
    time: String,
    days: String,
    pass: usize,
    rests: bool,
    work: bool,
    lines: Vec<Line>,
    roles: Vec<Id<Role>>,
    pub stuck: bool,
}

impl Form {
    /// The roster's own need, round the clock from the next hour.
    pub fn new(roster: Option<Id<Roster>>, ctx: Context<'_>) -> Self {
        let from = next_hour(ctx.now);
        let known = roster.and_then(|id| ctx.library.get(id));
        let demand = known.map_or_else(|| Demand::empty(from), |roster| Demand::of_roster(roster, from));
        let mut lines: Vec<Line> = demand.rows.iter().map(Line::of).collect();
        if lines.is_empty() {
            lines.push(Line::default());
        }
        let mut form = Self {
            roster,
            date: date::iso(from.date()),
            time: time::time(from.time()),
            days: demand.days.to_string(),
            pass: usize::try_from(demand.pass_hours - PASS_HOURS.start()).unwrap_or(0),
            rests: false,
            work: false,
            lines,
            roles: Vec::new(),
            stuck: false,
        };
        form.refreshed(ctx);
        form
    }

    pub fn refreshed(&mut self, ctx: Context<'_>) {
        self.roles = ctx
            .library
            .sorted::<Role>()
            .into_iter()
            .map(|role| role.id)
            .collect();
    }

    pub fn update(&mut self, message: Message) {
        match message {
            Message::Date(typed) => self.date = typed,
            Message::Time(typed) => self.time = typed,
            Message::Days(typed) => self.days = typed,
            Message::Pass(at) => self.pass = at,
            Message::RosterRests => self.rests = !self.rests,
            Message::WorkGoesOn => self.work = !self.work,
            Message::RowAdded => self.lines.push(Line::default()),
            Message::RowRemoved(at) => {
                self.lines.remove(at.min(self.lines.len().saturating_sub(1)));
            }
            Message::Count(at, typed) => self.line(at, |line| line.count = typed),
            Message::Role(at, role) => {
                let role = self.roles.get(role).copied();
                self.line(at, |line| line.role = role);
            }
            Message::Able(at, typed) => self.line(at, |line| line.able = typed),
            Message::Hours(at, typed) => self.line(at, |line| line.hours = typed),
            Message::Standby(at) => self.line(at, |line| line.standby = !line.standby),
        }
    }

    fn line(&mut self, at: usize, change: impl FnOnce(&mut Line)) {
        if let Some(line) = self.lines.get_mut(at) {
            change(line);
        }
    }

    fn from(&self, ctx: Context<'_>) -> Option<NaiveDateTime> {
        let day = date::parse(&self.date, ctx.today())?;
        Some(day.and_time(clock::parse(&self.time)?))
    }

    fn days(&self) -> Option<u32> {
        let days = self.days.trim().parse().ok()?;
        (1..=LONGEST_DAYS).contains(&days).then_some(days)
    }

    /// What is asked; none while it can't be understood.
    pub fn demand(&self, ctx: Context<'_>) -> Option<Demand> {
        let rows: Option<Vec<Row>> = self.lines.iter().map(Line::read).collect();
        let roster = self.roster.and_then(|id| ctx.library.get(id));
        Some(Demand {
            days: self.days()?,
            rows: rows.filter(|rows| !rows.is_empty())?,
            pass_hours: PASS_HOURS.clone().nth(self.pass).unwrap_or(*PASS_HOURS.end()),
            roster: self.roster,
            unit: roster
                .and_then(|roster| roster.unit)
                .or_else(|| ctx.library.binder().and_then(|binder| binder.unit)),
            roster_rests: self.rests,
            work_goes_on: self.work,
            ..Demand::empty(self.from(ctx)?)
        })
    }

    pub fn view<'a>(&'a self, lost: bool, names: &'a Names, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let lines = (0..self.lines.len()).map(|at| self.line_view(at, ctx));
        let add = button::quiet(text.endurance_row_add(), Icon::Add).on_press(say(Message::RowAdded));
        let rests =
            button::check(text.endurance_roster_rests(), self.rests).on_press(say(Message::RosterRests));
        let work = button::check(text.endurance_work_goes_on(), self.work).on_press(say(Message::WorkGoesOn));
        let start = button::primary(text.endurance_start(), Icon::Clock)
            .on_press(Screen::Endurance(PageMessage::Started));
        let wrong = (self.stuck && self.demand(ctx).is_none()).then(|| {
            banner(
                Tone::Caution,
                text.endurance_not_understood(),
                Some(text.endurance_not_understood_do()),
                Vec::new(),
            )
        });
        let lost = lost.then(|| banner(Tone::Caution, text.endurance_lost(), None, Vec::new()));
        parts([
            Some(body(text.endurance_intro()).into()),
            lost,
            Some(self.when(names, ctx)),
            Some(h3(text.endurance_demand()).into()),
            Some(Column::with_children(lines).spacing(space::S).into()),
            Some(row![add].into()),
            Some(column![rests, work].spacing(space::XS).into()),
            wrong,
            Some(row![start].into()),
        ])
        .spacing(space::M)
        .into()
    }

    fn when<'a>(&'a self, names: &'a Names, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let day = field::date(
            text.endurance_from(),
            &self.date,
            |typed| say(Message::Date(typed)),
            ctx.today(),
            names,
        );
        let at = field::time(text.start_time(), &self.time, |typed| say(Message::Time(typed)));
        let days = field::text(text.endurance_days(), &self.days, |typed| {
            say(Message::Days(typed))
        })
        .width(96)
        .error(
            self.days()
                .is_none()
                .then(|| text.endurance_days_wrong(LONGEST_DAYS)),
        );
        let hours = PASS_HOURS.map(|hours| text.time_hours(hours)).collect();
        let pass = field::select(text.endurance_pass(), hours, Some(self.pass), |at| {
            say(Message::Pass(at))
        });
        row![
            wide(day, 212.0),
            wide(at, 110.0),
            wide(days, 130.0),
            wide(pass, 150.0)
        ]
        .spacing(space::M)
        .wrap()
        .into()
    }

    fn line_view<'a>(&'a self, at: usize, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let line = &self.lines[at];
        let number = at + 1;
        let count = field::text(text.endurance_count(number), &line.count, move |typed| {
            say(Message::Count(at, typed))
        });
        let roles = self.roles.iter().map(|role| words::role(ctx, *role));
        let chosen = self.roles.iter().position(|role| Some(*role) == line.role);
        let role = field::select(
            text.endurance_role(number),
            roles.collect(),
            chosen,
            move |role| say(Message::Role(at, role)),
        );
        let able = field::text(text.endurance_able(number), &line.able, move |typed| {
            say(Message::Able(at, typed))
        })
        .placeholder(&text.endurance_able_none());
        let hours = field::text(text.endurance_hours(number), &line.hours, move |typed| {
            say(Message::Hours(at, typed))
        })
        .placeholder(&text.endurance_round_the_clock())
        .width(150);
        let standby =
            button::check(text.endurance_standby(number), line.standby).on_press(say(Message::Standby(at)));
        let remove = button::icon_only(text.endurance_row_remove(number), Icon::Remove)
            .on_press_maybe((self.lines.len() > 1).then(|| say(Message::RowRemoved(at))));
        let wrong = (self.stuck && line.read().is_none()).then(|| muted(text.endurance_row_wrong()));
        column![
            row![
                wide(count, 110.0),
                wide(role, 230.0),
                wide(able, 190.0),
                wide(hours, 150.0),
                standby,
                remove
            ]
            .spacing(space::M)
            .align_y(Alignment::End)
            .wrap(),
        ]
        .push(wrong)
        .width(Length::Fill)
        .into()
    }
}

impl Line {
    fn of(row: &Row) -> Self {
        Self {
            count: row.count.to_string(),
            role: Some(row.role),
            able: row.competence.clone(),
            hours: row.hours.map_or_else(String::new, |(from, to)| {
                format!("{}–{}", time::time(from), time::time(to))
            }),
            standby: row.standby,
        }
    }

    fn read(&self) -> Option<Row> {
        let count = self.count.trim().parse().ok()?;
        let hours: Option<(NaiveTime, NaiveTime)> = match self.hours.trim() {
            "" => None,
            typed => span(typed).map(|span| Some((span.start.time, span.end.time)))?,
        };
        (1..=999).contains(&count).then_some(Row {
            count,
            role: self.role?,
            competence: self.able.trim().to_owned(),
            hours,
            standby: self.standby,
        })
    }
}

/// A field of a width of its own, so that others can stand beside it.
fn wide<'a>(field: impl Into<Element<'a, Screen>>, width: f32) -> Container<'a, Screen, iced::Theme> {
    container(field.into()).width(width)
}

const fn say(message: Message) -> Screen {
    Screen::Endurance(PageMessage::Ask(message))
}
