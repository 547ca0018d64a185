//! What was written on numbered paper while everything was dark is printed, typed in and missed by command.

#[path = "support/command.rs"]
mod command;

use chrono::{SecondsFormat, Utc};
use command::Place;

fn now() -> String {
    Utc::now().to_rfc3339_opts(SecondsFormat::Secs, true)
}

#[test]
fn calls_on_numbered_sheets_are_typed_in_and_missing_rows_are_listed() {
    let place = Place::new();
    place.init("roles");
    for (name, number) in [("Anna Lund", "08-465 004 11"), ("Bo Lund", "08-465 004 12")] {
        let add = ["people", "add", name, "--role", "Krisstödjare", "--phone", number];
        place.run(&add).fine();
    }
    let printed = place.run(&[
        "print", "callout", "--empty", "--first", "7", "--last", "8", "--to", "ark.pdf",
    ]);
    assert_eq!(printed.code, 0, "{}", printed.all());
    let loose = place.run(&["print", "callout", "--first", "7", "--to", "lista.pdf"]);
    assert_eq!(loose.code, 2, "numbers are for empty sheets");
    let many = [
        "print",
        "callout",
        "--empty",
        "--first",
        "1",
        "--last",
        "101",
        "--to",
        "hundra.pdf",
    ];
    place.run(&many).says("högst 100 åt gången");
    place
        .run(&["callout", "start", "Brand i skolan", "--want", "Krisstödjare=1"])
        .fine();
    place
        .run(&["callout", "missing"])
        .says("Inga numrerade ark är inskrivna");
    let paper = |person: &str, outcome: &str, row: &str, at: &str| {
        place.run(&[
            "callout",
            "paper",
            person,
            outcome,
            "--sheet",
            "7",
            "--row",
            row,
            "--at",
            at,
            "--writer",
            "Sten Ekhammar",
            "--minutes",
            "30",
        ])
    };
    paper("Anna Lund", "busy", "1", "2020-01-05 02:10").says("ark 7 rad 1, skrivet av Sten Ekhammar");
    paper("Bo Lund", "coming", "3", "2020-01-05 02:14").says("Kommer 02:44: Bo Lund");
    let missing = place.run(&["callout", "missing"]);
    missing.says("Rader som saknas på ark 7: 2");
    assert_eq!(missing.code, 4, "something is missing");
    paper("Anna Lund", "busy", "3", "2020-01-05 02:20").says("Ark 7 rad 3 är redan inskriven: Bo Lund");
    paper("Anna Lund", "busy", "2", "2099-01-05 02:20").says("Klockslaget har inte varit än");
    paper("Anna Lund", "busy", "27", "2020-01-05 02:20").says("Numren går från 1 till 26");
    paper("Anna Lund", "cannot", "2", "2020-01-05 02:12").fine();
    assert_eq!(place.run(&["callout", "missing"]).code, 0);
    let handed_out = place.run(&["callout", "missing", "--last", "9", "--json"]);
    assert_eq!(handed_out.json()["missing"], serde_json::json!([8, 9]));
    place.run(&["callout", "log", "--to", "logg.csv"]).fine();
    let log = std::fs::read_to_string(place.path("logg.csv")).expect("written");
    assert!(
        log.contains("Från papper: ark 7 rad 3, skrivet av Sten Ekhammar, inskrivet"),
        "{log}"
    );
    place.run(&["callout", "back"]).fine();
    place
        .run(&["callout", "missing"])
        .says("Rader som saknas på ark 7: 2");
}

#[test]
fn a_handover_on_a_numbered_form_is_typed_in_and_what_the_record_contradicts_waits_for_a_person() {
    let place = Place::new();
    place.init("routines,roles");
    let printed = [
        "print",
        "handover",
        "Skift till skift",
        "--empty",
        "--first",
        "12",
        "--last",
        "13",
        "--to",
        "blanketter.pdf",
    ];
    place.run(&printed).fine();
    let found = [
        "baton",
        "found",
        "Krisstöd",
        "--holder",
        "Anna Berg/Krisstödssamordnare",
    ];
    place.run(&found).fine();
    let start = |to: &str| {
        let started = place.run(&["handover", "start", "skift till skift", "--to", to, "--json"]);
        started.json()["id"].as_str().expect("an id").to_owned()
    };
    let holder = || {
        let batons = place.run(&["baton", "list", "--json"]).json();
        batons[0]["holders"][0]["to"]["name"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    place
        .run(&["log", "open", "Natten", "--baton", "Krisstöd"])
        .fine();
    let id = start("Bo Ek/Krisstödssamordnare");
    let form = |id: &str, number: &str, more: &[&str]| {
        let written = ["handover", "paper", id, "--form", number, "--writer", "Anna Berg"];
        place.run(&[&written, more].concat())
    };
    let moment = now();
    form(&id, "12", &["--written", &moment]).says("Från papper: blankett 12, skriven av Anna Berg");
    assert_eq!(holder(), "Anna Berg", "the form is noted, nobody took over by it");
    form(&id, "12", &["--written", &moment, "--passed", &moment]).says("Mottagaren har inte återläst");
    let words = [
        "--written",
        &moment,
        "--passed",
        &moment,
        "--words",
        "Tre familjer kvar",
    ];
    form(&id, "12", &words).says("Ansvaret gick över");
    assert_eq!(holder(), "Bo Ek");
    place
        .run(&["baton", "show", "Krisstöd"])
        .says("Från papper: blankett 12");
    let log = place.run(&["log", "show"]).fine();
    let line = log
        .lines()
        .find(|line| line.contains("Bo Ek") && line.contains("blankett 12"));
    assert!(line.is_some(), "the log says that it is from paper: {log}");

    let other = start("Cilla Ek/Krisstödssamordnare");
    let night = "2020-01-05 02:10";
    let long_ago = ["--written", night, "--passed", night, "--words", "Allt klart"];
    let refused = form(&other, "14", &long_ago);
    refused.says("Pärmen säger något annat: Bo Ek har ansvaret sedan");
    assert_eq!(refused.code, 1);
    assert_eq!(holder(), "Bo Ek");
    let reason = [&long_ago[..], &["--beside", "Sten bestämde: pärmen står fast"]].concat();
    form(&other, "14", &reason).says("Sten bestämde: pärmen står fast");
    assert_eq!(holder(), "Bo Ek");
    place
        .run(&["baton", "show", "Krisstöd"])
        .says("Blankett 14 säger att Cilla Ek tog över");
    place
        .run(&["baton", "at", "2020-01-05 02:30"])
        .says("Blankett 14 säger att Cilla Ek tog över");
    let missing = place.run(&["handover", "missing", "Skift till skift"]);
    missing.says("Blanketter som saknas: 13");
    assert_eq!(missing.code, 4);
}
