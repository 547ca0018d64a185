//! Kontakter: everybody who can be reached and on which number, and the units and roles that the rest refers to.
//!
//! What is written is stored when the writer pauses; nothing is lost by choosing somebody else, leaving or locking.

mod authorities;
mod form;
mod index;
mod people;
mod person;
mod register;
mod register_view;
mod round;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use iced::widget::column;
use iced::{Length, Task};

use self::form::Form;
use self::index::{Index, Query};
use self::person::PersonForm;
use self::register::UnitForm;
use self::round::Round;
use crate::app::context::{Action, Context, Place, Request};
use crate::app::theme::space;
use crate::app::widget::{self, Element, phone};
use crate::domain::{Edit, Id, Kind, Person, RecordRef, Role, Unit};
use crate::text::Text;

pub use self::index::Order;
pub use self::person::Change;
pub use self::register::{RoleChange, UnitChange};
pub use self::round::Step;

/// Below this width the list and what is chosen in it don't fit side by side.
const NARROW: f32 = 700.0;

/// The registers of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Tab {
    #[default]
    People,
    Units,
    Roles,
}

impl Tab {
    const ALL: [Self; 3] = [Self::People, Self::Units, Self::Roles];

    fn title(self, text: &Text) -> String {
        match self {
            Self::People => text.contacts_tab_people(),
            Self::Units => text.contacts_tab_units(),
            Self::Roles => text.contacts_tab_roles(),
        }
    }
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    TabChosen(usize),
    SearchChanged(String),
    FiltersToggled,
    EmployerChosen(Option<String>),
    RoleChosen(Option<Id<Role>>),
    CompetenceChosen(Option<String>),
    FiltersCleared,
    SortedBy(Order),
    /// A row of the list; `open` when it was entered, not only passed.
    RowChosen {
        row: usize,
        open: bool,
    },
    Opened(RecordRef),
    BackToList,
    NewAsked,
    /// Gives up a record that was never stored.
    NewDiscarded,
    PersonChanged(Change),
    UnitChanged(UnitChange),
    RoleChanged(RoleChange),
    /// The record is on the disk.
    Stored(RecordRef),
    /// In the round of numbers to verify.
    Round(Step),
    /// Only those whose numbers nobody can be sure of, or everybody.
    RottenToggled,
    CopyAsked(String),
    Asked(Request),
    Went(Place),
}

/// The screen's state: what is chosen, and what is being written.
#[derive(Default)]
pub struct Contacts {
    tab: Tab,
    index: Index,
    query: Query,
    shows_filters: bool,
    /// The people in the list, searched, filtered and sorted.
    rows: Vec<Id<Person>>,
    units: Vec<Id<Unit>>,
    roles: Vec<Id<Role>>,
    on_call: BTreeSet<Id<Person>>,
    /// The minute the duties were looked at.
    looked_at: Option<i64>,
    person: Option<PersonForm>,
    unit: Option<UnitForm>,
    role: Option<Form<Role>>,
    round: Round,
    /// On a narrow screen: whether what is chosen stands in front of the list.
    in_front: bool,
}

impl Contacts {
    pub fn new() -> Self {
        Self::default()
    }

    /// Shows a person, unit or role; leaves any other record alone.
    pub fn open(&mut self, which: RecordRef, ctx: Context<'_>) {
        match which.kind {
            Kind::Person => {
                self.tab = Tab::People;
                self.choose_person(Id::from_uuid(which.id), ctx);
            }
            Kind::Unit => {
                self.tab = Tab::Units;
                self.choose_unit(Id::from_uuid(which.id), ctx);
            }
            Kind::Role => {
                self.tab = Tab::Roles;
                self.choose_role(Id::from_uuid(which.id), ctx);
            }
            _ => return,
        }
        self.in_front = true;
        self.round.is_open = false;
    }

    /// The library changed.
    pub fn refreshed(&mut self, ctx: Context<'_>) {
        self.index.refresh(ctx.library);
        self.list(ctx);
        self.units = ctx.library.sorted::<Unit>().iter().map(|unit| unit.id).collect();
        self.roles = ctx.library.sorted::<Role>().iter().map(|role| role.id).collect();
        let (index, library) = (&self.index, ctx.library);
        self.person
            .take_if(|form| !form.refreshed(index, library, ctx.now));
        self.unit.take_if(|form| !form.refreshed(library));
        self.role.take_if(|form| !form.refreshed(library));
        self.in_front &= self.has_choice();
        self.round.refresh(ctx);
        self.look_at_duties(ctx);
    }

    /// About once a second: stores what its writer has paused in, and sees who goes on call.
    pub fn tick(&mut self, ctx: Context<'_>) -> Action<Message> {
        if self.looked_at != Some(minute(ctx.now)) {
            self.look_at_duties(ctx);
            if let Some(person) = &mut self.person {
                person.look_ahead(ctx.library, ctx.now);
            }
        }
        let now = ctx.now;
        self.store_each(
            |person| person.due(now),
            |unit| unit.due(now),
            |role| role.due(now),
        )
    }

    /// Stores everything written.
    pub fn flush(&mut self, _ctx: Context<'_>) -> Action<Message> {
        self.store_all()
    }

    /// Copies the first number of the person shown; for the shortcut that the window listens for.
    pub fn copy_number(&self) -> Action<Message> {
        let shown = self.person.as_ref().filter(|_| self.tab == Tab::People);
        let first = shown.and_then(|person| person.value().first_phone());
        first.map_or(Action::None, |first| Action::Copy(phone::tel(&first.number)))
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<Message> {
        match message {
            Message::TabChosen(at) => {
                self.tab = Tab::ALL.get(at).copied().unwrap_or_default();
                self.in_front = false;
                return self.store_all();
            }
            Message::RowChosen { row, open } => return self.choose_row(row, open, ctx),
            Message::Opened(which) => {
                let stored = self.store_all();
                self.open(which, ctx);
                return stored;
            }
            Message::BackToList => {
                self.in_front = false;
                return self.store_all();
            }
            Message::NewAsked => return self.begin_new(ctx),
            Message::NewDiscarded => {
                self.person.take_if(|form| form.form.is_new());
                self.unit.take_if(|form| form.form.is_new());
                self.role.take_if(|form| form.is_new());
                self.in_front = false;
            }
            Message::PersonChanged(change) => {
                if let Some(person) = &mut self.person {
                    return person.update(change, &self.index, ctx);
                }
            }
            Message::UnitChanged(change) => {
                if let Some(unit) = &mut self.unit {
                    return unit.update(change, ctx);
                }
            }
            Message::RoleChanged(change) => {
                if let Some(role) = &mut self.role {
                    register::update_role(role, change, ctx);
                }
            }
            Message::Round(step) => {
                return Action::Many(vec![self.store_all(), self.round.update(step, ctx)]);
            }
            Message::Stored(which) => self.stored(which, ctx.now),
            Message::CopyAsked(number) => return Action::Copy(phone::tel(&number)),
            Message::Asked(request) => return Action::Many(vec![self.store_all(), Action::Ask(request)]),
            Message::Went(place) => return Action::Many(vec![self.store_all(), Action::Open(place)]),
            asked => {
                self.ask(asked);
                self.list(ctx);
            }
        }
        Action::None
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let page = if self.tab == Tab::People && self.round.is_open {
            // One thing at a time.
            column![self.round.view(ctx)]
        } else {
            let body = match self.tab {
                Tab::People => self.people(ctx),
                Tab::Units => self.units(ctx),
                Tab::Roles => self.roles(ctx),
            };
            column![self.bar(ctx), body]
        };
        page.spacing(space::L)
            .padding(space::XL)
            .width(Length::Fill)
            .height(Length::Fill)
            .into()
    }

    /// What the list shall show.
    fn ask(&mut self, message: Message) {
        match message {
            Message::SearchChanged(text) => self.query.text = text,
            Message::FiltersToggled => self.shows_filters = !self.shows_filters,
            Message::EmployerChosen(employer) => self.query.employer = employer,
            Message::RoleChosen(role) => self.query.role = role,
            Message::CompetenceChosen(competence) => self.query.competence = competence,
            Message::FiltersCleared => {
                let by_trust = self.query.order == Order::Trust;
                self.query = Query {
                    order: if by_trust { Order::Name } else { self.query.order },
                    descending: self.query.descending,
                    ..Query::default()
                };
            }
            Message::RottenToggled => {
                self.query.rotten = !self.query.rotten;
                self.query.order = if self.query.rotten {
                    Order::Trust
                } else {
                    Order::Name
                };
                self.query.descending = false;
            }
            Message::SortedBy(order) => {
                self.query.descending = self.query.order == order && !self.query.descending;
                self.query.order = order;
            }
            _ => {}
        }
    }

    fn list(&mut self, ctx: Context<'_>) {
        self.rows = self.index.find(&self.query, ctx.library, ctx.today());
    }

    fn look_at_duties(&mut self, ctx: Context<'_>) {
        self.looked_at = Some(minute(ctx.now));
        let on_call = ctx.library.duties().on_call(ctx.now);
        self.on_call = on_call.into_iter().filter_map(|duty| duty.person).collect();
    }

    fn has_choice(&self) -> bool {
        match self.tab {
            Tab::People => self.person.is_some(),
            Tab::Units => self.unit.is_some(),
            Tab::Roles => self.role.is_some(),
        }
    }

    /// Whether something is written that can't be stored until it has a name: then nothing else is chosen.
    fn waits_for_name(&self) -> bool {
        match self.tab {
            Tab::People => self.person.as_ref().is_some_and(|form| form.form.lacks_name()),
            Tab::Units => self.unit.as_ref().is_some_and(|form| form.form.lacks_name()),
            Tab::Roles => self.role.as_ref().is_some_and(Form::lacks_name),
        }
    }

    fn choose_row(&mut self, row: usize, open: bool, ctx: Context<'_>) -> Action<Message> {
        if self.waits_for_name() {
            return Action::Run(person::focus_on_name());
        }
        let stored = self.store_all();
        match self.tab {
            Tab::People => {
                if let Some(id) = self.rows.get(row) {
                    self.choose_person(*id, ctx);
                }
            }
            Tab::Units => {
                if let Some(id) = self.units.get(row) {
                    self.choose_unit(*id, ctx);
                }
            }
            Tab::Roles => {
                if let Some(id) = self.roles.get(row) {
                    self.choose_role(*id, ctx);
                }
            }
        }
        self.in_front |= open;
        if open {
            let first = match self.tab {
                Tab::People => focus_on(person::EDIT.into()),
                _ => person::focus_on_name(),
            };
            return Action::Many(vec![stored, Action::Run(first)]);
        }
        stored
    }

    fn choose_person(&mut self, id: Id<Person>, ctx: Context<'_>) {
        if self.person.as_ref().is_none_or(|form| form.form.id() != id) {
            self.person = ctx
                .library
                .get(id)
                .map(|person| PersonForm::of(person, &self.index, ctx.library, ctx.now));
        }
    }

    fn choose_unit(&mut self, id: Id<Unit>, ctx: Context<'_>) {
        if self.unit.as_ref().is_none_or(|form| form.form.id() != id) {
            self.unit = ctx.library.get(id).map(|unit| UnitForm::of(Form::of(unit)));
        }
    }

    fn choose_role(&mut self, id: Id<Role>, ctx: Context<'_>) {
        if self.role.as_ref().is_none_or(|form| form.id() != id) {
            self.role = ctx.library.get(id).map(Form::of);
        }
    }

    fn begin_new(&mut self, ctx: Context<'_>) -> Action<Message> {
        if self.waits_for_name() {
            return Action::Run(person::focus_on_name());
        }
        let stored = self.store_all();
        match self.tab {
            Tab::People => self.person = Some(PersonForm::new(ctx.new_id())),
            Tab::Units => self.unit = Some(UnitForm::new(ctx.new_id())),
            Tab::Roles => self.role = Some(register::new_role(ctx.new_id())),
        }
        self.in_front = true;
        Action::Many(vec![stored, Action::Run(person::focus_on_name())])
    }

    fn stored(&mut self, which: RecordRef, now: DateTime<Utc>) {
        if let Some(form) = &mut self.person
            && RecordRef::of(form.form.id()) == which
        {
            form.form.stored(now);
        }
        if let Some(form) = &mut self.unit
            && RecordRef::of(form.form.id()) == which
        {
            form.form.stored(now);
        }
        if let Some(form) = &mut self.role
            && RecordRef::of(form.id()) == which
        {
            form.stored(now);
        }
    }

    fn store_all(&mut self) -> Action<Message> {
        self.store_each(Form::save, Form::save, Form::save)
    }

    fn store_each(
        &mut self,
        person: impl FnOnce(&mut Form<Person>) -> Option<Edit>,
        unit: impl FnOnce(&mut Form<Unit>) -> Option<Edit>,
        role: impl FnOnce(&mut Form<Role>) -> Option<Edit>,
    ) -> Action<Message> {
        let edits = [
            self.person.as_mut().and_then(|form| person(&mut form.form)),
            self.unit.as_mut().and_then(|form| unit(&mut form.form)),
            self.role.as_mut().and_then(role),
        ];
        let mut writes: Vec<_> = edits.into_iter().flatten().map(store).collect();
        match writes.len() {
            0 => Action::None,
            1 => writes.remove(0),
            _ => Action::Many(writes),
        }
    }
}

/// Asks for a record to be written, and to be told when it is on the disk.
fn store(edit: Edit) -> Action<Message> {
    let stored = match &edit {
        Edit::Save(record) => Some(Message::Stored(RecordRef::from(record))),
        _ => None,
    };
    Action::Write { edit, then: stored }
}

fn minute(now: DateTime<Utc>) -> i64 {
    now.timestamp().div_euclid(60)
}

fn focus_on(id: String) -> Task<Message> {
    widget::focus(id)
}
