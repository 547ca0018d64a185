//! A proposed roster as people judge it: what is filled, what is not and why, how evenly, against which rules, and what
//! changes hands. The window and the commands show the same.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, Utc};

use super::ask::{Ask, Asked, Unmet, ask};
use super::explain::{Reason, explain};
use super::problem::Problem;
use super::score::{Plan, Score};
use super::search::Go;
use super::{check, plan};
use crate::domain::edit::{ShiftRef, Shifts};
use crate::domain::gaps::{gaps, needed, special_days};
use crate::domain::publication::{RosterDraft, standing};
use crate::domain::roster::Shift;
use crate::domain::tally::Tally;
use crate::domain::working_time::{self, Breach, check_all};
use crate::domain::{Edit, Id, Library, Person, Role, Roster, zone};

/// How many seconds a search goes on when nobody says.
pub const SECONDS: u64 = 10;
/// So many days are planned when nobody says.
pub const DAYS: u64 = 28;
/// No period is longer than two years.
const LONGEST_DAYS: i64 = 731;
/// So many unmet needs are explained; a roster that lacks more lacks people.
pub const EXPLAINED: usize = 12;

/// Why there is nothing to plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nothing {
    /// The days are no period, or too many.
    Period,
    /// No need asks for anybody in those days.
    NoNeeds,
    /// Nobody has a role that the needs ask for.
    NoPeople,
}

/// The problem that a period is, or why there is none.
///
/// # Errors
/// [`Nothing`] when no search could give anybody a shift.
pub fn prepare(what: &Ask<'_>) -> Result<Asked, Nothing> {
    if what.last < what.first || (what.last - what.first).num_days() > LONGEST_DAYS {
        return Err(Nothing::Period);
    }
    let asked = ask(what);
    if asked.problem.slots.is_empty() {
        return Err(Nothing::NoNeeds);
    }
    if asked.people.is_empty() {
        return Err(Nothing::NoPeople);
    }
    Ok(asked)
}

/// Four weeks from the first day on which hours begin that are not filled; from tomorrow when all are for a year. What is
/// under way belongs to the day before, and is nothing to plan.
pub fn next_period(library: &Library, roster: &Roster, now: DateTime<Utc>) -> (NaiveDate, NaiveDate) {
    let (today, end) = (zone::local(now).date(), now + chrono::Duration::days(366));
    let days = special_days(library, today, zone::local(end).date());
    let hours = needed(roster, &days, now, end);
    let unmet = gaps(roster, library, now, end);
    let begins = unmet.iter().filter_map(|gap| {
        let within = |(need, from, to): &&(_, DateTime<Utc>, DateTime<Utc>)| {
            *need == gap.need && *from > now && *from < gap.to && *to > gap.from
        };
        hours.iter().filter(within).map(|(_, from, _)| *from).min()
    });
    let first = begins
        .min()
        .map_or(today + Days::new(1), |from| zone::local(from).date());
    (first, first + Days::new(DAYS - 1))
}

/// When a search is to end: after so long, or when somebody has seen enough.
pub fn until(
    whole: Duration,
    elapsed: impl Fn() -> Duration + Sync,
    is_stopped: impl Fn() -> bool + Sync,
) -> impl Fn() -> Go + Sync {
    move || {
        let spent = elapsed();
        if spent >= whole || is_stopped() {
            return Go::Stop;
        }
        Go::On {
            spent: spent.as_secs_f32() / whole.as_secs_f32(),
        }
    }
}

/// Searches. A plan that breaks a rule would be a fault of the planner's: it is thrown away for the one where only what a
/// hand has put stands, which breaks none anew.
pub fn search(
    problem: &Problem,
    seed: u64,
    threads: usize,
    go: &(dyn Fn() -> Go + Sync),
    better: &(dyn Fn(&Plan) + Sync),
) -> Plan {
    let found = plan(problem, seed, threads, go, better);
    let broken = check::added(problem, &found.assignments);
    if broken.iter().all(|one| one.rule.is_least()) {
        return found;
    }
    let assignments = problem.fixed.clone();
    let score = Score::of(problem, &assignments);
    Plan { assignments, score }
}

/// What a person is given in the period, and what would be their part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    pub person: Id<Person>,
    pub given: Tally,
    /// Nights, weekend days, holidays and hours, after what was had before; hours to the nearest eight.
    pub due: [i32; 4],
}

impl Part {
    /// The same four of what is given.
    pub fn had(&self) -> [i32; 4] {
        let given = self.given;
        [
            given.nights,
            given.weekend_days,
            given.holidays,
            given.minutes / 60,
        ]
        .map(u32::cast_signed)
    }
}

/// A shift that changes hands.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    pub old: Shift,
    pub to: Option<Id<Person>>,
}

/// A proposal and what is to be said of it.
#[derive(Debug, Clone)]
pub struct Proposal {
    pub plan: Plan,
    pub shifts: Shifts,
    /// The needs that stay unmet, the first of them with why.
    pub unmet: Vec<(Unmet, Option<Reason>)>,
    /// Strict rules that would be broken anew: those that look further than the planner.
    pub breaks: Vec<Breach>,
    pub parts: Vec<Part>,
    /// Days that people have wished for or asked to be free from: how many come true, of how many.
    pub wishes: (usize, usize),
    /// The shifts that change hands, in order of time.
    pub moved: Vec<Moved>,
    pub places: u32,
    pub filled: u32,
    /// How many of them a hand has filled.
    pub by_hand: usize,
}

/// What the sum of a proposal is, to set beside another's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    pub unmet: usize,
    pub unmet_minutes: i64,
    pub breaks: usize,
    /// How far the one who is furthest from their part is from it: nights, weekend days, holidays, hours.
    pub furthest: [i32; 4],
    pub wishes: (usize, usize),
    pub moved: usize,
}

/// Hours that two proposals give to different people.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    pub start: NaiveDateTime,
    pub end: NaiveDateTime,
    pub role: Id<Role>,
    pub one: Vec<Id<Person>>,
    pub other: Vec<Id<Person>>,
}

impl Proposal {
    /// Judges a plan that makes `shifts`.
    pub fn new(
        (library, roster, now): (&Library, &Roster, DateTime<Utc>),
        asked: &Asked,
        plan: Plan,
        shifts: Shifts,
    ) -> Self {
        let unmet = asked.unmet(&plan, roster).into_iter().enumerate();
        let unmet = unmet
            .map(|(at, one)| {
                let why = (at < EXPLAINED).then(|| explain(asked, &plan, &one));
                (one, why)
            })
            .collect();
        Self {
            unmet,
            breaks: breaks((library, roster.id, now), asked, &shifts),
            parts: parts(asked, &plan),
            wishes: wishes(asked, &plan),
            moved: moved(asked, &shifts),
            places: asked.places(),
            filled: asked.filled(&plan),
            by_hand: asked.problem.fixed.len(),
            plan,
            shifts,
        }
    }

    /// Judges a saved draft by what is true today.
    pub fn of_draft(
        library: &Library,
        roster: &Roster,
        draft: &RosterDraft,
        now: DateTime<Utc>,
    ) -> (Asked, Self) {
        let (asked, plan) = super::ask::of_draft(library, roster, draft);
        let shifts = draft.shifts.iter().map(|(id, shift)| (id, shift.clone()));
        let found = Self::new((library, roster, now), &asked, plan, shifts.collect());
        (asked, found)
    }

    /// The change that makes it the roster.
    pub fn take(&self, asked: &Asked, roster: Id<Roster>) -> Edit {
        Edit::PlanShifts {
            roster,
            basis: asked.basis.clone(),
            replaced: asked.replaced.clone(),
            shifts: self.shifts.clone(),
        }
    }

    /// The proposal kept for later.
    pub fn draft(
        &self,
        asked: &Asked,
        (id, roster): (Id<RosterDraft>, Id<Roster>),
        name: &str,
        now: DateTime<Utc>,
    ) -> RosterDraft {
        RosterDraft {
            id,
            roster,
            name: name.trim().to_owned(),
            first: asked.basis.first,
            last: asked.basis.last,
            created_at: now,
            shifts: self.shifts.iter().cloned().collect(),
            replaced: asked
                .replaced
                .iter()
                .map(|(at, stood)| (at.shift, stood.clone()))
                .collect(),
            digest: asked.basis.sum.clone(),
        }
    }

    pub fn figures(&self) -> Figures {
        let unmet = self.unmet.iter().map(|(one, _)| one);
        Figures {
            unmet: self.unmet.len(),
            unmet_minutes: minutes(unmet),
            breaks: self.breaks.len(),
            furthest: furthest(&self.parts),
            wishes: self.wishes,
            moved: self.moved.len(),
        }
    }

    /// Whether it is better than another of the same problem, by the planner's own account.
    pub fn is_better(&self, other: &Plan) -> bool {
        self.plan.score.total() < other.score.total()
    }
}

/// What is worth knowing of a plan while the search goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glimpse {
    pub filled: u32,
    pub places: u32,
    pub unmet: usize,
    pub unmet_minutes: i64,
    pub furthest: [i32; 4],
}

impl Glimpse {
    pub fn of(asked: &Asked, plan: &Plan, roster: &Roster) -> Self {
        let unmet = asked.unmet(plan, roster);
        Self {
            filled: asked.filled(plan),
            places: asked.places(),
            unmet: unmet.len(),
            unmet_minutes: minutes(unmet.iter()),
            furthest: furthest(&parts(asked, plan)),
        }
    }
}

/// How far the one who is furthest from their part is from it: nights, weekend days, holidays, hours.
fn furthest(parts: &[Part]) -> [i32; 4] {
    let mut furthest = [0; 4];
    for part in parts {
        for ((far, had), due) in furthest.iter_mut().zip(part.had()).zip(part.due) {
            *far = (had - due.max(0)).abs().max(*far);
        }
    }
    furthest
}

/// How long it is that people are missing, together.
fn minutes<'a>(unmet: impl Iterator<Item = &'a Unmet>) -> i64 {
    unmet
        .map(|one| (zone::instant(one.end) - zone::instant(one.start)).num_minutes() * i64::from(one.missing))
        .sum()
}

/// The hours that two proposals give to different people, in order of time.
pub fn differences(one: &[(Id<Shift>, Shift)], other: &[(Id<Shift>, Shift)]) -> Vec<Difference> {
    let mut all = BTreeMap::<(NaiveDateTime, NaiveDateTime, Id<Role>), [BTreeSet<Id<Person>>; 2]>::new();
    for (side, shifts) in [one, other].into_iter().enumerate() {
        for (_, shift) in shifts {
            let both = all.entry((shift.start, shift.end, shift.role)).or_default();
            both[side].extend(shift.person);
        }
    }
    all.into_iter()
        .filter(|(_, [one, other])| one != other)
        .map(|((start, end, role), [one, other])| Difference {
            start,
            end,
            role,
            one: one.into_iter().collect(),
            other: other.into_iter().collect(),
        })
        .collect()
}

/// The strict rules that the shifts would break and that were not broken before.
fn breaks(
    (library, roster, now): (&Library, Id<Roster>, DateTime<Utc>),
    asked: &Asked,
    made: &[(Id<Shift>, Shift)],
) -> Vec<Breach> {
    // What is taken away is thought of as nobody's.
    let gone = asked.replaced.iter().map(|(at, shift)| {
        let nobodys = Shift {
            person: None,
            ..shift.clone()
        };
        (at.shift, nobodys)
    });
    let gone = gone.filter(|(id, _)| !made.iter().any(|(other, _)| other == id));
    let shifts = made.iter().cloned().chain(gone);
    let thought: Vec<_> = shifts.map(|(id, shift)| (roster, id, shift)).collect();
    let all = |thought: &[(Id<Roster>, Id<Shift>, Shift)]| -> Vec<Breach> {
        let ask = working_time::Ask {
            first: asked.basis.first,
            last: asked.basis.last,
            now,
            thought,
        };
        let checked = check_all(library, &ask);
        let breaches = checked.into_iter().flat_map(|one| one.breaches);
        breaches.filter(Breach::is_unexcused).collect()
    };
    let before = all(&[]);
    let mut new = all(&thought);
    new.retain(|one| {
        let same = |old: &Breach| {
            (old.person, old.rule, old.from) == (one.person, one.rule, one.from) && old.by() >= one.by()
        };
        !before.iter().any(same)
    });
    new
}

fn parts(asked: &Asked, plan: &Plan) -> Vec<Part> {
    let people = asked.totals(plan).into_iter().zip(&asked.problem.workers);
    people
        .map(|((person, given), worker)| {
            let due = |at: usize| worker.target[at] - worker.carried[at];
            Part {
                person,
                given,
                due: [due(0), due(1), due(2), due(3) * super::ask::TURN_HOURS],
            }
        })
        .collect()
}

/// A day is as wished when its shifts are: none where somebody wants to be free, one where somebody wants one.
fn wishes(asked: &Asked, plan: &Plan) -> (usize, usize) {
    let mut days = BTreeMap::<(u32, u32), (bool, bool)>::new();
    for (worker, person) in (0_u32..).zip(&asked.problem.workers) {
        for wish in &person.wishes {
            let place = super::problem::Assignment {
                slot: wish.slot,
                worker,
            };
            let day = asked.problem.slots[wish.slot as usize].day;
            let (wants, has) = days.entry((worker, day)).or_default();
            *wants = wish.taken < 0;
            *has |= plan.assignments.binary_search(&place).is_ok();
        }
    }
    let met = days.values().filter(|(wants, has)| wants == has).count();
    (met, days.len())
}

fn moved(asked: &Asked, made: &[(Id<Shift>, Shift)]) -> Vec<Moved> {
    let mut found = Vec::new();
    for (at, old) in &asked.replaced {
        let new = made.iter().find(|(id, _)| *id == at.shift);
        let to = new.and_then(|(_, shift)| shift.person);
        if to != old.person {
            found.push(Moved { old: old.clone(), to });
        }
    }
    found
}

/// The shifts of a period as they would stand: what stays and what is proposed, in order of time; whether each is
/// proposed.
pub fn whole(
    library: &Library,
    roster: Id<Roster>,
    asked: &Asked,
    made: &[(Id<Shift>, Shift)],
) -> Vec<(Shift, bool)> {
    let period = asked.basis.first..=asked.basis.last;
    let replaced: BTreeSet<Id<Shift>> = asked
        .replaced
        .iter()
        .map(|(at, _): &(ShiftRef, _)| at.shift)
        .collect();
    let stays = standing(library, roster)
        .filter(|(_, id, shift)| period.contains(&shift.start.date()) && !replaced.contains(id))
        .map(|(_, _, shift)| (shift.clone(), false));
    let mut all: Vec<_> = made
        .iter()
        .map(|(_, shift)| (shift.clone(), true))
        .chain(stays)
        .collect();
    all.sort_by_key(|(shift, _)| (shift.start, shift.end, shift.role, shift.person));
    all
}
