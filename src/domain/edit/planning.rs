//! A plan takes the place of the shifts that were open or planned before.

use super::shifts::{Months, check_times};
use super::{Refusal, ShiftRef, Shifts, Write, find};
use crate::domain::publication::Basis;
use crate::domain::roster::Shift;
use crate::domain::{AnyRecord, Id, Library, Person, RecordRef, Roster, RosterDraft, RosterMonth};

/// Takes out the shifts that a plan was made in place of, and puts its own; all of it or nothing.
///
/// # Errors
/// When the shifts of the period are no longer as they were: somebody has changed the roster since the plan was made.
pub(super) fn plan_shifts(
    library: &Library,
    (roster, basis): (Id<Roster>, &Basis),
    replaced: &[(ShiftRef, Shift)],
    shifts: &[(Id<Shift>, Shift)],
) -> Result<Vec<Write>, Refusal> {
    find::<Roster>(library, roster)?;
    if !basis.holds(library, roster) {
        return Err(Refusal::RosterChanged);
    }
    for person in shifts.iter().filter_map(|(_, shift)| shift.person) {
        find::<Person>(library, person)?;
    }
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

/// A saved draft becomes the roster, and is no more.
///
/// # Errors
/// As [`plan_shifts`].
pub(super) fn take_draft(library: &Library, draft: Id<RosterDraft>) -> Result<Vec<Write>, Refusal> {
    let draft = find::<RosterDraft>(library, draft)?;
    let replaced: Vec<_> = draft
        .replaced
        .iter()
        .map(|(shift, stood)| {
            let month = RosterMonth::id_of(draft.roster, stood.start.date());
            (ShiftRef { month, shift }, stood.clone())
        })
        .collect();
    let shifts: Shifts = draft
        .shifts
        .iter()
        .map(|(id, shift)| (id, shift.clone()))
        .collect();
    let mut writes = plan_shifts(library, (draft.roster, &draft.basis()), &replaced, &shifts)?;
    writes.push(Write::Delete(RecordRef::of(draft.id)));
    Ok(writes)
}

#[cfg(test)]
mod tests;
