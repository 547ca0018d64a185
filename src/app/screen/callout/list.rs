//! Every call list: the open ones first, then the newest.

use iced::Length;
use iced::widget::{column, row};

use super::{Message, Page, head};
use crate::app::context::Context;
use crate::app::theme::{Tone, space};
use crate::app::widget::{Element, Icon, badge_with, button, card_button, empty, h1, h3, muted, scroll};
use crate::domain::{CallList, zone};
use crate::phrase::calling;
use crate::text::time;

pub fn view<'a>(ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let new = || button::primary(text.callout_new_key(), Icon::Add).on_press(Message::Opened(Page::New));
    let mut lists: Vec<&CallList> = ctx.library.all::<CallList>().collect();
    lists.sort_by_key(|list| (!list.is_open(), std::cmp::Reverse((list.created_at, list.id))));
    if lists.is_empty() {
        let words = empty(
            Icon::Phone,
            text.callout_empty_title(),
            text.callout_empty_text(),
            Some(new().into()),
        );
        return column![h1(text.nav_callout()), scroll(words).height(Length::Fill)]
            .spacing(space::L)
            .into();
    }
    let head = row![h1(text.nav_callout()).width(Length::Fill), Element::from(new())]
        .align_y(iced::Alignment::Center);
    let cards = lists.into_iter().map(|list| card(list, ctx));
    let sheet = column(cards).spacing(space::M).max_width(860);
    column![head, scroll(sheet).width(Length::Fill).height(Length::Fill)]
        .spacing(space::L)
        .into()
}

fn card<'a>(list: &'a CallList, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let state = if list.is_open() {
        badge_with(Icon::Phone, Tone::Info, text.callout_goes_on())
    } else {
        badge_with(Icon::Ok, Tone::Neutral, text.callout_is_closed())
    };
    let began = text.callout_began(
        time::weekday_time(text, zone::local(list.created_at)),
        list.created_by.name.as_str(),
    );
    let lines = column![
        row![h3(list.title.as_str()).width(Length::Fill), state],
        muted(began),
        head::lines(list, ctx),
        muted(calling::calling_summary(text, list, ctx.now))
    ]
    .spacing(space::XS);
    card_button(text.callout_open_list(list.title.as_str()), lines)
        .on_press(Message::Opened(Page::One(list.id)))
        .into()
}
