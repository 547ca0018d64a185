//! What is done while a plan is used.

use chrono::{DateTime, Utc};

use super::tools::required;
use super::{Refusal, find};
use crate::domain::activation::{Deviation, StepRun, StepState};
use crate::domain::record::{AnyRecord, Author, RecordRef};
use crate::domain::{Activation, Id, Library};

pub(super) fn active(library: &Library, id: Id<Activation>) -> Result<Activation, Refusal> {
    let activation = find::<Activation>(library, id)?;
    if activation.is_active() {
        Ok(activation.clone())
    } else {
        Err(Refusal::ActivationEnded)
    }
}

pub(super) fn mark_step(
    library: &Library,
    (activation, step): (Id<Activation>, Id<StepRun>),
    state: StepState,
    note: &str,
    by: &Author,
    now: DateTime<Utc>,
) -> Result<AnyRecord, Refusal> {
    let mut activation = active(library, activation)?;
    let note = note.trim();
    if state == StepState::Skipped && note.is_empty() {
        return Err(Refusal::ReasonMissing);
    }
    let which = RecordRef::of(activation.id);
    let run = activation.steps.get_mut(step).ok_or(Refusal::Gone(which))?;
    run.note = note.to_owned();
    // A note beside a step that is ticked already leaves who ticked it, and when.
    if run.state != state {
        let open = state == StepState::Open;
        run.state = state;
        run.by = (!open).then(|| by.clone());
        run.at = (!open).then_some(now);
    }
    Ok(activation.into())
}

pub(super) fn add_deviation(
    library: &Library,
    (activation, id): (Id<Activation>, Id<Deviation>),
    (at, text): (DateTime<Utc>, &str),
    by: &Author,
    now: DateTime<Utc>,
) -> Result<AnyRecord, Refusal> {
    let mut activation = active(library, activation)?;
    let deviation = Deviation {
        at,
        entered_at: now,
        by: by.clone(),
        text: required(text, Refusal::TextMissing)?,
    };
    activation.deviations.push(id, deviation);
    Ok(activation.into())
}
