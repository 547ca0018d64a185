//! One person's page: on until when, who follows, what comes, which swaps wait, and the hours of the year.

use chrono::Datelike;
use iced::widget::{Column, column, row};
use iced::{Alignment, Length};

use super::{Message as Living, say};
use crate::app::context::{Context, Request};
use crate::app::screen::duty::{Duty, Message as Screen, planning, words};
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    Element, Icon, banner, body, button, card, empty, focusable, h3, icon, muted, select, small, strong,
};
use crate::domain::duty::Duty as Shift;
use crate::domain::mine::{Mine, follows, mine};
use crate::domain::publication::Mark;
use crate::domain::{Swap, zone};
use crate::phrase::{self, Named};
use crate::text::time;

/// More than these are found in the list of all shifts.
const MOST_LATER: usize = 60;

pub fn view<'a>(duty: &'a Duty, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let whose = duty.whose();
    let names = duty.people.iter().map(|person| words::person(ctx, Some(*person)));
    let at = duty.people.iter().position(|person| Some(*person) == whose);
    let choose = select(text.living_whose(), names.collect(), at, |at| {
        say(Living::PersonChosen(at))
    })
    .placeholder(text.people_balance_choose())
    .width(280);
    let save = button::secondary(text.living_save_calendar(), Icon::Calendar)
        .on_press_maybe(whose.map(|person| Screen::Asked(Request::ExportCalendar(Some(person)))));
    let replan = whose.map(|person| {
        let label = text.planning_replan(words::person(ctx, Some(person)));
        let message = planning::Message::ReplanOpened(person, None);
        button::secondary(label, Icon::Undo).on_press(Screen::Planning(message))
    });
    let top = row![choose, save]
        .push(replan)
        .spacing(space::M)
        .align_y(Alignment::Center)
        .wrap();
    let Some(mine) = whose.and_then(|person| mine(ctx.library, person, ctx.now)) else {
        let none = empty(
            Icon::Person,
            text.living_who_are_you(),
            text.living_who_are_you_text(),
            None,
        );
        return column![top, none].spacing(space::L).into();
    };
    let list = |title: String, duties: &[&'a Shift], none: String| -> Element<'a, Screen> {
        let rows = duties.iter().take(MOST_LATER).map(|one| line(one, duty, ctx));
        let none = duties.is_empty().then(|| muted(none));
        let more = duties.len().saturating_sub(MOST_LATER);
        let more = (more > 0).then(|| muted(text.duty_more(more)));
        column![h3(title), Column::with_children(rows).spacing(2)]
            .push(none)
            .push(more)
            .spacing(space::S)
            .width(Length::Fill)
            .into()
    };
    let swaps = column![]
        .push(asked(text.living_asked_of(), &mine.asked_of, ctx))
        .push(asked(text.living_asked_by(), &mine.asked_by, ctx))
        .spacing(space::L);
    let hours = small(text.living_year_hours(
        words::hours(text, mine.year.on_site),
        words::hours(text, mine.year.standby),
        mine.year.shifts,
    ));
    let year = column![h3(text.living_year(ctx.today().year().to_string())), hours].spacing(space::S);
    let left = column![
        list(text.living_week_ahead(), &mine.week, text.living_none_week()),
        year
    ]
    .spacing(space::L)
    .width(Length::Fill);
    let right = list(text.living_later(), &mine.later, text.living_none_ahead());
    let both: Element<'a, Screen> = if ctx.width < super::super::NARROW {
        column![left, right].spacing(space::L).into()
    } else {
        row![left, right].spacing(space::XL).into()
    };
    column![top, now(&mine, ctx), swaps, both]
        .spacing(space::L)
        .into()
}

/// On until when and who follows; else the next shift and how far off it is.
fn now<'a>(mine: &Mine<'a>, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let mut lines = column![].spacing(space::S);
    for on in &mine.now {
        let until = phrase::moment(text, on.end);
        lines = lines.push(banner(
            Tone::Info,
            text.living_on_now(words::role(ctx, on.role), until),
            Some(phrase::follows_line(text, ctx.library, follows(ctx.library, on))),
            vec![
                button::secondary(text.rules_call_out_new(), Icon::Phone)
                    .on_press(Screen::CallOutOpened)
                    .into(),
            ],
        ));
    }
    let next = match mine.next {
        Some(next) => {
            let when = time::span(text, zone::local(next.start), zone::local(next.end));
            let shift = text.living_shift(
                when,
                words::role(ctx, next.role),
                phrase::form(text, next.form, next.background),
            );
            text.living_next(time::until(text, ctx.now, next.start), shift)
        }
        None => text.living_none_ahead(),
    };
    let next = row![icon(Icon::Clock, 18.0), strong(next)]
        .spacing(space::S)
        .align_y(Alignment::Center);
    card(lines.push(next))
        .padding(space::M)
        .width(Length::Fill)
        .into()
}

/// A shift to be opened.
fn line<'a>(one: &Shift, duty: &Duty, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let when = time::span(text, zone::local(one.start), zone::local(one.end));
    let what = format!("{} · {}", words::role(ctx, one.role), one.form.name(text));
    let mark = duty.board.marks.get(&one.shift).map(|mark| mark_view(*mark, ctx));
    let said = text.living_shift(when.as_str(), words::role(ctx, one.role), one.form.name(text));
    let face = row![strong(when).width(Length::Fill), small(what)]
        .push(mark)
        .spacing(space::M)
        .align_y(Alignment::Center);
    focusable(crate::app::widget::Role::Button, said, face)
        .padding([6, 8])
        .width(Length::Fill)
        .style(super::super::look::vacant)
        .on_press(Screen::ShiftOpened(one.shift))
        .into()
}

/// Preliminary, or changed since it was told: an icon and a word.
pub fn mark_view<'a>(mark: Mark, ctx: Context<'a>) -> Element<'a, Screen> {
    let (sign, tone, words) = match mark {
        Mark::Draft => (Icon::Edit, Tone::Neutral, ctx.text.living_mark_draft()),
        Mark::Changed => (Icon::History, Tone::Caution, ctx.text.living_mark_changed()),
    };
    let style = crate::app::theme::text::tone(tone);
    row![icon(sign, 13.0).tone(tone), small(words).style(style)]
        .spacing(3)
        .align_y(Alignment::Center)
        .into()
}

/// Swaps that wait, each to be opened.
fn asked<'a>(title: String, swaps: &[&'a Swap], ctx: Context<'a>) -> Option<Element<'a, Screen>> {
    if swaps.is_empty() {
        return None;
    }
    let rows = swaps.iter().map(|swap| swap_row(swap, ctx));
    Some(
        column![h3(title), Column::with_children(rows).spacing(space::S)]
            .spacing(space::S)
            .into(),
    )
}

/// A swap with what it waits for.
pub fn swap_row<'a>(swap: &'a Swap, ctx: Context<'a>) -> Element<'a, Screen> {
    let title = phrase::swap_line(ctx.text, ctx.library, swap);
    let waits = phrase::swap_waits(ctx.text, ctx.library, swap);
    let words = column![strong(title.clone()), body(waits)].width(Length::Fill);
    let face = row![icon(Icon::Handover, 18.0), words, icon(Icon::Right, 16.0)]
        .spacing(space::M)
        .align_y(Alignment::Center);
    focusable(crate::app::widget::Role::Button, title, face)
        .padding([6, 8])
        .width(Length::Fill)
        .style(super::super::look::block(Tone::Info))
        .on_press(say(Living::SwapOpened(swap.id)))
        .into()
}
