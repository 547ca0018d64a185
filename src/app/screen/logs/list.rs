//! Every log: the open ones first, then the newest.

use iced::widget::{column, row};
use iced::{Alignment, Length};

use super::{Message, Page};
use crate::app::context::Context;
use crate::app::theme::{Tone, space};
use crate::app::widget::{Element, Icon, badge_with, button, card_button, empty, h1, h3, muted, scroll};
use crate::domain::Log;
use crate::domain::logbook::logs;
use crate::phrase;

pub fn view<'a>(ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let new = || button::primary(text.log_new_key(), Icon::Add).on_press(Message::Opened(Page::New));
    let logs = logs(ctx.library);
    if logs.is_empty() {
        let words = empty(
            Icon::Log,
            text.log_empty_title(),
            text.log_empty_text(),
            Some(new().into()),
        );
        return column![h1(text.nav_logs()), scroll(words).height(Length::Fill)]
            .spacing(space::L)
            .into();
    }
    let head = row![h1(text.nav_logs()).width(Length::Fill), Element::from(new())].align_y(Alignment::Center);
    let cards = logs.into_iter().map(|log| card(log, ctx));
    let sheet = column(cards).spacing(space::M).max_width(860);
    column![head, scroll(sheet).width(Length::Fill).height(Length::Fill)]
        .spacing(space::L)
        .into()
}

fn card<'a>(log: &'a Log, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let entries = log.written(ctx.library);
    let last = entries.iter().map(|entry| entry.said().entered_at).max();
    let opened = phrase::moment(text, log.opened_at);
    let lines = column![
        row![h3(log.title.as_str()).width(Length::Fill)]
            .push(exercise(log, ctx))
            .push(state(log, ctx))
            .spacing(space::S),
        muted(text.log_summary(entries.len(), opened, log.opened_by.name.as_str())),
        muted(last.map_or_else(
            || text.log_last_none(),
            |at| text.log_last(phrase::moment(text, at))
        )),
    ]
    .spacing(space::XS);
    card_button(text.log_open_one(log.title.as_str()), lines)
        .on_press(Message::Opened(Page::One(log.id)))
        .into()
}

/// Whether the log can be written in.
pub fn state<'a>(log: &Log, ctx: Context<'a>) -> Element<'a, Message> {
    if log.is_open() {
        badge_with(Icon::Log, Tone::Info, ctx.text.log_goes_on())
    } else {
        badge_with(Icon::Lock, Tone::Neutral, ctx.text.log_is_closed())
    }
}

pub fn exercise<'a>(log: &Log, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    log.exercise
        .then(|| badge_with(Icon::Exercise, Tone::Exercise, ctx.text.log_exercise()))
}
