//! The numbers of a person as they are written.

use iced::widget::{column, container, row, space as gap};
use iced::{Alignment, Length};

use super::view::{changed, trust_badge};
use super::{Change, PersonForm, number_field};
use crate::app::context::Context;
use crate::app::screen::contacts::Message;
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, body, button, card, field, h3};
use crate::domain::Id;
use crate::domain::person::{Phone, clean_number};

pub(super) fn view<'a>(form: &'a PersonForm, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let kept: Vec<_> = form.value().phones.iter().collect();
    let count = kept.len();
    let mut lines = column![h3(text.contacts_phones())].spacing(space::L);
    if kept.is_empty() && form.fresh.is_none() {
        lines = lines.push(body(text.contacts_no_phones()));
    }
    for (at, (id, number)) in kept.into_iter().enumerate() {
        let typed = form.typed(id);
        let wrong = clean_number(typed).is_none();
        let line = PhoneLine {
            id,
            at,
            count,
            label: &number.label,
            typed,
            wrong,
            kept: Some(number),
        };
        lines = lines.push(line.view(ctx));
    }
    if let Some(fresh) = &form.fresh {
        let line = PhoneLine {
            id: fresh.id,
            at: count,
            count,
            label: &fresh.label,
            typed: &fresh.number,
            wrong: !fresh.number.trim().is_empty(),
            kept: None,
        };
        lines = lines.push(line.view(ctx));
    }
    let add = button::secondary(text.contacts_add_phone(), Icon::Add).on_press(changed(Change::PhoneAdded));
    card(lines.push(add)).into()
}

/// One number and what can be done with it.
struct PhoneLine<'a> {
    id: Id<Phone>,
    at: usize,
    count: usize,
    label: &'a str,
    typed: &'a str,
    wrong: bool,
    /// As it is kept; none for a number that is no number yet.
    kept: Option<&'a Phone>,
}

impl<'a> PhoneLine<'a> {
    fn view(self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let (id, nth) = (self.id, self.at + 1);
        let label = field::text(text.contacts_phone_label(nth), self.label, move |label| {
            changed(Change::PhoneLabel(id, label))
        })
        .placeholder(&text.contacts_phone_label_placeholder());
        let number = field::text(text.contacts_phone_number(nth), self.typed, move |typed| {
            changed(Change::PhoneNumber(id, typed))
        })
        .id(number_field(id))
        .error(self.wrong.then(|| text.contacts_phone_wrong()));
        let fields = row![
            container(label).width(Length::FillPortion(2)),
            container(number).width(Length::FillPortion(3)),
        ]
        .spacing(space::M);
        column![fields, self.actions(ctx)].spacing(space::XS).into()
    }

    fn actions(&self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let (id, nth) = (self.id, self.at + 1);
        let remove = button::icon_only(text.contacts_phone_remove(nth), Icon::Remove)
            .on_press(changed(Change::PhoneRemoved(id)));
        let Some(kept) = self.kept else {
            return row![gap().width(Length::Fill), remove].into();
        };
        let copy = button::icon_only(text.contacts_phone_copy(nth), Icon::Copy)
            .on_press(Message::CopyAsked(kept.number.clone()));
        let mover = |label: String, sign: Icon, earlier: bool, possible: bool| {
            let message = changed(Change::PhoneMoved { phone: id, earlier });
            button::icon_only(label, sign).on_press_maybe(possible.then_some(message))
        };
        let up = mover(text.contacts_phone_up(nth), Icon::Up, true, self.at > 0);
        let down = mover(text.contacts_phone_down(nth), Icon::Down, false, nth < self.count);
        row![trust_badge(kept.trust(ctx.today()), ctx)]
            .push(row![copy, up, down, remove])
            .spacing(space::S)
            .align_y(Alignment::Center)
            .wrap()
            .vertical_spacing(0)
            .into()
    }
}
