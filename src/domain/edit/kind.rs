//! What is for real and what is an exercise never lie in one binder.

use super::supporting::Act;
use super::{Edit, Refusal};
use crate::domain::binder::BinderKind;
use crate::domain::{AnyRecord, Binder, Library};

/// Refuses an edit that does not belong in a binder of this kind. In an example both can be tried; records of an exercise
/// have no other place than an exercise binder.
pub(super) fn check(library: &Library, edit: &Edit) -> Result<(), Refusal> {
    match edit {
        Edit::Activate { how, .. } | Edit::StartIncident { how, .. } => allows(library, how.exercise),
        Edit::Support(Act::Start { effort, .. }) => allows(library, effort.exercise),
        Edit::Exercise(_) => belongs_in_exercise(library),
        Edit::Save(record) => belongs(library, record),
        Edit::SaveAll(records) | Edit::Import { records, .. } => {
            records.iter().try_for_each(|record| belongs(library, record))
        }
        _ => Ok(()),
    }
}

pub(super) fn allows(library: &Library, exercise: bool) -> Result<(), Refusal> {
    match (library.binder().map(|binder| binder.kind), exercise) {
        (Some(BinderKind::Live), true) => Err(Refusal::ExerciseInLive),
        (Some(BinderKind::Exercise), false) => Err(Refusal::RealInExercise),
        _ => Ok(()),
    }
}

fn belongs_in_exercise(library: &Library) -> Result<(), Refusal> {
    match library.binder().map(|binder| binder.kind) {
        Some(BinderKind::Exercise) => Ok(()),
        _ => Err(Refusal::ExerciseInLive),
    }
}

fn belongs(library: &Library, record: &AnyRecord) -> Result<(), Refusal> {
    match record {
        // A log is written in by its own acts, and nothing in it is changed.
        AnyRecord::Log(_) | AnyRecord::LogEntry(_) => Err(Refusal::LogStands),
        AnyRecord::Exercise(_) => belongs_in_exercise(library),
        AnyRecord::Activation(one) if library.get(one.id).is_none() => allows(library, one.exercise),
        AnyRecord::Incident(one) if library.get(one.id).is_none() => allows(library, one.exercise),
        AnyRecord::SupportEffort(one) if library.get(one.id).is_none() => allows(library, one.exercise),
        AnyRecord::Binder(binder) if library.all::<Binder>().any(|other| other.kind != binder.kind) => {
            Err(Refusal::KindStays)
        }
        _ => Ok(()),
    }
}
