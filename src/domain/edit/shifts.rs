//! Shifts put, taken out and swapped; each lies in the month it begins in.

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::{Refusal, ShiftRef, Write, find};
use crate::domain::duty::LONGEST_SHIFT_DAYS;
use crate::domain::roster::Shift;
use crate::domain::working_time::{Breach, newly_broken};
use crate::domain::{Id, Library, Person, RecordRef, Roster, RosterMonth, zone};

pub(super) fn check_times(shift: &Shift) -> Result<(), Refusal> {
    // In the hour that the clocks skip in March a shift may last no time at all.
    let long = zone::instant(shift.end) - zone::instant(shift.start);
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
        Some(breach) => Err(Refusal::rule_broken(&breach)),
        None => Ok(()),
    }
}

/// Months of shifts on their way to be written.
pub(super) struct Months<'a> {
    library: &'a Library,
    changed: Vec<RosterMonth>,
}

impl<'a> Months<'a> {
    pub const fn new(library: &'a Library) -> Self {
        Self {
            library,
            changed: Vec::new(),
        }
    }

    /// The month of a roster that a day lies in, made when there is none.
    pub fn of(&mut self, roster: Id<Roster>, day: NaiveDate) -> &mut RosterMonth {
        let id = RosterMonth::id_of(roster, day);
        self.known(id, || RosterMonth::empty(roster, day))
    }

    /// A month that is there.
    pub fn at(&mut self, id: Id<RosterMonth>) -> Result<&mut RosterMonth, Refusal> {
        let stored = find::<RosterMonth>(self.library, id)?;
        Ok(self.known(id, || stored.clone()))
    }

    fn known(&mut self, id: Id<RosterMonth>, otherwise: impl FnOnce() -> RosterMonth) -> &mut RosterMonth {
        let place = self.changed.iter().position(|month| month.id == id);
        let place = place.unwrap_or_else(|| {
            let month = self.library.get(id).cloned().unwrap_or_else(otherwise);
            self.changed.push(month);
            self.changed.len() - 1
        });
        &mut self.changed[place]
    }

    pub fn writes(self) -> Vec<Write> {
        let months = self.changed.into_iter();
        months.map(|month| Write::Put(month.into())).collect()
    }
}

pub(super) fn put_shifts(
    library: &Library,
    roster: Id<Roster>,
    shifts: &[(Id<Shift>, Shift)],
) -> Result<Vec<Write>, Refusal> {
    find::<Roster>(library, roster)?;
    let mut months = Months::new(library);
    for (id, shift) in shifts {
        check_times(shift)?;
        // A shift moved to another month leaves its old one.
        let home = RosterMonth::id_of(roster, shift.start.date());
        let old = library
            .all::<RosterMonth>()
            .find(|month| month.roster == roster && month.id != home && month.shifts.get(*id).is_some());
        if let Some(old) = old {
            months.at(old.id)?.shifts.remove(*id);
        }
        months
            .of(roster, shift.start.date())
            .shifts
            .push(*id, shift.clone());
    }
    Ok(months.writes())
}

pub(super) fn change_shifts(
    library: &Library,
    shifts: &[ShiftRef],
    mut change: impl FnMut(&mut RosterMonth, Id<Shift>),
) -> Result<Vec<Write>, Refusal> {
    let mut months = Months::new(library);
    for which in shifts {
        let month = months.at(which.month)?;
        if month.shifts.get(which.shift).is_none() {
            return Err(Refusal::Gone(RecordRef::of(which.month)));
        }
        change(month, which.shift);
    }
    Ok(months.writes())
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
