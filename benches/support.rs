//! What the benches share: repeatable records and the way a column of figures is printed.

#![allow(dead_code, reason = "each bench uses a part of it")]

use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use krisparm::domain::person::Phone;
use krisparm::domain::plan::{Bracket, Section, SectionKey, Standing, Step};
use krisparm::domain::{AnyRecord, Author, Id, Person, Plan};
use krisparm::store::{Secret, Store};

pub const PASSPHRASE: &str = "åtta gröna hästar i snö";

/// The same numbers in every run.
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
        usize::try_from(self.next() % end as u64).expect("below a usize")
    }
}

pub fn entropy(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the system gives randomness");
}

pub fn secret() -> Secret {
    Secret::Passphrase(PASSPHRASE.to_owned().into())
}

pub fn now() -> DateTime<Utc> {
    "2026-11-22T12:00:00Z".parse().expect("an instant")
}

pub fn by() -> Author {
    Author {
        name: "Anna Ek".into(),
        role: "Krisledare".into(),
    }
}

/// A folder on a real disk, not in memory, gone when dropped.
pub fn folder() -> tempfile::TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder")
}

/// How many of something, unless the environment says another number.
pub fn size(name: &str, usual: usize) -> usize {
    std::env::var(name)
        .ok()
        .and_then(|size| size.parse().ok())
        .unwrap_or(usual)
}

pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = work();
    (done, start.elapsed())
}

/// The figure that half, and all but one in a hundred, stay below.
pub fn percentiles(times: &mut [Duration]) -> (Duration, Duration) {
    times.sort_unstable();
    (times[times.len() / 2], times[times.len() * 99 / 100])
}

pub fn row(what: &str, times: &mut [Duration]) {
    let (half, most) = percentiles(times);
    println!(
        "{what:<58} p50 {:>9.3} ms   p99 {:>9.3} ms   ({} times)",
        half.as_secs_f64() * 1e3,
        most.as_secs_f64() * 1e3,
        times.len()
    );
}

const SYLLABLES: [&str; 40] = [
    "vat", "ten", "led", "ning", "sam", "ord", "nare", "jour", "hav", "ande", "el", "av", "brott", "hem",
    "tjänst", "lar", "m", "över", "läm", "na", "kris", "stöd", "per", "son", "al", "rut", "in", "när", "var",
    "ande", "nod", "läge", "värm", "e", "tele", "fon", "nyck", "el", "skåp", "plan",
];

/// An invented word; a few are common, most are rare, as in any language.
pub fn word(random: &mut Random) -> String {
    let common = random.below(3) == 0;
    let mut choice = Random(random.below(if common { 40 } else { 4000 }) as u64);
    (0..2 + choice.below(3))
        .map(|_| SYLLABLES[choice.below(SYLLABLES.len())])
        .collect()
}

pub fn text(random: &mut Random, length: usize) -> String {
    let mut text = String::new();
    while text.len() < length {
        text.push_str(&word(random));
        text.push(if random.below(9) == 0 { '.' } else { ' ' });
    }
    text
}

pub fn person(n: usize, random: &mut Random) -> Person {
    let mut person = Person::new(
        Id::of_name("person", &n.to_string()),
        format!("{} {}", word(random), word(random)),
    );
    person.note = text(random, 300);
    person.employer = text(random, 30);
    person.phones.push(
        Id::of_name("phone", &n.to_string()),
        Phone {
            label: "Mobil".into(),
            number: format!("07017406{:02}", 5 + n % 95),
            verified_on: None,
            failed_on: None,
        },
    );
    person
}

/// A plan with the twelve sections of the model and as many steps as asked for.
pub fn plan(n: usize, steps: usize, random: &mut Random) -> Plan {
    let mut plan = Plan::new(
        Id::of_name("plan", &n.to_string()),
        Standing::Local,
        format!("{} {}", word(random), word(random)),
    );
    for (at, key) in SectionKey::MODEL.into_iter().enumerate() {
        plan.sections.push(
            Id::of_name("section", &format!("{n}/{at}")),
            Section {
                text: text(random, 60),
                ..Section::new(key)
            },
        );
    }
    for at in 0..steps {
        plan.steps.push(
            Id::of_name("step", &format!("{n}/{at}")),
            Step {
                role: word(random),
                text: text(random, 60),
                reason: text(random, 30),
                minutes: Some(15),
                ..Step::new(Bracket::ALL[at % 5])
            },
        );
    }
    plan
}

/// Writes many records fast: a thousand a transaction, as shipped content.
pub fn fill(store: &mut Store, records: impl Iterator<Item = AnyRecord>) {
    let records: Vec<_> = records.collect();
    for some in records.chunks(1000) {
        store.install(some, now()).expect("written");
    }
}
