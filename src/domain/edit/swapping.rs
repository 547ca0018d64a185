//! Shifts that change hands: asked for, offered, taken, approved; and taken over from somebody who is ill.

use chrono::{DateTime, DurationRound, TimeDelta, Utc};

use super::shifts::change_shifts;
use super::{Refusal, ShiftRef, Write, find, put_shifts};
use crate::domain::improvement::Settled;
use crate::domain::record::Author;
use crate::domain::roster::Shift;
use crate::domain::swap::{Offer, Swap, SwapStage, shift_at};
use crate::domain::{Id, Items, Library, Person, RecordRef, Roster, RosterMonth, zone};

/// Something done so that a shift gets into other hands.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// Whoever has the shift asks others to take it.
    Ask {
        id: Id<Swap>,
        shift: ShiftRef,
        note: String,
    },
    /// Somebody would take it, for nothing or for a shift of their own.
    Offer {
        swap: Id<Swap>,
        id: Id<Offer>,
        person: Id<Person>,
        in_return: Option<ShiftRef>,
    },
    /// Whoever asked takes an offer. Where the roster wants approval it waits for that, else the shifts change hands.
    Take {
        swap: Id<Swap>,
        offer: Id<Offer>,
    },
    Approve {
        swap: Id<Swap>,
        note: String,
    },
    Refuse {
        swap: Id<Swap>,
        note: String,
    },
    Withdraw {
        swap: Id<Swap>,
        note: String,
    },
    /// Somebody takes a shift without being asked. Of a shift that has begun only the rest is taken over, as a shift of
    /// its own with the id `rest`: the hours that were served stay with whoever served them.
    TakeOver {
        id: Id<Swap>,
        shift: ShiftRef,
        person: Id<Person>,
        reason: String,
        rest: Id<Shift>,
    },
}

impl Act {
    pub(super) const fn op(&self) -> &'static str {
        match self {
            Self::Ask { .. } => "ask-swap",
            Self::Offer { .. } => "offer-swap",
            Self::Take { .. } => "take-swap",
            Self::Approve { .. } => "approve-swap",
            Self::Refuse { .. } => "refuse-swap",
            Self::Withdraw { .. } => "withdraw-swap",
            Self::TakeOver { .. } => "take-over",
        }
    }

    pub(super) fn carry_out(
        &self,
        library: &Library,
        by: &Author,
        now: DateTime<Utc>,
    ) -> Result<Vec<Write>, Refusal> {
        let one = |swap: Swap| vec![Write::Put(swap.into())];
        match self {
            Self::Ask { id, shift, note } => ask(library, *id, *shift, note, now).map(one),
            Self::Offer {
                swap,
                id,
                person,
                in_return,
            } => offer(library, *swap, *id, (*person, *in_return), now).map(one),
            Self::Take { swap, offer } => take(library, *swap, *offer, by, now),
            Self::Approve { swap, note } => approve(library, *swap, note, by, now),
            Self::Refuse { swap, note } => settle(library, *swap, SwapStage::Refused, note, by, now).map(one),
            Self::Withdraw { swap, note } => {
                settle(library, *swap, SwapStage::Withdrawn, note, by, now).map(one)
            }
            Self::TakeOver {
                id,
                shift,
                person,
                reason,
                rest,
            } => take_over(library, (*id, *rest), *shift, (*person, reason), by, now),
        }
    }
}

fn ask(
    library: &Library,
    id: Id<Swap>,
    at: ShiftRef,
    note: &str,
    now: DateTime<Utc>,
) -> Result<Swap, Refusal> {
    let month = find::<RosterMonth>(library, at.month)?;
    let shift = shift_at(library, at).ok_or(Refusal::Gone(RecordRef::of(at.month)))?;
    let person = shift.person.ok_or(Refusal::NobodysShift)?;
    if zone::instant(shift.start) <= now {
        return Err(Refusal::ShiftPassed);
    }
    let asked = library
        .all::<Swap>()
        .any(|swap| swap.is_open() && swap.shift == at.shift && swap.person == person);
    if asked {
        return Err(Refusal::AlreadyAsked);
    }
    Ok(Swap {
        id,
        roster: month.roster,
        month: at.month,
        shift: at.shift,
        person,
        asked_at: now,
        note: note.trim().to_owned(),
        offers: Items::default(),
        stage: SwapStage::Asked,
        taken: None,
        settled: None,
    })
}

/// The swap, while somebody must still do something about it and its shift is as it was.
fn current(library: &Library, id: Id<Swap>, now: DateTime<Utc>) -> Result<Swap, Refusal> {
    let swap = open(library, id)?;
    still(library, swap.at(), swap.person, now)?;
    Ok(swap)
}

fn open(library: &Library, id: Id<Swap>) -> Result<Swap, Refusal> {
    let swap = find::<Swap>(library, id)?;
    if swap.is_open() {
        Ok(swap.clone())
    } else {
        Err(Refusal::SwapClosed { is: swap.stage })
    }
}

/// Refuses what has changed hands or begun since it was asked or offered.
fn still(library: &Library, at: ShiftRef, person: Id<Person>, now: DateTime<Utc>) -> Result<(), Refusal> {
    match shift_at(library, at) {
        Some(shift) if shift.person != Some(person) => Err(Refusal::ShiftChangedHands),
        Some(shift) if zone::instant(shift.start) <= now => Err(Refusal::ShiftPassed),
        Some(_) => Ok(()),
        None => Err(Refusal::ShiftChangedHands),
    }
}

fn offer(
    library: &Library,
    id: Id<Swap>,
    offer: Id<Offer>,
    (person, in_return): (Id<Person>, Option<ShiftRef>),
    now: DateTime<Utc>,
) -> Result<Swap, Refusal> {
    let mut swap = current(library, id, now)?;
    find::<Person>(library, person)?;
    if swap.stage != SwapStage::Asked {
        return Err(Refusal::SwapClosed { is: swap.stage });
    }
    if person == swap.person {
        return Err(Refusal::OwnShift);
    }
    if let Some(at) = in_return {
        still(library, at, person, now)?;
    }
    let made = Offer {
        person,
        at: now,
        return_month: in_return.map(|at| at.month),
        return_shift: in_return.map(|at| at.shift),
    };
    swap.offers.push(offer, made);
    Ok(swap)
}

fn take(
    library: &Library,
    id: Id<Swap>,
    offer: Id<Offer>,
    by: &Author,
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Refusal> {
    let mut swap = current(library, id, now)?;
    let gone = Refusal::Gone(RecordRef::of(id));
    let made = swap.offers.get(offer).ok_or(gone)?.clone();
    if let Some(at) = made.in_return() {
        still(library, at, made.person, now)?;
    }
    swap.taken = Some(offer);
    let roster = find::<Roster>(library, swap.roster)?;
    if roster.approves_swaps {
        swap.stage = SwapStage::Waiting;
        return Ok(vec![Write::Put(swap.into())]);
    }
    done(library, swap, &made, (by, ""), now)
}

fn approve(
    library: &Library,
    id: Id<Swap>,
    note: &str,
    by: &Author,
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Refusal> {
    let swap = current(library, id, now)?;
    if library.in_conflict(id) {
        return Err(Refusal::SwapDisputed);
    }
    let taken = swap.taken.and_then(|offer| swap.offers.get(offer)).cloned();
    let Some(made) = taken.filter(|_| swap.stage == SwapStage::Waiting) else {
        return Err(Refusal::NothingTaken);
    };
    if let Some(at) = made.in_return() {
        still(library, at, made.person, now)?;
    }
    done(library, swap, &made, (by, note), now)
}

/// The shifts change hands, and the swap says so: all in one.
fn done(
    library: &Library,
    mut swap: Swap,
    made: &Offer,
    (by, note): (&Author, &str),
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Refusal> {
    let asked = swap.at();
    let mut hands = vec![(asked, made.person)];
    hands.extend(made.in_return().map(|at| (at, swap.person)));
    let which: Vec<_> = hands.iter().map(|(at, _)| *at).collect();
    let mut writes = change_shifts(library, &which, |month, id| {
        let to = hands
            .iter()
            .find(|(at, _)| at.month == month.id && at.shift == id);
        if let (Some((_, person)), Some(shift)) = (to, month.shifts.get_mut(id)) {
            shift.person = Some(*person);
            shift.planned = false;
        }
    })?;
    swap.stage = SwapStage::Done;
    swap.settled = Some(Settled::new(by, note, now));
    writes.push(Write::Put(swap.into()));
    Ok(writes)
}

fn settle(
    library: &Library,
    id: Id<Swap>,
    stage: SwapStage,
    note: &str,
    by: &Author,
    now: DateTime<Utc>,
) -> Result<Swap, Refusal> {
    let mut swap = open(library, id)?;
    swap.stage = stage;
    swap.settled = Some(Settled::new(by, note, now));
    Ok(swap)
}

fn take_over(
    library: &Library,
    (id, rest): (Id<Swap>, Id<Shift>),
    at: ShiftRef,
    (person, reason): (Id<Person>, &str),
    by: &Author,
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Refusal> {
    let roster = find::<RosterMonth>(library, at.month)?.roster;
    find::<Person>(library, person)?;
    let mut shift = shift_at(library, at)
        .ok_or(Refusal::Gone(RecordRef::of(at.month)))?
        .clone();
    if zone::instant(shift.end) <= now {
        return Err(Refusal::ShiftPassed);
    }
    if shift.person == Some(person) {
        return Err(Refusal::OwnShift);
    }
    let before = shift.person.replace(person);
    shift.planned = false;
    let clock = zone::local(now);
    let clock = clock.duration_trunc(TimeDelta::minutes(1)).unwrap_or(clock);
    let mut taken = at;
    let shifts = match before {
        Some(_) if shift.start < clock && clock < shift.end => {
            let mut served = shift_at(library, at).cloned().unwrap_or_else(|| shift.clone());
            (served.end, served.planned) = (clock, false);
            shift.start = clock;
            taken = ShiftRef {
                month: RosterMonth::id_of(roster, clock.date()),
                shift: rest,
            };
            vec![(at.shift, served), (rest, shift)]
        }
        _ => vec![(at.shift, shift)],
    };
    let mut writes = put_shifts(library, roster, &shifts)?;
    let Some(before) = before else {
        return Ok(writes);
    };
    let offer = Id::of_name("offer", &format!("{id}"));
    let made = Offer {
        person,
        at: now,
        return_month: None,
        return_shift: None,
    };
    let swap = Swap {
        id,
        roster,
        month: taken.month,
        shift: taken.shift,
        person: before,
        asked_at: now,
        note: reason.trim().to_owned(),
        offers: [(offer, made)].into_iter().collect(),
        stage: SwapStage::Done,
        taken: Some(offer),
        settled: Some(Settled::new(by, "", now)),
    };
    writes.push(Write::Put(swap.into()));
    Ok(writes)
}

#[cfg(test)]
mod tests;
