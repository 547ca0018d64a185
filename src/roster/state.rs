//! A roster under change: who has what, and its running cost. Adding and removing one shift of one worker is all that
//! ever happens to it; both touch only what that worker and that shift carry.

use super::model::{Model, NONE, padded};
use super::problem::{Assignment, Cost, Minute};
use super::score::{Plan, Score};

/// What the search pays for a sequence of days or a total that is not yet what it must be.
#[derive(Debug, Clone, Copy)]
pub(super) struct Penalty {
    /// For each day a run or a time off is too short.
    pub day: Cost,
    /// For each minute of a least total that is missing.
    pub minute: Cost,
}

/// What a roster is judged by: first that no run or time off is too short, then that least totals are reached, then cost.
pub(super) type Standing = (i64, i64, Cost);

#[derive(Debug, Clone, Copy)]
pub(super) struct Step {
    pub worker: u32,
    pub shift: u32,
    pub added: bool,
}

#[derive(Debug)]
pub(super) struct State<'m> {
    pub model: &'m Model<'m>,
    /// Each worker's shifts, in order.
    pub taken: Vec<Vec<u32>>,
    /// Each shift's workers, in no order.
    pub on: Vec<Vec<u32>>,
    have: Vec<u32>,
    days: Vec<u8>,
    weekends: Vec<u8>,
    weekend_count: Vec<u32>,
    of_kind: Vec<u32>,
    pub minutes: Vec<Minute>,
    load: Vec<Minute>,
    off_target: Vec<Cost>,
    pub cost: Cost,
    /// Days by which runs and times off are too short.
    pub broken: i64,
    /// Minutes by which least totals are not reached.
    pub missing: i64,
    pub penalty: Penalty,
    lacking: Vec<u32>,
    lacking_at: Vec<u32>,
    /// What was done since somebody last looked.
    pub steps: Vec<Step>,
}

impl<'m> State<'m> {
    /// What is fixed, and nothing more.
    pub fn new(model: &'m Model<'m>, penalty: Penalty) -> State<'m> {
        let (workers, shifts) = (model.workers(), model.shifts.len());
        let mut state = State {
            model,
            taken: vec![Vec::new(); workers],
            on: vec![Vec::new(); shifts],
            have: vec![0; model.needs.len()],
            days: vec![0; workers * model.days],
            weekends: vec![0; workers * model.weekends],
            weekend_count: vec![0; workers],
            of_kind: vec![0; workers * model.kinds],
            minutes: vec![0; workers],
            load: model.load.clone(),
            off_target: Vec::with_capacity(workers * model.measures),
            cost: model.base,
            broken: 0,
            missing: 0,
            penalty,
            lacking: Vec::new(),
            lacking_at: vec![NONE; shifts],
            steps: Vec::new(),
        };
        for (worker, who) in model.problem.workers.iter().enumerate() {
            let carried = padded(&who.carried, model.measures);
            state.off_target.extend(
                carried
                    .zip(padded(&who.target, model.measures))
                    .map(|(c, t)| c - t),
            );
            state.missing += i64::from(model.rules(worker).min_minutes.max(0));
            state.cost += model.problem.change_cost * model.kept[worker].len() as Cost;
        }
        for (index, off) in state.off_target.iter().enumerate() {
            state.cost += model.weights[index % model.measures] * off * off;
        }
        for (index, shift) in model.shifts.iter().enumerate() {
            let needs = &model.needs[shift.needs.0..shift.needs.1];
            state.cost += shift.under * Cost::from(shift.wanted);
            state.cost += needs
                .iter()
                .map(|need| need.under * Cost::from(need.count))
                .sum::<Cost>();
            state.mark_lacking(index);
        }
        for worker in 0..workers {
            for &shift in &model.fixed[worker] {
                state.add(worker, shift as usize);
            }
        }
        state.steps.clear();
        state
    }

    pub fn energy(&self) -> Cost {
        self.cost + self.penalty.day * self.broken + self.penalty.minute * self.missing
    }

    pub fn standing(&self) -> Standing {
        (self.broken, self.missing, self.cost)
    }

    /// Shifts that want somebody or lack a skill.
    pub fn lacking(&self) -> &[u32] {
        &self.lacking
    }

    pub fn days_of(&self, worker: usize) -> &[u8] {
        &self.days[worker * self.model.days..(worker + 1) * self.model.days]
    }

    pub fn has(&self, worker: usize, shift: usize) -> bool {
        self.taken[worker].binary_search(&(shift as u32)).is_ok()
    }

    pub fn load(&self, worker: usize, window: u32) -> Minute {
        self.load[self.model.load_at[worker] + window as usize]
    }

    pub fn of_kind(&self, worker: usize, kind: usize) -> u32 {
        self.of_kind[worker * self.model.kinds + kind]
    }

    /// Whether one more weekend is begun by `weekend`, and how many there are.
    pub fn weekend(&self, worker: usize, weekend: u32) -> (bool, u32) {
        let begun = self.weekends[worker * self.model.weekends + weekend as usize] > 0;
        (!begun, self.weekend_count[worker])
    }

    pub fn add(&mut self, worker: usize, shift: usize) {
        self.put(worker, shift, true);
    }

    pub fn remove(&mut self, worker: usize, shift: usize) {
        self.put(worker, shift, false);
    }

    /// Undoes everything after the first `kept` steps.
    pub fn roll_back(&mut self, kept: usize) {
        while self.steps.len() > kept {
            if let Some(step) = self.steps.pop() {
                self.put(step.worker as usize, step.shift as usize, !step.added);
                self.steps.pop();
            }
        }
    }

    fn put(&mut self, worker: usize, shift: usize, added: bool) {
        self.steps.push(Step {
            worker: worker as u32,
            shift: shift as u32,
            added,
        });
        self.cost += self.slot_change(worker, shift, added) + self.own_change(worker, shift, added);
        self.missing += self.missing_change(worker, shift, added);
        self.seat(worker, shift, added);
        self.count(worker, shift, added);
        self.mark_lacking(shift);
    }

    /// What the shift itself costs more when `worker` joins or leaves.
    pub fn slot_change(&self, worker: usize, shift: usize, added: bool) -> Cost {
        let one = &self.model.shifts[shift];
        let before = self.on[shift].len() as u32;
        let mut change = match (
            added,
            added && before < one.wanted || !added && before <= one.wanted,
        ) {
            (true, true) => -one.under,
            (true, false) => one.over.unwrap_or(0),
            (false, true) => one.under,
            (false, false) => -one.over.unwrap_or(0),
        };
        for index in one.needs.0..one.needs.1 {
            let need = &self.model.needs[index];
            if self.model.meets(worker, index) {
                let have = self.have[index];
                match added {
                    true if have < need.count => change -= need.under,
                    false if have <= need.count => change += need.under,
                    _ => {}
                }
            }
        }
        change
    }

    /// What the shift costs more when `from` leaves it to `to`: skills.
    pub fn hand_change(&self, shift: usize, from: usize, to: usize) -> Cost {
        let needs = self.model.shifts[shift].needs;
        let one = |index: usize| {
            let need = &self.model.needs[index];
            match (self.model.meets(from, index), self.model.meets(to, index)) {
                (true, false) if self.have[index] <= need.count => need.under,
                (false, true) if self.have[index] < need.count => -need.under,
                _ => 0,
            }
        };
        (needs.0..needs.1).map(one).sum()
    }

    /// What the worker costs more who leaves one shift for another; sequence and totals apart.
    pub fn trade_change(&self, worker: usize, from: usize, to: usize) -> Cost {
        let (model, measures) = (self.model, self.model.measures);
        let off = &self.off_target[worker * measures..(worker + 1) * measures];
        let mut change = model.own(worker, to) - model.own(worker, from);
        let gives = model.gives(from).iter().zip(model.gives(to));
        for (((less, more), off), weight) in gives.zip(off).zip(&model.weights) {
            let give = more - less;
            change += weight * give * (2 * off + give);
        }
        change
    }

    /// What the worker costs more: wishes, what each slot costs, fairness. Sequence and totals apart.
    pub fn own_change(&self, worker: usize, shift: usize, added: bool) -> Cost {
        let own = self.model.own(worker, shift);
        let sign = if added { 1 } else { -1 };
        let measures = self.model.measures;
        let off = &self.off_target[worker * measures..(worker + 1) * measures];
        let mut change = sign * own;
        for ((give, off), weight) in self.model.gives(shift).iter().zip(off).zip(&self.model.weights) {
            change += weight * give * (2 * sign * off + give);
        }
        change
    }

    pub fn missing_change(&self, worker: usize, shift: usize, added: bool) -> i64 {
        let least = self.model.rules(worker).min_minutes;
        if least <= 0 {
            return 0;
        }
        let now = self.minutes[worker];
        let length = self.model.shifts[shift].minutes();
        let then = if added { now + length } else { now - length };
        i64::from((least - then).max(0)) - i64::from((least - now).max(0))
    }

    /// How much more is broken of the sequence when `day` turns from free to taken or back.
    pub fn broken_change(&mut self, worker: usize, shift: usize, added: bool) -> i64 {
        let rules = self.model.rules(worker);
        let at = worker * self.model.days + self.model.shifts[shift].day;
        let turns = if added {
            self.days[at] == 0
        } else {
            self.days[at] == 1
        };
        if !turns || !rules.has_sequence() {
            return 0;
        }
        let (run, off, day) = (rules.min_run, rules.min_off, self.model.shifts[shift].day);
        let days = worker * self.model.days..(worker + 1) * self.model.days;
        let before = broken_near(&self.days[days.clone()], day, run, off);
        self.days[at] ^= 1;
        let after = broken_near(&self.days[days], day, run, off);
        self.days[at] ^= 1;
        after - before
    }

    fn seat(&mut self, worker: usize, shift: usize, added: bool) {
        let list = &mut self.taken[worker];
        match (list.binary_search(&(shift as u32)), added) {
            (Err(at), true) => list.insert(at, shift as u32),
            (Ok(at), false) => {
                list.remove(at);
            }
            _ => {}
        }
        let on = &mut self.on[shift];
        if added {
            on.push(worker as u32);
        } else if let Some(at) = on.iter().position(|&one| one as usize == worker) {
            on.swap_remove(at);
        }
    }

    fn count(&mut self, worker: usize, shift: usize, added: bool) {
        let model = self.model;
        let one = &model.shifts[shift];
        let sign = if added { 1 } else { -1 };
        self.minutes[worker] += sign * one.minutes();
        tally(&mut self.of_kind[worker * model.kinds + one.kind], added);
        for index in one.needs.0..one.needs.1 {
            if model.meets(worker, index) {
                tally(&mut self.have[index], added);
            }
        }
        for &(window, minutes) in model.rules(worker).adds(shift) {
            self.load[model.load_at[worker] + window as usize] += sign * minutes;
        }
        for (off, give) in self.off_target[worker * model.measures..]
            .iter_mut()
            .zip(model.gives(shift))
        {
            *off += Cost::from(sign) * give;
        }
        self.broken += self.broken_change(worker, shift, added);
        let at = worker * model.days + one.day;
        let free = self.days[at] == u8::from(!added);
        self.days[at] = if added {
            self.days[at] + 1
        } else {
            self.days[at] - 1
        };
        if free && one.weekend != NONE {
            let begun = &mut self.weekends[worker * model.weekends + one.weekend as usize];
            *begun = if added { *begun + 1 } else { *begun - 1 };
            if *begun == u8::from(added) {
                tally(&mut self.weekend_count[worker], added);
            }
        }
    }

    fn mark_lacking(&mut self, shift: usize) {
        let one = &self.model.shifts[shift];
        let lacks = (self.on[shift].len() as u32) < one.wanted
            || (one.needs.0..one.needs.1).any(|index| self.have[index] < self.model.needs[index].count);
        let at = self.lacking_at[shift];
        if lacks && at == NONE {
            self.lacking_at[shift] = self.lacking.len() as u32;
            self.lacking.push(shift as u32);
        } else if !lacks && at != NONE {
            self.lacking.swap_remove(at as usize);
            self.lacking_at[shift] = NONE;
            if let Some(&moved) = self.lacking.get(at as usize) {
                self.lacking_at[moved as usize] = at;
            }
        }
    }

    pub fn plan(&self) -> Plan {
        to_plan(self.model, &self.taken)
    }
}

pub(super) fn to_plan(model: &Model, taken: &[Vec<u32>]) -> Plan {
    let places = taken.iter().enumerate().flat_map(|(worker, list)| {
        list.iter().map(move |&shift| Assignment {
            slot: model.original[shift as usize],
            worker: worker as u32,
        })
    });
    let mut assignments: Vec<Assignment> = places.collect();
    assignments.sort_unstable();
    let score = Score::of(model.problem, &assignments);
    Plan { assignments, score }
}

fn tally(count: &mut u32, added: bool) {
    *count = if added { *count + 1 } else { *count - 1 };
}

/// Days by which runs and times off around `day` are too short: its own stretch, the two before it and the two after it, the
/// same whether the day is free or taken. What touches the first or the last day is taken to go on as it needs to.
fn broken_near(days: &[u8], day: usize, min_run: usize, min_off: usize) -> i64 {
    let same = |one: usize, other: usize| (days[one] > 0) == (days[other] > 0);
    let first = |last: usize| {
        (0..=last)
            .rev()
            .take_while(|&at| same(at, last))
            .last()
            .unwrap_or(last)
    };
    let length = |first: usize| (first..days.len()).take_while(|&at| same(at, first)).count();
    let (mut start, mut stop) = (day, day + 1);
    for _ in 0..2 {
        start = if start > 0 { first(start - 1) } else { 0 };
        stop += if stop < days.len() { length(stop) } else { 0 };
    }
    let mut broken = 0;
    while start < stop {
        let end = start + length(start);
        let least = if days[start] > 0 { min_run } else { min_off };
        if start > 0 && end < days.len() {
            broken += least.saturating_sub(end - start) as i64;
        }
        start = end;
    }
    broken
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::broken_near;

    /// Every stretch that touches neither end, from the first day on.
    fn broken(days: &[u8], min_run: usize, min_off: usize) -> i64 {
        let stretches: Vec<_> = days.chunk_by(|one, next| one == next).collect();
        let inner = stretches.iter().skip(1).take(stretches.len().saturating_sub(2));
        let least = |taken: u8| if taken > 0 { min_run } else { min_off };
        inner
            .map(|one| least(one[0]).saturating_sub(one.len()) as i64)
            .sum()
    }

    proptest! {
        #[test]
        fn a_day_that_turns_changes_what_is_broken_as_the_whole_sequence_says(
            mut days in prop::collection::vec(0_u8..2, 1..30),
            day in 0_usize..30,
            (min_run, min_off) in (0_usize..5, 0_usize..5),
        ) {
            let day = day % days.len();
            let (near, all) = (broken_near(&days, day, min_run, min_off), broken(&days, min_run, min_off));
            days[day] ^= 1;
            let (then, all_then) = (broken_near(&days, day, min_run, min_off), broken(&days, min_run, min_off));
            prop_assert_eq!(then - near, all_then - all);
        }
    }
}
