//! Publishing a period, and what has changed since people were told.

use chrono::NaiveDate;
use iced::widget::{Column, column, container, row};
use iced::{Alignment, Length};

use super::{Message as Living, mine, say};
use crate::app::context::{Context, Request};
use crate::app::screen::duty::{Duty, Message as Screen};
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    Element, Icon, List, Names, badge, banner, button, cell, date, field, h3, list, muted, small,
};
use crate::domain::publication::{Change, publications, short_notice};
use crate::domain::{Id, Roster, swap};
use crate::phrase;
use crate::text::time;

/// The changes of the person looked at, or all.
pub fn shown(duty: &Duty) -> Vec<&Change> {
    let all = duty.living.changes.iter();
    all.filter(|change| duty.person.is_none_or(|person| change.concerns(person)))
        .collect()
}

/// The days to publish, if the fields hold such.
pub fn period(duty: &Duty, ctx: Context<'_>) -> Option<(Id<Roster>, (NaiveDate, NaiveDate))> {
    let roster = duty.roster?;
    let (first, last) = duty.living.shown_period(roster, ctx);
    let today = ctx.today();
    let days = (date::parse(&first, today)?, date::parse(&last, today)?);
    (days.0 <= days.1).then_some((roster, days))
}

pub fn view<'a>(
    duty: &'a Duty,
    roster: &'a Roster,
    names: &'a Names,
    height: Length,
    ctx: Context<'a>,
) -> Element<'a, Screen> {
    let waiting = swap::open(ctx.library, ctx.now);
    let waiting: Vec<_> = waiting
        .into_iter()
        .filter(|one| one.roster == roster.id)
        .collect();
    let swaps = (!waiting.is_empty()).then(|| {
        let rows = waiting.into_iter().take(4).map(|one| mine::swap_row(one, ctx));
        column![
            h3(ctx.text.living_swaps_wait()),
            Column::with_children(rows).spacing(space::S)
        ]
        .spacing(space::S)
    });
    column![publish(duty, roster, names, ctx)]
        .push(swaps)
        .push(since(duty, roster, height, ctx))
        .spacing(space::L)
        .into()
}

fn publish<'a>(
    duty: &'a Duty,
    roster: &'a Roster,
    names: &'a Names,
    ctx: Context<'a>,
) -> Element<'a, Screen> {
    let text = ctx.text;
    let today = ctx.today();
    let (first, last) = duty.living.shown_period(roster.id, ctx);
    let days = period(duty, ctx).map(|(_, days)| days);
    let day = |label: String, value: &str, typed: fn(String) -> Living| {
        let field = field::date(label, value, move |words| say(typed(words)), today, names);
        container(Element::from(field)).width(200)
    };
    let go = button::primary(text.living_publish(), Icon::Tick)
        .on_press_maybe(days.map(|_| say(Living::Published)));
    let fields = row![
        day(text.living_publish_first(), &first, Living::FirstTyped),
        day(text.living_publish_last(), &last, Living::LastTyped),
        go,
        button::secondary(text.living_save_all(), Icon::Calendar)
            .on_press(Screen::Asked(Request::ExportCalendar(None))),
        button::secondary(text.living_save_month(), Icon::Print).on_press_maybe(days.map(|(first, _)| {
            Screen::Asked(Request::ExportMonth {
                roster: roster.id,
                day: first,
            })
        })),
    ]
    .spacing(space::M)
    .align_y(Alignment::End)
    .wrap();
    let wrong = days
        .is_none()
        .then(|| small(text.living_period_wrong()).style(crate::app::theme::text::tone(Tone::Danger)));
    let late = days
        .and_then(|days| short_notice(ctx.library, roster.id, days, today))
        .map(|day| {
            let words = text.living_short_notice(time::weekday_date(text, day));
            banner(Tone::Caution, words, None, Vec::new())
        });
    column![fields].push(wrong).push(late).spacing(space::S).into()
}

/// When it was published last, and what is not as it was told.
fn since<'a>(duty: &'a Duty, roster: &'a Roster, height: Length, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let told = publications(ctx.library, roster.id);
    let Some(last) = told.last() else {
        return column![h3(text.living_changes()), muted(text.living_publish_text())]
            .spacing(space::S)
            .into();
    };
    let published = muted(text.living_published(
        time::weekday_date(text, last.first),
        time::weekday_date(text, last.last),
        phrase::moment(text, last.at),
        last.by.name.as_str(),
    ));
    let changes = shown(duty);
    if changes.is_empty() {
        let none = badge(Tone::Ok, text.living_no_changes());
        return column![h3(text.living_changes()), published, none]
            .spacing(space::S)
            .into();
    }
    let count = changes.len();
    let rows = List::new(text.living_changes(), count, move |at| {
        let line = phrase::change_line(ctx.text, ctx.library, changes[at]);
        list::cells(&[Length::Fill], vec![cell(line).into()])
    })
    .row_height(40.0)
    .height(height)
    .on_activate(|at| say(Living::ChangeOpened(at)));
    column![h3(text.living_changes_count(count)), published, rows]
        .spacing(space::S)
        .into()
}
