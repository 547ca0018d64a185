//! Whether one more shift may be taken: every limit that one shift too many breaks. Nothing but these stands between a
//! move and the roster; what has to be reached in the end (runs, times off, least totals) is judged elsewhere.

use super::model::{NONE, Shift};
use super::problem::{Minute, WindowRest};
use super::state::State;

impl State<'_> {
    pub fn may_add(&self, worker: usize, shift: usize) -> bool {
        let model = self.model;
        let one = &model.shifts[shift];
        model.may(worker, shift)
            && (one.over.is_some() || (self.on[shift].len() as u32) < one.wanted)
            && self.within_counts(worker, one)
            && !self.has(worker, shift)
            && self.clear_of_others(worker, one)
            && self.run_fits(worker, one.day)
            && self.within_caps(worker, shift)
            && self.rested(worker, shift)
    }

    fn within_counts(&self, worker: usize, one: &Shift) -> bool {
        let rules = self.model.rules(worker);
        if self.of_kind(worker, one.kind) >= rules.max_of_kind[one.kind]
            || self.minutes[worker].saturating_add(one.minutes()) > rules.max_minutes
        {
            return false;
        }
        one.weekend == NONE || rules.max_weekends == NONE || {
            let (one_more, count) = self.weekend(worker, one.weekend);
            !one_more || count < rules.max_weekends
        }
    }

    /// Gap and overlap with what is taken, and kinds that may not follow each other.
    fn clear_of_others(&self, worker: usize, one: &Shift) -> bool {
        let (model, rules) = (self.model, self.model.rules(worker));
        let list = &self.taken[worker];
        let at = list.partition_point(|&other| model.shifts[other as usize].start < one.start);
        let far = model.longest.saturating_add(rules.gap);
        let clear = |other: &Shift| {
            other.end.saturating_add(rules.gap) <= one.start
                || one.end.saturating_add(rules.gap) <= other.start
        };
        for &other in list[..at].iter().rev() {
            let other = &model.shifts[other as usize];
            if other.start.saturating_add(far) <= one.start {
                break;
            }
            if !clear(other) {
                return false;
            }
        }
        for &other in &list[at..] {
            let other = &model.shifts[other as usize];
            if one.end.saturating_add(rules.gap) <= other.start {
                break;
            }
            if !clear(other) {
                return false;
            }
        }
        !rules.forbids_any() || self.may_follow(worker, one, at)
    }

    fn may_follow(&self, worker: usize, one: &Shift, at: usize) -> bool {
        let (model, rules) = (self.model, self.model.rules(worker));
        let list = &self.taken[worker];
        let fits = |other: &Shift| {
            !(other.day + 1 == one.day && rules.forbids(other.kind, one.kind)
                || one.day + 1 == other.day && rules.forbids(one.kind, other.kind))
        };
        let near = |other: &&Shift| !model.regular || other.day.abs_diff(one.day) <= 1;
        let shift = |other: &u32| &model.shifts[*other as usize];
        list[..at].iter().rev().map(shift).take_while(near).all(fits)
            && list[at..].iter().map(shift).take_while(near).all(fits)
    }

    fn run_fits(&self, worker: usize, day: usize) -> bool {
        let most = self.model.rules(worker).max_run;
        let days = self.days_of(worker);
        if most >= days.len() || days[day] > 0 {
            return true;
        }
        let before = days[..day]
            .iter()
            .rev()
            .take(most + 1)
            .take_while(|&&count| count > 0)
            .count();
        let after = days[day + 1..]
            .iter()
            .take(most + 1)
            .take_while(|&&count| count > 0)
            .count();
        before + after < most
    }

    fn within_caps(&self, worker: usize, shift: usize) -> bool {
        let rules = self.model.rules(worker);
        rules
            .adds(shift)
            .iter()
            .all(|&(window, minutes)| self.load(worker, window) + minutes <= rules.most[window as usize])
    }

    fn rested(&self, worker: usize, shift: usize) -> bool {
        let one = &self.model.shifts[shift];
        self.model
            .rules(worker)
            .rests
            .iter()
            .filter(|rest| !one.standby || rest.standby_breaks)
            .all(|rest| {
                let first = (one.start - rest.offset).div_euclid(rest.length);
                let last = ((one.end - 1).max(one.start) - rest.offset).div_euclid(rest.length);
                (first..=last).all(|window| {
                    let from = rest.offset + window * rest.length;
                    self.has_rest(worker, one, rest, from)
                })
            })
    }

    /// Whether the window that begins at `from` still has its rest with `one` in it.
    fn has_rest(&self, worker: usize, one: &Shift, rest: &WindowRest, from: Minute) -> bool {
        let model = self.model;
        let to = from + rest.length;
        let busy = &model.busy[worker];
        let stints = if rest.standby_breaks {
            &busy.any
        } else {
            &busy.on_site
        };
        let mut stints = stints[stints.partition_point(|stint| stint.1 <= from)..]
            .iter()
            .copied();
        let list = &self.taken[worker];
        let near = from.saturating_sub(model.longest);
        let at = list.partition_point(|&other| model.shifts[other as usize].start < near);
        let mut shifts = list[at..]
            .iter()
            .map(|&other| &model.shifts[other as usize])
            .filter(|other| !other.standby || rest.standby_breaks)
            .map(|other| (other.start, other.end));
        let mut new = Some((one.start, one.end));
        let (mut stint, mut taken) = (stints.next(), shifts.next());
        let mut free_from = from;
        loop {
            let start = |part: Option<(Minute, Minute)>| part.map_or(Minute::MAX, |part| part.0);
            let first = start(stint).min(start(taken)).min(start(new));
            if first.min(to) - free_from >= rest.rest {
                return true;
            }
            if first >= to {
                return false;
            }
            let part = if first == start(new) {
                new.take()
            } else if first == start(taken) {
                std::mem::replace(&mut taken, shifts.next())
            } else {
                std::mem::replace(&mut stint, stints.next())
            };
            free_from = free_from.max(part.map_or(to, |part| part.1));
        }
    }
}
