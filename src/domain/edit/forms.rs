//! A handover typed in from a numbered form of paper. The paper's words stand beside the steps; responsibility passes by the
//! same one act as else, and where the record says otherwise than the paper, a person decides.

use chrono::{DateTime, Utc};

use super::handover::{at_stage, holds, passing};
use super::tools::{borne, has_been, required};
use super::{Refusal, Write};
use crate::domain::handover::form::{PaperForm, Written, typed_in};
use crate::domain::handover::{Handover, Pass, Stage};
use crate::domain::{Author, Baton, Id, Library};

const OPEN: [Stage; 3] = [Stage::Draft, Stage::Offered, Stage::ReadBack];

/// The form that is typed in, and the id it gets.
pub(super) type Typed<'a> = (Id<PaperForm>, &'a Written);

/// Notes that the handover stands on paper; its steps go on here.
pub(super) fn note(
    library: &Library,
    handover: Id<Handover>,
    form: Typed<'_>,
    now: (&Author, DateTime<Utc>),
) -> Result<Vec<Write>, Refusal> {
    let mut handover = at_stage(library, handover, &OPEN)?;
    let known = handover.forms.unordered().any(|(_, one)| one.is(form.1));
    if known {
        return Err(Refusal::FormTypedIn {
            number: form.1.number,
            title: handover.title,
        });
    }
    put_form(library, &mut handover, form, None, now)?;
    Ok(vec![Write::Put(handover.into())])
}

/// Both signed on paper: offered, read back, confirmed and accepted there. What stood empty on the form was handed over so.
pub(super) fn pass(
    library: &Library,
    handover: Id<Handover>,
    form: Typed<'_>,
    (passed_at, words, pass): (DateTime<Utc>, &str, Id<Pass>),
    now: (&Author, DateTime<Utc>),
) -> Result<Vec<Write>, Refusal> {
    let mut handover = at_stage(library, handover, &OPEN)?;
    required(&handover.to.name, Refusal::ReceiverMissing)?;
    handover.read_back = required(words, Refusal::NotReadBack)?;
    put_form(library, &mut handover, form, Some(passed_at), now)?;
    let baton = super::find::<Baton>(library, handover.baton)?;
    if let Some(last) = baton.speaks_against(&handover.from, passed_at) {
        return Err(Refusal::PaperContradicted {
            holder: last.to.name.clone(),
            since: last.at,
        });
    }
    let (baton, follows) = holds(library, &handover)?;
    if handover.stage == Stage::Draft {
        // The paper says when it passed; an agreed time in the draft was never offered to anybody.
        handover.moves_at = None;
        handover.freeze(baton, follows, library, form.1.at);
    }
    handover.stage = Stage::ReadBack;
    handover.confirmed_at = Some(passed_at);
    passing(library, handover, pass, (passed_at, passed_at))
}

/// The record says otherwise than the form, and somebody has decided that the record stands: the form is kept beside it with
/// the reason, and moves nothing.
pub(super) fn keep_beside(
    library: &Library,
    handover: Id<Handover>,
    form: Typed<'_>,
    (passed_at, words, reason): (DateTime<Utc>, &str, &str),
    (by, now): (&Author, DateTime<Utc>),
) -> Result<Vec<Write>, Refusal> {
    let mut handover = at_stage(library, handover, &OPEN)?;
    handover.reason = required(reason, Refusal::ReasonMissing)?;
    if !words.trim().is_empty() {
        handover.read_back = words.trim().to_owned();
    }
    put_form(library, &mut handover, form, Some(passed_at), (by, now))?;
    handover.stage = Stage::Withdrawn;
    handover.closed_at = Some(now);
    Ok(vec![Write::Put(handover.into())])
}

/// A form that was noted before is the same one when it is typed in whole.
fn put_form(
    library: &Library,
    handover: &mut Handover,
    (id, written): Typed<'_>,
    passed_at: Option<DateTime<Utc>>,
    (by, now): (&Author, DateTime<Utc>),
) -> Result<(), Refusal> {
    borne(written.number)?;
    let writer = required(&written.by, Refusal::PaperWriterMissing)?;
    has_been(written.at, now)?;
    if let Some(passed_at) = passed_at {
        has_been(passed_at, now)?;
        if passed_at < written.at {
            return Err(Refusal::PassedBeforeWritten);
        }
    }
    if let Some(other) = typed_in(library, handover, written) {
        return Err(Refusal::FormTypedIn {
            number: written.number,
            title: other.title.clone(),
        });
    }
    let known = handover.forms.unordered().find(|(_, one)| one.is(written));
    let id = known.map_or(id, |(known, _)| known);
    let form = PaperForm {
        number: written.number,
        written_by: writer,
        written_at: written.at,
        passed_at,
        typed_by: by.clone(),
        typed_at: now,
    };
    handover.forms.push(id, form);
    Ok(())
}

#[cfg(test)]
mod tests;
