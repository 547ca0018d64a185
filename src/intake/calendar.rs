//! Shifts as a calendar file: one person's, or everybody's.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, NaiveDateTime, Utc};

use crate::domain::duty::Duty;
use crate::domain::edit::ShiftRef;
use crate::domain::mine::follows;
use crate::domain::publication::{Told, publications};
use crate::domain::roster::Shift;
use crate::domain::swap::{SwapStage, shift_at};
use crate::domain::{Id, Library, Person, Roster, RosterMonth, Swap, zone};
use crate::format::ics::{Calendar, Event, Status, write};
use crate::phrase;
use crate::text::Text;

/// What has ended longer ago is left as the calendar has it.
const BACK_DAYS: i64 = 31;
/// How far ahead shifts are written.
const AHEAD_DAYS: i64 = 732;

/// A calendar file of one person's shifts in all rosters, or of everybody's. What was told or has changed hands and no
/// longer holds is in it as cancelled, so that a calendar that took in an older file is set right.
pub fn export_calendar(
    library: &Library,
    person: Option<Id<Person>>,
    now: DateTime<Utc>,
    text: &Text,
) -> String {
    let maker = Maker {
        library,
        person,
        now,
        text,
        told: library
            .all::<Roster>()
            .map(|roster| (roster.id, Told::of(library, roster.id)))
            .collect(),
    };
    let (from, to) = (now - Duration::days(BACK_DAYS), now + Duration::days(AHEAD_DAYS));
    let standing: BTreeMap<Id<Shift>, Event> = library
        .duties()
        .between(from, to)
        .into_iter()
        .filter(|duty| person.is_none_or(|person| duty.person == Some(person)))
        .map(|duty| (duty.shift, maker.event(duty)))
        .collect();
    let mut events: Vec<Event> = maker
        .gone(from)
        .into_iter()
        .filter(|(id, _)| !standing.contains_key(id))
        .map(|(_, event)| event)
        .collect();
    events.extend(standing.into_values());
    events.sort_by(|a, b| (a.start, &a.uid).cmp(&(b.start, &b.uid)));
    let name = match person {
        Some(person) => text.calendar_name(library.person_name(person)),
        None => text.calendar_name_all(),
    };
    let name = match phrase::mark(text, library) {
        Some(mark) => format!("{mark} {name}"),
        None => name,
    };
    write(&Calendar {
        name,
        made_at: now,
        events,
    })
}

/// One shift as an event, with the name of who has it.
pub(super) fn event(library: &Library, duty: &Duty, now: DateTime<Utc>, text: &Text) -> Event {
    let maker = Maker {
        library,
        person: None,
        now,
        text,
        told: [(duty.roster, Told::of(library, duty.roster))].into(),
    };
    maker.event(duty)
}

struct Maker<'a> {
    library: &'a Library,
    person: Option<Id<Person>>,
    now: DateTime<Utc>,
    text: &'a Text,
    told: BTreeMap<Id<Roster>, Told<'a>>,
}

impl Maker<'_> {
    fn event(&self, duty: &Duty) -> Event {
        let (start, end) = (zone::local(duty.start), zone::local(duty.end));
        let next = follows(self.library, duty);
        let draft = self.told.get(&duty.roster).is_some_and(|told| {
            told.is_used() && !told.covers(start.date()) && !told.shifts.contains_key(&duty.shift)
        });
        let summary = self.summary(duty.role, duty.form, duty.person);
        let after = match next {
            Some(next) => {
                let name = next.person.map_or("", |person| self.library.person_name(person));
                let from = next.start.max(duty.end);
                self.text.calendar_follows(name, phrase::moment(self.text, from))
            }
            None => self.text.calendar_nobody_follows(),
        };
        let changed = next.map_or(0, |next| self.sequence(next.month));
        Event {
            uid: uid(duty.shift),
            sequence: self.sequence(duty.month).max(changed),
            start,
            end,
            summary: if draft {
                self.text.calendar_draft(summary)
            } else {
                summary
            },
            description: after,
            status: if draft {
                Status::Tentative
            } else {
                Status::Confirmed
            },
        }
    }

    /// The role, and in everybody's calendar the name.
    fn summary(
        &self,
        role: Id<crate::domain::Role>,
        form: crate::domain::roster::DutyForm,
        person: Option<Id<Person>>,
    ) -> String {
        use crate::phrase::Named;
        let role = phrase::role(self.text, self.library, role);
        let form = form.name(self.text);
        match (self.person, person.map(|person| self.library.person_name(person))) {
            (Some(_), _) => self.text.calendar_summary(role, form),
            (None, None | Some("")) => {
                self.text
                    .calendar_summary_named(role, form, self.text.duty_line_nobody())
            }
            (None, Some(name)) => self.text.calendar_summary_named(role, form, name),
        }
    }

    /// Seconds since the beginning of 2020 when the shift's month was last written: no change leaves it as it was.
    fn sequence(&self, month: Id<RosterMonth>) -> i64 {
        const FROM_2020: i64 = 1_577_836_800;
        let written = self
            .library
            .stamped(month)
            .map_or(self.now, |month| month.written_at);
        (written.timestamp() - FROM_2020).max(0)
    }

    /// What was told, or was in the person's hands, as cancelled: the caller leaves out what still holds.
    fn gone(&self, from: DateTime<Utc>) -> BTreeMap<Id<Shift>, Event> {
        let mut gone = BTreeMap::new();
        let mut put = |month, id, shift: &Shift, person| {
            if zone::instant(shift.end) > from {
                gone.insert(id, self.cancelled(month, id, shift, person));
            }
        };
        for roster in self.library.all::<Roster>() {
            for one in publications(self.library, roster.id) {
                for (id, shift) in one.shifts.unordered() {
                    if self.person.is_none_or(|person| shift.person == Some(person)) {
                        let month = RosterMonth::id_of(roster.id, shift.start.date());
                        put(month, id, shift, shift.person);
                    }
                }
            }
        }
        let Some(person) = self.person else {
            return gone;
        };
        for at in handed_over(self.library, person) {
            if let Some(shift) = shift_at(self.library, at) {
                put(at.month, at.shift, shift, Some(person));
            }
        }
        gone
    }

    fn cancelled(
        &self,
        month: Id<RosterMonth>,
        id: Id<Shift>,
        shift: &Shift,
        person: Option<Id<Person>>,
    ) -> Event {
        let local = |at: NaiveDateTime| zone::local(zone::instant(at));
        Event {
            uid: uid(id),
            sequence: self.sequence(month),
            start: local(shift.start),
            end: local(shift.end),
            summary: self
                .text
                .calendar_cancelled(self.summary(shift.role, shift.form, person)),
            description: String::new(),
            status: Status::Cancelled,
        }
    }
}

fn uid(shift: Id<Shift>) -> String {
    format!("{shift}@krisparm")
}

/// The shifts that a person gave away in a swap that was done.
fn handed_over(library: &Library, person: Id<Person>) -> Vec<ShiftRef> {
    let done = library.all::<Swap>().filter(|swap| swap.stage == SwapStage::Done);
    let mut found = Vec::new();
    for swap in done {
        if swap.person == person {
            found.push(swap.at());
        }
        let taken = swap.taken.and_then(|offer| swap.offers.get(offer));
        let given = taken.filter(|offer| offer.person == person);
        found.extend(given.and_then(|offer| offer.in_return()));
    }
    found
}
