//! The needs of a roster, and the periods that have their own.

use iced::widget::{Column, column, row};
use iced::{Alignment, Length};

use crate::app::context::Context;
use crate::app::screen::duty::{Message as Screen, period, words};
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, body, button, card, empty, h3, icon, muted, strong};
use crate::domain::Roster;
use crate::phrase;

/// The tab of needs.
pub fn view<'a>(roster: &'a Roster, ctx: Context<'a>) -> Element<'a, Screen> {
    let add = || button::primary(ctx.text.duty_need_new(), Icon::Add).on_press(Screen::NeedOpened(None));
    if roster.needs.is_empty() {
        return empty(
            Icon::Warning,
            ctx.text.duty_needs_empty(),
            ctx.text.duty_needs_empty_text(),
            Some(add().into()),
        );
    }
    let cards = roster.needs.iter().map(|(id, need)| {
        let name = words::role(ctx, need.role);
        let label = phrase::need(ctx.text, ctx.library, roster, need);
        let edit = button::secondary(ctx.text.edit(), Icon::Edit).on_press(Screen::NeedOpened(Some(id)));
        let words = column![strong(name), body(label)]
            .spacing(space::XS)
            .width(Length::Fill);
        card(
            row![icon(Icon::Duty, 22.0), words, edit]
                .spacing(space::M)
                .align_y(Alignment::Center),
        )
        .into()
    });
    column![
        row![h3(ctx.text.duty_needs_title()).width(Length::Fill), add()]
            .spacing(space::M)
            .align_y(Alignment::Center),
        muted(ctx.text.duty_needs_text()),
        Column::with_children(cards).spacing(space::M),
        period::list(roster, ctx),
    ]
    .spacing(space::M)
    .max_width(900)
    .into()
}
