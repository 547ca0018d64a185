//! What can fail, the time brackets of an outage, and the sections of a plan.

use serde::{Deserialize, Serialize};

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

    /// Minutes after the start of the outage at which the bracket begins.
    pub const fn begins_after_minutes(self) -> i64 {
        match self {
            Self::FirstHour => 0,
            Self::ToFourHours => 60,
            Self::ToOneDay => 4 * 60,
            Self::OverOneDay => 24 * 60,
            Self::OverThreeDays => 72 * 60,
        }
    }

    /// The bracket that an outage is in after so many minutes.
    pub fn at(minutes: i64) -> Self {
        Self::ALL
            .into_iter()
            .rev()
            .find(|bracket| bracket.begins_after_minutes() <= minutes)
            .unwrap_or(Self::FirstHour)
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
