//! Everybody on call now, each with the number to dial.

use chrono::Duration;
use iced::widget::{Row, column, container, row};
use iced::{Alignment, Length};

use super::{Message, away, conflict, heading, record, when};
use crate::app::context::Context;
use crate::app::theme::{self, Tone, space};
use crate::app::widget::{
    Element, Icon, Role as Part, badge, body, card, focusable, h2, icon, muted, phone, small, strong,
};
use crate::domain::duty::Duty;
use crate::domain::person::{Phone, Trust};
use crate::domain::situation::Situation;
use crate::domain::{Person, RecordRef};
use crate::phrase;

/// Below this width the number stands under the name, not beside it.
const BESIDE: f32 = 620.0;

/// Everybody on call; none when nobody is.
pub(super) fn view<'a>(situation: &Situation, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    if situation.on_call.is_empty() {
        return None;
    }
    let count = situation.on_call.len();
    let mut people = column![heading(Icon::Duty, ctx.text.now_on_call(count))].spacing(space::S);
    for duty in &situation.on_call {
        people = people.push(one(duty, situation, ctx));
    }
    Some(people.into())
}

/// One line each for what is held, who and the number, where from and whether the number is checked, who follows.
fn one<'a>(duty: &Duty, situation: &Situation, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let person = duty.person.and_then(|id| ctx.library.get(id));
    let role = text.now_role_and_form(
        phrase::role(ctx.text, ctx.library, duty.role),
        phrase::form(text, duty.form, duty.background),
    );
    let role = strong(role).style(theme::text::accent);
    let until = strong(text.now_until(when(duty.end, ctx), away(duty.end, ctx)));
    let follows = muted(follows(duty, situation, ctx));
    let parts: Element<'a, Message> = if ctx.width < BESIDE {
        let employer = person.map(|person| person.employer.as_str());
        column![role, who(person, ctx)]
            .push(employer.filter(|name| !name.is_empty()).map(body))
            .push(until)
            .push(number(person, ctx))
            .push(checked(person, ctx))
            .push(others(person, ctx))
            .push(follows)
            .spacing(space::XS)
            .into()
    } else {
        let end = |part| container(part).align_right(Length::Fill);
        let pair = |left: Element<'a, Message>, right: Option<Element<'a, Message>>| {
            row![container(left).width(Length::Fill)]
                .push(right)
                .spacing(space::M)
                .align_y(Alignment::Center)
        };
        let employer = body(person.map_or("", |person| person.employer.as_str()));
        column![
            row![role, end(until)].spacing(space::M),
            pair(who(person, ctx), Some(number(person, ctx))),
            pair(employer.into(), checked(person, ctx)),
            pair(follows.into(), others(person, ctx)),
        ]
        .into()
    };
    let waits = ctx.library.in_conflict(duty.month);
    let of_person = person.and_then(|person| {
        let waits = ctx.library.in_conflict(person.id);
        conflict(waits, RecordRef::of(person.id), ctx)
    });
    let marked = column![parts]
        .push(of_person)
        .push(conflict(waits, RecordRef::of(duty.month), ctx));
    card(marked).padding([space::S, space::L]).into()
}

fn who<'a>(person: Option<&'a Person>, ctx: Context<'a>) -> Element<'a, Message> {
    let Some(person) = person else {
        return h2(ctx.text.now_person_gone()).into();
    };
    focusable(Part::Link, person.name.clone(), h2(person.name.as_str()))
        .style(theme::button::item(false))
        .on_press(record(RecordRef::of(person.id)))
        .into()
}

/// Who comes after: everybody of the role whose shift begins next.
fn follows(duty: &Duty, situation: &Situation, ctx: Context<'_>) -> String {
    let Some(next) = situation.next.iter().find(|next| next.role == duty.role) else {
        return ctx.text.now_nobody_follows();
    };
    let together = ctx
        .library
        .duties()
        .between(next.start, next.start + Duration::minutes(1));
    let mut names: Vec<_> = together
        .into_iter()
        .filter(|other| other.start == next.start && other.role == next.role)
        .filter_map(|other| other.person)
        .map(|person| ctx.library.person_name(person))
        .collect();
    names.dedup();
    ctx.text.now_follows(names.join(", "), when(next.start, ctx))
}

/// The number to dial.
fn number<'a>(person: Option<&'a Person>, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let Some((person, first)) = person.and_then(|person| Some((person, person.first_phone()?))) else {
        return badge(Tone::Danger, text.now_no_number());
    };
    let name = person.name.as_str();
    phone::large(
        &first.number,
        text.now_number_of(name),
        text.now_copy_number_of(name),
        Message::CopyAsked(first.number.clone()),
    )
}

/// What kind of number it is, and whether it is checked.
fn checked<'a>(person: Option<&'a Person>, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let first = person?.first_phone()?;
    let about = row![small(first.label.as_str()), verified(first, ctx)]
        .spacing(space::S)
        .align_y(Alignment::Center);
    Some(about.into())
}

/// All numbers but the one to dial.
fn others<'a>(person: Option<&'a Person>, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let person = person?;
    let first = person.first_phone();
    let phones = person.phones.iter().map(|(_, phone)| phone);
    let phones = phones.filter(|one| first.is_none_or(|first| !std::ptr::eq(*one, first)));
    let others: Vec<_> = phones.map(|other| another(person, other, ctx)).collect();
    (!others.is_empty()).then(|| Row::with_children(others).spacing(space::XS).wrap().into())
}

/// A further number: pressing it copies it.
fn another<'a>(person: &Person, number: &'a Phone, ctx: Context<'a>) -> Element<'a, Message> {
    let grouped = phone::group(&number.number);
    let label = ctx
        .text
        .now_copy_other(person.name.as_str(), number.label.as_str(), grouped.as_str());
    let face = row![small(number.label.as_str()), strong(grouped)]
        .push((!number.is_fresh(ctx.today())).then(|| verified(number, ctx)))
        .push(icon(Icon::Copy, 16.0))
        .spacing(space::S)
        .align_y(Alignment::Center);
    focusable(Part::Button, label, face)
        .padding([4.0, space::S])
        .style(theme::button::quiet)
        .on_press(Message::CopyAsked(number.number.clone()))
        .into()
}

fn verified<'a>(number: &Phone, ctx: Context<'_>) -> Element<'a, Message> {
    let trust = number.trust(ctx.today());
    let tone = match trust {
        Trust::Fresh(_) => Tone::Ok,
        Trust::Failed(_) => Tone::Danger,
        _ => Tone::Caution,
    };
    badge(tone, phrase::trust(ctx.text, trust, ctx.today()))
}
