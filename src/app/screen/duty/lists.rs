//! All shifts in a sortable list, and the hours of each person.

use iced::Length;
use iced::widget::{column, row};

use super::board::{Entry, SortBy};
use super::{Duty, Message, living, words};
use crate::app::context::Context;
use crate::app::context::Request;
use crate::app::theme::{self, Tone, space};
use crate::app::widget::{
    Column, Element, Icon, List, Sort, badge, button, cell, empty, icon, list, muted, small,
};
use crate::text::time;

/// All shifts of the roster that the filters let through.
pub fn shifts<'a>(duty: &'a Duty, height: Length, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let coming = button::choice(
        text.duty_list_which(),
        vec![text.duty_list_coming(), text.duty_list_every()],
        Some(usize::from(duty.all_times)),
        |at| Message::AllTimes(at == 1),
    );
    let count = muted(text.duty_list_count(duty.board.listed.len()));
    let top = row![coming, count]
        .spacing(space::M)
        .align_y(iced::Alignment::Center)
        .wrap();
    if duty.board.listed.is_empty() {
        let new = button::secondary(text.duty_shift_new(), Icon::Add)
            .on_press(Message::NewShift(super::Slot::default()));
        let none = empty(
            Icon::Duty,
            text.duty_list_empty(),
            text.duty_list_empty_text(),
            Some(new.into()),
        );
        return column![top, none].spacing(space::M).into();
    }
    let narrow = ctx.width < super::NARROW;
    let column = |title, width, by: SortBy| {
        let way = if duty.sort.1 {
            Sort::Descending
        } else {
            Sort::Ascending
        };
        Column::new(title, width).sort((duty.sort.0 == by).then_some(way), Message::Sorted(by))
    };
    let widths: Vec<Length> = if narrow {
        vec![Length::FillPortion(5), Length::FillPortion(4)]
    } else {
        vec![
            Length::FillPortion(5),
            Length::FillPortion(5),
            Length::FillPortion(4),
            Length::FillPortion(2),
            Length::FillPortion(2),
        ]
    };
    let mut columns = vec![
        column(text.duty_list_when(), widths[0], SortBy::Start),
        column(text.duty_person(), widths[1], SortBy::Person),
    ];
    if !narrow {
        columns.push(column(text.role(), widths[2], SortBy::Role));
        columns.push(Column::new(text.duty_form(), widths[3]));
        columns.push(column(text.duty_list_length(), widths[4], SortBy::Length));
    }
    let entries = &duty.board.listed;
    let rows = List::new(text.duty_tab_list(), entries.len(), move |at| {
        let entry = &entries[at];
        let mut cells = vec![
            cell(time::span(ctx.text, entry.start, entry.end)).into(),
            who(entry, ctx),
        ];
        if !narrow {
            cells.push(cell(words::role(ctx, entry.role)).into());
            cells.push(
                cell(crate::phrase::form(ctx.text, entry.form, entry.background))
                    .muted()
                    .into(),
            );
            cells.push(cell(words::hours(ctx.text, entry.minutes)).muted().into());
        }
        list::cells(&widths, cells)
    })
    .header(list::header(columns))
    .selected(duty.row)
    .on_select(Message::RowSelected)
    .on_activate(Message::RowOpened)
    .height(height)
    .id("duty-list");
    let open = duty.row.and_then(|row| entries.get(row)).map(|entry| {
        button::secondary(text.duty_open_chosen(), Icon::Edit).on_press(Message::ShiftOpened(entry.at.shift))
    });
    let top = row![top]
        .push(open)
        .spacing(space::M)
        .align_y(iced::Alignment::Center)
        .wrap();
    column![top, muted(text.duty_list_hint()), rows]
        .spacing(space::S)
        .into()
}

fn who<'a>(entry: &Entry, ctx: Context<'a>) -> Element<'a, Message> {
    match entry.person {
        Some(_) => {
            let kept = words::kept(ctx.text, entry.kept).map(|(tone, word)| badge(tone, word));
            row![cell(words::person(ctx, entry.person)).strong()]
                .push(kept)
                .push(entry.mark.map(|mark| living::mine::mark_view(mark, ctx)))
                .spacing(space::S)
                .align_y(iced::Alignment::Center)
                .into()
        }
        None => row![
            icon(Icon::Warning, 15.0).tone(Tone::Caution),
            small(words::person(ctx, None)).style(theme::text::tone(Tone::Caution))
        ]
        .spacing(space::XS)
        .align_y(iced::Alignment::Center)
        .into(),
    }
}

/// Each person's time in the period, as the law's record has it.
pub fn hours<'a>(duty: &'a Duty, height: Length, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let hours = &duty.board.hours;
    if hours.is_empty() {
        return empty(
            Icon::Clock,
            text.duty_hours_empty(),
            text.duty_hours_empty_text(),
            None,
        );
    }
    let narrow = ctx.width < super::NARROW;
    let mut titles = vec![text.duty_person(), text.form_on_site(), text.form_standby()];
    if !narrow {
        titles.extend([
            text.rules_hours_called_out(),
            text.rules_hours_ordinary(),
            text.duty_hours_shifts(),
            text.working_nights(),
            text.rules_hours_weekend(),
        ]);
    }
    let width = |at: usize| Length::FillPortion(if at == 0 { 5 } else { 2 });
    let widths: Vec<Length> = (0..titles.len()).map(width).collect();
    let columns = titles
        .into_iter()
        .zip(&widths)
        .map(|(title, width)| Column::new(title, *width))
        .collect();
    let rows = List::new(text.duty_tab_hours(), hours.len(), move |at| {
        let (person, hours) = &hours[at];
        let spent = |minutes: i64| cell(words::hours(ctx.text, minutes)).into();
        let count = |number: usize| cell(number.to_string()).muted().into();
        let mut cells: Vec<Element<'_, Message>> = vec![
            cell(words::person(ctx, Some(*person))).strong().into(),
            spent(hours.on_site),
            spent(hours.standby),
        ];
        if !narrow {
            cells.extend([
                spent(hours.called_out),
                spent(hours.ordinary),
                count(hours.shifts),
                count(hours.nights),
                count(hours.weekend_days),
            ]);
        }
        list::cells(&widths, cells)
    })
    .header(list::header::<Message>(columns))
    .height(height);
    let (from, to) = duty.period(ctx.today());
    let export = button::secondary(text.rules_hours_export(), Icon::Save)
        .on_press(Message::Asked(Request::ExportHours { from, to }));
    let top = row![muted(text.duty_hours_text()), export]
        .spacing(space::M)
        .align_y(iced::Alignment::Center)
        .wrap();
    column![top, rows].spacing(space::S).into()
}
