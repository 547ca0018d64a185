//! Who is on call at an instant, and who follows.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Datelike, Months, NaiveDate, Utc};

use super::roster::{DutyForm, Need, Shift};
use super::zone;
use super::{Id, Person, Role, Roster, RosterMonth};

/// A shift with its instants.
#[derive(Debug, Clone, PartialEq)]
pub struct Duty {
    pub roster: Id<Roster>,
    pub month: Id<RosterMonth>,
    pub shift: Id<Shift>,
    pub role: Id<Role>,
    pub person: Option<Id<Person>>,
    pub form: DutyForm,
    pub background: bool,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
}

impl Duty {
    /// Whether the shift is of the kind that a need asks for; the hours are another matter.
    pub fn covers(&self, need: &Need) -> bool {
        self.role == need.role
            && self.background == need.background
            && (need.form == DutyForm::Standby || self.form == DutyForm::OnSite)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearMonth {
    pub year: i32,
    pub month: u32,
}

impl YearMonth {
    pub fn of(date: NaiveDate) -> Self {
        Self {
            year: date.year(),
            month: date.month(),
        }
    }
}

/// No shift is longer, so that those of an instant are found in its month and the one before.
pub const LONGEST_SHIFT_DAYS: i64 = 28;

/// All shifts, by the month they begin in.
#[derive(Debug, Clone, Default)]
pub struct DutyIndex {
    months: BTreeMap<YearMonth, BTreeMap<Id<RosterMonth>, Arc<[Duty]>>>,
}

impl DutyIndex {
    pub(super) fn put(&mut self, month: &RosterMonth, key: YearMonth) {
        let mut duties: Vec<_> = month
            .shifts
            .unordered()
            .map(|(id, shift)| Duty {
                roster: month.roster,
                month: month.id,
                shift: id,
                role: shift.role,
                person: shift.person,
                form: shift.form,
                background: shift.background,
                start: zone::instant(shift.start),
                end: zone::instant(shift.end),
            })
            .collect();
        duties.sort_by_key(|duty| (duty.start, duty.end, duty.shift));
        self.remove(month.id);
        self.months
            .entry(key)
            .or_default()
            .insert(month.id, duties.into());
    }

    pub(super) fn remove(&mut self, month: Id<RosterMonth>) {
        for duties in self.months.values_mut() {
            duties.remove(&month);
        }
    }

    /// The shifts that touch `from..to`, in order of start. A shift of no length touches nothing.
    pub fn between(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<&Duty> {
        let first = zone::local(from).date();
        let first = first.checked_sub_months(Months::new(1)).unwrap_or(first);
        let last = YearMonth::of(zone::local(to).date());
        let mut found: Vec<_> = self
            .months
            .range(YearMonth::of(first)..=last)
            .flat_map(|(_, months)| months.values().flat_map(|duties| duties.iter()))
            .filter(|duty| duty.start < to && duty.end > from && duty.start < duty.end)
            .collect();
        found.sort_by_key(|duty| (duty.start, duty.end, duty.shift));
        found
    }

    /// Everybody on call at an instant, those in the background last; a shift holds from its start up to, not including,
    /// its end. Shifts that nobody has taken are left out.
    pub fn on_call(&self, at: DateTime<Utc>) -> Vec<&Duty> {
        let date = zone::local(at).date();
        let first = date.checked_sub_months(Months::new(1)).unwrap_or(date);
        let mut found: Vec<_> = self
            .months
            .range(YearMonth::of(first)..=YearMonth::of(date))
            .flat_map(|(_, months)| months.values())
            .flat_map(|duties| &duties[..duties.partition_point(|duty| duty.start <= at)])
            .filter(|duty| duty.end > at && duty.person.is_some())
            .collect();
        found.sort_by_key(|duty| (duty.background, duty.start, duty.end, duty.shift));
        found
    }

    /// The next duty of a role that begins after `at` and somebody has taken, within a year.
    pub fn next_of_role(&self, role: Id<Role>, at: DateTime<Utc>) -> Option<&Duty> {
        self.from(at).find(|duty| duty.role == role)
    }

    /// The next duty of any role that begins after `at` and somebody has taken, within a year.
    pub fn next(&self, at: DateTime<Utc>) -> Option<&Duty> {
        self.from(at).next()
    }

    fn from(&self, at: DateTime<Utc>) -> impl Iterator<Item = &Duty> {
        let date = zone::local(at).date();
        let last = date.checked_add_months(Months::new(12)).unwrap_or(date);
        self.months
            .range(YearMonth::of(date)..=YearMonth::of(last))
            .flat_map(move |(_, months)| {
                let mut duties: Vec<_> = months
                    .values()
                    .flat_map(|duties| &duties[duties.partition_point(|duty| duty.start <= at)..])
                    .filter(|duty| duty.person.is_some())
                    .collect();
                duties.sort_by_key(|duty| (duty.start, duty.end, duty.shift));
                duties
            })
    }
}

#[cfg(test)]
mod cases;

#[cfg(test)]
mod tests {
    use chrono::{Duration, NaiveDateTime};
    use proptest::prelude::*;

    use super::*;
    use crate::domain::Items;

    fn shift(person: u8, start: NaiveDateTime, end: NaiveDateTime) -> (Id<Shift>, Shift) {
        let id = Id::of_name("shift", &format!("{person}{start}{end}"));
        let shift = Shift {
            person: Some(Id::of_name("person", &person.to_string())),
            ..Shift::new(Id::of_name("role", "r"), start, end)
        };
        (id, shift)
    }

    fn index(shifts: &[(Id<Shift>, Shift)]) -> DutyIndex {
        let mut by_month = BTreeMap::<YearMonth, Items<Shift>>::new();
        for (id, shift) in shifts {
            by_month
                .entry(YearMonth::of(shift.start.date()))
                .or_default()
                .push(*id, shift.clone());
        }
        let mut index = DutyIndex::default();
        for (key, shifts) in by_month {
            let date = NaiveDate::from_ymd_opt(key.year, key.month, 1).expect("a month");
            let month = RosterMonth {
                shifts,
                ..RosterMonth::empty(Id::of_name("roster", ""), date)
            };
            index.put(&month, key);
        }
        index
    }

    fn at(text: &str) -> NaiveDateTime {
        text.parse().expect("a local time")
    }

    #[test]
    fn at_midnight_the_one_who_takes_over_is_on_call_and_nobody_else() {
        let index = index(&[
            shift(1, at("2026-11-30T16:00:00"), at("2026-12-01T00:00:00")),
            shift(2, at("2026-12-01T00:00:00"), at("2026-12-01T08:00:00")),
        ]);
        let on_call = index.on_call(zone::instant(at("2026-12-01T00:00:00")));
        assert_eq!(on_call.len(), 1);
        assert_eq!(on_call[0].person, Some(Id::of_name("person", "2")));
    }

    #[test]
    fn a_shift_over_the_october_night_holds_through_both_two_o_clocks() {
        let index = index(&[shift(1, at("2026-10-24T22:00:00"), at("2026-10-25T06:00:00"))]);
        let start = zone::instant(at("2026-10-24T22:00:00"));
        for minute in 0..9 * 60 {
            assert_eq!(
                index.on_call(start + Duration::minutes(minute)).len(),
                1,
                "minute {minute}"
            );
        }
        assert!(index.on_call(start + Duration::hours(9)).is_empty());
    }

    #[test]
    fn a_shift_of_no_length_puts_nobody_on_call() {
        let noon = at("2026-12-01T12:00:00");
        assert!(
            index(&[shift(1, noon, noon)])
                .on_call(zone::instant(noon))
                .is_empty()
        );
    }

    proptest! {
        #[test]
        fn the_index_finds_whom_a_walk_through_every_shift_finds(
            shifts in prop::collection::vec((0u8..5, 0i64..200_000, 0i64..40_000), 0..30),
            asked in 0i64..240_000,
        ) {
            let origin = at("2026-09-15T00:00:00");
            let shifts: Vec<_> = shifts
                .into_iter()
                .map(|(person, from, long)| {
                    shift(person, origin + Duration::minutes(from), origin + Duration::minutes(from + long))
                })
                .collect();
            let when = zone::instant(origin + Duration::minutes(asked));
            let index = index(&shifts);
            let mut found: Vec<_> = index.on_call(when).iter().map(|duty| duty.shift).collect();
            let mut expected: Vec<_> = shifts
                .iter()
                .filter(|(_, shift)| zone::instant(shift.start) <= when && when < zone::instant(shift.end))
                .map(|(id, _)| *id)
                .collect();
            found.sort();
            expected.sort();
            expected.dedup();
            prop_assert_eq!(found, expected);
        }
    }
}
