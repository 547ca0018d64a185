//! The week: a row for each role, a column for each day; below a certain width the days stand below each other.

use chrono::{Datelike, NaiveDate};
use iced::widget::{Column, Row, Stack, column, container, row, space as gap};
use iced::{Alignment, Length};

use super::board::{Board, Day, Entry, Hole, Line, MOST_IN_CELL, Part};
use super::{Duty, Message, Slot, Spot, living, look, words};
use crate::app::context::Context;
use crate::app::theme::{self, Tone, font, space};
use crate::app::widget::{
    Control, Element, Icon, Role, badge, badge_with, body, focusable, h3, icon, muted, small, strong,
};
use crate::phrase;
use crate::text::time;

/// The name by which a place in the grid is given the focus.
pub fn id(spot: Spot) -> String {
    format!("duty-{}-{}-{}", spot.line, spot.day, spot.item)
}

/// Shifts and gaps of the days shown.
pub fn view<'a>(duty: &'a Duty, ctx: Context<'a>) -> Element<'a, Message> {
    if ctx.width < super::NARROW {
        agenda(&duty.board, ctx)
    } else {
        grid(&duty.board, ctx)
    }
}

fn grid<'a>(board: &'a Board, ctx: Context<'a>) -> Element<'a, Message> {
    let heads = board.days.iter().map(|day| {
        container(heading(day, ctx))
            .padding([space::S, space::XS])
            .width(Length::FillPortion(1))
            .into()
    });
    let mut rows = column![Row::with_children(heads).spacing(space::S)].spacing(space::S);
    for (at, line) in board.lines.iter().enumerate() {
        let band = container(strong(words::role(ctx, line.role)))
            .padding([space::XS, space::S])
            .width(Length::Fill)
            .style(look::band);
        rows = rows.push(band).push(role_row(at, line, board, ctx));
    }
    let grounds = board.days.iter().map(|day| {
        container(gap())
            .width(Length::FillPortion(1))
            .height(Length::Fill)
            .style(look::day(day.date == ctx.today(), day.is_free()))
            .into()
    });
    let grounds = Row::with_children(grounds).spacing(space::S);
    let rows = rows.push(gap().height(space::XS));
    Stack::with_children([rows.into()]).push_under(grounds).into()
}

/// Weekday and date, what the day is called, and that the clock is changed.
pub fn heading<'a>(day: &Day, ctx: Context<'a>) -> Element<'a, Message> {
    let weekday = time::weekday_short(ctx.text, day.date.weekday());
    let date = ctx
        .text
        .duty_day_head(weekday, day.date.day(), time::month_short(ctx.text, day.date));
    let today = (day.date == ctx.today()).then(|| small(ctx.text.today()).font(font::SEMIBOLD));
    let holiday = words::holiday(ctx, day.special).map(|name| {
        row![
            icon(Icon::Calendar, 14.0).tone(Tone::Info),
            small(name)
                .style(theme::text::tone(Tone::Info))
                .font(font::SEMIBOLD)
        ]
        .spacing(space::XS)
    });
    let clock = (day.hours != 24).then(|| {
        row![
            icon(Icon::Clock, 14.0).tone(Tone::Caution),
            small(ctx.text.duty_day_hours(day.hours)).style(theme::text::tone(Tone::Caution))
        ]
        .spacing(space::XS)
    });
    column![strong(date)]
        .push(today)
        .push(holiday)
        .push(clock)
        .spacing(2)
        .into()
}

fn role_row<'a>(at: usize, line: &'a Line, board: &'a Board, ctx: Context<'a>) -> Element<'a, Message> {
    let cells = line
        .cells
        .iter()
        .zip(&board.days)
        .enumerate()
        .map(|(place, (cell, day))| {
            let spot = Spot {
                line: at,
                day: place,
                item: 0,
            };
            container(parts(line, cell, day, spot, ctx))
                .padding([0.0, space::XS])
                .width(Length::FillPortion(1))
                .into()
        });
    Row::with_children(cells).spacing(space::S).into()
}

/// What stands in a cell, or a place to begin a shift in.
fn parts<'a>(line: &Line, cell: &'a [Part], day: &Day, spot: Spot, ctx: Context<'a>) -> Element<'a, Message> {
    if cell.is_empty() {
        return vacant(line, day, ctx).id(id(spot)).on_key(arrows(spot)).into();
    }
    let date = day.date;
    let shown = cell.iter().take(MOST_IN_CELL).enumerate().map(|(item, part)| {
        let spot = Spot { item, ..spot };
        block(part, date, ctx).id(id(spot)).on_key(arrows(spot)).into()
    });
    let rest = cell.len().saturating_sub(MOST_IN_CELL);
    let more = (rest > 0).then(|| {
        let spot = Spot {
            item: MOST_IN_CELL,
            ..spot
        };
        let label = ctx.text.duty_more(rest);
        focusable(Role::Button, label.clone(), small(label).font(font::SEMIBOLD))
            .padding([6, 8])
            .width(Length::Fill)
            .style(look::vacant)
            .id(id(spot))
            .on_press(Message::DayOpened(date))
            .on_key(arrows(spot))
    });
    Column::with_children(shown).push(more).spacing(space::XS).into()
}

fn arrows(spot: Spot) -> impl Fn(&iced::keyboard::Key) -> Option<Message> {
    move |key| crate::app::widget::Direction::of(key).map(|direction| Message::Arrow(spot, direction))
}

fn vacant<'a>(line: &Line, day: &Day, ctx: Context<'a>) -> Control<'a, Message> {
    let label = ctx.text.duty_new_at(
        words::role(ctx, line.role),
        time::weekday_date(ctx.text, day.date),
    );
    let slot = Slot {
        role: Some(line.role),
        date: Some(day.date),
        hole: None,
    };
    focusable(
        Role::Button,
        label,
        container(icon(Icon::Add, 16.0))
            .center_x(Length::Fill)
            .padding(space::S),
    )
    .width(Length::Fill)
    .style(look::vacant)
    .on_press(Message::NewShift(slot))
}

/// A shift or gap that can be pressed, spoken with everything that stands on it.
pub fn block<'a>(part: &Part, on: NaiveDate, ctx: Context<'a>) -> Control<'a, Message> {
    match part {
        Part::Shift(entry) => shift_block(entry, None, ctx),
        Part::GoesOn(entry) => shift_block(entry, Some(on), ctx),
        Part::Gap(hole) => gap_block(hole, on, ctx),
    }
}

/// A shift as one says it: role, time, who and how.
pub fn spoken(entry: &Entry, ctx: Context<'_>) -> String {
    let said = ctx.text.duty_shift_said(
        words::role(ctx, entry.role),
        time::span(ctx.text, entry.start, entry.end),
        words::person(ctx, entry.person),
        phrase::form(ctx.text, entry.form, entry.background),
    );
    match words::kept(ctx.text, entry.kept) {
        Some((_, mark)) => format!("{said}, {mark}"),
        None => said,
    }
}

fn shift_block<'a>(entry: &Entry, goes_on: Option<NaiveDate>, ctx: Context<'a>) -> Control<'a, Message> {
    let clock = match goes_on {
        None => words::clock(ctx.text, entry.start, entry.end),
        Some(on) if entry.end.date() == on => ctx.text.duty_goes_on(time::time(entry.end)),
        Some(_) => ctx.text.duty_goes_on(time::weekday_time(ctx.text, entry.end)),
    };
    let form = phrase::form(ctx.text, entry.form, entry.background);
    let odd = i64::abs(entry.minutes - (entry.end - entry.start).num_minutes()) > 0;
    let form = if odd {
        format!("{form} · {}", words::hours(ctx.text, entry.minutes))
    } else {
        form
    };
    let (tone, who): (Tone, Element<'a, Message>) = match entry.person {
        Some(_) => (Tone::Neutral, strong(words::person(ctx, entry.person)).into()),
        None => (
            Tone::Caution,
            row![icon(Icon::Warning, 15.0), strong(words::person(ctx, None))]
                .spacing(space::XS)
                .align_y(Alignment::Center)
                .into(),
        ),
    };
    let conflict = ctx
        .library
        .in_conflict(entry.at.month)
        .then(|| badge_with(Icon::Warning, Tone::Caution, ctx.text.duty_conflict_mark()));
    let broken = words::kept(ctx.text, entry.kept).map(|(tone, word)| badge(tone, word));
    let mark = entry.mark.map(|mark| living::mine::mark_view(mark, ctx));
    let face = column![small(clock), who, small(form)]
        .push(broken)
        .push(mark)
        .push(conflict)
        .spacing(1);
    focusable(Role::Button, spoken(entry, ctx), face)
        .padding([6, 8])
        .width(Length::Fill)
        .style(look::block(tone))
        .on_press(Message::ShiftOpened(entry.at.shift))
}

/// A gap as one says it.
pub fn spoken_gap(hole: &Hole, ctx: Context<'_>) -> String {
    let (role, when) = (
        words::role(ctx, hole.role),
        time::span(ctx.text, hole.from, hole.to),
    );
    match words::lacking(ctx, hole) {
        None => ctx
            .text
            .duty_gap_said(role, when, hole.needed.saturating_sub(hole.covered)),
        Some(competence) => ctx.text.duty_gap_competence_said(role, when, competence),
    }
}

fn gap_block<'a>(hole: &Hole, on: NaiveDate, ctx: Context<'a>) -> Control<'a, Message> {
    let clock = words::short_clock(ctx.text, hole.from, hole.to, on);
    let title = match words::lacking(ctx, hole) {
        Some(competence) => ctx.text.duty_gap_competence(competence, clock),
        None if hole.covered == 0 => ctx.text.duty_gap_nobody(clock),
        None => ctx.text.duty_gap_missing(hole.needed - hole.covered, clock),
    };
    let title = column![body(title).font(font::SEMIBOLD)]
        .push(hole.background.then(|| small(ctx.text.duty_gap_second_line())))
        .width(Length::Fill);
    let face = row![icon(Icon::Stop, 16.0), title]
        .spacing(6)
        .align_y(Alignment::Start);
    let slot = Slot {
        role: Some(hole.role),
        date: None,
        hole: Some(*hole),
    };
    focusable(Role::Button, spoken_gap(hole, ctx), face)
        .padding([6, 8])
        .width(Length::Fill)
        .style(look::block(Tone::Danger))
        .on_press(Message::NewShift(slot))
}

/// The days below each other, for a narrow window or large text.
fn agenda<'a>(board: &'a Board, ctx: Context<'a>) -> Element<'a, Message> {
    let days = board.days.iter().enumerate().map(|(place, day)| {
        let weekday = time::weekday_date(ctx.text, day.date);
        let holiday =
            words::holiday(ctx, day.special).map(|name| badge_with(Icon::Calendar, Tone::Info, name));
        let head = row![h3(weekday)].push(holiday).spacing(space::S).wrap();
        let lines = board.lines.iter().enumerate().map(|(at, line)| {
            let spot = Spot {
                line: at,
                day: place,
                item: 0,
            };
            column![
                muted(words::role(ctx, line.role)),
                parts(line, &line.cells[place], day, spot, ctx)
            ]
            .spacing(2)
            .into()
        });
        let card = column![head]
            .push(Column::with_children(lines).spacing(space::S))
            .spacing(space::S);
        container(card)
            .padding(space::M)
            .width(Length::Fill)
            .style(look::day(day.date == ctx.today(), day.is_free()))
            .into()
    });
    Column::with_children(days).spacing(space::M).into()
}
