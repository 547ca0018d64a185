//! Every key press of typing what one looks for, among very many records, beside ripgrep over the same texts in one file.

#[path = "support.rs"]
mod support;

use std::io::Write;
use std::process::{Command, Stdio};

use krisparm::domain::AnyRecord;
use krisparm::store::{KeyCost, Store};
use support::*;

fn main() {
    let records = size("SEARCH_RECORDS", 100_000);
    let folder = folder();
    let mut random = Random(2);
    let people: Vec<_> = (0..records).map(|n| person(n, &mut random)).collect();
    let path = folder.path().join("a.krisparm");
    let created = Store::create(&path, PASSPHRASE, KeyCost::NONE, entropy);
    let mut store = created.expect("created").store;
    let ((), filled) = timed(|| fill(&mut store, people.iter().cloned().map(AnyRecord::from)));
    let plain = folder.path().join("plain.txt");
    let mut file = std::io::BufWriter::new(std::fs::File::create(&plain).expect("made"));
    for person in &people {
        writeln!(file, "{} {} {}", person.name, person.employer, person.note).expect("written");
    }
    drop(file);
    println!(
        "{records} records in {:.1} s, the file {} MB, the plain texts {} MB",
        filled.as_secs_f64(),
        std::fs::metadata(&path).expect("there").len() >> 20,
        std::fs::metadata(&plain).expect("there").len() >> 20
    );
    drop(store);
    let mut store = Store::open(&path, &secret(), entropy).expect("opened");
    let ((), warm) = timed(|| store.warm_search().expect("read"));
    println!("the words read into memory in {:.3} s", warm.as_secs_f64());

    let mut queries = Vec::new();
    for n in 0..size("SEARCH_QUERIES", 120) {
        let someone = &people[random.below(records)];
        queries.push(match n % 6 {
            0 => someone.name.clone(),
            1 => someone.note.split(['.', ' ']).nth(3).unwrap_or("plan").to_owned(),
            // Two words that may be far apart, a part of a compound, a typo, a number.
            2 => format!("{} {}", word(&mut random), word(&mut random)),
            3 => someone.name.chars().skip(3).collect(),
            4 => typo(&someone.name, &mut random),
            _ => someone.phones.iter().next().expect("one").1.number.clone(),
        });
    }
    let (mut ours, mut theirs, mut found) = (Vec::new(), Vec::new(), 0);
    let mut slowest = (std::time::Duration::ZERO, String::new());
    for query in &queries {
        let mut typed = String::new();
        for sign in query.chars() {
            typed.push(sign);
            let (hits, time) = timed(|| store.search(&typed, 20).expect("searched"));
            if time > slowest.0 {
                slowest = (time, typed.clone());
            }
            ours.push(time);
            found += usize::from(!hits.is_empty());
        }
        theirs.extend(ripgrep(query, &plain));
    }
    println!(
        "{found} of {} key presses found something; slowest: “{}”",
        ours.len(),
        slowest.1
    );
    row("a key press (budget: p99 under 16 ms)", &mut ours);
    if theirs.is_empty() {
        println!("ripgrep is not installed: nothing beside");
    } else {
        row("ripgrep: the whole query, its first 20 lines", &mut theirs);
    }
}

/// The same with two letters exchanged.
fn typo(name: &str, random: &mut Random) -> String {
    let mut signs: Vec<char> = name.chars().collect();
    let at = random.below(signs.len() - 1);
    signs.swap(at, at + 1);
    signs.into_iter().collect()
}

fn ripgrep(query: &str, file: &std::path::Path) -> Option<std::time::Duration> {
    let (status, time) = timed(|| {
        Command::new("rg")
            .args([
                "--ignore-case",
                "--fixed-strings",
                "--max-count",
                "20",
                "--regexp",
                query,
            ])
            .arg(file)
            .stdout(Stdio::null())
            .status()
    });
    status.ok().map(|_| time)
}
