//! A call list at work: started, rung, taken back, closed.

use chrono::{DateTime, Utc};

use super::tools::{borne, has_been, required};
use super::{Refusal, Write, find};
use crate::domain::call_list::{Call, CallList, CallOutcome, Caller, ROWS, Round, SheetRow};
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
        said: Said,
    },
    /// A call that was written on paper, typed in: it stands at its own time, and says when it was typed in.
    FromPaper {
        list: Id<CallList>,
        call: Id<Call>,
        said: Said,
        at: DateTime<Utc>,
        row: OnSheet,
    },
    /// Takes back the last outcome that the caller said on this laptop: the person is being rung again. What was typed in from
    /// paper goes.
    TakeBack {
        list: Id<CallList>,
    },
    /// Stops ringing without an outcome: others may ring the person.
    HangUp {
        list: Id<CallList>,
    },
    /// Somebody who was coming is in place.
    Arrive {
        list: Id<CallList>,
        call: Id<Call>,
        person: Id<Person>,
    },
    /// Rings those who were not reached once more.
    NewRound {
        list: Id<CallList>,
        round: Id<Round>,
    },
    Close {
        list: Id<CallList>,
        reason: String,
    },
}

/// How a call with somebody ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub person: Id<Person>,
    pub outcome: CallOutcome,
    /// Minutes until they are in place, when they come.
    pub minutes: Option<u32>,
    /// The number that was rung.
    pub number: String,
    pub note: String,
}

/// Where a call stands on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnSheet {
    pub sheet: u32,
    pub row: u32,
    pub written_by: String,
}

impl Act {
    pub const fn op(&self) -> &'static str {
        match self {
            Self::Start(_) => "start-calling",
            Self::Dial { .. } => "dial",
            Self::End { .. } => "end-call",
            Self::FromPaper { .. } => "call-from-paper",
            Self::TakeBack { .. } => "take-back-call",
            Self::HangUp { .. } => "hang-up",
            Self::Arrive { .. } => "arrive",
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
                if list.wanted.iter().all(|(_, line)| line.count == 0) {
                    return Err(Refusal::NobodyWanted);
                }
                return Ok(vec![Write::Put((**list).clone().into())]);
            }
            Self::Dial { list, .. }
            | Self::End { list, .. }
            | Self::FromPaper { list, .. }
            | Self::TakeBack { list }
            | Self::HangUp { list }
            | Self::Arrive { list, .. }
            | Self::NewRound { list, .. }
            | Self::Close { list, .. } => find::<CallList>(library, *list)?.clone(),
        };
        if !list.is_open() {
            return Err(Refusal::CallingClosed);
        }
        let caller = Caller::here(by, library);
        match self {
            Self::Start(_) => {}
            Self::Dial { call, person, .. } => {
                find::<Person>(library, *person)?;
                dial(&mut list, *call, *person, (caller, now))?;
            }
            Self::End { call, said, .. } => {
                find::<Person>(library, said.person)?;
                end(&mut list, *call, said, (caller, now));
            }
            Self::FromPaper {
                call, said, at, row, ..
            } => {
                find::<Person>(library, said.person)?;
                from_paper(library, &mut list, *call, (said, *at, row), (caller, now))?;
            }
            Self::TakeBack { .. } => take_back(&mut list, (caller, now))?,
            Self::HangUp { .. } => hang_up(&mut list, caller),
            Self::Arrive { call, person, .. } => {
                let last = list.last_calls();
                if last.get(person).map(|call| call.outcome) != Some(CallOutcome::Coming) {
                    return Err(Refusal::NotComing);
                }
                let arrived = entry(&list, *person, (caller, now), CallOutcome::Arrived);
                list.calls.push(*call, arrived);
            }
            Self::NewRound { round, .. } => {
                let begun = Round {
                    number: list.current_round() + 1,
                    by: by.clone(),
                    at: now,
                };
                list.rounds.push(*round, begun);
            }
            Self::Close { reason, .. } => {
                let reason = required(reason, Refusal::ReasonMissing)?;
                list.settled = Some(Settled::new(by, &reason, now));
            }
        }
        Ok(vec![Write::Put(list.into())])
    }
}

type Now<'a> = (Caller<'a>, DateTime<Utc>);

fn dial(list: &mut CallList, id: Id<Call>, person: Id<Person>, now: Now<'_>) -> Result<(), Refusal> {
    let round = list.current_round();
    let last = list.last_calls();
    let goes_on = last
        .get(&person)
        .filter(|call| call.outcome == CallOutcome::Calling && call.round == round)
        .filter(|call| !call.is_left_open(now.1));
    match goes_on {
        Some(call) if call.caller() == now.0 => Ok(()),
        Some(call) => Err(Refusal::BeingCalled {
            by: call.by.name.clone(),
        }),
        None => {
            list.calls
                .push(id, entry(list, person, now, CallOutcome::Calling));
            Ok(())
        }
    }
}

/// One's own open call of this round gets the outcome; else it stands beside what was said before.
fn end(list: &mut CallList, call: Id<Call>, said: &Said, now: Now<'_>) {
    let round = list.current_round();
    let own = list.calls.unordered().find(|(_, one)| {
        one.person == said.person
            && one.outcome == CallOutcome::Calling
            && one.round == round
            && one.caller() == now.0
    });
    let id = own.map_or(call, |(id, _)| id);
    list.calls.push(id, said_in(list, said, now));
}

/// The call as it was written, at its own time and in the round that went on then.
fn from_paper(
    library: &Library,
    list: &mut CallList,
    call: Id<Call>,
    (said, at, on): (&Said, DateTime<Utc>, &OnSheet),
    (caller, now): Now<'_>,
) -> Result<(), Refusal> {
    has_been(at, now)?;
    borne(on.sheet)?;
    if on.row == 0 || on.row > ROWS {
        return Err(Refusal::PaperNumber {
            number: on.row,
            largest: ROWS,
        });
    }
    let row = SheetRow {
        sheet: on.sheet,
        row: on.row,
        written_by: required(&on.written_by, Refusal::PaperWriterMissing)?,
        typed_at: now,
    };
    if let Some(known) = list.typed_in(&row) {
        return Err(Refusal::RowTypedIn {
            sheet: row.sheet,
            row: row.row,
            person: library.person_name(known.person).to_owned(),
        });
    }
    let typed = Call {
        round: list.round_at(at),
        paper: Some(row),
        ..said_in(list, said, (caller, at))
    };
    list.calls.push(call, typed);
    Ok(())
}

fn said_in(list: &CallList, said: &Said, now: Now<'_>) -> Call {
    Call {
        minutes: said.minutes.filter(|_| said.outcome == CallOutcome::Coming),
        note: said.note.trim().to_owned(),
        number: said.number.clone(),
        ..entry(list, said.person, now, said.outcome)
    }
}

/// What others have built on stays: it is corrected by a new outcome.
fn take_back(list: &mut CallList, now: Now<'_>) -> Result<(), Refusal> {
    let (id, last) = list.last_said(now.0).ok_or(Refusal::NothingSaid)?;
    let last = last.clone();
    let mut later = list.calls.unordered().filter(|(other, call)| {
        *other != id
            && call.person == last.person
            && call.entered_at() >= last.entered_at()
            && call.caller() != now.0
    });
    if let Some((_, call)) = later.next() {
        return Err(Refusal::CallBuiltOn {
            by: call.by.name.clone(),
        });
    }
    drop(later);
    if last.outcome == CallOutcome::Arrived || last.paper.is_some() {
        list.calls.remove(id);
        return Ok(());
    }
    hang_up(list, now.0);
    let again = Call {
        number: last.number,
        ..entry(list, last.person, now, CallOutcome::Calling)
    };
    list.calls.push(id, again);
    Ok(())
}

/// The caller rings nobody any more.
fn hang_up(list: &mut CallList, caller: Caller<'_>) {
    let calls = list.calls.unordered();
    let open: Vec<_> = calls
        .filter(|(_, call)| call.outcome == CallOutcome::Calling && call.caller() == caller)
        .map(|(id, _)| id)
        .collect();
    for call in open {
        list.calls.remove(call);
    }
}

fn entry(list: &CallList, person: Id<Person>, (caller, at): Now<'_>, outcome: CallOutcome) -> Call {
    Call {
        person,
        round: list.current_round(),
        by: caller.by.clone(),
        at,
        outcome,
        minutes: None,
        note: String::new(),
        number: String::new(),
        device: caller.device,
        paper: None,
    }
}
