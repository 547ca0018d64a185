//! A vocabulary is kept from the command line: concepts written, given words, tied, parted, joined and retired.

#[path = "support/command.rs"]
mod command;

use command::Place;
use serde_json::{Value, json};

fn json(place: &Place, arguments: &[&str]) -> Value {
    let said = place.run(&[arguments, &["--json"]].concat());
    assert_eq!(said.code, 0, "{}", said.all());
    said.json()
}

/// The words of a concept with a status.
fn words(concept: &Value, status: &str) -> Vec<String> {
    let terms = concept["terms"].as_object().expect("terms");
    let mut words: Vec<String> = terms
        .values()
        .filter(|term| term["status"] == status)
        .map(|term| term["text"].as_str().expect("a text").to_owned())
        .collect();
    words.sort();
    words
}

#[test]
fn a_concept_is_written_given_words_and_tied_and_both_ends_say_so() {
    let place = Place::new();
    place.init("none");
    let area = ["--area", "plats"];
    let new = |word: &[&str], definition: &str| {
        let rest = [&area[..], &["--definition", definition]].concat();
        json(&place, &[&["term", "new"], word, &rest].concat())
    };
    new(&["plats"], "bestämt ställe");
    let made = new(
        &["brytpunkt", "(insats)", "--english", "rendezvous point"],
        "plats där enheter inväntar order",
    );
    assert_eq!(
        words(&made, "recommended"),
        ["brytpunkt (insats)", "rendezvous point"]
    );
    let again = place.run(&["term", "new", "Plats"]);
    assert_ne!(again.code, 0);
    again.says("Ett begrepp heter redan Plats");
    let against = [
        "--status",
        "advised-against",
        "--until",
        "2019-12-31",
        "--note",
        "äldre",
    ];
    let with = json(
        &place,
        &[
            &["term", "add-term", "brytpunkt (insats)", "mötesplats"],
            &against[..],
        ]
        .concat(),
    );
    assert_eq!(words(&with, "advised_against"), ["mötesplats"]);
    // Another word becomes the recommended one, and the former is fine.
    let other = json(
        &place,
        &[
            "term",
            "add-term",
            "brytpunkt (insats)",
            "brytpunkt",
            "--status",
            "recommended",
        ],
    );
    assert_eq!(words(&other, "permitted"), ["brytpunkt (insats)"]);
    let partner = ["--partner", "police", "--source", "Samtal 2026"];
    let said = [
        &["term", "partner", "brytpunkt", "uppställningsplats"],
        &partner[..],
    ]
    .concat();
    place.run(&said).fine();
    place
        .run(&["term", "show", "brytpunkt"])
        .says("uppställningsplats");
    place
        .run(&["term", "set", "brytpunkt", "--note", "Fråga vilken"])
        .fine();
    place
        .run(&["term", "relate", "brytpunkt", "broader", "plats"])
        .fine();
    let map = json(&place, &["term", "map", "plats"]);
    assert_eq!(map["narrower"], json!(["brytpunkt"]));
    let circle = place.run(&["term", "relate", "plats", "broader", "brytpunkt"]);
    assert_ne!(circle.code, 0);
    circle.says("Inget ändrades");
}

#[test]
fn words_are_parted_joined_and_retired_and_what_is_wrong_is_listed() {
    let place = Place::new();
    place.init("none");
    for word in ["larm", "alarm", "stab"] {
        place.run(&["term", "new", word, "--definition", "något"]).fine();
    }
    let parted = json(&place, &["term", "split", "larm", "larm", "(från", "knapp)"]);
    assert_eq!(words(&parted, "permitted"), ["larm"]);
    let map = json(&place, &["term", "map", "larm (från knapp)"]);
    assert_eq!(map["homonyms"], json!(["larm"]));
    place.run(&["term", "join", "alarm", "larm"]).fine();
    let joined = json(&place, &["term", "show", "larm"]);
    assert!(words(&joined, "permitted").contains(&"alarm".to_owned()));
    let unsaid = place.run(&["term", "retire", "stab"]);
    assert_ne!(unsaid.code, 0);
    place
        .run(&["term", "retire", "stab", "--reason", "Ingen säger så"])
        .fine();
    let candidate = ["term", "new", "PKG", "--stage", "candidate"];
    place.run(&candidate).fine();
    place.run(&["term", "candidates"]).says("PKG");
    let found = place.run(&["term", "check"]);
    found.says("larm (från knapp) (råd)");
    assert_eq!(found.code, 0, "{}", found.all());
    // Two recommended words that are one: named, and the command fails.
    place
        .run(&["term", "new", "kris", "--definition", "svårt läge"])
        .fine();
    place
        .run(&["term", "add-term", "larm", "kris", "--status", "advised-against"])
        .fine();
    let found = place.run(&["term", "check"]);
    found.says("”kris” avråds här men rekommenderas i kris");
    assert_ne!(found.code, 0);
}

#[test]
fn english_help_says_what_each_term_command_does() {
    let mut place = Place::new();
    place.language = "en_GB.UTF-8";
    for name in [
        "new", "set", "add-term", "partner", "split", "relate", "retire", "join", "check",
    ] {
        let said = place.run_with(&["term", name, "--help"], None, &[]).fine();
        assert!(
            said.lines().next().is_some_and(|line| line.len() > 10),
            "{name}: {said}"
        );
        assert!(
            !said.contains("Skriv") && !said.contains("begrepp"),
            "{name}: {said}"
        );
    }
}
