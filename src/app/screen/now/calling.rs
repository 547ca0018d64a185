//! Who is being called in: wanted against coming, and how long since anything happened.

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::{Message, away, heading, record};
use crate::app::context::{Context, Place};
use crate::app::theme::{Tone, space};
use crate::app::widget::{Element, Icon, badge, button, card_button, h3, muted};
use crate::domain::{CallList, RecordRef};
use crate::phrase::calling;

/// Minutes without anything happening on a list where somebody is still missing, after which it is said in amber.
const QUIET_MINUTES: i64 = 10;

/// The open call lists, the one longest quiet first, and the way to begin one.
pub(super) fn view<'a>(ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let mut open: Vec<&CallList> = ctx
        .library
        .all::<CallList>()
        .filter(|list| list.is_open())
        .collect();
    open.sort_by_key(|list| (list.last_happened_at(), list.id));
    let go = button::secondary(text.nav_callout(), Icon::Phone).on_press(Message::Went(Place::CallOut));
    let heading = row![
        container(heading(Icon::Phone, text.now_calling(open.len()))).width(Length::Fill),
        Element::from(go)
    ]
    .spacing(space::M)
    .align_y(Alignment::Center);
    let cards = open.into_iter().map(|list| card(list, ctx));
    column![heading].extend(cards).spacing(space::S).into()
}

fn card<'a>(list: &'a CallList, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let missing = !list.missing(ctx.library).is_empty();
    let mut lines = column![h3(list.title.as_str())].spacing(space::XS);
    for one in list.filled(ctx.library) {
        if let Some(line) = list.wanted.get(one.line) {
            let what = calling::wanted(text, ctx.library, line);
            let tone = if one.coming < one.wanted {
                Tone::Caution
            } else {
                Tone::Ok
            };
            lines = lines.push(badge(tone, text.callout_of(one.coming, one.wanted, what)));
        }
    }
    let last = list.last_happened_at();
    let quiet = missing && (ctx.now - last).num_minutes() >= QUIET_MINUTES;
    let words = text.now_calling_last(away(last, ctx));
    let lines = lines.push(if quiet {
        badge(Tone::Caution, words)
    } else {
        muted(words).into()
    });
    card_button(text.callout_open_list(list.title.as_str()), lines)
        .on_press(record(RecordRef::of(list.id)))
        .into()
}
