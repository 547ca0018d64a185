//! An exercise (övning): a plan tried against a script, in a binder of its own where nothing is for real.
//!
//! The clock of an exercise counts play minutes: the time since the start, without the pauses. What happens in the story is
//! told by each inject's own words ("Dag 2 08.00"), so that three days fit into two hours.

mod copy;
mod result;
mod script;

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::activation::Ended;
use super::{Author, Id, Items, Plan};

pub use copy::{People, copy};
pub use result::{Outcome, PlanName, Unreadable};
pub use script::{NoScript, Problem, Script};

/// One run of a script.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Exercise {
    pub id: Id<Exercise>,
    /// The script's title when it was started.
    pub title: String,
    pub purpose: String,
    pub participants: String,
    /// The plans that are tried.
    pub plans: Vec<Id<Plan>>,
    /// How long it is meant to be played, minutes.
    pub length_minutes: u32,
    pub started_at: DateTime<Utc>,
    pub started_by: Author,
    pub injects: Items<Inject>,
    pub goals: Items<Goal>,
    pub pauses: Items<Pause>,
    pub ended: Option<Ended>,
}

/// Something that happens in the story and is told to those who exercise (inspel).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Inject {
    /// Play minutes after the start at which it is to be given.
    pub after_minutes: u32,
    /// What the clock shows in the story: "Dag 2 08.00".
    pub story_time: String,
    /// Who is told.
    pub to: String,
    pub text: String,
    /// What those who exercise ought to do; for the leader's eyes.
    pub expected: String,
    pub given: Option<Given>,
    /// What they did.
    pub note: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Given {
    pub at: DateTime<Utc>,
    pub by: Author,
}

/// What is tried, and how one sees whether it was reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Goal {
    pub text: String,
    /// How it is judged.
    pub how: String,
    pub result: GoalResult,
    pub note: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GoalResult {
    /// Nobody has judged it: not reached.
    Open,
    Met,
    NotMet,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pause {
    pub from: DateTime<Utc>,
    /// None while it lasts.
    pub until: Option<DateTime<Utc>>,
}

impl Exercise {
    pub fn is_running(&self) -> bool {
        self.ended.is_none()
    }

    /// The pause that lasts, if there is one.
    pub fn open_pause(&self) -> Option<Id<Pause>> {
        self.pauses
            .iter()
            .find(|(_, pause)| pause.until.is_none())
            .map(|(id, _)| id)
    }

    /// How long it has been played at `now`, without the pauses; two laptops' pauses that overlap count once.
    pub fn played(&self, now: DateTime<Utc>) -> Duration {
        let end = self.ended.as_ref().map_or(now, |ended| ended.at.min(now));
        let end = end.max(self.started_at);
        let mut pauses: Vec<_> = self
            .pauses
            .unordered()
            .map(|(_, pause)| {
                let from = pause.from.clamp(self.started_at, end);
                (from, pause.until.unwrap_or(end).clamp(from, end))
            })
            .collect();
        pauses.sort_unstable();
        let mut played = end - self.started_at;
        let mut paused_until = self.started_at;
        for (from, until) in pauses {
            played -= (until - from.max(paused_until).min(until)).max(Duration::zero());
            paused_until = paused_until.max(until);
        }
        played
    }

    /// The inject to give next: the earliest that is not given.
    pub fn next_inject(&self) -> Option<(Id<Inject>, &Inject)> {
        self.injects
            .iter()
            .filter(|(_, inject)| inject.given.is_none())
            .min_by_key(|(_, inject)| inject.after_minutes)
    }

    /// Play time left until an inject is to be given; negative when it is late.
    pub fn left(&self, inject: &Inject, now: DateTime<Utc>) -> Duration {
        Duration::minutes(inject.after_minutes.into()) - self.played(now)
    }

    /// What the clock shows in the story: that of the inject given last.
    pub fn story_time(&self) -> Option<&str> {
        self.given()
            .last()
            .map(|(_, inject, _)| inject.story_time.as_str())
    }

    /// The injects that were given, the earliest first.
    pub fn given(&self) -> Vec<(Id<Inject>, &Inject, &Given)> {
        let given = self.injects.iter();
        let mut given: Vec<_> = given
            .filter_map(|(id, inject)| inject.given.as_ref().map(|given| (id, inject, given)))
            .collect();
        given.sort_by_key(|(_, inject, given)| (given.at, inject.after_minutes));
        given
    }

    /// Goals met, and all goals.
    pub fn goals_met(&self) -> (u32, u32) {
        let count = |met: bool| {
            let goals = self.goals.unordered();
            let found = goals.filter(|(_, goal)| !met || goal.result == GoalResult::Met);
            u32::try_from(found.count()).unwrap_or(u32::MAX)
        };
        (count(true), count(false))
    }

    /// Goals that nobody has judged.
    pub fn unjudged(&self) -> usize {
        let goals = self.goals.unordered();
        goals.filter(|(_, goal)| goal.result == GoalResult::Open).count()
    }
}

#[cfg(test)]
mod tests;
