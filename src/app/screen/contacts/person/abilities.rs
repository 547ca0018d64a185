//! What a person is and can, as it is written: roles, competences, and those that run out.

use iced::Alignment;
use iced::widget::{Row, column, row};

use super::terms::{Line, TermsChange};
use super::times::{day, removable, termed};
use super::view::{changed, offers};
use super::{Change, PersonForm};
use crate::app::context::Context;
use crate::app::screen::contacts::Message;
use crate::app::theme::{self, space};
use crate::app::widget::{
    Element, Icon, Role as Part, button, card, field, focusable, h3, icon, muted, small,
};
use crate::phrase;

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

pub(super) fn view<'a>(form: &'a PersonForm, known: &'a [String], ctx: Context<'a>) -> Element<'a, Message> {
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
        .push(certificates(form, ctx))
        .spacing(space::M),
    )
    .into()
}

/// Competences with a last day.
fn certificates<'a>(form: &'a PersonForm, ctx: Context<'a>) -> Element<'a, Message> {
    let (text, today) = (ctx.text, ctx.today());
    let kept = form.value().certificates.iter().map(|(id, one)| {
        let words = phrase::certificate(text, one, today);
        removable(words, TermsChange::CertificateRemoved(id), ctx)
    });
    let stuck = form.terms.stuck == Some(Line::Certificate);
    let nameless = stuck && form.terms.certificate.first.trim().is_empty();
    let name = field::text(
        text.people_certificate(),
        &form.terms.certificate.first,
        |typed| termed(TermsChange::CertificateName(typed)),
    )
    .error(nameless.then(|| text.people_certificate_nameless()));
    let until = day(
        text.people_certificate_until(),
        &form.terms.certificate.last,
        TermsChange::CertificateUntil,
        stuck && !nameless,
        ctx,
    );
    let add = button::secondary(text.people_certificate_add(), Icon::Add)
        .on_press(termed(TermsChange::Added(Line::Certificate)));
    column![
        h3(text.people_certificates()),
        muted(text.people_certificates_text())
    ]
    .extend(kept)
    .push(row![Element::from(name), until].spacing(space::M))
    .push(add)
    .spacing(space::S)
    .into()
}
