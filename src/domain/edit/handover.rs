//! The stages of a handover, and the baton that moves with it.

use chrono::{DateTime, Utc};

use super::{Refusal, Write, find, required};
use crate::domain::handover::{Answer, Handover, Holding, Party, Pass, Stage};
use crate::domain::record::{AnyRecord, RecordRef};
use crate::domain::{Baton, Id, Library};

pub(super) fn found_baton(
    (baton, pass): (&Baton, Id<Pass>),
    holder: &Party,
    now: DateTime<Utc>,
) -> Result<AnyRecord, Refusal> {
    required(&baton.name, Refusal::NameMissing)?;
    required(&holder.name, Refusal::ReceiverMissing)?;
    let mut baton = baton.clone();
    baton.passes.push(
        pass,
        Pass {
            to: holder.clone(),
            at: now,
            follows: None,
            handover: None,
        },
    );
    Ok(baton.into())
}

pub(super) fn start(library: &Library, handover: &Handover) -> Result<AnyRecord, Refusal> {
    let taken = library
        .all::<Handover>()
        .any(|other| other.baton == handover.baton && other.is_open());
    if taken {
        return Err(Refusal::AlreadyOffered);
    }
    find::<Baton>(library, handover.baton)?;
    Ok(handover.clone().into())
}

pub(super) fn answer(
    library: &Library,
    (handover, answer): (Id<Handover>, Id<Answer>),
    text: &str,
) -> Result<AnyRecord, Refusal> {
    let mut handover = at_stage(library, handover, &[Stage::Draft])?;
    let which = RecordRef::of(handover.id);
    let answer = handover.answers.get_mut(answer).ok_or(Refusal::Gone(which))?;
    text.clone_into(&mut answer.text);
    Ok(handover.into())
}

pub(super) fn set_parties(
    library: &Library,
    handover: Id<Handover>,
    (from, to): (&Party, &Party),
) -> Result<AnyRecord, Refusal> {
    let mut handover = at_stage(library, handover, &[Stage::Draft])?;
    handover.from = from.clone();
    handover.to = to.clone();
    Ok(handover.into())
}

pub(super) fn read_back(
    library: &Library,
    handover: Id<Handover>,
    words: &str,
) -> Result<AnyRecord, Refusal> {
    let mut handover = at_stage(library, handover, &[Stage::Offered, Stage::ReadBack])?;
    handover.read_back = required(words, Refusal::TextMissing)?;
    handover.stage = Stage::ReadBack;
    Ok(handover.into())
}

fn at_stage(library: &Library, id: Id<Handover>, stages: &[Stage]) -> Result<Handover, Refusal> {
    let handover = find::<Handover>(library, id)?;
    if stages.contains(&handover.stage) {
        Ok(handover.clone())
    } else {
        Err(Refusal::WrongStage { is: handover.stage })
    }
}

/// The giver must hold the baton that is offered.
fn holds<'a>(
    library: &'a Library,
    handover: &Handover,
    now: DateTime<Utc>,
) -> Result<(&'a Baton, Id<Pass>), Refusal> {
    let baton = find::<Baton>(library, handover.baton)?;
    match baton.holder_at(now) {
        Holding::Held(id, pass)
            if pass.to.name == handover.from.name && pass.to.role == handover.from.role =>
        {
            Ok((baton, id))
        }
        Holding::Held(_, pass) => Err(Refusal::NotTheHolder {
            holder: pass.to.name.clone(),
        }),
        Holding::Disputed(_) => Err(Refusal::Disputed),
        Holding::Nobody => Err(Refusal::NotTheHolder {
            holder: String::new(),
        }),
    }
}

pub(super) fn offer(library: &Library, id: Id<Handover>, now: DateTime<Utc>) -> Result<AnyRecord, Refusal> {
    let mut handover = at_stage(library, id, &[Stage::Draft])?;
    let titles: Vec<String> = handover.missing().into_iter().map(str::to_owned).collect();
    if !titles.is_empty() {
        return Err(Refusal::FieldsMissing { titles });
    }
    required(&handover.to.name, Refusal::ReceiverMissing)?;
    holds(library, &handover, now)?;
    handover.stage = Stage::Offered;
    handover.offered_at = Some(now);
    Ok(handover.into())
}

/// The one act that moves the baton; the handover and the baton are written together.
pub(super) fn accept(
    library: &Library,
    id: Id<Handover>,
    pass: Id<Pass>,
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Refusal> {
    let mut handover = at_stage(library, id, &[Stage::Offered, Stage::ReadBack])?;
    if handover.stage == Stage::Offered {
        return Err(Refusal::NotReadBack);
    }
    let (baton, follows) = holds(library, &handover, now)?;
    let mut baton = baton.clone();
    let passed = Pass {
        to: handover.to.clone(),
        at: now,
        follows: Some(follows),
        handover: Some(id),
    };
    baton.passes.push(pass, passed);
    handover.stage = Stage::Accepted;
    handover.closed_at = Some(now);
    Ok(vec![Write::Put(handover.into()), Write::Put(baton.into())])
}

pub(super) fn close(
    library: &Library,
    id: Id<Handover>,
    stages: &[Stage],
    (stage, reason): (Stage, &str),
    now: DateTime<Utc>,
) -> Result<AnyRecord, Refusal> {
    let mut handover = at_stage(library, id, stages)?;
    handover.reason = required(reason, Refusal::ReasonMissing)?;
    handover.stage = stage;
    handover.closed_at = Some(now);
    Ok(handover.into())
}
