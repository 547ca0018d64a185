//! What is known of a person, to read: numbers, where they belong, what they can, when they can, and their shifts.

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::view::{changed, trust_badge};
use super::{Change, PersonForm};
use crate::app::context::{Context, Place, Request};
use crate::app::screen::contacts::{Message, NARROW};
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    Element, Icon, badge, badge_with, body, button, card, h3, muted, paragraphs, phone, small, strong,
};
use crate::domain::person::{Phone, Standing};
use crate::domain::rules::rules_for;
use crate::domain::{Id, Person, Unit, zone};
use crate::intake::Carries;
use crate::phrase::{self, Named};
use crate::text::time;

/// The cards of the page below its heading.
pub(super) fn view<'a>(form: &'a PersonForm, ctx: Context<'a>) -> Vec<Element<'a, Message>> {
    let person = form.value();
    let cards = [
        Some(phones(person, ctx)),
        Some(belongs(person, ctx)),
        abilities(person, ctx),
        times(person, ctx),
        Some(upcoming(form, ctx)),
        rest(person, ctx),
    ];
    cards.into_iter().flatten().collect()
}

fn phones<'a>(person: &'a Person, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let mut lines = column![h3(text.contacts_phones())].spacing(space::M);
    if person.phones.is_empty() {
        lines = lines.push(body(text.contacts_no_phones()));
    }
    for (at, (id, number)) in person.phones.iter().enumerate() {
        lines = lines.push(number_line(at + 1, id, number, ctx));
    }
    if person.phones.unordered().any(|(_, phone)| !phone.has_failed()) {
        let card = Message::Asked(Request::ExportCards(vec![person.id]));
        let square = Message::Asked(Request::ShowSquare(Carries::Contact(person.id)));
        let ways = row![
            button::quiet(text.qr_show(), Icon::Phone).on_press(square),
            button::quiet(text.people_card(), Icon::Save).on_press(card),
        ];
        lines = lines.push(ways.spacing(space::S).wrap());
    }
    card(lines).into()
}

/// One number, how far it can be trusted, and what a call to it said.
fn number_line<'a>(nth: usize, id: Id<Phone>, number: &'a Phone, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let today = ctx.today();
    let rung = |right| changed(Change::PhoneRung(id, right));
    let right = (number.verified_on != Some(today) || number.has_failed())
        .then(|| button::quiet(text.contacts_verify(nth), Icon::Ok).on_press(rung(true)));
    let wrong = (!number.has_failed())
        .then(|| button::quiet(text.people_number_failed(nth), Icon::Close).on_press(rung(false)));
    let copy = button::icon_only(text.contacts_phone_copy(nth), Icon::Copy)
        .on_press(Message::CopyAsked(number.number.clone()));
    let label = (!number.label.is_empty()).then(|| small(number.label.as_str()));
    let first = row![strong(phone::group(&number.number))]
        .push(label)
        .push(trust_badge(number.trust(today), ctx))
        .push(copy)
        .spacing(space::M)
        .align_y(Alignment::Center)
        .wrap();
    let acts = row![].push(right).push(wrong).spacing(space::S).wrap();
    column![first, acts].into()
}

/// Board, rules, share and travel: what they are, or that nobody has said.
fn belongs<'a>(person: &'a Person, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let said = |words: &str| {
        if words.is_empty() {
            text.people_not_said()
        } else {
            words.to_owned()
        }
    };
    let board = person.unit.and_then(|id| ctx.library.get::<Unit>(id));
    let rules = match (
        person.rule_set.and_then(|id| ctx.library.get(id)),
        rules_for(ctx.library, person, None, ctx.today()),
    ) {
        (Some(set), _) => set.name.clone(),
        (None, Some(set)) => text.people_rules_of_employer(set.name.as_str()),
        (None, None) => text.people_rules_unknown(),
    };
    let travel = person.travel_minutes.map_or_else(
        || text.people_not_said(),
        |minutes| phrase::minutes(text, minutes),
    );
    let lines = column![
        h3(text.people_belongs()),
        fact(text.employer(), said(&person.employer), ctx),
        fact(
            text.people_board(),
            said(board.map_or("", |unit| unit.name.as_str())),
            ctx
        ),
        fact(text.people_rules(), rules, ctx),
        fact(text.people_share(), text.people_percent(person.share()), ctx),
        fact(text.people_travel(), travel, ctx),
    ];
    card(lines.spacing(space::S)).into()
}

/// Something that is known, with its name before it, or above it where there is no room.
fn fact<'a>(name: String, value: String, ctx: Context<'_>) -> Element<'a, Message> {
    if ctx.width < NARROW {
        return column![muted(name), body(value)].into();
    }
    row![
        container(muted(name)).width(Length::FillPortion(2)),
        container(body(value)).width(Length::FillPortion(3))
    ]
    .spacing(space::M)
    .into()
}

fn abilities<'a>(person: &'a Person, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let (text, today) = (ctx.text, ctx.today());
    if person.competences.is_empty() && person.certificates.is_empty() {
        return None;
    }
    let mut lines = column![h3(text.contacts_competences())].spacing(space::S);
    if !person.competences.is_empty() {
        lines = lines.push(body(person.competences.join(", ")));
    }
    for (_, one) in person.certificates.iter() {
        let mark = match one.standing(today) {
            Standing::Holds => None,
            Standing::EndsSoon => Some(badge(Tone::Caution, text.people_certificate_soon())),
            Standing::Expired => Some(badge(Tone::Danger, text.people_certificate_expired())),
        };
        let line = row![body(phrase::certificate(text, one, today))].push(mark);
        lines = lines.push(line.spacing(space::M).align_y(Alignment::Center).wrap());
    }
    Some(card(lines).into())
}

/// Hours of the week, days away that are not over, and wishes.
fn times<'a>(person: &'a Person, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let (text, today) = (ctx.text, ctx.today());
    let weekly = person.weekly.iter().map(|(_, one)| phrase::weekly(text, one));
    let ahead = person.absences.iter().filter(|(_, one)| one.last >= today);
    let away = ahead.map(|(_, one)| {
        let days = phrase::span(text, one.first, one.last);
        if one.first <= today {
            text.people_away_now(days)
        } else {
            text.people_away_line(days)
        }
    });
    let wishes = person.wishes.iter().filter(|(_, one)| one.last >= today);
    let wishes = wishes.map(|(_, one)| phrase::wish(text, one));
    let said: Vec<_> = weekly.chain(away).chain(wishes).collect();
    if said.is_empty() {
        return None;
    }
    let lines = said.into_iter().map(|line| body(line).into());
    Some(card(column![h3(text.people_times())].extend(lines).spacing(space::S)).into())
}

fn rest<'a>(person: &'a Person, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    if person.email.is_empty() && person.note.is_empty() {
        return None;
    }
    let mut lines = column![].spacing(space::M);
    if !person.email.is_empty() {
        lines = lines.push(fact(text.email(), person.email.clone(), ctx));
    }
    if !person.note.is_empty() {
        lines = lines.push(muted(text.note())).push(paragraphs(&person.note));
    }
    Some(card(lines).into())
}

fn upcoming<'a>(form: &'a PersonForm, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let mut lines = column![h3(text.contacts_upcoming())].spacing(space::S);
    if form.upcoming.is_empty() {
        lines = lines.push(muted(text.contacts_no_upcoming()));
    }
    for duty in &form.upcoming {
        let now =
            (duty.start <= ctx.now).then(|| badge_with(Icon::Duty, Tone::Ok, text.contacts_on_call_now()));
        let when = time::span(text, zone::local(duty.start), zone::local(duty.end));
        let what = text.contacts_shift(
            phrase::role(ctx.text, ctx.library, duty.role),
            duty.form.name(text),
        );
        let line = row![strong(when), body(what)]
            .push(now)
            .spacing(space::M)
            .align_y(Alignment::Center)
            .wrap();
        lines = lines.push(line);
    }
    if !form.upcoming.is_empty() {
        lines = lines.push(button::link(text.contacts_go_to_duty()).on_press(Message::Went(Place::Duty)));
    }
    card(lines).into()
}
