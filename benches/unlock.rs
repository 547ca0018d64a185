//! From the passphrase to Läget nu: what deriving the key costs, and what everything else does.

#[path = "support.rs"]
mod support;

use krisparm::domain::roster::Shift;
use krisparm::domain::situation::situation;
use krisparm::domain::{AnyRecord, Id, RosterMonth};
use krisparm::store::{KeyCost, Store};
use support::*;

/// Names the binder to a second run of this program, which opens it afresh and says how much memory that holds.
const HELD: &str = "UNLOCK_HELD";

fn main() {
    if let Some(path) = std::env::var_os(HELD) {
        return held(path.as_ref());
    }
    let records = size("UNLOCK_RECORDS", 10_000);
    let folder = folder();
    let path = folder.path().join("a.krisparm");
    {
        let mut random = Random(4);
        let created = Store::create(&path, PASSPHRASE, KeyCost::STANDARD, entropy);
        let mut store = created.expect("created").store;
        // One in five a plan of 20 steps, as few a month of shifts, the rest people.
        fill(
            &mut store,
            (0..records).map(|n| match n % 50 {
                0..10 => AnyRecord::from(plan(n, 20, &mut random)),
                10 => AnyRecord::from(month(n)),
                _ => AnyRecord::from(person(n, &mut random)),
            }),
        );
    }
    let (store, opened) = timed(|| Store::open(&path, &secret(), entropy).expect("opened"));
    println!(
        "opened, deriving the key: {:.3} s (wanted: 0.3 s or more of work for one guess)",
        opened.as_secs_f64()
    );
    let mut times = Vec::new();
    for _ in 0..5 {
        let (loaded, time) = timed(|| {
            let (library, unread) = store.load().expect("read");
            let situation = situation(&library, now());
            (library, unread, situation)
        });
        assert_eq!((loaded.0.len(), loaded.1), (records, 0));
        times.push(time);
    }
    row(
        &format!("{records} records to Läget nu (budget: under 300 ms)"),
        &mut times,
    );
    drop(store);
    let again = std::env::current_exe().expect("this program");
    let ran = std::process::Command::new(again).env(HELD, &path).status();
    assert!(ran.expect("run").success());
}

/// Opens a binder as the window does, and keeps all it reads.
fn held(path: &std::path::Path) {
    let before = resident();
    let mut store = Store::open(path, &secret(), entropy).expect("opened");
    let library = store.load().expect("read").0;
    store.warm_search().expect("read");
    println!(
        "{} records held, with the words to search: {} MB resident, {} MB of them since before opening",
        library.len(),
        resident() >> 10,
        resident().saturating_sub(before) >> 10
    );
}

fn month(n: usize) -> RosterMonth {
    let day = now().date_naive() + chrono::Months::new(u32::try_from(n % 120).expect("small"));
    let mut month = RosterMonth::empty(Id::of_name("roster", &n.to_string()), day);
    month.shifts = (0..60)
        .map(|at| {
            let start = day.and_hms_opt(17, 0, 0).expect("an hour") + chrono::Duration::hours(at * 12);
            let shift = Shift {
                person: Some(Id::of_name("person", &at.to_string())),
                ..Shift::new(
                    Id::of_name("role", "krisstödjare"),
                    start,
                    start + chrono::Duration::hours(12),
                )
            };
            (Id::of_name("shift", &format!("{n}/{at}")), shift)
        })
        .collect();
    month
}

/// KiB of memory held, where the system tells; else nothing.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))
        .and_then(|line| line.split_whitespace().next()?.parse().ok())
        .unwrap_or(0)
}
