//! One use of a plan: what was done, by whom and when. An exercise is marked as one.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::plan::{Bracket, Plan};
use super::{Author, Id, Incident, Items};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Activation {
    pub id: Id<Activation>,
    pub plan: Id<Plan>,
    /// The incident it was started in together with others.
    #[serde(default)]
    pub incident: Option<Id<Incident>>,
    /// The plan's title when it was activated.
    pub title: String,
    pub exercise: bool,
    pub started_at: DateTime<Utc>,
    pub started_by: Author,
    /// When the outage began; deadlines count from here.
    pub outage_began_at: DateTime<Utc>,
    pub tolerable_outage_minutes: Option<u32>,
    /// On whose authority the plan was activated.
    pub authority: String,
    pub called_112: Called112,
    /// The plan's steps as they read when it was activated.
    pub steps: Items<StepRun>,
    pub deviations: Items<Deviation>,
    pub ended: Option<Ended>,
}

/// The first question of every activation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Called112 {
    Yes,
    NotNeeded,
    Unknown,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StepRun {
    pub bracket: Bracket,
    pub role: String,
    pub text: String,
    pub reason: String,
    pub state: StepState,
    pub by: Option<Author>,
    pub at: Option<DateTime<Utc>>,
    /// A note, or the reason why the step was skipped.
    pub note: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    Open,
    Done,
    Skipped,
}

/// Something that did not go as the plan says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Deviation {
    pub at: DateTime<Utc>,
    pub entered_at: DateTime<Utc>,
    pub by: Author,
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ended {
    pub at: DateTime<Utc>,
    pub by: Author,
    pub note: String,
}

impl Activation {
    /// A run of `plan`, with every step open.
    pub fn start(id: Id<Activation>, plan: &Plan, how: Start, by: Author, now: DateTime<Utc>) -> Self {
        let steps = plan
            .steps
            .iter()
            .map(|(step_id, step)| {
                let run = StepRun {
                    bracket: step.bracket,
                    role: step.role.clone(),
                    text: step.text.clone(),
                    reason: step.reason.clone(),
                    state: StepState::Open,
                    by: None,
                    at: None,
                    note: String::new(),
                };
                (step_id.cast(), run)
            })
            .collect();
        Self {
            id,
            plan: plan.id,
            incident: None,
            title: plan.title.clone(),
            exercise: how.exercise,
            started_at: now,
            started_by: by,
            outage_began_at: how.outage_began_at,
            tolerable_outage_minutes: plan.tolerable_outage_minutes,
            authority: how.authority,
            called_112: how.called_112,
            steps,
            deviations: Items::default(),
            ended: None,
        }
    }

    pub fn is_active(&self) -> bool {
        self.ended.is_none()
    }

    /// When the longest tolerable outage is reached.
    pub fn tolerable_until(&self) -> Option<DateTime<Utc>> {
        self.tolerable_outage_minutes
            .map(|minutes| self.outage_began_at + Duration::minutes(minutes.into()))
    }

    /// When a step of the bracket should be done; none where the plan gives no limit.
    pub fn due(&self, bracket: Bracket) -> Option<DateTime<Utc>> {
        bracket
            .ends_after_minutes()
            .map(|minutes| self.outage_began_at + Duration::minutes(minutes))
    }

    /// Steps done or skipped, and all steps.
    pub fn progress(&self) -> (usize, usize) {
        let closed = self
            .steps
            .unordered()
            .filter(|(_, step)| step.state != StepState::Open)
            .count();
        (closed, self.steps.len())
    }

    /// The open step whose time comes first.
    pub fn next_step(&self) -> Option<(Id<StepRun>, &StepRun)> {
        self.steps
            .iter()
            .filter(|(_, step)| step.state == StepState::Open)
            .min_by_key(|(_, step)| step.bracket)
    }
}

/// What is asked when a plan is activated.
#[derive(Debug, Clone, PartialEq)]
pub struct Start {
    pub exercise: bool,
    pub outage_began_at: DateTime<Utc>,
    pub authority: String,
    pub called_112: Called112,
}
