//! The problem laid out for the search: slots in the order they begin, what each would give each rule worked out once,
//! and who may take what at all.

use super::problem::{Assignment, Cost, Limits, Minute, Problem, Slot, Worker};
use super::rules::Rules;

/// No weekend, no limit: a place for "none" that compares above every number.
pub(super) const NONE: u32 = u32::MAX;

/// A slot as the search sees it.
#[derive(Debug, Clone)]
pub(super) struct Shift {
    pub start: Minute,
    pub end: Minute,
    pub day: usize,
    pub kind: usize,
    pub standby: bool,
    pub wanted: u32,
    pub under: Cost,
    pub over: Option<Cost>,
    /// Its needs of skill, a part of [`Model::needs`].
    pub needs: (usize, usize),
    /// Which weekend it lies in, or [`NONE`].
    pub weekend: u32,
}

impl Shift {
    pub fn minutes(&self) -> Minute {
        self.end - self.start
    }
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Need {
    pub skill: u8,
    pub count: u32,
    pub under: Cost,
}

/// Work that is no slot, as unbroken stretches in order.
#[derive(Debug, Default)]
pub(super) struct Busy {
    pub on_site: Vec<(Minute, Minute)>,
    pub any: Vec<(Minute, Minute)>,
}

#[derive(Debug)]
pub(super) struct Model<'p> {
    pub problem: &'p Problem,
    pub shifts: Vec<Shift>,
    pub needs: Vec<Need>,
    /// Where each place in the order of time is among the problem's slots, and the other way.
    pub original: Vec<u32>,
    pub place: Vec<u32>,
    pub days: usize,
    pub weekends: usize,
    pub kinds: usize,
    pub measures: usize,
    pub weights: Vec<Cost>,
    /// By shift and measure.
    pub gives: Vec<Cost>,
    /// Whether days and starts come in the same order, as they do unless a slot is said to belong to another day.
    pub regular: bool,
    pub longest: Minute,
    pub by_day: Vec<Vec<u32>>,
    pub rules: Vec<Rules>,
    pub rule_of: Vec<usize>,
    pub busy: Vec<Busy>,
    /// Where each worker's cap loads begin, and what stints put there from the start.
    pub load_at: Vec<usize>,
    pub load: Vec<Minute>,
    pub by_kind: Vec<Vec<u32>>,
    allowed: Vec<u64>,
    words: usize,
    met: Vec<u64>,
    need_words: usize,
    /// What taking a shift costs a worker in itself, by place: wishes and what is kept.
    own: Vec<Vec<(u32, Cost)>>,
    pub fixed: Vec<Vec<u32>>,
    pub kept: Vec<Vec<u32>>,
    /// What is paid when nothing is taken, fairness and shortage apart.
    pub base: Cost,
}

impl<'p> Model<'p> {
    pub fn new(problem: &'p Problem) -> Model<'p> {
        let (original, place) = in_order(problem);
        let ordered = || original.iter().map(|&slot| &problem.slots[slot as usize]);
        let most = |of: fn(&Slot) -> usize| ordered().map(|slot| of(slot) + 1).max().unwrap_or(0);
        let days = most(|slot| slot.day as usize).max(problem.days as usize);
        let kinds = most(|slot| usize::from(slot.kind)).max(problem.kinds);
        let mut needs = Vec::new();
        let shifts: Vec<Shift> = ordered()
            .map(|slot| shift(slot, usize::from(problem.first_weekday), &mut needs))
            .collect();
        let mut by_day = vec![Vec::new(); days];
        for (index, shift) in shifts.iter().enumerate() {
            by_day[shift.day].push(index as u32);
        }
        let measures = problem.fairness.len();
        let gives = ordered().flat_map(|slot| padded(&slot.gives, measures)).collect();
        let none = Limits::default();
        let rules: Vec<Rules> = problem
            .limits
            .iter()
            .chain([&none])
            .map(|limits| Rules::new(limits, &shifts, kinds))
            .collect();
        let (words, need_words) = (shifts.len().div_ceil(64), needs.len().div_ceil(64));
        let mut model = Model {
            problem,
            regular: shifts.is_sorted_by_key(|shift| shift.day),
            longest: shifts.iter().map(Shift::minutes).max().unwrap_or(0).max(0),
            weekends: days / 7 + 2,
            weights: problem.fairness.iter().map(|fair| fair.weight).collect(),
            busy: problem.workers.iter().map(busy).collect(),
            by_kind: (0..kinds).map(|kind| takers(problem, kind)).collect(),
            allowed: vec![0; words * problem.workers.len()],
            own: vec![Vec::new(); problem.workers.len()],
            fixed: by_worker(problem, &place, &problem.fixed),
            kept: by_worker(problem, &place, &problem.kept),
            load_at: Vec::new(),
            load: Vec::new(),
            base: 0,
            shifts,
            needs,
            original,
            place,
            days,
            kinds,
            measures,
            gives,
            by_day,
            rules,
            rule_of: rule_of(problem),
            words,
            met: vec![0; need_words * problem.workers.len()],
            need_words,
        };
        model.settle();
        model
    }

    /// Works out what never changes for each worker.
    fn settle(&mut self) {
        for worker in 0..self.workers() {
            self.admit(worker);
            self.qualify(worker);
            self.price(worker);
            self.load_at.push(self.load.len());
            let rules = &self.rules[self.rule_of[worker]];
            rules.stint_load(&self.problem.workers[worker].stints, &mut self.load);
        }
    }

    pub fn workers(&self) -> usize {
        self.rule_of.len()
    }

    pub fn rules(&self, worker: usize) -> &Rules {
        &self.rules[self.rule_of[worker]]
    }

    /// Whether nothing that never changes stands in the way: kind, leave, other work.
    pub fn may(&self, worker: usize, shift: usize) -> bool {
        self.allowed[worker * self.words + shift / 64] >> (shift % 64) & 1 == 1
    }

    pub fn own(&self, worker: usize, shift: usize) -> Cost {
        let own = &self.own[worker];
        let each = self.problem.workers[worker].each;
        if own.is_empty() {
            return each;
        }
        each + own
            .binary_search_by_key(&(shift as u32), |one| one.0)
            .map_or(0, |at| own[at].1)
    }

    pub fn gives(&self, shift: usize) -> &[Cost] {
        &self.gives[shift * self.measures..(shift + 1) * self.measures]
    }

    pub fn is_fixed(&self, worker: usize, shift: usize) -> bool {
        let fixed = &self.fixed[worker];
        !fixed.is_empty() && fixed.binary_search(&(shift as u32)).is_ok()
    }

    /// Whether `worker` meets a need of skill, by its place in [`Model::needs`].
    pub fn meets(&self, worker: usize, need: usize) -> bool {
        self.met[worker * self.need_words + need / 64] >> (need % 64) & 1 == 1
    }

    fn qualify(&mut self, worker: usize) {
        for (index, shift) in self.shifts.iter().enumerate() {
            let slot = &self.problem.slots[self.original[index] as usize];
            for need in shift.needs.0..shift.needs.1 {
                let met = self.problem.workers[worker].holds(self.needs[need].skill, slot.end);
                self.met[worker * self.need_words + need / 64] |= u64::from(met) << (need % 64);
            }
        }
    }

    fn admit(&mut self, worker: usize) {
        let who = &self.problem.workers[worker];
        let gap = self.rules[self.rule_of[worker]].gap;
        for (index, shift) in self.shifts.iter().enumerate() {
            let free = who.kinds.get(shift.kind).copied().unwrap_or(false)
                && !who
                    .away
                    .iter()
                    .any(|&(from, to)| from < shift.end && shift.start < to)
                && !who.stints.iter().any(|stint| {
                    stint.end.saturating_add(gap) > shift.start && shift.end.saturating_add(gap) > stint.start
                });
            self.allowed[worker * self.words + index / 64] |= u64::from(free) << (index % 64);
        }
    }

    fn price(&mut self, worker: usize) {
        let mut own: Vec<(u32, Cost)> = Vec::new();
        for wish in &self.problem.workers[worker].wishes {
            self.base += wish.not_taken;
            if let Some(&place) = self.place.get(wish.slot as usize) {
                own.push((place, wish.taken - wish.not_taken));
            }
        }
        for &place in &self.kept[worker] {
            own.push((place, -self.problem.change_cost));
        }
        own.sort_unstable();
        own.dedup_by(|next, first| {
            let same = next.0 == first.0;
            if same {
                first.1 += next.1;
            }
            same
        });
        self.own[worker] = own;
    }
}

/// The slots in the order they begin, and the place of each in that order.
fn in_order(problem: &Problem) -> (Vec<u32>, Vec<u32>) {
    let mut original: Vec<u32> = (0..problem.slots.len() as u32).collect();
    original.sort_by_key(|&slot| {
        let one = &problem.slots[slot as usize];
        (one.start, one.end, slot)
    });
    let mut place = vec![0; original.len()];
    for (index, &slot) in original.iter().enumerate() {
        place[slot as usize] = index as u32;
    }
    (original, place)
}

/// Which rule set each worker has; the last is none.
fn rule_of(problem: &Problem) -> Vec<usize> {
    let named = |worker: &Worker| usize::from(worker.limits).min(problem.limits.len());
    problem.workers.iter().map(named).collect()
}

fn shift(slot: &Slot, first_weekday: usize, needs: &mut Vec<Need>) -> Shift {
    let from = needs.len();
    needs.extend(slot.skills.iter().map(|need| Need {
        skill: need.skill,
        count: need.count,
        under: need.under,
    }));
    let since_monday = slot.day as usize + first_weekday;
    Shift {
        start: slot.start,
        end: slot.end,
        day: slot.day as usize,
        kind: usize::from(slot.kind),
        standby: slot.standby,
        wanted: slot.wanted,
        under: slot.under,
        over: slot.over,
        needs: (from, needs.len()),
        weekend: if since_monday % 7 >= 5 {
            (since_monday / 7) as u32
        } else {
            NONE
        },
    }
}

/// `values` as long as there are measures, with nothing where nothing is said.
pub(super) fn padded(values: &[i32], measures: usize) -> impl Iterator<Item = Cost> {
    (0..measures).map(|measure| Cost::from(values.get(measure).copied().unwrap_or(0)))
}

fn takers(problem: &Problem, kind: usize) -> Vec<u32> {
    let may = |worker: &Worker| worker.kinds.get(kind).copied().unwrap_or(false);
    (0..problem.workers.len() as u32)
        .filter(|&worker| may(&problem.workers[worker as usize]))
        .collect()
}

fn by_worker(problem: &Problem, place: &[u32], list: &[Assignment]) -> Vec<Vec<u32>> {
    let mut by = vec![Vec::new(); problem.workers.len()];
    for one in list {
        if let (Some(places), Some(&shift)) = (by.get_mut(one.worker as usize), place.get(one.slot as usize))
        {
            places.push(shift);
        }
    }
    for places in &mut by {
        places.sort_unstable();
        places.dedup();
    }
    by
}

fn busy(worker: &Worker) -> Busy {
    let merged = |standby_too: bool| {
        let mut all: Vec<(Minute, Minute)> = worker
            .stints
            .iter()
            .filter(|stint| standby_too || !stint.standby)
            .map(|stint| (stint.start, stint.end))
            .collect();
        all.sort_unstable();
        all.dedup_by(|next, first| {
            let joined = next.0 <= first.1;
            if joined {
                first.1 = first.1.max(next.1);
            }
            joined
        });
        all
    };
    Busy {
        on_site: merged(false),
        any: merged(true),
    }
}
