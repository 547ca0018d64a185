//! What the program has called saved is there after it was killed, at whatever moment.

#![cfg(unix)]

mod support;

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::Duration;

use krisparm::domain::{Id, Person};
use krisparm::store::Store;
use support::*;

const KILLS: u64 = 200;
const PEOPLE: usize = 7;

fn name(edit: usize) -> String {
    format!("Person {}", edit % PEOPLE)
}

#[test]
fn what_was_called_saved_survives_two_hundred_kills() {
    if let Some(binder) = std::env::var_os("KRISPARM_TEST_CHILD") {
        let first: usize = std::env::var("FIRST").unwrap().parse().unwrap();
        edit_for_ever(std::path::Path::new(&binder), first);
    }
    let place = Place::new();
    drop(place.create());
    let mut random = Random(22);
    let mut saved = [None; PEOPLE];
    let mut next = 0;
    for kill in 0..KILLS {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["what_was_called_saved", "--nocapture", "--test-threads=1"])
            .env("KRISPARM_TEST_CHILD", &place.binder)
            .env("FIRST", next.to_string())
            .env("SEED", (kill + 1).to_string())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut acknowledged = |line: String| {
            if let Some(edit) = line.split("saved ").nth(1) {
                let edit: usize = edit.parse().unwrap();
                saved[edit % PEOPLE] = Some(edit);
                next = edit + 1;
            }
        };
        let wanted = 1 + random.below(8);
        let mut seen = 0;
        while seen < wanted {
            let line = lines
                .next()
                .expect("the child goes on until it is killed")
                .unwrap();
            seen += usize::from(line.contains("saved "));
            acknowledged(line);
        }
        std::thread::sleep(Duration::from_micros(random.next() % 8000));
        child.kill().unwrap();
        child.wait().unwrap();
        // What it had called saved before it died counts too; a line cut off by the kill does not.
        let rest: Vec<String> = lines.map_while(Result::ok).collect();
        rest.into_iter().for_each(&mut acknowledged);

        let store = place.open().unwrap();
        let library = store.load().unwrap().0;
        for (n, edit) in saved.iter().enumerate() {
            let Some(edit) = edit else { continue };
            let person = library
                .get::<Person>(Id::of_name("person", &name(n)))
                .expect("saved");
            let kept: usize = person.note.parse().unwrap();
            assert!(
                kept >= *edit,
                "after kill {kill}: edit {edit} was called saved, {kept} is there"
            );
        }
        if kill % 20 == 0 {
            assert!(store.verify().unwrap().is_fine());
        }
        drop(store);
        // An edit that was on the disk but not yet called saved has its number too.
        next += PEOPLE;
    }
    let mut store = place.open().unwrap();
    let before = store.derived().unwrap();
    store.rebuild().unwrap();
    assert_eq!(store.derived().unwrap(), before);
}

fn edit_for_ever(binder: &std::path::Path, first: usize) -> ! {
    let mut store = Store::open(binder, &passphrase(PASSPHRASE), entropy).unwrap();
    for edit in first.. {
        let mut person = person(&name(edit));
        person.note = edit.to_string();
        store.write("save", &[put(person)], &anna(), noon()).unwrap();
        println!("saved {edit}");
        std::io::stdout().flush().unwrap();
    }
    unreachable!("there is always a next number")
}
