//! What each person has had of the duty that weighs most: nights, weekend days, holidays and hours.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};

use super::calendar::YearDays;
use super::publication::standing;
use super::roster::{DayKind, Roster};
use super::working_time::{NIGHT_SHIFT, night_minutes};
use super::{Id, Library, Person, zone};

/// Where night is when no rule set says otherwise (arbetstidslagen 13 a §).
const NIGHT: (NaiveTime, NaiveTime) = (
    match NaiveTime::from_hms_opt(22, 0, 0) {
        Some(time) => time,
        None => NaiveTime::MIN,
    },
    match NaiveTime::from_hms_opt(6, 0, 0) {
        Some(time) => time,
        None => NaiveTime::MIN,
    },
);

/// How much of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub nights: u32,
    /// Saturdays and Sundays on which a shift begins.
    pub weekend_days: u32,
    /// Shifts that begin on a holiday or an eve that counts as one.
    pub holidays: u32,
    /// Elapsed minutes, on-site duty and standby together.
    pub minutes: u32,
}

impl Tally {
    /// What one shift gives.
    pub fn of(start: NaiveDateTime, end: NaiveDateTime, days: &YearDays) -> Self {
        let (from, to) = (zone::instant(start), zone::instant(end));
        let weekday = start.weekday().num_days_from_monday();
        let kind = DayKind::of(start.date(), days);
        Self {
            nights: u32::from(night_minutes((from, to), NIGHT) >= NIGHT_SHIFT),
            weekend_days: u32::from(weekday >= 5),
            holidays: u32::from(matches!(kind, DayKind::Holiday | DayKind::Eve)),
            minutes: u32::try_from((to - from).num_minutes()).unwrap_or(0),
        }
    }

    pub fn add(&mut self, other: Self) {
        self.nights += other.nights;
        self.weekend_days += other.weekend_days;
        self.holidays += other.holidays;
        self.minutes += other.minutes;
    }
}

/// What everybody has had in a roster by the shifts that begin from `first` to `last`, both included. Two shifts that begin
/// on the same Saturday or Sunday are one weekend day.
pub fn tallies(
    library: &Library,
    roster: Id<Roster>,
    (first, last): (NaiveDate, NaiveDate),
    days: &YearDays,
) -> BTreeMap<Id<Person>, Tally> {
    let mut found = BTreeMap::<Id<Person>, Tally>::new();
    let mut weekends = std::collections::BTreeSet::new();
    for (.., shift) in standing(library, roster) {
        let date = shift.start.date();
        let Some(person) = shift.person.filter(|_| (first..=last).contains(&date)) else {
            continue;
        };
        let mut given = Tally::of(shift.start, shift.end, days);
        if given.weekend_days > 0 && !weekends.insert((person, date)) {
            given.weekend_days = 0;
        }
        found.entry(person).or_default().add(given);
    }
    found
}

/// What people had done before the roster began.
pub fn opening(roster: &Roster) -> BTreeMap<Id<Person>, Tally> {
    let mut found = BTreeMap::<Id<Person>, Tally>::new();
    for (_, balance) in roster.balances.unordered() {
        found.entry(balance.person).or_default().add(Tally {
            nights: balance.nights,
            weekend_days: balance.weekend_days,
            holidays: balance.holidays,
            minutes: balance.hours.saturating_mul(60),
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::RosterMonth;
    use crate::domain::roster::Shift;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().expect("a local time")
    }

    #[test]
    fn a_friday_night_is_a_night_and_no_weekend_day_and_an_october_night_is_an_hour_longer() {
        let days = YearDays::default();
        let friday = Tally::of(at("2026-11-27T17:00:00"), at("2026-11-28T08:00:00"), &days);
        assert_eq!((friday.nights, friday.weekend_days, friday.minutes), (1, 0, 900));
        let evening = Tally::of(at("2026-11-28T08:00:00"), at("2026-11-28T20:00:00"), &days);
        assert_eq!((evening.nights, evening.weekend_days), (0, 1));
        let october = Tally::of(at("2026-10-24T17:00:00"), at("2026-10-25T08:00:00"), &days);
        assert_eq!(october.minutes, 960);
    }

    proptest! {
        #[test]
        fn what_people_had_is_what_the_shifts_give(
            shifts in prop::collection::vec((0_u8..4, 0_i64..60, 0_i64..24, 1_i64..20), 0..40),
        ) {
            let roster = Id::of_name("roster", "");
            let first = NaiveDate::from_ymd_opt(2026, 12, 1).expect("a date");
            let days = YearDays::default();
            let mut library = Library::default();
            let (mut nights, mut minutes) = (0, 0);
            for (at, (person, day, hour, long)) in shifts.iter().enumerate() {
                let start = first.and_time(NaiveTime::MIN)
                    + chrono::Duration::days(*day) + chrono::Duration::hours(*hour);
                let shift = Shift {
                    person: Some(Id::of_name("person", &person.to_string())),
                    ..Shift::new(Id::of_name("role", ""), start, start + chrono::Duration::hours(*long))
                };
                let given = Tally::of(shift.start, shift.end, &days);
                nights += given.nights;
                minutes += given.minutes;
                let empty = RosterMonth::empty(roster, start.date());
                let mut month = library.get(empty.id).cloned().unwrap_or(empty);
                month.shifts.push(Id::of_name("shift", &at.to_string()), shift);
                library.put(month.into(), zone::instant(start), false);
            }
            let all = tallies(&library, roster, (first, first + chrono::Days::new(90)), &days);
            prop_assert_eq!(all.values().map(|one| one.nights).sum::<u32>(), nights);
            prop_assert_eq!(all.values().map(|one| one.minutes).sum::<u32>(), minutes);
        }
    }
}
