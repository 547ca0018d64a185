//! Every rule is kept by one roster and broken by its neighbour, so that none can be forgotten.

use super::super::problem::{Fair, SkillNeed, Stint, WindowRest, Wish};
use super::*;

const DAY: Minute = 24 * 60;
const HOUR: Minute = 60;

/// Two weeks from a Monday with an eight-hour day slot (kind 0, places 0–13) and a sixteen-hour standby night (kind 1,
/// places 14–27) on each day, and one worker who may take them all.
fn problem(limits: Limits) -> Problem {
    let slot = |day: u32, kind: u16, from: Minute, hours: Minute| Slot {
        start: day as Minute * DAY + from * HOUR,
        end: day as Minute * DAY + (from + hours) * HOUR,
        day,
        kind,
        standby: kind == 1,
        wanted: 1,
        under: 100,
        over: Some(10),
        ..Slot::default()
    };
    let worker = Worker {
        kinds: vec![true, true],
        ..Worker::default()
    };
    Problem {
        days: 14,
        kinds: 2,
        slots: (0..14)
            .map(|day| slot(day, 0, 8, 8))
            .chain((0..14).map(|day| slot(day, 1, 16, 16)))
            .collect(),
        workers: vec![worker],
        limits: vec![limits],
        ..Problem::default()
    }
}

fn taken(slots: &[u32]) -> Vec<Assignment> {
    slots.iter().map(|&slot| Assignment { slot, worker: 0 }).collect()
}

fn rules(problem: &Problem, slots: &[u32]) -> Vec<Rule> {
    broken(problem, &taken(slots))
        .iter()
        .map(|one| one.rule)
        .collect()
}

const NIGHT: u32 = 14;

#[test]
fn a_worker_without_limits_may_take_everything_once() {
    let problem = problem(Limits::default());
    let all: Vec<u32> = (0..28).collect();
    assert_eq!(rules(&problem, &all), []);
    assert_eq!(rules(&problem, &[3, 3]), [Rule::Twice]);
    assert_eq!(rules(&problem, &[28]), [Rule::Unknown]);
    let stranger = [Assignment { slot: 0, worker: 1 }];
    assert_eq!(broken(&problem, &stranger)[0].rule, Rule::Unknown);
}

#[test]
fn what_a_hand_has_fixed_must_stay() {
    let mut problem = problem(Limits::default());
    problem.fixed = taken(&[2]);
    assert_eq!(rules(&problem, &[2]), []);
    assert_eq!(rules(&problem, &[3]), [Rule::FixedMissing]);
}

#[test]
fn too_many_is_a_fault_only_where_it_has_no_price() {
    let mut problem = problem(Limits::default());
    problem.workers.push(problem.workers[0].clone());
    let both = [0, 1].map(|worker| Assignment { slot: 4, worker });
    assert_eq!(broken(&problem, &both), []);
    problem.slots[4].over = None;
    let found = broken(&problem, &both);
    assert_eq!(
        (found[0].rule, found[0].worker),
        (Rule::TooMany { taken: 2 }, None)
    );
}

#[test]
fn kinds_and_leave_are_kept() {
    let mut problem = problem(Limits::default());
    problem.workers[0].kinds = vec![true, false];
    problem.workers[0].away = vec![(DAY, 2 * DAY)];
    assert_eq!(rules(&problem, &[0, 2]), []);
    assert_eq!(rules(&problem, &[NIGHT + 5]), [Rule::NotAllowed]);
    assert_eq!(rules(&problem, &[1]), [Rule::Away]);
    assert_eq!(
        rules(&problem, &[NIGHT]),
        [Rule::NotAllowed, Rule::Away],
        "a night reaches into the leave"
    );
}

#[test]
fn nobody_is_in_two_places() {
    let mut problem = problem(Limits::default());
    problem.workers[0].stints = vec![Stint {
        start: 2 * DAY,
        end: 2 * DAY + 9 * HOUR,
        standby: false,
    }];
    assert_eq!(
        rules(&problem, &[3, NIGHT + 3, 4]),
        [],
        "end to end is not overlap"
    );
    assert_eq!(rules(&problem, &[2]), [Rule::Overlap]);
    problem.slots[5].end += 1;
    let found = broken(&problem, &taken(&[5, NIGHT + 5]));
    assert_eq!(
        (found[0].rule, &found[0].slots[..]),
        (Rule::Overlap, &[5, NIGHT + 5][..])
    );
}

#[test]
fn the_gap_is_kept_to_slots_and_stints_on_both_sides() {
    let limits = Limits {
        gap: 11 * HOUR,
        ..Limits::default()
    };
    let mut problem = problem(limits);
    problem.workers[0].stints = vec![Stint {
        start: -10 * HOUR,
        end: -3 * HOUR,
        standby: false,
    }];
    assert_eq!(rules(&problem, &[0, 1, NIGHT + 2]), []);
    assert_eq!(rules(&problem, &[3, NIGHT + 3]), [Rule::Gap { minutes: 0 }]);
    problem.workers[0].stints[0].end += 1;
    let minutes = 11 * HOUR - 1;
    assert_eq!(rules(&problem, &[0]), [Rule::Gap { minutes }]);
}

#[test]
fn each_day_has_its_rest_and_standby_breaks_it_only_where_said() {
    let rest = |standby_breaks| WindowRest {
        offset: -DAY + 6 * HOUR,
        length: DAY,
        rest: 11 * HOUR,
        standby_breaks,
    };
    let limits = |standby_breaks| Limits {
        rests: vec![rest(standby_breaks)],
        ..Limits::default()
    };
    assert_eq!(rules(&problem(limits(false)), &[1, NIGHT + 1, 2]), []);
    let window = (DAY + 6 * HOUR, 2 * DAY + 6 * HOUR);
    let longest = 2 * HOUR;
    let broken = Rule::Rest {
        of: 0,
        window,
        longest,
    };
    assert_eq!(rules(&problem(limits(true)), &[1, NIGHT + 1]), [broken]);
    assert_eq!(rules(&problem(limits(true)), &[1]), []);
}

#[test]
fn a_rest_that_ordinary_work_leaves_no_room_for_is_not_the_slots_fault_until_they_shorten_it() {
    let rest = WindowRest {
        offset: 0,
        length: 7 * DAY,
        rest: 36 * HOUR,
        standby_breaks: true,
    };
    let mut problem = problem(Limits {
        rests: vec![rest],
        ..Limits::default()
    });
    let stint = |day: Minute| Stint {
        start: day * DAY + 8 * HOUR,
        end: day * DAY + 16 * HOUR,
        standby: false,
    };
    problem.workers[0].stints = (0..6).map(stint).collect();
    let longest = 32 * HOUR;
    let window = (0, 7 * DAY);
    assert_eq!(
        rules(&problem, &[]),
        [Rule::Rest {
            of: 0,
            window,
            longest
        }]
    );
    assert_eq!(added(&problem, &taken(&[NIGHT])), []);
    let found = added(&problem, &taken(&[6]));
    let longest = 16 * HOUR;
    assert_eq!(
        found[0].rule,
        Rule::Rest {
            of: 0,
            window,
            longest
        }
    );
}

#[test]
fn a_cap_counts_what_it_says_and_only_inside_its_window() {
    let cap = |on_site, standby, stints| Cap {
        windows: vec![(0, 2 * DAY)],
        most: 20 * HOUR,
        on_site,
        standby,
        stints,
    };
    let with = |cap: Cap| {
        let mut problem = problem(Limits {
            caps: vec![cap],
            ..Limits::default()
        });
        problem.workers[0].stints = vec![Stint {
            start: 0,
            end: 5 * HOUR,
            standby: false,
        }];
        problem
    };
    let over = |hours: Minute| Rule::Cap {
        of: 0,
        window: (0, 2 * DAY),
        minutes: hours * HOUR,
    };
    assert_eq!(
        rules(&with(cap(true, false, false)), &[0, 1, NIGHT, NIGHT + 1]),
        []
    );
    assert_eq!(rules(&with(cap(true, false, true)), &[0, 1]), [over(21)]);
    assert_eq!(
        rules(&with(cap(false, true, true)), &[0, 1, NIGHT + 1]),
        [],
        "half of the night lies beyond the window"
    );
    assert_eq!(
        rules(&with(cap(true, true, false)), &[0, 1, NIGHT + 1]),
        [over(24)]
    );
}

#[test]
fn kinds_that_may_not_follow_each_other_do_not() {
    let problem = problem(Limits {
        forbidden: vec![(1, 0)],
        ..Limits::default()
    });
    assert_eq!(rules(&problem, &[0, NIGHT + 1, NIGHT + 2, 4]), []);
    assert_eq!(rules(&problem, &[NIGHT + 2, 3]), [Rule::Forbidden { day: 2 }]);
}

#[test]
fn numbers_and_minutes_stay_between_least_and_most() {
    let problem = problem(Limits {
        max_of_kind: vec![None, Some(2)],
        max_minutes: Some(40 * HOUR),
        min_minutes: Some(16 * HOUR),
        ..Limits::default()
    });
    assert_eq!(rules(&problem, &[0, 1, 2]), []);
    assert_eq!(rules(&problem, &[NIGHT, NIGHT + 1, 5]), []);
    assert_eq!(
        rules(&problem, &[NIGHT, NIGHT + 1, NIGHT + 2]),
        [
            Rule::MaxOfKind { kind: 1, taken: 3 },
            Rule::MaxMinutes { minutes: 48 * HOUR }
        ]
    );
    let few = rules(&problem, &[0]);
    assert_eq!(few, [Rule::MinMinutes { minutes: 8 * HOUR }]);
    assert!(few[0].is_least());
}

#[test]
fn runs_and_days_off_are_long_enough_and_not_too_long_and_the_edges_fit() {
    let problem = problem(Limits {
        max_run: Some(4),
        min_run: Some(2),
        min_days_off: Some(2),
        ..Limits::default()
    });
    assert_eq!(rules(&problem, &[0, 3, 4, NIGHT + 5, 6, 9, 10, 13]), []);
    let (first, days) = (3, 5);
    assert_eq!(rules(&problem, &[3, 4, 5, 6, 7]), [Rule::MaxRun { first, days }]);
    assert_eq!(rules(&problem, &[3]), [Rule::MinRun { first, days: 1 }]);
    let (first, days) = (5, 1);
    assert_eq!(rules(&problem, &[3, 4, 6, 7]), [Rule::MinDaysOff { first, days }]);
}

#[test]
fn a_weekend_is_counted_once_whichever_of_its_days_is_taken() {
    let mut problem = problem(Limits {
        max_weekends: Some(1),
        ..Limits::default()
    });
    assert_eq!(rules(&problem, &[4, 5, NIGHT + 6, 7]), []);
    assert_eq!(rules(&problem, &[6, 12]), [Rule::MaxWeekends { taken: 2 }]);
    problem.first_weekday = 6;
    assert_eq!(rules(&problem, &[6, 7]), [], "Saturday and Sunday of one weekend");
    assert_eq!(rules(&problem, &[0, 6]), [Rule::MaxWeekends { taken: 2 }]);
}

#[test]
fn what_was_broken_by_hand_is_not_the_planners_fault_unless_it_makes_it_worse() {
    let mut problem = problem(Limits {
        max_run: Some(2),
        ..Limits::default()
    });
    problem.fixed = taken(&[3, 4, 5]);
    assert_eq!(broken(&problem, &taken(&[3, 4, 5, 9])).len(), 1);
    assert_eq!(added(&problem, &taken(&[3, 4, 5, 9])), []);
    let (first, days) = (3, 4);
    assert_eq!(
        added(&problem, &taken(&[3, 4, 5, 6]))[0].rule,
        Rule::MaxRun { first, days }
    );
}

#[test]
fn every_cost_is_counted_as_the_problem_says() {
    let mut problem = problem(Limits::default());
    problem.slots.truncate(2);
    problem.workers.push(problem.workers[0].clone());
    problem.fairness = vec![Fair { weight: 3 }];
    problem.slots[0].gives = vec![2];
    problem.slots[0].wanted = 3;
    problem.slots[0].skills = vec![SkillNeed {
        skill: 1,
        count: 2,
        under: 7,
    }];
    problem.workers[0].skills = 0b10;
    problem.workers[1].skills = 0b10;
    problem.workers[1].expires = vec![(1, problem.slots[0].end)];
    problem.workers[0].carried = vec![1];
    problem.workers[0].target = vec![5];
    problem.workers[1].target = vec![1];
    problem.workers[1].each = 4;
    problem.workers[0].wishes = vec![
        Wish {
            slot: 0,
            taken: -2,
            not_taken: 0,
        },
        Wish {
            slot: 1,
            taken: 0,
            not_taken: 9,
        },
    ];
    problem.kept = vec![
        Assignment { slot: 0, worker: 0 },
        Assignment { slot: 1, worker: 0 },
    ];
    problem.change_cost = 50;
    let both = [0, 1].map(|worker| Assignment { slot: 0, worker });
    let expected = Costs {
        under: 100 + 100,
        over: 0,
        skills: 7,
        wishes: -2 + 9,
        fairness: 3 * (4 + 1),
        changes: 50,
        each: 4,
    };
    assert_eq!(cost(&problem, &both), expected);
    assert_eq!(expected.total(), 200 + 7 + 7 + 15 + 50 + 4);
    problem.slots[0].wanted = 0;
    problem.slots[1].wanted = 0;
    assert_eq!(cost(&problem, &both).over, 20);
    problem.workers[1].expires[0].1 += 1;
    assert_eq!(cost(&problem, &both).skills, 0);
}
