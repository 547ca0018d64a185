//! What is done in a use of a plan beside its steps: escalation, sums, the return to normal, who leads, and what it taught.

use chrono::{DateTime, Utc};

use super::activation::active;
use super::tools::required;
use super::{Refusal, Write, find, handover};
use crate::domain::activation::{EscalationRun, EscalationState, Lesson, ReturnRun, ReturnState};
use crate::domain::adaptation::{self, PartRef};
use crate::domain::handover::{Handover, Holding, Party, Pass};
use crate::domain::improvement::{Proposed, Settled};
use crate::domain::plan::{Return, Section, SectionKey};
use crate::domain::record::{Author, RecordRef};
use crate::domain::sum::{Factor, Figure, Sum};
use crate::domain::{Activation, Baton, Id, Improvement, Library, Plan, Proposal, Routine};

/// A change in a use of a plan, or what came of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Use {
    /// Somebody was told, or it was not needed for a reason; or neither after all.
    SettleEscalation {
        activation: Id<Activation>,
        escalation: Id<EscalationRun>,
        state: EscalationState,
        note: String,
    },
    /// This outage's figures in a sum.
    SetFigures {
        activation: Id<Activation>,
        sum: Id<Sum>,
        figures: Vec<Figure>,
    },
    /// Something to write back that the plan did not think of.
    AddReturn {
        activation: Id<Activation>,
        id: Id<ReturnRun>,
        what: String,
        place: String,
        role: String,
    },
    /// Also when the activation has ended: much is written back the day after.
    SettleReturn {
        activation: Id<Activation>,
        item: Id<ReturnRun>,
        state: ReturnState,
        note: String,
    },
    AddLesson {
        activation: Id<Activation>,
        id: Id<Lesson>,
        worked: bool,
        text: String,
    },
    CloseEvaluation {
        activation: Id<Activation>,
        note: String,
    },
    /// Begins to hand over the leading of an activation.
    HandOn(Box<HandOn>),
    /// Proposes a change. What the part says now, who proposes it and when is filled in.
    Propose(Box<Proposal>),
    /// Writes the proposed text into the plan, or declines it for a reason.
    AnswerProposal {
        proposal: Id<Proposal>,
        take: bool,
        reason: String,
        /// Takes it though the part has changed since.
        anyway: bool,
        /// The id of the section, where the proposal is a new one.
        section: Id<Section>,
    },
    SettleAction {
        action: Id<Improvement>,
        done: bool,
        note: String,
    },
}

/// A handover of the leading of an activation, with the responsibility it moves.
#[derive(Debug, Clone, PartialEq)]
pub struct HandOn {
    pub activation: Id<Activation>,
    /// Founded at first use, and held by whoever started the activation.
    pub baton: Id<Baton>,
    pub name: String,
    pub pass: Id<Pass>,
    pub handover: Id<Handover>,
    pub routine: Id<Routine>,
    pub to: Party,
}

impl Use {
    pub(super) const fn op(&self) -> &'static str {
        match self {
            Self::SettleEscalation { .. } => "settle-escalation",
            Self::SetFigures { .. } => "set-figures",
            Self::AddReturn { .. } => "add-return",
            Self::SettleReturn { .. } => "settle-return",
            Self::AddLesson { .. } => "add-lesson",
            Self::CloseEvaluation { .. } => "close-evaluation",
            Self::HandOn(_) => "hand-on",
            Self::Propose(_) => "propose",
            Self::AnswerProposal { .. } => "answer-proposal",
            Self::SettleAction { .. } => "settle-action",
        }
    }

    pub(super) fn carry_out(
        &self,
        library: &Library,
        by: &Author,
        now: DateTime<Utc>,
    ) -> Result<Vec<Write>, Refusal> {
        let settled = |note: &str| Settled::new(by, note, now);
        let put = |one: Activation| vec![Write::Put(one.into())];
        match self {
            Self::SettleEscalation {
                activation,
                escalation,
                state,
                note,
            } => settle_escalation(library, (*activation, *escalation), *state, settled(note)).map(put),
            Self::SetFigures {
                activation,
                sum,
                figures,
            } => set_figures(library, (*activation, *sum), figures).map(put),
            Self::AddReturn {
                activation,
                id,
                what,
                place,
                role,
            } => {
                let mut one = find::<Activation>(library, *activation)?.clone();
                let item = Return {
                    what: required(what, Refusal::TextMissing)?,
                    place: place.trim().to_owned(),
                    role: role.trim().to_owned(),
                    origin: None,
                };
                one.returns.push(*id, ReturnRun::of(&item));
                Ok(put(one))
            }
            Self::SettleReturn {
                activation,
                item,
                state,
                note,
            } => settle_return(library, (*activation, *item), *state, settled(note)).map(put),
            Self::AddLesson {
                activation,
                id,
                worked,
                text,
            } => {
                let mut one = evaluable(library, *activation)?;
                let lesson = Lesson {
                    worked: *worked,
                    text: required(text, Refusal::TextMissing)?,
                    by: by.clone(),
                    at: now,
                };
                one.lessons.push(*id, lesson);
                Ok(put(one))
            }
            Self::CloseEvaluation { activation, note } => {
                let mut one = evaluable(library, *activation)?;
                one.evaluated = Some(settled(note));
                Ok(put(one))
            }
            Self::HandOn(how) => hand_on(library, how, now),
            Self::Propose(proposal) => propose(library, proposal, by, now),
            Self::AnswerProposal {
                proposal,
                take,
                reason,
                anyway,
                section,
            } => answer(library, *proposal, (*take, *anyway), *section, settled(reason)),
            Self::SettleAction { action, done, note } => {
                let action = Improvement {
                    done: done.then(|| settled(note)),
                    ..find::<Improvement>(library, *action)?.clone()
                };
                Ok(vec![Write::Put(action.into())])
            }
        }
    }
}

/// An activation that has ended, and whose evaluation is not closed.
fn evaluable(library: &Library, id: Id<Activation>) -> Result<Activation, Refusal> {
    let one = find::<Activation>(library, id)?;
    if one.is_active() {
        Err(Refusal::StillActive)
    } else if one.evaluated.is_some() {
        Err(Refusal::EvaluationClosed)
    } else {
        Ok(one.clone())
    }
}

fn settle_escalation(
    library: &Library,
    (activation, escalation): (Id<Activation>, Id<EscalationRun>),
    state: EscalationState,
    how: Settled,
) -> Result<Activation, Refusal> {
    let mut one = active(library, activation)?;
    if state == EscalationState::NotNeeded {
        required(&how.note, Refusal::ReasonMissing)?;
    }
    let gone = Refusal::Gone(RecordRef::of(activation));
    let run = one.escalations.get_mut(escalation).ok_or(gone)?;
    run.state = state;
    run.settled = (state != EscalationState::Open).then_some(how);
    Ok(one)
}

fn set_figures(
    library: &Library,
    (activation, sum): (Id<Activation>, Id<Sum>),
    figures: &[Figure],
) -> Result<Activation, Refusal> {
    let mut one = active(library, activation)?;
    let gone = || Refusal::Gone(RecordRef::of(activation));
    let sum = one.sums.get_mut(sum).ok_or_else(gone)?;
    for (at, value, upper) in figures {
        if !Factor::is_sound(*value, *upper) {
            return Err(Refusal::FigureWrong);
        }
        let factor = sum.factors.get_mut(*at).ok_or_else(gone)?;
        (factor.value, factor.upper) = (*value, *upper);
    }
    Ok(one)
}

fn settle_return(
    library: &Library,
    (activation, item): (Id<Activation>, Id<ReturnRun>),
    state: ReturnState,
    how: Settled,
) -> Result<Activation, Refusal> {
    let mut one = find::<Activation>(library, activation)?.clone();
    if state == ReturnState::NotKept {
        required(&how.note, Refusal::ReasonMissing)?;
    }
    let gone = Refusal::Gone(RecordRef::of(activation));
    let run = one.returns.get_mut(item).ok_or(gone)?;
    run.state = state;
    run.settled = (state != ReturnState::Open).then_some(how);
    Ok(one)
}

/// Founds the responsibility if nobody has handed it over yet, and begins a handover from whoever holds it.
fn hand_on(library: &Library, how: &HandOn, now: DateTime<Utc>) -> Result<Vec<Write>, Refusal> {
    let mut one = active(library, how.activation)?;
    required(&how.to.name, Refusal::ReceiverMissing)?;
    let routine = find::<Routine>(library, how.routine)?;
    handover::in_use(library, routine.id)?;
    let known = one.baton.and_then(|id| library.get(id));
    let mut writes = Vec::new();
    let baton = if let Some(known) = known {
        if handover::is_offered(library, known.id) {
            return Err(Refusal::AlreadyOffered);
        }
        known.clone()
    } else {
        let baton = Baton {
            id: how.baton,
            name: required(&how.name, Refusal::NameMissing)?,
            unit: library.get(one.plan).and_then(|plan: &Plan| plan.unit),
            incident: one.incident,
            passes: std::iter::once((how.pass, first_pass(&one))).collect(),
        };
        one.baton = Some(baton.id);
        writes.push(Write::Put(one.into()));
        writes.push(Write::Put(baton.clone().into()));
        baton
    };
    let from = match baton.latest() {
        Holding::Held(_, pass) => pass.to.clone(),
        Holding::Disputed(_) => return Err(Refusal::Disputed),
        Holding::Nobody => {
            return Err(Refusal::NotTheHolder {
                holder: String::new(),
            });
        }
    };
    let draft = Handover::draft(
        how.handover,
        (routine.id, routine),
        baton.id,
        from,
        how.to.clone(),
        now,
    );
    writes.push(Write::Put(draft.into()));
    Ok(writes)
}

/// Whoever started the activation has led it from the start.
fn first_pass(one: &Activation) -> Pass {
    Pass::new(one.leader(), one.started_at)
}

fn propose(
    library: &Library,
    proposal: &Proposal,
    by: &Author,
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Refusal> {
    let plan = find::<Plan>(library, proposal.plan)?;
    let text = required(&proposal.text, Refusal::TextMissing)?;
    let reason = required(&proposal.reason, Refusal::ReasonMissing)?;
    let gone = Refusal::Gone(RecordRef::of(proposal.plan));
    let before = match proposal.part {
        Some(part) => Some(adaptation::part_of(plan, part).ok_or(gone)?),
        None => None,
    };
    if before.as_ref().is_some_and(|before| before.text().trim() == text) {
        return Err(Refusal::NothingProposed);
    }
    let proposal = Proposal {
        before,
        text,
        reason,
        by: by.clone(),
        at: now,
        answer: Proposed::Waiting,
        settled: None,
        ..proposal.clone()
    };
    Ok(vec![Write::Put(proposal.into())])
}

fn answer(
    library: &Library,
    id: Id<Proposal>,
    (take, anyway): (bool, bool),
    section: Id<Section>,
    how: Settled,
) -> Result<Vec<Write>, Refusal> {
    let mut proposal = find::<Proposal>(library, id)?.clone();
    if proposal.answer != Proposed::Waiting {
        return Err(Refusal::AlreadyAnswered);
    }
    let mut writes = Vec::new();
    if take {
        let mut plan = find::<Plan>(library, proposal.plan)?.clone();
        if proposal.is_outdated(&plan) && !anyway {
            return Err(Refusal::PartChanged);
        }
        if !write_in(&mut plan, proposal.part, &proposal.text, section) {
            return Err(Refusal::PartChanged);
        }
        writes.push(Write::Put(plan.into()));
        proposal.answer = Proposed::Taken;
    } else {
        required(&how.note, Refusal::ReasonMissing)?;
        proposal.answer = Proposed::Declined;
    }
    proposal.settled = Some(how);
    writes.push(Write::Put(proposal.into()));
    Ok(writes)
}

/// Writes a text into its part, or as a new section whose heading is its first line; whether there was a place for it.
fn write_in(plan: &mut Plan, part: Option<PartRef>, text: &str, section: Id<Section>) -> bool {
    let Some(part) = part else {
        let (title, rest) = text.split_once('\n').unwrap_or((text, ""));
        let own = Section {
            title: title.trim().to_owned(),
            text: rest.trim().to_owned(),
            ..Section::new(SectionKey::Own)
        };
        plan.sections.push(section, own);
        return true;
    };
    adaptation::write_text(plan, part, text)
}

#[cfg(test)]
mod tests;
