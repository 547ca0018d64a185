//! A record being written: what is stored when, and how another's change of the same record is taken over without
//! losing what is being written here.

use chrono::{DateTime, Utc};

use crate::app::draft::Draft;
use crate::domain::library::Shelved;
use crate::domain::{AnyRecord, Edit, Id, Items, Library, Person, Role, Unit};

/// A record whose fields can be told apart.
pub(super) trait Fields: Shelved
where
    AnyRecord: From<Self>,
{
    /// The record as it shall be kept: no blanks around names.
    fn tidied(&self) -> Self;
    /// Takes over from `now` every field that still reads as in `before`.
    fn take_over(&mut self, before: &Self, now: &Self);
}

/// Takes over from `now` every item that still reads as in `before`. Where both changed the list, the order is that of `now`.
fn join<T: Clone + PartialEq>(mine: &mut Items<T>, before: &Items<T>, now: &Items<T>) {
    if now == before {
        return;
    }
    let written = std::mem::replace(mine, now.clone());
    for (id, item) in written.iter().filter(|(id, item)| before.get(*id) != Some(*item)) {
        mine.push(id, item.clone());
    }
    for (id, _) in before.iter().filter(|(id, _)| written.get(*id).is_none()) {
        mine.remove(id);
    }
}

macro_rules! fields {
    ($record:ident: trimmed $($trimmed:ident)+, as_is $($field:ident)+ $(, joined $($items:ident)+)?) => {
        impl Fields for $record {
            fn tidied(&self) -> Self {
                let mut tidy = self.clone();
                $(tidy.$trimmed = tidy.$trimmed.trim().to_owned();)+
                tidy
            }

            fn take_over(&mut self, before: &Self, now: &Self) {
                $(if self.$trimmed.trim() == before.$trimmed {
                    self.$trimmed.clone_from(&now.$trimmed);
                })+
                $(if self.$field == before.$field {
                    self.$field.clone_from(&now.$field);
                })+
                $($(join(&mut self.$items, &before.$items, &now.$items);)+)?
            }
        }
    };
}

fields!(Person: trimmed name employer email note,
    as_is roles competences unit rule_set share_percent travel_minutes,
    joined phones certificates weekly absences wishes);
fields!(Unit: trimmed name source, as_is kind valid_from valid_to successor unverified authorities documentation);
fields!(Role: trimmed name name_en description source, as_is unverified);

/// A record being written. It reaches the disk when its writer pauses.
#[derive(Debug, Clone)]
pub(super) struct Form<R> {
    draft: Draft<R>,
    /// As it last was in the library; none until it is first on the disk.
    before: Option<R>,
}

impl<R: Fields> Form<R>
where
    AnyRecord: From<R>,
{
    pub fn of(record: &R) -> Self {
        Self {
            draft: Draft::new(record.clone()),
            before: Some(record.clone()),
        }
    }

    /// A record that is nowhere yet; it is stored once it has a name.
    pub const fn new(record: R) -> Self {
        Self {
            draft: Draft::new(record),
            before: None,
        }
    }

    pub const fn value(&self) -> &R {
        &self.draft.value
    }

    pub fn id(&self) -> Id<R> {
        self.draft.value.id()
    }

    /// Whether it has never been on the disk.
    pub const fn is_new(&self) -> bool {
        self.before.is_none()
    }

    /// The record as it last was on the disk.
    pub const fn before(&self) -> Option<&R> {
        self.before.as_ref()
    }

    /// Whether the name that every record needs is missing though something is written.
    pub fn lacks_name(&self) -> bool {
        self.draft.value.title().trim().is_empty() && (self.draft.is_dirty() || !self.is_new())
    }

    pub fn change(&mut self, now: DateTime<Utc>, change: impl FnOnce(&mut R)) {
        self.draft.change(now, change);
    }

    /// What is to be written once its writer has paused.
    pub fn due(&mut self, now: DateTime<Utc>) -> Option<Edit> {
        if self.draft.is_due(now) { self.save() } else { None }
    }

    /// What is to be written now: nothing when nothing differs, or while the name is missing.
    pub fn save(&mut self) -> Option<Edit> {
        if !self.draft.is_dirty() || self.draft.value.title().trim().is_empty() {
            return None;
        }
        self.draft.handed_over();
        let tidy = self.draft.value.tidied();
        (self.before.as_ref() != Some(&tidy)).then(|| Edit::Save(tidy.into()))
    }

    /// As [`Form::save`], but only when asked to.
    pub fn save_if(&mut self, now: bool) -> Option<Edit> {
        if now { self.save() } else { None }
    }

    pub fn stored(&mut self, now: DateTime<Utc>) {
        self.draft.stored(now);
    }

    pub fn stored_at(&self) -> Option<DateTime<Utc>> {
        self.draft.stored_at()
    }

    /// Takes in what the library says now; false when the record is gone from it.
    pub fn refreshed(&mut self, library: &Library) -> bool {
        match (library.get(self.id()), self.before.take()) {
            (Some(now), Some(before)) => {
                self.draft.value.take_over(&before, now);
                self.before = Some(now.clone());
                true
            }
            (Some(now), None) => {
                self.before = Some(now.clone());
                true
            }
            (None, before) => before.is_none(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::person::{Absence, Certificate, Phone};
    use chrono::Duration;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::<Utc>::UNIX_EPOCH + Duration::seconds(seconds)
    }

    fn person(name: &str, employer: &str) -> Person {
        Person {
            employer: employer.into(),
            ..Person::new(Id::of_name("person", "a"), name)
        }
    }

    #[test]
    fn what_others_change_is_taken_over_and_what_is_being_written_stays() {
        let mut library = Library::default();
        library.put(person("Anna", "Norra").into(), at(0), false);
        let mut form = Form::of(&person("Anna", "Norra"));
        form.change(at(1), |person| person.name = "Anna Berg ".into());
        library.put(person("Annika", "Södra").into(), at(2), false);
        assert!(form.refreshed(&library));
        let Some(Edit::Save(AnyRecord::Person(saved))) = form.due(at(3)) else {
            panic!("nothing to store");
        };
        assert_eq!(
            (saved.name.as_str(), saved.employer.as_str()),
            ("Anna Berg", "Södra")
        );
    }

    #[test]
    fn what_a_command_fills_while_the_form_is_open_is_not_lost_by_saving_it() {
        let day = |text: &str| text.parse().expect("a date");
        let phone = |number: &str| Phone {
            label: String::new(),
            number: number.into(),
            verified_on: None,
            failed_on: None,
        };
        let (home, work) = (Id::of_name("phone", "home"), Id::of_name("phone", "work"));
        let mut before = person("Anna", "Norra");
        before.phones = [(home, phone("0701740605")), (work, phone("0701740606"))]
            .into_iter()
            .collect();
        let mut library = Library::default();
        library.put(before.clone().into(), at(0), false);
        let mut form = Form::of(&before);
        form.change(at(1), |person| {
            person.email = "anna@example.se".into();
            person.phones.get_mut(home).expect("it").label = "hem".into();
        });
        let mut filled = before;
        filled.unit = Some(Id::of_name("unit", "norr"));
        filled.rule_set = Some(Id::of_name("rules", "law"));
        filled.share_percent = Some(50);
        filled.travel_minutes = Some(30);
        filled
            .phones
            .get_mut(work)
            .expect("it")
            .rang(day("2026-11-22"), true);
        let certificate = Certificate {
            competence: "barn".into(),
            valid_until: None,
        };
        filled
            .certificates
            .push(Id::of_name("certificate", ""), certificate);
        let away = Absence {
            first: day("2026-12-20"),
            last: day("2026-12-24"),
        };
        filled.absences.push(Id::of_name("absence", ""), away);
        library.put(filled.clone().into(), at(2), false);
        assert!(form.refreshed(&library));
        let Some(Edit::Save(AnyRecord::Person(saved))) = form.due(at(3)) else {
            panic!("nothing to store");
        };
        filled.email = "anna@example.se".into();
        filled.phones.get_mut(home).expect("it").label = "hem".into();
        assert_eq!(saved, filled);
    }

    #[test]
    fn nothing_is_stored_without_a_name_nor_twice() {
        let mut form = Form::new(person("", ""));
        form.change(at(0), |person| person.employer = "Norra".into());
        assert_eq!(form.due(at(9)), None);
        form.change(at(10), |person| person.name = "Anna".into());
        assert!(form.due(at(12)).is_some());
        assert_eq!(form.due(at(14)), None);
    }

    #[test]
    fn a_record_deleted_elsewhere_is_gone_but_a_new_one_is_still_being_written() {
        let mut library = Library::default();
        assert!(Form::new(person("Anna", "")).refreshed(&library));
        let mut form = Form::of(&person("Anna", ""));
        library.remove(crate::domain::RecordRef::of(form.id()));
        assert!(!form.refreshed(&library));
    }
}
