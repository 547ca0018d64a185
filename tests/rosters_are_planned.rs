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
fn a_number_is_verified_or_marked_as_wrong_and_what_rots_is_listed() {
    let place = Place::new();
    place.init("roles");
    for (name, number) in [("Anna Lund", "070-174 06 05"), ("Bo Lund", "070-174 06 06")] {
        place.run(&["people", "add", name, "--phone", number]).fine();
    }
    let stale = || -> Vec<String> {
        let listed = place.run(&["people", "list", "--stale", "--json"]).json();
        let people = listed.as_array().expect("a list").iter();
        people
            .map(|one| one["name"].as_str().unwrap_or_default().to_owned())
            .collect()
    };
    assert_eq!(stale(), ["Anna Lund", "Bo Lund"]);
    place
        .run(&["people", "verify", "Anna Lund"])
        .says("kontrollerat i dag");
    assert_eq!(stale(), ["Bo Lund"]);
    place
        .run(&[
            "people",
            "verify",
            "Anna Lund",
            "--number",
            "070-1740605",
            "--wrong",
        ])
        .says("fungerade inte");
    assert_eq!(stale(), ["Anna Lund", "Bo Lund"], "the worst first");
    place.run(&["people", "list", "--stale"]).says("Fungerade inte");
    place
        .run(&["people", "verify", "Anna Lund", "--number", "1"])
        .says("kontrollerat i dag");
    let odd = place.run(&["people", "verify", "Anna Lund", "--number", "2"]);
    assert_eq!(odd.code, 2, "{}", odd.all());
}

#[test]
fn board_hours_and_share_are_set_and_a_share_over_the_whole_is_refused() {
    let place = Place::new();
    place.init("roles,rules,units");
    place.run(&["people", "add", "Anna Lund", "--share", "50"]).fine();
    let odd = place.run(&["people", "set", "Anna Lund", "--share", "150"]);
    assert_ne!(odd.code, 0);
    odd.says("Andelen kan inte vara 150 procent");
    let set = ["people", "set", "Anna Lund", "--board", "Bromma stadsdelsnämnd"];
    let set = place.run(&with(
        &set,
        &["--works", "vardagar=08:00-17:00", "--cannot", "monday=18-22"],
    ));
    set.says("Bromma stadsdelsnämnd");
    set.says("Arbetar vardagar, 08:00–17:00");
    set.says("Kan inte måndag, 18:00–22:00");
    set.says("50 %");
    place.run(&["people", "set", "Anna Lund", "--board", ""]).fine();
    let shown = place.run(&["people", "show", "Anna Lund", "--json"]).json();
    assert!(shown["unit"].is_null());
}

#[test]
fn a_roster_tells_who_answers_and_what_people_had_done() {
    let place = place();
    let set = [
        "roster",
        "set",
        "Nätter",
        "--otherwise",
        "Ring socialjouren",
        "--approve-swaps",
        "yes",
    ];
    place.run(&set).says("Ring socialjouren");
    let balance = ["roster", "balance", "Nätter"];
    place.run(&balance).says("inga ingående saldon");
    place
        .run(&with(&balance, &["Bo Lund", "--nights", "12", "--hours", "90"]))
        .fine();
    place.run(&with(&balance, &["Bo Lund", "--holidays", "3"])).fine();
    let kept = place.run(&with(&balance, &["--json"])).json();
    assert_eq!(
        (&kept[0]["nights"], &kept[0]["holidays"], &kept[0]["hours"]),
        (&12.into(), &3.into(), &90.into()),
        "{kept}"
    );
    place
        .run(&with(&balance, &["Bo Lund", "--remove"]))
        .says("inga ingående saldon");
    let summer = ["roster", "period", "Nätter", "Sommaren", "--first", "2027-06-21"];
    place.run(&with(&summer, &["--last", "2027-08-15"])).fine();
    place
        .run(&["roster", "period", "list", "Nätter"])
        .says("tom med avsikt");
}

#[test]
fn a_night_is_not_turned_into_a_morning_by_shortened_days() {
    let place = place();
    let need = [
        "roster",
        "need",
        "Nätter",
        "--role",
        "Krisstödjare",
        "--form",
        "beredskap",
    ];
    let odd = place.run(&with(&need, &["--hours", "17-08", "--short-from", "07:00"]));
    assert_ne!(odd.code, 0);
    odd.says("kan inte börja 07:00 en förkortad dag");
    let more = [
        "--hours",
        "17-08",
        "--short-from",
        "13:00",
        "--competence",
        "barn=1",
    ];
    let shown = place.run(&with(&need, &more));
    shown.says("Minst 1 med barn.");
    shown.says("Börjar 13:00 förkortade dagar.");
}

#[test]
fn contact_cards_are_written_of_one_a_roster_or_all_and_stay_the_same() {
    let place = place();
    place
        .run(&[
            "people",
            "set",
            "Anna Lund",
            "--phone",
            "070-174 06 05",
            "--note",
            "hemligt",
        ])
        .fine();
    place
        .run(&["people", "add", "Utan Roll", "--phone", "070-174 06 07"])
        .fine();
    let wrote = |more: &[&str]| {
        let to = place.path("kort.vcf");
        let file = to.to_str().expect("a path");
        place
            .run(&with(&["people", "vcard", "--to", file, "--replace"], more))
            .fine();
        std::fs::read_to_string(&to).expect("written")
    };
    let all = wrote(&[]);
    assert_eq!(all.matches("BEGIN:VCARD").count(), 2);
    assert!(all.contains("FN:Anna Lund\r\n") && all.contains("0701740605"));
    assert!(!all.contains("hemligt"));
    let roster = wrote(&["--roster", "Nätter"]);
    assert!(roster.contains("Anna Lund") && !roster.contains("Utan Roll"));
    assert_eq!(roster, wrote(&["Anna Lund"]), "the same card each time");
    let none = place.run(&["people", "vcard", "Bo Lund", "--to", "tom.vcf"]);
    assert_ne!(none.code, 0);
    none.says("Ingen av dem har ett nummer som fungerar");
}
