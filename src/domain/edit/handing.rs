//! The act of handing over beside its stages: confirmed by the giver, by telephone or file, a dispute settled, tasks.

use chrono::{DateTime, Utc};

use super::handover::{at_stage, passing};
use super::tools::{find, required};
use super::{Refusal, Write, forms};
use crate::domain::handover::task::Ended;
use crate::domain::handover::{
    Ending, Handover, Holding, PaperForm, Party, Pass, Settling, Stage, Task, Written, frozen as frozen_codes,
};
use crate::domain::record::Author;
use crate::domain::{Baton, Id, Library};

/// Something done with a handover, a responsibility or a task.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// The time at which responsibility moves, while still a draft; none: when it is accepted.
    MovesAt {
        handover: Id<Handover>,
        at: Option<DateTime<Utc>>,
    },
    /// The giver has heard the reading back, and it was right.
    Confirm {
        handover: Id<Handover>,
    },
    /// The receiver's copy, from a code read out over the telephone or a file.
    Receive(Box<Handover>),
    /// The giver takes in the receiver's answer: responsibility moves.
    TakeAnswer {
        handover: Id<Handover>,
        answer: String,
        /// What the receiver read back.
        words: String,
        pass: Id<Pass>,
    },
    /// Notes that a handover under way stands on a form of paper.
    NoteForm {
        handover: Id<Handover>,
        id: Id<PaperForm>,
        form: Written,
    },
    /// Responsibility passed on paper, where both signed: that is typed in.
    PassOnPaper {
        handover: Id<Handover>,
        id: Id<PaperForm>,
        form: Written,
        passed_at: DateTime<Utc>,
        /// What the receiver read back.
        words: String,
        pass: Id<Pass>,
    },
    /// The record says otherwise than a form, and it is decided that the record stands: the form is kept beside it.
    KeepBeside {
        handover: Id<Handover>,
        id: Id<PaperForm>,
        form: Written,
        passed_at: DateTime<Utc>,
        words: String,
        reason: String,
    },
    /// Says who is responsible from now on, where several claim to be.
    Settle {
        baton: Id<Baton>,
        pass: Id<Pass>,
        holder: Party,
        reason: String,
    },
    AddTask(Box<Task>),
    AssignTask {
        task: Id<Task>,
        owner: Party,
    },
    CloseTask {
        task: Id<Task>,
        how: Ending,
        /// Needed to drop a task.
        reason: String,
    },
}

impl Act {
    pub(super) const fn op(&self) -> &'static str {
        match self {
            Self::MovesAt { .. } => "moves-at",
            Self::Confirm { .. } => "confirm-handover",
            Self::Receive(_) => "receive-handover",
            Self::TakeAnswer { .. } => "take-answer",
            Self::NoteForm { .. } => "note-form",
            Self::PassOnPaper { .. } => "pass-on-paper",
            Self::KeepBeside { .. } => "keep-beside",
            Self::Settle { .. } => "settle-baton",
            Self::AddTask(_) => "add-task",
            Self::AssignTask { .. } => "assign-task",
            Self::CloseTask { .. } => "close-task",
        }
    }

    /// What others have acted on stays; a task, an agreed time and a note of a form can be taken back.
    pub(super) const fn can_undo(&self) -> bool {
        matches!(
            self,
            Self::MovesAt { .. }
                | Self::NoteForm { .. }
                | Self::AddTask(_)
                | Self::AssignTask { .. }
                | Self::CloseTask { .. }
        )
    }

    pub(super) fn carry_out(
        &self,
        library: &Library,
        by: &Author,
        now: DateTime<Utc>,
    ) -> Result<Vec<Write>, Refusal> {
        match self {
            Self::MovesAt { handover, at } => {
                let mut handover = at_stage(library, *handover, &[Stage::Draft])?;
                handover.moves_at = *at;
                one(handover)
            }
            Self::Confirm { handover } => confirm(library, *handover, now),
            Self::Receive(handover) => receive(library, handover, now),
            Self::TakeAnswer {
                handover,
                answer,
                words,
                pass,
            } => take_answer(library, *handover, (answer, words), *pass, now),
            Self::NoteForm { handover, id, form } => forms::note(library, *handover, (*id, form), (by, now)),
            Self::PassOnPaper {
                handover,
                id,
                form,
                passed_at,
                words,
                pass,
            } => forms::pass(
                library,
                *handover,
                (*id, form),
                (*passed_at, words, *pass),
                (by, now),
            ),
            Self::KeepBeside {
                handover,
                id,
                form,
                passed_at,
                words,
                reason,
            } => forms::keep_beside(
                library,
                *handover,
                (*id, form),
                (*passed_at, words, reason),
                (by, now),
            ),
            Self::Settle {
                baton,
                pass,
                holder,
                reason,
            } => settle(library, (*baton, *pass), (holder, reason), by, now),
            Self::AddTask(task) => {
                required(&task.what, Refusal::TextMissing)?;
                find::<Baton>(library, task.baton)?;
                one((**task).clone())
            }
            Self::AssignTask { task, owner } => {
                let mut task = open_task(library, *task)?;
                task.owner = owner.clone();
                one(task)
            }
            Self::CloseTask { task, how, reason } => close_task(library, *task, (*how, reason), by, now),
        }
    }
}

fn one(record: impl Into<crate::domain::AnyRecord>) -> Result<Vec<Write>, Refusal> {
    Ok(vec![Write::Put(record.into())])
}

fn confirm(library: &Library, id: Id<Handover>, now: DateTime<Utc>) -> Result<Vec<Write>, Refusal> {
    let mut handover = at_stage(library, id, &[Stage::Offered, Stage::ReadBack])?;
    if handover.stage == Stage::Offered {
        return Err(Refusal::NotReadBack);
    }
    handover.confirmed_at = Some(now);
    one(handover)
}

/// The copy fits the code: the same responsibility, the same parties, the same pass and time.
fn receive(library: &Library, copy: &Handover, now: DateTime<Utc>) -> Result<Vec<Write>, Refusal> {
    let code = frozen_codes::read_code(&copy.code).map_err(Refusal::CodeSlip)?;
    let known = |other: &&Handover| other.code == code && other.id != copy.id;
    if library.all::<Handover>().any(|other| known(&other)) {
        return Err(Refusal::ReceivedAlready);
    }
    required(&copy.to.name, Refusal::ReceiverMissing)?;
    let baton = find::<Baton>(library, copy.baton)?;
    let mut copy = copy.clone();
    let follows = match baton.latest() {
        Holding::Held(id, _) => id,
        Holding::Disputed(_) => return Err(Refusal::Disputed),
        Holding::Nobody => return Err(nobody()),
    };
    copy.follows = Some(follows);
    let header = copy.header(baton).ok_or(Refusal::CodeMismatch)?;
    // A file brings the whole content, a call the code alone.
    let fits = header.fits(&code) && (copy.digest.is_empty() || header.code(&copy.digest) == code);
    if !fits {
        return Err(Refusal::CodeMismatch);
    }
    if !copy.is_as_offered() {
        return Err(Refusal::NotAsOffered);
    }
    copy.code = code;
    copy.received = true;
    copy.stage = Stage::Offered;
    copy.offered_at = copy.offered_at.or(Some(now));
    one(copy)
}

fn take_answer(
    library: &Library,
    id: Id<Handover>,
    (answer, words): (&str, &str),
    pass: Id<Pass>,
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Refusal> {
    let mut handover = at_stage(library, id, &[Stage::Offered, Stage::ReadBack])?;
    let answer = frozen_codes::read_answer(answer).map_err(Refusal::CodeSlip)?;
    let at = frozen_codes::answered_at(&handover.code, &answer, now).ok_or(Refusal::AnswerMismatch)?;
    handover.answer_code = answer;
    if !words.trim().is_empty() {
        handover.read_back = words.trim().to_owned();
    }
    handover.confirmed_at = Some(now);
    passing(library, handover, pass, (at, now))
}

fn nobody() -> Refusal {
    Refusal::NotTheHolder {
        holder: String::new(),
    }
}

/// The dispute stays in the past as it was: the settling counts from now.
fn settle(
    library: &Library,
    (id, pass): (Id<Baton>, Id<Pass>),
    (holder, reason): (&Party, &str),
    by: &Author,
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Refusal> {
    let mut baton = find::<Baton>(library, id)?.clone();
    required(&holder.name, Refusal::ReceiverMissing)?;
    let reason = required(reason, Refusal::ReasonMissing)?;
    let Holding::Disputed(ends) = baton.latest() else {
        return Err(Refusal::NotDisputed);
    };
    let mut ends = ends.into_iter().map(|(end, _)| end);
    let follows = ends.next();
    let made = Pass {
        follows,
        also: ends.collect(),
        settled: Some(Settling {
            by: by.clone(),
            reason,
        }),
        ..Pass::new(holder.clone(), now)
    };
    baton.passes.push(pass, made);
    one(baton)
}

fn open_task(library: &Library, id: Id<Task>) -> Result<Task, Refusal> {
    let task = find::<Task>(library, id)?;
    if task.is_open() {
        Ok(task.clone())
    } else {
        Err(Refusal::TaskClosed)
    }
}

fn close_task(
    library: &Library,
    id: Id<Task>,
    (how, reason): (Ending, &str),
    by: &Author,
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Refusal> {
    let mut task = open_task(library, id)?;
    if how == Ending::Dropped {
        required(reason, Refusal::ReasonMissing)?;
    }
    task.ended = Some(Ended {
        how,
        at: now,
        by: by.clone(),
        reason: reason.trim().to_owned(),
    });
    one(task)
}
