//! Working time: what each person does when, checked against the rules that bind them, and counted as the record that
//! arbetstidslagen 11 § asks for.
//!
//! Never fine by absence: a person whom nobody has given rules is unknown, and one without rules is said not to be checked.

mod average;
mod hours;
mod owed;
mod rest;
mod runs;
mod times;

#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};

use super::edit::ShiftRef;
use super::roster::{Roster, Shift};
use super::rules::{Rule, RuleTest, rules_for};
use super::{Id, Library, Person, Role, RuleSet};

pub use average::{NIGHT_SHIFT, months};
pub use hours::{Hours, Span, hours, night_minutes};
pub use owed::{Owed, owed};
pub use times::{Block, Spent, Times};

/// A rule that is broken.
#[derive(Debug, Clone, PartialEq)]
pub struct Breach {
    pub person: Id<Person>,
    pub set: Id<RuleSet>,
    pub rule: RuleTest,
    /// The time looked at: the day, week or months of the rule, or the sequence.
    pub from: DateTime<Utc>,
    pub to: DateTime<Utc>,
    /// What there is, and what the rule asks; in the unit of the rule.
    pub found: u32,
    pub limit: u32,
    /// How far an exception may go.
    pub exception: Option<u32>,
    pub strict: bool,
    /// Why it was planned all the same; empty when nobody has said.
    pub excused: String,
    /// The shifts that have a part in it.
    pub shifts: Vec<ShiftRef>,
}

impl Breach {
    /// Whether it may not be so: a strict rule, and no reason given.
    pub fn is_unexcused(&self) -> bool {
        self.strict && self.excused.is_empty()
    }

    /// By how much.
    pub const fn by(&self) -> u32 {
        self.found.abs_diff(self.limit)
    }
}

/// Which rules somebody was checked against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has said which rules bind the person.
    Unknown,
    /// The person's rules are none.
    NotBound(Id<RuleSet>),
    Bound {
        set: Id<RuleSet>,
        /// Whether the ordinary working hours are known: without them rest and averages look better than they may be.
        ordinary_known: bool,
    },
}

/// What was found about one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    pub person: Id<Person>,
    pub standing: Standing,
    pub breaches: Vec<Breach>,
    /// Shifts of roles that the person doesn't have.
    pub without_role: Vec<(ShiftRef, Id<Role>)>,
}

/// What is asked.
#[derive(Debug, Clone, Copy)]
pub struct Ask<'a> {
    /// The first and last day.
    pub first: NaiveDate,
    pub last: NaiveDate,
    pub now: DateTime<Utc>,
    /// Shifts that are thought of and not stored; those with a known id take its place.
    pub thought: &'a [(Id<Roster>, Id<Shift>, Shift)],
}

/// Everybody with a shift or call-out in the period, in the order of their ids.
pub fn check_all(library: &Library, ask: &Ask<'_>) -> Vec<Checked> {
    let times = Times::new(library, None, ask);
    let (from, to) = times::instants(ask.first, ask.last);
    let people = times.people().filter(|person| {
        times
            .of(*person)
            .any(|block| block.spent != Spent::Ordinary && block.from < to && block.to > from)
    });
    people
        .filter_map(|person| library.get(person))
        .map(|person| check_person(library, &times, person, ask))
        .collect()
}

/// One person.
pub fn check(library: &Library, person: &Person, ask: &Ask<'_>) -> Checked {
    check_person(library, &Times::new(library, Some(person.id), ask), person, ask)
}

fn check_person(library: &Library, times: &Times, person: &Person, ask: &Ask<'_>) -> Checked {
    let blocks: Vec<&Block> = times.of(person.id).collect();
    let (from, to) = times::instants(ask.first, ask.last);
    let own = || {
        blocks
            .iter()
            .filter(|block| block.shift.is_some() && block.from < to && block.to > from)
    };
    let roster = own()
        .find_map(|block| block.roster)
        .and_then(|id| library.get(id));
    let without_role = own()
        .filter_map(|block| Some((block.shift?, block.role?)))
        .filter(|(_, role)| !person.roles.contains(role))
        .collect();
    let mut checked = Checked {
        person: person.id,
        standing: Standing::Unknown,
        breaches: Vec::new(),
        without_role,
    };
    let Some(set) = rules_for(library, person, roster, ask.first) else {
        return checked;
    };
    if set.is_none() {
        checked.standing = Standing::NotBound(set.id);
        return checked;
    }
    checked.standing = Standing::Bound {
        set: set.id,
        ordinary_known: times::has_ordinary(person),
    };
    let look = Look {
        library,
        person: person.id,
        set,
        blocks: &blocks,
        ask,
    };
    checked.breaches = set.rules.iter().flat_map(|(_, rule)| look.at(rule)).collect();
    checked
        .breaches
        .sort_by_key(|breach| (breach.from, breach.rule, breach.to));
    checked
}

/// A look at one person's time through one set of rules.
struct Look<'a> {
    library: &'a Library,
    person: Id<Person>,
    set: &'a RuleSet,
    blocks: &'a [&'a Block],
    ask: &'a Ask<'a>,
}

impl Look<'_> {
    fn at(&self, rule: &Rule) -> Vec<Breach> {
        match rule.test {
            RuleTest::DailyRest => rest::daily(self, rule),
            RuleTest::WeeklyRest => rest::weekly(self, rule),
            RuleTest::OnSiteFourWeeks => average::on_site_four_weeks(self, rule),
            RuleTest::OnSiteMonth => average::on_site_month(self, rule),
            RuleTest::AverageWeek => average::week(self, rule),
            RuleTest::NightWork => average::night(self, rule),
            RuleTest::LongestSequence => runs::longest(self, rule),
            RuleTest::StandbyInARow => runs::standby(self, rule),
            RuleTest::Notice => runs::notice(self, rule),
            RuleTest::ShortResponse => runs::short_response(self, rule),
            RuleTest::Gap => runs::gap(self, rule),
            RuleTest::DaysInARow => runs::days_in_a_row(self, rule),
            RuleTest::WeekendsOfFour => runs::weekends(self, rule),
        }
    }

    /// The period asked about, in instants.
    fn period(&self) -> (DateTime<Utc>, DateTime<Utc>) {
        times::instants(self.ask.first, self.ask.last)
    }

    fn shifts(&self) -> impl Iterator<Item = &Block> {
        self.blocks.iter().copied().filter(|block| block.shift.is_some())
    }

    /// Whether a shift or call-out touches a time.
    fn is_touched(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> bool {
        self.blocks
            .iter()
            .any(|block| block.spent != Spent::Ordinary && block.from < to && block.to > from)
    }

    fn breach(&self, rule: &Rule, (from, to): (DateTime<Utc>, DateTime<Utc>), found: i64) -> Breach {
        let within = || self.shifts().filter(|block| block.from < to && block.to > from);
        Breach {
            person: self.person,
            set: self.set.id,
            rule: rule.test,
            from,
            to,
            found: u32::try_from(found).unwrap_or(0),
            limit: rule.amount,
            exception: rule.exception,
            strict: rule.strict,
            excused: within()
                .map(|block| block.reason.as_str())
                .find(|reason| !reason.is_empty())
                .unwrap_or_default()
                .to_owned(),
            shifts: within().filter_map(|block| block.shift).collect(),
        }
    }
}

/// The rules that a shift has a part in breaking if it is put as it is now thought of.
pub fn broken_by(
    library: &Library,
    roster: Id<Roster>,
    (id, shift): (Id<Shift>, &Shift),
    now: DateTime<Utc>,
) -> Vec<Breach> {
    broken_among(library, (id, shift), now, &[(roster, id, shift.clone())])
}

fn broken_among(
    library: &Library,
    (id, shift): (Id<Shift>, &Shift),
    now: DateTime<Utc>,
    thought: &[(Id<Roster>, Id<Shift>, Shift)],
) -> Vec<Breach> {
    let mut broken = around(library, shift, now, thought);
    broken.retain(|breach| breach.shifts.iter().any(|one| one.shift == id));
    broken
}

/// Those of [`broken_by`] that were not broken before, or by less.
pub fn newly_broken(
    library: &Library,
    roster: Id<Roster>,
    (id, shift): (Id<Shift>, &Shift),
    now: DateTime<Utc>,
) -> Vec<Breach> {
    newly_broken_among(library, (id, shift), now, &[(roster, id, shift.clone())])
}

/// Those of [`broken_by`] that were not broken before, or by less, when several shifts change at once.
pub fn newly_broken_among(
    library: &Library,
    (id, shift): (Id<Shift>, &Shift),
    now: DateTime<Utc>,
    thought: &[(Id<Roster>, Id<Shift>, Shift)],
) -> Vec<Breach> {
    let before = around(library, shift, now, &[]);
    let mut after = broken_among(library, (id, shift), now, thought);
    after.retain(|breach| {
        let same = |old: &&Breach| old.rule == breach.rule && old.from < breach.to && old.to > breach.from;
        before.iter().find(same).is_none_or(|old| old.by() < breach.by())
    });
    after
}

/// What breaks for the shift's person on the days of the shift.
fn around(
    library: &Library,
    shift: &Shift,
    now: DateTime<Utc>,
    thought: &[(Id<Roster>, Id<Shift>, Shift)],
) -> Vec<Breach> {
    let Some(person) = shift.person.and_then(|person| library.get(person)) else {
        return Vec::new();
    };
    let ask = Ask {
        first: shift.start.date(),
        last: shift.end.date(),
        now,
        thought,
    };
    check(library, person, &ask).breaches
}
