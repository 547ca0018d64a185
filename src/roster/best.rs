//! The best roster so far, followed step by step so that keeping it costs no more than making it.

use super::state::{Standing, State, Step};

/// Beyond so many steps a whole copy is cheaper.
const LONG: usize = 4096;

#[derive(Debug)]
pub(super) struct Best {
    pub taken: Vec<Vec<u32>>,
    pub standing: Standing,
    /// What has been done since; `None` when it was too much to remember.
    since: Option<Vec<Step>>,
}

impl Best {
    pub fn of(state: &mut State) -> Best {
        state.steps.clear();
        Best {
            taken: state.taken.clone(),
            standing: state.standing(),
            since: Some(Vec::new()),
        }
    }

    /// Takes note of the steps of a move that stands, and keeps the roster if it is the best yet.
    pub fn follow(&mut self, state: &mut State) -> bool {
        let better = state.standing() < self.standing;
        if let Some(since) = &mut self.since {
            since.extend_from_slice(&state.steps);
        }
        if better {
            self.keep(state);
        } else if self.since.as_ref().is_some_and(|since| since.len() > LONG) {
            self.since = None;
        }
        state.steps.clear();
        better
    }

    fn keep(&mut self, state: &State) {
        match &self.since {
            Some(since) => {
                for step in since {
                    apply(&mut self.taken, step);
                }
            }
            None => self.taken.clone_from(&state.taken),
        }
        self.standing = state.standing();
        self.since = Some(Vec::new());
    }
}

/// Changes `state` until everybody has what `taken` says.
pub(super) fn become_one(state: &mut State, taken: &[Vec<u32>]) {
    for (worker, wanted) in taken.iter().enumerate() {
        become_worker(state, worker, wanted);
    }
    state.steps.clear();
}

/// Changes `state` until `worker` has what `wanted` says, in order.
pub(super) fn become_worker(state: &mut State, worker: usize, wanted: &[u32]) {
    if state.taken[worker] == *wanted {
        return;
    }
    let now = state.taken[worker].clone();
    for &shift in now.iter().filter(|shift| wanted.binary_search(shift).is_err()) {
        state.remove(worker, shift as usize);
    }
    for &shift in wanted.iter().filter(|shift| now.binary_search(shift).is_err()) {
        state.add(worker, shift as usize);
    }
}

fn apply(taken: &mut [Vec<u32>], step: &Step) {
    let list = &mut taken[step.worker as usize];
    match (list.binary_search(&step.shift), step.added) {
        (Err(at), true) => list.insert(at, step.shift),
        (Ok(at), false) => {
            list.remove(at);
        }
        _ => {}
    }
}
