//! Somebody who gives or takes responsibility: picked among those on call, found in the contacts, or typed.

use iced::Length;
use iced::widget::{Row, column, row};

use crate::app::context::Context;
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, Role, body, field, focusable, icon, muted, phone, small, strong};
use crate::domain::handover::Party;
use crate::domain::person::clean_number;
use crate::domain::{Id, Person};
use crate::store::search::fold;
use crate::text::Text;

/// How many contacts are offered beside what is typed.
const OFFERED: usize = 4;

/// Below this width the three fields stand under one another.
const ABREAST: f32 = 560.0;

/// What was typed or picked.
#[derive(Debug, Clone)]
pub enum Change {
    Name(String),
    Role(String),
    Phone(String),
    Picked(Party),
}

/// Nobody yet.
pub const fn nobody() -> Party {
    Party::nobody()
}

/// Takes a change in; a picked person without a role keeps the one that stood there.
pub fn apply(party: &mut Party, change: Change) {
    match change {
        Change::Name(name) => party.name = name,
        Change::Role(role) => party.role = role,
        Change::Phone(phone) => party.phone = phone,
        Change::Picked(picked) => {
            let role = if picked.role.is_empty() {
                std::mem::take(&mut party.role)
            } else {
                picked.role
            };
            let phone = phone::group(&picked.phone);
            *party = Party {
                role,
                phone,
                ..picked
            };
        }
    }
}

/// As it is kept: without blanks around, the number as digits where it is one.
pub fn tidy(party: &Party) -> Party {
    let phone = party.phone.trim();
    Party {
        name: party.name.trim().to_owned(),
        role: party.role.trim().to_owned(),
        phone: clean_number(phone).unwrap_or_else(|| phone.to_owned()),
    }
}

/// "Maja Lind, Krisstödssamordnare".
pub fn in_words(party: &Party, text: &Text) -> String {
    if party.role.is_empty() {
        party.name.clone()
    } else {
        text.handover_ask_holder(party.name.as_str(), party.role.as_str())
    }
}

fn of(person: &Person, role: &str) -> Party {
    Party {
        name: person.name.clone(),
        role: role.to_owned(),
        phone: person
            .first_phone()
            .map_or_else(String::new, |phone| phone.number.clone()),
    }
}

/// Somebody by a name that was typed: who bore it `before` keeps number and role, and a name that one contact alone bears comes
/// with that contact's.
pub fn named(typed: &str, before: Option<&Party>, ctx: Context<'_>) -> Party {
    let name = typed.trim();
    if let Some(before) = before.filter(|before| before.name == name) {
        return before.clone();
    }
    let mut known = ctx.library.all::<Person>().filter(|person| person.name == name);
    match (known.next(), known.next()) {
        (Some(person), None) => of(person, first_role(person, ctx)),
        _ => Party {
            name: name.to_owned(),
            ..Party::nobody()
        },
    }
}

fn first_role<'a>(person: &Person, ctx: Context<'a>) -> &'a str {
    let role = person.roles.first();
    role.map_or("", |id| ctx.library.role_name(*id))
}

/// Everybody on call now, each with the role of the shift.
pub fn on_call(ctx: Context<'_>) -> Vec<Party> {
    let mut parties: Vec<Party> = Vec::new();
    for duty in ctx.library.duties().on_call(ctx.now) {
        let person = duty.person.and_then(|id: Id<Person>| ctx.library.get(id));
        let party = person.map(|person| of(person, ctx.library.role_name(duty.role)));
        parties.extend(party.filter(|party| !parties.contains(party)));
    }
    parties
}

/// Contacts whose name holds what was typed.
fn contacts(ctx: Context<'_>, typed: &str) -> Vec<Party> {
    let wanted = fold(typed.trim());
    if wanted.chars().count() < 2 {
        return Vec::new();
    }
    ctx.library
        .all::<Person>()
        .filter(|person| person.name != typed && fold(&person.name).contains(&wanted))
        .take(OFFERED)
        .map(|person| of(person, first_role(person, ctx)))
        .collect()
}

/// Those on call as cards to pick, then the three fields, then contacts that match what is typed.
pub fn fields<'a, M: Clone + 'a>(
    party: &Party,
    ctx: Context<'a>,
    id: &'static str,
    error: Option<String>,
    wrap: impl Fn(Change) -> M + Clone + 'a,
) -> Element<'a, M> {
    let text = ctx.text;
    let on_call = on_call(ctx);
    let hint = on_call.is_empty().then(|| text.handover_nobody_on_call());
    let [on_name, on_role, on_phone] = [wrap.clone(), wrap.clone(), wrap.clone()];
    let name = field::text(text.handover_person_name(), &party.name, move |typed| {
        on_name(Change::Name(typed))
    })
    .id(id)
    .error(error);
    let role = field::text(text.handover_person_role(), &party.role, move |typed| {
        on_role(Change::Role(typed))
    });
    let number = field::text(text.handover_person_phone(), &party.phone, move |typed| {
        on_phone(Change::Phone(typed))
    });
    let known = contacts(ctx, &party.name);
    let lines: Element<'a, M> = if ctx.width < ABREAST {
        column![name]
            .push(cards(text.handover_contacts(), known, party, ctx, wrap.clone()))
            .push(role)
            .push(number)
            .spacing(space::M)
            .into()
    } else {
        column![name]
            .push(cards(text.handover_contacts(), known, party, ctx, wrap.clone()))
            .push(row![Element::from(role), Element::from(number)].spacing(space::M))
            .spacing(space::M)
            .into()
    };
    column![]
        .push(cards(text.handover_on_call_now(), on_call, party, ctx, wrap))
        .push(hint.map(muted))
        .push(lines)
        .spacing(space::M)
        .into()
}

/// People to pick, under a heading; nothing when there is nobody.
fn cards<'a, M: Clone + 'a>(
    heading: String,
    people: Vec<Party>,
    chosen: &Party,
    ctx: Context<'a>,
    wrap: impl Fn(Change) -> M + 'a,
) -> Option<Element<'a, M>> {
    if people.is_empty() {
        return None;
    }
    let cards = people.into_iter().map(|party| {
        let selected = party == tidy(chosen);
        let number = phone::group(&party.phone);
        let words = column![
            strong(party.name.clone()),
            small(party.role.clone()),
            small(number)
        ]
        .spacing(2);
        let sign = if selected { Icon::Ok } else { Icon::Person };
        let label = ctx.text.handover_pick(party.name.as_str());
        focusable(
            Role::Radio,
            label,
            row![icon(sign, 20.0), words].spacing(space::S),
        )
        .padding([space::S, space::M])
        .selected(selected)
        .checked(selected)
        .style(crate::app::theme::button::card)
        .on_press(wrap(Change::Picked(party)))
        .into()
    });
    let row = Row::with_children(cards).spacing(space::S).width(Length::Fill);
    Some(column![strong(heading), row.wrap()].spacing(space::XS).into())
}

/// A person as others read it: name large, role, and the number grouped.
pub fn view<'a, M: 'a>(party: &Party) -> Element<'a, M> {
    let number = (!party.phone.is_empty()).then(|| body(phone::group(&party.phone)));
    let role = (!party.role.is_empty()).then(|| muted(party.role.clone()));
    column![strong(party.name.clone())]
        .push(role)
        .push(number)
        .spacing(2)
        .into()
}
