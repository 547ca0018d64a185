//! The referee: which hard rules a roster breaks, and what it costs, worked out anew from the problem alone.
//!
//! Written apart from the planner and sharing nothing with it, so that a fault in one is seen by the other. Slow and plain.

use std::collections::BTreeSet;

use super::problem::{Assignment, Cap, Cost, Limits, Minute, Problem, Slot, Worker};

/// A hard rule broken, by whom, and by which of the slots they take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// None when the fault is the slot's or the roster's.
    pub worker: Option<u32>,
    pub slots: Vec<u32>,
    pub rule: Rule,
}

/// What was broken, and how badly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Names a slot or a worker that the problem does not have.
    Unknown,
    /// The same person twice on the same slot.
    Twice,
    /// Put there by hand, but gone.
    FixedMissing,
    /// More than wanted, where that is never allowed.
    TooMany {
        taken: u32,
    },
    /// A kind that the worker may not take.
    NotAllowed,
    Away,
    /// Two at once; with a stint when only one slot is named.
    Overlap,
    /// So few minutes between two; with a stint when only one slot is named.
    Gap {
        minutes: Minute,
    },
    /// The longest rest within a window is too short. `of` is the place in [`Limits::rests`].
    Rest {
        of: usize,
        window: (Minute, Minute),
        longest: Minute,
    },
    /// Too many minutes within a window. `of` is the place in [`Limits::caps`].
    Cap {
        of: usize,
        window: (Minute, Minute),
        minutes: Minute,
    },
    /// Two kinds that may not follow each other, the first on this day.
    Forbidden {
        day: u32,
    },
    MaxOfKind {
        kind: u16,
        taken: u32,
    },
    MaxMinutes {
        minutes: Minute,
    },
    MinMinutes {
        minutes: Minute,
    },
    MaxRun {
        first: u32,
        days: u32,
    },
    MinRun {
        first: u32,
        days: u32,
    },
    /// Too few days off, the first of them on this day.
    MinDaysOff {
        first: u32,
        days: u32,
    },
    MaxWeekends {
        taken: u32,
    },
}

impl Rule {
    /// Whether more slots would mend it. What a hand has fixed, or leave, can make such a rule impossible to keep.
    pub fn is_least(self) -> bool {
        matches!(
            self,
            Self::MinMinutes { .. } | Self::MinRun { .. } | Self::MinDaysOff { .. }
        )
    }
}

/// What a roster costs, by reason.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Costs {
    pub under: Cost,
    pub over: Cost,
    pub skills: Cost,
    pub wishes: Cost,
    pub fairness: Cost,
    pub changes: Cost,
    pub each: Cost,
}

impl Costs {
    pub fn total(&self) -> Cost {
        self.under + self.over + self.skills + self.wishes + self.fairness + self.changes + self.each
    }
}

/// Every hard rule that is broken, whoever did it.
pub fn broken(problem: &Problem, assignments: &[Assignment]) -> Vec<Broken> {
    let mut found = roster(problem, assignments);
    for (at, worker) in (0..).zip(&problem.workers) {
        Duties::of(problem, assignments, at, worker).all(&mut found);
    }
    found
}

/// The rules that one worker's own slots break; the others of the roster are not looked at.
pub fn broken_by(problem: &Problem, assignments: &[Assignment], worker: u32) -> Vec<Rule> {
    let mut found = Vec::new();
    if let Some(who) = problem.workers.get(worker as usize) {
        Duties::of(problem, assignments, worker, who).all(&mut found);
    }
    found.into_iter().map(|one| one.rule).collect()
}

/// What is broken beyond what hands have fixed and stints bring with them: what a planner has to answer for.
pub fn added(problem: &Problem, assignments: &[Assignment]) -> Vec<Broken> {
    let before = broken(problem, &problem.fixed);
    let same = |one: &Broken, other: &Broken| one.worker == other.worker && one.rule == other.rule;
    broken(problem, assignments)
        .into_iter()
        .filter(|now| {
            !before
                .iter()
                .any(|then| same(now, then) && subset(&then.slots, &now.slots))
        })
        .collect()
}

fn subset(some: &[u32], all: &[u32]) -> bool {
    some.iter().all(|one| all.contains(one))
}

/// What a roster costs, with the same meaning of each cost as in [`Problem`].
pub fn cost(problem: &Problem, assignments: &[Assignment]) -> Costs {
    let mut costs = Costs::default();
    let mut takers = vec![Vec::new(); problem.slots.len()];
    let mut slots = vec![Vec::new(); problem.workers.len()];
    for one in assignments.iter().filter(|one| known(problem, one)) {
        takers[one.slot as usize].push(&problem.workers[one.worker as usize]);
        slots[one.worker as usize].push(one.slot);
    }
    for (slot, takers) in problem.slots.iter().zip(&takers) {
        let few = i64::from(slot.wanted) - takers.len() as i64;
        costs.under += slot.under * few.max(0);
        costs.over += slot.over.unwrap_or(0) * (-few).max(0);
        for need in &slot.skills {
            let able = takers
                .iter()
                .filter(|worker| can(worker, need.skill, slot))
                .count() as i64;
            costs.skills += need.under * (i64::from(need.count) - able).max(0);
        }
    }
    for (worker, slots) in problem.workers.iter().zip(&slots) {
        for wish in &worker.wishes {
            let taken = slots.contains(&wish.slot);
            costs.wishes += if taken { wish.taken } else { wish.not_taken };
        }
        for (measure, fair) in problem.fairness.iter().enumerate() {
            let at = |list: &[i32]| i64::from(list.get(measure).copied().unwrap_or(0));
            let given: i64 = slots
                .iter()
                .map(|slot| at(&problem.slots[*slot as usize].gives))
                .sum();
            let off = at(&worker.carried) + given - at(&worker.target);
            costs.fairness += fair.weight * off * off;
        }
        costs.each += worker.each * slots.len() as i64;
    }
    let lost = problem.kept.iter().filter(|kept| !assignments.contains(kept));
    costs.changes = problem.change_cost * lost.count() as i64;
    costs
}

fn known(problem: &Problem, one: &Assignment) -> bool {
    (one.slot as usize) < problem.slots.len() && (one.worker as usize) < problem.workers.len()
}

/// Whether a skill is held for as long as the slot lasts.
fn can(worker: &Worker, skill: u8, slot: &Slot) -> bool {
    let gone = |&(which, minute): &(u8, Minute)| which == skill && minute <= slot.end;
    worker.skills >> skill & 1 == 1 && !worker.expires.iter().any(gone)
}

/// What is wrong with the list as a whole, and with single slots.
fn roster(problem: &Problem, assignments: &[Assignment]) -> Vec<Broken> {
    let mut found = Vec::new();
    let mut say = |worker, slot, rule| {
        let slots = vec![slot];
        found.push(Broken { worker, slots, rule });
    };
    let mut sorted = assignments.to_vec();
    sorted.sort_unstable();
    for two in sorted.windows(2).filter(|two| two[0] == two[1]) {
        say(Some(two[0].worker), two[0].slot, Rule::Twice);
    }
    for one in &sorted {
        let known =
            (one.slot as usize) < problem.slots.len() && (one.worker as usize) < problem.workers.len();
        if !known {
            say(Some(one.worker), one.slot, Rule::Unknown);
        }
    }
    for one in problem
        .fixed
        .iter()
        .filter(|one| sorted.binary_search(one).is_err())
    {
        say(Some(one.worker), one.slot, Rule::FixedMissing);
    }
    for (at, slot) in (0..).zip(&problem.slots) {
        let from = sorted.partition_point(|one| one.slot < at);
        let taken = sorted[from..].iter().take_while(|one| one.slot == at).count() as u32;
        if slot.over.is_none() && taken > slot.wanted {
            say(None, at, Rule::TooMany { taken });
        }
    }
    found
}

/// Hours that somebody is bound: by a slot, or by a stint when there is no number.
#[derive(Clone, Copy)]
struct Bound {
    start: Minute,
    end: Minute,
    standby: bool,
    slot: Option<u32>,
}

/// Everything one person does, in the order it begins.
struct Duties<'a> {
    problem: &'a Problem,
    number: u32,
    worker: &'a Worker,
    /// Their slots, in the order they begin.
    slots: Vec<(u32, &'a Slot)>,
    bound: Vec<Bound>,
}

impl<'a> Duties<'a> {
    fn of(problem: &'a Problem, assignments: &[Assignment], number: u32, worker: &'a Worker) -> Self {
        let mut slots: Vec<_> = assignments
            .iter()
            .filter(|one| one.worker == number)
            .filter_map(|one| Some((one.slot, problem.slots.get(one.slot as usize)?)))
            .collect();
        slots.sort_by_key(|(at, slot)| (slot.start, slot.end, *at));
        slots.dedup_by_key(|(at, _)| *at);
        let taken = slots.iter().map(|(at, slot)| Bound {
            start: slot.start,
            end: slot.end,
            standby: slot.standby,
            slot: Some(*at),
        });
        let stints = worker.stints.iter().map(|stint| Bound {
            start: stint.start,
            end: stint.end,
            standby: stint.standby,
            slot: None,
        });
        let mut bound: Vec<_> = taken.chain(stints).collect();
        bound.sort_by_key(|one| (one.start, one.end));
        Self {
            problem,
            number,
            worker,
            slots,
            bound,
        }
    }

    fn all(&self, found: &mut Vec<Broken>) {
        self.person(found);
        if let Some(limits) = self.problem.limits.get(usize::from(self.worker.limits)) {
            self.apart(limits, found);
            self.windows(limits, found);
            self.totals(limits, found);
            self.days(limits, found);
        }
    }

    fn say(&self, found: &mut Vec<Broken>, slots: impl IntoIterator<Item = u32>, rule: Rule) {
        found.push(Broken {
            worker: Some(self.number),
            slots: slots.into_iter().collect(),
            rule,
        });
    }

    /// What the person may take at all.
    fn person(&self, found: &mut Vec<Broken>) {
        for &(at, slot) in &self.slots {
            if !self
                .worker
                .kinds
                .get(usize::from(slot.kind))
                .is_some_and(|may| *may)
            {
                self.say(found, [at], Rule::NotAllowed);
            }
            let gone = |&(from, to): &(Minute, Minute)| from < slot.end && slot.start < to;
            if self.worker.away.iter().any(gone) {
                self.say(found, [at], Rule::Away);
            }
        }
    }

    /// Overlaps and gaps of any two of which at least one is a slot.
    fn apart(&self, limits: &Limits, found: &mut Vec<Broken>) {
        for (at, one) in self.bound.iter().enumerate() {
            for other in &self.bound[at + 1..] {
                let minutes = other.start - one.end;
                if minutes >= limits.gap.max(0) || one.slot.or(other.slot).is_none() {
                    continue;
                }
                let rule = if minutes < 0 {
                    Rule::Overlap
                } else {
                    Rule::Gap { minutes }
                };
                self.say(found, one.slot.into_iter().chain(other.slot), rule);
            }
        }
    }

    fn windows(&self, limits: &Limits, found: &mut Vec<Broken>) {
        let end = self.problem.days as Minute * 24 * 60;
        for (of, rest) in limits
            .rests
            .iter()
            .enumerate()
            .filter(|(_, rest)| rest.length > 0)
        {
            let mut from = rest.offset + (-rest.offset).div_euclid(rest.length) * rest.length;
            while from < end {
                let window = (from, from + rest.length);
                let counts = |one: &&Bound| rest.standby_breaks || !one.standby;
                let longest = self.longest_rest(window, counts);
                if longest < rest.rest {
                    let rule = Rule::Rest { of, window, longest };
                    self.say(found, self.within(window, counts), rule);
                }
                from += rest.length;
            }
        }
        for (of, cap) in limits.caps.iter().enumerate() {
            let counts = |one: &&Bound| counted(cap, one);
            for &window in &cap.windows {
                let shared = |one: &Bound| (one.end.min(window.1) - one.start.max(window.0)).max(0);
                let minutes = self.bound.iter().filter(counts).map(shared).sum();
                if minutes > cap.most {
                    let rule = Rule::Cap { of, window, minutes };
                    self.say(found, self.within(window, counts), rule);
                }
            }
        }
    }

    /// The longest time within a window without any of what counts.
    fn longest_rest(&self, window: (Minute, Minute), counts: impl Fn(&&Bound) -> bool) -> Minute {
        let (mut longest, mut free_from) = (0, window.0);
        for one in self.bound.iter().filter(counts).filter(|one| one.end > window.0) {
            longest = longest.max(one.start.min(window.1) - free_from);
            free_from = free_from.max(one.end);
        }
        longest.max(window.1 - free_from)
    }

    /// The slots of what counts that reach into a window.
    fn within(&self, window: (Minute, Minute), counts: impl Fn(&&Bound) -> bool) -> Vec<u32> {
        let inside = self.bound.iter().filter(counts);
        let inside = inside.filter(|one| one.start < window.1 && window.0 < one.end);
        inside.filter_map(|one| one.slot).collect()
    }

    fn totals(&self, limits: &Limits, found: &mut Vec<Broken>) {
        let all = || self.slots.iter().map(|(at, _)| *at);
        for (kind, most) in (0..).zip(&limits.max_of_kind) {
            let these = self.slots.iter().filter(|(_, slot)| slot.kind == kind);
            let slots: Vec<_> = these.map(|(at, _)| *at).collect();
            let taken = slots.len() as u32;
            if most.is_some_and(|most| taken > most) {
                self.say(found, slots, Rule::MaxOfKind { kind, taken });
            }
        }
        let minutes = self.slots.iter().map(|(_, slot)| slot.end - slot.start).sum();
        if limits.max_minutes.is_some_and(|most| minutes > most) {
            self.say(found, all(), Rule::MaxMinutes { minutes });
        }
        if limits.min_minutes.is_some_and(|least| minutes < least) {
            self.say(found, all(), Rule::MinMinutes { minutes });
        }
        let weekends: BTreeSet<_> = self
            .slots
            .iter()
            .filter_map(|(_, slot)| self.weekend(slot.day))
            .collect();
        let taken = weekends.len() as u32;
        if limits.max_weekends.is_some_and(|most| taken > most) {
            let these = self
                .slots
                .iter()
                .filter(|(_, slot)| self.weekend(slot.day).is_some());
            self.say(found, these.map(|(at, _)| *at), Rule::MaxWeekends { taken });
        }
    }

    /// The number of the weekend that a day is part of: weeks since the Monday before the period.
    fn weekend(&self, day: u32) -> Option<u32> {
        let since_monday = day + u32::from(self.problem.first_weekday);
        (since_monday % 7 >= 5).then_some(since_monday / 7)
    }

    fn days(&self, limits: &Limits, found: &mut Vec<Broken>) {
        for &(one, first) in &self.slots {
            for &(other, next) in &self.slots {
                if next.day == first.day + 1 && limits.forbidden.contains(&(first.kind, next.kind)) {
                    self.say(found, [one, other], Rule::Forbidden { day: first.day });
                }
            }
        }
        let runs = self.runs();
        for &(first, last) in &runs {
            let days = last - first + 1;
            let edge = first == 0 || last + 1 == self.problem.days;
            if limits.max_run.is_some_and(|most| days > most) {
                self.say(found, self.on(first, last), Rule::MaxRun { first, days });
            }
            if !edge && limits.min_run.is_some_and(|least| days < least) {
                self.say(found, self.on(first, last), Rule::MinRun { first, days });
            }
        }
        for two in runs.windows(2) {
            let (last, next) = (two[0].1, two[1].0);
            let days = next - last - 1;
            if limits.min_days_off.is_some_and(|least| days < least) {
                let around = self.on(last, last).into_iter().chain(self.on(next, next));
                self.say(
                    found,
                    around,
                    Rule::MinDaysOff {
                        first: last + 1,
                        days,
                    },
                );
            }
        }
    }

    /// First and last day of each run of days with a slot.
    fn runs(&self) -> Vec<(u32, u32)> {
        let mut days: Vec<_> = self.slots.iter().map(|(_, slot)| slot.day).collect();
        days.sort_unstable();
        let mut runs: Vec<(u32, u32)> = Vec::new();
        for day in days {
            match runs.last_mut() {
                Some((_, last)) if day <= *last + 1 => *last = day,
                _ => runs.push((day, day)),
            }
        }
        runs
    }

    fn on(&self, first: u32, last: u32) -> Vec<u32> {
        let these = self
            .slots
            .iter()
            .filter(|(_, slot)| (first..=last).contains(&slot.day));
        these.map(|(at, _)| *at).collect()
    }
}

fn counted(cap: &Cap, one: &Bound) -> bool {
    let form = if one.standby { cap.standby } else { cap.on_site };
    form && (one.slot.is_some() || cap.stints)
}

#[cfg(test)]
mod tests;
