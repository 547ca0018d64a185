//! Invented on-call rosters of the kind a municipality plans: standby on weekday nights, weekend days and nights, holidays,
//! a stand-in centre on some evenings; leads and supporters, skills, leave, wishes, part-time, and what the last period left unfair.

use std::collections::BTreeSet;

use krisparm::roster::problem::{
    Cap, Cost, Fair, Limits, Minute, Problem, SkillNeed, Slot, Stint, WindowRest, Wish, Worker,
};

use super::support::Random;

const HOUR: Minute = 60;
const DAY: Minute = 24 * HOUR;

/// Kinds of slot of one board; board `b` has `b × KINDS` and on.
const KINDS: usize = 7;
const LEAD: [usize; 3] = [WEEKNIGHT, WEEKEND_DAY, WEEKEND_NIGHT];
const WEEKNIGHT: usize = 0;
const WEEKEND_DAY: usize = 1;
const WEEKEND_NIGHT: usize = 2;
const SUPPORT: usize = 3;
const CENTRE: usize = 6;

const CHILD: u8 = 0;
const LANGUAGE: u8 = 1;
const LICENCE: u8 = 2;

/// Measures of fairness: nights, weekends, holidays, and all of it in points (a weekday night is 2).
const WEIGHTS: [Cost; 4] = [4, 6, 10, 2];

/// How large a roster is.
#[derive(Clone, Copy)]
pub struct Size {
    pub name: &'static str,
    pub boards: usize,
    pub people: usize,
    pub weeks: u32,
    /// Supporters on each pass beside its lead.
    pub supporters: u32,
    pub seed: u64,
}

pub const SIZES: [Size; 4] = [
    Size {
        name: "S",
        boards: 1,
        people: 30,
        weeks: 4,
        supporters: 2,
        seed: 11,
    },
    Size {
        name: "M",
        boards: 1,
        people: 60,
        weeks: 12,
        supporters: 5,
        seed: 12,
    },
    Size {
        name: "L",
        boards: 1,
        people: 100,
        weeks: 26,
        supporters: 7,
        seed: 13,
    },
    Size {
        name: "XL",
        boards: 14,
        people: 1000,
        weeks: 12,
        supporters: 4,
        seed: 14,
    },
];

impl Size {
    pub fn problem(self) -> Problem {
        let mut random = Random(self.seed);
        let holidays = self.holidays();
        let mut problem = Problem {
            days: self.weeks * 7,
            kinds: self.boards * KINDS,
            limits: [100, 75, 50]
                .iter()
                .flat_map(|share| self.rule_sets(*share))
                .collect(),
            fairness: WEIGHTS.map(|weight| Fair { weight }).to_vec(),
            ..Problem::default()
        };
        for board in 0..self.boards {
            self.slots(board, &holidays, &mut problem);
        }
        let mut shares = Vec::new();
        for number in 0..self.people {
            let (worker, share) = self.worker(number, &holidays, &problem, &mut random);
            problem.workers.push(worker);
            shares.push(share);
        }
        self.share_out(&shares, &mut problem, &mut random);
        problem
    }

    /// Two days in a row on weekdays in every sixth week: a Christmas, an Easter.
    fn holidays(self) -> Vec<u32> {
        (0..self.weeks)
            .filter(|week| week % 6 == 2)
            .flat_map(|week| [week * 7 + 3, week * 7 + 4])
            .collect()
    }

    /// The agreement and none, for a share of full duty in per cent.
    fn rule_sets(self, share: u32) -> [Limits; 2] {
        let weeks = |most: u32| (self.weeks * most * share).div_ceil(400);
        let cap = |most: Minute, on_site| Cap {
            windows: (0..self.weeks as Minute / 4)
                .map(|at| (at * 28 * DAY, (at + 1) * 28 * DAY))
                .collect(),
            most: most * share as Minute / 100,
            on_site,
            standby: !on_site,
            stints: false,
        };
        let rest = |length: Minute, rest: Minute, standby_breaks| WindowRest {
            offset: 8 * HOUR,
            length,
            rest,
            standby_breaks,
        };
        let agreement = Limits {
            rests: vec![rest(DAY, 11 * HOUR, false), rest(7 * DAY, 36 * HOUR, true)],
            caps: vec![cap(48 * HOUR, true), cap(130 * HOUR, false)],
            max_run: Some(2),
            max_weekends: Some(weeks(2)),
            ..Limits::default()
        };
        let none = Limits {
            gap: 24 * HOUR,
            max_run: Some(4),
            max_weekends: Some(weeks(2)),
            ..Limits::default()
        };
        [agreement, none]
    }

    fn slots(self, board: usize, holidays: &[u32], problem: &mut Problem) {
        for day in 0..self.weeks * 7 {
            let holiday = holidays.contains(&day);
            let weekend = day % 7 >= 5;
            let free = weekend || holiday;
            if free {
                self.pass(board, day, WEEKEND_DAY, holiday, problem);
                self.pass(board, day, WEEKEND_NIGHT, holiday, problem);
            } else {
                self.pass(board, day, WEEKNIGHT, holiday, problem);
            }
            if board.is_multiple_of(2) && !free && day % 7 < 2 {
                let mut centre = slot(board, day, CENTRE, holiday);
                (centre.standby, centre.wanted, centre.under) = (false, 1, 60);
                problem.slots.push(centre);
            }
        }
    }

    /// A lead and supporters for one pass.
    fn pass(self, board: usize, day: u32, form: usize, holiday: bool, problem: &mut Problem) {
        let lead = slot(board, day, form, holiday);
        let mut support = slot(board, day, SUPPORT + form, holiday);
        (support.wanted, support.under) = (self.supporters, 120);
        let need = |skill, count| SkillNeed {
            skill,
            count,
            under: 40,
        };
        support.skills = vec![need(CHILD, 1), need(LICENCE, 1 + self.supporters / 4)];
        if form == WEEKEND_DAY {
            support.skills.push(need(LANGUAGE, 1));
        }
        problem.slots.extend([lead, support]);
    }

    fn worker(
        self,
        number: usize,
        holidays: &[u32],
        problem: &Problem,
        random: &mut Random,
    ) -> (Worker, i32) {
        let chance = |random: &mut Random, percent: usize| random.below(100) < percent;
        let share = [100, 100, 100, 75, 75, 50][random.below(6)];
        let volunteer = chance(random, 25);
        let board = number * self.boards / self.people;
        let lent = self.boards > 1 && chance(random, 4);
        let mut worker = Worker {
            kinds: vec![false; problem.kinds],
            limits: [100, 75, 50].iter().position(|of| *of == share).expect("a share") as u16 * 2
                + u16::from(volunteer),
            each: if lent { 6 } else { 0 },
            ..Worker::default()
        };
        let leads = number.is_multiple_of(4);
        let nights = !chance(random, 8);
        let boards = if lent {
            vec![board, (board + 1) % self.boards]
        } else {
            vec![board]
        };
        for kind in boards
            .iter()
            .flat_map(|board| (0..KINDS).map(move |kind| (board, kind)))
        {
            let (board, kind) = kind;
            let by_night = [WEEKNIGHT, WEEKEND_NIGHT].contains(&(kind % SUPPORT)) && kind < CENTRE;
            worker.kinds[board * KINDS + kind] = (leads || !LEAD.contains(&kind)) && (nights || !by_night);
        }
        for (skill, percent) in [(CHILD, 30), (LANGUAGE, 22), (LICENCE, 60)] {
            worker.skills |= u64::from(chance(random, percent)) << skill;
        }
        if chance(random, 10) {
            worker
                .expires
                .push((CHILD, random.below(problem.days as usize) as Minute * DAY));
        }
        self.life(&mut worker, volunteer, share, holidays, random);
        wishes(&mut worker, problem, random);
        (worker, share)
    }

    /// Ordinary work on weekdays, a day off for those who work less, and leave.
    fn life(self, worker: &mut Worker, volunteer: bool, share: i32, holidays: &[u32], random: &mut Random) {
        let days = self.weeks * 7;
        for _ in 0..1 + self.weeks / 10 {
            let from = random.below(days as usize) as Minute;
            let length = [3, 7, 7, 14][random.below(4)];
            worker.away.push((from * DAY, (from + length) * DAY));
        }
        for _ in 0..self.weeks / 4 {
            let from = random.below(days as usize) as Minute;
            worker
                .away
                .push((from * DAY + 12 * HOUR, (from + 1) * DAY + 12 * HOUR));
        }
        for holiday in holidays.chunks(2).filter(|_| random.below(100) < 30) {
            let monday = (holiday[0] / 7 * 7) as Minute;
            worker.away.push((monday * DAY, (monday + 7) * DAY));
        }
        let off = if share < 100 { random.below(5) as u32 } else { 7 };
        for day in
            (0..days).filter(|day| !volunteer && day % 7 < 5 && day % 7 != off && !holidays.contains(day))
        {
            let (start, end) = (day as Minute * DAY + 8 * HOUR, day as Minute * DAY + 17 * HOUR);
            if !worker.away.iter().any(|away| away.0 < end && start < away.1) {
                worker.stints.push(Stint {
                    start,
                    end,
                    standby: false,
                });
            }
        }
    }

    /// What each should have carried when the period is done, by their share, and what they carry when it begins. Who can't
    /// take a measure at all has no part in it.
    fn share_out(self, shares: &[i32], problem: &mut Problem, random: &mut Random) {
        for measure in 0..WEIGHTS.len() {
            let giving: Vec<_> = problem
                .slots
                .iter()
                .filter(|slot| slot.gives[measure] > 0)
                .collect();
            let given: i32 = giving
                .iter()
                .map(|slot| slot.gives[measure] * slot.wanted as i32)
                .sum();
            let kinds: BTreeSet<_> = giving.iter().map(|slot| usize::from(slot.kind)).collect();
            let spread = [4, 3, 2, 7][measure];
            let part = |worker: &Worker, share: &i32| {
                share * i32::from(kinds.iter().any(|kind| worker.kinds[*kind]))
            };
            let parts: Vec<_> = problem
                .workers
                .iter()
                .zip(shares)
                .map(|(worker, share)| part(worker, share))
                .collect();
            let carried: Vec<_> = parts
                .iter()
                .map(|part| random.below(spread) as i32 * part.signum())
                .collect();
            let all: i32 = parts.iter().sum();
            let due = given + carried.iter().sum::<i32>();
            for ((worker, part), carried) in problem.workers.iter_mut().zip(parts).zip(carried) {
                worker.carried.push(carried);
                worker.target.push((due * part + all / 2) / all);
            }
        }
    }
}

fn slot(board: usize, day: u32, kind: usize, holiday: bool) -> Slot {
    let form = if kind == CENTRE { CENTRE } else { kind % SUPPORT };
    let (from, hours) = match form {
        WEEKNIGHT => (17, 15),
        WEEKEND_DAY => (8, 12),
        WEEKEND_NIGHT => (20, 12),
        _ => (17, 4),
    };
    let night = form == WEEKNIGHT || form == WEEKEND_NIGHT;
    let weekend = day % 7 >= 5;
    let points = [2, 2, 3, 1][form.min(3)] + i32::from(holiday);
    Slot {
        start: day as Minute * DAY + from * HOUR,
        end: day as Minute * DAY + (from + hours) * HOUR,
        day,
        kind: (board * KINDS + kind) as u16,
        standby: true,
        wanted: 1,
        under: 300,
        over: None,
        skills: Vec::new(),
        gives: vec![i32::from(night), i32::from(weekend), i32::from(holiday), points],
    }
}

/// Days that somebody would rather be free, and passes that they would like to have.
fn wishes(worker: &mut Worker, problem: &Problem, random: &mut Random) {
    let free: Vec<_> = (0..problem.days).map(|_| random.below(100)).collect();
    let weight = 2 + random.below(5) as Cost;
    for (at, slot) in (0..).zip(&problem.slots) {
        if !worker.kinds[usize::from(slot.kind)] {
            continue;
        }
        if free[slot.day as usize] < 25 {
            worker.wishes.push(Wish {
                slot: at,
                taken: weight,
                not_taken: 0,
            });
        } else if random.below(100) < 4 {
            worker.wishes.push(Wish {
                slot: at,
                taken: 0,
                not_taken: 2,
            });
        }
    }
}
