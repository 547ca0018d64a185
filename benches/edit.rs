//! One edit, durable on disk, beside a bare insert of the same JSON with the same promises and no history, no merging, no
//! search and no encryption.

#[path = "support.rs"]
mod support;

use krisparm::domain::edit::Write;
use krisparm::domain::{AnyRecord, Plan};
use krisparm::store::{KeyCost, Store};
use rusqlite::Connection;
use support::*;

fn main() {
    let (records, edits) = (size("EDIT_RECORDS", 1000), size("EDIT_EDITS", 1000));
    let folder = folder();
    let mut random = Random(1);
    let plans: Vec<Plan> = (0..records).map(|n| plan(n, 20, &mut random)).collect();

    let created = Store::create(
        &folder.path().join("a.krisparm"),
        PASSPHRASE,
        KeyCost::NONE,
        entropy,
    );
    let mut store = created.expect("created").store;
    let ((), filled) = timed(|| fill(&mut store, plans.iter().cloned().map(AnyRecord::from)));
    println!(
        "{records} plans of 20 steps installed in {:.2} s",
        filled.as_secs_f64()
    );

    let bare = Connection::open(folder.path().join("bare")).expect("opened");
    bare.pragma_update(None, "journal_mode", "WAL").expect("set");
    bare.pragma_update(None, "synchronous", "FULL").expect("set");
    bare.execute_batch("CREATE TABLE record (id TEXT PRIMARY KEY, body TEXT NOT NULL)")
        .expect("made");

    let mut ours = Vec::new();
    let mut theirs = Vec::new();
    for n in 0..edits {
        let mut plan = plans[n % records].clone();
        let step = plan.steps.iter().nth(n % 20).expect("twenty steps").0;
        plan.steps.get_mut(step).expect("a step").text = text(&mut random, 60);
        let body = serde_json::to_string(&plan).expect("written as JSON");
        let write = [Write::Put(plan.clone().into())];
        ours.push(timed(|| store.write("save", &write, &by(), now()).expect("written")).1);
        let id = plan.id.to_string();
        theirs.push(
            timed(|| {
                bare.execute("INSERT OR REPLACE INTO record VALUES (?1, ?2)", [&id, &body])
                    .expect("written")
            })
            .1,
        );
    }
    row(
        "an edit of a plan of 20 steps (budget: p50 under 5 ms)",
        &mut ours,
    );
    row("bare SQLite: the same JSON put in one row", &mut theirs);

    // One plan edited over and over: does its history make it slower?
    let mut plan = plans[0].clone();
    let step = plan.steps.iter().next().expect("twenty steps").0;
    let mut times = Vec::new();
    for n in 0..size("EDIT_HISTORY", 2000).max(1) {
        plan.steps.get_mut(step).expect("a step").text = format!("{} {n}", text(&mut random, 50));
        let write = [Write::Put(plan.clone().into())];
        times.push(timed(|| store.write("save", &write, &by(), now()).expect("written")).1);
    }
    let last = times.len() - times.len().min(200);
    row(
        "the last 200 edits of one plan edited so often",
        &mut times[last..],
    );
}
