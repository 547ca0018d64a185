//! The moves of the search. Each tries a change on the roster and says whether it is legal; the steps it took are in
//! [`State::steps`], so that a change that is illegal or too dear is undone by whoever asked for it.

use fastrand::Rng;

use super::model::Model;
use super::problem::Cost;
use super::state::State;

/// How often each move is tried, in parts of the whole.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mix {
    moves: [(Move, u32); 7],
    total: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Move {
    /// One shift from one worker to another.
    Hand,
    /// Two workers exchange one shift each.
    Swap,
    /// Somebody takes a shift that lacks; what is in the way goes to somebody else.
    Fill,
    Drop,
    /// One worker leaves a shift for another near in time.
    Shift,
    /// Two workers exchange some days in a row.
    Exchange,
    /// Some days in a row of one worker are made free or all of one kind.
    Rewrite,
}

impl Mix {
    pub fn new(model: &Model) -> Mix {
        let sequence = (0..model.workers()).any(|worker| model.rules(worker).has_sequence());
        let parts = if sequence {
            [10, 5, 5, 5, 10, 35, 30]
        } else {
            [20, 70, 2, 1, 2, 5, 0]
        };
        let moves = [
            Move::Hand,
            Move::Swap,
            Move::Fill,
            Move::Drop,
            Move::Shift,
            Move::Exchange,
            Move::Rewrite,
        ];
        let mut mix = Mix {
            moves: [(Move::Hand, 0); 7],
            total: parts.iter().sum(),
        };
        for ((slot, kind), part) in mix.moves.iter_mut().zip(moves).zip(parts) {
            *slot = (kind, part);
        }
        mix
    }

    pub fn pick(&self, rng: &mut Rng) -> Move {
        let mut at = rng.u32(0..self.total);
        for &(kind, part) in &self.moves {
            if at < part {
                return kind;
            }
            at -= part;
        }
        Move::Hand
    }
}

/// Room for what a move has to remember, so that none is asked for while searching.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    first: Vec<u32>,
    second: Vec<u32>,
}

/// Tries one move that may make the roster at most `room` dearer. False when it is illegal or already known too dear.
pub(super) fn try_move(
    kind: Move,
    state: &mut State,
    rng: &mut Rng,
    scratch: &mut Scratch,
    room: Cost,
) -> bool {
    match kind {
        Move::Hand => hand(state, rng, room),
        Move::Swap => swap(state, rng, room),
        Move::Fill => fill(state, rng, scratch),
        Move::Drop => drop_one(state, rng, room),
        Move::Shift => shift_one(state, rng),
        Move::Exchange => exchange(state, rng, scratch),
        Move::Rewrite => rewrite(state, rng, scratch),
    }
}

/// Somebody and a shift they have and may lose.
fn any_taken(state: &State, rng: &mut Rng) -> Option<(usize, usize)> {
    for _ in 0..8 {
        let shift = rng.usize(0..state.on.len());
        let on = &state.on[shift];
        if !on.is_empty() {
            let worker = on[rng.usize(0..on.len())] as usize;
            if !state.model.is_fixed(worker, shift) {
                return Some((worker, shift));
            }
        }
    }
    None
}

/// Somebody who might take `shift`, other than `not`.
fn any_taker(state: &State, rng: &mut Rng, shift: usize, not: usize) -> Option<usize> {
    let who = &state.model.by_kind[state.model.shifts[shift].kind];
    for _ in 0..4 {
        let worker = who[rng.usize(0..who.len().max(1))..]
            .first()
            .map(|&worker| worker as usize)?;
        if worker != not && state.model.may(worker, shift) && !state.on[shift].contains(&(worker as u32)) {
            return Some(worker);
        }
    }
    None
}

fn hand(state: &mut State, rng: &mut Rng, room: Cost) -> bool {
    let Some((from, shift)) = any_taken(state, rng) else {
        return false;
    };
    let Some(to) = any_taker(state, rng, shift, from) else {
        return false;
    };
    let change = state.own_change(from, shift, false)
        + state.own_change(to, shift, true)
        + state.penalty.minute
            * (state.missing_change(from, shift, false) + state.missing_change(to, shift, true))
        + state.penalty.day
            * (state.broken_change(from, shift, false) + state.broken_change(to, shift, true));
    if change + state.hand_change(shift, from, to) > room {
        return false;
    }
    state.remove(from, shift);
    if !state.may_add(to, shift) {
        return false;
    }
    state.add(to, shift);
    true
}

fn swap(state: &mut State, rng: &mut Rng, room: Cost) -> bool {
    let Some((first, given)) = any_taken(state, rng) else {
        return false;
    };
    let Some(second) = any_taker(state, rng, given, first) else {
        return false;
    };
    let theirs = &state.taken[second];
    if theirs.is_empty() {
        return false;
    }
    let back = theirs[rng.usize(0..theirs.len())] as usize;
    if !state.model.may(first, back)
        || state.model.is_fixed(second, back)
        || state.on[back].contains(&(first as u32))
    {
        return false;
    }
    let demanding = |worker: usize| state.model.rules(worker).is_demanding();
    if !demanding(first) && !demanding(second) {
        let change = state.trade_change(first, given, back)
            + state.trade_change(second, back, given)
            + state.hand_change(given, first, second)
            + state.hand_change(back, second, first);
        if change > room {
            return false;
        }
    }
    state.remove(first, given);
    state.remove(second, back);
    if !state.may_add(second, given) {
        return false;
    }
    state.add(second, given);
    if !state.may_add(first, back) {
        return false;
    }
    state.add(first, back);
    true
}

fn fill(state: &mut State, rng: &mut Rng, scratch: &mut Scratch) -> bool {
    let lacking = state.lacking();
    let shift = match lacking.len() {
        0 => rng.usize(0..state.on.len()),
        many => lacking[rng.usize(0..many)] as usize,
    };
    let Some(worker) = any_taker(state, rng, shift, usize::MAX) else {
        return false;
    };
    if state.may_add(worker, shift) {
        state.add(worker, shift);
        return true;
    }
    let day = state.model.shifts[shift].day;
    let reach = rng.usize(0..2);
    loose_between(
        state,
        worker,
        day.saturating_sub(reach),
        day + reach,
        &mut scratch.first,
    );
    for &one in &scratch.first {
        state.remove(worker, one as usize);
    }
    if !scratch.first.is_empty() && state.may_add(worker, shift) {
        state.add(worker, shift);
    } else {
        let one = &state.model.shifts[shift];
        let on = &state.on[shift];
        if (on.len() as u32) < one.wanted || on.is_empty() {
            return false;
        }
        let leaves = on[rng.usize(0..on.len())] as usize;
        if state.model.is_fixed(leaves, shift) {
            return false;
        }
        state.remove(leaves, shift);
        if !state.may_add(worker, shift) {
            return false;
        }
        state.add(worker, shift);
    }
    for &one in &scratch.first {
        for _ in 0..3 {
            if let Some(other) = any_taker(state, rng, one as usize, worker)
                && state.may_add(other, one as usize)
            {
                state.add(other, one as usize);
                break;
            }
        }
    }
    true
}

fn drop_one(state: &mut State, rng: &mut Rng, room: Cost) -> bool {
    let Some((worker, shift)) = any_taken(state, rng) else {
        return false;
    };
    if state.slot_change(worker, shift, false) > room.saturating_mul(4) {
        return false;
    }
    state.remove(worker, shift);
    true
}

fn shift_one(state: &mut State, rng: &mut Rng) -> bool {
    let Some((worker, from)) = any_taken(state, rng) else {
        return false;
    };
    let model = state.model;
    let lacking = state.lacking();
    let to = if !lacking.is_empty() && rng.bool() {
        lacking[rng.usize(0..lacking.len())] as usize
    } else {
        let day = model.shifts[from].day;
        let low = day.saturating_sub(3);
        let there = &model.by_day[rng.usize(low..(day + 4).min(model.days))];
        if there.is_empty() {
            return false;
        }
        there[rng.usize(0..there.len())] as usize
    };
    if to == from || !model.may(worker, to) {
        return false;
    }
    state.remove(worker, from);
    if !state.may_add(worker, to) {
        return false;
    }
    state.add(worker, to);
    true
}

/// The shifts of `worker` on the days `from..=to` that are not fixed.
fn loose_between(state: &State, worker: usize, from: usize, to: usize, into: &mut Vec<u32>) {
    let model = state.model;
    let list = &state.taken[worker];
    let day = |shift: &u32| model.shifts[*shift as usize].day;
    let at = if model.regular {
        list.partition_point(|shift| day(shift) < from)
    } else {
        0
    };
    into.clear();
    for shift in &list[at..] {
        if day(shift) > to {
            if model.regular {
                break;
            }
        } else if day(shift) >= from && !model.is_fixed(worker, *shift as usize) {
            into.push(*shift);
        }
    }
}

fn any_days(state: &State, rng: &mut Rng, longest: usize) -> (usize, usize) {
    let length = 1 + rng.usize(0..longest).min(rng.usize(0..longest));
    let from = rng.usize(0..state.model.days);
    (from, (from + length - 1).min(state.model.days - 1))
}

fn exchange(state: &mut State, rng: &mut Rng, scratch: &mut Scratch) -> bool {
    let model = state.model;
    let (from, to) = any_days(state, rng, 14);
    let first = rng.usize(0..model.workers());
    let second = rng.usize(0..model.workers());
    if first == second {
        return false;
    }
    loose_between(state, first, from, to, &mut scratch.first);
    loose_between(state, second, from, to, &mut scratch.second);
    let Scratch {
        first: ours,
        second: theirs,
    } = scratch;
    ours.retain(|&shift| !state.has(second, shift as usize));
    theirs.retain(|&shift| !state.has(first, shift as usize));
    if ours.is_empty() && theirs.is_empty()
        || !ours.iter().all(|&shift| model.may(second, shift as usize))
        || !theirs.iter().all(|&shift| model.may(first, shift as usize))
    {
        return false;
    }
    for &shift in ours.iter() {
        state.remove(first, shift as usize);
    }
    for &shift in theirs.iter() {
        state.remove(second, shift as usize);
    }
    add_all(state, second, ours) && add_all(state, first, theirs)
}

fn add_all(state: &mut State, worker: usize, shifts: &[u32]) -> bool {
    shifts.iter().all(|&shift| {
        let may = state.may_add(worker, shift as usize);
        if may {
            state.add(worker, shift as usize);
        }
        may
    })
}

fn rewrite(state: &mut State, rng: &mut Rng, scratch: &mut Scratch) -> bool {
    let model = state.model;
    let (from, to) = any_days(state, rng, 6);
    let worker = rng.usize(0..model.workers());
    let kind = rng.usize(0..model.kinds + 1);
    loose_between(state, worker, from, to, &mut scratch.first);
    for &shift in &scratch.first {
        state.remove(worker, shift as usize);
    }
    if kind == model.kinds {
        return !scratch.first.is_empty();
    }
    for day in from..=to {
        let there = &model.by_day[day];
        let of_kind = |shift: &&u32| model.shifts[**shift as usize].kind == kind;
        let many = there.iter().filter(of_kind).count();
        if many == 0 {
            continue;
        }
        let Some(&shift) = there.iter().filter(of_kind).nth(rng.usize(0..many)) else {
            return false;
        };
        if !state.may_add(worker, shift as usize) {
            return false;
        }
        state.add(worker, shift as usize);
    }
    true
}
