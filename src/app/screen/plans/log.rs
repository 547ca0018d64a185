//! A plan in use on the screen: how long is left, the steps with their deadlines, and the log of what happened.

use iced::widget::{Row, column, container, row};
use iced::{Alignment, Length};

use super::run::{Change, Noting, Running};
use super::steps::{said, step_words};
use super::using::{Change as Used, Using, say};
use super::{Message, Shown, escalations, evaluation, leading, log_lines, logging};
use crate::app::context::Context;
use crate::app::glass::read::Source;
use crate::app::theme::{self, size, space};
use crate::app::widget::{
    self, Element, Icon, Role, Tone, badge, badge_with, body, button, card, field, h1, h2, h3, icon, muted,
    small,
};
use crate::domain::activation::{StepRun, StepState};
use crate::domain::plan::Bracket;
use crate::domain::{Activation, Id, RecordRef, zone};
use crate::phrase::{self, Named};
use crate::text::{Text, time};

/// The field where a note is written.
pub const NOTE: &str = "plans-step-note";

impl Running {
    pub fn view<'a>(
        &'a self,
        one: &'a Activation,
        using: &'a Using,
        ctx: Context<'a>,
    ) -> Element<'a, Message> {
        let text = ctx.text;
        let exercise = one.exercise.then(|| {
            widget::banner(
                Tone::Exercise,
                text.plans_exercise_title(),
                Some(text.plans_exercise_running()),
                vec![],
            )
        });
        let conflict = ctx.library.in_conflict(one.id).then(|| {
            let open = button::secondary(text.plans_conflict_open(), None)
                .on_press(Message::ConflictAsked(RecordRef::of(one.id)));
            widget::banner(
                Tone::Danger,
                text.plans_conflict_title(),
                Some(text.plans_conflict_text()),
                vec![open.into()],
            )
        });
        let page = column![header(one, ctx)]
            .push(conflict)
            .push(escalations::due(one, ctx))
            .push(countdown(one, ctx))
            .push((!one.is_active()).then(|| after(one, using, ctx)))
            .push(self.steps(one, ctx))
            .push(escalations::in_use(one, ctx))
            .push(using.figures.in_use(one, ctx))
            .push(
                one.is_active()
                    .then(|| using.returns.in_use(one, using.asks_returns(), ctx))
                    .flatten(),
            )
            .push(log_lines::view(one, ctx))
            .push(card(about(one, ctx)))
            .spacing(space::L)
            .padding(iced::Padding::ZERO.bottom(space::XL));
        column![]
            .push(exercise)
            .push(widget::page(one.id, widget::scroll(page).height(Length::Fill)))
            .spacing(space::M)
            .into()
    }

    fn steps<'a>(&'a self, one: &'a Activation, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        if one.steps.is_empty() {
            return card(muted(text.plans_no_steps())).into();
        }
        let mut roles: Vec<String> = Vec::new();
        for (_, run) in one.steps.iter() {
            if !run.role.is_empty() && !roles.contains(&run.role) {
                roles.push(run.role.clone());
            }
        }
        let at = self
            .role
            .as_ref()
            .and_then(|role| roles.iter().position(|other| other == role));
        let options = std::iter::once(text.plans_all_roles())
            .chain(roles.iter().cloned())
            .collect();
        let filter = (roles.len() > 1).then(|| {
            widget::select(
                text.plans_role_filter(),
                options,
                Some(at.map_or(0, |at| at + 1)),
                move |at| {
                    let role = at.checked_sub(1).and_then(|at| roles.get(at).cloned());
                    Message::Run(Change::Role(role))
                },
            )
            .width(260)
        });
        let (done, all) = one.progress();
        let heading = row![h2(text.plans_steps()).width(Length::Fill)]
            .push(filter)
            .spacing(space::M)
            .align_y(Alignment::Center);
        let share = if all == 0 { 0.0 } else { done as f32 / all as f32 };
        let brackets = Bracket::ALL
            .into_iter()
            .filter_map(|bracket| self.bracket(one, bracket, ctx));
        card(
            column![heading, widget::progress(text.plans_progress(done, all), share)]
                .extend(brackets)
                .spacing(space::L),
        )
        .into()
    }

    fn bracket<'a>(
        &'a self,
        one: &'a Activation,
        bracket: Bracket,
        ctx: Context<'a>,
    ) -> Option<Element<'a, Message>> {
        let mine: Vec<_> = one
            .steps
            .iter()
            .filter(|(_, run)| run.bracket == bracket)
            .filter(|(_, run)| self.role.as_ref().is_none_or(|role| run.role == *role))
            .collect();
        if mine.is_empty() {
            return None;
        }
        let open = mine.iter().any(|(_, run)| run.state == StepState::Open);
        let heading = row![h3(bracket.name(ctx.text)), deadline(one, bracket, open, ctx)]
            .spacing(space::M)
            .align_y(Alignment::Center)
            .wrap();
        let rows = mine.into_iter().map(|(id, run)| self.step(one, id, run, ctx));
        Some(
            column![heading, column(rows).spacing(space::XS)]
                .spacing(space::S)
                .into(),
        )
    }

    fn step<'a>(
        &'a self,
        one: &'a Activation,
        id: Id<StepRun>,
        run: &'a StepRun,
        ctx: Context<'a>,
    ) -> Element<'a, Message> {
        let text = ctx.text;
        let done = run.state == StepState::Done;
        let sign: Element<'a, Message> = match run.state {
            StepState::Done => icon(Icon::Ok, 20.0).into(),
            _ => iced::widget::space().width(20).height(20).into(),
        };
        let square = container(sign).center(28).style(theme::checkbox::mark(done));
        let source = Source::pressed(one.plan);
        let words = step_words(&run.role, None, &run.text, &run.reason, source, ctx);
        let mut words = column![words].spacing(space::XS).width(Length::Fill);
        words = words.push(marked(run, text));
        if !run.note.is_empty() {
            words = words.push(body(text.plans_step_noted(run.note.as_str())).width(Length::Fill));
        }
        let face = row![square, words].spacing(space::M);
        let press = one.is_active().then_some(Message::Run(Change::Ticked(id)));
        let check = widget::focusable(Role::CheckBox, run.text.clone(), face)
            .padding([space::S, space::S])
            .width(Length::Fill)
            .checked(done)
            .style(move |theme, status| theme::button::Style {
                text_color: theme::palette(theme).text,
                ..theme::button::item(false)(theme, status)
            })
            .on_press_maybe(press);
        let below = match self.noting.as_ref().filter(|noting| noting.step == id) {
            _ if !one.is_active() => None,
            Some(noting) => Some(noting_view(noting, text)),
            None => Some(step_actions(id, run, text)),
        };
        let below = below.map(|below| container(below).padding(iced::Padding::ZERO.left(44)));
        column![check].push(below).into()
    }
}

/// What is left to do when it is over: what is to be put back, and what it taught.
fn after<'a>(one: &'a Activation, using: &'a Using, ctx: Context<'a>) -> Element<'a, Message> {
    column![]
        .push(using.returns.in_use(one, false, ctx))
        .push(evaluation::in_use(one, ctx))
        .spacing(space::L)
        .into()
}

/// Who ticked a step off, or skipped it, and when.
fn marked<'a>(run: &StepRun, text: &Text) -> Option<Element<'a, Message>> {
    let (at, by) = (run.at?, run.by.as_ref()?);
    let words = text.plans_step_marked(time::time(zone::local(at)), by.name.as_str());
    let tone = match run.state {
        StepState::Open => return None,
        StepState::Done => Tone::Ok,
        StepState::Skipped => Tone::Caution,
    };
    let mark = badge(tone, run.state.name(text));
    Some(
        row![mark, small(words)]
            .spacing(space::S)
            .align_y(Alignment::Center)
            .into(),
    )
}

fn step_actions<'a>(id: Id<StepRun>, run: &'a StepRun, text: &Text) -> Element<'a, Message> {
    let name = super::edit_steps::short(&run.text, text);
    let action = |words: String, spoken: String, change: Change| {
        widget::focusable(Role::Button, spoken, small(words))
            .padding([space::XS, space::S])
            .style(theme::button::quiet)
            .on_press(Message::Run(change))
            .into()
    };
    let actions = if run.state == StepState::Open {
        vec![
            action(
                text.plans_skip(),
                text.plans_skip_step(name.as_str()),
                Change::SkipAsked(id),
            ),
            action(
                text.note(),
                text.plans_note_step(name.as_str()),
                Change::NoteAsked(id),
            ),
        ]
    } else {
        let note = text.plans_log_step(name.as_str());
        vec![action(
            text.plans_log_about(),
            note,
            Change::DeviationAsked(Some(id)),
        )]
    };
    Row::with_children(actions).spacing(space::S).into()
}

fn noting_view<'a>(noting: &'a Noting, text: &'a Text) -> Element<'a, Message> {
    let (label, confirm) = if noting.skip {
        (text.plans_skip_reason(), text.plans_skip())
    } else {
        (text.note(), text.done())
    };
    let missing = (noting.skip && noting.tried && noting.words.trim().is_empty())
        .then(|| text.plans_skip_reason_missing());
    let line = field::text(label, &noting.words, |words| {
        Message::Run(Change::NoteWords(words))
    })
    .id(NOTE)
    .on_submit(Message::Run(Change::NoteDone))
    .error(missing);
    column![
        Element::from(line),
        row![
            button::primary(confirm, None).on_press(Message::Run(Change::NoteDone)),
            button::quiet(text.cancel(), None).on_press(Message::Run(Change::NoteClosed))
        ]
        .spacing(space::S)
    ]
    .spacing(space::S)
    .into()
}

fn header<'a>(one: &'a Activation, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let began = phrase::moment(text, one.outage_began_at);
    let since = text.plans_outage_since(began, time::until(text, ctx.now, one.outage_began_at));
    let title = column![h2(one.title.as_str()), muted(since)]
        .spacing(space::XS)
        .width(Length::Fill);
    let log = one.is_active().then(|| {
        button::primary(text.plans_log_new(), Icon::Log).on_press(Message::Run(Change::DeviationAsked(None)))
    });
    let end = one
        .is_active()
        .then(|| button::secondary(text.plans_end(), Icon::Stop).on_press(say(Used::EndAsked)));
    let hand_on = one
        .is_active()
        .then(|| button::secondary(text.use_hand_on(), Icon::Handover).on_press(say(Used::HandOnAsked)));
    let plan = ctx.library.get(one.plan).map(|plan| {
        button::quiet(text.plans_show_plan(), Icon::Plan).on_press(Message::Show(Shown::Plan(plan.id)))
    });
    let history =
        button::quiet(text.history(), Icon::History).on_press(Message::HistoryAsked(RecordRef::of(one.id)));
    let actions = row![]
        .push(logging::way(one, ctx))
        .push(hand_on)
        .push(end)
        .push(plan)
        .push(history)
        .spacing(space::S)
        .wrap()
        .vertical_spacing(space::S);
    let top: Element<'a, Message> = if ctx.width < 560.0 {
        column![title].push(log).spacing(space::M).into()
    } else {
        row![title].push(log).spacing(space::L).into()
    };
    let leads = one.is_active().then(|| leading::line(one, ctx));
    column![top, actions].push(leads).spacing(space::S).into()
}

/// How long until the longest tolerable outage is reached, large; or how the use ended.
fn countdown<'a>(one: &'a Activation, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let (tone, large, below) = match (&one.ended, one.tolerable_until()) {
        (Some(ended), _) => {
            let long = time::duration(text, (ended.at - one.outage_began_at).num_minutes());
            let at = phrase::moment(text, ended.at);
            let by = text.plans_me(ended.by.name.as_str(), ended.by.role.as_str());
            let mut words = text.plans_ended_by(at, by);
            if !ended.note.is_empty() {
                words.push('\n');
                words.push_str(&ended.note);
            }
            (Tone::Neutral, text.plans_ended_after(long), words)
        }
        (None, None) => {
            let long = time::duration(text, (ctx.now - one.outage_began_at).num_minutes());
            (
                Tone::Caution,
                text.plans_lasted(long),
                text.plans_no_outage_given(),
            )
        }
        (None, Some(until)) => {
            let at = phrase::moment(text, until);
            let minutes = (until - ctx.now).num_minutes();
            let long = time::duration(text, minutes);
            if until <= ctx.now {
                (
                    Tone::Danger,
                    text.plans_over_by(long),
                    text.plans_tolerable_passed(at),
                )
            } else if minutes < 60 {
                (
                    Tone::Caution,
                    text.plans_left(long),
                    text.plans_tolerable_until(at),
                )
            } else {
                (Tone::Info, text.plans_left(long), text.plans_tolerable_until(at))
            }
        }
    };
    let words = column![
        h1(large).size(size::DISPLAY * 1.25),
        body(below)
            .size(size::LARGE)
            .style(|theme| theme::text::Style {
                color: Some(theme::palette(theme).text)
            })
            .width(Length::Fill)
    ]
    .spacing(space::XS)
    .width(Length::Fill);
    let sign = icon(if one.is_active() { Icon::Clock } else { Icon::Stop }, 36.0);
    container(row![sign, words].spacing(space::L).align_y(Alignment::Center))
        .padding(space::L)
        .width(Length::Fill)
        .style(theme::container::banner(tone))
        .into()
}

/// When a bracket's steps should be done, and how soon that is.
fn deadline<'a>(one: &Activation, bracket: Bracket, open: bool, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    if !open {
        return badge(Tone::Ok, text.plans_bracket_done());
    }
    let Some(due) = one.due(bracket).filter(|_| one.is_active()) else {
        return iced::widget::space().width(0).height(0).into();
    };
    let local = zone::local(due);
    let at = if local.date() == ctx.today() {
        time::time(local)
    } else {
        time::weekday_time(text, local)
    };
    let away = time::until(text, ctx.now, due);
    if due <= ctx.now {
        badge_with(Icon::Warning, Tone::Danger, text.plans_bracket_overdue(at, away))
    } else {
        let near = due - ctx.now < chrono::Duration::minutes(15);
        let tone = if near { Tone::Caution } else { Tone::Info };
        badge_with(Icon::Clock, tone, text.plans_bracket_due(at, away))
    }
}

fn about<'a>(one: &'a Activation, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let authority = if one.authority.is_empty() {
        text.plans_not_given()
    } else {
        one.authority.clone()
    };
    let channel = match one.channel.as_str() {
        "" => text.plans_not_given(),
        channel => channel.to_owned(),
    };
    let followed = one.version.map_or_else(
        || text.use_followed_draft(),
        |version| text.plans_version(version),
    );
    column![
        h3(text.plans_about_use()),
        said(
            text.plans_started(),
            text.plans_at_by(
                phrase::moment(text, one.started_at),
                text.plans_me(one.started_by.name.as_str(), one.started_by.role.as_str())
            )
        ),
        said(text.plans_authority(), authority),
        said(text.use_channel(), channel),
        said(text.use_followed(), followed),
        said(text.plans_112(), one.called_112.name(text)),
    ]
    .spacing(space::S)
    .into()
}
