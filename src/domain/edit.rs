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
mod outage;
mod planning;
pub mod printing;
pub mod relating;
mod shifts;
mod sound;
pub mod supporting;
pub mod swapping;
mod tools;
mod using;
pub mod wording;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use thiserror::Error;

use super::activation::{Activation, Deviation, Start, StepRun, StepState};
use super::adaptation::{Answer as Choose, PartRef};
use super::edition::Edition;
use super::handover::{Answer, Handover, Party, Pass, Stage};
use super::outage::Down;
use super::plan::{Approval, PlanTest};
use super::publication::{Basis, drafts};
use super::record::{AnyRecord, Author, RecordRef};
use super::roster::Shift;
use super::swap::SwapStage;
use super::{
    Baton, Concept, Id, Incident, Library, Plan, Publication, Roster, RosterDraft, RosterMonth, Unit, zone,
};

use shifts::put_shifts;
use tools::{Mint, check, find, put_all, required};
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

/// Why an edit was not carried out. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    #[error("the record is gone")]
    Gone(RecordRef),
    #[error("a name is needed")]
    NameMissing,
    #[error("the shift ends before it begins, or lasts too long")]
    ShiftTimes { longest_days: i64 },
    #[error("a concept needs one recommended Swedish term")]
    TermMissing,
    #[error("a template is adapted, not activated")]
    TemplateNotActivated,
    #[error("the outage cannot begin in the future")]
    OutageInFuture,
    #[error("no plan is chosen")]
    NoPlanChosen,
    #[error("the activation has ended")]
    ActivationEnded,
    #[error("a reason is needed")]
    ReasonMissing,
    #[error("a text is needed")]
    TextMissing,
    #[error("the handover is not at that stage")]
    WrongStage { is: Stage },
    #[error("required fields are empty")]
    FieldsMissing { titles: Vec<String> },
    #[error("the receiver is not named")]
    ReceiverMissing,
    #[error("the receiver has not read back")]
    NotReadBack,
    #[error("somebody else holds the responsibility")]
    NotTheHolder { holder: String },
    #[error("the responsibility is disputed")]
    Disputed,
    #[error("another handover of the same responsibility is open")]
    AlreadyOffered,
    #[error("the routine is retired")]
    RoutineRetired { title: String },
    #[error("nothing about that part waits for a choice")]
    AlreadyDecided,
    #[error("the figure cannot be counted with")]
    FigureWrong,
    #[error("the activation has not ended")]
    StillActive,
    #[error("the evaluation is closed")]
    EvaluationClosed,
    #[error("the proposal changes nothing")]
    NothingProposed,
    #[error("the part has changed since the change was proposed")]
    PartChanged,
    #[error("the proposal is answered already")]
    AlreadyAnswered,
    #[error("a handover that moved responsibility stays")]
    CannotDelete,
    #[error("a live binder is not exercised in")]
    ExerciseInLive,
    #[error("nothing in an exercise binder is for real")]
    RealInExercise,
    #[error("a binder stays of the kind it was made")]
    KindStays,
    #[error("another exercise is going on")]
    ExerciseRunning { title: String },
    #[error("the exercise has ended")]
    ExerciseEnded,
    #[error("the exercise is paused")]
    ExercisePaused,
    #[error("the exercise is not paused")]
    NotPaused,
    #[error("the inject is given already")]
    InjectGiven,
    #[error("a script needs injects and goals")]
    ScriptEmpty,
    #[error("more goals passed than there are, or none at all")]
    TestFigures,
    #[error("the shift breaks a strict rule, and no reason is given")]
    RuleBroken {
        rule: super::rules::RuleTest,
        found: u32,
        limit: u32,
    },
    #[error("the person lacks the role of the shift")]
    LacksRole { person: String },
    #[error("the hours lie outside the shift")]
    NoHoursTaken,
    #[error("the call list is closed")]
    CallingClosed,
    #[error("nobody is asked for")]
    NobodyWanted,
    #[error("no outcome of one's own can be taken back")]
    NothingSaid,
    #[error("somebody has built on the call")]
    CallBuiltOn { by: String },
    #[error("the person has not said that they come")]
    NotComing,
    #[error("somebody else is ringing the person")]
    BeingCalled { by: String },
    #[error("the roster has changed since it was planned")]
    RosterChanged,
    #[error("the call-out ends before it begins")]
    CallOutTimes,
    #[error("a template is not tested, only a plan adapted from it")]
    TemplateNotTested,
    #[error("nobody has the shift")]
    NobodysShift,
    #[error("the shift has begun or passed")]
    ShiftPassed,
    #[error("the shift has changed hands")]
    ShiftChangedHands,
    #[error("others are asked already")]
    AlreadyAsked,
    #[error("the swap is settled")]
    SwapClosed { is: SwapStage },
    #[error("the person has the shift already")]
    OwnShift,
    #[error("different offers were taken")]
    SwapDisputed,
    #[error("no offer is taken")]
    NothingTaken,
    #[error("the last day comes before the first, or too long after it")]
    PeriodWrong,
    #[error("a share is at most the whole")]
    ShareTooLarge { percent: u32 },
    #[error("on shortened days the need would turn into other hours")]
    ShortDay {
        from: NaiveTime,
        to: NaiveTime,
        short_from: NaiveTime,
    },
    #[error("more with a competence are asked for than there are places")]
    TooManyCompetent { competence: String, count: u32 },
    #[error("the board that lends is not named")]
    LenderMissing,
    #[error("the agreement lends nobody")]
    LendsNobody,
    #[error("who decided for the lender is not named")]
    DeciderMissing,
    #[error("the lender can't have agreed in the future")]
    AgreedLater,
    #[error("the giver has not confirmed what was read back")]
    NotConfirmed,
    #[error("the responsibility is not disputed")]
    NotDisputed,
    #[error("responsibility has moved since it was offered")]
    OfferOutdated,
    #[error("what stands in the handover is not what was offered")]
    NotAsOffered,
    #[error("that is no code")]
    CodeSlip(super::handover::code::Slip),
    #[error("the code speaks of another handover")]
    CodeMismatch,
    #[error("the answer belongs to another handover")]
    AnswerMismatch,
    #[error("the handover is here already")]
    ReceivedAlready,
    #[error("the task is closed")]
    TaskClosed,
    #[error("the log is closed")]
    LogClosed,
    #[error("an entry of a log stands as it was written")]
    LogStands,
    #[error("where the copy lies is not said")]
    CopyPlaceMissing,
    #[error("the copy is signed off")]
    CopySignedOff,
    #[error("an event cannot lie ahead")]
    EventInFuture,
    #[error("the word that was misunderstood is not named")]
    WordMissing,
    #[error("who decided is not named")]
    DeciderUnknown,
    #[error("who wrote the slip is not named")]
    PaperWriterMissing,
    #[error("the slip is typed in already")]
    SlipTypedIn { slip: u32, number: String },
    #[error("no paper bears that number")]
    PaperNumber { number: u32, largest: u32 },
    #[error("the row is typed in already")]
    RowTypedIn { sheet: u32, row: u32, person: String },
    #[error("the form is typed in already")]
    FormTypedIn { number: u32, title: String },
    #[error("responsibility can't have passed before the form was written")]
    PassedBeforeWritten,
    #[error("the record says otherwise than the paper")]
    PaperContradicted { holder: String, since: DateTime<Utc> },
    #[error("a concept has the word already")]
    ConceptKnown { word: String },
    #[error("no concept is asked about")]
    NothingAsked,
    #[error("the time to answer has passed already")]
    AnswerTimePassed,
    #[error("the answer is about something that was not asked")]
    NotAskedAbout,
    #[error("nobody disagrees")]
    NoDisagreement,
    #[error("the concept stands otherwise than was shown")]
    VerdictMoved { is: super::consultation::Verdict },
    #[error("nothing follows from where the partners stand")]
    NothingToConclude,
    #[error("a documentation decision needs its number")]
    DecisionNumberMissing,
    #[error("the board has not decided to document individuals")]
    NotDocumented { unit: String },
    #[error("the handover has a layer B already")]
    ConfidentialBegun,
    #[error("the legal ground is not named")]
    GroundMissing,
    #[error("who assessed is not named")]
    AssessorMissing,
    #[error("the day of erasure has passed, or is later than the decisions allow")]
    EraseOn { latest: NaiveDate },
    #[error("the day of erasure has not come")]
    NotDue { on: NaiveDate },
    #[error("the purpose is not named")]
    PurposeMissing,
    #[error("layer B goes to the receiving board only")]
    OtherReceiver { unit: String },
    #[error("these records are written by acts of their own")]
    OnlyByItsAct,
    #[error("a concept is not its own relative")]
    OwnRelative,
    #[error("the concept would be a kind of itself")]
    KindOfItself { word: String },
    #[error("what a concept is a kind of is not related to it too")]
    KindAndRelated { other: String },
    #[error("the concept to join with is retired")]
    JoinRetired { word: String },
    #[error("the concept would replace itself in the end")]
    ReplacesItself,
    #[error("the crisis support has ended")]
    SupportEnded,
    #[error("it can't have happened in the future")]
    SupportInFuture,
    #[error("it can't have happened before the alarm")]
    BeforeAlarm,
    #[error("the step is so already")]
    StepStands,
    #[error("the number can't be counted")]
    CountWrong,
    #[error("the person was not there")]
    NotDeployed,
}

impl Refusal {
    fn rule_broken(breach: &super::working_time::Breach) -> Self {
        Self::RuleBroken {
            rule: breach.rule,
            found: breach.found,
            limit: breach.limit,
        }
    }
}

impl Edit {
    /// The operation's name in the history and in files; its text's id is `op-` and this.
    pub const fn op(&self) -> &'static str {
        match self {
            Self::Save(_) => "save",
            Self::SaveAll(_) => "save-all",
            Self::Import { .. } => "import",
            Self::Delete(_) => "delete",
            Self::AdaptPlan { .. } => "adapt-plan",
            Self::ApprovePlan { .. } => "approve-plan",
            Self::Decide { .. } => "decide",
            Self::ConfirmPending { .. } => "confirm-pending",
            Self::Activate { .. } => "activate",
            Self::StartIncident { .. } => "start-incident",
            Self::MarkStep { .. } => "mark-step",
            Self::AddDeviation { .. } => "add-deviation",
            Self::EndActivation { .. } => "end-activation",
            Self::Use(one) => one.op(),
            Self::Call(act) => act.op(),
            Self::Consult(act) => act.op(),
            Self::Confide(act) => act.op(),
            Self::Relate(act) => act.op(),
            Self::Exercise(act) => act.op(),
            Self::TestPlan { .. } => "test-plan",
            Self::PutShifts { .. } => "put-shifts",
            Self::RemoveShifts { .. } => "remove-shifts",
            Self::PlanShifts { .. } => "plan-shifts",
            Self::TakeDraft(_) => "take-draft",
            Self::Support(act) => act.op(),
            Self::SwapShifts { .. } => "swap-shifts",
            Self::Swap(act) => act.op(),
            Self::Aid(act) => act.op(),
            Self::Word(act) => act.op(),
            Self::Publish { .. } => "publish",
            Self::FoundBaton { .. } => "found-baton",
            Self::StartHandover(_) => "start-handover",
            Self::Answer { .. } => "answer",
            Self::SetParties { .. } => "set-parties",
            Self::Offer { .. } => "offer",
            Self::ReadBack { .. } => "read-back",
            Self::Accept { .. } => "accept",
            Self::Return { .. } => "return",
            Self::Withdraw { .. } => "withdraw",
            Self::Hand(act) => act.op(),
            Self::Log(act) => act.op(),
            Self::Print(act) => act.op(),
        }
    }

    /// Every name that [`Edit::op`] can give, and those the store adds.
    pub const OPS: [&'static str; 120] = [
        "save",
        "save-all",
        "import",
        "delete",
        "adapt-plan",
        "approve-plan",
        "decide",
        "confirm-pending",
        "activate",
        "start-incident",
        "mark-step",
        "add-deviation",
        "end-activation",
        "settle-escalation",
        "set-figures",
        "add-return",
        "settle-return",
        "add-lesson",
        "close-evaluation",
        "hand-on",
        "propose",
        "answer-proposal",
        "settle-action",
        "start-calling",
        "dial",
        "end-call",
        "call-from-paper",
        "take-back-call",
        "hang-up",
        "arrive",
        "new-round",
        "close-calling",
        "send-consultation",
        "read-replies",
        "settle-disagreement",
        "conclude-consultation",
        "take-in-terms",
        "decide-documentation",
        "begin-confidential",
        "write-confidential",
        "erase-confidential",
        "disclose",
        "relate-terms",
        "unrelate-terms",
        "retire-term",
        "merge-terms",
        "split-term",
        "start-exercise",
        "pause-exercise",
        "resume-exercise",
        "give-inject",
        "note-inject",
        "judge-goal",
        "end-exercise",
        "test-plan",
        "put-shifts",
        "remove-shifts",
        "plan-shifts",
        "take-draft",
        "start-support",
        "describe-support",
        "decide-level",
        "link-calling",
        "choose-premises",
        "mark-support",
        "turn-step",
        "count-support",
        "add-helper",
        "helper-home",
        "note-care",
        "set-aftercare",
        "close-support",
        "swap-shifts",
        "ask-swap",
        "offer-swap",
        "take-swap",
        "approve-swap",
        "refuse-swap",
        "withdraw-swap",
        "take-over",
        "propose-aid",
        "agree-aid",
        "end-aid",
        "let-word-stand",
        "question-word",
        "publish",
        "found-baton",
        "start-handover",
        "answer",
        "set-parties",
        "offer",
        "read-back",
        "accept",
        "return",
        "withdraw",
        "moves-at",
        "confirm-handover",
        "receive-handover",
        "take-answer",
        "note-form",
        "pass-on-paper",
        "keep-beside",
        "settle-baton",
        "add-task",
        "assign-task",
        "close-task",
        "open-log",
        "write-log",
        "correct-log",
        "seal-log",
        "close-log",
        "suggest-concept",
        "note-print",
        "lay-copies",
        "move-copy",
        "sign-off-copy",
        "undo",
        "restore",
        "resolve",
        "shipped",
    ];

    /// Whether Ctrl+Z may take the edit back. What others have acted on, or must be able to trust, stays: it is
    /// corrected by a new act.
    pub const fn can_undo(&self) -> bool {
        match self {
            Self::Hand(act) => act.can_undo(),
            Self::Log(act) => act.can_undo(),
            Self::Confide(act) => act.can_undo(),
            Self::ApprovePlan { .. }
            | Self::Offer { .. }
            | Self::ReadBack { .. }
            | Self::Accept { .. }
            | Self::Return { .. }
            | Self::Withdraw { .. }
            | Self::FoundBaton { .. }
            | Self::Use(Use::HandOn(_))
            | Self::Call(_) => false,
            _ => true,
        }
    }

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
