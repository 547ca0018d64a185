//! What stands above every view of a roster: which one, what is missing in it, where in time, for whom.

use iced::widget::{Column, column, row, space as gap};
use iced::{Alignment, Length};

use super::{Duty, Message, Slot, Tab, planning, words};
use crate::app::context::{Context, Place, Request};
use crate::app::theme::{Tone, font, space};
use crate::app::widget::{Element, Icon, Names, badge, banner, body, button, empty, field, h1, h3, select};
use crate::domain::record::RecordRef;
use crate::domain::{Person, Roster, RosterMonth};
use crate::text::time;

/// What to do where there is no roster yet.
pub fn no_roster<'a>(ctx: Context<'a>) -> Element<'a, Message> {
    let create =
        button::primary(ctx.text.duty_roster_make(), Icon::Add).on_press(Message::RosterOpened(true));
    column![
        h1(ctx.text.duty_title()),
        empty(
            Icon::Duty,
            ctx.text.duty_empty(),
            ctx.text.duty_empty_text(),
            Some(create.into())
        )
    ]
    .spacing(space::XL)
    .into()
}

/// Everything above the view itself.
pub fn view<'a>(
    duty: &'a Duty,
    roster: &'a Roster,
    names: &'a Names,
    ctx: Context<'a>,
) -> Element<'a, Message> {
    let no_people = (ctx.library.count::<Person>() == 0).then(|| {
        let go = button::secondary(ctx.text.duty_go_contacts(), Icon::Contacts)
            .on_press(Message::WentTo(Place::Contacts));
        banner(
            Tone::Info,
            ctx.text.duty_no_people(),
            Some(ctx.text.duty_no_people_text()),
            vec![go.into()],
        )
    });
    let tabs = button::tabs(
        ctx.text.duty_tabs(),
        Tab::ALL.map(|tab| tab.title(ctx.text)).to_vec(),
        Tab::ALL.iter().position(|tab| *tab == duty.tab).unwrap_or(0),
        |at| Message::TabChosen(Tab::ALL[at.min(Tab::ALL.len() - 1)]),
    );
    let mut parts = column![top(duty, roster, ctx)]
        .push(no_people)
        .push(conflicts(duty, roster, ctx))
        .push(summary(duty, roster, ctx))
        .spacing(space::M);
    let apart = |one, other| {
        row![one, other]
            .spacing(space::L)
            .align_y(Alignment::Center)
            .wrap()
    };
    parts = match duty.tab {
        Tab::Needs | Tab::Mine | Tab::Year => parts.push(tabs),
        Tab::List | Tab::Changes => parts.push(apart(tabs, filters(duty, ctx))),
        Tab::Week | Tab::Month | Tab::Hours | Tab::Rules => {
            let go = field::date(
                ctx.text.duty_go_to(),
                &duty.go_to,
                Message::GoToTyped,
                ctx.today(),
                names,
            );
            let go = iced::widget::container(Element::from(go)).width(212);
            let fill = matches!(duty.tab, Tab::Week | Tab::Month).then(|| {
                button::secondary(ctx.text.planning_open_page(), Icon::Tick)
                    .on_press(Message::Planning(planning::Message::Opened))
            });
            parts.push(apart(tabs, navigation(duty, ctx))).push(
                row![go, filters(duty, ctx)]
                    .push(fill)
                    .spacing(space::M)
                    .align_y(Alignment::End)
                    .wrap(),
            )
        }
    };
    parts.into()
}

/// The roster, what can be done with it, and the one thing one does most.
fn top<'a>(duty: &'a Duty, roster: &'a Roster, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let options = duty
        .rosters
        .iter()
        .filter_map(|id| ctx.library.get(*id))
        .map(|one| one.name.clone());
    let at = duty.rosters.iter().position(|id| *id == roster.id);
    let choose = select(text.duty_roster(), options.collect(), at, Message::RosterChosen)
        .width(260)
        .id("duty-roster");
    let about = button::quiet(text.duty_roster_edit(), Icon::Edit).on_press(Message::RosterOpened(false));
    let another = button::quiet(text.duty_roster_new(), Icon::Add).on_press(Message::RosterOpened(true));
    let new = button::primary(text.duty_shift_new(), Icon::Add).on_press(Message::NewShift(Slot::default()));
    let (from, to) = duty.period(ctx.today());
    let export = Request::ExportShifts {
        roster: roster.id,
        from,
        to,
    };
    let print = duty.in_sight(ctx).map(Request::Print).map(Message::Asked);
    let more = row![
        about,
        another,
        button::quiet(text.duty_pattern(), Icon::History).on_press(Message::PatternOpened),
        button::quiet(text.import(), Icon::Open).on_press(Message::Asked(Request::ImportShifts(roster.id))),
        button::quiet(text.export(), Icon::Save).on_press(Message::Asked(export)),
        button::quiet(text.papers_print(), Icon::Print).on_press_maybe(print),
    ]
    .align_y(Alignment::Center);
    if ctx.width < super::NARROW {
        column![
            row![h1(text.duty_title()).width(Length::Fill), new].spacing(space::M),
            choose,
            more.wrap()
        ]
        .spacing(space::S)
        .into()
    } else if ctx.width < 1180.0 {
        let line = row![h1(text.duty_title()), choose, gap().width(Length::Fill), new]
            .spacing(space::M)
            .align_y(Alignment::Center);
        column![line, more.wrap()].spacing(space::XS).into()
    } else {
        row![
            h1(text.duty_title()),
            choose,
            more,
            gap().width(Length::Fill),
            new
        ]
        .spacing(space::M)
        .align_y(Alignment::Center)
        .into()
    }
}

/// What two people have changed differently waits for a choice.
fn conflicts<'a>(duty: &'a Duty, roster: &'a Roster, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let (from, to) = duty.period(ctx.today());
    let months = [from, to].map(|date| RosterMonth::id_of(roster.id, date));
    let which = if ctx.library.in_conflict(roster.id) {
        RecordRef::of(roster.id)
    } else {
        RecordRef::of(months.into_iter().find(|month| ctx.library.in_conflict(*month))?)
    };
    let solve = button::secondary(ctx.text.duty_conflict_solve(), Icon::Open)
        .on_press(Message::Asked(Request::Conflicts(which)));
    Some(banner(
        Tone::Caution,
        ctx.text.duty_conflict(),
        Some(ctx.text.duty_conflict_text()),
        vec![solve.into()],
    ))
}

/// What is missing: in the period shown, in the next two weeks, and where next.
fn summary<'a>(duty: &'a Duty, roster: &'a Roster, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    if roster.needs.is_empty() {
        let actions = if duty.tab == Tab::Needs {
            Vec::new()
        } else {
            let add = button::secondary(text.duty_need_new(), Icon::Add).on_press(Message::NeedOpened(None));
            vec![add.into()]
        };
        return banner(
            Tone::Caution,
            text.duty_no_needs(),
            Some(text.duty_no_needs_text()),
            actions,
        );
    }
    let board = &duty.board;
    if !board.is_measured {
        return row![badge(Tone::Caution, text.duty_no_needs_role())].into();
    }
    let mut told = row![].spacing(space::S).align_y(Alignment::Center);
    if matches!(duty.tab, Tab::Week | Tab::Month | Tab::Hours) {
        let words = words::hours(text, board.in_period.minutes);
        told = told.push(if board.in_period.count == 0 {
            badge(Tone::Ok, text.duty_gaps_none_shown())
        } else {
            badge(Tone::Danger, text.duty_gaps_shown(board.in_period.count, words))
        });
    }
    let ahead = words::hours(text, board.ahead.minutes);
    told = told.push(if board.ahead.count == 0 {
        badge(Tone::Ok, text.duty_gaps_none_ahead(super::board::AHEAD_DAYS))
    } else {
        badge(
            Tone::Danger,
            text.duty_gaps_ahead(super::board::AHEAD_DAYS, board.ahead.count, ahead),
        )
    });
    if let Some(next) = &board.next {
        let when = text.duty_gap_next(time::span(text, next.from, next.to), words::role(ctx, next.role));
        told = told
            .push(
                body(when)
                    .font(font::SEMIBOLD)
                    .wrapping(iced::widget::text::Wrapping::None),
            )
            .push(button::link(text.duty_gap_go()).on_press(Message::DateShown(next.from.date())));
    }
    told.wrap().into()
}

/// Back, today, on.
fn navigation<'a>(duty: &'a Duty, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let (first, last) = duty.period(ctx.today());
    let (title, back, on) = if duty.by_month() {
        (
            time::month_year(text, first),
            text.duty_month_back(),
            text.duty_month_on(),
        )
    } else {
        (
            words::period(text, first, last),
            text.duty_week_back(),
            text.duty_week_on(),
        )
    };
    row![
        button::icon_only(back, Icon::Left).on_press(Message::Moved(-1)),
        button::secondary(text.duty_today(), None).on_press(Message::Today),
        button::icon_only(on, Icon::Right).on_press(Message::Moved(1)),
        h3(title),
    ]
    .spacing(space::S)
    .align_y(Alignment::Center)
    .into()
}

/// Whose shifts, and of which role.
fn filters<'a>(duty: &'a Duty, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let mut people = vec![text.duty_everybody()];
    people.extend(duty.people.iter().map(|person| words::person(ctx, Some(*person))));
    let at = |chosen: Option<usize>| Some(chosen.map_or(0, |at| at + 1));
    let person = select(
        text.duty_filter_person(),
        people,
        at(duty
            .person
            .and_then(|person| duty.people.iter().position(|one| *one == person))),
        Message::PersonFiltered,
    )
    .width(220);
    let mut roles = vec![text.duty_every_role()];
    roles.extend(duty.roles.iter().map(|role| words::role(ctx, *role)));
    let role = select(
        text.duty_filter_role(),
        roles,
        at(duty
            .role
            .and_then(|role| duty.roles.iter().position(|one| *one == role))),
        Message::RoleFiltered,
    )
    .width(200);
    let mine = duty
        .me
        .map(|me| button::check(text.duty_mine(), duty.person == Some(me)).on_press(Message::MineToggled));
    row![person, role]
        .push(mine)
        .spacing(space::S)
        .align_y(Alignment::Center)
        .wrap()
        .into()
}

/// Said where the filters let nothing through, or nothing is planned.
pub fn nothing<'a>(duty: &'a Duty, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let (title, words) = match duty.person {
        Some(person) => (
            text.duty_nothing_for(super::words::person(ctx, Some(person))),
            text.duty_nothing_for_text(),
        ),
        None => (text.duty_nothing(), text.duty_nothing_text()),
    };
    let steps = row![
        button::primary(text.duty_shift_new(), Icon::Add).on_press(Message::NewShift(Slot::default())),
        button::secondary(text.duty_pattern(), Icon::History).on_press(Message::PatternOpened),
    ]
    .spacing(space::S);
    Column::new()
        .push(empty(Icon::Duty, title, words, Some(steps.into())))
        .into()
}
