//! Crisis support (krisstödsinsats): one use of a municipality's psychosocial support, from the call that asks for it until
//! what remains is handed over. Figures only: nobody who is affected has a name here (OSL 26:1).

pub mod care;
pub mod premises;

use chrono::{DateTime, Timelike, Utc};
use serde::{Deserialize, Serialize};

use super::activation::Called112;
use super::call_list::{CallSequence, Candidate, Scope, Wanted, candidates};
use super::{Author, CallList, Id, Incident, Items, Library, Unit, zone};
use care::{Helper, Owed, Talk};
pub use premises::Premises;

/// One use of crisis support.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SupportEffort {
    pub id: Id<SupportEffort>,
    pub title: String,
    /// The board that answers for it.
    pub unit: Option<Id<Unit>>,
    pub incident: Option<Id<Incident>>,
    pub exercise: bool,
    /// When somebody asked for it.
    pub alarm_at: DateTime<Utc>,
    pub created_by: Author,
    pub facts: Facts,
    /// Every level decided, each with its time: two decided apart are two decisions.
    pub levels: Items<LevelDecision>,
    pub call_list: Option<Id<CallList>>,
    pub premises: Option<Id<Premises>>,
    pub first_contact_at: Option<DateTime<Utc>>,
    pub first_on_site_at: Option<DateTime<Utc>>,
    /// What was opened and closed of the three steps.
    pub turns: Items<Turn>,
    /// What was counted; the sum is what counts, see [`SupportEffort::sum`].
    pub counts: Items<Count>,
    /// Those who came beside the call list, and when somebody went home.
    pub helpers: Items<Helper>,
    /// The talks that each helper is owed, as the board had decided when this began.
    pub aftercare: Items<Owed>,
    pub talks: Items<Talk>,
    pub closed: Option<Closing>,
}

/// Who asked for it and by what right.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    pub caller_name: String,
    pub caller_role: String,
    pub caller_organisation: String,
    /// The number to ring back on.
    pub caller_number: String,
    /// How the call came: by telephone, through SOS.
    pub channel: String,
    /// Which of the board's authorities decided to activate, as the list said then.
    pub mandate: String,
    /// Whether the board's list had that authority when it was written; set by the edit.
    pub listed: bool,
    /// Why somebody who is not on the list was obeyed.
    pub off_list_reason: String,
    pub verified: Verified,
    pub called_112: Asked112,
    /// What partners were told that is needed.
    pub told: String,
}

/// [`Called112`], unknown until somebody says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Asked112(pub Called112);

impl Default for Asked112 {
    fn default() -> Self {
        Self(Called112::Unknown)
    }
}

/// How it was made sure that the call was real.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verified {
    /// Rung back on a number that was known before.
    CalledBack,
    /// It came through SOS Alarm, or was confirmed there.
    Sos,
    /// The one who took the call knows the voice.
    KnownVoice,
    #[default]
    NotVerified,
}

impl Verified {
    pub const ALL: [Self; 4] = [Self::CalledBack, Self::Sos, Self::KnownVoice, Self::NotVerified];
}

/// A level decided, by whom and on what grounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelDecision {
    /// The key of a level in `resources/rules/support_levels.toml`.
    pub level: String,
    pub decided_by: String,
    pub grounds: String,
    pub at: DateTime<Utc>,
    pub by: Author,
}

/// The three steps of Uppsala's model (2024).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SupportStep {
    /// Acute crisis support.
    Acute,
    /// A centre for support and information, whose number is public only while it is open.
    Centre,
    /// Ordinary services have taken over.
    Ordinary,
}

impl SupportStep {
    pub const ALL: [Self; 3] = [Self::Acute, Self::Centre, Self::Ordinary];
}

/// A step opened or closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    pub step: SupportStep,
    pub opens: bool,
    /// The number for those affected; published only while the step is open.
    pub phone: String,
    /// Who takes it on: for the last step the service it was handed to.
    pub handed_to: String,
    pub decided_by: String,
    pub at: DateTime<Utc>,
    pub by: Author,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    Adults,
    Children,
    Relatives,
    /// Talks that needed an interpreter; the detail is the language.
    Interpreters,
    /// The detail is where to.
    Referrals,
    Talks,
}

impl Counted {
    pub const ALL: [Self; 6] = [
        Self::Adults,
        Self::Children,
        Self::Relatives,
        Self::Interpreters,
        Self::Referrals,
        Self::Talks,
    ];

    /// Whether it is counted by kind.
    pub const fn has_detail(self) -> bool {
        matches!(self, Self::Interpreters | Self::Referrals)
    }
}

/// So many more: it adds to what others count at the same time. A slip is taken back by a negative one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    pub step: SupportStep,
    pub what: Counted,
    /// A language, or where somebody was referred to; never about a person.
    pub detail: String,
    pub number: i64,
    pub at: DateTime<Utc>,
    pub by: Author,
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    pub at: DateTime<Utc>,
    pub by: Author,
    /// What is still to be done, without names.
    pub remains: String,
    pub handed_to: String,
}

/// What nobody has said yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    Caller,
    Number,
    Mandate,
    OffListReason,
    Verified,
    Called112,
    Level,
    Calling,
    Premises,
    FirstContact,
    FirstOnSite,
}

/// A figure that measures, in minutes from the alarm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    Decision,
    FirstContact,
    FirstOnSite,
}

impl Measure {
    pub const ALL: [Self; 3] = [Self::Decision, Self::FirstContact, Self::FirstOnSite];
}

/// The level that asks nobody to come.
pub const WAIT: &str = "wait";

impl SupportEffort {
    /// An effort that somebody was just rung up about.
    pub fn new(id: Id<Self>, title: impl Into<String>, by: &Author, alarm_at: DateTime<Utc>) -> Self {
        Self {
            id,
            title: title.into(),
            unit: None,
            incident: None,
            exercise: false,
            alarm_at,
            created_by: by.clone(),
            facts: Facts::default(),
            levels: Items::default(),
            call_list: None,
            premises: None,
            first_contact_at: None,
            first_on_site_at: None,
            turns: Items::default(),
            counts: Items::default(),
            helpers: Items::default(),
            aftercare: Items::default(),
            talks: Items::default(),
            closed: None,
        }
    }

    pub const fn is_open(&self) -> bool {
        self.closed.is_none()
    }

    /// The levels decided, the first first.
    pub fn decisions(&self) -> Vec<&LevelDecision> {
        let mut all: Vec<_> = self.levels.unordered().collect();
        all.sort_by_key(|(id, one)| (one.at, *id));
        all.into_iter().map(|(_, one)| one).collect()
    }

    /// The level that holds: the one decided last.
    pub fn level(&self) -> Option<&LevelDecision> {
        self.decisions().pop()
    }

    /// Whether the one who decided was not on the board's list; this is always shown.
    pub fn is_off_list(&self) -> bool {
        !self.facts.mandate.trim().is_empty() && !self.facts.listed
    }

    /// When what is measured happened.
    pub fn happened_at(&self, measure: Measure) -> Option<DateTime<Utc>> {
        match measure {
            Measure::Decision => self.decisions().first().map(|one| one.at),
            Measure::FirstContact => self.first_contact_at,
            Measure::FirstOnSite => self.first_on_site_at,
        }
    }

    /// Minutes from the alarm; none where it is not known, or stands before the alarm after two were written apart.
    pub fn minutes(&self, measure: Measure) -> Option<i64> {
        let took = (self.happened_at(measure)? - self.alarm_at).num_minutes();
        (took >= 0).then_some(took)
    }

    /// The last thing that was done with a step.
    pub fn turn(&self, step: SupportStep) -> Option<&Turn> {
        let turns = self.turns.unordered().filter(|(_, turn)| turn.step == step);
        turns
            .max_by_key(|(id, turn)| (turn.at, *id))
            .map(|(_, turn)| turn)
    }

    pub fn is_step_open(&self, step: SupportStep) -> bool {
        self.turn(step).is_some_and(|turn| turn.opens)
    }

    /// The number that may be published now: only of a step that is open.
    pub fn published_phone(&self) -> Option<&str> {
        let turn = self.turn(SupportStep::Centre).filter(|turn| turn.opens)?;
        Some(turn.phone.as_str()).filter(|phone| self.is_open() && !phone.is_empty())
    }

    /// The sum of what was counted, in one step or in all; never under nothing.
    pub fn sum(&self, what: Counted, step: Option<SupportStep>) -> i64 {
        let counts = self.counts.unordered().map(|(_, one)| one);
        counts
            .filter(|one| one.what == what && step.is_none_or(|step| one.step == step))
            .map(|one| one.number)
            .sum::<i64>()
            .max(0)
    }

    /// The sums by language or by where to.
    pub fn by_detail(&self, what: Counted) -> Vec<(String, i64)> {
        let mut sums = std::collections::BTreeMap::<String, i64>::new();
        for (_, one) in self.counts.unordered().filter(|(_, one)| one.what == what) {
            *sums.entry(one.detail.clone()).or_default() += one.number;
        }
        sums.into_iter().filter(|(_, sum)| *sum > 0).collect()
    }

    /// What was counted in each hour, from the first to the last: the hour's beginning and how many.
    pub fn by_hour(&self, what: Counted) -> Vec<(DateTime<Utc>, i64)> {
        let mut hours = std::collections::BTreeMap::<DateTime<Utc>, i64>::new();
        for (_, one) in self.counts.unordered().filter(|(_, one)| one.what == what) {
            let local = zone::local(one.at);
            let begin = one.at
                - chrono::Duration::minutes(local.minute().into())
                - chrono::Duration::seconds(local.second().into())
                - chrono::Duration::nanoseconds(local.nanosecond().into());
            *hours.entry(begin).or_default() += one.number;
        }
        hours.into_iter().collect()
    }

    /// What is not said yet, in the order in which it is asked.
    pub fn missing(&self) -> Vec<Missing> {
        let facts = &self.facts;
        let blank = |text: &str| text.trim().is_empty();
        let calls_in = self.level().is_none_or(|one| one.level != WAIT);
        let all = [
            (Missing::Caller, blank(&facts.caller_name)),
            (Missing::Number, blank(&facts.caller_number)),
            (Missing::Mandate, blank(&facts.mandate)),
            (
                Missing::OffListReason,
                self.is_off_list() && blank(&facts.off_list_reason),
            ),
            (Missing::Verified, facts.verified == Verified::NotVerified),
            (Missing::Called112, facts.called_112.0 == Called112::Unknown),
            (Missing::Level, self.levels.is_empty()),
            (Missing::Calling, calls_in && self.call_list.is_none()),
            (Missing::Premises, calls_in && self.premises.is_none()),
            (Missing::FirstContact, calls_in && self.first_contact_at.is_none()),
            (Missing::FirstOnSite, calls_in && self.first_on_site_at.is_none()),
        ];
        all.into_iter()
            .filter(|(_, is)| *is)
            .map(|(one, _)| one)
            .collect()
    }
}

/// Whether the board's list has an authority that is called so.
pub fn is_listed(library: &Library, unit: Option<Id<Unit>>, mandate: &str) -> bool {
    let unit = unit.and_then(|id| library.get(id));
    unit.is_some_and(|unit| {
        let mut all = unit.authorities.unordered();
        all.any(|(_, one)| one.who.trim().to_lowercase() == mandate.trim().to_lowercase())
    })
}

/// The efforts going on, the latest first; what is for real before exercises.
pub fn running(library: &Library) -> Vec<&SupportEffort> {
    let mut open: Vec<_> = library
        .all::<SupportEffort>()
        .filter(|one| one.is_open())
        .collect();
    open.sort_by_key(|one| (one.exercise, std::cmp::Reverse(one.alarm_at), one.id));
    open
}

/// A call list for an effort: so many of a role, those on call first.
pub fn call_list(
    library: &Library,
    effort: &SupportEffort,
    wanted: Wanted,
    (by, now): (&Author, DateTime<Utc>),
    mut mint: impl FnMut() -> [u8; 10],
) -> CallList {
    let scope = Scope {
        roster: None,
        role: None,
        unit: None,
    };
    let lines = [wanted];
    let people = candidates(library, &lines, scope, CallSequence::Duty, now);
    CallList {
        id: Id::new(now, mint()),
        title: effort.title.clone(),
        incident: effort.incident,
        activation: None,
        roster: None,
        role: None,
        unit: None,
        created_at: now,
        created_by: by.clone(),
        wanted: lines
            .into_iter()
            .map(|line| (Id::new(now, mint()), line))
            .collect(),
        sequence: CallSequence::Duty,
        candidates: people
            .into_iter()
            .map(|person| (Id::new(now, mint()), Candidate { person }))
            .collect(),
        round: 1,
        rounds: Items::default(),
        calls: Items::default(),
        settled: None,
    }
}

/// The effort that a call list was started from.
pub fn of_list(library: &Library, list: Id<CallList>) -> Option<&SupportEffort> {
    library
        .all::<SupportEffort>()
        .find(|one| one.call_list == Some(list))
}

#[cfg(test)]
mod tests;
