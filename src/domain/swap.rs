//! Swaps: a shift somebody asks to be rid of, and who offers to take it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::edit::ShiftRef;
use super::improvement::Settled;
use super::roster::Shift;
use super::{Id, Items, Library, Person, Roster, RosterMonth, zone};

/// A shift that somebody asks others to take.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Swap {
    pub id: Id<Swap>,
    pub roster: Id<Roster>,
    pub month: Id<RosterMonth>,
    pub shift: Id<Shift>,
    /// Who asks: the one who has the shift.
    pub person: Id<Person>,
    pub asked_at: DateTime<Utc>,
    pub note: String,
    pub offers: Items<Offer>,
    pub stage: SwapStage,
    /// The offer that was taken.
    pub taken: Option<Id<Offer>>,
    /// Who approved, refused or withdrew it, when and why.
    pub settled: Option<Settled>,
}

/// Somebody who would take the shift, for nothing or for one of their own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Offer {
    pub person: Id<Person>,
    pub at: DateTime<Utc>,
    /// The shift given in return.
    pub return_month: Option<Id<RosterMonth>>,
    pub return_shift: Option<Id<Shift>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SwapStage {
    Asked,
    /// An offer is taken and waits for the board's approval.
    Waiting,
    /// The shifts have changed hands.
    Done,
    Refused,
    Withdrawn,
}

impl Swap {
    /// The shift that is asked about.
    pub const fn at(&self) -> ShiftRef {
        ShiftRef {
            month: self.month,
            shift: self.shift,
        }
    }

    /// Whether somebody must still do something about it.
    pub const fn is_open(&self) -> bool {
        matches!(self.stage, SwapStage::Asked | SwapStage::Waiting)
    }
}

impl Offer {
    /// The shift given in return, if any.
    pub fn in_return(&self) -> Option<ShiftRef> {
        Some(ShiftRef {
            month: self.return_month?,
            shift: self.return_shift?,
        })
    }
}

/// A shift that still stands in its month.
pub fn shift_at(library: &Library, at: ShiftRef) -> Option<&Shift> {
    library.get(at.month)?.shifts.get(at.shift)
}

/// Whether what was asked can still come about: she who asked has the shift, and it has not begun.
pub fn is_current(library: &Library, swap: &Swap, now: DateTime<Utc>) -> bool {
    shift_at(library, swap.at())
        .is_some_and(|shift| shift.person == Some(swap.person) && zone::instant(shift.start) > now)
}

/// The swaps that wait for somebody, the shift that begins first before the others.
pub fn open(library: &Library, now: DateTime<Utc>) -> Vec<&Swap> {
    let mut found: Vec<_> = library
        .all::<Swap>()
        .filter(|swap| swap.is_open() && is_current(library, swap, now))
        .collect();
    found.sort_by_key(|swap| (shift_at(library, swap.at()).map(|shift| shift.start), swap.id));
    found
}

/// What an open swap waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaitsFor {
    /// Nobody has offered to take it yet.
    Offers,
    /// She who asked has not answered an offer.
    Answer,
    /// The board's approval.
    Approval,
    /// Different offers were taken on two laptops.
    Choice,
}

/// What an open swap waits for.
pub fn waits_for(library: &Library, swap: &Swap) -> WaitsFor {
    if library.in_conflict(swap.id) {
        WaitsFor::Choice
    } else if swap.stage == SwapStage::Waiting {
        WaitsFor::Approval
    } else if swap.offers.is_empty() {
        WaitsFor::Offers
    } else {
        WaitsFor::Answer
    }
}
