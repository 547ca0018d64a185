//! The call list (inkallningslista): people rung one after another until enough are coming.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::improvement::Settled;
use super::{Author, Id, Incident, Items, Person, Role, Roster};

/// A list worked by telephone, with a complete log of its calls.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CallList {
    pub id: Id<CallList>,
    pub title: String,
    pub incident: Option<Id<Incident>>,
    pub roster: Option<Id<Roster>>,
    pub created_at: DateTime<Utc>,
    pub created_by: Author,
    pub wanted: Items<Wanted>,
    pub sequence: CallSequence,
    /// The people to ring, in order.
    pub candidates: Items<Candidate>,
    /// The round going on, from 1; each round may ring everybody anew.
    pub round: u32,
    pub calls: Items<Call>,
    /// Who ended it, when and why; none while it goes on.
    pub settled: Option<Settled>,
}

/// How many are wanted, of what role and competence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Wanted {
    pub role: Option<Id<Role>>,
    /// Empty means any.
    pub competence: String,
    pub count: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    pub person: Id<Person>,
}

/// What the list is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CallSequence {
    /// Those on call first, then those soonest on call.
    Duty,
    /// Those with most of the competences wanted first.
    Competence,
    /// Those with the shortest way first.
    Travel,
    /// Those with the shortest time to be in service first.
    Response,
}

/// One call, or a number being dialled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Call {
    pub person: Id<Person>,
    pub round: u32,
    pub by: Author,
    pub at: DateTime<Utc>,
    pub outcome: CallOutcome,
    /// Minutes until they are in place, as they said.
    pub minutes: Option<u32>,
    pub note: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CallOutcome {
    /// Somebody is ringing them now: nobody else should.
    Calling,
    Coming,
    NoAnswer,
    Busy,
    Cannot,
}
