//! How long an event can be staffed, alone and with neighbours who lend: searched for, and counted.
//!
//! A way that is found shows that it can be done. That it can't is said only when it is counted: by a flow that leaves out
//! most rules and still falls short, or by having tried every way there is.

mod anneal;
mod bound;
mod exact;
mod fill;
mod lay;
#[cfg(test)]
mod tests;

use crate::domain::endurance::{Demand, End, Endurance, Neighbour, Placed, Reach};
use crate::domain::{Id, Library, Unit};

use super::model::Model;
use fill::{Filled, Filling};
use lay::Layout;

/// Asked now and then with how much is done, from 0 to 1; false stops.
pub type Watch<'a> = &'a mut dyn FnMut(f32) -> bool;

/// How long the demand can be met; none when stopped.
pub fn endurance(library: &Library, demand: &Demand, watch: Watch<'_>) -> Option<Endurance> {
    let layout = Layout::new(library, demand);
    let lenders = layout.lenders();
    let runs = lenders.len() + 1 + usize::from(lenders.len() > 1);
    let mut done = 0;
    let mut run = |lent: &[Id<Unit>], known: &[&Run]| {
        let part = |share: f32| (done as f32 + share) / runs as f32;
        let run = Run::new(&layout, lent, known, &mut |share| watch(part(share)));
        done += 1;
        run
    };
    let alone = run(&[], &[])?;
    let mut with = Vec::new();
    for unit in &lenders {
        with.push(run(&[*unit], &[&alone])?);
    }
    let together = match with.as_slice() {
        [] => None,
        [only] => Some(only.clone()),
        several => {
            let known: Vec<&Run> = several.iter().collect();
            Some(run(&lenders, &known)?)
        }
    };
    let neighbours = layout.lent.iter().zip(&with).map(|(lent, run)| Neighbour {
        agreement: lent.agreement,
        unit: lent.unit,
        people: layout.count(Some(lent.unit)),
        reach: run.reach(&layout, demand),
    });
    Some(Endurance {
        neighbours: neighbours.collect(),
        people: layout.count(None),
        alone: alone.reach(&layout, demand),
        together: together.map(|run| run.reach(&layout, demand)),
        empty_handed: layout.empty_handed.clone(),
        without_rules: layout.without_rules.clone(),
        passes: layout.passes,
    })
}

/// What some people come to.
#[derive(Debug, Clone)]
struct Run {
    lent: Vec<Id<Unit>>,
    filled: Filled,
    /// The first pass that is proved to be one too many.
    impossible: Option<usize>,
}

impl Run {
    /// `known` are ways that fewer people have found: these people are never worse off.
    fn new(layout: &Layout, lent: &[Id<Unit>], known: &[&Self], watch: Watch<'_>) -> Option<Self> {
        let problem = layout.problem(lent);
        let model = Model::new(&problem);
        let counted = bound::first_impossible(&model, &layout.clock);
        let fill = |steady| Filling::new(&model, &layout.clock, steady);
        let mut filled = fill(false).run(counted, watch)?;
        if !filled.tried_all && filled.passes < counted.unwrap_or(layout.passes.len()) {
            let steady = fill(true).run(counted, watch)?;
            if steady.passes > filled.passes {
                filled = steady;
            }
        }
        let filled = anneal::go_on(&problem, &layout.clock, filled, counted, watch)?;
        let best = known
            .iter()
            .map(|run| &run.filled)
            .filter(|other| other.passes > filled.passes)
            .max_by_key(|other| other.passes);
        let mut run = Self {
            lent: lent.to_vec(),
            filled: best.cloned().unwrap_or(filled),
            impossible: counted,
        };
        if run.filled.tried_all && run.impossible.is_none_or(|at| at > run.filled.passes) {
            run.impossible = Some(run.filled.passes);
        }
        Some(run)
    }

    fn reach(&self, layout: &Layout, demand: &Demand) -> Reach {
        let short = layout.passes.get(self.filled.passes);
        let end = match (short, self.impossible) {
            (None, _) => End::Whole,
            (Some(_), Some(at)) if at <= self.filled.passes => End::Proved,
            (Some(_), at) => End::Open(at.map(|at| layout.passes[at].start)),
        };
        let placed = self.filled.placed.iter().map(|one| Placed {
            pass: one.slot as usize,
            person: layout.person(one.worker),
        });
        let mut placed: Vec<_> = placed.collect();
        placed.sort_unstable();
        Reach {
            until: short.map_or(demand.until(), |pass| pass.start),
            end,
            shortage: short.map(|_| layout.shortage(&self.lent, &self.filled)),
            placed,
        }
    }
}
