//! The year ahead: cover by week, and how evenly people share it, week by week.

use iced::widget::{column, row};
use iced::{Alignment, Length};

use crate::app::context::Context;
use crate::app::screen::duty::{Duty, Message as Screen, words};
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    Column, Element, Icon, List, badge, bars, button, cell, empty, h3, icon, list, muted,
};
use crate::domain::year::{Burden, Week, Year};
use crate::phrase::{self};
use crate::text::time;

/// In a narrower window, or with larger text, the two tables stand below each other: side by side their figures are cut off.
const SIDE_BY_SIDE: f32 = 1400.0;

pub fn view<'a>(duty: &'a Duty, height: Length, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let Some(year) = &duty.living.year else {
        return empty(Icon::Calendar, text.living_year_empty(), String::new(), None);
    };
    let first = match year.first_short() {
        None => badge(Tone::Ok, text.living_all_covered()),
        Some(week) => badge(
            Tone::Danger,
            text.living_first_short(time::week(text, week.monday), time::date_iso(week.monday)),
        ),
    };
    let endurance = button::secondary(text.endurance_command(), Icon::Clock)
        .on_press(Screen::Endurance(super::super::endurance::Message::Opened));
    let top = row![first, muted(phrase::evenness(text, year)), endurance]
        .spacing(space::M)
        .align_y(Alignment::Center)
        .wrap();
    let narrow = ctx.width < SIDE_BY_SIDE;
    let weeks = column![h3(text.living_cover()), cover(&year.weeks, height, ctx)].spacing(space::S);
    let people = column![h3(text.living_share()), share(year, height, ctx)].spacing(space::S);
    let both: Element<'a, Screen> = if narrow {
        column![weeks, people].spacing(space::L).into()
    } else {
        row![
            weeks.width(Length::FillPortion(5)),
            people.width(Length::FillPortion(6))
        ]
        .spacing(space::L)
        .into()
    };
    column![top, both].spacing(space::M).into()
}

fn cover<'a>(weeks: &'a [Week], height: Length, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let widths = [
        Length::FillPortion(4),
        Length::FillPortion(3),
        Length::FillPortion(6),
    ];
    let titles = [
        text.living_column_week(),
        text.living_column_cover(),
        text.living_column_gap(),
    ];
    let columns = titles
        .into_iter()
        .zip(widths)
        .map(|(title, width)| Column::new(title, width));
    List::new(text.living_cover(), weeks.len(), move |at| {
        let week = &weeks[at];
        let when = format!(
            "{} · {} {}",
            time::week(text, week.monday),
            chrono::Datelike::day(&week.monday),
            time::month_short(text, week.monday)
        );
        let percent = match week.covered_percent() {
            Some(percent) => text.living_percent(percent),
            None => text.living_nothing_needed(),
        };
        let share: Element<'a, Screen> = if week.is_short() {
            row![
                icon(Icon::Warning, 14.0).tone(Tone::Caution),
                cell(percent).strong()
            ]
            .spacing(space::XS)
            .align_y(Alignment::Center)
            .into()
        } else {
            cell(percent).into()
        };
        let gap = week.first_gap.map_or_else(String::new, |(from, _)| {
            let from = phrase::moment(text, from);
            if week.uncovered > 0 {
                text.living_gap(words::hours(text, week.uncovered), from)
            } else {
                text.living_lacking(words::hours(text, week.lacking), from)
            }
        });
        list::cells(&widths, vec![cell(when).into(), share, cell(gap).muted().into()])
    })
    .header(list::header::<Screen>(columns.collect()))
    .row_height(36.0)
    .height(height)
    .on_activate(|at| Screen::DateShown(weeks[at].monday))
    .id("duty-cover")
    .into()
}

/// Each person's part and the 52 weeks as bars, as high as the fullest week of anybody.
fn share<'a>(year: &'a Year, height: Length, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let widths = [5, 2, 2, 3, 3, 3, 6].map(Length::FillPortion);
    let counted = [Burden::Nights, Burden::WeekendDays, Burden::Holidays];
    let mut titles = vec![
        text.duty_person(),
        text.living_column_hours(),
        text.living_column_part(),
    ];
    let shared = [
        text.planning_nights(),
        text.planning_weekend_days(),
        text.planning_holidays(),
    ];
    titles.extend(shared.map(|what| text.living_column_of_part(what)));
    titles.push(text.living_column_weeks());
    let columns = titles
        .into_iter()
        .zip(widths)
        .map(|(title, width)| Column::new(title, width));
    let most = year.people.iter().flat_map(|row| &row.weeks).max();
    let most = most.copied().unwrap_or(0).max(1) as f32;
    List::new(text.living_share(), year.people.len(), move |at| {
        let row = &year.people[at];
        let weeks = row
            .weeks
            .iter()
            .map(|minutes| (*minutes as f32 / most, Tone::Neutral));
        let part = year
            .of_part(row)
            .map_or_else(String::new, |percent| text.living_percent(percent));
        let mut cells = vec![
            cell(words::person(ctx, Some(row.person))).strong().into(),
            cell(words::hours(text, i64::from(row.had.minutes))).into(),
            cell(part).into(),
        ];
        cells.extend(counted.map(|burden| {
            let of = text.living_of_part(burden.of(&row.had), year.part(row, burden));
            Element::from(cell(of))
        }));
        cells.push(bars(weeks.collect(), 22.0));
        list::cells(&widths, cells)
    })
    .header(list::header::<Screen>(columns.collect()))
    .row_height(36.0)
    .height(height)
    .id("duty-share")
    .into()
}
