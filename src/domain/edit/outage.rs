//! Plans started and ended because of an outage, one at a time or several together.

use chrono::{DateTime, Utc};

use super::activation::active;
use super::tools::required;
use super::{Refusal, Write, find};
use crate::domain::activation::{Ended, Start};
use crate::domain::edition::Follows;
use crate::domain::outage::Down;
use crate::domain::plan::Standing;
use crate::domain::record::Author;
use crate::domain::{Activation, Id, Incident, Library, Plan};

pub(super) fn activate(
    library: &Library,
    (id, plan): (Id<Activation>, Id<Plan>),
    how: &Start,
    by: &Author,
    now: DateTime<Utc>,
) -> Result<Activation, Refusal> {
    let plan = find::<Plan>(library, plan)?;
    if plan.standing == Standing::Template {
        return Err(Refusal::TemplateNotActivated);
    }
    if how.outage_began_at > now {
        return Err(Refusal::OutageInFuture);
    }
    let text = Follows::of(library, plan).text(how.draft);
    Ok(Activation::start(id, text, how.clone(), by.clone(), now))
}

pub(super) fn start_incident(
    library: &Library,
    (incident, down): (&Incident, &Down),
    plans: &[(Id<Activation>, Id<Plan>)],
    how: &Start,
    by: &Author,
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Refusal> {
    if plans.is_empty() {
        return Err(Refusal::NoPlanChosen);
    }
    // What its activations say, it says too.
    let incident = Incident {
        title: required(&incident.title, Refusal::NameMissing)?,
        began_at: how.outage_began_at,
        exercise: how.exercise,
        started_by: by.clone(),
        ..incident.clone()
    };
    let mut writes = vec![Write::Put(incident.clone().into())];
    for which in plans {
        let failed = &find::<Plan>(library, which.1)?.failed;
        let first = failed.iter().filter_map(|failure| down.get(failure)).min();
        let how = Start {
            outage_began_at: first.copied().unwrap_or(how.outage_began_at),
            ..how.clone()
        };
        let mut activation = activate(library, *which, &how, by, now)?;
        activation.incident = Some(incident.id);
        writes.push(Write::Put(activation.into()));
    }
    Ok(writes)
}

/// Ends an activation, and with the last one of an incident the incident.
pub(super) fn end_activation(
    library: &Library,
    id: Id<Activation>,
    note: &str,
    by: &Author,
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Refusal> {
    let mut activation = active(library, id)?;
    activation.ended = Some(Ended {
        at: now,
        by: by.clone(),
        note: note.trim().to_owned(),
    });
    let others = library
        .all::<Activation>()
        .any(|other| other.id != id && other.is_active() && other.incident == activation.incident);
    let incident = activation.incident.and_then(|incident| library.get(incident));
    let ended = incident.filter(|_| !others).map(|incident| {
        let ended = Incident {
            ended_at: Some(now),
            ..incident.clone()
        };
        Write::Put(ended.into())
    });
    let mut writes = vec![Write::Put(activation.into())];
    writes.extend(ended);
    Ok(writes)
}
