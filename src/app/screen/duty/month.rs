//! The month: weeks from Monday with their number, who is on call each day, gaps marked.

use chrono::Datelike;
use iced::widget::{Column, Row, column, container, row, space as gap};
use iced::{Alignment, Length};

use super::board::{Board, Day, Kept, Part};
use super::{Duty, Message, Slot, living, look, week, words};
use crate::app::context::Context;
use crate::app::theme::{self, Tone, font, space};
use crate::app::widget::{
    Direction, Element, Icon, List, Role, button, cell, dialog_panel, focusable, icon, list, muted, small,
    strong,
};
use crate::domain::publication::Mark;
use crate::text::time;

/// A day shows so many names; the rest is counted. Gaps are always shown.
const MOST_NAMES: usize = 6;
const WEEK_WIDTH: f32 = 44.0;
const LINE_HEIGHT: f32 = 19.0;
const HEAD_HEIGHT: f32 = 30.0;
const LEAST_LINES: usize = 3;

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
        let lines: Vec<_> = (0..days.len())
            .map(|weekday| Lines::of(board, at * 7 + weekday, ctx))
            .collect();
        let highest = lines.iter().map(Lines::count).max().unwrap_or(0).max(LEAST_LINES);
        let height = HEAD_HEIGHT + LINE_HEIGHT * highest as f32;
        let cells = days.iter().zip(lines).enumerate().map(|(weekday, (day, lines))| {
            let within = day.date.month() == month;
            day_cell(*day, at * 7 + weekday, lines, (within, height), ctx)
        });
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

/// What a day says in short: its gaps first, then who is on call in each role.
#[derive(Default)]
struct Lines {
    gaps: Vec<String>,
    open: usize,
    /// Shifts that break a strict rule, and nobody has said why.
    broken: usize,
    shifts: usize,
    /// Roles and, below each, its people.
    names: Vec<(bool, String)>,
    more: usize,
    /// Shifts that are not as they were told, and those that are not told yet.
    changed: usize,
    drafts: usize,
}

impl Lines {
    fn of(board: &Board, place: usize, ctx: Context<'_>) -> Self {
        let mut told = Self::default();
        let on = board.days[place].date;
        let mut count = 0;
        for line in &board.lines {
            let mut people: Vec<String> = Vec::new();
            for part in &line.cells[place] {
                match part {
                    Part::Gap(hole) => told
                        .gaps
                        .push(words::short_clock(ctx.text, hole.from, hole.to, on)),
                    Part::Shift(entry) | Part::GoesOn(entry) => {
                        let begins = matches!(part, Part::Shift(_));
                        told.shifts += usize::from(begins);
                        told.broken += usize::from(begins && entry.kept == Kept::No);
                        told.changed += usize::from(begins && entry.mark == Some(Mark::Changed));
                        told.drafts += usize::from(begins && entry.mark == Some(Mark::Draft));
                        let name = words::person(ctx, entry.person);
                        let name = if begins { name } else { format!("↳ {name}") };
                        match entry.person {
                            None => told.open += 1,
                            Some(_) if people.contains(&name) => {}
                            Some(_) => people.push(name),
                        }
                    }
                }
            }
            if !people.is_empty() && board.lines.len() > 1 {
                told.names.push((true, words::role(ctx, line.role)));
            }
            let room = usize::saturating_sub(MOST_NAMES, count);
            told.more += people.len().saturating_sub(room);
            count += people.len().min(room);
            told.names
                .extend(people.into_iter().take(room).map(|name| (false, name)));
        }
        // A role whose people were all left out says nothing.
        while told.names.last().is_some_and(|(is_role, _)| *is_role) {
            told.names.pop();
        }
        told
    }

    fn count(&self) -> usize {
        let lines = [self.open, self.broken, self.more, self.changed, self.drafts];
        let lines = lines.iter().filter(|count| **count > 0).count();
        self.gaps.len() + self.names.len() + lines
    }

    fn view<'a>(self, ctx: Context<'a>) -> Element<'a, Message> {
        let gaps = self
            .gaps
            .into_iter()
            .map(|clock| marked(Icon::Stop, Tone::Danger, ctx.text.duty_gap_short(clock)));
        let open = (self.open > 0)
            .then(|| marked(Icon::Warning, Tone::Caution, ctx.text.duty_open_count(self.open)));
        let broken = (self.broken > 0)
            .then(|| marked(Icon::Stop, Tone::Danger, ctx.text.rules_broken_count(self.broken)));
        let names = self.names.into_iter().map(|(is_role, name)| {
            let line = cell(name).size(theme::size::SMALL);
            if is_role { line.muted() } else { line }.into()
        });
        let more = (self.more > 0).then(|| small(ctx.text.duty_more(self.more)).font(font::SEMIBOLD));
        let changed = (self.changed > 0).then(|| living::mine::mark_view(Mark::Changed, ctx));
        let drafts = (self.drafts > 0).then(|| living::mine::mark_view(Mark::Draft, ctx));
        Column::with_children(gaps)
            .push(open)
            .push(broken)
            .push(changed)
            .push(drafts)
            .extend(names)
            .push(more)
            .spacing(2)
            .into()
    }
}

fn day_cell<'a>(
    day: Day,
    place: usize,
    lines: Lines,
    (within, height): (bool, f32),
    ctx: Context<'a>,
) -> Element<'a, Message> {
    let today = day.date == ctx.today();
    let (shifts, gaps) = (lines.shifts, lines.gaps.len());
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
    let face = column![head, lines.view(ctx)].spacing(2);
    let label = ctx
        .text
        .duty_day_said(time::weekday_date(ctx.text, day.date), shifts, gaps);
    focusable(
        Role::Button,
        label,
        container(face).height(height).clip(true).width(Length::Fill),
    )
    .padding([4, 6])
    .width(Length::FillPortion(1))
    .style(look::month_day(today, day.is_free(), within))
    .id(id(place))
    .on_press(Message::DayOpened(day.date))
    .on_key(move |key| Direction::of(key).map(|direction| Message::DayArrow(day.date, direction)))
    .into()
}

fn marked<'a>(sign: Icon, tone: Tone, words: String) -> Element<'a, Message> {
    let words = small(words)
        .style(theme::text::tone(tone))
        .font(font::SEMIBOLD)
        .wrapping(iced::widget::text::Wrapping::None);
    row![icon(sign, 13.0).tone(tone), words]
        .spacing(3)
        .align_y(Alignment::Center)
        .into()
}

/// A shift or gap of a day with very many.
fn day_row<'a>(part: &Part, on: chrono::NaiveDate, ctx: Context<'a>) -> Element<'a, Message> {
    let (clock, role, who): (String, _, Element<'a, Message>) = match part {
        Part::Shift(entry) | Part::GoesOn(entry) => (
            words::clock(ctx.text, entry.start, entry.end),
            entry.role,
            match entry.person {
                Some(_) => cell(words::person(ctx, entry.person)).strong().into(),
                None => marked(Icon::Warning, Tone::Caution, words::person(ctx, None)),
            },
        ),
        Part::Gap(hole) => {
            let clock = words::short_clock(ctx.text, hole.from, hole.to, on);
            let gap = marked(Icon::Stop, Tone::Danger, ctx.text.duty_gap_short(clock.as_str()));
            (clock, hole.role, gap)
        }
    };
    let widths = [
        Length::FillPortion(3),
        Length::FillPortion(5),
        Length::FillPortion(3),
    ];
    let role = cell(words::role(ctx, role)).muted();
    list::cells(&widths, vec![cell(clock).into(), who, role.into()])
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
        let opened: Vec<_> = parts.iter().map(|part| **part).collect();
        List::new(ctx.text.duty_day_list(), count, move |at| {
            day_row(&opened[at], date, ctx)
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
            column![muted(words::role(ctx, role)), week::block(part, date, ctx)]
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
