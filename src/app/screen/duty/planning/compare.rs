//! Two proposals side by side: their figures, and the hours they give to different people.

use iced::widget::{Column as Lines, column, row};
use iced::{Alignment, Length};

use super::found::Found;
use super::{Message, say};
use crate::app::context::Context;
use crate::app::screen::duty::{Message as Screen, words};
use crate::app::theme::Tone;
use crate::app::theme::space;
use crate::app::widget::list::Column;
use crate::app::widget::{Element, Icon, List, badge, body, button, cell, h3, list, muted, strong};
use crate::domain::{Id, Person, Roster};
use crate::phrase::planning;
use crate::roster::proposal::{Difference, differences};

/// So many of those whom the differences are about are named.
const NAMED: usize = 8;

pub struct Pair {
    one: Box<Found>,
    other: Found,
    differ: Vec<Difference>,
}

impl Pair {
    pub fn new(one: Box<Found>, other: Found) -> Self {
        let differ = differences(&one.proposal.shifts, &other.proposal.shifts);
        Self { one, other, differ }
    }

    pub fn into_first(self) -> Box<Found> {
        self.one
    }

    pub fn refreshed(&mut self, roster: &Roster, ctx: Context<'_>) -> bool {
        self.one.refreshed(roster, ctx) && self.other.refreshed(roster, ctx)
    }
}

/// `low` where the whole page scrolls as one.
pub fn view<'a>(pair: &'a Pair, low: bool, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let back =
        button::secondary(text.planning_compare_back(), Icon::Left).on_press(say(Message::CompareClosed));
    let sides = [&*pair.one, &pair.other];
    let figures = sides.map(|side| planning::figures(text, &side.proposal.figures()));
    let line = |title: Element<'a, Screen>, cells: [Element<'a, Screen>; 2]| -> Element<'a, Screen> {
        let [one, other] = cells;
        row![
            iced::widget::container(title).width(Length::FillPortion(3)),
            iced::widget::container(one).width(Length::FillPortion(4)),
            iced::widget::container(other).width(Length::FillPortion(4)),
        ]
        .spacing(space::M)
        .align_y(Alignment::Center)
        .into()
    };
    let names = sides.map(|side| strong(side.name.clone()).into());
    let mut lines = vec![line(muted("").into(), names)];
    for (at, (title, one)) in figures[0].iter().enumerate() {
        let other = &figures[1][at].1;
        let pair = [one, other].map(|value| body(value.clone()).into());
        lines.push(line(muted(title.clone()).into(), pair));
    }
    let takes = sides.map(|side| {
        let take = match side.draft {
            Some(id) => Message::TookDraft(id),
            None => Message::CompareClosed,
        };
        let label = if side.draft.is_some() {
            text.planning_take_named(side.name.as_str())
        } else {
            text.planning_compare_look()
        };
        let button = button::secondary(label, Icon::Tick).on_press_maybe((!side.is_stale).then(|| say(take)));
        let stale = side
            .is_stale
            .then(|| badge(Tone::Caution, text.refusal_roster_changed_title()));
        column![button].push(stale).spacing(space::XS).into()
    });
    lines.push(line(muted("").into(), takes));
    let table = Lines::with_children(lines).spacing(space::S);
    column![back, table, h3(text.planning_differ(pair.differ.len()))]
        .push(about(pair, ctx).map(muted))
        .push((!pair.differ.is_empty()).then(|| differing(pair, low, ctx)))
        .spacing(space::L)
        .into()
}

/// Whom the differences are about.
fn about(pair: &Pair, ctx: Context<'_>) -> Option<String> {
    let mut people: Vec<_> = pair
        .differ
        .iter()
        .flat_map(|one| {
            let one_only = |who: &&Id<Person>| one.one.contains(who) != one.other.contains(who);
            one.one.iter().chain(&one.other).filter(one_only).copied()
        })
        .collect();
    people.sort_unstable();
    people.dedup();
    let mut names: Vec<_> = people
        .iter()
        .map(|person| words::person(ctx, Some(*person)))
        .collect();
    names.sort();
    let more = names.len().saturating_sub(NAMED);
    names.truncate(NAMED);
    let names = names.join(", ");
    match (names.is_empty(), more) {
        (true, _) => None,
        (false, 0) => Some(ctx.text.planning_differ_who(names)),
        (false, more) => Some(ctx.text.planning_differ_who_more(names, more)),
    }
}

fn differing<'a>(pair: &'a Pair, low: bool, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let widths = [5, 3, 4, 4].map(Length::FillPortion);
    let titles = [
        text.duty_list_when(),
        text.role(),
        pair.one.name.clone(),
        pair.other.name.clone(),
    ];
    let columns = titles
        .into_iter()
        .zip(widths)
        .map(|(title, width)| Column::new(title, width));
    List::new(text.planning_differ_list(), pair.differ.len(), move |at| {
        let [when, role, one, other] = planning::difference(text, ctx.library, &pair.differ[at]);
        let cells = vec![
            cell(when).into(),
            cell(role).muted().into(),
            cell(one).strong().into(),
            cell(other).strong().into(),
        ];
        list::cells(&widths, cells)
    })
    .header(list::header::<Screen>(columns.collect()))
    .row_height(36.0)
    .height(if low { Length::Fixed(360.0) } else { Length::Fill })
    .id("planning-differ")
    .into()
}
