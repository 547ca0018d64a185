//! What the edits have in common: finding records, refusing what is empty, making ids for many parts.

use chrono::{DateTime, Duration, Utc};

use super::{Refusal, Write, aiding, shifts, sound};
use crate::domain::library::Shelved;
use crate::domain::logbook::AHEAD_MINUTES;
use crate::domain::record::{AnyRecord, RecordRef};
use crate::domain::{Id, Library, slips};

/// Ten random bytes stretched to as many as a plan has parts.
pub(super) struct Mint {
    seed: [u8; 10],
    count: u32,
}

impl Mint {
    pub(super) const fn new(seed: [u8; 10]) -> Self {
        Self { seed, count: 0 }
    }

    pub(super) fn next(&mut self) -> [u8; 10] {
        self.count += 1;
        let id = Id::<()>::of_name("part", &format!("{:?}/{}", self.seed, self.count)).uuid();
        let mut bytes = [0; 10];
        bytes.copy_from_slice(&id.as_bytes()[..10]);
        bytes
    }
}

pub(super) fn find<R: Shelved>(library: &Library, id: Id<R>) -> Result<&R, Refusal> {
    library.get(id).ok_or_else(|| Refusal::Gone(RecordRef::of(id)))
}

pub(super) fn required(text: &str, otherwise: Refusal) -> Result<String, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        Err(otherwise)
    } else {
        Ok(text.to_owned())
    }
}

/// Refuses what is said to have happened in the future.
pub(super) fn has_been(at: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), Refusal> {
    if at > now + Duration::minutes(AHEAD_MINUTES) {
        Err(Refusal::EventInFuture)
    } else {
        Ok(())
    }
}

/// Refuses a number that no paper bears.
pub(super) fn borne(number: u32) -> Result<(), Refusal> {
    if slips::can_bear(number) {
        Ok(())
    } else {
        Err(Refusal::PaperNumber {
            number,
            largest: slips::LARGEST,
        })
    }
}

/// The rules every record keeps, however it is written.
pub(super) fn check(record: &AnyRecord) -> Result<(), Refusal> {
    match record {
        AnyRecord::Concept(_) => required(&record.title(), Refusal::TermMissing).map(drop),
        AnyRecord::RosterMonth(month) => month
            .shifts
            .unordered()
            .try_for_each(|(_, shift)| shifts::check_times(shift)),
        AnyRecord::Calendar(_) => Ok(()),
        AnyRecord::AidAgreement(one) => aiding::check(one),
        AnyRecord::ConfidentialPart(_) | AnyRecord::Disclosure(_) | AnyRecord::Erasure(_) => {
            Err(Refusal::OnlyByItsAct)
        }
        AnyRecord::CallOut(one) if one.times_are_sound() => Ok(()),
        AnyRecord::CallOut(_) => Err(Refusal::CallOutTimes),
        AnyRecord::Person(person) => {
            required(&person.name, Refusal::NameMissing)?;
            sound::check_person(person)
        }
        AnyRecord::Roster(roster) => {
            required(&roster.name, Refusal::NameMissing)?;
            sound::check_roster(roster)
        }
        _ => required(&record.title(), Refusal::NameMissing).map(drop),
    }
}

pub(super) fn put_all(records: &[AnyRecord]) -> Result<Vec<Write>, Refusal> {
    records.iter().try_for_each(check)?;
    Ok(records.iter().cloned().map(Write::Put).collect())
}
