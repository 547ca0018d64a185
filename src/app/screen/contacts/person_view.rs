//! How a person is shown: first the number to dial, then everything that can be changed.

use iced::widget::{Row, column, row, space as gap};
use iced::{Alignment, Length};

use super::index::suggestions;
use super::person::{PersonForm, number_field};
use super::{Change, Contacts, Message, NARROW};
use crate::app::context::{Context, Place, Request};
use crate::app::theme::{self, Tone, space};
use crate::app::widget::{
    Element, Icon, Role as Part, badge, badge_with, banner, body, button, card, field, focusable, h2, h3,
    icon, muted, page, phone, scroll, small, strong,
};
use crate::domain::person::{Phone, clean_number};
use crate::domain::{Id, RecordRef, zone};
use crate::phrase::{self, Named};
use crate::text::{Text, time};

impl Contacts {
    pub(super) fn person_view<'a>(&'a self, form: &'a PersonForm, ctx: Context<'a>) -> Element<'a, Message> {
        let sheet = column![
            self.heading(form, ctx),
            self.identity(form, ctx),
            phones(form, ctx),
            abilities(form, &self.index.competences, ctx),
            rest(form, ctx),
            upcoming(form, ctx),
        ]
        .spacing(space::L)
        .max_width(760);
        page(form.form.id(), scroll(sheet).height(Length::Fill))
    }

    /// Who it is and the number to dial.
    fn heading<'a>(&'a self, form: &'a PersonForm, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let person = form.value();
        let which = RecordRef::of(person.id);
        let name = if person.name.trim().is_empty() {
            text.contacts_new_person()
        } else {
            person.name.clone()
        };
        let actions = record_actions(form.form.is_new(), which, text);
        let mut head = column![titled(name, actions, ctx)].spacing(space::XS);
        let roles: Vec<_> = person
            .roles
            .iter()
            .map(|role| phrase::role(ctx.text, ctx.library, *role))
            .filter(|name| !name.is_empty())
            .collect();
        let about: Vec<_> = [person.employer.as_str(), &roles.join(", ")]
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect();
        if !about.is_empty() {
            head = head.push(body(about.join(" · ")));
        }
        let on_call = self
            .on_call
            .contains(&person.id)
            .then(|| badge_with(Icon::Duty, Tone::Ok, text.contacts_on_call_now()));
        if let Some((_, first)) = person.phones.iter().next() {
            let dial = phone::large(
                &first.number,
                text.contacts_number_to_dial(),
                text.contacts_copy_first(),
                Message::CopyAsked(first.number.clone()),
            );
            head = head.push(
                row![dial, verified(first, ctx)]
                    .push(on_call)
                    .spacing(space::M)
                    .align_y(Alignment::Center)
                    .wrap()
                    .vertical_spacing(space::XS),
            );
        } else {
            head = head.push(on_call);
            if !form.form.is_new() {
                head = head.push(badge(Tone::Danger, text.contacts_no_number()));
            }
        }
        head = head.push(stored(form.form.stored_at(), text));
        head.push(conflict(ctx.library.in_conflict(person.id), which, text))
            .into()
    }

    fn identity<'a>(&'a self, form: &'a PersonForm, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let person = form.value();
        let wrong = form.form.lacks_name().then(|| text.contacts_name_missing());
        let name = field::text(text.name(), &person.name, |name| changed(Change::Name(name)))
            .id("contacts-name")
            .error(wrong);
        let employer = field::text(text.employer(), &person.employer, |name| {
            changed(Change::Employer(name))
        });
        let offers = offers(&self.index.employers, &person.employer, text, |name| {
            changed(Change::Employer(name))
        });
        card(
            column![name]
                .push(namesakes(form, ctx))
                .push(employer)
                .push(offers)
                .spacing(space::M),
        )
        .into()
    }
}

const fn changed(change: Change) -> Message {
    Message::PersonChanged(change)
}

/// A title with what can be done beside it, or below where there is no room.
pub(super) fn titled<'a>(
    title: String,
    actions: Element<'a, Message>,
    ctx: Context<'_>,
) -> Element<'a, Message> {
    if ctx.width < NARROW {
        return column![h2(title), actions].into();
    }
    row![h2(title).width(Length::Fill), actions]
        .spacing(space::S)
        .align_y(Alignment::Center)
        .into()
}

/// History and deletion, or giving up what was never stored.
pub(super) fn record_actions<'a>(is_new: bool, which: RecordRef, text: &Text) -> Element<'a, Message> {
    if is_new {
        return button::quiet(text.contacts_discard(), Icon::Close)
            .on_press(Message::NewDiscarded)
            .into();
    }
    row![
        button::quiet(text.history(), Icon::History).on_press(Message::Asked(Request::History(which))),
        button::quiet(text.delete(), Icon::Remove).on_press(Message::Asked(Request::Delete(which))),
    ]
    .into()
}

/// "Sparat 14:05".
pub(super) fn stored<'a>(
    at: Option<chrono::DateTime<chrono::Utc>>,
    text: &Text,
) -> Option<Element<'a, Message>> {
    at.map(|at| field::stored(text.contacts_stored(time::time(zone::local(at)))))
}

/// Says that two people's edits wait for a choice.
pub(super) fn conflict<'a>(waits: bool, which: RecordRef, text: &Text) -> Option<Element<'a, Message>> {
    waits.then(|| {
        let choose = button::secondary(text.contacts_conflict_choose(), None)
            .on_press(Message::Asked(Request::Conflicts(which)));
        banner(
            Tone::Caution,
            text.contacts_conflict_title(),
            Some(text.contacts_conflict_text()),
            vec![choose.into()],
        )
    })
}

/// Others with the same name, each a way there.
fn namesakes<'a>(form: &'a PersonForm, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    if form.namesakes.is_empty() {
        return None;
    }
    let others = form.namesakes.iter().take(3).filter_map(|id| {
        let other = ctx.library.get(*id)?;
        let label = if other.employer.is_empty() {
            other.name.clone()
        } else {
            text.contacts_namesake(other.name.as_str(), other.employer.as_str())
        };
        let go = button::link(label).on_press(Message::Opened(RecordRef::of(*id)));
        Some(go.into())
    });
    let title = text.contacts_namesakes_title(form.namesakes.len());
    let words = column![strong(title), small(text.contacts_namesakes_text())].spacing(2);
    let mark = row![
        icon(Icon::Warning, 20.0).tone(Tone::Caution),
        words.width(Length::Fill)
    ];
    Some(
        column![
            mark.spacing(space::S).align_y(Alignment::Center),
            Row::with_children(others).spacing(space::S).wrap()
        ]
        .spacing(space::XS)
        .into(),
    )
}

/// Words already in use, to take instead of typing them.
fn offers<'a>(
    known: &'a [String],
    typed: &str,
    text: &Text,
    message: impl Fn(String) -> Message,
) -> Option<Element<'a, Message>> {
    let found = suggestions(known, typed, 4);
    if found.is_empty() {
        return None;
    }
    let words = found.into_iter().map(|word| {
        button::quiet(word, None)
            .on_press(message(word.to_owned()))
            .into()
    });
    let words = Row::with_children(words).spacing(space::XS).wrap();
    Some(
        column![muted(text.contacts_in_use_already()), words]
            .spacing(2)
            .into(),
    )
}

/// When somebody last rang the number and got the right person.
pub(in crate::app::screen::contacts) fn verified<'a>(
    number: &Phone,
    ctx: Context<'_>,
) -> Element<'a, Message> {
    let text = ctx.text;
    let today = ctx.today();
    match number.verified_on {
        None => badge(Tone::Caution, text.contacts_never_verified()),
        Some(on) if on == today => badge(Tone::Ok, text.contacts_verified_today()),
        Some(on) if number.is_fresh(today) => {
            badge(Tone::Ok, text.contacts_verified(time::weekday_date(text, on)))
        }
        Some(on) => badge(
            Tone::Caution,
            text.contacts_verified_long_ago(time::weekday_date(text, on)),
        ),
    }
}

fn phones<'a>(form: &'a PersonForm, ctx: Context<'a>) -> Element<'a, Message> {
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
            iced::widget::container(label).width(Length::FillPortion(2)),
            iced::widget::container(number).width(Length::FillPortion(3)),
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
        let is_today = kept.verified_on == Some(ctx.today());
        let verify = (!is_today).then(|| {
            button::quiet(text.contacts_verify(nth), Icon::Ok).on_press(changed(Change::PhoneVerified(id)))
        });
        let copy = button::icon_only(text.contacts_phone_copy(nth), Icon::Copy)
            .on_press(Message::CopyAsked(kept.number.clone()));
        let mover = |label: String, sign: Icon, earlier: bool, possible: bool| {
            let message = changed(Change::PhoneMoved { phone: id, earlier });
            button::icon_only(label, sign).on_press_maybe(possible.then_some(message))
        };
        let up = mover(text.contacts_phone_up(nth), Icon::Up, true, self.at > 0);
        let down = mover(text.contacts_phone_down(nth), Icon::Down, false, nth < self.count);
        row![verified(kept, ctx)]
            .push(verify)
            .push(row![copy, up, down, remove])
            .spacing(space::S)
            .align_y(Alignment::Center)
            .wrap()
            .vertical_spacing(0)
            .into()
    }
}

/// A word with a way to take it away.
fn chip<'a>(word: String, label: String, message: Message) -> Element<'a, Message> {
    let face = row![small(word), icon(Icon::Close, 14.0)]
        .spacing(space::S)
        .align_y(Alignment::Center);
    focusable(Part::Button, label, face)
        .padding([6.0, space::M])
        .style(theme::button::secondary)
        .on_press(message)
        .into()
}

fn abilities<'a>(form: &'a PersonForm, known: &'a [String], ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let person = form.value();
    let roles = person.roles.iter().map(|id| {
        let name = match phrase::role(ctx.text, ctx.library, *id) {
            "" => text.contacts_role_gone(),
            name => name.to_owned(),
        };
        let label = text.contacts_take_away(name.as_str());
        chip(name, label, changed(Change::RoleRemoved(*id)))
    });
    let free: Vec<_> = ctx
        .library
        .sorted::<crate::domain::Role>()
        .into_iter()
        .filter(|role| !person.roles.contains(&role.id))
        .collect();
    let names = free
        .iter()
        .map(|role| phrase::role_name(text, role).to_owned())
        .collect();
    let ids: Vec<_> = free.iter().map(|role| role.id).collect();
    let add_role = field::select(text.contacts_add_role(), names, None, move |at| {
        changed(Change::RoleAdded(ids[at]))
    })
    .placeholder(text.contacts_add_role_placeholder());

    let competences = person.competences.iter().map(|competence| {
        let label = text.contacts_take_away(competence.as_str());
        chip(
            competence.clone(),
            label,
            changed(Change::CompetenceRemoved(competence.clone())),
        )
    });
    let typed = form.competence.clone();
    let can_add = (!typed.trim().is_empty()).then(|| changed(Change::CompetenceAdded(typed.clone())));
    let competence = field::text(text.contacts_add_competence(), &form.competence, |typed| {
        changed(Change::CompetenceTyped(typed))
    })
    .on_submit(changed(Change::CompetenceAdded(typed)))
    .placeholder(&text.contacts_add_competence_placeholder());
    let add = button::secondary(text.contacts_add_competence_button(), Icon::Add).on_press_maybe(can_add);
    let offers = offers(known, &form.competence, text, |word| {
        changed(Change::CompetenceAdded(word))
    });
    card(
        column![
            h3(text.roles()),
            Row::with_children(roles).spacing(space::S).wrap(),
            add_role,
            h3(text.contacts_competences()),
            Row::with_children(competences).spacing(space::S).wrap(),
            row![competence, add].spacing(space::S).align_y(Alignment::End)
        ]
        .push(offers)
        .spacing(space::M),
    )
    .into()
}

fn rest<'a>(form: &'a PersonForm, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let email = field::text(text.email(), &form.value().email, |email| {
        changed(Change::Email(email))
    });
    let note = field::area(text.note(), &form.note, |action| changed(Change::Note(action)))
        .height(100.0)
        .hint(text.contacts_note_hint());
    card(column![email, note].spacing(space::M)).into()
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
