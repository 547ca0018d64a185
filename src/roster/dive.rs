//! Dives: from what a linear program over whole schedules makes of everybody, one schedule after another is made certain
//! and the rest thought over, until everybody has one. The first dive plans all anew; those after it leave some what they
//! have, and nothing that is dearer stands.

use fastrand::Rng;

use super::best::become_worker;
use super::master::{Maker, Master};
use super::state::State;
use super::whole::Schedules;

/// Rows of the largest program that is quick enough to be worth its time.
const MOST_ROWS: usize = 600;
/// The least part of all workers that a dive plans anew.
const FEWEST: usize = 3;
/// Costs are whole numbers; this much is what the arithmetic may be off by.
const OFF_BY: f64 = 0.05;

/// Plans workers anew, some at a time.
#[derive(Debug)]
pub(super) struct Diver<'m, 's> {
    maker: Maker<'m, 's>,
    /// Everybody's schedules weighed against each other, nobody's certain.
    root: Master,
    order: Vec<usize>,
    solved: bool,
}

impl<'m, 's> Diver<'m, 's> {
    /// None unless everybody has a graph and there is not too much to weigh.
    pub fn new(state: &State<'m>, schedules: &'s Schedules, rng: &mut Rng) -> Option<Self> {
        let model = state.model;
        let workers = schedules.workers().len();
        let rows = model.shifts.len() + model.needs.len() + workers;
        (workers == model.workers() && rows <= MOST_ROWS).then(|| {
            let maker = Maker::new(state, schedules);
            Self {
                root: maker.master(rng),
                maker,
                order: (0..workers).collect(),
                solved: false,
            }
        })
    }

    /// Whether the program for everybody has been solved, so that dives are quick.
    pub fn is_ready(&self) -> bool {
        self.solved
    }

    /// Changes `state` to a roster that is no dearer; false when none was found.
    pub fn dive(&mut self, state: &mut State<'m>, rng: &mut Rng, go_on: &mut dyn FnMut() -> bool) -> bool {
        let many = self.order.len();
        let now: Vec<usize> = (0..many)
            .map(|at| self.maker.stand(&mut self.root, at, &state.taken[at]))
            .collect();
        let free = if self.solved {
            rng.usize(many / FEWEST..=many)
        } else {
            self.solved = self.maker.converge(&mut self.root, f64::INFINITY, go_on);
            if !self.solved {
                return false;
            }
            many
        };
        let most = self.root.cost_of(&now) + OFF_BY;
        let mut master = self.root.clone();
        rng.shuffle(&mut self.order);
        for &at in &self.order[free..] {
            master.settle(now[at]);
        }
        loop {
            if !self.maker.converge(&mut master, most, go_on) || master.value() > most {
                return false;
            }
            if !master.decide(rng) {
                break;
            }
        }
        take(state, &master.chosen())
    }
}

/// Gives everybody what was chosen; false when that is not for everybody, or would fill a shift beyond what it may hold.
fn take(state: &mut State, chosen: &[&[u32]]) -> bool {
    let mut taken = vec![0_usize; state.on.len()];
    for &shift in chosen.iter().copied().flatten() {
        taken[shift as usize] += 1;
    }
    let holds = |index: usize| {
        let shift = &state.model.shifts[index];
        let most = (shift.wanted as usize).max(state.on[index].len());
        shift.over.is_some() || taken[index] <= most
    };
    let fits = chosen.len() == state.taken.len() && (0..taken.len()).all(holds);
    if fits {
        for (worker, shifts) in chosen.iter().enumerate() {
            become_worker(state, worker, shifts);
        }
    }
    fits
}

#[cfg(test)]
mod tests;
