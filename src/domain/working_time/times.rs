//! What each person does when, from shifts, ordinary hours and call-outs.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Datelike, Days, Duration, Months, NaiveDate, NaiveDateTime, Utc, Weekday};

use super::Ask;
use crate::domain::calendar::YearDays;
use crate::domain::edit::ShiftRef;
use crate::domain::gaps::special_days;
use crate::domain::person::WeeklyUse;
use crate::domain::roster::{DayKind, DutyForm, Roster, RosterMonth, Shift, span};
use crate::domain::{CallOut, Id, Library, Person, Role, zone};

/// What a time is spent on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Spent {
    /// Ordinary working hours.
    Ordinary,
    /// The same on a day when the person was away: not worked, and counted as worked in averages.
    Away,
    OnSite,
    Standby,
    /// Called out during standby.
    CalledOut,
}

impl Spent {
    /// Whether it breaks daily rest.
    pub const fn is_work(self) -> bool {
        matches!(self, Self::Ordinary | Self::OnSite | Self::CalledOut)
    }
}

/// A time spent on one thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    pub spent: Spent,
    pub from: DateTime<Utc>,
    pub to: DateTime<Utc>,
    pub roster: Option<Id<Roster>>,
    pub shift: Option<ShiftRef>,
    pub role: Option<Id<Role>>,
    pub reason: String,
}

/// Everybody's time, with enough before and after the period that every rule sees what it must.
#[derive(Debug, Clone, Default)]
pub struct Times(BTreeMap<Id<Person>, Vec<Block>>);

/// From midnight before the first day to midnight after the last.
pub fn instants(first: NaiveDate, last: NaiveDate) -> (DateTime<Utc>, DateTime<Utc>) {
    (zone::midnight(first), zone::midnight(last + Days::new(1)))
}

/// The first and last day that any rule about a period looks at.
pub fn reach(first: NaiveDate, last: NaiveDate) -> (NaiveDate, NaiveDate) {
    let month = first.with_day(1).unwrap_or(first);
    let earliest = month.checked_sub_months(Months::new(3)).unwrap_or(month);
    let after = last.with_day(1).unwrap_or(last);
    let latest = after.checked_add_months(Months::new(1)).unwrap_or(last);
    (
        earliest.week(Weekday::Mon).first_day(),
        (latest + Days::new(28)).week(Weekday::Mon).last_day(),
    )
}

pub fn has_ordinary(person: &Person) -> bool {
    person
        .weekly
        .iter()
        .any(|(_, hours)| hours.spent == WeeklyUse::Work)
}

impl Times {
    /// Everybody's, or one person's.
    pub fn new(library: &Library, only: Option<Id<Person>>, ask: &Ask<'_>) -> Self {
        let (first, last) = reach(ask.first, ask.last);
        let mut times = Self::default();
        let is_asked = |person: Id<Person>| only.is_none_or(|only| only == person);
        times.add_shifts(library, (first, last), ask, is_asked);
        times.add_call_outs(library, (first, last), ask.now, is_asked);
        let mut week = Week {
            days: special_days(library, first, last),
            instants: HashMap::new(),
        };
        for person in library.all::<Person>().filter(|person| is_asked(person.id)) {
            times.add_ordinary(person, (first, last), &mut week);
        }
        for blocks in times.0.values_mut() {
            blocks.sort_by_key(|block| (block.from, block.to, block.spent, block.shift));
        }
        times
    }

    pub fn people(&self) -> impl Iterator<Item = Id<Person>> {
        self.0.keys().copied()
    }

    /// A person's time in order.
    pub fn of(&self, person: Id<Person>) -> impl Iterator<Item = &Block> {
        self.0.get(&person).into_iter().flatten()
    }

    fn add_shifts(
        &mut self,
        library: &Library,
        (first, last): (NaiveDate, NaiveDate),
        ask: &Ask<'_>,
        is_asked: impl Fn(Id<Person>) -> bool,
    ) {
        let mut add = |roster: Id<Roster>, id: Id<Shift>, shift: &Shift| {
            if let Some(person) = shift.person.filter(|person| is_asked(*person)) {
                self.add_shift(person, roster, id, shift);
            }
        };
        let thought: BTreeSet<_> = ask.thought.iter().map(|(_, id, _)| *id).collect();
        let early = first - Days::new(31);
        let stored = library.all::<RosterMonth>().filter(|month| {
            let begins = NaiveDate::from_ymd_opt(month.year, month.month, 1);
            begins.is_some_and(|begins| begins + Months::new(1) > early && begins <= last)
        });
        for month in stored {
            for (id, shift) in month.shifts.unordered() {
                if !thought.contains(&id) {
                    add(month.roster, id, shift);
                }
            }
        }
        for (roster, id, shift) in ask.thought {
            add(*roster, *id, shift);
        }
    }

    fn add_shift(&mut self, person: Id<Person>, roster: Id<Roster>, id: Id<Shift>, shift: &Shift) {
        if shift.start >= shift.end {
            return;
        }
        self.0.entry(person).or_default().push(Block {
            spent: match shift.form {
                DutyForm::OnSite => Spent::OnSite,
                DutyForm::Standby => Spent::Standby,
            },
            from: zone::instant(shift.start),
            to: zone::instant(shift.end),
            roster: Some(roster),
            shift: Some(ShiftRef {
                month: RosterMonth::id_of(roster, shift.start.date()),
                shift: id,
            }),
            role: Some(shift.role),
            reason: shift.reason.trim().to_owned(),
        });
    }

    fn add_call_outs(
        &mut self,
        library: &Library,
        (first, last): (NaiveDate, NaiveDate),
        now: DateTime<Utc>,
        is_asked: impl Fn(Id<Person>) -> bool,
    ) {
        let (from, to) = instants(first, last);
        for one in library.all::<CallOut>().filter(|one| is_asked(one.person)) {
            let ended = one.ended_at.unwrap_or(now);
            if one.began_at < ended && one.began_at < to && ended > from {
                let block = Block::of(Spent::CalledOut, one.began_at, ended);
                self.0.entry(one.person).or_default().push(block);
            }
        }
    }

    fn add_ordinary(&mut self, person: &Person, (first, last): (NaiveDate, NaiveDate), week: &mut Week) {
        if !has_ordinary(person) {
            return;
        }
        let blocks = self.0.entry(person.id).or_default();
        for date in first.iter_days().take_while(|date| *date <= last) {
            let kind = DayKind::of(date, &week.days);
            let mut absences = person.absences.unordered();
            let away = absences.any(|(_, absence)| absence.first <= date && date <= absence.last);
            let hours = person.weekly.unordered().map(|(_, hours)| hours);
            for hours in hours.filter(|hours| hours.spent == WeeklyUse::Work && hours.days.contains(&kind)) {
                let (from, to) = span(date, hours.from, hours.to);
                let spent = if away { Spent::Away } else { Spent::Ordinary };
                blocks.push(Block::of(spent, week.instant(from), week.instant(to)));
            }
        }
    }
}

/// What the ordinary hours of many have in common: the special days, and the instants that the clock means, each worked out
/// once.
struct Week {
    days: YearDays,
    instants: HashMap<NaiveDateTime, DateTime<Utc>>,
}

impl Week {
    fn instant(&mut self, at: NaiveDateTime) -> DateTime<Utc> {
        *self.instants.entry(at).or_insert_with(|| zone::instant(at))
    }
}

impl Block {
    fn of(spent: Spent, from: DateTime<Utc>, to: DateTime<Utc>) -> Self {
        Self {
            spent,
            from,
            to,
            roster: None,
            shift: None,
            role: None,
            reason: String::new(),
        }
    }
}

/// Times that overlap or touch as one each, in order.
pub fn merged(mut times: Vec<(DateTime<Utc>, DateTime<Utc>)>) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
    times.sort_unstable();
    let mut out: Vec<(DateTime<Utc>, DateTime<Utc>)> = Vec::new();
    for (from, to) in times {
        match out.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => out.push((from, to)),
        }
    }
    out
}

/// Minutes of the blocks within a time, those that overlap counted once.
pub fn minutes<'a>(
    blocks: impl Iterator<Item = &'a Block>,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> i64 {
    let cut = blocks
        .map(|block| (block.from.max(from), block.to.min(to)))
        .filter(|(from, to)| from < to)
        .collect();
    merged(cut)
        .into_iter()
        .map(|(from, to)| (to - from).num_minutes())
        .sum()
}

/// The longest time within `from..to` that nothing in `busy` touches.
pub fn longest_rest(
    busy: impl Iterator<Item = (DateTime<Utc>, DateTime<Utc>)>,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> i64 {
    let cut = busy
        .map(|(start, end)| (start.max(from), end.min(to)))
        .filter(|(start, end)| start < end)
        .collect();
    let mut longest = Duration::zero();
    let mut free_from = from;
    for (start, end) in merged(cut) {
        longest = longest.max(start - free_from);
        free_from = end;
    }
    longest.max(to - free_from).num_minutes()
}
