//! Shifts that change hands: asked for, offered, taken, approved; and taken over from somebody who is ill.

use chrono::{DateTime, DurationRound, NaiveDateTime, TimeDelta, Utc};

use super::shifts::change_shifts;
use super::{Refusal, ShiftRef, Write, find, put_shifts};
use crate::domain::improvement::Settled;
use crate::domain::record::Author;
use crate::domain::roster::Shift;
use crate::domain::swap::{Offer, Swap, SwapStage, shift_at};
use crate::domain::working_time::{Breach, newly_broken_among};
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
    /// Somebody takes a shift without being asked, or the hours of it that `hours` says, also afterwards. Without hours
    /// only the rest of a shift that has begun is taken over: what was served stays with whoever served it.
    TakeOver {
        id: Id<Swap>,
        shift: ShiftRef,
        person: Id<Person>,
        reason: String,
        hours: Option<(NaiveDateTime, NaiveDateTime)>,
        /// Ids for the hours taken over and for those after them, when they become shifts of their own.
        parts: [Id<Shift>; 2],
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
                hours,
                parts,
            } => take_over(
                library,
                (*id, *parts),
                (*shift, *hours),
                (*person, reason),
                by,
                now,
            ),
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
    // What breaks a rule, or gives a role to one who lacks it, needs somebody's yes with a reason wherever.
    let hands = hands(library, &swap, &made);
    if roster.approves_swaps || objection(library, &hands, now).is_some() {
        swap.stage = SwapStage::Waiting;
        return Ok(vec![Write::Put(swap.into())]);
    }
    done(library, swap, &hands, (by, "", false), now)
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
    let hands = hands(library, &swap, &made);
    match objection(library, &hands, now) {
        Some(refusal) if note.trim().is_empty() => Err(refusal),
        objection => done(library, swap, &hands, (by, note, objection.is_some()), now),
    }
}

/// A shift as it will be, and where it stands.
type Hand = (Id<Roster>, ShiftRef, Shift);

/// The shifts that change hands when an offer is taken, as they are then.
fn hands(library: &Library, swap: &Swap, made: &Offer) -> Vec<Hand> {
    let mut to = vec![(swap.at(), made.person)];
    to.extend(made.in_return().map(|at| (at, swap.person)));
    to.into_iter()
        .filter_map(|(at, person)| {
            let mut shift = shift_at(library, at)?.clone();
            (shift.person, shift.planned) = (Some(person), false);
            Some((library.get(at.month)?.roster, at, shift))
        })
        .collect()
}

/// What speaks against shifts in these hands: somebody lacks the role, or a strict rule breaks.
fn objection(library: &Library, hands: &[Hand], now: DateTime<Utc>) -> Option<Refusal> {
    let lacks = |(_, _, shift): &Hand| {
        let person = shift.person.and_then(|id| library.get(id))?;
        (!person.roles.contains(&shift.role)).then(|| Refusal::LacksRole {
            person: person.name.clone(),
        })
    };
    hands
        .iter()
        .find_map(lacks)
        .or_else(|| broken(library, hands, now).map(|(_, refusal)| refusal))
}

/// The first shift that breaks a strict rule in these hands without saying why it is so all the same.
fn broken(library: &Library, hands: &[Hand], now: DateTime<Utc>) -> Option<(Id<Shift>, Refusal)> {
    let thought: Vec<_> = hands
        .iter()
        .map(|(roster, at, shift)| (*roster, at.shift, shift.clone()))
        .collect();
    hands.iter().find_map(|(_, at, shift)| {
        let breaches = newly_broken_among(library, (at.shift, shift), now, &thought);
        let breach = breaches.into_iter().find(Breach::is_unexcused)?;
        Some((at.shift, Refusal::rule_broken(&breach)))
    })
}

/// The shifts change hands, and the swap says so: all in one. What something speaks against keeps the note as its reason.
fn done(
    library: &Library,
    mut swap: Swap,
    hands: &[Hand],
    (by, note, excused): (&Author, &str, bool),
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Refusal> {
    let which: Vec<_> = hands.iter().map(|(_, at, _)| *at).collect();
    let mut writes = change_shifts(library, &which, |month, id| {
        let to = hands
            .iter()
            .find(|(_, at, _)| at.month == month.id && at.shift == id);
        if let (Some((_, _, after)), Some(shift)) = (to, month.shifts.get_mut(id)) {
            shift.clone_from(after);
            if excused && shift.reason.is_empty() {
                note.trim().clone_into(&mut shift.reason);
            }
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
    (id, parts): (Id<Swap>, [Id<Shift>; 2]),
    (at, hours): (ShiftRef, Option<(NaiveDateTime, NaiveDateTime)>),
    (person, reason): (Id<Person>, &str),
    by: &Author,
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Refusal> {
    let roster = find::<RosterMonth>(library, at.month)?.roster;
    find::<Person>(library, person)?;
    let whole = shift_at(library, at)
        .ok_or(Refusal::Gone(RecordRef::of(at.month)))?
        .clone();
    if hours.is_none() && zone::instant(whole.end) <= now {
        return Err(Refusal::ShiftPassed);
    }
    if whole.person == Some(person) {
        return Err(Refusal::OwnShift);
    }
    let (from, to) = hours.unwrap_or_else(|| (rest_from(&whole, now), whole.end));
    let (from, to) = (from.max(whole.start), to.min(whole.end));
    if zone::instant(from) >= zone::instant(to) {
        return Err(Refusal::NoHoursTaken);
    }
    let mut shifts = part(at.shift, parts, &whole, (from, to));
    let taken = shifts.last_mut().map(|(id, shift)| {
        shift.person = Some(person);
        (*id, RosterMonth::id_of(roster, shift.start.date()))
    });
    let (taken, month) = taken.unwrap_or((at.shift, at.month));
    let place = |id| ShiftRef { month, shift: id };
    let hands: Vec<Hand> = shifts
        .iter()
        .map(|(id, shift)| (roster, place(*id), shift.clone()))
        .collect();
    // Whoever steps in at night may lack the role: that is seen in the roster, and never stops it.
    if let Some((breaking, refusal)) = broken(library, &hands, now) {
        if reason.trim().is_empty() {
            return Err(refusal);
        }
        let excused = shifts.iter_mut().filter(|(id, _)| *id == breaking);
        excused.for_each(|(_, shift)| reason.trim().clone_into(&mut shift.reason));
    }
    let mut writes = put_shifts(library, roster, &shifts)?;
    let swap = whole
        .person
        .map(|before| taken_over(id, roster, place(taken), (before, person), (by, reason), now));
    writes.extend(swap.map(|swap| Write::Put(swap.into())));
    Ok(writes)
}

/// The minute from which a shift is taken over when nobody says: its start, or now when it goes on and somebody serves.
pub fn rest_from(shift: &Shift, now: DateTime<Utc>) -> NaiveDateTime {
    let clock = zone::local(now);
    let clock = clock.duration_trunc(TimeDelta::minutes(1)).unwrap_or(clock);
    if shift.person.is_some() && (shift.start..shift.end).contains(&clock) {
        clock
    } else {
        shift.start
    }
}

/// A shift in up to three: what is before the hours, what is after them, and last the hours themselves. The first keeps the
/// shift's id.
fn part(
    id: Id<Shift>,
    [own, after]: [Id<Shift>; 2],
    whole: &Shift,
    (from, to): (NaiveDateTime, NaiveDateTime),
) -> Vec<(Id<Shift>, Shift)> {
    let piece = |start, end| Shift {
        start,
        end,
        planned: false,
        ..whole.clone()
    };
    match (whole.start < from, to < whole.end) {
        (false, false) => vec![(id, piece(from, to))],
        (true, false) => vec![(id, piece(whole.start, from)), (own, piece(from, to))],
        (false, true) => vec![(id, piece(to, whole.end)), (own, piece(from, to))],
        (true, true) => vec![
            (id, piece(whole.start, from)),
            (after, piece(to, whole.end)),
            (own, piece(from, to)),
        ],
    }
}

/// What is remembered of a shift that was taken over.
fn taken_over(
    id: Id<Swap>,
    roster: Id<Roster>,
    at: ShiftRef,
    (before, person): (Id<Person>, Id<Person>),
    (by, reason): (&Author, &str),
    now: DateTime<Utc>,
) -> Swap {
    let offer = Id::of_name("offer", &format!("{id}"));
    let made = Offer {
        person,
        at: now,
        return_month: None,
        return_shift: None,
    };
    Swap {
        id,
        roster,
        month: at.month,
        shift: at.shift,
        person: before,
        asked_at: now,
        note: reason.trim().to_owned(),
        offers: [(offer, made)].into_iter().collect(),
        stage: SwapStage::Done,
        taken: Some(offer),
        settled: Some(Settled::new(by, "", now)),
    }
}

#[cfg(test)]
mod tests;
