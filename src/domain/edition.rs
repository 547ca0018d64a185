//! An edition (fastställd version) of a plan: its text as it was when it was approved, kept unchanged beside the plan that
//! goes on being edited.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::plan::Approval;
use super::{Author, Id, Items, Library, Plan};

/// What was adopted, by whom and when. Never edited.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edition {
    pub id: Id<Edition>,
    pub plan: Id<Plan>,
    pub version: u32,
    pub by: Author,
    pub at: DateTime<Utc>,
    pub decision: String,
    /// The plan as it read, without what is written about it: approvals, choices, tests.
    #[serde(with = "super::sealed")]
    pub body: Box<Plan>,
}

impl Edition {
    /// The edition that an approval makes; two laptops that learn of the same approval make the same one.
    pub fn of(plan: &Plan, id: Id<Approval>, approval: &Approval) -> Self {
        Self {
            id: Self::id_of(id),
            plan: plan.id,
            version: approval.version,
            by: approval.by.clone(),
            at: approval.at,
            decision: approval.decision.clone(),
            body: Box::new(Plan {
                approvals: Items::default(),
                decisions: Items::default(),
                tests: Items::default(),
                ..plan.clone()
            }),
        }
    }

    pub fn id_of(approval: Id<Approval>) -> Id<Self> {
        Id::of_name("edition", &approval.uuid().to_string())
    }
}

/// The editions of a plan, the newest first.
pub fn editions(library: &Library, plan: Id<Plan>) -> Vec<&Edition> {
    let mut found: Vec<_> = library
        .all::<Edition>()
        .filter(|edition| edition.plan == plan)
        .collect();
    found.sort_by_key(|edition| std::cmp::Reverse((edition.version, edition.at, edition.id)));
    found
}

/// A template as its centre has published it: its newest edition, or, before it has any, as it stands.
pub fn published(library: &Library, template: Id<Plan>) -> Option<&Plan> {
    library
        .newest_edition(template)
        .map(|edition| &*edition.body)
        .or_else(|| library.get(template))
}
