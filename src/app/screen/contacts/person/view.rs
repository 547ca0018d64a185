//! How a person is shown: first the number to dial, then what is known, or everything that can be changed.

use iced::widget::{Row, column, row};
use iced::{Alignment, Length};

use super::{Change, EDIT, PersonForm, abilities, phones, read, times};
use crate::app::context::{Context, Request};
use crate::app::screen::contacts::index::suggestions;
use crate::app::screen::contacts::{Contacts, Message, NARROW};
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    Element, Icon, badge, badge_with, banner, body, button, card, field, h2, icon, muted, page, phone,
    scroll, small, strong,
};
use crate::domain::person::Trust;
use crate::domain::{RecordRef, zone};
use crate::phrase;
use crate::text::{Text, time};

impl Contacts {
    pub(in crate::app::screen::contacts) fn person_view<'a>(
        &'a self,
        form: &'a PersonForm,
        ctx: Context<'a>,
    ) -> Element<'a, Message> {
        let heading = self.heading(form, ctx);
        let parts = if form.writing {
            vec![
                self.identity(form, ctx),
                phones::view(form, ctx),
                abilities::view(form, &self.index.competences, ctx),
                times::terms(form, ctx),
                times::view(form, ctx),
                rest(form, ctx),
            ]
        } else {
            read::view(form, ctx)
        };
        let sheet = column![heading].extend(parts).spacing(space::L).max_width(760);
        // Reading and writing each begin at their top.
        page((form.form.id(), form.writing), scroll(sheet).height(Length::Fill))
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
        let write = if form.form.is_new() {
            None
        } else if form.writing {
            Some(button::primary(text.done(), Icon::Ok).on_press(changed(Change::Writing(false))))
        } else {
            let write = button::secondary(text.edit(), Icon::Edit);
            Some(write.on_press(changed(Change::Writing(true))).id(EDIT))
        };
        let actions = row![record_actions(form.form.is_new(), which, text)].push(write);
        let mut head = column![titled(name, actions.into(), ctx)].spacing(space::XS);
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
        if let Some(first) = person.first_phone() {
            let dial = phone::large(
                &first.number,
                text.contacts_number_to_dial(),
                text.contacts_copy_first(),
                Message::CopyAsked(first.number.clone()),
            );
            head = head.push(
                row![dial, trust_badge(first.trust(ctx.today()), ctx)]
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

pub(super) const fn changed(change: Change) -> Message {
    Message::PersonChanged(change)
}

/// A title with what can be done beside it, or below where there is no room.
pub(in crate::app::screen::contacts) fn titled<'a>(
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
pub(in crate::app::screen::contacts) fn record_actions<'a>(
    is_new: bool,
    which: RecordRef,
    text: &Text,
) -> Element<'a, Message> {
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
pub(in crate::app::screen::contacts) fn stored<'a>(
    at: Option<chrono::DateTime<chrono::Utc>>,
    text: &Text,
) -> Option<Element<'a, Message>> {
    at.map(|at| field::stored(text.contacts_stored(time::time(zone::local(at)))))
}

/// Says that two people's edits wait for a choice.
pub(in crate::app::screen::contacts) fn conflict<'a>(
    waits: bool,
    which: RecordRef,
    text: &Text,
) -> Option<Element<'a, Message>> {
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

/// How far a number can be trusted, in a colour and words.
pub(super) fn trust_badge<'a>(trust: Trust, ctx: Context<'_>) -> Element<'a, Message> {
    let tone = match trust {
        Trust::Fresh(_) => Tone::Ok,
        Trust::Never | Trust::Old(_) => Tone::Caution,
        Trust::Missing | Trust::Failed(_) => Tone::Danger,
    };
    badge(tone, phrase::trust(ctx.text, trust, ctx.today()))
}

/// Words already in use, to take instead of typing them.
pub(super) fn offers<'a>(
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
