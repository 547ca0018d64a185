//! The register of dependencies: everything that the boards' core tasks and plans need, who needs it, and which plans there
//! are for its loss.
//!
//! Never green by absence: a dependency that doesn't say what must work is unknown, and another board's plan, a template or
//! a plan that somebody means to write covers nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::library::alphabet_key;
use super::plan::{Dependency, Failure, Standing};
use super::{CoreTask, Id, Library, Plan, Unit};

/// What depends on something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dependent {
    CoreTask(Id<CoreTask>),
    Plan(Id<Plan>),
}

/// Whether there is a plan for the loss of something, what is worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Coverage {
    /// Somebody who depends on it has no plan for its loss.
    Missing,
    /// It isn't said what must work, so nobody knows.
    Unknown,
    Covered,
}

/// Something that core tasks and plans depend on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// What it is called, each way to spell it once.
    pub names: Vec<String>,
    /// What must work.
    pub on: Option<Failure>,
    /// Who depends on it.
    pub dependents: Vec<Dependent>,
    pub coverage: Coverage,
    /// Those whose own board has no plan for its loss.
    pub without: Vec<Dependent>,
    /// The boards' own plans for its loss, approved or not.
    pub plans: Vec<Id<Plan>>,
    /// Templates that could be adapted.
    pub templates: Vec<Id<Plan>>,
}

/// A dependency as somebody names it.
struct Named<'a> {
    by: Dependent,
    unit: Option<Id<Unit>>,
    dependency: &'a Dependency,
    /// The name as it is compared with others.
    folded: String,
}

/// Everything that the core tasks and plans of a board depend on, or of all boards; what has no plan comes first.
pub fn needs(library: &Library, board: Option<Id<Unit>>) -> Vec<Need> {
    let named = named(library, board);
    // What must work for each name, by those who say it.
    let mut said: BTreeMap<&str, BTreeSet<Failure>> = BTreeMap::new();
    for one in &named {
        if let Some(on) = one.dependency.on {
            said.entry(&one.folded).or_default().insert(on);
        }
    }
    let mut groups: BTreeMap<(Option<Failure>, &str), Vec<&Named<'_>>> = BTreeMap::new();
    for one in &named {
        let meant = said.get(one.folded.as_str()).filter(|said| said.len() == 1);
        let on = one.dependency.on.or_else(|| meant?.first().copied());
        let name = if on.is_some() { "" } else { one.folded.as_str() };
        groups.entry((on, name)).or_default().push(one);
    }
    let plans = library.sorted::<Plan>();
    let mut needs: Vec<_> = groups
        .into_iter()
        .map(|((on, _), members)| need(&plans, on, &members))
        .collect();
    needs.sort_by_cached_key(|need| {
        let name = need.names.first().map(|name| alphabet_key(name));
        (need.coverage, need.on, name)
    });
    needs
}

/// The plans of a board for the loss of something. A plan or a board that isn't said could be anybody's.
pub fn plans_for(library: &Library, lost: Failure, board: Option<Id<Unit>>) -> Vec<Id<Plan>> {
    let plans = library.sorted::<Plan>();
    let own = plans.iter().filter(|plan| covers(plan, lost, board));
    own.map(|plan| plan.id).collect()
}

fn covers(plan: &Plan, lost: Failure, board: Option<Id<Unit>>) -> bool {
    plan.standing == Standing::Local
        && plan.failed.contains(&lost)
        && (board.is_none() || plan.unit.is_none() || plan.unit == board)
}

fn named(library: &Library, board: Option<Id<Unit>>) -> Vec<Named<'_>> {
    let tasks = library.sorted::<CoreTask>().into_iter();
    let tasks = tasks.map(|task| (Dependent::CoreTask(task.id), task.unit, &task.dependencies));
    let plans = library.sorted::<Plan>().into_iter();
    let plans = plans
        .filter(|plan| plan.standing == Standing::Local)
        .map(|plan| (Dependent::Plan(plan.id), plan.unit, &plan.dependencies));
    tasks
        .chain(plans)
        .filter(|(_, unit, _)| board.is_none() || *unit == board)
        .flat_map(|(by, unit, dependencies)| {
            dependencies.iter().map(move |(_, dependency)| Named {
                by,
                unit,
                dependency,
                folded: folded(&dependency.name),
            })
        })
        // A line that is still empty depends on nothing.
        .filter(|one| one.dependency.on.is_some() || !one.folded.is_empty())
        .collect()
}

fn folded(name: &str) -> String {
    let words: Vec<_> = name.split_whitespace().collect();
    alphabet_key(&words.join(" "))
}

fn need(plans: &[&Plan], on: Option<Failure>, members: &[&Named<'_>]) -> Need {
    let mut spelled = BTreeSet::new();
    let names = members
        .iter()
        .filter(|one| !one.folded.is_empty() && spelled.insert(one.folded.as_str()))
        .map(|one| one.dependency.name.trim().to_owned())
        .collect();
    let mut seen = BTreeSet::new();
    let dependents: Vec<_> = members.iter().filter(|one| seen.insert(one.by)).collect();
    let boards: BTreeSet<_> = dependents.iter().map(|one| one.unit).collect();
    let (own, templates): (Vec<&Plan>, Vec<&Plan>) = plans
        .iter()
        .copied()
        .filter(|plan| on.is_some_and(|on| plan.failed.contains(&on)))
        .partition(|plan| plan.standing == Standing::Local);
    let held: BTreeSet<_> = own.iter().map(|plan| plan.unit).collect();
    // As [`covers`], for all boards at once.
    let is_covered = |board: Option<Id<Unit>>| match board {
        None => !own.is_empty(),
        board => held.contains(&board) || held.contains(&None),
    };
    let without: Vec<_> = dependents
        .iter()
        .filter(|one| on.is_some() && !is_covered(one.unit))
        .map(|one| one.by)
        .collect();
    let own = own
        .into_iter()
        .filter(|plan| plan.unit.is_none() || boards.contains(&plan.unit) || boards.contains(&None));
    Need {
        coverage: match on {
            None => Coverage::Unknown,
            Some(_) if without.is_empty() => Coverage::Covered,
            Some(_) => Coverage::Missing,
        },
        names,
        on,
        dependents: dependents.iter().map(|one| one.by).collect(),
        without,
        plans: own.map(|plan| plan.id).collect(),
        templates: templates.into_iter().map(|plan| plan.id).collect(),
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};
    use proptest::prelude::*;

    use super::*;
    use crate::domain::plan::DependencyKind;

    fn at() -> DateTime<Utc> {
        "2026-11-22T01:00:00Z".parse().expect("an instant")
    }

    fn unit(name: &str) -> Id<Unit> {
        Id::of_name("unit", name)
    }

    fn task(name: &str, board: Option<&str>, needs: &[(&str, Option<Failure>)]) -> CoreTask {
        let mut task = CoreTask::new(Id::of_name("core_task", name), name);
        task.unit = board.map(unit);
        for (number, (name, on)) in needs.iter().enumerate() {
            let dependency = Dependency {
                name: (*name).to_owned(),
                kind: DependencyKind::Supplier,
                note: String::new(),
                on: *on,
                origin: None,
            };
            task.dependencies.push(
                Id::of_name("dependency", &format!("{}{number}", task.title)),
                dependency,
            );
        }
        task
    }

    fn plan(name: &str, standing: Standing, board: Option<&str>, failed: &[Failure]) -> Plan {
        let mut plan = Plan::new(Id::of_name("plan", name), standing, name);
        plan.unit = board.map(unit);
        plan.failed = failed.to_vec();
        plan
    }

    fn library(tasks: Vec<CoreTask>, plans: Vec<Plan>) -> Library {
        let mut library = Library::default();
        for task in tasks {
            library.put(task.into(), at(), false);
        }
        for plan in plans {
            library.put(plan.into(), at(), false);
        }
        library
    }

    #[test]
    fn what_has_no_plan_comes_first_and_a_template_is_no_plan() {
        let library = library(
            vec![task(
                "Hemtjänst",
                None,
                &[
                    ("Elnät", Some(Failure::Power)),
                    ("Nycklar", Some(Failure::Keys)),
                    ("Grannarna", None),
                ],
            )],
            vec![
                plan("Elavbrott", Standing::Local, None, &[Failure::Power]),
                plan("Nycklar", Standing::Template, None, &[Failure::Keys]),
            ],
        );
        let needs = needs(&library, None);
        let found: Vec<_> = needs.iter().map(|need| (need.on, need.coverage)).collect();
        assert_eq!(
            found,
            [
                (Some(Failure::Keys), Coverage::Missing),
                (None, Coverage::Unknown),
                (Some(Failure::Power), Coverage::Covered),
            ]
        );
        assert_eq!(needs[0].templates.len(), 1);
        assert_eq!(needs[0].without, needs[0].dependents);
    }

    #[test]
    fn another_boards_plan_covers_nothing_here() {
        let library = library(
            vec![
                task("Hemtjänst norr", Some("norr"), &[("El", Some(Failure::Power))]),
                task("Hemtjänst söder", Some("söder"), &[("El", Some(Failure::Power))]),
            ],
            vec![plan(
                "Elavbrott",
                Standing::Local,
                Some("norr"),
                &[Failure::Power],
            )],
        );
        let all = needs(&library, None);
        assert_eq!(all.len(), 1);
        let south = Dependent::CoreTask(Id::of_name("core_task", "Hemtjänst söder"));
        assert_eq!(
            (all[0].coverage, all[0].without.clone()),
            (Coverage::Missing, vec![south])
        );
        assert_eq!(needs(&library, Some(unit("norr")))[0].coverage, Coverage::Covered);
        assert_eq!(
            needs(&library, Some(unit("söder")))[0].coverage,
            Coverage::Missing
        );
    }

    #[test]
    fn the_same_thing_named_by_two_stands_once_and_takes_what_the_other_says_must_work() {
        let library = library(
            vec![
                task("Hemtjänst", None, &[("Elnät", Some(Failure::Power))]),
                task("Boende", None, &[(" elnät ", None)]),
            ],
            vec![],
        );
        let needs = needs(&library, None);
        assert_eq!(needs.len(), 1);
        assert_eq!(needs[0].names, ["elnät"]);
        assert_eq!(needs[0].dependents.len(), 2);
        assert_eq!(needs[0].coverage, Coverage::Missing);
    }

    #[test]
    fn a_name_that_means_two_things_elsewhere_stays_unknown() {
        let library = library(
            vec![
                task("Ett", None, &[("Nätet", Some(Failure::Power))]),
                task("Två", None, &[("Nätet", Some(Failure::Internet))]),
                task("Tre", None, &[("Nätet", None)]),
            ],
            vec![],
        );
        let unknown: Vec<_> = needs(&library, None)
            .into_iter()
            .filter(|need| need.coverage == Coverage::Unknown)
            .collect();
        assert_eq!(unknown.len(), 1);
    }

    proptest! {
        #[test]
        fn every_dependency_is_found_once_and_none_is_covered_without_a_plan_of_its_own_board(
            tasks in prop::collection::vec(
                (0usize..3, prop::collection::vec((0usize..4, prop::option::of(0usize..4)), 0..4)), 0..6),
            plans in prop::collection::vec((any::<bool>(), prop::option::of(0usize..3), 0usize..4), 0..6),
        ) {
            const BOARDS: [&str; 3] = ["norr", "söder", "väst"];
            const NAMES: [&str; 4] = ["El", "Vatten", "Nät", "Folk"];
            let made = tasks.iter().enumerate().map(|(at, (board, needs))| {
                let needs: Vec<_> = needs.iter().map(|(name, on)| (NAMES[*name], on.map(|on| Failure::ALL[on]))).collect();
                task(&format!("Uppgift {at}"), Some(BOARDS[*board]), &needs)
            }).collect();
            let plans = plans.iter().enumerate().map(|(at, (local, board, lost))| {
                let standing = if *local { Standing::Local } else { Standing::Template };
                plan(&format!("Plan {at}"), standing, board.map(|board| BOARDS[board]), &[Failure::ALL[*lost]])
            }).collect();
            let library = library(made, plans);
            let found = needs(&library, None);
            for task in library.all::<CoreTask>() {
                let by = Dependent::CoreTask(task.id);
                for (_, dependency) in task.dependencies.iter() {
                    let of = |need: &&Need| need.dependents.contains(&by)
                        && need.names.iter().any(|name| name == &dependency.name);
                    prop_assert!(found.iter().any(|need| of(&need)));
                    let Some(on) = dependency.on else { continue };
                    let need = found.iter().find(|need| need.on == Some(on)).expect("it is grouped by what must work");
                    prop_assert_eq!(need.without.contains(&by), plans_for(&library, on, task.unit).is_empty());
                }
            }
            for need in &found {
                prop_assert_eq!(need.coverage == Coverage::Unknown, need.on.is_none());
                prop_assert!(need.coverage != Coverage::Covered || !need.plans.is_empty());
            }
        }
    }
}
