//! Responsibility that exactly one party holds (the baton), and the handover that moves it.
//!
//! draft → offered → read back → confirmed by the giver → accepted, or returned with a reason, or withdrawn by the giver.
//! The baton moves only on acceptance. Fields carry counts, not names.

mod chain;
pub mod code;
pub mod form;
pub(crate) mod frozen;
pub mod task;

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::{Author, Id, Incident, Items, Library, Unit};

pub use chain::{Holding, Stretch};
pub use form::{PaperForm, Written};
pub use frozen::Header;
pub use task::{Ending, Task};

/// The template a handover follows (rutin).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Routine {
    pub id: Id<Routine>,
    pub title: String,
    pub from_role: String,
    pub to_role: String,
    pub responsibility: String,
    /// When the routine is used.
    pub used_when: String,
    /// An offer not accepted after so many minutes is overdue.
    pub overdue_minutes: u32,
    pub fields: Items<RoutineField>,
    pub source: String,
    pub unverified: bool,
    /// Handovers that follow it stay as they are; no new one is begun by it.
    #[serde(default)]
    pub retired: bool,
}

impl Routine {
    /// A routine that asks nothing yet.
    pub fn blank(id: Id<Self>, title: impl Into<String>) -> Self {
        Self {
            id,
            title: title.into(),
            from_role: String::new(),
            to_role: String::new(),
            responsibility: String::new(),
            used_when: String::new(),
            overdue_minutes: 30,
            fields: Items::default(),
            source: String::new(),
            unverified: false,
            retired: false,
        }
    }

    /// A routine that asks the same, to be changed into another.
    pub fn copied(&self, id: Id<Self>, title: impl Into<String>) -> Self {
        Self {
            id,
            title: title.into(),
            retired: false,
            ..self.clone()
        }
    }
}

/// The routines that a handover can be begun by.
pub fn routines(library: &Library) -> Vec<&Routine> {
    let mut all = library.sorted::<Routine>();
    all.retain(|routine| !routine.retired);
    all
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RoutineField {
    pub title: String,
    pub help: String,
    pub kind: FieldKind,
    /// The words to choose among, for [`FieldKind::Choice`].
    pub choices: Vec<String>,
    pub required: bool,
    /// Whether to warn when what is written looks like personal data.
    pub warn_personal_data: bool,
    /// Under which heading the field is shown; every routine has the headings in one order.
    #[serde(default)]
    pub section: Option<Section>,
}

impl RoutineField {
    /// A question that is answered by a text.
    pub fn asking(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            help: String::new(),
            kind: FieldKind::Text,
            choices: Vec::new(),
            required: false,
            warn_personal_data: true,
            section: None,
        }
    }
}

/// What a field of a handover is about, in the order in which it is told: after I-PASS (severity, summary, actions,
/// contingencies, read-back) and SBAR, with what a crisis needs beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    Severity,
    Situation,
    Background,
    Done,
    Tasks,
    IfThen,
    Agreements,
    Said,
    Withheld,
    NextContact,
}

impl Section {
    pub const ALL: [Self; 10] = [
        Self::Severity,
        Self::Situation,
        Self::Background,
        Self::Done,
        Self::Tasks,
        Self::IfThen,
        Self::Agreements,
        Self::Said,
        Self::Withheld,
        Self::NextContact,
    ];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    Text,
    Count,
    List,
    Choice,
    /// The open tasks of the responsibility, row by row; what is written beside them is said of them all.
    Tasks,
}

/// Somebody who gives or takes responsibility: a person's name, in a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    pub name: String,
    pub role: String,
    /// How to call back.
    pub phone: String,
}

impl Party {
    /// Nobody yet.
    pub const fn nobody() -> Self {
        Self {
            name: String::new(),
            role: String::new(),
            phone: String::new(),
        }
    }
}

/// A responsibility (stafettpinne) and everybody who has held it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Baton {
    pub id: Id<Baton>,
    /// What one is responsible for.
    pub name: String,
    pub unit: Option<Id<Unit>>,
    /// The event that the responsibility is about; none when it is a standing one.
    #[serde(default)]
    pub incident: Option<Id<Incident>>,
    pub passes: Items<Pass>,
}

/// One taking-over. Each names the pass it follows: two that follow the same one are a dispute.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pass {
    pub to: Party,
    pub at: DateTime<Utc>,
    pub follows: Option<Id<Pass>>,
    /// The handover by which it moved; none for the first holder.
    pub handover: Option<Id<Handover>>,
    /// The other disputed ends that a settling follows.
    #[serde(default)]
    pub also: Vec<Id<Pass>>,
    /// Who settled a dispute, and why it was settled so.
    #[serde(default)]
    pub settled: Option<Settling>,
    /// What both laptops know a pass by that was made by telephone or file: two with one mark are the same pass.
    #[serde(default)]
    pub mark: String,
    /// What the clock said, where it stood before the pass that this one follows.
    #[serde(default)]
    pub clock: Option<DateTime<Utc>>,
}

/// How a dispute was settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settling {
    pub by: Author,
    pub reason: String,
}

impl Pass {
    /// A taking-over that follows nothing yet.
    pub const fn new(to: Party, at: DateTime<Utc>) -> Self {
        Self {
            to,
            at,
            follows: None,
            handover: None,
            also: Vec::new(),
            settled: None,
            mark: String::new(),
            clock: None,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Handover {
    pub id: Id<Handover>,
    pub routine: Id<Routine>,
    pub title: String,
    pub baton: Id<Baton>,
    pub from: Party,
    pub to: Party,
    pub overdue_minutes: u32,
    pub created_at: DateTime<Utc>,
    pub answers: Items<Answer>,
    pub stage: Stage,
    pub offered_at: Option<DateTime<Utc>>,
    /// The receiver's own words.
    pub read_back: String,
    /// Accepted, returned or withdrawn then.
    pub closed_at: Option<DateTime<Utc>>,
    /// Why it was returned or withdrawn.
    pub reason: String,
    /// When responsibility moves, if that was agreed; else it moves when it is accepted. It never moves before that.
    #[serde(default)]
    pub moves_at: Option<DateTime<Utc>>,
    /// The pass that the offer follows.
    #[serde(default)]
    pub follows: Option<Id<Pass>>,
    /// The tasks that were open when it was offered, as they stood.
    #[serde(default)]
    pub tasks: Vec<task::Carried>,
    /// SHA-256 in hexadecimal digits over what was offered; empty while a draft.
    #[serde(default)]
    pub digest: String,
    /// The short code that is read out over the telephone.
    #[serde(default)]
    pub code: String,
    /// What the receiver answers by telephone or file.
    #[serde(default)]
    pub answer_code: String,
    /// The receiver's copy, made from a code or a file where the giver's own was not at hand.
    #[serde(default)]
    pub received: bool,
    /// The giver has heard the reading back, and it was right.
    #[serde(default)]
    pub confirmed_at: Option<DateTime<Utc>>,
    /// The accepted handover that this one gives back.
    #[serde(default)]
    pub gives_back: Option<Id<Handover>>,
    /// The forms of paper it was typed in from; two laptops may have typed in the same one.
    #[serde(default)]
    pub forms: Items<PaperForm>,
}

/// A routine's field, filled in. The question is kept with the answer: routines change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    #[serde(flatten)]
    pub field: RoutineField,
    pub text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    Draft,
    Offered,
    ReadBack,
    Accepted,
    Returned,
    Withdrawn,
}

impl Handover {
    /// A draft that follows `routine`, from one party to another.
    pub fn draft(
        id: Id<Handover>,
        (routine_id, routine): (Id<Routine>, &Routine),
        baton: Id<Baton>,
        from: Party,
        to: Party,
        now: DateTime<Utc>,
    ) -> Self {
        let answers = routine
            .fields
            .iter()
            .map(|(field_id, field)| {
                (
                    field_id.cast(),
                    Answer {
                        field: field.clone(),
                        text: String::new(),
                    },
                )
            })
            .collect();
        Self {
            id,
            routine: routine_id,
            title: routine.title.clone(),
            baton,
            from,
            to,
            overdue_minutes: routine.overdue_minutes,
            created_at: now,
            answers,
            stage: Stage::Draft,
            offered_at: None,
            read_back: String::new(),
            closed_at: None,
            reason: String::new(),
            moves_at: None,
            follows: None,
            tasks: Vec::new(),
            digest: String::new(),
            code: String::new(),
            answer_code: String::new(),
            received: false,
            confirmed_at: None,
            gives_back: None,
            forms: Items::default(),
        }
    }

    /// The receiver's copy of what is read out over the telephone: nothing but what both know. What is heard beside that
    /// may be written into the fields of a routine.
    pub fn heard(
        id: Id<Handover>,
        routine: Option<&Routine>,
        (baton, giver): (&Baton, &Party),
        to: Party,
        now: DateTime<Utc>,
    ) -> Self {
        let unknown = || Routine::blank(Id::from_uuid(uuid::Uuid::nil()), baton.name.as_str());
        let routine = routine.cloned().unwrap_or_else(unknown);
        Self::draft(id, (routine.id, &routine), baton.id, giver.clone(), to, now)
    }

    /// A draft that gives an accepted handover back to who gave it, filled in as it was.
    pub fn back(&self, id: Id<Handover>, now: DateTime<Utc>) -> Self {
        Self {
            id,
            from: self.to.clone(),
            to: self.from.clone(),
            created_at: now,
            stage: Stage::Draft,
            offered_at: None,
            read_back: String::new(),
            closed_at: None,
            reason: String::new(),
            moves_at: None,
            follows: None,
            tasks: Vec::new(),
            digest: String::new(),
            code: String::new(),
            answer_code: String::new(),
            received: false,
            confirmed_at: None,
            gives_back: Some(self.id),
            forms: Items::default(),
            ..self.clone()
        }
    }

    /// The answers under their headings, in the order of [`Section::ALL`]; fields without one come last.
    pub fn by_section(&self) -> Vec<(Option<Section>, Vec<&Answer>)> {
        let mut groups: Vec<(Option<Section>, Vec<_>)> = Vec::new();
        let mut answers: Vec<_> = self.answers.iter().map(|(_, answer)| answer).collect();
        answers.sort_by_key(|answer| (answer.field.section.is_none(), answer.field.section));
        for answer in answers {
            match groups.last_mut() {
                Some((section, group)) if *section == answer.field.section => group.push(answer),
                _ => groups.push((answer.field.section, vec![answer])),
            }
        }
        groups
    }

    /// Whether responsibility still waits to be moved or kept.
    pub fn is_open(&self) -> bool {
        matches!(self.stage, Stage::Draft | Stage::Offered | Stage::ReadBack)
    }

    /// When the offer becomes overdue.
    pub fn due(&self) -> Option<DateTime<Utc>> {
        self.offered_at
            .map(|at| at + Duration::minutes(self.overdue_minutes.into()))
    }

    pub fn is_overdue(&self, now: DateTime<Utc>) -> bool {
        matches!(self.stage, Stage::Offered | Stage::ReadBack) && self.due().is_some_and(|due| due < now)
    }

    /// The required fields that are still empty, by title. A list of tasks is filled in by the tasks themselves.
    pub fn missing(&self, has_tasks: bool) -> Vec<&str> {
        let filled = |answer: &Answer| {
            !answer.text.trim().is_empty() || (has_tasks && answer.field.kind == FieldKind::Tasks)
        };
        self.answers
            .iter()
            .filter(|(_, answer)| answer.field.required && !filled(answer))
            .map(|(_, answer)| answer.field.title.as_str())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().expect("an instant")
    }

    fn party(name: &str) -> Party {
        Party {
            name: name.into(),
            role: String::new(),
            phone: String::new(),
        }
    }

    fn baton(passes: &[(&str, &str, Option<&str>)]) -> Baton {
        let id = |name: &str| Id::of_name("pass", name);
        Baton {
            id: Id::of_name("baton", ""),
            name: "Krisstöd".into(),
            unit: None,
            incident: None,
            passes: passes
                .iter()
                .map(|(to, when, follows)| {
                    let pass = Pass {
                        follows: follows.map(id),
                        ..Pass::new(party(to), at(when))
                    };
                    (id(to), pass)
                })
                .collect(),
        }
    }

    fn holder<'a>(baton: &'a Baton, when: &str) -> Vec<&'a str> {
        match baton.holder_at(at(when)) {
            Holding::Nobody => vec![],
            Holding::Held(_, pass) => vec![pass.to.name.as_str()],
            Holding::Disputed(passes) => passes.iter().map(|(_, pass)| pass.to.name.as_str()).collect(),
        }
    }

    #[test]
    fn somebody_is_responsible_at_any_past_instant() {
        let baton = baton(&[
            ("Socialjouren", "2026-11-21T15:00:00Z", None),
            ("Krisstödet", "2026-11-21T22:40:00Z", Some("Socialjouren")),
        ]);
        assert_eq!(holder(&baton, "2026-11-21T14:59:59Z"), Vec::<&str>::new());
        assert_eq!(holder(&baton, "2026-11-21T22:39:59Z"), ["Socialjouren"]);
        assert_eq!(holder(&baton, "2026-11-22T00:15:00Z"), ["Krisstödet"]);
    }

    #[test]
    fn two_who_accepted_apart_are_both_shown_and_the_clock_decides_nothing() {
        let baton = baton(&[
            ("Socialjouren", "2026-11-21T15:00:00Z", None),
            ("Norra", "2026-11-21T22:40:00Z", Some("Socialjouren")),
            ("Södra", "2026-11-21T22:41:00Z", Some("Socialjouren")),
        ]);
        assert_eq!(holder(&baton, "2026-11-22T00:15:00Z"), ["Norra", "Södra"]);
    }
}
