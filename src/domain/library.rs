//! The read model: every record that a screen shows, loaded once at unlock and kept current by what the store answers.

mod plans;

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::calendar::DayRule;
use super::duty::{DutyIndex, YearMonth};
use super::personal_data::Known;
use super::record::{AnyRecord, Device, Record, RecordRef, Stamped};
use super::{
    Activation, AidAgreement, Baton, Binder, Calendar, CallList, CallOut, Concept, ConfidentialPart,
    Consultation, CoreTask, Disclosure, Edition, Erasure, Exercise, Handover, Id, Improvement, Incident,
    Kind, Log, LogEntry, Person, Plan, Premises, Printout, Proposal, Publication, Role, Roster, RosterDraft,
    RosterMonth, Routine, RuleSet, SupportEffort, Swap, Task, Unit,
};

use plans::PlanIndex;
pub use plans::Waiting;

/// Records that never change in their place, so that a copy of all of them is cheap.
type Shelf<R> = BTreeMap<Id<R>, Arc<Stamped<R>>>;

/// A record that has its place in the [`Library`].
pub trait Shelved: Record {
    #[doc(hidden)]
    fn shelf(library: &Library) -> &BTreeMap<Id<Self>, Arc<Stamped<Self>>>;
}

macro_rules! library {
    ($($kind:ident $shelf:ident,)+) => {
        /// Every record of the open binder.
        #[derive(Debug, Clone, Default)]
        pub struct Library {
            $($shelf: Shelf<$kind>,)+
            duties: DutyIndex,
            plan_index: PlanIndex,
            device: Option<Id<Device>>,
            known: OnceLock<Arc<Known>>,
        }

        $(impl Shelved for $kind {
            fn shelf(library: &Library) -> &Shelf<Self> {
                &library.$shelf
            }
        })+

        impl Library {
            /// Takes in a record as it is now.
            pub fn put(&mut self, record: AnyRecord, written_at: DateTime<Utc>, in_conflict: bool) {
                self.index(&record);
                self.forget_known(record.kind());
                match record {
                    $(AnyRecord::$kind(record) => {
                        let stamped = Stamped { record, written_at, in_conflict };
                        self.$shelf.insert(stamped.record.id, Arc::new(stamped));
                    })+
                }
            }

            /// Takes out a record that was deleted.
            pub fn remove(&mut self, which: RecordRef) {
                self.forget_known(which.kind);
                match which.kind {
                    $(Kind::$kind => {
                        self.$shelf.remove(&Id::from_uuid(which.id));
                    })+
                }
                match which.kind {
                    Kind::RosterMonth => self.duties.remove(Id::from_uuid(which.id)),
                    Kind::Plan => self.plan_index.remove(Id::from_uuid(which.id)),
                    _ => {}
                }
            }

            /// A copy of a record of any kind.
            pub fn any(&self, which: RecordRef) -> Option<AnyRecord> {
                match which.kind {
                    $(Kind::$kind => self.get::<$kind>(Id::from_uuid(which.id)).cloned().map(AnyRecord::from),)+
                }
            }

            /// Every record in conflict.
            pub fn in_conflict_any(&self) -> Vec<RecordRef> {
                let mut found = Vec::new();
                $(found.extend(
                    self.$shelf.iter().filter(|(_, stamped)| stamped.in_conflict).map(|(id, _)| RecordRef::of(*id)),
                );)+
                found
            }

            /// How many records there are.
            pub fn len(&self) -> usize {
                [$(self.$shelf.len(),)+].iter().sum()
            }
        }
    };
}

library! {
    Binder binders,
    Unit units,
    Role roles,
    Person people,
    Plan plans,
    Edition editions,
    Activation activations,
    Incident incidents,
    Exercise exercises,
    CoreTask core_tasks,
    Improvement improvements,
    Proposal proposals,
    Roster rosters,
    RosterMonth months,
    RosterDraft drafts,
    Publication publications,
    Swap swaps,
    RuleSet rule_sets,
    CallOut call_outs,
    CallList call_lists,
    AidAgreement aid_agreements,
    Calendar calendars,
    Routine routines,
    Handover handovers,
    ConfidentialPart confidential_parts,
    Disclosure disclosures,
    Erasure erasures,
    Baton batons,
    Task tasks,
    Log logs,
    LogEntry log_entries,
    Concept concepts,
    Consultation consultations,
    SupportEffort support_efforts,
    Premises premises,
    Printout printouts,
}

impl Library {
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn get<R: Shelved>(&self, id: Id<R>) -> Option<&R> {
        self.stamped(id).map(|stamped| &stamped.record)
    }

    /// The record with when it was written and whether it is in conflict.
    pub fn stamped<R: Shelved>(&self, id: Id<R>) -> Option<&Stamped<R>> {
        R::shelf(self).get(&id).map(AsRef::as_ref)
    }

    /// All records of a kind, by id (which is by age).
    pub fn all<R: Shelved>(&self) -> impl DoubleEndedIterator<Item = &R> + Clone {
        R::shelf(self).values().map(|stamped| &stamped.record)
    }

    pub fn count<R: Shelved>(&self) -> usize {
        R::shelf(self).len()
    }

    /// All records of a kind, in the order of the alphabet (å, ä and ö last).
    pub fn sorted<R: Shelved>(&self) -> Vec<&R> {
        let mut records: Vec<_> = self.all::<R>().collect();
        records.sort_by_cached_key(|record| alphabet_key(&record.title()));
        records
    }

    /// Whether two people's edits of the record wait for a choice.
    pub fn in_conflict<R: Shelved>(&self, id: Id<R>) -> bool {
        self.stamped(id).is_some_and(|stamped| stamped.in_conflict)
    }

    /// The binder's own record: the oldest, if a merge ever brought two.
    pub fn binder(&self) -> Option<&Binder> {
        self.all::<Binder>().next()
    }

    /// The board's calendar of holidays.
    pub fn calendar(&self) -> Option<&Calendar> {
        self.all::<Calendar>().next()
    }

    /// The holiday, eve or shortened day that a date is.
    pub fn special_day(&self, date: NaiveDate) -> Option<&DayRule> {
        let calendar = self.calendar()?;
        let (_, id) = calendar.days_between(date.year(), date.year()).get(date)?;
        calendar.days.get(id)
    }

    /// The copy that is read: what is done on this laptop is told from what another did.
    pub fn device(&self) -> Option<Id<Device>> {
        self.device
    }

    pub fn set_device(&mut self, device: Id<Device>) {
        self.device = Some(device);
    }

    /// The names, numbers and words that are the binder's own: no personal data of anybody who is helped.
    pub fn known(&self) -> &Known {
        self.known.get_or_init(|| Arc::new(Known::of(self)))
    }

    fn forget_known(&mut self, kind: Kind) {
        if matches!(kind, Kind::Person | Kind::Unit | Kind::Role | Kind::Concept) {
            self.known = OnceLock::new();
        }
    }

    pub fn duties(&self) -> &DutyIndex {
        &self.duties
    }

    /// A role's name, or an empty text when the role is gone.
    pub fn role_name(&self, id: Id<Role>) -> &str {
        self.get(id).map_or("", |role| role.name.as_str())
    }

    /// A person's name, or an empty text when the person is gone.
    pub fn person_name(&self, id: Id<Person>) -> &str {
        self.get(id).map_or("", |person| person.name.as_str())
    }

    fn index(&mut self, record: &AnyRecord) {
        match record {
            AnyRecord::RosterMonth(month) => self.duties.put(
                month,
                YearMonth {
                    year: month.year,
                    month: month.month,
                },
            ),
            AnyRecord::Plan(plan) => self.plan_index.put(plan),
            AnyRecord::Edition(edition) => self.plan_index.put_edition(edition),
            _ => {}
        }
    }
}

/// A key that sorts as Swedish readers expect: no difference between cases, å ä ö after z.
pub fn alphabet_key(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(|sign| match sign {
            'å' => '\u{e000}',
            'ä' | 'æ' => '\u{e001}',
            'ö' | 'ø' => '\u{e002}',
            'é' | 'è' => 'e',
            'ü' => 'y',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_with_the_swedish_letters_last() {
        let mut names = ["Öberg", "Zetterlund", "Åkesson", "ärlig", "Andersson", "berg"];
        names.sort_by_key(|name| alphabet_key(name));
        assert_eq!(
            names,
            ["Andersson", "berg", "Zetterlund", "Åkesson", "ärlig", "Öberg"]
        );
    }
}
