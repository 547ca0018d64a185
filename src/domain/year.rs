//! The year ahead of a roster: how much of what is needed is covered, week by week, and how evenly it is shared.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, Utc, Weekday};

use super::gaps::{Gap, gaps, needed, special_days};
use super::{Id, Library, Person, Roster, zone};

/// How many weeks are looked ahead.
pub const WEEKS: usize = 52;

/// A roster's year from a Monday on.
#[derive(Debug, Clone, Default)]
pub struct Year {
    pub weeks: Vec<Week>,
    /// Everybody who has a shift in it or a role it needs, whoever has most against their share first.
    pub people: Vec<Row>,
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
    pub minutes: i64,
    /// Minutes that would be this person's part if all were shared by each one's share.
    pub part: i64,
}

impl Year {
    pub fn of(roster: &Roster, library: &Library, today: NaiveDate) -> Self {
        let first = today.week(Weekday::Mon).first_day();
        let mondays = (0..WEEKS as u64).map(|week| first + Days::new(7 * week));
        Self {
            weeks: mondays.map(|monday| week(roster, library, monday)).collect(),
            people: people(roster, library, first),
        }
    }

    /// How even it is, in percent: 100 when everybody has exactly their part, less by the share of all hours that would
    /// have to change hands for that. None when nothing is planned.
    pub fn evenness(&self) -> Option<i64> {
        let total: i64 = self.people.iter().map(|row| row.minutes).sum();
        if total == 0 {
            return None;
        }
        let over: i64 = self
            .people
            .iter()
            .map(|row| (row.minutes - row.part).max(0))
            .sum();
        Some(100 - (over * 100 + total / 2) / total)
    }

    /// The first week in which somebody or a competence is missing.
    pub fn first_short(&self) -> Option<&Week> {
        self.weeks.iter().find(|week| week.is_short())
    }
}

impl Row {
    /// Percent of the part; none when nothing is planned or the person shall have none.
    pub fn of_part(&self) -> Option<i64> {
        (self.part > 0).then(|| self.minutes * 100 / self.part)
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
        .map(|person| (person.id, row(person.id)))
        .collect();
    for duty in library.duties().between(from, to) {
        let Some(person) = duty.person.filter(|_| duty.roster == roster.id) else {
            continue;
        };
        let days = (zone::local(duty.start).date() - first).num_days();
        let Ok(week) = usize::try_from(days.div_euclid(7)) else {
            continue;
        };
        let minutes = (duty.end - duty.start).num_minutes();
        let row = rows.entry(person).or_insert_with(|| row(person));
        row.weeks[week.min(WEEKS - 1)] += minutes;
        row.minutes += minutes;
        row.shifts += 1;
    }
    let all: i64 = rows.values().map(|row| row.minutes).sum();
    let shares: i64 = rows
        .keys()
        .map(|id| library.get(*id).map_or(0, |person| i64::from(person.share())))
        .sum();
    let mut rows: Vec<_> = rows.into_values().collect();
    for row in &mut rows {
        row.part = all
            * library
                .get(row.person)
                .map_or(0, |person| i64::from(person.share()))
            / shares.max(1);
    }
    rows.sort_by_key(|row| (std::cmp::Reverse((row.of_part(), row.minutes)), row.person));
    rows
}

fn row(person: Id<Person>) -> Row {
    Row {
        person,
        weeks: vec![0; WEEKS],
        shifts: 0,
        minutes: 0,
        part: 0,
    }
}
