//! Why a change is refused.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use thiserror::Error;

use crate::domain::RecordRef;
use crate::domain::consultation::Verdict;
use crate::domain::handover::Stage;
use crate::domain::handover::code::Slip;
use crate::domain::rules::RuleTest;
use crate::domain::swap::SwapStage;
use crate::domain::working_time::Breach;

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
    RuleBroken { rule: RuleTest, found: u32, limit: u32 },
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
    CodeSlip(Slip),
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
    VerdictMoved { is: Verdict },
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
    pub(super) fn rule_broken(breach: &Breach) -> Self {
        Self::RuleBroken {
            rule: breach.rule,
            found: breach.found,
            limit: breach.limit,
        }
    }
}
