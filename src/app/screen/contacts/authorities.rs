//! Who may decide what in a crisis: the lines of a unit, as they are shown and changed.

use iced::widget::{column, row};
use iced::{Alignment, Length};

use super::register_view::unit_changed;
use super::{Message, NARROW, UnitChange};
use crate::app::context::Context;
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, button, field, h3, muted};
use crate::domain::unit::Authority;
use crate::domain::{Id, Unit};

pub(super) fn view<'a>(unit: &'a Unit, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let last = unit.authorities.len().saturating_sub(1);
    let lines = unit
        .authorities
        .iter()
        .enumerate()
        .map(|(at, (id, one))| line(id, one, (at == 0, at == last), ctx));
    let none = unit
        .authorities
        .is_empty()
        .then(|| muted(text.contacts_authorities_none()).width(Length::Fill));
    let add = button::secondary(text.contacts_authority_add(), Icon::Add)
        .on_press(unit_changed(UnitChange::AuthorityAdded));
    column![
        h3(text.contacts_authorities()),
        muted(text.contacts_authorities_text()).width(Length::Fill)
    ]
    .push(none)
    .extend(lines)
    .push(add)
    .spacing(space::M)
    .into()
}

fn line<'a>(
    id: Id<Authority>,
    one: &'a Authority,
    (first, last): (bool, bool),
    ctx: Context<'a>,
) -> Element<'a, Message> {
    let text = ctx.text;
    let name = match (one.who.trim(), one.what.trim()) {
        ("", "") => text.contacts_authority_empty(),
        (who, what) => text.contacts_authority_name(who, what),
    };
    let up = (!first).then_some(unit_changed(UnitChange::AuthorityMoved(id, true)));
    let down = (!last).then_some(unit_changed(UnitChange::AuthorityMoved(id, false)));
    let moves = row![
        button::icon_only(text.contacts_move_up(name.as_str()), Icon::Up).on_press_maybe(up),
        button::icon_only(text.contacts_move_down(name.as_str()), Icon::Down).on_press_maybe(down),
        button::icon_only(text.contacts_remove(name), Icon::Remove)
            .on_press(unit_changed(UnitChange::AuthorityRemoved(id)))
    ];
    let who = field::text(text.contacts_authority_who(), &one.who, move |words| {
        unit_changed(UnitChange::AuthorityWho(id, words))
    })
    .hint(text.contacts_authority_who_hint());
    let source = field::text(text.contacts_authority_source(), &one.source, move |words| {
        unit_changed(UnitChange::AuthoritySource(id, words))
    })
    .hint(text.contacts_authority_source_hint());
    let what = field::text(text.contacts_authority_what(), &one.what, move |words| {
        unit_changed(UnitChange::AuthorityWhat(id, words))
    });
    let what = row![Element::from(what), moves]
        .spacing(space::S)
        .align_y(Alignment::End);
    let below: Element<'a, Message> = if ctx.width < NARROW {
        column![Element::from(who), Element::from(source)]
            .spacing(space::S)
            .into()
    } else {
        row![Element::from(who), Element::from(source)]
            .spacing(space::L)
            .into()
    };
    column![what, below].spacing(space::S).into()
}
