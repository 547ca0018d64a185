//! Whether a plan's steps can be done in time, and which step is to blame when they can't.
//!
//! One role does its steps one after another, bracket by bracket in the plan's order; different roles work side by side.
//! The times are the earliest possible: nobody is kept waiting by anybody else.
//!
//! The expected time of a step is the mean of its three estimates, (best + 4 · likely + worst) / 6, as in PERT
//! (D. G. Malcolm, J. H. Roseboom, C. E. Clark, W. Fazar: Application of a Technique for Research and Development
//! Program Evaluation, Operations Research 7 (1959), 646–669).

use std::collections::BTreeMap;

use super::library::alphabet_key;
use super::plan::{Bracket, Plan, Step};
use super::{Id, Items};

/// How things go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    Best,
    /// The mean of the three estimates.
    Expected,
    Worst,
}

impl Pace {
    pub const ALL: [Self; 3] = [Self::Best, Self::Expected, Self::Worst];
}

/// Parts of a minute in which is counted, so that the mean of three estimates is exact.
const PARTS: u64 = 6;

/// A time at each pace, in sixths of a minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spread([u64; 3]);

impl Spread {
    /// In whole minutes, rounded up.
    pub const fn minutes(self, pace: Pace) -> u32 {
        self.0[pace as usize].div_ceil(PARTS) as u32
    }

    /// Whether more than so many minutes go by.
    pub const fn exceeds(self, pace: Pace, minutes: u32) -> bool {
        self.0[pace as usize] > minutes as u64 * PARTS
    }

    fn and(self, other: Self) -> Self {
        Self(std::array::from_fn(|at| self.0[at] + other.0[at]))
    }

    fn max(self, other: Self) -> Self {
        Self(std::array::from_fn(|at| self.0[at].max(other.0[at])))
    }
}

/// A step with its place in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timed {
    pub step: Id<Step>,
    /// Its number when the plan is read from the top, from 1.
    pub number: usize,
    pub bracket: Bracket,
    /// How long it takes; none when the plan doesn't say.
    pub takes: Option<Spread>,
    /// When it is done, from the start of the outage.
    pub ends: Spread,
    /// Who does it; steps without a role are done by the same nobody.
    role: String,
}

/// What a plan's steps must be done before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// The end of a bracket, for the steps of it and those before.
    Bracket(Bracket),
    /// The time to restore (RTO), for the steps of every bracket that begins before it.
    RecoveryTarget,
    /// The longest tolerable outage (MTPD), for the steps of every bracket that begins before it.
    TolerableOutage,
}

/// Whether the steps are done before a limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    pub limit: Limit,
    /// The limit, minutes after the start of the outage.
    pub minutes: u32,
    /// When the steps that count are done.
    pub done: Spread,
    /// Steps that count and don't say how long they take: it takes at least as long as `done`.
    pub unknown: usize,
    /// Which step is to blame at the expected pace; none when it holds.
    pub blame: Option<Blame>,
}

/// Why a limit is passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Blame {
    /// The first step of the busiest role that ends after the limit.
    pub step: Id<Step>,
    pub number: usize,
    /// The longest step of that role until then, where shortening helps most.
    pub longest: Id<Step>,
    pub longest_number: usize,
}

impl Check {
    pub const fn is_late(&self, pace: Pace) -> bool {
        self.done.exceeds(pace, self.minutes)
    }
}

/// A plan's steps in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// In the order in which the plan is read.
    pub steps: Vec<Timed>,
    /// How many steps say more than their likely time.
    pub with_spread: usize,
    tolerable_outage_minutes: Option<u32>,
    recovery_target_minutes: Option<u32>,
}

impl Step {
    /// How long it takes; an estimate that is missing is taken to be the one beside it, and one that contradicts the likely
    /// time is passed over. None when there is no estimate at all.
    pub fn spread(&self) -> Option<Spread> {
        let given =
            [self.best_minutes, self.minutes, self.worst_minutes].map(|minutes| minutes.map(u64::from));
        let [best, likely, worst] = given;
        let likely = likely.or_else(|| match (best, worst) {
            (Some(best), Some(worst)) => Some((best + worst).div_ceil(2)),
            (one, other) => one.or(other),
        })?;
        let best = best.map_or(likely, |best| best.min(likely));
        let worst = worst.map_or(likely, |worst| worst.max(likely));
        Some(Spread([best * PARTS, best + 4 * likely + worst, worst * PARTS]))
    }

    /// Whether the three estimates contradict each other: best longer than likely, or likely longer than worst.
    pub fn contradicts_itself(&self) -> bool {
        let given: Vec<_> = [self.best_minutes, self.minutes, self.worst_minutes]
            .into_iter()
            .flatten()
            .collect();
        !given.is_sorted()
    }
}

/// A plan's steps as it is read: bracket by bracket.
pub fn in_order(steps: &Items<Step>) -> Vec<(Id<Step>, &Step)> {
    let mut order: Vec<_> = steps.iter().collect();
    order.sort_by_key(|(_, step)| step.bracket as usize);
    order
}

impl Schedule {
    pub fn of(plan: &Plan) -> Self {
        let mut until: BTreeMap<String, Spread> = BTreeMap::new();
        let mut timed = Vec::new();
        let mut with_spread = 0;
        for (number, (id, step)) in (1..).zip(in_order(&plan.steps)) {
            let role = alphabet_key(step.role.trim());
            let takes = step.spread();
            with_spread += usize::from(step.best_minutes.is_some() || step.worst_minutes.is_some());
            let ends = until.entry(role.clone()).or_default();
            *ends = ends.and(takes.unwrap_or_default());
            timed.push(Timed {
                step: id,
                number,
                bracket: step.bracket,
                takes,
                ends: *ends,
                role,
            });
        }
        Self {
            steps: timed,
            with_spread,
            tolerable_outage_minutes: plan.tolerable_outage_minutes,
            recovery_target_minutes: plan.recovery_target_minutes,
        }
    }

    /// Steps that don't say how long they take.
    pub fn unknown(&self) -> impl Iterator<Item = &Timed> {
        self.steps.iter().filter(|step| step.takes.is_none())
    }

    /// When all steps of a bracket, and of those before it, are done; none when it has no step itself.
    pub fn done(&self, bracket: Bracket) -> Option<Spread> {
        let has_steps = self.steps.iter().any(|step| step.bracket == bracket);
        let until = self
            .steps
            .iter()
            .filter(|step| step.bracket as usize <= bracket as usize);
        until
            .map(|step| step.ends)
            .reduce(Spread::max)
            .filter(|_| has_steps)
    }

    /// Whether a bracket's steps are done before it ends; none for one without steps or without an end.
    pub fn bracket(&self, bracket: Bracket) -> Option<Check> {
        let minutes = u32::try_from(bracket.ends_after_minutes()?).ok()?;
        self.done(bracket)?;
        Some(self.check(Limit::Bracket(bracket), minutes))
    }

    /// Whether the steps are done within the longest tolerable outage; none where the plan doesn't say how long that is.
    pub fn tolerable_outage(&self) -> Option<Check> {
        self.outage(Limit::TolerableOutage, self.tolerable_outage_minutes)
    }

    /// Whether the steps are done within the time to restore; none where the plan doesn't say how long that is.
    pub fn recovery_target(&self) -> Option<Check> {
        self.outage(Limit::RecoveryTarget, self.recovery_target_minutes)
    }

    /// Every limit that can be looked at: the brackets in their order, the time to restore, the tolerable outage.
    pub fn checks(&self) -> Vec<Check> {
        let brackets = Bracket::ALL
            .into_iter()
            .filter_map(|bracket| self.bracket(bracket));
        brackets
            .chain(self.recovery_target())
            .chain(self.tolerable_outage())
            .collect()
    }

    /// Whether the plan's steps are expected to take longer than the outage that can be tolerated.
    pub fn is_too_slow(&self) -> bool {
        self.tolerable_outage()
            .is_some_and(|check| check.is_late(Pace::Expected))
    }

    fn outage(&self, limit: Limit, minutes: Option<u32>) -> Option<Check> {
        (!self.steps.is_empty()).then_some(())?;
        Some(self.check(limit, minutes?))
    }

    fn check(&self, limit: Limit, minutes: u32) -> Check {
        let counts = |step: &&Timed| match limit {
            Limit::Bracket(bracket) => step.bracket as usize <= bracket as usize,
            _ => step.bracket.begins_after_minutes() < i64::from(minutes),
        };
        let counted = || self.steps.iter().filter(counts);
        let done = counted().map(|step| step.ends).reduce(Spread::max);
        Check {
            limit,
            minutes,
            done: done.unwrap_or_default(),
            unknown: counted().filter(|step| step.takes.is_none()).count(),
            blame: blame(&counted().collect::<Vec<_>>(), minutes),
        }
    }
}

/// The first step of the role that is busy longest whose end passes the limit.
fn blame(steps: &[&Timed], minutes: u32) -> Option<Blame> {
    // Of several that are busy as long, the one that comes first in the plan.
    let busiest = steps
        .iter()
        .rev()
        .max_by_key(|step| step.ends.0[Pace::Expected as usize])?;
    let chain = || steps.iter().filter(|step| step.role == busiest.role);
    let first = chain().find(|step| step.ends.exceeds(Pace::Expected, minutes))?;
    let until = chain().filter(|step| step.number <= first.number);
    let longest = until
        .rev()
        .max_by_key(|step| step.takes.unwrap_or_default().0[Pace::Expected as usize])?;
    Some(Blame {
        step: first.step,
        number: first.number,
        longest: longest.step,
        longest_number: longest.number,
    })
}

#[cfg(test)]
mod tests;
