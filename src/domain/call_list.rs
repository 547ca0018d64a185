//! The call list (inkallningslista): people rung one after another until enough are coming.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::improvement::Settled;
use super::slips::is_same_writer;
use super::{Activation, Author, Device, Id, Incident, Items, Library, Person, Role, Roster, Unit, zone};

mod pool;
mod sheets;

use pool::fill;
pub use pool::{LeftOut, Reason, Scope, candidates, left_out, numbers};
pub use sheets::{ROWS, SheetRow, Sheets};

/// Minutes after which somebody who was rung without an outcome may be rung by others: no such call lasts so long.
pub const LEFT_OPEN_AFTER_MINUTES: i64 = 15;

/// A list worked by telephone, with a complete log of its calls.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CallList {
    pub id: Id<CallList>,
    pub title: String,
    pub incident: Option<Id<Incident>>,
    /// The use of a plan that it is for, where it is for one alone.
    #[serde(default)]
    pub activation: Option<Id<Activation>>,
    /// Whose people are rung, see [`Scope`].
    pub roster: Option<Id<Roster>>,
    #[serde(default)]
    pub role: Option<Id<Role>>,
    #[serde(default)]
    pub unit: Option<Id<Unit>>,
    pub created_at: DateTime<Utc>,
    pub created_by: Author,
    pub wanted: Items<Wanted>,
    pub sequence: CallSequence,
    /// The people to ring, in order.
    pub candidates: Items<Candidate>,
    /// The first round's number; see [`CallList::current_round`].
    pub round: u32,
    /// The rounds begun after the first: each may ring everybody anew who was not reached.
    #[serde(default)]
    pub rounds: Items<Round>,
    pub calls: Items<Call>,
    /// Who ended it, when and why; none while it goes on.
    pub settled: Option<Settled>,
}

/// How many are wanted, of what role and competence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Wanted {
    pub role: Option<Id<Role>>,
    /// Empty means any.
    pub competence: String,
    pub count: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    pub person: Id<Person>,
}

/// A round begun: two laptops that begin the same one apart have begun one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Round {
    /// From 2.
    pub number: u32,
    pub by: Author,
    pub at: DateTime<Utc>,
}

/// What the list is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CallSequence {
    /// Those on call first, then those soonest on call.
    Duty,
    /// Those with most of the competences wanted first.
    Competence,
    /// Those with the shortest way first.
    Travel,
    /// Those with the shortest time to be in service first.
    Response,
}

/// One call, or a number being dialled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Call {
    pub person: Id<Person>,
    pub round: u32,
    pub by: Author,
    pub at: DateTime<Utc>,
    pub outcome: CallOutcome,
    /// Minutes until they are in place, as they said.
    pub minutes: Option<u32>,
    pub note: String,
    /// The number that was rung; empty where nobody said.
    #[serde(default)]
    pub number: String,
    /// The copy of the binder that the caller wrote in.
    #[serde(default)]
    pub device: Option<Id<Device>>,
    /// Where it stood on paper, if it was typed in afterwards: `by` is who typed it in then.
    #[serde(default)]
    pub paper: Option<SheetRow>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CallOutcome {
    /// Somebody is ringing them now: nobody else should.
    Calling,
    Coming,
    NoAnswer,
    Busy,
    Cannot,
    /// They said that they were coming, and are in place.
    Arrived,
}

/// Somebody who is coming.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coming {
    pub person: Id<Person>,
    /// When they said they would be in place; none when they did not say.
    pub expected: Option<DateTime<Utc>>,
    pub arrived: Option<DateTime<Utc>>,
}

/// How far one line of what is wanted has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    pub line: Id<Wanted>,
    pub wanted: u32,
    pub coming: u32,
}

/// Who rings: a person at a laptop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caller<'a> {
    pub by: &'a Author,
    pub device: Option<Id<Device>>,
}

impl<'a> Caller<'a> {
    /// Somebody on the laptop that holds this library.
    pub fn here(by: &'a Author, library: &Library) -> Self {
        Self {
            by,
            device: library.device(),
        }
    }
}

/// Which part of the list a caller begins with: two who can't see each other's calls begin at either end, and meet late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum From {
    #[default]
    Top,
    Bottom,
}

impl CallOutcome {
    /// Whether the person was spoken to: nobody rings them again.
    pub const fn is_reached(self) -> bool {
        matches!(self, Self::Coming | Self::Cannot | Self::Arrived)
    }

    pub const fn is_coming(self) -> bool {
        matches!(self, Self::Coming | Self::Arrived)
    }
}

impl Call {
    pub const fn caller(&self) -> Caller<'_> {
        Caller {
            by: &self.by,
            device: self.device,
        }
    }

    /// When it came into the binder.
    pub fn entered_at(&self) -> DateTime<Utc> {
        self.paper.as_ref().map_or(self.at, |paper| paper.typed_at)
    }

    /// Who rang: the one who wrote it, where it was typed in from paper.
    pub fn rung_by(&self) -> &str {
        let paper = self.paper.as_ref();
        paper.map_or(self.by.name.as_str(), |paper| paper.written_by.as_str())
    }

    /// Whether whoever rang this rang the other too, as far as is known: who wrote on paper is known by name alone.
    fn is_by_caller_of(&self, other: &Self) -> bool {
        match (&self.paper, &other.paper) {
            (None, None) => self.caller() == other.caller(),
            (Some(one), Some(other)) => is_same_writer(&one.written_by, &other.written_by),
            _ => false,
        }
    }

    /// Whether it is a call that nobody has said the outcome of for so long that it can't be going on.
    pub fn is_left_open(&self, now: DateTime<Utc>) -> bool {
        self.outcome == CallOutcome::Calling && (now - self.at).num_minutes() >= LEFT_OPEN_AFTER_MINUTES
    }
}

impl CallList {
    pub const fn is_open(&self) -> bool {
        self.settled.is_none()
    }

    /// Whether people are rung for this incident: for it as a whole, or for a plan in use that belongs to it.
    pub fn is_for(&self, incident: Id<Incident>, library: &Library) -> bool {
        let used = self.activation.and_then(|used| library.get(used));
        self.incident == Some(incident) || used.is_some_and(|used| used.incident == Some(incident))
    }

    /// The day the list was started: whose certificate holds then counts through the night.
    fn day(&self) -> NaiveDate {
        zone::local(self.created_at).date()
    }

    pub const fn scope(&self) -> Scope {
        Scope {
            roster: self.roster,
            role: self.role,
            unit: self.unit,
        }
    }

    /// The round going on, from 1.
    pub fn current_round(&self) -> u32 {
        let begun = self.rounds.unordered().map(|(_, one)| one.number);
        let rung = self.calls.unordered().map(|(_, call)| call.round);
        begun.chain(rung).fold(self.round, u32::max)
    }

    /// Every call, the first first.
    pub fn log(&self) -> Vec<(Id<Call>, &Call)> {
        let mut calls: Vec<_> = self.calls.unordered().collect();
        calls.sort_by_key(|(id, call)| (call.at, call.outcome.is_reached(), *id));
        calls
    }

    /// When something last happened.
    pub fn last_happened_at(&self) -> DateTime<Utc> {
        let calls = self.calls.unordered().map(|(_, call)| call.at);
        calls.fold(self.created_at, DateTime::max)
    }

    /// The call that says how it stands with each person: the last, but who was reached stays reached unless the one who
    /// reached them says otherwise. Two who ring apart may not know of each other.
    pub fn last_calls(&self) -> BTreeMap<Id<Person>, &Call> {
        let entries = self.last_entries().into_iter();
        entries.map(|(person, (_, call))| (person, call)).collect()
    }

    fn last_entries(&self) -> BTreeMap<Id<Person>, (Id<Call>, &Call)> {
        let mut last = BTreeMap::<Id<Person>, (Id<Call>, &Call)>::new();
        for (id, call) in self.log() {
            let stays = last.get(&call.person).is_some_and(|(_, old)| {
                let other = !old.is_by_caller_of(call);
                old.outcome.is_reached()
                    && !call.outcome.is_reached()
                    && (other || call.outcome == CallOutcome::Calling)
            });
            if !stays {
                last.insert(call.person, (id, call));
            }
        }
        last
    }

    /// Whom the caller is ringing and has not said the outcome of, the last if there are several: what a restart comes
    /// back to. One whom somebody else has rung since is not theirs any more.
    pub fn ringing(&self, caller: Caller<'_>, now: DateTime<Utc>) -> Option<(Id<Call>, &Call)> {
        let round = self.current_round();
        let entries = self.last_entries().into_values();
        entries
            .filter(|(_, call)| call.outcome == CallOutcome::Calling && call.caller() == caller)
            .filter(|(_, call)| call.round == round || !call.is_left_open(now))
            .max_by_key(|(id, call)| (call.at, *id))
    }

    /// The last outcome that the caller has said or typed in.
    pub fn last_said(&self, caller: Caller<'_>) -> Option<(Id<Call>, &Call)> {
        let said = |call: &Call| call.outcome != CallOutcome::Calling && call.caller() == caller;
        let calls = self.log().into_iter().filter(|(_, call)| said(call));
        calls.max_by_key(|(_, call)| call.entered_at())
    }

    /// Who is coming, and when they said they would be there; the first first, those who did not say last.
    pub fn coming(&self) -> Vec<Coming> {
        let said = |person: Id<Person>| {
            let log = self.log();
            let mut calls = log.into_iter().rev().map(|(_, call)| call);
            calls.find(|call| call.person == person && call.outcome == CallOutcome::Coming)
        };
        let expected = |call: &Call| {
            call.minutes
                .map(|minutes| call.at + Duration::minutes(minutes.into()))
        };
        let last = self.last_calls().into_iter();
        let mut coming: Vec<_> = last
            .filter(|(_, call)| call.outcome.is_coming())
            .map(|(person, call)| Coming {
                person,
                expected: said(person).and_then(expected),
                arrived: (call.outcome == CallOutcome::Arrived).then_some(call.at),
            })
            .collect();
        coming.sort_by_key(|one| {
            let at = one.arrived.or(one.expected);
            (at.is_none(), at, one.person)
        });
        coming
    }

    fn coming_people(&self) -> Vec<Id<Person>> {
        self.coming().into_iter().map(|one| one.person).collect()
    }

    /// Each line that is wanted with how many of it are coming, when those who come take the lines they fill best
    /// together.
    pub fn filled(&self, library: &Library) -> Vec<Filled> {
        let places = self.places();
        let taken = fill(&places, &self.coming_people(), (library, self.day()));
        let mut lines: Vec<Filled> = Vec::new();
        for ((line, wanted), taken) in places.into_iter().zip(taken) {
            if lines.last().map(|one| one.line) != Some(line) {
                lines.push(Filled {
                    line,
                    wanted: wanted.count,
                    coming: 0,
                });
            }
            if let (Some(_), Some(last)) = (taken, lines.last_mut()) {
                last.coming += 1;
            }
        }
        lines
    }

    /// How many are still missing of each line.
    pub fn missing(&self, library: &Library) -> Vec<(Id<Wanted>, u32)> {
        let lines = self.filled(library).into_iter();
        lines
            .map(|one| (one.line, one.wanted - one.coming))
            .filter(|(_, count)| *count > 0)
            .collect()
    }

    /// Each place that is wanted, with the line it stands in.
    fn places(&self) -> Vec<(Id<Wanted>, &Wanted)> {
        let lines = self.wanted.iter();
        lines
            .flat_map(|(id, line)| std::iter::repeat_n((id, line), line.count as usize))
            .collect()
    }

    /// Whom to ring now: the first not yet tried in this round who would fill what is missing. Those whom somebody is
    /// ringing in this round, those who were reached, those whom another open list has, and those without a number are
    /// passed over. None when nobody is left or nobody is missing.
    pub fn next(&self, library: &Library, from: From, now: DateTime<Utc>) -> Option<Id<Person>> {
        let mut left = self.left_to_ring(library, now).into_iter();
        match from {
            From::Top => left.next(),
            From::Bottom => left.next_back(),
        }
    }

    /// Those who may still be rung in this round, in order.
    pub fn left_to_ring(&self, library: &Library, now: DateTime<Utc>) -> Vec<Id<Person>> {
        if !self.is_open() {
            return Vec::new();
        }
        let last = self.last_calls();
        let people = self.coming_people();
        let places = self.places();
        let filled = |people: &[Id<Person>]| {
            fill(&places, people, (library, self.day()))
                .into_iter()
                .flatten()
                .count()
        };
        let already = filled(&people);
        if already == places.len() {
            return Vec::new();
        }
        let helps = |person: Id<Person>| {
            let with: Vec<_> = people.iter().copied().chain([person]).collect();
            filled(&with) > already
        };
        let round = self.current_round();
        let may = |person: &Id<Person>| {
            let tried = last.get(person).is_some_and(|call| {
                call.outcome.is_reached() || call.round >= round && !call.is_left_open(now)
            });
            let has_number = library
                .get(*person)
                .is_some_and(|one| one.first_phone().is_some());
            let taken = || pool::elsewhere(library, Some(self.id), *person, now).is_some();
            !tried && has_number && !taken() && helps(*person)
        };
        let order = self.candidates.iter().map(|(_, one)| one.person);
        order.filter(may).collect()
    }

    /// Those who were tried and not reached: a new round would ring them.
    pub fn unreached(&self) -> usize {
        let last = self.last_calls();
        last.values().filter(|call| !call.outcome.is_reached()).count()
    }

    /// Whom nobody rings though they would be able, and why.
    pub fn left_out(&self, library: &Library, now: DateTime<Utc>) -> Vec<(Id<Person>, LeftOut)> {
        let wanted: Vec<_> = self.wanted.iter().map(|(_, line)| line.clone()).collect();
        let here = self.last_calls();
        let mut out = left_out(library, &wanted, self.scope(), Some(self.id), now);
        out.retain(|(person, _)| here.get(person).is_none_or(|call| !call.outcome.is_reached()));
        out
    }

    /// Why somebody stands where they do in the order.
    pub fn reason(&self, library: &Library, person: Id<Person>, now: DateTime<Utc>) -> Reason {
        let wanted: Vec<_> = self.wanted.iter().map(|(_, line)| line.clone()).collect();
        pool::reason(library, &wanted, self.sequence, person, now)
    }
}

#[cfg(test)]
mod tests;
