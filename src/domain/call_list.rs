//! The call list (inkallningslista): people rung one after another until enough are coming.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::improvement::Settled;
use super::library::alphabet_key;
use super::person::competence_key;
use super::{Author, Id, Incident, Items, Library, Person, Role, Roster, zone};

/// A list worked by telephone, with a complete log of its calls.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CallList {
    pub id: Id<CallList>,
    pub title: String,
    pub incident: Option<Id<Incident>>,
    pub roster: Option<Id<Roster>>,
    pub created_at: DateTime<Utc>,
    pub created_by: Author,
    pub wanted: Items<Wanted>,
    pub sequence: CallSequence,
    /// The people to ring, in order.
    pub candidates: Items<Candidate>,
    /// The round going on, from 1; each round may ring everybody anew.
    pub round: u32,
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
        matches!(self, Self::Coming | Self::Cannot)
    }
}

impl CallList {
    pub const fn is_open(&self) -> bool {
        self.settled.is_none()
    }

    /// The day the list was started: whose certificate holds then counts through the night.
    fn day(&self) -> NaiveDate {
        zone::local(self.created_at).date()
    }

    /// The call that says how it stands with each person: the last, but who was reached stays reached unless the one who
    /// reached them says otherwise. Two who ring apart may not know of each other.
    pub fn last_calls(&self) -> BTreeMap<Id<Person>, &Call> {
        let mut calls: Vec<_> = self.calls.unordered().collect();
        calls.sort_by_key(|(id, call)| (call.at, call.outcome.is_reached(), *id));
        let mut last = BTreeMap::<Id<Person>, &Call>::new();
        for (_, call) in calls {
            let stays = last.get(&call.person).is_some_and(|old| {
                old.outcome.is_reached() && !call.outcome.is_reached() && old.by != call.by
            });
            if !stays {
                last.insert(call.person, call);
            }
        }
        last
    }

    /// Who is coming, and when they said they would be there; the first first.
    pub fn coming(&self) -> Vec<(Id<Person>, DateTime<Utc>)> {
        let last = self.last_calls().into_iter();
        let mut coming: Vec<_> = last
            .filter(|(_, call)| call.outcome == CallOutcome::Coming)
            .map(|(person, call)| {
                (
                    person,
                    call.at + Duration::minutes(call.minutes.unwrap_or(0).into()),
                )
            })
            .collect();
        coming.sort_by_key(|(person, at)| (*at, *person));
        coming
    }

    /// How many are still missing of each line, when those who come take the lines they fill best together.
    pub fn missing(&self, library: &Library) -> Vec<(Id<Wanted>, u32)> {
        let people: Vec<_> = self.coming().into_iter().map(|(person, _)| person).collect();
        let filled = fill(&self.places(), &people, (library, self.day()));
        let mut left: Vec<(Id<Wanted>, u32)> = Vec::new();
        for ((line, _), taken) in self.places().into_iter().zip(filled) {
            if left.last().map(|(id, _)| *id) != Some(line) {
                left.push((line, 0));
            }
            if let (None, Some((_, count))) = (taken, left.last_mut()) {
                *count += 1;
            }
        }
        left.retain(|(_, count)| *count > 0);
        left
    }

    /// Each place that is wanted, with the line it stands in.
    fn places(&self) -> Vec<(Id<Wanted>, &Wanted)> {
        let lines = self.wanted.iter();
        lines
            .flat_map(|(id, line)| std::iter::repeat_n((id, line), line.count as usize))
            .collect()
    }

    /// Whom to ring now: the first not yet tried in this round who would fill what is missing. Those whom somebody is ringing in
    /// this round, those who were reached and those without a number that works are passed over. None when nobody is left or nobody is
    /// missing.
    pub fn next(&self, library: &Library, from: From) -> Option<Id<Person>> {
        if !self.is_open() {
            return None;
        }
        let last = self.last_calls();
        let people: Vec<_> = self.coming().into_iter().map(|(person, _)| person).collect();
        let places = self.places();
        let filled = |people: &[Id<Person>]| {
            fill(&places, people, (library, self.day()))
                .into_iter()
                .flatten()
                .count()
        };
        let now = filled(&people);
        if now == places.len() {
            return None;
        }
        let helps = |person: Id<Person>| {
            let with: Vec<_> = people.iter().copied().chain([person]).collect();
            filled(&with) > now
        };
        let may = |person: &Id<Person>| {
            let tried = last
                .get(person)
                .is_some_and(|call| call.outcome.is_reached() || call.round >= self.round);
            let has_number = library
                .get(*person)
                .is_some_and(|one| one.first_phone().is_some());
            !tried && has_number && helps(*person)
        };
        let mut order = self.candidates.iter().map(|(_, one)| one.person);
        match from {
            From::Top => order.find(may),
            From::Bottom => order.rfind(may),
        }
    }
}

/// Whether somebody fills a line.
fn fits(wanted: &Wanted, person: &Person, day: NaiveDate) -> bool {
    let competence = competence_key(&wanted.competence);
    let holds = |name: &str| competence_key(name) == competence;
    let shown = || {
        let mut certificates = person.certificates.unordered();
        certificates
            .any(|(_, one)| holds(&one.competence) && one.valid_until.is_none_or(|until| day <= until))
    };
    wanted.role.is_none_or(|role| person.roles.contains(&role))
        && (competence.is_empty() || person.competences.iter().any(|name| holds(name)) || shown())
}

/// Who takes each place: as many places as can be filled, by augmenting paths.
fn fill(
    places: &[(Id<Wanted>, &Wanted)],
    people: &[Id<Person>],
    (library, day): (&Library, NaiveDate),
) -> Vec<Option<usize>> {
    fn seat(at: usize, able: &[Vec<usize>], taken: &mut [Option<usize>], seen: &mut [bool]) -> bool {
        for &place in &able[at] {
            if std::mem::replace(&mut seen[place], true) {
                continue;
            }
            if taken[place].is_none_or(|other| seat(other, able, taken, seen)) {
                taken[place] = Some(at);
                return true;
            }
        }
        false
    }
    let able: Vec<Vec<usize>> = people
        .iter()
        .map(|person| {
            let person = library.get(*person);
            (0..places.len())
                .filter(|place| person.is_some_and(|person| fits(places[*place].1, person, day)))
                .collect()
        })
        .collect();
    let mut taken = vec![None; places.len()];
    for at in 0..people.len() {
        seat(at, &able, &mut taken, &mut vec![false; places.len()]);
    }
    taken
}

/// The people who fill any of the lines, in the order asked for. Those who are away today are left out.
pub fn candidates(
    library: &Library,
    wanted: &[Wanted],
    sequence: CallSequence,
    now: DateTime<Utc>,
) -> Vec<Id<Person>> {
    let today = zone::local(now).date();
    let is_away = |person: &Person| {
        let mut absences = person.absences.unordered();
        absences.any(|(_, one)| (one.first..=one.last).contains(&today))
    };
    let mut people: Vec<&Person> = library
        .all::<Person>()
        .filter(|person| wanted.iter().any(|line| fits(line, person, today)) && !is_away(person))
        .collect();
    let on_call: Vec<_> = library
        .duties()
        .on_call(now)
        .iter()
        .filter_map(|duty| duty.person)
        .collect();
    let soon: BTreeMap<_, _> = library
        .duties()
        .between(now, now + Duration::days(14))
        .into_iter()
        .rev()
        .filter_map(|duty| Some((duty.person?, duty.start)))
        .collect();
    let way = |person: &Person| person.travel_minutes.unwrap_or(u32::MAX);
    let key = |person: &Person| -> i64 {
        match sequence {
            CallSequence::Duty => soon.get(&person.id).map_or(i64::MAX, |start| start.timestamp()),
            CallSequence::Competence => {
                let lines = wanted
                    .iter()
                    .filter(|line| !line.competence.is_empty() && fits(line, person, today));
                -i64::try_from(lines.count()).unwrap_or(0)
            }
            CallSequence::Travel => way(person).into(),
            CallSequence::Response if on_call.contains(&person.id) => -1,
            CallSequence::Response => way(person).into(),
        }
    };
    people.sort_by_cached_key(|person| (key(person), alphabet_key(&person.name)));
    people.into_iter().map(|person| person.id).collect()
}

#[cfg(test)]
mod tests;
