//! Crisis support at work: started, decided, counted, cared for, closed.

use chrono::{DateTime, NaiveDate, Utc};

use super::tools::required;
use super::{Refusal, Write, calling, find};
use crate::domain::activation::Activation;
use crate::domain::support::care::{Helper, LONGEST_DAYS, Owed, Talk, TalkOutcome, deployed};
use crate::domain::support::{
    Closing, Count, Facts, LevelDecision, Measure, Premises, SupportEffort, SupportStep, Turn, is_listed,
};
use crate::domain::{Author, CallList, Id, Incident, Library, Person, Unit, zone};

type Effort = Id<SupportEffort>;

/// What is done with crisis support.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// Begins it; an incident that is given is made with it.
    Start {
        effort: Box<SupportEffort>,
        incident: Option<Box<Incident>>,
    },
    /// Says who asked for it, by what right and so on, all of it as it shall be.
    Describe {
        effort: Effort,
        title: String,
        unit: Option<Id<Unit>>,
        facts: Box<Facts>,
    },
    DecideLevel {
        effort: Effort,
        id: Id<LevelDecision>,
        level: String,
        decided_by: String,
        grounds: String,
    },
    /// Starts a call list that belongs to it.
    StartCalling {
        effort: Effort,
        list: Box<CallList>,
    },
    ChoosePremises {
        effort: Effort,
        premises: Option<Id<Premises>>,
    },
    /// Notes when something that is measured happened. The decision's time is the decision's own.
    Mark {
        effort: Effort,
        measure: Measure,
        at: DateTime<Utc>,
    },
    /// Opens or closes a step.
    Turn {
        effort: Effort,
        id: Id<Turn>,
        step: SupportStep,
        opens: bool,
        phone: String,
        handed_to: String,
        decided_by: String,
    },
    Count {
        effort: Effort,
        id: Id<Count>,
        count: Count,
    },
    AddHelper {
        effort: Effort,
        person: Id<Person>,
    },
    GoHome {
        effort: Effort,
        person: Id<Person>,
    },
    Care {
        effort: Effort,
        person: Id<Person>,
        owed: Id<Owed>,
        outcome: TalkOutcome,
        on: NaiveDate,
    },
    /// Changes within which days a talk is owed, here and in later efforts of the board.
    SetAftercare {
        effort: Effort,
        owed: Id<Owed>,
        from_days: u32,
        to_days: u32,
    },
    Close {
        effort: Effort,
        remains: String,
        handed_to: String,
    },
}

impl Act {
    pub const fn op(&self) -> &'static str {
        match self {
            Self::Start { .. } => "start-support",
            Self::Describe { .. } => "describe-support",
            Self::DecideLevel { .. } => "decide-level",
            Self::StartCalling { .. } => "link-calling",
            Self::ChoosePremises { .. } => "choose-premises",
            Self::Mark { .. } => "mark-support",
            Self::Turn { .. } => "turn-step",
            Self::Count { .. } => "count-support",
            Self::AddHelper { .. } => "add-helper",
            Self::GoHome { .. } => "helper-home",
            Self::Care { .. } => "note-care",
            Self::SetAftercare { .. } => "set-aftercare",
            Self::Close { .. } => "close-support",
        }
    }

    const fn effort(&self) -> Option<Effort> {
        match self {
            Self::Start { .. } => None,
            Self::Describe { effort, .. }
            | Self::DecideLevel { effort, .. }
            | Self::StartCalling { effort, .. }
            | Self::ChoosePremises { effort, .. }
            | Self::Mark { effort, .. }
            | Self::Turn { effort, .. }
            | Self::Count { effort, .. }
            | Self::AddHelper { effort, .. }
            | Self::GoHome { effort, .. }
            | Self::Care { effort, .. }
            | Self::SetAftercare { effort, .. }
            | Self::Close { effort, .. } => Some(*effort),
        }
    }

    /// Helpers are cared for long after it has ended; nothing else changes then.
    const fn is_care(&self) -> bool {
        matches!(
            self,
            Self::AddHelper { .. } | Self::GoHome { .. } | Self::Care { .. } | Self::SetAftercare { .. }
        )
    }

    pub(super) fn carry_out(
        &self,
        library: &Library,
        by: &Author,
        now: DateTime<Utc>,
    ) -> Result<Vec<Write>, Refusal> {
        if let Self::Start { effort, incident } = self {
            return start(library, effort, incident.as_deref(), now);
        }
        let Some(id) = self.effort() else {
            return Ok(Vec::new());
        };
        let mut effort = find::<SupportEffort>(library, id)?.clone();
        if !effort.is_open() && !self.is_care() {
            return Err(Refusal::SupportEnded);
        }
        match self {
            Self::Close {
                remains, handed_to, ..
            } => {
                return close(library, effort, remains, handed_to, by, now);
            }
            Self::StartCalling { list, .. } => {
                let mut writes = calling::Act::Start(list.clone()).carry_out(library, by, now)?;
                effort.call_list = Some(list.id);
                writes.push(Write::Put(effort.into()));
                return Ok(writes);
            }
            act if act.is_care() => act.care(&mut effort, library, by, now)?,
            act => act.lead(&mut effort, library, by, now)?,
        }
        Ok(vec![Write::Put(effort.into())])
    }

    /// What the one who leads the effort does.
    fn lead(
        &self,
        effort: &mut SupportEffort,
        library: &Library,
        by: &Author,
        now: DateTime<Utc>,
    ) -> Result<(), Refusal> {
        match self {
            Self::Describe {
                title, unit, facts, ..
            } => {
                effort.title = required(title, Refusal::NameMissing)?;
                effort.unit = *unit;
                effort.facts = Facts {
                    listed: is_listed(library, *unit, &facts.mandate),
                    ..(**facts).clone()
                };
            }
            Self::DecideLevel {
                id,
                level,
                decided_by,
                grounds,
                ..
            } => {
                let decision = LevelDecision {
                    level: required(level, Refusal::TextMissing)?,
                    decided_by: decided_by.trim().to_owned(),
                    grounds: grounds.trim().to_owned(),
                    at: now,
                    by: by.clone(),
                };
                effort.levels.push(*id, decision);
            }
            Self::ChoosePremises { premises, .. } => {
                if let Some(premises) = premises {
                    find::<Premises>(library, *premises)?;
                }
                effort.premises = *premises;
            }
            Self::Mark { measure, at, .. } => mark(effort, *measure, *at, now)?,
            Self::Turn {
                id,
                step,
                opens,
                phone,
                handed_to,
                decided_by,
                ..
            } => {
                if effort.is_step_open(*step) == *opens {
                    return Err(Refusal::StepStands);
                }
                let turn = Turn {
                    step: *step,
                    opens: *opens,
                    phone: phone.trim().to_owned(),
                    handed_to: handed_to.trim().to_owned(),
                    decided_by: decided_by.trim().to_owned(),
                    at: now,
                    by: by.clone(),
                };
                effort.turns.push(*id, turn);
            }
            Self::Count { id, count, .. } => {
                let known: i64 = effort
                    .counts
                    .unordered()
                    .map(|(_, one)| one)
                    .filter(|one| {
                        (one.step, one.what, &one.detail) == (count.step, count.what, &count.detail)
                    })
                    .map(|one| one.number)
                    .sum();
                let is_sound = count.number != 0 && count.number.abs() <= MOST_AT_ONCE;
                if !is_sound || known + count.number < 0 {
                    return Err(Refusal::CountWrong);
                }
                effort.counts.push(*id, count.clone());
            }
            _ => {}
        }
        Ok(())
    }

    /// What is done for the helpers.
    fn care(
        &self,
        effort: &mut SupportEffort,
        library: &Library,
        by: &Author,
        now: DateTime<Utc>,
    ) -> Result<(), Refusal> {
        match self {
            Self::AddHelper { person, .. } => {
                find::<Person>(library, *person)?;
                if !deployed(effort, library).contains_key(person) {
                    let helper = Helper {
                        person: *person,
                        came_at: now,
                        left_at: None,
                    };
                    effort.helpers.push(Helper::id_of(*person), helper);
                }
            }
            Self::GoHome { person, .. } => {
                let there = deployed(effort, library);
                let helper = there.get(person).ok_or(Refusal::NotDeployed)?;
                let gone = Helper {
                    left_at: Some(now),
                    ..helper.clone()
                };
                effort.helpers.push(Helper::id_of(*person), gone);
            }
            Self::Care {
                person,
                owed,
                outcome,
                on,
                ..
            } => {
                if !deployed(effort, library).contains_key(person) || effort.aftercare.get(*owed).is_none() {
                    return Err(Refusal::NotDeployed);
                }
                if *on > zone::local(now).date() {
                    return Err(Refusal::SupportInFuture);
                }
                let talk = Talk {
                    person: *person,
                    owed: *owed,
                    outcome: *outcome,
                    on: *on,
                    by: by.clone(),
                };
                effort.talks.push(Talk::id_of(*person, *owed), talk);
            }
            Self::SetAftercare {
                owed,
                from_days,
                to_days,
                ..
            } => {
                let talk = effort.aftercare.get_mut(*owed).ok_or(Refusal::NotDeployed)?;
                if from_days > to_days || *to_days > LONGEST_DAYS {
                    return Err(Refusal::PeriodWrong);
                }
                (talk.from_days, talk.to_days) = (*from_days, *to_days);
            }
            _ => {}
        }
        Ok(())
    }
}

/// More at once is a slip of the finger.
const MOST_AT_ONCE: i64 = 1_000;

fn mark(
    effort: &mut SupportEffort,
    measure: Measure,
    at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    if at > now {
        return Err(Refusal::SupportInFuture);
    }
    if at < effort.alarm_at {
        return Err(Refusal::BeforeAlarm);
    }
    match measure {
        Measure::Decision => {}
        Measure::FirstContact => effort.first_contact_at = Some(at),
        Measure::FirstOnSite => effort.first_on_site_at = Some(at),
    }
    Ok(())
}

/// The board's own days for the talks come along from its last effort.
fn start(
    library: &Library,
    effort: &SupportEffort,
    incident: Option<&Incident>,
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Refusal> {
    let title = required(&effort.title, Refusal::NameMissing)?;
    if effort.alarm_at > now {
        return Err(Refusal::SupportInFuture);
    }
    let mut effort = effort.clone();
    effort.title = title;
    effort.facts.listed = is_listed(library, effort.unit, &effort.facts.mandate);
    let of_board = library
        .all::<SupportEffort>()
        .filter(|one| one.unit == effort.unit && one.id != effort.id);
    if let Some(last) = of_board.max_by_key(|one| (one.alarm_at, one.id)) {
        for (id, owed) in last.aftercare.iter() {
            effort.aftercare.push(id, owed.clone());
        }
    }
    let mut writes = Vec::new();
    if let Some(incident) = incident {
        effort.incident = Some(incident.id);
        writes.push(Write::Put(incident.clone().into()));
    } else if let Some(joined) = effort.incident {
        find::<Incident>(library, joined)?;
    }
    writes.push(Write::Put(effort.into()));
    Ok(writes)
}

/// The incident ends with the last that is done about it.
fn close(
    library: &Library,
    mut effort: SupportEffort,
    remains: &str,
    handed_to: &str,
    by: &Author,
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Refusal> {
    // What remains is somebody's: without a receiver it would be nobody's.
    if !remains.trim().is_empty() {
        required(handed_to, Refusal::ReceiverMissing)?;
    }
    effort.closed = Some(Closing {
        at: now,
        by: by.clone(),
        remains: remains.trim().to_owned(),
        handed_to: handed_to.trim().to_owned(),
    });
    let mut writes = Vec::new();
    if let Some(incident) = effort.incident.and_then(|id| library.get(id)) {
        let plans = library
            .all::<Activation>()
            .any(|one| one.incident == Some(incident.id) && one.is_active());
        let efforts = library
            .all::<SupportEffort>()
            .any(|one| one.id != effort.id && one.incident == Some(incident.id) && one.is_open());
        if incident.ended_at.is_none() && !plans && !efforts {
            let mut incident = incident.clone();
            incident.ended_at = Some(now);
            writes.push(Write::Put(incident.into()));
        }
    }
    writes.push(Write::Put(effort.into()));
    Ok(writes)
}
