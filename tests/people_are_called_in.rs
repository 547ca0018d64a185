//! People are called in from the command line, one after another, until enough are coming.

#[path = "support/command.rs"]
mod command;

use command::*;

#[test]
fn people_are_rung_in_turn_until_enough_are_coming() {
    let place = Place::new();
    place.init("roles");
    assert_eq!(place.run(&["callout", "show"]).code, 2, "there is no list yet");
    for (name, number, more) in [
        ("Anna Lund", "08-465 004 11", "barn"),
        ("Bo Lund", "08-465 004 12", "barn"),
        ("Cilla Lund", "08-465 004 13", "tolk"),
    ] {
        let add = [
            "people",
            "add",
            name,
            "--role",
            "Krisstödjare",
            "--phone",
            number,
            "--competence",
            more,
        ];
        place.run(&add).fine();
    }
    let start = [
        "callout",
        "start",
        "Brand i skolan",
        "--want",
        "Krisstödjare=2",
        "--competence",
        "barn=1",
    ];
    place.run(&start).fine();
    let first = place.run(&["callout", "next"]);
    first.says("Ring nu: Anna Lund");
    first.says("08-465 004 11");
    place.run(&["callout", "outcome", "Anna Lund", "busy"]).fine();
    place.run(&["callout", "next"]).says("Bo Lund");
    let coming = [
        "callout",
        "outcome",
        "Bo Lund",
        "coming",
        "--minutes",
        "40",
        "--note",
        "tar bilen",
    ];
    place.run(&coming).says("Saknas: ");
    assert_eq!(place.run(&["callout", "show"]).code, 4, "too few are coming");
    place.run(&["callout", "next"]).says("Cilla Lund");
    place
        .run(&["callout", "outcome", "Cilla Lund", "coming", "--minutes", "20"])
        .fine();
    place.run(&["callout", "next"]).says("Ingen är kvar att ringa");
    place.run(&["callout", "round"]).fine();
    place.run(&["callout", "next"]).says("Anna Lund");
    place.run(&["callout", "outcome", "Anna Lund", "coming"]).fine();
    let met = place.run(&["callout", "show", "--json"]);
    assert_eq!(met.code, 0);
    assert_eq!(met.json()["missing"], 0);
    assert_eq!(
        met.json()["calls"].as_array().map(Vec::len),
        Some(4),
        "every call is in the log"
    );
    let silent = place.run(&["callout", "close", "--reason", " "]);
    assert_eq!(silent.code, 1, "{}", silent.all());
    place
        .run(&["callout", "close", "--reason", "Alla är på plats"])
        .fine();
    assert_eq!(place.run(&["callout", "next"]).code, 2);
}
