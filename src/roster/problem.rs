//! What the planner is asked: slots that want people, people who may take them, the rules that bind each person, and
//! what every shortcoming costs.
//!
//! All time is whole minutes from the start of the period, as they pass (a night in October is an hour longer), so that
//! rest is rest. Days are calendar days counted from the first of the period; day 0 may be any weekday.

/// Elapsed minutes from the start of the period; negative before it.
pub type Minute = i32;

/// Costs are whole numbers, so that two machines agree.
pub type Cost = i64;

/// A period to plan.
#[derive(Debug, Clone, Default)]
pub struct Problem {
    /// Calendar days of the period.
    pub days: u32,
    /// Weekday of day 0; Monday is 0.
    pub first_weekday: u8,
    /// Number of kinds of slot: what [`Worker::kinds`] and [`Limits::max_of_kind`] speak of. For an on-call roster one
    /// for each role and form, for a ward one for each type of shift.
    pub kinds: usize,
    pub slots: Vec<Slot>,
    pub workers: Vec<Worker>,
    /// The rule sets; each worker names one.
    pub limits: Vec<Limits>,
    pub fairness: Vec<Fair>,
    /// People put on slots by hand: they stay, whatever they break.
    pub fixed: Vec<Assignment>,
    /// A plan that people already live by, and what each place of it that is lost costs.
    pub kept: Vec<Assignment>,
    pub change_cost: Cost,
}

/// One person on one slot, by their places in the problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Assignment {
    pub slot: u32,
    pub worker: u32,
}

/// Hours that want people.
#[derive(Debug, Clone, Default)]
pub struct Slot {
    pub start: Minute,
    pub end: Minute,
    /// The calendar day it belongs to: the one it begins on.
    pub day: u32,
    pub kind: u16,
    /// Standby (beredskap) is not work; on-site duty is.
    pub standby: bool,
    pub wanted: u32,
    /// For each person too few.
    pub under: Cost,
    /// For each person too many; none means never more than wanted.
    pub over: Option<Cost>,
    /// Of those who take it, how many must be able to what.
    pub skills: Vec<SkillNeed>,
    /// How much of each fairness measure it gives whoever takes it (by place in [`Problem::fairness`]).
    pub gives: Vec<i32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SkillNeed {
    /// Which bit of [`Worker::skills`].
    pub skill: u8,
    pub count: u32,
    /// For each one too few.
    pub under: Cost,
}

/// Something shared as evenly as people's shares allow: nights, weekends, holidays, hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fair {
    /// Each worker costs `weight × d²`, where `d` is what is carried plus what is given minus the target.
    pub weight: Cost,
}

/// Somebody who may take slots.
#[derive(Debug, Clone, Default)]
pub struct Worker {
    /// Whether each kind of slot may be taken.
    pub kinds: Vec<bool>,
    /// Bit set of skills, and for those that run out the minute from which they are gone.
    pub skills: u64,
    pub expires: Vec<(u8, Minute)>,
    /// When nothing may be taken: leave, ordinary life. Half open.
    pub away: Vec<(Minute, Minute)>,
    /// Time already spoken for that is no slot of this problem: ordinary work, shifts before the period and after it,
    /// other rosters. Nothing may overlap it and it counts for every rule.
    pub stints: Vec<Stint>,
    pub wishes: Vec<Wish>,
    pub limits: u16,
    /// For each fairness measure what is carried over, and what would be fair when the period is done.
    pub carried: Vec<i32>,
    pub target: Vec<i32>,
    /// What each slot taken costs beside all else: people lent by a neighbour cost more than one's own.
    pub each: Cost,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stint {
    pub start: Minute,
    pub end: Minute,
    pub standby: bool,
}

/// What somebody would like for one slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    pub slot: u32,
    /// When the slot is taken: what it costs, negative for a wish to have it.
    pub taken: Cost,
    /// When it is not: the cost of a wish denied.
    pub not_taken: Cost,
}

/// What nobody may be asked beyond; a planner never breaks one of these but where a hand has fixed it.
#[derive(Debug, Clone, Default)]
pub struct Limits {
    /// Least time from the end of one slot or stint to the start of the next.
    pub gap: Minute,
    /// Unbroken rest within every window.
    pub rests: Vec<WindowRest>,
    /// Most time within windows.
    pub caps: Vec<Cap>,
    /// `(kind, kind)` that may not follow on the next day.
    pub forbidden: Vec<(u16, u16)>,
    /// Most slots of a kind in the period; empty means no limit.
    pub max_of_kind: Vec<Option<u32>>,
    pub max_minutes: Option<Minute>,
    /// A least total is part of the rule set for those employed by the hour; the planner must reach it.
    pub min_minutes: Option<Minute>,
    /// Days in a row with a slot. The days before and after the period are taken to fit.
    pub max_run: Option<u32>,
    pub min_run: Option<u32>,
    /// Days in a row without one, between two with.
    pub min_days_off: Option<u32>,
    /// Weekends with a slot on the Saturday or the Sunday.
    pub max_weekends: Option<u32>,
}

/// In each window `[offset + k × length, offset + (k + 1) × length)` that touches the period, at least `rest` minutes in a row
/// without work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WindowRest {
    pub offset: Minute,
    pub length: Minute,
    pub rest: Minute,
    /// Whether standby breaks the rest too: it does weekly rest (arbetstidslagen 14 §), not daily rest.
    pub standby_breaks: bool,
}

/// At most `most` minutes of what it counts within each of the windows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cap {
    pub windows: Vec<(Minute, Minute)>,
    pub most: Minute,
    pub on_site: bool,
    pub standby: bool,
    /// Whether [`Worker::stints`] count.
    pub stints: bool,
}

impl Worker {
    /// Whether the worker holds a skill beyond the end of a slot that ends then.
    pub fn holds(&self, skill: u8, end: Minute) -> bool {
        let gone = self
            .expires
            .iter()
            .any(|(other, from)| *other == skill && *from <= end);
        self.skills.checked_shr(u32::from(skill)).unwrap_or(0) & 1 == 1 && !gone
    }
}
