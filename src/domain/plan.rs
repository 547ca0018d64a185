//! Contingency plans (avbrottsplaner) and the templates they are adapted from.

use chrono::{DateTime, Months, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::adaptation::{self, Decision};
use super::{Author, Id, Items, Unit};

/// What has failed: how a plan is found by somebody who stands in the dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Failure {
    Power,
    Heat,
    Water,
    It,
    CaseSystem,
    Telephony,
    Internet,
    SafetyAlarm,
    Keys,
    Premises,
    Staff,
    Transport,
    Meals,
    Medicine,
    Supplier,
    Payments,
    Infosec,
}

impl Failure {
    pub const ALL: [Self; 17] = [
        Self::Power,
        Self::Heat,
        Self::Water,
        Self::It,
        Self::CaseSystem,
        Self::Telephony,
        Self::Internet,
        Self::SafetyAlarm,
        Self::Keys,
        Self::Premises,
        Self::Staff,
        Self::Transport,
        Self::Meals,
        Self::Medicine,
        Self::Supplier,
        Self::Payments,
        Self::Infosec,
    ];

    /// The word used in files and on the command line; also the last part of its text's id.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Power => "power",
            Self::Heat => "heat",
            Self::Water => "water",
            Self::It => "it",
            Self::CaseSystem => "case_system",
            Self::Telephony => "telephony",
            Self::Internet => "internet",
            Self::SafetyAlarm => "safety_alarm",
            Self::Keys => "keys",
            Self::Premises => "premises",
            Self::Staff => "staff",
            Self::Transport => "transport",
            Self::Meals => "meals",
            Self::Medicine => "medicine",
            Self::Supplier => "supplier",
            Self::Payments => "payments",
            Self::Infosec => "infosec",
        }
    }
}

/// The time brackets of a plan's steps, counted from the start of the outage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Bracket {
    #[serde(rename = "0-1h")]
    FirstHour,
    #[serde(rename = "1-4h")]
    ToFourHours,
    #[serde(rename = "4-24h")]
    ToOneDay,
    #[serde(rename = "over-24h")]
    OverOneDay,
    #[serde(rename = "over-3d")]
    OverThreeDays,
}

impl Bracket {
    pub const ALL: [Self; 5] = [
        Self::FirstHour,
        Self::ToFourHours,
        Self::ToOneDay,
        Self::OverOneDay,
        Self::OverThreeDays,
    ];

    /// Minutes after the start of the outage at which the bracket's steps should be done; none for the last one.
    pub const fn ends_after_minutes(self) -> Option<i64> {
        match self {
            Self::FirstHour => Some(60),
            Self::ToFourHours => Some(4 * 60),
            Self::ToOneDay => Some(24 * 60),
            Self::OverOneDay => Some(72 * 60),
            Self::OverThreeDays => None,
        }
    }
}

/// The section model of a plan. A board may leave a section empty; the screen then says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionKey {
    Purpose,
    Trigger,
    CoreTasks,
    Vulnerable,
    Dependencies,
    Fallback,
    Equipment,
    Roles,
    Communication,
    Escalation,
    Resources,
    ReturnToNormal,
    /// A section the board added under a heading of its own.
    Own,
}

impl SectionKey {
    pub const MODEL: [Self; 12] = [
        Self::Purpose,
        Self::Trigger,
        Self::CoreTasks,
        Self::Vulnerable,
        Self::Dependencies,
        Self::Fallback,
        Self::Equipment,
        Self::Roles,
        Self::Communication,
        Self::Escalation,
        Self::Resources,
        Self::ReturnToNormal,
    ];
}

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
    pub approvals: Items<Approval>,
    /// What was decided here about each part of the template.
    #[serde(default)]
    pub decisions: Items<Decision>,
    /// Each time it was tried in an exercise.
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

/// A time the plan was tried, and how it went.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlanTest {
    pub on: NaiveDate,
    /// The title of the script, or what was done.
    pub script: String,
    pub passed: u32,
    pub goals: u32,
    pub note: String,
    pub by: Author,
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
    Approved,
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
        let sections = self
            .sections
            .iter()
            .map(|(from, section)| {
                (
                    Id::new(now, mint()),
                    Section {
                        origin: Some(from),
                        ..section.clone()
                    },
                )
            })
            .collect();
        let steps = self
            .steps
            .iter()
            .map(|(from, step)| {
                (
                    Id::new(now, mint()),
                    Step {
                        origin: Some(from),
                        ..step.clone()
                    },
                )
            })
            .collect();
        let dependencies = self
            .dependencies
            .iter()
            .map(|(_, needed)| (Id::new(now, mint()), needed.clone()))
            .collect();
        Self {
            id,
            standing: Standing::Local,
            unit,
            origin: Some(origin),
            sections,
            steps,
            dependencies,
            approvals: Items::default(),
            decisions: adaptation::pending(self).collect(),
            tests: Items::default(),
            review_on: None,
            ..self.clone()
        }
    }

    /// A fingerprint of what an approval approves: everything but the approvals themselves, the review date and what was
    /// decided about the template.
    pub fn digest(&self) -> String {
        let body = Self {
            approvals: Items::default(),
            decisions: Items::default(),
            tests: Items::default(),
            review_on: None,
            ..self.clone()
        };
        let text = serde_json::to_string(&body).expect("a plan has only keys that are strings");
        // A dependency that says nothing of what must work reads as before there was such a field, so that what was
        // approved then is still approved. Within a text the quotes would be escaped.
        Sha256::digest(text.replace(",\"on\":null", "").replace(",\"tests\":{}", ""))
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect()
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
            Some(_) if self.review_on.is_some_and(|on| on < today) => PlanStatus::ReviewOverdue,
            Some(_) => PlanStatus::Approved,
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

    /// Minutes that the steps of a bracket take together, and whether one of them has no figure.
    pub fn bracket_minutes(&self, bracket: Bracket) -> (u32, bool) {
        let steps: Vec<_> = self
            .steps
            .unordered()
            .map(|(_, step)| step)
            .filter(|step| step.bracket == bracket)
            .collect();
        (
            steps.iter().filter_map(|step| step.minutes).sum(),
            steps.iter().any(|step| step.minutes.is_none()),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn noon(text: &str) -> DateTime<Utc> {
        day(text).and_hms_opt(12, 0, 0).expect("noon").and_utc()
    }

    fn plan() -> Plan {
        let mut plan = Plan::new(Id::of_name("plan", "el"), Standing::Local, "Elavbrott");
        plan.sections.push(
            Id::of_name("section", "1"),
            Section {
                key: SectionKey::Purpose,
                title: String::new(),
                text: "Ljus".into(),
                origin: None,
            },
        );
        plan
    }

    fn approve(plan: &mut Plan, on: &str) {
        let by = Author {
            name: "Anna Ek".into(),
            role: "Chef".into(),
        };
        plan.approve(Id::of_name("approval", on), by, noon(on), day(on), "dnr 1".into());
    }

    #[test]
    fn an_approved_plan_says_when_it_was_changed_since() {
        let mut plan = plan();
        assert_eq!(plan.status(day("2026-11-22")), PlanStatus::Draft);
        approve(&mut plan, "2026-11-22");
        assert_eq!(plan.status(day("2026-11-22")), PlanStatus::Approved);
        plan.sections
            .get_mut(Id::of_name("section", "1"))
            .expect("just put")
            .text
            .push('!');
        assert_eq!(plan.status(day("2026-11-22")), PlanStatus::ChangedSinceApproval);
        approve(&mut plan, "2026-11-23");
        assert_eq!(plan.last_approval().map(|approval| approval.version), Some(2));
    }

    #[test]
    fn an_approval_sets_the_next_review_and_its_passing_shows() {
        let mut plan = plan();
        approve(&mut plan, "2026-11-22");
        assert_eq!(plan.review_on, Some(day("2027-11-22")));
        assert_eq!(plan.status(day("2027-11-22")), PlanStatus::Approved);
        assert_eq!(plan.status(day("2027-11-23")), PlanStatus::ReviewOverdue);
    }

    #[test]
    fn a_plan_approved_before_dependencies_said_what_must_work_is_still_approved() {
        let mut plan = plan();
        let needed = Dependency {
            name: "Elnätet".into(),
            kind: DependencyKind::Supplier,
            note: "Så här: \",\"on\":null\"".into(),
            on: None,
        };
        let id = Id::of_name("dependency", "1");
        plan.dependencies.push(id, needed);
        let before = plan.digest();
        // As an earlier version wrote it.
        let text = serde_json::to_string(&plan).expect("JSON");
        let old = text.replace(",\"on\":null}", "}").replace(",\"on\":null,", ",");
        assert_ne!(old, text);
        assert_eq!(before[..], digest_of(&old));
        plan.dependencies.get_mut(id).expect("just put").on = Some(Failure::Power);
        assert_ne!(plan.digest(), before);
    }

    fn digest_of(text: &str) -> String {
        let bytes = Sha256::digest(text);
        bytes.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }

    #[test]
    fn an_adapted_plan_keeps_the_text_and_the_way_back_to_its_template() {
        let mut template = plan();
        template.standing = Standing::Template;
        let mut n = 0;
        let plan = template.adapt(Id::of_name("plan", "ours"), None, noon("2026-11-22"), || {
            n += 1;
            [n; 10]
        });
        assert_eq!(plan.standing, Standing::Local);
        assert_eq!(
            plan.origin.as_ref().map(|origin| origin.template),
            Some(template.id)
        );
        let (id, section) = plan.sections.iter().next().expect("the section came along");
        assert_eq!(section.text, "Ljus");
        assert_eq!(section.origin, Some(Id::of_name("section", "1")));
        assert_ne!(id, Id::of_name("section", "1"));
    }
}
