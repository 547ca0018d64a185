//! What an exercise binder is filled with: copies of what is needed to play, and no personal data that is not.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::domain::plan::Approval;
use crate::domain::{
    AnyRecord, Author, Binder, Calendar, Concept, Id, Items, Library, Person, Plan, Role, Roster,
    RosterMonth, Routine, Unit,
};

/// Who is in an exercise binder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum People {
    /// Everybody by role and number ("Krisstödjare 3"), under ids of their own, without telephone, address or note.
    Unnamed,
    /// As in the live binder.
    AsTheyAre,
}

/// The records of an exercise binder: `binder` itself, and copies out of `live`. Plans keep their ids, so that a result
/// finds its plan. Past shifts, handovers, incidents and earlier versions stay where they are. `nameless` is the word for
/// somebody without a role.
pub fn copy(
    live: &Library,
    binder: Binder,
    people: People,
    nameless: &str,
    today: NaiveDate,
) -> Vec<AnyRecord> {
    let masks = match people {
        People::Unnamed => masks(live, &binder, nameless),
        People::AsTheyAre => BTreeMap::new(),
    };
    let mut records: Vec<AnyRecord> = vec![binder.into()];
    records.extend(live.all::<Unit>().cloned().map(AnyRecord::from));
    records.extend(live.all::<Role>().cloned().map(AnyRecord::from));
    records.extend(live.all::<Calendar>().cloned().map(AnyRecord::from));
    records.extend(live.all::<Routine>().cloned().map(AnyRecord::from));
    records.extend(live.all::<Concept>().cloned().map(AnyRecord::from));
    let persons = live.all::<Person>();
    records.extend(persons.map(|person| masks.get(&person.id).unwrap_or(person).clone().into()));
    let names: BTreeMap<&str, &Person> = live
        .all::<Person>()
        .filter_map(|person| Some((person.name.as_str(), masks.get(&person.id)?)))
        .collect();
    records.extend(
        live.all::<Plan>()
            .map(|plan| plan_copy(plan, people, &names).into()),
    );
    records.extend(live.all::<Roster>().cloned().map(AnyRecord::from));
    let months = live.all::<RosterMonth>();
    let ahead = months.filter(|month| (month.year, month.month) >= (today.year(), today.month()));
    records.extend(ahead.map(|month| month_copy(month, &masks).into()));
    records
}

/// Each person as a role and a number, the same for everybody who asks.
fn masks(live: &Library, binder: &Binder, nameless: &str) -> BTreeMap<Id<Person>, Person> {
    let mut numbers: BTreeMap<&str, u32> = BTreeMap::new();
    let mask = |person: &Person| {
        let role = person.roles.iter().map(|role| live.role_name(*role));
        let role = role.into_iter().find(|name| !name.is_empty()).unwrap_or(nameless);
        let number = numbers.entry(role).or_default();
        *number += 1;
        let id = Id::of_name("exercise-person", &format!("{}/{}", binder.id, person.id));
        let masked = Person {
            roles: person.roles.clone(),
            ..Person::new(id, format!("{role} {number}"))
        };
        (person.id, masked)
    };
    live.all::<Person>().map(mask).collect()
}

/// A plan as it stands. Who approved it and who owns it is a role, unless people come as they are.
fn plan_copy(plan: &Plan, people: People, names: &BTreeMap<&str, &Person>) -> Plan {
    if people == People::AsTheyAre {
        return plan.clone();
    }
    let roled = |by: &Author| Author {
        name: by.role.clone(),
        role: by.role.clone(),
    };
    let approvals = plan.approvals.iter().map(|(id, approval)| {
        let approval = Approval {
            by: roled(&approval.by),
            ..approval.clone()
        };
        (id, approval)
    });
    let mut copy = plan.clone();
    copy.approvals = approvals.collect();
    for (id, _) in plan.decisions.iter() {
        if let Some(decision) = copy.decisions.get_mut(id) {
            decision.by = decision.by.as_ref().map(roled);
        }
    }
    copy.tests = Items::default();
    if let Some(mask) = names.get(plan.owner.trim()) {
        copy.owner.clone_from(&mask.name);
    }
    copy
}

fn month_copy(month: &RosterMonth, masks: &BTreeMap<Id<Person>, Person>) -> RosterMonth {
    let mut copy = month.clone();
    for (id, _) in month.shifts.iter() {
        let Some(shift) = copy.shifts.get_mut(id) else {
            continue;
        };
        if let Some(mask) = shift.person.and_then(|person| masks.get(&person)) {
            shift.person = Some(mask.id);
            shift.note.clear();
        }
    }
    copy
}
