//! Everybody on call now, each with the number to dial.

use iced::widget::{Row, column, container, row};
use iced::{Alignment, Length};

use super::{Message, away, conflict, heading, record, when};
use crate::app::context::Context;
use crate::app::theme::{self, Tone, space};
use crate::app::widget::{
    Element, Icon, Role as Part, badge, body, card, focusable, h2, icon, muted, phone, small, strong,
};
use crate::domain::duty::Duty;
use crate::domain::person::Phone;
use crate::domain::situation::Situation;
use crate::domain::{Person, RecordRef};
use crate::phrase::Named;
use crate::text::time;

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

fn one<'a>(duty: &Duty, situation: &Situation, ctx: Context<'a>) -> Element<'a, Message> {
    let person = duty.person.and_then(|id| ctx.library.get(id));
    let who = who(duty, person, situation, ctx);
    let numbers = numbers(person, ctx);
    let both: Element<'a, Message> = if ctx.width < BESIDE {
        column![who, numbers].spacing(space::S).into()
    } else {
        row![
            container(who).width(Length::Fill),
            container(numbers).width(Length::Shrink)
        ]
        .spacing(space::L)
        .align_y(Alignment::Center)
        .into()
    };
    card(both).padding([space::M, space::L]).into()
}

fn who<'a>(
    duty: &Duty,
    person: Option<&'a Person>,
    situation: &Situation,
    ctx: Context<'a>,
) -> Element<'a, Message> {
    let text = ctx.text;
    let role = text.now_role_and_form(ctx.library.role_name(duty.role), duty.form.name(text));
    let mut lines = column![strong(role).style(theme::text::accent)].spacing(2);
    match person {
        None => lines = lines.push(h2(text.now_person_gone())),
        Some(person) => {
            let name = focusable(Part::Link, person.name.clone(), h2(person.name.as_str()))
                .style(theme::button::item(false))
                .on_press(record(RecordRef::of(person.id)));
            lines = lines.push(name);
            lines = lines.push((!person.employer.is_empty()).then(|| body(person.employer.as_str())));
            let waits = ctx.library.in_conflict(person.id);
            lines = lines.push(conflict(waits, RecordRef::of(person.id), ctx));
        }
    }
    let waits = ctx.library.in_conflict(duty.month);
    lines
        .push(strong(text.now_until(when(duty.end, ctx), away(duty.end, ctx))))
        .push(muted(follows(duty, situation, ctx)))
        .push(conflict(waits, RecordRef::of(duty.month), ctx))
        .into()
}

/// Who comes after.
fn follows(duty: &Duty, situation: &Situation, ctx: Context<'_>) -> String {
    match situation.next.iter().find(|next| next.role == duty.role) {
        None => ctx.text.now_nobody_follows(),
        Some(next) => ctx.text.now_follows(
            next.person.map_or("", |person| ctx.library.person_name(person)),
            when(next.start, ctx),
        ),
    }
}

/// The first number large, the others below.
fn numbers<'a>(person: Option<&'a Person>, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let Some(person) = person else {
        return badge(Tone::Danger, text.now_no_number());
    };
    let mut phones = person.phones.iter().map(|(_, phone)| phone);
    let Some(first) = phones.next() else {
        return badge(Tone::Danger, text.now_no_number());
    };
    let name = person.name.as_str();
    let dial = phone::large(
        &first.number,
        text.now_number_of(name),
        text.now_copy_number_of(name),
        Message::CopyAsked(first.number.clone()),
    );
    let about = row![small(first.label.as_str()), verified(first, ctx)]
        .spacing(space::S)
        .align_y(Alignment::Center);
    let others: Vec<Element<'a, Message>> = phones.map(|other| another(person, other, ctx)).collect();
    let mut lines = column![dial, container(about).padding([0.0, space::S])].spacing(2);
    if !others.is_empty() {
        lines = lines.push(Row::with_children(others).spacing(space::XS).wrap());
    }
    lines.into()
}

/// A further number: pressing it copies it.
fn another<'a>(person: &Person, number: &'a Phone, ctx: Context<'a>) -> Element<'a, Message> {
    let grouped = phone::group(&number.number);
    let label = ctx
        .text
        .now_copy_other(person.name.as_str(), number.label.as_str(), grouped.as_str());
    let face = row![small(number.label.as_str()), strong(grouped)]
        .push((!number.is_fresh(ctx.today())).then(|| badge(Tone::Caution, ctx.text.now_never_verified())))
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
    let text = ctx.text;
    match number.verified_on {
        None => badge(Tone::Caution, text.now_never_verified()),
        Some(on) if number.is_fresh(ctx.today()) => {
            badge(Tone::Ok, text.now_verified(time::weekday_date(text, on)))
        }
        Some(on) => badge(
            Tone::Caution,
            text.now_verified_long_ago(time::weekday_date(text, on)),
        ),
    }
}
