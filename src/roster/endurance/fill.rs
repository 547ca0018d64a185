//! Fills the passes one after the other in the order of time; when nobody can take one, people change places until
//! somebody can.

use std::collections::HashSet;

use super::exact::{Answer, place_all};
use super::lay::Clock;
use crate::roster::model::Model;
use crate::roster::problem::Assignment;
use crate::roster::state::{Penalty, State};

/// So many places are tried to be made free for one pass.
const MOST_OPEN: usize = 150;

/// How far it went.
#[derive(Debug, Clone, Default)]
pub(super) struct Filled {
    /// How many of the passes, counted from the first, are filled.
    pub passes: usize,
    /// Who takes them.
    pub placed: Vec<Assignment>,
    /// Who could be placed on the next.
    pub rest: Vec<Assignment>,
    /// Whether the next can't be filled by any of all ways there are.
    pub tried_all: bool,
}

pub(super) struct Filling<'m> {
    model: &'m Model<'m>,
    clock: &'m Clock,
    /// Whether people rather keep the time of day they had than share alike.
    steady: bool,
    state: State<'m>,
}

/// A place that must be filled so that others can move.
struct Open {
    shift: usize,
    /// Whoever leaves it, and the place of the open place that she goes to.
    leaves: Option<(usize, usize)>,
}

/// Whether one more pass may be taken: by the rules, and by one in 24 hours.
pub(super) fn may(state: &State<'_>, clock: &Clock, worker: usize, shift: usize) -> bool {
    let original = |shift: usize| state.model.original[shift] as usize;
    let spaced = |other: &u32| clock.apart(original(shift), original(*other as usize));
    state.may_add(worker, shift) && state.taken[worker].iter().all(spaced)
}

/// No sequence or least total is asked for: the planner's own penalties are never paid.
pub(super) fn empty<'m>(model: &'m Model<'m>) -> State<'m> {
    State::new(model, Penalty { day: 0, minute: 0 })
}

impl<'m> Filling<'m> {
    pub fn new(model: &'m Model<'m>, clock: &'m Clock, steady: bool) -> Self {
        Self {
            model,
            clock,
            steady,
            state: empty(model),
        }
    }

    /// `impossible` is the first pass that is known to be one too many.
    pub fn run(mut self, impossible: Option<usize>, watch: &mut dyn FnMut(f32) -> bool) -> Option<Filled> {
        let (passes, mut budget) = (self.model.shifts.len(), BUDGET);
        for pass in 0..passes {
            if !watch(pass as f32 / passes as f32) {
                return None;
            }
            let shift = self.model.place[pass] as usize;
            while (self.state.on[shift].len() as u32) < self.model.shifts[shift].wanted {
                if self.seat(shift) {
                    continue;
                }
                if impossible == Some(pass) {
                    return Some(self.filled(pass, false));
                }
                if self.make_room(shift) {
                    continue;
                }
                match place_all(self.model, self.clock, pass, &mut budget) {
                    Answer::Found(taken) => self.install(&taken),
                    Answer::Never => return Some(self.filled(pass, true)),
                    Answer::GaveUp => return Some(self.filled(pass, false)),
                }
            }
            self.state.steps.clear();
        }
        Some(self.filled(passes, false))
    }

    fn filled(&self, passes: usize, tried_all: bool) -> Filled {
        let all = self.state.on.iter().zip(&self.model.original);
        let (mut placed, mut rest) = (Vec::new(), Vec::new());
        for (workers, slot) in all {
            let these = workers.iter().map(|worker| Assignment {
                slot: *slot,
                worker: *worker,
            });
            if (*slot as usize) < passes {
                placed.extend(these);
            } else {
                rest.extend(these);
            }
        }
        placed.sort_unstable();
        rest.sort_unstable();
        Filled {
            passes,
            placed,
            rest,
            tried_all,
        }
    }

    /// Gives a seat to whoever has had least, can do least else, and has rested longest.
    fn seat(&mut self, shift: usize) -> bool {
        let (model, state) = (self.model, &self.state);
        let one = &model.shifts[shift];
        let rank = |worker: u32| {
            let who = &model.problem.workers[worker as usize];
            let taken = &state.taken[worker as usize];
            let ends = taken
                .last()
                .map_or(i32::MIN, |last| model.shifts[*last as usize].end);
            let had = |last: &u32| self.clock.starts[model.original[*last as usize] as usize];
            let keeps = |last: &u32| had(last).time() == had(&(shift as u32)).time();
            let moves = self.steady && !taken.last().is_some_and(keeps);
            let can = who.kinds.iter().filter(|may| **may).count();
            (moves, state.minutes[worker as usize], can, ends, worker)
        };
        let free = model.by_kind[one.kind].iter().copied();
        let free = free.filter(|worker| may(state, self.clock, *worker as usize, shift));
        let Some(best) = free.min_by_key(|worker| rank(*worker)) else {
            return false;
        };
        self.state.add(best as usize, shift);
        true
    }

    /// Looks for people who can change places so that a seat is filled: the shortest chain of them.
    fn make_room(&mut self, shift: usize) -> bool {
        let mut opens = vec![Open { shift, leaves: None }];
        let mut seen = HashSet::new();
        let mut at = 0;
        while at < opens.len() && opens.len() < MOST_OPEN {
            if self.fill_open(&mut opens, at, &mut seen) {
                return true;
            }
            at += 1;
        }
        false
    }

    /// Fills an open place with somebody who can take it, or opens the places of those who could but for one.
    fn fill_open(&mut self, opens: &mut Vec<Open>, at: usize, seen: &mut HashSet<(usize, u32)>) -> bool {
        let (open, leaves) = (opens[at].shift, opens[at].leaves);
        if let Some((worker, _)) = leaves {
            self.state.remove(worker, open);
        }
        let model = self.model;
        let mut takers = Vec::new();
        for &worker in &model.by_kind[model.shifts[open].kind] {
            let worker = worker as usize;
            let is_leaving = leaves.is_some_and(|(other, _)| other == worker);
            if is_leaving || !model.may(worker, open) || self.state.has(worker, open) {
                continue;
            }
            if may(&self.state, self.clock, worker, open) {
                takers.push(worker);
                continue;
            }
            for taken in self.state.taken[worker].clone() {
                if seen.contains(&(worker, taken)) {
                    continue;
                }
                self.state.remove(worker, taken as usize);
                let fits = may(&self.state, self.clock, worker, open);
                self.state.add(worker, taken as usize);
                if fits {
                    seen.insert((worker, taken));
                    opens.push(Open {
                        shift: taken as usize,
                        leaves: Some((worker, at)),
                    });
                }
            }
        }
        if let Some((worker, _)) = leaves {
            self.state.add(worker, open);
        }
        takers.into_iter().any(|taker| self.follow(opens, at, taker))
    }

    /// Moves everybody along the chain that ends with `taker`; nobody, when the moves don't go together.
    fn follow(&mut self, opens: &[Open], at: usize, taker: usize) -> bool {
        let kept = self.state.steps.len();
        let mut moves = vec![(taker, opens[at].shift)];
        let mut from = at;
        while let Some((worker, to)) = opens[from].leaves {
            self.state.remove(worker, opens[from].shift);
            moves.push((worker, opens[to].shift));
            from = to;
        }
        for (worker, shift) in moves {
            if !may(&self.state, self.clock, worker, shift) {
                self.state.roll_back(kept);
                return false;
            }
            self.state.add(worker, shift);
        }
        true
    }

    fn install(&mut self, taken: &[(usize, usize)]) {
        self.state = empty(self.model);
        for (worker, shift) in taken {
            self.state.add(*worker, *shift);
        }
    }
}

/// So many times one asks whether somebody may take a pass before the search for all ways gives up.
const BUDGET: u32 = 60_000;
