//! Crisis support that is going on: its level, how long since the alarm, what is missing.

use iced::widget::column;

use super::{Message, away, conflict, heading, record};
use crate::app::context::Context;
use crate::app::theme::{Tone, space};
use crate::app::widget::{Element, Icon, badge, badge_with, body, card_button, h3};
use crate::domain::support::{SupportEffort, running};
use crate::domain::{RecordRef, support::Verified};
use crate::phrase::{Named, supporting};

/// The efforts going on, the latest first; nothing where there is none.
pub(super) fn view<'a>(ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let running = running(ctx.library);
    if running.is_empty() {
        return None;
    }
    let heading = heading(Icon::Person, ctx.text.support_running());
    let cards = running.into_iter().map(|one| card(one, ctx));
    Some(column![heading].extend(cards).spacing(space::S).into())
}

fn card<'a>(one: &'a SupportEffort, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let which = RecordRef::of(one.id);
    let exercise = one
        .exercise
        .then(|| badge_with(Icon::Exercise, Tone::Exercise, text.exercise()));
    let level = supporting::level_now(text, one);
    let missing = one.missing().len();
    let unverified = (one.facts.verified == Verified::NotVerified)
        .then(|| badge(Tone::Caution, one.facts.verified.name(text)));
    let lines = column![h3(one.title.as_str())]
        .push(exercise)
        .push(body(text.support_level_is(level)))
        .push(badge_with(Icon::Clock, Tone::Info, away(one.alarm_at, ctx)))
        .push(unverified)
        .push((missing > 0).then(|| badge(Tone::Caution, text.support_now_missing(missing))))
        .spacing(space::XS);
    let card = card_button(text.support_open_effort(one.title.as_str()), lines).on_press(record(which));
    column![card]
        .push(conflict(ctx.library.in_conflict(one.id), which, ctx))
        .spacing(space::XS)
        .into()
}
