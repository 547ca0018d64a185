//! What was found: whether it covers, how evenly, the shifts, and what changes hands; and what to do with it.

use chrono::{Days, Weekday};
use iced::widget::{Column as Lines, column, container, row};
use iced::{Alignment, Length};

use super::found::{Found, Look};
use super::{Message, Page, SECONDS, say};
use crate::app::context::Context;
use crate::app::screen::duty::{Message as Screen, words};
use crate::app::theme::{Tone, space};
use crate::app::widget::list::Column;
use crate::app::widget::{
    Element, Icon, List, badge, banner, body, button, card, cell, field, h3, list, muted, parts, scroll,
    select, strong,
};
use crate::domain::roster::Shift;
use crate::domain::{Id, Person, Roster};
use crate::phrase::{self, planning};
use crate::roster::proposal::EXPLAINED;
use crate::text::time;

const ROW: f32 = 36.0;

/// `low` where the whole page scrolls as one.
pub fn view<'a>(
    page: &'a Page,
    found: &'a Found,
    roster: &'a Roster,
    low: bool,
    ctx: Context<'a>,
) -> Element<'a, Screen> {
    let text = ctx.text;
    let proposal = &found.proposal;
    let titles = Look::ALL.map(|look| match look {
        Look::Cover => text.planning_look_cover(proposal.unmet.len()),
        Look::Parts => text.planning_look_parts(),
        Look::Shifts => text.planning_look_shifts(),
        Look::Moved => text.planning_look_moved(proposal.moved.len()),
    });
    let at = Look::ALL.iter().position(|look| *look == found.look).unwrap_or(0);
    let tabs = button::tabs(text.planning_look(), titles.to_vec(), at, |at| {
        say(Message::Looked(Look::ALL[at.min(Look::ALL.len() - 1)]))
    });
    let rows = if low { Length::Fixed(360.0) } else { Length::Fill };
    let seen = match found.look {
        Look::Cover if low => cover(found, ctx),
        Look::Cover => scroll(cover(found, ctx)).height(Length::Fill).into(),
        Look::Parts => shares(found, rows, ctx),
        Look::Shifts => shifts(found, rows, ctx),
        Look::Moved => moved(found, rows, ctx),
    };
    parts([
        Some(sum(found, ctx)),
        found.is_stale.then(|| {
            let again = button::secondary(text.planning_again(), Icon::Search).on_press(say(Message::Again));
            banner(
                Tone::Caution,
                text.refusal_roster_changed_title(),
                Some(text.planning_stale_text()),
                vec![again.into()],
            )
        }),
        found
            .no_better
            .then(|| badge(Tone::Info, text.planning_no_better())),
        unknown_rules(found, ctx),
        Some(
            row![actions(page, found, ctx), keep(found, ctx)]
                .spacing(space::L)
                .align_y(if found.draft.is_some() {
                    Alignment::Center
                } else {
                    Alignment::End
                })
                .wrap()
                .into(),
        ),
        Some(
            row![tabs]
                .push(compare(found, roster, ctx))
                .spacing(space::M)
                .align_y(Alignment::Center)
                .wrap()
                .into(),
        ),
        Some(seen),
    ])
    .spacing(space::M)
    .into()
}

/// The period, how much is filled, and how long was searched.
fn sum<'a>(found: &'a Found, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let proposal = &found.proposal;
    let (first, last) = found.period();
    let days = text.planning_days(time::weekday_date(text, first), time::weekday_date(text, last));
    let cover = if proposal.unmet.is_empty() {
        badge(Tone::Ok, text.planning_whole())
    } else {
        badge(Tone::Danger, text.planning_look_cover(proposal.unmet.len()))
    };
    let filled = match found.took {
        Some(took) => text.planning_sum(proposal.filled, proposal.places, proposal.by_hand, took.as_secs()),
        None => text.planning_filled(proposal.filled, proposal.places),
    };
    let head = row![h3(days), cover]
        .spacing(space::M)
        .align_y(Alignment::Center)
        .wrap();
    column![head, muted(filled)].spacing(space::XS).into()
}

fn unknown_rules<'a>(found: &'a Found, ctx: Context<'a>) -> Option<Element<'a, Screen>> {
    let people = &found.asked.without_rules;
    (!people.is_empty()).then(|| {
        let names = people.iter().map(|person| words::person(ctx, Some(*person)));
        let names: Vec<_> = names.collect();
        let words = if names.len() <= 4 {
            ctx.text.planning_rules_unknown(names.join(", "))
        } else {
            ctx.text.planning_rules_unknown_many(names.len())
        };
        banner(Tone::Info, words, None, Vec::new())
    })
}

/// Take it, search on, throw it away.
fn actions<'a>(page: &Page, found: &'a Found, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let take = button::primary(text.planning_take(), Icon::Tick)
        .on_press_maybe((!found.is_stale).then(|| say(Message::Took)));
    let on = found.draft.is_none().then(|| {
        let label = text.planning_search_on(text.planning_seconds(SECONDS[page.seconds] * 3));
        button::secondary(label, Icon::Search)
            .on_press_maybe((!found.is_stale).then(|| say(Message::SearchedOn)))
    });
    let away = match found.draft {
        Some(id) => {
            button::quiet(text.planning_throw(), Icon::Remove).on_press(say(Message::DraftDiscarded(id)))
        }
        None => button::quiet(text.planning_throw(), Icon::Remove).on_press(say(Message::Again)),
    };
    let back = found
        .draft
        .map(|_| button::quiet(text.planning_back_to_saved(), Icon::Left).on_press(say(Message::Again)));
    row![take]
        .push(on)
        .push(away)
        .push(back)
        .spacing(space::S)
        .align_y(Alignment::Center)
        .wrap()
        .into()
}

/// Keep it by a name.
fn keep<'a>(found: &'a Found, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    if found.draft.is_some() {
        return badge(Tone::Ok, text.planning_is_saved(found.name.as_str()));
    }
    let name = field::text(text.planning_name_field(), &found.name, |typed| {
        say(Message::NameTyped(typed))
    })
    .on_submit(say(Message::Saved));
    let save = button::secondary(text.planning_save(), Icon::Save)
        .on_press_maybe((!found.name.trim().is_empty()).then(|| say(Message::Saved)));
    row![container(Element::from(name)).width(260), save]
        .spacing(space::S)
        .align_y(Alignment::End)
        .into()
}

/// Set it beside another.
fn compare<'a>(found: &'a Found, roster: &'a Roster, ctx: Context<'a>) -> Option<Element<'a, Screen>> {
    let others: Vec<String> = found
        .others(ctx.library, roster.id)
        .into_iter()
        .map(|draft| draft.name.clone())
        .collect();
    let label = ctx.text.planning_compare_with();
    (!others.is_empty()).then(|| {
        select(label.clone(), others, None, |at| say(Message::Compared(at)))
            .placeholder(label)
            .width(260)
            .into()
    })
}

/// What is not met and why, the rules that would be broken, and the wishes.
fn cover<'a>(found: &'a Found, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let proposal = &found.proposal;
    let mut lines = Lines::new().spacing(space::S);
    for (one, why) in proposal.unmet.iter().take(EXPLAINED) {
        let reasons = why
            .iter()
            .flat_map(|why| planning::reasons(text, ctx.library, why));
        let reasons = reasons.map(|line| muted(line).into());
        let about = column![
            strong(planning::unmet(text, ctx.library, one)),
            Lines::with_children(reasons)
        ];
        lines = lines.push(
            card(about.spacing(space::XS))
                .padding(space::M)
                .width(Length::Fill),
        );
    }
    if proposal.unmet.len() > EXPLAINED {
        lines = lines.push(muted(text.planning_more(proposal.unmet.len() - EXPLAINED)));
    }
    if !proposal.breaks.is_empty() {
        lines = lines.push(h3(text.planning_breaks_title()));
        for breach in &proposal.breaks {
            let name = ctx.library.person_name(breach.person);
            lines = lines.push(body(text.planning_breaks(name, phrase::breach(text, breach))));
        }
    }
    let figures = planning::figures(text, &proposal.figures()).map(|(title, value)| {
        row![container(muted(title)).width(260), body(value)]
            .spacing(space::M)
            .into()
    });
    column![Lines::with_children(figures).spacing(space::XS), lines]
        .spacing(space::L)
        .into()
}

/// What each is given, and what would be their part.
fn shares<'a>(found: &'a Found, height: Length, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let people = &found.proposal.parts;
    let widths = [5, 2, 2, 2, 2].map(Length::FillPortion);
    let titles = [
        text.planning_person(),
        text.planning_nights(),
        text.planning_weekend_days(),
        text.planning_holidays(),
        text.planning_hours(),
    ];
    let columns = titles
        .into_iter()
        .zip(widths)
        .map(|(title, width)| Column::new(title, width));
    let table = List::new(text.planning_look_parts(), people.len(), move |at| {
        let part = &people[at];
        let mut cells: Vec<Element<'a, Screen>> =
            vec![cell(words::person(ctx, Some(part.person))).strong().into()];
        cells.extend(
            planning::parts(text, part)
                .into_iter()
                .map(|words| cell(words).into()),
        );
        list::cells(&widths, cells)
    })
    .header(list::header::<Screen>(columns.collect()))
    .row_height(ROW)
    .height(height)
    .id("planning-parts");
    column![muted(text.planning_parts_text()), table]
        .spacing(space::S)
        .into()
}

/// The shifts of a week, those proposed marked.
fn shifts<'a>(found: &'a Found, height: Length, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let monday = found.week.week(Weekday::Mon).first_day();
    let week = monday..=monday + Days::new(6);
    let (first, last) = found.period();
    let shown: Vec<&(Shift, bool)> = found
        .whole
        .iter()
        .filter(|(shift, _)| week.contains(&shift.start.date()))
        .collect();
    let step = |label, sign, by, able: bool| {
        button::icon_only(label, sign).on_press_maybe(able.then(|| say(Message::WeekMoved(by))))
    };
    let head = row![
        step(text.duty_week_back(), Icon::Left, -1, monday > first),
        step(text.duty_week_on(), Icon::Right, 1, monday + Days::new(7) <= last),
        h3(words::period(text, monday, monday + Days::new(6))),
    ]
    .spacing(space::S)
    .align_y(Alignment::Center);
    let widths = [5, 3, 5, 3].map(Length::FillPortion);
    let titles = [
        text.duty_list_when(),
        text.role(),
        text.planning_person(),
        String::new(),
    ];
    let columns = titles
        .into_iter()
        .zip(widths)
        .map(|(title, width)| Column::new(title, width));
    let count = shown.len();
    if count == 0 {
        return column![head, muted(text.planning_week_empty())]
            .spacing(space::S)
            .into();
    }
    let table = List::new(text.planning_look_shifts(), count, move |at| {
        let (shift, proposed) = shown[at];
        let word = if *proposed {
            text.planning_is_proposed()
        } else {
            text.planning_is_kept()
        };
        let cells = vec![
            cell(time::span(text, shift.start, shift.end)).into(),
            cell(words::role(ctx, shift.role)).muted().into(),
            cell(words::person(ctx, shift.person)).strong().into(),
            cell(word).muted().into(),
        ];
        list::cells(&widths, cells)
    })
    .header(list::header::<Screen>(columns.collect()))
    .row_height(ROW)
    .height(height)
    .id("planning-shifts");
    column![head, table].spacing(space::S).into()
}

/// The shifts that change hands, old and new.
fn moved<'a>(found: &'a Found, height: Length, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let all = &found.proposal.moved;
    if all.is_empty() {
        return muted(text.planning_moved(0)).into();
    }
    let who = move |person: Option<Id<Person>>| match person {
        Some(_) => words::person(ctx, person),
        None => text.planning_nobody(),
    };
    let widths = [5, 4, 4].map(Length::FillPortion);
    let titles = [
        text.duty_list_when(),
        text.planning_was(),
        text.planning_becomes(),
    ];
    let columns = titles
        .into_iter()
        .zip(widths)
        .map(|(title, width)| Column::new(title, width));
    let table = List::new(text.planning_look_moved(all.len()), all.len(), move |at| {
        let one = &all[at];
        let cells = vec![
            cell(time::span(text, one.old.start, one.old.end)).into(),
            cell(who(one.old.person)).into(),
            cell(format!("→ {}", who(one.to))).strong().into(),
        ];
        list::cells(&widths, cells)
    })
    .header(list::header::<Screen>(columns.collect()))
    .row_height(ROW)
    .height(height)
    .id("planning-moved");
    table.into()
}
