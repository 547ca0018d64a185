//! A call list at work: started, rung, closed.

use chrono::{DateTime, Utc};

use super::{Refusal, Write, find, required};
use crate::domain::call_list::{Call, CallList, CallOutcome};
use crate::domain::improvement::Settled;
use crate::domain::record::Author;
use crate::domain::{Id, Library, Person};

/// What is done with a call list.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    Start(Box<CallList>),
    /// Somebody is being rung: nobody else should.
    Dial {
        list: Id<CallList>,
        call: Id<Call>,
        person: Id<Person>,
    },
    /// How a call ended. A call that had ended stays as it was, and this stands beside it.
    End {
        list: Id<CallList>,
        call: Id<Call>,
        person: Id<Person>,
        outcome: CallOutcome,
        minutes: Option<u32>,
        note: String,
    },
    /// Rings those who were not reached once more.
    NewRound {
        list: Id<CallList>,
    },
    Close {
        list: Id<CallList>,
        reason: String,
    },
}

impl Act {
    pub const fn op(&self) -> &'static str {
        match self {
            Self::Start(_) => "start-calling",
            Self::Dial { .. } => "dial",
            Self::End { .. } => "end-call",
            Self::NewRound { .. } => "new-round",
            Self::Close { .. } => "close-calling",
        }
    }

    pub(super) fn carry_out(
        &self,
        library: &Library,
        by: &Author,
        now: DateTime<Utc>,
    ) -> Result<Vec<Write>, Refusal> {
        let mut list = match self {
            Self::Start(list) => {
                required(&list.title, Refusal::NameMissing)?;
                return Ok(vec![Write::Put((**list).clone().into())]);
            }
            Self::Dial { list, .. }
            | Self::End { list, .. }
            | Self::NewRound { list }
            | Self::Close { list, .. } => find::<CallList>(library, *list)?.clone(),
        };
        if !list.is_open() {
            return Err(Refusal::CallingClosed);
        }
        match self {
            Self::Start(_) => {}
            Self::Dial { call, person, .. } => {
                find::<Person>(library, *person)?;
                let last = list.last_calls();
                let last = last.get(person).filter(|call| call.round == list.round);
                let last = last.map(|call| (call.outcome, call.by.clone()));
                if let Some((CallOutcome::Calling, other)) = last
                    && other != *by
                {
                    return Err(Refusal::BeingCalled { by: other.name });
                }
                list.calls
                    .push(*call, entry(&list, *person, by, now, CallOutcome::Calling));
            }
            Self::End {
                call,
                person,
                outcome,
                minutes,
                note,
                ..
            } => {
                find::<Person>(library, *person)?;
                let own = list.calls.iter().find(|(_, one)| {
                    one.person == *person && one.outcome == CallOutcome::Calling && one.by == *by
                });
                let id = own.map_or(*call, |(id, _)| id);
                let ended = Call {
                    minutes: minutes.filter(|_| *outcome == CallOutcome::Coming),
                    note: note.trim().to_owned(),
                    ..entry(&list, *person, by, now, *outcome)
                };
                list.calls.push(id, ended);
            }
            Self::NewRound { .. } => list.round += 1,
            Self::Close { reason, .. } => {
                let reason = required(reason, Refusal::ReasonMissing)?;
                list.settled = Some(Settled::new(by, &reason, now));
            }
        }
        Ok(vec![Write::Put(list.into())])
    }
}

fn entry(list: &CallList, person: Id<Person>, by: &Author, now: DateTime<Utc>, outcome: CallOutcome) -> Call {
    Call {
        person,
        round: list.round,
        by: by.clone(),
        at: now,
        outcome,
        minutes: None,
        note: String::new(),
    }
}
