//! What applies and what falls next, over chosen plans and over random ones.

use proptest::prelude::*;

use super::*;
use crate::domain::plan::DependencyKind;

fn at(minute: i64) -> DateTime<Utc> {
    "2026-11-22T01:00:00Z"
        .parse::<DateTime<Utc>>()
        .expect("an instant")
        + Duration::minutes(minute)
}

fn plan(name: &str, standing: Standing, failed: &[Failure], on: &[Failure]) -> Plan {
    let mut plan = Plan::new(Id::of_name("plan", name), standing, name);
    plan.failed = failed.to_vec();
    for (number, on) in on.iter().enumerate() {
        let dependency = Dependency {
            name: on.key().to_owned(),
            kind: DependencyKind::Internal,
            note: String::new(),
            on: Some(*on),
            origin: None,
        };
        plan.dependencies
            .push(Id::of_name("dependency", &format!("{name}/{number}")), dependency);
    }
    plan
}

fn library(plans: Vec<Plan>) -> Library {
    let mut library = Library::default();
    for plan in plans {
        library.put(plan.into(), at(0), false);
    }
    library
}

fn down(failed: &[Failure]) -> Down {
    failed.iter().map(|failure| (*failure, at(0))).collect()
}

#[test]
fn the_plan_whose_time_runs_out_first_comes_first_and_one_without_a_limit_last() {
    let mut power = plan("El", Standing::Local, &[Failure::Power], &[]);
    power.tolerable_outage_minutes = Some(240);
    let mut it = plan("IT", Standing::Local, &[Failure::It], &[]);
    it.tolerable_outage_minutes = Some(120);
    let both = plan("Båda", Standing::Local, &[Failure::It, Failure::Power], &[]);
    let other = plan("Vatten", Standing::Local, &[Failure::Water], &[]);
    let library = library(vec![power, it, both, other]);
    let down = Down::from([(Failure::Power, at(-180)), (Failure::It, at(0))]);
    let found = applicable(&library, &down);
    let titles: Vec<_> = found
        .iter()
        .filter_map(|one| library.get(one.plan))
        .map(|plan| plan.title.as_str())
        .collect();
    assert_eq!(titles, ["El", "IT", "Båda"]);
    assert_eq!(found[0].tolerable_until, Some(at(60)));
    assert_eq!((found[2].began_at, found[2].tolerable_until), (at(-180), None));
}

#[test]
fn a_template_is_named_only_for_what_no_plan_of_ones_own_covers() {
    let own = plan("Vårt el", Standing::Local, &[Failure::Power], &[]);
    let template = plan("Mall el", Standing::Template, &[Failure::Power], &[]);
    let heat = plan(
        "Mall värme",
        Standing::Template,
        &[Failure::Heat, Failure::Power],
        &[],
    );
    let (own_id, heat_id) = (own.id, heat.id);
    let library = library(vec![own, template, heat]);
    let found: Vec<_> = applicable(&library, &down(&[Failure::Power, Failure::Heat]))
        .into_iter()
        .map(|one| (one.plan, one.template, one.covers))
        .collect();
    assert_eq!(
        found,
        [
            (own_id, false, vec![Failure::Power]),
            (heat_id, true, vec![Failure::Heat])
        ]
    );
}

#[test]
fn what_falls_next_is_followed_to_any_depth_and_says_by_which_plan_and_dependency() {
    let phone = plan(
        "Telefoni",
        Standing::Local,
        &[Failure::Telephony],
        &[Failure::Power],
    );
    let alarm = plan(
        "Trygghetslarm",
        Standing::Local,
        &[Failure::SafetyAlarm],
        &[Failure::Telephony],
    );
    // A loop, and a longer way to what is reached already.
    let power = plan(
        "El",
        Standing::Local,
        &[Failure::Power, Failure::Telephony],
        &[Failure::SafetyAlarm],
    );
    let (phone_id, alarm_id) = (phone.id, alarm.id);
    let library = library(vec![phone, alarm, power]);
    let found = consequences(&library, &down(&[Failure::Power]));
    assert_eq!(
        found,
        [
            Consequence {
                threatened: Failure::Telephony,
                because: Failure::Power,
                plan: phone_id,
                dependency: Id::of_name("dependency", "Telefoni/0"),
                depth: 1
            },
            Consequence {
                threatened: Failure::SafetyAlarm,
                because: Failure::Telephony,
                plan: alarm_id,
                dependency: Id::of_name("dependency", "Trygghetslarm/0"),
                depth: 2
            },
        ]
    );
    assert_eq!(consequences(&library, &Down::new()), []);
}

fn failures(most: usize) -> impl Strategy<Value = Vec<Failure>> {
    proptest::collection::vec(proptest::sample::select(Failure::ALL.to_vec()), 0..most)
}

fn plans() -> impl Strategy<Value = Library> {
    let one = (any::<bool>(), failures(3), failures(4));
    proptest::collection::vec(one, 0..20).prop_map(|plans| {
        let plans = plans.into_iter().enumerate().map(|(at, (own, failed, on))| {
            let standing = if own { Standing::Local } else { Standing::Template };
            plan(&at.to_string(), standing, &failed, &on)
        });
        library(plans.collect())
    })
}

proptest! {
    #[test]
    fn whatever_the_plans_say_each_thing_falls_once_and_never_what_is_down_and_more_down_is_never_less(
        library in plans(), few in failures(4), more in failures(4)
    ) {
        let some = down(&few);
        let found = consequences(&library, &some);
        let mut seen = BTreeSet::new();
        for one in &found {
            prop_assert!(!some.contains_key(&one.threatened));
            prop_assert!(seen.insert(one.threatened));
            let before = found.iter().find(|other| other.threatened == one.because);
            let reached = before.map_or(0, |before| before.depth);
            prop_assert!(before.is_some() || some.contains_key(&one.because));
            prop_assert_eq!(one.depth, reached + 1);
        }
        let mut all = few;
        all.extend(more);
        let all = down(&all);
        let then = consequences(&library, &all);
        for one in &found {
            let still = then.iter().find(|other| other.threatened == one.threatened);
            prop_assert!(all.contains_key(&one.threatened) || still.is_some_and(|still| still.depth <= one.depth));
        }
        let fewer = applicable(&library, &some).len();
        prop_assert!(applicable(&library, &all).len() >= fewer);
    }
}

fn task(name: &str, tolerable: Option<u32>, on: &[Failure]) -> CoreTask {
    let mut task = CoreTask::new(Id::of_name("core_task", name), name);
    task.tolerable_outage_minutes = tolerable;
    // The same lines as a plan's.
    task.dependencies = plan(name, Standing::Local, &[], on).dependencies;
    task
}

fn with_tasks(plans: Vec<Plan>, tasks: Vec<CoreTask>) -> Library {
    let mut library = library(plans);
    for task in tasks {
        library.put(task.into(), at(0), false);
    }
    library
}

#[test]
fn a_core_task_is_hit_directly_or_through_what_falls_next_and_the_most_urgent_comes_first() {
    let library = with_tasks(
        vec![
            plan("IT", Standing::Local, &[Failure::It], &[Failure::Power]),
            plan("System", Standing::Local, &[Failure::CaseSystem], &[Failure::It]),
        ],
        vec![
            task("Boende", Some(240), &[Failure::Power]),
            task("Journal", Some(60), &[Failure::CaseSystem]),
            task("Kö", None, &[Failure::Power, Failure::It]),
            task("Mat", Some(30), &[Failure::Meals]),
        ],
    );
    let down = Down::from([(Failure::Power, at(-30))]);
    let found: Vec<_> = hit_tasks(&library, &down)
        .into_iter()
        .map(|hit| {
            let title = library.get(hit.task).map_or("", |task| task.title.as_str());
            (title, hit.because, hit.depth, hit.tolerable_until)
        })
        .collect();
    assert_eq!(
        found,
        [
            ("Journal", Failure::CaseSystem, 2, Some(at(30))),
            ("Boende", Failure::Power, 0, Some(at(210))),
            ("Kö", Failure::Power, 0, None),
        ]
    );
}

#[test]
fn a_core_tasks_time_runs_from_the_outage_that_hits_it() {
    let library = with_tasks(
        vec![],
        vec![
            task("Boende", Some(60), &[Failure::Power]),
            task("Larm", Some(60), &[Failure::Telephony]),
        ],
    );
    let down = Down::from([(Failure::Power, at(-30)), (Failure::Telephony, at(-50))]);
    let until: Vec<_> = hit_tasks(&library, &down)
        .iter()
        .map(|hit| hit.tolerable_until)
        .collect();
    assert_eq!(until, [Some(at(10)), Some(at(30))]);
}

proptest! {
    #[test]
    fn every_core_task_that_needs_something_down_is_hit_once_and_no_loop_hangs_it(
        edges in prop::collection::vec((0usize..6, 0usize..6), 0..20),
        needs in prop::collection::vec(0usize..6, 1..8),
        first in 0usize..6,
    ) {
        let plans = edges.iter().enumerate().map(|(at, (from, to))| {
            plan(&at.to_string(), Standing::Local, &[Failure::ALL[*from]], &[Failure::ALL[*to]])
        }).collect();
        let tasks = needs.iter().enumerate().map(|(at, on)| task(&at.to_string(), None, &[Failure::ALL[*on]])).collect();
        let library = with_tasks(plans, tasks);
        let down = down(&[Failure::ALL[first]]);
        let hits = hit_tasks(&library, &down);
        let falls: BTreeSet<_> = consequences(&library, &down).iter().map(|one| one.threatened).chain([Failure::ALL[first]]).collect();
        for (at, on) in needs.iter().enumerate() {
            let id = Id::of_name("core_task", &at.to_string());
            let found = hits.iter().filter(|hit| hit.task == id).count();
            prop_assert_eq!(found, usize::from(falls.contains(&Failure::ALL[*on])));
        }
    }
}
