//! A code that two people read out to each other: large, in groups, with the spelling words below, copyable.

use iced::widget::{Row, column, row};

use super::Message;
use crate::app::context::Context;
use crate::app::theme::{size, space};
use crate::app::widget::{Element, Icon, body, button, card, h2};
use crate::domain::handover::code;
use crate::phrase::spelled;

/// The height of a line of spelling words; four may take two lines.
const LINE: f32 = 21.0;

/// A code in large groups, each with how it is said.
pub fn code<'a>(code: &str, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let spaced = code::groups(code);
    let groups = spaced.split(' ').map(|group| {
        column![
            h2(group.to_owned()).size(size::DISPLAY),
            body(spelled(text, group)).width(168.0).height(2.0 * LINE)
        ]
        .spacing(space::XS)
        .into()
    });
    let copy =
        button::secondary(text.handover_copy_code(), Icon::Copy).on_press(Message::Copied(spaced.clone()));
    card(
        row![
            Row::with_children(groups.collect::<Vec<_>>()).spacing(space::XL),
            Element::from(copy)
        ]
        .spacing(space::L)
        .wrap(),
    )
    .into()
}
