//! Contingency plans (avbrottsplaner) and the templates they are adapted from.

mod kinds;

use chrono::{DateTime, Months, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::adaptation::{self, Decision};
use super::sum::Sum;
use super::{Author, Id, Items, Unit};

pub use kinds::{Bracket, Failure, SectionKey};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Published for others to adapt; never activated itself.
    Template,
    /// A board's own plan.
    Local,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Secrecy {
    Open,
    /// Holds what should not be spread (OSL 2009:400 18 kap. 13 § may apply).
    Restricted,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    pub id: Id<Plan>,
    pub standing: Standing,
    pub title: String,
    pub unit: Option<Id<Unit>>,
    /// Who keeps the plan up to date: a role or a name.
    pub owner: String,
    pub failed: Vec<Failure>,
    /// Longest tolerable outage (acceptabel avbrottstid, MTPD), minutes.
    pub tolerable_outage_minutes: Option<u32>,
    /// Target time to restore (återställningstid, RTO), minutes; below the tolerable outage.
    pub recovery_target_minutes: Option<u32>,
    pub minimum_level: String,
    pub secrecy: Secrecy,
    pub review_on: Option<NaiveDate>,
    /// Months from an approval to the next review.
    pub review_months: u32,
    pub origin: Option<Origin>,
    pub sections: Items<Section>,
    pub steps: Items<Step>,
    pub dependencies: Items<Dependency>,
    /// When somebody higher up must be told or asked.
    #[serde(default)]
    pub escalations: Items<Escalation>,
    /// The small sums that the plan needs.
    #[serde(default)]
    pub sums: Items<Sum>,
    /// What must be written back, or put back, when it is over.
    #[serde(default)]
    pub returns: Items<Return>,
    pub approvals: Items<Approval>,
    /// What was decided here about each part of the template.
    #[serde(default)]
    pub decisions: Items<Decision>,
    /// When the plan was tried in an exercise, and how it went.
    #[serde(default)]
    pub tests: Items<PlanTest>,
    pub source: String,
    pub unverified: bool,
}

/// The template a plan was adapted from, as it was then.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Origin {
    pub template: Id<Plan>,
    pub title: String,
    /// The template's [`Plan::digest`] when it was adapted.
    pub digest: String,
    pub adapted_at: DateTime<Utc>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Section {
    pub key: SectionKey,
    /// Own heading; empty where the key's name is the heading.
    pub title: String,
    pub text: String,
    /// The template's section it was adapted from.
    pub origin: Option<Id<Section>>,
    /// An annex (bilaga): kept up to date freely, no part of what an approval adopts.
    #[serde(default)]
    pub annex: bool,
    /// Left out of an open extract (OSL 2009:400 18 kap. 13 § may apply).
    #[serde(default)]
    pub restricted: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Step {
    pub bracket: Bracket,
    /// Who does it: the name of a role.
    pub role: String,
    pub text: String,
    pub reason: String,
    /// Likely duration.
    pub minutes: Option<u32>,
    pub origin: Option<Id<Step>>,
    /// Duration when all goes well.
    #[serde(default)]
    pub best_minutes: Option<u32>,
    /// Duration when little goes well.
    #[serde(default)]
    pub worst_minutes: Option<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DependencyKind {
    Internal,
    External,
    Supplier,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Dependency {
    pub name: String,
    pub kind: DependencyKind,
    pub note: String,
    /// What must work for it; how an outage is followed from one plan to the next.
    #[serde(default)]
    pub on: Option<Failure>,
    /// The template's dependency it was adapted from.
    #[serde(default, rename = "adapted_from")]
    pub origin: Option<Id<Dependency>>,
}

/// An escalation criterion (eskaleringskriterium): what is told to whom when the outage has lasted so long.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Escalation {
    /// Minutes after the start of the outage.
    pub after_minutes: u32,
    /// Who is told or asked: the name of a role.
    pub to: String,
    pub text: String,
    pub origin: Option<Id<Escalation>>,
}

/// Something to write back or put back after the outage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Return {
    pub what: String,
    /// The system, register or place it goes back to.
    pub place: String,
    /// Who does it: the name of a role.
    pub role: String,
    pub origin: Option<Id<Return>>,
}

/// An exercise that tried the plan, as it ended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlanTest {
    pub on: NaiveDate,
    /// The title of the exercise's script.
    pub script: String,
    pub passed: u32,
    pub goals: u32,
    pub note: String,
    pub by: Author,
}

/// Who adopted which version. The digest tells whether the plan has changed since.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Approval {
    pub version: u32,
    pub by: Author,
    pub at: DateTime<Utc>,
    pub decision: String,
    pub digest: String,
}

/// Where a plan stands in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlanStatus {
    /// Never approved.
    Draft,
    /// Approved, but changed since.
    ChangedSinceApproval,
    /// Approved and unchanged, but its review date has passed.
    ReviewOverdue,
    /// Approved and unchanged, to be reviewed within [`REVIEW_SOON_DAYS`].
    ReviewSoon,
    Approved,
}

/// How long before its review date a plan says so: room for a board's meeting.
pub const REVIEW_SOON_DAYS: i64 = 60;

impl PlanStatus {
    /// The status of a plan whose last approval holds, by its review date.
    pub fn of_approved(review_on: Option<NaiveDate>, today: NaiveDate) -> Self {
        match review_on.map(|on| (on - today).num_days()) {
            Some(left) if left < 0 => Self::ReviewOverdue,
            Some(left) if left <= REVIEW_SOON_DAYS => Self::ReviewSoon,
            _ => Self::Approved,
        }
    }
}

impl Section {
    /// An empty section of the body.
    pub const fn new(key: SectionKey) -> Self {
        Self {
            key,
            title: String::new(),
            text: String::new(),
            origin: None,
            annex: false,
            restricted: false,
        }
    }
}

impl Step {
    /// An empty step.
    pub const fn new(bracket: Bracket) -> Self {
        Self {
            bracket,
            role: String::new(),
            text: String::new(),
            reason: String::new(),
            minutes: None,
            origin: None,
            best_minutes: None,
            worst_minutes: None,
        }
    }
}

impl Dependency {
    /// A line to fill in.
    pub const fn empty() -> Self {
        Self {
            name: String::new(),
            kind: DependencyKind::Internal,
            note: String::new(),
            on: None,
            origin: None,
        }
    }
}

impl Plan {
    pub fn new(id: Id<Plan>, standing: Standing, title: impl Into<String>) -> Self {
        Self {
            id,
            standing,
            title: title.into(),
            unit: None,
            owner: String::new(),
            failed: Vec::new(),
            tolerable_outage_minutes: None,
            recovery_target_minutes: None,
            minimum_level: String::new(),
            secrecy: Secrecy::Open,
            review_on: None,
            review_months: 12,
            origin: None,
            sections: Items::default(),
            steps: Items::default(),
            dependencies: Items::default(),
            escalations: Items::default(),
            sums: Items::default(),
            returns: Items::default(),
            approvals: Items::default(),
            decisions: Items::default(),
            tests: Items::default(),
            source: String::new(),
            unverified: false,
        }
    }

    /// A board's own plan made from this template: same text, new ids, each part knowing where it came from.
    /// `mint` gives fresh randomness for each id.
    pub fn adapt(
        &self,
        id: Id<Plan>,
        unit: Option<Id<Unit>>,
        now: DateTime<Utc>,
        mut mint: impl FnMut() -> [u8; 10],
    ) -> Self {
        let origin = Origin {
            template: self.id,
            title: self.title.clone(),
            digest: self.digest(),
            adapted_at: now,
        };
        // Each part gets an id of its own and knows the one it came from.
        macro_rules! adapted {
            ($list:ident) => {
                self.$list
                    .iter()
                    .map(|(from, part)| {
                        let mut part = part.clone();
                        part.origin = Some(from);
                        (Id::new(now, mint()), part)
                    })
                    .collect()
            };
        }
        Self {
            id,
            standing: Standing::Local,
            unit,
            origin: Some(origin),
            sections: adapted!(sections),
            steps: adapted!(steps),
            dependencies: adapted!(dependencies),
            escalations: adapted!(escalations),
            sums: adapted!(sums),
            returns: adapted!(returns),
            approvals: Items::default(),
            decisions: adaptation::pending(self).collect(),
            tests: Items::default(),
            review_on: None,
            ..self.clone()
        }
    }

    /// What an approval adopts: the plan without its annexes, and without what is written about it.
    pub fn body(&self) -> Self {
        let mut body = Self {
            approvals: Items::default(),
            decisions: Items::default(),
            tests: Items::default(),
            review_on: None,
            ..self.clone()
        };
        body.sections.forget(|section| section.annex);
        body
    }

    /// A fingerprint of what an approval adopts.
    pub fn digest(&self) -> String {
        let text = serde_json::to_string(&self.body()).expect("a plan has only keys that are strings");
        Sha256::digest(as_before(text))
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    /// The latest time it was tried.
    pub fn last_test(&self) -> Option<&PlanTest> {
        let tests = self.tests.unordered();
        tests
            .max_by_key(|(id, test)| (test.on, *id))
            .map(|(_, test)| test)
    }

    /// The plan without its restricted sections, for somebody outside, and how many were left out.
    pub fn open_extract(&self) -> (Self, usize) {
        let mut extract = self.clone();
        extract.sections.forget(|section| section.restricted);
        let left_out = self.sections.len() - extract.sections.len();
        (extract, left_out)
    }

    pub fn last_approval(&self) -> Option<&Approval> {
        self.approvals
            .unordered()
            .map(|(_, approval)| approval)
            .max_by_key(|approval| (approval.version, approval.at))
    }

    pub fn status(&self, today: NaiveDate) -> PlanStatus {
        match self.last_approval() {
            None => PlanStatus::Draft,
            Some(approval) if approval.digest != self.digest() => PlanStatus::ChangedSinceApproval,
            Some(_) => PlanStatus::of_approved(self.review_on, today),
        }
    }

    /// Marks the plan as it is now as approved, as the next version, and sets the next review date.
    pub fn approve(
        &mut self,
        id: Id<Approval>,
        by: Author,
        at: DateTime<Utc>,
        today: NaiveDate,
        decision: String,
    ) {
        let version = self.last_approval().map_or(0, |approval| approval.version) + 1;
        let digest = self.digest();
        self.approvals.push(
            id,
            Approval {
                version,
                by,
                at,
                decision,
                digest,
            },
        );
        self.review_on = today.checked_add_months(Months::new(self.review_months.max(1)));
    }
}

/// A plan's text without the fields that came later, where they say nothing: what was approved before there were such
/// fields is still approved. Within a text the quotes would be escaped.
fn as_before(text: String) -> String {
    const SAY_NOTHING: [&str; 8] = [
        ",\"on\":null",
        ",\"adapted_from\":null",
        ",\"annex\":false",
        ",\"restricted\":false",
        ",\"best_minutes\":null",
        ",\"worst_minutes\":null",
        ",\"escalations\":{},\"sums\":{},\"returns\":{}",
        ",\"tests\":{}",
    ];
    SAY_NOTHING
        .into_iter()
        .fold(text, |text, field| text.replace(field, ""))
}

#[cfg(test)]
mod tests;
