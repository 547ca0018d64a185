//! From the binder to the planner and back: a roster's needs, people, rules, wishes and history as a [`Problem`], and a
//! [`Plan`] as shifts.

mod draft;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use super::problem::{Assignment, Cost, Fair, Minute, Problem, SkillNeed, Slot};
use super::score::{Plan, Score};
use super::staff::{Pool, Spoken};
use crate::domain::calendar::YearDays;
use crate::domain::edit::{ShiftRef, Shifts};
use crate::domain::gaps::special_days;
use crate::domain::person::competence_key;
use crate::domain::publication::{Basis, standing};
use crate::domain::roster::{DutyForm, Need, Shift};
use crate::domain::tally::{Tally, opening, tallies};
use crate::domain::{Id, Library, Person, Role, Roster, zone};

pub use draft::of_draft;

/// An empty seat is worse than anything people may wish.
pub const EMPTY_SEAT: Cost = 10_000;
/// A pass that lacks a competence is better than one that lacks a person.
pub const LACKS_COMPETENCE: Cost = 4_000;
/// To move somebody who has already been told, when a roster is planned anew: dearer than any wish, cheaper than a gap.
pub const MOVED: Cost = 600;

/// Which period of a roster is to be planned, and what of it stays.
#[derive(Debug, Clone, Copy)]
pub struct Ask<'a> {
    pub library: &'a Library,
    pub roster: &'a Roster,
    pub first: NaiveDate,
    pub last: NaiveDate,
    /// Somebody who can't from one day to another, and whose shifts others must take: the rest of the roster changes as
    /// little as possible. None plans everything that no hand has put.
    pub without: Option<(Id<Person>, NaiveDate, NaiveDate)>,
}

/// A slot as the roster knows it.
#[derive(Debug, Clone)]
struct Seat {
    role: Id<Role>,
    form: DutyForm,
    background: bool,
    start: NaiveDateTime,
    end: NaiveDateTime,
}

/// What the planner is asked, and what its answer means.
#[derive(Debug, Clone)]
pub struct Asked {
    pub problem: Problem,
    seats: Vec<Seat>,
    /// What each slot gives whoever takes it.
    gives: Vec<Tally>,
    /// The people, as the problem's workers are.
    pub people: Vec<Id<Person>>,
    /// Workers who live too far away for slots of a kind, though they have the role.
    pub(super) too_far: BTreeSet<(u32, u16)>,
    /// Those whose rules nobody has said; they are planned by the strictest there are.
    pub without_rules: Vec<Id<Person>>,
    /// The shifts that a plan takes the place of.
    pub replaced: Vec<(ShiftRef, Shift)>,
    /// What stood in the period.
    pub basis: Basis,
}

/// A need that is not met: the hours, and how many or which competence is missing.
#[derive(Debug, Clone, PartialEq)]
pub struct Unmet {
    pub slot: u32,
    pub role: Id<Role>,
    pub start: NaiveDateTime,
    pub end: NaiveDateTime,
    /// The competence that is missing, and which skill of the problem it is; none when people are missing.
    pub competence: Option<(u8, String)>,
    pub missing: u32,
}

/// The frame of a period: from its first midnight to the midnight after its last day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub first: NaiveDate,
    pub last: NaiveDate,
    begins: DateTime<Utc>,
}

impl Frame {
    pub fn new(first: NaiveDate, last: NaiveDate) -> Self {
        Self {
            first,
            last,
            begins: zone::midnight(first),
        }
    }

    /// Elapsed minutes from the start of the period.
    pub fn minute(&self, at: NaiveDateTime) -> Minute {
        Minute::try_from((zone::instant(at) - self.begins).num_minutes()).unwrap_or(Minute::MAX)
    }

    /// The first minute of a day.
    pub fn midnight(&self, date: NaiveDate) -> Minute {
        self.minute(date.and_time(NaiveTime::MIN))
    }

    /// From the first minute of a day to the last of another.
    pub fn whole_days(&self, first: NaiveDate, last: NaiveDate) -> (Minute, Minute) {
        (self.midnight(first), self.midnight(last + Days::new(1)))
    }

    pub fn day(&self, date: NaiveDate) -> u32 {
        u32::try_from((date - self.first).num_days()).unwrap_or(0)
    }

    pub fn dates(&self) -> impl Iterator<Item = NaiveDate> {
        let last = self.last;
        self.first.iter_days().take_while(move |date| *date <= last)
    }

    pub fn holds(&self, date: NaiveDate) -> bool {
        (self.first..=self.last).contains(&date)
    }
}

/// What is shared: nights, weekend days, holidays, and time in turns of so many minutes.
const TURN: u32 = 480;
/// The hours of a turn.
pub(super) const TURN_HOURS: i32 = 8;
const FAIRNESS: [Cost; 4] = [4, 6, 12, 2];

pub(super) fn measures(tally: Tally) -> [i32; 4] {
    [
        tally.nights,
        tally.weekend_days,
        tally.holidays,
        (tally.minutes + TURN / 2) / TURN,
    ]
    .map(u32::cast_signed)
}

/// The problem that a period of a roster is.
pub fn ask(ask: &Ask<'_>) -> Asked {
    let frame = Frame::new(ask.first, ask.last);
    let days = special_days(ask.library, ask.first, ask.last);
    let kinds = kinds(ask.roster);
    let skills = skills(ask.roster);
    let (mut slots, seats) = slots(ask.roster, &frame, &days, &kinds, &skills);
    let pool = Pool::new(ask, &frame, &kinds, &skills);
    let standing = stand(ask, &frame, &pool, (&mut slots, &seats));
    let workers = pool.workers(
        ask,
        &frame,
        &days,
        (&slots, &standing.stints),
        &history(ask, &days),
    );
    let gives = seats
        .iter()
        .map(|seat| Tally::of(seat.start, seat.end, &days))
        .collect();
    let problem = Problem {
        days: frame.day(ask.last) + 1,
        first_weekday: u8::try_from(ask.first.weekday().num_days_from_monday()).unwrap_or(0),
        kinds: kinds.len(),
        slots,
        workers,
        limits: pool.limits(&frame),
        fairness: FAIRNESS.map(|weight| Fair { weight }).to_vec(),
        fixed: standing.fixed,
        kept: standing.kept,
        change_cost: MOVED,
    };
    Asked {
        problem,
        seats,
        gives,
        people: pool.ids(),
        too_far: pool.too_far(),
        without_rules: pool.without_rules(),
        replaced: standing.replaced,
        basis: Basis::of(ask.library, ask.roster.id, (ask.first, ask.last)),
    }
}

/// What becomes of the shifts that are there already.
#[derive(Default)]
struct Standing {
    fixed: Vec<Assignment>,
    kept: Vec<Assignment>,
    replaced: Vec<(ShiftRef, Shift)>,
    /// By worker, hours that are no slot's.
    stints: BTreeMap<u32, Vec<Spoken>>,
}

/// Parts the shifts of the period: what a hand has put stays, what is open or planned is replaced. Slots that are covered by
/// hours of other shapes want fewer.
fn stand(ask: &Ask<'_>, frame: &Frame, pool: &Pool<'_>, (slots, seats): (&mut [Slot], &[Seat])) -> Standing {
    let mut found = Standing::default();
    let mut taken = vec![0; seats.len()];
    for (at, shift) in own_shifts(ask.library, ask.roster.id, frame) {
        let worker = shift.person.and_then(|person| pool.place(person));
        // Of two needs of the same hours the second takes whom the first has no room for.
        let met = |(_, seat): &(usize, &Seat)| seat.is_met_by(&shift);
        let slot = seats.iter().enumerate().filter(met).map(|(at, _)| at);
        let slot = slot.min_by_key(|at| taken[*at] >= slots[*at].wanted);
        let assigned = worker.zip(slot).map(|(worker, slot)| Assignment {
            slot: u32::try_from(slot).unwrap_or(u32::MAX),
            worker,
        });
        let is_away = ask.without.is_some_and(|(person, first, last)| {
            shift.person == Some(person) && (first..=last).contains(&shift.start.date())
        });
        if let (Some(slot), Some(_), false) = (slot, worker, is_away) {
            taken[slot] += 1;
        }
        match assigned {
            _ if is_away => found.replaced.push((at, shift)),
            // Nobody's: of the hours of a need it is filled, of other hours a hand has to.
            _ if shift.person.is_none() => found.replaced.extend(slot.map(|_| (at, shift))),
            Some(one) if shift.planned => {
                found.kept.extend(ask.without.map(|_| one));
                found.replaced.push((at, shift));
            }
            Some(one) => found.fixed.push(one),
            // Hours that are no need's, or somebody who is not of the roster: spoken for as they are.
            None => {
                cover(slots, seats, &shift);
                if let Some(worker) = worker {
                    found
                        .stints
                        .entry(worker)
                        .or_default()
                        .push((shift.start, shift.end, shift.form));
                }
            }
        }
    }
    found.fixed.sort_unstable();
    found.fixed.dedup();
    found
}

impl Seat {
    /// Whether a shift is of the seat's kind, whatever its hours.
    fn is_like(&self, shift: &Shift) -> bool {
        let strong = self.form == DutyForm::Standby || shift.form == DutyForm::OnSite;
        self.role == shift.role && self.background == shift.background && strong
    }

    fn is_met_by(&self, shift: &Shift) -> bool {
        self.is_like(shift) && self.start == shift.start && self.end == shift.end
    }
}

/// Takes one from what is wanted in every slot that a shift of other hours covers as a whole.
fn cover(slots: &mut [Slot], seats: &[Seat], shift: &Shift) {
    for (slot, seat) in slots.iter_mut().zip(seats) {
        if seat.is_like(shift) && shift.start <= seat.start && seat.end <= shift.end {
            slot.wanted = slot.wanted.saturating_sub(1);
        }
    }
}

/// Role, form and response time, once each.
pub(super) type SlotKind = (Id<Role>, DutyForm, Option<u32>);

const fn kind(need: &Need) -> SlotKind {
    (need.role, need.form, need.response_minutes)
}

fn kinds(roster: &Roster) -> Vec<SlotKind> {
    let mut kinds = Vec::new();
    for (_, need) in roster.needs.iter() {
        if !kinds.contains(&kind(need)) {
            kinds.push(kind(need));
        }
    }
    kinds
}

/// The competences that needs ask for; no more than a set of bits holds.
fn skills(roster: &Roster) -> Vec<String> {
    let mut skills = Vec::new();
    for wanted in roster.needs.iter().flat_map(|(_, need)| &need.competences) {
        let name = competence_key(&wanted.competence);
        if !name.is_empty() && !skills.contains(&name) && skills.len() < 64 {
            skills.push(name);
        }
    }
    skills
}

fn slots(
    roster: &Roster,
    frame: &Frame,
    days: &YearDays,
    kinds: &[SlotKind],
    skills: &[String],
) -> (Vec<Slot>, Vec<Seat>) {
    let mut found = Vec::new();
    for (_, need) in roster.needs.iter() {
        let kind = kinds.iter().position(|known| *known == kind(need));
        for date in frame.dates() {
            let Some((start, end)) = roster.hours_on(need, date, days) else {
                continue;
            };
            let slot = Slot {
                start: frame.minute(start),
                end: frame.minute(end),
                day: frame.day(date),
                kind: kind.and_then(|kind| u16::try_from(kind).ok()).unwrap_or(0),
                standby: need.form == DutyForm::Standby,
                wanted: need.count,
                under: EMPTY_SEAT,
                over: None,
                skills: wanted_skills(need, skills),
                gives: measures(Tally::of(start, end, days)).to_vec(),
            };
            let seat = Seat {
                role: need.role,
                form: need.form,
                background: need.background,
                start,
                end,
            };
            if slot.start < slot.end {
                found.push((slot, seat));
            }
        }
    }
    found.sort_by_key(|(slot, _)| (slot.start, slot.end, slot.kind));
    found.into_iter().unzip()
}

fn wanted_skills(need: &Need, skills: &[String]) -> Vec<SkillNeed> {
    let wanted = need.competences.iter().filter_map(|wanted| {
        let key = competence_key(&wanted.competence);
        let skill = skills.iter().position(|skill| *skill == key)?;
        Some(SkillNeed {
            skill: u8::try_from(skill).ok()?,
            count: wanted.count.min(need.count),
            under: LACKS_COMPETENCE,
        })
    });
    wanted.collect()
}

/// The roster's shifts that begin in the period.
fn own_shifts(library: &Library, roster: Id<Roster>, frame: &Frame) -> Vec<(ShiftRef, Shift)> {
    let mut found: Vec<_> = standing(library, roster)
        .map(|(month, shift, put)| (ShiftRef { month, shift }, put.clone()))
        .filter(|(_, shift)| frame.holds(shift.start.date()))
        .collect();
    found.sort_by_key(|(at, shift)| (shift.start, shift.end, at.shift));
    found
}

/// What people of the roster have had in the year before the period, and before the roster began.
fn history(ask: &Ask<'_>, days: &YearDays) -> BTreeMap<Id<Person>, Tally> {
    let year = ask.first.checked_sub_months(Months::new(12)).unwrap_or(ask.first);
    let before = ask.first.checked_sub_days(Days::new(1)).unwrap_or(ask.first);
    let mut had = tallies(ask.library, ask.roster.id, (year, before), days);
    for (person, balance) in opening(ask.roster) {
        had.entry(person).or_default().add(balance);
    }
    had
}

impl Asked {
    /// The shifts of a plan, beside those that stay. A shift that was open or moved keeps its id, so that calendars follow it;
    /// other ids grow from the seed.
    pub fn shifts(&self, plan: &Plan, seed: &str) -> Shifts {
        let mut free = self.replaced.clone();
        let mut made = Vec::new();
        let chosen = plan
            .assignments
            .iter()
            .filter(|one| self.problem.fixed.binary_search(one).is_err());
        for one in chosen {
            let seat = &self.seats[one.slot as usize];
            let person = self.people[one.worker as usize];
            let same = |(_, shift): &(ShiftRef, Shift)| seat.is_met_by(shift);
            let known = free
                .iter()
                .position(|old| same(old) && old.1.person == Some(person))
                .or_else(|| free.iter().position(|old| same(old) && !self.stays(plan, old)));
            let (id, old) = match known.map(|at| free.remove(at)) {
                Some((at, old)) => (at.shift, Some(old)),
                None => (
                    Id::of_name("planned-shift", &format!("{seed}/{}/{}", one.slot, one.worker)),
                    None,
                ),
            };
            let mut shift = seat.shift(person);
            if let Some(old) = old {
                shift.note = old.note;
                shift.form = old.form;
            }
            made.push((id, shift));
        }
        made
    }

    /// Whether the plan has the same person there.
    fn stays(&self, plan: &Plan, (_, old): &(ShiftRef, Shift)) -> bool {
        plan.assignments.iter().any(|one| {
            Some(self.people[one.worker as usize]) == old.person
                && self.seats[one.slot as usize].is_met_by(old)
        })
    }

    /// The needs that a plan does not meet.
    pub fn unmet(&self, plan: &Plan, roster: &Roster) -> Vec<Unmet> {
        let names = skills(roster);
        let mut taken: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for one in &plan.assignments {
            taken.entry(one.slot).or_default().push(one.worker);
        }
        let mut found = Vec::new();
        for ((number, slot), seat) in (0..).zip(&self.problem.slots).zip(&self.seats) {
            let on = taken.get(&number).map_or(&[][..], Vec::as_slice);
            let unmet = |competence, missing| Unmet {
                slot: number,
                role: seat.role,
                start: seat.start,
                end: seat.end,
                competence,
                missing,
            };
            let short = slot.wanted.saturating_sub(u32::try_from(on.len()).unwrap_or(0));
            if short > 0 {
                found.push(unmet(None, short));
            }
            for wanted in &slot.skills {
                let able = on
                    .iter()
                    .filter(|worker| self.problem.workers[**worker as usize].holds(wanted.skill, slot.end));
                let lacking = wanted
                    .count
                    .saturating_sub(u32::try_from(able.count()).unwrap_or(0));
                if lacking > 0 {
                    let name = names.get(usize::from(wanted.skill)).cloned().unwrap_or_default();
                    found.push(unmet(Some((wanted.skill, name)), lacking));
                }
            }
        }
        found
    }

    /// Whether a hand has filled every place, so that there is nothing to plan.
    pub fn is_full(&self) -> bool {
        let assignments = self.problem.fixed.clone();
        let score = Score::default();
        self.replaced.is_empty() && self.filled(&Plan { assignments, score }) >= self.places()
    }

    /// How many places the needs have.
    pub fn places(&self) -> u32 {
        self.problem.slots.iter().map(|slot| slot.wanted).sum()
    }

    /// How many places a plan fills; more than wanted in a slot is no more than wanted.
    pub fn filled(&self, plan: &Plan) -> u32 {
        let mut taken = vec![0_u32; self.problem.slots.len()];
        for one in &plan.assignments {
            taken[one.slot as usize] += 1;
        }
        let slots = self.problem.slots.iter().zip(taken);
        slots.map(|(slot, taken)| taken.min(slot.wanted)).sum()
    }

    /// What the plan gives each person.
    pub fn totals(&self, plan: &Plan) -> Vec<(Id<Person>, Tally)> {
        let mut all = vec![Tally::default(); self.people.len()];
        for one in &plan.assignments {
            all[one.worker as usize].add(self.gives[one.slot as usize]);
        }
        self.people.iter().copied().zip(all).collect()
    }
}

impl Seat {
    fn shift(&self, person: Id<Person>) -> Shift {
        Shift {
            person: Some(person),
            form: self.form,
            planned: true,
            ..Shift::new(self.role, self.start, self.end)
        }
    }
}

#[cfg(test)]
mod tests;
