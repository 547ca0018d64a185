//! What a use or an exercise taught: actions to take, and changes proposed to a plan or to its template.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::adaptation::{Part, PartRef};
use super::{Activation, Author, Id, Plan, Unit};

/// An action (åtgärd) that an evaluation led to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Improvement {
    pub id: Id<Improvement>,
    /// What shall be done.
    pub title: String,
    /// The finding it answers.
    pub finding: String,
    pub plan: Option<Id<Plan>>,
    pub activation: Option<Id<Activation>>,
    /// Who does it: a role or a name.
    pub owner: String,
    pub due_on: Option<NaiveDate>,
    pub created_at: DateTime<Utc>,
    pub by: Author,
    pub done: Option<Settled>,
}

/// By whom and when something was settled, and what was said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Settled {
    pub by: Author,
    pub at: DateTime<Utc>,
    pub note: String,
}

impl Improvement {
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.done.is_none() && self.due_on.is_some_and(|due| due < today)
    }
}

/// A change (ändringsförslag) proposed to a plan or offered to the centre for its template.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    pub id: Id<Proposal>,
    /// The plan or template that would change.
    pub plan: Id<Plan>,
    /// The part that would change; none proposes a new section.
    #[serde(with = "super::sealed")]
    pub part: Option<PartRef>,
    /// What the part said when the change was proposed.
    #[serde(with = "super::sealed")]
    pub before: Option<Part>,
    pub text: String,
    pub reason: String,
    /// The board that proposes it.
    pub from: Option<Id<Unit>>,
    pub activation: Option<Id<Activation>>,
    pub by: Author,
    pub at: DateTime<Utc>,
    pub answer: Proposed,
    pub settled: Option<Settled>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proposed {
    Waiting,
    Taken,
    Declined,
}
