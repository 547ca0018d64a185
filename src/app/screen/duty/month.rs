//! The month: weeks from Monday with their number, who is on call each day, gaps marked.

use chrono::Datelike;
use iced::widget::{Column, Row, column, container, row, space as gap};
use iced::{Alignment, Length};

use super::board::{Board, Part};
use super::{Duty, Message, Slot, look, week, words};
use crate::app::context::Context;
use crate::app::theme::{self, Tone, font, space};
use crate::app::widget::{
    Direction, Element, Icon, List, Role, button, cell, dialog_panel, focusable, icon, muted, small, strong,
};
use crate::text::time;

/// A day shows so many lines; the rest is counted.
const MOST_LINES: usize = 5;
const WEEK_WIDTH: f32 = 44.0;
const DAY_HEIGHT: f32 = 104.0;

/// The name by which a day is given the focus.
pub fn id(place: usize) -> String {
    format!("duty-day-{place}")
}

pub fn view<'a>(duty: &'a Duty, ctx: Context<'a>) -> Element<'a, Message> {
    if ctx.width < super::NARROW {
        return week::view(duty, ctx);
    }
    let board = &duty.board;
    let heads = board.days.iter().take(7).map(|day| {
        let name = time::weekday(ctx.text, day.date.weekday());
        container(small(name).font(font::SEMIBOLD))
            .width(Length::FillPortion(1))
            .padding([0.0, space::S])
            .into()
    });
    let heads = row![gap().width(WEEK_WIDTH)].push(Row::with_children(heads).spacing(space::XS));
    let month = duty.anchor.unwrap_or_else(|| ctx.today()).month();
    let weeks = board.days.chunks(7).enumerate().map(|(at, days)| {
        let number = days
            .first()
            .map(|day| time::week(ctx.text, day.date))
            .unwrap_or_default();
        let cells = days
            .iter()
            .enumerate()
            .map(|(weekday, day)| day_cell(board, at * 7 + weekday, day.date.month() == month, ctx));
        row![
            container(muted(number))
                .width(WEEK_WIDTH)
                .padding([space::S, 0.0]),
            Row::with_children(cells).spacing(space::XS)
        ]
        .into()
    });
    column![heads, Column::with_children(weeks).spacing(space::XS)]
        .spacing(space::S)
        .into()
}

fn day_cell<'a>(board: &'a Board, place: usize, within: bool, ctx: Context<'a>) -> Element<'a, Message> {
    let day = board.days[place];
    let today = day.date == ctx.today();
    let mut gaps = 0;
    let mut shifts = 0;
    let mut lines: Vec<Element<'a, Message>> = Vec::new();
    let many_roles = board.lines.len() > 1;
    for line in &board.lines {
        let parts = &line.cells[place];
        if parts.is_empty() {
            continue;
        }
        if many_roles {
            lines.push(
                cell(words::role(ctx, line.role))
                    .size(theme::size::SMALL)
                    .muted()
                    .into(),
            );
        }
        for part in parts {
            match part {
                Part::Gap(_) => gaps += 1,
                Part::Shift(_) => shifts += 1,
                Part::GoesOn(_) => {}
            }
            lines.push(part_line(part, ctx));
        }
    }
    let rest = lines.len().saturating_sub(MOST_LINES);
    if rest > 0 {
        lines.truncate(MOST_LINES - 1);
        lines.push(small(ctx.text.duty_more(rest + 1)).font(font::SEMIBOLD).into());
    }
    let number = if today {
        ctx.text.duty_month_today(day.date.day())
    } else {
        day.date.day().to_string()
    };
    let holiday = words::holiday(ctx, day.special).map(|name| cell(name).size(theme::size::SMALL).strong());
    let head = row![strong(number)]
        .push(holiday)
        .spacing(6)
        .align_y(Alignment::Center);
    let face = column![head, Column::with_children(lines)].spacing(2);
    let label = ctx
        .text
        .duty_day_said(time::weekday_date(ctx.text, day.date), shifts, gaps);
    focusable(
        Role::Button,
        label,
        container(face).height(DAY_HEIGHT).clip(true).width(Length::Fill),
    )
    .padding([4, 6])
    .width(Length::FillPortion(1))
    .style(look::month_day(today, day.is_free(), within))
    .id(id(place))
    .on_press(Message::DayOpened(day.date))
    .on_key(move |key| Direction::of(key).map(|direction| Message::DayArrow(day.date, direction)))
    .into()
}

fn part_line<'a>(part: &Part, ctx: Context<'a>) -> Element<'a, Message> {
    let marked = |sign, tone, words: String| -> Element<'a, Message> {
        row![
            icon(sign, 13.0).tone(tone),
            small(words)
                .style(theme::text::tone(tone))
                .font(font::SEMIBOLD)
                .wrapping(iced::widget::text::Wrapping::None)
        ]
        .spacing(3)
        .align_y(Alignment::Center)
        .into()
    };
    match part {
        Part::Gap(hole) => {
            let clock = words::clock(ctx.text, hole.from, hole.to);
            marked(Icon::Stop, Tone::Danger, ctx.text.duty_gap_short(clock))
        }
        Part::Shift(entry) | Part::GoesOn(entry) if entry.person.is_none() => {
            marked(Icon::Warning, Tone::Caution, words::person(ctx, None))
        }
        Part::Shift(entry) => cell(words::person(ctx, entry.person))
            .size(theme::size::SMALL)
            .into(),
        Part::GoesOn(entry) => cell(format!("↳ {}", words::person(ctx, entry.person)))
            .size(theme::size::SMALL)
            .into(),
    }
}

/// Everything of one day, each to be opened.
pub fn day_panel<'a>(duty: &'a Duty, date: chrono::NaiveDate, ctx: Context<'a>) -> Element<'a, Message> {
    let board = &duty.board;
    let place = board.place(date);
    let parts: Vec<&'a Part> = place
        .map(|place| board.lines.iter().flat_map(|line| &line.cells[place]).collect())
        .unwrap_or_default();
    let holiday = place
        .and_then(|place| words::holiday(ctx, board.days[place].special))
        .map(strong);
    let none = parts.is_empty().then(|| muted(ctx.text.duty_day_empty()));
    let content: Element<'a, Message> = if parts.len() > 40 {
        let count = parts.len();
        let opened: Vec<_> = parts.iter().map(|part| (*part).clone()).collect();
        List::new(ctx.text.duty_day_list(), count, move |at| {
            let words = match &opened[at] {
                Part::Shift(entry) | Part::GoesOn(entry) => week::spoken(entry, ctx),
                Part::Gap(hole) => week::spoken_gap(hole, ctx),
            };
            container(cell(words)).padding([0.0, space::M]).into()
        })
        .height(Length::Fixed(400.0))
        .on_select(Message::DayRow)
        .into()
    } else {
        let blocks = parts.into_iter().map(|part| {
            let role = match part {
                Part::Shift(entry) | Part::GoesOn(entry) => entry.role,
                Part::Gap(hole) => hole.role,
            };
            column![muted(words::role(ctx, role)), week::block(part, ctx)]
                .spacing(2)
                .into()
        });
        Column::with_children(blocks).spacing(space::S).into()
    };
    let slot = Slot {
        role: duty.role,
        date: Some(date),
        hole: None,
    };
    let body = column![]
        .push(holiday)
        .push(none)
        .push(content)
        .spacing(space::M)
        .width(Length::Fill);
    dialog_panel(
        time::weekday_date(ctx.text, date),
        body,
        vec![
            button::secondary(ctx.text.close(), None)
                .on_press(Message::PanelClosed)
                .into(),
            button::primary(ctx.text.duty_shift_new(), Icon::Add)
                .on_press(Message::NewShift(slot))
                .into(),
        ],
    )
}
