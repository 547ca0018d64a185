//! Endurance (uthållighet): for how long people can be found for what an event demands, and what then is missing.
//!
//! What the words mean; `crate::roster::endurance` works it out.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, Duration, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};

use super::roster::{Need, span};
use super::{AidAgreement, Id, Person, Role, Roster, Unit, zone};

/// No demand is looked at further ahead, in days.
pub const LONGEST_DAYS: u32 = 30;
/// Hours of a pass at the site. No source says how long it may be; four to eight is common practice, unverified.
pub const PASS_HOURS: std::ops::RangeInclusive<u32> = 4..=8;
/// Most work in a week, in hours: what arbetstidslagen 10 b § allows on average is taken as the most of every week, so that
/// the first week does not eat the rest of the month.
pub const WEEK_HOURS: u32 = 48;

/// What an event demands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// The first hour, on the clock.
    pub from: NaiveDateTime,
    /// So many days of 24 hours by the clock.
    pub days: u32,
    pub rows: Vec<Row>,
    pub pass_hours: u32,
    pub week_hours: u32,
    /// The roster whose rules bind those who have none of their own.
    pub roster: Option<Id<Roster>>,
    /// The board whose people are one's own. Those of no board are, too.
    pub unit: Option<Id<Unit>>,
    /// The neighbours that are thought of; none means all who lend.
    pub neighbours: Option<Vec<Id<Unit>>>,
    /// Whether the shifts of [`Demand::roster`] are not kept while the event lasts.
    pub roster_rests: bool,
    /// Whether ordinary working hours go on; else people are let go from them for their passes.
    pub work_goes_on: bool,
}

/// So many who do one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub count: u32,
    pub role: Id<Role>,
    /// What each of them must be able to; empty when the role is enough.
    pub competence: String,
    /// Hours of every day; none means round the clock.
    pub hours: Option<(NaiveTime, NaiveTime)>,
    /// In readiness elsewhere (beredskap), not at the site: by the day, and not one of the passes.
    pub standby: bool,
}

/// A time that wants so many of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pass {
    pub row: usize,
    pub start: NaiveDateTime,
    pub end: NaiveDateTime,
}

impl Demand {
    /// The roster's own need round the clock: of each role as many as are ever wanted at once.
    pub fn of_roster(roster: &Roster, from: NaiveDateTime) -> Self {
        let mut most: Vec<&Need> = Vec::new();
        for (_, need) in roster.needs.iter() {
            let mut same = most
                .iter_mut()
                .filter(|other| (other.role, other.background) == (need.role, need.background));
            match same.next() {
                Some(known) if known.count < need.count => *known = need,
                Some(_) => {}
                None => most.push(need),
            }
        }
        let row = |count, need: &Need, competence: &str| Row {
            count,
            role: need.role,
            competence: competence.trim().to_owned(),
            hours: None,
            standby: need.background,
        };
        let mut rows = Vec::new();
        for need in most {
            let mut left = need.count;
            for able in &need.competences {
                let wanted = able.count.min(left);
                left -= wanted;
                rows.push(row(wanted, need, &able.competence));
            }
            rows.push(row(left, need, ""));
        }
        rows.retain(|row| row.count > 0);
        Self {
            rows,
            roster: Some(roster.id),
            unit: roster.unit,
            ..Self::empty(from)
        }
    }

    /// Nothing yet.
    pub const fn empty(from: NaiveDateTime) -> Self {
        Self {
            from,
            days: 14,
            rows: Vec::new(),
            pass_hours: *PASS_HOURS.end(),
            week_hours: WEEK_HOURS,
            roster: None,
            unit: None,
            neighbours: None,
            roster_rests: false,
            work_goes_on: false,
        }
    }

    /// The first moment that is no longer asked about.
    pub fn until(&self) -> NaiveDateTime {
        self.from + Days::new(self.days.into())
    }

    /// The passes of the rows in the order they begin; the hours of a day are parted evenly, none longer than a pass may be.
    pub fn passes(&self) -> Vec<Pass> {
        let mut passes = Vec::new();
        for (row, wanted) in self.rows.iter().enumerate().filter(|(_, row)| row.count > 0) {
            for (start, end) in self.hours_of(wanted) {
                let most = if wanted.standby {
                    24
                } else {
                    self.pass_hours.max(1)
                };
                let parts = parted((start, end), Duration::hours(most.into()));
                passes.extend(parts.map(|(start, end)| Pass { row, start, end }));
            }
        }
        // In the night when the clocks are moved forward a pass may have no time at all.
        passes.retain(|pass| zone::instant(pass.start) < zone::instant(pass.end));
        passes.sort_by_key(|pass| (pass.start, pass.end, pass.row));
        passes
    }

    /// The unbroken hours of a row, within the time that is asked about.
    fn hours_of(&self, row: &Row) -> Vec<(NaiveDateTime, NaiveDateTime)> {
        let until = self.until();
        let first = self.from.date() - Days::new(1);
        let hours = |date: NaiveDate| match row.hours {
            Some((from, to)) if from != to => span(date, from, to),
            _ => span(date, self.from.time(), self.from.time()),
        };
        first
            .iter_days()
            .take_while(|date| *date <= until.date())
            .map(hours)
            .map(|(start, end)| (start.max(self.from), end.min(until)))
            .filter(|(start, end)| start < end)
            .collect()
    }
}

/// The whole hour that begins next, by the clock.
pub fn next_hour(now: DateTime<Utc>) -> NaiveDateTime {
    let local = zone::local(now);
    let hour = local.date().and_time(NaiveTime::MIN) + Duration::hours(local.hour().into());
    if hour == local {
        hour
    } else {
        hour + Duration::hours(1)
    }
}

/// A time in parts as equal as whole half hours allow, none longer than `most`.
fn parted(
    (start, end): (NaiveDateTime, NaiveDateTime),
    most: Duration,
) -> impl Iterator<Item = (NaiveDateTime, NaiveDateTime)> {
    let whole = (end - start).num_minutes();
    let cut = move |part: i64, count: i64| {
        if part == count {
            whole
        } else {
            (whole * part / count + 15) / 30 * 30
        }
    };
    let fits =
        |count: &i64| (0..*count).all(|part| cut(part + 1, *count) - cut(part, *count) <= most.num_minutes());
    let count = (1..=48).find(fits).unwrap_or(48);
    let at = move |part| start + Duration::minutes(cut(part, count));
    (0..count).map(move |part| (at(part), at(part + 1)))
}

/// Somebody on a pass, by its place in [`Demand::passes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Placed {
    pub pass: usize,
    pub person: Id<Person>,
}

/// How sure the end is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// All the time asked about is staffed.
    Whole,
    /// Nobody can staff it any longer, however people are placed: counted.
    Proved,
    /// No way was found further. It is proved that nobody can past the moment, or past nothing that was asked about.
    Open(Option<NaiveDateTime>),
}

/// Why a pass can't be filled: what becomes of everybody who has the role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortage {
    /// The pass, by its place in [`Demand::passes`].
    pub pass: usize,
    pub wanted: u32,
    pub possible: u32,
    /// Have the role, but not the competence that day.
    pub lacking: Vec<Id<Person>>,
    /// On leave, or said that they can't; or not yet, or no longer, lent.
    pub away: Vec<Id<Person>>,
    /// On a shift that stays, or at their ordinary work.
    pub bound: Vec<Id<Person>>,
    /// On another pass at the same time.
    pub placed: Vec<Id<Person>>,
    /// Must rest, or have worked all they may.
    pub resting: Vec<Id<Person>>,
}

/// How far some people carry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// All is staffed until then.
    pub until: NaiveDateTime,
    pub end: End,
    pub shortage: Option<Shortage>,
    /// Who takes what until then, in the order it begins.
    pub placed: Vec<Placed>,
}

/// A neighbour who lends by an agreement that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    pub agreement: Id<AidAgreement>,
    pub unit: Id<Unit>,
    /// How many people it comes to.
    pub people: usize,
    /// One's own and theirs.
    pub reach: Reach,
}

/// How long it lasts, alone and with help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endurance {
    pub passes: Vec<Pass>,
    /// How many of one's own have a role that is demanded.
    pub people: usize,
    pub alone: Reach,
    pub neighbours: Vec<Neighbour>,
    /// With all of them; none when nobody lends.
    pub together: Option<Reach>,
    /// Those who have said yes, but of whose people nobody in the binder has a role that is demanded.
    pub empty_handed: Vec<Id<Unit>>,
    /// Those whose rules nobody has said: the strictest there are were used.
    pub without_rules: Vec<Id<Person>>,
}

impl Endurance {
    /// The furthest that is reached, by whoever is asked.
    pub fn best(&self) -> &Reach {
        self.together.as_ref().unwrap_or(&self.alone)
    }
}

/// What somebody has to bear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exposure {
    pub person: Id<Person>,
    /// At the site, in elapsed minutes.
    pub minutes: u32,
    pub passes: u32,
    /// The longest run of days on which a pass begins.
    pub days_in_a_row: u32,
}

impl Reach {
    /// The passes of the first so many hours, with who takes them.
    pub fn first_hours(&self, demand: &Demand, passes: &[Pass], hours: u32) -> Vec<Placed> {
        let until = demand.from + Duration::hours(hours.into());
        let begins = |one: &&Placed| passes.get(one.pass).is_some_and(|pass| pass.start < until);
        self.placed.iter().filter(begins).copied().collect()
    }

    pub fn lasts(&self, from: NaiveDateTime) -> Duration {
        self.until - from
    }
}

/// What each has to bear, whoever bears most first. Readiness elsewhere is not counted.
pub fn exposure(demand: &Demand, passes: &[Pass], placed: &[Placed]) -> Vec<Exposure> {
    let mut by_person: BTreeMap<Id<Person>, Vec<&Pass>> = BTreeMap::new();
    for one in placed {
        if let Some(pass) = passes.get(one.pass).filter(|pass| !demand.rows[pass.row].standby) {
            by_person.entry(one.person).or_default().push(pass);
        }
    }
    let mut all: Vec<_> = by_person
        .into_iter()
        .map(|(person, passes)| Exposure {
            person,
            minutes: passes.iter().map(|pass| elapsed(pass)).sum(),
            passes: u32::try_from(passes.len()).unwrap_or(u32::MAX),
            days_in_a_row: longest_run(passes.iter().map(|pass| pass.start.date()).collect()),
        })
        .collect();
    all.sort_by_key(|one| (std::cmp::Reverse((one.minutes, one.passes)), one.person));
    all
}

/// The minutes of a pass, as they pass.
pub fn elapsed(pass: &Pass) -> u32 {
    let (start, end): (DateTime<Utc>, DateTime<Utc>) = (zone::instant(pass.start), zone::instant(pass.end));
    u32::try_from((end - start).num_minutes()).unwrap_or(0)
}

fn longest_run(days: BTreeSet<NaiveDate>) -> u32 {
    let (mut longest, mut run, mut before) = (0, 0, None::<NaiveDate>);
    for day in days {
        run = if before.and_then(|before| before.succ_opt()) == Some(day) {
            run + 1
        } else {
            1
        };
        longest = longest.max(run);
        before = Some(day);
    }
    longest
}

#[cfg(test)]
mod tests;
