//! A rule set laid out for the search: what each shift adds to each window is worked out once.

use super::model::{NONE, Shift};
use super::problem::{Limits, Minute, Stint, WindowRest};

#[derive(Debug)]
pub(super) struct Rules {
    pub gap: Minute,
    pub rests: Vec<WindowRest>,
    /// By kind and the kind of the day after; empty when nothing is forbidden.
    forbidden: Vec<bool>,
    kinds: usize,
    pub max_of_kind: Vec<u32>,
    pub max_minutes: Minute,
    pub min_minutes: Minute,
    pub max_run: usize,
    pub min_run: usize,
    pub min_off: usize,
    pub max_weekends: u32,
    /// One for each window of each cap: the most it may hold.
    pub most: Vec<Minute>,
    windows: Vec<Window>,
    /// What each shift adds: a part of `adds`, by window and minutes.
    adds_at: Vec<u32>,
    adds: Vec<(u32, Minute)>,
}

#[derive(Debug, Clone, Copy)]
struct Window {
    from: Minute,
    to: Minute,
    on_site: bool,
    standby: bool,
    stints: bool,
}

impl Window {
    fn holds(&self, start: Minute, end: Minute, standby: bool) -> Minute {
        let counts = if standby { self.standby } else { self.on_site };
        if counts {
            (end.min(self.to) - start.max(self.from)).max(0)
        } else {
            0
        }
    }
}

impl Rules {
    pub fn new(limits: &Limits, shifts: &[Shift], kinds: usize) -> Rules {
        let mut forbidden = vec![
            false;
            if limits.forbidden.is_empty() {
                0
            } else {
                kinds * kinds
            }
        ];
        for &(first, next) in &limits.forbidden {
            let (first, next) = (usize::from(first), usize::from(next));
            if first < kinds && next < kinds {
                forbidden[first * kinds + next] = true;
            }
        }
        let most = |kind: usize| limits.max_of_kind.get(kind).copied().flatten().unwrap_or(NONE);
        let mut rules = Rules {
            gap: limits.gap.max(0),
            rests: limits
                .rests
                .iter()
                .filter(|rest| rest.length > 0 && rest.rest > 0)
                .copied()
                .collect(),
            forbidden,
            kinds,
            max_of_kind: (0..kinds).map(most).collect(),
            max_minutes: limits.max_minutes.unwrap_or(Minute::MAX),
            min_minutes: limits.min_minutes.unwrap_or(0),
            max_run: limits.max_run.map_or(usize::MAX, |most| most as usize),
            min_run: limits.min_run.unwrap_or(0) as usize,
            min_off: limits.min_days_off.unwrap_or(0) as usize,
            max_weekends: limits.max_weekends.unwrap_or(NONE),
            most: Vec::new(),
            windows: Vec::new(),
            adds_at: vec![0],
            adds: Vec::new(),
        };
        rules.lay_windows(limits);
        rules.weigh(shifts);
        rules
    }

    fn lay_windows(&mut self, limits: &Limits) {
        for cap in &limits.caps {
            for &(from, to) in &cap.windows {
                let (on_site, standby, stints) = (cap.on_site, cap.standby, cap.stints);
                self.windows.push(Window {
                    from,
                    to,
                    on_site,
                    standby,
                    stints,
                });
                self.most.push(cap.most);
            }
        }
    }

    fn weigh(&mut self, shifts: &[Shift]) {
        for shift in shifts {
            for (index, window) in self.windows.iter().enumerate() {
                let minutes = window.holds(shift.start, shift.end, shift.standby);
                if minutes > 0 {
                    self.adds.push((index as u32, minutes));
                }
            }
            self.adds_at.push(self.adds.len() as u32);
        }
    }

    /// What each window of each cap holds before any shift is taken.
    pub fn stint_load(&self, stints: &[Stint], load: &mut Vec<Minute>) {
        for window in &self.windows {
            let counted = stints.iter().filter(|_| window.stints);
            load.push(
                counted
                    .map(|stint| window.holds(stint.start, stint.end, stint.standby))
                    .sum(),
            );
        }
    }

    pub fn adds(&self, shift: usize) -> &[(u32, Minute)] {
        &self.adds[self.adds_at[shift] as usize..self.adds_at[shift + 1] as usize]
    }

    pub fn forbids_any(&self) -> bool {
        !self.forbidden.is_empty()
    }

    pub fn forbids(&self, kind: usize, next_day: usize) -> bool {
        !self.forbidden.is_empty() && self.forbidden[kind * self.kinds + next_day]
    }

    /// Whether something must be reached in the end that a move may undo.
    pub fn is_demanding(&self) -> bool {
        self.has_sequence() || self.min_minutes > 0
    }

    /// Whether the finished sequence of days matters, beyond what a single shift may break.
    pub fn has_sequence(&self) -> bool {
        self.min_run > 1 || self.min_off > 1
    }
}
