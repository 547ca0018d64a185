//! Shifts put, taken out and swapped; each lies in the month it begins in.

use chrono::{DateTime, Duration, Utc};

use super::{Refusal, ShiftRef, Write, find};
use crate::domain::duty::LONGEST_SHIFT_DAYS;
use crate::domain::roster::Shift;
use crate::domain::working_time::{Breach, newly_broken};
use crate::domain::{Id, Library, Person, RecordRef, Roster, RosterMonth};

pub(super) fn check_times(shift: &Shift) -> Result<(), Refusal> {
    let long = shift.end - shift.start;
    if long <= Duration::zero() || long > Duration::days(LONGEST_SHIFT_DAYS) {
        return Err(Refusal::ShiftTimes {
            longest_days: LONGEST_SHIFT_DAYS,
        });
    }
    Ok(())
}

/// A shift put by hand may break a strict rule only with a reason. What was made as a whole (a pattern, a plan, an import)
/// comes in all the same, and is shown as broken without a reason: half of it would help nobody.
pub(super) fn check_rules(
    library: &Library,
    roster: Id<Roster>,
    shifts: &[(Id<Shift>, Shift)],
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    let [(id, shift)] = shifts else {
        return Ok(());
    };
    if shift.planned || !shift.reason.trim().is_empty() || check_times(shift).is_err() {
        return Ok(());
    }
    let broken = newly_broken(library, roster, (*id, shift), now);
    match broken.into_iter().find(Breach::is_unexcused) {
        Some(breach) => Err(Refusal::RuleBroken {
            rule: breach.rule,
            found: breach.found,
            limit: breach.limit,
        }),
        None => Ok(()),
    }
}

pub(super) fn put_shifts(
    library: &Library,
    roster: Id<Roster>,
    shifts: &[(Id<Shift>, Shift)],
) -> Result<Vec<Write>, Refusal> {
    find::<Roster>(library, roster)?;
    let mut months: Vec<RosterMonth> = Vec::new();
    let touch = |months: &mut Vec<RosterMonth>, empty: RosterMonth| -> usize {
        months
            .iter()
            .position(|month| month.id == empty.id)
            .unwrap_or_else(|| {
                months.push(library.get(empty.id).cloned().unwrap_or(empty));
                months.len() - 1
            })
    };
    for (id, shift) in shifts {
        check_times(shift)?;
        // A shift moved to another month leaves its old one.
        let home = RosterMonth::id_of(roster, shift.start.date());
        let old = library
            .all::<RosterMonth>()
            .find(|month| month.roster == roster && month.id != home && month.shifts.get(*id).is_some());
        if let Some(old) = old {
            let at = touch(&mut months, old.clone());
            months[at].shifts.remove(*id);
        }
        let at = touch(&mut months, RosterMonth::empty(roster, shift.start.date()));
        months[at].shifts.push(*id, shift.clone());
    }
    Ok(months.into_iter().map(|month| Write::Put(month.into())).collect())
}

pub(super) fn change_shifts(
    library: &Library,
    shifts: &[ShiftRef],
    mut change: impl FnMut(&mut RosterMonth, Id<Shift>),
) -> Result<Vec<Write>, Refusal> {
    let mut months: Vec<RosterMonth> = Vec::new();
    for which in shifts {
        let at = match months.iter().position(|month| month.id == which.month) {
            Some(at) => at,
            None => {
                months.push(find::<RosterMonth>(library, which.month)?.clone());
                months.len() - 1
            }
        };
        if months[at].shifts.get(which.shift).is_none() {
            return Err(Refusal::Gone(RecordRef::of(which.month)));
        }
        change(&mut months[at], which.shift);
    }
    Ok(months.into_iter().map(|month| Write::Put(month.into())).collect())
}

pub(super) fn swap(library: &Library, one: ShiftRef, other: ShiftRef) -> Result<Vec<Write>, Refusal> {
    let person = |which: ShiftRef| -> Result<Option<Id<Person>>, Refusal> {
        let month = find::<RosterMonth>(library, which.month)?;
        let shift = month
            .shifts
            .get(which.shift)
            .ok_or(Refusal::Gone(RecordRef::of(which.month)))?;
        Ok(shift.person)
    };
    let (first, second) = (person(one)?, person(other)?);
    change_shifts(library, &[one, other], |month, id| {
        let mine = month.id == one.month && id == one.shift;
        if let Some(shift) = month.shifts.get_mut(id) {
            shift.person = if mine { second } else { first };
        }
    })
}
