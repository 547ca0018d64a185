//! The cheapest way through the graph is the cheapest of all schedules, tried one by one and judged by the referee.

use proptest::prelude::*;

use super::super::check::{Rule, broken};
use super::super::problem::{Assignment, Problem, Slot, Worker};
use super::*;

const KINDS: u16 = 2;
const SHIFT: Minute = 480;

/// A slot of each kind on every day, and one worker who may take them all.
fn problem(days: u32, first_weekday: u8, limits: Limits, fixed: Option<u32>) -> Problem {
    let slot = |day: u32, kind: u16| Slot {
        start: day as Minute * 1440,
        end: day as Minute * 1440 + SHIFT * (1 + Minute::from(kind)),
        day,
        kind,
        wanted: 1,
        ..Slot::default()
    };
    Problem {
        days,
        first_weekday,
        kinds: usize::from(KINDS),
        slots: (0..days)
            .flat_map(|day| (0..KINDS).map(move |kind| slot(day, kind)))
            .collect(),
        workers: vec![Worker {
            kinds: vec![true; usize::from(KINDS)],
            ..Worker::default()
        }],
        limits: vec![limits],
        fixed: fixed
            .map(|slot| Assignment { slot, worker: 0 })
            .into_iter()
            .collect(),
        ..Problem::default()
    }
}

fn choices(problem: &Problem) -> Vec<Choice> {
    (0..)
        .zip(&problem.slots)
        .map(|(slot, one)| Choice {
            slot,
            day: one.day,
            kind: one.kind,
            minutes: one.end - one.start,
            fixed: problem.fixed.iter().any(|fixed| fixed.slot == slot),
        })
        .collect()
}

/// Every schedule that keeps all rules, least minutes as nearly as any does.
fn legal(problem: &Problem) -> Vec<Vec<u32>> {
    let width = u32::from(KINDS);
    let all = (0..(width + 1).pow(problem.days)).map(|mut number| {
        let mut slots = Vec::new();
        for day in 0..problem.days {
            let choice = number % (width + 1);
            number /= width + 1;
            slots.extend((choice > 0).then(|| day * width + choice - 1));
        }
        slots
    });
    let mut fit: Vec<_> = all
        .filter(|slots| {
            let taken: Vec<_> = slots.iter().map(|&slot| Assignment { slot, worker: 0 }).collect();
            broken(problem, &taken)
                .iter()
                .all(|one| matches!(one.rule, Rule::MinMinutes { .. }))
        })
        .collect();
    let minutes = |slots: &Vec<u32>| {
        let of = |slot: &u32| problem.slots[*slot as usize].end - problem.slots[*slot as usize].start;
        slots.iter().map(of).sum::<Minute>()
    };
    let most = fit.iter().map(minutes).max().unwrap_or(0);
    let least = problem.limits[0].min_minutes.unwrap_or(0).min(most);
    fit.retain(|slots| minutes(slots) >= least);
    fit
}

fn any_limits() -> impl Strategy<Value = Limits> {
    let some = |low: u32, high: u32| prop::option::of(low..high);
    (
        (some(1, 5), some(1, 4), some(1, 4), some(0, 3)),
        (some(0, 3), some(4, 9), some(1, 12)),
        prop::collection::vec((0..KINDS, 0..KINDS), 0..3),
    )
        .prop_map(
            |((max_run, min_run, min_days_off, max_weekends), (of_kind, most, least), forbidden)| {
                let minutes = |shifts: Option<u32>| shifts.map(|shifts| shifts as Minute * SHIFT);
                Limits {
                    forbidden,
                    max_of_kind: vec![None, of_kind],
                    max_minutes: minutes(most),
                    min_minutes: minutes(least),
                    max_run,
                    min_run,
                    min_days_off,
                    max_weekends,
                    ..Limits::default()
                }
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn the_cheapest_schedule_is_found_and_breaks_no_rule(
        days in 1_u32..8,
        first_weekday in 0_u8..7,
        limits in any_limits(),
        fixed in prop::option::of(0_u32..14),
        prices in prop::collection::vec(-20_i32..20, 22),
    ) {
        let fixed = fixed.filter(|slot| *slot < days * u32::from(KINDS));
        let problem = problem(days, first_weekday, limits, fixed);
        let slots = problem.slots.len();
        let price: Vec<f32> = prices.iter().map(|price| *price as f32).collect();
        let off = &price[14..14 + days as usize];
        let cost = |taken: &Vec<u32>| {
            let free = (0..days).filter(|day| !taken.iter().any(|slot| slot / u32::from(KINDS) == *day));
            let taken: f32 = taken.iter().map(|slot| price[*slot as usize]).sum();
            taken + free.map(|day| off[day as usize]).sum::<f32>()
        };
        let legal = legal(&problem);
        let graph = Graph::new(&problem.limits[0], days, first_weekday, &choices(&problem), 1_000_000);
        prop_assert_eq!(graph.is_some(), !legal.is_empty());
        if let Some(graph) = graph {
            let mut way = Way::default();
            let found = graph.cheapest(&price[..slots], off, &mut way);
            let best = legal.iter().map(cost).fold(f32::INFINITY, f32::min);
            prop_assert_eq!(found, best);
            prop_assert!(legal.contains(&way.slots), "{:?}", way.slots);
            prop_assert_eq!(cost(&way.slots), found);
        }
    }
}

#[test]
fn what_is_too_large_to_lay_out_is_left_to_other_moves() {
    let problem = problem(7, 0, Limits::default(), None);
    assert!(Graph::new(&problem.limits[0], 7, 0, &choices(&problem), 21).is_some());
    assert!(Graph::new(&problem.limits[0], 7, 0, &choices(&problem), 20).is_none());
    let long = Limits {
        max_run: Some(64),
        ..Limits::default()
    };
    assert!(Graph::new(&long, 7, 0, &choices(&problem), 1000).is_none());
    let mut twice = choices(&problem);
    (twice[0].fixed, twice[1].fixed) = (true, true);
    assert!(
        Graph::new(&problem.limits[0], 7, 0, &twice, 1000).is_none(),
        "two on one day"
    );
}
