//! Call-outs during standby (störning): from when to when, and the rest they have earned.

use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Author, Id, Incident, Items, Person, Roster};

/// Work done during standby. It breaks the rest, and what was broken is owed until it is given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CallOut {
    pub id: Id<CallOut>,
    pub person: Id<Person>,
    pub roster: Option<Id<Roster>>,
    pub began_at: DateTime<Utc>,
    /// None while it goes on.
    pub ended_at: Option<DateTime<Utc>>,
    pub incident: Option<Id<Incident>>,
    /// What kind of work; never who it was about.
    pub note: String,
    pub by: Author,
    /// The rest that was given for it.
    pub rests: Items<RestGiven>,
}

/// Rest given as compensation, by the clock.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RestGiven {
    pub start: NaiveDateTime,
    pub end: NaiveDateTime,
}

impl CallOut {
    /// Whether it ends after it begins, and every rest given does.
    pub fn times_are_sound(&self) -> bool {
        self.ended_at.is_none_or(|ended| ended > self.began_at)
            && self.rests.iter().all(|(_, rest)| rest.start < rest.end)
    }
}
