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
    pub roles: Vec<Id<Role>>,
    /// Most people lent at once.
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
