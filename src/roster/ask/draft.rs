//! A saved draft, as a plan of the problem that its period is today.

use std::collections::BTreeMap;

use super::{Ask, Asked, Frame, ask, own_shifts};
use crate::domain::publication::RosterDraft;
use crate::domain::roster::Shift;
use crate::domain::{Library, Roster};
use crate::roster::Score;
use crate::roster::problem::Assignment;
use crate::roster::score::Plan;

/// A saved draft as it would be planned today: its period, and its shifts as a plan. Shifts that no need asks for any more
/// are no part of it.
pub fn of_draft(library: &Library, roster: &Roster, draft: &RosterDraft) -> (Asked, Plan) {
    let mut asked = ask(&Ask {
        library,
        roster,
        first: draft.first,
        last: draft.last,
        without: None,
    });
    let own = own_shifts(library, roster.id, &Frame::new(draft.first, draft.last));
    asked.replaced = own
        .into_iter()
        .filter(|(at, _)| draft.replaced.get(at.shift).is_some())
        .collect();
    let given_up = |one: &Assignment| {
        let gone = |shift: &Shift| places(&asked, shift).any(|place| place == *one);
        asked.replaced.iter().any(|(_, shift)| gone(shift))
    };
    let mut fixed = asked.problem.fixed.clone();
    fixed.retain(|one| !given_up(one));
    let mut taken = BTreeMap::<u32, u32>::new();
    for one in &fixed {
        *taken.entry(one.slot).or_default() += 1;
    }
    let mut assignments = fixed.clone();
    for (_, shift) in draft.shifts.iter() {
        let place = places(&asked, shift).min_by_key(|one| {
            let slot = &asked.problem.slots[one.slot as usize];
            let worker = &asked.problem.workers[one.worker as usize];
            let is_full = taken.get(&one.slot).is_some_and(|taken| *taken >= slot.wanted);
            (!worker.kinds[usize::from(slot.kind)], is_full)
        });
        if let Some(place) = place {
            *taken.entry(place.slot).or_default() += 1;
            assignments.push(place);
        }
    }
    assignments.sort_unstable();
    assignments.dedup();
    asked.problem.fixed = fixed;
    let score = Score::of(&asked.problem, &assignments);
    (asked, Plan { assignments, score })
}

/// The slots that a shift could fill, with whose it is.
fn places<'a>(asked: &'a Asked, shift: &'a Shift) -> impl Iterator<Item = Assignment> + 'a {
    let worker = asked.people.iter().position(|one| Some(*one) == shift.person);
    let worker = worker.and_then(|at| u32::try_from(at).ok());
    let slots = (0_u32..).zip(&asked.seats);
    slots
        .filter(move |(_, seat)| seat.is_met_by(shift))
        .filter_map(move |(slot, _)| worker.map(|worker| Assignment { slot, worker }))
}
