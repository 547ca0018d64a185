//! What dives make of any roster: nothing illegal, nothing dearer, and the running cost is the true one.

use fastrand::Rng;
use proptest::prelude::*;

use super::super::best::become_one;
use super::super::greedy;
use super::super::model::Model;
use super::super::problem::{Cost, Limits, Minute, Problem, Slot, Wish, Worker};
use super::super::state::Penalty;
use super::super::state::State;
use super::super::tests::{any_problem, naive};
use super::super::whole::Schedules;
use super::Diver;

const PENALTY: Penalty = Penalty { day: 50, minute: 1 };

/// A problem where everybody's days must follow each other in some way.
fn any_sequence() -> impl Strategy<Value = Problem> {
    any_problem().prop_map(|mut problem| {
        for limits in &mut problem.limits {
            limits.min_days_off = limits.min_days_off.max(Some(2));
        }
        for worker in &mut problem.workers {
            worker.limits %= 2;
        }
        problem
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_dive_breaks_nothing_and_costs_no_more(problem in any_sequence(), seed in 0_u64..9) {
        let model = Model::new(&problem);
        let mut state = State::new(&model, PENALTY);
        greedy::fill(&mut state, |_| true);
        greedy::strip(&mut state);
        let schedules = Schedules::new(&model, &|| true);
        let mut rng = Rng::with_seed(seed);
        let diver = Diver::new(&state, &schedules, &mut rng);
        prop_assume!(diver.is_some() && !model.shifts.is_empty());
        let mut diver = diver.unwrap();
        for _ in 0..4 {
            let before = state.energy();
            let found = diver.dive(&mut state, &mut rng, &mut || true);
            state.steps.clear();
            prop_assert!(diver.is_ready());
            prop_assert!(state.energy() <= before, "found {found}");
            let mut anew = State::new(&model, PENALTY);
            become_one(&mut anew, &state.taken);
            prop_assert_eq!(state.standing(), anew.standing());
            let plan = state.plan();
            prop_assert_eq!(state.cost, plan.score.total());
            prop_assert_eq!(naive::breaks(&problem, &plan.assignments), Vec::<String>::new());
        }
    }
}

/// Two who work two days of four in a row, and what each would rather not have.
fn two(wishes: [&[(u32, Cost)]; 2]) -> Problem {
    let slot = |day: u32| Slot {
        start: day as Minute * 1440,
        end: day as Minute * 1440 + 480,
        day,
        wanted: 1,
        under: 100,
        over: Some(100),
        ..Slot::default()
    };
    let worker = |wishes: &[(u32, Cost)]| Worker {
        kinds: vec![true],
        wishes: wishes
            .iter()
            .map(|&(slot, taken)| Wish {
                slot,
                taken,
                not_taken: 0,
            })
            .collect(),
        ..Worker::default()
    };
    Problem {
        days: 6,
        kinds: 1,
        slots: (0..6).map(slot).collect(),
        workers: wishes.iter().map(|wishes| worker(wishes)).collect(),
        limits: vec![Limits {
            max_minutes: Some(3 * 480),
            min_minutes: Some(3 * 480),
            min_run: Some(3),
            ..Limits::default()
        }],
        ..Problem::default()
    }
}

#[test]
fn two_who_must_change_together_do() {
    let problem = two([&[(0, 7)], &[(5, 7)]]);
    let model = Model::new(&problem);
    let mut state = State::new(&model, PENALTY);
    for shift in 0..6 {
        state.add(shift / 3, shift);
    }
    state.steps.clear();
    assert_eq!(state.standing(), (0, 0, 14));
    let schedules = Schedules::new(&model, &|| true);
    let mut rng = Rng::with_seed(1);
    let mut diver = Diver::new(&state, &schedules, &mut rng).expect("few rows");
    assert!(diver.dive(&mut state, &mut rng, &mut || true));
    assert_eq!(state.standing(), (0, 0, 0));
}
