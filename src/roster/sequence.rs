//! One worker's whole schedule at once: a graph of everything that the limits on the sequence of days allow them, laid out
//! once, in which the cheapest way is found anew whenever the prices of the slots change.
//!
//! Kept by every way through the graph: kinds and leave (by what is handed in), at most one slot a day, successions that are
//! forbidden, runs and days off, weekends, least and most minutes, most of each kind that can be short. Not seen by it:
//! gaps, rests and caps, which look at the clock; who adds the slots must ask for those.

use super::problem::{Limits, Minute};

/// No slot: a day off.
const OFF: u32 = u32::MAX;

/// A slot that the worker may take.
#[derive(Debug, Clone, Copy)]
pub(super) struct Choice {
    pub slot: u32,
    pub day: u32,
    pub kind: u16,
    pub minutes: Minute,
    /// It has been fixed by hand: this day has this and nothing else.
    pub fixed: bool,
}

/// What the days so far mean for the days to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Standing {
    /// Days in a row with a slot, up to and with the last.
    run: u64,
    /// Days that the run must go on.
    owed: u64,
    /// Days off that are owed before the next slot.
    free: u64,
    /// Kind of the last day's slot and one more, or 0.
    kind: u64,
    weekends: u64,
    /// Whether the weekend that is under way is counted.
    counted: bool,
    /// Of each kind that is kept count of, four bits.
    kinds: u64,
    minutes: u64,
}

/// Bits for each part of a standing, in the order they are packed.
const RUN: u64 = 6;
const OWED: u64 = 4;
const FREE: u64 = 4;
const KIND: u64 = 6;
const WEEKENDS: u64 = 6;
const KINDS: u64 = 12;
const MINUTES: u64 = 20;
/// How many kinds can be kept count of, and up to what.
const COUNTED: usize = 3;
const COUNT: u32 = 15;
/// In longer schedules only limits of a kind that fill less than half of them are kept count of; the graph would grow by
/// the others, and they seldom bind.
const FEW_DAYS: u32 = 8;

impl Standing {
    fn pack(self) -> u64 {
        let parts = [
            (self.run, RUN),
            (self.owed, OWED),
            (self.free, FREE),
            (self.kind, KIND),
            (self.weekends, WEEKENDS),
            (u64::from(self.counted), 1),
            (self.kinds, KINDS),
        ];
        parts
            .iter()
            .fold(self.minutes, |packed, (part, bits)| packed << bits | part)
    }

    fn unpack(mut packed: u64) -> Self {
        let mut next = |bits: u64| {
            let part = packed & ((1 << bits) - 1);
            packed >>= bits;
            part
        };
        let kinds = next(KINDS);
        let counted = next(1) == 1;
        let weekends = next(WEEKENDS);
        let kind = next(KIND);
        let free = next(FREE);
        let owed = next(OWED);
        let run = next(RUN);
        let minutes = next(MINUTES);
        Self {
            run,
            owed,
            free,
            kind,
            weekends,
            counted,
            kinds,
            minutes,
        }
    }
}

/// The limits as the graph counts them.
struct Bounds<'a> {
    limits: &'a Limits,
    max_run: u64,
    min_run: u64,
    days_off: u64,
    weekends: u64,
    most: u64,
    least: u64,
    /// Kinds that are kept count of.
    counted: Vec<(u16, u64)>,
}

impl<'a> Bounds<'a> {
    fn new(limits: &'a Limits, choices: &[Choice]) -> Self {
        let or = |limit: Option<u32>, none: u64| limit.map_or(none, u64::from);
        let shortest = choices.iter().map(|one| one.minutes).min().unwrap_or(0).max(1);
        let days = choices.iter().map(|one| one.day + 1).max().unwrap_or(0);
        let longest = limits
            .max_minutes
            .map_or(days, |most| (most.max(0) / shortest) as u32)
            .min(days);
        let mut counted: Vec<_> = (0..)
            .zip(&limits.max_of_kind)
            .filter_map(|(kind, most)| Some((kind, (*most)?)))
            .filter(|(kind, most)| {
                let may_bind = *most <= longest / 2 || longest <= FEW_DAYS;
                *most > 0 && may_bind && choices.iter().any(|one| one.kind == *kind)
            })
            .filter(|(_, most)| *most < COUNT)
            .map(|(kind, most)| (kind, u64::from(most)))
            .collect();
        counted.truncate(COUNTED);
        Self {
            limits,
            max_run: or(limits.max_run, u64::MAX),
            min_run: or(limits.min_run, 0),
            days_off: or(limits.min_days_off, 0),
            weekends: or(limits.max_weekends, u64::MAX),
            most: limits.max_minutes.map_or(u64::MAX, |most| most.max(0) as u64),
            least: limits.min_minutes.map_or(0, |least| least.max(0) as u64),
            counted,
        }
    }

    fn fits(&self, minutes: u64) -> bool {
        let run = self.max_run == u64::MAX || self.max_run < 1 << RUN;
        let weekends = self.weekends == u64::MAX || self.weekends < 1 << WEEKENDS;
        run && weekends
            && self.min_run < 1 << OWED
            && self.days_off < 1 << FREE
            && self.limits.max_of_kind.len() < (1 << KIND) - 1
            && minutes < 1 << MINUTES
    }

    /// After a day off; `ends_weekend` when the day is a Sunday.
    fn rest(&self, before: Standing, ends_weekend: bool) -> Option<Standing> {
        (before.owed == 0).then(|| Standing {
            run: 0,
            free: if before.run > 0 {
                self.days_off.saturating_sub(1)
            } else {
                before.free.saturating_sub(1)
            },
            kind: 0,
            counted: before.counted && !ends_weekend,
            ..before
        })
    }

    fn work(&self, before: Standing, choice: &Choice, first_day: bool, weekday: u32) -> Option<Standing> {
        let mut after = before;
        if before.run == 0 {
            if before.free > 0 {
                return None;
            }
            // The days before the period are taken to fit.
            after.owed = if first_day {
                0
            } else {
                self.min_run.saturating_sub(1)
            };
        } else {
            after.owed = before.owed.saturating_sub(1);
        }
        if before.run >= self.max_run {
            return None;
        }
        after.run = match self.max_run {
            u64::MAX => u64::from(self.min_run > 1 || self.days_off > 1),
            _ => before.run + 1,
        };
        let last = before.kind.checked_sub(1).map(|kind| kind as u16);
        if last.is_some_and(|last| self.limits.forbidden.contains(&(last, choice.kind))) {
            return None;
        }
        after.kind = if self.limits.forbidden.is_empty() {
            0
        } else {
            u64::from(choice.kind) + 1
        };
        if self.weekends < u64::MAX && weekday >= 5 {
            after.weekends += u64::from(!before.counted);
            after.counted = weekday == 5;
            if after.weekends > self.weekends {
                return None;
            }
        }
        if self.most < u64::MAX || self.least > 0 {
            after.minutes += choice.minutes.max(0) as u64;
            if after.minutes > self.most {
                return None;
            }
        }
        if let Some(at) = self.counted.iter().position(|(kind, _)| *kind == choice.kind) {
            if (after.kinds >> (4 * at) & 15) >= self.counted[at].1 {
                return None;
            }
            after.kinds += 1 << (4 * at);
        }
        Some(after)
    }
}

/// One step from a day to the next.
#[derive(Debug, Clone, Copy)]
struct Edge {
    from: u32,
    to: u32,
    slot: u32,
}

/// All schedules that one worker may have.
#[derive(Debug)]
pub(super) struct Graph {
    /// By day; places of standings are counted through all days.
    days: Vec<Vec<Edge>>,
    standings: usize,
}

/// Room for what finding a way has to remember.
#[derive(Debug, Default)]
pub(super) struct Way {
    cost: Vec<f32>,
    by: Vec<(u32, u32)>,
    pub slots: Vec<u32>,
}

impl Graph {
    /// None when the limits are of a size that a graph can't hold, when it would have more than `most` steps, or when no
    /// schedule keeps what is fixed.
    pub fn new(
        limits: &Limits,
        days: u32,
        first_weekday: u8,
        choices: &[Choice],
        most: usize,
    ) -> Option<Self> {
        let bounds = Bounds::new(limits, choices);
        let mut by_day = vec![Vec::new(); days as usize];
        for choice in choices {
            let never = limits.max_of_kind.get(usize::from(choice.kind)) == Some(&Some(0));
            if never && choice.fixed {
                return None;
            }
            if !never {
                by_day.get_mut(choice.day as usize)?.push(*choice);
            }
        }
        let longest = |day: &Vec<Choice>| day.iter().map(|one| one.minutes.max(0) as u64).max().unwrap_or(0);
        if !bounds.fits(by_day.iter().map(longest).sum()) {
            return None;
        }
        let crowded = |day: &Vec<Choice>| day.iter().filter(|one| one.fixed).count() > 1;
        if by_day.iter().any(crowded) {
            return None;
        }
        let mut layers = vec![vec![0]];
        let mut edges = Vec::new();
        let mut steps = 0;
        for (day, choices) in (0..).zip(&by_day) {
            let weekday = (day + u32::from(first_weekday)) % 7;
            let before = layers.last()?;
            let (after, step) = layer(&bounds, before, choices, day == 0, weekday)?;
            steps += step.len();
            if steps > 4 * most {
                return None;
            }
            layers.push(after);
            edges.push(step);
        }
        let graph = Self::pruned(&bounds, &layers, edges)?;
        (graph.steps() <= most).then_some(graph)
    }

    /// Only what leads to an end that has minutes enough, or as many as can be.
    fn pruned(bounds: &Bounds, layers: &[Vec<u64>], edges: Vec<Vec<Edge>>) -> Option<Self> {
        let ends = layers.last()?;
        let minutes = |end: &u64| Standing::unpack(*end).minutes;
        let least = bounds.least.min(ends.iter().map(minutes).max()?);
        let mut leads: Vec<bool> = ends.iter().map(|end| minutes(end) >= least).collect();
        let mut kept = Vec::new();
        let mut names = vec![Vec::new(); layers.len()];
        names[layers.len() - 1] = leads.clone();
        for (at, mut step) in edges.into_iter().enumerate().rev() {
            step.retain(|edge| leads[edge.to as usize]);
            leads = vec![false; layers[at].len()];
            for edge in &step {
                leads[edge.from as usize] = true;
            }
            names[at].clone_from(&leads);
            kept.push(step);
        }
        kept.reverse();
        let mut next = 0;
        let numbers: Vec<Vec<u32>> = names
            .iter()
            .map(|layer| {
                let number = |kept: &bool| {
                    next += u32::from(*kept);
                    next.wrapping_sub(1)
                };
                layer.iter().map(number).collect()
            })
            .collect();
        for (at, step) in kept.iter_mut().enumerate() {
            for edge in step {
                edge.from = numbers[at][edge.from as usize];
                edge.to = numbers[at + 1][edge.to as usize];
            }
        }
        Some(Self {
            days: kept,
            standings: next as usize,
        })
    }

    pub fn steps(&self) -> usize {
        self.days.iter().map(Vec::len).sum()
    }

    /// The cheapest schedule for what each slot costs (and each day off), left in `way.slots`; its cost.
    pub fn cheapest(&self, price: &[f32], off: &[f32], way: &mut Way) -> f32 {
        way.cost.clear();
        way.cost.resize(self.standings, f32::INFINITY);
        way.by.clear();
        way.by.resize(self.standings, (0, OFF));
        way.cost[0] = 0.0;
        for (steps, off) in self.days.iter().zip(off) {
            for edge in steps {
                let more = if edge.slot == OFF {
                    *off
                } else {
                    price[edge.slot as usize]
                };
                let cost = way.cost[edge.from as usize] + more;
                if cost < way.cost[edge.to as usize] {
                    way.cost[edge.to as usize] = cost;
                    way.by[edge.to as usize] = (edge.from, edge.slot);
                }
            }
        }
        let ends = self.days.last().into_iter().flatten().map(|edge| edge.to);
        let end = ends
            .min_by(|a, b| way.cost[*a as usize].total_cmp(&way.cost[*b as usize]))
            .unwrap_or(0);
        way.slots.clear();
        let mut at = end;
        for _ in &self.days {
            let (from, slot) = way.by[at as usize];
            if slot != OFF {
                way.slots.push(slot);
            }
            at = from;
        }
        way.slots.reverse();
        way.cost[end as usize]
    }
}

/// The standings after a day and the steps to them.
fn layer(
    bounds: &Bounds,
    before: &[u64],
    choices: &[Choice],
    first_day: bool,
    weekday: u32,
) -> Option<(Vec<u64>, Vec<Edge>)> {
    let fixed = choices.iter().any(|one| one.fixed);
    let mut found = Vec::with_capacity(before.len() * (choices.len() + 1));
    for (from, packed) in (0..).zip(before) {
        let standing = Standing::unpack(*packed);
        if !fixed && let Some(after) = bounds.rest(standing, weekday == 6) {
            found.push((after.pack(), from, OFF));
        }
        for choice in choices.iter().filter(|one| one.fixed == fixed) {
            if let Some(after) = bounds.work(standing, choice, first_day, weekday) {
                found.push((after.pack(), from, choice.slot));
            }
        }
    }
    found.sort_unstable();
    let mut after: Vec<u64> = found.iter().map(|one| one.0).collect();
    after.dedup();
    let mut to = 0;
    let step = found.iter().map(|&(packed, from, slot)| {
        to += usize::from(after[to] != packed);
        Edge {
            from,
            to: to as u32,
            slot,
        }
    });
    let step = step.collect();
    (!after.is_empty()).then_some((after, step))
}

#[cfg(test)]
mod tests;
