//! Swaps: a shift somebody asks to be rid of, and who offers to take it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::improvement::Settled;
use super::roster::Shift;
use super::{Id, Items, Person, Roster, RosterMonth};

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
