//! A period of a roster as it was published: what changes afterwards is seen as a change.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::roster::Shift;
use super::{Author, Id, Items, Roster};

/// The shifts of a period as they were told to people.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Publication {
    pub id: Id<Publication>,
    pub roster: Id<Roster>,
    /// The first and last day; shifts belong to the day they begin.
    pub first: NaiveDate,
    pub last: NaiveDate,
    pub at: DateTime<Utc>,
    pub by: Author,
    pub shifts: Items<Shift>,
}

/// A proposed roster for a period, kept until it is taken or thrown away.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RosterDraft {
    pub id: Id<RosterDraft>,
    pub roster: Id<Roster>,
    pub name: String,
    pub first: NaiveDate,
    pub last: NaiveDate,
    pub created_at: DateTime<Utc>,
    pub shifts: Items<Shift>,
}
