//! The proof that something can't be staffed: a flow from people through their weeks and days to the passes. It forgets
//! most rules, so whatever it can't do nobody can.

use std::collections::{BTreeMap, VecDeque};

use super::fill::{empty, may};
use super::lay::Clock;
use crate::roster::model::Model;
use crate::roster::problem::{Minute, Worker};

const DAY: Minute = 24 * 60;
/// An hour that the clock may be moved.
const HOUR: Minute = 60;

/// The first pass, by its place, up to which all passes can't be filled.
pub(super) fn first_impossible(model: &Model<'_>, clock: &Clock) -> Option<usize> {
    let passes = model.shifts.len();
    let mut flow = Flow::new(passes);
    let nothing = empty(model);
    for worker in 0..model.workers() {
        let able: Vec<usize> = (0..passes)
            .filter(|pass| may(&nothing, clock, worker, model.place[*pass] as usize))
            .collect();
        add_worker(&mut flow, model, clock, worker, &able);
    }
    (0..passes).find(|pass| {
        let wanted = model.shifts[model.place[*pass] as usize].wanted;
        (0..wanted).any(|_| !flow.fill(*pass))
    })
}

fn add_worker(flow: &mut Flow, model: &Model<'_>, clock: &Clock, worker: usize, able: &[usize]) {
    let begins = |pass: usize| model.shifts[model.place[pass] as usize].start;
    let week_of = |pass: usize| {
        let within = |week: &(Minute, Minute)| (week.0..week.1).contains(&begins(pass));
        clock.weeks.iter().position(within)
    };
    let (on_site, elsewhere): (Vec<usize>, Vec<usize>) = able.iter().partition(|pass| clock.on_site[**pass]);
    let mut weeks: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for pass in on_site {
        weeks.entry(week_of(pass)).or_default().push(pass);
    }
    for (week, passes) in weeks {
        let most = week.map_or(passes.len(), |week| {
            most_in_week(model, clock, worker, clock.weeks[week], &passes)
        });
        let node = flow.node();
        flow.edge(Flow::SOURCE, node, most);
        let mut days: BTreeMap<i64, usize> = BTreeMap::new();
        for pass in passes {
            // Passes that begin in the same 24 hours by the clock are one too many. A day that two weeks share counts in
            // both, so that neither lends the other what it has left.
            let block = (clock.starts[pass] - clock.starts[0]).num_hours().div_euclid(24);
            let day = *days.entry(block).or_insert_with(|| {
                let day = flow.node();
                flow.edge(node, day, 1);
                day
            });
            flow.edge(day, Flow::pass(pass), 1);
        }
    }
    for pass in elsewhere {
        flow.edge(Flow::SOURCE, Flow::pass(pass), 1);
    }
}

/// The most passes that one person can take of those that begin in a week: one in 24 hours, weekly rest, and most work.
fn most_in_week(
    model: &Model<'_>,
    clock: &Clock,
    worker: usize,
    week: (Minute, Minute),
    passes: &[usize],
) -> usize {
    let who = &model.problem.workers[worker];
    let limits = model.problem.limits.get(usize::from(who.limits));
    let weekly = |rest: &&crate::roster::problem::WindowRest| rest.length == 7 * DAY && rest.standby_breaks;
    let rest = limits
        .and_then(|limits| limits.rests.iter().find(weekly))
        .map_or(0, |rest| rest.rest);
    let cap = limits.and_then(|limits| limits.caps.first());
    let left = cap.map_or(Minute::MAX, |cap| cap.most - worked(who, week));
    let mut times: Vec<(Minute, Minute, usize)> = passes
        .iter()
        .map(|pass| {
            let shift = &model.shifts[model.place[*pass] as usize];
            (shift.start, shift.end, *pass)
        })
        .collect();
    times.sort_unstable();
    times.dedup_by_key(|(start, end, _)| (*start, *end));
    // For each last pass, by whether the weekly rest is had: the least minutes of so many passes.
    let mut least: Vec<[Vec<Minute>; 2]> = Vec::new();
    let mut most = 0;
    for (at, &(start, end, pass)) in times.iter().enumerate() {
        let minutes = end.min(week.1) - start;
        let mut mine = [Vec::new(), Vec::new()];
        better(
            &mut mine[usize::from(start - (week.0 - HOUR) >= rest)],
            0,
            minutes,
        );
        for (before, &(_, ended, other)) in times[..at].iter().enumerate() {
            if ended > start || !clock.apart(pass, other) {
                continue;
            }
            for (had, sums) in least[before].iter().enumerate() {
                let to = usize::from(had == 1 || start - ended >= rest);
                for (count, sum) in sums.iter().enumerate() {
                    if *sum < Minute::MAX {
                        better(&mut mine[to], count + 1, sum + minutes);
                    }
                }
            }
        }
        let rested_after = week.1 + HOUR - end >= rest;
        for (had, sums) in mine.iter().enumerate() {
            if had == 1 || rested_after {
                let fits = sums.iter().rposition(|sum| *sum <= left);
                most = most.max(fits.map_or(0, |count| count + 1));
            }
        }
        least.push(mine);
    }
    most
}

/// Work in a week that is not of the passes.
fn worked(worker: &Worker, week: (Minute, Minute)) -> Minute {
    let stints = worker.stints.iter().filter(|stint| !stint.standby);
    stints
        .map(|stint| (stint.end.min(week.1) - stint.start.max(week.0)).max(0))
        .sum()
}

fn better(least: &mut Vec<Minute>, count: usize, minutes: Minute) {
    if least.len() <= count {
        least.resize(count + 1, Minute::MAX);
    }
    least[count] = least[count].min(minutes);
}

/// A flow that is led to one pass after the other. Nodes are the source, the passes, and what lies between.
struct Flow {
    /// By node, its edges.
    edges: Vec<Vec<usize>>,
    /// Where each edge leads and what more it takes; the edge back is its neighbour.
    to: Vec<(usize, usize)>,
}

impl Flow {
    const SOURCE: usize = 0;

    fn new(passes: usize) -> Self {
        Self {
            edges: vec![Vec::new(); passes + 1],
            to: Vec::new(),
        }
    }

    const fn pass(pass: usize) -> usize {
        pass + 1
    }

    fn node(&mut self) -> usize {
        self.edges.push(Vec::new());
        self.edges.len() - 1
    }

    fn edge(&mut self, from: usize, to: usize, most: usize) {
        self.edges[from].push(self.to.len());
        self.to.push((to, most));
        self.edges[to].push(self.to.len());
        self.to.push((from, 0));
    }

    /// Leads one more to a pass; false when no more can be.
    fn fill(&mut self, pass: usize) -> bool {
        let goal = Self::pass(pass);
        let mut by: Vec<Option<usize>> = vec![None; self.edges.len()];
        let mut queue = VecDeque::from([goal]);
        while let Some(node) = queue.pop_front() {
            for &out in &self.edges[node] {
                let (other, into) = (self.to[out].0, out ^ 1);
                if other == goal || by[other].is_some() || self.to[into].1 == 0 {
                    continue;
                }
                by[other] = Some(into);
                if other == Self::SOURCE {
                    self.push(&by, goal);
                    return true;
                }
                queue.push_back(other);
            }
        }
        false
    }

    fn push(&mut self, by: &[Option<usize>], goal: usize) {
        let mut node = Self::SOURCE;
        while let Some(edge) = by[node].filter(|_| node != goal) {
            self.to[edge].1 -= 1;
            self.to[edge ^ 1].1 += 1;
            node = self.to[edge].0;
        }
    }
}
