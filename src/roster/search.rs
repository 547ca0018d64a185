//! The search: simulated annealing from the first proposal. How warm it is follows how much of the time is spent; how warm
//! warm is follows from what moves cost on this very problem.

use std::sync::{Mutex, PoisonError};

use fastrand::Rng;

use super::best::{Best, become_one};
use super::dive::Diver;
use super::greedy;
use super::model::Model;
use super::moves::{Mix, Scratch, try_move};
use super::problem::{Cost, Problem};
use super::score::Plan;
use super::state::{Penalty, Standing, State, to_plan};
use super::whole::{Prices, Schedules, replan};

/// Whether to go on, and how much of the time is gone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Go {
    /// `spent` is from 0 to 1, a part of the time there is.
    On {
        spent: f32,
    },
    Stop,
}

/// The time is parted in so many, and threads meet at each new part after the first of them, when what they have is worth sharing.
const PARTS: f32 = 20.0;
const MEETING: u32 = 12;
/// When the search goes over to whole schedules chosen together, and when it goes back if they are too many.
const DIVE: f32 = 0.1;
const GIVE_UP: f32 = 0.5;

/// Moves between two looks at the clock.
const MOVES: usize = 1000;

/// So much of a problem is gone through for each such stretch of moves without being felt.
const SHOWN: usize = 500;

/// A proposal for `problem`, better the longer `go` lets it search.
///
/// No limit is broken but by what is fixed. `better` is told of the first proposal at once and of better ones at most once
/// each time `go` is asked. The same `seed`, one thread and the same answers of `go` give the same plan.
pub fn plan(
    problem: &Problem,
    seed: u64,
    threads: usize,
    go: &(dyn Fn() -> Go + Sync),
    better: &(dyn Fn(&Plan) + Sync),
) -> Plan {
    let model = Model::new(problem);
    let mut state = State::new(&model, penalty(&model));
    let mut asked = 0_usize;
    greedy::fill(&mut state, |_| {
        asked += 1;
        !asked.is_multiple_of(256) || go() != Go::Stop
    });
    greedy::strip(&mut state);
    let board = Board::new(Best::of(&mut state), better);
    board.show(&model);
    let schedules = Schedules::new(&model, &|| go() != Go::Stop);
    if !model.shifts.is_empty() && model.workers() > 0 {
        std::thread::scope(|scope| {
            for thread in 1..threads {
                let (model, board, schedules) = (&model, &board, &schedules);
                scope.spawn(move || {
                    let state = State::new(model, penalty(model));
                    Search::new(state, board, schedules, seed.wrapping_add(thread as u64)).run(go);
                });
            }
            Search::new(state, &board, &schedules, seed).run(go);
        });
    }
    board.finish(&model)
}

/// What has to be gone through to lay out a plan and its score.
fn size(problem: &Problem) -> usize {
    let wishes: usize = problem.workers.iter().map(|worker| worker.wishes.len()).sum();
    problem.slots.len() + problem.workers.len() + wishes
}

/// A day too short weighs like an empty seat, so that the search can pass through it but does not stay.
fn penalty(model: &Model) -> Penalty {
    let mut under: Vec<Cost> = model
        .shifts
        .iter()
        .map(|shift| shift.under)
        .filter(|&cost| cost > 0)
        .collect();
    under.sort_unstable();
    let day = under.get(under.len() / 2).copied().unwrap_or(100).max(1);
    Penalty {
        day,
        minute: (day / 240).max(1),
    }
}

/// Where threads hang up the best they have, and where the best of all is.
struct Board<'b> {
    best: Mutex<(Standing, Vec<Vec<u32>>)>,
    shown: Mutex<Option<Standing>>,
    better: &'b (dyn Fn(&Plan) + Sync),
}

impl<'b> Board<'b> {
    fn new(best: Best, better: &'b (dyn Fn(&Plan) + Sync)) -> Board<'b> {
        Board {
            best: Mutex::new((best.standing, best.taken)),
            shown: Mutex::new(None),
            better,
        }
    }

    fn offer(&self, best: &Best) {
        let mut held = self.best.lock().unwrap_or_else(PoisonError::into_inner);
        if best.standing < held.0 {
            held.0 = best.standing;
            held.1.clone_from(&best.taken);
        }
    }

    fn standing(&self) -> Standing {
        self.best.lock().unwrap_or_else(PoisonError::into_inner).0
    }

    fn show(&self, model: &Model) {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        let standing = self.standing();
        if shown.is_none_or(|before| standing < before) {
            *shown = Some(standing);
            (self.better)(&self.finish(model));
        }
    }

    fn finish(&self, model: &Model) -> Plan {
        let held = self.best.lock().unwrap_or_else(PoisonError::into_inner);
        if held.0.0 == 0 {
            return to_plan(model, &held.1);
        }
        let mut state = State::new(model, penalty(model));
        become_one(&mut state, &held.1);
        greedy::strip(&mut state);
        state.plan()
    }
}

struct Search<'m, 'b> {
    state: State<'m>,
    best: Best,
    board: &'b Board<'b>,
    rng: Rng,
    mix: Mix,
    scratch: Scratch,
    schedules: &'b Schedules,
    prices: Prices,
    improved: bool,
    /// How often something better could have been shown since it was, and how often it is left unshown: to lay out a large
    /// plan takes longer than to better it.
    waited: usize,
    pause: usize,
}

impl<'m, 'b> Search<'m, 'b> {
    fn new(
        mut state: State<'m>,
        board: &'b Board<'b>,
        schedules: &'b Schedules,
        seed: u64,
    ) -> Search<'m, 'b> {
        let held = board
            .best
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .1
            .clone();
        become_one(&mut state, &held);
        let best = Best::of(&mut state);
        let mix = Mix::new(state.model);
        let pause = size(state.model.problem) / SHOWN;
        Search {
            state,
            best,
            board,
            rng: Rng::with_seed(seed),
            mix,
            scratch: Scratch::default(),
            schedules,
            prices: Prices::default(),
            improved: false,
            waited: 0,
            pause,
        }
    }

    fn run(&mut self, go: &(dyn Fn() -> Go + Sync)) {
        if let Go::Stop = go() {
            return;
        }
        let (hot, cold) = self.temperatures();
        let (mut parts, mut dived) = (MEETING, false);
        while let Go::On { spent } = go() {
            let spent = spent.clamp(0.0, 1.0);
            let warmth = hot * (cold / hot).powf(spent);
            if spent > DIVE && !dived {
                dived = true;
                self.dives(go);
                continue;
            }
            if (spent * PARTS) as u32 > parts {
                parts = (spent * PARTS) as u32;
                self.meet();
            }
            if self.schedules.is_empty() {
                self.walk(MOVES, warmth);
            } else {
                for _ in 0..MOVES / BETWEEN {
                    self.walk(BETWEEN, warmth);
                    self.replan(warmth);
                }
            }
            self.show();
        }
        self.board.offer(&self.best);
        self.board.show(self.state.model);
    }

    /// Whole schedules chosen together, from the best there is, until the time is out; or not at all when there would be
    /// more to weigh than there is time for.
    fn dives(&mut self, go: &(dyn Fn() -> Go + Sync)) {
        let Some(mut diver) = Diver::new(&self.state, self.schedules, &mut self.rng) else {
            return;
        };
        loop {
            let late = if diver.is_ready() { f32::INFINITY } else { GIVE_UP };
            let mut go_on = || matches!(go(), Go::On { spent } if spent < late);
            if !go_on() {
                return;
            }
            self.meet();
            become_one(&mut self.state, &self.best.taken);
            if diver.dive(&mut self.state, &mut self.rng, &mut go_on)
                && self.state.standing() <= self.best.standing
            {
                self.improved = self.state.standing() < self.best.standing;
                self.best = Best::of(&mut self.state);
                self.show();
            }
        }
    }

    fn show(&mut self) {
        self.waited += 1;
        if self.improved && self.waited > self.pause {
            (self.improved, self.waited) = (false, 0);
            self.board.offer(&self.best);
            self.board.show(self.state.model);
        }
    }

    /// Goes on from the best of all when another thread has it.
    fn meet(&mut self) {
        self.board.offer(&self.best);
        let held = self.board.best.lock().unwrap_or_else(PoisonError::into_inner);
        if held.0 < self.best.standing {
            become_one(&mut self.state, &held.1);
            drop(held);
            self.best = Best::of(&mut self.state);
        }
    }

    fn walk(&mut self, moves: usize, warmth: f32) {
        for _ in 0..moves {
            self.step(warmth);
        }
    }

    /// One worker's whole schedule anew. What it finds is drawn by how cheap it is at this warmth, so it is always taken.
    fn replan(&mut self, warmth: f32) {
        if replan(
            &mut self.state,
            self.schedules,
            &mut self.rng,
            &mut self.prices,
            warmth,
        ) {
            self.improved |= self.best.follow(&mut self.state);
        } else {
            self.state.roll_back(0);
        }
    }

    fn step(&mut self, warmth: f32) {
        let room = (-warmth * (1.0 - self.rng.f32()).ln()) as Cost;
        let kind = self.mix.pick(&mut self.rng);
        let before = self.state.energy();
        let legal = try_move(kind, &mut self.state, &mut self.rng, &mut self.scratch, room);
        if legal && self.state.energy() - before <= room {
            self.improved |= self.best.follow(&mut self.state);
        } else {
            self.state.roll_back(0);
        }
    }

    /// How warm to begin and to end: a modest and a very small part of what moves cost that make the roster dearer.
    fn temperatures(&mut self) -> (f32, f32) {
        if !self.schedules.is_empty() {
            let seat = self.state.penalty.day as f32;
            return (seat * HOT_WHOLE, seat * COLD_WHOLE);
        }
        let mut dearer = Vec::new();
        for _ in 0..4 * MOVES {
            let kind = self.mix.pick(&mut self.rng);
            let before = self.state.energy();
            let legal = try_move(
                kind,
                &mut self.state,
                &mut self.rng,
                &mut self.scratch,
                Cost::MAX / 8,
            );
            let change = self.state.energy() - before;
            if legal && change > 0 {
                dearer.push(change);
            }
            self.state.roll_back(0);
        }
        dearer.sort_unstable();
        let at = |part: f32| {
            dearer
                .get((dearer.len() as f32 * part) as usize)
                .map_or(1.0, |&cost| cost as f32)
        };
        let hot = (at(0.1) * HOT).max(0.1);
        (hot, (at(0.01) * COLD).clamp(0.05, hot))
    }
}

/// In parts of what the cheapest tenth and the cheapest hundredth of dearer moves cost.
const HOT: f32 = 0.8;
const COLD: f32 = 0.08;

/// Where whole schedules are planned anew: warmth in parts of what an empty seat costs, and moves between two of them.
const HOT_WHOLE: f32 = 0.2;
const COLD_WHOLE: f32 = 0.004;
const BETWEEN: usize = 100;

/// For tests: many moves in a row, after each of which the running figures are those worked out anew.
#[cfg(test)]
pub(super) fn agrees_with_itself(
    problem: &Problem,
    seed: u64,
) -> Result<(), proptest::prelude::TestCaseError> {
    let model = Model::new(problem);
    let mut state = State::new(&model, penalty(&model));
    if model.shifts.is_empty() || model.workers() == 0 {
        return Ok(());
    }
    let (mut rng, mix, mut scratch) = (Rng::with_seed(seed), Mix::new(&model), Scratch::default());
    for turn in 0..200 {
        let kind = mix.pick(&mut rng);
        let legal = try_move(kind, &mut state, &mut rng, &mut scratch, Cost::MAX / 8);
        if !legal || turn % 3 == 0 {
            state.roll_back(0);
        }
        let mut anew = State::new(&model, penalty(&model));
        become_one(&mut anew, &state.taken);
        proptest::prop_assert_eq!(state.standing(), anew.standing());
        proptest::prop_assert_eq!(state.cost, state.plan().score.total());
        state.steps.clear();
    }
    Ok(())
}
