//! Whole schedules chosen together: for some workers the schedules that serve best are sought by what every seat is worth
//! (a linear program over the schedules found so far tells, and for its prices each worker's graph finds better ones), and
//! then one schedule after another is made certain.

use fastrand::Rng;

use super::model::Model;
use super::problem::Cost;
use super::simplex::{FORBIDDEN, Linear};
use super::state::{Penalty, State};
use super::whole::{Prices, Schedules};

/// Below this much a schedule found is no better for what the seats are worth.
const WORTH: f64 = 1e-2;
const SURE: f64 = 0.999;

/// One schedule of one worker, and what it costs but for the seats.
#[derive(Debug, Clone)]
struct Schedule {
    worker: usize,
    shifts: Vec<u32>,
}

/// Plans some of the workers anew, and keeps the schedules that were worth something.
pub(super) struct Diver<'m, 's> {
    model: &'m Model<'m>,
    schedules: &'s Schedules,
    /// What is fixed and nothing more: here each schedule is tried by itself.
    alone: State<'m>,
    /// What a schedule that has all it must have saves each worker of penalties.
    whole: Vec<Cost>,
    prices: Prices,
}

/// The program for some workers, and which of its columns are whose.
struct Master {
    linear: Linear,
    first: usize,
    columns: Vec<Schedule>,
    free: Vec<usize>,
    sure: Vec<bool>,
    own: Vec<Vec<f32>>,
}

impl<'m, 's> Diver<'m, 's> {
    pub fn new(model: &'m Model<'m>, schedules: &'s Schedules, penalty: Penalty) -> Self {
        let mut diver = Self {
            model,
            schedules,
            alone: State::new(model, penalty),
            whole: vec![0; model.workers()],
            prices: Prices::default(),
        };
        let free = vec![0.0; model.days.max(model.shifts.len())];
        for &worker in schedules.workers() {
            let worker = worker as usize;
            if let Some(graph) = schedules.graph(worker) {
                let mut prices = std::mem::take(&mut diver.prices);
                graph.cheapest(&free, &free, &mut prices.way);
                let least: Cost = diver.cost(worker, &prices.way.slots, true).map_or(0, |cost| cost.1);
                diver.whole[worker] = least;
                diver.prices = prices;
            }
        }
        diver
    }

    /// Plans the `free` workers anew in `taken`. False when nothing better than `slack` above what is there was found.
    pub fn dive(
        &mut self,
        state: &State<'m>,
        free: &[usize],
        slack: f64,
        rng: &mut Rng,
        go_on: &mut dyn FnMut() -> bool,
    ) -> Option<Vec<(usize, Vec<u32>)>> {
        let mut master = self.master(state, free, rng);
        let most = self.now(state, free) + slack + 0.05;
        loop {
            if !self.converge(&mut master, go_on) { return None; }
            if std::env::var("DEBUG").is_ok() { eprintln!("lp {:.3} now {:.3} cols {} sure {}", master.linear.value(), most, master.columns.len(), master.sure.iter().filter(|s| **s).count()); }
            if master.linear.value() > most {
                return None;
            }
            if !master.decide(rng) {
                break;
            }
        }
        let mut found: Vec<(usize, Vec<u32>)> = Vec::new();
        for (column, level) in master.linear.used() {
            if level > 0.5 && column >= master.first {
                let schedule = &master.columns[column - master.first];
                found.push((schedule.worker, schedule.shifts.clone()));
            }
        }
        found.sort_unstable();
        (found.len() == free.len()).then_some(found)
    }

    fn master(&mut self, state: &State<'m>, free: &[usize], rng: &mut Rng) -> Master {
        let model = self.model;
        let mut rows = Vec::new();
        let mut counts = vec![0.0; model.shifts.len() + model.needs.len()];
        for &worker in free {
            for &shift in &state.taken[worker] {
                for row in rows_of(model, worker, shift as usize) {
                    counts[row as usize] += 1.0;
                }
            }
        }
        for (index, shift) in model.shifts.iter().enumerate() {
            let others = state.on[index].len() as f64 - counts[index];
            rows.push((
                f64::from(shift.wanted) - others,
                shift.under as f64,
                shift.over.map_or(FORBIDDEN, |over| over as f64),
            ));
        }
        for (index, need) in model.needs.iter().enumerate() {
            let others = f64::from(state.have(index)) - counts[model.shifts.len() + index];
            rows.push((f64::from(need.count) - others, need.under as f64, 0.0));
        }
        rows.extend(free.iter().map(|_| (1.0, 2.0 * FORBIDDEN, 2.0 * FORBIDDEN)));
        let mut master = Master {
            first: 2 * rows.len(),
            linear: Linear::new(&rows, rng),
            columns: Vec::new(),
            free: free.to_vec(),
            sure: vec![false; free.len()],
            own: Vec::new(),
        };
        for (at, &worker) in free.iter().enumerate() {
            let own = |shift| {
                let may = model.may(worker, shift) || model.is_fixed(worker, shift);
                if may {
                    state.own_change(worker, shift, true) as f32
                } else {
                    f32::INFINITY
                }
            };
            master.own.push((0..model.shifts.len()).map(own).collect());
            self.add(&mut master, at, &state.taken[worker], true);
        }
        master
    }

    /// What the seats and the free workers cost now.
    fn now(&mut self, state: &State<'m>, free: &[usize]) -> f64 {
        let model = self.model;
        let mut cost = 0.0;
        for (index, shift) in model.shifts.iter().enumerate() {
            let (wanted, taken) = (f64::from(shift.wanted), state.on[index].len() as f64);
            cost += shift.under as f64 * (wanted - taken).max(0.0);
            cost += shift.over.unwrap_or(0) as f64 * (taken - wanted).max(0.0);
        }
        for (index, need) in model.needs.iter().enumerate() {
            cost += need.under as f64 * (f64::from(need.count) - f64::from(state.have(index))).max(0.0);
        }
        for &worker in free {
            cost += self.cost(worker, &state.taken[worker], true).map_or(0, |cost| cost.0 + cost.1 - self.whole[worker]) as f64;
        }
        cost
    }

    /// What a schedule costs but for the seats; none when it may not be.
    fn cost(&mut self, worker: usize, shifts: &[u32], stands: bool) -> Option<(Cost, Cost)> {
        let (mut cost, mut lacks) = (0, 0);
        let alone = &mut self.alone;
        for &shift in shifts {
            let shift = shift as usize;
            if alone.has(worker, shift) {
                continue;
            }
            if !stands && !alone.may_add(worker, shift) {
                alone.roll_back(0);
                return None;
            }
            cost += alone.own_change(worker, shift, true);
            lacks += alone.penalty.minute * alone.missing_change(worker, shift, true)
                + alone.penalty.day * alone.broken_change(worker, shift, true);
            alone.add(worker, shift);
        }
        alone.roll_back(0);
        Some((cost, lacks))
    }

    fn add(&mut self, master: &mut Master, at: usize, shifts: &[u32], stands: bool) -> bool {
        let worker = master.free[at];
        let Some(cost) = self.cost(worker, shifts, stands) else {
            return false;
        };
        let cost = cost.0 + cost.1 - self.whole[worker];
        let model = self.model;
        let own = (model.shifts.len() + model.needs.len() + at) as u32;
        let rows = shifts
            .iter()
            .flat_map(|&shift| rows_of(model, worker, shift as usize))
            .chain([own]);
        master.linear.add(cost as f64, rows);
        master.columns.push(Schedule {
            worker,
            shifts: shifts.to_vec(),
        });
        true
    }

    /// Looks for better schedules until there are none.
    fn converge(&mut self, master: &mut Master, go_on: &mut dyn FnMut() -> bool) -> bool {
        loop {
            master.linear.solve();
            if !go_on() {
                return false;
            }
            let mut better = false;
            for at in 0..master.free.len() {
                better |= !master.sure[at] && self.better(master, at);
            }
            if !better {
                return true;
            }
        }
    }

    fn better(&mut self, master: &mut Master, at: usize) -> bool {
        let model = self.model;
        let worker = master.free[at];
        let Some(graph) = self.schedules.graph(worker) else {
            return false;
        };
        let mut prices = std::mem::take(&mut self.prices);
        prices.price.clear();
        prices.price.extend_from_slice(&master.own[at]);
        prices.off.clear();
        prices.off.resize(model.days, 0.0);
        for (shift, price) in prices.price.iter_mut().enumerate() {
            if price.is_finite() {
                for row in rows_of(model, worker, shift) {
                    *price -= master.linear.price(row as usize) as f32;
                }
            }
        }
        let own = master.linear.price(model.shifts.len() + model.needs.len() + at);
        let cost = graph.cheapest(&prices.price, &prices.off, &mut prices.way);
        let found = f64::from(cost) < own - WORTH && self.add(master, at, &prices.way.slots, false);
        self.prices = prices;
        // A schedule may cost other than it seemed, when fairness counts.
        found && master.linear.reduced(master.first + master.columns.len() - 1) < -WORTH
    }
}

impl Master {
    /// Makes one more schedule certain; false when all are.
    fn decide(&mut self, rng: &mut Rng) -> bool {
        let mut best: Option<(f64, usize)> = None;
        for (column, level) in self.linear.used() {
            if column >= self.first && level > 0.01 && level < SURE {
                let worth = level + 0.3 * rng.f64();
                if best.is_none_or(|best| worth > best.0) {
                    best = Some((worth, column - self.first));
                }
            }
        }
        let Some((_, chosen)) = best else {
            return false;
        };
        let worker = self.columns[chosen].worker;
        let at = self.free.iter().position(|&free| free == worker).unwrap_or(0);
        self.sure[at] = true;
        for (column, schedule) in self.columns.iter().enumerate() {
            if schedule.worker == worker && column != chosen {
                self.linear.bar(self.first + column);
            }
        }
        true
    }
}

/// What a shift of a worker counts for: the shift itself and the skills it needs.
fn rows_of<'a>(model: &'a Model<'_>, worker: usize, shift: usize) -> impl Iterator<Item = u32> + 'a {
    let needs = model.shifts[shift].needs;
    let met = (needs.0..needs.1).filter(move |&need| model.meets(worker, need));
    let many = model.shifts.len();
    std::iter::once(shift).chain(met.map(move |need| many + need)).map(|row| row as u32)
}
