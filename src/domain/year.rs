//! The year ahead of a roster: how much of what is needed is covered, week by week, and how evenly it is shared.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, Utc, Weekday};

use super::gaps::{Gap, gaps, needed, special_days};
use super::tally::{Tally, tallies};
use super::{Id, Library, Person, Roster, zone};

/// How many weeks are looked ahead.
pub const WEEKS: usize = 52;

/// A roster's year from a Monday on.
#[derive(Debug, Clone, Default)]
pub struct Year {
    pub weeks: Vec<Week>,
    /// Everybody who has a shift in it or a role it needs, whoever has most against their share first.
    pub people: Vec<Row>,
    /// What is given in all, and the sum of the shares it is given to.
    total: Tally,
    shares: i64,
}

/// What duty weighs by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Burden {
    Minutes,
    Nights,
    WeekendDays,
    Holidays,
}

impl Burden {
    pub const ALL: [Self; 4] = [Self::Minutes, Self::Nights, Self::WeekendDays, Self::Holidays];

    /// How much of it somebody has.
    pub fn of(self, tally: &Tally) -> i64 {
        i64::from(match self {
            Self::Minutes => tally.minutes,
            Self::Nights => tally.nights,
            Self::WeekendDays => tally.weekend_days,
            Self::Holidays => tally.holidays,
        })
    }
}

/// A week's cover. Minutes are counted for each one needed: two who are needed for an hour are two hours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Week {
    pub monday: NaiveDate,
    pub needed: i64,
    pub uncovered: i64,
    /// Minutes of somebody who is on call but lacks the competence that is needed.
    pub lacking: i64,
    /// The first hours in which too few are on call, or the wrong ones.
    pub first_gap: Option<(DateTime<Utc>, DateTime<Utc>)>,
}

impl Week {
    pub const fn is_short(&self) -> bool {
        self.uncovered > 0 || self.lacking > 0
    }

    /// Percent of what is needed that is covered, never rounded up to 100; none when nothing is needed.
    pub fn covered_percent(&self) -> Option<i64> {
        (self.needed > 0).then(|| (self.needed - self.uncovered) * 100 / self.needed)
    }
}

/// A person's year.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub person: Id<Person>,
    /// Minutes on call in each week; a shift counts in the week it begins.
    pub weeks: Vec<i64>,
    pub shifts: usize,
    pub had: Tally,
    /// Percent of full duty.
    pub share: i64,
}

impl Year {
    pub fn of(roster: &Roster, library: &Library, today: NaiveDate) -> Self {
        let first = today.week(Weekday::Mon).first_day();
        let mondays = (0..WEEKS as u64).map(|week| first + Days::new(7 * week));
        let mut people = people(roster, library, first);
        let mut year = Self {
            weeks: mondays.map(|monday| week(roster, library, monday)).collect(),
            people: Vec::new(),
            total: Tally::default(),
            shares: people.iter().map(|row| row.share).sum(),
        };
        people.iter().for_each(|row| year.total.add(row.had));
        let most = |row: &Row| (year.of_part(row), row.had.minutes);
        people.sort_by_key(|row| (std::cmp::Reverse(most(row)), row.person));
        year.people = people;
        year
    }

    /// What would be a person's part if all were shared by each one's share, rounded.
    pub fn part(&self, row: &Row, burden: Burden) -> i64 {
        let shares = self.shares.max(1);
        (burden.of(&self.total) * row.share + shares / 2) / shares
    }

    /// Percent of the part of all hours; none when nothing is planned or the person shall have none.
    pub fn of_part(&self, row: &Row) -> Option<i64> {
        let part = self.part(row, Burden::Minutes);
        (part > 0).then(|| Burden::Minutes.of(&row.had) * 100 / part)
    }

    /// How even it is, in percent: 100 when nobody has more than their part, less by the share of all that would have to
    /// change hands for that. What comes in wholes, such as nights, may lie within one of the part. None when there is none.
    pub fn evenness(&self, burden: Burden) -> Option<i64> {
        let total = burden.of(&self.total);
        let shares = self.shares.max(1);
        let over = self.people.iter().map(|row| {
            let whole_part = (total * row.share + shares - 1) / shares;
            (burden.of(&row.had) - whole_part).max(0)
        });
        (total > 0).then(|| 100 - (over.sum::<i64>() * 100 + total / 2) / total)
    }

    /// The first week in which somebody or a competence is missing.
    pub fn first_short(&self) -> Option<&Week> {
        self.weeks.iter().find(|week| week.is_short())
    }
}

fn week(roster: &Roster, library: &Library, monday: NaiveDate) -> Week {
    let (from, to) = (zone::midnight(monday), zone::midnight(monday + Days::new(7)));
    let days = special_days(library, monday, monday + Days::new(7));
    let count = |need| roster.needs.get(need).map_or(0, |need| i64::from(need.count));
    let wanted = needed(roster, &days, from, to)
        .into_iter()
        .map(|(need, start, end)| (end - start).num_minutes() * count(need))
        .sum();
    let missing = gaps(roster, library, from, to);
    let minutes = |gap: &Gap| (gap.to - gap.from).num_minutes() * i64::from(gap.missing());
    let (lacking, uncovered): (Vec<&Gap>, Vec<&Gap>) =
        missing.iter().partition(|gap| gap.competence.is_some());
    Week {
        monday,
        needed: wanted,
        uncovered: uncovered.into_iter().map(minutes).sum(),
        lacking: lacking.into_iter().map(minutes).sum(),
        first_gap: missing.first().map(|gap| (gap.from, gap.to)),
    }
}

fn people(roster: &Roster, library: &Library, first: NaiveDate) -> Vec<Row> {
    let (from, to) = (
        zone::midnight(first),
        zone::midnight(first + Days::new(7 * WEEKS as u64)),
    );
    let mut rows: BTreeMap<Id<Person>, Row> = library
        .all::<Person>()
        .filter(|person| {
            let mut needs = roster.needs.unordered();
            person.share() > 0 && needs.any(|(_, need)| person.roles.contains(&need.role))
        })
        .map(|person| (person.id, row(library, person.id)))
        .collect();
    for duty in library.duties().between(from, to) {
        let Some(person) = duty.person.filter(|_| duty.roster == roster.id) else {
            continue;
        };
        let days = (zone::local(duty.start).date() - first).num_days();
        let Ok(week) = usize::try_from(days.div_euclid(7)) else {
            continue;
        };
        let row = rows.entry(person).or_insert_with(|| row(library, person));
        row.weeks[week.min(WEEKS - 1)] += (duty.end - duty.start).num_minutes();
        row.shifts += 1;
    }
    let last = first + Days::new(7 * WEEKS as u64 - 1);
    let days = special_days(library, first, last);
    for (person, had) in tallies(library, roster.id, (first, last), &days) {
        rows.entry(person).or_insert_with(|| row(library, person)).had = had;
    }
    rows.into_values().collect()
}

fn row(library: &Library, person: Id<Person>) -> Row {
    Row {
        person,
        weeks: vec![0; WEEKS],
        shifts: 0,
        had: Tally::default(),
        share: library.get(person).map_or(0, |person| i64::from(person.share())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::RosterMonth;
    use crate::domain::roster::Shift;

    /// A year from Monday 30 November 2026 in which each person has so many nights, Tuesdays on.
    fn year(nights: &[(&str, u32, u32)]) -> (Library, Year) {
        let mut library = Library::default();
        let now = DateTime::UNIX_EPOCH;
        let roster = Roster::new(Id::of_name("roster", ""), "Krisjour");
        library.put(roster.clone().into(), now, false);
        let first = NaiveDate::from_ymd_opt(2026, 12, 1).expect("a date");
        let mut month = RosterMonth::empty(roster.id, first);
        for (at, (name, share, count)) in nights.iter().enumerate() {
            let mut person = Person::new(Id::of_name("person", name), *name);
            person.share_percent = Some(*share);
            for nth in 0..*count {
                let start = first.and_hms_opt(22, 0, 0).expect("a time") + Days::new(u64::from(nth));
                let shift = Shift {
                    person: Some(person.id),
                    ..Shift::new(
                        Id::of_name("role", "r"),
                        start,
                        start + chrono::Duration::hours(8),
                    )
                };
                month
                    .shifts
                    .push(Id::of_name("shift", &format!("{at}/{nth}")), shift);
            }
            library.put(person.into(), now, false);
        }
        library.put(month.into(), now, false);
        let year = Year::of(&roster, &library, first);
        (library, year)
    }

    #[test]
    fn nights_are_even_within_one_of_each_ones_part_and_less_even_by_those_that_would_change_hands() {
        let evenness = |nights: &[_]| year(nights).1.evenness(Burden::Nights);
        assert_eq!(evenness(&[("a", 100, 2), ("b", 100, 1)]), Some(100));
        assert_eq!(evenness(&[("a", 100, 3), ("b", 100, 1)]), Some(75));
        assert_eq!(evenness(&[("a", 100, 2), ("b", 50, 1)]), Some(100));
        assert_eq!(evenness(&[("a", 100, 1), ("b", 50, 2)]), Some(67));
        assert_eq!(evenness(&[("a", 100, 0)]), None);
    }

    #[test]
    fn whoever_has_most_against_their_part_comes_first() {
        let (library, year) = year(&[("a", 100, 2), ("b", 50, 2)]);
        let first = &year.people[0];
        assert_eq!(library.person_name(first.person), "b");
        assert_eq!(
            (year.part(first, Burden::Nights), year.of_part(first)),
            (1, Some(150))
        );
        assert_eq!(first.had.nights, 2);
    }
}
