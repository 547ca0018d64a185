//! Shifts by repeating a pattern: a rotation of people over days and weeks.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};

use super::calendar::YearDays;
use super::roster::{DayKind, DutyForm, Shift, span};
use super::{Id, Person, Role};

/// How long one person keeps the duty before the next in the rotation takes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    EachShift,
    /// So many weeks, changing on a weekday.
    Weeks {
        weeks: u32,
        changes_on: Weekday,
    },
}

/// A pattern of shifts between two dates, both included.
#[derive(Debug, Clone, PartialEq)]
pub struct Pattern {
    pub role: Id<Role>,
    pub form: DutyForm,
    pub days: Vec<DayKind>,
    pub from: NaiveTime,
    /// At or before `from` means the next day.
    pub to: NaiveTime,
    pub first: NaiveDate,
    pub last: NaiveDate,
    /// In the order of their turns; none leaves the shifts open.
    pub people: Vec<Id<Person>>,
    pub turn: Turn,
}

/// A pattern never makes more shifts than this at once.
pub const MOST_SHIFTS: usize = 5_000;

impl Pattern {
    /// The shifts, in order of time. Stops at [`MOST_SHIFTS`].
    pub fn shifts(&self, days: &YearDays) -> Vec<Shift> {
        let mut shifts: Vec<Shift> = Vec::new();
        let mut date = self.first;
        while date <= self.last && shifts.len() < MOST_SHIFTS {
            if self.days.contains(&DayKind::of(date, days)) {
                let (start, end) = span(date, self.from, self.to);
                let person = self.person(date, shifts.len());
                shifts.push(Shift {
                    person,
                    form: self.form,
                    ..Shift::new(self.role, start, end)
                });
            }
            date = date + Days::new(1);
        }
        shifts
    }

    fn person(&self, date: NaiveDate, nth: usize) -> Option<Id<Person>> {
        if self.people.is_empty() {
            return None;
        }
        let turn = match self.turn {
            Turn::EachShift => nth,
            Turn::Weeks { weeks, changes_on } => {
                let begin =
                    |date: NaiveDate| date - Days::new(u64::from(date.weekday().days_since(changes_on)));
                let weeks_passed = (begin(date) - begin(self.first)).num_weeks();
                usize::try_from(weeks_passed).unwrap_or(0) / weeks.max(1) as usize
            }
        };
        Some(self.people[turn % self.people.len()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(name: &str) -> Id<Person> {
        Id::of_name("person", name)
    }

    fn pattern(turn: Turn) -> Pattern {
        Pattern {
            role: Id::of_name("role", "r"),
            form: DutyForm::Standby,
            days: DayKind::ALL.to_vec(),
            from: NaiveTime::from_hms_opt(17, 0, 0).expect("a time"),
            to: NaiveTime::from_hms_opt(8, 0, 0).expect("a time"),
            first: NaiveDate::from_ymd_opt(2026, 12, 2).expect("a Wednesday"),
            last: NaiveDate::from_ymd_opt(2026, 12, 15).expect("a Tuesday"),
            people: vec![person("a"), person("b")],
            turn,
        }
    }

    fn turns(pattern: &Pattern) -> String {
        pattern
            .shifts(&YearDays::default())
            .iter()
            .map(|shift| {
                if shift.person == Some(person("a")) {
                    'a'
                } else {
                    'b'
                }
            })
            .collect()
    }

    #[test]
    fn a_weekly_rotation_changes_on_its_weekday_also_when_it_begins_midweek() {
        let weekly = pattern(Turn::Weeks {
            weeks: 1,
            changes_on: Weekday::Mon,
        });
        assert_eq!(turns(&weekly), "aaaaabbbbbbbaa");
        let two_weeks = pattern(Turn::Weeks {
            weeks: 2,
            changes_on: Weekday::Mon,
        });
        assert_eq!(turns(&two_weeks), "aaaaaaaaaaaabb");
    }

    #[test]
    fn a_rotation_by_shift_gives_every_other_shift() {
        assert_eq!(turns(&pattern(Turn::EachShift)), "ababababababab");
    }

    #[test]
    fn a_night_shift_ends_the_next_morning() {
        let shifts = pattern(Turn::EachShift).shifts(&YearDays::default());
        assert_eq!((shifts[0].end - shifts[0].start).num_hours(), 15);
    }
}
