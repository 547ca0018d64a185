//! The first proposal: shift by shift in the order of time, each seat to whoever costs least, and away with what leaves a
//! run or a time off too short. Quick, legal, and where the search begins.

use super::problem::Cost;
use super::state::State;

/// Fills what can be filled. `go_on` is asked after each shift; when it says no, the rest is left as it is.
pub(super) fn fill(state: &mut State, mut go_on: impl FnMut(&State) -> bool) {
    let mut order: Vec<u32> = state.lacking().to_vec();
    order.sort_unstable();
    let mut ranked = Vec::new();
    for shift in order {
        while seat_one(state, shift as usize, &mut ranked) {}
        if !go_on(state) {
            break;
        }
    }
}

/// Gives one more seat of `shift` to whoever makes the roster cheapest; false when nobody does.
pub(super) fn seat_one(state: &mut State, shift: usize, ranked: &mut Vec<(Cost, u32)>) -> bool {
    let model = state.model;
    ranked.clear();
    for &worker in &model.by_kind[model.shifts[shift].kind] {
        if model.may(worker as usize, shift) {
            let change = change(state, worker as usize, shift);
            if change < 0 {
                ranked.push((change, worker));
            }
        }
    }
    ranked.sort_unstable();
    for &(_, worker) in ranked.iter() {
        if state.may_add(worker as usize, shift) {
            state.add(worker as usize, shift);
            return true;
        }
    }
    false
}

/// What it would cost in all to add `shift` to `worker`.
pub(super) fn change(state: &mut State, worker: usize, shift: usize) -> Cost {
    state.slot_change(worker, shift, true)
        + state.own_change(worker, shift, true)
        + state.penalty.minute * state.missing_change(worker, shift, true)
        + state.penalty.day * state.broken_change(worker, shift, true)
}

/// Takes away every shift that is part of a run or beside a time off that is too short, until only what is fixed breaks
/// anything.
pub(super) fn strip(state: &mut State) {
    for worker in 0..state.model.workers() {
        if state.model.rules(worker).has_sequence() {
            while strip_one(state, worker) {}
        }
    }
}

fn strip_one(state: &mut State, worker: usize) -> bool {
    let rules = state.model.rules(worker);
    let runs = runs(state.days_of(worker));
    let last = state.model.days;
    for (index, &(from, to)) in runs.iter().enumerate() {
        let short = from > 0 && to < last && to - from < rules.min_run;
        if short && clear_days(state, worker, from, to) {
            return true;
        }
        let Some(&(next, end)) = runs.get(index + 1) else {
            continue;
        };
        if next - to < rules.min_off {
            let shorter_first = to - from <= end - next;
            let (first, second) = if shorter_first {
                ((from, to), (next, end))
            } else {
                ((next, end), (from, to))
            };
            if clear_days(state, worker, first.0, first.1) || clear_days(state, worker, second.0, second.1) {
                return true;
            }
        }
    }
    false
}

/// Stretches of days with a shift, half open.
fn runs(days: &[u8]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (day, _) in days.iter().enumerate().filter(|&(_, &count)| count > 0) {
        match runs.last_mut() {
            Some(run) if run.1 == day => run.1 += 1,
            _ => runs.push((day, day + 1)),
        }
    }
    runs
}

fn clear_days(state: &mut State, worker: usize, from: usize, to: usize) -> bool {
    let loose: Vec<u32> = state.taken[worker]
        .iter()
        .copied()
        .filter(|&shift| {
            (from..to).contains(&state.model.shifts[shift as usize].day)
                && !state.model.is_fixed(worker, shift as usize)
        })
        .collect();
    for &shift in &loose {
        state.remove(worker, shift as usize);
    }
    !loose.is_empty()
}
