//! The edits that keep a local plan in step with its template.

use chrono::{DateTime, Utc};

use super::tools::required;
use super::{Refusal, find};
use crate::domain::adaptation::{self, Answer as Choose, PartRef};
use crate::domain::edition::published;
use crate::domain::{Author, Id, Library, Plan, RecordRef};

/// The template that a local plan follows, as its centre has published it.
fn followed<'a>(library: &'a Library, plan: &Plan) -> Result<&'a Plan, Refusal> {
    let gone = || Refusal::Gone(RecordRef::of(plan.id));
    let origin = plan.origin.as_ref().ok_or_else(gone)?;
    published(library, origin.template).ok_or(Refusal::Gone(RecordRef::of(origin.template)))
}

pub(super) fn decide(
    library: &Library,
    plan: Id<Plan>,
    (part, answer): (PartRef, &Choose),
    seed: [u8; 10],
    by: &Author,
    now: DateTime<Utc>,
) -> Result<Plan, Refusal> {
    let mut plan = find::<Plan>(library, plan)?.clone();
    let template = followed(library, &plan)?;
    let open = adaptation::open_choices(&plan, template)
        .into_iter()
        .find(|open| open.part == part)
        .ok_or(Refusal::AlreadyDecided)?;
    match answer {
        Choose::Keep { reason } if open.ours != open.theirs => {
            required(reason, Refusal::ReasonMissing)?;
        }
        Choose::Join { text, reason } => {
            required(text, Refusal::TextMissing)?;
            required(reason, Refusal::ReasonMissing)?;
        }
        Choose::Keep { .. } | Choose::Take => {}
    }
    let fresh = Id::<()>::new(now, seed).uuid();
    adaptation::decide(&mut plan, template, &open, answer, fresh, (by, now));
    Ok(plan)
}

pub(super) fn confirm_pending(
    library: &Library,
    plan: Id<Plan>,
    by: &Author,
    now: DateTime<Utc>,
) -> Result<Plan, Refusal> {
    let mut plan = find::<Plan>(library, plan)?.clone();
    let template = followed(library, &plan)?;
    let open = adaptation::open_choices(&plan, template);
    for open in open.iter().filter(|open| open.is_unchanged()) {
        // Nothing is put in: the part stands there already.
        adaptation::decide(
            &mut plan,
            template,
            open,
            &Choose::Take,
            open.part.uuid(),
            (by, now),
        );
    }
    Ok(plan)
}
