//! What is going on: active plans, who holds the responsibility, handovers that wait.

use chrono::Duration;
use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::{Message, away, conflict, heading, record, when};
use crate::app::context::{Context, Place};
use crate::app::theme::{self, Tone, space};
use crate::app::widget::{
    Element, Icon, Role as Part, badge, badge_with, body, button, card_button, focusable, h3, icon, muted,
    phone, progress, small, strong,
};
use crate::domain::handover::{Holding, Party, Pass, Stage, task};
use crate::domain::situation::Situation;
use crate::domain::{Activation, Baton, Handover, RecordRef};
use crate::phrase::Named;

/// The active plans, the one nearest to its longest tolerable outage first.
pub(super) fn plans<'a>(situation: &Situation, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let down = button::secondary(text.plans_down_title(), Icon::Warning).on_press(Message::Went(Place::Down));
    let heading = heading(Icon::Plan, text.now_plans(situation.active.len()));
    let heading = row![container(heading).width(Length::Fill), down]
        .spacing(space::M)
        .align_y(Alignment::Center);
    let mut cards = column![heading].spacing(space::S);
    if situation.active.is_empty() {
        let go = button::link(text.now_go_to_plans()).on_press(Message::Went(Place::Plans));
        return cards.push(muted(text.now_no_plans())).push(go).into();
    }
    let lasts =
        button::secondary(text.endurance_command(), Icon::Clock).on_press(Message::Went(Place::Endurance));
    for activation in situation.active.iter().filter_map(|id| ctx.library.get(*id)) {
        cards = cards.push(plan(activation, ctx));
    }
    cards.push(lasts).into()
}

fn plan<'a>(activation: &'a Activation, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let which = RecordRef::of(activation.id);
    let exercise = activation
        .exercise
        .then(|| badge_with(Icon::Exercise, Tone::Exercise, text.exercise()));
    let (done, all) = activation.progress();
    let share = if all == 0 { 0.0 } else { done as f32 / all as f32 };
    let mut lines = column![
        row![h3(activation.title.as_str()).width(Length::Fill)]
            .push(exercise)
            .spacing(space::S)
            .align_y(Alignment::Center),
        deadline(activation, ctx),
        progress(text.now_progress(done, all), share)
    ]
    .spacing(space::S);
    if let Some((_, step)) = activation.next_step() {
        let due = activation.due(step.bracket).map(|due| {
            let words = text.now_step_due(when(due, ctx), away(due, ctx));
            if due < ctx.now {
                badge(Tone::Caution, words)
            } else {
                muted(words).into()
            }
        });
        let next = column![
            small(text.now_next_step(step.role.as_str())),
            body(step.text.as_str())
        ]
        .push(due)
        .spacing(2);
        lines = lines.push(next);
    } else {
        lines = lines.push(body(text.now_all_steps_done()));
    }
    let label = text.now_open_plan(activation.title.as_str());
    let card = card_button(label, lines).on_press(record(which));
    column![card]
        .push(conflict(ctx.library.in_conflict(activation.id), which, ctx))
        .spacing(space::XS)
        .into()
}

/// How long until the longest tolerable outage; red when it has passed, amber in its last quarter.
fn deadline<'a>(activation: &Activation, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let (Some(until), Some(minutes)) = (activation.tolerable_until(), activation.tolerable_outage_minutes)
    else {
        let began = activation.outage_began_at;
        return column![
            body(text.now_outage_since(when(began, ctx), away(began, ctx))),
            badge(Tone::Caution, text.now_no_limit())
        ]
        .spacing(space::XS)
        .into();
    };
    if until <= ctx.now {
        let words = text.now_limit_passed(away(until, ctx));
        return column![
            badge(Tone::Danger, words),
            small(text.now_limit_was(when(until, ctx)))
        ]
        .spacing(space::XS)
        .into();
    }
    let soon = until - ctx.now < Duration::minutes(i64::from(minutes) / 4);
    let tone = if soon { Tone::Caution } else { Tone::Info };
    column![
        badge_with(Icon::Clock, tone, text.now_limit(away(until, ctx))),
        small(text.now_limit_is(when(until, ctx)))
    ]
    .spacing(space::XS)
    .into()
}

/// Who holds each responsibility, and since when.
pub(super) fn batons<'a>(situation: &Situation, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    if situation.batons.is_empty() {
        return None;
    }
    let mut cards = column![heading(Icon::Person, ctx.text.now_batons())].spacing(space::S);
    for baton in situation.batons.iter().filter_map(|id| ctx.library.get(*id)) {
        cards = cards.push(one_baton(baton, ctx));
    }
    let open = task::open(ctx.library, None);
    let overdue = open.iter().filter(|task| task.is_overdue(ctx.now)).count();
    let tone = if overdue > 0 { Tone::Danger } else { Tone::Info };
    let left = (!open.is_empty()).then(|| badge(tone, ctx.text.handover_now_tasks(open.len(), overdue)));
    Some(cards.push(left).into())
}

fn one_baton<'a>(baton: &'a Baton, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let which = RecordRef::of(baton.id);
    let mut lines = column![body(baton.name.as_str())].spacing(space::XS);
    let mut numbers = column![].spacing(2);
    match baton.holder_at(ctx.now) {
        Holding::Nobody => lines = lines.push(badge(Tone::Danger, text.now_baton_nobody())),
        Holding::Held(_, pass) => {
            lines = lines.push(holder(pass, ctx));
            numbers = numbers.push(call_back(&pass.to, ctx));
        }
        Holding::Disputed(passes) => {
            lines = lines.push(badge(Tone::Danger, text.now_baton_disputed(passes.len())));
            for (_, pass) in passes {
                lines = lines.push(holder(pass, ctx));
                numbers = numbers.push(call_back(&pass.to, ctx));
            }
        }
    }
    let label = text.now_open_baton(baton.name.as_str());
    column![card_button(label, lines).on_press(record(which)), numbers]
        .push(conflict(ctx.library.in_conflict(baton.id), which, ctx))
        .spacing(space::XS)
        .into()
}

fn holder<'a>(pass: &Pass, ctx: Context<'a>) -> Element<'a, Message> {
    column![
        h3(party(&pass.to, ctx)),
        muted(ctx.text.now_held_since(when(pass.at, ctx), away(pass.at, ctx)))
    ]
    .into()
}

/// "Sten Ekhammar, Socialjouren"
fn party(party: &Party, ctx: Context<'_>) -> String {
    match (party.name.is_empty(), party.role.is_empty()) {
        (true, true) => ctx.text.unknown(),
        (true, false) => party.role.clone(),
        (false, true) => party.name.clone(),
        (false, false) => ctx.text.now_party(party.name.as_str(), party.role.as_str()),
    }
}

/// The number to call a party back on.
fn call_back<'a>(party: &Party, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    if party.phone.trim().is_empty() {
        return None;
    }
    let grouped = phone::group(&party.phone);
    let name = if party.name.is_empty() {
        &party.role
    } else {
        &party.name
    };
    let face = row![icon(Icon::Phone, 16.0), strong(grouped), icon(Icon::Copy, 16.0)]
        .spacing(space::S)
        .align_y(Alignment::Center);
    let copy = focusable(Part::Button, ctx.text.now_copy_number_of(name.as_str()), face)
        .padding([6.0, space::M])
        .style(theme::button::quiet)
        .on_press(Message::CopyAsked(party.phone.clone()));
    Some(copy.into())
}

/// Whether a responsibility has been offered and nobody has taken it over yet.
pub(super) fn is_offered(situation: &Situation, ctx: Context<'_>) -> bool {
    let mut open = situation.handovers.iter().filter_map(|id| ctx.library.get(*id));
    open.any(|handover| handover.stage != Stage::Draft)
}

/// Open handovers, those waiting for the receiver first.
pub(super) fn handovers<'a>(situation: &Situation, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    let open: Vec<_> = situation
        .handovers
        .iter()
        .filter_map(|id| ctx.library.get(*id))
        .collect();
    if open.is_empty() {
        return None;
    }
    let overdue = open
        .iter()
        .filter(|handover| handover.is_overdue(ctx.now))
        .count();
    let mut cards = column![heading(Icon::Handover, text.now_handovers(open.len()))].spacing(space::S);
    if overdue > 0 {
        cards = cards.push(badge(Tone::Danger, text.now_overdue(overdue)));
    }
    for handover in open {
        cards = cards.push(one_handover(handover, ctx));
    }
    Some(cards.into())
}

fn one_handover<'a>(handover: &'a Handover, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let which = RecordRef::of(handover.id);
    let parties = text.now_from_to(party(&handover.from, ctx), party(&handover.to, ctx));
    let stage = match handover.stage {
        Stage::Draft => badge(Tone::Neutral, handover.stage.name(text)),
        _ => badge(Tone::Info, handover.stage.name(text)),
    };
    let waits = match (handover.offered_at, handover.due()) {
        (Some(_), Some(due)) if handover.is_overdue(ctx.now) => {
            badge(Tone::Danger, text.now_handover_overdue(away(due, ctx)))
        }
        (Some(at), Some(due)) => {
            muted(text.now_handover_waits(away(at, ctx), when(due, ctx), away(due, ctx))).into()
        }
        _ => muted(text.now_handover_draft(away(handover.created_at, ctx))).into(),
    };
    // Whatever is under way: responsibility has not moved yet.
    let kept = badge(Tone::Caution, text.handover_not_handed_over());
    let lines =
        column![strong(handover.title.as_str()), body(parties), kept, stage, waits].spacing(space::XS);
    let label = text.now_open_handover(handover.title.as_str());
    column![card_button(label, lines).on_press(record(which))]
        .push(conflict(ctx.library.in_conflict(handover.id), which, ctx))
        .spacing(space::XS)
        .into()
}
