//! The register of premises: a list, and a form that stores as one writes.

use iced::widget::{Column, column, row};

use super::{Page, warning};
use crate::app::context::{Action, Context};
use crate::app::draft::Draft;
use crate::app::theme::{Tone, space};
use crate::app::widget::{Element, Icon, badge, body, button, card, card_button, empty, field, h1, h3};
use crate::domain::support::Premises;
use crate::domain::support::premises::PremisesKind;
use crate::domain::{Edit, Id};
use crate::phrase::Named;
use crate::text::time;

const NAME: &str = "premises-name";

/// What is being written.
#[derive(Default)]
pub struct Register {
    form: Option<Draft<Premises>>,
}

#[derive(Debug, Clone, Copy)]
pub enum Field {
    Name,
    Address,
    KeyHolder,
    Capacity,
    Suitability,
}

#[derive(Debug, Clone)]
pub enum Message {
    New,
    Selected(Id<Premises>),
    Typed(Field, String),
    Kind(PremisesKind),
    Verified,
}

impl Register {
    pub fn open(&mut self, id: Id<Premises>, ctx: Context<'_>) {
        self.form = ctx.library.get(id).cloned().map(Draft::new);
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<super::Message> {
        match message {
            Message::New => {
                let kept = self.store();
                let unit = ctx.library.binder().and_then(|binder| binder.unit);
                self.form = Some(Draft::new(Premises {
                    unit,
                    ..Premises::new(ctx.new_id(), "")
                }));
                return Action::Many(vec![kept, Action::Run(crate::app::widget::focus(NAME))]);
            }
            Message::Selected(id) => {
                let kept = self.store();
                self.open(id, ctx);
                return kept;
            }
            Message::Typed(field, typed) => self.change(ctx, |one| match field {
                Field::Name => one.name = typed,
                Field::Address => one.address = typed,
                Field::KeyHolder => one.key_holder = typed,
                Field::Capacity => one.capacity = typed.trim().parse().ok(),
                Field::Suitability => one.suitability = typed,
            }),
            Message::Kind(kind) => self.change(ctx, |one| one.kind = kind),
            Message::Verified => {
                let today = ctx.today();
                self.change(ctx, |one| one.verified_on = Some(today));
                return self.store();
            }
        }
        Action::None
    }

    fn change(&mut self, ctx: Context<'_>, change: impl FnOnce(&mut Premises)) {
        if let Some(form) = &mut self.form {
            form.change(ctx.now, change);
        }
    }

    pub fn tick(&mut self, ctx: Context<'_>) -> Action<super::Message> {
        if self.form.as_ref().is_some_and(|form| form.is_due(ctx.now)) {
            return self.store();
        }
        Action::None
    }

    /// Hands over what is written; a place without a name waits for one.
    pub fn store(&mut self) -> Action<super::Message> {
        match &mut self.form {
            Some(form) if form.is_dirty() && !form.value.name.trim().is_empty() => {
                form.handed_over();
                Action::write(Edit::Save(form.value.clone().into()))
            }
            _ => Action::None,
        }
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, super::Message> {
        let text = ctx.text;
        let back = button::quiet(text.support_all(), Icon::Left).on_press(super::Message::Opened(Page::All));
        let new = button::primary(text.support_premises_new(), Icon::Add)
            .on_press(super::Message::Premises(Message::New));
        let all = ctx.library.sorted::<Premises>();
        let nothing = (all.is_empty() && self.form.is_none()).then(|| {
            empty(
                Icon::Open,
                text.support_premises_register(),
                text.support_premises_empty(),
                None,
            )
        });
        let cards = all.into_iter().map(|one| {
            card_button(one.name.clone(), line(one, ctx))
                .on_press(super::Message::Premises(Message::Selected(one.id)))
                .into()
        });
        column![
            Element::from(back),
            h1(text.support_premises_register()),
            Element::from(new)
        ]
        .push(self.form.as_ref().map(|form| self.form(&form.value, ctx)))
        .push(nothing)
        .push(Column::with_children(cards).spacing(space::M))
        .spacing(space::L)
        .into()
    }

    fn form<'a>(&'a self, one: &'a Premises, ctx: Context<'a>) -> Element<'a, super::Message> {
        let text = ctx.text;
        let say = super::Message::Premises;
        let typed = |label: String, which: Field, written: &str| {
            field::text(label, written, move |typed| say(Message::Typed(which, typed)))
        };
        let capacity = one.capacity.map_or_else(String::new, |count| count.to_string());
        let kind = button::choice(
            text.support_premises_kind(),
            PremisesKind::ALL.map(|kind| kind.name(text)).to_vec(),
            PremisesKind::ALL.iter().position(|kind| *kind == one.kind),
            move |at| say(Message::Kind(PremisesKind::ALL[at])),
        );
        let suits = typed(
            text.support_premises_suitability(),
            Field::Suitability,
            &one.suitability,
        )
        .error(warning(&one.suitability, ctx));
        let verify =
            button::secondary(text.support_premises_verify(), Icon::Ok).on_press(say(Message::Verified));
        card(
            column![
                Element::from(typed(text.support_premises_name(), Field::Name, &one.name).id(NAME)),
                Element::from(typed(
                    text.support_premises_address(),
                    Field::Address,
                    &one.address
                )),
                kind,
                Element::from(typed(
                    text.support_premises_key_holder(),
                    Field::KeyHolder,
                    &one.key_holder
                )),
                Element::from(typed(
                    text.support_premises_capacity(),
                    Field::Capacity,
                    &capacity
                )),
                Element::from(suits),
                row![Element::from(verify)]
            ]
            .spacing(space::M),
        )
        .into()
    }
}

/// A place in a few lines: where, how many, who has the key, and whether somebody has checked lately.
pub fn line<'a>(one: &'a Premises, ctx: Context<'a>) -> Element<'a, super::Message> {
    let text = ctx.text;
    let places = one
        .capacity
        .map_or_else(|| text.unknown(), |count| count.to_string());
    let what = text.support_premises_line(one.address.as_str(), places, one.key_holder.as_str());
    let checked = match one.verified_on {
        Some(on) if one.is_fresh(ctx.today()) => badge(
            Tone::Info,
            text.support_premises_verified(time::weekday_date(text, on)),
        ),
        _ => badge(Tone::Caution, text.support_premises_stale()),
    };
    column![
        h3(one.name.as_str()),
        body(one.kind.name(text)),
        body(what),
        checked
    ]
    .spacing(space::XS)
    .into()
}
