//! When filling pass by pass gets stuck before it is proved that it must: the planner's own search over all passes at once.

use std::sync::atomic::{AtomicU32, Ordering};

use super::fill::Filled;
use super::lay::Clock;
use crate::roster::problem::{Assignment, Problem};
use crate::roster::{Go, check, plan};

/// So often the search looks up before it ends: counted, not timed, so that the answer is always the same.
const LOOKS: u32 = 80;
/// So many lengths are tried between what is filled and what can't be.
const TRIES: u32 = 3;

/// Goes further than `filled` if it can, towards `impossible`, the first pass that is known to be one too many. None when
/// stopped.
pub(super) fn go_on(
    problem: &Problem,
    clock: &Clock,
    filled: Filled,
    impossible: Option<usize>,
    watch: &mut dyn FnMut(f32) -> bool,
) -> Option<Filled> {
    let mut best = filled;
    let mut beyond = impossible.unwrap_or(problem.slots.len()) + 1;
    // The furthest first: where nothing stands in the way it is often all of it.
    let mut next = beyond - 1;
    for _ in 0..TRIES {
        if best.tried_all || next <= best.passes {
            break;
        }
        if !watch(1.0) {
            return None;
        }
        match first(problem, clock, next) {
            Some(placed) => {
                best = Filled {
                    passes: next,
                    placed,
                    ..Filled::default()
                };
            }
            None => beyond = next,
        }
        next = best.passes + (beyond - best.passes) / 2;
    }
    Some(best)
}

/// Who takes the first so many passes, when the search finds a way to fill them all.
fn first(problem: &Problem, clock: &Clock, passes: usize) -> Option<Vec<Assignment>> {
    let mut part = problem.clone();
    part.slots.truncate(passes);
    let looks = AtomicU32::new(0);
    let go = || match looks.fetch_add(1, Ordering::Relaxed) {
        look if look < LOOKS => Go::On {
            spent: look as f32 / LOOKS as f32,
        },
        _ => Go::Stop,
    };
    let placed = plan(&part, 1, 1, &go, &|_| {}).assignments;
    let mut taken = vec![0; passes];
    for one in &placed {
        taken[one.slot as usize] += 1;
    }
    let whole = part
        .slots
        .iter()
        .zip(taken)
        .all(|(slot, taken)| slot.wanted <= taken);
    let apart = |one: &Assignment, other: &Assignment| {
        one.worker != other.worker || clock.apart(one.slot as usize, other.slot as usize)
    };
    let spaced = placed
        .iter()
        .enumerate()
        .all(|(at, one)| placed[at + 1..].iter().all(|other| apart(one, other)));
    (whole && spaced && check::broken(problem, &placed).is_empty()).then_some(placed)
}
