//! All ways there are to fill the first passes, one after the other, until one fits or the patience is spent.

use super::fill::{empty, may};
use super::lay::Clock;
use crate::roster::model::Model;
use crate::roster::state::State;

pub(super) enum Answer {
    /// Who takes what.
    Found(Vec<(usize, usize)>),
    /// No way fits.
    Never,
    GaveUp,
}

/// Fills every pass up to and including `last`. `budget` is how often it may still ask.
pub(super) fn place_all(model: &Model<'_>, clock: &Clock, last: usize, budget: &mut u32) -> Answer {
    let seats = (0..=last).flat_map(|pass| {
        let shift = model.place[pass] as usize;
        (0..model.shifts[shift].wanted).map(move |seat| (shift, seat == 0))
    });
    let mut tree = Tree {
        model,
        clock,
        seats: seats.collect(),
        state: empty(model),
        budget,
    };
    match tree.place(0, 0) {
        Some(true) => Answer::Found(tree.taken()),
        Some(false) => Answer::Never,
        None => Answer::GaveUp,
    }
}

struct Tree<'m, 'b> {
    model: &'m Model<'m>,
    clock: &'m Clock,
    /// Each seat's shift, and whether it is the first of its shift.
    seats: Vec<(usize, bool)>,
    state: State<'m>,
    budget: &'b mut u32,
}

impl Tree<'_, '_> {
    /// Fills the seats from `at` on; of one shift only in the order of the workers, who may change seats freely. None when
    /// the budget is spent.
    fn place(&mut self, at: usize, least: u32) -> Option<bool> {
        let Some(&(shift, is_first)) = self.seats.get(at) else {
            return Some(true);
        };
        let model = self.model;
        let workers = &model.by_kind[model.shifts[shift].kind];
        let from = if is_first {
            0
        } else {
            workers.partition_point(|worker| *worker < least)
        };
        for &worker in &workers[from..] {
            *self.budget = self.budget.checked_sub(1)?;
            if !may(&self.state, self.clock, worker as usize, shift) {
                continue;
            }
            self.state.add(worker as usize, shift);
            if self.place(at + 1, worker + 1)? {
                return Some(true);
            }
            self.state.remove(worker as usize, shift);
            self.state.steps.clear();
        }
        Some(false)
    }

    fn taken(&self) -> Vec<(usize, usize)> {
        let all = self.state.taken.iter().enumerate();
        all.flat_map(|(worker, shifts)| shifts.iter().map(move |shift| (worker, *shift as usize)))
            .collect()
    }
}
