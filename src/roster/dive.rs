//! Dives: from what a linear program over whole schedules makes of everybody, one schedule after another is made certain
//! and the rest thought over, until everybody has one. The first dive plans all anew, those after it some.

use fastrand::Rng;

use super::best::become_worker;
use super::master::{Maker, Master};
use super::model::Model;
use super::state::State;
use super::whole::Schedules;

/// Rows of the largest program that is quick enough to be worth its time.
const MOST_ROWS: usize = 600;

/// Plans workers anew, some at a time.
pub(super) struct Diver<'m, 's> {
    maker: Maker<'m, 's>,
    schedules: &'s Schedules,
    /// Everybody weighed against everybody, nobody certain.
    root: Option<Master>,
    order: Vec<usize>,
    dives: usize,
}

impl<'m, 's> Diver<'m, 's> {
    /// None when there is nobody to plan or too much to weigh.
    pub fn new(state: &State<'m>, schedules: &'s Schedules) -> Option<Self> {
        let rows = rows(state.model, schedules);
        (!schedules.is_empty() && rows <= MOST_ROWS).then(|| Self {
            maker: Maker::new(state, schedules, state.penalty),
            schedules,
            root: None,
            order: (0..schedules.workers().len()).collect(),
            dives: 0,
        })
    }

    /// Changes `state` to something that is no dearer; false when none was found.
    pub fn dive(&mut self, state: &mut State<'m>, rng: &mut Rng, go_on: &mut dyn FnMut() -> bool) -> bool {
        let mut root = match self.root.take() {
            Some(root) => root,
            None => self.maker.master(state, rng),
        };
        let now: Vec<usize> = (0..self.order.len())
            .map(|at| {
                let worker = self.schedules.workers()[at] as usize;
                self.maker.stand(&mut root, at, &state.taken[worker])
            })
            .collect();
        if self.dives == 0 && !self.maker.converge(&mut root, go_on) {
            return false;
        }
        let mut master = root.clone();
        self.root = Some(root);
        let mut stands = self.root.clone().unwrap();
        for &column in &now { stands.settle(column); }
        self.maker.converge(&mut stands, go_on);
        let most = stands.value() + 0.05;
        rng.shuffle(&mut self.order);
        let many = self.order.len();
        let free = if self.dives == 0 { many } else { rng.usize(many / 3..=many) };
        self.dives += 1;
        for &at in &self.order[free..] {
            master.settle(now[at]);
        }
        loop {
            if !self.maker.converge(&mut master, go_on) || master.value() > most {
                if std::env::var("DEBUG").is_ok() { eprintln!("free {free} most {most:.3} lp {:.3}", master.value()); }
                return false;
            }
            if std::env::var("DEBUG").is_ok() && self.dives == 1 { eprintln!("lp {:.3}", master.value()); }
            if !master.decide(rng) {
                break;
            }
        }
        let chosen = master.chosen();
        if chosen.len() < many || !self.fits(state, &chosen) {
            return false;
        }
        let before = state.cost;
        for (at, shifts) in chosen {
            become_worker(state, self.schedules.workers()[at] as usize, shifts);
        }
        if std::env::var("DEBUG").is_ok() { eprintln!("dive {} free {free}: {} -> {}", self.dives, before, state.cost); }
        true
    }

    /// Whether no shift that takes no more than wanted would have more.
    fn fits(&self, state: &State, chosen: &[(usize, &[u32])]) -> bool {
        let model = state.model;
        let mut taken: Vec<usize> = state.on.iter().map(Vec::len).collect();
        for &(at, shifts) in chosen {
            for &shift in &state.taken[self.schedules.workers()[at] as usize] {
                taken[shift as usize] -= 1;
            }
            for &shift in shifts {
                taken[shift as usize] += 1;
            }
        }
        let fits = |(index, shift): (usize, &super::model::Shift)| {
            let most = (shift.wanted as usize).max(state.on[index].len());
            shift.over.is_some() || taken[index] <= most
        };
        model.shifts.iter().enumerate().all(fits)
    }
}

fn rows(model: &Model, schedules: &Schedules) -> usize {
    model.shifts.len() + model.needs.len() + schedules.workers().len()
}
