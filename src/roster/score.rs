//! What a plan costs, worked out from the problem alone and in full. The search keeps its own running figure; this is
//! the one that is shown, and the two must agree.

use super::problem::{Assignment, Cost, Problem};

/// A proposed roster and what it costs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Who takes what, sorted; those fixed by hand are among them.
    pub assignments: Vec<Assignment>,
    pub score: Score,
}

/// The cost of a plan by where it comes from. Each part is paid in full: a slot that is one short and lacks a skill pays
/// for both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    pub under: Cost,
    pub over: Cost,
    pub skills: Cost,
    pub wishes: Cost,
    pub fairness: Cost,
    /// For kept places that are lost.
    pub changes: Cost,
    /// [`Worker::each`] of every slot taken.
    pub each: Cost,
}

impl Score {
    pub fn total(&self) -> Cost {
        self.under + self.over + self.skills + self.wishes + self.fairness + self.changes + self.each
    }

    /// The score of `assignments`; one that names what is not in the problem, or is said twice, counts for nothing.
    pub fn of(problem: &Problem, assignments: &[Assignment]) -> Score {
        let mut sorted: Vec<Assignment> = assignments.to_vec();
        sorted.retain(|one| {
            (one.slot as usize) < problem.slots.len() && (one.worker as usize) < problem.workers.len()
        });
        sorted.sort_unstable();
        sorted.dedup();
        let mut score = Score::default();
        score.add_slots(problem, &sorted);
        score.add_workers(problem, &sorted);
        let mut kept = problem.kept.clone();
        kept.sort_unstable();
        kept.dedup();
        let lost = kept
            .iter()
            .filter(|one| sorted.binary_search(one).is_err())
            .count();
        score.changes = problem.change_cost * lost as Cost;
        score
    }

    fn add_slots(&mut self, problem: &Problem, sorted: &[Assignment]) {
        let mut rest = sorted;
        for (index, slot) in problem.slots.iter().enumerate() {
            let many = rest.iter().take_while(|one| one.slot as usize == index).count();
            let (here, after) = rest.split_at(many);
            rest = after;
            let (wanted, taken) = (Cost::from(slot.wanted), many as Cost);
            self.under += slot.under * (wanted - taken).max(0);
            self.over += slot.over.unwrap_or(0) * (taken - wanted).max(0);
            for need in &slot.skills {
                let able = |one: &&Assignment| {
                    problem
                        .workers
                        .get(one.worker as usize)
                        .is_some_and(|who| who.holds(need.skill, slot.end))
                };
                let have = here.iter().filter(able).count() as Cost;
                self.skills += need.under * (Cost::from(need.count) - have).max(0);
            }
        }
    }

    fn add_workers(&mut self, problem: &Problem, sorted: &[Assignment]) {
        let mut given = vec![0; problem.workers.len() * problem.fairness.len()];
        for one in sorted {
            let (slot, who) = (&problem.slots[one.slot as usize], one.worker as usize);
            self.each += problem.workers[who].each;
            for (measure, gives) in slot.gives.iter().take(problem.fairness.len()).enumerate() {
                given[who * problem.fairness.len() + measure] += Cost::from(*gives);
            }
        }
        for (index, worker) in problem.workers.iter().enumerate() {
            for (measure, fair) in problem.fairness.iter().enumerate() {
                let part = |of: &[i32]| Cost::from(of.get(measure).copied().unwrap_or(0));
                let off = part(&worker.carried) + given[index * problem.fairness.len() + measure]
                    - part(&worker.target);
                self.fairness += fair.weight * off * off;
            }
            for wish in &worker.wishes {
                let place = Assignment {
                    slot: wish.slot,
                    worker: index as u32,
                };
                let taken = sorted.binary_search(&place).is_ok();
                self.wishes += if taken { wish.taken } else { wish.not_taken };
            }
        }
    }
}
