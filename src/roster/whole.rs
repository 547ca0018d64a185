//! The move that plans one worker's whole schedule anew: the cheapest there is for what everybody else has, with as much
//! chance in the prices as the search is warm.

use fastrand::Rng;

use super::model::Model;
use super::sequence::{Choice, Graph, Way};
use super::state::State;

/// Most steps of one worker's graph, and of all: what fits in a cache, and in memory.
const MOST: usize = 400_000;
const MOST_OF_ALL: usize = 30_000_000;

/// The schedules that each worker may have, for those whose days must follow each other in some way.
#[derive(Debug)]
pub(super) struct Schedules {
    graphs: Vec<Option<Graph>>,
    workers: Vec<u32>,
}

impl Schedules {
    pub fn new(model: &Model, go_on: &dyn Fn() -> bool) -> Self {
        let mut graphs = Vec::new();
        let mut room = MOST_OF_ALL;
        for worker in 0..model.workers() {
            let rules = model.rules(worker);
            let wanted = rules.has_sequence() || rules.min_minutes > 0;
            let graph = (wanted && go_on())
                .then(|| graph(model, worker, room.min(MOST)))
                .flatten();
            room -= graph.as_ref().map_or(0, Graph::steps);
            graphs.push(graph);
        }
        let workers = (0..)
            .zip(&graphs)
            .filter(|(_, graph)| graph.is_some())
            .map(|(worker, _)| worker)
            .collect();
        Self { graphs, workers }
    }

    pub fn graph(&self, worker: usize) -> Option<&Graph> {
        self.graphs[worker].as_ref()
    }

    /// Those who have any.
    pub fn workers(&self) -> &[u32] {
        &self.workers
    }

    pub fn is_empty(&self) -> bool {
        self.workers.is_empty()
    }
}

fn graph(model: &Model, worker: usize, most: usize) -> Option<Graph> {
    let limits = model.problem.limits.get(model.rule_of[worker])?;
    let may = |shift: &usize| model.may(worker, *shift) || model.is_fixed(worker, *shift);
    let choices: Vec<_> = (0..model.shifts.len())
        .filter(may)
        .map(|shift| {
            let one = &model.shifts[shift];
            Choice {
                slot: shift as u32,
                day: one.day as u32,
                kind: one.kind as u16,
                minutes: one.minutes(),
                fixed: model.is_fixed(worker, shift),
            }
        })
        .collect();
    Graph::new(
        limits,
        model.days as u32,
        model.problem.first_weekday,
        &choices,
        most,
    )
}

/// Room for what one such move has to remember.
#[derive(Debug, Default)]
pub(super) struct Prices {
    pub price: Vec<f32>,
    pub off: Vec<f32>,
    pub way: Way,
    loose: Vec<u32>,
}

/// Plans somebody anew. False when what the graph does not see, rests and caps and gaps, forbids what it found.
pub(super) fn replan(
    state: &mut State,
    schedules: &Schedules,
    rng: &mut Rng,
    prices: &mut Prices,
    warmth: f32,
) -> bool {
    let worker = schedules.workers[rng.usize(0..schedules.workers.len())] as usize;
    let Some(graph) = &schedules.graphs[worker] else {
        return false;
    };
    let model = state.model;
    prices.loose.clear();
    prices.loose.extend(
        state.taken[worker]
            .iter()
            .filter(|shift| !model.is_fixed(worker, **shift as usize)),
    );
    for &shift in &prices.loose {
        state.remove(worker, shift as usize);
    }
    prices.price.clear();
    prices.price.resize(model.shifts.len(), f32::INFINITY);
    for shift in 0..model.shifts.len() {
        if model.is_fixed(worker, shift) {
            prices.price[shift] = 0.0;
        } else if model.may(worker, shift) && seat(state, shift) {
            let cost = state.slot_change(worker, shift, true) + state.own_change(worker, shift, true);
            prices.price[shift] = cost as f32 + chance(rng, warmth);
        }
    }
    prices.off.clear();
    prices.off.extend((0..model.days).map(|_| chance(rng, warmth)));
    if graph
        .cheapest(&prices.price, &prices.off, &mut prices.way)
        .is_infinite()
    {
        return false;
    }
    prices.way.slots.iter().all(|&shift| {
        let shift = shift as usize;
        let there = state.has(worker, shift);
        let may = there || state.may_add(worker, shift);
        if may && !there {
            state.add(worker, shift);
        }
        may
    })
}

fn seat(state: &State, shift: usize) -> bool {
    let one = &state.model.shifts[shift];
    one.over.is_some() || (state.on[shift].len() as u32) < one.wanted
}

/// A chance that makes the cheapest way one that is drawn by how cheap it is, at this warmth.
fn chance(rng: &mut Rng, warmth: f32) -> f32 {
    warmth * (-rng.f32().max(f32::MIN_POSITIVE).ln()).ln()
}
