//! What the tests of the store share: temporary binders, repeatable randomness, and records to fill them with.

#![allow(dead_code, reason = "each test uses a part of it")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use krisparm::domain::edit::Write;
use krisparm::domain::person::Phone;
use krisparm::domain::plan::{Bracket, Section, SectionKey, Standing, Step};
use krisparm::domain::roster::Shift;
use krisparm::domain::{AnyRecord, Author, Id, Person, Plan, RecordRef, Roster, RosterMonth};
use krisparm::store::{KeyCost, RecoveryCode, Secret, Store, StoreError};
use tempfile::TempDir;

pub const PASSPHRASE: &str = "åtta gröna hästar i snö";

/// The same numbers in every run.
#[derive(Debug, Clone)]
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap()
    }
}

/// Numbers that differ from call to call and are the same in every run; a child process has its own, by `SEED`.
pub fn entropy(bytes: &mut [u8]) {
    static CALLS: AtomicU64 = AtomicU64::new(0);
    let seed: u64 = std::env::var("SEED")
        .ok()
        .and_then(|seed| seed.parse().ok())
        .unwrap_or(0);
    let call = CALLS.fetch_add(1, Ordering::Relaxed);
    let mut random = Random(seed << 40 | call << 8);
    for byte in bytes {
        *byte = random.next().to_le_bytes()[0];
    }
}

pub fn noon() -> DateTime<Utc> {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

pub fn minute(minutes: i64) -> DateTime<Utc> {
    noon() + Duration::minutes(minutes)
}

pub fn anna() -> Author {
    author("Anna Ek")
}

pub fn bo() -> Author {
    author("Bo Lind")
}

pub fn author(name: &str) -> Author {
    Author {
        name: name.into(),
        role: "Krisledare".into(),
    }
}

pub fn passphrase(text: &str) -> Secret {
    Secret::Passphrase(text.to_owned().into())
}

/// A folder of its own with a binder in it, gone when dropped.
pub struct Place {
    pub folder: TempDir,
    pub binder: PathBuf,
}

impl Place {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let binder = folder.path().join("norra.krisparm");
        Self { folder, binder }
    }

    pub fn create(&self) -> Store {
        self.create_with_code().0
    }

    pub fn create_with_code(&self) -> (Store, RecoveryCode) {
        let created = Store::create(&self.binder, PASSPHRASE, KeyCost::NONE, entropy).unwrap();
        (created.store, created.code)
    }

    pub fn open(&self) -> Result<Store, StoreError> {
        Store::open(&self.binder, &passphrase(PASSPHRASE), entropy)
    }

    pub fn backups(&self) -> PathBuf {
        krisparm::store::backup::folder_of(&self.binder)
    }

    /// Every file but the lock, with what it holds.
    pub fn bytes(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        all_bytes(self.folder.path())
    }
}

pub fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

pub fn all_bytes(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(all_bytes(&path));
        } else if path.extension().is_none_or(|extension| extension != "lock") {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    found
}

pub fn put(record: impl Into<AnyRecord>) -> Write {
    Write::Put(record.into())
}

/// Saves one record and returns which.
pub fn save(store: &mut Store, record: impl Into<AnyRecord>, by: &Author, now: DateTime<Utc>) -> RecordRef {
    let record = record.into();
    let which = RecordRef::from(&record);
    store.write("save", &[Write::Put(record)], by, now).unwrap();
    which
}

pub fn get_plan(store: &Store, which: RecordRef) -> Plan {
    store
        .load()
        .unwrap()
        .0
        .get::<Plan>(Id::from_uuid(which.id))
        .unwrap()
        .clone()
}

pub fn get_person(store: &Store, which: RecordRef) -> Person {
    store
        .load()
        .unwrap()
        .0
        .get::<Person>(Id::from_uuid(which.id))
        .unwrap()
        .clone()
}

/// A plan with three sections and `steps` steps.
pub fn plan(name: &str, title: &str, steps: usize) -> Plan {
    let mut plan = Plan::new(Id::of_name("plan", name), Standing::Local, title);
    for (n, key) in [SectionKey::Purpose, SectionKey::Trigger, SectionKey::Roles]
        .into_iter()
        .enumerate()
    {
        plan.sections.push(
            section_id(n),
            Section {
                text: format!("Avsnitt {n}: det här gäller när driften är störd."),
                ..Section::new(key)
            },
        );
    }
    for n in 0..steps {
        plan.steps.push(step_id(n), step(&format!("Ring enhet {n}")));
    }
    plan
}

pub fn section_id(n: usize) -> Id<Section> {
    Id::of_name("section", &n.to_string())
}

pub fn step_id(n: usize) -> Id<Step> {
    Id::of_name("step", &n.to_string())
}

pub fn step(text: &str) -> Step {
    Step {
        role: "Samordnare".into(),
        text: text.into(),
        reason: "De som är ensamma ska nås först.".into(),
        minutes: Some(10),
        ..Step::new(Bracket::FirstHour)
    }
}

pub fn person(name: &str) -> Person {
    let mut person = Person::new(Id::of_name("person", name), name);
    person.employer = "Norra innerstadens stadsdelsförvaltning".into();
    person.phones.push(
        Id::of_name("phone", name),
        Phone {
            label: "Mobil".into(),
            number: "0701740605".into(),
            verified_on: None,
            failed_on: None,
        },
    );
    person
}

pub fn roster_id() -> Id<Roster> {
    Id::of_name("roster", "krisstöd")
}

/// The month of the example roster, empty.
pub fn month() -> RosterMonth {
    RosterMonth::empty(roster_id(), noon().date_naive())
}

pub fn shift(n: usize) -> (Id<Shift>, Shift) {
    let start: NaiveDateTime = "2026-11-02T17:00:00".parse().unwrap();
    let start = start + Duration::days(i64::try_from(n).unwrap() % 28);
    let shift = Shift {
        person: Some(Id::of_name("person", &format!("person {n}"))),
        ..Shift::new(
            Id::of_name("role", "krisstödjare"),
            start,
            start + Duration::hours(15),
        )
    };
    (Id::of_name("shift", &n.to_string()), shift)
}
