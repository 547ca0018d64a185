//! Mutual aid: people that another board has agreed to lend.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Id, Role, Unit};

/// What a neighbouring board lends, and its consent. Without consent it counts for nothing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AidAgreement {
    pub id: Id<AidAgreement>,
    /// The board that lends.
    pub unit: Option<Id<Unit>>,
    /// What they may be asked to do; none means anything.
    pub roles: Vec<Id<Role>>,
    /// Most people lent. Who is lent to an event stays lent to it, so it is also the most who ever come.
    pub people: u32,
    /// Minutes from the request until they are in service.
    pub notice_minutes: u32,
    /// Most days on end.
    pub most_days: Option<u32>,
    pub valid_from: Option<NaiveDate>,
    pub valid_to: Option<NaiveDate>,
    /// Who agreed for the lending board, by name and role.
    pub agreed_by: String,
    pub agreed_on: Option<NaiveDate>,
    pub note: String,
}

/// How far an agreement has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The lending board has not agreed: it counts for nothing.
    Proposed,
    /// Agreed, and not begun.
    Coming,
    Agreed,
    /// Agreed once; its last day is past.
    Ended,
}

impl AidAgreement {
    /// Whether the lending board has said yes, by somebody named and on a day.
    pub fn is_agreed(&self) -> bool {
        self.unit.is_some() && self.agreed_on.is_some() && !self.agreed_by.trim().is_empty()
    }

    pub fn standing(&self, today: NaiveDate) -> Standing {
        if !self.is_agreed() {
            Standing::Proposed
        } else if self.valid_to.is_some_and(|last| last < today) {
            Standing::Ended
        } else if self.valid_from.is_some_and(|first| today < first) {
            Standing::Coming
        } else {
            Standing::Agreed
        }
    }

    /// Whether it lends anybody on a day.
    pub fn counts_on(&self, day: NaiveDate) -> bool {
        self.people > 0 && self.standing(day) == Standing::Agreed
    }

    pub fn lends(&self, role: Id<Role>) -> bool {
        self.roles.is_empty() || self.roles.contains(&role)
    }

    /// Whether what is lent, and when, is the same.
    pub fn has_terms_of(&self, other: &Self) -> bool {
        let terms = |one: &Self| {
            (
                one.unit,
                one.roles.clone(),
                one.people,
                one.notice_minutes,
                one.most_days,
                one.valid_from,
                one.valid_to,
            )
        };
        terms(self) == terms(other)
    }
}
