//! What a use or an exercise taught: actions to take, and changes proposed to a plan or to its template.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::adaptation::{self, Part, PartRef};
use super::{Activation, Author, Id, Library, Plan, Unit};

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

impl Settled {
    pub fn new(by: &Author, note: &str, at: DateTime<Utc>) -> Self {
        Self {
            by: by.clone(),
            at,
            note: note.trim().to_owned(),
        }
    }
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

impl Proposal {
    /// Whether the part reads otherwise than when the change was proposed, or is gone.
    pub fn is_outdated(&self, plan: &Plan) -> bool {
        self.part
            .is_some_and(|part| adaptation::part_of(plan, part) != self.before)
    }
}

/// The changes proposed to a plan: those that wait first, then the newest.
pub fn proposals(library: &Library, plan: Id<Plan>) -> Vec<&Proposal> {
    let mut found: Vec<_> = library.all::<Proposal>().filter(|one| one.plan == plan).collect();
    found.sort_by_key(|one| {
        (
            one.answer != Proposed::Waiting,
            std::cmp::Reverse((one.at, one.id)),
        )
    });
    found
}

/// The actions: those not done first, the one that is due soonest before the others, those without a date last.
pub fn actions(library: &Library) -> Vec<&Improvement> {
    let mut found: Vec<_> = library.all::<Improvement>().collect();
    found.sort_by_key(|one| (one.done.is_some(), one.due_on.is_none(), one.due_on, one.id));
    found
}
