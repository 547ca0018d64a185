//! The open logs, and how long since anybody wrote in each.

use iced::widget::column;

use super::{Message, away, heading, record};
use crate::app::context::Context;
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, card_button, h3, muted};
use crate::domain::logbook::logs;
use crate::domain::{Log, RecordRef};

/// None while no log is open: one is begun where something happens.
pub(super) fn view<'a>(ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let open: Vec<_> = logs(ctx.library)
        .into_iter()
        .filter(|log| log.is_open())
        .collect();
    if open.is_empty() {
        return None;
    }
    let cards = open.into_iter().map(|log| card(log, ctx));
    let heading = heading(Icon::Log, ctx.text.log_now_heading());
    Some(column![heading].extend(cards).spacing(space::S).into())
}

fn card<'a>(log: &'a Log, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let entries = log.written(ctx.library);
    let last = entries.iter().map(|entry| entry.said().entered_at).max();
    let last = last.map_or_else(|| text.log_last_none(), |at| text.log_last(away(at, ctx)));
    let lines = column![h3(log.title.as_str()), muted(last)].spacing(space::XS);
    card_button(text.log_open_one(log.title.as_str()), lines)
        .on_press(record(RecordRef::of(log.id)))
        .into()
}
