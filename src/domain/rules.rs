//! Working-time rules as data: arbetstidslagen, the municipal agreement, or none, each in its version.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::{Id, Items, Library, Person, Roster};

/// The rules that bind people of some employers, in one version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RuleSet {
    pub id: Id<RuleSet>,
    pub name: String,
    pub name_en: String,
    /// Which edition of the law or agreement it follows.
    pub version: String,
    pub valid_from: Option<NaiveDate>,
    pub valid_to: Option<NaiveDate>,
    /// The employers whose people it binds unless a person has another.
    pub employers: Vec<String>,
    /// Where the employer's day begins (dygnsbryt), from which daily rest is counted.
    pub day_break: NaiveTime,
    /// The hours that are night: 22 to 06 by arbetstidslagen 13 a §.
    pub night_from: NaiveTime,
    pub night_to: NaiveTime,
    pub rules: Items<Rule>,
    pub source: String,
    pub unverified: bool,
}

/// One rule of a set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    pub test: RuleTest,
    /// The limit: minutes, days or a number, as the test says.
    pub amount: u32,
    /// How far an exception may go, with a reason.
    pub exception: Option<u32>,
    /// Whether it may only be broken with a reason; the others warn.
    pub strict: bool,
    /// The paragraph that says so, or that it is our own.
    pub source: String,
    pub unverified: bool,
}

/// What a rule looks at. Work is ordinary hours, on-site duty (jour) and call-outs; standby (beredskap) is not. All
/// lengths are minutes that pass, so both nights when the clock is changed are right. `working_time` does the looking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleTest {
    /// Least unbroken rest in minutes within each 24 hours from one day break to the next, by the clock. Work breaks it,
    /// standby doesn't. Looked at for every such day that a shift or call-out touches.
    DailyRest,
    /// Least unbroken rest in minutes within each week, Monday 00 to Monday 00. Work and standby break it. Looked at for
    /// every week that a shift or call-out touches.
    WeeklyRest,
    /// Most minutes of on-site duty (jourtid) in any four whole weeks from a Monday. The law lets either this or
    /// [`RuleTest::OnSiteMonth`] be used; a set holds the one its employer uses.
    OnSiteFourWeeks,
    /// Most minutes of on-site duty (jourtid) in a calendar month; a shift over midnight counts in both months.
    OnSiteMonth,
    /// Most minutes of work in seven days on average over the four calendar months that end with each month looked at.
    /// Ordinary hours count as worked also when the person was away.
    AverageWeek,
    /// Least number of days from the shift being told (its publication, else now) until the day it begins. Looked at in
    /// rosters that are published; of others nobody knows when people were told.
    Notice,
    /// Most minutes of work in each 24 hours on average, six days of seven counted, over the same four months, for those
    /// with a third of their work at night or with night duty of three hours more than four times a month.
    NightWork,
    /// Most minutes of work in one sequence; what touches or overlaps is one sequence.
    LongestSequence,
    /// More minutes of standby than this in one sequence is several days in a row (flera dygn); work between two standbys
    /// that it touches keeps the sequence together.
    StandbyInARow,
    /// Standby with fewer minutes to be in service than this may count as work.
    ShortResponse,
    /// Least minutes from the end of a shift to the start of the same person's next.
    Gap,
    /// Most days in a row on which a shift begins.
    DaysInARow,
    /// Most weekends of any four in a row on which a shift begins on the Saturday or Sunday.
    WeekendsOfFour,
}

/// The rules that bind a person on a day: those chosen for the person, else the employer's in force that day, else the
/// roster's. None means that nobody has said; it never means that there are none.
pub fn rules_for<'a>(
    library: &'a Library,
    person: &Person,
    roster: Option<&Roster>,
    day: NaiveDate,
) -> Option<&'a RuleSet> {
    let of_employer = || {
        let employer = person.employer.trim().to_lowercase();
        library.all::<RuleSet>().find(|set| {
            set.is_in_force(day)
                && set
                    .employers
                    .iter()
                    .any(|one| one.trim().to_lowercase() == employer)
        })
    };
    let chosen = |id: Option<Id<RuleSet>>| id.and_then(|id| library.get(id));
    chosen(person.rule_set)
        .or_else(of_employer)
        .or_else(|| chosen(roster.and_then(|roster| roster.rule_set)))
}

impl RuleSet {
    pub fn is_in_force(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }

    /// Whether it says that no rules bind: those it is chosen for are not checked, and that is said.
    pub fn is_none(&self) -> bool {
        self.rules.is_empty()
    }

    /// The limit of a rule, if the set has it.
    pub fn limit(&self, test: RuleTest) -> Option<&Rule> {
        self.rules
            .iter()
            .map(|(_, rule)| rule)
            .find(|rule| rule.test == test)
    }
}
/// Of the sets in force on a day the one with most strict rules: what those are planned by whose rules nobody has said.
pub fn strictest(library: &Library, day: NaiveDate) -> Option<&RuleSet> {
    library
        .all::<RuleSet>()
        .filter(|set| set.is_in_force(day))
        .max_by_key(|set| set.rules.iter().filter(|(_, rule)| rule.strict).count())
}
