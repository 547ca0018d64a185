//! The example binder of `resources/example/`: invented people on call, and a night that is going on.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, NaiveTime, Utc, Weekday};
use serde::Deserialize;

use super::core_task::core_tasks;
use super::file::{self, Broken, part_id};
use super::unit::{unit_id, units_in};
use super::{Part, everything, night, rules};
use crate::domain::binder::BinderKind;
use crate::domain::edit::Write;
use crate::domain::pattern::{Pattern, Turn};
use crate::domain::person::{Phone, clean_number};
use crate::domain::roster::{DayKind, DutyForm, Need, Shift};
use crate::domain::{AnyRecord, Author, Binder, Edit, Id, Library, Person, RecordRef, Role, Roster, zone};

const PEOPLE: &str = "example/people.toml";
const ROSTER: &str = "example/roster.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PeopleFile {
    /// The day the dates of the file are counted from.
    written_on: NaiveDate,
    person: Vec<PersonShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PersonShape {
    slug: String,
    name: String,
    employer: String,
    roles: Vec<String>,
    competences: Vec<String>,
    phones: Vec<PhoneShape>,
    #[serde(default)]
    email: String,
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PhoneShape {
    label: String,
    number: String,
    verified_on: Option<NaiveDate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RosterFile {
    name: String,
    unit: String,
    note: String,
    weeks_before: u64,
    weeks_after: u64,
    need: Vec<NeedShape>,
    rotation: Vec<RotationShape>,
    open: Vec<OpenShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NeedShape {
    role: String,
    count: u32,
    days: DaysShape,
    from: Clock,
    to: Clock,
    form: DutyForm,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum DaysShape {
    WeekdayNight,
    Weekend,
}

/// "17:00".
#[derive(Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
struct Clock(NaiveTime);

impl TryFrom<String> for Clock {
    type Error = chrono::ParseError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        NaiveTime::parse_from_str(&text, "%H:%M").map(Self)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RotationShape {
    role: String,
    people: Vec<String>,
    hand_over_weekday: String,
    weeks_each: u32,
}

/// A shift that nobody has taken.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OpenShape {
    role: String,
    days_ahead: u64,
}

/// The records of the example, made one edit after another as a board would.
pub(super) struct Maker {
    pub library: Library,
    pub author: Author,
    written: BTreeSet<RecordRef>,
    roles: BTreeMap<String, Id<Role>>,
}

impl Maker {
    fn new(author: Author) -> Self {
        Self {
            library: Library::default(),
            author,
            written: BTreeSet::new(),
            roles: BTreeMap::new(),
        }
    }

    /// Carries out an edit at an instant.
    pub fn carry_out(&mut self, edit: &Edit, at: DateTime<Utc>) -> Result<(), Broken> {
        let writes = edit
            .carry_out(&self.library, &self.author, at)
            .map_err(|refusal| Broken::new("example", format!("{}: {refusal}", edit.op())))?;
        for write in writes {
            match write {
                Write::Put(record) => {
                    self.written.insert(RecordRef::from(&record));
                    self.library.put(record, at, false);
                }
                Write::Delete(which) => {
                    self.written.remove(&which);
                    self.library.remove(which);
                }
            }
        }
        Ok(())
    }

    fn role(&self, file: &str, name: &str) -> Result<Id<Role>, Broken> {
        let unknown = || Broken::new(file, format!("{name} is no role in roles.toml"));
        self.roles.get(name).copied().ok_or_else(unknown)
    }

    fn records(&self) -> Vec<AnyRecord> {
        self.written
            .iter()
            .filter_map(|which| self.library.any(*which))
            .collect()
    }
}

/// Every record of the example, shipped content first filled in.
pub fn records(now: DateTime<Utc>) -> Result<Vec<AnyRecord>, Broken> {
    let night = night::read()?;
    let begun = now - Duration::days(night.binder.days_ago);
    let mut maker = Maker::new(night.binder.author.clone());
    maker.roles = super::roles()
        .into_iter()
        .map(|role| (role.name, role.id))
        .collect();
    let binder = Binder {
        id: Id::of_name("binder", "example"),
        name: night.binder.name.clone(),
        unit: Some(unit_id(&night.binder.unit)),
        kind: BinderKind::Example,
        created_at: begun,
        wordings: Default::default(),
    };
    maker.carry_out(&Edit::Save(binder.into()), begun)?;
    let mut filling = everything(&Part::ALL);
    filling.iter_mut().for_each(bind);
    filling.extend(units_in("example/units.toml")?.into_iter().map(AnyRecord::from));
    filling.extend(
        core_tasks("example/core_tasks.toml")?
            .into_iter()
            .map(AnyRecord::from),
    );
    filling.extend(people(&maker, now)?.into_iter().map(AnyRecord::from));
    maker.carry_out(&Edit::SaveAll(filling), begun)?;
    roster(&mut maker, now, begun)?;
    night::live_through(&mut maker, &night, now)?;
    Ok(maker.records())
}

/// Whom each set of rules binds: the board is under the municipal agreement, the parish under the law, volunteers free.
fn bind(record: &mut AnyRecord) {
    if let AnyRecord::RuleSet(set) = record {
        let employer = match set.id {
            id if id == rules::id("ab") => "Exempelstadens stadsdelsnämnd Norra",
            id if id == rules::id("arbetstidslagen") => "Exempelstadens församling",
            _ => "Exempelstadens frivilliga resursgrupp",
        };
        set.employers.push(employer.to_owned());
    }
}

fn person_id(slug: &str) -> Id<Person> {
    Id::of_name("person", slug)
}

fn people(maker: &Maker, now: DateTime<Utc>) -> Result<Vec<Person>, Broken> {
    let file: PeopleFile = file::one(PEOPLE)?;
    let later = zone::local(now).date() - file.written_on;
    let mut people = Vec::new();
    for shape in file.person {
        let mut phones = Vec::new();
        for (at, phone) in shape.phones.into_iter().enumerate() {
            let number = clean_number(&phone.number)
                .ok_or_else(|| Broken::new(PEOPLE, format!("{} is no phone number", phone.number)))?;
            let phone = Phone {
                label: phone.label,
                number,
                verified_on: phone.verified_on.map(|on| on + later),
                failed_on: None,
            };
            phones.push((part_id("phone", &shape.slug, at), phone));
        }
        let roles = shape.roles.iter().map(|role| maker.role(PEOPLE, role));
        people.push(Person {
            employer: shape.employer,
            roles: roles.collect::<Result<_, _>>()?,
            competences: shape.competences,
            phones: phones.into_iter().collect(),
            email: shape.email,
            note: shape.note,
            ..Person::new(person_id(&shape.slug), shape.name)
        });
    }
    Ok(people)
}

fn roster(maker: &mut Maker, now: DateTime<Utc>, begun: DateTime<Utc>) -> Result<(), Broken> {
    let file: RosterFile = file::one(ROSTER)?;
    let mut needs = Vec::new();
    for (at, shape) in file.need.iter().enumerate() {
        let need = Need {
            count: shape.count,
            days: match shape.days {
                DaysShape::WeekdayNight => DayKind::WORKDAYS.to_vec(),
                DaysShape::Weekend => DayKind::FREE_DAYS.to_vec(),
            },
            from: shape.from.0,
            to: shape.to.0,
            form: shape.form,
            ..Need::new(maker.role(ROSTER, &shape.role)?)
        };
        needs.push((part_id("need", "example", at), need));
    }
    let roster = Roster {
        unit: Some(unit_id(&file.unit)),
        needs: needs.iter().cloned().collect(),
        note: file.note.clone(),
        ..Roster::new(Id::of_name("roster", "example"), file.name.clone())
    };
    let put = Edit::PutShifts {
        roster: roster.id,
        shifts: shifts(maker, &file, &needs, zone::local(now).date())?,
    };
    maker.carry_out(&Edit::Save(roster.into()), begun)?;
    maker.carry_out(&put, begun)
}

/// The shifts of every rotation, over the hours that its role is needed, with the open ones left to nobody.
fn shifts(
    maker: &Maker,
    file: &RosterFile,
    needs: &[(Id<Need>, Need)],
    today: NaiveDate,
) -> Result<Vec<(Id<Shift>, Shift)>, Broken> {
    let monday = today.week(Weekday::Mon).first_day();
    let (first, last) = (
        monday - Days::new(7 * file.weeks_before),
        monday + Days::new(7 * file.weeks_after + 6),
    );
    let calendar = super::calendar();
    let days = calendar.days_between(first.year(), last.year());
    let mut shifts = Vec::new();
    for (nth, rotation) in file.rotation.iter().enumerate() {
        let role = maker.role(ROSTER, &rotation.role)?;
        let changes_on = rotation
            .hand_over_weekday
            .parse()
            .map_err(|_| Broken::new(ROSTER, format!("{} is no weekday", rotation.hand_over_weekday)))?;
        let people: Vec<_> = rotation.people.iter().map(|slug| person_id(slug)).collect();
        for (_, need) in needs.iter().filter(|(_, need)| need.role == role) {
            let pattern = Pattern {
                role,
                form: need.form,
                days: need.days.clone(),
                from: need.from,
                to: need.to,
                first,
                last,
                people: people.clone(),
                turn: Turn::Weeks {
                    weeks: rotation.weeks_each,
                    changes_on,
                },
            };
            let made = pattern.shifts(&days).into_iter();
            shifts.extend(made.map(|shift| {
                let id = part_id("shift", "example", format!("{nth}/{}", shift.start));
                (id, shift)
            }));
        }
    }
    shifts.sort_by_key(|(id, shift): &(Id<Shift>, Shift)| (shift.start, shift.role, *id));
    for open in &file.open {
        let role = maker.role(ROSTER, &open.role)?;
        let from = today + Days::new(open.days_ahead);
        let left = shifts
            .iter_mut()
            .find(|(_, shift)| shift.role == role && shift.start.date() >= from);
        if let Some((_, shift)) = left {
            shift.person = None;
        }
    }
    Ok(shifts)
}
