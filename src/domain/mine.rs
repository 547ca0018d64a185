//! One person's duty: on now until when, who follows, what comes, and which swaps wait.

use chrono::{DateTime, Duration, Utc};

use super::duty::Duty;
use super::roster::DutyForm;
use super::swap::{self, Swap, shift_at};
use super::{Id, Library, Person, zone};

/// How far ahead a person's shifts are listed.
const AHEAD_DAYS: i64 = 366;
/// How far ahead somebody who follows is looked for.
const FOLLOWS_WITHIN_DAYS: i64 = 14;
/// The days on the page's first part.
const WEEK_DAYS: i64 = 7;

/// A person's duty as seen at an instant.
#[derive(Debug, Clone)]
pub struct Mine<'a> {
    pub person: &'a Person,
    /// On call now, in one or more ways.
    pub now: Vec<&'a Duty>,
    /// The first that begins later.
    pub next: Option<&'a Duty>,
    /// Those that begin within seven days.
    pub week: Vec<&'a Duty>,
    /// Those after that, within a year.
    pub later: Vec<&'a Duty>,
    /// Others' shifts that wait for an offer or an answer, and that the person has the role for.
    pub asked_of: Vec<&'a Swap>,
    pub asked_by: Vec<&'a Swap>,
    /// Minutes in the calendar year, jour and beredskap apart.
    pub year: Spent,
}

/// Minutes on call, the two forms apart, and in how many shifts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Spent {
    pub on_site: i64,
    pub standby: i64,
    pub shifts: usize,
}

impl Spent {
    fn add(&mut self, duty: &Duty) {
        let minutes = (duty.end - duty.start).num_minutes();
        match duty.form {
            DutyForm::OnSite => self.on_site += minutes,
            DutyForm::Standby => self.standby += minutes,
        }
        self.shifts += 1;
    }
}

/// A person's duty; none when the person is gone.
pub fn mine(library: &Library, person: Id<Person>, at: DateTime<Utc>) -> Option<Mine<'_>> {
    let record = library.get(person)?;
    let own = |from, to| {
        let duties = library.duties().between(from, to).into_iter();
        duties.filter(move |duty| duty.person == Some(person))
    };
    let ahead: Vec<_> = own(at, at + Duration::days(AHEAD_DAYS)).collect();
    let (now, coming): (Vec<_>, Vec<_>) = ahead.into_iter().partition(|duty| duty.start <= at);
    let week_ends = at + Duration::days(WEEK_DAYS);
    let (week, later): (Vec<_>, Vec<_>) = coming.into_iter().partition(|duty| duty.start < week_ends);
    let open = swap::open(library, at);
    let (asked_by, others): (Vec<_>, Vec<_>) = open.into_iter().partition(|one| one.person == person);
    let asked_of = others
        .into_iter()
        .filter(|one| shift_at(library, one.at()).is_some_and(|shift| record.roles.contains(&shift.role)))
        .collect();
    let mut year = Spent::default();
    let (from, to) = year_of(at);
    own(from, to)
        .filter(|duty| duty.start >= from)
        .for_each(|duty| year.add(duty));
    Some(Mine {
        person: record,
        next: week.first().or(later.first()).copied(),
        now,
        week,
        later,
        asked_of,
        asked_by,
        year,
    })
}

/// The first instants of the calendar year and of the next.
fn year_of(at: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
    let day = zone::local(at).date();
    let new_year = |year| {
        let first = chrono::NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(day);
        zone::midnight(first)
    };
    let year = chrono::Datelike::year(&day);
    (new_year(year), new_year(year + 1))
}

/// Who is on after a duty in the same role of the same roster: whoever is there when it ends, else whoever comes next.
pub fn follows<'a>(library: &'a Library, duty: &Duty) -> Option<&'a Duty> {
    let until = duty.end + Duration::days(FOLLOWS_WITHIN_DAYS);
    let after = library.duties().between(duty.end, until).into_iter();
    after
        .filter(|one| {
            one.roster == duty.roster
                && one.role == duty.role
                && one.person.is_some()
                && one.person != duty.person
                && one.end > duty.end
        })
        .min_by_key(|one| (one.start.max(duty.end), one.start, one.shift))
}

/// Whom a duty is taken over from, in the same role of the same roster: whoever is there when it begins, else whoever left last.
pub fn precedes<'a>(library: &'a Library, duty: &Duty) -> Option<&'a Duty> {
    let since = duty.start - Duration::days(FOLLOWS_WITHIN_DAYS);
    let before = library.duties().between(since, duty.start).into_iter();
    before
        .filter(|one| {
            one.roster == duty.roster
                && one.role == duty.role
                && one.person.is_some()
                && one.person != duty.person
                && one.start < duty.start
        })
        .max_by_key(|one| (one.end.min(duty.start), one.end, one.shift))
}
