//! Responsibility that exactly one party holds (the baton), and the handover that moves it.
//!
//! draft → offered → read back → accepted, or returned with a reason, or withdrawn by the giver. The baton moves only on
//! acceptance. Fields carry counts, not names.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::{Id, Items, Unit};

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
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    Text,
    Count,
    List,
    Choice,
}

/// Somebody who gives or takes responsibility: a person's name, in a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    pub name: String,
    pub role: String,
    /// How to call back.
    pub phone: String,
}

/// A responsibility (stafettpinne) and everybody who has held it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Baton {
    pub id: Id<Baton>,
    /// What one is responsible for.
    pub name: String,
    pub unit: Option<Id<Unit>>,
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
}

/// Who holds a baton at an instant.
#[derive(Debug, Clone, PartialEq)]
pub enum Holding<'a> {
    /// Nobody has ever held it by then.
    Nobody,
    Held(Id<Pass>, &'a Pass),
    /// Two laptops accepted apart; a person must settle it.
    Disputed(Vec<(Id<Pass>, &'a Pass)>),
}

impl Baton {
    /// Who held the baton at `at`: follows the chain of passes, never the clock alone.
    pub fn holder_at(&self, at: DateTime<Utc>) -> Holding<'_> {
        let passes: Vec<_> = self
            .passes
            .unordered()
            .filter(|(_, pass)| pass.at <= at)
            .collect();
        let followed = |id: Id<Pass>| passes.iter().any(|(_, pass)| pass.follows == Some(id));
        let mut ends: Vec<_> = passes.iter().copied().filter(|(id, _)| !followed(*id)).collect();
        match ends.len() {
            0 => Holding::Nobody,
            1 => {
                let (id, pass) = ends.remove(0);
                Holding::Held(id, pass)
            }
            _ => {
                ends.sort_by_key(|(id, pass)| (pass.at, *id));
                Holding::Disputed(ends)
            }
        }
    }

    /// The passes from first to last.
    pub fn chain(&self) -> Vec<(Id<Pass>, &Pass)> {
        let mut passes: Vec<_> = self.passes.unordered().collect();
        passes.sort_by_key(|(id, pass)| (pass.at, *id));
        passes
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
        }
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

    /// The required fields that are still empty, by title.
    pub fn missing(&self) -> Vec<&str> {
        self.answers
            .iter()
            .filter(|(_, answer)| answer.field.required && answer.text.trim().is_empty())
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
            passes: passes
                .iter()
                .map(|(to, when, follows)| {
                    let pass = Pass {
                        to: party(to),
                        at: at(when),
                        follows: follows.map(id),
                        handover: None,
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
