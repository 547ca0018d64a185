//! A script (manus): what happens when, and what is tried. Text that a domain expert writes; nothing of a binder's.

use chrono::{DateTime, Utc};
use thiserror::Error;

use super::{Exercise, Goal, Inject};
use crate::domain::plan::{Failure, Standing};
use crate::domain::{Author, Id, Items, Library, Plan};

#[derive(Debug, Clone, PartialEq)]
pub struct Script {
    pub slug: String,
    pub title: String,
    pub purpose: String,
    pub participants: String,
    /// How long it takes to play, minutes; pauses not counted.
    pub length_minutes: u32,
    /// The templates whose plans it tries, by slug.
    pub plans: Vec<String>,
    pub failed: Vec<Failure>,
    /// By time.
    pub injects: Vec<Inject>,
    pub goals: Vec<Goal>,
    pub source: String,
    pub unverified: bool,
}

/// Why a file is no script; `line` counts from 1.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("line {line}: {problem:?}")]
pub struct NoScript {
    pub line: usize,
    pub problem: Problem,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Not written as a script is; what the reader says, in English.
    Form(String),
    /// An inject before the one above it.
    OutOfOrder,
    /// An inject after the exercise is over.
    AfterTheEnd,
    /// An inject or a goal that says nothing.
    Empty,
    NoTime,
}

impl Script {
    /// The board's own plans that the script tries: those adapted from its templates, else those for what fails in it.
    pub fn plans_in<'a>(&self, library: &'a Library) -> Vec<&'a Plan> {
        let mut own = library.sorted::<Plan>();
        own.retain(|plan| plan.standing == Standing::Local);
        let templates: Vec<Id<Plan>> = self.plans.iter().map(|slug| Id::of_name("plan", slug)).collect();
        let adapted = |plan: &&Plan| {
            let origin = plan.origin.as_ref();
            origin.is_some_and(|origin| templates.contains(&origin.template))
        };
        let failing = |plan: &&Plan| plan.failed.iter().any(|failure| self.failed.contains(failure));
        let adapted: Vec<_> = own.iter().copied().filter(adapted).collect();
        if adapted.is_empty() {
            own.into_iter().filter(failing).collect()
        } else {
            adapted
        }
    }

    /// The script as an exercise of `plans` that takes `length_minutes`: its times are stretched or shortened to fit.
    pub fn begin(
        &self,
        id: Id<Exercise>,
        plans: Vec<Id<Plan>>,
        length_minutes: u32,
        by: Author,
        now: DateTime<Utc>,
    ) -> Exercise {
        let fit = |minutes: u32| {
            let whole = u64::from(self.length_minutes.max(1));
            u32::try_from(u64::from(minutes) * u64::from(length_minutes) / whole).unwrap_or(u32::MAX)
        };
        let part = |kind: &str, at: usize| format!("{id}/{kind}/{at}");
        let injects = self.injects.iter().enumerate().map(|(at, inject)| {
            let inject = Inject {
                after_minutes: fit(inject.after_minutes),
                ..inject.clone()
            };
            (Id::of_name("inject", &part("inject", at)), inject)
        });
        let goals = self.goals.iter().enumerate();
        Exercise {
            id,
            title: self.title.clone(),
            purpose: self.purpose.clone(),
            participants: self.participants.clone(),
            plans,
            length_minutes,
            started_at: now,
            started_by: by,
            injects: injects.collect(),
            goals: goals
                .map(|(at, goal)| (Id::of_name("goal", &part("goal", at)), goal.clone()))
                .collect(),
            pauses: Items::default(),
            ended: None,
        }
    }
}
