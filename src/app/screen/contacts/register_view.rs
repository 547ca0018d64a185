//! How units and roles are shown: each a list, and beside it the one that is chosen.

use chrono::NaiveDate;
use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::authorities;
use super::form::Form;
use super::person::view::{conflict, record_actions, stored, titled};
use super::register::{KINDS, UnitForm};
use super::{Contacts, Message, RoleChange, UnitChange};
use crate::app::context::Context;
use crate::app::names;
use crate::app::theme::{self, Tone, size, space};
use crate::app::widget::{
    Element, Icon, List, badge, body, button, card, cell, date, empty, field, muted, parts, scroll,
};
use crate::domain::{Id, Person, RecordRef, Role, Unit};
use crate::phrase::Named;
use crate::text::Text;

const ROW_HEIGHT: f32 = 58.0;

impl Contacts {
    pub(super) fn units<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let chosen = self.unit.as_ref().map(|form| self.unit_view(form, ctx));
        if self.units.is_empty() && chosen.is_none() {
            return empty(
                Icon::Contacts,
                text.contacts_units_empty_title(),
                text.contacts_units_empty_text(),
                Some(
                    button::primary(text.contacts_new_unit(), Icon::Add)
                        .on_press(Message::NewAsked)
                        .into(),
                ),
            );
        }
        let selected = self
            .unit
            .as_ref()
            .and_then(|form| self.units.iter().position(|id| *id == form.form.id()));
        let list = register(text.contacts_tab_units(), self.units.len(), selected, move |at| {
            unit_row(self.units[at], ctx)
        });
        let none = empty(
            Icon::Contacts,
            text.contacts_choose_unit_title(),
            text.contacts_units_empty_text(),
            None,
        );
        self.beside(ctx, list, chosen, none)
    }

    pub(super) fn roles<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let chosen = self.role.as_ref().map(|form| role_view(form, ctx));
        if self.roles.is_empty() && chosen.is_none() {
            return empty(
                Icon::Person,
                text.contacts_roles_empty_title(),
                text.contacts_roles_empty_text(),
                Some(
                    button::primary(text.contacts_new_role(), Icon::Add)
                        .on_press(Message::NewAsked)
                        .into(),
                ),
            );
        }
        let selected = self
            .role
            .as_ref()
            .and_then(|form| self.roles.iter().position(|id| *id == form.id()));
        let list = register(text.contacts_tab_roles(), self.roles.len(), selected, move |at| {
            role_row(self.roles[at], ctx)
        });
        let none = empty(
            Icon::Person,
            text.contacts_choose_role_title(),
            text.contacts_roles_empty_text(),
            None,
        );
        self.beside(ctx, list, chosen, none)
    }

    fn unit_view<'a>(&'a self, form: &'a UnitForm, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let unit = form.form.value();
        let which = RecordRef::of(unit.id);
        let title = match unit.name.trim() {
            "" => text.contacts_new_unit(),
            name => name.to_owned(),
        };
        let kinds = KINDS.map(|kind| kind.name(text)).to_vec();
        let kind_at = KINDS.iter().position(|kind| *kind == unit.kind);
        let others: Vec<_> = self.units.iter().copied().filter(|id| *id != unit.id).collect();
        let mut names = vec![text.contacts_no_successor()];
        names.extend(others.iter().map(|id| unit_name(*id, ctx).to_owned()));
        let successor_at = unit
            .successor
            .and_then(|id| others.iter().position(|other| *other == id));
        let ends_first = form.ends_first().then(|| text.contacts_ends_first());
        let fields = column![
            field::text(text.name(), &unit.name, |name| unit_changed(UnitChange::Name(
                name
            )))
            .id("contacts-name")
            .error(form.form.lacks_name().then(|| text.contacts_name_missing())),
            field::select(text.kind(), kinds, kind_at, |at| unit_changed(UnitChange::Kind(
                KINDS[at]
            ))),
            day(text.contacts_valid_from(), &form.from, ctx, None, |typed| {
                unit_changed(UnitChange::From(typed))
            }),
            day(text.contacts_valid_to(), &form.to, ctx, ends_first, |typed| {
                unit_changed(UnitChange::To(typed))
            }),
            field::select(
                text.contacts_successor(),
                names,
                successor_at.map(|at| at + 1).or(Some(0)),
                move |at| unit_changed(UnitChange::Successor(at.checked_sub(1).map(|at| others[at])))
            )
            .hint(text.contacts_successor_hint()),
        ]
        .push(source(&unit.source, unit.unverified, text))
        .spacing(space::L);
        sheet(
            titled(title, record_actions(form.form.is_new(), which, text), ctx),
            stored(form.form.stored_at(), text),
            conflict(ctx.library.in_conflict(unit.id), which, text),
            column![fields, authorities::view(unit, ctx)]
                .spacing(space::XL)
                .into(),
        )
    }
}

pub(super) const fn unit_changed(change: UnitChange) -> Message {
    Message::UnitChanged(change)
}

const fn role_changed(change: RoleChange) -> Message {
    Message::RoleChanged(change)
}

fn unit_name<'a>(id: Id<Unit>, ctx: Context<'a>) -> &'a str {
    ctx.library.get(id).map_or("", |unit| unit.name.as_str())
}

/// A list of a register's records.
fn register<'a>(
    label: String,
    count: usize,
    selected: Option<usize>,
    view: impl Fn(usize) -> Element<'a, Message> + 'a,
) -> Element<'a, Message> {
    let list = List::new(label, count, view)
        .row_height(ROW_HEIGHT)
        .selected(selected)
        .on_select(|row| Message::RowChosen { row, open: false })
        .on_activate(|row| Message::RowChosen { row, open: true })
        .id("contacts-list");
    container(list).padding(1).style(theme::container::framed).into()
}

/// A heading with what can be done, and the fields below.
fn sheet<'a>(
    title: Element<'a, Message>,
    stored: Option<Element<'a, Message>>,
    conflict: Option<Element<'a, Message>>,
    fields: Element<'a, Message>,
) -> Element<'a, Message> {
    let sheet = parts([Some(title), stored, conflict, Some(card(fields).into())])
        .spacing(space::M)
        .max_width(760);
    scroll(sheet).height(Length::Fill).into()
}

/// A day, typed or picked, and what is wrong with it.
fn day<'a>(
    label: String,
    typed: &str,
    ctx: Context<'a>,
    wrong: Option<String>,
    on_input: impl Fn(String) -> Message + 'a,
) -> Element<'a, Message> {
    let text = ctx.text;
    let today = ctx.today();
    let unread = UnitForm::is_wrong(typed, today).then(|| text.contacts_day_wrong());
    field::date(label, typed, on_input, today, names::calendar(text))
        .hint(text.contacts_day_hint())
        .error(unread.or(wrong))
        .into()
}

/// Where shipped content comes from, and whether it is checked.
fn source<'a>(source: &'a str, unverified: bool, text: &Text) -> Option<Element<'a, Message>> {
    let mark = unverified.then(|| badge(Tone::Caution, text.unverified()));
    let words = (!source.is_empty()).then(|| muted(text.contacts_source(source)));
    (mark.is_some() || words.is_some()).then(|| column![].push(mark).push(words).spacing(space::XS).into())
}

fn unit_row<'a>(id: Id<Unit>, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let Some(unit) = ctx.library.get(id) else {
        return body("").into();
    };
    let gone = unit.valid_to.is_some_and(|last| last < ctx.today());
    let mut about = unit.kind.name(text);
    if let Some(validity) = validity(unit.valid_from, unit.valid_to, text) {
        about = text.contacts_unit_about(about, validity);
    }
    if let Some(successor) = unit
        .successor
        .map(|id| unit_name(id, ctx))
        .filter(|n| !n.is_empty())
    {
        about = text.contacts_unit_succeeded(about, successor);
    }
    let name = cell(unit.name.as_str()).strong();
    let mark = gone.then(|| badge(Tone::Neutral, text.contacts_unit_gone()));
    let first = row![name].push(mark).spacing(space::S).align_y(Alignment::Center);
    container(column![first, cell(about).muted().size(size::SMALL)].spacing(2))
        .padding([0.0, space::M])
        .into()
}

/// "från 2007-01-01 till 2027-12-31"
fn validity(from: Option<NaiveDate>, to: Option<NaiveDate>, text: &Text) -> Option<String> {
    match (from, to) {
        (None, None) => None,
        (Some(from), None) => Some(text.contacts_from_day(date::iso(from))),
        (None, Some(to)) => Some(text.contacts_to_day(date::iso(to))),
        (Some(from), Some(to)) => Some(text.contacts_from_to_day(date::iso(from), date::iso(to))),
    }
}

fn role_row<'a>(id: Id<Role>, ctx: Context<'a>) -> Element<'a, Message> {
    let Some(role) = ctx.library.get(id) else {
        return body("").into();
    };
    let about = cell(role.description.as_str()).muted().size(size::SMALL);
    container(column![cell(role.name.as_str()).strong(), about].spacing(2))
        .padding([0.0, space::M])
        .into()
}

fn role_view<'a>(form: &'a Form<Role>, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let role = form.value();
    let which = RecordRef::of(role.id);
    let title = match role.name.trim() {
        "" => text.contacts_new_role(),
        name => name.to_owned(),
    };
    let holders = ctx
        .library
        .all::<Person>()
        .filter(|person| person.roles.contains(&role.id))
        .count();
    let fields = column![
        field::text(text.name(), &role.name, |name| role_changed(RoleChange::Name(
            name
        )))
        .id("contacts-name")
        .error(form.lacks_name().then(|| text.contacts_name_missing())),
        field::text(text.contacts_name_en(), &role.name_en, |name| role_changed(
            RoleChange::NameEn(name)
        )),
        field::text(text.description(), &role.description, |words| role_changed(
            RoleChange::Description(words)
        )),
        muted(text.contacts_role_holders(holders)),
    ]
    .push(source(&role.source, role.unverified, text))
    .spacing(space::L);
    sheet(
        titled(title, record_actions(form.is_new(), which, text), ctx),
        stored(form.stored_at(), text),
        conflict(ctx.library.in_conflict(role.id), which, text),
        fields.into(),
    )
}
