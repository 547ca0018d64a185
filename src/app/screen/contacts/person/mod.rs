//! A person being read and written: how to reach them, what they can do, when they are on call.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use iced::Task;
use iced::widget::text_editor;

mod abilities;
mod phones;
mod read;
pub(super) mod terms;
mod times;
pub(super) mod view;

use self::terms::{Terms, TermsChange};
use super::form::Form;
use super::index::Index;
use super::{Message, focus_on, store};
use crate::app::context::{Action, Context};
use crate::app::widget::phone;
use crate::domain::duty::Duty;
use crate::domain::person::{Phone, clean_number};
use crate::domain::{Id, Library, Person, Role};

/// Shifts shown ahead.
const SHIFTS_AHEAD: usize = 5;

/// What happens in the form of a person.
#[derive(Debug, Clone)]
pub enum Change {
    Name(String),
    Employer(String),
    Email(String),
    Note(text_editor::Action),
    RoleAdded(Id<Role>),
    RoleRemoved(Id<Role>),
    CompetenceTyped(String),
    CompetenceAdded(String),
    CompetenceRemoved(String),
    PhoneAdded,
    PhoneLabel(Id<Phone>, String),
    PhoneNumber(Id<Phone>, String),
    PhoneMoved {
        phone: Id<Phone>,
        earlier: bool,
    },
    PhoneRemoved(Id<Phone>),
    /// Somebody rang the number today, and got the right person or did not.
    PhoneRung(Id<Phone>, bool),
    Terms(TermsChange),
    /// The person is to be changed, not only read; or the other way round.
    Writing(bool),
}

impl Change {
    /// Whether it is a whole act, stored at once, rather than a letter of many.
    const fn is_whole(&self) -> bool {
        if let Self::Terms(change) = self {
            return change.is_whole();
        }
        matches!(
            self,
            Self::RoleAdded(_)
                | Self::RoleRemoved(_)
                | Self::CompetenceAdded(_)
                | Self::CompetenceRemoved(_)
                | Self::PhoneMoved { .. }
                | Self::PhoneRemoved(_)
                | Self::PhoneRung(..)
                | Self::Writing(_)
        )
    }
}

/// A number that is no number yet.
#[derive(Debug, Clone)]
pub(super) struct Fresh {
    pub id: Id<Phone>,
    pub label: String,
    pub number: String,
}

pub(super) struct PersonForm {
    pub form: Form<Person>,
    /// Numbers as they are being typed.
    typed: BTreeMap<Id<Phone>, String>,
    pub fresh: Option<Fresh>,
    pub note: text_editor::Content,
    pub competence: String,
    pub terms: Terms,
    /// Whether the person is being changed, not only read.
    pub writing: bool,
    /// Others with the same name.
    pub namesakes: Vec<Id<Person>>,
    pub upcoming: Vec<Duty>,
}

impl PersonForm {
    pub fn of(person: &Person, index: &Index, library: &Library, now: DateTime<Utc>) -> Self {
        Self::around(Form::of(person), index, library, now)
    }

    pub fn new(id: Id<Person>) -> Self {
        let form = Form::new(Person::new(id, ""));
        Self::around(form, &Index::default(), &Library::default(), DateTime::default())
    }

    fn around(form: Form<Person>, index: &Index, library: &Library, now: DateTime<Utc>) -> Self {
        let mut person = Self {
            note: text_editor::Content::with_text(&form.value().note),
            typed: BTreeMap::new(),
            fresh: None,
            competence: String::new(),
            terms: Terms::of(form.value()),
            writing: form.is_new(),
            namesakes: index.namesakes(form.id(), &form.value().name),
            upcoming: Vec::new(),
            form,
        };
        person.show_numbers();
        person.look_ahead(library, now);
        person
    }

    pub const fn value(&self) -> &Person {
        self.form.value()
    }

    /// The number as it is being typed.
    pub fn typed(&self, phone: Id<Phone>) -> &str {
        self.typed.get(&phone).map_or("", String::as_str)
    }

    /// Shows the kept numbers, grouped, except where something else is being typed.
    fn show_numbers(&mut self) {
        for (id, phone) in self.form.value().phones.unordered() {
            let shown = self.typed.get(&id).map(|typed| clean_number(typed));
            // Text that is no number is being written: it stays.
            let keep = shown.is_some_and(|number| number.is_none_or(|number| number == phone.number));
            if !keep {
                self.typed.insert(id, phone::group(&phone.number));
            }
        }
    }

    /// Finds the shifts to come.
    pub fn look_ahead(&mut self, library: &Library, now: DateTime<Utc>) {
        let me = Some(self.form.id());
        self.upcoming = library
            .duties()
            .between(now, now + Duration::days(366))
            .into_iter()
            .filter(|duty| duty.person == me)
            .take(SHIFTS_AHEAD)
            .cloned()
            .collect();
    }

    /// Takes in what the library says now; false when the person is gone from it.
    pub fn refreshed(&mut self, index: &Index, library: &Library, now: DateTime<Utc>) -> bool {
        let kept = self.form.refreshed(library);
        if self.note.text().trim() != self.form.value().note.trim() {
            self.note = text_editor::Content::with_text(&self.form.value().note);
        }
        self.show_numbers();
        self.terms.show(self.form.value());
        self.namesakes = index.namesakes(self.form.id(), &self.form.value().name);
        self.look_ahead(library, now);
        kept
    }

    pub fn update(&mut self, change: Change, index: &Index, ctx: Context<'_>) -> Action<Message> {
        let whole = change.is_whole();
        let action = self.apply(change, index, ctx);
        match (whole, self.form.save_if(whole)) {
            (true, Some(edit)) => Action::Many(vec![action, store(edit)]),
            _ => action,
        }
    }

    fn apply(&mut self, change: Change, index: &Index, ctx: Context<'_>) -> Action<Message> {
        let now = ctx.now;
        match change {
            Change::Name(name) => {
                self.namesakes = index.namesakes(self.form.id(), &name);
                self.form.change(now, |person| person.name = name);
            }
            Change::Employer(employer) => self.form.change(now, |person| person.employer = employer),
            Change::Email(email) => self.form.change(now, |person| person.email = email),
            Change::Note(action) => {
                let edits = action.is_edit();
                self.note.perform(action);
                if edits {
                    let note = self.note.text();
                    self.form.change(now, |person| person.note = note);
                }
            }
            Change::RoleAdded(role) => self.form.change(now, |person| {
                if !person.roles.contains(&role) {
                    person.roles.push(role);
                }
            }),
            Change::RoleRemoved(role) => {
                self.form
                    .change(now, |person| person.roles.retain(|r| *r != role));
            }
            Change::CompetenceTyped(typed) => self.competence = typed,
            Change::CompetenceAdded(competence) => {
                self.competence.clear();
                let competence = competence.trim().to_owned();
                if !competence.is_empty() && !self.value().competences.contains(&competence) {
                    self.form
                        .change(now, |person| person.competences.push(competence));
                }
            }
            Change::CompetenceRemoved(gone) => {
                self.form
                    .change(now, |person| person.competences.retain(|c| *c != gone));
            }
            Change::Terms(change) => {
                if let Some(act) = self.terms.take(change, ctx) {
                    self.form.change(now, act);
                }
            }
            Change::Writing(true) => {
                self.writing = true;
                return Action::Run(focus_on_name());
            }
            Change::Writing(false) => {
                if self.form.lacks_name() || self.form.is_new() && self.value().name.trim().is_empty() {
                    return Action::Run(focus_on_name());
                }
                self.writing = false;
                return Action::Run(focus_on(EDIT.into()));
            }
            phone => return self.apply_to_phone(phone, ctx),
        }
        Action::None
    }

    fn apply_to_phone(&mut self, change: Change, ctx: Context<'_>) -> Action<Message> {
        let now = ctx.now;
        match change {
            Change::PhoneAdded => {
                let fresh = self.fresh.get_or_insert_with(|| Fresh {
                    id: ctx.new_id(),
                    label: String::new(),
                    number: String::new(),
                });
                return Action::Run(focus_on(number_field(fresh.id)));
            }
            Change::PhoneLabel(id, label) => match &mut self.fresh {
                Some(fresh) if fresh.id == id => fresh.label = label,
                _ => self.change_phone(id, now, |phone| phone.label = label),
            },
            Change::PhoneNumber(id, typed) => self.type_number(id, typed, now),
            Change::PhoneMoved { phone, earlier } => {
                self.form
                    .change(now, |person| person.phones.shift(phone, earlier));
            }
            Change::PhoneRemoved(id) => {
                if self.fresh.as_ref().is_some_and(|fresh| fresh.id == id) {
                    self.fresh = None;
                } else {
                    self.typed.remove(&id);
                    self.form.change(now, |person| person.phones.remove(id));
                }
            }
            Change::PhoneRung(id, right) => {
                let today = ctx.today();
                self.change_phone(id, now, |phone| phone.rang(today, right));
            }
            _ => {}
        }
        Action::None
    }

    fn change_phone(&mut self, id: Id<Phone>, now: DateTime<Utc>, change: impl FnOnce(&mut Phone)) {
        self.form.change(now, |person| {
            if let Some(phone) = person.phones.get_mut(id) {
                change(phone);
            }
        });
    }

    /// Nobody has rung another number yet; the old number typed back keeps its days.
    fn type_number(&mut self, id: Id<Phone>, typed: String, now: DateTime<Utc>) {
        let number = clean_number(&typed);
        if let Some(fresh) = self.fresh.take_if(|fresh| fresh.id == id) {
            match number {
                None => {
                    self.fresh = Some(Fresh {
                        number: typed,
                        ..fresh
                    });
                }
                Some(number) => {
                    self.typed.insert(id, typed);
                    let phone = Phone {
                        label: fresh.label,
                        number,
                        verified_on: None,
                        failed_on: None,
                    };
                    self.form.change(now, |person| person.phones.push(id, phone));
                }
            }
            return;
        }
        self.typed.insert(id, typed);
        let Some(number) = number else { return };
        let before = self.form.before().and_then(|person| person.phones.get(id));
        let known = before.filter(|before| before.number == number);
        let rung = known.map(|before| (before.verified_on, before.failed_on));
        self.change_phone(id, now, |phone| {
            if phone.number != number {
                (phone.verified_on, phone.failed_on) = rung.unwrap_or_default();
                phone.number = number;
            }
        });
    }
}

/// The name of the button that begins to change a person.
pub(super) const EDIT: &str = "contacts-edit";

/// The name of a number's field, to give it the focus.
pub(super) fn number_field(phone: Id<Phone>) -> String {
    format!("contacts-number-{phone}")
}

/// Gives the name field the focus.
pub(super) fn focus_on_name() -> Task<Message> {
    focus_on("contacts-name".into())
}
