//! Above a list: what is wanted against what is coming, who is left, how long it has gone on.

use iced::widget::{column, row};
use iced::{Alignment, Length};

use super::{Message, Page, close};
use crate::app::context::{Context, Request};
use crate::app::theme::{Tone, space};
use crate::app::widget::{Element, Icon, badge, button, h2, muted};
use crate::domain::{CallList, RecordRef};
use crate::phrase::calling;
use crate::text::time;

pub fn view<'a>(list: &'a CallList, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let back = button::icon_only(text.callout_all(), Icon::Left).on_press(Message::Opened(Page::All));
    let print = button::quiet(text.callout_print(), Icon::Print)
        .on_press(Message::Asked(Request::PrintCallList(list.id)));
    let export = button::quiet(text.callout_export_log(), Icon::Save)
        .on_press(Message::Asked(Request::ExportCallLog(list.id)));
    let history = button::icon_only(text.history(), Icon::History)
        .on_press(Message::Asked(Request::History(RecordRef::of(list.id))));
    let end = list.is_open().then(|| {
        let close = Message::Close(close::Message::Opened(list.id));
        Element::from(button::secondary(text.callout_close(), None).on_press(close))
    });
    let actions = row![
        Element::from(print),
        Element::from(export),
        Element::from(history)
    ]
    .push(end)
    .spacing(space::XS)
    .align_y(Alignment::Center);
    let title = row![
        Element::from(back),
        h2(list.title.as_str()).width(Length::Fill),
        actions
    ]
    .spacing(space::S)
    .align_y(Alignment::Center);
    let left = list.left_to_ring(ctx.library, ctx.now).len();
    let gone = (ctx.now - list.created_at).num_minutes();
    let state = if list.is_open() {
        text.callout_state(list.current_round(), left, time::duration(text, gone))
    } else {
        text.callout_is_closed()
    };
    column![title, lines(list, ctx), muted(state)]
        .spacing(space::S)
        .into()
}

/// Each line that is wanted with how many of it are coming.
pub fn lines<'a>(list: &CallList, ctx: Context<'_>) -> Element<'a, Message> {
    let text = ctx.text;
    let mut all = row![].spacing(space::S);
    for one in list.filled(ctx.library) {
        let Some(line) = list.wanted.get(one.line) else {
            continue;
        };
        let what = calling::wanted(text, ctx.library, line);
        let tone = if one.coming < one.wanted {
            Tone::Caution
        } else {
            Tone::Ok
        };
        all = all.push(badge(tone, text.callout_of(one.coming, one.wanted, what)));
    }
    all.wrap().into()
}
