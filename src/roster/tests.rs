//! What the planner promises, held against rules and costs worked out in the plainest way, apart from the search's own.

pub(super) mod naive;

use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};

use proptest::prelude::*;

use super::problem::*;
use super::{Go, Plan, Score, plan};
use naive::{breaks, cost};

/// Looks at the clock that a test can count: `looks` times, then stop.
fn clock(looks: u32) -> impl Fn() -> Go + Sync {
    let asked = AtomicU32::new(0);
    move || {
        let now = asked.fetch_add(1, Ordering::Relaxed);
        if now < looks {
            Go::On {
                spent: now as f32 / looks as f32,
            }
        } else {
            Go::Stop
        }
    }
}

fn planned(problem: &Problem, looks: u32, seed: u64) -> (Plan, Vec<Plan>) {
    let shown = Mutex::new(Vec::new());
    let done = plan(problem, seed, 1, &clock(looks), &|plan| {
        shown.lock().unwrap().push(plan.clone())
    });
    (done, shown.into_inner().unwrap())
}

const DAY: Minute = 1440;

fn any_slot(days: u32) -> impl Strategy<Value = Slot> {
    let skill =
        (0_u8..3, 0_u32..3, 1_i64..80).prop_map(|(skill, count, under)| SkillNeed { skill, count, under });
    (
        (
            0..days,
            0_i32..24,
            prop_oneof![Just(8_i32), Just(12), Just(24), 1_i32..30],
            0_u16..3,
            any::<bool>(),
        ),
        (0_u32..4, 1_i64..200, prop::option::of(1_i64..50)),
        prop::collection::vec(skill, 0..2),
        prop::collection::vec(0_i32..3, 2),
    )
        .prop_map(
            |((day, hour, hours, kind, standby), (wanted, under, over), skills, gives)| {
                let start = day as Minute * DAY + hour * 60;
                Slot {
                    start,
                    end: start + hours * 60,
                    day,
                    kind,
                    standby,
                    wanted,
                    under,
                    over,
                    skills,
                    gives,
                }
            },
        )
}

fn any_limits(days: u32) -> impl Strategy<Value = Limits> {
    let end = days as Minute * DAY;
    let rest = prop_oneof![Just((DAY, 660)), Just((7 * DAY, 2160)), Just((2 * DAY, 900))];
    let rest =
        (rest, 0_i32..DAY, any::<bool>()).prop_map(|((length, rest), offset, standby_breaks)| WindowRest {
            offset,
            length,
            rest,
            standby_breaks,
        });
    let cap = (
        prop::collection::vec((0..end, 1_i32..5 * DAY), 1..3),
        600_i32..4000,
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(windows, most, on_site, standby, stints)| {
            let windows = windows
                .into_iter()
                .map(|(from, long)| (from, from + long))
                .collect();
            Cap {
                windows,
                most,
                on_site,
                standby,
                stints,
            }
        });
    let some = |range: std::ops::Range<u32>| prop::option::of(range);
    (
        (
            prop_oneof![Just(0), Just(60), Just(660)],
            prop::collection::vec(rest, 0..3),
        ),
        prop::collection::vec(cap, 0..3),
        prop::collection::vec((0_u16..3, 0_u16..3), 0..3),
        prop::collection::vec(some(0..4), 0..4),
        (prop::option::of(600_i32..6000), prop::option::of(0_i32..3000)),
        (some(1..6), some(1..4), some(1..4), some(0..3)),
    )
        .prop_map(
            |((gap, rests), caps, forbidden, max_of_kind, minutes, sequence)| Limits {
                gap,
                rests,
                caps,
                forbidden,
                max_of_kind,
                max_minutes: minutes.0,
                min_minutes: minutes.1,
                max_run: sequence.0,
                min_run: sequence.1,
                min_days_off: sequence.2,
                max_weekends: sequence.3,
            },
        )
}

fn any_worker(days: u32, slots: u32) -> impl Strategy<Value = Worker> {
    let end = days as Minute * DAY;
    let span = move || (-DAY..end + DAY, 1_i32..2 * DAY).prop_map(|(from, long)| (from, from + long));
    let stint = (span(), any::<bool>()).prop_map(|((start, end), standby)| Stint { start, end, standby });
    let wish = (0..slots.max(1), -9_i64..9, 0_i64..9).prop_map(|(slot, taken, not_taken)| Wish {
        slot,
        taken,
        not_taken,
    });
    (
        prop::collection::vec(prop::bool::weighted(0.8), 3),
        (0_u64..8, prop::collection::vec((0_u8..3, 0..end), 0..2)),
        prop::collection::vec(span(), 0..2),
        prop::collection::vec(stint, 0..3),
        prop::collection::vec(wish, 0..4),
        (
            0_u16..3,
            prop::collection::vec(-3_i32..3, 2),
            prop::collection::vec(0_i32..9, 2),
            0_i64..20,
        ),
    )
        .prop_map(
            |(kinds, (skills, expires), away, stints, wishes, (limits, carried, target, each))| Worker {
                kinds,
                skills,
                expires,
                away,
                stints,
                wishes,
                limits,
                carried,
                target,
                each,
            },
        )
}

fn any_places(slots: u32, workers: u32) -> impl Strategy<Value = Vec<Assignment>> {
    let one = (0..slots.max(1), 0..workers.max(1)).prop_map(|(slot, worker)| Assignment { slot, worker });
    prop::collection::vec(one, 0..3)
}

pub(super) fn any_problem() -> impl Strategy<Value = Problem> {
    (1_u32..15, 0_u32..20, 0_u32..6).prop_flat_map(|(days, slots, workers)| {
        (
            prop::collection::vec(any_slot(days), slots as usize),
            prop::collection::vec(any_worker(days, slots), workers as usize),
            prop::collection::vec(any_limits(days), 2),
            (any_places(slots, workers), any_places(slots, workers), 0_i64..30),
            (0_u8..7, prop::collection::vec(0_i64..5, 2)),
        )
            .prop_map(
                move |(slots, workers, limits, (fixed, kept, change_cost), (first_weekday, weights))| {
                    let real = |one: &Assignment| {
                        (one.slot as usize) < slots.len() && (one.worker as usize) < workers.len()
                    };
                    Problem {
                        days,
                        first_weekday,
                        kinds: 3,
                        fixed: fixed.into_iter().filter(real).collect(),
                        kept: kept.into_iter().filter(real).collect(),
                        fairness: weights.into_iter().map(|weight| Fair { weight }).collect(),
                        slots,
                        workers,
                        limits,
                        change_cost,
                    }
                },
            )
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_plan_breaks_no_limit_but_what_is_fixed_breaks(problem in any_problem(), seed in 0_u64..9) {
        let (done, shown) = planned(&problem, 12, seed);
        for plan in shown.iter().chain([&done]) {
            prop_assert_eq!(breaks(&problem, &plan.assignments), Vec::<String>::new());
        }
    }

    #[test]
    fn what_is_fixed_stays(problem in any_problem(), seed in 0_u64..9) {
        let (done, _) = planned(&problem, 6, seed);
        prop_assert!(problem.fixed.iter().all(|one| done.assignments.contains(one)));
        prop_assert!(done.assignments.is_sorted_by(|one, next| one < next), "sorted, nobody twice on one slot");
    }

    #[test]
    fn the_score_is_what_the_plan_costs(problem in any_problem(), seed in 0_u64..9) {
        let (done, _) = planned(&problem, 6, seed);
        prop_assert_eq!(done.score.total(), cost(&problem, &done.assignments));
        prop_assert_eq!(done.score, Score::of(&problem, &done.assignments));
    }

    #[test]
    fn the_running_cost_is_the_true_cost(problem in any_problem(), seed in 0_u64..9) {
        super::search::agrees_with_itself(&problem, seed)?;
    }

    #[test]
    fn the_same_seed_gives_the_same_plan(problem in any_problem(), seed in 0_u64..9) {
        prop_assert_eq!(planned(&problem, 6, seed), planned(&problem, 6, seed));
    }

    #[test]
    fn searching_longer_is_never_dearer_than_the_first_proposal(mut problem in any_problem()) {
        problem.fixed.clear();
        let (done, shown) = planned(&problem, 12, 1);
        let first = &shown[0];
        let missing = |plan: &Plan| naive::missing_minutes(&problem, &plan.assignments);
        prop_assert!((missing(&done), done.score.total()) <= (missing(first), first.score.total()));
    }
}

fn one_slot(wanted: u32) -> Slot {
    Slot {
        start: 480,
        end: 960,
        wanted,
        under: 100,
        ..Slot::default()
    }
}

fn willing() -> Worker {
    Worker {
        kinds: vec![true],
        ..Worker::default()
    }
}

#[test]
fn nothing_to_plan_is_a_plan() {
    let (done, shown) = planned(&Problem::default(), 3, 0);
    assert_eq!(done, Plan::default());
    assert_eq!(shown.len(), 1);
}

#[test]
fn slots_without_people_cost_what_they_lack() {
    let problem = Problem {
        days: 1,
        kinds: 1,
        slots: vec![one_slot(2)],
        ..Problem::default()
    };
    assert_eq!(
        planned(&problem, 3, 0).0.score,
        Score {
            under: 200,
            ..Score::default()
        }
    );
}

#[test]
fn it_stops_at_once_when_told_and_still_has_a_first_proposal() {
    let problem = Problem {
        days: 1,
        kinds: 1,
        slots: vec![one_slot(1)],
        workers: vec![willing(), willing()],
        ..Problem::default()
    };
    let asked = AtomicU32::new(0);
    let stop = || {
        asked.fetch_add(1, Ordering::Relaxed);
        Go::Stop
    };
    let done = plan(&problem, 0, 2, &stop, &|_| {});
    assert_eq!(done.assignments.len(), 1);
    assert!(
        asked.load(Ordering::Relaxed) <= 4,
        "asked no more than once by each part of the work"
    );
}

#[test]
fn what_people_live_by_is_kept_when_nothing_else_speaks_against_it() {
    let kept = vec![Assignment { slot: 0, worker: 1 }];
    let problem = Problem {
        days: 1,
        kinds: 1,
        slots: vec![one_slot(1)],
        workers: vec![willing(), willing(), willing()],
        kept: kept.clone(),
        change_cost: 5,
        ..Problem::default()
    };
    let (done, _) = planned(&problem, 5, 0);
    assert_eq!(done.assignments, kept);
    assert_eq!(done.score.total(), 0);
}

#[test]
fn two_who_search_together_break_nothing_either() {
    let problem = Problem {
        days: 7,
        kinds: 1,
        slots: (0..7)
            .map(|day| Slot {
                day,
                start: day as i32 * DAY,
                end: day as i32 * DAY + 600,
                ..one_slot(1)
            })
            .collect(),
        workers: vec![willing(); 3],
        limits: vec![Limits {
            max_run: Some(2),
            min_days_off: Some(2),
            ..Limits::default()
        }],
        ..Problem::default()
    };
    let done = plan(&problem, 4, 2, &clock(40), &|_| {});
    assert_eq!(breaks(&problem, &done.assignments), Vec::<String>::new());
    assert_eq!(done.score.total(), 0);
}
