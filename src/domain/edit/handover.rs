//! The stages of a handover, and the baton that moves with it.

use chrono::{DateTime, Utc};

use super::tools::required;
use super::{Refusal, Write, find};
use crate::domain::handover::{Answer, Handover, Holding, Party, Pass, Stage, frozen, task};
use crate::domain::record::{AnyRecord, RecordRef};
use crate::domain::{Baton, Id, Library, Routine};

pub(super) fn found_baton(
    (baton, pass): (&Baton, Id<Pass>),
    holder: &Party,
    now: DateTime<Utc>,
) -> Result<AnyRecord, Refusal> {
    required(&baton.name, Refusal::NameMissing)?;
    required(&holder.name, Refusal::ReceiverMissing)?;
    let mut baton = baton.clone();
    baton.passes.push(pass, Pass::new(holder.clone(), now));
    Ok(baton.into())
}

/// Whether a handover of the responsibility is under way.
pub(super) fn is_offered(library: &Library, baton: Id<Baton>) -> bool {
    library
        .all::<Handover>()
        .any(|other| other.baton == baton && other.waits(library))
}

/// A routine may be gone; one that is retired is not begun by.
pub(super) fn in_use(library: &Library, routine: Id<Routine>) -> Result<(), Refusal> {
    match library.get(routine) {
        Some(routine) if routine.retired => Err(Refusal::RoutineRetired {
            title: routine.title.clone(),
        }),
        _ => Ok(()),
    }
}

pub(super) fn start(library: &Library, handover: &Handover) -> Result<AnyRecord, Refusal> {
    if is_offered(library, handover.baton) {
        return Err(Refusal::AlreadyOffered);
    }
    find::<Baton>(library, handover.baton)?;
    // What was handed over by it can be given back by it.
    if handover.gives_back.is_none() {
        in_use(library, handover.routine)?;
    }
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
    now: DateTime<Utc>,
) -> Result<AnyRecord, Refusal> {
    let mut handover = at_stage(library, handover, &[Stage::Offered, Stage::ReadBack])?;
    handover.read_back = required(words, Refusal::TextMissing)?;
    handover.stage = Stage::ReadBack;
    // What the giver confirmed was what was read back before.
    handover.confirmed_at = None;
    if handover.received {
        handover.answer_code = frozen::answer_to(&handover.code, now);
    }
    Ok(handover.into())
}

pub(super) fn at_stage(library: &Library, id: Id<Handover>, stages: &[Stage]) -> Result<Handover, Refusal> {
    let handover = find::<Handover>(library, id)?;
    if stages.contains(&handover.stage) {
        Ok(handover.clone())
    } else {
        Err(Refusal::WrongStage { is: handover.stage })
    }
}

/// The giver must hold the baton that is offered, and be the last who does: a pass that lies ahead has been agreed on.
pub(super) fn holds<'a>(library: &'a Library, handover: &Handover) -> Result<(&'a Baton, Id<Pass>), Refusal> {
    let baton = find::<Baton>(library, handover.baton)?;
    match baton.latest() {
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

/// Freezes what is handed over: what happens later belongs to the next handover.
pub(super) fn offer(library: &Library, id: Id<Handover>, now: DateTime<Utc>) -> Result<AnyRecord, Refusal> {
    let mut handover = at_stage(library, id, &[Stage::Draft])?;
    let has_tasks = !task::open(library, Some(handover.baton)).is_empty();
    let titles = handover.missing(has_tasks).into_iter();
    let titles: Vec<String> = titles.map(str::to_owned).collect();
    if !titles.is_empty() {
        return Err(Refusal::FieldsMissing { titles });
    }
    required(&handover.to.name, Refusal::ReceiverMissing)?;
    let (baton, follows) = holds(library, &handover)?;
    handover.stage = Stage::Offered;
    handover.freeze(baton, follows, library, now);
    Ok(handover.into())
}

/// The receiver takes over what was read back and confirmed. On the receiver's own laptop, where the offer came by
/// telephone or file, the act itself says that the giver has confirmed the answer.
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
    let answered = frozen::answered_at(&handover.code, &handover.answer_code, now);
    if handover.received {
        handover.confirmed_at = Some(now);
    } else if handover.confirmed_at.is_none() {
        return Err(Refusal::NotConfirmed);
    }
    let at = answered.filter(|_| handover.received).unwrap_or(now);
    passing(library, handover, pass, (at, now))
}

/// The one act that moves the baton; the handover and the baton are written together.
pub(super) fn passing(
    library: &Library,
    mut handover: Handover,
    pass: Id<Pass>,
    (at, now): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Write>, Refusal> {
    if !handover.is_as_offered() {
        return Err(Refusal::NotAsOffered);
    }
    let (baton, latest) = holds(library, &handover)?;
    let follows = handover.follows.unwrap_or(latest);
    if baton.identity(follows) != baton.identity(latest) {
        return Err(Refusal::OfferOutdated);
    }
    let before = baton.counts_from(latest).unwrap_or(at);
    let from = handover.moves_at.map_or(at, |agreed| agreed.max(at)).max(before);
    let mark = handover.mark_of_pass();
    let made = Pass {
        follows: Some(latest),
        handover: Some(handover.id),
        mark,
        clock: (at < before).then_some(at),
        ..Pass::new(handover.to.clone(), from)
    };
    let mut baton = baton.clone();
    baton.passes.push(pass, made);
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
