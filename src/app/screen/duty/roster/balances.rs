//! What people had done when the roster began, so that the first months are fair too.

use iced::widget::{column, row};
use iced::{Alignment, Length};

use super::{Fields, say};
use crate::app::context::Context;
use crate::app::screen::duty::Message as Screen;
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, button, card, field, h3, muted, strong};
use crate::domain::roster::Balance;
use crate::domain::{Id, Items, Person};

/// What is counted, in the order it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Nights,
    WeekendDays,
    Holidays,
    Hours,
}

impl What {
    const ALL: [Self; 4] = [Self::Nights, Self::WeekendDays, Self::Holidays, Self::Hours];
}

/// A balance as it is written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Carried {
    id: Id<Balance>,
    pub person: Id<Person>,
    figures: [String; 4],
}

impl Carried {
    pub fn of(id: Id<Balance>, kept: &Balance) -> Self {
        let figures = [kept.nights, kept.weekend_days, kept.holidays, kept.hours];
        Self {
            id,
            person: kept.person,
            figures: figures.map(|figure| figure.to_string()),
        }
    }

    /// None while a figure can't be read.
    fn read(&self) -> Option<Balance> {
        let figure = |what: What| figure(&self.figures[what as usize]);
        Some(Balance {
            person: self.person,
            nights: figure(What::Nights)?,
            weekend_days: figure(What::WeekendDays)?,
            holidays: figure(What::Holidays)?,
            hours: figure(What::Hours)?,
        })
    }
}

/// An empty figure is none done.
fn figure(typed: &str) -> Option<u32> {
    match typed.trim() {
        "" => Some(0),
        typed => typed.parse().ok(),
    }
}

#[derive(Debug, Clone)]
pub enum Message {
    /// The person at this place among those who have no balance.
    Added(usize),
    Typed(Id<Balance>, What, String),
    Removed(Id<Balance>),
}

pub(super) fn update(balances: &mut Vec<Carried>, message: Message, people: &[Id<Person>], new: Id<Balance>) {
    match message {
        Message::Added(at) => {
            if let Some(person) = people.get(at) {
                balances.push(Carried {
                    id: new,
                    person: *person,
                    figures: Default::default(),
                });
            }
        }
        Message::Typed(id, what, typed) => {
            if let Some(one) = balances.iter_mut().find(|one| one.id == id) {
                one.figures[what as usize] = typed;
            }
        }
        Message::Removed(id) => balances.retain(|one| one.id != id),
    }
}

/// The balances as they shall be kept; none while a figure can't be read.
pub(super) fn kept(before: &Items<Balance>, written: &[Carried]) -> Option<Items<Balance>> {
    let mut kept = before.clone();
    let gone = before
        .iter()
        .filter(|(id, _)| written.iter().all(|one| one.id != *id));
    gone.for_each(|(id, _)| kept.remove(id));
    for one in written {
        kept.push(one.id, one.read()?);
    }
    Some(kept)
}

pub(super) fn view<'a>(fields: &'a Fields, people: &[Id<Person>], ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let lines = fields.balances.iter().map(|one| line(one, ctx));
    let names: Vec<_> = people
        .iter()
        .map(|id| ctx.library.person_name(*id).to_owned())
        .collect();
    let add = (!names.is_empty()).then(|| {
        field::select(text.people_balance_add(), names, None, |at| {
            say(super::Message::Balance(Message::Added(at)))
        })
        .placeholder(text.people_balance_choose())
    });
    column![h3(text.people_balances()), muted(text.people_balances_text())]
        .extend(lines)
        .push(add.map(Element::from))
        .spacing(space::M)
        .into()
}

fn line<'a>(one: &'a Carried, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let id = one.id;
    let name = ctx.library.person_name(one.person);
    let say = |message| say(super::Message::Balance(message));
    let [nights, weekend_days, holidays, hours] = What::ALL.map(|what| -> Element<'a, Screen> {
        let label = match what {
            What::Nights => text.people_balance_nights(name),
            What::WeekendDays => text.people_balance_weekend_days(name),
            What::Holidays => text.people_balance_holidays(name),
            What::Hours => text.people_balance_hours(name),
        };
        let typed = &one.figures[what as usize];
        field::text(label, typed, move |typed| say(Message::Typed(id, what, typed)))
            .width(150)
            .error(figure(typed).is_none().then(|| text.duty_number_wrong()))
            .into()
    });
    let remove =
        button::icon_only(text.contacts_take_away(name), Icon::Remove).on_press(say(Message::Removed(id)));
    let head = row![strong(name).width(Length::Fill), remove].align_y(Alignment::Center);
    let pair = |left, right| row![left, right].spacing(space::M).align_y(Alignment::End);
    card(column![head, pair(nights, weekend_days), pair(holidays, hours)].spacing(space::S)).into()
}
