//! A plan takes the place of the shifts that were open or planned before.

use super::shifts::{Months, check_times};
use super::{Refusal, ShiftRef, Write, find};
use crate::domain::roster::Shift;
use crate::domain::{AnyRecord, Id, Library, Roster};

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
    let mut months = Months::new(library);
    for (at, shift) in replaced {
        let month = months.of(roster, shift.start.date());
        if month.id != at.month || month.shifts.get(at.shift) != Some(shift) {
            return Err(Refusal::RosterChanged);
        }
        if !shifts.iter().any(|(id, _)| *id == at.shift) {
            month.shifts.remove(at.shift);
        }
    }
    for (id, shift) in shifts {
        check_times(shift)?;
        months
            .of(roster, shift.start.date())
            .shifts
            .push(*id, shift.clone());
    }
    let mut writes = months.writes();
    writes.retain(|write| match write {
        Write::Put(AnyRecord::RosterMonth(month)) => library.get(month.id) != Some(month),
        _ => true,
    });
    Ok(writes)
}
