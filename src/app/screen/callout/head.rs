//! Above a list: what is wanted against what is coming, who is left, how long it has gone on.

use iced::widget::{Row, column, row};
use iced::{Alignment, Length};

use super::{Message, Page, close, typed};
use crate::app::context::{Context, Request};
use crate::app::theme::{Tone, space};
use crate::app::widget::{Element, Icon, badge, button, h2, muted};
use crate::domain::{CallList, RecordRef};
use crate::paper::subject::{self, kind};
use crate::phrase::calling;
use crate::text::time;

pub fn view<'a>(list: &'a CallList, ctx: Context<'a>) -> Element<'a, Message> {
    let title = title(list, ctx).push(actions(list, ctx));
    column![title, lines(list, ctx), state(list, ctx)]
        .spacing(space::S)
        .into()
}

/// The same where there is little room: above the call only what it is for and what is wanted, the rest below.
pub fn narrow<'a>(list: &'a CallList, ctx: Context<'a>) -> [Element<'a, Message>; 2] {
    [
        column![title(list, ctx), lines(list, ctx)]
            .spacing(space::S)
            .into(),
        column![state(list, ctx), actions(list, ctx).wrap()]
            .spacing(space::S)
            .into(),
    ]
}

fn title<'a>(list: &'a CallList, ctx: Context<'a>) -> Row<'a, Message> {
    let back = button::icon_only(ctx.text.callout_all(), Icon::Left).on_press(Message::Opened(Page::All));
    row![Element::from(back), h2(list.title.as_str()).width(Length::Fill)]
        .spacing(space::S)
        .align_y(Alignment::Center)
}

fn actions<'a>(list: &CallList, ctx: Context<'a>) -> Row<'a, Message> {
    let text = ctx.text;
    let print = button::quiet(text.papers_print(), Icon::Print).on_press(Message::Asked(Request::Print(
        subject::of(kind::CALL_LIST, list.id),
    )));
    let form = button::quiet(text.callout_print(), Icon::Save)
        .on_press(Message::Asked(Request::PrintCallList(list.id)));
    let export = button::quiet(text.callout_export_log(), Icon::Save)
        .on_press(Message::Asked(Request::ExportCallLog(list.id)));
    let history = button::icon_only(text.history(), Icon::History)
        .on_press(Message::Asked(Request::History(RecordRef::of(list.id))));
    let paper = list.is_open().then(|| {
        let typed = Message::Typed(typed::Message::Opened(list.id));
        Element::from(button::quiet(text.from_paper(), Icon::Edit).on_press(typed))
    });
    let end = list.is_open().then(|| {
        let close = Message::Close(close::Message::Opened(list.id));
        Element::from(button::secondary(text.callout_close(), None).on_press(close))
    });
    row![]
        .push(paper)
        .extend([
            Element::from(print),
            Element::from(form),
            Element::from(export),
            Element::from(history),
        ])
        .push(end)
        .spacing(space::XS)
        .align_y(Alignment::Center)
}

fn state<'a>(list: &CallList, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    if !list.is_open() {
        return muted(text.callout_is_closed()).into();
    }
    let left = list.left_to_ring(ctx.library, ctx.now).len();
    let gone = (ctx.now - list.created_at).num_minutes();
    muted(text.callout_state(list.current_round(), left, time::duration(text, gone))).into()
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
