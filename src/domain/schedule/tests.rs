//! When steps are done, over chosen plans and over random ones.

use proptest::prelude::*;

use super::*;
use crate::domain::plan::Standing;

type Line = (Bracket, &'static str, Option<u32>, Option<u32>, Option<u32>);

fn id(number: usize) -> Id<Step> {
    Id::of_name("step", &number.to_string())
}

fn plan(lines: &[Line], tolerable: Option<u32>) -> Plan {
    let mut plan = Plan::new(Id::of_name("plan", "el"), Standing::Local, "Elavbrott");
    plan.tolerable_outage_minutes = tolerable;
    for (number, (bracket, role, best, likely, worst)) in lines.iter().enumerate() {
        let step = Step {
            role: (*role).to_owned(),
            best_minutes: *best,
            minutes: *likely,
            worst_minutes: *worst,
            ..Step::new(*bracket)
        };
        plan.steps.push(id(number), step);
    }
    plan
}

fn likely(bracket: Bracket, role: &'static str, minutes: u32) -> Line {
    (bracket, role, None, Some(minutes), None)
}

#[test]
fn one_role_works_step_by_step_and_several_side_by_side() {
    let plan = plan(
        &[
            likely(Bracket::FirstHour, "Chef", 20),
            likely(Bracket::FirstHour, "chef ", 30),
            likely(Bracket::FirstHour, "Vaktmästare", 45),
            likely(Bracket::ToFourHours, "Chef", 60),
        ],
        None,
    );
    let schedule = Schedule::of(&plan);
    let ends: Vec<_> = schedule
        .steps
        .iter()
        .map(|step| step.ends.minutes(Pace::Expected))
        .collect();
    assert_eq!(ends, [20, 50, 45, 110]);
    let first = schedule.bracket(Bracket::FirstHour).expect("it has steps");
    assert_eq!(first.done.minutes(Pace::Expected), 50);
    assert_eq!(first.blame, None);
    assert_eq!(schedule.tolerable_outage(), None);
}

#[test]
fn a_later_bracket_is_done_after_an_earlier_one_however_the_steps_are_ordered() {
    let plan = plan(
        &[
            likely(Bracket::ToFourHours, "Chef", 60),
            likely(Bracket::FirstHour, "Chef", 30),
        ],
        None,
    );
    let schedule = Schedule::of(&plan);
    let order: Vec<_> = schedule.steps.iter().map(|step| step.step).collect();
    assert_eq!(order, [id(1), id(0)]);
    assert_eq!(schedule.steps[1].ends.minutes(Pace::Expected), 90);
}

#[test]
fn three_estimates_give_their_weighted_mean() {
    let plan = plan(&[(Bracket::FirstHour, "", Some(5), Some(10), Some(21))], None);
    let takes = Schedule::of(&plan).steps[0].ends;
    // (5 + 4 · 10 + 21) / 6 = 11, and the ends as they are given.
    assert_eq!(Pace::ALL.map(|pace| takes.minutes(pace)), [5, 11, 21]);
}

#[test]
fn the_step_that_passes_the_tolerable_outage_is_named_with_the_longest_before_it() {
    let plan = plan(
        &[
            likely(Bracket::FirstHour, "Planerare", 100),
            likely(Bracket::FirstHour, "Chef", 15),
            likely(Bracket::ToFourHours, "Planerare", 45),
            likely(Bracket::ToFourHours, "Planerare", 10),
            // Begins long after the limit: no part of what must be done before it.
            likely(Bracket::OverOneDay, "Planerare", 500),
        ],
        Some(120),
    );
    let check = Schedule::of(&plan).tolerable_outage().expect("a limit");
    assert_eq!(check.done.minutes(Pace::Expected), 155);
    let blame = check.blame.expect("it is late");
    assert_eq!((blame.step, blame.number), (id(2), 3));
    assert_eq!((blame.longest, blame.longest_number), (id(0), 1));
    assert!(Schedule::of(&plan).is_too_slow());
}

#[test]
fn a_step_without_a_time_is_said_and_never_taken_for_nothing() {
    let plan = plan(
        &[
            likely(Bracket::FirstHour, "Chef", 10),
            (Bracket::FirstHour, "Chef", None, None, None),
        ],
        Some(60),
    );
    let schedule = Schedule::of(&plan);
    assert_eq!(schedule.unknown().count(), 1);
    assert_eq!(schedule.tolerable_outage().map(|check| check.unknown), Some(1));
}

#[test]
fn estimates_that_contradict_each_other_are_noticed() {
    let step = |best, likely, worst| Step {
        best_minutes: best,
        minutes: likely,
        worst_minutes: worst,
        ..Step::new(Bracket::FirstHour)
    };
    assert!(step(Some(20), Some(10), None).contradicts_itself());
    assert!(step(None, Some(10), Some(5)).contradicts_itself());
    assert!(step(Some(20), None, Some(10)).contradicts_itself());
    assert!(!step(Some(5), Some(5), Some(20)).contradicts_itself());
    assert!(!step(None, None, None).contradicts_itself());
}

fn line() -> impl Strategy<Value = Line> {
    let minutes = || prop::option::of(0u32..400);
    let bracket = prop::sample::select(Bracket::ALL.to_vec());
    let role = prop::sample::select(vec!["", "Chef", "Planerare", "Vaktmästare"]);
    (bracket, role, minutes(), minutes(), minutes())
}

proptest! {
    #[test]
    fn one_more_step_never_makes_anything_earlier(
        lines in prop::collection::vec(line(), 0..12),
        more in line(),
        tolerable in prop::option::of(1u32..2_000),
    ) {
        let before = Schedule::of(&plan(&lines, tolerable));
        let mut lines = lines;
        lines.push(more);
        let after = Schedule::of(&plan(&lines, tolerable));
        for pace in Pace::ALL {
            for old in &before.steps {
                let new = after.steps.iter().find(|step| step.step == old.step).expect("it is still there");
                prop_assert!(new.ends.minutes(pace) >= old.ends.minutes(pace));
            }
            if let (Some(old), Some(new)) = (before.tolerable_outage(), after.tolerable_outage()) {
                prop_assert!(new.done.minutes(pace) >= old.done.minutes(pace));
                prop_assert!(!old.is_late(pace) || new.is_late(pace));
            }
        }
    }

    #[test]
    fn within_a_role_each_step_ends_when_the_one_before_has_ended_and_it_has_taken_its_time(
        lines in prop::collection::vec(line(), 0..12),
    ) {
        let schedule = Schedule::of(&plan(&lines, None));
        let mut last: BTreeMap<&str, &Timed> = BTreeMap::new();
        for step in &schedule.steps {
            let before = last.insert(&step.role, step).map_or(Spread::default(), |before| before.ends);
            prop_assert_eq!(step.ends, before.and(step.takes.unwrap_or_default()));
        }
        for bracket in Bracket::ALL {
            for pace in Pace::ALL {
                let Some(done) = schedule.done(bracket) else { continue };
                let ends = schedule.steps.iter().filter(|step| step.bracket as usize <= bracket as usize);
                prop_assert_eq!(Some(done.minutes(pace)), ends.map(|step| step.ends.minutes(pace)).max());
            }
        }
    }

    #[test]
    fn somebody_is_to_blame_just_when_it_is_late_and_that_step_passes_the_limit(
        lines in prop::collection::vec(line(), 0..12),
        tolerable in 1u32..2_000,
    ) {
        let schedule = Schedule::of(&plan(&lines, Some(tolerable)));
        for check in schedule.checks() {
            prop_assert_eq!(check.blame.is_some(), check.is_late(Pace::Expected));
            let Some(blame) = check.blame else { continue };
            let of = |id: Id<Step>| schedule.steps.iter().find(|step| step.step == id).expect("a step of the plan");
            let (first, longest) = (of(blame.step), of(blame.longest));
            prop_assert!(first.ends.exceeds(Pace::Expected, check.minutes));
            prop_assert_eq!(&first.role, &longest.role);
            // Nothing that this role does before it is too late already.
            let before = schedule.steps.iter().filter(|step| step.role == first.role && step.number < first.number);
            for step in before {
                prop_assert!(!step.ends.exceeds(Pace::Expected, check.minutes));
            }
        }
    }
}
