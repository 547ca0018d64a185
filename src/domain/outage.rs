//! What is down: which plans apply, and what is knocked over next.
//!
//! A plan is for the loss of something and says what it depends on. Read backwards, the dependencies tell what is
//! threatened when something fails, to any depth. What no plan says, nobody here knows.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Duration, Utc};

use super::library::alphabet_key;
use super::plan::{Dependency, Failure, Standing};
use super::{CoreTask, Id, Library, Plan};

/// What has failed, and when each began.
pub type Down = BTreeMap<Failure, DateTime<Utc>>;

/// A plan for something that is down.
#[derive(Debug, Clone, PartialEq)]
pub struct Applicable {
    pub plan: Id<Plan>,
    /// A template: to read from, as no plan of the board's own covers what it is for.
    pub template: bool,
    pub covers: Vec<Failure>,
    /// When the first of what it covers failed.
    pub began_at: DateTime<Utc>,
    /// When its longest tolerable outage is reached; none where the plan doesn't say.
    pub tolerable_until: Option<DateTime<Utc>>,
}

/// Something that still works and may fall next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Consequence {
    pub threatened: Failure,
    /// What it depends on, down or threatened itself.
    pub because: Failure,
    /// The plan and the dependency that say so.
    pub plan: Id<Plan>,
    pub dependency: Id<Dependency>,
    /// 1 when `because` is down, 2 when it is threatened by what is down, and so on.
    pub depth: usize,
}

/// A core task that needs something that is down, or that may fall next.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    pub task: Id<CoreTask>,
    /// What it depends on, down or threatened.
    pub because: Failure,
    pub dependency: Id<Dependency>,
    /// 0 when what it depends on is down, 1 when that is threatened by what is down, and so on.
    pub depth: usize,
    /// When the outage began that hits it, or would hit it first.
    pub began_at: DateTime<Utc>,
    /// When its longest tolerable outage is reached; none where it doesn't say how long that is.
    pub tolerable_until: Option<DateTime<Utc>>,
}

/// The core tasks that are hit, directly or through what falls next: the one whose time runs out first comes first, those
/// without a limit last.
pub fn hit_tasks(library: &Library, down: &Down) -> Vec<Hit> {
    let reached = reached(library, down);
    let mut hits: Vec<_> = library
        .sorted::<CoreTask>()
        .into_iter()
        .filter_map(|task| {
            let needed = task.dependencies.iter().filter_map(|(id, dependency)| {
                let on = dependency.on?;
                let (depth, began_at) = *reached.get(&on)?;
                Some((depth, began_at, id, on))
            });
            // The nearest way, and of several as near the outage that began first.
            let (depth, began_at, dependency, because) =
                needed.min_by_key(|(depth, began_at, ..)| (*depth, *began_at))?;
            Some(Hit {
                task: task.id,
                because,
                dependency,
                depth,
                began_at,
                tolerable_until: task
                    .tolerable_outage_minutes
                    .map(|minutes| began_at + Duration::minutes(minutes.into())),
            })
        })
        .collect();
    hits.sort_by_key(|hit| (hit.tolerable_until.is_none(), hit.tolerable_until, hit.depth));
    hits
}

/// What is down and what may fall next: how far away, and when the outage began that it comes from.
fn reached(library: &Library, down: &Down) -> BTreeMap<Failure, (usize, DateTime<Utc>)> {
    let mut reached: BTreeMap<_, _> = down.iter().map(|(failure, at)| (*failure, (0, *at))).collect();
    // What something falls because of always comes before it.
    for next in consequences(library, down) {
        if let Some((_, began_at)) = reached.get(&next.because).copied() {
            reached.insert(next.threatened, (next.depth, began_at));
        }
    }
    reached
}

/// The plans that apply: the one whose time runs out first comes first, those without a limit last.
pub fn applicable(library: &Library, down: &Down) -> Vec<Applicable> {
    let mut found: Vec<_> = sources(library)
        .into_iter()
        .filter_map(|(plan, for_loss_of)| {
            let hit: Vec<_> = for_loss_of
                .into_iter()
                .filter(|failure| down.contains_key(failure))
                .collect();
            let began_at = hit
                .iter()
                .filter_map(|failure| down.get(failure).copied())
                .min()?;
            Some(Applicable {
                plan: plan.id,
                template: plan.standing == Standing::Template,
                covers: hit,
                began_at,
                tolerable_until: plan
                    .tolerable_outage_minutes
                    .map(|minutes| began_at + Duration::minutes(minutes.into())),
            })
        })
        .collect();
    // Stable: plans whose time runs out together stay in the order of the alphabet, the board's own first.
    found.sort_by_key(|one| (one.tolerable_until.is_none(), one.tolerable_until));
    found
}

/// What is knocked over next, to any depth: each once, by the shortest way, never what is already down.
pub fn consequences(library: &Library, down: &Down) -> Vec<Consequence> {
    let sources = sources(library);
    let mut reached: BTreeSet<Failure> = down.keys().copied().collect();
    let mut edge = reached.clone();
    let mut found: Vec<Consequence> = Vec::new();
    for depth in 1.. {
        let mut next = BTreeSet::new();
        for (plan, for_loss_of) in &sources {
            for (dependency, because) in hit(plan, &edge) {
                for threatened in for_loss_of {
                    if reached.contains(threatened) || !next.insert(*threatened) {
                        continue;
                    }
                    found.push(Consequence {
                        threatened: *threatened,
                        because,
                        plan: plan.id,
                        dependency,
                        depth,
                    });
                }
            }
        }
        // Every round but the last reaches something new, and there is only so much: loops end too.
        if next.is_empty() {
            break;
        }
        reached.extend(&next);
        edge = next;
    }
    found
}

/// The dependencies of a plan on any of these.
fn hit(plan: &Plan, failed: &BTreeSet<Failure>) -> Vec<(Id<Dependency>, Failure)> {
    plan.dependencies
        .iter()
        .filter_map(|(id, dependency)| Some((id, dependency.on?)))
        .filter(|(_, on)| failed.contains(on))
        .collect()
}

/// The plans that are asked, each with what it is asked about: the board's own, and templates for what those leave out.
fn sources(library: &Library) -> Vec<(&Plan, Vec<Failure>)> {
    let own: BTreeSet<Failure> = library
        .all::<Plan>()
        .filter(|plan| plan.standing == Standing::Local)
        .flat_map(|plan| plan.failed.iter().copied())
        .collect();
    let mut sources: Vec<_> = library
        .all::<Plan>()
        .map(|plan| {
            let mut failed = plan.failed.clone();
            if plan.standing == Standing::Template {
                failed.retain(|failure| !own.contains(failure));
            }
            (plan, failed)
        })
        .filter(|(_, failed)| !failed.is_empty())
        .collect();
    sources.sort_by_cached_key(|(plan, _)| {
        (
            plan.standing == Standing::Template,
            alphabet_key(&plan.title),
            plan.id,
        )
    });
    sources
}

#[cfg(test)]
mod tests;
