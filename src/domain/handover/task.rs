//! Tasks (uppgifter) of a responsibility: they are followed until they are done or dropped, whoever has it meanwhile.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Baton, Handover, Party};
use crate::domain::{Author, Id, Library};

/// Something that is to be done. It belongs to a responsibility, so it goes along when that is handed over; its owner
/// stays who it was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Task {
    pub id: Id<Task>,
    pub baton: Id<Baton>,
    pub what: String,
    /// Who does it; an empty name means whoever has the responsibility.
    pub owner: Party,
    pub due: Option<DateTime<Utc>>,
    /// The handover in which it came up.
    pub origin: Option<Id<Handover>>,
    pub made_at: DateTime<Utc>,
    pub made_by: Author,
    pub ended: Option<Ended>,
}

/// How a task was closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    pub how: Ending,
    pub at: DateTime<Utc>,
    pub by: Author,
    /// Why it was dropped, or how it went.
    pub reason: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    Done,
    Dropped,
}

/// A task as it stood when a handover was offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    pub task: Id<Task>,
    pub what: String,
    pub owner: String,
    pub due: Option<DateTime<Utc>>,
}

impl Task {
    pub const fn is_open(&self) -> bool {
        self.ended.is_none()
    }

    pub fn is_overdue(&self, now: DateTime<Utc>) -> bool {
        self.is_open() && self.due.is_some_and(|due| due < now)
    }

    pub fn carried(&self) -> Carried {
        Carried {
            task: self.id,
            what: self.what.clone(),
            owner: self.owner.name.clone(),
            due: self.due,
        }
    }
}

/// The open tasks of a responsibility, or of all: what is most overdue first, those without a time last.
pub fn open(library: &Library, baton: Option<Id<Baton>>) -> Vec<&Task> {
    let mut open: Vec<_> = library
        .all::<Task>()
        .filter(|task| task.is_open() && baton.is_none_or(|baton| task.baton == baton))
        .collect();
    open.sort_by_key(|task| (task.due.is_none(), task.due, task.made_at, task.id));
    open
}
