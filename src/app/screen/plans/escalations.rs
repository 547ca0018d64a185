//! Escalation criteria: in a plan to read, and in a use of it, where they watch the clock.

use iced::widget::{Row, column, container, row};
use iced::{Alignment, Length};

use super::Message;
use super::ask::About;
use super::using::{Change, say};
use crate::app::context::Context;
use crate::app::theme::{self, size, space};
use crate::app::widget::{
    Element, Icon, Tone, badge, badge_with, body, button, card, h2, icon, muted, small, strong,
};
use crate::domain::activation::{EscalationRun, EscalationState};
use crate::domain::edit::Use;
use crate::domain::{Activation, Id, Plan, zone};
use crate::phrase::{self, Named};
use crate::text::{Text, time};

/// Minutes before a criterion is met from which it is shown as near.
const NEAR: i64 = 30;

/// The criteria whose time has come, large; none while there is none.
pub fn due<'a>(one: &'a Activation, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let due = one.to_escalate(ctx.now);
    let shown = due.iter().map(|(id, run)| alarm(one, *id, run, ctx));
    (!due.is_empty()).then(|| column(shown).spacing(space::M).into())
}

fn alarm<'a>(
    one: &'a Activation,
    id: Id<EscalationRun>,
    run: &'a EscalationRun,
    ctx: Context<'a>,
) -> Element<'a, Message> {
    let text = ctx.text;
    let at = one.escalates_at(run);
    let ago = time::until(text, ctx.now, at);
    let when = text.use_escalation_since(phrase::moment(text, at), ago);
    let title = text.use_escalation_due(run.to.as_str());
    let words = column![
        h2(title).width(Length::Fill),
        body(run.text.as_str()).size(size::LARGE).width(Length::Fill),
        small(when),
        actions(one, id, run, text)
    ]
    .spacing(space::S);
    let face = row![icon(Icon::Warning, 32.0), words]
        .spacing(space::L)
        .align_y(Alignment::Start);
    container(face)
        .padding(space::L)
        .width(Length::Fill)
        .style(theme::container::banner(Tone::Danger))
        .into()
}

/// Told, or not needed.
fn actions<'a>(
    one: &Activation,
    id: Id<EscalationRun>,
    run: &EscalationRun,
    text: &Text,
) -> Element<'a, Message> {
    let asked = |about| say(Change::Asked(about));
    let buttons: Vec<Element<'a, Message>> = match run.state {
        EscalationState::Open => vec![
            button::secondary(text.use_told(), Icon::Ok)
                .on_press(asked(About::Told(one.id, id)))
                .into(),
            button::quiet(text.use_not_needed(), None)
                .on_press(asked(About::NotNeeded(one.id, id)))
                .into(),
        ],
        EscalationState::Told | EscalationState::NotNeeded => {
            let open = Use::SettleEscalation {
                activation: one.id,
                escalation: id,
                state: EscalationState::Open,
                note: String::new(),
            };
            vec![
                button::quiet(text.use_reopen(), Icon::Undo)
                    .on_press(say(Change::Done(open)))
                    .into(),
            ]
        }
    };
    Row::with_children(buttons).spacing(space::S).wrap().into()
}

/// Every criterion of a use, with what is left or what was answered.
pub fn in_use<'a>(one: &'a Activation, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    if one.escalations.is_empty() {
        return None;
    }
    let mut all: Vec<_> = one.escalations.iter().collect();
    all.sort_by_key(|(_, run)| run.after_minutes);
    let rows = all.into_iter().map(|(id, run)| line(one, id, run, ctx));
    let page = column![h2(ctx.text.use_escalations())]
        .extend(rows)
        .spacing(space::L);
    Some(card(page).into())
}

fn line<'a>(
    one: &'a Activation,
    id: Id<EscalationRun>,
    run: &'a EscalationRun,
    ctx: Context<'a>,
) -> Element<'a, Message> {
    let text = ctx.text;
    let settled = run.settled.as_ref().map(|settled| {
        let at = phrase::moment(text, settled.at);
        let by = text.plans_at_by(at, settled.by.name.as_str());
        let note = (!settled.note.is_empty()).then(|| body(settled.note.as_str()).width(Length::Fill));
        column![small(by)].push(note).spacing(2)
    });
    let due = run.state == EscalationState::Open && one.escalates_at(run) <= ctx.now;
    // What is due has its buttons in the alarm above.
    let actions = (one.is_active() && !due).then(|| actions(one, id, run, text));
    column![
        row![strong(run.to.as_str()).width(Length::Fill), state(one, run, ctx)]
            .spacing(space::M)
            .align_y(Alignment::Center),
        body(run.text.as_str()).width(Length::Fill)
    ]
    .push(settled)
    .push(actions)
    .spacing(space::XS)
    .into()
}

/// How soon a criterion is met, or that it is settled.
fn state<'a>(one: &Activation, run: &EscalationRun, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let at = one.escalates_at(run);
    let local = zone::local(at);
    let clock = if local.date() == ctx.today() {
        time::time(local)
    } else {
        time::weekday_time(text, local)
    };
    match run.state {
        EscalationState::Told => badge(Tone::Ok, run.state.name(text)),
        EscalationState::NotNeeded => badge(Tone::Neutral, run.state.name(text)),
        EscalationState::Open if !one.is_active() => badge(Tone::Caution, run.state.name(text)),
        EscalationState::Open if at <= ctx.now => {
            badge_with(Icon::Warning, Tone::Danger, text.use_escalation_now(clock))
        }
        EscalationState::Open => {
            let near = (at - ctx.now).num_minutes() < NEAR;
            let tone = if near { Tone::Caution } else { Tone::Info };
            let words = text.use_escalation_at(clock, time::until(text, ctx.now, at));
            badge_with(Icon::Clock, tone, words)
        }
    }
}

/// The criteria of a plan, to read.
pub fn of_plan<'a>(plan: &'a Plan, text: &'a Text) -> Option<Element<'a, Message>> {
    if plan.escalations.is_empty() {
        return None;
    }
    let mut all: Vec<_> = plan.escalations.iter().collect();
    all.sort_by_key(|(_, one)| one.after_minutes);
    let rows = all.into_iter().map(|(_, one)| {
        let after = text.use_escalation_after(phrase::minutes(text, one.after_minutes));
        column![
            strong(one.to.as_str()),
            body(one.text.as_str()).width(Length::Fill),
            muted(after)
        ]
        .spacing(2)
        .into()
    });
    let page = column![h2(text.use_escalations())].extend(rows).spacing(space::M);
    Some(card(page).into())
}
