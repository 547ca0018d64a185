//! What is done in an exercise, and how its result becomes a plan's latest test.

use chrono::{DateTime, Utc};

use super::tools::required;
use super::{Refusal, find};
use crate::domain::activation::Ended;
use crate::domain::exercise::{Exercise, Given, Goal, GoalResult, Inject, Pause};
use crate::domain::plan::{PlanTest, Standing};
use crate::domain::{AnyRecord, Author, Id, Library, Plan, RecordRef};

/// Something done in an exercise.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    Start(Box<Exercise>),
    /// Stops the exercise's clock.
    Pause {
        exercise: Id<Exercise>,
        id: Id<Pause>,
    },
    Resume {
        exercise: Id<Exercise>,
    },
    /// The inject was read aloud or handed over.
    Give {
        exercise: Id<Exercise>,
        inject: Id<Inject>,
    },
    /// What those who exercise did about an inject.
    Note {
        exercise: Id<Exercise>,
        inject: Id<Inject>,
        note: String,
    },
    /// Also after the end: goals are judged when people sit down afterwards.
    Judge {
        exercise: Id<Exercise>,
        goal: Id<Goal>,
        result: GoalResult,
        note: String,
    },
    End {
        exercise: Id<Exercise>,
        note: String,
    },
}

impl Act {
    pub(super) const fn op(&self) -> &'static str {
        match self {
            Self::Start(_) => "start-exercise",
            Self::Pause { .. } => "pause-exercise",
            Self::Resume { .. } => "resume-exercise",
            Self::Give { .. } => "give-inject",
            Self::Note { .. } => "note-inject",
            Self::Judge { .. } => "judge-goal",
            Self::End { .. } => "end-exercise",
        }
    }
}

pub(super) fn carry_out(
    library: &Library,
    act: &Act,
    by: &Author,
    now: DateTime<Utc>,
) -> Result<AnyRecord, Refusal> {
    let done = match act {
        Act::Start(exercise) => start(library, exercise, by, now)?,
        Act::Pause { exercise, id } => {
            let mut exercise = running(library, *exercise)?;
            if exercise.open_pause().is_some() {
                return Err(Refusal::ExercisePaused);
            }
            exercise.pauses.push(
                *id,
                Pause {
                    from: now,
                    until: None,
                },
            );
            exercise
        }
        Act::Resume { exercise } => {
            let mut exercise = running(library, *exercise)?;
            if !close_pauses(&mut exercise, now) {
                return Err(Refusal::NotPaused);
            }
            exercise
        }
        Act::Give { exercise, inject } => give(library, *exercise, *inject, by, now)?,
        Act::Note {
            exercise,
            inject,
            note,
        } => {
            let mut exercise = find::<Exercise>(library, *exercise)?.clone();
            let gone = Refusal::Gone(RecordRef::of(exercise.id));
            exercise.injects.get_mut(*inject).ok_or(gone)?.note = note.trim().to_owned();
            exercise
        }
        Act::Judge {
            exercise,
            goal,
            result,
            note,
        } => {
            let mut exercise = find::<Exercise>(library, *exercise)?.clone();
            let gone = Refusal::Gone(RecordRef::of(exercise.id));
            let goal = exercise.goals.get_mut(*goal).ok_or(gone)?;
            goal.result = *result;
            goal.note = note.trim().to_owned();
            exercise
        }
        Act::End { exercise, note } => {
            let mut exercise = running(library, *exercise)?;
            close_pauses(&mut exercise, now);
            exercise.ended = Some(Ended {
                at: now,
                by: by.clone(),
                note: note.trim().to_owned(),
            });
            exercise
        }
    };
    Ok(done.into())
}

fn start(
    library: &Library,
    exercise: &Exercise,
    by: &Author,
    now: DateTime<Utc>,
) -> Result<Exercise, Refusal> {
    required(&exercise.title, Refusal::NameMissing)?;
    if exercise.injects.is_empty() || exercise.goals.is_empty() {
        return Err(Refusal::ScriptEmpty);
    }
    if exercise.plans.is_empty() {
        return Err(Refusal::NoPlanChosen);
    }
    for plan in &exercise.plans {
        if find::<Plan>(library, *plan)?.standing == Standing::Template {
            return Err(Refusal::TemplateNotTested);
        }
    }
    if let Some(other) = library.all::<Exercise>().find(|other| other.is_running()) {
        return Err(Refusal::ExerciseRunning {
            title: other.title.clone(),
        });
    }
    Ok(Exercise {
        started_at: now,
        started_by: by.clone(),
        ended: None,
        ..exercise.clone()
    })
}

fn running(library: &Library, id: Id<Exercise>) -> Result<Exercise, Refusal> {
    let exercise = find::<Exercise>(library, id)?;
    if exercise.is_running() {
        Ok(exercise.clone())
    } else {
        Err(Refusal::ExerciseEnded)
    }
}

/// Closes the pauses that last; two laptops may each have made one. A clock that was set back makes no pause negative.
fn close_pauses(exercise: &mut Exercise, now: DateTime<Utc>) -> bool {
    let mut any = false;
    while let Some(pause) = exercise.open_pause().and_then(|id| exercise.pauses.get_mut(id)) {
        pause.until = Some(now.max(pause.from));
        any = true;
    }
    any
}

fn give(
    library: &Library,
    exercise: Id<Exercise>,
    inject: Id<Inject>,
    by: &Author,
    now: DateTime<Utc>,
) -> Result<Exercise, Refusal> {
    let mut exercise = running(library, exercise)?;
    if exercise.open_pause().is_some() {
        return Err(Refusal::ExercisePaused);
    }
    let gone = Refusal::Gone(RecordRef::of(exercise.id));
    let inject = exercise.injects.get_mut(inject).ok_or(gone)?;
    if inject.given.is_some() {
        return Err(Refusal::InjectGiven);
    }
    inject.given = Some(Given {
        at: now,
        by: by.clone(),
    });
    Ok(exercise)
}

/// A test noted on the plan.
pub(super) fn test(
    library: &Library,
    plan: Id<Plan>,
    (id, test): (Id<PlanTest>, &PlanTest),
) -> Result<AnyRecord, Refusal> {
    let mut plan = find::<Plan>(library, plan)?.clone();
    if plan.standing == Standing::Template {
        return Err(Refusal::TemplateNotTested);
    }
    required(&test.script, Refusal::TextMissing)?;
    if test.goals == 0 || test.passed > test.goals {
        return Err(Refusal::TestFigures);
    }
    plan.tests.push(id, test.clone());
    Ok(plan.into())
}
