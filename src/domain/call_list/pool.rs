//! Who is rung, in what order, and who is left out.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::{CallList, CallOutcome, CallSequence, Wanted};
use crate::domain::library::alphabet_key;
use crate::domain::person::{Phone, competence_key};
use crate::domain::{Id, Library, Person, Role, Roster, Unit, zone};

/// Days before and after now in which a shift makes somebody one of a roster's people.
const ROSTER_DAYS: i64 = 90;
/// Days ahead in which the next duty tells the order.
const DUTY_DAYS: i64 = 14;

/// Whose people are rung: what is named narrows them down, nothing named means everybody in the binder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Scope {
    /// Those with a shift in the roster around now.
    pub roster: Option<Id<Roster>>,
    pub role: Option<Id<Role>>,
    /// The board's own people.
    pub unit: Option<Id<Unit>>,
}

/// Why somebody who would be able is not rung.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LeftOut {
    /// Away until this day, included. Why is nobody's business.
    Away(NaiveDate),
    /// The certificate's last day has passed.
    Expired(String, NaiveDate),
    NoNumber,
    /// Is coming on another open list.
    Coming(Id<CallList>),
    /// Is being rung on another open list.
    Ringing(Id<CallList>),
}

/// Why somebody stands where they do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    OnCall,
    /// The next duty begins then.
    DutyFrom(DateTime<Utc>),
    /// Has these of the competences wanted.
    Competences(Vec<String>),
    /// So many minutes away.
    Minutes(u32),
    /// Nothing tells them apart but the alphabet.
    Alphabet,
}

/// The last day somebody's certificate held, where it has run out.
fn expired_on(person: &Person, competence: &str, day: NaiveDate) -> Option<NaiveDate> {
    let key = competence_key(competence);
    let shown = person.certificates.unordered().map(|(_, one)| one);
    let of_it = shown.filter(|one| competence_key(&one.competence) == key);
    of_it
        .filter_map(|one| one.valid_until)
        .max()
        .filter(|_| !person.holds(competence, day))
}

/// Whether somebody fills a line.
fn fits(wanted: &Wanted, person: &Person, day: NaiveDate) -> bool {
    let competence = wanted.competence.trim();
    has_role(wanted, person) && (competence.is_empty() || person.holds(competence, day))
}

fn has_role(wanted: &Wanted, person: &Person) -> bool {
    wanted.role.is_none_or(|role| person.roles.contains(&role))
}

/// Who takes each place: as many places as can be filled, by augmenting paths.
pub(super) fn fill(
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

/// Those of a scope.
fn members(library: &Library, scope: Scope, now: DateTime<Utc>) -> Vec<&Person> {
    let around = Duration::days(ROSTER_DAYS);
    let duties = || library.duties().between(now - around, now + around).into_iter();
    let on_roster: Option<Vec<_>> = scope.roster.map(|roster| {
        duties()
            .filter(|duty| duty.roster == roster)
            .filter_map(|duty| duty.person)
            .collect()
    });
    library
        .all::<Person>()
        .filter(|person| scope.role.is_none_or(|role| person.roles.contains(&role)))
        .filter(|person| scope.unit.is_none_or(|unit| person.unit == Some(unit)))
        .filter(|person| on_roster.as_ref().is_none_or(|all| all.contains(&person.id)))
        .collect()
}

fn away_until(person: &Person, day: NaiveDate) -> Option<NaiveDate> {
    let absences = person.absences.unordered().map(|(_, one)| one);
    let now = absences.filter(|one| (one.first..=one.last).contains(&day));
    now.map(|one| one.last).max()
}

/// The open list, other than this one, on which somebody is coming or being rung.
pub(super) fn elsewhere(
    library: &Library,
    this: Option<Id<CallList>>,
    person: Id<Person>,
    now: DateTime<Utc>,
) -> Option<LeftOut> {
    let others = library
        .all::<CallList>()
        .filter(|list| list.is_open() && Some(list.id) != this);
    others
        .filter_map(|list| Some((list.id, *list.last_calls().get(&person)?)))
        .find_map(|(list, call)| match call.outcome {
            outcome if outcome.is_coming() => Some(LeftOut::Coming(list)),
            CallOutcome::Calling if !call.is_left_open(now) => Some(LeftOut::Ringing(list)),
            _ => None,
        })
}

/// The people of a scope who fill any of the lines, in the order asked for. Those who are away today are left out.
pub fn candidates(
    library: &Library,
    wanted: &[Wanted],
    scope: Scope,
    sequence: CallSequence,
    now: DateTime<Utc>,
) -> Vec<Id<Person>> {
    let today = zone::local(now).date();
    let mut people = members(library, scope, now);
    people.retain(|person| {
        wanted.iter().any(|line| fits(line, person, today)) && away_until(person, today).is_none()
    });
    let soon: BTreeMap<_, _> = next_duties(library, now);
    let on_call = on_call(library, now);
    let way = |person: &Person| person.travel_minutes.unwrap_or(u32::MAX);
    let key = |person: &Person| -> i64 {
        match sequence {
            CallSequence::Duty => soon.get(&person.id).map_or(i64::MAX, |start| start.timestamp()),
            CallSequence::Competence => -i64::try_from(competences(wanted, person, today).len()).unwrap_or(0),
            CallSequence::Response if on_call.contains(&person.id) => -1,
            CallSequence::Travel | CallSequence::Response => way(person).into(),
        }
    };
    people.sort_by_cached_key(|person| (key(person), alphabet_key(&person.name)));
    people.into_iter().map(|person| person.id).collect()
}

/// When each person's next duty begins, or began where it goes on.
fn next_duties(library: &Library, now: DateTime<Utc>) -> BTreeMap<Id<Person>, DateTime<Utc>> {
    let duties = library.duties().between(now, now + Duration::days(DUTY_DAYS));
    let last_first = duties.into_iter().rev();
    last_first
        .filter_map(|duty| Some((duty.person?, duty.start)))
        .collect()
}

fn on_call(library: &Library, now: DateTime<Utc>) -> Vec<Id<Person>> {
    let duties = library.duties().on_call(now).into_iter();
    duties.filter_map(|duty| duty.person).collect()
}

/// The competences wanted that somebody has.
fn competences(wanted: &[Wanted], person: &Person, today: NaiveDate) -> Vec<String> {
    let lines = wanted
        .iter()
        .filter(|line| !line.competence.is_empty() && fits(line, person, today));
    lines.map(|line| line.competence.clone()).collect()
}

/// Those of a scope whom nobody rings though they would be able, in the order of the alphabet.
pub fn left_out(
    library: &Library,
    wanted: &[Wanted],
    scope: Scope,
    this: Option<Id<CallList>>,
    now: DateTime<Utc>,
) -> Vec<(Id<Person>, LeftOut)> {
    let today = zone::local(now).date();
    let why = |person: &Person| {
        let fit = wanted.iter().any(|line| fits(line, person, today));
        let expired = || {
            let mut lines = wanted.iter().filter(|line| has_role(line, person));
            lines.find_map(|line| {
                let on = expired_on(person, &line.competence, today)?;
                Some(LeftOut::Expired(line.competence.clone(), on))
            })
        };
        if !fit {
            return expired();
        }
        away_until(person, today)
            .map(LeftOut::Away)
            .or_else(|| person.first_phone().is_none().then_some(LeftOut::NoNumber))
            .or_else(|| elsewhere(library, this, person.id, now))
    };
    let mut people = members(library, scope, now);
    people.sort_by_cached_key(|person| alphabet_key(&person.name));
    people
        .into_iter()
        .filter_map(|person| Some((person.id, why(person)?)))
        .collect()
}

pub(super) fn reason(
    library: &Library,
    wanted: &[Wanted],
    sequence: CallSequence,
    person: Id<Person>,
    now: DateTime<Utc>,
) -> Reason {
    let is_on_call = on_call(library, now).contains(&person);
    let minutes = library.get(person).and_then(|one| one.travel_minutes);
    let way = minutes.map_or(Reason::Alphabet, Reason::Minutes);
    match sequence {
        CallSequence::Duty | CallSequence::Response if is_on_call => Reason::OnCall,
        CallSequence::Duty => next_duties(library, now)
            .get(&person)
            .map_or(Reason::Alphabet, |start| Reason::DutyFrom(*start)),
        CallSequence::Competence => {
            let today = zone::local(now).date();
            let known = library.get(person);
            let has = known.map_or_else(Vec::new, |one| competences(wanted, one, today));
            if has.is_empty() {
                Reason::Alphabet
            } else {
                Reason::Competences(has)
            }
        }
        CallSequence::Travel | CallSequence::Response => way,
    }
}

/// Somebody's numbers in the order to ring them, and whether each has failed: failed ones come last.
pub fn numbers(person: &Person) -> Vec<(&Phone, bool)> {
    let mut all: Vec<_> = person
        .phones
        .iter()
        .map(|(_, phone)| {
            let failed = phone.failed_on.is_some_and(|on| phone.verified_on < Some(on));
            (phone, failed)
        })
        .collect();
    all.sort_by_key(|(_, failed)| *failed);
    all
}
