//! An incident (händelse): something failed, and several plans were started for it together.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::plan::Failure;
use super::{Author, Id};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Incident {
    pub id: Id<Incident>,
    pub title: String,
    pub failed: Vec<Failure>,
    pub began_at: DateTime<Utc>,
    pub exercise: bool,
    pub started_by: Author,
    /// When the last of its plans was ended.
    pub ended_at: Option<DateTime<Utc>>,
}
