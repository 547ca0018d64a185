//! One use of a plan: what was done, by whom and when. An exercise is marked as one.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::improvement::Settled;
use super::plan::{Bracket, Plan};
use super::sum::Sum;
use super::{Author, Baton, Id, Incident, Items};

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
    /// By which channel the order to start came.
    #[serde(default)]
    pub channel: String,
    /// The adopted version that is followed; none for a draft.
    #[serde(default)]
    pub version: Option<u32>,
    /// Who leads it, where that was handed over; else whoever started it.
    #[serde(default)]
    pub baton: Option<Id<Baton>>,
    #[serde(default)]
    pub escalations: Items<EscalationRun>,
    /// The plan's sums with this outage's numbers.
    #[serde(default)]
    pub sums: Items<Sum>,
    #[serde(default)]
    pub returns: Items<ReturnRun>,
    #[serde(default)]
    pub lessons: Items<Lesson>,
    /// When the evaluation was closed, and by whom.
    #[serde(default)]
    pub evaluated: Option<Settled>,
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

/// An escalation criterion in use.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EscalationRun {
    pub after_minutes: u32,
    pub to: String,
    pub text: String,
    /// When it was told, by whom, and what was answered; or why it was not.
    pub settled: Option<Settled>,
}

/// Something to write back or put back, in use.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReturnRun {
    pub what: String,
    pub place: String,
    pub role: String,
    pub state: ReturnState,
    /// By whom and when; the note is the reason where it is not to be kept.
    pub settled: Option<Settled>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReturnState {
    Open,
    Done,
    /// Not to be kept, for a stated reason.
    NotKept,
}

/// A finding of the evaluation: what went well, or did not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Lesson {
    pub worked: bool,
    pub text: String,
    pub by: Author,
    pub at: DateTime<Utc>,
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
            channel: String::new(),
            version: None,
            baton: None,
            escalations: Items::default(),
            sums: Items::default(),
            returns: Items::default(),
            lessons: Items::default(),
            evaluated: None,
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
