//! The result of an exercise as a small file: it crosses from the exercise binder to the live one, where no record of the
//! exercise may go.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::Exercise;
use crate::domain::plan::PlanTest;
use crate::domain::{Author, Id, Library, Plan, zone};

const FORMAT: &str = "krisparm exercise result";
const VERSION: u32 = 1;

/// What was tried, when, and how it went.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    format: String,
    version: u32,
    pub exercise: Id<Exercise>,
    /// The exercise binder's name.
    pub binder: String,
    pub script: String,
    pub on: NaiveDate,
    pub passed: u32,
    pub goals: u32,
    pub note: String,
    pub by: Author,
    pub plans: Vec<PlanName>,
}

/// A plan by its id and what it was called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanName {
    pub id: Id<Plan>,
    pub title: String,
}

/// Why a text is not the result of an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Unreadable {
    #[error("not the result of an exercise")]
    NotAResult,
    #[error("the result was written by a newer version")]
    Newer,
}

impl Outcome {
    /// What an exercise came to; as it stands now if it has not ended.
    pub fn of(exercise: &Exercise, library: &Library, by: &Author, now: DateTime<Utc>) -> Self {
        let (passed, goals) = exercise.goals_met();
        let plans = exercise.plans.iter().filter_map(|id| library.get(*id));
        let ended = exercise.ended.as_ref();
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            exercise: exercise.id,
            binder: library
                .binder()
                .map_or_else(String::new, |binder| binder.name.clone()),
            script: exercise.title.clone(),
            on: zone::local(ended.map_or(now, |ended| ended.at)).date(),
            passed,
            goals,
            note: ended.map_or_else(String::new, |ended| ended.note.clone()),
            by: ended.map_or(by, |ended| &ended.by).clone(),
            plans: plans
                .map(|plan| PlanName {
                    id: plan.id,
                    title: plan.title.clone(),
                })
                .collect(),
        }
    }

    /// The file's text.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("it has only keys that are strings")
    }

    /// A result read back.
    ///
    /// # Errors
    /// When the text is something else, or a newer version wrote it.
    pub fn from_json(text: &str) -> Result<Self, Unreadable> {
        let value: serde_json::Value =
            serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|_| Unreadable::NotAResult)?;
        if value["format"] != FORMAT {
            return Err(Unreadable::NotAResult);
        }
        if value["version"]
            .as_u64()
            .is_some_and(|version| version > VERSION.into())
        {
            return Err(Unreadable::Newer);
        }
        let read: Self = serde_json::from_value(value).map_err(|_| Unreadable::NotAResult)?;
        if read.passed > read.goals || read.script.trim().is_empty() {
            return Err(Unreadable::NotAResult);
        }
        Ok(read)
    }

    /// The test that it is of a plan. Read twice it is the same test.
    pub fn test(&self, plan: Id<Plan>) -> (Id<PlanTest>, PlanTest) {
        let test = PlanTest {
            on: self.on,
            script: self.script.clone(),
            passed: self.passed,
            goals: self.goals,
            note: self.note.clone(),
            by: self.by.clone(),
        };
        (
            Id::of_name("plan-test", &format!("{}/{plan}", self.exercise)),
            test,
        )
    }
}
