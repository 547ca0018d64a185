//! The rules and the cost read straight from their description, slow and plain.

use super::super::problem::*;

pub fn cost(problem: &Problem, plan: &[Assignment]) -> Cost {
    let has = |worker: usize, slot: usize| {
        plan.contains(&Assignment {
            slot: slot as u32,
            worker: worker as u32,
        })
    };
    let mut total = 0;
    for (index, slot) in problem.slots.iter().enumerate() {
        let who: Vec<&Worker> = (0..problem.workers.len())
            .filter(|&one| has(one, index))
            .map(|one| &problem.workers[one])
            .collect();
        let wanted = slot.wanted as usize;
        total += slot.under * wanted.saturating_sub(who.len()) as Cost;
        total += slot.over.unwrap_or(0) * who.len().saturating_sub(wanted) as Cost;
        for need in &slot.skills {
            let able = |one: &&&Worker| {
                one.skills >> need.skill & 1 == 1
                    && one
                        .expires
                        .iter()
                        .all(|&(skill, gone)| skill != need.skill || gone > slot.end)
            };
            let able = who.iter().filter(able).count();
            total += need.under * (need.count as usize).saturating_sub(able) as Cost;
        }
    }
    for (index, worker) in problem.workers.iter().enumerate() {
        let mine: Vec<usize> = (0..problem.slots.len())
            .filter(|&slot| has(index, slot))
            .collect();
        total += worker.each * mine.len() as Cost;
        for wish in &worker.wishes {
            total += if mine.contains(&(wish.slot as usize)) {
                wish.taken
            } else {
                wish.not_taken
            };
        }
        for (measure, fair) in problem.fairness.iter().enumerate() {
            let given: i32 = mine.iter().map(|&slot| problem.slots[slot].gives[measure]).sum();
            let off = Cost::from(worker.carried[measure] + given - worker.target[measure]);
            total += fair.weight * off * off;
        }
    }
    let mut kept = problem.kept.clone();
    kept.sort();
    kept.dedup();
    total + kept.iter().filter(|one| !plan.contains(one)).count() as Cost * problem.change_cost
}

pub fn missing_minutes(problem: &Problem, plan: &[Assignment]) -> i64 {
    let missing = |index: usize, worker: &Worker| {
        let mine: i64 = mine(problem, plan, index)
            .iter()
            .map(|slot| i64::from(slot.end - slot.start))
            .sum();
        let least = problem
            .limits
            .get(usize::from(worker.limits))
            .and_then(|limits| limits.min_minutes);
        (i64::from(least.unwrap_or(0)) - mine).max(0)
    };
    problem
        .workers
        .iter()
        .enumerate()
        .map(|(index, worker)| missing(index, worker))
        .sum()
}

fn mine<'p>(problem: &'p Problem, plan: &[Assignment], worker: usize) -> Vec<&'p Slot> {
    plan.iter()
        .filter(|one| one.worker as usize == worker)
        .map(|one| &problem.slots[one.slot as usize])
        .collect()
}

/// What is broken in words: by `plan` and not already as much by what is fixed alone. Least totals apart.
pub fn breaks(problem: &Problem, plan: &[Assignment]) -> Vec<String> {
    let mut all = Vec::new();
    for (index, slot) in problem.slots.iter().enumerate() {
        let count = |list: &[Assignment]| list.iter().filter(|one| one.slot as usize == index).count();
        let most = (slot.wanted as usize).max(count(&fixed(problem)));
        if slot.over.is_none() && count(plan) > most {
            all.push(format!("too many on slot {index}"));
        }
    }
    for (index, worker) in problem.workers.iter().enumerate() {
        let none = Limits::default();
        let limits = problem.limits.get(usize::from(worker.limits)).unwrap_or(&none);
        let of = |list: &[Assignment]| {
            let slots = mine(problem, list, index);
            broken(problem, worker, limits, &slots)
        };
        let before = of(&fixed(problem));
        for (rule, amount) in of(plan) {
            let allowed = before
                .iter()
                .find(|(same, _)| *same == rule)
                .map_or(0, |(_, amount)| *amount);
            if amount > allowed {
                all.push(format!("worker {index}: {rule} by {amount}, fixed {allowed}"));
            }
        }
    }
    all
}

fn fixed(problem: &Problem) -> Vec<Assignment> {
    let mut fixed = problem.fixed.clone();
    fixed.sort();
    fixed.dedup();
    fixed
}

type Broken = Vec<(String, i64)>;

fn broken(problem: &Problem, worker: &Worker, limits: &Limits, slots: &[&Slot]) -> Broken {
    let mut all = Vec::new();
    let kind_wrong = slots
        .iter()
        .filter(|slot| !worker.kinds[usize::from(slot.kind)])
        .count();
    say(&mut all, "kind".into(), kind_wrong as i64);
    let away = |slot: &&&Slot| {
        worker
            .away
            .iter()
            .any(|&(from, to)| from < slot.end && slot.start < to)
    };
    say(&mut all, "away".into(), slots.iter().filter(away).count() as i64);
    let mut close = 0;
    for (index, one) in slots.iter().enumerate() {
        let others = slots[index + 1..].iter().map(|slot| (slot.start, slot.end));
        for (start, end) in others.chain(worker.stints.iter().map(|stint| (stint.start, stint.end))) {
            close += i64::from(one.start < end + limits.gap && start < one.end + limits.gap);
        }
    }
    say(&mut all, "gap".into(), close);
    broken_rests(worker, limits, slots, &mut all);
    broken_caps(worker, limits, slots, &mut all);
    broken_counts(problem, limits, slots, &mut all);
    all
}

fn say(all: &mut Broken, rule: String, amount: i64) {
    if amount > 0 {
        all.push((rule, amount));
    }
}

fn broken_rests(worker: &Worker, limits: &Limits, slots: &[&Slot], all: &mut Broken) {
    for (index, rest) in limits.rests.iter().enumerate() {
        for window in -3..20 {
            let from = rest.offset + window * rest.length;
            let lacks = longest_rest(worker, slots, rest, from) < rest.rest;
            let new_there = slots
                .iter()
                .any(|slot| slot.start < from + rest.length && from < slot.end);
            if lacks && new_there {
                say(
                    all,
                    format!("rest {index} from {from}"),
                    busy_in(slots, rest, from),
                );
            }
        }
    }
}

fn broken_caps(worker: &Worker, limits: &Limits, slots: &[&Slot], all: &mut Broken) {
    for (index, cap) in limits.caps.iter().enumerate() {
        for &(from, to) in &cap.windows {
            let inside = |start: Minute, end: Minute, standby: bool| {
                let counts = if standby { cap.standby } else { cap.on_site };
                if counts {
                    i64::from((end.min(to) - start.max(from)).max(0))
                } else {
                    0
                }
            };
            let slots: i64 = slots
                .iter()
                .map(|slot| inside(slot.start, slot.end, slot.standby))
                .sum();
            let stints: i64 = worker
                .stints
                .iter()
                .filter(|_| cap.stints)
                .map(|stint| inside(stint.start, stint.end, stint.standby))
                .sum();
            if slots > 0 {
                say(
                    all,
                    format!("cap {index} {from}"),
                    slots + stints - i64::from(cap.most).max(stints),
                );
            }
        }
    }
}

fn busy_in(slots: &[&Slot], rest: &WindowRest, from: Minute) -> i64 {
    let breaking = |slot: &&&Slot| {
        (rest.standby_breaks || !slot.standby) && slot.start < from + rest.length && from < slot.end
    };
    slots.iter().filter(breaking).count() as i64
}

fn longest_rest(worker: &Worker, slots: &[&Slot], rest: &WindowRest, from: Minute) -> Minute {
    let to = from + rest.length;
    let slots = slots.iter().map(|slot| (slot.start, slot.end, slot.standby));
    let stints = worker
        .stints
        .iter()
        .map(|stint| (stint.start, stint.end, stint.standby));
    let breaking: Vec<_> = slots
        .chain(stints)
        .filter(|&(_, _, standby)| rest.standby_breaks || !standby)
        .collect();
    let (mut longest, mut now) = (0, 0);
    for minute in from..to {
        let busy = breaking
            .iter()
            .any(|&(start, end, _)| start <= minute && minute < end);
        now = if busy { 0 } else { now + 1 };
        longest = longest.max(now);
    }
    longest
}

fn broken_counts(problem: &Problem, limits: &Limits, slots: &[&Slot], all: &mut Broken) {
    for (kind, most) in limits.max_of_kind.iter().enumerate() {
        let count = slots.iter().filter(|slot| usize::from(slot.kind) == kind).count() as i64;
        say(
            all,
            format!("of kind {kind}"),
            most.map_or(0, |most| count - i64::from(most)),
        );
    }
    let mut follows = 0;
    for one in slots {
        for next in slots.iter().filter(|next| next.day == one.day + 1) {
            follows += i64::from(limits.forbidden.contains(&(one.kind, next.kind)));
        }
    }
    say(all, "forbidden".into(), follows);
    let minutes: i64 = slots.iter().map(|slot| i64::from(slot.end - slot.start)).sum();
    say(
        all,
        "minutes".into(),
        limits.max_minutes.map_or(0, |most| minutes - i64::from(most)),
    );
    let day = |day: u32| slots.iter().any(|slot| slot.day == day);
    let weekday = |day: u32| (day + u32::from(problem.first_weekday)) % 7;
    let weekends = (0..problem.days)
        .filter(|&one| {
            weekday(one) == 5 && (day(one) || day(one + 1)) || one == 0 && weekday(0) == 6 && day(0)
        })
        .count() as i64;
    say(
        all,
        "weekends".into(),
        limits.max_weekends.map_or(0, |most| weekends - i64::from(most)),
    );
    broken_stretches(problem, limits, &day, all);
}

fn broken_stretches(problem: &Problem, limits: &Limits, day: &dyn Fn(u32) -> bool, all: &mut Broken) {
    let mut stretches: Vec<(bool, u32, u32)> = Vec::new();
    for one in 0..problem.days {
        match stretches.last_mut() {
            Some(last) if last.0 == day(one) => last.2 += 1,
            _ => stretches.push((day(one), one, 1)),
        }
    }
    for &(taken, from, long) in &stretches {
        let inside = from > 0 && from + long < problem.days;
        let (long, long_signed) = (long, i64::from(long));
        if taken {
            say(
                all,
                format!("run from {from}"),
                limits.max_run.map_or(0, |most| long_signed - i64::from(most)),
            );
        }
        let least = if taken {
            limits.min_run
        } else {
            limits.min_days_off
        };
        if inside && least.is_some_and(|least| long < least) {
            let kind = if taken { "short run" } else { "short time off" };
            say(all, kind.into(), i64::from(least.unwrap_or(0)) - long_signed);
        }
    }
}
