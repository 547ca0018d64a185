//! From an empty roster to one that is covered, by command: needs, people and their terms, a proposal, an illness.

#[path = "support/command.rs"]
mod command;

use command::*;

const PEOPLE: [&str; 7] = ["Anna", "Bo", "Cilla", "Dag", "Eva", "Fia", "Gun"];

/// A binder with seven supporters and a roster that wants two of them every night.
fn place() -> Place {
    let place = Place::new();
    place.init("roles,rules,calendar");
    for name in PEOPLE {
        let name = format!("{name} Lund");
        place
            .run(&["people", "add", &name, "--role", "Krisstödjare"])
            .fine();
    }
    place.run(&["roster", "add", "Nätter"]).fine();
    let need = [
        "roster",
        "need",
        "Nätter",
        "--role",
        "Krisstödjare",
        "--hours",
        "17-08",
        "--form",
        "beredskap",
    ];
    place.run(&[&need[..], &["--count", "2"]].concat()).fine();
    place
}

const MARCH: [&str; 4] = ["--from", "2027-03-22", "--to", "2027-03-31"];
/// The nights of March and nothing of the night before them.
const COVERED: [&str; 4] = ["--from", "2027-03-23", "--to", "2027-03-31"];

fn with<'a>(command: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    [command, more].concat()
}

#[test]
fn a_roster_is_proposed_taken_and_planned_anew_when_one_is_ill() {
    let place = place();
    assert_eq!(
        place.run(&with(&["roster", "gaps"], &MARCH)).code,
        3,
        "nobody is on call"
    );
    let only = with(&["roster", "plan", "--seconds", "1"], &MARCH);
    let proposed = place.run(&only);
    assert_eq!(proposed.code, 0, "{}", proposed.all());
    proposed.says("20 av 20 platser är fyllda");
    proposed.says("Inget är ändrat");
    assert_ne!(place.run(&with(&["roster", "gaps"], &MARCH)).code, 0);

    place.run(&with(&only, &["--apply"])).fine();
    let covered = place.run(&with(&["roster", "gaps"], &COVERED));
    covered.says("Alla behov är täckta");
    let check = place.run(&with(&["roster", "check", "--json"], &MARCH));
    assert_eq!(check.json()["unexcused"], 0, "{}", check.all());

    let only = ["roster", "replan", "Bo Lund", "--seconds", "1"];
    let told = place.run(&with(&only, &MARCH));
    told.says("byter person");
    told.says("Inget är ändrat");

    let replan = with(
        &[
            "roster",
            "replan",
            "Bo Lund",
            "--seconds",
            "1",
            "--json",
            "--apply",
        ],
        &MARCH,
    );
    let anew = place.run(&replan).json();
    assert_eq!(anew["unmet_count"], 0);
    let shifts = anew["shifts"].as_array().expect("shifts");
    assert!(shifts.iter().all(|shift| shift["person"] != "Bo Lund"));
    assert_eq!(place.run(&with(&["roster", "gaps"], &COVERED)).code, 0);
}

#[test]
fn what_cannot_be_met_is_told_with_why_and_what_would_help() {
    let place = place();
    for name in &PEOPLE[2..] {
        let name = format!("{name} Lund");
        place
            .run(&["people", "set", &name, "--away", "2027-03-22..2027-03-31"])
            .fine();
    }
    let plan = place.run(&with(&["roster", "plan", "--seconds", "1"], &MARCH));
    assert_ne!(plan.code, 0);
    plan.says("inte täckt");
    plan.says("5 är borta");
    plan.says("trots sin frånvaro");
    let odd = place.run(&["people", "set", "Anna Lund", "--away", "2027-03-31..2027-03-22"]);
    assert_eq!(odd.code, 2, "{}", odd.all());
}

#[test]
fn a_summer_of_its_own_without_needs_is_empty_on_purpose() {
    let place = place();
    let summer = [
        "roster",
        "period",
        "Nätter",
        "Sommaren",
        "--first",
        "2027-06-21",
        "--last",
        "2027-08-15",
    ];
    place.run(&summer).fine();
    let july = ["--from", "2027-07-01", "--to", "2027-07-03"];
    place
        .run(&with(&["roster", "gaps"], &july))
        .says("tomma med avsikt");
    let need = [
        "roster",
        "need",
        "Nätter",
        "--role",
        "Krisstödjare",
        "--hours",
        "20-08",
        "--form",
        "beredskap",
    ];
    place.run(&with(&need, &["--period", "sommaren"])).fine();
    let gaps = place.run(&with(&["roster", "gaps", "--json"], &july)).json();
    assert_eq!(
        gaps.as_array().map(Vec::len),
        Some(4),
        "three nights and the end of the one before: {gaps}"
    );
}

#[test]
fn proposals_are_kept_compared_one_is_taken_and_the_other_is_then_of_a_roster_that_is_no_more() {
    let place = place();
    let plan = with(&["roster", "plan", "--seconds", "1"], &MARCH);
    let saved = place.run(&with(&plan, &["--save", "Första tanken"]));
    saved.says("Förslaget är sparat som ”Första tanken”");
    place
        .run(&["people", "set", "Bo Lund", "--away", "2027-03-22..2027-03-31"])
        .fine();
    place.run(&with(&plan, &["--save", "Utan Bo"])).fine();
    let both = with(&plan, &["--save", "X", "--apply"]);
    assert_eq!(place.run(&both).code, 2, "it is kept or taken, not both");

    let list = place.run(&["roster", "drafts", "list", "--json"]).json();
    let names: Vec<_> = list
        .as_array()
        .expect("drafts")
        .iter()
        .map(|draft| &draft["name"])
        .collect();
    assert_eq!(names, ["Första tanken", "Utan Bo"]);
    let show = place.run(&["roster", "drafts", "show", "Utan Bo"]);
    show.says("Alla behov är täckta");
    show.says("Anna Lund");
    let compare = ["roster", "drafts", "compare", "Första tanken", "Utan Bo"];
    place.run(&compare).says("pass skiljer sig");
    let compared = place.run(&with(&compare, &["--json"])).json();
    assert_eq!(compared["figures"][1]["unmet"], 0);
    let differ = compared["differ"].as_array().expect("shifts");
    let names_bo = |side: &str| differ.iter().any(|one| one[side].to_string().contains("Bo Lund"));
    assert_eq!((names_bo("one"), names_bo("other")), (true, false));

    assert_eq!(
        place.run(&with(&["roster", "gaps"], &COVERED)).code,
        3,
        "nothing is taken yet"
    );
    place.run(&["roster", "drafts", "take", "Utan Bo"]).fine();
    assert_eq!(place.run(&with(&["roster", "gaps"], &COVERED)).code, 0);
    let late = place.run(&["roster", "drafts", "take", "Första tanken"]);
    assert_ne!(late.code, 0);
    late.says("Schemat har ändrats sedan förslaget gjordes");
    let stale = place
        .run(&["roster", "drafts", "show", "Första tanken", "--json"])
        .json();
    assert_eq!(stale["stale"], true);
    place
        .run(&["roster", "drafts", "discard", "Första tanken"])
        .fine();
    place
        .run(&["roster", "drafts", "list"])
        .says("Inga sparade förslag");
}
