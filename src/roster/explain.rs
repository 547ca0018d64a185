//! Why a need is not met: for each person what stands in the way, and whom a single exception would free.

use super::ask::{Asked, Unmet};
use super::check::{Rule, broken_by};
use super::problem::{Assignment, Minute};
use super::score::Plan;
use crate::domain::{Id, Person};

/// What keeps somebody from a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Obstacle {
    /// Lacks the role or the competence.
    Unable,
    /// Lives too far away for the response time.
    TooFar,
    /// Has leave, or has said that these hours can't be.
    Away,
    /// Is on duty or at work at the same time.
    Taken,
    /// Would have too short a rest between two shifts.
    Gap,
    /// Would lose the rest of the day or the week.
    Rest,
    /// Would have too much on-site duty.
    Cap,
    /// Too many days in a row, or too many weekends.
    Run,
}

/// Why a need stays unmet.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// How many each obstacle keeps away; somebody with several counts once, for the first.
    pub counts: Vec<(Obstacle, usize)>,
    /// Those whom nothing keeps away: with more time to search the need may be met.
    pub free: Vec<Id<Person>>,
    /// Those whom one exception alone would free, the smallest first: who, from what, and how many minutes it is about.
    pub almost: Vec<(Id<Person>, Obstacle, Minute)>,
}

/// Why `unmet` is not met by the plan. Every exception named is tried against the rules.
pub fn explain(asked: &Asked, plan: &Plan, unmet: &Unmet) -> Reason {
    let skill = unmet.competence.as_ref().map(|(skill, _)| *skill);
    let mut reason = Reason {
        counts: Vec::new(),
        free: Vec::new(),
        almost: Vec::new(),
    };
    for (worker, person) in (0..).zip(&asked.people) {
        let on = |one: &&Assignment| one.worker == worker;
        let mut own: Vec<Assignment> = plan.assignments.iter().filter(on).copied().collect();
        if own.iter().any(|one| one.slot == unmet.slot) {
            continue;
        }
        let before = broken_by(&asked.problem, &own, worker);
        own.push(Assignment {
            slot: unmet.slot,
            worker,
        });
        own.sort_unstable();
        let mut new: Vec<Rule> = broken_by(&asked.problem, &own, worker);
        new.retain(|rule| !before.contains(rule) && !rule.is_least());
        let end = asked.problem.slots[unmet.slot as usize].end;
        let able = skill.is_none_or(|skill| asked.problem.workers[worker as usize].holds(skill, end));
        let mut obstacles: Vec<_> = new
            .iter()
            .filter_map(|rule| obstacle(asked, (worker, unmet.slot), *rule))
            .collect();
        if !able {
            obstacles.push((Obstacle::Unable, 0));
        }
        obstacles.sort_unstable();
        match obstacles.first() {
            None => reason.free.push(*person),
            Some((first, minutes)) => {
                if obstacles.iter().all(|(one, _)| one == first) && *first != Obstacle::Unable {
                    reason.almost.push((*person, *first, *minutes));
                }
                match reason.counts.iter_mut().find(|(one, _)| one == first) {
                    Some((_, count)) => *count += 1,
                    None => reason.counts.push((*first, 1)),
                }
            }
        }
    }
    reason.counts.sort_unstable();
    // To ask for less rest is less than to call somebody in from leave.
    reason
        .almost
        .sort_by_key(|(person, what, minutes)| (std::cmp::Reverse(*what), *minutes, *person));
    reason
}

/// What a broken rule is called, and by how many minutes it is broken.
fn obstacle(asked: &Asked, (worker, slot): (u32, u32), rule: Rule) -> Option<(Obstacle, Minute)> {
    let limits = &asked.problem.limits[usize::from(asked.problem.workers[worker as usize].limits)];
    Some(match rule {
        Rule::NotAllowed => {
            let kind = asked.problem.slots[slot as usize].kind;
            let far = asked.too_far.contains(&(worker, kind));
            (if far { Obstacle::TooFar } else { Obstacle::Unable }, 0)
        }
        Rule::Away => (Obstacle::Away, 0),
        Rule::Overlap | Rule::Twice => (Obstacle::Taken, 0),
        Rule::Gap { minutes } => (Obstacle::Gap, limits.gap - minutes),
        Rule::Rest { of, longest, .. } => (Obstacle::Rest, limits.rests[of].rest - longest),
        Rule::Cap { of, minutes, .. } => (Obstacle::Cap, minutes - limits.caps[of].most),
        Rule::MaxRun { .. }
        | Rule::MaxWeekends { .. }
        | Rule::MaxOfKind { .. }
        | Rule::MaxMinutes { .. }
        | Rule::Forbidden { .. } => (Obstacle::Run, 0),
        Rule::Unknown
        | Rule::FixedMissing
        | Rule::TooMany { .. }
        | Rule::MinMinutes { .. }
        | Rule::MinRun { .. }
        | Rule::MinDaysOff { .. } => return None,
    })
}
