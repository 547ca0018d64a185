//! Every change a person can ask for, as a value: it can be refused, carried out, named in the history, undone and
//! called from the command line.

mod activation;
mod adapt;
pub mod aiding;
pub mod calling;
pub mod confiding;
pub mod consulting;
pub mod exercise;
mod forms;
pub mod handing;
mod handover;
mod kind;
pub mod logging;
mod op;
mod outage;
mod planning;
pub mod printing;
mod refusal;
pub mod relating;
mod shifts;
mod sound;
pub mod supporting;
pub mod swapping;
mod tools;
mod using;
pub mod wording;

use chrono::{DateTime, NaiveDate, Utc};

use super::activation::{Activation, Deviation, Start, StepRun, StepState};
use super::adaptation::{Answer as Choose, PartRef};
use super::edition::Edition;
use super::handover::{Answer, Handover, Party, Pass, Stage};
use super::outage::Down;
use super::plan::{Approval, PlanTest};
use super::publication::{Basis, drafts};
use super::record::{AnyRecord, Author, RecordRef};
use super::roster::Shift;
use super::{
    Baton, Concept, Id, Incident, Library, Plan, Publication, Roster, RosterDraft, RosterMonth, Unit, zone,
};

pub use refusal::Refusal;
use shifts::put_shifts;
use tools::{Mint, check, find, put_all};
pub use using::{HandOn, Use};

/// A change somebody asks for.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "one at a time, never kept in numbers")]
pub enum Edit {
    /// A record made or changed by hand, as it shall be.
    Save(AnyRecord),
    /// Several at once: an import, or the content a binder is filled with.
    SaveAll(Vec<AnyRecord>),
    /// What was read from somebody else's table: people and roles, and the shifts of a roster that name them.
    Import {
        records: Vec<AnyRecord>,
        shifts: Option<(Id<Roster>, Shifts)>,
    },
    Delete(RecordRef),
    /// A local plan made from a template; the ids of its parts grow from the seed's randomness.
    AdaptPlan {
        id: Id<Plan>,
        template: Id<Plan>,
        unit: Option<Id<Unit>>,
        seed: [u8; 10],
    },
    ApprovePlan {
        plan: Id<Plan>,
        id: Id<Approval>,
        decision: String,
    },
    /// Makes a choice about a part of the template that a local plan was adapted from; the seed gives a new part its id.
    Decide {
        plan: Id<Plan>,
        part: PartRef,
        answer: Choose,
        seed: [u8; 10],
    },
    /// Confirms everything that came along from the template and reads as it does there.
    ConfirmPending {
        plan: Id<Plan>,
    },
    Activate {
        id: Id<Activation>,
        plan: Id<Plan>,
        how: Start,
    },
    /// Several plans started together because of the same outage: all of them or none.
    StartIncident {
        incident: Incident,
        plans: Vec<(Id<Activation>, Id<Plan>)>,
        /// When each thing that has failed began to; a plan's outage begins with the first that it is for.
        down: Down,
        how: Start,
    },
    MarkStep {
        activation: Id<Activation>,
        step: Id<StepRun>,
        state: StepState,
        note: String,
    },
    AddDeviation {
        activation: Id<Activation>,
        id: Id<Deviation>,
        at: DateTime<Utc>,
        text: String,
    },
    EndActivation {
        activation: Id<Activation>,
        note: String,
    },
    /// What is done in a use of a plan beside its steps, and what it taught.
    Use(Use),
    /// Something done with a call list.
    Call(calling::Act),
    /// Something done to agree with partners on words.
    Consult(consulting::Act),
    /// Something done with layer B of a handover, or with a handover that is given to somebody outside.
    Confide(confiding::Act),
    /// Something done with what concepts are to one another.
    Relate(relating::Act),
    /// Something done in an exercise.
    Exercise(exercise::Act),
    /// Notes that the plan was tried; a test whose id is known takes the place of that one.
    TestPlan {
        plan: Id<Plan>,
        id: Id<PlanTest>,
        test: PlanTest,
    },
    /// Adds shifts, or changes those whose id is known.
    PutShifts {
        roster: Id<Roster>,
        shifts: Shifts,
    },
    RemoveShifts {
        shifts: Vec<ShiftRef>,
    },
    /// A plan's shifts in place of those that were open or planned before; refused when the roster has changed since.
    PlanShifts {
        roster: Id<Roster>,
        basis: Basis,
        replaced: Vec<(ShiftRef, Shift)>,
        shifts: Shifts,
    },
    /// A saved proposal becomes the roster, as [`Edit::PlanShifts`].
    TakeDraft(Id<RosterDraft>),
    /// Something done with crisis support.
    Support(supporting::Act),
    /// The two people change places.
    SwapShifts {
        one: ShiftRef,
        other: ShiftRef,
    },
    /// A shift gets into other hands, as people agree or somebody steps in.
    Swap(swapping::Act),
    /// Something done with an agreement on lending people.
    Aid(aiding::Act),
    /// Something said about a word that the check of all texts points at.
    Word(wording::Act),
    /// The shifts of these days are told to people; what changes afterwards is seen as a change.
    Publish {
        id: Id<Publication>,
        roster: Id<Roster>,
        first: NaiveDate,
        last: NaiveDate,
    },
    /// A responsibility and who holds it first.
    FoundBaton {
        baton: Baton,
        pass: Id<Pass>,
        holder: Party,
    },
    StartHandover(Box<Handover>),
    Answer {
        handover: Id<Handover>,
        answer: Id<Answer>,
        text: String,
    },
    /// Changes who gives and who receives, while still a draft.
    SetParties {
        handover: Id<Handover>,
        from: Party,
        to: Party,
    },
    Offer {
        handover: Id<Handover>,
    },
    ReadBack {
        handover: Id<Handover>,
        words: String,
    },
    Accept {
        handover: Id<Handover>,
        pass: Id<Pass>,
    },
    Return {
        handover: Id<Handover>,
        reason: String,
    },
    Withdraw {
        handover: Id<Handover>,
        reason: String,
    },
    /// Something done beside the stages of a handover: by telephone or file, a dispute settled, tasks.
    Hand(handing::Act),
    /// Something done with a log.
    Log(logging::Act),
    /// A print noted, or something done with its copies on paper.
    Print(printing::Act),
}

/// Shifts with their ids.
pub type Shifts = Vec<(Id<Shift>, Shift)>;

/// A shift in its month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ShiftRef {
    pub month: Id<RosterMonth>,
    pub shift: Id<Shift>,
}

/// What an edit writes.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "one at a time, never kept in numbers")]
pub enum Write {
    Put(AnyRecord),
    Delete(RecordRef),
}

impl Edit {
    /// What the edit writes, or why it is refused.
    ///
    /// # Errors
    /// A [`Refusal`] when a rule forbids the edit; nothing is written then.
    pub fn carry_out(
        &self,
        library: &Library,
        by: &Author,
        now: DateTime<Utc>,
    ) -> Result<Vec<Write>, Refusal> {
        let put = |record: AnyRecord| Ok(vec![Write::Put(record)]);
        kind::check(library, self)?;
        match self {
            Self::Save(record) => relating::save(library, record),
            Self::SaveAll(records) => {
                relating::sound(library, concepts(records))?;
                put_all(records)
            }
            Self::Import { records, shifts } => {
                relating::sound(library, concepts(records))?;
                let mut writes = put_all(records)?;
                if let Some((roster, shifts)) = shifts {
                    writes.extend(put_shifts(library, *roster, shifts)?);
                }
                Ok(writes)
            }
            Self::Delete(which) => delete(library, *which),
            Self::AdaptPlan {
                id,
                template,
                unit,
                seed,
            } => {
                let template = find::<Plan>(library, *template)?;
                let mut mint = Mint::new(*seed);
                put(template.adapt(*id, *unit, now, || mint.next()).into())
            }
            Self::ApprovePlan { plan, id, decision } => {
                let mut plan = find::<Plan>(library, *plan)?.clone();
                let today = zone::local(now).date();
                plan.approve(*id, by.clone(), now, today, decision.trim().to_owned());
                let edition = plan
                    .approvals
                    .get(*id)
                    .map(|approval| Edition::of(&plan, *id, approval));
                let mut writes = vec![Write::Put(plan.into())];
                writes.extend(edition.map(|edition| Write::Put(edition.into())));
                Ok(writes)
            }
            Self::Decide {
                plan,
                part,
                answer,
                seed,
            } => put(adapt::decide(library, *plan, (*part, answer), *seed, by, now)?.into()),
            Self::ConfirmPending { plan } => put(adapt::confirm_pending(library, *plan, by, now)?.into()),
            Self::Activate { id, plan, how } => {
                outage::activate(library, (*id, *plan), how, by, now).map(|one| vec![Write::Put(one.into())])
            }
            Self::StartIncident {
                incident,
                plans,
                down,
                how,
            } => outage::start_incident(library, (incident, down), plans, how, by, now),
            Self::MarkStep {
                activation,
                step,
                state,
                note,
            } => activation::mark_step(library, (*activation, *step), *state, note, by, now).and_then(put),
            Self::AddDeviation {
                activation,
                id,
                at,
                text,
            } => activation::add_deviation(library, (*activation, *id), (*at, text), by, now).and_then(put),
            Self::EndActivation { activation, note } => {
                outage::end_activation(library, *activation, note, by, now)
            }
            Self::Use(one) => one.carry_out(library, by, now),
            Self::Call(act) => act.carry_out(library, by, now),
            Self::Consult(act) => act.carry_out(library, by, now),
            Self::Confide(act) => act.carry_out(library, by, now),
            Self::Relate(act) => act.carry_out(library),
            Self::Exercise(act) => exercise::carry_out(library, act, by, now).and_then(put),
            Self::TestPlan { plan, id, test } => exercise::test(library, *plan, (*id, test)).and_then(put),
            Self::PutShifts { roster, shifts } => {
                shifts::check_rules(library, *roster, shifts, now)?;
                shifts::put_shifts(library, *roster, shifts)
            }
            Self::RemoveShifts { shifts } => {
                shifts::change_shifts(library, shifts, |month, shift| month.shifts.remove(shift))
            }
            Self::PlanShifts {
                roster,
                basis,
                replaced,
                shifts,
            } => planning::plan_shifts(library, (*roster, basis), replaced, shifts),
            Self::TakeDraft(draft) => planning::take_draft(library, *draft),
            Self::Support(act) => act.carry_out(library, by, now),
            Self::SwapShifts { one, other } => shifts::swap(library, *one, *other),
            Self::Swap(act) => act.carry_out(library, by, now),
            Self::Aid(act) => act.carry_out(library, now),
            Self::Word(act) => act.carry_out(library),
            Self::Publish {
                id,
                roster,
                first,
                last,
            } => Publication::make(library, (*id, *roster), (*first, *last), by, now)
                .map(|made| vec![Write::Put(made.into())]),
            Self::FoundBaton { baton, pass, holder } => {
                handover::found_baton((baton, *pass), holder, now).and_then(put)
            }
            Self::StartHandover(draft) => handover::start(library, draft).and_then(put),
            Self::Answer {
                handover,
                answer,
                text,
            } => handover::answer(library, (*handover, *answer), text).and_then(put),
            Self::SetParties { handover, from, to } => {
                handover::set_parties(library, *handover, (from, to)).and_then(put)
            }
            Self::Offer { handover } => handover::offer(library, *handover, now).and_then(put),
            Self::ReadBack { handover, words } => {
                handover::read_back(library, *handover, words, now).and_then(put)
            }
            Self::Accept { handover, pass } => handover::accept(library, *handover, *pass, now)
                .map(|writes| logging::with_seals(library, writes, by, now)),
            Self::Return { handover, reason } => handover::close(
                library,
                *handover,
                &[Stage::Offered, Stage::ReadBack],
                (Stage::Returned, reason),
                now,
            )
            .and_then(put),
            Self::Withdraw { handover, reason } => {
                let stages = [Stage::Draft, Stage::Offered, Stage::ReadBack];
                handover::close(library, *handover, &stages, (Stage::Withdrawn, reason), now).and_then(put)
            }
            Self::Hand(act) => act
                .carry_out(library, by, now)
                .map(|writes| logging::with_seals(library, writes, by, now)),
            Self::Log(act) => act.carry_out(library, by, now),
            Self::Print(act) => act.carry_out(library, by, now),
        }
    }
}

fn concepts(records: &[AnyRecord]) -> impl Iterator<Item = &Concept> {
    records.iter().filter_map(|record| match record {
        AnyRecord::Concept(one) => Some(one),
        _ => None,
    })
}

fn delete(library: &Library, which: RecordRef) -> Result<Vec<Write>, Refusal> {
    match library.any(which).ok_or(Refusal::Gone(which))? {
        AnyRecord::Handover(handover) if handover.stage != Stage::Draft => Err(Refusal::CannotDelete),
        AnyRecord::CallList(list) if !list.calls.is_empty() => Err(Refusal::CannotDelete),
        AnyRecord::Log(_) | AnyRecord::LogEntry(_) => Err(Refusal::LogStands),
        AnyRecord::Baton(_)
        | AnyRecord::ConfidentialPart(_)
        | AnyRecord::Disclosure(_)
        | AnyRecord::Erasure(_)
        | AnyRecord::Activation(_)
        | AnyRecord::Incident(_)
        | AnyRecord::Exercise(_)
        | AnyRecord::SupportEffort(_)
        | AnyRecord::Binder(_)
        | AnyRecord::Calendar(_)
        | AnyRecord::Edition(_) => Err(Refusal::CannotDelete),
        AnyRecord::Concept(concept) => Ok(relating::delete(library, concept.id)),
        AnyRecord::Roster(roster) => {
            let months = library
                .all::<RosterMonth>()
                .filter(|month| month.roster == roster.id);
            let mut writes: Vec<_> = months
                .map(|month| Write::Delete(RecordRef::of(month.id)))
                .collect();
            let drafts = drafts(library, roster.id).into_iter();
            writes.extend(drafts.map(|draft| Write::Delete(RecordRef::of(draft.id))));
            writes.push(Write::Delete(which));
            Ok(writes)
        }
        _ => Ok(vec![Write::Delete(which)]),
    }
}

#[cfg(test)]
mod tests;
