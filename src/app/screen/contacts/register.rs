//! Units and roles being written: the names that everything else refers to.

use super::form::Form;
use super::{Message, store};
use crate::app::context::{Action, Context};
use crate::app::widget::date;
use crate::domain::unit::{Authority, UnitKind};
use crate::domain::{Id, Library, Role, Unit};

/// The kinds of unit, in the order they are offered.
pub(super) const KINDS: [UnitKind; 4] = [
    UnitKind::DistrictBoard,
    UnitKind::SpecialistBoard,
    UnitKind::Central,
    UnitKind::Partner,
];

/// What happens in the form of a unit.
#[derive(Debug, Clone)]
pub enum UnitChange {
    Name(String),
    Kind(UnitKind),
    From(String),
    To(String),
    Successor(Option<Id<Unit>>),
    AuthorityAdded,
    AuthorityWho(Id<Authority>, String),
    AuthorityWhat(Id<Authority>, String),
    AuthoritySource(Id<Authority>, String),
    AuthorityMoved(Id<Authority>, bool),
    AuthorityRemoved(Id<Authority>),
}

/// What happens in the form of a role.
#[derive(Debug, Clone)]
pub enum RoleChange {
    Name(String),
    NameEn(String),
    Description(String),
}

pub(super) struct UnitForm {
    pub form: Form<Unit>,
    /// The days as they are being typed.
    pub from: String,
    pub to: String,
}

fn shown(day: Option<chrono::NaiveDate>) -> String {
    day.map_or_else(String::new, date::iso)
}

impl UnitForm {
    pub fn of(form: Form<Unit>) -> Self {
        Self {
            from: shown(form.value().valid_from),
            to: shown(form.value().valid_to),
            form,
        }
    }

    pub fn new(id: Id<Unit>) -> Self {
        Self::of(Form::new(Unit::new(id, "", UnitKind::DistrictBoard)))
    }

    /// Whether a day is typed that can't be read.
    pub fn is_wrong(typed: &str, today: chrono::NaiveDate) -> bool {
        !typed.trim().is_empty() && date::parse(typed, today).is_none()
    }

    /// Whether the unit would end before it begins.
    pub fn ends_first(&self) -> bool {
        let unit = self.form.value();
        unit.valid_from
            .zip(unit.valid_to)
            .is_some_and(|(from, to)| to < from)
    }

    /// Takes in what the library says now; false when the unit is gone from it.
    pub fn refreshed(&mut self, library: &Library) -> bool {
        let before = (self.form.value().valid_from, self.form.value().valid_to);
        let kept = self.form.refreshed(library);
        let now = self.form.value();
        if now.valid_from != before.0 {
            self.from = shown(now.valid_from);
        }
        if now.valid_to != before.1 {
            self.to = shown(now.valid_to);
        }
        kept
    }

    pub fn update(&mut self, change: UnitChange, ctx: Context<'_>) -> Action<Message> {
        let (now, today) = (ctx.now, ctx.today());
        let whole = matches!(
            change,
            UnitChange::Kind(_)
                | UnitChange::Successor(_)
                | UnitChange::AuthorityMoved(..)
                | UnitChange::AuthorityRemoved(_)
        );
        // A day that can't be read is not kept; the one before stays until it can.
        let read = |typed: &str| (!Self::is_wrong(typed, today)).then(|| date::parse(typed, today));
        match change {
            UnitChange::Name(name) => self.form.change(now, |unit| unit.name = name),
            UnitChange::Kind(kind) => self.form.change(now, |unit| unit.kind = kind),
            UnitChange::From(typed) => {
                if let Some(day) = read(&typed) {
                    self.form.change(now, |unit| unit.valid_from = day);
                }
                self.from = typed;
            }
            UnitChange::To(typed) => {
                if let Some(day) = read(&typed) {
                    self.form.change(now, |unit| unit.valid_to = day);
                }
                self.to = typed;
            }
            UnitChange::Successor(unit) => self.form.change(now, |record| record.successor = unit),
            change => self.change_authorities(change, ctx),
        }
        self.form.save_if(whole).map_or(Action::None, store)
    }
}

impl UnitForm {
    /// Who may decide what.
    fn change_authorities(&mut self, change: UnitChange, ctx: Context<'_>) {
        self.form.change(ctx.now, |unit| {
            let all = &mut unit.authorities;
            match change {
                UnitChange::AuthorityAdded => all.push(
                    ctx.new_id(),
                    Authority {
                        who: String::new(),
                        what: String::new(),
                        source: String::new(),
                    },
                ),
                UnitChange::AuthorityWho(id, words) => {
                    if let Some(one) = all.get_mut(id) {
                        one.who = words;
                    }
                }
                UnitChange::AuthorityWhat(id, words) => {
                    if let Some(one) = all.get_mut(id) {
                        one.what = words;
                    }
                }
                UnitChange::AuthoritySource(id, words) => {
                    if let Some(one) = all.get_mut(id) {
                        one.source = words;
                    }
                }
                UnitChange::AuthorityMoved(id, earlier) => all.shift(id, earlier),
                UnitChange::AuthorityRemoved(id) => all.remove(id),
                _ => {}
            }
        });
    }
}

/// A role that is nowhere yet.
pub(super) const fn new_role(id: Id<Role>) -> Form<Role> {
    Form::new(Role {
        id,
        name: String::new(),
        name_en: String::new(),
        description: String::new(),
        source: String::new(),
        unverified: false,
    })
}

pub(super) fn update_role(form: &mut Form<Role>, change: RoleChange, ctx: Context<'_>) {
    form.change(ctx.now, |role| match change {
        RoleChange::Name(name) => role.name = name,
        RoleChange::NameEn(name) => role.name_en = name,
        RoleChange::Description(description) => role.description = description,
    });
}
