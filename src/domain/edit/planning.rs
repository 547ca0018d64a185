//! A plan takes the place of the shifts that were open or planned before.

use super::shifts::check_times;
use super::{Refusal, ShiftRef, Write, find};
use crate::domain::roster::Shift;
use crate::domain::{Id, Library, Roster, RosterMonth};

/// Takes out the shifts that a plan was made in place of, and puts its own; all of it or nothing.
///
/// # Errors
/// When one of those shifts is no longer as it was: somebody has changed the roster since the plan was made.
pub(super) fn plan_shifts(
    library: &Library,
    roster: Id<Roster>,
    replaced: &[(ShiftRef, Shift)],
    shifts: &[(Id<Shift>, Shift)],
) -> Result<Vec<Write>, Refusal> {
    find::<Roster>(library, roster)?;
    let mut months: Vec<RosterMonth> = Vec::new();
    let place = |months: &mut Vec<RosterMonth>, date| {
        let empty = RosterMonth::empty(roster, date);
        let known = months.iter().position(|month| month.id == empty.id);
        known.unwrap_or_else(|| {
            months.push(library.get(empty.id).cloned().unwrap_or(empty));
            months.len() - 1
        })
    };
    for (at, shift) in replaced {
        let month = place(&mut months, shift.start.date());
        let month = &mut months[month];
        if month.id != at.month || month.shifts.get(at.shift) != Some(shift) {
            return Err(Refusal::RosterChanged);
        }
        if !shifts.iter().any(|(id, _)| *id == at.shift) {
            month.shifts.remove(at.shift);
        }
    }
    for (id, shift) in shifts {
        check_times(shift)?;
        let month = place(&mut months, shift.start.date());
        months[month].shifts.push(*id, shift.clone());
    }
    Ok(months
        .into_iter()
        .filter(|month| library.get(month.id) != Some(month))
        .map(|month| Write::Put(month.into()))
        .collect())
}
