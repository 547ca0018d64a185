//! Whole schedules weighed against each other: a linear program that takes of each worker's schedules so much of each that
//! what is lacking costs least. What its rows are worth tells which schedules are missing, and each worker's graph finds
//! those.

use fastrand::Rng;

use super::model::Model;
use super::problem::Cost;
use super::sequence::Way;
use super::simplex::{Linear, Row};
use super::state::State;
use super::whole::Schedules;

/// A schedule that saves less than this is not worth having.
const WORTH: f64 = 1e-2;
/// Programs whose missing schedules save no more than this are solved.
const ENOUGH: f64 = 0.2;
/// So much of a schedule is all of it.
const SURE: f64 = 0.999;
/// So often a schedule is sought again when what was found may not be taken.
const TRIES: usize = 12;
/// So often the prices are worked out anew before what there is must do.
const ROUNDS: usize = 300;
/// How much chance there is in which schedule is made certain next.
const CHANCE: f64 = 0.3;
/// How much dearer what may not be is made at first, in parts of what an empty seat costs.
const HINT: f32 = 0.0025;

/// Schedules, what they cost, and how much of each is taken.
#[derive(Debug, Clone)]
pub(super) struct Master {
    linear: Linear,
    /// Where columns of schedules begin.
    first: usize,
    columns: Vec<(u32, Vec<u32>)>,
    /// By worker, whether the schedule is not yet certain.
    open: Vec<bool>,
    forbidden: f64,
}

/// Finds schedules and what they cost.
#[derive(Debug)]
pub(super) struct Maker<'m, 's> {
    model: &'m Model<'m>,
    schedules: &'s Schedules,
    /// What is fixed and nothing more: here each schedule is tried by itself.
    alone: State<'m>,
    /// By worker, what a schedule that reaches all it must saves of penalties.
    reached: Vec<Cost>,
    /// By worker and shift, what taking it costs.
    own: Vec<Vec<f32>>,
    price: Vec<f32>,
    off: Vec<f32>,
    way: Way,
}

impl<'m, 's> Maker<'m, 's> {
    /// `state` says what fairness makes of one shift more.
    pub fn new(state: &State<'m>, schedules: &'s Schedules) -> Self {
        let model = state.model;
        let mut maker = Self {
            model,
            schedules,
            alone: State::new(model, state.penalty),
            reached: vec![0; model.workers()],
            own: Vec::new(),
            price: vec![0.0; model.shifts.len()],
            off: vec![0.0; model.days],
            way: Way::default(),
        };
        for worker in 0..model.workers() {
            let own = |shift| match (model.is_fixed(worker, shift), model.may(worker, shift)) {
                (true, _) => 0.0,
                (false, true) => state.own_change(worker, shift, true) as f32,
                (false, false) => f32::INFINITY,
            };
            maker.own.push((0..model.shifts.len()).map(own).collect());
            maker.price.fill(0.0);
            if let Some(graph) = schedules.graph(worker) {
                let mut way = std::mem::take(&mut maker.way);
                graph.cheapest(&maker.price, &maker.off, &mut way);
                maker.reached[worker] = maker.tried(worker, &way.slots, true).map_or(0, |cost| cost.1);
                maker.way = way;
            }
        }
        maker
    }

    /// The program for everybody, with no schedule in it yet.
    pub fn master(&self, rng: &mut Rng) -> Master {
        let model = self.model;
        let dearest = model.shifts.iter().map(|shift| shift.under).max().unwrap_or(0);
        let forbidden = 1e4 + 1e3 * dearest as f64;
        let shifts = model.shifts.iter().map(|shift| Row {
            bound: f64::from(shift.wanted),
            under: shift.under as f64,
            over: shift.over.map_or(forbidden, |over| over as f64),
        });
        let needs = model.needs.iter().map(|need| Row {
            bound: f64::from(need.count),
            under: need.under as f64,
            over: 0.0,
        });
        let mut all: Vec<Row> = shifts.chain(needs).collect();
        let one_each = Row {
            bound: 1.0,
            under: 2.0 * forbidden,
            over: 2.0 * forbidden,
        };
        all.extend(std::iter::repeat_n(one_each, model.workers()));
        Master {
            first: 2 * all.len(),
            linear: Linear::new(&all, rng),
            columns: Vec::new(),
            open: vec![true; model.workers()],
            forbidden,
        }
    }

    /// What a schedule costs but for its seats, and what it saves of penalties; or the shift that may not be. What `stands`
    /// is not asked whether it may.
    fn tried(&mut self, worker: usize, shifts: &[u32], stands: bool) -> Result<(Cost, Cost), usize> {
        let alone = &mut self.alone;
        let (mut cost, mut lacks) = (0, 0);
        let mut refused = None;
        for shift in shifts.iter().map(|&shift| shift as usize) {
            if alone.has(worker, shift) {
                continue;
            }
            if !stands && !alone.may_add(worker, shift) {
                refused = Some(shift);
                break;
            }
            cost += alone.own_change(worker, shift, true);
            lacks += alone.penalty.minute * alone.missing_change(worker, shift, true)
                + alone.penalty.day * alone.broken_change(worker, shift, true);
            alone.add(worker, shift);
        }
        alone.roll_back(0);
        refused.map_or(Ok((cost, lacks)), Err)
    }

    /// Puts a schedule that somebody has among the columns; its place.
    pub fn stand(&mut self, master: &mut Master, worker: usize, shifts: &[u32]) -> usize {
        let there = |column: &(u32, Vec<u32>)| column.0 as usize == worker && column.1 == shifts;
        if let Some(column) = master.columns.iter().position(there) {
            return column;
        }
        let (cost, lacks) = self.tried(worker, shifts, true).unwrap_or_default();
        self.put(
            master,
            worker,
            shifts,
            (cost + lacks - self.reached[worker]) as f64,
        );
        master.columns.len() - 1
    }

    fn put(&self, master: &mut Master, worker: usize, shifts: &[u32], cost: f64) {
        let own = own_row(self.model, worker) as u32;
        master
            .linear
            .add(cost, parts(self.model, worker, shifts).chain([own]));
        master.columns.push((worker as u32, shifts.to_vec()));
    }

    /// Looks for better schedules until there are none that count for much. False when no solution can cost as little as
    /// `most`, or when there is no time.
    pub fn converge(&mut self, master: &mut Master, most: f64, go_on: &mut dyn FnMut() -> bool) -> bool {
        for _ in 0..ROUNDS {
            while !master.linear.advance() {
                if !go_on() {
                    return false;
                }
            }
            let mut saved = 0.0;
            for worker in 0..master.open.len() {
                if !go_on() {
                    return false;
                }
                if master.open[worker] {
                    saved += self.better(master, worker);
                }
            }
            // All schedules there are can save no more than each one's cheapest does at these prices.
            if master.value() - saved > most {
                return false;
            }
            if saved < ENOUGH {
                break;
            }
        }
        true
    }

    /// Adds somebody's cheapest schedule at the prices of the rows, if it is better than those there are; how much it saves
    /// at the most.
    fn better(&mut self, master: &mut Master, worker: usize) -> f64 {
        let Some(graph) = self.schedules.graph(worker) else {
            return 0.0;
        };
        self.set_prices(master, worker);
        let own = master.linear.price(own_row(self.model, worker));
        let mut way = std::mem::take(&mut self.way);
        let mut dearer = self.alone.penalty.day as f32 * HINT;
        let mut saved = 0.0;
        for _ in 0..TRIES {
            if own - f64::from(graph.cheapest(&self.price, &self.off, &mut way)) < WORTH {
                break;
            }
            match self.tried(worker, &way.slots, false) {
                Ok((cost, lacks)) => {
                    let cost = (cost + lacks - self.reached[worker]) as f64;
                    let parts = parts(self.model, worker, &way.slots);
                    let worth: f64 = parts.map(|row| master.linear.price(row as usize)).sum();
                    if own + worth - cost > WORTH {
                        saved = own + worth - cost;
                        self.put(master, worker, &way.slots, cost);
                    }
                    break;
                }
                Err(refused) => self.discourage(worker, refused, dearer),
            }
            dearer *= 1.5;
        }
        self.way = way;
        saved
    }

    /// What each shift costs a worker, beside what its rows are worth.
    fn set_prices(&mut self, master: &Master, worker: usize) {
        self.price.clone_from(&self.own[worker]);
        for (shift, price) in self.price.iter_mut().enumerate() {
            if price.is_finite() {
                let rows = rows(self.model, worker, shift);
                *price -= rows
                    .map(|row| master.linear.price(row as usize) as f32)
                    .sum::<f32>();
            }
        }
    }

    /// Makes a shift dearer that was one too many, and with it all of its kind when there is a limit to those.
    fn discourage(&mut self, worker: usize, refused: usize, dearer: f32) {
        let kind = self.model.shifts[refused].kind;
        let limited = self.model.rules(worker).max_of_kind[kind] as usize <= self.model.days;
        for (shift, price) in self.model.shifts.iter().zip(&mut self.price) {
            *price += if limited && shift.kind == kind {
                dearer
            } else {
                0.0
            };
        }
        self.price[refused] += dearer;
    }
}

impl Master {
    pub fn value(&self) -> f64 {
        self.linear.value()
    }

    /// What it costs when these are the schedules.
    pub fn cost_of(&self, columns: &[usize]) -> f64 {
        self.linear
            .cost_of(columns.iter().map(|column| self.first + column))
    }

    /// Leaves a worker this schedule and no other.
    pub fn settle(&mut self, column: usize) {
        let at = self.columns[column].0;
        self.open[at as usize] = false;
        for (other, (whose, _)) in self.columns.iter().enumerate() {
            if *whose == at && other != column {
                self.linear.bar(self.first + other, self.forbidden);
            }
        }
    }

    /// Makes one more schedule certain, rather one that is taken for the most part; false when all are.
    pub fn decide(&mut self, rng: &mut Rng) -> bool {
        let mut best: Option<(f64, usize)> = None;
        for (column, level) in self.linear.used() {
            if column >= self.first && level > 1.0 - SURE && level < SURE {
                let worth = level + CHANCE * rng.f64();
                if best.is_none_or(|best| worth > best.0) {
                    best = Some((worth, column - self.first));
                }
            }
        }
        if let Some((_, column)) = best {
            self.settle(column);
        }
        best.is_some()
    }

    /// Everybody's schedule; fewer when somebody has none that is certain.
    pub fn chosen(&self) -> Vec<&[u32]> {
        let used = self.linear.used();
        let mut chosen: Vec<(u32, &[u32])> = used
            .filter(|&(column, level)| column >= self.first && level >= SURE)
            .map(|(column, _)| &self.columns[column - self.first])
            .map(|(worker, shifts)| (*worker, shifts.as_slice()))
            .collect();
        chosen.sort_unstable();
        chosen.into_iter().map(|(_, shifts)| shifts).collect()
    }
}

/// The rows that a shift of a worker is part of: the shift itself, and the skills it needs that the worker has.
fn rows<'a>(model: &'a Model<'_>, worker: usize, shift: usize) -> impl Iterator<Item = u32> + 'a {
    let needs = model.shifts[shift].needs;
    let met = (needs.0..needs.1).filter(move |&need| model.meets(worker, need));
    let many = model.shifts.len();
    std::iter::once(shift)
        .chain(met.map(move |need| many + need))
        .map(|row| row as u32)
}

fn parts<'a>(model: &'a Model<'_>, worker: usize, shifts: &'a [u32]) -> impl Iterator<Item = u32> + 'a {
    shifts
        .iter()
        .flat_map(move |&shift| rows(model, worker, shift as usize))
}

/// The row that says one schedule for each worker.
fn own_row(model: &Model, worker: usize) -> usize {
    model.shifts.len() + model.needs.len() + worker
}
